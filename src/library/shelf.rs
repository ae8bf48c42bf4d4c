//! The scenarios that can be played, and the programmes of them, each in its languages.

use std::collections::HashMap;
use std::sync::Arc;

use crate::language::nearest;
use crate::record::{Moment, Script, Summary};
use crate::scenario::programme::Programme;
use crate::scenario::{Scenario, VariableId};

/// A scenario with its translations; the author's own language first.
#[derive(Debug, Clone)]
pub(crate) struct Title {
    pub(crate) languages: Vec<Arc<Scenario>>,
    /// The same as text, to be kept with what is played.
    pub(crate) script: Arc<Script>,
}

/// What a reader may take along into a run from what was played before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Earlier {
    /// The titles of the scenarios that it comes from.
    pub(crate) titles: Vec<String>,
    pub(crate) values: Vec<(VariableId, i32)>,
}

impl Title {
    pub(crate) fn id(&self) -> &str {
        self.languages.first().map_or("", |scenario| &scenario.id)
    }

    /// The tags of its languages.
    pub(crate) fn tags(&self) -> impl Iterator<Item = &str> + Clone {
        self.languages.iter().map(|it| it.language.as_str())
    }

    /// The scenario in the language nearest to this one, or in its author's.
    pub(crate) fn in_language(&self, tag: &str) -> Option<&Arc<Scenario>> {
        let near = nearest(tag, self.tags());
        let wanted = |it: &&Arc<Scenario>| Some(it.language.as_str()) == near;
        let wanted = self.languages.iter().find(wanted);
        wanted.or_else(|| self.languages.first())
    }
}

/// A programme with its translations; the author's own language first.
#[derive(Debug, Clone)]
pub(crate) struct ProgrammeTitle {
    pub(crate) languages: Vec<Arc<Programme>>,
}

impl ProgrammeTitle {
    /// Whether it names this scenario.
    pub(crate) fn names(&self, id: &str) -> bool {
        let programme = self.languages.first();
        programme.is_some_and(|programme| programme.scenarios().any(|named| named.value == id))
    }

    pub(crate) fn id(&self) -> &str {
        self.languages.first().map_or("", |programme| &programme.id)
    }

    /// The tags of its languages.
    pub(crate) fn tags(&self) -> impl Iterator<Item = &str> + Clone {
        self.languages.iter().map(|it| it.language.as_str())
    }

    /// The programme in the language nearest to this one, or in its author's.
    pub(crate) fn in_language(&self, tag: &str) -> Option<&Arc<Programme>> {
        let near = nearest(tag, self.tags());
        let wanted = |it: &&Arc<Programme>| Some(it.language.as_str()) == near;
        let wanted = self.languages.iter().find(wanted);
        wanted.or_else(|| self.languages.first())
    }
}

/// What somebody did with a scenario before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Played {
    /// How often it was played to an ending.
    pub(crate) finished: usize,
    /// When it came to an ending last.
    pub(crate) last: Option<Moment>,
    /// The scene at which the latest group that came to an ending was divided most.
    pub(crate) divided: Option<String>,
    /// The latest session of somebody alone that goes on.
    pub(crate) open: Option<Summary>,
}

/// What was done with each scenario, from the sessions there are, the latest first.
pub(crate) fn played(sessions: &[Summary]) -> HashMap<String, Played> {
    let mut played: HashMap<String, Played> = HashMap::new();
    for summary in sessions.iter().filter(|it| !it.is_rehearsal()) {
        let entry = played.entry(summary.scenario.clone()).or_default();
        if summary.ended.is_some() {
            entry.finished += 1;
            entry.last = entry.last.max(summary.ended);
            // The latest come first.
            entry.divided = entry.divided.take().or_else(|| summary.divided.clone());
        } else if entry.open.is_none() && summary.goes_on_alone() {
            entry.open = Some(summary.clone());
        }
    }
    played
}
