//! A programme in lines of text.

use std::io::{self, BufRead, Write};

use super::{Plain, sanitise};
use crate::view::programme::{MeetingView, ProgrammeView, lists, plan, wording_key};
use crate::view::wrap::{WIDTH, marked};

impl<R: BufRead, W: Write> Plain<'_, R, W> {
    /// Shows a programme, and lets the reader pick what to play; returns the id of a scenario, if any.
    pub(crate) fn programme(&mut self, view: &ProgrammeView) -> io::Result<Option<String>> {
        self.column.heading(&view.title)?;
        self.column.paragraph(&view.summary)?;
        self.column.paragraph(&view.far)?;
        for (place, meeting) in view.meetings.iter().enumerate() {
            self.meeting(place + 1, meeting)?;
        }
        self.picked("programme-pick", "programme-pick-unclear", |line, place| {
            let by_number = place.and_then(|place| view.meetings.get(place));
            let mut named = view
                .meetings
                .iter()
                .flat_map(|meeting| meeting.plays.iter().chain(&meeting.at_home));
            let by_id = || named.any(|named| named.id == line).then(|| line.to_owned());
            by_number.map(|meeting| meeting.next.clone()).or_else(by_id)
        })
    }

    fn meeting(&mut self, number: usize, view: &MeetingView) -> io::Result<()> {
        let mark = view.mark.key().map(|key| self.words.say(key));
        let mark = mark.map_or_else(String::new, |mark| format!(" ({mark})"));
        self.column
            .hanging(&format!("{number}. {}{mark}", view.title))?;
        if let Some(key) = wording_key(view.wording) {
            self.column.indented(&self.words.say(key))?;
        }
        if let Some(about) = &view.about {
            self.column.indented(about)?;
        }
        self.column.indented(&plan(view, self.words))?;
        let ids = view.plays.iter().chain(&view.at_home);
        let ids: Vec<_> = ids.map(|named| sanitise(&named.id)).collect();
        let ids = [("ids", ids.join(", ").into())];
        self.column
            .indented(&self.words.say_with("programme-names", &ids))?;
        for (heading, texts) in lists(view, self.words) {
            self.column.line("")?;
            self.column
                .indented(&format!("{}:", self.words.say(heading)))?;
            for text in texts {
                self.item(&text)?;
            }
        }
        self.column.line("")
    }

    /// A text behind a point, with further lines under its first word.
    fn item(&mut self, text: &str) -> io::Result<()> {
        for line in marked("   · ", text, WIDTH) {
            self.column.line(&line)?;
        }
        Ok(())
    }
}
