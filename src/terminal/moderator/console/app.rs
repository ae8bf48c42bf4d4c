//! The state behind the moderator's screen, and how time and events of the terminal change it.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use ratatui::crossterm::event::{Event, KeyEventKind};

use super::drafts::{DraftOf, Drafts, LineFor};
use super::over::{Over, Question};
use crate::debrief::lookback::Lookout;
use crate::exercise::Act;
use crate::exercise::{Lead, LeadView, Phase};
use crate::language::{Words, sanitise};
use crate::terminal::canvas::keys::{Mouse, TypedNumber, lines_of_wheel, moved};
use crate::terminal::moderator::look::Look;

/// What is on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Page {
    /// How people come in, and what to say first.
    Welcome,
    Table,
    /// All tables at once, and the place of the one under the cursor.
    Tables(usize),
}

/// The two texts beside each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pane {
    Story,
    Notes,
}

/// How far the texts of the page are scrolled.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Scrolls {
    pub(super) story: u16,
    pub(super) notes: u16,
}

/// The moderator's screen.
pub(super) struct App {
    pub(super) lead: Lead,
    pub(super) words: Words,
    pub(super) page: Page,
    pub(super) view: LeadView,
    pub(super) look: Look,
    pub(super) pane: Pane,
    pub(super) scrolls: Scrolls,
    pub(super) over: Option<Over>,
    pub(super) drafts: Drafts,
    pub(super) question: Option<Question>,
    /// The number of a choice, as typed so far.
    pub(super) typed: TypedNumber,
    /// A sentence about the last key.
    pub(super) remark: Option<String>,
    pub(super) mouse: Mouse,
    /// Where phones found the room last.
    pub(super) host: Option<String>,
    /// Whether that is another place than before, which the moderator has not looked at.
    pub(super) moved: bool,
    pub(super) left: bool,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App")
            .field("page", &self.page)
            .field("lead", &self.lead)
            .finish_non_exhaustive()
    }
}

impl App {
    pub(super) fn new(lead: Lead, lookout: Arc<Lookout>, words: Words) -> Self {
        let view = LeadView::of(&lead, &words);
        Self {
            host: view.door.invitation.host(),
            view,
            look: Look::beside(lookout),
            lead,
            words,
            page: Page::Welcome,
            pane: Pane::Story,
            scrolls: Scrolls::default(),
            over: None,
            drafts: Drafts::default(),
            question: None,
            typed: TypedNumber::default(),
            remark: None,
            mouse: Mouse::default(),
            moved: false,
            left: false,
        }
    }

    /// Takes in how far the texts could be scrolled.
    pub(super) fn drawn(&mut self, scrolls: Scrolls) {
        self.scrolls = scrolls;
    }

    /// Looks at the room again. Returns whether anything on the screen changed.
    pub(super) fn refresh(&mut self) -> bool {
        let found = self.look.listen(&self.lead, &self.words);
        let view = self.view.again(&self.lead, &self.words);
        if view == self.view {
            return found;
        }
        let before = std::mem::replace(&mut self.view, view);
        let stands = |view: &LeadView| (view.place.table, view.place.scene.clone(), view.now.phase);
        if stands(&before) != stands(&self.view) {
            self.scrolls = Scrolls::default();
        }
        if let Some(host) = self.view.door.invitation.host() {
            let before = self.host.replace(host);
            let elsewhere = before.is_some() && before != self.host;
            // Who has the way in before them sees it.
            self.moved |= elsewhere && !matches!(self.over, Some(Over::Door));
        }
        // What the last key did is known by then; this is not.
        let (had, has) = (&before.door.invitation, &self.view.door.invitation);
        if had.host() != has.host() {
            self.remark = None;
        }
        // Everybody is back.
        self.moved &= self.view.door.missing > 0 || before.door.missing == 0;
        if self.view.door.screens > before.door.screens {
            self.say("host-screen-in");
        }
        // Votes come in while it is asked.
        if matches!(self.question, Some(Question::Act(Act::CloseVote, _))) {
            self.ask_close();
        }
        true
    }

