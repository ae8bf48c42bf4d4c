//! Where scenarios come from: those that ship, embedded in the program, and files.

use std::path::Path;
use std::sync::Arc;

use super::error::LibraryError;
use super::shelf::Title;
use super::text::{Text, files, read, read_all, sidecars};
use crate::record::Script;
use crate::scenario::programme::is_programme;
use crate::scenario::{Finding, Loaded, load, load_recorded, translate};

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
}

/// What came of reading a source on paper.
pub(crate) struct OnPaper<T> {
    /// It in its languages, when it has no error; a translation with errors is passed over.
    pub(crate) title: Option<T>,
    /// For the file, and then for each sidecar that could be held against it.
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
        Self {
            scenario: text(&script.scenario),
            sidecars: script.translations.iter().map(text).collect(),
        }
    }
}

impl ScenarioSource {
    pub(crate) fn on_paper(&self) -> OnPaper<Title> {
        self.loaded(load(&self.scenario.bytes))
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
                findings.push(translated.findings);
                if let Some(scenario) = translated.scenario {
                    languages.push(Arc::new(scenario));
                    translations.push(sidecar.text());
                }
            }
            languages.insert(0, Arc::new(scenario));
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

    /// The scenario's file and its sidecars, in the order of [`OnPaper::findings`].
    pub(crate) fn texts(&self) -> impl Iterator<Item = &Text> {
        std::iter::once(&self.scenario).chain(&self.sidecars)
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
    for (file, sidecars) in files(path)? {
        let source = ScenarioSource {
            scenario: read(&file)?,
            sidecars: read_all(&sidecars)?,
        };
        if !is_programme(&source.scenario.bytes) {
            sources.push(source);
        }
    }
    Ok(sources)
}

pub(super) fn of_file(path: &Path) -> Result<ScenarioSource, LibraryError> {
    Ok(ScenarioSource {
        scenario: read(path)?,
        sidecars: read_all(&sidecars(path)?)?,
    })
}
