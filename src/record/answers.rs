//! How far people say that statements are true of them: how many chose each step, never who.
//!
//! Nothing is kept of a statement that fewer than [`FEWEST`] answered. Where a count is read by anybody, neighbouring steps
//! are put together until behind every group there are at least that many, or nobody; where that cannot be, only how many
//! answered is told. The groupings lie inside each other, so that two documents with different ones tell no more than the
//! finer of them.

use serde::{Deserialize, Serialize};

/// Steps of an answer: 1 is not true at all, the last is wholly true.
pub(crate) const STEPS: u8 = 5;
/// With fewer answers somebody could be told by theirs.
pub(crate) const FEWEST: u64 = 5;

/// When people answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SurveyRound {
    /// Before the exercise.
    Before,
    /// When it is over.
    After,
    /// When they meet again.
    Later,
}

impl SurveyRound {
    pub(crate) const ALL: [Self; 3] = [Self::Before, Self::After, Self::Later];

    /// The word by which data and pages name it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
            Self::Later => "later",
        }
    }
}

/// What people said of one statement in one round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    pub statement: String,
    pub text: String,
    /// How many answered.
    pub people: u64,
    /// How many of them chose which steps; nothing where somebody could be told by it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counts: Vec<StepCount>,
}

/// How many chose one of some steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepCount {
    pub from: u8,
    pub to: u8,
    pub people: u64,
}

/// Steps that are told together, the finest first. Each lies inside the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Grouping {
    Five,
    Three,
    Two,
}

impl Grouping {
    pub(crate) const ALL: [Self; 3] = [Self::Five, Self::Three, Self::Two];

    /// The first and the last step of each group.
    pub(crate) fn groups(self) -> &'static [(u8, u8)] {
        match self {
            Self::Five => &[(1, 1), (2, 2), (3, 3), (4, 4), (5, 5)],
            Self::Three => &[(1, 2), (3, 3), (4, 5)],
            Self::Two => &[(1, 3), (4, 5)],
        }
    }

    /// Counts with the steps of the group that each is of.
    pub(crate) fn steps(self, counts: impl IntoIterator<Item = u64>) -> Vec<StepCount> {
        let groups = self.groups().iter().zip(counts);
        let steps = groups.map(|(&(from, to), people)| StepCount { from, to, people });
        steps.collect()
    }
}

impl Answers {
    /// What the steps come to that were chosen; none where fewer answered than may be told.
    pub(crate) fn of(statement: &str, text: &str, steps: impl Iterator<Item = u8>) -> Option<Self> {
        let mut counts = [0; STEPS as usize];
        for step in steps.filter(|step| (1..=STEPS).contains(step)) {
            counts[usize::from(step - 1)] += 1;
        }
        let people = counts.iter().sum();
        let counts = (1..).zip(counts).map(|(step, people)| StepCount {
            from: step,
            to: step,
            people,
        });
        (people >= FEWEST).then(|| Self {
            statement: statement.to_owned(),
            text: text.to_owned(),
            people,
            counts: counts.collect(),
        })
    }

    /// How many chose each group; none where that is not known, or somebody could be told by it.
    pub(crate) fn shown(&self, by: Grouping) -> Option<Vec<u64>> {
        let groups = by.groups().iter();
        let mut counts: Vec<_> = groups.map(|&(from, to)| (from, to, 0u64)).collect();
        for count in &self.counts {
            let inside = |&&mut (from, to, _): &&mut (u8, u8, u64)| {
                from <= count.from && count.from <= count.to && count.to <= to
            };
            let (_, _, people) = counts.iter_mut().find(inside)?;
            *people = people.saturating_add(count.people);
        }
        let counts: Vec<_> = counts.into_iter().map(|(_, _, people)| people).collect();
        let enough = |people: u64| people == 0 || people >= FEWEST;
        let all = counts.iter().try_fold(0u64, |all, &it| all.checked_add(it));
        let whole = !self.counts.is_empty() && all == Some(self.people) && self.people >= FEWEST;
        (whole && counts.iter().all(|&people| enough(people))).then_some(counts)
    }

