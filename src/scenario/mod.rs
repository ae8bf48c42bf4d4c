//! The language: YAML in, a [`Scenario`] out, or findings that point into the file.
//!
//! The way is *bytes → `yaml` nodes → `build` → [`Scenario`]*, and then `paper` looks at the whole. Each stage collects
//! findings and goes on, so that an author sees everything at once. Nothing here opens a file: texts come in as
//! arguments, and untrusted ([`MAX_BYTES`]).

mod build;
mod code;
pub mod codes;
mod condition;
mod digest;
mod finding;
mod index;
mod keys;
mod link;
mod model;
mod outline;
mod overlay;
mod paper;
pub mod programme;
mod read;
pub mod schema;
pub mod sidecar;
mod source;
mod structure;
mod text;
mod translation;
mod written;
mod yaml;

pub use code::{Code, Severity};
pub use condition::{Condition, Facts, Relation};
pub use finding::{Finding, Witness};
pub use link::{links, order};
pub use model::{
    Branch, Change, Check, Choice, ChoiceId, Choices, Claim, Competency, CompetencyId, DEADLINE,
    Deadline, Debrief, Destination, DrawAt, Effect, Exhibit, ExhibitKind, Exit, Expect, Inject,
    Kind, Level, Memory, MemoryId, Moderator, Objective, Origin, Otherwise, Part, Practice, RESUME,
    Role, RoleId, Scenario, Scene, SceneId, Source, SourceId, Start, Target, Test, Trigger,
    Variable, VariableId, Wording,
};
pub use read::{RESERVED, is_id};
pub use source::{At, Lines, Span};
pub use structure::{Road, Structure};
pub use text::placeholders;
pub use translation::{Translated, translate};
pub use written::Way;
pub use yaml::MAX_BYTES;

/// What came of reading a file.
#[derive(Debug)]
pub struct Loaded {
    /// The scenario, when no finding is an error.
    pub scenario: Option<Scenario>,
    /// Everything that is wrong, in the order of the file; without the warnings that the author allows.
    pub findings: Vec<Finding>,
}

/// The hash that a scenario with this text has: another text, another hash.
pub(crate) fn fingerprint(text: &str) -> String {
    // As the reader has it: behind the mark that some editors put in front.
    digest::file(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// Reads a scenario and looks at it on paper.
pub fn load(bytes: &[u8]) -> Loaded {
    let (scenario, findings) = read::file(bytes, |root, reader| {
        let built = build::build(root, digest::file(reader.source), reader)?;
        if reader.findings.sound() {
            for finding in paper::findings(&built) {
                reader.report(finding);
            }
        }
        Some(built.scenario)
    });
    Loaded { scenario, findings }
}
