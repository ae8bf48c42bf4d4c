//! Where scenarios come from: those that ship, embedded in the program, and files.

use std::path::Path;
use std::sync::Arc;

use super::error::LibraryError;
use super::facts::{self, FactbookSource};
use super::shelf::Title;
use super::text::{Text, files, language_of, read, read_all, sidecars};
use crate::record::Script;
use crate::scenario::factbook::is_factbook;
use crate::scenario::programme::is_programme;
use crate::scenario::{
    Finding, Loaded, Scenario, Severity, load, load_recorded, misnamed, translate,
};

/// A scenario of the folder `scenarios/` with its translations, as it stood when the program was built.
macro_rules! with_sidecars {
    ($id:literal, $($language:literal),*) => {
        (
            $id,
            &[
                (
                    concat!($id, ".yaml"),
                    include_str!(concat!("../../scenarios/", $id, ".yaml")),
                ),
                $((
                    concat!($id, ".", $language, ".yaml"),
                    include_str!(concat!("../../scenarios/", $id, ".", $language, ".yaml")),
                ),)*
            ],
        )
    };
}

/// Scenarios that ship: ids, and file names with contents, each followed by its sidecars.
const SHIPPED: &[(&str, &[(&str, &str)])] = &[
    with_sidecars!("reporter-calls", "en"),
    with_sidecars!("young-volunteer", "en"),
    with_sidecars!("contested-preacher", "en"),
    with_sidecars!("money-from-abroad", "en"),
    with_sidecars!("threat-before-friday", "en"),
    with_sidecars!("war-far-away", "en"),
    with_sidecars!("practice-and-pressure", "en"),
    with_sidecars!("press-before-anything", "en"),
    with_sidecars!("what-was-passed-on", "en"),
    with_sidecars!("list-left-the-room", "en"),
    with_sidecars!("a-quick-look", "en"),
];

/// A scenario file with its sidecars.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ScenarioSource {
    pub(crate) scenario: Text,
    pub(crate) sidecars: Vec<Text>,
    /// The author's own facts, when a file of them lies beside it.
    pub(crate) facts: Option<Arc<FactbookSource>>,
}

/// What came of reading a source on paper.
pub(crate) struct OnPaper<T> {
    /// It in its languages, when it has no error; a translation with errors is passed over.
    pub(crate) title: Option<T>,
    /// For the file, then for each sidecar that could be held against it, and then for a file of facts and its sidecars.
    pub(crate) findings: Vec<Vec<Finding>>,
}

/// A source that cannot be used, with what was found in it on paper.
#[derive(Debug)]
pub(crate) struct Broken {
    pub(crate) source: ScenarioSource,
    /// As [`OnPaper`] has them.
    pub(crate) findings: Vec<Vec<Finding>>,
}

impl From<&Script> for ScenarioSource {
    fn from(script: &Script) -> Self {
        let text = |text: &String| Text {
            name: String::new(),
            bytes: text.clone().into_bytes(),
        };
        let texts = script.translations.as_slice();
        let facts = texts.iter().position(|it| is_factbook(it.as_bytes()));
        let (sidecars, facts) = texts.split_at(facts.unwrap_or(texts.len()));
        let facts = facts.split_first().map(|(file, sidecars)| {
            let sidecars = sidecars.iter().map(text).collect();
            Arc::new(FactbookSource::of(text(file), sidecars))
        });
        Self {
            scenario: text(&script.scenario),
            sidecars: sidecars.iter().map(text).collect(),
            facts,
        }
    }
}

impl ScenarioSource {
    pub(crate) fn on_paper(&self) -> OnPaper<Title> {
        let mut loaded = load(&self.scenario.bytes);
        let own = self.facts.as_deref();
        let lacks = loaded.scenario.as_ref();
        if let Some(lacks) = lacks.and_then(|scenario| facts::lacks(scenario, own)) {
            loaded.findings.extend(lacks);
            loaded.findings.sort_by_key(|it| (it.span, it.code));
            loaded.scenario = None;
        }
        let mut paper = self.loaded(loaded);
        if let Some(own) = own {
            paper.findings.resize(1 + self.sidecars.len(), Vec::new());
            paper.findings.extend_from_slice(own.findings());
        }
        paper
    }

    /// The scenario that was kept with a record, as far as this version of the program can read it.
    pub(crate) fn recorded(script: &Script) -> Option<Title> {
        let source = Self::from(script);
        source.loaded(load_recorded(&source.scenario.bytes)).title
    }

