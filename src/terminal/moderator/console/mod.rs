//! The moderator's face: one screen with everything that is told, everything behind it, and how the room is doing.
//!
//! It shows a [`Hall`] that phones and a projector share, and does there what the moderator's keys say. Whatever the
//! room will notice is asked once more; a pause, the stop word and the dark projector come at once. It owns no rule:
//! what may be done now is for the room to say.

mod app;
mod doing;
mod draw;
mod keys;
mod over;
mod settle;
mod view;

use std::sync::Arc;
use std::time::Duration;

use ratatui::Frame;
use ratatui::crossterm::event::Event;

use self::app::App;
use crate::exercise::{Hall, Invitation, Rehearsal};
use crate::language::Words;
use crate::record::{Moment, StoreError};
use crate::terminal::canvas::Theme;
use crate::terminal::face::Face;

/// How often people who are not there get a turn.
const TURN: Duration = Duration::from_millis(500);

/// What the console needs from outside: the time, and sentences about the store.
#[derive(Debug, Clone, Copy)]
pub struct Edge {
    pub now: fn() -> Moment,
    pub sentence: fn(&StoreError, &Words) -> String,
}

/// The moderator's screen, and the people who are not there.
#[derive(Debug)]
pub struct Console {
    app: App,
    rehearsal: Option<Rehearsal>,
    /// Since the last turn of those.
    waited: Duration,
}

impl Console {
    /// Opens with the welcome, while everything stands still. Without an invitation there are no phones.
    pub fn new(
        hall: Arc<Hall>,
        invitation: Option<Invitation>,
        rehearsal: Option<Rehearsal>,
        words: Words,
        edge: Edge,
    ) -> Self {
        let rehearsing = rehearsal.is_some();
        Self {
            app: App::new(hall, invitation, rehearsing, words, edge),
            rehearsal,
            waited: Duration::ZERO,
        }
    }

    /// What to say when the moderator has left: how to go on.
    pub fn farewell(&self) -> String {
        self.app.farewell()
    }
}

impl Face for Console {
    fn draw(&mut self, theme: Theme, frame: &mut Frame<'_>) {
        let scrolled = draw::draw(&self.app, theme, frame);
        self.app.drawn(scrolled);
    }

    fn update(&mut self, event: &Event) {
        self.app.update(event);
    }

    fn pass(&mut self, time: Duration) -> bool {
        if let Some(rehearsal) = &mut self.rehearsal {
            self.waited += time;
            if self.waited >= TURN {
                self.waited = Duration::ZERO;
                self.app.rehearse(rehearsal);
            }
        }
        self.app.pass()
    }

    fn left(&self) -> bool {
        self.app.left
    }
}

#[cfg(test)]
mod tests;
