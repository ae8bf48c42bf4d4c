//! The player's screens as a face.

use std::time::Duration;

use ratatui::Frame;
use ratatui::crossterm::event::Event;

use super::app::PlayerApp;
use super::draw::draw;
use crate::terminal::canvas::Theme;
use crate::terminal::canvas::keys::Mouse;
use crate::terminal::face::Face;

impl Face for PlayerApp<'_> {
    fn draw(&mut self, theme: Theme, frame: &mut Frame<'_>) {
        let drawn = draw(self, theme, frame);
        self.drawn(drawn);
    }

    fn update(&mut self, event: &Event) {
        PlayerApp::update(self, event);
    }

    fn pass(&mut self, time: Duration) -> bool {
        PlayerApp::pass(self, time)
    }

    fn writes(&self) -> bool {
        PlayerApp::writes(self)
    }

    fn takes_mouse(&self) -> bool {
        self.mouse == Mouse::Clicks
    }

    fn left(&self) -> bool {
        self.left
    }

    fn tick(&self) -> Duration {
        Duration::from_millis(if self.looking() { 30 } else { 250 })
    }
}
