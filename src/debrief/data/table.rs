//! A session as CSV: one row a decision, for a spreadsheet or a statistics program.

use std::fmt::Write as _;

use super::settlement;
use crate::debrief::{
    AfterAction, Decision, EndingOutlook, Outlook, ToldMoment, VoteLine, VoteRound,
};
use crate::view::AnsweredView;
use crate::view::spreadsheet::{Separator, plain, written};

/// The columns, in order.
const COLUMNS: [&str; 31] = [
    "session",
    "scenario",
    "version",
    "language",
    "table",
    "tables",
    "seq",
    "at",
    "on_the_road",
    "scene",
    "title",
    "clock",
    "choice",
    "text",
    "deadline",
    "by",
    "reason",
    "dissent",
    "corrected",
    "seconds",
    "first_vote",
    "second_vote",
    "moved",
    "chances_before",
    "chances_after",
    "turning_point",
    "ending",
    "heard",
    "unheard",
    "answered",
    "otherwise",
];

/// The decisions of a session, under a row of names, behind the mark of UTF-8. Nothing in it steers a terminal.
///
/// # Errors
/// When a row cannot be written, which memory never refuses.
pub fn table(after: &AfterAction, separator: Separator) -> csv::Result<String> {
    let rows = after.decisions().map(|(place, decision)| {
        let turning = after.turning.is_some_and(|it| it.place == place);
        row(after, &after.timeline[place], decision, turning)
    });
    written(separator, &COLUMNS, rows)
}

fn row(after: &AfterAction, told: &ToldMoment, decision: &Decision, turning: bool) -> [String; 31] {
    let terms = after.terms.as_ref();
    let number = |number: Option<u64>| number.map(|it| it.to_string()).unwrap_or_default();
    let yes = |is: bool| if is { "yes" } else { "no" }.to_owned();
    let text = |text: Option<&str>| plain(text.unwrap_or_default());
    let outlook = decision.outlook.as_ref();
    let chances = |of: fn(&EndingOutlook) -> f64| match outlook {
        Some(outlook) => chances(after, outlook, of),
        None => String::new(),
    };
    let asked = after.asks_confidence();
    let vote = |round: usize| {
        let round = decision.votes.get(round);
        round.map(|round| vote(round, asked)).unwrap_or_default()
    };
    [
        after.session.to_string(),
        after.scenario.clone(),
        plain(&after.version),
        after.language.clone(),
        number(terms.map(|it| it.table.into())),
        number(terms.map(|it| it.tables.into())),
        told.seq.to_string(),
        told.at.rfc3339(),
        yes(told.on_the_road),
        decision.scene.clone(),
        plain(&decision.title),
        text(decision.clock.as_deref()),
        decision.taken.id.clone(),
        plain(&decision.taken.text),
        yes(decision.deadline),
        decision.by.map(settlement).unwrap_or_default().to_owned(),
        text(decision.reason.as_deref()),
        text(decision.dissent.as_deref()),
        yes(decision.corrected),
        number(decision.took.map(|it| it.as_secs())),
        vote(0),
        vote(1),
        outlook.map(|it| share(it.moved)).unwrap_or_default(),
        chances(|ending| ending.before.chance),
        chances(|ending| ending.after.chance),
        yes(turning),
        after.ending().map(|it| it.id.clone()).unwrap_or_default(),
        plain(&decision.advice.heard.join("; ")),
        plain(&decision.advice.unheard.join("; ")),
        answered(after),
        plain(&decision.rather.join(" | ")),
    ]
}

/// `pace=half-hour eyes=board`, by the ids of what was asked at the start.
fn answered(after: &AfterAction) -> String {
    let one = |it: &AnsweredView| format!("{}={}", it.variable, it.word);
    let all: Vec<_> = after.answered.iter().map(one).collect();
    all.join(" ")
}

/// `open=9 wait=6`, behind a slash those who were unsure, where that was `asked`: `open=9/5`, and `wait=hidden` or
/// `wait=6/hidden` where somebody could be singled out.
fn vote(vote: &VoteRound, asked: bool) -> String {
    let line = |line: &VoteLine| match (line.votes, line.unsure) {
        (None, _) => format!("{}=hidden", line.choice),
        (Some(votes), Some(unsure @ 1..)) => format!("{}={votes}/{unsure}", line.choice),
        (Some(votes), None) if asked => format!("{}={votes}/hidden", line.choice),
        (Some(votes), _) => format!("{}={votes}", line.choice),
    };
    vote.lines.iter().map(line).collect::<Vec<_>>().join(" ")
}

/// `rain=0.2500 sun=0.7500`, by the ids of the endings.
fn chances(after: &AfterAction, outlook: &Outlook, of: fn(&EndingOutlook) -> f64) -> String {
    let mut out = String::new();
    for (ending, chance) in after.endings.iter().zip(&outlook.endings) {
        let space = if out.is_empty() { "" } else { " " };
        let _ = write!(out, "{space}{}={}", ending.id, share(of(chance)));
    }
    out
}

fn share(share: f64) -> String {
    format!("{share:.4}")
}
