//! The report of a session: what it tells, in every form and both languages.

use std::collections::HashSet;

use serde_json::{Value, json};

use crate::browser::browse;
use crate::program::{Program, Said};
use crate::report::{has, printed, read, sound};

/// A small scenario with markup in its texts.
const GATE: &str = r#"
format: 1
id: gate
version: 1.0.0
title: "The gate <b>& | {it}"
language: en
summary: Somebody stands at the gate.
minutes: 20
objectives: { ask: "Ask first, | then <open>", rest: Rest }
competencies:
  care: { title: Care, about: Asks first }
  calm: { title: Calm }
sources: { s1: { title: On gates, publisher: Smiths, year: 2021, checked: 2026-11-23 } }
start: hall
scenes:
  hall:
    title: The hall
    clock: Monday 20:00
    text: Somebody knocks.
    choices:
      open: { text: "Open <it> | wide", gain: You see, cost: They see you, score: { care: +2 }, because: Gates open., sources: [s1], goto: yard }
      wait: { text: Wait, gain: Rest, cost: Noise, score: { calm: +1 }, goto: night }
  yard:
    title: The yard
    text: It is your neighbour.
    choices:
      call: { text: Call her sister, gain: Help, cost: It is hers to tell, score: { care: +1 }, goto: sun }
      shout: { text: "=Shout", gain: You are heard, cost: By all, score: { calm: -2 }, goto: [{ chance: 1, to: rain }, { chance: 1, to: sun }] }
  night:
    title: The night
    text: It is quiet.
    choices:
      sleep: { text: Sleep, gain: Rest, cost: You miss it, goto: rain }
      watch: { text: Watch, gain: You see, cost: Sleep, goto: lamp }
  bell:
    title: A bell
    inject: { by: moderator }
    text: It rings.
    choices:
      hush: { text: Hush, gain: Quiet, cost: Trust, goto: resume }
      ring: { text: Ring back, gain: Help, cost: Noise, goto: resume }
  sun: { ending: true, title: The <sun> is out, text: Over. }
  rain: { ending: true, title: Rain, text: Over. }
  lamp: { ending: true, title: A lamp, text: Over. }
debrief:
  questions: ["What did you hear, | and {who}?", Who was missing?]
  practice: [{ text: Ask who it is, sources: [s1] }]
  agreement: One thing each
"#;

/// The same in Dutch, as far as the tests look.
const POORT: &str = r#"
translates: gate
language: nl
title: "De poort {it}"
scenes:
  hall: { title: De hal, choices: { open: { text: Doe open } } }
  sun: { title: De zon schijnt }
"#;

