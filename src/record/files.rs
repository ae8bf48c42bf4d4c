//! The files of a store: their names, and what they hold.

use std::fs::OpenOptions;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// The store's own, in the data directory.
pub(super) const FILE: &str = "records.sqlite";

/// What tells a file from every other while it is open, whatever bears its name by now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Identity {
    #[cfg(unix)]
    device: u64,
    #[cfg(unix)]
    inode: u64,
}

/// The file that bears a name; none when there is none.
pub(super) fn identity(path: &Path) -> Option<Identity> {
    let about = std::fs::metadata(path).ok()?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        Some(Identity {
            device: about.dev(),
            inode: about.ino(),
        })
    }
    // Elsewhere nobody removes or replaces a file that is open.
    #[cfg(not(unix))]
    {
        about.is_file().then_some(Identity {})
    }
}

/// A file that stands beside the store.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Looks whether a store and its log are ordinary files, as far as they are there.
///
/// # Errors
/// [`io::ErrorKind::Unsupported`] for a pipe, a device, or whatever else may never end: nothing is waited for.
pub(super) fn ordinary(path: &Path) -> io::Result<()> {
    for path in [path, &beside(path, "-wal")] {
        match std::fs::metadata(path) {
            Ok(about) if about.is_file() => {}
            Ok(about) if about.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
            Ok(_) => return Err(io::ErrorKind::Unsupported.into()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// The bytes of a file; none when it is not there.
///
/// # Errors
/// As [`ordinary`].
pub(super) fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, libc::O_NONBLOCK);
    let mut file = match options.open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        file => file?,
    };
    if !file.metadata()?.is_file() {
        return Err(io::ErrorKind::Unsupported.into());
    }
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}
