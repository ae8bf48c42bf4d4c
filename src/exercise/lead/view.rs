//! What a moderator sees of a room: everything that is told, everything behind it, and how the room is doing.

use crate::engine::{Input, Openness, Run};
use crate::exercise::{Phase, Presence, Room, Table};
use crate::language::Words;
use crate::record::{Moment, Pause, Rating, SessionId, Tally, rated};
use crate::scenario::{ChoiceId, SceneId, Trigger};
use crate::view::{
    ConsequenceView, DebriefView, DecisionView, ModeratorView, SceneView, blocks, decisions, leads,
    sanitise,
};

/// The room as it is looked at from one table.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct RoomView {
    pub(super) place: PlaceView,
    pub(super) now: NowView,
    pub(super) tables: Vec<TableRow>,
    pub(super) seats: Vec<SeatRow>,
    pub(super) dark: bool,
    /// Whether people say with their vote whether they are sure.
    pub(super) confidence: bool,
}

/// Where a table stands: all that changes only when something happens there.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PlaceView {
    /// The session, and how many events it had.
    seen: (SessionId, usize),
    /// The number of the table, from 1.
    pub(super) table: u8,
    pub(super) scene: SceneView,
    /// What the latest choice brought, while everybody reads it.
    pub(super) consequence: Option<ConsequenceView>,
    /// The talk afterwards, once everybody has read how it ended.
    pub(super) debrief: Option<DebriefView>,
    pub(super) moderator: ModeratorView,
    pub(super) choices: Vec<ChoiceRow>,
    /// Where it goes on when nobody has to choose.
    pub(super) on: Option<String>,
    /// What the deadline leads to.
    pub(super) deadline: Option<String>,
    /// Whose decision it is; none when it is everybody's.
    pub(super) deciders: Vec<String>,
    pub(super) injects: Vec<InjectRow>,
    pub(super) road: Vec<DecisionView>,
    pub(super) objectives: Vec<ObjectiveRow>,
    /// Votes closed at this scene, the first round first.
    pub(super) votes: Vec<Tally>,
}

/// A choice, and where it leads now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ChoiceRow {
    pub(super) choice: ChoiceId,
    pub(super) id: String,
    pub(super) text: String,
    /// Why it is closed; none while it is open.
    pub(super) closed: Option<String>,
    pub(super) leads: String,
}

/// An inject that can be sent now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct InjectRow {
    pub(super) scene: SceneId,
    pub(super) title: String,
    /// When it comes by itself.
    pub(super) comes: String,
    /// Whether the story is ready for it.
    pub(super) fits: bool,
    /// How it begins.
    pub(super) text: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ObjectiveRow {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) rating: Option<Rating>,
}

/// What changes by the second.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NowView {
    pub(super) phase: Phase,
    pub(super) paused: Option<Pause>,
    pub(super) presence: Presence,
    /// The vote that is open, or the latest one that was closed here.
    pub(super) tally: Option<Tally>,
    /// How long the scene has been talked about, in seconds.
    pub(super) talked: u64,
    /// How long it was meant to be, with what was added.
    pub(super) planned: Option<u64>,
    /// When the deadline of the scene is there.
    pub(super) deadline: Option<u64>,
    /// The exercise clock, in seconds.
    pub(super) exercise: u64,
}

/// A table among the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TableRow {
    pub(super) number: u8,
    pub(super) title: String,
    pub(super) decisions: usize,
    pub(super) now: NowView,
}

/// Somebody in the room, by what they said of themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SeatRow {
    pub(super) number: u32,
    pub(super) name: Option<String>,
    pub(super) role: Option<String>,
    pub(super) table: u8,
    pub(super) connected: bool,
}

impl RoomView {
    pub(super) fn of(room: &Room, table: u8, words: &Words, now: Moment) -> Self {
        let here = room.table(table);
        Self {
            place: PlaceView::of(here, words),
            now: NowView::of(room, here, now),
            tables: tables(room, now),
            seats: seats(room),
            dark: room.is_dark(),
            confidence: room.terms().is_some_and(|terms| terms.confidence),
        }
    }

    /// The room as it is by now; what did not change is not made again.
    pub(super) fn again(&self, room: &Room, table: u8, words: &Words, now: Moment) -> Self {
        let here = room.table(table);
        let place = match self.place.seen == seen(here) {
            true => self.place.clone(),
            false => PlaceView::of(here, words),
        };
        Self {
            place,
            now: NowView::of(room, here, now),
            tables: tables(room, now),
            seats: seats(room),
            dark: room.is_dark(),
            confidence: self.confidence,
        }
    }
}

