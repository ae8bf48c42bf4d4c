//! Which values a variable has in the situations of each scene.

use std::collections::BTreeSet;

use super::space::Space;
use crate::scenario::VariableId;

/// The values that a variable has in each scene, by scene, in a space in which nothing was merged.
pub(crate) fn values(space: &Space, variable: VariableId) -> Vec<BTreeSet<i32>> {
    let engine = space.engine();
    let mut values = vec![BTreeSet::new(); engine.scenario().scenes.len()];
    for node in space.explored() {
        let value = engine.value(&space.state(node), variable);
        values[space.scene(node).index()].insert(value);
    }
    values
}
