//! `veerkracht compare`: several groups on one scenario, beside each other.

mod lines;

use std::collections::BTreeSet;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::ValueEnum;

use super::check::refuse;
use super::recorded::{Missing, Threshold, named, title, without_rehearsals};
use super::report::scenario_in;
use super::shared_source::SharedSource;
use super::write::{self, Overwrite};
use super::{Common, page_for_a_browser};
use crate::cli::failure::{Failure, Result};
use crate::debrief::comparison::{Comparison, MOST_GROUPS, Walked};
use crate::debrief::document::{html, markdown};
use crate::engine::Engine;
use crate::language::Words;
use crate::map::{Map, Taken, Travel, VisitedWay, svg};
use crate::record::Disclosure;
use crate::record::{Record, SessionError, SessionId};
use crate::scenario::Scenario;
use crate::view::sanitise;

#[derive(Debug, clap::Args)]
pub(super) struct Compare {
    /// Sessions by id or `latest`, files of exported ones, or folders of such files; a file may hold several
    #[cfg_attr(not(feature = "share"), arg(required = true, value_name = "RECORD"))]
    #[cfg_attr(
        feature = "share",
        arg(required_unless_present = "share", value_name = "RECORD")
    )]
    records: Vec<String>,
    /// What a group is called, in the order of the records; once for each
    #[arg(long = "label", value_name = "NAME")]
    labels: Vec<String>,
    #[command(flatten)]
    source: SharedSource,
    #[command(flatten)]
    threshold: Threshold,
    /// To read here, a page to print, or Markdown to mail
    #[arg(long, value_enum, default_value_t)]
    to: CompareForm,
    /// The file to write, instead of standard output
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
    #[command(flatten)]
    overwrite: Overwrite,
    /// Another version of the scenario than was played: a file, or the id of one that ships
    #[arg(long, value_name = "PATH")]
    scenario: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum CompareForm {
    #[default]
    Terminal,
    Html,
    Md,
}

impl Compare {
    pub(super) fn run(&self, common: &Common) -> Result<ExitCode> {
        let words = common.words();
        if self.to == CompareForm::Html {
            page_for_a_browser(self.out.as_deref(), &words)?;
        }
        let (records, rooms) = self.recorded(common, &words)?;
        let scenario = one_scenario(&records, &words)?;
        let mut values = vec![("scenario", sanitise(scenario).into())];
        let title = match title(&records, self.scenario.as_deref())? {
            Ok(title) => title,
            Err(Missing::Broken(broken)) => return refuse(*broken, &words),
            Err(Missing::Elsewhere) => {
                let sentence = words.say_with("compare-which-file", &values);
                return Err(Failure::said(sentence));
            }
            Err(Missing::Other(named)) => {
                values.push(("other", sanitise(&named).into()));
                let sentence = words.say_with("compare-other-file", &values);
                return Err(Failure::said(sentence));
            }
        };
        let words = common.words_for(&title, None)?;
        let walked = self.walked(records, rooms, &words)?;
        let engine = Engine::new(Arc::clone(scenario_in(&title, &words)?));
        let disclosure = Disclosure::new(self.threshold.threshold);
        let comparison = Comparison::of(&walked, &engine, disclosure, &words)
            .map_err(|(id, error)| no_road(&id, error, &words))?;
        let text = match self.to {
            CompareForm::Terminal => lines::comparison(&comparison, &words),
            CompareForm::Html => {
                let map = map(engine.scenario(), &comparison, &words);
                html::comparison(&comparison, &map, &words)?
            }
            CompareForm::Md => markdown::comparison(&comparison, &words),
        };
        self.write(&text, common, &words)?;
        Ok(ExitCode::SUCCESS)
    }

    /// The records that are compared. Where none is named but a shared store is, it is the latest evening of each room, which
    /// is called by the name of the room.
    fn recorded(
        &self,
        common: &Common,
        words: &Words,
    ) -> Result<(Vec<Record>, Option<Vec<String>>)> {
        #[cfg(feature = "share")]
        if self.records.is_empty()
            && let Some(latest) = self.source.latest(words)?
        {
            let (rooms, records): (Vec<_>, Vec<_>) = latest.into_iter().unzip();
            let real = |record: &Record| !record.summary.is_rehearsal();
            let rooms = rooms.into_iter().zip(&records);
            let rooms = rooms.filter(|(_, record)| real(record));
            let rooms = rooms.map(|(room, _)| room).collect();
            return Ok((without_rehearsals(records, words)?, Some(rooms)));
        }
        let common = self.source.of(common);
        let records = named(&self.records, &common, words)?;
        Ok((without_rehearsals(records, words)?, None))
    }

