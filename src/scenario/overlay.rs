//! Lays the texts of a sidecar over texts of the author, and says what is missing, stale, or has no place.
//!
//! It knows texts, lists and maps of them; which of these a scenario or a programme has, their translations know.

use std::collections::{HashMap, HashSet};

use super::codes;
use super::finding::{Finding, shown};
use super::keys;
use super::model::Wording;
use super::read::{self, Fields, ReadFrom, Reader, head, is_blank};
use super::source::Span;
use super::text::placeholders;
use super::yaml::{Node, Value};

/// The entries of a map by their names.
pub(super) type Children<'n, 't> = HashMap<&'n str, &'n Node<'t>>;

pub(super) struct Overlay<'r, 't> {
    pub(super) reader: &'r mut Reader<'t>,
    /// Whether a text of the part being translated is missing.
    missing: bool,
}

/// Lays a sidecar over a copy of what it translates: the copy, when no finding is an error, and the findings.
pub(super) fn laid<T: Clone>(
    source: &T,
    sidecar: &[u8],
    lay: impl Fn(&mut Overlay<'_, '_>, &Node<'_>, &mut T),
) -> (Option<T>, Vec<Finding>) {
    read::file(sidecar, ReadFrom::File, |root, reader| {
        let mut overlay = Overlay {
            reader,
            missing: false,
        };
        let mut translated = source.clone();
        lay(&mut overlay, root, &mut translated);
        Some(translated)
    })
}

impl Overlay<'_, '_> {
    /// Reads what every sidecar begins with, an id and a language; returns the language.
    pub(super) fn opening(&mut self, fields: &Fields<'_, '_>, id: &str, own: &str) -> String {
        if let Some(node) = self.reader.required(fields, "translates")
            && let Some(scalar) = self.reader.scalar(node, "text")
            && scalar.text != id
        {
            let finding = Finding::new(codes::OTHER_SCENARIO, node.span)
                .with("scenario", shown(&scalar.text));
            self.reader.report_near(finding, &scalar.text, [id]);
        }
        let language = self.reader.language(fields);
        if language == own {
            self.reader.report(Finding::new(
                codes::SAME_LANGUAGE,
                fields.key_span("language"),
            ));
        }
        language
    }

    /// A text that the source has.
    pub(super) fn text(&mut self, fields: &Fields<'_, '_>, key: &'static str, text: &mut String) {
        if text.is_empty() {
            return;
        }
        match fields.filled(key) {
            Some(node) => self.given(node, text),
            None => self.miss(fields.key_span(key), key.to_owned()),
        }
    }

    /// A text that the sidecar has.
    pub(super) fn given(&mut self, node: &Node<'_>, text: &mut String) {
        if let Some(translated) = self.reader.text(node) {
            self.replace(node.span, text, translated);
        }
    }

    /// A text that the source may have.
    pub(super) fn optional(
        &mut self,
        fields: &Fields<'_, '_>,
        key: &'static str,
        text: Option<&mut String>,
    ) {
        match text {
            Some(text) => self.text(fields, key, text),
            None if fields.has(key) => {
                let finding = Finding::new(codes::NOTHING_TO_TRANSLATE, fields.key_span(key));
                self.reader.report(finding.with("text", key));
            }
            None => {}
        }
    }

    /// A text, or a list of texts as long as the source's.
    pub(super) fn list(
        &mut self,
        fields: &Fields<'_, '_>,
        key: &'static str,
        texts: Vec<&mut String>,
    ) {
        if texts.is_empty() {
            return;
        }
        let Some(node) = fields.filled(key) else {
            self.miss(fields.key_span(key), key.to_owned());
            return;
        };
        let items = match &node.value {
            Value::List(items) => items.as_slice(),
            Value::Scalar(_) | Value::Map(_) => std::slice::from_ref(node),
        };
        if items.len() != texts.len() {
            self.other_length(fields, key, texts.len(), items.len());
            return;
        }
        for (item, text) in items.iter().zip(texts) {
            let inner = if matches!(item.value, Value::Map(_)) {
                self.reader
                    .fields(item, keys::sidecar::TEXT)
                    .and_then(|inner| inner.get("text"))
            } else {
                Some(item)
            };
            match inner.filter(|node| !is_blank(node)) {
                Some(node) => self.given(node, text),
                None => self.miss(head(item), key.to_owned()),
            }
        }
    }

    pub(super) fn other_length(
        &mut self,
        fields: &Fields<'_, '_>,
        key: &'static str,
        expected: usize,
        found: usize,
    ) {
        self.missing = true;
        let finding = Finding::new(codes::OTHER_LENGTH, fields.key_span(key)).with("text", key);
        self.reader.report(
            finding
                .with("expected", expected.to_string())
                .with("found", found.to_string()),
        );
    }

    fn replace(&mut self, span: Span, text: &mut String, translated: String) {
        let names = |text: &str| {
            let mut names: Vec<_> = placeholders(text).map(str::to_owned).collect();
            names.sort();
            names
        };
        let (source, own) = (names(text), names(&translated));
        if source != own {
            let listed = |names: &[String]| {
                names
                    .iter()
                    .map(|name| format!("{{{name}}}"))
                    .collect::<Vec<_>>()
                    .join(" ")
            };
            let finding =
                Finding::new(codes::OTHER_PLACEHOLDERS, span).with("expected", listed(&source));
            self.reader.report(finding.with("found", listed(&own)));
        }
        *text = translated;
    }

    pub(super) fn miss(&mut self, span: Span, text: String) {
        self.missing = true;
        self.reader
            .report(Finding::new(codes::MISSING_TEXT, span).with("text", text));
    }

    /// Ends a part: compares its `of:` with the texts it was made from.
    pub(super) fn wording(&mut self, fields: &Fields<'_, '_>, of: String) -> Wording {
        let missing = std::mem::take(&mut self.missing);
        let made_from = fields
            .filled("of")
            .and_then(|node| Some((self.reader.scalar(node, "text")?, node.span)));
        let stale = match made_from {
            Some((scalar, _)) if scalar.text == of => false,
            Some((_, span)) => {
                self.reader
                    .report(Finding::new(codes::STALE_TEXT, span).with("of", of));
                true
            }
            None => {
                self.reader.report(
                    Finding::new(codes::STALE_TEXT, fields.span)
                        .with("of", of)
                        .helped("help-none"),
                );
                true
            }
        };
        match (missing, stale) {
            (true, _) => Wording::Partial,
            (false, true) => Wording::Stale,
            (false, false) => Wording::Translated,
        }
    }

    /// The entries of a map, each of which must be known.
    pub(super) fn children<'n, 't, 'k>(
        &mut self,
        fields: &Fields<'n, 't>,
        key: &'static str,
        known: impl Iterator<Item = &'k str> + Clone,
    ) -> Children<'n, 't> {
        let Some(node) = fields.filled(key) else {
            return Children::new();
        };
        let entries = self.reader.entries(node);
        let known: HashSet<&str> = known.collect();
        let mut children = Children::with_capacity(entries.len());
        for (name, node) in entries {
            if known.contains(name.value) {
                children.entry(name.value).or_insert(node);
            } else {
                let finding = Finding::new(codes::NOTHING_TO_TRANSLATE, name.span)
                    .with("text", shown(name.value));
                let known = known.iter().copied();
                self.reader.report_near(finding, name.value, known);
            }
        }
        children
    }

    pub(super) fn child<'n, 't>(
        &mut self,
        fields: &Fields<'_, '_>,
        key: &'static str,
        children: &Children<'n, 't>,
        id: &str,
        keys: &[&'static str],
    ) -> Option<Fields<'n, 't>> {
        if let Some(node) = filled(children, id) {
            self.reader.fields(node, keys)
        } else {
            self.miss(fields.key_span(key), format!("{key}.{id}"));
            None
        }
    }
}

/// The child of this name, when something stands behind it.
pub(super) fn filled<'n, 't>(children: &Children<'n, 't>, id: &str) -> Option<&'n Node<'t>> {
    let node = children.get(id).copied();
    node.filter(|node| !is_blank(node))
}
