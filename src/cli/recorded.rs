//! The records that a command is asked about: sessions of the store, and of exported files. Reads; adds nothing.

use super::failure::{Failure, Result, Trying as _};
use std::io::{self, Write as _};
use std::path::Path;

use super::Common;
use super::records;
use crate::language::Words;
use crate::library::Title;
use crate::library::{find, shipped_as};
use crate::record::{Event, SessionId, What};
use crate::view::sanitise;

/// A session with its events, wherever it was kept.
pub(super) type Recorded = (SessionId, Vec<Event>);

/// The smallest count that is shown, as people give it.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct Threshold {
    /// Counts below this are hidden, so that nobody can be singled out; 1 hides nothing
    #[arg(long, value_name = "COUNT", default_value_t = 5,
          value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub(super) threshold: u32,
}

/// The records that are named by the id of a session or the path of an export or a folder, each session once.
pub(super) fn named(names: &[String], common: &Common, words: &Words) -> Result<Vec<Recorded>> {
    let mut recorded: Vec<Recorded> = Vec::new();
    for name in names {
        let found = match name.parse::<SessionId>() {
            Ok(id) => vec![kept(id, common, words)?],
            Err(_) => held(Path::new(name), words)?,
        };
        for (id, events) in found {
            add(&mut recorded, id, events);
        }
    }
    Ok(recorded)
}

/// The records in an exported file, or in all those of a folder that end in `.json`, by name.
///
/// What else ends so in a folder is left out, and said on standard error: people keep other things there too.
pub(super) fn held(path: &Path, words: &Words) -> Result<Vec<Recorded>> {
    if !path.is_dir() {
        return Ok(records::exported(path, words)?.into_records().collect());
    }
    let folder = sanitise(&path.display().to_string());
    let entries = std::fs::read_dir(path)
        .trying(|| words.say_with("cli-cannot-read", &[("path", folder.as_str().into())]))?;
    let mut files: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|file| file.extension().is_some_and(|ending| ending == "json"))
        .collect();
    files.sort();
    let (mut recorded, mut left_out) = (Vec::new(), Vec::new());
    for file in files {
        match records::exported_or_why(&file, words) {
            Ok(export) => recorded.extend(export.into_records()),
            Err(why) => {
                let name = file.file_name().unwrap_or_default().to_string_lossy();
                left_out.push(format!("{} ({why})", sanitise(&name)));
            }
        }
    }
    if !left_out.is_empty() {
        let values = [
            ("folder", folder.into()),
            ("files", left_out.join(", ").into()),
        ];
        writeln!(
            io::stderr(),
            "{}",
            words.say_with("records-left-out", &values)
        )?;
    }
    Ok(recorded)
}

/// Adds a session; of one that is there twice, the longer record stays.
pub(super) fn add(recorded: &mut Vec<Recorded>, id: SessionId, events: Vec<Event>) {
    match recorded.iter_mut().find(|(known, _)| *known == id) {
        Some((_, known)) if known.len() >= events.len() => {}
        Some((_, known)) => *known = events,
        None => recorded.push((id, events)),
    }
}

fn kept(id: SessionId, common: &Common, words: &Words) -> Result<Recorded> {
    let events = common.store(words)?.events(&id)?;
    if events.is_empty() {
        return Err(Failure::said(
            words.say_with("cli-no-session", &[("id", id.as_str().into())]),
        ));
    }
    Ok((id, events))
}

/// The id of the scenario that was played.
pub(super) fn played(events: &[Event]) -> &str {
    match events.first().map(|event| &event.what) {
        Some(What::Started { scenario, .. }) => scenario,
        _ => "",
    }
}

/// The scenario of some records: the file that is named, or the one that ships under their id.
pub(super) fn title(id: &str, file: Option<&str>, words: &Words) -> Result<Title> {
    let source = match file {
        Some(file) => find(file)?,
        None => shipped_as(id).ok_or_else(|| {
            let named = [("scenario", sanitise(id).into())];
            Failure::said(words.say_with("compare-which-file", &named))
        })?,
    };
    let Some(title) = source.title() else {
        return Err(Failure::said(words.say_with(
            "cli-nothing-to-play",
            &[("path", source.scenario.name.into())],
        )));
    };
    if title.id() != id {
        let named = [
            ("scenario", sanitise(id).into()),
            ("other", sanitise(title.id()).into()),
        ];
        return Err(Failure::said(words.say_with("compare-other-file", &named)));
    }
    Ok(title)
}
