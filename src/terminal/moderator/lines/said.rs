//! What a moderator types: one line is one command, in Dutch or English.

use super::said_of_case::{self, CaseLine};
use crate::exercise::lead::{GRADES, InjectRow, SlideView};
use crate::exercise::{
    Act, Filling, LeadView, OfferAct, PlanReview, Projected, SurveyAct, TaskAct, WrittenDecision,
};
use crate::record::{Pause, Rating, Settlement};
use crate::scenario::ChoiceId;
use crate::terminal::moderator::plan::{plan, review};
use crate::terminal::typed::Typed;
use crate::view::OTHERWISE;

/// What opens a reason, and what spoke against it.
const BECAUSE: [&str; 2] = ["want", "because"];
const AGAINST: [&str; 2] = ["tegen", "against"];

/// Commands that stand alone: what is typed behind one was meant as something else, such as a text that was pasted.
const ALONE: &str = "verder go toon show deadline einde finish stop door on donker dark \
    uitnodiging invite afspraken agreements premortem lock unlock tafels tables besluiten decisions tijd time \
    wie who lees again hulp help ? klaar quit q";

/// What people of the story made.
const EXAMPLES: [&str; 2] = ["voorbeelden", "examples"];

/// This very computer.
const HERE: [&str; 2] = ["hier", "here"];

/// A line that somebody typed, understood.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Said {
    Act(Act),
    /// Who would say something, and what.
    Advice,
    /// What people can do themselves, or what they wrote.
    Tasks,
    /// What people of the story made of the task that is open.
    Examples,
    /// What earlier groups meant to do, and what this one does.
    Plans,
    /// What people are asked of themselves.
    Survey,
    /// What the control cell offers.
    Offers,
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
    /// The objectives, and what was said of them.
    Objectives,
    /// What is written of the case that the group brought itself.
    Case,
    /// Keeps it.
    KeepCase,
    Again,
    Help,
    Quit,
    Wrong(Wrong),
    Unclear,
}

/// What is wrong with what was typed behind a command that is known: the key of a sentence about it, and that part.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    pub(super) key: &'static str,
    pub(super) typed: String,
}

impl Wrong {
    fn with(key: &'static str, typed: &str) -> Self {
        Self {
            key,
            typed: typed.to_owned(),
        }
    }
}

/// An act, or what is wrong with how it was asked for.
type Asked = Result<Act, Wrong>;

/// What a line asks for, by somebody who sees this.
pub(super) fn understand(line: &str, view: &LeadView) -> Said {
    let Typed { command, rest, .. } = Typed::of(line);
    if !rest.is_empty() && ALONE.split(' ').any(|alone| alone == command) {
        return Said::Wrong(Wrong::with("lines-alone", &command));
    }
    if let Some(line) = said_of_case::understand(&command, rest, view) {
        return of_the_case(line, rest);
    }
    let asked = in_the_story(&command, rest, view)
        .or_else(|| in_time(&command, rest, view))
        .or_else(|| in_the_room(&command, rest, view));
    match asked {
        Some(Ok(act)) => Said::Act(act),
        Some(Err(wrong)) => Said::Wrong(wrong),
        None => look(&command, rest, view),
    }
}

/// An answer to an offer of the control cell: its number, and whether it is taken.
fn offer(rest: &str, view: &LeadView) -> Asked {
    let (number, answer) = rest.split_once(' ').unwrap_or((rest, ""));
    let row = numbered(number).and_then(|place| view.offers.get(place));
    let number = row
        .ok_or_else(|| Wrong::with("lines-no-offer", rest))?
        .number;
    match answer.trim() {
        "neem" | "aan" | "take" | "ja" | "yes" => Ok(Act::Offer(OfferAct::Take(number))),
        "niet" | "nee" | "not" | "no" => Ok(Act::Offer(OfferAct::Decline(number))),
        _ => Err(Wrong::with("lines-how-offer", rest)),
    }
}

/// What a line about the case asks for.
fn of_the_case(line: CaseLine, rest: &str) -> Said {
    match line {
        CaseLine::Act(act) => Said::Act(Act::Case(act)),
        CaseLine::Look => Said::Case,
        CaseLine::Keep => Said::KeepCase,
        CaseLine::How(key) => Said::Wrong(Wrong::with(key, rest)),
    }
}

