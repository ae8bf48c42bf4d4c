//! Chance, as an argument.

use rand::Rng;
use rand_pcg::Mcg128Xsl64;

/// Draws for a run.
pub trait Chance {
    /// A number below `bound`, which is at least 1; every number equally likely.
    fn below(&mut self, bound: u32) -> u32;
}

/// Chance from a seed: the same draws for the same seed, on every machine and in every release.
///
/// The generator is PCG XSL 128/64 MCG (O'Neill, *PCG: A Family of Simple Fast Space-Efficient Statistically Good
/// Algorithms for Random Number Generation*, 2014), whose output is fixed by that paper. Seeding and reduction are
/// written out here, since a release of the `rand` crates may change theirs.
#[derive(Debug, Clone)]
pub struct Seeded(Mcg128Xsl64);

impl Seeded {
    pub fn new(seed: u64) -> Self {
        let mut mixed = seed;
        let high = u128::from(split_mix(&mut mixed));
        let low = u128::from(split_mix(&mut mixed));
        Self(Mcg128Xsl64::new(high << 64 | low))
    }
}

impl Seeded {
    /// Chance for the step after `steps` steps of the run with this seed. Going back and choosing the same again
    /// therefore meets the same fate, and a resumed run needs no memory of the generator.
    pub(crate) fn for_step(seed: u64, steps: usize) -> Self {
        let mut mixed = seed ^ (steps as u64).rotate_left(32);
        Self::new(split_mix(&mut mixed))
    }
}

impl Chance for Seeded {
    fn below(&mut self, bound: u32) -> u32 {
        // Multiply and shift (Lemire, *Fast Random Integer Generation in an Interval*, 2019). With 64 random bits
        // and a bound of 32 the bias is below 2^-32.
        let wide = u128::from(self.0.next_u64()) * u128::from(bound);
        u32::try_from(wide >> 64).expect("below the bound, which has 32 bits")
    }
}

/// Draws a place among weights; `None` when there are none. A single one is no draw.
pub(super) fn draw(
    chance: &mut dyn Chance,
    weights: impl Iterator<Item = u32> + Clone,
) -> Option<usize> {
    let total: u32 = weights.clone().sum();
    let mut at = if weights.clone().nth(1).is_some() {
        chance.below(total)
    } else {
        0
    };
    weights.into_iter().position(|weight| {
        let here = at < weight;
        at = at.saturating_sub(weight);
        here
    })
}

/// One step of `SplitMix64` (Steele, Lea and Flood, *Fast Splittable Pseudorandom Number Generators*, 2014).
fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draws(seed: u64) -> Vec<u32> {
        let mut chance = Seeded::new(seed);
        (0..8).map(|_| chance.below(1000)).collect()
    }

    /// These numbers are a promise: a seed written on paper gives the same evening years from now.
    #[test]
    fn a_seed_gives_these_draws_for_ever() {
        assert_eq!(
            (draws(0), draws(2026)),
            (
                vec![596, 353, 784, 379, 89, 5, 327, 29],
                vec![716, 294, 67, 909, 622, 569, 209, 517]
            )
        );
    }

    #[test]
    fn every_draw_is_below_its_bound() {
        let mut chance = Seeded::new(7);
        assert!((1..2000).all(|bound| chance.below(bound) < bound));
    }
}
