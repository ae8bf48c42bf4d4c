//! The moderator's two faces: one screen, and lines of text.

pub mod console;
pub mod lines;
mod opening;
