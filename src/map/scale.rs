//! How many sessions went along a road, in classes.

/// How many sessions went along a road.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TrafficClass {
    /// Fewer than may be told, or a number that would tell of others.
    Hidden,
    Few,
    Many,
    Most,
}

/// What a map with traffic says of it as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TrafficScale {
    pub(crate) sessions: usize,
    /// The least that is told.
    pub(crate) fewest: u64,
}

impl TrafficScale {
    /// From how many sessions on a road is in the class of many, and in that of most.
    pub(crate) fn steps(self) -> (u64, u64) {
        let many = (self.fewest * 2).max(self.fewest + 2);
        (many, many * 2)
    }

    /// The class of a road that so many sessions took.
    pub(super) fn class(self, sessions: u64) -> TrafficClass {
        let (many, most) = self.steps();
        match sessions {
            sessions if sessions < self.fewest => TrafficClass::Hidden,
            sessions if sessions < many => TrafficClass::Few,
            sessions if sessions < most => TrafficClass::Many,
            _ => TrafficClass::Most,
        }
    }
}
