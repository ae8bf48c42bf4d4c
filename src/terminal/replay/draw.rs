//! Draws one event: the scene as it was met above, what happened below.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::app::{Replay, ReplayOver};
use super::view::{ReplayPage, StepView, Told, VoteBar};
use crate::language::Words;
use crate::terminal::canvas::lines::{labelled, text};
use crate::terminal::canvas::overlay::{frame_around, help};
use crate::terminal::canvas::screen_cells;
use crate::terminal::canvas::story::story;
use crate::terminal::canvas::{
    Theme, column, key_line, remark, rule, scrolled, too_small, vote_bar,
};
use crate::view::clip;

/// The widest bar of a vote.
const BAR: usize = 10;
/// Before the further lines of what happened.
const INDENT: &str = "  ";

/// Draws the walk; returns how far the text was scrolled.
pub(super) fn draw(replay: &Replay, theme: Theme, frame: &mut Frame<'_>) -> u16 {
    if too_small(&replay.words, frame) {
        return 0;
    }
    let area = frame.area();
    let page = column(area);
    let width = usize::from(page.width);
    header(&replay.step, theme, frame);
    let told = told(&replay.step.told, width, theme);
    let story = lines(&replay.step, &replay.words, width, theme);
    let count = |lines: &[Line<'_>]| screen_cells(lines.len());
    let most = area.height.saturating_sub(4) * 3 / 5;
    let below = count(&told).min(most).max(1);
    let pane = Rect {
        y: area.bottom().saturating_sub(1 + below),
        height: below,
        ..page
    };
    let body = Rect {
        y: area.y + 2,
        height: pane.y.saturating_sub(area.y + 3),
        ..page
    };
    // One scroll moves through the scene first, then through what happened.
    let longer = count(&told).saturating_sub(below);
    let above = count(&story).saturating_sub(body.height);
    let scroll = replay.scroll.min(above.saturating_add(longer));
    scrolled(story, scroll.min(above), body, theme, frame);
    rule(pane.y.saturating_sub(1), theme, frame);
    scrolled(told, scroll.saturating_sub(above), pane, theme, frame);
    key_line(&replay.words, "replay-keys", theme, frame);
    if let Some(key) = replay.remark {
        remark(&replay.words, key, theme, frame);
    }
    if let Some(over) = &replay.over {
        draw_over(over, &replay.words, theme, frame);
    }
    scroll
}

fn header(step: &StepView, theme: Theme, frame: &mut Frame<'_>) {
    let area = column(frame.area());
    let at = Rect { height: 1, ..area };
    let room = usize::from(area.width).saturating_sub(step.when.width() + 2);
    let left = clip(&step.heading, room);
    frame.render_widget(Line::styled(left, theme.accent()), at);
    let when = Line::styled(step.when.clone(), theme.quiet());
    frame.render_widget(when.right_aligned(), at);
    rule(area.y + 1, theme, frame);
}

/// The scene with its choices, of which the one taken is marked.
fn lines(step: &StepView, words: &Words, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let view = match &step.shown {
        ReplayPage::Nothing => return Vec::new(),
        ReplayPage::Cover { title, summary } => {
            let mut lines = text(title, width, theme.accent());
            lines.push(Line::default());
            lines.extend(text(summary, width, Style::new()));
            return lines;
        }
        ReplayPage::Scene(view) => view,
    };
    let mut lines = story(words, view, width, theme);
    if !view.offers.is_empty() {
        lines.push(Line::default());
    }
    for (place, offer) in view.offers.iter().enumerate() {
        let taken = step.chosen == Some(offer.choice);
        let sign = if taken { "●" } else { "○" };
        let style = match (taken, step.chosen.is_some()) {
            (true, _) => Style::new().add_modifier(Modifier::BOLD),
            (false, true) => theme.quiet(),
            (false, false) => Style::new(),
        };
        let label = format!("{sign} {}", place + 1);
        let entry = labelled(&label, &offer.said(), width, theme.accent());
        lines.extend(entry.into_iter().map(|line| line.patch_style(style)));
    }
    lines
}

fn told(told: &[Told], width: usize, theme: Theme) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for told in told {
        match told {
            Told::Said(sentence) => lines.extend(text(
                sentence,
                width,
                Style::new().add_modifier(Modifier::BOLD),
            )),
            Told::Labelled(label, words) => {
                let said = text(
                    &format!("{label} {words}"),
                    width.saturating_sub(INDENT.len()),
                    Style::new(),
                );
                lines.extend(said.into_iter().enumerate().map(|(place, line)| {
                    let whole: String = line.spans.iter().map(|it| it.content.as_ref()).collect();
                    match whole.strip_prefix(label.as_str()).filter(|_| place == 0) {
                        Some(rest) => Line::from(vec![
                            Span::styled(label.clone(), theme.quiet()),
                            Span::raw(rest.to_owned()),
                        ]),
                        None => Line::raw(format!("{INDENT}{whole}")),
                    }
                }));
            }
            Told::Count(count) => lines.push(bar(count, width, theme)),
        }
    }
    lines
}

/// A choice with its votes as a bar and a number, on one line.
fn bar(count: &VoteBar, width: usize, theme: Theme) -> Line<'static> {
    let figure = format!(" {}  ", count.figure);
    let room = width.saturating_sub(BAR + figure.width());
    let mut spans = vote_bar(count.votes, count.all, BAR, theme).to_vec();
    spans.push(Span::raw(figure));
    spans.push(Span::raw(clip(&count.text, room)));
    Line::from(spans)
}

fn draw_over(over: &ReplayOver, words: &Words, theme: Theme, frame: &mut Frame<'_>) {
    let area = column(frame.area());
    let width = usize::from(area.width).saturating_sub(4);
    let (title, lines) = match over {
        ReplayOver::Help => ("screen-help", help(words, "replay-help-keys", width, theme)),
        ReplayOver::Message(sentence) => ("screen-message", text(sentence, width, Style::new())),
    };
    let height = screen_cells(lines.len() + 2);
    let height = height.min(area.height);
    let at = Rect {
        y: area.y + (area.height - height) / 2,
        height,
        ..area
    };
    let inner = frame_around(words, [title, "screen-keys-overlay"], at, theme, frame);
    scrolled(lines, 0, inner, theme, frame);
}
