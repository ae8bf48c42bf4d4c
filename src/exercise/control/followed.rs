//! The session of a table elsewhere, folded event by event: where its group stands, and in which scene.

use std::sync::Arc;

use crate::exercise::stand::Stand;
use crate::record::{Event, Moment, SessionId, What, case_of};
use crate::scenario::{RESUME, Scenario, SceneId};

/// A scene, as events name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FollowedScene {
    /// The one in which the story starts, which no event names.
    Start,
    Named(String),
}

/// Where a run came with an event.
#[derive(Debug, Clone)]
struct RoadMark {
    seq: u64,
    scene: FollowedScene,
    /// What an inject interrupted, until it resumes.
    interrupted: Option<FollowedScene>,
    /// Decisions on the road.
    decisions: usize,
}

/// A session that is followed.
#[derive(Debug)]
pub(crate) struct FollowedSession {
    id: SessionId,
    events: Vec<Event>,
    stand: Stand,
    /// The road, the latest last.
    road: Vec<RoadMark>,
    /// The hash of the scenario with which it is played now.
    hash: Option<String>,
    /// The scenario of a case that people brought, which is in the events.
    case: Option<Arc<Scenario>>,
    /// When the group began, and people did no longer only come in.
    begun: Option<Moment>,
    /// Whether events are missing in between, so that nothing after them can be told.
    broken: bool,
    /// Events that were folded, for tests.
    #[cfg(test)]
    pub(super) folds: usize,
}

impl FollowedSession {
    pub(super) fn new(id: SessionId) -> Self {
        Self {
            id,
            events: Vec::new(),
            stand: Stand::of(&[]),
            road: Vec::new(),
            hash: None,
            case: None,
            begun: None,
            broken: false,
            #[cfg(test)]
            folds: 0,
        }
    }

    /// Takes what is new; what is known already is passed over.
    pub(super) fn take(&mut self, news: Vec<Event>) {
        let mut written = false;
        for event in news {
            let next = self.events.len() as u64;
            if self.broken || event.seq < next {
                continue;
            }
            if event.seq > next {
                self.broken = true;
                continue;
            }
            written |= matches!(event.what, What::Written { .. });
            self.fold(event);
        }
        if written {
            let scenario = case_of(&self.events).and_then(|case| case.scenario());
            self.case = scenario.map(Arc::new);
        }
    }

    fn fold(&mut self, event: Event) {
        match self.events.is_empty() {
            true => self.stand = Stand::of(std::slice::from_ref(&event)),
            false => self.stand.take(&event),
        }
        #[cfg(test)]
        {
            self.folds += 1;
        }
        if self.begun.is_none() && self.stand.has_begun() {
            self.begun = Some(event.at);
        }
        if let What::Started { hash, .. } | What::Adopted { hash, .. } = &event.what {
            self.hash = Some(hash.clone());
        }
        self.walk(&event);
        self.events.push(event);
    }

    /// Follows the road to where an event leads.
    fn walk(&mut self, event: &Event) {
        let named = |id: &String| FollowedScene::Named(id.clone());
        let before = self.road.last().cloned();
        let (scene, interrupted, decisions) = match (&event.what, before) {
            (What::Started { .. }, _) => (FollowedScene::Start, None, 0),
            (What::Rewound { to }, Some(_)) => {
                let first = self.road.len().min(1);
                let kept = self.road.partition_point(|reached| reached.seq <= *to);
                self.road.truncate(kept.max(first));
                return;
            }
            (What::Injected { inject, .. }, Some(at)) => {
                (named(inject), Some(at.scene), at.decisions)
            }
            (What::Decided { to, .. }, Some(at)) => {
                let (scene, interrupted) = led(to, &at);
                (scene, interrupted, at.decisions + 1)
            }
            (What::Continued { to, .. }, Some(at)) => {
                let (scene, interrupted) = led(to, &at);
                (scene, interrupted, at.decisions)
            }
            _ => return,
        };
        let seq = event.seq;
        self.road.push(RoadMark {
            seq,
            scene,
            interrupted,
            decisions,
        });
    }

    pub(crate) fn id(&self) -> &SessionId {
        &self.id
    }

    pub(crate) fn events(&self) -> &[Event] {
        &self.events
    }

    pub(super) fn stand(&self) -> &Stand {
        &self.stand
    }

    pub(super) fn hash(&self) -> Option<&str> {
        self.hash.as_deref()
    }

    pub(super) fn case(&self) -> Option<&Arc<Scenario>> {
        self.case.as_ref()
    }

    pub(super) fn begun(&self) -> Option<Moment> {
        self.begun
    }

    pub(super) fn is_broken(&self) -> bool {
        self.broken
    }

    /// The scene in which the group is; none before its start is known.
    pub(super) fn scene(&self) -> Option<&FollowedScene> {
        self.road.last().map(|reached| &reached.scene)
    }

    /// Where it is in its scenario; none before its start, and where the scenario has no such scene.
    pub(super) fn scene_in(&self, scenario: &Scenario) -> Option<SceneId> {
        match self.scene()? {
            FollowedScene::Start => Some(scenario.start),
            FollowedScene::Named(id) => scenario.find_recorded_scene(id),
        }
    }

    /// Decisions on the road.
    pub(super) fn decisions(&self) -> usize {
        self.road.last().map_or(0, |reached| reached.decisions)
    }

    /// Whether a moderator practises with people who are not there.
    pub(super) fn is_rehearsal(&self) -> bool {
        let terms = self.stand.terms.as_ref();
        terms.is_some_and(|terms| terms.rehearsal)
    }

    /// The id by which its scenario is called, where nothing else is known of it.
    pub(super) fn scenario_id(&self) -> Option<&str> {
        match &self.events.first()?.what {
            What::Started { scenario, .. } => Some(scenario),
            _ => None,
        }
    }
}

/// Where a step leads, and what waits to be resumed there.
fn led(to: &str, at: &RoadMark) -> (FollowedScene, Option<FollowedScene>) {
    match (to, &at.interrupted) {
        (RESUME, Some(interrupted)) => (interrupted.clone(), None),
        (RESUME, None) => (at.scene.clone(), None),
        (to, interrupted) => (FollowedScene::Named(to.to_owned()), interrupted.clone()),
    }
}
