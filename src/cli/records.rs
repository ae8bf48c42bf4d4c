//! `veerkracht records`: what was practised, and how to take it along or forget it.

use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;
use serde::Serialize;

use super::exported::{bytes, not_an_export};
use super::failure::{Failure, Result, Trying as _};
use super::happened::happened;
use super::recorded::{self, readable};
use super::{Common, Format};
use crate::language::Words;
use crate::record::{
    self, Event, Export, Flaw, Moment, Record, SessionError, SessionId, Store, Summary, Unreadable,
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
        id: SessionId,
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Sessions as one readable file
    Export {
        /// Which sessions; all of them without any
        ids: Vec<SessionId>,
        /// The file to write, instead of standard output
        #[arg(long, value_name = "FILE")]
        to: Option<PathBuf>,
    },
    /// Adds the sessions of an export
    Import { file: PathBuf },
    /// Removes sessions for good
    Forget {
        #[arg(required_unless_present_any = ["before", "all"])]
        ids: Vec<SessionId>,
        /// Sessions whose latest event was before this day
        #[arg(long, value_name = "YYYY-MM-DD", conflicts_with = "all")]
        before: Option<jiff::civil::Date>,
        #[arg(long)]
        all: bool,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
}

/// A session as `--format json` writes it. Times are RFC 3339 in UTC.
#[derive(Debug, Serialize)]
struct Listed<'a> {
    id: &'a str,
    scenario: &'a str,
    version: &'a str,
    language: &'a str,
    started: String,
    last: String,
    ended: Option<String>,
    ending: Option<&'a str>,
    decisions: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    events: Option<&'a [Event]>,
}

impl<'a> Listed<'a> {
    fn of(summary: &'a Summary, events: Option<&'a [Event]>) -> Self {
        Self {
            id: summary.id.as_str(),
            scenario: &summary.scenario,
            version: &summary.version,
            language: &summary.language,
            started: summary.started.rfc3339(),
            last: summary.last.rfc3339(),
            ended: summary.ended.map(Moment::rfc3339),
            ending: summary.ending.as_deref(),
            decisions: summary.decisions,
            events,
        }
    }
}

