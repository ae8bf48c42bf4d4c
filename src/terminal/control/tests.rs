//! A control cell with keys from a test, and an exercise in memory.

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::messenger::{CellOrder, Errands};
use super::*;
use crate::exercise::control::staged::{Staged, decided, name};
use crate::exercise::control::{InjectPlan, read_injects};
use crate::language::{Language, Words};
use crate::record::share::{Cell as _, Standing};
use crate::record::{Offer, Rating, What};

const PLAN: &str = "nummer;tijd;aan;als;tekst;verwacht
1;T+10;;de pers;Klopt het?;woordvoering
2;T+90;zuid;de gemeente;Kom je overleggen?;terugbellen
3;;oost;de pers;Weg?;
";

/// A screen beside a shared store, without a thread in between.
struct Cockpit {
    staged: Staged,
    errands: Errands,
    app: CellApp,
}

fn setting(role: CellRole, language: Language) -> CellSetting {
    CellSetting {
        role,
        plan: read_injects(PLAN.as_bytes()).expect("a plan"),
        file: None,
        words: Words::new(language),
    }
}

/// What the thread does, without one.
fn errands(staged: &Staged) -> Errands {
    let staged = staged.clone();
    Errands::new(Box::new(move || Ok(Box::new(staged.clone()))))
}

impl Cockpit {
    fn of(staged: &Staged, role: CellRole) -> Self {
        let mut cockpit = Self {
            staged: staged.clone(),
            errands: errands(staged),
            app: CellApp::new(setting(role, Language::English)),
        };
        cockpit.looks();
        cockpit
    }

    /// What the thread and the screen do in a turn.
    fn looks(&mut self) -> &mut Self {
        for order in std::mem::take(&mut self.app.orders) {
            let arrived = self.errands.carry_out(order);
            self.app.hear(arrived);
        }
        for arrived in self.errands.look() {
            self.app.hear(arrived);
        }
        self.app.refresh();
        self
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
            let key = KeyEvent::new(code, KeyModifiers::NONE);
            self.app.update(&Event::Key(key));
        }
        self.looks()
    }

    fn screen(&mut self, width: u16, height: u16) -> String {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a screen");
        let theme = Theme { colour: false };
        let drawn = |frame: &mut Frame<'_>| {
            let drawn = draw::draw(&mut self.app, theme, frame);
            self.app.drawn(drawn);
        };
        terminal.draw(drawn).expect("drawn");
        terminal.backend().to_string()
    }

    fn shows(&mut self, part: &str) -> &mut Self {
        let screen = self.screen(100, 30);
        assert!(screen.contains(part), "“{part}” is not on:\n{screen}");
        self
    }
}

fn exercise() -> Staged {
    let staged = Staged::of(&[("noord", 1), ("west", 2), ("zuid", 1)]);
    for room in ["noord", "west"] {
        staged.happens(room, What::Unpaused);
    }
    staged.happens("noord", decided("knock", "open", "hall"));
    staged.passes(60, &[]);
    let opened = What::VoteOpened {
        scene: "knock".to_owned(),
        round: 1,
        roles: false,
    };
    staged.happens("west", opened);
    let standing = Standing {
        people: 25,
        voted: Some(12),
        behind: 0,
    };
    staged.stands("west", standing);
    staged.passes(70, &["zuid"]);
    staged
}

/// Times of day are those of the machine: a test says nothing of them.
fn without_times(screen: &str) -> String {
    let words = screen.split_inclusive(' ');
    let is_time = |word: &str| {
        let digits: Vec<_> = word.trim().split(':').map(str::len).collect();
        digits == [2, 2]
            && word
                .trim()
                .chars()
                .all(|it| it.is_ascii_digit() || it == ':')
    };
    let words = words.map(|word| match is_time(word) {
        true => word.replace(word.trim(), "hh:mm"),
        false => word.to_owned(),
    });
    words.collect()
}

#[test]
fn all_rooms_have_a_row_at_the_smallest_screen() {
    let mut cockpit = Cockpit::of(&exercise(), CellRole::Control);
    insta::assert_snapshot!(without_times(&cockpit.screen(80, 24)));
}

