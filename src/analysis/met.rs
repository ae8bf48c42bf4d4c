//! Situations that were met, each with its number.
//!
//! Exploring asks this table tens of millions of times, each time at another place, and waits for the memory more than
//! for anything else. So a place of it is four bytes: the number of a situation, and in the bits that the number leaves
//! free a piece of its hash, so that the code of another situation is hardly ever looked at. Who is new costs one look at
//! memory that is far away, and who is known two; a table that keeps its pieces of hashes in a list of their own costs
//! one more. Places behind each other are tried in turn (linear probing; Knuth, *The Art of Computer Programming* 3, 6.4,
//! algorithm L).

use std::hash::{BuildHasher as _, Hash};

use rustc_hash::FxBuildHasher;

use super::chunks::Chunks;

/// A place that nobody has; no number fills all its bits, as a quarter of the places stays free.
const FREE: u32 = u32::MAX;
/// What spreads a hash: two to the 64 over the golden ratio (Knuth, 6.4).
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
/// How many places a table has at least.
const FIRST: usize = 16;

/// The codes of situations, and a table of their numbers.
#[derive(Debug)]
pub(super) struct Met<C> {
    codes: Chunks<C>,
    /// As many as a power of two, of which a quarter stays free.
    places: Vec<u32>,
}

impl<C: Eq + Hash> Met<C> {
    /// Room for so many, before the table grows.
    pub(super) fn with_room(count: usize) -> Self {
        let size = (count.next_power_of_two() * 2).max(FIRST);
        Self {
            codes: Chunks::new(),
            places: vec![FREE; size],
        }
    }

    /// All that were met, in the order of their numbers.
    pub(super) fn codes(&self) -> &Chunks<C> {
        &self.codes
    }

    pub(super) fn into_codes(self) -> Chunks<C> {
        self.codes
    }

    /// The number of a situation; a new one when it was not met before.
    pub(super) fn meet(&mut self, code: C) -> u32 {
        if self.is_full() {
            self.grow();
        }
        let mask = self.places.len() - 1;
        let (mut at, tag) = place(&code, mask);
        loop {
            let here = self.places[at];
            if here == FREE {
                break;
            }
            let node = here as usize & mask;
            if here as usize & !mask == tag && self.codes[node] == code {
                return number(node);
            }
            at = (at + 1) & mask;
        }
        let node = self.codes.len();
        self.places[at] = number(tag | node);
        self.codes.push(code);
        number(node)
    }

    /// The bytes that are taken, with so many for each code, and will be: a table that is full is made anew with twice
    /// its size.
    pub(super) fn bytes(&self, size: usize) -> usize {
        let places = self.places.capacity() * size_of::<u32>();
        self.codes.capacity() * size + places * if self.is_full() { 2 } else { 1 }
    }

    fn is_full(&self) -> bool {
        self.codes.len() >= self.places.len() / 4 * 3
    }

    fn grow(&mut self) {
        let size = 2 * self.places.len();
        // What is known stands in the codes as well, so that there is never more than one table.
        self.places = Vec::new();
        self.places = vec![FREE; size];
        let mask = size - 1;
        for (node, code) in self.codes.iter().enumerate() {
            let (mut at, tag) = place(code, mask);
            while self.places[at] != FREE {
                at = (at + 1) & mask;
            }
            self.places[at] = number(tag | node);
        }
    }
}

/// The number of a situation, a step, or anything of which there are no more.
pub(super) fn number(place: usize) -> u32 {
    u32::try_from(place).expect("a space stops growing before its numbers run out")
}

/// Where a code is looked for first, and what of its hash stands beside its number. The hash alone has what is in the
/// highest bits of a code, as its scene is, in a few bits of its own; multiplying once more brings them to all that are
/// used.
fn place(code: &impl Hash, mask: usize) -> (usize, usize) {
    let hash = FxBuildHasher.hash_one(code).wrapping_mul(SPREAD);
    let high = usize::try_from(hash >> 32).expect("32 bits");
    (high & mask, high & !mask)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As with situations that differ in nothing but their scene.
    #[test]
    fn codes_that_differ_in_their_highest_bits_alone_are_spread() {
        let mask = (1 << 12) - 1;
        let places = (0..1_000_u64).map(|scene| place(&(scene << 50), mask).0);
        let met: std::collections::BTreeSet<_> = places.collect();
        assert!(met.len() > 750, "{}", met.len());
    }

    #[test]
    fn each_has_one_number_however_many_there_are() {
        let mut met = Met::with_room(0);
        let code = |node: u64| node.wrapping_mul(0x9e37_79b9) << 7;
        for node in 0..100_000 {
            assert_eq!(u64::from(met.meet(code(node))), node);
            assert_eq!(u64::from(met.meet(code(node / 2))), node / 2);
        }
        assert_eq!(met.codes().len(), 100_000);
        assert!(met.codes().iter().copied().eq((0..100_000).map(code)));
    }

    /// Codes that all look for the same place stand behind each other.
    #[test]
    fn those_that_look_alike_are_told_apart() {
        #[derive(Clone, PartialEq, Eq)]
        struct Alike(u32);
        impl Hash for Alike {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                state.write_u32(7);
            }
        }
        let mut met = Met::with_room(0);
        for round in 0..2 {
            for node in 0..1_000 {
                assert_eq!(met.meet(Alike(node)), node, "round {round}");
            }
        }
    }
}
