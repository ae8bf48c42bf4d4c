//! What whoever starts is asked: who has half an hour plays another evening, and what is proved holds for each answer.

use serde_json::Value;

use crate::hosted::Hosted;
use crate::program::Program;
use crate::screen::Screen;

/// An evening that can be short, seen by one of two people.
const EVENING: &str = "
format: 1
id: evening
version: 1.0.0
title: The evening
language: en
minutes: 70
competencies: { care: { title: Care }, speed: { title: Speed } }
state:
  pace:
    one_of: [half-hour, afternoon]
    start: afternoon
    asked:
      text: How much time do you have?
      answers:
        half-hour: { text: Half an hour, minutes: 30 }
        afternoon: An afternoon
  eyes:
    one_of: [board, noor]
    start: board
    asked: { text: Through whose eyes?, answers: { board: The board, noor: Noor } }
start: door
scenes:
  door:
    minutes: 5
    text: [A door., { when: pace == half-hour, text: You are in a hurry. }, { when: eyes == noor, text: You are Noor. }]
    choices:
      wait: { text: Wait, gain: g, cost: c, score: { care: +1, speed: -1 }, goto: next }
      go: { text: Go in, gain: g, cost: c, score: { care: -1, speed: +1 }, goto: next }
  next:
    text: On.
    goto: [{ when: pace == half-hour, to: small }, { to: hall }]
  hall:
    minutes: 55
    text: A hall.
    choices:
      sing: { text: Sing, gain: g, cost: c, goto: song }
      leave: { text: Leave, gain: g, cost: c, goto: small }
  song: { ending: true, title: A song, text: They sing. }
  small: { ending: true, title: Something small, text: Home early. }
checks:
  - { reachable: small, within: 2 }
tests:
  - name: A short one
    given: { pace: half-hour }
    choose: [door.wait]
    expect: { ending: small, state: { pace: half-hour } }
";

fn evening() -> Program {
    let program = Program::new();
    program.file("evening.yaml", EVENING);
    program
}

/// The values with which the latest session of all began.
fn begun(program: &Program) -> Vec<(String, String)> {
    let sessions = program.sessions();
    let id = sessions[0]["id"].as_str().expect("an id").to_owned();
    let said = program.run(["records", "show", &id, "--format", "json"]);
    let shown: Value = serde_json::from_str(&said.exits(0).out).expect("a session");
    let events = shown[0]["events"].as_array().expect("events").clone();
    let drawn = events.iter().filter(|event| event["event"] == "drawn");
    let text = |event: &Value, key: &str| event[key].as_str().expect("text").to_owned();
    drawn
        .map(|event| (text(event, "variable"), text(event, "value")))
        .collect()
}

fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
    let all = all.iter();
    all.map(|&(one, other)| (one.to_owned(), other.to_owned()))
        .collect()
}

#[test]
fn who_says_how_much_time_there_is_plays_that_evening_and_goes_on_with_it() {
    let program = evening();
    program.run(["check", "evening.yaml"]).exits(0);
    let play = ["play", "evening.yaml", "--answer", "pace=half-hour"];
    program
        .typing(play, "")
        .exits(0)
        .says("You are in a hurry.");
    assert_eq!(
        begun(&program),
        pairs(&[("pace", "half-hour"), ("eyes", "board")])
    );
    let resume = ["play", "evening.yaml", "--resume"];
    program
        .typing(resume, "wait\n\n")
        .exits(0)
        .says("You are in a hurry.")
        .says("Home early.");
    let session = program.sessions().remove(0);
    let id = session["id"].as_str().expect("an id");
    let replay = ["play", "--replay", id];
    program
        .typing(replay, "\n\n\n\n\n\n\n\n")
        .says("How much time do you have? Half an hour");
    program
        .run(["records", "show", id])
        .exits(0)
        .says("Through whose eyes?”: The board");
    program
        .run(["report", id, "--to", "md"])
        .exits(0)
        .says("How much time do you have?")
        .says("Half an hour");
    let said = program.run(["report", id, "--to", "json"]).exits(0);
    let report: Value = serde_json::from_str(&said.out).expect("a report");
    assert_eq!(report["answered"][0]["answer"], "half-hour");
    // In half an hour nobody sings.
    let song = &report["endings"][0];
    assert_eq!(
        (&song["id"], &song["chance"]),
        (&"song".into(), &0.0.into())
    );
    let said = program.run(["report", id, "--to", "csv"]).exits(0);
    said.says("pace=half-hour eyes=board");
    let said = program.run(["report", id, "--to", "xapi"]).exits(0);
    said.says("\"pace\": \"half-hour\"");
}

