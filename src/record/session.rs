//! A run with what was written along the way, folded from its events.
//!
//! Acting decides on a copy of the run, appends the events in one transaction, and only then shows the new run: a
//! consequence that anybody sees is on disk. Replaying asks neither a clock nor the generator.

use std::collections::HashMap;

use super::event::{Cause, Event, Moment, Rating, SessionId, What};
use super::store::{Store, StoreError, on_the_road};
use super::telling;
use crate::engine::{Engine, Input, Refused, Run, Seeded, Step};
use crate::scenario::{Destination, RESUME, Scenario, SceneId, VariableId};

/// A note, as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub scene: String,
    pub text: String,
    pub at: Moment,
}

/// An answer to a question of the debrief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub question: String,
    pub text: String,
}

/// Whether a session goes on with the scenario it was started with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    No,
    /// The file changed since; the road is still there.
    Yes {
        was: String,
    },
}

/// Why a session could not be taken further.
#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("there is no session {0}")]
    Unknown(SessionId),
    /// The scenario changed so that the recorded road no longer exists.
    #[error("event {seq}: `{at}` is no longer there")]
    RoadGone { seq: u64, at: String },
    /// The events do not make a session: they begin with no start, or repeat one.
    #[error("event {seq} does not belong there")]
    Malformed { seq: u64 },
}

/// A session of somebody who practises alone.
#[derive(Debug, Clone)]
pub struct Session {
    id: SessionId,
    seed: u64,
    run: Run,
    events: Vec<Event>,
    /// For each number of steps on the road, the last event that belongs to it.
    marks: Vec<u64>,
}

impl Session {
    /// Starts a session with what is carried along (nothing, or [`super::Carried::values`]), and keeps its start.
    pub fn begin(
        store: &mut Store,
        id: SessionId,
        engine: Engine,
        carried: &[(VariableId, i32)],
        seed: u64,
        now: Moment,
    ) -> Result<Self, SessionError> {
        // Steps count from 1, so that the draws of the start are their own.
        let run = Run::start_carrying(engine, &mut Seeded::for_step(seed, 0), carried);
        let what = telling::begun(&run, seed);
        let mut session = Self {
            id,
            seed,
            run,
            events: Vec::new(),
            marks: Vec::new(),
        };
        session.keep(store, what, now)?;
        session.mark();
        Ok(session)
    }

    /// Opens a session where it stopped. When the scenario changed since and the road is still there, the session goes
    /// on with the new one, which is recorded.
    pub fn resume(
        store: &mut Store,
        id: &SessionId,
        engine: Engine,
        now: Moment,
    ) -> Result<(Self, Changed), SessionError> {
        let events = store.events(id)?;
        if events.is_empty() {
            return Err(SessionError::Unknown(id.clone()));
        }
        let mut session = Self::replay(id.clone(), engine, events)?;
        let was = session
            .events
            .iter()
            .rev()
            .find_map(|event| match &event.what {
                What::Started { version, hash, .. } | What::Adopted { version, hash } => {
                    Some((version, hash))
                }
                _ => None,
            });
        let scenario = session.run.engine().scenario();
        let changed = match was {
            Some((version, hash)) if *hash != scenario.hash => Changed::Yes {
                was: version.clone(),
            },
            _ => Changed::No,
        };
        if changed != Changed::No {
            let adopted = What::Adopted {
                version: scenario.version.clone(),
                hash: scenario.hash.clone(),
            };
            session.keep(store, vec![adopted], now)?;
        }
        Ok((session, changed))
    }

    /// Folds a session from its events alone.
    ///
    /// # Errors
    /// When the events make no session, or the scenario no longer has their road.
    pub fn replay(id: SessionId, engine: Engine, events: Vec<Event>) -> Result<Self, SessionError> {
        Fold::over(id, engine, events)
    }

