//! What is shown as a mend is one: followed, it leads to the story that was meant, and nothing else is lost by it.

use crate::program::Program;
use crate::slips::{STORY, Slip, checked, each_is_told};

/// Slips after which a file is no YAML.
const UNREADABLE: &[Slip] = &[
    (
        "inject: { by: moderator }",
        "inject: by: moderator   # straks",
        "E0003",
        "`inject: { by: moderator }   # straks`",
    ),
    (
        "      wacht:\n        text: Wacht nog even",
        "      wacht: Wacht nog even",
        "E0003",
        "`text: Wacht nog even` on a line of its own",
    ),
    (
        "    title: De hal\n",
        "    title: De hal\n    deadline: minutes: 3\n      goto: slot\n",
        "E0003",
        "`minutes: 3` on a line of its own",
    ),
    (
        "text: De bel gaat.",
        "text: Hoor: de bel   # nog eens",
        "E0003",
        "`text: \"Hoor: de bel\"   # nog eens`",
    ),
    (
        "text: De bel gaat.",
        "text: \"De bel gaat.'",
        "E0003",
        "`text: \"De bel gaat.\"`",
    ),
    (
        "text: Het is stil. }",
        "text: \"Het is stil. }",
        "E0003",
        "text: \"Het is stil.\" }`",
    ),
    (
        "text: Het is stil. }",
        "text: \"Hij zegt: \"nee\".\" }",
        "E0003",
        "text: 'Hij zegt: \"nee\".' }`",
    ),
    (
        "text: Het is stil. }",
        "text: Het is stil. titel: Klein }",
        "E0003",
        "Then put a comma before it",
    ),
    (
        "      wacht:\n        text: Wacht nog even\n        when",
        "\t\t\twacht:\n\t\t\t\ttext: Wacht nog even\n\t\t\t\twhen",
        "E0003",
        "2 for every tab",
    ),
    (
        "        text: Doe open\n        gain: Je",
        "      text: Doe open\n      gain: Je",
        "E0003",
        "begin with exactly 8 spaces",
    ),
    (
        "        once",
        "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}once",
        "E0003",
        "exactly 8 ordinary spaces",
    ),
    (
        "      open:\n        text: Doe open",
        "      open: Doe open",
        "E0003",
        "`text: Doe open` on a line of its own",
    ),
    (
        "      open:\n        text: Doe open",
        "        text: Doe open",
        "E0003",
        "put a line with a name and a colon",
    ),
    (
        "        once: true",
        "        once",
        "E0003",
        "`once: true`",
    ),
];

