//! The keys: what each does, where, and the line that tells them.

use ratatui::crossterm::event::{KeyCode, KeyEvent};

use super::app::{App, Page, Pane};
use super::drafts::LineFor;
use super::over::{Counts, List, Over, Question};
use super::settle::{Asking, Settle};
use crate::engine::Refused;
use crate::exercise::lead::{SlideView, told_slide};
use crate::exercise::{
    Act, CaseAct, Declined, Filling, LeadView, MOST_HANDS, Phase, PlanReview, Presence, Projected,
    TaskAct,
};
use crate::record::{Pause, Tally};
use crate::terminal::canvas::keys::{NumberSoFar, PAGE, TypedNumber, interrupts, lines_of, meant};
use crate::terminal::canvas::writing::{Writing, Wrote};
use crate::terminal::moderator::browser::open_screen;
use crate::terminal::moderator::plan::{plan, review};
use crate::view::Waits;

/// Minutes that a talk gets at a time, and the short measure of them.
const MINUTES: u32 = 5;
const MINUTE: u32 = 1;
/// Digits of a count of hands.
const DIGITS: usize = MOST_HANDS.ilog10() as usize + 1;
/// Capitals that mean something else than the small letter.
const CAPITALS: [char; 6] = ['A', 'B', 'C', 'E', 'U', 'X'];

impl App {
    /// Whether a key is for what comes at once, from any screen.
    pub(super) fn comes_at_once(&self, key: KeyEvent) -> bool {
        let code = meant(key.code, &CAPITALS);
        interrupts(key) || !self.writing() && matches!(code, KeyCode::Char('!' | 'b' | 'p'))
    }

    pub(super) fn key(&mut self, key: KeyEvent) {
        let asked = self.question.is_some();
        if interrupts(key) {
            // Who presses it twice means it.
            self.left |= matches!(self.question, Some(Question::Leave(_)));
            self.ask_leave();
            return;
        }
        self.remark = None;
        if self.writing() && !asked {
            self.key_in_text(key);
            return;
        }
        let code = meant(key.code, &CAPITALS);
        if code == KeyCode::Enter
            && !asked
            && self.over.is_none()
            && let Some(number) = self.typed.taken()
        {
            self.count_hands(number);
            return;
        }
        if !matches!(code, KeyCode::Char('0'..='9')) {
            self.typed = TypedNumber::default();
        }
        match code {
            KeyCode::Char('!') => self.stop(),
            KeyCode::Char('m') => {
                let said = self.mouse.turn();
                self.say(said);
            }
            KeyCode::Char('b') => self.fill(Filling::Nothing),
            KeyCode::Char('B') => {
                self.remark = open_screen(&self.view.door.invitation, &self.words).err();
            }
            KeyCode::Char('C') => self.fill(Filling::Invitation),
            KeyCode::Char('A') => self.fill(Filling::Agreements),
            KeyCode::Char('p') if self.page != Page::Welcome => self.pause_or_on(),
            KeyCode::Char('p') if self.is_stopped() => {
                self.begin();
                self.pause_or_on();
            }
            KeyCode::Enter if asked => {
                if let Some(question) = self.question.take() {
                    self.answer_yes(question);
                }
            }
            _ if asked => self.question = None,
            code if self.over.is_some() => self.key_over(code),
            KeyCode::Char('?') => self.over = Some(Over::Help(0)),
            KeyCode::Char('c') => {
                self.over = Some(Over::Door);
                self.moved = false;
            }
            KeyCode::Char('w') => self.over = Some(Over::List(List::Seats, 0)),
            KeyCode::Char('f') => self.list(List::Plans),
            KeyCode::Char('y') => self.list(List::Survey),
            KeyCode::Char('j') => self.list(List::Offers),
            KeyCode::Char('q') => self.ask_leave(),
            code => match self.page {
                Page::Welcome => self.key_at_welcome(code),
                Page::Table => self.key_at_table(code),
                Page::Tables(cursor) => self.key_at_tables(code, cursor),
            },
        }
    }

    fn ask_leave(&mut self) {
        self.question = Some(Question::Leave(self.lead.kept()));
    }

    /// Whether keys are letters now.
    pub(super) fn writing(&self) -> bool {
        match &self.over {
            Some(Over::Note(_) | Over::Line(..)) => true,
            Some(Over::Settle(settle)) => matches!(settle.asks, Asking::Reason | Asking::Dissent),
            _ => false,
        }
    }

