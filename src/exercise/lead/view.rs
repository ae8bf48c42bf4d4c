//! What a moderator sees of a room: everything that is told, everything behind it, and how the room is doing.
//!
//! Every face shows this and nothing else, so that none of them knows what another does not.

mod case;
mod plans;
mod survey;
mod task;

use super::Lead;
use super::told::few_voters;
use crate::analysis::Ahead;
use crate::engine::{Input, Run};
use crate::exercise::{
    Filling, Invitation, PairingWord, Phase, Presence, Room, RoomCode, Seat, Table, Times, Verdict,
    WrittenDecision, slides,
};
use crate::language::{Words, sanitise};
use crate::record::{
    InjectTime, Moment, Offer, Pause, Rating, Retrace, SessionId, Settlement, Sharing, Tally, rated,
};
use crate::scenario::{SceneId, Trigger};
use crate::view::{
    AdviserView, ConsequenceView, DebriefView, DecisionView, ModeratorView, OfferView, SceneView,
    Slides, TaskView, blocks, decisions, fill, last_decision, leads, offer_told, stretch,
};

pub(crate) use case::CaseNow;
pub(crate) use plans::EarlierPlan;
pub(crate) use survey::{AskRow, SurveyNow};
pub(crate) use task::{TaskNow, TaskRow};

/// The room as it is looked at from one table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct LeadView {
    pub(crate) place: PlaceView,
    pub(crate) now: NowView,
    pub(crate) tables: Vec<TableRow>,
    pub(crate) seats: Vec<SeatRow>,
    /// What fills the projector.
    pub(crate) filling: Filling,
    /// The table that shared projectors show in place of all of them, where the moderator put it there.
    pub(crate) projected: Option<u8>,
    /// The slide that it shows of this table.
    pub(crate) slide: SlideView,
    pub(crate) door: DoorView,
    /// The task that the table is doing.
    pub(crate) task: Option<TaskNow>,
    /// What earlier groups meant to do, the latest first.
    pub(crate) earlier: Vec<EarlierPlan>,
    /// The case that the group brought itself.
    pub(crate) case: Option<CaseNow>,
    /// What people are asked of themselves.
    pub(crate) survey: SurveyNow,
    /// How far the evening is shared with other machines; none where it is not.
    pub(crate) sharing: Option<Sharing>,
    /// What the control cell offers and nobody has answered, oldest first.
    pub(crate) offers: Vec<OfferNow>,
}

/// An offer of the control cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OfferNow {
    pub(crate) number: u64,
    /// Whether everybody begins with it.
    pub(crate) begins: bool,
    /// What it is, as a clause.
    pub(crate) told: String,
}

/// How people and projectors come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DoorView {
    pub(crate) code: RoomCode,
    pub(crate) closed: bool,
    /// The word that lets a projector in now.
    pub(crate) word: Option<PairingWord>,
    /// How many projectors a word let in so far.
    pub(crate) screens: usize,
    /// How many wrong codes came in a minute, when somebody is trying them.
    pub(crate) tries: Option<u32>,
    /// Where phones find the room.
    pub(crate) invitation: Invitation,
    /// How many phones are missing since that is elsewhere.
    pub(crate) missing: usize,
}

/// A slide among those that the projector has of a table; both from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SlideView {
    pub(crate) number: usize,
    pub(crate) count: usize,
}

