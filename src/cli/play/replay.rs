//! `veerkracht play --replay`: a record again, event by event. Writes nothing.

use crate::cli::failure::{Failure, Result};
use std::io;
use std::process::ExitCode;

use super::Which;
use crate::cli::check::refuse;
use crate::cli::records::exported;
use crate::cli::{Common, wants_colour};
use crate::engine::Engine;
use crate::language::{Language, Words};
use crate::library::{find, shipped_as};
use crate::record::{Event, SessionError, SessionId, What};
use crate::terminal::canvas::Theme;
use crate::terminal::face;
use crate::terminal::player::plain::Plain;
use crate::terminal::replay::{Replay, Walk};
use crate::view::sanitise;

/// Walks through a record, with the scenario of a path or id, or with the one that ships.
pub(super) fn run(record: &Which, scenario: Option<&str>, common: &Common) -> Result<ExitCode> {
    let words = common.words();
    let (id, events) = recorded(record, common, &words)?;
    let Some(What::Started {
        scenario: played,
        language: begun_in,
        ..
    }) = events.first().map(|event| &event.what)
    else {
        return Err(Failure::said(words.say("replay-not-a-session")));
    };
    let elsewhere = || {
        let record = match record {
            Which::File(path) => path.display().to_string(),
            Which::Latest | Which::Named(_) => id.to_string(),
        };
        let values = [
            ("scenario", sanitise(played).into()),
            ("record", sanitise(&record).into()),
        ];
        Failure::said(words.say_with("replay-elsewhere", &values))
    };
    let source = match scenario {
        Some(name) => find(name)?,
        None => shipped_as(played).ok_or_else(elsewhere)?,
    };
    let Some(title) = source.title() else {
        return refuse(source, &words);
    };
    if title.id() != played {
        return Err(elsewhere());
    }
    let language = common.lang.or_else(|| Language::of_tag(begun_in));
    let language = language.unwrap_or_else(|| common.language());
    let words = Words::new(language);
    let Some(scenario) = title.in_language(language.tag()) else {
        return Err(elsewhere());
    };
    let walk = match Walk::of(id, Engine::new(scenario.clone()), events) {
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
        face::run(&mut Replay::new(walk, words), Theme { colour })?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The events of the session that is meant; those of a file are not kept.
fn recorded(record: &Which, common: &Common, words: &Words) -> Result<(SessionId, Vec<Event>)> {
    if let Which::File(path) = record {
        let export = exported(path, words)?;
        let first = export.first();
        let (id, events) = first.ok_or_else(|| Failure::said(words.say("replay-not-a-session")))?;
        return Ok((id.clone(), events.to_vec()));
    }
    let store = common.store(words)?;
    let mut sessions = store.sessions()?.into_iter();
    let found = match record {
        Which::Named(id) => sessions.find(|summary| summary.id == *id),
        Which::Latest | Which::File(_) => sessions.next(),
    };
    let found = found.ok_or_else(|| match record {
        Which::Named(id) => {
            Failure::said(words.say_with("cli-no-session", &[("id", id.as_str().into())]))
        }
        Which::Latest | Which::File(_) => Failure::said(words.say("replay-nothing")),
    })?;
    let events = store.events(&found.id)?;
    Ok((found.id, events))
}
