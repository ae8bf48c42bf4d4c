//! What the moderator does, asked and answered.

use super::app::{App, Page, Scrolls};
use super::over::{Over, Question};
use crate::exercise::lead::{Hidden, few_voters, hidden};
use crate::exercise::{Act, Declined, OfferAct, TaskAct};
use crate::language::{Spoken as _, Value};
use crate::record::Pause;

impl App {
    /// Begins, or goes on.
    pub(super) fn begin(&mut self) {
        self.leave_the_welcome();
        self.act(Act::Begin);
    }

    fn leave_the_welcome(&mut self) {
        self.page = match self.view.has_tables() {
            true => Page::Tables(0),
            false => Page::Table,
        };
        // How far the welcome was read says nothing of the story.
        self.scrolls = Scrolls::default();
    }

    /// The stop word, at once.
    pub(super) fn stop(&mut self) {
        self.question = None;
        self.put_away();
        // Who says it twice is heard already.
        if self.view.now.paused != Some(Pause::StopWord) {
            self.act(Act::Pause(Pause::StopWord));
        }
    }

    /// Takes away what lies over the page, and keeps what was written there.
    pub(super) fn put_away(&mut self) {
        match self.over.take() {
            Some(Over::Note(note)) => self.drafts.note = note,
            Some(Over::Line(what, text)) => drop(self.drafts.lines.insert(what, text)),
            Some(Over::Settle(settle)) => {
                let of = settle.draft_of(self.view.place.at);
                let texts = [settle.reason, settle.dissent];
                self.drafts.settles.insert(of, texts);
            }
            _ => {}
        }
    }

    /// Asks whether something is meant that the room will notice, where it may be done.
    pub(super) fn ask(&mut self, key: &str, values: &[(&str, Value<'_>)], act: Act) {
        if let Err(declined) = self.lead.may(&act) {
            self.put_away();
            self.remark = Some(self.why_not(&declined));
            return;
        }
        let mut sentence = self.words.say_with(key, values);
        if let Some(warning) = self.warning(&act) {
            sentence = format!("{warning} {sentence}");
        }
        self.question = Some(Question::Act(act, sentence));
    }

    /// What everybody will be told of the secrecy of a vote.
    fn warning(&self, act: &Act) -> Option<String> {
        let now = &self.view.now;
        match act {
            Act::OpenVote { roles } => {
                let few = few_voters(now, *roles).map(|voters| {
                    let voters = [("voters", voters.into())];
                    self.words.say_with("console-not-secret", &voters)
                });
                let said: Vec<_> = self.unweighed().into_iter().chain(few).collect();
                (!said.is_empty()).then(|| said.join(" "))
            }
            Act::OpenVotes => {
                let voters = [("voters", self.view.few_voters()?.into())];
                Some(self.words.say_with("console-not-secret", &voters))
            }
            Act::Show | Act::CloseAndShow => Some(self.words.say(match hidden(now)? {
                Hidden::EveryCount => "host-no-counts",
                Hidden::SomeCounts => "console-dashes",
            })),
            _ => None,
        }
    }

    /// Does what the question was about.
    pub(super) fn answer_yes(&mut self, question: Question) {
        match question {
            Question::Act(act, _) => self.carry_out(act),
            Question::KeepCase => self.keep_case(),
            Question::Leave(_) => self.left = true,
        }
    }

    /// Does what needs no question any more, and says what came of it.
    pub(super) fn carry_out(&mut self, act: Act) {
        // The list of seats stays, for whoever has more than one to take away, and so do the texts and the way in.
        let stays = |act: &Act| match act {
            Act::Remove(_) | Act::NewCode | Act::CloseDoor(_) | Act::Case(_) | Act::Survey(_) => {
                true
            }
            Act::Task(act) => *act != TaskAct::Close,
            _ => false,
        };
        if !stays(&act) {
            self.put_away();
        }
        let gathers = matches!(act, Act::Gather(_));
        let begins = match act {
            Act::Offer(OfferAct::Take(number)) => {
                let mut offers = self.view.offers.iter();
                offers.any(|row| row.number == number && row.begins)
            }
            _ => false,
        };
        let told = match act {
            Act::Gather(_) => Some("console-gathered"),
            Act::NewCode => Some("console-new-code"),
            Act::CloseVote => Some("console-talk-first"),
            Act::Task(TaskAct::Close) => Some("console-task-closed"),
            Act::Task(TaskAct::Keep(_)) => {
                Some(self.in_a_case("console-task-kept", "console-task-kept-case"))
            }
            Act::Case(_) => Some("console-case-taken-out"),
            Act::Offer(_) => Some("console-offer-answered"),
            _ => None,
        };
        if self.act(act) {
            if gathers {
                self.page = Page::Table;
            }
            if begins && self.page == Page::Welcome {
                self.leave_the_welcome();
            }
            self.remark = told.map(|key| self.words.say(key));
        }
    }

    /// Does what the moderator wants. Returns whether it was done; why not is said.
    pub(super) fn act(&mut self, act: Act) -> bool {
        let done = self.lead.act(act);
        if let Err(declined) = &done {
            self.remark = Some(self.why_not(declined));
        }
        self.refresh();
        done.is_ok()
    }

    /// Why something was not done, and with which key it can be.
    pub(super) fn why_not(&self, declined: &Declined) -> String {
        let why = declined.sentence(&self.words);
        let how = match declined {
            Declined::NotNow => "console-how-not-now",
            Declined::Paused => "console-how-paused",
            _ => return why,
        };
        format!("{why} {}", self.words.say(how))
    }

    pub(super) fn say(&mut self, key: &str) {
        self.remark = Some(self.words.say(key));
    }
}
