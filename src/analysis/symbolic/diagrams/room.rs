//! The room that diagrams take, and nodes that nobody needs any more.

use std::hash::BuildHasher as _;

use super::{Built, Children, Diagrams, Known, Node, Set};

/// Nodes from which on those that nobody needs any more are looked for, and how often there are as many when that is
/// done again.
pub(super) const YOUNG: usize = 1 << 18;
const AGAIN: usize = 3;

impl Diagrams {
    /// Works something out in no more than so many steps, and clears away every node that was made for it.
    pub(in crate::analysis::symbolic) fn aside<T>(
        &mut self,
        steps: u64,
        work: impl FnOnce(&mut Self) -> Built<T>,
    ) -> Built<T> {
        let (nodes, children) = (self.nodes.len(), self.children.len());
        let most = self.most_steps;
        self.most_steps = most.min(self.steps.saturating_add(steps));
        let made = work(self);
        self.most_steps = most;
        for place in nodes..self.nodes.len() {
            let place = u32::try_from(place).expect("nodes are counted in 32 bits");
            let level = self.level(Set(place));
            let hash = self.hasher.hash_one((level, self.children(Set(place))));
            let own = self.table.find_entry(hash, |&other| other == place);
            own.expect("every node is in the table").remove();
        }
        if nodes < self.nodes.len() {
            self.known.fill(Known::default());
        }
        self.nodes.truncate(nodes);
        self.children.truncate(children);
        made
    }

    /// Whether so many nodes were made that it is time to [`collect`](Self::collect).
    pub(in crate::analysis::symbolic) fn is_full(&self) -> bool {
        self.nodes.len() > self.full
    }

    /// Keeps the nodes of these sets alone, which get new numbers.
    pub(in crate::analysis::symbolic) fn collect(&mut self, mut roots: Vec<&mut Set>) {
        let needed = self.needed(roots.iter().map(|root| **root));
        let mut moved = vec![Set::NONE; self.nodes.len()];
        moved[1] = Set::ALL;
        let nodes = std::mem::take(&mut self.nodes);
        let children = std::mem::take(&mut self.children);
        self.nodes.extend_from_slice(&nodes[..2]);
        self.table.clear();
        self.known.fill(Known::default());
        // A node is made after its children, so these have their new numbers already.
        for (place, node) in nodes
            .iter()
            .enumerate()
            .skip(2)
            .filter(|(at, _)| needed[*at])
        {
            let (from, count) = (node.first as usize, self.domains[node.level as usize]);
            let own = &children[from..from + usize::from(count)];
            let own: Children = own.iter().map(|child| moved[child.place()]).collect();
            let hash = self.hasher.hash_one((node.level, &own[..]));
            moved[place] = self.add(node.level, &own, hash);
        }
        for root in &mut roots {
            **root = moved[root.place()];
        }
        self.full = YOUNG.max(AGAIN * self.nodes.len());
    }

    /// The bytes that all of it takes while a list that is full moves into one of twice its size.
    pub(super) fn bytes_grown(&self, children: usize) -> usize {
        let list = |capacity: usize, full: bool, size: usize| {
            let next = if full { 2 * capacity } else { 0 };
            (capacity + next) * size
        };
        let (nodes, all) = (self.nodes.capacity(), self.children.capacity());
        let crowded = self.children.len() + children > all;
        let table = self.table.allocation_size();
        let rehashed = self.table.len() == self.table.capacity();
        list(nodes, self.nodes.len() == nodes, size_of::<Node>())
            + list(all, crowded, size_of::<Set>())
            + list(table, rehashed, 1)
            + list(self.known.capacity(), false, size_of::<Known>())
    }
}
