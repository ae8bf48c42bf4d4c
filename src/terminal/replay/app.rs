//! The screen of a walk: where the reader is in it, and the keys.

use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind};

use super::view::{ReplayWalk, StepView};
use crate::language::Words;
use crate::terminal::canvas::keys::{Mouse, interrupts, lines_of, lines_of_wheel, meant, moved};

/// A record on the screen, one event at a time.
#[derive(Debug)]
pub(crate) struct Replay {
    pub(super) words: Words,
    pub(super) step: StepView,
    /// A sentence over the page, or the keys.
    pub(super) over: Option<ReplayOver>,
    /// The key of a sentence about the last key that was pressed.
    pub(super) remark: Option<&'static str>,
    pub(super) mouse: Mouse,
    pub(super) scroll: u16,
    walk: ReplayWalk,
    place: usize,
    pub(super) left: bool,
}

/// What lies over the page.
#[derive(Debug)]
pub(super) enum ReplayOver {
    Help,
    Message(String),
}

impl Replay {
    /// Opens a walk at its first event; says what is wrong with the record, and when the scenario has changed since.
    pub(crate) fn new(walk: ReplayWalk, wrong: Option<String>, words: Words) -> Self {
        let said: Vec<_> = wrong.into_iter().chain(walk.changed(&words)).collect();
        let said = (!said.is_empty()).then(|| said.join("\n\n"));
        Self {
            step: walk.step(0, &words),
            over: said.map(ReplayOver::Message),
            remark: None,
            mouse: Mouse::default(),
            scroll: 0,
            walk,
            place: 0,
            words,
            left: false,
        }
    }

    /// Takes a key or a turn of the wheel.
    pub(super) fn event(&mut self, event: &Event) {
        match event {
            Event::Key(key) if key.kind == KeyEventKind::Press => self.key(*key),
            Event::Mouse(mouse) => {
                if let Some(lines) = lines_of_wheel(mouse.kind) {
                    self.scroll = moved(self.scroll, lines);
                }
            }
            Event::Paste(_) => self.remark = Some("screen-no-paste"),
            _ => {}
        }
    }

    fn key(&mut self, key: KeyEvent) {
        self.remark = None;
        if interrupts(key) {
            self.left = true;
            return;
        }
        if self.over.take().is_some() {
            return;
        }
        match meant(key.code, &[]) {
            KeyCode::Right | KeyCode::Enter | KeyCode::Char(' ') => self.go_to(self.place + 1),
            KeyCode::Left | KeyCode::Backspace => self.go_to(self.place.saturating_sub(1)),
            KeyCode::Home => self.go_to(0),
            KeyCode::End => self.go_to(usize::MAX),
            KeyCode::Char('m') => self.remark = Some(self.mouse.turn()),
            KeyCode::Char('?') => self.over = Some(ReplayOver::Help),
            KeyCode::Char('q') | KeyCode::Esc => self.left = true,
            KeyCode::Char(_) => self.remark = Some("screen-no-key"),
            code => {
                if let Some(lines) = lines_of(code) {
                    self.scroll = moved(self.scroll, lines);
                }
            }
        }
    }

    fn go_to(&mut self, place: usize) {
        let place = place.min(self.walk.steps().saturating_sub(1));
        if place != self.place {
            self.place = place;
            self.scroll = 0;
            self.step = self.walk.step(place, &self.words);
        }
    }
}
