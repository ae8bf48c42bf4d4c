//! Where facts come from: the file of them beside a scenario, and the one that ships, embedded in the program.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use super::error::LibraryError;
use super::text::{Text, files, read, read_all, sidecars};
use crate::scenario::factbook::{Factbook, NAME, is_factbook, load, translate, unknown};
use crate::scenario::{Fact, Finding, Scenario};

/// The file that ships, and its sidecars.
const SHIPPED: [(&str, &str); 2] = [
    ("facts.yaml", include_str!("../../scenarios/facts.yaml")),
    (
        "facts.en.yaml",
        include_str!("../../scenarios/facts.en.yaml"),
    ),
];

static SHIPS: LazyLock<FactbookSource> = LazyLock::new(|| {
    let mut texts = SHIPPED.iter().map(|(name, text)| Text {
        name: format!("scenarios/{name}"),
        bytes: text.as_bytes().to_vec(),
    });
    FactbookSource::of(texts.next().unwrap_or_default(), texts.collect())
});

/// Those that fit whatever people brought.
const OF_A_CASE: [&str; 4] = ["emergency", "police", "victim-support", "discrimination"];

/// Of the facts that ship, those that help anywhere.
const USUAL: [&str; 4] = ["emergency", "suicide-line", "safe-home", "extremism"];

/// A file of facts with its sidecars, read once for all scenarios that it lies beside.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct FactbookSource {
    file: Text,
    sidecars: Vec<Text>,
    /// In its languages, the author's own first; none when there is an error in the file.
    languages: Vec<Factbook>,
    /// For the file, and then for each sidecar.
    findings: Vec<Vec<Finding>>,
    /// The texts of the languages.
    sound: Vec<String>,
}

impl FactbookSource {
    pub(super) fn of(file: Text, sidecars: Vec<Text>) -> Self {
        let loaded = load(&file.bytes);
        let (mut languages, mut sound) = (Vec::new(), Vec::new());
        let mut findings = vec![loaded.findings];
        if let Some(factbook) = loaded.factbook {
            sound.push(file.text());
            for sidecar in &sidecars {
                let translated = translate(&factbook, &sidecar.bytes);
                findings.push(translated.findings);
                if let Some(factbook) = translated.factbook {
                    languages.push(factbook);
                    sound.push(sidecar.text());
                }
            }
            languages.insert(0, factbook);
        }
        findings.resize(1 + sidecars.len(), Vec::new());
        Self {
            file,
            sidecars,
            languages,
            findings,
            sound,
        }
    }

    /// The file and its sidecars.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &Text> {
        std::iter::once(&self.file).chain(&self.sidecars)
    }

    /// What was found on paper in each of the texts.
    pub(crate) fn findings(&self) -> &[Vec<Finding>] {
        &self.findings
    }

    /// The facts in their author's language, when there is no error in the file.
    pub(crate) fn factbook(&self) -> Option<&Factbook> {
        self.languages.first()
    }

    /// What has to be kept to read a record of this scenario again: nothing when all that it names ships, for that is
    /// read as it is by then.
    pub(super) fn kept_with(&self, scenario: &Scenario) -> &[String] {
        let mut named = scenario.fact_ids.iter();
        match named.any(|id| self.find(&id.value, &scenario.language).is_some()) {
            true => &self.sound,
            false => &[],
        }
    }

    /// The fact in a language, or in its author's.
    fn find(&self, id: &str, tag: &str) -> Option<&Fact> {
        let wanted = self.languages.iter().find(|book| book.language == tag);
        wanted.or_else(|| self.languages.first())?.find(id)
    }

    fn has(&self, id: &str) -> bool {
        self.ids().any(|known| known == id)
    }

    /// Whether its facts are told in a language.
    fn tells(&self, tag: &str) -> bool {
        let mut languages = self.languages.iter();
        languages.any(|book| book.language.eq_ignore_ascii_case(tag))
    }

    fn ids(&self) -> impl Iterator<Item = &str> {
        let facts = self.factbook().into_iter().flat_map(|book| &book.facts);
        facts.map(|fact| fact.id.as_str())
    }
}

/// The file that ships.
pub(crate) fn shipped() -> &'static FactbookSource {
    &SHIPS
}

