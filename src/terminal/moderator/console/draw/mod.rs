//! Draws the moderator's screen. Reads the app, changes nothing, and gives back how far texts were scrolled.

mod choices;
mod overlay;
mod panes;
mod qr;
mod tables;
mod welcome;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use super::app::{App, Page, Scrolls};
use super::over::Over;
use super::view::{NowView, minutes};
use crate::exercise::Phase;
use crate::record::Pause;
use crate::terminal::canvas::{Theme, too_small};
use crate::view::clip;
use crate::view::wrap::WIDTH;

/// From this width on, the story and the notes have room beside each other.
const BOTH: u16 = 100;
/// Lines above the body of a page: what and when, how the room is doing, a rule.
const HEAD: u16 = 3;
/// Lines below it: what there is to tell, and the keys.
const FOOT: u16 = 2;

pub(super) fn draw(app: &App, theme: Theme, frame: &mut Frame<'_>) -> Scrolls {
    if too_small(&app.words, frame) {
        return app.scrolls;
    }
    let whole = whole(frame.area());
    let body = Rect {
        y: whole.y + HEAD,
        height: whole.height - HEAD - FOOT,
        ..whole
    };
    let scrolls = match app.page {
        Page::Welcome => welcome::draw(app, whole, theme, frame),
        Page::Table => {
            header(app, whole, theme, frame);
            panes::draw(app, body, theme, frame)
        }
        Page::Tables(cursor) => {
            tables::draw(app, cursor, whole, theme, frame);
            app.scrolls
        }
    };
    told(app, row(whole, whole.bottom() - 2), theme, frame);
    key_line(app, row(whole, whole.bottom() - 1), theme, frame);
    if let Some(over) = &app.over {
        overlay::draw(app, over, whole, theme, frame);
    }
    scrolls
}

/// The columns that are used: room for two texts at most, in the middle.
fn whole(area: Rect) -> Rect {
    let widest = u16::try_from(2 * WIDTH + 3).unwrap_or(u16::MAX);
    let width = area.width.saturating_sub(4).min(widest);
    Rect {
        x: area.x + (area.width - width) / 2,
        width,
        ..area
    }
}

/// One line of a part.
fn row(part: Rect, y: u16) -> Rect {
    Rect {
        y,
        height: 1,
        ..part
    }
}

/// A line with something at its left and something at its right, which goes before.
fn both_ends(
    left: (&str, ratatui::style::Style),
    right: Line<'static>,
    at: Rect,
    frame: &mut Frame<'_>,
) {
    let room = usize::from(at.width).saturating_sub(right.width() + 2);
    frame.render_widget(Line::styled(clip(left.0, room), left.1), at);
    frame.render_widget(right.right_aligned(), at);
}

fn rule(at: Rect, theme: Theme, frame: &mut Frame<'_>) {
    frame.render_widget(
        Line::styled("─".repeat(usize::from(at.width)), theme.quiet()),
        at,
    );
}

/// What it is about and how long it has been, and how the room is doing.
fn header(app: &App, whole: Rect, theme: Theme, frame: &mut Frame<'_>) {
    let place = &app.room.place;
    let table = app.has_tables().then(|| {
        let values = [("table", place.table.into())];
        app.words.say_with("console-table", &values)
    });
    let title = place.title();
    let reading = place
        .consequence
        .as_ref()
        .map(|_| app.words.say("console-phase-consequence"));
    let parts: Vec<&str> = match &reading {
        Some(reading) => table.iter().chain([reading]).map(String::as_str).collect(),
        None => table
            .iter()
            .chain(&place.scene.clock)
            .chain([&title])
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect(),
    };
    let now = &app.room.now;
    let over = now.planned.is_some_and(|planned| now.talked >= planned);
    let style = match over {
        true => theme.warning(),
        false => theme.quiet(),
    };
    both_ends(
        (&parts.join(" · "), theme.accent()),
        Line::styled(timer(app, now, over), style),
        row(whole, whole.y),
        frame,
    );
    let (doing, style) = status(app, now, theme);
    both_ends(
        (&doing, style),
        Line::styled(company(app, now), theme.quiet()),
        row(whole, whole.y + 1),
        frame,
    );
    rule(row(whole, whole.y + 2), theme, frame);
}

