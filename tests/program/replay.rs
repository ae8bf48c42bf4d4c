//! A record is walked through again, on the screen and in lines, and nothing of it changes.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::command_line::SMALL;
use crate::program::Program;
use crate::screen::Screen;

/// A program with one evening on it, that went back once; and the name of that session.
fn played() -> (Program, String) {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    let input = "\n1\nnotitie even ademhalen\nterug\n1\nluister\nstop\n";
    program.typing(["play", "klein.yaml"], input).exits(0);
    let id = program.sessions()[0]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    (program, id)
}

/// The same evening as a group would have played it, as an exported file.
fn with_a_group(program: &Program, id: &str) -> PathBuf {
    let said = program.run(["records", "export", id]).exits(0);
    let mut export: Value = serde_json::from_str(&said.out).expect("an export");
    let events = export["records"][0]["events"]
        .as_array_mut()
        .expect("events");
    let tally = |first: u32, second: u32| {
        json!({ "counts": [
            { "choice": "neem-op", "phones": first, "hands": 1, "unsure": 5 },
            { "choice": "wacht", "phones": second, "hands": 0 },
        ] })
    };
    let group = [
        json!({ "event": "hosted", "code": "ABCDEF", "table": 2, "tables": 3, "confidence": true, "held": false }),
        json!({ "event": "vote-opened", "scene": "a", "round": 1 }),
        json!({ "event": "vote-closed", "scene": "a", "round": 1, "tally": tally(11, 6) }),
        json!({ "event": "paused", "why": "break" }),
        json!({ "event": "unpaused" }),
        json!({ "event": "vote-closed", "scene": "a", "round": 2, "tally": tally(14, 6) }),
        json!({ "event": "settled", "scene": "a", "choice": "neem-op", "by": "majority",
                "reason": "Er is iemand in nood", "dissent": "Eerst zelf rustig worden" }),
    ];
    for (place, mut event) in group.into_iter().enumerate() {
        event["at"] = events[0]["at"].clone();
        events.insert(1 + place, event);
    }
    for (seq, event) in events.iter_mut().enumerate() {
        event["seq"] = seq.into();
    }
    // A rewind names the event that it goes back to, which now comes later.
    for event in events
        .iter_mut()
        .filter(|event| event["event"] == "rewound")
    {
        event["to"] = (event["to"].as_u64().expect("an event") + 7).into();
    }
    program.file("groep.json", export.to_string())
}

/// Everything in the data folder, byte by byte.
fn kept(program: &Program) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files: Vec<_> = std::fs::read_dir(program.data())
        .expect("a folder")
        .map(|entry| entry.expect("a file").path())
        .map(|path| (path.clone(), std::fs::read(path).expect("bytes")))
        .collect();
    files.sort();
    files
}

#[test]
fn a_record_is_walked_through_in_lines_and_stays_as_it_was() {
    let (program, id) = played();
    let before = kept(&program);
    let said = program
        .run(["play", "klein.yaml", "--replay", &id])
        .exits(0);
    assert_eq!(kept(&program), before);
    let parts = [
        "== 1 / 7 · Klein",
        "Hier begint het.",
        "== 2 / 7 · 19:40 · De telefoon",
        "De telefoon gaat. Nu.",
        "3. Bel later · kan nu niet: Het is te onrustig",
        "Gekozen: Neem op",
        "Dit kostte het: Je rust",
        "Rust in huis: 2 → 1",
        "Opgeschreven: even ademhalen",
        "Rust in huis: 2 (van 0 tot 4)",
        "Terug naar dit moment",
        "Gekozen: Luister",
        "== 7 / 7 · Stil",
        "Dit is het einde.",
    ];
    let mut from = 0;
    for part in parts {
        let found = said.out[from..].find(part);
        from += found.unwrap_or_else(|| panic!("“{part}” is not next in:\n{}", said.out));
    }
    let english = program.run(["play", "klein.yaml", "--replay", "latest", "--lang", "en"]);
    english.exits(0).says("Chosen: Neem op");
}

#[test]
fn what_no_screen_names_is_not_named_in_a_replay_either() {
    let program = Program::new();
    let drawn = "
format: 1
id: drawn
version: 1.0.0
title: Drawn
language: en
state:
  secret_cause: { one_of: [grief_inside, anger_inside], start: random }
  weather: { one_of: [sunny], start: random, label: The weather }
start: a
scenes:
  a: { text: Hello., goto: [{ when: secret_cause == grief_inside, to: end }, { to: end }] }
  end: { ending: true, title: End, text: Over. }
";
    program.file("drawn.yaml", drawn);
    program
        .typing(["play", "drawn.yaml", "--plain"], "\n\n")
        .exits(0);
    let id = program.sessions()[0]["id"].as_str().unwrap().to_owned();
    let said = program
        .run(["play", "drawn.yaml", "--replay", &id])
        .exits(0);
    assert!(said.out.contains("Something was settled beforehand."));
    assert!(said.out.contains("The weather is sunny"));
    assert!(!said.out.contains("secret_cause") && !said.out.contains("_inside"));
}

