//! Evenings that a lead leads, with phones from a test and a clock that a test sets.

mod anew;
mod away;
mod between;
mod hand;
mod hub;
mod jumps;
mod keeping;
mod limits;
mod slides;
mod tasks;

use std::cell::Cell;
use std::sync::Mutex;

use super::*;
use crate::engine::Engine;
use crate::exercise::{
    Address, Filling, Key, Network, Opening, Phase, Projected, TimeFor, Times, Token, Turned,
    Unheard, Wish, open_evenings,
};
use crate::record::{Event, Pause, SessionId, Settlement, Store, Terms, What};
use crate::scenario::{ChoiceId, RoleId, load};

const HALL: &str = "
format: 1
id: hall
version: 1.0.0
title: Hall
language: en
roles:
  chair: { title: Chair }
  guest: { title: Guest }
start: door
scenes:
  door:
    text: A knock.
    minutes: 5
    for: [chair]
    advice:
      guest: { from: A guest, text: It is cold out here. }
      chair: { from: The chair, text: Ask who it is. }
    choices:
      open: { text: Open, gain: You see who, cost: They see you, goto: talk }
      wait: { text: Wait, gain: Calm, cost: It goes on, goto: talk }
    deadline: { minutes: 3, gain: Rest, cost: Doubt, goto: talk }
  talk:
    text: They talk.
    choices:
      tea: { text: Tea, gain: Warm, cost: Late, goto: end }
      home: { text: Home, gain: Early, cost: Cold, goto: end }
  bell:
    inject: { after: { minutes: 10 } }
    text: The bell.
    goto: resume
  end: { ending: true, title: End, text: Over. }
";

const MINUTE: i64 = 60_000;

thread_local! {
    static CLOCK: Cell<i64> = const { Cell::new(0) };
}

fn clock() -> Moment {
    Moment(CLOCK.get())
}

fn languages(text: &str) -> Vec<Engine> {
    let scenario = load(text.as_bytes()).scenario.expect("a scenario");
    vec![Engine::new(Arc::new(scenario))]
}

fn opening(tables: u8) -> Opening {
    let terms = Terms {
        code: "ABCDEFGHJK".to_owned(),
        table: 1,
        tables,
        confidence: true,
        guess: false,
        held: false,
        rehearsal: false,
    };
    Opening {
        terms,
        seed: 1,
        begun: Vec::new(),
        key: Key(1),
    }
}

fn ids(tables: u8) -> Vec<SessionId> {
    (1..=u64::from(tables)).map(SessionId::from_bits).collect()
}

/// A room that is led, and the folder with its record.
struct LedEvening {
    hall: Arc<Hall>,
    lead: Lead,
    heard: Arc<Mutex<Vec<Heard>>>,
    folder: tempfile::TempDir,
}

impl LedEvening {
    fn of(tables: u8) -> Self {
        Self::with(HALL, tables)
    }

    /// An evening that has begun.
    fn with(text: &str, tables: u8) -> Self {
        CLOCK.set(0);
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(folder.path()).expect("a store");
        let opening = opening(tables);
        let room = Room::begin(ids(tables), languages(text), &opening, 40, clock());
        let mut evening = Self::led(room.expect("a room"), store, folder);
        evening.act(1, Act::Begin, 0).expect("begun");
        evening
    }

    /// The same evening after the program was started again.
    fn again(self, text: &str, tables: &[u64], now: i64) -> Self {
        CLOCK.set(now);
        let store = Store::open(self.folder.path()).expect("a store");
        let ids: Vec<_> = tables.iter().copied().map(SessionId::from_bits).collect();
        let room = Room::resume(&store, &ids, languages(text), 40, Key(2), clock());
        Self::led(room.expect("a room"), store, self.folder)
    }

