//! A decision that is being written down: what is settled so far, and what is asked now.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::boxed::{boxed, scroll_to, sign};
use crate::exercise::lead::{settled_by, verdict_key};
use crate::terminal::canvas::lines::{labelled, text};
use crate::terminal::canvas::{Theme, column};
use crate::terminal::moderator::console::app::App;
use crate::terminal::moderator::console::settle::{Asking, Settle};

/// Lines of a reason that are seen while it is written.
const TEXT: u16 = 5;

pub(super) fn draw(app: &App, settle: &Settle, whole: Rect, theme: Theme, frame: &mut Frame<'_>) {
    let width = usize::from(column(frame.area()).width).saturating_sub(4);
    let corrects = settle.corrects().is_some();
    let reason = match corrects {
        true => "console-keys-correct-reason",
        false => "console-keys-settle-reason",
    };
    let (title, keys) = match settle.asks {
        Asking::Choice => ("console-settle-choice", "console-keys-settle-choice"),
        Asking::Reason => ("console-settle-reason", settle.reason.said(reason)),
        Asking::Dissent => {
            let keys = settle.dissent.said("console-keys-settle-dissent");
            ("console-settle-dissent", keys)
        }
        Asking::Sure if corrects => ("console-settle-sure", "console-keys-correct-sure"),
        Asking::Sure => ("console-settle-sure", "console-keys-settle-sure"),
    };
    let (lines, seen) = match settle.asks {
        Asking::Choice => choices(app, settle, width, theme),
        Asking::Reason | Asking::Dissent => {
            let mut lines = picked(settle, width, theme);
            lines.extend(std::iter::repeat_n(Line::default(), usize::from(TEXT)));
            (lines, 0)
        }
        Asking::Sure => (sure(app, settle, width, theme), 0),
    };
    let scroll = scroll_to(seen, usize::from(whole.height));
    let inner = boxed(app, [title, keys], (lines, scroll), theme, frame);
    let text = match settle.asks {
        Asking::Reason => &settle.reason,
        Asking::Dissent => &settle.dissent,
        Asking::Choice | Asking::Sure => return,
    };
    let height = TEXT.min(inner.height);
    let below = Rect {
        y: inner.bottom() - height,
        height,
        ..inner
    };
    text.draw(below, frame);
}

/// The choices below what the vote says, and where the one ends that is picked.
fn choices(app: &App, settle: &Settle, width: usize, theme: Theme) -> (Vec<Line<'static>>, usize) {
    let verdict = verdict_key(settle.verdict, &app.view.now);
    let verdict = app.words.say(verdict);
    let mut lines = text(&verdict, width, theme.quiet());
    lines.push(Line::default());
    let mut seen = 0;
    for (place, row) in settle.choices.iter().enumerate() {
        let number = row.number.map_or_else(String::new, |it| it.to_string());
        let label = format!("{} {number}", sign(place, settle.choice));
        lines.extend(labelled(&label, &row.text, width, theme.accent()));
        if place == settle.choice {
            seen = lines.len();
        }
    }
    (lines, seen)
}

/// All that is written down: what, who decided, why, and who saw it otherwise. Who decided can still be picked, and goes
/// before what may take many lines.
fn sure(app: &App, settle: &Settle, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let words = &app.words;
    let mut lines = picked(settle, width, theme);
    lines.extend(text(&words.say("console-settle-by"), width, theme.quiet()));
    for (place, &by) in settle.deciding().iter().enumerate() {
        let here = if by == settle.by() { "›" } else { " " };
        let label = format!("{here} {}", place + 1);
        let said = settled_by(by, &settle.roles, words);
        lines.extend(labelled(&label, &said, width, theme.accent()));
    }
    lines.push(Line::default());
    for (key, line) in [
        ("console-reason", &settle.reason),
        ("console-dissent", &settle.dissent),
    ] {
        let line = line.text();
        let said = match line.as_str() {
            "" => words.say("console-nothing-written"),
            line => line.to_owned(),
        };
        lines.extend(labelled(&words.say(key), &said, width, theme.quiet()));
    }
    if settle.corrects().is_none() {
        for (_, text) in &app.view.place.rather {
            lines.extend(labelled(
                &words.say("console-rather"),
                text,
                width,
                theme.quiet(),
            ));
        }
    }
    lines
}

fn picked(settle: &Settle, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let row = settle.picked();
    let mut lines = match row.number {
        Some(number) => labelled(&number.to_string(), &row.text, width, theme.accent()),
        None => text(&row.text, width, Style::new()),
    };
    lines.push(Line::default());
    lines
}
