//! Draws the author's screens: two panes side by side, or one at a time where there is no room for both.

mod overlay;
mod programme;
mod scene;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr as _;

use crate::terminal::canvas::lines::{labelled, text};
use crate::terminal::canvas::screen_cells;
use crate::terminal::canvas::{Theme, column, scrolled, too_small};
use crate::terminal::preview::app::{Files, PreviewApp, PreviewDrawn, PreviewHit, PreviewPane};
use crate::terminal::preview::news::{FindingView, PreviewFindings};
use crate::terminal::preview::play::Play;
use crate::terminal::preview::programme::PreviewProgramme;
use crate::view::clip;
use crate::view::wrap::WIDTH;

/// From this width on, both panes have room.
const BOTH: u16 = 100;
/// The narrowest that the findings are set beside a scene.
const NARROW: u16 = 38;

/// Where everything goes.
struct Rooms {
    /// The columns that are used.
    whole: Rect,
    play: Option<Rect>,
    findings: Option<Rect>,
}

impl Rooms {
    fn of(area: Rect, pane: PreviewPane, told: u16) -> Self {
        let body = |part: Rect| Rect {
            y: area.y + 2 + told,
            height: area.height.saturating_sub(3 + told),
            ..part
        };
        if area.width < BOTH {
            let whole = column(area);
            let at = |here| (here == pane).then(|| body(whole));
            return Self {
                whole,
                play: at(PreviewPane::Play),
                findings: at(PreviewPane::Findings),
            };
        }
        let widest = screen_cells(WIDTH);
        let inner = area.width - 5;
        let right = (inner * 2 / 5).clamp(NARROW, widest);
        let left = (inner - right).min(widest);
        let whole = Rect {
            x: area.x + (area.width - (left + 3 + right)) / 2,
            width: left + 3 + right,
            ..area
        };
        let part = |x, width| body(Rect { x, width, ..whole });
        Self {
            play: Some(part(whole.x, left)),
            findings: Some(part(whole.x + left + 3, right)),
            whole,
        }
    }
}

pub(super) fn draw(app: &PreviewApp, theme: Theme, frame: &mut Frame<'_>) -> PreviewDrawn {
    let mut drawn = PreviewDrawn::default();
    if too_small(&app.words, frame) {
        return drawn;
    }
    let width = Rooms::of(frame.area(), app.pane, 0).whole.width;
    let told = told(app, usize::from(width), theme);
    let height = screen_cells(told.len());
    let rooms = Rooms::of(frame.area(), app.pane, height);
    header(app, &rooms, theme, frame);
    for (y, line) in (rooms.whole.y + 2..).zip(told) {
        frame.render_widget(line, row(rooms.whole, y));
    }
    if let Some(area) = rooms.play {
        drawn.story = scene::draw(app, area, theme, frame, &mut drawn.hits);
    }
    if let Some(area) = rooms.findings {
        drawn.findings = findings(app, area, theme, frame, &mut drawn.hits);
    }
    if let (Some(left), Some(right)) = (rooms.play, rooms.findings) {
        for y in left.y..left.bottom() {
            let at = Rect {
                x: right.x - 2,
                width: 1,
                ..row(rooms.whole, y)
            };
            frame.render_widget(Span::styled("│", theme.quiet()), at);
        }
    }
    keys(app, rooms.whole, theme, frame);
    if let Some(over) = &app.overlay {
        // Beside the scene, so that it is seen to change.
        let beside = rooms.play.and(rooms.findings);
        overlay::draw(app, over, beside.unwrap_or(rooms.whole), theme, frame);
    }
    drawn
}

/// One line of a part.
fn row(part: Rect, y: u16) -> Rect {
    Rect {
        y,
        height: 1,
        ..part
    }
}

fn header(app: &PreviewApp, rooms: &Rooms, theme: Theme, frame: &mut Frame<'_>) {
    let whole = rooms.whole;
    let played = app.play.as_ref().map(Play::language);
    let shown = app.programme.as_ref().map(PreviewProgramme::language);
    let language = played.or(shown).map(str::to_owned);
    let parts: Vec<_> = [Some(app.name.clone()), language]
        .into_iter()
        .flatten()
        .collect();
    // What the other pane would say, where only one is shown.
    let other = if rooms.play.and(rooms.findings).is_some() {
        String::new()
    } else {
        match app.pane {
            PreviewPane::Play => format!("Tab: {}", counted(app)),
            PreviewPane::Findings => {
                let place = app.place.as_ref().map(|place| place.id.clone());
                let programme = app.programme.as_ref().map(|_| app.name.clone());
                format!("Tab: {}", place.or(programme).unwrap_or_default())
            }
        }
    };
    let other = clip(&other, usize::from(whole.width) / 2);
    let room = usize::from(whole.width).saturating_sub(other.width() + 2);
    frame.render_widget(
        Line::styled(clip(&parts.join(" · "), room), theme.accent()),
        row(whole, whole.y),
    );
    frame.render_widget(
        Line::styled(other, counted_style(&app.findings, theme)).right_aligned(),
        row(whole, whole.y),
    );
    frame.render_widget(
        Line::styled("─".repeat(usize::from(whole.width)), theme.quiet()),
        row(whole, whole.y + 1),
    );
}

/// What there is to tell about the files and the last key.
fn told(app: &PreviewApp, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let stands = app.play.is_some() || app.programme.is_some();
    let files = match (app.files, stands) {
        (Files::Good, _) | (Files::Broken, false) => None,
        (Files::Broken, true) => Some("preview-broken"),
        (Files::Gone, _) => Some("preview-gone"),
    };
    let files = files.map(|key| app.words.say(key));
    let told = files.iter().chain(&app.remark);
    let mut lines: Vec<_> = told
        .flat_map(|sentence| text(sentence, width, theme.warning()))
        .collect();
    if !lines.is_empty() {
        lines.push(Line::default());
    }
    lines
}

