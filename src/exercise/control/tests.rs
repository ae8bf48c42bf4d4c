//! Many rooms, folded as their events come.

use super::inject_table::InjectTableError;
use super::rows::RoomStage;
use super::staged::{Staged, decided, name, script};
use super::*;
use crate::exercise::Phase;
use crate::language::{Language, Words};
use crate::library::ScenarioSource;
use crate::record::share::{Cell, Known, Standing};
use crate::record::{Cause, Moment, Offer, Tally, What};

const MINUTE: i64 = 60;

/// A control cell that follows a staged exercise.
struct Following {
    staged: Staged,
    control: Control,
    known: Known,
    words: Words,
}

impl Following {
    fn of(staged: &Staged) -> Self {
        let mut control = Control::default();
        let title = ScenarioSource::recorded(&script()).expect("a scenario");
        control.read(script().hash(), title);
        let mut following = Self {
            staged: staged.clone(),
            control,
            known: Known::default(),
            words: Words::new(Language::English),
        };
        following.look();
        following
    }

    /// Takes what is new, once.
    fn look(&mut self) {
        let news = self.staged.look(&self.known).expect("a line");
        for (session, events) in &news.events {
            *self.known.events.entry(session.clone()).or_default() += events.len() as u64;
        }
        let latest = news.offers.iter().map(|it| it.number).max();
        self.known.offers = self.known.offers.max(latest.unwrap_or(0));
        self.control.take(news);
    }

    fn row(&mut self, room: &str) -> RoomRow {
        self.look();
        let rows = self.control.rows(&self.words);
        rows.into_iter()
            .find(|row| row.name == name(room))
            .expect("a row")
    }

    fn scene(&mut self, room: &str) -> String {
        let row = self.row(room);
        scene_told(&row, &self.words)
    }

    fn doing(&mut self, room: &str) -> String {
        let row = self.row(room);
        doing_told(row.table().expect("a table"), &self.words)
    }
}

fn opened(round: u8) -> What {
    What::VoteOpened {
        scene: "knock".to_owned(),
        round,
        roles: false,
    }
}

#[test]
fn a_row_tells_where_a_room_stands() {
    let staged = Staged::of(&[("noord", 1), ("zuid", 1)]);
    let mut following = Following::of(&staged);
    assert_eq!(following.doing("noord"), "People come in");
    assert_eq!(following.scene("noord"), "The knock");
    staged.happens("noord", What::Unpaused).passes(90, &[]);
    let row = following.row("noord");
    assert_eq!(talk_told(row.table().expect("a table")), "1:30/2:00");
    staged.happens("noord", opened(1)).passes(60, &[]);
    staged.stands(
        "noord",
        Standing {
            people: 25,
            voted: Some(12),
            behind: 3,
        },
    );
    let row = following.row("noord");
    let table = row.table().expect("a table");
    assert_eq!(talk_told(table), "2:30/2:00!");
    assert_eq!(voted_told(&row), "12/25");
    assert_eq!(following.doing("noord"), "Vote 1 open");
    let closed = What::VoteClosed {
        scene: "knock".to_owned(),
        round: 1,
        tally: Tally::default(),
    };
    staged.happens("noord", closed);
    assert_eq!(following.doing("noord"), "Vote 1 closed");
    assert_eq!(following.row("zuid").stage, RoomStage::Waiting);
    let counts = RoomCounts::of(&following.control.rows(&following.words));
    assert_eq!((counts.rooms, counts.begun, counts.still), (2, 1, 0));
}

#[test]
fn a_scene_is_followed_through_an_inject_and_back_to_where_a_group_returned() {
    let staged = Staged::of(&[("noord", 1)]);
    let mut following = Following::of(&staged);
    staged.happens("noord", What::Unpaused);
    let bell = What::Injected {
        inject: "bell".to_owned(),
        by: Cause::Moderator,
    };
    let resumes = What::Continued {
        scene: "bell".to_owned(),
        to: "resume".to_owned(),
    };
    staged.happens("noord", bell.clone());
    assert_eq!(following.scene("noord"), "The bell");
    staged.happens("noord", resumes.clone());
    assert_eq!(following.scene("noord"), "The knock");
    staged.happens("noord", decided("knock", "open", "hall"));
    assert_eq!(following.scene("noord"), "The hall");
    assert_eq!(following.row("noord").tables[0].decisions, 1);
    staged.happens("noord", bell).happens("noord", resumes);
    assert_eq!(following.scene("noord"), "The hall");
    // Back to before the decision, which was the seventh event.
    staged.happens("noord", What::Rewound { to: 5 });
    assert_eq!(following.scene("noord"), "The knock");
    assert_eq!(following.row("noord").tables[0].decisions, 0);
}

