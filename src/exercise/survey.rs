//! Statements of which everybody says on a phone how far they are true, before the exercise, afterwards and when people meet
//! again.
//!
//! What a phone answers lives in memory alone, so that it can be changed until the survey closes. What is kept then are
//! counts, of those statements that enough people answered.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::seats::Token;
use crate::record::{Answers, SessionId, SurveyRound, What};
use crate::scenario::Scenario;

/// What a moderator does with a survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SurveyAct {
    /// Asks everybody.
    Open(SurveyRound),
    /// Asks no more, and keeps the counts.
    Close,
}

/// What is asked, and when.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Ask {
    pub(crate) round: SurveyRound,
    /// The scenario whose statements these are.
    pub(crate) scenario: String,
    /// The earlier session for which it is asked again.
    pub(crate) session: Option<SessionId>,
    /// The ids and texts of the statements.
    pub(crate) statements: Vec<(String, String)>,
    /// That scenario as it reads in its languages, where it is another than the one that is led, and at hand.
    pub(crate) read: Vec<Arc<Scenario>>,
}

/// A survey while it is open.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OpenSurvey {
    ask: Ask,
    /// The steps that each phone chose, by statement.
    answers: HashMap<Token, BTreeMap<String, u8>>,
    /// Whether what was counted is being kept, and no other answer comes in.
    pub(super) closing: bool,
}

impl OpenSurvey {
    pub(super) fn of(ask: Ask) -> Self {
        Self {
            ask,
            answers: HashMap::new(),
            closing: false,
        }
    }

    pub(crate) fn ask(&self) -> &Ask {
        &self.ask
    }

    /// How many phones answered.
    pub(crate) fn answered(&self) -> usize {
        self.answers.len()
    }

    /// The steps that a phone chose, by statement; none when it did not answer.
    pub(crate) fn of_phone(&self, token: Token) -> Option<&BTreeMap<String, u8>> {
        self.answers.get(&token)
    }

    /// Takes the answers of a phone; later ones replace them.
    pub(super) fn take(&mut self, token: Token, steps: BTreeMap<String, u8>) {
        self.answers.insert(token, steps);
    }

    /// What is to be kept; nothing where no statement was answered by enough.
    pub(super) fn counted(&self) -> Option<What> {
        let ask = &self.ask;
        let answers = ask.statements.iter().filter_map(|(id, text)| {
            let steps = self.answers.values();
            Answers::of(id, text, steps.filter_map(|steps| steps.get(id).copied()))
        });
        let answers: Vec<_> = answers.collect();
        (!answers.is_empty()).then(|| What::Surveyed {
            round: ask.round,
            scenario: ask.scenario.clone(),
            session: ask.session.clone(),
            answers,
        })
    }
}
