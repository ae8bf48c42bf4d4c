//! Gives a sidecar the tree of its scenario: what is missing is put in its place, what no longer belongs becomes a
//! comment. What the translator wrote stays where it is.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::super::outline::{Entries, Outline};
use super::super::read::is_blank;
use super::super::source::At;
use super::super::yaml::{Node, Value};
use super::edits::{
    Edits, Form, between, end, from, indent, item_line, line_end, line_start, spaces,
};
use super::written::{bare, bare_entry, entry, inside, item, needed};
use super::{HEADER, apart};

/// What was changed.
#[derive(Debug)]
pub(super) struct Shaped {
    pub(super) text: String,
    /// Texts to translate that were not in the file.
    pub(super) added: usize,
    /// Entries that no longer belong.
    pub(super) set_aside: usize,
}

pub(super) fn shape(
    text: &str,
    root: &Node<'_>,
    outline: &Outline<'_>,
    done: &HashSet<&str>,
) -> Shaped {
    let mut shaper = Shaper {
        text,
        done,
        edits: Edits::default(),
        added: 0,
        set_aside: 0,
    };
    if let Outline::Map(entries) = outline {
        let form = Form::of(text, root, Form::Lines);
        shaper.map(root, entries, form, Some(HEADER), true);
    }
    Shaped {
        text: shaper.edits.apply(text),
        added: shaper.added,
        set_aside: shaper.set_aside,
    }
}

struct Shaper<'t> {
    text: &'t str,
    /// Parts that the translator has looked over.
    done: &'t HashSet<&'t str>,
    edits: Edits,
    added: usize,
    set_aside: usize,
}

