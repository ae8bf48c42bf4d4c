//! Parts of texts, exhibits, advisers and tasks, whose condition may never, or always, hold.

use super::limits::Limits;
use super::liveness::PartAt;
use super::simulation::{anything, walk};
use super::successors::Successors;
use crate::engine::{Engine, Seeded, State};
use crate::scenario::{Scenario, SceneId};

/// How many runs are walked at most.
const WALKS: usize = 2_000;
/// The walks are the same each time, so that a finding does not come and go.
const SEED: u64 = 1;

/// Every part of a text, every exhibit, every adviser and every task that has a condition.
pub(super) fn parts(scenario: &Scenario) -> Vec<PartAt> {
    let of = |scene: SceneId| {
        let parts = scenario.scene(scene).sight_conditions().enumerate();
        let asked = parts.filter(|(_, when)| when.is_some());
        asked.map(move |(place, _)| (scene, place))
    };
    scenario.scene_ids().flat_map(of).collect()
}

/// The parts that random runs did not show both with and without. Two runs settle a part that is sometimes there; only
/// what is left has to be proved, for which what it asks about must tell situations apart. When the time of `limits` is
/// up, more is left.
pub(super) fn unsettled(engine: &Engine, parts: Vec<PartAt>, limits: Limits) -> Vec<PartAt> {
    let mut open: Vec<_> = parts.into_iter().map(|at| (at, false, false)).collect();
    let successors = Successors::new(engine.clone());
    for run in 0..WALKS {
        open.retain(|(_, shown, left_out)| !(*shown && *left_out));
        if open.is_empty() || limits.over() {
            break;
        }
        let mut chance = Seeded::for_step(SEED, run);
        let mut look = |engine: &Engine, state: &State| {
            let here = open
                .iter_mut()
                .filter(|((scene, _), ..)| *scene == state.scene());
            for ((scene, place), shown, left_out) in here {
                let when = engine.scenario().scene(*scene).sight_condition(*place);
                if engine.holds(state, when) {
                    *shown = true;
                } else {
                    *left_out = true;
                }
            }
        };
        walk(&successors, anything, &mut chance, limits, &mut look);
    }
    open.into_iter().map(|(at, ..)| at).collect()
}
