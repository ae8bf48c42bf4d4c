//! What lies over a page: a frame with a title, and in it the list of keys, or who would give advice.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear};

use super::Theme;
use super::lines::{blocks, labelled, text};
use crate::language::Words;
use crate::view::{AdviserView, sanitise};

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

/// Who would say something, by number, or what the one at a place says.
pub(in crate::terminal) fn advisers(
    advice: &[AdviserView],
    of: Option<usize>,
    was_heard: impl Fn(&AdviserView) -> bool,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    if let Some(adviser) = of.and_then(|place| advice.get(place)) {
        let mut lines = text(&adviser.from, width, theme.accent());
        lines.push(Line::default());
        lines.extend(blocks(&adviser.blocks, width));
        return lines;
    }
    let advisers = (1..).zip(advice);
    advisers
        .flat_map(|(number, adviser)| {
            let heard = if was_heard(adviser) { "✓" } else { " " };
            let label = format!("{heard} {number}");
            labelled(&label, &adviser.from, width, theme.accent())
        })
        .collect()
}
