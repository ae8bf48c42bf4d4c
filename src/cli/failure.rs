//! Why a command did not do what it was asked, and how that is said.

use std::io;

use crate::language::{Spoken, Words, reason};
use crate::view::sanitise;

/// What the commands return.
pub(super) type Result<T, E = Failure> = std::result::Result<T, E>;

/// Why a command did not do what it was asked.
///
/// An error that has a sentence of its own comes in by `?`; what only the system knows gets a sentence of what was
/// tried by [`Trying::trying`].
pub(super) enum Failure {
    Spoken(Box<dyn Spoken>),
    /// A sentence, made where it happened.
    Said(String),
    /// What a library says for itself, in its own words.
    Other(anyhow::Error),
}

impl Failure {
    pub(super) fn said(sentence: impl Into<String>) -> Self {
        Self::Said(sentence.into())
    }

    /// Whether nobody is left to read what is said.
    pub(super) fn unheard(&self) -> bool {
        match self {
            Self::Spoken(error) => error.unheard(),
            Self::Said(_) => false,
            Self::Other(error) => {
                let mut causes = error
                    .chain()
                    .filter_map(|it| it.downcast_ref::<io::Error>());
                causes.any(Spoken::unheard)
            }
        }
    }

    /// What to say, in the reader's language and sanitised; nothing when nobody is left to read it.
    pub(super) fn sentence(&self, words: &Words) -> Option<String> {
        let sentence = match self {
            unheard if unheard.unheard() => return None,
            Self::Spoken(error) => error.sentence(words),
            Self::Said(sentence) => sentence.clone(),
            Self::Other(error) => format!("{error:#}"),
        };
        Some(sanitise(&sentence))
    }
}

impl<E: Spoken + 'static> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Spoken(Box::new(error))
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        io::Error::from(error).into()
    }
}

impl From<askama::Error> for Failure {
    fn from(error: askama::Error) -> Self {
        Self::Other(error.into())
    }
}

impl From<csv::Error> for Failure {
    fn from(error: csv::Error) -> Self {
        Self::Other(error.into())
    }
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        Self::Other(error)
    }
}

/// Says what was tried when the system refuses it.
pub(super) trait Trying<T> {
    /// `tried` is a sentence without its full stop, such as *“x” cannot be read*.
    fn trying(self, words: &Words, tried: impl FnOnce() -> String) -> Result<T>;
}

impl<T> Trying<T> for io::Result<T> {
    fn trying(self, words: &Words, tried: impl FnOnce() -> String) -> Result<T> {
        let said = |source| format!("{}: {}.", tried(), reason(&source, words));
        self.map_err(|source| Failure::Said(said(source)))
    }
}

/// Says what went wrong in the language of a story that is told already, whatever the machine speaks.
pub(super) trait InTheStorysLanguage<T> {
    fn told_in(self, words: &Words) -> Result<T>;
}

impl<T, E: Into<Failure>> InTheStorysLanguage<T> for std::result::Result<T, E> {
    fn told_in(self, words: &Words) -> Result<T> {
        self.map_err(|error| {
            let failure = error.into();
            match failure.sentence(words) {
                Some(sentence) => Failure::Said(sentence),
                None => failure,
            }
        })
    }
}
