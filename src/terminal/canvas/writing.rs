//! A text that somebody writes: it is wrapped, takes what is pasted as one piece, and has nothing cut from it in silence.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui_textarea::{TextArea, WrapMode};

use super::Theme;
use super::overlay::frame_around;
use crate::language::Words;
use crate::view::sanitise;

/// Signs of the longest text; more is no note that a person writes in an evening.
const MOST: usize = 4_000;
/// Lines of the frame around a text, and the columns of its border and margins.
const LINES: u16 = 9;

/// A text that is being written.
#[derive(Debug, Clone)]
pub(crate) struct Writing {
    area: Box<TextArea<'static>>,
    /// What was written there before.
    before: String,
    /// Whether something did not fit.
    full: bool,
}

/// What a key does to a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::terminal) enum Wrote {
    /// It goes on.
    More,
    /// It is to be kept.
    Done,
    /// The writer goes back to what was there before.
    Left,
}

impl Default for Writing {
    fn default() -> Self {
        let mut area = TextArea::default();
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        area.set_cursor_line_style(Style::new());
        Self {
            area: Box::new(area),
            before: String::new(),
            full: false,
        }
    }
}

impl Writing {
    /// Begins with what was written before.
    pub(in crate::terminal) fn of(text: &str) -> Self {
        let mut writing = Self::default();
        writing.area.insert_str(sanitise(text));
        writing.before = writing.text();
        writing
    }

    /// Whether something is written that did not stand there before.
    pub(in crate::terminal) fn is_unkept(&self) -> bool {
        let text = self.text();
        !text.is_empty() && text != self.before
    }

    /// What is written, without the spaces around it.
    pub(in crate::terminal) fn text(&self) -> String {
        self.area.lines().join("\n").trim().to_owned()
    }

    /// Takes a key.
    pub(in crate::terminal) fn key(&mut self, key: KeyEvent) -> Wrote {
        self.full = false;
        // On some keyboards a sign is typed with both.
        let both = KeyModifiers::CONTROL | KeyModifiers::ALT;
        match key.code {
            KeyCode::Esc => return Wrote::Left,
            KeyCode::Enter if key.modifiers.is_empty() => return Wrote::Done,
            KeyCode::Char(sign) if key.modifiers.contains(both) => self.insert(&sign.to_string()),
            KeyCode::Char(_) | KeyCode::Enter | KeyCode::Tab if self.room() == 0 => {
                self.full = true;
            }
            _ => {
                self.area.input(key);
            }
        }
        Wrote::More
    }

    /// Takes what is pasted: all of it, or, where it does not fit, nothing, which is said.
    pub(in crate::terminal) fn paste(&mut self, text: &str) {
        self.full = false;
        // Terminals send a line's end as they would send Enter.
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        self.insert(&sanitise(&text));
    }

    fn insert(&mut self, text: &str) {
        match text.chars().count() <= self.room() {
            true => {
                self.area.insert_str(text);
            }
            false => self.full = true,
        }
    }

    /// How many signs there is room for.
    fn room(&self) -> usize {
        let lines = self.area.lines().iter();
        let written: usize = lines.map(|line| line.chars().count() + 1).sum();
        (MOST + 1).saturating_sub(written)
    }

    /// Draws the text alone.
    pub(in crate::terminal) fn draw(&self, at: Rect, frame: &mut Frame<'_>) {
        frame.render_widget(&*self.area, at);
    }

    /// The key of the sentence about the keys, or about what did not fit.
    pub(in crate::terminal) fn said(&self, keys: &'static str) -> &'static str {
        match self.full {
            true => "screen-write-full",
            false => keys,
        }
    }

    /// Draws the text in a frame over the page, with the keys of a sentence about its keys.
    pub(in crate::terminal) fn draw_framed(
        &self,
        words: &Words,
        [title, keys]: [&'static str; 2],
        page: Rect,
        theme: Theme,
        frame: &mut Frame<'_>,
    ) {
        let height = LINES.min(page.height);
        let at = Rect {
            y: page.y + (page.height - height) / 2,
            height,
            ..page
        };
        let inner = frame_around(words, [title, self.said(keys)], at, theme, frame);
        self.draw(inner, frame);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(code: KeyCode) -> KeyEvent {
        KeyEvent::new(code, KeyModifiers::NONE)
    }

    #[test]
    fn what_is_pasted_comes_whole_and_steers_nothing() {
        let mut writing = Writing::default();
        writing.paste("one\r! two\r\nthree\u{1b}[2J\n");
        assert_eq!(writing.text(), "one\n! two\nthree[2J");
    }

    #[test]
    fn nothing_is_cut_in_silence() {
        let mut writing = Writing::of(&"a".repeat(MOST - 1));
        writing.paste("bc");
        assert!(writing.full && !writing.text().contains('b'));
        assert_eq!(writing.key(press(KeyCode::Char('b'))), Wrote::More);
        assert!(!writing.full && writing.text().ends_with('b'));
        writing.key(press(KeyCode::Char('c')));
        assert!(writing.full && writing.text().ends_with('b'));
        writing.key(press(KeyCode::Backspace));
        assert!(!writing.full);
    }

    #[test]
    fn what_stood_there_before_is_nothing_to_keep() {
        let mut writing = Writing::of(" It rings. ");
        assert!(!writing.is_unkept());
        writing.paste("Twice.");
        assert!(writing.is_unkept());
        for _ in "Twice.".chars() {
            writing.key(press(KeyCode::Backspace));
        }
        assert!(!writing.is_unkept(), "it is as it was");
        let mut writing = Writing::default();
        assert!(!writing.is_unkept());
        writing.paste("It rings.");
        assert!(writing.is_unkept());
    }

    #[test]
    fn a_sign_that_takes_two_modifiers_is_a_sign() {
        let mut writing = Writing::default();
        let both = KeyModifiers::CONTROL | KeyModifiers::ALT;
        writing.key(KeyEvent::new(KeyCode::Char('€'), both));
        assert_eq!(writing.text(), "€");
        let new_line = KeyEvent::new(KeyCode::Enter, KeyModifiers::ALT);
        assert_eq!(writing.key(new_line), Wrote::More);
        assert_eq!(writing.key(press(KeyCode::Enter)), Wrote::Done);
        assert_eq!(writing.key(press(KeyCode::Esc)), Wrote::Left);
    }
}
