//! What a moderator wrote and did not keep.

use std::collections::BTreeMap;

use crate::scenario::{CaseTopic, SceneId};
use crate::terminal::canvas::writing::Writing;

/// What a line is for that everybody reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum LineFor {
    /// Something that the story does not have.
    Improvised,
    /// What people would rather do than what the choices offer.
    Otherwise,
    /// What the group means to do from now on.
    Plan,
    /// What became of the plan of an earlier group at this place.
    Review(usize),
    /// An inject in other words.
    Inject(SceneId),
    /// What somebody said aloud for a task.
    Said,
    /// What happens in a scene of a case.
    Story,
    /// What one can do there: the option at a place, or a new one.
    Option(Option<usize>),
    /// The same, of what people suggested: the line with this number.
    Suggested(u32),
    /// A line about a case, that is no option.
    Kept(CaseTopic),
    /// The line at this place among those that were kept, anew.
    Amended(usize),
}

/// A decision of which a draft was written: the event that it is, or the place on the road where it was to be made.
pub(super) type DraftOf = Result<u64, (SceneId, usize)>;

/// What was written and not kept: it is there again when the same is written once more.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    pub(super) note: Writing,
    /// Lines for the group, by what they are for.
    pub(super) lines: BTreeMap<LineFor, Writing>,
    /// The reason and the dissent of each decision.
    pub(super) settles: BTreeMap<DraftOf, [Writing; 2]>,
}
