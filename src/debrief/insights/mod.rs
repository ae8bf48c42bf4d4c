//! What many sessions say of a scenario: which dilemmas divide, what moves after talk, what an inject goes with.
//!
//! Only counts, each through the rule of [`Disclosure`], and figures made of what that rule shows. A group counts for a
//! decision once, with the first time it made it. What goes together is told, never what caused it.

mod evening;
mod plans;
mod statements;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use self::evening::{FirstDecision, PlayedEvening};
pub(crate) use self::plans::{PlansMade, PlansTold};
pub(crate) use self::statements::{RoundCounts, StatementCounts};
use crate::record::{Count, Disclosure, Event, ShownCount, Tally, number, real};
use crate::scenario::{Exit, Scenario, SceneId};
use crate::view::sanitise;

/// What the sessions of one scenario say.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Insights {
    /// The id of the scenario.
    pub(crate) scenario: String,
    /// Its title; the id when its file is not at hand.
    pub(crate) title: String,
    /// Sessions, of groups and of people alone.
    pub(crate) sessions: u64,
    /// Those that divide most first; last those of which nothing may be shown.
    pub(crate) dilemmas: Vec<Dilemma>,
    pub(crate) moves: Vec<VoteShift>,
    pub(crate) injects: Vec<InjectCounts>,
    /// What people missed among the choices, by scene.
    pub(crate) missing: Vec<Missing>,
    /// What groups meant to do, and what became of that; a caller who has every session says it.
    pub(crate) plans: PlansMade,
    /// In how many sessions each ending came; a count that is hidden is null.
    pub(crate) endings: Vec<Counted>,
    pub(crate) unfinished: Option<u64>,
    /// Sessions in which somebody went back at least once, and how often altogether.
    pub(crate) went_back: Option<u64>,
    pub(crate) times_back: Option<u64>,
    /// What groups said of themselves, before, afterwards and later.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) statements: Vec<StatementCounts>,
}

/// What people would rather have done at a scene than what it offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Missing {
    pub(crate) scene: String,
    pub(crate) title: String,
    /// In the order of the alphabet: none stands beside the session that it came from.
    pub(crate) otherwise: Vec<String>,
}

/// Something with an id and a count of sessions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Counted {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) sessions: Option<u64>,
}

/// How the first vote at a scene was spread.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Dilemma {
    pub(crate) scene: String,
    pub(crate) title: String,
    /// Groups that voted, and people who did; null below the threshold.
    pub(crate) groups: u64,
    pub(crate) voters: Option<u64>,
    /// From 0, everybody chose alike, to 1, every choice got as much; see [`spread`].
    pub(crate) spread: Option<f64>,
}

/// How votes moved between the first vote and the last, in the groups that voted again.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct VoteShift {
    pub(crate) scene: String,
    pub(crate) title: String,
    pub(crate) groups: u64,
    pub(crate) voters: Option<u64>,
    /// The share of votes that would have to change to make the one out of the other; see [`apart`].
    pub(crate) moved: Option<f64>,
    pub(crate) choices: Vec<Moved>,
}

/// The share of a choice in the first vote and in the last, from 0 to 1; null where the count is hidden.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Moved {
    pub(crate) choice: String,
    pub(crate) text: String,
    pub(crate) first: Option<f64>,
    pub(crate) last: Option<f64>,
}

/// In how many sessions an inject came, and what was chosen after it and without it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct InjectCounts {
    pub(crate) inject: String,
    pub(crate) title: String,
    pub(crate) sessions: Option<u64>,
    /// Decisions that enough sessions made after it and enough without it; those that differ most first.
    pub(crate) decisions: Vec<AfterInject>,
}

/// What was chosen at a scene after an inject had come, and where it had not.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct AfterInject {
    pub(crate) scene: String,
    pub(crate) title: String,
    pub(crate) after: u64,
    pub(crate) without: u64,
    /// How far the two are apart, from 0 to 1; see [`apart`].
    pub(crate) apart: f64,
    pub(crate) choices: Vec<Chosen>,
}

/// How many sessions chose something; null where the count is hidden.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Chosen {
    pub(crate) choice: String,
    pub(crate) text: String,
    pub(crate) after: Option<u64>,
    pub(crate) without: Option<u64>,
}

