//! The report of a session: what happened, what it meant, and what else could have been.

use crate::cli::failure::{Failure, Result};
use std::collections::HashMap;
use std::process::ExitCode;
use std::sync::Arc;

use super::{Document, ReportCommand, ReportForm, scenario_in};
use crate::analysis::Prospects;
use crate::cli::Common;
use crate::cli::check::refuse;
use crate::cli::records::{Which, exported};
use crate::debrief::document::{html, markdown};
use crate::debrief::report::Report as Told;
use crate::debrief::{AfterAction, WalkedRoads, data};
use crate::engine::Engine;
use crate::language::{Language, Words};
use crate::library::{find, shipped_as};
use crate::map::{Map, Taken, Travel, Way, svg};
use crate::record::{Event, SessionError, SessionId, What};
use crate::scenario::Scenario;
use crate::view::sanitise;

/// A record with what its beginning says.
struct Record {
    id: SessionId,
    events: Vec<Event>,
    scenario: String,
    language: String,
}

impl ReportCommand {
    pub(super) fn after_action(&self, which: &Which, common: &Common) -> Result<ExitCode> {
        let record = record(which, common)?;
        let begun_in = Language::of_tag(&record.language);
        let language = common.lang.or(begun_in);
        let words = Words::new(language.unwrap_or_else(|| common.language()));
        let source = match &self.scenario {
            Some(name) => find(name)?,
            None => shipped_as(&record.scenario).ok_or_else(|| {
                let values = [
                    ("scenario", sanitise(&record.scenario).into()),
                    ("id", record.id.as_str().into()),
                ];
                Failure::said(words.say_with("report-scenario-elsewhere", &values))
            })?,
        };
        let Some(title) = source.title() else {
            return refuse(source, &words);
        };
        if title.id() != record.scenario {
            let values = [
                ("scenario", sanitise(&record.scenario).into()),
                ("id", record.id.as_str().into()),
                ("named", sanitise(title.id()).into()),
            ];
            return Err(Failure::said(
                words.say_with("report-other-scenario", &values),
            ));
        }
        let mut document = self.told(&record, scenario_in(&title, &words)?, &words)?;
        document.remark = changed(&record, scenario_in(&title, &words)?, &words);
        self.write(&document, &words)?;
        Ok(ExitCode::SUCCESS)
    }

    fn told(&self, record: &Record, scenario: &Arc<Scenario>, words: &Words) -> Result<Document> {
        let engine = Engine::new(Arc::clone(scenario));
        let prospects = Prospects::of(&engine, self.bound.max_situations);
        let after = AfterAction::of(
            &record.id,
            &engine,
            &record.events,
            prospects.as_ref(),
            words,
        );
        let after = after.map_err(|error| gone(error, &record.id, words))?;
        Ok(Document::plain(match self.to {
            ReportForm::Html => {
                let mut map = Map::new(scenario, &Travel::unknown(scenario), words);
                map.mark(&taken(&after.walk));
                let map = svg::inside(&map, words);
                html::report(&Told::of(&after, words), &map, words)?
            }
            ReportForm::Md => markdown::report(&Told::of(&after, words), words),
            ReportForm::Csv => data::table(&after)?,
            ReportForm::Json => data::json(&after)?,
            ReportForm::Xapi => data::xapi(&after)?,
        }))
    }
}

/// The record that somebody means; that of a file is read and not kept.
fn record(which: &Which, common: &Common) -> Result<Record> {
    let words = common.words();
    let (id, events) = match which {
        Which::File(path) => {
            let mut records = exported(path, &words)?.into_records();
            let first = records.next();
            let first = first.ok_or_else(|| Failure::said(words.say("report-no-record")))?;
            if records.len() > 0 {
                let ids = std::iter::once(first.0.to_string());
                let ids: Vec<_> = ids.chain(records.map(|(id, _)| id.to_string())).collect();
                let ids = [("ids", ids.join(", ").into())];
                return Err(Failure::said(words.say_with("report-several", &ids)));
            }
            first
        }
        Which::Latest | Which::Named(_) => {
            let store = common.store(&words)?;
            let mut sessions = store.sessions()?.into_iter();
            let (found, missing) = match which {
                Which::Named(id) => (
                    sessions.find(|summary| summary.id == *id),
                    words.say_with("cli-no-session", &[("id", id.as_str().into())]),
                ),
                _ => (sessions.next(), words.say("report-no-record")),
            };
            let summary = found.ok_or_else(|| Failure::said(missing))?;
            let events = store.events(&summary.id)?;
            (summary.id, events)
        }
    };
    let started = events.first().map(|event| &event.what);
    let Some(What::Started {
        scenario, language, ..
    }) = started
    else {
        return Err(gone(SessionError::Malformed { seq: 0 }, &id, &words));
    };
    Ok(Record {
        scenario: scenario.clone(),
        language: language.clone(),
        id,
        events,
    })
}

/// Says that the scenario is no longer what was played.
fn changed(record: &Record, scenario: &Scenario, words: &Words) -> Option<String> {
    let mut events = record.events.iter().rev();
    let (was, hash) = events.find_map(|event| match &event.what {
        What::Started { version, hash, .. } | What::Adopted { version, hash } => {
            Some((version, hash))
        }
        _ => None,
    })?;
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
        true => Way::Gone,
        false => Way::Left,
    };
    let scenes = walk.scenes.iter();
    let mut roads = HashMap::new();
    for gone in &walk.roads {
        let known = roads
            .entry((gone.from, gone.road, gone.to))
            .or_insert(Way::Left);
        *known = way(gone.on_the_road).max(*known);
    }
    Taken {
        scenes: scenes
            .map(|met| (met.scene, way(met.on_the_road), met.number))
            .collect(),
        roads,
    }
}
