//! What a moderator types: one line is one command, in Dutch or English.

use crate::exercise::{Act, Room};
use crate::language::Words;
use crate::record::{Pause, Rating, Settlement};
use crate::scenario::{ChoiceId, SceneId};
use crate::view::SceneView;

/// A line that somebody typed, understood.
pub(super) enum Said {
    Act(Act),
    /// The projector off, or on again.
    Dark,
    Gather(u8),
    Table(u8),
    Who,
    Remove(u32),
    Again,
    Help,
    Quit,
    Unclear,
}

/// Who listens to a moderator that looks at a table.
pub(super) struct Listener<'a> {
    pub(super) room: &'a Room,
    pub(super) table: u8,
    pub(super) words: &'a Words,
}

impl Listener<'_> {
    /// What a line asks for.
    pub(super) fn understand(&self, line: &str) -> Said {
        let (word, rest) = part(line);
        let act = match word.to_lowercase().as_str() {
            "" | "verder" | "go" => Act::GoOn,
            "stem" | "vote" => match rest {
                "" => Act::OpenVote { roles: false },
                "rollen" | "roles" => Act::OpenVote { roles: true },
                _ => return Said::Unclear,
            },
            "handen" | "hands" => {
                let (choice, hands) = part(rest);
                match (self.choice(choice), hands.parse()) {
                    (Some(choice), Ok(hands)) => Act::Hands { choice, hands },
                    _ => return Said::Unclear,
                }
            }
            "sluit" | "close" => Act::CloseVote,
            "toon" | "show" => Act::Show,
            "kies" | "choose" => match self.settle(rest) {
                Some(act) => act,
                None => return Said::Unclear,
            },
            "deadline" => Act::PassDeadline,
            "stuur" | "send" => match self.inject(rest) {
                Some(scene) => Act::Send(scene),
                None => return Said::Unclear,
            },
            "terug" | "back" => Act::Back,
            "pauze" | "pause" => Act::Pause(Pause::Break),
            "stop" => Act::Pause(Pause::StopWord),
            "door" | "on" => Act::Unpause,
            "langer" | "extend" => match rest.parse() {
                Ok(minutes) if (1..=240).contains(&minutes) => Act::Extend(minutes),
                _ => return Said::Unclear,
            },
            "notitie" | "note" if !rest.is_empty() => Act::Note(rest.to_owned()),
            "weeg" | "rate" => match self.rate(rest) {
                Some(act) => act,
                None => return Said::Unclear,
            },
            other => return self.beside(other, rest),
        };
        Said::Act(act)
    }

    /// What concerns the room rather than the story.
    fn beside(&self, word: &str, rest: &str) -> Said {
        let tables = self.room.tables().len();
        let table = || {
            let number = rest.parse().ok();
            number.filter(|&number: &u8| (1..=tables).contains(&usize::from(number)))
        };
        match word {
            "donker" | "dark" => Said::Dark,
            "samen" | "gather" => table().map_or(Said::Unclear, Said::Gather),
            "tafel" | "table" => table().map_or(Said::Unclear, Said::Table),
            "wie" | "who" => Said::Who,
            "weg" | "remove" => rest.parse().map_or(Said::Unclear, Said::Remove),
            "lees" | "again" => Said::Again,
            "hulp" | "help" | "?" => Said::Help,
            "klaar" | "quit" | "q" => Said::Quit,
            _ => Said::Unclear,
        }
    }

    /// A choice by its number among those shown, or by its id.
    fn choice(&self, name: &str) -> Option<ChoiceId> {
        let run = self.room.run_in(self.table, self.words.language().tag());
        let offers = SceneView::of(&run, self.words).offers;
        let by_number = name
            .parse::<usize>()
            .ok()
            .and_then(|number| number.checked_sub(1));
        let by_number = by_number.and_then(|place| offers.get(place));
        by_number
            .or_else(|| offers.iter().find(|offer| offer.id == name))
            .map(|offer| offer.choice)
    }

    /// `2 because … / against …`; by majority when that is what the latest vote says.
    fn settle(&self, rest: &str) -> Option<Act> {
        let (name, why) = part(rest);
        let choice = self.choice(name)?;
        let (why, against) = match why.split_once('/') {
            Some((why, against)) => (why, Some(without(against, &["tegen", "against"]))),
            None => (why, None),
        };
        let reason = without(why, &["want", "because"]);
        let table = self.room.table(self.table);
        let latest = table.stand().votes.last();
        let id = &table.scenario().choice(choice).id;
        let majority = latest.and_then(|tally| tally.majority()) == Some(id.as_str());
        Some(Act::Settle {
            choice,
            by: match majority {
                true => Settlement::Majority,
                false if !table.deciders().is_empty() => Settlement::Role,
                false => Settlement::Moderator,
            },
            reason: Some(reason).filter(|reason| !reason.is_empty()),
            dissent: against.filter(|dissent| !dissent.is_empty()),
        })
    }

    fn inject(&self, id: &str) -> Option<SceneId> {
        let table = self.room.table(self.table);
        let mut injects = table.injects().into_iter();
        injects.find(|&scene| table.scenario().scene(scene).id == id)
    }

    fn rate(&self, rest: &str) -> Option<Act> {
        let (objective, grade) = part(rest);
        let rating = match grade.to_uppercase().as_str() {
            "P" => Rating::P,
            "S" => Rating::S,
            "M" => Rating::M,
            "U" => Rating::U,
            _ => return None,
        };
        let objectives = &self.room.table(self.table).scenario().objectives;
        let known = objectives.iter().any(|known| known.id == objective);
        known.then(|| Act::Rate {
            objective: objective.to_owned(),
            rating,
        })
    }
}

/// The first word of a line, and the rest.
fn part(line: &str) -> (&str, &str) {
    let line = line.trim();
    line.split_once(char::is_whitespace)
        .map_or((line, ""), |(word, rest)| (word, rest.trim()))
}

/// A line without the word that opens it, if it is one of these.
fn without(line: &str, openings: &[&str]) -> String {
    let (word, rest) = part(line);
    match openings.contains(&word.to_lowercase().as_str()) {
        true => rest.to_owned(),
        false => line.trim().to_owned(),
    }
}
