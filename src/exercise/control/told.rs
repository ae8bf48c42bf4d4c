//! The sentences in which every face of a control cell tells the same.

use std::time::Duration;

use super::answer::OfferAnswer;
use super::cell::LastHeard;
use super::rows::{FollowedTable, RoomCounts, RoomRow};
use crate::exercise::Phase;
use crate::language::Words;
use crate::language::figure::minutes_seconds;
use crate::library::folded;
use crate::record::Pause;

/// What a table is doing, or why it stands still.
pub(crate) fn doing_told(table: &FollowedTable, words: &Words) -> String {
    let until = table.until.map(crate::record::Moment::time_of_day);
    match (table.paused, until) {
        _ if table.broken => words.say("control-broken"),
        _ if table.welcomes => words.say("control-coming-in"),
        (Some(Pause::Break), Some(time)) => {
            words.say_with("host-break-until", &[("time", time.into())])
        }
        (Some(Pause::Break), None) => words.say("host-break"),
        (Some(Pause::StopWord), _) => words.say("host-stop-word"),
        (Some(Pause::Jump), _) => words.say("host-jump"),
        (None, _) => phase_told(table, words),
    }
}

fn phase_told(table: &FollowedTable, words: &Words) -> String {
    let (key, number) = match table.phase {
        Phase::Consequence => ("control-reading", 0),
        Phase::Talk => ("host-talk", 0),
        Phase::Vote { round, .. } => ("host-vote", round),
        Phase::Counted { round } => ("control-counted", round),
        Phase::Shown { round } => ("host-shown", round),
        Phase::Gathered { table } => ("host-with-table", table),
        Phase::Ended if table.ended_early => ("control-ended-early", 0),
        Phase::Ended => ("host-ended", 0),
    };
    words.say_with(key, &[("number", number.into())])
}

/// The scene in which a room is; of several tables in several scenes, how many there are and where the last of them is.
pub(crate) fn scene_told(row: &RoomRow, words: &Words) -> String {
    let Some(table) = row.table() else {
        return words.say("control-no-session");
    };
    let scene = table.scene.clone();
    let scene = scene.unwrap_or_else(|| words.say("control-no-scene"));
    let same = row.tables.iter().all(|it| it.scene == table.scene);
    match row.tables.len() {
        ..=1 => scene,
        _ if same => scene,
        tables => words.say_with(
            "control-scene-of-tables",
            &[("tables", tables.into()), ("scene", scene.into())],
        ),
    }
}

/// How long a scene was talked about, and how long was planned: `3:12/6:00`, with a sign where that is over.
pub(crate) fn talk_told(table: &FollowedTable) -> String {
    let over = if table.is_over() { "!" } else { "" };
    match (table.talked.map(minutes_seconds), table.planned) {
        (None, _) => String::new(),
        (Some(talked), None) => talked,
        (Some(talked), Some(planned)) => format!("{talked}/{}{over}", minutes_seconds(planned)),
    }
}

/// How many voted of how many while a vote is open, and how many are in otherwise.
pub(crate) fn voted_told(row: &RoomRow) -> String {
    let people = row.standing.people;
    match row.standing.voted {
        Some(voted) => format!("{voted}/{people}"),
        None => people.to_string(),
    }
}

/// When a room was heard last; that it is silent in words.
pub(crate) fn heard_told(heard: LastHeard, words: &Words) -> String {
    let (key, at) = match heard {
        LastHeard::Never => return words.say("control-never-heard"),
        LastHeard::At(at) => ("control-heard", at),
        LastHeard::Silent(at) => ("control-silent", at),
    };
    words.say_with(key, &[("time", at.time_of_day().into())])
}

/// What became of an offer.
pub(crate) fn answer_told(answer: OfferAnswer, words: &Words) -> String {
    let (key, at) = match answer {
        OfferAnswer::Open => return words.say("control-answer-open"),
        OfferAnswer::Taken(at) => ("control-answer-taken", at),
        OfferAnswer::Declined(at) => ("control-answer-declined", at),
    };
    words.say_with(key, &[("time", at.time_of_day().into())])
}

/// The clock of the exercise: `1:04:09`; that it has not begun, before it has.
pub(crate) fn clock_told(clock: Option<Duration>, words: &Words) -> String {
    let Some(clock) = clock else {
        return words.say("control-not-begun");
    };
    let seconds = clock.as_secs();
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    let time = format!("{hours}:{minutes:02}:{:02}", seconds % 60);
    words.say_with("control-clock", &[("time", time.into())])
}

/// How many rooms are how far; what nobody is, is left out.
pub(crate) fn counts_told(counts: RoomCounts, words: &Words) -> String {
    let rooms = words.say_with("control-rooms", &[("count", counts.rooms.into())]);
    let others = [
        ("control-begun", counts.begun),
        ("control-done", counts.done),
        ("control-still", counts.still),
        ("control-silent-rooms", counts.silent),
        ("control-open", counts.open),
    ];
    let others = others.into_iter().filter(|(_, count)| *count > 0);
    let others = others.map(|(key, count)| words.say_with(key, &[("count", count.into())]));
    let all: Vec<_> = std::iter::once(rooms).chain(others).collect();
    all.join(" · ")
}

/// Whether anything that a row says of a room holds what is searched for.
pub(crate) fn fits(row: &RoomRow, search: &str, words: &Words) -> bool {
    let search = folded(search);
    let holds = |text: &str| folded(text).contains(&search);
    holds(row.name.as_str())
        || holds(&heard_told(row.heard, words))
        || row.tables.iter().any(|table| {
            let scene = table.scene.as_deref();
            holds(&table.scenario) || scene.is_some_and(holds) || holds(&doing_told(table, words))
        })
}
