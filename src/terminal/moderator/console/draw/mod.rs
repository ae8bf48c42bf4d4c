//! Draws the moderator's screen. Reads the app, changes nothing, and gives back how far texts were scrolled.

mod boxed;
mod choices;
mod overlay;
mod panes;
mod qr;
mod settle;
mod tables;
mod welcome;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use super::app::{App, Page, Scrolls};
use super::over::{Counts, Over, Question};
use crate::exercise::Phase;
use crate::exercise::lead::{
    KeptOfEvening, NowView, company, consequence_key, doing, left_behind, newcomers, offers_told,
    on_projector, sharing_told, stands_still, survey_told, task_told, timer, told_slide, tries,
    vote_behind,
};
use crate::language::Words;
use crate::language::figure::minutes_seconds;
use crate::record::{Pause, Remains, Sharing};
use crate::terminal::canvas::lines::text;
use crate::terminal::canvas::{Theme, line_at, middle, rule_at, screen_cells, too_small};
use crate::view::clip;
use crate::view::wrap::WIDTH;

/// From this width on, the story and the notes have room beside each other.
const BOTH: u16 = 100;
/// Lines above the body of a page: what and when, how the room is doing, a rule.
const HEAD: u16 = 3;
/// Lines of what there is to tell below it, at most.
const TOLD: usize = 3;

pub(super) fn draw(app: &App, theme: Theme, frame: &mut Frame<'_>) -> Scrolls {
    if too_small(&app.words, frame) {
        return app.scrolls;
    }
    let whole = whole(frame.area());
    let mut told = told(app, usize::from(whole.width), theme);
    told.truncate(TOLD);
    // What is told has a line of its own also when there is nothing, so that the page above does not jump at each key.
    let foot = 1 + screen_cells(told.len()).max(1);
    let body = Rect {
        y: whole.y + HEAD,
        height: whole.height - HEAD - foot,
        ..whole
    };
    let scrolls = match app.page {
        Page::Welcome => welcome::draw(app, whole, foot, theme, frame),
        Page::Table => {
            header(app, whole, theme, frame);
            panes::draw(app, body, theme, frame)
        }
        Page::Tables(cursor) => {
            tables::draw(app, cursor, whole, theme, frame);
            app.scrolls
        }
    };
    let at = Rect {
        y: whole.bottom() - foot,
        height: foot - 1,
        ..whole
    };
    frame.render_widget(Paragraph::new(told), at);
    key_line(app, line_at(whole, whole.bottom() - 1), theme, frame);
    if let Some(over) = &app.over {
        overlay::draw(app, over, whole, theme, frame);
    }
    scrolls
}

