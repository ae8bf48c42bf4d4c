//! Draws the pane in which the scenario plays.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr as _;

use super::{programme, row, visible};
use crate::engine::Openness;
use crate::language::Words;
use crate::terminal::canvas::lines::{blocks, labelled, text};
use crate::terminal::canvas::screen_cells;
use crate::terminal::canvas::story::story;
use crate::terminal::canvas::{Theme, scrolled};
use crate::terminal::preview::app::{Files, PreviewApp, PreviewHit, PreviewPane};
use crate::terminal::preview::view::{ChoiceView, PreviewPlace};
use crate::view::Waits;
use crate::view::clip;

/// The most lines that the state takes.
const STATE: usize = 3;

/// Draws the pane; returns how far the text is scrolled.
pub(super) fn draw(
    app: &PreviewApp,
    area: Rect,
    theme: Theme,
    frame: &mut Frame<'_>,
    hits: &mut Vec<(Rect, PreviewHit)>,
) -> u16 {
    let width = usize::from(area.width);
    let shown = app.programme.as_ref();
    if let Some(view) = shown.and_then(|programme| programme.view(&app.words)) {
        hits.push((area, PreviewHit::Pane(PreviewPane::Play)));
        let lines = programme::lines(&view, &app.words, width, theme);
        return scrolled(lines, app.story_scroll, area, theme, frame).from;
    }
    let Some(place) = &app.place else {
        let key = match app.files {
            Files::Broken => "preview-nothing-yet",
            Files::Good | Files::Gone => "preview-checking",
        };
        let lines = text(&app.words.say(key), width, Style::new());
        return scrolled(lines, 0, area, theme, frame).from;
    };
    frame.render_widget(title(app, place, width, theme), row(area, area.y));
    let state = state(place, width, theme);
    let (choices, places) = choices(app, place, width, theme);
    let lines = behind(app, place, width, theme);

    let state_height = screen_cells(state.len());
    let room = area.height.saturating_sub(4 + state_height);
    let told = screen_cells(lines.len());
    let wanted = screen_cells(choices.len());
    // The choices take what the text leaves, and at least half.
    let below = wanted.min((room / 2).max(room.saturating_sub(told)));
    let body = Rect {
        y: area.y + 2,
        height: room - below,
        ..area
    };
    let shown = scrolled(lines, app.story_scroll, body, theme, frame);
    let rule = "─".repeat(width);
    frame.render_widget(
        Line::styled(rule.clone(), theme.quiet()),
        row(area, body.bottom()),
    );
    let pane = Rect {
        y: body.bottom() + 1,
        height: below,
        ..area
    };
    // The chosen one is always in sight, and with the last choice what stands below it.
    let end = match places.get(app.choice) {
        Some(_) if app.choice + 1 == places.len() => wanted,
        Some(&(_, end)) => end,
        None => 0,
    };
    let from = scrolled(choices, end.saturating_sub(below), pane, theme, frame).from;
    if place.scene.waits == Waits::Continue {
        hits.push((pane, PreviewHit::On));
    } else {
        hits.extend(
            visible(&places, from, pane).map(|(at, place)| (at, PreviewHit::Choice(place))),
        );
    }
    hits.push((area, PreviewHit::Pane(PreviewPane::Play)));
    frame.render_widget(
        Line::styled(rule, theme.quiet()),
        row(area, area.bottom().saturating_sub(state_height + 1)),
    );
    for (y, line) in (area.bottom().saturating_sub(state_height)..).zip(state) {
        frame.render_widget(line, row(area, y));
    }
    shown.from
}

/// `call · dinsdag 19:40 · Het telefoontje`.
fn title(app: &PreviewApp, place: &PreviewPlace, width: usize, theme: Theme) -> Line<'static> {
    let here = app.pane == PreviewPane::Play;
    let about: Vec<_> = [&place.scene.clock, &place.scene.title]
        .into_iter()
        .flatten()
        .map(|part| format!(" · {part}"))
        .collect();
    let room = width.saturating_sub(place.id.len());
    Line::from(vec![
        Span::styled(
            clip(&place.id, width),
            if here { theme.accent() } else { theme.quiet() },
        ),
        Span::styled(
            format!(" {}", clip(&about.concat(), room.saturating_sub(1))),
            Style::new().add_modifier(Modifier::BOLD),
        ),
    ])
}

/// What players read, and what stands behind it.
fn behind(
    app: &PreviewApp,
    place: &PreviewPlace,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let words = &app.words;
    let mut lines = story(words, &place.scene, width, theme);
    let mut part = |key: &str, mut inner: Vec<Line<'static>>| {
        if !inner.is_empty() {
            lines.push(Line::default());
            lines.extend(text(&words.say(key), width, theme.quiet()));
            lines.append(&mut inner);
        }
    };
    let mut moderator = blocks(&place.moderator.notes, width);
    let ask = place.moderator.ask.iter();
    moderator.extend(ask.flat_map(|ask| labelled(" ?", ask, width, theme.accent())));
    part("preview-moderator", moderator);
    let advice = place.scene.advice.iter();
    part(
        "preview-advice",
        advice
            .flat_map(|adviser| labelled("  ", &adviser.from, width, Style::new()))
            .collect(),
    );
    let tasks = place.scene.tasks.iter();
    part(
        "preview-tasks",
        tasks
            .flat_map(|task| labelled("  ", &task.words(), width, Style::new()))
            .collect(),
    );
    let interrupts = place.interrupts.iter();
    part(
        "preview-interrupts",
        interrupts
            .flat_map(|scene| labelled("  ", scene, width, Style::new()))
            .collect(),
    );
    let waiting = place.waiting.iter();
    part(
        "preview-waiting",
        waiting
            .flat_map(|(scene, comes)| {
                labelled("  ", &format!("{scene}: {comes}"), width, Style::new())
            })
            .collect(),
    );
    lines
}

