//! How far to explore: a bound on situations, on memory and on time, whichever is reached first.

use std::time::{Duration, Instant};

use serde::Serialize;

/// Bounds of exploring. Without one, it goes on until everything is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    situations: usize,
    bytes: usize,
    until: Option<Instant>,
}

/// What exploring stopped at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Stop {
    Situations,
    Memory,
    /// The time was up, or nobody waited any more.
    Time,
    /// Variables that are drawn at the start, or carried along, can begin in more ways than are tried.
    Starts,
}

impl Stop {
    /// The message that says it, and what to do.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Situations => "stopped-situations",
            Self::Memory => "stopped-memory",
            Self::Time => "stopped-time",
            Self::Starts => "stopped-starts",
        }
    }
}

/// How far exploring came that did not find everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopped {
    pub at: Stop,
    pub situations: usize,
}

impl Limits {
    /// So many situations at most, whatever memory and time they take.
    pub fn situations(most: usize) -> Self {
        Self {
            situations: most,
            bytes: usize::MAX,
            until: None,
        }
    }

    /// And so many bytes at most.
    pub fn bytes(self, bytes: usize) -> Self {
        Self { bytes, ..self }
    }

    /// And no longer than this from now on. A time that the clock cannot count to is none.
    pub fn within(self, time: Duration) -> Self {
        let until = Instant::now().checked_add(time);
        Self { until, ..self }
    }

    /// The same with no more situations than these.
    pub(super) fn at_most(self, situations: usize) -> Self {
        Self {
            situations: self.situations.min(situations),
            ..self
        }
    }

    /// The same in four fifths of the time that is left.
    pub(super) fn most_of_the_time(self) -> Self {
        self.left().map_or(self, |left| self.within(left * 4 / 5))
    }

    /// The same in half of the time that is left.
    pub(crate) fn half_the_time(self) -> Self {
        self.left().map_or(self, |left| self.within(left / 2))
    }

    fn left(self) -> Option<Duration> {
        let until = self.until?;
        Some(until.saturating_duration_since(Instant::now()))
    }

    /// The same in one `part`-th of the memory, for what takes the other parts to work with.
    pub(crate) fn one_of(self, parts: usize) -> Self {
        Self {
            bytes: self.bytes / parts,
            ..self
        }
    }

    /// Whether so many situations may be explored.
    pub(super) fn allows(&self, situations: usize) -> bool {
        situations <= self.situations
    }

    /// Which bound is passed by so many situations in so many bytes.
    pub(super) fn passed(&self, situations: usize, bytes: usize) -> Option<Stop> {
        if situations > self.situations {
            Some(Stop::Situations)
        } else if bytes > self.bytes {
            Some(Stop::Memory)
        } else {
            None
        }
    }

    /// Whether the time is over.
    pub(crate) fn over(&self) -> bool {
        self.until.is_some_and(|until| Instant::now() >= until)
    }
}