/// Which answer counts is said in the words of whoever reads.
#[test]
fn it_is_said_which_answer_counts() {
    let program = evening();
    let dutch = "translates: evening\nlanguage: nl\nstate:\n  pace: { asked: { text: Hoeveel tijd is er?, answers: { half-hour: { text: Een half uur } } } }\n";
    program.file("evening.nl.yaml", dutch);
    let play = [
        "play",
        "evening.yaml",
        "--plain",
        "--answer",
        "pace=half-hour",
    ];
    let said = program.typing(play, "quit\n").exits(0);
    said.says("How much time do you have? → Half an hour")
        .says("Through whose eyes? → The board");
    let resume = ["play", "evening.yaml", "--plain", "--resume"];
    program
        .typing(resume, "quit\n")
        .exits(0)
        .says("How much time do you have? → Half an hour");
    let play = ["play", "evening.yaml", "--plain", "--lang", "nl"];
    let play = play.iter().chain(&["--answer", "pace=half-hour"]);
    program
        .typing(play, "stop\n")
        .exits(0)
        .says("Hoeveel tijd is er? → Een half uur");
    let mut screen = Screen::open(
        &program,
        &["play", "evening.yaml", "--resume", "--lang", "en"],
    );
    screen
        .shows("How much time do you have? → Half an hour")
        .types("\r")
        .shows("You are in a hurry.")
        .types("q");
    assert!(screen.ends());
    let host = ["host", "evening.yaml", "--plain", "--lang", "en"];
    let host = host.iter().chain(&["--answer", "pace=half-hour"]);
    program
        .typing(host, "")
        .says("How much time do you have? → Half an hour");
}

#[test]
fn one_question_has_one_answer() {
    let program = evening();
    for command in ["play", "host"] {
        let twice = ["--answer", "pace=half-hour", "--answer", "pace=afternoon"];
        let said = [command, "evening.yaml", "--lang", "en", "--plain"];
        let said = program.typing(said.iter().chain(&twice), "");
        let told =
            "“How much time do you have?” has two different answers after --answer pace. Give one.";
        let said = said.exits(1);
        assert!(said.err.contains(told), "{command}: {}", said.err);
    }
    let same = ["--answer", "pace=half-hour", "--answer", "pace=half-hour"];
    let said = ["play", "evening.yaml", "--lang", "en", "--plain"];
    program.typing(said.iter().chain(&same), "").exits(0);
    // A missing answer is one mistake.
    program.file(
        "evening.yaml",
        EVENING.replace("{ board: The board, noor: Noor }", "{ board: The board }"),
    );
    let said = program
        .run(["check", "evening.yaml", "--lang", "en"])
        .exits(1);
    let out = said.says("E0102").says("one error").out;
    assert!(!out.contains("E0106"), "{out}");
}

#[test]
fn where_nobody_can_be_asked_what_start_says_counts() {
    let program = evening();
    let said = program.typing(["play", "evening.yaml"], "").exits(0);
    assert!(!said.out.contains("hurry"), "{}", said.out);
    assert_eq!(
        begun(&program),
        pairs(&[("pace", "afternoon"), ("eyes", "board")])
    );
    let answer = |given: &str| program.run(["play", "evening.yaml", "--answer", given]);
    answer("pace=hour")
        .exits(1)
        .says("“hour” is no answer about pace. These are: afternoon, half-hour.");
    answer("time=hour")
        .exits(1)
        .says("“time” is not asked here. What is asked: pace, eyes.");
    answer("pace").exits(2).says("pace=half-hour");
    program.file(
        "plain.yaml",
        EVENING
            .split("  pace:")
            .next()
            .unwrap()
            .replace("state:\n", "")
            + "start: a\nscenes: { a: { ending: true, text: A } }\n",
    );
    let other = ["play", "plain.yaml", "--answer", "pace=half-hour"];
    program.run(other).says("This scenario asks nothing");
    assert_eq!(program.sessions().len(), 1);
}

