//! When an evening was last seen to go on, so that its clock is right after the program was killed.
//!
//! It is no event, and nothing follows from it while the program runs. Only when an evening is opened again does it become
//! one: everything stood still from then on.

use serde::{Deserialize, Serialize};

use super::door::Door;
use crate::record::{Moment, SessionId};

/// When an evening was last seen to go on.
#[derive(Serialize, Deserialize)]
pub(super) struct Seen {
    evening: String,
    /// The sessions of the evening: when one is forgotten, so is this.
    sessions: Vec<SessionId>,
    at: Moment,
}

impl Seen {
    /// The evening behind a door goes on now: as it is kept.
    pub(super) fn written(door: &Door, now: Moment) -> String {
        let seen = Self {
            evening: door.evening().to_owned(),
            sessions: door.sessions().to_vec(),
            at: now,
        };
        serde_json::to_string(&seen).expect("plain data")
    }

    /// What was kept of an evening; none when it is that of another.
    pub(super) fn read(kept: &str, evening: &str) -> Option<Moment> {
        let kept: Self = serde_json::from_str(kept).ok()?;
        (kept.evening == evening).then_some(kept.at)
    }
}
