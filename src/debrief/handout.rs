//! What a participant takes along from an exercise, on one page: what was agreed, what was decided and what that brought,
//! questions, and who to turn to. No count, no reason and no note is in it, since these can reveal somebody.

use std::cmp::Ordering;

use super::report::numbers;
use super::{AfterAction, Named, sheet};
use crate::language::Words;
use crate::language::figure::day;
use crate::view::FactsView;

/// Decisions on the sheet, at most, and the letters of them and of the questions together: more do not fit beside the rest.
const MOST: usize = 14;
const ROOM: usize = 2_600;
/// The letters of who to turn to for which there is room besides.
const HELP: usize = 330;
/// Up to so many letters the sheet is set large, and up to so many as usual; beyond that small.
const LARGE: usize = 1_150;
const USUAL: usize = 1_950;

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
    /// Whose numbers these are, when some are not here, and how many were left out.
    pub(crate) more: Option<String>,
    pub(crate) questions: Vec<String>,
    pub(crate) agreement: Option<String>,
    /// What people gave along to whoever brought the case.
    pub(crate) advice: Vec<String>,
    /// Whether it is of a case: what an option brings and costs there, they expect.
    expected: bool,
    /// What the group means to do from now on.
    pub(crate) plans: Vec<String>,
    pub(crate) help: FactsView,
    /// What a stylesheet calls the size of its letters.
    pub(crate) size: &'static str,
}

/// A decision, with what it brought and cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TakenAlong {
    /// As the report has it.
    pub(crate) number: usize,
    pub(crate) heading: String,
    pub(crate) choice: String,
    pub(crate) gain: Option<String>,
    pub(crate) cost: Option<String>,
}

/// A decision that may be left out when room is short.
struct Candidate {
    /// How far it moved the chances, where they are known.
    moved: Option<f64>,
    /// Whether no other decision moved them more.
    turning: bool,
    taken: TakenAlong,
}

impl Candidate {
    /// Which of two is left out first: where chances are known what moved them less, then the others, and the decision
    /// that moved them most at the very last. Of two alike the later one, since the report goes on from there.
    fn before(&self, other: &Self) -> Ordering {
        let rank = |it: &Self| (it.turning, it.moved.is_none());
        let moved = |it: &Self| it.moved.unwrap_or_default();
        let later = other.taken.number.cmp(&self.taken.number);
        rank(self)
            .cmp(&rank(other))
            .then(moved(self).total_cmp(&moved(other)))
            .then(later)
    }
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
        let numbers = numbers(after);
        let mut decisions: Vec<_> = road
            .map(|(place, decision)| {
                let taken = TakenAlong {
                    number: numbers[place],
                    heading: crate::view::heading(decision.clock.as_deref(), Some(&decision.title)),
                    choice: decision.taken.text.clone(),
                    gain: decision.taken.gain.clone(),
                    cost: decision.taken.cost.clone(),
                };
                Candidate {
                    moved: decision.outlook.as_ref().map(|it| it.moved),
                    turning: after.turning.is_some_and(|it| it.place == place),
                    taken,
                }
            })
            .collect();
        let all = decisions.len();
        let letters = |decisions: &[Candidate]| -> usize {
            decisions.iter().map(|it| it.taken.letters()).sum()
        };
        let questions: Vec<_> = after.questions.iter().map(|(it, _)| it.clone()).collect();
        let plans = after.plans();
        let asked: usize = questions
            .iter()
            .chain(&plans)
            .chain(&after.advice)
            .map(|it| it.chars().count())
            .sum();
        let help = after.help.clone();
        let help = help.unwrap_or_else(|| FactsView::usual(words));
        let asked = asked + letters_of(&help).saturating_sub(HELP);
        while decisions.len() > MOST || (letters(&decisions) + asked > ROOM && decisions.len() > 1)
        {
            let least = decisions.iter().enumerate();
            let least = least.min_by(|(_, one), (_, two)| one.before(two));
            decisions.remove(least.map_or(0, |(place, _)| place));
        }
        let left_out = all - decisions.len();
        let letters = letters(&decisions) + asked;
        let decisions: Vec<_> = decisions.into_iter().map(|it| it.taken).collect();
        let all_here = (1..)
            .zip(&decisions)
            .all(|(number, it)| it.number == number);
        let more =
            (left_out > 0).then(|| words.say_with("handout-more", &[("count", left_out.into())]));
        let whose = (left_out > 0 || !all_here).then(|| words.say("handout-numbers"));
        let more: Vec<_> = whose.into_iter().chain(more).collect();
        let fact = |key: &str, text: String| Named {
            name: words.say(key),
            text,
        };
        let ending = after.ending().map(|it| it.title.clone());
        // Tables may have walked apart.
        let table = after.terms.as_ref().filter(|terms| terms.tables > 1);
        let table = table.map(|terms| {
            let values = [
                ("table", terms.table.into()),
                ("tables", terms.tables.into()),
            ];
            fact("report-group", words.say_with("report-table", &values))
        });
        let facts = [
            Some(fact("handout-date", day(after.started.day(), words))),
            table,
            ending.map(|ending| fact("report-ending", ending)),
        ];
        Self {
            language: after.language.clone(),
            title: after.title.clone(),
            facts: facts.into_iter().flatten().collect(),
            agreements: sheet::agreements(words),
            decisions,
            more: (!more.is_empty()).then(|| more.join(" ")),
            questions,
            agreement: after.agreement.clone(),
            advice: after.advice.clone(),
            expected: after.of_a_case,
            plans,
            help,
            size: match letters {
                _ if letters <= LARGE => "large",
                _ if letters <= USUAL => "usual",
                _ => "small",
            },
        }
    }
}

impl Handout {
    /// The keys of what the decisions are headed with, and of what stands before what each brought and cost.
    pub(crate) fn labels(&self) -> [&'static str; 3] {
        match self.expected {
            true => [
                "handout-decisions-case",
                "report-gain-expected",
                "report-cost-expected",
            ],
            false => ["handout-decisions", "handout-gain", "handout-cost"],
        }
    }
}

fn letters_of(help: &FactsView) -> usize {
    let lines = help.facts.iter();
    let lines = lines.flat_map(|fact| [Some(fact.said()), fact.reached()]);
    lines.flatten().map(|line| line.chars().count()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_moved_least_is_left_out_first_and_what_nobody_knows_is_not_the_least() {
        let candidate = |(number, moved, turning): (usize, Option<f64>, bool)| Candidate {
            moved,
            turning,
            taken: TakenAlong {
                number,
                heading: String::new(),
                choice: String::new(),
                gain: None,
                cost: None,
            },
        };
        let decisions = [
            (1, Some(0.5), true),
            (2, Some(0.1), false),
            (3, None, false),
            (4, Some(0.0), false),
            (5, Some(0.0), false),
            (6, None, false),
        ];
        let mut decisions: Vec<_> = decisions.map(candidate).into();
        decisions.sort_by(Candidate::before);
        let numbers: Vec<_> = decisions.iter().map(|it| it.taken.number).collect();
        assert_eq!(numbers, [5, 4, 2, 6, 3, 1]);
    }
}
