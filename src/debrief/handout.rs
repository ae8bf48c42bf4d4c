//! What a participant takes along from an exercise, on one page: what was agreed, what was decided and what that brought,
//! questions, and who to turn to. No count, no reason and no note is in it, since these can reveal somebody.

use super::{AfterAction, Named, help, sheet};
use crate::language::Words;
use crate::language::figure::day;

/// Decisions on the sheet, at most, and the letters of them and of the questions together: more do not fit beside the rest.
const MOST: usize = 14;
const ROOM: usize = 2_800;
/// Up to so many letters the sheet is set large, and up to so many as usual; beyond that small.
const LARGE: usize = 1_300;
const USUAL: usize = 2_200;

/// The sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Handout {
    /// The language of its texts, as BCP 47 has it.
    pub(crate) language: String,
    pub(crate) title: String,
    /// The day, and where it ended.
    pub(crate) facts: Vec<Named>,
    pub(crate) agreements: Vec<String>,
    /// On the road to the end, in order.
    pub(crate) decisions: Vec<TakenAlong>,
    /// That there were more decisions than these, when there were.
    pub(crate) more: Option<String>,
    pub(crate) questions: Vec<String>,
    pub(crate) agreement: Option<String>,
    pub(crate) help: Vec<Named>,
    pub(crate) help_checked: String,
    /// What a stylesheet calls the size of its letters.
    pub(crate) size: &'static str,
}

/// A decision, with what it brought and cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TakenAlong {
    pub(crate) heading: String,
    pub(crate) choice: String,
    pub(crate) gain: Option<String>,
    pub(crate) cost: Option<String>,
}

impl TakenAlong {
    fn letters(&self) -> usize {
        let texts = [Some(&self.heading), Some(&self.choice)];
        let texts = texts
            .into_iter()
            .chain([self.gain.as_ref(), self.cost.as_ref()]);
        texts.flatten().map(|text| text.chars().count()).sum()
    }
}

impl Handout {
    pub(crate) fn of(after: &AfterAction, words: &Words) -> Self {
        let road = after.decisions();
        let road = road.filter(|(place, _)| after.timeline[*place].on_the_road);
        let mut decisions: Vec<_> = road
            .map(|(_, decision)| {
                let taken = TakenAlong {
                    heading: crate::view::heading(decision.clock.as_deref(), Some(&decision.title)),
                    choice: decision.taken.text.clone(),
                    gain: decision.taken.gain.clone(),
                    cost: decision.taken.cost.clone(),
                };
                let moved = decision.outlook.as_ref().map_or(0.0, |it| it.moved);
                (moved, taken)
            })
            .collect();
        let all = decisions.len();
        let letters = |decisions: &[(f64, TakenAlong)]| -> usize {
            decisions.iter().map(|(_, taken)| taken.letters()).sum()
        };
        let questions: Vec<_> = after.questions.iter().map(|(it, _)| it.clone()).collect();
        let asked: usize = questions.iter().map(|it| it.chars().count()).sum();
        // What moved least goes first.
        while decisions.len() > MOST || (letters(&decisions) + asked > ROOM && decisions.len() > 1)
        {
            let moved = decisions.iter().map(|(moved, _)| moved).enumerate();
            let least = moved.min_by(|one, two| one.1.total_cmp(two.1));
            decisions.remove(least.map_or(0, |(place, _)| place));
        }
        let more = all - decisions.len();
        let letters = letters(&decisions) + asked;
        let fact = |key: &str, text: String| Named {
            name: words.say(key),
            text,
        };
        let ending = after.ending().map(|it| it.title.clone());
        let facts = [
            Some(fact("handout-date", day(after.started.day(), words))),
            ending.map(|ending| fact("report-ending", ending)),
        ];
        Self {
            language: after.language.clone(),
            title: after.title.clone(),
            facts: facts.into_iter().flatten().collect(),
            agreements: sheet::agreements(words),
            decisions: decisions.into_iter().map(|(_, taken)| taken).collect(),
            more: (more > 0).then(|| words.say_with("handout-more", &[("count", more.into())])),
            questions,
            agreement: after.agreement.clone(),
            help: help::lines(words),
            help_checked: help::checked(words),
            size: match letters {
                _ if letters <= LARGE => "large",
                _ if letters <= USUAL => "usual",
                _ => "small",
            },
        }
    }
}
