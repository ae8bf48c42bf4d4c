//! Writing a case that the group brought itself: the list of what is written, and the lines that are typed for it.

use ratatui::crossterm::event::KeyCode;

use super::app::App;
use super::drafts::LineFor;
use super::over::{List, Over, Question};
use crate::exercise::{Act, CaseAct};
use crate::language::Spoken as _;

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
        entries.push((CaseEntry::Written(LineFor::Give), say("console-case-give")));
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
            (code, _) => self.no_key(code),
        }
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
