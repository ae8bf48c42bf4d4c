//! The program from outside, by feature.

#![allow(
    clippy::string_slice,
    reason = "a test that cuts through a letter fails, as it should"
)]

mod after_action;
mod authors;
mod browser;
mod browsers;
mod brute;
mod command_line;
mod compare;
mod console;
mod damage;
mod evening;
mod explore;
mod explored;
mod findings;
mod hostile;
mod killed;
mod library;
mod libyaml;
mod linked;
mod loader;
mod lookback;
mod map;
mod preview;
mod program;
mod programmes;
mod readme;
mod record_store;
mod records;
mod replay;
mod report;
mod room;
mod screens;
mod scriptless;
mod sidecars;
mod takehome;
mod through;
