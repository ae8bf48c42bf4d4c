//! Records that are taken away, or changed for others, while somebody plays or leads: nothing is said to be kept that is
//! in no file that anybody finds.

use std::fs;

use crate::command_line::SMALL;
use crate::hosted::{HALL, Hosted};
use crate::program::Program;
use crate::screen::Screen;

/// Begins to play or to lead on every face, lets something happen to what is kept of it, and does the next thing there;
/// each face then says so: a screen with this word, on whatever line it comes to stand.
fn on_every_face(happens: impl Fn(&Program), word: &str, english: &str) {
    let faces = [
        (
            &["play", "klein.yaml"][..],
            "Enter beginnen",
            "2 Wacht",
            "1",
        ),
        (
            &["play", "--plain", "klein.yaml"],
            "Enter",
            "2. Wacht",
            "1\r",
        ),
        (
            &["host", "hall.yaml", "--port", "0"],
            "Enter begint",
            "talk",
            "!",
        ),
    ];
    for (arguments, ready, begun, next) in faces {
        let program = Program::new();
        program.file("klein.yaml", SMALL);
        program.file("hall.yaml", HALL);
        let arguments = [arguments, &["--lang", "nl"]].concat();
        let mut screen = Screen::with(&program, &arguments, (50, 200), "1");
        screen.shows(ready).types("\r").shows(begun);
        happens(&program);
        screen.types(next).shows(word);
    }
    let program = Program::new();
    program.file("hall.yaml", HALL);
    let mut hosted = Hosted::open(&program, &["hall.yaml", "--port", "0"]);
    happens(&program);
    hosted.types("note It fell silent.");
    hosted.hears(english);
}

#[test]
fn who_goes_on_with_a_session_that_was_forgotten_hears_that_it_is_gone() {
    on_every_face(
        |program| {
            let forget = ["records", "forget", "--all", "--yes"];
            program.run(forget).exits(0);
            assert!(program.sessions().is_empty());
        },
        "verwijderd",
        "This session was removed from this computer.",
    );
}

#[cfg(unix)]
#[test]
fn nothing_is_kept_behind_another_file_in_the_place_of_the_records() {
    let other = Program::new();
    other.file("klein.yaml", SMALL);
    other.typing(["play", "klein.yaml"], "\n1\nstop\n").exits(0);
    on_every_face(
        |program| {
            fs::remove_dir_all(program.data()).expect("removed");
            fs::create_dir(program.data()).expect("a folder");
            for file in fs::read_dir(other.data()).expect("files") {
                let file = file.expect("a file");
                let copy = program.data().join(file.file_name());
                fs::copy(file.path(), copy).expect("a copy");
            }
            assert_eq!(program.sessions(), other.sessions());
        },
        "vervangen",
        "was removed or replaced",
    );
}

/// Leaving says what there is: of a session that was forgotten nothing, of an older copy not all.
#[test]
fn who_leaves_after_the_records_changed_hears_what_is_left_of_them() {
    let forget = |program: &Program| {
        program
            .run(["records", "forget", "--all", "--yes"])
            .exits(0);
    };
    for (arguments, ready, begun, next, words) in [
        (
            &["play", "klein.yaml"][..],
            "Enter beginnen",
            "2 Wacht",
            "1",
            "Deze sessie is van deze computer verwijderd terwijl",
        ),
        (
            &["host", "hall.yaml", "--port", "0"],
            "Enter begint",
            "talk",
            "n",
            "Deze avond is van deze computer verwijderd terwijl",
        ),
    ] {
        let program = Program::new();
        program.file("klein.yaml", SMALL);
        program.file("hall.yaml", HALL);
        let arguments = [arguments, &["--lang", "nl"]].concat();
        let mut screen = Screen::with(&program, &arguments, (50, 200), "1");
        screen.shows(ready).types("\r").shows(begun);
        if next == "1" {
            screen.types(next).shows("Iemand zoekt je.");
        }
        forget(&program);
        screen.types("q");
        if next == "n" {
            screen.shows("Stoppen? Deze avond is van deze computer verwijderd.");
            screen.types("\r");
        }
        screen.shows(words);
        assert!(screen.ends());
    }

    let program = Program::new();
    program.file("hall.yaml", HALL);
    let mut hosted = Hosted::open(&program, &["hall.yaml", "--port", "0"]);
    hosted.types("note It fell silent.");
    hosted.hears("Kept.");
    let earlier = program.run(["records", "export", "--whole"]).exits(0).out;
    program.file("earlier.json", earlier);
    hosted.types("choose open");
    hosted.hears("What it brought");
    forget(&program);
    program.run(["records", "import", "earlier.json"]).exits(0);
    hosted.types("quit");
    hosted.hears("Not all of this evening is in it.");
    hosted.ends();
}
