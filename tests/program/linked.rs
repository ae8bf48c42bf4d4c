//! What was built in one scenario is taken along into the next, when somebody wants it to be.

use std::fs;

use serde_json::Value;

use crate::program::Program;
use crate::screen::Screen;

/// Two scenarios: what is left by the first can be carried into the second.
const FIRST: &str = "
format: 1
id: first
version: 1.0.0
title: The first
language: en
state:
  line: { from: 0, to: 9, start: 1, label: Line }
  key: false
start: hall
scenes:
  hall:
    text: A hall.
    choices:
      take: { text: Take the key, gain: g, cost: c, effects: { key: true, line: +8 }, goto: out }
      leave: { text: Leave it, gain: g, cost: c, effects: { line: -1 }, goto: out }
  out: { ending: true, title: Out, text: Outside. }
";
const SECOND: &str = "
format: 1
id: second
version: 1.0.0
title: The second
language: en
state:
  mood: { one_of: [calm, cross], start: random }
  line: { from: 0, to: 4, start: 2, label: Line, carried: first.line }
  key: { start: false, carried: first.key }
start: door
scenes:
  door:
    text: [A door., { when: key, text: You have the key. }, { when: mood == cross, text: You are cross. }]
    choices:
      open: { text: Open it, gain: g, cost: c, when: key, goto: room }
      knock: { text: Knock, gain: g, cost: c, goto: room }
  room: { ending: true, title: Room, text: A room. }
";

fn linked() -> Program {
    let program = Program::new();
    program.file("first.yaml", FIRST);
    program.file("second.yaml", SECOND);
    program
}

/// The events of the latest session of a scenario.
fn events(program: &Program, scenario: &str) -> Vec<Value> {
    let mut sessions = program.sessions().into_iter();
    let session = sessions.find(|session| session["scenario"] == scenario);
    let id = session.expect("a session")["id"].clone();
    let id = id.as_str().expect("an id");
    let said = program.run(["records", "show", id, "--format", "json"]);
    let shown: Value = serde_json::from_str(&said.exits(0).out).expect("a session");
    shown[0]["events"].as_array().expect("events").clone()
}

#[test]
fn what_was_built_before_anything_changes_the_first_minutes_of_the_call() {
    let program = Program::new();
    let to_the_end = "1\n\n".repeat(90);
    let press = [
        "play",
        "press-before-anything",
        "--plain",
        "--seed",
        "3",
        "--lang",
        "nl",
    ];
    program.typing(press, &to_the_end).exits(0);
    let ended = events(&program, "press-before-anything");
    let left = &ended.last().expect("an end")["left"];
    assert_eq!(
        (&left["sheet"], &left["pair"]),
        (&"true".into(), &"true".into())
    );
    assert_eq!(left["line"], "4");

    let call = ["play", "reporter-calls", "--plain", "--lang", "nl"];
    let said = program.typing(call, "\n\nhear-first\n");
    said.exits(0)
        .says("Je speelde “De krant, voor er iets is” al uit")
        .says("Lijn met de krant: 4")
        .says("Op de koelkast hangt een kopie van het vel")
        .says("Laat Esma Lotte te woord staan");
    let said = program
        .typing(call, "\nnee\n")
        .exits(0)
        .says("Lijn met de krant: 2");
    assert!(
        !said.out.contains("Esma") && !said.out.contains("het vel"),
        "{}",
        said.out
    );

    let friday = ["play", "threat-before-friday", "--plain", "--lang", "en"];
    program
        .typing(friday, "\n\nby-the-sheet\n2\n\n")
        .exits(0)
        .says("You have played “The paper, before anything happens” to the end")
        .says("In your coat is the paper that says who calls whom")
        .says("Give Lotte two sentences now");
}

#[test]
fn nobody_is_asked_before_something_was_played_to_its_end() {
    let program = linked();
    let asks = |program: &Program| {
        let said = program.typing(["play", "second.yaml"], "");
        said.exits(0).out.contains("You have played")
    };
    assert!(!asks(&program));
    program.typing(["play", "first.yaml"], "").exits(0);
    assert!(
        !asks(&program),
        "a session that was left half-way leaves nothing"
    );
    program.typing(["play", "first.yaml"], "take\n").exits(0);
    assert!(asks(&program));
    let all = program.sessions().into_iter();
    let begun = all.filter(|session| session["scenario"] == "second");
    assert_eq!(
        begun.count(),
        2,
        "who leaves at the question has begun nothing"
    );
}

#[test]
fn the_latest_end_is_taken_along_and_stops_at_the_bounds_here() {
    let program = linked();
    program.typing(["play", "first.yaml"], "take\n").exits(0);
    let said = program.typing(["play", "second.yaml", "--seed", "1"], "yes\n");
    said.exits(0)
        .says("You have the key.")
        .says("Line: 4 (from 0 to 4)");
    let happened = events(&program, "second");
    let drawn: Vec<_> = happened
        .iter()
        .filter(|event| event["event"] == "drawn")
        .map(|event| (event["variable"].clone(), event["value"].clone()))
        .collect();
    assert_eq!(drawn.len(), 3, "{drawn:?}");
    assert_eq!(
        drawn[1..],
        [("line".into(), "4".into()), ("key".into(), "true".into())]
    );

    program.typing(["play", "first.yaml"], "leave\n").exits(0);
    let said = program.typing(["play", "second.yaml"], "\n").exits(0);
    let said = said.says("Line: 0 (from 0 to 4)");
    assert!(!said.out.contains("You have the key."), "{}", said.out);
    let said = program
        .typing(["play", "second.yaml"], "what\nno\n")
        .exits(0);
    said.says("I do not recognise that.")
        .says("Line: 2 (from 0 to 4)");
}

