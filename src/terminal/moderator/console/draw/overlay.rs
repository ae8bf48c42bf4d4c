//! What lies over the page: keys, the way in, lists, a note, a decision that is written down.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::boxed::{boxed, scroll_to, sign};
use super::settle;
use super::welcome::{big_screen, code, way_in};
use crate::exercise::lead::{
    GRADES, ask_told, earlier_told, rated, task_line, task_told, whereabouts, written,
};
use crate::scenario::CaseTopic;
use crate::terminal::canvas::lines::{labelled, text};
use crate::terminal::canvas::overlay::{frame_around, help};
use crate::terminal::canvas::{Theme, column, screen_cells};
use crate::terminal::moderator::console::app::App;
use crate::terminal::moderator::console::drafts::LineFor;
use crate::terminal::moderator::console::over::{List, Over};
use crate::view::{clip, grade};

/// Lines of an inject that are shown before it is sent.
const TASTE: usize = 5;

pub(super) fn draw(app: &App, over: &Over, whole: Rect, theme: Theme, frame: &mut Frame<'_>) {
    let at = column(frame.area());
    let width = usize::from(at.width).saturating_sub(4);
    match over {
        // It is typed in the line of keys.
        Over::Number(..) => {}
        Over::Help(scroll) => {
            let mut lines = match app.view.case {
                Some(_) => help(&app.words, "console-help-case", width, theme),
                None => Vec::new(),
            };
            if app.view.sharing.is_some() {
                lines.extend(help(&app.words, "console-help-offers", width, theme));
            }
            lines.extend(help(&app.words, "console-help-keys", width, theme));
            boxed(
                app,
                ["screen-help", "screen-keys-last"],
                (lines, *scroll),
                theme,
                frame,
            );
        }
        Over::Door => door(app, whole, theme, frame),
        Over::List(list, cursor) => {
            let (title, keys, lines, scroll) = listed(
                app,
                (*list, *cursor),
                usize::from(whole.height),
                width,
                theme,
            );
            boxed(app, [title, keys], (lines, scroll), theme, frame);
        }
        Over::Note(note) => {
            let keys = app.in_a_case("screen-keys-write", "console-keys-case-line");
            let names = ["console-note", keys];
            note.draw_framed(&app.words, names, at, theme, frame);
        }
        Over::Line(what, text) => {
            let keys = app.in_a_case("screen-keys-write", "console-keys-case-line");
            let names = match what {
                LineFor::Improvised => ["console-improvise", "console-keys-tell"],
                LineFor::Otherwise => ["console-otherwise", keys],
                LineFor::Inject(_) => ["console-reword", "console-keys-reword"],
                LineFor::Plan => ["console-plan", keys],
                LineFor::Review(_) => ["console-review", keys],
                LineFor::Said => ["console-task-say", "console-keys-said"],
                LineFor::Story => ["console-case-story-title", "console-keys-case-line"],
                LineFor::Option(_) | LineFor::Suggested(_) => {
                    ["console-case-option-title", "console-keys-case-line"]
                }
                LineFor::Kept(about) => [title_of(*about), "console-keys-case-line"],
                LineFor::Amended(_) => ["console-case-amend-title", "console-keys-case-line"],
            };
            text.draw_framed(&app.words, names, at, theme, frame);
        }
        Over::Settle(settle) => settle::draw(app, settle, whole, theme, frame),
    }
}

/// What a line about a topic of a case is headed with.
fn title_of(about: CaseTopic) -> &'static str {
    match about {
        CaseTopic::Questions => "console-case-ask-title",
        CaseTopic::Affected => "console-case-affects-title",
        CaseTopic::Options => "console-case-option-title",
        CaseTopic::Advice => "console-case-give-title",
    }
}

fn door(app: &App, whole: Rect, theme: Theme, frame: &mut Frame<'_>) {
    let picture = code(app, theme);
    let measure = |size| u16::try_from(size).expect("a code has at most 177 modules and a margin");
    let wide = measure(picture.first().map_or(0, Line::width));
    let at = column(whole);
    // What `frame_around` leaves of it.
    let room = usize::from(at.width.saturating_sub(wide + 5));
    let lines = told_at_door(app, room, theme);
    let height = screen_cells(picture.len().max(lines.len()) + 2).min(at.height - 1);
    let at = Rect {
        height,
        y: at.y + (at.height - 1 - height) / 2,
        ..at
    };
    let names = ["console-door", "console-keys-door"];
    let inner = frame_around(&app.words, names, at, theme, frame);
    frame.render_widget(Paragraph::new(lines), inner);
    let beside = Rect {
        x: inner.right().saturating_sub(wide),
        width: wide,
        ..inner
    };
    frame.render_widget(Paragraph::new(picture), beside.intersection(inner));
}

