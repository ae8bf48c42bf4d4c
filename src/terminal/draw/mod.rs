//! Draws the app. Reads it, changes nothing, and gives back where things can be clicked and how far text was scrolled.

mod debrief;
mod library;
pub(super) mod lines;
mod lookback;
pub(super) mod overlay;
mod programme;
pub(super) mod scene;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::app::{App, Drawn, Hit, Page};
use super::wrap::{WIDTH, wrap_text};
use crate::language::Words;

/// The smallest screen that has room for a scene and its choices.
pub const SMALLEST: (u16, u16) = (80, 24);

/// The styles of the screens. Without colour, weight carries everything.
#[derive(Debug, Clone, Copy)]
pub struct Theme {
    pub colour: bool,
}

impl Theme {
    pub(super) fn accent(self) -> Style {
        self.foreground(Color::Cyan).add_modifier(Modifier::BOLD)
    }

    pub(super) fn warning(self) -> Style {
        self.foreground(Color::Yellow).add_modifier(Modifier::BOLD)
    }

    pub(super) fn quiet(self) -> Style {
        if self.colour {
            Style::new().fg(Color::DarkGray)
        } else {
            Style::new().add_modifier(Modifier::DIM)
        }
    }

    pub(super) fn chosen() -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    fn foreground(self, colour: Color) -> Style {
        if self.colour {
            Style::new().fg(colour)
        } else {
            Style::new()
        }
    }
}

type Hits = Vec<(Rect, Hit)>;

/// How much of a text is on the screen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scrolled {
    /// The first line shown.
    pub(super) from: u16,
    /// Whether there is more below.
    pub(super) more: bool,
}

/// Draws everything.
pub fn draw(app: &App<'_>, theme: Theme, frame: &mut Frame<'_>) -> Drawn {
    if too_small(&app.words, frame) {
        return Drawn::default();
    }
    let (hits, text) = match &app.page {
        Page::Library(library) => library::draw(app, library, theme, frame),
        Page::Programme(page) => programme::draw(app, page, theme, frame),
        Page::Note(note) => scene::note(app, note, theme, frame),
        Page::Scene(view) => scene::scene(app, view, theme, frame),
        Page::Consequence(view) => scene::consequence(app, view, theme, frame),
        Page::Debrief(debrief) => debrief::draw(app, debrief, theme, frame),
    };
    if let Some(overlay) = &app.overlay {
        overlay::draw(app, overlay, theme, frame);
    }
    Drawn {
        hits,
        scroll: text.from,
        more: text.more,
    }
}

/// Says so when the screen has no room; returns whether it has none.
pub(super) fn too_small(words: &Words, frame: &mut Frame<'_>) -> bool {
    let area = frame.area();
    let small = area.width < SMALLEST.0 || area.height < SMALLEST.1;
    if small {
        let sentence = words.say("screen-too-small");
        let lines: Vec<Line<'_>> = wrap_text(&sentence, usize::from(area.width))
            .into_iter()
            .map(Line::from)
            .collect();
        frame.render_widget(Paragraph::new(lines), area);
    }
    small
}

/// The column that text is set in: at most [`WIDTH`] wide, in the middle.
pub(super) fn column(area: Rect) -> Rect {
    let width = area
        .width
        .saturating_sub(4)
        .min(u16::try_from(WIDTH).unwrap_or(u16::MAX));
    Rect {
        x: area.x + (area.width - width) / 2,
        width,
        ..area
    }
}

/// Shows lines from `scroll` on, with a sign where more is above or below.
pub(super) fn scrolled(
    lines: Vec<Line<'_>>,
    scroll: u16,
    area: Rect,
    theme: Theme,
    frame: &mut Frame<'_>,
) -> Scrolled {
    let count = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let scroll = scroll.min(count.saturating_sub(area.height));
    frame.render_widget(Paragraph::new(lines).scroll((scroll, 0)), area);
    let mut sign = |y: u16, sign: &'static str| {
        let at = Rect {
            x: area.right(),
            y,
            width: 1,
            height: 1,
        };
        frame.render_widget(
            Span::styled(sign, theme.accent()),
            at.intersection(frame.area()),
        );
    };
    if scroll > 0 {
        sign(area.y, "▲");
    }
    let more = scroll + area.height < count;
    if more {
        sign(area.bottom().saturating_sub(1), "▼");
    }
    Scrolled { from: scroll, more }
}

/// The line of keys at the bottom.
pub(super) fn keys(words: &Words, key: &str, theme: Theme, frame: &mut Frame<'_>) {
    let area = frame.area();
    let at = Rect {
        y: area.bottom().saturating_sub(1),
        height: 1,
        ..column(area)
    };
    let text = crate::view::clip(&words.say(key), usize::from(at.width));
    frame.render_widget(Line::styled(text, theme.quiet()), at);
}

/// A rule across the column.
pub(super) fn rule(y: u16, theme: Theme, frame: &mut Frame<'_>) {
    let at = Rect {
        y,
        height: 1,
        ..column(frame.area())
    };
    frame.render_widget(
        Line::styled("─".repeat(usize::from(at.width)), theme.quiet()),
        at,
    );
}
