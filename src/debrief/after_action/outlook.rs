//! What a decision opened and closed.

use crate::analysis::{Prospect, Prospects};
use crate::language::figure::Likelihood;
use crate::scenario::{Scenario, SceneId};
use crate::view::sanitise;

/// What was ahead before a decision and after it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Outlook {
    /// Every ending, in the order of the scenario.
    pub(crate) endings: Vec<EndingOutlook>,
    /// The ids of the endings that could be reached before and no more.
    pub(crate) closed_ids: Vec<String>,
    /// How far the chances moved, from 0 to 1; see [`Prospect::apart`].
    pub(crate) moved: f64,
}

/// How likely an ending was before a decision and after it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct EndingOutlook {
    pub(crate) title: String,
    pub(crate) before: Likelihood,
    pub(crate) after: Likelihood,
}

impl EndingOutlook {
    /// How much likelier it became, from −1 to 1.
    pub(crate) fn nearer(&self) -> f64 {
        self.after.chance - self.before.chance
    }

    /// Whether it could be reached before and no more.
    pub(crate) fn closed(&self) -> bool {
        self.before.open && !self.after.open
    }
}

impl Outlook {
    /// The endings that could be reached before and no more.
    pub(crate) fn closed(&self) -> impl Iterator<Item = &EndingOutlook> {
        self.endings.iter().filter(|ending| ending.closed())
    }

    pub(super) fn of(
        scenario: &Scenario,
        prospects: &Prospects,
        before: &Prospect,
        after: &Prospect,
    ) -> Self {
        let likelihood = |ahead: &Prospect, place: usize| Likelihood {
            open: ahead.open[place],
            chance: ahead.chances[place],
        };
        let found = prospects.endings().iter().enumerate();
        let endings = found.map(|(place, &ending)| EndingOutlook {
            title: title(scenario, ending),
            before: likelihood(before, place),
            after: likelihood(after, place),
        });
        let endings: Vec<_> = endings.collect();
        let closed = prospects.endings().iter().zip(&endings);
        let closed = closed.filter(|(_, outlook)| outlook.closed());
        Self {
            closed_ids: closed
                .map(|(&ending, _)| scenario.scene(ending).id.clone())
                .collect(),
            endings,
            moved: before.apart(after),
        }
    }
}

/// What a scene is called.
pub(super) fn title(scenario: &Scenario, scene: SceneId) -> String {
    sanitise(&scenario.scene_name(scene))
}
