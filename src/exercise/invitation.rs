//! Where and how people come in.

use super::code::Code;

/// What somebody needs to come into a room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Addresses at which a phone finds the room, the likeliest first.
    pub urls: Vec<String>,
    pub code: Code,
}