    /// Fills the projector with something, or shows the story again where it did.
    fn fill(&mut self, filling: Filling) {
        self.act(Act::Fill(self.view.filling.or_story(filling)));
        // A page that tells it in its head needs no remark.
        if self.page == Page::Welcome {
            self.say(self.view.filling.told_key().unwrap_or("host-welcomes"));
        }
    }

    /// Whether everything stands still because somebody said the stop word.
    fn is_stopped(&self) -> bool {
        self.view.now.paused == Some(Pause::StopWord)
    }

    fn pause_or_on(&mut self) {
        match self.view.now.paused {
            None => {
                self.act(Act::Pause(Pause::Break));
            }
            Some(Pause::Break) => self.ask("console-ask-unpause", &[], Act::Unpause),
            Some(Pause::StopWord) => self.ask("console-ask-after-stop", &[], Act::Unpause),
            Some(Pause::Jump) => self.ask("console-ask-on", &[], Act::Unpause),
        }
    }

    fn key_at_welcome(&mut self, code: KeyCode) {
        match code {
            KeyCode::Enter => self.begin(),
            KeyCode::Down | KeyCode::PageDown => self.scroll(i32::from(PAGE)),
            KeyCode::Up | KeyCode::PageUp => self.scroll(-i32::from(PAGE)),
            KeyCode::Char(_) => self.say("screen-no-key"),
            _ => {}
        }
    }

    fn key_at_tables(&mut self, code: KeyCode, cursor: usize) {
        let tables = &self.view.tables;
        let last = tables.len() - 1;
        let here = tables[cursor].number;
        match code {
            KeyCode::Down => self.page = Page::Tables((cursor + 1).min(last)),
            KeyCode::Up => self.page = Page::Tables(cursor.saturating_sub(1)),
            KeyCode::Enter => self.look_at(here),
            KeyCode::Char(sign @ '1'..='9') => {
                let mut tables = tables.iter();
                let typed = tables.find(|row| usize::from(row.number) == digit(sign));
                if let Some(table) = typed.map(|row| row.number) {
                    self.look_at(table);
                }
            }
            KeyCode::Char('t') | KeyCode::Esc => self.page = Page::Table,
            KeyCode::Char('v') => self.ask("console-ask-votes", &[], Act::OpenVotes),
            KeyCode::Char('E') => self.ask("console-ask-end-tables", &[], Act::EndEarly),
            KeyCode::Char('x') => self.ask("console-ask-closes", &[], Act::CloseVotes),
            KeyCode::Char('s') => self.project(here),
            // Of the table that is on the projector, which is looked at as well.
            KeyCode::Char(sign @ ('.' | '>' | ',' | '<'))
                if self.view.projected == Some(self.view.place.table) =>
            {
                self.turn(if ['.', '>'].contains(&sign) { 1 } else { -1 });
            }
            KeyCode::Char('+') if self.is_resting() => self.rest(MINUTES.into()),
            KeyCode::Char('=') if self.is_resting() => self.rest(MINUTE.into()),
            KeyCode::Char('-') if self.is_resting() => self.rest(-i64::from(MINUTE)),
            KeyCode::Char('g') => {
                let values = [("table", here.into())];
                self.ask("console-ask-gather", &values, Act::Gather(here));
            }
            KeyCode::Char(_) => self.say("screen-no-key"),
            _ => {}
        }
    }

    /// Lets the projector show a table in place of all of them, or all of them again where it did.
    fn project(&mut self, table: u8) {
        self.act(Act::Project(match self.view.projected == Some(table) {
            true => Projected::AllTables,
            false => Projected::Table(table),
        }));
        self.lead.look_at(table);
        self.refresh();
    }

    /// Whether there is a break.
    fn is_resting(&self) -> bool {
        self.view.now.paused == Some(Pause::Break)
    }

    fn look_at(&mut self, table: u8) {
        self.lead.look_at(table);
        (self.page, self.pane) = (Page::Table, Pane::Story);
        self.scrolls = super::app::Scrolls::default();
        self.refresh();
    }

