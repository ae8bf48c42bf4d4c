//! Who starts, where something is asked at the start: whoever gives one answer, each apart.
//!
//! Whatever holds in every situation holds for each of them, since every answer is a beginning. What holds of a scenario
//! as a whole (how long it takes, what can be reached) is asked for each of them: with one answer, and to other questions
//! that of `start`.

use std::sync::Arc;

use crate::engine::Engine;
use crate::scenario::{At, Scenario, VariableId};

/// Somebody who starts.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Starter {
    /// An answer to each question.
    pub(super) begun: Vec<(VariableId, i32)>,
    /// The answer that makes the difference, as an author writes it: `pace: half-hour`. None where nothing is asked.
    pub(super) says: Option<String>,
}

impl Starter {
    /// Everybody: one where nothing is asked; else one for each answer, of whom no two begin alike.
    pub(super) fn each(scenario: &Scenario) -> Vec<Self> {
        let mut each: Vec<Self> = Vec::new();
        for asked in scenario.asked() {
            for answer in asked.offered() {
                let begun = scenario.answering(asked.id, answer.value);
                if each.iter().all(|known| known.begun != begun) {
                    let says = format!("{}: {}", asked.variable.id, asked.word(answer));
                    each.push(Self {
                        begun,
                        says: Some(says),
                    });
                }
            }
        }
        if each.is_empty() {
            each.push(Self {
                begun: Vec::new(),
                says: None,
            });
        }
        each
    }

    /// The engine of the scenario as it is for them.
    pub(super) fn engine(&self, engine: &Engine) -> Engine {
        match &self.says {
            Some(_) => Engine::new(Arc::new(engine.scenario().answered(&self.begun))),
            None => engine.clone(),
        }
    }

    /// How long it is planned to take them.
    pub(super) fn planned(&self, scenario: &Scenario) -> Option<At<u32>> {
        scenario.planned(&self.begun)
    }

    /// Whether a run begins for them that begins with these values, as far as these matter.
    pub(super) fn begins(&self, drawn: &[(VariableId, i32)]) -> bool {
        let mut own = self.begun.iter();
        own.all(|(id, value)| drawn.iter().all(|(of, other)| of != id || other == value))
    }
}
