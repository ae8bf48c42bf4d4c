//! How far a key or the wheel moves a text.

use crate::terminal::canvas::screen_cells;
use ratatui::crossterm::event::{KeyCode, MouseEventKind};

/// Lines that a page of text moves by, fewer than the smallest screen shows, so that nothing is passed over.
pub(in crate::terminal) const PAGE: u16 = 8;
/// Lines that a notch of the wheel moves by.
const WHEEL: i32 = 2;

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
