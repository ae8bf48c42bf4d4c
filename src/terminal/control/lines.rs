//! A control cell in lines of text: for screen readers, pipes and scripts.
//!
//! One line a change, and nothing is ever taken back; one typed line is one command, in Dutch or English.

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::io::{self, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::app::{CellApp, CellSetting, LineState};
use super::messenger::{Arrived, CellOrder, Messenger};
use super::over::CellQuestion;
use super::said::{ControlSaid, understand};
use crate::exercise::control::{
    FollowedTable, LastHeard, OfferAnswer, PlannedTime, RoomRow, answer_told, clock_told,
    counts_told, doing_told, fits, heard_told, scene_told, talk_told, voted_told,
};
use crate::language::{Value, Words};
use crate::record::share::RoomName;
use crate::record::{Offer, SessionId};
use crate::terminal::canvas::Column;
use crate::view::grade;

/// How often the clock is looked at.
const TURN: Duration = Duration::from_millis(500);
/// How long what was typed last is waited for once nobody types any more.
const PATIENCE: Duration = Duration::from_secs(10);

/// What the lines wait for.
#[derive(Debug)]
pub(crate) enum ControlComes {
    /// Somebody typed a line.
    Line(String),
    Arrived(Box<Arrived>),
    /// Nobody types any more.
    End,
}

/// The talk with a control cell or an evaluator.
pub(crate) struct ControlLines<W> {
    app: CellApp,
    column: Column<W>,
    /// What was told of each table, of each room's silence, and of the line.
    tables: HashMap<SessionId, String>,
    silent: HashMap<RoomName, bool>,
    answered: BTreeSet<u64>,
    lost: bool,
    /// Orders of which nobody knows yet what became of them.
    sent: usize,
    /// Whether the rooms were told once.
    begun: bool,
}

impl<W: Write> ControlLines<W> {
    pub(crate) fn new(setting: CellSetting, output: W) -> Self {
        Self {
            app: CellApp::new(setting),
            column: Column::new(output),
            tables: HashMap::new(),
            silent: HashMap::new(),
            answered: BTreeSet::new(),
            lost: false,
            sent: 0,
            begun: false,
        }
    }

    /// Tells what changes and does what is typed, until somebody stops or types no more. What was typed before the rooms
    /// are known waits for them, and what was sent is waited for.
    ///
    /// # Errors
    /// When nobody reads the lines any more.
    pub(crate) fn follow(
        &mut self,
        comes: &Receiver<ControlComes>,
        messenger: &Messenger,
    ) -> io::Result<()> {
        self.say("control-lines-help", &[])?;
        let mut turned = Instant::now();
        let mut typed = VecDeque::new();
        let mut ends = None;
        loop {
            self.column.flush()?;
            match comes.recv_timeout(TURN) {
                Ok(ControlComes::Line(line)) => typed.push_back(line),
                Ok(ControlComes::Arrived(arrived)) => self.hear(*arrived)?,
                Ok(ControlComes::End) => drop(ends.get_or_insert_with(Instant::now)),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return self.column.flush(),
            }
            self.app.control.pass(turned.elapsed());
            turned = Instant::now();
            while self.begun
                && let Some(line) = typed.pop_front()
            {
                if !self.take(&line)? {
                    typed.clear();
                    ends.get_or_insert_with(Instant::now);
                }
            }
            for order in self.app.orders.drain(..) {
                self.sent += usize::from(!matches!(order, CellOrder::Watch(_)));
                messenger.send(order);
            }
            let waits = self.sent > 0 || !typed.is_empty();
            if ends.is_some_and(|since| !waits || since.elapsed() >= PATIENCE) {
                return self.column.flush();
            }
        }
    }

    fn say(&mut self, key: &str, values: &[(&str, Value<'_>)]) -> io::Result<()> {
        let said = self.app.words.say_with(key, values);
        self.column.text(&said)
    }

    /// A line with the time before it, never broken.
    fn told(&mut self, text: &str) -> io::Result<()> {
        let now = self.app.control.now();
        let time = now.map(|now| format!("{} ", now.time_of_day()));
        let text = text.replace('\n', " ");
        self.column
            .line(&format!("{}{text}", time.unwrap_or_default()))
    }

    /// Takes what the messenger brought, and tells what changed by it.
    pub(super) fn hear(&mut self, arrived: Arrived) -> io::Result<()> {
        let first = matches!(arrived, Arrived::News(_)) && !self.begun;
        if let Arrived::Done(order) | Arrived::Failed(order, _) = &arrived
            && !matches!(order, CellOrder::Watch(_))
        {
            self.sent = self.sent.saturating_sub(1);
        }
        self.app.hear(arrived);
        self.app.refresh();
        self.remark()?;
        self.connection()?;
        if first {
            self.begun = true;
            let answered = self.app.control.answered();
            self.answered = answered.iter().map(|it| it.offer.number).collect();
            return self.rooms("");
        }
        if self.begun {
            self.changes()?;
            self.answers()?;
        }
        Ok(())
    }

    fn remark(&mut self) -> io::Result<()> {
        match self.app.remark.take() {
            Some(remark) => self.column.text(&remark),
            None => Ok(()),
        }
    }

    /// Tells that the line is down, and that it is back, once each.
    fn connection(&mut self) -> io::Result<()> {
        let why = match &self.app.connection {
            LineState::Lost(_, why) => Some(why.clone()),
            LineState::There | LineState::Awaited => None,
        };
        let before = std::mem::replace(&mut self.lost, why.is_some());
        match why {
            Some(why) if !before => {
                let said = [("why", why.into())];
                let said = self.app.words.say_with("control-lost-now", &said);
                self.told(&said)
            }
            None if before => {
                let said = self.app.words.say("control-back");
                self.told(&said)
            }
            _ => Ok(()),
        }
    }

    /// Tells every table that does something else than was told, and every room that is silent or back.
    fn changes(&mut self) -> io::Result<()> {
        let words = self.app.words;
        for row in self.app.rows.clone() {
            let silent = !matches!(row.heard, LastHeard::At(_));
            let before = self.silent.insert(row.name.clone(), silent);
            if before.is_some_and(|before| before != silent) {
                let heard = heard_told(row.heard, &words);
                self.told(&format!("{}: {heard}", row.name))?;
            }
            for table in &row.tables {
                let told = table_told(table, &words);
                let before = self.tables.insert(table.session.clone(), told.clone());
                if before.as_ref() != Some(&told) {
                    let name = called(&row, table, &words);
                    self.told(&format!("{name}: {told}"))?;
                }
            }
        }
        Ok(())
    }

    /// Tells what rooms answered since it was told last.
    fn answers(&mut self) -> io::Result<()> {
        let answered = self.app.control.answered();
        let new = answered
            .iter()
            .filter(|it| !self.answered.contains(&it.offer.number));
        let new = new.map(|it| {
            let room = std::slice::from_ref(&it.offer.room);
            let offer = self.app.offer_told(&it.offer.offer, room);
            let answer = answer_told(it.answer, &self.app.words);
            format!("{}: {offer} · {answer}", it.offer.room)
        });
        let new: Vec<_> = new.collect();
        let numbers = answered.iter().map(|it| it.offer.number);
        self.answered = numbers.collect();
        new.iter().try_for_each(|line| self.told(line))
    }

    /// Does what a line asks. Returns whether the talk goes on.
    pub(super) fn take(&mut self, line: &str) -> io::Result<bool> {
        self.app.refresh();
        let question = self.app.question.take();
        match understand(line, &self.app.role) {
            ControlSaid::Quit => return Ok(false),
            ControlSaid::Nothing => {}
            ControlSaid::Yes => match question {
                Some(CellQuestion::Send(rooms, offer, _)) => self.app.send(rooms, offer),
                Some(CellQuestion::Leave) | None => self.app.say("control-nothing-asked"),
            },
            ControlSaid::Rooms(search) => self.rooms(&search)?,
            ControlSaid::Room(name) => self.room(&name)?,
            ControlSaid::Offers => self.offers()?,
            ControlSaid::Offer(rooms, offer) => self.offer(rooms, offer),
            ControlSaid::Injects => self.injects()?,
            ControlSaid::Send(number) => self.send(&number),
            ControlSaid::Write => self.app.write_plan(),
            ControlSaid::Objectives => self.objectives()?,
            ControlSaid::Rate(objective, rating) => {
                let session = self.app.session_here();
                let objectives = session.map(|it| (self.app.objectives(&it), it));
                let meant = objectives.and_then(|(all, session)| {
                    let place = objective.parse::<usize>().ok();
                    let by_number = place.and_then(|place| all.get(place.checked_sub(1)?));
                    let by_id = || all.iter().find(|it| it.id == objective);
                    Some((by_number.or_else(by_id)?.id.clone(), session))
                });
                match meant {
                    Some((objective, session)) => self.app.rate(session, objective, rating),
                    None => self.app.say("control-how-rate"),
                }
            }
            ControlSaid::Note(text) => self.app.keep_note(&text),
            ControlSaid::Help => {
                let help = self.app.words.say("control-lines-commands");
                for line in help.lines() {
                    self.column.hanging(line)?;
                }
            }
            ControlSaid::Wrong(key) => self.app.say(key),
        }
        if let Some(CellQuestion::Send(_, _, asked)) = &self.app.question {
            let asked = format!("{asked} {}", self.app.words.say("control-lines-yes"));
            self.column.text(&asked)?;
        }
        self.remark()?;
        Ok(true)
    }

    /// Asks whether an offer is meant; an inject goes to the rooms that have it.
    fn offer(&mut self, rooms: Vec<RoomName>, offer: Offer) {
        let all = || {
            self.app
                .control
                .rooms()
                .iter()
                .map(|room| room.name.clone())
        };
        let mut rooms: Vec<_> = match rooms.is_empty() {
            true => all().collect(),
            false => rooms,
        };
        let gone = rooms
            .iter()
            .find(|name| self.app.control.room(name).is_none());
        if let Some(gone) = gone {
            let values = [("room", gone.as_str().into())];
            self.app.remark = Some(self.app.words.say_with("control-unknown-room", &values));
            return;
        }
        if let Offer::Inject { inject } = &offer {
            let injects = self.app.control.injects(&rooms, &self.app.words);
            let own = injects.into_iter().find(|(id, ..)| id == inject);
            rooms = own.map(|(_, _, rooms)| rooms).unwrap_or_default();
            if rooms.is_empty() {
                return self.app.say("control-no-such-inject");
            }
        }
        match rooms.is_empty() {
            true => self.app.say("control-no-rooms"),
            false => self.app.ask_to_send(rooms, offer),
        }
    }

    fn send(&mut self, number: &str) {
        let rows = &self.app.plan.rows;
        match rows.iter().position(|row| row.number == number) {
            Some(place) => self.app.send_planned(place),
            None => self.app.say("control-how-send"),
        }
    }

    /// All rooms, a line each, and how many are how far.
    fn rooms(&mut self, search: &str) -> io::Result<()> {
        let words = self.app.words;
        let clock = clock_told(self.app.control.clock(), &words);
        let counts = counts_told(self.app.counts, &words);
        self.told(&format!("{clock} · {counts}"))?;
        for row in self.app.rows.clone() {
            for table in &row.tables {
                let told = table_told(table, &words);
                self.tables.insert(table.session.clone(), told);
            }
            let silent = !matches!(row.heard, LastHeard::At(_));
            self.silent.insert(row.name.clone(), silent);
            if search.is_empty() || fits(&row, search, &words) {
                let line = room_told(&row, &words);
                self.column.line(&line)?;
            }
        }
        Ok(())
    }

    /// One room: its tables, what was offered to it and what was noted.
    fn room(&mut self, name: &RoomName) -> io::Result<()> {
        let words = self.app.words;
        let Some(row) = self.app.row(name) else {
            let values = [("room", name.as_str().into())];
            return self.say("control-unknown-room", &values);
        };
        self.column.line(&room_told(&row, &words))?;
        for table in &row.tables {
            let told = table_told(table, &words);
            let talk = talk_told(table);
            let line = format!("{}: {told} {talk}", called(&row, table, &words));
            self.column.line(&line)?;
        }
        let rooms = std::slice::from_ref(name);
        let offers = self.app.control.offers_to(name).map(|it| {
            let told = self.app.offer_told(&it.offer.offer, rooms);
            let answer = answer_told(it.answer, &words);
            format!("{} {told} · {answer}", it.offer.at.time_of_day())
        });
        let offers: Vec<_> = offers.collect();
        offers.iter().try_for_each(|line| self.column.line(line))
    }

    /// Every offer that waits for an answer.
    fn offers(&mut self) -> io::Result<()> {
        let open = self
            .app
            .control
            .offers()
            .filter(|it| it.answer == OfferAnswer::Open);
        let lines = open.map(|it| {
            let room = std::slice::from_ref(&it.offer.room);
            let told = self.app.offer_told(&it.offer.offer, room);
            format!("{} {}: {told}", it.offer.at.time_of_day(), it.offer.room)
        });
        let lines: Vec<_> = lines.collect();
        match lines.is_empty() {
            true => self.say("control-none-open", &[]),
            false => lines.iter().try_for_each(|line| self.column.line(line)),
        }
    }

    fn injects(&mut self) -> io::Result<()> {
        if self.app.plan.rows.is_empty() {
            return self.say("control-no-plan", &[]);
        }
        let (words, control) = (self.app.words, &self.app.control);
        let lines = self.app.plan.rows.iter().map(|row| {
            let told = control.told(&row.from, &row.text);
            let there = row.is_there(control.begun(), control.clock(), control.now());
            let due = (there && told.is_empty()).then(|| words.say("control-due"));
            let time = row.time.map(PlannedTime::written);
            let told = told.into_iter();
            let told =
                told.map(|(room, answer)| format!("{room}: {}", answer_told(answer, &words)));
            let parts = [Some(row.number.clone()), time, due].into_iter().flatten();
            let rest = std::iter::once(format!("{}: {}", row.from, row.text.replace('\n', " ")));
            parts
                .chain(rest)
                .chain(told)
                .collect::<Vec<_>>()
                .join(" · ")
        });
        let lines: Vec<_> = lines.collect();
        lines.iter().try_for_each(|line| self.column.hanging(line))
    }

    /// The objectives that an evaluator rates, by number.
    fn objectives(&mut self) -> io::Result<()> {
        let session = self.app.session_here();
        let objectives = session.map(|session| self.app.objectives(&session));
        let objectives = objectives.unwrap_or_default();
        if objectives.is_empty() {
            return self.say("console-no-objectives", &[]);
        }
        for (number, objective) in (1..).zip(objectives) {
            let number: u32 = number;
            let ratings = objective.ratings.iter();
            let ratings = ratings.map(|(by, it)| format!("{by}: {}", grade(*it, &self.app.words)));
            let said = std::iter::once(format!("{number} {}", objective.text)).chain(ratings);
            self.column.hanging(&said.collect::<Vec<_>>().join(" · "))?;
        }
        self.say("control-how-rate", &[])
    }

    /// What is wanted of the shared store by now.
    #[cfg(test)]
    pub(super) fn orders(&mut self) -> Vec<CellOrder> {
        std::mem::take(&mut self.app.orders)
    }
}

/// What a table does: `The phone call · Vote 1 open`.
fn table_told(table: &FollowedTable, words: &Words) -> String {
    let scene = table.scene.clone();
    let scene = scene.unwrap_or_else(|| words.say("control-no-scene"));
    format!("{scene} · {}", doing_told(table, words))
}

/// A room, with the number of a table where it has several.
fn called(row: &RoomRow, table: &FollowedTable, words: &Words) -> String {
    match row.tables.len() {
        ..=1 => row.name.to_string(),
        _ => {
            let number = [("table", table.number.into())];
            format!("{} ({})", row.name, words.say_with("host-table", &number))
        }
    }
}

/// A room on one line.
fn room_told(row: &RoomRow, words: &Words) -> String {
    let table = row.table();
    let doing = table.map(|table| doing_told(table, words));
    let talk = table.map(talk_told).filter(|talk| !talk.is_empty());
    let scenario = table.map(|table| table.scenario.clone());
    let open =
        (row.open > 0).then(|| words.say_with("control-open", &[("count", row.open.into())]));
    let there = [("told", voted_told(row).into())];
    let parts = [
        Some(scene_told(row, words)),
        doing,
        talk,
        Some(words.say_with("control-there", &there)),
        scenario,
        open,
        Some(heard_told(row.heard, words)),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    format!("{}: {}", row.name, parts.join(" · "))
}
