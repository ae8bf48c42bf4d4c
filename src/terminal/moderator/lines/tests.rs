//! One evening, led on a screen and in lines at the same time: both tell the same, and leave the same record.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

use super::*;
use crate::engine::Engine;
use crate::exercise::keeper::Keeper;
use crate::exercise::{Address, Hall, Key, Network, Opening, Room, Token, Wish};
use crate::language::Language;
use crate::record::{Draft, Moment, Remains, Session, SessionId, Store, StoreError, Terms, What};
use crate::scenario::{RoleId, load};
use crate::terminal::canvas::Theme;
use crate::terminal::face::Face as _;
use crate::terminal::moderator::console::Console;

/// Everything that can be shown of an evening, each in few words.
const EVENING: &str = "
format: 1
id: evening
version: 1.0.0
title: An evening
language: en
state:
  trust: { label: Trust, from: 0, to: 5, start: 2 }
sources: { guide: { title: A guide, year: 2020 } }
objectives: { calm: Stay calm }
roles: { chair: { title: Chair }, guest: { title: Guest } }
start: knock
scenes:
  knock:
    title: The knock
    clock: Friday 07.10
    minutes: 2
    text: Somebody knocks.
    exhibits: [{ kind: message, from: Noor, text: I am outside. }]
    for: [chair]
    moderator: { notes: Nobody knows who., ask: [Who is it?] }
    choices:
      open: { text: Open it, gain: You see who, cost: They see you, because: Light helps, sources: [guide], effects: { trust: +2 }, goto: hall }
      wait: { text: Wait, gain: Calm, cost: It goes on, goto: [{ chance: 1, to: hall }, { chance: 1, to: end }] }
      call: { text: Call, gain: Help, cost: Noise, when: seen(hall), locked: Too early, goto: hall }
    deadline: { minutes: 1, text: Nobody moves, gain: Rest, cost: Doubt, goto: hall }
  hall:
    title: The hall
    text: A neighbour stands there.
    minutes: 5
    choices:
      tea: { text: Pour tea, gain: Warm, cost: Late, goto: walk }
      home: { text: Send home, gain: Early, cost: Cold, goto: walk }
    deadline: { minutes: 3, gain: Silence, cost: Distance, goto: walk }
  walk: { title: The walk, text: You walk along., goto: end }
  bell:
    title: The bell
    inject: { after: { minutes: 10 } }
    text: It rings.
    goto: resume
  post:
    title: The post
    inject: { by: moderator }
    text: A letter comes.
    goto: resume
  rumour:
    title: A rumour
    inject: { when: trust >= 5 }
    text: People talk.
    goto: resume
  end: { ending: true, title: The end, text: It is over., moderator: { notes: Thank them. } }
debrief: { questions: [What did you hear first?], agreement: We meet again. }
";

const MINUTE: i64 = 60_000;

thread_local! {
    static CLOCK: Cell<i64> = const { Cell::new(0) };
}

fn now() -> Moment {
    Moment(CLOCK.get())
}

/// What lines are written on.
#[derive(Clone, Default)]
struct Paper(Rc<RefCell<Vec<u8>>>);

impl Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn found(adapter: &str, ip: [u8; 4]) -> Address {
    Address {
        adapter: adapter.to_owned(),
        network: Network::Wifi(None),
        ip: ip.into(),
        also: Vec::new(),
    }
}

/// A room, and somebody who only looks at it.
struct Led {
    hall: Arc<Hall>,
    looks: Lead,
    _folder: tempfile::TempDir,
}

/// A store for whoever never keeps anything.
struct Closed;

impl Keeper for Closed {
    fn keep(&mut self, _: &[&Draft]) -> Result<(), StoreError> {
        Err(StoreError::Full)
    }

    fn keep_door(&mut self, _: &str) -> Result<(), StoreError> {
        Err(StoreError::Full)
    }

    fn remains(&self, _: &Session) -> Remains {
        Remains::Everything
    }

    fn keep_seen(&mut self, _: &str) -> Result<(), StoreError> {
        Err(StoreError::Full)
    }
}

