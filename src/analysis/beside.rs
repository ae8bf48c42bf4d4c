//! What a reader sees beside the road: meters, values in texts, and parts of texts with a condition.
//!
//! What a step does to one variable, or to one memory, depends on that variable alone, and on how the conditions of its
//! effects come out, which its label says. So each is kept by itself: a small table for each label says what becomes of
//! every value. A part of a text looks its values up in a table. Whoever follows
//! the road needs no more than these tables. They are filled by asking the engine, never by reading an effect here.

use super::minimal::{Minimal, TransitionLabel};
use super::space::{Beginning, Space};
use super::visible::Visible;
use crate::engine::Engine;
use crate::scenario::{At, Condition, Facts, MemoryId, Scenario, Start, VariableId};

/// The most entries of one table, and values of one variable.
const WIDEST: usize = 1 << 16;

/// Something that is kept beside the road.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Kept {
    Variable(VariableId),
    Memory(MemoryId),
}

/// Says for each combination of values whether a part shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Lookup {
    /// Places in [`Beside::kept`].
    pub(crate) of: Vec<usize>,
    /// The value of the last counts fastest.
    pub(crate) shows: Vec<bool>,
}

/// The value of something at a beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum InitialValue {
    One(u32),
    /// One for each value that can be drawn, in the order of the scenario.
    Drawn(Vec<u32>),
}

/// What is kept beside a road. Values are counted from 0.
#[derive(Debug)]
pub(crate) struct Beside {
    pub(crate) kept: Vec<Kept>,
    /// How many values each has.
    pub(crate) sizes: Vec<usize>,
    /// For each label of the road, what it changes: the place in `kept`, and what becomes of every value.
    pub(crate) changes: Vec<Vec<(usize, Vec<u32>)>>,
    /// For each scene, for each part of its text and then for each exhibit: nothing for one that always shows.
    pub(crate) parts: Vec<Vec<Option<Lookup>>>,
    /// For each beginning, for each that is kept.
    pub(crate) starts: Vec<Vec<InitialValue>>,
}

/// Something has more values, or a condition more combinations, than a table should have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a shown value, or the condition of a text, spans more than {WIDEST} possibilities")]
pub struct TooWide;

impl Beside {
    /// What stands beside a minimised road.
    ///
    /// # Errors
    /// When a table would be too wide.
    pub(crate) fn of(space: &Space, road: &Minimal) -> Result<Self, TooWide> {
        let engine = space.engine();
        let scenario = engine.scenario();
        let kept = kept(scenario);
        let sizes: Vec<usize> = kept.iter().map(|&it| size(scenario, it)).collect();
        if sizes.iter().any(|&size| size > WIDEST) {
            return Err(TooWide);
        }
        let probe = Probe {
            space,
            engine,
            kept: &kept,
        };
        let parts = scenario.scenes.iter().map(|scene| {
            let seen = scene.sight_conditions();
            seen.map(|when| lookup(scenario, when, &kept)).collect()
        });
        Ok(Self {
            parts: parts.collect::<Result<_, _>>()?,
            changes: road
                .labels
                .iter()
                .map(|label| probe.changes(label, &sizes))
                .collect(),
            starts: space
                .beginnings()
                .iter()
                .map(|it| probe.starts(it))
                .collect(),
            sizes,
            kept,
        })
    }
}

/// Everything that is shown, or that a part of a text asks about, in order.
fn kept(scenario: &Scenario) -> Vec<Kept> {
    let shown = Visible::of(scenario);
    let places = |shown: Vec<bool>| (0..).zip(shown).filter(|(_, shown)| *shown);
    let variables = places(shown.variables).map(|(at, _)| Kept::Variable(VariableId::at(at)));
    let memories = places(shown.memories).map(|(at, _)| Kept::Memory(MemoryId::at(at)));
    variables.chain(memories).collect()
}

fn asked(condition: &Condition, each: &mut impl FnMut(Kept)) {
    condition.each_variable(&mut |id| each(Kept::Variable(id)));
    condition.each_memory(&mut |id| each(Kept::Memory(id)));
}

fn size(scenario: &Scenario, kept: Kept) -> usize {
    match kept {
        Kept::Variable(id) => {
            let (lowest, highest) = scenario.variable(id).kind.bounds();
            highest.abs_diff(lowest) as usize + 1
        }
        Kept::Memory(_) => 2,
    }
}

/// A value of a table, counted from 0.
fn counted(value: usize) -> u32 {
    u32::try_from(value).expect("a table has no more than WIDEST entries")
}

/// The value of a variable that is counted as this many from its lowest.
fn value(scenario: &Scenario, variable: VariableId, counted: u32) -> i32 {
    let (lowest, _) = scenario.variable(variable).kind.bounds();
    lowest
        .checked_add_unsigned(counted)
        .expect("values are counted up to the highest")
}

