//! The keys: what each does, and where.

use ratatui::crossterm::event::{KeyCode, KeyEvent};

use super::app::{CellApp, CellRole};
use super::over::{CellOver, CellQuestion, OfferKind, SENDERS};
use super::page::{CellPage, MapPage, RoomPage};
use super::sending::{BREAK, LONGEST_BREAK};
use crate::engine::Engine;
use crate::map::{Map, Travel};
use crate::record::Offer;
use crate::record::share::RoomName;
use crate::terminal::canvas::keys::{interrupts, lines_of, meant};
use crate::terminal::canvas::writing::Wrote;
use crate::terminal::face::Face as _;
use crate::terminal::replay::{Replay, ReplayWalk};

/// Digits of the minutes of a break.
const DIGITS: usize = 3;
/// Bytes of the longest search.
const SEARCH: usize = 60;
/// Lines by which the first and the last key move.
const ALL: i32 = i32::MAX;

impl CellApp {
    pub(super) fn key(&mut self, key: KeyEvent) {
        if interrupts(key) {
            // Who presses it twice means it.
            self.left |= self.question == Some(CellQuestion::Leave);
            self.leave();
            return;
        }
        self.remark = None;
        if let Some(question) = self.question.take() {
            if meant(key.code, &[]) == KeyCode::Enter {
                self.answer_yes(question);
            }
            return;
        }
        if self.searching {
            self.key_in_search(key.code);
            return;
        }
        match self.over.take() {
            Some(over) => self.key_over(key, over),
            None => self.key_on_page(meant(key.code, &[])),
        }
        self.refresh();
    }

    fn answer_yes(&mut self, question: CellQuestion) {
        match question {
            CellQuestion::Send(rooms, offer, _) => self.send(rooms, offer),
            CellQuestion::Leave => self.left = true,
        }
    }

    /// Leaves, or asks first where a text would be lost.
    fn leave(&mut self) {
        let written = match &self.over {
            Some(CellOver::Text(_, _, writing) | CellOver::Note(writing)) => writing.is_unkept(),
            _ => false,
        };
        match written || self.message.is_unkept() || self.note.is_unkept() {
            true => self.question = Some(CellQuestion::Leave),
            false => self.left = true,
        }
    }

    fn key_in_search(&mut self, code: KeyCode) {
        match code {
            KeyCode::Esc => {
                self.search.clear();
                self.searching = false;
            }
            KeyCode::Enter => self.searching = false,
            KeyCode::Backspace => drop(self.search.pop()),
            KeyCode::Char(sign) if self.search.len() < SEARCH => self.search.push(sign),
            code => {
                if let Some(lines) = lines_of(code) {
                    self.move_by(lines);
                }
            }
        }
        self.refresh();
    }

    fn key_on_page(&mut self, code: KeyCode) {
        match code {
            KeyCode::Char('?') => return self.over = Some(CellOver::Help(0)),
            KeyCode::Char('m') => {
                let said = self.mouse.turn();
                return self.say(said);
            }
            KeyCode::Char('q') => return self.leave(),
            KeyCode::Home => return self.move_by(-ALL),
            KeyCode::End => return self.move_by(ALL),
            _ => {}
        }
        match &self.page {
            CellPage::Rooms => self.key_at_rooms(code),
            CellPage::Room(room) => self.key_at_room(code, room.clone()),
            CellPage::Map(map) => match code {
                KeyCode::Esc | KeyCode::Char('k') => {
                    let back = map.back.clone();
                    self.drawn.scroll = 0;
                    self.page = back.map_or(CellPage::Rooms, CellPage::Room);
                }
                code => self.move_or_say(code),
            },
            CellPage::Injects(cursor) => self.key_at_injects(code, *cursor),
            // Its keys are its own.
            CellPage::Story(..) => {}
        }
    }

    fn key_at_rooms(&mut self, code: KeyCode) {
        match code {
            KeyCode::Enter => match self.at.clone() {
                Some(name) => self.open_room(name),
                None => self.say("control-no-rooms"),
            },
            KeyCode::Char(' ') => self.mark(),
            KeyCode::Char('/') => self.searching = true,
            KeyCode::Esc if !self.search.is_empty() => self.search.clear(),
            KeyCode::Esc if !self.marked.is_empty() => self.marked.clear(),
            KeyCode::Char('s') => {
                self.order = self.order.next();
                // Who sorts wants to see what comes first.
                self.at = None;
            }
            KeyCode::Char('o') => self.begin_offer(self.meant()),
            KeyCode::Char('i') => self.page = CellPage::Injects(0),
            KeyCode::Char('k') => self.open_map(self.at.clone(), None),
            code => self.move_or_say(code),
        }
    }