impl Led {
    fn room(tables: u8) -> (Self, Lead) {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(folder.path()).expect("a store");
        let loaded = load(EVENING.as_bytes());
        let scenario = loaded
            .scenario
            .unwrap_or_else(|| panic!("{:?}", loaded.findings));
        let engines = vec![Engine::new(Arc::new(scenario))];
        let terms = Terms {
            code: "ABCDEFGHJK".to_owned(),
            table: 1,
            tables,
            confidence: true,
            guess: false,
            held: false,
            rehearsal: false,
        };
        let opening = Opening {
            terms,
            seed: 1,
            begun: Vec::new(),
            key: Key(1),
        };
        let ids = (1..=u64::from(tables)).map(SessionId::from_bits).collect();
        let room = Room::begin(ids, engines, &opening, 40, now());
        let hall = Arc::new(Hall::new(room.expect("a room"), |_| {}));
        hall.served(8080, false);
        hall.found_at(vec![found("wlan0", [192, 168, 1, 20])]);
        let wish = Wish {
            name: Some("Zebra".to_owned()),
            role: Some(RoleId::at(0)),
            table: Some(1),
            ..Wish::default()
        };
        hall.join(Token(1), wish).expect("a seat");
        hall.connected(Token(1), true);
        hall.join(Token(2), Wish::default()).expect("a seat");
        let lead = Lead::new(Arc::clone(&hall), store, now);
        let looks = Lead::new(Arc::clone(&hall), Closed, now);
        let led = Self {
            hall,
            looks,
            _folder: folder,
        };
        (led, lead)
    }

    fn happened(&self) -> Vec<What> {
        let room = self.hall.room();
        let tables = room.tables().iter();
        let events = tables.flat_map(|table| table.session().events());
        events.map(|event| event.what.clone()).collect()
    }
}

/// The same evening in two rooms.
struct Both<'w> {
    screen: Led,
    console: Console,
    talk: Led,
    lines: Lines<'w, Paper>,
    paper: Paper,
    words: &'w Words,
}

impl<'w> Both<'w> {
    fn of(tables: u8, words: &'w Words) -> Self {
        CLOCK.set(0);
        let (screen, lead) = Led::room(tables);
        let console = Console::new(lead, Arc::default(), Words::new(words.language()));
        let (talk, lead) = Led::room(tables);
        let paper = Paper::default();
        let lines = Lines::new(lead, Arc::default(), words, paper.clone());
        Self {
            screen,
            console,
            talk,
            lines,
            paper,
            words,
        }
    }

    fn presses(&mut self, keys: &str) {
        for sign in keys.chars() {
            let code = match sign {
                '⏎' => KeyCode::Enter,
                '⎋' => KeyCode::Esc,
                '⇥' => KeyCode::Tab,
                '↓' => KeyCode::Down,
                sign => KeyCode::Char(sign),
            };
            let key = KeyEvent::new(code, KeyModifiers::NONE);
            self.console.update(&Event::Key(key));
        }
    }

    /// What stands on the screen, on one line.
    fn drawn(&mut self) -> String {
        // Narrow enough for one text at a time, and high enough for all of it.
        let mut terminal = Terminal::new(TestBackend::new(99, 60)).expect("a screen");
        let theme = Theme { colour: false };
        let draw = |frame: &mut ratatui::Frame<'_>| self.console.draw(theme, frame);
        terminal.draw(draw).expect("drawn");
        on_one_line(&terminal.backend().to_string())
    }

    /// What both say of the same step, by keys and by a line.
    fn step(&mut self, keys: &str, line: &str) -> (String, String) {
        self.presses(keys);
        self.console.pass(Duration::ZERO);
        self.paper.0.borrow_mut().clear();
        self.lines.pass(Duration::ZERO).expect("written");
        assert!(self.lines.take(line).expect("written"));
        self.compares(&format!("{keys} | {line}"))
    }

    fn later(&mut self, minutes: i64) -> (String, String) {
        CLOCK.set(CLOCK.get() + minutes * MINUTE);
        self.console.ticked();
        self.lines.lead.ticked();
        self.console.pass(Duration::ZERO);
        self.paper.0.borrow_mut().clear();
        self.lines.pass(Duration::ZERO).expect("written");
        self.compares(&format!("{minutes} minutes later"))
    }

