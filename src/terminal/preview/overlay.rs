//! What can lie over the panes: the keys, and lists of scenes, variables and injects.

use crate::scenario::{SceneId, VariableId};

/// What lies over the panes.
#[derive(Debug)]
pub(super) enum PreviewOverlay {
    Help,
    /// Scenes to go to, narrowed by what was typed.
    Jump {
        typed: String,
        rows: Vec<ListRow<SceneId>>,
        cursor: usize,
    },
    /// The variables, each of which can be changed.
    State {
        cursor: usize,
    },
    /// What the scenario begins with, each of which can be changed.
    Beginnings {
        cursor: usize,
    },
    /// Injects to send.
    Inject {
        rows: Vec<ListRow<SceneId>>,
        cursor: usize,
    },
    /// Everything that has to do with one variable.
    Through {
        of: VariableId,
        scroll: u16,
    },
    /// Who would say something, or what the one at this place says.
    Advice {
        of: Option<usize>,
        scroll: u16,
    },
}

/// A line of a list: a name, and something about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ListRow<T> {
    pub(super) id: T,
    pub(super) name: String,
    pub(super) about: String,
}
