//! The page to take home, played in a browser.

use std::sync::Arc;

use fantoccini::{Client, Locator};
use veerkracht::engine::{Engine, Input, Run, Step};
use veerkracht::scenario::{Destination, Exit, Scenario, SceneId, Start, Test};

use crate::axe::barriers;
use crate::browser::{Browser, browse};
use crate::pages::{Shipped, drawn, given, inputs, next, shipped};
use crate::program::Program;

async fn press(client: &Client, selector: &str, place: usize) {
    let found = client
        .find_all(Locator::Css(selector))
        .await
        .expect("an answer");
    let button = found
        .into_iter()
        .nth(place)
        .unwrap_or_else(|| panic!("no {selector} {place}"));
    button.click().await.expect("a press");
}

async fn read(client: &Client, script: &str) -> String {
    let said = client
        .execute(&format!("return String({script})"), Vec::new())
        .await;
    said.expect("an answer").as_str().expect("words").to_owned()
}

/// Decides what the page draws next, as numbers from 0 to 1.
async fn fix(client: &Client, draws: Vec<f64>) {
    let script =
        "const draws = arguments[0]; Math.random = () => draws.length ? draws.shift() : 0;";
    client
        .execute(script, vec![draws.into()])
        .await
        .expect("done");
}

/// The middle of what a draw takes for the outcome at `place`.
fn middle(weights: &[u32], place: usize) -> f64 {
    let total: u32 = weights.iter().sum();
    let before: u32 = weights[..place].iter().sum();
    (f64::from(before) + f64::from(weights[place]) / 2.0) / f64::from(total)
}

/// Plays a test by pressing what is on the page, beside the engine; what the clock sends comes in both.
async fn play(client: &Client, scenario: &Arc<Scenario>, test: &Test) -> SceneId {
    let engine = Engine::new(Arc::clone(scenario));
    let (places, values) = given(scenario, test);
    let mut run = Run::start_with(engine.clone(), values);
    let weights = scenario
        .variables
        .iter()
        .filter_map(|variable| match &variable.start {
            Start::Drawn(values) => {
                Some(values.iter().map(|&(_, weight)| weight).collect::<Vec<_>>())
            }
            Start::Fixed(_) | Start::Carried { .. } => None,
        });
    fix(
        client,
        weights
            .zip(places)
            .map(|(weights, place)| middle(&weights, place))
            .collect(),
    )
    .await;
    press(client, "main .first", 0).await;
    let mut taken_so_far = 0;
    while run.ending().is_none() {
        let state = run.state().clone();
        // Where something else came between than the test expects, the first open choice will do.
        let open: Vec<_> = inputs(&engine, &state, false);
        let input = next(&engine, &state, test, &mut taken_so_far)
            .filter(|input| open.contains(input))
            .unwrap_or(open[0]);
        let to = drawn(&engine, &state, test, input).expect("a way");
        let mut outcomes: Vec<(Destination, u32)> = Vec::new();
        for (to, weight) in engine.outcomes(&state, input).expect("open") {
            match outcomes.iter_mut().find(|(known, _)| *known == to) {
                Some((_, sum)) => *sum += weight,
                None => outcomes.push((to, weight)),
            }
        }
        let place = outcomes
            .iter()
            .position(|&(known, _)| known == to)
            .expect("a way");
        let weights: Vec<_> = outcomes.iter().map(|&(_, weight)| weight).collect();
        fix(client, vec![middle(&weights, place)]).await;
        let Exit::Choices(choices) = &scenario.scene(state.scene()).exit else {
            press(client, "main > .first", 0).await;
            step(&mut run, Step { input, to });
            continue;
        };
        match input {
            Input::Choose(choice)
                if choices
                    .deadline
                    .is_some_and(|deadline| deadline.choice == choice) =>
            {
                press(client, "main > .second", 0).await;
            }
            Input::Choose(_) => {
                let place = open.iter().position(|known| *known == input).expect("open");
                press(client, "main .choice", place).await;
            }
            Input::Continue | Input::Inject(_) => press(client, "main > .first", 0).await,
        }
        step(&mut run, Step { input, to });
        if read(client, "document.querySelector('main').className").await == "brought" {
            press(client, "main > .first", 0).await;
        }
        let title = scenario.scene(run.state().scene()).title.clone();
        if let Some(title) = title {
            assert_eq!(
                read(client, "document.querySelector('h1').textContent").await,
                title
            );
        }
    }
    run.ending().expect("an ending")
}

