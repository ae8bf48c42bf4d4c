//! A scenario goes out to Twee 3 and comes back: the same scenes can be met with the same choices, wherever Twee can say it.

use std::collections::{BTreeMap, HashSet, VecDeque};
use std::fs;
use std::sync::Arc;

use veerkracht::engine::{Engine, Input, Openness, State, Step};
use veerkracht::scenario::{Destination, Exit, Scenario, SceneId, load};

use crate::program::{Program, ours};

/// Situations that are looked at in each story.
const MOST: usize = 20_000;

/// A story of flags, words, meters and targets: all that Twee can say.
const MARKET: &str = r#"format: 1
id: market
version: 1.0.0
title: The market
language: en
state:
  told: false
  calm: { from: 0, to: 3, start: 2 }
  way: { one_of: [none, quay, street], start: none }
start: square
scenes:
  square:
    title: The "square" [north]
    text:
      - A stall falls over. It costs $5, or __nothing__ at all; *nobody* knows. Look at https://example.org // there.
      - { when: calm >= 3, text: You breathe. }
      - |
        **She** says: "Wait."\
        [[You]] don't. <<Now>>.

        1. Look
        2. Listen & wait
    budget: { choices: 3 }
    choices:
      help:
        text: Help her -> now
        once: true
        effects: [{ calm: -1 }, { when: calm == 1, told: true }]
        gain: It is done
        cost: It takes long
        goto: [{ when: calm < 2, to: tired }, { to: square }]
      breathe: { text: Breathe, once: true, effects: { calm: +1 }, gain: Calm, cost: Time, goto: square }
      quay: { text: Go to the quay, when: not chose(square.help) or told, effects: { way: quay }, gain: Air, cost: Wind, goto: quay }
      street: { text: Go on, effects: { way: street, calm: { set: 1 } }, gain: Speed, cost: Noise, goto: quay }
    otherwise: { text: There is nothing left, effects: { told: true }, goto: quay }
  tired: { title: Tired, text: "You are tired, {calm} of 3.", effects: [{ told: true, when: way == none }, { way: street, when: told }], goto: square }
  quay:
    title: The quay
    text: Water.
    goto: [{ when: seen(tired) and told, to: home }, { when: "calm in [0, 3]", to: late }, { to: home }]
  home: { ending: true, title: Home, text: "- Tea\n- Bread" }
  late: { ending: true, title: Late, text: "Nobody: :: waits /* at all */ ''now'', /% not even 5 %/ of them." }
"#;

fn there_and_back(
    program: &Program,
    name: &str,
    content: &str,
    lang: &str,
) -> (Scenario, Scenario) {
    program.file(&format!("{name}.yaml"), content);
    let file = format!("{name}.yaml");
    let out = format!("{name}-out.twee");
    program
        .run(["export", &file, "--out", &out, "--lang", lang])
        .exits(0);
    let said = program
        .run(["import", &out, "--out", "back.yaml", "--lang", lang])
        .exits(0);
    let twee = fs::read_to_string(program.folder.path().join(&out)).expect("a story");
    // Everything that was written is read.
    let left = ["weggelaten", "left out", "still stands", "staat nog zo"];
    for words in left {
        assert!(!said.out.contains(words), "{name}\n{}\n{twee}", said.out);
    }
    let text = fs::read_to_string(program.folder.path().join("back.yaml")).expect("a scenario");
    fs::remove_file(program.folder.path().join("back.yaml")).expect("a file");
    let back = load(text.as_bytes());
    let codes: Vec<_> = back.findings.iter().map(|it| it.code.0).collect();
    let back = back
        .scenario
        .unwrap_or_else(|| panic!("{name} {codes:?}\n{twee}\n{text}"));
    let loaded = load(content.as_bytes()).scenario.expect("a scenario");
    (loaded, back)
}

/// What can be done in a situation: what it says, and where it leads with chance at its side. Injects never come.
fn ways(engine: &Engine, state: &State) -> BTreeMap<String, Vec<(Input, Destination)>> {
    let scenario = engine.scenario();
    let mut ways: BTreeMap<String, Vec<_>> = BTreeMap::new();
    let mut add = |text: &str, input: Input| {
        for (to, _) in engine.outcomes(state, input).expect("an open way") {
            let all = ways.entry(text.to_owned()).or_default();
            if !all.contains(&(input, to)) {
                all.push((input, to));
            }
        }
    };
    for offer in engine.offers(state) {
        if offer.openness == Openness::Open {
            add(
                &scenario.choice(offer.choice).text,
                Input::Choose(offer.choice),
            );
        }
    }
    if let (true, Exit::Goto(_)) = (
        engine.can_continue(state),
        &scenario.scene(state.scene()).exit,
    ) {
        add("Go on", Input::Continue);
    } else if engine.can_continue(state) {
        let Exit::Choices(choices) = &scenario.scene(state.scene()).exit else {
            unreachable!("only passages and decisions go on");
        };
        let otherwise = choices.otherwise.as_ref().expect("a way on");
        add(
            otherwise.text.as_deref().unwrap_or("Go on"),
            Input::Continue,
        );
    }
    ways
}

