//! Tasks: what somebody writes or says oneself, with what to look for in it, and what others made of it.

use super::super::codes;
use super::super::finding::Finding;
use super::super::ids::SceneId;
use super::super::keys;
use super::super::model::{Example, Task, TaskForm};
use super::super::read::{Entry, Fields};
use super::super::yaml::{Node, Value};
use super::Builder;
use super::scene::shown_when;

/// The most tasks of a scene, things to look for and examples: each is asked for with one digit.
const MOST: usize = 9;
/// The most words that a task may ask for: what people write in some minutes.
const WORDS: u32 = 400;
/// The longest that somebody speaks, in seconds.
const SECONDS: u32 = 600;

impl Builder<'_, '_, '_, '_> {
    /// The tasks of a scene, in the order in which they are shown.
    pub(super) fn tasks(&mut self, id: SceneId, fields: &Fields<'_, '_>) -> Vec<Task> {
        let Some(node) = fields.get("practise") else {
            return Vec::new();
        };
        if fields.has("ending") {
            let finding = Finding::new(codes::UNKNOWN_KEY, fields.key_span("practise"))
                .with("key", "practise")
                .with("keys", "choices, goto");
            self.reader.report(finding.helped("help-practise"));
        }
        let before = self.reader.findings.errors();
        let entries = self.reader.named(node, keys::TASK);
        let read = self.reader.findings.errors() == before;
        if matches!(node.value, Value::Map(_)) && (read || !entries.is_empty()) {
            self.few_enough(entries.len(), fields, "practise");
        }
        let tasks = entries.iter().filter_map(|entry| self.task(id, entry));
        tasks.collect()
    }

    fn task(&mut self, id: SceneId, (name, node): &Entry<'_, '_>) -> Option<Task> {
        let fields = self.reader.fields_under(name.span, node, keys::TASK)?;
        let when = self.optional_condition(fields.get("when"));
        self.assumptions(&fields, id, shown_when(when.as_ref()).as_slice());
        let form = self.form(&fields);
        let text = self.reader.required(&fields, "task");
        let text = text.and_then(|node| self.shown_text(node));
        let look_for = self.reader.required(&fields, "look_for");
        let look_for = look_for.map(|node| self.look_for(node, &fields));
        let examples = self.reader.required(&fields, "examples");
        let examples = examples.map(|node| self.examples(node, &fields));
        let minutes = fields.get("minutes");
        Some(Task {
            id: name.value.to_owned(),
            when,
            minutes: minutes.and_then(|node| self.reader.minutes(node)),
            form: form?,
            text: text?,
            look_for: look_for?,
            examples: examples?,
        })
    }

    /// Whether people write or speak, and how much.
    fn form(&mut self, fields: &Fields<'_, '_>) -> Option<TaskForm> {
        match (fields.get("write"), fields.get("say")) {
            (Some(node), None) => {
                let words = self.reader.number(node, 1..=WORDS)?;
                Some(TaskForm::Write { words })
            }
            (None, Some(node)) => {
                let seconds = self.reader.time(node, 5..=SECONDS, 1)?;
                Some(TaskForm::Say { seconds })
            }
            (write, _) => {
                let finding = Finding::new(codes::ONE_FORM, fields.span);
                self.reader.report(match write {
                    Some(_) => finding.with("what", "both"),
                    None => finding.with("what", "none"),
                });
                None
            }
        }
    }

    fn look_for(&mut self, node: &Node<'_>, fields: &Fields<'_, '_>) -> Vec<String> {
        let texts = self.shown_sentences(Some(node));
        if matches!(node.value, Value::List(_)) {
            self.few_enough(texts.len(), fields, "look_for");
        }
        texts
    }

    fn examples(&mut self, node: &Node<'_>, fields: &Fields<'_, '_>) -> Vec<Example> {
        let entries = self.reader.entries(node);
        if matches!(node.value, Value::Map(_)) {
            self.few_enough(entries.len(), fields, "examples");
        }
        entries
            .iter()
            .filter_map(|entry| self.example(entry))
            .collect()
    }

    fn example(&mut self, (name, node): &Entry<'_, '_>) -> Option<Example> {
        let fields = self.reader.fields_under(name.span, node, keys::EXAMPLE)?;
        let mut told = |key: &'static str| {
            let node = self.reader.required(&fields, key)?;
            self.shown_text(node)
        };
        let (from, text) = (told("from"), told("text"));
        Some(Example {
            id: name.value.to_owned(),
            because: self.optional_shown(&fields, "because"),
            sources: self.sources(fields.get("sources")),
            from: from?,
            text: text?,
        })
    }

    /// Says it where there are too many of what is asked for with a digit, or none.
    fn few_enough(&mut self, count: usize, fields: &Fields<'_, '_>, key: &'static str) {
        if (1..=MOST).contains(&count) {
            return;
        }
        let finding = Finding::new(codes::OUT_OF_RANGE, fields.key_span(key));
        self.reader.report(
            finding
                .with("number", count.to_string())
                .with("from", "1")
                .with("to", MOST.to_string())
                .helped("help-digits"),
        );
    }
}
