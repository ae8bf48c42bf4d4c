//! What holds of the whole, and so for each answer to what is asked at the start: how long it takes, and what can be
//! reached.

use super::{Prover, broken_check};
use crate::analysis::limits::Limits;
use crate::analysis::route::Routes;
use crate::analysis::simulation::UsualMinutes;
use crate::analysis::space::Space;
use crate::analysis::starter::Starter;
use crate::analysis::totals::shortest;
use crate::engine::{Engine, Input};
use crate::scenario::{At, Check, Finding, SceneId, codes};
use std::collections::VecDeque;

/// By what part of the planned minutes groups may go over them before it is said: on average, and one group in ten.
const OVER_ON_AVERAGE: (i64, i64) = (1, 10);
const OVER_WHEN_LONG: (i64, i64) = (1, 4);

/// How many minutes whoever starts usually needs, where somebody planned them.
pub(super) fn usual(engine: &Engine, limits: Limits) -> Vec<(Starter, Option<UsualMinutes>)> {
    let starters = Starter::each(engine.scenario());
    let needs = |starter: Starter| {
        let usual = starter
            .planned(engine.scenario())
            .and_then(|_| UsualMinutes::of(&starter.engine(engine), limits));
        (starter, usual)
    };
    starters.into_iter().map(needs).collect()
}

impl Prover<'_> {
    /// Scenes that together take longer than the scenario says it does: whichever road is taken, or as groups usually go.
    pub(super) fn planned_too_long(&mut self, usual: &[(Starter, Option<UsualMinutes>)]) {
        for (starter, usual) in usual {
            if let Some(planned) = starter.planned(self.scenario) {
                self.too_long(planned, starter, *usual);
            }
        }
    }

    fn too_long(&mut self, planned: At<u32>, starter: &Starter, usual: Option<UsualMinutes>) {
        let minutes = i64::from(planned.value);
        let about = |roads: [&str; 2], takes: i64| {
            let [all, answered] = roads;
            let finding = Finding::new(codes::PLANNED_TOO_LONG, planned.span)
                .with(
                    "road",
                    if starter.says.is_some() {
                        answered
                    } else {
                        all
                    },
                )
                .with("answer", starter.says.as_deref().unwrap_or_default());
            finding
                .with("minutes", minutes.to_string())
                .with("takes", takes.to_string())
        };
        // A run that fits is a road that does, and nobody has to look for the shortest.
        let fits = usual.is_some_and(|usual| usual.fewest <= minutes);
        let shortest = match self.space.complete() && !fits {
            true => shortest(self.space, starter).filter(|&shortest| shortest > minutes),
            false => None,
        };
        // How many minutes have to be planned so that groups that take so long go over them by no more than this part.
        let enough =
            |takes: i64, (part, of): (i64, i64)| (of * takes + of + part - 1) / (of + part);
        let usually = usual.map(|usual| {
            let average = enough(usual.average, OVER_ON_AVERAGE);
            (usual, average, enough(usual.long, OVER_WHEN_LONG))
        });
        let (road, takes) = match (shortest, usually) {
            (Some(shortest), _) => (["shortest", "shortest-answered"], shortest),
            (None, Some((usual, average, _))) if average > minutes => {
                (["average", "average-answered"], usual.average)
            }
            (None, Some((usual, _, long))) if long > minutes => {
                (["long", "long-answered"], usual.long)
            }
            (None, _) => return,
        };
        let of_groups = usually.map_or(0, |(_, average, long)| average.max(long));
        let whole = shortest.unwrap_or(0).max(of_groups);
        self.report(about(road, takes).with("enough", whole.to_string()));
    }

    /// Whether a scene is reached, by everybody who starts; `first` is a situation of it, if one is met at all.
    pub(super) fn reachable(
        &mut self,
        check: &Check,
        scene: SceneId,
        within: Option<u32>,
        first: Option<u32>,
    ) {
        // A road, or one with fewer decisions, may lie where nobody looked.
        if !self.space.complete() {
            return;
        }
        let Some(first) = first else {
            return self.never_reached(check, scene, None);
        };
        for starter in Starter::each(self.scenario) {
            // Where the road with the fewest steps has few enough, nobody has to look for one with fewer.
            let enough = |within: u32| self.road_to(first).decisions() <= within as usize;
            if starter.says.is_none() && within.is_none_or(enough) {
                return;
            }
            match fewest_decisions(self.space, &starter, scene) {
                None => self.never_reached(check, scene, starter.says.as_deref()),
                Some(fewest) if within.is_some_and(|within| fewest > within) => {
                    self.late(check, scene, (within.unwrap_or(fewest), fewest), &starter);
                }
                Some(_) => {}
            }
        }
    }

    /// Nobody comes to a scene that somebody should reach, or nobody who answers so.
    pub(super) fn never_reached(&mut self, check: &Check, scene: SceneId, says: Option<&str>) {
        self.report(self.unreached(codes::CHECK_REACHABLE, check, scene, says));
    }

    fn late(
        &mut self,
        check: &Check,
        scene: SceneId,
        (within, fewest): (u32, u32),
        starter: &Starter,
    ) {
        let finding = self
            .unreached(codes::CHECK_WITHIN, check, scene, starter.says.as_deref())
            .with("within", within.to_string())
            .with("fewest", fewest.to_string());
        let routes = Routes::of(self.space, starter);
        if let Some(road) = routes.to_scene(scene) {
            self.report_road(finding, &road);
        }
    }

    fn unreached(
        &self,
        code: crate::scenario::Code,
        check: &Check,
        scene: SceneId,
        says: Option<&str>,
    ) -> Finding {
        broken_check(code, check)
            .with("scene", self.scenario.scene(scene).id.as_str())
            .with("who", if says.is_some() { "answered" } else { "all" })
            .with("answer", says.unwrap_or_default())
    }
}

/// The fewest decisions in which whoever starts can reach a scene.
pub(super) fn fewest_decisions(space: &Space, starter: &Starter, scene: SceneId) -> Option<u32> {
    let mut fewest = vec![u32::MAX; space.situations()];
    let mut next = VecDeque::new();
    for beginning in space.begun_by(starter) {
        fewest[beginning.node as usize] = 0;
        next.push_back(beginning.node);
    }
    let mut transitions = Vec::new();
    while let Some(node) = next.pop_front() {
        if space.scene(node) == scene {
            return Some(fewest[node as usize]);
        }
        let here = fewest[node as usize];
        space.successors().of(&space.state(node), &mut transitions);
        for (found, &to) in transitions.iter().zip(space.targets(node)) {
            let decides = matches!(found.step.input, Input::Choose(_));
            let there = here + u32::from(decides);
            if there < fewest[to as usize] {
                fewest[to as usize] = there;
                // What costs no decision comes first, so that the queue stays in order.
                if decides {
                    next.push_back(to);
                } else {
                    next.push_front(to);
                }
            }
        }
    }
    None
}
