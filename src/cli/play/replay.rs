//! `veerkracht play --replay`: a record again, event by event. Writes nothing.

use std::io;
use std::process::ExitCode;
use std::sync::Arc;

use super::Which;
use crate::cli::check::refuse;
use crate::cli::failure::{Failure, Result};
use crate::cli::recorded::{Missing, meant, title};
use crate::cli::report::scenario_in;
use crate::cli::{Common, wants_colour};
use crate::engine::Engine;
use crate::language::Spoken as _;
use crate::record::{Record, SessionError};
use crate::terminal::canvas::Theme;
use crate::terminal::face;
use crate::terminal::player::plain::Plain;
use crate::terminal::replay::{Replay, ReplayWalk};
use crate::view::sanitise;

/// Walks through a record, with the scenario of a path or id, or with the one that was played.
pub(super) fn run(which: &Which, scenario: Option<&str>, common: &Common) -> Result<ExitCode> {
    let words = common.words();
    let record = meant(which, common, &words)?.into_iter().next();
    let record = record.ok_or_else(|| {
        Failure::said(words.say(match which {
            Which::File(_) => "replay-not-a-session",
            Which::Latest | Which::Named(_) => "replay-nothing",
        }))
    })?;
    let title = title(std::slice::from_ref(&record), scenario)?;
    let Record {
        summary,
        events,
        broken,
        ..
    } = record;
    let title = match title {
        Ok(title) => title,
        Err(Missing::Broken(broken)) => return refuse(*broken, &words),
        Err(Missing::Elsewhere | Missing::Other(_)) => {
            let record = match which {
                Which::File(path) => path.display().to_string(),
                Which::Latest | Which::Named(_) => summary.id.to_string(),
            };
            let values = [
                ("scenario", sanitise(&summary.scenario).into()),
                ("record", sanitise(&record).into()),
            ];
            return Err(Failure::said(words.say_with("replay-elsewhere", &values)));
        }
    };
    let words = common.words_for(&title, Some(&summary.language))?;
    let scenario = scenario_in(&title, &words)?;
    let engine = Engine::new(Arc::clone(scenario));
    let walk = match ReplayWalk::of(summary.id, engine, events) {
        Err(SessionError::Malformed { .. }) => {
            return Err(Failure::said(words.say("replay-not-a-session")));
        }
        walk => walk?,
    };
    if common.lines() {
        let mut plain = Plain::new(io::empty(), io::stdout().lock(), &words);
        plain.replay(&walk)?;
    } else {
        let colour = wants_colour();
        let wrong = broken.map(|broken| broken.sentence(&words));
        face::run(&mut Replay::new(walk, wrong, words), Theme { colour })?;
    }
    Ok(ExitCode::SUCCESS)
}
