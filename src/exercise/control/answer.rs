//! What became of an offer.

use crate::record::Moment;
use crate::record::share::SharedOffer;

/// What a room did with an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OfferAnswer {
    /// Nothing yet: the moderator may come to it later.
    Open,
    Taken(Moment),
    Declined(Moment),
}

/// An offer to a room, with what became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FollowedOffer<'c> {
    pub(crate) offer: &'c SharedOffer,
    pub(crate) answer: OfferAnswer,
}
