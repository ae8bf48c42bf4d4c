//! What is in a set: how many states, and one of them.

use num_bigint::BigUint;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{Built, Children, Diagrams, LEAF, Set};

impl Diagrams {
    /// Whether two sets have a state in common; the set of these is not made.
    pub(in crate::analysis::symbolic) fn meet(&mut self, one: Set, other: Set) -> Built<bool> {
        self.meet_below(one, other, &mut FxHashSet::default())
    }

    /// The same, where those in `apart` are known to have none.
    fn meet_below(
        &mut self,
        one: Set,
        other: Set,
        apart: &mut FxHashSet<(Set, Set)>,
    ) -> Built<bool> {
        if one.is_empty() || other.is_empty() || apart.contains(&(one, other)) {
            return Ok(false);
        }
        if one == Set::ALL || other == Set::ALL || one == other {
            return Ok(true);
        }
        self.step()?;
        let level = self.level(one).min(self.level(other));
        for value in 0..self.domains[level as usize] {
            let (own, others) = (
                self.child(one, level, value),
                self.child(other, level, value),
            );
            if self.meet_below(own, others, apart)? {
                return Ok(true);
            }
        }
        apart.insert((one, other));
        Ok(false)
    }

    /// How many states there are, when only these levels tell states apart.
    pub(in crate::analysis::symbolic) fn count(&self, set: Set, told_apart: &[bool]) -> BigUint {
        // How many combinations the levels from each one on have.
        let mut below = vec![BigUint::from(1_u32); self.domains.len() + 1];
        for level in (0..self.domains.len()).rev() {
            let values = if told_apart[level] {
                self.domains[level]
            } else {
                1
            };
            below[level] = &below[level + 1] * u32::from(values);
        }
        let mut counts: FxHashMap<Set, BigUint> = FxHashMap::default();
        self.count_from(set, &below, &mut counts);
        let top = self.level_or_end(set);
        &counts[&set] * (&below[0] / &below[top])
    }

    /// Fills in how many states there are of the levels from its own on.
    fn count_from(&self, set: Set, below: &[BigUint], counts: &mut FxHashMap<Set, BigUint>) {
        if counts.contains_key(&set) {
            return;
        }
        let mut count = BigUint::from(u32::from(set == Set::ALL));
        if self.level(set) != LEAF {
            let next = self.level_or_end(set) + 1;
            for &child in self.children(set) {
                self.count_from(child, below, counts);
                count += &counts[&child] * (&below[next] / &below[self.level_or_end(child)]);
            }
        }
        counts.insert(set, count);
    }

    /// Every set that these are made of, with its level and its children, which come before it.
    pub(in crate::analysis::symbolic) fn below(
        &self,
        sets: &[Set],
    ) -> impl Iterator<Item = (Set, usize, &[Set])> {
        let needed = self.needed(sets.iter().copied());
        let nodes = (2_u32..).zip(needed.into_iter().skip(2));
        let nodes = nodes.filter(|(_, needed)| *needed);
        nodes.map(|(place, _)| {
            let set = Set(place);
            (set, self.level_or_end(set), self.children(set))
        })
    }

    /// By node whether one of these sets is made of it.
    pub(super) fn needed(&self, sets: impl Iterator<Item = Set>) -> Vec<bool> {
        let mut needed = vec![false; self.nodes.len()];
        let mut open: Vec<Set> = sets.collect();
        while let Some(set) = open.pop() {
            if self.level(set) != LEAF && !std::mem::replace(&mut needed[set.place()], true) {
                open.extend(self.children(set));
            }
        }
        needed
    }

    /// A state of a set that is not empty: for each level a value, or none where any will do.
    pub(in crate::analysis::symbolic) fn any_of(&self, set: Set) -> Vec<Option<u16>> {
        let mut values = vec![None; self.domains.len()];
        let mut at = set;
        while self.level(at) != LEAF {
            let children = self.children(at).iter().zip(0_u16..);
            let mut open = children.filter(|(child, _)| !child.is_empty());
            let (&child, value) = open.next().expect("no node stands for nothing");
            values[self.level(at) as usize] = Some(value);
            at = child;
        }
        values
    }

    /// The set of the states with these values.
    pub(in crate::analysis::symbolic) fn with_values(
        &mut self,
        values: &[Option<u16>],
    ) -> Built<Set> {
        let mut set = Set::ALL;
        for (level, value) in values.iter().enumerate().rev() {
            let Some(value) = *value else { continue };
            let mut children = Children::from_elem(Set::NONE, usize::from(self.domains[level]));
            children[usize::from(value)] = set;
            let level = u32::try_from(level).expect("levels are counted in 32 bits");
            set = self.node(level, &children)?;
        }
        Ok(set)
    }
}
