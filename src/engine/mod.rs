//! One run: what is open, and what a choice does.
//!
//! The engine is a function. [`Engine::decide`] turns what somebody does into a [`Step`], in which chance has
//! spoken; [`Engine::apply`] carries a step out. Play, replay, votes and exploration share both, so that what is
//! proved is what runs.
//!
//! It never reads a clock, a file, a terminal or a random number: chance comes in as [`Chance`], time as the
//! caller's decision to send an inject or to let a deadline pass. A step allocates nothing unless the state of a
//! scenario is larger than [`State`] holds in place.

mod chance;
mod layout;
mod machine;
mod run;
mod state;
mod step;

pub use chance::{Chance, Seeded};
pub use machine::Engine;
pub(crate) use machine::Held;
pub(crate) use run::Passed;
pub use run::Run;
pub use state::State;
pub(crate) use state::Words;
pub(crate) use step::Refused;
pub use step::{Input, Openness, Step};
