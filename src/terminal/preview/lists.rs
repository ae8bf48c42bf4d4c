//! Picking from what lies over the panes: scenes, variables and injects.

use ratatui::crossterm::event::KeyCode;

use super::app::PreviewApp;
use super::overlay::{ListRow, PreviewOverlay};
use super::view::{PreviewPlace, comes};
use crate::engine::Input;
use crate::scenario::VariableId;
use crate::terminal::canvas::keys::{lines_of, moved};

impl PreviewApp {
    /// A list that lies over the panes may name what is no longer there.
    pub(super) fn renew_overlay(&mut self) {
        match &self.overlay {
            Some(PreviewOverlay::Jump { .. }) => self.narrow(),
            Some(PreviewOverlay::Inject { .. } | PreviewOverlay::Advice { .. }) => {
                self.overlay = None;
            }
            Some(PreviewOverlay::State { cursor }) => {
                let last = self.variables().saturating_sub(1);
                let cursor = (*cursor).min(last);
                self.overlay = Some(PreviewOverlay::State { cursor });
            }
            Some(PreviewOverlay::Beginnings { cursor }) => {
                let last = self.beginnings().checked_sub(1);
                let cursor = last.map(|last| last.min(*cursor));
                self.overlay = cursor.map(|cursor| PreviewOverlay::Beginnings { cursor });
            }
            Some(PreviewOverlay::Through { of, .. }) if of.index() >= self.variables() => {
                self.overlay = None;
            }
            Some(PreviewOverlay::Through { .. } | PreviewOverlay::Help) | None => {}
        }
    }

    /// Takes a key for what lies over the panes.
    pub(super) fn key_over(&mut self, code: KeyCode) {
        let (variables, beginnings) = (self.variables(), self.beginnings());
        if let Some(PreviewOverlay::Advice { of, scroll }) = &mut self.overlay {
            match lines_of(code) {
                Some(lines) => *scroll = moved(*scroll, lines),
                None => {
                    let of = *of;
                    self.key_in_advice(code, of);
                }
            }
            return;
        }
        if let Some(&PreviewOverlay::Through { of, scroll }) = self.overlay.as_ref() {
            return self.key_through(code, of, scroll);
        }
        if code == KeyCode::Esc {
            self.overlay = None;
            return;
        }
        match &mut self.overlay {
            Some(PreviewOverlay::Jump {
                typed,
                rows,
                cursor,
            }) => match code {
                KeyCode::Enter => {
                    let scene = rows.get(*cursor).map(|row| row.id);
                    self.overlay = None;
                    if let Some(scene) = scene {
                        self.jump(scene);
                    }
                }
                KeyCode::Backspace => {
                    typed.pop();
                    self.narrow();
                }
                KeyCode::Char(sign) if typed.len() < 60 => {
                    typed.push(sign);
                    self.narrow();
                }
                _ => move_to(cursor, rows.len(), code),
            },
            Some(PreviewOverlay::State { cursor }) => {
                let variable = VariableId::at(*cursor);
                match code {
                    KeyCode::Left | KeyCode::Char('-') => self.change(variable, -1),
                    KeyCode::Right | KeyCode::Char('+' | '=' | ' ') => self.change(variable, 1),
                    KeyCode::Char('v') => self.offer_through(variable.index()),
                    KeyCode::Enter => self.overlay = None,
                    _ => move_to(cursor, variables, code),
                }
            }
            Some(PreviewOverlay::Beginnings { cursor }) => {
                let place = *cursor;
                match code {
                    KeyCode::Left | KeyCode::Char('-') => self.turn(place, -1),
                    KeyCode::Right | KeyCode::Char('+' | '=' | ' ') => self.turn(place, 1),
                    KeyCode::Enter => self.begin(),
                    _ => move_to(cursor, beginnings, code),
                }
            }
            Some(PreviewOverlay::Inject { rows, cursor }) => match code {
                KeyCode::Enter => {
                    let scene = rows.get(*cursor).map(|row| row.id);
                    self.overlay = None;
                    if let Some(scene) = scene {
                        self.act(Input::Inject(scene));
                    }
                }
                _ => move_to(cursor, rows.len(), code),
            },
            Some(
                PreviewOverlay::Advice { .. }
                | PreviewOverlay::Through { .. }
                | PreviewOverlay::Help,
            )
            | None => {
                self.overlay = None;
            }
        }
    }

    /// Another variable, or further down what has to do with this one; any other key closes it.
    fn key_through(&mut self, code: KeyCode, of: VariableId, scroll: u16) {
        let last = self.variables().saturating_sub(1);
        let place = of.index();
        match code {
            KeyCode::Left => self.offer_through(place.checked_sub(1).unwrap_or(last)),
            KeyCode::Right if place >= last => self.offer_through(0),
            KeyCode::Right => self.offer_through(place + 1),
            code => {
                self.overlay = lines_of(code).map(|lines| PreviewOverlay::Through {
                    of,
                    scroll: moved(scroll, lines),
                });
            }
        }
    }

