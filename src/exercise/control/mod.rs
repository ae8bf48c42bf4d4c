//! Many rooms at once, as a control cell follows them: [`Control`] takes what is new and tells where every room stands.
//!
//! It commands nothing. What it knows is what rooms share of themselves: events with small counts withheld, and how many
//! are in. Every event is folded once, as it comes. No clock, no network: the time and the news are handed in.

mod answer;
mod cell;
mod followed;
mod inject_table;
mod injects;
mod rows;
#[cfg(test)]
pub(crate) mod staged;
mod told;

pub(crate) use answer::OfferAnswer;
pub(crate) use cell::{Control, LastHeard};
pub(crate) use inject_table::{LARGEST_PLAN, read_injects, write_injects};
pub(crate) use injects::{InjectPlan, PlannedInject, PlannedTime};
pub(crate) use rows::{FollowedTable, RoomCounts, RoomOrder, RoomRow};
pub(crate) use told::{
    answer_told, clock_told, counts_told, doing_told, fits, heard_told, scene_told, talk_told,
    voted_told,
};

#[cfg(test)]
mod tests;
