//! What can happen in a situation.

use smallvec::SmallVec;

use crate::engine::{Engine, Input, Openness, State, Step};
use crate::scenario::{ChoiceId, Destination, Exit, SceneId, Target, Trigger};

/// One thing that can happen in a situation: a step, with its chance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Transition {
    pub(crate) step: Step,
    /// The chance of it, from 0 to 1, for somebody who picks among the open choices with closed eyes, lets no deadline
    /// pass and meets no inject by clock or hand.
    pub(crate) chance: f64,
}

/// Says what can happen, in one order for one situation: choices as written, then the deadline, then going on, then
/// injects.
#[derive(Debug, Clone)]
pub(crate) struct Successors {
    engine: Engine,
    /// Injects that the clock or the moderator may send; those by condition come of themselves.
    sent: Vec<(SceneId, Trigger)>,
}

impl Successors {
    pub(crate) fn new(engine: Engine) -> Self {
        let scenario = engine.scenario();
        let sent = scenario.scene_ids().filter_map(|scene| {
            let trigger = scenario.scene(scene).inject.as_ref()?.trigger;
            (trigger != Trigger::Condition).then_some((scene, trigger))
        });
        let sent = sent.collect();
        Self { engine, sent }
    }

    pub(crate) fn engine(&self) -> &Engine {
        &self.engine
    }

    /// How many things can happen in one situation at most.
    pub(crate) fn most(&self) -> usize {
        let scenes = self.engine.scenario().scenes.iter();
        let widest = scenes.map(|scene| match &scene.exit {
            Exit::Choices(choices) => choices.count as usize + 1,
            Exit::Goto(target) => target.branches().len().max(1),
            Exit::Ending => 0,
        });
        widest.max().unwrap_or(0) + self.sent.len()
    }

    /// Fills `transitions` with everything that can happen in `state`.
    pub(crate) fn of(&self, state: &State, transitions: &mut Vec<Transition>) {
        transitions.clear();
        let scenario = self.engine.scenario();
        match &scenario.scene(state.scene()).exit {
            Exit::Ending => return,
            Exit::Goto(target) => self.take(state, Input::Continue, target, 1.0, transitions),
            Exit::Choices(choices) => {
                let offers = self.engine.offers(state);
                let open = offers.filter(|offer| offer.openness == Openness::Open);
                let open: SmallVec<[ChoiceId; 8]> = open.map(|offer| offer.choice).collect();
                let count =
                    u32::try_from(open.len()).expect("a scene counts its choices in 32 bits");
                let chance = 1.0 / f64::from(count);
                for &id in &open {
                    let target = &scenario.choice(id).target;
                    self.take(state, Input::Choose(id), target, chance, transitions);
                }
                // Who has nothing to choose goes on, or waits until the time is up.
                let chance = if open.is_empty() { 1.0 } else { 0.0 };
                if let Some(deadline) = self.engine.deadline(state) {
                    let input = Input::Choose(deadline.choice);
                    let target = &scenario.choice(deadline.choice).target;
                    self.take(state, input, target, chance, transitions);
                } else if let Some(otherwise) = &choices.otherwise
                    && open.is_empty()
                {
                    let target = &otherwise.target;
                    self.take(state, Input::Continue, target, chance, transitions);
                }
            }
        }
        if state.interrupted().is_some() {
            return;
        }
        for &(scene, trigger) in &self.sent {
            let may = match trigger {
                Trigger::Clock { .. } => self.engine.is_due(state, scene, u32::MAX),
                Trigger::Condition | Trigger::Moderator => self.engine.may_inject(state, scene),
            };
            if may {
                transitions.push(Transition {
                    step: Step {
                        input: Input::Inject(scene),
                        to: Destination::Scene(scene),
                    },
                    chance: 0.0,
                });
            }
        }
    }

    /// Adds where an input can lead, each place once.
    fn take(
        &self,
        state: &State,
        input: Input,
        target: &Target,
        chance: f64,
        transitions: &mut Vec<Transition>,
    ) {
        if let Target::One(to) = *target {
            let step = Step { input, to };
            transitions.push(Transition { step, chance });
            return;
        }
        let outcomes = self.engine.branches(state, input, target);
        let total: u32 = outcomes.iter().map(|&(_, weight)| weight).sum();
        let first = transitions.len();
        for &(to, weight) in &outcomes {
            let chance = chance * f64::from(weight) / f64::from(total);
            match transitions[first..]
                .iter_mut()
                .find(|known| known.step.to == to)
            {
                Some(known) => known.chance += chance,
                None => transitions.push(Transition {
                    step: Step { input, to },
                    chance,
                }),
            }
        }
    }
}
