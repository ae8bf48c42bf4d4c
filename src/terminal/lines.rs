//! Leading a group in lines of text: for screen readers, pipes and scripts.
//!
//! One line is one command, in Dutch or English; what happens in the room is told in lines as it comes. The end of the
//! input keeps everything and says how to go on.

use std::io::Write;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use anyhow::Result;

use super::column::Column;
use crate::engine::Openness;
use crate::exercise::{Act, Declined, Hall, Heard, Invitation, Phase, Rehearsal, Room};
use crate::language::{Value, Words};
use crate::record::{Moment, Pause, Rating, SessionError, Settlement};
use crate::scenario::{ChoiceId, SceneId};
use crate::view::{
    Block, ConsequenceView, DebriefView, OfferView, SceneView, exhibit_key, sanitise,
};

/// How long votes are gathered before it is told how many there are; as often the clock is looked at, and people who are
/// not there get a turn.
const TURN: Duration = Duration::from_millis(500);

/// What the moderator's lines wait for.
#[derive(Debug)]
pub enum Comes {
    /// The moderator typed a line.
    Line(String),
    /// The room changed.
    Heard(Heard),
    /// The moderator types no more.
    End,
}

/// A line that somebody typed, understood.
enum Said {
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

/// The talk with a moderator.
pub struct Lines<'a, W> {
    hall: &'a Hall,
    invitation: &'a Invitation,
    /// People who are not there.
    rehearsal: Option<Rehearsal>,
    words: &'a Words,
    column: Column<W>,
    /// The table that the moderator looks at.
    table: u8,
    /// The tally that was told last.
    told: String,
    /// Where the tables stood when they were shown last.
    shown: Vec<(Phase, usize)>,
}

impl<'a, W: Write> Lines<'a, W> {
    pub fn new(
        hall: &'a Hall,
        invitation: &'a Invitation,
        rehearsal: Option<Rehearsal>,
        words: &'a Words,
        output: W,
    ) -> Self {
        Self {
            hall,
            invitation,
            rehearsal,
            words,
            column: Column::new(output),
            table: 1,
            told: String::new(),
            shown: Vec::new(),
        }
    }

