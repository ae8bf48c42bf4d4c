//! How many words people read on a road.
//!
//! What is counted is what a scenario shows by itself: of each scene its title and `clock`, what holds of its text and of
//! what lies on the table, and what can be chosen; then what the choice brought, cost and was for. What somebody asks for,
//! what a moderator alone sees, and the program's own words are not among it. A scene counts each time it is shown; one
//! that is interrupted, once.

use std::sync::Arc;

use super::bounds::Bounds;
use super::chances::Chances;
use super::figures::Figures;
use super::limits::Limits;
use super::liveness::PartAt;
use super::order::TopologicalOrder;
use super::relevance::{Detail, Relevance};
use super::space::Space;
use super::successors::Transition;
use super::sweep::{Counts, ahead};
use super::texts::parts;
use crate::engine::{Engine, Input, Openness, State};
use crate::scenario::{
    At, Choice, ChoiceId, Condition, DEADLINE, Exit, Scenario, Scene, Span, Trigger,
};

/// How many situations that differ in what is read are looked at.
const MOST: usize = 2_000_000;

/// How many words are read in a run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WordsRead {
    /// The fewest, and the most; no most where a circle makes it endless. `None` when too many situations differ in what is
    /// read.
    pub ends: Option<(i64, Option<i64>)>,
    /// For somebody who chooses uniformly; `None` when such a run need not end, or as above.
    pub mean: Option<f64>,
}

impl WordsRead {
    /// Counts in every run of a scenario of which `figures` are known, by exploring it anew within `limits`. `None` when no
    /// ending can be reached.
    pub fn of(engine: &Engine, figures: &Figures, limits: Limits) -> Option<Self> {
        figures.decisions?;
        let scenario = engine.scenario();
        let reading = Reading::of(scenario);
        let limits = limits.at_most(MOST);
        let surely = figures.surely_end().then(|| without_sent(scenario));
        let usual = surely.and_then(|usual| read_apart(usual, limits));
        let mean = usual.map(|space| {
            let order = TopologicalOrder::of(&space);
            mean(&space, &Chances::of(&space, &order), &reading)
        });
        let every = read_apart(scenario.as_ref().clone(), limits);
        let ends = every.and_then(|space| {
            let order = TopologicalOrder::of(&space);
            let counts = Counting {
                engine: space.engine(),
                reading: &reading,
            };
            let ahead = ahead(&space, &order, |_| true, &counts);
            let begun = space.beginnings().iter();
            let begun = begun.map(|beginning| ahead[beginning.node as usize]);
            let bounds = begun.fold(Bounds::NONE, Bounds::or);
            (bounds != Bounds::NONE).then(|| (bounds.lowest().unwrap_or(0), bounds.highest()))
        });
        Some(Self { ends, mean })
    }
}

/// The scenario as somebody meets it to whom nobody sends an inject, by clock or hand.
fn without_sent(scenario: &Scenario) -> Scenario {
    let mut without = scenario.clone();
    for inject in without
        .scenes
        .iter_mut()
        .filter_map(|it| it.inject.as_mut())
    {
        if inject.trigger != Trigger::Condition {
            inject.trigger = Trigger::Condition;
            inject.when = Some(At::new(Condition::Any(Vec::new()), Span::default()));
        }
    }
    without
}

/// The situations of a scenario, told apart by what is read in them too; `None` when there are more than `limits` allow.
fn read_apart(mut scenario: Scenario, limits: Limits) -> Option<Space> {
    // What is proved elsewhere would tell apart what reads alike.
    scenario.checks.clear();
    let engine = Engine::new(Arc::new(scenario));
    let parts = Reading::parts(engine.scenario());
    // Choices that only go on alike read differently.
    let detail = match Relevance::has_alike(&engine, &parts) {
        true => Detail::Whole,
        false => Detail::Merged,
    };
    let space = Space::explore(&engine, detail, &parts, limits);
    space.complete().then_some(space)
}

/// How many words are read on average, where it is known how often each situation is met.
#[expect(
    clippy::cast_precision_loss,
    reason = "a file of 8 MiB has fewer words than a float counts exactly"
)]
fn mean(space: &Space, chances: &Chances<'_>, reading: &Reading) -> f64 {
    let mut transitions = Vec::new();
    let mut read = 0.0;
    for node in space.explored() {
        let met = chances.met(node);
        if met > 0.0 {
            let state = space.state(node);
            space.successors().of(&state, &mut transitions);
            let told = transitions.iter().map(|found| match found.step.input {
                Input::Choose(id) => found.chance * reading.told(id) as f64,
                Input::Continue | Input::Inject(_) => 0.0,
            });
            let shown = reading.shown(space.engine(), &state) as f64;
            read += met * (shown + told.sum::<f64>());
        }
    }
    read
}

/// Counts words.
struct Counting<'r> {
    engine: &'r Engine,
    reading: &'r Reading,
}

