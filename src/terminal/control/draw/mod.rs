//! Draws a control cell's screen. Reads the app, and gives back what it learned of the room on the screen.

mod injects;
mod map;
mod overlay;
mod room;
mod rooms;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use super::app::{App, Connection, Drawn, Role};
use super::over::{Over, Question};
use super::page::Page;
use crate::exercise::control::clock_told;
use crate::terminal::canvas::{Theme, screen_cells, too_small};
use crate::terminal::face::Face as _;
use crate::view::clip;
use crate::view::wrap::wrap_text;

/// The widest page: all columns of a row have room on it.
const WIDEST: u16 = 196;
/// Lines above the body of a page, and below it: what there is to tell, and the keys.
const HEAD: u16 = 2;
const FOOT: u16 = 3;
/// Lines of what there is to tell.
const TOLD: usize = 2;

pub(super) fn draw(app: &mut App, theme: Theme, frame: &mut Frame<'_>) -> Drawn {
    if let Page::Story(replay, _) = &mut app.page {
        replay.draw(theme, frame);
        return Drawn::default();
    }
    let scroll = app.drawn.scroll;
    if too_small(&app.words, frame) {
        return Drawn {
            scroll,
            ..Drawn::default()
        };
    }
    let whole = whole(frame.area());
    header(app, whole, theme, frame);
    let body = Rect {
        y: whole.y + HEAD,
        height: whole.height - HEAD - FOOT,
        ..whole
    };
    let drawn = match &app.page {
        Page::Rooms => rooms::draw(app, body, theme, frame),
        Page::Room(room) => room::draw(app, room, body, theme, frame),
        Page::Map(page) => map::draw(app, page, body, theme, frame),
        Page::Injects(cursor) => injects::draw(app, *cursor, body, theme, frame),
        Page::Story(..) => Drawn::default(),
    };
    if let Some(over) = &app.over {
        overlay::draw(app, over, theme, frame);
    }
    told(app, whole, theme, frame);
    keys(app, whole, theme, frame);
    drawn
}

/// The columns that are used, in the middle.
fn whole(area: Rect) -> Rect {
    let width = area.width.saturating_sub(4).min(WIDEST);
    Rect {
        x: area.x + (area.width - width) / 2,
        width,
        ..area
    }
}

/// One line of a part.
fn line_at(part: Rect, y: u16) -> Rect {
    Rect {
        y,
        height: 1,
        ..part
    }
}

/// What page it is at the left, the clock of the exercise at the right, and a rule.
fn header(app: &App, whole: Rect, theme: Theme, frame: &mut Frame<'_>) {
    let words = &app.words;
    let clock = Line::styled(clock_told(app.control.clock(), words), theme.quiet());
    let left = match &app.page {
        Page::Room(page) => room::title(app, page),
        Page::Map(page) => map::title(page, words),
        Page::Injects(_) => injects::title(app),
        Page::Rooms | Page::Story(..) => rooms::title(app),
    };
    let at = line_at(whole, whole.y);
    let room = usize::from(whole.width).saturating_sub(clock.width() + 2);
    frame.render_widget(Line::styled(clip(&left, room), theme.accent()), at);
    frame.render_widget(clock.right_aligned(), at);
    rule(line_at(whole, whole.y + 1), theme, frame);
}

fn rule(at: Rect, theme: Theme, frame: &mut Frame<'_>) {
    let rule = "─".repeat(usize::from(at.width));
    frame.render_widget(Line::styled(rule, theme.quiet()), at);
}

/// What is asked, what became of the last key, or that the line is down.
fn told(app: &App, whole: Rect, theme: Theme, frame: &mut Frame<'_>) {
    let words = &app.words;
    let lost = match &app.connection {
        Connection::There => None,
        Connection::Awaited => Some(words.say("control-connecting")),
        Connection::Lost(Some(since), why) => {
            let values = [
                ("time", since.time_of_day().into()),
                ("why", why.as_str().into()),
            ];
            Some(words.say_with("control-lost", &values))
        }
        Connection::Lost(None, why) => {
            Some(words.say_with("control-lost-always", &[("why", why.as_str().into())]))
        }
    };
    let (told, style) = match (&app.question, &app.over, &app.remark) {
        (Some(Question::Send(_, _, asked)), ..) => (Some(asked.clone()), theme.warning()),
        (Some(Question::Leave), ..) => (Some(words.say("control-ask-leave")), theme.warning()),
        (None, Some(Over::Minutes(_, typed)), None) => {
            let typed = [("typed", typed.as_str().into())];
            (
                Some(words.say_with("control-minutes", &typed)),
                theme.accent(),
            )
        }
        (None, _, Some(remark)) => (Some(remark.clone()), theme.warning()),
        (None, _, None) if app.searching => {
            let typed = format!("{} {}▏", words.say("screen-searching"), app.search);
            (Some(typed), theme.accent())
        }
        (None, _, None) => (lost, theme.warning()),
    };
    let mut lines = wrap_text(&told.unwrap_or_default(), usize::from(whole.width));
    if lines.len() > TOLD {
        let rest = lines.split_off(TOLD - 1).join(" ");
        lines.push(clip(&rest, usize::from(whole.width)));
    }
    for (place, line) in lines.into_iter().enumerate() {
        let y = whole.bottom() - FOOT + screen_cells(place);
        frame.render_widget(Line::styled(line, style), line_at(whole, y));
    }
}

fn keys(app: &App, whole: Rect, theme: Theme, frame: &mut Frame<'_>) {
    let key = match (&app.question, &app.over, &app.page) {
        (Some(_), ..) => "control-keys-question",
        (None, Some(Over::Minutes(..)), _) => "control-keys-minutes",
        _ if app.searching => "control-keys-search",
        (None, _, Page::Rooms) => "control-keys-rooms",
        (None, _, Page::Room(_)) if app.role == Role::Control => "control-keys-room",
        (None, _, Page::Room(_)) => "control-keys-evaluator",
        (None, _, Page::Map(_)) => "control-keys-map",
        (None, _, Page::Injects(_)) => "control-keys-injects",
        (None, _, Page::Story(..)) => "replay-keys",
    };
    let text = clip(&app.words.say(key), usize::from(whole.width));
    let at = line_at(whole, whole.bottom() - 1);
    frame.render_widget(Line::styled(text, theme.quiet()), at);
}

/// How a row is set: the one under the cursor stands out.
fn row_style(here: bool) -> Style {
    match here {
        true => Style::new().add_modifier(Modifier::BOLD | Modifier::REVERSED),
        false => Style::new(),
    }
}

/// Cells in columns of these widths, a space between them.
fn in_columns(cells: &[String], widths: &[usize]) -> String {
    let padded = cells.iter().zip(widths).map(|(cell, &width)| {
        let cell = clip(cell, width);
        let fill = width.saturating_sub(cell.width());
        cell + &" ".repeat(fill)
    });
    padded.collect::<Vec<_>>().join(" ")
}

/// The first of `count` rows that is shown, so that the one under the cursor is, in the middle where it can.
fn first_shown(cursor: usize, count: usize, height: usize) -> usize {
    let last = count.saturating_sub(height);
    cursor.saturating_sub(height / 2).min(last)
}
