//! Endings in words: how the chance of one changed, and their titles.

use crate::debrief::Outlook;
use crate::language::Words;
use crate::language::figure::chance;

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
    /// Every ending, in the order of the scenario.
    pub(super) fn all(outlook: &Outlook, words: &Words) -> Vec<Self> {
        let shift = |(ending, from, to): &(String, f64, f64)| Self {
            ending: ending.clone(),
            from: *from,
            to: *to,
            before: chance(*from, words),
            after: chance(*to, words),
        };
        outlook.endings.iter().map(shift).collect()
    }
}

/// The ending that gained most and the one that lost most, where that can be felt.
pub(super) fn shifts(outlook: &Outlook, words: &Words) -> Vec<Shift> {
    let all = Shift::all(outlook, words);
    let by = |shift: &&Shift| shift.to - shift.from;
    let rose = all.iter().max_by(|one, two| by(one).total_cmp(&by(two)));
    let fell = all.iter().min_by(|one, two| by(one).total_cmp(&by(two)));
    let rose = rose.filter(|shift| by(shift) >= FELT);
    let fell = fell.filter(|shift| by(shift) <= -FELT);
    rose.into_iter().chain(fell).cloned().collect()
}

/// Titles in quotation marks.
pub(super) fn named(titles: &[String]) -> String {
    let titles: Vec<_> = titles.iter().map(|title| format!("“{title}”")).collect();
    titles.join(", ")
}
