//! Slips of the pen of people who are no programmers: each is one finding, at its line, with the author's own line put right.

use std::path::PathBuf;

use serde::Deserialize;
use veerkracht::scenario::{Severity, load};

use crate::program::{Program, ours};

/// A sound story in which each slip is made.
pub(crate) const STORY: &str = "\
format: 1
id: bel
version: 1.0.0
title: De bel
language: nl
start: hal
competencies:
  zorg: { title: Zorg }
roles:
  penning: { title: Penningmeester }
state:
  moe: false
  spanning: { from: 0, to: 5, start: 2, label: Spanning }
  stem: { one_of: [zacht, hard], start: zacht }
scenes:
  hal:
    title: De hal
    for: [penning]
    text: De bel gaat.
    choices:
      open:
        text: Doe open
        gain: Je ziet wie er staat
        cost: Zij zien jou
        effects: { stem: hard, spanning: +1 }
        score: { zorg: +1 }
        goto: stoep
      wacht:
        text: Wacht nog even
        when: spanning >= 2
        once: true
        gain: Rust
        cost: Het belt door
        effects: { moe: true }
        score: { zorg: -1 }
        goto: hal
  stoep:
    text:
      - Er staat een jongen.
      - { when: moe, text: Je ziet hem slecht. }
      - { when: stem == zacht, text: Hij fluistert. }
    goto: slot
  kat:
    inject: { by: moderator }
    text: De kat wil eruit.
    goto: resume
  slot: { ending: true, title: Slot, text: Het is stil. }
";

/// What stands in the story, what somebody writes instead, and what is shown for it: a code, and a part of the mend.
pub(crate) type Slip = (&'static str, &'static str, &'static str, &'static str);

