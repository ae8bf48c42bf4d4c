//! Where something is named: going there, everywhere it is spoken of, and what may be written in its place.

use std::path::Path;

use lsp_types::{Location, Position};

use super::documents::{Documents, Looked, uri};
use super::place::{offset, range};
use crate::scenario::{Mention, Named};

/// What is named somewhere, and the file to whose story it belongs.
#[derive(Debug, Clone)]
pub(super) struct Meant {
    pub(super) thing: Named,
    pub(super) own: std::path::PathBuf,
    /// Where it was asked.
    pub(super) mention: Mention,
}

/// What is named at a place of a file.
pub(super) fn meant(documents: &Documents, file: &Looked, position: Position) -> Option<Meant> {
    let at = offset(&file.lines(), position);
    let mention = file.last.as_deref()?.at(at)?.clone();
    let own = Documents::own(&file.path);
    let (thing, own) = match &mention.thing {
        Named::Carried(scenario, variable) => {
            let own = documents.scenario(scenario, &file.path)?;
            (Named::Variable(variable.clone()), own)
        }
        Named::Scenario(id) => {
            let of = documents.scenario(id, &file.path).unwrap_or(own);
            (mention.thing.clone(), of)
        }
        thing => (thing.clone(), own),
    };
    Some(Meant {
        thing,
        own,
        mention,
    })
}

/// Every place of a file where something is named, with the file.
pub(super) struct Places {
    pub(super) file: Looked,
    pub(super) mentions: Vec<Mention>,
}

/// Everywhere that something is named, in the files of its story and those beside it.
pub(super) fn everywhere(documents: &Documents, meant: &Meant) -> Vec<Places> {
    let family = documents.family(&meant.own);
    let story = family.iter().find_map(|file| {
        let mut mentions = file.last.as_deref()?.mentions.iter();
        mentions.find_map(|it| match &it.thing {
            Named::Scenario(id) if it.defines => Some(id.clone()),
            _ => None,
        })
    });
    let outside = match (&meant.thing, story) {
        (Named::Variable(id), Some(story)) => Some(Named::Carried(story, id.clone())),
        (Named::Scenario(_), _) => Some(meant.thing.clone()),
        _ => None,
    };
    let beside = match &outside {
        Some(_) => documents.beside(&meant.own),
        None => Vec::new(),
    };
    let inside = family
        .into_iter()
        .map(|file| (file, Some(meant.thing.clone())));
    let beside = beside.into_iter().map(|file| (file, outside.clone()));
    let places = inside.chain(beside).filter_map(|(file, thing)| {
        let index = file.last.clone()?;
        let mentions = index.mentions.iter();
        let mentions = mentions.filter(|it| Some(&it.thing) == thing.as_ref());
        let mentions: Vec<_> = mentions.cloned().collect();
        (!mentions.is_empty()).then_some(Places { file, mentions })
    });
    places.collect()
}

/// Where something is named first: its definition.
pub(super) fn definition(documents: &Documents, meant: &Meant) -> Vec<Location> {
    locations(&everywhere(documents, meant), |mention| mention.defines)
}

/// Everywhere that something is spoken of, and where it is defined if that is asked.
pub(super) fn references(documents: &Documents, meant: &Meant, defined: bool) -> Vec<Location> {
    locations(&everywhere(documents, meant), |mention| {
        defined || !mention.defines
    })
}

fn locations(places: &[Places], wanted: impl Fn(&Mention) -> bool) -> Vec<Location> {
    let mut locations = Vec::new();
    for Places { file, mentions } in places {
        let lines = file.lines();
        let Some(uri) = uri(&file.path) else { continue };
        for mention in mentions.iter().filter(|it| wanted(it)) {
            locations.push(Location::new(uri.clone(), range(&lines, mention.span)));
        }
    }
    locations
}

/// The ids of a story that an author may write, of one kind, in the order of the file.
pub(super) fn ids(documents: &Documents, path: &Path, kind: impl Fn(&Named) -> bool) -> Vec<Named> {
    let own = Documents::own(path);
    let Some(file) = documents.look(&own) else {
        return Vec::new();
    };
    let mentions = file.last.iter().flat_map(|it| it.mentions.iter());
    let defined = mentions.filter(|it| it.defines && kind(&it.thing));
    defined.map(|it| it.thing.clone()).collect()
}
