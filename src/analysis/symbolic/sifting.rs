//! An order of levels that makes given sets small, found by moving one variable at a time to where it is best.
//!
//! This is sifting (Rudell, *Dynamic Variable Ordering for Ordered Binary Decision Diagrams*, 1993): each variable goes
//! through all levels by swaps of two that stand next to each other, which touch the nodes of these two alone, and comes
//! to rest where there were the fewest nodes. It works on a copy, in which nodes are counted by who needs them.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::diagrams::{Built, Diagrams, Set};
use crate::analysis::limits::{Limits, Stop};

/// How large all may become, in hundredths of the smallest so far, before a variable goes no further.
const GROWTH: usize = 120;
/// How many variables are moved at most: those with the most nodes.
const MOVED: usize = 100;

/// The numbers of children, in the order of the values.
type Children = SmallVec<[u32; 8]>;

struct Node {
    variable: usize,
    children: Children,
    needed_by: u32,
}

/// Sets on their own, whose variables can change places. Numbers 0 and 1 stand for nothing and all.
struct Sifting {
    domains: Vec<u16>,
    /// By level the variable, and the other way round.
    variables: Vec<usize>,
    levels: Vec<usize>,
    nodes: Vec<Node>,
    /// By variable its nodes.
    tables: Vec<FxHashMap<Children, u32>>,
    free: Vec<u32>,
    count: usize,
    limits: Limits,
}

/// The levels of `diagrams` in an order in which `sets` take fewer nodes, so far as a pass of sifting finds one; not when
/// the time of `limits` was not enough.
pub(super) fn sifted(diagrams: &Diagrams, sets: &[Set], limits: Limits) -> Built<Vec<usize>> {
    let mut sifting = Sifting::of(diagrams, sets, limits);
    let mut variables: Vec<usize> = (0..sifting.domains.len()).collect();
    variables.sort_by_key(|&variable| std::cmp::Reverse(sifting.tables[variable].len()));
    variables.truncate(MOVED);
    for variable in variables {
        if !sifting.tables[variable].is_empty() {
            sifting.sift(variable)?;
        }
    }
    Ok(sifting.variables)
}

impl Sifting {
    fn of(diagrams: &Diagrams, sets: &[Set], limits: Limits) -> Self {
        let domains = diagrams.domains().to_vec();
        let levels = domains.len();
        let leaf = || Node {
            variable: usize::MAX,
            children: Children::new(),
            needed_by: 1,
        };
        let mut sifting = Self {
            domains,
            variables: (0..levels).collect(),
            levels: (0..levels).collect(),
            nodes: vec![leaf(), leaf()],
            tables: vec![FxHashMap::default(); levels],
            free: Vec::new(),
            count: 0,
            limits,
        };
        let mut copies = FxHashMap::from_iter([(Set::NONE, 0), (Set::ALL, 1)]);
        for (set, level, children) in diagrams.below(sets) {
            let children = children.iter().map(|child| copies[child]).collect();
            copies.insert(set, sifting.node(level, children));
        }
        for set in sets {
            sifting.nodes[copies[set] as usize].needed_by += 1;
        }
        sifting
    }

    /// Moves a variable through all levels, and then to the best.
    fn sift(&mut self, variable: usize) -> Built<()> {
        let (start, last) = (self.levels[variable], self.domains.len() - 1);
        let mut best = (self.count, start);
        // The nearer end first.
        for down in [2 * start > last, 2 * start <= last] {
            let mut at = self.levels[variable];
            while if down { at < last } else { at > 0 } {
                if self.limits.over() {
                    return Err(Stop::Time);
                }
                self.swap(if down { at } else { at - 1 });
                at = self.levels[variable];
                if self.count < best.0 {
                    best = (self.count, at);
                }
                if 100 * self.count > GROWTH * best.0 {
                    break;
                }
            }
        }
        while self.levels[variable] != best.1 {
            let at = self.levels[variable];
            self.swap(if at < best.1 { at } else { at - 1 });
        }
        Ok(())
    }