impl Insights {
    /// What these sessions of one scenario say; each is a list of events. Without the scenario itself, ids stand for
    /// titles. Where people were asked `again`, in sessions of other scenarios, what they said of this one's statements
    /// counts as well.
    pub fn of(
        id: &str,
        sessions: &[Vec<Event>],
        again: &[Vec<Event>],
        scenario: Option<&Scenario>,
        disclosure: Disclosure,
    ) -> Self {
        let told = ToldEvening {
            evenings: sessions
                .iter()
                .map(|events| PlayedEvening::of(events, scenario))
                .collect(),
            scenario,
            disclosure,
        };
        let (endings, unfinished) = told.endings();
        let (went_back, times_back) = told.going_back();
        Self {
            scenario: id.to_owned(),
            title: scenario.map_or_else(|| sanitise(id), |it| sanitise(&it.title)),
            sessions: number(sessions.len()),
            dilemmas: told.dilemmas(),
            moves: told.moves(),
            injects: told.injects(),
            missing: told.missing(),
            plans: PlansMade::default(),
            endings,
            unfinished,
            went_back,
            times_back,
            statements: statements::statements(id, sessions.iter().chain(again), scenario),
        }
    }
}

/// How evenly counts are spread over choices: Shannon's entropy (*A Mathematical Theory of Communication*, 1948) over
/// its largest value, the logarithm of the number of choices; ecologists know it as Pielou's evenness (1966). 0 to 1.
pub(crate) fn spread(counts: &[f64]) -> f64 {
    let total: f64 = counts.iter().sum();
    if counts.len() < 2 || total <= 0.0 {
        return 0.0;
    }
    let shares = counts.iter().map(|count| count / total);
    let entropy: f64 = shares.filter(|&it| it > 0.0).map(|it| -it * it.ln()).sum();
    // Adding nothing takes the sign from a zero.
    entropy / real(number(counts.len())).ln() + 0.0
}

/// How far two spreads over the same choices are apart: half the sum of the differences of their shares, which is their
/// distance in total variation (D. Levin and Y. Peres, *Markov Chains and Mixing Times*, 2017, §4.1). 0 to 1.
pub(crate) fn apart(one: &[f64], other: &[f64]) -> f64 {
    let (all, whole): (f64, f64) = (one.iter().sum(), other.iter().sum());
    if all <= 0.0 || whole <= 0.0 {
        return 0.0;
    }
    let pairs = one.iter().zip(other);
    pairs.map(|(a, b)| (a / all - b / whole).abs()).sum::<f64>() / 2.0
}

struct ToldEvening<'a> {
    evenings: Vec<PlayedEvening>,
    scenario: Option<&'a Scenario>,
    disclosure: Disclosure,
}

