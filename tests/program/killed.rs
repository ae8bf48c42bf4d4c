//! The power goes, at any moment: at most the key being pressed is lost.

use crate::command_line::SMALL;
use crate::program::Program;
use crate::screen::Screen;

/// What somebody pressed and saw before it went dark, and how many decisions must then be on disk.
const MOMENTS: &[(&[(&str, &str)], u64)] = &[
    (&[("", "Enter beginnen")], 0),
    (&[("\r", "2 Wacht")], 0),
    (&[("\r", "2 Wacht"), ("1", "Iemand zoekt je.")], 1),
    (
        &[
            ("\r", "2 Wacht"),
            ("1", "Iemand zoekt je."),
            ("\r", "2 Hang op"),
        ],
        1,
    ),
    (
        &[
            ("\r", "2 Wacht"),
            ("1", "Iemand zoekt je."),
            ("u", "2 Wacht"),
        ],
        0,
    ),
    (
        &[
            ("\r", "2 Wacht"),
            ("1", "Iemand zoekt je."),
            ("\r", "2 Hang op"),
            ("1", "Nabij"),
        ],
        2,
    ),
    (
        &[
            ("\r", "2 Wacht"),
            ("1", "Iemand zoekt je."),
            ("\r", "2 Hang op"),
            ("2", "− Nabij"),
            ("\r", "Het is stil."),
        ],
        2,
    ),
    (
        &[
            ("\r", "2 Wacht"),
            ("2", "− Contact"),
            ("\r", "Het is stil."),
            ("3", "●"),
            ("r", "2 Wacht"),
        ],
        0,
    ),
];

#[test]
fn whatever_was_seen_is_on_disk_and_the_session_goes_on() {
    for (pressed, decisions) in MOMENTS {
        let program = Program::new();
        program.file("klein.yaml", SMALL);
        let mut screen = Screen::open(&program, &["play", "klein.yaml"]);
        screen.shows("Enter beginnen");
        for (keys, seen) in *pressed {
            screen.types(keys).shows(seen);
        }
        screen.dies();
        let sessions = program.sessions();
        let kept = sessions
            .first()
            .map_or(0, |session| session["decisions"].as_u64().unwrap());
        assert_eq!(kept, *decisions, "{pressed:?}");
        if sessions.is_empty() {
            continue;
        }
        let id = sessions[0]["id"].as_str().unwrap();
        let said = program.typing(["play", "klein.yaml", "--resume", id], "1\n1\nstop\n");
        said.exits(0).says("Het is stil.");
    }
}

/// Keys fly in and the power goes in the middle of them; how far it came differs each time.
#[test]
fn in_the_middle_of_many_keys_the_record_stays_whole() {
    for round in 0..12 {
        let program = Program::new();
        let mut screen = Screen::open(&program, &["play", "reporter-calls", "--lang", "nl"]);
        screen
            .shows("Enter beginnen")
            .types("\r")
            .shows("Het telefoontje");
        screen
            .types(&"1\r2\r".repeat(1 + round))
            .loses("Het telefoontje");
        screen.dies();
        let sessions = program.sessions();
        let seen = sessions[0]["decisions"].as_u64().expect("a count");
        assert!(seen >= 1);
        let id = sessions[0]["id"].as_str().unwrap();
        program.run(["records", "show", id]).exits(0);
        let said = program.typing(["play", "--resume", id, "--lang", "nl"], "");
        said.exits(0).says(id);
        assert_eq!(program.sessions()[0]["decisions"], seen);
    }
}