/// Slips that are YAML, and not ours.
const MEANT: &[Slip] = &[
    (
        "text: Het is stil. }",
        "text:Het is stil. }",
        "E0003",
        "`text: Het is stil.`",
    ),
    (
        "text: Het is stil. }",
        "text: “Het is stil, en laat.” }",
        "E0101",
        "`text: \"Het is stil, en laat.\"`",
    ),
    ("title: De hal", "title: [De hal]", "E0103", "`De hal`"),
    (
        "when: spanning >= 2",
        "when: spanning tussen 2 en 4",
        "E0301",
        "`spanning >= 2 and spanning <= 4`",
    ),
    (
        "when: spanning >= 2",
        "when: chose(open)",
        "E0301",
        "`chose(hal.open)`",
    ),
    ("when: spanning >= 2", "when: moe is waar", "E0301", "`moe`"),
    (
        "when: spanning >= 2",
        "when: seen(hek)",
        "E0201",
        "hal, stoep, kat, slot",
    ),
    (
        "spanning: { from: 0, to: 5, start: 2, label: Spanning }",
        "spanning: 0-5",
        "E0103",
        "{ from: 0, to: 5, start: 0 }",
    ),
    (
        "spanning: { from: 0, to: 5, start: 2, label: Spanning }",
        "spanning: { from: laag, to: hoog, start: laag }",
        "E0103",
        "one_of: [laag, hoog]",
    ),
    (
        "stem: { one_of: [zacht, hard], start: zacht }",
        "stem: [zacht, hard]",
        "E0103",
        "{ one_of: [zacht, hard], start: zacht }",
    ),
    (
        "{ by: moderator }",
        "{ after: 00:05 }",
        "E0103",
        "{ minutes: 5 }",
    ),
    (
        "{ by: moderator }",
        "{ after: { seconden: 30 } }",
        "E0101",
        "`minutes: 1`",
    ),
    (
        "{ by: moderator }",
        "{ by: moderator, after: 5 }",
        "E0112",
        "`by: moderator`, or `after: { minutes: 5 }`",
    ),
    (
        "effects: { stem: hard, spanning: +1 }",
        "effects: { stem: hard, spanning = 1 }",
        "E0003",
        "`spanning: { set: 1 }`",
    ),
    (
        "effects: { stem: hard, spanning: +1 }",
        "effects: { stem: hard, spanning: = 1 }",
        "E0307",
        "`{ set: 1 }`",
    ),
    (
        "effects: { stem: hard, spanning: +1 }",
        "effects: { stem: hard, spanning: { when: moe, add: 1 } }",
        "E0103",
        "`[{ stem: hard }, { spanning: +1, when: moe }]`",
    ),
    (
        "slot: { ending: true, title: Slot, text",
        "slot: { ending: Slot, text",
        "E0103",
        "`title: Slot`",
    ),
    (
        "roles:\n  penning: { title: Penningmeester }",
        "roles: [penning]",
        "E0103",
        "{ penning: { title: \"Penning\" } }",
    ),
    (
        "score: { zorg: -1 }",
        "score: { zorg: plus 1 }",
        "E0103",
        "+1",
    ),
    (
        "    title: De hal\n",
        "    title: De hal\n    when: moe\n",
        "E0101",
        "the choice that goes here",
    ),
    (
        "    title: De hal\n",
        "    title: De hal\n    score: { zorg: +1 }\n",
        "E0101",
        "belongs to a choice",
    ),
    (
        "    title: De hal\n",
        "    title: De hal\n    at: { day: dinsdag, time: \"9:00\" }\n",
        "E0103",
        "`weekday: tuesday`",
    ),
    (
        "    title: De hal\n",
        "    title: De hal\n    at: { day: 1, time: 19.40 }\n",
        "E0121",
        "`\"19:40\"`",
    ),
    (
        "    title: De hal\n",
        "    title: De hal\n    practise:\n      write: 30\n      task: Schrijf het op.\n",
        "E0101",
        "above `write`",
    ),
    (
        "    choices:\n      open:",
        "    choices:\n    keus:\n      open:",
        "E0101",
        "Delete this line with `keus`",
    ),
    (
        "goto: stoep",
        "goto: [{ stoep: 2 }, { slot: 1 }]",
        "E0103",
        "[{ chance: 2, to: stoep }, { chance: 1, to: slot }]",
    ),
    (
        "goto: stoep",
        "goto: [{ chance: 66%, to: stoep }, { chance: 1, to: slot }]",
        "E0103",
        "Write `chance: 2` here, and `chance: 1` at the other target",
    ),
    (
        "goto: slot",
        "goto: slot of hal",
        "E0103",
        "[{ chance: 1, to: slot }, { chance: 1, to: hal }]",
    ),
    ("goto: slot", "goto: -> slot", "E0201", "slot"),
    (
        "goto: stoep",
        "goto: { when: moe, to: stoep }",
        "E0103",
        "[{ when: moe, to: stoep }, { to: … }]",
    ),
    (
        "effects: { moe: true }",
        "effects: { moe }",
        "E0103",
        "`moe: true`",
    ),
    (
        "{ by: moderator }",
        "{ by moderator }",
        "E0003",
        "`by: moderator`",
    ),
    (
        "when: spanning >= 2",
        "when: seen(hal.open)",
        "E0301",
        "`chose(hal.open)`",
    ),
    (
        "when: spanning >= 2",
        "when: als spanning groter of gelijk aan 2",
        "E0301",
        "`spanning >= 2`",
    ),
    (
        "when: spanning >= 2",
        "when: spanning >= twee",
        "E0302",
        "2",
    ),
    (
        "spanning: { from: 0, to: 5, start: 2, label: Spanning }",
        "spanning: [0, 5]",
        "E0103",
        "{ from: 0, to: 5, start: 0 }",
    ),
    (
        "    title: De hal\n",
        "    title: De hal\n    exhibits: Een brief\n",
        "E0103",
        "[{ kind: note, text: \"Een brief\" }]",
    ),
];

#[test]
fn every_mend_leads_to_what_is_meant() {
    each_is_told(UNREADABLE);
    each_is_told(MEANT);
}