impl ToldEvening<'_> {
    /// The first decision of every group at every scene, by scene in the order of the scenario's file or of its id.
    fn scenes(&self) -> Vec<String> {
        let decided = self.evenings.iter().flat_map(|it| &it.decided);
        let met: BTreeSet<&str> = decided.map(|it| it.scene.as_str()).collect();
        let mut scenes: Vec<_> = met.into_iter().map(str::to_owned).collect();
        scenes.sort_by_key(|id| self.place(id));
        scenes
    }

    /// Where a scene stands in the scenario's file; behind all others when it is not there.
    fn place(&self, id: &str) -> usize {
        let scene = self.scenario.and_then(|it| it.find_scene(id));
        scene.map_or(usize::MAX, SceneId::index)
    }

    fn at<'s>(&'s self, scene: &'s str) -> impl Iterator<Item = &'s FirstDecision> + 's {
        let decided = self.evenings.iter().flat_map(|it| &it.decided);
        decided.filter(move |it| it.scene == scene)
    }

    fn dilemmas(&self) -> Vec<Dilemma> {
        let dilemma = |scene: String| {
            let votes: Vec<_> = self.at(&scene).filter_map(|it| it.votes.first()).collect();
            let shown = pooled(&choices(votes.iter().copied()), &votes).shown(self.disclosure);
            Dilemma {
                title: self.title(&scene),
                groups: number(votes.len()),
                voters: shown.as_ref().map(|it| it.total),
                spread: shown
                    .and_then(|it| it.estimate())
                    .map(|it| hundredths(spread(&it))),
                scene,
            }
        };
        let mut dilemmas: Vec<_> = self.scenes().into_iter().map(dilemma).collect();
        dilemmas.retain(|it| it.groups > 0);
        dilemmas.sort_by(|a, b| descending(a.spread, b.spread));
        dilemmas
    }

    fn moves(&self) -> Vec<VoteShift> {
        let mut moves: Vec<_> = self
            .scenes()
            .iter()
            .filter_map(|it| self.moved(it))
            .collect();
        moves.sort_by(|a, b| descending(a.moved, b.moved));
        moves
    }

    fn moved(&self, scene: &str) -> Option<VoteShift> {
        let again = || self.at(scene).filter(|it| it.votes.len() > 1);
        let first: Vec<_> = again().filter_map(|it| it.votes.first()).collect();
        let last: Vec<_> = again().filter_map(|it| it.votes.last()).collect();
        let ids = choices(first.iter().chain(&last).copied());
        let shown = |votes: &[&Tally]| pooled(&ids, votes).shown(self.disclosure);
        let (before, after) = (shown(&first), shown(&last));
        let figures = |shown: &Option<ShownCount>| shown.as_ref().and_then(ShownCount::estimate);
        let moved = figures(&before).zip(figures(&after));
        let share = |shown: &Option<ShownCount>, place: usize| {
            let shown = shown.as_ref()?;
            let count = real(shown.counts[place]?);
            Some(hundredths(count / real(shown.total)))
        };
        let choice = |(place, id): (usize, &String)| Moved {
            choice: id.clone(),
            text: self.text(scene, id),
            first: share(&before, place),
            last: share(&after, place),
        };
        (!first.is_empty()).then(|| VoteShift {
            scene: scene.to_owned(),
            title: self.title(scene),
            groups: number(first.len()),
            voters: before.as_ref().map(|it| it.total),
            moved: moved.map(|(before, after)| hundredths(apart(&before, &after))),
            choices: ids.iter().enumerate().map(choice).collect(),
        })
    }

    fn injects(&self) -> Vec<InjectCounts> {
        let came: BTreeSet<&String> = self.evenings.iter().flat_map(|it| &it.injects).collect();
        let inject = |id: &String| {
            let (with, without): (Vec<_>, Vec<_>) = self
                .evenings
                .iter()
                .partition(|evening| evening.injects.contains(id));
            let shown = self
                .disclosure
                .of(&[number(with.len()), number(without.len())]);
            let scenes = self.scenes();
            let mut decisions: Vec<_> =
                scenes.iter().filter_map(|it| self.beside(id, it)).collect();
            decisions.sort_by(|a, b| b.apart.total_cmp(&a.apart));
            InjectCounts {
                inject: id.clone(),
                title: self.title(id),
                sessions: shown.and_then(|it| it.counts[0]),
                decisions,
            }
        };
        came.into_iter().map(inject).collect()
    }

    /// What was chosen at a scene after an inject and without it; none unless both are enough.
    fn beside(&self, inject: &str, scene: &str) -> Option<AfterInject> {
        let (after, without): (Vec<_>, Vec<_>) = self
            .at(scene)
            .partition(|it| it.injects.iter().any(|came| came == inject));
        let ids: BTreeSet<&str> = self.at(scene).map(|it| it.choice.as_str()).collect();
        let counted = |decided: &[&FirstDecision]| {
            let count = |id| number(decided.iter().filter(|it| it.choice == id).count());
            let counts: Vec<_> = ids.iter().map(|&id| count(id)).collect();
            self.disclosure.of(&counts)
        };
        let (after, without) = (counted(&after)?, counted(&without)?);
        let distance = apart(&after.estimate()?, &without.estimate()?);
        let choice = |(place, id): (usize, &str)| Chosen {
            choice: id.to_owned(),
            text: self.text(scene, id),
            after: after.counts[place],
            without: without.counts[place],
        };
        Some(AfterInject {
            scene: scene.to_owned(),
            title: self.title(scene),
            after: after.total,
            without: without.total,
            apart: hundredths(distance),
            choices: ids.iter().copied().enumerate().map(choice).collect(),
        })
    }

    fn missing(&self) -> Vec<Missing> {
        let mut missing: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        for (scene, text) in self.evenings.iter().flat_map(|it| &it.rather) {
            missing.entry(scene).or_default().insert(sanitise(text));
        }
        let mut missing: Vec<_> = missing.into_iter().collect();
        missing.sort_by_key(|(scene, _)| self.place(scene));
        let missing = missing.into_iter().map(|(scene, otherwise)| Missing {
            scene: scene.to_owned(),
            title: self.title(scene),
            otherwise: otherwise.into_iter().collect(),
        });
        missing.collect()
    }

    /// In how many sessions each ending came, and in how many none did.
    fn endings(&self) -> (Vec<Counted>, Option<u64>) {
        let mut ids: Vec<String> = Vec::new();
        if let Some(scenario) = self.scenario {
            let scenes = scenario.scenes.iter();
            let endings = scenes.filter(|scene| scene.exit == Exit::Ending);
            ids.extend(endings.map(|scene| scene.id.clone()));
        }
        for ending in self.evenings.iter().filter_map(|it| it.ending.as_ref()) {
            if !ids.contains(ending) {
                ids.push(ending.clone());
            }
        }
        let with = |ending: Option<&String>| {
            let evenings = self.evenings.iter();
            number(evenings.filter(|it| it.ending.as_ref() == ending).count())
        };
        let counts: Vec<_> = ids.iter().map(Some).chain([None]).map(with).collect();
        let shown = self.disclosure.of(&counts);
        let shown = |place: usize| shown.as_ref().and_then(|it| it.counts[place]);
        let unfinished = shown(ids.len());
        let ending = |(place, id): (usize, String)| Counted {
            title: self.title(&id),
            sessions: shown(place),
            id,
        };
        (
            ids.into_iter().enumerate().map(ending).collect(),
            unfinished,
        )
    }

    fn going_back(&self) -> (Option<u64>, Option<u64>) {
        let (back, never): (Vec<_>, Vec<_>) = self.evenings.iter().partition(|it| it.went_back > 0);
        let shown = self
            .disclosure
            .of(&[number(back.len()), number(never.len())]);
        let groups = shown.and_then(|it| it.counts[0]);
        let times = back.iter().map(|it| it.went_back);
        (groups, groups.map(|_| times.sum()))
    }

    fn title(&self, scene: &str) -> String {
        let known = self.scenario.and_then(|it| {
            let title = it.scene(it.find_scene(scene)?).title.as_ref()?;
            Some(it.with_names(title))
        });
        sanitise(known.as_deref().unwrap_or(scene))
    }

    fn text(&self, scene: &str, choice: &str) -> String {
        let known = self.scenario.and_then(|it| {
            let choice = it.choice(it.find_choice(it.find_scene(scene)?, choice)?);
            (!choice.text.is_empty()).then_some(choice.text.as_str())
        });
        sanitise(known.unwrap_or(choice))
    }
}

