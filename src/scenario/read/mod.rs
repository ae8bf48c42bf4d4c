//! Takes values out of nodes, and says in a finding what does not fit.

mod file;
mod numbers;
mod texts;
mod unknown;
mod wrong;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::codes;
use super::finding::{Finding, Findings, known, shown};
use super::model::{DEADLINE, Objective};
use super::slug::{as_id, short_id, slug};
use super::source::{At, Span};
use super::synonyms;
use super::tag::is_language;
use super::yaml::{Meant, Node, Scalar, Value};

pub(super) use file::file;

/// A map whose keys are known to be allowed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fields<'n, 't> {
    entries: &'n [(At<Cow<'t, str>>, Node<'t>)],
    pub(super) span: Span,
}

impl<'n, 't> Fields<'n, 't> {
    /// The same map, for which a finding points at its name.
    pub(super) fn named(self, span: Span) -> Self {
        Self { span, ..self }
    }

    pub(super) fn get(&self, key: &str) -> Option<&'n Node<'t>> {
        self.entries
            .iter()
            .find(|(name, _)| name.value == key)
            .map(|(_, node)| node)
    }

    /// Where the key stands.
    pub(super) fn key_span(&self, key: &str) -> Span {
        self.entries
            .iter()
            .find(|(name, _)| name.value == key)
            .map_or(self.span, |(name, _)| name.span)
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// The value of a key, when something stands behind it.
    pub(super) fn filled(&self, key: &str) -> Option<&'n Node<'t>> {
        self.get(key).filter(|node| !is_blank(node))
    }
}

/// An entry of a map whose keys are the author's own.
pub(super) type Entry<'n, 't> = (At<&'n str>, &'n Node<'t>);

/// Where a text is read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ReadFrom {
    /// A file, whose author can mend it.
    File,
    /// A record. It was sound for the program that kept it, and nobody can mend it any more.
    Record,
}

/// Collects findings while values are taken out.
#[derive(Debug)]
pub(super) struct Reader<'t> {
    pub(super) source: &'t str,
    pub(super) from: ReadFrom,
    pub(super) findings: Findings,
    /// Keys that are meant otherwise, by where they stand.
    meant: HashMap<Span, Meant>,
    /// Names with a meaning of their own that were told already.
    reserved: HashSet<String>,
}

impl<'t> Reader<'t> {
    pub(super) fn of(source: &'t str, from: ReadFrom) -> Self {
        Self {
            source,
            from,
            findings: Findings::default(),
            meant: HashMap::new(),
            reserved: HashSet::new(),
        }
    }
}

