//! Before the evening begins: how people come in, on what terms, and what to say first.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::{FOOT, company, qr, row, rule};
use crate::exercise::Invitation;
use crate::language::Words;
use crate::terminal::canvas::lines::{labelled, text};
use crate::terminal::canvas::{Theme, scrolled};
use crate::terminal::moderator::console::app::{App, Scrolls};
use crate::terminal::moderator::opening;
use crate::view::sanitise;

pub(super) fn draw(app: &App, whole: Rect, theme: Theme, frame: &mut Frame<'_>) -> Scrolls {
    let title = app.hall.room().table(app.table).scenario().title.clone();
    super::both_ends(
        (&sanitise(&title), theme.accent()),
        Line::styled(company(app, &app.room.now), theme.quiet()),
        row(whole, whole.y),
        frame,
    );
    rule(row(whole, whole.y + 1), theme, frame);
    let mut body = Rect {
        y: whole.y + 2,
        height: whole.height - 2 - FOOT,
        ..whole
    };
    let code = app.invitation.as_ref().map(|it| code(it, theme));
    if let Some(code) = code.filter(|code| !code.is_empty()) {
        let width = code.first().map_or(0, Line::width);
        let width = u16::try_from(width)
            .unwrap_or(u16::MAX)
            .min(whole.width / 2);
        let height = u16::try_from(code.len())
            .unwrap_or(u16::MAX)
            .min(body.height);
        let at = Rect {
            x: whole.right() - width,
            width,
            height,
            ..body
        };
        frame.render_widget(Paragraph::new(code), at);
        body.width -= width + 2;
    }
    let lines = words(app, usize::from(body.width), theme);
    let story = scrolled(lines, app.scrolls.story, body, theme, frame).from;
    Scrolls {
        story,
        ..app.scrolls
    }
}

/// The code to be scanned.
pub(super) fn code(invitation: &Invitation, theme: Theme) -> Vec<Line<'static>> {
    qr::lines(&invitation.link(), theme)
}

/// The way in, in words.
pub(super) fn way_in(
    invitation: Option<&Invitation>,
    words: &Words,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let Some(invitation) = invitation else {
        return text(&words.say("console-no-phones"), width, Style::new());
    };
    let bold = Style::new().add_modifier(Modifier::BOLD);
    let mut lines = text(&words.say("console-address"), width, theme.quiet());
    for url in &invitation.urls {
        lines.extend(text(url, width, bold));
    }
    let letters = invitation.code.as_str().chars().map(String::from);
    let letters = letters.collect::<Vec<_>>().join(" ");
    lines.extend(text(&words.say("console-code"), width, theme.quiet()));
    lines.extend(text(&letters, width, theme.accent()));
    lines
}

fn words(app: &App, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let words = &app.words;
    let mut lines = way_in(app.invitation.as_ref(), words, width, theme);
    lines.push(Line::default());
    let (terms, note) = {
        let room = app.hall.room();
        let terms = opening::terms(&room, app.rehearsing, words);
        (terms, opening::content_note(&room, app.table))
    };
    for term in terms {
        lines.extend(labelled(" ·", &term, width, theme.quiet()));
    }
    lines.push(Line::default());
    lines.extend(text(&words.say("host-opening"), width, theme.accent()));
    for key in opening::AGREED {
        lines.extend(labelled(" □", &words.say(key), width, theme.accent()));
    }
    if let Some(note) = note {
        lines.push(Line::default());
        let label = words.say("player-content-note");
        lines.extend(text(&label, width, theme.warning()));
        lines.extend(text(&note, width, Style::new()));
    }
    lines
}