/// What a group did at that gate: it voted twice, took a break, sent a bell, went back, and came out in the sun.
fn events() -> Vec<Value> {
    let vote = |round: u8, open: u32, wait: u32, unsure: u32| {
        json!({ "event": "vote-closed", "scene": "hall", "round": round, "tally": { "counts": [
            { "choice": "open", "phones": open, "hands": 0, "unsure": unsure },
            { "choice": "wait", "phones": wait, "hands": 1 },
        ] } })
    };
    let opened = |round: u8| json!({ "event": "vote-opened", "scene": "hall", "round": round });
    let what = vec![
        (
            0,
            json!({ "event": "started", "scenario": "gate", "version": "0.9.0", "hash": "h", "language": "en", "seed": 1 }),
        ),
        (
            0,
            json!({ "event": "hosted", "code": "KRRT", "table": 2, "tables": 3, "confidence": true, "held": false }),
        ),
        (5, opened(1)),
        (6, vote(1, 3, 5, 2)),
        (6, json!({ "event": "shown", "scene": "hall", "round": 1 })),
        (11, opened(2)),
        (12, vote(2, 7, 1, 0)),
        (
            13,
            json!({ "event": "settled", "scene": "hall", "choice": "open", "by": "majority",
                     "reason": "She | <may> be {cold}", "dissent": "It is late" }),
        ),
        (
            13,
            json!({ "event": "decided", "scene": "hall", "choice": "open", "to": "yard" }),
        ),
        (14, json!({ "event": "opened", "scene": "yard" })),
        (
            15,
            json!({ "event": "noted", "scene": "yard", "text": "Who <has> the key? | {us}" }),
        ),
        (
            16,
            json!({ "event": "injected", "inject": "bell", "by": "moderator" }),
        ),
        (
            18,
            json!({ "event": "decided", "scene": "bell", "choice": "hush", "to": "resume" }),
        ),
        (19, json!({ "event": "paused", "why": "break" })),
        (29, json!({ "event": "unpaused" })),
        (
            33,
            json!({ "event": "settled", "scene": "yard", "choice": "shout", "by": "moderator" }),
        ),
        (
            33,
            json!({ "event": "decided", "scene": "yard", "choice": "shout", "to": "rain" }),
        ),
        (33, json!({ "event": "ended", "ending": "rain" })),
        (40, json!({ "event": "rewound", "to": 12 })),
        (
            45,
            json!({ "event": "settled", "scene": "yard", "choice": "call", "by": "role", "reason": "+1 for help" }),
        ),
        (
            45,
            json!({ "event": "decided", "scene": "yard", "choice": "call", "to": "sun" }),
        ),
        (45, json!({ "event": "ended", "ending": "sun" })),
        (
            46,
            json!({ "event": "rated", "objective": "ask", "rating": "S" }),
        ),
        (
            47,
            json!({ "event": "answered", "question": "What did you hear, | and {who}?", "text": "A <voice> | {hers}" }),
        ),
    ];
    let start = 1_795_462_800_000_i64;
    what.into_iter()
        .enumerate()
        .map(|(seq, (minutes, mut what))| {
            what["seq"] = seq.into();
            what["at"] = (start + minutes * 60_000).into();
            what
        })
        .collect()
}

/// A machine with the scenario, its translation and the record.
pub(crate) fn machine() -> Program {
    let program = Program::new();
    program.file("gate.yaml", GATE);
    program.file("gate.nl.yaml", POORT);
    let record = json!({ "program": "veerkracht", "format": 1,
                         "records": [{ "id": "k7f3-9m2q", "events": events() }] });
    program.file("record.json", record.to_string());
    program
}

pub(crate) fn told(program: &Program, more: &[&str]) -> Said {
    let arguments = ["report", "record.json", "--scenario", "gate.yaml"];
    program.run(arguments.iter().chain(more)).exits(0)
}

fn report(more: &[&str]) -> String {
    told(&machine(), more).out
}

#[test]
fn the_report_of_a_group_as_mail() {
    insta::assert_snapshot!(report(&["--to", "md"]));
}

#[test]
fn the_report_of_a_group_as_mail_in_dutch() {
    insta::assert_snapshot!(report(&["--to", "md", "--lang", "nl"]));
}

#[test]
fn the_report_of_a_group_as_a_table() {
    insta::assert_snapshot!(report(&["--to", "csv"]));
}

#[test]
fn the_report_of_a_group_as_data() {
    insta::assert_snapshot!(report(&["--to", "json"]));
}

#[test]
fn a_record_that_does_not_tell_its_end_gives_the_same_report() {
    let program = machine();
    let path = program.folder.path().join("record.json");
    let whole = std::fs::read_to_string(&path).expect("a record");
    let mut record: Value = serde_json::from_str(&whole).expect("JSON");
    let mut cut = |last: &str| {
        let events = record["records"][0]["events"].as_array_mut();
        let events = events.expect("events");
        let end = events.iter().rposition(|event| event["event"] == last);
        events.truncate(end.expect("an event") + 1);
        program.file("record.json", record.to_string());
        told(&program, &["--to", "json"]).out
    };
    let (with_it, without) = (cut("ended"), cut("decided"));
    assert_eq!(with_it, without);
}

