//! The pages of a run: before the start, a scene, what a choice brought.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use super::Hits;
use crate::engine::Openness;
use crate::language::figure::minutes_seconds;
use crate::scenario::Scenario;
use crate::terminal::canvas::lines::{labelled, text};
use crate::terminal::canvas::screen_cells;
use crate::terminal::canvas::story::{brought, story};
use crate::terminal::canvas::{Scrolled, Theme, column, key_line, rule, scrolled};
use crate::terminal::player::app::{Asking, Countdown, NotePage, PlayerApp, PlayerHit};
use crate::view::{ConsequenceView, SceneView, Waits, clip, sanitise, taken_along};

/// Before the start.
pub(super) fn note(
    app: &PlayerApp<'_>,
    note: &NotePage,
    theme: Theme,
    frame: &mut Frame<'_>,
) -> (Hits, Scrolled) {
    let scenario = &note.scenario;
    let area = column(frame.area());
    let width = usize::from(area.width);
    let asked = match note.asking() {
        Some(asking) => asked(app, asking, width, theme),
        None => AskedLines::default(),
    };
    let below = screen_cells(asked.lines.len());
    let below = below.min(area.height.saturating_sub(7));
    let mut lines = text(&scenario.title, width, theme.accent());
    lines.push(Line::default());
    lines.extend(text(&scenario.summary, width, Style::new()));
    if let Some(note) = &scenario.content_note {
        lines.push(Line::default());
        lines.extend(labelled(
            &app.words.say("player-content-note"),
            note,
            width,
            theme.warning(),
        ));
    }
    lines.push(Line::default());
    lines.extend(text(&app.words.say("screen-privacy"), width, theme.quiet()));
    let body = Rect {
        y: area.y + 3,
        height: area.height.saturating_sub(5 + below),
        ..area
    };
    let shown = scrolled(lines, app.scroll, body, theme, frame);
    if asked.places.is_empty() {
        key_line(&app.words, "screen-keys-note", theme, frame);
        return (vec![(body, PlayerHit::On)], shown);
    }
    let pane = Rect {
        y: body.bottom(),
        height: below,
        ..area
    };
    let rows = asked.places.iter().enumerate();
    let rows = rows.filter(|&(_, &(_, to))| to <= below);
    let rows = rows.map(|(place, &(from, to))| {
        let row = Rect {
            y: pane.y + from,
            height: to - from,
            ..pane
        };
        (row, PlayerHit::Entry(place))
    });
    frame.render_widget(Paragraph::new(asked.lines), pane);
    let keys = match note.asks_last() {
        true => "screen-keys-note-earlier",
        false => "screen-keys-note-asked",
    };
    key_line(&app.words, keys, theme, frame);
    (rows.collect(), shown)
}

/// What is asked before the start, as lines, and where each of the answers begins and ends.
#[derive(Default)]
struct AskedLines {
    lines: Vec<Line<'static>>,
    places: Vec<(u16, u16)>,
}

fn asked(app: &PlayerApp<'_>, asking: Asking<'_>, width: usize, theme: Theme) -> AskedLines {
    let (sentence, entries): (String, Vec<String>) = match asking {
        Asking::Question(asked) => {
            let answers = asked.offered().map(|answer| sanitise(&answer.text));
            (sanitise(&asked.question.text), answers.collect())
        }
        Asking::Earlier(earlier) => {
            let answers = ["screen-earlier-yes", "screen-earlier-no"];
            let answers = answers.map(|key| app.words.say(key));
            (taken_along(earlier, &app.words), answers.into())
        }
    };
    let mut asked = AskedLines::default();
    asked.lines.push(Line::default());
    asked.lines.extend(text(&sentence, width, theme.accent()));
    for (place, words) in entries.iter().enumerate() {
        let from = screen_cells(asked.lines.len());
        let entry = entry(place, words, place == app.cursor, width, theme);
        asked.lines.extend(entry);
        let to = screen_cells(asked.lines.len());
        asked.places.push((from, to));
    }
    asked
}

/// An entry that can be taken, with its number.
fn entry(place: usize, words: &str, here: bool, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let sign = if here { "›" } else { " " };
    let mut entry = labelled(
        &format!("{sign} {}", place + 1),
        words,
        width,
        theme.accent(),
    );
    if here {
        for line in &mut entry {
            *line = line
                .clone()
                .patch_style(Style::new().add_modifier(Modifier::BOLD));
        }
    }
    entry
}

/// A scene with its choices.
pub(super) fn scene(
    app: &PlayerApp<'_>,
    view: &SceneView,
    theme: Theme,
    frame: &mut Frame<'_>,
) -> (Hits, Scrolled) {
    let area = frame.area();
    let page = column(area);
    let width = usize::from(page.width);
    header(app, view, theme, frame);
    let (choices, places) = offers(app, view, width, theme);
    let wanted = screen_cells(choices.len());
    let below = wanted.min(area.height.saturating_sub(4) * 3 / 5).max(1);
    let bottom = area.bottom().saturating_sub(1 + below);
    let body = Rect {
        y: area.y + 2,
        height: bottom.saturating_sub(area.y + 3),
        ..page
    };
    let lines = story(&app.words, view, width, theme);
    let shown = scrolled(lines, app.scroll, body, theme, frame);
    rule(bottom.saturating_sub(1), theme, frame);
    if shown.more {
        more(app, bottom.saturating_sub(1), theme, frame);
    }
    // The choices scroll by themselves, so that the chosen one is always in sight.
    let pane = Rect {
        y: bottom,
        height: below,
        ..page
    };
    let end = places.get(app.cursor).map_or(0, |&(_, end)| end);
    let scroll = end.saturating_sub(below);
    let scroll = scrolled(choices, scroll, pane, theme, frame).from;
    let key = match view.waits {
        Waits::Continue => "screen-keys-passage",
        _ if app.countdown.is_some() && app.advisers() > 0 => "screen-keys-deadline-advice",
        _ if app.countdown.is_some() => "screen-keys-deadline",
        _ if app.advisers() > 0 => "screen-keys-scene-advice",
        _ => "screen-keys-scene",
    };
    key_line(&app.words, key, theme, frame);
    if view.waits == Waits::Continue {
        return (vec![(pane, PlayerHit::On)], shown);
    }
    let rows = places
        .iter()
        .enumerate()
        .filter_map(|(place, &(from, to))| {
            let (from, to) = (from.max(scroll), to.min(scroll + below));
            (from < to).then(|| {
                (
                    Rect {
                        y: pane.y + from - scroll,
                        height: to - from,
                        ..pane
                    },
                    PlayerHit::Entry(place),
                )
            })
        });
    (rows.collect(), shown)
}

