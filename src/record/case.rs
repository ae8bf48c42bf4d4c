//! The case that people brought themselves, as the events of its session have it.

use std::collections::{BTreeSet, HashMap};

use super::event::{Event, What};
use super::script::Script;
use crate::scenario::{Case, CasePart, CaseTopic};

/// What stands where a line was taken out.
const GONE: &str = "…";

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

/// What a case says at last, in the place of all that was written before: what somebody put right before it is kept is in no
/// file. Of an option that was taken away nothing stays but that there was one. What the case is at the end stays the same.
pub(crate) fn in_last_words(events: &mut [Event]) {
    let mut last: HashMap<(String, Option<String>), CasePart> = HashMap::new();
    for event in events.iter_mut().rev() {
        let What::Written { part, .. } = &mut event.what else {
            continue;
        };
        let of = match part {
            CasePart::Told { scene, .. } => (scene.clone(), None),
            CasePart::Offered { scene, choice, .. } | CasePart::Withdrawn { scene, choice } => {
                (scene.clone(), Some(choice.clone()))
            }
            _ => continue,
        };
        match (last.get(&of), &mut *part) {
            (None, part) => drop(last.insert(of, part.clone())),
            (
                Some(CasePart::Withdrawn { .. }),
                CasePart::Offered {
                    text, gain, cost, ..
                },
            ) => {
                (*text, *gain, *cost) = (GONE.to_owned(), None, None);
            }
            (Some(_), CasePart::Withdrawn { .. }) => {}
            (Some(said), part) => *part = said.clone(),
        }
    }
    amend(events);
    hash_anew(events);
}

/// The events of a case [in its last words](in_last_words) that tell nothing more: what was put in other words says the same
/// already, and what was taken out is gone.
pub(crate) fn outdated(events: &[Event]) -> BTreeSet<u64> {
    let mut seen = BTreeSet::new();
    let mut outdated = BTreeSet::new();
    for event in events {
        let What::Written { part, .. } = &event.what else {
            continue;
        };
        let tells = match part {
            CasePart::Told { scene, .. } => seen.insert((scene, None)),
            CasePart::Offered {
                scene,
                choice,
                text,
                ..
            } => seen.insert((scene, Some(choice))) && text != GONE,
            CasePart::Asked { text, .. }
            | CasePart::Affects { text, .. }
            | CasePart::Advised { text } => text != GONE,
            CasePart::Begun { .. } => true,
            CasePart::Withdrawn { .. } | CasePart::Amended { .. } => false,
        };
        if !tells {
            outdated.insert(event.seq);
        }
    }
    outdated
}

/// Of a line that was put in other words only the last of them stay, and of one that was taken out nothing.
fn amend(events: &mut [Event]) {
    /// The events that have a line, and what it says at last.
    #[derive(Default)]
    struct Amended {
        at: Vec<usize>,
        last: Option<String>,
    }
    let mut lines: HashMap<(Option<String>, CaseTopic), Vec<Amended>> = HashMap::new();
    let mut whole: Vec<Amended> = Vec::new();
    for (at, event) in events.iter().enumerate() {
        let What::Written { part, .. } = &event.what else {
            continue;
        };
        let (of, place, text) = match part {
            CasePart::Asked { scene, text } => {
                ((Some(scene), CaseTopic::Questions), None, Some(text))
            }
            CasePart::Affects { scene, text } => {
                ((Some(scene), CaseTopic::Affected), None, Some(text))
            }
            CasePart::Advised { text } => ((None, CaseTopic::Advice), None, Some(text)),
            CasePart::Amended {
                scene,
                about,
                place,
                text,
            } => {
                let scene = (*about != CaseTopic::Advice).then_some(scene);
                ((scene, *about), Some(*place), text.as_ref())
            }
            _ => continue,
        };
        let all = lines.entry((of.0.cloned(), of.1)).or_default();
        if place.is_none() {
            all.push(Amended::default());
        }
        let at_place = place.unwrap_or(all.len() - 1);
        let Some(line) = all.get_mut(at_place) else {
            continue;
        };
        line.at.push(at);
        line.last = text.cloned();
        if let (Some(place), None) = (place, text) {
            whole.push(all.remove(place));
        }
    }
    for Amended { at, last } in whole.into_iter().chain(lines.into_values().flatten()) {
        for at in at {
            let What::Written { part, .. } = &mut events[at].what else {
                continue;
            };
            match part {
                CasePart::Asked { text, .. }
                | CasePart::Affects { text, .. }
                | CasePart::Advised { text }
                | CasePart::Amended {
                    text: Some(text), ..
                } => last.as_deref().unwrap_or(GONE).clone_into(text),
                _ => {}
            }
        }
    }
}

/// Says by which hash the case goes by after each of its parts.
fn hash_anew(events: &mut [Event]) {
    let Some(What::Started {
        scenario, language, ..
    }) = events.first().map(|event| event.what.clone())
    else {
        return;
    };
    let mut case: Option<Case> = None;
    for event in events {
        let What::Written { hash, part } = &mut event.what else {
            continue;
        };
        match (&mut case, &*part) {
            (None, CasePart::Begun { words }) => {
                case = Some(Case::new(&scenario, &language, (**words).clone()));
            }
            (Some(case), part) => case.take(part),
            (None, _) => return,
        }
        if let Some(anew) = case.as_ref().and_then(Case::hash) {
            *hash = anew;
        }
    }
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