/// What helps whatever a case is about that people brought themselves.
pub(crate) fn usual_of_a_case(tag: &str) -> impl Iterator<Item = &'static Fact> + Clone {
    OF_A_CASE.iter().filter_map(move |id| SHIPS.find(id, tag))
}

/// What helps anywhere, for a scenario that names nothing of its own.
pub(crate) fn usual(tag: &str) -> impl Iterator<Item = &'static Fact> + Clone {
    USUAL.iter().filter_map(move |id| SHIPS.find(id, tag))
}

/// What a scenario names, in the language of its texts, each once: from `own`, and else from what ships.
pub(super) fn named(scenario: &Scenario, own: Option<&FactbookSource>) -> Vec<Fact> {
    let tag = &scenario.language;
    let mut named: Vec<Fact> = Vec::with_capacity(scenario.fact_ids.len());
    for id in scenario.fact_ids.iter().map(|id| &id.value) {
        let there = || named.iter().any(|fact| fact.id == *id);
        let own = own.and_then(|own| own.find(id, tag));
        if let Some(fact) = own.or_else(|| SHIPS.find(id, tag))
            && !there()
        {
            named.push(fact.clone());
        }
    }
    named
}

/// Why a scenario cannot be told with its facts: `None` when it can. Where the author's own file is broken nobody knows
/// what is in it, and nothing is said of what may be.
pub(super) fn lacks(scenario: &Scenario, own: Option<&FactbookSource>) -> Option<Vec<Finding>> {
    if own.is_some_and(|own| own.factbook().is_none()) {
        return (!scenario.fact_ids.is_empty()).then(Vec::new);
    }
    let own = own.into_iter().flat_map(FactbookSource::ids);
    let known: BTreeSet<&str> = own.chain(SHIPS.ids()).collect();
    let unknown = unknown(scenario, &known);
    (!unknown.is_empty()).then_some(unknown)
}

/// Whether a scenario that is told in a language, by its tag, names facts that are not: `None` when all are, else whether
/// that is so only of what ships. Where the author's own file is broken nobody knows.
pub(crate) fn untold(scenario: &Scenario, tag: &str, own: Option<&FactbookSource>) -> Option<bool> {
    if own.is_some_and(|own| own.factbook().is_none()) {
        return None;
    }
    let lacks = |source: &FactbookSource, id: &str| source.has(id) && !source.tells(tag);
    let (mut here, mut ships) = (false, false);
    for id in scenario.fact_ids.iter().map(|id| id.value.as_str()) {
        match own.filter(|own| own.has(id)) {
            Some(own) => here |= lacks(own, id),
            None => ships |= lacks(&SHIPS, id),
        }
    }
    (here || ships).then_some(!here)
}

/// The file of facts that lies beside another file.
pub(super) fn beside(path: &Path) -> Result<Option<Arc<FactbookSource>>, LibraryError> {
    called(|name| path.with_file_name(name))
}

/// The file of facts of the scenarios in a folder.
pub(super) fn of_folder(folder: &Path) -> Result<Option<Arc<FactbookSource>>, LibraryError> {
    called(|name| folder.join(name))
}

/// Where a file of facts may lie beside another file.
pub(super) fn paths_beside(path: &Path) -> [PathBuf; 2] {
    names().map(|name| path.with_file_name(name))
}

fn names() -> [String; 2] {
    ["yaml", "yml"].map(|ending| format!("{NAME}.{ending}"))
}

fn called(path: impl Fn(&str) -> PathBuf) -> Result<Option<Arc<FactbookSource>>, LibraryError> {
    let names = names();
    let mut found = names.iter().map(|name| at(&path(name)));
    found.find_map(Result::transpose).transpose()
}

/// The file of facts at a path; `None` when it is something else.
pub(crate) fn at(path: &Path) -> Result<Option<Arc<FactbookSource>>, LibraryError> {
    if !path.is_file() {
        return Ok(None);
    }
    let file = read(path)?;
    if !is_factbook(&file.bytes) {
        return Ok(None);
    }
    let sidecars = read_all(&sidecars(path)?)?;
    Ok(Some(Arc::new(FactbookSource::of(file, sidecars))))
}

/// The files of facts in a folder, by name.
pub(crate) fn in_folder(folder: &Path) -> Result<Vec<Arc<FactbookSource>>, LibraryError> {
    let files = files(folder)?;
    let each = files.iter().map(|(file, _)| at(file));
    each.filter_map(Result::transpose).collect()
}
