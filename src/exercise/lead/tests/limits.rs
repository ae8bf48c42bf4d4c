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
