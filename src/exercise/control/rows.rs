//! A room as a row of a list, and each of its tables.

use super::cell::{Control, LastHeard};
use super::followed::{FollowedScene, FollowedSession};
use crate::exercise::Phase;
use crate::language::{Words, sanitise};
use crate::record::share::{RoomName, SharedRoom, Standing};
use crate::record::{Moment, Pause, SessionId};

/// How far a room is with its evening.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum RoomStage {
    /// Nobody is in, or people still come in.
    Waiting,
    Begun,
    /// Every table came to an end.
    Done,
}

/// What is known of a table of a room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FollowedTable {
    pub(crate) session: SessionId,
    /// Its number in the room.
    pub(crate) number: u8,
    /// What its scenario is called.
    pub(crate) scenario: String,
    /// What its scene is called; none before the scenario is known.
    pub(crate) scene: Option<String>,
    pub(crate) phase: Phase,
    pub(crate) ended_early: bool,
    pub(crate) paused: Option<Pause>,
    pub(crate) until: Option<Moment>,
    /// Whether people still come in.
    pub(crate) welcomes: bool,
    /// Whether events are missing, so that nothing later can be told.
    pub(crate) broken: bool,
    /// Seconds that the scene was talked about; none where nothing is.
    pub(crate) talked: Option<u64>,
    /// Seconds that its author planned, with what was added.
    pub(crate) planned: Option<u64>,
    pub(crate) decisions: usize,
}

/// What is known of a room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RoomRow {
    pub(crate) name: RoomName,
    pub(crate) tables: Vec<FollowedTable>,
    /// The place of the table that is furthest behind, of those that walk a road of their own.
    pub(crate) last: usize,
    pub(crate) standing: Standing,
    pub(crate) heard: LastHeard,
    pub(crate) stage: RoomStage,
    /// Offers that wait for an answer.
    pub(crate) open: usize,
}

/// How many rooms are how far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct RoomCounts {
    pub(crate) rooms: usize,
    /// Of these, the ones that began, and the ones that came to an end.
    pub(crate) begun: usize,
    pub(crate) done: usize,
    /// In a break, or standing still for another reason.
    pub(crate) still: usize,
    pub(crate) silent: usize,
    /// Offers that wait for an answer.
    pub(crate) open: usize,
}

/// In what order rooms stand in a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum RoomOrder {
    #[default]
    Name,
    /// Who is furthest behind in the story first.
    Progress,
    /// Who talks longest first.
    Talk,
    /// Who was not heard for longest first.
    Heard,
    /// Who has most offers that wait first.
    Offers,
}

impl RoomOrder {
    /// The next order.
    pub(crate) fn next(self) -> Self {
        match self {
            Self::Name => Self::Progress,
            Self::Progress => Self::Talk,
            Self::Talk => Self::Heard,
            Self::Heard => Self::Offers,
            Self::Offers => Self::Name,
        }
    }

    /// Puts rows in this order; those that are alike stay by name.
    pub(crate) fn sort(self, rows: &mut [RoomRow]) {
        use std::cmp::Reverse;
        match self {
            Self::Name => {}
            Self::Progress => rows.sort_by_key(|row| (row.stage, row.decisions())),
            Self::Talk => rows.sort_by_key(|row| Reverse(row.talked())),
            Self::Heard => rows.sort_by_key(|row| match row.heard {
                LastHeard::Never => None,
                LastHeard::At(at) | LastHeard::Silent(at) => Some(at),
            }),
            Self::Offers => rows.sort_by_key(|row| Reverse(row.open)),
        }
    }
}

impl Control {
    /// Every room as a row, by name.
    pub(crate) fn rows(&self, words: &Words) -> Vec<RoomRow> {
        let open = self.open();
        let rooms = self.rooms().iter();
        let open_of = |room: &SharedRoom| open.get(&room.name).copied().unwrap_or(0);
        rooms
            .map(|room| RoomRow::of(self, room, open_of(room), words))
            .collect()
    }
}

impl RoomCounts {
    /// The counts of these rooms.
    pub(crate) fn of(rows: &[RoomRow]) -> Self {
        let count = |is: fn(&RoomRow) -> bool| rows.iter().filter(|row| is(row)).count();
        let stands = |row: &RoomRow| {
            let mut tables = row.tables.iter();
            tables.any(|table| table.paused.is_some() && !table.welcomes)
        };
        Self {
            rooms: rows.len(),
            begun: count(|row| row.stage != RoomStage::Waiting),
            done: count(|row| row.stage == RoomStage::Done),
            still: rows
                .iter()
                .filter(|row| row.stage == RoomStage::Begun && stands(row))
                .count(),
            silent: count(|row| matches!(row.heard, LastHeard::Silent(_))),
            open: rows.iter().map(|row| row.open).sum(),
        }
    }
}

