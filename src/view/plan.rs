//! What became of what a group meant to do, in words.

use crate::language::{Words, sanitise};
use crate::record::{Disclosure, OUTCOMES, Outcome};

/// What became of a plan: the counts as far as they may be told, all of them where nothing is kept from who reads it, and why.
pub(crate) fn outcome_told(outcome: &Outcome, words: &Words, by: Option<Disclosure>) -> String {
    let shown = |choice: &str| match by {
        Some(by) => outcome.tally.shown_for(choice, by),
        None => Some(outcome.tally.votes_for(choice)),
    };
    let figure = |choice| shown(choice).map_or_else(|| "–".to_owned(), |count| count.to_string());
    let values = OUTCOMES.map(|outcome| (outcome, figure(outcome).into()));
    let counts = words.say_with("plan-outcome", &values);
    match &outcome.why {
        Some(why) => {
            let why = words.say_with("plan-why", &[("why", sanitise(why).into())]);
            format!("{counts} {why}")
        }
        None => counts,
    }
}
