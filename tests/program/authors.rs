//! What authors and translators are given: sidecars to fill in, a schema for their editor, a scenario to start from.

use std::fs;

use jsonschema::Validator;
use serde_json::Value;

use crate::program::{Program, ours};
use crate::sidecars::{EVENING, TRANSLATED, shipped};

#[test]
fn a_translator_is_led_from_nothing_to_a_whole_translation() {
    let program = Program::new();
    program.file("avond.yaml", EVENING);
    let translate = |more: &[&str]| {
        let arguments = [&["translate", "avond.yaml", "en", "--lang", "nl"], more].concat();
        program.run(arguments)
    };
    translate(&[])
        .exits(0)
        .says("“avond.en.yaml” is gemaakt, met 20 teksten om te vertalen.");
    let check = program.run(["check", "avond.yaml", "--lang", "nl"]);
    check.exits(1).says("0 fouten, 20 waarschuwingen");
    let path = program.folder.path().join("avond.en.yaml");
    let made = fs::read_to_string(&path).expect("a sidecar");
    assert!(made.contains("    #> nl: De bel\n    title: \n"), "{made}");
    let said = translate(&[]).exits(0);
    said.says("Aan “avond.en.yaml” hoefde niets te veranderen.")
        .says("20 teksten wachten nog");

    program.file("avond.en.yaml", TRANSLATED);
    translate(&[]).exits(0).says("De vertaling is compleet.");
    assert_eq!(fs::read_to_string(&path).unwrap(), TRANSLATED);
    program.file(
        "avond.yaml",
        EVENING.replace("De bel gaat.", "De bel gaat weer."),
    );
    translate(&[]).exits(0).says("veranderd in één deel: a.");
    let stale = fs::read_to_string(&path).unwrap();
    assert!(
        stale.contains("#> - typ: veerkracht translate avond.yaml en --done a\n"),
        "{stale}"
    );
    translate(&["--done", "aa"])
        .exits(1)
        .says("Bedoelde je “a”?");
    translate(&["--done", "a"])
        .exits(0)
        .says("De vertaling is compleet.");
    program.run(["check", "avond.yaml"]).exits(0);
    let left = fs::read_dir(program.folder.path()).expect("a folder");
    let names = left.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    assert!(names.filter(|name| name.starts_with('.')).count() == 0);
}

#[test]
fn what_cannot_be_translated_is_said_and_left_alone() {
    let program = Program::new();
    program.file("avond.yaml", EVENING);
    program
        .run(["translate", "avond.yaml", "nl"])
        .exits(1)
        .says("in that language already (nl)");
    program
        .run(["translate", "avond.yaml", "English"])
        .exits(1)
        .says("en, ar or nl-BE");
    program
        .run(["translate", "morgen.yaml", "en"])
        .exits(1)
        .says("morgen.yaml");
    for (text, part) in [
        ("translates: avond\nlanguage: fr\n", "says fr behind"),
        ("translates: ochtend\nlanguage: en\n", "E0501"),
        ("translates: [", "E0003"),
    ] {
        let path = program.file("avond.en.yaml", text);
        program
            .run(["translate", "avond.yaml", "en"])
            .exits(1)
            .says(part);
        assert_eq!(fs::read_to_string(path).unwrap(), text);
    }
    program.file("krom.yaml", "format: 1\n");
    program
        .run(["translate", "krom.yaml", "en"])
        .exits(1)
        .says("E0102");
    assert!(!program.folder.path().join("krom.en.yaml").exists());
}

#[test]
fn a_scenario_that_ships_is_copied_to_be_translated() {
    let program = Program::new();
    let said = program.run(["translate", "young-volunteer", "ar"]).exits(0);
    said.says("young-volunteer.yaml, young-volunteer.en.yaml")
        .says("“young-volunteer.ar.yaml” is made");
    let copy = fs::read_to_string(program.folder.path().join("young-volunteer.yaml"));
    assert_eq!(copy.unwrap(), shipped("young-volunteer"));
    let check = program.run(["check", "."]).exits(1);
    assert!(
        check.out.contains("3 files") && check.out.contains(": 0 errors"),
        "{}",
        check.out
    );
}

