//! The time for a scene that is shown slide by slide begins when all of it was shown.

use super::*;
use crate::debrief::AfterAction;
use crate::language::{Language, Words};

/// A scene of several slides with a deadline, and one of a single slide.
fn long() -> String {
    let text =
        "The treasurer walks to the window and says what he saw there last night. ".repeat(60);
    HALL.replace("    text: A knock.\n", &format!("    text: {text}\n"))
}

/// An evening of which a projector shows everything.
fn projected(text: &str) -> LedEvening {
    let evening = LedEvening::with(text, 1);
    evening.hall.looks(None, true);
    evening
}

/// What is talked about so far, and how long until the deadline.
fn clocks(evening: &LedEvening, now: i64) -> (u64, Option<u64>, bool) {
    let times = evening.times(now);
    (times.talked, times.until_deadline(), times.runs)
}

/// The last slide of the scene, which has more than two.
fn last(evening: &LedEvening) -> usize {
    let words = Words::new(Language::English);
    let count = LeadView::of(&evening.lead, &words).slide.count;
    assert!(count > 2, "{count}");
    count - 1
}

fn shown(evening: &LedEvening) -> usize {
    let what = |event: &Event| matches!(event.what, What::SlidesShown { .. });
    let room = evening.hall.room();
    room.table(1)
        .session()
        .events()
        .iter()
        .filter(|it| what(it))
        .count()
}

#[test]
fn the_time_for_a_scene_begins_with_its_last_slide() {
    let mut evening = projected(&long());
    assert_eq!(clocks(&evening, 9 * MINUTE), (0, Some(180), false));
    evening.does(1, Act::Slide(1), 4 * MINUTE);
    assert_eq!(clocks(&evening, 9 * MINUTE), (0, Some(180), false));
    assert_eq!(shown(&evening), 0);
    let last = last(&evening);
    evening.does(1, Act::Slide(last), 10 * MINUTE);
    assert_eq!(clocks(&evening, 11 * MINUTE), (60, Some(120), true));
    // Who turns back shows something again.
    evening
        .does(1, Act::Slide(0), 11 * MINUTE)
        .does(1, Act::Slide(last), 11 * MINUTE);
    assert_eq!(clocks(&evening, 12 * MINUTE), (120, Some(60), true));
    assert_eq!(shown(&evening), 1);

    evening.settles(1, "open", 12 * MINUTE);
    let took = {
        let room = evening.hall.room();
        let session = room.table(1).session();
        let words = Words::new(Language::English);
        let engine = session.run().engine();
        let told = AfterAction::of(session.id(), engine, session.events(), None, &words);
        let told = told.expect("a report");
        told.road().next().and_then(|decision| decision.took)
    };
    assert_eq!(
        took,
        Some(Duration::from_mins(2)),
        "the report counts alike"
    );

    // Its last slide is there at once when the group comes back.
    evening.does(1, Act::Back, 13 * MINUTE);
    assert_eq!(clocks(&evening, 14 * MINUTE), (60, Some(120), true));
    evening.does(1, Act::Slide(0), 14 * MINUTE);
    assert_eq!(
        clocks(&evening, 15 * MINUTE),
        (0, Some(180), false),
        "it is shown anew"
    );
}

#[test]
fn it_begins_at_once_where_all_stands_on_one_slide_or_no_projector_shows_it() {
    let mut evening = projected(HALL);
    assert_eq!(clocks(&evening, MINUTE), (60, Some(120), true));
    evening.does(1, VOTE, MINUTE);
    assert_eq!(shown(&evening), 0);

    let mut evening = LedEvening::with(&long(), 1);
    assert_eq!(clocks(&evening, MINUTE), (60, Some(120), true));
    let last = last(&evening);
    evening.does(1, Act::Slide(last), MINUTE);
    assert_eq!(clocks(&evening, 2 * MINUTE), (120, Some(60), true));

    let evening = LedEvening::with(&long(), 2);
    evening.hall.looks(Some(2), true);
    let runs = |table: u8| {
        let room = evening.hall.room();
        room.times(room.table(table), Moment(MINUTE)).runs
    };
    assert_eq!([runs(1), runs(2)], [true, false]);
    evening.hall.looks(Some(2), false);
    assert!(runs(2));

    // Also one that the projector shows in place of all tables.
    let mut evening = LedEvening::with(&long(), 2);
    evening.hall.looks(None, true);
    for (shown, running) in [
        (Projected::AllTables, [true, true]),
        (Projected::Table(2), [true, false]),
        (Projected::AllTables, [true, true]),
    ] {
        evening.does(1, Act::Project(shown), 1);
        let room = evening.hall.room();
        let runs = [1, 2].map(|table| room.times(room.table(table), Moment(MINUTE)).runs);
        assert_eq!(runs, running);
    }
}

#[test]
fn a_vote_or_advice_begins_the_time_and_a_new_start_knows_that_it_began() {
    let mut evening = projected(&long());
    evening.does(1, VOTE, 5 * MINUTE);
    assert_eq!(clocks(&evening, 6 * MINUTE), (60, Some(120), true));

    // What an adviser says stands behind the last slide.
    let mut evening = projected(&long());
    evening.does(1, Act::Hear("guest".to_owned()), 5 * MINUTE);
    assert_eq!(clocks(&evening, 6 * MINUTE), (60, Some(120), true));

    let mut evening = projected(&long());
    let last = last(&evening);
    evening.does(1, Act::Slide(last), 5 * MINUTE);
    let mut evening = evening.again(&long(), &[1], 60 * MINUTE);
    evening.hall.looks(None, true);
    evening.does(1, Act::Begin, 60 * MINUTE);
    assert_eq!(clocks(&evening, 61 * MINUTE), (60, Some(120), true));
}

#[test]
fn a_scene_that_an_inject_interrupted_was_shown_when_it_goes_on() {
    let mut evening = projected(&long());
    let last = last(&evening);
    evening.does(1, Act::Slide(last), MINUTE);
    let bell = evening_bell(&evening);
    evening
        .does(1, Act::Send(bell), 2 * MINUTE)
        .does(1, Act::GoOn, 3 * MINUTE);
    assert_eq!(clocks(&evening, 4 * MINUTE), (120, Some(60), true));
}