/// Where a table stands: all that changes only when something happens there, or a minute of its clock is over.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PlaceView {
    /// The session, how many events it had, and the minute of its clock, by which injects come.
    seen: (SessionId, usize, u32),
    /// The scene, and how many steps led to it.
    pub(crate) at: (SceneId, usize),
    /// The number of the table, from 1.
    pub(crate) table: u8,
    pub(crate) scene: SceneView,
    /// What the latest choice brought, while everybody reads it.
    pub(crate) consequence: Option<ConsequenceView>,
    /// The talk afterwards, once everybody has read how it ended.
    pub(crate) debrief: Option<DebriefView>,
    pub(crate) moderator: ModeratorView,
    pub(crate) choices: Vec<ChoiceRow>,
    /// Where it goes on when nobody has to choose.
    pub(crate) on: Option<String>,
    /// What the deadline leads to.
    pub(crate) deadline: Option<String>,
    /// Whose decision it is; none when it is everybody's.
    pub(crate) deciders: Vec<String>,
    pub(crate) injects: Vec<InjectRow>,
    /// What the moderator told the group on top of the scene.
    pub(crate) improvised: Option<String>,
    /// What people can do themselves here.
    pub(crate) tasks: Vec<TaskView>,
    /// What people would rather do than what the choices offer, oldest first, each with its event.
    pub(crate) rather: Vec<(u64, String)>,
    /// What the group means to do from now on, oldest first.
    pub(crate) plans: Vec<(u64, String)>,
    /// Who would say something here.
    pub(crate) advice: Vec<AdviceRow>,
    /// The decisions that one can go back to, oldest first, and behind them those on a road that was left.
    pub(crate) road: Vec<RoadRow>,
    /// Where going back a step leads; none where there is nothing to go back to.
    pub(crate) back: Option<String>,
    pub(crate) objectives: Vec<ObjectiveRow>,
    /// What the latest vote here says.
    pub(crate) verdict: Verdict,
    /// Whether the group can go on from the vote on its latest decision.
    pub(crate) same_vote: bool,
    /// What the projector shows of it.
    slides: Slides,
}

/// A choice, and where it leads now. Its number is its place, from 1: on every page and in every face.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ChoiceRow {
    pub(crate) offer: OfferView,
    /// Where it leads; none while it is closed.
    pub(crate) leads: Option<String>,
    /// Who can have decided for it.
    pub(crate) by: Vec<Settlement>,
    /// Who did, as far as the vote tells.
    pub(crate) decided: Settlement,
}

/// A decision on the road, or on one that was left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RoadRow {
    /// Steps that are left when one goes back to it; none on a road that was left.
    pub(crate) steps: Option<usize>,
    pub(crate) decision: DecisionView,
    /// Whose decision it was, when it was not everybody's.
    pub(crate) roles: Vec<String>,
    /// How it was written down; none where time ran out and nobody decided.
    pub(crate) written: Option<WrittenDecision>,
}

/// Somebody who would say something about the present decision.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct AdviceRow {
    pub(crate) adviser: AdviserView,
    /// Whether everybody reads it.
    pub(crate) heard: bool,
}

/// An inject that has not come yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct InjectRow {
    pub(crate) scene: SceneId,
    pub(crate) id: String,
    pub(crate) title: String,
    /// When it comes by itself, and whether the story is ready for it.
    pub(crate) about: String,
    /// Whether it can be sent now.
    pub(crate) fits: bool,
    /// Whether it comes at a time, so that it can be moved and held back.
    pub(crate) timed: bool,
    /// Whether the moderator holds it back.
    pub(crate) held: bool,
    /// What is told.
    pub(crate) text: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ObjectiveRow {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) rating: Option<Rating>,
}

/// What changes by the second.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NowView {
    pub(crate) phase: Phase,
    /// Whether the group brought what it works on itself.
    pub(crate) of_a_case: bool,
    /// Whether something was decided from the present vote already.
    pub(crate) taken_up: bool,
    /// The next round of voting on the decision here; none where all were held.
    pub(crate) next_round: Option<u8>,
    pub(crate) waits_for: WaitsFor,
    pub(crate) paused: Option<Pause>,
    /// Until when the break lasts, if the moderator said so.
    pub(crate) until: Option<Moment>,
    /// Whether the group stopped before the story came to an end.
    pub(crate) ended_early: bool,
    pub(crate) presence: Presence,
    /// The vote that is open, or the latest one that was closed here.
    pub(crate) tally: Option<Tally>,
    /// The round before that one.
    pub(crate) before: Option<Tally>,
    pub(crate) times: Times,
}

/// What a group that talks has before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WaitsFor {
    Choice,
    /// There is nothing to choose, only to go on.
    Passage,
    /// A case that the group brought itself: there is something to write before there is anything to choose.
    Case,
    /// People write or say something themselves.
    Task,
}

/// A table among the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TableRow {
    pub(crate) number: u8,
    pub(crate) title: String,
    pub(crate) now: NowView,
}