    fn key_at_table(&mut self, code: KeyCode) {
        if let Some(lines) = lines_of(code) {
            self.scroll(lines);
            return;
        }
        match code {
            KeyCode::Tab | KeyCode::BackTab => {
                self.pane = match self.pane {
                    Pane::Story => Pane::Notes,
                    Pane::Notes => Pane::Story,
                }
            }
            KeyCode::Char('t') | KeyCode::Esc if self.view.has_tables() => {
                let mut tables = self.view.tables.iter();
                let here = tables.position(|row| row.number == self.view.place.table);
                self.page = Page::Tables(here.expect("a table that is looked at"));
            }
            KeyCode::Char('n') => self.over = Some(Over::Note(self.drafts.note.clone())),
            KeyCode::Char('i') => self.list(List::Injects),
            KeyCode::Char('U') => self.list(List::Road),
            KeyCode::Char('o') => self.list(List::Ratings),
            KeyCode::Char('a') => self.write(LineFor::Improvised, ""),
            KeyCode::Char('e') if self.view.place.rather.is_empty() => {
                self.write(LineFor::Otherwise, "");
            }
            KeyCode::Char('e') => self.list(List::Rather),
            KeyCode::Char('g') => self.fill(Filling::Premortem),
            KeyCode::Char('h') => self.list(List::Advice),
            KeyCode::Char('z') => self.list(List::Tasks),
            KeyCode::Char('k') if self.view.case.is_some() => self.list(List::Case),
            KeyCode::Char('u') => self.back(),
            KeyCode::Char('E') => {
                let key = match self.view.has_tables() {
                    true => "console-ask-end-tables",
                    false => "console-ask-end",
                };
                self.ask(key, &[], Act::EndEarly);
            }
            KeyCode::Char('.' | '>') => self.turn(1),
            KeyCode::Char(',' | '<') => self.turn(-1),
            KeyCode::Char('+') => self.extend(MINUTES),
            KeyCode::Char('=') => self.extend(MINUTE),
            KeyCode::Char('-') => self.shorten(MINUTE),
            _ => self.decide(code),
        }
    }

    /// The keys with which a decision goes on. Whether it does now is not theirs to know.
    fn decide(&mut self, code: KeyCode) {
        let phase = self.phase();
        match code {
            KeyCode::Char(' ') | KeyCode::Enter => {
                let key = match (phase, self.view.place.scene.waits) {
                    (Phase::Consequence, Waits::Nothing) => "console-ask-ending",
                    (Phase::Consequence, _) => "console-ask-scene",
                    (Phase::Ended, _) => "console-ask-into-story",
                    _ if self.view.case.is_some() => "console-ask-case-end",
                    _ => "console-ask-on",
                };
                self.ask(key, &[], Act::GoOn);
            }
            KeyCode::Char('x') => self.close(),
            KeyCode::Char('v') if matches!(phase, Phase::Vote { .. }) => self.close(),
            KeyCode::Char('v') => {
                let counted = |tally: &Tally| tally.counts.iter().any(|count| count.hands > 0);
                let key = match phase {
                    Phase::Talk => "console-ask-vote",
                    _ if self.view.now.taken_up => "console-ask-vote",
                    _ if self.view.now.tally.as_ref().is_some_and(counted) => {
                        "console-ask-vote-anew"
                    }
                    _ => "console-ask-vote-again",
                };
                self.ask(key, &[], Act::OpenVote { roles: false });
            }
            KeyCode::Char('r') => {
                let roles = self.view.place.deciders.join(", ");
                let values = [("roles", roles.into())];
                let act = Act::OpenVote { roles: true };
                self.ask("console-ask-vote-roles", &values, act);
            }
            KeyCode::Char('0'..='9') => {
                let count = self.view.place.choices.len();
                match self.typed.key(code, count) {
                    Some(NumberSoFar::Begun(_)) => self.say("screen-number-begun"),
                    Some(NumberSoFar::Whole(number)) => self.count_hands(number),
                    None => self.say("console-no-choice"),
                }
            }
            KeyCode::Char('s') if matches!(phase, Phase::Vote { .. }) => {
                self.ask("console-ask-close-show", &[], Act::CloseAndShow);
            }
            KeyCode::Char('s') if self.view.place.same_vote => {
                self.ask("console-ask-same-vote", &[], Act::TakeUpVote);
            }
            KeyCode::Char('s') => self.ask("console-ask-show", &[], Act::Show),
            KeyCode::Char('d') => self.settle(),
            KeyCode::Char('l') => self.ask("console-ask-deadline", &[], Act::PassDeadline),
            KeyCode::Char(_) => self.say("screen-no-key"),
            _ => {}
        }
    }

