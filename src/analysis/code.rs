//! A situation as one number, small enough to keep millions of them.

use std::hash::Hash;

use crate::engine::{State, Words};
use crate::scenario::{Scenario, SceneId};

/// How the parts of a situation lie in a code: the words of the state, then the scene, then the interrupted scene.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    words: usize,
    /// Bits of the state's words that are in use.
    used: u32,
    /// Bits that a scene takes; an interrupted scene takes as many, with 0 for none.
    scene: u32,
}

impl Shape {
    /// The shape for states whose words have these bits in use at most.
    pub(super) fn new(scenario: &Scenario, words: &[u64]) -> Self {
        let places = scenario.scenes.len() as u64 + 1;
        let used = match words.split_last() {
            None => 0,
            Some((last, rest)) => {
                let before = u32::try_from(rest.len()).unwrap_or(u32::MAX);
                before.saturating_mul(64) + (64 - last.leading_zeros())
            }
        };
        Self {
            words: words.len(),
            used,
            scene: 64 - places.leading_zeros(),
        }
    }

    /// How many bytes a code takes.
    pub(super) fn bytes(self) -> usize {
        match self.bits() {
            0..=64 => 8,
            65..=128 => 16,
            _ => 8 * (self.words + 2) + size_of::<Box<[u64]>>(),
        }
    }

    /// How many bits a situation takes.
    pub(super) fn bits(self) -> u32 {
        self.used.saturating_add(2 * self.scene)
    }
}

/// A situation as a key of a table.
pub(super) trait Code: Clone + Eq + Hash + Send + Sync {
    fn of(shape: Shape, state: &State, words: &Words) -> Self;
    fn state(&self, shape: Shape) -> State;
    /// The scene alone, which is asked for more often.
    fn scene(&self, shape: Shape) -> SceneId;
}

fn place(scene: Option<SceneId>) -> u64 {
    scene.map_or(0, |scene| scene.index() as u64 + 1)
}

fn scene(place: u64) -> Option<SceneId> {
    usize::try_from(place).ok()?.checked_sub(1).map(SceneId::at)
}

/// Codes in a number of some width.
macro_rules! code {
    ($number:ty) => {
        impl Code for $number {
            fn of(shape: Shape, state: &State, words: &Words) -> Self {
                let scenes = place(state.interrupted()) << shape.scene | place(Some(state.scene()));
                let mut code = Self::from(scenes) << shape.used;
                for (at, &word) in (0..).zip(words) {
                    code |= Self::from(word) << (64 * at);
                }
                code
            }

            fn scene(&self, shape: Shape) -> SceneId {
                let here = (self >> shape.used) & ((1 << shape.scene) - 1);
                scene(u64::try_from(here).unwrap_or(0)).unwrap_or(SceneId::at(0))
            }

            fn state(&self, shape: Shape) -> State {
                let low = |bits: Self| u64::try_from(bits & Self::from(u64::MAX)).unwrap_or(0);
                let mask = (1 << shape.used) - 1;
                let words = (0..shape.words).map(|at| low((self & mask) >> (64 * at)));
                let scenes = low(self >> shape.used);
                let here = scene(scenes & ((1 << shape.scene) - 1));
                State::of(
                    here.unwrap_or(SceneId::at(0)),
                    scene(scenes >> shape.scene),
                    words.collect(),
                )
            }
        }
    };
}

code!(u64);
code!(u128);

/// For states that no number holds: the words themselves, with both scenes behind them.
impl Code for Box<[u64]> {
    fn of(_: Shape, state: &State, words: &Words) -> Self {
        let scenes = [place(Some(state.scene())), place(state.interrupted())];
        words.iter().copied().chain(scenes).collect()
    }

    fn scene(&self, shape: Shape) -> SceneId {
        let place = self.get(shape.words).copied();
        place.and_then(scene).unwrap_or(SceneId::at(0))
    }

    fn state(&self, shape: Shape) -> State {
        let (words, scenes) = self.split_at(shape.words.min(self.len()));
        let at = |place: usize| scenes.get(place).copied().and_then(scene);
        State::of(
            at(0).unwrap_or(SceneId::at(0)),
            at(1),
            Words::from_slice(words),
        )
    }
}
