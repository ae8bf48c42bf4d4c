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
        let plain: String = slug(name).chars().take(LONGEST).collect();
        let plain = plain.trim_end_matches('-');
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
