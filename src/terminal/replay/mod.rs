//! Walking through a record again, event by event: [`Walk`] is what there is to see, [`Replay`] the screen.
//!
//! Nothing here writes: a walk has no store.

mod draw;
mod face;
mod view;

pub use face::Replay;
pub use view::{Count, Shown, StepView, Told, Walk};
