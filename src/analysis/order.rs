//! The situations in an order in which every step leads on, and the circles in which none does.

use super::space::Space;

/// Situations that all lead to each other, or one that stands alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Component<'o> {
    One(u32),
    /// Every one of these leads to every other, and so to itself.
    Circle(&'o [u32]),
}

/// All situations in such an order.
#[derive(Debug)]
pub struct TopologicalOrder {
    /// Members of a circle stand beside each other. Empty when the numbers are such an order themselves.
    sequence: Vec<u32>,
    situations: u32,
    /// Where circles stand in the sequence: from, and how many.
    circles: Vec<(usize, usize)>,
}

/// Not met yet.
const NEW: u32 = u32::MAX;
/// Placed in the sequence.
const DONE: u32 = u32::MAX - 1;

impl TopologicalOrder {
    /// Finds the order by strongly connected components (Tarjan, *Depth-First Search and Linear Graph Algorithms*,
    /// 1972), without recursion, in twelve bytes a situation.
    pub fn of(space: &Space) -> Self {
        let count = space.situations();
        let situations = space.numbers().end;
        let leads_on = |node: u32| space.targets(node).iter().all(|&to| node < to);
        if space.explored().all(leads_on) {
            return Self {
                sequence: Vec::new(),
                situations,
                circles: Vec::new(),
            };
        }
        let mut search = Search {
            space,
            low: vec![NEW; count],
            met: 0,
            road: Vec::new(),
            waiting: Vec::new(),
            order: Self {
                sequence: Vec::with_capacity(count),
                situations,
                circles: Vec::new(),
            },
        };
        for beginning in space.beginnings() {
            search.from(beginning.node);
        }
        let Self {
            mut sequence,
            situations,
            mut circles,
        } = search.order;
        // Components come out last first.
        let end = sequence.len();
        sequence.reverse();
        circles.reverse();
        for (from, length) in &mut circles {
            *from = end - *from - *length;
        }
        Self {
            sequence,
            situations,
            circles,
        }
    }

    /// The components; every step leads within a component or to a later one.
    pub(crate) fn components(&self) -> impl Iterator<Item = Component<'_>> {
        let mut circles = self.circles.iter().copied().peekable();
        let mut at = 0;
        let mut numbers = 0..if self.sequence.is_empty() {
            self.situations
        } else {
            0
        };
        std::iter::from_fn(move || {
            if let Some(node) = numbers.next() {
                return Some(Component::One(node));
            }
            let first = *self.sequence.get(at)?;
            if let Some((from, length)) = circles.next_if(|&(from, _)| from == at) {
                at += length;
                return Some(Component::Circle(&self.sequence[from..from + length]));
            }
            at += 1;
            Some(Component::One(first))
        })
    }

    /// The same from the end: every step leads within a component or to an earlier one.
    pub(super) fn backwards(&self) -> impl Iterator<Item = Component<'_>> {
        let mut circles = self.circles.iter().rev().copied().peekable();
        let mut end = self.sequence.len();
        let mut numbers = 0..match end {
            0 => self.situations,
            _ => 0,
        };
        std::iter::from_fn(move || {
            if let Some(node) = numbers.next_back() {
                return Some(Component::One(node));
            }
            if let Some((from, _)) = circles.next_if(|&(from, length)| from + length == end) {
                let circle = &self.sequence[from..end];
                end = from;
                return Some(Component::Circle(circle));
            }
            end = end.checked_sub(1)?;
            Some(Component::One(self.sequence[end]))
        })
    }
}

struct Search<'s> {
    space: &'s Space,
    /// For each situation, the earliest met that it leads back to.
    low: Vec<u32>,
    met: u32,
    /// The way from the start: a situation, when it was met, and how many of its steps were followed.
    road: Vec<(u32, u32, u32)>,
    /// Met, and not placed yet.
    waiting: Vec<u32>,
    order: TopologicalOrder,
}

impl Search<'_> {
    fn from(&mut self, start: u32) {
        self.meet(start);
        while let Some(&mut (node, met, ref mut followed)) = self.road.last_mut() {
            let next = self.space.targets(node).get(*followed as usize).copied();
            *followed += 1;
            if let Some(to) = next {
                match self.low[to as usize] {
                    NEW => self.meet(to),
                    DONE => {}
                    low => self.low[node as usize] = self.low[node as usize].min(low),
                }
                continue;
            }
            self.road.pop();
            let low = self.low[node as usize];
            if let Some(&(before, ..)) = self.road.last() {
                self.low[before as usize] = self.low[before as usize].min(low);
            }
            if low == met {
                self.place(node);
            }
        }
    }

    fn meet(&mut self, node: u32) {
        if self.low[node as usize] != NEW {
            return;
        }
        self.low[node as usize] = self.met;
        self.road.push((node, self.met, 0));
        self.waiting.push(node);
        self.met += 1;
    }

    /// Places the component whose first member is `first`.
    fn place(&mut self, first: u32) {
        let from = self.order.sequence.len();
        while let Some(node) = self.waiting.pop() {
            self.low[node as usize] = DONE;
            self.order.sequence.push(node);
            if node == first {
                break;
            }
        }
        let length = self.order.sequence.len() - from;
        if length > 1 || self.space.targets(first).contains(&first) {
            self.order.circles.push((from, length));
        }
    }
}
