//! The keys in lists: advisers, injects, decisions, seats and objectives; and the numbers that are asked for there.

use ratatui::crossterm::event::KeyCode;

use super::app::App;
use super::drafts::LineFor;
use super::keys::digit;
use super::over::{Counts, List, Over};
use crate::exercise::lead::{GRADES, InjectRow};
use crate::exercise::{Act, OfferAct, SurveyAct, TaskAct};
use crate::record::OUTCOMES;
use crate::scenario::SceneId;
use crate::view::grade;

impl App {
    pub(super) fn list(&mut self, list: List) {
        let (count, none) = match list {
            List::Advice => (self.view.place.advice.len(), "console-no-advice"),
            List::Tasks if self.view.task.is_some() => (1, ""),
            List::Tasks => (self.view.place.tasks.len(), "console-no-tasks"),
            List::Rather => (self.view.place.rather.len(), "console-no-line"),
            List::Injects => (self.view.place.injects.len(), "host-no-injects"),
            List::Road => (self.view.place.road.len(), "host-no-road"),
            List::Ratings => (self.view.place.objectives.len(), "console-no-objectives"),
            List::Survey => (self.view.survey.asks.len(), "console-no-survey"),
            List::Offers => (self.view.offers.len(), "console-no-offers"),
            List::Plans | List::Seats | List::Case => (1, ""),
        };
        match count {
            0 => self.say(none),
            _ if list == List::Road => {
                // The latest decision is the likeliest to go back to.
                let mut road = self.view.place.road.iter();
                let latest = road.rposition(|row| row.steps.is_some());
                self.over = Some(Over::List(list, latest.unwrap_or(0)));
            }
            _ if list == List::Survey => {
                let next = self.view.survey.next();
                self.over = Some(Over::List(list, next.unwrap_or(0)));
            }
            _ => self.over = Some(Over::List(list, 0)),
        }
    }

    pub(super) fn key_in_list(&mut self, code: KeyCode, list: List, cursor: usize) {
        let place = &self.view.place;
        let count = match list {
            List::Advice => place.advice.len(),
            List::Tasks => match &self.view.task {
                Some(task) => task.lines.len(),
                None => place.tasks.len(),
            },
            List::Plans => self.view.earlier.len() + place.plans.len(),
            List::Survey => self.view.survey.asks.len(),
            List::Rather => place.rather.len(),
            List::Injects => place.injects.len(),
            List::Road => place.road.len(),
            List::Seats => self.view.seats.len(),
            List::Ratings => place.objectives.len(),
            List::Offers => self.view.offers.len(),
            List::Case => self.case_entries().len(),
        };
        match (code, list) {
            (KeyCode::Down, _) => self.move_to(list, (cursor + 1).min(count.saturating_sub(1))),
            (KeyCode::Up, _) => self.move_to(list, cursor.saturating_sub(1)),
            (KeyCode::Esc, _) => self.over = None,
            (KeyCode::Enter, List::Advice) => self.hear(cursor),
            (code, List::Tasks) => self.key_of_task(code, cursor),
            (KeyCode::Enter, List::Plans) if cursor < self.view.earlier.len() => {
                self.review(cursor);
            }
            (KeyCode::Char('x') | KeyCode::Delete, List::Plans | List::Rather) => {
                let of = match list {
                    List::Rather => place.rather.get(cursor),
                    _ => cursor
                        .checked_sub(self.view.earlier.len())
                        .and_then(|place_among| place.plans.get(place_among)),
                };
                match of.map(|(seq, _)| *seq) {
                    Some(seq) => self.ask("console-ask-take-back", &[], Act::TakeBack(seq)),
                    None => self.no_key(code),
                }
            }
            (KeyCode::Char('t'), List::Rather) => self.write(LineFor::Otherwise, ""),
            (KeyCode::Char('t'), List::Plans) => self.write(LineFor::Plan, ""),
            (KeyCode::Enter, List::Survey) => self.survey(cursor),
            (code, List::Case) => self.key_of_case(code, cursor),
            (code, List::Offers) => self.key_of_offer(code, cursor),
            (code, List::Injects) => match place.injects.get(cursor).cloned() {
                Some(row) => self.key_of_inject(code, &row),
                None => self.over = None,
            },
            (KeyCode::Enter, List::Road) => {
                let row = place.road.get(cursor);
                match row.and_then(|row| Some((row, row.steps?))) {
                    Some((row, steps)) => {
                        let values = [("title", row.decision.title.clone().into())];
                        self.ask("console-ask-back-to", &values, Act::BackTo(steps));
                    }
                    None => self.say("host-road-left"),
                }
            }
            (KeyCode::Char('c'), List::Road) => self.correct(cursor),
            (KeyCode::Char('t'), List::Seats) if self.view.has_tables() => {
                if let Some(row) = self.view.seats.get(cursor) {
                    let counts = Counts::Table { seat: row.number };
                    self.over = Some(Over::Number(counts, String::new()));
                }
            }
            (KeyCode::Char('x') | KeyCode::Delete, List::Seats) => {
                if let Some(seat) = self.view.seats.get(cursor) {
                    let number = seat.number;
                    let values = [("seat", number.into())];
                    self.ask("console-ask-remove", &values, Act::Remove(vec![number]));
                }
            }
            (KeyCode::Char('X'), List::Seats) => self.take_many_away(),
            (KeyCode::Char(sign @ '1'..='4'), List::Ratings) => {
                let rating = GRADES[digit(sign) - 1];
                if let Some(row) = place.objectives.get(cursor) {
                    let objective = row.id.clone();
                    if self.act(Act::Rate { objective, rating }) {
                        let said = grade(rating, &self.words);
                        let said = [("grade", said.into())];
                        self.remark = Some(self.words.say_with("console-rated", &said));
                    }
                }
            }
            (code, _) => self.no_key(code),
        }
    }