#[test]
fn a_room_of_several_tables_shows_the_one_that_is_furthest_behind() {
    let staged = Staged::of(&[("noord", 3)]);
    let mut following = Following::of(&staged);
    for table in 0..3 {
        staged.happens_at("noord", table, What::Unpaused);
    }
    assert_eq!(following.scene("noord"), "The knock");
    staged.happens_at("noord", 0, decided("knock", "open", "hall"));
    staged.happens_at("noord", 1, decided("knock", "open", "hall"));
    assert_eq!(following.scene("noord"), "3 tables: The knock");
    let gathered = What::Gathered { table: 1 };
    staged.happens_at("noord", 2, gathered);
    assert_eq!(following.row("noord").table().expect("a table").number, 1);
    let ended = || What::Ended {
        ending: "end".to_owned(),
        left: std::collections::BTreeMap::new(),
    };
    for table in 0..2 {
        staged.happens_at("noord", table, decided("hall", "tea", "end"));
        staged.happens_at("noord", table, ended());
    }
    let row = following.row("noord");
    assert_eq!(row.tables[0].phase, Phase::Ended);
    assert_eq!(row.stage, RoomStage::Done);
}

#[test]
fn an_offer_is_open_until_the_room_answers_it() {
    let mut staged = Staged::of(&[("noord", 1), ("zuid", 1)]);
    let mut following = Following::of(&staged);
    let both = [name("noord"), name("zuid")];
    staged.offer(&both, &Offer::Begin).expect("a line");
    assert_eq!(following.row("noord").open, 1);
    staged.answers("noord", 1, true);
    assert_eq!(following.row("noord").open, 0);
    assert_eq!(following.row("zuid").open, 1);
    staged.passes(60, &[]).answers("zuid", 2, false);
    following.look();
    let answers: Vec<_> = following.control.offers().map(|it| it.answer).collect();
    let taken = OfferAnswer::Taken(Moment(0));
    assert_eq!(answers, [taken, OfferAnswer::Declined(Moment(60_000))]);
}

#[test]
fn a_room_that_is_not_heard_is_silent_since_it_was() {
    let staged = Staged::of(&[("noord", 1), ("zuid", 1)]);
    let mut following = Following::of(&staged);
    staged.passes(30, &["noord"]);
    assert_eq!(following.row("noord").heard, LastHeard::At(Moment(0)));
    staged.passes(1, &["noord"]);
    assert_eq!(following.row("noord").heard, LastHeard::Silent(Moment(0)));
    let told = heard_told(following.row("noord").heard, &following.words);
    assert!(told.starts_with("silent since "), "{told}");
    let mut rows = following.control.rows(&following.words);
    RoomOrder::Heard.sort(&mut rows);
    assert_eq!(rows[0].name, name("noord"));
    assert!(!fits(&rows[1], "silent", &following.words));
    assert!(fits(&rows[0], "SILENT", &following.words));
}

#[test]
fn the_clock_runs_from_the_first_room_with_people_and_stops_for_no_break() {
    let staged = Staged::of(&[("noord", 1)]);
    staged.opens("proef", 1, true);
    let mut following = Following::of(&staged);
    assert_eq!(following.control.clock(), None);
    staged.happens("proef", What::Unpaused).passes(MINUTE, &[]);
    following.look();
    let clock = clock_told(following.control.clock(), &following.words);
    assert_eq!(clock, "exercise 0:01:00", "all only practise");
    staged
        .passes(5 * MINUTE, &[])
        .happens("noord", What::Unpaused);
    let why = crate::record::Pause::Break;
    staged
        .happens("noord", What::Paused { why })
        .passes(10 * MINUTE, &[]);
    following.look();
    let clock = clock_told(following.control.clock(), &following.words);
    assert_eq!(clock, "exercise 0:10:00");
}

#[test]
fn every_event_of_two_hundred_rooms_is_folded_once() {
    let names: Vec<_> = (0..200).map(|number| format!("zaal-{number}")).collect();
    let rooms: Vec<_> = names.iter().map(|name| (name.as_str(), 1)).collect();
    let staged = Staged::of(&rooms);
    let mut following = Following::of(&staged);
    assert_eq!(following.control.folds(), staged.count());
    for round in 0..5 {
        for name in &names {
            staged.happens(name, opened(round));
        }
        following.look();
        following.look();
        assert_eq!(following.control.rows(&following.words).len(), 200);
    }
    assert_eq!(following.control.folds(), staged.count());
}

#[test]
fn a_story_that_lacks_something_is_told_no_further() {
    let staged = Staged::of(&[("noord", 1)]);
    let mut following = Following::of(&staged);
    staged.happens("noord", What::Unpaused);
    let mut news = staged.clone().look(&following.known).expect("a line");
    for events in news.events.values_mut() {
        for event in events {
            event.seq += 1;
        }
    }
    following.control.take(news);
    let row = &following.control.rows(&following.words)[0];
    let doing = doing_told(&row.tables[0], &following.words);
    assert_eq!(doing, "Cannot be followed: something of it is missing");
}

#[test]
fn the_injects_that_can_be_offered_are_those_of_the_story() {
    let staged = Staged::of(&[("noord", 1), ("zuid", 1)]);
    let following = Following::of(&staged);
    let both = [name("noord"), name("zuid")];
    let injects = following.control.injects(&both, &following.words);
    let expected = ("bell".to_owned(), "The bell".to_owned(), both.to_vec());
    assert_eq!(injects, [expected]);
}

