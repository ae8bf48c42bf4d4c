//! The faces in a terminal: the library, the player, the replay, and plain text.
//!
//! A face draws a [view](crate::view) and turns keys or lines into inputs of a session. It owns no rule and no truth.

pub mod app;
mod column;
pub mod console;
pub mod draw;
pub mod lines;
mod opening;
pub mod plain;
pub mod preview;
pub mod programme;
pub mod replay;
pub mod screen;
pub mod shelf;
pub mod wrap;