    /// The keys of what people do themselves: one is opened, or something is done with the line under the cursor.
    fn key_of_task(&mut self, code: KeyCode, cursor: usize) {
        let Some(open) = &self.view.task else {
            let task = self.view.place.tasks.get(cursor);
            match (code, task.map(|task| task.id.clone())) {
                (KeyCode::Enter, Some(id)) => {
                    if self.act(Act::Task(TaskAct::Open(id))) {
                        self.move_to(List::Tasks, 0);
                    }
                }
                (code, _) => self.no_key(code),
            }
            return;
        };
        let line = open.lines.get(cursor).map(|row| row.number);
        match (code, line) {
            (KeyCode::Enter | KeyCode::Char(' '), Some(line)) if open.lines[cursor].shown => {
                self.act(Act::Task(TaskAct::Show(line)));
            }
            (KeyCode::Enter | KeyCode::Char(' '), Some(line)) => {
                let values = [("line", line.into())];
                self.ask(
                    "console-ask-show-line",
                    &values,
                    Act::Task(TaskAct::Show(line)),
                );
            }
            (KeyCode::Char('k'), Some(_)) if open.lines[cursor].kept => {
                self.say(self.in_a_case("console-task-kept", "console-task-kept-case"));
            }
            (KeyCode::Char('k'), Some(line)) if self.view.suggests_options() => {
                let suggested = format!("{} | ", open.lines[cursor].text);
                self.write(LineFor::Suggested(line), &suggested);
            }
            (KeyCode::Char('k'), Some(line)) => {
                let values = [("line", line.into())];
                let ask = self.in_a_case("console-ask-keep", "console-ask-keep-text");
                self.ask(ask, &values, Act::Task(TaskAct::Keep(line)));
            }
            (KeyCode::Char('e'), _) => self.add_examples(),
            (KeyCode::Char('x') | KeyCode::Delete, Some(line)) => {
                let values = [("line", line.into())];
                let ask = match open.lines[cursor].kept {
                    true => "console-ask-drop-kept",
                    false => "console-ask-drop",
                };
                self.ask(ask, &values, Act::Task(TaskAct::Drop(line)));
            }
            (KeyCode::Char('v'), _) if !open.asks && open.picked > 0 => {
                self.ask("console-ask-again", &[], Act::Task(TaskAct::Ask));
            }
            (KeyCode::Char('v'), _) => {
                if !self.act(Act::Task(TaskAct::Ask)) {
                    self.say("console-task-shows-two");
                }
            }
            (KeyCode::Char('t'), _) => self.write(LineFor::Said, ""),
            (KeyCode::Char('c'), _) => {
                let left = open.lines.iter().filter(|row| !row.kept).count();
                let values = [("left", left.into())];
                self.ask("console-ask-task", &values, Act::Task(TaskAct::Close));
            }
            (code, _) => self.no_key(code),
        }
    }

    /// Adds what people of the story made of the task, so that it can be shown like any other.
    fn add_examples(&mut self) {
        for text in self.view.examples() {
            if !self.act(Act::Task(TaskAct::Say(text))) {
                return;
            }
        }
    }

    /// Asks whether everybody is asked what stands under the cursor, or no more where that is asked now.
    fn survey(&mut self, cursor: usize) {
        let Some(row) = self.view.survey.asks.get(cursor) else {
            return;
        };
        let round = row.round;
        match self.view.survey.open {
            Some(open) if open.round == round => {
                let values = [("answered", open.answered.into())];
                let key = match open.is_too_few() {
                    true => "console-ask-survey-few",
                    false => "console-ask-survey-close",
                };
                self.ask(key, &values, Act::Survey(SurveyAct::Close));
            }
            _ => {
                self.ask(
                    "console-ask-survey",
                    &[],
                    Act::Survey(SurveyAct::Open(round)),
                );
            }
        }
    }

