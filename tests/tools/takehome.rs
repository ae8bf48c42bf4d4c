//! The page to take home, played in a browser.

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::sync::Arc;

use fantoccini::{Client, Locator};
use veerkracht::engine::{Engine, Input, Run, Step};
use veerkracht::scenario::{Destination, Exit, Scenario, SceneId, Start, Test, load};

use crate::axe::barriers;
use crate::browser::{Browser, browse};
use crate::pages::{Shipped, Walker, answers, drawn, given, inputs, made, next, shipped, small};
use crate::program::Program;

pub(crate) async fn press(client: &Client, selector: &str, place: usize) {
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

pub(crate) async fn read(client: &Client, script: &str) -> String {
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
    let begun = scenario.variables.iter().filter(|variable| {
        let start = &variable.start;
        matches!(start, Start::Drawn(_) | Start::Asked { .. })
    });
    let (mut outcomes, mut offered) = (Vec::new(), 0);
    for (variable, place) in begun.zip(places) {
        match &variable.start {
            Start::Drawn(values) => {
                let weights: Vec<_> = values.iter().map(|&(_, weight)| weight).collect();
                outcomes.push(middle(&weights, place));
            }
            Start::Asked { .. } => {
                press(client, ".answer", offered + place).await;
                offered += usize::try_from(answers(&variable.kind)).expect("few");
            }
            Start::Fixed(_) | Start::Carried { .. } => {}
        }
    }
    fix(client, outcomes).await;
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
        let outcomes = engine.outcomes(&state, input).expect("open");
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

/// Two who disagree, and one who can be asked only after a wait.
const ADVICE: &str = "
format: 1
id: friday
version: 1.0.0
title: Friday
language: en
start: door
scenes:
  door:
    title: At the door
    text: Do you open?
    advice:
      imam: { from: The imam, text: Open today. }
      board: { from: The treasurer, text: Wait for the others. }
      neighbour: { from: The neighbour, when: chose(door.wait), text: You waited long enough. }
    choices:
      open: { text: Open, gain: g, cost: c, goto: end }
      wait: { text: Wait, once: true, gain: g, cost: c, goto: door }
  end: { ending: true, title: The end, text: E }
";

/// Who was heard is told at each decision, as of when it was made, and a step back takes no word back.
pub(crate) fn advice_is_opened_by_a_tap_and_told_at_the_end() {
    browse(async |browser| {
        let client = browser.open(360, 740).await;
        let program = Program::new();
        let scenario = load(ADVICE.as_bytes()).scenario.expect("sound");
        let path = program.file("page.html", made(&Arc::new(scenario)));
        let page = format!("file://{}", path.display());
        client.goto(&page).await.expect("a page");
        press(&client, "main .first", 0).await;
        let asked =
            "[...document.querySelectorAll('.advice summary')].map((one) => one.textContent)";
        assert_eq!(read(&client, asked).await, "The imam,The treasurer");
        press(&client, ".advice summary", 1).await;
        let open = "document.querySelector('.advice [open]').textContent.trim()";
        let said = read(&client, open).await;
        assert_eq!(said, "The treasurerWait for the others.");
        press(&client, "main .choice", 1).await;
        press(&client, "main > .first", 0).await;
        let all = "The imam,The treasurer,The neighbour";
        assert_eq!(read(&client, asked).await, all);
        press(&client, "main .choice", 0).await;
        press(&client, "footer .second", 0).await;
        press(&client, ".advice summary", 2).await;
        press(&client, "main .choice", 0).await;
        press(&client, "main > .first", 0).await;
        let road =
            "[...document.querySelectorAll('.road > li')].map((one) => one.textContent).join('|')";
        let road = read(&client, road).await;
        let (waited, opened) = road.split_once('|').expect("two decisions");
        assert!(
            waited.contains("Gave advice: The treasurerNot asked for advice: The imam"),
            "{road}"
        );
        let heard = "Gave advice: The treasurer; The neighbourNot asked for advice: The imam";
        assert!(opened.contains(heard), "{road}");
    });
}

/// A story that asks before it begins.
const ASKED: &str = "
format: 1
id: asked
version: 1.0.0
title: Asked
language: en
state:
  pace:
    one_of: [half-hour, afternoon]
    start: afternoon
    asked: { text: How much time do you have?, answers: { half-hour: Half an hour, afternoon: An afternoon } }
start: door
scenes:
  door:
    title: A door
    text: D
    goto: [{ when: pace == half-hour, to: small }, { to: long }]
  small: { ending: true, title: A small end, text: E }
  long: { ending: true, title: A long end, text: E }
";

/// What stands first counts until something else is tapped, and then that counts when one begins again as well.
pub(crate) fn a_question_before_the_start_is_answered_by_a_tap() {
    browse(async |browser| {
        let client = browser.open(360, 740).await;
        let program = Program::new();
        let scenario = load(ASKED.as_bytes()).scenario.expect("sound");
        let path = program.file("page.html", made(&Arc::new(scenario)));
        let page = format!("file://{}", path.display());
        client.goto(&page).await.expect("a page");
        let chosen = "document.querySelector('fieldset :checked').parentElement.textContent";
        assert_eq!(read(&client, chosen).await, "An afternoon");
        press(&client, "main .first", 0).await;
        press(&client, "main > .first", 0).await;
        let title = "document.querySelector('h1').textContent";
        assert_eq!(read(&client, title).await, "A long end");
        client.refresh().await.expect("a page");
        press(&client, ".answer", 1).await;
        press(&client, "main .first", 0).await;
        press(&client, "main > .first", 0).await;
        assert_eq!(read(&client, title).await, "A small end");
        assert_eq!(browser.console(&client).await, Vec::<String>::new());
    });
}

/// The part of the script of a page that carries out its rules.
const RULES: &str = include_str!("../../src/debrief/takehome/rules.js");
/// Walks each page as [`Walker`] does: a page a line comes in, and the lines of each go out.
const WALK: &str = "
    const walked = (data, most) => {
      const { holds, begin, openness, exits, follow } = rules(data);
      const [numbers, waiting, lines] = [new Map(), [], []];
      const number = (stand) => {
        const key = JSON.stringify([stand.scene, stand.interrupted, stand.values]);
        if (!numbers.has(key)) {
          waiting.push([numbers.size, stand]);
          numbers.set(key, numbers.size);
        }
        return numbers.get(key);
      };
      let rows = [[...data.variables.map((one) => one.start), ...new Array(data.memories).fill(0)]];
      const draws = data.draws.map(([place, among]) => [place, among.map(([value]) => value)]);
      for (const [place, among] of [...draws, ...data.asks].sort(([one], [other]) => one - other)) {
        rows = rows.flatMap((row) => among.map((value) => row.map((old, at) => (at === place ? value : old))));
      }
      for (const row of rows) number(begin(row));
      while (lines.length < most && waiting.length > 0) {
        const [at, stand] = waiting.pop();
        const { scene, values } = stand;
        const { choices, parts } = data.scenes[scene];
        const offers = choices.map((choice) => openness(choice, stand));
        const shown = parts.map((part) => holds(part, values));
        const sight = [scene, offers, values.slice(0, data.variables.length), shown];
        const ways = exits(stand).map((exit) => [[exit.input, exit.to, exit.weight], number(follow(stand, exit))]);
        lines.push(JSON.stringify([at, sight, ways]));
      }
      return lines;
    };
    const pages = require('fs').readFileSync(0, 'utf8').trimEnd().split('\\n');
    for (const page of pages) console.log(walked(JSON.parse(page), 1000).join('\\n'));
";

/// What `WALK` says of some pages.
fn walked(pages: &[&str]) -> Vec<String> {
    let data = pages.iter().map(|html| {
        assert!(html.contains(RULES), "a page carries out its rules");
        let (_, rest) = html.split_once("id=\"data\">").expect("data");
        let (data, _) = rest.split_once("</script>").expect("an end");
        format!("{data}\n")
    });
    let data: String = data.collect();
    let mut node = Command::new("node");
    let mut child = node
        .args(["--eval", &format!("{RULES}{WALK}")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node");
    let mut input = child.stdin.take().expect("an input");
    let writing = std::thread::spawn(move || input.write_all(data.as_bytes()));
    let output = child.wait_with_output().expect("an end");
    let written = writing.join().expect("a thread");
    written.expect("an input that is read");
    assert!(output.status.success());
    let said = String::from_utf8(output.stdout).expect("words");
    said.lines().map(str::to_owned).collect()
}

/// What a budget, the clock, injects that follow one another, and a draw do together.
const EVERYTHING: &str = "
format: 1
id: everything
version: 1.0.0
title: Everything
language: en
state:
  calm: { from: -2, to: 3, start: 1, label: Calm }
  load: { from: 0, to: 2, start: 0 }
  key: false
  mood: { one_of: [low, high], start: random }
start: hall
scenes:
  hall:
    text: [A, { when: calm < load, text: B }, { when: not key, text: C }]
    effects: [{ calm: -1, when: seen(hall) and load >= 1 }]
    budget: { choices: 2 }
    choices:
      lift: { text: T, gain: g, cost: c, effects: { load: +1 }, goto: hall }
      seek: { text: T, gain: g, cost: c, once: true, effects: { key: true, calm: +2 }, goto: hall }
      ask: { text: T, gain: g, cost: c, when: mood == high, locked: L, goto: [{ chance: 2, to: hall }, { chance: 1, when: key, to: room }] }
      out: { text: T, gain: g, cost: c, free: true, when: calm <= load or key, goto: [{ when: key, to: room }, { to: end }] }
    deadline: { minutes: 2, text: D, effects: { calm: -3 }, goto: room }
    otherwise: { text: O, effects: { calm: { set: 2 } }, goto: end }
  room: { text: R, minutes: 3, effects: { load: { set: 2 } }, goto: hall2 }
  hall2:
    text: H
    choices:
      back: { text: T, gain: g, cost: c, when: chose(hall.seek), goto: hall }
      end: { text: T, gain: g, cost: c, goto: end }
  bell:
    inject: { when: load == 2 }
    text: I
    choices:
      on: { text: T, gain: g, cost: c, effects: { calm: +1 }, goto: resume }
      more: { text: T, gain: g, cost: c, goto: bell2 }
      away: { text: T, gain: g, cost: c, goto: room }
  bell2: { during: bell, text: J, effects: { calm: -1 }, goto: resume }
  clock:
    inject: { when: calm > 0, after: { minutes: 1 } }
    text: I
    goto: resume
  early: { inject: { when: mood == high }, text: I, goto: resume }
  second: { inject: { when: seen(early) }, text: I, goto: resume }
  hand: { inject: { by: moderator }, text: I, goto: resume }
  end: { ending: true, text: E }
";

pub(crate) fn the_script_says_what_the_engine_says_wherever_a_road_leads() {
    let everything = load(EVERYTHING.as_bytes()).scenario.expect("sound");
    let scenarios = (0..100)
        .filter_map(small)
        .map(|(_, scenario)| scenario)
        .chain([Arc::new(everything)]);
    let mut pages: Vec<_> = scenarios
        .map(|scenario| (made(&scenario), scenario))
        .collect();
    let shipped = shipped().map(|(_, it)| (it.html.clone(), Arc::clone(&it.languages[0])));
    pages.extend(shipped);
    let htmls: Vec<_> = pages.iter().map(|(html, _)| html.as_str()).collect();
    let mut said = walked(&htmls).into_iter();
    for (_, scenario) in &pages {
        for line in Engine::new(Arc::clone(scenario)).lines(1_000) {
            assert_eq!(said.next().as_ref(), Some(&line), "{}", scenario.id);
        }
    }
    assert_eq!(said.next(), None);
}