    /// Does one thing, and what follows from it: an inject by its condition, one that is due, the end.
    ///
    /// # Errors
    /// When it cannot be done now or could not be kept; the session is as it was.
    pub fn act(
        &mut self,
        store: &mut Store,
        input: Input,
        now: Moment,
    ) -> Result<(), SessionError> {
        self.act_saying(store, Vec::new(), input, None, now)
    }

    /// Does one thing as [`Self::act`] does, and keeps with it what led to it. `clock` is the exercise clock of a
    /// group in minutes; somebody alone goes by the minutes planned for the scenes left behind.
    ///
    /// # Errors
    /// As [`Self::act`].
    pub fn act_saying(
        &mut self,
        store: &mut Store,
        said: Vec<What>,
        input: Input,
        clock: Option<u32>,
        now: Moment,
    ) -> Result<(), SessionError> {
        let mut run = self.run.clone();
        let mut what = said;
        take(&mut run, input, self.seed, Cause::Moderator, &mut what)?;
        let decided = self.events.len() + what.len() - 1;
        if let Some(scene) = run.due(clock.unwrap_or_else(|| run.planned_minutes())) {
            take(
                &mut run,
                Input::Inject(scene),
                self.seed,
                Cause::Clock,
                &mut what,
            )?;
        }
        what.extend(telling::ended(&run));
        self.keep(store, what, now)?;
        self.run = run;
        self.marks.push(decided as u64);
        self.mark();
        Ok(())
    }

    /// Lets an inject come that is due at `minutes` of a group's exercise clock. Returns whether one came.
    ///
    /// # Errors
    /// When it could not be kept; the session is as it was.
    pub fn tick(
        &mut self,
        store: &mut Store,
        minutes: u32,
        now: Moment,
    ) -> Result<bool, SessionError> {
        let Some(scene) = self.run.due(minutes) else {
            return Ok(false);
        };
        let mut run = self.run.clone();
        let mut what = Vec::new();
        let inject = Input::Inject(scene);
        take(&mut run, inject, self.seed, Cause::Clock, &mut what)?;
        self.keep(store, what, now)?;
        self.run = run;
        self.mark();
        Ok(true)
    }

    /// Keeps something that was said or agreed and that does not move the run.
    ///
    /// # Errors
    /// When it could not be kept.
    pub fn say(&mut self, store: &mut Store, what: What, now: Moment) -> Result<(), SessionError> {
        debug_assert!(!what.moves());
        self.keep(store, vec![what], now)
    }

    /// Goes back to the decision or passage before this one; with it goes an inject that came of it. Returns whether
    /// there was one.
    pub fn back(&mut self, store: &mut Store, now: Moment) -> Result<bool, SessionError> {
        let steps = self
            .run
            .road()
            .iter()
            .rposition(|passed| !matches!(passed.step.input, Input::Inject(_)));
        match steps {
            Some(steps) => self.rewind(store, steps, now).map(|()| true),
            None => Ok(false),
        }
    }

    /// Goes back until `steps` steps are left on the road; nothing happens when there are fewer.
    pub fn rewind(
        &mut self,
        store: &mut Store,
        steps: usize,
        now: Moment,
    ) -> Result<(), SessionError> {
        if steps >= self.run.road().len() {
            return Ok(());
        }
        let to = self.marks.get(steps).copied().unwrap_or_default();
        self.keep(store, vec![What::Rewound { to }], now)?;
        self.run.back_to(steps);
        self.marks.truncate(steps + 1);
        Ok(())
    }

    /// Writes a note at the present scene.
    pub fn note(&mut self, store: &mut Store, text: &str, now: Moment) -> Result<(), SessionError> {
        let scene = self.scenario().scene(self.run.state().scene()).id.clone();
        self.keep(
            store,
            vec![What::Noted {
                scene,
                text: text.to_owned(),
            }],
            now,
        )
    }

    /// Writes an answer to a question; an earlier one to the same question stays in the record.
    pub fn answer(
        &mut self,
        store: &mut Store,
        question: &str,
        text: &str,
        now: Moment,
    ) -> Result<(), SessionError> {
        let answered = What::Answered {
            question: question.to_owned(),
            text: text.to_owned(),
        };
        self.keep(store, vec![answered], now)
    }