/// Says in the rule below a text that there is more of it.
fn more(app: &PlayerApp<'_>, y: u16, theme: Theme, frame: &mut Frame<'_>) {
    let page = column(frame.area());
    let word = format!(" {} ", app.words.say("screen-more"));
    let width = screen_cells(word.width()).min(page.width);
    let at = Rect {
        x: page.right() - width,
        y,
        width,
        height: 1,
    };
    frame.render_widget(Line::styled(word, theme.accent()), at);
}

fn header(app: &PlayerApp<'_>, view: &SceneView, theme: Theme, frame: &mut Frame<'_>) {
    let area = column(frame.area());
    let at = Rect { height: 1, ..area };
    let right = match &app.countdown {
        Some(countdown) => time(countdown, &app.words.say("screen-paused")),
        None => {
            let filled = usize::from(view.progress) * 10 / 100;
            format!(
                "{}{} {:>3}%",
                "━".repeat(filled),
                "╌".repeat(10 - filled),
                view.progress
            )
        }
    };
    let left = clip(
        &view.heading(),
        usize::from(area.width).saturating_sub(right.width() + 2),
    );
    frame.render_widget(Line::styled(left, theme.accent()), at);
    let style = if app.countdown.is_some() {
        theme.warning()
    } else {
        theme.quiet()
    };
    frame.render_widget(Line::styled(right, style).right_aligned(), at);
    rule(area.y + 1, theme, frame);
}

/// The time that is left: a thin bar and `m:ss`.
fn time(countdown: &Countdown, paused: &str) -> String {
    let seconds = countdown.left.as_secs() + u64::from(countdown.left.subsec_nanos() > 0);
    let share = countdown.left.as_millis() * 10 / countdown.total.as_millis().max(1);
    let filled = usize::try_from(share.min(10)).expect("no more than ten steps");
    let word = if countdown.paused {
        format!("{paused} ")
    } else {
        String::new()
    };
    format!(
        "{word}{}{} {}",
        "━".repeat(filled),
        "╌".repeat(10 - filled),
        minutes_seconds(seconds)
    )
}

/// The choices as lines, and for each where it begins and ends.
fn offers(
    app: &PlayerApp<'_>,
    view: &SceneView,
    width: usize,
    theme: Theme,
) -> (Vec<Line<'static>>, Vec<(u16, u16)>) {
    if view.waits == Waits::Continue {
        let on = Line::styled(app.words.say("screen-on"), Theme::chosen());
        let lines = std::iter::once(on).chain(to_do(app, view, width, theme));
        return (lines.collect(), Vec::new());
    }
    let mut lines = Vec::new();
    let mut places = Vec::new();
    for (place, offer) in view.offers.iter().enumerate() {
        let from = screen_cells(lines.len());
        let open = offer.openness == Openness::Open;
        let mut entry = entry(place, &offer.said(), place == app.cursor, width, theme);
        if !open {
            for line in &mut entry {
                *line = line.clone().style(theme.quiet());
            }
        }
        lines.append(&mut entry);
        places.push((from, screen_cells(lines.len())));
    }
    lines.extend(to_do(app, view, width, theme));
    (lines, places)
}

/// That there is something to do oneself, with its key.
fn to_do(
    app: &PlayerApp<'_>,
    view: &SceneView,
    width: usize,
    theme: Theme,
) -> Option<Line<'static>> {
    let said = match view.tasks.as_slice() {
        [] => return None,
        [task] => app
            .words
            .say_with("screen-task", &[("task", task.words().into())]),
        several => app
            .words
            .say_with("screen-tasks", &[("count", several.len().into())]),
    };
    Some(Line::styled(clip(&said, width), theme.quiet()))
}

/// What a choice brought, what it cost, and why.
pub(super) fn consequence(
    app: &PlayerApp<'_>,
    view: &ConsequenceView,
    theme: Theme,
    frame: &mut Frame<'_>,
) -> (Hits, Scrolled) {
    let area = column(frame.area());
    let words = &app.words;
    let lines = brought(words, view, usize::from(area.width), theme);
    let body = Rect {
        y: area.y + 3,
        height: area.height.saturating_sub(6),
        ..area
    };
    let shown = scrolled(lines, app.scroll, body, theme, frame);
    let on = Rect {
        y: area.bottom().saturating_sub(2),
        height: 1,
        ..area
    };
    frame.render_widget(
        Paragraph::new(Line::styled(words.say("screen-on"), Theme::chosen())),
        on,
    );
    key_line(&app.words, "screen-keys-consequence", theme, frame);
    (vec![(on, PlayerHit::On)], shown)
}

/// The title of a scenario, safe to show.
pub(super) fn title(scenario: &Scenario) -> String {
    sanitise(&scenario.title)
}
