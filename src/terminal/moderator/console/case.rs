//! Writing a case that the group brought itself: the list of what is written, and the lines that are typed for it.

use ratatui::crossterm::event::KeyCode;

use super::app::App;
use super::drafts::LineFor;
use super::over::{List, Over, Question};
use crate::exercise::lead::unweighed;
use crate::exercise::{Act, CaseAct, Phase};
use crate::language::{Spoken as _, sanitise};
use crate::scenario::CaseTopic;

/// An entry of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CaseEntry {
    /// Something that is written in a line.
    Written(LineFor),
    /// To keep all of it.
    Keep,
}

impl App {
    /// What is written of the case and can be, in the order of the list, each with how it reads there.
    pub(super) fn case_entries(&self) -> Vec<(CaseEntry, String)> {
        let Some(case) = &self.view.case else {
            return Vec::new();
        };
        let say = |key: &str| self.words.say(key);
        let told = case.story.is_some();
        let story = match told {
            true => say("console-case-story-again"),
            false => say("console-case-story"),
        };
        let mut entries = vec![(CaseEntry::Written(LineFor::Story), story)];
        if told {
            let options = (1..).zip(case.lines(&self.words)).map(|(number, line)| {
                let option = LineFor::Option(Some(number - 1));
                (CaseEntry::Written(option), format!("{number} {line}"))
            });
            entries.extend(options);
            let option = CaseEntry::Written(LineFor::Option(None));
            entries.push((option, say("console-case-option")));
        }
        let kept = case.kept_lines(&self.words).into_iter().enumerate();
        entries
            .extend(kept.map(|(place, line)| (CaseEntry::Written(LineFor::Amended(place)), line)));
        let more = [
            (CaseTopic::Questions, "console-case-ask"),
            (CaseTopic::Affected, "console-case-affects"),
            (CaseTopic::Advice, "console-case-give"),
        ];
        let more = more
            .into_iter()
            .filter(|(about, _)| told || *about == CaseTopic::Advice);
        entries
            .extend(more.map(|(about, key)| (CaseEntry::Written(LineFor::Kept(about)), say(key))));
        if case.held {
            entries.push((CaseEntry::Keep, say("console-case-keep")));
        }
        entries
    }

    /// The keys in that list.
    pub(super) fn key_of_case(&mut self, code: KeyCode, cursor: usize) {
        let entry = self.case_entries().get(cursor).map(|(entry, _)| *entry);
        match (code, entry) {
            (KeyCode::Enter, Some(CaseEntry::Written(what))) => {
                let case = self.view.case.as_ref();
                let before = match what {
                    LineFor::Option(Some(place)) => case.and_then(|case| case.typed(place)),
                    LineFor::Story => case.and_then(|case| case.story.clone()),
                    LineFor::Amended(place) => {
                        let line = case.and_then(|case| case.kept.get(place));
                        line.map(|line| line.text.clone())
                    }
                    _ => None,
                };
                self.write(what, before.as_deref().unwrap_or_default());
            }
            (KeyCode::Enter, Some(CaseEntry::Keep)) => {
                self.question = Some(Question::KeepCase);
            }
            (
                KeyCode::Char('x') | KeyCode::Delete,
                Some(CaseEntry::Written(LineFor::Option(Some(place)))),
            ) => {
                let named = self.view.case.as_ref().and_then(|case| case.name(place));
                if let Some(option) = named {
                    let number = [("number", (place + 1).into())];
                    let act = Act::Case(CaseAct::Withdraw(option));
                    self.ask("console-ask-withdraw", &number, act);
                }
            }
            (
                KeyCode::Char('x') | KeyCode::Delete,
                Some(CaseEntry::Written(LineFor::Amended(place))),
            ) => {
                let case = self.view.case.as_ref();
                let line = case.and_then(|case| case.kept.get(place).cloned());
                if let Some(line) = line {
                    let text = [("text", sanitise(&line.text).into())];
                    let act = Act::Case(CaseAct::Amend(line, None));
                    self.ask("console-ask-take-out", &text, act);
                }
            }
            (code, _) => self.no_key(code),
        }
    }

    /// One key where a group brought a case, and another where it did not: what is said there is true of both.
    pub(super) fn in_a_case(&self, key: &'static str, case: &'static str) -> &'static str {
        match self.view.case {
            Some(_) => case,
            None => key,
        }
    }

    /// Which options say nothing of what they bring or cost, before the first vote on them.
    pub(super) fn unweighed(&self) -> Option<String> {
        let first = self.phase() == Phase::Talk;
        let case = self.view.case.as_ref().filter(|_| first)?;
        unweighed(case, &self.words)
    }

    /// Keeps all that was written and voted, and what follows.
    pub(super) fn keep_case(&mut self) {
        self.over = None;
        match self.lead.keep_held() {
            Ok(()) => self.say("console-case-kept"),
            Err(declined) => self.remark = Some(declined.sentence(&self.words)),
        }
        self.refresh();
    }

    /// The list again after a line was written, at that line or where the next of its kind is.
    pub(super) fn case_after(&mut self, what: LineFor) {
        let mut entries = self.case_entries().into_iter();
        let place = entries.position(|(entry, _)| entry == CaseEntry::Written(what));
        self.over = Some(Over::List(List::Case, place.unwrap_or(0)));
        self.say("console-case-written");
    }

    /// What people suggested is an option: the list of what they wrote again, at that line.
    pub(super) fn option_taken_over(&mut self, number: u32) {
        let mut lines = self.view.task.iter().flat_map(|task| &task.lines);
        match lines.position(|line| line.number == number) {
            Some(place) => self.over = Some(Over::List(List::Tasks, place)),
            None => self.case_at_new_option(),
        }
        self.say("console-case-written");
    }

    /// The list again, where the next option is written.
    pub(super) fn case_at_new_option(&mut self) {
        let mut entries = self.case_entries().into_iter();
        let new = CaseEntry::Written(LineFor::Option(None));
        let place = entries.position(|(entry, _)| entry == new);
        self.over = Some(Over::List(List::Case, place.unwrap_or(0)));
    }

    /// The keys of the page while people talk about a case.
    pub(super) fn key_line_of_a_case(&self) -> &'static str {
        match self.view.place.on {
            _ if self.view.waits_for_a_case() => "console-keys-case-untold",
            Some(_) => "console-keys-case",
            None => "console-keys-case-options",
        }
    }
}
