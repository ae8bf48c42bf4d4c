//! Names and texts as a map says them, and what a condition waits for.

use crate::scenario::{Condition, Memory, Scenario, SceneId};
use crate::view::sanitise;

/// What a scene is called on a map.
pub(super) fn title(scenario: &Scenario, scene: SceneId) -> String {
    line(&scenario.scene_name(scene))
}

/// A text from a file on one line.
pub(super) fn line(text: &str) -> String {
    let words: Vec<_> = sanitise(text)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    words.join(" ")
}

/// The scenes that a condition waits for: what starts to hold once they are seen.
pub(super) fn waits_for(condition: &Condition, scenario: &Scenario, found: &mut Vec<SceneId>) {
    match condition {
        Condition::All(all) | Condition::Any(all) => {
            for condition in all {
                waits_for(condition, scenario, found);
            }
        }
        Condition::Remembers(memory) => {
            if let Memory::Seen(scene) = scenario.memories[memory.index()] {
                found.push(scene);
            }
        }
        Condition::Not(_)
        | Condition::Compare { .. }
        | Condition::Against { .. }
        | Condition::In { .. } => {}
    }
}
