//! What an act of the moderator comes to, for every face.
//!
//! Deciding changes nothing: it gives a [`Plan`], with what has to be kept first. Only then does the room
//! [take it on](Room::carry_out).

mod table;

use super::act::{Act, Declined, MOST_MINUTES};
use super::door::{Door, Pairing};
use super::heard::Heard;
use super::open_task::{OpenTask, TaskAct};
use super::projector::{Filling, Projected};
use super::room::Room;
use super::stand::{Phase, Stand};
use super::survey::SurveyAct;
use super::table::Table;
use crate::record::{Draft, Event, Moment, Pause, StoreError, What};
use crate::view::TurnTo;

/// What was decided, and is not kept yet.
#[derive(Debug, Default)]
#[must_use = "nothing happened until it is kept and carried out"]
pub(super) struct Plan {
    pub(super) tables: Vec<AtTable>,
    filling: Option<Filling>,
    projected: Option<Projected>,
    /// The place of a table, and where its projector turns to.
    slide: Option<(usize, TurnTo)>,
    /// The door as it is then.
    pub(super) door: Option<Door>,
    /// Whether that has to be kept: not before there is a record of the evening.
    pub(super) keeps_door: bool,
    remove: Vec<u32>,
    /// A seat, and the table where it sits then.
    seat: Option<(u32, u8)>,
    pairing: Option<Pairing>,
    /// The place of a table, and what is done with its task.
    task: Option<(usize, TaskAct)>,
    survey: Option<SurveyAct>,
}

/// What was decided at a table: what has to be kept, and where the group stands then.
#[derive(Debug)]
pub(super) struct AtTable {
    place: usize,
    pub(super) draft: Draft,
    stand: Stand,
}

impl AtTable {
    /// The place of the table.
    pub(super) fn place(&self) -> usize {
        self.place
    }
}

impl Room {
    /// What an act at a table comes to. Where it ends a vote no other vote comes in any more, until the plan is
    /// [carried out](Self::carry_out) or [left be](Self::leave_be): what was counted is what is kept.
    ///
    /// # Errors
    /// [`Declined`], when it cannot be done now.
    pub(super) fn decide(&mut self, number: u8, act: Act, now: Moment) -> Result<Plan, Declined> {
        let plan = self.plan(number, act, now)?;
        Ok(self.whole(plan))
    }

    /// The machine slept since a moment, or its clock was set: every table stands still from then on, until somebody
    /// says that people are at it again.
    pub(super) fn jumped(&mut self, since: Moment) -> Plan {
        let plan = self.at_all(|table| table.stand_still(since));
        self.whole(plan)
    }

    /// Whether an act may be done at a table now.
    ///
    /// # Errors
    /// [`Declined`], when it may not.
    pub(super) fn may(&self, number: u8, act: Act, now: Moment) -> Result<(), Declined> {
        self.plan(number, act, now).map(drop)
    }

    /// Injects that are due by the exercise clock of their table. They wait while people vote, do a task, or read what a
    /// decision brought.
    pub(super) fn due(&mut self, now: Moment) -> Plan {
        let plan = self.at_all(|table| match table.task {
            Some(_) => None,
            None => table.tick(now),
        });
        self.whole(plan)
    }

    /// The plan, with what was never kept of this evening. The first thing that happens begins the record of all its
    /// tables, and with it what their phones are known by.
    fn whole(&mut self, mut plan: Plan) -> Plan {
        let new = self
            .tables()
            .iter()
            .any(|table| table.session.unkept().is_some());
        plan.keeps_door = !new;
        if new && !plan.tables.is_empty() {
            for (place, table) in self.tables().iter().enumerate() {
                if plan.tables.iter().all(|at| at.place != place)
                    && let Some(draft) = table.session.unkept()
                {
                    plan.tables.push(self.at(place, draft));
                }
            }
            plan.keeps_door = true;
            plan.door = plan.door.or_else(|| Some(self.door().clone()));
        }
        self.prepare(&plan);
        plan
    }

    /// What an act comes to. What does not fit is said with what a case lacks for it, where the group brought one.
    fn plan(&self, number: u8, act: Act, now: Moment) -> Result<Plan, Declined> {
        let why = self.tables()[self.place(number)].why_not_in_a_case(&act);
        let plan = self.planned(number, act, now);
        plan.map_err(|declined| match (declined, why) {
            (Declined::NotNow, Some(why)) => Declined::Case(why),
            (declined, _) => declined,
        })
    }

