//! A session from its events: every step is taken again and must lead where it led. Neither a clock nor the generator is
//! asked.

use super::event::{Cause, Event, SessionId, What};
use super::session::{Session, SessionError};
use super::summary::played_with;
use crate::engine::{Engine, Input, Run, Step};
use crate::scenario::{Destination, RESUME, SceneId};

impl Session {
    /// Folds a session from its events alone. An end that they come to and do not tell, as older versions left it, is
    /// told as their last event; so is an inject that must follow, when a damaged record breaks off before it.
    ///
    /// # Errors
    /// When the events make no session, or the scenario no longer has their road.
    pub(crate) fn replay(
        id: SessionId,
        engine: Engine,
        events: Vec<Event>,
    ) -> Result<Self, SessionError> {
        let mut session = Fold::over(id, engine, events)?;
        if let Some(last) = session.events.last().map(|event| event.at) {
            session.tell_end(last);
        }
        Ok(session)
    }

    /// The events of a session, with the inject that must follow when they break off before it.
    pub(crate) fn unbroken(id: &SessionId, engine: &Engine, mut events: Vec<Event>) -> Vec<Event> {
        let fold = Fold::through(id.clone(), engine.clone(), events.clone());
        events.extend(fold.ok().and_then(|fold| fold.missing()));
        events
    }
}

/// A session being folded.
#[derive(Debug)]
struct Fold {
    session: Session,
    /// The inject that the engine says interrupts here, and that the next event must name.
    interrupted: Option<SceneId>,
}

/// A session seen again at one place after the other; going forward takes each event once.
#[derive(Debug)]
pub(crate) struct Retrace {
    id: SessionId,
    engine: Engine,
    fold: Option<Fold>,
}

impl Retrace {
    pub(crate) fn new(id: SessionId, engine: Engine) -> Self {
        let fold = None;
        Self { id, engine, fold }
    }

    /// The run as it stood before the event at a place; always of the same events.
    ///
    /// # Errors
    /// As [`Session::replay`].
    pub(crate) fn before(&mut self, events: &[Event], place: usize) -> Result<Run, SessionError> {
        let before = |fold: &Fold| fold.session.events.len() <= place;
        let mut fold = match self.fold.take().filter(before) {
            Some(fold) => fold,
            None => Fold::begin(self.id.clone(), self.engine.clone(), events)?,
        };
        for event in &events[fold.session.events.len()..place] {
            fold.go_on(event.clone())?;
        }
        fold.settled()?;
        Ok(self.fold.insert(fold).session.run.clone())
    }

    /// The run as it stood after the event at a place, and after what came of it: the rest of what was drawn at the
    /// start, and an inject that its condition brought.
    ///
    /// # Errors
    /// As [`Session::replay`].
    pub(crate) fn after(&mut self, events: &[Event], place: usize) -> Result<Run, SessionError> {
        let starts = |what: &What| matches!(what, What::Started { .. } | What::Drawn { .. });
        let rest = &events[place + 1..];
        let drawn = rest
            .iter()
            .take_while(|event| matches!(event.what, What::Drawn { .. }));
        let drawn = if starts(&events[place].what) {
            drawn.count()
        } else {
            0
        };
        let by = Cause::Condition;
        let brought =
            |event: &Event| matches!(event.what, What::Injected { by: it, .. } if it == by);
        let brought = rest.get(drawn).is_some_and(brought);
        self.before(events, place + 1 + drawn + usize::from(brought))
    }
}

impl Fold {
    fn over(id: SessionId, engine: Engine, events: Vec<Event>) -> Result<Session, SessionError> {
        let mut fold = Self::through(id, engine, events)?;
        if let Some(event) = fold.missing() {
            fold.go_on(event)?;
        }
        fold.settled()?;
        Ok(fold.session)
    }

    fn through(id: SessionId, engine: Engine, events: Vec<Event>) -> Result<Self, SessionError> {
        let mut fold = Self::begin(id, engine, &events)?;
        for event in events {
            fold.go_on(event)?;
        }
        Ok(fold)
    }

    /// The inject with which the events must go on, when they break off before it: what brought it is kept with it at
    /// once, so with the scenario that was played it can only have been lost. With another one it says that the scenario
    /// has changed.
    fn missing(&self) -> Option<Event> {
        let scene = self.interrupted?;
        let scenario = self.session.scenario();
        let (_, played) = played_with(&self.session.events)?;
        let last = self.session.events.last()?;
        let what = What::Injected {
            inject: scenario.scene(scene).id.clone(),
            by: Cause::Condition,
        };
        (played == scenario.hash).then_some(Event {
            seq: last.seq + 1,
            at: last.at,
            what,
        })
    }

    /// A session before its first event, with what was drawn at its start.
    fn begin(id: SessionId, engine: Engine, events: &[Event]) -> Result<Self, SessionError> {
        let Some(What::Started { seed, .. }) = events.first().map(|event| &event.what) else {
            return Err(SessionError::Malformed { seq: 0 });
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
            kept: events.len(),
        };
        Ok(Self {
            session,
            interrupted,
        })
    }

    /// Takes the next event.
    fn go_on(&mut self, event: Event) -> Result<(), SessionError> {
        if event.seq != self.session.events.len() as u64 {
            return Err(SessionError::Malformed { seq: event.seq });
        }
        self.take(&event)?;
        let moves = event.what.moves();
        let rewound = matches!(event.what, What::Rewound { .. });
        self.session.events.push(event);
        if moves && !rewound {
            self.session.mark();
        }
        Ok(())
    }

    /// Whether every inject that interrupted was told.
    fn settled(&self) -> Result<(), SessionError> {
        match self.interrupted {
            Some(scene) => Err(self.gone(self.session.events.len() as u64, scene)),
            None => Ok(()),
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