/// How a decision goes on.
fn in_the_story(command: &str, rest: &str, view: &LeadView) -> Option<Asked> {
    Some(match command {
        "verder" | "go" => Ok(Act::GoOn),
        "stem" | "vote" => match rest {
            "" => Ok(Act::OpenVote { roles: false }),
            "rollen" | "roles" => Ok(Act::OpenVote { roles: true }),
            "alle" | "all" => Ok(Act::OpenVotes),
            "zelfde" | "same" => Ok(Act::TakeUpVote),
            other => Err(Wrong::with("lines-how-vote", other)),
        },
        "handen" | "hands" => hands(rest, view),
        "sluit" | "close" => match rest {
            "" => Ok(Act::CloseVote),
            "toon" | "show" => Ok(Act::CloseAndShow),
            "alle" | "all" => Ok(Act::CloseVotes),
            other => Err(Wrong::with("lines-how-close", other)),
        },
        "toon" | "show" => Ok(Act::Show),
        "kies" | "choose" => settle(rest, view),
        "verbeter" | "correct" => correct(rest, view),
        "deadline" => Ok(Act::PassDeadline),
        "terug" | "back" if rest.is_empty() => Ok(Act::Back),
        "terug" | "back" => match numbered(rest).and_then(|place| view.place.road.get(place)) {
            Some(row) => match row.steps {
                Some(steps) => Ok(Act::BackTo(steps)),
                None => Err(Wrong::with("host-road-left", "")),
            },
            None => Err(Wrong::with("lines-no-decision", rest)),
        },
        "einde" | "finish" => Ok(Act::EndEarly),
        "notitie" | "note" => match rest {
            "" => Err(Wrong::with("lines-how-note", "")),
            text => Ok(Act::Note(text.to_owned())),
        },
        "zeg" | "say" => match rest {
            "" => Err(Wrong::with("lines-how-say", "")),
            text => Ok(Act::Improvise(text.to_owned())),
        },
        "anders" | "otherwise" => match rest {
            "" => Err(Wrong::with("lines-how-otherwise", "")),
            text => Ok(match dropped(text, &view.place.rather) {
                Some(said) => Act::TakeBack(said),
                None => Act::Otherwise(text.to_owned()),
            }),
        },
        "plan" if !rest.is_empty() => match plan(rest) {
            _ if let Some(made) = dropped(rest, &view.place.plans) => Ok(Act::TakeBack(made)),
            Some(plan) => Ok(Act::Plan(plan)),
            None => Err(Wrong::with("lines-how-plan", rest)),
        },
        "gedaan" | "done" => reviewed(rest, view),
        "aanbod" | "offer" if !rest.is_empty() => offer(rest, view),
        "stellingen" | "statements" if !rest.is_empty() => survey(rest, view),
        "advies" | "advice" if !rest.is_empty() => hear(rest, view),
        "zelf" | "practise" if view.task.is_some() && EXAMPLES.contains(&rest) => return None,
        "zelf" | "practise" if !rest.is_empty() => task(rest, view),
        "beoordeel" | "rate" if !rest.is_empty() => rate(rest, view),
        _ => return None,
    })
}

/// Injects, breaks, and the time that a talk takes.
fn in_time(command: &str, rest: &str, view: &LeadView) -> Option<Asked> {
    Some(match command {
        "stuur" | "send" if !rest.is_empty() => {
            inject(rest, view).map(|inject| Act::Send(inject.scene))
        }
        "verzet" | "move" => named_inject(rest, "lines-how-move", view).and_then(|(row, rest)| {
            let at = rest.parse().ok().filter(|_| row.timed);
            let at = at.ok_or_else(|| Wrong::with("lines-how-move", rest))?;
            let (inject, at) = (row.scene, Some(at));
            Ok(Act::Reschedule { inject, at })
        }),
        "houd" | "hold" => inject(rest, view).and_then(|row| match row.timed {
            true => Ok(Act::Reschedule {
                inject: row.scene,
                at: None,
            }),
            false => Err(Wrong::with("lines-how-hold", rest)),
        }),
        "herschrijf" | "reword" => {
            named_inject(rest, "lines-how-reword", view).and_then(|(row, text)| match text {
                "" => Err(Wrong::with("lines-how-reword", "")),
                text => Ok(Act::Reword {
                    inject: row.scene,
                    text: text.to_owned(),
                }),
            })
        }
        "pauze" | "pause" if rest.is_empty() => Ok(Act::Pause(Pause::Break)),
        "pauze" | "pause" => minutes(rest, "lines-how-pause").map(Act::BreakFor),
        "stop" => Ok(Act::Pause(Pause::StopWord)),
        "door" | "on" => Ok(Act::Unpause),
        "langer" | "extend" => minutes(rest, "lines-how-extend").map(Act::Extend),
        "korter" | "shorten" => minutes(rest, "lines-how-shorten").map(Act::Shorten),
        _ => return None,
    })
}

