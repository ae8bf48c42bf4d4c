//! What can be chosen: how the vote goes, and where each choice leads.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::exercise::Phase;
use crate::record::{Count, Tally};
use crate::terminal::canvas::Theme;
use crate::terminal::canvas::lines::labelled;
use crate::terminal::moderator::console::app::App;
use crate::terminal::moderator::console::view::{ChoiceRow, minutes};
use crate::view::clip;

/// Steps of a bar, on a narrow and on a wide screen.
const STEPS: (usize, usize) = (10, 20);
const WIDE: usize = 96;

/// The choices in at most so many lines; with less room, less of each is told.
pub(super) fn lines(app: &App, width: usize, most: usize, theme: Theme) -> Vec<Line<'static>> {
    let (words, place) = (&app.words, &app.room.place);
    if place.consequence.is_some() {
        return vec![on(app, "console-on-scene", &place.title(), width, theme)];
    }
    match app.phase() {
        Phase::Ended | Phase::Gathered { .. } => return Vec::new(),
        _ => {}
    }
    if let Some(to) = &place.on {
        return vec![on(app, "console-on", to, width, theme)];
    }
    let mut after = Vec::new();
    if let Some(leads) = &place.deadline {
        let now = &app.room.now;
        let left = now.deadline.unwrap_or_default().saturating_sub(now.talked);
        let values = [
            ("left", minutes(left).into()),
            ("scene", leads.clone().into()),
        ];
        let key = match now.time_is_up() {
            true => "console-deadline-up",
            false => "console-deadline",
        };
        let said = clip(&words.say_with(key, &values), width);
        after.push(Line::styled(said, theme.quiet()));
    }
    let rows = || (1..).zip(&place.choices);
    let shown = |whole: bool| -> Vec<Line<'static>> {
        let rows = rows().flat_map(|(number, row)| {
            let mut lines = labelled(&label(number), &said(app, row), width, style(row, theme));
            if !whole {
                lines = vec![short(app, number, row, width, theme)];
            }
            if row.closed.is_none() {
                lines.push(behind(app, row, width, theme));
            }
            lines
        });
        rows.chain(after.clone()).collect()
    };
    let whole = shown(true);
    if whole.len() <= most {
        return whole;
    }
    let halved = shown(false);
    if halved.len() <= most {
        return halved;
    }
    let rows = rows().map(|(number, row)| tight(app, number, row, width, theme));
    rows.chain(after).collect()
}

fn label(number: usize) -> String {
    format!("{number}")
}

fn style(row: &ChoiceRow, theme: Theme) -> Style {
    match row.closed {
        None => theme.accent(),
        Some(_) => theme.quiet(),
    }
}

/// The text of a choice, and why it is closed.
fn said(app: &App, row: &ChoiceRow) -> String {
    match &row.closed {
        None => row.text.clone(),
        Some(reason) => {
            let values = [("reason", reason.clone().into())];
            format!(
                "{} ({})",
                row.text,
                app.words.say_with("player-closed", &values)
            )
        }
    }
}

fn on(app: &App, key: &str, to: &str, width: usize, theme: Theme) -> Line<'static> {
    let said = app.words.say_with(key, &[("scene", to.to_owned().into())]);
    Line::styled(clip(&said, width), theme.accent())
}

/// A choice on one line.
fn short(app: &App, number: usize, row: &ChoiceRow, width: usize, theme: Theme) -> Line<'static> {
    Line::from(vec![
        Span::styled(format!("{number} "), style(row, theme)),
        Span::raw(clip(&said(app, row), width.saturating_sub(2))),
    ])
}

/// How a choice stands in the vote, and where it leads.
fn behind(app: &App, row: &ChoiceRow, width: usize, theme: Theme) -> Line<'static> {
    let mut spans = vec![Span::raw("  ")];
    if let Some((count, tally)) = count(app, row) {
        let steps = if width < WIDE { STEPS.0 } else { STEPS.1 };
        let filled = filled(count.votes(), tally.votes(), steps);
        spans.push(Span::styled("■".repeat(filled), theme.accent()));
        spans.push(Span::styled("□".repeat(steps - filled), theme.quiet()));
        spans.push(Span::raw(format!(" {:>2}", count.votes())));
        spans.push(Span::styled(parts(app, row, count), theme.quiet()));
        spans.push(Span::raw("  "));
    }
    let used: usize = spans.iter().map(Span::width).sum();
    let leads = format!("→ {}", row.leads);
    spans.push(Span::styled(
        clip(&leads, width.saturating_sub(used)),
        theme.quiet(),
    ));
    Line::from(spans)
}

/// Everything about a choice on one line.
fn tight(app: &App, number: usize, row: &ChoiceRow, width: usize, theme: Theme) -> Line<'static> {
    let leads = clip(&format!(" → {}", row.leads), width / 3);
    let votes =
        count(app, row).map_or(String::new(), |(count, _)| format!("{:>2} ", count.votes()));
    let used = 2 + votes.len() + Span::raw(&*leads).width() + 1;
    Line::from(vec![
        Span::styled(format!("{number} "), style(row, theme)),
        Span::raw(votes),
        Span::raw(clip(&said(app, row), width.saturating_sub(used))),
        Span::styled(format!(" {leads}"), theme.quiet()),
    ])
}

fn count<'a>(app: &'a App, row: &ChoiceRow) -> Option<(&'a Count, &'a Tally)> {
    let tally = app.room.now.tally.as_ref()?;
    Some((tally.of(&row.id)?, tally))
}

/// Steps of a bar that are filled; somebody's vote is never nothing.
fn filled(votes: u32, of: u32, steps: usize) -> usize {
    let (votes, of) = (
        usize::try_from(votes).unwrap_or(0),
        usize::try_from(of).unwrap_or(0),
    );
    match votes {
        0 => 0,
        _ => (votes * steps / of.max(1)).clamp(1, steps),
    }
}

/// Of what a count is made: ` (9 + 3 hands, 2 unsure, 7 before)`.
fn parts(app: &App, row: &ChoiceRow, count: &Count) -> String {
    let words = &app.words;
    let mut parts = Vec::new();
    if count.hands > 0 {
        let values = [
            ("phones", count.phones.into()),
            ("hands", count.hands.into()),
        ];
        parts.push(words.say_with("console-phones-hands", &values));
    }
    if app.room.confidence && count.unsure > 0 {
        let values = [("unsure", count.unsure.into())];
        parts.push(words.say_with("console-unsure", &values));
    }
    let votes = &app.room.place.votes;
    let before = match app.phase() {
        Phase::Vote { .. } => votes.last(),
        _ => votes
            .len()
            .checked_sub(2)
            .and_then(|place| votes.get(place)),
    };
    if let Some(before) = before {
        let values = [("before", before.of(&row.id).map_or(0, Count::votes).into())];
        parts.push(words.say_with("console-before", &values));
    }
    match parts.is_empty() {
        true => String::new(),
        false => format!(" ({})", parts.join(", ")),
    }
}