impl PlaceView {
    fn of(table: &Table, words: &Words) -> Self {
        let run = table.run();
        let (engine, state) = (run.engine(), run.state());
        let scenario = engine.scenario();
        let scene = scenario.scene(state.scene());
        let stand = table.stand();
        let reading = stand.phase == Phase::Consequence;
        let view = SceneView::of(run, words);
        let choices = view.offers.iter().map(|offer| {
            let open = offer.openness == Openness::Open;
            ChoiceRow {
                choice: offer.choice,
                id: offer.id.clone(),
                text: offer.text.clone(),
                closed: (!open).then(|| offer.locked.clone().unwrap_or_default()),
                leads: leads(run, Input::Choose(offer.choice), words),
            }
        });
        let deadline = table.deadline();
        let goes_on = engine.can_continue(state);
        Self {
            seen: seen(table),
            table: table.number(),
            consequence: reading.then(|| ConsequenceView::of(run, words)).flatten(),
            debrief: (!reading).then(|| DebriefView::of(run, words)).flatten(),
            moderator: ModeratorView::of(scene),
            choices: match goes_on {
                true => Vec::new(),
                false => choices.collect(),
            },
            on: goes_on.then(|| leads(run, Input::Continue, words)),
            deadline: deadline.map(|deadline| leads(run, Input::Choose(deadline.choice), words)),
            deciders: table
                .deciders()
                .iter()
                .map(|&role| sanitise(&scenario.role(role).title))
                .collect(),
            injects: table
                .injects()
                .into_iter()
                .map(|scene| inject(run, scene, words))
                .collect(),
            road: decisions(run, words),
            objectives: objectives(table),
            votes: stand.votes.clone(),
            scene: view,
        }
    }

    /// The title of the scene, or its id.
    pub(super) fn title(&self) -> String {
        self.scene.title.clone().unwrap_or_default()
    }
}

impl NowView {
    fn of(room: &Room, table: &Table, now: Moment) -> Self {
        let stand = table.stand();
        let number = table.number();
        let scene = table.scenario().scene(table.run().state().scene());
        let (deadline, planned) = match stand.phase {
            Phase::Talk | Phase::Vote { .. } | Phase::Counted { .. } | Phase::Shown { .. } => {
                let deadline = table.deadline().map(|deadline| deadline.minutes);
                (deadline, scene.minutes)
            }
            Phase::Consequence | Phase::Gathered { .. } | Phase::Ended => (None, None),
        };
        let with_more = |minutes: u32| u64::from(minutes.saturating_add(stand.extended)) * 60;
        Self {
            phase: stand.phase,
            paused: stand.paused,
            presence: room.presence(number),
            tally: match stand.phase {
                Phase::Vote { .. } => Some(room.tally(number)),
                _ => stand.votes.last().cloned(),
            },
            talked: stand.talk(now).as_secs(),
            planned: planned.map(with_more),
            deadline: deadline.map(with_more),
            exercise: stand.exercise(now).as_secs(),
        }
    }

    /// Whether the deadline of the scene is there.
    pub(super) fn time_is_up(&self) -> bool {
        self.deadline
            .is_some_and(|deadline| self.talked >= deadline)
    }
}

/// What tells whether anything happened at a table.
fn seen(table: &Table) -> (SessionId, usize) {
    let session = table.session();
    (session.id().clone(), session.events().len())
}

fn tables(room: &Room, now: Moment) -> Vec<TableRow> {
    let tables = room.tables().iter();
    tables
        .map(|table| {
            let scene = table.scenario().scene(table.run().state().scene());
            TableRow {
                number: table.number(),
                title: sanitise(scene.name()),
                decisions: table.run().decisions().count(),
                now: NowView::of(room, table, now),
            }
        })
        .collect()
}

fn seats(room: &Room) -> Vec<SeatRow> {
    let scenario = room.tables()[0].scenario();
    let seats = room.seats().all().into_iter();
    seats
        .map(|seat| SeatRow {
            number: seat.number,
            name: seat.name.as_deref().map(sanitise),
            role: seat.role.map(|role| sanitise(&scenario.role(role).title)),
            table: seat.table,
            connected: seat.connections > 0,
        })
        .collect()
}

fn objectives(table: &Table) -> Vec<ObjectiveRow> {
    let objectives = table.scenario().objectives.iter();
    objectives
        .map(|objective| ObjectiveRow {
            id: objective.id.clone(),
            text: sanitise(&objective.text),
            rating: rated(table.session().events(), &objective.id),
        })
        .collect()
}

fn inject(run: &Run, scene: SceneId, words: &Words) -> InjectRow {
    let engine = run.engine();
    let told = engine.scenario().scene(scene);
    let inject = told.inject.as_ref();
    let when = inject.and_then(|inject| inject.when.as_ref());
    let comes = match inject.map(|inject| inject.trigger) {
        Some(Trigger::Clock { minutes }) => {
            words.say_with("console-inject-clock", &[("minutes", minutes.into())])
        }
        Some(Trigger::Condition) => words.say("console-inject-condition"),
        Some(Trigger::Moderator) | None => words.say("console-inject-hand"),
    };
    let text = told.text.iter().map(|part| &part.text);
    let text = text.chain(told.exhibits.iter().map(|exhibit| &exhibit.text));
    InjectRow {
        scene,
        title: sanitise(told.name()),
        comes,
        fits: engine.holds(run.state(), when),
        text: text
            .take(1)
            .flat_map(|text| blocks(text))
            .map(|block| block.words())
            .collect::<Vec<_>>()
            .join(" "),
    }
}

/// A time in minutes and seconds: `12:04`.
pub(super) fn minutes(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
