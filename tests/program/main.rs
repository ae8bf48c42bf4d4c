//! The program from outside, by feature.

mod authors;
mod browser;
mod browsers;
mod brute;
mod command_line;
mod console;
mod evening;
mod explore;
mod explored;
mod findings;
mod hostile;
mod killed;
mod library;
mod linked;
mod loader;
mod map;
mod preview;
mod program;
mod programmes;
mod readme;
mod records;
mod report;
mod room;
mod screens;
mod sidecars;
mod takehome;
