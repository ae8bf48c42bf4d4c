//! What lies over the page: keys, the way in, lists, a note, a decision that is written down.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::welcome::{code, way_in};
use crate::record::Settlement;
use crate::terminal::canvas::lines::{labelled, text};
use crate::terminal::canvas::overlay::{frame_around, help};
use crate::terminal::canvas::{Theme, column, scrolled};
use crate::terminal::moderator::console::app::App;
use crate::terminal::moderator::console::over::{List, Over, RATINGS};
use crate::terminal::moderator::console::settle::{Settle, Step, Vote};
use crate::view::clip;

/// Lines of an inject that are shown before it is sent.
const TASTE: usize = 5;

pub(super) fn draw(app: &App, over: &Over, whole: Rect, theme: Theme, frame: &mut Frame<'_>) {
    let at = column(frame.area());
    let width = usize::from(at.width).saturating_sub(4);
    match over {
        // It is typed in the line of keys.
        Over::Hands { .. } => {}
        Over::Help(scroll) => {
            let lines = help(&app.words, "console-help-keys", width, theme);
            boxed(
                app,
                ["screen-help", "screen-keys-last"],
                (lines, *scroll),
                theme,
                frame,
            );
        }
        Over::Door => door(app, whole, theme, frame),
        Over::List(list, cursor) => {
            let (title, keys, lines, scroll) = listed(
                app,
                (*list, *cursor),
                usize::from(whole.height),
                width,
                theme,
            );
            boxed(app, [title, keys], (lines, scroll), theme, frame);
        }
        Over::Note(note) => {
            let at = Rect {
                y: at.y + (at.height - 9) / 2,
                height: 9,
                ..at
            };
            let keys = ["console-note", "screen-keys-write"];
            let inner = frame_around(&app.words, keys, at, theme, frame);
            frame.render_widget(&**note, inner);
        }
        Over::Settle(settle) => decision(app, settle, theme, frame),
    }
}

/// Lines in a frame in the middle, as high as they are and leaving the line of keys in sight.
fn boxed(
    app: &App,
    names: [&str; 2],
    (lines, scroll): (Vec<Line<'static>>, u16),
    theme: Theme,
    frame: &mut Frame<'_>,
) -> Rect {
    let area = column(frame.area());
    let room = area.height - 2;
    let height = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX).min(room);
    let at = Rect {
        y: area.y + (room - height) / 2,
        height,
        ..area
    };
    let inner = frame_around(&app.words, names, at, theme, frame);
    scrolled(lines, scroll, inner, theme, frame);
    inner
}

fn door(app: &App, whole: Rect, theme: Theme, frame: &mut Frame<'_>) {
    let picture = app
        .invitation
        .as_ref()
        .map(|it| code(it, theme))
        .unwrap_or_default();
    let wide = u16::try_from(picture.first().map_or(0, Line::width)).unwrap_or(0);
    let high = u16::try_from(picture.len()).unwrap_or(0);
    let at = column(whole);
    let height = (high + 2).max(9).min(at.height - 1);
    let at = Rect {
        height,
        y: at.y + (at.height - 1 - height) / 2,
        ..at
    };
    let names = ["console-door", "screen-keys-overlay"];
    let inner = frame_around(&app.words, names, at, theme, frame);
    let room = usize::from(inner.width.saturating_sub(wide + 1));
    let lines = way_in(app.invitation.as_ref(), &app.words, room, theme);
    frame.render_widget(Paragraph::new(lines), inner);
    let beside = Rect {
        x: inner.right().saturating_sub(wide),
        width: wide,
        ..inner
    };
    frame.render_widget(Paragraph::new(picture), beside.intersection(inner));
}

/// Entries of a list, one or more lines each, scrolled so that the one under the cursor is seen.
struct Entries {
    lines: Vec<Line<'static>>,
    /// Where the entry under the cursor ends.
    seen: usize,
}

