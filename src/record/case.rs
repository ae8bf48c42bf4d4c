//! The case that people brought themselves, as the events of its session have it.

use super::event::{Event, What};
use super::script::Script;
use crate::scenario::{Case, CasePart};

/// The case of a session by its events; `None` where it has none.
pub(crate) fn case_of(events: &[Event]) -> Option<Case> {
    let What::Started {
        scenario, language, ..
    } = &events.first()?.what
    else {
        return None;
    };
    let mut parts = parts(events);
    let CasePart::Begun { words } = parts.next()? else {
        return None;
    };
    let mut case = Case::new(scenario, language, (**words).clone());
    parts.for_each(|part| case.take(part));
    Some(case)
}

/// Whether a session is of a case.
pub(crate) fn is_of_a_case(events: &[Event]) -> bool {
    parts(events).next().is_some()
}

fn parts(events: &[Event]) -> impl Iterator<Item = &CasePart> {
    events.iter().filter_map(|event| match &event.what {
        What::Written { part, .. } => Some(part),
        _ => None,
    })
}

/// The scenario that a case is, as it is kept with other records.
pub(super) fn script_of(case: &Case) -> Option<Script> {
    let scenario = case.text()?;
    let translations = Vec::new();
    Some(Script {
        scenario,
        translations,
    })
}

/// The scenes to which people came on any road, by id.
pub(crate) fn reached(events: &[Event]) -> Vec<&str> {
    let reached = events.iter().filter_map(|event| match &event.what {
        What::Decided { to, .. } => Some(to.as_str()),
        _ => None,
    });
    reached.collect()
}