/// Somebody in the room, by what they said of themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SeatRow {
    pub(crate) number: u32,
    pub(crate) name: Option<String>,
    pub(crate) role: Option<String>,
    pub(crate) table: u8,
    pub(crate) phone: SeatPhone,
    /// Whether it was not here when the open vote was opened.
    pub(crate) new: bool,
}

/// How the phone of a seat is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SeatPhone {
    There,
    /// It sleeps, or is out of reach.
    Away,
    /// It came by an address that is gone.
    Behind,
    /// And so its seat counts no more, since people came in anew.
    Aside,
}

impl SeatPhone {
    fn of(room: &Room, seat: &Seat) -> Self {
        match (seat.aside, room.is_behind(seat), seat.is_away()) {
            (true, _, _) => Self::Aside,
            (_, true, _) => Self::Behind,
            (_, _, true) => Self::Away,
            _ => Self::There,
        }
    }
}

impl LeadView {
    pub(crate) fn of(lead: &Lead, words: &Words) -> Self {
        let (room, now) = (lead.hall().room(), lead.now());
        let place = PlaceView::of(&room, lead.table(), words, now);
        Self::around(place, &room, lead, words, now)
    }

    /// The room as it is by now; what did not change is not made again.
    #[must_use]
    pub(crate) fn again(&self, lead: &Lead, words: &Words) -> Self {
        let (room, now) = (lead.hall().room(), lead.now());
        let place = match self.place.seen == seen(room.table(lead.table()), now) {
            true => self.place.clone(),
            false => PlaceView::of(&room, lead.table(), words, now),
        };
        Self::around(place, &room, lead, words, now)
    }

    fn around(place: PlaceView, room: &Room, lead: &Lead, words: &Words, now: Moment) -> Self {
        Self {
            now: NowView::of(room, room.table(lead.table()), now),
            tables: tables(room, words, now),
            seats: seats(room, words),
            filling: room.projector().filling(),
            projected: room
                .projector()
                .table()
                .filter(|_| room.only_table().is_none()),
            slide: SlideView::of(room, &place),
            task: TaskNow::of(room.table(lead.table()), &place.tasks),
            earlier: plans::earlier(room),
            case: CaseNow::of(room.table(lead.table()), lead.holds()),
            survey: SurveyNow::of(room, words),
            sharing: lead.sharing(),
            offers: offers(room, words),
            place,
            door: DoorView::of(room, now),
        }
    }

    /// Whether several tables walk roads of their own.
    pub(crate) fn has_tables(&self) -> bool {
        self.tables.len() > 1
    }

    /// How many phones there are at the table with fewest, where that is so few that a vote there is not secret.
    pub(crate) fn few_voters(&self) -> Option<usize> {
        let apart = |row: &&TableRow| !matches!(row.now.phase, Phase::Gathered { .. });
        let tables = self.tables.iter().filter(apart);
        tables.filter_map(|row| few_voters(&row.now, false)).min()
    }

    /// Whether a second round is open that has no hands yet, where the first one had some.
    pub(crate) fn hands_start_anew(&self) -> bool {
        let voting = matches!(self.now.phase, Phase::Vote { .. });
        let hands = |tally: &Tally| tally.counts.iter().any(|count| count.hands > 0);
        let open = self.now.tally.as_ref().is_some_and(hands);
        voting && !open && self.now.before.as_ref().is_some_and(hands)
    }

    /// Whether a vote is open at some table.
    pub(crate) fn is_voting(&self) -> bool {
        self.tables.iter().any(|row| row.now.is_voting())
    }

    /// The numbers of the seats that are new at their table while its vote is open.
    pub(crate) fn newcomers(&self) -> Vec<u32> {
        self.numbers(|seat| seat.new)
    }

    /// The numbers of the seats whose phone sleeps.
    pub(crate) fn sleepers(&self) -> Vec<u32> {
        self.numbers(|seat| seat.phone == SeatPhone::Away)
    }

    fn numbers(&self, which: impl Fn(&SeatRow) -> bool) -> Vec<u32> {
        let seats = self.seats.iter().filter(|seat| which(seat));
        seats.map(|seat| seat.number).collect()
    }

