//! Stories whose words and times are true on every road.

use crate::program::Program;

const NIGHT: &str = r#"format: 1
id: night
version: 1.0.0
title: Night
language: en
start: door
scenes:
  door:
    at: { day: 1, weekday: friday, time: "20:15" }
    text: Somebody knocks.
    choices:
      open: { text: Open, gain: You see him, cost: It is cold, goto: hall }
      wait: { text: Wait, gain: It stays warm, cost: He knocks on, goto: hall }
  hall:
    at: { day: 1, time: "20:20" }
    text:
      - The hall.
      - { text: He is still out there., when: chose(door.wait), assumes: not chose(door.open) }
    choices:
      sit: { text: Sit down, gain: You rest, cost: It gets late, goto: late }
      go: { text: Go home, gain: You sleep, cost: You miss it, goto: late }
  crew:
    inject: { by: moderator, between: [{ day: 1, time: "20:18" }, { day: 1, time: "21:00" }] }
    text: A camera crew.
    goto: resume
  late: { at: { day: 2 }, ending: true, text: Morning., assumes: { that: seen(hall), because: All come by } }
"#;

#[test]
fn the_verdict_counts_what_words_rely_on() {
    let program = Program::new();
    program.file("night.yaml", NIGHT);
    let said = program.run(["check", "night.yaml", "--lang", "en"]);
    said.says("2 assumptions hold.");
    let said = program.run(["check", "night.yaml", "--lang", "nl"]);
    said.says("2 aannames kloppen.");
    let said = program.run(["check", "night.yaml", "--format", "json"]);
    said.says("\"assumptions\": 2");
    program.file("broken.yaml", NIGHT.replace("when: chose(door.wait), ", ""));
    let said = program.run(["check", "broken.yaml", "--lang", "en"]);
    said.exits(1)
        .says("error[E0718]")
        .says("= road: door.open")
        .says("One assumption holds.");
}

/// What was not looked at is not counted, and named.
#[test]
fn what_words_rely_on_is_named_where_it_is_not_proved() {
    let program = Program::new();
    program.file("night.yaml", NIGHT);
    let said = program.run([
        "check",
        "night.yaml",
        "--max-situations",
        "2",
        "--lang",
        "en",
    ]);
    let said = said.says("what line 18 says: { text: He is still out there.");
    assert!(!said.out.contains("assumptions hold"), "{}", said.out);
}

#[test]
fn a_time_in_the_story_is_told_in_the_language_of_who_reads() {
    let program = Program::new();
    program.file("night.yaml", NIGHT);
    for (language, friday, next) in [
        ("en", "Friday 20:15", "Day 1, 20:20"),
        ("nl", "Vrijdag 20:15", "Dag 1, 20:20"),
    ] {
        let arguments = ["play", "--plain", "night.yaml", "--lang", language];
        let said = program.typing(arguments, "wait\nquit\n");
        said.says(friday).says(next);
        let guide = ["report", "--guide", "night.yaml", "--lang", language];
        program.run(guide).says(friday).says(next);
        let map = ["graph", "night.yaml", "--to", "mermaid", "--lang", language];
        program.run(map).says(friday);
    }
    let own = NIGHT.replace(
        "    at: { day: 1, weekday",
        "    clock: At dusk\n    at: { day: 1, weekday",
    );
    program.file("own.yaml", own);
    let said = program.typing(["play", "--plain", "own.yaml", "--lang", "en"], "quit\n");
    let said = said.says("At dusk");
    assert!(!said.out.contains("Friday"), "{}", said.out);
}

/// A crew that may come from 20:18 on is sent in the hall, and not at the door.
#[test]
fn an_inject_comes_in_its_stretch_of_the_story() {
    let program = Program::new();
    let held = |never: &str| {
        let checks = format!("{NIGHT}checks:\n  - {{ never: {never} }}\n");
        let story = checks.replace(
            "    text: A camera crew.",
            "    text: A camera crew.\n    assumes: seen(hall)",
        );
        program.file("held.yaml", story);
        program.run(["check", "held.yaml", "--lang", "en"])
    };
    held("seen(crew) and not seen(hall)").says("3 assumptions hold.");
    let said = held("seen(crew) and seen(hall)").exits(1);
    said.says("= road: door.open → crew");
    for (language, when) in [
        ("en", "in the story from Friday 20:18 to Friday 21:00"),
        (
            "nl",
            "in het verhaal van vrijdag 20:18 tot en met vrijdag 21:00",
        ),
    ] {
        let guide = [
            "report",
            "--guide",
            "held.yaml",
            "--to",
            "md",
            "--lang",
            language,
        ];
        program.run(guide).says(when);
        let map = ["graph", "held.yaml", "--to", "mermaid", "--lang", language];
        program.run(map).says(when);
    }
    // One moment is no stretch.
    let one = NIGHT.replace("time: \"21:00\" }]", "time: \"20:18\" }]");
    program.file("one.yaml", one);
    let guide = [
        "report", "--guide", "one.yaml", "--to", "md", "--lang", "nl",
    ];
    let said = program.run(guide).says("in het verhaal op vrijdag 20:18");
    assert!(!said.out.contains("tot en met"), "{}", said.out);
}

/// Nobody is told that their choice cost what the next scene brings.
#[test]
fn a_choice_has_its_own_price_and_a_scene_says_what_it_changed_itself() {
    let program = Program::new();
    program.file(
        "price.yaml",
        "format: 1
id: price
version: 1.0.0
title: Price
language: en
state:
  pressure: { from: 0, to: 9, start: 1, label: Pressure, better: less }
  known: { start: false, label: Known }
start: door
scenes:
  door:
    text: A knock.
    choices:
      open: { text: Open, gain: You see him, cost: It is cold, effects: { pressure: +1 }, goto: hall }
      wait: { text: Wait, gain: It stays warm, cost: He knocks on, goto: hall }
  hall:
    text: The papers write.
    effects: { pressure: +2, known: true }
    choices:
      sit: { text: Sit, gain: Rest, cost: Time, goto: end }
      go: { text: Go, gain: Air, cost: Rain, goto: end }
  end: { ending: true, text: Night. }
",
    );
    let played = program.typing(["play", "price.yaml", "--plain", "--lang", "en"], "\n1\n");
    played
        .says("Pressure: 1 → 2\n")
        .says("Pressure: 4 (from 0 to 9) · was 2")
        .says("Known: yes · was no");
    let played = program.typing(["play", "price.yaml", "--plain", "--lang", "en"], "\n2\n");
    assert!(!played.out.contains("→"), "{}", played.out);
    played.says("Pressure: 3 (from 0 to 9) · was 1");
}

#[test]
fn an_author_sees_which_sentences_are_long_and_how_easily_it_reads() {
    let program = Program::new();
    let long = "He goes on and on about the car park and the bins and the hedge, and nobody at the table says anything at \
                all about it.";
    program.file("night.yaml", NIGHT.replace("The hall.", long));
    let said = program.run(["readability", "night.yaml", "--lang", "en"]);
    said.exits(0)
        .says("One sentence of more than 20 words")
        .says("hall: He goes on and on about the car park")
        .says("Reading ease ");
    let data = program.run(["readability", "night.yaml", "--format", "json"]);
    let data: serde_json::Value = serde_json::from_str(&data.out).expect("JSON");
    assert_eq!(data["long"][0]["scene"], "hall");
    assert_eq!(data["long"][0]["words"], 26);
    assert!(data["ease"].as_f64().expect("a measure") > 60.0, "{data}");
    let shipped = program.run(["readability", "a-quick-look"]).exits(0);
    shipped.says("Leesgemak ").says("Flesch-Douma");
}
