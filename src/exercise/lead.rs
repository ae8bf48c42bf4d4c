//! The lead: all that a moderator does, in whichever face.
//!
//! A face shows and asks; what is done, when it may be done, what is kept of it and who hears of it is here. An act is
//! decided under the lock of the [`Hall`], kept without it, and carried out under it again: while a disk takes its time
//! phones see, vote and come in. One act waits for the other, because a lead does one thing at a time.

mod told;
mod view;

use std::sync::Arc;
use std::time::Duration;

use super::act::{Act, Declined};
use super::decide::Plan;
use super::hall::Hall;
use super::heard::Heard;
use super::keeper::Keeper;
use super::rehearsal::Rehearsal;
use super::room::Room;
use super::seen::Seen;
use super::table::Table;
use crate::language::Words;
use crate::record::{Moment, Remains, Session, Sharing, StoreError};

pub(crate) use told::{
    GRADES, Hidden, WORTH_TALKING, ask_told, company, consequence_key, counted, doing,
    earlier_told, few_voters, hidden, hint, left_behind, newcomers, offers_told, on_projector,
    phase, rated, settled_by, sharing_told, stands_still, survey_told, task_line, task_told, timer,
    told_slide, tries, unweighed, verdict_key, vote_behind, whereabouts, written,
};
pub(crate) use view::{
    AskRow, CaseNow, ChoiceRow, EarlierPlan, InjectRow, LeadView, NowView, ObjectiveRow, PlaceView,
    RoadRow, SeatPhone, SeatRow, SlideView, SurveyNow, TableRow, TaskRow, WaitsFor,
};

/// How often people who are not there get a turn.
const TURN: Duration = Duration::from_millis(500);
/// When nobody looked at the clock for so long, in milliseconds, the machine slept or its clock was set.
const JUMP: u64 = 15_000;
/// How often it is kept that the evening goes on: so much of its clock is lost at most when the program is killed.
const BEAT: Duration = Duration::from_secs(30);
/// How long an inject waits that could not be kept.
const AGAIN: Duration = Duration::from_secs(10);

/// The one who leads a room.
pub(crate) struct Lead {
    hall: Arc<Hall>,
    keeper: Box<dyn Keeper>,
    clock: fn() -> Moment,
    /// The number of the table that is looked at.
    table: u8,
    rehearsal: Option<Rehearsal>,
    /// Since people who are not there had a turn.
    turned: Duration,
    /// Since it was kept that the evening goes on.
    beaten: Duration,
    /// How long injects wait, after one that could not be kept.
    waits: Duration,
    /// Whether what was to happen last could not be kept.
    unkept: bool,
    /// When the clock was looked at last.
    seen: Moment,
}

/// What there is of an evening where it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum KeptOfEvening {
    Everything,
    /// Nothing happened yet that could be kept.
    Nothing,
    /// What was to happen last could not be kept, and so did not happen.
    AllButTheLast,
    /// It is in memory alone, and gone with the program: nobody wanted it kept so far.
    InMemory,
    /// Somebody took some or all of it away, or damaged it.
    Less(Remains),
}

impl Lead {
    /// Leads the room of a hall, whose record is kept by `keeper`.
    pub(crate) fn new(
        hall: Arc<Hall>,
        keeper: impl Keeper + 'static,
        clock: fn() -> Moment,
    ) -> Self {
        let table = hall.room().tables()[0].number();
        Self {
            hall,
            keeper: Box::new(keeper),
            clock,
            table,
            rehearsal: None,
            turned: Duration::ZERO,
            beaten: Duration::ZERO,
            waits: Duration::ZERO,
            unkept: false,
            seen: clock(),
        }
    }

    /// Lets so many people come in who are not there; fewer when the room is full.
    pub(crate) fn rehearse(&mut self, people: u32, seed: u64) {
        self.rehearsal = Some(Rehearsal::begin(&self.hall, people, seed));
    }

    /// How many people take part who are not there; none when nobody practises.
    pub(crate) fn rehearsing(&self) -> Option<usize> {
        self.rehearsal.as_ref().map(Rehearsal::people)
    }

    pub(crate) fn hall(&self) -> &Hall {
        &self.hall
    }

