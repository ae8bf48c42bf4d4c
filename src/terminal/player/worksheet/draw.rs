//! Draws the worksheet: what is written above, what is asked below it, and the text that is being written.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr as _;

use super::app::{Asked, Worksheet};
use crate::scenario::{Case, CaseTopic};
use crate::terminal::canvas::lines::{blocks as block_lines, labelled, text};
use crate::terminal::canvas::overlay::frame_around;
use crate::terminal::canvas::story::brought;
use crate::terminal::canvas::{Theme, column, key_line, rule, screen_cells, scrolled, too_small};
use crate::view::{DebriefView, blocks, clip, option, sanitise};

/// Lines of the frame in which somebody writes.
const FRAME: u16 = 6;

/// Draws it; returns how far what is written is scrolled back.
pub(super) fn draw(sheet: &Worksheet<'_>, theme: Theme, frame: &mut Frame<'_>) -> u16 {
    if too_small(&sheet.words, frame) {
        return sheet.scroll;
    }
    let area = frame.area();
    let page = column(area);
    let width = usize::from(page.width);
    head(sheet, theme, frame);
    let asked = text(&sheet.question(), width, theme.accent());
    let below = match &sheet.asked {
        Asked::Choice(cursor) => choices(sheet, *cursor, width, theme),
        _ => Vec::new(),
    };
    let room = match sheet.asked.is_written() {
        true => FRAME,
        false => screen_cells(below.len()),
    };
    let most = area.height.saturating_sub(6);
    let height = (screen_cells(asked.len()) + room).min(most);
    let pane = Rect {
        y: area.bottom().saturating_sub(1 + height),
        height,
        ..page
    };
    let body = Rect {
        y: area.y + 2,
        height: pane.y.saturating_sub(area.y + 3),
        ..page
    };
    let written = written(sheet, width, theme);
    // The latest stands at the end, and is what one goes on from.
    let end = screen_cells(written.len()).saturating_sub(body.height);
    let back = sheet.scroll.min(end);
    scrolled(written, end - back, body, theme, frame);
    rule(pane.y.saturating_sub(1), theme, frame);
    let question = screen_cells(asked.len());
    scrolled(
        asked,
        0,
        Rect {
            height: question,
            ..pane
        },
        theme,
        frame,
    );
    let at = Rect {
        y: pane.y + question,
        height: pane.height.saturating_sub(question),
        ..pane
    };
    match sheet.asked.is_written() {
        true => {
            let keys = sheet.writing.said("worksheet-keys-line");
            let inner = frame_around(&sheet.words, ["worksheet-yours", keys], at, theme, frame);
            sheet.writing.draw(inner, frame);
        }
        false => drop(scrolled(below, 0, at, theme, frame)),
    }
    foot(sheet, theme, frame);
    back
}

/// What it is called, and whether it is kept.
fn head(sheet: &Worksheet<'_>, theme: Theme, frame: &mut Frame<'_>) {
    let page = column(frame.area());
    let at = Rect { height: 1, ..page };
    let kept = sheet.words.say(match sheet.sheet.is_kept() {
        true => "worksheet-is-kept",
        false => "worksheet-is-unkept",
    });
    let title = sheet.sheet.case().map(|case| sanitise(case.title()));
    let room = usize::from(page.width).saturating_sub(kept.width() + 2);
    let title = clip(&title.unwrap_or_default(), room);
    frame.render_widget(Line::styled(title, theme.accent()), at);
    frame.render_widget(Line::styled(kept, theme.quiet()).right_aligned(), at);
    rule(page.y + 1, theme, frame);
}

/// The keys, what is asked of whoever leaves, or what is said of the last key.
fn foot(sheet: &Worksheet<'_>, theme: Theme, frame: &mut Frame<'_>) {
    let key = match (&sheet.asked, sheet.leaves) {
        (_, true) => "worksheet-keys-leave",
        (Asked::Choice(_), _) => "worksheet-keys-choice",
        (Asked::Done, _) => "worksheet-keys-done",
        _ => "worksheet-keys",
    };
    let Some(said) = sheet.remark.as_ref().filter(|_| !sheet.leaves) else {
        key_line(&sheet.words, key, theme, frame);
        return;
    };
    let area = column(frame.area());
    let at = Rect {
        y: frame.area().bottom().saturating_sub(1),
        height: 1,
        ..area
    };
    let said = clip(said, usize::from(area.width));
    frame.render_widget(Line::styled(said, theme.warning()), at);
}

