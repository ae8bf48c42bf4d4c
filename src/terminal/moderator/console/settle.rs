//! How a decision is written down, one question after the other: what, by whom, why, and who saw it otherwise.

use crate::exercise::lead::{ChoiceRow, PlaceView};
use crate::exercise::{Act, Verdict};
use crate::record::Settlement;
use crate::terminal::canvas::writing::Writing;

/// What is asked now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asking {
    Choice,
    By,
    Reason,
    Dissent,
    /// Everything stands there once more before the room hears it.
    Sure,
}

/// A decision that is being written down.
#[derive(Debug)]
pub(super) struct Settle {
    pub(super) asks: Asking,
    /// The choices that are open, each with its number on the screen; there is at least one.
    pub(super) choices: Vec<(usize, ChoiceRow)>,
    /// How the vote speaks, if one was closed here.
    pub(super) verdict: Verdict,
    /// The place of the choice that is picked.
    pub(super) choice: usize,
    by: usize,
    pub(super) reason: Writing,
    pub(super) dissent: Writing,
}

impl Settle {
    /// Begins with the majority picked, when there is one; none where no choice is open.
    pub(super) fn of(place: &PlaceView) -> Option<Self> {
        let choices: Vec<_> = (1..)
            .zip(place.choices.iter().cloned())
            .filter(|(_, row)| row.offer.closed.is_none())
            .collect();
        let mut rows = choices.iter();
        let most = rows.position(|(_, row)| place.verdict == Verdict::Majority(row.offer.choice));
        if choices.is_empty() {
            return None;
        }
        let mut settle = Self {
            asks: Asking::Choice,
            choice: 0,
            choices,
            verdict: place.verdict,
            by: 0,
            reason: Writing::default(),
            dissent: Writing::default(),
        };
        settle.pick(most.unwrap_or(0));
        Some(settle)
    }

    /// The choice that is picked, with its number on the screen.
    pub(super) fn picked(&self) -> &(usize, ChoiceRow) {
        &self.choices[self.choice]
    }

    /// Who can have made this decision.
    pub(super) fn deciding(&self) -> &[Settlement] {
        &self.picked().1.by
    }

    pub(super) fn by(&self) -> Settlement {
        self.deciding()[self.by]
    }

    /// The text that is being written.
    pub(super) fn text(&mut self) -> Option<&mut Writing> {
        match self.asks {
            Asking::Reason => Some(&mut self.reason),
            Asking::Dissent => Some(&mut self.dissent),
            Asking::Choice | Asking::By | Asking::Sure => None,
        }
    }

    /// Moves the pick of the present question.
    pub(super) fn move_by(&mut self, by: isize) {
        let (place, count) = match self.asks {
            Asking::Choice => (self.choice, self.choices.len()),
            Asking::By => (self.by, self.deciding().len()),
            Asking::Reason | Asking::Dissent | Asking::Sure => return,
        };
        self.pick(place.saturating_add_signed(by).min(count - 1));
    }

    /// Picks the choice that has a number on the screen, or who decided by the number before that.
    pub(super) fn number(&mut self, number: usize) {
        let place = match self.asks {
            Asking::Choice => self.choices.iter().position(|(shown, _)| *shown == number),
            Asking::By => number
                .checked_sub(1)
                .filter(|&place| place < self.deciding().len()),
            Asking::Reason | Asking::Dissent | Asking::Sure => None,
        };
        if let Some(place) = place {
            self.pick(place);
        }
    }

    fn pick(&mut self, place: usize) {
        match self.asks {
            Asking::Choice => {
                self.choice = place;
                let decided = self.picked().1.decided;
                let by = self.deciding().iter().position(|&by| by == decided);
                self.by = by.expect("who decided is among those who can have");
            }
            Asking::By => self.by = place,
            Asking::Reason | Asking::Dissent | Asking::Sure => {}
        }
    }

    /// The next question; when there is none, what is to be done.
    pub(super) fn on(&mut self) -> Option<Act> {
        self.asks = match self.asks {
            Asking::Choice => Asking::By,
            Asking::By => Asking::Reason,
            Asking::Reason => Asking::Dissent,
            Asking::Dissent => Asking::Sure,
            Asking::Sure => return Some(self.act()),
        };
        None
    }

    /// The question before this one. Returns whether there was one.
    pub(super) fn back(&mut self) -> bool {
        self.asks = match self.asks {
            Asking::Choice => return false,
            Asking::By => Asking::Choice,
            Asking::Reason => Asking::By,
            Asking::Dissent => Asking::Reason,
            Asking::Sure => Asking::Dissent,
        };
        true
    }

    /// The decision as it is written down so far.
    pub(super) fn act(&self) -> Act {
        Act::Settle {
            choice: self.picked().1.offer.choice,
            by: self.by(),
            reason: Some(self.reason.text()),
            dissent: Some(self.dissent.text()),
        }
    }
}
