//! The files that an editor has open, and those around them.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lsp_types::Uri;

use crate::library::{Unsaved, beside, translated_by};
use crate::scenario::{Index, Lines, Named, TextChange};

/// What is open, and what is known of it.
#[derive(Debug, Default)]
pub(super) struct Documents {
    pub(super) unsaved: Unsaved,
    open: HashMap<PathBuf, Document>,
}

/// A file that is open.
#[derive(Debug)]
struct Document {
    version: i32,
    text: Arc<str>,
    /// As it can be read now; `None` when it is no YAML. It is read when somebody asks: of many changes at once, the last.
    now: OnceCell<Option<Arc<Index>>>,
    /// As it could be read last before this text, and what has changed since.
    before: Option<(Arc<Index>, Vec<TextChange>)>,
}

impl Document {
    fn now(&self) -> Option<Arc<Index>> {
        let read = || Index::of(&self.text).map(Arc::new);
        self.now.get_or_init(read).clone()
    }

    /// As it could be read last, where that stands now.
    fn last(&self) -> Option<Arc<Index>> {
        self.now().or_else(|| {
            let (index, changes) = self.before.as_ref()?;
            Some(Arc::new(index.after(changes)))
        })
    }
}

/// A file as it is asked about.
#[derive(Debug, Clone)]
pub(super) struct Looked {
    pub(super) path: PathBuf,
    pub(super) text: Arc<str>,
    /// Its ids where they stand now; `None` when it is no YAML.
    pub(super) index: Option<Arc<Index>>,
    /// What it named when it could be read last, where that stands now.
    pub(super) last: Option<Arc<Index>>,
}

impl Looked {
    pub(super) fn lines(&self) -> Lines<'_> {
        Lines::of(&self.text)
    }
}

impl Documents {
    pub(super) fn put(&mut self, path: PathBuf, version: i32, text: String) {
        let text: Arc<str> = text.into();
        self.unsaved.put(path.clone(), Arc::clone(&text));
        // What is opened is read at once, so that there is a last time before it is broken.
        let before = match self.open.remove(&path) {
            None => Index::of(&text).map(|index| (Arc::new(index), Vec::new())),
            Some(last) => {
                let change = TextChange::between(&last.text, &text);
                let read = last.now.get().cloned().flatten();
                let before = read.map(|index| (index, Vec::new())).or(last.before);
                before.map(|(index, changes)| (index, and_then(changes, change)))
            }
        };
        let document = Document {
            version,
            text,
            now: OnceCell::new(),
            before,
        };
        self.open.insert(path, document);
    }

    pub(super) fn close(&mut self, path: &Path) {
        self.unsaved.close(path);
        self.open.remove(path);
    }

    /// What is open in a folder.
    pub(super) fn open_in<'d>(&'d self, folder: &'d Path) -> impl Iterator<Item = &'d Path> {
        let paths = self.open.keys().map(PathBuf::as_path);
        paths.filter(move |path| path.parent() == Some(folder))
    }

    pub(super) fn version(&self, path: &Path) -> Option<i32> {
        self.open.get(path).map(|it| it.version)
    }

    /// The text of a file that is open.
    pub(super) fn text(&self, path: &Path) -> Option<&str> {
        self.open.get(path).map(|it| &*it.text)
    }

    /// A file, open or on disk; `None` when it cannot be read.
    pub(super) fn look(&self, path: &Path) -> Option<Looked> {
        if let Some(document) = self.open.get(path) {
            return Some(Looked {
                path: path.to_owned(),
                text: Arc::clone(&document.text),
                index: document.now(),
                last: document.last(),
            });
        }
        let text = self.unsaved.read(path).ok()?;
        let text = String::from_utf8(text.bytes).ok()?;
        let index = Index::of(&text).map(Arc::new);
        Some(Looked {
            path: path.to_owned(),
            text: text.into(),
            last: index.clone(),
            index,
        })
    }

    /// The file that a file belongs to: of a sidecar what it translates, of others itself.
    pub(super) fn own(path: &Path) -> PathBuf {
        translated_by(path).unwrap_or_else(|| path.to_owned())
    }

    /// A file with its sidecars.
    pub(super) fn family(&self, own: &Path) -> Vec<Looked> {
        let sidecars = self.unsaved.sidecars(own);
        let paths = std::iter::once(own.to_owned()).chain(sidecars);
        paths.filter_map(|path| self.look(&path)).collect()
    }

    /// Those of the other files in its folder that are no sidecars.
    pub(super) fn beside(&self, own: &Path) -> Vec<Looked> {
        let paths = beside(own);
        paths.iter().filter_map(|path| self.look(path)).collect()
    }

    /// The file of the scenario with this id, in the folder of another file.
    pub(super) fn scenario(&self, id: &str, near: &Path) -> Option<PathBuf> {
        let own = Self::own(near);
        let named = Named::Scenario(id.to_owned());
        let here = self.look(&own).into_iter().chain(self.beside(&own));
        let mut defining = here.filter(|file| {
            let index = file.last.as_deref();
            index.is_some_and(|it| it.mentions.iter().any(|it| it.defines && it.thing == named))
        });
        defining.next().map(|file| file.path)
    }
}

/// Changes with the next one; letters that are typed one by one are one change.
fn and_then(mut changes: Vec<TextChange>, next: Option<TextChange>) -> Vec<TextChange> {
    let Some(next) = next else { return changes };
    let joined = changes.last().and_then(|last| last.with(next));
    match (changes.last_mut(), joined) {
        (Some(last), Some(both)) => *last = both,
        _ => changes.push(next),
    }
    changes
}

/// The path of a file that an editor names; `None` for what is no file.
pub(super) fn path(uri: &Uri) -> Option<PathBuf> {
    uri.to_file_path().ok()
}

/// How an editor names a file; `None` for a path that no address can have.
pub(super) fn uri(path: &Path) -> Option<Uri> {
    let path = match path.is_absolute() {
        true => path.to_owned(),
        false => std::path::absolute(path).ok()?,
    };
    Uri::from_file_path(path).ok()
}
