//! A group's exercise: where the group stands in a decision, who is in the room, what was voted, and what the
//! moderator does.
//!
//! A [`Room`] holds one or more [`Table`]s, each with a session of its own, and the [`Seats`] of those who came in.
//! What the group did is in the events of the sessions; a seat's name, role and vote live in memory only. Nothing here
//! speaks to a network or a terminal, reads a clock or draws: the time and every random number are handed in.

mod code;
mod hall;
mod invitation;
mod rehearsal;
mod room;
mod seats;
mod stand;
mod table;

pub use code::Code;
pub use hall::{Hall, Heard};
pub use invitation::Invitation;
pub use rehearsal::Rehearsal;
pub use room::{Presence, Room, RoomError, latest_open};
pub use seats::{Ballot, Seat, Seats, Token, Turned, Unheard, Wish};
pub use stand::{Phase, Stand};
pub use table::{Act, Declined, Table};
