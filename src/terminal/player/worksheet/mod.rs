//! A case of one's own, alone, on a screen: the questions of the worksheet one after the other, with what was written above.

mod app;
mod draw;

use std::time::Duration;

use ratatui::Frame;
use ratatui::crossterm::event::Event;

pub(crate) use app::Worksheet;

use crate::terminal::canvas::Theme;
use crate::terminal::face::Face;

impl Face for Worksheet<'_> {
    fn draw(&mut self, theme: Theme, frame: &mut Frame<'_>) {
        self.scroll = draw::draw(self, theme, frame);
    }

    fn update(&mut self, event: &Event) {
        self.event(event);
    }

    fn pass(&mut self, _time: Duration) -> bool {
        false
    }

    fn left(&self) -> bool {
        self.left
    }

    fn writes(&self) -> bool {
        !self.leaves && self.asked.is_written()
    }
}
