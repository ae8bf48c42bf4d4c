//! What a record says by itself, from its events alone: neither the scenario nor a replay is needed.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::case::{case_of, is_of_a_case, script_of};
use super::event::{Event, Moment, Rating, SessionId, Settlement, Terms, What};
use super::flaw::Unreadable;
use super::script::Script;

/// What a list says of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    pub id: SessionId,
    pub(crate) scenario: String,
    /// What a case is called that people brought themselves; none of any other scenario.
    pub(crate) case: Option<String>,
    pub(crate) version: String,
    pub(crate) language: String,
    pub(crate) started: Moment,
    /// When the latest event happened.
    pub(crate) last: Moment,
    /// When the present road ended, if it did.
    pub(crate) ended: Option<Moment>,
    pub(crate) ending: Option<String>,
    /// Every variable at that end, as an author writes it; nothing while the road has no end.
    pub(crate) left: BTreeMap<String, String>,
    /// Decisions on the present road.
    pub(crate) decisions: usize,
    /// The scene at which a first vote divided the group most; none where nobody voted, or too few for a share.
    pub(crate) divided: Option<String>,
    /// On what terms a group met; none for somebody alone.
    pub(crate) terms: Option<Terms>,
    /// Whether the group stopped there before the story came to an end.
    pub(crate) ended_early: bool,
    /// The number of the table with which this one went on.
    pub(crate) gathered: Option<u8>,
}

/// What tells an evening from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Evening<'a> {
    /// The code with which its group began.
    Code(&'a str),
    /// Where that is left out: all tables begin in the same millisecond.
    Begun(Moment, &'a str),
}

impl Summary {
    /// What it is called in a list: a case by its title, whose id says nothing, and any other by the id of its scenario.
    pub(crate) fn named(&self) -> &str {
        self.case.as_deref().unwrap_or(&self.scenario)
    }

    /// Whether somebody alone can go on with it; a group's is led, not played.
    pub(crate) fn goes_on_alone(&self) -> bool {
        self.ended.is_none() && self.terms.is_none()
    }

    /// Whether a group has not come to an end with it.
    pub(crate) fn goes_on_together(&self) -> bool {
        self.ended.is_none() && self.terms.is_some() && !self.ended_early && self.gathered.is_none()
    }

    /// Whether a moderator practised with people who were not there. It counts nowhere.
    pub(crate) fn is_rehearsal(&self) -> bool {
        self.terms.as_ref().is_some_and(|terms| terms.rehearsal)
    }

    /// The evening to which it belongs; none for somebody alone.
    pub(crate) fn evening(&self) -> Option<Evening<'_>> {
        let code = &self.terms.as_ref()?.code;
        Some(match code.is_empty() {
            true => Evening::Begun(self.started, &self.scenario),
            false => Evening::Code(code),
        })
    }
}

/// A record: a session as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub summary: Summary,
    pub events: Vec<Event>,
    /// The scenario with which it was last played: a case as its events have it, else what is kept beside them; none in a
    /// record that was made before it was.
    pub(crate) script: Option<Arc<Script>>,
    /// What is wrong behind these events, when they are only what is sound of it.
    pub(crate) broken: Option<Unreadable>,
}

impl Record {
    /// `None` when the events do not begin with a start.
    pub(crate) fn of(id: SessionId, events: Vec<Event>) -> Option<Self> {
        let summary = Summary::of(id, &events)?;
        let script = case_of(&events).and_then(|case| script_of(&case));
        Some(Self {
            summary,
            events,
            script: script.map(Arc::new),
            broken: None,
        })
    }

    /// Whether its scenario is a case that people brought themselves, which is in its events.
    pub(crate) fn is_of_a_case(&self) -> bool {
        is_of_a_case(&self.events)
    }

    /// The version and the hash of the scenario with which it was last played.
    pub(crate) fn played_with(&self) -> (&str, &str) {
        played_with(&self.events).expect("a record begins with its start")
    }
}

