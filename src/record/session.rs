//! A run with what was written along the way, folded from its events.
//!
//! Events are the only truth: what is decided ([`Draft`](super::Draft)) is kept first, and only then is it the session.

use super::event::{Event, SessionId, What, taken_back};
use super::store::StoreError;

use crate::engine::{Refused, Run};
use crate::scenario::{Scenario, SceneId};

/// An answer to a question of the debrief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) question: String,
    pub(crate) text: String,
}

/// When a timed inject comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum InjectTime {
    /// As its author planned it.
    AsWritten,
    /// At this minute of the exercise clock: the moderator moved it.
    At(u32),
    /// Not by itself: the moderator holds it back.
    Held,
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
    /// How many of its events are in the store.
    pub(super) kept: usize,
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

    /// The first timed inject, in file order, that is due at `minutes` of the exercise clock, as its author planned it or
    /// as the moderator did.
    pub(super) fn due(&self, minutes: u32) -> Option<SceneId> {
        let (engine, state) = (self.run.engine(), self.run.state());
        // Most scenes of a long story never are.
        let can_be = |scene: &SceneId| engine.is_due(state, *scene, u32::MAX);
        let mut scenes = self.scenario().scene_ids().filter(can_be);
        scenes.find(|&scene| match self.rescheduled(scene) {
            InjectTime::AsWritten => engine.is_due(state, scene, minutes),
            InjectTime::At(at) => at <= minutes,
            InjectTime::Held => false,
        })
    }

    /// When a timed inject comes.
    pub(crate) fn rescheduled(&self, scene: SceneId) -> InjectTime {
        let id = &self.scenario().scene(scene).id;
        let moved = self
            .events
            .iter()
            .rev()
            .find_map(|event| match &event.what {
                What::Rescheduled { inject, at } if inject == id => Some(match at {
                    Some(at) => InjectTime::At(*at),
                    None => InjectTime::Held,
                }),
                _ => None,
            });
        moved.unwrap_or(InjectTime::AsWritten)
    }

    /// The words in which an inject is told to this group, if they are not its author's.
    pub(crate) fn reworded(&self, scene: SceneId) -> Option<&str> {
        reworded(&self.events, &self.scenario().scene(scene).id)
    }

    /// Who was heard at a scene so far, each once, in the order in which they were asked.
    pub(crate) fn advised(&self, scene: SceneId) -> Vec<&str> {
        advised(&self.events, self.scenario(), scene)
    }

    /// What people would rather do at the present scene, oldest first, each with its event; what belongs to a decision that was made is not
    /// among it.
    pub(crate) fn rather(&self) -> Vec<(u64, &str)> {
        rather(&self.events, self.scenario(), self.run.state().scene())
    }

    /// Who was heard there before a step of the road was made.
    pub(crate) fn advised_before(&self, scene: SceneId, step: usize) -> Vec<&str> {
        let last = self.marks[step + 1];
        let until = self.events.partition_point(|event| event.seq <= last);
        advised(&self.events[..until], self.scenario(), scene)
    }

    /// Notes that the events so far brought the road to its present length.
    pub(super) fn mark(&mut self) {
        let last = self.events.last().expect("a session has its start").seq;
        self.marks.resize(self.run.road().len() + 1, last);
        *self.marks.last_mut().expect("the start has a mark") = last;
    }
}

/// The words in which a group was told an inject by then, if they are not its author's.
pub(crate) fn reworded<'e>(events: &'e [Event], id: &str) -> Option<&'e str> {
    events.iter().rev().find_map(|event| match &event.what {
        What::Reworded { inject, text } if inject == id => Some(text.as_str()),
        _ => None,
    })
}

/// Who was heard at a scene by then, by id, each once, in the order in which they were asked. Who was heard before the
/// group went back was heard all the same.
pub(crate) fn advised<'e>(
    events: &'e [Event],
    scenario: &Scenario,
    scene: SceneId,
) -> Vec<&'e str> {
    let mut heard: Vec<&str> = Vec::new();
    for event in events {
        if let What::Advised { scene: at, adviser } = &event.what
            && scenario.find_recorded_scene(at) == Some(scene)
            && !heard.contains(&adviser.as_str())
        {
            heard.push(adviser);
        }
    }
    heard
}

/// What people would rather have done at a scene than what it offers, oldest first: what these events tell of it after the
/// latest decision there and was not taken back, each with its event.
pub(crate) fn rather<'e>(
    events: &'e [Event],
    scenario: &Scenario,
    scene: SceneId,
) -> Vec<(u64, &'e str)> {
    let here = |id: &str| scenario.find_recorded_scene(id) == Some(scene);
    let decides = |event: &Event| matches!(&event.what, What::Decided { scene, .. } if here(scene));
    let from = events.iter().rposition(decides).map_or(0, |at| at + 1);
    let gone = taken_back(events);
    let said = events[from..].iter().filter_map(|event| match &event.what {
        What::Otherwise { scene, text } if here(scene) && !gone.contains(&event.seq) => {
            Some((event.seq, text.as_str()))
        }
        _ => None,
    });
    said.collect()
}

#[cfg(test)]
mod tests;