    /// Closes the vote: at once where everybody has voted, for then nobody is shut out. Else it is asked, and said how many
    /// have not.
    fn close(&mut self) {
        let Presence {
            voters,
            voted,
            behind,
            ..
        } = self.view.now.presence;
        if voters > 0 && voted == voters && behind == 0 {
            self.carry_out(Act::CloseVote);
            return;
        }
        self.ask_close();
    }

    /// Asks whether the vote is to be closed, with how many have not voted by now.
    pub(super) fn ask_close(&mut self) {
        let Presence { voters, voted, .. } = self.view.now.presence;
        let values = [("missing", (voters - voted).into())];
        self.ask("console-ask-close", &values, Act::CloseVote);
    }

    /// Opens the questions about a decision, where one can be made.
    fn settle(&mut self) {
        let settle = Settle::of(&self.view.place).ok_or(Declined::NotNow);
        let settle = settle.and_then(|settle| self.lead.may(&settle.act()).map(|()| settle));
        match settle {
            Ok(mut settle) => {
                settle.take_up(&self.drafts, self.view.place.at);
                self.over = Some(Over::Settle(Box::new(settle)));
            }
            Err(declined) => self.remark = Some(self.why_not(&declined)),
        }
    }

    /// Asks whether a step back is meant, and says where it leads.
    fn back(&mut self) {
        match self.view.place.back.clone() {
            Some(scene) => self.ask("console-ask-back", &[("scene", scene.into())], Act::Back),
            None => self.say("host-no-back"),
        }
    }

    /// Opens a box for a line that everybody reads, where it can be told.
    pub(super) fn write(&mut self, what: LineFor, before: &str) {
        // Whether it may be told now does not hang on what it says.
        let sample = match what {
            LineFor::Plan => "if it rains then we wait",
            LineFor::Review(_) => "1 0 0",
            _ => "…",
        };
        let Some(act) = said(what, sample.to_owned(), &self.view) else {
            return;
        };
        match self.lead.may(&act) {
            Ok(()) => {
                let draft = self.drafts.lines.remove(&what);
                let draft = draft.filter(Writing::is_unkept);
                let text = draft.unwrap_or_else(|| Writing::of(before));
                self.over = Some(Over::Line(what, text));
            }
            Err(declined) => {
                self.over = None;
                self.remark = Some(self.why_not(&declined));
            }
        }
    }

    /// Opens the questions with which a decision on the road is put right.
    pub(super) fn correct(&mut self, place: usize) {
        let row = self.view.place.road.get(place);
        let settle = row.and_then(Settle::again);
        match settle {
            Some(mut settle) => {
                settle.take_up(&self.drafts, self.view.place.at);
                self.over = Some(Over::Settle(Box::new(settle)));
            }
            None => self.say("host-nobody-decided"),
        }
    }

    /// In a break: says until when it lasts, so many minutes later or earlier than before.
    fn rest(&mut self, more: i64) {
        let now = self.lead.now();
        let left = self.view.now.until.map_or(0, |until| until.0 - now.0);
        let left = (left.max(0) + 59_999) / 60_000;
        let minutes = u32::try_from(left + more).unwrap_or_default().max(1);
        self.act(Act::BreakFor(minutes));
    }

    fn shorten(&mut self, minutes: u32) {
        if self.is_resting() {
            return self.rest(-i64::from(minutes));
        }
        let values = [("minutes", minutes.into())];
        self.ask("console-ask-shorten", &values, Act::Shorten(minutes));
    }

    /// Turns the projector to the next slide, or the one before.
    fn turn(&mut self, by: isize) {
        let SlideView { number, count } = self.view.slide;
        let place = (number - 1).saturating_add_signed(by).min(count - 1);
        if self.act(Act::Slide(place)) {
            self.remark = match told_slide(self.view.slide, &self.words) {
                None => Some(self.words.say("console-one-slide")),
                told => told,
            };
        }
    }