    pub fn id(&self) -> &SessionId {
        &self.id
    }

    pub fn run(&self) -> &Run {
        &self.run
    }

    pub fn scenario(&self) -> &Scenario {
        self.run.engine().scenario()
    }

    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// The notes, oldest first, whichever road they were written on.
    pub fn notes(&self) -> Vec<Note> {
        let note = |event: &Event| match &event.what {
            What::Noted { scene, text } => Some(Note {
                scene: scene.clone(),
                text: text.clone(),
                at: event.at,
            }),
            _ => None,
        };
        self.events.iter().filter_map(note).collect()
    }

    /// The latest answer to each question.
    pub fn answers(&self) -> Vec<Answer> {
        let mut answers: Vec<Answer> = Vec::new();
        for event in &self.events {
            let What::Answered { question, text } = &event.what else {
                continue;
            };
            answers.retain(|answer| answer.question != *question);
            answers.push(Answer {
                question: question.clone(),
                text: text.clone(),
            });
        }
        answers
    }

    fn keep(
        &mut self,
        store: &mut Store,
        what: Vec<What>,
        now: Moment,
    ) -> Result<(), SessionError> {
        let first = self.events.len() as u64;
        let events: Vec<_> = (first..)
            .zip(what)
            .map(|(seq, what)| Event { seq, at: now, what })
            .collect();
        store.append(&self.id, &events)?;
        self.events.extend(events);
        Ok(())
    }

    /// Notes that the events so far brought the road to its present length.
    fn mark(&mut self) {
        let last = self.events.last().map_or(0, |event| event.seq);
        self.marks.resize(self.run.road().len() + 1, last);
        if let Some(mark) = self.marks.last_mut() {
            *mark = last;
        }
    }
}

/// How far the group showed what an objective asks for, by its latest rating.
pub fn rated(events: &[Event], objective: &str) -> Option<Rating> {
    events.iter().rev().find_map(|event| match &event.what {
        What::Rated {
            objective: of,
            rating,
        } if of == objective => Some(*rating),
        _ => None,
    })
}

/// What was chosen at each scene, by ids, on the latest road of a session.
pub fn last_choices(events: &[Event]) -> HashMap<String, String> {
    let decided = on_the_road(events)
        .into_iter()
        .filter_map(|event| match &event.what {
            What::Decided { scene, choice, .. } => Some((scene.clone(), choice.clone())),
            _ => None,
        });
    decided.collect()
}

/// Takes one step and says what happened.
fn take(
    run: &mut Run,
    input: Input,
    seed: u64,
    by: Cause,
    what: &mut Vec<What>,
) -> Result<(), Refused> {
    let mut chance = Seeded::for_step(seed, run.road().len() + 1);
    let passed = run.act(input, &mut chance)?.clone();
    what.extend(telling::passed(run.engine().scenario(), &passed, by));
    Ok(())
}

/// A session being folded.
struct Fold {
    session: Session,
    /// The inject that the engine says interrupts here, and that the next event must name.
    interrupted: Option<SceneId>,
}

