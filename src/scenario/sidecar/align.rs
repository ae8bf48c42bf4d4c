//! Puts the translations of a list beside the texts that they translate, where the author put a text in between, moved one or
//! took one away. What is known of a list stands in the `of:` of its part; where that does not fit the list, nothing is done.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::super::alignment::{Recorded, places, whole};
use super::super::outline::{self, Entries, Outline};
use super::super::source::At;
use super::super::yaml::{Node, Value};
use super::edits::{Edits, Form, between, end, from, indent, item_line, line_end, line_start};
use super::written::item;

/// What a part says that it was made from of which nobody knows what belongs to what; no texts have this fingerprint.
const UNKNOWN: &str = "unknown";

/// A sidecar whose lists are in the order of their source.
#[derive(Debug)]
pub(super) struct Aligned {
    pub(super) text: String,
    /// Texts to translate that came in between.
    pub(super) added: usize,
    /// Translations of texts that are gone.
    pub(super) set_aside: usize,
}

pub(super) fn align(text: &str, root: &Node<'_>, outline: &Outline<'_>) -> Aligned {
    let mut aligner = Aligner {
        text,
        edits: Edits::default(),
        added: 0,
        set_aside: 0,
    };
    if let Outline::Map(entries) = outline {
        aligner.parts(root, entries, Form::of(text, root, Form::Lines));
    }
    Aligned {
        text: aligner.edits.apply(text),
        added: aligner.added,
        set_aside: aligner.set_aside,
    }
}

struct Aligner<'t> {
    text: &'t str,
    edits: Edits,
    added: usize,
    set_aside: usize,
}

/// A list of the source, and what stands for it in the sidecar.
struct Texts<'n, 't, 'o> {
    path: String,
    name: &'n At<Cow<'t, str>>,
    node: &'n Node<'t>,
    /// How that is written.
    form: Form,
    items: &'n [Outline<'o>],
}

impl Aligner<'_> {
    /// Aligns what has a fingerprint of its own, and what is in it.
    fn parts(&mut self, node: &Node<'_>, outline: &Entries<'_>, form: Form) {
        let Value::Map(entries) = &node.value else {
            return;
        };
        if outline.iter().any(|(key, _)| *key == "of") {
            self.part(node, outline, form);
        }
        let known: HashMap<&str, &Outline<'_>> =
            outline.iter().map(|(key, inner)| (*key, inner)).collect();
        for (name, inner) in entries {
            if let Some(Outline::Map(outline)) = known.get(name.value.as_ref()) {
                self.parts(inner, outline, Form::of(self.text, inner, form));
            }
        }
    }

    fn part(&mut self, node: &Node<'_>, outline: &Entries<'_>, form: Form) {
        let Value::Map(entries) = &node.value else {
            return;
        };
        let own = entries.iter().find(|(name, _)| name.value == "of");
        let Some((_, of)) = own else { return };
        let Value::Scalar(scalar) = &of.value else {
            return;
        };
        let recorded = Recorded::of(&scalar.text);
        let (mut now, mut unsure) = (Vec::new(), false);
        for texts in lists(self.text, (node, form), outline, "") {
            let before = recorded.list(&texts.path);
            let hashes = outline::hashes(texts.items);
            let same = before.iter().copied().eq(hashes.iter().map(String::as_str));
            let order = places(&before, &hashes);
            // Of the author's texts none changed, and a translation of one is gone: nobody knows which, so that the part has to
            // be looked over.
            if same && self.lacks(&texts) {
                unsure = true;
                continue;
            }
            if before.is_empty() || same || !self.list(&texts, before.len(), &order) {
                let before = before.iter().map(|it| (*it).to_owned());
                now.push((texts.path, before.collect()));
                continue;
            }
            let kept = order.iter().zip(hashes).map(|(place, hash)| match place {
                // One that changed is still a translation of what it was.
                Some(place) => before[*place].to_owned(),
                None => hash,
            });
            now.push((texts.path, kept.collect()));
        }
        let made_from = match unsure {
            true => UNKNOWN,
            false => whole(&scalar.text),
        };
        let recorded = outline::recorded(made_from, now);
        if recorded != scalar.text {
            self.edits
                .replace(of.span.range(), format!("\"{recorded}\""));
        }
    }

    /// Whether some of the items of a list are there, and not all.
    fn lacks(&self, texts: &Texts<'_, '_, '_>) -> bool {
        let chunks = self.chunks(texts);
        chunks.is_some_and(|(_, _, chunks)| (1..texts.items.len()).contains(&chunks.len()))
    }

    /// Puts the items of a list in this order. Returns whether that could be done.
    fn list(&mut self, texts: &Texts<'_, '_, '_>, before: usize, order: &[Option<usize>]) -> bool {
        let Some((range, column, chunks)) = self.chunks(texts) else {
            return false;
        };
        if chunks.len() != before {
            return false;
        }
        let mut new = String::new();
        for (place, outline) in order.iter().zip(texts.items) {
            match place {
                Some(place) => new.push_str(&chunks[*place]),
                None => {
                    self.added += outline.count();
                    new.push_str(&item(outline, column));
                }
            }
        }
        let kept: HashSet<usize> = order.iter().copied().flatten().collect();
        for (place, chunk) in chunks.iter().enumerate() {
            if !kept.contains(&place) {
                self.set_aside += 1;
                new.push_str(&commented(chunk, column));
            }
        }
        let opens = match range.start == line_start(self.text, range.start) {
            true => "",
            false => "\n",
        };
        self.edits.replace(range, format!("{opens}{new}"));
        true
    }

    /// The lines of each item, with the comments above it; where they stand, and from which column.
    fn chunks(
        &self,
        texts: &Texts<'_, '_, '_>,
    ) -> Option<(std::ops::Range<usize>, usize, Vec<String>)> {
        let text = self.text;
        let key = texts.name.span.end as usize;
        if texts.form != Form::Lines {
            return None;
        }
        match &texts.node.value {
            Value::List(found) => {
                let column = indent(text, item_line(text, found.first()?)).len();
                let start = line_end(text, key);
                let mut at = start;
                let chunks = found.iter().map(|node| {
                    let line = item_line(text, node);
                    let after = line_end(text, end(text, line, node)).max(at);
                    let chunk = between(text, at..after).replace("\r\n", "\n");
                    at = after;
                    chunk
                });
                let chunks: Vec<_> = chunks.collect();
                Some((start..at, column, chunks))
            }
            // One text needs no list; beside others it does.
            Value::Scalar(_) => {
                let colon = key + from(text, key).find(':')? + 1;
                let after = line_end(text, end(text, key, texts.node));
                let column = indent(text, key).len() + 2;
                let chunk = as_item(between(text, colon..after), column)?;
                Some((colon..after, column, vec![chunk]))
            }
            Value::Map(_) => None,
        }
    }
}