    fn extend(&mut self, minutes: u32) {
        if self.is_resting() {
            return self.rest(i64::from(minutes));
        }
        let values = [("minutes", minutes.into())];
        self.ask("console-ask-extend", &values, Act::Extend(minutes));
    }

    fn count_hands(&mut self, number: usize) {
        let choice = self.view.place.numbered(number).map(|row| row.offer.choice);
        let act = match choice {
            Some(choice) => Act::Hands { choice, hands: 0 },
            None => Act::CloseVote,
        };
        let may = self.lead.may(&act);
        match may.and(choice.ok_or(Refused::Closed.into())) {
            Ok(choice) => {
                self.over = Some(Over::Number(
                    Counts::Hands { choice, number },
                    String::new(),
                ));
            }
            Err(declined) => self.remark = Some(self.why_not(&declined)),
        }
    }

    fn key_over(&mut self, code: KeyCode) {
        match &mut self.over {
            Some(Over::List(list, cursor)) => {
                let (list, cursor) = (*list, *cursor);
                self.key_in_list(code, list, cursor);
            }
            Some(Over::Number(counts, typed)) => match code {
                KeyCode::Char(sign) if sign.is_ascii_digit() && typed.len() < DIGITS => {
                    typed.push(sign);
                }
                KeyCode::Backspace => {
                    typed.pop();
                }
                KeyCode::Enter => {
                    let (counts, number) = (*counts, typed.parse().ok());
                    self.leave_number(counts);
                    if let Some(number) = number {
                        self.count(counts, number);
                    }
                }
                KeyCode::Esc => {
                    let counts = *counts;
                    self.leave_number(counts);
                }
                _ => {}
            },
            Some(Over::Settle(settle)) => match code {
                KeyCode::Down => settle.move_by(1),
                KeyCode::Up => settle.move_by(-1),
                KeyCode::Char('0'..='9') => match self.typed.key(code, settle.most()) {
                    Some(NumberSoFar::Begun(number) | NumberSoFar::Whole(number)) => {
                        settle.number(number);
                    }
                    None => {}
                },
                KeyCode::Enter => {
                    if let Some(act) = settle.on() {
                        let corrects = matches!(act, Act::Correct { .. });
                        let of = settle.draft_of(self.view.place.at);
                        self.put_away();
                        if self.act(act) {
                            self.drafts.settles.remove(&of);
                            if corrects {
                                self.say("console-corrected");
                            }
                        }
                    }
                }
                KeyCode::Esc if !settle.back() => self.put_away(),
                _ => {}
            },
            Some(Over::Help(_)) => match code {
                KeyCode::Char(' ') => self.scroll(i32::from(PAGE)),
                code => match lines_of(code) {
                    Some(lines) => self.scroll(lines),
                    None => self.over = None,
                },
            },
            Some(Over::Door) => self.key_at_door(code),
            Some(Over::Note(_) | Over::Line(..)) | None => self.put_away(),
        }
    }

    /// The keys of the way in.
    fn key_at_door(&mut self, code: KeyCode) {
        match code {
            KeyCode::Char('s') => {
                self.act(Act::Pair);
            }
            KeyCode::Char('a') => match self.view.door.invitation.next() {
                Some(next) => {
                    let adapter = next.adapter.clone();
                    self.act(Act::ComeBy(adapter));
                }
                None => self.say(self.view.door.invitation.no_next()),
            },
            KeyCode::Char('n') => self.ask("console-ask-new-code", &[], Act::NewCode),
            KeyCode::Char('d') => match self.view.door.closed {
                false => self.ask("console-door-close", &[], Act::CloseDoor(true)),
                true => self.ask("console-door-open", &[], Act::CloseDoor(false)),
            },
            KeyCode::Esc => self.over = None,
            code => self.no_key(code),
        }
    }