fn validator(program: &Program, arguments: &[&str]) -> Validator {
    let said = program.run(arguments).exits(0);
    let schema: Value = serde_json::from_str(&said.out).expect("JSON");
    jsonschema::draft202012::meta::validate(&schema).expect("a schema");
    jsonschema::draft202012::new(&schema).expect("a schema")
}

/// A YAML file as other programs read it, when they can.
fn yaml(text: &str) -> Option<Value> {
    serde_yaml::from_str(text).ok()
}

fn objections(validator: &Validator, value: &Value) -> Vec<String> {
    let objections = validator.iter_errors(value);
    objections
        .map(|objection| format!("{}: {objection}", objection.instance_path()))
        .collect()
}

#[test]
fn the_schemas_accept_what_the_program_accepts() {
    let program = Program::new();
    let scenarios = validator(&program, &["schema"]);
    let sidecars = validator(&program, &["schema", "--sidecar"]);
    let readme = fs::read_to_string(ours("README.md")).expect("README.md");
    let door = readme
        .split("```yaml\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .expect("a scenario");
    let named = [shipped("reporter-calls"), shipped("young-volunteer")];
    for text in named.iter().map(String::as_str).chain([door, EVENING]) {
        let value = yaml(text).expect("YAML");
        assert_eq!(objections(&scenarios, &value), [""; 0]);
    }
    let named = [shipped("reporter-calls.en"), shipped("young-volunteer.en")];
    program.file("avond.yaml", EVENING);
    program.run(["translate", "avond.yaml", "en"]).exits(0);
    let made = fs::read_to_string(program.folder.path().join("avond.en.yaml")).unwrap();
    for text in named.iter().chain([&TRANSLATED.to_owned(), &made]) {
        let value = yaml(text).expect("YAML");
        assert_eq!(objections(&sidecars, &value), [""; 0], "{text}");
    }
}

/// Codes of faults that only show when names are looked up, numbers compared, or the story walked.
fn is_beyond_a_schema(code: &str) -> bool {
    !code.starts_with("E01") || code == "E0114"
}

#[test]
fn the_schema_sees_what_can_be_seen_by_form() {
    let program = Program::new();
    let scenarios = validator(&program, &["schema"]);
    let mut seen = 0;
    for entry in fs::read_dir(ours("tests/findings")).expect("a folder") {
        let path = entry.expect("a file").path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("text");
        let Some(value) = yaml(&text).filter(|_| !name.contains('.')) else {
            continue;
        };
        let notes = text.lines().filter_map(|line| line.rsplit_once("# "));
        let codes = notes.flat_map(|(_, note)| note.split(", "));
        let codes: Vec<_> = codes.filter(|note| note.contains(':')).collect();
        let by_form = codes.iter().any(|code| !is_beyond_a_schema(&code[..5]));
        // Lists of targets and reasons for warnings are seen in part.
        if !by_form
            && codes
                .iter()
                .any(|code| ["E021", "E0409"].iter().any(|part| code.starts_with(part)))
        {
            continue;
        }
        let objections = objections(&scenarios, &value);
        assert_eq!(!objections.is_empty(), by_form, "{name}: {objections:?}");
        seen += usize::from(by_form);
    }
    assert!(seen > 12, "{seen}");
}

/// Changes to a sound scenario that make it unsound.
const BROKEN: &[(&str, &str)] = &[
    ("format: 1", "format: \"1\""),
    ("id: avond", "id: mijn avond"),
    ("title: Avond", "title: 12"),
    ("language: nl\n", ""),
    ("start: a", "start: [a]"),
    ("  a:\n", "  2a:\n"),
    ("  a:\n", "  not:\n"),
    ("about: Vragen", "over: Vragen"),
    (
        "{ from: 0, to: 4, start: 2, label: Rust }",
        "{ from: 0, start: 2 }",
    ),
    (
        "{ from: 0, to: 4, start: 2, label: Rust }",
        "{ from: 0, to: 4, one_of: [a, b], start: 2 }",
    ),
    (
        "{ from: 0, to: 4, start: 2, label: Rust }",
        "{ from: 0, to: 4 }",
    ),
    ("{ from: 0, to: 4, start: 2, label: Rust }", "maybe"),
    ("start: 2", "start: { 1: 0 }"),
    ("when: rust > 2, text", "if: rust > 2, text"),
    ("kind: note", "kind: fax"),
    ("effects: { rust: +1 }", "effects: { rust: 0 }"),
    ("effects: { rust: +1 }", "effects: { rust: { to: 3 } }"),
    ("score: { care: +1 }", "score: { care: veel }"),
    ("score: { care: +1 }", "score: { care: 101 }"),
    ("score: { care: +1 }", "once: soms"),
    ("score: { care: +1 }, goto: b", "goto: []"),
    (
        "score: { care: +1 }, goto: b",
        "goto: [{ chance: 1, to: b }, { to: a }]",
    ),
    (
        "score: { care: +1 }, goto: b",
        "goto: [{ when: rust > 1, to: b }]",
    ),
    (
        "score: { care: +1 }, goto: b",
        "goto: [{ to: a }, { to: b }]",
    ),
    ("score: { care: +1 }, goto: b", "goto: [b]"),
    (", score: { care: +1 }, goto: b", ""),
    ("text: Doe open, gain", "gain"),
    ("ending: true", "ending: false"),
    ("ending: true, title", "ending: true, goto: a, title"),
    ("ending: true, title", "title"),
    (
        "ending: true, title",
        "ending: true, otherwise: { goto: a }, title",
    ),
    ("ending: true, title", "ending: true, inject: {}, title"),
    (
        "ending: true, title",
        "ending: true, inject: { by: chance }, title",
    ),
    (
        "ending: true, title",
        "ending: true, inject: { by: moderator, when: rust > 1 }, title",
    ),
    ("ending: true, title", "ending: true, minutes: 0, title"),
    (
        "debrief:\n",
        "checks: [{ within: 3, never: rust > 3 }]\ndebrief:\n",
    ),
    ("debrief:\n", "checks: [{ because: niets }]\ndebrief:\n"),
    (
        "debrief:\n",
        "tests: [{ name: x, choose: [a], expect: {} }]\ndebrief:\n",
    ),
    ("debrief:\n", "allow: { E0201: mag }\ndebrief:\n"),
    (
        "debrief:\n",
        "sources: { s: { title: x, checked: 23-11-2026 } }\ndebrief:\n",
    ),
    (
        "questions: [Wat hoorde je?, Wat zei je?]",
        "questions: Wat hoorde je?",
    ),
];

#[test]
fn the_schema_and_check_both_refuse_what_is_broken() {
    let program = Program::new();
    let scenarios = validator(&program, &["schema"]);
    let mut paths = Vec::new();
    for (place, (from, to)) in BROKEN.iter().enumerate() {
        let broken = EVENING.replacen(from, to, 1);
        assert_ne!(broken, EVENING, "{from}");
        let value = yaml(&broken).unwrap_or_else(|| panic!("{to}"));
        assert!(!scenarios.is_valid(&value), "{to}");
        paths.push(program.file(&format!("b{place}.yaml"), broken));
    }
    let check = program
        .command()
        .args(["check", "--format", "json"])
        .args(&paths)
        .output();
    let report: Value = serde_json::from_slice(&check.unwrap().stdout).expect("a report");
    for (path, (_, to)) in paths.iter().zip(BROKEN) {
        let found = report["findings"].as_array().expect("findings").iter();
        let mut found = found.filter(|found| found["file"] == *path.to_string_lossy());
        assert!(found.any(|found| found["severity"] == "error"), "{to}");
    }
}