    fn led(room: Room, keeper: impl Keeper + 'static, folder: tempfile::TempDir) -> Self {
        let heard = Arc::new(Mutex::new(Vec::new()));
        let hears = Arc::clone(&heard);
        let hall = Hall::new(room, move |it| hears.lock().expect("a list").push(it));
        let hall = Arc::new(hall);
        Self {
            lead: Lead::new(Arc::clone(&hall), keeper, clock),
            hall,
            heard,
            folder,
        }
    }

    /// The clocks of the first table at a moment.
    fn times(&self, now: i64) -> Times {
        let room = self.hall.room();
        room.times(room.table(1), Moment(now))
    }

    /// Time goes by, and is looked at all the while.
    fn until(&mut self, now: i64) {
        CLOCK.set(now);
        self.lead.ticked();
    }

    fn act(&mut self, table: u8, act: Act, now: i64) -> Result<(), Declined> {
        self.until(now);
        assert!(self.lead.look_at(table));
        self.lead.act(act)
    }

    /// Does what can be done.
    fn does(&mut self, table: u8, act: Act, now: i64) -> &mut Self {
        self.act(table, act, now).expect("done");
        self
    }

    fn settles(&mut self, table: u8, id: &str, now: i64) -> &mut Self {
        let choice = self.choice(table, id);
        let by = self.hall.room().table(table).decided(choice);
        let settled = Act::Settle {
            choice,
            by,
            reason: Some(" It is cold outside. ".to_owned()),
            dissent: Some("  ".to_owned()),
        };
        self.does(table, settled, now)
    }

    /// Whether an inject came by the clock.
    fn passes(&mut self, now: i64) -> bool {
        self.until(now);
        self.lead.pass(Duration::ZERO, false).expect("kept")
    }

    fn choice(&self, table: u8, id: &str) -> ChoiceId {
        let room = self.hall.room();
        let table = room.table(table);
        let here = table.run().state().scene();
        table.scenario().find_choice(here, id).expect("a choice")
    }

    fn seat(&self, token: u128, role: Option<usize>) -> Token {
        let wish = Wish {
            role: role.map(RoleId::at),
            ..Wish::default()
        };
        self.hall.join(Token(token), wish).expect("a seat");
        Token(token)
    }

    /// Somebody whose phone came by an address of the machine.
    fn comes_by(&self, token: u128, role: Option<usize>, at: [u8; 4]) -> Token {
        let wish = Wish {
            role: role.map(RoleId::at),
            at: Some(at.into()),
            ..Wish::default()
        };
        self.hall.join(Token(token), wish).expect("a seat");
        Token(token)
    }

    fn found_at(&self, ips: &[[u8; 4]]) {
        let address = |ip: &[u8; 4]| Address {
            adapter: format!("wlan{}", ip[0]),
            network: Network::Wifi(None),
            ip: (*ip).into(),
            also: Vec::new(),
        };
        self.hall.found_at(ips.iter().map(address).collect());
    }

    fn votes(&self, token: Token, vote: (&str, u8), choice: &str) -> Result<(), Unheard> {
        self.hall.vote(token, vote, choice, false)
    }

    fn phase(&self, table: u8) -> Phase {
        self.hall.room().table(table).stand().phase
    }

    fn scene(&self, table: u8) -> String {
        let room = self.hall.room();
        let table = room.table(table);
        let scene = table.run().state().scene();
        table.scenario().scene(scene).id.clone()
    }

    fn happened(&self) -> Vec<What> {
        let room = self.hall.room();
        let events = room.table(1).session().events();
        events
            .iter()
            .map(|event: &Event| event.what.clone())
            .collect()
    }

    /// Who heard of what happened since this was asked last.
    fn heard(&self) -> Vec<Heard> {
        std::mem::take(&mut self.heard.lock().expect("a list"))
    }
}

const VOTE: Act = Act::OpenVote { roles: false };

