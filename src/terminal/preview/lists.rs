//! Picking from what lies over the panes: scenes, variables and injects.

use ratatui::crossterm::event::KeyCode;

use super::app::PreviewApp;
use super::overlay::{ListRow, PreviewOverlay};
use super::view::comes;
use crate::engine::Input;
use crate::scenario::VariableId;
use crate::terminal::canvas::keys::lines_of;

impl PreviewApp {
    /// A list that lies over the panes may name what is no longer there.
    pub(super) fn renew_overlay(&mut self) {
        match &self.overlay {
            Some(PreviewOverlay::Jump { .. }) => self.narrow(),
            Some(PreviewOverlay::Inject { .. }) => self.overlay = None,
            Some(PreviewOverlay::State { cursor }) => {
                let last = self.variables().saturating_sub(1);
                let cursor = (*cursor).min(last);
                self.overlay = Some(PreviewOverlay::State { cursor });
            }
            Some(PreviewOverlay::Help) | None => {}
        }
    }

    /// Takes a key for what lies over the panes.
    pub(super) fn key_over(&mut self, code: KeyCode) {
        let variables = self.variables();
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
                    KeyCode::Enter => self.overlay = None,
                    _ => move_to(cursor, variables, code),
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
            Some(PreviewOverlay::Help) | None => self.overlay = None,
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
