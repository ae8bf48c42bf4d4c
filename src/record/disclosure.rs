//! Which counts may be shown, so that nobody can be singled out. Owns the rule, for every face, document and export; never
//! rounds or changes a count.
//!
//! | who sees it | fewest behind a count |
//! |---|---|
//! | the moderator, on the console and while leading, and the store of this computer | 1: a decision needs the counts |
//! | the hall: projector and phones | 3, [`Disclosure::ROOM`] |
//! | who was not there: reports, data, records shown or exported, groups side by side | 5, [`Disclosure::DOCUMENT`] |
//!
//! A vote is called secret only when at least as many may vote as the hall's line says. The counts of a vote go through the
//! rule by its phones, because a hall that saw hands go up can take them off; a vote of hands alone goes by the hands. How
//! many of a choice were unsure is shown when that many were, and as many were not. What a group did in two rounds is two
//! votes: whoever moved may have moved for any reason, so no vote follows from the difference.
//!
//! It is the threshold rule with complementary suppression for a table of frequencies: A. Hundepool et al.,
//! *Statistical Disclosure Control* (Wiley, 2012), chapter 5. A choice that nobody made counts as small too, because a
//! room in which everybody voted alike has said what each of them voted. What is hidden besides goes by the order of the
//! choices and not by their size: whoever knows the total, the rule and everything shown is still left with as many
//! values for each hidden count as the threshold. Where a hidden count could be larger than one that is shown, none is:
//! nobody is to take a smaller one for what most people chose. That hangs on the total and what is shown alone, so it
//! tells nothing more. Hands that everybody in the hall saw go up are no secret there.

/// How many people (or groups) have to stand behind a count before it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Disclosure {
    fewest: u32,
}

/// Counts as they may be shown. Their total may be known: no hidden count can be computed from it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct ShownCount {
    /// At least the threshold.
    pub(crate) total: u64,
    /// In the order in which they came; none for one that is hidden.
    pub(crate) counts: Vec<Option<u64>>,
}

impl Disclosure {
    /// For those who were there.
    pub(crate) const ROOM: Self = Self { fewest: 3 };
    /// For what leaves the room.
    pub(crate) const DOCUMENT: Self = Self { fewest: 5 };

    /// A threshold; 1 hides nothing.
    pub fn new(fewest: u32) -> Self {
        Self { fewest }
    }

    pub(crate) fn fewest(self) -> u32 {
        self.fewest
    }

    /// Whether so many people are enough for none of them to be singled out.
    pub(crate) fn is_enough(self, people: usize) -> bool {
        number(people) >= u64::from(self.fewest)
    }

    /// Whether everything is shown.
    pub(crate) fn is_off(self) -> bool {
        self.fewest <= 1
    }

    /// The lower of two lines.
    pub(super) fn at_most(self, other: Self) -> Self {
        Self {
            fewest: self.fewest.min(other.fewest),
        }
    }

    /// Whether all of these counts may be shown beside each other.
    pub(super) fn is_whole(self, counts: &[u64]) -> bool {
        let shown = self.of(counts);
        shown.is_some_and(|shown| shown.counts.iter().all(Option::is_some))
    }

    /// The counts of one vote, or of what some groups did; none when there are fewer than the threshold altogether.
    ///
    /// A count below the threshold is hidden, and those after it with it, until at least two are hidden that together
    /// make the threshold. Where the list ends before that, those before it are hidden.
    pub(crate) fn of(self, counts: &[u64]) -> Option<ShownCount> {
        let fewest = u64::from(self.fewest);
        let total = counts.iter().sum();
        if total == 0 || total < fewest {
            return None;
        }
        let mut shown: Vec<_> = counts.iter().copied().map(Some).collect();
        if !self.is_off() {
            let mut next = 0;
            while next < counts.len() {
                if counts[next] >= fewest {
                    next += 1;
                    continue;
                }
                let after = self.enough(counts[next..].iter());
                let first = match after {
                    Some(_) => next,
                    None => counts.len() - self.enough(counts.iter().rev()).unwrap_or(counts.len()),
                };
                let last = after.map_or(counts.len(), |many| next + many);
                shown[first..last].fill(None);
                next = last;
            }
        }
        let shown = ShownCount {
            total,
            counts: shown,
        };
        Some(shown.without_half_truths())
    }

    /// The same where some of the counts are not known, only what they come to together.
    pub(super) fn of_some(self, counts: &[Option<u64>], unknown: u64) -> Option<ShownCount> {
        let known: Option<Vec<u64>> = counts.iter().copied().collect();
        if let Some(known) = known {
            return self.of(&known);
        }
        let fewest = u64::from(self.fewest);
        let total = counts.iter().flatten().sum::<u64>() + unknown;
        if total == 0 || total < fewest {
            return None;
        }
        let enough = |count: &Option<u64>| count.filter(|&count| count >= fewest);
        let mut shown = ShownCount {
            total,
            counts: counts.iter().map(enough).collect(),
        };
        while !self.is_off() && shown.hidden() < fewest {
            *shown.counts.iter_mut().find(|count| count.is_some())? = None;
        }
        Some(shown.without_half_truths())
    }

    /// How many of these have to be hidden together, if there are enough.
    fn enough<'c>(self, counts: impl Iterator<Item = &'c u64>) -> Option<usize> {
        let mut together = 0;
        for (count, many) in counts.zip(1..) {
            together += count;
            if many > 1 && together >= u64::from(self.fewest) {
                return Some(many);
            }
        }
        None
    }
}

