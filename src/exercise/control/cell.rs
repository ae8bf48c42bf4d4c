//! What a control cell knows of the exercise.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::time::Duration;

use super::answer::{FollowedOffer, OfferAnswer};
use super::followed::FollowedSession;
use crate::language::Words;
use crate::library::Title;
use crate::record::share::{News, Observation, RoomName, SharedOffer, SharedRoom};
use crate::record::{Moment, Offer, SessionId, What};
use crate::scenario::{Scenario, SceneId};

/// How long nothing is heard of a room before that is told.
const SILENCE: i64 = 30_000;

/// All rooms of an exercise.
#[derive(Debug, Default)]
pub(crate) struct Control {
    /// By name.
    rooms: Vec<SharedRoom>,
    sessions: HashMap<SessionId, FollowedSession>,
    /// The scenarios that are played, by their hash.
    titles: HashMap<String, Title>,
    offers: BTreeMap<u64, SharedOffer>,
    answers: HashMap<u64, OfferAnswer>,
    observations: HashMap<SessionId, Vec<Observation>>,
    /// What the clock of the shared store said when it was looked at last, and how long ago that is.
    looked: Option<Moment>,
    passed: Duration,
}

/// When something was heard of a room last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LastHeard {
    Never,
    At(Moment),
    /// Too long ago: its line is down, or the room is gone.
    Silent(Moment),
}

impl Control {
    /// Takes what is new: each event once.
    pub(crate) fn take(&mut self, news: News) {
        if news.now.is_some() {
            (self.looked, self.passed) = (news.now, Duration::ZERO);
        }
        self.rooms = news.rooms;
        self.rooms.sort_by(|one, other| one.name.cmp(&other.name));
        for (session, events) in news.events {
            for event in &events {
                if let What::Offered { number, taken, .. } = event.what {
                    let answer = match taken {
                        true => OfferAnswer::Taken(event.at),
                        false => OfferAnswer::Declined(event.at),
                    };
                    self.answers.insert(number, answer);
                }
            }
            let fresh = || FollowedSession::new(session.clone());
            let followed = self.sessions.entry(session.clone()).or_insert_with(fresh);
            followed.take(events);
        }
        let offers = news.offers.into_iter();
        self.offers
            .extend(offers.map(|offer| (offer.number, offer)));
    }

    /// Takes the scenario under a hash, with its translations.
    pub(crate) fn read(&mut self, hash: String, title: Title) {
        self.titles.insert(hash, title);
    }

    /// Takes what evaluators noted of a session so far.
    pub(crate) fn observed(&mut self, session: SessionId, observations: Vec<Observation>) {
        self.observations.insert(session, observations);
    }

    /// Lets time pass since the shared store was looked at.
    pub(crate) fn pass(&mut self, time: Duration) {
        self.passed += time;
    }

    /// The time, by the clock of the shared store; none before it was reached.
    pub(crate) fn now(&self) -> Option<Moment> {
        let passed = i64::try_from(self.passed.as_millis()).unwrap_or(i64::MAX);
        Some(Moment(self.looked?.0.saturating_add(passed)))
    }

    /// When the first room began with people in it: that is when the exercise did. Where all only practise, it is the first
    /// of these.
    pub(crate) fn begun(&self) -> Option<Moment> {
        let begun = |practised: bool| {
            let rooms = self.rooms.iter().flat_map(|room| {
                let sessions = self.sessions_of(room);
                let sessions = sessions.filter(move |it| it.is_rehearsal() == practised);
                let begun = sessions.filter_map(FollowedSession::begun);
                // By the clock of the room, which may be another.
                begun.map(|at| Moment(at.0.saturating_sub(room.ahead)))
            });
            rooms.min()
        };
        begun(false).or_else(|| begun(true))
    }

    /// The clock of the exercise: it stops for no break.
    pub(crate) fn clock(&self) -> Option<Duration> {
        let passed = self.now()?.0.saturating_sub(self.begun()?.0).max(0);
        Some(Duration::from_millis(passed.unsigned_abs()))
    }

    pub(crate) fn rooms(&self) -> &[SharedRoom] {
        &self.rooms
    }

    pub(crate) fn room(&self, name: &RoomName) -> Option<&SharedRoom> {
        let place = self.rooms.binary_search_by(|room| room.name.cmp(name));
        place.ok().map(|place| &self.rooms[place])
    }

    /// The sessions of a room's latest evening that are known, in the order of their tables.
    pub(crate) fn sessions_of(&self, room: &SharedRoom) -> impl Iterator<Item = &FollowedSession> {
        let ids = room.sessions.iter();
        ids.filter_map(|id| self.sessions.get(id))
    }

    pub(crate) fn session(&self, id: &SessionId) -> Option<&FollowedSession> {
        self.sessions.get(id)
    }

