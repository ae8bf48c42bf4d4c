//! Folds a long story into strips beside each other, so that a map fits a sheet that is wider than high.

use std::ops::Range;

/// Width to height of a sheet of A3 or A4 on its side.
const SHEET: f64 = 1.414;
/// More strips than this help nobody.
const MOST: usize = 8;
/// How much smaller a map may be drawn for one line less between strips.
const LINE: f64 = 0.03;

/// A row as the fold sees it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Band {
    /// With the room below it.
    pub(super) height: f64,
    /// How far it reaches to the left and right of the spine.
    pub(super) reach: (f64, f64),
    /// How many lines come in from the row above.
    pub(super) lines: usize,
}

/// The rows of each strip. `beside` is the width that everything else takes on a sheet of some height, and `over` the
/// height. On a sheet of a given `size`, what fits comes before what would fit if it were drawn smaller.
pub(super) fn fold(
    bands: &[Band],
    gutter: impl Fn(usize) -> f64,
    beside: impl Fn(f64) -> f64,
    over: f64,
    size: (f64, f64),
) -> Vec<Range<usize>> {
    let mut best = ((false, f64::MIN), Vec::new());
    for count in 1..=MOST.min(bands.len()) {
        let strips = cut(bands, count);
        let height = strips
            .iter()
            .map(|strip| bands[strip.clone()].iter().map(|band| band.height).sum())
            .fold(0.0, f64::max);
        let lines = |strip: &Range<usize>| match strip.start {
            0 => 0,
            row => bands[row].lines,
        };
        let width: f64 = strips
            .iter()
            .map(|strip| {
                let (left, right) = reach(&bands[strip.clone()]);
                left + right + gutter(lines(strip))
            })
            .sum();
        let (width, height) = (width + beside(height), height + over);
        let surplus: usize = strips
            .iter()
            .map(|strip| lines(strip).saturating_sub(1))
            .sum();
        #[expect(clippy::cast_precision_loss, reason = "a handful of lines")]
        let scale = (SHEET / width).min(1.0 / height) * (1.0 - LINE * surplus as f64).max(0.1);
        let fits = width <= size.0 && height <= size.1;
        if (fits, scale) > best.0 {
            best = ((fits, scale), strips);
        }
    }
    best.1
}

/// How far some rows reach to the left and right of the spine.
pub(super) fn reach(bands: &[Band]) -> (f64, f64) {
    bands.iter().fold((0.0, 0.0), |reach, band| {
        (reach.0.max(band.reach.0), reach.1.max(band.reach.1))
    })
}

/// Cuts into strips of about the same height, where few lines pass.
fn cut(bands: &[Band], count: usize) -> Vec<Range<usize>> {
    let mut tops = Vec::with_capacity(bands.len());
    let mut total = 0.0;
    for band in bands {
        tops.push(total);
        total += band.height;
    }
    let mut strips = Vec::with_capacity(count);
    let mut from = 0;
    for strip in 1..count {
        #[expect(clippy::cast_precision_loss, reason = "a handful of strips")]
        let (part, whole) = (strip as f64, count as f64);
        let ideal = total * part / whole;
        // A row for every strip that is still to come.
        let last = bands.len() - (count - strip);
        #[expect(clippy::cast_precision_loss, reason = "a handful of lines")]
        let cost = |row: usize| {
            let off = (tops[row] - ideal).abs() / (total / whole);
            bands[row].lines as f64 + 5.0 * off
        };
        let Some(row) = (from + 1..=last).min_by(|&a, &b| cost(a).total_cmp(&cost(b))) else {
            break;
        };
        strips.push(from..row);
        from = row;
    }
    strips.push(from..bands.len());
    strips
}
