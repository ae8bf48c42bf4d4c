//! Who has to hear of a change.

/// What changed in a room, for those who show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Heard {
    /// Nothing that anybody sees.
    Nothing,
    /// Who is there, or how many voted; phones show neither.
    Presence,
    /// What everybody sees, and with it who is there.
    Scene,
}
