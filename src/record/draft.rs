//! Deciding, apart from keeping.
//!
//! What somebody does in a session is decided on a copy and comes out as a [`Draft`]: the events to append, and the
//! session as it will be. Nothing is read or written for it. Once the store has the events, the draft is applied: a
//! consequence that anybody sees is on disk. Who holds a lock that others need lets go of it while the store writes:
//!
//! ```text
//! let draft = session.advance(…)?;               // decides
//! store.append(draft.id(), draft.events())?;     // keeps
//! session.apply(draft);                          // shows
//! ```
//!
//! [`Session::keep`] does the last two for somebody alone.

use super::event::{Cause, Event, Moment, SessionId, Ticked, What};
use super::session::{Changed, Session, SessionError};
use super::store::{Remains, Store, StoreError};
use super::summary::played_with;
use super::telling;
use crate::engine::{Engine, Input, Refused, Run, Seeded};
use crate::scenario::VariableId;

/// What was decided and is not kept yet.
#[derive(Debug, Clone)]
#[must_use = "nothing happened until it is kept and applied"]
pub struct Draft {
    /// The session as it will be. It knows how many of its events are in the store already.
    session: Session,
    /// How many events it had before.
    from: usize,
}

impl Draft {
    pub(super) fn new(session: Session, from: usize) -> Self {
        Self { session, from }
    }

    /// The session to which the events belong.
    pub(crate) fn id(&self) -> &SessionId {
        &self.session.id
    }

    /// The scenario as it is played then.
    pub(crate) fn engine(&self) -> &Engine {
        self.session.run.engine()
    }

    /// The events to append: what was decided, after what the store does not have yet of the session.
    pub(crate) fn events(&self) -> &[Event] {
        &self.session.events[self.session.kept..]
    }

    /// What was decided; nothing when what was asked changes nothing.
    pub(crate) fn decided(&self) -> &[Event] {
        &self.session.events[self.from..]
    }

    /// The same, and something that is said of it besides.
    pub(crate) fn also(mut self, what: What, now: Moment) -> Self {
        self.session.tell([what], now);
        self
    }

    /// The session, once the events are in the store.
    pub(crate) fn into_session(self) -> Session {
        let mut session = self.session;
        session.kept = session.events.len();
        session
    }

    /// The session, of which nothing more is in the store yet: its next draft has these events to append as well.
    pub(crate) fn into_unkept(self) -> Session {
        self.session
    }

    /// Appends the events, and gives the session.
    ///
    /// # Errors
    /// When they could not be kept.
    pub fn keep(self, store: &mut Store) -> Result<Session, StoreError> {
        store.append(self.id(), self.events())?;
        Ok(self.into_session())
    }
}

impl Session {
    /// Opens a session where it stopped, with what is said about that, and what is known of when it did. When the scenario changed since and the road is
    /// still there, the session goes on with the new one, which is recorded; so is an end that the events do not tell.
    ///
    /// # Errors
    /// When there are no events, they make no session, or the scenario no longer has their road.
    pub(crate) fn resume(
        id: SessionId,
        engine: Engine,
        events: Vec<Event>,
        stopped: Option<(What, Moment)>,
        said: Vec<What>,
        now: Moment,
    ) -> Result<(Draft, Changed), SessionError> {
        if events.is_empty() {
            return Err(SessionError::Unknown(id));
        }
        let kept = events.len();
        let mut session = Self::replay(id, engine, events)?;
        session.kept = kept;
        if let Some((what, at)) = stopped {
            session.tell([what], at);
        }
        let scenario = session.run.engine().scenario();
        let changed = match played_with(&session.events) {
            Some((version, hash)) if hash != scenario.hash => Changed::Yes {
                was: version.to_owned(),
            },
            _ => Changed::No,
        };
        if changed != Changed::No {
            let adopted = What::Adopted {
                version: scenario.version.clone(),
                hash: scenario.hash.clone(),
            };
            session.tell([adopted], now);
        }
        session.tell(said, now);
        Ok((Draft::new(session, kept), changed))
    }

