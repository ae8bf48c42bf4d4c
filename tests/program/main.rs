//! The program from outside, by feature.

mod authors;
mod browser;
mod brute;
mod command_line;
mod explore;
mod explored;
mod findings;
mod hostile;
mod killed;
mod library;
mod linked;
mod loader;
mod lookback;
mod map;
mod preview;
mod program;
mod programmes;
mod readme;
mod records;
mod replay;
mod report;
mod screens;
mod sidecars;
mod takehome;