    /// Whether nothing that goes on is in the way of an act: a pause, a task or a survey.
    fn is_free_for(&self, table: &Table, act: &Act) -> Result<(), Declined> {
        if table.stand.paused.is_some() && !act.needs_no_story() {
            return Err(Declined::Paused);
        }
        let busy = |table: &Table| table.task.is_some();
        let leaves = match act {
            Act::OpenVotes | Act::EndEarly | Act::Gather(_) => self.tables().iter().any(busy),
            _ => act.leaves_a_task() && busy(table),
        };
        if leaves {
            return Err(Declined::Task);
        }
        // People still come in: to go on is to begin.
        let begun = |table: &Table| table.stand.has_begun();
        let begins = *act == Act::Unpause && !self.tables().iter().all(begun);
        if self.survey().is_some() && (begins || act.leaves_a_survey()) {
            return Err(Declined::Survey);
        }
        Ok(())
    }

    fn planned(&self, number: u8, act: Act, now: Moment) -> Result<Plan, Declined> {
        let place = self.place(number);
        let table = &self.tables()[place];
        self.is_free_for(table, &act)?;
        let draft = match act {
            Act::Begin => return Ok(self.at_all(|table| table.set_off(now))),
            Act::Pause(why) => return self.pause(why, now),
            Act::BreakFor(minutes) => return self.break_for(minutes, now),
            Act::OpenVotes => {
                let open = |table: &Table| match table.stand.paused {
                    None => self.open_vote(table, false, now).ok(),
                    Some(_) => None,
                };
                return self.at_all(open).not_empty();
            }
            Act::CloseVotes => {
                let close = |table: &Table| {
                    let tally = self.tally(table.number());
                    table.close_vote(tally, false, now).ok()
                };
                return self.at_all(close).not_empty();
            }
            Act::EndEarly => return self.at_all(|table| table.end_early(now)).not_empty(),
            Act::Hear(adviser) => return self.hear(place, adviser, now),
            Act::Task(act) => return self.task(place, act, now),
            Act::Seat { seat, table } => return self.reseat(seat, table),
            Act::Unpause => return self.at_all(|table| table.unpause(now)).not_empty(),
            Act::Gather(number) => return self.gather(number, now),
            Act::Fill(filling) => return self.fill(filling),
            Act::Project(projected) => return self.project(projected),
            Act::Slide(slide) => return Ok(self.slide(place, slide, now)),
            Act::ComeBy(adapter) => return Ok(Plan::of_door(self.door().by_network(adapter))),
            Act::Remove(seats) => return self.remove(seats),
            Act::NewCode => return Ok(Plan::of_door(self.door().with_new_code(now))),
            Act::CloseDoor(closed) => return Ok(Plan::of_door(self.door().closed(closed))),
            Act::Pair => {
                return Ok(Plan {
                    pairing: Some(self.door().word(now)),
                    ..Plan::default()
                });
            }
            Act::GoOn => table.go_on(now),
            Act::Survey(act) => return self.plan_survey(act, now),
            Act::Offer(act) => return self.answer_offer(act, now),
            Act::Case(act) => table.write_case(act, now),
            Act::TakeUpVote => table.take_up_vote(now),
            Act::OpenVote { roles } => self.open_vote(table, roles, now),
            Act::Hands { choice, hands } => table.count_hands(choice, hands, now),
            Act::CloseVote => table.close_vote(self.tally(number), false, now),
            Act::CloseAndShow => table.close_vote(self.tally(number), true, now),
            Act::Show => table.show(now),
            Act::Settle {
                choice,
                by,
                reason,
                dissent,
            } => table.settle(choice, by, [reason, dissent], now),
            Act::Correct {
                decided,
                by,
                reason,
                dissent,
            } => table.correct(decided, by, [reason, dissent], now),
            Act::PassDeadline => table.pass_deadline(now),
            Act::Send(scene) => table.send(scene, now),
            Act::Reschedule { inject, at } => table.reschedule(inject, at, now),
            Act::Reword { inject, text } => table.reword(inject, &text, now),
            Act::Improvise(text) => table.improvise(&text, now),
            Act::Otherwise(text) => table.otherwise(&text, now),
            Act::Back => table.session.back(now).ok_or(Declined::NotNow),
            Act::BackTo(steps) => Some(table.session.rewind(steps, now))
                .filter(|draft| !draft.events().is_empty())
                .ok_or(Declined::NotNow),
            Act::Extend(minutes) => table.lengthen(What::Extended { minutes }, minutes, now),
            Act::Shorten(minutes) => table.lengthen(What::Shortened { minutes }, minutes, now),
            Act::Plan(text) => table.plan(&text, now),
            Act::TakeBack(seq) => table.take_back(seq, now),
            Act::Review(review) => table.review(review, now),
            Act::Note(text) => Ok(table.session.note(&text, now)),
            Act::Rate { objective, rating } => {
                Ok(table.session.say(What::Rated { objective, rating }, now))
            }
        };
        Ok(Plan {
            tables: vec![self.at(place, draft?)],
            ..Plan::default()
        })
    }

