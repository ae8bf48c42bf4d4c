//! The report of a session as Markdown. Pictures become tables, and what is filled in by hand becomes room to write.

use super::facts::facts;
use super::sheet::{named, told};
use super::writer::{Writer, line, typed};
use crate::debrief::report::{
    Course, Decided, Report, RoadNotTaken, TimelineWhat, TurnedBy, Votes,
};
use crate::language::Words;

/// The report of a session.
pub fn report(report: &Report, words: &Words) -> String {
    let mut out = Writer::default();
    out.heading(1, &report.title);
    out.block(&format!("**{}**", line(&words.say("report-kind"))));
    out.bullets(report.facts.iter().map(named));
    out.paragraph(&report.privacy);
    if !report.objectives.is_empty() {
        out.heading(2, &words.say("report-planned"));
        out.bullets(report.objectives.iter().map(|(text, _)| line(text)));
    }
    happened(&mut out, report, words);
    if let Some(about) = &report.about_chances {
        out.heading(2, &words.say("report-turning"));
        match &report.turned {
            Some(turned) => turning(&mut out, turned, words),
            None if report.course.is_some() => out.paragraph(&words.say("report-no-turning")),
            None => {}
        }
        out.paragraph(about);
    }
    if let Some(course) = &report.course {
        chances(&mut out, course, words);
    }
    if !report.profile.is_empty() {
        out.heading(2, &words.say("report-profile"));
        out.paragraph(&words.say("report-profile-about"));
        let lines = report.profile.iter();
        out.bullets(lines.map(|it| format!("**{}:** {}", line(&it.name), line(&it.said))));
    }
    if report.rated() {
        out.heading(2, &words.say("report-ratings"));
        out.paragraph(&words.say("report-ratings-about"));
        out.bullets(report.objectives.iter().map(|(text, rating)| {
            let unrated = || words.say("report-unrated");
            let rating = rating.clone().unwrap_or_else(unrated);
            format!("{} **{}**", line(text), line(&rating))
        }));
    }
    statements(&mut out, report, words);
    if !report.observed.is_empty() {
        out.heading(2, &words.say("report-observed"));
        out.paragraph(&words.say("report-observed-about"));
        let observed = report.observed.iter();
        out.bullets(observed.map(|it| format!("{}: {}", line(&it.name), line(&it.text))));
    }
    afterwards(&mut out, report, words);
    out.finish()
}

fn statements(out: &mut Writer, report: &Report, words: &Words) {
    if report.statements.is_empty() {
        return;
    }
    out.heading(2, &words.say("report-statements"));
    out.paragraph(&words.say("report-statements-about"));
    for it in &report.statements {
        out.heading(3, &it.text);
        let said = it.earlier.iter().chain(&it.said).cloned();
        let said: Vec<_> = said.collect();
        if !said.is_empty() {
            out.paragraph(&said.join(" "));
        }
        table(out, &it.heads, it.rows.iter().cloned());
    }
}

fn happened(out: &mut Writer, report: &Report, words: &Words) {
    out.heading(2, &words.say("report-happened"));
    for it in &report.timeline {
        match &it.what {
            TimelineWhat::Decided(it_is) => decided(out, it_is, &it.when, it.left, words),
            TimelineWhat::Event(event) => {
                let text = match event.text.is_empty() {
                    true => String::new(),
                    false => format!(" {}", typed(&event.text)),
                };
                out.block(&format!("{} · **{}**{text}", it.when, line(&event.name)));
            }
        }
    }
}

fn decided(out: &mut Writer, decided: &Decided, when: &str, left: bool, words: &Words) {
    out.heading(3, &format!("{}. {}", decided.number, decided.title));
    let marks = [
        (left, "report-left"),
        (decided.turning, "report-turning-here"),
    ];
    let marks = marks
        .iter()
        .filter(|(is, _)| *is)
        .map(|(_, key)| words.say(key));
    let facts = [Some(when.to_owned()), decided.clock.clone()];
    let facts = facts.into_iter().flatten().chain(marks);
    let facts: Vec<_> = facts.map(|it| line(&it)).collect();
    out.block(&facts.join(" · "));
    let (chosen, choice) = (line(&decided.chosen), line(&decided.choice));
    out.block(&format!("**{chosen}: {choice}**"));
    let texts = [
        (decided.labels()[0], &decided.gain),
        (decided.labels()[1], &decided.cost),
        ("guide-because", &decided.because),
    ];
    let texts = texts.iter().filter_map(|(key, text)| {
        let text = text.as_ref()?;
        Some(format!("**{}:** {}", line(&words.say(key)), line(text)))
    });
    out.bullets(texts.chain(decided.how.iter().map(told)));
    if let Some(it) = &decided.votes {
        votes(out, it, words);
    }
    if !decided.moved.is_empty() {
        out.paragraph(&decided.moved.join(" "));
    }
    if !decided.others.is_empty() {
        out.heading(4, &words.say(decided.others_key()));
        out.bullets(
            decided
                .others
                .iter()
                .map(|it| road(it, decided.labels(), words)),
        );
    }
}