    pub(crate) fn now(&self) -> Moment {
        (self.clock)()
    }

    /// The number of the table that is looked at.
    pub(crate) fn table(&self) -> u8 {
        self.table
    }

    /// Looks at the table with a number. Returns whether there is one.
    pub(crate) fn look_at(&mut self, table: u8) -> bool {
        let there = self.hall.room().has_table(table);
        if there {
            self.table = table;
        }
        there
    }

    /// Does what a moderator wants, at the table that is looked at where it concerns one.
    ///
    /// # Errors
    /// [`Declined`], with everything as it was.
    pub(crate) fn act(&mut self, act: Act) -> Result<(), Declined> {
        self.notice_a_jump()?;
        let (table, now) = (self.table, self.now());
        let meets = match act {
            Act::Gather(table) => Some(table),
            _ => None,
        };
        let decide = |room: &mut Room| (room.decide(table, act, now), Heard::Nothing);
        let plan = self.hall.change(decide)?;
        self.keep(plan)?;
        if let Some(table) = meets {
            self.look_at(table);
        }
        Ok(())
    }

    /// Whether something may be done now, before the moderator is asked whether it is meant.
    ///
    /// # Errors
    /// [`Declined`], as [`Self::act`] would say it.
    pub(crate) fn may(&self, act: &Act) -> Result<(), Declined> {
        let room = self.hall.room();
        room.may(self.table, act.clone(), self.now())
    }

    /// Lets time pass: people who are not there get a turn, and an inject comes that is due. None comes while the
    /// moderator is `busy` with what is about to be done. Returns whether one came.
    ///
    /// # Errors
    /// When one is due that could not be kept. It comes later.
    pub(crate) fn pass(&mut self, time: Duration, busy: bool) -> Result<bool, Declined> {
        self.turned += time;
        if self.turned >= TURN {
            self.turned = Duration::ZERO;
            let now = self.now();
            self.hall.change(|room| ((), room.listen(now)));
            if let Some(rehearsal) = &mut self.rehearsal {
                rehearsal.turn(&self.hall);
            }
        }
        self.notice_a_jump()?;
        self.beat(time);
        self.waits = self.waits.saturating_sub(time);
        if busy || !self.waits.is_zero() {
            return Ok(false);
        }
        let now = self.now();
        let due = self.hall.change(|room| (room.due(now), Heard::Nothing));
        if due.tables.is_empty() {
            return Ok(false);
        }
        self.keep(due)
            .inspect_err(|_| self.waits = AGAIN)
            .map(|()| true)
    }

    /// Keeps from time to time that the evening goes on.
    fn beat(&mut self, time: Duration) {
        self.beaten += time;
        if self.beaten < BEAT {
            return;
        }
        self.beaten = Duration::ZERO;
        let seen = {
            let room = self.hall.room();
            let goes_on = room.tables().iter().any(Table::goes_on);
            goes_on.then(|| Seen::written(room.door(), self.now()))
        };
        if let Some(seen) = seen {
            // Where it cannot be kept, a crash costs the clock the time since the last event, and nothing else.
            let _ = self.keeper.keep_seen(&seen);
        }
    }

    /// Somebody looked at the clock all the while, as every face does.
    #[cfg(test)]
    pub(crate) fn ticked(&mut self) {
        self.seen = self.now();
    }

    /// Lets everything stand still when the clock went on without anybody looking at it: the machine slept, or the clock
    /// was set. No time passed for the people in the room that could make an inject due or a deadline pass.
    fn notice_a_jump(&mut self) -> Result<(), Declined> {
        let now = self.now();
        let seen = std::mem::replace(&mut self.seen, now);
        if now.0.abs_diff(seen.0) <= JUMP {
            return Ok(());
        }
        let jumped = self.hall.change(|room| (room.jumped(seen), Heard::Nothing));
        match jumped.tables.is_empty() {
            true => Ok(()),
            false => self.keep(jumped),
        }
    }

    /// How far the evening is shared with other machines; none where it is not.
    pub(crate) fn sharing(&self) -> Option<Sharing> {
        self.keeper.sharing()
    }

    /// Whether the evening is in memory alone.
    pub(crate) fn holds(&self) -> bool {
        self.keeper.holds()
    }

