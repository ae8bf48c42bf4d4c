//! Draws the app. Reads it, changes nothing, and gives back where things can be clicked and how far text was scrolled.

mod debrief;
mod library;
mod lookback;
mod overlay;
mod practise;
mod programme;
mod scene;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::app::{PlayerApp, PlayerDrawn, PlayerHit, PlayerPage};
use crate::terminal::canvas::{Theme, remark, too_small};

type Hits = Vec<(Rect, PlayerHit)>;

/// Draws everything.
pub(crate) fn draw(app: &PlayerApp<'_>, theme: Theme, frame: &mut Frame<'_>) -> PlayerDrawn {
    if too_small(&app.words, frame) {
        return PlayerDrawn::default();
    }
    let (hits, text) = match &app.page {
        PlayerPage::Library(library) => library::draw(app, library, theme, frame),
        PlayerPage::Programme(page) => programme::draw(app, page, theme, frame),
        PlayerPage::Note(note) => scene::note(app, note, theme, frame),
        PlayerPage::Scene(view) => scene::scene(app, view, theme, frame),
        PlayerPage::Consequence(view) => scene::consequence(app, view, theme, frame),
        PlayerPage::Debrief(debrief) => debrief::draw(app, debrief, theme, frame),
    };
    if let Some(key) = app.remark {
        remark(&app.words, key, theme, frame);
    }
    if let Some(overlay) = &app.overlay {
        overlay::draw(app, overlay, theme, frame);
    }
    PlayerDrawn {
        hits,
        scroll: text.from,
        more: text.more,
    }
}
