//! What exploring asks about one scenario, and how threads share the work.
//!
//! Situations are explored a slice at a time. One thread keeps the table of what was met; all of them ask the engine what
//! can happen. The slices are taken in in their order, so what is found does not depend on the machine.

use super::chunks::Chunks;
use super::met::Met;
use super::packed_state::{PackedState, Packing};
use super::relevance::Relevance;
use super::slices::Slices;
use super::successors::{Successors, Transition};
use super::threads::threads;
use crate::engine::{Engine, Words};
use crate::scenario::{Start, VariableId};

/// How many situations a thread takes at a time, and how many bytes of what they lead to at most.
const SLICE: usize = 1024;
const SLICE_BYTES: usize = 4 << 20;
/// How many slices for each thread may be ahead of the one that is taken in next.
const AHEAD: usize = 4;
/// How many different starts are explored; further values of variables drawn at the start or carried along are left out,
/// and not everything is found.
const STARTS: usize = 1 << 16;

/// What is drawn or carried along when a run begins, for the variables that matter, and the chance of it.
type Drawn = (Vec<(VariableId, i32)>, f64);

/// What exploring asks about one scenario.
#[derive(Clone, Copy)]
pub(super) struct Ground<'a> {
    successors: &'a Successors,
    relevance: &'a Relevance,
    pub(super) packing: Packing,
}

/// What some situations lead to. Neighbours lead to much that is the same, so each code stands here once, in the order in
/// which it is first met: then the one table of all that was met is asked far less often.
pub(super) struct Led<C> {
    /// How many steps each of them has.
    pub(super) counts: Vec<usize>,
    /// The place in `codes` that each step leads to.
    pub(super) places: Vec<u32>,
    pub(super) codes: Chunks<C>,
}

/// Whoever explores: says what comes next, and keeps what is found.
pub(super) trait Exploring<C> {
    /// Situations that were met and not given yet: so many, or fewer when these are all and `few` will do.
    fn next(&mut self, many: usize, few: bool) -> Option<Vec<C>>;
    /// Takes in what the first of those leads to that were given and not taken in; no further, and `false`, once it is
    /// full.
    fn take_in(&mut self, led: Led<C>) -> bool;
}

impl<'a> Ground<'a> {
    pub(super) fn new(
        engine: &'a Engine,
        successors: &'a Successors,
        relevance: &'a Relevance,
    ) -> Self {
        Self {
            successors,
            relevance,
            packing: Packing::new(engine.scenario(), relevance.most()),
        }
    }

    /// Each way in which a run can begin, with its situation; and whether there are more that are not tried.
    pub(super) fn begin<C: PackedState>(self) -> (Vec<(Drawn, C)>, bool) {
        let engine = self.successors.engine();
        let mut some = false;
        let mut beginnings: Vec<Drawn> = vec![(Vec::new(), 1.0)];
        for (place, variable) in engine.scenario().variables.iter().enumerate() {
            let id = VariableId::at(place);
            if matches!(variable.start, Start::Fixed(_)) || !self.relevance.asks(engine, id) {
                continue;
            }
            let values = variable.beginnings();
            if beginnings.len() * values.len() > STARTS {
                some = true;
                continue;
            }
            let total: f64 = values.iter().map(|&(_, weight)| f64::from(weight)).sum();
            beginnings = beginnings
                .iter()
                .flat_map(|(drawn, chance)| {
                    values.iter().map(move |&(value, weight)| {
                        let drawn = [drawn.as_slice(), &[(id, value)]].concat();
                        (drawn, chance * f64::from(weight) / total)
                    })
                })
                .collect();
        }
        let mut words = Words::new();
        let begun = beginnings.into_iter().map(|(drawn, chance)| {
            let (state, _) = engine.start(&drawn);
            self.relevance.clear(&state, &mut words);
            ((drawn, chance), C::of(self.packing, &state, &words))
        });
        (begun.collect(), some)
    }

    /// Explores until nothing is left, or it is full.
    pub(super) fn explore<C: PackedState>(self, exploring: &mut impl Exploring<C>) {
        let threads = threads();
        let most = self.successors.most() * self.packing.bytes();
        let many = (SLICE_BYTES / most.max(1)).clamp(1, SLICE);
        let slices = Slices::new();
        let lead = |slice: Vec<C>| self.lead(&slice);
        std::thread::scope(|scope| {
            let _closing = slices.closing();
            let (mut given, mut helpers) = (0, 0);
            for due in 0.. {
                while given < due + AHEAD * threads
                    // Less than a slice when there is nothing else to do.
                    && let Some(slice) = exploring.next(many, given == due)
                {
                    slices.push(given, slice);
                    given += 1;
                }
                if given == due {
                    return;
                }
                // What is small is done before anybody came to help.
                while helpers + 1 < threads.min(given - due) {
                    scope.spawn(|| slices.help(lead));
                    helpers += 1;
                }
                let Some(led) = slices.take(due, lead) else {
                    return;
                };
                if !exploring.take_in(led) {
                    return;
                }
            }
        });
    }

    /// What each of these situations leads to.
    fn lead<C: PackedState>(self, slice: &[C]) -> Led<C> {
        let mut counts = Vec::with_capacity(slice.len());
        let mut places = Vec::with_capacity(2 * slice.len());
        let mut met = Met::with_room(2 * slice.len());
        let mut transitions: Vec<Transition> = Vec::new();
        let mut words = Words::new();
        for code in slice {
            let state = code.state(self.packing);
            self.successors.of(&state, &mut transitions);
            for found in &transitions {
                let mut next = state.clone();
                self.successors.engine().apply(&mut next, found.step);
                self.relevance.clear(&next, &mut words);
                places.push(met.meet(C::of(self.packing, &next, &words)));
            }
            counts.push(transitions.len());
        }
        Led {
            counts,
            places,
            codes: met.into_codes(),
        }
    }
}
