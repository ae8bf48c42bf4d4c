//! How a table stands still and goes on, and how it stops before the story does.

use super::stand::Phase;
use super::table::Table;
use crate::record::{Draft, Moment, Pause, What};

impl Table {
    pub(super) fn set_off(&self, now: Moment) -> Option<Draft> {
        let waits = matches!(self.stand.paused, Some(Pause::Break | Pause::Jump));
        waits.then(|| self.session.say(What::Unpaused, now))
    }

    pub(super) fn pause(&self, why: Pause, now: Moment) -> Option<Draft> {
        let fits = match self.stand.paused {
            // The stop word outranks a break.
            Some(Pause::StopWord) => false,
            Some(Pause::Break | Pause::Jump) => why == Pause::StopWord,
            None => true,
        };
        fits.then(|| self.session.say(What::Paused { why }, now))
    }

    pub(super) fn stand_still(&self, since: Moment) -> Option<Draft> {
        let walks = self.stand.paused.is_none() && self.stand.phase != Phase::Ended;
        let why = Pause::Jump;
        walks.then(|| self.session.say(What::Paused { why }, since))
    }

    pub(super) fn end_early(&self, now: Moment) -> Option<Draft> {
        let walks = !self.is_over() && self.stand.paused.is_none();
        walks.then(|| {
            let scene = self.scene_id();
            self.session.say(What::EndedEarly { scene }, now)
        })
    }

    pub(super) fn unpause(&self, now: Moment) -> Option<Draft> {
        let paused = self.stand.paused.is_some();
        paused.then(|| self.session.say(What::Unpaused, now))
    }
}
