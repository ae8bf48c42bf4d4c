//! What people were asked of themselves in a session: the rounds of its surveys, out of its events.

use super::answers::{Answers, SurveyRound};
use super::event::{Event, SessionId, What};

/// One round of a survey, as a record has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Surveyed<'e> {
    pub(crate) round: SurveyRound,
    pub(crate) scenario: &'e str,
    pub(crate) session: Option<&'e SessionId>,
    pub(crate) answers: &'e [Answers],
}

/// What was asked in a session, oldest first: the round, the scenario whose statements these are, and the earlier session
/// for which it was asked again. The latest of each round.
pub(crate) fn surveys(events: &[Event]) -> Vec<Surveyed<'_>> {
    let mut all: Vec<Surveyed<'_>> = Vec::new();
    for event in events {
        if let What::Surveyed {
            round,
            scenario,
            session,
            answers,
        } = &event.what
        {
            let asked = Surveyed {
                round: *round,
                scenario,
                session: session.as_ref(),
                answers,
            };
            all.retain(|it| (it.round, it.session) != (asked.round, asked.session));
            all.push(asked);
        }
    }
    all
}
