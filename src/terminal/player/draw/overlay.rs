//! What lies over a page: help, writing, a message.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::terminal::canvas::lines::{labelled, text};
use crate::terminal::canvas::overlay::{frame_around, help};
use crate::terminal::canvas::{Theme, column, scrolled};
use crate::terminal::player::app::{App, Overlay};

pub(super) fn draw(app: &App<'_>, overlay: &Overlay, theme: Theme, frame: &mut Frame<'_>) {
    let area = column(frame.area());
    let width = usize::from(area.width).saturating_sub(4);
    let (title, lines) = match overlay {
        Overlay::Help => (
            "screen-help",
            help(&app.words, "screen-help-keys", width, theme),
        ),
        Overlay::Message(sentence) => ("screen-message", text(sentence, width, Style::new())),
        Overlay::Last { decisions, .. } => {
            let lines = decisions.iter().flat_map(|(scene, choice)| {
                let mut lines = text(scene, width, theme.quiet());
                lines.extend(labelled("  ", choice, width, Style::new()));
                lines
            });
            ("player-last", lines.collect())
        }
        Overlay::Write { text, .. } => {
            let height = 9.min(area.height);
            let at = Rect {
                y: area.y + (area.height - height) / 2,
                height,
                ..area
            };
            let inner = frame_around(
                &app.words,
                ["screen-write", "screen-keys-write"],
                at,
                theme,
                frame,
            );
            frame.render_widget(&**text, inner);
            return;
        }
    };
    let height = u16::try_from(lines.len() + 2)
        .unwrap_or(u16::MAX)
        .min(area.height);
    let at = Rect {
        y: area.y + (area.height - height) / 2,
        height,
        ..area
    };
    let keys = match overlay {
        Overlay::Last { .. } => "screen-keys-last",
        _ => "screen-keys-overlay",
    };
    let inner = frame_around(&app.words, [title, keys], at, theme, frame);
    let scroll = match overlay {
        Overlay::Last { scroll, .. } => *scroll,
        _ => 0,
    };
    scrolled(lines, scroll, inner, theme, frame);
}
