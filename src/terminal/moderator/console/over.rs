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

/// What a line is for that everybody reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineFor {
    /// Something that the story does not have.
    Improvised,
    /// An inject in other words.
    Inject(SceneId),
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

/// A decision of which a draft was written: the event that it is, or the place on the road where it was to be made.
pub(super) type DraftOf = Result<u64, (SceneId, usize)>;

/// What was written and not kept: it is there again when the same is written once more.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    pub(super) note: Writing,
    /// A line for the group, and what it is for.
    pub(super) line: Option<(LineFor, Writing)>,
    /// The reason and the dissent of a decision, and which it is.
    pub(super) settle: Option<(DraftOf, [Writing; 2])>,
}

impl Drafts {
    pub(super) fn is_empty(&self) -> bool {
        let texts = self.settle.iter().flat_map(|(_, texts)| texts);
        let line = self.line.iter().map(|(_, text)| text);
        let texts = texts.chain([&self.note]).chain(line);
        texts.into_iter().all(|text| text.text().is_empty())
    }
}
