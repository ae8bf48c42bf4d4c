//! A task that a table is doing: what its people write, what everybody reads of it, and what the group keeps.
//!
//! It lives in memory alone. No line is in a record before the moderator keeps it, and then without a seat; here neither a
//! line nor its place says whose it is. What is not kept is gone when the task closes, and when the program ends.

use std::collections::HashMap;

use super::seats::Token;

/// Signs of a text for everybody: what a big screen has room for.
pub(super) const MOST_SIGNS: usize = 600;
/// Lines that everybody reads at a time: more is not read together.
const SHOWN: usize = 3;
/// Lines that one phone may write for a task.
const FROM_A_PHONE: u8 = 3;
/// Lines of a task: three from everybody in the fullest room.
const MOST_LINES: usize = 1_500;

/// What a moderator does with a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TaskAct {
    /// Lets everybody write for the task of the present scene with this id.
    Open(String),
    /// Writes a line that somebody said aloud.
    Say(String),
    /// Lets everybody read the line with this number, or takes it off again.
    Show(u32),
    /// Takes a line away for good.
    Drop(u32),
    /// Asks which of the lines that everybody reads they would keep, or asks no more.
    Ask,
    /// Keeps a line: it goes into the record at once.
    Keep(u32),
    /// Closes the task: what was not kept is gone.
    Close,
}

/// Why something is not done with a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TaskRefused {
    NotNow,
    /// More than a big screen has room for.
    Signs,
    /// As many lines are shown as are read together.
    Lines,
}

/// A task while it is open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct OpenTask {
    /// Its id.
    task: String,
    lines: Vec<TaskLine>,
    /// The number of the latest line.
    latest: u32,
    /// How many lines each phone wrote: not which.
    wrote: HashMap<Token, u8>,
    asks: bool,
    picks: HashMap<Token, u32>,
}

/// What somebody wrote or said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TaskLine {
    /// From 1, in the order in which they came.
    pub(crate) number: u32,
    pub(crate) text: String,
    /// Whether everybody reads it.
    pub(crate) shown: bool,
    /// Whether the group keeps it.
    pub(crate) kept: bool,
}

impl OpenTask {
    pub(super) fn of(task: String) -> Self {
        Self {
            task,
            ..Self::default()
        }
    }

    pub(crate) fn id(&self) -> &str {
        &self.task
    }

    pub(crate) fn lines(&self) -> &[TaskLine] {
        &self.lines
    }

    /// The lines that everybody reads.
    pub(crate) fn shown(&self) -> impl Iterator<Item = &TaskLine> {
        self.lines.iter().filter(|line| line.shown)
    }

    /// The text of a line.
    pub(super) fn text(&self, number: u32) -> Option<&str> {
        Some(&self.line(number)?.text)
    }

    /// Whether everybody is asked which line they would keep.
    pub(crate) fn asks(&self) -> bool {
        self.asks
    }

    /// How many phones wrote something.
    pub(crate) fn writers(&self) -> usize {
        self.wrote.len()
    }

    /// How many lines a phone wrote.
    pub(crate) fn wrote(&self, token: Token) -> u8 {
        self.wrote.get(&token).copied().unwrap_or_default()
    }

    /// Whether a phone may write one more.
    pub(crate) fn may_write(&self, token: Token) -> bool {
        !self.asks && self.wrote(token) < FROM_A_PHONE
    }

    /// The line that a phone would keep.
    pub(crate) fn pick(&self, token: Token) -> Option<u32> {
        self.picks.get(&token).copied()
    }

    /// How many phones said which line they would keep.
    pub(crate) fn picked(&self) -> usize {
        self.picks.len()
    }

    /// How many phones would keep a line.
    pub(crate) fn picks_of(&self, number: u32) -> usize {
        self.picks.values().filter(|&&pick| pick == number).count()
    }

    /// Takes a line from a phone. Returns whether it was taken.
    pub(super) fn write(&mut self, token: Token, text: &str) -> bool {
        let taken = self.may_write(token) && self.add(text);
        if taken {
            *self.wrote.entry(token).or_default() += 1;
        }
        taken
    }

    /// Takes from a phone which line it would keep; a later one replaces it. Returns whether it was taken.
    pub(super) fn choose(&mut self, token: Token, number: u32) -> bool {
        let taken = self.asks && self.shown().any(|line| line.number == number);
        if taken {
            self.picks.insert(token, number);
        }
        taken
    }

    fn add(&mut self, text: &str) -> bool {
        let text = text.trim();
        let fits = !text.is_empty() && text.chars().count() <= MOST_SIGNS;
        if !fits || self.lines.len() >= MOST_LINES {
            return false;
        }
        self.latest += 1;
        self.lines.push(TaskLine {
            number: self.latest,
            text: text.to_owned(),
            shown: false,
            kept: false,
        });
        true
    }

    fn line(&self, number: u32) -> Option<&TaskLine> {
        self.lines.iter().find(|line| line.number == number)
    }

    fn line_mut(&mut self, number: u32) -> Option<&mut TaskLine> {
        self.lines.iter_mut().find(|line| line.number == number)
    }

    /// Whether an act can be done now.
    pub(super) fn may(&self, act: &TaskAct) -> Result<(), TaskRefused> {
        let may = match act {
            TaskAct::Open(_) => false,
            TaskAct::Say(text) if text.chars().count() > MOST_SIGNS => {
                return Err(TaskRefused::Signs);
            }
            TaskAct::Say(text) => !text.trim().is_empty() && self.lines.len() < MOST_LINES,
            TaskAct::Show(number) => match self.line(*number) {
                Some(line) if !line.shown && self.shown().count() >= SHOWN => {
                    return Err(TaskRefused::Lines);
                }
                found => found.is_some() && !self.asks,
            },
            TaskAct::Drop(number) => self.line(*number).is_some(),
            TaskAct::Keep(number) => self.line(*number).is_some_and(|line| !line.kept),
            TaskAct::Ask => self.asks || self.shown().count() > 1,
            TaskAct::Close => true,
        };
        match may {
            true => Ok(()),
            false => Err(TaskRefused::NotNow),
        }
    }

    /// Does what [may](Self::may) be done. Closing is not among it: then it is no more.
    pub(super) fn act(&mut self, act: TaskAct) {
        match act {
            TaskAct::Open(_) | TaskAct::Close => {}
            TaskAct::Say(text) => {
                self.add(&text);
            }
            TaskAct::Show(number) => {
                if let Some(line) = self.line_mut(number) {
                    line.shown = !line.shown;
                }
            }
            TaskAct::Keep(number) => {
                if let Some(line) = self.line_mut(number) {
                    line.kept = true;
                }
            }
            TaskAct::Drop(number) => {
                self.lines.retain(|line| line.number != number);
                self.picks.retain(|_, pick| *pick != number);
            }
            TaskAct::Ask => {
                self.asks = !self.asks;
                if self.asks {
                    self.picks.clear();
                }
            }
        }
    }
}