/// A step of somebody who practises alone, with what the clock sends after it.
fn step(run: &mut Run, step: Step) {
    run.replay(step).expect("open");
    if let Some(scene) = run.due(run.planned_minutes()) {
        run.replay(Step {
            input: Input::Inject(scene),
            to: Destination::Scene(scene),
        })
        .expect("due");
    }
}

async fn sound(browser: &Browser, client: &Client, place: &str) {
    assert_eq!(
        browser.console(client).await,
        Vec::<String>::new(),
        "{place}"
    );
    assert_eq!(barriers(client).await, Vec::<String>::new(), "{place}");
    let wide = read(client, "document.documentElement.scrollWidth > innerWidth").await;
    assert_eq!(wide, "false", "{place} is wider than the screen");
}

pub(crate) fn a_test_of_each_that_ships_is_played_in_a_browser() {
    browse(async |browser| {
        let client = browser.open(360, 740).await;
        let program = Program::new();
        for (name, Shipped { languages, html }) in shipped() {
            let path = program.file("page.html", html);
            client
                .goto(&format!("file://{}", path.display()))
                .await
                .expect("a page");
            let test = &languages[0].tests[0];
            sound(browser, &client, "the start").await;
            let ending = play(&client, &languages[0], test).await;
            assert_eq!(
                ending.index(),
                test.expect.ending.map_or(0, |(scene, _)| scene.index()),
                "{name}"
            );
            sound(browser, &client, "the ending").await;
            // The same ending in another language, without losing the road.
            press(&client, "header .language", 1).await;
            let title = languages[1].scene(ending).title.clone().expect("a title");
            assert_eq!(
                read(&client, "document.querySelector('h1').textContent").await,
                title
            );
            assert_eq!(read(&client, "document.documentElement.lang").await, "en");
            assert!(
                read(&client, "document.body.textContent")
                    .await
                    .contains("The road you took")
            );
            // Back to the decision before, and the heading has the focus.
            press(&client, "footer .second", 0).await;
            assert_eq!(read(&client, "document.activeElement.tagName").await, "H1");
            sound(browser, &client, "a scene").await;
        }
    });
}

pub(crate) fn back_is_a_step_back_and_a_second_tap_is_for_the_page_before() {
    browse(async |browser| {
        let client = browser.open_in_time(360, 740).await;
        let program = Program::new();
        let (_, Shipped { languages, html }) = shipped().next().expect("a scenario");
        let path = program.file("page.html", html);
        let page = format!("file://{}", path.display());
        client.goto(&page).await.expect("a page");
        let title = "document.querySelector('h1').textContent";
        let class = "document.querySelector('main').className";
        // Looks for a moment, and taps the same spot three times, as a finger that trembles does.
        let taps = "
            const done = arguments[arguments.length - 1], spot = arguments[0];
            const tap = () => document.querySelector(spot).click();
            for (const after of [320, 360, 400]) setTimeout(tap, after);
            setTimeout(done, 420);
        ";
        let taps = async |spot: &str| {
            let tapped = client.execute_async(taps, vec![spot.into()]).await;
            tapped.expect("taps");
        };
        taps("main .first").await;
        let mut seen = vec![(read(&client, class).await, read(&client, title).await)];
        assert_eq!(seen[0].0, "scene");
        for _ in 0..4 {
            taps("main .choice, main > .first").await;
            seen.push((read(&client, class).await, read(&client, title).await));
        }
        let classes: Vec<_> = seen.iter().map(|(class, _)| class.as_str()).collect();
        assert_eq!(classes, ["scene", "brought", "scene", "brought", "scene"]);
        for before in seen.iter().rev().skip(1) {
            client.back().await.expect("a step back");
            assert_eq!(
                (read(&client, class).await, read(&client, title).await),
                *before
            );
        }
        client.back().await.expect("a step back");
        assert_eq!(read(&client, class).await, "start");
        assert_eq!(read(&client, title).await, languages[0].title);
        for after in &seen {
            client.forward().await.expect("a step on");
            assert_eq!(
                (read(&client, class).await, read(&client, title).await),
                *after
            );
        }
        // The button on the page goes the same way: to the decision before, and Forward comes back.
        taps("footer .second").await;
        assert_eq!(read(&client, title).await, seen[2].1);
        assert_eq!(read(&client, class).await, "scene");
        client.back().await.expect("a step back");
        assert_eq!(read(&client, title).await, seen[1].1);
    });
}
