//! What a list of injects says of a scene beside its text: when it is, whose decision, what lies on the table, and what only
//! the moderator reads. Each as the file of a scenario has it.

use serde::Serialize;

/// What is staged around the text of a scene.
#[derive(Debug, Clone, Default)]
pub(super) struct Staged {
    /// Whether the moderator sends it, and it leads back to what it interrupted.
    pub(super) by_moderator: bool,
    pub(super) at: Option<StagedTime>,
    /// The time in words, where it is none that can be counted.
    pub(super) clock: Option<String>,
    /// The titles of roles.
    pub(super) roles: Vec<String>,
    pub(super) minutes: Option<u32>,
    pub(super) exhibits: Vec<StagedExhibit>,
    pub(super) moderator: Option<StagedNotes>,
}

/// A time in the story.
#[derive(Debug, Clone, Serialize)]
pub(super) struct StagedTime {
    pub(super) day: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) weekday: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) time: Option<String>,
}

/// What lies on the table.
#[derive(Debug, Clone, Serialize)]
pub(super) struct StagedExhibit {
    pub(super) kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) from: Option<String>,
    pub(super) text: String,
}

/// What only the moderator reads.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct StagedNotes {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) notes: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) ask: Vec<String>,
}

/// How a scene comes in between.
#[derive(Debug, Serialize)]
pub(super) struct StagedInject {
    by: &'static str,
}

impl Staged {
    pub(super) fn inject(&self) -> Option<StagedInject> {
        let sent = StagedInject { by: "moderator" };
        self.by_moderator.then_some(sent)
    }
}
