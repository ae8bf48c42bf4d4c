//! Competencies against what this scenario can reach, and objectives as they were rated. Never a total.

use crate::analysis::Prospect;
use crate::engine::Run;
use crate::record::{Event, Rating, What};
use crate::scenario::Scenario;
use crate::view::sanitise;

/// A competency on the road.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    pub id: String,
    pub title: String,
    pub about: Option<String>,
    /// Where the road came out.
    pub reached: i32,
    /// How often it gained and how often it gave way, in points.
    pub gained: u32,
    pub gave_way: u32,
    /// The lowest and the highest that any road in this scenario reaches, where that is known and has an end.
    pub range: Option<(i64, i64)>,
}

/// What the exercise was for, and how far the group showed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objective {
    pub id: String,
    pub text: String,
    pub rating: Option<Rating>,
}

pub(super) fn profile(run: &Run, start: Option<&Prospect>) -> Vec<Profile> {
    let scenario = run.engine().scenario();
    let mut profile: Vec<_> = scenario
        .competencies
        .iter()
        .enumerate()
        .map(|(place, competency)| Profile {
            id: competency.id.clone(),
            title: sanitise(&competency.title),
            about: competency.about.as_deref().map(sanitise),
            reached: 0,
            gained: 0,
            gave_way: 0,
            range: start.and_then(|start| {
                let scores = start.scores.get(place)?;
                Some((scores.lowest?, scores.highest?))
            }),
        })
        .collect();
    for choice in run.decisions() {
        for &(competency, points) in &scenario.choice(choice).score {
            let own = &mut profile[competency.index()];
            own.reached = own.reached.saturating_add(points);
            let side = match points > 0 {
                true => &mut own.gained,
                false => &mut own.gave_way,
            };
            *side = side.saturating_add(points.unsigned_abs());
        }
    }
    profile
}

/// The objectives with their latest ratings.
pub(super) fn objectives(scenario: &Scenario, events: &[Event]) -> Vec<Objective> {
    let rating = |id: &str| {
        events.iter().rev().find_map(|event| match &event.what {
            What::Rated { objective, rating } if objective == id => Some(*rating),
            _ => None,
        })
    };
    let objectives = scenario.objectives.iter();
    objectives
        .map(|objective| Objective {
            id: objective.id.clone(),
            text: sanitise(&objective.text),
            rating: rating(&objective.id),
        })
        .collect()
}
