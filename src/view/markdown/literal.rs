//! Signs that Markdown would eat though an author wrote them to be read, made to mean themselves.

use std::collections::{BTreeSet, HashSet};
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

/// The longest name of a link, in bytes, as `CommonMark` has it.
const LONGEST_NAME: usize = 999;
/// A sign that means itself lets what follows it be read anew; so often one looks again.
const MOST_LOOKS: usize = 4;

/// A text with a backslash before each sign that nobody meant as one: the mark of a list of one that begins the text
/// (`1986. A bad year.`), a heading without words, two or fewer strokes under a line, a star between figures (`2*3*4`),
/// and what has the form of a link's address and belongs to no link (`[Petra]: No.`).
pub(super) fn literal(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..MOST_LOOKS {
        let signs = unmeant(&text);
        if signs.is_empty() {
            break;
        }
        text = escaped(&text, &signs);
    }
    text
}

/// Where the signs stand that nobody meant as one.
fn unmeant(text: &str) -> BTreeSet<usize> {
    let parser = Parser::new(text);
    let named = parser.reference_definitions().iter().next().is_some();
    let all: Vec<_> = parser.into_offset_iter().collect();
    let mut signs = BTreeSet::new();
    signs.extend(lone_mark(text, &all));
    for (place, (event, at)) in all.iter().enumerate() {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                let next = all.get(place + 1).map(|(event, _)| event);
                let empty = matches!(next, Some(Event::End(TagEnd::Heading(_))));
                signs.extend(heading(text, at, empty));
            }
            Event::Start(Tag::Emphasis) => signs.extend(between_figures(text, at, 1)),
            Event::Start(Tag::Strong) => signs.extend(between_figures(text, at, 2)),
            _ => {}
        }
    }
    if named {
        signs.extend(addresses(text, &all));
    }
    signs
}

/// A text with a backslash in each of these places.
fn escaped(text: &str, signs: &BTreeSet<usize>) -> String {
    let mut out = String::with_capacity(text.len() + signs.len());
    let mut from = 0;
    for &sign in signs {
        out.push_str(text.get(from..sign).unwrap_or_default());
        out.push('\\');
        from = sign;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}

/// The mark of a list with one item, when the text begins with it.
fn lone_mark(text: &str, all: &[(Event<'_>, Range<usize>)]) -> Option<usize> {
    let (Event::Start(Tag::List(_)), at) = all.first()? else {
        return None;
    };
    let mut depth = 0;
    let mut items = 0;
    for (event, _) in all {
        match event {
            Event::Start(Tag::List(_)) => depth += 1,
            Event::End(TagEnd::List(_)) => depth -= 1,
            Event::Start(Tag::Item) if depth == 1 => items += 1,
            _ => {}
        }
        if depth == 0 || items > 1 {
            break;
        }
    }
    let begun = text.get(at.start..)?;
    let mark = at.start + (begun.len() - begun.trim_start().len());
    let digits = text.get(mark..)?.bytes();
    let digits = digits.take_while(u8::is_ascii_digit).count();
    (items == 1).then_some(mark + digits)
}

/// The first sign of a heading without words, or of what stands under one and is too short to be a line.
fn heading(text: &str, at: &Range<usize>, empty: bool) -> Option<usize> {
    let whole = text.get(at.clone())?;
    if whole.trim_start().starts_with('#') {
        return whole
            .find('#')
            .filter(|_| empty)
            .map(|sign| at.start + sign);
    }
    let whole = whole.trim_end();
    let last = whole.rfind('\n')? + 1;
    let under = whole.get(last..)?;
    let strokes = under.trim_start_matches([' ', '\t', '>']);
    let strokes_at = at.start + last + (under.len() - strokes.len());
    (strokes.len() < 3 && strokes.starts_with(['-', '='])).then_some(strokes_at)
}

/// The stars around what is emphasised, `count` on each side, when figures stand on both sides of either.
fn between_figures(text: &str, at: &Range<usize>, count: usize) -> Vec<usize> {
    let bytes = text.as_bytes();
    let figure = |place: Option<usize>| {
        place.is_some_and(|place| bytes.get(place).is_some_and(u8::is_ascii_digit))
    };
    let (from, to) = (at.start, at.end.saturating_sub(count));
    let opens = figure(from.checked_sub(1)) && figure(Some(from + count));
    let closes = figure(to.checked_sub(1)) && figure(Some(to + count));
    if bytes.get(from) != Some(&b'*') || !(opens || closes) {
        return Vec::new();
    }
    (from..from + count).chain(to..to + count).collect()
}

/// The bracket of each line that has the form of a link's address, when no link here has that name.
fn addresses(text: &str, all: &[(Event<'_>, Range<usize>)]) -> Vec<usize> {
    let mut used = HashSet::new();
    let mut verbatim = Vec::new();
    for (event, at) in all {
        match event {
            Event::Start(Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. }) => {
                // A name in brackets alone is no link: people name who speaks so.
                if matches!(link_type, LinkType::Reference | LinkType::Collapsed) {
                    used.insert(name(id));
                }
            }
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock)
            | Event::Code(_)
            | Event::InlineHtml(_) => verbatim.push(at.clone()),
            _ => {}
        }
    }
    let mut from = 0;
    let mut brackets = Vec::new();
    for line in text.split_inclusive('\n') {
        let marks = |sign: char| sign.is_ascii_digit() || " \t>-*+.)".contains(sign);
        let bracket = from + (line.len() - line.trim_start_matches(marks).len());
        from += line.len();
        let rest = text.get(bracket..).unwrap_or_default();
        let Some((named, _)) = rest.strip_prefix('[').and_then(|it| it.split_once("]:")) else {
            continue;
        };
        let told = verbatim.iter().any(|at| at.contains(&bracket));
        if named.len() <= LONGEST_NAME && !told && !used.contains(&name(named)) {
            brackets.push(bracket);
        }
    }
    brackets
}

/// The name of a link, as names are held against each other.
fn name(name: &str) -> String {
    let words: Vec<_> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}
