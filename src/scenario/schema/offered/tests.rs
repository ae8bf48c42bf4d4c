//! Keys are offered where they may stand, and what a snippet writes is read without a finding.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::scenario::schema::{FACTBOOK, PROGRAMME, SCENARIO, SIDECAR, in_language};
use crate::scenario::{Finding, factbook, keys, load, programme};

fn names(schema: &str, path: &[&str]) -> Vec<String> {
    let keys = keys_at(schema, path);
    keys.into_iter().map(|key| key.key).collect()
}

#[test]
fn keys_are_offered_where_they_may_stand() {
    let places: &[(&str, &[&str], &[&str])] = &[
        (SCENARIO, &[], keys::SCENARIO),
        (SCENARIO, &["scenes", "hall"], keys::SCENE),
        (SCENARIO, &["scenes", "hall", "text"], keys::PART),
        (SCENARIO, &["scenes", "hall", "exhibits"], keys::EXHIBIT),
        (SCENARIO, &["scenes", "hall", "inject"], keys::INJECT),
        (
            SCENARIO,
            &["scenes", "hall", "inject", "between"],
            keys::STORY_TIME,
        ),
        (
            SCENARIO,
            &["scenes", "hall", "choices", "open"],
            keys::CHOICE,
        ),
        (
            SCENARIO,
            &["scenes", "hall", "choices", "open", "goto"],
            keys::BRANCH,
        ),
        (
            SCENARIO,
            &["scenes", "hall", "choices", "open", "effects", "pressure"],
            keys::SET,
        ),
        (
            SCENARIO,
            &["scenes", "hall", "practise", "a", "examples", "b"],
            keys::EXAMPLE,
        ),
        (SCENARIO, &["state", "pressure"], keys::VARIABLE),
        (
            SCENARIO,
            &["state", "pace", "asked", "answers", "short"],
            keys::ANSWER,
        ),
        (SCENARIO, &["tests", "expect"], keys::EXPECT),
        (PROGRAMME, &["meetings", "first"], keys::MEETING),
        (FACTBOOK, &["facts", "emergency"], keys::FACT),
        (SIDECAR, &["scenes", "hall"], keys::sidecar::SCENE),
    ];
    for (schema, path, expected) in places {
        let offered: BTreeSet<_> = names(schema, path).into_iter().collect();
        let expected = expected.iter().map(|key| (*key).to_owned()).collect();
        assert_eq!(offered, expected, "{path:?}");
    }
}

#[test]
fn where_an_author_writes_what_they_like_no_key_is_offered() {
    let places: [&[&str]; 6] = [
        &["title"],
        &["scenes"],
        &["scenes", "hall", "choices"],
        &["objectives", "ask-first"],
        &["nothing"],
        &["scenes", "hall", "nothing", "text"],
    ];
    for path in places {
        assert_eq!(names(SCENARIO, path), [""; 0], "{path:?}");
    }
}

#[test]
fn a_key_comes_in_order_with_its_sentence_and_its_colon() {
    let path = ["scenes", "zaal", "choices", "open"];
    let dutch = keys_at(&in_language(SCENARIO, "nl"), &path);
    let first: Vec<_> = dutch.iter().take(3).map(|key| key.key.as_str()).collect();
    assert_eq!(first, ["text", "gain", "cost"]);
    let goto = dutch.iter().find(|key| key.key == "goto").expect("a key");
    assert_eq!(
        goto.description,
        "Waar het heen gaat: een scène, `resume`, of een lijst. Voorbeeld: kitchen"
    );
    assert_eq!(goto.snippet.as_deref(), Some("goto: ${1:zaal}"));
    let snippet = |path: &[&str], key: &str| {
        let keys = keys_at(SCENARIO, path);
        let key = keys.into_iter().find(|known| known.key == key);
        key.expect("a key").snippet.unwrap_or_default()
    };
    assert_eq!(
        snippet(&["scenes", "hall"], "effects"),
        "effects:\n  ${1:pressure}: ${2:+1}"
    );
    assert_eq!(
        snippet(&[], "tests"),
        "tests:\n  - name: ${1:What the road is called}\n    choose:\n      - ${2:hall.open}\n    expect:\n      \
         ending: ${3:peace}"
    );
    assert_eq!(snippet(&[], "scenes"), "", "it has no one form");
}

/// What begins every scenario here.
const HEAD: &str = "format: 1\nid: story\nversion: 1.0.0\ntitle: A story\nlanguage: en\n";
/// A scene with a decision, as far as its choices are not what is tried.
const TWO: &str =
    "{ a: { text: A, gain: A, cost: A, goto: end }, b: { text: B, gain: B, cost: B, goto: end } }";
