//! Which values a variable has in the situations of each scene.

use std::collections::BTreeSet;

use super::space::Space;
use crate::scenario::VariableId;

/// The values that a variable has in each scene, by scene, in a space in which nothing was merged; `None` where nothing
/// asks about it, so that a situation does not hold its value.
pub(crate) fn values(space: &Space, variable: VariableId) -> Option<Vec<BTreeSet<i32>>> {
    let engine = space.engine();
    if !space.relevance().asks(engine, variable) {
        return None;
    }
    let mut values = vec![BTreeSet::new(); engine.scenario().scenes.len()];
    for node in space.explored() {
        let value = engine.value(&space.state(node), variable);
        values[space.scene(node).index()].insert(value);
    }
    Some(values)
}
