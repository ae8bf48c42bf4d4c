//! The least and the most of something over many roads.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Where something lies between. One end may have no end, where a circle always adds to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bounds {
    lowest: i64,
    highest: i64,
}

/// How many steps are followed at most; what has not settled by then is taken to have no end.
const FOLLOWED: usize = 300_000_000;

/// No end of it, below or above.
const ENDLESS: (i64, i64) = (i64::MIN, i64::MAX);

impl Bounds {
    /// Of no road at all.
    pub(super) const NONE: Self = Self {
        lowest: i64::MAX,
        highest: i64::MIN,
    };
    pub(super) const ZERO: Self = Self {
        lowest: 0,
        highest: 0,
    };

    /// The least; `None` when there is no end to it, or no road.
    pub(super) fn lowest(self) -> Option<i64> {
        (self.lowest != ENDLESS.0 && self.lowest <= self.highest).then_some(self.lowest)
    }

    /// The most; `None` when there is no end to it, or no road.
    pub(super) fn highest(self) -> Option<i64> {
        (self.highest != ENDLESS.1 && self.lowest <= self.highest).then_some(self.highest)
    }

    /// With this much more on every road.
    pub(super) fn with(self, more: i64) -> Self {
        Self {
            lowest: further(self.lowest, more),
            highest: further(self.highest, more),
        }
    }

    /// Over the roads of both.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            lowest: self.lowest.min(other.lowest),
            highest: self.highest.max(other.highest),
        }
    }
}

/// What lies this much further; no end stays none.
fn further(end: i64, more: i64) -> i64 {
    match end {
        i64::MIN | i64::MAX => end,
        _ => end
            .checked_add(more)
            .expect("no road has so many steps that its minutes or points run over"),
    }
}

/// A step within a circle: from, to, and what it adds.
pub(super) type WeightedEdge = (usize, usize, i64);

/// Lets what came into a circle run around in it, until nothing changes or there is no end to it. Every situation of a
/// circle leads to every other.
pub(super) fn settle(values: &mut [Bounds], steps: &[WeightedEdge]) {
    let adds = steps.iter().any(|step| step.2 > 0);
    let takes = steps.iter().any(|step| step.2 < 0);
    match (adds, takes) {
        (false, false) => {
            let all = values.iter().copied().fold(Bounds::NONE, Bounds::or);
            values.fill(all);
        }
        (true, false) => {
            let lowest = least(values.iter().map(|value| value.lowest).collect(), steps);
            for (value, lowest) in values.iter_mut().zip(lowest) {
                *value = Bounds {
                    lowest,
                    highest: ENDLESS.1,
                };
            }
        }
        (false, true) => {
            // The most of what only takes is the least of what only adds, seen in a mirror. Unlike a minus, `!` turns
            // every number around.
            let mirrored: Vec<_> = steps
                .iter()
                .map(|&(from, to, more)| (from, to, -more))
                .collect();
            let highest = least(
                values.iter().map(|value| !value.highest).collect(),
                &mirrored,
            );
            for (value, highest) in values.iter_mut().zip(highest) {
                *value = Bounds {
                    lowest: ENDLESS.0,
                    highest: !highest,
                };
            }
        }
        (true, true) => run_around(values, steps),
    }
}

/// The least of each when no step takes (Dijkstra, *A Note on Two Problems in Connexion with Graphs*, 1959).
fn least(mut values: Vec<i64>, steps: &[WeightedEdge]) -> Vec<i64> {
    let mut steps = steps.to_vec();
    steps.sort_by_key(|step| step.0);
    let known = (0..).zip(&values).filter(|&(_, &value)| value < i64::MAX);
    let mut next: BinaryHeap<_> = known
        .map(|(place, &value)| Reverse((value, place)))
        .collect();
    while let Some(Reverse((value, place))) = next.pop() {
        if value > values[place] {
            continue;
        }
        let first = steps.partition_point(|step| step.0 < place);
        let own = steps[first..].iter().take_while(|step| step.0 == place);
        for &(_, to, more) in own {
            let there = further(value, more);
            if there < values[to] {
                values[to] = there;
                next.push(Reverse((there, to)));
            }
        }
    }
    values
}

/// Ends are found as negative circles are (Bellman, *On a Routing Problem*, 1958; Ford).
fn run_around(values: &mut [Bounds], steps: &[WeightedEdge]) {
    let mut changed = (true, true);
    for _ in 0..=values.len().min(FOLLOWED / steps.len().max(1)) {
        changed = (false, false);
        for &(from, to, more) in steps {
            let before = values[to];
            let after = before.or(values[from].with(more));
            changed.0 |= after.lowest != before.lowest;
            changed.1 |= after.highest != before.highest;
            values[to] = after;
        }
        if changed == (false, false) {
            return;
        }
    }
    for value in values {
        if changed.0 {
            value.lowest = ENDLESS.0;
        }
        if changed.1 {
            value.highest = ENDLESS.1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two situations that lead to each other, entered at the first.
    fn circle(there: i64, back: i64) -> (Option<i64>, Option<i64>) {
        let mut values = [Bounds::ZERO, Bounds::NONE];
        settle(&mut values, &[(0, 1, there), (1, 0, back)]);
        (values[1].lowest(), values[1].highest())
    }

    #[test]
    fn a_circle_that_always_adds_has_no_end_above() {
        assert_eq!(circle(1, 0), (Some(1), None));
        assert_eq!(circle(2, -1), (Some(2), None));
    }

    #[test]
    fn a_circle_that_takes_has_no_end_below() {
        assert_eq!(circle(-1, 0), (None, Some(-1)));
        assert_eq!(circle(1, -2), (None, Some(1)));
    }

    /// Each situation leads to the one before it, which is what a sweep in their order is slowest at.
    #[test]
    fn the_least_of_a_large_circle_is_found_whichever_way_round_it_runs() {
        let count = 20_000;
        let mut steps: Vec<WeightedEdge> = (1..count).map(|from| (from, from - 1, 1)).collect();
        steps.push((0, count - 1, 1));
        let mut values = vec![Bounds::NONE; count];
        values[count - 1] = Bounds::ZERO;
        settle(&mut values, &steps);
        assert_eq!(values[0].lowest(), Some(19_999));
        let mut values = vec![Bounds::NONE; count];
        values[count - 1] = Bounds::ZERO;
        let taking: Vec<WeightedEdge> = steps.iter().map(|&(from, to, _)| (from, to, -1)).collect();
        settle(&mut values, &taking);
        assert_eq!(values[0].highest(), Some(-19_999));
    }

    #[test]
    fn a_circle_that_gives_back_what_it_took_settles() {
        assert_eq!(circle(3, -3), (Some(3), Some(3)));
        assert_eq!(circle(0, 0), (Some(0), Some(0)));
    }
}
