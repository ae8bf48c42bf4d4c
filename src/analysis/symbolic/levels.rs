//! What tells situations apart, in the order in which diagrams ask it.
//!
//! The order decides how large diagrams are, and no order is good for every story. Two follow from what is written:
//! *clusters*, each meter with everything that is decided where it moves; and FORCE (Aloul, Markov and Sakallah, *FORCE: A
//! Fast and Easy-To-Implement Variable-Ordering Heuristic*, 2003), which draws together what one choice asks and changes.
//! Better ones are *learnt* from sets that are there already ([`super::sifting`]). The order in which an author declares
//! things, and the order of scenes, were tried and are far worse.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::diagrams::{Built, Diagrams, Set};
use crate::analysis::relevance::{Bit, Relevance};
use crate::engine::{Chance as _, Engine, Seeded, Words};
use crate::scenario::{
    At, ChoiceId, Condition, Effects, Exit, Kind, MemoryId, Relation, Scenario, SceneId, Target,
    VariableId,
};

/// How often FORCE begins anew, and how often it draws together before it looks at what came of it.
const BEGINNINGS: u64 = 20;
const ROUNDS: usize = 40;
/// The most values that one level has.
const WIDEST: i64 = 1 << 10;

/// A scene, and the scene that it interrupts while an inject is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Place {
    pub(super) scene: SceneId,
    pub(super) interrupted: Option<SceneId>,
}

/// Something that a level asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fact {
    Variable(VariableId),
    Memory(MemoryId),
}

/// In which order facts are asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Order {
    Clusters,
    Force,
    Learnt(Vec<Fact>),
}

/// The levels of diagrams.
#[derive(Debug)]
pub(super) struct Levels {
    facts: Vec<Fact>,
    domains: Vec<u16>,
    variables: Vec<Option<usize>>,
    memories: Vec<Option<usize>>,
    /// The levels of memories by their bits of a state.
    bits: FxHashMap<Bit, usize>,
}

impl Levels {
    /// The levels for all that can tell situations apart; `None` when something has more values than a level takes.
    pub(super) fn new(engine: &Engine, relevance: &Relevance, order: &Order) -> Option<Self> {
        let scenario = engine.scenario();
        let mut levels = Self {
            facts: facts(engine, relevance.most()),
            domains: Vec::new(),
            variables: vec![None; scenario.variables.len()],
            memories: vec![None; scenario.memories.len()],
            bits: FxHashMap::default(),
        };
        levels.number();
        levels.facts = levels.placed(scenario, order);
        levels.number();
        for (level, &fact) in levels.facts.iter().enumerate() {
            if let Fact::Memory(id) = fact {
                levels.bits.insert(engine.bits_of_memory(id), level);
            }
        }
        for &fact in &levels.facts {
            levels.domains.push(match fact {
                Fact::Variable(id) => {
                    let (lowest, highest) = scenario.variable(id).kind.bounds();
                    let values = i64::from(highest) - i64::from(lowest) + 1;
                    u16::try_from(values.min(WIDEST + 1))
                        .ok()
                        .filter(|&it| i64::from(it) <= WIDEST)?
                }
                Fact::Memory(_) => 2,
            });
        }
        Some(levels)
    }

    /// The facts in an order.
    fn placed(&self, scenario: &Scenario, order: &Order) -> Vec<Fact> {
        let placed = match order {
            Order::Clusters => self.clusters(scenario, &self.together(scenario)),
            Order::Force => force(self.facts.len(), &self.together(scenario)),
            Order::Learnt(facts) => return facts.clone(),
        };
        placed.into_iter().map(|it| self.facts[it]).collect()
    }

    pub(super) fn domains(&self) -> Vec<u16> {
        self.domains.clone()
    }

    pub(super) fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// The level of a variable; `None` when it tells nothing apart.
    pub(super) fn variable(&self, id: VariableId) -> Option<usize> {
        self.variables[id.index()]
    }

