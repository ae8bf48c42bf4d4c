//! What an author is told about all runs: proofs with the run that shows them, exact figures, and random runs.

use std::fmt::Write as _;
use std::fs;

use serde_json::Value;

use crate::program::Program;

/// Two taken tasks and nothing left to do.
const STUCK: &str = "\
format: 1
id: stuck
version: 1.0.0
title: Stuck
language: en
state:
  mood: { one_of: [calm, sad], start: random }
  load: { from: 0, to: 3, start: 0 }
start: hall
scenes:
  hall:
    text: The hall.
    choices:
      call: { text: Call, gain: g, cost: c, once: true, effects: { load: +1 }, goto: hall }
      write: { text: Write, gain: g, cost: c, once: true, goto: hall }
      leave: { text: Leave, gain: g, cost: c, when: mood == calm, goto: end }
  end: { ending: true, text: The end. }
";

/// A story of which every figure can be counted by hand: two starts, three roads from each.
const COUNTED: &str = "\
format: 1
id: counted
version: 1.0.0
title: Counted
language: en
competencies: { care: { title: Care }, law: { title: Law } }
state:
  weather: { one_of: [fine, dull], start: { fine: 3, dull: 1 } }
  told: false
start: a
scenes:
  a:
    text: One.
    minutes: 5
    choices:
      tell: { text: Tell, gain: g, cost: c, effects: { told: true }, score: { care: +2, law: -1 }, goto: b }
      hide: { text: Hide, gain: g, cost: c, score: { law: +1 }, goto: c }
  b:
    text: Two.
    minutes: 7
    choices:
      on: { text: On, gain: g, cost: c, score: { care: +1 }, goto: [{ when: weather == fine, to: good }, { to: c }] }
      off: { text: Off, gain: g, cost: c, score: { law: +1 }, goto: c }
  c: { text: Three., minutes: 2, goto: [{ when: told, to: fair }, { to: poor }] }
  good: { ending: true, text: Good., minutes: 1 }
  fair: { ending: true, text: Fair., minutes: 1 }
  poor: { ending: true, regretted: true, text: Poor., minutes: 1 }
";

fn figures(program: &Program, arguments: &[&str]) -> Value {
    let arguments = [&["explore", "--format", "json"], arguments].concat();
    let said = program.run(arguments).exits(0);
    serde_json::from_str(&said.out).expect("figures")
}

#[test]
fn figures_are_those_that_one_counts_by_hand() {
    let program = Program::new();
    program.file("counted.yaml", COUNTED);
    let all = figures(&program, &["counted.yaml"]);
    assert_eq!(all["complete"], true);
    // Both starts of a, b and c; c told or not; good only when fine, fair and poor both times.
    assert_eq!(all["situations"], 2 + 2 + 4 + 1 + 2 + 2);
    assert_eq!(all["transitions"], 4 + 4 + 4);
    assert_eq!(all["scenes"]["total"], 6);
    assert_eq!(all["scenes"]["reachable"], 6);
    assert_eq!(all["playthroughs"], 6);
    assert_eq!(all["decisions"]["shortest"], 1);
    assert_eq!(all["decisions"]["mean"], 1.5);
    assert_eq!(all["decisions"]["longest"], 2);
    assert_eq!(all["minutes"]["shortest"], 8);
    assert_eq!(all["minutes"]["longest"], 15);
    let probability = |ending: &str| all["endings"][ending]["probability"].as_f64().unwrap();
    for (ending, expected) in [("good", 0.1875), ("fair", 0.3125), ("poor", 0.5)] {
        assert!((probability(ending) - expected).abs() < 1e-12, "{ending}");
    }
    let bounds = |competency: &str| {
        (
            all["scores"][competency]["lowest"].clone(),
            all["scores"][competency]["highest"].clone(),
        )
    };
    assert_eq!(bounds("care"), (0.into(), 3.into()));
    assert_eq!(bounds("law"), ((-1).into(), 1.into()));
    assert_eq!(all["passed_always"], serde_json::json!(["a"]));
    // One, Tell, Hide, g, c; then Three, Poor. Or Two, On, Off, g, c, with Good or with Three, Fair.
    assert_eq!(all["words"]["shortest"], 7);
    assert_eq!(all["words"]["longest"], 12);
    assert_eq!(
        all["words"]["mean"],
        7.0 * 0.5 + 11.0 * 0.1875 + 12.0 * 0.3125
    );
    // Of 3.3125 scenes that come on the screen one is the first.
    let shared = all["linearity"].as_f64().unwrap();
    assert!((shared - 1.0 / 3.3125).abs() < 1e-12, "{shared}");
    let regretted = serde_json::json!([{
        "endings": ["poor"],
        "decisions": { "shortest": 0, "mean": 0.0, "longest": 0 },
        "settled": [{ "by": "choice", "at": "a.hide", "share": 1.0 }],
    }]);
    assert_eq!(all["regretted"], regretted);
    assert_eq!(
        all["choices"]["a.tell"]["endings"],
        serde_json::json!(["good", "fair"])
    );
    let said = program
        .run(["explore", "counted.yaml", "--lang", "en"])
        .exits(0);
    said.says("Playthroughs   6")
        .says("1 to 2, 1.5 on average")
        .says("18.8 %")
        .says("a.hide → poor")
        .says("7 to 12, 9.3 on average")
        .says("30.2 % of what comes on the screen, every run passes")
        .says("decisions before they were told: 0 to 0, 0.0 on average")
        .says("settled most often at: a.hide 100");
}

