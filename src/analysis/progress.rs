//! How far exploring is, for whoever waits for it: figures that another thread may look at, and nothing else.

use std::sync::atomic::{AtomicU8, AtomicU64, Ordering};

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Nothing that takes long.
    Nothing,
    /// Situations are found one by one; they are counted.
    Situations,
    /// Sets of situations are worked out; the steps of that are counted.
    Sets,
    /// What was found is looked at.
    Findings,
    /// Figures are worked out of it.
    Figures,
    /// Runs are played; they are counted.
    Runs,
}

const STAGES: [Stage; 6] = [
    Stage::Nothing,
    Stage::Situations,
    Stage::Sets,
    Stage::Findings,
    Stage::Figures,
    Stage::Runs,
];

/// How far exploring is. What is read may be a moment old.
#[derive(Debug)]
pub struct Progress {
    stage: AtomicU8,
    done: AtomicU64,
}

impl Progress {
    /// Nothing so far.
    pub const fn new() -> Self {
        Self {
            stage: AtomicU8::new(Stage::Nothing as u8),
            done: AtomicU64::new(0),
        }
    }

    /// What is being done, and how much of it is done.
    pub fn read(&self) -> (Stage, u64) {
        let stage = usize::from(self.stage.load(Ordering::Relaxed));
        (STAGES[stage], self.done.load(Ordering::Relaxed))
    }

    pub(super) fn begin(&self, stage: Stage) {
        self.done.store(0, Ordering::Relaxed);
        self.stage.store(stage as u8, Ordering::Relaxed);
    }

    pub(super) fn tell(&self, done: u64) {
        self.done.store(done, Ordering::Relaxed);
    }
}

impl Default for Progress {
    fn default() -> Self {
        Self::new()
    }
}
