//! Files as an editor has them open: what is written there stands in the place of what lies on disk.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::error::LibraryError;
use super::facts::{self, FactbookSource};
use super::programmes::ProgrammeSource;
use super::scenarios::ScenarioSource;
use super::text::{Text, files, is_sidecar_of, read, shown, sidecars, written_out};
use crate::scenario::factbook::is_factbook;
use crate::scenario::programme::is_programme;

/// The texts that somebody has open, by their paths.
#[derive(Debug, Clone, Default)]
pub(crate) struct Unsaved {
    texts: BTreeMap<PathBuf, Arc<str>>,
}

/// What a file is, with those that belong to it.
#[derive(Debug)]
pub(crate) enum Opened {
    Scenario(ScenarioSource),
    Programme(ProgrammeSource),
    Facts(Arc<FactbookSource>),
}

impl Unsaved {
    pub(crate) fn put(&mut self, path: PathBuf, text: Arc<str>) {
        self.texts.insert(path, text);
    }

    pub(crate) fn close(&mut self, path: &Path) {
        self.texts.remove(path);
    }

    /// The text of a file: as it is open, or as it lies on disk.
    pub(crate) fn read(&self, path: &Path) -> Result<Text, LibraryError> {
        match self.texts.get(path) {
            Some(text) => Ok(Text {
                name: shown(path),
                bytes: text.as_bytes().to_vec(),
            }),
            None => read(path),
        }
    }

    /// A scenario, a programme or a file of facts with its sidecars, and the facts that lie beside a scenario.
    pub(crate) fn open(&self, path: &Path) -> Result<Opened, LibraryError> {
        let file = self.read(path)?;
        let sidecars = self.sidecars(path).into_iter();
        let sidecars = sidecars.map(|path| self.read(&path));
        let sidecars = sidecars.collect::<Result<Vec<_>, _>>()?;
        if is_programme(&file.bytes) {
            let folder = path.parent().map(written_out);
            let programme = ProgrammeSource::of_texts(file, sidecars, folder);
            return Ok(Opened::Programme(programme));
        }
        if is_factbook(&file.bytes) {
            return Ok(Opened::Facts(Arc::new(FactbookSource::of(file, sidecars))));
        }
        Ok(Opened::Scenario(ScenarioSource {
            scenario: file,
            sidecars,
            facts: self.facts(path)?,
        }))
    }

    /// The sidecars of a file: those that lie beside it, and those that are open and were never saved.
    pub(crate) fn sidecars(&self, path: &Path) -> Vec<PathBuf> {
        let mut paths = sidecars(path).unwrap_or_default();
        let unsaved = self.texts.keys();
        let unsaved = unsaved.filter(|other| is_sidecar_of(other, path));
        paths.extend(unsaved.cloned());
        paths.sort();
        paths.dedup();
        paths
    }

    /// The facts that a scenario may name, by id, with their titles: those beside it, and those that ship.
    pub(crate) fn fact_titles(&self, path: &Path) -> BTreeMap<String, String> {
        let own = self.facts(path).ok().flatten();
        let books = own.iter().map(|own| &**own).chain([facts::shipped()]);
        let facts = books.filter_map(FactbookSource::factbook);
        let mut titles = BTreeMap::new();
        for fact in facts.flat_map(|book| &book.facts) {
            let title = || fact.title.clone();
            titles.entry(fact.id.clone()).or_insert_with(title);
        }
        titles
    }

    fn facts(&self, path: &Path) -> Result<Option<Arc<FactbookSource>>, LibraryError> {
        let beside = facts::paths_beside(path);
        let Some(open) = beside.iter().find(|path| self.texts.contains_key(*path)) else {
            return facts::beside(path);
        };
        match self.open(open)? {
            Opened::Facts(facts) => Ok(Some(facts)),
            Opened::Scenario(_) | Opened::Programme(_) => Ok(None),
        }
    }
}

/// The other files in the folder of a file that are no sidecars.
pub(crate) fn beside(path: &Path) -> Vec<PathBuf> {
    let folder = path.parent().map(written_out).unwrap_or_default();
    let files = files(&folder).unwrap_or_default().into_iter();
    files
        .map(|(file, _)| file)
        .filter(|file| file != path)
        .collect()
}
