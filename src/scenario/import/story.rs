//! What another program wrote of a story, as far as it is understood here.

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
    /// What flags are before the story begins.
    pub(super) begins: Vec<Flag>,
    /// Flags that are more than yes or no, and so cannot decide anything.
    pub(super) clouded: Vec<String>,
    pub(super) remarks: Remarks,
}

/// A piece of a story between two decisions.
#[derive(Debug, Default)]
pub(super) struct Passage {
    pub(super) name: String,
    /// The line on which it begins.
    pub(super) line: usize,
    pub(super) text: String,
    pub(super) links: Vec<PassageLink>,
    /// What becomes true or false for whoever comes here.
    pub(super) sets: Vec<Flag>,
}

/// A way from one passage to another.
#[derive(Debug)]
pub(super) struct PassageLink {
    pub(super) line: usize,
    /// What it says; nothing where only its target stands.
    pub(super) text: Option<String>,
    pub(super) target: String,
    /// What must hold for it to be there.
    pub(super) when: Vec<Flag>,
}

/// A variable that is yes or no, and which of both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Flag {
    pub(super) name: String,
    pub(super) value: bool,
}

impl Flag {
    /// The same flag, the other way round.
    pub(super) fn opposite(self) -> Self {
        Self {
            value: !self.value,
            ..self
        }
    }
}

/// What did not come along as it stands, and where that is.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Remark {
    pub(crate) line: usize,
    pub(crate) about: RemarkAbout,
    /// The author's own words.
    pub(crate) shown: String,
}

/// What a remark is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RemarkAbout {
    /// A command of the other program that no scenario has.
    Command,
    /// A script, a style or a setting of the other program.
    Script,
    /// A mark of HTML, of which only the words were kept.
    Markup,
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
    /// A passage in which nothing is told.
    NoText,
    /// A beginning that is not there.
    NoStart,
    /// A way of writing passages that is not read.
    StoryFormat,
    /// Signs that nobody sees.
    HiddenSigns,
}

/// The remarks on a story, up to a number that somebody can read.
#[derive(Debug, Default)]
pub(super) struct Remarks {
    pub(super) kept: Vec<Remark>,
    /// How many there are beyond those.
    pub(super) more: usize,
}

impl Remarks {
    pub(super) fn add(&mut self, line: usize, about: RemarkAbout, shown: &str) {
        if self.kept.len() == MOST_REMARKS {
            self.more += 1;
            return;
        }
        let first_line = shown.chars().take(SHOWN).take_while(|&sign| sign != '\n');
        let shown = first_line.collect();
        self.kept.push(Remark { line, about, shown });
    }
}
