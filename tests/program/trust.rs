//! The file of records in other hands: what is damaged, gone, full of somebody else's things or from elsewhere is said for
//! what it is.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::command_line::SMALL;
use crate::hosted::{HALL, Hosted};
use crate::phone::Phone;
use crate::program::{Program, Said};
use crate::screen::Screen;

/// A story in which something comes in between because of what was chosen.
const BELL: &str = "
format: 1
id: bell
version: 1.0.0
title: Bell
language: en
start: hall
scenes:
  hall:
    title: The hall
    text: You wait.
    choices:
      go: { text: Go up, gain: You are there, cost: You are seen, goto: stairs }
      stay: { text: Stay, gain: Rest, cost: Time, goto: end }
  stairs:
    title: The stairs
    text: It is dark.
    choices:
      on: { text: Go on, gain: Light, cost: Noise, goto: end }
      back: { text: Go back, gain: Rest, cost: Time, goto: end }
  ring:
    title: The bell rings
    inject: { when: seen(stairs) }
    text: Somebody rings.
    goto: resume
  end: { ending: true, title: The end, text: It is over. }
";

fn database(program: &Program) -> PathBuf {
    program.data().join("records.sqlite")
}

fn only(program: &Program) -> String {
    let sessions = program.sessions();
    assert_eq!(sessions.len(), 1);
    sessions[0]["id"].as_str().expect("an id").to_owned()
}

/// Changes a letter in the one place in the store where these words stand.
fn spoil(program: &Program, words: &str) {
    let mut bytes = fs::read(database(program)).expect("bytes");
    let places = bytes.windows(words.len()).enumerate();
    let places: Vec<_> = places
        .filter(|(_, it)| *it == words.as_bytes())
        .map(|(at, _)| at)
        .collect();
    let [at] = places[..] else {
        panic!("{words} stands in {places:?}");
    };
    bytes[at] ^= 1;
    fs::write(database(program), bytes).expect("written");
}

#[test]
fn a_session_that_breaks_off_before_an_inject_is_told_up_to_there_and_listed() {
    let program = Program::new();
    program.file("bell.yaml", BELL);
    program
        .typing(["play", "bell.yaml"], "\n1\n\n1\nstop\n")
        .exits(0)
        .says("Somebody rings.");
    let id = only(&program);
    spoil(&program, r#""injected","inject":"ring""#);

    let listed = program.sessions();
    assert_eq!(listed.len(), 1);
    assert_eq!(
        (&listed[0]["id"], &listed[0]["damaged_from"]),
        (&id.as_str().into(), &2.into())
    );
    for command in [
        &["report", &id, "--to", "md", "--lang", "en"][..],
        &["report", &id, "--to", "json", "--lang", "en"],
        &["play", "--replay", &id, "--lang", "en"],
    ] {
        let said = program.run(command).exits(0);
        let all = format!("{} {}", said.out, said.err);
        assert!(!all.contains("has changed"), "{all}");
        said.says("Go up")
            .says("The bell rings")
            .says("damaged from event 2");
    }

    // What a rescue saves of it goes on.
    let out = ["records", "rescue", "--out", "saved.json", "--lang", "en"];
    program.run(out).exits(0).says("is sound up to event 1");
    program.run(["records", "import", "saved.json"]).exits(0);
    let resume = ["play", "bell.yaml", "--resume", &id, "--lang", "en"];
    program
        .typing(resume, "\n1\nstop\n")
        .exits(0)
        .says("It is over.");
}

/// What is in the folder of the records, by name.
fn files(program: &Program) -> Vec<PathBuf> {
    let entries = fs::read_dir(program.data()).expect("a folder");
    entries.map(|entry| entry.expect("a file").path()).collect()
}

#[test]
fn what_a_rescue_left_is_named_by_who_forgets_one_and_goes_with_everything() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    for note in ["iets anders", "een zin om te bewaren"] {
        let keys = format!("\n1\nnotitie {note}\n1\nstop\n");
        program.typing(["play", "klein.yaml"], &keys).exits(0);
    }
    spoil(&program, "een zin om te bewaren");
    let said = program.run(["records", "rescue", "--lang", "en"]).exits(0);
    let (_, import) = said
        .out
        .split_once("records import ")
        .expect("how to go on");
    let saved = import.lines().next().expect("a path");
    program.run(["records", "import", saved]).exits(0);

    let id = program.sessions()[0]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    let one = program.run(["records", "forget", &id, "--yes", "--lang", "en"]);
    let one = one
        .exits(0)
        .says("One session removed from the file of records.");
    assert!(!one.out.contains("for good"), "{}", one.out);
    one.says("records.damaged-")
        .says("rescued-")
        .says("still in");

    let all = program.run(["records", "forget", "--all", "--yes", "--lang", "en"]);
    all.exits(0)
        .says("One session removed from this computer for good.");
    for file in files(&program) {
        let bytes = fs::read(&file).expect("bytes");
        assert!(!bytes.windows(id.len()).any(|it| it == id.as_bytes()));
        let name = file.file_name().expect("a name").to_string_lossy();
        assert!(name.starts_with("records.sqlite"), "{name}");
    }

    // They go as well where no session is left.
    fs::write(program.data().join("rescued-2026-11-23-204000.json"), "{}").expect("written");
    let all = program.run(["records", "forget", "--all", "--yes", "--lang", "en"]);
    all.exits(0)
        .says("These files were removed from this computer for good.");
    let none = program.run(["records", "forget", "--all", "--yes", "--lang", "en"]);
    none.exits(0).says("There is nothing to forget.");
}

