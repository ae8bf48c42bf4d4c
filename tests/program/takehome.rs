//! The page to take home: its data, followed as its script does, says what the engine says.

use std::collections::HashSet;
use std::sync::Arc;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use proptest::prelude::*;
use serde_json::Value;
use veerkracht::analysis::Limits;
use veerkracht::debrief::takehome::{TakehomePart, page};
use veerkracht::engine::{Chance, Engine, Input, Openness, Seeded, State, Step};
use veerkracht::scenario::{Destination, Exit, Kind, Scenario, Start, Test, VariableId, load};

use crate::explored::scenario_with;
use crate::pages::{Shipped, drawn, given, inputs, next, shipped, starts};
use crate::program::Program;

fn number(value: &Value) -> i64 {
    value.as_i64().expect("a number")
}

fn place(value: &Value) -> usize {
    value
        .as_u64()
        .and_then(|it| usize::try_from(it).ok())
        .expect("a place")
}

/// The data of a page, read as its script reads it.
struct Data {
    json: Value,
    shapes: Vec<usize>,
    targets: Vec<Vec<usize>>,
}

/// Where somebody stands who follows the data.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Stand {
    class: usize,
    values: Vec<usize>,
}

impl Data {
    fn of(html: &str) -> Self {
        let (_, rest) = html.split_once("id=\"data\">").expect("data");
        let (json, _) = rest.split_once("</script>").expect("an end");
        let json: Value = serde_json::from_str(json).expect("JSON");
        let bytes = BASE64_STANDARD
            .decode(json["road"].as_str().expect("a road"))
            .expect("base64");
        let mut bytes = bytes.into_iter();
        let mut number = || {
            let (mut value, mut shift) = (0_i64, 0);
            loop {
                let byte = bytes.next().expect("a byte");
                value |= i64::from(byte & 127) << shift;
                shift += 7;
                if byte < 128 {
                    return value;
                }
            }
        };
        let mut last = vec![0; json["ways"].as_array().expect("ways").len()];
        let (mut shapes, mut targets) = (Vec::new(), Vec::new());
        for _ in 0..place(&json["classes"]) {
            let shape = usize::try_from(number()).expect("a shape");
            let ways = json["shapes"][shape][1].as_array().expect("ways");
            let ahead = ways.iter().map(|way| {
                let far = number();
                let to: &mut i64 = &mut last[place(&way[0])];
                *to += if far % 2 == 0 {
                    far / 2
                } else {
                    -(far + 1) / 2
                };
                usize::try_from(*to).expect("a class")
            });
            targets.push(ahead.collect());
            shapes.push(shape);
        }
        assert_eq!(bytes.next(), None, "bytes are left");
        Self {
            json,
            shapes,
            targets,
        }
    }

    fn list(&self, key: &str) -> &[Value] {
        self.json[key].as_array().expect("a list")
    }

    /// Begins with the outcome of each draw, by its place.
    fn begin(&self, drawn: &[usize]) -> Stand {
        let draws = self.list("draws").iter().zip(drawn);
        let of_road = draws.filter(|(draw, _)| draw["road"] == true);
        let at = of_road.fold(0, |at, (draw, &drawn)| {
            at * draw["weights"].as_array().expect("weights").len() + drawn
        });
        let beginning = &self.list("beginnings")[at];
        let values = beginning["values"].as_array().expect("values").iter();
        Stand {
            class: place(&beginning["class"]),
            values: values
                .map(|value| match value.as_array() {
                    Some(hung) => place(&hung[1][drawn[place(&hung[0])]]),
                    None => place(value),
                })
                .collect(),
        }
    }

    fn sight(&self, stand: &Stand) -> (usize, &str) {
        let shape = &self.json["shapes"][self.shapes[stand.class]];
        let sight = &self.json["sights"][place(&shape[0])];
        (place(&sight[0]), sight[1].as_str().expect("letters"))
    }

    /// Input, where it leads on paper, weight, and where it leads to.
    fn exits(&self, stand: &Stand) -> Vec<(i64, i64, u64, Stand)> {
        let ways = self.json["shapes"][self.shapes[stand.class]][1]
            .as_array()
            .expect("ways");
        let ahead = ways.iter().zip(&self.targets[stand.class]);
        ahead
            .map(|(way, &class)| {
                let (weight, way) = (
                    way[1].as_u64().expect("a weight"),
                    &self.json["ways"][place(&way[0])],
                );
                let mut values = stand.values.clone();
                for change in way[2].as_array().expect("changes") {
                    let at = place(&change[0]);
                    values[at] = place(&change[1][values[at]]);
                }
                (
                    number(&way[0]),
                    number(&way[1]),
                    weight,
                    Stand { class, values },
                )
            })
            .collect()
    }

