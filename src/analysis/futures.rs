//! What is still possible from somewhere, and what no run can avoid.

use super::space::Space;
use super::successors::Transition;
use crate::engine::Input;
use crate::scenario::{Exit, SceneId};

/// How many runs are walked to see which scenes a run can avoid, before it is asked of all runs.
const WALKS: u32 = 64;
/// How many steps such a walk takes at most.
const STEPS: usize = 10_000;

/// How many endings are looked for at once: a bit for each.
const AT_ONCE: usize = 8;

/// For each choice and deadline, the endings that can still be reached once it is taken, by scene; empty when it is
/// never taken.
pub(super) fn endings_after(space: &Space) -> Vec<Vec<SceneId>> {
    let scenario = space.engine().scenario();
    let mut after = vec![Vec::new(); scenario.choices.len()];
    let ending = |id: &SceneId| scenario.scene(*id).exit == Exit::Ending;
    let endings: Vec<SceneId> = scenario.scene_ids().filter(ending).collect();
    let chooses = |scene: SceneId| matches!(scenario.scene(scene).exit, Exit::Choices(_));
    let mut transitions: Vec<Transition> = Vec::new();
    for some in endings.chunks(AT_ONCE) {
        let mut ahead = vec![0_u8; space.situations()];
        for (place, &ending) in some.iter().enumerate() {
            let reaching = space.reaching(|node| space.scene(node) == ending);
            for (ahead, reaches) in ahead.iter_mut().zip(reaching) {
                *ahead |= u8::from(reaches) << place;
            }
        }
        let mut open = vec![0_u8; scenario.choices.len()];
        let chosen = |&node: &u32| ahead[node as usize] != 0 && chooses(space.scene(node));
        for node in space.explored().filter(chosen) {
            space.successors().of(&space.state(node), &mut transitions);
            for (found, &to) in transitions.iter().zip(space.targets(node)) {
                if let Input::Choose(id) = found.step.input {
                    open[id.index()] |= ahead[to as usize];
                }
            }
        }
        for (after, open) in after.iter_mut().zip(open) {
            let left = some.iter().enumerate();
            let left = left.filter(|(place, _)| open >> place & 1 != 0);
            after.extend(left.map(|(_, &ending)| ending));
        }
    }
    after
}

/// The scenes that every playthrough passes. (In a graph they are called dominators of its end; here they are asked of
/// the situations, so that the state counts.)
pub(super) fn passed_always(space: &Space) -> Vec<SceneId> {
    let scenario = space.engine().scenario();
    let ending = |node: u32| scenario.scene(space.scene(node)).exit == Exit::Ending;
    let ends = space.reaching(ending);
    let mut passed: Option<Vec<bool>> = None;
    for walk in 0..WALKS {
        let Some(met) = walked(space, &ends, walk) else {
            continue;
        };
        passed = Some(match passed {
            None => met,
            Some(passed) => passed
                .iter()
                .zip(&met)
                .map(|(one, two)| *one && *two)
                .collect(),
        });
    }
    let Some(passed) = passed else {
        return Vec::new();
    };
    let avoided = |scene: SceneId| {
        let around = space.reaching_around(ending, |node| space.scene(node) == scene);
        let mut beginnings = space.beginnings().iter();
        beginnings.any(|beginning| around[beginning.node as usize])
    };
    // Nobody avoids where everybody begins.
    let begins = |scene| {
        let mut beginnings = space.beginnings().iter();
        beginnings.all(|beginning| space.scene(beginning.node) == scene)
    };
    scenario
        .scene_ids()
        .filter(|&scene| passed[scene.index()] && (begins(scene) || !avoided(scene)))
        .collect()
}

/// The scenes of one playthrough, which turns another way each time; `None` when it did not end in time.
fn walked(space: &Space, ends: &[bool], walk: u32) -> Option<Vec<bool>> {
    let scenario = space.engine().scenario();
    let mut met = vec![false; scenario.scenes.len()];
    let beginnings = space.beginnings();
    let mut node = beginnings[walk as usize % beginnings.len()].node;
    for step in 0..STEPS {
        met[space.scene(node).index()] = true;
        let open: Vec<u32> = space
            .targets(node)
            .iter()
            .copied()
            .filter(|&to| ends[to as usize])
            .collect();
        if open.is_empty() {
            let ended = scenario.scene(space.scene(node)).exit == Exit::Ending;
            return ended.then_some(met);
        }
        let turn = (walk as usize)
            .wrapping_mul(0x9e37_79b9)
            .wrapping_add(step.wrapping_mul(walk as usize + 1))
            >> 3;
        node = open[turn % open.len()];
    }
    None
}
