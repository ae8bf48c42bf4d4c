//! The faces in a terminal: the player's, the moderator's, the author's, and the replay.
//!
//! A face draws a [view](crate::view) on the [`canvas`] and turns keys or lines into inputs of a session. It owns no rule
//! and no truth. [`face::run`] gives any of them the terminal.

pub(crate) mod canvas;
#[cfg(feature = "share")]
pub(crate) mod control;
mod error;
pub(crate) mod face;
mod held;
mod incoming;
pub(crate) mod moderator;
pub(crate) mod player;
pub(crate) mod preview;
pub(crate) mod replay;
mod signals;
pub(crate) mod typed;

pub(crate) use error::TerminalError;
