//! Sees that an author saved: by the word of the system, and where it sends none, as on a network drive, by the times of
//! the files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant, SystemTime};

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::library::is_yaml;

/// How long the folder must be still; an editor saves in several steps.
const STILL: Duration = Duration::from_millis(50);
/// How long to wait for that, in a folder where something always happens.
const PATIENCE: Duration = Duration::from_millis(150);

/// How long to wait for the word of the system before the times of the files are looked at.
const LOOK: Duration = Duration::from_secs(1);

/// Each file with when it was saved and how long it is.
type Stamps = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

/// Watches the folder of a file: editors put another file in its place, and its translations stand beside it.
pub(super) struct Watch {
    /// None where the system has nothing to watch with.
    _watcher: Option<RecommendedWatcher>,
    changes: Receiver<()>,
    folders: Vec<PathBuf>,
    stamps: Stamps,
    look: Duration,
    /// The other end, so that waiting never ends by itself.
    _open: Sender<()>,
}

impl Watch {
    pub(super) fn over(file: &Path) -> Self {
        let (sender, changes) = channel();
        let folders = folders(file);
        let watcher = watcher(&folders, sender.clone());
        Self {
            _watcher: watcher.ok(),
            changes,
            stamps: stamps(&folders),
            folders,
            look: LOOK,
            _open: sender,
        }
    }

    /// Waits for the next save.
    pub(super) fn wait(&mut self) {
        loop {
            let heard = self.changes.recv_timeout(self.look);
            let now = stamps(&self.folders);
            let changed = now != self.stamps;
            self.stamps = now;
            if heard != Err(RecvTimeoutError::Timeout) || changed {
                break;
            }
        }
        let since = Instant::now();
        while since.elapsed() < PATIENCE && self.changes.recv_timeout(STILL).is_ok() {}
    }
}

/// What the system sends word with.
fn watcher(folders: &[PathBuf], sender: Sender<()>) -> notify::Result<RecommendedWatcher> {
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        // A watcher that lost count may have missed a save.
        if event.map_or(true, |event| matters(&event)) {
            let _ = sender.send(());
        }
    })?;
    for folder in folders {
        watcher.watch(folder, RecursiveMode::NonRecursive)?;
    }
    Ok(watcher)
}

/// When the files of an author were saved, as far as the folders tell.
fn stamps(folders: &[PathBuf]) -> Stamps {
    let entries = folders.iter().filter_map(|it| std::fs::read_dir(it).ok());
    let files = entries.flatten().filter_map(|entry| {
        let path = entry.ok()?.path();
        // What a link leads to is what was saved.
        let about = is_yaml(&path).then(|| std::fs::metadata(&path).ok())??;
        Some((path, (about.modified().ok(), about.len())))
    });
    files.collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_save_is_seen_where_the_system_sends_no_word() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("door.yaml");
        std::fs::write(&file, "one").expect("a file");
        let mut watch = Watch {
            _watcher: None,
            look: Duration::from_millis(1),
            ..Watch::over(&file)
        };
        while watch.changes.try_recv().is_ok() {}
        std::fs::write(&file, "three").expect("a save");
        watch.wait();
        assert_eq!(watch.stamps[&file].1, 5);
    }
}
