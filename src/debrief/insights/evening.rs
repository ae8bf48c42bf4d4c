//! What of one session counts: its first decision at each scene, its injects, its ending.

use std::collections::BTreeSet;

use crate::exercise::Stand;
use crate::record::{Event, Tally, What, taken_back};
use crate::scenario::Scenario;

/// A session, by ids as the scenario has them now.
#[derive(Debug, Clone, Default)]
pub(super) struct PlayedEvening {
    pub(super) decided: Vec<FirstDecision>,
    pub(super) injects: BTreeSet<String>,
    /// Where the last road ended.
    pub(super) ending: Option<String>,
    pub(super) went_back: u64,
    /// What people would rather have done, with the scene where nothing offered it.
    pub(super) rather: Vec<(String, String)>,
}

/// The first time that a group decided at a scene.
#[derive(Debug, Clone)]
pub(super) struct FirstDecision {
    pub(super) scene: String,
    pub(super) choice: String,
    /// The votes that led to it, the first round first.
    pub(super) votes: Vec<Tally>,
    /// The injects that had come by then.
    pub(super) injects: Vec<String>,
}

impl PlayedEvening {
    pub(super) fn of(events: &[Event], scenario: Option<&Scenario>) -> Self {
        let now = |id: &String| {
            let scene = scenario.and_then(|it| Some(it.scene(it.find_recorded_scene(id)?)));
            scene.map_or_else(|| id.clone(), |scene| scene.id.clone())
        };
        let gone = taken_back(events);
        let mut evening = Self::default();
        let mut stand = Stand::of(&[]);
        for event in events {
            match &event.what {
                What::Decided { scene, choice, .. } => {
                    let scene = now(scene);
                    if evening.decided.iter().all(|it| it.scene != scene) {
                        evening.decided.push(FirstDecision {
                            scene,
                            choice: choice.clone(),
                            votes: stand.votes.clone(),
                            injects: evening.injects.iter().cloned().collect(),
                        });
                    }
                }
                What::Injected { inject, .. } => {
                    evening.injects.insert(now(inject));
                }
                What::Otherwise { scene, text } if !gone.contains(&event.seq) => {
                    evening.rather.push((now(scene), text.clone()));
                }
                What::Ended { ending, .. } => evening.ending = Some(now(ending)),
                What::Rewound { .. } => {
                    evening.ending = None;
                    evening.went_back += 1;
                }
                _ => {}
            }
            stand.take(event);
        }
        evening
    }
}
