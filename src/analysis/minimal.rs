//! The road of a scenario, minimised: situations in which a reader sees the same choices, and whose choices lead to
//! situations that are alike again, are one.
//!
//! What stands beside the road (texts with a condition, meters) does not tell situations apart here; [`super::Beside`]
//! keeps it. Both together show a reader exactly what the engine shows. Nothing here decides what a page looks like.
//!
//! Situations from which every run ends are numbered from their ends back, each class once. Those that can go round in a
//! circle are told apart in rounds until no round tells any two apart (Moore, *Gedanken-Experiments on Sequential
//! Machines*, Automata Studies, 1956).

use std::hash::{BuildHasher as _, Hash};

use hashbrown::HashTable;
use rustc_hash::{FxBuildHasher, FxHashMap};
use smallvec::SmallVec;

use super::limits::Limits;
use super::met::number;
use super::order::{Component, TopologicalOrder};
use super::space::Space;
use crate::engine::{Engine, Held, Input, Openness, State, Step};
use crate::scenario::{SceneId, Trigger};

/// Which injects come, apart from those by condition; those by hand never do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Injects {
    /// Those by the clock may.
    Clock,
    Condition,
}

/// What a reader sees of a situation, apart from what stands beside the road.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Sight {
    pub(crate) scene: SceneId,
    /// For each choice of the scene, in order.
    pub(crate) offers: SmallVec<[Openness; 8]>,
}

/// A step as it changes what stands beside the road. One for each scene it is taken in; an inject is met in the first.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct TransitionLabel {
    pub(crate) from: SceneId,
    pub(crate) step: Step,
    /// The inject that interrupts right after, by its condition.
    pub(crate) injected: Option<SceneId>,
    /// How the conditions of its effects came out.
    pub(crate) held: Held,
}

/// A sight with the labels of the steps out of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Signature {
    pub(crate) sight: u32,
    /// Each label, and its weight among those of the same input. None at an ending, and where exploring stopped.
    pub(crate) labels: Vec<(u32, u32)>,
}

/// The minimised road.
#[derive(Debug)]
pub(crate) struct Minimal {
    pub(crate) sights: Vec<Sight>,
    pub(crate) labels: Vec<TransitionLabel>,
    pub(crate) signatures: Vec<Signature>,
    /// For each class its signature. Classes are numbered as they are first met from the start, breadth first.
    pub(crate) classes: Vec<u32>,
    /// For each class where its steps lead, in the order of the signature's.
    pub(crate) targets: Vec<SmallVec<[u32; 4]>>,
    /// For each beginning of the space its class.
    pub(crate) beginnings: Vec<u32>,
}

/// Values that were met, each once, by its number.
#[derive(Debug)]
struct Interner<T> {
    numbers: HashTable<u32>,
    all: Vec<T>,
}

impl<T: Eq + Hash> Interner<T> {
    fn new() -> Self {
        Self {
            numbers: HashTable::new(),
            all: Vec::new(),
        }
    }

    /// The number of a value, and whether it is a new one.
    fn number(&mut self, value: T) -> (u32, bool) {
        let Self { numbers, all } = self;
        let hash = FxBuildHasher.hash_one(&value);
        if let Some(&number) = numbers.find(hash, |&known| all[known as usize] == value) {
            return (number, false);
        }
        let new = number(all.len());
        all.push(value);
        numbers.insert_unique(hash, new, |&known| {
            FxBuildHasher.hash_one(&all[known as usize])
        });
        (new, true)
    }
}

/// Bytes that a situation takes while classes are found, beside what is reckoned apart.
const EACH: usize = 100;
/// And each of its steps.
const STEP: usize = 12;
/// So many situations are looked at between two looks at the clock.
const LOOK: usize = 1 << 10;

/// The class of a situation that has none yet.
const NONE: u32 = u32::MAX;

