//! What hands do to a keyboard: they paste, hold a key down, press Ctrl+C for copying, and have another layout.

use crate::command_line::SMALL;
use crate::program::Program;
use crate::screen::Screen;

/// Three lines as they lie in a chat, of which a key would take the second for the stop word.
const LINES: &str = "Two people want to wait.\r! that surprised everybody\r1 break at ten";

/// A moderator's screen with the first scene on it.
fn hosting(program: &Program) -> Screen {
    program.file("klein.yaml", SMALL);
    let mut screen = Screen::open(program, &["host", "klein.yaml", "--lang", "en"]);
    screen
        .shows("Agree on this first")
        .types("\r")
        .shows("19:40");
    screen
}

/// The events of the only session.
fn events(program: &Program) -> String {
    let id = program.sessions()[0]["id"].as_str().unwrap().to_owned();
    let shown = program.run(["records", "show", &id, "--format", "json"]);
    shown.exits(0).out
}

fn leaves(mut screen: Screen) {
    screen.types("q").shows("Leave?").types("\r");
    assert!(screen.ends());
    assert!(screen.given_back());
}

/// In lines the terminal tells no paste: three lines would be a note, a stop word and a vote.
#[test]
fn what_is_pasted_in_lines_is_one_line() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    let host = ["host", "klein.yaml", "--lang", "en", "--plain"];
    let mut screen = Screen::open(&program, &host);
    screen.shows("Type “help”").sends("go\r").shows("19:40");
    let pasted = "note Two people want to wait.\rstop\r1 break at ten\r";
    screen.sends(pasted).shows("Kept.");
    screen
        .sends("stop\rthe talk\r")
        .shows("“stop” stands alone")
        .sends("quit\r");
    assert!(screen.ends());

    let events = events(&program);
    let note = "Two people want to wait. stop 1 break at ten";
    assert!(events.contains(note), "{events}");
    assert!(!events.contains("stop-word"), "{events}");

    let mut screen = Screen::open(&program, &["play", "klein.yaml", "--lang", "en", "--plain"]);
    screen.shows("Enter to begin").sends("\r").shows("19:40");
    screen.sends("1 of them\rstop\r");
    screen.shows("I do not recognise that").sends("stop\r");
    assert!(screen.ends());
}

/// Whoever named a folder for records finds the session there again with what is printed.
#[test]
fn the_line_to_go_on_with_names_the_folder() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    let folder = program.data().with_file_name("onze avond");
    let named = folder.to_str().expect("a path");
    let play = [
        "play",
        "klein.yaml",
        "--plain",
        "--lang",
        "en",
        "--data",
        named,
    ];
    let left = program.typing(play, "\nstop\n").exits(0);
    let told = left.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("veerkracht play --resume "), "{told}");
    assert!(told.ends_with(&format!(" --data \"{named}\"")), "{told}");
}

#[test]
fn what_is_pasted_is_a_text_where_one_is_written_and_nothing_elsewhere() {
    let program = Program::new();
    let mut screen = hosting(&program);
    let pasted = format!("\x1b[200~{LINES}\x1b[201~");
    screen
        .sends(&pasted)
        .shows("You can paste only into a text");
    // Where a terminal does not tell a paste, it is known by its haste.
    screen.types("n").shows("Enter keeps it");
    screen.sends(LINES).shows("1 break at ten");
    screen.types("\r").shows("note is kept");
    screen.sends(LINES).shows("You can paste only into a text");
    leaves(screen);

    let events = events(&program);
    let note = LINES.replace('\r', "\\n");
    assert!(events.contains(&note), "{events}");
    for none in ["stop-word", "voted", "decided"] {
        assert!(!events.contains(none), "{events}");
    }
    // In the list of what happened each thing has its own line.
    let shown = program.run(["records", "show", "latest"]).exits(0);
    shown.says(&LINES.replace('\r', " "));
}

