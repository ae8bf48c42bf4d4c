//! Asking for advice: who would say something, and what one of them says.

use ratatui::crossterm::event::KeyCode;

use super::{PlayerApp, PlayerOverlay, PlayerPage};
use crate::record::Moment;
use crate::view::AdviserView;

impl PlayerApp<'_> {
    /// How many would say something about the present decision.
    pub(crate) fn advisers(&self) -> usize {
        self.advice().len()
    }

    /// Those who would.
    pub(crate) fn advice(&self) -> &[AdviserView] {
        match &self.page {
            PlayerPage::Scene(view) => &view.advice,
            _ => &[],
        }
    }

    /// Whether an adviser of the present scene was heard.
    pub(crate) fn was_heard(&self, adviser: &AdviserView) -> bool {
        let heard = self.session.as_ref().map(|session| {
            let scene = session.run().state().scene();
            session.advised(scene).contains(&adviser.id.as_str())
        });
        heard.unwrap_or_default()
    }

    /// Opens the list of them.
    pub(super) fn show_advice(&mut self) {
        self.overlay = Some(PlayerOverlay::Advice {
            of: None,
            scroll: 0,
        });
    }

    /// A number opens what somebody says. Any other key closes that, and then the list.
    pub(super) fn key_in_advice(&mut self, code: KeyCode, of: Option<usize>) {
        let asked = match code {
            KeyCode::Char(sign @ '1'..='9') => Some(sign as usize - '1' as usize),
            _ => None,
        };
        match (asked, of) {
            (Some(place), None) => self.hear(place),
            (None, None) => self.overlay = None,
            (_, Some(_)) => self.show_advice(),
        }
    }

    /// Hears the adviser at a place; the first time that is kept.
    fn hear(&mut self, place: usize) {
        let (Some(adviser), Some(session)) = (self.advice().get(place), &self.session) else {
            return;
        };
        if !self.was_heard(adviser) {
            let draft = session.hear(&adviser.id, Moment::now());
            if let Err(error) = self.keep(draft) {
                self.say_error(&error);
                return;
            }
        }
        self.overlay = Some(PlayerOverlay::Advice {
            of: Some(place),
            scroll: 0,
        });
    }
}
