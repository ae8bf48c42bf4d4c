//! The report of a session: what it tells, in every form and both languages.

use std::collections::HashSet;

use serde_json::{Value, json};

use crate::gate::{GATE, export, machine, told};
use crate::program::Program;
use crate::report::{read, sound};

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
fn a_table_opens_in_the_spreadsheet_of_its_reader() {
    for (more, first) in [
        (vec!["--lang", "en"], "\u{feff}session,scenario,"),
        (vec!["--lang", "nl"], "\u{feff}session;scenario;"),
        (
            vec!["--lang", "nl", "--separator", ","],
            "\u{feff}session,scenario,",
        ),
        (vec!["--separator", "tab"], "\u{feff}session\tscenario\t"),
    ] {
        let table = report(&[&["--to", "csv"], more.as_slice()].concat());
        assert!(table.starts_with(first), "{table}");
    }
}

#[test]
fn what_participants_take_along_reveals_nobody() {
    for (language, parts) in [
        (
            "en",
            [
                "What was decided",
                "Open &#60;it&#62; | wide",
                "Call her sister",
                "112",
            ],
        ),
        (
            "nl",
            ["Wat er besloten werd", "Doe open", "Call her sister", "112"],
        ),
    ] {
        let sheet = report(&["--for", "participants", "--lang", language]);
        let mail = report(&["--for", "participants", "--to", "md", "--lang", language]);
        for part in parts {
            assert!(sheet.contains(part), "{part} is not in:\n{sheet}");
        }
        // Not a reason, a dissent, a note or an answer, no road that was left, and no count of votes.
        for secret in [
            "may be",
            "It is late",
            "has the key",
            "voice",
            "help",
            "Shout",
            "unsure",
            "onzeker",
        ] {
            let (_, sheet) = sheet.split_once("</style>").expect("a style");
            let (sheet, _) = sheet
                .split_once("aria-labelledby=\"help\"")
                .expect("whom to turn to");
            assert!(!sheet.contains(secret), "{secret} is in:\n{sheet}");
            assert!(
                !mail.contains(secret) || secret == "help",
                "{secret} is in:\n{mail}"
            );
        }
    }
    let program = machine();
    let table = [
        "report",
        "record.json",
        "--scenario",
        "gate.yaml",
        "--for",
        "participants",
    ];
    let said = program.run(table.iter().chain(&["--to", "csv", "--lang", "en"]));
    said.exits(1).says("is a page or mail");
}

