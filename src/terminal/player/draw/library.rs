//! The library: what there is, what was done with it, and what it is about.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use super::Hits;
use super::scene::title;
use crate::terminal::canvas::lines::text;
use crate::terminal::canvas::{Scrolled, Theme, column, keys, rule, scrolled};
use crate::terminal::player::app::{App, Hit, Library, Row};
use crate::terminal::player::plain::facts;
use crate::view::clip;
use crate::view::programme::far;

pub(super) fn draw(
    app: &App<'_>,
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
    rule(area.y + 3, theme, frame);

    let mut lines = Vec::new();
    let mut tops = Vec::new();
    for (place, row) in library.rows.iter().enumerate() {
        tops.push(lines.len());
        let here = place == app.cursor;
        lines.push(entry(app, library, row, here, width, theme));
    }
    if library.rows.is_empty() {
        lines.extend(text(
            &app.words.say("screen-nothing-found"),
            width,
            Style::new(),
        ));
    }
    let list = u16::try_from(lines.len())
        .unwrap_or(u16::MAX)
        .min(area.height / 3);
    let pane = Rect {
        y: area.y + 4,
        height: list,
        ..area
    };
    let chosen = u16::try_from(app.cursor + 1).unwrap_or(u16::MAX);
    let scroll = scrolled(lines, chosen.saturating_sub(list), pane, theme, frame).from;
    rule(pane.bottom(), theme, frame);
    let about = Rect {
        y: pane.bottom() + 1,
        height: area.bottom().saturating_sub(pane.bottom() + 3),
        ..area
    };
    let lines = library
        .rows
        .get(app.cursor)
        .and_then(|row| details(app, library, row, usize::from(about.width), theme));
    let shown = scrolled(lines.unwrap_or_default(), app.scroll, about, theme, frame);
    keys(&app.words, "screen-keys-library", theme, frame);
    let rows = (0..library.rows.len()).filter_map(|place| {
        let y = u16::try_from(place).ok()?.checked_sub(scroll)?;
        (y < list).then(|| {
            (
                Rect {
                    y: pane.y + y,
                    height: 1,
                    ..pane
                },
                Hit::Entry(place),
            )
        })
    });
    (rows.collect(), shown)
}

/// What a row is called.
fn name(app: &App<'_>, library: &Library, row: &Row) -> String {
    let tag = app.words.language().tag();
    let of = |place: usize| {
        let scenario = app.titles.get(place)?.in_language(tag)?;
        Some(title(scenario))
    };
    match row {
        Row::Begin { title } => of(*title).unwrap_or_default(),
        Row::GoOn { title, .. } => {
            let title = of(*title).unwrap_or_default();
            app.words
                .say_with("screen-go-on", &[("title", title.into())])
        }
        Row::Programme { programme } => app
            .programmes
            .get(*programme)
            .and_then(|title| title.in_language(tag))
            .map(|programme| {
                let far = far(programme, &library.played, &app.words);
                format!("{} · {far}", programme.title)
            })
            .unwrap_or_default(),
    }
}

fn entry(
    app: &App<'_>,
    library: &Library,
    row: &Row,
    here: bool,
    width: usize,
    theme: Theme,
) -> Line<'static> {
    let name = name(app, library, row);
    let name = clip(&name, width.saturating_sub(2));
    let sign = if here { "› " } else { "  " };
    let style = if here {
        Style::new().add_modifier(Modifier::BOLD)
    } else {
        Style::new()
    };
    Line::from(vec![
        Span::styled(sign, theme.accent()),
        Span::styled(name, style),
    ])
}

fn details(
    app: &App<'_>,
    library: &Library,
    row: &Row,
    width: usize,
    theme: Theme,
) -> Option<Vec<Line<'static>>> {
    let place = match row {
        Row::GoOn { title, .. } | Row::Begin { title } => *title,
        Row::Programme { programme } => return programme_details(app, *programme, width, theme),
    };
    let known = app.titles.get(place)?;
    let scenario = known.in_language(app.words.language().tag())?;
    let mut lines = text(&title(scenario), width, theme.accent());
    lines.push(Line::default());
    lines.extend(text(&scenario.summary, width, Style::new()));
    lines.push(Line::default());
    let played = library.played.get(known.id()).cloned().unwrap_or_default();
    for fact in facts(scenario, &played, &app.words) {
        lines.extend(text(&fact, width, theme.quiet()));
    }
    Some(lines)
}

/// What a programme is about, and its meetings.
fn programme_details(
    app: &App<'_>,
    place: usize,
    width: usize,
    theme: Theme,
) -> Option<Vec<Line<'static>>> {
    let programme = app
        .programmes
        .get(place)?
        .in_language(app.words.language().tag())?;
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
