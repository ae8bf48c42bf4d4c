//! The program from outside, by feature.

mod authors;
mod browser;
mod browsers;
mod brute;
mod command_line;
mod explore;
mod explored;
mod findings;
mod hostile;
mod killed;
mod library;
mod loader;
mod map;
mod preview;
mod program;
mod readme;
mod records;
mod room;
mod screens;
mod sidecars;