/// Slips after which a file is no YAML.
const UNREADABLE: &[Slip] = &[
    ("gain: Rust", "gain:Rust", "E0003", "`gain: Rust`"),
    ("gain: Rust", "gain；Rust", "E0003", "`gain: Rust`"),
    ("cost: Zij", "cost： Zij", "E0003", "`cost: Zij zien jou`"),
    ("cost: Zij", "cost = Zij", "E0003", "`cost: Zij zien jou`"),
    ("cost: Zij", "cost Zij", "E0003", "`cost: Zij zien jou`"),
    ("title: De hal", "title De hal", "E0003", "`title: De hal`"),
    ("    choices:\n", "    choices\n", "E0003", "`choices:`"),
    ("      wacht:\n", "      wacht\n", "E0003", "`wacht:`"),
    (
        "text: Wacht",
        "text:\u{a0}Wacht",
        "E0003",
        "`text: Wacht nog even`",
    ),
    ("        once", "\tonce", "E0003", "8 ordinary"),
    ("        once", "       \u{a0}once", "E0003", "8 ordinary"),
    ("        once", "       once", "E0003", "8 ordinary"),
    ("        once", "         once", "E0003", "8 ordinary"),
    (
        "        text: Wacht",
        "          text: Wacht",
        "E0003",
        "8 ordinary",
    ),
    ("  stoep:", "stoep:", "E0003", "2 ordinary"),
    (
        "      - Er",
        "      -Er",
        "E0003",
        "`- Er staat een jongen.`",
    ),
    (
        "      - Er",
        "      – Er",
        "E0003",
        "`- Er staat een jongen.`",
    ),
    (
        "      - Er",
        "      • Er",
        "E0003",
        "`- Er staat een jongen.`",
    ),
    ("  kat:", "  - kat:", "E0003", "`kat:`"),
    ("  kat:", "  - id: kat", "E0003", "`kat:`"),
    ("roles:", "% wie\nroles:", "E0003", "`# wie`"),
    ("roles:", "// wie\nroles:", "E0003", "`# wie`"),
    (
        "text: De bel gaat.",
        "text: > De bel gaat.",
        "E0003",
        "`text: \"> De bel gaat.\"`",
    ),
    (
        "text: De bel gaat.",
        "text: @bel gaat.",
        "E0003",
        "`text: \"@bel gaat.\"`",
    ),
    (
        "text: De bel gaat.",
        "text: [De bel] gaat.",
        "E0003",
        "`text: \"[De bel] gaat.\"`",
    ),
    (
        "text: De bel gaat.",
        "text: 's Avonds belt het.",
        "E0003",
        "`text: \"'s Avonds belt het.\"`",
    ),
    (
        "text: De bel gaat.",
        "text: 't Is stil",
        "E0003",
        "`text: \"'t Is stil\"`",
    ),
    (
        "text: De bel gaat.",
        "text: \"Ting\" zegt de bel",
        "E0003",
        "`text: '\"Ting\" zegt de bel'`",
    ),
    (
        "text: De bel gaat.",
        "text: \"De bel gaat.",
        "E0003",
        "`text: \"De bel gaat.\"`",
    ),
    (
        "text: De bel gaat.",
        "text: \"C:\\Users\"",
        "E0003",
        "`text: 'C:\\Users'`",
    ),
    (
        "text: De bel gaat.",
        "text: “Hoor: de bel”",
        "E0003",
        "`text: \"“Hoor: de bel”\"`",
    ),
    (
        "text: De bel gaat.",
        "text: Hoor: de bel",
        "E0003",
        "`text: \"Hoor: de bel\"`",
    ),
    (
        "text: De bel gaat.",
        "text: De bel gaat.\n    En nog eens.",
        "E0003",
        "6 spaces",
    ),
    (
        "text: De bel gaat.",
        "text: |\n    De bel gaat.",
        "E0003",
        "6 spaces",
    ),
    (
        "text: De kat",
        "text: - De kat\n      - Zij",
        "E0003",
        "`- De kat`",
    ),
    ("goto: slot", "goto: slot:", "E0003", "`goto: slot`"),
    ("when: moe,", "when: !moe,", "E0003", "not moe"),
    (
        "text: Hij fluistert. }",
        "text: Hij zegt: nee. }",
        "E0003",
        "\"Hij zegt: nee.\"",
    ),
    (
        "one_of: [zacht, hard], start",
        "one_of: [zacht, hard, start",
        "E0003",
        "[zacht, hard",
    ),
    (
        "title: Slot, text: Het is stil. }",
        "title: Slot, text: Het is stil.",
        "E0003",
        "Het is stil. }`",
    ),
    (
        "{ title: Zorg }",
        "{ title: Zorg }}",
        "E0003",
        "`zorg: { title: Zorg }`",
    ),
    (
        "{ by: moderator }",
        "{ by: moderator when: moe }",
        "E0003",
        "{ by: moderator, when: moe }",
    ),
];

