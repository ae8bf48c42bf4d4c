//! Parts of a passage that stand within each other: what is there only sometimes, and what happens when a link is taken.

use super::super::state::{Asked, Setting, mentioned};
use super::super::story::RemarkAbout;
use super::PassageWalk;

/// Parts of a passage that may stand within each other.
const MOST_FRAMES: usize = 64;

/// How many times everything in a passage can be asked at most.
const TIMES: usize = 4;
/// Conditions in one row of `if` and `else if`.
const LONGEST_ROW: usize = 40;

/// What ends a part of a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closing {
    /// `<</if>>`
    EndIf,
    /// `<</link>>` or `<</button>>`
    EndLink,
    /// `]` behind a command.
    Hook,
    /// `]` that is a sign of the text.
    Bracket,
}

/// How the text of a part is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// When its condition holds, or there is none.
    AsItIs,
    /// Whatever its condition says, which is still to be said.
    Always,
    /// The same, and it was said.
    Said,
}

/// A part of a passage.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) closing: Closing,
    /// What it depends on, when that is plain.
    pub(super) when: Option<Asked>,
    /// Whether it is there only sometimes.
    pub(super) conditional: bool,
    /// What its condition asked for, after what those before it in the same row did; nothing where that is not plain.
    pub(super) row: Option<Vec<Asked>>,
    /// Whether it is what is left where none before it is there.
    pub(super) otherwise: bool,
    /// What happens in it when a link is taken.
    pub(super) press: Option<Press>,
    pub(super) told: Told,
    /// Whether anything stands in it that is told or leads on.
    pub(super) used: bool,
    /// Variables that it asks for and that change in it.
    pub(super) turned: Vec<String>,
    pub(super) line: usize,
    pub(super) shown: String,
}

/// A link that is a command with more commands in it.
#[derive(Debug)]
pub(super) struct Press {
    pub(super) words: String,
    /// What changes when it is taken, as long as it leads nowhere.
    pub(super) changes: Vec<Setting>,
    /// Which way on it has become.
    pub(super) led: Option<usize>,
}

impl Frame {
    /// A part without a condition.
    pub(super) fn plain(closing: Closing, line: usize, shown: &str) -> Self {
        Self {
            closing,
            when: None,
            conditional: false,
            row: None,
            otherwise: false,
            press: None,
            told: Told::AsItIs,
            used: false,
            turned: Vec::new(),
            line,
            shown: shown.to_owned(),
        }
    }

    /// A part that is there when something holds that is asked for after others, and when none of those did.
    pub(super) fn asking(
        closing: Closing,
        before: Option<Vec<Asked>>,
        asked: Option<Asked>,
        otherwise: bool,
    ) -> Self {
        let mut frame = Self::plain(closing, 0, "");
        frame.conditional = true;
        frame.otherwise = otherwise;
        let Some(mut row) = before.filter(|row| row.len() < LONGEST_ROW) else {
            return frame;
        };
        let none: Vec<_> = row.iter().cloned().map(Asked::opposite).collect();
        match asked {
            Some(asked) => {
                frame.when = Asked::all(none.into_iter().chain([asked.clone()]).collect());
                row.push(asked);
                frame.row = Some(row);
            }
            None if otherwise => frame.when = Asked::all(none),
            None => {}
        }
        frame
    }
}

impl PassageWalk<'_> {
    /// What holds here; what is not plain is left out.
    pub(super) fn when(&mut self) -> Option<Asked> {
        self.asked_of(|_| true)
    }

    /// When what stands here is told.
    fn told_when(&mut self) -> Option<Asked> {
        self.asked_of(|frame| frame.told == Told::AsItIs)
    }

    /// What some of the parts ask that were begun. What was asked too often is left out.
    fn asked_of(&mut self, which: impl Fn(&Frame) -> bool) -> Option<Asked> {
        let frames = self.frames.iter().filter(|frame| which(frame));
        let asked = frames.filter_map(|frame| frame.when.as_ref());
        let asked: Vec<_> = asked.collect();
        self.asked_so_far += asked.iter().map(|it| it.size()).sum::<usize>();
        if self.asked_so_far <= TIMES * self.body.len() {
            return Asked::all(asked.into_iter().cloned().collect());
        }
        let shown = self.frames.last().map(|it| it.shown.clone());
        self.remark(RemarkAbout::Condition, &shown.unwrap_or_default());
        None
    }

    /// Whether what stands here is there only sometimes, and it is not plain when.
    pub(super) fn unclear(&self) -> bool {
        let mut frames = self.frames.iter();
        frames.any(|frame| frame.conditional && frame.when.is_none())
    }

    /// Begins a part. One whose condition is not plain is told at once: also its links are always there then.
    pub(super) fn open(&mut self, mut frame: Frame, whole: &str) {
        frame.line = self.line;
        whole.clone_into(&mut frame.shown);
        if !self.has_room() {
            return self.unknown(whole);
        }
        if frame.conditional && frame.when.is_none() {
            self.remark(RemarkAbout::Condition, whole);
            frame.told = Told::Said;
        } else if frame.conditional && !self.text.at_line_start() {
            frame.told = Told::Always;
        }
        self.row_number += 1;
        let turns = frame.conditional && frame.told == Told::AsItIs;
        self.frames.push(frame);
        if turns {
            let when = self.told_when();
            self.text.turn(when);
        }
    }

    /// Whether one more part may begin.
    pub(super) fn has_room(&self) -> bool {
        self.frames.len() < MOST_FRAMES
    }

    /// Ends the part that began last with such an end; what began within it ends too.
    pub(super) fn end(&mut self, closing: Closing) {
        let began = self.frames.iter().rposition(|it| it.closing == closing);
        let Some(began) = began else {
            return;
        };
        let ended: Vec<_> = self.frames.drain(began..).collect();
        self.row_number += 1;
        if ended
            .iter()
            .any(|it| it.conditional && it.told == Told::AsItIs)
        {
            let when = self.told_when();
            self.text.turn(when);
        }
        self.closed = None;
        for frame in ended.into_iter().rev() {
            self.closed = frame.row;
            if let Some(press) = frame.press.filter(|it| it.led.is_none()) {
                let names = press.changes.into_iter().map(|it| it.name);
                self.story.clouded.extend(names);
                self.story.clouded.extend(mentioned(&frame.shown));
                let remarks = &mut self.story.remarks;
                remarks.add(frame.line, RemarkAbout::Command, &frame.shown);
            }
        }
    }

    /// Says that something that is told or leads on depends on what was begun. What changes there first was asked too early.
    pub(super) fn depend(&mut self) {
        for frame in self.frames.iter_mut().filter(|it| !it.used) {
            frame.used = true;
            let Some(when) = &frame.when else {
                continue;
            };
            self.story.clouded.append(&mut frame.turned);
            when.each_name(&mut |name| {
                self.asked.insert(name.to_owned());
            });
        }
    }

    /// The link that is being read, where there is one.
    pub(super) fn press(&mut self) -> Option<&mut Press> {
        let mut frames = self.frames.iter_mut().rev();
        frames.find_map(|frame| frame.press.as_mut())
    }
}