impl Fold {
    fn over(id: SessionId, engine: Engine, events: Vec<Event>) -> Result<Session, SessionError> {
        let malformed = |seq| SessionError::Malformed { seq };
        let Some(What::Started { seed, .. }) = events.first().map(|event| &event.what) else {
            return Err(malformed(0));
        };
        let mut drawn = Vec::new();
        for event in &events[1..] {
            let What::Drawn { variable, value } = &event.what else {
                break;
            };
            let gone = || SessionError::RoadGone {
                seq: event.seq,
                at: variable.clone(),
            };
            let scenario = engine.scenario();
            let id = scenario.find_variable(variable).ok_or_else(gone)?;
            drawn.push((
                id,
                scenario.variable(id).kind.parse(value).ok_or_else(gone)?,
            ));
        }
        let run = Run::start_with(engine, drawn);
        let interrupted = run.opening();
        let session = Session {
            id,
            seed: *seed,
            run,
            events: Vec::with_capacity(events.len()),
            marks: Vec::new(),
        };
        let mut fold = Self {
            session,
            interrupted,
        };
        for (place, event) in events.into_iter().enumerate() {
            if event.seq != place as u64 {
                return Err(malformed(event.seq));
            }
            fold.take(&event)?;
            let moves = event.what.moves();
            let rewound = matches!(event.what, What::Rewound { .. });
            fold.session.events.push(event);
            if moves && !rewound {
                fold.session.mark();
            }
        }
        match fold.interrupted {
            Some(scene) => Err(fold.gone(fold.session.events.len() as u64, scene)),
            None => Ok(fold.session),
        }
    }

    fn gone(&self, seq: u64, scene: SceneId) -> SessionError {
        SessionError::RoadGone {
            seq,
            at: self.session.scenario().scene(scene).id.clone(),
        }
    }

