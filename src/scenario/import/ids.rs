//! Ids for what people gave names, each of them once.

use std::collections::{HashMap, HashSet};

use super::super::read::RESERVED;
use super::super::slug::slug;

/// Signs of an id that is made of what people wrote.
const LONGEST: usize = 40;

/// The ids that are taken in one map of a scenario.
#[derive(Debug, Default)]
pub(super) struct UniqueIds {
    taken: HashSet<String>,
    /// How often each was asked for.
    asked: HashMap<String, usize>,
}

impl UniqueIds {
    /// An id for a name; `instead` where no sign of the name can stand in one.
    pub(super) fn of(&mut self, name: &str, instead: &str) -> String {
        let slug = slug(&name.replace(['\'', '’'], ""));
        let plain = shortened(&slug);
        let plain = if plain.is_empty() { instead } else { plain };
        let asked = self.asked.entry(plain.to_owned()).or_default();
        loop {
            *asked += 1;
            let id = match *asked {
                1 => plain.to_owned(),
                number => format!("{plain}-{number}"),
            };
            if !RESERVED.contains(&id.as_str()) && self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// The first words of a slug, whole where that leaves enough of them.
fn shortened(slug: &str) -> &str {
    let Some(cut) = slug.get(..LONGEST) else {
        return slug;
    };
    let whole = slug.get(LONGEST..).is_some_and(|it| it.starts_with('-'));
    let words = cut.rsplit_once('-').map_or(cut, |(words, _)| words);
    match whole || slug.len() == LONGEST || words.len() < LONGEST / 2 {
        true => cut.trim_end_matches('-'),
        false => words,
    }
}
