//! Sets of situations, held against situations looked at one by one, and against counts that a second implementation
//! made of larger stories.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Arc;

use proptest::prelude::*;
use veerkracht::analysis::{Detail, Limits, Proof, Space, prove, prove_in_sets};
use veerkracht::engine::{Engine, Run};
use veerkracht::scenario::load;

use crate::author::scenario;
use crate::brute::Brute;
use crate::program::Program;

/// More than any of these needs.
fn plenty() -> Limits {
    Limits::situations(10_000_000).bytes(400_000_000)
}

/// What both ways of exploring can find: where a finding stands, and what it says.
fn found(proof: &Proof) -> BTreeSet<(String, &'static str)> {
    let both = [
        "E0701", "E0702", "E0703", "W0704", "W0705", "W0706", "W0707", "W0708", "W0709", "W0710",
        "E0712", "E0713", "E0715", "E0718", "E0719", "E0719",
    ];
    let findings = proof.findings.iter().map(|proved| &proved.finding);
    let findings = findings.filter(|finding| both.contains(&finding.code.0));
    findings
        .map(|finding| (format!("{:?}", finding.span), finding.code.0))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sets_prove_what_situations_prove_one_by_one(seed: u64) {
        let Some((text, scenario)) = scenario(seed) else { return Ok(()) };
        let engine = Engine::new(Arc::clone(&scenario));
        let one_by_one = prove(&engine, Limits::situations(100_000));
        if one_by_one.stopped.is_some() {
            return Ok(());
        }
        let in_sets = prove_in_sets(&engine, Detail::Merged, plenty()).expect("small enough");
        prop_assert_eq!(found(&in_sets), found(&one_by_one), "{}", text);
        for route in in_sets.findings.iter().filter_map(|proved| proved.route.as_ref()) {
            let mut run = Run::start_with(engine.clone(), route.drawn.clone());
            for &step in &route.steps {
                prop_assert!(run.replay(step).is_ok(), "{}", text);
            }
            prop_assert_eq!(run.state(), &route.end);
        }
        let whole = prove_in_sets(&engine, Detail::Whole, plenty()).expect("small enough");
        let count = whole.in_sets.map(|count| count.to_string());
        let own = Space::explore(&engine, Detail::Whole, &[], Limits::situations(1_000_000)).situations();
        prop_assert_eq!(count.clone(), Some(own.to_string()), "{}", text);
        if let Some(brute) = Brute::of(&scenario, 900) {
            prop_assert_eq!(count, Some(brute.situations().to_string()), "{}", text);
        }
    }
}

/// Each file has the fault that it is named after.
#[test]
fn sets_find_in_every_file_what_situations_do_one_by_one() {
    let files = |folder: &str| {
        let folder = std::fs::read_dir(crate::program::ours(folder)).expect("a folder");
        folder.map(|entry| entry.expect("a file").path())
    };
    let mut met = BTreeSet::new();
    for path in files("tests/findings") {
        let text = std::fs::read(&path).expect("a file");
        let Some(scenario) = load(&text).scenario else {
            continue;
        };
        let engine = Engine::new(Arc::new(scenario));
        let one_by_one = found(&prove(&engine, Limits::situations(100_000)));
        let in_sets = prove_in_sets(&engine, Detail::Merged, plenty()).expect("small enough");
        assert_eq!(found(&in_sets), one_by_one, "{}", path.display());
        met.extend(one_by_one.into_iter().map(|(_, code)| code));
    }
    assert!(met.is_superset(&BTreeSet::from(["W0708", "W0709", "W0710"])));
}

/// An evening of halls full of tasks, each of which may be remembered, move a meter, or be interrupted.
fn halls(tasks: usize, halls: usize, remembered: bool, meters: usize, injects: usize) -> String {
    let mut text = String::from(
        "format: 1\nid: s\nversion: 1.0.0\ntitle: S\nlanguage: en\n\
         allow: { W0717: Tasks without a story }\nstart: hub1\nstate:\n",
    );
    for hall in 1..=halls {
        for task in (0..tasks).filter(|_| remembered) {
            let _ = writeln!(text, "  b{hall}_{task}: false");
        }
    }
    for meter in 0..meters {
        let _ = writeln!(text, "  m{meter}: {{ from: 0, to: 6, start: 3, label: M }}");
    }
    text.push_str("scenes:\n");
    for hall in 1..=halls {
        let _ = writeln!(text, "  hub{hall}:\n    text: A hall.\n    choices:");
        for task in 0..tasks {
            let mut effects = Vec::new();
            if remembered {
                effects.push(format!("b{hall}_{task}: true"));
            }
            if let Some(turn) = task.checked_div(meters) {
                let by = if turn.is_multiple_of(2) { "+1" } else { "-1" };
                effects.push(format!("m{}: {by}", task % meters));
            }
            let _ = writeln!(
                text,
                "      t{task}: {{ text: T{task}, once: true, gain: g, cost: c, effects: {{ {} }}, goto: hub{hall} }}",
                effects.join(", ")
            );
        }
        let next = if hall < halls {
            format!("hub{}", hall + 1)
        } else {
            "end".to_owned()
        };
        let _ = writeln!(
            text,
            "      on: {{ text: Go on, gain: g, cost: c, goto: {next} }}"
        );
    }
    text.push_str("  end:\n    text: The end.\n    goto:\n");
    for hall in (1..=halls).filter(|_| remembered) {
        let names = |count: usize, and: &str| {
            let names: Vec<_> = (0..count).map(|task| format!("b{hall}_{task}")).collect();
            names.join(and)
        };
        let _ = writeln!(
            text,
            "      - {{ when: \"{}\", to: good }}",
            names(tasks, " and ")
        );
        let _ = writeln!(
            text,
            "      - {{ when: \"{}\", to: half }}",
            names(tasks / 2, " or ")
        );
    }
    for meter in 0..meters {
        let _ = writeln!(text, "      - {{ when: m{meter} >= 5, to: half }}");
    }
    text.push_str("      - { to: poor }\n");
    for ending in ["poor", "half", "good"] {
        let _ = writeln!(
            text,
            "  {ending}: {{ ending: true, title: {ending}, text: E. }}"
        );
    }
    for inject in 0..injects {
        let _ = writeln!(
            text,
            "  i{inject}:\n    inject: {{ by: moderator }}\n    text: Knock.\n    goto: resume"
        );
    }
    text
}

