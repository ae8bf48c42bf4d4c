//! What stands in a passage of Twine: texts, links, and the plain ones of SugarCube's and Harlowe's commands.
//!
//! A passage is walked through once. Where the end of a command was looked for and is not, it is not looked for again, so
//! that a file that was made to hurt is read as fast as another.

mod commands;

use std::collections::HashMap;

use super::flags;
use super::lines::TextLines;
use super::source::{Dialect, Source};
use super::story::{Flag, ImportedStory, Passage, PassageLink, RemarkAbout};

/// Reads a passage; what does not come along becomes a remark of the story.
pub(super) fn read(source: &Source<'_>, dialect: Dialect, story: &mut ImportedStory) -> Passage {
    let body = source.body.as_ref();
    let mut walk = PassageWalk {
        body,
        lower: body.to_ascii_lowercase(),
        at: 0,
        line: source.body_line,
        dialect,
        story,
        links: Vec::new(),
        sets: Vec::new(),
        text: TextLines::default(),
        frames: Vec::new(),
        closed: None,
        absent: HashMap::new(),
        line_end: 0,
        brackets: brackets(body),
    };
    while walk.step() {}
    Passage {
        name: source.name.clone(),
        line: source.line,
        text: walk.text.finished(),
        links: walk.links,
        sets: walk.sets,
    }
}

/// Where each round bracket that is closed has its other half.
fn brackets(body: &str) -> HashMap<usize, usize> {
    let (mut open, mut pairs) = (Vec::new(), HashMap::new());
    for (at, sign) in body.char_indices() {
        match sign {
            '(' => open.push(at),
            ')' => pairs.extend(open.pop().map(|opened| (opened, at))),
            _ => {}
        }
    }
    pairs
}

/// What ends a part of a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Closing {
    /// `<</if>>`
    EndIf,
    /// `]` behind a command.
    Hook,
    /// `]` that is a sign of the text.
    Bracket,
}

/// A part of a passage that may depend on something.
#[derive(Debug)]
struct Frame {
    closing: Closing,
    /// Whether it is there only sometimes.
    conditional: bool,
    /// What it depends on, when that is plain.
    flag: Option<Flag>,
    line: usize,
    shown: String,
    /// Whether it was said that the condition is left out.
    said: bool,
}

/// The way through a passage.
struct PassageWalk<'t> {
    body: &'t str,
    /// The same in small letters, sign for sign.
    lower: String,
    at: usize,
    line: usize,
    dialect: Dialect,
    story: &'t mut ImportedStory,
    links: Vec<PassageLink>,
    sets: Vec<Flag>,
    text: TextLines,
    frames: Vec<Frame>,
    /// What the condition that ended last asked for: `else` asks for the opposite.
    closed: Option<Flag>,
    /// Up to where something is known not to be.
    absent: HashMap<&'static str, usize>,
    /// Where the line ends that was asked for last.
    line_end: usize,
    brackets: HashMap<usize, usize>,
}

impl<'t> PassageWalk<'t> {
    /// Takes the next piece; says whether there was one.
    fn step(&mut self) -> bool {
        let rest = self.rest();
        let Some(sign) = rest.chars().next() else {
            return false;
        };
        let taken = match sign {
            '[' if rest.starts_with("[[") && !self.begins_hook() => self.link(),
            '[' if rest.starts_with("[img[") => self.picture(),
            '<' if rest.starts_with("<<") => self.sugar(),
            '<' => self.skipped("<!--", "-->") || self.mark(),
            '/' => self.skipped("/%", "%/") || self.skipped("/*", "*/"),
            '(' if self.dialect != Dialect::SugarCube => self.harlowe(),
            '[' | ']' => self.bracket(sign),
            // Harlowe folds white space between them.
            '{' | '}' if self.dialect == Dialect::Harlowe => self.skip(1),
            '$' => self.variable(),
            _ => false,
        };
        if !taken {
            self.tell(sign);
        }
        true
    }

