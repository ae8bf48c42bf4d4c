//! Sidecars fit their scenario after an update, whatever was in them, and nothing that was written is lost.

use proptest::prelude::*;
use veerkracht::scenario::sidecar::{Comments, NotUpdated, Updated, update};
use veerkracht::scenario::{Scenario, load, translate};

use crate::damage::{cases, damaged, damages};
use crate::program::ours;

pub(crate) fn shipped(name: &str) -> String {
    std::fs::read_to_string(ours(&format!("scenarios/{name}.yaml"))).expect("a scenario")
}

fn scenario(text: &str) -> Scenario {
    load(text.as_bytes()).scenario.expect("a sound scenario")
}

fn updated(scenario: &Scenario, sidecar: &str, done: &[&str]) -> Updated {
    let sidecar = Some(sidecar.as_bytes()).filter(|text| !text.is_empty());
    updates(scenario, sidecar, done).expect("an update")
}

fn updates(
    scenario: &Scenario,
    sidecar: Option<&[u8]>,
    done: &[&str],
) -> Result<Updated, NotUpdated> {
    let words = Comments {
        guide: "Fill in what is empty.".to_owned(),
        stale: &|part, of| {
            format!("The source of {part} has changed; when it fits, write of: \"{of}\"")
        },
    };
    let done: Vec<String> = done.iter().map(|part| (*part).to_owned()).collect();
    update(scenario, sidecar, "en", &done, &words)
}

fn codes(scenario: &Scenario, sidecar: &str) -> Vec<&'static str> {
    let findings = translate(scenario, sidecar.as_bytes()).findings;
    findings.iter().map(|finding| finding.code.0).collect()
}

/// The places of entries in lines, each with the deeper lines below it.
fn entries(text: &str) -> Vec<std::ops::Range<usize>> {
    let depth = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let mut starts = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        starts.push((at, line));
        at += line.len();
    }
    let is_entry = |line: &str| {
        let rest = line.trim_start().trim_start_matches("- ");
        let key = rest.split(':').next().unwrap_or_default();
        rest.contains(':')
            && !key.is_empty()
            && key
                .chars()
                .all(|sign| sign.is_ascii_alphanumeric() || "-_".contains(sign))
            || line.trim_start().starts_with("- ")
    };
    let mut ranges = Vec::new();
    for (place, (start, line)) in starts.iter().enumerate() {
        if is_entry(line) {
            let below = starts[place + 1..].iter();
            let below = below
                .take_while(|(_, other)| other.trim().is_empty() || depth(other) > depth(line));
            let end = below.filter(|(_, other)| !other.trim().is_empty()).last();
            let end = end.map_or(start + line.len(), |(start, line)| start + line.len());
            ranges.push(*start..end);
        }
        // `{ title: .., about: .. }` loses what follows a comma.
        if let Some(open) = line.find("{ ").filter(|_| line.trim_end().ends_with('}')) {
            let close = line.rfind(" }").expect("an end");
            let mut quoted = false;
            for (at, sign) in line[open..close].char_indices() {
                quoted ^= sign == '"';
                let rest = &line[open + at..close];
                let key = rest
                    .trim_start_matches(", ")
                    .split(':')
                    .next()
                    .unwrap_or_default();
                if !quoted
                    && rest.starts_with(", ")
                    && ["about", "brief", "publisher", "text"].contains(&key)
                {
                    ranges.push(start + open + at..start + close);
                }
            }
        }
    }
    ranges
}

fn without(text: &str, picks: &[prop::sample::Index]) -> String {
    let mut text = text.to_owned();
    for pick in picks {
        let ranges = entries(&text);
        if !ranges.is_empty() {
            text.replace_range(ranges[pick.index(ranges.len())].clone(), "");
        }
    }
    text
}

