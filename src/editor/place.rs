//! Places as editors count them: lines from 0, and in a line units of UTF-16, from 0.

use lsp_types::{Position, Range};

use crate::scenario::{Lines, Span};

/// The place of a byte of a text.
pub(super) fn position(lines: &Lines<'_>, offset: usize) -> Position {
    let offset = lines.letter(offset);
    let line = lines.line(offset);
    let before = lines.text().get(lines.start(line)..offset);
    let units = before.unwrap_or_default().encode_utf16().count();
    Position::new(number(line - 1), number(units))
}

pub(super) fn range(lines: &Lines<'_>, span: Span) -> Range {
    let Span { start, end } = span;
    Range::new(
        position(lines, start as usize),
        position(lines, end as usize),
    )
}

/// The byte at a place; behind the end of a line its end.
pub(super) fn offset(lines: &Lines<'_>, position: Position) -> usize {
    let line = position.line as usize + 1;
    let start = lines.start(line);
    if start >= lines.text().len() {
        return lines.text().len();
    }
    let mut units = 0;
    for (at, sign) in lines.content(line).char_indices() {
        if units >= position.character as usize {
            return start + at;
        }
        units += sign.len_utf16();
    }
    start + lines.content(line).len()
}

/// A count as the protocol has it; no file is that large.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{offset, position};
    use crate::scenario::Lines;

    #[test]
    fn a_place_is_counted_as_editors_do_and_found_again() {
        let text = "é: x\n🐕 hond\r\nb";
        let lines = Lines::of(text);
        for (at, _) in text.char_indices() {
            assert_eq!(offset(&lines, position(&lines, at)), at);
        }
        let dog = position(&lines, text.find(" hond").unwrap());
        assert_eq!((dog.line, dog.character), (1, 2));
        let end = position(&lines, text.len());
        assert_eq!((end.line, end.character), (2, 1));
        assert_eq!(offset(&lines, lsp_types::Position::new(9, 9)), text.len());
    }
}
