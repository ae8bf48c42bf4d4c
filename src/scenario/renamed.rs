//! What used to be called otherwise: by `renamed:` old records still open, and translations come along.

use std::collections::BTreeMap;

use super::ids::{ChoiceId, SceneId};

/// Old ids, and what is called so no more.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Renamed {
    pub(crate) scenes: BTreeMap<String, SceneId>,
    /// A choice has its old id within the scene in which it is.
    pub(super) choices: BTreeMap<SceneId, BTreeMap<String, ChoiceId>>,
}

impl Renamed {
    /// The scene that used to be called so.
    pub(super) fn scene(&self, old: &str) -> Option<SceneId> {
        self.scenes.get(old).copied()
    }

    /// The choice of a scene that used to be called so.
    pub(super) fn choice(&self, scene: SceneId, old: &str) -> Option<ChoiceId> {
        self.choices.get(&scene)?.get(old).copied()
    }
}
