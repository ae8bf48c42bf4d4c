//! What lies over a page: help, writing, a message.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear};

use super::lines::{labelled, text};
use super::{Theme, column, scrolled};
use crate::language::Words;
use crate::terminal::app::{App, Overlay};
use crate::view::sanitise;

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

/// A frame over the page with a title and its keys; returns the room in it.
pub(in crate::terminal) fn frame_around(
    words: &Words,
    [title, keys]: [&str; 2],
    at: Rect,
    theme: Theme,
    frame: &mut Frame<'_>,
) -> Rect {
    let block = Block::bordered()
        .title(Line::styled(
            format!(" {} ", words.say(title)),
            theme.accent(),
        ))
        .title_bottom(Line::styled(
            format!(" {} ", words.say(keys)),
            theme.quiet(),
        ))
        .border_style(theme.quiet());
    let inner = block.inner(at);
    frame.render_widget(Clear, at);
    frame.render_widget(block, at);
    Rect {
        x: inner.x + 1,
        width: inner.width.saturating_sub(2),
        ..inner
    }
}

/// The keys and what they do: a message with one key a line.
pub(in crate::terminal) fn help(
    words: &Words,
    key: &str,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for key in words.say(key).lines() {
        let (name, about) = key.split_once(": ").unwrap_or(("", key));
        let name = format!("{:<12}", sanitise(name));
        lines.extend(labelled(&name, about, width, theme.accent()));
    }
    lines
}
