//! `veerkracht compare`: several groups on one scenario, beside each other.

mod lines;

use crate::cli::failure::{Failure, Result, Trying as _};
use std::collections::BTreeSet;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::ValueEnum;

use super::Common;
use super::recorded::{Recorded, Threshold, named, played, title};
use super::report::scenario_in;
use crate::debrief::comparison::{Comparison, MOST_GROUPS, Walked};
use crate::debrief::disclosure::Disclosure;
use crate::debrief::document::{html, markdown};
use crate::engine::Engine;
use crate::language::Words;
use crate::map::{Map, Taken, Travel, Way, svg};
use crate::record::{Event, SessionError, SessionId, Terms, What};
use crate::scenario::Scenario;
use crate::view::sanitise;

#[derive(Debug, clap::Args)]
pub(super) struct Compare {
    /// Sessions by id, files of exported ones, or folders of such files; a file may hold several
    #[arg(required = true, value_name = "RECORD")]
    records: Vec<String>,
    /// What a group is called, in the order of the records; once for each
    #[arg(long = "label", value_name = "NAME")]
    labels: Vec<String>,
    #[command(flatten)]
    threshold: Threshold,
    /// To read here, a page to print, or Markdown to mail
    #[arg(long, value_enum, default_value_t)]
    to: CompareForm,
    /// The file to write, instead of standard output
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
    /// The scenario's file, when it is none that ships
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
        let recorded = named(&self.records, common, &words)?;
        let id = one_scenario(&recorded, &words)?.to_owned();
        let title = title(&id, self.scenario.as_deref(), &words)?;
        let own = title.languages.first().map_or("", |own| &own.language);
        let words = Words::new(common.language_for(own));
        let walked = self.walked(recorded, &words)?;
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
        self.write(&text, &words)?;
        Ok(ExitCode::SUCCESS)
    }

    /// The groups with what they are called.
    fn walked(&self, recorded: Vec<Recorded>, words: &Words) -> Result<Vec<Walked>> {
        let given = self.labels.len();
        if given > 0 && given != recorded.len() {
            let counts = [("labels", given.into()), ("groups", recorded.len().into())];
            return Err(Failure::said(words.say_with("compare-labels", &counts)));
        }
        let usual = usual_labels(&recorded, words);
        let labels = match given {
            0 => usual,
            _ => self.labels.clone(),
        };
        let walked = recorded.into_iter().zip(labels);
        Ok(walked
            .map(|((session, events), label)| Walked {
                label,
                session,
                events,
            })
            .collect())
    }

    fn write(&self, text: &str, words: &Words) -> Result<()> {
        let text = sanitise(text);
        let Some(path) = &self.out else {
            let mut out = io::stdout().lock();
            out.write_all(text.as_bytes())?;
            out.flush()?;
            return Ok(());
        };
        let shown = sanitise(&path.display().to_string());
        std::fs::write(path, text)
            .trying(|| words.say_with("report-cannot-write", &[("path", shown.as_str().into())]))?;
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
            scenes: scenes.map(|met| (met.scene, Way::Gone, None)).collect(),
            roads: roads
                .map(|gone| ((gone.from, gone.road, gone.to), Way::Gone))
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
fn one_scenario<'r>(recorded: &'r [Recorded], words: &Words) -> Result<&'r str> {
    if recorded.len() < 2 {
        return Err(Failure::said(words.say("compare-too-few")));
    }
    if recorded.len() > MOST_GROUPS {
        return Err(Failure::said(
            words.say_with("compare-too-many", &[("most", MOST_GROUPS.into())]),
        ));
    }
    let scenarios: BTreeSet<_> = recorded.iter().map(|(_, events)| played(events)).collect();
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
fn usual_labels(recorded: &[Recorded], words: &Words) -> Vec<String> {
    let terms: Vec<_> = recorded
        .iter()
        .filter_map(|(_, events)| terms(events))
        .collect();
    let tables: BTreeSet<_> = terms.iter().map(|terms| terms.table).collect();
    let together = terms
        .iter()
        .all(|it| it.tables > 1 && it.code == terms[0].code);
    let label = |key: &str, number: usize| words.say_with(key, &[("number", number.into())]);
    if together && tables.len() == recorded.len() {
        let tables = terms.iter().map(|terms| usize::from(terms.table));
        tables.map(|table| label("compare-table", table)).collect()
    } else {
        let numbers = 1..=recorded.len();
        numbers.map(|it| label("compare-group", it)).collect()
    }
}

fn terms(events: &[Event]) -> Option<&Terms> {
    events.iter().find_map(|event| match &event.what {
        What::Hosted(terms) => Some(terms),
        _ => None,
    })
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
