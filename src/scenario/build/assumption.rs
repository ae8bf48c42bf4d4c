//! What words rely on: a condition beside a scene, a part of its text, an exhibit, a choice or a deadline.

use super::super::condition::Condition;
use super::super::ids::SceneId;
use super::super::keys;
use super::super::model::{Assumption, Check, Claim, Relies};
use super::super::read::Fields;
use super::super::yaml::{Node, Value};
use super::Builder;

impl Builder<'_, '_, '_, '_> {
    /// Reads the `assumes` of words of `scene`, which are shown there where all of `shown` holds.
    pub(super) fn assumptions(
        &mut self,
        fields: &Fields<'_, '_>,
        scene: SceneId,
        shown: &[Condition],
    ) {
        let Some(node) = fields.get("assumes") else {
            return;
        };
        match &node.value {
            Value::List(items) => {
                for item in items {
                    self.assumption(item, scene, shown);
                }
            }
            _ => self.assumption(node, scene, shown),
        }
    }

    fn assumption(&mut self, node: &Node<'_>, scene: SceneId, shown: &[Condition]) {
        let (that, because) = if matches!(node.value, Value::Map(_)) {
            let Some(fields) = self.reader.fields(node, keys::ASSUMPTION) else {
                return;
            };
            let because = self.reader.optional_text(&fields, "because");
            (self.reader.required(&fields, "that"), because)
        } else {
            (Some(node), None)
        };
        let Some((span, that)) = that.and_then(|node| Some((node.span, self.condition(node)?)))
        else {
            return;
        };
        let mut broken = shown.to_vec();
        broken.push(Condition::Not(Box::new(that.clone())));
        self.assumed.push(Check {
            span,
            claim: Claim::Assumed(Assumption {
                scene,
                relies: Relies::Words,
                that,
                broken: Condition::All(broken),
            }),
            because,
        });
    }
}