    fn key_in_text(&mut self, key: KeyEvent) {
        let Some(text) = self.text() else { return };
        let wrote = text.key(key);
        match (&mut self.over, wrote) {
            (_, Wrote::More) => {}
            (Some(Over::Settle(settle)), Wrote::Done) => {
                settle.on();
            }
            (Some(Over::Settle(settle)), Wrote::Left) => {
                if !settle.back() {
                    self.put_away();
                }
            }
            (Some(Over::Line(LineFor::Inject(inject), _)), Wrote::Left) => {
                let inject = *inject;
                self.put_away();
                self.injects_at(inject);
            }
            (Some(Over::Line(LineFor::Plan | LineFor::Review(_), _)), Wrote::Left) => {
                self.put_away();
                self.list(List::Plans);
            }
            (Some(Over::Line(LineFor::Said, _)), Wrote::Left) => {
                self.put_away();
                self.list(List::Tasks);
            }
            (
                Some(Over::Line(
                    LineFor::Story
                    | LineFor::Option(_)
                    | LineFor::Suggested(_)
                    | LineFor::Kept(_)
                    | LineFor::Amended(_),
                    _,
                )),
                Wrote::Left,
            ) => {
                self.put_away();
                self.list(List::Case);
            }
            (_, Wrote::Left) => self.put_away(),
            (Some(Over::Line(what, _)), Wrote::Done) => {
                let what = *what;
                self.tell(what);
            }
            (_, Wrote::Done) => self.note(),
        }
    }

    /// Takes what is pasted as a text, where one is being written.
    pub(super) fn paste(&mut self, pasted: &str) {
        let asked = self.question.is_some();
        match self.text() {
            Some(text) if !asked => text.paste(pasted),
            _ => self.say("screen-no-paste"),
        }
    }

    /// The text that is being written.
    fn text(&mut self) -> Option<&mut Writing> {
        match &mut self.over {
            Some(Over::Note(text) | Over::Line(_, text)) => Some(text),
            Some(Over::Settle(settle)) => settle.text(),
            _ => None,
        }
    }

    /// Tells everybody the line that was written. What is refused stays a draft.
    fn tell(&mut self, what: LineFor) {
        self.put_away();
        let Some(text) = self.drafts.lines.get(&what).map(Writing::text) else {
            return;
        };
        if text.is_empty() {
            return;
        }
        let Some(act) = said(what, text, &self.view) else {
            // What cannot be understood is there to be mended.
            self.write(what, "");
            self.say(match what {
                LineFor::Review(_) => "console-how-review",
                LineFor::Story => "console-case-story-title",
                LineFor::Option(_) | LineFor::Suggested(_) => "console-case-option-title",
                _ => "console-how-plan",
            });
            return;
        };
        if !self.act(act) {
            let why = self.remark.take();
            self.write(what, "");
            self.remark = why.or(self.remark.take());
            return;
        }
        self.drafts.lines.remove(&what);
        match what {
            LineFor::Plan | LineFor::Review(_) => self.list(List::Plans),
            LineFor::Improvised => self.say("console-told"),
            LineFor::Otherwise => self.say("console-otherwise-kept"),
            LineFor::Said => self.list(List::Tasks),
            LineFor::Story => self.say("console-case-written"),
            LineFor::Kept(_) | LineFor::Amended(_) => self.case_after(what),
            LineFor::Option(_) => self.case_at_new_option(),
            LineFor::Suggested(number) => self.option_taken_over(number),
            LineFor::Inject(inject) => {
                // Who words it anew means to send it.
                self.injects_at(inject);
                self.say("console-reworded");
            }
        }
    }

    /// Keeps the note that was written.
    fn note(&mut self) {
        self.put_away();
        let note = self.drafts.note.text();
        if !note.is_empty() && self.act(Act::Note(note)) {
            self.drafts.note = Writing::default();
            self.say(self.in_a_case("console-noted", "console-noted-case"));
        }
    }

