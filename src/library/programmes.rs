//! Where programmes come from: the one that ships, embedded in the program, and files.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::error::LibraryError;
use super::scenarios::{self, OnPaper, ScenarioSource, shipped_as};
use super::shelf::{ProgrammeTitle, Title};
use super::text::{Text, files, read, read_all, sidecars, written_out};
use crate::scenario::programme::{is_programme, load, translate};

/// Programmes that ship: ids, and file names with contents, each followed by its sidecars.
const SHIPPED: &[(&str, &[(&str, &str)])] = &[(
    "five-afternoons",
    &[
        (
            "five-afternoons.yaml",
            include_str!("../../scenarios/programmes/five-afternoons.yaml"),
        ),
        (
            "five-afternoons.en.yaml",
            include_str!("../../scenarios/programmes/five-afternoons.en.yaml"),
        ),
    ],
)];

/// A programme's file with its sidecars.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ProgrammeSource {
    pub(crate) file: Text,
    pub(crate) sidecars: Vec<Text>,
    /// Where its scenarios may lie, beside those that ship.
    folder: Option<PathBuf>,
}

impl ProgrammeSource {
    /// One whose scenarios may lie in a folder.
    pub(super) fn of_texts(file: Text, sidecars: Vec<Text>, folder: Option<PathBuf>) -> Self {
        Self {
            file,
            sidecars,
            folder,
        }
    }

    /// Reads it, when these are the ids of the scenarios there are.
    pub(crate) fn on_paper(&self, known: &BTreeSet<String>) -> OnPaper<ProgrammeTitle> {
        let loaded = load(&self.file.bytes, known);
        let mut findings = vec![loaded.findings];
        let Some(programme) = loaded.programme else {
            return OnPaper {
                title: None,
                findings,
            };
        };
        let mut languages = Vec::with_capacity(1 + self.sidecars.len());
        for sidecar in &self.sidecars {
            let translated = translate(&programme, &sidecar.bytes);
            findings.push(translated.findings);
            languages.extend(translated.programme.map(Arc::new));
        }
        languages.insert(0, Arc::new(programme));
        OnPaper {
            title: Some(ProgrammeTitle { languages }),
            findings,
        }
    }

    /// The scenarios that lie beside it.
    pub(crate) fn beside(&self) -> Result<Vec<ScenarioSource>, LibraryError> {
        match &self.folder {
            Some(folder) => scenarios::of_path(folder),
            None => Ok(Vec::new()),
        }
    }

    /// The scenarios that it names: those beside it, and of the others those that ship.
    pub(crate) fn titles(&self, programme: &ProgrammeTitle) -> Result<Vec<Title>, LibraryError> {
        let beside = self.beside()?;
        let named = beside.iter().filter_map(ScenarioSource::title);
        let mut titles = named.filter(|title| programme.names(title.id())).collect();
        complete(&mut titles, programme);
        Ok(titles)
    }

    /// The ids it may name: of the scenarios that ship, and of those beside it.
    pub(crate) fn known(&self) -> Result<BTreeSet<String>, LibraryError> {
        let mut known: BTreeSet<String> = scenarios::ids().map(str::to_owned).collect();
        for source in self.beside()? {
            // What is wrong with a broken scenario is told where it lies; here its name counts.
            let name = Path::new(&source.scenario.name).file_stem();
            let id = source.title().map(|title| title.id().to_owned());
            known.extend(id.or_else(|| Some(name?.to_string_lossy().into_owned())));
        }
        Ok(known)
    }
}

/// Adds the scenarios of a programme that ship and are not among the titles yet.
pub(crate) fn complete(titles: &mut Vec<Title>, programme: &ProgrammeTitle) {
    let Some(programme) = programme.languages.first() else {
        return;
    };
    for named in programme.scenarios() {
        if !titles.iter().any(|title| title.id() == named.value) {
            titles.extend(shipped_as(&named.value).and_then(|source| source.title()));
        }
    }
}

/// The programmes that ship.
pub(crate) fn shipped() -> Vec<ProgrammeSource> {
    SHIPPED.iter().map(embedded).collect()
}

/// Whether a programme ships under an id.
pub(crate) fn ships(id: &str) -> bool {
    SHIPPED.iter().any(|(known, _)| *known == id)
}

fn embedded((_, files): &(&str, &[(&str, &str)])) -> ProgrammeSource {
    let mut texts = files.iter().map(|(name, text)| Text {
        name: format!("scenarios/programmes/{name}"),
        bytes: text.as_bytes().to_vec(),
    });
    ProgrammeSource {
        file: texts.next().unwrap_or_default(),
        sidecars: texts.collect(),
        folder: None,
    }
}

/// The programme that a person names, by the id of one that ships or by a path; `None` when it is something else.
pub(crate) fn named(name: &str) -> Result<Option<ProgrammeSource>, LibraryError> {
    if let Some(shipped) = SHIPPED.iter().find(|(id, _)| *id == name) {
        return Ok(Some(embedded(shipped)));
    }
    let path = Path::new(name);
    if !path.is_file() {
        return Ok(None);
    }
    of(path, || sidecars(path))
}

/// The programmes in a folder, by name.
pub(crate) fn in_folder(folder: &Path) -> Result<Vec<ProgrammeSource>, LibraryError> {
    let files = files(folder)?;
    let each = files
        .iter()
        .map(|(file, sidecars)| of(file, || Ok(sidecars.clone())));
    each.filter_map(Result::transpose).collect()
}

/// A programme in a file, with the sidecars that are asked for when it is one.
fn of(
    path: &Path,
    sidecars: impl FnOnce() -> Result<Vec<PathBuf>, LibraryError>,
) -> Result<Option<ProgrammeSource>, LibraryError> {
    let file = read(path)?;
    if !is_programme(&file.bytes) {
        return Ok(None);
    }
    let folder = path.parent().map(written_out);
    let sidecars = read_all(&sidecars()?)?;
    Ok(Some(ProgrammeSource::of_texts(file, sidecars, folder)))
}