const DUTCH: &str = "\u{feff}nummer;tijd;aan;als;tekst;verwacht\r
1;10:45;noord, zuid;de pers;\"Klopt het;\r\nja of nee?\";woordvoering\r
;T+15;;de gemeente;'=geen formule;\r
;;;;;\r
";

#[test]
fn a_plan_is_read_as_spreadsheets_write_it() {
    let plan = read_injects(DUTCH.as_bytes()).expect("a plan");
    let [first, second] = plan.rows.as_slice() else {
        panic!("two rows: {plan:?}");
    };
    assert_eq!(first.to, [name("noord"), name("zuid")]);
    assert_eq!(first.time, Some(PlannedTime::OfDay(645)));
    assert_eq!(first.expected, "woordvoering");
    assert!(first.text.starts_with("Klopt het;") && first.text.ends_with("ja of nee?"));
    assert_eq!(second.time, Some(PlannedTime::After(15)));
    assert_eq!((second.number.as_str(), second.to.len()), ("2", 0));
    assert_eq!(second.text, "=geen formule");
    let english = "no,time,to,as,text,expected\n1,,all,press,Is it true?,\n";
    let plan = read_injects(english.as_bytes()).expect("a plan");
    assert_eq!(
        (plan.rows[0].from.as_str(), plan.rows[0].to.len()),
        ("press", 0)
    );
}

#[test]
fn a_plan_that_is_written_is_read_again_and_no_spreadsheet_calculates_with_it() {
    let mut staged = Staged::of(&[("noord", 1), ("zuid", 1)]);
    let plan = read_injects(DUTCH.as_bytes()).expect("a plan");
    let both = [name("noord"), name("zuid")];
    staged.offer(&both, &plan.rows[0].offer()).expect("a line");
    staged.answers("noord", 1, true);
    let following = Following::of(&staged);
    for language in Language::ALL {
        let words = Words::new(language);
        let table = write_injects(&plan, &following.control, &words).expect("a table");
        assert!(table.contains("'=geen formule"), "{table}");
        assert!(table.contains("zuid: "), "{table}");
        assert_eq!(
            read_injects(table.as_bytes()).as_ref(),
            Ok(&plan),
            "{table}"
        );
    }
}

#[test]
fn what_is_wrong_in_a_plan_is_named_by_its_row() {
    let head = "time,to,as,text\n10:00,,press,One\n";
    let wrong = |row: &str| read_injects(format!("{head}{row}\n").as_bytes());
    let time = "25:00".to_owned();
    assert_eq!(
        wrong("25:00,,press,Two"),
        Err(InjectTableError::Time { row: 3, time })
    );
    let room = "de_zaal".to_owned();
    assert_eq!(
        wrong(",de_zaal,press,Two"),
        Err(InjectTableError::Room { row: 3, room })
    );
    assert_eq!(wrong(",,press,"), Err(InjectTableError::Empty { row: 3 }));
    assert_eq!(
        read_injects(b"tijd;aan\n1;2\n"),
        Err(InjectTableError::NoText)
    );
    assert_eq!(
        read_injects(b"text,as\n\xff,x\n"),
        Err(InjectTableError::NotText)
    );
}

#[test]
fn a_row_is_due_when_its_time_is_there_also_past_midnight() {
    let staged = Staged::of(&[("noord", 1)]);
    let mut following = Following::of(&staged);
    staged
        .passes(100 * MINUTE, &[])
        .happens("noord", What::Unpaused);
    staged.passes(14 * MINUTE, &[]);
    following.look();
    let begun = following.control.begun().expect("begun");
    let civil = begun.civil();
    let minute = i32::from(civil.hour()) * 60 + i32::from(civil.minute());
    let of_day = |after: i32| {
        let minute = (minute + after).rem_euclid(24 * 60);
        PlannedTime::OfDay(u16::try_from(minute).expect("a minute of a day"))
    };
    let mut due = |time| {
        let row = PlannedInject {
            time: Some(time),
            ..PlannedInject::default()
        };
        let control = &mut following.control;
        row.is_there(control.begun(), control.clock(), control.now())
    };
    assert!(due(of_day(14)) && due(of_day(-30)) && due(PlannedTime::After(14)));
    assert!(!due(of_day(15)) && !due(of_day(700)) && !due(PlannedTime::After(15)));
}

#[test]
fn what_is_told_outside_the_plan_is_added_to_it_once() {
    let mut plan = read_injects(DUTCH.as_bytes()).expect("a plan");
    let message = |text: &str| Offer::Message {
        from: "de pers".to_owned(),
        text: text.to_owned(),
    };
    let planned = plan.rows[0].offer();
    plan.add(&planned, &[], None);
    plan.add(&Offer::Begin, &[], None);
    assert_eq!(plan.rows.len(), 2);
    plan.add(&message("Nog iets?"), &[name("noord")], Some(Moment(0)));
    plan.add(&message("Nog iets?"), &[name("zuid")], Some(Moment(0)));
    assert_eq!(plan.rows.len(), 3);
    assert_eq!(plan.rows[2].number, "3");
}
