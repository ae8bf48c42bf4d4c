//! What became of what groups meant to do: how many plans were made at a scenario, and of those that a later group looked
//! back on how many were done. Counts of plans alone; a plan itself stands with the people who made it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::record::{Disclosure, Event, Moment, Outcome, SessionId, number, plans, reviews};

/// The plans that were made with a scenario; a count that is hidden is null.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(crate) struct PlansMade {
    pub(crate) made: Option<u64>,
    /// Those of which somebody said what became of them.
    pub(crate) looked_back: Option<u64>,
    /// Of those: done by half of the people or more; else with those who did a part of it; else not.
    pub(crate) done: Option<u64>,
    pub(crate) partly: Option<u64>,
    pub(crate) not: Option<u64>,
}

/// What is told of plans, wherever they were made: one that was made with one scenario is often looked back on with
/// another.
#[derive(Debug, Default)]
pub(crate) struct PlansTold {
    outcomes: BTreeMap<(SessionId, u64), (Moment, Outcome)>,
}

impl PlansTold {
    /// Takes in what these events tell; of what is told twice the latest stands.
    pub(crate) fn take(&mut self, events: &[Event]) {
        let Some(last) = events.last().map(|event| event.at) else {
            return;
        };
        for (plan, outcome) in reviews(events) {
            let known = self.outcomes.get(&plan);
            if known.is_none_or(|(at, _)| *at <= last) {
                self.outcomes.insert(plan, (last, outcome));
            }
        }
    }

    /// The plans that were made in sessions of one scenario, as far as counts may be shown.
    pub(crate) fn of<'e>(
        &self,
        sessions: impl IntoIterator<Item = (&'e SessionId, &'e [Event])>,
        disclosure: Disclosure,
    ) -> PlansMade {
        let sessions = sessions.into_iter();
        let made: Vec<_> = sessions
            .flat_map(|(id, events)| plans(id, events))
            .collect();
        let told = made.iter().filter_map(|plan| {
            let told = self.outcomes.get(&(plan.session.clone(), plan.seq));
            told.map(|(_, outcome)| outcome)
        });
        let mut counts = [0_u64; 3];
        let mut unknown = 0_u64;
        for outcome in told {
            match became(outcome) {
                Some(place) => counts[place] += 1,
                None => unknown += 1,
            }
        }
        let looked_back = counts.iter().sum::<u64>() + unknown;
        let all = number(made.len());
        let both = disclosure.of(&[looked_back, all - looked_back]);
        let became = disclosure.of(&counts);
        let became = |place: usize| became.as_ref().and_then(|it| it.counts[place]);
        PlansMade {
            made: disclosure.is_enough(made.len()).then_some(all),
            looked_back: both.and_then(|it| it.counts[0]),
            done: became(0),
            partly: became(1),
            not: became(2),
        }
    }
}

impl PlansMade {
    /// Whether there is anything to show.
    pub(crate) fn is_told(&self) -> bool {
        self.made.is_some()
    }
}

/// Which of the outcomes a plan came to, by its place among them; none where the counts are not whole in this copy.
fn became(outcome: &Outcome) -> Option<usize> {
    let tally = &outcome.tally;
    if tally.withheld > 0 || tally.counts.iter().any(|count| count.withheld) {
        return None;
    }
    let [done, partly] = ["done", "partly"].map(|it| tally.votes_for(it));
    Some(match () {
        () if outcome.is_done() => 0,
        () if 2 * (done + partly) >= tally.votes() => 1,
        () => 2,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{What, outcomes};

    fn event(seq: u64, what: What) -> Event {
        Event {
            seq,
            at: Moment(0),
            what,
        }
    }

    /// A session with so many plans, and what a later one says of each.
    fn counted(counts: &[[u32; 3]], more: usize, fewest: u32) -> PlansMade {
        let id = SessionId::from_bits(1);
        let plan = |seq| {
            let text = "if it rains then we wait".to_owned();
            event(seq, What::Planned { text })
        };
        let all = number(counts.len() + more);
        let made: Vec<_> = (0..all).map(plan).collect();
        let mut told = PlansTold::default();
        for (seq, counts) in (0..).zip(counts) {
            let tally = outcomes(*counts);
            let reviewed = What::Reviewed {
                session: id.clone(),
                plan: seq,
                text: String::new(),
                outcome: Outcome { tally, why: None },
            };
            told.take(&[event(0, reviewed)]);
        }
        told.of([(&id, made.as_slice())], Disclosure::new(fewest))
    }

    #[test]
    fn a_plan_is_done_when_half_did_it() {
        let counts = [[2, 1, 1], [1, 2, 1], [0, 1, 3], [4, 0, 0]];
        let told = counted(&counts, 3, 1);
        let expected = PlansMade {
            made: Some(7),
            looked_back: Some(4),
            done: Some(2),
            partly: Some(1),
            not: Some(1),
        };
        assert_eq!(told, expected);
    }

    #[test]
    fn what_few_planned_is_not_counted() {
        assert!(!counted(&[[2, 0, 0]], 0, 5).is_told());
        let told = counted(&[[2, 0, 0]; 6], 6, 5);
        assert_eq!((told.made, told.looked_back), (Some(12), Some(6)));
        // One that came out otherwise can be worked out of what is shown, and so none is.
        let told = counted(&[[2, 0, 0], [0, 0, 2]], 10, 5);
        assert_eq!((told.done, told.not), (None, None));
    }
}
