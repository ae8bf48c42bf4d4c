//! Texts as their authors wrote them, on every face.

use crate::hosted::Hosted;
use crate::phone::Phone;
use crate::program::Program;
use crate::screen::Screen;

/// Numbers, a year that begins a text, paragraphs of every kind, and a letter.
const WRITTEN: &str = "
format: 1
id: written
version: 1.0.0
title: Written
language: en
start: knock
scenes:
  knock:
    text: |
      What to do:

      1. Call 112.
      2. Stay with him.

      Then wait.

      4. Write it down.

          Nobody comes.

      <The phone rings>

      Hassan picks up.
    exhibits:
      - kind: letter
        text: |
          Postbus 100
          3500 AA Oosterwaarde
    moderator: { notes: 12. Maart is de dag. }
    choices:
      open: { text: Open, gain: You see, cost: They see, goto: year }
      wait: { text: Wait, gain: Calm, cost: It goes on, goto: year }
  year: { ending: true, title: The year, text: 1986. A bad year. }
";

/// The lines of the scene as a column of text has them, without how far they stand in.
const LINES: [&str; 9] = [
    "What to do:",
    "1. Call 112.",
    "2. Stay with him.",
    "Then wait.",
    "4. Write it down.",
    "Nobody comes.",
    "<The phone rings>",
    "Hassan picks up.",
    "3500 AA Oosterwaarde",
];

/// Asserts that each stands on a line of its own, in order.
fn stand_in(shown: &str, parts: &[&str]) {
    let frame = |sign: char| sign.is_whitespace() || "┆│".contains(sign);
    let mut lines = shown.lines().map(|line| line.trim_matches(frame));
    for part in parts {
        assert!(lines.any(|line| line == *part), "{part:?} in:\n{shown}");
    }
}

fn stands_in(shown: &str, parts: &[&str]) {
    for part in parts {
        assert!(shown.contains(part), "{part} in:\n{shown}");
    }
}

#[test]
fn columns_and_screens_show_what_was_written() {
    let program = Program::new();
    program.file("written.yaml", WRITTEN);
    let said = program
        .typing(["play", "--plain", "written.yaml"], "\n1\n")
        .exits(0);
    stand_in(&said.out, &LINES);
    stand_in(&said.out, &["Postbus 100", "1986. A bad year."]);

    let mut screen = Screen::with(&program, &["play", "written.yaml"], (40, 80), "1");
    screen.shows("Written").types("\r").shows("Oosterwaarde");
    stand_in(&screen.contents(), &LINES);
    screen
        .types("1")
        .shows("You see")
        .types("\r")
        .shows("1986. A bad year.");

    let mut preview = Screen::with(&program, &["preview", "written.yaml"], (50, 160), "1");
    preview
        .shows("1. Call 112.")
        .shows("4. Write it down.")
        .shows("12. Maart is de dag.");
}

#[test]
fn a_room_shows_what_was_written() {
    let program = Program::new();
    program.file("written.yaml", WRITTEN);
    let mut hosted = Hosted::before(&program, &["written.yaml", "--port", "0"], "en");
    hosted.types("go");
    let said = hosted.hears_with("Oosterwaarde");
    stand_in(&said, &LINES);
    let pages = [
        "<ol><li value=\"1\">Call 112.</li><li value=\"2\">Stay with him.</li></ol>",
        "<p>Then wait.</p>",
        "<ol><li value=\"4\">Write it down.",
        "<p>Nobody comes.</p>",
        "&#60;The phone rings&#62;</p>",
        "<p>Hassan picks up.</p>",
        "Postbus 100\n3500 AA Oosterwaarde",
    ];
    let mut phone = Phone::inside(&hosted, "");
    stands_in(&phone.get("/").body, &pages);
    let mut projector = Phone::new(&hosted);
    stands_in(&projector.get("/screen").body, &pages);
    hosted.types("choose 1");
    hosted.hears("What it brought");
    hosted.types("go");
    hosted.hears("1986. A bad year.");
    stands_in(&phone.get("/").body, &["<p>1986. A bad year.</p>"]);
}