#[test]
fn the_page_stands_alone_names_the_turning_decision_and_keeps_every_text() {
    for (language, parts) in [
        (
            "en",
            [
                "Looking back on the exercise",
                "The moment that decided the evening",
                "Decision 1, in “The hall”: “Open <it> | wide”.",
                "“A lamp” was no longer possible.",
                "table 2 of 3",
                "S: it went, with some difficulty",
                "What we do differently",
            ],
        ),
        (
            "nl",
            [
                "Terugblik op de oefening",
                "Het moment dat de avond bepaalde",
                "Besluit 1, in “De hal”: “Doe open”.",
                "“A lamp” kon niet meer.",
                "tafel 2 van 3",
                "S: het ging, met wat moeite",
                "Wat we anders doen",
            ],
        ),
    ] {
        let page = report(&["--lang", language]);
        sound(&page);
        assert!(page.contains(&format!("<html lang=\"{language}\">")));
        let text = read(&page);
        let kept = [
            "She | <may> be {cold}",
            "It is late",
            "Who <has> the key? | {us}",
            "A <voice> | {hers}",
            "=Shout",
        ];
        for part in parts.iter().chain(&kept) {
            assert!(text.contains(part), "{part} is not in {language}:\n{text}");
        }
        assert!(
            !page.contains("KRRT"),
            "the code of a room is nobody's business"
        );
    }
}

#[test]
fn both_roads_are_on_the_map_and_told_apart_without_colour() {
    let page = report(&[]);
    let map = page.split("<svg xmlns").nth(1).expect("a map");
    for part in [
        "the road taken",
        "a road that was gone back over",
        "a scene that was gone back from",
        "class=\"box heavy met\"",
        "class=\"box heavy left\"",
    ] {
        assert!(map.contains(part), "{part} is not in:\n{map}");
    }
    assert!(
        map.contains(">1<") && map.contains(">4<"),
        "numbers of decisions"
    );
}

#[test]
fn without_exploring_there_are_no_chances_and_the_rest_is_told() {
    let page = report(&["--max-situations", "1"]);
    sound(&page);
    let text = read(&page);
    assert!(text.contains("There are no chances here"), "{text}");
    assert!(text.contains("Roads not taken") && !text.contains("The chances went"));
    let data: Value =
        serde_json::from_str(&report(&["--to", "json", "--max-situations", "1"])).expect("JSON");
    assert_eq!(data["chances"], false);
    assert_eq!(data["turning_point"], Value::Null);
    assert_eq!(data["ending"], "sun");
}

#[test]
fn a_record_is_named_by_its_id_by_latest_or_by_its_file_which_is_not_kept() {
    let program = Program::new();
    program
        .run(["report", "latest"])
        .exits(1)
        .says("no record yet");
    program
        .typing(["play", "reporter-calls", "--lang", "en"], "1\n")
        .exits(0);
    let id = program.sessions()[0]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    let by_id = program.run(["report", &id, "--to", "md"]).exits(0);
    assert!(
        by_id.out.starts_with("# The reporter calls"),
        "{}",
        by_id.out
    );
    assert_eq!(
        by_id.out,
        program.run(["report", "latest", "--to", "md"]).out
    );
    assert_eq!(by_id.err, "");
    let dutch = program
        .run(["report", &id, "--to", "md", "--lang", "nl"])
        .exits(0);
    assert_eq!(dutch.err, "", "a translation is no change");
    let unknown = program.run(["report", "aaaa-aaaa"]).exits(1);
    unknown.says("There is no session aaaa-aaaa");

    let program = machine();
    told(&program, &[]).says("The scenario has changed since (then 0.9.0, now 1.0.0)");
    assert!(program.sessions().is_empty(), "a report keeps nothing");
    let elsewhere = program.run(["report", "record.json"]).exits(1);
    elsewhere.says("--scenario FILE");
    let other = ["report", "record.json", "--scenario", "reporter-calls"];
    program.run(other).exits(1).says("not of “reporter-calls”");
    let guide = [
        "report",
        "--guide",
        "reporter-calls",
        "--to",
        "csv",
        "--lang",
        "en",
    ];
    program.run(guide).exits(1).says("are for a record");
    program
        .run(["report", "record.json", "--guide", "gate.yaml"])
        .exits(2);
}

