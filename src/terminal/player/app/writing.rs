//! What somebody writes along the way: notes, answers to questions; and what they chose the last time.

use ratatui_textarea::TextArea;

use super::{PlayerApp, PlayerOverlay};
use crate::record::Moment;
use crate::view::sanitise;

impl PlayerApp<'_> {
    pub(super) fn write(&mut self, question: Option<usize>) {
        let mut text = TextArea::default();
        let source = question.and_then(|place| self.question(place));
        if let (Some(question), Some(session)) = (source, &self.session)
            && let Some(answer) = session
                .answers()
                .into_iter()
                .find(|answer| answer.question == question)
        {
            text.insert_str(sanitise(&answer.text));
        }
        self.overlay = Some(PlayerOverlay::Write {
            text: Box::new(text),
            question,
        });
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

    pub(super) fn keep_writing(&mut self, text: &str, question: Option<usize>) {
        if text.is_empty() {
            return;
        }
        let source = question.and_then(|place| self.question(place));
        let Some(session) = &self.session else {
            return;
        };
        let draft = match source {
            Some(question) => session.answer(&question, text, Moment::now()),
            None => session.note(text, Moment::now()),
        };
        if let Err(error) = self.keep(draft) {
            self.say_error(&error);
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
            let scene = scenario.scene(id);
            let title = scene.name();
            Some((sanitise(title), sanitise(&choice.text)))
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
