//! What exploring says of the ids of a story: how often somebody comes somewhere, and what a meter can be.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crate::analysis::{Chances, Detail, Limits, Routes, Space, TopologicalOrder, values};
use crate::debrief::takehome::{Place, page_at};
use crate::engine::Engine;
use crate::library::Title;
use crate::scenario::{Scenario, Structure, VariableId};

/// Situations, bytes and time that may go into it: an editor waits for none of it, and is used all day.
const SITUATIONS: usize = 300_000;
const BYTES: usize = 100_000_000;
const TIME: Duration = Duration::from_secs(5);

/// What is known of the stories that are open, by their paths.
#[derive(Debug, Default)]
pub(super) struct Known {
    stories: HashMap<PathBuf, Arc<KnownStory>>,
}

/// A story as it could be played last.
#[derive(Debug)]
pub(super) struct KnownStory {
    pub(super) scenario: Arc<Scenario>,
    /// The same in its languages, the author's own first.
    languages: Vec<Arc<Scenario>>,
    /// Where somebody is who comes to a scene by the shortest road; `None` where none was found.
    places: Vec<Option<Place>>,
    pub(super) figures: Explored,
}

/// What exploring came to.
#[derive(Debug)]
pub(super) enum Explored {
    /// It goes on.
    NotYet,
    /// There is more than is explored here.
    TooMuch,
    Figures(EditorFigures),
}

/// What holds in all situations.
#[derive(Debug)]
pub(super) struct EditorFigures {
    /// How often a scene comes in a run of somebody who chooses uniformly; `None` when that does not settle.
    visits: Option<Vec<f64>>,
    /// Whether somebody can come to a scene more than once.
    again: Vec<bool>,
    /// The lowest and the highest value of each variable that something asks about.
    values: Vec<Option<(i32, i32)>>,
}

/// How often somebody who chooses uniformly comes to a scene.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Visited {
    /// In this share of the runs, once at most.
    Share(f64),
    /// So often in a run.
    Times(f64),
}

impl Known {
    pub(super) fn put(&mut self, path: PathBuf, story: KnownStory) {
        self.stories.insert(path, Arc::new(story));
    }

    pub(super) fn of(&self, path: &Path) -> Option<Arc<KnownStory>> {
        self.stories.get(path).cloned()
    }
}

impl KnownStory {
    /// A story that was read, of which nothing is explored.
    pub(super) fn read(title: &Title) -> Self {
        let scenario = Arc::clone(title.languages.first().expect("a title has a language"));
        Self {
            languages: title.languages.clone(),
            places: vec![None; scenario.scenes.len()],
            figures: Explored::NotYet,
            scenario,
        }
    }

    /// The same, explored.
    pub(super) fn explored(title: &Title) -> Self {
        let mut story = Self::read(title);
        let engine = Engine::new(Arc::clone(&story.scenario));
        let limits = Limits::situations(SITUATIONS).bytes(BYTES).within(TIME);
        let space = Space::explore(&engine, Detail::Whole, &[], limits);
        // Situations are numbered by how far they are from the start.
        let mut nearest = vec![None; story.scenario.scenes.len()];
        for node in space.explored() {
            nearest[space.scene(node).index()].get_or_insert(node);
        }
        // A situation stands for all that go on alike: what people read of it is as the road there left it.
        let routes = Routes::new(&space);
        let places = nearest.into_iter().map(|node| {
            let route = routes.to(node?);
            Some(Place::of(&engine, &route.end))
        });
        story.places = places.collect();
        story.figures = match space.complete() {
            true => Explored::Figures(EditorFigures::of(&story.scenario, &space)),
            false => Explored::TooMuch,
        };
        story
    }

    /// The page on which a scene can be played; `None` where nobody is known to come.
    pub(super) fn page_at(&self, scene: &str, opens: &str) -> Option<String> {
        let scene = self.scenario.find_scene(scene)?;
        let place = self.places[scene.index()].clone()?;
        Some(page_at(&self.languages, opens, place))
    }
}

impl EditorFigures {
    fn of(scenario: &Scenario, space: &Space) -> Self {
        let order = TopologicalOrder::of(space);
        let chances = Chances::of(space, &order);
        let visits = chances.settled().then(|| chances.visits());
        let ids = (0..scenario.variables.len()).map(VariableId::at);
        let spans = ids.map(|id| {
            let values = values(space, id)?;
            let mut all = values.into_iter().flatten();
            let first = all.next()?;
            Some(all.fold((first, first), |(lowest, highest), value| {
                (lowest.min(value), highest.max(value))
            }))
        });
        let structure = Structure::of(scenario);
        // Who comes back from an inject comes to the same scene once more.
        let resumes = !structure.resuming().is_empty();
        let again = scenario.scene_ids().map(|scene| {
            let next = structure.next(scene);
            resumes || structure.reached_from(next)[scene.index()]
        });
        Self {
            visits,
            again: again.collect(),
            values: spans.collect(),
        }
    }

    pub(super) fn visited(&self, scene: usize) -> Option<Visited> {
        let visits = *self.visits.as_ref()?.get(scene)?;
        let again = *self.again.get(scene)?;
        Some(match again {
            false => Visited::Share(visits.min(1.0)),
            true => Visited::Times(visits),
        })
    }

    pub(super) fn values(&self, variable: usize) -> Option<(i32, i32)> {
        self.values.get(variable).copied().flatten()
    }
}
