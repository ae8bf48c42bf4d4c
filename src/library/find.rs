//! What somebody means by a name: the id of what ships, or a path.

use std::path::Path;

use anyhow::{Result, anyhow};

use super::programmes;
use super::scenarios::{ScenarioSource, ids, of_file, of_path, shipped_as};
use crate::language::Words;
use crate::scenario::programme::is_programme;
use crate::view::sanitise;

/// The scenario that a person names: the id of a shipped one, or a path.
pub(crate) fn find(name: &str, words: &Words) -> Result<ScenarioSource> {
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
                ("name", sanitise(name).into()),
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
    let name = sanitise(name).into();
    anyhow!(words.say_with("programme-no-scenario", &[("name", name)]))
}

/// What a person names, which may be a folder; and whether it was one.
pub(crate) fn named(name: &str, words: &Words) -> Result<(Vec<ScenarioSource>, bool)> {
    let path = Path::new(name);
    if path.is_dir() {
        return Ok((of_path(path, words)?, true));
    }
    Ok((vec![find(name, words)?], false))
}
