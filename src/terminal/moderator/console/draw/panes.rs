//! A table: what everybody reads, what only the moderator reads, and what can be chosen.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::{BOTH, choices};
use crate::exercise::lead::ask_told;
use crate::exercise::lead::{PlaceView, rated};
use crate::language::Words;
use crate::terminal::canvas::lines::{blocks, facts, labelled, text};
use crate::terminal::canvas::screen_cells;
use crate::terminal::canvas::story::{advised, brought, story};
use crate::terminal::canvas::{Theme, line_at, rule_at, scrolled};
use crate::terminal::moderator::console::app::{App, Pane, Scrolls};
use crate::terminal::moderator::look::TurningPoint;
use crate::view::SceneView;

/// The narrowest that notes are set beside a story.
const NARROW: u16 = 38;
/// Columns between the two.
const GAP: u16 = 3;

pub(super) fn draw(app: &App, body: Rect, theme: Theme, frame: &mut Frame<'_>) -> Scrolls {
    let most = usize::from(body.height) * 3 / 5;
    let below = choices::lines(app, usize::from(body.width), most, theme);
    let height = u16::try_from(below.len()).expect("as many lines as a screen has at most");
    let texts = match height {
        0 => body,
        _ => Rect {
            height: body.height - height - 1,
            ..body
        },
    };
    let scrolls = beside(app, texts, theme, frame);
    if height > 0 {
        rule_at(line_at(body, texts.bottom()), theme, frame);
        frame.render_widget(
            ratatui::widgets::Paragraph::new(below),
            Rect {
                y: texts.bottom() + 1,
                height,
                ..body
            },
        );
    }
    if frame.area().width < BOTH {
        other_pane(app, line_at(body, body.y - 1), theme, frame);
    }
    scrolls
}

/// The two texts, or the one that is looked at.
fn beside(app: &App, texts: Rect, theme: Theme, frame: &mut Frame<'_>) -> Scrolls {
    let mut scrolls = app.scrolls;
    if frame.area().width < BOTH {
        match app.pane {
            Pane::Story => {
                let lines = told_to_all(app, usize::from(texts.width), theme);
                scrolls.story = scrolled(lines, scrolls.story, texts, theme, frame).from;
            }
            Pane::Notes => {
                let lines = for_the_moderator(app, usize::from(texts.width), theme);
                scrolls.notes = scrolled(lines, scrolls.notes, texts, theme, frame).from;
            }
        }
        return scrolls;
    }
    let right = (texts.width * 2 / 5).max(NARROW).min(texts.width / 2);
    let left = Rect {
        width: texts.width - right - GAP,
        ..texts
    };
    let right = Rect {
        x: left.right() + GAP,
        width: right,
        ..texts
    };
    let lines = told_to_all(app, usize::from(left.width), theme);
    scrolls.story = scrolled(lines, scrolls.story, left, theme, frame).from;
    let lines = for_the_moderator(app, usize::from(right.width), theme);
    scrolls.notes = scrolled(lines, scrolls.notes, right, theme, frame).from;
    for y in texts.y..texts.bottom() {
        let at = Rect {
            x: right.x - 2,
            width: 1,
            ..line_at(texts, y)
        };
        frame.render_widget(Span::styled("│", theme.quiet()), at);
    }
    scrolls
}

/// Says in the rule which text Tab turns to.
fn other_pane(app: &App, at: Rect, theme: Theme, frame: &mut Frame<'_>) {
    let key = match app.pane {
        Pane::Story => "console-tab-notes",
        Pane::Notes => "console-tab-story",
    };
    let word = format!(" {} ", app.words.say(key));
    let width = screen_cells(word.width());
    let width = width.min(at.width);
    let at = Rect {
        x: at.right() - width,
        width,
        ..at
    };
    frame.render_widget(Line::styled(word, theme.accent()), at);
}

/// What everybody may read: the scene, what a decision brought, or how it ended.
fn told_to_all(app: &App, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let (words, place) = (&app.words, &app.view.place);
    if let Some(view) = &place.consequence {
        return brought(words, view, width, theme);
    }
    match &place.debrief {
        Some(debrief) => {
            let mut lines = text(&debrief.title, width, theme.accent());
            lines.push(Line::default());
            lines.extend(blocks(&debrief.blocks, width));
            if let Some(agreement) = &debrief.agreement {
                lines.push(Line::default());
                lines.extend(text(agreement, width, theme.accent()));
            }
            lines.extend(turning_point(app, width, theme));
            if let Some(closing) = &debrief.closing {
                lines.push(Line::default());
                lines.extend(text(closing, width, theme.accent()));
            }
            lines
        }
        None => {
            let mut lines = Vec::new();
            if let Some(told) = &place.improvised {
                lines.extend(labelled(" !", told, width, theme.warning()));
                lines.push(Line::default());
            }
            lines.extend(story(words, &place.scene, width, theme));
            for row in place.advice.iter().filter(|row| row.heard) {
                lines.push(Line::default());
                lines.extend(advised(&row.adviser, words, width, theme));
            }
            lines
        }
    }
}