    fn pause(&self, why: Pause, now: Moment) -> Result<Plan, Declined> {
        let mut plan = self.at_all(|table| table.pause(why, now)).not_empty()?;
        let filling = self.projector().filling();
        // What fills the projector would hide the stop word. What fills it afterwards is meant.
        if why == Pause::StopWord && filling != Filling::Nothing {
            plan.filling = Some(Filling::Story);
        }
        Ok(plan)
    }

    /// Fills the projector. How it could go wrong is asked where a group has a decision before it.
    fn fill(&self, filling: Filling) -> Result<Plan, Declined> {
        let talks =
            |table: &Table| matches!(table.stand.phase, Phase::Talk | Phase::Counted { .. });
        let decides = |table: &Table| {
            table.stand.paused.is_none() && talks(table) && table.is_up_for_choice()
        };
        match filling {
            Filling::Premortem if !self.tables().iter().any(decides) => Err(Declined::NotNow),
            _ => Ok(Plan::of_projector(filling)),
        }
    }

    /// A vote begins the time of a scene that was not shown to its last slide.
    fn open_vote(&self, table: &Table, roles: bool, now: Moment) -> Result<Draft, Declined> {
        table.open_vote(roles, self.is_being_shown(table), now)
    }

    /// Lets the projectors that look at everything show one table, or all of them again. That is what they show then.
    fn project(&self, projected: Projected) -> Result<Plan, Declined> {
        match projected {
            Projected::Table(table) if !self.has_table(table) => Err(Declined::NoTable(table)),
            _ => Ok(Plan {
                projected: Some(projected),
                ..Plan::of_projector(Filling::Story)
            }),
        }
    }

    /// Turns to a slide. With the last one of a scene its time begins.
    fn slide(&self, place: usize, slide: usize, now: Moment) -> Plan {
        let table = &self.tables()[place];
        let begins = self.is_being_shown(table) && slide + 1 >= self.slides(table).count();
        let shown = begins.then(|| self.at(place, table.session.say(table.slides_shown(), now)));
        Plan {
            slide: Some((place, TurnTo::Slide(slide))),
            tables: shown.into_iter().collect(),
            ..Plan::default()
        }
    }

    /// What a table does, and where it stands then.
    pub(super) fn at(&self, place: usize, draft: Draft) -> AtTable {
        let mut stand = self.tables()[place].stand.clone();
        for event in draft.decided() {
            stand.take(event);
        }
        AtTable {
            place,
            draft,
            stand,
        }
    }

    /// What every table does that walks a road of its own.
    pub(super) fn at_all(&self, draft: impl Fn(&Table) -> Option<Draft>) -> Plan {
        let tables = self.tables().iter().enumerate();
        let tables = tables
            .filter(|(_, table)| table.stand.is_apart())
            .filter_map(|(place, table)| Some(self.at(place, draft(table)?)));
        Plan {
            tables: tables.collect(),
            ..Plan::default()
        }
    }

    /// Brings all tables together at one. Each keeps the record of its own.
    fn gather(&self, number: u8, now: Moment) -> Result<Plan, Declined> {
        let meets = self.tables()[self.place(number)].number();
        let gathered = |table: &Table| {
            let goes = table.number() != meets;
            goes.then(|| table.session.say(What::Gathered { table: meets }, now))
        };
        self.at_all(gathered).not_empty()
    }

    /// Lets everybody at a table read what an adviser says, also once more.
    fn hear(&self, place: usize, adviser: String, now: Moment) -> Result<Plan, Declined> {
        let table = &self.tables()[place];
        let draft = table.hear(&adviser, self.is_being_shown(table), now)?;
        let heard = draft.map(|draft| self.at(place, draft));
        Ok(Plan {
            tables: heard.into_iter().collect(),
            slide: Some((place, TurnTo::Adviser(adviser))),
            ..Plan::default()
        })
    }

