//! Competencies against what this scenario can reach, and objectives as they were rated. Never a total.

use crate::analysis::Prospect;
use crate::engine::Run;
use crate::record::{Event, Rating, rated};
use crate::scenario::Scenario;
use crate::view::{self, sanitise};

/// A competency on the road.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Profile {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) about: Option<String>,
    /// Where the road came out.
    pub(crate) reached: i32,
    /// How often it gained and how often it gave way, in points.
    pub(crate) gained: u32,
    pub(crate) gave_way: u32,
    /// The lowest and the highest that any road in this scenario reaches, where that is known and has an end.
    pub(crate) range: Option<(i64, i64)>,
}

/// What the exercise was for, and how far the group showed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RatedObjective {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) rating: Option<Rating>,
}

pub(super) fn profile(run: &Run, start: Option<&Prospect>) -> Vec<Profile> {
    let scenario = run.engine().scenario();
    let fared = view::profile(run).into_iter().zip(run.profile());
    let competencies = scenario.competencies.iter().zip(fared).enumerate();
    competencies
        .map(|(place, (competency, (fared, reached)))| Profile {
            id: competency.id.clone(),
            title: fared.title,
            about: fared.about,
            reached,
            gained: fared.gained,
            gave_way: fared.gave_way,
            range: start.and_then(|start| {
                let scores = start.scores.get(place)?;
                Some((scores.lowest?, scores.highest?))
            }),
        })
        .collect()
}

/// The objectives with their latest ratings.
pub(super) fn objectives(scenario: &Scenario, events: &[Event]) -> Vec<RatedObjective> {
    let objectives = scenario.objectives.iter();
    objectives
        .map(|objective| RatedObjective {
            id: objective.id.clone(),
            text: sanitise(&objective.text),
            rating: rated(events, &objective.id),
        })
        .collect()
}
