//! What the control cell of an exercise with many rooms offers this one: its moderator takes it, leaves it for later, or
//! does not.

use crate::record::Offer;

/// What a moderator does with an offer, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OfferAct {
    /// Does what it says, and says so to the control cell.
    Take(u64),
    /// Says to the control cell that it is not done.
    Decline(u64),
}

/// An offer that nobody has answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OpenOffer {
    pub(crate) number: u64,
    pub(crate) offer: Offer,
}
