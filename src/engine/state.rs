//! Where a run stands.

use smallvec::SmallVec;

use crate::scenario::SceneId;

/// Packed variables and memories. Four words hold some fifty variables without allocation.
pub(crate) type Words = SmallVec<[u64; 4]>;

/// A scene with the state in which it is met: all that decides what may happen next.
///
/// Score is not in it, nor is the road that led here, so two runs that can have the same future are equal.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct State {
    pub(super) scene: SceneId,
    /// The scene to resume, while an inject is open.
    pub(super) interrupted: Option<SceneId>,
    pub(super) words: Words,
}

/// Exploring clones a state for every step: its words are copied as they lie, and not one by one.
impl Clone for State {
    fn clone(&self) -> Self {
        Self {
            scene: self.scene,
            interrupted: self.interrupted,
            words: Words::from_slice(&self.words),
        }
    }
}

impl State {
    /// A state put together from its parts, as [`Self::words`] and the scenes gave them.
    pub(crate) fn of(scene: SceneId, interrupted: Option<SceneId>, words: Words) -> Self {
        Self {
            scene,
            interrupted,
            words,
        }
    }

    /// Variables and memories, packed; all bits zero is the lowest value of each.
    pub(crate) fn words(&self) -> &[u64] {
        &self.words
    }

    /// The scene on the screen.
    pub fn scene(&self) -> SceneId {
        self.scene
    }

    /// The scene that the open inject interrupted.
    pub(crate) fn interrupted(&self) -> Option<SceneId> {
        self.interrupted
    }
}
