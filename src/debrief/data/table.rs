//! A session as CSV: one row a decision, for a spreadsheet or a statistics program.

use std::fmt::Write as _;

use super::settlement;
use crate::debrief::{AfterAction, Decision, Outlook, ToldMoment, VoteLine, VoteRound};

/// The columns, in order.
const COLUMNS: [&str; 26] = [
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
    "seconds",
    "first_vote",
    "second_vote",
    "moved",
    "chances_before",
    "chances_after",
    "turning_point",
    "ending",
];

/// The decisions of a session, under a row of names.
///
/// # Errors
/// When a row cannot be written, which memory never refuses.
pub fn table(after: &AfterAction) -> csv::Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for (place, decision) in after.decisions() {
        let turning = after.turning.is_some_and(|it| it.place == place);
        writer.write_record(row(after, &after.timeline[place], decision, turning))?;
    }
    let bytes = writer
        .into_inner()
        .map_err(|error| error.into_error().into());
    bytes.map(|bytes| String::from_utf8(bytes).expect("only texts were written"))
}

fn row(after: &AfterAction, told: &ToldMoment, decision: &Decision, turning: bool) -> [String; 26] {
    let terms = after.terms.as_ref();
    let number = |number: Option<u64>| number.map(|it| it.to_string()).unwrap_or_default();
    let yes = |is: bool| if is { "yes" } else { "no" }.to_owned();
    let text = |text: Option<&str>| plain(text.unwrap_or_default());
    let outlook = decision.outlook.as_ref();
    let chances = |of: fn(&(String, f64, f64)) -> f64| match outlook {
        Some(outlook) => chances(after, outlook, of),
        None => String::new(),
    };
    let vote = |round: usize| decision.votes.get(round).map(vote).unwrap_or_default();
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
        number(decision.took.map(|it| it.as_secs())),
        vote(0),
        vote(1),
        outlook.map(|it| share(it.moved)).unwrap_or_default(),
        chances(|ending| ending.1),
        chances(|ending| ending.2),
        yes(turning),
        after.ending().map(|it| it.id.clone()).unwrap_or_default(),
    ]
}

/// A text that no spreadsheet takes for a formula: one that begins like one gets an apostrophe before it.
fn plain(text: &str) -> String {
    match text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}

/// `open=5 wait=3`, and behind a slash those who were unsure: `open=5/2`.
fn vote(vote: &VoteRound) -> String {
    let line = |line: &VoteLine| match line.unsure {
        0 => format!("{}={}", line.choice, line.votes),
        unsure => format!("{}={}/{unsure}", line.choice, line.votes),
    };
    vote.lines.iter().map(line).collect::<Vec<_>>().join(" ")
}

/// `rain=0.2500 sun=0.7500`, by the ids of the endings.
fn chances(after: &AfterAction, outlook: &Outlook, of: fn(&(String, f64, f64)) -> f64) -> String {
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
