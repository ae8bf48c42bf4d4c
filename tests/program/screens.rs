//! The screens in a real pseudo-terminal: what a participant types, clicks and sees.

use crate::command_line::SMALL;
use crate::program::Program;
use crate::screen::Screen;

#[test]
fn a_participant_picks_reads_chooses_leaves_comes_back_and_finishes() {
    let program = Program::new();
    let mut screen = Screen::open(&program, &["--lang", "nl"]);
    screen
        .shows("De verslaggever belt")
        .shows("Een jonge vrijwilliger");
    // The programme stands above the scenarios.
    screen.types("\x1b[B").shows("› De verslaggever belt");
    screen.types("\r").shows("verzonnen").types("\r");
    screen.shows("Het telefoontje").types("4");
    screen.shows("Dit kostte het").shows("Papier is stijf");
    screen.types("\r").shows("Kwam hij bij jullie?").types("q");
    screen
        .shows("Verder met: De verslaggever belt")
        .types("\x1b");
    assert!(screen.ends());
    assert!(screen.given_back());

    let mut screen = Screen::open(&program, &["--lang", "nl"]);
    screen
        .shows("Verder met:")
        .types("\r")
        .shows("Kwam hij bij jullie?");
    // The first open choice, over and over, comes to an ending.
    for _ in 0..60 {
        if screen.contents().contains("2 Aanpak") {
            break;
        }
        screen.turns("\r");
    }
    screen
        .types("2")
        .shows("Omgang met media")
        .types("3")
        .shows("Het telefoontje");
    screen
        .types("\r")
        .shows("○")
        .types("5")
        .shows("Welke zin van dinsdagavond");
    screen
        .types("\r")
        .shows("Opschrijven")
        .types("Die eerste.\r")
        .shows("✎ Die eerste.");
    screen
        .types("6")
        .shows("Lieg nooit")
        .types("q")
        .shows("› Vijf middagen")
        .types("\x1b[B")
        .shows("Eén keer helemaal gespeeld");
    screen.types("\x1b");
    assert!(screen.ends());
    assert_eq!(program.sessions().len(), 1);
}

#[test]
fn a_choice_is_clicked_and_the_page_turned_by_mouse() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    let mut screen = Screen::open(&program, &["play", "klein.yaml"]);
    screen.shows("Er wordt gehuild").clicks("Er wordt gehuild");
    screen.shows("2 Wacht").clicks("2 Wacht");
    screen.shows("Dit bracht het").clicks("Verder");
    screen.shows("Het is stil.").clicks("3 Weg");
    screen.shows("● 19:40").types("q");
    assert!(screen.ends());
    assert_eq!(program.sessions()[0]["ending"], "klaar");
}

#[test]
fn a_locked_choice_shows_its_reason_and_cannot_be_taken() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    let mut screen = Screen::open(&program, &["play", "klein.yaml"]);
    screen
        .shows("Enter beginnen")
        .types("\r")
        .shows("kan nu niet: Het is te onrustig")
        .types("3");
    screen
        .types("?")
        .shows("Toetsen")
        .types(" ")
        .types("u")
        .shows("Even dit");
    screen
        .types(" ")
        .types("1")
        .shows("Iemand zoekt je.")
        .types("u")
        .shows("De telefoon gaat.");
    screen
        .types("n")
        .shows("Opschrijven")
        .types("rustig blijven\r")
        .shows("2 Wacht")
        .types("q");
    assert!(screen.ends());
    let id = program.sessions()[0]["id"].as_str().unwrap().to_owned();
    program
        .run(["records", "show", &id])
        .exits(0)
        .says("rustig blijven")
        .says("back to");
}

#[test]
fn a_window_that_changes_size_is_followed() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    let mut screen = Screen::with(&program, &["play", "klein.yaml"], (50, 200), "");
    screen
        .shows("Enter beginnen")
        .types("\r")
        .shows("De telefoon gaat.");
    screen.resizes(20, 60).shows("te klein");
    screen
        .resizes(24, 80)
        .shows("De telefoon gaat.")
        .types("1")
        .shows("Iemand zoekt je.");
    screen.types("q");
    assert!(screen.ends());
}

