//! Before the start: the summary, what to know first, and what is asked, one thing after another.

use std::sync::Arc;

use crate::library::Earlier;
use crate::scenario::{Asked, Scenario, VariableId};

/// The page before the start.
#[derive(Debug)]
pub(crate) struct NotePage {
    pub(crate) scenario: Arc<Scenario>,
    /// What there is to take along.
    earlier: Option<Earlier>,
    /// What was answered so far.
    answered: Vec<(VariableId, i32)>,
    /// Whether something is taken along, once that was asked.
    taken: Option<bool>,
    /// How many answers were given before this page.
    given: usize,
}

/// What is asked now.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Asking<'p> {
    /// What the scenario asks; the first answer is that of `start`.
    Question(Asked<'p>),
    /// Whether what was played before is taken along: the first entry does, the second does not.
    Earlier(&'p Earlier),
}

impl NotePage {
    /// With what was answered before, and what there is to take along.
    pub(super) fn of(
        scenario: Arc<Scenario>,
        answered: &[(VariableId, i32)],
        earlier: Option<Earlier>,
    ) -> Self {
        Self {
            scenario,
            earlier,
            answered: answered.to_vec(),
            taken: None,
            given: answered.len(),
        }
    }

    /// What is asked now; nothing when all is known.
    pub(crate) fn asking(&self) -> Option<Asking<'_>> {
        let answered = |asked: &Asked<'_>| self.answered.iter().any(|(id, _)| *id == asked.id);
        let question = self.scenario.asked().find(|asked| !answered(asked));
        let earlier = self.earlier.as_ref().filter(|_| self.taken.is_none());
        let earlier = earlier.map(Asking::Earlier);
        question.map(Asking::Question).or(earlier)
    }

    /// Whether it begins with the next answer.
    pub(crate) fn asks_last(&self) -> bool {
        let open = self.scenario.asked().count() - self.answered.len();
        let earlier = self.earlier.is_some() && self.taken.is_none();
        open + usize::from(earlier) <= 1
    }

    /// How many entries there are to pick from.
    pub(super) fn entries(&self) -> usize {
        match self.asking() {
            Some(Asking::Question(asked)) => asked.offered().count(),
            Some(Asking::Earlier(_)) => 2,
            None => 0,
        }
    }

    /// Takes the entry at this place.
    pub(super) fn take(&mut self, place: usize) {
        let answer = match self.asking() {
            Some(Asking::Question(asked)) => {
                let answer = asked.offered().nth(place);
                answer.map(|answer| (asked.id, answer.value))
            }
            Some(Asking::Earlier(_)) => {
                self.taken = Some(place == 0);
                None
            }
            None => None,
        };
        self.answered.extend(answer);
    }

    /// Asks the last question again; `false` when none was asked.
    pub(super) fn ask_again(&mut self) -> bool {
        let again = self.answered.len() > self.given;
        if again {
            self.answered.pop();
        }
        again
    }

    /// What a run begins with: what was answered, and what is taken along.
    pub(super) fn begun(&self) -> Vec<(VariableId, i32)> {
        let earlier = self.earlier.iter().filter(|_| self.taken == Some(true));
        let taken = earlier.flat_map(|earlier| &earlier.values);
        self.answered.iter().chain(taken).copied().collect()
    }
}