    fn key_at_room(&mut self, code: KeyCode, room: RoomPage) {
        let tables = self.row(&room.name).map_or(0, |row| row.tables.len());
        let to = |table: usize| {
            CellPage::Room(RoomPage {
                table,
                name: room.name.clone(),
            })
        };
        match code {
            KeyCode::Enter => self.open_story(room),
            KeyCode::Down if room.table + 1 < tables => self.page = to(room.table + 1),
            KeyCode::Up if room.table > 0 => self.page = to(room.table - 1),
            KeyCode::Char('k') => self.open_map(Some(room.name.clone()), Some(room)),
            KeyCode::Char('o') if self.role == CellRole::Control => {
                self.begin_offer(vec![room.name]);
            }
            KeyCode::Esc if self.role == CellRole::Control => {
                self.drawn.scroll = 0;
                self.page = CellPage::Rooms;
            }
            KeyCode::Char('r') if self.role != CellRole::Control => self.begin_rating(),
            KeyCode::Char('n') if self.role != CellRole::Control => self.begin_note(),
            code => self.move_or_say(code),
        }
    }

    fn key_at_injects(&mut self, code: KeyCode, cursor: usize) {
        match code {
            KeyCode::Enter => self.send_planned(cursor),
            KeyCode::Char('w') => self.write_plan(),
            KeyCode::Esc | KeyCode::Char('i') => self.page = CellPage::Rooms,
            code => self.move_or_say(code),
        }
    }

    fn move_or_say(&mut self, code: KeyCode) {
        match lines_of(code) {
            Some(lines) => self.move_by(lines),
            None => self.say("screen-no-key"),
        }
    }

    /// Marks the room under the cursor or takes its mark away, and goes on to the next.
    fn mark(&mut self) {
        let Some(name) = self.at.clone() else { return };
        if !self.marked.remove(&name) {
            self.marked.insert(name);
        }
        self.move_by(1);
    }

    fn open_room(&mut self, name: RoomName) {
        let last = self.row(&name).map_or(0, |row| row.last);
        self.drawn.scroll = 0;
        self.page = CellPage::Room(RoomPage { name, table: last });
    }

    /// Opens the story of the table under the cursor, at what happened last.
    fn open_story(&mut self, room: RoomPage) {
        let Some(table) = self
            .row(&room.name)
            .and_then(|row| row.tables.get(room.table).cloned())
        else {
            return self.say("control-no-session");
        };
        let session = self.control.session(&table.session);
        let tag = self.words.reads();
        let known = session.and_then(|it| Some((it, self.control.scenario(it, tag)?)));
        let Some((session, scenario)) = known else {
            return self.say("control-no-scene");
        };
        let engine = Engine::new(scenario.clone());
        match ReplayWalk::of(session.id().clone(), engine, session.events().to_vec()) {
            Ok(walk) => {
                let mut replay = Replay::new(walk, None, self.words);
                let end = KeyEvent::from(KeyCode::End);
                replay.update(&ratatui::crossterm::event::Event::Key(end));
                self.page = CellPage::Story(Box::new(replay), room);
            }
            Err(_) => self.say("control-broken"),
        }
    }

    /// Opens the map of the scenario that a room plays.
    fn open_map(&mut self, name: Option<RoomName>, back: Option<RoomPage>) {
        let played = name.and_then(|name| self.control.played_in(&name, &self.words));
        let Some(scenario) = played.cloned() else {
            return self.say("control-no-scene");
        };
        let map = Map::new(&scenario, &Travel::unknown(&scenario), &self.words);
        self.drawn.scroll = 0;
        self.page = CellPage::Map(Box::new(MapPage {
            scenario,
            map,
            back,
        }));
    }

