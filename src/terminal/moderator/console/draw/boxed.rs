//! Lines in a frame over the page, and a list of which one entry is under the cursor.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::terminal::canvas::overlay::frame_around;
use crate::terminal::canvas::screen_cells;
use crate::terminal::canvas::{Theme, column, scrolled};
use crate::terminal::moderator::console::app::App;

/// Lines in a frame in the middle, as high as they are and leaving the line of keys in sight.
pub(super) fn boxed(
    app: &App,
    names: [&str; 2],
    (lines, scroll): (Vec<Line<'static>>, u16),
    theme: Theme,
    frame: &mut Frame<'_>,
) -> Rect {
    let area = column(frame.area());
    let room = area.height - 2;
    let height = screen_cells(lines.len() + 2).min(room);
    let at = Rect {
        y: area.y + (room - height) / 2,
        height,
        ..area
    };
    let inner = frame_around(&app.words, names, at, theme, frame);
    scrolled(lines, scroll, inner, theme, frame);
    inner
}

/// How far a list is scrolled so that the line is seen with which an entry ends.
pub(super) fn scroll_to(seen: usize, height: usize) -> u16 {
    // A frame, the lines below the page, and one that tells that there is more.
    let scroll = seen.saturating_sub(height.saturating_sub(5));
    screen_cells(scroll)
}

pub(super) fn sign(place: usize, cursor: usize) -> &'static str {
    if place == cursor { "›" } else { " " }
}