    /// Everything that there is to tell is told by both, and both left the same behind.
    fn compares(&mut self, step: &str) -> (String, String) {
        let mut screen = self.drawn();
        // The page of a table with both its texts, every list from its first to its last entry, and all tables.
        self.presses("⎋");
        if self.drawn().contains("All tables") {
            self.presses("⎋");
        }
        for keys in "⇥⇥i↓↓⎋w⎋U⎋o⎋t⎋c⎋".chars() {
            self.presses(&keys.to_string());
            screen.push_str(&self.drawn());
        }
        let asks = [
            "tijd",
            "wie",
            "stuur",
            "besluiten",
            "tafels",
            "lees",
            "code",
        ];
        for line in asks {
            assert!(self.lines.take(line).expect("written"));
        }
        let said = String::from_utf8(self.paper.0.borrow().clone()).expect("text");
        let said = on_one_line(&said);
        let seen = LeadView::of(&self.screen.looks, self.words);
        let heard = LeadView::of(&self.talk.looks, self.words);
        assert_eq!(seen, heard, "after {step}");
        for fact in seen.facts(self.words) {
            let fact = on_one_line(&fact);
            let fact = fact.trim();
            assert!(
                screen.contains(fact),
                "“{fact}” is not on the screen after {step}:\n{screen}"
            );
            assert!(
                said.contains(fact),
                "“{fact}” is not said after {step}:\n{said}"
            );
        }
        assert_eq!(self.screen.happened(), self.talk.happened(), "after {step}");
        (screen, said)
    }

    fn looks_at(&mut self, table: u8) -> &mut Self {
        assert!(self.screen.looks.look_at(table) && self.talk.looks.look_at(table));
        self
    }

    fn both(&self) -> [&Hall; 2] {
        [&self.screen.hall, &self.talk.hall]
    }
}

/// A text without the lines that are drawn around it and without its own.
fn on_one_line(text: &str) -> String {
    let plain = text.replace(['│', '┆', '"', '■', '□', '▼', '▲'], " ");
    let words: Vec<_> = plain.split_whitespace().collect();
    format!(" {} ", words.join(" "))
}

fn told(both: &(String, String), part: &str) {
    assert!(both.0.contains(part), "“{part}” is not on:\n{}", both.0);
    assert!(both.1.contains(part), "“{part}” is not in:\n{}", both.1);
}

#[test]
fn both_faces_tell_the_same_evening_and_leave_the_same_record() {
    let words = Words::new(Language::English);
    let mut both = Both::of(1, &words);
    told(&both.step("⏎", "go"), "Somebody knocks.");
    both.step("v⏎", "vote");
    for hall in both.both() {
        let vote = |token, choice, unsure| hall.vote(token, ("knock", 1), choice, unsure);
        assert_eq!(vote(Token(1), "open", false), Ok(()));
        assert_eq!(vote(Token(2), "wait", true), Ok(()));
    }
    told(&both.step("12⏎", "hands 1 2"), "3 (1 + 2 hands)");
    told(&both.step("i⏎", "send bell"), "Close the vote first");
    told(&both.step("3", "hands 3 1"), "That choice is not open now.");
    both.step("v", "close");
    both.step("s⏎", "show");
    both.step("v⏎", "vote");
    both.step("22⏎", "hands 2 2");
    told(&both.step("11⏎", "hands 1 1"), "first 3");
    both.step("v⏎", "close");
    let by = LeadView::of(&both.screen.looks, &words);
    let majority = [
        "most votes",
        "those whose decision it is: Chair",
        "you, after the talk",
    ];
    assert_eq!(by.deciding(2, &words), majority);
    assert_eq!(by.deciding(1, &words), majority[1..]);
    both.step(
        "d1⏎It is cold⏎One would wait⏎⏎",
        "choose 1 because It is cold / against One would wait",
    );
    told(&both.step("", "again"), "A guide");
    told(&both.step(" ⏎", "go"), "A neighbour stands there.");
    told(&both.step("s", "show"), "That cannot be done now.");
    told(&both.later(4), "The time to decide is up.");
    told(&both.step("l⏎", "deadline"), "Time is up.");
    both.step("u⏎", "back");
    told(&both.step("n I heard them⏎", "note I heard them"), "ept.");
    told(&both.step("p", "pause"), "reak");
    told(&both.step("v", "vote"), "Everything stands still.");
    both.step("p⏎", "on");
    told(&both.step("!", "stop"), "First see how");
    both.step("p⏎", "on");
    both.step("+⏎", "extend 5");
    told(&both.step("i⏎⏎", "send bell"), "It rings.");
    both.step(" ⏎", "go");
    told(&both.step("b", "dark"), "projector dark");
    both.step("d2⏎⏎⏎⏎", "choose 2 by me");
    both.step(" ⏎", "go");
    told(&both.step("U", "decisions"), "→ Send home");
    both.step(" ⏎", "go");
    told(
        &both.step("o1⎋", "rate calm P"),
        "it went without difficulty",
    );
    let farewell = on_one_line(&both.console.farewell());
    assert_eq!(farewell, on_one_line(&both.lines.lead.farewell(&words)));
    assert!(farewell.contains("The report"), "{farewell}");
}

