//! The HTML of Twine 2: `<tw-storydata>` with a `<tw-passagedata>` for each passage.
//!
//! A published story is a whole page with scripts, which no strict reader takes. Only these elements are looked at: Twine
//! escapes every sign in them that could end one.

use std::borrow::Cow;

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

/// A text with the signs that its entities stand for; what is no entity stays as it is.
fn unescaped(text: &str) -> Cow<'_, str> {
    /// The longest entity that there is a sign for.
    const LONGEST: usize = 10;
    let mut pieces = text.split('&');
    let first = pieces.next().unwrap_or_default();
    let mut plain = first.to_owned();
    for piece in pieces {
        let end = piece.bytes().take(LONGEST).position(|byte| byte == b';');
        let entity = end.and_then(|end| Some((sign(piece.get(..end)?)?, piece.get(end + 1..)?)));
        match entity {
            Some((sign, rest)) => {
                plain.push(sign);
                plain.push_str(rest);
            }
            None => {
                plain.push('&');
                plain.push_str(piece);
            }
        }
    }
    if plain == text {
        text.into()
    } else {
        plain.into()
    }
}

/// The sign that an entity stands for. One that steers or hides is none.
fn sign(entity: &str) -> Option<char> {
    let number = |digits: &str, radix| char::from_u32(u32::from_str_radix(digits, radix).ok()?);
    let sign = match entity {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        _ => match entity.strip_prefix('#')?.strip_prefix(['x', 'X']) {
            Some(digits) => number(digits, 16)?,
            None => number(entity.strip_prefix('#')?, 10)?,
        },
    };
    (!super::super::yaml::is_control(sign) && sign != '\r').then_some(sign)
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
