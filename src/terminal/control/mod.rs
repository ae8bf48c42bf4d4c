//! A control cell's face: many rooms as rows, what each does, and what is offered to them. An evaluator sees one room with it.
//!
//! It shows what a [`Control`](crate::exercise::control::Control) knows, and owns no rule. A [`Messenger`] speaks with the
//! shared store on a thread of its own; what it brings is taken in between two keys.

mod app;
mod draw;
mod keys;
mod lines;
mod messenger;
mod over;
mod page;
mod rating;
mod said;
mod sending;

use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use ratatui::Frame;
use ratatui::crossterm::event::Event;

pub(crate) use app::{CellRole, CellSetting};
pub(crate) use lines::{ControlComes, ControlLines};
pub(crate) use messenger::{Arrived, Messenger, Opens};

use self::app::CellApp;
use super::canvas::Theme;
use super::canvas::keys::Mouse;
use super::face::Face;

/// The screen of a control cell.
#[derive(Debug)]
pub(crate) struct ControlScreen {
    app: CellApp,
    messenger: Messenger,
    arrived: Receiver<Arrived>,
}

impl ControlScreen {
    /// Opens with what the shared store has.
    pub(crate) fn new(opens: Opens, setting: CellSetting) -> Self {
        let (tell, arrived) = channel();
        let messenger = Messenger::start(opens, move |news| tell.send(news).is_ok());
        Self {
            app: CellApp::new(setting),
            messenger,
            arrived,
        }
    }
}

impl Face for ControlScreen {
    fn draw(&mut self, theme: Theme, frame: &mut Frame<'_>) {
        let drawn = draw::draw(&mut self.app, theme, frame);
        self.app.drawn(drawn);
    }

    fn update(&mut self, event: &Event) {
        self.app.update(event);
        for order in self.app.orders.drain(..) {
            self.messenger.send(order);
        }
    }

    fn pass(&mut self, time: Duration) -> bool {
        let mut changed = self.app.pass(time);
        let mut heard = false;
        while let Ok(arrived) = self.arrived.try_recv() {
            self.app.hear(arrived);
            heard = true;
        }
        if heard {
            self.app.refresh();
            changed = true;
        }
        for order in self.app.orders.drain(..) {
            self.messenger.send(order);
        }
        changed
    }

    fn writes(&self) -> bool {
        self.app.writes()
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
