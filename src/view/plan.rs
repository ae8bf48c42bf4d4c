//! What a group means to do, and what became of it, in words.

use crate::language::{Words, sanitise};
use crate::record::{Disclosure, IfThen, OUTCOMES, Outcome};

/// A plan as a sentence: if this, then that, and by when.
pub(crate) fn plan_told(plan: &IfThen, words: &Words) -> String {
    let IfThen { when, then, by } = plan.with(sanitise);
    let key = match by {
        Some(_) => "plan-told-by",
        None => "plan-told",
    };
    let values = [
        ("when", when.into()),
        ("then", then.into()),
        ("by", by.unwrap_or_default().into()),
    ];
    words.say_with(key, &values)
}

/// What became of a plan: the counts as far as they may be shown, and why.
pub(crate) fn outcome_told(outcome: &Outcome, by: Disclosure, words: &Words) -> String {
    let shown = |choice: &str| match outcome.tally.shown_for(choice, by) {
        Some(count) => count.to_string(),
        None => "–".to_owned(),
    };
    let values = OUTCOMES.map(|outcome| (outcome, shown(outcome).into()));
    let counts = words.say_with("plan-outcome", &values);
    match &outcome.why {
        Some(why) => {
            let why = words.say_with("plan-why", &[("why", sanitise(why).into())]);
            format!("{counts} {why}")
        }
        None => counts,
    }
}
