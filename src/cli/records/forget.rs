//! `veerkracht records forget`: removing sessions for good, and saying what of them may still be somewhere.

use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;
use std::process::ExitCode;

#[cfg(feature = "share")]
use super::shared::take_back;
use super::{KeptRecord, kept, named};
use crate::cli::Common;
use crate::cli::failure::{Failure, Result};
use crate::cli::recorded::{WhichKept, unknown};
use crate::language::{Spoken as _, Value, Words, reason};
use crate::record::{Purged, SetAside, Store, StoreError};
use crate::terminal::typed::{self, Typed};
use crate::view::sanitise;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Forget {
    /// Which sessions, by id or `latest`
    #[arg(required_unless_present_any = ["before", "all"])]
    ids: Vec<WhichKept>,
    /// Sessions whose latest event was before this day
    #[arg(long, value_name = "YYYY-MM-DD", conflicts_with = "all")]
    before: Option<jiff::civil::Date>,
    #[arg(long)]
    all: bool,
    /// Do not ask
    #[arg(long)]
    yes: bool,
    /// Leave what was shared with a control cell where it is
    #[cfg(feature = "share")]
    #[arg(long)]
    here_only: bool,
}

/// What is to be forgotten.
struct Meant {
    sessions: Vec<KeptRecord>,
    /// What rescues made in the folder of the store, when everything is to go.
    files: SetAside,
}

impl Forget {
    pub(super) fn run(&self, common: &Common, words: &Words) -> Result<ExitCode> {
        let folder = common.folder(words)?;
        let store = Store::open(&folder).map_err(|error| not_forgotten(error, words))?;
        let mut store = Common::opened(store, words);
        let meant = self.meant(&store, &folder, words)?;
        let mut out = io::stdout().lock();
        if meant.sessions.is_empty() && meant.files.is_empty() {
            if self.all && self.yes {
                // Pieces may be left of what was forgotten when it could not be cleared up.
                let purged = store.forget_all();
                purged.map_err(|error| not_forgotten(error, words))?;
            }
            writeln!(out, "{}", words.say("records-nothing-to-forget"))?;
            return Ok(ExitCode::SUCCESS);
        }
        let count = ("count", meant.sessions.len().into());
        for kept in &meant.sessions {
            writeln!(out, "{}", kept.line)?;
        }
        for path in meant.files.files() {
            writeln!(
                out,
                "{}",
                words.say_with("records-forget-file", &[shown(path)])
            )?;
        }
        if !self.yes && !is_sure(&mut out, &count, words)? {
            writeln!(out, "{}", words.say("records-kept"))?;
            return Ok(ExitCode::SUCCESS);
        }
        let ids: Vec<_> = meant.sessions.iter().map(|it| it.id.as_str()).collect();
        #[cfg(feature = "share")]
        if !self.here_only {
            let taken = take_back(&mut store, (&ids, self.all), words)?;
            if taken.some {
                writeln!(out, "{}", words.say("records-shared-too"))?;
            }
            if taken.led_elsewhere {
                writeln!(out, "{}", words.say("records-shared-elsewhere"))?;
            }
        }
        let purged = match self.all {
            true => store.forget_all(),
            false => store.forget(&ids),
        };
        let purged = purged.map_err(|error| not_forgotten(error, words))?;
        let (stays, still_in) = match self.all {
            true => (meant.files.remove(), SetAside::default()),
            false => (Vec::new(), SetAside::of(&folder).naming(&ids)),
        };
        let elsewhere = !stays.is_empty() || !still_in.is_empty();
        writeln!(out, "{}", forgotten(purged, elsewhere, count, words))?;
        for path in still_in.files() {
            writeln!(
                out,
                "{}",
                words.say_with("records-still-in", &[shown(path)])
            )?;
        }
        for (path, error) in &stays {
            let why = ("why", reason(error, words).into());
            let stays = words.say_with("records-file-stays", &[shown(path), why]);
            writeln!(out, "{stays}")?;
        }
        Ok(match stays.is_empty() {
            true => ExitCode::SUCCESS,
            false => ExitCode::FAILURE,
        })
    }

    /// The sessions that are meant, and with all of them what rescues left.
    fn meant(&self, store: &Store, folder: &Path, words: &Words) -> Result<Meant> {
        let mut sessions = kept(store, words)?;
        let mut files = SetAside::default();
        if self.all {
            files = SetAside::of(folder);
        } else if let Some(day) = self.before {
            sessions.retain(|kept| kept.last.is_some_and(|last| last.day() < day));
        } else {
            let ids = named(&self.ids, store, words)?;
            for id in &ids {
                if sessions.iter().all(|kept| kept.id != id.as_str()) {
                    return Err(unknown(id, words));
                }
            }
            sessions.retain(|kept| ids.iter().any(|id| kept.id == id.as_str()));
        }
        Ok(Meant { sessions, files })
    }
}

/// Asks whether somebody is sure.
fn is_sure(out: &mut impl io::Write, count: &(&str, Value<'_>), words: &Words) -> Result<bool> {
    if !io::stdin().is_terminal() {
        return Err(Failure::said(words.say("records-forget-needs-yes")));
    }
    let sure = words.say_with("records-forget-sure", std::slice::from_ref(count));
    write!(out, "{sure} ")?;
    out.flush()?;
    let answer = typed::read(&mut io::stdin().lock())?;
    Ok(answer.is_some_and(|line| Typed::of(&line).is_yes()))
}

/// What became of the sessions in the store; for good only where nothing of them is elsewhere.
fn forgotten(purged: Purged, elsewhere: bool, count: (&str, Value<'_>), words: &Words) -> String {
    let (key, why) = match purged {
        Purged::ForGood if elsewhere => ("records-forgotten-here", String::new()),
        Purged::ForGood => ("records-forgotten", String::new()),
        Purged::WhenClosed => ("records-forgotten-later", String::new()),
        Purged::NotPacked(StoreError::Full) => {
            ("records-forgotten-in-part", words.say("records-disk-full"))
        }
        Purged::NotPacked(error) => ("records-forgotten-in-part", error.sentence(words)),
    };
    words.say_with(key, &[count, ("why", why.into())])
}

/// Why nothing was forgotten.
fn not_forgotten(error: StoreError, words: &Words) -> Failure {
    match error {
        StoreError::Full | StoreError::NoRoom { .. } => {
            Failure::said(words.say("records-forget-full"))
        }
        error => error.into(),
    }
}

fn shown(path: &Path) -> (&'static str, Value<'static>) {
    ("path", sanitise(&path.display().to_string()).into())
}