#[test]
fn a_session_that_took_something_along_goes_on_and_moves_to_another_machine() {
    let here = linked();
    here.typing(["play", "first.yaml"], "take\n").exits(0);
    here.typing(["play", "second.yaml"], "\n").exits(0);
    let resume = ["play", "second.yaml", "--resume"];
    here.typing(resume, "").exits(0).says("You have the key.");
    let path = here.folder.path().join("along.json");
    let path = path.to_str().expect("a path");
    here.run(["records", "export", "--to", path]).exits(0);

    let there = linked();
    there.run(["records", "import", path]).exits(0);
    assert_eq!(here.sessions(), there.sessions());
    there.typing(resume, "open\n").exits(0).says("A room.");
    // What was left there can be carried on from there.
    there
        .typing(["play", "second.yaml"], "\n")
        .exits(0)
        .says("You have the key.");
}

#[test]
fn a_record_that_was_made_before_ends_kept_their_state_still_opens() {
    let program = linked();
    program.typing(["play", "first.yaml"], "take\n").exits(0);
    let path = program.folder.path().join("old.json");
    let name = path.to_str().expect("a path");
    program.run(["records", "export", "--to", name]).exits(0);
    let mut export: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    let events = export["records"][0]["events"].as_array_mut().unwrap();
    let last = events.last_mut().unwrap().as_object_mut().unwrap();
    assert!(last.remove("left").is_some());
    fs::write(&path, export.to_string()).unwrap();

    let other = linked();
    other.run(["records", "import", name]).exits(0);
    assert_eq!(other.sessions()[0]["ending"], "out");
    let said = other.typing(["play", "second.yaml"], "").exits(0);
    assert!(said.out.contains("Line: 2") && !said.out.contains("You have played"));
    other
        .typing(["play", "first.yaml", "--resume", name], "")
        .says("Outside.");
}

#[test]
fn a_story_that_ends_where_it_begins_has_ended_and_leaves_what_it_had() {
    let program = linked();
    program.file("first.yaml", FIRST.replace("start: hall", "start: out"));
    program.typing(["play", "first.yaml"], "").exits(0);
    let session = &program.sessions()[0];
    assert_eq!(session["ending"], "out");
    assert!(session["ended"].is_string(), "{session}");
    let resume = ["play", "first.yaml", "--resume"];
    let said = program.run(resume).exits(1);
    said.says("There is nothing to go on with");
    program
        .typing(["play", "second.yaml"], "\n")
        .exits(0)
        .says("Line: 1 (from 0 to 4)");
}

/// A way that only somebody can get stuck on who took something along.
#[test]
fn what_goes_wrong_only_for_who_takes_something_along_is_found_and_can_be_played() {
    let program = Program::new();
    let stuck = SECOND
        .replace(
            "knock: { text: Knock, gain: g, cost: c,",
            "knock: { text: Knock, gain: g, cost: c, when: line != 3,",
        )
        .replace("when: key, goto", "when: key and line != 3, goto")
        .replace("id: second", "id: stuck");
    program.file("stuck.yaml", stuck);
    let said = program.run(["check", "stuck.yaml", "--lang", "en", "--witness", "runs"]);
    said.exits(1)
        .says("error[E0701]")
        .says("line 3")
        .says("= there: door:")
        .says("complete: ");
    let resume = [
        "play",
        "stuck.yaml",
        "--resume",
        "runs/E0701-door.json",
        "--lang",
        "en",
    ];
    let said = program
        .typing(resume, "")
        .exits(0)
        .says("A door.")
        .says("Line: 3");
    assert!(!said.out.contains("Knock"), "{}", said.out);
}

#[test]
fn the_screen_asks_before_the_start_and_enter_takes_along() {
    let program = linked();
    program.typing(["play", "first.yaml"], "take\n").exits(0);
    let second = ["play", "second.yaml", "--lang", "nl"];
    let mut screen = Screen::open(&program, &second);
    screen
        .shows("Je speelde “first” al uit")
        .shows("› 1 Neem mee wat er ontstond")
        .types("\r")
        .shows("You have the key.")
        .types("q");
    assert!(screen.ends());
    let mut screen = Screen::open(&program, &second);
    screen.shows("2 Begin zonder").types("2").shows("A door.");
    assert!(!screen.contents().contains("You have the key."));
    screen.types("q");
    assert!(screen.ends());
    // In a folder the other scenario is there with its title.
    let mut screen = Screen::open(&program, &["play", ".", "--lang", "nl"]);
    screen.shows("The second").types("second");
    screen.shows("The second").types("\x1b[B\r");
    screen
        .shows("Je speelde “The first” al uit")
        .clicks("Begin zonder");
    screen.shows("A door.").types("q");
}
