//! The least and the most of something over many roads.

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
        let end = |value: i64| match value {
            i64::MIN | i64::MAX => value,
            _ => value.saturating_add(more),
        };
        Self {
            lowest: end(self.lowest),
            highest: end(self.highest),
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

/// A step within a circle: from, to, and what it adds.
pub(super) type Step = (usize, usize, i64);

/// Lets what came into a circle run around in it, until nothing changes or there is no end to it.
///
/// Ends are found as negative circles are (Bellman, *On a Routing Problem*, 1958; Ford), after looking whether every
/// step adds or none does, which most circles answer at once.
pub(super) fn settle(values: &mut [Bounds], steps: &[Step]) {
    let (adds, takes) = (
        steps.iter().any(|step| step.2 > 0),
        steps.iter().any(|step| step.2 < 0),
    );
    let ends = |values: &mut [Bounds], low: bool, high: bool| {
        for value in values {
            if low {
                value.lowest = ENDLESS.0;
            }
            if high {
                value.highest = ENDLESS.1;
            }
        }
    };
    // What only grows, or only shrinks, never settles on that side; there is no need to watch it.
    let (grows, shrinks) = (adds && !takes, takes && !adds);
    let mut changed = (true, true);
    for _ in 0..=values.len().min(FOLLOWED / steps.len().max(1)) {
        changed = (false, false);
        for &(from, to, more) in steps {
            let before = values[to];
            let after = before.or(values[from].with(more));
            changed.0 |= !shrinks && after.lowest != before.lowest;
            changed.1 |= !grows && after.highest != before.highest;
            values[to] = after;
        }
        if changed == (false, false) {
            break;
        }
    }
    ends(values, changed.0 || shrinks, changed.1 || grows);
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

    #[test]
    fn a_circle_that_gives_back_what_it_took_settles() {
        assert_eq!(circle(3, -3), (Some(3), Some(3)));
        assert_eq!(circle(0, 0), (Some(0), Some(0)));
    }
}
