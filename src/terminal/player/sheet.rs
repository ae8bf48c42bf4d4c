//! A worksheet of a case of one's own: the session that it is, and what it asks next. Both faces fill in the same.

use crate::engine::Input;
use crate::record::{Draft, Moment, NotWritten, Session, SessionError, Store, What};
use crate::scenario::{Case, CasePart, ChoiceId, FEWEST_OPTIONS};
use crate::terminal::TerminalError;

/// A worksheet that is being filled in.
pub(crate) struct Sheet<'s> {
    pub(super) session: Session,
    /// Where each step is kept at once.
    store: Option<&'s mut Store>,
}

/// A worksheet that somebody laid down, and whether they want it kept.
#[derive(Debug)]
pub(crate) struct Filled {
    pub(crate) session: Session,
    pub(crate) keep: bool,
}

/// What a worksheet asks next.
pub(super) enum Asks {
    /// What happens in a scene.
    Story,
    /// What to weigh there.
    Options,
    Choice,
    /// What one takes along.
    Nothing,
}

impl<'s> Sheet<'s> {
    /// One that is in memory alone.
    pub(crate) fn new(session: Session) -> Self {
        let store = None;
        Self { session, store }
    }

    /// One that was kept, and goes on where it stopped.
    pub(crate) fn kept_in(session: Session, store: &'s mut Store) -> Self {
        let store = Some(store);
        Self { session, store }
    }

    /// Whether each step is kept at once.
    pub(super) fn is_kept(&self) -> bool {
        self.store.is_some()
    }

    /// Whether anything was written.
    pub(super) fn is_begun(&self) -> bool {
        self.session.events().len() > 2
    }

    pub(super) fn take(&mut self, draft: Draft) -> Result<(), TerminalError> {
        self.session = match &mut self.store {
            Some(store) => draft.keep(store)?,
            None => draft.into_unkept(),
        };
        Ok(())
    }

    pub(super) fn here(&self) -> String {
        let scene = self.session.run().state().scene();
        self.session.scenario().scene(scene).id.clone()
    }

    /// What is written so far.
    pub(super) fn case(&self) -> Result<Case, TerminalError> {
        let none = SessionError::Malformed { seq: 0 };
        Ok(self.session.case().ok_or(none)?)
    }

    pub(super) fn asks(&self) -> Result<Asks, TerminalError> {
        let (case, here) = (self.case()?, self.here());
        Ok(if self.session.run().ending().is_some() {
            Asks::Nothing
        } else if !case.is_told(&here) {
            Asks::Story
        } else if case.options(&here).len() < FEWEST_OPTIONS {
            Asks::Options
        } else {
            Asks::Choice
        })
    }

    /// The choices here, in the order in which they were written.
    pub(super) fn choices(&self) -> Vec<ChoiceId> {
        let run = self.session.run();
        let offers = run.engine().offers(run.state());
        offers.map(|offer| offer.choice).collect()
    }

    /// Writes a part of the case. Gives back why it was not written, where it does not fit.
    pub(super) fn write(&mut self, part: CasePart) -> Result<Option<NotWritten>, TerminalError> {
        match self.session.write([part], Moment::now()) {
            Ok(draft) => self.take(draft).map(|()| None),
            // An option that was taken stays.
            Err(why @ NotWritten::Session(SessionError::RoadGone { .. })) => Ok(Some(why)),
            Err(NotWritten::Session(error)) => Err(error.into()),
            Err(why) => Ok(Some(why)),
        }
    }

    /// Takes one of the options, with why.
    pub(super) fn choose(&mut self, choice: ChoiceId, reason: &str) -> Result<(), TerminalError> {
        let noted = (!reason.is_empty()).then(|| What::Noted {
            scene: self.here(),
            text: reason.to_owned(),
        });
        let said = noted.into_iter().collect();
        let input = Some(Input::Choose(choice));
        let draft = self.session.advance(said, input, None, Moment::now());
        self.take(draft.map_err(SessionError::Refused)?)
    }

    /// Goes to the end.
    pub(super) fn end(&mut self) -> Result<(), TerminalError> {
        let draft = self.session.act(Input::Continue, Moment::now());
        self.take(draft.map_err(SessionError::Refused)?)
    }

    /// The questions at the end that nobody answered yet, as the case has them.
    pub(super) fn unanswered(&self) -> Vec<String> {
        let answered = self.session.answers();
        let questions = self.session.scenario().debrief.questions.iter();
        let open = questions.filter(|question| {
            let mut answered = answered.iter();
            answered.all(|answer| answer.question != **question)
        });
        open.cloned().collect()
    }
}
