//! Old names: `{ telephone: call, call.back: call.call-back }`.

use std::borrow::Cow;

use super::super::codes;
use super::super::finding::{Finding, shown};
use super::super::ids::{ChoiceId, SceneId};
use super::super::read::{Fields, is_id};
use super::super::renamed::Renamed;
use super::super::source::{At, Span};
use super::super::yaml::{Node, Value};
use super::Builder;

impl Builder<'_, '_, '_, '_> {
    pub(super) fn renamed(&mut self, fields: &Fields<'_, '_>) -> Renamed {
        let mut renamed = Renamed::default();
        let Some(node) = fields.get("renamed") else {
            return renamed;
        };
        let Value::Map(entries) = &node.value else {
            self.reader.entries(node);
            return renamed;
        };
        // A choice may be named in a scene by the old name of that.
        let (choices, scenes): (Vec<_>, Vec<_>) =
            entries.iter().partition(|(old, _)| old.value.contains('.'));
        for (old, node) in scenes {
            let old = At::new(old.value.as_ref(), old.span);
            if !self.reversed(&old, node) && !self.renamed_twice(entries, node) {
                renamed.scenes.extend(self.renamed_scene(&old, node));
            }
        }
        for (old, node) in choices {
            let old = At::new(old.value.as_ref(), old.span);
            if let Some((id, choice)) = self.renamed_choice(&old, node, &renamed) {
                let scene = self.choices[choice.index()].scene;
                renamed.choices.entry(scene).or_default().insert(id, choice);
            }
        }
        renamed
    }

    /// Says so where the new id of a scene stands before the old one.
    fn reversed(&mut self, old: &At<&str>, node: &Node<'_>) -> bool {
        let Value::Scalar(new) = &node.value else {
            return false;
        };
        let names = self.names;
        let still = names.scene(old.value);
        let Some(still) = still.filter(|_| is_id(&new.text) && names.scene(&new.text).is_none())
        else {
            return false;
        };
        let mended = format!("{}: {}", new.text, old.value);
        let whole = Span {
            end: node.span.end,
            ..old.span
        };
        let finding = Finding::new(codes::STILL_THERE, old.span)
            .with("what", "scene")
            .with("scene", old.value)
            .with("mended", mended.as_str())
            .helped("help-reversed")
            .rewritten(whole, mended);
        self.reader
            .report(finding.also(names.scenes[still.index()].name.span));
        true
    }

    /// Says so where a scene got a name that was changed again later, and what it is called now.
    fn renamed_twice(&mut self, entries: &[(At<Cow<'_, str>>, Node<'_>)], node: &Node<'_>) -> bool {
        let text = |node: &Node<'_>| match &node.value {
            Value::Scalar(scalar) => Some(scalar.text.as_ref().to_owned()),
            Value::List(_) | Value::Map(_) => None,
        };
        let Some(between) = text(node).filter(|it| self.names.scene(it).is_none()) else {
            return false;
        };
        let mut now = between.clone();
        // Names that go round in a circle end somewhere as well.
        for _ in 0..entries.len() {
            let next = entries.iter().find(|(old, _)| old.value == now);
            let Some(next) = next.and_then(|(_, node)| text(node)) else {
                break;
            };
            now = next;
        }
        if now == between || self.names.scene(&now).is_none() {
            return false;
        }
        let mut finding = Finding::new(codes::NO_SCENE, node.span)
            .with("scene", shown(&between))
            .helped("help-renamed")
            .rewritten(node.span, now.as_str());
        finding.did_you_mean = Some(now);
        self.reader.report(finding);
        true
    }

    fn renamed_scene(&mut self, old: &At<&str>, node: &Node<'_>) -> Option<(String, SceneId)> {
        self.reader.id(old.value, old.span, None);
        if let Some(still) = self.names.scene(old.value) {
            let finding = Finding::new(codes::STILL_THERE, old.span).with("what", "scene");
            let finding = finding.with("scene", old.value);
            self.reader
                .report(finding.also(self.names.scenes[still.index()].name.span));
        }
        let scene = self.scene_id(node)?;
        Some((old.value.to_owned(), scene))
    }

    /// A choice stays in its scene, or nobody could tell what an old record means by it.
    fn renamed_choice(
        &mut self,
        old: &At<&str>,
        node: &Node<'_>,
        renamed: &Renamed,
    ) -> Option<(String, ChoiceId)> {
        let (scene, id) = old.value.split_once('.')?;
        let (scene_span, id_span) = match self.reader.verbatim(old.value, old.span) {
            Some(start) => {
                let dot = start as usize + scene.len();
                let end = start as usize + old.value.len();
                (Span::new(start as usize..dot), Span::new(dot + 1..end))
            }
            None => (old.span, old.span),
        };
        self.reader.id(id, id_span, None);
        let within = match renamed.scene(scene) {
            Some(within) => within,
            None => self.find_scene(scene, scene_span)?,
        };
        if let Some(still) = self.names.choice(within, id) {
            let finding = Finding::new(codes::STILL_THERE, id_span).with("what", "choice");
            let finding = finding.with("scene", scene).with("choice", id);
            self.reader
                .report(finding.also(self.choices[still.index()].span));
        }
        let (choice, span) = self.chosen(node)?;
        if self.choices[choice.index()].scene != within {
            let elsewhere = self.choices[choice.index()].id.clone();
            let finding = Finding::new(codes::NO_CHOICE, span)
                .with("scene", self.names.scenes[within.index()].name.value)
                .with("choice", elsewhere);
            self.reader.report(finding);
            return None;
        }
        Some((id.to_owned(), choice))
    }
}
