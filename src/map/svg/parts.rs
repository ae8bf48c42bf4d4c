//! A map in parts, each as large on paper as can be read. A part is a window on the whole, which stands on the same page.

use std::fmt::Write as _;

use super::WHOLE;
use crate::language::Words;

/// What fits on a sheet on its side when the smallest letters are still read, and what neighbours have in common, so
/// that whatever is cut in one is whole in another.
const SHEET: (f64, f64) = (1_230.0, 770.0);
const SHARED: (f64, f64) = (190.0, 90.0);

/// The parts; nothing for a map that is read as a whole.
pub(super) fn parts((width, height): (f64, f64), words: &Words) -> String {
    let across = windows(width, SHEET.0, SHARED.0);
    let down = windows(height, SHEET.1, SHARED.1);
    let count = across.len() * down.len();
    if count == 1 {
        return String::new();
    }
    let mut parts = "<div class=\"parts\" aria-hidden=\"true\">\n".to_owned();
    let places = down.iter().flat_map(|y| across.iter().map(move |x| (x, y)));
    for (part, ((x, wide), (y, high))) in (1..).zip(places) {
        let values = [("part", part.into()), ("parts", count.into())];
        let _ = writeln!(
            parts,
            "<div class=\"part\"><p>{}</p><svg viewBox=\"{x:.0} {y:.0} {wide:.0} {high:.0}\">\
             <use href=\"#{WHOLE}\"/></svg></div>",
            words.say_with("map-part", &values)
        );
    }
    parts + "</div>\n"
}

/// Where windows of one size begin along a side, and how long they are.
fn windows(side: f64, most: f64, shared: f64) -> Vec<(f64, f64)> {
    let mut count = 1;
    let length = |count: u32| (side + shared * f64::from(count - 1)) / f64::from(count);
    while length(count) > most {
        count += 1;
    }
    let length = length(count);
    let starts = (0..count).map(|place| f64::from(place) * (length - shared));
    starts.map(|start| (start, length)).collect()
}

#[cfg(test)]
mod tests {
    use super::windows;

    #[test]
    fn windows_reach_from_one_end_to_the_other_and_share_their_edges() {
        assert_eq!(windows(700.0, 800.0, 90.0), [(0.0, 700.0)]);
        let windows = windows(2_070.0, 1_230.0, 190.0);
        assert_eq!(windows, [(0.0, 1_130.0), (940.0, 1_130.0)]);
    }
}