#[test]
fn an_exported_group_is_walked_through_without_being_taken_in() {
    let (program, id) = played();
    let file = with_a_group(&program, &id);
    let there = Program::new();
    let scenario = there.file("klein.yaml", SMALL);
    let arguments = [scenario.as_os_str(), "--replay".as_ref(), file.as_os_str()];
    let arguments = std::iter::once("play".as_ref()).chain(arguments);
    let said = there.run(arguments).exits(0);
    let file = file.display().to_string();
    assert!(!there.data().exists(), "something was kept");
    said.says("Tafel 2 van 3 begint.")
        .says("Zo viel de eerste stemming uit.")
        .says("Neem op: 12 (5 twijfelen)")
        .says("Pauze.")
        .says("Neem op: 12 → 15 (5 twijfelen)")
        .says("Met de meeste stemmen werd besloten: Neem op")
        .says("Want: Er is iemand in nood")
        .says("Daartegen: Eerst zelf rustig worden");

    let mut screen = Screen::open(&there, &["play", "klein.yaml", "--replay", &file]);
    screen.shows("1 / 14 · Klein").types("\x1b[C");
    screen.shows("Tafel 2 van 3 begint.").types("  ");
    screen
        .shows("Zo viel de eerste stemming uit.")
        .shows("■■■■■■□□□□ 12 (5 twijfelen)  Neem op");
    screen
        .types("    ")
        .shows("Met de meeste stemmen werd besloten: Neem op");
    screen.shows("● 1 Neem op").types("q");
    assert!(screen.ends());
}

#[test]
fn a_record_is_walked_through_on_the_screen_with_the_keys() {
    let (program, id) = played();
    let before = kept(&program);
    let mut screen = Screen::open(&program, &["play", "klein.yaml", "--replay", &id]);
    screen.shows("1 / 7 · Klein").shows("Hier begint het.");
    screen.types("\x1b[C").shows("2 / 7 · 19:40 · De telefoon");
    screen.shows("● 1 Neem op").shows("Dit bracht het: Contact");
    screen.types(" ").shows("3 / 7").shows("even ademhalen");
    screen
        .types(" ")
        .shows("4 / 7")
        .shows("Terug naar dit moment");
    screen.types("\x1b[D").shows("3 / 7 · Aan de lijn");
    screen
        .types("?")
        .shows("Toetsen")
        .types(" ")
        .loses("Toetsen");
    screen
        .types("\x1b[F")
        .shows("7 / 7 · Stil")
        .shows("Dit is het einde.");
    // Drawn anew: the column stands in the middle of the wider window.
    let drawn = format!("{}Het is stil.", " ".repeat(25));
    screen.resizes(40, 130).shows(&drawn);
    screen.types("\x1b[H").shows("1 / 7").types("q");
    assert!(screen.ends());
    assert!(screen.given_back());
    assert_eq!(kept(&program), before);
}

#[test]
fn where_a_changed_scenario_has_no_road_the_walk_stops_and_says_so() {
    let (program, id) = played();
    let changed = SMALL.replace("luister: {", "hoor-aan: {");
    program.file("klein.yaml", changed);
    program
        .run(["play", "klein.yaml", "--replay", &id])
        .exits(0)
        .says("Het scenario is veranderd sinds dit gespeeld werd.")
        .says("Gekozen: Neem op")
        .says("Hier houdt de weg op.")
        .says("“b.luister” is er");
    let mut screen = Screen::open(&program, &["play", "klein.yaml", "--replay", &id]);
    screen.shows("Even dit").types(" ").loses("Even dit");
    screen
        .types("\x1b[F")
        .shows("Hier houdt de weg op.")
        .types("q");
    assert!(screen.ends());
}

#[test]
fn what_cannot_be_walked_through_is_said() {
    let (program, id) = played();
    let export = program.run(["records", "export", &id]).exits(0).out;
    let mut export: serde_json::Value = serde_json::from_str(&export).expect("JSON");
    // As a version made it that did not keep the scenario.
    export["format"] = 1.into();
    export.as_object_mut().expect("JSON").remove("scenarios");
    program.file("old.json", export.to_string());
    program
        .run(["play", "--replay", "old.json", "--lang", "en"])
        .exits(1)
        .says("veerkracht play PATH --replay old.json");
    program
        .run(["play", "--replay", "aaaa-aaaa", "--lang", "en"])
        .exits(1)
        .says("There is no session aaaa-aaaa");
    program
        .run(["play", "--replay", "er-is-niets.json", "--lang", "en"])
        .exits(1);
    program
        .run(["play", "--replay", &id, "--resume", &id])
        .exits(2);
    Program::new()
        .run(["play", "--replay", "latest", "--lang", "en"])
        .exits(1)
        .says("nothing to walk through");
}
