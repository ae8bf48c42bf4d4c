//! The least and the most of one thing over all roads from a situation to an ending, by one sweep over the situations, each
//! before all that lead to it.

use super::bounds::{Bounds, WeightedEdge, settle};
use super::order::{Component, TopologicalOrder};
use super::space::Space;
use super::successors::Transition;
use crate::engine::State;
use crate::scenario::Exit;

/// What is counted.
pub(super) trait Counts {
    /// What each of the steps out of a situation adds, in their order.
    fn steps(&self, state: &State, steps: &[Transition], into: &mut Vec<i64>);

    /// What an ending adds by itself.
    fn ending(&self, state: &State) -> i64;
}

/// The least and the most from each situation to an ending; [`Bounds::NONE`] where none is reached, and where nobody is
/// `asking`.
pub(super) fn ahead(
    space: &Space,
    order: &TopologicalOrder,
    asking: impl Fn(u32) -> bool,
    counts: &impl Counts,
) -> Vec<Bounds> {
    let mut sweep = Sweep {
        space,
        counts,
        ahead: vec![Bounds::NONE; space.situations()],
        transitions: Vec::new(),
        added: Vec::new(),
    };
    for component in order.backwards() {
        match component {
            Component::One(node) if asking(node) => sweep.one(node),
            Component::One(_) => {}
            Component::Circle(nodes) => {
                let mut asked = nodes.to_vec();
                asked.retain(|&node| asking(node));
                sweep.circle(asked);
            }
        }
    }
    sweep.ahead
}

struct Sweep<'s, C> {
    space: &'s Space,
    counts: &'s C,
    ahead: Vec<Bounds>,
    transitions: Vec<Transition>,
    /// What the steps of the present situation add.
    added: Vec<i64>,
}

impl<C: Counts> Sweep<'_, C> {
    /// Finds what can happen in a situation, and what it adds.
    fn look(&mut self, state: &State) {
        self.space.successors().of(state, &mut self.transitions);
        self.added.clear();
        self.counts.steps(state, &self.transitions, &mut self.added);
    }

    fn one(&mut self, node: u32) {
        let state = self.space.state(node);
        let scenario = self.space.engine().scenario();
        self.ahead[node as usize] = if scenario.scene(state.scene()).exit == Exit::Ending {
            Bounds::ZERO.with(self.counts.ending(&state))
        } else {
            self.look(&state);
            let steps = self.added.iter().zip(self.space.targets(node));
            let each = steps.map(|(&more, &to)| self.ahead[to as usize].with(more));
            each.fold(Bounds::NONE, Bounds::or)
        };
    }

    /// Lets what leads out of a circle run around in it.
    fn circle(&mut self, mut sorted: Vec<u32>) {
        sorted.sort_unstable();
        let mut values = vec![Bounds::NONE; sorted.len()];
        let mut steps: Vec<WeightedEdge> = Vec::new();
        for (from, &node) in sorted.iter().enumerate() {
            self.look(&self.space.state(node));
            for (&more, to) in self.added.iter().zip(self.space.targets(node)) {
                match sorted.binary_search(to) {
                    // What lies ahead of the one lies ahead of who comes from the other.
                    Ok(to) => steps.push((to, from, more)),
                    Err(_) => {
                        let out = self.ahead[*to as usize].with(more);
                        values[from] = values[from].or(out);
                    }
                }
            }
        }
        if values.iter().all(|&value| value == Bounds::NONE) {
            return;
        }
        settle(&mut values, &steps);
        for (&node, value) in sorted.iter().zip(values) {
            self.ahead[node as usize] = value;
        }
    }
}
