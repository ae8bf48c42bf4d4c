//! What a typed line asks of a control cell, in Dutch or English.

use super::app::CellRole;
use super::rating::grade_of;
use super::sending::{BREAK, LONGEST_BREAK};
use crate::record::share::RoomName;
use crate::record::{Offer, Rating};
use crate::terminal::typed::Typed;

/// What a line asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ControlSaid {
    /// The rooms, of which a text says which.
    Rooms(String),
    Room(RoomName),
    Offers,
    /// An offer to rooms; all of them where none is named.
    Offer(Vec<RoomName>, Offer),
    /// The plan.
    Injects,
    /// A row of the plan, by the number that stands before it.
    Send(String),
    /// Writes the plan to a file.
    Write,
    /// An objective by its id or number, and how far the group showed it.
    Rate(String, Rating),
    Objectives,
    Note(String),
    Yes,
    Help,
    Quit,
    Nothing,
    /// The key of a sentence about how it is said.
    Wrong(&'static str),
}

/// What a line asks of somebody with this role.
pub(super) fn understand(line: &str, role: &CellRole) -> ControlSaid {
    let typed = Typed::of(line);
    if typed.command.is_empty() {
        return ControlSaid::Nothing;
    }
    if typed.is_yes() && typed.is_alone() {
        return ControlSaid::Yes;
    }
    if typed.leaves() {
        return ControlSaid::Quit;
    }
    let rest = typed.rest;
    match (typed.command.as_str(), role) {
        ("help" | "hulp" | "?", _) => ControlSaid::Help,
        ("zalen" | "rooms", _) => ControlSaid::Rooms(rest.to_owned()),
        ("zaal" | "room", _) => room(rest).map_or_else(ControlSaid::Wrong, ControlSaid::Room),
        ("aanbod" | "offer", CellRole::Control) if rest.is_empty() => ControlSaid::Offers,
        ("aanbod" | "offer", CellRole::Control) => offer(rest).unwrap_or_else(ControlSaid::Wrong),
        ("injects", CellRole::Control) => ControlSaid::Injects,
        ("stuur" | "send", CellRole::Control) if !rest.is_empty() => {
            ControlSaid::Send(rest.to_owned())
        }
        ("stuur" | "send", CellRole::Control) => ControlSaid::Wrong("control-how-send"),
        ("schrijf" | "write", CellRole::Control) => ControlSaid::Write,
        ("doelen" | "objectives", CellRole::Evaluator(_)) => ControlSaid::Objectives,
        ("beoordeel" | "rate", CellRole::Evaluator(_)) if rest.is_empty() => {
            ControlSaid::Objectives
        }
        ("beoordeel" | "rate", CellRole::Evaluator(_)) => {
            rate(rest).unwrap_or(ControlSaid::Wrong("control-how-rate"))
        }
        ("notitie" | "note", CellRole::Evaluator(_)) if rest.is_empty() => {
            ControlSaid::Wrong("console-no-line")
        }
        ("notitie" | "note", CellRole::Evaluator(_)) => ControlSaid::Note(rest.to_owned()),
        _ => ControlSaid::Wrong("control-unknown"),
    }
}

fn room(text: &str) -> Result<RoomName, &'static str> {
    text.to_lowercase()
        .parse()
        .map_err(|_| "control-no-such-room")
}

/// `noord,zuid break 10`: rooms, apart by commas, then what is offered to them.
fn offer(text: &str) -> Result<ControlSaid, &'static str> {
    let wrong = "control-how-offer";
    let Typed { name, rest, .. } = Typed::of(text);
    let rooms = match name.to_lowercase().as_str() {
        "alle" | "all" => Vec::new(),
        names => names
            .split(',')
            .filter(|name| !name.is_empty())
            .map(room)
            .collect::<Result<_, _>>()?,
    };
    let kind = Typed::of(rest);
    let offer = match kind.command.as_str() {
        "begin" if kind.is_alone() => Offer::Begin,
        "pauze" | "break" => Offer::Break {
            minutes: minutes(kind.rest)?,
        },
        "inject" if !kind.rest.is_empty() => Offer::Inject {
            inject: kind.rest.to_owned(),
        },
        "bericht" | "message" => {
            let (from, text) = kind.rest.split_once(':').ok_or(wrong)?;
            let (from, text) = (from.trim().to_owned(), text.trim().to_owned());
            match from.is_empty() || text.is_empty() {
                true => return Err(wrong),
                false => Offer::Message { from, text },
            }
        }
        _ => return Err(wrong),
    };
    Ok(ControlSaid::Offer(rooms, offer))
}

fn minutes(text: &str) -> Result<u32, &'static str> {
    let minutes = match text.is_empty() {
        true => Some(BREAK),
        false => text.parse().ok(),
    };
    let minutes = minutes.filter(|minutes| (1..=LONGEST_BREAK).contains(minutes));
    minutes.ok_or("control-how-break")
}

/// `calm P`: an objective, then a letter.
fn rate(text: &str) -> Option<ControlSaid> {
    let (objective, grade) = text.rsplit_once(char::is_whitespace)?;
    let mut letters = grade.chars();
    let grade = grade_of(letters.next()?)?;
    let alone = letters.next().is_none();
    alone.then(|| ControlSaid::Rate(objective.trim().to_owned(), grade))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rooms(names: &[&str]) -> Vec<RoomName> {
        names
            .iter()
            .map(|name| name.parse().expect("a name"))
            .collect()
    }

    #[test]
    fn an_offer_is_typed_in_both_languages() {
        let told = |line| understand(line, &CellRole::Control);
        for (line, names, offer) in [
            ("aanbod alle begin", &[][..], Offer::Begin),
            (
                "offer noord,zuid break 15",
                &["noord", "zuid"][..],
                Offer::Break { minutes: 15 },
            ),
            (
                "aanbod Noord pauze",
                &["noord"][..],
                Offer::Break { minutes: BREAK },
            ),
            (
                "offer all inject bell",
                &[][..],
                Offer::Inject {
                    inject: "bell".to_owned(),
                },
            ),
            (
                "aanbod zuid bericht de pers: Klopt het: ja of nee?",
                &["zuid"][..],
                Offer::Message {
                    from: "de pers".to_owned(),
                    text: "Klopt het: ja of nee?".to_owned(),
                },
            ),
        ] {
            assert_eq!(
                told(line),
                ControlSaid::Offer(rooms(names), offer),
                "{line}"
            );
        }
        for line in [
            "offer all",
            "offer all message press",
            "aanbod noord dansen",
        ] {
            assert_eq!(
                told(line),
                ControlSaid::Wrong("control-how-offer"),
                "{line}"
            );
        }
        assert_eq!(
            told("offer all break 900"),
            ControlSaid::Wrong("control-how-break")
        );
    }

    #[test]
    fn an_evaluator_rates_and_notes_and_steers_nothing() {
        let evaluator = CellRole::Evaluator("noord".parse().expect("a name"));
        let told = |line| understand(line, &evaluator);
        assert_eq!(
            told("rate calm P"),
            ControlSaid::Rate("calm".to_owned(), Rating::P)
        );
        assert_eq!(
            told("notitie Het werd stil."),
            ControlSaid::Note("Het werd stil.".to_owned())
        );
        assert_eq!(
            told("offer all begin"),
            ControlSaid::Wrong("control-unknown")
        );
        assert_eq!(
            understand("note x", &CellRole::Control),
            ControlSaid::Wrong("control-unknown")
        );
    }
}
