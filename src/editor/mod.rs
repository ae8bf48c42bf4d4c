//! The language server: what an author's own editor asks of the program while a story is written.
//!
//! It speaks the Language Server Protocol over whatever carries it, and owns no rule: findings come from whoever checks
//! ([`Workbench`]), places of ids from [`Index`](crate::scenario::Index). What is on paper is told at once, what takes
//! exploring when it is known; nothing that is asked waits for that.

mod completion;
mod context;
mod documents;
mod fixes;
mod hover;
mod known;
mod names;
mod outline;
mod place;
mod publish;
mod rename;
mod server;

use crate::library::Opened;
use crate::scenario::Span;

pub(crate) use server::serve;

/// Everything that is wrong in some files.
pub(crate) type Found = Vec<FileFindings>;

/// What is wrong in one file.
#[derive(Debug, Clone)]
pub(crate) struct FileFindings {
    /// The path of the file, as messages name it.
    pub(crate) name: String,
    /// Its text, which the findings point into.
    pub(crate) text: String,
    pub(crate) findings: Vec<FindingTold>,
}

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FindingTold {
    pub(crate) span: Span,
    /// A second place that belongs to it.
    pub(crate) also: Option<Span>,
    pub(crate) weight: Weight,
    pub(crate) code: &'static str,
    /// What is wrong, and how to mend it.
    pub(crate) message: String,
    /// Other texts for places of the file, each of which mends it; the likeliest first.
    pub(crate) mends: Vec<(Span, String)>,
    /// The choices of a run that shows it, as `scene.choice`.
    pub(crate) road: Vec<String>,
}

/// How much a finding asks of an author.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Error,
    Warning,
    /// Only to know, as what is not proved.
    Remark,
}

/// What is done for an author beside the conversation with the editor.
pub(crate) trait Workbench: Send + Sync {
    /// What is wrong on paper, which is quick.
    fn on_paper(&self, file: &Opened) -> Found;
    /// The same with everything that takes exploring.
    fn whole(&self, file: &Opened) -> Found;
    /// Opens a page of the story with this id in the browser of this machine. Returns where the page lies: whether a browser
    /// opens it nobody is told.
    ///
    /// # Errors
    /// Why not, in a sentence.
    fn show(&self, id: &str, html: &str) -> Result<String, String>;
}