/// A scene that ends a story.
const END: &str = "{ ending: true, title: End, text: The end. }";

/// Where each snippet stands, and a story around it: `@` is the snippet, `$1` what it says at its first placeholder, `%1`
/// the first word of that.
const STORIES: &[(&str, &[&str], &str, &str)] = &[
    (
        SCENARIO,
        &["scenes"],
        "A decision",
        "start: $1\nscenes:\n  @\n  $8: END\n",
    ),
    (
        SCENARIO,
        &["scenes"],
        "A passage",
        "start: $1\nscenes:\n  @\n  $4: END\n",
    ),
    (
        SCENARIO,
        &["scenes"],
        "An ending",
        "start: a\nscenes:\n  a: { title: A, text: A, goto: $1 }\n  @\n",
    ),
    (
        SCENARIO,
        &["scenes"],
        "An inject",
        "state: { %2: { from: 0, to: 4, start: 0 } }\nstart: a\nscenes:\n  a: { title: A, text: A, effects: { %2: +3 }, \
         choices: TWO }\n  end: END\n  @\n",
    ),
    (
        SCENARIO,
        &["scenes", "a", "choices"],
        "A choice",
        "start: a\nscenes:\n  $5: END\n  a:\n    title: A\n    text: A\n    choices:\n      z: { text: Z, gain: Z, cost: Z, \
         goto: $5 }\n      @\n",
    ),
    (
        SCENARIO,
        &["scenes", "a", "goto"],
        "A scene",
        "start: a\nscenes:\n  $1: END\n  a:\n    title: A\n    text: A\n    goto: @\n",
    ),
    (
        SCENARIO,
        &["scenes", "a", "effects"],
        "A change",
        "state: { $1: { from: 0, to: 4, start: 0, label: A } }\nstart: a\nscenes:\n  end: END\n  a:\n    title: A\n    text: \
         A\n    choices: TWO\n    effects:\n      @\n",
    ),
    (
        SCENARIO,
        &["scenes", "a", "advice"],
        "An adviser",
        "start: a\nscenes:\n  end: END\n  a:\n    title: A\n    text: A\n    choices: TWO\n    advice:\n      @\n",
    ),
    (
        SCENARIO,
        &["scenes", "a", "practise"],
        "A task",
        "start: a\nscenes:\n  end: END\n  a:\n    title: A\n    text: A\n    choices: TWO\n    practise:\n      @\n",
    ),
    (
        SCENARIO,
        &["scenes", "a", "inject"],
        "As soon as this holds",
        "state: { %1: { from: 0, to: 4, start: 0 } }\nstart: b\nscenes:\n  b: { title: B, text: B, effects: { %1: +3 }, \
         choices: TWO }\n  end: END\n  a:\n    title: A\n    text: A\n    goto: resume\n    inject:\n      @\n",
    ),
    (
        SCENARIO,
        &["scenes", "a", "inject"],
        "After some minutes",
        "start: b\nscenes:\n  b: { title: B, text: B, choices: TWO }\n  end: END\n  a:\n    title: A\n    text: A\n    goto: \
         resume\n    inject:\n      @\n",
    ),
    (
        SCENARIO,
        &["scenes", "a", "inject"],
        "When the moderator sends it",
        "start: b\nscenes:\n  b: { title: B, text: B, choices: TWO }\n  end: END\n  a:\n    title: A\n    text: A\n    goto: \
         resume\n    inject:\n      @\n",
    ),
    (
        SCENARIO,
        &["competencies"],
        "A competency",
        "start: b\ncompetencies:\n  @\nscenes:\n  b: { title: B, text: B, choices: { a: { text: A, gain: A, cost: A, score: \
         { $1: 1 }, goto: end }, b: { text: B, gain: B, cost: B, score: { $1: -1 }, goto: end } } }\n  end: END\n",
    ),
    (
        SCENARIO,
        &["roles"],
        "A role",
        "start: b\nroles:\n  @\nscenes:\n  b: { title: B, text: B, for: [$1], choices: TWO }\n  end: END\n",
    ),
    (
        SCENARIO,
        &["sources"],
        "A source",
        "start: b\nsources:\n  @\nscenes:\n  b: { title: B, text: B, choices: { a: { text: A, gain: A, cost: A, because: A, \
         sources: [$1], goto: end }, b: { text: B, gain: B, cost: B, because: B, goto: end } } }\n  end: END\n",
    ),
    (
        SCENARIO,
        &["state"],
        "Yes or no",
        "start: b\nstate:\n  @\nscenes:\n  b: { title: B, text: [B, { when: $1, text: C }], effects: { $1: true }, choices: \
         TWO }\n  end: END\n",
    ),
    (
        SCENARIO,
        &["state"],
        "A meter",
        "start: b\nstate:\n  @\nscenes:\n  b: { title: B, text: B, effects: { $1: +1 }, choices: TWO }\n  end: END\n",
    ),
    (
        SCENARIO,
        &["state"],
        "One of some words",
        "start: b\nstate:\n  @\nscenes:\n  b: { title: B, text: [B, { when: \"$1 == $3\", text: C }], effects: [{ $1: $3 }, \
         { $1: $4 }], choices: TWO }\n  end: END\n",
    ),
    (
        SCENARIO,
        &["checks"],
        "Never",
        "start: b\nstate: { %1: { from: 0, to: 4, start: 0, label: A } }\nscenes:\n  b: { title: B, text: B, effects: { %1: \
         +1 }, choices: TWO }\n  end: END\nchecks:\n  - @\n",
    ),
    (
        SCENARIO,
        &["checks"],
        "Reachable",
        "start: b\nscenes:\n  b: { title: B, text: B, goto: $1 }\n  $1: END\nchecks:\n  - @\n",
    ),
    (
        SCENARIO,
        &["checks"],
        "Always reachable",
        "start: b\nscenes:\n  b: { title: B, text: B, goto: $1 }\n  $1: END\nchecks:\n  - @\n",
    ),
    (
        SCENARIO,
        &["tests"],
        "A test",
        "start: %2\nscenes:\n  %2: { title: A, text: A, choices: { open: { text: A, gain: A, cost: A, goto: $3 }, b: { text: \
         B, gain: B, cost: B, goto: $3 } } }\n  $3: END\ntests:\n  - @\n",
    ),
    (
        PROGRAMME,
        &["meetings"],
        "A meeting",
        "format: 1\nprogramme: five\nversion: 1.0.0\ntitle: Five\nlanguage: en\nmeetings:\n  @\n",
    ),
    (
        FACTBOOK,
        &["facts"],
        "A fact",
        "format: 1\nkind: facts\nlanguage: en\nfacts:\n  @\n",
    ),
];

