//! What lies over the page: keys, what can be offered, a text, objectives.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::terminal::canvas::lines::{labelled, text};
use crate::terminal::canvas::overlay::{frame_around, help};
use crate::terminal::canvas::writing::Writing;
use crate::terminal::canvas::{Theme, column, screen_cells, scrolled};
use crate::terminal::control::app::{CellApp, CellRole};
use crate::terminal::control::over::{CellOver, OfferKind, SENDERS};
use crate::terminal::control::sending::rooms_told;
use crate::view::{grade, sanitise};

/// Lines of the page that stay in sight: what is told, and the keys.
const BELOW: u16 = 3;

pub(super) fn draw(app: &CellApp, over: &CellOver, theme: Theme, frame: &mut Frame<'_>) {
    let words = &app.words;
    match over {
        // It is typed in the line of what is told.
        CellOver::Minutes(..) => {}
        CellOver::Help(scroll) => {
            let width = usize::from(column(frame.area()).width).saturating_sub(4);
            let key = match app.role {
                CellRole::Control => "control-help-keys",
                CellRole::Evaluator(_) => "control-help-evaluator",
            };
            let lines = help(words, key, width, theme);
            let names = ["screen-help", "screen-keys-last"];
            boxed(app, names, (lines, *scroll), theme, frame);
        }
        CellOver::OwnFrom(_, writing) => {
            let names = ["control-from", "control-keys-from"];
            written(app, names, (None, writing), theme, frame);
        }
        CellOver::Text(rooms, from, writing) => {
            let values = [
                ("from", from.as_str().into()),
                ("rooms", rooms_told(rooms, words).into()),
            ];
            let about = words.say_with("control-message-about", &values);
            let names = ["control-kind-message", "control-keys-text"];
            written(app, names, (Some(about), writing), theme, frame);
        }
        CellOver::Note(writing) => {
            let names = ["console-note", "screen-keys-write"];
            written(app, names, (None, writing), theme, frame);
        }
        CellOver::Kinds(..) | CellOver::Pick(..) | CellOver::From(..) | CellOver::Ratings(_) => {
            listed(app, over, theme, frame);
        }
    }
}

/// A list, scrolled so that the entry under the cursor is seen.
fn listed(app: &CellApp, over: &CellOver, theme: Theme, frame: &mut Frame<'_>) {
    let words = &app.words;
    let width = usize::from(column(frame.area()).width).saturating_sub(4);
    let entry = |cursor: usize, place: usize, said: &str| {
        let sign = if place == cursor { "›" } else { " " };
        let label = format!("{sign} {}", place + 1);
        labelled(&label, said, width, theme.accent())
    };
    let (title, keys, lines, seen) = match over {
        CellOver::Kinds(rooms, cursor) => {
            let mut lines = text(&rooms_told(rooms, words), width, theme.quiet());
            for (place, kind) in OfferKind::ALL.iter().enumerate() {
                lines.extend(entry(*cursor, place, &words.say(kind.key())));
            }
            ("control-offer", "control-keys-pick", lines, 0)
        }
        CellOver::Pick(injects, cursor) => {
            let lines = injects.iter().enumerate().flat_map(|(place, inject)| {
                let title = sanitise(&inject.title);
                let said = format!("{title} · {}", rooms_told(&inject.rooms, words));
                entry(*cursor, place, &said)
            });
            let lines = lines.collect();
            ("control-pick", "control-keys-pick", lines, *cursor)
        }
        CellOver::From(_, cursor) => {
            let names = SENDERS.into_iter().chain(["control-from-other"]);
            let names = names.enumerate();
            let lines = names.flat_map(|(place, key)| entry(*cursor, place, &words.say(key)));
            (
                "control-from",
                "control-keys-pick",
                lines.collect(),
                *cursor,
            )
        }
        CellOver::Ratings(cursor) => {
            let (lines, seen) = ratings(app, *cursor, width, theme);
            ("console-ratings-title", "console-keys-ratings", lines, seen)
        }
        _ => return,
    };
    let room = usize::from(frame.area().height.saturating_sub(BELOW + 3));
    let scroll = screen_cells((seen + 1).saturating_sub(room));
    boxed(app, [title, keys], (lines, scroll), theme, frame);
}

/// The objectives with how they were rated, and the line with which the one under the cursor ends.
fn ratings(
    app: &CellApp,
    cursor: usize,
    width: usize,
    theme: Theme,
) -> (Vec<Line<'static>>, usize) {
    let words = &app.words;
    let mut lines = Vec::new();
    let mut seen = 0;
    let session = app.session_here();
    let objectives = session.map(|session| app.objectives(&session));
    for (place, objective) in objectives.into_iter().flatten().enumerate() {
        let sign = if place == cursor { "›" } else { " " };
        lines.extend(labelled(sign, &objective.text, width, theme.accent()));
        let said = objective.ratings.iter();
        let said = said.map(|(by, rating)| format!("{by}: {}", grade(*rating, words)));
        let said: Vec<_> = said.collect();
        let said = match said.is_empty() {
            true => words.say("console-not-rated"),
            false => said.join(" · "),
        };
        lines.extend(labelled(" ", &said, width, theme.quiet()));
        if place == cursor {
            seen = lines.len();
        }
    }
    (lines, seen)
}

/// A text that is being written, with what it is for above it.
fn written(
    app: &CellApp,
    [title, keys]: [&'static str; 2],
    (about, writing): (Option<String>, &Writing),
    theme: Theme,
    frame: &mut Frame<'_>,
) {
    let area = frame.area();
    let page = column(Rect {
        height: area.height.saturating_sub(BELOW),
        ..area
    });
    let Some(about) = about else {
        writing.draw_framed(&app.words, [title, keys], page, theme, frame);
        return;
    };
    let height = page.height.min(12);
    let at = Rect {
        y: page.y + (page.height - height) / 2,
        height,
        ..page
    };
    let inner = frame_around(&app.words, [title, writing.said(keys)], at, theme, frame);
    let about = text(&about, usize::from(inner.width), Style::new());
    let lines = screen_cells(about.len()).min(inner.height.saturating_sub(2));
    scrolled(
        about,
        0,
        Rect {
            height: lines,
            ..inner
        },
        theme,
        frame,
    );
    let rest = Rect {
        y: inner.y + lines + 1,
        height: inner.height.saturating_sub(lines + 1),
        ..inner
    };
    writing.draw(rest, frame);
}

/// Lines in a frame in the middle, leaving what is told and the keys in sight.
fn boxed(
    app: &CellApp,
    names: [&str; 2],
    (lines, scroll): (Vec<Line<'static>>, u16),
    theme: Theme,
    frame: &mut Frame<'_>,
) {
    let area = column(frame.area());
    let room = area.height.saturating_sub(BELOW);
    let height = screen_cells(lines.len() + 2).min(room);
    let at = Rect {
        y: area.y + (room - height) / 2,
        height,
        ..area
    };
    let inner = frame_around(&app.words, names, at, theme, frame);
    scrolled(lines, scroll, inner, theme, frame);
}