    pub(super) fn memory(&self, id: MemoryId) -> Option<usize> {
        self.memories[id.index()]
    }

    /// For each level whether these bits of a state are asked of it.
    pub(super) fn among(&self, engine: &Engine, bits: &Words) -> Vec<bool> {
        let facts = self.facts.iter();
        facts.map(|&fact| is_among(engine, fact, bits)).collect()
    }

    /// The level on which a memory is asked, by its bit of a state.
    pub(super) fn of_bit(&self, bit: Bit) -> Option<usize> {
        self.bits.get(&bit).copied()
    }

    /// The states in which what a level asks matters in a place.
    pub(super) fn matters(
        &self,
        engine: &Engine,
        relevance: &Relevance,
        level: usize,
        place: Place,
        diagrams: &mut Diagrams,
    ) -> Built<Set> {
        let bits = match self.facts[level] {
            Fact::Variable(id) => engine.bits_of_variable(id),
            Fact::Memory(id) => engine.bits_of_memory(id),
        };
        let Some(lists) = relevance.while_to_come(place.scene, place.interrupted, bits) else {
            return Ok(Set::ALL);
        };
        let mut matters = Set::NONE;
        for until in lists {
            let mut set = Set::ALL;
            for level in until.iter().filter_map(|&bit| self.of_bit(bit)) {
                let remembered = diagrams.of_values(level, |value| value == 1)?;
                set = diagrams.without(set, remembered)?;
            }
            matters = diagrams.either(matters, set)?;
        }
        Ok(matters)
    }

    /// The states in which a condition holds.
    pub(super) fn holds(
        &self,
        scenario: &Scenario,
        condition: &Condition,
        diagrams: &mut Diagrams,
    ) -> Built<Set> {
        match condition {
            Condition::Not(inner) => {
                let inner = self.holds(scenario, inner, diagrams)?;
                diagrams.not(inner)
            }
            Condition::All(all) => {
                let mut set = Set::ALL;
                for condition in all.iter().rev() {
                    let one = self.holds(scenario, condition, diagrams)?;
                    set = diagrams.both(set, one)?;
                }
                Ok(set)
            }
            Condition::Any(any) => {
                let mut set = Set::NONE;
                for condition in any.iter().rev() {
                    let one = self.holds(scenario, condition, diagrams)?;
                    set = diagrams.either(set, one)?;
                }
                Ok(set)
            }
            Condition::Compare {
                variable,
                comparison,
                value,
            } => self.values(scenario, *variable, diagrams, |own| {
                comparison.holds(own, *value)
            }),
            Condition::Against {
                one,
                comparison,
                other,
            } => self.against(scenario, (*one, *other), *comparison, diagrams),
            Condition::In { variable, values } => {
                self.values(scenario, *variable, diagrams, |own| values.contains(&own))
            }
            Condition::Remembers(memory) => self.remembers(*memory, diagrams),
        }
    }

    /// The states in which one meter compares so with another: for each of its values, those that the other may have.
    fn against(
        &self,
        scenario: &Scenario,
        (one, other): (VariableId, VariableId),
        comparison: Relation,
        diagrams: &mut Diagrams,
    ) -> Built<Set> {
        let (lowest, highest) = scenario.variable(one).kind.bounds();
        let mut set = Set::NONE;
        for value in lowest..=highest {
            let here = self.values(scenario, one, diagrams, |own| own == value)?;
            let there = |own| comparison.holds(value, own);
            let there = self.values(scenario, other, diagrams, there)?;
            let both = diagrams.both(here, there)?;
            set = diagrams.either(set, both)?;
        }
        Ok(set)
    }

    /// The states in which something is remembered.
    pub(super) fn remembers(&self, memory: MemoryId, diagrams: &mut Diagrams) -> Built<Set> {
        let level = self
            .memory(memory)
            .expect("what is asked about has a level");
        diagrams.of_values(level, |value| value == 1)
    }