    /// The scenario of a session, in a language or in its author's; none where it is not known.
    pub(crate) fn scenario<'c>(
        &'c self,
        session: &'c FollowedSession,
        tag: &str,
    ) -> Option<&'c Arc<Scenario>> {
        session.case().or_else(|| {
            let title = self.titles.get(session.hash()?)?;
            title.in_language(tag)
        })
    }

    /// What evaluators noted of a session, oldest first.
    pub(crate) fn observations(&self, session: &SessionId) -> &[Observation] {
        self.observations.get(session).map_or(&[], Vec::as_slice)
    }

    /// When a room was heard last, as it was when the shared store was looked at.
    pub(super) fn heard(&self, room: &SharedRoom) -> LastHeard {
        match (room.heard, self.looked) {
            (None, _) => LastHeard::Never,
            (Some(at), Some(now)) if now.0.saturating_sub(at.0) > SILENCE => LastHeard::Silent(at),
            (Some(at), _) => LastHeard::At(at),
        }
    }

    /// What was offered to a room, the latest first.
    pub(crate) fn offers_to(&self, room: &RoomName) -> impl Iterator<Item = FollowedOffer<'_>> {
        let all = self.offers.values().rev();
        let own = all.filter(move |offer| offer.room == *room);
        own.map(|offer| self.followed(offer))
    }

    /// Every offer, oldest first.
    pub(crate) fn offers(&self) -> impl Iterator<Item = FollowedOffer<'_>> {
        self.offers.values().map(|offer| self.followed(offer))
    }

    /// The offers that were answered, in the order of their answers.
    pub(crate) fn answered(&self) -> Vec<FollowedOffer<'_>> {
        let mut answered: Vec<_> = self
            .offers()
            .filter(|it| it.answer != OfferAnswer::Open)
            .collect();
        answered.sort_by_key(|it| match it.answer {
            OfferAnswer::Open => None,
            OfferAnswer::Taken(at) | OfferAnswer::Declined(at) => Some(at),
        });
        answered
    }

    fn followed<'c>(&'c self, offer: &'c SharedOffer) -> FollowedOffer<'c> {
        let answer = self.answers.get(&offer.number).copied();
        FollowedOffer {
            offer,
            answer: answer.unwrap_or(OfferAnswer::Open),
        }
    }

    /// The offers that wait for an answer, by room.
    pub(super) fn open(&self) -> HashMap<&RoomName, usize> {
        let mut open = HashMap::new();
        for offer in self.offers.values() {
            // What was offered in an earlier evening waits for nobody.
            let room = self.room(&offer.room);
            let now = room.is_some_and(|room| room.begun.is_some_and(|begun| offer.at >= begun));
            if now && !self.answers.contains_key(&offer.number) {
                *open.entry(&offer.room).or_default() += 1;
            }
        }
        open
    }

    /// What a message was offered to which rooms, with what became of the latest that says the same.
    pub(crate) fn told(&self, from: &str, text: &str) -> BTreeMap<&RoomName, OfferAnswer> {
        let same = self.offers().filter(|it| {
            matches!(&it.offer.offer, Offer::Message { from: by, text: said } if by == from && said == text)
        });
        same.map(|it| (&it.offer.room, it.answer)).collect()
    }

    /// The injects of the scenarios that some rooms play, each by its id, with its name in the reader's language and the
    /// rooms that have it.
    pub(crate) fn injects(
        &self,
        rooms: &[RoomName],
        words: &Words,
    ) -> Vec<(String, String, Vec<RoomName>)> {
        let mut injects: BTreeMap<String, (String, Vec<RoomName>)> = BTreeMap::new();
        for name in rooms {
            let Some(room) = self.room(name) else {
                continue;
            };
            let scenario = self
                .sessions_of(room)
                .find_map(|session| self.scenario(session, words.reads()));
            let Some(scenario) = scenario else { continue };
            for scene in inject_scenes(scenario) {
                let id = scenario.scene(scene).id.clone();
                let entry = || (scenario.scene_name(scene), Vec::new());
                injects.entry(id).or_insert_with(entry).1.push(name.clone());
            }
        }
        let injects = injects.into_iter();
        injects
            .map(|(id, (title, rooms))| (id, title, rooms))
            .collect()
    }

    /// The scenarios that rooms play, each once, with the rooms that stand in each of its scenes.
    pub(crate) fn standing(
        &self,
        scenario: &Arc<Scenario>,
        words: &Words,
    ) -> BTreeMap<SceneId, Vec<RoomName>> {
        let mut standing: BTreeMap<SceneId, Vec<RoomName>> = BTreeMap::new();
        for room in &self.rooms {
            for session in self.sessions_of(room) {
                let own = self.scenario(session, words.reads());
                let same = own.is_some_and(|own| Arc::ptr_eq(own, scenario));
                if !same || !session.stand().is_apart() {
                    continue;
                }
                let Some(scene) = session.scene_in(scenario) else {
                    continue;
                };
                let there = standing.entry(scene).or_default();
                if there.last() != Some(&room.name) {
                    there.push(room.name.clone());
                }
            }
        }
        standing
    }

    /// The scenario that a room plays, at its first table that is known.
    pub(crate) fn played_in(&self, room: &RoomName, words: &Words) -> Option<&Arc<Scenario>> {
        let room = self.room(room)?;
        self.sessions_of(room)
            .find_map(|session| self.scenario(session, words.reads()))
    }

    #[cfg(test)]
    pub(super) fn folds(&self) -> usize {
        self.sessions.values().map(|session| session.folds).sum()
    }
}

fn inject_scenes(scenario: &Scenario) -> impl Iterator<Item = SceneId> {
    let scenes = scenario.scene_ids();
    scenes.filter(|&scene| scenario.scene(scene).inject.is_some())
}
