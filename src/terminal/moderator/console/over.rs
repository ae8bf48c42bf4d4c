//! What lies over the moderator's page, and what is asked before the room hears of something.

use super::drafts::LineFor;
use super::settle::Settle;
use crate::exercise::Act;
use crate::exercise::lead::KeptOfEvening;
use crate::scenario::{ChoiceId, SceneId};
use crate::terminal::canvas::writing::Writing;

/// What lies over the page.
#[derive(Debug)]
pub(super) enum Over {
    /// All keys, scrolled so far.
    Help(u16),
    /// Address, code and QR code.
    Door,
    /// A number that is asked for, as typed so far.
    Number(Counts, String),
    /// A list, and the entry under the cursor.
    List(List, usize),
    Note(Writing),
    /// A line for the group.
    Line(LineFor, Writing),
    Settle(Box<Settle>),
}

/// What a number is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counts {
    /// Hands that went up for the choice with this number on the screen.
    Hands { choice: ChoiceId, number: usize },
    /// The minute of the exercise clock at which an inject comes.
    Minute(SceneId),
    /// The table to which a seat moves.
    Table { seat: u32 },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    Advice,
    /// What people can do themselves, or what they wrote.
    Tasks,
    /// What groups mean to do.
    Plans,
    /// What people are asked of themselves.
    Survey,
    /// What people would rather do than what the choices offer.
    Rather,
    Injects,
    Road,
    Seats,
    Ratings,
    /// What the control cell offers.
    Offers,
    /// What is written of a case, and can be.
    Case,
}

/// What is asked once more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Question {
    /// Whether something is meant that the room will notice, in a sentence.
    Act(Act, String),
    /// Whether a case is kept, with all that was written and voted.
    KeepCase,
    /// Whether the moderator leaves, and what is kept then.
    Leave(KeptOfEvening),
}
