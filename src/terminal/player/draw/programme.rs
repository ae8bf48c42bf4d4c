//! The page of a programme: its meetings above, and the one under the cursor below.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::Hits;
use crate::terminal::canvas::lines::text;
use crate::terminal::canvas::list::{ListWithDetails, cursor};
use crate::terminal::canvas::meeting::meeting;
use crate::terminal::canvas::{Scrolled, Theme, column, key_line};
use crate::terminal::player::app::{PlayerApp, PlayerHit, ProgrammePage, Stop};
use crate::view::clip;
use crate::view::programme::Mark;

pub(super) fn draw(
    app: &PlayerApp<'_>,
    page: &ProgrammePage,
    theme: Theme,
    frame: &mut Frame<'_>,
) -> (Hits, Scrolled) {
    let area = column(frame.area());
    let width = usize::from(area.width);
    let title = clip(&page.view.title, width / 2);
    let far = clip(&page.view.far, width.saturating_sub(title.width() + 2));
    let heading = Line::from(vec![
        Span::styled(title, theme.accent()),
        Span::styled(format!("  {far}"), theme.quiet()),
    ]);
    let at = Rect {
        y: area.y + 1,
        height: 1,
        ..area
    };
    frame.render_widget(heading, at);

    let rows = page.stops.iter().enumerate();
    let rows = rows.map(|(place, &stop)| row(app, page, stop, place == app.cursor, width, theme));
    let stop = page.stops.get(app.cursor);
    let details = stop.map(|&stop| details(app, page, stop, width, theme));
    let list = ListWithDetails {
        rows: rows.collect(),
        cursor: app.cursor,
        details: details.unwrap_or_default(),
        scroll: app.scroll,
        above: 3,
        below: 1,
    };
    let (places, shown) = list.draw(theme, frame);
    key_line(&app.words, "programme-keys", theme, frame);
    let hits = places
        .into_iter()
        .map(|(at, place)| (at, PlayerHit::Entry(place)));
    (hits.collect(), shown)
}

/// A meeting with its number, or what is for at home under it; where somebody stands with it at the right.
fn row(
    app: &PlayerApp<'_>,
    page: &ProgrammePage,
    stop: Stop,
    here: bool,
    width: usize,
    theme: Theme,
) -> Line<'static> {
    let (name, mark) = match stop {
        Stop::Meeting(place) => {
            let meeting = &page.view.meetings[place];
            let name = format!("{} {}", place + 1, meeting.title);
            (name, meeting.mark.key())
        }
        Stop::AtHome(place, home) => {
            let named = &page.view.meetings[place].at_home[home];
            let values = [("title", named.title.as_str().into())];
            let mark = match named.mark {
                Mark::Done => Some("programme-played"),
                mark => mark.key(),
            };
            let name = app.words.say_with("programme-at-home", &values);
            (format!("  {name}"), mark)
        }
    };
    let mark = mark.map_or_else(String::new, |key| app.words.say(key));
    let indent = name.len() - name.trim_start().len();
    let room = width.saturating_sub(4 + indent + mark.width());
    let name = format!("{}{}", " ".repeat(indent), clip(&name, room));
    let gap = " ".repeat(width.saturating_sub(2 + name.width() + mark.width()));
    let (sign, style) = cursor(here, theme);
    Line::from(vec![
        sign,
        Span::styled(name, style),
        Span::styled(format!("{gap}{mark}"), theme.quiet()),
    ])
}

fn details(
    app: &PlayerApp<'_>,
    page: &ProgrammePage,
    stop: Stop,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    match stop {
        Stop::Meeting(place) => {
            let mut lines = Vec::new();
            if place == 0 && !page.view.summary.is_empty() {
                lines.extend(text(&page.view.summary, width, Style::new()));
                lines.push(Line::default());
            }
            let view = &page.view.meetings[place];
            lines.extend(meeting(view, &app.words, width, theme));
            lines
        }
        Stop::AtHome(place, home) => {
            let id = &page.view.meetings[place].at_home[home].id;
            let title = app.titles.iter().find(|title| title.id() == id);
            let tag = app.words.reads();
            let Some(scenario) = title.and_then(|title| title.in_language(tag)) else {
                return Vec::new();
            };
            let mut lines = text(&clip(&scenario.title, width), width, theme.accent());
            lines.push(Line::default());
            lines.extend(text(&scenario.summary, width, Style::new()));
            lines
        }
    }
}
