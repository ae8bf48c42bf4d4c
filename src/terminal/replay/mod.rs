//! Walking through a record again, event by event: [`ReplayWalk`] is what there is to see, [`Replay`] the screen.
//!
//! Nothing here writes: a walk has no store.

mod app;
mod draw;
mod view;

use std::time::Duration;

use ratatui::Frame;
use ratatui::crossterm::event::Event;

pub(crate) use app::Replay;
pub(crate) use view::{ReplayPage, ReplayWalk, StepView, Told};

use super::canvas::Theme;
use super::canvas::keys::Mouse;
use super::face::Face;

impl Face for Replay {
    fn draw(&mut self, theme: Theme, frame: &mut Frame<'_>) {
        self.scroll = draw::draw(self, theme, frame);
    }

    fn update(&mut self, event: &Event) {
        self.event(event);
    }

    fn pass(&mut self, _time: Duration) -> bool {
        false
    }

    fn takes_mouse(&self) -> bool {
        self.mouse == Mouse::Clicks
    }

    fn left(&self) -> bool {
        self.left
    }
}