#[test]
fn where_the_bound_is_reached_it_is_said_and_random_runs_go_on() {
    let program = Program::new();
    let all = figures(&program, &["young-volunteer", "--max-situations", "1000"]);
    assert_eq!(all["complete"], false);
    assert_eq!(all["playthroughs"], Value::Null);
    // What no run came to may be reachable all the same.
    assert_eq!(all["scenes"]["unreachable"], Value::Null);
    let (total, met) = (&all["scenes"]["total"], &all["scenes"]["reachable"]);
    let unmet = all["scenes"]["unmet"].as_array().map(Vec::len);
    assert_eq!(
        total.as_u64(),
        met.as_u64()
            .zip(unmet)
            .map(|(met, unmet)| met + unmet as u64)
    );
    let bench = &all["endings"]["bench"];
    let interval = |place: usize| bench["interval"][place].as_f64().unwrap();
    let share = bench["probability"].as_f64().unwrap();
    assert!(interval(0) < share && share < interval(1));
    let said = program.run([
        "explore",
        "young-volunteer",
        "--max-situations",
        "1000",
        "--lang",
        "en",
    ]);
    said.exits(0)
        .says("Stopped at")
        .says("10,000 random runs")
        .says("of the 200,");
    let said = program.run([
        "check",
        "young-volunteer",
        "--max-situations",
        "1000",
        "--lang",
        "nl",
    ]);
    said.exits(3).says("gestopt bij 1");
    program.file("stuck.yaml", STUCK);
    let said = program.run([
        "check",
        "stuck.yaml",
        "--max-situations",
        "2",
        "--lang",
        "en",
    ]);
    said.says("stopped at");
}

#[test]
fn a_story_that_goes_in_circles_has_no_longest_run() {
    let program = Program::new();
    program.file(
        "circle.yaml",
        COUNTED.replace(
            "score: { law: +1 }, goto: c }\n  b:",
            "score: { law: +1 }, goto: a }\n  b:",
        ),
    );
    let all = figures(&program, &["circle.yaml"]);
    assert_eq!(all["playthroughs"], Value::Null);
    assert_eq!(all["decisions"]["shortest"], 2);
    assert_eq!(all["decisions"]["longest"], Value::Null);
    // From a one goes round with chance a half, so one chooses twice there on average.
    assert_eq!(all["decisions"]["mean"], 3.0);
    assert_eq!(all["scores"]["law"]["highest"], Value::Null);
    assert_eq!(all["scores"]["care"]["highest"], 3);
}

#[test]
fn random_runs_are_the_same_for_the_same_seed() {
    let program = Program::new();
    let runs = |seed: &str| {
        let said = program.run([
            "simulate",
            "reporter-calls",
            "--runs",
            "500",
            "--seed",
            seed,
            "--format",
            "json",
        ]);
        let runs: Value = serde_json::from_str(&said.exits(0).out).expect("runs");
        runs
    };
    let (one, again, other) = (runs("3"), runs("3"), runs("4"));
    assert_eq!(one["endings"], again["endings"]);
    assert_ne!(one["endings"], other["endings"]);
    let sum: u64 = one["endings"]
        .as_object()
        .unwrap()
        .values()
        .map(|it| it["runs"].as_u64().unwrap())
        .sum();
    assert_eq!(sum, 500);
    // Its injects come by the clock, which random runs have not.
    let unvisited = one["unvisited"].as_array().unwrap();
    assert!(unvisited.contains(&"false-list".into()));
    let said = program.run([
        "simulate",
        "reporter-calls",
        "--lang",
        "nl",
        "--runs",
        "500",
    ]);
    said.exits(0)
        .says("500 willekeurige speelbeurten")
        .says("19 van de 20 keer");
}

