//! The HTML of Twine 2: `<tw-storydata>` with a `<tw-passagedata>` for each passage.
//!
//! A published story is a whole page with scripts, which no strict reader takes. Only these elements are looked at: Twine
//! escapes every sign in them that could end one.

use std::borrow::Cow;

use super::entities::unescaped;
use super::source::Source;
use super::story::{ImportedStory, RemarkAbout};
use super::twine::Storyboard;

/// How the element of a story begins.
pub(super) const STORY: &str = "<tw-storydata";
const PASSAGE: &str = "<tw-passagedata";
const PASSAGE_END: &str = "</tw-passagedata>";

/// Reads a page with a story in it.
pub(super) fn read(text: &str) -> ImportedStory {
    let mut board = Storyboard::default();
    let Some(begins) = text.find(STORY) else {
        return board.finished();
    };
    let mut lines = LineCount {
        text,
        at: 0,
        line: 1,
    };
    let line = lines.at(begins);
    let rest = text.get(begins + STORY.len()..).unwrap_or_default();
    let (story, mut rest) = element(rest);
    board.titled(attribute(&story, "name").unwrap_or_default());
    board.written_for(attribute(&story, "format"), line);
    let start = attribute(&story, "startnode").unwrap_or_default();
    let mut sources = Vec::new();
    while let Some((before, behind)) = rest.split_once(PASSAGE) {
        let line = lines.at(text.len() - behind.len());
        code(before, line, &mut board);
        let (about, behind) = element(behind);
        let body_line = lines.at(text.len() - behind.len());
        let (body, behind) = behind.split_once(PASSAGE_END).unwrap_or((behind, ""));
        let name = attribute(&about, "name").unwrap_or_default().to_owned();
        if attribute(&about, "pid").is_some_and(|pid| pid == start) {
            board.starts_at(Some(&name));
        }
        let tags = attribute(&about, "tags").unwrap_or_default();
        sources.push(Source {
            name,
            tags: tags.split_whitespace().map(str::to_owned).collect(),
            line,
            body_line,
            body: unescaped(body),
        });
        rest = behind;
    }
    for source in &sources {
        board.take(source);
    }
    board.finished()
}

/// Says that scripts and styles stand between the passages, where any are more than empty.
fn code(between: &str, line: usize, board: &mut Storyboard) {
    for (opens, closes) in [("<script", "</script>"), ("<style", "</style>")] {
        let Some((_, behind)) = between.split_once(opens) else {
            continue;
        };
        let (_, behind) = element(behind);
        let (code, _) = behind.split_once(closes).unwrap_or((behind, ""));
        if let Some(first) = code.lines().find(|line| !line.trim().is_empty()) {
            board.remark(line, RemarkAbout::Script, first.trim());
        }
    }
}

/// The attributes of an element behind its name, and what stands behind the element's `>`.
fn element(mut text: &str) -> (Vec<(&str, Cow<'_, str>)>, &str) {
    let mut attributes = Vec::new();
    loop {
        text = text.trim_start();
        let Some(end) = text.find(['=', '>']) else {
            return (attributes, "");
        };
        let (name, rest) = text.split_at(end);
        let Some(value) = rest.strip_prefix('=') else {
            return (attributes, rest.strip_prefix('>').unwrap_or(rest));
        };
        let value = value.trim_start();
        let quote = value
            .chars()
            .next()
            .filter(|sign| ['"', '\''].contains(sign));
        let whole = quote.and_then(|quote| value.strip_prefix(quote)?.split_once(quote));
        let Some((value, rest)) = whole else {
            // An attribute without quotes is none of Twine's.
            return (
                attributes,
                value.split_once('>').map_or("", |(_, rest)| rest),
            );
        };
        let name = name.split_whitespace().next_back().unwrap_or_default();
        attributes.push((name, unescaped(value)));
        text = rest;
    }
}

fn attribute<'a>(attributes: &'a [(&str, Cow<'_, str>)], name: &str) -> Option<&'a str> {
    let mut named = attributes.iter().filter(|(it, _)| *it == name);
    named.next().map(|(_, value)| value.as_ref())
}

/// Counts lines on the way through a text.
struct LineCount<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl LineCount<'_> {
    /// The line of a place that is not before the last one asked for.
    fn at(&mut self, place: usize) -> usize {
        let between = self.text.get(self.at..place).unwrap_or_default();
        self.line += between.matches('\n').count();
        self.at = place;
        self.line
    }
}
