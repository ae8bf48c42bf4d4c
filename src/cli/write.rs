//! Files that authors are given or that are updated for them: written whole, or not at all.

use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::failure::{Result, Trying as _};
use crate::language::Words;
use crate::view::sanitise;

/// Puts a text in the place of what a file holds. Whoever reads it meanwhile sees the old text or the new one.
pub(super) fn replace(path: &Path, text: &str, words: &Words) -> Result<()> {
    // A link stays a link.
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let beside = beside(&path);
    let written = write_beside(&beside, &path, text);
    if written.is_err() {
        // What failed may have failed before there was a file.
        let _ = std::fs::remove_file(&beside);
    }
    written.trying(|| cannot_write(&path, words))
}

/// Writes a file that must not be there yet; says whether it was not.
pub(super) fn create(path: &Path, text: &str, words: &Words) -> Result<bool> {
    let file = OpenOptions::new().write(true).create_new(true).open(path);
    let mut file = match file {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(false),
        file => file.trying(|| cannot_write(path, words))?,
    };
    let written = file
        .write_all(text.as_bytes())
        .and_then(|()| file.sync_all());
    if written.is_err() {
        let _ = std::fs::remove_file(path);
    }
    written.trying(|| cannot_write(path, words))?;
    Ok(true)
}

fn write_beside(beside: &Path, path: &Path, text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(beside)?;
    if let Ok(old) = std::fs::metadata(path) {
        file.set_permissions(old.permissions())?;
    }
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    drop(file);
    std::fs::rename(beside, path)?;
    // The new name is on disk when its folder is; some systems cannot open one.
    if let Some(folder) = path.parent().and_then(|folder| File::open(folder).ok()) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// A name in the same folder that nothing else has.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.new", std::process::id()))
}

fn cannot_write(path: &Path, words: &Words) -> String {
    let shown = sanitise(&path.display().to_string());
    words.say_with("cli-cannot-write", &[("path", shown.into())])
}