impl Counts for Counting<'_> {
    fn steps(&self, state: &State, steps: &[Transition], into: &mut Vec<i64>) {
        let shown = self.reading.shown(self.engine, state);
        into.extend(steps.iter().map(|found| match found.step.input {
            // The scene that is interrupted is read afterwards.
            Input::Inject(_) => 0,
            Input::Continue => shown,
            Input::Choose(id) => shown + self.reading.told(id),
        }));
    }

    fn ending(&self, state: &State) -> i64 {
        self.reading.shown(self.engine, state)
    }
}

/// The words of a scenario, counted.
#[derive(Debug)]
pub(super) struct Reading {
    /// By scene.
    scenes: Vec<Shown>,
    /// By choice.
    choices: Vec<Offered>,
}

/// The words of a scene.
#[derive(Debug)]
struct Shown {
    always: i64,
    /// What is there only sometimes: its place among [`Scene::sight_conditions`].
    sometimes: Vec<(usize, i64)>,
    /// Where no choice is open.
    otherwise: i64,
    /// Whether it has choices that may not be open.
    varies: bool,
}

/// The words of a choice.
#[derive(Debug)]
struct Offered {
    text: i64,
    locked: i64,
    /// Once it is taken.
    told: i64,
}

impl Reading {
    fn of(scenario: &Scenario) -> Self {
        let scenes = scenario.scenes.iter();
        let choices = scenario.choices.iter();
        Self {
            scenes: scenes.map(|scene| shown(scenario, scene)).collect(),
            choices: choices.map(offered).collect(),
        }
    }

    /// The parts of texts, and what lies on the table, that are there only sometimes: what a space has to tell apart.
    fn parts(scenario: &Scenario) -> Vec<PartAt> {
        let mut parts = parts(scenario);
        parts.retain(|&(scene, place)| place < read(scenario.scene(scene)));
        parts
    }

    /// How many words a situation shows.
    pub(super) fn shown(&self, engine: &Engine, state: &State) -> i64 {
        let scene = engine.scenario().scene(state.scene());
        let words = &self.scenes[state.scene().index()];
        let mut count = words.always;
        for &(place, more) in &words.sometimes {
            if engine.holds(state, scene.sight_condition(place)) {
                count += more;
            }
        }
        if !words.varies {
            return count;
        }
        let mut open = false;
        for offer in engine.offers(state) {
            let choice = &self.choices[offer.choice.index()];
            open |= offer.openness == Openness::Open;
            count += match offer.openness {
                Openness::Hidden => 0,
                Openness::Locked => choice.text + choice.locked,
                Openness::Open | Openness::Taken | Openness::Spent => choice.text,
            };
        }
        count + if open { 0 } else { words.otherwise }
    }

    /// How many words say what a choice brought.
    pub(super) fn told(&self, choice: ChoiceId) -> i64 {
        self.choices[choice.index()].told
    }
}

/// How many of the conditions of what is seen in a scene are of what is read unasked: advisers and tasks come last.
fn read(scene: &Scene) -> usize {
    scene.text.len() + scene.exhibits.len()
}

fn shown(scenario: &Scenario, scene: &Scene) -> Shown {
    let headings = scene.title.iter().chain(&scene.clock);
    let mut always: i64 = headings.map(|text| words(text)).sum();
    let mut sometimes = Vec::new();
    let parts = scene.text.iter().map(|part| words(&part.text));
    let exhibits = scene.exhibits.iter().map(|exhibit| {
        let from = exhibit.from.as_deref().map_or(0, words);
        from + words(&exhibit.text)
    });
    let conditions = scene.sight_conditions().take(read(scene)).enumerate();
    for ((place, when), count) in conditions.zip(parts.chain(exhibits)) {
        match when {
            Some(_) => sometimes.push((place, count)),
            None => always += count,
        }
    }
    let Exit::Choices(choices) = &scene.exit else {
        return Shown {
            always,
            sometimes,
            otherwise: 0,
            varies: false,
        };
    };
    let mut offered = choices.ids().map(|id| scenario.choice(id));
    let varies = choices.budget.is_some()
        || choices.otherwise.is_some()
        || offered.any(|choice| choice.when.is_some() || choice.once);
    if !varies {
        let texts = choices.ids().map(|id| words(&scenario.choice(id).text));
        always += texts.sum::<i64>();
    }
    let otherwise = choices.otherwise.as_ref().and_then(|it| it.text.as_deref());
    Shown {
        always,
        sometimes,
        otherwise: otherwise.map_or(0, words),
        varies,
    }
}

fn offered(choice: &Choice) -> Offered {
    let told = [&choice.gain, &choice.cost, &choice.because];
    let told: i64 = told.into_iter().flatten().map(|text| words(text)).sum();
    // A deadline is read when it passes, and not before.
    let passed = choice.id == DEADLINE;
    let text = words(&choice.text);
    Offered {
        text,
        locked: choice.locked.as_deref().map_or(0, words),
        told: told + if passed { text } else { 0 },
    }
}

/// What stands between spaces, as far as it holds a letter or a digit.
fn words(text: &str) -> i64 {
    let words = text.split_whitespace();
    let words = words.filter(|word| word.contains(char::is_alphanumeric));
    i64::try_from(words.count()).expect("a file of 8 MiB has fewer words")
}
