//! How a decision is written down, one question after the other: what, why, and who saw it otherwise. Who decided is set
//! to what happened, and can be put right where everything stands once more.

use super::drafts::{DraftOf, Drafts};
use crate::exercise::lead::{PlaceView, RoadRow};
use crate::exercise::{Act, Verdict};
use crate::record::Settlement;
use crate::scenario::{ChoiceId, SceneId};
use crate::terminal::canvas::writing::Writing;

/// What is asked now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asking {
    Choice,
    Reason,
    Dissent,
    /// Everything stands there once more before the room hears it, with who decided.
    Sure,
}

/// Something that can have been decided.
#[derive(Debug, Clone)]
pub(super) struct SettleRow {
    /// Its number on the screen; none where it was decided before.
    pub(super) number: Option<usize>,
    pub(super) text: String,
    of: SettleOf,
    /// Who can have decided it, and who did, as far as that is known.
    by: Vec<Settlement>,
    decided: Settlement,
}

/// What a decision is that is written down.
#[derive(Debug, Clone, Copy)]
enum SettleOf {
    Choice(ChoiceId),
    /// One that was made before: event `decided`.
    Decided(u64),
}

/// A decision that is being written down.
#[derive(Debug)]
pub(super) struct Settle {
    pub(super) asks: Asking,
    /// The choices that are open; there is at least one.
    pub(super) choices: Vec<SettleRow>,
    /// Those whose decision it is in the story.
    pub(super) roles: Vec<String>,
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
        let open = (1..).zip(&place.choices);
        let open = open.filter(|(_, row)| row.offer.closed.is_none());
        let choices: Vec<_> = open
            .map(|(number, row)| SettleRow {
                number: Some(number),
                text: row.offer.text.clone(),
                of: SettleOf::Choice(row.offer.choice),
                by: row.by.clone(),
                decided: row.decided,
            })
            .collect();
        let mut rows = choices.iter();
        let most = rows.position(|row| match row.of {
            SettleOf::Choice(choice) => place.verdict == Verdict::Majority(choice),
            SettleOf::Decided(_) => false,
        });
        if choices.is_empty() {
            return None;
        }
        let mut settle = Self {
            asks: Asking::Choice,
            choice: 0,
            choices,
            roles: place.deciders.clone(),
            verdict: place.verdict,
            by: 0,
            reason: Writing::default(),
            dissent: Writing::default(),
        };
        settle.pick(most.unwrap_or(0));
        Some(settle)
    }

    /// Puts right how a decision on the road was made; none where nobody made it.
    pub(super) fn again(row: &RoadRow) -> Option<Self> {
        let written = row.written.as_ref()?;
        let line = |line: &Option<String>| Writing::of(line.as_deref().unwrap_or_default());
        let mut settle = Self {
            asks: Asking::Choice,
            choice: 0,
            choices: vec![SettleRow {
                number: None,
                text: format!("{} → {}", row.decision.title, row.decision.taken.text),
                of: SettleOf::Decided(written.decided),
                by: written.deciding.clone(),
                decided: written.by.unwrap_or(Settlement::Moderator),
            }],
            roles: row.roles.clone(),
            verdict: Verdict::None,
            by: 0,
            reason: line(&written.reason),
            dissent: line(&written.dissent),
        };
        settle.pick(0);
        settle.asks = Asking::Reason;
        Some(settle)
    }

    /// The event that the decision is which is put right.
    pub(super) fn corrects(&self) -> Option<u64> {
        match self.picked().of {
            SettleOf::Decided(decided) => Some(decided),
            SettleOf::Choice(_) => None,
        }
    }

    /// The decision of which this is a draft, where the road stands at a `place`.
    pub(super) fn draft_of(&self, place: (SceneId, usize)) -> DraftOf {
        self.corrects().ok_or(place)
    }

    /// Goes on with what was written of this decision before.
    pub(super) fn take_up(&mut self, drafts: &Drafts, place: (SceneId, usize)) {
        if let Some([reason, dissent]) = drafts.settles.get(&self.draft_of(place)) {
            (self.reason, self.dissent) = (reason.clone(), dissent.clone());
        }
    }

    /// The choice that is picked.
    pub(super) fn picked(&self) -> &SettleRow {
        &self.choices[self.choice]
    }

    /// Who can have made this decision.
    pub(super) fn deciding(&self) -> &[Settlement] {
        &self.picked().by
    }

    pub(super) fn by(&self) -> Settlement {
        self.deciding()[self.by]
    }

    /// The text that is being written.
    pub(super) fn text(&mut self) -> Option<&mut Writing> {
        match self.asks {
            Asking::Reason => Some(&mut self.reason),
            Asking::Dissent => Some(&mut self.dissent),
            Asking::Choice | Asking::Sure => None,
        }
    }

    /// Moves the pick of the present question.
    pub(super) fn move_by(&mut self, by: isize) {
        let (place, count) = match self.asks {
            Asking::Choice => (self.choice, self.choices.len()),
            Asking::Sure => (self.by, self.deciding().len()),
            Asking::Reason | Asking::Dissent => return,
        };
        self.pick(place.saturating_add_signed(by).min(count - 1));
    }

    /// The highest number that can be typed now.
    pub(super) fn most(&self) -> usize {
        match self.asks {
            Asking::Choice => self.choices.last().and_then(|row| row.number).unwrap_or(0),
            Asking::Sure => self.deciding().len(),
            Asking::Reason | Asking::Dissent => 0,
        }
    }

    /// Picks the choice that has a number on the screen, or who decided by the number before that.
    pub(super) fn number(&mut self, number: usize) {
        let place = match self.asks {
            Asking::Choice => {
                let mut rows = self.choices.iter();
                rows.position(|row| row.number == Some(number))
            }
            Asking::Sure => number
                .checked_sub(1)
                .filter(|&place| place < self.deciding().len()),
            Asking::Reason | Asking::Dissent => None,
        };
        if let Some(place) = place {
            self.pick(place);
        }
    }

    fn pick(&mut self, place: usize) {
        match self.asks {
            Asking::Choice => {
                self.choice = place;
                let decided = self.picked().decided;
                let by = self.deciding().iter().position(|&by| by == decided);
                // A record that another program wrote may say what cannot have been.
                self.by = by.unwrap_or(self.deciding().len() - 1);
            }
            Asking::Sure => self.by = place,
            Asking::Reason | Asking::Dissent => {}
        }
    }

    /// The next question; when there is none, what is to be done.
    pub(super) fn on(&mut self) -> Option<Act> {
        self.asks = match self.asks {
            Asking::Choice => Asking::Reason,
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
            Asking::Reason if self.corrects().is_some() => return false,
            Asking::Reason => Asking::Choice,
            Asking::Dissent => Asking::Reason,
            Asking::Sure => Asking::Dissent,
        };
        true
    }

    /// The decision as it is written down so far.
    pub(super) fn act(&self) -> Act {
        let by = self.by();
        let [reason, dissent] = [&self.reason, &self.dissent].map(|line| Some(line.text()));
        match self.picked().of {
            SettleOf::Choice(choice) => Act::Settle {
                choice,
                by,
                reason,
                dissent,
            },
            SettleOf::Decided(decided) => Act::Correct {
                decided,
                by,
                reason,
                dissent,
            },
        }
    }
}
