//! The pages after an ending: what it came to, how one acted, the road, questions, practice.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::{Hits, lookback};
use crate::terminal::canvas::lines::{blocks, facts, labelled, text};
use crate::terminal::canvas::screen_cells;
use crate::terminal::canvas::{Scrolled, Theme, column, key_line, rule, scrolled};
use crate::terminal::player::app::{DebriefPage, PlayerApp, PlayerHit, Tab};
use crate::view::{DecisionView, HeardView, MadeView, OtherView, clip, heading};

/// Steps drawn to each side of the middle of a profile.
const STEPS: u32 = 10;

pub(super) fn draw(
    app: &PlayerApp<'_>,
    debrief: &DebriefPage,
    theme: Theme,
    frame: &mut Frame<'_>,
) -> (Hits, Scrolled) {
    let area = column(frame.area());
    let width = usize::from(area.width);
    let mut hits = tabs(app, debrief.tab, area, theme, frame);
    rule(area.y + 1, theme, frame);
    let body = Rect {
        y: area.y + 3,
        height: area.height.saturating_sub(5),
        ..area
    };
    let mut entries = Vec::new();
    let lines = match debrief.tab {
        Tab::Ending => {
            let mut lines = text(&debrief.view.title, width, theme.accent());
            lines.push(Line::default());
            lines.extend(blocks(&debrief.view.blocks, width));
            lines
        }
        Tab::Profile => profile(app, debrief, width, theme),
        Tab::Road => road(app, debrief, width, theme, &mut entries),
        Tab::Turning => lookback::page(&debrief.look, &app.words, width, theme),
        Tab::Questions => questions(app, debrief, width, theme, &mut entries),
        Tab::Practice => practice(app, debrief, width, theme),
    };
    // The entry under the cursor stays in sight.
    let mut scroll = app.scroll;
    if let Some(&(from, to)) = entries.get(app.cursor) {
        scroll = scroll
            .max(to.saturating_sub(body.height))
            .min(from.max(scroll.min(from)));
    }
    let shown = scrolled(lines, scroll, body, theme, frame);
    let scroll = shown.from;
    for (place, (from, to)) in entries.into_iter().enumerate() {
        let (from, to) = (from.max(scroll), to.min(scroll + body.height));
        if from < to {
            hits.push((
                Rect {
                    y: body.y + from - scroll,
                    height: to - from,
                    ..body
                },
                PlayerHit::Entry(place),
            ));
        }
    }
    let key = match debrief.tab {
        Tab::Road => "screen-keys-road",
        Tab::Turning => "screen-keys-turning",
        Tab::Questions => "screen-keys-questions",
        // Who does not know that there is more does not look for it: last words and who to call may lie there.
        Tab::Ending | Tab::Profile | Tab::Practice if shown.more => "screen-keys-debrief-more",
        Tab::Ending | Tab::Profile | Tab::Practice => "screen-keys-debrief",
    };
    key_line(&app.words, key, theme, frame);
    (hits, shown)
}

fn tabs(
    app: &PlayerApp<'_>,
    present: Tab,
    area: Rect,
    theme: Theme,
    frame: &mut Frame<'_>,
) -> Hits {
    let mut hits = Hits::new();
    let mut x = area.x;
    for (place, &tab) in Tab::ALL.iter().enumerate() {
        let name = app.words.say(match tab {
            Tab::Ending => "screen-tab-ending",
            Tab::Profile => "screen-tab-profile",
            Tab::Road => "screen-tab-road",
            Tab::Turning => "screen-tab-turning",
            Tab::Questions => "screen-tab-questions",
            Tab::Practice => "screen-tab-practice",
        });
        let label = format!(" {} {name} ", place + 1);
        let width = screen_cells(label.width());
        let at = Rect {
            x,
            width,
            height: 1,
            ..area
        }
        .intersection(area);
        let style = if tab == present {
            Theme::chosen()
        } else {
            theme.quiet()
        };
        frame.render_widget(Span::styled(label, style), at);
        hits.push((at, PlayerHit::Tab(tab)));
        x += width + 1;
    }
    hits
}

/// What gave way to the left of the middle, what was gained to the right.
fn profile(
    app: &PlayerApp<'_>,
    debrief: &DebriefPage,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let profile = &debrief.view.profile;
    let mut lines = text(&app.words.say("screen-profile-about"), width, theme.quiet());
    let exact = debrief.look.exact();
    if exact.is_some() {
        let about = app.words.say("lookback-range-about");
        lines.extend(text(&about, width, theme.quiet()));
    }
    let widest = profile
        .iter()
        .map(|view| view.title.width())
        .max()
        .unwrap_or(0)
        .min(28);
    for (place, view) in profile.iter().enumerate() {
        let left = view.gave_way.min(STEPS) as usize;
        let right = view.gained.min(STEPS) as usize;
        let steps = STEPS as usize;
        let name = clip(&view.title, widest);
        lines.push(Line::default());
        lines.push(Line::from(vec![
            Span::raw(format!(
                "{name}{}  ",
                " ".repeat(widest.saturating_sub(name.width()))
            )),
            Span::styled(format!("{:>2} ", view.gave_way), theme.quiet()),
            Span::styled(
                format!("{}{}", " ".repeat(steps - left), "□".repeat(left)),
                theme.quiet(),
            ),
            Span::raw("│"),
            Span::styled(
                format!("{}{}", "■".repeat(right), " ".repeat(steps - right)),
                theme.accent(),
            ),
            Span::styled(format!(" {}", view.gained), theme.accent()),
        ]));
        let reached = exact.and_then(|exact| exact.profile.get(place));
        lines.extend(reached.and_then(|reached| lookback::range(reached, widest, theme)));
        if let Some(about) = &view.about {
            lines.extend(
                labelled(" ", about, width, theme.quiet())
                    .into_iter()
                    .map(|line| line.patch_style(theme.quiet())),
            );
        }
    }
    lines
}