    /// Keeps what was in memory alone, and from now on everything.
    ///
    /// # Errors
    /// When it could not be kept.
    pub(crate) fn keep_held(&mut self) -> Result<(), Declined> {
        self.keeper.keep_held()?;
        // Everybody was told that it would be forgotten.
        self.hall.change(|room| {
            room.case_kept();
            ((), Heard::Scene)
        });
        Ok(())
    }

    /// What there is of the evening where it is kept. Looks on the disk.
    pub(crate) fn kept(&self) -> KeptOfEvening {
        if self.holds() {
            return KeptOfEvening::InMemory;
        }
        let room = self.hall.room();
        let begun = room.tables()[0].session().unkept().is_none();
        let nothing = !begun && room.resumed().is_none();
        let remains = || {
            let tables = room.tables().iter();
            tables
                .map(|table| self.keeper.remains(table.session()))
                .max()
        };
        match remains().filter(|_| !nothing) {
            Some(less) if less != Remains::Everything => KeptOfEvening::Less(less),
            _ if self.unkept => KeptOfEvening::AllButTheLast,
            None => KeptOfEvening::Nothing,
            Some(_) => KeptOfEvening::Everything,
        }
    }

    /// What to type to mean a session of the evening.
    pub(crate) fn typed(&self, session: &Session) -> String {
        self.keeper.typed(session)
    }

    /// How to go on after leaving: with the session of the table whose road everybody walks, or the first.
    pub(crate) fn farewell(&self, words: &Words) -> String {
        let kept = self.kept();
        let room = self.hall.room();
        let first = room.table(room.tables()[0].number());
        let mut tables = room.tables().iter();
        let early = room
            .tables()
            .iter()
            .any(|table| table.stand().ended_early());
        let ended = |table: &Table| {
            let stand = table.stand();
            table.run().ending().is_some() || stand.ended_early() || !stand.is_apart()
        };
        let key = match kept {
            KeptOfEvening::Less(Remains::Forgotten) => "host-left-forgotten",
            KeptOfEvening::Less(Remains::Part) => "host-left-part",
            KeptOfEvening::Less(_) => "host-left-gone",
            KeptOfEvening::AllButTheLast => "host-left-unkept",
            KeptOfEvening::InMemory => "host-left-case",
            // There is nothing to go on with.
            KeptOfEvening::Nothing => "host-left-nothing",
            KeptOfEvening::Everything if tables.all(ended) => "host-left-ended",
            KeptOfEvening::Everything => "host-left",
        };
        let id = [("id", self.typed(first.session()).into())];
        let mut said = words.say_with(key, &id);
        let more = [
            ("host-left-early", key == "host-left-ended" && early),
            (
                "host-case-scenario",
                kept == KeptOfEvening::Everything && first.is_of_a_case(),
            ),
        ];
        for (key, _) in more.into_iter().filter(|(_, says)| *says) {
            said = format!("{said}\n{}", words.say_with(key, &id));
        }
        said
    }

    /// Keeps what was decided, and carries it out.
    fn keep(&mut self, plan: Plan) -> Result<(), Declined> {
        let drafts: Vec<_> = plan.tables.iter().map(|at| &at.draft).collect();
        // A door without an evening does no harm; an evening without its door loses its phones.
        let kept = match &plan.door {
            Some(door) if plan.keeps_door => self.keeper.keep_door(&door.written()),
            _ => Ok(()),
        };
        let kept = kept.and_then(|()| match drafts.as_slice() {
            [] => Ok(()),
            drafts => {
                let kept = self.keeper.keep(drafts);
                self.unkept = kept.is_err();
                kept
            }
        });
        // A disk that takes its time is no sleep.
        self.seen = self.now();
        self.hall.change(|room| match kept {
            Ok(()) => (Ok(()), room.carry_out(plan)),
            // Where another program leads, this one has nothing to say any more.
            Err(error @ (StoreError::Conflict | StoreError::TakenOver)) => {
                room.leave_be(&plan);
                (Err(error.into()), Heard::Nothing)
            }
            Err(error) => room.hold(plan, error),
        })
    }
}

impl std::fmt::Debug for Lead {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Lead")
            .field("table", &self.table)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
