//! What an author sees of a place: all that a player sees, and all that a player does not.

use crate::engine::{Engine, Openness, Run, State};
use crate::language::Words;
use crate::scenario::{At, Condition, Exit, Scenario, SceneId, Target, Trigger, VariableId};
use crate::view::ModeratorView;
use crate::view::{SceneView, fill, shown_value, stretch};

/// A scene with the state in which it is met, and everything behind it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PreviewPlace {
    pub(super) id: String,
    pub(super) scene: SceneView,
    /// The scene that this one interrupts.
    pub(super) interrupts: Option<String>,
    pub(super) moderator: ModeratorView,
    pub(super) choices: Vec<ChoiceView>,
    /// The deadline, where it can pass: after how many minutes, and what it does.
    pub(super) deadline: Option<(u32, ChoiceView)>,
    /// Where it goes on when nobody has to choose: `did-he-come`.
    pub(super) on: Option<String>,
    /// Every variable: id and value.
    pub(super) variables: Vec<(String, String)>,
    /// Injects that have not fired: id, and when they come.
    pub(super) waiting: Vec<(String, String)>,
}

/// A choice, open or not, with where it leads.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ChoiceView {
    pub(super) choice: crate::scenario::ChoiceId,
    pub(super) id: String,
    pub(super) text: String,
    pub(super) openness: Openness,
    /// What it asks of the state.
    pub(super) when: Option<String>,
    /// What a player reads when it is locked.
    pub(super) locked: Option<String>,
    pub(super) gain: Option<String>,
    pub(super) cost: Option<String>,
    pub(super) leads: String,
}

impl PreviewPlace {
    pub(super) fn of(run: &Run, words: &Words) -> Self {
        let (engine, state) = (run.engine(), run.state());
        let scenario = engine.scenario();
        let scene = scenario.scene(state.scene());
        let on = match &scene.exit {
            Exit::Choices(choices) => {
                let otherwise = choices.otherwise.as_ref();
                otherwise.map(|otherwise| &otherwise.target)
            }
            Exit::Goto(target) => Some(target),
            Exit::Ending => None,
        };
        let filled = |text: &str| fill(text, run, state, words);
        let choice = |id, openness| {
            let choice = scenario.choice(id);
            ChoiceView {
                choice: id,
                id: choice.id.clone(),
                text: fill(&choice.text, run, state, words),
                openness,
                when: written(scenario, choice.when.as_ref()),
                locked: choice.locked.as_deref().map(filled),
                gain: choice.gain.as_deref().map(filled),
                cost: choice.cost.as_deref().map(filled),
                leads: leads(scenario, &choice.target),
            }
        };
        Self {
            id: scene.id.clone(),
            scene: SceneView::of(run, words),
            interrupts: state
                .interrupted()
                .map(|scene| scenario.scene(scene).id.clone()),
            moderator: ModeratorView::of(run, words),
            choices: engine
                .offers(state)
                .map(|offer| choice(offer.choice, offer.openness))
                .collect(),
            deadline: engine
                .deadline(state)
                .map(|deadline| (deadline.minutes, choice(deadline.choice, Openness::Open))),
            on: on.map(|target| leads(scenario, target)),
            variables: variables(engine, state, words),
            waiting: waiting(engine, state, words),
        }
    }
}

/// When an inject comes, in words.
pub(super) fn comes(scenario: &Scenario, scene: SceneId, words: &Words) -> String {
    let Some(inject) = &scenario.scene(scene).inject else {
        return String::new();
    };
    let when = written(scenario, inject.when.as_ref());
    let values = |minutes: u32| {
        [
            ("minutes", minutes.into()),
            ("when", when.clone().unwrap_or_default().into()),
        ]
    };
    let how = match (inject.trigger, when.is_some()) {
        (Trigger::Condition, _) => words.say_with("preview-comes-when", &values(0)),
        (Trigger::Clock { minutes }, false) => {
            words.say_with("preview-comes-after", &values(minutes))
        }
        (Trigger::Clock { minutes }, true) => {
            words.say_with("preview-comes-after-when", &values(minutes))
        }
        (Trigger::Moderator, false) => words.say("preview-comes-by-hand"),
        (Trigger::Moderator, true) => words.say_with("preview-comes-by-hand-when", &values(0)),
    };
    match stretch(inject, scenario, words) {
        Some(stretch) => format!("{how}, {stretch}"),
        None => how,
    }
}

fn variables(engine: &Engine, state: &State, words: &Words) -> Vec<(String, String)> {
    let variables = engine.scenario().variables.iter().enumerate();
    variables
        .map(|(place, variable)| {
            let value = engine.value(state, VariableId::at(place));
            (
                variable.id.clone(),
                shown_value(&variable.kind, value, words),
            )
        })
        .collect()
}

fn waiting(engine: &Engine, state: &State, words: &Words) -> Vec<(String, String)> {
    let scenario = engine.scenario();
    let waits = scenario.scene_ids().filter_map(|id| {
        let scene = scenario.scene(id);
        let inject = scene.inject.as_ref()?;
        let waits = !engine.remembers(state, inject.fired);
        waits.then(|| (scene.id.clone(), comes(scenario, id, words)))
    });
    waits.collect()
}

fn written(scenario: &Scenario, when: Option<&At<Condition>>) -> Option<String> {
    when.map(|when| scenario.condition_written(&when.value))
}

/// `3× did-he-come · 1× already-online (pressure >= 3)`.
fn leads(scenario: &Scenario, target: &Target) -> String {
    let ways = scenario.ways(target).into_iter().map(|way| {
        let weight = way
            .weight
            .map_or_else(String::new, |weight| format!("{weight}× "));
        let when = way
            .when
            .map_or_else(String::new, |when| format!(" ({when})"));
        format!("{weight}{}{when}", way.to)
    });
    ways.collect::<Vec<_>>().join(" · ")
}