/// What decided the evening, as the last slide of the projector has it.
fn turning_point(app: &App, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let Some(told) = app.look.turning_point() else {
        return Vec::new();
    };
    let mut lines = vec![Line::default()];
    let title = app.words.say("lookback-turning-point");
    lines.extend(text(&title, width, theme.accent()));
    match told {
        TurningPoint::Awaited(why) | TurningPoint::Excused(why) => {
            lines.extend(text(why, width, theme.quiet()));
        }
        TurningPoint::Found {
            about,
            decision,
            chances,
            eyes,
        } => {
            lines.extend(text(about, width, Style::new()));
            lines.extend(labelled(" ●", decision, width, theme.accent()));
            for chances in chances {
                lines.extend(labelled("  ", chances, width, theme.quiet()));
            }
            lines.extend(text(eyes, width, theme.quiet()));
        }
    }
    lines
}

/// What only the moderator reads.
fn for_the_moderator(app: &App, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let (words, place) = (&app.words, &app.view.place);
    let mut lines = Vec::new();
    let mut part = |title: String, mut inner: Vec<Line<'static>>| {
        if !inner.is_empty() {
            if !lines.is_empty() {
                lines.push(Line::default());
            }
            lines.extend(text(&title, width, theme.quiet()));
            lines.append(&mut inner);
        }
    };
    if place.consequence.is_some() {
        let next = text(
            &place.scene.heading(),
            width,
            Style::new().add_modifier(Modifier::BOLD),
        );
        part(words.say("host-next"), next);
    }
    if let Some(debrief) = &place.debrief {
        let questions = debrief.questions.iter();
        part(
            words.say("host-debrief"),
            questions
                .flat_map(|question| labelled(" ?", question, width, theme.accent()))
                .collect(),
        );
        part(
            words.say("console-objectives"),
            objectives(app, width, theme),
        );
        let plans = place.plans.iter();
        part(
            words.say("console-plans"),
            match place.plans.is_empty() {
                true => text(&words.say("console-no-plans"), width, theme.quiet()),
                false => plans
                    .flat_map(|(_, text)| labelled(" ·", text, width, theme.accent()))
                    .collect(),
            },
        );
        let asks = app.view.survey.asks.iter().filter(|row| row.fits);
        part(
            words.say("console-survey"),
            asks.flat_map(|row| {
                let told = ask_told(row, &app.view, words);
                labelled(" ·", &told, width, theme.accent())
            })
            .collect(),
        );
        let known = debrief.facts.iter();
        part(
            words.say("facts-title"),
            known.flat_map(|known| facts(known, width, theme)).collect(),
        );
    }
    part(
        words.say("host-notes"),
        blocks(&place.moderator.notes, width),
    );
    let ask = place.moderator.ask.iter();
    part(
        words.say("host-questions"),
        ask.flat_map(|ask| labelled(" ?", ask, width, theme.accent()))
            .collect(),
    );
    part(words.say("console-advice"), advisers(place, width, theme));
    part(
        words.say("console-tasks"),
        tasks(&place.scene, words, width, theme),
    );
    part(words.say("console-injects"), injects(place, width, theme));
    let rather = place.rather.iter();
    part(
        words.say("host-rather"),
        rather
            .flat_map(|(_, text)| labelled(" ·", text, width, theme.accent()))
            .collect(),
    );
    lines
}

/// What people can write or say themselves, with what to look for.
fn tasks(scene: &SceneView, words: &Words, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for task in &scene.tasks {
        lines.extend(labelled(" ✎", &task.words(), width, theme.accent()));
        lines.extend(labelled("  ", &task.form(words), width, theme.quiet()));
        for sign in &task.look_for {
            lines.extend(labelled("   ·", sign, width, theme.quiet()));
        }
    }
    lines
}

/// Who would say something and was not heard.
fn advisers(place: &PlaceView, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let advice = place.advice.iter().filter(|row| !row.heard);
    advice
        .flat_map(|row| labelled(" ·", &row.adviser.from, width, theme.accent()))
        .collect()
}

fn injects(place: &PlaceView, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let injects = place.injects.iter().filter(|inject| inject.fits);
    injects
        .flat_map(|inject| {
            let mut lines = labelled(" ·", &inject.title, width, theme.accent());
            let comes = text(&inject.about, width.saturating_sub(3), theme.quiet());
            lines.extend(comes.into_iter().map(|mut line| {
                line.spans.insert(0, Span::raw("   "));
                line
            }));
            lines
        })
        .collect()
}

fn objectives(app: &App, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let objectives = app.view.place.objectives.iter();
    objectives
        .flat_map(|objective| {
            let mut lines = labelled(" ·", &objective.text, width, theme.accent());
            let said = rated(objective, &app.words);
            lines.extend(said.into_iter().flat_map(|said| {
                let said = labelled("  ", &said, width, theme.quiet());
                said.into_iter().map(|line| line.patch_style(theme.quiet()))
            }));
            lines
        })
        .collect()
}
