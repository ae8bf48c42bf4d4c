//! What goes into a step and what comes out of deciding it.

use smallvec::SmallVec;

use crate::scenario::{ChoiceId, Destination, Exit, Road, Scenario, SceneId};

/// What somebody does, or what the clock or the moderator does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Input {
    /// Takes a choice, or lets the deadline pass that has this id.
    Choose(ChoiceId),
    /// Goes on from a passage, or from a scene in which no choice is open.
    Continue,
    /// Sends an inject.
    Inject(SceneId),
}

impl Input {
    /// Minutes planned for a visit to a scene that ends with this; an inject ends none.
    pub(crate) fn planned_minutes(self, scenario: &Scenario, scene: SceneId) -> u32 {
        match self {
            Self::Choose(choice) => scenario.planned_until(choice),
            Self::Continue => scenario.planned_minutes(scene),
            Self::Inject(_) => 0,
        }
    }

    /// The road that it is out of a scene with this exit; none for an inject, which comes from nowhere.
    pub(crate) fn road(self, exit: &Exit) -> Option<Road> {
        let choices = match exit {
            Exit::Choices(choices) => Some(choices),
            Exit::Goto(_) | Exit::Ending => None,
        };
        let deadline = choices.and_then(|choices| choices.deadline);
        match self {
            Self::Choose(id) if deadline.is_some_and(|it| it.choice == id) => {
                Some(Road::Deadline(id))
            }
            Self::Choose(id) => Some(Road::Choice(id)),
            Self::Continue if choices.is_some() => Some(Road::Otherwise),
            Self::Continue => Some(Road::Passage),
            Self::Inject(_) => None,
        }
    }
}

/// What was decided, with nothing left to chance: enough to apply, to record and to replay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Step {
    pub input: Input,
    /// Where it leads. For an inject, its own scene.
    pub to: Destination,
}

/// Where an input can lead, with weights.
pub(crate) type Outcomes = SmallVec<[(Destination, u32); 4]>;

/// Why an input cannot be taken now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("that choice does not belong to this scene")]
    Elsewhere,
    #[error("that choice is not open now")]
    Closed,
    #[error("this scene waits for a choice")]
    ChoiceNeeded,
    #[error("this run has ended")]
    Ended,
    #[error("that inject cannot be sent now")]
    InjectNotAllowed,
    #[error("no choice is open and there is no way on")]
    Stuck,
    #[error("this step does not lead there")]
    OtherTarget,
}

/// A choice as it is met in a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    pub choice: ChoiceId,
    pub openness: Openness,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Openness {
    Open,
    /// Shown greyed, with its reason.
    Locked,
    /// More than is left of the scene's budget; shown greyed.
    Spent,
    /// A `once` choice that was taken; shown greyed.
    Taken,
    /// Not shown.
    Hidden,
}