impl Reader<'_> {
    pub(super) fn report(&mut self, finding: Finding) {
        self.findings.report(finding);
    }

    /// Reports it with the nearest of the known words, if one is near enough to be meant.
    pub(super) fn report_near<'a>(
        &mut self,
        finding: Finding,
        word: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) {
        let finding = self.findings.near(finding, word, known);
        self.findings.report(finding);
    }

    /// The same with the known words, where none of them is near.
    pub(super) fn report_among<'a>(
        &mut self,
        finding: Finding,
        word: &str,
        words: impl IntoIterator<Item = &'a str> + Clone,
    ) {
        let finding = self.findings.near(finding, word, words.clone());
        let known = known(words).filter(|_| finding.did_you_mean.is_none());
        self.findings.report(match known {
            Some(known) => finding.with("known", known).helped("help-known"),
            None => finding,
        });
    }

    /// Reads a key on as another one, which is meant by it.
    pub(super) fn read_as(&mut self, name: Span, key: &str) {
        let meant = Meant {
            key: key.to_owned(),
            value: None,
        };
        self.meant.insert(name, meant);
    }

    /// A map with these keys and no others.
    pub(super) fn fields<'n, 't>(
        &mut self,
        node: &'n Node<'t>,
        keys: &[&'static str],
    ) -> Option<Fields<'n, 't>> {
        let Value::Map(entries) = &node.value else {
            self.no_map(node, keys);
            return None;
        };
        for place in 0..entries.len() {
            if !keys.contains(&entries[place].0.value.as_ref()) {
                self.unknown_key(entries, place, keys);
            }
        }
        Some(Fields {
            entries,
            span: head(node),
        })
    }

    /// A map with these keys under a name, at which a finding about the whole of it points.
    pub(super) fn fields_under<'n, 't>(
        &mut self,
        name: Span,
        node: &'n Node<'t>,
        keys: &[&'static str],
    ) -> Option<Fields<'n, 't>> {
        if is_blank(node) {
            let empty = Node {
                span: name,
                ..node.clone()
            };
            self.no_map(&empty, keys);
            return None;
        }
        self.fields(node, keys).map(|fields| fields.named(name))
    }

    /// A map whose keys are ids of the author's own choosing.
    pub(super) fn entries<'n, 't>(&mut self, node: &'n Node<'t>) -> Vec<Entry<'n, 't>> {
        self.entries_unless(node, &mut |_, _| false)
    }

    /// The same, without those of which something else is `told`.
    pub(super) fn entries_unless<'n, 't>(
        &mut self,
        node: &'n Node<'t>,
        told: &mut dyn FnMut(&mut Self, At<&str>) -> bool,
    ) -> Vec<Entry<'n, 't>> {
        let Value::Map(entries) = &node.value else {
            self.no_entries(node);
            return Vec::new();
        };
        let mut seen = Vec::with_capacity(entries.len());
        for (name, value) in entries {
            let own = At::new(name.value.as_ref(), name.span);
            if is_blank(value) && (told(self, own) || self.parted_otherwise(name, &[])) {
                continue;
            }
            if own.value == DEADLINE && has(value, "minutes") {
                let finding = Finding::new(codes::RESERVED_ID, own.span).with("id", DEADLINE);
                self.report(finding.helped("help-deadline"));
                continue;
            }
            self.id(&name.value, name.span, title(value));
            seen.push((own, value));
        }
        seen
    }

    /// A map of things with names of the author's own and these `keys`, or of texts where there are none.
    pub(super) fn named<'n, 't>(
        &mut self,
        node: &'n Node<'t>,
        keys: &[&'static str],
    ) -> Vec<Entry<'n, 't>> {
        match &node.value {
            Value::List(items) if self.nameless_items(node, items, keys) => Vec::new(),
            Value::Map(entries) if self.nameless(entries, keys) => Vec::new(),
            Value::Scalar(scalar) if self.nameless_text(node, &scalar.text, keys) => Vec::new(),
            _ => self.entries(node),
        }
    }

    /// Says so when a name is no id; of what has it a title may be known.
    pub(super) fn id(&mut self, name: &str, span: Span, title: Option<&str>) {
        if !is_id(name) {
            let mut finding = Finding::new(codes::NOT_AN_ID, span).with("id", shown(name));
            // A number in front counts them, as a word processor does.
            let counted = name.split_once(['.', ')']).filter(|(number, rest)| {
                number.chars().all(|sign| sign.is_ascii_digit()) && rest.starts_with(' ')
            });
            let bare = counted.map_or(name, |(_, rest)| rest.trim());
            let own = [Some(bare), title].into_iter().flatten();
            let own = own.map(|said| match said.len() > 30 {
                true => short_id(said),
                false => as_id(said),
            });
            let mut better = own.filter(|better| is_id(better) && better.len() > 1);
            finding.did_you_mean = better.next().map(|id| match is_id(&slug(name)) {
                true => id,
                false => id.to_lowercase(),
            });
            self.report(finding);
        } else if RESERVED.contains(&name) {
            if !self.reserved.insert(name.to_owned()) {
                return;
            }
            let finding = Finding::new(codes::RESERVED_ID, span).with("id", name);
            let mut own = title.into_iter().map(short_id);
            let better = own.find(|own| is_id(own) && !RESERVED.contains(&own.as_str()));
            self.report(match better {
                Some(better) => finding.with("mended", better).helped("help-mended"),
                None => finding,
            });
        }
    }

    /// An id that must be there.
    pub(super) fn required_id(&mut self, fields: &Fields<'_, '_>, key: &'static str) -> String {
        let id = self.required_text(fields, key);
        if let Some(node) = fields.get(key).filter(|_| !id.is_empty()) {
            self.id(&id, node.span, None);
        }
        id
    }

    pub(super) fn list<'n, 't>(&mut self, node: &'n Node<'t>) -> &'n [Node<'t>] {
        self.list_of(node, &[])
    }

    /// A list of maps with these keys.
    pub(super) fn list_of<'n, 't>(
        &mut self,
        node: &'n Node<'t>,
        keys: &[&'static str],
    ) -> &'n [Node<'t>] {
        if let Value::List(items) = &node.value {
            items
        } else {
            self.no_list(node, keys);
            &[]
        }
    }

    /// A node that must be there.
    pub(super) fn required<'n, 't>(
        &mut self,
        fields: &Fields<'n, 't>,
        key: &'static str,
    ) -> Option<&'n Node<'t>> {
        let node = fields.get(key);
        if node.is_none() {
            self.report(Finding::new(codes::MISSING_KEY, fields.span).with("key", key));
        }
        node
    }

    /// A single value, whatever it means.
    pub(super) fn scalar<'n, 't>(
        &mut self,
        node: &'n Node<'t>,
        expected: &'static str,
    ) -> Option<&'n Scalar<'t>> {
        match &node.value {
            Value::Scalar(scalar) if !is_nothing(scalar) => Some(scalar),
            _ => {
                self.wrong_type(node, expected);
                None
            }
        }
    }

    /// The language of a file, as its tag.
    pub(super) fn language(&mut self, fields: &Fields<'_, '_>) -> String {
        let tag = self.required_text(fields, "language");
        let node = fields.get("language").filter(|_| !tag.is_empty());
        if let Some(node) = node.filter(|_| self.from == ReadFrom::File && !is_language(&tag)) {
            let mut finding = Finding::new(codes::NO_LANGUAGE, node.span).with("tag", shown(&tag));
            let small = tag.to_lowercase().replace('_', "-");
            let meant = synonyms::language(&tag).map(str::to_owned);
            finding.did_you_mean = meant.or_else(|| Some(small).filter(|it| is_language(it)));
            self.report(finding);
        }
        tag
    }

    pub(super) fn yes_no(&mut self, node: &Node<'_>) -> Option<bool> {
        let value = match &node.value {
            Value::Scalar(scalar) if scalar.plain => match scalar.text.as_ref() {
                "true" | "yes" => Some(true),
                "false" | "no" => Some(false),
                _ => None,
            },
            _ => None,
        };
        if value.is_none() {
            self.wrong_type(node, "yes-no");
        }
        value
    }

    /// The map of objectives, when there is one.
    pub(super) fn objectives(&mut self, fields: &Fields<'_, '_>) -> Vec<Objective> {
        let texts = self.texts_by_id(fields, "objectives").into_iter();
        texts.map(|(id, text)| Objective { id, text }).collect()
    }

    /// The texts of a map, each with its id, when there is one.
    pub(super) fn texts_by_id(
        &mut self,
        fields: &Fields<'_, '_>,
        key: &str,
    ) -> Vec<(String, String)> {
        let Some(node) = fields.get(key) else {
            return Vec::new();
        };
        let entries = self.named(node, &[]);
        entries
            .into_iter()
            .filter_map(|(name, node)| Some((name.value.to_owned(), self.text(node)?)))
            .collect()
    }

    /// One of some words.
    pub(super) fn word<T: Copy>(
        &mut self,
        node: &Node<'_>,
        words: &[(&'static str, T)],
    ) -> Option<T> {
        let scalar = self.scalar(node, "text")?;
        let found = words
            .iter()
            .find(|(word, _)| *word == scalar.text)
            .map(|&(_, value)| value);
        if found.is_none() {
            let known: Vec<_> = words.iter().map(|&(word, _)| word).collect();
            let finding =
                Finding::new(codes::UNKNOWN_WORD, node.span).with("word", shown(&scalar.text));
            let mut finding = finding.with("words", known.join(", "));
            match synonyms::word(&scalar.text, known.iter().copied()) {
                Some(word) => {
                    finding.did_you_mean = Some(word.to_owned());
                    self.report(finding);
                }
                None => self.report_near(finding, &scalar.text, known),
            }
        }
        found
    }
}

/// Words that mean something in targets and conditions.
pub(crate) const RESERVED: &[&str] = &[
    "resume", "deadline", "and", "or", "not", "in", "seen", "chose", "true", "false",
];

/// Whether a name has the signs of an id: a letter, then letters, digits, `-` or `_`.
pub(crate) fn is_id(name: &str) -> bool {
    name.starts_with(|sign: char| sign.is_ascii_alphabetic())
        && name
            .chars()
            .all(|sign| sign.is_ascii_alphanumeric() || sign == '-' || sign == '_')
}

/// Whether a node has a key.
fn has(node: &Node<'_>, key: &str) -> bool {
    matches!(&node.value, Value::Map(entries) if entries.iter().any(|(name, _)| name.value == key))
}

/// The title among the keys of a node, or its text.
fn title<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    let Value::Map(entries) = &node.value else {
        return None;
    };
    let of = |key: &str| entries.iter().find(|(name, _)| name.value == key);
    let (_, title) = of("title").or_else(|| of("text"))?;
    match &title.value {
        Value::Scalar(scalar) => Some(&scalar.text),
        Value::List(_) | Value::Map(_) => None,
    }
}

/// Where a finding about a whole node points: its first line is enough.
pub(super) fn head(node: &Node<'_>) -> Span {
    match &node.value {
        Value::Scalar(_) => node.span,
        Value::List(items) => items.first().map_or(node.span, |first| Span {
            end: head(first).end,
            ..node.span
        }),
        Value::Map(entries) => entries.first().map_or(node.span, |(name, _)| Span {
            end: name.span.end,
            ..node.span
        }),
    }
}

/// Whether nothing is written where a value belongs.
pub(super) fn is_blank(node: &Node<'_>) -> bool {
    matches!(&node.value, Value::Scalar(scalar) if is_nothing(scalar) || scalar.text.trim().is_empty())
}

fn is_nothing(scalar: &Scalar<'_>) -> bool {
    scalar.plain && matches!(scalar.text.as_ref(), "" | "~" | "null")
}
