//! What no face may ask for, whatever somebody types.

use super::*;
use crate::language::{Language, Spoken as _, Words};

/// Why something was not done, in words.
fn why(tried: Result<(), Declined>) -> String {
    let declined = tried.expect_err("nobody has so many");
    declined.sentence(&Words::new(Language::English))
}

#[test]
fn more_hands_than_a_hall_has_are_not_counted() {
    let mut evening = LedEvening::of(1);
    evening.does(1, VOTE, 1);
    let choice = evening.choice(1, "open");
    let hands = |hands| Act::Hands { choice, hands };
    for many in [1_000, u32::MAX] {
        let told = why(evening.act(1, hands(many), 2));
        assert!(told.contains("999 at most"), "{told}");
    }
    evening.does(1, hands(999), 3);
    assert_eq!(evening.hall.room().tally(1).votes(), 999);
}

#[test]
fn a_talk_gets_some_minutes_more_and_never_none_or_a_night() {
    let mut evening = LedEvening::of(1);
    for minutes in [0, 241, u32::MAX] {
        let told = why(evening.act(1, Act::Extend(minutes), 1));
        assert!(told.contains("1 to 240 minutes"), "{told}");
    }
    evening.does(1, Act::Extend(240), 2);
    assert_eq!(evening.hall.room().table(1).stand().extended, 240);
}

#[test]
fn who_was_silent_for_long_makes_room_in_a_full_room_and_never_while_its_vote_is_open() {
    let mut evening = LedEvening::of(1);
    for token in 1..=40 {
        evening
            .hall
            .join(Token(token), Wish::default())
            .expect("a seat");
        evening.hall.connected(Token(token), true);
    }
    let passes = |evening: &mut LedEvening, minute: i64| {
        evening.until(minute * MINUTE);
        for token in (1..=40).filter(|token| ![7, 9].contains(token)) {
            evening.hall.spoke(Token(token), None);
        }
        evening.lead.pass(TURN, false).expect("kept");
    };
    let comes = |evening: &LedEvening, token| evening.hall.join(Token(token), Wish::default());
    evening.hall.connected(Token(7), false);
    passes(&mut evening, 1);
    evening.hall.connected(Token(9), false);
    passes(&mut evening, 2);
    assert_eq!(comes(&evening, 50), Err(Turned::Full), "it may wake up yet");
    evening.does(1, VOTE, 17 * MINUTE);
    passes(&mut evening, 17);
    assert_eq!(comes(&evening, 50), Err(Turned::Full), "a vote is open");
    evening.does(1, Act::CloseVote, 18 * MINUTE);
    assert_eq!(comes(&evening, 50), Ok(1));
    let room = evening.hall.room();
    let sits = |token| room.seats().seat(Token(token)).is_some();
    assert!(!sits(7) && sits(9) && sits(50), "who was silent longest");
    drop(room);
    assert_eq!(comes(&evening, 7), Ok(1), "it wakes up, and 9 sleeps on");
    assert_eq!(comes(&evening, 51), Err(Turned::Full));
}
