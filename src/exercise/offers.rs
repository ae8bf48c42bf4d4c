//! What comes of an offer of the control cell, once the moderator takes it or does not.

use super::act::Declined;
use super::decide::{Plan, until};
use super::offered::OfferAct;
#[cfg(feature = "share")]
use super::offered::OpenOffer;
use super::room::Room;
use super::table::Table;
use crate::record::{Draft, Moment, Offer, Pause, What};

/// The most offers that wait at a time; what is older than these nobody comes back to.
#[cfg(feature = "share")]
const MOST: usize = 20;

impl Room {
    /// The control cell offers something. Returns whether it is new: what was answered is not asked again.
    #[cfg(feature = "share")]
    pub(super) fn offered(&mut self, offer: OpenOffer) -> bool {
        let number = offer.number;
        let answered = |event: &crate::record::Event| matches!(event.what, What::Offered { number: of, .. } if of == number);
        let mut tables = self.tables().iter();
        let answered = tables.any(|table| table.session().events().iter().any(answered));
        let new = !answered && self.offers().iter().all(|known| known.number != number);
        if new {
            let offers = self.offers_mut();
            if offers.len() >= MOST {
                offers.remove(0);
            }
            offers.push(offer);
        }
        new
    }

    /// What was answered waits no more.
    pub(super) fn answered(&mut self, number: u64) {
        self.offers_mut().retain(|offer| offer.number != number);
    }

    /// What an answer to an offer comes to. It is in the record behind what it brought about, so that the control cell
    /// reads both there.
    pub(super) fn answer_offer(&self, act: OfferAct, now: Moment) -> Result<Plan, Declined> {
        let (OfferAct::Take(number) | OfferAct::Decline(number)) = act;
        let mut open = self.offers().iter();
        let open = open.find(|open| open.number == number);
        let offer = open.ok_or(Declined::NotNow)?.offer.clone();
        let taken = matches!(act, OfferAct::Take(_));
        let mut plan = match taken {
            true => self.taken(&offer, now)?,
            false => Plan::default(),
        };
        let what = What::Offered {
            number,
            offer,
            taken,
        };
        match plan.tables.is_empty() {
            true => {
                let said = self.tables()[0].session().say(what, now);
                plan.tables.push(self.at(0, said));
            }
            false => {
                let first = plan.tables.remove(0);
                let also = self.at(first.place(), first.draft.also(what, now));
                plan.tables.insert(0, also);
            }
        }
        Ok(plan)
    }

    /// What an offer comes to that is taken: at every table where it can be done.
    fn taken(&self, offer: &Offer, now: Moment) -> Result<Plan, Declined> {
        match offer {
            Offer::Begin if self.survey().is_some() => Err(Declined::Survey),
            Offer::Begin => self.at_all(|table| table.set_off(now)).not_empty(),
            Offer::Break { minutes } => self.rest(*minutes, now),
            Offer::Inject { inject } => self.told_at_all(|table| {
                let inject = table.session().scenario().find_scene(inject);
                table.send(inject.ok_or(Declined::NotNow)?, now)
            }),
            Offer::Message { from, text } => {
                self.told_at_all(|table| table.improvise(&format!("{from}: {text}"), now))
            }
        }
    }

    /// A break of so many minutes, also where there is one already.
    fn rest(&self, minutes: u32, now: Moment) -> Result<Plan, Declined> {
        let until = until(minutes, now)?;
        let rests = |table: &Table| {
            let until = What::BreakUntil { until };
            match table.stand().paused {
                Some(Pause::Break) => Some(table.session().say(until, now)),
                _ => Some(table.pause(Pause::Break, now)?.also(until, now)),
            }
        };
        self.at_all(rests).not_empty()
    }

    /// What every table does that can; where none can, why the first cannot.
    fn told_at_all(
        &self,
        draft: impl Fn(&Table) -> Result<Draft, Declined>,
    ) -> Result<Plan, Declined> {
        let able = |table: &Table| match (table.stand().paused, table.task.is_some()) {
            (Some(_), _) => Err(Declined::Paused),
            (None, true) => Err(Declined::Task),
            (None, false) => draft(table),
        };
        let plan = self.at_all(|table| able(table).ok());
        match plan.tables.is_empty() {
            false => Ok(plan),
            true => {
                let mut apart = self
                    .tables()
                    .iter()
                    .filter(|table| table.stand().is_apart());
                Err(match apart.next().map(able) {
                    Some(Err(why)) => why,
                    _ => Declined::NotNow,
                })
            }
        }
    }
}
