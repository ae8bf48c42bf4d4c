//! One room: each of its tables, what was offered to it, and what evaluators noted.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::{in_columns, row_style};
use crate::exercise::control::{
    FollowedTable, RoomRow, answer_told, doing_told, heard_told, talk_told,
};
use crate::language::sanitise;
use crate::record::share::RoomName;
use crate::terminal::canvas::lines::{labelled, text};
use crate::terminal::canvas::{Theme, line_at, rule_at, scrolled};
use crate::terminal::control::app::{CellApp, CellDrawn};
use crate::terminal::control::page::RoomPage;
use crate::view::grade;

/// The columns of a table beside its scene: its number, what it does, how long it talks, and its decisions.
const COLUMNS: [usize; 4] = [10, 24, 12, 9];

/// The room, its scenario, who is in, and when it was heard.
pub(super) fn title(app: &CellApp, page: &RoomPage) -> String {
    let words = &app.words;
    let name = page.name.to_string();
    let Some(row) = app.row(&page.name) else {
        return name;
    };
    let scenario = row.table().map(|table| table.scenario.clone());
    let people = row.standing.people;
    let people = match row.standing.voted {
        Some(voted) => words.say_with(
            "host-voted",
            &[("voted", voted.into()), ("voters", people.into())],
        ),
        None => words.say_with("control-people", &[("count", people.into())]),
    };
    let behind = row.standing.behind;
    let behind =
        (behind > 0).then(|| words.say_with("control-behind", &[("count", behind.into())]));
    let heard = heard_told(row.heard, words);
    let parts = [Some(name), scenario, Some(people), Some(heard), behind];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

pub(super) fn draw(
    app: &CellApp,
    page: &RoomPage,
    body: Rect,
    theme: Theme,
    frame: &mut Frame<'_>,
) -> CellDrawn {
    let width = usize::from(body.width);
    let Some(row) = app.row(&page.name) else {
        let name = [("room", page.name.as_str().into())];
        let waits = app.words.say_with("control-room-awaited", &name);
        for (y, line) in (body.y..).zip(text(&waits, width, Style::new())) {
            frame.render_widget(line, line_at(body, y));
        }
        return CellDrawn::default();
    };
    let mut drawn = CellDrawn::default();
    let mut y = body.y;
    for (place, table) in row.tables.iter().enumerate() {
        let at = line_at(body, y);
        let cells = in_columns(&cells(app, table), &widths(width));
        let here = place == page.table;
        let sign = if here { "›" } else { " " };
        let line = Line::styled(format!("{sign} {cells}"), row_style(here));
        frame.render_widget(line, at);
        drawn.rows.push((at, place));
        y += 1;
    }
    if row.tables.is_empty() {
        let none = app.words.say("control-no-session");
        frame.render_widget(Line::raw(none), line_at(body, y));
        y += 1;
    }
    rule_at(line_at(body, y), theme, frame);
    let below = Rect {
        y: y + 1,
        height: body.bottom().saturating_sub(y + 1),
        ..body
    };
    let lines = about(app, &row, page.table, width, theme);
    drawn.scroll = scrolled(lines, app.drawn.scroll, below, theme, frame).from;
    drawn.height = usize::from(below.height);
    drawn
}

fn widths(width: usize) -> [usize; 5] {
    let taken: usize = COLUMNS.iter().map(|width| width + 1).sum();
    let [number, doing, talk, decisions] = COLUMNS;
    let scene = width.saturating_sub(taken + 2);
    [number, scene, doing, talk, decisions]
}

fn cells(app: &CellApp, table: &FollowedTable) -> [String; 5] {
    let words = &app.words;
    let scene = table.scene.clone();
    [
        words.say_with("host-table", &[("table", table.number.into())]),
        scene.unwrap_or_else(|| words.say("control-no-scene")),
        doing_told(table, words),
        talk_told(table),
        words.say_with("control-decisions", &[("count", table.decisions.into())]),
    ]
}

/// What was offered, then what evaluators saw at the table under the cursor.
fn about(
    app: &CellApp,
    row: &RoomRow,
    table: usize,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let mut lines = offers(app, &row.name, width, theme);
    let Some(table) = row.tables.get(table) else {
        return lines;
    };
    let observed = observed(app, table, width, theme);
    if !lines.is_empty() && !observed.is_empty() {
        lines.push(Line::default());
    }
    lines.extend(observed);
    lines
}

fn offers(app: &CellApp, room: &RoomName, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let words = &app.words;
    let rooms = std::slice::from_ref(room);
    let offers = app.control.offers_to(room).flat_map(|it| {
        let told = app.offer_told(&it.offer.offer, rooms);
        let told = format!("{told} · {}", answer_told(it.answer, words));
        labelled(&it.offer.at.time_of_day(), &told, width, theme.quiet())
    });
    let offers: Vec<_> = offers.collect();
    match offers.is_empty() {
        true => Vec::new(),
        false => {
            let head = Line::styled(words.say("control-offered"), theme.accent());
            std::iter::once(head).chain(offers).collect()
        }
    }
}

/// The objectives that evaluators rated, and the moments that they noted.
fn observed(
    app: &CellApp,
    table: &FollowedTable,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let words = &app.words;
    let mut lines = Vec::new();
    for objective in app.objectives(&table.session) {
        let ratings = objective.ratings.iter();
        let ratings = ratings.map(|(by, rating)| format!("{by}: {}", grade(*rating, words)));
        let ratings: Vec<_> = ratings.collect();
        if !ratings.is_empty() {
            lines.extend(labelled("·", &objective.text, width, theme.accent()));
            lines.extend(labelled(" ", &ratings.join(" · "), width, theme.quiet()));
        }
    }
    let notes = app.control.observations(&table.session).iter();
    let notes = notes.filter_map(|it| Some((it, it.text.as_deref()?)));
    let notes = notes.flat_map(|(it, text)| {
        let said = format!("{}: {}", it.by, sanitise(text));
        labelled(&it.at.time_of_day(), &said, width, theme.quiet())
    });
    let notes: Vec<_> = notes.collect();
    if lines.is_empty() && notes.is_empty() {
        return lines;
    }
    let mut all = vec![Line::styled(
        words.say("control-observed-title"),
        theme.accent(),
    )];
    all.append(&mut lines);
    all.extend(notes);
    all
}
