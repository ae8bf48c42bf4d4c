//! The state behind the moderator's screen, and how time and events of the terminal change it.

use std::sync::Arc;

use ratatui::crossterm::event::{Event, KeyEventKind, MouseEventKind};

use super::Edge;
use super::over::{Over, Question};
use super::view::RoomView;
use crate::exercise::{Hall, Heard, Invitation, Phase, Rehearsal};
use crate::language::Words;

/// Lines that a turn of the wheel scrolls.
const WHEEL: i16 = 2;

/// What is on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Page {
    /// How people come in, and what to say first.
    Welcome,
    Table,
    /// All tables at once, and the place of the one under the cursor.
    Tables(usize),
}

/// The two texts beside each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pane {
    Story,
    Notes,
}

/// How far the texts of the page are scrolled.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Scrolls {
    pub(super) story: u16,
    pub(super) notes: u16,
}

/// The moderator's screen.
pub(super) struct App {
    pub(super) hall: Arc<Hall>,
    pub(super) invitation: Option<Invitation>,
    /// Whether people who are not there take part.
    pub(super) rehearsing: bool,
    pub(super) words: Words,
    pub(super) edge: Edge,
    pub(super) page: Page,
    pub(super) room: RoomView,
    /// The table that is looked at.
    pub(super) table: u8,
    pub(super) pane: Pane,
    pub(super) scrolls: Scrolls,
    pub(super) over: Option<Over>,
    pub(super) question: Option<Question>,
    /// A sentence about the last key.
    pub(super) remark: Option<String>,
    pub(super) left: bool,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App")
            .field("page", &self.page)
            .field("table", &self.table)
            .finish_non_exhaustive()
    }
}

impl App {
    pub(super) fn new(
        hall: Arc<Hall>,
        invitation: Option<Invitation>,
        rehearsing: bool,
        words: Words,
        edge: Edge,
    ) -> Self {
        let room = RoomView::of(&hall.room(), 1, &words, (edge.now)());
        let mut app = Self {
            hall,
            invitation,
            rehearsing,
            words,
            edge,
            page: Page::Welcome,
            room,
            table: 1,
            pane: Pane::Story,
            scrolls: Scrolls::default(),
            over: None,
            question: None,
            remark: None,
            left: false,
        };
        app.wait();
        app
    }

    /// Takes in how far the texts could be scrolled.
    pub(super) fn drawn(&mut self, scrolls: Scrolls) {
        self.scrolls = scrolls;
    }

    /// Looks at the room again. Returns whether anything on the screen changed.
    pub(super) fn refresh(&mut self) -> bool {
        let now = (self.edge.now)();
        let room = self
            .room
            .again(&self.hall.room(), self.table, &self.words, now);
        if room == self.room {
            return false;
        }
        let before = std::mem::replace(&mut self.room, room);
        let stands = |view: &RoomView| (view.place.table, view.place.scene.clone(), view.now.phase);
        if stands(&before) != stands(&self.room) {
            self.scrolls = Scrolls::default();
        }
        true
    }

    /// Lets time pass: injects that are due come, and the screen follows the room.
    pub(super) fn pass(&mut self) -> bool {
        // Nothing may change under the hands of somebody who is deciding.
        let deciding = self.question.is_some() || matches!(self.over, Some(Over::Settle(_)));
        if !deciding {
            let came = self.hall.room().tick((self.edge.now)());
            match came {
                Ok(true) => {
                    self.hall.tell(Heard::Scene);
                    self.remark = Some(self.words.say("console-inject-came"));
                }
                Ok(false) => {}
                Err(error) => self.remark = Some(self.why_not(&error.into())),
            }
        }
        self.refresh()
    }

    /// Gives people who are not there a turn.
    pub(super) fn rehearse(&mut self, rehearsal: &mut Rehearsal) {
        let acted = rehearsal.turn(&mut self.hall.room());
        if acted {
            self.hall.tell(Heard::Presence);
        }
    }

    /// Takes one event of the terminal.
    pub(super) fn update(&mut self, event: &Event) {
        match event {
            Event::Key(key) if key.kind == KeyEventKind::Press => self.key(*key),
            Event::Mouse(mouse) => match mouse.kind {
                MouseEventKind::ScrollDown => self.scroll(WHEEL),
                MouseEventKind::ScrollUp => self.scroll(-WHEEL),
                _ => {}
            },
            _ => {}
        }
    }

    pub(super) fn scroll(&mut self, by: i16) {
        if let Some(Over::Help(scroll)) = &mut self.over {
            *scroll = scroll.saturating_add_signed(by);
            return;
        }
        let scroll = match self.pane {
            Pane::Story => &mut self.scrolls.story,
            Pane::Notes => &mut self.scrolls.notes,
        };
        *scroll = scroll.saturating_add_signed(by);
    }

    /// Whether several tables walk roads of their own.
    pub(super) fn has_tables(&self) -> bool {
        self.room.tables.len() > 1
    }

    pub(super) fn phase(&self) -> Phase {
        self.room.now.phase
    }

    /// How to go on after leaving.
    pub(super) fn farewell(&self) -> String {
        let room = self.hall.room();
        let session = room.tables()[0].session();
        let ended = room.tables().iter().all(|table| {
            table.run().ending().is_some() || matches!(table.stand().phase, Phase::Gathered { .. })
        });
        let key = match ended {
            true => "console-left-ended",
            false => "console-left",
        };
        self.words
            .say_with(key, &[("id", session.id().as_str().into())])
    }
}
