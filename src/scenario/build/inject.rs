//! Injects: scenes that interrupt others, and what goes on with them.

use super::super::codes;
use super::super::finding::{Finding, shown};
use super::super::ids::SceneId;
use super::super::keys;
use super::super::model::{Inject, Memory, Trigger};
use super::super::read::Fields;
use super::super::shorthand;
use super::super::yaml::{Node, Value};
use super::Builder;

impl Builder<'_, '_, '_, '_> {
    /// When a scene interrupts others.
    pub(super) fn inject(&mut self, id: SceneId, node: &Node<'_>) -> Option<Inject> {
        let fields = self.reader.fields(node, keys::INJECT)?;
        if let Some((by, after)) = fields.get("by").zip(fields.get("after")) {
            self.either_trigger(&fields, by, after);
            return None;
        }
        let when = self.optional_condition(fields.get("when"));
        let after = fields
            .get("after")
            .and_then(|node| self.reader.fields(node, keys::AFTER));
        let minutes = after.and_then(|after| {
            self.reader
                .required(&after, "minutes")
                .and_then(|node| self.reader.minutes(node))
        });
        let between = fields.get("between").and_then(|node| self.stretch(node));
        let by = fields
            .get("by")
            .and_then(|node| self.reader.word(node, &[("moderator", ())]));
        let trigger = match (fields.has("when"), fields.has("after"), fields.has("by")) {
            (_, true, false) => Trigger::Clock {
                minutes: minutes.unwrap_or(1),
            },
            (true, false, false) => Trigger::Condition,
            (_, false, true) => by.map_or(Trigger::Condition, |()| Trigger::Moderator),
            _ => {
                self.reader
                    .report(Finding::new(codes::ONE_TRIGGER, fields.span));
                Trigger::Moderator
            }
        };
        let fired = self.remembered(Memory::Fired(id));
        Some(Inject {
            when,
            trigger,
            between,
            fired,
        })
    }

    /// Says of an inject that the moderator sends and the clock brings that it is one of the two.
    fn either_trigger(&mut self, fields: &Fields<'_, '_>, by: &Node<'_>, after: &Node<'_>) {
        let said = |node: &Node<'_>| match &node.value {
            Value::Scalar(scalar) => shorthand::of_map(keys::AFTER, &scalar.text),
            Value::List(_) | Value::Map(_) => {
                let written = self.reader.source.get(node.span.range());
                let written = written.filter(|it| it.starts_with('{') && !it.contains('\n'));
                written.map(str::to_owned)
            }
        };
        let after = said(after).unwrap_or_else(|| "{ minutes: … }".to_owned());
        let finding = Finding::new(codes::ONE_TRIGGER, fields.span).also(by.span);
        let finding = finding.with("after", shown(&after));
        self.reader.report(finding.helped("help-either"));
    }

    /// The inject that a scene goes on with.
    pub(super) fn during(&mut self, node: &Node<'_>) -> Option<SceneId> {
        let of = self.scene_id(node)?;
        let names = self.names;
        if names.scenes[of.index()].inject != Some(of) {
            let finding = Finding::new(codes::NOT_AN_INJECT, node.span);
            self.reader
                .report(finding.with("scene", names.scenes[of.index()].name.value));
            return None;
        }
        Some(of)
    }
}
