//! How a scenario is travelled: what whoever explored it knows of its scenes and roads.

use std::collections::HashMap;

use crate::scenario::{Road, Scenario, SceneId};

/// Figures for a map. The map draws them and knows nothing of how they were found.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Travel {
    /// One for each scene, in the order of the scenario.
    pub(crate) scenes: Vec<Met>,
    /// The chance that a uniformly random run takes a road; a road that is not here has no known chance.
    pub(crate) roads: HashMap<(SceneId, Road, SceneId), f64>,
}

/// What is known of meeting one scene.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Met {
    /// The chance, from 0 to 1, that a uniformly random run meets it.
    pub(crate) chance: Option<f64>,
    /// Whether any run at all can meet it; `true` as long as nobody knows better.
    pub(crate) reachable: bool,
}

impl Travel {
    /// Nothing is known: every road is drawn alike and no scene is marked.
    pub(crate) fn unknown(scenario: &Scenario) -> Self {
        let unknown = Met {
            chance: None,
            reachable: true,
        };
        Self {
            scenes: vec![unknown; scenario.scenes.len()],
            roads: HashMap::new(),
        }
    }

    pub(super) fn met(&self, scene: SceneId) -> Met {
        self.scenes[scene.index()]
    }

    /// Whether the roads can be told apart by how likely they are.
    pub(super) fn knows_roads(&self) -> bool {
        !self.roads.is_empty()
    }
}