/// Every variable with its value: `pressure 3 · members_told yes`.
fn state(place: &PreviewPlace, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let mut lines: Vec<String> = Vec::new();
    for (name, value) in &place.variables {
        // A name stays with its value.
        let entry = clip(&format!("{name} {value}"), width);
        match lines.last_mut() {
            Some(line) if line.width() + 3 + entry.width() <= width => {
                line.push_str(" · ");
                line.push_str(&entry);
            }
            _ => lines.push(entry),
        }
    }
    if lines.len() > STATE {
        let rest = lines.split_off(STATE - 1).join(" · ");
        lines.push(clip(&rest, width));
    }
    let lines = lines.into_iter();
    lines
        .map(|line| Line::styled(line, theme.quiet()))
        .collect()
}

/// The choices as lines, and for each where it begins and ends.
fn choices(
    app: &PreviewApp,
    place: &PreviewPlace,
    width: usize,
    theme: Theme,
) -> (Vec<Line<'static>>, Vec<(u16, u16)>) {
    let words = &app.words;
    let mut lines = Vec::new();
    let mut places = Vec::new();
    if place.scene.waits == Waits::Continue {
        lines.push(Line::styled(words.say("screen-on"), Theme::chosen()));
    }
    if place.scene.waits == Waits::Nothing {
        lines.extend(text(&words.say("preview-ended"), width, theme.quiet()));
    }
    for (number, choice) in place.choices.iter().enumerate() {
        let from = screen_cells(lines.len());
        let here = number == app.choice && place.scene.waits == Waits::Choice;
        let sign = if here && app.pane == PreviewPane::Play {
            "›"
        } else {
            " "
        };
        let label = format!("{sign} {}", number + 1);
        lines.extend(choice_lines(words, choice, &label, here, width, theme));
        places.push((from, screen_cells(lines.len())));
    }
    if let Some((minutes, deadline)) = &place.deadline {
        let said = words.say_with("preview-deadline", &[("minutes", (*minutes).into())]);
        let said = format!("{said} {}", deadline.text);
        lines.extend(labelled("  d", &said, width, theme.accent()));
        lines.extend(leads(&deadline.id, &deadline.leads, width, theme));
    }
    let stuck = place.scene.waits == Waits::Choice
        && place
            .choices
            .iter()
            .all(|choice| choice.openness != Openness::Open);
    match &place.on {
        Some(on) => {
            let name = match place.scene.waits {
                Waits::Choice => words.say("preview-otherwise"),
                Waits::Continue | Waits::Nothing => String::new(),
            };
            lines.extend(leads(&name, on, width, theme));
        }
        None if stuck => lines.extend(text(&words.say("preview-stuck"), width, theme.warning())),
        None => {}
    }
    (lines, places)
}

/// A choice with where it leads, why it is open or not, and for the chosen one its price.
fn choice_lines(
    words: &Words,
    choice: &ChoiceView,
    label: &str,
    here: bool,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let open = choice.openness == Openness::Open;
    let style = if open { theme.accent() } else { theme.quiet() };
    let mut lines = labelled(label, &choice.text, width, style);
    if !open || here {
        let style = if open {
            Style::new().add_modifier(Modifier::BOLD)
        } else {
            theme.quiet()
        };
        for line in &mut lines {
            *line = line.clone().patch_style(style);
        }
    }
    lines.extend(leads(&choice.id, &choice.leads, width, theme));
    let values = [
        ("when", choice.when.clone().unwrap_or_default().into()),
        ("reason", choice.locked.clone().unwrap_or_default().into()),
    ];
    let key = match choice.openness {
        Openness::Open if choice.when.is_some() => Some("preview-open-when"),
        Openness::Open => None,
        Openness::Locked => Some("preview-locked"),
        Openness::Hidden => Some("preview-hidden"),
        Openness::Spent => Some("preview-spent"),
        Openness::Taken => Some("preview-taken"),
    };
    if let Some(key) = key {
        let why = words.say_with(key, &values);
        let style = if open { theme.quiet() } else { theme.warning() };
        lines.extend(labelled("   ", &why, width, style));
    }
    if here {
        for (sign, part) in [("+", &choice.gain), ("−", &choice.cost)] {
            if let Some(part) = part {
                lines.extend(labelled(&format!("    {sign}"), part, width, theme.quiet()));
            }
        }
    }
    lines
}

/// A name and where it leads.
fn leads(name: &str, leads: &str, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let said = format!("{name} → {leads}");
    let lines = labelled("   ", said.trim(), width, theme.quiet());
    lines
        .into_iter()
        .map(|line| line.patch_style(theme.quiet()))
        .collect()
}
