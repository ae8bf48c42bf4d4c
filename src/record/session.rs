//! A run with what was written along the way, folded from its events.
//!
//! Events are the only truth: what is decided ([`Draft`](super::Draft)) is kept first, and only then is it the session.

use super::event::{Event, SessionId, What};
use super::store::StoreError;

use crate::engine::{Refused, Run};
use crate::scenario::Scenario;

/// An answer to a question of the debrief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) question: String,
    pub(crate) text: String,
}

/// Whether a session goes on with the scenario it was started with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Changed {
    No,
    /// The file changed since; the road is still there.
    Yes {
        was: String,
    },
}

/// Why a session could not be taken further.
#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("there is no session {0}")]
    Unknown(SessionId),
    /// The scenario changed so that the recorded road no longer exists.
    #[error("event {seq}: `{at}` is no longer there")]
    RoadGone { seq: u64, at: String },
    /// The events do not make a session: they begin with no start, or repeat one.
    #[error("event {seq} does not belong there")]
    Malformed { seq: u64 },
}

/// A session of somebody who practises alone, or of a group.
#[derive(Debug, Clone)]
pub struct Session {
    pub(super) id: SessionId,
    pub(super) seed: u64,
    pub(super) run: Run,
    pub(super) events: Vec<Event>,
    /// For each number of steps on the road, the last event that belongs to it.
    pub(super) marks: Vec<u64>,
}

impl Session {
    pub(crate) fn id(&self) -> &SessionId {
        &self.id
    }

    pub fn run(&self) -> &Run {
        &self.run
    }

    pub(crate) fn scenario(&self) -> &Scenario {
        self.run.engine().scenario()
    }

    pub(crate) fn events(&self) -> &[Event] {
        &self.events
    }

    /// The latest answer to each question.
    pub(crate) fn answers(&self) -> Vec<Answer> {
        let mut answers: Vec<Answer> = Vec::new();
        for event in &self.events {
            let What::Answered { question, text } = &event.what else {
                continue;
            };
            answers.retain(|answer| answer.question != *question);
            answers.push(Answer {
                question: question.clone(),
                text: text.clone(),
            });
        }
        answers
    }

    /// Notes that the events so far brought the road to its present length.
    pub(super) fn mark(&mut self) {
        let last = self.events.last().expect("a session has its start").seq;
        self.marks.resize(self.run.road().len() + 1, last);
        *self.marks.last_mut().expect("the start has a mark") = last;
    }
}

#[cfg(test)]
mod tests;
