//! What a moderator puts right, moves, adds and ends, and when the record of an evening begins.

use super::*;
use crate::record::Tally;
use crate::view::Block;

#[test]
fn an_inject_is_moved_held_back_and_told_in_other_words() {
    let mut evening = LedEvening::of(1);
    let inject = evening_bell(&evening);
    let at = Some(3);
    evening.does(1, Act::Reschedule { inject, at }, 1);
    assert!(!evening.passes(2 * MINUTE));
    let at = None;
    evening.does(1, Act::Reschedule { inject, at }, 2 * MINUTE);
    assert!(!evening.passes(30 * MINUTE), "it is held back");
    let text = " The doorbell, twice. ".to_owned();
    evening.does(1, Act::Reword { inject, text }, 30 * MINUTE);
    let at = Some(31);
    evening.does(1, Act::Reschedule { inject, at }, 30 * MINUTE);
    let mut evening = evening.again(HALL, &[1], 31 * MINUTE);
    evening.does(1, Act::Begin, 31 * MINUTE);
    assert!(evening.passes(32 * MINUTE), "also after a new start");
    assert_eq!(evening.scene(1), "bell");
    let words = Words::new(crate::language::Language::English);
    let room = evening.hall.room();
    let table = room.table(1);
    let told = table.scene(table.run(), &words);
    let told: Vec<_> = told.blocks.iter().map(Block::words).collect();
    assert_eq!(told, ["The doorbell, twice."]);
    let late = Act::Reschedule {
        inject,
        at: Some(5),
    };
    drop(room);
    let tried = evening.act(1, late, 32 * MINUTE);
    assert!(matches!(tried, Err(Declined::NotNow)), "it came already");
}

#[test]
fn something_is_improvised_for_the_scene_that_is_talked_about_and_the_story_stays() {
    let mut evening = LedEvening::of(1);
    let before = evening.hall.room().table(1).run().state().clone();
    evening.does(1, Act::Improvise("The phone rings.".to_owned()), 1);
    {
        let room = evening.hall.room();
        let table = room.table(1);
        let told = table.stand().improvised.as_deref();
        assert_eq!(told, Some("The phone rings."));
        assert_eq!(*table.run().state(), before);
    }
    evening.settles(1, "open", 2).does(1, Act::GoOn, 3);
    assert_eq!(evening.hall.room().table(1).stand().improvised, None);
    let long = "a".repeat(700);
    let tried = evening.act(1, Act::Improvise(long), 4);
    assert!(matches!(tried, Err(Declined::Signs)));
}

/// Only of the scene that is before everybody, and only who has something to say there.
#[test]
fn advice_is_heard_where_the_decision_is_made_and_stays_for_whoever_comes_back() {
    let mut evening = LedEvening::of(1);
    let words = Words::new(crate::language::Language::English);
    let heard = |evening: &LedEvening| {
        let room = evening.hall.room();
        let table = room.table(1);
        let heard = table.heard(table.run(), &words).into_iter();
        heard.map(|adviser| adviser.id).collect::<Vec<_>>()
    };
    let hear = |id: &str| Act::Hear(id.to_owned());
    evening.does(1, hear("guest"), 1).does(1, hear("guest"), 2);
    assert_eq!(heard(&evening), ["guest"]);
    assert!(matches!(
        evening.act(1, hear("nobody"), 3),
        Err(Declined::NotNow)
    ));
    evening.settles(1, "open", 4);
    let tried = evening.act(1, hear("chair"), 5);
    assert!(matches!(tried, Err(Declined::NotNow)), "it is decided");
    evening.does(1, Act::GoOn, 6);
    assert!(heard(&evening).is_empty());
    evening.does(1, Act::Back, 7);
    assert_eq!(heard(&evening), ["guest"]);
    evening.does(1, VOTE, 8).does(1, hear("chair"), 9);
    assert_eq!(heard(&evening), ["guest", "chair"]);
    assert!(matches!(evening.phase(1), Phase::Vote { .. }));
}

#[test]
fn an_evening_that_ends_early_goes_to_the_talk_afterwards_and_can_go_on() {
    let mut evening = LedEvening::of(2);
    evening.does(1, VOTE, 1).does(1, Act::EndEarly, 2);
    assert_eq!(
        (evening.phase(1), evening.phase(2)),
        (Phase::Ended, Phase::Ended)
    );
    let words = Words::new(crate::language::Language::English);
    {
        let room = evening.hall.room();
        let table = room.table(1);
        assert!(table.debrief(table.run(), &words).is_some());
    }
    let rated = Act::Rate {
        objective: "calm".to_owned(),
        rating: crate::record::Rating::S,
    };
    evening.does(1, rated, 3);
    let store = Store::open(evening.folder.path()).expect("a store");
    let sessions = store.sessions().expect("a list").readable;
    assert_eq!(open_evenings(&sessions, None), Vec::<&SessionId>::new());
    let farewell = evening.lead.farewell(&words);
    assert!(farewell.contains("The report"), "{farewell}");
    evening.does(1, Act::GoOn, 4);
    assert_eq!(
        (evening.phase(1), evening.phase(2)),
        (Phase::Talk, Phase::Ended)
    );
}

