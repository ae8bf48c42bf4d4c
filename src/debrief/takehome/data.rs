//! The data of the page, apart from words. Everything is named by its place, which only this page uses.

use std::sync::Arc;

use serde::Serialize;

use super::rules::{Comes, Group, Offer, Rule, Way, Writer};
use super::spoken;
use super::tongue::PageTexts;
use super::{Place, Setting};
use crate::scenario::{Asked, ChoiceId, Exit, Kind, Scenario, SceneId, Start, VariableId};

/// How many signs of the hash of a scenario stand before a road of it.
const STORY: usize = 8;

#[derive(Serialize)]
pub(super) struct Data<'a> {
    scenario: &'a str,
    version: &'a str,
    /// By which a road is known to be of this very story.
    #[serde(skip_serializing_if = "Option::is_none")]
    story: Option<String>,
    /// Where it begins, when that is not the start.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<&'a Place>,
    opens: usize,
    languages: Vec<PageTexts>,
    start: usize,
    scenes: Vec<SceneData<'a>>,
    choices: Vec<ChoiceData<'a>>,
    variables: Vec<VariableData<'a>>,
    /// How many things a run remembers.
    memories: usize,
    /// What is drawn at the start: the place of a variable, and values with their weights.
    draws: Vec<(usize, &'a [(i32, u32)])>,
    /// What is asked before the start: the place of a variable, and the values that the answers give it, in their order.
    asks: Vec<(usize, Vec<i32>)>,
}

#[derive(Serialize)]
struct SceneData<'a> {
    id: &'a str,
    minutes: u32,
    ending: bool,
    /// Whether it interrupts, or belongs to what does.
    inject: bool,
    enters: Vec<Group>,
    comes: Option<Comes>,
    choices: Vec<usize>,
    deadline: Option<usize>,
    on: Option<Way>,
    /// When each part of the text, then each exhibit, each adviser, and each task, shows.
    parts: Vec<Option<Rule>>,
}

#[derive(Serialize)]
struct ChoiceData<'a> {
    id: &'a str,
    /// Its own, where it is paid in minutes.
    minutes: Option<u32>,
    score: Vec<(usize, i32)>,
    #[serde(flatten)]
    offer: Offer,
}

#[derive(Serialize)]
struct VariableData<'a> {
    /// As texts name it; nothing for what no author has a name for.
    name: Option<&'a str>,
    start: i32,
    lowest: i32,
    highest: i32,
    labelled: bool,
    /// The scene in which alone it is shown.
    only: Option<usize>,
    meter: bool,
}

impl<'a> Data<'a> {
    /// `goes_on` when it is proved that every road comes to an ending.
    pub(super) fn of(
        languages: &'a [Arc<Scenario>],
        opens: usize,
        goes_on: bool,
        setting: &'a Setting,
    ) -> Self {
        let scenario: &Scenario = languages.first().expect("a scenario has a language");
        let variables = (0..scenario.variables.len()).map(VariableId::at);
        let choices = (0..scenario.choices.len()).map(ChoiceId::at);
        let drawn = scenario.variables.iter().enumerate();
        let drawn = drawn.filter_map(|(place, variable)| match &variable.start {
            Start::Drawn(values) => Some((place, values.as_slice())),
            Start::Fixed(_) | Start::Carried { .. } | Start::Asked { .. } => None,
        });
        Self {
            scenario: &scenario.id,
            version: &scenario.version,
            story: (*setting == Setting::Platform)
                .then(|| scenario.hash.chars().take(STORY).collect()),
            from: match setting {
                Setting::At(place) => Some(place),
                Setting::Alone | Setting::Platform => None,
            },
            opens,
            languages: languages
                .iter()
                .map(|it| PageTexts::of(it, &spoken(it, scenario), goes_on, setting))
                .collect(),
            start: scenario.start.index(),
            scenes: scenario.scene_ids().map(|id| scene(scenario, id)).collect(),
            choices: choices.map(|id| choice(scenario, id)).collect(),
            variables: variables.map(|id| variable(scenario, id)).collect(),
            memories: scenario.memories.len(),
            draws: drawn.collect(),
            asks: scenario.asked().map(asked).collect(),
        }
    }
}

fn asked(asked: Asked<'_>) -> (usize, Vec<i32>) {
    let values = asked.offered().map(|answer| answer.value);
    (asked.id.index(), values.collect())
}

fn scene(scenario: &Scenario, id: SceneId) -> SceneData<'_> {
    let scene = scenario.scene(id);
    let choices = match &scene.exit {
        Exit::Choices(choices) => Some(choices),
        Exit::Goto(_) | Exit::Ending => None,
    };
    let rules = Writer(scenario);
    SceneData {
        id: &scene.id,
        minutes: scenario.planned_minutes(id),
        ending: scene.exit == Exit::Ending,
        inject: scene.inject.is_some() || scene.during.is_some(),
        enters: rules.enters(id),
        comes: rules.comes(id),
        choices: choices
            .into_iter()
            .flat_map(|choices| choices.ids().map(ChoiceId::index))
            .collect(),
        deadline: choices
            .and_then(|choices| choices.deadline)
            .map(|deadline| deadline.choice.index()),
        on: rules.on(id),
        parts: scene
            .sight_conditions()
            .map(|when| rules.rule(when))
            .collect(),
    }
}

fn choice(scenario: &Scenario, id: ChoiceId) -> ChoiceData<'_> {
    let choice = scenario.choice(id);
    let score = choice.score.iter();
    ChoiceData {
        id: &choice.id,
        minutes: choice.minutes,
        score: score
            .map(|&(competency, points)| (competency.index(), points))
            .collect(),
        offer: Writer(scenario).offer(id),
    }
}

fn variable(scenario: &Scenario, id: VariableId) -> VariableData<'_> {
    let variable = scenario.variable(id);
    let (lowest, highest) = variable.kind.bounds();
    let only = scenario.budget_of(id).map(|(scene, _)| scene.index());
    VariableData {
        name: only.is_none().then_some(variable.id.as_str()),
        start: match &variable.start {
            Start::Fixed(value) | Start::Carried { value, .. } | Start::Asked { value, .. } => {
                *value
            }
            Start::Drawn(values) => values.first().expect("a draw is among values").0,
        },
        lowest,
        highest,
        labelled: only.is_some() || variable.label.is_some(),
        only,
        meter: matches!(variable.kind, Kind::Meter { .. }),
    }
}
