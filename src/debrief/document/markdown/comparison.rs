//! Several groups beside each other as Markdown.

use super::sheet::{named, told};
use super::writer::{Writer, line};
use crate::debrief::comparison::{Comparison, Crossing};
use crate::language::Words;

/// The comparison, for mail.
pub(crate) fn comparison(comparison: &Comparison, words: &Words) -> String {
    let mut out = Writer::default();
    out.heading(1, &comparison.title);
    out.paragraph(&words.say("compare-kind"));
    let endings: Vec<_> = comparison.endings().collect();
    out.bullets(endings.iter().map(named));
    out.paragraph(&comparison.parted);
    out.bullets(comparison.remarks.iter().map(|it| line(it)));
    out.heading(2, &words.say("compare-road"));
    for (number, crossing) in (1..).zip(&comparison.crossings) {
        self::crossing(&mut out, number, crossing, comparison, words);
    }
    if !comparison.profile.is_empty() {
        out.heading(2, &words.say("compare-profile"));
        out.paragraph(&words.say("compare-profile-about"));
        let rows = comparison.profile.iter();
        let rows = rows.map(|it| {
            (
                it.title.as_str(),
                it.groups.iter().map(String::as_str).collect(),
            )
        });
        table(&mut out, &words.say("compare-competency"), comparison, rows);
    }
    out.heading(2, &words.say("compare-questions"));
    out.bullets(comparison.questions.iter().map(|it| line(it)));
    out.finish()
}

fn crossing(
    out: &mut Writer,
    number: usize,
    crossing: &Crossing,
    comparison: &Comparison,
    words: &Words,
) {
    out.heading(3, &format!("{number} {}", crossing.title));
    if let Some(clock) = &crossing.clock {
        out.paragraph(clock);
    }
    let note = line(&crossing.note);
    out.block(&match crossing.parts {
        true => format!("**{note}**"),
        false => note,
    });
    let taken = |takers: &[char], text: &str| {
        let takers: Vec<_> = takers.iter().map(char::to_string).collect();
        match takers.is_empty() {
            true => text.to_owned(),
            false => format!("{text} ({})", takers.join(", ")),
        }
    };
    let texts = crossing.choices.iter();
    let texts: Vec<_> = texts.map(|it| taken(&it.takers, &it.text)).collect();
    if crossing
        .choices
        .iter()
        .any(|it| it.votes.iter().any(Option::is_some))
    {
        let votes = crossing.choices.iter().map(|choice| {
            let votes = choice.votes.iter();
            votes.map(|it| it.as_deref().unwrap_or_default()).collect()
        });
        let rows = texts.iter().map(String::as_str).zip(votes);
        table(out, &words.say("compare-choice"), comparison, rows);
    } else {
        out.bullets(texts.iter().map(|it| line(it)));
    }
    for way in crossing.ways.iter().filter(|way| !way.lines.is_empty()) {
        out.block(&format!("**{}**", way.mark));
        out.bullets(way.lines.iter().map(told));
    }
}

/// A table with a column for each group.
fn table<'t>(
    out: &mut Writer,
    head: &str,
    comparison: &Comparison,
    rows: impl Iterator<Item = (&'t str, Vec<&'t str>)>,
) {
    let groups = comparison.groups.iter();
    let heads: Vec<_> = groups.map(|group| group.mark.to_string()).collect();
    let mut lines = vec![
        format!("| {} | {} |", line(head), heads.join(" | ")),
        format!("|---|{}", "---|".repeat(heads.len())),
    ];
    for (text, cells) in rows {
        lines.push(format!("| {} | {} |", line(text), cells.join(" | ")));
    }
    out.block(&lines.join("\n"));
}
