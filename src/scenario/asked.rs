//! What whoever starts is asked, and the scenario as it is for whoever answered.
//!
//! Each answer is a way to begin, as each value is that can be carried along. A scenario that was [answered] asks nothing
//! any more: what is said of it, be it a chance, an average or how long it takes, is said of that answer.
//!
//! [answered]: Scenario::answered

use super::ids::VariableId;
use super::model::{Scenario, Start, Variable};
use super::question::{Answer, Question};
use super::source::At;

/// A question as it is put: of which variable, and what counts where nobody answers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked<'s> {
    pub(crate) id: VariableId,
    pub(crate) variable: &'s Variable,
    pub(crate) question: &'s Question,
    pub(crate) start: i32,
}

impl<'s> Asked<'s> {
    /// The answers as they are offered: what counts where nobody answers comes first.
    pub(crate) fn offered(self) -> impl Iterator<Item = &'s Answer> {
        let preset = move |answer: &&Answer| answer.value == self.start;
        let answers = self.question.answers.iter();
        let others = answers.clone().filter(move |answer| !preset(answer));
        answers.filter(preset).chain(others)
    }

    /// The answer that was given, among what a run began with.
    pub(crate) fn given(self, begun: &[(VariableId, i32)]) -> &'s Answer {
        let given = begun.iter().rev().find(|(id, _)| *id == self.id);
        let value = given.map_or(self.start, |&(_, value)| value);
        let mut answers = self.question.answers.iter();
        let answer = answers.find(|answer| answer.value == value);
        answer.expect("every word of a variable that is asked for has an answer")
    }

    /// The word that an author writes for an answer.
    pub(crate) fn word(self, answer: &Answer) -> &'s str {
        self.variable.kind.word(answer.value)
    }
}

impl Scenario {
    /// What whoever starts is asked, in the order of `state:`.
    pub(crate) fn asked(&self) -> impl Iterator<Item = Asked<'_>> {
        let variables = self.variables.iter().enumerate();
        variables.filter_map(|(place, variable)| match &variable.start {
            Start::Asked { value, question } => Some(Asked {
                id: VariableId::at(place),
                variable,
                question,
                start: *value,
            }),
            Start::Fixed(_) | Start::Drawn(_) | Start::Carried { .. } => None,
        })
    }

    /// Every answer to all of it, with its question: those of one question together, as they are offered.
    pub(crate) fn answers(&self) -> impl Iterator<Item = (Asked<'_>, &Answer)> {
        self.asked()
            .flat_map(|asked| asked.offered().map(move |answer| (asked, answer)))
    }

    /// How a run begins that answers one question so and is asked nothing else: with an answer to each of them.
    pub(crate) fn answering(&self, id: VariableId, value: i32) -> Vec<(VariableId, i32)> {
        let given = |asked: Asked<'_>| match asked.id == id {
            true => (id, value),
            false => (asked.id, asked.start),
        };
        self.asked().map(given).collect()
    }

    /// The scenario for a run that began so: its answers stand, to what was not answered that of `start`, and it takes as
    /// long as they say. What `begun` holds beside answers counts for nothing here.
    pub(crate) fn answered(&self, begun: &[(VariableId, i32)]) -> Self {
        let mut answered = self.clone();
        answered.minutes = self.planned(begun);
        for asked in self.asked() {
            let value = asked.given(begun).value;
            answered.variables[asked.id.index()].start = Start::Fixed(value);
        }
        answered
    }

    /// How long a group plays that began so, as it was planned. What was not answered counts as `start`.
    pub(crate) fn planned(&self, begun: &[(VariableId, i32)]) -> Option<At<u32>> {
        let mut said = self.asked().map(|asked| asked.given(begun).minutes);
        said.find_map(|minutes| minutes).or(self.minutes)
    }

    /// The lengths that it was planned for, each once and the shortest first: one, or one for each answer that says so.
    pub(crate) fn planned_lengths(&self) -> Vec<u32> {
        let each = self
            .answers()
            .map(|(asked, answer)| self.answering(asked.id, answer.value));
        let each = each.chain([Vec::new()]);
        let mut lengths: Vec<_> = each
            .filter_map(|begun| self.planned(&begun))
            .map(|minutes| minutes.value)
            .collect();
        lengths.sort_unstable();
        lengths.dedup();
        lengths
    }
}
