//! The moderator's two faces: one screen, and lines of text.

pub(crate) mod console;
pub(crate) mod lines;
mod opening;
