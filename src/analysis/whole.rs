//! How many situations there are as the language defines them, where merged ones were explored.

use super::ground::{Exploring, Ground, Led};
use super::limits::Limits;
use super::met::Met;
use super::packed_state::{PackedState, Packing};
use super::progress::Stage;
use super::relevance::{Detail, Relevance};
use super::space::Space;
use super::successors::Successors;
use crate::engine::Engine;

/// Counts them, if there are no more than `limits` allows. Of each scene there are at least as many as merged ones, unless
/// `finer` says that these are told apart by what texts ask about as well.
pub(super) fn count(engine: &Engine, merged: &Space, finer: bool, limits: Limits) -> Option<usize> {
    let relevance = Relevance::new(engine, Detail::Whole, &[]);
    let successors = Successors::new(engine.clone());
    let ground = Ground::new(engine, &successors, &relevance);
    let mut least = vec![0; engine.scenario().scenes.len()];
    if !finer {
        for node in merged.numbers() {
            least[merged.scene(node).index()] += 1;
        }
    }
    match ground.packing.bits() {
        0..=64 => Count::<u64>::of(ground, least, limits),
        65..=128 => Count::<u128>::of(ground, least, limits),
        _ => Count::<Box<[u64]>>::of(ground, least, limits),
    }
}

/// What was counted so far. What was met last comes next: later scenes have more that does not matter any more, so that
/// too many are soon seen to be.
struct Count<C> {
    packing: Packing,
    limits: Limits,
    met: Met<C>,
    /// The numbers of those that were not given yet.
    left: Vec<u32>,
    /// By scene, how many more there are at least.
    least: Vec<usize>,
    /// The sum of these.
    more: usize,
    full: bool,
}

impl<C: PackedState> Count<C> {
    fn of(ground: Ground<'_>, least: Vec<usize>, limits: Limits) -> Option<usize> {
        limits.begin(Stage::Situations);
        let (begun, some_starts) = ground.begin();
        let mut count = Self {
            packing: ground.packing,
            limits,
            met: Met::with_room(0),
            left: Vec::new(),
            more: least.iter().sum(),
            least,
            full: some_starts,
        };
        count.meet(begun.into_iter().map(|(_, code)| code));
        if !count.full {
            ground.explore(&mut count);
        }
        (!count.full).then(|| count.met.codes().len())
    }

    fn meet(&mut self, codes: impl Iterator<Item = C>) {
        for code in codes {
            let known = self.met.codes().len();
            let scene = code.scene(self.packing);
            let number = self.met.meet(code);
            if self.met.codes().len() == known {
                continue;
            }
            self.left.push(number);
            let least = &mut self.least[scene.index()];
            if *least > 0 {
                *least -= 1;
                self.more -= 1;
            }
        }
        let least = self.met.codes().len() + self.more;
        let bytes = self.met.bytes(self.packing.bytes());
        self.full |= self.limits.passed(least, bytes).is_some();
    }
}

impl<C: PackedState> Exploring<C> for Count<C> {
    fn next(&mut self, many: usize, few: bool) -> Option<Vec<C>> {
        let enough = self.left.len() >= many || (few && !self.left.is_empty());
        enough.then(|| {
            let last = self.left.split_off(self.left.len().saturating_sub(many));
            let codes = self.met.codes();
            let codes = last
                .into_iter()
                .map(|number| codes[number as usize].clone());
            codes.collect()
        })
    }

    fn take_in(&mut self, led: Led<C>) -> bool {
        self.full |= self.limits.over();
        self.limits.tell(self.met.codes().len());
        if !self.full {
            self.meet(led.codes.into_iter());
        }
        !self.full
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::scenario::load;

    /// A hub of tasks of which nobody asks afterwards, and an ending in which each that was done counts.
    #[test]
    fn all_are_counted_or_it_is_said_that_there_are_more() {
        let own = "text: T, once: true, gain: g, cost: c";
        let tasks = (1..=11).map(|it| format!("      t{it}: {{ {own}, goto: r{it} }}\n"));
        let rests = (1..=11).map(|it| format!("  r{it}: {{ text: R, goto: hub }}\n"));
        let text = format!(
            "format: 1\nid: h\nversion: 1.0.0\ntitle: H\nlanguage: en\nstart: hub\nscenes:\n\
             \x20 hub:\n    text: T\n    choices:\n{}      go: {{ text: G, gain: g, cost: c, goto: end }}\n{}\
             \x20 end: {{ ending: true, text: E }}\n",
            tasks.collect::<String>(),
            rests.collect::<String>(),
        );
        let scenario = load(text.as_bytes()).scenario.expect("a scenario");
        let engine = Engine::new(Arc::new(scenario));
        let explore = |detail| Space::explore(&engine, detail, &[], Limits::situations(100_000));
        let merged = explore(Detail::Merged);
        let all = explore(Detail::Whole).situations();
        assert!(merged.situations() + 1_000 < all, "{}", merged.situations());
        for finer in [false, true] {
            let count = |most| count(&engine, &merged, finer, Limits::situations(most));
            assert_eq!(count(100_000), Some(all));
            assert_eq!(count(all), Some(all));
            assert_eq!(count(all - 1), None);
            assert_eq!(count(merged.situations()), None);
        }
    }
}