/// Whether every sign of a line stands in another, in order.
fn is_within(line: &str, other: &str) -> bool {
    let mut signs = other.chars();
    line.chars().all(|sign| signs.any(|other| other == sign))
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn what_is_missing_comes_back_and_what_was_written_stays(
        second in any::<bool>(),
        picks in prop::collection::vec(any::<prop::sample::Index>(), 1..12),
    ) {
        let name = if second { "young-volunteer" } else { "reporter-calls" };
        let scenario = scenario(&shipped(name));
        let left = without(&shipped(&format!("{name}.en")), &picks);
        let update = updated(&scenario, &left, &[]);
        let codes = codes(&scenario, &update.text);
        prop_assert!(codes.iter().all(|code| ["W0502", "W0503"].contains(code)), "{codes:?}\n{}", update.text);
        prop_assert_eq!(codes.contains(&"W0502"), update.missing > 0);
        prop_assert_eq!(update.set_aside, 0);
        let mut lines = update.text.lines();
        for line in left.lines() {
            // What a part was made from is said anew where a text of a list is gone.
            let of = |line: &str| line.trim_start().starts_with("of:");
            let kept = |other: &str| {
                other == line || line.contains('{') && is_within(line, other) || of(line) && of(other)
            };
            prop_assert!(lines.any(kept), "{line}");
        }
        let again = updated(&scenario, &update.text, &[]);
        prop_assert_eq!((again.added, again.set_aside), (0, 0));
        prop_assert_eq!(again.text, update.text);
    }

    #[test]
    fn a_damaged_sidecar_is_updated_once_or_left_alone(damages in damages()) {
        let scenario = scenario(EVENING);
        let left = damaged(TRANSLATED.into(), &damages);
        if let Ok(update) = updates(&scenario, Some(&left), &[]) {
            let again = updates(&scenario, Some(update.text.as_bytes()), &[]).expect("an update");
            prop_assert_eq!(&again.text, &update.text);
            prop_assert_eq!((again.added, again.set_aside), (0, 0), "{}", update.text);
        }
    }
}

#[test]
fn a_new_sidecar_has_every_text_to_fill_in() {
    for name in ["reporter-calls", "young-volunteer"] {
        let scenario = scenario(&shipped(name));
        let update = updated(&scenario, "", &[]);
        let codes = codes(&scenario, &update.text);
        assert!(
            codes.iter().all(|code| *code == "W0502"),
            "{codes:?}\n{}",
            update.text
        );
        // One for the head, and one for each scene.
        assert_eq!(codes.len(), 1 + scenario.scenes.len(), "{}", update.text);
        assert_eq!(update.added, update.missing);
        assert_eq!(updated(&scenario, &update.text, &[]).text, update.text);
    }
}

pub(crate) const EVENING: &str = "\
format: 1
id: avond
version: 1.0.0
title: Avond
language: nl
summary: Een avond.
competencies:
  care: { title: Zorg, about: Vragen }
state:
  rust: { from: 0, to: 4, start: 2, label: Rust }