    pub(super) fn values(
        &self,
        scenario: &Scenario,
        variable: VariableId,
        diagrams: &mut Diagrams,
        holds: impl Fn(i32) -> bool,
    ) -> Built<Set> {
        let (lowest, _) = scenario.variable(variable).kind.bounds();
        match self.variable(variable) {
            Some(level) => diagrams.of_values(level, |value| holds(lowest + i32::from(value))),
            // It has one value alone.
            None => Ok(if holds(lowest) { Set::ALL } else { Set::NONE }),
        }
    }

    fn number(&mut self) {
        for (level, &fact) in self.facts.iter().enumerate() {
            match fact {
                Fact::Variable(id) => self.variables[id.index()] = Some(level),
                Fact::Memory(id) => self.memories[id.index()] = Some(level),
            }
        }
    }

    /// What is asked or changed together, as levels: for each choice, each way on and each scene that is entered.
    fn together(&self, scenario: &Scenario) -> Vec<Together> {
        let mut all = Vec::new();
        for (place, choice) in scenario.choices.iter().enumerate() {
            let mut edge = Edge::of(self);
            edge.spends(scenario.spending(ChoiceId::at(place)));
            edge.when(choice.when.as_ref());
            edge.effects(&choice.effects);
            edge.memory(choice.chosen);
            edge.target(&choice.target);
            all.push(edge);
        }
        for scene in &scenario.scenes {
            let mut edge = Edge::of(self);
            edge.effects(&scene.effects);
            edge.memory(scene.seen);
            if let Some(inject) = &scene.inject {
                edge.when(inject.when.as_ref());
                edge.memory(Some(inject.fired));
            }
            all.push(edge);
            let mut edge = Edge::of(self);
            match &scene.exit {
                Exit::Ending => {}
                Exit::Goto(target) => edge.target(target),
                Exit::Choices(choices) => {
                    if let Some(otherwise) = &choices.otherwise {
                        edge.effects(&otherwise.effects);
                        edge.target(&otherwise.target);
                    }
                }
            }
            all.push(edge);
        }
        let all = all.into_iter().filter(|edge| !edge.levels.is_empty());
        let together = all.map(|edge| Together {
            levels: edge.levels.into_iter().collect(),
            moved: edge.moved,
        });
        together.collect()
    }

    /// Each meter, and behind it what is decided where it moves; then the rest, with what is decided together side by
    /// side.
    fn clusters(&self, scenario: &Scenario, together: &[Together]) -> Vec<usize> {
        let mut placed = Vec::new();
        let mut known = vec![false; self.facts.len()];
        let mut place = |level: usize| {
            if !std::mem::replace(&mut known[level], true) {
                placed.push(level);
            }
        };
        let meter = |level: usize| match self.facts[level] {
            Fact::Variable(id) => matches!(scenario.variable(id).kind, Kind::Meter { .. }),
            Fact::Memory(_) => false,
        };
        for level in (0..self.facts.len()).filter(|&level| meter(level)) {
            place(level);
            let moving = together.iter().filter(|it| it.moved.contains(&level));
            let moving = moving.flat_map(|it| it.levels.iter().copied());
            moving.filter(|&it| !meter(it)).for_each(&mut place);
        }
        let all = together.iter().flat_map(|it| it.levels.iter().copied());
        all.for_each(&mut place);
        (0..self.facts.len()).for_each(&mut place);
        placed
    }
}

/// What is asked or changed together, and what of it is changed.
struct Together {
    levels: Vec<usize>,
    moved: Vec<usize>,
}

/// Collects what one thing written asks or changes.
struct Edge<'l> {
    all: &'l Levels,
    levels: BTreeSet<usize>,
    moved: Vec<usize>,
}

impl<'l> Edge<'l> {
    fn of(all: &'l Levels) -> Self {
        Self {
            all,
            levels: BTreeSet::new(),
            moved: Vec::new(),
        }
    }

    fn when(&mut self, when: Option<&At<Condition>>) {
        let Some(when) = when else { return };
        let (all, levels) = (self.all, &mut self.levels);
        when.value
            .each_variable(&mut |id| levels.extend(all.variable(id)));
        when.value
            .each_memory(&mut |id| levels.extend(all.memory(id)));
    }