/// `talk 3:12 of 6:00`.
fn timer(app: &App, now: &NowView, over: bool) -> String {
    let values = [
        ("talked", minutes(now.talked).into()),
        ("planned", minutes(now.planned.unwrap_or_default()).into()),
    ];
    let key = match (now.phase, now.planned) {
        (Phase::Consequence | Phase::Ended | Phase::Gathered { .. }, _) => return String::new(),
        (_, None) => "console-timer",
        (_, Some(_)) if over => "console-timer-over",
        (_, Some(_)) => "console-timer-planned",
    };
    app.words.say_with(key, &values)
}

/// What the room is doing, and how many voted.
fn status(app: &App, now: &NowView, theme: Theme) -> (String, ratatui::style::Style) {
    let mut parts = Vec::new();
    let mut style = theme.accent();
    if app.room.dark {
        parts.push(app.words.say("console-dark"));
        style = theme.warning();
    }
    match now.paused {
        Some(Pause::Break) => parts.push(app.words.say("console-break")),
        Some(Pause::StopWord) => parts.push(app.words.say("console-stop-word")),
        None => parts.push(phase(app, now.phase)),
    }
    if now.paused.is_some() {
        style = theme.warning();
    }
    if let Phase::Vote { .. } = now.phase {
        let values = [
            ("voted", now.presence.voted.into()),
            ("voters", now.presence.voters.into()),
        ];
        parts.push(app.words.say_with("console-voted", &values));
        let tally = now.tally.iter().flat_map(|tally| &tally.counts);
        let hands: u32 = tally.map(|count| count.hands).sum();
        if hands > 0 {
            let values = [("hands", hands.into())];
            parts.push(app.words.say_with("console-hands", &values));
        }
    }
    (parts.join(" · "), style)
}

/// What a phase is called.
fn phase(app: &App, phase: Phase) -> String {
    let passage = app.room.place.on.is_some();
    let (key, round) = match phase {
        Phase::Consequence => ("console-reading", 0),
        Phase::Talk if passage => ("console-passage", 0),
        Phase::Talk => ("console-talk", 0),
        Phase::Vote { round, roles } => match roles {
            true => ("console-vote-roles", round),
            false => ("console-vote", round),
        },
        Phase::Counted { round } => ("console-counted", round),
        Phase::Shown { round } => ("console-shown", round),
        Phase::Gathered { table } => ("console-with-table", table),
        Phase::Ended => ("console-ended", 0),
    };
    app.words.say_with(key, &[("round", round.into())])
}

/// Who is there, and the exercise clock.
fn company(app: &App, now: &NowView) -> String {
    let values = [
        ("connected", now.presence.connected.into()),
        ("seats", now.presence.seats.into()),
        ("time", minutes(now.exercise).into()),
    ];
    app.words.say_with("console-company", &values)
}

/// What there is to tell about the last key, the stop word, or the time.
fn told(app: &App, at: Rect, theme: Theme, frame: &mut Frame<'_>) {
    let now = &app.room.now;
    let told = match (&app.remark, now.paused) {
        (Some(remark), _) => remark.clone(),
        (None, Some(Pause::StopWord)) => app.words.say("console-stop-word-about"),
        (None, None) if app.page == Page::Table && now.time_is_up() => {
            app.words.say("console-time-up")
        }
        _ => return,
    };
    frame.render_widget(
        Line::styled(clip(&told, usize::from(at.width)), theme.warning()),
        at,
    );
}

/// The keys that do something now, or what is asked.
fn key_line(app: &App, at: Rect, theme: Theme, frame: &mut Frame<'_>) {
    let width = usize::from(at.width);
    let asked = match (&app.question, &app.over) {
        (Some(question), _) => {
            let yes_or_no = app.words.say("console-yes-or-no");
            let room = width.saturating_sub(yes_or_no.width() + 4);
            Some(format!(" {}  {yes_or_no} ", clip(&question.sentence, room)))
        }
        (None, Some(Over::Hands { number, typed, .. })) => {
            let values = [
                ("number", (*number).into()),
                ("typed", format!("{typed}_").into()),
            ];
            Some(format!(
                " {} ",
                app.words.say_with("console-ask-hands", &values)
            ))
        }
        _ => None,
    };
    let line = match asked {
        Some(asked) => Line::styled(asked, Theme::chosen().add_modifier(Modifier::BOLD)),
        None => Line::styled(clip(&app.words.say(app.key_line()), width), theme.quiet()),
    };
    frame.render_widget(line, at);
}
