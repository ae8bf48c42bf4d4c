//! One walk through a scenario, with the road behind it.

use super::chance::Chance;
use super::machine::Engine;
use super::state::State;
use super::step::{Input, Refused, Step};
use crate::scenario::{ChoiceId, Exit, SceneId, VariableId};

/// A step on the road, with the state in which it was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passed {
    pub(crate) before: State,
    pub(crate) step: Step,
    /// The inject that interrupted right after, by its condition.
    pub(crate) injected: Option<SceneId>,
}

/// A run: where it stands and how it came there.
#[derive(Debug, Clone)]
pub struct Run {
    engine: Engine,
    drawn: Vec<(VariableId, i32)>,
    state: State,
    opening: Option<SceneId>,
    road: Vec<Passed>,
}

impl Run {
    /// Starts a run, drawing what starts at random.
    pub fn start(engine: Engine, chance: &mut dyn Chance) -> Self {
        Self::start_so(engine, chance, &[])
    }

    /// Starts a run with what was answered, or is carried along from an earlier one, drawing what starts at random.
    pub(crate) fn start_so(
        engine: Engine,
        chance: &mut dyn Chance,
        begun: &[(VariableId, i32)],
    ) -> Self {
        let mut drawn = engine.draw_start(chance);
        drawn.extend_from_slice(begun);
        Self::start_with(engine, drawn)
    }

    /// Starts a run with what was drawn, answered or carried before.
    pub fn start_with(engine: Engine, drawn: Vec<(VariableId, i32)>) -> Self {
        let (state, opening) = engine.start(&drawn);
        Self {
            engine,
            drawn,
            state,
            opening,
            road: Vec::new(),
        }
    }

    /// A run that begins at a state, with no road behind it.
    pub(crate) fn standing_at(engine: Engine, state: State) -> Self {
        Self {
            engine,
            drawn: Vec::new(),
            state,
            opening: None,
            road: Vec::new(),
        }
    }

    /// The same run as it reads through the engine of the same scenario in another language.
    pub(crate) fn through(&self, engine: Engine) -> Self {
        Self {
            engine,
            ..self.clone()
        }
    }

    /// Decides and applies one input.
    ///
    /// # Errors
    /// When the input cannot be taken now; the run is untouched.
    pub fn act(&mut self, input: Input, chance: &mut dyn Chance) -> Result<&Passed, Refused> {
        let step = self.engine.decide(&self.state, input, chance)?;
        Ok(self.take(step))
    }

    /// Takes a step that was decided before.
    ///
    /// # Errors
    /// When it cannot be taken in this state or does not lead where it led; the run is untouched.
    pub fn replay(&mut self, step: Step) -> Result<&Passed, Refused> {
        self.engine.verify(&self.state, step)?;
        Ok(self.take(step))
    }

    fn take(&mut self, step: Step) -> &Passed {
        let before = self.state.clone();
        let injected = self.engine.apply(&mut self.state, step);
        self.road.push(Passed {
            before,
            step,
            injected,
        });
        self.road.last().expect("a step was just pushed")
    }

    /// Goes back until `steps` steps are left; nothing happens when there are fewer.
    pub(crate) fn back_to(&mut self, steps: usize) {
        if let Some(passed) = self.road.get(steps) {
            self.state = passed.before.clone();
            self.road.truncate(steps);
        }
    }

    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    pub fn state(&self) -> &State {
        &self.state
    }

    /// What was drawn at the start, and then what was answered and carried along.
    pub(crate) fn drawn(&self) -> &[(VariableId, i32)] {
        &self.drawn
    }

    /// The inject that interrupted the first scene at once.
    pub(crate) fn opening(&self) -> Option<SceneId> {
        self.opening
    }

    /// The steps taken, oldest first; without those that were gone back over.
    pub(crate) fn road(&self) -> &[Passed] {
        &self.road
    }

