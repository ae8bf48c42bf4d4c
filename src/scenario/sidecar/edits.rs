//! Changes to a text by places in it, so that everything else stays as its author left it.

use std::ops::Range;

use super::super::yaml::{Node, Value};

#[derive(Debug, Default)]
pub(super) struct Edits {
    edits: Vec<(Range<usize>, String)>,
}

impl Edits {
    pub(super) fn insert(&mut self, at: usize, text: impl Into<String>) {
        self.edits.push((at..at, text.into()));
    }

    pub(super) fn replace(&mut self, range: Range<usize>, text: impl Into<String>) {
        self.edits.push((range, text.into()));
    }

    /// The text with every change; what is put in at one place stands in the order it came, before what is replaced.
    pub(super) fn apply(mut self, text: &str) -> String {
        let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
        self.edits
            .sort_by_key(|(range, _)| (range.start, !range.is_empty()));
        let mut edited = String::with_capacity(text.len() + 1024);
        let mut at = 0;
        for (range, new) in &self.edits {
            edited.push_str(between(text, at..range.start.max(at)));
            edited.push_str(&new.replace('\n', line_end));
            at = at.max(range.end);
        }
        edited.push_str(from(text, at));
        edited
    }
}

/// The words from one place to another, as the parser found them: never within a letter.
pub(super) fn between(text: &str, range: Range<usize>) -> &str {
    text.get(range)
        .expect("the parser finds places between letters")
}

/// The words from a place on.
pub(super) fn from(text: &str, at: usize) -> &str {
    between(text, at..text.len())
}

/// Where the line of a place begins.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    between(text, 0..at).rfind('\n').map_or(0, |end| end + 1)
}

/// Where the line after that of a place begins.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    let end = from(text, at).find('\n');
    end.map_or(text.len(), |end| at + end + 1)
}

/// The spaces with which the line of a place begins.
pub(super) fn indent(text: &str, at: usize) -> &str {
    let line = from(text, line_start(text, at));
    line.split_at(spaces(line)).0
}

/// With how many spaces a text begins.
pub(super) fn spaces(text: &str) -> usize {
    text.len() - text.trim_start_matches(' ').len()
}

/// How a map or a list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A line for each entry.
    Lines,
    /// Between brackets, which open in the line that begins here.
    Brackets { line: usize },
    /// Repeated by its name from somewhere else.
    Elsewhere,
}

impl Form {
    pub(super) fn of(text: &str, node: &Node<'_>, around: Self) -> Self {
        let start = node.span.start as usize;
        match (text.as_bytes().get(start), around) {
            (Some(b'*'), _) => Self::Elsewhere,
            (_, Self::Brackets { line }) => Self::Brackets { line },
            (Some(b'{' | b'['), _) => Self::Brackets {
                line: line_start(text, start),
            },
            _ => Self::Lines,
        }
    }
}

/// Where the line of an item of a list in lines begins: the one with its dash.
pub(super) fn item_line(text: &str, item: &Node<'_>) -> usize {
    let start = (item.span.start as usize).min(text.len());
    let mut line = line_start(text, start);
    let below = match &item.value {
        // A block text begins below its dash, and may itself begin with one.
        Value::Scalar(scalar) => !scalar.plain && !from(text, start).starts_with(['"', '\'', '*']),
        Value::List(_) | Value::Map(_) => false,
    };
    if below && line > 0 {
        line = line_start(text, line - 1);
    }
    while line > 0 && !from(text, line).trim_start_matches(' ').starts_with('-') {
        line = line_start(text, line - 1);
    }
    line
}

/// Where the words of a node end; `from` is where its key or its dash stands.
pub(super) fn end(text: &str, from: usize, node: &Node<'_>) -> usize {
    if Form::of(text, node, Form::Lines) == Form::Elsewhere {
        return node.span.end as usize;
    }
    match &node.value {
        Value::Scalar(_) if super::super::read::is_blank(node) => {
            let start = node.span.start as usize;
            let here = line_start(text, start) == line_start(text, from);
            if here {
                start.max(node.span.end as usize)
            } else {
                from
            }
        }
        Value::Scalar(_) => node.span.end as usize,
        Value::Map(entries) => match entries.last() {
            Some((key, value)) if !bracketed(text, node) => end(text, key.span.end as usize, value),
            _ => node.span.end as usize,
        },
        Value::List(items) => match items.last() {
            _ if bracketed(text, node) => node.span.end as usize,
            Some(item) => end(text, item_line(text, item), item),
            None => node.span.end as usize,
        },
    }
}

fn bracketed(text: &str, node: &Node<'_>) -> bool {
    matches!(
        text.as_bytes().get(node.span.start as usize),
        Some(b'{' | b'[')
    )
}
