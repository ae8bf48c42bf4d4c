//! The moderator's screen with keys from a test and a clock that a test sets.

use std::cell::Cell;
use std::sync::Arc;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use unicode_width::UnicodeWidthStr as _;

use super::*;
use crate::engine::Engine;
use crate::exercise::{
    Address, Filling, Hall, Key, Network, Opening, Phase, Room, Token, Turned, Wish,
};
use crate::language::Language;
use crate::record::{Moment, Pause, SessionId, Settlement, Store, Terms, What};
use crate::scenario::load;
use crate::terminal::moderator::look::TurningPoint;
use crate::view::wrap::WIDTH;

const DOOR: &str = "
format: 1
id: door
version: 1.0.0
title: A knock
language: en
objectives: { calm: Stay calm }
roles: { chair: { title: Chair } }
start: knock
scenes:
  knock:
    title: The knock
    minutes: 2
    text: Somebody knocks.
    for: [chair]
    moderator: { notes: Nobody knows who., ask: [Who is it?] }
    choices:
      open: { text: Open, gain: You see who, cost: They see you, goto: hall }
      wait: { text: Wait, gain: Calm, cost: It goes on, goto: [{ chance: 1, to: hall }, { chance: 1, to: end }] }
    deadline: { minutes: 1, text: Nobody moves, gain: Rest, cost: Doubt, goto: end }
  hall:
    title: The hall
    text: A neighbour.
    choices:
      tea: { text: Tea, gain: Warm, cost: Late, goto: end }
      home: { text: Home, gain: Early, cost: Cold, goto: end }
  bell:
    title: The bell
    inject: { after: { minutes: 10 } }
    text: It rings.
    goto: resume
  end: { ending: true, title: The end, text: Over. }
";

const MINUTE: i64 = 60_000;

thread_local! {
    static CLOCK: Cell<i64> = const { Cell::new(0) };
}

fn now() -> Moment {
    Moment(CLOCK.get())
}

fn wifi(name: &str, ip: [u8; 4]) -> Address {
    Address {
        adapter: "wlan0".to_owned(),
        network: Network::Wifi(Some(name.to_owned())),
        ip: ip.into(),
        also: Vec::new(),
    }
}

/// The screen, and the folder with its record.
struct Evening {
    console: Console,
    hall: Arc<Hall>,
    folder: tempfile::TempDir,
}

impl Evening {
    fn of(tables: u8) -> Self {
        Self::with(DOOR, tables)
    }

    fn with(text: &str, tables: u8) -> Self {
        CLOCK.set(0);
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(folder.path()).expect("a store");
        let scenario = load(text.as_bytes()).scenario.expect("a scenario");
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
        let ids = (1..=u64::from(tables)).map(SessionId::from_bits).collect();
        let opening = Opening {
            terms,
            seed: 1,
            begun: Vec::new(),
            key: Key(1),
        };
        let room = Room::begin(ids, engines, &opening, 40, now()).expect("a room");
        let hall = Arc::new(Hall::new(room, |_| {}));
        hall.served(8080, false);
        hall.found_at(vec![wifi("Buurthuis", [192, 168, 1, 20])]);
        let lead = Lead::new(Arc::clone(&hall), store, now);
        let words = Words::new(Language::English);
        let console = Console::new(lead, Arc::default(), words);
        Self {
            console,
            hall,
            folder,
        }
    }

    /// Types keys: `⏎` is Enter, `⎋` Escape, `↓` and `↑` the arrows.
    fn types(&mut self, keys: &str) -> &mut Self {
        for sign in keys.chars() {
            let code = match sign {
                '⏎' => KeyCode::Enter,
                '⎋' => KeyCode::Esc,
                '↓' => KeyCode::Down,
                '↑' => KeyCode::Up,
                sign => KeyCode::Char(sign),
            };
            self.console
                .update(&Event::Key(KeyEvent::new(code, KeyModifiers::NONE)));
        }
        self.console.pass(Duration::ZERO);
        self
    }

    fn later(&mut self, minutes: i64) -> &mut Self {
        CLOCK.set(CLOCK.get() + minutes * MINUTE);
        self.console.ticked();
        self.console.pass(Duration::ZERO);
        self
    }

    fn phase(&self) -> Phase {
        self.hall.room().table(1).stand().phase
    }

    fn screen(&mut self, width: u16, height: u16) -> String {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a screen");
        let theme = Theme { colour: false };
        terminal
            .draw(|frame| self.console.draw(theme, frame))
            .expect("drawn");
        terminal.backend().to_string()
    }

    fn shows(&mut self, part: &str) -> &mut Self {
        let screen = self.screen(100, 30);
        assert!(screen.contains(part), "“{part}” is not on:\n{screen}");
        self
    }

    fn happened(&self) -> Vec<What> {
        let room = self.hall.room();
        let events = room.table(1).session().events().iter();
        events.map(|event| event.what.clone()).collect()
    }
}