#[test]
fn what_a_snippet_writes_is_read_without_a_finding() {
    for (schema, path, label, story) in STORIES {
        let english = snippets_at(schema, path);
        let place = english.iter().position(|it| it.label == *label);
        let place = place.unwrap_or_else(|| panic!("{label}"));
        for language in ["en", "nl"] {
            let offered = snippets_at(&in_language(schema, language), path);
            let story = written(story, &offered[place].text);
            assert_eq!(findings(schema, &story), [], "{story}");
        }
    }
}

#[test]
fn every_snippet_is_tried() {
    for schema in [SCENARIO, PROGRAMME, FACTBOOK, SIDECAR] {
        let there = schema.matches("\"body\": ").count();
        let tried = STORIES.iter().filter(|(of, ..)| *of == schema).count();
        assert_eq!(there, tried);
    }
}

/// What is wrong with a file of the kind that a schema is of.
fn findings(schema: &str, text: &str) -> Vec<Finding> {
    match schema {
        PROGRAMME => {
            let known = BTreeSet::from(["reporter-calls".to_owned()]);
            programme::load(text.as_bytes(), &known).findings
        }
        FACTBOOK => factbook::load(text.as_bytes()).findings,
        _ => load(format!("{HEAD}{text}").as_bytes()).findings,
    }
}

/// A story with a snippet in it, its placeholders left as they come.
fn written(story: &str, snippet: &str) -> String {
    let (snippet, values) = filled(snippet);
    let mut lines = Vec::new();
    for line in story.replace("TWO", TWO).replace("END", END).lines() {
        let mut line = line.to_owned();
        for (number, value) in values.iter().rev() {
            let first = value.split([' ', '.']).next().unwrap_or_default();
            line = line.replace(&format!("${number}"), value);
            line = line.replace(&format!("%{number}"), first);
        }
        let depth = line.find('@').unwrap_or_default();
        lines.push(line.replace(
            '@',
            &snippet.replace('\n', &format!("\n{}", " ".repeat(depth))),
        ));
    }
    lines.join("\n")
}

/// A snippet as it is when nobody writes on, and what it says at each placeholder.
fn filled(snippet: &str) -> (String, BTreeMap<usize, String>) {
    let mut parts = snippet.split("${");
    let mut text = parts.next().unwrap_or_default().to_owned();
    let mut values = BTreeMap::new();
    for part in parts {
        let (placeholder, rest) = part.split_once('}').expect("the end of a placeholder");
        let (number, value) = placeholder.split_once(':').expect("what it says");
        let number = number.parse().expect("a number");
        values.insert(number, value.to_owned());
        text.push_str(value);
        text.push_str(rest);
    }
    (text, values)
}
