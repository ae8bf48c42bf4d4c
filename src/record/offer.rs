//! What a control cell offers a room. It commands nothing: a moderator takes it, or does not.

use serde::{Deserialize, Serialize};

/// What a control cell would have a room do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "offer", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Offer {
    /// Everybody begins now.
    Begin,
    /// A break of so many minutes.
    Break { minutes: u32 },
    /// An inject that the scenario has, by its id.
    Inject { inject: String },
    /// A message that the story does not have, and who it comes from: the municipality, the press, headquarters.
    Message { from: String, text: String },
}
