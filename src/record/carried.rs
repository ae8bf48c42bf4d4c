//! What a run may take along from what was played before.
//!
//! It is taken from records alone: neither the file of the earlier scenario nor a replay is needed.

use super::event::SessionId;
use super::summary::Summary;
use crate::scenario::{Scenario, Start, VariableId};

/// What may be taken along from one earlier session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Carried {
    /// The scenario that was played.
    pub(crate) scenario: String,
    /// The session in which it ended.
    pub(crate) session: SessionId,
    /// The variables with the values that they get, in the order of `state:`.
    pub(crate) values: Vec<(VariableId, i32)>,
}

/// What a run of `scenario` may take along from `sessions`: for each scenario that it names, from the session that ended
/// last. In the order of `state:`; nothing when none of them was played to an end.
///
/// A value is taken by how it is written. A meter stops at its bounds here; what does not fit otherwise, or is not in
/// the record, is left out.
pub(crate) fn carried(scenario: &Scenario, sessions: &[Summary]) -> Vec<Carried> {
    let mut all: Vec<Carried> = Vec::new();
    for (place, variable) in scenario.variables.iter().enumerate() {
        let Start::Carried { from, .. } = &variable.start else {
            continue;
        };
        let ended = sessions
            .iter()
            .filter(|session| session.scenario == from.scenario && session.ended.is_some())
            .filter(|session| !session.is_rehearsal());
        let Some(session) = ended.max_by_key(|session| session.ended) else {
            continue;
        };
        let written = session.left.get(&from.variable);
        let Some(value) = written.and_then(|written| variable.kind.fitted(written)) else {
            continue;
        };
        let value = (VariableId::at(place), value);
        match all.iter_mut().find(|it| it.scenario == from.scenario) {
            Some(known) => known.values.push(value),
            None => all.push(Carried {
                scenario: from.scenario.clone(),
                session: session.id.clone(),
                values: vec![value],
            }),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::record::Moment;
    use crate::scenario::load;

    const SECOND: &str = "
format: 1
id: second
version: 1.0.0
title: Second
language: en
state:
  line: { from: 1, to: 4, start: 2, carried: first.line }
  sheet: { start: false, carried: first.sheet }
  mood: { one_of: [calm, cross], start: calm, carried: first.mood }
  door: { start: false, carried: elsewhere.door }
start: end
scenes:
  end: { ending: true, title: End, text: \"{line} {sheet} {mood} {door}\" }
";

    fn ended(bits: u64, at: Option<i64>, left: &[(&str, &str)]) -> Summary {
        let left = left
            .iter()
            .map(|&(id, value)| (id.to_owned(), value.to_owned()));
        Summary {
            id: SessionId::from_bits(bits),
            scenario: "first".into(),
            case: None,
            version: "1.0.0".into(),
            language: "en".into(),
            started: Moment(0),
            last: Moment(9),
            ended: at.map(Moment),
            ending: at.map(|_| "over".into()),
            left: left.collect::<BTreeMap<_, _>>(),
            decisions: 1,
            divided: None,
            terms: None,
            ended_early: false,
            gathered: None,
        }
    }

    #[test]
    fn the_session_that_ended_last_is_taken_along_as_far_as_it_fits() {
        let second = load(SECOND.as_bytes()).scenario.expect("a scenario");
        let sessions = [
            ended(1, Some(5), &[("line", "2"), ("sheet", "false")]),
            ended(
                2,
                Some(7),
                &[("line", "9"), ("sheet", "true"), ("mood", "wild")],
            ),
            ended(3, None, &[]),
        ];
        let all = carried(&second, &sessions);
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].session, SessionId::from_bits(2));
        let (line, sheet) = (VariableId::at(0), VariableId::at(1));
        assert_eq!(all[0].values, [(line, 4), (sheet, 1)]);
    }

    #[test]
    fn a_record_that_says_nothing_of_its_end_carries_nothing() {
        let second = load(SECOND.as_bytes()).scenario.expect("a scenario");
        assert_eq!(carried(&second, &[ended(1, Some(5), &[])]), []);
        assert_eq!(carried(&second, &[]), []);
    }
}
