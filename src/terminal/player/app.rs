//! The state behind the screens, and the one function that changes it.
//!
//! A key or a click becomes a message to [`PlayerApp::update`]; time comes in as [`PlayerApp::pass`]. Drawing reads the app and
//! changes nothing. A choice is kept before the page with its consequence exists.

mod advice;
mod library;
mod note;
mod practise;
mod programme;
mod writing;

use std::collections::BTreeMap;
use std::time::Duration;

use ratatui::crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, MouseButton, MouseEventKind,
};
use ratatui::layout::Rect;

pub(crate) use library::{Library, LibraryRow, OwnCase};
pub(crate) use note::{Asking, NotePage};
pub(crate) use practise::{PractiseStage, Practising};
pub(crate) use programme::{ProgrammePage, Stop};

pub(crate) use self::writing::WrittenFor;
use super::farewell::farewell;
use crate::debrief::lookback::LookBack;
use crate::engine::{Input, Openness};
use crate::language::{Spoken, Words};
use crate::library::{Earlier, ProgrammeTitle, Title};
use crate::record::{Draft, Moment, Session, SessionError, Store, Summary};
use crate::scenario::{ChoiceId, Scenario, VariableId};

use crate::terminal::TerminalError;
use crate::terminal::canvas::keys::{
    Mouse, NumberSoFar, PAGE, TypedNumber, interrupts, lines_of, lines_of_wheel, meant, moved,
};
use crate::terminal::canvas::writing::{Writing, Wrote};
use crate::view::{ConsequenceView, DebriefView, SceneView, Waits};

/// What a player needs from outside: making sessions, and what lies in the store.
pub(crate) trait Desk {
    /// What was answered already to what is asked at the start.
    fn answered(&self) -> &[(VariableId, i32)];
    /// What a new session of a scenario may take along, when there is something.
    fn earlier(&self, store: &Store, scenario: &Scenario)
    -> Result<Option<Earlier>, TerminalError>;
    /// Starts a new session of a scenario with what was answered and is taken along.
    fn begin(
        &self,
        store: &mut Store,
        scenario: &std::sync::Arc<Scenario>,
        begun: &[(VariableId, i32)],
    ) -> Result<Session, TerminalError>;
    /// Goes on with a session; with a sentence when the scenario has changed since.
    fn resume(
        &self,
        store: &mut Store,
        summary: &Summary,
        scenario: &std::sync::Arc<Scenario>,
        words: &Words,
    ) -> Result<(Session, Option<String>), TerminalError>;
    /// What was chosen the last time, as pairs of scene and choice.
    fn last_time(
        &self,
        store: &Store,
        scenario: &Scenario,
        but: &Session,
    ) -> Result<Vec<(String, String)>, TerminalError>;
}

/// What is on the screen.
pub(crate) enum PlayerPage {
    Library(Library),
    Programme(Box<ProgrammePage>),
    /// Before the start: the summary, and what to know first.
    Note(NotePage),
    Scene(Box<SceneView>),
    Consequence(Box<ConsequenceView>),
    Debrief(Box<DebriefPage>),
}

/// The pages after an ending.
#[derive(Debug)]
pub(crate) struct DebriefPage {
    pub(crate) view: DebriefView,
    /// What the exploration tells of the road.
    pub(crate) look: LookBack,
    pub(crate) tab: Tab,
    /// The decision whose other choices are open to read.
    pub(crate) open: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tab {
    Ending,
    Profile,
    Road,
    Turning,
    Questions,
    Practice,
}

impl Tab {
    pub(crate) const ALL: [Self; 6] = [
        Self::Ending,
        Self::Profile,
        Self::Road,
        Self::Turning,
        Self::Questions,
        Self::Practice,
    ];
}

/// What lies over a page.
pub(crate) enum PlayerOverlay {
    Help,
    /// Writing a note or an answer.
    Write {
        text: Writing,
        of: WrittenFor,
    },
    /// What was chosen last time.
    Last {
        decisions: Vec<(String, String)>,
        scroll: u16,
    },
    /// Who would say something, or what the one at this place says.
    Advice {
        of: Option<usize>,
        scroll: u16,
    },
    /// What can be done oneself, by number.
    Tasks,
    /// A task that is being done.
    Practise(Box<Practising>),
    Message(String),
}

/// The time that is left for a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Countdown {
    pub(crate) left: Duration,
    pub(crate) total: Duration,
    pub(crate) paused: bool,
    choice: ChoiceId,
}

