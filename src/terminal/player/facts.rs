//! What a list says of a scenario.

use crate::language::Words;
use crate::language::figure::{day_and_time, either};
use crate::library::Played;
use crate::scenario::{Level, Scenario};
use crate::view::sanitise;

/// What stands in a list besides the title and the summary of a scenario.
pub(super) fn facts(scenario: &Scenario, played: &Played, words: &Words) -> Vec<String> {
    let mut facts = Vec::new();
    let mut first = Vec::new();
    let lengths = scenario.planned_lengths();
    if !lengths.is_empty() {
        let minutes = either(&lengths, words);
        first.push(words.say_with("player-minutes", &[("minutes", minutes.into())]));
    }
    if let Some(level) = scenario.level {
        first.push(words.say(match level {
            Level::Basic => "player-level-basic",
            Level::Advanced => "player-level-advanced",
        }));
    }
    first.extend(scenario.themes.iter().map(|theme| {
        words
            .find(&format!("player-theme-{theme}"), &[])
            .unwrap_or_else(|| sanitise(theme))
    }));
    facts.push(first.join(" · "));
    if played.finished > 0 {
        facts.push(words.say_with("player-played", &[("times", played.finished.into())]));
    }
    if let Some(open) = &played.open {
        facts.push(words.say_with(
            "player-open",
            &[
                ("decisions", open.decisions.into()),
                ("when", day_and_time(open.last.civil(), words).into()),
            ],
        ));
    }
    facts.retain(|fact| !fact.is_empty());
    facts
}
