//! Takes values out of nodes, and says in a finding what does not fit.

mod file;
mod wrong;

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Display;
use std::ops::RangeInclusive;

use super::codes;
use super::finding::{Finding, Findings, shown};
use super::model::Objective;
use super::shorthand;
use super::slug::slug;
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
}

impl<'t> Reader<'t> {
    pub(super) fn of(source: &'t str, from: ReadFrom) -> Self {
        Self {
            source,
            from,
            findings: Findings::default(),
            meant: HashMap::new(),
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
        for (name, value) in entries {
            if !keys.contains(&name.value.as_ref()) {
                self.unknown_key(name, value, entries, keys);
            }
        }
        Some(Fields {
            entries,
            span: head(node),
        })
    }

    /// A map whose keys are ids of the author's own choosing.
    pub(super) fn entries<'n, 't>(&mut self, node: &'n Node<'t>) -> Vec<Entry<'n, 't>> {
        let Value::Map(entries) = &node.value else {
            self.no_entries(node);
            return Vec::new();
        };
        let mut seen = Vec::with_capacity(entries.len());
        for (name, value) in entries {
            if is_blank(value) && self.parted_otherwise(name, &[]) {
                continue;
            }
            self.id(&name.value, name.span);
            seen.push((At::new(name.value.as_ref(), name.span), value));
        }
        seen
    }

    /// Says so when a name is no id.
    pub(super) fn id(&mut self, name: &str, span: Span) {
        if !is_id(name) {
            let mut finding = Finding::new(codes::NOT_AN_ID, span).with("id", shown(name));
            let better = slug(name);
            finding.did_you_mean = (is_id(&better) && better.len() > 1).then_some(better);
            self.report(finding);
        } else if RESERVED.contains(&name) {
            self.report(Finding::new(codes::RESERVED_ID, span).with("id", name));
        }
    }

    /// An id that must be there.
    pub(super) fn required_id(&mut self, fields: &Fields<'_, '_>, key: &'static str) -> String {
        let id = self.required_text(fields, key);
        if let Some(node) = fields.get(key).filter(|_| !id.is_empty()) {
            self.id(&id, node.span);
        }
        id
    }

    pub(super) fn list<'n, 't>(&mut self, node: &'n Node<'t>) -> &'n [Node<'t>] {
        if let Value::List(items) = &node.value {
            items
        } else {
            self.wrong_type(node, "list");
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

    /// A text for people.
    pub(super) fn text(&mut self, node: &Node<'_>) -> Option<String> {
        let Value::Scalar(scalar) = &node.value else {
            let meant = self.as_text(node);
            self.wrong_as(node, "text", meant);
            return None;
        };
        if scalar.text.trim().is_empty() || is_blank(node) {
            self.report(Finding::new(codes::EMPTY_TEXT, node.span));
            return None;
        }
        if scalar.plain && reads_as_something_else(&scalar.text) {
            let finding = Finding::new(codes::WRONG_TYPE, node.span)
                .with("expected", "text")
                .with("found", "number");
            self.report(
                finding
                    .with("text", scalar.text.as_ref())
                    .with("value", scalar.text.as_ref())
                    .with("mended", shorthand::quoted(&scalar.text))
                    .helped("help-mended")
                    .rewritten(node.span, shorthand::quoted(&scalar.text)),
            );
        }
        if scalar.plain && self.cut_by_comment(node.span) {
            self.report(Finding::new(codes::COMMENT_CUTS_TEXT, node.span));
        }
        Some(scalar.text.trim_end().to_owned())
    }

    /// Where a text stands in the file letter by letter, between quotes perhaps; `None` when escapes or line breaks make
    /// the file differ from what it says.
    pub(super) fn verbatim(&self, text: &str, span: Span) -> Option<u32> {
        let quotes = u32::try_from(span.range().len().checked_sub(text.len())? / 2).ok()?;
        let start = span.start + quotes;
        let here = Span::new(start as usize..start as usize + text.len());
        (quotes <= 1 && self.source.get(here.range()) == Some(text)).then_some(start)
    }

    /// Whether ` #word` follows: a comment has a space behind its sign, a text like `desk #3` has none.
    fn cut_by_comment(&self, span: Span) -> bool {
        let rest = self.source.get(span.end as usize..);
        let rest = rest.expect("texts end between letters");
        let trimmed = rest.trim_start_matches(' ');
        trimmed.len() < rest.len()
            && trimmed
                .strip_prefix('#')
                .is_some_and(|comment| !comment.starts_with([' ', '#', '\n', '\r']))
    }

    pub(super) fn optional_text(&mut self, fields: &Fields<'_, '_>, key: &str) -> Option<String> {
        fields.get(key).and_then(|node| self.text(node))
    }

    /// A text that must be there; empty when it is not, so that reading goes on.
    pub(super) fn required_text(&mut self, fields: &Fields<'_, '_>, key: &'static str) -> String {
        self.required(fields, key)
            .and_then(|node| self.text(node))
            .unwrap_or_default()
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

    pub(super) fn texts(&mut self, node: Option<&Node<'_>>) -> Vec<String> {
        let Some(node) = node else { return Vec::new() };
        self.list(node)
            .iter()
            .filter_map(|item| self.text(item))
            .collect()
    }

    /// Texts that are whole sentences, each of them.
    pub(super) fn sentences(&mut self, node: Option<&Node<'_>>) -> Vec<String> {
        if let Some(Value::List(items)) = node.map(|node| &node.value) {
            for pair in items.windows(2) {
                if self.cut_by_comma(&pair[0], &pair[1]) {
                    self.report(Finding::new(codes::COMMA_CUTS_TEXT, pair[1].span));
                }
            }
        }
        self.texts(node)
    }

    /// Whether an item goes on where the comma behind the one before it was meant to be read.
    fn cut_by_comma(&self, item: &Node<'_>, next: &Node<'_>) -> bool {
        let (Value::Scalar(item_text), Value::Scalar(next_text)) = (&item.value, &next.value)
        else {
            return false;
        };
        let between = self
            .source
            .get(item.span.end as usize..next.span.start as usize);
        between.is_some_and(|between| between.trim_start().starts_with(','))
            && item_text.plain
            && next_text.plain
            && item_text.text.starts_with(char::is_uppercase)
            && !item_text.text.ends_with(['.', '?', '!', '…', '"', '”'])
            && next_text.text.starts_with(char::is_lowercase)
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

    pub(super) fn number<N>(&mut self, node: &Node<'_>, range: RangeInclusive<N>) -> Option<N>
    where
        N: TryFrom<i64> + PartialOrd + Display,
    {
        let number = match &node.value {
            Value::Scalar(Scalar { text, plain: true }) => text.parse::<i64>().ok(),
            _ => None,
        };
        let Some(number) = number else {
            self.wrong_type(node, "number");
            return None;
        };
        let fitting = N::try_from(number).ok().filter(|it| range.contains(it));
        if fitting.is_none() {
            let finding = Finding::new(codes::OUT_OF_RANGE, node.span);
            self.report(
                finding
                    .with("number", number.to_string())
                    .with("from", range.start().to_string())
                    .with("to", range.end().to_string()),
            );
        }
        fitting
    }

    /// The number of the format, which must be ours.
    pub(super) fn format(&mut self, fields: &Fields<'_, '_>) {
        if let Some(node) = self.required(fields, "format")
            && let Some(format) = self.number(node, i64::MIN..=i64::MAX)
            && format != 1
        {
            self.report(
                Finding::new(codes::UNKNOWN_FORMAT, node.span).with("format", format.to_string()),
            );
        }
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
        let entries = self.entries(node);
        entries
            .into_iter()
            .filter_map(|(name, node)| Some((name.value.to_owned(), self.text(node)?)))
            .collect()
    }

    /// Minutes of one exercise.
    pub(super) fn minutes(&mut self, node: &Node<'_>) -> Option<u32> {
        self.number(node, 1..=10_000)
    }

    /// Minutes that are planned, and where that stands.
    pub(super) fn planned(&mut self, node: Option<&Node<'_>>) -> Option<At<u32>> {
        node.and_then(|node| Some(At::new(self.minutes(node)?, node.span)))
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

/// Whether YAML takes unquoted words for a number, yes/no or nothing.
fn reads_as_something_else(text: &str) -> bool {
    matches!(
        text,
        "true" | "false" | "True" | "False" | "TRUE" | "FALSE" | "null" | "Null" | "NULL" | "~"
    ) || (text.starts_with(|sign: char| sign.is_ascii_digit() || matches!(sign, '+' | '-' | '.'))
        && text.parse::<f64>().is_ok())
}
