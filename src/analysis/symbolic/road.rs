//! A road to a state that is met, found by going back from it layer by layer.
//!
//! Each layer holds the states from which the one before is a step away, and which are met: where a run can begin among
//! them, a road was found, and no shorter one leads to what was asked for. From all states that were asked for, layers
//! can become too large; then the road leads to one of them, of which as little as possible happened. The engine walks
//! it in the end, so that what is shown is what runs.

use std::collections::BTreeMap;

use super::diagrams::{Built, Diagrams, Set};
use super::levels::{Fact, Levels};
use super::lift::Story;
use crate::analysis::limits::Stop;
use crate::analysis::route::{Route, all_drawn};
use crate::engine::{Engine, Step};
use crate::scenario::{Start, VariableId};

/// Where roads are looked for.
#[derive(Clone, Copy)]
pub(super) struct Roads<'a> {
    pub(super) engine: &'a Engine,
    pub(super) levels: &'a Levels,
    pub(super) story: &'a Story,
    /// By place the states that are met.
    pub(super) met: &'a [Set],
    /// Those of [`entries`].
    pub(super) entries: &'a [Vec<(usize, usize)>],
}

/// By place, the states of one layer.
type Layer = BTreeMap<usize, Set>;

/// How many steps of work go into a road to whichever of the states is nearest.
const NEAREST: u64 = 1 << 18;

/// By place the steps that lead there: from where, and the number among the steps there.
pub(super) fn entries(story: &Story) -> Vec<Vec<(usize, usize)>> {
    let mut entries = vec![Vec::new(); story.places.len()];
    for (from, steps) in story.steps.iter().enumerate() {
        for (number, step) in steps.iter().enumerate() {
            entries[step.to].push((from, number));
        }
    }
    entries
}

impl Roads<'_> {
    /// A road to a state of `wanted`, of which some are met in this place.
    pub(super) fn to(self, diagrams: &mut Diagrams, place: usize, wanted: Set) -> Built<Route> {
        let nearest = diagrams.aside(NEAREST, |diagrams| self.back(diagrams, place, wanted));
        match nearest {
            Err(Stop::Situations | Stop::Memory) => diagrams.aside(u64::MAX, |diagrams| {
                let one = diagrams.any_of(wanted);
                let one = diagrams.with_values(&one)?;
                self.back(diagrams, place, one)
            }),
            found => found,
        }
    }

    fn back(self, diagrams: &mut Diagrams, place: usize, wanted: Set) -> Built<Route> {
        let mut left = self.met.to_vec();
        left[place] = diagrams.without(left[place], wanted)?;
        let mut layers = vec![Layer::from([(place, wanted)])];
        loop {
            let layer = layers.last().expect("there is one from the beginning");
            assert!(!layer.is_empty(), "what is met can be come to");
            for begun in &self.story.begins {
                let Some(&states) = layer.get(&begun.to) else {
                    continue;
                };
                let before = diagrams.backward(states, begun.changes, begun.guard)?;
                let before = diagrams.both(before, self.story.starts)?;
                if !before.is_empty() {
                    // One beginning and no other: what will do for the first step may not do for the next.
                    let values = diagrams.any_of(before).into_iter();
                    let values: Vec<_> = values.map(|value| Some(value.unwrap_or(0))).collect();
                    let start = diagrams.with_values(&values)?;
                    let state = diagrams.forward(start, begun.changes, begun.guard)?;
                    let steps = self.on(diagrams, begun.to, state, &layers)?;
                    return Ok(self.walked(&values, steps));
                }
            }
            let mut next = Layer::new();
            for (&to, &states) in layer {
                for &(from, number) in &self.entries[to] {
                    let step = &self.story.steps[from][number];
                    let before = diagrams.backward(states, step.changes, step.guard)?;
                    let before = diagrams.both(before, left[from])?;
                    if !before.is_empty() {
                        left[from] = diagrams.without(left[from], before)?;
                        let all = next.entry(from).or_insert(Set::NONE);
                        *all = diagrams.either(*all, before)?;
                    }
                }
            }
            layers.push(next);
        }
    }

    /// The steps from a state of the last layer, each into the layer before.
    fn on(
        self,
        diagrams: &mut Diagrams,
        place: usize,
        state: Set,
        layers: &[Layer],
    ) -> Built<Vec<Step>> {
        let (mut place, mut state) = (place, state);
        let mut steps = Vec::new();
        for layer in layers.iter().rev().skip(1) {
            for step in &self.story.steps[place] {
                let Some(&states) = layer.get(&step.to) else {
                    continue;
                };
                let after = diagrams.forward(state, step.changes, step.guard)?;
                let after = diagrams.both(after, states)?;
                if !after.is_empty() {
                    (place, state) = (step.to, after);
                    steps.extend(step.step);
                    break;
                }
            }
        }
        Ok(steps)
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
            open.then_some((id, lowest + i32::from((*value)?)))
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