fn road(
    app: &PlayerApp<'_>,
    debrief: &DebriefPage,
    width: usize,
    theme: Theme,
    entries: &mut Vec<(u16, u16)>,
) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for (place, decision) in debrief.view.road.iter().enumerate() {
        let from = screen_cells(lines.len());
        lines.extend(decision_lines(app, place, decision, width, theme));
        lines.extend(heard(app, decision, width, theme));
        if debrief.open == Some(place) {
            let known = debrief.look.decision(place);
            let outlook = known.and_then(|known| known.outlook.as_ref());
            lines.extend(
                outlook
                    .map(|it| lookback::shut(it, "  │", &app.words, width, theme))
                    .unwrap_or_default(),
            );
            for (at, other) in decision.others.iter().enumerate() {
                lines.extend(other_lines(app, other, width, theme));
                let outlook = known.and_then(|known| known.others.get(at)?.outlook.as_ref());
                lines.extend(
                    outlook
                        .map(|it| lookback::not_taken(it, "  │    ", &app.words, width, theme))
                        .unwrap_or_default(),
                );
            }
        }
        entries.push((from, screen_cells(lines.len())));
    }
    lines
}

fn decision_lines(
    app: &PlayerApp<'_>,
    place: usize,
    decision: &DecisionView,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let here = place == app.cursor;
    let sign = if here { "› ●" } else { "  ●" };
    let heading = heading(decision.clock.as_deref(), Some(&decision.title));
    let mut lines = vec![Line::from(vec![
        Span::styled(sign, theme.accent()),
        Span::styled(
            format!(" {}", clip(&heading, width.saturating_sub(6))),
            theme.quiet(),
        ),
    ])];
    let style = if here {
        Style::new().add_modifier(Modifier::BOLD)
    } else {
        Style::new()
    };
    lines.extend(
        labelled("  │", &decision.taken.text, width, theme.quiet())
            .into_iter()
            .map(|line| line.patch_style(style)),
    );
    lines
}

/// Who was heard on a decision, and who was not.
fn heard(
    app: &PlayerApp<'_>,
    decision: &DecisionView,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let Some(session) = &app.session else {
        return Vec::new();
    };
    let heard = HeardView::at_step(session, decision.steps, &app.words);
    let told = heard.told(&app.words).into_iter();
    let lines = told.flat_map(|(label, names)| {
        let said = format!("{label} {names}");
        labelled("  │  ", &said, width, theme.quiet())
    });
    lines.map(|line| line.patch_style(theme.quiet())).collect()
}

fn other_lines(
    app: &PlayerApp<'_>,
    other: &OtherView,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let mut lines = labelled("  │  ○", &other.text, width, theme.quiet());
    for (sign, text) in [("  │     +", &other.gain), ("  │     −", &other.cost)] {
        if let Some(text) = text {
            lines.extend(
                labelled(sign, text, width, theme.quiet())
                    .into_iter()
                    .map(|line| line.patch_style(theme.quiet())),
            );
        }
    }
    if lines.is_empty() {
        lines.push(Line::raw(app.words.say("player-deadline-passed")));
    }
    lines
}

fn questions(
    app: &PlayerApp<'_>,
    debrief: &DebriefPage,
    width: usize,
    theme: Theme,
    entries: &mut Vec<(u16, u16)>,
) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for (place, question) in debrief.view.questions.iter().enumerate() {
        let from = screen_cells(lines.len());
        let sign = if place == app.cursor { "›" } else { " " };
        lines.extend(labelled(
            &format!("{sign} {}", place + 1),
            question,
            width,
            theme.accent(),
        ));
        match app.answer_to(place) {
            Some(answer) => lines.extend(labelled("    ✎", &answer, width, theme.quiet())),
            None => lines.push(Line::styled(
                format!("    {}", app.words.say("screen-no-answer")),
                theme.quiet(),
            )),
        }
        lines.push(Line::default());
        entries.push((from, screen_cells(lines.len())));
    }
    lines
}

fn practice(
    app: &PlayerApp<'_>,
    debrief: &DebriefPage,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for (practice, sources) in &debrief.view.practice {
        lines.extend(labelled("·", practice, width, theme.accent()));
        for source in sources {
            lines.extend(
                labelled("   ", source, width, theme.quiet())
                    .into_iter()
                    .map(|line| line.patch_style(theme.quiet())),
            );
        }
        lines.push(Line::default());
    }
    lines.extend(made(app, width, theme));
    if let Some(agreement) = &debrief.view.agreement {
        lines.extend(text(
            agreement,
            width,
            Style::new().add_modifier(Modifier::BOLD),
        ));
        lines.push(Line::default());
    }
    if let Some(view) = &debrief.view.facts {
        lines.extend(text(&app.words.say("facts-title"), width, theme.accent()));
        lines.extend(facts(view, width, theme));
    }
    if let Some(closing) = &debrief.view.closing {
        lines.push(Line::default());
        lines.extend(text(closing, width, Style::new()));
    }
    lines
}

/// What was made on the way, and kept.
fn made(app: &PlayerApp<'_>, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let made = app.session.as_ref().map(MadeView::all).unwrap_or_default();
    let mut lines = Vec::new();
    if !made.is_empty() {
        lines.extend(text(&app.words.say("player-made"), width, theme.accent()));
    }
    for made in made {
        lines.extend(labelled("·", &made.task, width, theme.accent()));
        for told in made.told(&app.words) {
            lines.extend(labelled("   ", &told, width, Style::new()));
        }
        lines.push(Line::default());
    }
    lines
}
