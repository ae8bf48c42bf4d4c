//! What a moderator types of a case that the group brought itself.

use crate::exercise::{CaseAct, LeadView};
use crate::scenario::CaseTopic;
use crate::terminal::typed::Typed;

/// A line about the case, understood.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum CaseLine {
    Act(CaseAct),
    /// What is written of it.
    Look,
    Keep,
    /// How it is typed, by the key of a sentence.
    How(&'static str),
}

/// What a line asks for that is about the case; nothing where the group brought none, or it is about something else.
pub(super) fn understand(command: &str, rest: &str, view: &LeadView) -> Option<CaseLine> {
    view.case.as_ref()?;
    let act = |act: Option<CaseAct>, how| act.map_or(CaseLine::How(how), CaseLine::Act);
    Some(match command {
        "casus" | "case" if rest.is_empty() => CaseLine::Look,
        "verhaal" | "story" => act(CaseAct::story(rest), "lines-how-story"),
        "keuze" | "option" => act(option(rest, view), "lines-how-option"),
        "vraag" | "question" => act(line(CaseTopic::Questions, rest, view), "lines-how-question"),
        "raakt" | "affects" => act(line(CaseTopic::Affected, rest, view), "lines-how-affects"),
        "meegeven" | "give" => act(line(CaseTopic::Advice, rest, view), "lines-how-give"),
        "bewaar" | "keep" if ["alles", "all"].contains(&rest) => CaseLine::Keep,
        "bewaar" | "keep" => CaseLine::How("lines-how-keep"),
        _ => return None,
    })
}

/// `text`, `change 2 text` or `drop 2`. What only begins like that is a text.
fn line(about: CaseTopic, rest: &str, view: &LeadView) -> Option<CaseAct> {
    let opens = Typed::of(rest);
    let number = Typed::of(opens.rest);
    let Ok(place) = number.name.parse::<usize>() else {
        return (!rest.is_empty()).then(|| CaseAct::Line(about, rest.to_owned()));
    };
    let kept = || view.case.as_ref()?.line(about, place).cloned();
    match opens.command.as_str() {
        "weg" | "drop" if number.rest.is_empty() => Some(CaseAct::Amend(kept()?, None)),
        "anders" | "change" if !number.rest.is_empty() => {
            Some(CaseAct::Amend(kept()?, Some(number.rest.to_owned())))
        }
        _ => Some(CaseAct::Line(about, rest.to_owned())),
    }
}

/// `what | brings | costs`, `change 2 what | …` or `drop 2`.
fn option(rest: &str, view: &LeadView) -> Option<CaseAct> {
    let Typed {
        command,
        rest: behind,
        ..
    } = Typed::of(rest);
    let numbered = |text: &str| text.parse::<usize>().ok()?.checked_sub(1);
    match command.as_str() {
        "weg" | "drop" => {
            let place = numbered(behind)?;
            view.case.as_ref()?.name(place).map(CaseAct::Withdraw)
        }
        "anders" | "change" => {
            let number = Typed::of(behind);
            view.option(Some(numbered(number.name)?), number.rest)
        }
        _ => view.option(None, rest),
    }
}
