//! The files of a store, by their names.

use std::path::{Path, PathBuf};

/// The store's own, in the data directory.
pub(super) const FILE: &str = "records.sqlite";

/// A file that stands beside the store.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}