#[test]
fn a_dead_end_is_shown_with_the_shortest_road_and_can_be_walked_into() {
    let program = Program::new();
    program.file("stuck.yaml", STUCK);
    let said = program
        .run(["check", "stuck.yaml", "--lang", "en", "--witness", "runs"])
        .exits(1);
    let said = said
        .says("error[E0701]")
        .says("= at the start: mood sad")
        .says("= road: hall.call → hall.write")
        .says("= there: hall: mood sad, load 1")
        .says("complete: ");
    let said = said.says("One run is kept in runs");
    drop(said);
    let run = program.folder.path().join("runs/E0701-hall.json");
    assert!(
        fs::read_to_string(&run)
            .unwrap()
            .contains("\"choice\": \"write\"")
    );
    for _ in 0..2 {
        let said = program.run([
            "play",
            "stuck.yaml",
            "--resume",
            "runs/E0701-hall.json",
            "--lang",
            "en",
        ]);
        said.exits(0).says("The hall.").says("done already");
    }
    assert_eq!(program.sessions().len(), 1, "the same run is one record");
    let said = program.run(["check", "stuck.yaml", "--lang", "nl"]);
    said.says("= weg: hall.call → hall.write")
        .says("kan een groep vastlopen");
    let said = program.run([
        "check",
        "stuck.yaml",
        "--format",
        "json",
        "--witness",
        "runs",
    ]);
    let report: Value = serde_json::from_str(&said.out).expect("a report");
    let mut findings = report["findings"].as_array().unwrap().iter();
    let stuck = findings
        .find(|finding| finding["code"] == "E0701")
        .expect("a finding");
    let witness = &stuck["witness"];
    assert_eq!(
        witness["choices"],
        serde_json::json!(["hall.call", "hall.write"])
    );
    assert_eq!(witness["state"]["load"], "1");
    assert_eq!(report["explored"][0]["complete"], true);
}

#[test]
fn tasks_whose_order_makes_no_difference_cost_little() {
    let program = Program::new();
    let mut text = String::from(
        "format: 1\nid: hub\nversion: 1.0.0\ntitle: Hub\nlanguage: en\nstart: hub\nscenes:\n  hub:\n    text: Hub.\n    choices:\n",
    );
    for task in 0..60 {
        let _ = writeln!(
            text,
            "      t{task}: {{ text: T, gain: g, cost: c, once: true, goto: hub }}"
        );
    }
    text.push_str("      go: { text: Go, gain: g, cost: c, goto: end }\n  end: { ending: true, text: End. }\n");
    program.file("hub.yaml", text);
    let said = program.run(["check", "hub.yaml", "--format", "json"]);
    let report: Value = serde_json::from_str(&said.out).expect("a report");
    let explored = &report["explored"][0];
    assert_eq!(
        (&explored["complete"], &explored["situations"]),
        (&true.into(), &62.into())
    );
}

#[test]
fn a_folder_is_explored_scenario_by_scenario() {
    let program = Program::new();
    fs::create_dir(program.folder.path().join("both")).unwrap();
    program.file("both/stuck.yaml", STUCK);
    program.file("both/other.yaml", STUCK.replace("id: stuck", "id: other"));
    let all = figures(&program, &["both"]);
    let names: Vec<_> = all
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["scenario"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["other", "stuck"]);
}