    fn rest(&self) -> &'t str {
        self.body.get(self.at..).unwrap_or_default()
    }

    /// Goes on behind so many bytes.
    fn skip(&mut self, bytes: usize) -> bool {
        let passed = self.body.get(self.at..self.at + bytes);
        self.line += passed.unwrap_or_default().matches('\n').count();
        self.at += bytes;
        true
    }

    /// Where something begins next, up to a place; `None` where it does not.
    fn find(&mut self, what: &'static str, from: usize, until: usize) -> Option<usize> {
        if self.absent.get(what).is_some_and(|&none| until <= none) {
            return None;
        }
        let found = self.lower.get(from..until).and_then(|it| it.find(what));
        if found.is_none() {
            self.absent.insert(what, until);
        }
        found.map(|at| from + at)
    }

    /// Where this line ends.
    fn line_end(&mut self) -> usize {
        if self.line_end <= self.at {
            let length = self.rest().find('\n');
            self.line_end = length.map_or(self.body.len(), |length| self.at + length);
        }
        self.line_end
    }

    fn remark(&mut self, about: RemarkAbout, shown: &str) {
        self.story.remarks.add(self.line, about, shown);
    }

    /// A sign of the text. What stands where a condition is left out is always told.
    fn tell(&mut self, sign: char) {
        if sign.is_alphanumeric() {
            for frame in self
                .frames
                .iter_mut()
                .filter(|it| it.conditional && !it.said)
            {
                frame.said = true;
                let remarks = &mut self.story.remarks;
                remarks.add(frame.line, RemarkAbout::Condition, &frame.shown);
            }
        }
        self.text.push(sign);
        self.skip(sign.len_utf8());
    }

    /// Leaves out a comment.
    fn skipped(&mut self, opens: &'static str, closes: &'static str) -> bool {
        let all = self.body.len();
        if !self.rest().starts_with(opens) {
            return false;
        }
        match self.find(closes, self.at + opens.len(), all) {
            Some(end) => self.skip(end + closes.len() - self.at),
            None => false,
        }
    }

    /// `[[text->target]]` and its sisters.
    fn link(&mut self) -> bool {
        let until = self.line_end();
        let from = self.at + 2;
        let Some(end) = self.find("]]", from, until) else {
            let shown = self.body.get(self.at..until).unwrap_or_default();
            self.remark(RemarkAbout::OpenLink, shown);
            self.skip(2);
            self.text.push('(');
            return true;
        };
        let inner = self.body.get(from..end).unwrap_or_default();
        let whole = self.body.get(self.at..end + 2).unwrap_or_default();
        let (inner, setter) = inner.split_once("][").unwrap_or((inner, ""));
        if !setter.trim().is_empty() {
            self.story.clouded.extend(flags::mentioned(setter));
            self.remark(RemarkAbout::Command, whole);
        }
        let (text, target) = words_and_target(inner);
        self.lead(text, target, whole);
        self.skip(whole.len())
    }

    /// Adds a way on.
    fn lead(&mut self, text: Option<&str>, target: &str, whole: &str) {
        let words = text.unwrap_or(target).replace("''", "");
        if target.is_empty() {
            self.remark(RemarkAbout::NoPassage, whole);
        } else if target.contains("://") {
            self.remark(RemarkAbout::Markup, whole);
            words.chars().for_each(|sign| self.text.push(sign));
            return;
        } else {
            self.add(text.map(|_| words.trim()), target);
        }
        self.text.link(&words);
    }

    /// A way on with these words, where what was begun holds.
    fn add(&mut self, text: Option<&str>, target: &str) {
        let when = self.frames.iter().filter_map(|frame| frame.flag.clone());
        self.links.push(PassageLink {
            line: self.line,
            text: text.map(str::to_owned),
            target: target.to_owned(),
            when: when.collect(),
        });
    }

    /// A picture of SugarCube.
    fn picture(&mut self) -> bool {
        let until = self.line_end();
        let Some(end) = self.find("]]", self.at, until) else {
            return false;
        };
        let whole = self.body.get(self.at..end + 2).unwrap_or_default();
        self.remark(RemarkAbout::Command, whole);
        self.skip(whole.len())
    }

    /// A mark of HTML: only its words are told, and nothing of a script.
    fn mark(&mut self) -> bool {
        let name = self.rest().get(1..).unwrap_or_default();
        if !name.starts_with(|sign: char| sign.is_ascii_alphabetic() || sign == '/') {
            return false;
        }
        for (opens, closes) in [("<script", "</script>"), ("<style", "</style>")] {
            let here = self.lower.get(self.at..).unwrap_or_default();
            if here.starts_with(opens) {
                self.remark(RemarkAbout::Script, self.rest());
                if self.skipped_code(closes) {
                    return true;
                }
            }
        }
        let until = self.line_end();
        let Some(end) = self.find(">", self.at, until) else {
            return false;
        };
        let whole = self.body.get(self.at..=end).unwrap_or_default();
        if !whole.starts_with("</") && !whole.to_ascii_lowercase().starts_with("<br") {
            self.remark(RemarkAbout::Markup, whole);
        }
        if whole.to_ascii_lowercase().starts_with("<br") {
            self.text.push('\n');
        }
        self.skip(whole.len())
    }

    fn skipped_code(&mut self, closes: &'static str) -> bool {
        let all = self.body.len();
        match self.find(closes, self.at, all) {
            Some(end) => self.skip(end + closes.len() - self.at),
            None => false,
        }
    }

    /// A variable that the other program shows in the text.
    fn variable(&mut self) -> bool {
        let name = flags::variable(self.rest().get(1..).unwrap_or_default());
        if !name.is_empty() {
            self.remark(RemarkAbout::Variable, &format!("${name}"));
        }
        false
    }
}

/// What a link says, and where it leads.
fn words_and_target(inner: &str) -> (Option<&str>, &str) {
    let right = || inner.rsplit_once("->");
    let left = || inner.split_once("<-").map(|(target, text)| (text, target));
    let bar = || inner.rsplit_once('|');
    match right().or_else(left).or_else(bar) {
        Some((text, target)) if !text.trim().is_empty() => (Some(text.trim()), target.trim()),
        Some((_, target)) => (None, target.trim()),
        None => (None, inner.trim()),
    }
}
