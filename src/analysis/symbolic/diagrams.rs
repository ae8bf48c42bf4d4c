//! Decision diagrams over variables with a few values each: sets of states, far smaller than what is in them.
//!
//! A node asks one variable and has a child for each of its values; equal nodes are one, and a node whose children are
//! all the same is left out (Bryant, *Graph-Based Algorithms for Boolean Function Manipulation*, 1986; with more than
//! two values: Kam, Villa, Brayton and Sangiovanni-Vincentelli, *Multi-Valued Decision Diagrams*, 1998). So equal sets
//! have equal numbers, and what was worked out of two numbers once is looked up the next time.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::BuildHasher as _;

use hashbrown::HashTable;
use rustc_hash::{FxBuildHasher, FxHashMap};
use smallvec::SmallVec;

use crate::analysis::limits::{Limits, Stop};
use crate::analysis::progress::Stage;

mod members;
mod room;

/// A set of states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Set(u32);

impl Set {
    pub(super) const NONE: Self = Self(0);
    pub(super) const ALL: Self = Self(1);

    pub(super) fn is_empty(self) -> bool {
        self == Self::NONE
    }

    fn place(self) -> usize {
        self.0 as usize
    }
}

/// What happens to the values of some variables, each on its own: a list of changes, from the top level down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Changes(u32);

impl Changes {
    pub(super) const NONE: Self = Self(0);
}

/// What becomes of the value of one variable.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Becomes {
    /// By value, the value that comes of it.
    To(Box<[u16]>),
    /// It does not matter any more: every value stands for it.
    Anything,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Link {
    level: u32,
    becomes: Becomes,
    next: Changes,
}

#[derive(Debug, Clone, Copy)]
struct Node {
    level: u32,
    /// Where its children begin.
    first: u32,
}

/// What is worked out of two sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Operation {
    Both,
    Either,
    Without,
    Forward,
    Backward,
}

/// A result that was worked out before.
#[derive(Debug, Clone, Copy, Default)]
struct Known {
    key: [u32; 4],
    result: u32,
}

/// The level of a set without a node.
const LEAF: u32 = u32::MAX;
/// Results that are kept: at first, and at most.
const RESULTS: (usize, usize) = (1 << 16, 1 << 21);
/// How often the clock is looked at, in steps.
const GLANCE: u64 = 1 << 16;

pub(super) type Built<T> = Result<T, Stop>;
type Children = SmallVec<[Set; 16]>;

/// All sets, and what was worked out of them.
pub(super) struct Diagrams {
    /// How many values the variable of each level has.
    domains: Vec<u16>,
    nodes: Vec<Node>,
    children: Vec<Set>,
    table: HashTable<u32>,
    hasher: FxBuildHasher,
    known: Vec<Known>,
    links: Vec<Link>,
    linked: FxHashMap<Link, Changes>,
    /// From so many nodes on, those that are not needed are cleared away.
    full: usize,
    /// Steps taken, and how many may be.
    steps: u64,
    most_steps: u64,
    limits: Limits,
}

impl Diagrams {
    pub(super) fn new(domains: Vec<u16>, most_steps: u64, limits: Limits) -> Self {
        let leaf = Node {
            level: LEAF,
            first: 0,
        };
        limits.begin(Stage::Sets);
        let end = Link {
            level: LEAF,
            becomes: Becomes::Anything,
            next: Changes::NONE,
        };
        Self {
            domains,
            nodes: vec![leaf; 2],
            children: Vec::new(),
            table: HashTable::new(),
            hasher: FxBuildHasher,
            known: vec![Known::default(); RESULTS.0],
            links: vec![end],
            linked: FxHashMap::default(),
            full: room::YOUNG,
            steps: 0,
            most_steps,
            limits,
        }
    }

    pub(super) fn domains(&self) -> &[u16] {
        &self.domains
    }

    /// The bounds within which they are made.
    pub(super) fn limits(&self) -> Limits {
        self.limits
    }

    /// Steps taken so far.
    pub(super) fn steps(&self) -> u64 {
        self.steps
    }

    pub(super) fn domain(&self, level: usize) -> u16 {
        self.domains[level]
    }

    /// The states whose variable of this level has a value that `holds`.
    pub(super) fn of_values(&mut self, level: usize, holds: impl Fn(u16) -> bool) -> Built<Set> {
        let value = |value| if holds(value) { Set::ALL } else { Set::NONE };
        let children: Children = (0..self.domains[level]).map(value).collect();
        let level = u32::try_from(level).expect("levels are counted in 32 bits");
        self.node(level, &children)
    }

    pub(super) fn both(&mut self, one: Set, other: Set) -> Built<Set> {
        self.combine(Operation::Both, one, other)
    }

    pub(super) fn either(&mut self, one: Set, other: Set) -> Built<Set> {
        self.combine(Operation::Either, one, other)
    }

    pub(super) fn without(&mut self, one: Set, other: Set) -> Built<Set> {
        self.combine(Operation::Without, one, other)
    }

    pub(super) fn not(&mut self, set: Set) -> Built<Set> {
        self.without(Set::ALL, set)
    }