#[test]
fn a_break_says_until_when_it_lasts() {
    let mut evening = LedEvening::of(1);
    let tried = evening.act(1, Act::BreakFor(10), MINUTE);
    assert!(matches!(tried, Err(Declined::NotNow)), "nobody rests");
    evening
        .does(1, Act::Pause(Pause::Break), MINUTE)
        .does(1, Act::BreakFor(10), MINUTE);
    let until = |evening: &LedEvening| evening.hall.room().table(1).stand().until;
    assert_eq!(until(&evening), Some(Moment(11 * MINUTE)));
    evening.does(1, Act::Unpause, 9 * MINUTE);
    assert_eq!(until(&evening), None);
}

#[test]
fn hands_that_were_miscounted_are_put_right_after_the_vote_was_closed() {
    let mut evening = LedEvening::of(1);
    let open = evening.choice(1, "open");
    let hands = |hands| Act::Hands {
        choice: open,
        hands,
    };
    evening
        .does(1, VOTE, 1)
        .does(1, hands(4), 2)
        .does(1, Act::CloseVote, 3)
        .does(1, hands(5), 4);
    let of = |evening: &LedEvening, round: usize| {
        let room = evening.hall.room();
        let tally: &Tally = &room.table(1).stand().votes[round];
        tally.of("open").map(|count| count.hands)
    };
    assert_eq!(of(&evening, 0), Some(5));
    evening.does(1, VOTE, 5);
    assert_eq!(evening.hall.room().tally(1).votes(), 0, "hands start anew");
    evening
        .does(1, hands(2), 6)
        .does(1, Act::CloseAndShow, 7)
        .does(1, hands(3), 8);
    assert_eq!(evening.phase(1), Phase::Shown { round: 2 });
    assert_eq!((of(&evening, 0), of(&evening, 1)), (Some(5), Some(3)));
    let again = evening.again(HALL, &[1], 9);
    assert_eq!((of(&again, 0), of(&again, 1)), (Some(5), Some(3)));
}

#[test]
fn a_decision_is_put_right_and_what_was_chosen_stays() {
    let mut evening = LedEvening::of(1);
    evening.settles(1, "open", 1).does(1, Act::GoOn, 2);
    let written = |evening: &LedEvening| {
        let room = evening.hall.room();
        let all = room.table(1).written();
        all.into_iter().flatten().next().expect("a decision")
    };
    let first = written(&evening);
    assert_eq!(first.by, Some(Settlement::Moderator));
    assert_eq!(first.deciding, [Settlement::Role, Settlement::Moderator]);
    let correct = |by| Act::Correct {
        decided: first.decided,
        by,
        reason: Some("The chair said so.".to_owned()),
        dissent: None,
    };
    let tried = evening.act(1, correct(Settlement::Majority), 3);
    assert!(matches!(tried, Err(Declined::NotNow)), "nobody voted");
    let before = evening.scene(1);
    evening.does(1, correct(Settlement::Role), 4);
    assert_eq!(evening.scene(1), before);
    let second = written(&evening);
    assert_eq!(second.by, Some(Settlement::Role));
    assert_eq!(second.reason.as_deref(), Some("The chair said so."));
}

#[test]
fn a_vote_is_opened_and_closed_at_all_tables_and_a_seat_moves_between_them() {
    let mut evening = LedEvening::of(3);
    evening.settles(2, "open", 1);
    let one = evening.seat(1, None);
    evening.does(1, Act::OpenVotes, 2);
    let voting = |phase| matches!(phase, Phase::Vote { .. });
    let phases = [1, 2, 3].map(|table| voting(evening.phase(table)));
    assert_eq!(phases, [true, false, true], "table 2 reads what it brought");
    let seat = evening
        .hall
        .room()
        .seats()
        .seat(one)
        .map(|seat| (seat.number, seat.table));
    let (seat, from) = seat.expect("a seat");
    assert_eq!(from, 1);
    evening.heard();
    evening.does(1, Act::Seat { seat, table: 3 }, 3);
    assert_eq!(evening.heard(), [Heard::Scene], "its phone hears of it");
    let at = |evening: &LedEvening| evening.hall.room().seats().seat(one).map(|seat| seat.table);
    assert_eq!(at(&evening), Some(1), "its vote is still open there");
    evening.does(1, Act::CloseVotes, 4);
    assert_eq!(at(&evening), Some(3));
    let tried = evening.act(1, Act::Seat { seat, table: 9 }, 5);
    assert!(matches!(tried, Err(Declined::NoTable(9))));
}

