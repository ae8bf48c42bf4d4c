//! Text that is longer than its room.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::Theme;
use crate::terminal::canvas::screen_cells;

/// How much of a text is on the screen.
#[derive(Debug, Clone, Copy)]
pub(in crate::terminal) struct Scrolled {
    /// The first line shown.
    pub(in crate::terminal) from: u16,
    /// Whether there is more below.
    pub(in crate::terminal) more: bool,
}

/// Shows lines from `scroll` on, with a sign where more is above or below.
pub(in crate::terminal) fn scrolled(
    lines: Vec<Line<'_>>,
    scroll: u16,
    area: Rect,
    theme: Theme,
    frame: &mut Frame<'_>,
) -> Scrolled {
    let count = screen_cells(lines.len());
    let scroll = scroll.min(count.saturating_sub(area.height));
    frame.render_widget(Paragraph::new(lines).scroll((scroll, 0)), area);
    let mut sign = |y: u16, sign: &'static str| {
        let at = Rect {
            x: area.right(),
            y,
            width: 1,
            height: 1,
        };
        frame.render_widget(
            Span::styled(sign, theme.accent()),
            at.intersection(frame.area()),
        );
    };
    if scroll > 0 {
        sign(area.y, "▲");
    }
    let more = scroll + area.height < count;
    if more {
        sign(area.bottom().saturating_sub(1), "▼");
    }
    Scrolled { from: scroll, more }
}
