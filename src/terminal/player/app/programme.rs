//! The page of a programme: its meetings, and the way into their scenarios and back.

use super::{PlayerApp, PlayerOverlay, PlayerPage};
use crate::language::Words;
use crate::library::{ProgrammeTitle, Title};
use crate::record::Store;
use crate::view::programme::ProgrammeView;

/// A programme, with what was done of it.
#[derive(Debug)]
pub(crate) struct ProgrammePage {
    pub(crate) view: ProgrammeView,
    /// Where the cursor can stand.
    pub(crate) stops: Vec<Stop>,
}

/// A line of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stop {
    Meeting(usize),
    /// A scenario to play at home: the places of its meeting, and of itself there.
    AtHome(usize, usize),
}

impl ProgrammePage {
    fn new(view: ProgrammeView) -> Self {
        let stops = view
            .meetings
            .iter()
            .enumerate()
            .flat_map(|(place, meeting)| {
                let home = (0..meeting.at_home.len()).map(move |home| Stop::AtHome(place, home));
                std::iter::once(Stop::Meeting(place)).chain(home)
            });
        let stops = stops.collect();
        Self { view, stops }
    }

    /// The line of a meeting.
    pub(super) fn stop_of(&self, meeting: usize) -> Option<usize> {
        let wanted = Stop::Meeting(meeting);
        self.stops.iter().position(|&stop| stop == wanted)
    }

    /// The id of the scenario that a line opens.
    fn opens(&self, stop: Stop) -> Option<&str> {
        match stop {
            Stop::Meeting(meeting) => Some(&self.view.meetings.get(meeting)?.next),
            Stop::AtHome(meeting, home) => {
                Some(&self.view.meetings.get(meeting)?.at_home.get(home)?.id)
            }
        }
    }
}

impl<'a> PlayerApp<'a> {
    /// Opens the page of the first of these programmes.
    pub(crate) fn programme(
        titles: &'a [Title],
        programmes: &'a [ProgrammeTitle],
        store: &'a mut Store,
        desk: &'a dyn super::Desk,
        words: Words,
    ) -> Self {
        let mut app = Self::new(titles, store, desk, words);
        app.programmes = programmes;
        app.show_programme(0);
        app
    }

    /// Puts programmes above the scenarios of the library.
    #[must_use]
    pub(crate) fn with_programmes(mut self, programmes: &'a [ProgrammeTitle]) -> Self {
        self.programmes = programmes;
        self.narrow();
        self
    }

    /// With something to say at once.
    pub(crate) fn saying(mut self, sentence: Option<String>) -> Self {
        if let Some(sentence) = sentence {
            let before = match self.overlay.take() {
                Some(PlayerOverlay::Message(before)) => format!("{before}\n\n"),
                _ => String::new(),
            };
            self.overlay = Some(PlayerOverlay::Message(format!("{before}{sentence}")));
        }
        self
    }

    pub(super) fn show_programme(&mut self, place: usize) {
        let tag = self.words.reads();
        let programme = self.programmes.get(place);
        let Some(programme) = programme.and_then(|title| title.in_language(tag)) else {
            return;
        };
        let played = self.played();
        let view = ProgrammeView::of(programme, self.titles, &played, &self.words);
        let page = ProgrammePage::new(view);
        let stop = page.view.next.and_then(|next| page.stop_of(next));
        self.came_from = Some(place);
        self.turn_page(PlayerPage::Programme(Box::new(page)));
        self.cursor = stop.unwrap_or(0);
    }

    /// Starts the scenario under the cursor, or goes on with it.
    pub(super) fn enter_programme(&mut self) {
        let PlayerPage::Programme(page) = &self.page else {
            return;
        };
        let stop = page.stops.get(self.cursor).copied();
        let Some(id) = stop.and_then(|stop| page.opens(stop)).map(str::to_owned) else {
            return;
        };
        let Some(title) = self.titles.iter().position(|title| title.id() == id) else {
            let values = [("id", crate::view::sanitise(&id).into())];
            let sentence = self.words.say_with("programme-not-here", &values);
            self.overlay = Some(PlayerOverlay::Message(sentence));
            return;
        };
        match self.played().remove(&id).and_then(|played| played.open) {
            Some(summary) => self.go_on(title, &summary),
            None => self.begin(title),
        }
    }
}
