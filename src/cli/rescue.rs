//! `veerkracht records rescue`: what is sound in a damaged store, as an export; and the damaged file out of the way.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::Common;
use super::failure::{Failure, Result, Trying as _};
use super::json::escaped;
use super::write::{self, Overwrite};
use crate::language::Words;
use crate::record::{
    Export, Flaw, Moment, Record, Rescue, SetAside, Store, StoreError, Unreadable,
};
use crate::view::sanitise;

/// Saves what is sound of the store, unless all of it is.
pub(super) fn run(
    out: Option<&Path>,
    overwrite: Overwrite,
    common: &Common,
    words: &Words,
) -> Result<ExitCode> {
    let folder = common.folder(words)?;
    let shown = || sanitise(&folder.display().to_string());
    let mut said = io::stdout().lock();
    if !Store::is_in(&folder) {
        let folder = [("folder", shown().into())];
        return Err(Failure::said(words.say_with("records-no-store", &folder)));
    }
    if is_whole(&folder)? {
        writeln!(said, "{}", words.say("records-nothing-to-rescue"))?;
        return Ok(ExitCode::SUCCESS);
    }
    let rescue = Rescue::of(&folder).trying(words, || {
        words.say_with("cli-cannot-read", &[("path", shown().into())])
    })?;
    let when = Moment::now().stamp();
    let nothing = rescue.records.is_empty();
    let mut lines = account(&rescue, words);
    if nothing {
        lines.push(words.say("records-rescued-nothing"));
    } else {
        let path = place(out, &folder, &SetAside::rescued(&when));
        let json = Export::holding(rescue.records).to_json();
        write::document(&path, escaped(&json).as_bytes(), overwrite, common, words)?;
        let path = [("path", sanitise(&path.display().to_string()).into())];
        lines.push(words.say_with("records-rescued-into", &path));
    }
    // What was saved is worth knowing also where the file stays in the way.
    for line in lines {
        writeln!(said, "{line}")?;
    }
    let aside = Store::set_aside(&folder, &when).trying(words, || {
        words.say_with("cli-cannot-write", &[("path", shown().into())])
    })?;
    let aside = [("path", sanitise(&aside.display().to_string()).into())];
    writeln!(said, "{}", words.say_with("records-set-aside", &aside))?;
    Ok(match nothing {
        true => ExitCode::FAILURE,
        false => ExitCode::SUCCESS,
    })
}

/// Whether nothing in the store is damaged.
///
/// # Errors
/// When it cannot be looked at for another reason than damage.
fn is_whole(folder: &Path) -> Result<bool> {
    let look = || {
        let store = Store::open_to_read(folder)?;
        let sessions = store.sessions()?;
        let damaged = |it: &Unreadable| it.flaw == Flaw::Damaged;
        let sound = !sessions.unreadable.iter().any(damaged) && store.damaged_scripts()? == 0;
        Ok(sound && store.is_sound()?)
    };
    match look() {
        Err(StoreError::Damaged { .. }) => Ok(false),
        looked => Ok(looked?),
    }
}

/// What became of each session, a line each.
fn account(rescue: &Rescue, words: &Words) -> Vec<String> {
    let whole = |record: &&Record| record.broken.is_none();
    let whole = rescue.records.iter().filter(whole).count();
    let mut lines = vec![words.say_with("records-rescued", &[("count", whole.into())])];
    let cut = rescue.records.iter().filter_map(|it| it.broken.as_ref());
    for unreadable in cut.chain(&rescue.lost) {
        let key = match unreadable.flaw {
            Flaw::Newer => "records-rescued-newer",
            Flaw::Damaged if unreadable.from > 0 => "records-rescued-cut",
            Flaw::Damaged => "records-rescued-lost",
        };
        let values = [
            ("id", sanitise(&unreadable.id).into()),
            ("seq", unreadable.from.saturating_sub(1).into()),
        ];
        lines.push(words.say_with(key, &values));
    }
    if rescue.scripts_lost > 0 {
        let count = [("count", rescue.scripts_lost.into())];
        lines.push(words.say_with("scripts-damaged", &count));
    }
    lines.push(words.say("records-rescued-perhaps"));
    lines
}

/// Where the export goes: into a folder under a name of its own, or where somebody says.
fn place(out: Option<&Path>, folder: &Path, name: &str) -> PathBuf {
    match out {
        None => folder.join(name),
        Some(out) if out.is_dir() => out.join(name),
        Some(out) => out.to_owned(),
    }
}