    /// How many are in the room, and how many of them are connected now.
    pub(crate) fn company(&self) -> Presence {
        let mut presence = Presence::default();
        for seat in &self.seats {
            presence.seats += usize::from(seat.phone != SeatPhone::Aside);
            presence.connected += usize::from(seat.phone == SeatPhone::There);
        }
        presence
    }
}

impl DoorView {
    fn of(room: &Room, now: Moment) -> Self {
        Self {
            code: room.code().clone(),
            closed: room.door().is_closed(),
            word: room.word(now).cloned(),
            screens: room.screens(),
            tries: room.tries(now),
            invitation: room.invitation(),
            missing: room.missing(),
        }
    }
}

impl SlideView {
    fn of(room: &Room, place: &PlaceView) -> Self {
        let table = room.table(place.table);
        let shown = room.projector().shown(&place.slides, table);
        Self {
            number: shown + 1,
            count: place.slides.count(),
        }
    }
}

impl PlaceView {
    fn of(room: &Room, number: u8, words: &Words, now: Moment) -> Self {
        let table = room.table(number);
        let run = room.run_in(number, words.reads());
        let (engine, state) = (run.engine(), run.state());
        let scenario = engine.scenario();
        let reading = table.stand().phase == Phase::Consequence;
        let view = table.scene(&run, words);
        let choices = view.offers.iter().map(|offer| ChoiceRow {
            offer: offer.clone(),
            leads: leads(&run, Input::Choose(offer.choice), words),
            by: table.deciding(offer.choice),
            decided: table.decided(offer.choice),
        });
        let goes_on = engine.can_continue(state);
        let deadline = table.deadline();
        let deciders = table.deciders().iter();
        let injects = table.injects().into_iter();
        let ahead = Ahead::of(engine, state);
        let rather = table.session().rather();
        Self {
            seen: seen(table, now),
            at: (state.scene(), run.road().len()),
            table: table.number(),
            consequence: reading.then(|| ConsequenceView::of(&run, words)).flatten(),
            debrief: match reading {
                true => None,
                false => table.debrief(&run, words),
            },
            moderator: ModeratorView::of(&run, words),
            choices: match goes_on {
                true => Vec::new(),
                false => choices.collect(),
            },
            on: leads(&run, Input::Continue, words).filter(|_| !table.is_untold()),
            deadline: deadline
                .and_then(|deadline| leads(&run, Input::Choose(deadline.choice), words)),
            deciders: deciders
                .map(|&role| sanitise(&scenario.role(role).title))
                .collect(),
            injects: injects
                .map(|scene| inject(table, &run, (scene, &ahead), words, now))
                .collect(),
            improvised: table.stand().improvised.as_deref().map(sanitise),
            tasks: task::tasks(&view, words),
            rather: rather
                .into_iter()
                .map(|(seq, text)| (seq, sanitise(text)))
                .collect(),
            plans: plans::made(table),
            advice: advice_rows(table, &view.advice),
            road: road(table, &run, words),
            back: back(&run, words),
            objectives: objectives(table, &run),
            verdict: table.verdict(),
            same_vote: table.may_take_up(),
            slides: slides(table, &run, words),
            scene: view,
        }
    }

    /// The choice with a number on the screen.
    pub(crate) fn numbered(&self, number: usize) -> Option<&ChoiceRow> {
        self.choices.get(number.checked_sub(1)?)
    }
}

impl NowView {
    /// Whether people at the table write or say something themselves.
    pub(crate) fn does_a_task(&self) -> bool {
        self.waits_for == WaitsFor::Task
    }

    /// Whether a vote is open at the table.
    pub(crate) fn is_voting(&self) -> bool {
        matches!(self.phase, Phase::Vote { .. })
    }

    fn of(room: &Room, table: &Table, now: Moment) -> Self {
        let stand = table.stand();
        let number = table.number();
        let (latest, before) = match table.rounds() {
            Some((latest, before)) => (Some(latest), before),
            None => (None, None),
        };
        let (tally, before) = match stand.phase {
            Phase::Vote { .. } => (Some(room.tally(number)), latest),
            _ => (latest.cloned(), before),
        };
        Self {
            phase: stand.phase,
            taken_up: !stand.taken.is_empty(),
            next_round: table.next_round(),
            of_a_case: table.is_of_a_case(),
            waits_for: match table.task() {
                Some(_) => WaitsFor::Task,
                None if !table.run().engine().can_continue(table.run().state()) => WaitsFor::Choice,
                None if table.is_of_a_case() => WaitsFor::Case,
                None => WaitsFor::Passage,
            },
            paused: stand.paused,
            until: stand.until,
            ended_early: stand.ended_early(),
            presence: room.presence(number),
            // After another laptop took over nobody knows the counts: no numbers are better than noughts.
            tally: tally.filter(|tally| !tally.counts.iter().any(|it| it.withheld)),
            before: before.cloned(),
            times: room.times(table, now),
        }
    }
}

