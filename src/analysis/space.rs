//! Every situation that can be reached, and every step between them.
//!
//! Situations are found breadth first from every possible start, so their numbers grow with the distance from it. Steps
//! are kept as the numbers of the situations they lead to, in the order of [`Successors::of`]; what a step is, is asked of
//! the engine again when somebody wants to know. So a situation takes its code, and four bytes a step.
//!
//! One thread keeps the table of what was met; the others ask the engine what can happen, a slice of situations at a
//! time. The slices are taken in in their order, so the numbers do not depend on the machine.

use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;

use rustc_hash::FxHashSet;

use super::chunks::{Chunks, Rows};
use super::limits::{Limits, Stop};
use super::liveness::PartAt;
use super::met::{Met, number};
use super::packed_state::{PackedState, Packing};
use super::progress::Stage;
use super::relevance::{Detail, Relevance};
use super::successors::{Successors, Transition};
use super::threads::threads;
use crate::engine::{Engine, State, Words};
use crate::scenario::{SceneId, Start, VariableId};

/// How many situations a thread takes at a time, and how many bytes of what they lead to at most.
const SLICE: usize = 1024;
const SLICE_BYTES: usize = 4 << 20;
/// How many steps are kept at most: so that they, and all that there is no more of, have numbers of 32 bits.
const STEPS: usize = 1 << 31;
/// How many different starts are explored; further values of variables drawn at the start or carried along are left out,
/// and the space is not complete.
const STARTS: usize = 1 << 16;

/// A way a run can begin.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Beginning {
    /// What was drawn or carried along, for the variables that matter.
    pub(crate) drawn: Vec<(VariableId, i32)>,
    /// The chance of it, from 0 to 1; 0 when something is carried along that is not what the author wrote.
    pub(crate) chance: f64,
    /// The number of the situation.
    pub(crate) node: u32,
}

/// The situations of a scenario and the steps between them.
#[derive(Debug)]
pub struct Space {
    successors: Successors,
    relevance: Relevance,
    packing: Packing,
    codes: PackedStates,
    /// Where the steps of each explored situation lead.
    targets: Rows,
    beginnings: Vec<Beginning>,
    stopped: Option<Stop>,
}

/// The codes of all situations, in the smallest form that holds them.
#[derive(Debug)]
enum PackedStates {
    Small(Chunks<u64>),
    Wide(Chunks<u128>),
    Long(Chunks<Box<[u64]>>),
}

impl Space {
    /// Explores until everything is found, or one of `limits` is passed. What the conditions of `texts` ask about tells
    /// situations apart as well.
    pub fn explore(engine: &Engine, detail: Detail, texts: &[PartAt], limits: Limits) -> Self {
        Self::explore_while(engine, detail, texts, limits, &|| true)
    }

    /// Of which nothing is explored.
    pub(super) fn unexplored(engine: &Engine) -> Self {
        let relevance = Relevance::new(engine, Detail::Merged, &[]);
        Self {
            successors: Successors::new(engine.clone()),
            packing: Packing::new(engine.scenario(), relevance.most()),
            relevance,
            codes: PackedStates::Small(Chunks::new()),
            targets: Rows::new(),
            beginnings: Vec::new(),
            stopped: Some(Stop::Situations),
        }
    }

    /// The same, as long as it is wanted: that is asked again and again, and once it is not, what is left is not found.
    pub(crate) fn explore_while(
        engine: &Engine,
        detail: Detail,
        texts: &[PartAt],
        limits: Limits,
        wanted: &dyn Fn() -> bool,
    ) -> Self {
        let relevance = Relevance::new(engine, detail, texts);
        let packing = Packing::new(engine.scenario(), relevance.most());
        let successors = Successors::new(engine.clone());
        let ground = Ground {
            successors: &successors,
            relevance: &relevance,
            packing,
            slice: (SLICE_BYTES / (successors.most() * packing.bytes()).max(1)).clamp(1, SLICE),
        };
        let found = match packing.bits() {
            0..=64 => ground
                .explore::<u64>(limits, wanted)
                .into_parts(PackedStates::Small),
            65..=128 => ground
                .explore::<u128>(limits, wanted)
                .into_parts(PackedStates::Wide),
            _ => ground
                .explore::<Box<[u64]>>(limits, wanted)
                .into_parts(PackedStates::Long),
        };
        let (codes, targets, beginnings, stopped) = found;
        Self {
            successors,
            relevance,
            packing,
            codes,
            targets,
            beginnings,
            stopped,
        }
    }

    /// How many situations were found.
    pub fn situations(&self) -> usize {
        match &self.codes {
            PackedStates::Small(codes) => codes.len(),
            PackedStates::Wide(codes) => codes.len(),
            PackedStates::Long(codes) => codes.len(),
        }
    }

