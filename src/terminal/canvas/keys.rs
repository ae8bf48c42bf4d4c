//! What a key means, and how far a key or the wheel moves a text.

use crate::terminal::canvas::screen_cells;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseEventKind};

/// Lines that a page of text moves by, fewer than the smallest screen shows, so that nothing is passed over.
pub(in crate::terminal) const PAGE: u16 = 8;
/// Lines that a notch of the wheel moves by.
const WHEEL: i32 = 2;

/// What a key means where keys are no letters: digits of other scripts are digits, and capitals mean what the small
/// letter does, but for those that have a meaning of their own.
pub(in crate::terminal) fn meant(key: KeyCode, capitals: &[char]) -> KeyCode {
    let KeyCode::Char(sign) = key else { return key };
    KeyCode::Char(match sign {
        '٠'..='٩' => moved_to('٠', sign),
        '۰'..='۹' => moved_to('۰', sign),
        '０'..='９' => moved_to('０', sign),
        '؟' | '？' => '?',
        '！' => '!',
        '\u{a0}' | '\u{3000}' => ' ',
        _ if capitals.contains(&sign) => sign,
        _ => {
            let mut small = sign.to_lowercase();
            match (small.next(), small.next()) {
                (Some(small), None) => small,
                _ => sign,
            }
        }
    })
}

/// A digit of another script among those that every key knows.
fn moved_to(zero: char, sign: char) -> char {
    char::from_digit(u32::from(sign) - u32::from(zero), 10).expect("one of ten digits")
}

/// What the mouse is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Mouse {
    /// It clicks and scrolls.
    #[default]
    Clicks,
    /// It is the terminal's, which selects text with it.
    Selects,
}

impl Mouse {
    /// Gives the mouse to the terminal, or takes it back. Returns the key of a sentence about it.
    pub(in crate::terminal) fn turn(&mut self) -> &'static str {
        let (mouse, said) = match self {
            Self::Clicks => (Self::Selects, "screen-mouse-given"),
            Self::Selects => (Self::Clicks, "screen-mouse-taken"),
        };
        *self = mouse;
        said
    }
}

/// Whether somebody asks the program to end, as a terminal's users do.
pub(in crate::terminal) fn interrupts(key: KeyEvent) -> bool {
    key.modifiers == KeyModifiers::CONTROL && matches!(key.code, KeyCode::Char('c' | 'C'))
}

/// The lines by which a key moves a text, if it does.
pub(in crate::terminal) fn lines_of(key: KeyCode) -> Option<i32> {
    match key {
        KeyCode::Down => Some(1),
        KeyCode::Up => Some(-1),
        KeyCode::PageDown => Some(i32::from(PAGE)),
        KeyCode::PageUp => Some(-i32::from(PAGE)),
        _ => None,
    }
}

/// The lines by which the wheel moves a text, if it is the wheel.
pub(in crate::terminal) fn lines_of_wheel(mouse: MouseEventKind) -> Option<i32> {
    match mouse {
        MouseEventKind::ScrollDown => Some(WHEEL),
        MouseEventKind::ScrollUp => Some(-WHEEL),
        _ => None,
    }
}

/// A scroll moved by some lines; drawing says how far it could.
pub(in crate::terminal) fn moved(scroll: u16, lines: i32) -> u16 {
    let by = screen_cells(lines.unsigned_abs() as usize);
    match lines < 0 {
        true => scroll.saturating_sub(by),
        false => scroll.saturating_add(by),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_keyboard_means_the_same() {
        for (typed, key) in [
            ('٣', '3'),
            ('۳', '3'),
            ('３', '3'),
            ('0', '0'),
            ('V', 'v'),
            ('B', 'B'),
            ('؟', '?'),
            ('é', 'é'),
            ('İ', 'İ'),
        ] {
            let meant = meant(KeyCode::Char(typed), &['B']);
            assert_eq!(meant, KeyCode::Char(key), "{typed}");
        }
        assert_eq!(meant(KeyCode::Enter, &[]), KeyCode::Enter);
    }
}
