//! A file's text and places in it.

use std::ops::Range;

/// A range of bytes in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub struct Span {
    pub(crate) start: u32,
    pub(crate) end: u32,
}

impl Span {
    pub(crate) fn new(range: Range<usize>) -> Self {
        let at = |at: usize| u32::try_from(at).expect("a file has far fewer bytes");
        Self {
            start: at(range.start),
            end: at(range.end),
        }
    }

    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A value and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At<T> {
    pub value: T,
    pub(crate) span: Span,
}

impl<T> At<T> {
    pub(crate) fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

/// A text as lines, so that any place in it is found without reading it from its beginning.
#[derive(Debug)]
pub struct Lines<'t> {
    text: &'t str,
    /// Where each line begins.
    starts: Vec<usize>,
    /// How many characters begin before each block of [`BLOCK`] bytes.
    before: Vec<usize>,
}

/// Bytes of which the characters are counted beforehand; a file may be one line.
const BLOCK: usize = 1 << 10;

impl<'t> Lines<'t> {
    pub fn of(text: &'t str) -> Self {
        let after = text.match_indices('\n').map(|(at, _)| at + 1);
        let mut before = vec![0];
        let mut count = 0;
        for block in text.as_bytes().chunks(BLOCK) {
            count += characters(block);
            before.push(count);
        }
        Self {
            text,
            starts: std::iter::once(0).chain(after).collect(),
            before,
        }
    }

    pub(crate) fn text(&self) -> &'t str {
        self.text
    }

    /// Line and column of a byte offset, both from 1; a column counts characters. Within a character it is that
    /// character's place, behind the text the place behind its end.
    pub(crate) fn place(&self, offset: usize) -> (usize, usize) {
        let offset = self.letter(offset);
        let line = self.line(offset);
        let column = self.count(offset) - self.count(self.start(line)) + 1;
        (line, column)
    }

    /// The number of the line in which a byte lies, from 1.
    pub(crate) fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset)
    }

    /// Where a line begins, counted from 1; the end of the text behind the last.
    pub(crate) fn start(&self, line: usize) -> usize {
        let start = self.starts.get(line.saturating_sub(1));
        start.copied().unwrap_or(self.text.len())
    }

    /// A line, counted from 1, without the break that ends it.
    pub(crate) fn content(&self, line: usize) -> &'t str {
        let content = self.text.get(self.start(line)..self.start(line + 1));
        let content = content.expect("lines begin behind a line break");
        content.strip_suffix('\n').unwrap_or(content)
    }

    /// The beginning of the character in which a byte lies, or the end of the text.
    pub(crate) fn letter(&self, offset: usize) -> usize {
        let mut at = offset.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }

    /// How many characters begin before a byte.
    fn count(&self, offset: usize) -> usize {
        let block = offset / BLOCK;
        self.before[block] + characters(&self.text.as_bytes()[block * BLOCK..offset])
    }
}

/// How many characters begin in these bytes of a text.
fn characters(bytes: &[u8]) -> usize {
    let further = |byte: &&u8| **byte & 0b1100_0000 == 0b1000_0000;
    bytes.len() - bytes.iter().filter(further).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let place = |text, offset| Lines::of(text).place(offset);
        assert_eq!(place("é: x\nü: y", 8), (2, 2));
        assert_eq!(place("é: x\nü: y", 7), (2, 1));
        assert_eq!(place("a", 99), (1, 2));
        assert_eq!(place("", 0), (1, 1));
        assert_eq!(place("a\n", 2), (2, 1));
    }

    #[test]
    fn a_place_in_a_long_line_is_the_same_as_when_it_is_counted_from_its_beginning() {
        let text = format!("één\n{}", "€uro's, ".repeat(2_000));
        let lines = Lines::of(&text);
        for (count, (offset, _)) in text.char_indices().enumerate().skip(4) {
            assert_eq!(lines.place(offset), (2, count - 3));
        }
    }
}
