//! What it meant: documents made of what was explored and recorded.
//!
//! Nothing here reads a clock, opens a file or decides what a step does.

pub mod takehome;