#[test]
fn both_faces_hear_of_an_inject_that_comes_by_itself() {
    let words = Words::new(Language::English);
    let mut both = Both::of(1, &words);
    both.step("⏎", "go");
    told(&both.later(11), "Something comes up, by itself.");
}

#[test]
fn both_faces_lead_tables_apart_and_together() {
    let words = Words::new(Language::English);
    let mut both = Both::of(3, &words);
    both.step("⏎", "go");
    told(&both.looks_at(2).step("t2", "table 2"), "Table 2");
    both.step("d⏎⏎⏎1⏎", "choose 1 by roles");
    told(&both.step("tg⏎", "gather 2"), "Everybody goes on");
    told(&both.step("t", "tables"), "On with table 2");
}

#[test]
fn a_seat_is_taken_away_by_both() {
    let words = Words::new(Language::English);
    let mut both = Both::of(1, &words);
    both.step("⏎", "go");
    both.step("wx⏎⎋", "remove 1");
    for hall in both.both() {
        assert!(hall.room().seats().seat(Token(1)).is_none());
    }
}

#[test]
fn both_faces_close_the_door_make_a_new_code_and_a_word_for_the_projector() {
    let words = Words::new(Language::English);
    let mut both = Both::of(1, &words);
    both.step("⏎", "go");
    told(&both.step("cd⏎⎋", "lock"), "door closed");
    both.step("cd⏎⎋", "unlock");
    let word = both.step("cs", "screen");
    let known = LeadView::of(&both.talk.looks, &words).door.word;
    told(&word, known.expect("a word").as_str());
    let code = |both: &Both<'_>| both.talk.hall.room().code().clone();
    let before = code(&both);
    CLOCK.set(1);
    let (screen, said) = both.step("cn⏎", "code new");
    let after = code(&both);
    assert_ne!(before, after);
    assert!(said.contains(after.as_str()), "{said}");
    let letters = after.as_str().chars().map(String::from);
    let spelled = letters.collect::<Vec<_>>().join(" ");
    assert!(screen.contains(&spelled), "{screen}");
}

#[test]
fn both_faces_see_who_is_new_in_a_vote_and_take_them_away_at_once() {
    let words = Words::new(Language::English);
    let mut both = Both::of(1, &words);
    both.step("⏎", "go");
    both.step("v⏎", "vote");
    for hall in both.both() {
        for token in 3..6 {
            hall.join(Token(token), Wish::default()).expect("a seat");
        }
        let back = Wish {
            returns: true,
            ..Wish::default()
        };
        hall.join(Token(6), back).expect("a seat");
    }
    told(&both.step("", "again"), "3 new");
    both.step("wX⏎⎋", "remove new");
    for hall in both.both() {
        assert_eq!(hall.room().presence(1).seats, 3);
        assert!(hall.room().seats().seat(Token(1)).is_some());
    }
}