/// The choices that were voted on, in the order in which the votes have them.
fn choices<'t>(votes: impl Iterator<Item = &'t Tally>) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for count in votes.flat_map(|vote| &vote.counts) {
        if !ids.contains(&count.choice) {
            ids.push(count.choice.clone());
        }
    }
    ids
}

/// What each choice got in these votes together. A count that one of them withholds is withheld of all.
fn pooled(ids: &[String], votes: &[&Tally]) -> Tally {
    let mut withheld: u64 = votes.iter().map(|vote| vote.withheld).sum();
    let counts = ids.iter().map(|id| {
        let mut all = Count {
            choice: id.clone(),
            ..Count::default()
        };
        for count in votes.iter().filter_map(|vote| vote.of(id)) {
            all.phones = all.phones.saturating_add(count.phones);
            all.hands = all.hands.saturating_add(count.hands);
            all.withheld |= count.withheld;
        }
        if all.withheld {
            withheld += all.votes();
            (all.phones, all.hands) = (0, 0);
        }
        all
    });
    Tally {
        counts: counts.collect(),
        withheld,
        together: false,
    }
}

/// Figures that are known before those that are not, the largest first.
fn descending(one: Option<f64>, other: Option<f64>) -> std::cmp::Ordering {
    let key = |figure: Option<f64>| figure.unwrap_or(-1.0);
    key(other).total_cmp(&key(one))
}

fn hundredths(figure: f64) -> f64 {
    (figure * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A figure in hundredths, to compare without rounding.
    fn rounded(figure: f64) -> String {
        format!("{figure:.2}")
    }

    #[test]
    fn a_spread_is_none_when_all_choose_alike_and_whole_when_all_differ() {
        assert_eq!(rounded(spread(&[12.0, 0.0, 0.0])), "0.00");
        assert_eq!(rounded(spread(&[6.0, 6.0])), "1.00");
        assert_eq!(rounded(spread(&[9.0, 3.0])), "0.81");
    }

    #[test]
    fn two_votes_are_apart_by_what_would_have_to_change() {
        assert_eq!(rounded(apart(&[10.0, 0.0], &[5.0, 5.0])), "0.50");
        assert_eq!(rounded(apart(&[10.0, 0.0], &[0.0, 4.0])), "1.00");
        assert_eq!(rounded(apart(&[6.0, 2.0], &[12.0, 4.0])), "0.00");
    }
}
