//! A programme in lines of text.

use std::io::{BufRead, Write};

use anyhow::Result;

use super::{Plain, command, sanitise};
use crate::terminal::programme::{MeetingView, ProgrammeView, lists, plan, wording_key};
use crate::terminal::wrap::{WIDTH, wrap_text};

impl<R: BufRead, W: Write> Plain<'_, R, W> {
    /// Shows a programme, and lets the reader pick what to play; returns the id of a scenario, if any.
    pub fn programme(&mut self, view: &ProgrammeView) -> Result<Option<String>> {
        self.heading(&view.title)?;
        self.paragraph(&view.summary)?;
        self.paragraph(&view.far)?;
        for (place, meeting) in view.meetings.iter().enumerate() {
            self.meeting(place + 1, meeting)?;
        }
        loop {
            self.prompt("programme-pick")?;
            let Some(line) = self.read()? else {
                return Ok(None);
            };
            let line = line.trim();
            let by_number = line
                .parse::<usize>()
                .ok()
                .and_then(|number| view.meetings.get(number.checked_sub(1)?));
            let mut named = view
                .meetings
                .iter()
                .flat_map(|meeting| meeting.plays.iter().chain(&meeting.at_home));
            if let Some(meeting) = by_number {
                return Ok(Some(meeting.next.clone()));
            }
            if named.any(|named| named.id == line) {
                return Ok(Some(line.to_owned()));
            }
            if matches!(command(line).0, "stop" | "quit" | "q") {
                return Ok(None);
            }
            self.say("programme-pick-unclear", &[])?;
        }
    }

    fn meeting(&mut self, number: usize, view: &MeetingView) -> Result<()> {
        let mark = view.mark.key().map(|key| self.words.say(key));
        let mark = mark.map_or_else(String::new, |mark| format!(" ({mark})"));
        self.hanging(&format!("{number}. {}{mark}", view.title))?;
        if let Some(key) = wording_key(view.wording) {
            self.indented(&self.words.say(key))?;
        }
        if let Some(about) = &view.about {
            self.indented(about)?;
        }
        self.indented(&plan(view, self.words))?;
        let ids = view.plays.iter().chain(&view.at_home);
        let ids: Vec<_> = ids.map(|named| sanitise(&named.id)).collect();
        let ids = [("ids", ids.join(", ").into())];
        self.indented(&self.words.say_with("programme-names", &ids))?;
        for (heading, texts) in lists(view, self.words) {
            self.line("")?;
            self.indented(&format!("{}:", self.words.say(heading)))?;
            for text in texts {
                self.item(&text)?;
            }
        }
        self.line("")
    }

    /// A text behind a point, with further lines under its first word.
    fn item(&mut self, text: &str) -> Result<()> {
        for (place, line) in wrap_text(text, WIDTH - 5).iter().enumerate() {
            let point = if place == 0 { "·" } else { " " };
            self.line(&format!("   {point} {line}"))?;
        }
        Ok(())
    }
}
