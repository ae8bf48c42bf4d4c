//! The report of a session: what happened, what it meant, and what else could have been.

use std::collections::HashMap;
use std::process::ExitCode;
use std::sync::Arc;

use super::{Audience, Document, ReportCommand, ReportForm, scenario_in};
use crate::analysis::Prospects;
use crate::cli::Common;
use crate::cli::check::refuse;
use crate::cli::failure::{Failure, Result};
use crate::cli::json::escaped;
use crate::cli::recorded::Which;
use crate::cli::recorded::{Missing, meant, title};
use crate::debrief::document::{html, markdown};
use crate::debrief::report::Report as Told;
use crate::debrief::{AfterAction, Handout, WalkedRoads, data};
use crate::engine::Engine;
use crate::language::Words;
use crate::map::{Map, Taken, Travel, VisitedWay, svg};
use crate::record::{Record, SessionError, SessionId, played_with, surveys};
use crate::scenario::Scenario;
use crate::view::sanitise;

impl ReportCommand {
    pub(super) fn after_action(&self, which: &Which, common: &Common) -> Result<ExitCode> {
        let words = common.words();
        #[cfg(feature = "share")]
        let room = self.source.of_a_room(which, &words)?;
        #[cfg(not(feature = "share"))]
        let room = Vec::new();
        let records = match room.is_empty() {
            true => meant(which, common, &words)?,
            false => room,
        };
        let record = one(records, &words)?;
        let others = asked_in_other_evenings(&record, which, common, &words)?;
        let words = Words::new(common.language_for(&record.summary.language));
        let played = &record.summary.scenario;
        let mut values = vec![
            ("scenario", sanitise(played).into()),
            ("id", record.summary.id.as_str().into()),
        ];
        let title = match title(std::slice::from_ref(&record), self.scenario.as_deref())? {
            Ok(title) => title,
            Err(Missing::Broken(broken)) => return refuse(*broken, &words),
            Err(Missing::Elsewhere) => {
                let sentence = words.say_with("report-scenario-elsewhere", &values);
                return Err(Failure::said(sentence));
            }
            Err(Missing::Other(named)) => {
                values.push(("named", sanitise(&named).into()));
                let sentence = words.say_with("report-other-scenario", &values);
                return Err(Failure::said(sentence));
            }
        };
        let words = common.words_for(&title, Some(&record.summary.language))?;
        let mut document = self.told(&record, &others, scenario_in(&title, &words)?, &words)?;
        let changed = changed(&record, scenario_in(&title, &words)?, &words);
        let remarks: Vec<_> = changed.into_iter().chain(document.remark).collect();
        document.remark = (!remarks.is_empty()).then(|| remarks.join("\n"));
        self.write(&document, common, &words)?;
        Ok(ExitCode::SUCCESS)
    }

    fn told(
        &self,
        record: &Record,
        others: &[Record],
        scenario: &Arc<Scenario>,
        words: &Words,
    ) -> Result<Document> {
        let engine = Engine::new(Arc::clone(scenario));
        let prospects = Prospects::of(&engine, self.bound.limits());
        let after = AfterAction::of(
            &record.summary.id,
            &engine,
            &record.events,
            prospects.as_ref(),
            words,
        );
        let after = after.map_err(|error| gone(error, &record.summary.id, words))?;
        // What everybody was asked stands with the first table.
        let of = |other: &&Record| {
            let (this, that) = (&record.summary, &other.summary);
            this.evening() == that.evening() && !surveys(&other.events).is_empty()
        };
        let asked = others.iter().find(of).unwrap_or(record);
        let mut after = after.beside(asked, others, scenario);
        #[cfg(feature = "share")]
        {
            let observed = self.source.observed(&record.summary.id)?;
            after = after.observed_by(&observed, scenario, words);
        }
        after.damaged_from = record.broken.as_ref().map(|broken| broken.from);
        if self.reader == Audience::Participants {
            let handout = Handout::of(&after, words);
            let text = match self.to {
                ReportForm::Html => html::handout(&handout, words)?,
                ReportForm::Md => markdown::handout(&handout, words),
                ReportForm::Csv | ReportForm::Json | ReportForm::Xapi | ReportForm::Scorm => {
                    return Err(Failure::said(words.say("handout-forms")));
                }
            };
            return Ok(Document::plain(&text));
        }
        let text = match self.to {
            ReportForm::Html => {
                let mut map = Map::new(scenario, &Travel::unknown(scenario), words);
                map.mark(&taken(&after.walk));
                let map = svg::inside(&map, words);
                html::report(&Told::of(&after, words), &map, words)?
            }
            ReportForm::Md => markdown::report(&Told::of(&after, words), words),
            // Tables and statements have no place to say what is not known.
            ReportForm::Csv => {
                return Ok(Document {
                    remark: no_chances(&after, words),
                    ..Document::table(data::table(&after, self.separator(words))?)
                });
            }
            ReportForm::Xapi => {
                return Ok(Document {
                    remark: no_chances(&after, words),
                    ..Document::plain(&escaped(&data::xapi(&after)?))
                });
            }
            ReportForm::Scorm => return Err(Failure::said(words.say("scorm-only-play"))),
            ReportForm::Json => escaped(&data::json(&after)?).into_owned(),
        };
        Ok(Document::plain(&text))
    }
}

