//! A situation as one number, small enough to keep millions of them.

use std::hash::Hash;

use crate::engine::{State, Words};
use crate::scenario::{Scenario, SceneId};

/// How the parts of a situation lie in a code: the words of the state, then the scene, then the interrupted scene.
#[derive(Debug, Clone, Copy)]
pub(super) struct Packing {
    words: usize,
    /// Bits of the state's words that are in use.
    used: u32,
    /// Bits that a scene takes; an interrupted scene takes as many, with 0 for none.
    scene: u32,
}

impl Packing {
    /// The packing for states whose words have these bits in use at most.
    pub(super) fn new(scenario: &Scenario, words: &[u64]) -> Self {
        let places = scenario.scenes.len() as u64 + 1;
        let used = match words.split_last() {
            None => 0,
            Some((last, rest)) => {
                let before =
                    u32::try_from(64 * rest.len()).expect("no file has room for so many variables");
                before + 64 - last.leading_zeros()
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
        self.used + 2 * self.scene
    }
}

/// A situation as a key of a table.
pub(super) trait PackedState: Clone + Eq + Hash + Send + Sync {
    fn of(packing: Packing, state: &State, words: &Words) -> Self;
    fn state(&self, packing: Packing) -> State;
    /// The scene alone, which is asked for more often.
    fn scene(&self, packing: Packing) -> SceneId;
}

/// A scene as a number, with 0 for none.
fn place(scene: Option<SceneId>) -> u64 {
    scene.map_or(0, |scene| scene.index() as u64 + 1)
}

fn scene(place: u64) -> Option<SceneId> {
    let place = usize::try_from(place).expect("it was the place of a scene");
    place.checked_sub(1).map(SceneId::at)
}

/// The lowest 64 bits.
fn low(bits: impl Into<u128>) -> u64 {
    u64::try_from(bits.into() & u128::from(u64::MAX)).expect("no more than 64 bits are left")
}

/// The scene on the screen, of which there always is one.
fn here(place: u64) -> SceneId {
    scene(place).expect("a situation has a scene")
}

/// A state in a number of some width.
macro_rules! code {
    ($number:ty) => {
        impl PackedState for $number {
            fn of(packing: Packing, state: &State, words: &Words) -> Self {
                let scenes =
                    place(state.interrupted()) << packing.scene | place(Some(state.scene()));
                let mut code = Self::from(scenes) << packing.used;
                for (at, &word) in (0..).zip(words) {
                    code |= Self::from(word) << (64 * at);
                }
                code
            }

            fn scene(&self, packing: Packing) -> SceneId {
                here(low((self >> packing.used) & ((1 << packing.scene) - 1)))
            }

            fn state(&self, packing: Packing) -> State {
                let used = u128::from(*self) & ((1 << packing.used) - 1);
                let words = [low(used), low(used >> 64)];
                let scenes = low(self >> packing.used);
                State::of(
                    here(scenes & ((1 << packing.scene) - 1)),
                    scene(scenes >> packing.scene),
                    Words::from_slice(&words[..packing.words]),
                )
            }
        }
    };
}

code!(u64);
code!(u128);

/// For states that no number holds: the words themselves, with both scenes behind them.
impl PackedState for Box<[u64]> {
    fn of(_: Packing, state: &State, words: &Words) -> Self {
        let scenes = [place(Some(state.scene())), place(state.interrupted())];
        words.iter().copied().chain(scenes).collect()
    }

    fn scene(&self, packing: Packing) -> SceneId {
        here(self[packing.words])
    }

    fn state(&self, packing: Packing) -> State {
        let (words, scenes) = self.split_at(packing.words);
        State::of(here(scenes[0]), scene(scenes[1]), Words::from_slice(words))
    }
}
