//! What is not proved of a scenario with more situations than were explored, in words and as data.

use super::checked::{Checked, Explored};
use crate::analysis::Unproved;
use crate::language::Words;
use crate::scenario::Lines;
use crate::view::sanitise;

/// The name of something that is not proved, as data has it.
pub(super) const fn name(unproved: Unproved) -> &'static str {
    match unproved {
        Unproved::Stuck => "stuck",
        Unproved::Endings => "endings",
        Unproved::Scores => "scores",
        Unproved::Met => "met",
        Unproved::Minutes => "minutes",
        Unproved::Difference => "difference",
        Unproved::Check(_) => "check",
    }
}

/// A line for each thing that is not proved, below one that says so, one for what was done instead, and one for what to look at oneself.
pub(super) fn lines(file: &Checked, explored: &Explored, words: &Words) -> Vec<String> {
    let content = file.content();
    let content = Lines::of(&content);
    let scenario = explored.engine.scenario();
    let minutes = scenario.minutes.map_or(0, |minutes| minutes.value);
    let told = |unproved: &Unproved| {
        let number = match *unproved {
            Unproved::Check(span) => content.line(span.start as usize),
            _ => 1,
        };
        let values = [
            ("line", number.into()),
            (
                "check",
                sanitise(content.content(number).trim().trim_start_matches("- ")).into(),
            ),
            ("minutes", minutes.into()),
        ];
        words.say_with(key(*unproved), &values)
    };
    let said = (!explored.unproved.is_empty()).then(|| words.say("unproved"));
    let mut lines: Vec<_> = said.into_iter().collect();
    lines.extend(explored.unproved.iter().map(told));
    if let Some(searched) = &explored.searched {
        let values = [
            ("runs", searched.runs.into()),
            ("met", searched.scenes.0.into()),
            ("scenes", searched.scenes.1.into()),
            ("taken", searched.choices.0.into()),
            ("choices", searched.choices.1.into()),
        ];
        lines.push(words.say_with("unproved-searched", &values));
        let suspects = searched.suspects.iter();
        let suspects: Vec<_> = suspects.map(|&id| scenario.scene(id).id.as_str()).collect();
        if !suspects.is_empty() {
            let values = [("scenes", suspects.join(", ").into())];
            lines.push(words.say_with("unproved-suspects", &values));
        }
    }
    lines
}

const fn key(unproved: Unproved) -> &'static str {
    match unproved {
        Unproved::Stuck => "unproved-stuck",
        Unproved::Endings => "unproved-endings",
        Unproved::Scores => "unproved-scores",
        Unproved::Met => "unproved-met",
        Unproved::Minutes => "unproved-minutes",
        Unproved::Difference => "unproved-difference",
        Unproved::Check(_) => "unproved-check",
    }
}
