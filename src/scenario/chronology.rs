//! That the story runs backwards on no road.
//!
//! Scenes tell the time, and nobody keeps it: what is proved is that no scene is shown after one that is later in the story.
//! Most scenes cannot be, on paper. Where a road leads back in time, that nobody walks it is an assumption of the earlier
//! scene, proved like those that authors write.

use std::collections::BTreeSet;

use super::code::Code;
use super::codes;
use super::condition::Condition;
use super::finding::Finding;
use super::ids::{MemoryId, SceneId};
use super::model::{Assumption, Check, Claim, Exit, Memory, Relies, Scenario};
use super::source::At;
use super::story_time::{StoryTime, WEEKDAYS, Weekday};
use super::structure::Structure;

/// More scenes than this that come too late are not followed on every road: their story has no time.
const TOO_LATE: usize = 48;

/// Lays down that no scene is shown after one that is later, and says where days of the week do not fit.
pub(super) fn in_order(scenario: &mut Scenario) -> Vec<Finding> {
    let timed: Vec<(SceneId, At<StoryTime>)> = scenario
        .scene_ids()
        .filter_map(|id| Some((id, scenario.scene(id).at?)))
        .collect();
    let mut findings: Vec<_> = misfit(&timed)
        .map(|it| about(scenario, codes::WRONG_WEEKDAY, it))
        .collect();
    let roads = Roads::of(scenario);
    let back = roads.back(&timed);
    let late: BTreeSet<SceneId> = back
        .iter()
        .flat_map(|(_, late)| late.iter().copied())
        .collect();
    if late.len() > TOO_LATE {
        let first = back.first().map(|(earlier, _)| *earlier);
        findings.extend(first.map(|it| about(scenario, codes::TIMELESS, it)));
        return findings;
    }
    for ((scene, at), late) in back {
        let seen = late
            .into_iter()
            .map(|it| Condition::Remembers(seen(scenario, it)));
        let broken = Condition::Any(seen.collect());
        scenario.checks.push(Check {
            span: at.span,
            claim: Claim::Assumed(Assumption {
                scene,
                relies: Relies::Time,
                that: Condition::Not(Box::new(broken.clone())),
                broken,
            }),
            because: None,
        });
    }
    findings
}

fn about(scenario: &Scenario, code: Code, (scene, at): (SceneId, At<StoryTime>)) -> Finding {
    Finding::new(code, at.span).with("scene", scenario.scene(scene).id.as_str())
}

/// The memory of a scene, made when nothing asked about it.
fn seen(scenario: &mut Scenario, id: SceneId) -> MemoryId {
    let next = MemoryId::at(scenario.memories.len());
    let seen = &mut scenario.scenes[id.index()].seen;
    let known = *seen.get_or_insert(next);
    if known == next {
        scenario.memories.push(Memory::Seen(id));
    }
    known
}

/// Scenes whose day of the week does not follow from that of the first that has one.
fn misfit(
    timed: &[(SceneId, At<StoryTime>)],
) -> impl Iterator<Item = (SceneId, At<StoryTime>)> + '_ {
    let place = |weekday: Weekday| WEEKDAYS.iter().position(|&(_, it)| it == weekday);
    // On which day of the week the story's day 0 falls.
    let begins =
        move |time: StoryTime| Some((place(time.weekday?)? + 7 - time.day as usize % 7) % 7);
    let first = timed.iter().find_map(|(_, at)| begins(at.value));
    let wrong = move |(_, at): &&(SceneId, At<StoryTime>)| {
        begins(at.value).is_some_and(|it| Some(it) != first)
    };
    timed.iter().filter(wrong).copied()
}

/// How one can come from scene to scene on paper, by injects too.
struct Roads<'s> {
    scenario: &'s Scenario,
    structure: Structure,
    injects: Vec<SceneId>,
    /// Scenes that an inject may interrupt.
    interruptible: Vec<SceneId>,
    /// Scenes from which one may come back to what was interrupted.
    resumes: Vec<bool>,
}

type Timed = (SceneId, At<StoryTime>);

impl<'s> Roads<'s> {
    fn of(scenario: &'s Scenario) -> Self {
        let structure = Structure::of(scenario);
        let resumes = structure.leading_to(structure.resuming());
        let (injects, others): (Vec<_>, Vec<_>) = scenario
            .scene_ids()
            .filter(|&id| {
                !scenario.scene(id).belongs_to_inject() || scenario.scene(id).inject.is_some()
            })
            .partition(|&id| scenario.scene(id).inject.is_some());
        let goes_on = |id: &SceneId| scenario.scene(*id).exit != Exit::Ending;
        Self {
            scenario,
            structure,
            injects,
            interruptible: others.into_iter().filter(goes_on).collect(),
            resumes,
        }
    }

    /// The scenes to which one can come from `from`, marked with `mark` where nothing is.
    fn mark<T: Copy>(&self, from: SceneId, mark: T, marks: &mut [Option<T>]) {
        let belongs = |id: SceneId| self.scenario.scene(id).belongs_to_inject();
        let mut open: Vec<SceneId> = Vec::new();
        let next = |of: SceneId, open: &mut Vec<SceneId>| {
            open.extend(self.structure.next(of));
            let interrupted = !belongs(of) && self.scenario.scene(of).exit != Exit::Ending;
            open.extend(interrupted.then_some(&self.injects).into_iter().flatten());
        };
        next(from, &mut open);
        // Any other inject comes back to a scene from which it was come to.
        if belongs(from) && self.resumes[from.index()] {
            open.extend(&self.interruptible);
        }
        while let Some(scene) = open.pop() {
            let known = &mut marks[scene.index()];
            if known.is_none() {
                *known = Some(mark);
                next(scene, &mut open);
            }
        }
    }

    /// The scenes to which a road leads back in time, each with those that are later and from which it does; when these
    /// are too many, some of them.
    fn back(&self, timed: &[Timed]) -> Vec<(Timed, BTreeSet<SceneId>)> {
        let mut latest_first = timed.to_vec();
        latest_first.sort_by_key(|(_, at)| std::cmp::Reverse((at.value.day, at.value.minutes)));
        let mut latest: Vec<Option<StoryTime>> = vec![None; self.scenario.scenes.len()];
        for (scene, at) in &latest_first {
            self.mark(*scene, at.value, &mut latest);
        }
        let too_early = |(scene, at): &Timed| {
            latest[scene.index()].is_some_and(|latest| at.value.is_before(latest))
        };
        let early = timed.iter().filter(|it| too_early(it));
        let mut back: Vec<_> = early.map(|&it| (it, BTreeSet::new())).collect();
        let mut late = 0;
        for (scene, at) in latest_first {
            let mut come_to = vec![None; self.scenario.scenes.len()];
            let earlier = |to: &Timed| to.1.value.is_before(at.value);
            if late > TOO_LATE || !back.iter().any(|(to, _)| earlier(to)) {
                continue;
            }
            self.mark(scene, (), &mut come_to);
            let come_to = |to: &Timed| earlier(to) && come_to[to.0.index()].is_some();
            let before = back.iter_mut().filter(|(to, _)| come_to(to));
            late += usize::from(before.map(|(_, late)| late.insert(scene)).count() > 0);
        }
        back
    }
}