/// The options, with what each brings and costs.
fn choices(sheet: &Worksheet<'_>, cursor: usize, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let Ok(case) = sheet.sheet.case() else {
        return Vec::new();
    };
    let bold = Style::new().add_modifier(Modifier::BOLD);
    let here = sheet.sheet.here();
    let options = case.options(&here).iter().enumerate();
    let lines = options.flat_map(|(place, it)| {
        let (gain, cost) = (it.gain.as_deref(), it.cost.as_deref());
        let told = option(&it.text, gain, cost, &sheet.words);
        let under = place == cursor;
        let label = format!("{} {}", if under { "▸" } else { " " }, place + 1);
        let lines = labelled(&label, &told, width, theme.accent());
        lines.into_iter().map(move |line| match under {
            true => line.patch_style(bold),
            false => line,
        })
    });
    lines.collect()
}

/// What is written here so far.
fn written(sheet: &Worksheet<'_>, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let (words, session) = (&sheet.words, &sheet.sheet.session);
    let mut lines = Vec::new();
    if let Some(view) = DebriefView::of(session.run(), words) {
        lines.extend(text(&view.title, width, theme.accent()));
        lines.extend(block_lines(&view.blocks, width));
        lines.push(Line::default());
        for (number, decision) in (1..).zip(&view.road) {
            let told = format!("{}: {}", decision.title, decision.taken.text);
            lines.extend(labelled(&format!("{number}"), &told, width, theme.quiet()));
        }
        for answer in session.answers() {
            lines.push(Line::default());
            lines.extend(text(&sanitise(&answer.question), width, theme.quiet()));
            lines.extend(text(&sanitise(&answer.text), width, Style::new()));
        }
        for last in [&view.agreement, &view.closing].into_iter().flatten() {
            lines.push(Line::default());
            lines.extend(text(last, width, Style::new()));
        }
        return lines;
    }
    if let Some(view) = &sheet.brought {
        lines.extend(brought(words, view, width, theme));
        lines.push(Line::default());
    }
    if let Ok(case) = sheet.sheet.case() {
        lines.extend(scene(sheet, &case, width, theme));
    }
    if lines.is_empty() {
        lines.extend(text(&words.say("case-warning"), width, Style::new()));
        lines.push(Line::default());
        lines.extend(text(&words.say("worksheet-unkept"), width, theme.quiet()));
    }
    lines
}

/// What is written of the present scene.
fn scene(sheet: &Worksheet<'_>, case: &Case, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let words = &sheet.words;
    let here = sheet.sheet.here();
    let mut lines = Vec::new();
    if let Some((title, told)) = case.story(&here) {
        let title = title.map(sanitise).filter(|title| !title.is_empty());
        lines.extend(
            title
                .into_iter()
                .flat_map(|it| text(&it, width, theme.accent())),
        );
        lines.extend(block_lines(&blocks(told), width));
    }
    let groups = [
        (CaseTopic::Questions, "worksheet-had-questions"),
        (CaseTopic::Affected, "case-affects"),
        (CaseTopic::Advice, "case-alone-advice"),
    ];
    let kept = case.kept(Some(&here));
    for (about, key) in groups {
        let mut of_it = kept.iter().filter(|line| line.about == about).peekable();
        if of_it.peek().is_some() {
            lines.push(Line::default());
            lines.extend(text(&words.say(key), width, theme.quiet()));
        }
        for line in of_it {
            lines.extend(labelled(" ·", &sanitise(&line.text), width, theme.quiet()));
        }
    }
    // Where one chooses they stand below.
    let options = case.options(&here);
    if !options.is_empty() && !matches!(sheet.asked, Asked::Choice(_)) {
        lines.push(Line::default());
        for (number, it) in (1..).zip(options) {
            let (gain, cost) = (it.gain.as_deref(), it.cost.as_deref());
            let told = option(&it.text, gain, cost, words);
            lines.extend(labelled(&format!("{number}"), &told, width, theme.accent()));
        }
    }
    lines
}
