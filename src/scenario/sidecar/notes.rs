//! The program's own comments in a sidecar: the source beside every text that waits, and beside every text of a part
//! whose source has changed. They begin with [`MARK`]; each update takes them out and writes them anew.

use std::collections::HashMap;

use super::super::alignment::whole;
use super::super::outline::{Entries, Outline};
use super::super::read::is_blank;
use super::super::text::placeholders;
use super::super::yaml::{Node, Value};
use super::edits::{Edits, Form, between, indent, item_line, line_end, line_start};
use super::{Comments, HEADER};

/// How the program's own comments begin.
const MARK: &str = "#>";
/// Columns that a comment fills.
const WIDTH: usize = 100;

/// A sidecar with its comments.
#[derive(Debug)]
pub(super) struct Noted {
    pub(super) text: String,
    /// Texts that wait for a translation.
    pub(super) missing: usize,
    /// Parts whose source has changed.
    pub(super) stale: Vec<String>,
}

/// The text without the program's comments; a line within a text is no comment.
pub(super) fn without(text: &str, root: &Node<'_>) -> String {
    let mut texts = Vec::new();
    spans(root, &mut texts);
    texts.sort_unstable();
    let mut kept = String::with_capacity(text.len());
    let mut at = 0;
    while at < text.len() {
        let end = line_end(text, at);
        let line = between(text, at..end);
        let place = texts.partition_point(|&(start, _)| start <= at);
        let within = place > 0
            && texts[..place]
                .iter()
                .rev()
                .take(2)
                .any(|&(_, end)| end > at);
        if within || !line.trim_start().starts_with(MARK) {
            kept.push_str(line);
        }
        at = end;
    }
    kept
}

/// Where texts stand.
fn spans(node: &Node<'_>, texts: &mut Vec<(usize, usize)>) {
    match &node.value {
        Value::Scalar(_) => texts.push((node.span.start as usize, node.span.end as usize)),
        Value::List(items) => items.iter().for_each(|item| spans(item, texts)),
        Value::Map(entries) => entries.iter().for_each(|(_, value)| spans(value, texts)),
    }
}

pub(super) fn note(
    text: &str,
    root: &Node<'_>,
    outline: &Outline<'_>,
    source: &str,
    words: &Comments<'_>,
) -> Noted {
    let mut noter = Noter {
        text,
        source,
        words,
        edits: Edits::default(),
        missing: 0,
        stale: Vec::new(),
    };
    if let Outline::Map(entries) = outline {
        let form = Form::of(text, root, Form::Lines);
        noter.map(root, entries, form, "", (Some(HEADER), false));
    }
    let (missing, stale) = (noter.missing, noter.stale);
    let mut noted = noter.edits.apply(text);
    if missing + stale.len() > 0 {
        let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
        noted.insert_str(0, &comment("", "", &words.guide).replace('\n', line_end));
    }
    Noted {
        text: noted,
        missing,
        stale,
    }
}

struct Noter<'t, 'w> {
    text: &'t str,
    /// The language of the source.
    source: &'t str,
    words: &'t Comments<'w>,
    edits: Edits,
    missing: usize,
    stale: Vec<String>,
}

impl Noter<'_, '_> {
    /// `path` leads to the map within the brackets it stands in.
    fn map(
        &mut self,
        node: &Node<'_>,
        outline: &Entries<'_>,
        form: Form,
        path: &str,
        (part, stale): (Option<&str>, bool),
    ) {
        let Value::Map(entries) = &node.value else {
            return;
        };
        let stale = match part {
            Some(part) => self.part(node, outline, form, part),
            None => stale,
        };
        let known: HashMap<&str, &Outline<'_>> =
            outline.iter().map(|(key, inner)| (*key, inner)).collect();
        for (name, value) in entries {
            let key = name.value.as_ref();
            let Some(&inner) = known.get(key) else {
                continue;
            };
            let start = name.span.start as usize;
            let path = joined(form, path, key);
            match (inner, &value.value) {
                (Outline::Map(inner), _) => {
                    let part = inner.iter().any(|(key, _)| *key == "of").then_some(key);
                    let form = Form::of(self.text, value, form);
                    self.map(value, inner, form, &path, (part, stale));
                }
                (Outline::List(items), Value::List(found)) => {
                    let form = Form::of(self.text, value, form);
                    for (place, (item, inner)) in found.iter().zip(items).enumerate() {
                        let path = joined(form, &path, &(place + 1).to_string());
                        self.item(item, inner, form, &path, stale);
                    }
                }
                (Outline::List(items), _) => {
                    if let Some(inner) = items.first() {
                        self.slot(start, value, inner, (form, &path), stale);
                    }
                }
                _ => self.slot(start, value, inner, (form, &path), stale),
            }
        }
    }

