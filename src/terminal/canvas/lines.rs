//! Views as lines of the screen: texts, exhibits, meters.

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::Theme;
use crate::language::Words;
use crate::scenario::ExhibitKind;
use crate::view::wrap::{wrap, wrap_text};
use crate::view::{Block, BlockForm, Emphasis, Piece, exhibit_key};
use crate::view::{ExhibitView, FactsView, MeterView};

/// Blocks of text with a blank line between paragraphs.
pub(in crate::terminal) fn blocks(blocks: &[Block], width: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for (place, block) in blocks.iter().enumerate() {
        let item = |block: &Block| matches!(block.form, BlockForm::Item(_));
        let follows = place > 0 && item(block) && item(&blocks[place - 1]);
        if place > 0 && !follows {
            lines.push(Line::default());
        }
        lines.extend(wrap(block, width).into_iter().map(line));
    }
    lines
}

/// A plain text in one style.
pub(in crate::terminal) fn text(text: &str, width: usize, style: Style) -> Vec<Line<'static>> {
    wrap_text(text, width)
        .into_iter()
        .map(|line| Line::styled(line, style))
        .collect()
}

/// A text behind a label; further lines stand under the first word.
pub(in crate::terminal) fn labelled(
    label: &str,
    words: &str,
    width: usize,
    style: Style,
) -> Vec<Line<'static>> {
    let indent = label.width() + 1;
    let lines = wrap_text(words, width.saturating_sub(indent));
    lines
        .into_iter()
        .enumerate()
        .map(|(place, line)| {
            let before = if place == 0 {
                format!("{label} ")
            } else {
                " ".repeat(indent)
            };
            Line::from(vec![Span::styled(before, style), Span::raw(line)])
        })
        .collect()
}

/// Who to turn to and what to know; how they are reached stands out.
pub(in crate::terminal) fn facts(
    view: &FactsView,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let under = |text: &str, style: Style| {
        let lines = labelled("  ", text, width, style).into_iter();
        lines.map(move |line| line.patch_style(style))
    };
    let mut lines = Vec::new();
    for fact in &view.facts {
        lines.extend(labelled(" ·", &fact.said(), width, theme.accent()));
        let reached = fact.reached();
        let strong = Style::new().add_modifier(Modifier::BOLD);
        lines.extend(reached.iter().flat_map(|text| under(text, strong)));
        lines.extend(fact.source.iter().flat_map(|it| under(it, theme.quiet())));
    }
    lines.extend(text(&view.checked, width, theme.quiet()));
    lines
}

fn line(pieces: Vec<Piece>) -> Line<'static> {
    let spans = pieces.into_iter().map(|piece| {
        let style = match piece.style {
            Emphasis::Plain => Style::new(),
            Emphasis::Light => Style::new().add_modifier(Modifier::ITALIC),
            Emphasis::Strong => Style::new().add_modifier(Modifier::BOLD),
        };
        Span::styled(piece.text, style)
    });
    spans.collect()
}

/// An exhibit, drawn as what it is.
pub(in crate::terminal) fn exhibit(
    view: &ExhibitView,
    words: &Words,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let kind = words.say(exhibit_key(view.kind));
    let title = match &view.from {
        Some(from) => format!(" {kind} · {from} "),
        None => format!(" {kind} "),
    };
    let frame = match view.kind {
        ExhibitKind::Call => Frame {
            corners: ["┏", "┓", "┗", "┛"],
            across: "━",
            side: "┃",
        },
        ExhibitKind::Article => Frame {
            corners: ["╔", "╗", "╚", "╝"],
            across: "═",
            side: "║",
        },
        ExhibitKind::Message | ExhibitKind::Post => Frame {
            corners: ["╭", "╮", "╰", "╯"],
            across: "─",
            side: "│",
        },
        ExhibitKind::Letter | ExhibitKind::Note => Frame {
            corners: ["┌", "┐", "└", "┘"],
            across: "┄",
            side: "┆",
        },
    };
    // A message and a post are a bubble, narrower than the page; the rest takes the column.
    let (indent, width) = match view.kind {
        ExhibitKind::Message | ExhibitKind::Post => (4, width.saturating_sub(8)),
        _ => (0, width),
    };
    frame.around(
        &title,
        blocks(&view.blocks, width.saturating_sub(4)),
        indent,
        width,
        theme,
    )
}

struct Frame {
    corners: [&'static str; 4],
    across: &'static str,
    side: &'static str,
}

impl Frame {
    fn around(
        &self,
        title: &str,
        inner: Vec<Line<'static>>,
        indent: usize,
        width: usize,
        theme: Theme,
    ) -> Vec<Line<'static>> {
        let title = crate::view::clip(title, width.saturating_sub(6));
        let title = format!(" {} ", title.trim());
        let rest = width.saturating_sub(3 + title.width());
        let space = " ".repeat(indent);
        let [left, right, below_left, below_right] = self.corners;
        let mut lines = vec![Line::from(vec![
            Span::raw(space.clone()),
            Span::styled(format!("{left}{}", self.across), theme.quiet()),
            Span::styled(title, theme.accent()),
            Span::styled(
                format!("{}{right}", self.across.repeat(rest)),
                theme.quiet(),
            ),
        ])];
        for content in inner {
            let fill = width.saturating_sub(4).saturating_sub(content.width());
            let mut spans = vec![
                Span::raw(space.clone()),
                Span::styled(format!("{} ", self.side), theme.quiet()),
            ];
            spans.extend(content.spans);
            spans.push(Span::styled(
                format!("{} {}", " ".repeat(fill), self.side),
                theme.quiet(),
            ));
            lines.push(Line::from(spans));
        }
        let across = self.across.repeat(width.saturating_sub(2));
        lines.push(Line::from(vec![
            Span::raw(space),
            Span::styled(format!("{below_left}{across}{below_right}"), theme.quiet()),
        ]));
        lines
    }
}

/// A meter as a bar with its number, or a word behind its label.
pub(in crate::terminal) fn meter(
    view: &MeterView,
    widest: usize,
    words: &Words,
    theme: Theme,
) -> Line<'static> {
    let was = view.was(words);
    let was = was.map_or_else(String::new, |was| format!(" · {was}"));
    let label = format!(
        "{}{}  ",
        view.label,
        " ".repeat(widest.saturating_sub(view.label.width()))
    );
    let Some((value, from, to)) = view.range else {
        return Line::from(vec![
            Span::styled(label, theme.quiet()),
            Span::raw(format!("{}{was}", view.value)),
        ]);
    };
    // A bar of at most ten steps; each meter fills from its lower bound.
    let steps = to.abs_diff(from).clamp(1, 10);
    let filled =
        u64::from(value.abs_diff(from)) * u64::from(steps) / u64::from(to.abs_diff(from).max(1));
    let filled = usize::try_from(filled).expect("no more than ten steps");
    let empty = usize::try_from(steps)
        .expect("no more than ten steps")
        .saturating_sub(filled);
    Line::from(vec![
        Span::styled(label, theme.quiet()),
        Span::styled("■".repeat(filled), theme.accent()),
        Span::styled("□".repeat(empty), theme.quiet()),
        Span::raw(format!("  {value} / {to}{was}")),
    ])
}
