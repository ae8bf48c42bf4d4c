//! `veerkracht records`: what was practised, and how to take it along or forget it.

mod forget;
#[cfg(feature = "share")]
mod shared;

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;
use serde::Serialize;

use self::forget::Forget;
use super::evenings::{evenings, line, lines};
use super::exported::{bytes, not_an_export};
use super::failure::{Failure, Result};
use super::happened::{Names, happened};
use super::json::{self, escaped};
use super::recorded::{self, WhichKept, readable, say_damaged_scripts};
use super::write::{self, Overwrite};
use super::{Common, Format, rescue};
use crate::language::{Spoken as _, Words};
use crate::record::{
    self, Event, Export, Flaw, Imported, Moment, Record, Rescue, SessionId, Sessions, Store,
    StoreError, Summary, Uncalled, Unreadable, uncalled, withhold,
};
use crate::view::sanitise;

#[derive(Debug, Subcommand)]
pub(super) enum Records {
    /// Every session, the latest first
    List {
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// One session, event by event
    Show {
        /// Its id, or `latest`
        id: WhichKept,
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Sessions as one readable file
    Export {
        /// Which sessions, by id or `latest`; all of them without any
        ids: Vec<WhichKept>,
        /// The file to write, instead of standard output
        #[arg(long, value_name = "FILE", alias = "to")]
        out: Option<PathBuf>,
        /// With every count of every vote, for another computer of your own
        #[arg(long)]
        whole: bool,
        #[command(flatten)]
        overwrite: Overwrite,
    },
    /// Adds the sessions of an export
    Import { file: PathBuf },
    /// Saves what is sound of damaged records, and sets the damaged file aside
    Rescue {
        /// The file or the folder to write it to, instead of the folder of the records
        #[arg(long, value_name = "PATH")]
        out: Option<PathBuf>,
        #[command(flatten)]
        overwrite: Overwrite,
    },
    /// Removes sessions for good
    Forget(Forget),
}

/// A session as `--format json` writes it. Times are RFC 3339 in UTC.
#[derive(Debug, Serialize)]
struct Listed<'a> {
    id: &'a str,
    scenario: &'a str,
    /// The title of a case that people brought themselves.
    #[serde(skip_serializing_if = "Option::is_none")]
    case: Option<&'a str>,
    version: &'a str,
    language: &'a str,
    started: String,
    last: String,
    ended: Option<String>,
    ending: Option<&'a str>,
    decisions: usize,
    /// The group that sat at several tables, by the session of the first of them that is there; and which table it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    evening: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    table: Option<u8>,
    /// Whether a moderator practised with people who were not there.
    rehearsal: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    events: Option<&'a [Event]>,
    /// The first event that cannot be read, when the session is damaged.
    #[serde(skip_serializing_if = "Option::is_none")]
    damaged_from: Option<u64>,
}

impl<'a> Listed<'a> {
    fn of(summary: &'a Summary, events: Option<&'a [Event]>) -> Self {
        Self {
            id: summary.id.as_str(),
            scenario: &summary.scenario,
            case: summary.case.as_deref(),
            version: &summary.version,
            language: &summary.language,
            started: summary.started.rfc3339(),
            last: summary.last.rfc3339(),
            ended: summary.ended.map(Moment::rfc3339),
            ending: summary.ending.as_deref(),
            decisions: summary.decisions,
            evening: None,
            table: None,
            rehearsal: summary.is_rehearsal(),
            events,
            damaged_from: None,
        }
    }
}

pub(super) fn run(command: Option<Records>, common: &Common) -> Result<ExitCode> {
    let words = common.words();
    let command = command.unwrap_or(Records::List {
        format: Format::Human,
    });
    if let Records::Rescue { out, overwrite } = command {
        return rescue::run(out.as_deref(), overwrite, common, &words);
    }
    let reading = || common.store_to_read(&words);
    match command {
        Records::Rescue { .. } => unreachable!("it wants no store that is open"),
        Records::List { format } => list(format, common, &words)?,
        Records::Show { id, format } => {
            let store = reading()?;
            show(&store, &id.id(&store, &words)?, format, &words)?;
        }
        Records::Export {
            ids,
            out,
            whole,
            overwrite,
        } => {
            let records = exported(&reading()?, &ids, whole, &words)?;
            export(&records, out.as_deref(), overwrite, common, &words)?;
        }
        Records::Import { file } => import(&mut common.store(&words)?, &file, &words)?,
        Records::Forget(forget) => return forget.run(common, &words),
    }
    Ok(ExitCode::SUCCESS)
}

/// A session, whether it can be read or not, as a list shows it.
struct KeptRecord {
    id: String,
    last: Option<Moment>,
    line: String,
}

/// Every session: first those that can be read, the latest first.
fn kept(store: &Store, words: &Words) -> Result<Vec<KeptRecord>> {
    let sessions = store.sessions()?;
    let readable = sessions.readable.iter().map(|summary| KeptRecord {
        id: summary.id.to_string(),
        last: Some(summary.last),
        line: line(summary, words),
    });
    let unreadable = sessions.unreadable.iter().map(|unreadable| KeptRecord {
        id: unreadable.id.clone(),
        last: unreadable.last,
        line: line_of_unreadable(unreadable, words),
    });
    Ok(readable.chain(unreadable).collect())
}

/// Lists what is in the store; of one that is damaged as a whole what a rescue would find, and then says so.
fn list(format: Format, common: &Common, words: &Words) -> Result<()> {
    let folder = common.folder(words)?;
    let look = || {
        let store = Store::open_to_read(&folder)?;
        let (sessions, scripts) = (store.sessions()?, store.damaged_scripts()?);
        Ok((store, sessions, scripts))
    };
    match look() {
        Ok((store, sessions, scripts)) => {
            Common::opened(store, words);
            let none = sessions.readable.is_empty() && sessions.unreadable.is_empty();
            if none && format == Format::Human {
                writeln!(io::stdout(), "{}", words.say("records-none"))?;
            }
            listed(&sessions, format, words)?;
            say_damaged_scripts(scripts, words)
        }
        Err(error @ StoreError::Damaged { .. }) => {
            // Where even that cannot be done, what is said of the damage is enough.
            if let Ok(rescue) = Rescue::of(&folder) {
                listed(&rescue.into(), format, words)?;
            }
            Err(error.into())
        }
        Err(error) => Err(error.into()),
    }
}

fn listed(sessions: &Sessions, format: Format, words: &Words) -> Result<()> {
    let mut out = io::stdout().lock();
    let evenings = evenings(&sessions.readable);
    if format == Format::Json {
        for unreadable in &sessions.unreadable {
            writeln!(io::stderr(), "{}", unreadable.sentence(words))?;
        }
        let listed = evenings.iter().flat_map(|evening| {
            let tables = evening.len() > 1;
            evening.iter().map(move |summary| Listed {
                evening: tables.then(|| evening[0].id.as_str()),
                table: summary.terms.as_ref().filter(|_| tables).map(|it| it.table),
                ..Listed::of(summary, None)
            })
        });
        let cut = sessions.cut.iter().map(|(summary, from)| Listed {
            damaged_from: Some(*from),
            ..Listed::of(summary, None)
        });
        return json::write(out, &listed.chain(cut).collect::<Vec<_>>());
    }
    let readable = evenings.iter().flat_map(|evening| lines(evening, words));
    let unreadable = sessions.unreadable.iter();
    let unreadable = unreadable.map(|unreadable| line_of_unreadable(unreadable, words));
    for line in readable.chain(unreadable) {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// A session that cannot be read, on one line.
fn line_of_unreadable(unreadable: &Unreadable, words: &Words) -> String {
    let last = unreadable
        .last
        .map_or_else(|| format!("{:16}", "?"), Moment::local);
    let key = match unreadable.flaw {
        Flaw::Damaged if unreadable.from > 0 => "records-damaged-from",
        Flaw::Damaged => "records-damaged",
        Flaw::Newer => "records-newer",
    };
    let why = words.say_with(key, &[("seq", unreadable.from.into())]);
    format!("{}  {last}  {why}", sanitise(&unreadable.id))
}

fn show(store: &Store, id: &SessionId, format: Format, words: &Words) -> Result<()> {
    let mut record = recorded::kept(store, id, words)?;
    withhold(&mut record.events);
    let (summary, events) = (&record.summary, &record.events);
    let mut out = io::stdout().lock();
    if format == Format::Json {
        let listed = Listed {
            damaged_from: record.broken.as_ref().map(|broken| broken.from),
            ..Listed::of(summary, Some(events))
        };
        return json::write(out, &[listed]);
    }
    writeln!(out, "{}\n", line(summary, words))?;
    let title = recorded::title(std::slice::from_ref(&record), None)?.ok();
    let read_in = title.as_ref();
    let read_in = read_in.and_then(|title| title.in_language(words.reads()));
    let names = Names(read_in.map(|scenario| &**scenario));
    for (place, event) in events.iter().enumerate() {
        let said = match uncalled(events, place) {
            Some(Uncalled::ComingIn) => words.say("records-coming-in"),
            Some(Uncalled::Killed) => words.say("records-killed"),
            None => happened(&event.what, names, words),
        };
        writeln!(out, "{:>4}  {}  {said}", event.seq, event.at.local())?;
    }
    if record.broken.is_some() {
        writeln!(out, "\n{}", words.say("records-damaged-here"))?;
    }
    Ok(())
}

/// The ids of the sessions that somebody means.
fn named(which: &[WhichKept], store: &Store, words: &Words) -> Result<Vec<SessionId>> {
    which.iter().map(|which| which.id(store, words)).collect()
}

/// The sessions that are to be exported, every one without any. Says when counts are left out.
fn exported(store: &Store, which: &[WhichKept], whole: bool, words: &Words) -> Result<Export> {
    let ids = if which.is_empty() {
        let sessions = readable(store, words)?.into_iter();
        sessions.map(|summary| summary.id).collect()
    } else {
        named(which, store, words)?
    };
    let records = ids.iter().map(|id| recorded::kept(store, id, words));
    let records = Export::holding(records.collect::<Result<_>>()?).without_codes();
    if whole {
        return Ok(records);
    }
    let withholding = records.clone().withholding();
    if withholding != records {
        writeln!(io::stderr(), "{}", words.say("records-withheld"))?;
    }
    Ok(withholding)
}

fn export(
    records: &Export,
    out: Option<&Path>,
    overwrite: Overwrite,
    common: &Common,
    words: &Words,
) -> Result<()> {
    let json = records.to_json();
    let json = escaped(&json);
    let Some(path) = out else {
        io::stdout().write_all(json.as_bytes())?;
        return Ok(());
    };
    write::document(path, json.as_bytes(), overwrite, common, words)?;
    writeln!(
        io::stdout(),
        "{}",
        words.say_with("records-exported", &[("count", records.len().into())])
    )?;
    Ok(())
}

fn import(store: &mut Store, file: &Path, words: &Words) -> Result<()> {
    let (records, imported) = take_in(store, file, words)?;
    let mut out = io::stdout().lock();
    if records.is_empty() {
        let path = [("path", sanitise(&file.display().to_string()).into())];
        writeln!(out, "{}", words.say_with("records-none-in-file", &path))?;
        return Ok(());
    }
    let count = [("count", imported.new.len().into())];
    writeln!(out, "{}", words.say_with("records-imported", &count))?;
    if !imported.completed.is_empty() {
        let count = [("count", imported.completed.len().into())];
        writeln!(out, "{}", words.say_with("records-completed", &count))?;
    }
    Ok(())
}

/// Adds the records of an exported file to the store; returns them, and which of them are new there.
pub(super) fn take_in(
    store: &mut Store,
    file: &Path,
    words: &Words,
) -> Result<(Vec<Record>, Imported)> {
    let export = Export::parse(&bytes(file, words)?).map_err(|error| {
        let refused = not_an_export(file, &error, words);
        Failure::said(format!("{refused} {}", words.say("records-nothing-added")))
    })?;
    let records = export.into_records();
    let imported = record::import(store, &records)?;
    Ok((records, imported))
}
