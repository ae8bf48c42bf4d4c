//! Every situation that can be reached, and every step between them.
//!
//! Situations are found breadth first from every possible start, so their numbers grow with the distance from it. Steps
//! are kept as the numbers of the situations they lead to, in the order of [`Successors::of`]; what a step is, is asked of
//! the engine again when somebody wants to know. So a situation takes its code, and four bytes a step.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::chunks::{Chunks, Rows};
use super::ground::{Exploring, Ground, Led};
use super::limits::{Limits, Stop};
use super::liveness::PartAt;
use super::met::{Met, number};
use super::packed_state::{PackedState, Packing};
use super::progress::Stage;
use super::relevance::{Detail, Relevance};
use super::starter::Starter;
use super::successors::Successors;
use crate::engine::{Engine, State, Words};
use crate::scenario::{SceneId, VariableId};

/// How often situations are passed in which it is not known yet where they lead, before it is looked up what leads where.
const PASSES: usize = 8;
/// How many steps are kept at most: so that they, and all that there is no more of, have numbers of 32 bits.
const STEPS: usize = 1 << 31;
/// A way a run can begin.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Beginning {
    /// What was drawn, carried along or answered, for the variables that matter.
    pub(crate) drawn: Vec<(VariableId, i32)>,
    /// The chance of it, from 0 to 1; 0 when something is carried along or answered that is not what the author
    /// wrote.
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
        let successors = Successors::new(engine.clone());
        let ground = Ground::new(engine, &successors, &relevance);
        let packing = ground.packing;
        let found = match packing.bits() {
            0..=64 => Found::<u64>::in_all(ground, limits, wanted).into_parts(PackedStates::Small),
            65..=128 => {
                Found::<u128>::in_all(ground, limits, wanted).into_parts(PackedStates::Wide)
            }
            _ => Found::<Box<[u64]>>::in_all(ground, limits, wanted).into_parts(PackedStates::Long),
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

    /// The ways in which a run can begin for somebody who starts.
    pub(super) fn begun_by<'s>(
        &'s self,
        starter: &'s Starter,
    ) -> impl Iterator<Item = &'s Beginning> {
        let beginnings = self.beginnings.iter();
        beginnings.filter(|beginning| starter.begins(&beginning.drawn))
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
            let mut ahead = self.targets(node).iter();
            ahead.any(|&to| reaching[to as usize]) && !barred(node)
        };
        // Numbers grow with the distance from the start, so most is found in one pass from the end, and what is left in a
        // few more.
        let mut left = Vec::new();
        for node in self.explored().rev() {
            if reaching[node as usize] {
                continue;
            }
            if leads(node, &reaching) {
                reaching[node as usize] = true;
            } else {
                left.push(node);
            }
        }
        for _ in 0..PASSES {
            let before = left.len();
            left.retain(|&node| {
                let found = leads(node, &reaching);
                reaching[node as usize] |= found;
                !found
            });
            if left.len() == before {
                return reaching;
            }
        }
        left.retain(|&node| leads(node, &reaching));
        self.spread(left, &mut reaching, barred);
        reaching
    }

    /// Goes backwards from situations that are reaching as well.
    fn spread(&self, mut left: Vec<u32>, reaching: &mut [bool], barred: impl Fn(u32) -> bool) {
        let before = self.backwards();
        while let Some(node) = left.pop() {
            if !std::mem::replace(&mut reaching[node as usize], true) {
                let open = |&from: &u32| !reaching[from as usize] && !barred(from);
                left.extend(before.to(node).iter().copied().filter(open));
            }
        }
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

/// What was found so far.
struct Found<'a, C> {
    met: Met<C>,
    /// How many of them were given to be explored: breadth first, in the order of their numbers.
    given: usize,
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
    /// Explores everything, until a bound is passed.
    fn in_all(ground: Ground<'_>, limits: Limits, wanted: &'a dyn Fn() -> bool) -> Self {
        limits.begin(Stage::Situations);
        let (begun, some_starts) = ground.begin();
        let mut found = Self {
            limits,
            wanted,
            full: None,
            some_starts,
            size: ground.packing.bytes(),
            met: Met::with_room(0),
            given: 0,
            targets: Rows::new(),
            beginnings: Vec::new(),
        };
        for ((drawn, chance), code) in begun {
            let node = found.met.meet(code);
            found.beginnings.push(Beginning {
                drawn,
                chance,
                node,
            });
        }
        ground.explore(&mut found);
        if found.targets.len() == found.met.codes().len() {
            // The bound was passed by the last one, and nothing is left.
            found.full = None;
        }
        found
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

impl<C: PackedState> Exploring<C> for Found<'_, C> {
    fn next(&mut self, many: usize, few: bool) -> Option<Vec<C>> {
        let codes = self.met.codes();
        let left = codes.len() - self.given;
        let enough = left >= many || (few && left > 0);
        enough.then(|| {
            let from = self.given;
            self.given += left.min(many);
            codes.copied(from..self.given)
        })
    }

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