impl Minimal {
    /// Minimises what was explored of a space, which must tell apart what a reader does: [`super::Detail::Followed`] or
    /// [`super::Detail::Whole`]. `None` when the time or the memory of `limits` was not enough.
    pub(crate) fn of(space: &Space, injects: Injects, limits: Limits) -> Option<Self> {
        let mut refinement = Refinement::new(space, injects);
        let met = refinement.all(limits)?;
        let class = refinement.classes(limits)?;
        let mut minimal = Self {
            sights: refinement.sights.all,
            labels: refinement.labels.all,
            signatures: refinement.signatures.all,
            classes: Vec::new(),
            targets: Vec::new(),
            beginnings: Vec::new(),
        };
        let mut numbers: FxHashMap<u32, u32> = FxHashMap::default();
        let mut firsts = Vec::new();
        for node in met {
            let next = number(firsts.len());
            if *numbers.entry(class[node as usize]).or_insert(next) == next {
                firsts.push(node);
            }
        }
        let named = |node: u32| numbers[&class[node as usize]];
        for node in firsts {
            minimal.classes.push(refinement.signature[node as usize]);
            let targets = &refinement.targets[node as usize];
            let targets = targets.iter().map(|&to| named(to)).collect();
            minimal.targets.push(targets);
        }
        let beginnings = space.beginnings().iter();
        minimal.beginnings = beginnings.map(|beginning| named(beginning.node)).collect();
        Some(minimal)
    }

    /// How many steps lead from one class to another.
    pub(crate) fn transitions(&self) -> usize {
        self.targets.iter().map(SmallVec::len).sum()
    }
}

/// Every situation that is met, with its signature.
struct Refinement<'a> {
    space: &'a Space,
    injects: Injects,
    sights: Interner<Sight>,
    labels: Interner<TransitionLabel>,
    signatures: Interner<Signature>,
    /// `NONE` for what is not met.
    signature: Vec<u32>,
    targets: Vec<SmallVec<[u32; 4]>>,
    /// What all of this takes, and what finding classes will.
    bytes: usize,
}

impl<'a> Refinement<'a> {
    fn new(space: &'a Space, injects: Injects) -> Self {
        let count = space.situations();
        Self {
            space,
            injects,
            sights: Interner::new(),
            labels: Interner::new(),
            signatures: Interner::new(),
            signature: vec![NONE; count],
            targets: vec![SmallVec::new(); count],
            bytes: count * EACH,
        }
    }

    /// Finds what is met, breadth first; `None` when that takes too much.
    fn all(&mut self, limits: Limits) -> Option<Vec<u32>> {
        let mut waiting = vec![false; self.signature.len()];
        let mut met = Vec::new();
        let mut meet = |node: u32, met: &mut Vec<u32>| {
            if !std::mem::replace(&mut waiting[node as usize], true) {
                met.push(node);
            }
        };
        for beginning in self.space.beginnings() {
            meet(beginning.node, &mut met);
        }
        let mut at = 0;
        while let Some(&node) = met.get(at) {
            at += 1;
            self.look(node);
            for &to in &self.targets[node as usize] {
                meet(to, &mut met);
            }
            if limits.passed(0, self.bytes).is_some() || at % LOOK == 0 && limits.over() {
                return None;
            }
        }
        Some(met)
    }

    fn look(&mut self, node: u32) {
        let engine = self.space.engine();
        let state = self.space.state(node);
        let sight = Sight {
            scene: state.scene(),
            offers: engine.offers(&state).map(|offer| offer.openness).collect(),
        };
        let seen = size_of::<Sight>() + sight.offers.len() * size_of::<Openness>();
        let (sight, new) = self.sights.number(sight);
        if new {
            self.bytes += seen;
        }
        let mut transitions = Vec::new();
        let targets = self.space.targets(node);
        if !targets.is_empty() {
            self.space.successors().of(&state, &mut transitions);
        }
        let mut labels = Vec::with_capacity(transitions.len());
        for (found, &to) in transitions.iter().zip(targets) {
            if !self.comes(found.step.input) {
                continue;
            }
            let mut after = state.clone();
            let mut held = Held::new();
            let injected = engine.apply_noting(&mut after, found.step, &mut held);
            let from = match found.step.input {
                Input::Inject(_) => engine.scenario().start,
                Input::Choose(_) | Input::Continue => state.scene(),
            };
            let (label, _) = self.labels.number(TransitionLabel {
                from,
                step: found.step,
                injected,
                held,
            });
            labels.push((label, weight(engine, &state, found.step)));
            self.targets[node as usize].push(to);
        }
        self.bytes += labels.len() * STEP;
        let signed = size_of::<Signature>() + size_of_val(labels.as_slice());
        let (signature, new) = self.signatures.number(Signature { sight, labels });
        if new {
            self.bytes += signed;
        }
        self.signature[node as usize] = signature;
    }

