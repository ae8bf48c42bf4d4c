//! What groups mean to do, as a moderator sees it.

use std::collections::BTreeMap;

use crate::exercise::{Room, Table};
use crate::language::sanitise;
use crate::record::{Moment, Outcome, SessionId, plans, reviews};

/// What an earlier group meant to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct EarlierPlan {
    pub(crate) session: SessionId,
    /// The event that it is there.
    pub(crate) seq: u64,
    pub(crate) at: Moment,
    pub(crate) text: String,
    /// What became of it, once this group said so.
    pub(crate) outcome: Option<Outcome>,
}

/// What earlier groups meant to do, with what this one says of it at any of its tables.
pub(super) fn earlier(room: &Room) -> Vec<EarlierPlan> {
    if room.plans().is_empty() {
        return Vec::new();
    }
    let tables = room.tables().iter();
    let mut told: BTreeMap<_, _> = tables
        .flat_map(|table| reviews(table.session().events()))
        .collect();
    let plans = room.plans().iter().map(|made| EarlierPlan {
        outcome: told.remove(&(made.session.clone(), made.seq)),
        session: made.session.clone(),
        seq: made.seq,
        at: made.at,
        text: sanitise(&made.text),
    });
    plans.collect()
}

/// What the group at a table means to do, oldest first, each with its event.
pub(super) fn made(table: &Table) -> Vec<(u64, String)> {
    let session = table.session();
    let made = plans(session.id(), session.events()).into_iter();
    made.map(|made| (made.seq, sanitise(&made.text))).collect()
}
