//! What was answered at the start of a run.

use super::sanitise;
use crate::engine::Run;
use crate::language::Words;
use crate::scenario::{Scenario, VariableId};

/// A question at the start, with its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AnsweredView {
    /// The variable that it is about, and the word that was given, as an author writes them.
    pub(crate) variable: String,
    pub(crate) word: String,
    pub(crate) question: String,
    pub(crate) answer: String,
}

impl AnsweredView {
    /// Which answer counts, as a line.
    pub(crate) fn counts(&self, words: &Words) -> String {
        let values = [
            ("question", self.question.as_str().into()),
            ("answer", self.answer.as_str().into()),
        ];
        words.say_with("answer-counts", &values)
    }
}

/// Everything that a scenario asks, with what was answered; where nobody did, with the answer of `start`.
pub(crate) fn answered(run: &Run) -> Vec<AnsweredView> {
    answered_in(run.engine().scenario(), run.drawn())
}

/// The same of a run that began so, in the language of a scenario.
pub(crate) fn answered_in(scenario: &Scenario, begun: &[(VariableId, i32)]) -> Vec<AnsweredView> {
    let answered = scenario.asked().map(|asked| {
        let answer = asked.given(begun);
        AnsweredView {
            variable: asked.variable.id.clone(),
            word: asked.word(answer).to_owned(),
            question: sanitise(&asked.question.text),
            answer: sanitise(&answer.text),
        }
    });
    answered.collect()
}
