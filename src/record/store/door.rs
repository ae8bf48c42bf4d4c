//! What the latest group's evening needs when the program is started again, in files beside the records: by what it knows
//! its phones, and when it was last seen to go on.
//!
//! They are no record: they say nothing about what happened and are in no export. There is one of each, that of the latest
//! evening; it goes when a session of that evening is forgotten.

use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::opening::private;
use super::{Store, StoreError};

/// Their names.
pub(super) const FILES: [&str; 2] = [DOOR, SEEN];
const DOOR: &str = "door.json";
const SEEN: &str = "seen.json";

impl Store {
    /// Keeps this in the place of what was kept. It is on disk when this returns.
    pub(crate) fn keep_door(&mut self, door: &str) -> Result<(), StoreError> {
        self.keep_beside(DOOR, door)
    }

    /// Keeps this in the place of what was kept of when the evening was seen to go on.
    pub(crate) fn keep_seen(&mut self, seen: &str) -> Result<(), StoreError> {
        self.keep_beside(SEEN, seen)
    }

    pub(super) fn keep_beside(&self, file: &str, text: &str) -> Result<(), StoreError> {
        self.is_in_place()?;
        let path = self.beside(file);
        replace(&path, text).map_err(|source| match source.kind() {
            io::ErrorKind::StorageFull => StoreError::Full,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                StoreError::ReadOnly { path }
            }
            _ => StoreError::Folder { path, source },
        })
    }

    /// What was kept; none when it is not there or cannot be read, with which a room does as without.
    pub(crate) fn door(&self) -> Option<String> {
        std::fs::read_to_string(self.beside(DOOR)).ok()
    }

    /// When the evening was last seen to go on, as it was kept; none when it is not there or cannot be read.
    pub(crate) fn seen(&self) -> Option<String> {
        std::fs::read_to_string(self.beside(SEEN)).ok()
    }

    /// Forgets what was kept, when it speaks of one of these sessions; of any, when none is named.
    pub(super) fn forget_door(&self, sessions: Option<&[&str]>) -> Result<(), StoreError> {
        for file in FILES {
            let path = self.beside(file);
            let meant = sessions.is_none_or(|sessions| {
                let kept = std::fs::read_to_string(&path).unwrap_or_default();
                sessions.iter().any(|session| kept.contains(session))
            });
            if !meant {
                continue;
            }
            // What was being written when the program was killed goes with it.
            for path in [path.with_extension("new"), path] {
                match std::fs::remove_file(&path) {
                    Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                    removed => removed.map_err(|source| StoreError::Folder { path, source })?,
                }
            }
        }
        Ok(())
    }

    pub(super) fn beside(&self, file: &str) -> PathBuf {
        self.path.with_file_name(file)
    }
}

/// Writes a file whole, or not at all.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let beside = path.with_extension("new");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    private(&mut options);
    let mut file = options.open(&beside)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    drop(file);
    std::fs::rename(&beside, path)?;
    // The new name is on disk when its folder is; some systems cannot open one.
    if let Some(folder) = path.parent().and_then(|folder| File::open(folder).ok()) {
        let _ = folder.sync_all();
    }
    Ok(())
}
