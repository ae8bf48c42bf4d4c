//! How each decision of a road was written down, for whoever has to put it right.

use super::stand::Stand;
use super::table::Table;
use crate::record::{Event, Settlement, What, corrected};
use crate::scenario::DEADLINE;

/// How a decision was written down, with what was put right since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WrittenDecision {
    /// The event that the decision is.
    pub(crate) decided: u64,
    /// Who made it; none in a record that does not say so.
    pub(crate) by: Option<Settlement>,
    /// Who can have made it.
    pub(crate) deciding: Vec<Settlement>,
    pub(crate) reason: Option<String>,
    pub(crate) dissent: Option<String>,
}

impl Table {
    /// How the decisions on the road were written down, oldest first; none for a deadline that passed, which nobody
    /// decided.
    pub(crate) fn written(&self) -> Vec<Option<WrittenDecision>> {
        let (road, _) = self.decisions();
        let written = road.into_iter().map(|event| self.written_at(event));
        written.collect()
    }

    /// How the decisions were written down that stood on a road which was left, oldest first: papers tell them too.
    pub(crate) fn written_and_left(&self) -> Vec<WrittenDecision> {
        let (_, left) = self.decisions();
        let written = left.into_iter().filter_map(|event| self.written_at(event));
        written.collect()
    }

    /// The decisions on the road, and those on a road that was left, both oldest first.
    fn decisions(&self) -> (Vec<&Event>, Vec<&Event>) {
        let (mut road, mut left) = (Vec::new(), Vec::new());
        for event in self.session().events() {
            match event.what {
                What::Decided { .. } => road.push(event),
                What::Rewound { to } => left.extend(road.extract_if(.., |it| it.seq > to)),
                _ => {}
            }
        }
        left.sort_by_key(|event| event.seq);
        (road, left)
    }

    fn written_at(&self, event: &Event) -> Option<WrittenDecision> {
        let events = self.session().events();
        let What::Decided { scene, choice, .. } = &event.what else {
            return None;
        };
        if choice == DEADLINE {
            return None;
        }
        let place = usize::try_from(event.seq).ok()?;
        let voted = Stand::of(&events[..place]);
        let majority = voted.majority();
        let scenario = self.scenario();
        let of_roles = scenario.find_recorded_scene(scene);
        let of_roles = of_roles.is_some_and(|scene| !scenario.scene(scene).roles.is_empty());
        let deciding = [
            (majority == Some(choice)).then_some(Settlement::Majority),
            of_roles.then_some(Settlement::Role),
            Some(Settlement::Moderator),
        ];
        let settled = place.checked_sub(1).map(|place| &events[place].what);
        let first = match settled {
            Some(What::Settled {
                by,
                reason,
                dissent,
                ..
            }) => Some((*by, reason.as_deref(), dissent.as_deref())),
            _ => None,
        };
        let (by, reason, dissent) = match corrected(events, event.seq).or(first) {
            Some((by, reason, dissent)) => (Some(by), reason, dissent),
            None => (None, None, None),
        };
        Some(WrittenDecision {
            decided: event.seq,
            by,
            deciding: deciding.into_iter().flatten().collect(),
            reason: reason.map(str::to_owned),
            dissent: dissent.map(str::to_owned),
        })
    }
}
