//! How a decision is written down, in steps: what, by whom, why, and who saw it otherwise.

use ratatui_textarea::TextArea;

use crate::exercise::Act;
use crate::record::Settlement;
use crate::scenario::ChoiceId;

use super::view::RoomView;

/// What is asked now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Choice,
    By,
    Reason,
    Dissent,
    /// Everything stands there once more before the room hears it.
    Sure,
}

/// How the vote speaks, if one was closed here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Vote {
    None,
    /// Two or more share the top.
    Tied,
    Majority(ChoiceId),
}

/// A decision that is being written down.
#[derive(Debug)]
pub(super) struct Settle {
    pub(super) step: Step,
    /// The choices that are open: which, its number on the screen, its text.
    pub(super) choices: Vec<(ChoiceId, usize, String)>,
    pub(super) vote: Vote,
    /// Whose decision it is; none when it is everybody's.
    pub(super) deciders: Vec<String>,
    /// The place of the choice that is picked.
    pub(super) choice: usize,
    by: usize,
    pub(super) reason: TextArea<'static>,
    pub(super) dissent: TextArea<'static>,
}

impl Settle {
    /// Begins with the majority picked, when there is one.
    pub(super) fn of(room: &RoomView) -> Self {
        let choices: Vec<_> = (1..)
            .zip(&room.place.choices)
            .filter(|(_, choice)| choice.closed.is_none())
            .map(|(number, choice)| (choice.choice, number, choice.text.clone()))
            .collect();
        let vote = match room.place.votes.last() {
            None => Vote::None,
            Some(tally) => {
                let most = tally.majority();
                let rows = &mut room.place.choices.iter();
                rows.find(|row| Some(row.id.as_str()) == most)
                    .map_or(Vote::Tied, |row| Vote::Majority(row.choice))
            }
        };
        let choice = match vote {
            Vote::Majority(most) => choices.iter().position(|&(choice, ..)| choice == most),
            Vote::None | Vote::Tied => None,
        };
        Self {
            step: Step::Choice,
            choices,
            vote,
            deciders: room.place.deciders.clone(),
            choice: choice.unwrap_or(0),
            by: 0,
            reason: TextArea::default(),
            dissent: TextArea::default(),
        }
    }

    /// Who can have made this decision, the likeliest first.
    pub(super) fn ways(&self) -> Vec<Settlement> {
        let mut ways = Vec::with_capacity(3);
        let picked = self.choices.get(self.choice).map(|&(choice, ..)| choice);
        if matches!(self.vote, Vote::Majority(most) if Some(most) == picked) {
            ways.push(Settlement::Majority);
        }
        if !self.deciders.is_empty() {
            ways.push(Settlement::Role);
        }
        ways.push(Settlement::Moderator);
        ways
    }

    pub(super) fn by(&self) -> Settlement {
        let ways = self.ways();
        let by = ways.get(self.by).or(ways.first());
        by.copied().unwrap_or(Settlement::Moderator)
    }

    /// The line that is being written.
    pub(super) fn line(&mut self) -> Option<&mut TextArea<'static>> {
        match self.step {
            Step::Reason => Some(&mut self.reason),
            Step::Dissent => Some(&mut self.dissent),
            Step::Choice | Step::By | Step::Sure => None,
        }
    }

    /// Moves the pick of the present step.
    pub(super) fn step_by(&mut self, by: isize) {
        let (place, count) = match self.step {
            Step::Choice => (self.choice, self.choices.len()),
            Step::By => (self.by, self.ways().len()),
            Step::Reason | Step::Dissent | Step::Sure => return,
        };
        self.pick(place.saturating_add_signed(by).min(count.saturating_sub(1)));
    }

    /// Picks the choice that has a number on the screen, or the way at a place.
    pub(super) fn number(&mut self, number: usize) {
        let place = match self.step {
            Step::Choice => self
                .choices
                .iter()
                .position(|&(_, shown, _)| shown == number),
            Step::By => number
                .checked_sub(1)
                .filter(|&place| place < self.ways().len()),
            Step::Reason | Step::Dissent | Step::Sure => None,
        };
        if let Some(place) = place {
            self.pick(place);
        }
    }

    fn pick(&mut self, place: usize) {
        match self.step {
            Step::Choice => (self.choice, self.by) = (place, 0),
            Step::By => self.by = place,
            Step::Reason | Step::Dissent | Step::Sure => {}
        }
    }

    /// The next step; when there is none, what is to be done.
    pub(super) fn on(&mut self) -> Option<Act> {
        self.step = match self.step {
            Step::Choice => Step::By,
            Step::By => Step::Reason,
            Step::Reason => Step::Dissent,
            Step::Dissent => Step::Sure,
            Step::Sure => return self.act(),
        };
        None
    }

    /// One step back. Returns whether there was one.
    pub(super) fn back(&mut self) -> bool {
        self.step = match self.step {
            Step::Choice => return false,
            Step::By => Step::Choice,
            Step::Reason => Step::By,
            Step::Dissent => Step::Reason,
            Step::Sure => Step::Dissent,
        };
        true
    }

    fn act(&self) -> Option<Act> {
        let &(choice, ..) = self.choices.get(self.choice)?;
        Some(Act::Settle {
            choice,
            by: self.by(),
            reason: Some(self.reason.lines().join(" ")),
            dissent: Some(self.dissent.lines().join(" ")),
        })
    }
}