#[test]
fn somebody_at_a_terminal_is_asked_and_what_stands_first_is_that_of_start() {
    let program = evening();
    let mut screen = Screen::open(&program, &["play", "evening.yaml"]);
    screen
        .shows("How much time do you have?")
        .shows("› 1 An afternoon")
        .types("\x1b[B\r")
        .shows("Through whose eyes?")
        .types("u")
        .shows("How much time do you have?")
        .types("2")
        .shows("Through whose eyes?")
        .clicks("2 Noor");
    screen
        .shows("You are in a hurry.")
        .shows("You are Noor.")
        .types("q");
    assert!(screen.ends());
    assert_eq!(
        begun(&program),
        pairs(&[("pace", "half-hour"), ("eyes", "noor")])
    );
    let mut screen = Screen::open(&program, &["play", "evening.yaml", "--plain"]);
    screen
        .shows("1. An afternoon [afternoon]")
        .types("\r")
        .shows("Through whose eyes?")
        .types("nobody\r")
        .shows("I do not recognise that.")
        .types("noor\r")
        .shows("You are Noor.");
    assert!(!screen.contents().contains("hurry"));
    screen.types("stop\r");
    assert!(screen.ends());
    // The list says how long it takes.
    program.file("other.yaml", EVENING.replace("id: evening", "id: other"));
    let mut screen = Screen::open(&program, &["play", ".", "--lang", "en"]);
    screen.shows("30 or 70 minutes").types("\x1b");
    assert!(screen.ends());
}

#[test]
fn all_tables_of_a_group_share_what_the_moderator_answered() {
    let program = evening();
    let arguments = [
        "evening.yaml",
        "--tables",
        "2",
        "--answer",
        "pace=half-hour",
    ];
    let mut hosted = Hosted::open(&program, &arguments);
    hosted.hears("You are in a hurry.");
    hosted.ends();
    let said = program
        .run(["records", "export", "--to", "all.json"])
        .exits(0);
    drop(said);
    let all = std::fs::read_to_string(program.folder.path().join("all.json")).expect("a file");
    let export: Value = serde_json::from_str(&all).expect("an export");
    let records = export["records"].as_array().expect("records");
    assert_eq!(records.len(), 2);
    for record in records {
        let events = record["events"].as_array().expect("events");
        let pace = events.iter().find(|event| event["variable"] == "pace");
        assert_eq!(pace.expect("an answer")["value"], "half-hour");
    }
}

#[test]
fn the_figures_are_those_of_each_answer() {
    let program = evening();
    let said = program.run(["explore", "evening.yaml"]).exits(0);
    let said = said
        .says("Whoever starts is asked: “How much time do you have?”")
        .says("→ An afternoon (pace: afternoon)")
        .says("→ Half an hour (pace: half-hour)")
        .says("→ Noor (eyes: noor)");
    let half = said.out.split("→ Half an hour").nth(1).expect("a block");
    let half = half.split('→').next().expect("a block");
    assert!(half.contains("7 to 7"), "{half}");
    let said = program.run(["explore", "evening.yaml", "--format", "json"]);
    let all: Value = serde_json::from_str(&said.exits(0).out).expect("figures");
    let answers = all["answers"].as_array().expect("answers");
    assert_eq!(answers.len(), 4);
    let (long, short) = (&answers[0], &answers[1]);
    assert_eq!(
        (&long["answer"], &long["start"]),
        (&"afternoon".into(), &true.into())
    );
    assert_eq!(
        (&long["planned"], &short["planned"]),
        (&70.into(), &30.into())
    );
    assert_eq!(long["endings"]["song"]["probability"], 0.5);
    assert_eq!(short["endings"]["song"]["reachable"], false);
    assert_eq!(
        (
            &short["decisions"]["shortest"],
            &short["decisions"]["longest"]
        ),
        (&1.into(), &1.into())
    );
    // Everybody together: each answer is a beginning.
    assert!(all["situations"].as_u64() > long["situations"].as_u64());
    program
        .run(["simulate", "evening.yaml", "--runs", "50"])
        .exits(0)
        .says("→ Half an hour (pace: half-hour)");
}

#[test]
fn what_is_planned_must_fit_each_answer() {
    let program = evening();
    program.file("evening.yaml", EVENING.replace("minutes: 30", "minutes: 5"));
    program
        .run(["check", "evening.yaml"])
        .says("warning[W0716]")
        .says("With `pace: half-hour`, even the shortest road takes 7 minutes as its scenes are planned, not 5.");
    program.file(
        "evening.yaml",
        EVENING.replace("reachable: small, within: 2", "reachable: song"),
    );
    program
        .run(["check", "evening.yaml"])
        .exits(1)
        .says("with `pace: half-hour` nobody ever comes to `song`");
}
