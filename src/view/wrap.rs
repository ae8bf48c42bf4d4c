//! Breaks text into lines by the columns it takes.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::{Block, BlockForm, Emphasis, Piece};

/// The widest a text is set, in columns; longer lines are hard to read from two metres.
pub(crate) const WIDTH: usize = 72;

/// A block as lines of pieces, each at most `width` columns; an item and a quote have their sign before the first
/// line and are indented below it.
pub(crate) fn wrap(block: &Block, width: usize) -> Vec<Vec<Piece>> {
    let (first, rest) = before(&block.form);
    let mut lines = WrappedLines {
        done: Vec::new(),
        line: Vec::new(),
        used: 0,
        width: width.saturating_sub(first.width()).max(8),
        fresh: true,
    };
    for piece in &block.pieces {
        for (place, part) in piece.text.split('\n').enumerate() {
            if place > 0 {
                lines.end();
            }
            part.split_word_bounds()
                .for_each(|word| lines.add(word, piece.style));
        }
    }
    lines.end();
    let mut wrapped = lines.done;
    for (place, line) in wrapped.iter_mut().enumerate() {
        let before = if place == 0 { &first } else { &rest };
        if !before.is_empty() {
            line.insert(
                0,
                Piece {
                    text: before.clone(),
                    style: Emphasis::Plain,
                },
            );
        }
    }
    wrapped
}

/// What stands before the first line of a block, and before each further one.
fn before(form: &BlockForm) -> (String, String) {
    match form {
        BlockForm::Paragraph => (String::new(), String::new()),
        BlockForm::Item(mark) => {
            let mark = format!("{} ", mark.shown());
            let below = " ".repeat(mark.width());
            (mark, below)
        }
        BlockForm::Under(mark) => {
            let below = " ".repeat(mark.shown().width() + 1);
            (below.clone(), below)
        }
        BlockForm::Quote => ("│ ".to_owned(), "│ ".to_owned()),
    }
}

/// A plain text behind a mark, its further lines under its first, all together at most `width` columns.
pub(crate) fn marked(mark: &str, text: &str, width: usize) -> Vec<String> {
    let indent = mark.width();
    let lines = wrap_text(text, width - indent).into_iter().enumerate();
    lines
        .map(|(place, line)| match place {
            0 => format!("{mark}{line}").trim_end().to_owned(),
            _ => format!("{:indent$}{line}", ""),
        })
        .collect()
}

/// A plain text as lines.
pub(crate) fn wrap_text(text: &str, width: usize) -> Vec<String> {
    let lines = wrap(&Block::plain(text), width);
    lines
        .iter()
        .map(|line| line.iter().map(|piece| piece.text.as_str()).collect())
        .collect()
}

struct WrappedLines {
    done: Vec<Vec<Piece>>,
    line: Vec<Piece>,
    used: usize,
    width: usize,
    /// Nothing but broken-off space stands on this line.
    fresh: bool,
}

impl WrappedLines {
    fn add(&mut self, word: &str, style: Emphasis) {
        let columns = word.width();
        if word.chars().all(char::is_whitespace) {
            if !self.fresh {
                self.push(" ", style, 1);
            }
            return;
        }
        if self.used + columns > self.width && !self.fresh {
            // What no space parts stays together: a quotation mark and its word, a bracket and what is in it.
            let begun = self.last_word(self.width.saturating_sub(columns));
            self.end();
            for piece in begun {
                let columns = piece.text.width();
                self.push(&piece.text, piece.style, columns);
            }
        }
        if columns <= self.width {
            self.push(word, style, columns);
            return;
        }
        for grapheme in word.graphemes(true) {
            if self.used + grapheme.width() > self.width {
                self.end();
            }
            self.push(grapheme, style, grapheme.width());
        }
    }

    /// Takes what follows the last space off the line, if it is no more than so many columns.
    fn last_word(&mut self, most: usize) -> Vec<Piece> {
        let text: String = self.line.iter().map(|piece| piece.text.as_str()).collect();
        let last = text.rsplit_once(' ').map_or("", |(_, last)| last);
        let mut keep = text.len() - last.len();
        let mut taken = Vec::new();
        if last.width() > most {
            return taken;
        }
        for piece in &mut self.line {
            let length = piece.text.len();
            if keep < length {
                taken.push(Piece {
                    text: piece.text.split_off(keep),
                    style: piece.style,
                });
                keep = 0;
            } else {
                keep -= length;
            }
        }
        taken
    }

    fn push(&mut self, text: &str, style: Emphasis, columns: usize) {
        self.used += columns;
        self.fresh = false;
        match self.line.last_mut() {
            Some(last) if last.style == style => last.text.push_str(text),
            _ => self.line.push(Piece {
                text: text.to_owned(),
                style,
            }),
        }
    }

    fn end(&mut self) {
        if let Some(last) = self.line.last_mut() {
            last.text.truncate(last.text.trim_end().len());
        }
        self.done.push(std::mem::take(&mut self.line));
        self.used = 0;
        self.fresh = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::blocks;

    #[test]
    fn no_line_is_wider_than_asked_and_no_word_is_lost() {
        let text = "De telefoon gaat terwijl je afwast, en Lotte (van de krant) vraagt: \"Hij kwam bij jullie, toch?\" 👩‍👩‍👧 ja.";
        for width in 10..80 {
            let lines = wrap_text(text, width);
            assert!(
                lines.iter().all(|line| line.width() <= width),
                "{width}: {lines:?}"
            );
            let words = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(words(&lines.join(" ")), words(text));
        }
    }

    #[test]
    fn a_line_breaks_at_a_space_and_nowhere_else() {
        let text =
            "Ze zegt: \"Hier kan ik niets mee.\" Kies [ask-ten-minutes] dan maar, of bel +31-20.";
        for width in 20..60 {
            for line in wrap_text(text, width) {
                assert!(text.split(' ').any(|word| line.starts_with(word)), "{line}");
                assert!(text.split(' ').any(|word| line.ends_with(word)), "{line}");
            }
        }
    }

    #[test]
    fn items_hang_under_their_sign() {
        let block = &blocks("Zo:\n\n- een lang stuk tekst dat breekt")[1];
        let lines: Vec<String> = wrap(block, 16)
            .iter()
            .map(|line| line.iter().map(|piece| piece.text.as_str()).collect())
            .collect();
        assert_eq!(lines, ["· een lang stuk", "  tekst dat", "  breekt"]);

        let steps = blocks("9. een\n10. een lang stuk tekst\n\n    en meer");
        let lines: Vec<String> = steps
            .iter()
            .flat_map(|block| wrap(block, 16))
            .map(|line| line.iter().map(|piece| piece.text.as_str()).collect())
            .collect();
        assert_eq!(
            lines,
            ["9. een", "10. een lang", "    stuk tekst", "    en meer"]
        );
    }
}
