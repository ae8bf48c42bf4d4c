//! Files that people are given or that are updated for them: written whole, or not at all.

use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::Common;
use super::failure::{Failure, Result, Trying as _};
use crate::language::Words;
use crate::record::Store;
use crate::view::sanitise;

/// Puts a text in the place of what a file holds. Whoever reads it meanwhile sees the old text or the new one.
pub(super) fn replace(path: &Path, text: &str, words: &Words) -> Result<()> {
    // A link stays a link. Only what is written to has its whole path: Windows says it as nobody types it.
    let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let beside = beside(&real);
    let written = write_beside(&beside, &real, text);
    if written.is_err() {
        // What failed may have failed before there was a file.
        let _ = std::fs::remove_file(&beside);
    }
    written.trying(words, || cannot_write(path, words))
}

/// Writes a file that must not be there yet; says whether it was not.
pub(super) fn create(path: &Path, text: &str, words: &Words) -> Result<bool> {
    let mut options = OpenOptions::new();
    created(options.write(true).create_new(true), path, text, words)
}

/// The same, for what only its owner is to read.
pub(super) fn create_private(path: &Path, text: &str, words: &Words) -> Result<bool> {
    created(&mut private(), path, text, words)
}

fn created(options: &mut OpenOptions, path: &Path, text: &str, words: &Words) -> Result<bool> {
    let file = options.open(path);
    let mut file = match file {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(false),
        file => file.trying(words, || cannot_write(path, words))?,
    };
    let written = file
        .write_all(text.as_bytes())
        .and_then(|()| file.sync_all());
    if written.is_err() {
        let _ = std::fs::remove_file(path);
    }
    written.trying(words, || cannot_write(path, words))?;
    Ok(true)
}

/// Whether a file that is there already is written over, as people give it.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(super) struct Overwrite {
    /// Write over a file that is there already
    #[arg(long)]
    overwrite: bool,
}

/// Writes a document, which only its owner can read: as a new file, that is no link to another, or in the place of one
/// when that was asked. A file that says the same already is left.
pub(super) fn document(
    path: &Path,
    content: &[u8],
    overwrite: Overwrite,
    common: &Common,
    words: &Words,
) -> Result<()> {
    may_stand_at(path, common, words)?;
    let written = match overwrite.overwrite {
        true => in_place_of(path, content),
        false => anew(path, content),
    };
    match written {
        // What is there already may be the only copy of something.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && !says(path, content) => {
            let shown = sanitise(&path.display().to_string());
            let path = [("path", shown.into())];
            Err(Failure::said(words.say_with("cli-exists", &path)))
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(no_folder(path, words)),
        written => written.trying(words, || cannot_write(path, words)),
    }
}

/// Looks whether something can be written under a name. A device or a pipe is no document, and what is put in its place
/// may be missed by every program of the computer; with the files of the store its sessions would go.
fn may_stand_at(path: &Path, common: &Common, words: &Words) -> Result<()> {
    let key = if common.folder(words).is_ok_and(|it| Store::owns(&it, path)) {
        "cli-own-file"
    } else if path.is_dir() {
        "cli-folder-no-file"
    } else if std::fs::metadata(path).is_ok_and(|it| !it.is_file()) {
        "cli-no-ordinary-file"
    } else {
        return Ok(());
    };
    let path = [("path", sanitise(&path.display().to_string()).into())];
    Err(Failure::said(words.say_with(key, &path)))
}

/// That the folder of a new file is not there.
fn no_folder(path: &Path, words: &Words) -> Failure {
    let folder = path.parent().unwrap_or(path).display().to_string();
    Failure::said(words.say_with(
        "cli-folder-missing",
        &[("folder", sanitise(&folder).into())],
    ))
}

fn anew(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut file = private().open(path)?;
    let written = file.write_all(content).and_then(|()| file.sync_all());
    if written.is_err() {
        let _ = std::fs::remove_file(path);
    }
    written
}

fn in_place_of(path: &Path, content: &[u8]) -> io::Result<()> {
    let beside = beside(path);
    let written = anew(&beside, content).and_then(|()| moved(&beside, path));
    if written.is_err() {
        let _ = std::fs::remove_file(&beside);
    }
    written
}

/// Whether a file is no link and holds this.
fn says(path: &Path, content: &[u8]) -> bool {
    let file = std::fs::symlink_metadata(path);
    let same_size = file.is_ok_and(|it| it.is_file() && it.len() == content.len() as u64);
    same_size && std::fs::read(path).is_ok_and(|it| it == content)
}

/// A file that is not there yet, for its owner alone.
#[cfg(unix)]
fn private() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true).mode(0o600);
    options
}

#[cfg(not(unix))]
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    options
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
    moved(beside, path)
}

/// Gives a file its name.
fn moved(beside: &Path, path: &Path) -> io::Result<()> {
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
