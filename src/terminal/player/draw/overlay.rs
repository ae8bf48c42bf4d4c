//! What lies over a page: help, writing, a message.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::practise::{self, list};
use crate::terminal::canvas::lines::{labelled, text};
use crate::terminal::canvas::overlay::{advisers, frame_around, help};
use crate::terminal::canvas::{Theme, column, scrolled};
use crate::terminal::player::app::{PlayerApp, PlayerOverlay, WrittenFor};
use crate::view::AdviserView;

pub(super) fn draw(
    app: &PlayerApp<'_>,
    overlay: &PlayerOverlay,
    theme: Theme,
    frame: &mut Frame<'_>,
) {
    let area = column(frame.area());
    let width = usize::from(area.width).saturating_sub(4);
    let (title, lines) = match overlay {
        PlayerOverlay::Help => (
            "screen-help",
            help(&app.words, "screen-help-keys", width, theme),
        ),
        PlayerOverlay::Message(sentence) => ("screen-message", text(sentence, width, Style::new())),
        PlayerOverlay::Last { decisions, .. } => {
            let lines = decisions.iter().flat_map(|(scene, choice)| {
                let mut lines = text(scene, width, theme.quiet());
                lines.extend(labelled("  ", choice, width, Style::new()));
                lines
            });
            ("player-last", lines.collect())
        }
        PlayerOverlay::Advice { of, .. } => {
            let was_heard = |adviser: &AdviserView| app.was_heard(adviser);
            let lines = advisers(app.advice(), *of, was_heard, width, theme);
            ("player-advice", lines)
        }
        PlayerOverlay::Tasks => ("task-title", list(app.tasks(), width, theme)),
        PlayerOverlay::Practise(doing) => {
            practise::draw(doing, &app.words, area, theme, frame);
            return;
        }
        PlayerOverlay::Write { text, of } => {
            let title = match of {
                WrittenFor::Otherwise(_) => "screen-otherwise",
                WrittenFor::Note | WrittenFor::Question(_) | WrittenFor::Task(..) => "screen-write",
            };
            let names = [title, "screen-keys-write"];
            text.draw_framed(&app.words, names, area, theme, frame);
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
        PlayerOverlay::Last { .. } => "screen-keys-last",
        PlayerOverlay::Tasks => "screen-keys-tasks",
        PlayerOverlay::Advice { of: None, .. } => "screen-keys-advice",
        PlayerOverlay::Advice { of: Some(_), .. } => "screen-keys-adviser",
        _ => "screen-keys-overlay",
    };
    let inner = frame_around(&app.words, [title, keys], at, theme, frame);
    let scroll = match overlay {
        PlayerOverlay::Last { scroll, .. } | PlayerOverlay::Advice { scroll, .. } => *scroll,
        _ => 0,
    };
    scrolled(lines, scroll, inner, theme, frame);
}