fn engine(text: &str) -> Engine {
    let scenario = load(text.as_bytes()).scenario;
    Engine::new(Arc::new(scenario.expect("a sound scenario")))
}

#[test]
fn counts_of_large_stories_are_those_of_a_second_implementation() {
    let count = |story: &str, detail| {
        let proof = prove_in_sets(&engine(story), detail, plenty()).expect("an order that ends");
        proof.in_sets.map(|count| count.to_string())
    };
    let whole = |story: &str| count(story, Detail::Whole).expect("a count");
    assert_eq!(whole(&halls(24, 1, true, 0, 0)), "50331648");
    assert_eq!(whole(&halls(14, 2, true, 0, 0)), "805322752");
    assert_eq!(whole(&halls(10, 1, true, 0, 12)), "62914560");
    assert_eq!(whole(&halls(14, 3, false, 5, 0)), "17569485626384");
    let largest = count(&halls(26, 4, true, 6, 12), Detail::Merged).expect("a count");
    assert!(
        largest.starts_with("463") && largest.len() == 37,
        "{largest}"
    );
}

/// An evening of two halls whose tasks move five meters in turn, with visitors who move them too and may come anywhere.
fn visited() -> String {
    let mut text = halls(12, 2, true, 5, 0);
    for inject in 0..8 {
        let _ = writeln!(
            text,
            "  v{inject}:\n    inject: {{ by: moderator }}\n    text: A visitor.\n    choices:\n\
             \x20     join: {{ text: In, gain: g, cost: c, effects: {{ m{}: +1 }}, goto: resume }}\n\
             \x20     scold: {{ text: Out, gain: g, cost: c, effects: {{ m{}: -1 }}, goto: resume }}",
            inject % 5,
            (inject + 2) % 5
        );
    }
    text
}

/// No order that is read off what is written is good enough for it within these bounds.
#[test]
fn an_evening_of_tasks_and_visitors_that_move_the_same_meters_is_looked_at_to_the_end() {
    let bound = Limits::situations(10_000_000).bytes(100_000_000);
    let proof = prove_in_sets(&engine(&visited()), Detail::Merged, bound).expect("an order learnt");
    let count = proof.in_sets.map(|count| count.to_string());
    assert_eq!(count.as_deref(), Some("738266837441"));
}

/// Half of the tasks have to be done, and whoever goes on without them is stuck five scenes later. What scores leads back
/// to the hall, as often as there are tasks that lead to it.
#[test]
fn a_dead_end_far_behind_a_hall_of_tasks_is_found_and_shown() {
    let mut text = halls(26, 1, true, 0, 0);
    text = text.replace("goto: end }", "goto: late }");
    text = text.replacen("goto: hub1 }", "goto: talk }", 2);
    text = text.replace(
        "state:\n",
        "competencies: { a: { title: A }, b: { title: B } }\nstate:\n",
    );
    text.push_str(
        "  talk:\n    text: They ask.\n    choices:\n\
         \x20     say: { text: Say, gain: g, cost: c, score: { a: +1, b: -1 }, goto: hub1 }\n\
         \x20     nod: { text: Nod, gain: g, cost: c, score: { b: +1, a: -1 }, goto: hub1 }\n",
    );
    text.push_str(
        "  late:\n    text: Now what?\n    choices:\n      go: { text: Go, when: b1_0 and b1_1 and b1_2, gain: g, cost: c, goto: end }\n",
    );
    let program = Program::new();
    program.file("hall.yaml", &text);
    let said = program.run(["check", "hall.yaml", "--lang", "en"]);
    said.says("E0701")
        .says("late")
        .says("in sets")
        .says("hub1.on");
    let said = program.run(["check", "hall.yaml", "--format", "json"]);
    let said: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    assert_eq!(said["explored"][0]["complete"], true);
    assert_eq!(said["explored"][0]["sets"], true);
    assert!(said["explored"][0]["situations"].as_u64() > Some(67_000_000));
    let whole = text.replace(" when: b1_0 and b1_1 and b1_2,", "");
    program.file("hall.yaml", whole);
    let said = program.run(["check", "hall.yaml", "--lang", "en"]);
    said.exits(0).says("complete").says("in sets");
    let said = program.run(["check", "hall.yaml", "--format", "json"]);
    let said: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    assert_eq!(said["explored"][0]["unproved"], serde_json::json!([]));
}
