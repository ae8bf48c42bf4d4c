//! Advice in lines: who would say something, and what one of them says.

use std::io::{self, BufRead, Write};

use super::{Plain, PlayerLine};
use crate::record::{Moment, Session, Store};
use crate::terminal::TerminalError;
use crate::terminal::typed::Typed;
use crate::view::{AdviserView, SceneView};

/// What somebody asks for who types the word for advice, perhaps with a number or an id behind it.
pub(super) fn asked(typed: &Typed<'_>, view: &SceneView) -> Option<PlayerLine> {
    if !["advies", "advice", "h"].contains(&typed.command.as_str()) {
        return None;
    }
    if typed.rest.is_empty() {
        return Some(PlayerLine::Advice(None));
    }
    let place = typed.place_among(view.advice.iter().map(|it| it.id.as_str()));
    Some(place.map_or(PlayerLine::Unclear, |place| PlayerLine::Advice(Some(place))))
}

impl<R: BufRead, W: Write> Plain<'_, R, W> {
    /// Says that advice can be asked for, where it can.
    pub(super) fn advisers(&mut self, view: &SceneView) -> io::Result<()> {
        if view.advice.is_empty() {
            return Ok(());
        }
        let names: Vec<_> = view.advice.iter().map(|it| it.from.as_str()).collect();
        let names = [("names", names.join("; ").into())];
        self.say("player-plain-advice", &names)
    }

    /// Tells who would say something, or what the one at a place says; the first time that is kept.
    pub(super) fn advice(
        &mut self,
        store: &mut Store,
        session: &mut Session,
        of: Option<usize>,
    ) -> Result<(), TerminalError> {
        let view = SceneView::of(session.run(), self.words);
        let Some(adviser) = of.and_then(|place| view.advice.get(place)) else {
            return Ok(self.advisers_by_number(&view.advice)?);
        };
        let scene = session.run().state().scene();
        if !session.advised(scene).contains(&adviser.id.as_str()) {
            session.keep(store, session.hear(&adviser.id, Moment::now()))?;
        }
        Ok(self.column.advised(adviser, self.words)?)
    }

    fn advisers_by_number(&mut self, advice: &[AdviserView]) -> io::Result<()> {
        for (number, adviser) in (1..).zip(advice) {
            let named = format!("{number}. {} [{}]", adviser.from, adviser.id);
            self.column.hanging(&named)?;
        }
        self.say("player-plain-advice-ask", &[])
    }
}
