//! The page to take home: its rules, carried out as its script does, say what the engine says.

use std::fmt::Write as _;
use std::sync::Arc;

use proptest::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};
use veerkracht::engine::{Chance, Engine, Seeded, State};
use veerkracht::scenario::{Exit, Scenario, Start, Test, VariableId, load};

use crate::pages::{
    Exits, Shipped, Walker, code, drawn, given, made, next, place, shipped, small, starts,
};
use crate::program::Program;

/// The rules of a page, read as its script reads them.
#[derive(Deserialize)]
struct Rules {
    start: usize,
    scenes: Vec<Scene>,
    choices: Vec<Choice>,
    variables: Vec<Variable>,
    memories: usize,
    draws: Vec<(usize, Vec<(i64, u32)>)>,
    asks: Vec<(usize, Vec<i64>)>,
}

#[derive(Deserialize)]
struct Scene {
    ending: bool,
    inject: bool,
    enters: Vec<Group>,
    comes: Option<Comes>,
    choices: Vec<usize>,
    deadline: Option<usize>,
    on: Option<Way>,
    parts: Vec<Option<Rule>>,
}

#[derive(Deserialize)]
struct Comes {
    fired: usize,
    when: Option<Rule>,
    among: Option<Vec<usize>>,
    after: Option<u32>,
}

#[derive(Deserialize)]
struct Choice {
    once: Option<usize>,
    when: Option<Rule>,
    locked: bool,
    takes: Option<(usize, i64)>,
    way: Way,
}

#[derive(Deserialize)]
struct Variable {
    start: i64,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Rule {
    All(Vec<Rule>),
    Any(Vec<Rule>),
    Not(Box<Rule>),
    Within(usize, i64, i64),
    Below(usize, usize),
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Operation {
    Move(usize, i64, i64, i64),
    Set(usize, i64),
}

type Group = (Option<Rule>, Vec<Operation>);

#[derive(Deserialize)]
struct Way {
    does: Vec<Group>,
    first: bool,
    to: Vec<(Option<Rule>, u32, i64)>,
}

/// Where somebody stands who follows the rules.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Stand {
    scene: usize,
    interrupted: Option<usize>,
    values: Vec<i64>,
}

fn holds(rule: Option<&Rule>, values: &[i64]) -> bool {
    let each = |rule: &Rule| holds(Some(rule), values);
    match rule {
        None => true,
        Some(Rule::All(all)) => all.iter().all(each),
        Some(Rule::Any(any)) => any.iter().any(each),
        Some(Rule::Not(inner)) => !each(inner),
        Some(&Rule::Within(place, lowest, highest)) => (lowest..=highest).contains(&values[place]),
        Some(&Rule::Below(one, other)) => values[one] < values[other],
    }
}

fn done(groups: &[Group], values: &mut [i64]) {
    for (when, operations) in groups {
        if !holds(when.as_ref(), values) {
            continue;
        }
        for operation in operations {
            match *operation {
                Operation::Set(place, value) => values[place] = value,
                Operation::Move(place, by, lowest, highest) => {
                    values[place] = (values[place] + by).clamp(lowest, highest);
                }
            }
        }
    }
}

impl Rules {
    fn of(html: &str) -> Self {
        let (_, rest) = html.split_once("id=\"data\">").expect("data");
        let (json, _) = rest.split_once("</script>").expect("an end");
        serde_json::from_str(json).expect("rules")
    }

    /// What is drawn or answered at the start, in the order of the variables: the place of each, and its values.
    fn begun(&self) -> Vec<(usize, Vec<i64>)> {
        let draws = self.draws.iter();
        let draws = draws.map(|(place, among)| (*place, among.iter().map(|one| one.0).collect()));
        let mut begun: Vec<_> = draws.chain(self.asks.iter().cloned()).collect();
        begun.sort_by_key(|(place, _)| *place);
        begun
    }

    /// Begins with the outcome of each draw and each question, by its place.
    fn begin(&self, drawn: &[usize]) -> Stand {
        let variables = self.variables.iter().map(|variable| variable.start);
        let mut values: Vec<_> = variables.chain(vec![0; self.memories]).collect();
        for ((place, among), &drawn) in self.begun().iter().zip(drawn) {
            values[*place] = among[drawn];
        }
        let mut stand = Stand {
            scene: self.start,
            interrupted: None,
            values,
        };
        self.enter(&mut stand, self.start);
        self.settle(&mut stand);
        stand
    }

