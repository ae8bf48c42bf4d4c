//! The language: YAML in, a [`Scenario`] out, or findings that point into the file.
//!
//! The way is *bytes → `yaml` nodes → `build` → [`Scenario`]*, and then `paper` looks at the whole. Each stage collects
//! findings and goes on, so that an author sees everything at once. Nothing here opens a file: texts come in as
//! arguments, and untrusted ([`MAX_BYTES`]).

mod alignment;
mod amounts;
mod asked;
mod build;
mod case;
mod chronology;
mod code;
pub mod codes;
mod condition;
mod day;
mod digest;
mod encoding;
pub(crate) mod export;
mod fact;
pub mod factbook;
mod finding;
mod foreign;
mod ids;
pub(crate) mod import;
mod index;
mod keys;
mod link;
mod mend;
mod mention;
mod model;
mod outline;
mod overlay;
mod paper;
mod passages;
pub mod programme;
mod question;
mod read;
mod renamed;
mod rephrase;
pub(crate) mod schema;
pub(crate) mod sheet;
mod shorthand;
pub mod sidecar;
mod slug;
mod source;
mod story_time;
mod structure;
mod synonyms;
mod tag;
mod text;
mod translation;
mod written;
mod yaml;

pub(crate) use asked::Asked;
pub(crate) use case::{Case, CaseOption, FEWEST_OPTIONS, KeptLine, MOST_OPTIONS};
pub use case::{CasePart, CaseTask, CaseTopic, CaseWords};
pub(crate) use code::Code;
pub use code::Severity;
pub(crate) use condition::Facts;
pub use condition::{Condition, Relation};
pub(crate) use encoding::{as_utf8, from_windows};
pub use fact::Fact;
pub use finding::Finding;
pub(crate) use finding::Witness;
pub use ids::{ChoiceId, CompetencyId, MemoryId, RoleId, SceneId, SourceId, VariableId};
pub(crate) use index::{Index, Part, TextChange};
pub(crate) use link::{links, order, same_id};
pub(crate) use mention::{Mention, Named};
pub(crate) use model::{
    Adviser, Better, Check, Choice, Choices, DEADLINE, Deadline, Exhibit, ExhibitKind, Inject,
    Level, Origin, RESUME, Relies, Source, Task, TaskForm, Variable, Wording,
};
pub use model::{
    Assumption, Branch, Budget, BudgetUnit, Change, Claim, Destination, DrawAt, Effect,
    EffectGroup, Effects, Exit, Kind, Memory, Scenario, Scene, Start, Target, Test, Trigger,
};
pub(crate) use question::Answer;
pub use question::Question;
use read::ReadFrom;
pub(crate) use read::{RESERVED, is_id};
pub(crate) use slug::slug;
pub(crate) use source::Span;
pub use source::{At, Lines};
pub(crate) use story_time::{StoryTime, Weekday};
pub(crate) use structure::{Road, Structure};
pub(crate) use tag::{is_tag, usual_tag};
pub(crate) use text::{placeholders, with_values};
pub(crate) use translation::misnamed;
pub use translation::translate;
pub(crate) use yaml::MAX_BYTES;

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
    loaded(bytes, ReadFrom::File)
}

/// Reads a scenario out of a record, which stays readable whatever the language asks of files since: a word in braces
/// that is no variable is shown as it was written.
pub(crate) fn load_recorded(bytes: &[u8]) -> Loaded {
    loaded(bytes, ReadFrom::Record)
}

fn loaded(bytes: &[u8], from: ReadFrom) -> Loaded {
    let (scenario, findings) = read::file(bytes, from, |root, reader| {
        let built = build::build(root, digest::file(reader.source), reader)?;
        if reader.findings.sound() {
            for finding in paper::findings(&built) {
                reader.report(finding);
            }
            let silenced = |code: &str| reader.findings.silenced(code);
            let vain = built.scenario.allowed_in_vain(codes::is_on_paper, silenced);
            for finding in vain {
                reader.report(finding);
            }
        }
        Some(built.scenario)
    });
    Loaded { scenario, findings }
}