/// The columns that are used: room for two texts at most, in the middle.
fn whole(area: Rect) -> Rect {
    middle(area, screen_cells(2 * WIDTH + 3))
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

/// What it is about and how long it has been, and how the room is doing.
fn header(app: &App, whole: Rect, theme: Theme, frame: &mut Frame<'_>) {
    let (words, view) = (&app.words, &app.view);
    let table = view.has_tables().then(|| {
        let values = [("table", view.place.table.into())];
        words.say_with("host-table", &values)
    });
    let title = match &view.place.consequence {
        Some(consequence) => words.say(consequence_key(consequence)),
        None => view.place.scene.heading(),
    };
    let slide = told_slide(view.slide, words);
    let turns = slide.clone();
    let turns = turns.map(|slide| words.say_with("console-slide", &[("slide", slide.into())]));
    let heading = |slide: Option<String>| {
        let parts = [table.clone(), Some(title.clone()), slide];
        let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(" · ")
    };
    let style = match view.now.times.is_over() {
        true => theme.warning(),
        false => theme.quiet(),
    };
    let timer = timer(&view.now, words).unwrap_or_default();
    // Which slide it is goes before the key that turns it.
    let room = usize::from(whole.width).saturating_sub(timer.width() + 2);
    let heading = Some(heading(turns))
        .filter(|told| told.width() <= room)
        .unwrap_or_else(|| heading(slide));
    both_ends(
        (&heading, theme.accent()),
        Line::styled(timer, style),
        line_at(whole, whole.y),
        frame,
    );
    let (doing, style) = status(app, theme);
    let clock = [("time", minutes_seconds(view.now.times.exercise).into())];
    let present = company(view.now.presence, &view.now, words);
    let sharing = view.sharing.as_ref();
    let sharing = sharing.map(|sharing| sharing_told(sharing, words));
    let beside = [
        sharing.map_or_else(|| present.clone(), |told| format!("{present} · {told}")),
        present,
        words.say_with("host-clock", &clock),
        String::new(),
    ];
    // What the room is doing goes before who is there.
    let room = usize::from(whole.width).saturating_sub(doing.width() + 2);
    let beside = beside.into_iter().find(|beside| beside.width() <= room);
    both_ends(
        (&doing, style),
        Line::styled(beside.unwrap_or_default(), theme.quiet()),
        line_at(whole, whole.y + 1),
        frame,
    );
    rule_at(line_at(whole, whole.y + 2), theme, frame);
}

/// What the room is doing, and how many voted.
fn status(app: &App, theme: Theme) -> (String, ratatui::style::Style) {
    let (words, now) = (&app.words, &app.view.now);
    let mut parts = Vec::new();
    let projector = on_projector(&app.view, words);
    let warns = projector.is_some() || now.paused.is_some();
    parts.extend(projector);
    if app.view.door.closed {
        parts.push(words.say("host-door-closed"));
    }
    let task = task_told(&app.view, words).filter(|_| now.paused.is_none());
    parts.push(
        task.or_else(|| survey_told(&app.view, words).filter(|_| now.paused.is_none()))
            .unwrap_or_else(|| doing(now, words)),
    );
    parts.extend(vote_behind(now, words));
    parts.extend(voted(app, now));
    let style = match warns {
        true => theme.warning(),
        false => theme.accent(),
    };
    (parts.join(" · "), style)
}

/// How many voted in the open vote, and how many hands went up.
fn voted(app: &App, now: &NowView) -> Vec<String> {
    let Phase::Vote { .. } = now.phase else {
        return Vec::new();
    };
    let values = [
        ("voted", now.presence.voted.into()),
        ("voters", now.presence.voters.into()),
    ];
    let mut parts = vec![app.words.say_with("host-voted", &values)];
    parts.extend(newcomers(now, &app.words));
    let tally = now.tally.iter().flat_map(|tally| &tally.counts);
    let hands: u64 = tally.map(|count| u64::from(count.hands)).sum();
    if hands > 0 {
        let values = [("hands", hands.into())];
        parts.push(app.words.say_with("console-hands", &values));
    }
    parts
}

/// What there is to tell about the last key, the stop word, or the time.
fn told(app: &App, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let now = &app.view.now;
    if let Some(question) = question(app)
        && !fits_beside_keys(&question, width, &app.words)
    {
        return text(
            &question,
            width,
            Theme::chosen().add_modifier(Modifier::BOLD),
        );
    }
    let tries = tries(&app.view, &app.words);
    let tries = tries.map(|tries| format!("{tries} {}", app.words.say("console-how-tries")));
    let host = app.view.door.invitation.host();
    let behind = left_behind(&app.view, &app.words);
    let nobody_comes = host.is_none() && app.lead.rehearsing().is_none();
    let told = match (&app.remark, now.paused) {
        (Some(remark), _) if nobody_comes => {
            format!("{remark} {}", app.words.say("console-no-network"))
        }
        (Some(remark), _) => remark.clone(),
        (None, _) if app.view.sharing == Some(Sharing::TakenOver) => {
            app.words.say("share-taken-over")
        }
        (None, None) if app.view.sharing == Some(Sharing::Refused) => {
            app.words.say("sharing-refused-why")
        }
        (None, Some(Pause::StopWord | Pause::Jump)) => {
            let about = stands_still(now).unwrap_or_default();
            app.words.say(about)
        }
        (None, _) if tries.is_some() => tries.unwrap_or_default(),
        (None, _) if !app.view.offers.is_empty() => {
            let told = offers_told(&app.view, &app.words).unwrap_or_default();
            format!("{} · {told}", app.words.say("console-how-offers"))
        }
        (None, _) if nobody_comes => app.words.say("console-no-network"),
        (None, _) if app.moved => {
            let host = [("host", host.unwrap_or_default().into())];
            let elsewhere = app.words.say_with("console-elsewhere", &host);
            match behind {
                Some(behind) => format!("{elsewhere} {behind}"),
                None => elsewhere,
            }
        }
        (None, _) if behind.is_some() => behind.unwrap_or_default(),
        (None, None) if matches!(app.page, Page::Tables(_)) => match late(app) {
            tables if tables.is_empty() => return Vec::new(),
            tables => {
                let tables = [("tables", tables.into())];
                app.words.say_with("console-time-up-tables", &tables)
            }
        },
        (None, None) if app.page == Page::Table && now.times.is_up() => {
            app.words.say(match now.is_voting() {
                true => "console-time-up-voting",
                false => "console-time-up",
            })
        }
        _ => return Vec::new(),
    };
    text(&told, width, theme.warning())
}

/// The numbers of the tables at which the time to decide is over.
fn late(app: &App) -> String {
    let late = app.view.tables.iter().filter(|row| row.now.times.is_up());
    let numbers: Vec<_> = late.map(|row| row.number.to_string()).collect();
    numbers.join(", ")
}

/// The keys that do something now; the one to all tables before them, where there is room for it.
fn keys(app: &App, width: usize) -> String {
    let keys = app.words.say(app.key_line());
    let tables = format!("{} · {keys}", app.words.say("console-key-tables"));
    match app.page == Page::Table && app.view.has_tables() && tables.width() <= width {
        true => tables,
        false => keys,
    }
}

/// What is asked.
fn question(app: &App) -> Option<String> {
    let unkept = app.unkept_texts();
    let key = match app.question.as_ref()? {
        Question::Act(_, sentence) => return Some(sentence.clone()),
        Question::KeepCase => "console-ask-keep-case",
        Question::Leave(_) if app.view.tables.iter().any(|row| row.now.does_a_task()) => {
            "console-ask-leave-task"
        }
        Question::Leave(_) if !unkept.is_empty() => {
            let texts = [("texts", unkept.join(", ").into())];
            return Some(app.words.say_with("console-ask-leave-writing", &texts));
        }
        Question::Leave(_) if app.view.survey.open.is_some() => "console-ask-leave-survey",
        Question::Leave(KeptOfEvening::Less(Remains::Forgotten)) => "console-ask-leave-forgotten",
        Question::Leave(KeptOfEvening::Less(Remains::Part)) => "console-ask-leave-part",
        Question::Leave(KeptOfEvening::Less(_)) => "console-ask-leave-gone",
        Question::Leave(KeptOfEvening::AllButTheLast) => "console-ask-leave-unkept",
        Question::Leave(KeptOfEvening::InMemory) => "console-ask-leave-case",
        Question::Leave(KeptOfEvening::Nothing) => "console-ask-leave-nothing",
        Question::Leave(KeptOfEvening::Everything) => "console-ask-leave",
    };
    Some(app.words.say(key))
}

/// Whether a question has room beside the keys that answer it.
fn fits_beside_keys(question: &str, width: usize, words: &Words) -> bool {
    question.width() + words.say("console-yes-or-no").width() + 4 <= width
}

/// The keys that do something now, or what is asked. What lies over the page has its own keys, and those of the page do
/// nothing until it is gone.
fn key_line(app: &App, at: Rect, theme: Theme, frame: &mut Frame<'_>) {
    let width = usize::from(at.width);
    let asked = match (&question(app), &app.over) {
        (Some(question), _) => {
            let yes_or_no = app.words.say("console-yes-or-no");
            Some(match fits_beside_keys(question, width, &app.words) {
                true => format!(" {question}  {yes_or_no} "),
                // It stands above, whole.
                false => format!(" {yes_or_no} "),
            })
        }
        (None, Some(Over::Number(counts, typed))) => {
            let (key, number) = match counts {
                Counts::Hands { number, .. } => ("console-ask-hands", *number),
                Counts::Minute(_) => ("console-ask-minute", 0),
                Counts::Table { seat } => ("console-ask-table", *seat as usize),
            };
            let values = [
                ("number", number.into()),
                ("typed", format!("{typed}_").into()),
            ];
            Some(format!(" {} ", app.words.say_with(key, &values)))
        }
        _ => None,
    };
    let line = match asked {
        Some(asked) => Line::styled(asked, Theme::chosen().add_modifier(Modifier::BOLD)),
        None if app.over.is_some() => Line::default(),
        None => Line::styled(clip(&keys(app, width), width), theme.quiet()),
    };
    frame.render_widget(line, at);
}