    /// The choices taken and deadlines passed on the road.
    pub fn decisions(&self) -> impl Iterator<Item = ChoiceId> + '_ {
        self.road
            .iter()
            .filter_map(|passed| match passed.step.input {
                Input::Choose(choice) => Some(choice),
                Input::Continue | Input::Inject(_) => None,
            })
    }

    /// The ending, once it is reached.
    pub fn ending(&self) -> Option<SceneId> {
        let scene = self.state.scene();
        (self.engine.scenario().scene(scene).exit == Exit::Ending).then_some(scene)
    }

    /// The score of the road, one number for each competency; never added up.
    pub(crate) fn profile(&self) -> Vec<i32> {
        let scenario = self.engine.scenario();
        let mut profile = vec![0_i32; scenario.competencies.len()];
        for choice in self.decisions() {
            for &(competency, points) in &scenario.choice(choice).score {
                let sum = &mut profile[competency.index()];
                *sum = sum.saturating_add(points);
            }
        }
        profile
    }

    /// The exercise clock of somebody who practises alone: the minutes planned for the scenes left behind.
    pub fn planned_minutes(&self) -> u32 {
        let scenario = self.engine.scenario();
        self.road
            .iter()
            .map(|passed| {
                let scene = passed.before.scene();
                passed.step.input.planned_minutes(scenario, scene)
            })
            .fold(0, u32::saturating_add)
    }

    /// The first timed inject, in file order, that is due at `minutes` of the exercise clock.
    pub fn due(&self, minutes: u32) -> Option<SceneId> {
        self.engine
            .scenario()
            .scene_ids()
            .find(|&scene| self.engine.is_due(&self.state, scene, minutes))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::engine::{Openness, Seeded};
    use crate::scenario::{VariableId, load};

    const DOOR: &str = "
format: 1
id: door
version: 1.0.0
title: Door
language: en
state:
  calm: { from: 0, to: 4, start: 2 }
start: hall
scenes:
  hall:
    text: A knock.
    effects: { calm: -1 }
    choices:
      open: { text: Open, gain: a, cost: b, when: calm >= 3, locked: Not yet, goto: end }
      wait: { text: Wait, gain: a, cost: b, once: true, goto: hall }
  bell:
    inject: { by: moderator }
    text: The bell.
    goto: resume
  end: { ending: true, title: End, text: Over. }
";

    fn engine() -> Engine {
        Engine::new(Arc::new(
            load(DOOR.as_bytes()).scenario.expect("a scenario"),
        ))
    }

    fn openness(run: &Run) -> Vec<Openness> {
        let offers = run.engine().offers(run.state());
        offers.map(|offer| offer.openness).collect()
    }

    #[test]
    fn somebody_stands_in_a_scene_without_having_entered_it() {
        let engine = engine();
        let scenario = Arc::clone(engine.scenario());
        let calm = VariableId::at(0);
        let wait = scenario.find_choice(scenario.start, "wait").unwrap();
        let taken = scenario.choice(wait).chosen.unwrap();

        let state = engine.at(scenario.start, None, &[(calm, 9)], &[]);
        assert_eq!(
            engine.value(&state, calm),
            4,
            "stops at its bound, and no effect applies"
        );
        let run = Run::standing_at(engine.clone(), state);
        assert_eq!(openness(&run), [Openness::Open, Openness::Open]);

        let state = engine.at(scenario.start, None, &[], &[taken]);
        assert!(engine.remembers(&state, taken));
        let run = Run::standing_at(engine, state);
        assert_eq!(openness(&run), [Openness::Locked, Openness::Taken]);
    }

    #[test]
    fn a_scene_of_an_inject_returns_somewhere_and_does_not_come_twice() {
        let engine = engine();
        let bell = engine.scenario().find_scene("bell").unwrap();
        let state = engine.at(bell, None, &[], &[]);
        let mut run = Run::standing_at(engine, state);
        run.act(Input::Continue, &mut Seeded::new(1)).unwrap();
        assert_eq!(run.state().scene(), run.engine().scenario().start);
        assert!(!run.engine().may_inject(run.state(), bell));
    }

    #[test]
    fn what_a_moderator_alone_sends_comes_only_where_its_condition_holds() {
        let door = DOOR.replace("by: moderator", "by: moderator, when: calm <= 1");
        let engine = Engine::new(Arc::new(
            load(door.as_bytes()).scenario.expect("a scenario"),
        ));
        let bell = engine.scenario().find_scene("bell").unwrap();
        let start = engine.scenario().start;
        let comes = |calm| {
            let state = engine.at(start, None, &[(VariableId::at(0), calm)], &[]);
            let sent = engine.outcomes(&state, Input::Inject(bell)).is_ok();
            (
                engine.may_inject(&state, bell),
                sent,
                engine.awaits(&state, bell),
            )
        };
        assert_eq!(comes(1), (true, true, true));
        assert_eq!(comes(2), (false, false, true));
    }

    #[test]
    fn a_deadline_passes_only_where_somebody_has_to_choose() {
        let later =
            "deadline: { minutes: 1, goto: end }\n    otherwise: { text: Nobody may., goto: end }";
        let door = DOOR.replace("  bell:", &format!("    {later}\n  bell:"));
        let engine = Engine::new(Arc::new(
            load(door.as_bytes()).scenario.expect("a scenario"),
        ));
        let start = engine.scenario().start;
        let deadline = engine
            .scenario()
            .find_choice(start, "deadline")
            .expect("the scene has one");
        let passes = |memories: &[_]| {
            let state = engine.at(start, None, &[], memories);
            let taken = engine.outcomes(&state, Input::Choose(deadline)).is_ok();
            (engine.deadline(&state).is_some(), taken)
        };
        assert_eq!(passes(&[]), (true, true));
        let wait = engine.scenario().find_choice(start, "wait").unwrap();
        let taken = engine.scenario().choice(wait).chosen.unwrap();
        assert_eq!(passes(&[taken]), (false, false), "nothing is open any more");
    }

    #[test]
    fn what_is_worked_out_once_is_worked_out_for_every_run() {
        let engine = engine();
        let run = Run::start(engine.clone(), &mut Seeded::new(1));
        assert!(std::ptr::eq(engine.structure(), run.engine().structure()));
        let scene = |id| engine.scenario().find_scene(id).unwrap();
        let fewest = |id| engine.fewest_decisions(scene(id));
        assert_eq!((fewest("hall"), fewest("end")), (Some(1), Some(0)));
        assert_eq!(fewest("bell"), None, "it only leads back");
    }
}
