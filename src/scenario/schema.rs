//! The JSON Schemas of the language (2020-12), for editors that complete and explain while somebody writes.
//!
//! They see what one file shows by its form; what its names and types mean, only [`super::load`] knows. They are written
//! in English, and `schema.nl.json` has what they say to an author in Dutch: each sentence, and each text or name that a
//! snippet begins with.

mod offered;

pub(crate) use offered::{keys_at, snippets_at};

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::Value;

/// Of a scenario.
pub(crate) const SCENARIO: &str = include_str!("schema.json");
/// Of a programme.
pub(crate) const PROGRAMME: &str = include_str!("programme.schema.json");
/// Of a file of facts.
pub(crate) const FACTBOOK: &str = include_str!("factbook.schema.json");
/// Of a sidecar.
pub(crate) const SIDECAR: &str = include_str!("sidecar.schema.json");

/// What these say in Dutch.
const DUTCH: &str = include_str!("schema.nl.json");

/// What schemas say to an author, by how they say it in English.
#[derive(serde::Deserialize)]
struct SchemaWords {
    sentences: BTreeMap<String, String>,
    /// What stands in a snippet where the author writes on.
    placeholders: BTreeMap<String, String>,
}

/// A schema that speaks the language of a tag to an author; English where it has no words in that language.
pub(crate) fn in_language<'s>(schema: &'s str, tag: &str) -> Cow<'s, str> {
    if tag != "nl" {
        return Cow::Borrowed(schema);
    }
    let words: SchemaWords = serde_json::from_str(DUTCH).expect("the words are our own");
    // In the text itself, for the order of keys is what an editor writes a snippet in.
    let sentences = words.sentences.into_iter().map(|(english, dutch)| {
        let quoted = |text| Value::String(text).to_string();
        (quoted(english), quoted(dutch))
    });
    let placeholders = words.placeholders.into_iter();
    let placeholders =
        placeholders.map(|(english, dutch)| (format!(":{english}}}"), format!(":{dutch}}}")));
    let said = sentences.chain(placeholders);
    Cow::Owned(said.fold(schema.to_owned(), |schema, (english, dutch)| {
        schema.replace(&english, &dutch)
    }))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::keys::{self, sidecar};
    use super::*;

    /// Maps by their name among the definitions; the file itself has none.
    type Maps = &'static [(&'static str, &'static [&'static str])];

    const OF_SCENARIO: Maps = &[
        ("", keys::SCENARIO),
        ("competency", keys::COMPETENCY),
        ("role", keys::ROLE),
        ("source", keys::SOURCE),
        ("variable", keys::VARIABLE),
        ("asked", keys::ASKED),
        ("answer", keys::ANSWER),
        ("scene", keys::SCENE),
        ("part", keys::PART),
        ("exhibit", keys::EXHIBIT),
        ("moderator", keys::MODERATOR),
        ("adviser", keys::ADVISER),
        ("task", keys::TASK),
        ("example", keys::EXAMPLE),
        ("choice", keys::CHOICE),
        ("deadline", keys::AT_DEADLINE),
        ("otherwise", keys::OTHERWISE),
        ("inject", keys::INJECT),
        ("budget", keys::BUDGET),
        ("after", keys::AFTER),
        ("branch", keys::BRANCH),
        ("set", keys::SET),
        ("debrief", keys::DEBRIEF),
        ("practice", keys::PRACTICE),
        ("check", keys::CHECK),
        ("assumption", keys::ASSUMPTION),
        ("story_time", keys::STORY_TIME),
        ("test", keys::TEST),
        ("expect", keys::EXPECT),
    ];
    const OF_PROGRAMME: Maps = &[("", keys::PROGRAMME), ("meeting", keys::MEETING)];
    const OF_FACTBOOK: Maps = &[("", keys::FACTBOOK), ("fact", keys::FACT)];
    const OF_SIDECAR: Maps = &[
        ("", sidecar::SIDECAR),
        ("competency", keys::COMPETENCY),
        ("role", keys::ROLE),
        ("source", sidecar::SOURCE),
        ("variable", sidecar::VARIABLE),
        ("asked", keys::ASKED),
        ("answer", sidecar::TEXT),
        ("scene", sidecar::SCENE),
        ("part", sidecar::TEXT),
        ("exhibit", sidecar::EXHIBIT),
        ("moderator", keys::MODERATOR),
        ("adviser", sidecar::ADVISER),
        ("task", sidecar::TASK),
        ("example", sidecar::EXAMPLE),
        ("choice", sidecar::CHOICE),
        ("deadline", sidecar::AT_DEADLINE),
        ("otherwise", sidecar::TEXT),
        ("debrief", keys::DEBRIEF),
    ];

    #[test]
    fn every_key_is_in_the_schema_with_a_sentence_and_no_other_is() {
        for (schema, maps) in [
            (SCENARIO, OF_SCENARIO),
            (PROGRAMME, OF_PROGRAMME),
            (FACTBOOK, OF_FACTBOOK),
            (SIDECAR, OF_SIDECAR),
        ] {
            let schema: Value = serde_json::from_str(schema).expect("JSON");
            let definitions = schema["$defs"].as_object().expect("definitions");
            for (name, keys) in maps {
                let map = if name.is_empty() {
                    &schema
                } else {
                    &definitions[*name]
                };
                assert_eq!(map["additionalProperties"], false, "{name}");
                let properties = map["properties"].as_object().expect("properties");
                let known: BTreeSet<_> = properties.keys().map(String::as_str).collect();
                assert_eq!(known, keys.iter().copied().collect(), "{name}");
                for (key, property) in properties {
                    let sentence = property["description"].as_str().unwrap_or_default();
                    assert!(sentence.len() > 10, "{name}.{key}: {sentence}");
                }
            }
            for (name, definition) in definitions {
                let listed = maps.iter().any(|(known, _)| known == name);
                assert_eq!(definition.get("properties").is_some(), listed, "{name}");
            }
        }
    }

    const ALL: [&str; 4] = [SCENARIO, PROGRAMME, FACTBOOK, SIDECAR];

    /// Takes out of a schema what it says to an author: its sentences, and what stands at the placeholders of snippets.
    fn said(value: &mut Value, in_body: bool, said: &mut Vec<String>) {
        match value {
            Value::Object(map) => {
                for (key, mut inside) in std::mem::take(map) {
                    let is_sentence = ["description", "title", "label"].contains(&key.as_str());
                    if is_sentence && !in_body && inside.is_string() && inside != "id" {
                        said.push(inside.as_str().expect("a text").to_owned());
                        inside = Value::Null;
                    }
                    self::said(&mut inside, in_body || key == "body", said);
                    map.insert(without_placeholder(&key, in_body, said), inside);
                }
            }
            Value::Array(items) => {
                for item in items {
                    self::said(item, in_body, said);
                }
            }
            Value::String(text) => *text = without_placeholder(text, in_body, said),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// A text of a snippet with nothing but the number of its placeholder.
    fn without_placeholder(text: &str, in_body: bool, said: &mut Vec<String>) -> String {
        let parts = text
            .split_once(':')
            .filter(|_| in_body && text.contains("${"));
        let Some((number, rest)) = parts else {
            return text.to_owned();
        };
        let (begins, after) = rest.split_once('}').expect("the end of a placeholder");
        if begins.contains(char::is_alphabetic) {
            said.push(begins.to_owned());
        }
        format!("{number}}}{after}")
    }

    #[test]
    fn every_sentence_is_in_dutch_and_nothing_else_changes() {
        let words: SchemaWords = serde_json::from_str(DUTCH).expect("words");
        let mut used = BTreeSet::new();
        for schema in ALL {
            let [mut english, mut dutch] = ["en", "nl"].map(|tag| {
                let schema = in_language(schema, tag);
                serde_json::from_str::<Value>(&schema).expect("JSON")
            });
            let (mut sentences, mut translated) = (Vec::new(), Vec::new());
            said(&mut english, false, &mut sentences);
            said(&mut dutch, false, &mut translated);
            assert_eq!(english, dutch);
            assert_eq!(sentences.len(), translated.len());
            for sentence in &sentences {
                let dutch = words.sentences.get(sentence);
                let dutch = dutch.or_else(|| words.placeholders.get(sentence));
                let dutch = dutch.unwrap_or_else(|| panic!("not in schema.nl.json: {sentence}"));
                assert!(translated.contains(dutch), "{dutch}");
            }
            used.extend(sentences);
        }
        let known = words.sentences.keys().chain(words.placeholders.keys());
        let unused: Vec<_> = known.filter(|it| !used.contains(*it)).collect();
        assert_eq!(unused, [""; 0], "schema.nl.json says what no schema says");
    }

    /// What stands between backticks: words of the language, which have no other in Dutch.
    fn code(text: &str) -> Vec<&str> {
        let mut code: Vec<_> = text.split('`').skip(1).step_by(2).collect();
        code.sort_unstable();
        code
    }

    #[test]
    fn a_dutch_sentence_names_the_same_keys_and_has_an_example_too() {
        let words: SchemaWords = serde_json::from_str(DUTCH).expect("words");
        for (english, dutch) in &words.sentences {
            assert_ne!(english, dutch);
            assert_eq!(code(english), code(dutch), "{dutch}");
            let has_example = english.contains(" Example: ");
            assert_eq!(has_example, dutch.contains(" Voorbeeld: "), "{dutch}");
        }
    }
}