    /// Lets the variables of this level and of the next change places.
    fn swap(&mut self, level: usize) {
        let (upper, lower) = (self.variables[level], self.variables[level + 1]);
        let asks_lower = |node: &u32| self.nodes[*node as usize].variable == lower;
        let of_both = |node: &u32| self.nodes[*node as usize].children.iter().any(asks_lower);
        let mut moved: Vec<u32> = self.tables[upper]
            .values()
            .copied()
            .filter(of_both)
            .collect();
        // A table has no order of its own.
        moved.sort_unstable();
        for &node in &moved {
            let Self { nodes, tables, .. } = self;
            tables[upper].remove(&nodes[node as usize].children);
        }
        for node in moved {
            let children = std::mem::take(&mut self.nodes[node as usize].children);
            let mut new = Children::new();
            for value in 0..usize::from(self.domains[lower]) {
                let with = |&child: &u32| {
                    let node = &self.nodes[child as usize];
                    if node.variable == lower {
                        node.children[value]
                    } else {
                        child
                    }
                };
                let with = children.iter().map(with).collect();
                let child = self.node(upper, with);
                self.nodes[child as usize].needed_by += 1;
                new.push(child);
            }
            for child in children {
                self.release(child);
            }
            self.tables[lower].insert(new.clone(), node);
            let node = &mut self.nodes[node as usize];
            (node.variable, node.children) = (lower, new);
        }
        self.variables.swap(level, level + 1);
        (self.levels[upper], self.levels[lower]) = (level + 1, level);
    }

    fn node(&mut self, variable: usize, children: Children) -> u32 {
        if children.iter().all(|child| *child == children[0]) {
            return children[0];
        }
        if let Some(&known) = self.tables[variable].get(&children) {
            return known;
        }
        for &child in &children {
            self.nodes[child as usize].needed_by += 1;
        }
        let node = Node {
            variable,
            children: children.clone(),
            needed_by: 0,
        };
        let number = if let Some(free) = self.free.pop() {
            self.nodes[free as usize] = node;
            free
        } else {
            self.nodes.push(node);
            u32::try_from(self.nodes.len() - 1).expect("nodes are counted in 32 bits")
        };
        self.tables[variable].insert(children, number);
        self.count += 1;
        number
    }

    /// One needs this node no more.
    fn release(&mut self, number: u32) {
        let node = &mut self.nodes[number as usize];
        node.needed_by -= 1;
        if node.needed_by > 0 {
            return;
        }
        let (variable, children) = (node.variable, std::mem::take(&mut node.children));
        self.tables[variable].remove(&children);
        self.free.push(number);
        self.count -= 1;
        for child in children {
            self.release(child);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::limits::ticking::{for_looks, looks};

    /// Whether one of each two equal the other: small when they stand side by side, and large when they do not.
    fn pairs(limits: Limits) -> (Diagrams, Set) {
        let mut diagrams = Diagrams::new(vec![2; 16], u64::MAX, limits);
        let mut all = Set::ALL;
        for one in 0..8 {
            let mut same = Set::NONE;
            for value in 0..2 {
                let own = diagrams.of_values(one, |it| it == value).expect("room");
                let other = diagrams.of_values(one + 8, |it| it == value).expect("room");
                let both = diagrams.both(own, other).expect("room");
                same = diagrams.either(same, both).expect("room");
            }
            all = diagrams.both(all, same).expect("room");
        }
        (diagrams, all)
    }

    #[test]
    fn an_order_is_looked_for_as_long_as_there_is_time() {
        let all = Limits::situations(usize::MAX);
        let (diagrams, set) = pairs(all);
        let order = sifted(&diagrams, &[set], all).expect("time enough");
        let place = |variable| order.iter().position(|it| *it == variable).expect("one");
        assert!((0..8).all(|one| place(one).abs_diff(place(one + 8)) == 1));
        let begun = looks();
        let found = sifted(&diagrams, &[set], for_looks(20));
        assert_eq!(found, Err(Stop::Time));
        assert!(looks() - begun <= 22);
    }
}
