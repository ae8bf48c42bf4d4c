//! What the files have to say.

use crate::library::{ProgrammeTitle, Title};

/// What came of a save. Readings are numbered, so that an older check can be told from a newer one.
#[derive(Debug)]
pub(crate) enum News {
    /// The files were read: what can be shown of them, and what is wrong on paper.
    Read {
        reading: u64,
        shown: Option<Shown>,
        findings: PreviewFindings,
    },
    /// Everything that is wrong with what was read.
    Checked {
        reading: u64,
        findings: PreviewFindings,
    },
    /// The file is not there, or cannot be read.
    Gone,
}

/// What an author writes.
#[derive(Debug)]
pub(crate) enum Shown {
    Scenario(Title),
    /// A programme, and the scenarios that it names.
    Programme(ProgrammeTitle, Vec<Title>),
}

/// What is wrong, in the order of the files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct PreviewFindings {
    pub(crate) errors: usize,
    pub(crate) warnings: usize,
    pub(crate) shown: Vec<FindingView>,
    /// What is not proved, a line each, where there is more than was explored.
    pub(crate) unproved: Vec<String>,
}

impl PreviewFindings {
    /// How many are not among those shown; a broken file can have thousands.
    pub(crate) fn more(&self) -> usize {
        (self.errors + self.warnings).saturating_sub(self.shown.len())
    }
}

/// One finding in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FindingView {
    /// `error E0201 · line 12`, with the file when it is a translation.
    pub(crate) heading: String,
    pub(crate) error: bool,
    pub(crate) sentence: String,
    /// The run that shows it, for what was found by exploring.
    pub(crate) run: Vec<String>,
    pub(crate) help: Option<String>,
    pub(crate) did_you_mean: Option<String>,
    /// The scene in which it stands.
    pub(crate) scene: Option<String>,
}

/// The id of the scene in whose lines a place of a file lies, read from the lines alone, since a file with a finding
/// may be no scenario.
pub(crate) fn scene_at(text: &str, line: usize) -> Option<&str> {
    let lines: Vec<&str> = text.lines().take(line).collect();
    let key = |line: &str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let scenes = lines
        .iter()
        .rposition(|line| key(line) && indent(line) == 0)
        .filter(|&place| lines[place].starts_with("scenes:"))?;
    let inside = &lines[scenes + 1..];
    let depth = inside
        .iter()
        .find(|line| key(line))
        .map(|line| indent(line))?;
    let scene = inside
        .iter()
        .rfind(|line| key(line) && indent(line) == depth)?;
    scene.trim_start().split_once(':').map(|(id, _)| id.trim())
}

#[cfg(test)]
mod tests {
    use super::scene_at;

    #[test]
    fn a_place_lies_in_a_scene_or_in_none() {
        let text = "start: a\nscenes:\n  # The first.\n  a:\n    text: |\n      b: no scene\n\n  b: { goto: a }\n# End.\ntests:\n  - name: x\n";
        let scenes: Vec<_> = (1..=11).map(|line| scene_at(text, line)).collect();
        let (a, b) = (Some("a"), Some("b"));
        assert_eq!(scenes, [None, None, None, a, a, a, a, b, b, None, None]);
    }
}