    /// Whether the source of a part has changed, with a comment that says so.
    fn part(&mut self, node: &Node<'_>, outline: &Entries<'_>, form: Form, part: &str) -> bool {
        let (Value::Map(entries), Some(of)) = (&node.value, fingerprint(outline)) else {
            return false;
        };
        let own = entries.iter().find(|(name, _)| name.value == "of");
        let now = whole(of);
        let current = own.is_some_and(|(_, value)| {
            matches!(&value.value, Value::Scalar(scalar) if whole(&scalar.text) == now)
        });
        if current || form == Form::Elsewhere {
            return false;
        }
        self.stale.push(part.to_owned());
        if let Some((name, _)) = own.or(entries.first()) {
            let line = self.line(name.span.start as usize, form);
            let words = (self.words.stale)(part, of);
            self.edits
                .insert(line, comment(indent(self.text, line), "", &words));
        }
        true
    }

    fn item(
        &mut self,
        node: &Node<'_>,
        outline: &Outline<'_>,
        around: Form,
        path: &str,
        stale: bool,
    ) {
        let form = Form::of(self.text, node, around);
        match (&node.value, outline) {
            (Value::Map(_), Outline::Map(inner)) => {
                self.map(node, inner, form, path, (None, stale));
            }
            (Value::Map(_), text) => {
                let inner = vec![("text", text.clone())];
                self.map(node, &inner, form, path, (None, stale));
            }
            _ => {
                let start = match around {
                    Form::Lines => item_line(self.text, node),
                    _ => node.span.start as usize,
                };
                self.slot(start, node, outline, (around, path), stale);
            }
        }
    }

    /// A place for a text.
    fn slot(
        &mut self,
        start: usize,
        node: &Node<'_>,
        outline: &Outline<'_>,
        (form, path): (Form, &str),
        stale: bool,
    ) {
        let Outline::Text(source) = outline else {
            return;
        };
        if source.is_empty() || form == Form::Elsewhere {
            return;
        }
        let missing = is_blank(node);
        self.missing += usize::from(missing);
        let other =
            matches!(&node.value, Value::Scalar(scalar) if names(&scalar.text) != names(source));
        if missing || stale || other {
            let line = self.line(start, form);
            let label = match form {
                Form::Brackets { .. } => format!("{} {path}: ", self.source),
                _ => format!("{}: ", self.source),
            };
            self.edits
                .insert(line, comment(indent(self.text, line), &label, source));
        }
    }

    /// The line before which a comment on this place stands.
    fn line(&self, start: usize, form: Form) -> usize {
        match form {
            Form::Brackets { line } => line,
            Form::Lines | Form::Elsewhere => line_start(self.text, start),
        }
    }
}

fn names(text: &str) -> Vec<&str> {
    let mut names: Vec<_> = placeholders(text).collect();
    names.sort_unstable();
    names
}

fn fingerprint<'o>(outline: &'o Entries<'_>) -> Option<&'o str> {
    outline.iter().find_map(|(_, inner)| match inner {
        Outline::Of(of) => Some(of.as_str()),
        _ => None,
    })
}

/// A path is needed only where several texts share a line.
fn joined(form: Form, path: &str, key: &str) -> String {
    match form {
        Form::Brackets { .. } if path.is_empty() => key.to_owned(),
        Form::Brackets { .. } => format!("{path}.{key}"),
        Form::Lines | Form::Elsewhere => String::new(),
    }
}

/// Words as comment lines; further lines of a labelled text are set in.
fn comment(indent: &str, label: &str, words: &str) -> String {
    let start = format!("{indent}{MARK}");
    let further = if label.is_empty() { "" } else { "    " };
    let width = WIDTH.saturating_sub(start.len()).max(40);
    let mut lines: Vec<String> = Vec::new();
    let mut line = label.trim_end().to_owned();
    let mut end = |line: &mut String| {
        let whole = format!("{start} {line}");
        lines.push(whole.trim_end().to_owned());
        line.clear();
    };
    for (place, paragraph) in words.trim().lines().enumerate() {
        // An item of a list keeps its line; other lines of a paragraph run on.
        let item = paragraph.trim_start().starts_with(['-', '*', '>']);
        if place > 0 && (item || paragraph.trim().is_empty()) && !line.is_empty() {
            end(&mut line);
        }
        if paragraph.trim().is_empty() {
            end(&mut line);
        }
        for word in paragraph.split_whitespace() {
            if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
                end(&mut line);
            }
            line.push_str(if line.is_empty() { further } else { " " });
            line.push_str(word);
        }
    }
    end(&mut line);
    lines.join("\n") + "\n"
}
