//! How far people say that statements are true, in words.

use crate::language::Words;
use crate::record::{Answers, Grouping, STEPS, SurveyRound};

/// When people answer.
pub(crate) fn round_told(round: SurveyRound, words: &Words) -> String {
    words.say(match round {
        SurveyRound::Before => "survey-before",
        SurveyRound::After => "survey-after",
        SurveyRound::Later => "survey-later",
    })
}

/// What a step is called.
pub(crate) fn step_told(step: u8, words: &Words) -> String {
    group_told((step, step), words)
}

/// What steps are called that are told together.
pub(crate) fn group_told(group: (u8, u8), words: &Words) -> String {
    match group {
        (1, 1) => words.say("survey-none"),
        (2, 2) => words.say("survey-hardly"),
        (3, 3) => words.say("survey-partly"),
        (4, 4) => words.say("survey-mostly"),
        (STEPS, STEPS) => words.say("survey-wholly"),
        (1, 2) => words.say("survey-hardly-or-not"),
        (1, 3) => words.say("survey-at-most-partly"),
        (4, STEPS) => words.say("survey-mostly-or-wholly"),
        (from, to) => format!("{from}–{to}"),
    }
}

/// How many chose each group of steps, or how many answered where more would tell somebody's answer; a sentence.
pub(crate) fn answers_told(answers: &Answers, by: Option<Grouping>, words: &Words) -> String {
    let Some((by, counts)) = by.and_then(|by| Some((by, answers.shown(by)?))) else {
        let people = [("people", answers.people.into())];
        return words.say_with("survey-too-few", &people);
    };
    let groups = by.groups().iter().zip(counts);
    let groups = groups.map(|(&group, count)| format!("{count} {}", group_told(group, words)));
    groups.collect::<Vec<_>>().join(" · ")
}
