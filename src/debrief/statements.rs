//! What people said of themselves before an exercise, afterwards and when they met again, side by side.
//!
//! Never what caused a difference: other people may have answered, and nobody can be followed from one round to the next.

use crate::record::{
    Answers, Event, Grouping, Record, SessionId, StepCount, SurveyRound, Surveyed, side_by_side,
    surveys,
};
use crate::scenario::Scenario;
use crate::view::sanitise;

/// What was said of one statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StatementRounds {
    pub(crate) id: String,
    pub(crate) text: String,
    /// Whether it is a statement of an earlier session, which was asked again in this one.
    pub(crate) earlier: bool,
    /// The steps that are told together in every round; none where nothing may be told but how many answered.
    pub(crate) grouping: Option<Grouping>,
    /// In the order in which they were asked; nothing of one in which fewer than five answered this.
    pub(crate) rounds: Vec<(SurveyRound, Option<Answers>)>,
}

impl StatementRounds {
    /// How many chose each group of steps in a round; none where somebody could be told by it.
    pub(crate) fn counts(&self, answers: &Answers) -> Option<Vec<u64>> {
        answers.shown(self.grouping?)
    }

    /// The same with the steps of each group.
    pub(crate) fn steps(&self, answers: &Answers) -> Option<Vec<StepCount>> {
        Some(self.grouping?.steps(self.counts(answers)?))
    }

    /// How many said that it is rather or wholly true, where that may be told.
    pub(crate) fn agreed(&self, answers: &Answers) -> Option<u64> {
        let counts = self.counts(answers)?.into_iter();
        let groups = self.grouping?.groups().iter().zip(counts);
        let agreed = groups.filter(|((from, _), _)| *from >= 4);
        Some(agreed.map(|(_, count)| count).sum())
    }
}

/// What a session tells of statements: of its own, with what `others` say that were asked again later; and of those of an
/// earlier one that was asked again in this one. As they read in `scenario`, where that has them.
pub(crate) fn statements(
    id: &SessionId,
    events: &[Event],
    others: &[Record],
    scenario: &Scenario,
) -> Vec<StatementRounds> {
    let here = surveys(events);
    let mut rounds: Vec<_> = here
        .iter()
        .copied()
        .filter(|it| it.session.is_none())
        .collect();
    if !rounds.iter().any(|it| it.round == SurveyRound::Before) {
        // The same statements were asked once, for both evenings.
        let again = here
            .iter()
            .find(|it| it.session.is_some() && it.scenario == scenario.id);
        rounds.extend(again.map(|again| Surveyed {
            round: SurveyRound::Before,
            ..*again
        }));
    }
    let others = others.iter().filter(|other| other.summary.id != *id);
    if !rounds.is_empty() {
        let later = others.clone().flat_map(|other| surveys(&other.events));
        rounds.extend(later.filter(|it| it.session == Some(id)));
    }
    let mut told = side(&rounds, false, scenario);
    for again in here.iter().filter(|it| it.session.is_some()) {
        let before = others
            .clone()
            .filter(|it| Some(&it.summary.id) == again.session);
        let before = before.flat_map(|other| surveys(&other.events));
        let mut rounds: Vec<_> = before.filter(|it| it.session.is_none()).collect();
        rounds.push(*again);
        told.extend(side(&rounds, true, scenario));
    }
    told
}

/// A statement as it reads in its scenario by now, where that is this one.
fn text<'a>(asked: &Surveyed<'_>, answers: &'a Answers, scenario: &'a Scenario) -> &'a str {
    let mut known = scenario.statements.iter();
    let known = known.find(|it| asked.scenario == scenario.id && it.id == answers.statement);
    known.map_or(&answers.text, |it| &it.text)
}

/// The statements of some rounds, each with its rounds in their order; the latest of each.
fn side(rounds: &[Surveyed<'_>], earlier: bool, scenario: &Scenario) -> Vec<StatementRounds> {
    let mut told: Vec<StatementRounds> = Vec::new();
    let all = rounds
        .iter()
        .flat_map(|it| it.answers.iter().map(move |answers| (it, answers)));
    for (asked, answers) in all {
        let known = told.iter().position(|it| it.id == answers.statement);
        let place = known.unwrap_or(told.len());
        if known.is_none() {
            told.push(StatementRounds {
                id: answers.statement.clone(),
                text: sanitise(text(asked, answers, scenario)),
                earlier,
                grouping: None,
                rounds: Vec::new(),
            });
        }
        let of = &mut told[place].rounds;
        of.retain(|(known, _)| *known != asked.round);
        of.push((asked.round, Some(answers.clone())));
    }
    for statement in &mut told {
        for asked in rounds {
            if statement
                .rounds
                .iter()
                .all(|(round, _)| *round != asked.round)
            {
                statement.rounds.push((asked.round, None));
            }
        }
        statement.rounds.sort_by_key(|(round, _)| *round);
        let rounds = statement.rounds.iter().filter_map(|(_, it)| it.as_ref());
        let rounds: Vec<_> = rounds.collect();
        statement.grouping = side_by_side(&rounds);
    }
    told
}