/// When nobody looked at the clock for longer, the machine slept or the program stood still: that is no time to read.
const ASLEEP: Duration = Duration::from_secs(15);

impl Countdown {
    /// Lets time pass; after a sleep the countdown stands still until the reader goes on. Returns whether it says another
    /// time now.
    fn pass(&mut self, time: Duration) -> bool {
        if time > ASLEEP {
            self.paused = true;
            return true;
        }
        let before = self.left.as_secs();
        self.left = self.left.saturating_sub(time);
        self.left.as_secs() != before
    }
}

/// Something on the screen that can be clicked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PlayerHit {
    /// The entry at this place: a choice, a row, a decision, a question.
    Entry(usize),
    Tab(Tab),
    On,
}

/// What drawing gives back.
#[derive(Debug, Default)]
pub(crate) struct PlayerDrawn {
    /// Where things are that can be clicked.
    pub(crate) hits: Vec<(Rect, PlayerHit)>,
    /// The scroll that the text allowed.
    pub(crate) scroll: u16,
    /// Whether there is more text below.
    pub(crate) more: bool,
}

pub(crate) struct PlayerApp<'a> {
    pub(crate) words: Words,
    pub(crate) titles: &'a [Title],
    pub(crate) programmes: &'a [ProgrammeTitle],
    pub(crate) page: PlayerPage,
    pub(crate) overlay: Option<PlayerOverlay>,
    /// The key of a sentence about the last key that was pressed.
    pub(crate) remark: Option<&'static str>,
    /// What was written and not kept.
    drafts: BTreeMap<WrittenFor, Writing>,
    pub(crate) mouse: Mouse,
    /// The entry that Enter takes.
    pub(crate) cursor: usize,
    typed: TypedNumber,
    pub(crate) scroll: u16,
    pub(crate) countdown: Option<Countdown>,
    pub(crate) session: Option<Session>,
    /// What the last drawing gave back.
    hits: Vec<(Rect, PlayerHit)>,
    more: bool,
    /// Set when the reader leaves.
    pub(crate) left: bool,
    /// The scenario that the reader wants to lead a group with, when that is why they leave.
    group: Option<&'a Title>,
    /// The case of their own, when that is.
    own_case: Option<OwnCase>,
    /// Those that the library has.
    cases: &'static [OwnCase],
    store: &'a mut Store,
    desk: &'a dyn Desk,
    library: bool,
    /// The programme whose page a scenario was opened from.
    came_from: Option<usize>,
    /// How many sessions that cannot be read were named.
    unreadable: usize,
    kept: Kept,
}

/// What is on disk of what was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kept {
    Everything,
    AllButTheLast,
}

impl<'a> PlayerApp<'a> {
    /// Opens the library.
    pub(crate) fn library(
        titles: &'a [Title],
        store: &'a mut Store,
        desk: &'a dyn Desk,
        words: Words,
    ) -> Self {
        let mut app = Self::new(titles, store, desk, words);
        app.library = true;
        app.show_library();
        app
    }

    /// Opens one scenario, or a session of it.
    pub(crate) fn scenario(
        titles: &'a [Title],
        resume: Option<Summary>,
        store: &'a mut Store,
        desk: &'a dyn Desk,
        words: Words,
    ) -> Self {
        let mut app = Self::new(titles, store, desk, words);
        match resume {
            Some(summary) => app.go_on(0, &summary),
            None => app.begin(0),
        }
        app
    }

    fn new(titles: &'a [Title], store: &'a mut Store, desk: &'a dyn Desk, words: Words) -> Self {
        Self {
            words,
            titles,
            programmes: &[],
            page: PlayerPage::Library(Library::default()),
            overlay: None,
            remark: None,
            drafts: BTreeMap::new(),
            mouse: Mouse::default(),
            cursor: 0,
            typed: TypedNumber::default(),
            scroll: 0,
            countdown: None,
            session: None,
            hits: Vec::new(),
            more: false,
            left: false,
            group: None,
            own_case: None,
            cases: &[],
            store,
            desk,
            library: false,
            came_from: None,
            unreadable: 0,
            kept: Kept::Everything,
        }
    }

