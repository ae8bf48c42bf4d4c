//! What evaluators of an exercise with many rooms saw in a session: theirs, and told as theirs.

use crate::language::{Words, sanitise};
use crate::record::{Moment, Rating};
use crate::scenario::Scenario;
use crate::view::grade;

/// What an evaluator saw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Observed {
    pub(crate) at: Moment,
    /// What the evaluator is called in the exercise.
    pub(crate) by: String,
    /// An objective by its id, and how far the group showed it.
    pub(crate) rating: Option<(String, Rating)>,
    pub(crate) text: Option<String>,
}

impl Observed {
    /// What was seen, in words: an objective by its text, the grade, and what was written.
    pub(super) fn told(&self, scenario: &Scenario, words: &Words) -> String {
        let rating = self.rating.as_ref().map(|(id, rating)| {
            let mut objectives = scenario.objectives.iter();
            let known = objectives.find(|objective| objective.id == *id);
            let text = known.map_or(id.as_str(), |objective| &objective.text);
            format!("{}: {}", sanitise(text), grade(*rating, words))
        });
        let parts = rating.into_iter().chain(self.text.as_deref().map(sanitise));
        parts.collect::<Vec<_>>().join(" · ")
    }
}