/// Tables, seats, the door and the projector.
fn in_the_room(command: &str, rest: &str, view: &LeadView) -> Option<Asked> {
    let fill = |filling| Act::Fill(view.filling.or_story(filling));
    Some(match command {
        "donker" | "dark" => Ok(fill(Filling::Nothing)),
        "uitnodiging" | "invite" => Ok(fill(Filling::Invitation)),
        "afspraken" | "agreements" => Ok(fill(Filling::Agreements)),
        "premortem" => Ok(fill(Filling::Premortem)),
        "dia" | "slide" => slide(rest, view),
        "netwerk" | "network" => network(rest, view),
        "samen" | "gather" => table(rest, view).map(Act::Gather),
        "zet" | "seat" => seat(rest, view),
        "weg" | "remove" => remove(rest, view),
        "code" if ["nieuw", "new"].contains(&rest) => Ok(Act::NewCode),
        // In English one locks: “door” is Dutch for going on.
        "deur" => match rest {
            "dicht" => Ok(Act::CloseDoor(true)),
            "open" => Ok(Act::CloseDoor(false)),
            other => Err(Wrong::with("lines-how-door", other)),
        },
        "lock" => Ok(Act::CloseDoor(true)),
        "unlock" => Ok(Act::CloseDoor(false)),
        "scherm" | "screen" if rest.is_empty() => Ok(Act::Pair),
        "scherm" | "screen" if ["alle", "all"].contains(&rest) => {
            Ok(Act::Project(Projected::AllTables))
        }
        "scherm" | "screen" if !HERE.contains(&rest) => {
            table(rest, view).map(|table| Act::Project(Projected::Table(table)))
        }
        _ => return None,
    })
}

/// What is only looked at.
fn look(word: &str, rest: &str, view: &LeadView) -> Said {
    match word {
        "stuur" | "send" => Said::Injects,
        "advies" | "advice" => Said::Advice,
        "zelf" | "practise" if EXAMPLES.contains(&rest) => Said::Examples,
        "zelf" | "practise" => Said::Tasks,
        "plan" | "plannen" | "plans" => Said::Plans,
        "aanbod" | "offer" | "offers" => Said::Offers,
        "stellingen" | "statements" => Said::Survey,
        "beoordeel" | "rate" => Said::Objectives,
        "tafel" | "table" => table(rest, view).map_or_else(Said::Wrong, Said::Table),
        "tafels" | "tables" => Said::Tables,
        "besluiten" | "decisions" => Said::Road,
        "tijd" | "time" => Said::Time,
        "code" => Said::Code,
        "scherm" | "screen" if HERE.contains(&rest) => Said::ScreenHere,
        "wie" | "who" => Said::Who,
        "lees" | "again" => Said::Again,
        "hulp" | "help" | "?" => Said::Help,
        "klaar" | "quit" | "q" => Said::Quit,
        _ => Said::Unclear,
    }
}

/// `1`: the first of what people can be asked; `close`: no more.
fn survey(rest: &str, view: &LeadView) -> Asked {
    if ["sluit", "close"].contains(&rest) {
        return Ok(Act::Survey(SurveyAct::Close));
    }
    let row = numbered(rest).and_then(|place| view.survey.asks.get(place));
    let row = row.ok_or_else(|| Wrong::with("lines-how-survey", rest))?;
    Ok(Act::Survey(SurveyAct::Open(row.round)))
}

/// `drop 2`: the event of the second of these texts.
fn dropped(rest: &str, texts: &[(u64, String)]) -> Option<u64> {
    let Typed { command, rest, .. } = Typed::of(rest);
    let place = ["weg", "drop"]
        .contains(&command.as_str())
        .then(|| numbered(rest))?;
    Some(texts.get(place?)?.0)
}

/// `1 5 3 2 because …`: what became of the first plan of earlier groups.
fn reviewed(rest: &str, view: &LeadView) -> Asked {
    let wrong = || Wrong::with("lines-how-done", rest);
    let Typed { name, rest, .. } = Typed::of(rest);
    let earlier = numbered(name).and_then(|place| view.earlier.get(place));
    let earlier = earlier.ok_or_else(wrong)?;
    let (counts, why) = review(rest).ok_or_else(wrong)?;
    Ok(Act::Review(PlanReview {
        session: earlier.session.clone(),
        plan: earlier.seq,
        text: earlier.text.clone(),
        counts,
        why,
    }))
}