/// What a story is told in is no story: one finding says so.
#[test]
fn a_file_of_another_kind_is_one_finding() {
    let program = Program::new();
    for (bytes, said) in [
        (&b"{\\rtf1\\ansi\nformat: 1\\par\n}"[..], "(RTF)"),
        (b"PK\x03\x04\x14\0word/document.xml\0\xff", "Word"),
        (
            b"PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.text\xff",
            "LibreOffice",
        ),
        (b"%PDF-1.7\n\xe2\xe3\n", "PDF"),
        (b"<!DOCTYPE html>\n<html></html>\n", "web page"),
    ] {
        let path = program.folder.path().join("verhaal.yaml");
        std::fs::write(&path, bytes).expect("a file");
        let path = path.display().to_string();
        let checked = program.run(["check", &path, "--lang", "en"]);
        checked.exits(1).says("E0014").says(said).says("one error");
    }
}

#[test]
fn what_a_chat_puts_around_a_story_is_one_finding() {
    let program = Program::new();
    for (before, behind) in [
        ("```yaml\n", "```\n"),
        (
            "Hier is je verhaal: veel plezier!\n\n```yaml\n",
            "```\n\nZeg maar: wat nog?\n",
        ),
        ("```\n", ""),
    ] {
        let path = program.file("chat.yaml", format!("{before}{STORY}{behind}"));
        let found = checked(&program, &[path]);
        let found: Vec<_> = found.iter().map(|it| (it.code.as_str(), it.line)).collect();
        let line = 1 + before.trim_end().matches('\n').count();
        assert_eq!(found, [("E0003", line)], "{before}");
    }
}

/// A choice that nobody gets makes other conditions look needless; they are good lines, and nothing is said of them, nor
/// of a test that takes it.
#[test]
fn what_only_follows_from_a_finding_waits_until_that_is_mended() {
    let program = Program::new();
    let tests =
        "tests:\n  - { name: Wacht, choose: [hal.wacht, hal.open], expect: { ending: slot } }\n";
    for (when, code) in [
        ("spanning > 4 and spanning < 1", "W0705"),
        ("spanning >= 9", "W0304"),
    ] {
        let story = STORY
            .replace("when: spanning >= 2", &format!("when: {when}"))
            .replace("when: stem == zacht", "when: stem == hard or moe");
        let path = program.file("dicht.yaml", format!("{story}{tests}"));
        let found = checked(&program, &[path]);
        let mut codes: Vec<_> = found.iter().map(|it| it.code.as_str()).collect();
        codes.sort_unstable();
        assert_eq!(codes, [code, "W0720"], "{when}");
    }
}

/// Why a condition never holds is said in numbers that are so, and not at all where nothing keeps the number.
#[test]
fn what_a_variable_can_be_is_said_where_it_is_known() {
    let program = Program::new();
    let story = |entering: &str, open: &str| {
        format!(
            "format: 1\nid: door\nversion: 1.0.0\ntitle: Door\nlanguage: en\nstate:\n  calm: {{ from: 0, to: 5, start: 0 }}\n  \
             mood: {{ one_of: [soft, hard], start: soft }}\nstart: hall\nscenes:\n  hall:\n    text: T\n    choices:\n      a: \
             {{ text: A, gain: g, cost: c, effects: {{ calm: +2 }}, goto: room }}\n      b: {{ text: B, gain: g, cost: c, \
             effects: {{ calm: +1 }}, goto: room }}\n  room:\n    text: T\n    effects: [{{ {entering} }}]\n    choices:\n      \
             c: {{ text: C, gain: g, cost: c, goto: end }}\n      d: {{ text: D, gain: g, cost: c, when: {open}, goto: end \
             }}\n  end: {{ ending: true, title: End, text: T }}\n"
        )
    };
    let check = |story: String| {
        program.file("door.yaml", story);
        program.run(["check", "door.yaml", "--lang", "en"]).exits(1)
    };
    check(story("mood: hard", "calm >= 4"))
        .says("W0705")
        .says("In `room`, `calm` is never more than 2.");
    // Behind the effect nothing asks about it any more.
    let said = check(story("when: calm >= 4, mood: hard", "mood == soft")).says("W0706");
    assert!(!said.out.contains("`calm` is never more"), "{}", said.out);
}
