//! The page of the library: what is on the shelf, what fits the search, and the way into a session.

use std::collections::HashMap;
use std::sync::Arc;

use ratatui::crossterm::event::KeyCode;

use super::{NotePage, PlayerApp, PlayerOverlay, PlayerPage};
use crate::language::{Language, Spoken as _, Words, nearest};
use crate::library::{Played, Title, folded, played};
use crate::record::Summary;
use crate::scenario::Scenario;
use crate::view::answered;

/// Bytes of the longest search.
pub(super) const SEARCH: usize = 60;

/// The library: what can be played, narrowed by what was typed.
#[derive(Debug, Default)]
pub(crate) struct Library {
    pub(crate) search: String,
    pub(crate) rows: Vec<LibraryRow>,
    /// What was done before, by scenario.
    pub(crate) played: HashMap<String, Played>,
}

/// A line of the library.
#[derive(Debug, Clone)]
pub(crate) enum LibraryRow {
    GoOn { title: usize, summary: Box<Summary> },
    Programme { programme: usize },
    Begin { title: usize },
    Case(OwnCase),
}

/// A case that people bring themselves, for which the reader leaves the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OwnCase {
    WithAGroup,
    Alone,
}

impl OwnCase {
    pub(super) const ALL: [Self; 2] = [Self::WithAGroup, Self::Alone];

    /// What it is called, and what it is about, by the keys of sentences.
    pub(crate) const fn keys(self) -> [&'static str; 2] {
        match self {
            Self::WithAGroup => ["screen-case-group", "screen-case-group-about"],
            Self::Alone => ["screen-case-alone", "screen-case-alone-about"],
        }
    }
}

