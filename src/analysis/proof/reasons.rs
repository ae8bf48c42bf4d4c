//! Why a condition never holds in a scene: the part of it that no situation there fits.

use std::collections::BTreeSet;

use super::Prover;
use crate::scenario::{Condition, Finding, Relation, SceneId, VariableId};

impl Prover<'_> {
    /// A finding with the part of a condition that never holds in a scene by itself, and with what is there instead; the
    /// same where no part is to blame alone.
    pub(super) fn reasoned(
        &self,
        finding: Finding,
        condition: &Condition,
        scene: SceneId,
    ) -> Finding {
        let parts = match condition {
            Condition::All(parts) => parts.as_slice(),
            one => std::slice::from_ref(one),
        };
        let why = parts.iter().find_map(|part| self.why(part, scene));
        match why {
            Some((how, variable, value)) => {
                let variable = self.scenario.variable(variable);
                finding
                    .with("why", how)
                    .with("scene", self.scenario.scene(scene).id.as_str())
                    .with("variable", variable.id.as_str())
                    .with("value", variable.kind.written(value))
                    .helped("help-why")
            }
            None => finding,
        }
    }

    /// What a comparison asks for that is not there: how it misses, of what, and what is nearest.
    fn why(&self, part: &Condition, scene: SceneId) -> Option<(&'static str, VariableId, i32)> {
        let &Condition::Compare {
            variable,
            comparison,
            value,
        } = part
        else {
            return None;
        };
        let values = self.values_in(scene, variable)?;
        if values.iter().any(|&there| comparison.holds(there, value)) {
            return None;
        }
        let (least, most) = (*values.first()?, *values.last()?);
        Some(match comparison {
            Relation::More | Relation::MoreOrEqual => ("most", variable, most),
            Relation::Less | Relation::LessOrEqual => ("least", variable, least),
            _ if least == most => ("only", variable, least),
            _ => ("never", variable, value),
        })
    }

    /// The values that a variable has where somebody is in a scene; `None` where nothing asks about it any more, so that a
    /// situation does not hold its value.
    fn values_in(&self, scene: SceneId, variable: VariableId) -> Option<BTreeSet<i32>> {
        let space = self.space;
        let there = space.explored().filter(|&node| space.scene(node) == scene);
        let engine = space.engine();
        let values = there.map(|node| {
            let state = space.state(node);
            let held = space.relevance().holds_value(engine, &state, variable);
            held.then(|| engine.value(&state, variable))
        });
        values.collect()
    }
}
