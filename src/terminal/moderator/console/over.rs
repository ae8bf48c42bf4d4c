//! What lies over the moderator's page, and what is asked before the room hears of something.

use super::settle::Settle;
use crate::exercise::Act;
use crate::scenario::{ChoiceId, SceneId};
use crate::terminal::canvas::writing::Writing;

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
    Note(Writing),
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

/// What was written and not kept: it is there again when the same is written once more.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    pub(super) note: Writing,
    /// The reason and the dissent of a decision, and the place on the road where it was to be made.
    pub(super) settle: Option<((SceneId, usize), [Writing; 2])>,
}

impl Drafts {
    pub(super) fn is_empty(&self) -> bool {
        let texts = self.settle.iter().flat_map(|(_, texts)| texts);
        texts.chain([&self.note]).all(|text| text.text().is_empty())
    }
}
