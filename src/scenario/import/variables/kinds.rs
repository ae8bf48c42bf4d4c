//! Of which kind a variable is, by what a story does with it.

use std::collections::BTreeMap;

use super::super::super::condition::Relation;
use super::super::ids::UniqueIds;
use super::super::state::{Asked, Held, Setting, Turn};
use super::ImportedVariable;

/// How far a meter goes at most.
const FARTHEST: i32 = 1_000_000;

/// What values a variable has.
#[derive(Debug)]
pub(super) enum Kind {
    YesNo { start: bool },
    Meter { from: i32, to: i32, start: i32 },
    Word { words: Vec<Word>, start: usize },
}

/// A word of the story, and what it is called in the scenario.
#[derive(Debug)]
pub(super) struct Word {
    pub(super) said: String,
    pub(super) id: String,
}

impl Kind {
    /// As a file has it.
    pub(super) fn written(&self) -> ImportedVariable {
        match self {
            Self::YesNo { start } => ImportedVariable::YesNo(*start),
            Self::Meter { from, to, start } => ImportedVariable::Meter {
                from: *from,
                to: *to,
                start: *start,
            },
            Self::Word { words, start } => ImportedVariable::Word {
                one_of: words.iter().map(|word| word.id.clone()).collect(),
                start: words
                    .get(*start)
                    .map(|word| word.id.clone())
                    .unwrap_or_default(),
            },
        }
    }
}

/// What is done with a variable and asked of it.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a thing that was met or was not"
)]
pub(super) struct Uses {
    pub(super) set: bool,
    pub(super) first_line: Option<usize>,
    start: Option<Held>,
    truth: bool,
    words: Vec<String>,
    numbers: Vec<i32>,
    moves: Vec<i32>,
    /// Whether a number is asked for more than being the same.
    ordered: bool,
    bounds: Option<(i32, i32)>,
    /// Whether it moves somewhere without bounds.
    unbounded: bool,
}

impl Uses {
    /// Takes in what it is before the story begins.
    pub(super) fn begins(&mut self, setting: &Setting) {
        self.changes(setting, 1);
        self.first_line = None;
        if let Turn::Becomes(held) = &setting.turn {
            self.start = Some(held.clone());
        }
    }

    /// Takes in what becomes of it.
    pub(super) fn changes(&mut self, setting: &Setting, line: usize) {
        self.set = true;
        self.first_line.get_or_insert(line);
        match &setting.turn {
            Turn::Becomes(held) => self.holds(held),
            Turn::Moves(by) => {
                self.moves.push(*by);
                self.unbounded |= setting.within.is_none();
            }
        }
        if let Some((from, to)) = setting.within {
            let (lowest, highest) = self.bounds.unwrap_or((from, to));
            self.bounds = Some((lowest.min(from), highest.max(to)));
        }
    }

    fn holds(&mut self, held: &Held) {
        match held {
            Held::Truth(_) => self.truth = true,
            Held::Number(number) => self.numbers.push(*number),
            Held::Word(word) if self.words.contains(word) => {}
            Held::Word(word) => self.words.push(word.clone()),
        }
    }

    /// Whether it is a number of which the story does not say how far it goes.
    pub(super) fn guesses_bounds(&self, kind: &Kind) -> bool {
        matches!(kind, Kind::Meter { .. }) && (self.bounds.is_none() || self.unbounded)
    }

    /// Its kind; nothing where it is used as more than one.
    pub(super) fn kind(&self) -> Option<Kind> {
        let counts = self.ordered
            || !self.moves.is_empty()
            || self.bounds.is_some()
            || self.numbers.iter().any(|number| !(0..=1).contains(number));
        match (self.words.is_empty(), counts) {
            (false, _) => self.word(counts),
            (true, true) if !self.truth => self.meter(),
            (true, true) => None,
            (true, false) => Some(Kind::YesNo {
                start: match &self.start {
                    Some(Held::Truth(value)) => *value,
                    Some(Held::Number(number)) => *number != 0,
                    Some(Held::Word(_)) | None => false,
                },
            }),
        }
    }

    fn word(&self, counts: bool) -> Option<Kind> {
        if counts || self.truth || !self.numbers.is_empty() {
            return None;
        }
        let mut ids = UniqueIds::default();
        let words = self.words.iter().map(|said| Word {
            said: said.clone(),
            id: ids.of(said, "word"),
        });
        let mut words: Vec<_> = words.collect();
        let start = match &self.start {
            Some(Held::Word(start)) => words.iter().position(|it| it.said == *start)?,
            _ if words.iter().any(|it| it.said.is_empty()) => {
                words.iter().position(|it| it.said.is_empty())?
            }
            _ => {
                // A variable that nobody set is no word of the story.
                let id = ids.of("none", "none");
                let said = String::new();
                words.insert(0, Word { said, id });
                0
            }
        };
        (words.len() > 1).then_some(Kind::Word { words, start })
    }

    fn meter(&self) -> Option<Kind> {
        let start = match &self.start {
            Some(Held::Number(number)) => *number,
            _ => 0,
        };
        let said = self.numbers.iter().copied().chain([start]);
        let numbers = self.numbers.iter().chain(&self.moves);
        if numbers.clone().any(|number| number.abs() > FARTHEST) {
            return None;
        }
        let (from, to) = match self.bounds {
            Some(bounds) => bounds,
            None => {
                // As far as each change brings it once.
                let farther = |sum: i32, by: &i32| sum.saturating_add(*by);
                let down = self.moves.iter().filter(|by| **by < 0);
                let up = self.moves.iter().filter(|by| **by > 0);
                let lowest = down.fold(said.clone().min().unwrap_or(0), farther);
                let highest = up.fold(said.max().unwrap_or(0), farther);
                (lowest.max(-FARTHEST), highest.min(FARTHEST))
            }
        };
        let to = to.max(from + 1);
        let start = start.clamp(from, to);
        Some(Kind::Meter { from, to, start })
    }
}

/// Takes in what a condition asks.
pub(super) fn ask(asked: &Asked, uses: &mut BTreeMap<String, Uses>) {
    match asked {
        Asked::Not(inner) => ask(inner, uses),
        Asked::All(parts) | Asked::Any(parts) => parts.iter().for_each(|it| ask(it, uses)),
        Asked::Bare(name) => {
            uses.entry(name.clone()).or_default();
        }
        Asked::Compare {
            name,
            relation,
            value,
        } => {
            let used = uses.entry(name.clone()).or_default();
            used.ordered |= !matches!(relation, Relation::Equal | Relation::NotEqual);
            used.holds(value);
        }
        Asked::Against { one, other, .. } => {
            for name in [one, other] {
                let used = uses.entry(name.clone()).or_default();
                used.ordered = true;
            }
        }
        Asked::Seen(_) => {}
    }
}