#[cfg(unix)]
#[test]
fn a_pipe_in_the_place_of_the_records_is_waited_for_by_nobody() {
    for name in ["records.sqlite", "records.sqlite-wal"] {
        let program = Program::new();
        program.file("klein.yaml", SMALL);
        program
            .typing(["play", "klein.yaml"], "\n1\nstop\n")
            .exits(0);
        let _ = fs::remove_file(program.data().join(name));
        let made = std::process::Command::new("mkfifo")
            .arg(program.data().join(name))
            .status();
        assert!(made.expect("a pipe").success());
        for command in [
            &["records", "rescue"][..],
            &["records", "list"],
            &["records", "forget", "--all", "--yes"],
            &["play", "klein.yaml"],
            &["report", "latest"],
        ] {
            let said = program.run(command.iter().chain(&["--lang", "en"]));
            said.exits(1).says("it is not an ordinary file");
        }
    }
}

#[cfg(unix)]
#[test]
fn records_that_nobody_may_read_are_not_said_to_be_only_unwritable() {
    use std::os::unix::fs::PermissionsExt as _;
    use std::os::unix::process::CommandExt as _;
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    program
        .typing(["play", "klein.yaml"], "\n1\nstop\n")
        .exits(0);
    let closed = fs::Permissions::from_mode(0o000);
    fs::set_permissions(database(&program), closed).expect("a mode");
    if fs::read(database(&program)).is_ok() {
        // Who may do everything reads it all the same, and becomes somebody else.
        let open = fs::Permissions::from_mode(0o755);
        fs::set_permissions(program.folder.path(), open.clone()).expect("a mode");
        fs::set_permissions(program.data(), open).expect("a mode");
    }
    for command in ["rescue", "list"] {
        let mut run = program.command();
        run.args(["records", command, "--lang", "en"]);
        if fs::read(database(&program)).is_ok() {
            run.uid(65534).gid(65534);
        }
        let Ok(output) = run.output() else {
            // Somebody else cannot reach the program that is tried.
            return;
        };
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(
            said.contains("cannot be read: you have no access to it"),
            "{said}"
        );
    }
}

