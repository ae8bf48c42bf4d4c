//! The faces in a terminal: the player's, the moderator's, the author's, and the replay.
//!
//! A face draws a [view](crate::view) on the [`canvas`] and turns keys or lines into inputs of a session. It owns no rule
//! and no truth. [`face::run`] gives any of them the terminal.

pub mod canvas;
mod error;
pub mod face;
pub mod moderator;
pub mod player;
pub mod preview;
pub mod replay;

pub use error::TerminalError;