fn lookup(
    scenario: &Scenario,
    when: Option<&At<Condition>>,
    kept: &[Kept],
) -> Result<Option<Lookup>, TooWide> {
    let Some(when) = when else {
        return Ok(None);
    };
    let mut of = Vec::new();
    asked(&when.value, &mut |it| {
        if let Ok(place) = kept.binary_search(&it)
            && !of.contains(&place)
        {
            of.push(place);
        }
    });
    let sizes: Vec<usize> = of
        .iter()
        .map(|&place| size(scenario, kept[place]))
        .collect();
    let entries = sizes
        .iter()
        .try_fold(1_usize, |all, &size| all.checked_mul(size))
        .filter(|&entries| entries <= WIDEST)
        .ok_or(TooWide)?;
    let shows = (0..entries).map(|entry| {
        let mut left = entry;
        let mut values = vec![0; of.len()];
        for (value, &size) in values.iter_mut().zip(&sizes).rev() {
            *value = counted(left % size);
            left /= size;
        }
        let what = of.iter().map(|&place| kept[place]);
        when.value.holds(&Supposed {
            scenario,
            values: what.zip(values).collect(),
        })
    });
    Ok(Some(Lookup {
        shows: shows.collect(),
        of,
    }))
}

/// Values that a condition is asked about.
struct Supposed<'a> {
    scenario: &'a Scenario,
    values: Vec<(Kept, u32)>,
}

impl Supposed<'_> {
    fn of(&self, wanted: Kept) -> u32 {
        let found = self.values.iter().find(|(kept, _)| *kept == wanted);
        let &(_, value) = found.expect("whatever a text asks about is kept");
        value
    }
}

impl Facts for Supposed<'_> {
    fn value(&self, variable: VariableId) -> i32 {
        value(self.scenario, variable, self.of(Kept::Variable(variable)))
    }

    fn remembers(&self, memory: MemoryId) -> bool {
        self.of(Kept::Memory(memory)) == 1
    }
}

/// Asks the engine what becomes of values.
struct Probe<'a> {
    space: &'a Space,
    engine: &'a Engine,
    kept: &'a [Kept],
}

impl Probe<'_> {
    fn changes(&self, label: &TransitionLabel, sizes: &[usize]) -> Vec<(usize, Vec<u32>)> {
        let all = self.kept.iter().zip(sizes).enumerate();
        all.filter_map(|(place, (&kept, &size))| {
            let becomes: Vec<u32> = (0..counted(size))
                .map(|value| self.becomes(label, kept, value))
                .collect();
            (0..)
                .zip(&becomes)
                .any(|(before, &after)| before != after)
                .then_some((place, becomes))
        })
        .collect()
    }

    fn becomes(&self, label: &TransitionLabel, kept: Kept, value: u32) -> u32 {
        let (mut values, mut memories) = (Vec::new(), Vec::new());
        match kept {
            Kept::Variable(id) => values.push((id, self::value(self.scenario(), id, value))),
            Kept::Memory(id) if value == 1 => memories.push(id),
            Kept::Memory(_) => {}
        }
        let state = self.engine.at(label.from, None, &values, &memories);
        let after = self
            .engine
            .after(&state, label.step, label.injected, &label.held);
        self.value(&after, kept)
    }

    fn value(&self, state: &crate::engine::State, kept: Kept) -> u32 {
        match kept {
            Kept::Variable(id) => {
                let (lowest, _) = self.scenario().variable(id).kind.bounds();
                self.engine.value(state, id).abs_diff(lowest)
            }
            Kept::Memory(id) => u32::from(self.engine.remembers(state, id)),
        }
    }

    fn starts(&self, beginning: &Beginning) -> Vec<InitialValue> {
        let start = |&kept: &Kept| {
            let Kept::Variable(id) = kept else {
                let (state, _) = self.engine.start(&beginning.drawn);
                return InitialValue::One(self.value(&state, kept));
            };
            // What matters to the road is drawn with the beginning.
            let settled = self.space.relevance().asks(self.engine, id);
            match &self.scenario().variable(id).start {
                Start::Drawn(values) if !settled => InitialValue::Drawn(
                    values
                        .iter()
                        .map(|&(value, _)| {
                            let drawn = [beginning.drawn.as_slice(), &[(id, value)]].concat();
                            self.value(&self.engine.start(&drawn).0, kept)
                        })
                        .collect(),
                ),
                _ => InitialValue::One(self.value(&self.engine.start(&beginning.drawn).0, kept)),
            }
        };
        self.kept.iter().map(start).collect()
    }

    fn scenario(&self) -> &Scenario {
        self.engine.scenario()
    }
}
