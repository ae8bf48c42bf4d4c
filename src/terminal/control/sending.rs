//! What is offered to rooms: to whom, what, and what became of sending it.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::app::CellApp;
use super::messenger::CellOrder;
use super::over::{CellOver, CellQuestion, OfferKind, PickedInject, SENDERS};
use crate::exercise::control::write_injects;
use crate::language::{Spoken as _, Words, reason, sanitise};
use crate::record::Offer;
use crate::record::share::{RoomName, ShareError};
use crate::terminal::canvas::writing::Writing;
use crate::view::offer_told;

/// Minutes of a break that nobody named, and of the longest one.
pub(super) const BREAK: u32 = 10;
pub(super) const LONGEST_BREAK: u32 = 120;

/// To how many rooms something would be offered, or which one.
pub(super) fn rooms_told(rooms: &[RoomName], words: &Words) -> String {
    match rooms {
        [one] => words.say_with("control-one-room", &[("room", one.as_str().into())]),
        rooms => words.say_with("control-to-rooms", &[("count", rooms.len().into())]),
    }
}

impl CellApp {
    /// The rooms that are meant: those that are marked, or else all that are shown.
    pub(super) fn meant(&self) -> Vec<RoomName> {
        match self.marked.is_empty() {
            false => self.marked.iter().cloned().collect(),
            true => {
                let mut rooms: Vec<_> = self.rows.iter().map(|row| row.name.clone()).collect();
                rooms.sort();
                rooms
            }
        }
    }

    /// Lets somebody choose what to offer to these rooms.
    pub(super) fn begin_offer(&mut self, rooms: Vec<RoomName>) {
        match rooms.is_empty() {
            true => self.say("control-no-rooms"),
            false => self.over = Some(CellOver::Kinds(rooms, 0)),
        }
    }

    /// Goes on with the kind that was chosen.
    pub(super) fn offer_kind(&mut self, rooms: Vec<RoomName>, kind: OfferKind) {
        match kind {
            OfferKind::Begin => self.ask_to_send(rooms, Offer::Begin),
            OfferKind::Break => self.over = Some(CellOver::Minutes(rooms, String::new())),
            OfferKind::Message => self.over = Some(CellOver::From(rooms, 0)),
            OfferKind::Inject => {
                let injects = self.control.injects(&rooms, &self.words).into_iter();
                let injects: Vec<_> = injects
                    .map(|(id, title, rooms)| PickedInject { id, title, rooms })
                    .collect();
                match injects.is_empty() {
                    true => self.say("control-no-injects"),
                    false => self.over = Some(CellOver::Pick(injects, 0)),
                }
            }
        }
    }

    /// Goes on with who a message comes from; the last entry is somebody else.
    pub(super) fn offer_from(&mut self, rooms: Vec<RoomName>, place: usize) {
        self.over = Some(match SENDERS.get(place) {
            Some(key) => {
                let from = self.words.say(key);
                CellOver::Text(rooms, from, std::mem::take(&mut self.message))
            }
            None => CellOver::OwnFrom(rooms, Writing::default()),
        });
    }

    /// Asks whether an offer is meant.
    pub(super) fn ask_to_send(&mut self, rooms: Vec<RoomName>, offer: Offer) {
        let told = self.offer_told(&offer, &rooms);
        let values = [
            ("rooms", rooms_told(&rooms, &self.words).into()),
            ("offer", told.into()),
        ];
        let asked = self.words.say_with("control-ask-send", &values);
        self.question = Some(CellQuestion::Send(rooms, offer, asked));
    }

    /// What an offer is, with an inject by its title in the scenario of the first room that has it.
    pub(super) fn offer_told(&self, offer: &Offer, rooms: &[RoomName]) -> String {
        let title = |id: &str| {
            let injects = self.control.injects(rooms, &self.words).into_iter();
            let mut own = injects.filter(|(inject, ..)| inject == id);
            own.next()
                .map_or_else(|| sanitise(id), |(_, title, _)| sanitise(&title))
        };
        offer_told(offer, title, &self.words)
    }

