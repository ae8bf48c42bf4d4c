//! What can end or hinder a face in the terminal.

use std::io;

use crate::language::{Spoken, Words};
use crate::record::{SessionError, StoreError};

/// Why a face could not go on.
#[derive(Debug, thiserror::Error)]
pub(crate) enum TerminalError {
    /// The terminal, or what stands in its place.
    #[error(transparent)]
    System(#[from] io::Error),
    #[error(transparent)]
    Session(#[from] SessionError),
}

impl From<StoreError> for TerminalError {
    fn from(error: StoreError) -> Self {
        Self::Session(error.into())
    }
}

impl Spoken for TerminalError {
    fn sentence(&self, words: &Words) -> String {
        match self {
            Self::System(error) => error.sentence(words),
            Self::Session(error) => error.sentence(words),
        }
    }

    fn unheard(&self) -> bool {
        matches!(self, Self::System(error) if error.unheard())
    }
}
