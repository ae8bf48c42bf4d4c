//! A story of Twine, whichever form its file has: which passages are told, and which are the other program's own.

use super::super::passages::SETUP;
use super::source::{Dialect, Source};
use super::story::{ImportedStory, RemarkAbout};
use super::{passage, state};

/// Tags of passages that are no story.
const CODE: [&str; 7] = [
    "script",
    "stylesheet",
    "widget",
    "init",
    "startup",
    "header",
    "footer",
];

/// Takes passages in, one after the other.
#[derive(Debug, Default)]
pub(super) struct Storyboard {
    story: ImportedStory,
    dialect: Dialect,
}

impl Storyboard {
    pub(super) fn titled(&mut self, title: &str) {
        self.story.title = Some(title.to_owned()).filter(|it| !it.is_empty());
    }

    pub(super) fn starts_at(&mut self, name: Option<&str>) {
        self.story.start = name.map(str::to_owned);
    }

    pub(super) fn remark(&mut self, line: usize, about: RemarkAbout, shown: &str) {
        self.story.remarks.add(line, about, shown);
    }

    /// Which program tells the story; of one that is not known only texts and links are read.
    pub(super) fn written_for(&mut self, format: Option<&str>, line: usize) {
        let Some(format) = format.filter(|format| !format.is_empty()) else {
            return;
        };
        self.dialect = match format.to_ascii_lowercase().as_str() {
            "harlowe" => Dialect::Harlowe,
            "sugarcube" => Dialect::SugarCube,
            other => {
                self.remark(line, RemarkAbout::StoryFormat, format);
                match other {
                    "chapbook" | "snowman" => Dialect::Markdown,
                    _ => Dialect::Unsaid,
                }
            }
        };
    }

    /// Takes in a passage.
    pub(super) fn take(&mut self, source: &Source<'_>) {
        let name = source.name.as_str();
        let code = source.tags.iter().any(|tag| CODE.contains(&tag.as_str()));
        if name == "StoryInit" || source.tags.iter().any(|tag| tag == "startup") {
            return self.begins(source);
        }
        if code || SETUP.contains(&name) {
            return self.remark(source.line, RemarkAbout::Script, name);
        }
        // A note of the author to themselves.
        if source.tags.iter().any(|tag| tag == "Twine.private") {
            return;
        }
        let passage = passage::read(source, self.dialect, &mut self.story);
        self.story.passages.push(passage);
    }

    /// Reads what variables are before the story begins.
    fn begins(&mut self, source: &Source<'_>) {
        let lines = (source.body_line..).zip(source.body.lines());
        let said = |text: &str| !text.trim().is_empty() && !is_comment(text.trim());
        for (line, text) in lines.filter(|&(_, text)| said(text)) {
            match state::command(text.trim()).and_then(state::sets) {
                Some(sets) => self.story.begins.extend(sets),
                None => {
                    self.story.clouded.extend(state::mentioned(text));
                    self.remark(line, RemarkAbout::Command, text.trim());
                }
            }
        }
    }

    pub(super) fn finished(self) -> ImportedStory {
        self.story
    }
}

/// Whether a line is nothing but a note of the author.
fn is_comment(line: &str) -> bool {
    line.starts_with("/*") && line.find("*/") == line.len().checked_sub(2)
}
