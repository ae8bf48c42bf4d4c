//! A hall with more to do than there is time for, where one vote serves for several decisions.

use super::*;
use crate::exercise::Verdict;
use crate::record::Tally;

const HUB: &str = "
format: 1
id: hub
version: 1.0.0
title: Hub
language: en
start: hall
scenes:
  hall:
    text: The light is out.
    budget: { choices: 2 }
    choices:
      gas: { text: Gas, once: true, gain: Safe, cost: Silence, goto: hall }
      speak: { text: Speak, once: true, gain: Heard, cost: Asked, goto: hall }
      doors: { text: Doors, once: true, gain: Light, cost: Cold, goto: hall }
      out: { text: Out, free: true, gain: Over, cost: Some stumble, goto: end }
  end: { ending: true, title: End, text: Over. }
";

/// An evening in which six voted, the first decision was made, and its consequence is read.
fn voted(text: &str) -> LedEvening {
    let mut evening = LedEvening::with(text, 1);
    let votes = ["gas", "gas", "gas", "speak", "speak", "doors"];
    let seats: Vec<_> = (1..=6).map(|token| evening.seat(token, None)).collect();
    evening.does(1, VOTE, 1);
    for (&seat, choice) in seats.iter().zip(votes) {
        let heard = evening.votes(seat, ("hall", 1), choice);
        assert_eq!(heard, Ok(()));
    }
    evening
        .does(1, Act::CloseAndShow, 2)
        .settles(1, "gas", 3)
        .does(1, Act::GoOn, 4);
    evening
}

fn most(evening: &LedEvening) -> Option<String> {
    let room = evening.hall.room();
    let table = room.table(1);
    match table.verdict() {
        Verdict::Majority(choice) => Some(table.scenario().choice(choice).id.clone()),
        Verdict::Tied | Verdict::None => None,
    }
}

#[test]
fn several_things_are_decided_from_one_vote_and_no_more_than_the_budget_has() {
    let mut evening = voted(HUB);
    assert_eq!(most(&evening), None, "a new vote can be opened here");
    evening.does(1, Act::TakeUpVote, 5);
    assert_eq!(evening.phase(1), Phase::Shown { round: 1 });
    assert_eq!(most(&evening).as_deref(), Some("speak"));
    let speak = evening.choice(1, "speak");
    let hands = Act::Hands {
        choice: speak,
        hands: 9,
    };
    let counted = evening.act(1, hands, 6);
    assert!(
        matches!(counted, Err(Declined::NotNow)),
        "it was decided from"
    );
    evening.settles(1, "speak", 7).does(1, Act::GoOn, 8);
    let more = evening.act(1, Act::TakeUpVote, 9);
    assert!(matches!(more, Err(Declined::NotNow)), "all is spent");
    let decided = evening
        .happened()
        .into_iter()
        .filter_map(|what| match what {
            What::Settled { choice, by, .. } => Some((choice, by)),
            _ => None,
        });
    let decided: Vec<_> = decided.collect();
    let by = Settlement::Majority;
    assert_eq!(decided, [("gas".to_owned(), by), ("speak".to_owned(), by)]);
    let written = evening.hall.room().table(1).written();
    let majority = |it: &Option<_>| {
        let written: &crate::exercise::WrittenDecision = it.as_ref().expect("a decision");
        written.deciding.contains(&by)
    };
    assert!(written.iter().all(majority), "{written:?}");
}

#[test]
fn a_vote_can_be_gone_on_from_after_a_step_back_for_as_long_as_it_is_on_the_road() {
    let mut evening = voted(HUB);
    evening
        .does(1, Act::TakeUpVote, 5)
        .settles(1, "doors", 6)
        .does(1, Act::GoOn, 7)
        .does(1, Act::Back, 8)
        .does(1, Act::TakeUpVote, 9);
    assert_eq!(
        most(&evening).as_deref(),
        Some("speak"),
        "doors is open again"
    );
    evening.does(1, Act::Back, 10);
    let gone = evening.act(1, Act::TakeUpVote, 11);
    assert!(
        matches!(gone, Err(Declined::NotNow)),
        "nobody voted yet on this road"
    );
}

#[test]
fn a_vote_that_was_taken_up_is_there_after_the_program_died_and_a_new_one_begins_anew() {
    let mut evening = voted(HUB);
    evening.does(1, Act::TakeUpVote, 5);
    let mut evening = evening.again(HUB, &[1], 6);
    evening.does(1, Act::Begin, 7);
    assert_eq!(evening.phase(1), Phase::Shown { round: 1 });
    assert_eq!(most(&evening).as_deref(), Some("speak"));
    evening.does(1, VOTE, 8).does(1, Act::CloseVote, 9);
    assert_eq!(evening.phase(1), Phase::Counted { round: 1 });
    let room = evening.hall.room();
    let votes = room.table(1).stand().votes.iter().map(Tally::votes);
    assert_eq!(votes.collect::<Vec<_>>(), [0], "its own, and no other");
}

#[test]
fn where_nothing_says_how_much_can_be_done_each_decision_has_its_own_vote() {
    let free = HUB.replace("    budget: { choices: 2 }\n", "");
    let mut evening = voted(&free.replace("free: true, ", ""));
    let more = evening.act(1, Act::TakeUpVote, 5);
    assert!(matches!(more, Err(Declined::NotNow)));
}

/// The seconds that are left until the deadline of the hall.
fn left(evening: &LedEvening) -> Option<u64> {
    let room = evening.hall.room();
    room.times(room.table(1), clock()).until_deadline()
}

#[test]
fn a_hub_has_one_deadline_for_all_that_is_done_there_and_what_is_read_counts_not() {
    let timed = HUB.replace(
        "  end: {",
        "    deadline: { minutes: 10, gain: Rest, cost: Doubt, goto: end }\n  end: {",
    );
    let mut evening = LedEvening::with(&timed, 1);
    evening
        .does(1, Act::Extend(2), MINUTE)
        .settles(1, "gas", 4 * MINUTE)
        .does(1, Act::GoOn, 6 * MINUTE);
    assert_eq!(
        left(&evening),
        Some(8 * 60),
        "twelve minutes, of which four are gone"
    );
    evening.settles(1, "speak", 9 * MINUTE);
    evening.does(1, Act::GoOn, 9 * MINUTE);
    assert_eq!(left(&evening), Some(5 * 60));
    evening.does(1, Act::Back, 10 * MINUTE);
    assert_eq!(
        left(&evening),
        Some(8 * 60),
        "the time of that visit is not on the road"
    );
    let anew = timed.replace("    budget: { choices: 2 }\n", "");
    let mut evening = LedEvening::with(&anew.replace("free: true, ", ""), 1);
    evening
        .settles(1, "gas", 4 * MINUTE)
        .does(1, Act::GoOn, 6 * MINUTE);
    assert_eq!(left(&evening), Some(10 * 60), "each visit is its own");
}