#[test]
fn the_language_changes_with_one_key() {
    let program = Program::new();
    let mut screen = Screen::open(&program, &["--lang", "nl"]);
    screen
        .shows("De verslaggever belt")
        .types("\t")
        .shows("The reporter calls");
    screen
        .types("young")
        .shows("Search: young")
        .types("\r")
        .shows("All people are made up");
    screen.types("\r").shows("Chairs on tables").types("\x03");
    assert!(screen.ends());
}

#[cfg(unix)]
#[test]
fn a_signal_leaves_the_terminal_as_it_was_and_the_session_on_disk() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    let mut screen = Screen::open(&program, &["play", "klein.yaml"]);
    screen
        .shows("Enter beginnen")
        .types("\r")
        .shows("2 Wacht")
        .types("1")
        .shows("Dit bracht het");
    screen.interrupts();
    screen.ends();
    assert!(screen.given_back());
    assert_eq!(program.sessions()[0]["decisions"], 1);
}

#[cfg(unix)]
#[test]
fn who_rests_and_goes_on_finds_the_terminal_whole() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    let mut screen = Screen::open(&program, &["play", "klein.yaml"]);
    screen.shows("Enter beginnen").types("\r").shows("2 Wacht");
    screen.rests().goes_on().shows("2 Wacht");
    assert!(!screen.given_back());
    screen.types("1").shows("Dit bracht het").types("q");
    assert!(screen.ends() && screen.given_back());
}

#[test]
fn a_library_names_what_it_could_not_show_and_finds_without_accents() {
    let program = Program::new();
    std::fs::create_dir(program.folder.path().join("map")).expect("a folder");
    program.file(
        "map/een.YAML",
        SMALL.replace("title: Klein", "title: İstanbul"),
    );
    program.file("map/twee.yaml", SMALL.replace("id: klein", "id: twee"));
    program.file("map/stuk.yaml", SMALL.replace("start: a", "start: nergens"));
    program.file("map/drie.yaml.txt", SMALL);
    for more in [&[] as &[_], &["--plain"]] {
        let said = program.run([&["play", "map", "--lang", "nl"], more].concat());
        said.says("2 bestanden in deze map konden niet getoond worden")
            .says("drie.yaml.txt (de naam eindigt op .txt; noem het “drie.yaml”)")
            .says("stuk.yaml (er zitten fouten in")
            .says("İstanbul");
    }
    let checked = program.run(["check", "map", "--lang", "nl"]);
    checked.says("drie.yaml.txt");
    let mut screen = Screen::open(&program, &["play", "map"]);
    screen
        .shows("drie.yaml.txt")
        .types("\r")
        .loses("drie.yaml.txt");
    screen.types("istanbul").loses("Klein").shows("İstanbul");
}

#[cfg(unix)]
#[test]
fn a_terminal_that_is_gone_ends_the_program() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    let mut screen = Screen::open(&program, &["play", "klein.yaml"]);
    screen.shows("Enter beginnen").types("\r").shows("2 Wacht");
    assert!(screen.closes());
    assert_eq!(program.sessions().len(), 1);
}

#[test]
fn without_colour_nothing_is_coloured_and_nothing_is_lost() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    let mut screen = Screen::with(&program, &["play", "klein.yaml"], (24, 80), "1");
    screen
        .shows("Enter beginnen")
        .types("\r")
        .shows("› 1 Neem op")
        .types("2")
        .shows("− Contact");
    screen.types("\r").shows("Het is stil.").types("q");
    assert!(screen.ends());
    let said = String::from_utf8_lossy(&screen.said).into_owned();
    for colour in ["\x1b[38;", "\x1b[36m", "\x1b[90m", "\x1b[33m"] {
        assert!(!said.contains(colour), "{said:?}");
    }
}
