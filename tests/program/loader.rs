//! The loader is the border: whatever comes in, it answers, and it reads YAML as others read it.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde::Deserialize;
use veerkracht::engine::Engine;
use veerkracht::room::Doorstep;
use veerkracht::scenario::{Scenario, load, programme};

use crate::damage::{cases, damaged, damages};
use crate::gate::{GATE, export};
use crate::hosted::HALL;
use crate::libyaml;
use crate::program::{Program, ours};
use crate::through;

fn shipped(name: &str) -> Vec<u8> {
    std::fs::read(ours(&format!("scenarios/{name}.yaml"))).expect("a scenario")
}

/// The files that ship, by what they are: their names without the ending.
const SCENARIOS: &[&str] = &["young-volunteer", "press-before-anything", "war-far-away"];
const PROGRAMME: &str = "programmes/five-afternoons";

fn sound(name: &str) -> Scenario {
    load(&shipped(name)).scenario.expect("a sound scenario")
}

fn known() -> BTreeSet<String> {
    let shipped = std::fs::read_dir(ours("scenarios")).expect("a folder");
    let names = shipped.map(|entry| entry.expect("a file").file_name().into_string());
    let names = names.map(|name| name.expect("a name"));
    names
        .filter_map(|name| Some(name.strip_suffix(".yaml")?.to_owned()))
        .collect()
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn a_damaged_scenario_is_read_or_refused_in_words(name in prop::sample::select(SCENARIOS), damages in damages()) {
        through::scenario(&damaged(shipped(name), &damages));
    }

    #[test]
    fn a_damaged_sidecar_is_read_or_refused_in_words(name in prop::sample::select(SCENARIOS), damages in damages()) {
        through::sidecar(&sound(name), &damaged(shipped(&format!("{name}.en")), &damages));
    }

    #[test]
    fn damaged_facts_are_read_or_refused_in_words(damages in damages()) {
        let (facts, sidecar) = (shipped("facts"), shipped("facts.en"));
        through::factbook(&damaged(facts.clone(), &damages), &sidecar);
        through::factbook(&facts, &damaged(sidecar, &damages));
    }

    #[test]
    fn a_damaged_programme_is_read_or_refused_in_words(damages in damages()) {
        through::programme(&known(), &damaged(shipped(PROGRAMME), &damages));
        let programme = programme::load(&shipped(PROGRAMME), &known()).programme;
        let sidecar = damaged(shipped(&format!("{PROGRAMME}.en")), &damages);
        through::programme_sidecar(&programme.expect("a sound programme"), &sidecar);
    }

    #[test]
    fn a_damaged_export_is_read_or_refused_in_words(damages in damages()) {
        let engine = Engine::new(load(GATE.as_bytes()).scenario.expect("a sound scenario").into());
        through::export(&engine, &damaged(export().to_string().into(), &damages));
    }

    #[test]
    fn a_damaged_request_is_answered_and_tells_nobody_what_is_in_the_room(place in 0..9_usize, damages in damages()) {
        DOORSTEP.with(|(doorstep, requests)| {
            through::request(doorstep, &damaged(requests[place].clone(), &damages));
        });
    }

    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        through::scenario(&bytes);
        through::programme(&BTreeSet::new(), &bytes);
        DOORSTEP.with(|(doorstep, _)| through::request(doorstep, &bytes));
    }
}

thread_local! {
    static DOORSTEP: (Doorstep, Vec<Vec<u8>>) = {
        let scenario = load(HALL.as_bytes()).scenario;
        let doorstep = Doorstep::of(scenario.expect("a sound scenario"));
        let requests = through::requests(&doorstep);
        (doorstep, requests)
    };
}