#[test]
fn a_road_that_is_gone_is_said() {
    let program = machine();
    program.file("gate.yaml", GATE.replace("call: {", "phone: {"));
    let arguments = ["report", "record.json", "--scenario", "gate.yaml"];
    program.run(arguments).exits(1).says("“yard.call” is gone");
}

/// That nothing is null, which a statement may only hold in an extension.
fn no_null(value: &Value) {
    match value {
        Value::Null => panic!("a statement holds no null outside an extension"),
        Value::Array(all) => all.iter().for_each(no_null),
        Value::Object(all) => all.values().for_each(no_null),
        _ => {}
    }
}

/// What the Experience API 1.0.3 asks of a statement, part two §2.4, as far as these statements go.
fn valid(statement: &Value) {
    let keys: HashSet<&str> = statement
        .as_object()
        .expect("an object")
        .keys()
        .map(String::as_str)
        .collect();
    let known = [
        "id",
        "version",
        "actor",
        "verb",
        "object",
        "result",
        "context",
        "timestamp",
    ];
    assert!(keys.iter().all(|key| known.contains(key)), "{keys:?}");
    let id = statement["id"].as_str().expect("an id");
    let parts: Vec<usize> = id.split('-').map(str::len).collect();
    assert_eq!(parts, [8, 4, 4, 4, 12], "{id}");
    assert_eq!(id.as_bytes()[14], b'5', "{id}");
    assert_eq!(statement["version"], "1.0.3");
    let actor = &statement["actor"];
    assert!(["Agent", "Group"].contains(&actor["objectType"].as_str().expect("a kind")));
    let actor_keys: Vec<_> = actor.as_object().expect("an actor").keys().collect();
    assert_eq!(
        actor_keys,
        ["account", "objectType"],
        "one identifier, and no name"
    );
    let iri = |value: &Value| {
        let text = value.as_str().expect("an IRI");
        let (scheme, rest) = text.split_once(':').expect("a scheme");
        assert!(
            scheme.chars().all(|sign| sign.is_ascii_alphabetic()),
            "{text}"
        );
        assert!(
            !rest.is_empty() && !rest.contains(char::is_whitespace),
            "{text}"
        );
    };
    iri(&actor["account"]["homePage"]);
    assert!(actor["account"]["name"].is_string());
    iri(&statement["verb"]["id"]);
    let map = |value: &Value| {
        for (tag, text) in value.as_object().expect("a language map") {
            assert!(
                ["en", "nl"].contains(&tag.as_str()) && text.is_string(),
                "{value}"
            );
        }
    };
    map(&statement["verb"]["display"]);
    let object = &statement["object"];
    assert_eq!(object["objectType"], "Activity");
    iri(&object["id"]);
    let definition = &object["definition"];
    map(&definition["name"]);
    if let Some(choices) = definition["choices"].as_array() {
        assert_eq!(definition["interactionType"], "choice");
        let ids: HashSet<_> = choices.iter().map(|choice| choice["id"].as_str()).collect();
        assert_eq!(ids.len(), choices.len());
        for choice in choices {
            map(&choice["description"]);
        }
        assert!(ids.contains(&statement["result"]["response"].as_str()));
    }
    if let Some(duration) = statement["result"]["duration"].as_str() {
        let seconds = duration
            .strip_prefix("PT")
            .and_then(|it| it.strip_suffix('S'));
        assert!(
            seconds.is_some_and(|it| it.parse::<u64>().is_ok()),
            "{duration}"
        );
    }
    if let Some(extensions) = statement["result"]["extensions"].as_object() {
        extensions
            .keys()
            .for_each(|key| iri(&Value::from(key.as_str())));
    }
    let parents = statement["context"]["contextActivities"]["parent"].as_array();
    parents
        .into_iter()
        .flatten()
        .for_each(|parent| iri(&parent["id"]));
    let at = statement["timestamp"].as_str().expect("a time");
    assert!(at.ends_with('Z') && at.len() == 20, "{at}");
    no_null(statement);
}