/// Walks both stories side by side. Returns how many situations were met.
fn walked(original: Scenario, back: Scenario) -> usize {
    let name = original.id.clone();
    let (original, back) = (Engine::new(Arc::new(original)), Engine::new(Arc::new(back)));
    let (first, injected) = original.start(&[]);
    if injected.is_some() {
        return 0;
    }
    let mut waiting = VecDeque::from([(first, back.start(&[]).0)]);
    let mut met = HashSet::new();
    let mut scenes: BTreeMap<SceneId, SceneId> = BTreeMap::new();
    while let Some((one, other)) = waiting.pop_front() {
        if met.len() == MOST || !met.insert((one.clone(), other.clone())) {
            continue;
        }
        let here = &original.scenario().scene(one.scene());
        let same = *scenes.entry(one.scene()).or_insert(other.scene());
        assert_eq!(same, other.scene(), "{name}: {}", here.id);
        let (mine, theirs) = (ways(&original, &one), ways(&back, &other));
        // Choices stand in the same order; what one of them says may be written a little otherwise.
        let in_order = |ways: &BTreeMap<String, Vec<(Input, Destination)>>| {
            let mut each: BTreeMap<usize, Vec<(Input, Destination)>> = BTreeMap::new();
            for &(input, to) in ways.values().flatten() {
                let place = match input {
                    Input::Choose(choice) => choice.index(),
                    _ => usize::MAX,
                };
                each.entry(place).or_default().push((input, to));
            }
            each.into_values().collect::<Vec<_>>()
        };
        let (mine_in_order, theirs_in_order) = (in_order(&mine), in_order(&theirs));
        // Chance does not come along: it may be one link there, or one for each way.
        if mine_in_order.iter().any(|ways| ways.len() > 1) {
            continue;
        }
        assert_eq!(
            mine_in_order.len(),
            theirs_in_order.len(),
            "{name}: {}: {mine:?} {theirs:?}",
            here.id
        );
        for (mine, theirs) in mine_in_order.into_iter().zip(theirs_in_order) {
            let ([(input, to)], [(their_input, their_to)]) = (mine.as_slice(), theirs.as_slice())
            else {
                continue;
            };
            let (input, to, their_input, their_to) = (*input, *to, *their_input, *their_to);
            let (mut one, mut other) = (one.clone(), other.clone());
            let injected = original.apply(&mut one, Step { input, to });
            back.apply(
                &mut other,
                Step {
                    input: their_input,
                    to: their_to,
                },
            );
            // What comes in between does not come along, nor what follows on it.
            if injected.is_none() && to != Destination::Resume {
                waiting.push_back((one, other));
            }
        }
    }
    met.len()
}

#[test]
fn a_story_goes_out_to_twee_and_comes_back_with_the_same_situations() {
    let program = Program::new();
    let (original, back) = there_and_back(&program, "market", MARKET, "en");
    let met = walked(original, back);
    assert!(met > 20, "{met}");
    let explored = |file: &str| {
        let said = program.run(["explore", file, "--format", "json"]).exits(0);
        let found: serde_json::Value = serde_json::from_str(&said.out).expect("figures");
        found["situations"].as_u64().expect("a number")
    };
    program
        .run(["import", "market-out.twee", "--out", "again.yaml"])
        .exits(0);
    assert_eq!(explored("market.yaml"), explored("again.yaml"));
}

