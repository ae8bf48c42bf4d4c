//! The counts of one vote: never who voted what.

use serde::{Deserialize, Serialize};

/// How a vote was spread over the choices, in the order in which the scene has them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    pub counts: Vec<Count>,
}

/// What one choice got.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Count {
    pub choice: String,
    pub phones: u32,
    pub hands: u32,
    /// Of the phones, those who said that they are not sure.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub unsure: u32,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
fn is_zero(count: &u32) -> bool {
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
        self.counts.iter().map(Count::votes).sum()
    }

    pub(crate) fn of(&self, choice: &str) -> Option<&Count> {
        self.counts.iter().find(|count| count.choice == choice)
    }

    /// What a choice got; none when it was not there to vote on.
    pub(crate) fn votes_for(&self, choice: &str) -> u64 {
        self.of(choice).map_or(0, Count::votes)
    }

    /// The choice with most votes; `None` when nobody voted or two share the top.
    pub(crate) fn majority(&self) -> Option<&str> {
        let most = self.counts.iter().map(Count::votes).max()?;
        let mut top = self.counts.iter().filter(|count| count.votes() == most);
        let first = top.next().filter(|_| most > 0)?;
        top.next().is_none().then_some(first.choice.as_str())
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
            });
        Tally {
            counts: counts.collect(),
        }
    }

    #[test]
    fn phones_and_hands_add_up_and_a_draw_is_no_majority() {
        assert_eq!(tally(&[(3, 1), (0, 5), (2, 2)]).majority(), Some("b"));
        assert_eq!(tally(&[(3, 1), (0, 4)]).majority(), None);
        assert_eq!(tally(&[(0, 0), (0, 0)]).majority(), None);
        assert_eq!(tally(&[(3, 1), (0, 4)]).votes(), 8);
    }

    #[test]
    fn counts_that_another_program_wrote_add_up_however_large() {
        let most = u32::MAX;
        let large = tally(&[(most, 1), (most, 5)]);
        assert_eq!(large.majority(), Some("b"));
        assert_eq!(large.votes(), 2 * u64::from(most) + 6);
    }
}