#[test]
fn the_clock_waits_for_the_welcome() {
    let mut evening = Evening::of(1);
    evening
        .later(20)
        .shows("A B C D E F G H J K")
        .shows("clock 0:00");
    evening.types("⏎").later(1).shows("clock 1:00");
}

#[test]
fn the_welcome_has_the_way_in_at_its_smallest() {
    insta::assert_snapshot!(Evening::of(1).screen(80, 24));
}

#[test]
fn nothing_reaches_the_room_with_one_key() {
    let mut evening = Evening::of(1);
    evening.types("⏎");
    let before = evening.happened().len();
    for key in ["v", "r", "+", "=", "u", "l", "d", "i", "q"] {
        evening.types(key).types("⎋");
        assert_eq!(evening.happened().len(), before, "{key}");
    }
    evening.types("v⏎");
    assert!(matches!(evening.phase(), Phase::Vote { .. }));
    evening.types("v").types("n");
    assert!(
        matches!(evening.phase(), Phase::Vote { .. }),
        "another key is a no"
    );
}

#[test]
fn a_decision_is_written_down_with_its_reason_and_its_dissent() {
    let mut evening = Evening::of(1);
    evening.types("⏎v⏎15⏎23⏎").shows("5 (0 + 5 hands)");
    evening
        .types("x⏎")
        .shows("only you see it")
        .types("s⏎")
        .shows("Vote 1 shown");
    evening.types("d").shows("What most people chose");
    evening
        .types("⏎It is cold, so be it!⏎One of us would wait⏎")
        .shows("› 1 most votes")
        .shows("Seen differently:");
    evening.types("⏎").shows("What it brought");
    let settled = evening.happened().into_iter().find_map(|what| match what {
        What::Settled {
            choice,
            by,
            reason,
            dissent,
            ..
        } => Some((choice, by, reason, dissent)),
        _ => None,
    });
    let expected = (
        "open".to_owned(),
        Settlement::Majority,
        Some("It is cold, so be it!".to_owned()),
        Some("One of us would wait".to_owned()),
    );
    assert_eq!(settled, Some(expected), "while writing no key is a command");
    evening.types(" ⏎").shows("A neighbour.");
}

#[test]
fn a_full_decision_with_the_talk_before_the_result_takes_twelve_keys() {
    let mut evening = Evening::of(1);
    let phones = [1, 2, 3].map(Token);
    for phone in phones {
        evening.hall.join(phone, Wish::default()).expect("a seat");
    }
    evening.types("⏎");
    let votes = |evening: &mut Evening, phones: &[Token], scene, round| {
        for &phone in phones {
            let vote = evening.hall.vote(phone, (scene, round), "open", false);
            vote.expect("a vote");
        }
        evening.later(0);
    };
    evening.types("v⏎");
    votes(&mut evening, &phones[..2], "knock", 1);
    evening
        .types("v")
        .shows("Close the vote? One phone has not voted yet.");
    // What is asked keeps up with who votes.
    votes(&mut evening, &phones[2..], "knock", 1);
    let asked = evening.screen(80, 24);
    assert!(
        asked.contains("Close the vote?") && !asked.contains("has not voted"),
        "{asked}"
    );
    evening.types("⎋v").shows("Let them say why first");
    assert!(matches!(evening.phase(), Phase::Counted { round: 1 }));
    evening.types("s⏎d⏎⏎⏎⏎ ⏎").shows("A neighbour.");
    // Opening, closing where everybody voted, showing, deciding with a reason and a dissent, and going on.
    let keys = ["v⏎", "v", "s⏎", "d⏎⏎⏎⏎", " ⏎"];
    assert_eq!(keys.concat().chars().count(), 12);
}

#[test]
fn every_text_box_says_what_enter_does_there() {
    let mut evening = Evening::of(1);
    evening
        .types("⏎n")
        .shows("Enter keeps it · Alt+Enter")
        .types("⎋a")
        .shows("Enter: the group reads it now")
        .types("It thunders.⏎")
        .shows("The group reads it now.");
    evening
        .types("ie")
        .shows("Enter keeps it until it is sent")
        .types("Twice.⏎")
        // The list is there again, to send it from.
        .shows("other words · Esc back")
        .shows("The group reads it when you send the inject.")
        .types("⎋d⏎")
        .shows("Enter on · Alt+Enter new line · Esc another choice")
        .types("⏎")
        .shows("Enter on · Alt+Enter new line · Esc back")
        .types("⏎")
        .shows("Enter: the room hears it");
}

#[test]
fn a_correction_names_the_decision_and_tells_the_room_nothing() {
    let mut evening = Evening::of(1);
    evening.types("⏎d2⏎⏎⏎⏎ ⏎Uc");
    let screen = evening.screen(80, 24);
    assert!(screen.contains("│ The knock → Wait "), "{screen}");
    assert!(screen.contains("Esc leaves it"), "{screen}");
    evening
        .types("It was late.⏎⏎")
        .shows("Enter keeps it; the room hears nothing")
        .types("1")
        .shows("› 1 those whose decision it is: Chair")
        .types("⏎")
        .shows("What was written down is corrected.");
    let corrected = evening.happened().into_iter().any(|what| {
        matches!(what, What::Corrected { by: Settlement::Role, reason: Some(reason), .. } if reason == "It was late.")
    });
    assert!(corrected);
    evening.types("Uc⎋");
    assert!(evening.console.app.over.is_none());
}

