//! Somebody alone plays: on screens, and in lines of text.

pub mod app;
pub mod draw;
mod face;
pub mod plain;
