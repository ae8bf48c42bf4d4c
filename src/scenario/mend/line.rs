//! Lines as an author writes them: what they are indented by, a dash, a key, and what stands behind it.

use std::borrow::Cow;
use std::ops::Range;

use super::super::source::Lines;

/// Signs of a line that is shown whole.
const SHOWN: usize = 160;

/// One line, without what it ends with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'l> {
    pub(super) indent: &'l str,
    /// The dash or dashes in front, with their spaces.
    pub(super) dashes: &'l str,
    pub(super) rest: &'l str,
}

impl<'l> Line<'l> {
    pub(super) fn of(whole: &'l str) -> Self {
        let whole = whole.trim_end();
        let inner = whole.trim_start();
        let (indent, inner) = whole.split_at(whole.len() - inner.len());
        let mut rest = inner;
        while let Some(item) = rest.strip_prefix("- ") {
            rest = item.trim_start_matches(' ');
        }
        let (dashes, rest) = inner.split_at(inner.len() - rest.len());
        Self {
            indent,
            dashes,
            rest,
        }
    }

    /// Signs before what is written.
    pub(super) fn width(self) -> usize {
        self.indent.chars().count()
    }

    /// Whether it says nothing to the program.
    pub(super) fn is_empty(self) -> bool {
        self.dashes.is_empty() && (self.rest.is_empty() || self.rest.starts_with('#'))
    }

    /// Its key and what stands behind that.
    pub(super) fn key(self) -> Option<(&'l str, &'l str)> {
        let (key, value) = match self.rest.split_once(": ") {
            Some((key, value)) => (key, value.trim()),
            None => (self.rest.strip_suffix(':')?, ""),
        };
        let named = !key.is_empty() && !key.starts_with(['"', '\'', '{', '[', '#', '-']);
        named.then_some((key, value))
    }

    /// What a text may be on it: behind its key, or behind its dash.
    pub(super) fn value(self) -> &'l str {
        match self.key() {
            Some((key, value)) if !key.contains(' ') => value,
            _ => self.rest,
        }
    }

    /// The same line with something else in the place of what stands at its end.
    pub(super) fn ending(self, old: &str, new: &str) -> String {
        let kept = self.rest.len().saturating_sub(old.len());
        let kept = self.rest.get(..kept).unwrap_or_default();
        format!("{}{}{kept}{new}", self.indent, self.dashes)
    }

    /// The same line, indented so far.
    pub(super) fn at(self, width: usize) -> String {
        format!("{}{}{}", " ".repeat(width), self.dashes, self.rest)
    }
}

/// The letters, digits, `-` and `_` with which a text begins.
pub(super) fn name(text: &str) -> &str {
    let end = text.find(|sign: char| !(sign.is_alphanumeric() || matches!(sign, '-' | '_')));
    text.split_at(end.unwrap_or(text.len())).0
}

/// Whether a line is short enough for a sentence, so that it can be typed from there.
pub(super) fn is_short(line: &str) -> bool {
    line.chars().count() <= SHOWN
}

/// What is written, and the comment behind it with the spaces before that. A sign with a letter at once behind it begins
/// none that anybody means.
pub(super) fn parted(text: &str) -> (&str, &str) {
    let mut quote = None;
    let mut last = ' ';
    for (at, sign) in text.char_indices() {
        match (quote, sign) {
            (Some(open), _) if open == sign => quote = None,
            (None, '"' | '\'') if matches!(last, ' ' | '[' | '{' | ',') => quote = Some(sign),
            (None, '#') if last == ' ' && begins_comment(text, at) => return before(text, at),
            _ => {}
        }
        last = sign;
    }
    // Where a quote never closes, what stands behind it tells as much as it can.
    let at = text.find(" # ").filter(|_| quote.is_some());
    at.map_or((text, ""), |at| before(text, at + 1))
}

fn begins_comment(text: &str, at: usize) -> bool {
    let behind = text.get(at + 1..).and_then(|it| it.chars().next());
    behind.is_none_or(|sign| matches!(sign, ' ' | '#'))
}

/// A text parted where its comment begins, with the spaces before it.
fn before(text: &str, at: usize) -> (&str, &str) {
    let (written, _) = text.split_at(at);
    text.split_at(written.trim_end().len())
}

/// What differs in a line from another one; the word before it where something was only left out.
pub(super) fn changed(was: &str, is: &str) -> Range<usize> {
    let (start, end) = apart(was, is);
    if start < end {
        return start..end;
    }
    let head = was.get(..start).unwrap_or_default();
    let word = head.trim_end();
    let begin = word
        .rfind([' ', ',', '{', '['])
        .map_or(0, |space| space + 1);
    if begin < word.len() {
        begin..word.len()
    } else {
        start..was.trim_end().len().max(start)
    }
}

/// Where the text on a line stands.
pub(super) fn value_at(whole: &str) -> Range<usize> {
    let value = Line::of(whole).value();
    let start = whole.trim_end().len() - value.len();
    start..start + parted(value).0.len()
}

/// Where a text begins to differ from another one, and where it is the same again, both between its letters.
fn apart(was: &str, is: &str) -> (usize, usize) {
    let same = |pairs: &mut dyn Iterator<Item = (char, char)>| -> usize {
        let pairs = pairs.take_while(|(one, other)| one == other);
        pairs.map(|(one, _)| one.len_utf8()).sum()
    };
    let start = same(&mut was.chars().zip(is.chars()));
    let most = was.len().min(is.len()) - start;
    let mut left = most;
    let behind = was.chars().rev().zip(is.chars().rev());
    let mut behind = behind.take_while(|(one, _)| {
        let fits = one.len_utf8() <= left;
        left = left.saturating_sub(one.len_utf8());
        fits
    });
    (start, was.len() - same(&mut behind))
}