    /// Starts a session with what is brought to its beginning (what was answered, and [`super::Carried::values`] of what is
    /// carried along) and with what is said about it, such as the terms of a group.
    pub fn begin(
        id: SessionId,
        engine: Engine,
        begun: &[(VariableId, i32)],
        seed: u64,
        said: Vec<What>,
        now: Moment,
    ) -> Draft {
        // Steps count from 1, so that the draws of the start are their own.
        let run = Run::start_so(engine, &mut Seeded::for_step(seed, 0), begun);
        let mut session = Self {
            id,
            seed,
            run,
            events: Vec::new(),
            marks: Vec::new(),
            kept: 0,
        };
        session.tell(telling::begun(&session.run, seed), now);
        session.mark();
        session.tell(said, now);
        session.tell_end(now);
        Draft::new(session, 0)
    }

    /// Does one thing as somebody alone does it: the exercise clock is the minutes planned for the scenes left behind.
    ///
    /// # Errors
    /// When it cannot be done now.
    pub fn act(&self, input: Input, now: Moment) -> Result<Draft, Refused> {
        self.advance(Vec::new(), Some(input), None, now)
    }

    /// Lets an inject come that is due at `minutes` of a group's exercise clock; `None` when there is none.
    pub(crate) fn tick(&self, minutes: u32, now: Moment) -> Option<Draft> {
        self.due(minutes)?;
        let draft = self.advance(Vec::new(), None, Some(minutes), now);
        Some(draft.expect("an inject that is due can come"))
    }

    /// Takes a session one step further, with what was said that led to it, and with what follows from it: an inject by
    /// its condition, one that is due, the end. `clock` is the exercise clock of a group in minutes; without it the
    /// planned minutes are.
    ///
    /// # Errors
    /// When the input cannot be taken now.
    pub fn advance(
        &self,
        said: Vec<What>,
        input: Option<Input>,
        clock: Option<u32>,
        now: Moment,
    ) -> Result<Draft, Refused> {
        let mut next = self.clone();
        next.tell(said, now);
        if let Some(input) = input {
            next.take(input, Cause::Moderator, now)?;
        }
        let minutes = clock.unwrap_or_else(|| next.run.planned_minutes());
        if let Some(scene) = next.due(minutes) {
            next.take(Input::Inject(scene), Cause::Clock, now)?;
        }
        next.tell_end(now);
        Ok(self.draft(next))
    }

    /// Says something that was agreed or happened and that does not move the run.
    pub(crate) fn say(&self, what: What, now: Moment) -> Draft {
        self.say_all([what], now)
    }

    /// Says several such things at once.
    pub(crate) fn say_all(&self, all: impl IntoIterator<Item = What>, now: Moment) -> Draft {
        let mut next = self.clone();
        for what in all {
            debug_assert!(!what.moves(), "what moves the run is decided by `advance`");
            next.tell([what], now);
        }
        self.draft(next)
    }

    /// Writes a note at the present scene.
    pub(crate) fn note(&self, text: &str, now: Moment) -> Draft {
        let scene = self.scenario().scene(self.run.state().scene()).id.clone();
        let text = text.to_owned();
        self.say(What::Noted { scene, text }, now)
    }

    /// Hears an adviser of the present scene.
    pub(crate) fn hear(&self, adviser: &str, now: Moment) -> Draft {
        let scene = self.scenario().scene(self.run.state().scene()).id.clone();
        let adviser = adviser.to_owned();
        self.say(What::Advised { scene, adviser }, now)
    }

    /// Keeps what people would rather do at the present scene than what its choices offer.
    pub(crate) fn otherwise(&self, text: &str, now: Moment) -> Draft {
        let scene = self.scenario().scene(self.run.state().scene()).id.clone();
        let text = text.to_owned();
        self.say(What::Otherwise { scene, text }, now)
    }

