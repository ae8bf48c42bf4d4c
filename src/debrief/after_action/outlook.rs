//! What a decision opened and closed.

use crate::analysis::{Prospect, Prospects};
use crate::scenario::{Scenario, SceneId};
use crate::view::sanitise;

/// What was ahead before a decision and after it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Outlook {
    /// For each ending, in the order of the scenario: its title, and its chance before and after, from 0 to 1.
    pub(crate) endings: Vec<(String, f64, f64)>,
    /// Titles of the endings that could be reached before and no more.
    pub(crate) closed: Vec<String>,
    /// The same by their ids.
    pub(crate) closed_ids: Vec<String>,
    /// How far the chances moved, from 0 to 1; see [`Prospect::apart`].
    pub(crate) moved: f64,
}

impl Outlook {
    pub(super) fn of(
        scenario: &Scenario,
        prospects: &Prospects,
        before: &Prospect,
        after: &Prospect,
    ) -> Self {
        let endings = prospects.endings();
        let titles = || endings.iter().map(|&ending| title(scenario, ending));
        let chances = before.chances.iter().zip(&after.chances);
        let open = before.open.iter().zip(&after.open);
        let shut = || {
            let open = open.clone().zip(endings);
            open.filter(|((before, after), _)| **before && !**after)
                .map(|(_, &ending)| ending)
        };
        Self {
            endings: titles()
                .zip(chances)
                .map(|(title, (&before, &after))| (title, before, after))
                .collect(),
            closed: shut().map(|ending| title(scenario, ending)).collect(),
            closed_ids: shut()
                .map(|ending| scenario.scene(ending).id.clone())
                .collect(),
            moved: before.apart(after),
        }
    }
}

/// What a scene is called.
pub(super) fn title(scenario: &Scenario, scene: SceneId) -> String {
    sanitise(&scenario.scene_name(scene))
}