pub(super) fn run(command: Option<Records>, common: &Common) -> Result<ExitCode> {
    let words = common.words();
    let mut store = common.store(&words)?;
    match command.unwrap_or(Records::List {
        format: Format::Human,
    }) {
        Records::List { format } => list(&store, format, &words)?,
        Records::Show { id, format } => show(&store, &id, format, &words)?,
        Records::Export { ids, to } => export(&store, ids, to.as_deref(), &words)?,
        Records::Import { file } => import(&mut store, &file, &words)?,
        Records::Forget {
            ids,
            before,
            all,
            yes,
        } => {
            let mut meant = kept(&store, &words)?;
            if let Some(day) = before {
                meant.retain(|kept| kept.last.is_some_and(|last| last.day() < day));
            } else if !all {
                for id in &ids {
                    if meant.iter().all(|kept| kept.id != id.as_str()) {
                        return Err(SessionError::Unknown(id.clone()).into());
                    }
                }
                meant.retain(|kept| ids.iter().any(|id| kept.id == id.as_str()));
            }
            return forget(&mut store, &meant, all, yes, &words);
        }
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

fn list(store: &Store, format: Format, words: &Words) -> Result<()> {
    let mut out = io::stdout().lock();
    if format == Format::Json {
        let sessions = readable(store, words)?;
        let listed: Vec<_> = sessions
            .iter()
            .map(|summary| Listed::of(summary, None))
            .collect();
        serde_json::to_writer_pretty(&mut out, &listed)?;
        writeln!(out)?;
        return Ok(());
    }
    let all = kept(store, words)?;
    if all.is_empty() {
        writeln!(out, "{}", words.say("records-none"))?;
    }
    for kept in &all {
        writeln!(out, "{}", kept.line)?;
    }
    Ok(())
}

/// A session on one line.
fn line(summary: &Summary, words: &Words) -> String {
    let how_far = match &summary.ending {
        Some(ending) => words.say_with("records-ended", &[("ending", sanitise(ending).into())]),
        None => words.say_with("records-open", &[("decisions", summary.decisions.into())]),
    };
    format!(
        "{}  {}  {}  {how_far}",
        summary.id,
        summary.last.local(),
        sanitise(&summary.scenario)
    )
}

/// A session that cannot be read, on one line.
fn line_of_unreadable(unreadable: &Unreadable, words: &Words) -> String {
    let last = unreadable
        .last
        .map_or_else(|| format!("{:16}", "?"), Moment::local);
    let why = words.say(match unreadable.flaw {
        Flaw::Damaged => "records-damaged",
        Flaw::Newer => "records-newer",
    });
    format!("{}  {last}  {why}", sanitise(&unreadable.id))
}

fn show(store: &Store, id: &SessionId, format: Format, words: &Words) -> Result<()> {
    let Record {
        summary, events, ..
    } = recorded::kept(store, id)?;
    let mut out = io::stdout().lock();
    if format == Format::Json {
        serde_json::to_writer_pretty(&mut out, &[Listed::of(&summary, Some(&events))])?;
        writeln!(out)?;
        return Ok(());
    }
    writeln!(out, "{}\n", line(&summary, words))?;
    for event in &events {
        writeln!(
            out,
            "{:>4}  {}  {}",
            event.seq,
            event.at.local(),
            happened(&event.what, words)
        )?;
    }
    Ok(())
}

fn export(store: &Store, ids: Vec<SessionId>, to: Option<&Path>, words: &Words) -> Result<()> {
    let ids = if ids.is_empty() {
        let sessions = readable(store, words)?.into_iter();
        sessions.map(|summary| summary.id).collect()
    } else {
        ids
    };
    let json = Export::of(store, &ids)?.to_json();
    let Some(path) = to else {
        io::stdout().write_all(json.as_bytes())?;
        return Ok(());
    };
    // A file that is there already may be the only copy of something.
    let file = std::fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path);
    file.and_then(|mut file| file.write_all(json.as_bytes()))
        .trying(|| {
            words.say_with(
                "cli-cannot-write",
                &[("path", path.display().to_string().into())],
            )
        })?;
    writeln!(
        io::stdout(),
        "{}",
        words.say_with("records-exported", &[("count", ids.len().into())])
    )?;
    Ok(())
}

fn import(store: &mut Store, file: &Path, words: &Words) -> Result<()> {
    let (_, new) = take_in(store, file, words)?;
    writeln!(
        io::stdout(),
        "{}",
        words.say_with("records-imported", &[("count", new.len().into())])
    )?;
    Ok(())
}

/// Adds the records of an exported file to the store; returns them, and which of them are new.
pub(super) fn take_in(
    store: &mut Store,
    file: &Path,
    words: &Words,
) -> Result<(Vec<Record>, Vec<SessionId>)> {
    let export = Export::parse(&bytes(file, words)?).map_err(|error| {
        let refused = not_an_export(file, &error, words);
        Failure::said(format!("{refused} {}", words.say("records-nothing-added")))
    })?;
    let records = export.into_records();
    let new = record::import(store, &records)?;
    Ok((records, new))
}

fn forget(
    store: &mut Store,
    meant: &[KeptRecord],
    all: bool,
    yes: bool,
    words: &Words,
) -> Result<ExitCode> {
    let mut out = io::stdout().lock();
    if meant.is_empty() {
        writeln!(out, "{}", words.say("records-nothing-to-forget"))?;
        return Ok(ExitCode::SUCCESS);
    }
    for kept in meant {
        writeln!(out, "{}", kept.line)?;
    }
    if !yes {
        if !io::stdin().is_terminal() {
            return Err(Failure::said(words.say("records-forget-needs-yes")));
        }
        write!(
            out,
            "{} ",
            words.say_with("records-forget-sure", &[("count", meant.len().into())])
        )?;
        out.flush()?;
        let mut answer = String::new();
        io::stdin().read_line(&mut answer)?;
        if !matches!(
            answer.trim().to_lowercase().as_str(),
            "ja" | "j" | "yes" | "y"
        ) {
            writeln!(out, "{}", words.say("records-kept"))?;
            return Ok(ExitCode::SUCCESS);
        }
    }
    if all {
        store.forget_all()?;
    } else {
        let ids: Vec<_> = meant.iter().map(|kept| kept.id.as_str()).collect();
        store.forget(&ids)?;
    }
    writeln!(
        out,
        "{}",
        words.say_with("records-forgotten", &[("count", meant.len().into())])
    )?;
    Ok(ExitCode::SUCCESS)
}
