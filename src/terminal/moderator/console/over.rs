//! What lies over the moderator's page, and what is asked before the room hears of something.

use ratatui_textarea::TextArea;

use super::settle::Settle;
use crate::exercise::Act;
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

/// What is asked once more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Question {
    /// Whether something is meant that the room will notice, in a sentence.
    Act(Act, String),
    /// Whether the moderator leaves.
    Leave,
}
