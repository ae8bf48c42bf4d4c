//! Why something could not be shared, or read of what is.

/// Why the shared store could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ShareError {
    /// The text is no address of one.
    #[error("not an address of a shared store")]
    Address,
    /// It is no address, and there is no file of that name.
    #[error("no address, and no file")]
    NoFile,
    /// The file with the address can be read by others than its owner.
    #[error("others can read the file with the address")]
    Exposed,
    /// The file with the address cannot be read.
    #[error("the file with the address cannot be read: {0}")]
    File(std::io::Error),
    /// Nobody answers there.
    #[error("no line to the shared store: {0}")]
    NoLine(String),
    /// What would go over the network could be read on the way.
    #[error("the shared store offers no safe line: {0}")]
    Bare(String),
    /// The invitation is not known there, or was taken back.
    #[error("the shared store does not know this invitation")]
    Unknown,
    /// The invitation does not allow it.
    #[error("this invitation does not allow that")]
    Forbidden,
    /// Nothing was prepared there.
    #[error("no shared store was prepared there")]
    Unprepared,
    /// It was prepared before.
    #[error("a shared store was prepared there before")]
    Prepared,
    /// Somebody is invited by that name already.
    #[error("somebody is invited by that name already")]
    Invited,
    /// The invitation is a room's, and a control cell's or an evaluator's is wanted.
    #[error("this invitation is a room's")]
    OfARoom,
    /// The invitation is an evaluator's, who watches one room.
    #[error("this invitation is an evaluator's")]
    OfAnEvaluator,
    /// Somebody else is invited by that name.
    #[error("somebody else is invited by that name")]
    Taken,
    /// Another version of this program prepared it.
    #[error("the shared store is of another version")]
    Version,
    /// Another machine went on with the evening.
    #[error("another machine went on with this evening")]
    TakenOver,
    /// It has less than was shared before: an older copy of it was put back, or somebody forgot the evening.
    #[error("what was shared before is not there")]
    Gap,
    /// It is more than a shared store takes of one room.
    #[error("more than a shared store takes of one room")]
    TooMuch,
    /// The shared store has no room left.
    #[error("the shared store is full")]
    Full,
    /// What stands there is not what this program writes.
    #[error("what is shared cannot be read")]
    Damaged,
    #[error("the shared store failed: {0}")]
    Other(String),
}

impl ShareError {
    /// Whether it may be gone by itself after a while.
    pub(crate) fn passes(&self) -> bool {
        matches!(
            self,
            Self::NoLine(_) | Self::Gap | Self::Full | Self::Other(_)
        )
    }
}
