//! Sees that an author saved.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::library::is_yaml;

/// How long the folder must be still; an editor saves in several steps.
const STILL: Duration = Duration::from_millis(50);
/// How long to wait for that, in a folder where something always happens.
const PATIENCE: Duration = Duration::from_millis(150);

/// Watches the folder of a file: editors put another file in its place, and its translations stand beside it.
pub(super) struct Watch {
    _watcher: RecommendedWatcher,
    changes: Receiver<()>,
}

impl Watch {
    pub(super) fn over(file: &Path) -> notify::Result<Self> {
        let (sender, changes) = channel();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            // A watcher that lost count may have missed a save.
            if event.map_or(true, |event| matters(&event)) {
                let _ = sender.send(());
            }
        })?;
        for folder in folders(file) {
            watcher.watch(&folder, RecursiveMode::NonRecursive)?;
        }
        Ok(Self {
            _watcher: watcher,
            changes,
        })
    }

    /// Waits for the next save; returns whether another can come.
    pub(super) fn next(&self) -> bool {
        let more = self.changes.recv().is_ok();
        let since = Instant::now();
        while since.elapsed() < PATIENCE && self.changes.recv_timeout(STILL).is_ok() {}
        more
    }
}

/// Reading is an event too, and ours would wake us for ever.
fn matters(event: &Event) -> bool {
    !event.kind.is_access() && (event.need_rescan() || event.paths.iter().any(|path| is_yaml(path)))
}

/// The folder of a file, and that of the file it is a link to.
fn folders(file: &Path) -> Vec<PathBuf> {
    let folder = |file: &Path| match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    };
    let mut folders = vec![folder(file)];
    if let (Ok(own), Ok(real)) = (folders[0].canonicalize(), file.canonicalize()) {
        let real = folder(&real);
        if real != own {
            folders.push(real);
        }
    }
    folders
}
