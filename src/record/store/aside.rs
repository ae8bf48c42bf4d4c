//! What a rescue left in the folder of a store: the damaged file under another name, and what was sound of it. Sessions
//! are in these as well, and go with them.

use std::io;
use std::path::{Path, PathBuf};

use super::Store;
use super::door::FILES;
use crate::record::files::{FILE, beside, bytes};

/// The files of a store, by what stands behind its name.
const ENDINGS: [&str; 4] = ["", "-wal", "-shm", "-journal"];
/// What stands around the time in the names of what a rescue leaves.
const DAMAGED: (&str, &str) = ("records.damaged-", ".sqlite");
const RESCUED: (&str, &str) = ("rescued-", ".json");

/// Files in the folder of a store that a rescue made.
#[derive(Debug, Default)]
pub(crate) struct SetAside(Vec<PathBuf>);

impl SetAside {
    /// Where the damaged store of a folder goes at a time, as [`Moment::stamp`](crate::record::Moment::stamp) has it.
    fn damaged(folder: &Path, stamp: &str) -> PathBuf {
        folder.join(format!("{}{stamp}{}", DAMAGED.0, DAMAGED.1))
    }

    /// What the file with what was sound is called.
    pub(crate) fn rescued(stamp: &str) -> String {
        format!("{}{stamp}{}", RESCUED.0, RESCUED.1)
    }

    /// Those in a folder, by name; none where it cannot be read.
    pub(crate) fn of(folder: &Path) -> Self {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let ours = |name: &str| {
            let store = ENDINGS.iter().any(|ending| {
                let name = name.strip_suffix(ending);
                name.is_some_and(|name| is_named(name, DAMAGED))
            });
            store || is_named(name, RESCUED)
        };
        let files = entries.filter(|entry| {
            let file = entry.file_type().is_ok_and(|it| !it.is_dir());
            file && entry.file_name().to_str().is_some_and(ours)
        });
        let mut files: Vec<_> = files.map(|entry| entry.path()).collect();
        files.sort();
        Self(files)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn files(&self) -> &[PathBuf] {
        &self.0
    }

    /// Those in which one of these sessions is named, or that cannot be read.
    pub(crate) fn naming(self, sessions: &[&str]) -> Self {
        let named = |path: &PathBuf| {
            bytes(path).map_or(true, |bytes| {
                let within = |id: &&str| bytes.windows(id.len()).any(|it| it == id.as_bytes());
                sessions.iter().any(within)
            })
        };
        Self(self.0.into_iter().filter(named).collect())
    }

    /// Removes them. Returns those that stay, with the reason.
    pub(crate) fn remove(self) -> Vec<(PathBuf, io::Error)> {
        let removed = self.0.into_iter().map(|path| {
            let removed = std::fs::remove_file(&path);
            (path, removed)
        });
        let stays = removed.filter_map(|(path, removed)| Some((path, removed.err()?)));
        stays
            .filter(|(_, error)| error.kind() != io::ErrorKind::NotFound)
            .collect()
    }
}

/// Whether a name is that of a file which was made at some time.
fn is_named(name: &str, (before, behind): (&str, &str)) -> bool {
    let stamp = name
        .strip_prefix(before)
        .and_then(|it| it.strip_suffix(behind));
    let sign = |sign: char| sign.is_ascii_digit() || sign == '-';
    stamp.is_some_and(|stamp| !stamp.is_empty() && stamp.chars().all(sign))
}

impl Store {
    /// Whether a name is that of a file with which the store in a folder lives, whether it is there or not.
    pub(crate) fn owns(folder: &Path, path: &Path) -> bool {
        let within = match path.parent() {
            Some(within) if within.as_os_str().is_empty() => Path::new("."),
            Some(within) => within,
            None => return false,
        };
        let same = |(one, other)| one == other;
        let both = folder.canonicalize().ok().zip(within.canonicalize().ok());
        let name = path.file_name().and_then(|it| it.to_str());
        // Some systems take large letters and small ones for the same.
        let bears = |ours: &str| name.is_some_and(|it| it.eq_ignore_ascii_case(ours));
        let of_store = ENDINGS
            .iter()
            .any(|ending| bears(&format!("{FILE}{ending}")));
        both.is_some_and(same) && (of_store || FILES.iter().any(|it| bears(it)))
    }

    /// Moves a store that is damaged out of the way, with its log, under a name that says when. Returns where it is now.
    ///
    /// # Errors
    /// When it cannot be moved, or something has that name already.
    pub(crate) fn set_aside(folder: &Path, stamp: &str) -> io::Result<PathBuf> {
        let aside = SetAside::damaged(folder, stamp);
        for ending in ENDINGS {
            let (from, to) = (beside(&folder.join(FILE), ending), beside(&aside, ending));
            if !from.exists() {
                continue;
            }
            if to.exists() {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            std::fs::rename(from, to)?;
        }
        Ok(aside)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_rescue_made_is_known_by_its_name_and_nothing_else_is() {
        let folder = tempfile::tempdir().expect("a folder");
        let ours = [
            "records.damaged-2026-11-23-204000.sqlite",
            "records.damaged-2026-11-23-204000.sqlite-wal",
            "rescued-2026-11-23-204000.json",
        ];
        let others = [
            "records.sqlite",
            "records.damaged-mine.sqlite",
            "rescued-.json",
            "rescued-by-hand.json",
            "evening.json",
        ];
        for name in ours.iter().chain(&others) {
            std::fs::write(folder.path().join(name), name).expect("a file");
        }
        let found = SetAside::of(folder.path());
        let names: Vec<_> = found
            .files()
            .iter()
            .filter_map(|it| it.file_name())
            .collect();
        assert_eq!(names, ours);
        let named = SetAside::of(folder.path()).naming(&["sqlite-wal"]);
        assert_eq!(named.files().len(), 1);
        assert!(found.remove().is_empty());
        assert!(SetAside::of(folder.path()).is_empty());
        for name in others {
            assert!(folder.path().join(name).exists(), "{name}");
        }
    }
}