    /// The groups with what they are called.
    fn walked(
        &self,
        records: Vec<Record>,
        rooms: Option<Vec<String>>,
        words: &Words,
    ) -> Result<Vec<Walked>> {
        let given = self.labels.len();
        if given > 0 && given != records.len() {
            let counts = [("labels", given.into()), ("groups", records.len().into())];
            return Err(Failure::said(words.say_with("compare-labels", &counts)));
        }
        let usual = rooms.unwrap_or_else(|| usual_labels(&records, words));
        let labels = match given {
            0 => usual,
            _ => self.labels.clone(),
        };
        let walked = records.into_iter().zip(labels);
        Ok(walked
            .map(|(record, label)| Walked {
                label,
                session: record.summary.id,
                events: record.events,
            })
            .collect())
    }

    fn write(&self, text: &str, common: &Common, words: &Words) -> Result<()> {
        let text = sanitise(text);
        let Some(path) = &self.out else {
            let mut out = io::stdout().lock();
            out.write_all(text.as_bytes())?;
            out.flush()?;
            return Ok(());
        };
        let shown = sanitise(&path.display().to_string());
        write::document(path, text.as_bytes(), self.overwrite, common, words)?;
        writeln!(io::stdout(), "{shown}")?;
        Ok(())
    }
}

/// The roads of all groups on one map, as SVG.
fn map(scenario: &Scenario, comparison: &Comparison, words: &Words) -> String {
    let taken = comparison.walks.iter().map(|walk| {
        let scenes = walk.scenes.iter().filter(|met| met.on_the_road);
        let roads = walk.roads.iter().filter(|gone| gone.on_the_road);
        Taken {
            scenes: scenes
                .map(|met| (met.scene, VisitedWay::Gone, None))
                .collect(),
            roads: roads
                .map(|gone| ((gone.from, gone.road, gone.to), VisitedWay::Gone))
                .collect(),
        }
    });
    let marks = comparison.groups.iter().map(|group| group.mark);
    let groups: Vec<_> = marks.zip(taken).collect();
    let mut map = Map::new(scenario, &Travel::unknown(scenario), words);
    map.mark_groups(&groups);
    svg::inside(&map, words)
}

/// The scenario that all of them played.
fn one_scenario<'r>(records: &'r [Record], words: &Words) -> Result<&'r str> {
    if records.len() < 2 {
        return Err(Failure::said(words.say("compare-too-few")));
    }
    if records.len() > MOST_GROUPS {
        return Err(Failure::said(
            words.say_with("compare-too-many", &[("most", MOST_GROUPS.into())]),
        ));
    }
    let scenarios: BTreeSet<_> = records
        .iter()
        .map(|record| record.summary.scenario.as_str())
        .collect();
    let several: Vec<_> = scenarios.iter().map(|id| sanitise(id)).collect();
    match scenarios.first() {
        Some(id) if several.len() == 1 => Ok(id),
        _ => {
            return Err(Failure::said(words.say_with(
                "compare-different",
                &[("scenarios", several.join(", ").into())],
            )));
        }
    }
}

/// What groups are called when nobody says: tables of one evening by their number, others in order.
fn usual_labels(records: &[Record], words: &Words) -> Vec<String> {
    let terms: Vec<_> = records
        .iter()
        .filter_map(|record| record.summary.terms.as_ref())
        .collect();
    let tables: BTreeSet<_> = terms.iter().map(|terms| terms.table).collect();
    let together = terms
        .iter()
        .all(|it| it.tables > 1 && it.code == terms[0].code);
    let label = |key: &str, number: usize| words.say_with(key, &[("number", number.into())]);
    if together && tables.len() == records.len() {
        let tables = terms.iter().map(|terms| usize::from(terms.table));
        tables.map(|table| label("compare-table", table)).collect()
    } else {
        let numbers = 1..=records.len();
        numbers.map(|it| label("compare-group", it)).collect()
    }
}

/// Why a record could not be laid beside the others.
fn no_road(id: &SessionId, error: SessionError, words: &Words) -> Failure {
    match error {
        SessionError::RoadGone { at, .. } => {
            let values = [("id", id.as_str().into()), ("at", sanitise(&at).into())];
            Failure::said(words.say_with("compare-road-gone", &values))
        }
        SessionError::Store(error) => error.into(),
        SessionError::Malformed { .. } | SessionError::Refused(_) | SessionError::Unknown(_) => {
            Failure::said(words.say_with("compare-no-session", &[("id", id.as_str().into())]))
        }
    }
}
