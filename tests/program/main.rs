//! The program from outside, by feature.

#![allow(
    clippy::string_slice,
    reason = "a test that cuts through a letter fails, as it should"
)]

mod advice;
mod after_action;
mod asked;
mod authors;
mod brute;
mod case;
mod case_put_right;
mod case_together;
mod closing;
mod command_line;
mod compare;
mod console;
mod continuity;
mod damage;
mod editor;
mod evening;
mod explore;
mod explored;
mod export;
mod facts;
mod findings;
mod gates;
mod hostile;
mod hubs;
mod import;
mod inject_lists;
mod kept;
mod keys;
mod killed;
mod languages;
mod library;
mod libyaml;
mod linked;
mod loader;
mod lookback;
mod lost;
mod map;
mod mends;
mod otherwise;
mod phones;
mod plans;
mod preview;
mod programmes;
mod readme;
mod records;
mod removed;
mod replay;
mod report;
mod rescue;
mod room;
mod scorm;
mod screens;
mod secrecy;
mod sets;
mod sheets;
mod sidecars;
mod slips;
mod statements;
mod structure;
mod takehome;
mod tasks;
mod texts;
mod through;
mod trust;
mod unproved;
mod words;

// What the tests that need a tool use too.
#[path = "../support/author.rs"]
mod author;
#[path = "../support/drawings.rs"]
mod drawings;
#[path = "../support/gate.rs"]
mod gate;
#[path = "../support/groups.rs"]
mod groups;
#[path = "../support/hosted.rs"]
mod hosted;
#[path = "../support/pages.rs"]
mod pages;
#[path = "../support/phone.rs"]
mod phone;
#[path = "../support/program.rs"]
mod program;
#[path = "../support/screen.rs"]
#[allow(dead_code, reason = "the tests that need a tool use more of it")]
mod screen;