    /// The answers for somebody who was not there: in the finest groups that may be told.
    #[must_use]
    pub(crate) fn withholding(&self) -> Self {
        let told = Grouping::ALL
            .into_iter()
            .find_map(|by| Some((by, self.shown(by)?)));
        let counts = told.map(|(by, counts)| by.steps(counts));
        Self {
            counts: counts.unwrap_or_default(),
            ..self.clone()
        }
    }
}

/// The grouping in which most of these can be told beside each other; the finest of those. None where none can.
pub(crate) fn side_by_side(rounds: &[&Answers]) -> Option<Grouping> {
    let told = |by: Grouping| {
        let rounds = rounds.iter();
        rounds.filter(|answers| answers.shown(by).is_some()).count()
    };
    let most = Grouping::ALL.into_iter().map(told).max()?;
    let mut all = Grouping::ALL.into_iter();
    all.find(|&by| most > 0 && told(by) == most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(counts: [usize; 5]) -> Answers {
        let steps = (1..).zip(counts);
        let steps = steps.flat_map(|(step, many)| std::iter::repeat_n(step, many));
        Answers::of("call-first", "I know whom I call first.", steps).expect("enough")
    }

    #[test]
    fn nothing_is_kept_of_fewer_than_five() {
        assert_eq!(Answers::of("a", "A", [1, 2, 3, 4].into_iter()), None);
        assert_eq!(Answers::of("a", "A", [1, 2, 3, 4, 0, 6].into_iter()), None);
    }

    #[test]
    fn behind_every_count_that_is_told_stand_five_people_or_nobody() {
        let told = |counts| {
            let answers = answers(counts).withholding();
            let counts = answers.counts.iter();
            counts
                .map(|it| (it.from, it.to, it.people))
                .collect::<Vec<_>>()
        };
        let five = [(1, 1, 5), (2, 2, 0), (3, 3, 7), (4, 4, 6), (5, 5, 5)];
        assert_eq!(told([5, 0, 7, 6, 5]), five);
        assert_eq!(told([2, 3, 0, 9, 1]), [(1, 2, 5), (3, 3, 0), (4, 5, 10)]);
        assert_eq!(told([1, 2, 4, 9, 1]), [(1, 3, 7), (4, 5, 10)]);
        assert_eq!(told([0, 0, 4, 8, 0]), []);
        assert_eq!(told([0, 0, 0, 0, 9]).last(), Some(&(5, 5, 9)));
    }

    #[test]
    fn what_was_withheld_is_told_no_finer_and_withholding_twice_is_once() {
        for counts in [[2, 3, 0, 9, 1], [1, 2, 4, 9, 1], [0, 0, 4, 8, 0]] {
            let once = answers(counts).withholding();
            assert_eq!(once.withholding(), once);
            assert_eq!(once.people, answers(counts).people);
        }
        assert_eq!(
            answers([1, 2, 4, 9, 1])
                .withholding()
                .shown(Grouping::Three),
            None
        );
    }

    #[test]
    fn rounds_stand_beside_each_other_in_the_same_groups() {
        let (before, after) = (answers([2, 3, 0, 9, 1]), answers([0, 0, 5, 5, 5]));
        assert_eq!(side_by_side(&[&before, &after]), Some(Grouping::Three));
        assert_eq!(side_by_side(&[&after]), Some(Grouping::Five));
        assert_eq!(side_by_side(&[&answers([0, 0, 4, 8, 0])]), None);
        assert_eq!(side_by_side(&[]), None);
    }

    #[test]
    fn counts_that_another_program_wrote_are_told_only_where_they_add_up() {
        let mut made_up = answers([5, 5, 5, 5, 5]);
        made_up.counts[0].people = u64::MAX;
        assert_eq!(made_up.shown(Grouping::Five), None);
        made_up.counts[0] = StepCount {
            from: 5,
            to: 1,
            people: 5,
        };
        assert_eq!(made_up.shown(Grouping::Five), None);
    }
}