    fn parts(&self, stand: &Stand) -> Vec<bool> {
        let (scene, _) = self.sight(stand);
        let parts = self.json["scenes"][scene]["parts"]
            .as_array()
            .expect("parts");
        let shows = |part: &Value| {
            let Some(lookup) = part.as_array() else {
                return true;
            };
            let of = lookup[0].as_array().expect("places").iter().map(place);
            let entry = of.fold(0, |entry, at| {
                entry * place(&self.list("kept")[at]["size"]) + stand.values[at]
            });
            lookup[1].as_str().expect("a table").as_bytes()[entry] == b'1'
        };
        parts.iter().map(shows).collect()
    }
}

fn code(input: Input) -> i64 {
    let place = |index: usize| i64::try_from(index).expect("small");
    match input {
        Input::Choose(choice) => place(choice.index()),
        Input::Continue => -1,
        Input::Inject(scene) => -2 - place(scene.index()),
    }
}

fn to(destination: Destination) -> i64 {
    match destination {
        Destination::Scene(scene) => i64::try_from(scene.index()).expect("small"),
        Destination::Resume => -1,
    }
}

/// Holds what the data shows against the engine, and returns the steps from here with where the data says they lead.
fn agree(
    data: &Data,
    stand: &Stand,
    engine: &Engine,
    state: &State,
    clock: bool,
) -> Vec<(Step, Stand)> {
    let scenario = engine.scenario();
    let (scene, letters) = data.sight(stand);
    assert_eq!(scene, state.scene().index());
    let offers = engine.offers(state).map(|offer| match offer.openness {
        Openness::Open => 'o',
        Openness::Locked => 'l',
        Openness::Spent => 's',
        Openness::Taken => 't',
        Openness::Hidden => 'h',
    });
    assert_eq!(letters, offers.collect::<String>());
    let scene = scenario.scene(state.scene());
    let parts = scene.text.iter().map(|part| part.when.as_ref());
    let parts = parts.chain(scene.exhibits.iter().map(|it| it.when.as_ref()));
    let parts: Vec<_> = parts.map(|when| engine.holds(state, when)).collect();
    assert_eq!(data.parts(stand), parts);
    for (kept, &value) in data.list("kept").iter().zip(&stand.values) {
        if let Some(name) = kept["name"].as_str() {
            let id = scenario.find_variable(name).expect("a variable");
            let shown = number(&kept["lowest"]) + i64::try_from(value).expect("small");
            assert_eq!(shown, i64::from(engine.value(state, id)), "{name}");
        }
    }
    let mut steps = Vec::new();
    let mut expected = Vec::new();
    for input in inputs(engine, state, clock) {
        let mut outcomes: Vec<(Destination, u64)> = Vec::new();
        for (to, weight) in engine.outcomes(state, input).expect("open") {
            match outcomes.iter_mut().find(|(known, _)| *known == to) {
                Some((_, sum)) => *sum += u64::from(weight),
                None => outcomes.push((to, u64::from(weight))),
            }
        }
        let alone = outcomes.len() == 1;
        for (destination, weight) in outcomes {
            let weight = if alone { 1 } else { weight };
            expected.push((code(input), to(destination), weight));
            steps.push(Step {
                input,
                to: destination,
            });
        }
    }
    let exits = data.exits(stand);
    let found: Vec<_> = exits
        .iter()
        .map(|&(input, to, weight, _)| (input, to, weight))
        .collect();
    assert_eq!(found, expected);
    steps
        .into_iter()
        .zip(exits.into_iter().map(|(.., stand)| stand))
        .collect()
}

fn taken(engine: &Engine, state: &State, step: Step) -> State {
    let mut after = state.clone();
    engine.apply(&mut after, step);
    after
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Everything that can be met in a small scenario.
    #[test]
    fn the_data_says_what_the_engine_says(seed: u64) {
        let richer = |text: &str| text
            .replace("start: 1 }\n", "start: 1, label: Load }\n")
            .replace("when: colour == red, text", "when: \"colour == red or told and load >= 2 and seen(s1)\", text");
        let Some((text, scenario)) = scenario_with(seed, richer) else { return Ok(()) };
        let engine = Engine::new(Arc::clone(&scenario));
        let written = page(&[Arc::clone(&scenario)], "en", Limits::situations(1_000_000)).expect("small tables");
        prop_assert_eq!(written.part, TakehomePart::Whole, "{}", text);
        let data = Data::of(&written.html);
        let mut met = HashSet::new();
        let mut waiting = Vec::new();
        for (places, drawn) in starts(&scenario) {
            waiting.push((engine.start(&drawn).0, data.begin(&places)));
        }
        while let Some((state, stand)) = waiting.pop() {
            if met.len() > 3_000 || !met.insert((state.clone(), stand.clone())) {
                continue;
            }
            for (step, stand) in agree(&data, &stand, &engine, &state, true) {
                waiting.push((taken(&engine, &state, step), stand));
            }
        }
    }

    /// What does not fit is left out, and what is there is still what the engine says.
    #[test]
    fn a_part_is_a_part_of_the_whole(seed: u64) {
        let Some((_, scenario)) = scenario_with(seed, str::to_owned) else { return Ok(()) };
        let engine = Engine::new(Arc::clone(&scenario));
        let written = page(&[Arc::clone(&scenario)], "en", Limits::situations(8)).expect("small tables");
        let TakehomePart::Beginning { decisions } = written.part else { return Ok(()) };
        let data = Data::of(&written.html);
        let mut waiting = Vec::new();
        for (places, drawn) in starts(&scenario).into_iter().take(3) {
            waiting.push((engine.start(&drawn).0, data.begin(&places), 0));
        }
        let mut looks = 0;
        while let Some((state, stand, decided)) = waiting.pop() {
            looks += 1;
            if looks > 500 {
                break;
            }
            if data.exits(&stand).is_empty() && !inputs(&engine, &state, false).is_empty() {
                prop_assert!(decided >= decisions);
                continue;
            }
            for (step, stand) in agree(&data, &stand, &engine, &state, false) {
                let more = usize::from(matches!(step.input, Input::Choose(_)));
                waiting.push((taken(&engine, &state, step), stand, decided + more));
            }
        }
    }
}

