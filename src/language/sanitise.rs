//! Makes a text from a file safe to show: nothing in it can steer a terminal or hide what it says.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The text without control characters, escapes and direction marks; line breaks stay, other odd spaces become one.
pub(crate) fn sanitise(text: &str) -> String {
    text.chars()
        .filter_map(|sign| match sign {
            '\n' => Some('\n'),
            '\t' | '\r' | '\u{a0}' | '\u{2028}' | '\u{2029}' => Some(' '),
            _ if sign.is_control() => None,
            '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}'
            | '\u{e0000}'..='\u{e007f}' => None,
            _ => Some(sign),
        })
        .collect()
}

/// The text on one line, at most so many columns wide; a longer one ends in `…`.
pub(crate) fn clip(text: &str, columns: usize) -> String {
    let line = sanitise(text)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    if line.width() <= columns {
        return line;
    }
    let mut clipped = String::new();
    let mut width = 1;
    for grapheme in line.graphemes(true) {
        width += grapheme.width();
        if width > columns {
            break;
        }
        clipped.push_str(grapheme);
    }
    clipped.push('…');
    clipped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_steers_the_terminal() {
        assert_eq!(
            sanitise("a\u{1b}[31mb\u{7}\u{9b}c\u{202e}d\te\nf"),
            "a[31mbcd e\nf"
        );
    }

    #[test]
    fn clipping_keeps_graphemes_whole() {
        assert_eq!(clip("een   heel\nlang verhaal", 10), "een heel …");
        assert_eq!(clip("👩‍👩‍👧 gezin", 4), "👩‍👩‍👧 …");
        assert_eq!(clip("kort", 4), "kort");
    }
}