    /// The keys of what the control cell offers: it is taken or not, and Esc leaves it for later.
    fn key_of_offer(&mut self, code: KeyCode, cursor: usize) {
        let Some(row) = self.view.offers.get(cursor).cloned() else {
            self.over = None;
            return;
        };
        let offer = [("offer", row.told.into())];
        match code {
            KeyCode::Enter => {
                let act = Act::Offer(OfferAct::Take(row.number));
                self.ask("console-ask-offer", &offer, act);
            }
            KeyCode::Char('x') | KeyCode::Delete => {
                let act = Act::Offer(OfferAct::Decline(row.number));
                self.ask("console-ask-offer-not", &offer, act);
            }
            code => self.no_key(code),
        }
    }

    /// Asks what became of the plan of an earlier group at a place, with what was said of it so far, and says which it is.
    fn review(&mut self, place: usize) {
        let Some(row) = self.view.earlier.get(place) else {
            return;
        };
        let text = row.text.clone();
        let before = row.outcome.as_ref().map_or_else(String::new, |outcome| {
            let counts = OUTCOMES.map(|it| outcome.tally.votes_for(it).to_string());
            let why = outcome.why.iter().map(String::as_str);
            let counts = counts.iter().map(String::as_str);
            counts.chain(why).collect::<Vec<_>>().join(" ")
        });
        self.write(LineFor::Review(place), &before);
        self.remark = Some(text);
    }

    /// Lets everybody read what the adviser at a place says.
    fn hear(&mut self, place: usize) {
        self.over = None;
        let row = self.view.place.advice.get(place);
        let Some(adviser) = row.map(|row| row.adviser.id.clone()) else {
            return;
        };
        if self.act(Act::Hear(adviser)) {
            self.say("console-told");
        }
    }

    /// Asks whether many seats go at once: while a vote is open those that are new, else those whose phone sleeps.
    fn take_many_away(&mut self) {
        let (seats, ask, none) = match self.view.is_voting() {
            true => (
                self.view.newcomers(),
                "console-ask-remove-new",
                "host-nobody-new",
            ),
            false => (
                self.view.sleepers(),
                "console-ask-remove-asleep",
                "host-nobody-asleep",
            ),
        };
        if seats.is_empty() {
            self.say(none);
            return;
        }
        let values = [("count", seats.len().into())];
        self.ask(ask, &values, Act::Remove(seats));
    }

    /// Says that a key does nothing here, where it is one that somebody could mean.
    pub(super) fn no_key(&mut self, code: KeyCode) {
        if matches!(code, KeyCode::Char(_) | KeyCode::Enter) {
            self.say("console-no-key-here");
        }
    }

    /// The list of injects, at one of them.
    pub(super) fn injects_at(&mut self, inject: SceneId) {
        let mut injects = self.view.place.injects.iter();
        let place = injects.position(|row| row.scene == inject);
        self.list(List::Injects);
        if let Some(place) = place {
            self.move_to(List::Injects, place);
        }
    }

    fn move_to(&mut self, list: List, cursor: usize) {
        self.over = Some(Over::List(list, cursor));
    }

    /// Takes away what asked for a number: what lay there before is there again.
    pub(super) fn leave_number(&mut self, counts: Counts) {
        self.over = None;
        match counts {
            Counts::Hands { .. } => {}
            Counts::Minute(inject) => self.injects_at(inject),
            Counts::Table { seat } => {
                let mut seats = self.view.seats.iter();
                let place = seats.position(|row| row.number == seat).unwrap_or(0);
                self.move_to(List::Seats, place);
            }
        }
    }

    /// Takes a number that was asked for.
    pub(super) fn count(&mut self, counts: Counts, number: u32) {
        match counts {
            Counts::Hands { choice, .. } => {
                let hands = number;
                self.act(Act::Hands { choice, hands });
            }
            Counts::Minute(inject) => {
                let at = Some(number);
                if self.act(Act::Reschedule { inject, at }) {
                    self.say("console-moved");
                }
            }
            Counts::Table { seat } => {
                // A table has no number that large, and none is found then.
                let table = u8::try_from(number).unwrap_or(u8::MAX);
                self.act(Act::Seat { seat, table });
            }
        }
    }

    /// The keys of an inject in the list.
    fn key_of_inject(&mut self, code: KeyCode, row: &InjectRow) {
        let inject = row.scene;
        match code {
            KeyCode::Enter => {
                let values = [("title", row.title.clone().into())];
                self.ask("console-ask-inject", &values, Act::Send(inject));
            }
            // m gives the mouse back.
            KeyCode::Char('t') if row.timed => {
                self.over = Some(Over::Number(Counts::Minute(inject), String::new()));
            }
            KeyCode::Char('h') if row.timed => {
                if self.act(Act::Reschedule { inject, at: None }) {
                    self.say("console-held");
                }
            }
            KeyCode::Char('t' | 'h') => self.say("console-not-timed"),
            KeyCode::Char('e') => self.write(LineFor::Inject(inject), &row.text),
            code => self.no_key(code),
        }
    }
}
