//! Where scenarios come from: those that ship, embedded in the program, and files.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, Result, anyhow};

use super::programmes;
use crate::language::Words;
use crate::scenario::programme::is_programme;
use crate::scenario::{Finding, MAX_BYTES, load, translate};
use crate::terminal::shelf::Title;

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
];

/// A file as it was read; never more than a scenario may be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Text {
    /// How messages name it.
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// A scenario file with its sidecars.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Source {
    pub(super) scenario: Text,
    pub(super) sidecars: Vec<Text>,
}

/// What came of reading a source on paper.
pub(super) struct OnPaper {
    /// The scenario in its languages, when it has no error; a translation with errors is passed over.
    pub(super) title: Option<Title>,
    /// For the scenario, and then for each sidecar that could be held against it.
    pub(super) findings: Vec<Vec<Finding>>,
}

impl Source {
    pub(super) fn on_paper(&self) -> OnPaper {
        let loaded = load(&self.scenario.bytes);
        let mut findings = vec![loaded.findings];
        let title = loaded.scenario.map(|scenario| {
            let mut languages = Vec::with_capacity(1 + self.sidecars.len());
            for sidecar in &self.sidecars {
                let translated = translate(&scenario, &sidecar.bytes);
                findings.push(translated.findings);
                languages.extend(translated.scenario.map(Arc::new));
            }
            languages.insert(0, Arc::new(scenario));
            Title { languages }
        });
        OnPaper { title, findings }
    }

    /// The scenario in its languages, when it has no error.
    pub(super) fn title(&self) -> Option<Title> {
        self.on_paper().title
    }

    /// The scenario's file and its sidecars, in the order of [`OnPaper::findings`].
    pub(super) fn texts(&self) -> impl Iterator<Item = &Text> {
        std::iter::once(&self.scenario).chain(&self.sidecars)
    }
}

/// The scenarios that ship.
pub(super) fn shipped() -> Vec<Source> {
    let text = |(name, text): &(&str, &str)| Text {
        name: format!("scenarios/{name}"),
        bytes: text.as_bytes().to_vec(),
    };
    let source = |(name, files): &(&str, &[(&str, &str)])| {
        let (first, sidecars) = files.split_first()?;
        debug_assert!(first.0.starts_with(name));
        Some(Source {
            scenario: text(first),
            sidecars: sidecars.iter().map(text).collect(),
        })
    };
    SHIPPED.iter().filter_map(source).collect()
}

/// The scenario that ships under an id.
pub(super) fn shipped_as(id: &str) -> Option<Source> {
    let place = SHIPPED.iter().position(|(known, _)| *known == id)?;
    shipped().into_iter().nth(place)
}

/// The ids of the scenarios that ship.
pub(super) fn ids() -> impl Iterator<Item = &'static str> {
    SHIPPED.iter().map(|(id, _)| *id)
}

/// The scenario that a person names: the id of a shipped one, or a path.
pub(super) fn find(name: &str, words: &Words) -> Result<Source> {
    if let Some(source) = shipped_as(name) {
        return Ok(source);
    }
    if programmes::ships(name) {
        return Err(no_scenario_but_programme(name, words));
    }
    let path = Path::new(name);
    if !path.exists() {
        let known: Vec<_> = ids().collect();
        return Err(anyhow!(words.say_with(
            "cli-no-scenario",
            &[
                ("name", crate::view::sanitise(name).into()),
                ("known", known.join(", ").into())
            ]
        )));
    }
    let source = of_file(path, words)?;
    if is_programme(&source.scenario.bytes) {
        return Err(no_scenario_but_programme(name, words));
    }
    Ok(source)
}

fn no_scenario_but_programme(name: &str, words: &Words) -> anyhow::Error {
    let name = crate::view::sanitise(name).into();
    anyhow!(words.say_with("programme-no-scenario", &[("name", name)]))
}

/// What a person names, which may be a folder; and whether it was one.
pub(super) fn named(name: &str, words: &Words) -> Result<(Vec<Source>, bool)> {
    let path = Path::new(name);
    if path.is_dir() {
        return Ok((of_path(path, words)?, true));
    }
    Ok((vec![find(name, words)?], false))
}

/// The scenarios in a file or a folder, by name.
pub(super) fn of_path(path: &Path, words: &Words) -> Result<Vec<Source>> {
    if !path.is_dir() {
        return Ok(vec![of_file(path, words)?]);
    }
    let mut sources = Vec::new();
    for file in files(path, words)? {
        let source = of_file(&file, words)?;
        if !is_programme(&source.scenario.bytes) {
            sources.push(source);
        }
    }
    Ok(sources)
}

/// The files in a folder that are no sidecars, by name.
pub(super) fn files(folder: &Path, words: &Words) -> Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .with_context(|| words.say_with("cli-cannot-read", &[("path", shown(folder).into())]))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| is_scenario(path))
        .collect();
    files.sort();
    Ok(files)
}

fn of_file(path: &Path, words: &Words) -> Result<Source> {
    Ok(Source {
        scenario: read(path, words)?,
        sidecars: sidecars(path, words)?,
    })
}

/// The sidecars that lie beside a file, by name.
pub(super) fn sidecars(path: &Path, words: &Words) -> Result<Vec<Text>> {
    let mut sidecars = Vec::new();
    if let (Some(folder), Some(stem)) = (
        path.parent(),
        path.file_stem().and_then(|stem| stem.to_str()),
    ) {
        let mut beside: Vec<PathBuf> = std::fs::read_dir(written_out(folder))
            .into_iter()
            .flatten()
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|other| is_yaml(other) && !is_scenario(other))
            .filter(|other| {
                let own = other.file_stem().and_then(|other| other.to_str());
                own.and_then(|own| own.rsplit_once('.'))
                    .is_some_and(|(of, _)| of == stem)
            })
            .collect();
        beside.sort();
        for path in beside {
            sidecars.push(read(&path, words)?);
        }
    }
    Ok(sidecars)
}

/// The folder of a path that may have none: this one.
pub(super) fn written_out(folder: &Path) -> PathBuf {
    if folder.as_os_str().is_empty() {
        PathBuf::from(".")
    } else {
        folder.to_owned()
    }
}

pub(super) fn read(path: &Path, words: &Words) -> Result<Text> {
    let mut bytes = Vec::new();
    File::open(path)
        // One byte more than allowed is enough to know that a file is too large.
        .and_then(|file| file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes))
        .with_context(|| words.say_with("cli-cannot-read", &[("path", shown(path).into())]))?;
    Ok(Text {
        name: shown(path),
        bytes,
    })
}

pub(super) fn is_yaml(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending == "yaml" || ending == "yml")
}

/// A sidecar has its language before the ending: `reporter-calls.en.yaml`.
fn is_scenario(path: &Path) -> bool {
    is_yaml(path)
        && path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .is_some_and(|stem| !stem.contains('.'))
}

fn shown(path: &Path) -> String {
    crate::view::sanitise(&path.display().to_string())
}
