//! A record can always be read: the scenario as it was played is kept with it.

use std::fs;

use serde_json::Value;

use crate::program::{Program, ours};

const DOOR: &str = "
format: 1
id: door
version: 1.0.0
title: A knock on the door
language: en
start: knock
scenes:
  knock:
    title: The knock
    text: Somebody knocks.
    choices:
      open: { text: Open the door, gain: You see who it is, cost: They see you, goto: neighbour }
      wait: { text: Wait for a while, gain: You are safe, cost: It goes on, goto: neighbour }
  neighbour: { ending: true, title: The neighbour, text: It is your neighbour. }
";

const DEUR: &str = "
translates: door
language: nl
title: Er wordt geklopt
scenes:
  knock:
    title: De klop
    text: Er klopt iemand.
    choices:
      open: { text: Doe open, gain: Je ziet wie het is, cost: Zij zien jou }
      wait: { text: Wacht even, gain: Je bent veilig, cost: Het gaat door }
  neighbour: { title: De buurvrouw, text: Het is je buurvrouw. }
";

/// Two sessions of a scenario whose file, with its translation, is gone since.
fn practised() -> Program {
    let program = Program::new();
    program.file("door.yaml", DOOR);
    program.file("door.nl.yaml", DEUR);
    for choice in ["1\n", "2\n"] {
        let play = ["play", "door.yaml", "--lang", "en"];
        program.typing(play, choice).exits(0);
    }
    fs::remove_file(program.folder.path().join("door.yaml")).expect("gone");
    fs::remove_file(program.folder.path().join("door.nl.yaml")).expect("gone");
    program
}

fn ids(program: &Program) -> Vec<String> {
    let sessions = program.sessions();
    let ids = sessions.iter().map(|it| it["id"].as_str().expect("an id"));
    ids.map(str::to_owned).collect()
}

/// Asks everything that can be asked of these records.
fn readable(program: &Program, records: &[&str]) {
    for record in records {
        let report = ["report", record, "--to", "md", "--lang", "en"];
        let said = program.run(report).exits(0);
        assert_eq!(said.err, "", "it is what was played");
        said.says("A knock on the door").says("Open the door");
        let report = ["report", record, "--to", "md", "--lang", "nl"];
        let said = program.run(report).exits(0);
        said.says("Er wordt geklopt").says("Doe open");
        let replay = ["play", "--replay", record, "--lang", "nl"];
        program.run(replay).exits(0).says("Er klopt iemand.");
    }
    let mut compare = vec!["compare", "--threshold", "1", "--lang", "en"];
    compare.extend(records);
    program.run(&compare).exits(0).says("The knock");
    let mut insights = vec!["insights", "--threshold", "1", "--lang", "nl"];
    insights.extend(records.iter().filter(|record| record.ends_with("json")));
    program.run(&insights).exits(0).says("De buurvrouw");
}

#[test]
fn a_record_is_read_without_the_file_of_its_scenario_here_and_elsewhere() {
    let here = practised();
    let ids = ids(&here);
    readable(&here, &[&ids[0], &ids[1]]);

    let there = Program::new();
    let mut files = Vec::new();
    for id in &ids {
        let export = here.run(["records", "export", id]).exits(0).out;
        let name = format!("{id}.json");
        there.file(&name, export);
        files.push(name);
    }
    readable(&there, &[&files[0], &files[1]]);
    for file in &files {
        there.run(["records", "import", file]).exits(0);
        fs::remove_file(there.folder.path().join(file)).expect("gone");
    }
    readable(&there, &[&ids[0], &ids[1]]);
}

#[test]
fn what_a_group_did_is_read_without_the_file_as_well() {
    let program = Program::new();
    let path = program.file("door.yaml", DOOR);
    let host = [
        "host",
        "--plain",
        "door.yaml",
        "--port",
        "0",
        "--lang",
        "en",
    ];
    program.typing(host, "go\nchoose open\nquit\n").exits(0);
    fs::remove_file(path).expect("gone");
    let report = ["report", "latest", "--to", "md", "--lang", "en"];
    program.run(report).exits(0).says("You see who it is");
}