#[test]
fn random_roads_of_what_ships_are_those_of_the_engine() {
    for (_, Shipped { languages, html }) in shipped() {
        let engine = Engine::new(Arc::clone(&languages[0]));
        let data = Data::of(html);
        for (seed, (places, drawn)) in (0..60).zip(starts(&languages[0]).iter().cycle()) {
            let mut chance = Seeded::new(seed);
            let (mut state, mut stand) = (engine.start(drawn).0, data.begin(places));
            loop {
                let mut steps = agree(&data, &stand, &engine, &state, true);
                let Ok(count @ 1..) = u32::try_from(steps.len()) else {
                    break;
                };
                let (step, next) = steps.swap_remove(chance.below(count) as usize);
                (state, stand) = (taken(&engine, &state, step), next);
            }
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
        let data = Data::of(html);
        for test in scenario
            .tests
            .iter()
            .filter(|test| begins_anew(scenario, test))
        {
            let (places, values) = given(scenario, test);
            let (mut state, mut stand) = (engine.start(&values).0, data.begin(&places));
            let mut taken_so_far = 0;
            while scenario.scene(state.scene()).exit != Exit::Ending {
                let input = next(&engine, &state, test, &mut taken_so_far).expect("a choice");
                let to = drawn(&engine, &state, test, input).expect("a way");
                let step = Step { input, to };
                let steps = agree(&data, &stand, &engine, &state, true);
                let (_, ahead) = steps
                    .into_iter()
                    .find(|(known, _)| *known == step)
                    .expect("the step");
                (state, stand) = (taken(&engine, &state, step), ahead);
            }
            let (ending, _) = data.sight(&stand);
            let expected = test.expect.ending.map(|(scene, _)| scene.index());
            assert_eq!(Some(ending), expected, "{name}: {}", test.name);
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
    assert!(said.out.contains("page.html: 2"), "{}", said.out);
    let html = std::fs::read_to_string(path).expect("a page");
    assert!(html.contains("<html lang=\"en\" dir=\"ltr\">"));
    // Whatever a page needs is in it.
    assert!(!html.contains("http://") && !html.contains("https://"));
}

#[test]
fn who_has_a_story_too_big_for_a_page_hears_what_is_left_out() {
    let program = Program::new();
    let said = program.run([
        "report",
        "--lang",
        "en",
        "--play",
        "reporter-calls",
        "--to",
        "html",
        "--max-situations",
        "500",
    ]);
    assert_eq!(said.code, Some(0));
    assert!(said.err.contains("too big for one page"), "{}", said.err);
    assert!(said.out.starts_with("<!DOCTYPE html>"));
    assert_eq!(Data::of(&said.out).json["part"], "beginning");
    let without = Program::new().run(["report", "--play", "no-such-thing"]);
    assert_eq!(without.code, Some(1));
}

#[test]
fn a_value_too_wide_for_a_table_is_refused_in_a_sentence() {
    let text = "format: 1\nid: wide\nversion: 1.0.0\ntitle: W\nlanguage: en\nstate:\n  money: { from: 0, to: 1000000, start: 5, label: Money }\n\
                start: a\nscenes:\n  a: { text: T, goto: b }\n  b: { text: E, ending: true }\n";
    let loaded = load(text.as_bytes()).scenario.expect("sound");
    assert!(matches!(loaded.variables[0].kind, Kind::Meter { .. }));
    assert!(page(&[Arc::new(loaded)], "en", Limits::situations(100)).is_err());
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
    assert!(main.contains("open it in a browser") && main.contains("open hem in een browser"));
    assert!(!html.contains("<noscript"), "a preview may show none of it");
}
