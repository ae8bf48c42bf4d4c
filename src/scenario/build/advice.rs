//! Advice: what people who disagree would say about a decision, read when somebody asks.

use super::super::codes;
use super::super::finding::Finding;
use super::super::ids::SceneId;
use super::super::keys;
use super::super::model::Adviser;
use super::super::read::{Entry, Fields};
use super::super::yaml::Value;
use super::Builder;
use super::scene::shown_when;

/// The most advisers of a scene: each is asked for with one digit.
const MOST: usize = 9;

impl Builder<'_, '_, '_, '_> {
    /// The advisers of a scene, in the order in which they are shown.
    pub(super) fn advice(&mut self, id: SceneId, fields: &Fields<'_, '_>) -> Vec<Adviser> {
        let Some(node) = fields.get("advice") else {
            return Vec::new();
        };
        let entries = self.reader.entries(node);
        let is_map = matches!(node.value, Value::Map(_));
        if is_map && !(1..=MOST).contains(&entries.len()) {
            self.not_so_many(entries.len(), fields);
        }
        let mut advice: Vec<Adviser> = Vec::with_capacity(entries.len());
        for entry in entries {
            let Some(adviser) = self.adviser(id, &entry) else {
                continue;
            };
            let told_apart = |other: &Adviser| {
                other.from != adviser.from || (other.when.is_some() && adviser.when.is_some())
            };
            if !advice.iter().all(told_apart) {
                let (name, _) = entry;
                let finding = Finding::new(codes::SAME_ADVISER, name.span);
                self.reader
                    .report(finding.with("from", adviser.from.as_str()));
            }
            advice.push(adviser);
        }
        advice
    }

    fn adviser(&mut self, id: SceneId, (name, node): &Entry<'_, '_>) -> Option<Adviser> {
        let fields = self.reader.fields_under(name.span, node, keys::ADVISER)?;
        let when = self.optional_condition(fields.get("when"));
        self.assumptions(&fields, id, shown_when(when.as_ref()).as_slice());
        let mut told = |key: &'static str| {
            let node = self.reader.required(&fields, key)?;
            self.shown_text(node)
        };
        let (from, text) = (told("from"), told("text"));
        Some(Adviser {
            id: name.value.to_owned(),
            when,
            from: from?,
            text: text?,
        })
    }

    fn not_so_many(&mut self, count: usize, fields: &Fields<'_, '_>) {
        let finding = Finding::new(codes::OUT_OF_RANGE, fields.key_span("advice"));
        self.reader.report(
            finding
                .with("number", count.to_string())
                .with("from", "1")
                .with("to", MOST.to_string())
                .helped("help-advice"),
        );
    }
}