impl Summary {
    /// What the events of a session say; `None` when they do not begin with a start.
    pub(crate) fn of(id: SessionId, events: &[Event]) -> Option<Self> {
        let What::Started {
            scenario,
            version,
            language,
            ..
        } = &events.first()?.what
        else {
            return None;
        };
        let road = on_the_road(events);
        let ended = road.iter().rev().find_map(|event| match &event.what {
            What::Ended { ending, left } => Some((event.at, ending.clone(), left.clone())),
            _ => None,
        });
        let (ended, ending, left) = match ended {
            Some((at, ending, left)) => (Some(at), Some(ending), left),
            None => (None, None, BTreeMap::new()),
        };
        Some(Self {
            id,
            scenario: scenario.clone(),
            case: case_of(events).map(|case| case.title().to_owned()),
            version: version.clone(),
            language: language.clone(),
            started: events.first()?.at,
            last: events.last()?.at,
            ended,
            ending,
            left,
            decisions: road
                .iter()
                .filter(|event| matches!(event.what, What::Decided { .. }))
                .count(),
            divided: divided(events),
            terms: events.iter().find_map(|event| match &event.what {
                What::Hosted(terms) => Some(terms.clone()),
                _ => None,
            }),
            ended_early: ended_early(&road),
            gathered: road.iter().rev().find_map(|event| match event.what {
                What::Gathered { table } => Some(table),
                _ => None,
            }),
        })
    }
}

/// The scene whose first vote gave the smallest share to what most chose.
fn divided(events: &[Event]) -> Option<String> {
    let first = events.iter().filter_map(|event| match &event.what {
        What::VoteClosed {
            scene,
            round: 1,
            tally,
        } if tally.withheld == 0 => Some((tally.top_share()?, scene)),
        _ => None,
    });
    let (_, scene) = first.min_by_key(|(share, _)| *share)?;
    Some(scene.clone())
}

/// Whether the group stopped before the story did, and did not go on after that.
fn ended_early(road: &[&Event]) -> bool {
    let last = road.iter().rev().find_map(|event| match event.what {
        What::EndedEarly { .. } => Some(true),
        What::Opened { .. } => Some(false),
        _ => None,
    });
    last.unwrap_or(false)
}

/// The events that still count after every going back.
fn on_the_road(events: &[Event]) -> Vec<&Event> {
    let mut road: Vec<&Event> = Vec::with_capacity(events.len());
    for event in events {
        if let What::Rewound { to } = event.what {
            road.retain(|passed| passed.seq <= to || passed.what.outlives_going_back());
        } else {
            road.push(event);
        }
    }
    road
}

/// The version and the hash of the scenario with which a session was last played.
pub(crate) fn played_with(events: &[Event]) -> Option<(&str, &str)> {
    let mut latest = None;
    events.iter().rev().find_map(|event| match &event.what {
        What::Started { version, hash, .. } | What::Adopted { version, hash } => {
            Some((version.as_str(), latest.unwrap_or(hash.as_str())))
        }
        What::Written { hash, .. } => {
            latest.get_or_insert(hash.as_str());
            None
        }
        _ => None,
    })
}

/// How far the group showed what an objective asks for, by its latest rating.
pub(crate) fn rated(events: &[Event], objective: &str) -> Option<Rating> {
    events.iter().rev().find_map(|event| match &event.what {
        What::Rated {
            objective: of,
            rating,
        } if of == objective => Some(*rating),
        _ => None,
    })
}

/// Who made the decision that an event is, why, and what was said against it, by the latest correction of that.
pub(crate) fn corrected(
    events: &[Event],
    decision: u64,
) -> Option<(Settlement, Option<&str>, Option<&str>)> {
    events.iter().rev().find_map(|event| match &event.what {
        What::Corrected {
            decided,
            by,
            reason,
            dissent,
        } if *decided == decision => Some((*by, reason.as_deref(), dissent.as_deref())),
        _ => None,
    })
}

/// What was chosen at each scene, by ids, on the latest road of a session.
pub(crate) fn last_choices(events: &[Event]) -> HashMap<String, String> {
    let decided = on_the_road(events)
        .into_iter()
        .filter_map(|event| match &event.what {
            What::Decided { scene, choice, .. } => Some((scene.clone(), choice.clone())),
            _ => None,
        });
    decided.collect()
}