/// Lets everybody read what an adviser says, by number or id.
fn hear(name: &str, view: &LeadView) -> Asked {
    let advice = &view.place.advice;
    let by_number = numbered(name).and_then(|place| advice.get(place));
    let row = by_number.or_else(|| advice.iter().find(|row| row.adviser.id == name));
    let row = row.ok_or_else(|| Wrong::with("lines-no-adviser", name))?;
    Ok(Act::Hear(row.adviser.id.clone()))
}

/// A task by number or id where none is open; else what is done with the one that is.
fn task(rest: &str, view: &LeadView) -> Asked {
    let wrong = || Wrong::with("lines-how-task", rest);
    if view.task.is_none() {
        let tasks = &view.place.tasks;
        let by_number = numbered(rest).and_then(|place| tasks.get(place));
        let id = match rest {
            "anders" | "otherwise" => OTHERWISE,
            id => id,
        };
        let task = by_number.or_else(|| tasks.iter().find(|task| task.id == id));
        let task = task.ok_or_else(|| Wrong::with("lines-no-task", rest))?;
        return Ok(Act::Task(TaskAct::Open(task.id.clone())));
    }
    let Typed { command, rest, .. } = Typed::of(rest);
    let line = || rest.parse().map_err(|_| wrong());
    Ok(Act::Task(match command.as_str() {
        "toon" | "show" => TaskAct::Show(line()?),
        "houd" | "keep" => TaskAct::Keep(line()?),
        "weg" | "drop" => TaskAct::Drop(line()?),
        "zeg" | "say" if !rest.is_empty() => TaskAct::Say(rest.to_owned()),
        "vraag" | "ask" => TaskAct::Ask,
        "sluit" | "close" => TaskAct::Close,
        _ => return Err(wrong()),
    }))
}

/// `2 5`: five hands for choice 2.
fn hands(rest: &str, view: &LeadView) -> Asked {
    let counted = Typed::of(rest);
    if rest.is_empty() {
        return Err(Wrong::with("lines-how-hands", ""));
    }
    let choice = choice_of(counted.name, view)?;
    let hands = counted.rest.parse();
    let hands = hands.map_err(|_| Wrong::with("lines-how-hands", counted.rest))?;
    Ok(Act::Hands { choice, hands })
}

/// `7 2`: seat 7 to table 2.
fn seat(rest: &str, view: &LeadView) -> Asked {
    let Typed { name, rest, .. } = Typed::of(rest);
    let seat = name.parse();
    let seat = seat.map_err(|_| Wrong::with("lines-how-seat", name))?;
    let table = table(rest, view)?;
    Ok(Act::Seat { seat, table })
}

/// Seats by their numbers, or all that are new while a vote is open, or all whose phone sleeps.
fn remove(rest: &str, view: &LeadView) -> Asked {
    let (numbers, none) = match rest {
        "nieuw" | "new" => (view.newcomers(), "host-nobody-new"),
        "slapend" | "asleep" => (view.sleepers(), "host-nobody-asleep"),
        numbers => {
            let numbers = numbers.split_whitespace().map(|number| number.parse().ok());
            let numbers = numbers.collect::<Option<_>>();
            let none = "lines-how-remove";
            (numbers.ok_or_else(|| Wrong::with(none, rest))?, none)
        }
    };
    match numbers.is_empty() {
        true => Err(Wrong::with(none, rest)),
        false => Ok(Act::Remove(numbers)),
    }
}

/// The slide with a number; without one the next, and after the last the first.
fn slide(number: &str, view: &LeadView) -> Asked {
    let SlideView {
        number: shown,
        count,
    } = view.slide;
    let place = match number {
        "" => Some(shown % count),
        number => numbered(number).filter(|&place| place < count),
    };
    let place = place.ok_or_else(|| Wrong::with("lines-no-slide", number));
    place.map(Act::Slide)
}

/// The network with a number; without one the next.
fn network(number: &str, view: &LeadView) -> Asked {
    let invitation = &view.door.invitation;
    let (address, none) = match number {
        "" => (invitation.next(), invitation.no_next()),
        number => {
            let place = numbered(number);
            let address = place.and_then(|place| invitation.offered().get(place).copied());
            (address, "lines-no-network")
        }
    };
    let adapter = address.map(|address| address.adapter.clone());
    let adapter = adapter.ok_or_else(|| Wrong::with(none, number));
    adapter.map(Act::ComeBy)
}

fn minutes(rest: &str, how: &'static str) -> Result<u32, Wrong> {
    rest.parse().map_err(|_| Wrong::with(how, rest))
}