    fn spends(&mut self, spending: Option<(VariableId, i32)>) {
        let level = spending.and_then(|(left, _)| self.all.variable(left));
        self.moved.extend(level);
        self.levels.extend(level);
    }

    fn memory(&mut self, memory: Option<MemoryId>) {
        self.levels
            .extend(memory.and_then(|it| self.all.memory(it)));
    }

    fn effects(&mut self, effects: &Effects) {
        for when in effects.conditions() {
            self.when(Some(when));
        }
        let levels = effects
            .all()
            .filter_map(|it| self.all.variable(it.variable));
        self.moved.extend(levels);
        self.levels.extend(&self.moved);
    }

    fn target(&mut self, target: &Target) {
        for branch in target.branches() {
            self.when(branch.when.as_ref());
        }
    }
}

/// All that can tell situations apart, as it is declared.
fn facts(engine: &Engine, asked: &[u64]) -> Vec<Fact> {
    let scenario = engine.scenario();
    let asked = Words::from_slice(asked);
    let variables = (0..scenario.variables.len()).map(|it| Fact::Variable(VariableId::at(it)));
    let memories = (0..scenario.memories.len()).map(|it| Fact::Memory(MemoryId::at(it)));
    let all = variables.chain(memories);
    all.filter(|&fact| is_among(engine, fact, &asked)).collect()
}

fn is_among(engine: &Engine, fact: Fact, bits: &Words) -> bool {
    let (word, own) = match fact {
        Fact::Variable(id) => engine.bits_of_variable(id),
        Fact::Memory(id) => engine.bits_of_memory(id),
    };
    bits.get(word).is_some_and(|bits| bits & own != 0)
}

/// The order in which what belongs together lies closest, of some that are drawn together from chance.
fn force(count: usize, together: &[Together]) -> Vec<usize> {
    let mut best = (usize::MAX, Vec::new());
    for beginning in 0..BEGINNINGS {
        let mut chance = Seeded::new(beginning);
        let mut order: Vec<usize> = (0..count).collect();
        // The first begins as the author wrote.
        for last in (1..count).rev().take_while(|_| beginning > 0) {
            let bound = u32::try_from(last + 1).expect("levels are counted in 32 bits");
            order.swap(last, chance.below(bound) as usize);
        }
        for _ in 0..ROUNDS {
            let span = span(&order, together);
            if span < best.0 {
                best = (span, order.clone());
            }
            order = drawn_together(&order, together);
        }
    }
    best.1
}

fn places(order: &[usize]) -> Vec<usize> {
    let mut places = vec![0; order.len()];
    for (place, &it) in order.iter().enumerate() {
        places[it] = place;
    }
    places
}

/// How far apart lies what belongs together.
fn span(order: &[usize], together: &[Together]) -> usize {
    let places = places(order);
    let of = |it: &Together| {
        let own = it.levels.iter().map(|&it| places[it]);
        let (lowest, highest) = (own.clone().min(), own.max());
        highest
            .zip(lowest)
            .map_or(0, |(highest, lowest)| highest - lowest)
    };
    together.iter().map(of).sum()
}

/// Moves each to the middle of the middles of what it belongs to.
fn drawn_together(order: &[usize], together: &[Together]) -> Vec<usize> {
    let places = places(order);
    // Places in thousandths: no fraction that a machine could round in its own way.
    let mut pulled = vec![(0_usize, 0_usize); order.len()];
    for Together { levels, .. } in together {
        let all: usize = levels.iter().map(|&it| 1000 * places[it]).sum();
        for &it in levels {
            pulled[it] = (pulled[it].0 + all / levels.len(), pulled[it].1 + 1);
        }
    }
    let mut order = order.to_vec();
    order.sort_by_key(|&it| match pulled[it] {
        (_, 0) => 1000 * places[it],
        (all, count) => all / count,
    });
    order
}