/// What is damaged above is what is answered when it is whole.
#[test]
fn a_request_that_is_whole_is_answered() {
    DOORSTEP.with(|(doorstep, requests)| {
        for request in requests {
            let answer = doorstep.answers(request);
            let (status, _) = answer.split_at(b"HTTP/1.1 200".len());
            let status = str::from_utf8(status).expect("a status");
            let about = String::from_utf8_lossy(request);
            assert!(
                ["200", "303", "403"].contains(&&status[9..]),
                "{status}: {about}"
            );
            through::request(doorstep, request);
        }
    });
}

/// What escapes write shorter or longer is pointed at as a whole: places in what is read are none in the file.
#[test]
fn a_condition_with_escapes_is_pointed_at_as_a_whole() {
    let text = r#"
format: 1
id: t
version: 1.0.0
title: T
language: en
start: a
scenes:
  a: { text: A, choices: { c: { text: C, gain: g, cost: c, when: "\Lé\t", goto: z } } }
  z: { ending: true, text: Z }
"#;
    let findings = load(text.as_bytes()).findings;
    assert_eq!(findings.len(), 1);
    assert_eq!(text.get(findings[0].span.range()), Some(r#""\Lé\t""#));
}

/// Whatever an export holds, each command that takes one says so in the language it was asked in.
#[test]
fn a_broken_export_is_refused_in_both_languages() {
    let program = Program::new();
    program.file("gate.yaml", GATE);
    let whole = export().to_string();
    for (from, to) in [
        ("\"seq\":3", "\"seq\":4"),
        ("\"rewound\"", "\"é\""),
        ("}", "é"),
        ("12", "18446744073709551616"),
    ] {
        program.file("record.json", whole.replace(from, to));
        let report = ["report", "record.json", "--scenario", "gate.yaml"];
        for command in [&report[..], &["records", "import", "record.json"]] {
            let [dutch, english] = ["nl", "en"].map(|language| {
                let said = program.run(command.iter().chain(&["--lang", language]));
                let steers = |sign: char| sign.is_control() && sign != '\n';
                assert!(!said.err.contains(steers), "{said:?}");
                said.exits(1).err
            });
            assert_ne!(dutch, english, "{from} → {to}");
        }
    }
}

/// As much of a scenario as a second reader of YAML needs for a second opinion.
#[derive(Deserialize)]
struct Second {
    title: String,
    summary: String,
    content_note: String,
    scenes: BTreeMap<String, Scene>,
}

#[derive(Deserialize)]
struct Scene {
    text: Text,
    #[serde(default)]
    choices: BTreeMap<String, Choice>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Text {
    One(String),
    Parts(Vec<Part>),
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Part {
    Always(String),
    When { text: String },
}

#[derive(Deserialize)]
struct Choice {
    text: String,
}

#[test]
fn yaml_is_read_as_others_read_it() {
    for name in ["reporter-calls", "young-volunteer"] {
        let bytes = shipped(name);
        let ours = load(&bytes).scenario.expect("a sound scenario");
        let second = libyaml::read(std::str::from_utf8(&bytes).unwrap()).expect("YAML");
        let second: Second = serde_json::from_value(second.json()).expect("a scenario");
        assert_eq!(ours.title, second.title);
        assert_eq!(ours.summary.trim(), second.summary.trim());
        assert_eq!(
            ours.content_note.as_deref().map(str::trim),
            Some(second.content_note.trim())
        );
        for (id, scene) in &second.scenes {
            let found = ours.find_scene(id).expect("the same scenes");
            let ours_here = &ours.scene(found).text;
            let ours_here: Vec<_> = ours_here.iter().map(|part| part.text.trim()).collect();
            let texts = match &scene.text {
                Text::One(text) => vec![text],
                Text::Parts(parts) => parts
                    .iter()
                    .map(|(Part::Always(text) | Part::When { text })| text)
                    .collect(),
            };
            let texts: Vec<_> = texts.into_iter().map(|text| text.trim()).collect();
            assert_eq!(ours_here, texts, "{id}");
            for (choice, second) in &scene.choices {
                let choice = ours.find_choice(found, choice).expect("the same choices");
                assert_eq!(ours.choice(choice).text, second.text);
            }
        }
    }
}