impl PlayerApp<'_> {
    pub(super) fn key_in_library(&mut self, code: KeyCode) {
        let PlayerPage::Library(library) = &mut self.page else {
            return;
        };
        match code {
            KeyCode::Esc if library.search.is_empty() => self.left = true,
            KeyCode::Esc => library.search.clear(),
            KeyCode::Backspace => {
                library.search.pop();
            }
            KeyCode::Tab => {
                self.words = self.in_next_language();
            }
            KeyCode::Char(sign) => return self.search(&sign.to_string()),
            _ => return,
        }
        self.narrow();
    }

    /// The words in the next language: those that the program speaks come first, then what else the stories are in.
    fn in_next_language(&self) -> Words {
        let mut tags: Vec<&str> = Language::ALL.iter().map(|it| it.tag()).collect();
        for tag in self.titles.iter().flat_map(Title::tags) {
            if nearest(tag, tags.iter().copied()).is_none() {
                tags.push(tag);
            }
        }
        let here = nearest(self.words.reads(), tags.iter().copied());
        let place = tags.iter().position(|tag| Some(*tag) == here);
        let next = tags[place.map_or(0, |place| (place + 1) % tags.len())];
        let spoken = Language::of_tag(next);
        Words::new(spoken.unwrap_or_else(|| self.words.language())).around(next)
    }

    /// Narrows the library by what was typed or pasted.
    pub(super) fn search(&mut self, typed: &str) {
        if let PlayerPage::Library(library) = &mut self.page
            && library.search.len() + typed.len() <= SEARCH
        {
            library.search.push_str(typed);
            self.narrow();
        }
    }

    pub(super) fn begin(&mut self, title: usize) {
        let Some(scenario) = self.scenario_of(title) else {
            return;
        };
        match self.desk.earlier(self.store, &scenario) {
            Ok(earlier) => {
                let answered = self.desk.answered();
                let note = NotePage::of(scenario, answered, earlier);
                self.turn_page(PlayerPage::Note(note));
            }
            Err(error) => self.opened(Err(error)),
        }
    }

    /// Leaves for a room, with the scenario whose first page is before the reader.
    pub(super) fn lead_a_group(&mut self) {
        let PlayerPage::Note(note) = &self.page else {
            return;
        };
        let mut titles = self.titles.iter();
        self.group = titles.find(|title| title.id() == note.scenario.id);
        self.left = self.group.is_some();
    }

    /// Leaves for a case of one's own.
    pub(super) fn bring_a_case(&mut self, case: OwnCase) {
        self.own_case = Some(case);
        self.left = true;
    }

    pub(super) fn go_on(&mut self, title: usize, summary: &Summary) {
        let Some(scenario) = self.scenario_of(title) else {
            return;
        };
        let resumed = self
            .desk
            .resume(self.store, summary, &scenario, &self.words);
        match resumed {
            Ok((session, changed)) => {
                let counts = answered(session.run()).into_iter();
                let counts = counts.map(|it| it.counts(&self.words));
                let said: Vec<_> = changed.into_iter().chain(counts).collect();
                self.opened(Ok(session));
                if !said.is_empty() {
                    self.overlay = Some(PlayerOverlay::Message(said.join("\n\n")));
                }
            }
            Err(error) => self.opened(Err(error)),
        }
    }

    fn scenario_of(&self, title: usize) -> Option<Arc<Scenario>> {
        self.titles
            .get(title)?
            .in_language(self.words.reads())
            .cloned()
    }

    pub(super) fn show_library(&mut self) {
        let played = self.played();
        self.turn_page(PlayerPage::Library(Library {
            played,
            ..Library::default()
        }));
        self.narrow();
    }

    /// What was done before. What cannot be read of it is said: a session once, and each time that it is all of them.
    pub(super) fn played(&mut self) -> HashMap<String, Played> {
        let sentence = match self.store.sessions() {
            Ok(sessions) => {
                let unreadable = &sessions.unreadable;
                if unreadable.len() > self.unreadable {
                    let said: Vec<_> = unreadable
                        .iter()
                        .map(|it| it.sentence(&self.words))
                        .collect();
                    self.overlay = Some(PlayerOverlay::Message(said.join("\n\n")));
                }
                self.unreadable = unreadable.len();
                return played(&sessions.readable);
            }
            Err(error) => error.sentence(&self.words),
        };
        self.overlay = Some(PlayerOverlay::Message(sentence));
        HashMap::new()
    }

    /// Fills the rows with what fits the search.
    pub(super) fn narrow(&mut self) {
        let tag = self.words.reads();
        let PlayerPage::Library(library) = &mut self.page else {
            return;
        };
        let search = folded(&library.search);
        let fits = |texts: &[&str]| texts.iter().any(|text| folded(text).contains(&search));
        let titles: Vec<_> = (0..)
            .zip(self.titles)
            .filter(|(_, title)| {
                title.in_language(tag).is_some_and(|scenario| {
                    let themes: Vec<_> = scenario.themes.iter().map(String::as_str).collect();
                    fits(&[&scenario.title, &scenario.summary, &scenario.id]) || fits(&themes)
                })
            })
            .collect();
        let open = titles.iter().filter_map(|(place, title)| {
            let summary = library.played.get(title.id())?.open.clone()?;
            Some(LibraryRow::GoOn {
                title: *place,
                summary: Box::new(summary),
            })
        });
        let programmes = (0..).zip(self.programmes).filter(|(_, title)| {
            title.in_language(tag).is_some_and(|programme| {
                fits(&[&programme.title, &programme.summary, &programme.id])
            })
        });
        let cases = self.cases.iter().copied().filter(|case| {
            let said = case.keys().map(|key| self.words.say(key));
            fits(&said.each_ref().map(String::as_str))
        });
        library.rows = open
            .chain(programmes.map(|(programme, _)| LibraryRow::Programme { programme }))
            .chain(titles.iter().map(|&(title, _)| LibraryRow::Begin { title }))
            .chain(cases.map(LibraryRow::Case))
            .collect();
        self.cursor = self.cursor.min(library.rows.len().saturating_sub(1));
    }
}
