//! The sentences of what can go wrong on the floors below this one.

use super::{Spoken, Words, reason, sanitise};
use crate::engine::Refused;
#[cfg(feature = "share")]
use crate::record::share::ShareError;
use crate::record::{Flaw, ImportError, NotWritten, SessionError, StoreError, Unreadable};

impl Spoken for StoreError {
    fn sentence(&self, words: &Words) -> String {
        let (key, path, why) = match self {
            Self::Folder { path, source } => ("store-folder", Some(path), reason(source, words)),
            Self::File { path, source } => ("store-file", Some(path), reason(source, words)),
            Self::NoRoom { path } => ("store-no-room", Some(path), String::new()),
            Self::Gone { path } => ("store-gone", Some(path), String::new()),
            Self::ReadOnly { path } => ("store-read-only", Some(path), String::new()),
            Self::Damaged { path } => ("store-damaged", Some(path), String::new()),
            Self::Newer { path } => ("store-newer", Some(path), String::new()),
            Self::Full => ("store-full", None, String::new()),
            Self::Busy { path } => ("store-busy", Some(path), String::new()),
            Self::NoLocks { path } => ("store-no-locks", Some(path), String::new()),
            Self::Conflict => ("store-conflict", None, String::new()),
            Self::TakenOver => ("share-taken-over", None, String::new()),
            Self::Forgotten => ("store-forgotten", None, String::new()),
            Self::Unreadable(unreadable) => return unreadable.sentence(words),
            Self::Other { path, source } => ("store-other", Some(path), source.to_string()),
        };
        let path = path.map_or_else(String::new, |path| sanitise(&path.display().to_string()));
        words.say_with(
            key,
            &[("path", path.into()), ("why", sanitise(&why).into())],
        )
    }
}

#[cfg(feature = "share")]
impl Spoken for ShareError {
    fn sentence(&self, words: &Words) -> String {
        let (key, why) = match self {
            Self::Address => ("share-address", String::new()),
            Self::NoFile => ("share-no-file", String::new()),
            Self::Invited => ("share-invited", String::new()),
            Self::OfARoom => ("share-of-a-room", String::new()),
            Self::OfAnEvaluator => ("share-of-an-evaluator", String::new()),
            Self::Exposed => ("share-exposed", String::new()),
            Self::File(source) => ("share-file", reason(source, words)),
            Self::NoLine(why) => ("share-no-line", why.clone()),
            Self::Bare(why) => ("share-bare", why.clone()),
            Self::Unknown => ("share-unknown", String::new()),
            Self::Forbidden => ("share-forbidden", String::new()),
            Self::Unprepared => ("share-unprepared", String::new()),
            Self::Prepared => ("share-prepared", String::new()),
            Self::Taken => ("share-taken", String::new()),
            Self::Version => ("share-version", String::new()),
            Self::TakenOver => ("share-taken-over", String::new()),
            Self::Gap => ("share-gap", String::new()),
            Self::TooMuch => ("share-too-much", String::new()),
            Self::Full => ("share-full", String::new()),
            Self::Damaged => ("share-damaged", String::new()),
            Self::Other(why) => ("share-other", why.clone()),
        };
        words.say_with(key, &[("why", sanitise(&why).into())])
    }
}

impl Spoken for Unreadable {
    fn sentence(&self, words: &Words) -> String {
        let key = match self.flaw {
            Flaw::Damaged if self.from > 0 => "session-damaged-from",
            Flaw::Damaged => "session-damaged",
            Flaw::Newer => "session-newer",
        };
        let values = [("id", sanitise(&self.id).into()), ("seq", self.from.into())];
        words.say_with(key, &values)
    }
}

impl Spoken for SessionError {
    fn sentence(&self, words: &Words) -> String {
        match self {
            Self::Store(error) => error.sentence(words),
            Self::Refused(refused) => refused.sentence(words),
            Self::Unknown(id) => words.say_with("cli-no-session", &[("id", id.as_str().into())]),
            Self::RoadGone { at, .. } => {
                words.say_with("session-road-gone", &[("at", sanitise(at).into())])
            }
            Self::Malformed { seq } => {
                words.say_with("session-malformed", &[("seq", (*seq).into())])
            }
        }
    }
}

impl Spoken for NotWritten {
    fn sentence(&self, words: &Words) -> String {
        match self {
            Self::NoCase => words.say("case-none"),
            Self::NoScenario => words.say("case-not-written"),
            Self::Session(error) => error.sentence(words),
        }
    }
}

impl Spoken for Refused {
    fn sentence(&self, words: &Words) -> String {
        words.say(match self {
            Self::Elsewhere => "refused-elsewhere",
            Self::Closed => "refused-closed",
            Self::ChoiceNeeded => "refused-choice-needed",
            Self::Ended => "refused-ended",
            Self::InjectNotAllowed => "refused-inject",
            Self::Stuck => "refused-stuck",
            Self::OtherTarget => "refused-other-target",
        })
    }
}

impl Spoken for ImportError {
    fn sentence(&self, words: &Words) -> String {
        match self {
            Self::Store(StoreError::Full) => words.say("import-full"),
            Self::Store(error) => error.sentence(words),
            Self::Twice(id) => words.say_with("records-twice", &[("id", id.as_str().into())]),
            Self::Exists(id) => words.say_with("import-exists", &[("id", id.as_str().into())]),
        }
    }
}