/// Papers tell of roads that were left as well: what stands there may have to go.
#[test]
fn a_decision_on_a_road_that_was_left_is_corrected_and_not_gone_back_to() {
    let mut evening = Evening::of(1);
    evening
        .types("⏎d2⏎Noor said so⏎⏎⏎ ⏎u⏎U")
        .shows("On a road that you left.")
        .shows("you left this road · c correct")
        .types("⏎")
        .shows("You left that road");
    evening
        .types("c")
        .shows("│ The knock → Wait ")
        .types(" indeed⏎⏎⏎")
        .shows("What was written down is corrected.");
    let corrected = evening.happened().into_iter().any(|what| {
        matches!(what, What::Corrected { reason: Some(reason), .. } if reason == "Noor said so indeed")
    });
    assert!(corrected);
}

#[test]
fn hands_are_counted_for_the_tenth_choice_and_beyond() {
    let mut more = Vec::new();
    for it in 3..=12 {
        more.push(format!(
            "      c{it}: {{ text: Task {it}, gain: g, cost: c, goto: hall }}\n"
        ));
    }
    let more = more.concat();
    let text = DOOR.replacen("    deadline:", &format!("{more}    deadline:"), 1);
    let mut evening = Evening::with(&text, 1);
    evening.types("⏎v⏎1").shows("A second digit, or Enter");
    evening.types("2").shows("Hands for choice 12").types("7⏎");
    evening.types("1⏎").shows("Hands for choice 1:").types("2⏎");
    evening
        .types("1x⎋3")
        .shows("Hands for choice 3")
        .types("⎋v⏎");
    let room = evening.hall.room();
    let tally = room.table(1).stand().votes.last().expect("a vote").clone();
    drop(room);
    let hands = |id: &str| {
        tally
            .counts
            .iter()
            .find(|it| it.choice == id)
            .map(|it| it.hands)
    };
    assert_eq!((hands("c12"), hands("open")), (Some(7), Some(2)));
    evening.types("d").types("11⏎").shows("Task 11");
}

#[test]
fn a_tie_is_said_and_picks_nobodys_choice() {
    let mut evening = Evening::of(1);
    evening.types("⏎v⏎12⏎22⏎v⏎d").shows("The vote is tied.");
    evening
        .types("⏎⏎⏎")
        .shows("  1 those whose decision it is: Chair")
        .shows("› 2 you, after the talk");
}

#[test]
fn the_stop_word_and_a_pause_come_at_once_from_any_screen() {
    for before in ["", "?", "w", "d", "v", "c", "U"] {
        let mut evening = Evening::of(1);
        evening.types("⏎").types(before).types("!");
        let paused = evening.hall.room().table(1).stand().paused;
        assert_eq!(paused, Some(Pause::StopWord), "after {before}");
        evening.shows("First see how");
    }
    let mut evening = Evening::of(1);
    evening
        .types("⏎p")
        .shows("Break")
        .types("v")
        .shows("p goes on");
    evening
        .types("p")
        .shows("Go on after the break?")
        .types("⏎")
        .shows("Talking");
    evening.types("b").shows("projector dark");
}

#[test]
fn the_stop_word_before_the_start_says_how_it_is_lifted() {
    let mut evening = Evening::of(1);
    evening
        .types("!")
        .shows("First see how")
        .shows("p go on, when everybody can")
        .types("p")
        .shows("Can everybody go on?")
        .types("⏎");
    assert_eq!(evening.hall.room().table(1).stand().paused, None);
    evening.later(1).shows("clock 1:00");
}

#[test]
fn leaving_before_anything_happened_promises_nothing() {
    let mut evening = Evening::of(1);
    let asked = evening.types("q").screen(80, 24);
    let whole = "Leave? Nothing happened yet, so there is nothing to keep.";
    assert!(asked.contains(whole), "{asked}");
    evening.types("⎋⏎q").shows("Leave? Everything is kept.");
}

#[test]
fn leaving_promises_nothing_that_somebody_took_away() {
    let mut evening = Evening::of(1);
    evening.types("⏎q").shows("Leave? Everything is kept.");
    for file in std::fs::read_dir(evening.folder.path()).expect("a folder") {
        std::fs::remove_file(file.expect("a file").path()).expect("a file less");
    }
    evening
        .types("⎋q")
        .shows("Leave? The file with your sessions is gone");
}