    /// Opens a task, or does something with the one that is open.
    fn task(&self, place: usize, act: TaskAct, now: Moment) -> Result<Plan, Declined> {
        let draft = self.tables()[place].task_act(&act, now)?;
        let kept = draft.map(|draft| self.at(place, draft));
        Ok(Plan {
            tables: kept.into_iter().collect(),
            task: Some((place, act)),
            ..Plan::default()
        })
    }

    /// Asks everybody about statements; closing it keeps the counts in the record of the first table, for all of them.
    fn plan_survey(&self, act: SurveyAct, now: Moment) -> Result<Plan, Declined> {
        let kept = match (act, self.survey()) {
            (SurveyAct::Open(round), None) => {
                let asks = self.asks();
                let there = asks.iter().any(|ask| ask.round == round);
                match there && self.may_ask(round) {
                    true => None,
                    false => return Err(Declined::NotNow),
                }
            }
            (SurveyAct::Close, Some(survey)) => survey.counted(),
            _ => return Err(Declined::NotNow),
        };
        let kept = kept.map(|what| self.at(0, self.tables()[0].session.say(what, now)));
        Ok(Plan {
            tables: kept.into_iter().collect(),
            survey: Some(act),
            ..Plan::default()
        })
    }

    fn break_for(&self, minutes: u32, now: Moment) -> Result<Plan, Declined> {
        let until = until(minutes, now)?;
        let lasts = |table: &Table| {
            let rests = table.stand.paused == Some(Pause::Break);
            rests.then(|| table.session.say(What::BreakUntil { until }, now))
        };
        self.at_all(lasts).not_empty()
    }

    fn reseat(&self, seat: u32, table: u8) -> Result<Plan, Declined> {
        self.seats().token(seat).ok_or(Declined::NoSeat(seat))?;
        if !self.has_table(table) {
            return Err(Declined::NoTable(table));
        }
        Ok(Plan {
            seat: Some((seat, table)),
            ..Plan::default()
        })
    }

    fn remove(&self, seats: Vec<u32>) -> Result<Plan, Declined> {
        let mut tokens = Vec::with_capacity(seats.len());
        for &seat in &seats {
            let token = self.seats().token(seat);
            tokens.push(token.ok_or(Declined::NoSeat(seat))?);
        }
        Ok(Plan {
            remove: seats,
            ..Plan::of_door(self.door().without(tokens))
        })
    }

    fn prepare(&mut self, plan: &Plan) {
        self.close_survey(plan.survey == Some(SurveyAct::Close));
        for at in &plan.tables {
            let table = self.table_mut(at.place);
            table.closing = table.is_voting() && at.stand.phase != table.stand.phase;
        }
    }

    /// A plan was not kept: everything is as it was.
    pub(super) fn leave_be(&mut self, plan: &Plan) {
        self.close_survey(false);
        for at in &plan.tables {
            self.table_mut(at.place).closing = false;
        }
    }

    /// A plan could not be kept. A break, the stop word, whom the door lets in and the slide hold all the same, for as
    /// long as the program runs: people come before records. All else is as it was.
    pub(super) fn hold(&mut self, plan: Plan, error: StoreError) -> (Result<(), Declined>, Heard) {
        self.leave_be(&plan);
        if plan.tables.is_empty() && plan.door.is_some() {
            return (Err(Declined::DoorUnkept(error)), self.carry_out(plan));
        }
        if let Some((place, slide)) = plan.slide {
            self.turn(place, slide);
            return (Err(error.into()), Heard::Scene);
        }
        match self.stand_still(&plan) {
            true => (Err(Declined::StandsStill(error)), Heard::Scene),
            false => (Err(error.into()), Heard::Nothing),
        }
    }

    /// Lets everything stand still that a plan lets stand still. Returns whether it does.
    fn stand_still(&mut self, plan: &Plan) -> bool {
        let mut still = false;
        for at in &plan.tables {
            let table = self.table_mut(at.place);
            if let [
                Event {
                    what: What::Paused { .. },
                    ..
                },
            ] = at.draft.decided()
            {
                table.stand = at.stand.clone();
                still = true;
            }
        }
        still
    }

