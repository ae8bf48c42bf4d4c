//! The last words of a story: with these people go home, wherever it was played.

use crate::hosted::Hosted;
use crate::phone::Phone;
use crate::program::Program;
use crate::screen::Screen;

/// A short evening with last words, in two languages.
const EVENING: &str = "
format: 1
id: evening
version: 1.0.0
title: The evening
language: en
state: { calm: { from: 0, to: 3, start: 1, label: Calm } }
start: door
scenes:
  door:
    text: A door.
    choices:
      wait: { text: Wait, gain: g, cost: c, effects: { calm: +1 }, goto: end }
      go: { text: Go, gain: g, cost: c, goto: end }
  end: { ending: true, title: The end, text: It is late. }
debrief:
  questions: [What did you hear?]
  agreement: One thing.
  closing: \"Nobody rang tonight. You were {calm} calm. Sleep well.\"
";
const DUTCH: &str = "
translates: evening
language: nl
";

fn evening() -> Program {
    let program = Program::new();
    program.file("evening.yaml", EVENING);
    program
}

#[test]
fn they_stand_last_wherever_one_reads_how_it_went() {
    let program = evening();
    program.run(["check", "evening.yaml"]).exits(0);
    let played = program.typing(["play", "evening.yaml"], "wait\n").exits(0);
    let said = "Nobody rang tonight. You were 2 calm. Sleep well.";
    let (before, _) = played.out.split_once(said).expect("last words");
    assert!(before.contains("One thing."), "{before}");
    for to in ["md", "html"] {
        program.run(["report", "latest", "--to", to]).says(said);
        let guide = program.run(["report", "--guide", "evening.yaml", "--to", to]);
        guide
            .exits(0)
            .says("The last words, on the last slide: Nobody rang tonight.");
    }
    program.file("evening.nl.yaml", DUTCH);
    program.run(["translate", "evening.yaml", "nl"]).exits(0);
    let written = std::fs::read_to_string(program.folder.path().join("evening.nl.yaml"));
    assert!(written.expect("a file").contains("closing:"));
    program.file(
        "evening.yaml",
        EVENING.replace("{calm} calm", "{calmer} calm"),
    );
    program
        .run(["check", "evening.yaml"])
        .exits(1)
        .says("E0203");
}

/// What is not written yet is told as that, and not as a number.
#[test]
fn words_that_are_not_written_yet_are_asked_for() {
    let program = evening();
    let (before, _) = EVENING.split_once("  closing:").expect("last words");
    for (empty, help) in [
        (
            "closing:",
            "Write a text here, behind the colon and a space.",
        ),
        ("closing: ~", "Here stands `~`, and that is no text."),
        ("closing: \"\"", "Put a text in its place."),
    ] {
        program.file("evening.yaml", format!("{before}  {empty}\n"));
        let said = program
            .run(["check", "evening.yaml", "--lang", "en"])
            .exits(1);
        said.says("E0109").says(help);
    }
}

/// On a small screen who to call and the last words lie below the fold, and the line of keys says how to get there.
#[test]
fn the_last_page_says_which_key_reads_on() {
    let program = Program::new();
    let long = EVENING
        .replace(
            "start: door",
            "facts: [emergency, police, suicide-line, safe-home]\nstart: door",
        )
        .replace(
            "agreement: One thing.",
            "practice: [One., Two., Three., Four.]\n  agreement: One thing.",
        );
    let long = long.replace(
        "[One., Two., Three., Four.]",
        "[{ text: One }, { text: Two }, { text: Three }, { text: Four }]",
    );
    program.file("evening.yaml", long);
    let mut screen = Screen::open(&program, &["play", "evening.yaml", "--lang", "en"]);
    screen.shows("Enter begin").types("\r");
    screen.shows("A door.").types("1");
    screen.shows("What it brought").types("\r");
    screen
        .shows("It is late.")
        .types("6")
        .shows("space read on");
    assert!(
        !screen.contents().contains("Sleep well."),
        "{}",
        screen.contents()
    );
    // One at a time: where there is no more to read, space turns the page.
    while !screen.contents().contains("Sleep well.") {
        screen.turns(" ");
    }
    screen.shows("l last time");
    screen.types("q");
    assert!(screen.ends());
}

#[test]
fn they_are_the_last_slide_and_the_last_line_of_a_group() {
    let program = evening();
    let mut hosted = Hosted::open(&program, &["evening.yaml"]);
    let mut phone = Phone::inside(&hosted, "");
    hosted.types("choose wait");
    hosted.types("go");
    hosted.hears("You were 2 calm.");
    assert!(phone.get("/").body.contains("You were 2 calm."));
    let first = phone.get("/screen").body;
    assert!(!first.contains("You were 2 calm."), "{first}");
    hosted.types("slide");
    hosted.hears("slide 2/4");
    hosted.types("slide 4");
    hosted.hears("slide 4/4");
    assert!(phone.get("/screen").body.contains("You were 2 calm."));
    hosted.ends();
}
