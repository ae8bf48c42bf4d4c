//! The loader is the border: whatever comes in, it answers, and it reads YAML as others read it.

use proptest::prelude::*;
use serde::Deserialize;
use std::collections::BTreeMap;
use veerkracht::scenario::{load, translate};

use crate::program::ours;

fn shipped(name: &str) -> Vec<u8> {
    std::fs::read(ours(&format!("scenarios/{name}.yaml"))).expect("a scenario")
}

/// One damage to a file.
#[derive(Debug, Clone)]
pub(crate) enum Damage {
    Replace(usize, u8),
    Remove(usize, usize),
    Insert(usize, Vec<u8>),
    Repeat(usize, usize),
}

pub(crate) fn damage() -> impl Strategy<Value = Damage> {
    let signs = prop::sample::select(b"{}[]:,#&*!|>'\"%@`?-\n\t \x00\x1b\xc3\xff0a".to_vec());
    let words = prop::sample::select(vec![
        "goto: resume",
        "when: (",
        "- ",
        "chance: 0",
        "inject: {}",
        "during: call",
        "<<: *a",
        "&a ",
        "*a",
        "---\n",
        "once: true",
        "effects: {}",
        "seen(",
        "{pressure}",
        "ending: true",
    ]);
    prop_oneof![
        (any::<usize>(), signs.clone()).prop_map(|(at, sign)| Damage::Replace(at, sign)),
        (any::<usize>(), 1..200_usize).prop_map(|(at, count)| Damage::Remove(at, count)),
        (any::<usize>(), prop::collection::vec(signs, 1..4))
            .prop_map(|(at, signs)| Damage::Insert(at, signs)),
        (any::<usize>(), words).prop_map(|(at, word)| Damage::Insert(at, word.into())),
        (any::<usize>(), 1..2_000_usize).prop_map(|(at, count)| Damage::Repeat(at, count)),
    ]
}

pub(crate) fn damaged(mut bytes: Vec<u8>, damages: &[Damage]) -> Vec<u8> {
    for damage in damages {
        let length = bytes.len().max(1);
        match damage {
            Damage::Replace(at, sign) => {
                if let Some(byte) = bytes.get_mut(at % length) {
                    *byte = *sign;
                }
            }
            Damage::Remove(at, count) => {
                let from = (at % length).min(bytes.len());
                let to = (from + count).min(bytes.len());
                bytes.drain(from..to);
            }
            Damage::Insert(at, more) => {
                let at = (at % length).min(bytes.len());
                bytes.splice(at..at, more.iter().copied());
            }
            Damage::Repeat(at, count) => {
                let from = (at % length).min(bytes.len());
                let to = (from + count).min(bytes.len());
                let again = bytes[from..to].to_vec();
                bytes.splice(to..to, again);
            }
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_scenario_is_read_or_refused(damages in prop::collection::vec(damage(), 1..6)) {
        let loaded = load(&damaged(shipped("young-volunteer"), &damages));
        let errors = loaded.findings.iter().any(|finding| finding.code.0.starts_with('E'));
        prop_assert_eq!(loaded.scenario.is_none(), errors);
    }

    #[test]
    fn a_damaged_translation_is_read_or_refused(damages in prop::collection::vec(damage(), 1..6)) {
        let scenario = load(&shipped("reporter-calls")).scenario.expect("a sound scenario");
        let translated = translate(&scenario, &damaged(shipped("reporter-calls.en"), &damages));
        let errors = translated.findings.iter().any(|finding| finding.code.0.starts_with('E'));
        prop_assert_eq!(translated.scenario.is_none(), errors);
    }

    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(load(&bytes).scenario.is_none());
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
        let second: Second =
            serde_yaml::from_str(std::str::from_utf8(&bytes).unwrap()).expect("YAML");
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
