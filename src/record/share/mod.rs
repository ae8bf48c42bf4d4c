//! What is shared with other machines, in a `PostgreSQL` that a network runs itself. The hall's own store stays the truth of
//! its evening: what is shared is a copy, and a lost line stops nobody.

mod cell;
mod error;

pub(crate) use cell::{
    Cell, Known, News, Observation, RoomName, SharedOffer, SharedRoom, Standing,
};
pub(crate) use error::ShareError;
