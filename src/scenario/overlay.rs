//! Lays the texts of a sidecar over texts of the author, and says what is missing, stale, or has no place.
//!
//! It knows texts, lists and maps of them; which of these a scenario or a programme has, their translations know.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::alignment::{self, Recorded, whole};
use super::codes;
use super::finding::{Finding, shown};
use super::keys;
use super::model::Wording;
use super::outline::MadeFrom;
use super::read::{self, Fields, ReadFrom, Reader, head, is_blank};
use super::source::Span;
use super::text::placeholders;
use super::yaml::{Node, Value};

/// The entries of a map by their names.
pub(super) type Children<'n, 't> = HashMap<Cow<'n, str>, Child<'n, 't>>;

/// An entry of a map.
#[derive(Debug, Clone, Copy)]
pub(super) struct Child<'n, 't> {
    /// Where its name stands.
    name: Span,
    node: &'n Node<'t>,
}

pub(super) struct Overlay<'r, 't> {
    pub(super) reader: &'r mut Reader<'t>,
    /// What the part being translated says of the lists that it was made from.
    recorded: Recorded,
    /// How many texts of the part being translated are there.
    told: usize,
    /// Whether any text is there, of whichever part.
    begun: bool,
    /// Where the first empty key of that part stands, or else what should have one.
    first: Option<(bool, Span)>,
    /// Whether a list of it could not be held against its source.
    partial: bool,
    /// The first text of its lists whose source is another one now.
    changed: Option<Span>,
}

