//! What cannot be read, beside what can.

use super::event::Moment;

/// Why something that was kept cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flaw {
    Damaged,
    /// A newer version of the program wrote it: a kind of event, a field or a value that this one does not know.
    Newer,
}

impl Flaw {
    /// Why events could not be read from their JSON.
    pub(super) fn of(error: &serde_json::Error) -> Self {
        // serde tells these apart by their words alone.
        match error.is_data() && error.to_string().starts_with("unknown ") {
            true => Self::Newer,
            false => Self::Damaged,
        }
    }
}

/// A session that is in the store and cannot be read, or not to its end.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("session {id} cannot be read")]
pub struct Unreadable {
    /// Its id, as the store has it.
    pub(crate) id: String,
    /// When its latest event happened, if that can be told.
    pub(crate) last: Option<Moment>,
    pub(crate) flaw: Flaw,
    /// The first event that cannot be read; those before it are sound.
    pub(crate) from: u64,
}

impl Unreadable {
    /// A session of which nothing is there but its name.
    pub(super) fn nothing_of(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            last: None,
            flaw: Flaw::Damaged,
            from: 0,
        }
    }
}