/// How phones come in, by which other network they could, how the projector does, and what helps a phone to stay.
fn told_at_door(app: &App, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let words = &app.words;
    let invitation = &app.view.door.invitation;
    let mut lines = way_in(app, width, theme);
    if app.view.door.closed {
        lines.extend(text(&words.say("room-door-closed"), width, theme.warning()));
    }
    if let Some(next) = invitation.next() {
        let values = [
            ("network", next.network.told(words).into()),
            ("host", invitation.host_of(next).into()),
        ];
        let other = words.say_with("console-other", &values);
        lines.extend(text(&other, width, theme.quiet()));
    }
    lines.push(Line::default());
    lines.extend(big_screen(app, width, theme));
    if let Some(word) = &app.view.door.word {
        let values = [("word", word.to_string().into())];
        let word = words.say_with("host-word", &values);
        lines.extend(text(&word, width, theme.accent()));
    }
    lines.push(Line::default());
    lines.extend(text(&words.say("host-stay"), width, Style::new()));
    lines
}

/// Entries of a list, one or more lines each, scrolled so that the one under the cursor is seen.
struct Entries {
    lines: Vec<Line<'static>>,
    /// Where the entry under the cursor ends.
    seen: usize,
}

impl Entries {
    fn of(entries: Vec<Vec<Line<'static>>>, cursor: usize) -> Self {
        let seen = entries.iter().take(cursor + 1).map(Vec::len).sum();
        let entries = entries.into_iter().enumerate();
        let lines = entries.flat_map(|(place, lines)| {
            let bold = Style::new().add_modifier(Modifier::BOLD);
            let here = place == cursor;
            lines.into_iter().map(move |line| match here {
                true => line.patch_style(bold),
                false => line,
            })
        });
        Self {
            lines: lines.collect(),
            seen,
        }
    }
}

fn listed(
    app: &App,
    (list, cursor): (List, usize),
    height: usize,
    width: usize,
    theme: Theme,
) -> (&'static str, &'static str, Vec<Line<'static>>, u16) {
    let (title, keys, entries) = match list {
        List::Advice => (
            "console-advice-title",
            "console-keys-advice",
            advice(app, cursor, width, theme),
        ),
        List::Tasks => (
            "task-title",
            match &app.view.task {
                Some(_) if app.view.suggests_options() => "console-keys-task-options",
                Some(_) => "console-keys-task-lines",
                None => "console-keys-tasks",
            },
            tasks(app, cursor, width, theme),
        ),
        List::Plans => (
            "console-plans-title",
            match app.view.earlier.is_empty() {
                true => "console-keys-plans",
                false => "console-keys-plans-earlier",
            },
            plans(app, cursor, width, theme),
        ),
        List::Survey => (
            "console-survey-title",
            "console-keys-survey",
            survey(app, cursor, width, theme),
        ),
        List::Offers => (
            "console-offers-title",
            "console-keys-offers",
            offers(app, cursor, width, theme),
        ),
        List::Rather => (
            "host-rather",
            "console-keys-rather",
            texts(&app.view.place.rather, cursor, width, theme),
        ),
        List::Injects => (
            "console-injects-title",
            "console-keys-injects",
            injects(app, cursor, width, theme),
        ),
        List::Road => (
            "console-road-title",
            match app.view.place.road.get(cursor) {
                Some(row) if row.steps.is_none() => "console-keys-road-left",
                _ => "console-keys-road",
            },
            road(app, cursor, width, theme),
        ),
        List::Seats => (
            "console-seats-title",
            keys_of_seats(app),
            seats(app, cursor, width, theme),
        ),
        List::Case => case(app, cursor, width, theme),
        List::Ratings => (
            "console-ratings-title",
            "console-keys-ratings",
            ratings(app, cursor, width, theme),
        ),
    };
    let Entries {
        mut lines,
        mut seen,
    } = Entries::of(entries, cursor);
    if list == List::Ratings {
        // What the numbers mean goes first: a small screen has no room below a list.
        let mut legend = grades(app, width, theme);
        seen += legend.len();
        legend.append(&mut lines);
        lines = legend;
    }
    if lines.is_empty() {
        let none = match list {
            List::Tasks => "console-no-lines",
            List::Plans => "console-no-plans",
            _ => "console-no-seats",
        };
        lines = text(&app.words.say(none), width, Style::new());
    }
    if list == List::Tasks
        && let Some(told) = task_told(&app.view, &app.words)
    {
        let task = app.view.task.as_ref();
        let mut above = task.map_or_else(Vec::new, |task| {
            let mut asked = text(&task.task, width, theme.accent());
            for sign in &task.look_for {
                asked.extend(labelled(" ·", sign, width, theme.quiet()));
            }
            asked
        });
        above.extend(text(&told, width, theme.quiet()));
        above.push(Line::default());
        seen += above.len();
        above.append(&mut lines);
        lines = above;
    }
    (title, keys, lines, scroll_to(seen, height))
}