#[test]
fn a_list_says_what_was_rated_and_which_key_does_nothing_there() {
    let mut evening = Evening::of(1);
    evening
        .types("⏎o4")
        .shows("Kept · it did not work this time")
        .types("x")
        .shows("That key does nothing here. Esc goes back.")
        .shows("picks an objective")
        .types("⎋ix")
        .shows("That key does nothing here.")
        .types("t")
        .shows("At which minute")
        .types("⎋")
        .shows("Send an inject")
        .types("e⎋")
        .shows("Send an inject")
        .types("⎋");
    assert!(evening.console.app.over.is_none());
}

#[test]
fn an_inject_that_cannot_be_sent_yet_is_listed_and_says_so() {
    let late = "  note:
    title: The note
    inject: { by: moderator, when: seen(hall) }
    text: A note.
    goto: resume
  rain:
    title: The rain
    inject: { when: seen(hall) and seen(end) }
    text: It rains.
    goto: resume
  bell:";
    let mut evening = Evening::with(&DOOR.replace("  bell:", late), 1);
    evening.types("⏎i");
    let screen = evening.screen(100, 30);
    let at = |part: &str| {
        screen
            .find(part)
            .unwrap_or_else(|| panic!("{part}\n{screen}"))
    };
    assert!(
        at("The rain") < at("The note"),
        "what can be sent goes first"
    );
    at("story yet, but you can send it");
    at("send it once it does");
    evening.types("↓↓⏎").shows("That inject cannot come now.");
}

#[test]
fn an_evening_that_was_stopped_early_is_not_said_to_be_over() {
    let mut evening = Evening::of(1);
    evening
        .types("⏎E⏎")
        .shows("You stop here")
        .shows("space back into the story");
}

#[test]
fn what_cannot_be_done_is_refused_before_it_is_asked() {
    let mut evening = Evening::of(1);
    evening.types("⏎u").shows("There is nothing to go back to.");
    evening.types("d⏎⏎⏎⏎").types(" ⏎p");
    for keys in ["u", "U⏎", "i⏎", "v", "d"] {
        evening.types(keys).shows("Everything stands still.");
        let asked = (&evening.console.app.question, &evening.console.app.over);
        assert!(matches!(asked, (None, None)), "{keys}: {asked:?}");
    }
}

#[test]
fn the_moderator_is_told_that_time_is_up_and_lets_it_pass() {
    let mut evening = Evening::of(1);
    evening
        .types("⏎")
        .shows("If the time to decide runs out (in 1:00) → The end (ending)");
    evening
        .later(2)
        .shows("The time to decide is up")
        .shows("talk time is up: 2:00 of 2:00");
    evening.later(2).shows("Somebody knocks.");
    evening.types("l⏎").shows("Nobody moves");
}

#[test]
fn an_inject_that_comes_in_where_the_story_goes_is_named_before_it_does() {
    let late = "  name:
    title: A name
    inject: { when: seen(hall) }
    text: A name falls.
    goto: resume
  bell:";
    let mut evening = Evening::with(&DOOR.replace("  bell:", late), 1);
    evening
        .types("⏎")
        .shows("→ A name (interrupts The hall)")
        .shows("→ drawn: A name (interrupts The hall) / The end (ending)")
        .types("d⏎⏎⏎⏎ ⏎")
        .shows("A name falls.")
        .shows("space → back to The hall");
}

#[test]
fn a_timed_inject_says_what_it_waits_for_once_its_time_is_there() {
    let text = DOOR.replace(
        "after: { minutes: 10 } }",
        "after: { minutes: 10 }, when: not seen(hall) }",
    );
    let mut evening = Evening::with(&text, 1);
    evening
        .types("⏎it1⏎⎋v⏎")
        .types("i")
        .shows("comes by itself after one minute")
        .later(2)
        .shows("it waits until you go on after")
        .types("⎋x⏎")
        .types("d⏎⏎⏎⏎i")
        .shows("no longer fits the story on this road")
        .types("⎋ ⏎i")
        .shows("no longer fits the story on this road");
}

#[test]
fn branches_say_when_chance_decides() {
    let mut evening = Evening::of(1);
    evening
        .types("⏎")
        .shows("→ The hall")
        .shows("→ drawn: The hall / The end (ending)");
}

#[test]
fn an_inject_waits_until_the_decision_is_written_down() {
    let mut evening = Evening::of(1);
    evening.types("⏎d").later(11).shows("What is the decision?");
    assert_eq!(
        evening
            .happened()
            .iter()
            .filter(|what| matches!(what, What::Injected { .. }))
            .count(),
        0
    );
    evening.types("⎋").later(0).shows("It rings.");
    assert!(evening.screen(100, 30).contains("Something comes up"));
}

#[test]
fn a_seat_is_taken_away_and_its_name_cannot_steer_the_screen() {
    let mut evening = Evening::of(1);
    let wish = Wish {
        name: Some("Al\u{1b}[2Jma".to_owned()),
        ..Wish::default()
    };
    evening.hall.join(Token(1), wish).expect("a seat");
    // One without script has no stream, and so none that ended.
    evening.types("⏎w").shows("1 Al[2Jma");
    assert!(!evening.screen(100, 30).contains("phone asleep"));
    evening.hall.connected(Token(1), true);
    evening.hall.connected(Token(1), false);
    evening.later(0).shows("1 Al[2Jma · phone asleep");
    evening
        .types("X")
        .shows("Take the seat away whose phone is asleep?")
        .types("⎋");
    evening
        .types("x")
        .shows("Take seat 1 away?")
        .types("⏎")
        .shows("Nobody has come in yet");
}

