//! The one place that knows YAML: text in, nodes with spans out.
//!
//! Files are untrusted. Size, depth, nodes and texts (what an alias repeats counts each time), and the entries of one
//! map are bounded; a syntax error is answered in plain words about the slip that most likely caused it.

mod meant;
mod syntax;
mod writing;

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::AddAssign;

use granit_parser::{Event, Parser, ScalarStyle};

use super::codes;
use super::finding::{Finding, Findings, shown};
use super::keys;
use super::source::{At, Span};
pub(super) use meant::{Instead, Meant};
use syntax::syntax;
pub(super) use writing::{Named, written};

/// Bytes of the largest file that is read.
pub(crate) const MAX_BYTES: usize = 8 << 20;
/// How deep lists and maps may nest; a scenario needs eight.
const MAX_DEPTH: usize = 32;
/// Nodes in one file, with what aliases repeat.
const MAX_NODES: usize = 1_500_000;
/// Bytes of text in one file, with what aliases repeat; escapes may write a text shorter than it is.
const MAX_TEXT: usize = 2 * MAX_BYTES;
/// Entries in one map or list.
const MAX_ENTRIES: usize = 50_000;

/// Entries of a map whose names are compared with each other without putting them in order.
const FEW: usize = 16;

/// A piece of a file.
#[derive(Debug, Clone)]
pub(super) struct Node<'t> {
    pub(super) value: Value<'t>,
    pub(super) span: Span,
}

#[derive(Debug, Clone)]
pub(super) enum Value<'t> {
    Scalar(Scalar<'t>),
    List(Vec<Node<'t>>),
    Map(Vec<(At<Cow<'t, str>>, Node<'t>)>),
}

/// A single value, as text; what it means depends on the key.
#[derive(Debug, Clone)]
pub(super) struct Scalar<'t> {
    pub(super) text: Cow<'t, str>,
    /// Written without quotes and not as a block, so that YAML may take it for a number, yes/no or nothing.
    pub(super) plain: bool,
}

impl Node<'_> {
    /// Gives keys, by where they stand, another name; recursion is bounded by [`MAX_DEPTH`].
    pub(super) fn rename(&mut self, names: &HashMap<Span, Meant>) {
        match &mut self.value {
            Value::Scalar(_) => {}
            Value::List(items) => items.iter_mut().for_each(|item| item.rename(names)),
            Value::Map(entries) => {
                entries.retain(|(key, _)| !names.get(&key.span).is_some_and(Meant::is_nothing));
                for (key, value) in entries {
                    if let Some(meant) = names.get(&key.span) {
                        key.value = Cow::Owned(meant.key.clone());
                        if let Some(instead) = meant.value.clone() {
                            value.value = instead.node(value.span);
                        }
                    }
                    value.rename(names);
                }
            }
        }
    }
}

/// Reads the text of a file into nodes.
///
/// # Errors
/// What makes the file unreadable. Duplicate keys and control characters are added to `findings` and do not stop.
pub(super) fn parse<'t>(text: &'t str, findings: &mut Findings) -> Result<Node<'t>, Finding> {
    let options = granit_parser::options! {
        flow_nesting_limit: MAX_DEPTH,
        block_nesting_limit: MAX_DEPTH,
    };
    let mut builder = TreeBuilder {
        text,
        open: Vec::new(),
        anchors: HashMap::new(),
        size: Size::default(),
        root: None,
        findings,
    };
    for event in Parser::new_from_str_with_options(text, options) {
        let (event, span) = event.map_err(|error| syntax(text, &error))?;
        let range = span.byte_range();
        let span = Span::new(range.expect("a text in memory has byte offsets everywhere"));
        builder.take(event, span)?;
    }
    builder
        .root
        .ok_or_else(|| Finding::new(codes::EMPTY_FILE, Span::default()))
}

/// The bytes as text that may be shown.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Finding> {
    if bytes.len() > MAX_BYTES {
        return Err(Finding::new(codes::TOO_LARGE, Span::default()));
    }
    // Places count behind the mark that some editors put in front.
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        Finding::new(codes::NOT_UTF8, Span::new(at..at))
    })?;
    match first_control(text) {
        Some((at, sign)) => Err(control(sign, Span::new(at..at + sign.len_utf8()))),
        None => Ok(text),
    }
}

/// The first control sign of a text, and where it stands. Only signs with certain first bytes are looked at.
fn first_control(text: &str) -> Option<(usize, char)> {
    let may_begin_one =
        |byte: u8| matches!(byte, 0..=0x8 | 0xb | 0xc | 0xe..=0x1f | 0x7f | 0xc2 | 0xe2);
    let places = text
        .bytes()
        .enumerate()
        .filter(|&(_, byte)| may_begin_one(byte));
    places
        .filter_map(|(at, _)| Some((at, text.get(at..)?.chars().next()?)))
        .find(|&(_, sign)| is_control(sign))
}