    fn enter(&self, stand: &mut Stand, scene: usize) {
        stand.scene = scene;
        done(&self.scenes[scene].enters, &mut stand.values);
    }

    fn interrupt(&self, stand: &mut Stand, scene: usize) {
        let comes = self.scenes[scene].comes.as_ref().expect("it comes");
        stand.values[comes.fired] = 1;
        stand.interrupted = Some(stand.scene);
        self.enter(stand, scene);
    }

    /// The injects that may come now: by the clock, or else by their rule alone.
    fn coming(&self, stand: &Stand, clock: bool) -> Vec<usize> {
        if stand.interrupted.is_some() || self.scenes[stand.scene].ending {
            return Vec::new();
        }
        let comes = |comes: &Comes| {
            let among = |scenes: &Vec<usize>| scenes.contains(&stand.scene);
            comes.after.is_some() == clock
                && comes.among.as_ref().is_none_or(among)
                && stand.values[comes.fired] == 0
                && holds(comes.when.as_ref(), &stand.values)
        };
        let scenes = self.scenes.iter().enumerate();
        let coming = scenes.filter(|(_, scene)| scene.comes.as_ref().is_some_and(comes));
        coming.map(|(place, _)| place).collect()
    }

    fn settle(&self, stand: &mut Stand) {
        if let Some(&inject) = self.coming(stand, false).first() {
            self.interrupt(stand, inject);
        }
    }

    fn openness(&self, choice: usize, values: &[i64]) -> &'static str {
        let choice = &self.choices[choice];
        if choice.once.is_some_and(|taken| values[taken] == 1) {
            return "taken";
        }
        let spent = |(left, takes): (usize, i64)| values[left] < takes;
        match (holds(choice.when.as_ref(), values), choice.takes) {
            (false, _) if choice.locked => "locked",
            (false, _) => "hidden",
            (true, Some(takes)) if spent(takes) => "spent",
            (true, _) => "open",
        }
    }

    fn follow(&self, stand: &Stand, values: Vec<i64>, to: i64) -> Stand {
        let interrupted = stand.interrupted;
        let mut after = Stand {
            values,
            ..stand.clone()
        };
        if let Ok(scene) = usize::try_from(to) {
            after.interrupted = interrupted.filter(|_| self.scenes[scene].inject);
            self.enter(&mut after, scene);
        } else {
            after.scene = interrupted.unwrap_or(stand.scene);
            after.interrupted = None;
        }
        self.settle(&mut after);
        after
    }

    fn ways(&self, stand: &Stand, input: i64, way: &Way) -> Exits<Stand> {
        let mut values = stand.values.clone();
        done(&way.does, &mut values);
        let open = way.to.iter();
        let open = open.filter(|(when, ..)| holds(when.as_ref(), &values));
        let exit = |&(_, weight, to): &(Option<Rule>, u32, i64)| {
            let after = self.follow(stand, values.clone(), to);
            ((input, to, weight), after)
        };
        let most = if way.first { 1 } else { usize::MAX };
        open.take(most).map(exit).collect()
    }
}

impl Walker for Rules {
    type Stand = Stand;

    fn beginnings(&self) -> Vec<Stand> {
        let mut all = vec![Vec::new()];
        for (_, among) in &self.begun() {
            let more = |drawn: &Vec<usize>| {
                let each = (0..among.len()).map(|at| [drawn.as_slice(), &[at]].concat());
                each.collect::<Vec<_>>()
            };
            all = all.iter().flat_map(more).collect();
        }
        all.iter().map(|drawn| self.begin(drawn)).collect()
    }

    fn sight(&self, stand: &Stand) -> Value {
        let Stand { scene, values, .. } = stand;
        let Scene { choices, parts, .. } = &self.scenes[*scene];
        let offers = choices.iter().map(|&choice| self.openness(choice, values));
        let parts = parts.iter().map(|part| holds(part.as_ref(), values));
        json!([
            scene,
            offers.collect::<Vec<_>>(),
            &values[..self.variables.len()],
            parts.collect::<Vec<_>>(),
        ])
    }

