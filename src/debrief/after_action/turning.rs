//! The decision that moved the evening most.

use super::moment::{Happening, ToldMoment};

/// The decision that moved the evening most.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct TurningPoint {
    /// Its place in the timeline.
    pub(crate) place: usize,
    pub(crate) moved: f64,
}

/// The decision on the last road that moved most; the first of several that moved as much.
pub(super) fn turning(timeline: &[ToldMoment]) -> Option<TurningPoint> {
    let moved = timeline
        .iter()
        .enumerate()
        .filter_map(|(place, told)| match &told.what {
            Happening::Decided(decision) if told.on_the_road => Some(TurningPoint {
                place,
                moved: decision.outlook.as_ref()?.moved,
            }),
            _ => None,
        });
    moved
        .filter(|turning| turning.moved > 0.0)
        .reduce(|most, next| if next.moved > most.moved { next } else { most })
}