/// The lists in a part that stand in the sidecar too.
fn lists<'n, 't, 'o>(
    text: &str,
    (node, form): (&'n Node<'t>, Form),
    outline: &'n Entries<'o>,
    path: &str,
) -> Vec<Texts<'n, 't, 'o>> {
    let Value::Map(entries) = &node.value else {
        return Vec::new();
    };
    let there: HashMap<&str, &(At<Cow<'t, str>>, Node<'t>)> = entries
        .iter()
        .map(|entry| (entry.0.value.as_ref(), entry))
        .collect();
    let mut found = Vec::new();
    for (key, inner) in outline {
        let Some((name, node)) = there.get(key).copied() else {
            continue;
        };
        let path = outline::path(path, key);
        let form = Form::of(text, node, form);
        match inner {
            Outline::List(items) => found.push(Texts {
                path,
                name,
                node,
                form,
                items,
            }),
            Outline::Map(inner) if inner.iter().all(|(key, _)| *key != "of") => {
                found.extend(lists(text, (node, form), inner, &path));
            }
            _ => {}
        }
    }
    found
}

/// What stands behind a key, as an item of a list. `None` where its indentation is counted.
fn as_item(behind: &str, column: usize) -> Option<String> {
    let behind = behind.replace("\r\n", "\n");
    let mut lines = behind.split_inclusive('\n');
    let first = lines.next()?.trim_start_matches(' ');
    if first.starts_with(['|', '>']) && first.contains(|sign: char| sign.is_ascii_digit()) {
        return None;
    }
    let further = lines.map(|line| match line.trim().is_empty() {
        true => line.to_owned(),
        false => format!("  {line}"),
    });
    let further: String = further.collect();
    Some(format!("{}- {first}{further}", " ".repeat(column)))
}

/// Lines as comments.
fn commented(lines: &str, column: usize) -> String {
    let lines = lines.split_inclusive('\n').map(|line| {
        let rest = line.trim_start_matches(' ');
        let deeper = line.len() - rest.len();
        let (before, deeper) = (column.min(deeper), deeper.saturating_sub(column));
        match rest.trim().is_empty() || rest.starts_with('#') {
            true => line.to_owned(),
            false => format!("{}# {}{rest}", " ".repeat(before), " ".repeat(deeper)),
        }
    });
    lines.collect()
}
