//! The author's face: the scenario plays on the left, or its programme stands there, and what is wrong with its file stands on the right.
//!
//! It runs on the engine alone and keeps no record. Files are read and checked elsewhere; what comes of that arrives as
//! [`News`], while the author goes on playing. It owns no rule.

mod app;
mod beginnings;
mod draw;
mod hear;
mod lists;
mod news;
mod overlay;
mod play;
mod programme;
mod view;

use std::sync::mpsc::Receiver;
use std::time::Duration;

use ratatui::Frame;
use ratatui::crossterm::event::Event;

pub(crate) use app::PreviewApp;
pub(crate) use news::{FindingView, News, PreviewFindings, Shown, scene_at};

use super::canvas::Theme;
use super::canvas::keys::Mouse;
use super::face::Face;

/// How long a save may lie unseen; short, since an author looks at the screen while saving.
const TICK: Duration = Duration::from_millis(25);

/// The app, and where its news comes from.
#[derive(Debug)]
pub(crate) struct Preview {
    app: PreviewApp,
    news: Receiver<News>,
}

impl Preview {
    pub(crate) fn new(app: PreviewApp, news: Receiver<News>) -> Self {
        Self { app, news }
    }
}

impl Face for Preview {
    fn draw(&mut self, theme: Theme, frame: &mut Frame<'_>) {
        let drawn = draw::draw(&self.app, theme, frame);
        self.app.drawn(drawn);
    }

    fn update(&mut self, event: &Event) {
        self.app.update(event);
    }

    fn pass(&mut self, _time: Duration) -> bool {
        let mut heard = false;
        while let Ok(news) = self.news.try_recv() {
            self.app.hear(news);
            heard = true;
        }
        heard
    }

    fn takes_mouse(&self) -> bool {
        self.app.mouse == Mouse::Clicks
    }

    fn left(&self) -> bool {
        self.app.left
    }

    fn tick(&self) -> Duration {
        TICK
    }
}
