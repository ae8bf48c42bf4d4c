//! What every screen tells of a run: a scene as it is met, who was heard on it, and what a choice brought.

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::Theme;
use super::lines::{blocks, exhibit, labelled, meter, text};
use crate::language::Words;
use crate::view::{AdviserView, ConsequenceView, SceneView};

/// What is told: texts, exhibits, meters, and whose decision it is.
pub(in crate::terminal) fn story(
    words: &Words,
    view: &SceneView,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    if view.inject {
        lines.push(Line::styled(
            format!("!! {}", words.say("player-interrupted")),
            theme.warning(),
        ));
        lines.push(Line::default());
    }
    if let Some(key) = view.wording_key() {
        lines.extend(text(&words.say(key), width, theme.quiet()));
        lines.push(Line::default());
    }
    lines.extend(blocks(&view.blocks, width));
    for shown in &view.exhibits {
        lines.push(Line::default());
        lines.extend(exhibit(shown, words, width, theme));
    }
    if !view.meters.is_empty() {
        lines.push(Line::default());
        let widest = view
            .meters
            .iter()
            .map(|meter| meter.label.width())
            .max()
            .unwrap_or(0);
        lines.extend(
            view.meters
                .iter()
                .map(|shown| meter(shown, widest, words, theme)),
        );
    }
    if !view.roles.is_empty() {
        lines.push(Line::default());
        let whose = words.say_with("player-whose", &[("roles", view.roles.join(", ").into())]);
        lines.extend(text(&whose, width, theme.quiet()));
    }
    lines
}

/// What somebody says who was asked for advice.
pub(in crate::terminal) fn advised(
    adviser: &AdviserView,
    words: &Words,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let from = [("from", adviser.from.as_str().into())];
    let said = words.say_with("player-advised", &from);
    let mut lines = text(&said, width, theme.accent());
    lines.extend(blocks(&adviser.blocks, width));
    lines
}

/// A consequence as lines.
pub(in crate::terminal) fn brought(
    words: &Words,
    view: &ConsequenceView,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    if view.deadline {
        lines.push(Line::styled(words.say("player-time-up"), theme.warning()));
    }
    if let Some(choice) = &view.choice {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        lines.extend(text(choice, width, bold));
    }
    for (key, sign, part) in [
        (view.labels()[0], "+", &view.gain),
        (view.labels()[1], "−", &view.cost),
    ] {
        if let Some(part) = part {
            lines.push(Line::default());
            lines.push(Line::styled(words.say(key), theme.quiet()));
            lines.extend(labelled(&format!(" {sign}"), part, width, theme.accent()));
        }
    }
    if let Some(because) = &view.because {
        lines.push(Line::default());
        lines.push(Line::styled(words.say("player-because"), theme.quiet()));
        lines.extend(labelled("  ", because, width, Style::new()));
    }
    for source in &view.sources {
        lines.extend(labelled(
            &format!("   {}", words.say("player-source")),
            source,
            width,
            theme.quiet(),
        ));
    }
    if !view.changes.is_empty() {
        lines.push(Line::default());
    }
    for (label, before, after) in &view.changes {
        lines.push(Line::from(vec![
            Span::styled(format!("{label}  "), theme.quiet()),
            Span::raw(format!("{before} → {after}")),
        ]));
    }
    lines
}
