//! How a scene was met, and how a road was gone.

/// How a road was gone, or a scene met; what was done both ways counts as gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum VisitedWay {
    /// Gone, and then gone back over.
    Left,
    /// On the last road.
    Gone,
}

/// How a scene was met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Visit {
    pub(crate) way: VisitedWay,
    /// The decisions that were made there that way.
    pub(crate) numbers: Vec<usize>,
}