impl Entries {
    fn of(entries: Vec<Vec<Line<'static>>>, cursor: usize) -> Self {
        let seen = entries.iter().take(cursor + 1).map(Vec::len).sum();
        let entries = entries.into_iter().enumerate();
        let lines = entries.flat_map(|(place, lines)| {
            let bold = Style::new().add_modifier(Modifier::BOLD);
            let here = place == cursor;
            lines.into_iter().map(move |line| match here {
                true => line.patch_style(bold),
                false => line,
            })
        });
        Self {
            lines: lines.collect(),
            seen,
        }
    }
}

fn sign(place: usize, cursor: usize) -> &'static str {
    if place == cursor { "›" } else { " " }
}

fn listed(
    app: &App,
    (list, cursor): (List, usize),
    height: usize,
    width: usize,
    theme: Theme,
) -> (&'static str, &'static str, Vec<Line<'static>>, u16) {
    let (title, keys, entries) = match list {
        List::Injects => (
            "console-injects-title",
            "console-keys-injects",
            injects(app, cursor, width, theme),
        ),
        List::Road => (
            "console-road-title",
            "console-keys-road",
            road(app, cursor, width, theme),
        ),
        List::Seats => (
            "console-seats-title",
            "console-keys-seats",
            seats(app, cursor, width, theme),
        ),
        List::Ratings => (
            "console-ratings-title",
            "console-keys-ratings",
            ratings(app, cursor, width, theme),
        ),
    };
    let Entries { mut lines, seen } = Entries::of(entries, cursor);
    if list == List::Ratings {
        lines.push(Line::default());
        lines.extend(
            RATINGS
                .iter()
                .flat_map(|(_, key)| text(&app.words.say(key), width, theme.quiet())),
        );
    }
    if lines.is_empty() {
        lines = text(&app.words.say("console-no-seats"), width, Style::new());
    }
    // A frame, the lines below the page, and one that tells that there is more.
    let scroll = u16::try_from(seen.saturating_sub(height.saturating_sub(5))).unwrap_or(0);
    (title, keys, lines, scroll)
}

fn injects(app: &App, cursor: usize, width: usize, theme: Theme) -> Vec<Vec<Line<'static>>> {
    let injects = app.room.place.injects.iter().enumerate();
    injects
        .map(|(place, inject)| {
            let title = clip(&inject.title, width.saturating_sub(2));
            let mut lines = labelled(sign(place, cursor), &title, width, theme.accent());
            let mut about = inject.comes.clone();
            if !inject.fits {
                about = format!("{about} · {}", app.words.say("console-inject-early"));
            }
            lines.extend(
                labelled("  ", &about, width, theme.quiet())
                    .into_iter()
                    .map(|line| line.patch_style(theme.quiet())),
            );
            if place == cursor {
                lines.extend(
                    labelled("  ", &inject.text, width, theme.quiet())
                        .into_iter()
                        .take(TASTE),
                );
            }
            lines
        })
        .collect()
}

fn road(app: &App, cursor: usize, width: usize, theme: Theme) -> Vec<Vec<Line<'static>>> {
    let road = app.room.place.road.iter().enumerate();
    road.map(|(place, decision)| {
        let mut lines = labelled(sign(place, cursor), &decision.title, width, theme.accent());
        let taken = clip(
            &format!("→ {}", decision.taken.text),
            width.saturating_sub(3),
        );
        lines.extend(labelled("  ", &taken, width, theme.quiet()));
        lines
    })
    .collect()
}

fn seats(app: &App, cursor: usize, width: usize, theme: Theme) -> Vec<Vec<Line<'static>>> {
    let words = &app.words;
    let seats = app.room.seats.iter().enumerate();
    seats
        .map(|(place, seat)| {
            let table = app
                .has_tables()
                .then(|| words.say_with("console-table", &[("table", seat.table.into())]));
            let away = (!seat.connected).then(|| words.say("console-seat-away"));
            let parts = [seat.name.clone(), seat.role.clone(), table, away];
            let about = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
            let label = format!("{} {:>3}", sign(place, cursor), seat.number);
            labelled(
                &label,
                &clip(&about, width.saturating_sub(6)),
                width,
                theme.accent(),
            )
        })
        .collect()
}

