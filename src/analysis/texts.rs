//! Parts of texts whose condition may never, or always, hold.

use super::moves::Moves;
use super::relevance::PartAt;
use super::simulation::{anything, walk};
use crate::engine::{Engine, Seeded};

/// How many runs are walked at most.
const WALKS: usize = 2_000;
/// The walks are the same each time, so that a finding does not come and go.
const SEED: u64 = 1;

/// The parts that random runs did not show both with and without. Two runs settle a part that is sometimes there; only
/// what is left has to be proved, for which what it asks about must tell situations apart.
pub(super) fn unsettled(engine: &Engine) -> Vec<PartAt> {
    let scenario = engine.scenario();
    let mut parts: Vec<(PartAt, bool, bool)> = Vec::new();
    for scene in scenario.scene_ids() {
        let texts = scenario.scene(scene).text.iter().enumerate();
        let asked = texts.filter(|(_, part)| part.when.is_some());
        parts.extend(asked.map(|(place, _)| ((scene, place), false, false)));
    }
    let moves = Moves::new(engine.clone());
    for run in 0..WALKS {
        parts.retain(|(_, shown, left_out)| !(*shown && *left_out));
        if parts.is_empty() {
            break;
        }
        let mut chance = Seeded::for_step(SEED, run);
        walk(&moves, anything, &mut chance, &mut |engine, state| {
            let here = parts
                .iter_mut()
                .filter(|((scene, _), ..)| *scene == state.scene());
            for ((scene, place), shown, left_out) in here {
                let part = &engine.scenario().scene(*scene).text[*place];
                if engine.holds(state, part.when.as_ref()) {
                    *shown = true;
                } else {
                    *left_out = true;
                }
            }
        });
    }
    parts.into_iter().map(|(at, ..)| at).collect()
}
