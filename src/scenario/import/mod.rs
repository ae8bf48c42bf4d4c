//! Stories that were written elsewhere: Twine's files, outlines in Markdown and lists of injects in, the file of a scenario
//! out.
//!
//! Texts, links and plain flags come along. What does not is left out with a remark that names its line, and what a choice
//! brings and costs is left to the author: nothing is made up. Texts come in as arguments, and untrusted.

mod entities;
mod file;
mod html;
mod ids;
mod lines;
mod outline;
mod passage;
mod passing;
mod source;
mod staged;
mod state;
mod story;
mod table;
mod twee;
mod twine;
mod variables;

use super::yaml;
pub(crate) use story::{Remark, RemarkAbout};

/// Passages of the largest story that comes in.
pub(crate) const MOST_PASSAGES: usize = 5_000;
/// Links of the largest story that comes in.
pub(crate) const MOST_LINKS: usize = 20_000;

/// How a story is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ImportForm {
    Twee,
    TwineHtml,
    Outline,
    /// A list of injects, a row for each.
    Table,
}

impl ImportForm {
    /// What a file is by what stands in it, and by how its name ends where that decides. `None` for anything else.
    pub(crate) fn of(text: &str, ending: &str) -> Option<Self> {
        if text.contains(html::STORY) {
            return Some(Self::TwineHtml);
        }
        let (passages, headings) = (
            || text.lines().any(twee::is_heading),
            || text.lines().any(outline::is_heading),
        );
        match ending.to_ascii_lowercase().as_str() {
            "twee" | "tw" | "twee3" | "txt" if passages() => Some(Self::Twee),
            "md" | "markdown" | "txt" if headings() => Some(Self::Outline),
            "csv" | "tsv" | "tab" => Some(Self::Table),
            "txt" if table::is_table(text) => Some(Self::Table),
            _ => None,
        }
    }
}

/// What a file of a scenario says that the story does not.
#[derive(Debug)]
pub(crate) struct ImportHead<'h> {
    pub(crate) id: &'h str,
    /// What it is called when the story has no title.
    pub(crate) title: &'h str,
    pub(crate) language: &'h str,
    /// What stands where nothing is told yet.
    pub(crate) unwritten: &'h str,
    /// What a choice says that is still to be written.
    pub(crate) choice: &'h str,
    /// What the ending is called.
    pub(crate) end: &'h str,
    /// What is told when something comes in: a call, a message, an article, a letter, a post, a note.
    pub(crate) arrives: [String; 6],
}

/// A story as a scenario.
#[derive(Debug)]
pub(crate) struct ImportedScenario {
    pub(crate) yaml: String,
    pub(crate) scenes: usize,
    pub(crate) choices: usize,
    pub(crate) endings: usize,
    /// What did not come along, in the order of the lines.
    pub(crate) remarks: Vec<Remark>,
    /// How many remarks there are beyond those.
    pub(crate) more_remarks: usize,
}

/// Why nothing comes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotImported {
    /// Nothing in it is a passage or a scene.
    NoPassages,
    /// No row of a table has the names of columns by which it is read.
    NoColumns,
    /// A quote in this row of a table is never closed.
    OpenQuote { row: usize },
    /// More passages, links or text than a scenario may have.
    TooMuch,
}

/// Makes a scenario of a story.
///
/// # Errors
/// When there is nothing to make one of, or too much.
pub(crate) fn import(
    text: &str,
    form: ImportForm,
    head: &ImportHead<'_>,
) -> Result<ImportedScenario, NotImported> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let hidden = text
        .lines()
        .position(|line| line.contains(yaml::is_control));
    let text = match hidden {
        Some(_) => text.replace(yaml::is_control, ""),
        None => text,
    };
    let mut story = match form {
        ImportForm::Twee => twee::read(&text),
        ImportForm::TwineHtml => html::read(&text),
        ImportForm::Outline => outline::read(&text),
        ImportForm::Table => table::read(&text, head)?,
    };
    if let Some(line) = hidden {
        story.remarks.add(line + 1, RemarkAbout::HiddenSigns, "");
    }
    file::scenario(story, head)
}
