//! What was answered at the start of a run.

use super::sanitise;
use crate::engine::Run;

/// A question at the start, with its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AnsweredView {
    /// The variable that it is about, and the word that was given, as an author writes them.
    pub(crate) variable: String,
    pub(crate) word: String,
    pub(crate) question: String,
    pub(crate) answer: String,
}

/// Everything that a scenario asks, with what was answered; where nobody did, with the answer of `start`.
pub(crate) fn answered(run: &Run) -> Vec<AnsweredView> {
    let asked = run.engine().scenario().asked();
    let answered = asked.map(|asked| {
        let answer = asked.given(run.drawn());
        AnsweredView {
            variable: asked.variable.id.clone(),
            word: asked.word(answer).to_owned(),
            question: sanitise(&asked.question.text),
            answer: sanitise(&answer.text),
        }
    });
    answered.collect()
}
