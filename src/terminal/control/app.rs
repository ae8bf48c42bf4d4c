//! The state behind a control cell's screen, and how time, news and events of the terminal change it.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;

use ratatui::crossterm::event::{Event, KeyEventKind, MouseButton, MouseEventKind};
use ratatui::layout::{Position, Rect};

use super::messenger::{Arrived, CellOrder};
use super::over::{CellOver, CellQuestion};
use super::page::{CellPage, RoomPage};
use crate::exercise::control::{
    Control, InjectPlan, RoomCounts, RoomOrder, RoomRow, answer_told, fits,
};
use crate::language::{Spoken as _, Words, sanitise};
use crate::record::share::RoomName;
use crate::record::{Moment, SessionId};
use crate::terminal::canvas::keys::{Mouse, interrupts, lines_of_wheel, moved};
use crate::terminal::canvas::writing::Writing;
use crate::terminal::face::Face as _;

/// What somebody at this face may do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CellRole {
    /// Follows all rooms, and offers.
    Control,
    /// Watches one room, rates and notes; steers nothing.
    Evaluator(RoomName),
}

/// With what a control cell begins.
#[derive(Debug)]
pub(crate) struct CellSetting {
    pub(crate) role: CellRole,
    pub(crate) plan: InjectPlan,
    /// The file of the plan, beside which it is written.
    pub(crate) file: Option<PathBuf>,
    pub(crate) words: Words,
}

/// Whether the shared store can be reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum LineState {
    /// It was not reached yet.
    Awaited,
    There,
    /// Not since then, for a reason in words.
    Lost(Option<Moment>, String),
}

/// What drawing learns of the screen.
#[derive(Debug, Default)]
pub(super) struct CellDrawn {
    pub(super) scroll: u16,
    /// Where rows can be clicked, each with its place.
    pub(super) rows: Vec<(Rect, usize)>,
    /// Rows that fit on the page.
    pub(super) height: usize,
}

/// The screen of a control cell.
pub(super) struct CellApp {
    pub(super) words: Words,
    pub(super) role: CellRole,
    pub(super) control: Control,
    /// The rooms that fit what is searched for, in their order.
    pub(super) rows: Vec<RoomRow>,
    /// The counts of all rooms.
    pub(super) counts: RoomCounts,
    pub(super) order: RoomOrder,
    pub(super) search: String,
    /// Whether keys are letters of what is searched for.
    pub(super) searching: bool,
    pub(super) marked: BTreeSet<RoomName>,
    /// The room under the cursor.
    pub(super) at: Option<RoomName>,
    pub(super) page: CellPage,
    pub(super) over: Option<CellOver>,
    pub(super) question: Option<CellQuestion>,
    /// A sentence about the last key, or about what became of an order.
    pub(super) remark: Option<String>,
    /// A message and a note that were begun and not sent.
    pub(super) message: Writing,
    pub(super) note: Writing,
    pub(super) plan: InjectPlan,
    pub(super) file: Option<PathBuf>,
    pub(super) connection: LineState,
    /// What is wanted of the shared store.
    pub(super) orders: Vec<CellOrder>,
    /// The sessions whose notes are read.
    watched: Vec<SessionId>,
    /// Answers that were known, so that a new one is told.
    answered: usize,
    pub(super) mouse: Mouse,
    pub(super) drawn: CellDrawn,
    pub(super) left: bool,
}

impl std::fmt::Debug for CellApp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CellApp")
            .field("role", &self.role)
            .field("page", &self.page)
            .finish_non_exhaustive()
    }
}

