//! The roads that sessions took, for a map that shows where they went.

use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Arc;

use super::failure::{Failure, Result};
use super::recorded::{Threshold, asked, without_rehearsals};
use super::{Common, in_lines};
use crate::engine::Engine;
use crate::language::Words;
use crate::map::Traffic;
use crate::record::{Disclosure, Record, Session};
use crate::scenario::{Destination, Road, Scenario, SceneId};
use crate::view::sanitise;

#[derive(Debug, clap::Args)]
pub(super) struct TrafficSource {
    /// Draw how many sessions went along each road, in the place of chances: of these exports or folders of them, or of all
    /// sessions on this computer; with --to svg or html
    #[arg(long, num_args = 0.., value_name = "PATH")]
    traffic: Option<Vec<PathBuf>>,
    #[command(flatten)]
    threshold: Threshold,
}

impl TrafficSource {
    pub(super) fn is_asked(&self) -> bool {
        self.traffic.is_some()
    }

    /// The records that are asked about; none when no traffic is asked for.
    pub(super) fn records(&self, common: &Common, words: &Words) -> Result<Vec<Record>> {
        match &self.traffic {
            Some(paths) => without_rehearsals(asked(paths, common, words)?, words),
            None => Ok(Vec::new()),
        }
    }

    /// Where the sessions of a scenario went. One that played a version with other roads does not count, which is said.
    pub(super) fn of(
        &self,
        records: &[Record],
        scenario: &Arc<Scenario>,
        words: &Words,
    ) -> Result<Traffic> {
        let engine = Engine::new(Arc::clone(scenario));
        let mut traffic = Traffic::new(Disclosure::new(self.threshold.threshold));
        let mut left_out = 0;
        for record in records {
            if record.summary.scenario != scenario.id {
                continue;
            }
            let id = record.summary.id.clone();
            match Session::replay(id, engine.clone(), record.events.clone()) {
                Ok(session) => traffic.add(roads(&session, scenario)),
                Err(_) => left_out += 1,
            }
        }
        if left_out > 0 {
            let said = words.say_with("map-sessions-left-out", &[("count", left_out.into())]);
            writeln!(std::io::stderr(), "{}", in_lines(&said))?;
        }
        if traffic.sessions() == 0 {
            let title = [("title", sanitise(&scenario.title).into())];
            return Err(Failure::said(words.say_with("map-no-sessions", &title)));
        }
        Ok(traffic)
    }
}

/// The roads between scenes that a session took, without those that it went back over.
fn roads(session: &Session, scenario: &Scenario) -> Vec<(SceneId, Road, SceneId)> {
    let passed = session.run().road().iter();
    let roads = passed.filter_map(|passed| {
        let from = passed.before.scene();
        let road = passed.step.input.road(&scenario.scene(from).exit)?;
        match passed.step.to {
            Destination::Scene(to) => Some((from, road, to)),
            Destination::Resume => None,
        }
    });
    roads.collect()
}