/// Signs that could steer a terminal or hide what a text says.
pub(super) fn is_control(sign: char) -> bool {
    matches!(sign, '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Signs that nobody sees: fine within a text, and not in a key, an id or a condition.
fn is_hidden(sign: char) -> bool {
    matches!(sign, '\u{a0}' | '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{2007}' | '\u{200b}'..='\u{200f}'
        | '\u{202f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// The first sign of a word that nobody sees, and where it stands.
pub(super) fn hidden(word: &str) -> Option<(usize, char)> {
    let mut signs = word.char_indices();
    signs
        .find(|&(_, sign)| is_hidden(sign))
        .filter(|_| !word.is_ascii())
}

pub(super) fn control(sign: char, span: Span) -> Finding {
    let code = format!("{:04X}", u32::from(sign));
    Finding::new(codes::CONTROL_CHARACTER, span)
        .with("sign", format!("U{code}"))
        .with("shown", format!("U+{code}"))
}

enum Open<'t> {
    List {
        start: u32,
        anchor: usize,
        items: Vec<Node<'t>>,
    },
    Map {
        start: u32,
        anchor: usize,
        entries: Vec<(At<Cow<'t, str>>, Node<'t>)>,
        key: Option<At<Cow<'t, str>>>,
    },
}

struct TreeBuilder<'t, 'f> {
    text: &'t str,
    open: Vec<Open<'t>>,
    /// Anchored nodes by the number of their anchor, each with its size.
    anchors: HashMap<usize, (Node<'t>, Size)>,
    /// Of all that was read, with what aliases repeat.
    size: Size,
    root: Option<Node<'t>>,
    findings: &'f mut Findings,
}

/// How much there is in a node.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Size {
    nodes: usize,
    /// Bytes of text.
    text: usize,
}

impl AddAssign for Size {
    fn add_assign(&mut self, other: Self) {
        self.nodes += other.nodes;
        self.text += other.text;
    }
}

impl Size {
    const ONE: Self = Self { nodes: 1, text: 0 };

    fn of_text(text: &str) -> Self {
        Self {
            nodes: 1,
            text: text.len(),
        }
    }

    /// The size of a node with all that is in it; recursion is bounded by [`MAX_DEPTH`].
    fn of(node: &Node<'_>) -> Self {
        let mut size = Self::ONE;
        match &node.value {
            Value::Scalar(scalar) => size = Self::of_text(&scalar.text),
            Value::List(items) => items.iter().for_each(|item| size += Self::of(item)),
            Value::Map(entries) => {
                for (key, value) in entries {
                    size += Self::of_text(&key.value);
                    size += Self::of(value);
                }
            }
        }
        size
    }
}

impl<'t> TreeBuilder<'t, '_> {
    fn take(&mut self, event: Event<'t>, span: Span) -> Result<(), Finding> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                if tag.is_some() {
                    return Err(Finding::new(codes::SYNTAX, span)
                        .with("slip", "other")
                        .helped("help-tag"));
                }
                self.count(span, Size::of_text(&text))?;
                // What stands in the file as it is was looked at with the whole file.
                if let Cow::Owned(text) = &text
                    && let Some((_, sign)) = first_control(text)
                {
                    self.findings.report(control(sign, span));
                }
                let plain = style == ScalarStyle::Plain;
                let span = self.trimmed(span, style);
                self.close(
                    Node {
                        value: Value::Scalar(Scalar { text, plain }),
                        span,
                    },
                    anchor,
                )
            }
            Event::SequenceStart(.., Some(_)) | Event::MappingStart(.., Some(_)) => {
                Err(Finding::new(codes::SYNTAX, span)
                    .with("slip", "other")
                    .helped("help-tag"))
            }
            Event::SequenceStart(_, anchor, _) => {
                self.count(span, Size::ONE)?;
                self.open.push(Open::List {
                    start: span.start,
                    anchor,
                    items: Vec::new(),
                });
                Ok(())
            }
            Event::MappingStart(_, anchor, _) => {
                self.count(span, Size::ONE)?;
                self.open.push(Open::Map {
                    start: span.start,
                    anchor,
                    entries: Vec::new(),
                    key: None,
                });
                Ok(())
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(span),
            Event::Alias(id) => {
                let Some(&(_, size)) = self.anchors.get(&id) else {
                    return Err(Finding::new(codes::SYNTAX, span)
                        .with("slip", "other")
                        .helped("help-star"));
                };
                self.count(span, size)?;
                let mut node = self.anchors[&id].0.clone();
                node.span = span;
                self.close(node, 0)
            }
            Event::DocumentStart(..) if self.root.is_some() => {
                Err(Finding::new(codes::TWO_DOCUMENTS, span))
            }
            _ => Ok(()),
        }
    }

    /// Block texts end with the line break; the span of a finding should not.
    fn trimmed(&self, span: Span, style: ScalarStyle) -> Span {
        if matches!(style, ScalarStyle::Literal | ScalarStyle::Folded) {
            let shown = self.text.get(span.range());
            let shown = shown.expect("texts end between letters").trim_end();
            Span::new(span.start as usize..span.start as usize + shown.len())
        } else {
            span
        }
    }

    fn count(&mut self, span: Span, size: Size) -> Result<(), Finding> {
        self.size += size;
        if self.size.nodes > MAX_NODES || self.size.text > MAX_TEXT {
            Err(Finding::new(codes::TOO_MUCH, span))
        } else {
            Ok(())
        }
    }

    fn end(&mut self, span: Span) -> Result<(), Finding> {
        match self.open.pop() {
            Some(Open::List {
                start,
                anchor,
                items,
            }) => {
                // A list in lines has no end of its own: the parser tells it where the next thing begins.
                let bracketed = self.text.as_bytes().get(start as usize) == Some(&b'[');
                let last = items.last().filter(|_| !bracketed);
                let end = last.map_or(span.end, |last| last.span.end);
                let value = Value::List(items);
                let span = Span { start, end };
                self.close(Node { value, span }, anchor)
            }
            Some(Open::Map {
                start,
                anchor,
                entries,
                ..
            }) => {
                self.duplicates(&entries);
                let value = Value::Map(entries);
                let span = Span {
                    start,
                    end: span.end,
                };
                self.close(Node { value, span }, anchor)
            }
            None => Ok(()),
        }
    }

    /// Puts a whole node where it belongs.
    fn close(&mut self, node: Node<'t>, anchor: usize) -> Result<(), Finding> {
        if anchor != 0 {
            let size = Size::of(&node);
            self.count(node.span, size)?;
            self.anchors.insert(anchor, (node.clone(), size));
        }
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List { items, .. }) => {
                if items.len() >= MAX_ENTRIES {
                    return Err(Finding::new(codes::TOO_MUCH, node.span));
                }
                items.push(node);
            }
            Some(Open::Map { entries, key, .. }) => match key.take() {
                Some(name) => {
                    if entries.len() >= MAX_ENTRIES {
                        return Err(Finding::new(codes::TOO_MUCH, name.span));
                    }
                    entries.push((name, node));
                }
                None => match node.value {
                    Value::Scalar(scalar) => {
                        let name = self.seen(scalar.text, node.span);
                        if let Some(Open::Map { key, .. }) = self.open.last_mut() {
                            *key = Some(At::new(name, node.span));
                        }
                    }
                    Value::List(_) | Value::Map(_) => {
                        return Err(Finding::new(codes::SYNTAX, node.span)
                            .with("slip", "other")
                            .helped("help-question"));
                    }
                },
            },
        }
        Ok(())
    }

    /// A key without the signs in it that nobody sees, of which the first is told.
    fn seen(&mut self, name: Cow<'t, str>, span: Span) -> Cow<'t, str> {
        let Some((_, sign)) = hidden(&name) else {
            return name;
        };
        let written = self.text.get(span.range()).and_then(hidden);
        let at = written.map_or(span, |(at, sign)| {
            let at = span.start as usize + at;
            Span::new(at..at + sign.len_utf8())
        });
        self.findings.report(control(sign, at));
        name.replace(is_hidden, "").into()
    }

    /// Says so where a name stands twice; a large map is put in order for that, a small one is looked through.
    fn duplicates(&mut self, entries: &[(At<Cow<'t, str>>, Node<'t>)]) {
        if self.nameless(entries) {
            return;
        }
        if entries.len() <= FEW {
            for (place, (second, _)) in entries.iter().enumerate() {
                let mut before = entries[..place].iter().rev().map(|(name, _)| name);
                if let Some(first) = before.find(|first| first.value == second.value) {
                    self.duplicate(first.span, second);
                }
            }
            return;
        }
        let mut names: Vec<_> = entries.iter().map(|(name, _)| name).collect();
        names.sort_by(|one, two| one.value.cmp(&two.value));
        for pair in names.windows(2) {
            if pair[0].value == pair[1].value {
                self.duplicate(pair[0].span, pair[1]);
            }
        }
    }

    /// Says of keys of which several stand twice that a name is missing above the second ones; false where there are none.
    fn nameless(&mut self, entries: &[(At<Cow<'t, str>>, Node<'t>)]) -> bool {
        if entries.len() > FEW {
            return false;
        }
        let again = |place: usize| {
            let (second, _) = &entries[place];
            let mut before = entries[..place].iter();
            keys::is_known(&second.value) && before.any(|(first, _)| first.value == second.value)
        };
        let twice: Vec<usize> = (0..entries.len()).filter(|&place| again(place)).collect();
        let Some(&first) = twice.first().filter(|_| twice.len() > 1) else {
            return false;
        };
        let (key, _) = &entries[first];
        let finding = Finding::new(codes::DUPLICATE_KEY, key.span);
        let finding = finding.with("key", shown(&key.value));
        self.findings.report(finding.helped("help-nameless"));
        true
    }

    fn duplicate(&mut self, first: Span, second: &At<Cow<'t, str>>) {
        let finding = Finding::new(codes::DUPLICATE_KEY, second.span);
        let finding = finding.with("key", shown(&second.value));
        let help = match keys::is_known(&second.value) {
            true if second.value == "text" => "help-text",
            true => "help-key",
            false => "help",
        };
        self.findings.report(finding.also(first).helped(help));
    }
}

#[cfg(test)]
mod tests;