    /// Lets time pass: injects that are due come, and the screen follows the room.
    pub(super) fn pass(&mut self, time: Duration) -> bool {
        // Nothing may change under the hands of somebody who is deciding.
        let writing = matches!(self.over, Some(Over::Settle(_) | Over::Line(..)));
        let deciding = self.question.is_some() || writing;
        match self.lead.pass(time, deciding) {
            Ok(true) => self.say("host-inject-came"),
            Ok(false) => {}
            Err(declined) => self.remark = Some(self.why_not(&declined)),
        }
        self.refresh()
    }

    /// Takes one event of the terminal.
    pub(super) fn update(&mut self, event: &Event) {
        match event {
            Event::Key(key) if key.kind == KeyEventKind::Press => self.key(*key),
            Event::Paste(text) => self.paste(text),
            Event::Mouse(mouse) => {
                if let Some(lines) = lines_of_wheel(mouse.kind) {
                    self.scroll(lines);
                }
            }
            _ => {}
        }
    }

    /// Moves the text that is read by some lines.
    pub(super) fn scroll(&mut self, lines: i32) {
        let scroll = match (&mut self.over, self.pane) {
            (Some(Over::Help(scroll)), _) => scroll,
            (_, Pane::Story) => &mut self.scrolls.story,
            (_, Pane::Notes) => &mut self.scrolls.notes,
        };
        *scroll = moved(*scroll, lines);
    }

    /// The texts that were written and not kept, each by what it is for.
    pub(super) fn unkept_texts(&self) -> Vec<String> {
        let Drafts {
            note,
            lines,
            settles,
        } = &self.drafts;
        let mut note = note;
        let mut lines: BTreeMap<_, _> = lines.iter().map(|(what, text)| (*what, text)).collect();
        let settles = settles.iter().map(|(of, texts)| (*of, texts.each_ref()));
        let mut settles: BTreeMap<DraftOf, _> = settles.collect();
        // What is being written takes the place of its draft.
        match &self.over {
            Some(Over::Note(text)) => note = text,
            Some(Over::Line(what, text)) => drop(lines.insert(*what, text)),
            Some(Over::Settle(settle)) => {
                let texts = [&settle.reason, &settle.dissent];
                settles.insert(settle.draft_of(self.view.place.at), texts);
            }
            _ => {}
        }
        let keys = ["console-unkept-reason", "console-unkept-dissent"];
        let decisions = settles
            .into_values()
            .flat_map(|texts| texts.into_iter().zip(keys));
        let named = [(note, "console-unkept-note")].into_iter().chain(decisions);
        let named = named.filter(|(text, _)| text.is_unkept());
        let lines = lines.into_iter().filter(|(_, text)| text.is_unkept());
        let mut texts: Vec<_> = named
            .map(|(_, key)| self.words.say(key))
            .chain(lines.map(|(what, _)| self.line_name(what)))
            .collect();
        texts.dedup();
        texts
    }

    /// What a line is called that was written for everybody.
    fn line_name(&self, what: LineFor) -> String {
        match what {
            LineFor::Improvised => self.words.say("console-unkept-improvised"),
            LineFor::Plan => self.words.say("console-unkept-plan"),
            LineFor::Review(_) => self.words.say("console-unkept-review"),
            LineFor::Otherwise => self.words.say("console-unkept-otherwise"),
            LineFor::Said => self.words.say("console-unkept-said"),
            LineFor::Story
            | LineFor::Option(_)
            | LineFor::Suggested(_)
            | LineFor::Kept(_)
            | LineFor::Amended(_) => self.words.say("console-unkept-case"),
            LineFor::Inject(inject) => {
                let room = self.lead.hall().room();
                let scenario = room.scenario_in(self.words.reads());
                let title = sanitise(&scenario.scene_name(inject));
                let values = [("title", title.into())];
                self.words.say_with("console-unkept-inject", &values)
            }
        }
    }

    pub(super) fn phase(&self) -> Phase {
        self.view.now.phase
    }
}