#[test]
fn no_paper_speaks_in_the_signs_of_a_file() {
    let program = machine();
    let files = [
        "report",
        "--guide",
        "threat-before-friday",
        "--max-situations",
        "1",
    ];
    for language in ["nl", "en"] {
        for form in ["html", "md"] {
            let more = ["--lang", language, "--to", form];
            let guide = program.run(files.iter().chain(&more)).exits(0).out;
            let (_, guide) = guide.rsplit_once("</style>").unwrap_or(("", &guide));
            for sign in [
                "≠",
                "≥",
                "==",
                "!=",
                "&#62;=",
                "seen(",
                "chose(",
                "if sheet",
                "if pair",
                "als sheet",
                "als pair",
                "line at least",
                "line minstens",
            ] {
                assert!(
                    !guide.contains(sign),
                    "{sign} is in the {form} in {language}"
                );
            }
        }
    }
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
                "Out of reach after this: “A lamp” (was 25.0 %).",
                "table 2 of 3",
                "it went, with some difficulty",
                "What we do differently",
            ],
        ),
        (
            "nl",
            [
                "Terugblik op de oefening",
                "Het moment dat de avond bepaalde",
                "Besluit 1, in “De hal”: “Doe open”.",
                "Hierna kan niet meer: “A lamp” (was 25,0 %).",
                "tafel 2 van 3",
                "het ging, met wat moeite",
                "Wat we anders doen",
            ],
        ),
    ] {
        let page = report(&["--lang", language]);
        sound(&page);
        assert!(page.contains(&format!("<html lang=\"{language}\" dir=\"ltr\">")));
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
        "a road that was left later",
        "a scene on a road that was left later",
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
    assert!(text.contains("which decision moved the chances most"));
    assert!(text.contains("Roads not taken") && !text.contains("The chances went"));
    let data: Value =
        serde_json::from_str(&report(&["--to", "json", "--max-situations", "1"])).expect("JSON");
    assert_eq!(data["chances"], false);
    let unknown = data["unknown"].as_array().expect("names");
    assert!(unknown.contains(&"turning_point".into()), "{data}");
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
        "xapi",
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
fn what_stood_still_because_the_program_was_killed_is_no_break() {
    let program = machine();
    let mut export = export();
    let events = export["records"][0]["events"].as_array_mut();
    let events = events.expect("events");
    let break_ = || json!({ "event": "paused", "why": "break" });
    // Kept when it was started again: from when on nothing went on any more, and that it stands still.
    let killed = [
        (50, break_()),
        (110, json!({ "event": "reopened" })),
        (110, break_()),
        (111, json!({ "event": "unpaused" })),
    ];
    for (minutes, mut what) in killed {
        what["seq"] = events.len().into();
        what["at"] = (1_795_462_800_000_i64 + minutes * 60_000).into();
        events.push(what);
    }
    program.file("record.json", export.to_string());
    let told = told(&program, &["--to", "json"]).out;
    assert_eq!(told.matches("\"event\": \"paused\"").count(), 1, "{told}");
}

#[test]
fn what_was_typed_keeps_its_lines_and_is_no_markup() {
    let typed = "First agreement\n- second | <b>\n\n# third";
    let mut export = export();
    let events = export["records"][0]["events"].as_array_mut();
    let events = events.expect("events");
    for event in &mut *events {
        for line in ["reason", "dissent", "text"] {
            if let Some(text) = event.get_mut(line) {
                *text = typed.into();
            }
        }
    }
    let mut told_more = vec![
        json!({ "event": "improvised", "scene": "sun", "text": typed }),
        json!({ "event": "reworded", "inject": "bell", "text": typed }),
    ];
    for what in &mut told_more {
        what["seq"] = events.len().into();
        what["at"] = events.last().expect("an event")["at"].clone();
        events.push(what.take());
    }
    let program = machine();
    program.file("record.json", export.to_string());
    // Two reasons, what was said against one, a note, an answer, what was made up and what was put in other words.
    let mail = told(&program, &["--to", "md"]).out;
    let block = "First agreement\\\n\\- second \\| \\<b\\>\n\n\\# third\n";
    let item = "First agreement\\\n  \\- second \\| \\<b\\>\n\n  \\# third\n";
    assert_eq!(mail.matches(block).count(), 4, "{mail}");
    assert_eq!(mail.matches(item).count(), 3, "{mail}");
    let page = told(&program, &[]).out;
    sound(&page);
    assert_eq!(read(&page).matches(typed).count(), 7, "{page}");
    let shown = page.split("typed\">First agreement\n- second | ").skip(1);
    assert_eq!(shown.count(), 7, "{page}");
    assert!(page.contains(".typed { white-space: pre-line; }"));
}

#[test]
fn what_participants_take_along_has_the_numbers_of_the_report() {
    let mail = report(&["--for", "participants", "--to", "md", "--lang", "en"]);
    for part in [
        "**1. Monday 20:00 · The hall**",
        "**2. A bell**",
        // The third is on a road that was left.
        "**4. The yard**",
        "The numbers are those of the report.",
    ] {
        assert!(mail.contains(part), "{part} is not in:\n{mail}");
    }
    let page = report(&["--for", "participants", "--lang", "en"]);
    let items = page.split("<li value=\"").skip(1);
    let numbers: Vec<_> = items.filter_map(|it| it.split('"').next()).collect();
    assert_eq!(numbers, ["1", "2", "4"]);
}

#[test]
fn a_report_says_how_long_a_pause_was_where_somebody_knows() {
    let said = |why: &str, between: &str| {
        let program = machine();
        let mut export = export();
        let events = export["records"][0]["events"].as_array_mut();
        let events = events.expect("events");
        let more = [
            (50, json!({ "event": "paused", "why": why })),
            (53, json!({ "event": between })),
            (54, json!({ "event": "unpaused" })),
        ];
        for (minutes, mut what) in more {
            what["seq"] = events.len().into();
            what["at"] = (1_795_462_800_000_i64 + minutes * 60_000).into();
            events.push(what);
        }
        program.file("record.json", export.to_string());
        told(&program, &["--to", "md", "--lang", "nl"]).out
    };
    let stopped = said("stop-word", "unpaused");
    for part in ["**Pauze** 10 min", "De oefening lag stil** 3 min"] {
        assert!(stopped.contains(part), "{part} is not in:\n{stopped}");
    }
    // The program was not running for a while.
    let closed = said("stop-word", "reopened");
    assert!(
        closed.contains("De oefening lag even stil.**\n"),
        "{closed}"
    );
}
