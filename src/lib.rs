//! **veerkracht**: practise incident response with branching scenarios.
//!
//! The way of the data is *YAML → scenario → run → events → record → debrief*. Each floor knows only those before it:
//!
//! | floor | turns | into | and never |
//! |---|---|---|---|
//! | [`scenario`] | YAML | a [`scenario::Scenario`], or findings that point into the file | opens a file, draws, prints |
//! | [`engine`] | a state and an input | the next state | reads a clock, a file, a terminal, a random number |
//! | [`analysis`] | an engine | every situation, and what holds in all of them | samples where it can prove |
//! | [`record`] | what happened | events in a store with the scenario as it was played, and a session folded from them | rewrites an event |
//! | [`language`] | a key | a sentence in Dutch or English | decides anything |
//! | [`library`] | a name, a folder | the scenarios, programmes and facts there, and how far one is | judges what a file says |
//! | [`view`] | a run | what any face shows of it, in the reader's language, wrapped and sanitised | draws |
//! | [`exercise`] | sessions and a room of people | where a group stands, and what it voted | keeps who voted what, speaks to a network |
//! | [`debrief`] | a scenario and what is known of it | documents to prepare with, to look back with and to take home, and the same as data | opens a file, reads a clock |
//! | [`map`] | a scenario, and figures if there are | a drawing of it as text | finds a figure out by itself |
//! | [`terminal`] | a session | screens and lines of text | owns a rule |
//! | [`room`] | a room of the exercise | pages on phones and a projector | lets anybody on the network moderate |
//! | [`editor`] | an author's file as it is typed | answers in the Language Server Protocol | owns a rule |
//! | [`cli`] | the command line | one call of the above | owns a rule |
//!
//! One word means one thing, here as in what people read:
//!
//! | word | what it is |
//! |---|---|
//! | scene, choice, target, inject, ending | what an author writes: where a group is, what it can do, where that leads, what comes in between, where it is over |
//! | state | the values of a scenario's variables and meters, and what is remembered of the road |
//! | situation | a scene with the state in which it is met |
//! | [`Input`](engine::Input), [`Step`](engine::Step) | what is done to a run, and the same when chance has spoken |
//! | run, road | one walk through a scenario, and the steps that it took |
//! | session, record | a run with the counts of its votes and what was written down, never who was there; and the same as it is stored |
//! | event, [`Draft`](record::Draft) | what happened, and what is decided but not yet kept |
//! | [`Script`](record::Script) | the text of a scenario as it was played, kept with its records |
//! | room, table, seat | a live group session, one of the groups in it, one phone in it |
//! | [`Act`](exercise::Act), [`Lead`](exercise::Lead) | what a moderator does, and who does it for every face; what it comes to, and so where a vote becomes a branch, is in `exercise/decide.rs` |
//! | finding, error | what is wrong in an author's file, and what the program could not do; a finding is made in `scenario/build` on paper, in `analysis/proof.rs` by exploring and in `view/slides.rs` by measuring, and worded in `cli/findings.rs` |
//! | fact | what a scenario names of the world outside it, such as a number to call, kept in a file apart with the day on which somebody looked it up |
//! | slide | what a projector shows at once of what goes on at a table; the moderator turns them |
//! | page, screen, lines | what a phone or projector, a terminal, and a pipe show |

pub mod analysis;
pub mod cli;
pub mod debrief;
mod editor;
pub mod engine;
mod exercise;
pub mod language;
mod library;
mod map;
pub mod record;
pub mod room;
pub mod scenario;
mod terminal;
mod view;