/// The lines of a text as they are now, each with the line that it was.
#[derive(Debug, Clone)]
pub(super) struct Written<'t> {
    lines: Vec<(Cow<'t, str>, usize)>,
    text: Option<&'t str>,
}

impl<'t> Written<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let lines = text.split('\n').enumerate();
        Self {
            lines: lines.map(|(at, line)| (line.into(), at)).collect(),
            text: Some(text),
        }
    }

    pub(super) fn whole(&self) -> Cow<'t, str> {
        if let Some(text) = self.text {
            return text.into();
        }
        let lines: Vec<_> = self.lines.iter().map(|(line, _)| &**line).collect();
        lines.join("\n").into()
    }

    /// A line, counted from 0; empty behind the last.
    pub(super) fn get(&self, at: usize) -> &str {
        self.lines.get(at).map_or("", |(line, _)| line)
    }

    pub(super) fn line(&self, at: usize) -> Line<'_> {
        Line::of(self.get(at))
    }

    pub(super) fn len(&self) -> usize {
        self.lines.len()
    }

    /// The number that a line has in the text as it was, from 1.
    pub(super) fn number(&self, at: usize) -> usize {
        self.lines.get(at).map_or(0, |(_, was)| was + 1)
    }

    /// The last line before this one that says something.
    pub(super) fn filled_before(&self, at: usize) -> Option<usize> {
        let at = at.min(self.len());
        (0..at).rev().find(|&at| !self.line(at).is_empty())
    }

    /// The first line behind this one that says something.
    pub(super) fn filled_behind(&self, at: usize) -> Option<usize> {
        (at + 1..self.len()).find(|&at| !self.line(at).is_empty())
    }

    /// Where a line begins.
    pub(super) fn start(&self, at: usize) -> usize {
        let before = self.lines.iter().take(at);
        before.map(|(line, _)| line.len() + 1).sum()
    }

    /// Puts lines in the place of others; they stand where the first of those stood.
    pub(super) fn replace(&mut self, first: usize, count: usize, with: &[String]) {
        let last = (first + count).min(self.len());
        let first = first.min(last);
        let was = |place: usize| {
            let at = (first + place).min(last.saturating_sub(1));
            self.lines.get(at).map_or(0, |(_, was)| *was)
        };
        let with = with.iter().enumerate();
        let with = with.map(|(place, line)| (Cow::Owned(line.clone()), was(place)));
        let with: Vec<_> = with.collect();
        self.lines.splice(first..last, with);
        self.text = None;
    }

    /// Where a byte stood in the text as it was.
    pub(super) fn original(&self, offset: usize, before: &Lines<'_>) -> usize {
        if self.text.is_some() {
            return offset;
        }
        let mut start = 0;
        for (line, was) in &self.lines {
            if offset <= start + line.len() {
                let within = offset - start;
                let old = before.content(was + 1);
                let (first, last) = apart(old, line);
                let tail = old.len() - last;
                let same_end = line.len() - tail;
                let within = if within < first {
                    within
                } else if within >= same_end {
                    last + (within - same_end)
                } else {
                    within.min(last)
                };
                let at = before.start(was + 1) + within;
                return before.letter(at);
            }
            start += line.len() + 1;
        }
        before.text().len()
    }

    /// The parts that a line belongs to, the smallest first: the line itself, then what it stands under, and so on.
    pub(super) fn parts_around(&self, at: usize) -> Vec<Range<usize>> {
        let at = at.min(self.len().saturating_sub(1));
        let mut parts = Vec::from_iter([Range {
            start: at,
            end: at + 1,
        }]);
        let mut width = self.line(at).width();
        let mut first = at;
        while width > 0
            && let Some(above) = (0..first).rev().find(|&it| {
                let line = self.line(it);
                !line.is_empty() && line.width() < width
            })
        {
            (first, width) = (above, self.line(above).width());
            let end = (at + 1..self.len()).find(|&it| {
                let line = self.line(it);
                !line.is_empty() && line.width() <= width
            });
            parts.push(first..end.unwrap_or(self.len()));
        }
        parts.push(at..self.len());
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_what_is_underlined() {
        let changed = |was: &'static str, is| was.get(changed(was, is)).unwrap();
        assert_eq!(changed("  text:Doe open", "  text: Doe open"), "text:");
        assert_eq!(changed("  a: é: ü", "  a: \"é: ü\""), "é: ü");
        assert_eq!(changed("x { a", "x { a }"), "a");
        assert_eq!(changed("    a: b", "  a: b"), "  ");
    }

    #[test]
    fn a_comment_is_no_part_of_a_text() {
        let parted = |text| super::parted(text);
        assert_eq!(parted("Vraag: wie   # later"), ("Vraag: wie", "   # later"));
        assert_eq!(
            parted("\"Een # erin\" # later"),
            ("\"Een # erin\"", " # later")
        );
        assert_eq!(
            parted("\"Nooit dicht # later"),
            ("\"Nooit dicht", " # later")
        );
        assert_eq!(parted("loket #3"), ("loket #3", ""));
    }

    #[test]
    fn a_place_is_found_where_it_stood_before() {
        let text = "a:\n  b:é\n  c: d\n";
        let mut lines = Written::of(text);
        lines.replace(1, 1, &["  b: é".to_owned(), "  x".to_owned()]);
        let whole = lines.whole();
        let before = Lines::of(text);
        let place = |sign| lines.original(whole.find(sign).unwrap(), &before);
        assert_eq!([place("é"), place("d"), place("x")], [7, 15, 5]);
    }
}
