//! The records that a command is asked about: sessions of the store, and of exported files. Reads; adds nothing.

use std::convert::Infallible;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::Common;
use super::exported::{exported, exported_or_why};
use super::failure::{Failure, Result, Trying as _};
use crate::language::{Spoken as _, Words};
use crate::library::{Broken, ScenarioSource, Title, find, shipped_as};
use crate::record::{Record, SessionId, Store, Summary};
use crate::view::sanitise;

/// The session that somebody means.
#[derive(Debug, Clone)]
pub(super) enum Which {
    Latest,
    Named(SessionId),
    /// What is no name of a session: an exported file, such as `check --witness` writes.
    File(PathBuf),
}

impl std::str::FromStr for Which {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(match text.parse() {
            Ok(id) => Self::Named(id),
            Err(_) if text == "latest" => Self::Latest,
            Err(_) => Self::File(PathBuf::from(text)),
        })
    }
}

/// A session of the store that somebody means.
#[derive(Debug, Clone)]
pub(super) enum WhichKept {
    Latest,
    Named(SessionId),
    /// What is no name of a session, such as an exported file.
    Other(String),
}

impl std::str::FromStr for WhichKept {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(match text.parse() {
            Ok(id) => Self::Named(id),
            Err(_) if text == "latest" => Self::Latest,
            Err(_) => Self::Other(text.to_owned()),
        })
    }
}

impl WhichKept {
    /// Its id.
    pub(super) fn id(&self, store: &Store, words: &Words) -> Result<SessionId> {
        match self {
            Self::Named(id) => Ok(id.clone()),
            Self::Other(name) => Err(no_session(Path::new(name), words)),
            Self::Latest => {
                let latest = readable(store, words)?.into_iter().next();
                let latest = latest.map(|summary| summary.id);
                latest.ok_or_else(|| Failure::said(words.say("records-none")))
            }
        }
    }
}

/// Whether a name in the place of a session is that of something on the disk, or would be of an export by its ending.
pub(super) fn is_path(name: &Path) -> bool {
    let ending = name.extension();
    let exports = ending.is_some_and(|it| it.eq_ignore_ascii_case("json"));
    exports || name.try_exists().unwrap_or(true)
}

/// That a session of the store is wanted, and what stands in its place instead.
pub(super) fn no_session(name: &Path, words: &Words) -> Failure {
    let key = match is_path(name) {
        true if name.is_dir() => "cli-folder-no-session",
        true => "cli-file-no-session",
        false => "cli-no-session",
    };
    said_of(key, name, words)
}

/// That the store has no such session; whoever meant a file or folder of that name hears how to say so.
pub(super) fn unknown(id: &SessionId, words: &Words) -> Failure {
    let name = Path::new(id.as_str());
    let key = match is_path(name) {
        true => "cli-no-session-but-file",
        false => "cli-no-session",
    };
    said_of(key, name, words)
}

/// Refuses what is not there to be read as an export, nor is the name of a session.
pub(super) fn there(name: &Path, words: &Words) -> Result<()> {
    match is_path(name) {
        true => Ok(()),
        false => Err(said_of("cli-no-session-or-file", name, words)),
    }
}

/// The same where it has to be one file.
pub(super) fn one_file(name: &Path, words: &Words) -> Result<()> {
    match name.is_dir() {
        true => Err(no_session(name, words)),
        false => there(name, words),
    }
}

/// Says something of a name, also as a command line has it.
fn said_of(key: &str, name: &Path, words: &Words) -> Failure {
    let name = sanitise(&name.display().to_string());
    let typed = match name.contains(char::is_whitespace) {
        true => format!("\"{name}\""),
        false => name.clone(),
    };
    let values = [
        ("id", name.as_str().into()),
        ("path", name.as_str().into()),
        ("typed", typed.into()),
    ];
    Failure::said(words.say_with(key, &values))
}

/// The sessions of a store, the latest first. Those that cannot be read, or not to their end, are named on standard error,
/// and so are kept scenarios that cannot.
pub(super) fn readable(store: &Store, words: &Words) -> Result<Vec<Summary>> {
    let sessions = store.sessions()?;
    for unreadable in &sessions.unreadable {
        writeln!(io::stderr(), "{}", unreadable.sentence(words))?;
    }
    say_damaged_scripts(store.damaged_scripts()?, words)?;
    Ok(sessions.readable)
}

/// Says on standard error how many kept scenarios are damaged, if any.
pub(super) fn say_damaged_scripts(count: usize, words: &Words) -> Result<()> {
    if count > 0 {
        let count = [("count", count.into())];
        writeln!(
            io::stderr(),
            "{}",
            words.say_with("scripts-damaged", &count)
        )?;
    }
    Ok(())
}

/// The smallest count that is shown, as people give it.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct Threshold {
    /// Counts below this are hidden, so that nobody can be singled out; 1 hides nothing
    #[arg(long, value_name = "COUNT", default_value_t = 5,
          value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub(super) threshold: u32,
}

/// Every session in exports and in folders of them, once; all of the store when none is named.
pub(super) fn asked(paths: &[PathBuf], common: &Common, words: &Words) -> Result<Vec<Record>> {
    if paths.is_empty() {
        let store = common.store_to_read(words)?;
        let sessions = readable(&store, words)?.into_iter();
        let ids: Vec<_> = sessions.map(|summary| summary.id).collect();
        return Ok(store.records(&ids)?);
    }
    let mut records = Vec::new();
    for path in paths {
        for record in held(path, words)? {
            add(&mut records, record);
        }
    }
    Ok(records)
}