    /// Sends what was asked.
    pub(super) fn send(&mut self, rooms: Vec<RoomName>, offer: Offer) {
        self.over = None;
        self.say("control-sending");
        self.orders.push(CellOrder::Offer { rooms, offer });
    }

    /// Offers the message of a row of the plan.
    pub(super) fn send_planned(&mut self, place: usize) {
        let Some(row) = self.plan.rows.get(place) else {
            self.say("control-no-plan");
            return;
        };
        let offer = row.offer();
        let all = || self.control.rooms().iter().map(|room| room.name.clone());
        let rooms: Vec<_> = match row.to.is_empty() {
            true => all().collect(),
            false => row.to.clone(),
        };
        let gone = rooms.iter().find(|name| self.control.room(name).is_none());
        if let Some(gone) = gone {
            let values = [("room", gone.as_str().into())];
            self.remark = Some(self.words.say_with("control-unknown-room", &values));
            return;
        }
        match rooms.is_empty() {
            true => self.say("control-no-rooms"),
            false => self.ask_to_send(rooms, offer),
        }
    }

    /// Tells that an order was carried out.
    pub(super) fn done(&mut self, order: &CellOrder) {
        match order {
            CellOrder::Offer { rooms, offer } => {
                self.plan.add(offer, rooms, self.control.now());
                self.marked.clear();
                let values = [("rooms", rooms_told(rooms, &self.words).into())];
                self.remark = Some(self.words.say_with("control-sent", &values));
            }
            CellOrder::Observe { .. } => self.say("control-observed"),
            CellOrder::Watch(_) => {}
        }
    }

    /// Tells that one was not; what somebody wrote is not lost by it.
    pub(super) fn failed(&mut self, order: CellOrder, error: &ShareError) {
        let why = [("why", error.sentence(&self.words).into())];
        match order {
            CellOrder::Offer { rooms, offer } => {
                self.remark = Some(self.words.say_with("control-not-sent", &why));
                if let Offer::Message { from, text } = offer
                    && self.over.is_none()
                {
                    self.over = Some(CellOver::Text(rooms, from, written(&text)));
                }
            }
            CellOrder::Observe { text, .. } => {
                self.remark = Some(self.words.say_with("control-not-observed", &why));
                if let Some(text) = text.filter(|_| self.over.is_none()) {
                    self.over = Some(CellOver::Note(written(&text)));
                }
            }
            CellOrder::Watch(_) => {
                self.remark = Some(self.words.say_with("control-not-read", &why));
            }
        }
    }

    /// Writes the plan with what became of it beside its file, over nothing.
    pub(super) fn write_plan(&mut self) {
        let Ok(table) = write_injects(&self.plan, &self.control, &self.words) else {
            return;
        };
        let stamp = self.control.now().map(crate::record::Moment::stamp);
        let path = path_of(self.file.as_deref(), stamp.as_deref(), &self.words);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let written = options.open(&path);
        let written = written.and_then(|mut file| file.write_all(table.as_bytes()));
        let path = sanitise(&path.display().to_string());
        self.remark = Some(match written {
            Ok(()) => self
                .words
                .say_with("control-written", &[("path", path.into())]),
            Err(error) => {
                let why = reason(&error, &self.words);
                let values = [("path", path.into()), ("why", why.into())];
                self.words.say_with("control-not-written", &values)
            }
        });
    }
}

/// A text that somebody wrote and that still waits to be sent.
fn written(text: &str) -> Writing {
    let mut writing = Writing::default();
    writing.paste(text);
    writing
}

/// Where the plan is written: beside the file that it came from, by the time.
fn path_of(file: Option<&Path>, stamp: Option<&str>, words: &Words) -> PathBuf {
    let usual = PathBuf::from(format!("{}.csv", words.say("control-file")));
    let file = file.map_or(usual, Path::to_owned);
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let stamp = stamp.map(|stamp| format!("-{stamp}")).unwrap_or_default();
    file.with_file_name(format!("{stem}{stamp}.csv"))
}