    fn comes(&self, input: Input) -> bool {
        let Input::Inject(scene) = input else {
            return true;
        };
        let inject = self.space.engine().scenario().scene(scene).inject.as_ref();
        let clock = inject.is_some_and(|inject| matches!(inject.trigger, Trigger::Clock { .. }));
        clock && self.injects == Injects::Clock
    }

    /// The class of each situation that is met; `None` when the time is over before.
    fn classes(&self, limits: Limits) -> Option<Vec<u32>> {
        let mut class = vec![NONE; self.signature.len()];
        let mut known: Interner<Vec<u32>> = Interner::new();
        let order = TopologicalOrder::of(self.space);
        let components: Vec<_> = order.components().collect();
        let mut round = Vec::new();
        for component in components.into_iter().rev() {
            match component {
                Component::One(node) => {
                    let targets = &self.targets[node as usize];
                    if self.signature[node as usize] == NONE {
                        continue;
                    }
                    if targets.iter().any(|&to| class[to as usize] == NONE) {
                        round.push(node);
                        continue;
                    }
                    let ahead = targets.iter().map(|&to| class[to as usize]);
                    let like = std::iter::once(self.signature[node as usize]).chain(ahead);
                    (class[node as usize], _) = known.number(like.collect());
                }
                Component::Circle(nodes) => {
                    let met = nodes
                        .iter()
                        .filter(|&&node| self.signature[node as usize] != NONE);
                    round.extend(met);
                }
            }
        }
        self.tell_apart(&round, known.all.len(), &mut class, limits)?;
        Some(class)
    }

    /// Gives classes from `first` on to situations from which a circle can be reached. There may be as many rounds as
    /// there are situations.
    fn tell_apart(
        &self,
        nodes: &[u32],
        first: usize,
        class: &mut [u32],
        limits: Limits,
    ) -> Option<()> {
        let first = number(first);
        for &node in nodes {
            class[node as usize] = first;
        }
        let mut before = 0;
        while !limits.over() {
            let mut known: Interner<Vec<u32>> = Interner::new();
            let like = |&node: &u32| {
                let node = node as usize;
                let ahead = self.targets[node].iter().map(|&to| class[to as usize]);
                let own = [class[node], self.signature[node]];
                known.number(own.into_iter().chain(ahead).collect()).0
            };
            let told: Vec<u32> = nodes.iter().map(like).collect();
            for (&node, told) in nodes.iter().zip(told) {
                class[node as usize] = first + told;
            }
            if known.all.len() == before {
                return Some(());
            }
            before = known.all.len();
        }
        None
    }
}

/// The weight of a step among those of its input; 1 when the input leads nowhere else.
fn weight(engine: &Engine, state: &State, step: Step) -> u32 {
    let outcomes = engine
        .outcomes(state, step.input)
        .expect("what can happen in a situation is not refused there");
    if outcomes.iter().all(|&(to, _)| to == step.to) {
        return 1;
    }
    let same = outcomes.iter().filter(|&&(to, _)| to == step.to);
    same.map(|&(_, weight)| weight).sum()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::Duration;

    use super::*;
    use crate::analysis::Detail;
    use crate::scenario::load;

    #[test]
    fn what_takes_too_much_to_make_small_is_left_as_it_is() {
        let choice = |id: &str, by: &str| {
            format!(
                "      {id}: {{ text: T, gain: g, cost: c, effects: {{ m: {by} }}, goto: a }}\n"
            )
        };
        let text = format!(
            "format: 1\nid: round\nversion: 1.0.0\ntitle: Round\nlanguage: en\nstate:\n  m: {{ from: 0, to: 500, start: 0 }}\n\
             start: a\nscenes:\n  a:\n    text: T\n    choices:\n{}{}      out: {{ text: O, gain: g, cost: c, when: m == 500, goto: z }}\n  \
             z: {{ ending: true, text: Z }}\n",
            choice("up", "+1"),
            choice("down", "-1")
        );
        let scenario = load(text.as_bytes()).scenario.expect("a scenario");
        let all = Limits::situations(10_000);
        let space = Space::explore(&Engine::new(Arc::new(scenario)), Detail::Followed, &[], all);
        let small = Minimal::of(&space, Injects::Clock, all).expect("time enough");
        assert_eq!(small.classes.len(), 502);
        let none = Minimal::of(&space, Injects::Clock, all.within(Duration::ZERO));
        assert!(none.is_none());
        let none = Minimal::of(&space, Injects::Clock, all.bytes(10_000));
        assert!(none.is_none());
    }
}