impl ShownCount {
    /// Shows nothing where a hidden count could be larger than one that is shown.
    #[must_use]
    pub(super) fn without_half_truths(mut self) -> Self {
        let hidden = self.hidden();
        let misleads = |least: &u64| self.counts.contains(&None) && hidden > *least;
        if self.counts.iter().flatten().min().is_some_and(misleads) {
            self.counts.fill(None);
        }
        self
    }

    /// Whether a hidden count could be as large as one that is shown.
    pub(crate) fn may_be_a_draw(&self) -> bool {
        let least = self.counts.iter().flatten().min();
        least == Some(&self.hidden())
    }

    /// What the hidden counts come to together.
    pub(crate) fn hidden(&self) -> u64 {
        self.total - self.counts.iter().flatten().sum::<u64>()
    }

    /// The counts to calculate with: what is hidden is taken to be spread evenly, so that a figure tells no more than the
    /// counts that are shown. None when all of them are hidden.
    pub(crate) fn estimate(&self) -> Option<Vec<f64>> {
        let hidden = self.counts.iter().filter(|count| count.is_none()).count();
        if hidden == self.counts.len() {
            return None;
        }
        let rest = real(self.hidden()) / real(number(hidden.max(1)));
        let counts = self.counts.iter();
        Some(counts.map(|it| it.map_or(rest, real)).collect())
    }
}

/// A count to calculate with.
#[expect(
    clippy::cast_precision_loss,
    reason = "exact up to 9,007,199,254,740,992, and then in fifteen digits"
)]
pub(crate) fn real(count: u64) -> f64 {
    count as f64
}

/// How many there are of something.
pub(crate) fn number(count: usize) -> u64 {
    u64::try_from(count).expect("memory holds no more than 64 bits can count")
}

#[cfg(test)]
mod tests {
    use std::collections::{HashMap, HashSet};

    use super::*;

    fn shown(counts: &[u64]) -> Option<Vec<Option<u64>>> {
        Disclosure::new(5).of(counts).map(|shown| shown.counts)
    }

    #[test]
    fn small_counts_are_hidden_and_so_is_what_would_give_them_away() {
        assert_eq!(shown(&[2, 1, 1]), None);
        assert_eq!(shown(&[12, 8, 5]), Some(vec![Some(12), Some(8), Some(5)]));
        assert_eq!(shown(&[12, 8, 1]), Some(vec![Some(12), None, None]));
        assert_eq!(shown(&[12, 3, 2]), Some(vec![Some(12), None, None]));
        assert_eq!(shown(&[1, 12, 8]), Some(vec![None; 3]), "8 is not most");
        assert_eq!(shown(&[9, 11, 4, 0]), Some(vec![None; 4]));
        assert_eq!(shown(&[1, 4, 8]), Some(vec![None, None, Some(8)]));
        assert_eq!(shown(&[25, 0, 0]), Some(vec![None; 3]));
        assert_eq!(shown(&[12, 1]), Some(vec![None; 2]));
        let all = Disclosure::new(1).of(&[25, 0, 1]);
        assert_eq!(
            all.map(|it| it.counts),
            Some(vec![Some(25), Some(0), Some(1)])
        );
    }

    /// Every way to spread some votes over some choices.
    fn spreads(votes: u64, choices: usize) -> Vec<Vec<u64>> {
        if choices == 1 {
            return vec![vec![votes]];
        }
        let first = 0..=votes;
        let spreads = first.flat_map(|first| {
            let rest = spreads(votes - first, choices - 1).into_iter();
            rest.map(move |rest| [vec![first], rest].concat())
        });
        spreads.collect()
    }

    /// Somebody who knows the total, everything shown and this very rule is left with at least as many values for a
    /// hidden count as the threshold.
    #[test]
    fn a_draw_behind_a_dash_is_known() {
        let draw = |counts: &[u64]| {
            let shown = Disclosure::ROOM.of(counts).expect("enough");
            shown.without_half_truths().may_be_a_draw()
        };
        assert!(draw(&[4, 4, 0]));
        assert!(!draw(&[9, 4, 3]) && !draw(&[9, 1, 2]));
    }

    #[test]
    fn nobody_can_work_a_hidden_count_out() {
        for (fewest, choices, most) in [(5, 2, 24), (5, 3, 24), (5, 4, 17), (3, 5, 10), (2, 4, 12)]
        {
            for votes in 1..=most {
                let mut alike: HashMap<ShownCount, Vec<Vec<u64>>> = HashMap::new();
                for counts in spreads(votes, choices) {
                    if let Some(shown) = Disclosure::new(fewest).of(&counts) {
                        assert!(
                            shown
                                .counts
                                .iter()
                                .flatten()
                                .all(|&it| it >= u64::from(fewest))
                        );
                        alike.entry(shown).or_default().push(counts);
                    }
                }
                for (shown, whole) in alike {
                    let hidden = (0..choices).filter(|&place| shown.counts[place].is_none());
                    for place in hidden {
                        let values: HashSet<_> = whole.iter().map(|it| it[place]).collect();
                        let left = u32::try_from(values.len()).expect("few");
                        assert!(left >= fewest, "{shown:?}: {values:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn figures_are_made_of_what_is_shown() {
        let estimate = |counts| Disclosure::new(5).of(counts)?.estimate();
        assert_eq!(estimate(&[12, 3, 2]), Some(vec![12.0, 2.5, 2.5]));
        assert_eq!(estimate(&[3, 3, 3]), None);
        let more = u64::from(u32::MAX);
        let shown = Disclosure::new(5).of(&[more, more]).expect("enough");
        assert_eq!(
            (shown.total, shown.estimate()),
            (2 * more, Some(vec![4_294_967_295.0; 2]))
        );
    }
}