/// Slips that are YAML, and not ours.
const MEANT: &[Slip] = &[
    ("    choices:\n", "    opties:\n", "E0101", "choices"),
    ("cost: Zij", "nadeel: Zij", "E0101", "cost"),
    ("goto: stoep", "next: stoep", "E0101", "goto"),
    ("gain: Rust", "Gain: Rust", "E0101", "gain"),
    ("roles:", "rollen:", "E0101", "roles"),
    ("scenes:", "scènes:", "E0101", "scenes"),
    ("one_of:", "one-of:", "E0101", "one_of"),
    ("from: 0", "van: 0", "E0101", "from"),
    ("from: 0", "from:0", "E0003", "`from: 0`"),
    ("once: true", "once: ja", "E0103", "true"),
    ("once: true", "once: True", "E0103", "true"),
    ("moe: false", "moe: nee", "E0103", "false"),
    ("{ moe: true }", "{ moe: waar }", "E0303", "true"),
    ("by: moderator", "by: gespreksleider", "E0105", "moderator"),
    ("goto: resume", "goto: terug", "E0201", "resume"),
    (
        "when: spanning >= 2",
        "when: spanning ≥ 2",
        "E0301",
        "`spanning >= 2`",
    ),
    (
        "when: spanning >= 2",
        "when: spanning => 2",
        "E0301",
        "`spanning >= 2`",
    ),
    (
        "when: spanning >= 2",
        "when: 2 <= spanning",
        "E0301",
        "`spanning >= 2`",
    ),
    (
        "when: spanning >= 2",
        "when: spanning is minstens 2",
        "E0301",
        "`spanning >= 2`",
    ),
    (
        "when: spanning >= 2",
        "when: moe && spanning > 2",
        "E0301",
        "`moe and spanning > 2`",
    ),
    ("when: spanning >= 2", "when: NOT moe", "E0301", "`not moe`"),
    (
        "when: spanning >= 2",
        "when: moe OF spanning > 2",
        "E0301",
        "`moe or spanning > 2`",
    ),
    (
        "when: spanning >= 2",
        "when: seen stoep",
        "E0301",
        "`seen(stoep)`",
    ),
    (
        "when: spanning >= 2",
        "when: hal.open",
        "E0301",
        "`chose(hal.open)`",
    ),
    (
        "when: spanning >= 2",
        "when: stoep",
        "E0203",
        "`seen(stoep)`",
    ),
    (
        "when: spanning >= 2",
        "when: [moe, spanning > 2]",
        "E0103",
        "`moe and spanning > 2`",
    ),
    (
        "when: spanning >= 2",
        "when: { stem: hard }",
        "E0103",
        "`stem == hard`",
    ),
    (
        "when: stem == zacht",
        "when: stem is “zacht”",
        "E0301",
        "`stem == zacht`",
    ),
    ("when: sp", "when: go\u{200b}sp", "E0006", "Delete"),
    ("goto: slot", "goto: slot\u{200b}", "E0006", "Delete"),
    ("  kat:", "  k\u{200b}at:", "E0006", "Delete"),
    ("goto: slot", "goto: hal.open", "E0201", "`hal`"),
    ("goto: slot", "goto: einde", "E0201", "ending: true"),
    (
        "goto: slot",
        "goto: [hal, slot]",
        "E0103",
        "{ chance: 1, to: slot }",
    ),
    (
        "goto: slot",
        "goto: { hal: 2, slot: 1 }",
        "E0103",
        "{ chance: 2, to: hal }",
    ),
    (
        "goto: slot",
        "goto: { to: slot, effects: { moe: true } }",
        "E0103",
        "`goto: slot`",
    ),
    (
        "{ by: moderator }",
        "spanning > 3",
        "E0103",
        "{ when: spanning > 3 }",
    ),
    (
        "{ by: moderator }",
        "{ after: 5 minuten }",
        "E0103",
        "{ minutes: 5 }",
    ),
    ("{ title: Zorg }", "Zorg", "E0103", "{ title: \"Zorg\" }"),
    (
        "effects: { moe: true }",
        "effects: spanning +1",
        "E0103",
        "{ spanning: +1 }",
    ),
    ("score: { zorg: -1 }", "score: { zorg: −1 }", "E0103", "-1"),
    (
        "score: { zorg: -1 }",
        "score: [ zorg: -1 ]",
        "E0103",
        "{ zorg: -1 }",
    ),
    (
        "spanning: +1 }",
        "spanning: { when: moe, add: 1 } }",
        "E0103",
        "{ spanning: +1, when: moe }",
    ),
    (
        "spanning: { from: 0, to: 5, start: 2, label: Spanning }",
        "spanning: 2",
        "E0103",
        "start: 2 }",
    ),
    (
        "stem: { one_of: [zacht, hard], start: zacht }",
        "stem: zacht",
        "E0103",
        "one_of: [zacht",
    ),
    (
        "  hal:\n    title: De hal\n",
        "  hal:\n    title: De hal\n    deadline: 3\n",
        "E0103",
        "{ minutes: 3",
    ),
    ("language: nl", "language: Nederlands", "E0126", "nl"),
    ("version: 1.0.0", "version: 1.0", "E0103", "\"1.0\""),
];