#[test]
fn a_large_screen_shows_more_of_two_hundred_rooms() {
    let names: Vec<_> = (0..200).map(|number| format!("zaal-{number:03}")).collect();
    let rooms: Vec<_> = names.iter().map(|name| (name.as_str(), 1)).collect();
    let mut cockpit = Cockpit::of(&Staged::of(&rooms), CellRole::Control);
    let screen = cockpit.screen(200, 50);
    assert!(
        screen.contains("200 rooms") && screen.contains("A knock"),
        "{screen}"
    );
    assert!(screen.contains("1–43 of 200"), "{screen}");
    let end = KeyEvent::new(KeyCode::End, KeyModifiers::NONE);
    cockpit.app.update(&Event::Key(end));
    let screen = cockpit.screen(80, 24);
    assert!(
        screen.contains("› ") && screen.contains("zaal-199"),
        "{screen}"
    );
    cockpit.types("/19").shows("zaal-019").shows("Search: 19");
    let screen = cockpit.types("⏎").screen(80, 24);
    assert!(
        !screen.contains("zaal-020") && screen.contains("zaal-190"),
        "{screen}"
    );
}

#[test]
fn nothing_is_offered_without_asking_and_it_is_said_to_how_many() {
    let staged = exercise();
    let mut cockpit = Cockpit::of(&staged, CellRole::Control);
    cockpit
        .types("o⏎")
        .shows("Offer to 3 rooms? Each moderator decides: begin together now");
    cockpit.types("n");
    assert!(staged.offered().is_empty(), "any other key is a no");
    cockpit
        .types("⎋")
        .types(" o↓⏎5⏎")
        .shows("Offer to room noord? Each moderator decides: a break of 5 minutes");
    cockpit.types("⏎").shows("Offered to room noord.");
    let offers = staged.offered();
    assert_eq!(offers.len(), 1);
    assert_eq!(offers[0].offer, Offer::Break { minutes: 5 });
    staged.answers("noord", 1, true);
    cockpit.looks().shows("noord: taken at");
}

#[test]
fn a_message_is_written_with_who_it_is_from() {
    let staged = exercise();
    let mut cockpit = Cockpit::of(&staged, CellRole::Control);
    cockpit
        .types("o4")
        .shows("the municipality")
        .types("4the mayor⏎");
    cockpit
        .shows("From the mayor, to 3 rooms.")
        .types("Is it true?⎋");
    // What was begun is there later.
    cockpit.types("o42").shows("Is it true?").types("⏎⏎");
    let expected = Offer::Message {
        from: "the press".to_owned(),
        text: "Is it true?".to_owned(),
    };
    assert!(staged.offered().iter().all(|it| it.offer == expected));
    assert_eq!(staged.offered().len(), 3);
    assert_eq!(
        cockpit.app.plan.rows.len(),
        4,
        "it is in the plan that is written"
    );
}

#[test]
fn what_could_not_be_sent_is_there_to_be_sent_again() {
    let staged = exercise();
    let mut cockpit = Cockpit::of(&staged, CellRole::Control);
    cockpit.types("o41It burns.");
    staged.goes_down(true);
    cockpit.types("⏎⏎").shows("Not sent.").shows("It burns.");
    staged.goes_down(false);
    cockpit.types("⏎⏎").shows("Offered to 3 rooms");
}

#[test]
fn a_lost_line_is_told_and_gone_when_it_is_back() {
    let staged = exercise();
    let mut cockpit = Cockpit::of(&staged, CellRole::Control);
    staged.goes_down(true);
    cockpit.looks().shows("No line since").shows("noord");
    staged.goes_down(false);
    let screen = cockpit.looks().screen(80, 24);
    assert!(!screen.contains("No line"), "{screen}");
}

#[test]
fn an_inject_of_the_story_goes_to_the_rooms_that_have_it() {
    let staged = exercise();
    let mut cockpit = Cockpit::of(&staged, CellRole::Control);
    cockpit.types("o3").shows("The bell · 3 rooms");
    cockpit
        .types("⏎")
        .shows("the message “The bell”")
        .types("⏎");
    assert_eq!(staged.offered().len(), 3);
}

