//! The data of the page, apart from words. Everything is named by its place, which only this page uses.

use std::sync::Arc;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde::Serialize;

use super::tongue::PageTexts;
use super::{TakehomePart, TakehomeSpace};
use crate::analysis::{Beside, InitialValue, Kept, TransitionLabel};
use crate::engine::{Input, Openness};
use crate::scenario::{Destination, Exit, Kind, Scenario, SceneId, Start, Trigger, VariableId};

/// Going on from a passage, where a choice would stand.
const ON: i64 = -1;
/// The inject of scene 0; that of scene 1 is one less, and so on.
const INJECT: i64 = -2;
/// Back to the scene that was interrupted, where a scene would stand.
const RESUME: i64 = -1;

/// The place in `kept`, and what becomes of each value.
type ChangeData = (usize, Vec<u32>);

#[derive(Serialize)]
pub(super) struct Data<'a> {
    scenario: &'a str,
    version: &'a str,
    part: &'static str,
    opens: usize,
    languages: Vec<PageTexts>,
    scenes: Vec<SceneData<'a>>,
    choices: Vec<ChoiceData<'a>>,
    kept: Vec<ShownData<'a>>,
    draws: Vec<Draw>,
    beginnings: Vec<BeginningData>,
    /// For each the scene, and a letter for each of its choices: open, locked, spent, taken, hidden.
    sights: Vec<(usize, String)>,
    /// For each its input, where it leads, and what it changes: the place in `kept` and what becomes of each value.
    ways: Vec<(i64, i64, &'a [ChangeData])>,
    /// For each the sight, and the ways with their weights.
    shapes: Vec<(u32, &'a [(u32, u32)])>,
    classes: usize,
    /// See [`super::packed`].
    road: String,
}

#[derive(Serialize)]
struct SceneData<'a> {
    id: &'a str,
    minutes: u32,
    ending: bool,
    /// Whether it interrupts, or belongs to what does.
    inject: bool,
    /// When the clock sends it, in minutes.
    after: Option<u32>,
    deadline: Option<usize>,
    /// For each part of the text, and then each exhibit, that has a condition, which values it depends on and for which it shows.
    parts: Vec<Option<(&'a [usize], String)>>,
}

#[derive(Serialize)]
struct ChoiceData<'a> {
    id: &'a str,
    scene: usize,
    /// Its own, where it is paid in minutes.
    minutes: Option<u32>,
    score: Vec<(usize, i32)>,
}

#[derive(Serialize)]
struct ShownData<'a> {
    /// As texts name it; nothing for what is only looked up.
    name: Option<&'a str>,
    size: usize,
    lowest: i32,
    labelled: bool,
    /// The scene in which alone it is shown.
    only: Option<usize>,
    meter: bool,
}

#[derive(Serialize)]
struct Draw {
    weights: Vec<u32>,
    /// Whether the road depends on it.
    road: bool,
}