/// An author breaks a scenario that `new` made in many ways, and is told each time.
#[test]
fn whatever_an_author_breaks_is_told() {
    let program = Program::new();
    program
        .run(["new", "evening", "--yes", "--language", "en"])
        .exits(0);
    let path = program.folder.path().join("evening.yaml");
    let sound = fs::read_to_string(&path).expect("a scenario");
    program
        .run(["check", "evening.yaml"])
        .exits(0)
        .says("complete: ");
    for (code, from, to) in [
        (
            "E0201",
            "goto: group\n      promise",
            "goto: groop\n      promise",
        ),
        ("E0203", "when: bond >= 3\n", "when: bnod >= 3\n"),
        ("E0101", "summary:", "sumary:"),
        (
            "W0705",
            "when: bond >= 3\n",
            "when: bond >= 4 and bond <= 1\n",
        ),
        ("W0707", "when: bond >= 3\n", "when: bond >= 1\n"),
        (
            "E0701",
            "      ask:
        text: Tell them",
            "      ask:
        when: bond >= 3
        text: Tell them",
        ),
        ("E0402", "- { to: wall }\n", "- { to: street }\n"),
        (
            "W0709",
            "score: { clarity: +1, listening: -1 }\n        goto: resume",
            "score: { clarity: +1, listening: +1 }\n        goto: resume",
        ),
        (
            "W0710",
            "score: { clarity: +1, listening: -1 }\n        goto: resume",
            "effects: { bond: +1 }\n        score: { listening: +1, clarity: -1 }\n        goto: resume",
        ),
        (
            "W0704",
            "inject: { when: bond <= 1 }",
            "inject: { when: bond <= 0 }",
        ),
        ("E0712", "checks:\n", "checks:\n  - { never: bond == 4 }\n"),
        ("E0608", "ending: tea, state", "ending: wall, state"),
    ] {
        let mut broken = sound.replacen(from, to, 1);
        assert_ne!(broken, sound, "{code}");
        if code == "E0701" {
            let decide = "      decide:\n";
            broken = broken.replacen(decide, &format!("{decide}        when: bond >= 3\n"), 1);
        }
        if code == "E0402" {
            let street = "  street:\n    text: S\n    choices: { up: { text: U, gain: g, cost: c, goto: road } }\n  \
                          road:\n    text: R\n    choices: { down: { text: D, gain: g, cost: c, goto: street } }\n  tea:\n    ending";
            broken = broken.replacen("  tea:\n    ending", street, 1);
        }
        program.file("evening.yaml", &broken);
        let said = program
            .run(["check", "evening.yaml", "--lang", "en"])
            .exits(1);
        assert!(
            said.out.contains(&format!("[{code}]")),
            "{code} is not in:\n{}",
            said.out
        );
    }
    program.file("evening.yaml", &sound);
    program.run(["check", "evening.yaml"]).exits(0);
}

/// Tasks of a hub, and a threshold that nobody reaches, are told once each, with all that they concern.
#[test]
fn what_has_one_cause_is_one_finding_that_names_all_of_it() {
    let program = Program::new();
    for (file, said) in [
        (
            "hub.yaml",
            "whether one takes `deur`, `raam`, `bank`, `stoel`, `tafel`, `kast`, `vloer` or `lamp`",
        ),
        ("hub.yaml", "minutes on average, not 6"),
        (
            "never-reached.yaml",
            "comes to nothing too: hal.nooit, gang, bezoek, kelder, zolder",
        ),
    ] {
        let file = crate::program::ours("tests/findings").join(file);
        let file = file.display().to_string();
        program
            .run(["check", "--lang", "en", &file])
            .exits(1)
            .says(said);
        // A group that takes long is also heard of where not everything can be explored.
        if said.contains("average") {
            let bounded = ["check", "--lang", "en", &file, "--max-situations", "3"];
            program.run(bounded).exits(1).says(said);
        }
    }
}

#[test]
fn a_road_that_only_some_groups_take_may_be_too_long_too() {
    let program = Program::new();
    let scene = |minutes: &str| {
        COUNTED
            .replace("language: en\n", "language: en\nminutes: 20\n")
            .replace(
                "text: Two.\n    minutes: 7",
                &format!("text: Two.\n    minutes: {minutes}"),
            )
            .replace(
                "      hide:",
                "      wait: { text: Wait, gain: g, cost: c, goto: c }\n      hide:",
            )
    };
    program.file("some.yaml", scene("20"));
    program
        .run(["check", "--lang", "en", "some.yaml"])
        .says("one road in ten takes")
        .says("not 20");
    program.file("some.yaml", scene("15"));
    let said = program.run(["check", "--lang", "en", "some.yaml"]);
    assert!(!said.out.contains("W0716"), "{}", said.out);
}

#[test]
fn random_runs_say_what_they_do_not_send() {
    let said = Program::new().run([
        "simulate",
        "reporter-calls",
        "--lang",
        "en",
        "--runs",
        "500",
    ]);
    let said = said.exits(0).says("random runs send no injects");
    let lines = || said.out.lines().filter(|line| line.contains("false-list"));
    assert!(lines().all(|line| !line.contains("Met by no run")));
    assert!(
        lines().any(|line| line.contains("Not tried")),
        "{}",
        said.out
    );
}

#[test]
fn what_makes_situations_many_is_named_with_what_is_left_without_it() {
    let program = Program::new();
    program.file("counted.yaml", COUNTED);
    let costs = &figures(&program, &["counted.yaml"])["costs"];
    // Twelve situations; b and c are met in two weathers, and a and the endings as well.
    assert_eq!(
        (&costs["situations"], &costs["exact"]),
        (&13.into(), &true.into())
    );
    let without = serde_json::json!([
        { "variable": "weather", "situations": 7 },
        { "variable": "told", "situations": 11 },
    ]);
    assert_eq!(costs["without"], without);
    program
        .run(["explore", "counted.yaml", "--lang", "en"])
        .says("           7  without weather");
}