    /// The changes of these levels, which may come in any order, each once.
    pub(super) fn changes(
        &mut self,
        changes: impl IntoIterator<Item = (usize, Becomes)>,
    ) -> Changes {
        let mut changes: Vec<_> = changes.into_iter().collect();
        changes.sort_unstable_by_key(|&(level, _)| std::cmp::Reverse(level));
        let mut next = Changes::NONE;
        for (level, becomes) in changes {
            let level = u32::try_from(level).expect("levels are counted in 32 bits");
            let link = Link {
                level,
                becomes,
                next,
            };
            next = if let Some(&known) = self.linked.get(&link) {
                known
            } else {
                let place = u32::try_from(self.links.len());
                let new = Changes(place.expect("changes are counted in 32 bits"));
                self.links.push(link.clone());
                self.linked.insert(link, new);
                new
            };
        }
        next
    }

    /// For each level of which two lists of changes make different values, the states in which they do.
    pub(super) fn differing(&mut self, one: Changes, other: Changes) -> Built<Vec<(usize, Set)>> {
        let (one, other) = (self.by_level(one), self.by_level(other));
        let levels: BTreeSet<usize> = one.keys().chain(other.keys()).copied().collect();
        let mut differing = Vec::new();
        for level in levels {
            let differ = |value: u16| match (one.get(&level), other.get(&level)) {
                (Some(Becomes::To(one)), Some(Becomes::To(other))) => {
                    one[usize::from(value)] != other[usize::from(value)]
                }
                (Some(Becomes::To(to)), None) | (None, Some(Becomes::To(to))) => {
                    to[usize::from(value)] != value
                }
                (one, other) => one != other,
            };
            let set = self.of_values(level, differ)?;
            if !set.is_empty() {
                differing.push((level, set));
            }
        }
        Ok(differing)
    }

    fn by_level(&self, mut changes: Changes) -> BTreeMap<usize, Becomes> {
        let mut levels = BTreeMap::new();
        while changes != Changes::NONE {
            let link = &self.links[changes.0 as usize];
            levels.insert(link.level as usize, link.becomes.clone());
            changes = link.next;
        }
        levels
    }

    /// What the states of `set` that are in `guard` become.
    pub(super) fn forward(&mut self, set: Set, changes: Changes, guard: Set) -> Built<Set> {
        if set.is_empty() || guard.is_empty() {
            return Ok(Set::NONE);
        }
        if changes == Changes::NONE {
            return self.both(set, guard);
        }
        let key = [Operation::Forward as u32, set.0, guard.0, changes.0];
        if let Some(known) = self.look_up(key) {
            return Ok(known);
        }
        self.step()?;
        let link = &self.links[changes.0 as usize];
        let (at, next) = (link.level, link.next);
        let level = self.level(set).min(self.level(guard)).min(at);
        let count = self.domains[level as usize];
        let mut children = Children::from_elem(Set::NONE, usize::from(count));
        for value in 0..count {
            let (own, allowed) = (
                self.child(set, level, value),
                self.child(guard, level, value),
            );
            if level < at {
                children[usize::from(value)] = self.forward(own, changes, allowed)?;
                continue;
            }
            let made = self.forward(own, next, allowed)?;
            let to = match &self.links[changes.0 as usize].becomes {
                Becomes::To(to) => to[usize::from(value)],
                Becomes::Anything => 0,
            };
            let to = &mut children[usize::from(to)];
            *to = self.either(*to, made)?;
        }
        if level == at && self.links[changes.0 as usize].becomes == Becomes::Anything {
            let all = children[0];
            children.fill(all);
        }
        let made = self.node(level, &children)?;
        self.keep(key, made);
        Ok(made)
    }

    /// The states in `guard` that become a state of `set`.
    pub(super) fn backward(&mut self, set: Set, changes: Changes, guard: Set) -> Built<Set> {
        if set.is_empty() || guard.is_empty() {
            return Ok(Set::NONE);
        }
        if changes == Changes::NONE {
            return self.both(set, guard);
        }
        if set == Set::ALL {
            return Ok(guard);
        }
        let key = [Operation::Backward as u32, set.0, guard.0, changes.0];
        if let Some(known) = self.look_up(key) {
            return Ok(known);
        }
        self.step()?;
        let link = &self.links[changes.0 as usize];
        let (at, next) = (link.level, link.next);
        let level = self.level(set).min(self.level(guard)).min(at);
        let count = self.domains[level as usize];
        let mut any = Set::NONE;
        let anything = level == at && self.links[changes.0 as usize].becomes == Becomes::Anything;
        if anything {
            for value in 0..count {
                let own = self.child(set, level, value);
                any = self.either(any, own)?;
            }
        }
        let mut children = Children::new();
        for value in 0..count {
            let allowed = self.child(guard, level, value);
            let (own, next) = if level < at {
                (self.child(set, level, value), changes)
            } else if anything {
                (any, next)
            } else {
                let Becomes::To(to) = &self.links[changes.0 as usize].becomes else {
                    unreachable!("what becomes anything was met above")
                };
                (self.child(set, level, to[usize::from(value)]), next)
            };
            children.push(self.backward(own, next, allowed)?);
        }
        let made = self.node(level, &children)?;
        self.keep(key, made);
        Ok(made)
    }