/// What the numbers of grades mean.
fn grades(app: &App, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let grades = (1..).zip(GRADES);
    let grades = grades.map(|(key, rating)| format!("{key}  {}", grade(rating, &app.words)));
    let mut legend: Vec<_> = grades
        .flat_map(|line| text(&line, width, theme.quiet()))
        .collect();
    legend.push(Line::default());
    legend
}

fn advice(app: &App, cursor: usize, width: usize, theme: Theme) -> Vec<Vec<Line<'static>>> {
    let advice = app.view.place.advice.iter().enumerate();
    advice
        .map(|(place, row)| {
            let heard = row.heard.then(|| app.words.say("host-adviser-heard"));
            let parts = [Some(row.adviser.from.clone()), heard];
            let parts: Vec<_> = parts.into_iter().flatten().collect();
            let sign = sign(place, cursor);
            let mut lines = labelled(sign, &parts.join(" · "), width, theme.accent());
            for block in &row.adviser.blocks {
                lines.extend(labelled("  ", &block.words(), width, theme.quiet()));
            }
            lines
        })
        .collect()
}

/// What people can do themselves, each with what to look for; or what they wrote, each line with what is done with it.
fn tasks(app: &App, cursor: usize, width: usize, theme: Theme) -> Vec<Vec<Line<'static>>> {
    let Some(open) = &app.view.task else {
        let tasks = app.view.place.tasks.iter().enumerate();
        let entries = tasks.map(|(place, task)| {
            let sign = sign(place, cursor);
            let mut lines = labelled(sign, &task.words(), width, theme.accent());
            lines.extend(labelled("  ", &task.form(&app.words), width, theme.quiet()));
            lines
        });
        return entries.collect();
    };
    let lines = open.lines.iter().enumerate();
    let lines = lines.map(|(place, row)| {
        let label = format!("{} {:>2}", sign(place, cursor), row.number);
        labelled(&label, &task_line(row, &app.words), width, theme.accent())
    });
    lines.collect()
}

/// What the control cell offers.
fn offers(app: &App, cursor: usize, width: usize, theme: Theme) -> Vec<Vec<Line<'static>>> {
    let offers = app.view.offers.iter().enumerate();
    let offers =
        offers.map(|(place, row)| labelled(sign(place, cursor), &row.told, width, theme.accent()));
    offers.collect()
}

/// What earlier groups meant to do, and what this one means to do.
fn plans(app: &App, cursor: usize, width: usize, theme: Theme) -> Vec<Vec<Line<'static>>> {
    let words = &app.words;
    let earlier = app.view.earlier.iter().enumerate();
    let earlier = earlier.map(|(place, row)| {
        let told = earlier_told(row, words);
        labelled(sign(place, cursor), &told, width, theme.accent())
    });
    let below = app.view.earlier.len();
    let made = app.view.place.plans.iter().enumerate();
    let made = made.map(|(place, (_, text))| {
        labelled(sign(below + place, cursor), text, width, theme.quiet())
    });
    earlier.chain(made).collect()
}

/// The keys of the list of seats.
fn keys_of_seats(app: &App) -> &'static str {
    match (app.view.has_tables(), app.view.is_voting()) {
        (true, true) => "console-keys-seats-tables-vote",
        (true, false) => "console-keys-seats-tables",
        (false, true) => "console-keys-seats-vote",
        (false, false) => "console-keys-seats",
    }
}

