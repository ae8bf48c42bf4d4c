//! What lies over the moderator's page, and what is asked before the room hears of something.

use ratatui_textarea::TextArea;

use super::settle::Settle;
use crate::exercise::Act;
use crate::record::Rating;
use crate::scenario::ChoiceId;

/// What lies over the page.
#[derive(Debug)]
pub(super) enum Over {
    /// All keys, scrolled so far.
    Help(u16),
    /// Address, code and QR code.
    Door,
    /// Hands that went up for the choice with this number, as typed so far.
    Hands {
        choice: ChoiceId,
        number: usize,
        typed: String,
    },
    /// A list, and the entry under the cursor.
    List(List, usize),
    Note(Box<TextArea<'static>>),
    Settle(Box<Settle>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    Injects,
    Road,
    Seats,
    Ratings,
}

/// Something that the room will notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Deed {
    Act(Act),
    /// Everything goes on after a pause.
    Unpause,
    /// Takes a seat away.
    Remove(u32),
    /// Brings all tables together at this one.
    Gather(u8),
    Leave,
}

/// A deed, and the sentence with which it is asked whether it is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Question {
    pub(super) sentence: String,
    pub(super) deed: Deed,
}

/// The grades of an objective, from the first key on.
pub(super) const RATINGS: [(Rating, &str); 4] = [
    (Rating::P, "console-rating-p"),
    (Rating::S, "console-rating-s"),
    (Rating::M, "console-rating-m"),
    (Rating::U, "console-rating-u"),
];