#[test]
fn a_decision_goes_from_talk_through_two_votes_to_what_it_brought() {
    let mut evening = LedEvening::of(1);
    let (one, two) = (evening.seat(1, None), evening.seat(2, None));
    assert_eq!(
        evening.votes(one, ("door", 1), "open"),
        Err(Unheard::NotOpen)
    );
    evening.does(1, VOTE, 1);
    let unsure = |choice| evening.hall.vote(one, ("door", 1), choice, true);
    assert_eq!((unsure("open"), unsure("wait")), (Ok(()), Ok(())));
    assert_eq!(evening.votes(two, ("door", 1), "open"), Ok(()));
    assert_eq!(
        evening.votes(two, ("door", 2), "wait"),
        Err(Unheard::NotOpen)
    );
    let hands = Act::Hands {
        choice: evening.choice(1, "open"),
        hands: 4,
    };
    evening.does(1, hands, 2);
    assert_eq!(evening.hall.room().presence(1).voted, 2);
    evening.does(1, Act::CloseVote, 3);
    let first = evening.hall.room().table(1).stand().votes[0].clone();
    let of = |id| first.of(id).map(|it| (it.phones, it.hands, it.unsure));
    assert_eq!(of("open"), Some((1, 4, 0)));
    assert_eq!(of("wait"), Some((1, 0, 1)));
    evening.does(1, Act::Show, 4).does(1, VOTE, 5);
    let voted = evening.hall.room().presence(1).voted;
    assert_eq!(voted, 0, "everybody votes anew in the second round");
    evening.does(1, Act::CloseVote, 6).settles(1, "open", 7);
    assert_eq!(evening.phase(1), Phase::Consequence);
    evening.does(1, Act::GoOn, 8);
    assert_eq!(evening.phase(1), Phase::Talk);
    assert!(evening.happened().iter().any(|what| matches!(what, What::Settled { reason: Some(reason), dissent: None, .. } if reason == "It is cold outside.")));
}

#[test]
fn only_those_vote_whose_decision_it_is() {
    let mut evening = LedEvening::of(1);
    let (chair, guest) = (evening.seat(1, Some(0)), evening.seat(2, Some(1)));
    evening.does(1, Act::OpenVote { roles: true }, 1);
    assert_eq!(evening.votes(chair, ("door", 1), "open"), Ok(()));
    assert_eq!(
        evening.votes(guest, ("door", 1), "open"),
        Err(Unheard::NotYours)
    );
    let presence = evening.hall.room().presence(1);
    assert_eq!((presence.voters, presence.voted), (1, 1));
}

#[test]
fn only_who_can_have_decided_did_and_a_majority_only_where_it_voted_so() {
    let mut evening = LedEvening::of(1);
    let settle = |evening: &LedEvening, id, by| Act::Settle {
        choice: evening.choice(1, id),
        by,
        reason: None,
        dissent: None,
    };
    let majority = settle(&evening, "open", Settlement::Majority);
    let tried = evening.act(1, majority.clone(), 1);
    assert!(matches!(tried, Err(Declined::NotNow)), "nobody voted");
    let phone = evening.seat(1, None);
    evening.does(1, VOTE, 2);
    evening.votes(phone, ("door", 1), "open").expect("heard");
    evening.does(1, Act::CloseVote, 3);
    let [open, other] = ["open", "wait"].map(|id| evening.choice(1, id));
    let decided = |evening: &LedEvening, choice| evening.hall.room().table(1).decided(choice);
    assert_eq!(decided(&evening, open), Settlement::Majority);
    assert_eq!(
        decided(&evening, other),
        Settlement::Moderator,
        "no vote spoke so"
    );
    let wait = settle(&evening, "wait", Settlement::Majority);
    assert!(matches!(evening.act(1, wait, 4), Err(Declined::NotNow)));
    evening.does(1, majority, 5);
    // The talk is everybody's decision, so no role can have made it.
    evening.does(1, Act::GoOn, 6);
    let role = settle(&evening, "tea", Settlement::Role);
    assert!(matches!(evening.act(1, role, 7), Err(Declined::NotNow)));
}