    /// Opens what has to do with the variable at a place.
    pub(super) fn offer_through(&mut self, place: usize) {
        if place < self.variables() {
            self.overlay = Some(PreviewOverlay::Through {
                of: VariableId::at(place),
                scroll: 0,
            });
        } else {
            self.say("preview-no-state");
        }
    }

    /// A number opens what somebody says. Any other key closes that, and then the list.
    fn key_in_advice(&mut self, code: KeyCode, of: Option<usize>) {
        let asked = match code {
            KeyCode::Char(sign @ '1'..='9') => Some(sign as usize - '1' as usize),
            _ => None,
        };
        let advisers = self.place.as_ref().map_or(0, |it| it.scene.advice.len());
        let scroll = 0;
        match (asked, of) {
            (Some(place), None) if place < advisers => {
                let of = Some(place);
                self.overlay = Some(PreviewOverlay::Advice { of, scroll });
            }
            (Some(_), None) => {}
            (None, None) => self.overlay = None,
            (_, Some(_)) => self.overlay = Some(PreviewOverlay::Advice { of: None, scroll }),
        }
    }

    /// Opens the list of who would say something here.
    pub(super) fn offer_advice(&mut self) {
        let none = |place: &PreviewPlace| place.scene.advice.is_empty();
        if self.place.as_ref().is_none_or(none) {
            self.say("preview-no-advice");
        } else {
            let (of, scroll) = (None, 0);
            self.overlay = Some(PreviewOverlay::Advice { of, scroll });
        }
    }

    /// Opens the list of scenes.
    pub(super) fn offer_scenes(&mut self) {
        self.overlay = Some(PreviewOverlay::Jump {
            typed: String::new(),
            rows: Vec::new(),
            cursor: 0,
        });
        self.narrow();
    }

    /// Opens the list of variables.
    pub(super) fn offer_state(&mut self) {
        if self.variables() == 0 {
            self.say("preview-no-state");
        } else {
            self.overlay = Some(PreviewOverlay::State { cursor: 0 });
        }
    }

    /// Opens the list of what the scenario begins with.
    pub(super) fn offer_beginnings(&mut self) {
        if self.beginnings() == 0 {
            self.say("preview-no-beginnings");
        } else {
            self.overlay = Some(PreviewOverlay::Beginnings { cursor: 0 });
        }
    }

    fn beginnings(&self) -> usize {
        let play = self.play.as_ref();
        play.map_or(0, |play| play.beginnings(&self.words).len())
    }

    fn turn(&mut self, place: usize, by: i32) {
        if let Some(play) = &mut self.play {
            play.turn(place, by);
        }
    }

    /// Begins again, with what was chosen to begin with.
    fn begin(&mut self) {
        self.overlay = None;
        self.restart();
    }

    /// Fills the list of scenes with what fits what was typed.
    fn narrow(&mut self) {
        let (Some(play), Some(PreviewOverlay::Jump { typed, .. })) = (&self.play, &self.overlay)
        else {
            return;
        };
        let search = typed.to_lowercase();
        let mut rows: Vec<_> = play
            .scenes()
            .map(|(id, name, title)| ListRow {
                id,
                name: name.to_owned(),
                about: crate::view::sanitise(title),
            })
            .filter(|row| {
                [&row.name, &row.about]
                    .iter()
                    .any(|text| text.to_lowercase().contains(&search))
            })
            .collect();
        // Who types the whole id, or how it begins, means that scene.
        rows.sort_by_key(|row| !row.name.to_lowercase().starts_with(&search));
        if let Some(PreviewOverlay::Jump {
            rows: shown,
            cursor,
            ..
        }) = &mut self.overlay
        {
            *shown = rows;
            *cursor = 0;
        }
    }

    /// Opens the list of injects that may be sent.
    pub(super) fn offer_injects(&mut self) {
        let Some(play) = &self.play else { return };
        let scenario = play.scenario();
        let rows: Vec<_> = play
            .injects()
            .into_iter()
            .map(|id| ListRow {
                id,
                name: scenario.scene(id).id.clone(),
                about: comes(scenario, id, &self.words),
            })
            .collect();
        if rows.is_empty() {
            self.say("preview-no-inject");
        } else {
            self.overlay = Some(PreviewOverlay::Inject { rows, cursor: 0 });
        }
    }
}

/// Moves the cursor of a list, if the key does that.
fn move_to(cursor: &mut usize, count: usize, code: KeyCode) {
    let rows = lines_of(code).unwrap_or(0);
    let moved = match rows < 0 {
        true => cursor.saturating_sub(rows.unsigned_abs() as usize),
        false => *cursor + rows.unsigned_abs() as usize,
    };
    *cursor = moved.min(count.saturating_sub(1));
}
