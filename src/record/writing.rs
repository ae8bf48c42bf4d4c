//! Writing a case: its session begins with nothing told, and grows part by part. What was walked stays.

use std::sync::Arc;

use super::case::{case_of, in_last_words};
use super::draft::Draft;
use super::event::{Event, Moment, SessionId, What};
use super::session::{Session, SessionError};
use crate::engine::Engine;
use crate::scenario::{Case, CasePart, CaseWords};

/// Why a part of a case was not written.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NotWritten {
    /// The session is of no case.
    #[error("this is no case")]
    NoCase,
    /// With it the case makes no scenario.
    #[error("this makes no scenario")]
    NoScenario,
    /// With it the road that was walked is gone.
    #[error(transparent)]
    Session(#[from] SessionError),
}

impl Session {
    /// Starts a session of a case of which nothing is written yet, with what is said about it.
    ///
    /// # Errors
    /// When the words around it make no scenario.
    pub(crate) fn begin_case(
        id: SessionId,
        language: &str,
        words: CaseWords,
        seed: u64,
        said: Vec<What>,
        now: Moment,
    ) -> Result<Draft, NotWritten> {
        let case = Case::new(&Case::id_of(id.as_str()), language, words.clone());
        let begun = What::Written {
            hash: case.hash().ok_or(NotWritten::NoScenario)?,
            part: CasePart::Begun {
                words: Box::new(words),
            },
        };
        let said = std::iter::once(begun).chain(said).collect();
        Ok(Self::begin(id, engine(&case)?, &[], seed, said, now))
    }

    /// Opens one where it stopped.
    ///
    /// # Errors
    /// When the events make no session of a case.
    pub(crate) fn resume_case(id: SessionId, events: Vec<Event>) -> Result<Self, NotWritten> {
        let case = case_of(&events).ok_or(NotWritten::NoCase)?;
        let kept = events.len();
        let mut session = Self::replay(id, engine(&case)?, events)?;
        session.kept = kept;
        Ok(session)
    }

    /// It in the words that stand there at last, to be kept: what somebody put right before is in no file.
    ///
    /// # Errors
    /// When the session is of no case.
    pub(crate) fn in_last_words(&self) -> Result<Self, NotWritten> {
        let mut events = self.events.clone();
        in_last_words(&mut events);
        let case = case_of(&events).ok_or(NotWritten::NoCase)?;
        let mut anew = Self::replay(self.id.clone(), engine(&case)?, events)?;
        anew.kept = self.kept;
        Ok(anew)
    }

    /// The case of this session, where it is of one.
    pub(crate) fn case(&self) -> Option<Case> {
        case_of(&self.events)
    }

    /// Writes parts of the case, and goes on in the scenario that it is then.
    ///
    /// # Errors
    /// When the session is of no case, or with the parts it makes no scenario that has the road that was walked.
    pub(crate) fn write(
        &self,
        parts: impl IntoIterator<Item = CasePart>,
        now: Moment,
    ) -> Result<Draft, NotWritten> {
        let mut case = self.case().ok_or(NotWritten::NoCase)?;
        let mut next = self.clone();
        for part in parts {
            case.take(&part);
            let hash = case.hash().ok_or(NotWritten::NoScenario)?;
            next.tell([What::Written { hash, part }], now);
        }
        let mut grown = Self::replay(self.id.clone(), engine(&case)?, next.events)?;
        grown.kept = self.kept;
        Ok(Draft::new(grown, self.events.len()))
    }
}

fn engine(case: &Case) -> Result<Engine, NotWritten> {
    let scenario = case.scenario().ok_or(NotWritten::NoScenario)?;
    Ok(Engine::new(Arc::new(scenario)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Input;
    use crate::language::{Language, Words};
    use crate::record::{Export, Record, Store, case_of};
    use crate::view::case_words_alone;

    fn begun() -> Session {
        let words = case_words_alone(&Words::new(Language::English));
        let id = SessionId::from_bits(7);
        let draft = Session::begin_case(id, "en", words, 1, Vec::new(), Moment(0));
        draft.expect("a case").into_unkept()
    }

    fn writes(session: &Session, part: CasePart) -> Session {
        let draft = session.write([part], Moment(1)).expect("it is written");
        draft.into_unkept()
    }

    fn told(session: &Session, text: &str) -> Session {
        let scene = session.run().state().scene();
        let part = CasePart::Told {
            scene: session.scenario().scene(scene).id.clone(),
            title: None,
            text: text.to_owned(),
        };
        writes(session, part)
    }

    fn offered(session: &Session, text: &str) -> Session {
        let scene = session.run().state().scene();
        let part = CasePart::Offered {
            scene: session.scenario().scene(scene).id.clone(),
            choice: session.case().expect("a case").new_name(),
            text: text.to_owned(),
            gain: None,
            cost: None,
        };
        writes(session, part)
    }

    /// The first option is taken.
    fn walked() -> Session {
        let session = offered(&offered(&told(&begun(), "A knock."), "Open"), "Wait");
        let run = session.run();
        let mut offers = run.engine().offers(run.state());
        let choice = offers.next().expect("an option").choice;
        let draft = session.act(Input::Choose(choice), Moment(2));
        draft.expect("a choice").into_unkept()
    }

    #[test]
    fn what_was_walked_stays_whatever_is_written_later() {
        let session = told(&walked(), "It is the neighbour.");
        assert_eq!(session.run().decisions().count(), 1);
        let withdrawn = CasePart::Withdrawn {
            scene: "case".to_owned(),
            choice: "option-1".to_owned(),
        };
        let refused = session.write([withdrawn], Moment(3));
        let gone = matches!(
            refused,
            Err(NotWritten::Session(SessionError::RoadGone { .. }))
        );
        assert!(gone, "{refused:?}");
        // Its end is the same when all of it is folded anew.
        let events = session.events().to_vec();
        let again = Session::resume_case(session.id().clone(), events).expect("a session");
        assert_eq!(again.run().road(), session.run().road());
        assert_eq!(again.scenario().hash, session.scenario().hash);
    }

    #[test]
    fn the_scenario_of_a_case_is_in_its_record_alone_and_goes_with_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut store = Store::open(folder.path()).expect("a store");
        let draft = walked().unkept().expect("all of it");
        let session = draft.keep(&mut store).expect("kept");
        let record = store.record(session.id()).expect("a look");
        let record = record.expect("a record");
        let hash = &session.scenario().hash;
        assert_eq!(record.played_with().1, hash);
        let script = record.script.clone();
        assert_eq!(script.as_ref().map(|it| it.hash()).as_ref(), Some(hash));
        assert_eq!(store.script(hash).expect("a look"), None);
        let json = Export::holding(vec![record]).to_json();
        assert_eq!(json.matches("A knock.").count(), 1, "{json}");
        let export = Export::parse(json.as_bytes()).expect("an export");
        let records: Vec<Record> = export.into_records();
        assert_eq!(records[0].script, script);
    }

    #[test]
    fn a_record_that_claims_a_case_that_makes_no_scenario_has_none() {
        let mut events = walked().events().to_vec();
        for event in &mut events {
            if let What::Written {
                part: CasePart::Offered { choice, .. },
                ..
            } = &mut event.what
                && choice == "option-2"
            {
                "no id".clone_into(choice);
            }
        }
        assert!(case_of(&events).is_some_and(|case| case.scenario().is_none()));
        let id = SessionId::from_bits(7);
        assert!(Session::resume_case(id, events).is_err());
    }
}