#[test]
fn a_room_goes_on_after_the_program_died_and_phones_come_back() {
    let mut evening = LedEvening::of(1);
    let phone = evening.seat(1, None);
    evening
        .settles(1, "wait", MINUTE)
        .does(1, Act::GoOn, 2 * MINUTE)
        .does(1, VOTE, 3 * MINUTE);
    let hands = Act::Hands {
        choice: evening.choice(1, "tea"),
        hands: 3,
    };
    evening.does(1, hands, 4 * MINUTE);
    evening.votes(phone, ("talk", 1), "tea").expect("heard");
    let later = 500 * MINUTE;
    let mut evening = evening.again(HALL, &[1], later);
    assert_eq!(evening.hall.room().code().as_str(), "ABCDEFGHJK");
    let voting = Phase::Vote {
        round: 1,
        roles: false,
    };
    assert_eq!(evening.phase(1), voting);
    let times = evening.times(later);
    assert_eq!(times.exercise, 4 * 60, "the night does not count");
    assert!(!times.runs, "everything stands still until people are back");
    evening.hall.join(phone, Wish::default()).expect("back");
    evening.does(1, Act::Begin, later);
    evening
        .votes(phone, ("talk", 1), "tea")
        .expect("said again");
    let tally = evening.hall.room().tally(1);
    let of = tally.of("tea").map(|it| (it.phones, it.hands));
    assert_eq!(of, Some((1, 3)));
}

#[test]
fn the_stop_word_outlives_the_program_and_a_new_beginning() {
    let mut evening = LedEvening::of(1);
    evening.does(1, Act::Pause(Pause::StopWord), 1);
    let mut evening = evening.again(HALL, &[1], 2);
    evening.does(1, Act::Begin, 3);
    let paused = |evening: &LedEvening| evening.hall.room().table(1).stand().paused;
    assert_eq!(paused(&evening), Some(Pause::StopWord));
    evening.does(1, Act::Unpause, 4);
    assert_eq!(paused(&evening), None);
}

#[test]
fn going_back_keeps_both_roads_and_forgets_the_votes_of_the_other() {
    let mut evening = LedEvening::of(1);
    evening
        .does(1, VOTE, 1)
        .does(1, Act::CloseVote, 2)
        .settles(1, "open", 3)
        .does(1, Act::Back, 4);
    assert_eq!(evening.phase(1), Phase::Talk);
    assert_eq!(evening.hall.room().table(1).stand().votes.len(), 0);
    evening.settles(1, "wait", 5);
    let decided = evening.happened().into_iter();
    let decided = decided.filter(|what| matches!(what, What::Decided { .. }));
    assert_eq!(decided.count(), 2);
    let state = evening.hall.room().table(1).run().state().clone();
    let again = evening.again(HALL, &[1], 6);
    let room = again.hall.room();
    let folded = room.table(1).run().state();
    assert_eq!(*folded, state, "what is folded is what stood there");
    assert_eq!(room.table(1).stand().phase, Phase::Consequence);
}

#[test]
fn everything_stands_still_in_a_pause_and_injects_wait_for_the_talk() {
    let mut evening = LedEvening::of(1);
    evening.does(1, Act::Pause(Pause::StopWord), MINUTE);
    assert!(matches!(evening.act(1, VOTE, 2), Err(Declined::Paused)));
    let late = 60 * MINUTE;
    assert!(!evening.passes(late));
    evening.does(1, Act::Unpause, late);
    assert!(!evening.passes(late), "a pause is no time");
    evening.does(1, VOTE, late);
    let phone = evening.seat(1, None);
    evening.votes(phone, ("door", 1), "open").expect("heard");
    let later = 70 * MINUTE;
    assert!(!evening.passes(later), "not into a vote");
    let tried = evening.act(1, Act::Send(evening_bell(&evening)), later);
    assert!(matches!(tried, Err(Declined::Voting)));
    evening
        .votes(phone, ("door", 1), "wait")
        .expect("the vote goes on while something waits");
    evening.does(1, Act::CloseVote, later);
    assert!(!evening.passes(later));
    let counted = evening.hall.room().table(1).stand().votes[0].clone();
    let of = |choice| counted.of(choice).map(|it| it.phones);
    assert_eq!((of("open"), of("wait")), (Some(0), Some(1)));
    evening.settles(1, "open", later).does(1, Act::GoOn, later);
    assert_eq!(evening.scene(1), "bell");
}

