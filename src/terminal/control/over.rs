//! What lies over a control cell's page, and what is asked before rooms are offered something.

use crate::record::Offer;
use crate::record::share::RoomName;
use crate::terminal::canvas::writing::Writing;

/// What lies over the page.
#[derive(Debug)]
pub(super) enum CellOver {
    /// All keys, scrolled so far.
    Help(u16),
    /// What can be offered to these rooms, and the entry under the cursor.
    Kinds(Vec<RoomName>, usize),
    /// The minutes of a break, as typed so far.
    Minutes(Vec<RoomName>, String),
    /// The injects that these rooms have, and the one under the cursor.
    Pick(Vec<PickedInject>, usize),
    /// Who a message comes from, and the entry under the cursor.
    From(Vec<RoomName>, usize),
    /// The same in words of one's own.
    OwnFrom(Vec<RoomName>, Writing),
    /// A message to these rooms, from somebody.
    Text(Vec<RoomName>, String, Writing),
    /// The objectives that an evaluator rates, and the one under the cursor.
    Ratings(usize),
    /// A moment that an evaluator notes.
    Note(Writing),
}

/// An inject that can be offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PickedInject {
    pub(super) id: String,
    pub(super) title: String,
    /// The rooms whose scenario has it.
    pub(super) rooms: Vec<RoomName>,
}

/// What is asked once more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum CellQuestion {
    /// Whether an offer is meant, in a sentence that says to how many rooms.
    Send(Vec<RoomName>, Offer, String),
    /// Whether somebody leaves whose text is not sent.
    Leave,
}

/// What can be offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OfferKind {
    Begin,
    Break,
    Inject,
    Message,
}

impl OfferKind {
    pub(super) const ALL: [Self; 4] = [Self::Begin, Self::Break, Self::Inject, Self::Message];

    /// The key of its name.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Begin => "control-kind-begin",
            Self::Break => "control-kind-break",
            Self::Inject => "control-kind-inject",
            Self::Message => "control-kind-message",
        }
    }
}

/// Who messages mostly come from, by the keys of their names.
pub(super) const SENDERS: [&str; 3] = [
    "control-from-municipality",
    "control-from-press",
    "control-from-headquarters",
];