fn road(road: &RoadNotTaken, [gain, cost]: [&str; 2], words: &Words) -> String {
    let price = [(gain, &road.gain), (cost, &road.cost)];
    let price = price.iter().filter_map(|(key, text)| {
        let text = text.as_ref()?;
        Some(format!("{}: {}", line(&words.say(key)), line(text)))
    });
    let moved = road.moved.iter().map(|it| line(it));
    let text = format!("**{}**", line(&road.text));
    let parts: Vec<_> = std::iter::once(text).chain(price).chain(moved).collect();
    parts.join(" · ")
}

fn votes(out: &mut Writer, votes: &Votes, words: &Words) {
    let heads = std::iter::once(words.say("report-choice")).chain(votes.heads.iter().cloned());
    let rows = votes.rows.iter().map(|row| {
        let text = match row.taken {
            true => format!("{} ({})", row.text, words.say("report-taken")),
            false => row.text.clone(),
        };
        std::iter::once(text)
            .chain(row.cells.iter().cloned())
            .collect()
    });
    table(out, &heads.collect::<Vec<_>>(), rows);
}

fn table(out: &mut Writer, heads: &[String], rows: impl Iterator<Item = Vec<String>>) {
    let row = |cells: &[String]| {
        let cells: Vec<_> = cells.iter().map(|cell| line(cell)).collect();
        format!("| {} |", cells.join(" | "))
    };
    let mut lines = vec![row(heads), format!("|{}", " --- |".repeat(heads.len()))];
    lines.extend(rows.map(|cells| row(&cells)));
    out.block(&lines.join("\n"));
}

fn turning(out: &mut Writer, turned: &TurnedBy, words: &Words) {
    out.paragraph(&turned.said.join(" "));
    let heads = ["guide-ending", "report-before", "report-after"].map(|key| words.say(key));
    let rows = turned.shifts.iter().map(|shift| {
        vec![
            shift.ending.clone(),
            shift.before.clone(),
            shift.after.clone(),
        ]
    });
    table(out, &heads, rows);
}

fn chances(out: &mut Writer, course: &Course, words: &Words) {
    out.heading(3, &words.say("report-course"));
    out.paragraph(&words.say(course.about()));
    let heads = std::iter::once(String::new()).chain(course.endings.iter().cloned());
    let rows = course.points.iter().enumerate().map(|(place, point)| {
        let name = match point.number {
            Some(number) => words.say_with("report-course-decision", &[("number", number.into())]),
            None if place == 0 => words.say("report-course-start"),
            None => words.say("report-course-end"),
        };
        let cells = point.chances.iter().map(|it| it.exact(words));
        std::iter::once(name).chain(cells).collect()
    });
    table(out, &heads.collect::<Vec<_>>(), rows);
}

fn afterwards(out: &mut Writer, report: &Report, words: &Words) {
    out.heading(2, &words.say("report-next"));
    for key in ["report-well", "report-improve"] {
        out.heading(3, &words.say(key));
        out.paragraph("…");
    }
    out.heading(3, &words.say("report-actions"));
    let heads = ["report-what", "report-who", "report-by-when"].map(|key| words.say(key));
    table(out, &heads, std::iter::once(vec!["…".to_owned(); 3]));
    if !report.questions.is_empty() {
        out.heading(2, &words.say("report-questions"));
        for (question, answer) in &report.questions {
            out.block(&format!("**{}**", line(question)));
            out.block(&typed(answer.as_deref().unwrap_or("…")));
        }
    }
    if !report.practice.is_empty() {
        out.heading(2, &words.say("guide-practice"));
        out.bullets(report.practice.iter().map(super::guide::advice));
    }
    out.heading(2, &words.say("guide-agreement"));
    if let Some(agreement) = &report.agreement {
        out.paragraph(agreement);
    }
    out.paragraph(&words.say("report-agreement-about"));
    if let Some(help) = &report.help {
        facts(out, help, words);
    }
    if let Some(closing) = &report.closing {
        out.paragraph(closing);
    }
}
