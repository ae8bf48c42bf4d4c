//! What of an event leaves the hall: no count by which somebody could be singled out, no code of a room, no words that were
//! taken back.
//!
//! Hands that are counted while a vote is open stay in the hall altogether: that a choice got some would tell which, where
//! its count is withheld. So what leaves has a numbering of its own, without gaps, and what names an event is put into it.

use super::super::event::{Event, Settlement, What, blank, withhold};
use super::super::tally::Tally;

/// What stands where a text stays in the hall.
const STAYS: &str = "…";

/// The events of a session on their way out, in their order.
#[derive(Debug, Clone)]
pub(super) struct Outgoing {
    /// Whether reasons, notes and other texts of the group stay in the hall.
    counts_only: bool,
    /// What was told of the latest vote.
    told: Option<Tally>,
    /// The numbers of the events that stayed, in the hall.
    stayed: Vec<u64>,
}

impl Outgoing {
    pub(super) fn new(counts_only: bool) -> Self {
        Self {
            counts_only,
            told: None,
            stayed: Vec::new(),
        }
    }

    /// The next event as it leaves the hall, by the number that it has outside; nothing where it stays.
    pub(super) fn next(&mut self, event: &Event) -> Option<Event> {
        if matches!(event.what, What::HandsCounted { .. }) {
            self.stayed.push(event.seq);
            return None;
        }
        let mut out = event.clone();
        out.seq = self.number(event.seq);
        withhold(std::slice::from_mut(&mut out));
        if self.counts_only {
            without_texts(&mut out.what);
        }
        match &mut out.what {
            What::TakenBack { of } | What::Corrected { decided: of, .. } => *of = self.number(*of),
            What::Rewound { to } => *to = self.number(*to),
            What::VoteOpened { .. } => self.told = None,
            What::VoteClosed { tally, .. } => self.told = Some(tally.clone()),
            // What it was before is out already: the difference would tell how many hands went up.
            What::VoteCorrected { tally, .. } => {
                if let Some(told) = &self.told {
                    tally.clone_from(told);
                }
            }
            // That most chose it is told where the counts that are told say so, and nowhere else.
            What::Settled { choice, by, .. } if *by == Settlement::Majority => {
                let seen = self.told.as_ref().and_then(|told| told.majority(|_| true));
                if seen != Some(choice) {
                    *by = Settlement::Moderator;
                }
            }
            _ => {}
        }
        Some(out)
    }

    /// The number that an event of the hall has outside; of one that stayed, that of the last before it.
    pub(super) fn number(&self, seq: u64) -> u64 {
        let stayed = self.stayed.partition_point(|&it| it <= seq);
        seq.saturating_sub(stayed as u64)
    }
}

/// An event whose words were taken back, without them.
pub(super) fn without_words(event: &Event, back: &Event) -> Event {
    let mut pair = [event.clone(), back.clone()];
    blank(&mut pair);
    let [without, _] = pair;
    without
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
    use crate::record::event::Moment;
    use crate::record::tally::Count;

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
        let told = out.next(&event(4, closed([11, 1]))).expect("a vote");
        assert!(
            counts(&told)
                .iter()
                .all(|&(votes, withheld)| votes == 0 && withheld)
        );
    }

    #[test]
    fn hands_that_were_put_right_are_not_told_apart_from_before() {
        let mut out = Outgoing::new(false);
        let told = out.next(&event(4, closed([11, 9]))).expect("a vote");
        assert_eq!(counts(&told), [(11, false), (9, false)]);
        let told = out.next(&event(5, corrected([11, 10]))).expect("a vote");
        assert_eq!(counts(&told), [(11, false), (9, false)]);
    }

    fn settled(choice: &str) -> What {
        What::Settled {
            scene: "door".to_owned(),
            choice: choice.to_owned(),
            by: Settlement::Majority,
            reason: None,
            dissent: None,
        }
    }

    #[test]
    fn that_most_chose_it_is_told_where_the_counts_say_so() {
        for (hands, seen) in [
            ([11, 9], Settlement::Majority),
            ([9, 1], Settlement::Moderator),
        ] {
            let mut out = Outgoing::new(false);
            out.next(&event(4, closed(hands)));
            let told = out.next(&event(5, settled("call"))).expect("a decision");
            assert!(
                matches!(told.what, What::Settled { by, .. } if by == seen),
                "{told:?}"
            );
        }
    }

    #[test]
    fn hands_stay_in_the_hall_and_what_names_an_event_finds_it_outside() {
        let hands = |seq| {
            let what = What::HandsCounted {
                scene: "door".to_owned(),
                choice: "call".to_owned(),
                hands: 1,
                withheld: false,
            };
            event(seq, what)
        };
        let mut out = Outgoing::new(false);
        let planned = |seq| {
            let text = "if it rains, we wait".to_owned();
            event(seq, What::Planned { text })
        };
        let back = |seq, to| event(seq, What::Rewound { to });
        let events = [
            planned(0),
            hands(1),
            hands(2),
            planned(3),
            event(4, What::TakenBack { of: 3 }),
            back(5, 2),
            back(6, 3),
        ];
        let told: Vec<_> = events.iter().filter_map(|event| out.next(event)).collect();
        let seqs: Vec<_> = told.iter().map(|event| event.seq).collect();
        assert_eq!(seqs, [0, 1, 2, 3, 4]);
        assert_eq!(told[2].what, What::TakenBack { of: 1 });
        assert_eq!(told[3].what, What::Rewound { to: 0 });
        assert_eq!(told[4].what, What::Rewound { to: 1 });
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
