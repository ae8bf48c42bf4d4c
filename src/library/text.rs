//! Files as they are read: never more of one than a scenario may be, each under the name that messages give it.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::error::LibraryError;
use crate::language::sanitise;
use crate::scenario::MAX_BYTES;

/// A file as it was read; never more than a scenario may be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Text {
    /// How messages name it.
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

impl Text {
    /// The text of a file that was loaded without an error.
    pub(super) fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).expect("what is not text is not loaded")
    }
}

/// The files in a folder that are no sidecars, by name.
pub(super) fn files(folder: &Path) -> Result<Vec<PathBuf>, LibraryError> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .map_err(|source| unreadable(folder, source))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| is_scenario(path))
        .collect();
    files.sort();
    Ok(files)
}

/// The sidecars that lie beside a file, by name.
pub(super) fn sidecars(path: &Path) -> Result<Vec<Text>, LibraryError> {
    let mut sidecars = Vec::new();
    if let (Some(folder), Some(stem)) = (
        path.parent(),
        path.file_stem().and_then(|stem| stem.to_str()),
    ) {
        let mut beside: Vec<PathBuf> = std::fs::read_dir(written_out(folder))
            .into_iter()
            .flatten()
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|other| is_yaml(other) && !is_scenario(other))
            .filter(|other| {
                let own = other.file_stem().and_then(|other| other.to_str());
                own.and_then(|own| own.rsplit_once('.'))
                    .is_some_and(|(of, _)| of == stem)
            })
            .collect();
        beside.sort();
        for path in beside {
            sidecars.push(read(&path)?);
        }
    }
    Ok(sidecars)
}

/// The folder of a path that may have none: this one.
pub(super) fn written_out(folder: &Path) -> PathBuf {
    if folder.as_os_str().is_empty() {
        PathBuf::from(".")
    } else {
        folder.to_owned()
    }
}

pub(crate) fn read(path: &Path) -> Result<Text, LibraryError> {
    let mut bytes = Vec::new();
    File::open(path)
        // One byte more than allowed is enough to know that a file is too large.
        .and_then(|file| file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes))
        .map_err(|source| unreadable(path, source))?;
    Ok(Text {
        name: shown(path),
        bytes,
    })
}

pub(crate) fn is_yaml(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending == "yaml" || ending == "yml")
}

/// A sidecar has its language before the ending: `reporter-calls.en.yaml`.
fn is_scenario(path: &Path) -> bool {
    is_yaml(path)
        && path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .is_some_and(|stem| !stem.contains('.'))
}

fn unreadable(path: &Path, source: io::Error) -> LibraryError {
    LibraryError::Unreadable {
        path: path.to_owned(),
        source,
    }
}

fn shown(path: &Path) -> String {
    sanitise(&path.display().to_string())
}
