//! A road to a state that is met, found by going back over how it came to be met.
//!
//! Every step that added something is kept, with what it added. So a state has a step that added it, whose own state
//! was added before: going back, the road comes to a beginning in the end. It is a road, and not the shortest one, for
//! which layer by layer would have to be kept. The engine then walks it, so that what is shown is what runs.

use super::diagrams::{Built, Diagrams, Set};
use super::levels::{Fact, Levels};
use super::lift::{Lifted, Story};
use super::reach::Met;
use crate::analysis::route::{Route, all_drawn};
use crate::engine::{Engine, Step};
use crate::scenario::{Start, VariableId};

/// Where roads are looked for.
#[derive(Clone, Copy)]
pub(super) struct Roads<'a> {
    pub(super) engine: &'a Engine,
    pub(super) levels: &'a Levels,
    pub(super) story: &'a Story,
    pub(super) met: &'a Met,
}

impl Roads<'_> {
    /// A road to a state of `wanted`, of which some are met in this place.
    pub(super) fn to(self, diagrams: &mut Diagrams, place: usize, wanted: Set) -> Built<Route> {
        let mut steps: Vec<Step> = Vec::new();
        let (mut place, mut wanted) = (place, wanted);
        loop {
            let (added, state) = self.first(diagrams, place, wanted)?;
            let added = &self.met.added[added];
            let lifted = self.lifted(added.from, added.step);
            let before = diagrams.backward(state, lifted.changes, lifted.guard)?;
            let Some(from) = added.from else {
                let begun = diagrams.both(before, self.story.starts)?;
                steps.reverse();
                return Ok(self.walked(&diagrams.any_of(begun), steps));
            };
            steps.extend(lifted.step);
            (place, wanted) = (from, before);
        }
    }

    /// The first step that added any of these states in this place, and one of the states that it added.
    fn first(self, diagrams: &mut Diagrams, place: usize, wanted: Set) -> Built<(usize, Set)> {
        for (number, added) in self.met.added.iter().enumerate() {
            if self.lifted(added.from, added.step).to != place {
                continue;
            }
            let both = diagrams.both(added.new, wanted)?;
            if !both.is_empty() {
                let state = diagrams.any_of(both);
                return Ok((number, diagrams.with_values(&state)?));
            }
        }
        unreachable!("what is met was added by a step")
    }

    fn lifted(&self, from: Option<usize>, step: usize) -> &Lifted {
        match from {
            Some(from) => &self.story.steps[from][step],
            None => &self.story.begins[step],
        }
    }

    /// The road as the engine walks it from a beginning with these values.
    fn walked(self, begun: &[Option<u16>], steps: Vec<Step>) -> Route {
        let scenario = self.engine.scenario();
        let value = |(&fact, value): (&Fact, &Option<u16>)| {
            let Fact::Variable(id) = fact else {
                return None;
            };
            let variable = scenario.variable(id);
            let (lowest, _) = variable.kind.bounds();
            let open = !matches!(variable.start, Start::Fixed(_));
            open.then_some((id, lowest + i32::from(value.unwrap_or(0))))
        };
        let begun: Vec<(VariableId, i32)> = self
            .levels
            .facts()
            .iter()
            .zip(begun)
            .filter_map(value)
            .collect();
        let drawn = all_drawn(self.engine, &begun);
        let (mut state, _) = self.engine.start(&drawn);
        for &step in &steps {
            debug_assert_eq!(self.engine.verify(&state, step), Ok(()));
            self.engine.apply(&mut state, step);
        }
        Route {
            drawn,
            steps,
            end: state,
        }
    }
}
