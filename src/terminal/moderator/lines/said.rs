//! What a moderator types: one line is one command, in Dutch or English.

use crate::exercise::lead::GRADES;
use crate::exercise::{Act, LeadView};
use crate::record::{Pause, Settlement};
use crate::scenario::ChoiceId;
use crate::terminal::typed::Typed;

/// What opens a reason, and what spoke against it.
const BECAUSE: [&str; 2] = ["want", "because"];
const AGAINST: [&str; 2] = ["tegen", "against"];

/// A line that somebody typed, understood.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Said {
    Act(Act),
    /// The injects in hand.
    Injects,
    /// The decisions that one can go back to.
    Road,
    /// Another table.
    Table(u8),
    /// All tables.
    Tables,
    Time,
    /// How people come in.
    Code,
    /// The big screen in the browser of this machine.
    ScreenHere,
    Who,
    Again,
    Help,
    Quit,
    Unclear,
}

/// What a line asks for, by somebody who sees this.
pub(super) fn understand(line: &str, view: &LeadView) -> Said {
    let Typed { command, rest, .. } = Typed::of(line);
    let act = match command.as_str() {
        "" | "verder" | "go" => Some(Act::GoOn),
        "stem" | "vote" => match rest {
            "" => Some(Act::OpenVote { roles: false }),
            "rollen" | "roles" => Some(Act::OpenVote { roles: true }),
            _ => None,
        },
        "handen" | "hands" => {
            let counted = Typed::of(rest);
            let hands = counted.rest.parse().ok();
            choice_of(counted.name, view)
                .zip(hands)
                .map(|(choice, hands)| Act::Hands { choice, hands })
        }
        "sluit" | "close" => Some(Act::CloseVote),
        "toon" | "show" => Some(Act::Show),
        "kies" | "choose" => settle(rest, view),
        "deadline" => Some(Act::PassDeadline),
        "stuur" | "send" if rest.is_empty() => return Said::Injects,
        "stuur" | "send" => {
            let mut injects = view.place.injects.iter();
            let named = injects.find(|inject| inject.id == rest);
            named.map(|inject| Act::Send(inject.scene))
        }
        "terug" | "back" if rest.is_empty() => Some(Act::Back),
        "terug" | "back" => {
            let place = rest.parse::<usize>().ok().and_then(|it| it.checked_sub(1));
            let decision = place.and_then(|place| view.place.road.get(place));
            decision.map(|decision| Act::BackTo(decision.steps))
        }
        "pauze" | "pause" => Some(Act::Pause(Pause::Break)),
        "stop" => Some(Act::Pause(Pause::StopWord)),
        "door" | "on" => Some(Act::Unpause),
        "langer" | "extend" => rest.parse().ok().map(Act::Extend),
        "notitie" | "note" if !rest.is_empty() => Some(Act::Note(rest.to_owned())),
        "weeg" | "rate" => rate(rest, view),
        "donker" | "dark" => Some(Act::Dark(!view.dark)),
        "samen" | "gather" => table(rest, view).map(Act::Gather),
        "weg" | "remove" => remove(rest, view),
        "code" if ["nieuw", "new"].contains(&rest) => Some(Act::NewCode),
        // In English one locks: “door” is Dutch for going on.
        "deur" if rest == "dicht" => Some(Act::CloseDoor(true)),
        "deur" if rest == "open" => Some(Act::CloseDoor(false)),
        "lock" => Some(Act::CloseDoor(true)),
        "unlock" => Some(Act::CloseDoor(false)),
        "scherm" | "screen" if rest.is_empty() => Some(Act::Pair),
        other => return look(other, rest, view),
    };
    act.map_or(Said::Unclear, Said::Act)
}

/// What is only looked at.
fn look(word: &str, rest: &str, view: &LeadView) -> Said {
    match word {
        "tafel" | "table" => table(rest, view).map_or(Said::Unclear, Said::Table),
        "tafels" | "tables" => Said::Tables,
        "besluiten" | "decisions" => Said::Road,
        "tijd" | "time" => Said::Time,
        "code" => Said::Code,
        "scherm" | "screen" if ["hier", "here"].contains(&rest) => Said::ScreenHere,
        "wie" | "who" => Said::Who,
        "lees" | "again" => Said::Again,
        "hulp" | "help" | "?" => Said::Help,
        "klaar" | "quit" | "q" => Said::Quit,
        _ => Said::Unclear,
    }
}

