//! What somebody writes along the way: notes, answers to questions; and what they chose the last time.

use super::library::SEARCH;
use super::{PlayerApp, PlayerOverlay, PlayerPage, PractiseStage};
use crate::record::Moment;
use crate::terminal::canvas::writing::Writing;
use crate::view::{Waits, clip, sanitise};

/// What somebody writes for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum WrittenFor {
    Note,
    /// What the reader would rather do in the scene with this id than what its choices offer.
    Otherwise(String),
    /// The question of the debrief at this place.
    Question(usize),
    /// The task of a scene, each by id.
    Task(String, String),
}

impl PlayerApp<'_> {
    /// Whether keys are letters of a text now.
    pub(crate) fn writes(&self) -> bool {
        let searches = matches!(self.page, PlayerPage::Library(_)) && self.overlay.is_none();
        let writes = match &self.overlay {
            Some(PlayerOverlay::Write { .. }) => true,
            Some(PlayerOverlay::Practise(doing)) => {
                matches!(doing.stage, PractiseStage::Writing(_))
            }
            _ => false,
        };
        searches || writes
    }

    /// Opens a note, or the answer to a question, with what is written there already.
    pub(super) fn write(&mut self, of: WrittenFor) {
        let draft = self.drafts.remove(&of);
        let text = draft.unwrap_or_else(|| {
            let answer = match of {
                WrittenFor::Question(place) => self.answer_to(place),
                WrittenFor::Note | WrittenFor::Otherwise(_) | WrittenFor::Task(..) => None,
            };
            answer.as_deref().map(Writing::of).unwrap_or_default()
        });
        self.overlay = Some(PlayerOverlay::Write { text, of });
    }

    /// Opens a box for what the reader would rather do, where there is something to choose.
    pub(super) fn write_otherwise(&mut self) {
        let chooses = matches!(&self.page, PlayerPage::Scene(view) if view.waits == Waits::Choice);
        match &self.session {
            Some(session) if chooses => {
                let scene = session.run().state().scene();
                let scene = session.scenario().scene(scene).id.clone();
                self.write(WrittenFor::Otherwise(scene));
            }
            _ => self.remark = Some("screen-no-key"),
        }
    }

    /// Takes what is pasted as a text, where one is being written.
    pub(super) fn paste(&mut self, pasted: &str) {
        match (&mut self.overlay, &self.page) {
            (Some(PlayerOverlay::Write { text, .. }), _) => text.paste(pasted),
            (Some(PlayerOverlay::Practise(doing)), _) => match &mut doing.stage {
                PractiseStage::Writing(text) => text.paste(pasted),
                _ => self.remark = Some("screen-no-paste"),
            },
            (None, PlayerPage::Library(_)) => self.search(&clip(pasted, SEARCH)),
            _ => self.remark = Some("screen-no-paste"),
        }
    }

    /// Takes the text away, and keeps it for when it is opened again.
    pub(super) fn put_away(&mut self) {
        match self.overlay.take() {
            Some(PlayerOverlay::Write { text, of }) if text.is_unkept() => {
                self.drafts.insert(of, text);
            }
            Some(PlayerOverlay::Practise(doing)) => self.put_aside(&doing),
            _ => {}
        }
    }

    /// Leaves, once it is known that a text goes with it.
    pub(super) fn interrupted(&mut self) {
        let asked = matches!(self.overlay, Some(PlayerOverlay::Message(_)));
        self.put_away();
        if self.drafts.is_empty() || asked {
            self.left = true;
            return;
        }
        let sentence = self.words.say("player-unkept-text");
        self.overlay = Some(PlayerOverlay::Message(sentence));
    }

    /// The question at a place, as the author wrote it.
    fn question(&self, place: usize) -> Option<String> {
        self.session
            .as_ref()?
            .scenario()
            .debrief
            .questions
            .get(place)
            .cloned()
    }

    /// Keeps the text that was written.
    pub(super) fn keep_writing(&mut self) {
        let Some(PlayerOverlay::Write { of, .. }) = &self.overlay else {
            return;
        };
        let of = of.clone();
        self.put_away();
        let Some(text) = self.drafts.get(&of) else {
            return;
        };
        let source = match of {
            WrittenFor::Question(place) => self.question(place),
            WrittenFor::Note | WrittenFor::Otherwise(_) | WrittenFor::Task(..) => None,
        };
        let Some(session) = &self.session else {
            return;
        };
        let text = text.text();
        let draft = match source {
            Some(question) => session.answer(&question, &text, Moment::now()),
            None if matches!(of, WrittenFor::Otherwise(_)) => {
                session.otherwise(&text, Moment::now())
            }
            None => session.note(&text, Moment::now()),
        };
        match self.keep(draft) {
            Ok(()) => {
                self.drafts.remove(&of);
                if matches!(of, WrittenFor::Otherwise(_)) {
                    self.remark = Some("screen-otherwise-kept");
                }
            }
            Err(error) => self.say_error(&error),
        }
    }

    pub(super) fn show_last(&mut self) {
        let Some(session) = &self.session else { return };
        let scenario = session.scenario();
        let last = match self.desk.last_time(self.store, scenario, session) {
            Ok(last) => last,
            Err(error) => return self.say_error(&error),
        };
        let shown = last.into_iter().filter_map(|(scene, choice)| {
            let id = scenario.find_recorded_scene(&scene)?;
            let choice = scenario.choice(scenario.find_choice(id, &choice)?);
            let title = scenario.scene_name(id);
            let text = scenario.with_names(&choice.text);
            Some((sanitise(&title), sanitise(&text)))
        });
        let shown: Vec<_> = shown.collect();
        self.overlay = Some(match shown.is_empty() {
            true => PlayerOverlay::Message(self.words.say("player-no-last")),
            false => PlayerOverlay::Last {
                decisions: shown,
                scroll: 0,
            },
        });
    }

    /// Notes and answers written so far; for the face.
    pub(crate) fn answer_to(&self, place: usize) -> Option<String> {
        let question = self.question(place)?;
        let answers = self.session.as_ref()?.answers();
        answers
            .into_iter()
            .find(|answer| answer.question == question)
            .map(|answer| sanitise(&answer.text))
    }
}
