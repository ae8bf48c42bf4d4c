//! What can be chosen: how the vote goes, and where each choice leads.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::exercise::Phase;
use crate::exercise::lead::{ChoiceRow, counted, hint};
use crate::language::figure::minutes_seconds;
use crate::record::Tally;
use crate::terminal::canvas::lines::{labelled, text};
use crate::terminal::canvas::{Theme, vote_bar};
use crate::terminal::moderator::console::app::App;
use crate::view::clip;

/// Steps of a bar, on a narrow and on a wide screen.
const STEPS: (usize, usize) = (10, 20);
const WIDE: usize = 96;

/// The choices in at most so many lines; with less room, less of each is told.
pub(super) fn lines(app: &App, width: usize, most: usize, theme: Theme) -> Vec<Line<'static>> {
    let (words, place) = (&app.words, &app.view.place);
    if place.consequence.is_some() {
        return vec![on(app, &place.scene.heading(), width, theme)];
    }
    match app.phase() {
        Phase::Ended | Phase::Gathered { .. } => return Vec::new(),
        _ => {}
    }
    if let Some(to) = &place.on {
        return vec![on(app, to, width, theme)];
    }
    let mut after = Vec::new();
    let left = app.view.now.times.until_deadline();
    if let Some((leads, left)) = place.deadline.as_ref().zip(left) {
        let values = [
            ("left", minutes_seconds(left).into()),
            ("scene", leads.clone().into()),
        ];
        let key = match (app.view.now.times.is_up(), app.view.now.is_voting()) {
            (true, true) => "console-deadline-voting",
            (true, false) => "console-deadline-up",
            (false, _) => "console-deadline",
        };
        let said = clip(&words.say_with(key, &values), width);
        after.push(Line::styled(said, theme.quiet()));
    }
    if let Some(hint) = hint(&app.view.now, words) {
        after.extend(text(&hint, width, theme.quiet()));
    }
    let rows = || (1..).zip(&place.choices);
    let shown = |whole: bool| -> Vec<Line<'static>> {
        let rows = rows().flat_map(|(number, row)| {
            let mut lines = labelled(&label(number), &row.offer.said(), width, style(row, theme));
            if !whole {
                lines = vec![short(number, row, width, theme)];
            }
            if row.offer.closed.is_none() {
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
    // A scene may have more choices than a screen has lines.
    let fit = match place.choices.len() + after.len() <= most {
        true => place.choices.len(),
        false => most.saturating_sub(after.len() + 1),
    };
    let rows = rows().take(fit);
    let rows = rows.map(|(number, row)| tight(app, number, row, width, theme));
    let more = place.choices.len() - fit;
    let more = (more > 0).then(|| {
        let said = words.say_with("console-more", &[("count", more.into())]);
        Line::styled(clip(&said, width), theme.quiet())
    });
    rows.chain(more).chain(after).collect()
}

fn label(number: usize) -> String {
    format!("{number}")
}

fn style(row: &ChoiceRow, theme: Theme) -> Style {
    match row.offer.closed {
        None => theme.accent(),
        Some(_) => theme.quiet(),
    }
}

fn on(app: &App, to: &str, width: usize, theme: Theme) -> Line<'static> {
    let scene = [("scene", to.to_owned().into())];
    let said = app.words.say_with("console-on", &scene);
    Line::styled(clip(&said, width), theme.accent())
}

/// A choice on one line.
fn short(number: usize, row: &ChoiceRow, width: usize, theme: Theme) -> Line<'static> {
    let label = format!("{} ", label(number));
    let said = clip(&row.offer.said(), width.saturating_sub(label.len()));
    Line::from(vec![
        Span::styled(label, style(row, theme)),
        Span::raw(said),
    ])
}

/// How a choice stands in the vote, and where it leads.
fn behind(app: &App, row: &ChoiceRow, width: usize, theme: Theme) -> Line<'static> {
    let mut spans = vec![Span::raw("  ")];
    let now = &app.view.now;
    if let Some(counted) = counted(now, &row.offer.id, &app.words) {
        let steps = if width < WIDE { STEPS.0 } else { STEPS.1 };
        let all = now.tally.as_ref().map_or(0, Tally::votes);
        spans.extend(vote_bar(counted.votes, all, steps, theme));
        spans.push(Span::raw(format!(" {:>2}", counted.votes)));
        spans.push(Span::styled(counted.made_of, theme.quiet()));
        spans.push(Span::raw("  "));
    }
    let used: usize = spans.iter().map(Span::width).sum();
    spans.extend(row.leads.as_ref().map(|scene| {
        let leads = clip(&format!("→ {scene}"), width.saturating_sub(used));
        Span::styled(leads, theme.quiet())
    }));
    Line::from(spans)
}

/// Everything about a choice on one line.
fn tight(app: &App, number: usize, row: &ChoiceRow, width: usize, theme: Theme) -> Line<'static> {
    let leads = row.leads.as_ref().map_or_else(String::new, |scene| {
        format!(" {}", clip(&format!("→ {scene}"), width / 3))
    });
    let counted = counted(&app.view.now, &row.offer.id, &app.words);
    let votes = counted.map_or(String::new(), |counted| {
        let dash = if counted.hidden { "–" } else { "" };
        format!("{:>2}{dash} ", counted.votes)
    });
    let label = format!("{} ", label(number));
    let used = label.len() + Span::raw(&*votes).width() + Span::raw(&*leads).width();
    Line::from(vec![
        Span::styled(label, style(row, theme)),
        Span::raw(votes),
        Span::raw(clip(&row.offer.said(), width.saturating_sub(used))),
        Span::styled(leads, theme.quiet()),
    ])
}