    fn loaded(&self, loaded: Loaded) -> OnPaper<Title> {
        let mut findings = vec![loaded.findings];
        let title = loaded.scenario.map(|scenario| {
            let mut languages = Vec::with_capacity(1 + self.sidecars.len());
            let mut translations = Vec::with_capacity(self.sidecars.len());
            for sidecar in &self.sidecars {
                let translated = translate(&scenario, &sidecar.bytes);
                let mut found = translated.findings;
                if found
                    .iter()
                    .all(|it| it.code.severity() == Severity::Warning)
                    && let Some(named) = language_of(&sidecar.name)
                    && (translated.scenario.as_ref())
                        .is_none_or(|it| !it.language.eq_ignore_ascii_case(named))
                {
                    found.extend(misnamed(&sidecar.bytes, named));
                }
                findings.push(found);
                if let Some(scenario) = translated.scenario {
                    languages.push(self.with_facts(scenario));
                    translations.push(sidecar.text());
                }
            }
            let own = self.facts.iter();
            translations.extend(own.flat_map(|own| own.kept_with(&scenario)).cloned());
            languages.insert(0, self.with_facts(scenario));
            let scenario = self.scenario.text();
            let script = Script {
                scenario,
                translations,
            };
            Title {
                languages,
                script: Arc::new(script),
            }
        });
        OnPaper { title, findings }
    }

    /// The scenario with the facts that it names, as they read in its language.
    fn with_facts(&self, mut scenario: Scenario) -> Arc<Scenario> {
        scenario.facts = facts::named(&scenario, self.facts.as_deref());
        Arc::new(scenario)
    }

    /// The scenario in its languages.
    ///
    /// # Errors
    /// What was found, when there is an error in it.
    pub(crate) fn read(self) -> Result<Title, Box<Broken>> {
        let OnPaper { title, findings } = self.on_paper();
        title.ok_or_else(|| {
            Box::new(Broken {
                source: self,
                findings,
            })
        })
    }

    /// The same, where nobody asks what is wrong.
    pub(crate) fn title(&self) -> Option<Title> {
        self.on_paper().title
    }

    /// The scenario's file, its sidecars, and a file of facts with its own, in the order of [`OnPaper::findings`].
    pub(crate) fn texts(&self) -> impl Iterator<Item = &Text> {
        let facts = self.facts.iter().flat_map(|facts| facts.texts());
        std::iter::once(&self.scenario)
            .chain(&self.sidecars)
            .chain(facts)
    }
}

/// The scenarios that ship.
pub(crate) fn shipped() -> Vec<ScenarioSource> {
    let text = |(name, text): &(&str, &str)| Text {
        name: format!("scenarios/{name}"),
        bytes: text.as_bytes().to_vec(),
    };
    let source = |(name, files): &(&str, &[(&str, &str)])| {
        let (first, sidecars) = files.split_first()?;
        debug_assert!(first.0.starts_with(name));
        Some(ScenarioSource {
            scenario: text(first),
            sidecars: sidecars.iter().map(text).collect(),
            facts: None,
        })
    };
    SHIPPED.iter().filter_map(source).collect()
}

/// The scenario that ships under an id.
pub(crate) fn shipped_as(id: &str) -> Option<ScenarioSource> {
    let place = SHIPPED.iter().position(|(known, _)| *known == id)?;
    shipped().into_iter().nth(place)
}

/// The ids of the scenarios that ship.
pub(crate) fn ids() -> impl Iterator<Item = &'static str> {
    SHIPPED.iter().map(|(id, _)| *id)
}

/// The scenarios in a file or a folder, by name.
pub(crate) fn of_path(path: &Path) -> Result<Vec<ScenarioSource>, LibraryError> {
    if !path.is_dir() {
        return Ok(vec![of_file(path)?]);
    }
    let mut sources = Vec::new();
    let facts = facts::of_folder(path)?;
    for (file, sidecars) in files(path)? {
        let source = ScenarioSource {
            scenario: read(&file)?,
            sidecars: read_all(&sidecars)?,
            facts: facts.clone(),
        };
        let text = &source.scenario.bytes;
        if !is_programme(text) && !is_factbook(text) {
            sources.push(source);
        }
    }
    Ok(sources)
}

pub(super) fn of_file(path: &Path) -> Result<ScenarioSource, LibraryError> {
    Ok(ScenarioSource {
        scenario: read(path)?,
        sidecars: read_all(&sidecars(path)?)?,
        facts: facts::beside(path)?,
    })
}