/// What somebody means by one record: a session of the store, or what an exported file holds, which is read and not
/// kept. Nothing when there is no latest session.
pub(super) fn meant(which: &Which, common: &Common, words: &Words) -> Result<Vec<Record>> {
    match which {
        Which::File(path) => {
            one_file(path, words)?;
            Ok(exported(path, words)?.into_records())
        }
        Which::Named(id) => Ok(vec![kept(&common.store_to_read(words)?, id, words)?]),
        Which::Latest => {
            let store = common.store_to_read(words)?;
            let mut sessions = readable(&store, words)?.into_iter();
            let latest = sessions.find(|summary| !summary.is_rehearsal());
            let record = latest.map(|summary| kept(&store, &summary.id, words));
            Ok(record.transpose()?.into_iter().collect())
        }
    }
}

/// The records that are named by the id of a session, `latest`, or the path of an export or a folder, each session once.
pub(super) fn named(names: &[String], common: &Common, words: &Words) -> Result<Vec<Record>> {
    let mut records: Vec<Record> = Vec::new();
    for name in names {
        let found = match name.parse::<SessionId>() {
            Ok(id) => vec![kept(&common.store_to_read(words)?, &id, words)?],
            Err(_) if name == "latest" => match meant(&Which::Latest, common, words)? {
                none if none.is_empty() => return Err(Failure::said(words.say("records-none"))),
                latest => latest,
            },
            Err(_) => held(Path::new(name), words)?,
        };
        for record in found {
            add(&mut records, record);
        }
    }
    Ok(records)
}

/// The records of people who were there; who is left out because a moderator only practised is said on standard error.
pub(super) fn without_rehearsals(records: Vec<Record>, words: &Words) -> Result<Vec<Record>> {
    let (left_out, counted): (Vec<_>, Vec<_>) = records
        .into_iter()
        .partition(|record| record.summary.is_rehearsal());
    if !left_out.is_empty() {
        let count = [("count", left_out.len().into())];
        let said = words.say_with("records-rehearsals-left-out", &count);
        writeln!(io::stderr(), "{said}")?;
    }
    Ok(counted)
}

/// The records in an exported file, or in all those of a folder that end in `.json`, by name.
///
/// What else ends so in a folder is left out, and said on standard error: people keep other things there too.
pub(super) fn held(path: &Path, words: &Words) -> Result<Vec<Record>> {
    there(path, words)?;
    if !path.is_dir() {
        return Ok(exported(path, words)?.into_records());
    }
    let folder = sanitise(&path.display().to_string());
    let entries = std::fs::read_dir(path).trying(words, || {
        words.say_with("cli-cannot-read", &[("path", folder.as_str().into())])
    })?;
    let mut files: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|file| file.extension().is_some_and(|ending| ending == "json"))
        .collect();
    if files.is_empty() {
        return Err(said_of("cli-folder-without-exports", path, words));
    }
    files.sort();
    let (mut recorded, mut left_out) = (Vec::new(), Vec::new());
    for file in files {
        match exported_or_why(&file, words) {
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

/// Adds a record; of one that is there twice, the longer stays.
pub(super) fn add(records: &mut Vec<Record>, record: Record) {
    let known = records
        .iter_mut()
        .find(|known| known.summary.id == record.summary.id);
    match known {
        Some(known) if known.events.len() >= record.events.len() => {}
        Some(known) => *known = record,
        None => records.push(record),
    }
}

/// The record of the store under an id; of a damaged one what is sound, which is said on standard error.
pub(super) fn kept(store: &Store, id: &SessionId, words: &Words) -> Result<Record> {
    let record = store.record(id)?;
    let record = record.ok_or_else(|| unknown(id, words))?;
    if let Some(broken) = &record.broken {
        writeln!(io::stderr(), "{}", broken.sentence(words))?;
    }
    if record.script.is_none() {
        say_damaged_scripts(store.damaged_scripts()?, words)?;
    }
    Ok(record)
}

/// Why there is no scenario to read records with.
pub(super) enum Missing {
    /// None was named, none ships under their id, and none was kept with them.
    Elsewhere,
    /// What was named is another scenario, with this id.
    Other(String),
    /// It has errors.
    Broken(Box<Broken>),
}

/// The scenario that records of one scenario are read with: the one that is named; else the one that ships, when it is
/// what was played; else the one that was kept with the latest of them; else the one that ships now.
pub(super) fn title(records: &[Record], named: Option<&str>) -> Result<Result<Title, Missing>> {
    let Some(first) = records.first() else {
        return Ok(Err(Missing::Elsewhere));
    };
    let scenario = &first.summary.scenario;
    if let Some(name) = named {
        let source = find(name)?;
        return Ok(match source.read() {
            Err(broken) => Err(Missing::Broken(broken)),
            Ok(title) if title.id() != scenario => Err(Missing::Other(title.id().to_owned())),
            Ok(title) => Ok(title),
        });
    }
    let ships = shipped_as(scenario).and_then(|source| source.title());
    let hash = ships.as_ref().map(|title| title.script.hash());
    let played = |record: &Record| hash.as_deref() == Some(record.played_with().1);
    let title = match ships {
        Some(ships) if records.iter().any(played) => Some(ships),
        ships => kept_title(records, scenario).or(ships),
    };
    Ok(title.ok_or(Missing::Elsewhere))
}

/// The scenario that was kept with the latest of these records, as far as this version of the program can read it.
fn kept_title(records: &[Record], scenario: &str) -> Option<Title> {
    let mut records: Vec<_> = records.iter().collect();
    records.sort_by_key(|record| std::cmp::Reverse(record.summary.last));
    let mut scripts: Vec<_> = records.iter().filter_map(|it| it.script.as_ref()).collect();
    scripts.dedup();
    let mut titles = scripts
        .into_iter()
        .filter_map(|script| ScenarioSource::recorded(script));
    titles.find(|title| title.id() == scenario)
}