/// `1 error, 2 warnings`, and whether more may come.
fn counted(app: &PreviewApp) -> String {
    let PreviewFindings {
        errors,
        warnings,
        ref unproved,
        ..
    } = app.findings;
    let values = [("errors", errors.into()), ("warnings", warnings.into())];
    let key = match (errors, warnings) {
        (0, 0) if app.checking => return app.words.say("preview-checking"),
        (0, 0) if !unproved.is_empty() => "preview-unproved-short",
        (0, 0) => "preview-clean-short",
        (0, _) => "preview-warnings",
        (_, 0) => "preview-errors",
        _ => "preview-both",
    };
    let counted = app.words.say_with(key, &values);
    if app.checking {
        format!("{counted} · {}", app.words.say("preview-checking"))
    } else {
        counted
    }
}

fn counted_style(findings: &PreviewFindings, theme: Theme) -> Style {
    if findings.errors + findings.warnings > 0 {
        theme.warning()
    } else {
        theme.quiet()
    }
}

/// Draws the findings; returns how far they are scrolled.
fn findings(
    app: &PreviewApp,
    area: Rect,
    theme: Theme,
    frame: &mut Frame<'_>,
    hits: &mut Vec<(Rect, PreviewHit)>,
) -> u16 {
    let here = app.pane == PreviewPane::Findings;
    let title = Line::from(vec![
        Span::styled(
            app.words.say("preview-findings"),
            if here { theme.accent() } else { theme.quiet() },
        ),
        Span::styled(
            format!("  {}", counted(app)),
            counted_style(&app.findings, theme),
        ),
    ]);
    frame.render_widget(title, row(area, area.y));
    let body = Rect {
        y: area.y + 2,
        height: area.height.saturating_sub(2),
        ..area
    };
    let width = usize::from(area.width);
    let mut lines = Vec::new();
    let mut places = Vec::new();
    for (place, finding) in app.findings.shown.iter().enumerate() {
        let from = screen_cells(lines.len());
        let chosen = here && place == app.finding;
        lines.extend(finding_lines(app, finding, chosen, width, theme));
        places.push((from, screen_cells(lines.len())));
        lines.push(Line::default());
    }
    match app.findings.more() {
        0 if app.findings.shown.is_empty() && !app.checking => {
            let key = match app.findings.unproved.is_empty() {
                true => "preview-clean",
                false => "preview-unproved",
            };
            lines.extend(text(&app.words.say(key), width, Style::new()));
        }
        0 => {}
        more => {
            let more = app.words.say_with("check-more", &[("count", more.into())]);
            lines.extend(text(&more, width, theme.quiet()));
        }
    }
    if !app.checking {
        let unproved = app.findings.unproved.iter();
        lines.extend(unproved.flat_map(|line| text(line, width, Style::new())));
    }
    let (from, to) = places.get(app.finding).copied().unwrap_or((0, 0));
    let in_sight = to.saturating_sub(body.height).min(from);
    let scroll = app.findings_scroll.unwrap_or(in_sight);
    let shown = scrolled(lines, scroll, body, theme, frame);
    hits.extend(
        visible(&places, shown.from, body).map(|(at, place)| (at, PreviewHit::Finding(place))),
    );
    hits.push((area, PreviewHit::Pane(PreviewPane::Findings)));
    shown.from
}

/// Where the entries are that are in sight.
fn visible(places: &[(u16, u16)], scroll: u16, area: Rect) -> impl Iterator<Item = (Rect, usize)> {
    places
        .iter()
        .enumerate()
        .filter_map(move |(place, &(from, to))| {
            let (from, to) = (from.max(scroll), to.min(scroll + area.height));
            (from < to).then(|| {
                let at = Rect {
                    y: area.y + from - scroll,
                    height: to - from,
                    ..area
                };
                (at, place)
            })
        })
}

fn finding_lines(
    app: &PreviewApp,
    finding: &FindingView,
    chosen: bool,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let style = if finding.error {
        theme.warning()
    } else {
        Style::new().add_modifier(Modifier::BOLD)
    };
    let sign = if chosen { "›" } else { " " };
    let heading = match &finding.scene {
        Some(scene) => format!("{} · {scene}", finding.heading),
        None => finding.heading.clone(),
    };
    let mut lines = vec![Line::styled(clip(&heading, width.saturating_sub(2)), style)];
    lines[0]
        .spans
        .insert(0, Span::styled(format!("{sign} "), theme.accent()));
    let meant = finding.did_you_mean.as_ref().map(|word| {
        app.words
            .say_with("finding-did-you-mean", &[("word", word.clone().into())])
    });
    lines.extend(labelled(" ", &finding.sentence, width, Style::new()));
    if let Some(meant) = meant {
        lines.extend(labelled("  →", &meant, width, theme.accent()));
    }
    for line in &finding.run {
        lines.extend(labelled("  ·", line, width, theme.quiet()));
    }
    if let Some(help) = &finding.help {
        lines.extend(labelled("  →", help, width, theme.quiet()));
    }
    lines
}

fn keys(app: &PreviewApp, whole: Rect, theme: Theme, frame: &mut Frame<'_>) {
    let key = match (app.pane, &app.play) {
        (PreviewPane::Play, None) if app.programme.is_some() => "preview-keys-programme",
        (_, None) | (PreviewPane::Findings, _) => "preview-keys-findings",
        (PreviewPane::Play, Some(_)) => "preview-keys-play",
    };
    let text = clip(&app.words.say(key), usize::from(whole.width));
    let y = whole.bottom().saturating_sub(1);
    frame.render_widget(Line::styled(text, theme.quiet()), row(whole, y));
}