impl FollowedTable {
    fn of(
        control: &Control,
        (session, ahead): (&FollowedSession, i64),
        place: usize,
        words: &Words,
    ) -> Self {
        let stand = session.stand();
        let scenario = control.scenario(session, words.reads());
        let scene = scenario.and_then(|it| Some((it, session.scene_in(it)?)));
        let talks = match stand.phase {
            Phase::Talk | Phase::Vote { .. } | Phase::Counted { .. } | Phase::Shown { .. } => true,
            Phase::Consequence | Phase::Gathered { .. } | Phase::Ended => false,
        };
        let begun = stand.has_begun() && talks;
        // By the clock of the room, which may be another.
        let now = control.now().filter(|_| begun);
        let talked = now.map(|now| Moment(now.0.saturating_add(ahead)));
        let minutes = scene.and_then(|(scenario, scene)| scenario.scene(scene).minutes);
        let planned = minutes.filter(|_| begun).map(|minutes| {
            let minutes = i64::from(minutes).saturating_add(stand.extended);
            minutes.max(0).unsigned_abs() * 60
        });
        let own = stand.terms.as_ref().map(|terms| terms.table);
        let title = scenario.map_or_else(
            || sanitise(session.scenario_id().unwrap_or_default()),
            |scenario| sanitise(&scenario.title),
        );
        Self {
            session: session.id().clone(),
            number: own.unwrap_or_else(|| u8::try_from(place + 1).unwrap_or(u8::MAX)),
            scenario: match session.is_rehearsal() {
                true => words.say_with("control-rehearsal", &[("title", title.into())]),
                false => title,
            },
            scene: scene.map_or_else(
                || unread_scene(session),
                |(scenario, scene)| Some(sanitise(&scenario.scene_name(scene))),
            ),
            phase: stand.phase,
            ended_early: stand.ended_early(),
            paused: stand.paused,
            until: stand.until,
            welcomes: !stand.has_begun(),
            broken: session.is_broken(),
            talked: talked.map(|now| stand.talk(now).as_secs()),
            planned,
            decisions: session.decisions(),
        }
    }

    /// Whether its scene is talked about longer than was planned.
    pub(crate) fn is_over(&self) -> bool {
        matches!((self.talked, self.planned), (Some(talked), Some(planned)) if talked >= planned)
    }
}

impl RoomRow {
    pub(super) fn of(control: &Control, room: &SharedRoom, open: usize, words: &Words) -> Self {
        let sessions = control.sessions_of(room).enumerate();
        let mut tables: Vec<_> = sessions
            .map(|(place, session)| FollowedTable::of(control, (session, room.ahead), place, words))
            .collect();
        tables.sort_by_key(|table| table.number);
        let apart = |table: &FollowedTable| !matches!(table.phase, Phase::Gathered { .. });
        let ended = |table: &FollowedTable| table.phase == Phase::Ended;
        let own = || tables.iter().enumerate().filter(|(_, table)| apart(table));
        let last = own().min_by_key(|(_, table)| (ended(table), table.decisions));
        let last = last.map_or(0, |(place, _)| place);
        let begun = tables.iter().any(|table| !table.welcomes);
        let stage = match own().all(|(_, table)| ended(table)) {
            _ if !begun => RoomStage::Waiting,
            true => RoomStage::Done,
            false => RoomStage::Begun,
        };
        Self {
            name: room.name.clone(),
            last,
            standing: room.standing,
            // Whose evening is over has nothing to say any more.
            heard: match (control.heard(room), stage) {
                (LastHeard::Silent(at), RoomStage::Done) => LastHeard::At(at),
                (heard, _) => heard,
            },
            stage,
            open,
            tables,
        }
    }

    /// The table that is furthest behind.
    pub(crate) fn table(&self) -> Option<&FollowedTable> {
        self.tables.get(self.last)
    }

    fn decisions(&self) -> usize {
        self.table().map_or(0, |table| table.decisions)
    }

    fn talked(&self) -> u64 {
        let talked = self.tables.iter().filter_map(|table| table.talked);
        talked.max().unwrap_or(0)
    }
}

/// What a scene is called where its scenario is not known: by its id.
fn unread_scene(session: &FollowedSession) -> Option<String> {
    match session.scene()? {
        FollowedScene::Start => None,
        FollowedScene::Named(id) => Some(sanitise(id)),
    }
}
