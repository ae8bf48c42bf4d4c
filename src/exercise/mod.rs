//! A group's exercise: where the group stands in a decision, who is in the room, what was voted, and what the
//! moderator does.
//!
//! A [`Room`] holds one or more [`Table`]s, each with a session of its own, and the [`seats::Seats`] of those who came in. A
//! [`Hall`] shares it: phones come in and vote through it, and the [`Lead`] does there what a moderator wants
//! ([`Act`]), keeps it, and tells it. What a moderator sees is a [`LeadView`], whichever face shows it. What the group
//! did is in the events of the sessions; a seat's name, role and vote live in memory only. Nothing here speaks to a
//! network or a terminal, reads a clock or draws: the time and every random number are handed in.

mod act;
mod amend;
mod cards;
mod case;
mod case_keeper;
mod code;
#[cfg(feature = "share")]
pub(crate) mod control;
mod decide;
mod door;
mod evenings;
mod hall;
mod halt;
mod heard;
mod invitation;
pub(crate) mod keeper;
pub(crate) mod lead;
mod offered;
mod offers;
mod open_task;
mod projector;
mod rehearsal;
mod room;
mod seats;
mod seen;
#[cfg(feature = "share")]
mod shared_keeper;
mod stand;
mod survey;
mod table;
mod times;
mod write_case;
mod written;

pub(crate) use act::{Act, Declined, MOST_HANDS, PlanReview};
pub(crate) use cards::{Card, cards};
pub(crate) use case::CaseAct;
pub(crate) use case_keeper::CaseKeeper;
pub(crate) use code::{PairingWord, RoomCode};
pub(crate) use door::{Key, Pass};
pub(crate) use evenings::{asked_earlier, open_evenings, open_plans, sessions_of_group};
pub(crate) use hall::Hall;
pub(crate) use heard::Heard;
pub(crate) use invitation::{Address, Invitation, Network};
pub(crate) use lead::{Lead, LeadView};
pub(crate) use offered::OfferAct;
#[cfg(feature = "share")]
pub(crate) use offered::OpenOffer;
pub(crate) use open_task::{OpenTask, TaskAct};
pub(crate) use projector::{Filling, Projected, slides};
pub(crate) use room::{Presence, Room};
pub(crate) use seats::{Ballot, CastVote, Seat, Token, Turned, Unheard, Wish};
#[cfg(feature = "share")]
pub(crate) use shared_keeper::SharedKeeper;
pub(crate) use stand::{Phase, Stand};
pub(crate) use survey::{Ask, SurveyAct};
pub(crate) use table::{Opening, Table, Verdict};
pub(crate) use times::{TimeFor, Times};
pub(crate) use written::WrittenDecision;
