//! A group's exercise: where the group stands in a decision, who is in the room, what was voted, and what the
//! moderator does.
//!
//! A [`Room`] holds one or more [`Table`]s, each with a session of its own, and the [`Seats`] of those who came in. A
//! [`Hall`] shares it: phones come in and vote through it, and the [`Lead`] does there what a moderator wants
//! ([`Act`]), keeps it, and tells it. What a moderator sees is a [`LeadView`], whichever face shows it. What the group
//! did is in the events of the sessions; a seat's name, role and vote live in memory only. Nothing here speaks to a
//! network or a terminal, reads a clock or draws: the time and every random number are handed in.

mod act;
mod code;
mod decide;
mod hall;
mod heard;
mod invitation;
mod keeper;
pub mod lead;
mod rehearsal;
mod room;
mod seats;
mod stand;
mod table;
mod times;

pub use act::{Act, Declined};
pub use code::RoomCode;
pub use hall::Hall;
pub use heard::Heard;
pub use invitation::Invitation;
pub use keeper::Keeper;
pub use lead::{Lead, LeadView};
pub use room::{Presence, Room, RoomError, latest_open};
pub use seats::{Ballot, Seat, Seats, Token, Turned, Unheard, Wish};
pub use stand::{Phase, Stand};
pub use table::{Opening, Table, Verdict};
pub use times::Times;