/// The place of what has a number on the list, from 1.
fn numbered(number: &str) -> Option<usize> {
    number.parse::<usize>().ok()?.checked_sub(1)
}

fn table(number: &str, view: &LeadView) -> Result<u8, Wrong> {
    let wrong = || Wrong::with("lines-no-table", number);
    let number = number.parse().map_err(|_| wrong())?;
    let mut tables = view.tables.iter();
    let known = tables.any(|row| row.number == number);
    known.then_some(number).ok_or_else(wrong)
}

fn inject<'v>(id: &str, view: &'v LeadView) -> Result<&'v InjectRow, Wrong> {
    let mut injects = view.place.injects.iter();
    let found = injects.find(|inject| inject.id == id);
    found.ok_or_else(|| Wrong::with("lines-no-inject", id))
}

/// An inject by its id, and what stands behind that.
fn named_inject<'l, 'v>(
    line: &'l str,
    how: &'static str,
    view: &'v LeadView,
) -> Result<(&'v InjectRow, &'l str), Wrong> {
    let Typed { name, rest, .. } = Typed::of(line);
    match name {
        "" => Err(Wrong::with(how, "")),
        name => Ok((inject(name, view)?, rest)),
    }
}

/// A choice by its number among those shown, or by its id.
fn choice_of(name: &str, view: &LeadView) -> Result<ChoiceId, Wrong> {
    let by_number = name.parse().ok().and_then(|it| view.place.numbered(it));
    let mut rows = view.place.choices.iter();
    let row = by_number.or_else(|| rows.find(|row| row.offer.id == name));
    let choice = row.map(|row| row.offer.choice);
    choice.ok_or_else(|| Wrong::with("lines-no-choice", name))
}

/// `2 by roles because … / against …`; without `by` whoever decided as far as the vote tells.
fn settle(rest: &str, view: &LeadView) -> Asked {
    let Typed { name, rest, .. } = Typed::of(rest);
    if name.is_empty() {
        return Err(Wrong::with("lines-how-choose", ""));
    }
    let choice = choice_of(name, view)?;
    let mut rows = view.place.choices.iter();
    let row = rows.find(|row| row.offer.choice == choice);
    let usual = row.map_or(Settlement::Moderator, |row| row.decided);
    let (by, rest) = decided_by(rest).unwrap_or((usual, rest));
    let (reason, dissent) = why(rest);
    Ok(Act::Settle {
        choice,
        by,
        reason,
        dissent,
    })
}

/// `2 by roles because … / against …`: what is not said stays as it was written down.
fn correct(rest: &str, view: &LeadView) -> Asked {
    let Typed { name, rest, .. } = Typed::of(rest);
    if name.is_empty() {
        return Err(Wrong::with("lines-how-correct", ""));
    }
    let row = numbered(name).and_then(|place| view.place.road.get(place));
    let row = row.ok_or_else(|| Wrong::with("lines-no-decision", name))?;
    let Some(written) = &row.written else {
        return Err(Wrong::with("lines-nobody-decided", name));
    };
    let WrittenDecision { by: usual, .. } = written;
    let usual = usual.unwrap_or(Settlement::Moderator);
    let (by, rest) = decided_by(rest).unwrap_or((usual, rest));
    let (reason, dissent) = why(rest);
    Ok(Act::Correct {
        decided: written.decided,
        by,
        reason: reason.or_else(|| written.reason.clone()),
        dissent: dissent.or_else(|| written.dissent.clone()),
    })
}

/// Why, and what was said against it, in what stands behind a decision.
fn why(line: &str) -> (Option<String>, Option<String>) {
    let (why, against) = parted(line);
    let written = |line: String| Some(line).filter(|line| !line.is_empty());
    let dissent = against.map(str::to_owned).and_then(written);
    (written(without(why, &BECAUSE)), dissent)
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

fn rate(rest: &str, view: &LeadView) -> Asked {
    let Typed {
        name: objective,
        rest: grade,
        ..
    } = Typed::of(rest);
    let mut known = view.place.objectives.iter();
    if !known.any(|row| row.id == objective) {
        return Err(Wrong::with("lines-no-objective", objective));
    }
    // The letters stand in the data.
    let letter = |rating: &Rating| format!("{rating:?}").eq_ignore_ascii_case(grade);
    let rating = numbered(grade).and_then(|place| GRADES.get(place).copied());
    let rating = rating.or_else(|| GRADES.into_iter().find(letter));
    let rating = rating.ok_or_else(|| Wrong::with("lines-how-rate", grade))?;
    Ok(Act::Rate {
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