#[test]
fn papers_show_what_was_written() {
    let program = Program::new();
    program.file("written.yaml", WRITTEN);
    let guide = program
        .run(["report", "--guide", "written.yaml"])
        .exits(0)
        .out;
    let take_home = program
        .run(["report", "--play", "written.yaml"])
        .exits(0)
        .out;
    // What stands in the page is data of its script.
    let take_home = take_home
        .replace("\\u003c", "<")
        .replace("\\\"", "\"")
        .replace("\\n", "\n");
    for page in [&guide, &take_home] {
        let parts = [
            "<li value=\"1\">Call 112.</li>",
            "<li value=\"4\">",
            "<p>Nobody comes.</p>",
            "<p>&lt;The phone rings&gt;</p>",
            "<p>Hassan picks up.</p>",
            "Postbus 100<br />\n3500 AA Oosterwaarde",
            "<p>1986. A bad year.</p>",
        ];
        stands_in(page, &parts);
    }
    stands_in(&guide, &["<p>12. Maart is de dag.</p>"]);
    let mail = program
        .run(["report", "--guide", "written.yaml", "--to", "md"])
        .exits(0)
        .out;
    let parts = [
        "\n1. Call 112.\n",
        "\n2. Stay with him.\n",
        "\n4. Write it down.\n",
        "\nNobody comes.\n",
        "\n\\<The phone rings\\>\n",
        "\n> Postbus 100\\\n> 3500 AA Oosterwaarde\n",
        "\n1986\\. A bad year.\n",
    ];
    stands_in(&mail, &parts);
}

#[test]
fn what_a_moderator_types_is_kept_whole() {
    let program = Program::new();
    program.file("written.yaml", WRITTEN);
    let said = "go
choose 1 because imam and/or board agree, 24/7 / against nobody/all
back
go
choose 2 by roles of the dice / tegen Noor
quit
";
    let host = [
        "host",
        "--plain",
        "written.yaml",
        "--port",
        "0",
        "--lang",
        "en",
    ];
    program.typing(host, said).exits(0);
    let kept = program
        .run(["records", "show", "latest", "--format", "json"])
        .exits(0)
        .out;
    stands_in(
        &kept,
        &[
            "\"reason\": \"imam and/or board agree, 24/7\"",
            "\"dissent\": \"nobody/all\"",
            "\"reason\": \"by roles of the dice\"",
            "\"dissent\": \"Noor\"",
        ],
    );
}

/// A story whose pressure is told to everybody who reads it in a run.
const PRESSED: &str = "
format: 1
id: pressed
version: 1.0.0
title: Pressed
language: en
state: { pressure: { from: 0, to: 4, start: 1 } }
start: knock
scenes:
  knock:
    text: Somebody knocks.
    moderator: { notes: \"Pressure is {pressure}.\", ask: [\"Why {pressure}?\"] }
    choices:
      open: { text: Open, gain: You see, cost: They see, effects: { pressure: +2 }, goto: end }
      wait: { text: Wait, gain: Calm, cost: It goes on, goto: end }
  bell: { inject: { by: moderator }, text: \"At {pressure} it rings.\", goto: resume }
  end: { ending: true, title: The end, text: Over. }
debrief:
  questions: [\"Was {pressure} too much?\"]
  practice: [{ text: \"Breathe at {pressure}\" }]
  agreement: Stay below {pressure}
";

#[test]
fn what_is_read_in_a_run_shows_its_values_and_what_is_read_outside_it_names() {
    let program = Program::new();
    program.file("pressed.yaml", PRESSED);
    let afterwards = ["Was 3 too much?", "Breathe at 3", "Stay below 3"];
    let alone = ["play", "--plain", "pressed.yaml", "--lang", "en"];
    let alone = program.typing(alone, "open\nanswer 1 No.\nquit\n").exits(0);
    stands_in(&alone.out, &afterwards);
    let report = program.run(["report", "latest", "--to", "md", "--lang", "en"]);
    stands_in(&report.exits(0).out, &afterwards);
    let host = [
        "host",
        "--plain",
        "--port",
        "0",
        "--lang",
        "en",
        "pressed.yaml",
    ];
    let led = program.typing(host, "go\nsend\nchoose 1\ngo\nquit\n");
    let led = led.exits(0).out;
    stands_in(&led, &["Pressure is 1.", "Why 1?", "At 1 it rings."]);
    stands_in(&led, &["Was 3 too much?", "Stay below 3"]);
    for format in [
        &["--to", "md"][..],
        &["--to", "md", "--for", "participants"],
    ] {
        let guide = [
            &["report", "--guide", "pressed.yaml", "--lang", "en"],
            format,
        ]
        .concat();
        let guide = program.run(guide).exits(0).out;
        stands_in(&guide, &["too much?", "Stay below"]);
        assert!(
            guide.contains("pressure") && !guide.contains("{pressure"),
            "{guide}"
        );
    }
}
