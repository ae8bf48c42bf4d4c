//! The JSON Schemas of the language (2020-12), for editors that complete and explain while somebody writes.
//!
//! They see what one file shows by its form; what its names and types mean, only [`super::load`] knows.

/// Of a scenario.
pub(crate) const SCENARIO: &str = include_str!("schema.json");
/// Of a programme.
pub(crate) const PROGRAMME: &str = include_str!("programme.schema.json");
/// Of a file of facts.
pub(crate) const FACTBOOK: &str = include_str!("factbook.schema.json");
/// Of a sidecar.
pub(crate) const SIDECAR: &str = include_str!("sidecar.schema.json");

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::super::keys::{self, sidecar};
    use super::{FACTBOOK, PROGRAMME, SCENARIO, SIDECAR};

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
}