#[test]
fn the_way_in_makes_a_word_and_closes_the_door() {
    let mut evening = Evening::of(1);
    evening.types("⏎cs").shows("C large · s word");
    let word = evening.hall.room().word(now()).cloned();
    let word = word.expect("a word");
    evening.shows(word.as_str());
    assert!(evening.hall.pair(word.as_str(), now()));
    evening
        .later(0)
        .shows("A big screen has come in. The word is used up.");
    assert!(!evening.screen(100, 30).contains(word.as_str()), "used");
    evening.types("s");
    evening
        .types("d")
        .shows("Close the door? Nobody new comes in.")
        .types("⏎⎋")
        .shows("door closed");
    let late = evening.hall.join(Token(1), Wish::default());
    assert_eq!(late, Err(Turned::Closed));
    evening.later(2);
    assert_eq!(evening.hall.room().word(now()), None, "two minutes");
}

#[test]
fn tables_are_seen_at_once_looked_at_and_brought_together() {
    let mut evening = Evening::of(3);
    evening
        .types("⏎")
        .shows("All tables")
        .types("↓⏎")
        .shows("Table 2 · The knock");
    evening
        .types("d⏎⏎⏎⏎")
        .shows("Table 2 · What your decision brought");
    evening
        .types("t")
        .shows("› 2")
        .types("g")
        .shows("All tables on with table 2?");
    evening
        .types("⏎")
        .shows("Everybody goes on with this table.")
        .types("t")
        .shows("On with table 2");
    evening.types("!");
    assert_eq!(
        evening.hall.room().table(2).stand().paused,
        Some(Pause::StopWord)
    );
}

#[test]
fn the_end_rates_objectives_and_tells_how_to_go_on() {
    let mut evening = Evening::of(1);
    evening.types("⏎l⏎ ⏎").shows("How it ended").shows("Over.");
    evening
        .types("o")
        .shows("it went, with some difficulty")
        .types("2⎋")
        .shows("· Stay calm")
        .shows("   it went, with some difficulty");
    assert!(
        evening
            .happened()
            .iter()
            .any(|what| matches!(what, What::Rated { .. }))
    );
    evening.types("U⏎⏎").shows("Somebody knocks.").types("q⏎");
    assert!(evening.console.left());
    assert!(evening.console.farewell().contains("host --resume"));
}

#[test]
fn a_rating_stays_at_its_objective_and_that_is_in_sight() {
    let objectives: Vec<_> = (1..=8)
        .map(|number| {
            format!(
                "goal{number}: Objective {number} {}",
                "and so on ".repeat(12)
            )
        })
        .collect();
    let objectives = objectives.join(", ");
    let objectives = format!("objectives: {{ {objectives} }}");
    let text = DOOR.replace("objectives: { calm: Stay calm }", &objectives);
    let mut evening = Evening::with(&text, 1);
    evening.types("⏎o");
    for (number, key) in (1..=8).zip("1234".chars().cycle()) {
        evening.types(&key.to_string());
        let screen = evening.screen(80, 24);
        assert!(
            screen.contains(&format!("› Objective {number} ")),
            "{screen}"
        );
        evening.types("↓");
    }
    let happened = evening.happened().into_iter();
    let rated: Vec<_> = happened
        .filter_map(|what| match what {
            What::Rated { objective, .. } => Some(objective),
            _ => None,
        })
        .collect();
    let each: Vec<_> = (1..=8).map(|number| format!("goal{number}")).collect();
    assert_eq!(rated, each);
    evening.types("↑↑↑↑↑↑↑");
    let screen = evening.screen(80, 24);
    assert!(screen.contains("› Objective 1 "), "{screen}");
}

#[test]
fn leaving_names_the_texts_that_are_not_kept_and_no_other() {
    let mut evening = Evening::of(1);
    evening
        .types("⏎ie⎋⎋q")
        .shows("Everything is kept")
        .types("xaThunder.⎋q")
        .shows("Not kept yet: what you were going to tell the group.")
        .types("xa⏎nRain.⎋ie Twice.⎋⎋q")
        .shows("Not kept yet: your note, your other words for “The bell”.")
        .types("xn⏎ie⏎⎋q")
        .shows("Everything is kept")
        .types("xd⏎It rains.⎋⎋q")
        .shows("Not kept yet: the reason for a decision.");
}

