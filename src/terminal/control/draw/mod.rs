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

use super::app::{CellApp, CellDrawn, CellRole, LineState};
use super::over::{CellOver, CellQuestion};
use super::page::CellPage;
use crate::exercise::control::clock_told;
use crate::exercise::lead::GRADES;
use crate::language::Words;
use crate::terminal::canvas::{Theme, line_at, middle, rule_at, screen_cells, too_small};
use crate::terminal::face::Face as _;
use crate::view::wrap::wrap_text;
use crate::view::{clip, grade};

/// The widest page: all columns of a row have room on it.
const WIDEST: u16 = 196;
/// Lines above the body of a page, and below it: what there is to tell, and the keys.
const HEAD: u16 = 2;
const FOOT: u16 = 3;
/// Lines of what there is to tell.
const TOLD: usize = 2;

pub(super) fn draw(app: &mut CellApp, theme: Theme, frame: &mut Frame<'_>) -> CellDrawn {
    if let CellPage::Story(replay, _) = &mut app.page {
        replay.draw(theme, frame);
        return CellDrawn::default();
    }
    let scroll = app.drawn.scroll;
    if too_small(&app.words, frame) {
        return CellDrawn {
            scroll,
            ..CellDrawn::default()
        };
    }
    let whole = middle(frame.area(), WIDEST);
    header(app, whole, theme, frame);
    let body = Rect {
        y: whole.y + HEAD,
        height: whole.height - HEAD - FOOT,
        ..whole
    };
    let drawn = match &app.page {
        CellPage::Rooms => rooms::draw(app, body, theme, frame),
        CellPage::Room(room) => room::draw(app, room, body, theme, frame),
        CellPage::Map(page) => map::draw(app, page, body, theme, frame),
        CellPage::Injects(cursor) => injects::draw(app, *cursor, body, theme, frame),
        CellPage::Story(..) => CellDrawn::default(),
    };
    if let Some(over) = &app.over {
        overlay::draw(app, over, theme, frame);
    }
    told(app, whole, theme, frame);
    keys(app, whole, theme, frame);
    drawn
}

/// What page it is at the left, the clock of the exercise at the right, and a rule.
fn header(app: &CellApp, whole: Rect, theme: Theme, frame: &mut Frame<'_>) {
    let words = &app.words;
    let clock = Line::styled(clock_told(app.control.clock(), words), theme.quiet());
    let left = match &app.page {
        CellPage::Room(page) => room::title(app, page),
        CellPage::Map(page) => map::title(page, words),
        CellPage::Injects(_) => injects::title(app),
        CellPage::Rooms | CellPage::Story(..) => rooms::title(app),
    };
    let at = line_at(whole, whole.y);
    let room = usize::from(whole.width).saturating_sub(clock.width() + 2);
    frame.render_widget(Line::styled(clip(&left, room), theme.accent()), at);
    frame.render_widget(clock.right_aligned(), at);
    rule_at(line_at(whole, whole.y + 1), theme, frame);
}

/// What is asked, what became of the last key, or that the line is down.
fn told(app: &CellApp, whole: Rect, theme: Theme, frame: &mut Frame<'_>) {
    let words = &app.words;
    let lost = match &app.connection {
        LineState::There => None,
        LineState::Awaited => Some(words.say("control-connecting")),
        LineState::Lost(Some(since), why) => {
            let values = [
                ("time", since.time_of_day().into()),
                ("why", why.as_str().into()),
            ];
            Some(words.say_with("control-lost", &values))
        }
        LineState::Lost(None, why) => {
            Some(words.say_with("control-lost-always", &[("why", why.as_str().into())]))
        }
    };
    let is_down = matches!(app.connection, LineState::Lost(..));
    let down = lost.clone().filter(|_| is_down);
    let (told, style) = match (&app.question, &app.over, &app.remark) {
        (Some(CellQuestion::Send(_, _, asked)), ..) => (Some(asked.clone()), theme.warning()),
        (Some(CellQuestion::Leave), ..) => (Some(words.say("control-ask-leave")), theme.warning()),
        (None, Some(CellOver::Minutes(_, typed)), None) => {
            let typed = [("typed", typed.as_str().into())];
            (
                Some(words.say_with("control-minutes", &typed)),
                theme.accent(),
            )
        }
        (None, _, Some(remark)) => (Some(remark.clone()), theme.warning()),
        (None, Some(CellOver::Ratings(_)), None) => (Some(grades(words)), theme.accent()),
        (None, _, None) if app.searching => {
            let typed = format!("{} {}▏", words.say("screen-searching"), app.search);
            (Some(typed), theme.accent())
        }
        (None, _, None) => (lost, theme.warning()),
    };
    let width = usize::from(whole.width);
    // What is seen may be from a while ago: that is told beside whatever became of a key.
    let mut lines = match (down, &app.question, &app.remark) {
        (Some(down), None, Some(remark)) => vec![clip(&down, width), clip(remark, width)],
        _ => wrap_text(&told.unwrap_or_default(), width),
    };
    if lines.len() > TOLD {
        let rest = lines.split_off(TOLD - 1).join(" ");
        lines.push(clip(&rest, usize::from(whole.width)));
    }
    for (place, line) in lines.into_iter().enumerate() {
        let y = whole.bottom() - FOOT + screen_cells(place);
        frame.render_widget(Line::styled(line, style), line_at(whole, y));
    }
}

/// The grades by the digits that give them.
fn grades(words: &Words) -> String {
    let grades = (1..).zip(GRADES);
    let grades = grades.map(|(number, it): (u32, _)| format!("{number} {}", grade(it, words)));
    grades.collect::<Vec<_>>().join(" · ")
}

fn keys(app: &CellApp, whole: Rect, theme: Theme, frame: &mut Frame<'_>) {
    let key = match (&app.question, &app.over, &app.page) {
        (Some(_), ..) => "control-keys-question",
        (None, Some(CellOver::Minutes(..)), _) => "control-keys-minutes",
        _ if app.searching => "control-keys-search",
        (None, _, CellPage::Rooms) => "control-keys-rooms",
        (None, _, CellPage::Room(_)) if app.role == CellRole::Control => "control-keys-room",
        (None, _, CellPage::Room(_)) => "control-keys-evaluator",
        (None, _, CellPage::Map(_)) => "control-keys-map",
        (None, _, CellPage::Injects(_)) => "control-keys-injects",
        (None, _, CellPage::Story(..)) => "replay-keys",
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
