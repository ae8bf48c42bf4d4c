//! Where exploring stops, what is not proved is named, and runs look for a group that is stuck.

use std::fmt::Write as _;

use crate::program::Program;

/// A hub of tasks with more situations than the tests allow, behind which a door may open for nobody.
fn evening(otherwise: &str) -> String {
    let mut text = String::from(
        "format: 1\nid: evening\nversion: 1.0.0\ntitle: An evening\nlanguage: en\nminutes: 90\n\
         checks:\n  - never: t0 and t1 and t2 and not t0\n  - reachable: end\nstate:\n",
    );
    for task in 0..14 {
        let _ = writeln!(text, "  t{task}: false");
    }
    text += "start: hub\nscenes:\n  hub:\n    text: Tasks.\n    choices:\n";
    for task in 0..14 {
        let _ = writeln!(
            text,
            "      do{task}: {{ text: Task {task}, once: true, gain: g, cost: c, effects: {{ t{task}: true }}, goto: hub }}"
        );
    }
    let all: Vec<_> = (0..14).map(|task| format!("t{task}")).collect();
    let _ = write!(
        text,
        "      on: {{ text: Go on, gain: g, cost: c, goto: light }}\n  light:\n    text: A door.\n    choices:\n\
         \x20     left: {{ text: Left, gain: g, cost: c, when: t0 and t1, goto: end }}\n\
         \x20     right: {{ text: Right, gain: g, cost: c, when: {}, goto: end }}\n{otherwise}\
         \x20 end: {{ ending: true, text: Over. }}\n",
        all.join(" and ")
    );
    text
}

#[test]
fn a_group_that_is_stuck_is_found_by_runs_and_shown_with_its_road() {
    let program = Program::new();
    program.file("evening.yaml", evening(""));
    let bound = ["--max-situations", "100"];
    let said = program.run(["check", "--lang", "en", "evening.yaml", bound[0], bound[1]]);
    let said = said
        .exits(1)
        .says("E0701")
        .says("road: hub.on")
        .says("that every group can still come to an ending")
        .says("nothing else leads on")
        .says("light");
    // It is not open any more whether a group gets stuck: one does.
    assert!(
        !said.out.contains("that no group gets stuck"),
        "{}",
        said.out
    );
    let said = program.run([
        "check",
        "--format",
        "json",
        "evening.yaml",
        bound[0],
        bound[1],
    ]);
    let report: serde_json::Value = serde_json::from_str(&said.out).expect("a report");
    assert_eq!(report["explored"][0]["unproved"][0]["proof"], "endings");
}

/// Every document about a story that cannot be explored says what nobody knows of it, and what nobody proved.
#[test]
fn whoever_reads_of_a_story_reads_what_is_not_known_and_not_proved() {
    let program = Program::new();
    program.file("evening.yaml", evening(""));
    let bounded = |arguments: &[&str]| {
        let all = [arguments, &["--lang", "en", "--max-situations", "100"]].concat();
        program.run(all).exits(0)
    };
    bounded(&["explore", "evening.yaml"])
        .says("Something is wrong: `check` shows one finding.")
        .says("- how many playthroughs there are")
        .says("- the exact chance of each ending")
        .says("- which choices put an ending out of reach")
        .says("- that every group can still come to an ending")
        .says("- what line 8 says: never: t0 and t1 and t2 and not t0")
        .says("Played instead: 6000 runs");
    let said = bounded(&["explore", "evening.yaml", "--format", "json"]);
    let all: serde_json::Value = serde_json::from_str(&said.out).expect("figures");
    let unknown = all["unknown"].as_array().expect("names");
    // Whatever is named is empty, comes from runs, or holds for what they met.
    for name in ["playthroughs", "passed_always"] {
        assert!(unknown.contains(&name.into()) && all[name].is_null());
    }
    assert_eq!(all["unproved"][0]["proof"], "endings");
    assert_eq!(all["findings"], 1);
    for form in ["md", "html"] {
        bounded(&["report", "--guide", "evening.yaml", "--to", form])
            .says("how many minutes they take")
            .says("that every group can still come to an ending")
            .says("that this never comes about");
    }
    let said = bounded(&["report", "--play", "evening.yaml"]);
    assert!(
        said.err
            .contains("- that every group can still come to an ending"),
        "{}",
        said.err
    );
    said.says("you may come to a place where you can do nothing more");
    let said = program.run(["explore", "evening.yaml", "--format", "json"]);
    let all: serde_json::Value = serde_json::from_str(&said.out).expect("figures");
    assert_eq!(all["unknown"], serde_json::json!([]));
}

#[test]
fn what_is_not_proved_is_named_and_never_passes_for_proved() {
    let program = Program::new();
    program.file(
        "evening.yaml",
        evening("    otherwise: { text: Wait, goto: end }\n"),
    );
    let bounded = |format: &str| {
        let arguments = ["check", "--lang", "en", "--format", format, "evening.yaml"];
        program.run(arguments.iter().chain(&["--max-situations", "100"]))
    };
    let said = bounded("human");
    let said = said
        .exits(3)
        .says("nothing found, but not everything is proved")
        .says("that every group can still come to an ending")
        .says("that there is a road that fits in 90 minutes")
        .says("what line 8 says: never: t0 and t1 and t2 and not t0")
        .says("Played instead: 6000 runs, past 3 of 3 scenes");
    assert!(!said.out.contains("reachable: end"), "{}", said.out);
    let report: serde_json::Value = serde_json::from_str(&bounded("json").out).expect("a report");
    let explored = &report["explored"][0];
    assert_eq!(explored["unproved"][0]["proof"], "stuck");
    assert_eq!(explored["runs"], 6000);
    // With room for all of it, all of it is proved.
    let whole = program.run(["check", "--lang", "en", "evening.yaml"]);
    assert!(!whole.out.contains("not proved"), "{}", whole.out);
    let whole = program.run(["check", "--format", "json", "evening.yaml"]);
    let report: serde_json::Value = serde_json::from_str(&whole.out).expect("a report");
    assert_eq!(report["explored"][0]["unproved"], serde_json::json!([]));
}