    fn exits(&self, stand: &Stand) -> Exits<Stand> {
        let scene = &self.scenes[stand.scene];
        let number = |place: usize| i64::try_from(place).expect("small");
        let choices = scene.choices.iter().copied();
        let open = choices.filter(|&choice| self.openness(choice, &stand.values) == "open");
        let mut inputs: Vec<_> = open.collect();
        let mut exits = Exits::new();
        match &scene.on {
            Some(on) if inputs.is_empty() => exits.extend(self.ways(stand, -1, on)),
            _ => inputs.extend(scene.deadline),
        }
        for choice in inputs {
            exits.extend(self.ways(stand, number(choice), &self.choices[choice].way));
        }
        for scene in self.coming(stand, true) {
            let mut after = stand.clone();
            self.interrupt(&mut after, scene);
            exits.push(((-2 - number(scene), number(scene), 1), after));
        }
        exits
    }
}

/// Holds what the rules show against the engine, and returns the ways out with where each leads.
fn agree(
    rules: &Rules,
    stand: &Stand,
    engine: &Engine,
    state: &State,
) -> Vec<(i64, i64, Stand, State)> {
    assert_eq!(rules.sight(stand), engine.sight(state));
    let (found, expected) = (rules.exits(stand), engine.exits(state));
    let ways = found.iter().map(|(way, _)| way);
    assert!(ways.eq(expected.iter().map(|(way, _)| way)));
    let both = found.into_iter().zip(expected);
    both.map(|(((input, to, _), stand), (_, state))| (input, to, stand, state))
        .collect()
}

