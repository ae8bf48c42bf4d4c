//! The page of a screen: the column that text is set in, its rules, its line of keys.

use ratatui::Frame;
use ratatui::layout::{Rect, Size};
use ratatui::text::Line;
use ratatui::widgets::{Clear, Paragraph};

use super::Theme;
use crate::language::Words;
use crate::view::clip;
use crate::view::wrap::{WIDTH, wrap_text};

/// The smallest screen that has room for a scene and its choices.
pub(crate) const SMALLEST: (u16, u16) = (80, 24);

/// Whether a screen has no room.
pub(in crate::terminal) fn is_small(size: Size) -> bool {
    size.width < SMALLEST.0 || size.height < SMALLEST.1
}

/// Says so when the screen has no room; returns whether it has none.
pub(in crate::terminal) fn too_small(words: &Words, frame: &mut Frame<'_>) -> bool {
    let area = frame.area();
    let small = is_small(area.as_size());
    if small {
        let sentence = words.say("screen-too-small");
        let lines: Vec<Line<'_>> = wrap_text(&sentence, usize::from(area.width))
            .into_iter()
            .map(Line::from)
            .collect();
        frame.render_widget(Paragraph::new(lines), area);
    }
    small
}

/// The column that text is set in: at most [`WIDTH`] wide, in the middle.
pub(in crate::terminal) fn column(area: Rect) -> Rect {
    middle(area, screen_cells(WIDTH))
}

/// The columns in the middle that are used, at most so many; beside them at least two stay free.
pub(in crate::terminal) fn middle(area: Rect, widest: u16) -> Rect {
    let width = area.width.saturating_sub(4).min(widest);
    Rect {
        x: area.x + (area.width - width) / 2,
        width,
        ..area
    }
}

/// One line of a part.
pub(in crate::terminal) fn line_at(part: Rect, y: u16) -> Rect {
    Rect {
        y,
        height: 1,
        ..part
    }
}

/// The line of keys at the bottom.
pub(in crate::terminal) fn key_line(words: &Words, key: &str, theme: Theme, frame: &mut Frame<'_>) {
    let area = frame.area();
    let at = line_at(column(area), area.bottom().saturating_sub(1));
    let text = clip(&words.say(key), usize::from(at.width));
    frame.render_widget(Line::styled(text, theme.quiet()), at);
}

/// What is to be said about the last key, where the line of keys stands otherwise.
pub(in crate::terminal) fn remark(words: &Words, key: &str, theme: Theme, frame: &mut Frame<'_>) {
    let area = frame.area();
    let at = line_at(column(area), area.bottom().saturating_sub(1));
    let text = clip(&words.say(key), usize::from(at.width));
    frame.render_widget(Clear, at);
    frame.render_widget(Line::styled(text, theme.warning()), at);
}

/// A rule across the column.
pub(in crate::terminal) fn rule(y: u16, theme: Theme, frame: &mut Frame<'_>) {
    rule_at(line_at(column(frame.area()), y), theme, frame);
}

/// A rule across a line.
pub(in crate::terminal) fn rule_at(at: Rect, theme: Theme, frame: &mut Frame<'_>) {
    frame.render_widget(
        Line::styled("─".repeat(usize::from(at.width)), theme.quiet()),
        at,
    );
}

/// So many lines or columns, as a screen counts them; what is longer than any screen ends where that counting ends.
pub(in crate::terminal) fn screen_cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}