/// What is translated by itself, as findings name it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Part<'a> {
    /// The texts outside of the others.
    Header,
    Scene(&'a str),
    Fact(&'a str),
    Meeting(&'a str),
}

impl<'a> Part<'a> {
    fn named(self) -> (&'static str, &'a str) {
        match self {
            Self::Header => ("header", ""),
            Self::Scene(id) => ("scene", id),
            Self::Fact(id) => ("fact", id),
            Self::Meeting(id) => ("meeting", id),
        }
    }
}

/// Lays a sidecar over a copy of what it translates: the copy, when no finding is an error and there is a text, and the
/// findings. Without a text nobody can be offered its language.
pub(super) fn laid<T: Clone>(
    source: &T,
    sidecar: &[u8],
    lay: impl Fn(&mut Overlay<'_, '_>, &Node<'_>, &mut T),
) -> (Option<T>, Vec<Finding>) {
    read::file(sidecar, ReadFrom::File, |root, reader| {
        let mut overlay = Overlay {
            reader,
            recorded: Recorded::default(),
            told: 0,
            begun: false,
            first: None,
            partial: false,
            changed: None,
        };
        let mut translated = source.clone();
        lay(&mut overlay, root, &mut translated);
        overlay.begun.then_some(translated)
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
            None => self.miss(fields, key),
        }
    }

    /// A text that the sidecar has.
    pub(super) fn given(&mut self, node: &Node<'_>, text: &mut String) {
        self.told(1);
        if let Some(translated) = self.reader.text(node) {
            self.replace(node.span, text, translated);
        }
    }

    /// Counts texts that the sidecar has.
    fn told(&mut self, texts: usize) {
        self.told += texts;
        self.begun |= texts > 0;
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

    /// Begins a part: takes in what it was made from.
    pub(super) fn begin(&mut self, fields: &Fields<'_, '_>) {
        let of = fields.filled("of").map(|node| &node.value);
        self.recorded = match of {
            Some(Value::Scalar(scalar)) => Recorded::of(&scalar.text),
            _ => Recorded::default(),
        };
    }

    /// For each text of a list as it is now, which of the `found` is its translation: by what was translated, where that is
    /// known, else by place. `None` when there are as many of neither.
    pub(super) fn places(
        &self,
        path: &str,
        now: &[String],
        found: usize,
    ) -> Option<Vec<Option<usize>>> {
        let before = self.recorded.list(path);
        match (before.len() == found, now.len() == found) {
            (true, _) if found > 0 => Some(alignment::places(&before, now)),
            (_, true) => Some((0..found).map(Some).collect()),
            (_, false) => None,
        }
    }

    /// A text, or a list of texts: as long as the source's, or as it was when it was translated. The list is known by its
    /// path within the part.
    pub(super) fn list(
        &mut self,
        fields: &Fields<'_, '_>,
        key: &'static str,
        path: &str,
        texts: Vec<&mut String>,
    ) {
        if texts.is_empty() {
            return;
        }
        let Some(node) = fields.filled(key) else {
            self.miss(fields, key);
            return;
        };
        let items = match &node.value {
            Value::List(items) => items.as_slice(),
            Value::Scalar(_) | Value::Map(_) => std::slice::from_ref(node),
        };
        let now = texts.iter().map(|text| alignment::hash([text.as_str()]));
        let now: Vec<_> = now.collect();
        let Some(places) = self.places(path, &now, items.len()) else {
            let expected = (texts.len(), texts.len());
            self.other_length(fields, key, expected, items.len());
            return;
        };
        let before = self.recorded.list(path);
        let mut now = places.iter().zip(&now);
        let changed = now.find_map(|(place, now)| {
            let place = (*place)?;
            let other = before.get(place).is_some_and(|before| before != now);
            other.then(|| head(&items[place]))
        });
        self.changed = self.changed.or(changed);
        for (place, text) in places.into_iter().zip(texts) {
            let Some(item) = place.map(|place| &items[place]) else {
                self.miss(fields, key);
                continue;
            };
            let inner = if matches!(item.value, Value::Map(_)) {
                self.reader
                    .fields(item, keys::sidecar::TEXT)
                    .and_then(|inner| inner.get("text"))
            } else {
                Some(item)
            };
            match inner.filter(|node| !is_blank(node)) {
                Some(node) => self.given(node, text),
                None => self.miss_at(head(item)),
            }
        }
    }

    /// A list of a part has another length than its source, which has as many items, and texts in them.
    pub(super) fn other_length(
        &mut self,
        fields: &Fields<'_, '_>,
        key: &'static str,
        (expected, texts): (usize, usize),
        found: usize,
    ) {
        // What is missing there is said by this.
        self.told += texts;
        self.partial = true;
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

    /// Nothing stands behind a key, or it is not there.
    pub(super) fn miss(&mut self, fields: &Fields<'_, '_>, key: &str) {
        let place = (!fields.has(key), fields.key_span(key));
        self.first = Some(self.first.map_or(place, |first| first.min(place)));
    }

    /// The same of an entry of a map.
    pub(super) fn miss_in(
        &mut self,
        fields: &Fields<'_, '_>,
        key: &str,
        children: &Children<'_, '_>,
        id: &str,
    ) {
        match children.get(id) {
            Some(empty) => self.miss_at(empty.name),
            None => self.miss(fields, key),
        }
    }

    /// Nothing stands where a text belongs.
    pub(super) fn miss_at(&mut self, span: Span) {
        let place = (false, span);
        self.first = Some(self.first.map_or(place, |first| first.min(place)));
    }

    /// A part of which nothing is there.
    pub(super) fn untold(
        &mut self,
        fields: &Fields<'_, '_>,
        (key, children): (&str, &Children<'_, '_>),
        part: Part<'_>,
        texts: usize,
    ) {
        let empty = children.get(part.named().1).map(|child| child.name);
        let span = empty.unwrap_or_else(|| fields.key_span(key));
        self.missing(span, part, texts, texts);
    }

    /// Says how many texts of a part are missing, where the first of them belongs.
    fn missing(&mut self, span: Span, part: Part<'_>, missing: usize, texts: usize) {
        let (kind, id) = part.named();
        let finding = Finding::new(codes::MISSING_TEXT, span)
            .with("kind", kind)
            .with("part", id);
        let finding = finding.with("missing", missing.to_string());
        self.reader.report(finding.with("texts", texts.to_string()));
    }

    /// Ends a part: says what is missing of it, and compares its `of:` with the texts it was made from.
    pub(super) fn wording(
        &mut self,
        fields: &Fields<'_, '_>,
        part: Part<'_>,
        made: MadeFrom,
    ) -> Wording {
        let MadeFrom { of, texts } = made;
        let lacks = texts.saturating_sub(std::mem::take(&mut self.told));
        let first = self.first.take();
        if lacks > 0 {
            let span = first.map_or(fields.span, |(_, span)| span);
            self.missing(span, part, lacks, texts);
        }
        let missing = std::mem::take(&mut self.partial) || lacks > 0;
        let made_from = fields
            .filled("of")
            .and_then(|node| Some((self.reader.scalar(node, "text")?, node.span)));
        let changed = self.changed.take();
        let stale = match made_from {
            Some((scalar, _)) if whole(&scalar.text) == whole(&of) => false,
            Some((_, span)) => {
                let finding = Finding::new(codes::STALE_TEXT, span).with("of", of);
                self.reader.report(match changed {
                    Some(text) => finding.also(text).helped("help-text"),
                    None => finding,
                });
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
        self.children_renamed(fields, key, known, |_| None)
    }

    /// The same, where one that is not known may be an old name of one that is, under which nothing stands.
    pub(super) fn children_renamed<'n, 't, 'k>(
        &mut self,
        fields: &Fields<'n, 't>,
        key: &'static str,
        known: impl Iterator<Item = &'k str> + Clone,
        now: impl Fn(&str) -> Option<&'k str>,
    ) -> Children<'n, 't> {
        let Some(node) = fields.filled(key) else {
            return Children::new();
        };
        let entries = self.reader.entries(node);
        let known: HashSet<&str> = known.collect();
        let named: HashSet<&str> = entries.iter().map(|(name, _)| name.value).collect();
        let mut children = Children::with_capacity(entries.len());
        let (own, others): (Vec<_>, Vec<_>) = entries
            .into_iter()
            .partition(|(name, _)| known.contains(name.value));
        for (name, node) in own {
            let child = Child {
                name: name.span,
                node,
            };
            children.entry(Cow::Borrowed(name.value)).or_insert(child);
        }
        for (name, node) in others {
            let now = now(name.value).filter(|now| !children.contains_key(*now));
            if let Some(now) = now {
                let child = Child {
                    name: name.span,
                    node,
                };
                children.insert(Cow::Owned(now.to_owned()), child);
            } else {
                let finding = Finding::new(codes::NOTHING_TO_TRANSLATE, name.span)
                    .with("text", shown(name.value));
                let known = known.iter().copied();
                let finding = self.reader.findings.near(finding, name.value, known);
                // It is read on as what is meant, so that nothing is missing.
                let meant = finding.did_you_mean.as_deref();
                if let Some(meant) = meant.filter(|meant| !named.contains(meant)) {
                    self.reader.read_as(name.span, meant);
                }
                self.reader.report(finding);
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
            self.miss_in(fields, key, children, id);
            None
        }
    }
}

/// The child of this name, when something stands behind it.
pub(super) fn filled<'n, 't>(children: &Children<'n, 't>, id: &str) -> Option<&'n Node<'t>> {
    let node = children.get(id).map(|child| child.node);
    node.filter(|node| !is_blank(node))
}