    fn combine(&mut self, operation: Operation, one: Set, other: Set) -> Built<Set> {
        let simple = match operation {
            Operation::Both if one.is_empty() || other.is_empty() => Some(Set::NONE),
            Operation::Both if one == Set::ALL || one == other => Some(other),
            Operation::Both if other == Set::ALL => Some(one),
            Operation::Either if one == Set::ALL || other == Set::ALL => Some(Set::ALL),
            Operation::Either if one.is_empty() || one == other => Some(other),
            Operation::Either | Operation::Without if other.is_empty() => Some(one),
            Operation::Without if one.is_empty() || other == Set::ALL || one == other => {
                Some(Set::NONE)
            }
            _ => None,
        };
        if let Some(simple) = simple {
            return Ok(simple);
        }
        let (one, other) = match operation {
            Operation::Without => (one, other),
            _ => (one.min(other), one.max(other)),
        };
        let key = [operation as u32, one.0, other.0, 0];
        if let Some(known) = self.look_up(key) {
            return Ok(known);
        }
        self.step()?;
        let level = self.level(one).min(self.level(other));
        let mut children = Children::new();
        for value in 0..self.domains[level as usize] {
            let (own, others) = (
                self.child(one, level, value),
                self.child(other, level, value),
            );
            children.push(self.combine(operation, own, others)?);
        }
        let made = self.node(level, &children)?;
        self.keep(key, made);
        Ok(made)
    }

    fn level(&self, set: Set) -> u32 {
        self.nodes[set.place()].level
    }

    /// Its level, or the number of levels for one without a node.
    fn level_or_end(&self, set: Set) -> usize {
        (self.level(set) as usize).min(self.domains.len())
    }

    fn children(&self, set: Set) -> &[Set] {
        let node = self.nodes[set.place()];
        let first = node.first as usize;
        &self.children[first..first + usize::from(self.domains[node.level as usize])]
    }

    /// The states of a set with this value; the set itself when it does not ask.
    fn child(&self, set: Set, level: u32, value: u16) -> Set {
        let node = self.nodes[set.place()];
        if node.level == level {
            self.children[node.first as usize + usize::from(value)]
        } else {
            set
        }
    }

    /// The node with these children.
    fn node(&mut self, level: u32, children: &[Set]) -> Built<Set> {
        if children.iter().all(|child| *child == children[0]) {
            return Ok(children[0]);
        }
        let hash = self.hasher.hash_one((level, children));
        let same = |&place: &u32| {
            self.nodes[place as usize].level == level && self.children(Set(place)) == children
        };
        if let Some(&place) = self.table.find(hash, same) {
            return Ok(Set(place));
        }
        let growing = self.nodes.len() == self.nodes.capacity()
            || self.table.len() == self.table.capacity()
            || self.children.len() + children.len() > self.children.capacity();
        if growing
            && self
                .limits
                .passed(0, self.bytes_grown(children.len()))
                .is_some()
        {
            return Err(Stop::Memory);
        }
        Ok(self.add(level, children, hash))
    }

    fn add(&mut self, level: u32, children: &[Set], hash: u64) -> Set {
        let number = |place: usize| u32::try_from(place).expect("nodes are counted in 32 bits");
        let place = number(self.nodes.len());
        let first = number(self.children.len());
        self.nodes.push(Node { level, first });
        self.children.extend_from_slice(children);
        let (nodes, all, domains, hasher) =
            (&self.nodes, &self.children, &self.domains, &self.hasher);
        self.table.insert_unique(hash, place, |&place| {
            let node = nodes[place as usize];
            let (first, count) = (node.first as usize, domains[node.level as usize]);
            hasher.hash_one((node.level, &all[first..first + usize::from(count)]))
        });
        Set(place)
    }

    fn look_up(&self, key: [u32; 4]) -> Option<Set> {
        let known = &self.known[self.slot(key)];
        // Nothing is kept under zeros: both sets would be empty.
        (known.key == key).then_some(Set(known.result))
    }

    fn keep(&mut self, key: [u32; 4], result: Set) {
        if self.known.len() < RESULTS.1 && self.nodes.len() > self.known.len() {
            self.known = vec![Known::default(); self.known.len() * 4];
        }
        let slot = self.slot(key);
        self.known[slot] = Known {
            key,
            result: result.0,
        };
    }

    fn slot(&self, key: [u32; 4]) -> usize {
        let hash = self.hasher.hash_one(key);
        // As many low bits as there are places, which is a power of two.
        usize::try_from(hash & (self.known.len() as u64 - 1)).expect("a place in a list")
    }

    /// Counts a step, and says whether it may be taken.
    fn step(&mut self) -> Built<()> {
        self.steps += 1;
        if self.steps > self.most_steps {
            return Err(Stop::Situations);
        }
        if self.steps.is_multiple_of(GLANCE) {
            self.limits.tell(self.steps);
            if self.limits.over() {
                return Err(Stop::Time);
            }
        }
        Ok(())
    }
}
