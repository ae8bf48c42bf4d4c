//! The counts of one vote: never who voted what.

use serde::{Deserialize, Serialize};

use super::disclosure::{Disclosure, ShownCount};

/// With fewer votes a share says nothing of a group, and too much of who is in it.
const FEWEST_FOR_A_SHARE: u64 = 5;

/// How a vote was spread over the choices, in the order in which the scene has them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    pub counts: Vec<Count>,
    /// Votes for choices whose count is withheld, together.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub withheld: u64,
    /// Whether hands are among the phones: who was not there is not to tell them apart.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub together: bool,
}

/// What one choice got.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Count {
    pub choice: String,
    pub phones: u32,
    pub hands: u32,
    /// Of the phones, those who said that they are not sure.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub unsure: u32,
    /// The phones that thought that most would choose this.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub guesses: u32,
    /// Whether the count is not in this copy of the record, because somebody could be singled out by it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub withheld: bool,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
fn is_zero(count: &u32) -> bool {
    *count == 0
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
fn is_nothing(count: &u64) -> bool {
    *count == 0
}

impl Count {
    /// Phones and hands together.
    pub(crate) fn votes(&self) -> u64 {
        u64::from(self.phones) + u64::from(self.hands)
    }
}

impl Tally {
    pub(crate) fn votes(&self) -> u64 {
        self.counts.iter().map(Count::votes).sum::<u64>() + self.withheld
    }

    pub(crate) fn of(&self, choice: &str) -> Option<&Count> {
        self.counts.iter().find(|count| count.choice == choice)
    }

    /// What a choice got; none when it was not there to vote on.
    pub(crate) fn votes_for(&self, choice: &str) -> u64 {
        self.of(choice).map_or(0, Count::votes)
    }

    /// The choice with most votes of some; `None` when nobody voted, two share the top, or a count that is withheld may
    /// be there.
    pub(crate) fn majority(&self, some: impl Fn(&str) -> bool) -> Option<&str> {
        let counts = || self.counts.iter().filter(|count| some(&count.choice));
        let most = counts().map(Count::votes).max()?;
        let mut top = counts().filter(|count| count.votes() == most);
        let first = top.next().filter(|_| most > self.withheld)?;
        top.next().is_none().then_some(first.choice.as_str())
    }

    /// The share of the votes, in percent, on the choice that most chose; none of fewer than five, whose share says nothing.
    pub(crate) fn top_share(&self) -> Option<u64> {
        let (all, most) = (self.votes(), self.counts.iter().map(Count::votes).max()?);
        (all >= FEWEST_FOR_A_SHARE).then(|| (most * 100 + all / 2) / all)
    }

    /// The votes as they may be shown; none when fewer than the threshold voted.
    pub(crate) fn shown(&self, by: Disclosure) -> Option<ShownCount> {
        let counts = self.counts.iter();
        let votes = counts.map(|count| (!count.withheld).then(|| count.votes()));
        let votes: Vec<_> = votes.collect();
        let phones = self.counts.iter().map(|count| u64::from(count.phones));
        let phones: Vec<_> = phones.collect();
        let whole = !self.counts.iter().any(|count| count.withheld);
        if by == Disclosure::ROOM && whole && phones.iter().all(|&phones| phones == 0) {
            // Everybody saw the hands go up.
            return Disclosure::new(1).of_some(&votes, 0);
        }
        let mut shown = by.of_some(&votes, self.withheld)?;
        // Who was there saw the hands, and can take them off.
        if whole && phones.iter().any(|&phones| phones > 0) {
            let of_phones = by.at_most(Disclosure::ROOM).of(&phones);
            for (place, shown) in shown.counts.iter_mut().enumerate() {
                let seen = of_phones.as_ref().and_then(|shown| shown.counts[place]);
                *shown = shown.filter(|_| seen.is_some());
            }
        }
        Some(shown.without_half_truths())
    }

    /// What a choice got, as far as it may be shown; none of a vote that it was not part of.
    pub(crate) fn shown_for(&self, choice: &str, by: Disclosure) -> Option<u64> {
        let shown = self.shown(by)?;
        let mut counts = self.counts.iter();
        shown.counts[counts.position(|count| count.choice == choice)?]
    }

    /// How many of each choice may be told to have been unsure, where its count is shown.
    pub(crate) fn unsure(&self, by: Disclosure) -> Vec<Option<u32>> {
        let shown = self.shown(by);
        let counts = self.counts.iter().enumerate();
        let unsure = counts.map(|(place, count)| {
            shown.as_ref()?.counts[place]?;
            let sure = count.phones.saturating_sub(count.unsure);
            by.is_whole(&[count.unsure.into(), sure.into()])
                .then_some(count.unsure)
        });
        unsure.collect()
    }

    /// How many thought of each choice that most would choose it; nothing where nobody was asked, or one of these counts
    /// could single somebody out: half of them would look like all.
    pub(crate) fn guesses(&self, by: Disclosure) -> Vec<Option<u64>> {
        let guesses = self.counts.iter().map(|count| u64::from(count.guesses));
        let guesses: Vec<_> = guesses.collect();
        match by.of(&guesses) {
            Some(shown) if shown.counts.iter().all(Option::is_some) => shown.counts,
            _ => vec![None; guesses.len()],
        }
    }

    /// The tally for somebody who was not there: without the counts by which one of those who voted could be singled out,
    /// and with hands among the phones.
    #[must_use]
    pub(crate) fn withholding(&self) -> Self {
        let shown = self.shown(Disclosure::DOCUMENT);
        let unsure = self.unsure(Disclosure::DOCUMENT);
        let guesses = self.guesses(Disclosure::DOCUMENT);
        // What is hidden of them could be worked out of the rest.
        let guessed = guesses.iter().all(Option::is_some);
        let counts = self.counts.iter().enumerate().map(|(place, count)| {
            let votes = shown.as_ref().and_then(|shown| shown.counts[place]);
            Count {
                choice: count.choice.clone(),
                phones: votes.map_or(0, |_| count.phones.saturating_add(count.hands)),
                hands: 0,
                unsure: unsure[place].unwrap_or_default(),
                guesses: if guessed { count.guesses } else { 0 },
                withheld: votes.is_none(),
            }
        });
        Self {
            counts: counts.collect(),
            withheld: shown.as_ref().map_or(0, ShownCount::hidden),
            together: self.together || self.counts.iter().any(|count| count.hands > 0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(votes: &[(u32, u32)]) -> Tally {
        let counts = votes
            .iter()
            .zip(["a", "b", "c"])
            .map(|(&(phones, hands), choice)| Count {
                choice: choice.to_owned(),
                phones,
                hands,
                unsure: 0,
                guesses: 0,
                withheld: false,
            });
        Tally {
            counts: counts.collect(),
            withheld: 0,
            together: false,
        }
    }

    #[test]
    fn phones_and_hands_add_up_and_a_draw_is_no_majority() {
        assert_eq!(
            tally(&[(3, 1), (0, 5), (2, 2)]).majority(|_| true),
            Some("b")
        );
        assert_eq!(tally(&[(3, 1), (0, 4)]).majority(|_| true), None);
        assert_eq!(tally(&[(0, 0), (0, 0)]).majority(|_| true), None);
        assert_eq!(tally(&[(3, 1), (0, 4)]).votes(), 8);
    }

    #[test]
    fn counts_that_another_program_wrote_add_up_however_large() {
        let most = u32::MAX;
        let large = tally(&[(most, 1), (most, 5)]);
        assert_eq!(large.majority(|_| true), Some("b"));
        assert_eq!(large.votes(), 2 * u64::from(most) + 6);
    }

    fn shown(votes: &[(u32, u32)], by: Disclosure) -> Vec<Option<u64>> {
        let shown = tally(votes).shown(by);
        shown.map_or(Vec::new(), |shown| shown.counts)
    }

    #[test]
    fn a_phone_among_hands_that_everybody_saw_is_not_singled_out() {
        let room = Disclosure::ROOM;
        assert_eq!(shown(&[(1, 10), (0, 8)], room), [None; 2]);
        assert_eq!(shown(&[(6, 0), (1, 5)], room), [None; 2]);
        assert_eq!(shown(&[(6, 1), (4, 5)], room), [Some(7), Some(9)]);
        assert_eq!(shown(&[(0, 9), (0, 8)], room), [Some(9), Some(8)]);
        assert_eq!(shown(&[(0, 9), (0, 1)], room), [Some(9), Some(1)]);
        assert_eq!(shown(&[(0, 1), (0, 0)], room), [Some(1), Some(0)]);
        assert_eq!(shown(&[(5, 0), (0, 0), (12, 0)], room), [None; 3]);
        assert_eq!(shown(&[(1, 0), (1, 0)], room), []);
        let document = Disclosure::DOCUMENT;
        assert_eq!(shown(&[(6, 1), (4, 0)], document), [None; 2]);
        assert_eq!(shown(&[(6, 1), (4, 5)], document), [Some(7), Some(9)]);
        assert_eq!(shown(&[(6, 1), (1, 8)], document), [None; 2]);
    }

    #[test]
    fn who_is_unsure_is_told_of_enough_among_enough() {
        let unsure = |unsure| {
            let mut tally = tally(&[(9, 2), (7, 0)]);
            tally.counts[0].unsure = unsure;
            tally.unsure(Disclosure::ROOM)[0]
        };
        assert_eq!(
            [0, 2, 3, 6, 7, 9].map(unsure),
            [None, None, Some(3), Some(6), None, None]
        );
    }

    #[test]
    fn what_leaves_the_computer_says_no_more_than_a_document_and_stays_so() {
        let mut own = tally(&[(9, 3), (4, 4), (1, 0)]);
        own.counts[0].unsure = 2;
        let left = own.withholding();
        let votes: Vec<_> = left
            .counts
            .iter()
            .map(|count| (count.phones, count.withheld))
            .collect();
        assert_eq!(votes, [(12, false), (0, true), (0, true)]);
        assert_eq!(
            (left.withheld, left.votes(), left.counts[0].unsure),
            (9, 21, 0)
        );
        assert_eq!(left.withholding(), left);
        assert_eq!(left.majority(|_| true), Some("a"));
        assert_eq!(
            left.shown(Disclosure::DOCUMENT),
            own.shown(Disclosure::DOCUMENT)
        );
        let all = left.shown(Disclosure::new(1)).expect("enough").counts;
        assert_eq!(all, [Some(12), None, None]);
        let few = tally(&[(3, 0), (1, 0), (0, 0)]).withholding();
        assert_eq!((few.votes(), few.majority(|_| true)), (0, None));
        assert!(left.together && !few.together, "hands are among the phones");
    }
}