/// What tells whether anything happened at a table.
fn seen(table: &Table, now: Moment) -> (SessionId, usize, u32) {
    let session = table.session();
    let events = session.events().len();
    (session.id().clone(), events, table.minutes(now))
}

/// What the control cell offers and nobody has answered.
fn offers(room: &Room, words: &Words) -> Vec<OfferNow> {
    let scenario = room.tables()[0].session().scenario();
    let title = |id: &str| match scenario.find_recorded_scene(id) {
        Some(scene) => {
            let run = room.tables()[0].run();
            fill(scenario.scene(scene).name(), run, run.state(), words)
        }
        None => sanitise(id),
    };
    let offers = room.offers().iter();
    let offers = offers.map(|open| OfferNow {
        number: open.number,
        begins: open.offer == Offer::Begin,
        told: offer_told(&open.offer, title, words),
    });
    offers.collect()
}

fn tables(room: &Room, words: &Words, now: Moment) -> Vec<TableRow> {
    let tables = room.tables().iter();
    let scenario = room.scenario_in(words.reads());
    tables
        .map(|table| {
            let run = table.run();
            let name = scenario.scene(run.state().scene()).name();
            TableRow {
                number: table.number(),
                title: fill(name, run, run.state(), words),
                now: NowView::of(room, table, now),
            }
        })
        .collect()
}

fn seats(room: &Room, words: &Words) -> Vec<SeatRow> {
    let scenario = room.scenario_in(words.reads());
    let seats = room.seats().all().into_iter();
    seats
        .map(|seat| SeatRow {
            number: seat.number,
            name: seat.name.as_deref().map(sanitise),
            role: seat.role.map(|role| sanitise(&scenario.role(role).title)),
            table: seat.table,
            phone: SeatPhone::of(room, seat),
            new: seat.new,
        })
        .collect()
}

fn objectives(table: &Table, run: &Run) -> Vec<ObjectiveRow> {
    let objectives = run.engine().scenario().objectives.iter();
    objectives
        .map(|objective| ObjectiveRow {
            id: objective.id.clone(),
            text: sanitise(&objective.text),
            rating: rated(table.session().events(), &objective.id),
        })
        .collect()
}

/// Who would say something, each with whether everybody heard it.
fn advice_rows(table: &Table, advice: &[AdviserView]) -> Vec<AdviceRow> {
    let heard = table.session().advised(table.run().state().scene());
    let rows = advice.iter().map(|adviser| AdviceRow {
        adviser: adviser.clone(),
        heard: heard.contains(&adviser.id.as_str()),
    });
    rows.collect()
}

/// The decisions of a table, each with how it was written down.
fn road(table: &Table, run: &Run, words: &Words) -> Vec<RoadRow> {
    let decisions = decisions(run, words).into_iter();
    let rows = decisions.zip(table.written());
    let rows = rows.map(|(decision, written)| (Some(decision.steps), decision, written));
    let left = left(table, run, words).into_iter();
    let left = left.map(|(decision, written)| (None, decision, Some(written)));
    let scenario = run.engine().scenario();
    let roles = |decision: &DecisionView| {
        let scene = scenario.find_scene(&decision.scene);
        let roles = scene.map_or(&[][..], |scene| &scenario.scene(scene).roles);
        let roles = roles.iter();
        roles
            .map(|&role| sanitise(&scenario.role(role).title))
            .collect()
    };
    rows.chain(left)
        .map(|(steps, decision, written)| RoadRow {
            steps,
            roles: roles(&decision),
            decision,
            written,
        })
        .collect()
}

