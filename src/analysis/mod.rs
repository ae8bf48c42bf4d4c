//! Every run: explores all situations of a scenario and answers questions about them.
//!
//! [`Space`] holds the situations and the steps between them, found with the engine's own step, so that what is proved
//! is what runs. [`prove`] looks for what no group should meet, [`Figures`] says exactly what can happen, and
//! [`Simulation`] says what is likely where exact figures are out of reach.
//!
//! In a space an inject by condition comes when it must; one by the clock may come whenever its `when` holds, and one by
//! the moderator whenever none is open; a deadline may pass in every situation that has one. (A moderator who sends an
//! inject before its `when` holds does what no proof covers.) Nothing here reads a clock or a file; threads are used,
//! and what they find does not depend on how many there are.

mod beside;
mod bounds;
mod chances;
mod figures;
mod futures;
mod liveness;
mod minimal;
mod order;
mod packed_state;
mod proof;
mod prospects;
mod relevance;
mod route;
mod simulation;
mod space;
mod successors;
mod survey;
mod texts;
mod totals;
mod trial;
mod visible;

pub use beside::{Beside, InitialValue, Kept, Lookup, TooWide};
pub use chances::{Chances, Passing};
pub use figures::{Figures, Length, Scores};
pub use liveness::PartAt;
pub use minimal::{Injects, Minimal, Sight, Signature, TransitionLabel};
pub use order::{Component, TopologicalOrder};
pub use proof::{Proof, Proved, prove};
pub use prospects::{Prospect, Prospects};
pub use relevance::{Detail, Relevance};
pub use route::{Route, Routes};
pub use simulation::{Simulation, interval};
pub use space::{Beginning, Space};
pub use successors::{Successors, Transition};
pub use trial::try_test;
