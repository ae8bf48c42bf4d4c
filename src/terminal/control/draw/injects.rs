//! The plan of injects: what is due, what was sent, and what became of it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::{first_shown, in_columns, row_style};
use crate::exercise::control::{OfferAnswer, PlannedInject, PlannedTime, answer_told};
use crate::record::share::RoomName;
use crate::terminal::canvas::lines::{labelled, text};
use crate::terminal::canvas::{Theme, line_at, rule_at, scrolled};
use crate::terminal::control::app::{CellApp, CellDrawn};

/// The columns beside the text, which has what these leave: the number, the time, to whom, as what, and how it stands.
const COLUMNS: [usize; 5] = [4, 6, 10, 13, 16];

pub(super) fn title(app: &CellApp) -> String {
    let due = app.plan.rows.iter().filter(|row| is_due(app, row)).count();
    let values = [("count", app.plan.rows.len().into()), ("due", due.into())];
    app.words.say_with("control-plan", &values)
}

pub(super) fn draw(
    app: &CellApp,
    cursor: usize,
    body: Rect,
    theme: Theme,
    frame: &mut Frame<'_>,
) -> CellDrawn {
    let width = usize::from(body.width);
    let Some(chosen) = app.plan.rows.get(cursor) else {
        let lines = text(&app.words.say("control-no-plan"), width, Style::new());
        for (y, line) in (body.y + 1..).zip(lines) {
            frame.render_widget(line, line_at(body, y));
        }
        return CellDrawn::default();
    };
    let head = app.words.say("control-plan-heads");
    let heads: Vec<_> = head.split('|').map(|it| it.trim().to_owned()).collect();
    let line = Line::styled(
        format!("  {}", in_columns(&heads, &widths(width))),
        theme.quiet(),
    );
    frame.render_widget(line, line_at(body, body.y));
    let count = app.plan.rows.len();
    let height = count.min(usize::from(body.height / 2).max(3));
    let first = first_shown(cursor, count, height);
    let mut drawn = CellDrawn {
        height,
        ..CellDrawn::default()
    };
    let mut y = body.y + 1;
    for (place, row) in app.plan.rows.iter().enumerate().skip(first).take(height) {
        let here = place == cursor;
        let sign = if here { "›" } else { " " };
        let cells = in_columns(&cells(app, row), &widths(width));
        let at = line_at(body, y);
        frame.render_widget(Line::styled(format!("{sign} {cells}"), row_style(here)), at);
        drawn.rows.push((at, place));
        y += 1;
    }
    rule_at(line_at(body, y), theme, frame);
    let below = Rect {
        y: y + 1,
        height: body.bottom().saturating_sub(y + 1),
        ..body
    };
    scrolled(about(app, chosen, width, theme), 0, below, theme, frame);
    drawn
}

fn widths(width: usize) -> [usize; 6] {
    let taken: usize = COLUMNS.iter().map(|width| width + 1).sum();
    let [number, time, to, from, state] = COLUMNS;
    let text = width.saturating_sub(taken + 2);
    [number, time, to, from, text, state]
}

/// Whether the time of a row is there and nobody was offered it.
fn is_due(app: &CellApp, row: &PlannedInject) -> bool {
    let control = &app.control;
    let there = row.is_there(control.begun(), control.clock(), control.now());
    there && control.told(&row.from, &row.text).is_empty()
}

fn cells(app: &CellApp, row: &PlannedInject) -> [String; 6] {
    let words = &app.words;
    let to: Vec<_> = row.to.iter().map(RoomName::as_str).collect();
    let to = match to.is_empty() {
        true => words.say("control-everybody"),
        false => to.join(" "),
    };
    [
        row.number.clone(),
        row.time.map(PlannedTime::written).unwrap_or_default(),
        to,
        row.from.clone(),
        row.text.replace('\n', " "),
        state(app, row),
    ]
}

/// That it is due, or how many took it of how many it was offered to.
fn state(app: &CellApp, row: &PlannedInject) -> String {
    let words = &app.words;
    let told = app.control.told(&row.from, &row.text);
    match told.is_empty() {
        true if is_due(app, row) => words.say("control-due"),
        true => String::new(),
        false => {
            let taken = |answer: &&OfferAnswer| matches!(answer, OfferAnswer::Taken(_));
            let taken = told.values().filter(taken).count();
            let values = [("taken", taken.into()), ("count", told.len().into())];
            words.say_with("control-taken-of", &values)
        }
    }
}

fn about(app: &CellApp, row: &PlannedInject, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let words = &app.words;
    let mut lines = text(&row.from, width, theme.accent());
    lines.extend(text(&row.text, width, Style::new()));
    if !row.expected.is_empty() {
        lines.push(Line::default());
        let label = words.say("control-expected");
        lines.extend(labelled(&label, &row.expected, width, theme.quiet()));
    }
    let told = app.control.told(&row.from, &row.text);
    if !told.is_empty() {
        lines.push(Line::default());
        let told = told.into_iter();
        let told = told.map(|(room, answer)| format!("{room}: {}", answer_told(answer, words)));
        let told: Vec<_> = told.collect();
        lines.extend(text(&told.join(" · "), width, theme.quiet()));
    }
    lines
}