#[test]
fn texts_come_back_as_they_are_read() {
    let program = Program::new();
    there_and_back(&program, "market", MARKET, "en");
    let twee = fs::read_to_string(program.folder.path().join("market-out.twee")).expect("a story");
    assert!(twee.contains(":: The ”square” (north) {"), "{twee}");
    program
        .run(["import", "market-out.twee", "--out", "again.yaml"])
        .exits(0);
    let text = fs::read_to_string(program.folder.path().join("again.yaml")).expect("a file");
    for part in [
        "It costs $5, or **nothing** at all; *nobody* knows. Look at https://example.org // there.",
        "**She** says: \"Wait.\"\\\n",
        "\\[\\[You]] don't. \\<\\<Now>>.",
        "1. Look\n",
        "2. Listen & wait",
        "You are tired, {calm} of 3.",
        "text: Help her → now",
    ] {
        assert!(text.contains(part), "{part}\n{text}\n{twee}");
    }
    let told = |id: &str| {
        let typed = "3\n";
        let played = program.typing(["play", id, "--plain", "--lang", "en"], typed);
        let told = played
            .out
            .lines()
            .filter(|it| it.contains("stall") || it.contains("says"));
        told.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(told("market.yaml"), told("again.yaml"));
}

/// A choice of which one thing or another comes, and one of which three things depend on the same.
const EITHER: &str = r"format: 1
id: either
version: 1.0.0
title: Either
language: en
state:
  told: false
  calm: { from: 0, to: 4, start: 2 }
start: hall
scenes:
  hall:
    title: The hall
    text: Everybody looks at you.
    budget: { choices: 3 }
    choices:
      tell: { text: Tell them, once: true, gain: They know, cost: They ask, effects: { told: true }, goto: hall }
      speak:
        text: Speak
        once: true
        gain: They hear a voice
        cost: They ask on
        effects: [{ calm: +1, when: told }, { calm: -1, when: not told }]
        goto: hall
      shout:
        text: Shout
        once: true
        gain: They hear it
        cost: It is loud
        effects: [{ calm: -1, when: calm >= 3 }, { calm: +1, when: calm < 2 }, { told: true, when: calm == 2 }]
        goto: hall
      out: { text: Go out, free: true, goto: [{ when: calm >= 3, to: together }, { to: rush }] }
  together: { ending: true, title: Together, text: They wait. }
  rush: { ending: true, title: A rush, text: They run. }
";

#[test]
fn effects_of_which_one_or_the_other_comes_make_a_link_for_each_and_no_more() {
    let program = Program::new();
    let (original, back) = there_and_back(&program, "either", EITHER, "en");
    let met = walked(original, back);
    assert!(met > 10, "{met}");
    let twee = fs::read_to_string(program.folder.path().join("either-out.twee")).expect("a story");
    let links = |text: &str| twee.matches(&format!("[[{text}->")).count();
    assert_eq!(links("Speak"), 2, "{twee}");
    // One for each value that calm may have.
    assert_eq!(links("Shout"), 5, "{twee}");
    assert!(!twee.contains("$told and not $told"), "{twee}");
    assert!(!twee.contains("$told and $told"), "{twee}");
}

#[test]
fn every_story_that_ships_goes_out_and_comes_back_in_the_part_that_twee_can_say() {
    let program = Program::new();
    let files = fs::read_dir(ours("scenarios")).expect("a folder");
    let mut met = 0;
    for file in files {
        let path = file.expect("a file").path();
        let name = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let content = fs::read_to_string(&path).unwrap_or_default();
        let scenario = load(content.as_bytes()).scenario;
        if scenario.is_none() {
            continue;
        }
        let (original, back) = there_and_back(&program, &name, &content, "nl");
        met += walked(original, back);
    }
    assert!(met > 1_000, "{met}");
}

#[test]
fn what_twee_cannot_say_is_told_and_stays_as_a_comment() {
    let program = Program::new();
    let said = program.run([
        "export",
        "reporter-calls",
        "--out",
        "uit.twee",
        "--lang",
        "nl",
    ]);
    let said = said.exits(0).says("“uit.twee” is gemaakt, met");
    let said = said.says("Dit kan Twee niet zeggen.");
    said.says("Wat keuzes brengen en kosten, waarom, en wat ze op competenties zijn. (")
        .says(
            "Rollen, leerdoelen, stellingen, bronnen en de nabespreking staan niet in het bestand.",
        );
    let twee = fs::read_to_string(program.folder.path().join("uit.twee")).expect("a story");
    assert!(
        twee.contains("/* gain: ") && twee.contains("moderator: "),
        "{twee}"
    );
    program
        .run([
            "export",
            "reporter-calls",
            "--out",
            "uit.twee",
            "--lang",
            "en",
        ])
        .exits(1)
        .says("uit.twee");
    let english = program
        .run(["export", "reporter-calls", "--lang", "en"])
        .exits(0);
    assert!(
        english.out.starts_with(":: StoryTitle\nThe reporter calls"),
        "{}",
        english.out
    );
    assert!(
        english.err.contains("This is what Twee cannot say."),
        "{}",
        english.err
    );
}
