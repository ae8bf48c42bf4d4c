//! What a participant may hold: nothing in it comes from a scene, a brief or a choice, so nothing can be given away.
//! What often helps is left out as well: authors say there what choices are about, often in the same words.

use super::{Named, sources};
use crate::language::Words;
use crate::scenario::Scenario;
use crate::view::FactsView;

/// The sheet for the people in the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sheet {
    /// The language of its texts, as BCP 47 has it.
    pub(crate) language: String,
    pub(crate) title: String,
    pub(crate) summary: String,
    pub(crate) content_note: Option<String>,
    /// What the people in the room promise each other.
    pub(crate) agreements: Vec<String>,
    /// Titles alone: a brief is for its holder.
    pub(crate) roles: Vec<String>,
    pub(crate) competencies: Vec<Named>,
    pub(crate) questions: Vec<String>,
    pub(crate) agreement: Option<String>,
    pub(crate) sources: Vec<String>,
    pub(crate) help: FactsView,
}

impl Sheet {
    pub(crate) fn of(scenario: &Scenario, words: &Words) -> Self {
        Self {
            language: scenario.language.clone(),
            title: scenario.title.clone(),
            summary: scenario.summary.clone(),
            content_note: scenario.content_note.clone(),
            agreements: agreements(words),
            roles: scenario.roles.iter().map(|it| it.title.clone()).collect(),
            competencies: competencies(scenario),
            questions: questions(scenario),
            agreement: agreement(scenario),
            sources: sources::all(scenario, words),
            help: FactsView::on_paper(scenario, words),
        }
    }
}

/// What is asked afterwards, as it reads outside any run.
pub(super) fn questions(scenario: &Scenario) -> Vec<String> {
    let questions = scenario.debrief.questions.iter();
    questions.map(|it| scenario.with_names(it)).collect()
}

/// What everybody agrees with themselves, as it reads outside any run.
pub(super) fn agreement(scenario: &Scenario) -> Option<String> {
    let agreement = scenario.debrief.agreement.as_deref()?;
    Some(scenario.with_names(agreement))
}

/// How a room begins: on personal title, what is said stays, passing is free, no real names, a word that stops.
pub(crate) fn agreements(words: &Words) -> Vec<String> {
    let keys = [
        "agreement-title",
        "agreement-stays",
        "agreement-pass",
        "agreement-names",
        "agreement-stop",
    ];
    keys.map(|key| words.say(key)).into()
}

/// The competencies with what they mean.
pub(super) fn competencies(scenario: &Scenario) -> Vec<Named> {
    let named = scenario.competencies.iter().map(|it| Named {
        name: it.title.clone(),
        text: it.about.clone().unwrap_or_default(),
    });
    named.collect()
}