    /// Takes in what the screen had room for.
    pub(crate) fn drawn(&mut self, drawn: PlayerDrawn) {
        (self.hits, self.scroll, self.more) = (drawn.hits, drawn.scroll, drawn.more);
    }

    /// Whether time matters now.
    pub(crate) fn counting(&self) -> bool {
        self.overlay.is_none() && self.countdown.is_some_and(|countdown| !countdown.paused)
    }

    /// Whether something is being worked out that the page will show.
    pub(crate) fn looking(&self) -> bool {
        matches!(&self.page, PlayerPage::Debrief(debrief) if debrief.look.looking())
    }

    /// Lets time pass; when a deadline's time is up, it is taken. Returns whether the screen changed.
    pub(crate) fn pass(&mut self, time: Duration) -> bool {
        if let PlayerPage::Debrief(debrief) = &mut self.page {
            return debrief.look.listen();
        }
        if !self.counting() {
            return false;
        }
        let Some(countdown) = &mut self.countdown else {
            return false;
        };
        let changed = countdown.pass(time);
        let (left, choice) = (countdown.left, countdown.choice);
        if left.is_zero() {
            self.act(Input::Choose(choice));
        }
        changed || left.is_zero()
    }

    /// Takes one event of the terminal.
    pub(crate) fn update(&mut self, event: &Event) {
        match event {
            Event::Key(key) if key.kind == KeyEventKind::Press => self.key(*key),
            Event::Paste(text) => self.paste(text),
            Event::Mouse(mouse) => match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => self.click(mouse.column, mouse.row),
                kind => self.scroll_by(lines_of_wheel(kind)),
            },
            _ => {}
        }
    }

    fn click(&mut self, column: u16, row: u16) {
        if self.overlay.is_some() {
            return;
        }
        let hit = self
            .hits
            .iter()
            .find(|(area, _)| area.contains((column, row).into()))
            .map(|&(_, hit)| hit);
        match hit {
            Some(PlayerHit::Entry(place)) => {
                self.cursor = place;
                self.enter();
            }
            Some(PlayerHit::Tab(tab)) => self.turn_to(tab),
            Some(PlayerHit::On) => self.enter(),
            None => {}
        }
    }

    fn key(&mut self, key: KeyEvent) {
        self.remark = None;
        if interrupts(key) {
            self.interrupted();
            return;
        }
        if self.overlay.is_some() {
            self.key_over(key);
            return;
        }
        let code = match self.page {
            PlayerPage::Library(_) => key.code,
            _ => meant(key.code, &[]),
        };
        if !matches!(code, KeyCode::Char('0'..='9')) {
            self.typed = TypedNumber::default();
        }
        match code {
            KeyCode::PageDown | KeyCode::PageUp => self.scroll_by(lines_of(code)),
            KeyCode::Down | KeyCode::Up if self.reads() => self.scroll_by(lines_of(code)),
            KeyCode::Down => self.move_to(self.cursor + 1),
            KeyCode::Up => self.move_to(self.cursor.saturating_sub(1)),
            KeyCode::Enter => self.enter(),
            _ if matches!(self.page, PlayerPage::Library(_)) => self.key_in_library(code),
            KeyCode::Char('?') => self.overlay = Some(PlayerOverlay::Help),
            KeyCode::Char('q') => self.leave(),
            KeyCode::Char('m') => self.remark = Some(self.mouse.turn()),
            KeyCode::Char('u') => self.back(),
            KeyCode::Char('n') if self.session.is_some() => self.write(WrittenFor::Note),
            KeyCode::Char('e') => self.write_otherwise(),
            KeyCode::Char('g') if matches!(self.page, PlayerPage::Note(_)) => self.lead_a_group(),
            KeyCode::Char('l') => self.show_last(),
            KeyCode::Char('h') if self.advisers() > 0 => self.show_advice(),
            KeyCode::Char('w') if !self.tasks().is_empty() => self.show_tasks(),
            KeyCode::Char('p') => {
                if let Some(countdown) = &mut self.countdown {
                    countdown.paused = !countdown.paused;
                }
            }
            KeyCode::Char(' ') if self.entries() == 0 && !self.more => self.enter(),
            KeyCode::Char(' ') => self.scroll_by(lines_of(KeyCode::PageDown)),
            KeyCode::Char('r') => self.again(),
            KeyCode::Tab | KeyCode::Right => self.turn(1),
            KeyCode::BackTab | KeyCode::Left => self.turn(Tab::ALL.len() - 1),
            KeyCode::Char('0'..='9') => self.digit(code),
            KeyCode::Esc if matches!(self.page, PlayerPage::Note(_) | PlayerPage::Programme(_)) => {
                self.leave();
            }
            KeyCode::Char(_) => self.remark = Some("screen-no-key"),
            _ => {}
        }
    }

    /// Whether the page is one of the debrief with nothing to pick, so that the arrows move the text.
    fn reads(&self) -> bool {
        matches!(self.page, PlayerPage::Debrief(_)) && self.entries() == 0
    }

    fn scroll_by(&mut self, lines: Option<i32>) {
        self.scroll = moved(self.scroll, lines.unwrap_or(0));
    }

    fn move_to(&mut self, entry: usize) {
        self.cursor = entry.min(self.entries().saturating_sub(1));
        if matches!(self.page, PlayerPage::Programme(_)) {
            // Another meeting is another text.
            self.scroll = 0;
        }
    }

    fn key_over(&mut self, key: KeyEvent) {
        match &mut self.overlay {
            Some(PlayerOverlay::Write { text, .. }) => match text.key(key) {
                Wrote::More => {}
                Wrote::Left => self.put_away(),
                Wrote::Done => self.keep_writing(),
            },
            Some(PlayerOverlay::Last { scroll, .. }) => {
                if !scrolls(scroll, key.code) {
                    self.overlay = None;
                }
            }
            Some(PlayerOverlay::Advice { of, scroll }) => {
                let of = *of;
                if !scrolls(scroll, key.code) {
                    self.key_in_advice(meant(key.code, &[]), of);
                }
            }
            Some(PlayerOverlay::Tasks) => self.key_in_tasks(meant(key.code, &[])),
            Some(PlayerOverlay::Practise(_)) => self.key_in_task(key),
            _ => self.overlay = None,
        }
    }

    /// How many entries the cursor can stand on.
    fn entries(&self) -> usize {
        match &self.page {
            PlayerPage::Library(library) => library.rows.len(),
            PlayerPage::Programme(page) => page.stops.len(),
            PlayerPage::Scene(view) if view.waits == Waits::Choice => view.offers.len(),
            PlayerPage::Debrief(debrief) => match debrief.tab {
                Tab::Road => debrief.view.road.len(),
                Tab::Questions => debrief.view.questions.len(),
                Tab::Ending | Tab::Profile | Tab::Turning | Tab::Practice => 0,
            },
            PlayerPage::Note(note) => note.entries(),
            PlayerPage::Scene(_) | PlayerPage::Consequence(_) => 0,
        }
    }

    /// What Enter does.
    fn enter(&mut self) {
        match &mut self.page {
            PlayerPage::Library(library) => match library.rows.get(self.cursor).cloned() {
                Some(LibraryRow::Begin { title }) => self.begin(title),
                Some(LibraryRow::GoOn { title, summary }) => self.go_on(title, &summary),
                Some(LibraryRow::Programme { programme }) => self.show_programme(programme),
                Some(LibraryRow::Case(case)) => self.bring_a_case(case),
                None => {}
            },
            PlayerPage::Programme(_) => self.enter_programme(),
            PlayerPage::Note(note) => {
                note.take(self.cursor);
                (self.cursor, self.scroll) = (0, 0);
                if note.asking().is_none() {
                    let begun = self.desk.begin(self.store, &note.scenario, &note.begun());
                    self.opened(begun);
                }
            }
            PlayerPage::Scene(view) => match view.waits {
                Waits::Continue => self.act(Input::Continue),
                Waits::Choice => {
                    if let Some(offer) = view.offers.get(self.cursor)
                        && offer.openness == Openness::Open
                    {
                        let choice = offer.choice;
                        self.act(Input::Choose(choice));
                    }
                }
                Waits::Nothing => {}
            },
            PlayerPage::Consequence(_) => self.show(),
            PlayerPage::Debrief(debrief) => match debrief.tab {
                Tab::Road => {
                    debrief.open = if debrief.open == Some(self.cursor) {
                        None
                    } else {
                        Some(self.cursor)
                    }
                }
                Tab::Questions => self.write(WrittenFor::Question(self.cursor)),
                Tab::Ending | Tab::Profile | Tab::Turning | Tab::Practice => self.turn(1),
            },
        }
    }

    /// Takes a digit of the number of a choice, or of what else has a number.
    fn digit(&mut self, code: KeyCode) {
        let count = match &self.page {
            PlayerPage::Scene(_) => self.entries(),
            _ => 9,
        };
        match self.typed.key(code, count) {
            Some(NumberSoFar::Whole(number)) => self.number(number - 1),
            Some(NumberSoFar::Begun(number)) => {
                self.move_to(number - 1);
                self.remark = Some("screen-number-begun");
            }
            None => self.remark = Some("screen-no-key"),
        }
    }

    fn number(&mut self, place: usize) {
        match &self.page {
            PlayerPage::Debrief(_) => {
                if let Some(&tab) = Tab::ALL.get(place) {
                    self.turn_to(tab);
                }
            }
            PlayerPage::Programme(page) => {
                if let Some(stop) = page.stop_of(place) {
                    self.cursor = stop;
                    self.enter();
                }
            }
            _ if place < self.entries() => {
                self.cursor = place;
                self.enter();
            }
            _ => {}
        }
    }

    fn turn(&mut self, by: usize) {
        if let PlayerPage::Debrief(debrief) = &self.page {
            let at = Tab::ALL
                .iter()
                .position(|&tab| tab == debrief.tab)
                .unwrap_or(0);
            self.turn_to(Tab::ALL[(at + by) % Tab::ALL.len()]);
        }
    }

    fn turn_to(&mut self, tab: Tab) {
        if let PlayerPage::Debrief(debrief) = &mut self.page {
            debrief.tab = tab;
            debrief.open = None;
            (self.cursor, self.scroll) = (0, 0);
        }
    }

    fn act(&mut self, input: Input) {
        let Some(session) = &self.session else {
            return;
        };
        let drafted = session.act(input, Moment::now());
        let drafted = drafted.map_err(SessionError::Refused);
        let kept = drafted.and_then(|draft| self.keep(draft));
        let run = self.session.as_ref().map(Session::run);
        match kept {
            Ok(()) => match run.and_then(|run| ConsequenceView::of(run, &self.words)) {
                Some(view) => self.turn_page(PlayerPage::Consequence(Box::new(view))),
                None => self.show(),
            },
            Err(error) => self.say_error(&error),
        }
    }

    fn back(&mut self) {
        if let PlayerPage::Note(note) = &mut self.page
            && note.ask_again()
        {
            (self.cursor, self.scroll) = (0, 0);
        }
        let Some(session) = &mut self.session else {
            return;
        };
        let Some(draft) = session.back(Moment::now()) else {
            self.overlay = Some(PlayerOverlay::Message(self.words.say("player-no-way-back")));
            return;
        };
        self.keep_and_show(draft);
    }

    /// Tries another road from the decision under the cursor.
    fn again(&mut self) {
        let (PlayerPage::Debrief(debrief), Some(session)) = (&self.page, &mut self.session) else {
            return;
        };
        if debrief.tab != Tab::Road {
            return;
        }
        let Some(decision) = debrief.view.road.get(self.cursor) else {
            return;
        };
        let draft = session.rewind(decision.steps, Moment::now());
        self.keep_and_show(draft);
    }

    fn keep_and_show(&mut self, draft: Draft) {
        match self.keep(draft) {
            Ok(()) => self.show(),
            Err(error) => self.say_error(&error),
        }
    }

    /// Keeps what was decided, and remembers whether that went well.
    fn keep(&mut self, draft: Draft) -> Result<(), SessionError> {
        let session = self.session.as_mut();
        let session = session.expect("what was decided was decided in a session");
        let kept = session.keep(self.store, draft);
        self.kept = match kept {
            Ok(()) => Kept::Everything,
            Err(_) => Kept::AllButTheLast,
        };
        Ok(kept?)
    }

    /// The scenario that the reader left to lead a group with.
    pub(crate) fn group(&self) -> Option<&'a Title> {
        self.group
    }

    /// The case of their own for which the reader left.
    pub(crate) fn own_case(&self) -> Option<OwnCase> {
        self.own_case
    }

    /// The same library, in which a case of one's own can be begun as well, where it has them.
    #[must_use]
    pub(crate) fn with_cases(mut self, has_them: bool) -> Self {
        self.cases = if has_them { &OwnCase::ALL } else { &[] };
        self.narrow();
        self
    }

    /// What is said to somebody who leaves a session: how to go on.
    pub(crate) fn farewell(&self) -> Option<String> {
        let session = self.session.as_ref()?;
        let last = self.kept == Kept::Everything;
        Some(farewell(session, self.store, last, &self.words))
    }

    /// Leaves what is on the screen: for the page it was opened from, or for good.
    fn leave(&mut self) {
        let programme = self.came_from.take();
        match (&self.page, programme) {
            (PlayerPage::Library(_), _) => self.left = true,
            (PlayerPage::Programme(_), _) | (_, None) if !self.library => self.left = true,
            (PlayerPage::Programme(_), _) | (_, None) => {
                self.session = None;
                self.show_library();
            }
            (_, Some(programme)) => {
                self.session = None;
                self.show_programme(programme);
            }
        }
    }

    fn opened(&mut self, session: Result<Session, TerminalError>) {
        match session {
            Ok(session) => {
                self.session = Some(session);
                self.show();
            }
            Err(error) => self.say_error(&error),
        }
    }

    fn say_error(&mut self, error: &impl Spoken) {
        self.overlay = Some(PlayerOverlay::Message(error.sentence(&self.words)));
    }

    /// Shows where the session stands.
    fn show(&mut self) {
        let Some(session) = &self.session else { return };
        let page = match DebriefView::of(session.run(), &self.words) {
            Some(view) => PlayerPage::Debrief(Box::new(DebriefPage {
                view,
                look: LookBack::begin(session, self.words.language()),
                tab: Tab::Ending,
                open: None,
            })),
            None => PlayerPage::Scene(Box::new(SceneView::of(session.run(), &self.words))),
        };
        self.turn_page(page);
        if let PlayerPage::Scene(view) = &self.page
            && let Some(deadline) = &view.deadline
        {
            let total = Duration::from_secs(u64::from(deadline.minutes) * 60);
            self.countdown = Some(Countdown {
                left: total,
                total,
                paused: false,
                choice: deadline.choice,
            });
        }
    }

    fn turn_page(&mut self, page: PlayerPage) {
        self.page = page;
        (self.cursor, self.scroll, self.countdown) = (0, 0, None);
        match self.page {
            // Here another session begins, to which they do not belong.
            PlayerPage::Library(_) | PlayerPage::Programme(_) | PlayerPage::Note(_) => {
                self.drafts.clear();
            }
            PlayerPage::Scene(_) | PlayerPage::Consequence(_) | PlayerPage::Debrief(_) => {}
        }
        self.hits.clear();
        if let PlayerPage::Scene(view) = &self.page {
            self.cursor = view
                .offers
                .iter()
                .position(|offer| offer.openness == Openness::Open)
                .unwrap_or(0);
        }
    }
}

/// Moves a text that lies over the page, if the key does that.
fn scrolls(scroll: &mut u16, code: KeyCode) -> bool {
    let lines = match code {
        KeyCode::Char(' ') => Some(PAGE.into()),
        code => lines_of(code),
    };
    if let Some(lines) = lines {
        *scroll = moved(*scroll, lines);
    }
    lines.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_that_slept_does_not_let_a_deadline_pass() {
        let total = Duration::from_secs(60);
        let mut countdown = Countdown {
            left: total,
            total,
            paused: false,
            choice: ChoiceId::at(0),
        };
        assert!(countdown.pass(Duration::from_secs(2)));
        assert_eq!(countdown.left.as_secs(), 58);
        assert!(countdown.pass(Duration::from_secs(3600)), "it says so");
        assert!(countdown.paused);
        assert_eq!(countdown.left.as_secs(), 58);
    }
}