#[test]
fn both_faces_take_away_whose_phone_sleeps_and_say_where_there_is_none() {
    let words = Words::new(Language::English);
    let mut both = Both::of(1, &words);
    both.step("⏎", "go");
    told(&both.step("wX", "remove asleep"), "No phone is asleep.");
    for hall in both.both() {
        for token in 3..6 {
            hall.join(Token(token), Wish::default()).expect("a seat");
            hall.connected(Token(token), true);
        }
        for token in 3..5 {
            hall.connected(Token(token), false);
        }
    }
    both.step("", "again");
    both.step("wX⏎⎋", "remove asleep");
    for hall in both.both() {
        let room = hall.room();
        assert_eq!(room.presence(1).seats, 3);
        assert!(room.seats().seat(Token(5)).is_some());
        assert!(room.door().is_removed(Token(3)));
    }
    // In a vote who sleeps stays: the vote that was cast counts.
    both.step("v⏎", "vote");
    told(
        &both.step("wX", "remove new"),
        "Nobody is new in this vote.",
    );
}

#[test]
fn both_faces_are_told_that_somebody_is_trying_codes() {
    let words = Words::new(Language::English);
    let mut both = Both::of(1, &words);
    both.step("⏎", "go");
    for hall in both.both() {
        for _ in 0..20 {
            hall.wrong_code(now());
        }
    }
    told(
        &both.step("", "again"),
        "Somebody is trying codes: 20 wrong",
    );
}

#[test]
fn both_faces_say_the_same_before_the_evening() {
    let words = Words::new(Language::English);
    let mut both = Both::of(3, &words);
    both.lines.welcome().expect("written");
    let said = String::from_utf8(both.paper.0.borrow().clone()).expect("text");
    let said = on_one_line(&said);
    let screen = both.drawn();
    let mut parts = vec![
        "An evening".to_owned(),
        "http://192.168.1.20:8080/".to_owned(),
        "http://127.0.0.1:8080/screen".to_owned(),
        "Agree on this first:".to_owned(),
    ];
    parts.extend(opening::AGREED.map(|key| words.say(key)));
    parts.extend(opening::terms(&both.talk.looks, &words));
    for part in parts {
        assert!(screen.contains(&part), "“{part}” is not on:\n{screen}");
        assert!(said.contains(&part), "“{part}” is not in:\n{said}");
    }
}

#[test]
fn a_disk_that_refuses_is_said_in_the_language_of_the_moderator() {
    let words = Words::new(Language::Dutch);
    CLOCK.set(0);
    let (led, _) = Led::room(1);
    let lead = || Lead::new(Arc::clone(&led.hall), Closed, now);
    let paper = Paper::default();
    let mut lines = Lines::new(lead(), Arc::default(), &words, paper.clone());
    lines.take("verder").expect("written");
    let said = String::from_utf8(paper.0.borrow().clone()).expect("text");
    assert!(said.contains("De schijf is vol."), "{said}");
    let mut console = Console::new(lead(), Arc::default(), Words::new(Language::Dutch));
    let enter = KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE);
    console.update(&Event::Key(enter));
    let mut terminal = Terminal::new(TestBackend::new(99, 40)).expect("a screen");
    let theme = Theme { colour: false };
    terminal
        .draw(|frame| console.draw(theme, frame))
        .expect("drawn");
    let screen = terminal.backend().to_string();
    assert!(screen.contains("De schijf is vol."), "{screen}");
}

#[test]
fn both_faces_follow_the_network_and_the_slides() {
    let words = Words::new(Language::English);
    let mut both = Both::of(1, &words);
    both.step("⏎", "go");
    both.step("v⏎", "vote");
    for hall in both.both() {
        hall.found_at(vec![
            found("wlan0", [10, 0, 0, 7]),
            found("eth0", [10, 9, 0, 7]),
        ]);
    }
    told(&both.later(0), "Phones find you at 10.0.0.7:8080 now");
    told(&both.step("ca⎋", "network"), "http://10.9.0.7:8080/");
    told(&both.step("ca⎋", "network 1"), "http://10.0.0.7:8080/");
    told(&both.step("C", "invite"), "invitation on the projector");
    both.step("C", "invite");
    told(&both.step("A", "agreements"), "agreements on the projector");
    both.step("A", "agreements");
    for hall in both.both() {
        hall.served(41234, true);
        hall.found_at(Vec::new());
    }
    let none = both.later(0);
    told(&none, "No network");
    told(&none, "Port 4800 is taken");
    assert!(!none.0.contains("http://10.") && !none.1.contains("http://10."));
    assert!(!none.0.contains("http://127.0.0.1:41234/ "), "{}", none.0);
}
