//! How long a scene has been talked about, and what time is left for it.

use std::time::Duration;

use super::stand::Phase;
use super::table::Table;
use crate::record::Moment;
use crate::scenario::BudgetUnit;

/// The clocks of a table, in whole seconds: the same for the moderator, the projector and whoever else shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Times {
    /// How long the scene has been talked about.
    pub(crate) talked: u64,
    /// How long it was meant to be by its author, with what was added. None for a scene that no time was planned for,
    /// and where nothing is talked about.
    pub(crate) planned: Option<u64>,
    /// When the deadline of the scene is there, with what was added.
    pub(crate) deadline: Option<u64>,
    /// The exercise clock.
    pub(crate) exercise: u64,
    /// Whether the clocks of the scene run.
    pub(crate) runs: bool,
    /// Whether the time for the scene begins with its last slide, which the projector does not show yet.
    pub(crate) awaits_slides: bool,
}

/// What the time is for that runs down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TimeFor {
    /// As long as was planned; nothing happens when it is over.
    Talking,
    /// Until the deadline, which then can be let pass.
    Deciding,
}

/// The minutes of the present scene, and no more than are left of its budget.
fn planned(table: &Table) -> Option<u32> {
    let (scenario, run) = (table.scenario(), table.run());
    let here = run.state().scene();
    let own = scenario.scene(here).minutes;
    let budget = scenario.budget(here);
    let left = budget
        .filter(|budget| budget.unit == BudgetUnit::Minutes)
        .map(|budget| run.engine().value(run.state(), budget.left).unsigned_abs());
    match (own, left) {
        (Some(own), Some(left)) => Some(own.min(left)),
        (own, left) => own.or(left),
    }
}

/// What earlier visits took of the time until the deadline, in seconds: where a budget says how much can be done in all,
/// one deadline is there for all of it.
fn spent(table: &Table) -> i64 {
    let scenario = table.scenario();
    let here = table.run().state().scene();
    match scenario.budget(here) {
        Some(_) => table
            .stand()
            .spent(|id| scenario.find_recorded_scene(id) == Some(here)),
        None => 0,
    }
}

impl Times {
    /// The clocks of a table; those of its scene wait while it `is_being_shown`.
    pub(super) fn of(table: &Table, is_being_shown: bool, now: Moment) -> Self {
        let stand = table.stand();
        let talks = match stand.phase {
            Phase::Talk | Phase::Vote { .. } | Phase::Counted { .. } | Phase::Shown { .. } => true,
            Phase::Consequence | Phase::Gathered { .. } | Phase::Ended => false,
        };
        let planned = planned(table)
            .or_else(|| (stand.extended > 0).then_some(0))
            .filter(|_| talks);
        let deadline = table.deadline().filter(|_| talks);
        let with_more = |minutes: u32| {
            let minutes = i64::from(minutes).saturating_add(stand.extended).max(0);
            minutes.unsigned_abs().saturating_mul(60)
        };
        let until = |minutes: u32| {
            let more = i64::from(minutes).saturating_add(stand.extended);
            let left = more.saturating_mul(60).saturating_sub(spent(table));
            left.max(0).unsigned_abs()
        };
        let seconds = |time: Duration| time.as_secs();
        Self {
            talked: match is_being_shown {
                true => 0,
                false => seconds(stand.talk(now)),
            },
            planned: planned.map(with_more),
            deadline: deadline.map(|deadline| until(deadline.minutes)),
            exercise: seconds(stand.exercise(now)),
            runs: stand.paused.is_none() && !is_being_shown,
            awaits_slides: is_being_shown,
        }
    }

    /// Whether the talk took as long as was planned.
    pub(crate) fn is_over(&self) -> bool {
        self.planned.is_some_and(|planned| self.talked >= planned)
    }

    /// When the first of both is there: what was planned, or the deadline.
    pub(crate) fn ends(&self) -> Option<u64> {
        match (self.planned, self.deadline) {
            (Some(planned), Some(deadline)) => Some(planned.min(deadline)),
            (planned, deadline) => planned.or(deadline),
        }
    }

    /// Whether the deadline of the scene is there.
    pub(crate) fn is_up(&self) -> bool {
        self.deadline
            .is_some_and(|deadline| self.talked >= deadline)
    }

    /// Seconds until the deadline, 0 once it is there; none where no deadline can pass.
    pub(crate) fn until_deadline(&self) -> Option<u64> {
        Some(self.deadline?.saturating_sub(self.talked))
    }

    /// What everybody sees run down, in seconds, below zero once it is over: what is left of what was planned, or until a
    /// deadline that is there no later. Nobody is hurried where no time was planned.
    pub(crate) fn counted_down(&self) -> Option<(TimeFor, i64)> {
        let planned = self.planned?;
        let (what, end) = match self.deadline {
            Some(deadline) if deadline <= planned => (TimeFor::Deciding, deadline),
            _ => (TimeFor::Talking, planned),
        };
        Some((what, end.cast_signed() - self.talked.cast_signed()))
    }
}