#[test]
fn what_was_played_goes_before_what_ships_and_what_is_named_before_both() {
    let program = Program::new();
    let ships = fs::read_to_string(ours("scenarios/reporter-calls.yaml")).expect("a scenario");
    let older = ships.replace("title: De verslaggever belt", "title: De krant belt");
    assert_ne!(older, ships);
    program.file("older.yaml", older);
    let play = ["play", "older.yaml", "--lang", "nl"];
    program.typing(play, "\n1\n").exits(0);
    let report = ["report", "latest", "--to", "md", "--lang", "nl"];
    let said = program.run(report).exits(0).says("De krant belt");
    assert_eq!(said.err, "");
    let named = ["--scenario", "reporter-calls"];
    let said = program.run(report.iter().chain(&named)).exits(0);
    said.says("De verslaggever belt").says("veranderd");
    let play = [
        "play",
        "reporter-calls",
        "--replay",
        "latest",
        "--lang",
        "nl",
    ];
    program.run(play).exits(0).says("De verslaggever belt");
}

#[test]
fn what_a_stranger_puts_in_the_place_of_the_scenario_does_no_harm() {
    let here = practised();
    let export = here.run(["records", "export"]).exits(0).out;
    let whole: Value = serde_json::from_str(&export).expect("JSON");
    assert_eq!(whole["format"], 2);
    let text = whole["scenarios"][0]["scenario"].as_str().expect("text");
    let bomb = "a: &a [x, x, x, x]\nb: &b [*a, *a, *a, *a]\nc: [*b, *b, *b, *b]\n".repeat(20);
    for strange in [
        "",
        "no: scenario",
        "\u{1b}[2J",
        &bomb,
        &text.replace("knocks", "sings"),
    ] {
        let mut other = whole.clone();
        other["scenarios"][0]["scenario"] = strange.into();
        // Even when the session says that this is what was played.
        let claimed = veerkracht::record::Script {
            scenario: strange.to_owned(),
            translations: Vec::new(),
        };
        for record in other["records"].as_array_mut().expect("records") {
            record["events"][0]["hash"] = claimed.hash().into();
        }
        let program = Program::new();
        program.file("other.json", other.to_string());
        program.run(["records", "import", "other.json"]).exits(0);
        let said = program.run(["report", "latest", "--to", "md", "--lang", "en"]);
        if strange.contains("sings") {
            said.exits(0).says("A knock on the door");
        } else {
            let said = said.exits(1).says("--scenario FILE");
            assert!(!said.err.contains('\u{1b}'));
        }
    }
}

#[test]
fn an_end_that_an_older_record_does_not_tell_counts_as_one() {
    let here = practised();
    let export = here.run(["records", "export"]).exits(0).out;
    let mut export: Value = serde_json::from_str(&export).expect("JSON");
    for record in export["records"].as_array_mut().expect("records") {
        let events = record["events"].as_array_mut().expect("events");
        assert_eq!(events.pop().expect("an event")["event"], "ended");
    }
    here.file("older.json", export.to_string());
    let insights = ["insights", "older.json", "--threshold", "1"];
    let insights = insights.iter().chain(&["--format", "json"]);
    let said = here.run(insights).exits(0).out;
    let said: Value = serde_json::from_str(&said).expect("JSON");
    let told = &said["scenarios"][0];
    assert_eq!(told["endings"][0]["sessions"], 2, "{told}");
    assert_eq!(told["unfinished"], 0);
}

#[test]
fn a_road_that_check_keeps_is_walked_through_without_its_file() {
    let program = Program::new();
    let stuck = DOOR.replace("Open the door,", "Open the door, when: seen(neighbour),");
    let stuck = stuck.replace("Wait for a while,", "Wait for a while, once: true,");
    let stuck = stuck.replace("goto: neighbour }\n  neigh", "goto: knock }\n  neigh");
    program.file("door.yaml", stuck);
    program
        .run(["check", "door.yaml", "--witness", "runs"])
        .exits(1);
    fs::remove_file(program.folder.path().join("door.yaml")).expect("gone");
    let replay = ["play", "--replay", "runs/E0701-knock.json", "--lang", "en"];
    program.run(replay).exits(0).says("Somebody knocks.");
}