#[test]
fn the_plan_says_what_is_due_and_sends_a_row() {
    let staged = exercise();
    staged.passes(600, &[]);
    let mut cockpit = Cockpit::of(&staged, CellRole::Control);
    cockpit
        .types("i")
        .shows("3 rows · 1 due now")
        .shows("Expected: woordvoering");
    cockpit
        .types("⏎")
        .shows("a message from de pers")
        .types("⏎");
    staged.answers("west", 2, true);
    cockpit.looks().shows("1 of 3 took it").shows("0 due now");
    cockpit.types("↓↓⏎").shows("oost is not in this exercise.");
    assert_eq!(staged.offered().len(), 3);
}

#[test]
fn a_room_shows_its_tables_and_their_stories() {
    let staged = exercise();
    let mut cockpit = Cockpit::of(&staged, CellRole::Control);
    cockpit.types("o↓⏎⏎⏎").types("↓⏎");
    cockpit
        .shows("west · A knock")
        .shows("12 of 25 voted")
        .shows("Table 2")
        .shows("Offered");
    cockpit
        .types("↑")
        .types("⏎")
        .shows("The first vote begins.")
        .types("q")
        .shows("Table 2");
    cockpit.types("⎋").shows("3 rooms");
}

#[test]
fn the_map_shows_who_stands_where() {
    let mut cockpit = Cockpit::of(&exercise(), CellRole::Control);
    cockpit
        .types("k")
        .shows("The hall ▸ noord")
        .shows("The knock ▸ west, zuid");
    cockpit.types("⎋").shows("3 rooms");
}

#[test]
fn an_evaluator_rates_and_notes_one_room_and_steers_nothing() {
    let staged = exercise();
    let mut cockpit = Cockpit::of(&staged, CellRole::Evaluator(name("noord")));
    let screen = cockpit.screen(80, 24);
    assert!(
        screen.contains("noord · A knock") && !screen.contains("west"),
        "{screen}"
    );
    cockpit
        .types("r")
        .shows("Stay calm")
        .types("2")
        .shows("Kept.")
        .types("⎋");
    cockpit
        .types("nIt became quiet.⏎")
        .shows("observer-1: It became quiet.");
    cockpit.shows("observer-1: it went, with some difficulty");
    cockpit.types("o").shows("That key does nothing here.");
    assert!(staged.offered().is_empty());
    assert!(!cockpit.app.left);
    assert!(cockpit.types("q").app.left);
}

#[test]
fn only_the_notes_on_the_room_that_is_looked_at_are_read() {
    let mut cockpit = Cockpit::of(&exercise(), CellRole::Control);
    assert!(cockpit.app.orders.is_empty());
    let enter = KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE);
    cockpit.app.update(&Event::Key(enter));
    let watches =
        |app: &CellApp| matches!(app.orders.as_slice(), [CellOrder::Watch(it)] if it.len() == 1);
    assert!(watches(&cockpit.app), "{:?}", cockpit.app.orders);
}

#[test]
fn without_rooms_the_screen_says_so() {
    let mut cockpit = Cockpit::of(&Staged::default(), CellRole::Control);
    cockpit
        .shows("No room shares its evening yet.")
        .types("o")
        .shows("There is no room");
}

/// The lines beside a shared store.
fn lines(staged: &Staged, role: CellRole, typed: &[&str]) -> String {
    let mut output = Vec::new();
    let mut errands = errands(staged);
    let mut lines = ControlLines::new(setting(role, Language::Dutch), &mut output);
    let mut turn = |lines: &mut ControlLines<&mut Vec<u8>>, orders: Vec<CellOrder>| {
        let done = orders.into_iter().map(|order| errands.carry_out(order));
        let mut arrived: Vec<_> = done.collect();
        arrived.extend(errands.look());
        for arrived in arrived {
            lines.hear(arrived).expect("written");
        }
    };
    turn(&mut lines, Vec::new());
    for line in typed {
        match line.strip_prefix('!') {
            Some("taken") => drop(staged.answers("noord", 1, true)),
            Some("voted") => {
                let opened = What::VoteOpened {
                    scene: "hall".to_owned(),
                    round: 1,
                    roles: false,
                };
                staged.happens("noord", opened);
            }
            _ => assert!(lines.take(line).expect("written")),
        }
        let orders = lines.orders();
        turn(&mut lines, orders);
    }
    String::from_utf8(output).expect("text")
}