    fn take(&mut self, event: &Event) -> Result<(), SessionError> {
        if let Some(scene) = self.interrupted {
            match &event.what {
                What::Injected {
                    inject,
                    by: Cause::Condition,
                } if self.session.scenario().find_recorded_scene(inject) == Some(scene) => {
                    self.interrupted = None;
                    return Ok(());
                }
                What::Started { .. } | What::Drawn { .. } => return Ok(()),
                _ => return Err(self.gone(event.seq, scene)),
            }
        }
        match &event.what {
            What::Started { .. } if event.seq > 0 => {
                Err(SessionError::Malformed { seq: event.seq })
            }
            What::Decided { scene, choice, to } => {
                let from = self.here(event.seq, scene)?;
                let gone = || SessionError::RoadGone {
                    seq: event.seq,
                    at: format!("{scene}.{choice}"),
                };
                let choice = self
                    .session
                    .scenario()
                    .find_choice(from, choice)
                    .ok_or_else(gone)?;
                self.step(event.seq, Input::Choose(choice), to)
            }
            What::Continued { scene, to } => {
                self.here(event.seq, scene)?;
                self.step(event.seq, Input::Continue, to)
            }
            What::Injected {
                inject,
                by: Cause::Clock | Cause::Moderator,
            } => {
                let gone = || SessionError::RoadGone {
                    seq: event.seq,
                    at: inject.clone(),
                };
                let scene = self
                    .session
                    .scenario()
                    .find_recorded_scene(inject)
                    .ok_or_else(gone)?;
                self.step(event.seq, Input::Inject(scene), inject)
            }
            What::Injected {
                inject,
                by: Cause::Condition,
            } => Err(SessionError::RoadGone {
                seq: event.seq,
                at: inject.clone(),
            }),
            What::Rewound { to } => {
                let steps = self.session.marks.iter().rposition(|mark| mark <= to);
                let steps = steps.ok_or(SessionError::Malformed { seq: event.seq })?;
                self.session.run.back_to(steps);
                self.session.marks.truncate(steps + 1);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// The present scene, which the event must be about.
    fn here(&self, seq: u64, scene: &str) -> Result<SceneId, SessionError> {
        let here = self.session.run.state().scene();
        if self.session.scenario().find_recorded_scene(scene) == Some(here) {
            Ok(here)
        } else {
            Err(SessionError::RoadGone {
                seq,
                at: scene.to_owned(),
            })
        }
    }

    fn step(&mut self, seq: u64, input: Input, to: &str) -> Result<(), SessionError> {
        let gone = || SessionError::RoadGone {
            seq,
            at: to.to_owned(),
        };
        let to = if to == RESUME {
            Destination::Resume
        } else {
            Destination::Scene(
                self.session
                    .scenario()
                    .find_recorded_scene(to)
                    .ok_or_else(gone)?,
            )
        };
        let passed = self
            .session
            .run
            .replay(Step { input, to })
            .map_err(|_| gone())?;
        self.interrupted = passed.injected;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::*;
    use crate::engine::{Chance, Openness};

    const SCENARIO: &str = "\
format: 1
id: ring
version: 1.0.0
title: Ring
language: en
state:
  load: { from: 0, to: 4, start: 1 }
  told: false
  mood: { one_of: [calm, sad, cross], start: random }
start: a
scenes:
  a:
    text: What now?
    effects: { load: +1 }
    choices:
      act: { text: Act, gain: g, cost: c, effects: { load: +3 }, goto: [{ chance: 2, to: b }, { chance: 1, to: a }] }
      tell: { text: Tell, gain: g, cost: c, once: true, effects: { told: true, load: -2 }, goto: b }
      go: { text: Go, gain: g, cost: c, when: load >= 2, locked: Too early, goto: pass }
  b:
    text: And now?
    choices:
      back: { text: Back, gain: g, cost: c, goto: a }
      on: { text: On, gain: g, cost: c, goto: pass }
  pass: { text: Some time goes by., goto: [{ when: mood == sad, to: b2 }, { to: fin }] }
  b2:
    text: One more.
    choices: { end: { text: End, gain: g, cost: c, goto: fin }, ring: { text: Ring, gain: g, cost: c, goto: a } }
  rumour:
    inject: { when: told and load >= 2 }
    text: A rumour.
    choices: { deny: { text: Deny, gain: g, cost: c, goto: resume }, leave: { text: Leave, gain: g, cost: c, goto: more } }
  more: { during: rumour, text: It grows., goto: resume }
  visit:
    inject: { after: { minutes: 4 } }
    text: A visitor.
    choices: { welcome: { text: In, gain: g, cost: c, goto: resume }, away: { text: Out, gain: g, cost: c, effects: { load: { set: 0 } }, goto: b } }
  fin: { text: Done., ending: true }
";

    fn engine(text: &str) -> Engine {
        let loaded = crate::scenario::load(text.as_bytes());
        Engine::new(Arc::new(
            loaded
                .scenario
                .unwrap_or_else(|| panic!("{:?}", loaded.findings)),
        ))
    }

    /// What a reader could do now.
    fn inputs(session: &Session) -> Vec<Input> {
        let (engine, state) = (session.run().engine(), session.run().state());
        let open = engine
            .offers(state)
            .filter(|offer| offer.openness == Openness::Open);
        let mut inputs: Vec<_> = open.map(|offer| Input::Choose(offer.choice)).collect();
        inputs.extend(engine.can_continue(state).then_some(Input::Continue));
        inputs
    }

    fn walk(store: &mut Store, session: &mut Session, picks: &[u8]) {
        for (at, &pick) in (0..).zip(picks) {
            let now = Moment(at);
            match pick {
                200..=229 => drop(session.back(store, now).expect("kept")),
                230..=255 => session.note(store, "a thought", now).expect("kept"),
                _ => {
                    let inputs = inputs(session);
                    if let Some(&input) = inputs.get(usize::from(pick) % inputs.len().max(1)) {
                        session.act(store, input, now).expect("an open input");
                    }
                }
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn replay_equals_play(seed: u64, picks: Vec<u8>) {
            let folder = tempfile::tempdir().expect("a folder");
            let mut store = Store::open(folder.path()).expect("a store");
            let id = SessionId::from_bits(1);
            let engine = engine(SCENARIO);
            let mut session = Session::begin(&mut store, id.clone(), engine.clone(), &[], seed, Moment(0)).expect("begun");
            walk(&mut store, &mut session, &picks);
            let (again, changed) = Session::resume(&mut store, &id, engine, Moment(9)).expect("resumed");
            prop_assert_eq!(changed, Changed::No);
            prop_assert_eq!(again.run.state(), session.run.state());
            prop_assert_eq!(again.run.road(), session.run.road());
            prop_assert_eq!(&again.marks, &session.marks);
            prop_assert_eq!(again.events(), session.events());
        }

        #[test]
        fn going_back_and_choosing_the_same_is_as_if_nothing_was_done(seed: u64, picks: Vec<u8>) {
            let folder = tempfile::tempdir().expect("a folder");
            let mut store = Store::open(folder.path()).expect("a store");
            let engine = engine(SCENARIO);
            let mut session = Session::begin(&mut store, SessionId::from_bits(1), engine, &[], seed, Moment(0)).expect("begun");
            walk(&mut store, &mut session, &picks);
            if let Some(&input) = inputs(&session).first() {
                session.act(&mut store, input, Moment(1)).expect("an open input");
                let (state, road) = (session.run.state().clone(), session.run.road().to_vec());
                prop_assert!(session.back(&mut store, Moment(2)).expect("kept"));
                session.act(&mut store, input, Moment(3)).expect("still open");
                prop_assert_eq!(session.run.state(), &state);
                prop_assert_eq!(session.run.road(), &road);
            }
        }

        #[test]
        fn meters_never_leave_their_bounds(seed: u64, picks: Vec<u8>) {
            let folder = tempfile::tempdir().expect("a folder");
            let mut store = Store::open(folder.path()).expect("a store");
            let engine = engine(SCENARIO);
            let load = engine.scenario().find_variable("load").expect("a meter");
            let mut session = Session::begin(&mut store, SessionId::from_bits(1), engine, &[], seed, Moment(0)).expect("begun");
            walk(&mut store, &mut session, &picks);
            for passed in session.run.road() {
                prop_assert!((0..=4).contains(&session.run.engine().value(&passed.before, load)));
            }
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_evening() {
        let play = |seed| {
            let folder = tempfile::tempdir().expect("a folder");
            let mut store = Store::open(folder.path()).expect("a store");
            let engine = engine(SCENARIO);
            let mut session = Session::begin(
                &mut store,
                SessionId::from_bits(1),
                engine,
                &[],
                seed,
                Moment(0),
            )
            .expect("begun");
            let picks: Vec<u8> = (0..40).map(|_| 0).chain(Some(1)).collect();
            walk(&mut store, &mut session, &picks);
            session.events().to_vec()
        };
        assert_eq!(play(5), play(5));
        assert!((0..20).any(|seed| play(seed) != play(seed + 1)));
        let mut chance = Seeded::for_step(5, 1);
        assert_eq!(
            (0..4).map(|_| chance.below(100)).collect::<Vec<_>>().len(),
            4
        );
    }

    #[test]
    fn a_changed_file_goes_on_where_the_road_is_still_there() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut store = Store::open(folder.path()).expect("a store");
        let id = SessionId::from_bits(1);
        let text = SCENARIO;
        let mut session =
            Session::begin(&mut store, id.clone(), engine(text), &[], 3, Moment(0)).expect("begun");
        let tell = session
            .scenario()
            .find_choice(session.run.state().scene(), "tell")
            .expect("a choice");
        session
            .act(&mut store, Input::Choose(tell), Moment(1))
            .expect("open");

        let renamed = text
            .replace("\n  b:", "\n  bee:")
            .replace("to: b }", "to: bee }")
            .replace("goto: b }", "goto: bee }");
        let renamed = renamed + "renamed: { b: bee }\n";
        let (session, changed) =
            Session::resume(&mut store, &id, engine(&renamed), Moment(2)).expect("resumed");
        assert_eq!(
            changed,
            Changed::Yes {
                was: "1.0.0".to_owned()
            }
        );
        assert_eq!(
            session.scenario().scene(session.run.state().scene()).id,
            "bee"
        );

        let gone = text.replace("tell: { text: Tell", "say: { text: Tell");
        match Session::resume(&mut store, &id, engine(&gone), Moment(3)) {
            Err(SessionError::RoadGone { at, .. }) => assert_eq!(at, "a.tell"),
            other => panic!("{other:?}"),
        }
    }
}