    /// Does what was decided, once it is kept. Returns who has to hear of it.
    pub(super) fn carry_out(&mut self, plan: Plan) -> Heard {
        let mut heard = Heard::Nothing;
        let mut goes_on = false;
        for AtTable {
            place,
            draft,
            stand,
        } in plan.tables
        {
            goes_on |= draft.decided().iter().any(|event| goes_on_to(&event.what));
            let events = draft.decided().iter();
            heard = events
                .map(|event| hears(&event.what))
                .fold(heard, Heard::max);
            let table = &self.tables()[place];
            let voting = |phase: Phase| matches!(phase, Phase::Vote { .. });
            let (before, after) = (table.stand.phase, stand.phase);
            let turns = before != after && (voting(before) || voting(after));
            if turns {
                self.end_vote(place);
            }
            if draft.decided().iter().any(|event| event.what.moves()) {
                self.settle_in(place);
            }
            let grows = draft
                .decided()
                .iter()
                .any(|event| matches!(event.what, What::Written { .. }));
            let answered = draft.decided().iter().find_map(|event| match event.what {
                What::Offered { number, .. } => Some(number),
                _ => None,
            });
            let table = self.table_mut(place);
            table.session.apply(draft);
            table.stand = stand;
            table.closing = false;
            if turns && voting(after) {
                self.begin_vote(place);
            }
            if let Some(number) = answered {
                self.answered(number);
            }
            if grows {
                self.go_on_with_the_case(place);
            }
            if grows || !matches!(after, Phase::Counted { .. } | Phase::Shown { .. }) {
                self.forget_choices(place);
            }
        }
        // The card is for the talk before a decision.
        let card = self.projector().filling() == Filling::Premortem;
        if card && (goes_on || plan.task.is_some()) {
            self.projector_mut().fill(Filling::Story);
            heard = Heard::Scene;
        }
        if let Some(filling) = plan.filling {
            self.projector_mut().fill(filling);
            heard = Heard::Scene;
        }
        if let Some(projected) = plan.projected {
            self.projector_mut().project(projected);
        }
        if let Some((place, to)) = plan.slide {
            self.turn(place, to);
            heard = Heard::Scene;
        }
        if let Some((place, act)) = plan.task {
            self.take_on(place, act);
            heard = Heard::Scene;
        }
        match plan.survey {
            Some(SurveyAct::Open(round)) => self.ask_everybody(Some(round)),
            Some(SurveyAct::Close) => self.ask_everybody(None),
            None => {}
        }
        if plan.survey.is_some() {
            heard = Heard::Scene;
        }
        if let Some((seat, table)) = plan.seat {
            self.seat_at(seat, table);
            heard = Heard::Scene;
        }
        self.take_away(&plan.remove);
        if let Some(door) = plan.door {
            self.change_door(door);
            heard = Heard::Scene;
        }
        if let Some(pairing) = plan.pairing {
            self.expect_projector(pairing);
        }
        heard
    }
}

impl Room {
    /// Does with the task of a table what was decided.
    fn take_on(&mut self, place: usize, act: TaskAct) {
        let table = self.table_mut(place);
        match (&mut table.task, act) {
            (task @ None, TaskAct::Open(id)) => *task = Some(OpenTask::of(id)),
            (task, TaskAct::Close) => *task = None,
            (Some(task), act) => task.act(act),
            (None, _) => {}
        }
    }
}

impl Plan {
    fn of_projector(filling: Filling) -> Self {
        Self {
            filling: Some(filling),
            ..Self::default()
        }
    }

    fn of_door(door: Door) -> Self {
        Self {
            door: Some(door),
            ..Self::default()
        }
    }

    pub(super) fn not_empty(self) -> Result<Self, Declined> {
        match self.tables.is_empty() {
            true => Err(Declined::NotNow),
            false => Ok(self),
        }
    }
}

/// Until when a break of so many minutes lasts.
pub(super) fn until(minutes: u32, now: Moment) -> Result<Moment, Declined> {
    match (1..=MOST_MINUTES).contains(&minutes) {
        true => Ok(Moment(now.0.saturating_add(i64::from(minutes) * 60_000))),
        false => Err(Declined::Minutes),
    }
}

/// Whether a group turns to something else with an event than to the talk that it is in.
fn goes_on_to(what: &What) -> bool {
    let turns = matches!(
        what,
        What::VoteOpened { .. }
            | What::Shown { .. }
            | What::Paused { .. }
            | What::EndedEarly { .. }
            | What::Gathered { .. }
    );
    turns || what.moves()
}

/// Who has to hear of an event.
fn hears(what: &What) -> Heard {
    match what {
        What::Noted { .. }
        | What::Offered { .. }
        | What::Otherwise { .. }
        | What::Reviewed { .. }
        | What::Rated { .. }
        | What::Corrected { .. }
        | What::Rescheduled { .. } => Heard::Nothing,
        What::HandsCounted { .. } => Heard::Presence,
        _ => Heard::Scene,
    }
}

/// A line that somebody wrote, or none when it is empty.
pub(super) fn written(line: Option<String>) -> Option<String> {
    line.map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
}