impl CellApp {
    pub(super) fn new(setting: CellSetting) -> Self {
        let page = match &setting.role {
            CellRole::Control => CellPage::Rooms,
            CellRole::Evaluator(name) => CellPage::Room(RoomPage {
                name: name.clone(),
                table: 0,
            }),
        };
        Self {
            words: setting.words,
            role: setting.role,
            control: Control::default(),
            rows: Vec::new(),
            counts: RoomCounts::default(),
            order: RoomOrder::default(),
            search: String::new(),
            searching: false,
            marked: BTreeSet::new(),
            at: None,
            page,
            over: None,
            question: None,
            remark: None,
            message: Writing::default(),
            note: Writing::default(),
            plan: setting.plan,
            file: setting.file,
            connection: LineState::Awaited,
            orders: Vec::new(),
            watched: Vec::new(),
            answered: 0,
            mouse: Mouse::default(),
            drawn: CellDrawn::default(),
            left: false,
        }
    }

    /// Takes in what drawing learned.
    pub(super) fn drawn(&mut self, drawn: CellDrawn) {
        self.drawn = drawn;
    }

    pub(super) fn say(&mut self, key: &str) {
        self.remark = Some(self.words.say(key));
    }

    /// Lets time pass. Returns whether a clock on the screen changed.
    pub(super) fn pass(&mut self, time: Duration) -> bool {
        let second = |control: &Control| control.now().map(|now| now.0 / 1000);
        let before = second(&self.control);
        self.control.pass(time);
        let changed = second(&self.control) != before;
        if changed {
            self.refresh();
        }
        changed
    }

    /// Takes what the messenger brought. Whoever calls it looks at the rooms again afterwards.
    pub(super) fn hear(&mut self, arrived: Arrived) {
        match arrived {
            Arrived::News(news) => {
                self.control.take(news);
                self.connection = LineState::There;
                self.tell_answers();
            }
            Arrived::Read(hash, title) => self.control.read(hash, *title),
            Arrived::Observed(session, observations) => {
                self.control.observed(session, observations);
            }
            Arrived::Done(order) => self.done(&order),
            Arrived::Failed(order, error) => self.failed(order, &error),
            Arrived::Lost(error) => {
                let why = error.sentence(&self.words);
                let since = match &self.connection {
                    LineState::Lost(since, _) => *since,
                    LineState::Awaited | LineState::There => self.control.now(),
                };
                self.connection = LineState::Lost(since, why);
            }
        }
    }

    /// Tells the latest answer of a room, when there is a new one.
    fn tell_answers(&mut self) {
        let answered = self.control.answered();
        let before = std::mem::replace(&mut self.answered, answered.len());
        // What was answered before this face was opened is nothing new.
        if before == 0 && self.rows.is_empty() {
            return;
        }
        if let Some(latest) = answered.last().filter(|_| answered.len() > before) {
            let values = [
                ("room", latest.offer.room.as_str().into()),
                ("answer", answer_told(latest.answer, &self.words).into()),
            ];
            self.remark = Some(self.words.say_with("control-answered", &values));
        }
    }

    /// Looks at the rooms again.
    pub(super) fn refresh(&mut self) {
        let mut rows = self.control.rows(&self.words);
        if let CellRole::Evaluator(name) = &self.role {
            rows.retain(|row| row.name == *name);
        }
        self.counts = RoomCounts::of(&rows);
        let known: BTreeSet<_> = rows.iter().map(|row| &row.name).collect();
        self.marked.retain(|name| known.contains(name));
        rows.retain(|row| self.search.is_empty() || fits(row, &self.search, &self.words));
        self.order.sort(&mut rows);
        self.rows = rows;
        if self.cursor().is_none() {
            self.at = self.rows.first().map(|row| row.name.clone());
        }
        self.watch();
    }

    /// The place of the room under the cursor.
    pub(super) fn cursor(&self) -> Option<usize> {
        let at = self.at.as_ref()?;
        self.rows.iter().position(|row| row.name == *at)
    }

    /// The row of a room, also where it does not fit what is searched for.
    pub(super) fn row(&self, name: &RoomName) -> Option<RoomRow> {
        let shown = self.rows.iter().find(|row| row.name == *name).cloned();
        shown.or_else(|| {
            let mut rows = self.control.rows(&self.words).into_iter();
            rows.find(|row| row.name == *name)
        })
    }