    /// Takes a key for what lies over the page. It is taken off, and put back unless the key is done with it.
    fn key_over(&mut self, key: KeyEvent, over: CellOver) {
        let code = meant(key.code, &[]);
        match over {
            CellOver::Help(scroll) => {
                if let Some(lines) = lines_of(code) {
                    self.over = Some(CellOver::Help(scroll));
                    self.move_by(lines);
                }
            }
            CellOver::Kinds(rooms, cursor) => match self.pick(code, cursor, OfferKind::ALL.len()) {
                ListKey::Here(cursor) => self.over = Some(CellOver::Kinds(rooms, cursor)),
                ListKey::Chosen(place) => self.offer_kind(rooms, OfferKind::ALL[place]),
                ListKey::Left => {}
            },
            CellOver::Minutes(rooms, typed) => self.key_in_minutes(code, rooms, typed),
            CellOver::Pick(injects, cursor) => match self.pick(code, cursor, injects.len()) {
                ListKey::Here(cursor) => self.over = Some(CellOver::Pick(injects, cursor)),
                ListKey::Chosen(place) => {
                    let inject = injects[place].clone();
                    self.over = Some(CellOver::Pick(injects, place));
                    self.ask_to_send(inject.rooms, Offer::Inject { inject: inject.id });
                }
                ListKey::Left => {}
            },
            // Behind those that are named stands somebody else.
            CellOver::From(rooms, cursor) => match self.pick(code, cursor, SENDERS.len() + 1) {
                ListKey::Here(cursor) => self.over = Some(CellOver::From(rooms, cursor)),
                ListKey::Chosen(place) => self.offer_from(rooms, place),
                ListKey::Left => {}
            },
            CellOver::Ratings(cursor) => self.key_in_ratings(code, cursor),
            writing => self.key_in_text(key, writing),
        }
    }

    fn key_in_minutes(&mut self, code: KeyCode, rooms: Vec<RoomName>, mut typed: String) {
        match code {
            KeyCode::Char(digit @ '0'..='9') if typed.len() < DIGITS => typed.push(digit),
            KeyCode::Backspace => drop(typed.pop()),
            KeyCode::Esc => return,
            KeyCode::Enter => {
                let minutes = match typed.is_empty() {
                    true => Some(BREAK),
                    false => typed.parse().ok(),
                };
                match minutes.filter(|minutes| (1..=LONGEST_BREAK).contains(minutes)) {
                    Some(minutes) => self.ask_to_send(rooms.clone(), Offer::Break { minutes }),
                    None => self.say("control-how-break"),
                }
            }
            _ => self.say("control-how-break"),
        }
        self.over = Some(CellOver::Minutes(rooms, typed));
    }

    fn key_in_text(&mut self, key: KeyEvent, over: CellOver) {
        match over {
            CellOver::OwnFrom(rooms, mut writing) => match writing.key(key) {
                Wrote::More => self.over = Some(CellOver::OwnFrom(rooms, writing)),
                Wrote::Left => self.over = Some(CellOver::From(rooms, SENDERS.len())),
                Wrote::Done if writing.text().is_empty() => {
                    self.say("control-no-sender");
                    self.over = Some(CellOver::OwnFrom(rooms, writing));
                }
                Wrote::Done => {
                    let from = writing.text().replace('\n', " ");
                    let message = std::mem::take(&mut self.message);
                    self.over = Some(CellOver::Text(rooms, from, message));
                }
            },
            CellOver::Text(rooms, from, mut writing) => {
                let wrote = writing.key(key);
                let text = writing.text();
                match wrote {
                    Wrote::Left => {
                        self.message = writing;
                        return;
                    }
                    Wrote::Done if text.is_empty() => self.say("console-no-line"),
                    Wrote::Done => {
                        let from = from.clone();
                        self.ask_to_send(rooms.clone(), Offer::Message { from, text });
                    }
                    Wrote::More => {}
                }
                self.over = Some(CellOver::Text(rooms, from, writing));
            }
            CellOver::Note(mut writing) => match writing.key(key) {
                Wrote::More => self.over = Some(CellOver::Note(writing)),
                Wrote::Left => self.note = writing,
                Wrote::Done => self.keep_note(&writing.text()),
            },
            other => self.over = Some(other),
        }
    }

    /// What a key does in a list of so many entries.
    fn pick(&mut self, code: KeyCode, cursor: usize, count: usize) -> ListKey {
        match code {
            KeyCode::Down => ListKey::Here((cursor + 1).min(count.saturating_sub(1))),
            KeyCode::Up => ListKey::Here(cursor.saturating_sub(1)),
            KeyCode::Enter => ListKey::Chosen(cursor),
            KeyCode::Esc => ListKey::Left,
            KeyCode::Char(sign @ '1'..='9') => {
                let place = usize::from(u8::try_from(sign).map_or(0, |it| it - b'1'));
                match place < count.min(9) {
                    true => ListKey::Chosen(place),
                    false => ListKey::Here(cursor),
                }
            }
            _ => {
                self.say("console-no-key-here");
                ListKey::Here(cursor)
            }
        }
    }
}

/// What came of a key in a list.
enum ListKey {
    Here(usize),
    Chosen(usize),
    Left,
}
