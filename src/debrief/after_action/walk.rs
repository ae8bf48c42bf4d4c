//! Where a session went, for whoever draws it on a map.

use crate::engine::{Engine, Input, Run};
use crate::record::{Event, Retrace, SessionError, SessionId, What};
use crate::scenario::{Destination, Road, SceneId};

/// The scenes and roads of a session, also those that were gone back over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct WalkedRoads {
    pub(crate) scenes: Vec<MetScene>,
    pub(crate) roads: Vec<Gone>,
}

/// A scene that was met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct MetScene {
    pub(crate) scene: SceneId,
    pub(crate) on_the_road: bool,
    /// The decision that was made there, counted from 1 over everything that was decided.
    pub(crate) number: Option<usize>,
}

/// A road that was gone from one scene to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Gone {
    pub(crate) from: SceneId,
    pub(crate) road: Road,
    pub(crate) to: SceneId,
    pub(crate) on_the_road: bool,
}

impl WalkedRoads {
    pub(super) fn of(
        id: &SessionId,
        engine: &Engine,
        events: &[Event],
    ) -> Result<Self, SessionError> {
        let mut retrace = Retrace::new(id.clone(), engine.clone());
        let mut run_after = |count| retrace.before(events, count);
        let mut walk = Self::default();
        // The decisions on the road so far, by their number in the record.
        let mut numbers = Vec::new();
        let mut decided = 0;
        for (place, event) in events.iter().enumerate() {
            match event.what {
                What::Decided { .. } => {
                    decided += 1;
                    numbers.push(decided);
                }
                What::Rewound { .. } => {
                    let before = run_after(place)?;
                    let kept = run_after(place + 1)?;
                    walk.take(&before, kept.road().len(), &numbers, false);
                    numbers.truncate(kept.decisions().count());
                }
                _ => {}
            }
        }
        walk.take(&run_after(events.len())?, 0, &numbers, true);
        Ok(walk)
    }

    /// Adds the steps of a run from one on.
    fn take(&mut self, run: &Run, first: usize, numbers: &[usize], on_the_road: bool) {
        let scenario = run.engine().scenario();
        let mut numbers = numbers.iter();
        for (step, passed) in run.road().iter().enumerate() {
            let number = match passed.step.input {
                Input::Choose(_) => numbers.next().copied(),
                Input::Continue | Input::Inject(_) => None,
            };
            if step < first {
                continue;
            }
            let from = passed.before.scene();
            self.scenes.push(MetScene {
                scene: from,
                on_the_road,
                number,
            });
            let road = passed.step.input.road(&scenario.scene(from).exit);
            if let (Some(road), Destination::Scene(to)) = (road, passed.step.to) {
                self.roads.push(Gone {
                    from,
                    road,
                    to,
                    on_the_road,
                });
            }
        }
        self.scenes.push(MetScene {
            scene: run.state().scene(),
            on_the_road,
            number: None,
        });
    }
}
