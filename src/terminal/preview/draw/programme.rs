//! Draws the pane in which a programme is read.

use ratatui::style::Style;
use ratatui::text::Line;

use crate::language::Words;
use crate::terminal::canvas::Theme;
use crate::terminal::canvas::lines::text;
use crate::terminal::canvas::meeting::meeting;
use crate::view::programme::ProgrammeView;
use crate::view::sanitise;

/// Its title, what it is for, and its meetings with the ids of what is played.
pub(super) fn lines(
    view: &ProgrammeView,
    words: &Words,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let mut lines = text(&view.title, width, theme.accent());
    lines.extend(text(&view.summary, width, Style::new()));
    for (place, one) in view.meetings.iter().enumerate() {
        let mut one = one.clone();
        one.title = format!("{}. {}", place + 1, one.title);
        lines.push(Line::default());
        lines.extend(meeting(&one, words, width, theme));
        let ids = one.plays.iter().chain(&one.at_home);
        let ids: Vec<_> = ids.map(|named| sanitise(&named.id)).collect();
        let ids = [("ids", ids.join(", ").into())];
        lines.extend(text(
            &words.say_with("programme-names", &ids),
            width,
            theme.quiet(),
        ));
    }
    lines
}