#[test]
fn in_lines_every_change_is_one_line() {
    let staged = exercise();
    let told = lines(&staged, CellRole::Control, &["!voted"]);
    assert!(told.contains("noord: The hall · In gesprek"), "{told}");
    assert!(
        told.contains("noord: The hall · Stemming 1 open\n"),
        "{told}"
    );
    assert!(told.contains("zuid: The knock"), "{told}");
}

#[test]
fn in_lines_an_offer_is_asked_once_and_its_answer_told() {
    let staged = exercise();
    let told = lines(
        &staged,
        CellRole::Control,
        &[
            "aanbod noord pauze 5",
            "ja",
            "!taken",
            "aanbod oost begin",
            "injects",
            "ja",
        ],
    );
    assert!(told.contains("Aan zaal noord aanbieden?"), "{told}");
    assert!(
        told.contains("noord: een pauze van 5 minuten · aangenomen om"),
        "{told}"
    );
    assert!(told.contains("oost doet niet mee"), "{told}");
    assert!(told.contains("Er werd niets gevraagd."), "{told}");
    assert_eq!(staged.offered().len(), 1);
}

#[test]
fn in_lines_an_evaluator_rates_and_notes() {
    let mut staged = exercise();
    let role = CellRole::Evaluator(name("noord"));
    let told = lines(
        &staged,
        role,
        &[
            "beoordeel 1 S",
            "notitie Stil.",
            "doelen",
            "aanbod alle begin",
        ],
    );
    assert!(
        told.contains("observer-1: het ging, met wat moeite"),
        "{told}"
    );
    assert!(told.contains("Dat is hier geen opdracht."), "{told}");
    let session = crate::record::SessionId::from_bits(1);
    let kept = staged.observations(&session).expect("a line");
    assert_eq!(kept[0].rating, Some(("calm".to_owned(), Rating::S)));
    assert_eq!(kept[1].text.as_deref(), Some("Stil."));
}

#[test]
fn an_empty_plan_says_how_to_have_one() {
    let staged = exercise();
    let mut cockpit = Cockpit::of(&staged, CellRole::Control);
    cockpit.app.plan = InjectPlan::default();
    cockpit.types("i").shows("No inject list.").types("⏎");
    assert!(staged.offered().is_empty() && cockpit.staged.offered().is_empty());
}

#[test]
fn every_line_of_keys_fits_the_smallest_screen() {
    for language in Language::ALL {
        let observer = CellRole::Evaluator(name("noord"));
        for (role, keys) in [
            (
                CellRole::Control,
                ["", "⏎", "k", "i", "/", "o2", "o1"].as_slice(),
            ),
            (observer, ["", "k"].as_slice()),
        ] {
            for pressed in keys {
                let mut cockpit = Cockpit::of(&exercise(), role.clone());
                cockpit.app.words = Words::new(language);
                let screen = cockpit.types(pressed).screen(80, 24);
                let last = screen.lines().last().expect("a line");
                assert!(!last.contains('…'), "{pressed}: {last}");
            }
        }
    }
}

#[test]
fn the_story_is_known_when_the_first_rooms_are_told() {
    let mut errands = errands(&exercise());
    let arrived = errands.look();
    let kinds: Vec<_> = arrived
        .iter()
        .map(|it| matches!(it, Arrived::News(_)))
        .collect();
    assert_eq!(kinds, [false, true], "{arrived:?}");
    assert!(matches!(errands.look().as_slice(), [Arrived::News(_)]));
}

#[test]
fn a_line_that_was_cut_is_opened_again() {
    let staged = exercise();
    let opened = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let counted = std::sync::Arc::clone(&opened);
    let line = staged.clone();
    let mut errands = Errands::new(Box::new(move || {
        counted.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        Ok(Box::new(line.clone()))
    }));
    errands.look();
    errands.look();
    assert_eq!(opened.load(std::sync::atomic::Ordering::Relaxed), 1);
    staged.goes_down(true);
    assert!(matches!(errands.look().as_slice(), [Arrived::Lost(_)]));
    staged.goes_down(false);
    assert!(matches!(errands.look().as_slice(), [Arrived::News(_)]));
    assert_eq!(opened.load(std::sync::atomic::Ordering::Relaxed), 2);
}
