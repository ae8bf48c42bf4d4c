//! Where a run stands.

use smallvec::SmallVec;

use crate::scenario::SceneId;

/// A scene with the state in which it is met: all that decides what may happen next.
///
/// Score is not in it, nor is the road that led here, so two runs that can have the same future are equal.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct State {
    pub(super) scene: SceneId,
    /// The scene to resume, while an inject is open.
    pub(super) interrupted: Option<SceneId>,
    /// Variables and memories, packed. Four words hold some fifty variables without allocation.
    pub(super) words: SmallVec<[u64; 4]>,
}

impl State {
    /// The scene on the screen.
    pub fn scene(&self) -> SceneId {
        self.scene
    }

    /// The scene that the open inject interrupted.
    pub fn interrupted(&self) -> Option<SceneId> {
        self.interrupted
    }
}
