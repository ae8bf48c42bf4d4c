//! What another program wrote of a story, as far as it is understood here.

use std::collections::HashMap;

use super::staged::Staged;
use super::state::{Asked, Setting};

/// The target of a link that leads back to what was interrupted.
pub(super) const RESUME: &str = "\u{1}resume";
/// Remarks that are kept; who has more reads these first.
const MOST_REMARKS: usize = 200;
/// Signs of the author's words that a remark shows.
const SHOWN: usize = 80;

/// A story as it was read: passages with links between them.
#[derive(Debug, Default)]
pub(super) struct ImportedStory {
    pub(super) title: Option<String>,
    /// The name of the passage that it begins with.
    pub(super) start: Option<String>,
    pub(super) passages: Vec<Passage>,
    /// What variables are before the story begins.
    pub(super) begins: Vec<Setting>,
    /// Variables of which something is said that no scenario can say, and which so cannot decide anything.
    pub(super) clouded: Vec<String>,
    pub(super) remarks: Remarks,
}

/// A piece of a story between two decisions.
#[derive(Debug, Default)]
pub(super) struct Passage {
    pub(super) name: String,
    /// What people call it, where that is not its name.
    pub(super) title: Option<String>,
    /// What its author calls it in a file, where somebody said so.
    pub(super) id: Option<String>,
    /// The line on which it begins.
    pub(super) line: usize,
    pub(super) text: Vec<PassagePart>,
    pub(super) links: Vec<PassageLink>,
    /// What changes for whoever comes here.
    pub(super) changes: Vec<PassageChange>,
    /// The variables that its text shows, each with its line.
    pub(super) shown: Vec<(usize, String)>,
    /// What is staged around its text.
    pub(super) staged: Staged,
}

impl Passage {
    /// What people call it.
    pub(super) fn called(&self) -> &str {
        self.title.as_deref().unwrap_or(&self.name)
    }

    /// A passage with a text that is always there.
    pub(super) fn told(name: &str, line: usize, text: &str) -> Self {
        let text = text.to_owned();
        Self {
            name: name.to_owned(),
            line,
            text: vec![PassagePart { when: None, text }],
            ..Self::default()
        }
    }
}

/// A piece of a text, there when something holds.
#[derive(Debug, Default)]
pub(super) struct PassagePart {
    pub(super) when: Option<Asked>,
    pub(super) text: String,
}

/// What changes for whoever comes to a passage, when something holds.
#[derive(Debug)]
pub(super) struct PassageChange {
    pub(super) line: usize,
    /// What has the same number happens together.
    pub(super) together: usize,
    pub(super) when: Option<Asked>,
    pub(super) setting: Setting,
}

/// A way from one passage to another.
#[derive(Debug, Default)]
pub(super) struct PassageLink {
    pub(super) line: usize,
    /// What it says; nothing where only its target stands.
    pub(super) text: Option<String>,
    pub(super) target: String,
    /// What must hold for it to be there.
    pub(super) when: Option<Asked>,
    /// Whether it is what is left where none before it is there.
    pub(super) otherwise: bool,
    /// What changes for whoever takes it.
    pub(super) changes: Vec<Setting>,
    /// What a command said that no scenario has: it is a way on only where one of these texts is the name of a passage.
    pub(super) guessed: Vec<String>,
}

/// What did not come along as it stands, and where that is.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Remark {
    /// The lines on which it is, the first one first.
    pub(crate) lines: Vec<usize>,
    pub(crate) about: RemarkAbout,
    /// The author's own words.
    pub(crate) shown: String,
}

/// What a remark is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum RemarkAbout {
    /// A command of the other program that no scenario has.
    Command,
    /// A script, a style or a setting of the other program.
    Script,
    /// A mark of HTML, of which only the words were kept.
    Markup,
    /// A picture, a sound or something to fill in.
    Media,
    /// A command that no scenario has and that named a passage: there is a choice in its place.
    LeadingCommand,
    /// A condition that is left out, so that what depends on it is always there.
    Condition,
    /// A variable that is shown in a text.
    Variable,
    /// Braces, which would show a variable here.
    Braces,
    /// A link without an end.
    OpenLink,
    /// A link to a passage that is not there.
    NoPassage,
    /// A passage that has the name of an earlier one.
    SameName,
    /// What stands before the first scene of an outline.
    Outside,
    /// A passage in which nothing is told.
    NoText,
    /// A beginning that is not there.
    NoStart,
    /// A way of writing passages that is not read.
    StoryFormat,
    /// Signs that nobody sees.
    HiddenSigns,
    /// A number that has no bounds in the story, and got some.
    Bounds,
    /// A way back to the beginning, which became an ending.
    Restart,
    /// A row of a table in which nothing is told.
    NoMessage,
    /// A heading that is not known.
    Heading,
    /// A time that cannot be read.
    Time,
    /// A way by which something comes that is not known.
    Kind,
    /// A row that stood below a later one.
    Moved,
    /// Columns beyond those that are read.
    Columns,
}

/// The remarks on a story, up to a number that somebody can read. What is the same on many lines is one remark.
#[derive(Debug, Default)]
pub(super) struct Remarks {
    kept: Vec<Remark>,
    places: HashMap<(RemarkAbout, String), usize>,
    /// How many there are beyond those.
    pub(super) more: usize,
}

impl Remarks {
    pub(super) fn add(&mut self, line: usize, about: RemarkAbout, shown: &str) {
        let first_line = shown.chars().take(SHOWN).take_while(|&sign| sign != '\n');
        let shown: String = first_line.collect();
        let key = (about, shown);
        if let Some(&place) = self.places.get(&key) {
            self.kept[place].lines.push(line);
        } else if self.kept.len() == MOST_REMARKS {
            self.more += 1;
        } else {
            self.places.insert(key.clone(), self.kept.len());
            let (about, shown) = key;
            let lines = vec![line];
            self.kept.push(Remark {
                lines,
                about,
                shown,
            });
        }
    }

    /// All that were kept, in the order of their first lines.
    pub(super) fn in_order(self) -> Vec<Remark> {
        let mut remarks = self.kept;
        for remark in &mut remarks {
            remark.lines.sort_unstable();
            remark.lines.dedup();
        }
        remarks.sort_by_key(|remark| remark.lines.first().copied());
        remarks
    }
}