#[test]
fn more_choices_than_the_screen_has_lines_are_said_and_can_be_decided() {
    let one = |number| {
        let when = match number {
            2 => "when: seen(end), locked: Too early, ",
            _ => "",
        };
        format!("      c{number}: {{ text: Way {number}, gain: A, cost: B, {when}goto: end }}\n")
    };
    let choices: String = (1..=60).map(one).collect();
    let text = format!(
        "format: 1\nid: many\nversion: 1.0.0\ntitle: Many\nlanguage: en\nstart: door\nscenes:\n  door:\n    \
         text: Which?\n    choices:\n{choices}  end: {{ ending: true, title: End, text: Over. }}\n"
    );
    for (width, height) in [(80, 24), (100, 30)] {
        let mut evening = Evening::with(&text, 1);
        evening.types("⏎");
        let screen = evening.screen(width, height);
        assert!(screen.contains("1 Way 1 "), "{screen}");
        assert!(screen.contains("more choices"), "{screen}");
        assert!(screen.contains("2 Way 2 · not possible now"), "{screen}");
        let mut lines = screen.lines();
        assert!(
            !lines.any(|line| line.trim_end_matches([' ', '"']).ends_with('→')),
            "{screen}"
        );
        evening.types("d").types(&"↓".repeat(59));
        let screen = evening.screen(width, height);
        assert!(screen.contains("› 60 Way 60"), "{screen}");
    }
}

#[test]
fn the_moderator_is_told_when_the_address_changes_and_the_screen_follows() {
    let mut evening = Evening::of(1);
    evening
        .shows("Wi-Fi “Buurthuis”")
        .shows("http://192.168.1.20:8080/");
    evening.types("⏎");
    let comes_by = |token, at: [u8; 4]| Wish {
        at: Some(at.into()),
        name: Some(format!("Phone {token}")),
        ..Wish::default()
    };
    for token in 1..=2 {
        let wish = comes_by(token, [192, 168, 1, 20]);
        evening.hall.join(Token(token), wish).expect("a seat");
    }
    evening.hall.found_at(vec![wifi("Buren", [10, 0, 0, 7])]);
    evening
        .later(0)
        .shows("Phones find you at 10.0.0.7:8080 now")
        .shows("2 phones")
        .types("n⎋")
        .shows("Phones find you at 10.0.0.7:8080 now");
    evening.types("c").shows("Wi-Fi “Buren”").types("⎋");
    assert!(!evening.screen(100, 30).contains("Phones find you"), "seen");
    evening.shows("2 phones are still at the former address");
    evening
        .types("w")
        .shows("1 Phone 1 · at the former address");
    evening.types("⎋v⏎");
    evening
        .hall
        .join(Token(3), comes_by(3, [10, 0, 0, 7]))
        .expect("a seat");
    evening
        .later(0)
        .shows("One phone is not back from the former address and does not count.")
        .shows("0 of 1 voted");
    // When the last one is back, nobody is to scan any more.
    evening.hall.found_at(vec![wifi("Buren", [10, 0, 0, 8])]);
    evening
        .later(0)
        .shows("Phones find you at 10.0.0.8:8080 now: let them scan again.");
    for token in 4..=5 {
        evening
            .hall
            .join(Token(token), comes_by(token, [10, 0, 0, 8]))
            .expect("a seat");
    }
    let screen = evening.later(0).screen(100, 30);
    assert!(!screen.contains("Phones find you"), "{screen}");
    assert!(!screen.contains("former address"), "{screen}");
    // What the last key did does not stand before that.
    evening.console.app.say("console-moved");
    evening.hall.found_at(Vec::new());
    evening.later(0).shows("No network: phones cannot come in.");
    evening.console.app.say("console-moved");
    evening.later(0).shows("No network: phones cannot come in.");
    let door = evening.types("c").screen(80, 24);
    assert!(door.contains("open a hotspot"), "{door}");
    assert!(!door.contains("10.0.0.7") && !door.contains('█'), "{door}");
}

#[test]
fn a_key_lets_phones_come_in_by_another_network() {
    let mut evening = Evening::of(1);
    let cable = Address {
        adapter: "eth0".to_owned(),
        network: Network::Cable,
        ip: [10, 0, 0, 5].into(),
        also: Vec::new(),
    };
    let wifi = || wifi("Buurthuis", [192, 168, 1, 20]);
    evening.hall.found_at(vec![wifi(), cable.clone()]);
    evening.types("⏎c").shows("a: use cable instead,");
    evening.types("a").shows("http://10.0.0.5:8080/");
    let chosen = evening.hall.room().invitation().chosen;
    assert_eq!(chosen.as_deref(), Some("eth0"));
    evening.types("⎋");
    assert!(!evening.screen(100, 30).contains("Phones find you"), "seen");
    evening.hall.found_at(vec![wifi()]);
    evening
        .later(0)
        .shows("Phones find you at 192.168.1.20:8080 now");
    let bridge = Address {
        adapter: "virbr0".to_owned(),
        network: Network::Other("virbr0".to_owned()),
        ip: [192, 168, 122, 1].into(),
        also: Vec::new(),
    };
    evening.hall.found_at(vec![wifi(), bridge]);
    evening.later(0).types("c");
    assert!(
        !evening.screen(100, 30).contains("virbr0"),
        "no phone is there"
    );
    evening
        .types("a")
        .shows("There is no other network that phones could reach.");
}

