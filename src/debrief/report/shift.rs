//! Endings in words: how the chance of one changed, and which were closed.

use crate::debrief::{EndingOutlook, Outlook};
use crate::language::Words;

/// A change smaller than this is not worth a sentence: half a percent.
const FELT: f64 = 0.005;

/// How the chance of one ending changed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Shift {
    pub(crate) ending: String,
    /// From 0 to 1.
    pub(crate) from: f64,
    pub(crate) to: f64,
    /// The same as they are written.
    pub(crate) before: String,
    pub(crate) after: String,
}

impl Shift {
    fn of(ending: &EndingOutlook, words: &Words) -> Self {
        Self {
            ending: ending.title.clone(),
            from: ending.before.chance,
            to: ending.after.chance,
            before: ending.before.exact(words),
            after: ending.after.exact(words),
        }
    }

    /// Every ending, in the order of the scenario.
    pub(super) fn all(outlook: &Outlook, words: &Words) -> Vec<Self> {
        let endings = outlook.endings.iter();
        endings.map(|ending| Self::of(ending, words)).collect()
    }
}

/// The ending that gained most and the one that lost most, where that can be felt and they are still in reach.
pub(super) fn shifts(outlook: &Outlook, words: &Words) -> Vec<Shift> {
    let open = || outlook.endings.iter().filter(|ending| ending.after.open);
    let rose = open().max_by(|one, two| one.nearer().total_cmp(&two.nearer()));
    let fell = open().min_by(|one, two| one.nearer().total_cmp(&two.nearer()));
    let rose = rose.filter(|ending| ending.nearer() >= FELT);
    let fell = fell.filter(|ending| ending.nearer() <= -FELT);
    let felt = rose.into_iter().chain(fell);
    felt.map(|ending| Shift::of(ending, words)).collect()
}

/// The endings that could be reached before and no more, each with the chance it had; none where there is none.
pub(super) fn closed(outlook: &Outlook, words: &Words) -> Option<String> {
    let closed = outlook.closed().map(|ending| {
        let values = [
            ("ending", ending.title.as_str().into()),
            ("before", ending.before.exact(words).into()),
        ];
        words.say_with("report-closed", &values)
    });
    let closed: Vec<_> = closed.collect();
    (!closed.is_empty()).then(|| closed.join(", "))
}
