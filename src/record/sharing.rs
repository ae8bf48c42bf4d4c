//! How far what happens in an evening is shared with other machines.

use super::event::Moment;

/// How far an evening is shared.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(
    not(feature = "share"),
    expect(dead_code, reason = "without the feature nothing is shared")
)]
pub(crate) enum Sharing {
    /// Nobody answered yet.
    Reaching,
    /// All of it.
    Shared,
    /// All but so many events, which are on their way.
    Behind(u64),
    /// There is no line since then; what happens is kept here, and goes out when there is one.
    Since(Moment),
    /// The shared store refuses it, for a reason that does not pass by itself.
    Refused,
    /// Another machine leads this evening now. Here nothing happens any more.
    TakenOver,
}