start: a
scenes:
  a:
    title: De bel
    text:
      - De bel gaat.
      - { when: rust > 2, text: Je bent rustig. }
    exhibits:
      - { kind: note, from: Buur, text: Mag het zachter? }
    effects: { rust: +1 }
    choices:
      open: { text: Doe open, gain: g, cost: c, score: { care: +1 }, goto: b }
      wacht: { text: Wacht, gain: g, cost: c, goto: a, once: true, score: { care: +1 }, effects: { rust: -2 } }
  b: { ending: true, title: Klaar, text: \"Het is stil, {rust}.\" }
debrief:
  questions: [Wat hoorde je?, Wat zei je?]
allow: { W0413: Een proef. }
";

pub(crate) const TRANSLATED: &str = "\
translates: avond
language: en
of: \"67bdec5b\"
title: Evening
summary: An evening.
competencies: { care: { title: Care, about: Asking } }
state:
  rust: { label: Calm }
scenes:
  # Keep the bell!
  a:
    of: \"53198850\"
    title: The bell
    text:
      - The bell rings.
      - You are calm.
    exhibits:
      - from: Neighbour
        text: Could it be softer?
    choices:
      open: { text: Open, gain: g, cost: c }
      wacht: { text: Wait, gain: g, cost: c }
  b:
    of: \"f624506b\"
    title: Done
    text: It is quiet, {rust}.
debrief:
  questions: [What did you hear?, What did you say?]
";

#[test]
fn a_changed_source_is_shown_until_the_translator_has_looked() {
    let first = scenario(EVENING);
    assert_eq!(codes(&first, TRANSLATED), [""; 0]);
    assert_eq!(updated(&first, TRANSLATED, &[]).text, TRANSLATED);

    let changed = EVENING.replace("De bel gaat.", "De bel gaat twee keer.");
    let changed = scenario(&changed.replace(
        "gain: g, cost: c, goto: a",
        "gain: g, cost: Je gast, because: Rust, goto: a",
    ));
    let update = updated(&changed, TRANSLATED, &[]);
    assert_eq!((update.added, update.missing), (1, 1));
    assert_eq!(update.stale, ["a"]);
    insta::assert_snapshot!(update.text, @r#"
    #> Fill in what is empty.
    translates: avond
    language: en
    of: "67bdec5b"
    title: Evening
    summary: An evening.
    competencies: { care: { title: Care, about: Asking } }
    state:
      rust: { label: Calm }
    scenes:
      # Keep the bell!
      a:
        #> The source of a has changed; when it fits, write of: "3dec5fb2 text:c8ba,8411 exhibits:59ac"
        of: "53198850"
        #> nl: De bel
        title: The bell
        text:
          #> nl: De bel gaat twee keer.
          - The bell rings.
          #> nl: Je bent rustig.
          - You are calm.
        exhibits:
          #> nl: Buur
          - from: Neighbour
            #> nl: Mag het zachter?
            text: Could it be softer?
        choices:
          #> nl text: Doe open
          #> nl gain: g
          #> nl cost: c
          open: { text: Open, gain: g, cost: c }
          #> nl text: Wacht
          #> nl gain: g
          #> nl cost: Je gast
          #> nl because: Rust
          wacht: { text: Wait, gain: g, cost: c, because: }
      b:
        of: "f624506b"
        title: Done
        text: It is quiet, {rust}.
    debrief:
      questions: [What did you hear?, What did you say?]
    "#);

    let looked = update
        .text
        .replace("because: }", "because: Calm }")
        .replace("rings.", "rings twice.");
    let looked = updated(&changed, &looked, &["a"]);
    assert_eq!(codes(&changed, &looked.text), [""; 0]);
    assert!(
        looked.stale.is_empty() && !looked.text.contains("#>"),
        "{}",
        looked.text
    );
    assert!(looked.text.contains("  # Keep the bell!\n"));
}

/// What somebody may have made of a sidecar: the words on the left became those on the right.
const MADE_OF_IT: &[(&str, &str)] = &[
    ("title: The bell", "titel: The bell"),
    ("title: The bell", "title: [The, bell]"),
    ("title: The bell", "clock: noon\n    title: The bell"),
    ("    title: The bell\n", ""),
    (
        "    title: The bell\n",
        "    title: &bell The bell\n    clock: *bell\n",
    ),
    (
        "- You are calm.",
        "- You are calm.\n      - |\n        - One more\n\n        - And one more",
    ),
    ("      - You are calm.\n", ""),
    (
        "      - The bell rings.\n      - You are calm.",
        "      The bell rings,\n      and you are calm.",
    ),
    (
        "- You are calm.",
        "- when: rust > 2\n        text: You are calm.",
    ),
    ("- You are calm.", "- |"),
    ("- You are calm.", "- ~"),
    (
        "- from: Neighbour\n        text:",
        "- kind: note\n        from: Neighbour\n        text:",
    ),
    (
        "- from: Neighbour\n        text: Could it be softer?",
        "- kind: note",
    ),
    (
        "- from: Neighbour\n        text: Could it be softer?",
        "- # nothing yet",
    ),
    (
        "- from: Neighbour\n        text: Could it be softer?",
        "- Could it be softer?",
    ),
    (
        "- from: Neighbour\n        text: Could it be softer?",
        "- {kind: note, text: Could it be softer?}",
    ),
    (
        "{ text: Wait, gain: g, cost: c }",
        "{ text: Wait, gain: g, goto: b }",
    ),
    (
        "{ text: Wait, gain: g, cost: c }",
        "{ goto: b, once: true, text: Wait, }",
    ),
    ("{ text: Wait, gain: g, cost: c }", "{}"),
    ("{ text: Wait, gain: g, cost: c }", "~"),
    ("{ text: Wait, gain: g, cost: c }", "Wait"),
    ("wacht: { text: Wait", "later: { text: Wait"),
    (
        "wacht: { text: Wait, gain: g, cost: c }",
        "open: { text: Twice }",
    ),
    (
        "questions: [What did you hear?, What did you say?]",
        "questions: [What did you hear?]",
    ),
    (
        "questions: [What did you hear?, What did you say?]",
        "questions: []",
    ),
    (
        "questions: [What did you hear?, What did you say?]",
        "questions: [What?, \"Who, me?\", Where?, \n    When? ]",
    ),
    (
        "questions: [What did you hear?, What did you say?]",
        "agreement: No more",
    ),
    (
        "debrief:\n  questions: [What did you hear?, What did you say?]\n",
        "debrief:",
    ),
    (
        "competencies: { care: { title: Care, about: Asking } }",
        "competencies: { care: { about: Asking }, media: { title: Press } }",
    ),
    (
        "competencies: { care: { title: Care, about: Asking } }",
        "competencies: { care: }",
    ),
    (
        "competencies: { care: { title: Care, about: Asking } }",
        "competencies: { care: { title: , about: Asking } }",
    ),
    ("  rust: { label: Calm }", "  {rust: {start: 2}}"),
    (
        "    text: It is quiet, {rust}.\n",
        "    text: It is quiet, {rust}.\n    text: It is late, {rust}.\n",
    ),
    ("    of: \"f624506b\"\n", "    of:\n"),
    ("    of: \"f624506b\"\n", ""),
    (
        "  b:\n    of: \"f624506b\"\n    title: Done\n    text: It is quiet, {rust}.\n",
        "  b: { title: Done }\n  c: { title: Gone,\n    text: None }\n",
    ),
    (
        "  b:\n    of: \"f624506b\"\n    title: Done\n    text: It is quiet, {rust}.\n",
        "  b:\n",
    ),
    ("\n", "\r\n"),
];

fn words(text: &str) -> Vec<&str> {
    let words = text.split(|sign: char| !sign.is_alphanumeric());
    words.filter(|word| !word.is_empty()).collect()
}

#[test]
fn whatever_a_sidecar_looks_like_it_fits_afterwards() {
    let scenario = scenario(EVENING);
    for (from, to) in MADE_OF_IT {
        let edited = TRANSLATED.replace(from, to);
        assert_ne!(edited, TRANSLATED, "{from}");
        let update = updated(&scenario, &edited, &[]);
        let codes = codes(&scenario, &update.text);
        assert!(
            codes.iter().all(|code| ["W0502", "W0503"].contains(code)),
            "{codes:?}\n{}",
            update.text
        );
        assert_eq!(
            codes.contains(&"W0502"),
            update.missing > 0,
            "{}",
            update.text
        );
        let mut after = words(&update.text);
        for word in words(&edited) {
            let place = after.iter().position(|other| other == &word);
            after.remove(place.unwrap_or_else(|| panic!("{word} is gone:\n{}", update.text)));
        }
        let again = updated(&scenario, &update.text, &[]);
        assert_eq!(again.text, update.text, "{from} → {to}");
        assert_eq!((again.added, again.set_aside), (0, 0));
    }
}

/// A translation of the evening in which each text says what it translates.
fn filled(scenario: &Scenario) -> String {
    let mut text = updated(scenario, "", &[]).text;
    for (source, told) in [
        ("De bel gaat.", "The bell rings."),
        ("Je bent rustig.", "You are calm."),
    ] {
        let empty = format!("#> nl: {source}\n      - \n");
        assert!(text.contains(&empty), "{text}");
        text = text.replace(&empty, &format!("#> nl: {source}\n      - {told}\n"));
    }
    text
}

/// What a reader of the translation reads in the first scene.
fn read_of(scenario: &Scenario, sidecar: &str) -> Vec<String> {
    let told = translate(scenario, sidecar.as_bytes()).scenario;
    let told = told.expect("a translation that can be read");
    let texts = told.scenes[0].text.iter();
    texts.map(|part| part.text.clone()).collect()
}

#[test]
fn a_text_that_comes_in_between_or_moves_leaves_the_others_with_their_translation() {
    let first = scenario(EVENING);
    let sidecar = filled(&first);
    let (bell, calm) = (
        "      - De bel gaat.\n",
        "      - { when: rust > 2, text: Je bent rustig. }\n",
    );
    for (now, read, written) in [
        (
            format!("      - Het is laat.\n{bell}{calm}"),
            vec!["Het is laat.", "The bell rings.", "You are calm."],
            "      #> nl: Het is laat.\n      - \n",
        ),
        (
            format!("{calm}{bell}"),
            vec!["You are calm.", "The bell rings."],
            "      - You are calm.\n",
        ),
        (
            calm.to_owned(),
            vec!["You are calm."],
            "      # - The bell rings.\n",
        ),
    ] {
        let source = EVENING.replace(&format!("{bell}{calm}"), &now);
        assert_ne!(source, EVENING);
        let changed = scenario(&source);
        // Before somebody brings the file up to date, and after.
        assert_eq!(read_of(&changed, &sidecar), read);
        let update = updated(&changed, &sidecar, &[]);
        assert_eq!(read_of(&changed, &update.text), read, "{}", update.text);
        assert!(update.text.contains(written), "{}", update.text);
        assert_eq!(update.stale, ["a"]);
        let again = updated(&changed, &update.text, &[]);
        assert_eq!(again.text, update.text);
        // The next change finds them too.
        let back = updated(&first, &update.text, &[]);
        let both = ["The bell rings.", "You are calm."];
        if update.set_aside == 0 {
            assert_eq!(read_of(&first, &back.text), both, "{}", back.text);
        }
    }
}

#[test]
fn one_text_that_becomes_two_keeps_its_translation() {
    let one = "text: De bel gaat.\n    exhibits";
    let two = "text: [Het is laat., De bel gaat.]\n    exhibits";
    let list = "text:\n      - De bel gaat.\n      - { when: rust > 2, text: Je bent rustig. }\n    exhibits";
    let first = scenario(&EVENING.replace(list, one));
    let made = updated(&first, "", &[]).text;
    for told in [
        "text: The bell rings.\n",
        "text: >-\n      The bell\n      rings.\n",
    ] {
        let sidecar = made.replace(
            "    #> nl: De bel gaat.\n    text: \n",
            &format!("    {told}"),
        );
        assert_ne!(sidecar, made);
        let changed = scenario(&EVENING.replace(list, two));
        let read = ["Het is laat.", "The bell rings."];
        assert_eq!(read_of(&changed, &sidecar), read);
        let update = updated(&changed, &sidecar, &[]);
        assert_eq!(read_of(&changed, &update.text), read, "{}", update.text);
        assert_eq!(update.set_aside, 0);
    }
}

#[test]
fn what_is_renamed_takes_its_translation_along() {
    let renamed = EVENING
        .replace("start: a", "start: deur")
        .replace("  a:\n    title", "  deur:\n    title")
        .replace("goto: a,", "goto: deur,")
        .replace("      wacht: {", "      wachten: {")
        + "renamed: { a: deur, a.wacht: deur.wachten }\n";
    let renamed = scenario(&renamed);
    assert_eq!(codes(&renamed, TRANSLATED), [""; 0]);
    assert_eq!(
        read_of(&renamed, TRANSLATED),
        ["The bell rings.", "You are calm."]
    );
    let update = updated(&renamed, TRANSLATED, &[]);
    assert_eq!((update.added, update.set_aside, update.missing), (0, 0, 0));
    let written = TRANSLATED
        .replace("  a:\n", "  deur:\n")
        .replace("      wacht: {", "      wachten: {");
    assert_eq!(update.text, written);
}

#[test]
fn a_text_that_yaml_may_misread_gets_a_line_of_its_own() {
    for (text, alone) in [
        ("Zeg het: nu.", true),
        ("[Stil] Zij komt.", true),
        ("“Nee”, zegt zij.", true),
        ("Kamer #2 is vrij.", true),
        ("12", true),
        ("Zij komt.", false),
    ] {
        let source = EVENING.replace("title: De bel", &format!("title: '{text}'"));
        let scenario = scenario(&source);
        let made = updated(&scenario, "", &[]).text;
        let slot = format!(
            "    #> nl: {text}\n    title: {}\n",
            if alone { ">-" } else { "" }
        );
        assert!(made.contains(&slot), "{made}");
    }
}

/// Which translation of a list is gone nobody knows: the scene is shown with its source, to be looked over.
#[test]
fn where_a_text_of_a_list_is_gone_the_scene_is_looked_over() {
    let scenario = scenario(&shipped("reporter-calls"));
    let whole = shipped("reporter-calls.en");
    let gone = "      - \"\\\"I told you,\\\" he adds. \\\"Once. It kept me awake.\\\"\"\n";
    let update = updated(&scenario, &whole.replace(gone, ""), &[]);
    assert_eq!(
        (update.added, update.stale.as_slice()),
        (1, &["open-day".to_owned()][..])
    );
    assert!(codes(&scenario, &update.text).contains(&"W0503"));
    let again = updated(&scenario, &update.text, &[]);
    assert_eq!(again.text, update.text);
}
