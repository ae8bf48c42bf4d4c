//! Every run: explores all situations of a scenario and answers questions about them.
//!
//! [`Space`] holds the situations and the steps between them, found with the engine's own step, so that what is proved
//! is what runs. [`prove`] looks for what no group should meet, [`Figures`] says exactly what can happen, and
//! [`Simulation`] says what is likely where exact figures are out of reach.
//!
//! In a space an inject by condition comes when it must; one by the clock may come whenever its `when` holds, and one by
//! the moderator whenever none is open; a deadline may pass in every situation where somebody has to choose. (A moderator who sends an
//! inject before its `when` holds does what no proof covers.) Nothing here reads a clock or a file; threads are used,
//! and what they find does not depend on how many there are.

mod ahead;
mod bounds;
mod causes;
mod chances;
mod chunks;
mod costs;
mod figures;
mod futures;
mod ground;
mod length;
mod limits;
mod liveness;
mod meeting;
mod met;
mod order;
mod packed_state;
mod progress;
mod proof;
mod prospects;
mod readability;
mod reading;
mod regrets;
mod relevance;
mod route;
mod search;
mod simulation;
mod slices;
mod space;
mod starter;
mod successors;
mod survey;
mod sweep;
mod symbolic;
mod texts;
mod threads;
mod totals;
mod trial;
mod values;
mod visible;
mod whole;

pub(crate) use ahead::Ahead;
pub(crate) use causes::alone;
pub use chances::Chances;
pub(crate) use costs::{CostOf, Costs};
pub use figures::Figures;
pub use length::Length;
pub use limits::{Limits, Stop, Stopped};
pub(crate) use meeting::meeting;
pub use order::TopologicalOrder;
pub use progress::{Progress, Stage};
pub use proof::{Proof, Proved, prove, prove_in_sets};
pub(crate) use proof::{Searched, Unproved};
pub(crate) use prospects::Prospect;
pub use prospects::Prospects;
pub(crate) use readability::{Counted, LONG, Readability};
pub use reading::WordsRead;
pub use regrets::{Regret, Settled, SettledBy, regrets};
pub use relevance::Detail;
pub(crate) use route::{Route, Routes};
pub use simulation::Simulation;
pub(crate) use simulation::{interval, wander};
pub use space::Space;
pub(crate) use trial::try_test;
pub(crate) use values::values;
