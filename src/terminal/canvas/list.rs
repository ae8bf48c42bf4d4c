//! A list above, and what is under its cursor below.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use super::{Scrolled, Theme, column, rule, scrolled};
use crate::terminal::canvas::screen_cells;

/// A list with the details of the row under its cursor, as a page shows it.
pub(in crate::terminal) struct ListWithDetails<'l> {
    /// A line each.
    pub(in crate::terminal) rows: Vec<Line<'l>>,
    /// The place of the row under the cursor.
    pub(in crate::terminal) cursor: usize,
    pub(in crate::terminal) details: Vec<Line<'l>>,
    /// By how much the details are scrolled.
    pub(in crate::terminal) scroll: u16,
    /// Lines of the page above the list.
    pub(in crate::terminal) above: u16,
    /// Lines of the page below the details.
    pub(in crate::terminal) below: u16,
}

impl ListWithDetails<'_> {
    /// Draws it between two rules, the list in at most a third of the height. Gives back where rows can be clicked, each
    /// with its place, and how much of the details is seen.
    pub(in crate::terminal) fn draw(
        self,
        theme: Theme,
        frame: &mut Frame<'_>,
    ) -> (Vec<(Rect, usize)>, Scrolled) {
        let area = column(frame.area());
        rule(area.y + self.above.saturating_sub(1), theme, frame);
        let count = self.rows.len();
        let list = u16::try_from(count)
            .unwrap_or(u16::MAX)
            .min(area.height / 3);
        let pane = Rect {
            y: area.y + self.above,
            height: list,
            ..area
        };
        let chosen = screen_cells(self.cursor + 1);
        let from = scrolled(self.rows, chosen.saturating_sub(list), pane, theme, frame).from;
        rule(pane.bottom(), theme, frame);
        let about = Rect {
            y: pane.bottom() + 1,
            height: area.bottom().saturating_sub(pane.bottom() + 1 + self.below),
            ..area
        };
        let shown = scrolled(self.details, self.scroll, about, theme, frame);
        let hits = (0..count).filter_map(|place| {
            let y = u16::try_from(place).ok()?.checked_sub(from)?;
            let at = Rect {
                y: pane.y + y,
                height: 1,
                ..pane
            };
            (y < list).then_some((at, place))
        });
        (hits.collect(), shown)
    }
}

/// The sign before a row and the style of its name: both tell whether the cursor is on it.
pub(in crate::terminal) fn cursor(here: bool, theme: Theme) -> (Span<'static>, Style) {
    match here {
        true => (
            Span::styled("› ", theme.accent()),
            Style::new().add_modifier(Modifier::BOLD),
        ),
        false => (Span::styled("  ", theme.accent()), Style::new()),
    }
}