#[test]
fn the_projector_is_turned_and_filled_with_the_way_in() {
    let text = "It knocks again, and nobody moves. ".repeat(80);
    let mut evening = Evening::with(&DOOR.replace("Somebody knocks.", &text), 1);
    evening.types("⏎").shows("slide 1/3");
    evening
        .types(".")
        .shows("slide 2/3")
        .types("..")
        .shows("slide 3/3");
    evening.types(",").shows("slide 2/3");
    evening.types("v⏎").shows("slide 3/3");
    evening.types("C").shows("invitation on the projector");
    let filling = |evening: &Evening| evening.hall.room().projector().filling();
    assert_eq!(filling(&evening), Filling::Invitation);
    evening.types("C");
    assert!(!evening.screen(100, 30).contains("invitation on"));
    evening.types("CA").shows("agreements on the projector");
    assert_eq!(filling(&evening), Filling::Agreements);
    evening.types("b").shows("projector dark");
    assert_eq!(filling(&evening), Filling::Nothing);
    evening.types("b");
    assert_eq!(filling(&evening), Filling::Story);
}

#[test]
fn where_all_tables_are_seen_one_is_put_on_the_projector_and_a_break_gets_its_length() {
    let text = "It knocks again, and nobody moves. ".repeat(80);
    let mut evening = Evening::with(&DOOR.replace("Somebody knocks.", &text), 2);
    let shown = |evening: &Evening| evening.hall.room().on_projector(None);
    evening
        .types("⏎")
        .shows("s screen")
        .types("↓s")
        .shows("table 2 on the projector")
        .types(".")
        .shows("slide 2/3");
    assert_eq!(shown(&evening), Some(2));
    evening.types("s");
    assert_eq!(shown(&evening), None);
    evening
        .later(1)
        .shows("1:00/1:00!")
        .shows("The time to decide is over at table: 1, 2.");
    evening.types("p+").shows("Break until");
}

#[test]
fn the_taken_port_stands_on_the_screen() {
    let mut evening = Evening::of(1);
    evening.hall.served(41234, true);
    evening
        .later(0)
        .shows("http://192.168.1.20:41234/")
        .shows("Port 4800 is taken");
}

#[test]
fn only_what_comes_at_once_is_done_on_a_screen_too_small_to_show_it() {
    let mut evening = Evening::of(1);
    evening.types("⏎");
    let heeds = |evening: &Evening, sign| {
        let key = KeyEvent::new(KeyCode::Char(sign), KeyModifiers::NONE);
        evening.console.heeds_unseen(key)
    };
    for sign in ['!', 'b', 'p', 'P', '！'] {
        assert!(heeds(&evening, sign), "{sign}");
    }
    for sign in ['v', 'B', 'd', ' ', '1', 'q'] {
        assert!(!heeds(&evening, sign), "{sign}");
    }
    let leaves = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
    assert!(evening.console.heeds_unseen(leaves));
    evening.types("n");
    assert!(!heeds(&evening, '!'), "a letter of a note");
}

#[test]
fn every_line_of_keys_has_room_on_the_smallest_screen() {
    // Of 80 columns, two stay free on either side.
    let room = 76;
    for sentences in [
        include_str!("../../../language/nl/console.ftl"),
        include_str!("../../../language/en/console.ftl"),
    ] {
        let lines = sentences
            .lines()
            .filter_map(|line| line.strip_prefix("console-keys-")?.split_once(" = "));
        assert!(lines.clone().count() > 10);
        // A frame is narrower, and has a corner and a space on either side.
        let framed = [
            "tell", "reword", "settle", "correct", "injects", "road", "seats", "door", "ratings",
        ];
        for (name, keys) in lines {
            let framed = framed.iter().any(|part| name.starts_with(part));
            let room = if framed { WIDTH - 4 } else { room };
            assert!(keys.width() <= room, "{name}: {keys}");
            assert!(!keys.ends_with('?'), "{name} does not say what `?` is");
        }
    }
}

#[test]
fn a_question_is_never_cut() {
    let scene = "A long way back to where everybody was before it all began";
    let mut evening = Evening::with(
        &DOOR.replace("title: The knock", &format!("title: {scene}")),
        1,
    );
    evening.types("⏎d⏎⏎⏎⏎ ⏎u");
    let screen = evening.screen(80, 24);
    assert!(screen.contains("roads stay."), "{screen}");
}

/// The line at the bottom.
fn last_line(screen: &str) -> &str {
    screen.lines().last().expect("a line")
}

#[test]
fn the_keys_of_the_page_make_way_for_those_of_what_lies_over_it() {
    for keys in ["?", "n", "i", "w", "c", "o", "a", "d"] {
        let mut evening = Evening::of(1);
        let screen = evening.types("⏎").types(keys).screen(80, 24);
        assert_eq!(last_line(&screen).trim_matches(['"', ' ']), "", "{screen}");
        evening.types("⎋!").shows("p go on, when everybody can");
    }
}