impl Shaper<'_> {
    /// `part` is the name of a part with a fingerprint of its own.
    fn map(
        &mut self,
        node: &Node<'_>,
        outline: &Entries<'_>,
        form: Form,
        part: Option<&str>,
        spaced: bool,
    ) {
        let Value::Map(entries) = &node.value else {
            return;
        };
        if form == Form::Elsewhere {
            return;
        }
        let fresh =
            part.is_some_and(|part| self.done.contains(part) || !any_text(entries, outline));
        let known: HashMap<&str, usize> = outline
            .iter()
            .enumerate()
            .map(|(at, (key, _))| (*key, at))
            .collect();
        let mut places: Vec<Option<usize>> = vec![None; outline.len()];
        for (at, (name, value)) in entries.iter().enumerate() {
            if let Some(&known) = known.get(name.value.as_ref())
                && places[known].is_none()
                && fits(value, &outline[known].1)
            {
                places[known] = Some(at);
                let inner = Slot {
                    key: name.value.as_ref(),
                    start: name.span.start as usize,
                    end: name.span.end as usize,
                };
                self.value(&inner, value, &outline[known].1, form, fresh);
            }
        }
        let kept: HashSet<usize> = places.iter().copied().flatten().collect();
        self.aside(node, &kept, form);
        self.missing(node, outline, &places, form, (fresh, spaced));
    }

    fn value(
        &mut self,
        slot: &Slot<'_>,
        node: &Node<'_>,
        outline: &Outline<'_>,
        around: Form,
        fresh: bool,
    ) {
        let form = Form::of(self.text, node, around);
        match outline {
            Outline::Text(_) | Outline::Free | Outline::Value(_) => {}
            Outline::Of(of) => self.fingerprint(slot, node, of, fresh),
            Outline::Map(_) | Outline::List(_) if is_blank(node) => {
                // A list of one text may be written as that text.
                if outline.count() == 0 || is_one_text(outline) {
                    return;
                }
                self.added += outline.count();
                if around == Form::Lines {
                    let column = slot.start - line_start(self.text, slot.start);
                    let below = inside(outline, column + 2, apart(slot.key));
                    self.edits.insert(line_end(self.text, slot.end), below);
                } else {
                    self.behind(slot, &bare(outline));
                }
            }
            Outline::Map(inner) => {
                // A scene has a fingerprint of its own; its name is that of its part.
                let part = inner
                    .iter()
                    .any(|(key, _)| *key == "of")
                    .then_some(slot.key);
                self.map(node, inner, form, part, apart(slot.key));
            }
            Outline::List(items) => match &node.value {
                Value::List(found) => self.list(found, node, items, form),
                Value::Map(_) => self.map(node, &only_text(&items[0]), form, None, false),
                Value::Scalar(_) => {}
            },
        }
    }

    fn fingerprint(&mut self, slot: &Slot<'_>, node: &Node<'_>, of: &str, fresh: bool) {
        let Value::Scalar(scalar) = &node.value else {
            return;
        };
        if !fresh || scalar.text == of {
            return;
        }
        if is_blank(node) && node.span.range().is_empty() {
            self.behind(slot, &format!("\"{of}\""));
        } else {
            self.edits.replace(node.span.range(), format!("\"{of}\""));
        }
    }

    /// Writes a value behind a key that has none.
    fn behind(&mut self, slot: &Slot<'_>, value: &str) {
        let rest = from(self.text, slot.end);
        if rest.trim_start_matches(' ').starts_with(':') {
            self.edits
                .insert(slot.end + spaces(rest) + 1, format!(" {value}"));
        } else {
            self.edits.insert(slot.end, format!(": {value}"));
        }
    }

    /// Makes a comment of every entry that is not among those kept.
    fn aside(&mut self, node: &Node<'_>, kept: &HashSet<usize>, form: Form) {
        let Value::Map(entries) = &node.value else {
            return;
        };
        let text = self.text;
        let start = |at: usize| entries[at].0.span.start as usize;
        let end = |at: usize| end(text, entries[at].0.span.end as usize, &entries[at].1);
        let first_kept = kept.iter().copied().min();
        let before = line_start(text, start_of(node))..start_of(node);
        let shares = !between(text, before).trim().is_empty();
        for at in (0..entries.len()).filter(|at| !kept.contains(at)) {
            self.set_aside += 1;
            match form {
                // The first entry of an item stands behind its dash, and so will the next.
                Form::Lines if shares && first_kept.is_none_or(|first| at < first) => {
                    if let Some(first) = first_kept.filter(|_| at == 0) {
                        let line = line_start(text, start(0));
                        self.comment(line, between(text, start(0)..start(first)));
                        self.edits.replace(start(0)..start(first), "");
                    }
                }
                Form::Lines => self.comment_out(start(at), end(at)),
                Form::Brackets { line } => {
                    self.comment(line, between(text, start(at)..end(at)));
                    let gone = if at + 1 < entries.len() {
                        start(at)..start(at + 1)
                    } else if at > 0 {
                        end(at - 1)..end(at)
                    } else {
                        start(at)..end(at)
                    };
                    self.edits.replace(gone, "");
                }
                Form::Elsewhere => {}
            }
        }
    }

    /// Makes comments of whole lines.
    fn comment_out(&mut self, from: usize, to: usize) {
        let range = line_start(self.text, from)..line_end(self.text, to);
        let column = indent(self.text, from).len();
        let lines = between(self.text, range.clone()).split_inclusive('\n');
        let lines = lines.map(|line| {
            let (before, rest) = line.split_at(spaces(line).min(column));
            if rest.trim().is_empty() {
                line.to_owned()
            } else {
                format!("{before}# {rest}")
            }
        });
        let commented: String = lines.collect();
        self.edits.replace(range, commented.replace("\r\n", "\n"));
    }

    /// Puts words in comments before a line.
    fn comment(&mut self, line: usize, words: &str) {
        let indent = indent(self.text, line);
        let words = words
            .lines()
            .map(str::trim)
            .filter(|words| !words.is_empty());
        for words in words {
            self.edits.insert(line, format!("{indent}# {words}\n"));
        }
    }

    /// Puts in what the outline has and the map has not.
    fn missing(
        &mut self,
        node: &Node<'_>,
        outline: &Entries<'_>,
        places: &[Option<usize>],
        form: Form,
        (fresh, spaced): (bool, bool),
    ) {
        let Value::Map(entries) = &node.value else {
            return;
        };
        let text = self.text;
        let first = places.iter().copied().flatten().min();
        let mut empty = Vec::new();
        for (at, (key, inner)) in outline.iter().enumerate() {
            if places[at].is_some() || !needed(inner, fresh) {
                continue;
            }
            self.added += inner.count();
            let after = places[..at].iter().rev().copied().flatten().next();
            let after = after.map(|at| {
                let (name, value) = &entries[at];
                end(text, name.span.end as usize, value).max(name.span.end as usize)
            });
            let before = first.map(|first| entries[first].0.span.start as usize);
            match (form, after, before) {
                (Form::Lines, after, Some(before)) => {
                    let start = start_of(node);
                    let column = start - line_start(text, start);
                    let new = entry(key, inner, column, spaced);
                    if let Some(after) = after {
                        self.edits.insert(line_end(text, after), new);
                    } else {
                        let new = new.trim_start();
                        self.edits
                            .insert(before, format!("{new}{}", " ".repeat(column)));
                    }
                }
                (_, Some(after), _) => {
                    let place = self.value_place(after);
                    let new = format!(", {}", bare_entry(key, inner));
                    let apart = from(text, place).starts_with(' ');
                    let new = if apart { new.trim_end() } else { &new };
                    self.edits.insert(place, new);
                }
                (_, None, Some(before)) => {
                    self.edits
                        .insert(before, format!("{}, ", bare_entry(key, inner)));
                }
                (_, None, None) => empty.push(bare_entry(key, inner)),
            }
        }
        if !empty.is_empty() {
            let open = node.span.start as usize + 1;
            self.edits.insert(open, format!(" {} ", empty.join(", ")));
        }
    }

    /// The place behind an entry between brackets, whose value may be nothing at all.
    fn value_place(&self, end: usize) -> usize {
        let rest = from(self.text, end);
        match rest.trim_start_matches(' ').strip_prefix(':') {
            Some(behind) => end + spaces(rest) + 1 + usize::from(behind.starts_with(' ')),
            None => end,
        }
    }

    fn list(&mut self, found: &[Node<'_>], node: &Node<'_>, items: &[Outline<'_>], form: Form) {
        for (item, outline) in found.iter().zip(items) {
            self.item(item, outline, form);
        }
        let missing = items.get(found.len()..).unwrap_or_default();
        self.added += missing.iter().map(Outline::count).sum::<usize>();
        let extra = found.get(items.len()..).unwrap_or_default();
        self.set_aside += extra.len();
        match form {
            Form::Elsewhere => {}
            Form::Lines => {
                for node in extra {
                    let line = item_line(self.text, node);
                    self.comment_out(line, end(self.text, line, node));
                }
                if let Some(last) = found.last() {
                    let line = item_line(self.text, last);
                    let column = indent(self.text, line).len();
                    let new: String = missing.iter().map(|it| item(it, column)).collect();
                    let after = line_end(self.text, end(self.text, line, last));
                    self.edits.insert(after, new);
                }
            }
            Form::Brackets { line } => {
                let end = |node: &Node<'_>| end(self.text, node.span.start as usize, node);
                let new: Vec<_> = missing.iter().map(bare).collect();
                match (found.get(..items.len()).and_then(<[_]>::last), found.last()) {
                    (Some(kept), Some(last)) if !extra.is_empty() => {
                        let range = end(kept)..end(last);
                        let words = between(self.text, range.clone());
                        let words = words.trim_start_matches([',', ' ']);
                        self.comment(line, words);
                        self.edits.replace(range, "");
                    }
                    (_, Some(last)) if !new.is_empty() => {
                        self.edits
                            .insert(end(last), format!(", {}", new.join(", ")));
                    }
                    (_, None) => self
                        .edits
                        .insert(node.span.start as usize + 1, new.join(", ")),
                    _ => {}
                }
            }
        }
    }

    fn item(&mut self, node: &Node<'_>, outline: &Outline<'_>, around: Form) {
        let form = Form::of(self.text, node, around);
        let text = matches!(outline, Outline::Text(_));
        match &node.value {
            Value::Scalar(_) if text => {}
            Value::Map(_) if text && fits(node, &Outline::Map(only_text(outline))) => {
                self.map(node, &only_text(outline), form, None, false);
            }
            Value::Map(_) if fits(node, outline) => {
                if let Outline::Map(inner) = outline {
                    self.map(node, inner, form, None, false);
                }
            }
            _ if around == Form::Lines => {
                let line = item_line(self.text, node);
                let column = indent(self.text, line).len();
                let end = end(self.text, line, node);
                self.set_aside += 1;
                self.added += outline.count();
                self.comment_out(line, end);
                self.edits
                    .insert(line_end(self.text, end), item(outline, column));
            }
            _ => {}
        }
    }
}

/// The key of an entry and where it stands.
struct Slot<'k> {
    key: &'k str,
    start: usize,
    end: usize,
}