/// Seats by their numbers, or all that are new while a vote is open.
fn remove(rest: &str, view: &LeadView) -> Option<Act> {
    let numbers = match rest {
        "nieuw" | "new" => view.newcomers(),
        numbers => {
            let numbers = numbers.split_whitespace().map(|number| number.parse().ok());
            numbers.collect::<Option<_>>()?
        }
    };
    Some(numbers).filter(|it| !it.is_empty()).map(Act::Remove)
}

fn table(number: &str, view: &LeadView) -> Option<u8> {
    let number = number.parse().ok()?;
    let mut tables = view.tables.iter();
    tables.any(|row| row.number == number).then_some(number)
}

/// A choice by its number among those shown, or by its id.
fn choice_of(name: &str, view: &LeadView) -> Option<ChoiceId> {
    let by_number = name.parse().ok().and_then(|it| view.place.numbered(it));
    let mut rows = view.place.choices.iter();
    let row = by_number.or_else(|| rows.find(|row| row.offer.id == name));
    row.map(|row| row.offer.choice)
}

/// `2 by roles because … / against …`; without `by` whoever decided as far as the vote tells.
fn settle(rest: &str, view: &LeadView) -> Option<Act> {
    let Typed { name, rest, .. } = Typed::of(rest);
    let choice = choice_of(name, view)?;
    let (by, why) = match decided_by(rest) {
        Some((by, why)) => (by, why),
        None => {
            let mut rows = view.place.choices.iter();
            let row = rows.find(|row| row.offer.choice == choice)?;
            (row.decided, rest)
        }
    };
    let (why, against) = parted(why);
    let against = against.map(str::to_owned);
    let reason = without(why, &BECAUSE);
    Some(Act::Settle {
        choice,
        by,
        reason: Some(reason).filter(|reason| !reason.is_empty()),
        dissent: against.filter(|dissent| !dissent.is_empty()),
    })
}

/// A reason, and what spoke against it behind ` / against `. Any other slash belongs to the text.
fn parted(why: &str) -> (&str, Option<&str>) {
    let mut slashes = why.match_indices('/');
    let parted = slashes.find_map(|(at, slash)| {
        let (reason, behind) = (why.get(..at)?, why.get(at + slash.len()..)?);
        let apart = reason.is_empty() || reason.ends_with(char::is_whitespace);
        let against = Typed::of(behind);
        let meant = apart && AGAINST.contains(&against.command.as_str());
        meant.then_some((reason, Some(against.rest)))
    });
    parted.unwrap_or((why, None))
}

/// Who decided, when a line opens with it and nothing but the reason follows, and the rest of the line.
fn decided_by(line: &str) -> Option<(Settlement, &str)> {
    let opening = Typed::of(line);
    if !["door", "by"].contains(&opening.command.as_str()) {
        return None;
    }
    let who = Typed::of(opening.rest);
    let by = match who.command.as_str() {
        "meerderheid" | "majority" => Settlement::Majority,
        "rollen" | "roles" => Settlement::Role,
        "mij" | "me" => Settlement::Moderator,
        _ => return None,
    };
    let next = Typed::of(who.rest).command;
    let ends = next.is_empty() || next.starts_with('/') || BECAUSE.contains(&next.as_str());
    ends.then_some((by, who.rest))
}

fn rate(rest: &str, view: &LeadView) -> Option<Act> {
    let Typed {
        name: objective,
        rest: grade,
        ..
    } = Typed::of(rest);
    let mut grades = GRADES.into_iter();
    let rating = grades.find(|rating| format!("{rating:?}").eq_ignore_ascii_case(grade))?;
    let mut known = view.place.objectives.iter();
    known.any(|row| row.id == objective).then(|| Act::Rate {
        objective: objective.to_owned(),
        rating,
    })
}

/// A line without the word that opens it, if it is one of these.
fn without(line: &str, openings: &[&str]) -> String {
    let opening = Typed::of(line);
    match openings.contains(&opening.command.as_str()) {
        true => opening.rest.to_owned(),
        false => line.trim().to_owned(),
    }
}