    /// How many steps lead from one to another.
    pub(crate) fn transitions(&self) -> usize {
        self.targets.numbers()
    }

    /// Whether everything that can be reached was found.
    pub fn complete(&self) -> bool {
        self.stopped.is_none()
    }

    /// What exploring stopped at, when something is left.
    pub(crate) fn stopped(&self) -> Option<Stop> {
        self.stopped
    }

    /// The situations whose steps are known: all, when the space is complete.
    pub(crate) fn explored(&self) -> Range<u32> {
        0..number(self.targets.len())
    }

    /// All situations, also those that were found and not explored.
    pub(super) fn numbers(&self) -> Range<u32> {
        0..number(self.situations())
    }

    pub(crate) fn beginnings(&self) -> &[Beginning] {
        &self.beginnings
    }

    pub(crate) fn engine(&self) -> &Engine {
        self.successors.engine()
    }

    pub(crate) fn successors(&self) -> &Successors {
        &self.successors
    }

    pub(crate) fn relevance(&self) -> &Relevance {
        &self.relevance
    }

    /// Where the steps of a situation lead; nothing for one that was found and not explored.
    #[inline]
    pub(crate) fn targets(&self, node: u32) -> &[u32] {
        self.targets.row(node as usize)
    }

    /// The scene of a situation.
    #[inline]
    pub(crate) fn scene(&self, node: u32) -> SceneId {
        let node = node as usize;
        match &self.codes {
            PackedStates::Small(codes) => codes[node].scene(self.packing),
            PackedStates::Wide(codes) => codes[node].scene(self.packing),
            PackedStates::Long(codes) => codes[node].scene(self.packing),
        }
    }

    /// Which scenes are met in any situation.
    pub(crate) fn met(&self) -> Vec<bool> {
        let mut met = vec![false; self.engine().scenario().scenes.len()];
        for node in self.numbers() {
            met[self.scene(node).index()] = true;
        }
        met
    }

    /// Whether a state is met in this situation.
    pub(crate) fn is(&self, node: u32, state: &State) -> bool {
        let mut words = Words::new();
        self.relevance.clear(state, &mut words);
        let node = node as usize;
        match &self.codes {
            PackedStates::Small(codes) => codes[node] == u64::of(self.packing, state, &words),
            PackedStates::Wide(codes) => codes[node] == u128::of(self.packing, state, &words),
            PackedStates::Long(codes) => {
                codes[node] == PackedState::of(self.packing, state, &words)
            }
        }
    }

    /// How many situations differ in something else than these bits of the state's words.
    pub(super) fn different_without(&self, (word, bits): (usize, u64)) -> usize {
        fn different<C: Eq + std::hash::Hash>(codes: impl Iterator<Item = C>) -> usize {
            codes.collect::<FxHashSet<C>>().len()
        }
        match &self.codes {
            PackedStates::Small(codes) => different(codes.iter().map(|code| code & !bits)),
            PackedStates::Wide(codes) => {
                let bits = u128::from(bits) << (64 * word);
                different(codes.iter().map(|code| code & !bits))
            }
            PackedStates::Long(codes) => different(codes.iter().map(|code| {
                let mut code = code.clone();
                code[word] &= !bits;
                code
            })),
        }
    }

    /// The situations from which one that `goal` names can be reached, as a table by number. One that was found and not
    /// explored counts as such, since nobody knows.
    pub(crate) fn reaching(&self, goal: impl Fn(u32) -> bool) -> Vec<bool> {
        let explored = self.explored().end;
        self.reaching_around(|node| node >= explored || goal(node), |_| false)
    }

    /// The same, without passing a situation that `barred` names.
    pub(super) fn reaching_around(
        &self,
        goal: impl Fn(u32) -> bool,
        barred: impl Fn(u32) -> bool,
    ) -> Vec<bool> {
        let numbers = self.numbers();
        let mut reaching: Vec<bool> = numbers.map(|node| goal(node) && !barred(node)).collect();
        let leads = |node: u32, reaching: &[bool]| {
            let ahead = self.targets(node).iter().any(|&to| reaching[to as usize]);
            ahead && !reaching[node as usize] && !barred(node)
        };
        // Numbers grow with the distance from the start, so most is found in one pass from the end, and often all.
        for node in self.explored().rev() {
            if leads(node, &reaching) {
                reaching[node as usize] = true;
            }
        }
        let mut new: Vec<u32> = self
            .explored()
            .filter(|&node| leads(node, &reaching))
            .collect();
        if new.is_empty() {
            return reaching;
        }
        let before = self.backwards();
        while let Some(node) = new.pop() {
            if !std::mem::replace(&mut reaching[node as usize], true) {
                let open = |&from: &u32| !reaching[from as usize] && !barred(from);
                new.extend(before.to(node).iter().copied().filter(open));
            }
        }
        reaching
    }