/// Takes a road by chance as far as it goes, and returns the scene at its end.
fn wander(
    rules: &Rules,
    engine: &Engine,
    (mut stand, mut state): (Stand, State),
    chance: &mut Seeded,
) -> usize {
    loop {
        let mut steps = agree(rules, &stand, engine, &state);
        let Ok(count @ 1..) = u32::try_from(steps.len()) else {
            return stand.scene;
        };
        (_, _, stand, state) = steps.swap_remove(chance.below(count) as usize);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Everything that can be met in a small scenario.
    #[test]
    fn the_rules_say_what_the_engine_says(seed: u64) {
        let Some((text, scenario)) = small(seed) else { return Ok(()) };
        let rules = Rules::of(&made(&scenario));
        prop_assert_eq!(rules.lines(1_000), Engine::new(scenario).lines(1_000), "{}", text);
    }
}

#[test]
fn random_roads_of_what_ships_are_those_of_the_engine() {
    for (_, Shipped { languages, html }) in shipped() {
        let engine = Engine::new(Arc::clone(&languages[0]));
        let rules = Rules::of(html);
        for (seed, (places, drawn)) in (0..60).zip(starts(&languages[0]).iter().cycle()) {
            let mut chance = Seeded::new(seed);
            let beginning = (rules.begin(places), engine.start(drawn).0);
            wander(&rules, &engine, beginning, &mut chance);
        }
    }
}

/// Whether a test takes nothing along from an earlier run, which nobody does who plays on a page.
fn begins_anew(scenario: &Scenario, test: &Test) -> bool {
    let carried =
        |&(id, _): &(VariableId, i32)| matches!(scenario.variable(id).start, Start::Carried { .. });
    !test.given.iter().any(carried)
}

#[test]
fn every_test_of_what_ships_ends_as_it_should() {
    for (name, Shipped { languages, html }) in shipped() {
        let scenario = &languages[0];
        let engine = Engine::new(Arc::clone(scenario));
        let rules = Rules::of(html);
        for test in scenario
            .tests
            .iter()
            .filter(|test| begins_anew(scenario, test))
        {
            let (places, values) = given(scenario, test);
            let (mut state, mut stand) = (engine.start(&values).0, rules.begin(&places));
            let mut taken_so_far = 0;
            while scenario.scene(state.scene()).exit != Exit::Ending {
                let input = next(&engine, &state, test, &mut taken_so_far).expect("a choice");
                let to = drawn(&engine, &state, test, input).expect("a way");
                let step = (code(input), place(to));
                let steps = agree(&rules, &stand, &engine, &state).into_iter();
                (_, _, stand, state) = steps
                    .into_iter()
                    .find(|&(input, to, ..)| (input, to) == step)
                    .expect("the step");
            }
            let expected = test.expect.ending.map(|(scene, _)| scene.index());
            assert_eq!(Some(stand.scene), expected, "{name}: {}", test.name);
        }
    }
}

#[test]
fn a_page_is_written_to_a_file() {
    let program = Program::new();
    let path = program.folder.path().join("page.html");
    let out = path.display().to_string();
    let said = program.run([
        "report",
        "--lang",
        "en",
        "--play",
        "war-far-away",
        "--to",
        "html",
        "--out",
        &out,
    ]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    assert!(
        said.out.contains("page.html: 2") && said.out.contains(" kB."),
        "{}",
        said.out
    );
    let html = std::fs::read_to_string(path).expect("a page");
    assert!(html.contains("<html lang=\"en\" dir=\"ltr\">"));
    // Whatever a page needs is in it.
    assert!(!html.contains("http://") && !html.contains("https://"));
}

/// Four halls with twenty-six things to do in each, in any order.
fn large() -> Arc<Scenario> {
    let mut text = String::from(
        "format: 1\nid: large\nversion: 1.0.0\ntitle: L\nlanguage: en\nstate:\n  calm: { from: 0, to: 6, start: 3, label: Calm }\n",
    );
    text.push_str("start: hall0\nscenes:\n");
    for hall in 0..4 {
        let _ = writeln!(text, "  hall{hall}:\n    text: A hall.\n    choices:");
        for task in 0..26 {
            let by = ["+1", "-1"][task % 2];
            let _ = writeln!(
                text,
                "      task{task}: {{ text: Task {task}, gain: g, cost: c, once: true, effects: {{ calm: {by} }}, goto: hall{hall} }}"
            );
        }
        let next = match hall {
            3 => "end".to_owned(),
            _ => format!("hall{}", hall + 1),
        };
        let when = format!("chose(hall{hall}.task0) or calm >= 4");
        let _ = writeln!(
            text,
            "      out: {{ text: Out, gain: g, cost: c, when: {when}, goto: {next} }}"
        );
    }
    text.push_str("  end: { ending: true, text: Over. }\n");
    Arc::new(load(text.as_bytes()).scenario.expect("sound"))
}

#[test]
fn a_story_of_any_size_is_on_its_page_to_the_end() {
    let scenario = large();
    let html = made(&scenario);
    assert!(html.len() < 100_000, "{} bytes", html.len());
    let (rules, engine) = (Rules::of(&html), Engine::new(Arc::clone(&scenario)));
    let mut endings = 0;
    for seed in 0..20 {
        let mut chance = Seeded::new(seed);
        let beginning = (rules.begin(&[]), engine.start(&[]).0);
        let end = wander(&rules, &engine, beginning, &mut chance);
        endings += usize::from(rules.scenes[end].ending);
    }
    assert_eq!(endings, 20);
}

#[test]
fn a_value_may_be_as_wide_as_its_author_wants() {
    let text = "format: 1\nid: wide\nversion: 1.0.0\ntitle: W\nlanguage: en\nstate:\n  money: { from: -1000000, to: 1000000, start: 5, label: Money }\n\
                start: a\nscenes:\n  a:\n    text: T\n    choices:\n      \
                more: { text: M, gain: g, cost: c, effects: { money: +1000000 }, goto: b }\n      \
                less: { text: L, gain: g, cost: c, when: money > -1000000, effects: { money: -1000000 }, goto: a }\n  \
                b: { text: [\"{money}\", { when: money >= 1000000, text: Rich }], ending: true }\n";
    let scenario = Arc::new(load(text.as_bytes()).scenario.expect("sound"));
    let rules = Rules::of(&made(&scenario));
    let lines = Engine::new(scenario).lines(100);
    assert_eq!(rules.lines(100), lines);
    assert!(lines.iter().any(|line| line.contains("1000000")));
}

#[test]
fn where_no_script_runs_an_ordinary_paragraph_says_what_to_do() {
    let (_, Shipped { languages, html }) = shipped().next().expect("a scenario");
    let (_, main) = html.split_once("<main id=\"main\">").expect("a page");
    let (main, _) = main.split_once("</main>").expect("an end");
    assert_eq!(
        main.matches("<p lang=\"").count(),
        languages.len(),
        "{main}"
    );
    assert!(main.contains("open it in a browser") && main.contains("open haar in een browser"));
    assert!(!html.contains("<noscript"), "a preview may show none of it");
}
