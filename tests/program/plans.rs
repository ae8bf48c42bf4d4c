//! What groups plan, and how the next evening comes back to it.

use serde_json::{Value, json};

use crate::hosted::Hosted;
use crate::program::Program;
use crate::screen::Screen;

const DOOR: &str = "
format: 1
id: door
version: 1.0.0
title: The door
language: en
start: door
scenes:
  door:
    title: At the door
    text: Do you open?
    choices:
      wait: { text: Wait a while, gain: It is calm, cost: It goes on, goto: end }
      open: { text: Open the door, gain: You see, cost: They see, goto: end }
  end: { ending: true, title: The end, text: It is quiet again. }
";

fn door() -> Program {
    let program = Program::new();
    program.file("door.yaml", DOOR);
    program
}

/// An evening that ends with two plans.
fn first_evening(program: &Program) {
    let mut hosted = Hosted::open(program, &["door.yaml", "--port", "0"]);
    for line in ["choose 1", "go"] {
        hosted.types(line);
    }
    hosted.hears("Make a plan with the group, without names");
    hosted.types("plan we call each other");
    hosted.hears("Begin with what happens: “plan if the phone rings");
    hosted.types("plan If a reporter calls, then we first call each other, by 1 May.");
    hosted.hears("If a reporter calls, then we first call each other");
    hosted.types("plan if somebody is ill then Zohra has the key");
    hosted.hears("Zohra has the key");
    hosted.types("plan drop 2");
    hosted.hears("Taken back.");
    hosted.types("plan if somebody is ill then the caretaker has the key");
    hosted.hears("the caretaker has the key");
    hosted.ends();
}

fn timeline(program: &Program) -> Vec<Value> {
    let report = program
        .run(["report", "latest", "--to", "json", "--lang", "en"])
        .exits(0);
    let data: Value = serde_json::from_str(&report.out).expect("JSON");
    data["timeline"].as_array().expect("a timeline").clone()
}

#[test]
fn the_next_evening_opens_with_what_was_planned_and_keeps_what_became_of_it() {
    let program = door();
    first_evening(&program);
    let planned: Vec<_> = timeline(&program)
        .into_iter()
        .filter(|it| it["event"] == "planned")
        .collect();
    assert_eq!(planned.len(), 2, "what was taken back is in no report");
    assert_eq!(
        planned[0]["text"],
        "If a reporter calls, then we first call each other, by 1 May."
    );
    let arguments = ["report", "latest", "--for", "participants", "--lang", "en"];
    program
        .run(arguments)
        .exits(0)
        .says("What we mean to do")
        .says("If a reporter calls, then we first call each other, by 1 May.");
    // The next one, whatever it is about.
    let mut hosted = Hosted::before(&program, &["door.yaml", "--port", "0"], "en");
    hosted.hears("This is what you planned before:");
    hosted.hears("if somebody is ill");
    hosted.hears("If a reporter calls");
    hosted.types("done 2 6 1 5 because Zohra was ill");
    hosted.hears("Why:");
    hosted.types("done 3 1 1 1");
    hosted.hears("Type it like this: “done 1 5 3 2");
    hosted.types("done 2 6 6 0");
    hosted.hears("· Done: 6");
    hosted.ends();
    let reviewed = timeline(&program);
    let reviewed: Vec<_> = reviewed
        .iter()
        .filter(|it| it["event"] == "reviewed")
        .collect();
    assert_eq!(reviewed.len(), 1, "what was said last counts");
    assert_eq!(reviewed[0]["done"], json!(6));
    assert!(
        reviewed[0]["plan"]
            .as_str()
            .expect("words")
            .contains("reporter")
    );
    program
        .run(["records", "show", "latest", "--lang", "en"])
        .exits(0)
        .says("of a plan in ");
    let counts = ["insights", "--threshold", "1", "--lang", "en"];
    let counts = program.run(counts).exits(0);
    for (plans, told) in [
        (2, "made"),
        (1, "on which a group"),
        (1, "of those done"),
        (0, "not done"),
    ] {
        counts
            .out
            .lines()
            .find(|it| it.trim().starts_with(&format!("{plans}  {told}")))
            .unwrap_or_else(|| panic!("{told}: {}", counts.out));
    }
    let few = program.run(["insights", "--lang", "en"]).exits(0);
    assert!(!few.out.contains("meant to do"), "{}", few.out);
    // What was said of one is not asked again.
    let mut hosted = Hosted::before(&program, &["door.yaml", "--port", "0"], "en");
    let said = hosted.hears_with("if somebody is ill");
    assert!(!said.contains("reporter"), "{said}");
    let said = hosted.hears_with("Type “help”");
    assert!(!said.contains("reporter"), "{said}");
    hosted.ends();
    // Who gets a copy gets neither a count of one nor what was taken back.
    let exported = program.run(["records", "export"]).exits(0);
    assert!(exported.out.contains("\"withheld\""), "{}", exported.out);
    let whole = program.run(["records", "export", "--whole"]).exits(0);
    for copy in [&exported.out, &whole.out] {
        assert!(!copy.contains("Zohra has the key"), "{copy}");
        program.file("copy.json", copy);
        let elsewhere = program.folder.path().join("elsewhere");
        let elsewhere = elsewhere.to_str().expect("a path");
        let arguments = ["records", "import", "copy.json", "--data", elsewhere];
        program.run(arguments).exits(0);
        std::fs::remove_dir_all(elsewhere).expect("a folder");
    }
}

#[test]
fn keys_write_a_plan_and_say_what_became_of_one() {
    let program = door();
    first_evening(&program);
    let arguments = ["host", "door.yaml", "--port", "0", "--lang", "en"];
    let mut screen = Screen::with(&program, &arguments, (50, 100), "1");
    screen
        .shows("This is what you planned before")
        .shows("If a reporter calls")
        .types("f");
    screen.shows("What groups plan").types("\r");
    screen
        .shows("How many people: done, in part, not.")
        .types("some\r");
    screen.shows("Begin with three numbers");
    screen.types("\x08\x08\x08\x08").types("7 0 0\r");
    screen.shows("Done: 7, in part: 0, not: 0.").types("t");
    screen
        .shows("If …, then …, and by when.")
        .types("if it rains then we wait\r");
    screen
        .loses("and by when.")
        .shows("if it rains then we wait");
    screen.types("\x1b");
    screen.loses("What groups plan").types("q");
    screen.shows("Leave?").types("\r");
    assert!(screen.ends());
    let told = timeline(&program);
    let of = |event: &str| told.iter().filter(|it| it["event"] == event).count();
    assert_eq!((of("planned"), of("reviewed")), (1, 1));
}
