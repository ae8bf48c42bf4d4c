//! Phones of which nothing is heard any more, whatever their line says.

use super::*;

const SECOND: i64 = 1_000;

/// Lets the moderator look who is there by then.
fn looks(evening: &mut LedEvening, now: i64) {
    evening.until(now);
    evening.lead.pass(TURN, false).expect("kept");
}

fn connected(evening: &LedEvening) -> usize {
    evening.hall.room().presence(1).connected
}

#[test]
fn a_phone_that_is_frozen_is_not_connected_though_its_line_is_open() {
    let mut evening = LedEvening::of(1);
    let phones = [1, 2].map(|token| evening.seat(token, None));
    for phone in phones {
        evening.hall.connected(phone, true);
    }
    looks(&mut evening, SECOND);
    for seconds in [20, 39] {
        evening.hall.spoke(phones[0], None);
        looks(&mut evening, seconds * SECOND);
        assert_eq!(connected(&evening), 2, "one answer may be lost");
    }
    evening.heard();
    looks(&mut evening, 41 * SECOND);
    assert_eq!(connected(&evening), 1);
    assert_eq!(
        evening.heard(),
        [Heard::Presence],
        "the projector counts it"
    );
    assert_eq!(evening.hall.room().company(), (2, 1));
    evening.hall.spoke(phones[1], None);
    assert_eq!(connected(&evening), 2, "it thaws");
    assert_eq!(evening.heard(), [Heard::Presence]);
}

#[test]
fn how_long_a_phone_may_be_silent_follows_from_how_often_it_is_spoken_to() {
    let mut evening = LedEvening::of(1);
    let phone = evening.seat(1, None);
    evening.hall.connected(phone, true);
    evening.hall.beats(Duration::from_secs(30));
    looks(&mut evening, SECOND);
    looks(&mut evening, 120 * SECOND);
    assert_eq!(connected(&evening), 1);
    looks(&mut evening, 121 * SECOND);
    assert_eq!(connected(&evening), 0);
}

#[test]
fn a_phone_without_script_is_away_when_its_page_comes_no_more_and_not_while_somebody_chooses_on_it()
{
    let mut evening = LedEvening::of(1);
    let phone = evening.seat(1, None);
    evening.hall.reads(phone, true);
    looks(&mut evening, SECOND);
    looks(&mut evening, 300 * SECOND);
    assert_eq!(connected(&evening), 1, "its page stands still");
    evening.hall.spoke(phone, None);
    evening.hall.reads(phone, false);
    looks(&mut evening, 301 * SECOND);
    assert_eq!(connected(&evening), 1);
    looks(&mut evening, 342 * SECOND);
    assert_eq!(connected(&evening), 0);
}

#[test]
fn people_who_are_not_there_are_there_all_evening() {
    let mut evening = LedEvening::of(1);
    evening.lead.rehearse(25, 7);
    for minute in 1..=20 {
        looks(&mut evening, minute * MINUTE);
        looks(&mut evening, minute * MINUTE + 1);
    }
    assert_eq!(connected(&evening), 25);
}

#[test]
fn nobody_waits_all_evening_for_a_phone_that_does_not_come_to_the_new_address() {
    let mut evening = LedEvening::of(1);
    evening.found_at(&[[192, 168, 1, 20]]);
    for token in 1..=3 {
        evening.comes_by(token, None, [192, 168, 1, 20]);
    }
    looks(&mut evening, SECOND);
    evening.found_at(&[[10, 0, 0, 7]]);
    let missing = |evening: &LedEvening| evening.hall.room().missing();
    assert_eq!(
        (missing(&evening), evening.hall.room().company()),
        (3, (0, 0))
    );
    evening.comes_by(11, None, [10, 0, 0, 7]);
    evening.comes_by(12, None, [10, 0, 0, 7]);
    assert_eq!(
        (missing(&evening), evening.hall.room().company()),
        (1, (2, 2))
    );
    looks(&mut evening, 16 * MINUTE);
    assert_eq!(missing(&evening), 0, "somebody went home");
}
