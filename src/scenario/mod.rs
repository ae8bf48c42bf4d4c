//! The language: YAML in, a [`Scenario`] out, or findings that point into the file.
//!
//! The way is *text → [`yaml`] nodes → [`draft`] → [`resolve`] → [`Scenario`]*. Each stage collects findings and goes
//! on, so that an author sees everything at once. Nothing here opens a file: texts come in as arguments.

mod condition;
mod finding;
mod index;
mod model;
mod source;

pub use condition::{Comparison, Condition, Facts};
pub use finding::{Code, Finding, Severity};
pub use model::{
    Branch, Change, Check, Choice, ChoiceId, Choices, Claim, Competency, CompetencyId, DEADLINE,
    Deadline, Debrief, Destination, DrawAt, Effect, Exhibit, ExhibitKind, Exit, Expect, Inject,
    Kind, Level, Memory, MemoryId, Moderator, Objective, Otherwise, Part, Practice, RESUME, Role,
    RoleId, Scenario, Scene, SceneId, Source, SourceId, Start, Target, Test, Trigger, Variable,
    VariableId, Wording,
};
pub use source::{At, Span, line_column};
