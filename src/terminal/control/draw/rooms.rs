//! All rooms, a row each.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::{first_shown, in_columns, row_style};
use crate::exercise::control::{
    LastHeard, RoomOrder, RoomRow, counts_told, doing_told, heard_told, scene_told, talk_told,
    voted_told,
};
use crate::terminal::canvas::lines::text;
use crate::terminal::canvas::{Theme, line_at};
use crate::terminal::control::app::{CellApp, CellDrawn, LineState};

/// From this width on, every column has room.
const WIDE: usize = 120;
/// The columns beside the scene, which has what these leave: the cursor and the mark, the name, what the room does, how long
/// it talks, who voted or is in, and how many offers wait.
const NARROW: [usize; 6] = [3, 12, 18, 10, 6, 4];
/// The same where there is room, and further ones: the scenario, tables, what is not shared yet, when it was heard.
const BROAD: [usize; 10] = [3, 20, 24, 12, 8, 7, 30, 6, 7, 17];

pub(super) fn title(app: &CellApp) -> String {
    counts_told(app.counts, &app.words)
}

pub(super) fn draw(app: &CellApp, body: Rect, theme: Theme, frame: &mut Frame<'_>) -> CellDrawn {
    let width = usize::from(body.width);
    let heads = heads(app, width);
    frame.render_widget(
        Line::styled(set(&heads, width), theme.quiet()),
        line_at(body, body.y),
    );
    if app.rows.is_empty() {
        nothing(app, body, frame);
        return CellDrawn::default();
    }
    let height = usize::from(body.height).saturating_sub(2);
    let cursor = app.cursor().unwrap_or(0);
    let first = first_shown(cursor, app.rows.len(), height);
    let mut drawn = CellDrawn {
        height,
        ..CellDrawn::default()
    };
    let shown = app.rows.iter().enumerate().skip(first).take(height);
    for (y, (place, row)) in (body.y + 1..).zip(shown) {
        let at = line_at(body, y);
        let cells = cells(app, row, place == cursor, width);
        let line = Line::styled(set(&cells, width), row_style(place == cursor));
        frame.render_widget(line, at);
        drawn.rows.push((at, place));
    }
    let below = line_at(body, body.bottom().saturating_sub(1));
    let line = Line::styled(below_rows(app, first, height), theme.quiet());
    frame.render_widget(line, below);
    drawn
}

fn nothing(app: &CellApp, body: Rect, frame: &mut Frame<'_>) {
    let key = match (&app.connection, app.search.is_empty()) {
        (_, false) => "screen-nothing-found",
        (LineState::There, true) => "control-nobody",
        (_, true) => return,
    };
    let lines = text(&app.words.say(key), usize::from(body.width), Style::new());
    for (y, line) in (body.y + 2..).zip(lines) {
        frame.render_widget(line, line_at(body, y));
    }
}

/// How many rows there are beyond those shown, what they are sorted by, what is searched for, and how many are marked.
fn below_rows(app: &CellApp, first: usize, height: usize) -> String {
    let words = &app.words;
    let order = words.say(match app.order {
        RoomOrder::Name => "control-by-name",
        RoomOrder::Progress => "control-by-progress",
        RoomOrder::Talk => "control-by-talk",
        RoomOrder::Heard => "control-by-heard",
        RoomOrder::Offers => "control-by-offers",
    });
    let count = app.rows.len();
    let shown = (count > height).then(|| {
        let last = (first + height).min(count);
        let values = [
            ("first", (first + 1).into()),
            ("last", last.into()),
            ("count", count.into()),
        ];
        words.say_with("control-shown", &values)
    });
    let search = (!app.search.is_empty() && !app.searching)
        .then(|| format!("{} {}", words.say("screen-searching"), app.search));
    let marked = app.marked.len();
    let marked =
        (marked > 0).then(|| words.say_with("control-marked", &[("count", marked.into())]));
    let parts = [shown, Some(order), search, marked].into_iter();
    parts.flatten().collect::<Vec<_>>().join(" · ")
}

fn heads(app: &CellApp, width: usize) -> Vec<String> {
    let say = |key: &str| app.words.say(key);
    let mut heads = vec![
        String::new(),
        say("control-head-room"),
        say("console-head-scene"),
        say("console-head-doing"),
        say("console-head-talk"),
        say("control-head-in"),
        say("control-head-open"),
    ];
    if width >= WIDE {
        heads.extend([
            say("control-head-scenario"),
            say("control-head-tables"),
            say("control-head-behind"),
            say("control-head-heard"),
        ]);
    }
    heads
}

fn cells(app: &CellApp, row: &RoomRow, here: bool, width: usize) -> Vec<String> {
    let words = &app.words;
    let cursor = if here { "›" } else { " " };
    let mark = if app.marked.contains(&row.name) {
        "✓"
    } else {
        " "
    };
    let table = row.table();
    let doing = table.map_or_else(String::new, |table| doing_told(table, words));
    // What a room does that is not heard is not known: that it is silent is.
    let doing = match row.heard {
        LastHeard::At(_) => doing,
        silent => heard_told(silent, words),
    };
    let count = |count: usize| match count {
        0 => String::new(),
        count => count.to_string(),
    };
    let mut cells = vec![
        format!("{cursor} {mark}"),
        row.name.to_string(),
        scene_told(row, words),
        doing,
        table.map(talk_told).unwrap_or_default(),
        voted_told(row),
        count(row.open),
    ];
    if width >= WIDE {
        let behind = usize::try_from(row.standing.behind).unwrap_or(usize::MAX);
        cells.extend([
            table.map_or_else(String::new, |table| table.scenario.clone()),
            count(row.tables.len()),
            count(behind),
            heard_told(row.heard, words),
        ]);
    }
    cells
}

/// Cells in their columns; the scene has what the others leave.
fn set(cells: &[String], width: usize) -> String {
    let others: &[usize] = if width >= WIDE { &BROAD } else { &NARROW };
    let taken: usize = others.iter().map(|width| width + 1).sum();
    let scene = width.saturating_sub(taken);
    let mut widths = others.to_vec();
    widths.insert(2, scene);
    // A space at the left of the mark would be clipped away.
    let (mark, rest) = cells.split_first().expect("a row has its mark");
    format!("{mark:<3} {}", in_columns(rest, &widths[1..]))
}