fn start_of(node: &Node<'_>) -> usize {
    match &node.value {
        Value::Map(entries) => entries
            .first()
            .map_or(node.span.start, |(name, _)| name.span.start)
            as usize,
        Value::Scalar(_) | Value::List(_) => node.span.start as usize,
    }
}

/// A text that is an item may stand in a map of its own.
fn only_text<'a>(outline: &Outline<'a>) -> Entries<'a> {
    match outline {
        Outline::Map(entries) => entries.clone(),
        other => vec![("text", other.clone())],
    }
}

/// Whether a value can stay where the outline has such a part.
fn fits(node: &Node<'_>, outline: &Outline<'_>) -> bool {
    if is_blank(node) {
        let empty = node.span.range().is_empty()
            && matches!(&node.value, Value::Scalar(scalar) if scalar.plain);
        let deep = matches!(outline, Outline::Map(_) | Outline::List(_));
        return empty || !deep || is_one_text(outline);
    }
    match (&node.value, outline) {
        (Value::Map(entries), Outline::Map(known)) => {
            let fitting = |(name, value): &(_, _)| known_and_fits(name, value, known);
            entries.is_empty() || entries.iter().any(fitting)
        }
        (Value::Map(_), Outline::List(items)) => {
            is_one_text(outline) && fits(node, &Outline::Map(only_text(&items[0])))
        }
        (Value::Scalar(_), Outline::List(_)) => is_one_text(outline),
        (Value::Scalar(_) | Value::List(_), Outline::Map(_)) => false,
        (Value::List(_), Outline::List(_)) => true,
        (value, _) => matches!(value, Value::Scalar(_)),
    }
}

