//! How long something is over all roads: at the least, on average and at the most.

use super::bounds::Bounds;

/// How long a playthrough is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Length {
    pub shortest: i64,
    /// For somebody who chooses uniformly; `None` when such a run need not end.
    pub(crate) mean: Option<f64>,
    /// `None` when a circle makes it endless.
    pub longest: Option<i64>,
}

/// A length with these bounds, and this mean where it is known.
pub(super) fn length(bounds: Bounds, mean: Option<f64>) -> Length {
    Length {
        shortest: bounds
            .lowest()
            .expect("decisions, minutes and words only add up, so that some road is the shortest"),
        mean: mean.map(|mean| within(mean, bounds)),
        longest: bounds.highest(),
    }
}

/// A mean without what rounding added, which can only lie between the shortest and the longest.
#[expect(clippy::cast_precision_loss, reason = "lengths are far below 2^52")]
fn within(mean: f64, bounds: Bounds) -> f64 {
    let lowest = bounds.lowest().map_or(mean, |lowest| lowest as f64);
    let highest = bounds.highest().map_or(f64::MAX, |highest| highest as f64);
    mean.clamp(lowest, highest.max(lowest))
}