#[test]
fn a_file_in_the_place_of_a_session_is_said_and_what_to_do_with_it() {
    let program = Program::new();
    let file = program.file("avond.json", "{}");
    for command in [
        &["host", "--resume", "avond.json"][..],
        &["records", "show", "avond.json"],
        &["records", "export", "avond.json"],
        &["records", "forget", "avond.json", "--yes"],
    ] {
        let said = program.run(command.iter().chain(&["--lang", "en"]));
        said.exits(1).says("veerkracht records import avond.json");
    }
    assert!(file.exists());
}

#[test]
fn who_leaves_after_the_file_went_is_not_told_that_everything_is_kept() {
    for emptied in [false, true] {
        let program = Program::new();
        program.file("klein.yaml", SMALL);
        let mut screen = Screen::open(&program, &["play", "klein.yaml", "--lang", "nl"]);
        screen.shows("Enter beginnen").types("\r").shows("2 Wacht");
        screen.types("1").shows("Iemand zoekt je.");
        match emptied {
            true => fs::write(database(&program), "").expect("emptied"),
            false => fs::remove_file(database(&program)).expect("removed"),
        }
        screen.types("q").shows("weggehaald, vervangen of");
        assert!(screen.ends());
    }
    // What can no longer be kept is not shown as if it were.
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    let mut screen = Screen::open(&program, &["play", "klein.yaml", "--lang", "nl"]);
    screen.shows("Enter beginnen").types("\r").shows("2 Wacht");
    fs::remove_file(database(&program)).expect("removed");
    screen.types("1").shows("Wat je net deed, is niet");
    screen
        .types("\r")
        .types("q")
        .shows("weggehaald, vervangen of");
    assert!(screen.ends());

    let program = Program::new();
    program.file("hall.yaml", HALL);
    let mut hosted = Hosted::open(&program, &["hall.yaml", "--port", "0"]);
    hosted.types("choose open");
    hosted.hears("What it brought");
    fs::remove_file(database(&program)).expect("removed");
    hosted.types("quit");
    hosted.hears("was removed, replaced or damaged");
    hosted.ends();
}

/// An evening with a vote that can be left out of an export. Returns the code of its room, and the id of its record.
fn evening() -> (Program, String, String) {
    let program = Program::new();
    program.file("hall.yaml", HALL);
    let mut hosted = Hosted::open(&program, &["hall.yaml", "--port", "0", "--tables", "2"]);
    let mut phone = Phone::inside(&hosted, "&table=1");
    hosted.types("vote");
    hosted.hears("Vote 1");
    phone.post("/vote", "scene=door&round=1&choice=open");
    hosted.types("close");
    hosted.hears("1 Open the door: 1");
    hosted.types("choose open");
    hosted.hears("What it brought");
    let code = hosted.code.clone();
    hosted.types("quit");
    hosted.hears("Everything is kept");
    hosted.ends();
    let sessions = program.sessions();
    let id = sessions
        .iter()
        .find(|it| it["table"] == 1)
        .expect("a table");
    let id = id["id"].as_str().expect("an id").to_owned();
    (program, code, id)
}

