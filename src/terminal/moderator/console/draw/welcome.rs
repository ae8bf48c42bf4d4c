//! Before the evening begins: how people come in, on what terms, and what to say first.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::qr;
use crate::exercise::lead::{company, earlier_told, sharing_told, survey_told};
use crate::terminal::canvas::lines::{labelled, text};
use crate::terminal::canvas::{Theme, line_at, rule_at, scrolled};
use crate::terminal::moderator::console::app::{App, Scrolls};
use crate::terminal::moderator::opening;

pub(super) fn draw(
    app: &App,
    whole: Rect,
    foot: u16,
    theme: Theme,
    frame: &mut Frame<'_>,
) -> Scrolls {
    let mut present = company(app.view.company(), &app.view.now, &app.words);
    if let Some(sharing) = &app.view.sharing {
        present = format!("{present} · {}", sharing_told(sharing, &app.words));
    }
    super::both_ends(
        (&opening::title(&app.lead, &app.words), theme.accent()),
        Line::styled(present, theme.quiet()),
        line_at(whole, whole.y),
        frame,
    );
    rule_at(line_at(whole, whole.y + 1), theme, frame);
    let mut body = Rect {
        y: whole.y + 2,
        height: whole.height - 2 - foot,
        ..whole
    };
    let code = code(app, theme);
    if !code.is_empty() {
        let measure =
            |size| u16::try_from(size).expect("a code has at most 177 modules and a margin");
        let width = measure(code.first().map_or(0, Line::width)).min(whole.width / 2);
        let height = measure(code.len()).min(body.height);
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

/// The code to be scanned; nothing where no phone would find the room.
pub(super) fn code(app: &App, theme: Theme) -> Vec<Line<'static>> {
    let link = app.view.door.invitation.link(&app.view.door.code);
    link.map_or_else(Vec::new, |link| qr::lines(&link, theme))
}

/// The way in, in words.
pub(super) fn way_in(app: &App, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let words = &app.words;
    let invitation = &app.view.door.invitation;
    let mut lines = match invitation.address() {
        Some(address) => {
            let network = [("network", address.network.told(words).into())];
            let on = words.say_with("console-address", &network);
            let mut lines = text(&on, width, theme.quiet());
            let bold = Style::new().add_modifier(Modifier::BOLD);
            let url = format!("http://{}/", invitation.host_of(address));
            lines.extend(text(&url, width, bold));
            lines
        }
        None => text(&words.say("host-no-network-yet"), width, theme.warning()),
    };
    if invitation.moved {
        lines.extend(text(&words.say("host-moved"), width, theme.warning()));
    }
    let letters = app.view.door.code.as_str().chars().map(String::from);
    let letters = letters.collect::<Vec<_>>().join(" ");
    lines.extend(text(&words.say("console-code"), width, theme.quiet()));
    lines.extend(text(&letters, width, theme.accent()));
    lines
}

/// How the projector comes to show the big screen: on this machine, and on another.
pub(super) fn big_screen(app: &App, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let invitation = &app.view.door.invitation;
    let bold = Style::new().add_modifier(Modifier::BOLD);
    let at = |key, url: &str| {
        let mut lines = text(&app.words.say(key), width, theme.quiet());
        lines.extend(text(url, width, bold));
        lines
    };
    let mut lines = at("console-screen", &invitation.screen());
    if let Some(url) = invitation.screen_elsewhere() {
        lines.extend(at("console-screens", &url));
    }
    lines
}

fn words(app: &App, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let words = &app.words;
    let mut lines = Vec::new();
    let goes_on = opening::goes_on(&app.lead, &app.view, words);
    for line in &goes_on {
        lines.extend(text(line, width, theme.warning()));
    }
    if !goes_on.is_empty() {
        lines.push(Line::default());
    }
    if !app.view.earlier.is_empty() {
        lines.extend(text(
            &words.say("console-plans-there"),
            width,
            theme.warning(),
        ));
        lines.push(Line::default());
    }
    if let Some(told) = survey_told(&app.view, words) {
        lines.extend(text(&told, width, theme.warning()));
        lines.push(Line::default());
    }
    lines.extend(way_in(app, width, theme));
    lines.extend(big_screen(app, width, theme));
    lines.push(Line::default());
    for term in opening::terms(&app.lead, words) {
        lines.extend(labelled(" ·", &term, width, theme.quiet()));
    }
    lines.push(Line::default());
    lines.extend(text(&words.say("host-opening"), width, theme.accent()));
    for key in opening::AGREED {
        lines.extend(labelled(" □", &words.say(key), width, theme.accent()));
    }
    if app.view.survey.open.is_none() && app.view.survey.waits() {
        lines.push(Line::default());
        let there = words.say("console-survey-there");
        lines.extend(text(&there, width, theme.accent()));
    }
    if !app.view.earlier.is_empty() {
        lines.push(Line::default());
        lines.extend(text(
            &words.say("console-plans-earlier"),
            width,
            theme.accent(),
        ));
    }
    for row in &app.view.earlier {
        lines.extend(labelled(
            " ·",
            &earlier_told(row, words),
            width,
            theme.accent(),
        ));
    }
    if let Some(note) = opening::content_note(&app.lead, words) {
        lines.push(Line::default());
        let label = words.say("player-content-note");
        lines.extend(text(&label, width, theme.warning()));
        lines.extend(text(&note, width, Style::new()));
    }
    lines
}
