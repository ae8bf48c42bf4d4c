//! Files as they are read: never more of one than a scenario may be, each under the name that messages give it.

use std::collections::BTreeMap;
use std::fs::{DirEntry, OpenOptions};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::error::LibraryError;
use crate::language::sanitise;
use crate::scenario::{MAX_BYTES, as_utf8, is_tag};

/// Files of one folder that are looked through at once, and the bytes of them together.
const MOST_FILES: usize = 500;
const MOST_TOGETHER: u64 = 32_000_000;

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

/// A file with the sidecars that lie beside it.
pub(super) type WithSidecars = (PathBuf, Vec<PathBuf>);

/// The files in a folder that are no sidecars, by name, each with its sidecars.
///
/// # Errors
/// [`LibraryError::Crowded`] when there are more than one looks through, told by their names and sizes alone.
pub(super) fn files(folder: &Path) -> Result<Vec<WithSidecars>, LibraryError> {
    let (mut files, mut sidecars) = (Vec::new(), BTreeMap::<_, Vec<_>>::new());
    let mut bytes = 0;
    for entry in listed(folder)? {
        let path = entry.path();
        if !is_yaml(&path) {
            continue;
        }
        // What is no file is refused when it is read; what is gone again has no size.
        bytes += entry.metadata().map_or(0, |about| about.len());
        match sidecar_of(&path) {
            Some(of) => sidecars.entry(of.to_owned()).or_default().push(path),
            None => files.push(path),
        }
    }
    if files.len() > MOST_FILES || bytes > MOST_TOGETHER {
        return Err(LibraryError::Crowded {
            path: folder.to_owned(),
            files: files.len(),
            megabytes: bytes.div_ceil(1_000_000),
        });
    }
    files.sort();
    let with = |path: PathBuf| {
        let mut beside = stem(&path)
            .and_then(|own| sidecars.remove(own))
            .unwrap_or_default();
        beside.sort();
        (path, beside)
    };
    Ok(files.into_iter().map(with).collect())
}

/// The sidecars that lie beside a file, by name.
pub(super) fn sidecars(path: &Path) -> Result<Vec<PathBuf>, LibraryError> {
    let (Some(folder), Some(own)) = (path.parent(), stem(path)) else {
        return Ok(Vec::new());
    };
    let mut beside: Vec<_> = listed(&written_out(folder))?
        .map(|entry| entry.path())
        .filter(|other| is_yaml(other) && sidecar_of(other) == Some(own))
        .collect();
    beside.sort();
    Ok(beside)
}

/// What lies in a folder; an entry that is gone again is passed over.
fn listed(folder: &Path) -> Result<impl Iterator<Item = DirEntry>, LibraryError> {
    let entries = std::fs::read_dir(folder).map_err(|source| unreadable(folder, source))?;
    Ok(entries.filter_map(Result::ok))
}

/// Reads some files.
pub(super) fn read_all(paths: &[PathBuf]) -> Result<Vec<Text>, LibraryError> {
    paths.iter().map(|path| read(path)).collect()
}

/// The folder of a path that may have none: this one.
pub(crate) fn written_out(folder: &Path) -> PathBuf {
    if folder.as_os_str().is_empty() {
        PathBuf::from(".")
    } else {
        folder.to_owned()
    }
}

/// Reads a file, no further than a byte more than a scenario may have.
pub(crate) fn read(path: &Path) -> Result<Text, LibraryError> {
    let bytes = bytes(path, MAX_BYTES).map_err(|source| unreadable(path, source))?;
    Ok(Text {
        name: shown(path),
        bytes: as_utf8(&bytes).into_owned(),
    })
}

/// What an ordinary file holds, up to a byte more than `most`: enough to know that it is too large.
///
/// # Errors
/// [`io::ErrorKind::Unsupported`] for a pipe, a device, or whatever else may never end or never begin: nothing is waited
/// for.
pub(crate) fn bytes(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, libc::O_NONBLOCK);
    let file = options.open(path)?;
    let about = file.metadata()?;
    if about.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !about.is_file() {
        return Err(io::ErrorKind::Unsupported.into());
    }
    let mut bytes = Vec::new();
    match file.take(most as u64 + 1).read_to_end(&mut bytes) {
        // Some of what the system calls a file has more to come.
        Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
            Err(io::ErrorKind::Unsupported.into())
        }
        read => read.map(|_| bytes),
    }
}

pub(crate) fn is_yaml(path: &Path) -> bool {
    ends_in(path, "yaml") || ends_in(path, "yml")
}

/// Whether the name of a file has this ending, in whatever letters.
fn ends_in(path: &Path, ending: &str) -> bool {
    path.extension()
        .is_some_and(|it| it.eq_ignore_ascii_case(ending))
}

/// The files of a folder that some editor named `.yaml.txt`, by name.
pub(crate) fn named_as_text(folder: &Path) -> Result<Vec<PathBuf>, LibraryError> {
    let of_text = |path: &PathBuf| ends_in(path, "txt") && is_yaml(&path.with_extension(""));
    let paths = listed(folder)?.map(|entry| entry.path());
    let mut named: Vec<_> = paths.filter(of_text).collect();
    named.sort();
    Ok(named)
}

/// The stem of the file whose sidecar a file is by its name: one has its language before the ending, as in
/// `reporter-calls.en.yaml`.
fn sidecar_of(path: &Path) -> Option<&str> {
    Some(stem(path)?.rsplit_once('.')?.0)
}

/// Whether a file is by its name a sidecar of another one in its folder.
pub(super) fn is_sidecar_of(path: &Path, own: &Path) -> bool {
    let beside = is_yaml(path) && path.parent() == own.parent();
    beside && stem(own).is_some_and(|own| sidecar_of(path) == Some(own))
}

/// The tag of the language that the name of a sidecar has, if it is one.
pub(super) fn language_of(name: &str) -> Option<&str> {
    let (_, tag) = stem(Path::new(name))?.rsplit_once('.')?;
    Some(tag).filter(|tag| is_tag(tag))
}

/// The file whose sidecar a file is by its name, when it lies beside it.
pub(crate) fn translated_by(path: &Path) -> Option<PathBuf> {
    language_of(path.to_str()?)?;
    let own = sidecar_of(path)?;
    let beside = ["yaml", "yml"].map(|ending| path.with_file_name(format!("{own}.{ending}")));
    beside.into_iter().find(|path| path.is_file())
}

/// The name of a file without its ending.
fn stem(path: &Path) -> Option<&str> {
    path.file_stem()?.to_str()
}

fn unreadable(path: &Path, source: io::Error) -> LibraryError {
    LibraryError::Unreadable {
        path: path.to_owned(),
        source,
    }
}

pub(super) fn shown(path: &Path) -> String {
    sanitise(&path.display().to_string())
}
