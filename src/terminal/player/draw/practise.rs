//! A task over the page: what is asked, what one wrote, what to look for, and what others made of it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::language::Words;
use crate::terminal::canvas::lines::{blocks, labelled, text};
use crate::terminal::canvas::overlay::frame_around;
use crate::terminal::canvas::{Theme, screen_cells, scrolled};
use crate::terminal::player::app::{PractiseStage, Practising};
use crate::view::TaskView;

/// Lines that a text being written has at least.
const WRITING: u16 = 5;

/// Draws a task within an area, as high as it needs to be.
pub(super) fn draw(
    doing: &Practising,
    words: &Words,
    area: Rect,
    theme: Theme,
    frame: &mut Frame<'_>,
) {
    let width = usize::from(area.width).saturating_sub(4);
    let (key, lines, room) = match &doing.stage {
        PractiseStage::Writing(text) => (
            text.said("screen-keys-task-write"),
            asked(&doing.task, words, width, theme),
            WRITING,
        ),
        PractiseStage::Speaking => (
            "screen-keys-task-say",
            asked(&doing.task, words, width, theme),
            0,
        ),
        PractiseStage::Looking => (
            "screen-keys-task-look",
            looking(doing, words, width, theme),
            0,
        ),
        PractiseStage::Comparing => (
            "screen-keys-task-examples",
            examples(&doing.task, words, width, theme),
            0,
        ),
    };
    let wanted = screen_cells(lines.len()).saturating_add(room + 2);
    let height = wanted.min(area.height);
    let at = Rect {
        y: area.y + (area.height - height) / 2,
        height,
        ..area
    };
    let inner = frame_around(words, ["task-title", key], at, theme, frame);
    let above = Rect {
        height: inner.height.saturating_sub(room),
        ..inner
    };
    scrolled(lines, doing.scroll, above, theme, frame);
    if let PractiseStage::Writing(text) = &doing.stage {
        let below = Rect {
            y: above.bottom(),
            height: inner.height - above.height,
            ..inner
        };
        text.draw(below, frame);
    }
}

/// The tasks of a scene, by number.
pub(super) fn list(tasks: &[TaskView], width: usize, theme: Theme) -> Vec<Line<'static>> {
    let tasks = (1..).zip(tasks);
    let lines = tasks.flat_map(|(number, task)| {
        labelled(&format!(" {number}"), &task.words(), width, theme.accent())
    });
    lines.collect()
}

fn asked(task: &TaskView, words: &Words, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let mut lines = blocks(&task.blocks, width);
    lines.extend(text(&task.form(words), width, theme.quiet()));
    lines.push(Line::default());
    lines
}

fn looking(doing: &Practising, words: &Words, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    if !doing.own.is_empty() {
        lines.extend(text(&doing.own, width, Style::new()));
        if let Some(long) = doing.task.too_long(&doing.own, words) {
            lines.extend(text(&long, width, theme.quiet()));
        }
        lines.push(Line::default());
    }
    lines.extend(text(&words.say("task-look-for"), width, theme.quiet()));
    let signs = doing.task.look_for.iter().zip(&doing.ticked);
    for (number, (sign, there)) in (1..).zip(signs) {
        let tick = if *there { "✓" } else { " " };
        lines.extend(labelled(
            &format!("{tick} {number}"),
            sign,
            width,
            theme.accent(),
        ));
    }
    lines
}

fn examples(task: &TaskView, words: &Words, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for example in &task.examples {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        let from = [("from", example.from.as_str().into())];
        lines.extend(text(
            &words.say_with("task-example", &from),
            width,
            theme.accent(),
        ));
        lines.extend(blocks(&example.blocks, width));
        if let Some(because) = &example.because {
            lines.extend(labelled(
                &words.say("player-because"),
                because,
                width,
                theme.quiet(),
            ));
        }
        for source in &example.sources {
            let label = format!("   {}", words.say("player-source"));
            lines.extend(labelled(&label, source, width, theme.quiet()));
        }
    }
    lines
}
