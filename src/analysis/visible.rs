//! What a reader sees of a state: labels, `{variables}`, and parts of texts, exhibits, advisers and tasks with a condition.

use crate::scenario::{Exit, Scenario, Scene, Task, placeholders};

/// Which variables and memories a reader can see.
#[derive(Debug)]
pub(super) struct Visible {
    pub(super) variables: Vec<bool>,
    pub(super) memories: Vec<bool>,
}

impl Visible {
    pub(super) fn of(scenario: &Scenario) -> Self {
        let mut visible = Self {
            variables: scenario
                .variables
                .iter()
                .map(|variable| variable.label.is_some())
                .collect(),
            memories: vec![false; scenario.memories.len()],
        };
        let seen = scenario.scenes.iter().flat_map(Scene::sight_conditions);
        for when in seen.flatten() {
            when.value
                .each_variable(&mut |id| visible.variables[id.index()] = true);
            when.value
                .each_memory(&mut |id| visible.memories[id.index()] = true);
        }
        for budget in scenario.scene_ids().filter_map(|it| scenario.budget(it)) {
            visible.variables[budget.left.index()] = true;
        }
        let texts = scenario.scenes.iter().flat_map(|scene| {
            let otherwise = match &scene.exit {
                Exit::Choices(choices) => choices.otherwise.as_ref(),
                Exit::Goto(_) | Exit::Ending => None,
            };
            let parts = scene.text.iter().map(|part| &part.text);
            let from = scene.exhibits.iter().filter_map(|it| it.from.as_ref());
            parts
                .chain(scene.title.iter().chain(&scene.clock))
                .chain(scene.exhibits.iter().map(|exhibit| &exhibit.text))
                .chain(from)
                .chain(otherwise.and_then(|otherwise| otherwise.text.as_ref()))
                .chain(&scene.moderator.notes)
                .chain(&scene.moderator.ask)
                .chain(scene.advice.iter().flat_map(|it| [&it.from, &it.text]))
                .chain(scene.tasks.iter().flat_map(Task::texts))
        });
        let debrief = &scenario.debrief;
        let afterwards = debrief.questions.iter();
        let afterwards = afterwards.chain(&debrief.agreement).chain(&debrief.closing);
        let texts = texts
            .chain(afterwards)
            .chain(debrief.practice.iter().map(|practice| &practice.text));
        let choices = scenario.choices.iter().flat_map(|choice| {
            let told = [&choice.gain, &choice.cost, &choice.because, &choice.locked];
            std::iter::once(&choice.text).chain(told.into_iter().flatten())
        });
        for name in texts.chain(choices).flat_map(|text| placeholders(text)) {
            if let Some(id) = scenario.find_variable(name) {
                visible.variables[id.index()] = true;
            }
        }
        visible
    }
}