    /// The keys that do something now.
    pub(super) fn key_line(&self) -> &'static str {
        let paused = self.view.now.paused;
        match (self.page, self.phase()) {
            _ if paused == Some(Pause::StopWord) => "console-keys-stopped",
            (Page::Welcome | Page::Table, _) if self.asks_now() => "console-keys-survey-open",
            (Page::Welcome, _) if self.view.survey.waits() => "console-keys-welcome-survey",
            (Page::Welcome, _) => "console-keys-welcome",
            (Page::Tables(_), _) if paused.is_some() => "console-keys-tables-paused",
            (Page::Tables(cursor), _) => self.key_line_of_tables(cursor),
            (Page::Table, _) if paused == Some(Pause::Jump) => "console-keys-still",
            (Page::Table, _) if paused.is_some() => "console-keys-paused",
            (Page::Table, _) if self.view.task.is_some() => "console-keys-task",
            (Page::Table, Phase::Consequence) => "console-keys-consequence",
            (Page::Table, Phase::Talk) if self.view.case.is_some() => self.key_line_of_a_case(),
            (Page::Table, Phase::Talk) if !self.view.place.scene.tasks.is_empty() => {
                match self.view.place.on.is_some() {
                    true => "console-keys-passage-tasks",
                    false => "console-keys-talk-tasks",
                }
            }
            (Page::Table, Phase::Talk) if self.view.place.on.is_some() => "console-keys-passage",
            (Page::Table, Phase::Talk) if self.view.place.same_vote => "console-keys-same-vote",
            (Page::Table, Phase::Counted { .. } | Phase::Shown { .. })
                if self.view.now.taken_up =>
            {
                "console-keys-taken-up"
            }
            (Page::Table, Phase::Talk) => {
                let place = &self.view.place;
                match (place.deciders.is_empty(), place.advice.is_empty()) {
                    (true, true) => "console-keys-talk",
                    (true, false) => "console-keys-talk-advice",
                    (false, true) => "console-keys-talk-roles",
                    (false, false) => "console-keys-talk-roles-advice",
                }
            }
            (Page::Table, Phase::Vote { .. }) => "console-keys-vote",
            (Page::Table, Phase::Counted { .. }) => match self.view.now.next_round {
                Some(_) => "console-keys-counted",
                None => "console-keys-counted-last",
            },
            (Page::Table, Phase::Shown { .. }) => match self.view.now.next_round {
                Some(_) => "console-keys-shown",
                None => "console-keys-shown-last",
            },
            (Page::Table, Phase::Ended) if self.view.case.is_some() => "console-keys-ended-case",
            (Page::Table, Phase::Ended) if self.view.survey.waits() => "console-keys-ended-survey",
            (Page::Table, Phase::Ended) if self.view.now.ended_early => "console-keys-ended-early",
            (Page::Table, Phase::Ended | Phase::Gathered { .. }) => "console-keys-ended",
        }
    }

    /// Whether people are asked about statements, and nothing stands still but what has not begun.
    fn asks_now(&self) -> bool {
        let stands_still = self.page == Page::Table && self.view.now.paused.is_some();
        self.view.survey.open.is_some() && !stands_still
    }

    /// What can be done from where all tables are seen, with the one under the cursor.
    fn key_line_of_tables(&self, cursor: usize) -> &'static str {
        let may = |act: Act| self.lead.may(&act).is_ok();
        let here = self.view.tables[cursor].number;
        if self.view.is_voting() {
            "console-keys-tables-vote"
        } else if may(Act::OpenVotes) || self.view.tables.iter().any(|row| row.now.does_a_task()) {
            "console-keys-tables"
        } else if may(Act::Gather(here)) {
            "console-keys-tables-on"
        } else {
            "console-keys-tables-ended"
        }
    }
}

/// What is done with a line that was written; nothing where it is not written as such a line has to be.
fn said(what: LineFor, text: String, view: &LeadView) -> Option<Act> {
    Some(match what {
        LineFor::Improvised => Act::Improvise(text),
        LineFor::Otherwise => Act::Otherwise(text),
        LineFor::Inject(inject) => Act::Reword { inject, text },
        LineFor::Said => Act::Task(TaskAct::Say(text)),
        LineFor::Story => Act::Case(CaseAct::story(&text)?),
        LineFor::Option(place) => Act::Case(view.option(place, &text)?),
        LineFor::Suggested(_) => Act::Case(view.option(None, &text)?),
        LineFor::Kept(about) => Act::Case(CaseAct::Line(about, text)),
        LineFor::Amended(place) => {
            let line = view.case.as_ref()?.kept.get(place)?;
            Act::Case(CaseAct::Amend(line.clone(), Some(text)))
        }
        LineFor::Plan => Act::Plan(plan(&text)?),
        LineFor::Review(place) => {
            let earlier = view.earlier.get(place)?;
            let (counts, why) = review(&text)?;
            Act::Review(PlanReview {
                session: earlier.session.clone(),
                plan: earlier.seq,
                text: earlier.text.clone(),
                counts,
                why,
            })
        }
    })
}

/// The number that a digit is.
pub(super) fn digit(sign: char) -> usize {
    sign as usize - '0' as usize
}
