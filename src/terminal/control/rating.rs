//! What an evaluator does: rates how far a group shows what an objective asks for, and notes moments. Steers nothing.

use ratatui::crossterm::event::KeyCode;

use super::app::CellApp;
use super::messenger::CellOrder;
use super::over::CellOver;
use super::page::CellPage;
use crate::exercise::lead::GRADES;
use crate::language::sanitise;
use crate::record::share::Observation;
use crate::record::{Rating, SessionId};

/// An objective, and how evaluators rated it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ObservedObjective {
    pub(super) id: String,
    pub(super) text: String,
    /// The latest rating of each evaluator.
    pub(super) ratings: Vec<(String, Rating)>,
}

impl CellApp {
    /// The session of the table that is looked at.
    pub(super) fn session_here(&self) -> Option<SessionId> {
        let CellPage::Room(room) = &self.page else {
            return None;
        };
        let row = self.row(&room.name)?;
        row.tables
            .get(room.table)
            .map(|table| table.session.clone())
    }

    /// The objectives of a session's scenario, as evaluators rated them.
    pub(super) fn objectives(&self, session: &SessionId) -> Vec<ObservedObjective> {
        let followed = self.control.session(session);
        let tag = self.words.reads();
        let Some(scenario) = followed.and_then(|it| self.control.scenario(it, tag)) else {
            return Vec::new();
        };
        let observations = self.control.observations(session);
        let objectives = scenario.objectives.iter();
        objectives
            .map(|objective| ObservedObjective {
                id: objective.id.clone(),
                text: sanitise(&objective.text),
                ratings: rated(observations, &objective.id),
            })
            .collect()
    }

    pub(super) fn begin_rating(&mut self) {
        let objectives = self.session_here().map(|session| self.objectives(&session));
        match objectives {
            None => self.say("control-no-session"),
            Some(none) if none.is_empty() => self.say("console-no-objectives"),
            Some(_) => self.over = Some(CellOver::Ratings(0)),
        }
    }

    pub(super) fn begin_note(&mut self) {
        match self.session_here() {
            None => self.say("control-no-session"),
            Some(_) => self.over = Some(CellOver::Note(std::mem::take(&mut self.note))),
        }
    }

    /// Keeps a moment in the evaluator's words; nothing where nothing is written.
    pub(super) fn keep_note(&mut self, text: &str) {
        match (self.session_here(), text.is_empty()) {
            (_, true) => self.say("console-no-line"),
            (None, _) => self.say("control-no-session"),
            (Some(session), false) => {
                self.say("control-sending");
                self.orders.push(CellOrder::Observe {
                    session,
                    rating: None,
                    text: Some(text.to_owned()),
                });
            }
        }
    }

    /// Keeps a rating of an objective.
    pub(super) fn rate(&mut self, session: SessionId, objective: String, rating: Rating) {
        self.say("control-sending");
        self.orders.push(CellOrder::Observe {
            session,
            rating: Some((objective, rating)),
            text: None,
        });
    }

    pub(super) fn key_in_ratings(&mut self, code: KeyCode, cursor: usize) {
        let Some(session) = self.session_here() else {
            return;
        };
        let objectives = self.objectives(&session);
        let grade = match code {
            KeyCode::Char(sign @ '1'..='4') => Some(GRADES[usize::from(sign as u8 - b'1')]),
            KeyCode::Char(sign) => grade_of(sign),
            _ => None,
        };
        let cursor = match (code, grade) {
            (KeyCode::Esc, _) => return,
            (KeyCode::Down, _) => (cursor + 1).min(objectives.len().saturating_sub(1)),
            (KeyCode::Up, _) => cursor.saturating_sub(1),
            (_, Some(grade)) => {
                if let Some(objective) = objectives.get(cursor) {
                    self.rate(session, objective.id.clone(), grade);
                }
                cursor
            }
            _ => {
                self.say("console-no-key-here");
                cursor
            }
        };
        self.over = Some(CellOver::Ratings(cursor));
    }
}

/// The grade that a letter names.
pub(super) fn grade_of(letter: char) -> Option<Rating> {
    Some(match letter.to_ascii_lowercase() {
        'p' => Rating::P,
        's' => Rating::S,
        'm' => Rating::M,
        'u' => Rating::U,
        _ => return None,
    })
}

/// The latest rating of each evaluator of one objective, by evaluator.
fn rated(observations: &[Observation], objective: &str) -> Vec<(String, Rating)> {
    let mut ratings = std::collections::BTreeMap::new();
    for observation in observations {
        if let Some((of, rating)) = &observation.rating
            && of == objective
        {
            ratings.insert(observation.by.to_string(), *rating);
        }
    }
    ratings.into_iter().collect()
}