#[test]
fn xapi_statements_keep_to_the_specification_and_name_no_person() {
    let text = report(&["--to", "xapi"]);
    let statements: Vec<Value> = serde_json::from_str(&text).expect("an array");
    statements.iter().for_each(valid);
    let ids: HashSet<_> = statements.iter().map(|it| it["id"].as_str()).collect();
    assert_eq!(ids.len(), statements.len(), "each statement is its own");
    assert_eq!(text, report(&["--to", "xapi"]), "and stays the same one");
    let verbs: Vec<_> = statements
        .iter()
        .map(|it| {
            it["verb"]["id"]
                .as_str()
                .and_then(|it| it.rsplit('/').next())
                .expect("a verb")
        })
        .collect();
    assert_eq!(
        verbs,
        [
            "initialized",
            "responded",
            "commented",
            "experienced",
            "responded",
            "suspended",
            "responded",
            "completed",
            "attempted",
            "responded",
            "completed"
        ]
    );
    assert!(
        statements
            .iter()
            .all(|it| it["actor"]["objectType"] == "Group")
    );
    let votes = &statements[1]["result"]["extensions"]["urn:veerkracht:xapi:votes"];
    assert_eq!(votes[0]["choices"]["wait"]["votes"], 6);
}

#[test]
fn a_report_prints_as_a_document_that_can_be_read_back() {
    if !has("chromium") || !has("pdftotext") {
        eprintln!("skipped: chromium and pdftotext are not both installed");
        return;
    }
    let text = printed(&report(&[]), &[]);
    for part in [
        "Looking back on the exercise",
        "The moment that decided the evening",
        "Round 2",
        "Roads not taken",
        "How the chances went",
        "What went well",
    ] {
        assert!(text.contains(part), "{part} is not in:\n{text}");
    }
    // Readers of PDF part the numbers of pages in their own ways.
    let close: String = text.split_whitespace().collect();
    assert!(close.contains("1/8"), "{text}");
}

#[test]
fn no_decision_is_broken_over_two_pages() {
    if !has("chromium") || !has("pdftotext") {
        eprintln!("skipped: chromium and pdftotext are not both installed");
        return;
    }
    let program = Program::new();
    let play = ["play", "reporter-calls", "--lang", "en"];
    program.typing(play, &"\n1\n".repeat(40)).exits(0);
    let more = ["--max-situations", "1"];
    let page = program
        .run(["report", "latest"].iter().chain(&more))
        .exits(0);
    let text = printed(&page.out, &[]);
    let pages: Vec<_> = text
        .split('\u{c}')
        .map(|page| {
            (
                page.matches("Decided: ").count(),
                page.matches("Roads not taken").count(),
            )
        })
        .collect();
    let decisions: usize = pages.iter().map(|(decided, _)| decided).sum();
    assert!(decisions > 8, "{pages:?}");
    assert!(pages.iter().all(|(top, end)| top == end), "{pages:?}");
    assert!(pages.iter().any(|(decided, _)| *decided > 1), "{pages:?}");
}

#[test]
fn a_browser_shows_the_report_without_a_fault_or_a_barrier() {
    browse(async |browser| {
        let program = machine();
        for language in ["en", "nl"] {
            let page = told(&program, &["--lang", language]).out;
            let path = program.file(&format!("{language}.html"), page);
            browser.reads(&path).await;
        }
    });
}