/// The decisions on roads that were left, as they read then.
fn left(table: &Table, run: &Run, words: &Words) -> Vec<(DecisionView, WrittenDecision)> {
    let session = table.session();
    let mut retrace = Retrace::new(session.id().clone(), run.engine().clone());
    let left = table.written_and_left().into_iter();
    left.filter_map(|written| {
        let place = usize::try_from(written.decided).ok()?;
        // What is led now was walked by this very engine.
        let run = retrace.after(session.events(), place).ok()?;
        Some((last_decision(&run, words)?, written))
    })
    .collect()
}

/// Where going back a step leads.
fn back(run: &Run, words: &Words) -> Option<String> {
    let mut road = run.road().iter().rev();
    let passed = road.find(|passed| !matches!(passed.step.input, Input::Inject(_)))?;
    let scene = run.engine().scenario().scene(passed.before.scene());
    Some(match scene.name() {
        "" => words.say("host-scene-unnamed"),
        name => fill(name, run, &passed.before, words),
    })
}

/// When a timed inject comes by itself: after so many minutes, and once they are over, what it waits for.
fn comes(table: &Table, scene: SceneId, minutes: u32, words: &Words, now: Moment) -> String {
    let (phase, paused) = (table.stand().phase, table.stand().paused);
    let run = table.run();
    let fits = run.engine().is_due(run.state(), scene, u32::MAX);
    let key = match (fits, phase) {
        _ if table.minutes(now) < minutes => "host-inject-clock",
        (false, _) => "host-inject-due",
        (true, Phase::Talk) if paused.is_some() => "host-inject-due-paused",
        // It comes at the next tick.
        (true, Phase::Talk) => "host-inject-clock",
        (true, _) => "host-inject-due-decision",
    };
    words.say_with(key, &[("minutes", minutes.into())])
}

fn inject(
    table: &Table,
    run: &Run,
    (scene, ahead): (SceneId, &Ahead<'_>),
    words: &Words,
    now: Moment,
) -> InjectRow {
    let engine = run.engine();
    let told = engine.scenario().scene(scene);
    let inject = told.inject.as_ref();
    let when = inject.and_then(|inject| inject.when.as_ref());
    let moved = table.session().rescheduled(scene);
    let timed = table.comes_by_the_clock(scene);
    let held = timed && moved == InjectTime::Held;
    let mut about = match inject.map(|inject| inject.trigger) {
        _ if held => words.say("host-inject-held"),
        Some(Trigger::Clock { minutes }) => match moved {
            InjectTime::At(minutes) => comes(table, scene, minutes, words, now),
            InjectTime::AsWritten | InjectTime::Held => comes(table, scene, minutes, words, now),
        },
        Some(Trigger::Condition) => words.say("host-inject-condition"),
        Some(Trigger::Moderator) | None => words.say("host-inject-hand"),
    };
    let fits = table.may_send(scene);
    let here = engine.scenario().scene(run.state().scene());
    let elsewhere = inject.filter(|inject| !inject.may_come_in(here));
    let waits = elsewhere.is_some() || !engine.holds(run.state(), when);
    if waits && !ahead.may_fit(scene) {
        about = words.say(match fits {
            true => "host-inject-past-early",
            false => "host-inject-past",
        });
    } else if !engine.holds(run.state(), when) {
        let early = match fits {
            true => "host-inject-early",
            false => "host-inject-waits",
        };
        about = format!("{about} · {}", words.say(early));
    }
    if let Some(stretch) = elsewhere.and_then(|inject| stretch(inject, engine.scenario(), words)) {
        about = format!("{about} · {stretch}");
    }
    let text = told.text.iter().map(|part| part.text.as_str());
    let text = text.chain(told.exhibits.iter().map(|exhibit| exhibit.text.as_str()));
    let text = text.map(|text| fill(text, run, run.state(), words));
    let reworded = table.session().reworded(scene).map(str::to_owned);
    let text = reworded.into_iter().chain(text);
    InjectRow {
        scene,
        id: told.id.clone(),
        title: fill(told.name(), run, run.state(), words),
        about,
        fits,
        timed,
        held,
        text: text
            .take(1)
            .flat_map(|text| blocks(&text))
            .map(|block| block.words())
            .collect::<Vec<_>>()
            .join(" "),
    }
}

#[cfg(test)]
mod facts;
