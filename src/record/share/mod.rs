//! What is shared with other machines, in a `PostgreSQL` that a network runs itself. The hall's own store stays the truth of
//! its evening: what is shared is a copy, and a lost line stops nobody.

mod address;
mod admin;
mod cell;
mod cell_line;
mod error;
mod invited;
mod ledger;
mod link;
mod outgoing;
mod room_line;
mod sharer;

pub(crate) use address::ShareAddress;
pub(crate) use admin::{invitations, invite, prepare, revoke};
pub(crate) use cell::{
    Cell, Known, News, Observation, RoomName, SharedOffer, SharedRoom, Standing,
};
pub(crate) use cell_line::{CellLine, SharedEvening};
pub(crate) use error::ShareError;
pub(crate) use invited::Invited;
pub(crate) use ledger::Ledger;
pub(crate) use room_line::RoomLine;
pub(crate) use sharer::{Ears, SharedSessions, Sharer, send_all};