    /// Reads the notes on the room that is looked at, and no other's.
    fn watch(&mut self) {
        let sessions = match &self.page {
            CellPage::Room(room) | CellPage::Story(_, room) => {
                let room = self.control.room(&room.name);
                room.map(|room| room.sessions.clone()).unwrap_or_default()
            }
            CellPage::Rooms | CellPage::Map(_) | CellPage::Injects(_) => Vec::new(),
        };
        if sessions != self.watched {
            self.watched.clone_from(&sessions);
            self.orders.push(CellOrder::Watch(sessions));
        }
    }

    /// Whether keys are letters now.
    pub(super) fn writes(&self) -> bool {
        let over = matches!(
            self.over,
            Some(CellOver::OwnFrom(..) | CellOver::Text(..) | CellOver::Note(_))
        );
        self.question.is_none() && (over || self.searching)
    }

    /// Takes one event of the terminal.
    pub(super) fn update(&mut self, event: &Event) {
        if let CellPage::Story(replay, room) = &mut self.page {
            if let Event::Key(key) = event
                && interrupts(*key)
            {
                self.left = true;
                return;
            }
            replay.update(event);
            if replay.left() {
                self.page = CellPage::Room(room.clone());
            }
            return;
        }
        match event {
            Event::Key(key) if key.kind == KeyEventKind::Press => self.key(*key),
            Event::Paste(text) => self.paste(text),
            Event::Mouse(mouse) => match (mouse.kind, lines_of_wheel(mouse.kind)) {
                (_, Some(lines)) => self.move_by(lines),
                (MouseEventKind::Down(MouseButton::Left), _) => {
                    self.click(Position::new(mouse.column, mouse.row));
                }
                _ => {}
            },
            _ => {}
        }
    }

    fn paste(&mut self, text: &str) {
        match &mut self.over {
            Some(
                CellOver::OwnFrom(_, writing)
                | CellOver::Text(_, _, writing)
                | CellOver::Note(writing),
            ) if self.question.is_none() => {
                writing.paste(text);
            }
            _ if self.searching => {
                self.search.push_str(&sanitise(text).replace('\n', " "));
                self.refresh();
            }
            _ => self.say("screen-no-paste"),
        }
    }

    fn click(&mut self, at: Position) {
        let hit = self.drawn.rows.iter().find(|(rect, _)| rect.contains(at));
        let Some(&(_, place)) = hit else { return };
        if self.over.is_some() || self.question.is_some() {
            return;
        }
        match &mut self.page {
            CellPage::Rooms => self.at = self.rows.get(place).map(|row| row.name.clone()),
            CellPage::Room(room) => room.table = place,
            CellPage::Injects(cursor) => *cursor = place,
            CellPage::Story(..) | CellPage::Map(_) => {}
        }
    }

    /// Moves the cursor of the page, or its text, by some lines.
    pub(super) fn move_by(&mut self, lines: i32) {
        if let Some(CellOver::Help(scroll)) = &mut self.over {
            *scroll = moved(*scroll, lines);
            return;
        }
        let step = |place: usize, count: usize| {
            let by = usize::try_from(lines.unsigned_abs()).unwrap_or(usize::MAX);
            match lines < 0 {
                true => place.saturating_sub(by),
                false => place.saturating_add(by).min(count.saturating_sub(1)),
            }
        };
        match &mut self.page {
            CellPage::Rooms => {
                let place = step(self.cursor().unwrap_or(0), self.rows.len());
                self.at = self.rows.get(place).map(|row| row.name.clone());
            }
            CellPage::Injects(cursor) => *cursor = step(*cursor, self.plan.rows.len()),
            CellPage::Room(_) | CellPage::Map(_) | CellPage::Story(..) => {
                self.drawn.scroll = moved(self.drawn.scroll, lines);
            }
        }
    }
}