    /// Leads the group until the moderator stops.
    pub fn lead(&mut self, comes: &Receiver<Comes>) -> Result<()> {
        self.welcome()?;
        self.show()?;
        let (mut news, mut turned) = (false, Instant::now());
        loop {
            self.column.flush()?;
            let come = comes.recv_timeout(TURN);
            if turned.elapsed() >= TURN {
                turned = Instant::now();
                self.turn();
            }
            match come {
                Ok(Comes::Line(line)) => {
                    if !self.take(&line)? {
                        break;
                    }
                }
                Ok(Comes::Heard(Heard::Presence)) => news = true,
                Ok(Comes::Heard(Heard::Scene)) => {
                    if self.stands() != self.shown {
                        self.show()?;
                    }
                }
                Err(RecvTimeoutError::Timeout) if news => {
                    news = false;
                    self.tally()?;
                }
                Err(RecvTimeoutError::Timeout) => {}
                Ok(Comes::End) | Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        self.leave()
    }

    /// Lets injects come that are due by the exercise clock, and people act who are not there.
    fn turn(&mut self) {
        // One that cannot be kept comes at the next turn; the moderator's next act says what is wrong with the disk.
        let came = self.hall.room().tick(Moment::now()).unwrap_or(false);
        if came {
            self.hall.tell(Heard::Scene);
        }
        if let Some(rehearsal) = &mut self.rehearsal {
            let acted = rehearsal.turn(&mut self.hall.room());
            if acted {
                self.hall.tell(Heard::Presence);
            }
        }
    }

    fn welcome(&mut self) -> Result<()> {
        let title = sanitise(&self.hall.room().table(1).scenario().title);
        self.column.heading(&title)?;
        let code = self.invitation.code.to_string();
        for (place, url) in self.invitation.urls.iter().enumerate() {
            let values = [("url", url.as_str().into()), ("code", code.as_str().into())];
            self.say(
                if place == 0 {
                    "lines-come-in"
                } else {
                    "lines-or-at"
                },
                &values,
            )?;
        }
        let screen = format!(
            "{}screen",
            self.invitation.urls.last().map_or("", String::as_str)
        );
        self.say("lines-screen", &[("url", screen.into())])?;
        self.say("lines-help-hint", &[])
    }

    /// Does what a line asks. Returns whether the talk goes on.
    fn take(&mut self, line: &str) -> Result<bool> {
        match self.understand(line) {
            Said::Act(act) => self.act(act)?,
            Said::Dark => {
                let mut room = self.hall.room();
                let dark = !room.is_dark();
                room.darken(dark);
                drop(room);
                self.hall.tell(Heard::Scene);
                self.say(if dark { "lines-dark" } else { "lines-light" }, &[])?;
            }
            Said::Gather(table) => {
                let gathered = self.hall.room().gather(table, Moment::now());
                match gathered {
                    Ok(()) => {
                        self.table = table;
                        self.hall.tell(Heard::Scene);
                        self.show()?;
                    }
                    Err(error) => self.declined(&error)?,
                }
            }
            Said::Table(table) => {
                self.table = table;
                self.show()?;
            }
            Said::Who => self.who()?,
            Said::Remove(number) => {
                let removed = self.hall.room().remove(number);
                // The phone is told at once that its seat is gone.
                self.hall.tell(Heard::Scene);
                self.hall.tell(Heard::Presence);
                self.say(
                    if removed {
                        "lines-removed"
                    } else {
                        "lines-no-such-seat"
                    },
                    &[("number", number.into())],
                )?;
            }
            Said::Again => self.show()?,
            Said::Help => self.help()?,
            Said::Quit => return Ok(false),
            Said::Unclear => self.say("lines-unclear", &[])?,
        }
        Ok(true)
    }

    fn act(&mut self, act: Act) -> Result<()> {
        let quiet = matches!(act, Act::Note(_) | Act::Rate { .. } | Act::Extend(_));
        let hands = matches!(act, Act::Hands { .. });
        let done = self.hall.room().act(self.table, act, Moment::now());
        match done {
            Ok(()) if hands => {
                self.hall.tell(Heard::Presence);
                self.tally()
            }
            Ok(()) => {
                self.hall.tell(Heard::Scene);
                match quiet {
                    true => self.say("lines-kept", &[]),
                    false => self.show(),
                }
            }
            Err(error) => self.declined(&error),
        }
    }

    fn declined(&mut self, error: &Declined) -> Result<()> {
        match error {
            Declined::NotNow | Declined::Session(SessionError::Refused(_)) => {
                self.say("lines-not-now", &[])
            }
            Declined::Paused => self.say("lines-paused", &[]),
            Declined::Session(error) => {
                let why = sanitise(&error.to_string());
                self.say("lines-not-kept", &[("why", why.into())])
            }
        }
    }

    fn understand(&self, line: &str) -> Said {
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
        let tables = self.hall.room().tables().len();
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

    /// An open choice by its number among those shown, or by its id.
    fn choice(&self, name: &str) -> Option<ChoiceId> {
        let room = self.hall.room();
        let run = room.run_in(self.table, self.words.language().tag());
        let offers = SceneView::of(&run, self.words).offers;
        let by_number = name
            .parse::<usize>()
            .ok()
            .and_then(|number| number.checked_sub(1));
        let by_number = by_number.and_then(|place| offers.get(place));
        by_number
            .or_else(|| offers.iter().find(|offer| offer.id == name))
            .filter(|offer| offer.openness == Openness::Open)
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
        let room = self.hall.room();
        let table = room.table(self.table);
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
        let room = self.hall.room();
        let table = room.table(self.table);
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
        let room = self.hall.room();
        let objectives = &room.table(self.table).scenario().objectives;
        let known = objectives.iter().any(|known| known.id == objective);
        known.then(|| Act::Rate {
            objective: objective.to_owned(),
            rating,
        })
    }

    fn stands(&self) -> Vec<(Phase, usize)> {
        let room = self.hall.room();
        let tables = room.tables().iter();
        tables
            .map(|table| (table.stand().phase, table.session().events().len()))
            .collect()
    }

    /// Shows where the table stands, with what only the moderator reads.
    fn show(&mut self) -> Result<()> {
        self.shown = self.stands();
        let parts = {
            let room = self.hall.room();
            parts(&room, self.table, self.words)
        };
        self.column.line("")?;
        for part in parts {
            self.part(&part)?;
        }
        self.told.clear();
        self.tally()
    }

    /// Tells how the vote goes, when that has changed.
    fn tally(&mut self) -> Result<()> {
        let line = {
            let room = self.hall.room();
            tally(&room, self.table, self.words)
        };
        if line == self.told {
            return Ok(());
        }
        self.told.clone_from(&line);
        self.column.text(&line)
    }

    fn who(&mut self) -> Result<()> {
        let (lines, presence) = {
            let room = self.hall.room();
            let scenario = room.table(self.table).scenario();
            let several = room.tables().len() > 1;
            let lines: Vec<_> = room
                .seats()
                .all()
                .into_iter()
                .map(|seat| {
                    let mut line = vec![format!("{}.", seat.number)];
                    line.extend(seat.name.as_deref().map(sanitise));
                    line.extend(seat.role.map(|role| sanitise(&scenario.role(role).title)));
                    if several {
                        line.push(format!("{} {}", self.words.say("lines-table"), seat.table));
                    }
                    if seat.connections == 0 {
                        line.push(format!("({})", self.words.say("lines-asleep")));
                    }
                    line.join(" ")
                })
                .collect();
            (lines, room.presence(self.table))
        };
        for line in lines {
            self.column.line(&line)?;
        }
        let counts = [
            ("seats", presence.seats.into()),
            ("connected", presence.connected.into()),
        ];
        self.say("lines-present", &counts)
    }

    fn help(&mut self) -> Result<()> {
        let help = self.words.say("lines-help");
        for line in help.lines() {
            self.column.line(line)?;
        }
        self.column.line("")
    }

    fn leave(&mut self) -> Result<()> {
        let (id, ended) = {
            let room = self.hall.room();
            let ended = room.tables().iter().all(|table| {
                table.run().ending().is_some()
                    || matches!(table.stand().phase, Phase::Gathered { .. })
            });
            (room.table(1).session().id().to_string(), ended)
        };
        self.column.line("")?;
        let key = if ended {
            "lines-left-ended"
        } else {
            "lines-left"
        };
        self.say(key, &[("id", id.into())])?;
        self.column.flush()
    }

    fn part(&mut self, part: &Shown) -> Result<()> {
        match part {
            Shown::Heading(text) => self.column.heading(text),
            Shown::Text(text) => self.column.text(text),
            Shown::Hanging(text) => self.column.hanging(text),
            Shown::Blocks(indent, blocks) => self.column.blocks(blocks, *indent),
            Shown::Gap => self.column.line(""),
        }
    }

    fn say(&mut self, key: &str, values: &[(&str, Value<'_>)]) -> Result<()> {
        self.column.text(&self.words.say_with(key, values))
    }
}

/// A part of what a moderator is shown.
enum Shown {
    Heading(String),
    Text(String),
    /// Further lines stand under its first word.
    Hanging(String),
    Blocks(usize, Vec<Block>),
    Gap,
}

/// Where a table stands, with the notes and questions that are the moderator's.
fn parts(room: &Room, number: u8, words: &Words) -> Vec<Shown> {
    let table = room.table(number);
    let run = room.run_in(number, words.language().tag());
    let stand = table.stand();
    let mut parts = Vec::new();
    if room.tables().len() > 1 {
        parts.push(Shown::Text(format!(
            "{} {number}",
            words.say("lines-table")
        )));
    }
    match stand.paused {
        Some(Pause::Break) => parts.push(Shown::Text(words.say("lines-in-pause"))),
        Some(Pause::StopWord) => parts.push(Shown::Text(words.say("lines-in-stop"))),
        None => {}
    }
    if stand.phase == Phase::Consequence {
        parts.extend(consequence(&run, words));
        parts.push(Shown::Text(words.say("lines-then-go")));
        return parts;
    }
    if let Some(debrief) = DebriefView::of(&run, words) {
        parts.push(Shown::Heading(debrief.title));
        parts.push(Shown::Blocks(0, debrief.blocks));
        for (place, question) in (1..).zip(debrief.questions) {
            parts.push(Shown::Hanging(format!("{place}. {question}")));
        }
        parts.push(Shown::Text(words.say("lines-ended")));
        let objectives = &run.engine().scenario().objectives;
        let objectives = objectives.iter().map(|objective| {
            Shown::Hanging(format!("[{}] {}", objective.id, sanitise(&objective.text)))
        });
        parts.extend(objectives);
        return parts;
    }
    let scene = SceneView::of(&run, words);
    if scene.inject {
        parts.push(Shown::Text(words.say("player-interrupted")));
    }
    let heading: Vec<_> = scene
        .clock
        .iter()
        .chain(&scene.title)
        .map(String::as_str)
        .collect();
    parts.push(Shown::Heading(heading.join(" · ")));
    parts.push(Shown::Blocks(0, scene.blocks));
    for exhibit in scene.exhibits {
        let from = exhibit
            .from
            .map_or_else(String::new, |from| format!(", {from}"));
        parts.push(Shown::Text(format!(
            "[{}{from}]",
            words.say(exhibit_key(exhibit.kind))
        )));
        parts.push(Shown::Blocks(4, exhibit.blocks));
    }
    if !scene.roles.is_empty() {
        let roles = [("roles", scene.roles.join(", ").into())];
        parts.push(Shown::Text(words.say_with("player-whose", &roles)));
    }
    for (place, offer) in (1..).zip(&scene.offers) {
        parts.push(Shown::Hanging(offered(place, offer, words)));
    }
    parts.push(Shown::Gap);
    parts.extend(private(room, number, &run, words));
    parts
}

/// What only the moderator reads: notes, questions, time, injects.
fn private(room: &Room, number: u8, run: &crate::engine::Run, words: &Words) -> Vec<Shown> {
    let table = room.table(number);
    let scenario = run.engine().scenario();
    let here = scenario.scene(run.state().scene());
    let mut parts = Vec::new();
    if let Some(notes) = &here.moderator.notes {
        let notes = [("notes", sanitise(notes).into())];
        parts.push(Shown::Text(words.say_with("lines-notes", &notes)));
    }
    for question in &here.moderator.ask {
        let question = [("question", sanitise(question).into())];
        parts.push(Shown::Hanging(words.say_with("lines-ask", &question)));
    }
    let planned = scenario.planned_minutes(run.state().scene());
    let minutes = planned.saturating_add(table.stand().extended);
    parts.push(Shown::Text(
        words.say_with("lines-planned", &[("minutes", minutes.into())]),
    ));
    let injects = table.injects().into_iter().map(|scene| {
        let scene = scenario.scene(scene);
        let title = sanitise(scene.name());
        format!("{title} [{}]", scene.id)
    });
    let injects: Vec<_> = injects.collect();
    if !injects.is_empty() {
        let injects = [("injects", injects.join(", ").into())];
        parts.push(Shown::Text(words.say_with("lines-injects", &injects)));
    }
    parts.push(Shown::Gap);
    parts
}

fn offered(place: usize, offer: &OfferView, words: &Words) -> String {
    let text = format!("{place}. {} [{}]", offer.text, offer.id);
    match &offer.locked {
        None => text,
        Some(reason) => {
            let reason = [("reason", reason.as_str().into())];
            format!("{text} ({})", words.say_with("player-closed", &reason))
        }
    }
}

fn consequence(run: &crate::engine::Run, words: &Words) -> Vec<Shown> {
    let Some(view) = ConsequenceView::of(run, words) else {
        return Vec::new();
    };
    let mut parts = vec![Shown::Hanging(format!("> {}", view.choice))];
    for (key, text) in [
        ("player-brought", view.gain),
        ("player-price", view.cost),
        ("player-because", view.because),
    ] {
        parts.extend(text.map(|text| Shown::Hanging(format!("{} {text}", words.say(key)))));
    }
    let changes = view.changes.into_iter();
    parts.extend(
        changes.map(|(label, before, after)| Shown::Text(format!("{label}: {before} → {after}"))),
    );
    parts
}

/// How the vote of a table goes, or went, in one line.
fn tally(room: &Room, number: u8, words: &Words) -> String {
    let stand = room.table(number).stand();
    let (key, tally) = match stand.phase {
        Phase::Vote { .. } => ("lines-voting", room.tally(number)),
        Phase::Counted { .. } => (
            "lines-counted",
            stand.votes.last().cloned().unwrap_or_default(),
        ),
        Phase::Shown { .. } => (
            "lines-shown",
            stand.votes.last().cloned().unwrap_or_default(),
        ),
        _ => return String::new(),
    };
    let counts = tally.counts.iter().map(|count| {
        let values = [
            ("choice", count.choice.as_str().into()),
            ("votes", count.votes().into()),
            ("hands", count.hands.into()),
            ("unsure", count.unsure.into()),
        ];
        words.say_with("lines-count", &values)
    });
    let counts: Vec<_> = counts.collect();
    let presence = room.presence(number);
    let values = [
        ("voted", presence.voted.into()),
        ("voters", presence.voters.into()),
        ("counts", counts.join(" · ").into()),
    ];
    words.say_with(key, &values)
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