#[test]
fn keys_that_do_nothing_now_are_not_offered() {
    let mut evening = Evening::of(1);
    let stopped = evening.types("⏎!").screen(80, 24);
    assert!(!last_line(&stopped).contains("stop word"), "{stopped}");
    let mut evening = Evening::of(2);
    evening.types("⏎").shows("v vote at all");
    let voting = evening.types("v⏎").screen(80, 24);
    assert!(last_line(&voting).contains("x close votes"), "{voting}");
    assert!(!last_line(&voting).contains("v vote"), "{voting}");
    let paused = evening.types("p").screen(80, 24);
    assert!(last_line(&paused).contains("p go on"), "{paused}");
    let ended = evening.types("p⏎x⏎tE⏎t").screen(80, 24);
    assert!(!last_line(&ended).contains("v vote"), "{ended}");
    let refused = evening.types("v").screen(80, 24);
    assert!(
        refused.contains("The line below says what can."),
        "{refused}"
    );
    assert!(!last_line(&refused).contains("v vote"), "{refused}");
}

#[test]
fn a_break_does_not_hide_that_a_vote_is_open() {
    let mut evening = Evening::of(1);
    evening.types("⏎v⏎p").shows("Break · Vote 1 open · 0 of 0");
    evening.types("p⏎v⏎!").shows("Stop word · Vote 1 closed");
}

#[test]
fn what_the_room_does_not_see_is_marked_for_who_reads_it_aloud() {
    let mut evening = Evening::of(1);
    let phone = Token(1);
    let hall = Arc::clone(&evening.hall);
    hall.join(phone, Wish::default()).expect("a seat");
    evening.types("⏎v⏎14⏎21⏎").shows("1 (0 + 1 hand)");
    let vote = hall.vote(phone, ("knock", 1), "open", false);
    vote.expect("a vote");
    evening
        .later(0)
        .types("v")
        .shows("5 (room: –, 1 + 4 hands)")
        .shows("1 (room: –, 0 + 1 hand)");
    // Hands alone everybody saw.
    evening
        .types("v⏎13⏎26⏎v⏎")
        .shows("3 (0 + 3 hands, only you: first 5)");
    let help = evening.types("?").screen(100, 60);
    assert!(help.contains("room –"), "{help}");
}

#[test]
fn what_decided_the_evening_is_told_at_its_end() {
    let text = DOOR
        .replace(
            "goto: [{ chance: 1, to: hall }, { chance: 1, to: end }]",
            "goto: rain",
        )
        .replace(
            "  end: {",
            "  rain: { ending: true, title: Rain, text: It rains. }\n  end: {",
        );
    let mut evening = Evening::with(&text, 1);
    evening.types("⏎d2⏎⏎⏎⏎ ⏎");
    let awaited = |evening: &Evening| {
        let told = evening.console.app.look.turning_point();
        matches!(told, Some(TurningPoint::Awaited(_)))
    };
    while awaited(&evening) {
        std::thread::yield_now();
        evening.console.pass(Duration::ZERO);
    }
    evening
        .shows("The turning point")
        .shows("This decision changed most about how it could end:")
        .shows("The knock: Wait")
        .shows("Rain: before")
        .shows("after 100")
        .shows("Out of reach from then on: The end");
    evening.types("n").types("Silence.⏎");
    assert!(!awaited(&evening), "a note changes nothing of the road");
    evening.types("u⏎");
    assert!(!evening.screen(100, 30).contains("The turning point"));
}

#[test]
fn each_box_and_each_inject_keeps_its_own_draft() {
    let mut evening = Evening::of(1);
    evening
        .types("⏎aIt thunders.⎋")
        .types("ieTwice, softly.⎋⎋")
        .types("a")
        .shows("It thunders.")
        .types("⎋ie")
        .shows("Twice, softly.")
        .types("⎋⎋");
    // A decision and the correction of one too.
    evening.types("d1⏎Because of the rain⎋⎋⎋");
    evening.types("a").shows("It thunders.").types("⏎");
    evening.types("ie").shows("Twice, softly.");
}

#[test]
fn after_nine_rounds_the_line_offers_no_other() {
    let mut evening = Evening::of(1);
    evening.types("⏎");
    for _ in 1..=8 {
        evening
            .types("v⏎x⏎")
            .shows("v once more")
            .types("s⏎")
            .shows("v once more");
    }
    evening.types("v⏎x⏎");
    let counted = evening.screen(100, 30);
    assert!(
        counted.contains("s show") && !counted.contains("once more"),
        "{counted}"
    );
    let shown = evening.types("s⏎").screen(100, 30);
    assert!(
        shown.contains("d decide") && !shown.contains("once more"),
        "{shown}"
    );
    evening
        .types("v")
        .shows("You have voted on this 9 times already.");
}
