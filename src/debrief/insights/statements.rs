//! What groups said of themselves, put together by statement.

use serde::Serialize;

use crate::record::{Answers, Event, Grouping, StepCount, SurveyRound, side_by_side, surveys};
use crate::scenario::Scenario;
use crate::view::sanitise;

/// What groups said of one statement of a scenario, by round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct StatementCounts {
    pub(crate) statement: String,
    pub(crate) text: String,
    pub(crate) rounds: Vec<RoundCounts>,
}

impl StatementCounts {
    /// Whether its rounds are not of the same number of groups, so that they are not to be compared.
    pub(crate) fn compares_others(&self) -> bool {
        let told = |round: &RoundCounts| (round.groups, round.told);
        let first = self.rounds.first().map(told);
        self.rounds
            .iter()
            .any(|round| round.groups != round.told || Some(told(round)) != first)
    }
}

/// What groups said of it in one round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct RoundCounts {
    pub(crate) round: SurveyRound,
    /// Groups of which enough people answered, and those of them whose counts may be told.
    pub(crate) groups: u64,
    pub(crate) told: u64,
    /// How many answered in the groups that are told.
    pub(crate) people: u64,
    /// How many of them chose which steps; the same steps stand together in every round. Empty where no group is told.
    pub(crate) steps: Vec<StepCount>,
}

/// What any of these sessions say of the statements of a scenario. A group whose counts could tell somebody's answer
/// counts for none of them: what is told of several groups less what is told of some is what may be told of the rest.
pub(super) fn statements<'a>(
    id: &str,
    sessions: impl Iterator<Item = &'a Vec<Event>>,
    scenario: Option<&Scenario>,
) -> Vec<StatementCounts> {
    let asked = sessions.flat_map(|events| surveys(events));
    let asked: Vec<_> = asked.filter(|it| it.scenario == id).collect();
    let all = asked
        .iter()
        .flat_map(|it| it.answers.iter().map(|answers| (it.round, answers)));
    let all: Vec<(SurveyRound, &Answers)> = all.collect();
    let mut ids: Vec<&str> = Vec::new();
    let own = scenario.iter().flat_map(|it| &it.statements);
    let answered = |id: &str| all.iter().any(|(_, it)| it.statement == id);
    ids.extend(own.map(|it| it.id.as_str()).filter(|id| answered(id)));
    for (_, answers) in &all {
        if !ids.contains(&answers.statement.as_str()) {
            ids.push(&answers.statement);
        }
    }
    let counted = ids.into_iter().map(|id| {
        let of = all.iter().filter(|(_, it)| it.statement == id);
        let of: Vec<_> = of.copied().collect();
        let answers: Vec<_> = of.iter().map(|(_, answers)| *answers).collect();
        let grouping = side_by_side(&answers);
        let known = scenario.and_then(|it| it.statements.iter().find(|it| it.id == id));
        let text = known.map(|it| it.text.as_str());
        let text = text.unwrap_or_else(|| of.last().map_or(id, |(_, it)| it.text.as_str()));
        let mut rounds: Vec<_> = of.iter().map(|(round, _)| *round).collect();
        rounds.sort_unstable();
        rounds.dedup();
        let rounds = rounds.into_iter().map(|round| {
            let of = of.iter().filter(|(it, _)| *it == round);
            together(round, of.map(|(_, answers)| *answers), grouping)
        });
        StatementCounts {
            statement: id.to_owned(),
            text: sanitise(text),
            rounds: rounds.collect(),
        }
    });
    counted.collect()
}

/// What the groups of one round come to.
fn together<'a>(
    round: SurveyRound,
    answers: impl Iterator<Item = &'a Answers>,
    grouping: Option<Grouping>,
) -> RoundCounts {
    let mut counts = RoundCounts {
        round,
        groups: 0,
        told: 0,
        people: 0,
        steps: Vec::new(),
    };
    for answers in answers {
        counts.groups += 1;
        let Some((by, shown)) = grouping.and_then(|by| Some((by, answers.shown(by)?))) else {
            continue;
        };
        counts.told += 1;
        counts.people = counts.people.saturating_add(answers.people);
        if counts.steps.is_empty() {
            counts.steps = by.steps(std::iter::repeat(0));
        }
        for (step, people) in counts.steps.iter_mut().zip(shown) {
            step.people = step.people.saturating_add(people);
        }
    }
    counts
}
