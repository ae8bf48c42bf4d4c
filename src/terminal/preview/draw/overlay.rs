//! Draws what lies over the panes: the keys, and the lists of scenes, variables and injects.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr as _;

use crate::scenario::{Kind, SceneId, VariableId};
use crate::terminal::canvas::lines::{labelled, text};
use crate::terminal::canvas::overlay::{advisers, frame_around, help};
use crate::terminal::canvas::screen_cells;
use crate::terminal::canvas::{Theme, scrolled};
use crate::terminal::preview::app::PreviewApp;
use crate::terminal::preview::overlay::{ListRow, PreviewOverlay};
use crate::view::{ReadThrough, clip};

/// The widest a name stands in a list before what is told about it.
const NAME: usize = 28;

pub(super) fn draw(
    app: &PreviewApp,
    over: &PreviewOverlay,
    room: Rect,
    theme: Theme,
    frame: &mut Frame<'_>,
) {
    let width = usize::from(room.width).saturating_sub(4);
    let (title, keys, lines, cursor) = match over {
        PreviewOverlay::Help => (
            "screen-help",
            "screen-keys-overlay",
            help(&app.words, help_key(app), width, theme),
            None,
        ),
        PreviewOverlay::Jump {
            typed,
            rows,
            cursor,
        } => (
            "preview-jump",
            "preview-keys-jump",
            scenes(app, typed, rows, *cursor, width, theme),
            Some(*cursor + 2),
        ),
        PreviewOverlay::State { cursor } => (
            "preview-state",
            "preview-keys-state",
            variables(app, *cursor, width, theme),
            Some(*cursor),
        ),
        PreviewOverlay::Beginnings { cursor } => (
            "preview-beginnings",
            "preview-keys-beginnings",
            beginnings(app, *cursor, width, theme),
            Some(*cursor),
        ),
        PreviewOverlay::Through { of, .. } => (
            "preview-through",
            "preview-keys-through",
            through(app, *of, width, theme),
            None,
        ),
        PreviewOverlay::Inject { rows, cursor } => (
            "preview-inject",
            "preview-keys-inject",
            list(rows, *cursor, width, theme),
            Some(*cursor),
        ),
        PreviewOverlay::Advice { of, .. } => (
            "player-advice",
            match of {
                Some(_) => "screen-keys-adviser",
                None => "screen-keys-advice",
            },
            advice(app, *of, width, theme),
            None,
        ),
    };
    let height = screen_cells(lines.len() + 2);
    let height = height.clamp(6, room.height);
    let at = Rect {
        y: room.y + (room.height - height) / 2,
        height,
        ..room
    };
    let inner = frame_around(&app.words, [title, keys], at, theme, frame);
    let below = cursor.map_or(0, |cursor| screen_cells(cursor + 1));
    let scroll = match over {
        PreviewOverlay::Advice { scroll, .. } | PreviewOverlay::Through { scroll, .. } => *scroll,
        _ => below.saturating_sub(inner.height),
    };
    scrolled(lines, scroll, inner, theme, frame);
}

/// The keys that do something.
fn help_key(app: &PreviewApp) -> &'static str {
    match app.programme {
        Some(_) => "preview-help-programme",
        None => "preview-help-keys",
    }
}

/// Everything that has to do with a variable, by scene.
fn through(app: &PreviewApp, of: VariableId, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let Some(play) = &app.play else {
        return Vec::new();
    };
    let read = ReadThrough::of(play.scenario(), of, &app.words);
    let mut lines = text(&read.heading, width, theme.accent());
    if read.scenes.is_empty() {
        lines.extend(text(&app.words.say("through-nowhere"), width, Style::new()));
    }
    for scene in &read.scenes {
        lines.push(Line::default());
        let bold = Style::new().add_modifier(Modifier::BOLD);
        lines.extend(text(&scene.name, width, bold));
        let uses = scene.uses.iter();
        lines.extend(uses.flat_map(|said| labelled("  ", said, width, Style::new())));
    }
    lines
}

fn advice(app: &PreviewApp, of: Option<usize>, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let advice = app.place.as_ref().map(|place| &*place.scene.advice);
    advisers(advice.unwrap_or_default(), of, |_| false, width, theme)
}

/// What was typed, and the scenes that fit.
fn scenes(
    app: &PreviewApp,
    typed: &str,
    rows: &[ListRow<SceneId>],
    cursor: usize,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let search = if typed.is_empty() {
        Line::styled(app.words.say("screen-search"), theme.quiet())
    } else {
        let said = format!("{} {typed}", app.words.say("screen-searching"));
        Line::styled(clip(&said, width), theme.accent())
    };
    let mut lines = vec![search, Line::default()];
    if rows.is_empty() {
        lines.push(Line::from(app.words.say("preview-no-scene")));
    }
    lines.extend(list(rows, cursor, width, theme));
    lines
}

fn list(
    rows: &[ListRow<SceneId>],
    cursor: usize,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let widest = rows.iter().map(|row| row.name.width()).max().unwrap_or(0);
    let widest = widest.min(NAME);
    let rows = rows.iter().enumerate();
    rows.map(|(place, row)| entry(&row.name, &row.about, widest, place == cursor, width, theme))
        .collect()
}

/// The variables with their values, and what else each can be.
fn variables(app: &PreviewApp, cursor: usize, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let (Some(place), Some(play)) = (&app.place, &app.play) else {
        return Vec::new();
    };
    let widest = place.variables.iter().map(|(name, _)| name.width()).max();
    let widest = widest.unwrap_or(0).min(NAME);
    let rows = place.variables.iter().zip(&play.scenario().variables);
    rows.enumerate()
        .map(|(row, ((name, value), variable))| {
            let range = match &variable.kind {
                Kind::YesNo => String::new(),
                Kind::Meter { from, to } => format!(" {from} … {to}"),
                Kind::Word { words } => format!(" {}", words.join(" · ")),
            };
            let about = format!("◂ {value} ▸{range}");
            entry(name, &about, widest, row == cursor, width, theme)
        })
        .collect()
}

/// What the scenario begins with, and where it comes from.
fn beginnings(app: &PreviewApp, cursor: usize, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let all = app.play.as_ref().map(|play| play.beginnings(&app.words));
    let all = all.unwrap_or_default();
    let widest = all.iter().map(|it| it.name.width()).max();
    let widest = widest.unwrap_or(0).min(NAME);
    let rows = all.iter().enumerate().map(|(row, it)| {
        let from = it.from.iter().map(|from| format!(" {from}"));
        let about = format!("◂ {} ▸{}", it.value, from.collect::<String>());
        entry(&it.name, &about, widest, row == cursor, width, theme)
    });
    rows.collect()
}

/// `› name  about`.
fn entry(
    name: &str,
    about: &str,
    widest: usize,
    here: bool,
    width: usize,
    theme: Theme,
) -> Line<'static> {
    let name = clip(name, widest);
    let space = " ".repeat(widest.saturating_sub(name.width()) + 2);
    let about = clip(about, width.saturating_sub(widest + 4));
    let (sign, style) = if here {
        ("›", theme.accent())
    } else {
        (" ", Style::new())
    };
    let about_style = if here {
        Style::new().add_modifier(Modifier::BOLD)
    } else {
        theme.quiet()
    };
    Line::from(vec![
        Span::styled(format!("{sign} {name}{space}"), style),
        Span::styled(about, about_style),
    ])
}
