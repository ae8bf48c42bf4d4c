//! Somebody alone plays: on screens, and in lines of text.

pub(crate) mod app;
pub(crate) mod draw;
mod face;
mod facts;
mod farewell;
pub(crate) mod plain;
pub(crate) mod sheet;
pub(crate) mod worksheet;