    /// Keeps what somebody made of a task of the present scene: what they wrote, where they did, and how much of what to
    /// look for they found in it.
    pub(crate) fn practise(
        &self,
        task: &str,
        kept: Vec<String>,
        ticked: Option<Ticked>,
        now: Moment,
    ) -> Draft {
        let practised = What::Practised {
            scene: self.scenario().scene(self.run.state().scene()).id.clone(),
            task: task.to_owned(),
            kept,
            ticked,
        };
        self.say(practised, now)
    }

    /// Writes an answer to a question; an earlier one to the same question stays in the record.
    pub(crate) fn answer(&self, question: &str, text: &str, now: Moment) -> Draft {
        let answered = What::Answered {
            question: question.to_owned(),
            text: text.to_owned(),
        };
        self.say(answered, now)
    }

    /// Goes back to the decision or passage before this one; with it goes an inject that came of it. `None` when there
    /// was none.
    pub(crate) fn back(&self, now: Moment) -> Option<Draft> {
        let steps = self
            .run
            .road()
            .iter()
            .rposition(|passed| !matches!(passed.step.input, Input::Inject(_)))?;
        Some(self.rewind(steps, now))
    }

    /// Goes back until `steps` steps are left on the road; nothing happens when there are fewer.
    pub(crate) fn rewind(&self, steps: usize, now: Moment) -> Draft {
        let mut next = self.clone();
        if steps < self.run.road().len() {
            let to = self.marks[steps];
            next.tell([What::Rewound { to }], now);
            next.run.back_to(steps);
            next.marks.truncate(steps + 1);
        }
        self.draft(next)
    }

    /// Makes what was decided the session, once its events are in the store.
    ///
    /// # Panics
    /// When the draft was not made of this session as it stands: the store refuses the events of such a draft.
    pub(crate) fn apply(&mut self, draft: Draft) {
        assert!(
            draft.session.id == self.id && draft.from == self.events.len(),
            "a draft is applied to the session it was made of, and once"
        );
        *self = draft.into_session();
    }

    /// Keeps what was decided and applies it.
    ///
    /// # Errors
    /// When it could not be kept; the session is as it was.
    pub fn keep(&mut self, store: &mut Store, draft: Draft) -> Result<(), StoreError> {
        store.append(draft.id(), draft.events())?;
        self.apply(draft);
        Ok(())
    }

    /// What there still is, in the file that bears the store's name, of what was kept of the session.
    pub(crate) fn remains_in(&self, store: &Store) -> Remains {
        store.remains(&self.id, self.kept)
    }

    /// What the store does not have yet of the session; nothing when it has all of it.
    pub(crate) fn unkept(&self) -> Option<Draft> {
        (self.kept < self.events.len()).then(|| self.draft(self.clone()))
    }

    fn draft(&self, next: Self) -> Draft {
        Draft::new(next, self.events.len())
    }

    /// Takes one step and tells it.
    fn take(&mut self, input: Input, by: Cause, now: Moment) -> Result<(), Refused> {
        let mut chance = Seeded::for_step(self.seed, self.run.road().len() + 1);
        let passed = self.run.act(input, &mut chance)?.clone();
        let what = telling::passed(self.scenario(), &passed, by);
        self.tell(what, now);
        self.mark();
        Ok(())
    }

    /// Tells the end, if the run came to one and it is not told yet.
    pub(super) fn tell_end(&mut self, at: Moment) {
        let moves = self.events.iter().rev().find(|event| event.what.moves());
        let told = moves.is_some_and(|event| matches!(event.what, What::Ended { .. }));
        if let Some(ended) = telling::ended(&self.run).filter(|_| !told) {
            self.tell([ended], at);
            self.mark();
        }
    }

    pub(super) fn tell(&mut self, what: impl IntoIterator<Item = What>, at: Moment) {
        let first = self.events.len() as u64;
        let events = (first..).zip(what);
        self.events
            .extend(events.map(|(seq, what)| Event { seq, at, what }));
    }
}
