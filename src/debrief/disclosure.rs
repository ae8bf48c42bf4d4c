//! Which counts may be shown, so that nobody can be singled out. Owns the rule; never rounds or changes a count.
//!
//! It is the threshold rule with complementary suppression for a table of frequencies: A. Hundepool et al.,
//! *Statistical Disclosure Control* (Wiley, 2012), chapter 5. A choice that nobody made counts as small too, because a
//! room in which everybody voted alike has said what each of them voted.

/// How many people (or groups) have to stand behind a count before it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Disclosure {
    fewest: u32,
}

/// Counts as they may be shown. Their total may be known: no hidden count can be computed from it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Shown {
    /// At least the threshold.
    pub total: u32,
    /// In the order in which they came; none for one that is hidden.
    pub counts: Vec<Option<u32>>,
}

impl Disclosure {
    /// A threshold; 1 hides nothing.
    pub fn new(fewest: u32) -> Self {
        Self { fewest }
    }

    pub fn fewest(self) -> u32 {
        self.fewest
    }

    /// Whether everything is shown.
    pub fn is_off(self) -> bool {
        self.fewest <= 1
    }

    /// The counts of one vote, or of what some groups did; none when there are fewer than the threshold altogether.
    ///
    /// Every count below the threshold is hidden. Larger ones are hidden with them, the smallest first, until at least
    /// two are hidden and those together make the threshold.
    pub fn of(self, counts: &[u32]) -> Option<Shown> {
        let total = counts.iter().copied().fold(0, u32::saturating_add);
        if total == 0 || total < self.fewest {
            return None;
        }
        let mut shown: Vec<_> = counts.iter().copied().map(Some).collect();
        if !self.is_off() {
            for count in &mut shown {
                *count = count.filter(|&count| count >= self.fewest);
            }
            while self.gives_away(counts, &shown) {
                let visible = (0..counts.len()).filter(|&place| shown[place].is_some());
                let Some(smallest) = visible.min_by_key(|&place| counts[place]) else {
                    break;
                };
                shown[smallest] = None;
            }
        }
        Some(Shown {
            total,
            counts: shown,
        })
    }

    /// Whether a hidden count could be computed, or nearly, from what is shown and the total.
    fn gives_away(self, counts: &[u32], shown: &[Option<u32>]) -> bool {
        let hidden = counts.iter().zip(shown).filter(|(_, it)| it.is_none());
        let (mut several, mut together) = (0, 0_u32);
        for (&count, _) in hidden {
            several += 1;
            together = together.saturating_add(count);
        }
        several > 0 && (several < 2 || together < self.fewest)
    }
}

impl Shown {
    /// The counts to calculate with: what is hidden is taken to be spread evenly, so that a figure tells no more than the
    /// counts that are shown. None when all of them are hidden.
    pub fn estimate(&self) -> Option<Vec<f64>> {
        let shown = self.counts.iter().flatten();
        let (mut visible, mut sum) = (0_u32, 0_u32);
        for &count in shown {
            visible += 1;
            sum = sum.saturating_add(count);
        }
        let hidden = u32::try_from(self.counts.len()).unwrap_or(u32::MAX) - visible;
        let rest = f64::from(self.total.saturating_sub(sum)) / f64::from(hidden.max(1));
        let counts = self.counts.iter();
        (visible > 0).then(|| counts.map(|it| it.map_or(rest, f64::from)).collect())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    fn shown(counts: &[u32]) -> Option<Vec<Option<u32>>> {
        Disclosure::new(5).of(counts).map(|shown| shown.counts)
    }

    #[test]
    fn small_counts_are_hidden_and_so_is_what_would_give_them_away() {
        assert_eq!(shown(&[2, 1, 1]), None);
        assert_eq!(shown(&[12, 8, 5]), Some(vec![Some(12), Some(8), Some(5)]));
        assert_eq!(shown(&[12, 8, 1]), Some(vec![Some(12), None, None]));
        assert_eq!(shown(&[12, 3, 2]), Some(vec![Some(12), None, None]));
        assert_eq!(shown(&[25, 0, 0]), Some(vec![None; 3]));
        assert_eq!(shown(&[12, 1]), Some(vec![None; 2]));
        let all = Disclosure::new(1).of(&[25, 0, 1]);
        assert_eq!(
            all.map(|it| it.counts),
            Some(vec![Some(25), Some(0), Some(1)])
        );
    }

    /// Somebody who knows the total, everything shown and this very rule is left with at least as many values for a
    /// hidden count as the threshold.
    #[test]
    fn nobody_can_work_a_hidden_count_out() {
        let mut alike: HashMap<Shown, Vec<[u32; 3]>> = HashMap::new();
        for a in 0..=16 {
            for b in 0..=16 {
                for c in 0..=16 {
                    if let Some(shown) = Disclosure::new(5).of(&[a, b, c]) {
                        alike.entry(shown).or_default().push([a, b, c]);
                    }
                }
            }
        }
        for (shown, whole) in alike.iter().filter(|(shown, _)| shown.total <= 16) {
            let hidden = (0..3).filter(|&place| shown.counts[place].is_none());
            for place in hidden {
                let mut values: Vec<_> = whole.iter().map(|it| it[place]).collect();
                values.sort_unstable();
                values.dedup();
                assert!(values.len() >= 5, "{shown:?}: {values:?}");
            }
        }
    }

    #[test]
    fn figures_are_made_of_what_is_shown() {
        let estimate = |counts| Disclosure::new(5).of(counts)?.estimate();
        assert_eq!(estimate(&[12, 3, 2]), Some(vec![12.0, 2.5, 2.5]));
        assert_eq!(estimate(&[3, 3, 3]), None);
    }
}