    /// The steps the other way round.
    fn backwards(&self) -> Backwards {
        let mut offsets = vec![0_u32; self.situations() + 1];
        for to in self.targets.iter() {
            offsets[to as usize + 1] += 1;
        }
        for place in 1..offsets.len() {
            offsets[place] += offsets[place - 1];
        }
        let mut next = offsets.clone();
        let mut sources = vec![0; self.targets.numbers()];
        for node in self.explored() {
            for &to in self.targets(node) {
                let place = &mut next[to as usize];
                sources[*place as usize] = node;
                *place += 1;
            }
        }
        Backwards { offsets, sources }
    }

    /// A state that stands for the situation.
    pub(crate) fn state(&self, node: u32) -> State {
        let node = node as usize;
        match &self.codes {
            PackedStates::Small(codes) => codes[node].state(self.packing),
            PackedStates::Wide(codes) => codes[node].state(self.packing),
            PackedStates::Long(codes) => codes[node].state(self.packing),
        }
    }
}

/// For each situation those that lead to it.
struct Backwards {
    offsets: Vec<u32>,
    sources: Vec<u32>,
}

impl Backwards {
    fn to(&self, node: u32) -> &[u32] {
        let (from, to) = (self.offsets[node as usize], self.offsets[node as usize + 1]);
        &self.sources[from as usize..to as usize]
    }
}

/// What exploring asks about one scenario.
#[derive(Clone, Copy)]
struct Ground<'a> {
    successors: &'a Successors,
    relevance: &'a Relevance,
    packing: Packing,
    /// How many situations a thread takes at a time.
    slice: usize,
}

/// What some situations lead to. Neighbours lead to much that is the same, so each code stands here once, in the order in
/// which it is first met: then the one table of all that was met is asked far less often.
struct Led<C> {
    /// How many steps each of them has.
    counts: Vec<usize>,
    /// The place in `codes` that each step leads to.
    places: Vec<u32>,
    codes: Chunks<C>,
}

