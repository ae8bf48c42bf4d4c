//! A machine that sleeps, and a clock that is set: no time for the people in the room.

use super::*;

fn exercise(evening: &LedEvening, now: i64) -> u64 {
    evening.times(now).exercise
}

#[test]
fn a_machine_that_slept_lets_everything_stand_still_and_no_inject_comes() {
    let mut evening = LedEvening::of(1);
    assert!(!evening.passes(MINUTE));
    // The lid was closed for an hour: nobody looked at the clock.
    let late = 61 * MINUTE;
    CLOCK.set(late);
    assert!(!evening.lead.pass(Duration::ZERO, false).expect("kept"));
    assert_eq!(evening.scene(1), "door", "the bell is due at ten minutes");
    let paused = evening.hall.room().table(1).stand().paused;
    assert_eq!(paused, Some(Pause::Jump));
    assert_eq!(exercise(&evening, late), 60);
    assert!(!evening.times(late).is_up());
    assert!(evening.heard().contains(&Heard::Scene), "everybody sees it");
    evening.does(1, Act::Unpause, late + MINUTE);
    assert_eq!(exercise(&evening, late + 2 * MINUTE), 120);
}

#[test]
fn the_clock_goes_on_after_a_kill_from_when_it_was_last_seen() {
    let mut evening = LedEvening::of(1);
    evening.until(5 * MINUTE);
    evening.lead.pass(BEAT, false).expect("kept");
    // It is killed some seconds later, and started again an hour after that.
    let late = 65 * MINUTE;
    let mut evening = evening.again(HALL, &[1], late);
    assert_eq!(exercise(&evening, late), 5 * 60);
    evening.does(1, Act::Begin, late + MINUTE);
    assert_eq!(exercise(&evening, late + 2 * MINUTE), 6 * 60);
    let still = What::Paused { why: Pause::Break };
    let ends = [still.clone(), What::Reopened, still, What::Unpaused];
    assert!(
        evening.happened().ends_with(&ends),
        "{:?}",
        evening.happened()
    );
    // Where it was still seen in the same stand, nothing is counted twice.
    let evening = evening.again(HALL, &[1], late + 3 * MINUTE);
    assert_eq!(exercise(&evening, late + 3 * MINUTE), 5 * 60);
}

#[test]
fn what_was_seen_of_an_evening_goes_with_it_and_says_nothing_of_another() {
    let mut evening = LedEvening::of(1);
    evening.until(5 * MINUTE);
    evening.lead.pass(BEAT, false).expect("kept");
    let mut store = Store::open(evening.folder.path()).expect("a store");
    let seen = store.seen().expect("kept");
    assert_eq!(Seen::read(&seen, "ABCDEFGHJK"), Some(Moment(5 * MINUTE)));
    assert_eq!(Seen::read(&seen, "ABCDEFGHJL"), None);
    store.forget(&ids(1)).expect("forgotten");
    assert_eq!(store.seen(), None);
}

#[test]
fn a_clock_that_is_put_back_takes_no_time_away() {
    let mut evening = LedEvening::of(1);
    assert!(!evening.passes(10 * MINUTE - 1));
    let earlier = -50 * MINUTE;
    CLOCK.set(earlier);
    evening.lead.pass(Duration::ZERO, false).expect("kept");
    evening.does(1, Act::Unpause, earlier);
    assert_eq!(exercise(&evening, earlier + MINUTE), 10 * 60 + 59);
}

#[test]
fn the_first_key_after_a_sleep_is_not_taken_for_a_decision() {
    let mut evening = LedEvening::of(1);
    CLOCK.set(90 * MINUTE);
    let tried = evening.lead.act(VOTE);
    assert!(matches!(tried, Err(Declined::Paused)));
    let noted = evening.lead.act(Act::Note("We were asleep.".to_owned()));
    noted.expect("a note is always kept");
}

#[test]
fn some_seconds_without_a_look_at_the_clock_are_time_like_any_other() {
    let mut evening = LedEvening::of(1);
    CLOCK.set(9_000);
    evening.lead.pass(Duration::ZERO, false).expect("kept");
    assert_eq!(evening.hall.room().table(1).stand().paused, None);
    assert_eq!(exercise(&evening, 9_000), 9);
}

#[test]
fn a_sleep_in_a_break_or_after_the_end_is_no_news() {
    let mut evening = LedEvening::of(1);
    evening.does(1, Act::Pause(Pause::Break), MINUTE);
    let before = evening.happened().len();
    CLOCK.set(90 * MINUTE);
    evening.lead.pass(Duration::ZERO, false).expect("kept");
    assert_eq!(evening.happened().len(), before);
}

#[test]
fn time_is_added_and_taken_and_never_runs_below_none() {
    let mut evening = LedEvening::of(1);
    evening.does(1, Act::Shorten(2), MINUTE);
    let times = |evening: &LedEvening| evening.times(MINUTE);
    assert_eq!(times(&evening).planned, Some(180));
    assert_eq!(times(&evening).deadline, Some(60));
    evening.does(1, Act::Shorten(99), MINUTE);
    assert_eq!(times(&evening).planned, Some(0));
    evening.does(1, Act::Extend(99), MINUTE);
    assert_eq!(times(&evening).planned, Some(180));
    let told = evening.happened();
    let taken = |what: &&What| matches!(what, What::Shortened { minutes: 2 });
    assert_eq!(told.iter().filter(taken).count(), 1);
}