#[derive(Serialize)]
struct BeginningData {
    class: u32,
    /// For each that is kept its value, or the draw it hangs on and the value for each outcome.
    values: Vec<ValueData>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum ValueData {
    One(u32),
    Drawn(usize, Vec<u32>),
}

impl<'a> Data<'a> {
    /// `goes_on` when it is proved that every road comes to an ending.
    pub(super) fn of(
        explored: &'a TakehomeSpace,
        beside: &'a Beside,
        languages: &'a [Arc<Scenario>],
        opens: usize,
        goes_on: bool,
    ) -> Self {
        let (space, road) = (&explored.space, &explored.road);
        let scenario: &Scenario = space.engine().scenario();
        let drawn: Vec<VariableId> = (0..scenario.variables.len())
            .map(VariableId::at)
            .filter(|&id| matches!(scenario.variable(id).start, Start::Drawn(_)))
            .collect();
        let of_road = |id: VariableId| {
            let first = space.beginnings().first();
            first.is_some_and(|first| first.drawn.iter().any(|&(drawn, _)| drawn == id))
        };
        let beginnings = road.beginnings.iter().zip(&beside.starts);
        let shown = beside.kept.iter().zip(&beside.sizes);
        Self {
            scenario: &scenario.id,
            version: &scenario.version,
            part: match explored.part {
                TakehomePart::Whole => "whole",
                TakehomePart::WithoutClock => "no-clock",
                TakehomePart::Beginning { .. } => "beginning",
            },
            opens,
            languages: languages
                .iter()
                .map(|it| PageTexts::of(it, beside, explored.part, goes_on))
                .collect(),
            scenes: scenario
                .scene_ids()
                .map(|id| scene(scenario, id, beside))
                .collect(),
            choices: scenario.choices.iter().map(choice).collect(),
            kept: shown
                .map(|(&kept, &size)| self::shown(scenario, kept, size))
                .collect(),
            draws: drawn
                .iter()
                .filter_map(|&id| match &scenario.variable(id).start {
                    Start::Drawn(values) => Some(Draw {
                        weights: values.iter().map(|&(_, weight)| weight).collect(),
                        road: of_road(id),
                    }),
                    Start::Fixed(_) | Start::Carried { .. } => None,
                })
                .collect(),
            beginnings: beginnings
                .map(|(&class, starts)| BeginningData {
                    class,
                    values: beside
                        .kept
                        .iter()
                        .zip(starts)
                        .map(|(kept, start)| value(*kept, start, &drawn))
                        .collect(),
                })
                .collect(),
            sights: road
                .sights
                .iter()
                .map(|sight| {
                    (
                        sight.scene.index(),
                        sight.offers.iter().map(|&offer| letter(offer)).collect(),
                    )
                })
                .collect(),
            ways: road
                .labels
                .iter()
                .zip(&beside.changes)
                .map(|(label, changes)| (input(label), to(label), changes.as_slice()))
                .collect(),
            shapes: road
                .signatures
                .iter()
                .map(|signature| (signature.sight, signature.labels.as_slice()))
                .collect(),
            classes: road.classes.len(),
            road: BASE64_STANDARD.encode(&explored.packed),
        }
    }
}

fn letter(openness: Openness) -> char {
    match openness {
        Openness::Open => 'o',
        Openness::Locked => 'l',
        Openness::Spent => 's',
        Openness::Taken => 't',
        Openness::Hidden => 'h',
    }
}

fn place(index: usize) -> i64 {
    i64::try_from(index).expect("a file holds no more scenes or choices")
}

fn input(label: &TransitionLabel) -> i64 {
    match label.step.input {
        Input::Choose(choice) => place(choice.index()),
        Input::Continue => ON,
        Input::Inject(scene) => INJECT - place(scene.index()),
    }
}

fn to(label: &TransitionLabel) -> i64 {
    match label.step.to {
        Destination::Scene(scene) => place(scene.index()),
        Destination::Resume => RESUME,
    }
}

fn value(kept: Kept, start: &InitialValue, drawn: &[VariableId]) -> ValueData {
    let place = match kept {
        Kept::Variable(id) => drawn.iter().position(|&drawn| drawn == id),
        Kept::Memory(_) => None,
    };
    match (start, place) {
        (InitialValue::Drawn(values), Some(place)) => ValueData::Drawn(place, values.clone()),
        (InitialValue::Drawn(_), None) => {
            unreachable!("only a variable that is drawn has several values at a beginning")
        }
        (InitialValue::One(value), _) => ValueData::One(*value),
    }
}

fn scene<'a>(scenario: &'a Scenario, id: SceneId, beside: &'a Beside) -> SceneData<'a> {
    let scene = scenario.scene(id);
    let deadline = match &scene.exit {
        Exit::Choices(choices) => choices.deadline,
        Exit::Goto(_) | Exit::Ending => None,
    };
    SceneData {
        id: &scene.id,
        minutes: scenario.planned_minutes(id),
        ending: scene.exit == Exit::Ending,
        inject: scene.inject.is_some() || scene.during.is_some(),
        after: scene
            .inject
            .as_ref()
            .and_then(|inject| match inject.trigger {
                Trigger::Clock { minutes } => Some(minutes),
                Trigger::Condition | Trigger::Moderator => None,
            }),
        deadline: deadline.map(|deadline| deadline.choice.index()),
        parts: beside.parts[id.index()]
            .iter()
            .map(|part| {
                let lookup = part.as_ref()?;
                let shows = lookup
                    .shows
                    .iter()
                    .map(|&shows| if shows { '1' } else { '0' });
                Some((lookup.of.as_slice(), shows.collect()))
            })
            .collect(),
    }
}

fn choice(choice: &crate::scenario::Choice) -> ChoiceData<'_> {
    ChoiceData {
        id: &choice.id,
        scene: choice.scene.index(),
        minutes: choice.minutes,
        score: choice
            .score
            .iter()
            .map(|&(competency, points)| (competency.index(), points))
            .collect(),
    }
}

fn shown(scenario: &Scenario, kept: Kept, size: usize) -> ShownData<'_> {
    let variable = match kept {
        Kept::Variable(id) => Some(scenario.variable(id)),
        Kept::Memory(_) => None,
    };
    let only = match kept {
        Kept::Variable(id) => scenario.budget_of(id).map(|(scene, _)| scene.index()),
        Kept::Memory(_) => None,
    };
    ShownData {
        name: variable
            .filter(|_| only.is_none())
            .map(|variable| variable.id.as_str()),
        size,
        lowest: variable.map_or(0, |variable| variable.kind.bounds().0),
        labelled: only.is_some() || variable.is_some_and(|variable| variable.label.is_some()),
        only,
        meter: variable.is_some_and(|variable| matches!(variable.kind, Kind::Meter { .. })),
    }
}