impl Ground<'_> {
    fn explore<C: PackedState>(self, limits: Limits, wanted: &dyn Fn() -> bool) -> Found<'_, C> {
        limits.begin(Stage::Situations);
        let mut found = Found::new(self, limits, wanted);
        self.begin(&mut found);
        let mut level = 0..found.met.codes().len();
        while !level.is_empty() && !found.is_full() {
            let end = level.end;
            self.level(level, &mut found);
            level = end..found.met.codes().len();
        }
        if found.targets.len() == found.met.codes().len() {
            // The bound was passed by the last one, and nothing is left.
            found.full = None;
        }
        found
    }

    /// Finds the situations in which a run can begin.
    fn begin<C: PackedState>(self, found: &mut Found<'_, C>) {
        let engine = self.successors.engine();
        let mut beginnings = vec![(Vec::new(), 1.0)];
        for (place, variable) in engine.scenario().variables.iter().enumerate() {
            let id = VariableId::at(place);
            if matches!(variable.start, Start::Fixed(_)) || !self.relevance.asks(engine, id) {
                continue;
            }
            let values = variable.beginnings();
            if beginnings.len() * values.len() > STARTS {
                found.some_starts = true;
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
        for (drawn, chance) in beginnings {
            let (state, _) = engine.start(&drawn);
            self.relevance.clear(&state, &mut words);
            let node = found.met.meet(C::of(self.packing, &state, &words));
            found.beginnings.push(Beginning {
                drawn,
                chance,
                node,
            });
        }
    }

    /// Explores the situations of one distance from the start.
    fn level<C: PackedState>(self, level: Range<usize>, found: &mut Found<'_, C>) {
        let here = found.met.codes().copied(level);
        let slices = here.len().div_ceil(self.slice);
        let threads = threads();
        if slices < 2 || threads < 2 {
            for slice in here.chunks(self.slice) {
                if !found.take_in(self.lead(slice)) {
                    return;
                }
            }
            return;
        }
        let next = AtomicUsize::new(0);
        let (next, here) = (&next, &here);
        std::thread::scope(|scope| {
            let (sender, receiver) = sync_channel(4 * threads);
            for _ in 1..threads {
                let sender = sender.clone();
                scope.spawn(move || {
                    loop {
                        let at = next.fetch_add(1, Ordering::Relaxed);
                        let Some(slice) = here.chunks(self.slice).nth(at) else {
                            break;
                        };
                        if sender.send((at, self.lead(slice))).is_err() {
                            break;
                        }
                    }
                });
            }
            drop(sender);
            let mut waiting: Vec<Option<Led<C>>> = (0..slices).map(|_| None).collect();
            let mut due = 0;
            for (at, led) in receiver {
                waiting[at] = Some(led);
                while let Some(led) = waiting.get_mut(due).and_then(Option::take) {
                    if !found.take_in(led) {
                        return;
                    }
                    due += 1;
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

/// What was found so far.
struct Found<'a, C> {
    met: Met<C>,
    targets: Rows,
    beginnings: Vec<Beginning>,
    /// Whether there are starts that are not tried.
    some_starts: bool,
    limits: Limits,
    wanted: &'a dyn Fn() -> bool,
    /// The first bound that was passed.
    full: Option<Stop>,
    /// Bytes that a situation takes.
    size: usize,
}

impl<'a, C: PackedState> Found<'a, C> {
    fn new(ground: Ground<'_>, limits: Limits, wanted: &'a dyn Fn() -> bool) -> Self {
        Self {
            limits,
            wanted,
            full: None,
            some_starts: false,
            size: ground.packing.bytes(),
            met: Met::with_room(0),
            targets: Rows::new(),
            beginnings: Vec::new(),
        }
    }

    /// Whether a bound is passed, or nobody wants to know any more.
    fn is_full(&mut self) -> bool {
        if self.full.is_none() {
            self.full = self.limits.passed(self.met.codes().len(), self.bytes());
        }
        if self.full.is_none() && self.targets.numbers() > STEPS {
            self.full = Some(Stop::Memory);
        }
        self.full.is_some()
    }

    /// The bytes that are taken, and will be.
    fn bytes(&self) -> usize {
        self.met.bytes(self.size) + self.targets.bytes()
    }

    /// Takes in what some situations lead to; no further, and `false`, once it is full.
    fn take_in(&mut self, led: Led<C>) -> bool {
        if !(self.wanted)() || self.limits.over() {
            self.full = self.full.or(Some(Stop::Time));
        }
        self.limits.tell(self.met.codes().len());
        let mut numbers: Vec<u32> = Vec::with_capacity(led.codes.len());
        let mut codes = led.codes.into_iter();
        let mut places = led.places.into_iter();
        for count in led.counts {
            if self.is_full() {
                return false;
            }
            let row = places.by_ref().take(count).map(|place| {
                if let Some(&number) = numbers.get(place as usize) {
                    return number;
                }
                let code = codes.next().expect("codes stand as they are first met");
                let number = self.met.meet(code);
                numbers.push(number);
                number
            });
            self.targets.push(count, row);
        }
        true
    }

    fn into_parts(
        self,
        wrap: impl Fn(Chunks<C>) -> PackedStates,
    ) -> (PackedStates, Rows, Vec<Beginning>, Option<Stop>) {
        let starts = self.some_starts.then_some(Stop::Starts);
        (
            wrap(self.met.into_codes()),
            self.targets,
            self.beginnings,
            self.full.or(starts),
        )
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::sync::Arc;

    use super::*;
    use crate::scenario::load;

    #[test]
    fn what_nobody_wants_to_know_any_more_is_not_explored() {
        let choice = |number| {
            format!("      c{number}: {{ text: C, gain: g, cost: c, once: true, goto: hub }}\n")
        };
        let scenario = format!(
            "format: 1\nid: hub\nversion: 1.0.0\ntitle: Hub\nlanguage: en\nstart: hub\nscenes:\n  hub:\n    \
             text: T\n    choices:\n{}      leave: {{ text: L, gain: g, cost: c, goto: end }}\n  \
             end: {{ ending: true, title: E, text: T }}\n",
            (1..=12).map(choice).collect::<String>()
        );
        let scenario = load(scenario.as_bytes()).scenario.expect("a scenario");
        let engine = Engine::new(Arc::new(scenario));
        let explore = |wanted: &dyn Fn() -> bool| {
            Space::explore_while(
                &engine,
                Detail::Whole,
                &[],
                Limits::situations(1_000_000),
                wanted,
            )
        };
        let whole = explore(&|| true);
        assert!(
            whole.complete() && whole.situations() > 1 << 12,
            "{}",
            whole.situations()
        );
        let asked = Cell::new(0);
        let part = explore(&|| {
            asked.set(asked.get() + 1);
            asked.get() <= 2
        });
        // Nothing done, each of the twelve done first, and what these lead to.
        assert_eq!(asked.get(), 3);
        assert!(
            !part.complete() && part.explored().len() == 14,
            "{:?}",
            part.explored()
        );
        assert!(part.situations() < 200, "{}", part.situations());
    }
}
