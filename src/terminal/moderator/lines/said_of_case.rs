//! What a moderator types of a case that the group brought itself.

use crate::exercise::{CaseAct, LeadView};
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
        "meegeven" | "give" if rest.is_empty() => CaseLine::How("lines-how-give"),
        "meegeven" | "give" => CaseLine::Act(CaseAct::Give(rest.to_owned())),
        "bewaar" | "keep" if ["alles", "all"].contains(&rest) => CaseLine::Keep,
        "bewaar" | "keep" => CaseLine::How("lines-how-keep"),
        _ => return None,
    })
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