#[derive(Deserialize)]
struct Report {
    findings: Vec<Found>,
}

#[derive(Deserialize)]
pub(crate) struct Found {
    file: String,
    pub(crate) code: String,
    pub(crate) severity: String,
    pub(crate) line: usize,
    pub(crate) help: Option<String>,
    did_you_mean: Option<String>,
}

/// What `check` finds in files, as data.
pub(crate) fn checked(program: &Program, paths: &[PathBuf]) -> Vec<Found> {
    let said = program
        .command()
        .args(["check", "--format", "json", "--lang", "en"])
        .args(paths)
        .output();
    let report: Report = serde_json::from_slice(&said.unwrap().stdout).expect("a report");
    report.findings
}

#[test]
fn every_slip_is_one_finding_at_its_line_with_what_is_meant() {
    assert!(load(STORY.as_bytes()).scenario.is_some());
    each_is_told(UNREADABLE);
    each_is_told(MEANT);
}

/// Each slip is one error, in its lines, with its code and that part of the mend.
pub(crate) fn each_is_told(slips: &[Slip]) {
    let program = Program::new();
    let mut paths = Vec::new();
    for (place, (from, to, ..)) in slips.iter().enumerate() {
        let text = STORY.replacen(from, to, 1);
        assert_ne!(text, STORY, "{from}");
        paths.push(program.file(&format!("s{place}.yaml"), text));
    }
    let found = checked(&program, &paths);
    let mut wrong = Vec::new();
    for (path, (from, to, code, part)) in paths.iter().zip(slips) {
        let at = STORY.find(from).expect("in the story");
        let first = 1 + STORY.get(..at).unwrap().matches('\n').count();
        let lines = first..=first + to.trim_end().matches('\n').count();
        let file = path.to_string_lossy();
        let own = found
            .iter()
            .filter(|it| it.file == file && it.severity == "error");
        let own: Vec<_> = own.collect();
        let told = |it: &&&Found| {
            let help = it.help.as_deref().unwrap_or_default();
            let meant = it.did_you_mean.as_deref() == Some(*part);
            it.code == *code && lines.contains(&it.line) && (meant || help.contains(part))
        };
        if own.len() != 1 || own.iter().filter(told).count() != 1 {
            let own = own
                .iter()
                .map(|it| (&it.code, it.line, &it.help, &it.did_you_mean));
            wrong.push(format!(
                "{to:?} at {lines:?}: {:?}",
                own.collect::<Vec<_>>()
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A mend that is shown in full is the author's own line put right: who follows it has a sound story again.
#[test]
fn a_mend_that_is_followed_works() {
    let program = Program::new();
    let mut followed = 0;
    for (from, to, code, _) in UNREADABLE {
        let text = STORY.replacen(from, to, 1);
        let path = program.file("slip.yaml", &text);
        let found = checked(&program, &[path]);
        let help = found.iter().find(|it| it.code == *code);
        let Some((help, line)) = help.and_then(|it| Some((it.help.clone()?, it.line))) else {
            panic!("{to}");
        };
        let Some(mend) = help
            .strip_prefix("Write the whole line like this: `")
            .and_then(|it| it.strip_suffix('`'))
        else {
            continue;
        };
        let mended: Vec<_> = text
            .split('\n')
            .zip(1..)
            .map(|(was, number)| {
                let indent = was.len() - was.trim_start().len();
                let indent = " ".repeat(was.get(..indent).unwrap().chars().count());
                if number == line {
                    format!("{indent}{mend}")
                } else {
                    was.to_owned()
                }
            })
            .collect();
        let loaded = load(mended.join("\n").as_bytes());
        let errors = loaded
            .findings
            .iter()
            .filter(|it| it.code.severity() == Severity::Error);
        let errors: Vec<_> = errors.map(|it| it.code).collect();
        assert!(errors.is_empty(), "{to:?} as {mend:?}: {errors:?}");
        followed += 1;
    }
    assert!(followed > 25, "{followed}");
}

#[test]
fn five_slips_are_five_findings() {
    let mut text = STORY.to_owned();
    for (from, to) in [
        ("gain: Je ziet", "gain:Je ziet"),
        ("text: Wacht", "text: Wacht: nog"),
        ("goto: hal", "goto: hel"),
        ("text: De kat", "text: *De kat"),
        ("title: Slot", "titel: Slot"),
    ] {
        text = text.replacen(from, to, 1);
    }
    let program = Program::new();
    let path = program.file("five.yaml", &text);
    let found = checked(&program, &[path]);
    let found: Vec<_> = found.iter().map(|it| (it.code.as_str(), it.line)).collect();
    let expected = [
        ("E0003", 23),
        ("E0003", 29),
        ("E0201", 36),
        ("E0003", 45),
        ("E0101", 47),
    ];
    assert_eq!(found, expected);
}

/// What is printed to go on with can be typed, also where the story is a file of one's own.
#[test]
fn the_line_to_go_on_with_works_for_a_file_of_ones_own() {
    let program = Program::new();
    program.file("bel.yaml", STORY);
    let left = program.typing(["play", "bel.yaml", "--plain", "--lang", "en"], "2\nquit\n");
    let said = left.exits(0).out;
    let (_, command) = said
        .split_once("Go on with: veerkracht ")
        .expect("how to go on");
    let command: Vec<_> = command.lines().next().expect("a line").split(' ').collect();
    let on = program.typing(&command[..3], "quit\n");
    on.exits(0).says("De bel gaat.");
}

#[test]
fn a_programme_is_translated_as_a_story_is() {
    let program = Program::new();
    let shipped = ours("scenarios/programmes/five-afternoons.yaml");
    let shipped = std::fs::read_to_string(shipped).expect("a programme");
    program.file("five-afternoons.yaml", shipped);
    let translate = ["translate", "five-afternoons.yaml", "en", "--lang", "en"];
    program.run(translate).exits(0).says("was made");
    program.run(translate).exits(0).says("had to change");
    let check = program.run(["check", "five-afternoons.en.yaml", "--lang", "en"]);
    check.exits(1).says("W0502").says("0 errors");
}

#[test]
fn what_is_shown_as_it_stands_is_told_in_a_text_and_nowhere_else() {
    let program = Program::new();
    for (text, warned) in [
        ("Spanning {spanning.", true),
        ("Zij {zucht diep}.", true),
        ("[[Open->stoep]]", true),
        ("Het is <b>laat</b>.", true),
        ("Spanning {spanning}, a < b, [1].", false),
    ] {
        let story = STORY.replace("text: De bel gaat.", &format!("text: \"{text}\""));
        let path = program.file("tekst.yaml", story);
        let found = checked(&program, &[path]);
        let told = found
            .iter()
            .filter(|it| it.code == "W0013" && it.line == 19);
        assert_eq!(told.count(), usize::from(warned), "{text}");
    }
}

#[test]
fn a_translation_is_checked_with_what_it_translates() {
    let program = Program::new();
    program.file("bel.yaml", STORY);
    program.run(["translate", "bel.yaml", "en"]).exits(0);
    let alone = program.run(["check", "bel.en.yaml", "--lang", "en"]);
    alone.exits(1).says("W0502").says("2 files");
    let path = program.folder.path().join("bel.en.yaml");
    let text = std::fs::read_to_string(&path).expect("a sidecar");
    program.file("bel.en.yaml", text.replace("language: en", "language: fr"));
    let other = program.run(["check", "bel.en.yaml", "--lang", "en"]);
    other
        .exits(1)
        .says("W0508")
        .says("The name of this file says `en`");
}
