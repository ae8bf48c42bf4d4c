//! The library: what there is, what was done with it, and what it is about.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::Hits;
use super::scene::title;
use crate::record::Moment;
use crate::terminal::canvas::lines::text;
use crate::terminal::canvas::list::{ListWithDetails, cursor};
use crate::terminal::canvas::{Scrolled, Theme, column, key_line};
use crate::terminal::player::app::{Library, LibraryRow, PlayerApp, PlayerHit};
use crate::terminal::player::facts::facts;
use crate::view::clip;
use crate::view::programme::far;

pub(super) fn draw(
    app: &PlayerApp<'_>,
    library: &Library,
    theme: Theme,
    frame: &mut Frame<'_>,
) -> (Hits, Scrolled) {
    let area = column(frame.area());
    let width = usize::from(area.width);
    frame.render_widget(
        Line::from(vec![
            Span::styled("veerkracht", theme.accent()),
            Span::styled(
                format!("  {}", app.words.say("player-library")),
                theme.quiet(),
            ),
        ]),
        Rect {
            y: area.y + 1,
            height: 1,
            ..area
        },
    );
    let search = if library.search.is_empty() {
        Line::styled(app.words.say("screen-search"), theme.quiet())
    } else {
        Line::from(format!(
            "{} {}▏",
            app.words.say("screen-searching"),
            clip(&library.search, 40)
        ))
    };
    frame.render_widget(
        search,
        Rect {
            y: area.y + 2,
            height: 1,
            ..area
        },
    );
    let rows = library.rows.iter().enumerate();
    let mut rows: Vec<_> = rows
        .map(|(place, row)| entry(app, library, row, place == app.cursor, width, theme))
        .collect();
    if rows.is_empty() {
        let nothing = app.words.say("screen-nothing-found");
        rows.extend(text(&nothing, width, Style::new()));
    }
    let row = library.rows.get(app.cursor);
    let details = row.and_then(|row| details(app, library, row, width, theme));
    let list = ListWithDetails {
        rows,
        cursor: app.cursor,
        details: details.unwrap_or_default(),
        scroll: app.scroll,
        above: 4,
        below: 2,
    };
    let (places, shown) = list.draw(theme, frame);
    key_line(&app.words, "screen-keys-library", theme, frame);
    let there = library.rows.len();
    let hits = places.into_iter().filter(|&(_, place)| place < there);
    (
        hits.map(|(at, place)| (at, PlayerHit::Entry(place)))
            .collect(),
        shown,
    )
}

/// What a row is called.
fn name(app: &PlayerApp<'_>, library: &Library, row: &LibraryRow) -> String {
    let tag = app.words.reads();
    let of = |place: usize| {
        let scenario = app.titles.get(place)?.in_language(tag)?;
        Some(title(scenario))
    };
    match row {
        LibraryRow::Begin { title } => of(*title).unwrap_or_default(),
        LibraryRow::GoOn { title, .. } => {
            let title = of(*title).unwrap_or_default();
            app.words
                .say_with("screen-go-on", &[("title", title.into())])
        }
        LibraryRow::Programme { programme } => app
            .programmes
            .get(*programme)
            .and_then(|title| title.in_language(tag))
            .map(|programme| {
                let far = far(programme, &library.played, &app.words);
                format!("{} · {far}", programme.title)
            })
            .unwrap_or_default(),
        LibraryRow::Case(case) => app.words.say(case.keys()[0]),
    }
}

fn entry(
    app: &PlayerApp<'_>,
    library: &Library,
    row: &LibraryRow,
    here: bool,
    width: usize,
    theme: Theme,
) -> Line<'static> {
    let name = name(app, library, row);
    let name = clip(&name, width.saturating_sub(2));
    let (sign, style) = cursor(here, theme);
    Line::from(vec![sign, Span::styled(name, style)])
}

fn details(
    app: &PlayerApp<'_>,
    library: &Library,
    row: &LibraryRow,
    width: usize,
    theme: Theme,
) -> Option<Vec<Line<'static>>> {
    let place = match row {
        LibraryRow::GoOn { title, .. } | LibraryRow::Begin { title } => *title,
        LibraryRow::Programme { programme } => {
            return programme_details(app, *programme, width, theme);
        }
        LibraryRow::Case(case) => {
            let [name, about] = case.keys().map(|key| app.words.say(key));
            let mut lines = text(&name, width, theme.accent());
            lines.push(Line::default());
            lines.extend(text(&about, width, Style::new()));
            return Some(lines);
        }
    };
    let known = app.titles.get(place)?;
    let scenario = known.in_language(app.words.reads())?;
    let mut lines = text(&title(scenario), width, theme.accent());
    lines.push(Line::default());
    lines.extend(text(&scenario.summary, width, Style::new()));
    lines.push(Line::default());
    let played = library.played.get(known.id()).cloned().unwrap_or_default();
    for fact in facts(scenario, &played, Moment::now(), &app.words) {
        lines.extend(text(&fact, width, theme.quiet()));
    }
    Some(lines)
}

/// What a programme is about, and its meetings.
fn programme_details(
    app: &PlayerApp<'_>,
    place: usize,
    width: usize,
    theme: Theme,
) -> Option<Vec<Line<'static>>> {
    let programme = app.programmes.get(place)?.in_language(app.words.reads())?;
    let mut lines = text(&programme.title, width, theme.accent());
    lines.push(Line::default());
    lines.extend(text(&programme.summary, width, Style::new()));
    lines.push(Line::default());
    let meetings = programme.meetings.iter().enumerate();
    let meetings = meetings.map(|(place, meeting)| format!("{} {}", place + 1, meeting.title));
    let meetings = meetings.collect::<Vec<_>>().join(" · ");
    lines.extend(text(&meetings, width, theme.quiet()));
    Some(lines)
}
