//! The moderator's two faces: one screen, and lines of text.

mod browser;
pub(crate) mod console;
pub(crate) mod lines;
mod look;
mod opening;
mod plan;
