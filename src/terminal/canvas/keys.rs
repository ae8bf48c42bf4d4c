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

/// A number that is typed to mean one of some entries. With nine or fewer a digit is the whole number; with more, one that
/// may go on waits for the next digit, or for Enter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::terminal) struct TypedNumber(Option<usize>);

/// What a digit makes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::terminal) enum NumberSoFar {
    Whole(usize),
    /// There are entries whose number goes on after it.
    Begun(usize),
}

impl TypedNumber {
    /// Takes a key among `count` entries, counted from 1. Any key but a digit ends what was begun.
    pub(in crate::terminal) fn key(&mut self, key: KeyCode, count: usize) -> Option<NumberSoFar> {
        let before = self.0.take().unwrap_or(0);
        let KeyCode::Char(sign @ '0'..='9') = key else {
            return None;
        };
        let number = 10 * before + (sign as usize - '0' as usize);
        if number == 0 || number > count {
            return None;
        }
        if 10 * number > count {
            return Some(NumberSoFar::Whole(number));
        }
        self.0 = Some(number);
        Some(NumberSoFar::Begun(number))
    }

    /// The number that was begun, and is begun no more.
    pub(in crate::terminal) fn taken(&mut self) -> Option<usize> {
        self.0.take()
    }
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
    fn a_number_has_as_many_digits_as_there_are_entries_to_mean() {
        let typed = |keys: &str, count| {
            let mut number = TypedNumber::default();
            let keys = keys
                .chars()
                .map(|sign| number.key(KeyCode::Char(sign), count));
            keys.last().flatten()
        };
        assert_eq!(typed("1", 9), Some(NumberSoFar::Whole(1)));
        assert_eq!(typed("1", 14), Some(NumberSoFar::Begun(1)));
        assert_eq!(typed("14", 14), Some(NumberSoFar::Whole(14)));
        assert_eq!(typed("10", 14), Some(NumberSoFar::Whole(10)));
        assert_eq!(typed("2", 14), Some(NumberSoFar::Whole(2)));
        assert_eq!(typed("15", 14), None, "there is no such entry");
        assert_eq!(typed("1x4", 14), Some(NumberSoFar::Whole(4)));
        assert_eq!(typed("0", 14), None);
    }

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