#[test]
fn the_code_of_a_room_leaves_with_nothing_and_an_evening_stays_one() {
    let (program, code, id) = evening();
    let said = |command: &[&str]| program.run(command).exits(0).out;
    let whole = said(&["records", "export", "--whole"]);
    let export = said(&["records", "export"]);
    for text in [&whole, &export] {
        assert!(
            !text.contains(&code) && text.contains("\"hosted\""),
            "{text}"
        );
    }
    for command in [
        &["records", "show", &id][..],
        &["records", "show", &id, "--format", "json"],
        &["report", &id, "--to", "html"],
        &["report", &id, "--to", "json"],
        &["report", &id, "--to", "csv"],
        &["report", &id, "--to", "xapi"],
        &["insights", "--format", "json"],
    ] {
        assert!(!said(command).contains(&code), "{command:?}");
    }
    let elsewhere = Program::new();
    elsewhere.file("hall.yaml", HALL);
    elsewhere.file("whole.json", &whole);
    elsewhere.run(["records", "import", "whole.json"]).exits(0);
    let sessions = elsewhere.sessions();
    assert_eq!(sessions.len(), 2);
    assert!(
        sessions
            .iter()
            .all(|it| it["evening"] == sessions[0]["evening"])
    );
    let resume = ["hall.yaml", "--resume", &id, "--port", "0"];
    let hosted = Hosted::before(&elsewhere, &resume, "en");
    assert_ne!(hosted.code, code);
    drop(hosted);
    // It is known where it comes from; one with a code, as older versions wrote it, is taken as well.
    program.file("whole.json", &whole);
    program
        .run(["records", "import", "whole.json", "--lang", "en"])
        .exits(0)
        .says("Nothing was added: what is in it is here already.");
    let old = whole.replace(
        "\"event\": \"hosted\",",
        "\"event\": \"hosted\",\n          \"code\": \"ABCDEFGHJK\",",
    );
    assert_ne!(old, whole);
    let older = Program::new();
    older.file("old.json", old);
    older
        .run(["records", "import", "old.json", "--lang", "en"])
        .exits(0)
        .says("2 new");
}

#[test]
fn a_whole_export_completes_what_came_without_counts() {
    let (program, _, id) = evening();
    let elsewhere = Program::new();
    for (name, more) in [("left.json", &[][..]), ("whole.json", &["--whole"])] {
        let export = ["records", "export"].iter().chain(more);
        let export = program.run(export).exits(0).out;
        elsewhere.file(name, export);
    }
    let import =
        |file: &str| -> Said { elsewhere.run(["records", "import", file, "--lang", "en"]) };
    let counts = || {
        let export = ["records", "export", "--whole", &id];
        let export: Value =
            serde_json::from_str(&elsewhere.run(export).exits(0).out).expect("JSON");
        let events = export["records"][0]["events"]
            .as_array()
            .expect("events")
            .iter();
        let closed = events
            .clone()
            .find(|it| it["event"] == "vote-closed")
            .expect("a vote");
        closed["tally"].to_string()
    };
    import("left.json").exits(0).says("2 new sessions");
    assert!(counts().contains("\"withheld\":true"), "{}", counts());
    import("whole.json")
        .exits(0)
        .says("One session that was here already has all its counts");
    assert!(counts().contains("\"phones\":1"), "{}", counts());
    import("left.json")
        .exits(0)
        .says("Nothing was added: what is in it is here already.");
    assert!(counts().contains("\"phones\":1"), "{}", counts());

    // One that says something else is refused, and it is said what to do.
    let path = elsewhere.folder.path().join("whole.json");
    let other = fs::read_to_string(&path)
        .expect("text")
        .replace("\"phones\": 1", "\"phones\": 2");
    elsewhere.file("other.json", other);
    import("other.json")
        .exits(1)
        .says(&format!("veerkracht records forget {id}"));
}

#[cfg(target_os = "linux")]
#[test]
fn what_was_chosen_is_in_no_core_file() {
    let program = Program::new();
    program.file("hall.yaml", HALL);
    let mut command = program.command();
    command.args(["host", "--plain", "hall.yaml", "--port", "0"]);
    command.stdin(std::process::Stdio::piped());
    command.stdout(std::process::Stdio::piped());
    let mut child = command.spawn().expect("the program");
    let mut line = String::new();
    let mut out = std::io::BufReader::new(child.stdout.take().expect("an output"));
    std::io::BufRead::read_line(&mut out, &mut line).expect("a line");
    let limits = fs::read_to_string(format!("/proc/{}/limits", child.id())).expect("limits");
    child.kill().expect("a kill");
    child.wait().expect("an end");
    let core = limits
        .lines()
        .find(|it| it.starts_with("Max core file size"));
    let soft = core.and_then(|it| it.split_whitespace().nth(4));
    assert_eq!(soft, Some("0"), "{limits}");
}