/// The evenings on this computer that may say something of the same statements, the oldest first; none where this one asked
/// about none at any table, or is somebody else's.
fn asked_in_other_evenings(
    record: &Record,
    which: &Which,
    common: &Common,
    words: &Words,
) -> Result<Vec<Record>> {
    let terms = record.summary.terms.as_ref();
    // What everybody was asked stands with the first of several tables.
    let asked = terms.is_some_and(|terms| terms.tables > 1) || !surveys(&record.events).is_empty();
    if !asked || matches!(which, Which::File(_)) {
        return Ok(Vec::new());
    }
    let store = common.store_to_read(words)?;
    let sessions = store.sessions()?.readable.into_iter().rev();
    let evenings = sessions.filter(|summary| summary.terms.is_some() && !summary.is_rehearsal());
    let evenings: Vec<_> = evenings.map(|summary| summary.id).collect();
    Ok(store.records(&evenings)?)
}

/// The one record that a report is about.
fn one(records: Vec<Record>, words: &Words) -> Result<Record> {
    let ids: Vec<_> = records.iter().map(|it| it.summary.id.to_string()).collect();
    let mut records = records.into_iter();
    match (records.next(), records.next()) {
        (Some(record), None) => Ok(record),
        (None, _) => Err(Failure::said(words.say("report-no-record"))),
        (Some(_), Some(_)) => {
            let ids = [("ids", ids.join(", ").into())];
            Err(Failure::said(words.say_with("report-several", &ids)))
        }
    }
}

/// Says what is not known without chances.
fn no_chances(after: &AfterAction, words: &Words) -> Option<String> {
    (!after.exact).then(|| words.say("report-no-chances"))
}

/// Says that the scenario is no longer what was played.
fn changed(record: &Record, scenario: &Scenario, words: &Words) -> Option<String> {
    let (was, hash) = played_with(&record.events)?;
    let values = [
        ("was", sanitise(was).into()),
        ("now", sanitise(&scenario.version).into()),
    ];
    (*hash != scenario.hash).then(|| words.say_with("report-changed", &values))
}

fn gone(error: SessionError, id: &SessionId, words: &Words) -> Failure {
    match error {
        SessionError::RoadGone { at, .. } => {
            Failure::said(words.say_with("report-road-gone", &[("at", sanitise(&at).into())]))
        }
        error => {
            let values = [
                ("id", id.as_str().into()),
                ("why", sanitise(&error.to_string()).into()),
            ];
            Failure::said(words.say_with("report-broken", &values))
        }
    }
}

/// The walk as a map marks it.
fn taken(walk: &WalkedRoads) -> Taken {
    let way = |on_the_road| match on_the_road {
        true => VisitedWay::Gone,
        false => VisitedWay::Left,
    };
    let scenes = walk.scenes.iter();
    let mut roads = HashMap::new();
    for gone in &walk.roads {
        let known = roads
            .entry((gone.from, gone.road, gone.to))
            .or_insert(VisitedWay::Left);
        *known = way(gone.on_the_road).max(*known);
    }
    Taken {
        scenes: scenes
            .map(|met| (met.scene, way(met.on_the_road), met.number))
            .collect(),
        roads,
    }
}