#[test]
fn opening_an_evening_writes_nothing_before_something_happens_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(folder.path()).expect("a store");
    CLOCK.set(0);
    let room = Room::begin(ids(2), languages(HALL), &opening(2), 40, clock());
    let mut evening = LedEvening::led(room.expect("a room"), store, folder);
    evening
        .does(1, Act::Fill(Filling::Nothing), 1)
        .does(1, Act::NewCode, 2);
    let code = evening.hall.room().code().clone();
    let kept = |evening: &LedEvening| {
        let store = Store::open(evening.folder.path()).expect("a store");
        let sessions = store.sessions().expect("a list").readable;
        (sessions.len(), store.door().is_some())
    };
    assert_eq!(kept(&evening), (0, false));
    let words = Words::new(crate::language::Language::English);
    assert!(
        evening
            .lead
            .farewell(&words)
            .contains("Nothing happened yet")
    );
    evening.does(1, Act::Begin, 3);
    assert_eq!(kept(&evening), (2, true));
    let again = evening.again(HALL, &[1, 2], 4);
    assert_eq!(
        *again.hall.room().code(),
        code,
        "with the code of the evening"
    );
}

#[test]
fn looking_at_an_evening_elsewhere_does_not_disturb_it() {
    let mut evening = LedEvening::of(1);
    evening.settles(1, "open", MINUTE);
    let store = Store::open(evening.folder.path()).expect("a store");
    let looked = Room::resume(&store, &ids(1), languages(HALL), 40, Key(9), clock());
    drop(looked.expect("a room"));
    let events = store.events(&ids(1)[0]).expect("events").len();
    assert_eq!(events, evening.happened().len());
    evening.does(1, Act::GoOn, 2 * MINUTE);
    assert_eq!(evening.phase(1), Phase::Talk);
}

#[test]
fn a_talk_is_planned_no_longer_than_its_budget_lasts() {
    let text = HALL
        .replace("    for: [chair]\n", "    budget: { minutes: 8 }\n")
        .replace("open: {", "look: { text: Look, minutes: 6, gain: g, cost: c, goto: door }\n      open: { free: true,")
        .replace("wait: {", "wait: { free: true,");
    let mut evening = LedEvening::with(&text, 1);
    let planned = |evening: &LedEvening| evening.times(clock().0).planned;
    assert_eq!(planned(&evening), Some(300));
    evening
        .settles(1, "look", MINUTE)
        .does(1, Act::GoOn, MINUTE);
    assert_eq!(planned(&evening), Some(120));
}

/// What is told of an inject.
fn told_of(evening: &LedEvening, id: &str) -> (String, bool) {
    let words = Words::new(crate::language::Language::English);
    let view = LeadView::of(&evening.lead, &words);
    let row = view.place.injects.into_iter().find(|row| row.id == id);
    row.map(|row| (row.about, row.fits)).expect("an inject")
}

#[test]
fn an_inject_that_cannot_come_any_more_is_not_said_to_fit_later() {
    let story = HALL
        .replace("    text: A knock.\n", "    text: A knock.\n    at: { day: 1, time: \"09:00\" }\n")
        .replace("    text: They talk.\n", "    text: They talk.\n    at: { day: 1, time: \"11:00\" }\n")
        .replace(
            "  bell:\n",
            "  waited: { inject: { by: moderator, when: chose(door.wait) }, text: You waited., goto: resume }
  opened: { inject: { after: { minutes: 90 }, when: chose(door.open) and chose(talk.tea) }, text: Tea for all., goto: resume }
  early: { inject: { by: moderator, between: [{ day: 1, time: \"08:00\" }, { day: 1, time: \"10:00\" }] }, text: It is early., goto: resume }
  bell:\n",
        );
    let mut evening = LedEvening::with(&story, 1);
    let about = |evening: &LedEvening, id| told_of(evening, id).0;
    assert!(about(&evening, "waited").contains("does not fit the story yet"));
    assert!(!about(&evening, "early").contains("fit"));
    evening.settles(1, "open", 1).does(1, Act::GoOn, 2);
    for id in ["waited", "early"] {
        let (about, fits) = told_of(&evening, id);
        assert!(
            about.starts_with("no longer fits the story on this road"),
            "{id}: {about}"
        );
        assert!(!fits && !about.contains("yet"), "{id}: {about}");
    }
    assert!(
        about(&evening, "opened").contains("yet"),
        "tea can still come"
    );
    evening.does(1, Act::Back, 3);
    assert!(about(&evening, "waited").contains("does not fit the story yet"));
}

#[test]
fn after_nine_rounds_no_other_vote_is_offered() {
    let mut evening = LedEvening::of(1);
    let words = Words::new(crate::language::Language::English);
    let next = |evening: &LedEvening| LeadView::of(&evening.lead, &words).now.next_round;
    for round in 1..=9 {
        assert_eq!(next(&evening), Some(round));
        evening.does(1, VOTE, 1).does(1, Act::CloseVote, 1);
    }
    assert_eq!(next(&evening), None);
    assert!(matches!(evening.act(1, VOTE, 2), Err(Declined::Rounds)));
}
