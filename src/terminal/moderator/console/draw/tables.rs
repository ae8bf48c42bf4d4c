//! All tables on one screen.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use crate::exercise::Phase;
use crate::exercise::lead::{TableRow, company, doing, on_projector};
use crate::language::figure::minutes_seconds;
use crate::terminal::canvas::{Theme, line_at, rule_at};
use crate::terminal::moderator::console::app::App;
use crate::view::clip;

/// Columns of the number, the phase, the time, and who is there and voted.
const NUMBER: usize = 8;
const PHASE: usize = 20;
const TIME: usize = 11;
const COUNT: usize = 9;

pub(super) fn draw(app: &App, cursor: usize, whole: Rect, theme: Theme, frame: &mut Frame<'_>) {
    let words = &app.words;
    super::both_ends(
        (&title(app), theme.accent()),
        Line::styled(
            company(app.view.company(), &app.view.now, words),
            theme.quiet(),
        ),
        line_at(whole, whole.y),
        frame,
    );
    rule_at(line_at(whole, whole.y + 1), theme, frame);
    let width = usize::from(whole.width);
    let heads = [
        "console-head-table",
        "console-head-scene",
        "console-head-doing",
        "console-head-talk",
        "console-head-there",
        "console-head-voted",
    ];
    let heads = heads.map(|key| words.say(key));
    let mut y = whole.y + 2;
    frame.render_widget(
        Line::styled(columns(&heads, width), theme.quiet()),
        line_at(whole, y),
    );
    for (place, table) in app.view.tables.iter().enumerate() {
        y += 1;
        let here = place == cursor;
        let style = match here {
            true => Style::new().add_modifier(Modifier::BOLD | Modifier::REVERSED),
            false => Style::new(),
        };
        let cells = cells(app, table, here);
        frame.render_widget(
            Line::styled(columns(&cells, width), style),
            line_at(whole, y),
        );
    }
}

/// What the page is, and what holds at every table: the dark projector, a closed door, a break.
fn title(app: &App) -> String {
    let words = &app.words;
    let now = &app.view.now;
    let parts = [
        Some(words.say("console-tables")),
        on_projector(&app.view, words),
        app.view.door.closed.then(|| words.say("host-door-closed")),
        now.paused.map(|_| doing(now, words)),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}

fn cells(app: &App, table: &TableRow, here: bool) -> [String; 6] {
    let now = &table.now;
    let sign = if here { "›" } else { " " };
    let doing = doing(now, &app.words);
    let time = match now.times.ends() {
        Some(end) => {
            let late = if now.times.talked >= end { "!" } else { "" };
            format!(
                "{}/{}{late}",
                minutes_seconds(now.times.talked),
                minutes_seconds(end)
            )
        }
        None => String::new(),
    };
    let presence = &now.presence;
    let apart = !matches!(now.phase, Phase::Gathered { .. });
    let voted = match now.phase {
        Phase::Vote { .. } => format!("{}/{}", presence.voted, presence.voters),
        _ => "–".to_owned(),
    };
    let there = match apart {
        true => format!("{}/{}", presence.connected, presence.seats),
        false => String::new(),
    };
    [
        format!("{sign} {}", table.number),
        table.title.clone(),
        doing,
        time,
        there,
        voted,
    ]
}

/// Cells in their columns; the scene has what the others leave.
fn columns(cells: &[String; 6], width: usize) -> String {
    let scene = width.saturating_sub(NUMBER + PHASE + TIME + 2 * COUNT + 5);
    let widths = [NUMBER, scene, PHASE, TIME, COUNT, COUNT];
    let padded = cells.iter().zip(widths).map(|(cell, width)| {
        let lead = cell.len() - cell.trim_start().len();
        let cell = format!(
            "{}{}",
            " ".repeat(lead),
            clip(cell, width.saturating_sub(lead))
        );
        let fill = width.saturating_sub(cell.width());
        cell + &" ".repeat(fill)
    });
    padded.collect::<Vec<_>>().join(" ")
}
