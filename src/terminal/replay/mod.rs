//! Walking through a record again, event by event: [`ReplayWalk`] is what there is to see, [`Replay`] the screen.
//!
//! Nothing here writes: a walk has no store.

mod draw;
mod face;
mod view;

pub(crate) use face::Replay;
pub(crate) use view::{ReplayPage, ReplayWalk, StepView, Told};
