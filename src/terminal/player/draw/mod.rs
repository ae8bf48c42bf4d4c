//! Draws the app. Reads it, changes nothing, and gives back where things can be clicked and how far text was scrolled.

mod debrief;
mod library;
mod lookback;
mod overlay;
mod programme;
mod scene;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::app::{App, Drawn, Hit, Page};
use crate::terminal::canvas::{Theme, too_small};

type Hits = Vec<(Rect, Hit)>;

/// Draws everything.
pub fn draw(app: &App<'_>, theme: Theme, frame: &mut Frame<'_>) -> Drawn {
    if too_small(&app.words, frame) {
        return Drawn::default();
    }
    let (hits, text) = match &app.page {
        Page::Library(library) => library::draw(app, library, theme, frame),
        Page::Programme(page) => programme::draw(app, page, theme, frame),
        Page::Note(note) => scene::note(app, note, theme, frame),
        Page::Scene(view) => scene::scene(app, view, theme, frame),
        Page::Consequence(view) => scene::consequence(app, view, theme, frame),
        Page::Debrief(debrief) => debrief::draw(app, debrief, theme, frame),
    };
    if let Some(overlay) = &app.overlay {
        overlay::draw(app, overlay, theme, frame);
    }
    Drawn {
        hits,
        scroll: text.from,
        more: text.more,
    }
}
