//! What a scenario begins with here: answers to what it asks, and what an earlier one would bring along.

use crate::language::Words;
use crate::scenario::{Kind, Origin, Question, Scenario, Start, Variable, VariableId};
use crate::view::{sanitise, shown_value};

/// What the author lets it begin with, by variable and word: both stay when the file changes.
#[derive(Debug, Clone, Default)]
pub(super) struct Beginnings(Vec<(String, String)>);

/// One thing that it begins with, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct BeginningView {
    pub(super) name: String,
    pub(super) value: String,
    /// Where it comes from, when it is brought along.
    pub(super) from: Option<String>,
}

/// A variable with which a run may begin differently, by other means than chance.
#[derive(Clone, Copy)]
struct Beginning<'s> {
    id: VariableId,
    variable: &'s Variable,
    /// What counts where nobody says otherwise.
    preset: i32,
    by: By<'s>,
}

/// What makes it begin so.
#[derive(Clone, Copy)]
enum By<'s> {
    Answer(&'s Question),
    Earlier(&'s Origin),
}

fn all(scenario: &Scenario) -> impl Iterator<Item = Beginning<'_>> {
    let variables = scenario.variables.iter().enumerate();
    variables.filter_map(|(place, variable)| {
        let (preset, by) = match &variable.start {
            Start::Asked { value, question } => (*value, By::Answer(question)),
            Start::Carried { value, from } => (*value, By::Earlier(from)),
            Start::Fixed(_) | Start::Drawn(_) => return None,
        };
        let id = VariableId::at(place);
        Some(Beginning {
            id,
            variable,
            preset,
            by,
        })
    })
}

/// A value so many steps of its kind further; a meter stops at its ends, words go round.
pub(super) fn turned(kind: &Kind, value: i32, by: i32) -> i32 {
    let (lowest, highest) = kind.bounds();
    match kind {
        Kind::Meter { .. } => value.saturating_add(by).clamp(lowest, highest),
        Kind::YesNo | Kind::Word { .. } => (value + by).rem_euclid(highest + 1),
    }
}

impl Beginnings {
    /// What was said of variables that begin so now.
    pub(super) fn begun(&self, scenario: &Scenario) -> Vec<(VariableId, i32)> {
        let said = all(scenario).filter_map(|it| Some((it.id, self.said(it)?)));
        said.collect()
    }

    /// Lets what stands at a place of [`view`](Self::view) begin with another value.
    pub(super) fn turn(&mut self, scenario: &Scenario, place: usize, by: i32) {
        let Some(beginning) = all(scenario).nth(place) else {
            return;
        };
        let Variable { id, kind, .. } = beginning.variable;
        let value = turned(kind, self.value(beginning), by);
        self.0.retain(|(name, _)| name != id);
        self.0.push((id.clone(), kind.written(value)));
    }

    fn said(&self, beginning: Beginning<'_>) -> Option<i32> {
        let variable = beginning.variable;
        let (_, word) = self.0.iter().find(|(name, _)| *name == variable.id)?;
        variable.kind.parse(word)
    }

    fn value(&self, beginning: Beginning<'_>) -> i32 {
        self.said(beginning).unwrap_or(beginning.preset)
    }

    /// Everything that the scenario begins with, as it is now.
    pub(super) fn view(&self, scenario: &Scenario, words: &Words) -> Vec<BeginningView> {
        let view = |beginning: Beginning<'_>| {
            let (variable, value) = (beginning.variable, self.value(beginning));
            match beginning.by {
                By::Answer(question) => {
                    let mut answers = question.answers.iter();
                    let answer = answers.find(|answer| answer.value == value);
                    BeginningView {
                        name: sanitise(&question.text),
                        value: sanitise(answer.map_or("", |answer| &answer.text)),
                        from: None,
                    }
                }
                By::Earlier(origin) => {
                    let from = sanitise(&format!("{}.{}", origin.scenario, origin.variable));
                    BeginningView {
                        name: sanitise(variable.label.as_deref().unwrap_or(&variable.id)),
                        value: shown_value(&variable.kind, value, words),
                        from: Some(words.say_with("preview-carried", &[("from", from.into())])),
                    }
                }
            }
        };
        all(scenario).map(view).collect()
    }
}
