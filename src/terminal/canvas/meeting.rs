//! A meeting of a programme, in lines.

use ratatui::style::Style;
use ratatui::text::Line;

use super::Theme;
use super::lines::{labelled, text};
use crate::language::Words;
use crate::view::programme::{MeetingView, lists, plan, wording_key};

/// What it is about, what is played, and what to practise, prepare and bring.
pub(crate) fn meeting(
    view: &MeetingView,
    words: &Words,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let mut lines = text(&view.title, width, theme.accent());
    if let Some(key) = wording_key(view.wording) {
        lines.extend(text(&words.say(key), width, theme.quiet()));
    }
    if let Some(about) = &view.about {
        lines.extend(text(about, width, Style::new()));
    }
    lines.push(Line::default());
    lines.extend(text(&plan(view, words), width, theme.quiet()));
    for (heading, texts) in lists(view, words) {
        lines.push(Line::default());
        lines.extend(text(&words.say(heading), width, theme.accent()));
        for item in texts {
            lines.extend(labelled("·", &item, width, theme.quiet()));
        }
    }
    lines
}