/// What people are asked of themselves, with the statements and what was answered.
fn survey(app: &App, cursor: usize, width: usize, theme: Theme) -> Vec<Vec<Line<'static>>> {
    let asks = app.view.survey.asks.iter().enumerate();
    asks.map(|(place, row)| {
        let told = ask_told(row, &app.view, &app.words);
        let mut lines = labelled(sign(place, cursor), &told, width, theme.accent());
        let asked = app.view.survey.open.map(|open| open.round) == Some(row.round);
        let listed = row.statements.iter();
        for (text, answers) in listed.filter(|(_, answers)| asked || row.fits || answers.is_some())
        {
            lines.extend(labelled("   ·", text, width, theme.quiet()));
            if let Some(answers) = answers {
                lines.extend(labelled("    ", answers, width, Style::new()));
            }
        }
        lines
    })
    .collect()
}

fn texts(
    texts: &[(u64, String)],
    cursor: usize,
    width: usize,
    theme: Theme,
) -> Vec<Vec<Line<'static>>> {
    let texts = texts.iter().enumerate();
    texts
        .map(|(place, (_, text))| labelled(sign(place, cursor), text, width, theme.accent()))
        .collect()
}

/// What is written of a case, and what can be.
fn case(
    app: &App,
    cursor: usize,
    width: usize,
    theme: Theme,
) -> (&'static str, &'static str, Vec<Vec<Line<'static>>>) {
    let entries = app.case_entries().into_iter().enumerate();
    let entries = entries
        .map(|(place, (_, line))| labelled(sign(place, cursor), &line, width, theme.accent()));
    ("case-title", "console-keys-case-list", entries.collect())
}

fn injects(app: &App, cursor: usize, width: usize, theme: Theme) -> Vec<Vec<Line<'static>>> {
    let injects = app.view.place.injects.iter().enumerate();
    injects
        .map(|(place, inject)| {
            let title = clip(&inject.title, width.saturating_sub(2));
            let mut lines = labelled(sign(place, cursor), &title, width, theme.accent());
            lines.extend(
                labelled("  ", &inject.about, width, theme.quiet())
                    .into_iter()
                    .map(|line| line.patch_style(theme.quiet())),
            );
            if place == cursor {
                let mut taste = labelled("  ", &inject.text, width, theme.quiet());
                let more = taste.len() > TASTE;
                taste.truncate(TASTE);
                if let Some(last) = taste.last_mut().filter(|_| more) {
                    last.push_span(" …");
                }
                lines.extend(taste);
            }
            lines
        })
        .collect()
}

fn road(app: &App, cursor: usize, width: usize, theme: Theme) -> Vec<Vec<Line<'static>>> {
    let road = app.view.place.road.iter().enumerate();
    road.map(|(place, row)| {
        let decision = &row.decision;
        let mut lines = labelled(sign(place, cursor), &decision.title, width, theme.accent());
        let taken = format!("→ {}", decision.taken.text);
        for line in std::iter::once(taken).chain(written(row, &app.words)) {
            lines.extend(labelled("  ", &line, width, theme.quiet()));
        }
        lines
    })
    .collect()
}

fn seats(app: &App, cursor: usize, width: usize, theme: Theme) -> Vec<Vec<Line<'static>>> {
    let words = &app.words;
    let seats = app.view.seats.iter().enumerate();
    seats
        .map(|(place, seat)| {
            let table = app
                .view
                .has_tables()
                .then(|| words.say_with("host-table", &[("table", seat.table.into())]));
            let away = whereabouts(seat, words);
            let new = seat.new.then(|| words.say("host-seat-new"));
            let parts = [seat.name.clone(), seat.role.clone(), table, away, new];
            let about = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
            let label = format!("{} {:>3}", sign(place, cursor), seat.number);
            labelled(
                &label,
                &clip(&about, width.saturating_sub(6)),
                width,
                theme.accent(),
            )
        })
        .collect()
}

fn ratings(app: &App, cursor: usize, width: usize, theme: Theme) -> Vec<Vec<Line<'static>>> {
    let objectives = app.view.place.objectives.iter().enumerate();
    objectives
        .map(|(place, objective)| {
            let sign = sign(place, cursor);
            let mut lines = labelled(sign, &objective.text, width, theme.accent());
            let said = rated(objective, &app.words);
            let said = said.unwrap_or_else(|| app.words.say("console-not-rated"));
            lines.extend(labelled("  ", &said, width, theme.quiet()));
            lines
        })
        .collect()
}
