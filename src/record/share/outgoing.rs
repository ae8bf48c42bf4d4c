//! What of an event leaves the hall: no count by which somebody could be singled out, no code of a room, no words that were
//! taken back.

use super::super::event::{Event, What, blank, withhold};
use super::super::tally::{Count, Tally};

/// What stands where a text stays in the hall.
const STAYS: &str = "…";

/// The events of a session on their way out, in their order.
#[derive(Debug, Clone)]
pub(super) struct Outgoing {
    /// Whether reasons, notes and other texts of the group stay in the hall.
    counts_only: bool,
    /// What was told of the latest vote.
    told: Option<Tally>,
}

impl Outgoing {
    pub(super) fn new(counts_only: bool) -> Self {
        let told = None;
        Self { counts_only, told }
    }

    /// The next event as it leaves the hall.
    pub(super) fn next(&mut self, event: &Event) -> Event {
        let mut out = event.clone();
        withhold(std::slice::from_mut(&mut out));
        if self.counts_only {
            without_texts(&mut out.what);
        }
        match &mut out.what {
            What::VoteClosed { tally, .. } => self.told = Some(tally.clone()),
            // What it was before is out already: the difference would tell how many hands went up.
            What::VoteCorrected { tally, .. } if self.told.as_ref() != Some(tally) => {
                *tally = untold(tally);
                self.told = Some(tally.clone());
            }
            _ => {}
        }
        out
    }
}

/// An event whose words were taken back, without them.
pub(super) fn without_words(event: &Event, back: &Event) -> Event {
    let mut pair = [event.clone(), back.clone()];
    blank(&mut pair);
    let [without, _] = pair;
    without
}

/// A tally of which nothing is told but how many voted.
fn untold(tally: &Tally) -> Tally {
    let count = |count: &Count| Count {
        choice: count.choice.clone(),
        withheld: true,
        ..Count::default()
    };
    Tally {
        counts: tally.counts.iter().map(count).collect(),
        withheld: tally.votes(),
        together: tally.together,
    }
}

/// Leaves out what people wrote: counts and choices stay.
fn without_texts(what: &mut What) {
    match what {
        What::Settled {
            reason, dissent, ..
        }
        | What::Corrected {
            reason, dissent, ..
        } => (*reason, *dissent) = (None, None),
        What::Noted { text, .. }
        | What::Answered { text, .. }
        | What::Reworded { text, .. }
        | What::Improvised { text, .. }
        | What::Otherwise { text, .. }
        | What::Planned { text } => STAYS.clone_into(text),
        What::Reviewed { text, outcome, .. } => {
            STAYS.clone_into(text);
            outcome.why = None;
        }
        What::Practised { kept, .. } => kept.clear(),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::event::{Moment, Settlement};

    fn event(seq: u64, what: What) -> Event {
        let at = Moment(0);
        Event { seq, at, what }
    }

    fn tally(hands: [u32; 2]) -> Tally {
        let count = |(choice, hands): (&str, u32)| Count {
            choice: choice.to_owned(),
            hands,
            ..Count::default()
        };
        Tally {
            counts: ["call", "wait"].into_iter().zip(hands).map(count).collect(),
            ..Tally::default()
        }
    }

    fn closed(hands: [u32; 2]) -> What {
        What::VoteClosed {
            scene: "door".to_owned(),
            round: 1,
            tally: tally(hands),
        }
    }

    fn corrected(hands: [u32; 2]) -> What {
        What::VoteCorrected {
            scene: "door".to_owned(),
            round: 1,
            tally: tally(hands),
        }
    }

    fn counts(event: &Event) -> Vec<(u64, bool)> {
        match &event.what {
            What::VoteClosed { tally, .. } | What::VoteCorrected { tally, .. } => {
                let counts = tally.counts.iter();
                counts.map(|it| (it.votes(), it.withheld)).collect()
            }
            _ => unreachable!("a vote"),
        }
    }

    #[test]
    fn no_single_vote_leaves_the_hall() {
        let mut out = Outgoing::new(false);
        let told = out.next(&event(4, closed([11, 1])));
        assert!(
            counts(&told)
                .iter()
                .all(|&(votes, withheld)| votes == 0 && withheld)
        );
    }

    #[test]
    fn hands_that_were_put_right_are_not_told_apart_from_before() {
        let mut out = Outgoing::new(false);
        let told = out.next(&event(4, closed([11, 9])));
        assert_eq!(counts(&told), [(11, false), (9, false)]);
        let told = out.next(&event(5, corrected([12, 9])));
        assert_eq!(counts(&told), [(0, true), (0, true)]);
    }

    #[test]
    fn with_counts_alone_no_word_of_the_group_leaves_the_hall() {
        let what = What::Settled {
            scene: "door".to_owned(),
            choice: "call".to_owned(),
            by: Settlement::Majority,
            reason: Some("geheim".to_owned()),
            dissent: Some("geheim".to_owned()),
        };
        let mut out = Outgoing::new(true);
        let notes = What::Noted {
            scene: "door".to_owned(),
            text: "geheim".to_owned(),
        };
        for what in [what, notes] {
            let told = serde_json::to_string(&out.next(&event(3, what))).expect("JSON");
            assert!(!told.contains("geheim"), "{told}");
        }
    }

    #[test]
    fn words_that_were_taken_back_are_taken_out() {
        let planned = event(
            3,
            What::Planned {
                text: "geheim".to_owned(),
            },
        );
        let back = event(4, What::TakenBack { of: 3 });
        let without = without_words(&planned, &back);
        assert!(
            !serde_json::to_string(&without)
                .expect("JSON")
                .contains("geheim")
        );
    }
}
