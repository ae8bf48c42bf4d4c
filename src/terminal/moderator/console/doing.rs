//! What the moderator does to the room, and what is said when it cannot be done.

use super::app::{App, Page};
use super::over::{Deed, Question};
use crate::exercise::{Act, Declined, Heard};
use crate::language::Value;
use crate::record::{Pause, SessionError};

impl App {
    /// Lets everything stand still while people come in, so that no clock runs before the evening does.
    pub(super) fn wait(&mut self) {
        self.at_all_tables(&Act::Pause(Pause::Break));
    }

    /// Begins, or goes on. What stands still for the stop word goes on standing still.
    pub(super) fn begin(&mut self) {
        self.page = match self.has_tables() {
            true => Page::Tables(0),
            false => Page::Table,
        };
        if self.room.now.paused == Some(Pause::Break) {
            self.at_all_tables(&Act::Unpause);
        }
    }

    /// A break, at once.
    pub(super) fn pause(&mut self) {
        match self.at_all_tables(&Act::Pause(Pause::Break)) {
            true => self.remark = None,
            false => self.say("console-not-now"),
        }
    }

    /// The stop word, at once.
    pub(super) fn stop(&mut self) {
        self.question = None;
        self.over = None;
        self.at_all_tables(&Act::Pause(Pause::StopWord));
    }

    pub(super) fn darken(&mut self) {
        let mut room = self.hall.room();
        let dark = !room.is_dark();
        room.darken(dark);
        drop(room);
        self.hall.tell(Heard::Scene);
        self.refresh();
    }

    /// Asks whether something is meant that the room will notice.
    pub(super) fn ask(&mut self, key: &str, values: &[(&str, Value<'_>)], deed: Deed) {
        let sentence = self.words.say_with(key, values);
        self.question = Some(Question { sentence, deed });
    }

    /// Does what was asked.
    pub(super) fn carry_out(&mut self, deed: Deed) {
        match deed {
            Deed::Act(act) => self.act(act),
            Deed::Unpause => {
                self.at_all_tables(&Act::Unpause);
            }
            Deed::Remove(seat) => {
                self.hall.room().remove(seat);
                self.hall.tell(Heard::Presence);
                self.refresh();
            }
            Deed::Gather(table) => {
                let gathered = self.hall.room().gather(table, (self.edge.now)());
                match gathered {
                    Ok(()) => {
                        (self.table, self.page) = (table, Page::Table);
                        self.remark = Some(self.words.say("console-gathered"));
                    }
                    Err(declined) => self.remark = Some(self.why_not(&declined)),
                }
                self.hall.tell(Heard::Scene);
                self.refresh();
            }
            Deed::Leave => self.left = true,
        }
    }

    /// Acts at the table that is looked at.
    pub(super) fn act(&mut self, act: Act) {
        let done = self.hall.room().act(self.table, act, (self.edge.now)());
        match done {
            Ok(()) => self.hall.tell(Heard::Scene),
            Err(declined) => self.remark = Some(self.why_not(&declined)),
        }
        self.refresh();
    }

    /// Acts at every table that walks a road of its own. Returns whether any did.
    fn at_all_tables(&mut self, act: &Act) -> bool {
        let done = self.hall.room().act_everywhere(act, (self.edge.now)());
        self.hall.tell(Heard::Scene);
        self.refresh();
        done.unwrap_or_else(|declined| {
            self.remark = Some(self.why_not(&declined));
            false
        })
    }

    /// Why something was not done, for the moderator.
    pub(super) fn why_not(&self, declined: &Declined) -> String {
        match declined {
            Declined::NotNow => self.words.say("console-not-now"),
            Declined::Paused => self.words.say("console-paused"),
            Declined::Session(SessionError::Store(error)) => {
                (self.edge.sentence)(error, &self.words)
            }
            Declined::Session(SessionError::Refused(_)) => self.words.say("console-refused"),
            Declined::Session(other) => other.to_string(),
        }
    }

    pub(super) fn say(&mut self, key: &str) {
        self.remark = Some(self.words.say(key));
    }
}