fn is_one_text(outline: &Outline<'_>) -> bool {
    matches!(outline, Outline::List(items) if matches!(items.as_slice(), [Outline::Text(_)]))
}

fn known_and_fits(name: &At<Cow<'_, str>>, value: &Node<'_>, known: &Entries<'_>) -> bool {
    known
        .iter()
        .any(|(key, outline)| name.value == *key && fits(value, outline))
}

/// Whether anything of a part is translated; the scenes are parts of their own.
fn any_text(entries: &[(At<Cow<'_, str>>, Node<'_>)], known: &Entries<'_>) -> bool {
    entries.iter().any(|(name, node)| {
        let known = known
            .iter()
            .find(|(key, _)| name.value == *key && !apart(key));
        known.is_some_and(|(_, outline)| has_text(node, outline))
    })
}

fn has_text(node: &Node<'_>, outline: &Outline<'_>) -> bool {
    match (&node.value, outline) {
        (Value::Map(entries), Outline::Map(known)) => any_text(entries, known),
        (Value::Map(entries), Outline::List(items)) => items
            .first()
            .is_some_and(|it| any_text(entries, &only_text(it))),
        (Value::Map(entries), text @ Outline::Text(_)) => any_text(entries, &only_text(text)),
        (Value::List(found), Outline::List(items)) => {
            found.iter().zip(items).any(|(node, it)| has_text(node, it))
        }
        (Value::Scalar(_), Outline::Text(_) | Outline::List(_)) => !is_blank(node),
        _ => false,
    }
}