fn evening_bell(evening: &LedEvening) -> crate::scenario::SceneId {
    let room = evening.hall.room();
    room.table(1).scenario().find_scene("bell").expect("a bell")
}

#[test]
fn no_inject_comes_under_the_hands_of_somebody_who_decides() {
    let mut evening = LedEvening::of(1);
    evening.until(11 * MINUTE);
    let busy = evening.lead.pass(Duration::ZERO, true).expect("kept");
    assert!(!busy && evening.scene(1) == "door");
    assert!(evening.passes(11 * MINUTE));
    assert_eq!(evening.scene(1), "bell");
}

#[test]
fn an_evening_that_the_clock_ends_has_ended_and_is_not_gone_on_with() {
    let hall = HALL.replace("goto: resume", "ending: true");
    let mut evening = LedEvening::with(&hall, 1);
    let late = 11 * MINUTE;
    assert!(evening.passes(late), "the bell rings");
    assert_eq!(evening.phase(1), Phase::Ended);
    assert!(!evening.passes(late));
    let store = Store::open(evening.folder.path()).expect("a store");
    let sessions = store.sessions().expect("a list").readable;
    assert_eq!(sessions[0].ending.as_deref(), Some("bell"));
    assert_eq!(open_evenings(&sessions, None), Vec::<&SessionId>::new());
}

#[test]
fn a_night_with_another_version_of_the_scenario_is_no_time_either() {
    let mut evening = LedEvening::of(1);
    evening.settles(1, "open", MINUTE);
    let changed = HALL.replace("They talk.", "They talk a while.");
    let morning = 600 * MINUTE;
    let again = evening.again(&changed, &[1], morning);
    let times = again.times(morning);
    assert_eq!(times.exercise, 60);
}

#[test]
fn tables_walk_apart_until_they_are_brought_together() {
    let mut evening = LedEvening::of(3);
    let phones: Vec<_> = (1..=6).map(|token| evening.seat(token, None)).collect();
    let at_two = evening.hall.room().presence(2).seats;
    assert_eq!(at_two, 2, "spread over the tables");
    evening.settles(2, "open", 1);
    assert_eq!(evening.hall.room().table(1).run().road().len(), 0);
    evening.does(1, Act::Gather(2), 2);
    assert_eq!(evening.lead.table(), 2);
    assert_eq!(evening.hall.room().presence(1).seats, 6);
    assert_eq!(evening.hall.room().table(3).run().road().len(), 1);
    evening.does(3, Act::GoOn, 3).does(1, VOTE, 4);
    for &phone in &phones {
        evening.votes(phone, ("talk", 1), "home").expect("heard");
    }
    assert_eq!(evening.hall.room().tally(1).votes(), 6);
    assert!(matches!(
        evening.act(2, Act::Gather(2), 5),
        Err(Declined::NotNow)
    ));
    let id = evening
        .lead
        .farewell(&Words::new(crate::language::Language::English));
    let road = ids(3)[1].to_string();
    assert!(
        id.contains(&road),
        "the session that everybody walked: {id}"
    );
}

#[test]
fn a_group_of_which_a_table_was_forgotten_goes_on_with_the_others() {
    let mut evening = LedEvening::of(3);
    evening.settles(3, "open", 1);
    let mut store = Store::open(evening.folder.path()).expect("a store");
    store.forget(&ids(2)[1..]).expect("forgotten");
    let evening = evening.again(HALL, &[1, 3], 2);
    assert_eq!(evening.hall.room().table(3).run().road().len(), 1);
    let wish = Wish {
        table: Some(3),
        ..Wish::default()
    };
    assert_eq!(evening.hall.join(Token(1), wish), Ok(3));
    assert!(!evening.hall.room().has_table(2));
}

