//! How far to explore: a bound on situations, on memory and on time, whichever is reached first.

use std::time::{Duration, Instant};

use serde::Serialize;

use super::progress::{Progress, Stage};

/// Bounds of exploring. Without one, it goes on until everything is found.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    situations: usize,
    bytes: usize,
    until: Option<Instant>,
    /// What says how late it is.
    clock: fn() -> Instant,
    /// Where somebody looks who waits.
    told: Option<&'static Progress>,
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
            clock: Instant::now,
            told: None,
        }
    }

    /// And so many bytes at most.
    pub fn bytes(self, bytes: usize) -> Self {
        Self { bytes, ..self }
    }

    /// And no longer than this from now on. A time that the clock cannot count to is none.
    pub fn within(self, time: Duration) -> Self {
        let until = (self.clock)().checked_add(time);
        Self { until, ..self }
    }

    /// The same by another clock, for whoever says how late it is.
    #[cfg(test)]
    pub(super) fn by(self, clock: fn() -> Instant) -> Self {
        Self { clock, ..self }
    }

    /// And says in `progress` how far it is.
    pub fn told(self, progress: &'static Progress) -> Self {
        Self {
            told: Some(progress),
            ..self
        }
    }

    /// Says what is done from now on.
    pub(super) fn begin(&self, stage: Stage) {
        if let Some(progress) = self.told {
            progress.begin(stage);
        }
    }

    /// Says how much of it is done.
    pub(super) fn tell(&self, done: impl TryInto<u64>) {
        if let (Some(progress), Ok(done)) = (self.told, done.try_into()) {
            progress.tell(done);
        }
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
    pub(super) fn half_the_time(self) -> Self {
        self.left().map_or(self, |left| self.within(left / 2))
    }

    fn left(self) -> Option<Duration> {
        let until = self.until?;
        Some(until.saturating_duration_since((self.clock)()))
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
        self.until.is_some_and(|until| (self.clock)() >= until)
    }
}

/// A clock that goes on by a second whenever somebody looks at it, each thread's own.
#[cfg(test)]
pub(super) mod ticking {
    use std::cell::Cell;
    use std::time::{Duration, Instant};

    use super::Limits;

    thread_local! {
        static CLOCK: (Instant, Cell<u64>) = (Instant::now(), Cell::new(0));
    }

    fn now() -> Instant {
        CLOCK.with(|(begun, looks)| {
            looks.set(looks.get() + 1);
            *begun + Duration::from_secs(looks.get())
        })
    }

    /// How often somebody looked at it.
    pub(in crate::analysis) fn looks() -> u64 {
        CLOCK.with(|(_, looks)| looks.get())
    }

    /// Time for so many looks.
    pub(in crate::analysis) fn for_looks(looks: u64) -> Limits {
        let limits = Limits::situations(usize::MAX).by(now);
        limits.within(Duration::from_secs(looks))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::ticking::{for_looks, looks};
    use super::*;
    use crate::analysis::{Detail, Figures, Proof, prove, prove_in_sets};
    use crate::engine::Engine;
    use crate::scenario::load;

    /// A hub of tasks, each of which is asked about later, and which nobody plans so short.
    fn hub(tasks: usize) -> Engine {
        let all = 0..tasks;
        let own = "text: T, once: true, gain: g, cost: c, goto: hub";
        let hub = all.clone().map(|it| format!("      t{it}: {{ {own} }}\n"));
        let way = all.map(|it| format!("{{ when: chose(hub.t{it}), to: end }}, "));
        let text = format!(
            "format: 1\nid: c\nversion: 1.0.0\ntitle: C\nlanguage: en\nminutes: 1\nstart: hub\nscenes:\n\
             \x20 end: {{ ending: true, text: E }}\n  hub:\n    minutes: 5\n    text: T\n    choices:\n{}\
             \x20     go: {{ text: G, goto: [{}{{ to: end }}] }}\n",
            hub.collect::<Vec<_>>().concat(),
            way.collect::<Vec<_>>().concat(),
        );
        let scenario = load(text.as_bytes()).scenario.expect("a scenario");
        Engine::new(Arc::new(scenario))
    }

    /// How often the clock was looked at when the time was over, before anything came of it.
    fn late(given: u64, work: impl FnOnce(Limits)) -> u64 {
        let begun = looks();
        work(for_looks(given));
        (looks() - begun).saturating_sub(given)
    }

    #[test]
    fn whatever_is_done_within_a_time_stops_when_it_is_over() {
        let engine = hub(18);
        for given in [2, 5, 20, 60, 200] {
            let late = late(given, |limits| {
                let sets = prove_in_sets(&engine, Detail::Merged, limits);
                assert_eq!(sets.err(), Some(Stop::Time), "{given}");
            });
            assert!(late <= 3, "{late} of {given}");
        }
        for given in [2, 5, 20, 100, 1_000] {
            let prove: &dyn Fn(Limits) -> Proof = &|limits| prove(&engine, limits);
            let late = late(given, |limits| drop(prove(limits)));
            assert!(late <= 12, "{late} of {given}");
        }
    }

    #[test]
    fn figures_and_what_is_proved_without_them_take_one_time() {
        let engine = hub(18);
        for given in [10, 100] {
            let late = late(given, |limits| {
                let few = limits.at_most(1_000);
                assert!(Figures::or_proof(&engine, few).is_err());
            });
            assert!(late <= 12, "{late} of {given}");
        }
    }
}