#[test]
fn nothing_that_was_written_is_lost_by_esc_or_ctrl_c() {
    let program = Program::new();
    let mut screen = hosting(&program);
    screen.types("n").shows("Enter keeps it");
    let sentence = "They all looked at the imam, and the imam looked at the floor for a long while, \
                    and nobody said one word until the phone rang.";
    screen
        .types(sentence)
        .shows("They all looked")
        .shows("phone rang.");
    screen.types("\x1b").loses("They all looked").types("n");
    screen.shows("They all looked").types("\x03");
    screen.shows("Not kept yet: your note.");
    screen
        .types("\x1b")
        .loses("Not kept yet")
        .shows("phone rang.");
    screen.types("\r").shows("note is kept");
    screen
        .types("\x03")
        .shows("Everything is kept")
        .types("\x03");
    assert!(screen.ends());
    assert!(events(&program).contains(sentence));
}

#[test]
fn a_note_that_is_not_kept_yet_outlives_a_choice() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    let mut screen = Screen::open(&program, &["play", "klein.yaml", "--lang", "en"]);
    screen.shows("Enter begin").types("\r").shows("2 Wacht");
    screen.types("n").shows("Enter keeps it");
    screen
        .types("Who was it")
        .types("\x1b")
        .loses("Enter keeps it");
    screen.types("2").shows("What it brought").types("n");
    screen
        .shows("Who was it")
        .types("\x1b")
        .loses("Enter keeps it");
    screen.types("\x03").shows("is not kept yet").types("\x03");
    assert!(screen.ends());
}

/// Who began with a double click knows no command.
#[test]
fn a_group_is_led_from_the_library() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    let mut screen = Screen::open(&program, &["play", ".", "--lang", "en"]);
    screen.shows("g with a group").types("g");
    screen
        .shows("Agree on this first")
        .types("\r")
        .shows("19:40");
    screen
        .types("n")
        .shows("Enter keeps it")
        .types("All are in.");
    screen.types("\r").shows("note is kept");
    leaves(screen);
    assert_eq!(program.sessions().len(), 1);

    let mut screen = Screen::open(&program, &["play", ".", "--lang", "en"]);
    screen.shows("g with a group").types("g");
    screen.shows("is not finished").sends("yes\r");
    screen.shows("You go on with the evening").types("q");
    assert!(screen.shows("Leave?").types("\r").ends());
}

#[test]
fn another_keyboard_works_or_is_answered() {
    let program = Program::new();
    let mut screen = hosting(&program);
    screen.types("V").shows("Open the vote?").types("x");
    screen
        .loses("Open the vote?")
        .types("ر")
        .shows("? shows the keys");
    screen
        .types("؟")
        .shows("take a break, or go on")
        .types("\x1b");
    screen.loses("take a break, or go on").types("m");
    screen.shows("The mouse selects text now").types("?");
    screen.shows("take a break, or go on").types("\x1b");
    screen.loses("take a break, or go on");
    assert!(contains(&screen.said, b"\x1b[?1000l"));
    leaves(screen);

    let mut screen = Screen::open(&program, &["play", "klein.yaml"]);
    screen.shows("Enter beginnen").types("\r").shows("2 Wacht");
    screen.types("٢").shows("Dit bracht het").types("Q");
    assert!(screen.ends());
}

#[test]
fn a_key_that_is_held_down_does_not_play_an_evening() {
    let program = Program::new();
    let mut screen = Screen::open(&program, &["play", "threat-before-friday", "--lang", "en"]);
    screen.shows("Enter begin");
    screen.sends(&"\r".repeat(40)).loses("Enter begin");
    screen.types("q");
    assert!(screen.ends());
    let events = events(&program);
    assert_eq!(events.matches("\"chose\"").count(), 0, "{events}");
}

fn contains(all: &[u8], part: &[u8]) -> bool {
    all.windows(part.len()).any(|window| window == part)
}
