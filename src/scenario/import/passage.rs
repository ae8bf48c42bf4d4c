//! What stands in a passage of Twine: texts, links, and the plain ones of SugarCube's and Harlowe's commands.
//!
//! A passage is walked through once. Where the end of a command was looked for and is not, it is not looked for again, so
//! that a file that was made to hurt is read as fast as another.

mod commands;
mod frames;
mod marks;

use std::collections::{HashMap, HashSet};

use super::entities::entity;
use super::lines::{BOLD, ITALIC, TextLines};
use super::source::{Dialect, Source};
use super::state::{self, Asked};
use super::story::{ImportedStory, Passage, PassageChange, PassageLink, RemarkAbout};
use frames::{Frame, Told};

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
        changes: Vec::new(),
        shown: Vec::new(),
        text: TextLines::new(dialect == Dialect::Markdown),
        frames: Vec::new(),
        closed: None,
        asked: HashSet::new(),
        row_number: 0,
        asked_so_far: 0,
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
        changes: walk.changes,
        shown: walk.shown,
        ..Passage::default()
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
    changes: Vec<PassageChange>,
    shown: Vec<(usize, String)>,
    text: TextLines,
    frames: Vec<Frame>,
    /// What the conditions asked for that ended last: `else` asks for none of it.
    closed: Option<Vec<Asked>>,
    /// Variables on which something depends that was read already.
    asked: HashSet<String>,
    /// How often a part began or ended so far: what happens in one part happens together.
    row_number: usize,
    /// How many things were asked so far.
    asked_so_far: usize,
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
            '/' => self.skipped("/%", "%/") || self.skipped("/*", "*/") || self.emphasis("//"),
            '\'' => self.emphasis("''"),
            '(' if self.dialect != Dialect::SugarCube => self.harlowe(),
            '[' | ']' => self.bracket(sign),
            // Harlowe folds white space between them.
            '{' | '}' if self.dialect == Dialect::Harlowe => self.skip(1),
            '$' => self.variable(),
            '&' => self.entity(),
            _ => false,
        };
        if !taken {
            self.tell(sign);
            self.skip(sign.len_utf8());
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

    /// A sign of the text.
    fn tell(&mut self, sign: char) {
        if sign.is_alphanumeric() {
            self.tells();
        }
        self.text.push(sign);
    }

    /// Says that something is told here. Within a sentence, what stands where a condition holds is always told.
    fn tells(&mut self) {
        self.depend();
        for frame in self.frames.iter_mut().filter(|it| it.told == Told::Always) {
            frame.told = Told::Said;
            let remarks = &mut self.story.remarks;
            remarks.add(frame.line, RemarkAbout::Condition, &frame.shown);
        }
    }

    /// A sign that is written with others: it marks nothing, also where it would in Markdown.
    fn entity(&mut self) -> bool {
        let Some((sign, length)) = entity(self.rest()) else {
            return false;
        };
        if "*_`\\<[#".contains(sign) {
            self.text.push('\\');
        }
        self.tell(sign);
        self.skip(length)
    }

    /// Marks around what is emphasised, unless they stand in an address.
    fn emphasis(&mut self, mark: &str) -> bool {
        let address = self.body.get(..self.at).is_some_and(|it| it.ends_with(':'));
        let marks = self.dialect != Dialect::Markdown && self.rest().starts_with(mark);
        if !marks || (address && mark == "//") {
            return false;
        }
        self.text.mark(if mark == "//" { ITALIC } else { BOLD });
        self.skip(mark.len())
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
        let (text, target) = words_and_target(inner);
        let led = self.lead(text, target, whole);
        match state::sets(setter) {
            Some(sets) if sets.is_empty() => {}
            Some(sets) if led => {
                if let Some(link) = self.links.last_mut() {
                    link.changes.clone_from(&sets);
                }
            }
            _ => {
                self.story.clouded.extend(state::mentioned(setter));
                self.remark(RemarkAbout::Command, whole);
            }
        }
        self.skip(whole.len())
    }

    /// Adds a way on; says whether it leads to a passage.
    fn lead(&mut self, text: Option<&str>, target: &str, whole: &str) -> bool {
        let words = text.unwrap_or(target).replace("''", "").replace("//", "");
        if target.contains("://") {
            self.remark(RemarkAbout::Markup, whole);
            words.chars().for_each(|sign| self.text.push(sign));
            return false;
        }
        self.text.link(&words);
        if target.is_empty() {
            self.remark(RemarkAbout::NoPassage, whole);
            return false;
        }
        self.add(text.map(|_| words.trim()), target);
        true
    }

    /// A way on with these words, where what was begun holds.
    fn add(&mut self, text: Option<&str>, target: &str) {
        self.depend();
        let otherwise = self.frames.last().is_some_and(|it| it.otherwise);
        let when = self.when();
        self.links.push(PassageLink {
            line: self.line,
            text: text.map(str::to_owned),
            target: target.to_owned(),
            when,
            otherwise,
            ..PassageLink::default()
        });
    }

    /// A picture of SugarCube.
    fn picture(&mut self) -> bool {
        let until = self.line_end();
        let Some(end) = self.find("]]", self.at, until) else {
            return false;
        };
        let whole = self.body.get(self.at..end + 2).unwrap_or_default();
        self.remark(RemarkAbout::Media, whole);
        self.text.left_out();
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
        let name = state::variable(self.rest().get(1..).unwrap_or_default());
        if name.is_empty() {
            return false;
        }
        self.show(name);
        self.skip(1 + name.len())
    }

    /// Shows a variable in the text.
    fn show(&mut self, name: &str) {
        self.tells();
        self.shown.push((self.line, name.to_owned()));
        self.text.variable(name);
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
