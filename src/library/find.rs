//! What somebody means by a name: the id of what ships, or a path.

use std::path::Path;

use super::error::LibraryError;
use super::programmes;
use super::scenarios::{ScenarioSource, ids, of_file, of_path, shipped_as};
use crate::scenario::factbook::is_factbook;
use crate::scenario::programme::is_programme;

/// The scenario that a person names: the id of a shipped one, or a path.
pub(crate) fn find(name: &str) -> Result<ScenarioSource, LibraryError> {
    if let Some(source) = shipped_as(name) {
        return Ok(source);
    }
    let programme = || LibraryError::Programme {
        name: name.to_owned(),
    };
    if programmes::ships(name) {
        return Err(programme());
    }
    let path = Path::new(name);
    if !path.exists() {
        return Err(LibraryError::Unknown {
            name: name.to_owned(),
            known: ids().collect(),
        });
    }
    let source = of_file(path)?;
    if is_programme(&source.scenario.bytes) {
        return Err(programme());
    }
    if is_factbook(&source.scenario.bytes) {
        return Err(LibraryError::Facts {
            name: name.to_owned(),
        });
    }
    Ok(source)
}

/// What a person names, which may be a folder; and whether it was one.
pub(crate) fn named(name: &str) -> Result<(Vec<ScenarioSource>, bool), LibraryError> {
    let path = Path::new(name);
    if path.is_dir() {
        return Ok((of_path(path)?, true));
    }
    Ok((vec![find(name)?], false))
}
