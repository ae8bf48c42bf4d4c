//! Leading a group in lines of text: for screen readers, pipes and scripts.
//!
//! One line is one command, in Dutch or English; what happens in the room is told in lines as it comes. The end of the
//! input keeps everything and says how to go on.

mod said;
mod shown;

use std::io::{self, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::opening;
use crate::exercise::{Act, Declined, Hall, Heard, Invitation, Phase, Rehearsal};
use crate::language::{Value, Words};
use crate::record::{Moment, Pause, SessionError};
use crate::terminal::canvas::Column;
use crate::view::sanitise;
use said::{Listener, Said};
use shown::{Place, Shown};

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
    /// Whether people are still coming in, and everything stands still.
    opening: bool,
    /// The tally that was told last.
    told: String,
    /// What was read out last; it is not read out again when nothing but a vote has changed.
    place: Option<Place>,
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
            opening: true,
            told: String::new(),
            place: None,
            shown: Vec::new(),
        }
    }

    /// Leads the group until the moderator stops.
    pub fn lead(&mut self, comes: &Receiver<Comes>) -> io::Result<()> {
        self.everywhere(&Act::Pause(Pause::Break))?;
        self.welcome()?;
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
                    if !self.opening && self.stands() != self.shown {
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

    fn welcome(&mut self) -> io::Result<()> {
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
        self.column.line("")?;
        let (terms, note) = {
            let room = self.hall.room();
            let terms = opening::terms(&room, self.rehearsal.is_some(), self.words);
            (terms, opening::content_note(&room, self.table))
        };
        for term in terms {
            self.column.text(&term)?;
        }
        self.column.line("")?;
        self.say("host-opening", &[])?;
        for key in opening::AGREED {
            self.column.hanging(&format!("- {}", self.words.say(key)))?;
        }
        if let Some(note) = note {
            self.column.line("")?;
            self.say("player-content-note", &[])?;
            self.column.text(&note)?;
        }
        self.column.line("")?;
        self.say("lines-begin", &[])?;
        self.say("lines-help-hint", &[])
    }

    /// The evening begins, or goes on. What stands still for the stop word goes on standing still.
    fn begin(&mut self) -> io::Result<()> {
        self.opening = false;
        let stopped = self.hall.room().table(self.table).stand().paused == Some(Pause::StopWord);
        if !stopped {
            self.everywhere(&Act::Unpause)?;
            self.say("lines-begun", &[])?;
        }
        self.show()
    }

    /// Does what a line asks. Returns whether the talk goes on.
    fn take(&mut self, line: &str) -> io::Result<bool> {
        let said = {
            let room = self.hall.room();
            let listener = Listener {
                room: &room,
                table: self.table,
                words: self.words,
            };
            listener.understand(line)
        };
        match said {
            Said::Act(Act::GoOn | Act::Unpause) if self.opening => self.begin()?,
            Said::Act(act @ (Act::Pause(_) | Act::Unpause)) => {
                if self.everywhere(&act)? {
                    self.show()?;
                } else {
                    self.say("lines-not-now", &[])?;
                }
            }
            Said::Act(act) => self.act(act)?,
            Said::Dark => self.darken()?,
            Said::Gather(table) => self.gather(table)?,
            Said::Table(table) => {
                self.table = table;
                self.show()?;
            }
            Said::Who => self.who()?,
            Said::Remove(number) => self.remove(number)?,
            Said::Again => {
                self.place = None;
                self.show()?;
            }
            Said::Help => self.help()?,
            Said::Quit => return Ok(false),
            Said::Unclear => self.say("lines-unclear", &[])?,
        }
        Ok(true)
    }

    fn darken(&mut self) -> io::Result<()> {
        let dark = {
            let mut room = self.hall.room();
            let dark = !room.is_dark();
            room.darken(dark);
            dark
        };
        self.hall.tell(Heard::Scene);
        self.say(if dark { "lines-dark" } else { "lines-light" }, &[])
    }

    fn gather(&mut self, table: u8) -> io::Result<()> {
        let gathered = self.hall.room().gather(table, Moment::now());
        if let Err(error) = gathered {
            return self.declined(&error);
        }
        self.table = table;
        self.hall.tell(Heard::Scene);
        self.say("lines-gathered", &[("table", table.into())])?;
        self.show()
    }

    fn remove(&mut self, number: u32) -> io::Result<()> {
        let removed = self.hall.room().remove(number);
        // The phone is told at once that its seat is gone.
        self.hall.tell(Heard::Scene);
        self.hall.tell(Heard::Presence);
        let key = match removed {
            true => "lines-removed",
            false => "lines-no-such-seat",
        };
        self.say(key, &[("number", number.into())])
    }

    /// Lets every table stand still, or go on. Returns whether that changed anything.
    fn everywhere(&mut self, act: &Act) -> io::Result<bool> {
        let done = self.hall.room().act_everywhere(act, Moment::now());
        self.hall.tell(Heard::Scene);
        done.or_else(|declined| self.declined(&declined).map(|()| false))
    }

    fn act(&mut self, act: Act) -> io::Result<()> {
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

    fn declined(&mut self, error: &Declined) -> io::Result<()> {
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

    fn stands(&self) -> Vec<(Phase, usize)> {
        let room = self.hall.room();
        let tables = room.tables().iter();
        tables
            .map(|table| (table.stand().phase, table.session().events().len()))
            .collect()
    }

    /// Shows where the table stands, with what only the moderator reads; only what is new of it.
    fn show(&mut self) -> io::Result<()> {
        self.shown = self.stands();
        let (place, parts) = {
            let room = self.hall.room();
            let place = Place::of(room.table(self.table));
            let parts = match self.place == Some(place) {
                true => shown::standing(&room, self.table, self.words),
                false => shown::whole(&room, self.table, self.words),
            };
            (place, parts)
        };
        self.place = Some(place);
        self.column.line("")?;
        for part in parts {
            self.part(&part)?;
        }
        self.told.clear();
        self.tally()
    }

    /// Tells how the vote goes, when that has changed.
    fn tally(&mut self) -> io::Result<()> {
        let line = {
            let room = self.hall.room();
            shown::tally(&room, self.table, self.words)
        };
        if line == self.told {
            return Ok(());
        }
        self.told.clone_from(&line);
        self.column.text(&line)
    }

    fn who(&mut self) -> io::Result<()> {
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

    fn help(&mut self) -> io::Result<()> {
        let help = self.words.say("lines-help");
        for line in help.lines() {
            self.column.line(line)?;
        }
        self.column.line("")
    }

    fn leave(&mut self) -> io::Result<()> {
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

    fn part(&mut self, part: &Shown) -> io::Result<()> {
        match part {
            Shown::Heading(text) => self.column.heading(text),
            Shown::Text(text) => self.column.text(text),
            Shown::Hanging(text) => self.column.hanging(text),
            Shown::Blocks(indent, blocks) => self.column.blocks(blocks, *indent),
            Shown::Gap => self.column.line(""),
        }
    }

    fn say(&mut self, key: &str, values: &[(&str, Value<'_>)]) -> io::Result<()> {
        self.column.text(&self.words.say_with(key, values))
    }
}
