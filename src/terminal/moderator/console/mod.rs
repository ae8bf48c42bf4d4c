//! The moderator's screen: everything that is told, everything behind it, and how the room is doing.
//!
//! It shows what a [`Lead`] sees, and lets it do what the moderator's keys say. Whatever the room will notice is asked
//! once more; a pause, the stop word and the dark projector come at once. It owns no rule: what may be done now is for
//! the lead to say.

mod app;
mod case;
mod doing;
mod drafts;
mod draw;
mod keys;
mod lists;
mod over;
mod settle;

use std::sync::Arc;
use std::time::Duration;

use ratatui::Frame;
use ratatui::crossterm::event::{Event, KeyEvent};

use self::app::App;
use crate::debrief::lookback::Lookout;
use crate::exercise::Lead;
use crate::language::Words;
use crate::terminal::canvas::Theme;
use crate::terminal::canvas::keys::Mouse;
use crate::terminal::face::Face;

/// The moderator's screen.
#[derive(Debug)]
pub(crate) struct Console {
    app: App,
}

impl Console {
    /// Opens with the welcome, while everything stands still.
    pub(crate) fn new(lead: Lead, lookout: Arc<Lookout>, words: Words) -> Self {
        Self {
            app: App::new(lead, lookout, words),
        }
    }

    /// Somebody looked at the clock all the while.
    #[cfg(test)]
    pub(crate) fn ticked(&mut self) {
        self.app.lead.ticked();
    }

    /// What to say when the moderator has left: how to go on.
    pub(crate) fn farewell(&self) -> String {
        self.app.lead.farewell(&self.app.words)
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
        self.app.pass(time)
    }

    fn writes(&self) -> bool {
        self.app.writing()
    }

    fn heeds_unseen(&self, key: KeyEvent) -> bool {
        self.app.comes_at_once(key)
    }

    fn takes_mouse(&self) -> bool {
        self.app.mouse == Mouse::Clicks
    }

    fn left(&self) -> bool {
        self.app.left
    }
}

#[cfg(test)]
mod tests;