fn ratings(app: &App, cursor: usize, width: usize, theme: Theme) -> Vec<Vec<Line<'static>>> {
    let objectives = app.room.place.objectives.iter().enumerate();
    objectives
        .map(|(place, objective)| {
            let rated = objective
                .rating
                .map_or("·".to_owned(), |rating| format!("{rating:?}"));
            let label = format!("{} {rated}", sign(place, cursor));
            labelled(&label, &objective.text, width, theme.accent())
        })
        .collect()
}

/// A decision that is being written down: what is settled so far, and what is asked now.
fn decision(app: &App, settle: &Settle, theme: Theme, frame: &mut Frame<'_>) {
    let words = &app.words;
    let width = usize::from(column(frame.area()).width).saturating_sub(4);
    let mut lines = Vec::new();
    let title = match settle.step {
        Step::Choice => {
            lines.extend(vote(app, settle, width, theme));
            for (place, (_, number, said)) in settle.choices.iter().enumerate() {
                let label = format!("{} {number}", sign(place, settle.choice));
                lines.extend(labelled(&label, said, width, theme.accent()));
            }
            "console-settle-choice"
        }
        Step::By => {
            lines.extend(picked(settle, width, theme));
            let by = settle.by();
            for (place, way) in settle.ways().into_iter().enumerate() {
                let here = if way == by { "›" } else { " " };
                let label = format!("{here} {}", place + 1);
                lines.extend(labelled(
                    &label,
                    &way_said(app, settle, way),
                    width,
                    theme.accent(),
                ));
            }
            "console-settle-by"
        }
        Step::Reason | Step::Dissent => {
            lines.extend(picked(settle, width, theme));
            lines.push(Line::default());
            match settle.step {
                Step::Reason => "console-settle-reason",
                _ => "console-settle-dissent",
            }
        }
        Step::Sure => {
            lines.extend(picked(settle, width, theme));
            lines.extend(text(
                &way_said(app, settle, settle.by()),
                width,
                theme.quiet(),
            ));
            for (key, line) in [
                ("console-reason", &settle.reason),
                ("console-dissent", &settle.dissent),
            ] {
                let line = line.lines().join(" ");
                let said = match line.trim() {
                    "" => words.say("console-nothing-written"),
                    line => line.to_owned(),
                };
                lines.extend(labelled(&words.say(key), &said, width, theme.quiet()));
            }
            "console-settle-sure"
        }
    };
    let keys = match settle.step {
        Step::Choice => "console-keys-settle-choice",
        Step::By => "console-keys-settle-by",
        Step::Reason | Step::Dissent => "console-keys-settle-line",
        Step::Sure => "console-keys-settle-sure",
    };
    let inner = boxed(app, [title, keys], (lines, 0), theme, frame);
    let line = match settle.step {
        Step::Reason => &settle.reason,
        Step::Dissent => &settle.dissent,
        Step::Choice | Step::By | Step::Sure => return,
    };
    let last = Rect {
        y: inner.bottom().saturating_sub(1),
        height: 1,
        ..inner
    };
    frame.render_widget(line, last);
}

/// How the vote speaks.
fn vote(app: &App, settle: &Settle, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let key = match settle.vote {
        Vote::None => "console-settle-no-vote",
        Vote::Tied => "console-settle-tied",
        Vote::Majority(_) => "console-settle-majority",
    };
    let mut lines = text(&app.words.say(key), width, theme.quiet());
    lines.push(Line::default());
    lines
}

fn picked(settle: &Settle, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let picked = settle.choices.get(settle.choice);
    let mut lines: Vec<_> = picked
        .map(|(_, number, said)| labelled(&number.to_string(), said, width, theme.accent()))
        .unwrap_or_default();
    lines.push(Line::default());
    lines
}

fn way_said(app: &App, settle: &Settle, way: Settlement) -> String {
    match way {
        Settlement::Majority => app.words.say("console-by-majority"),
        Settlement::Role => {
            let values = [("roles", settle.deciders.join(", ").into())];
            app.words.say_with("console-by-role", &values)
        }
        Settlement::Moderator => app.words.say("console-by-moderator"),
    }
}
