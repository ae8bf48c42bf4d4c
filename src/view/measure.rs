//! How much room a text takes on the projector, told without a browser: in hundredths of the height of its letters.
//!
//! Every browser sets another typeface. This goes by a wide one, `DejaVu Sans`, so that what is told to fit does fit.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::{Block, Piece};

/// From one line to the next.
pub(super) const LINE: usize = 128;

/// How many lines a text takes that is set in `scale` hundredths of the usual size.
pub(super) fn lines(text: &str, width: usize, scale: usize) -> usize {
    let mut setting = Setting::new(width, scale);
    for word in text.split_word_bounds() {
        setting.add(word);
    }
    setting.line + 1
}

/// Cuts a block so that its first part takes so many lines at most, behind a sentence where one ends late enough.
/// `None` when nothing of it would be left on one of both sides.
pub(super) fn cut(block: &Block, width: usize, most: usize) -> Option<(Block, Block)> {
    let text = block.words();
    let mut setting = Setting::new(width, 100);
    let (mut word_end, mut sentence_end) = (0, 0);
    for (at, word) in text.split_word_bound_indices() {
        setting.add(word);
        if setting.line >= most {
            break;
        }
        let (before, _) = text.split_at(at);
        if word.trim().is_empty() {
            word_end = at;
            let said = before.trim_end_matches(['”', '"', '’', '\'', ')', '»']);
            // Not where a few words would be left alone.
            let late = setting.line + 3 >= most && 2 * setting.line >= most;
            if late && said.ends_with(['.', '!', '?', '…', ':']) {
                sentence_end = at;
            }
        }
    }
    if setting.line < most {
        return None;
    }
    let at = match sentence_end {
        0 => word_end,
        end => end,
    };
    let (first, rest) = parted(&block.pieces, at);
    let of = |pieces| Block {
        form: block.form.clone(),
        pieces,
    };
    let (first, rest) = (of(first), of(rest));
    let empty = |block: &Block| block.words().trim().is_empty();
    (!empty(&first) && !empty(&rest)).then_some((first, rest))
}

/// Pieces before and behind a place in their words; the space at the place stays with neither.
fn parted(pieces: &[Piece], at: usize) -> (Vec<Piece>, Vec<Piece>) {
    let (mut first, mut rest) = (Vec::new(), Vec::new());
    let mut passed = 0;
    for piece in pieces {
        let here = at.saturating_sub(passed).min(piece.text.len());
        let (before, behind) = piece.text.split_at(here);
        passed += piece.text.len();
        let behind = match rest.is_empty() {
            true => behind.trim_start(),
            false => behind,
        };
        for (text, part) in [(before, &mut first), (behind, &mut rest)] {
            if !text.is_empty() {
                part.push(Piece {
                    text: text.to_owned(),
                    style: piece.style,
                });
            }
        }
    }
    (first, rest)
}

/// A text that is set word by word.
struct Setting {
    width: usize,
    used: usize,
    line: usize,
}

impl Setting {
    fn new(width: usize, scale: usize) -> Self {
        Self {
            width: (100 * width / scale).max(100),
            used: 0,
            line: 0,
        }
    }

    fn add(&mut self, word: &str) {
        if word.contains('\n') {
            self.line += word.matches('\n').count();
            self.used = 0;
            return;
        }
        let wide: usize = word.graphemes(true).map(width_of).sum();
        if self.used + wide <= self.width {
            self.used += wide;
        } else if !word.trim().is_empty() {
            // What is wider than a line is broken within.
            let more = wide.saturating_sub(1) / self.width;
            self.line += more + usize::from(self.used > 0);
            self.used = wide - more * self.width;
        }
    }
}

/// The width of a letter; what has no room of its own in this list is as wide as the widest of its kind.
fn width_of(letter: &str) -> usize {
    match letter.chars().next().unwrap_or(' ') {
        'i' | 'j' | 'l' | 'I' | 'J' => 30,
        ' ' | '.' | ',' | '’' | '‘' | '\'' => 32,
        'f' | ':' | ';' | '-' => 36,
        't' | '(' | ')' | '!' => 40,
        'r' => 42,
        's' | 'z' | '"' | '“' | '”' => 53,
        'c' | 'L' => 56,
        'k' | 'v' | 'x' | 'y' | 'F' | 'P' => 60,
        'w' => 82,
        'm' | 'M' | 'W' | '@' | '%' | '—' | '…' => 100,
        'T' | 'Y' | 'E' | 'S' => 64,
        sign if sign.is_uppercase() => 79,
        sign if sign.is_ascii() => 64,
        _ => 64 * letter.width().max(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::blocks;

    #[test]
    fn a_text_takes_as_many_lines_as_its_letters_need() {
        assert_eq!(lines("Wait.", 3000, 100), 1);
        let text = "Hassan picks up and says nothing. ".repeat(10);
        let narrow = lines(&text, 1500, 100);
        assert!(narrow > lines(&text, 3000, 100));
        assert!(lines(&text, 1500, 200) > narrow);
        assert_eq!(lines(&"m".repeat(100), 1000, 100), 10);
        assert_eq!(lines("One\nTwo\n\nThree", 3000, 100), 4);
    }

    #[test]
    fn a_text_is_cut_behind_a_sentence_and_loses_nothing() {
        let text =
            "The *treasurer* stands up. He walks to the window. He says that **nobody** reads it. "
                .repeat(4);
        let block = blocks(&text).remove(0);
        for most in 2..6 {
            let (first, rest) = cut(&block, 1500, most).expect("two parts");
            assert!(lines(&first.words(), 1500, 100) <= most);
            let whole = format!("{} {}", first.words().trim(), rest.words());
            assert_eq!(whole.trim(), block.words().trim());
            let ends = first.words();
            assert!(most < 3 || ends.trim().ends_with('.'), "{ends}");
        }
        assert_eq!(cut(&block, 1500, 0), None);
        assert_eq!(cut(&block, 1500, 99), None);
    }
}
