//! Texts with the values of variables in them.

use std::collections::HashMap;

use super::sanitise;
use crate::engine::{Run, State};
use crate::language::Words;
use crate::scenario::{Kind, with_values};

/// Puts the values of variables in a text.
pub(crate) fn fill(text: &str, run: &Run, state: &State, words: &Words) -> String {
    let scenario = run.engine().scenario();
    let mut known: HashMap<&str, Option<String>> = HashMap::new();
    let filled = with_values(text, |name| {
        let value = || {
            let id = scenario.find_variable(name)?;
            let value = run.engine().value(state, id);
            Some(shown_value(&scenario.variable(id).kind, value, words))
        };
        known.entry(name).or_insert_with(value).clone()
    });
    sanitise(&filled)
}

pub(crate) fn shown_value(kind: &Kind, value: i32, words: &Words) -> String {
    match kind {
        Kind::YesNo if value == 0 => words.say("player-no"),
        Kind::YesNo => words.say("player-yes"),
        Kind::Meter { .. } | Kind::Word { .. } => sanitise(&kind.written(value)),
    }
}
