//! What groups mean to do from now on, and what became of it.
//!
//! A plan says what is done when something happens: who ties an act to a situation does it more often (P. Gollwitzer and
//! P. Sheeran, *Implementation intentions and goal achievement*, Advances in Experimental Social Psychology 38, 2006).

use std::collections::BTreeMap;

use super::event::{Event, Moment, Outcome, SessionId, What, taken_back};
use super::tally::{Count, Tally};

/// A plan that a group made, and where it stands in the records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PlanMade {
    pub(crate) session: SessionId,
    /// The event that it is there.
    pub(crate) seq: u64,
    pub(crate) at: Moment,
    pub(crate) text: String,
}

/// What can become of a plan, in the order in which it is counted.
pub(crate) const OUTCOMES: [&str; 3] = ["done", "partly", "not"];

/// The counts of what became of a plan, by hands.
pub(crate) fn outcomes(counts: [u32; 3]) -> Tally {
    let counts = OUTCOMES
        .into_iter()
        .zip(counts)
        .map(|(outcome, hands)| Count {
            choice: outcome.to_owned(),
            hands,
            ..Count::default()
        });
    Tally {
        counts: counts.collect(),
        ..Tally::default()
    }
}

impl Outcome {
    /// Whether most of those who were counted did it.
    pub(crate) fn is_done(&self) -> bool {
        2 * self.tally.votes_for(OUTCOMES[0]) >= self.tally.votes()
    }
}

/// The plans that were made in a session and not taken back, oldest first.
pub(crate) fn plans(session: &SessionId, events: &[Event]) -> Vec<PlanMade> {
    let gone = taken_back(events);
    let made = events.iter().filter_map(|event| match &event.what {
        What::Planned { text } if !gone.contains(&event.seq) => Some(PlanMade {
            session: session.clone(),
            seq: event.seq,
            at: event.at,
            text: text.clone(),
        }),
        _ => None,
    });
    made.collect()
}

/// What these events tell of what became of plans, by session and event; the latest of each.
pub(crate) fn reviews(events: &[Event]) -> BTreeMap<(SessionId, u64), Outcome> {
    let told = events.iter().filter_map(|event| match &event.what {
        What::Reviewed {
            session,
            plan,
            outcome,
            ..
        } => Some(((session.clone(), *plan), outcome.clone())),
        _ => None,
    });
    told.collect()
}