#[test]
fn a_seat_that_was_taken_away_stays_away_and_a_full_room_is_full() {
    let mut evening = LedEvening::of(1);
    let phone = evening.seat(1, None);
    let tried = evening.act(1, Act::Remove(vec![7]), 0);
    assert!(matches!(tried, Err(Declined::NoSeat(7))));
    evening.heard();
    evening.does(1, Act::Remove(vec![1]), 0);
    assert_eq!(
        evening.heard(),
        [Heard::Scene],
        "its phone hears it at once"
    );
    assert_eq!(
        evening.hall.join(phone, Wish::default()),
        Err(Turned::Removed)
    );
    for token in 2..=41 {
        evening.seat(token, None);
    }
    let late = evening.hall.join(Token(99), Wish::default());
    assert_eq!(late, Err(Turned::Full));
    evening.seat(41, None);
}

#[test]
fn whoever_sees_a_change_hears_of_it_and_nobody_else() {
    let mut evening = LedEvening::of(1);
    let phone = evening.seat(1, None);
    evening.heard();
    evening.does(1, Act::Note("It fell silent.".to_owned()), 1);
    assert_eq!(evening.heard(), []);
    evening
        .does(1, Act::Fill(Filling::Nothing), 2)
        .does(1, Act::Extend(2), 3);
    assert_eq!(evening.heard(), [Heard::Scene, Heard::Scene]);
    evening.does(1, VOTE, 4);
    evening.votes(phone, ("door", 1), "open").expect("heard");
    evening.votes(phone, ("door", 9), "open").expect_err("late");
    let hands = Act::Hands {
        choice: evening.choice(1, "open"),
        hands: 2,
    };
    evening.does(1, hands, 5);
    evening.hall.connected(phone, true);
    evening.hall.connected(phone, true);
    let heard = [
        Heard::Scene,
        Heard::Presence,
        Heard::Presence,
        Heard::Presence,
    ];
    assert_eq!(evening.heard(), heard);
}

#[test]
fn time_is_what_its_author_planned_with_what_was_added_and_none_where_none_was() {
    let mut evening = LedEvening::of(1);
    let times = LedEvening::times;
    let door = times(&evening, MINUTE);
    assert_eq!(
        (door.talked, door.planned, door.counted_down()),
        (60, Some(300), Some((TimeFor::Deciding, 120))),
        "what everybody sees run down ends with the deadline"
    );
    assert_eq!(
        (door.deadline, door.until_deadline()),
        (Some(180), Some(120))
    );
    evening.does(1, Act::Extend(2), MINUTE);
    let more = times(&evening, 6 * MINUTE);
    assert_eq!(
        (more.planned, more.is_over(), more.is_up()),
        (Some(420), false, true)
    );
    evening.does(1, VOTE, 6 * MINUTE);
    assert!(matches!(
        evening.act(1, Act::PassDeadline, 6 * MINUTE),
        Err(Declined::Voting)
    ));
    evening.does(1, Act::CloseVote, 6 * MINUTE);
    evening.does(1, Act::PassDeadline, 6 * MINUTE);
    let read = times(&evening, 7 * MINUTE);
    assert_eq!((read.planned, read.deadline), (None, None), "nobody talks");
    evening.does(1, Act::GoOn, 7 * MINUTE);
    assert_eq!(times(&evening, 8 * MINUTE).planned, None);
    evening.does(1, Act::Extend(3), 8 * MINUTE);
    let rest = times(&evening, 8 * MINUTE).counted_down();
    assert_eq!(rest, Some((TimeFor::Talking, 120)));
}

#[test]
fn people_who_are_not_there_vote_as_well() {
    let mut evening = LedEvening::of(1);
    evening.lead.rehearse(25, 7);
    assert_eq!(evening.lead.rehearsing(), Some(25));
    evening.does(1, VOTE, 1);
    for _ in 0..200 {
        evening.lead.pass(TURN, false).expect("kept");
    }
    assert_eq!(evening.hall.room().tally(1).votes(), 25);
}
