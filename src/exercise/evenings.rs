//! Evenings as the records have them: whose sessions belong together, which can be gone on with, and what was there.

use std::collections::BTreeMap;

use super::survey::Ask;
use crate::record::{
    Moment, Outcome, PlanMade, Record, SessionId, Summary, SurveyRound, plans, reviews, surveys,
};

/// What was there already when a room was opened again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Resumed {
    /// When the evening began.
    pub(crate) begun: Moment,
    /// When something happened in it last.
    pub(crate) last: Moment,
}

/// The sessions of the group to which a session belongs, in the order of their tables; none when it is nobody's.
pub(crate) fn sessions_of_group<'a>(sessions: &'a [Summary], id: &SessionId) -> Vec<&'a Summary> {
    let named = sessions.iter().find(|summary| summary.id == *id);
    let Some(evening) = named.and_then(Summary::evening) else {
        return Vec::new();
    };
    let mut group: Vec<_> = sessions
        .iter()
        .filter(|summary| summary.evening() == Some(evening))
        .collect();
    group.sort_by_key(|summary| summary.terms.as_ref().map(|terms| terms.table));
    group
}

/// The evenings of a scenario (of any, when none is named) that have not ended, each by one of its sessions, the latest
/// first. Where a moderator only practised, that is one only while there is no other.
pub(crate) fn open_evenings<'a>(
    sessions: &'a [Summary],
    scenario: Option<&str>,
) -> Vec<&'a SessionId> {
    let open = sessions.iter().filter(|summary| {
        summary.goes_on_together() && scenario.is_none_or(|scenario| scenario == summary.scenario)
    });
    let mut evenings: Vec<&Summary> = Vec::new();
    for summary in open {
        if evenings
            .iter()
            .all(|known| known.evening() != summary.evening())
        {
            evenings.push(summary);
        }
    }
    if evenings.iter().any(|summary| !summary.is_rehearsal()) {
        evenings.retain(|summary| !summary.is_rehearsal());
    }
    evenings.into_iter().map(|summary| &summary.id).collect()
}

/// Plans to which a group comes back at a time.
const MOST_PLANS: usize = 9;

/// Times that a group says what became of a plan, unless most did it: then it is done with.
const MOST_REVIEWS: usize = 2;

/// What groups meant to do that met before an evening began, and have not done; the latest first. What was only practised
/// counts nowhere.
pub(crate) fn open_plans(
    records: &[Record],
    present: &[SessionId],
    begun: Moment,
) -> Vec<PlanMade> {
    let others = records.iter().filter(|record| {
        let summary = &record.summary;
        let earlier = summary.started < begun && !present.contains(&summary.id);
        earlier && !summary.is_rehearsal()
    });
    let mut told: BTreeMap<_, Vec<Outcome>> = BTreeMap::new();
    for (plan, outcome) in others.clone().flat_map(|record| reviews(&record.events)) {
        told.entry(plan).or_default().push(outcome);
    }
    let done = |plan: &PlanMade| {
        let told = told.get(&(plan.session.clone(), plan.seq));
        told.is_some_and(|told| told.len() >= MOST_REVIEWS || told.iter().any(Outcome::is_done))
    };
    let made = others.flat_map(|record| plans(&record.summary.id, &record.events));
    let mut open: Vec<_> = made.filter(|plan| !done(plan)).collect();
    open.sort_by_key(|plan| std::cmp::Reverse((plan.at, plan.seq)));
    open.truncate(MOST_PLANS);
    open
}

/// Times that a group is asked again what an earlier one was asked of itself: after weeks, and after months.
const MOST_AGAIN: usize = 2;

/// What the latest group was asked of itself that met before an evening began, where it was not asked again often enough.
/// What was only practised counts nowhere.
pub(crate) fn asked_earlier(
    records: &[Record],
    present: &[SessionId],
    begun: Moment,
) -> Option<Ask> {
    let others = records.iter().filter(|record| {
        let summary = &record.summary;
        let earlier = summary.started < begun && !present.contains(&summary.id);
        earlier && !summary.is_rehearsal()
    });
    let again = |id: &SessionId| {
        let asked = others.clone().flat_map(|record| surveys(&record.events));
        asked.filter(|it| it.session == Some(id)).count()
    };
    let mut asked: Vec<_> = others.clone().collect();
    asked.sort_by_key(|record| std::cmp::Reverse(record.summary.started));
    let record = asked.into_iter().find(|record| {
        let rounds = surveys(&record.events);
        rounds.iter().any(|it| it.session.is_none()) && again(&record.summary.id) < MOST_AGAIN
    })?;
    let rounds = surveys(&record.events);
    let own = rounds.iter().filter(|it| it.session.is_none());
    let mut statements: Vec<(String, String)> = Vec::new();
    for answers in own.flat_map(|it| it.answers) {
        if statements.iter().all(|(id, _)| *id != answers.statement) {
            statements.push((answers.statement.clone(), answers.text.clone()));
        }
    }
    Some(Ask {
        round: SurveyRound::Later,
        scenario: record.summary.scenario.clone(),
        session: Some(record.summary.id.clone()),
        statements,
        read: Vec::new(),
    })
}
