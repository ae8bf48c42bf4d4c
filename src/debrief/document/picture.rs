//! Where the lines, bars and labels of a report's pictures stand. A template draws them; every picture is told in words
//! beside it, and no line is known by its colour alone.

use std::fmt::Write as _;

use crate::debrief::report::{Course, Reached, Shift};

/// The sheet of the lines, in its own units.
const WIDTH: f64 = 680.0;
const LEFT: f64 = 50.0;
const RIGHT: f64 = 424.0;
const TOP: f64 = 22.0;
/// Where the names of the lines begin, and how far they stand apart at least.
const NAMES: f64 = 452.0;
const APART: f64 = 36.0;
/// Signs of a name on one line, and its lines.
const SIGNS: usize = 34;
const LINES: usize = 2;
/// How lines are told apart without colour.
const DASHES: [&str; 6] = ["none", "9 4", "2 4", "14 4 2 4", "5 3", "2 2 8 3"];

/// The chances of the endings as lines over the decisions.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ChancePicture {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
    /// The heights of the grid, each with its percentage.
    pub(super) grid: Vec<(f64, u32)>,
    /// What stands below: the number of a decision, or none at the start and the end.
    pub(super) ticks: Vec<Tick>,
    pub(super) lines: Vec<ChanceLine>,
    /// Where the decision stands that moved most.
    pub(super) turning: Option<f64>,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tick {
    pub(super) x: f64,
    pub(super) number: Option<usize>,
    /// Whether it stands for the start.
    pub(super) first: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct ChanceLine {
    /// Which look it has, from 0.
    pub(super) look: usize,
    pub(super) dash: &'static str,
    pub(super) path: String,
    pub(super) reached: bool,
    /// The name, line by line, each with its height.
    pub(super) name: Vec<(f64, String)>,
    pub(super) name_x: f64,
}

impl ChancePicture {
    pub(super) fn of(course: &Course) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "a handful of endings")]
        let names = course.endings.len() as f64 * APART;
        let bottom = TOP + names.max(220.0);
        let y = |chance: f64| bottom - chance.clamp(0.0, 1.0) * (bottom - TOP);
        #[expect(clippy::cast_precision_loss, reason = "a handful of decisions")]
        let x = |place: usize| {
            let steps = course.points.len().saturating_sub(1).max(1) as f64;
            LEFT + place as f64 * (RIGHT - LEFT) / steps
        };
        let ends: Vec<(f64, f64)> = (0..course.endings.len())
            .map(|ending| {
                let mut last = course.points.iter().rev();
                let mut next = || {
                    last.next()
                        .map_or(bottom, |point| y(point.chances[ending].chance))
                };
                (next(), next())
            })
            .collect();
        let heights = spread(&ends, TOP + 8.0, bottom);
        let lines = course.endings.iter().enumerate().map(|(ending, title)| {
            let mut path = String::new();
            for (place, point) in course.points.iter().enumerate() {
                let sign = if place == 0 { 'M' } else { 'L' };
                let at = (x(place), y(point.chances[ending].chance));
                let _ = write!(path, "{sign}{:.1} {:.1}", at.0, at.1);
            }
            let name = wrapped(title);
            let height = heights[ending];
            let _ = write!(path, "L{:.1} {height:.1}", NAMES - 6.0);
            #[expect(clippy::cast_precision_loss, reason = "two lines at most")]
            let first = height + 4.5 - 7.0 * (name.len() - 1) as f64;
            ChanceLine {
                look: ending % DASHES.len(),
                dash: DASHES[ending % DASHES.len()],
                path,
                reached: course.reached == Some(ending),
                name: name
                    .into_iter()
                    .scan(first, |at, text| {
                        let here = *at;
                        *at += 14.0;
                        Some((here, text))
                    })
                    .collect(),
                name_x: NAMES,
            }
        });
        Self {
            width: WIDTH,
            height: bottom + 30.0,
            left: LEFT,
            right: RIGHT,
            top: TOP,
            bottom,
            grid: [0, 25, 50, 75, 100]
                .map(|percent| (y(f64::from(percent) / 100.0), percent))
                .to_vec(),
            ticks: course
                .points
                .iter()
                .enumerate()
                .map(|(place, point)| Tick {
                    x: x(place),
                    number: point.number,
                    first: place == 0,
                })
                .collect(),
            lines: lines.collect(),
            turning: course.turning.map(x),
        }
    }
}

/// Heights near the ends of the lines, so far apart that no name covers another.
fn spread(ends: &[(f64, f64)], top: f64, bottom: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..ends.len()).collect();
    order.sort_by(|&one, &two| {
        let by_end = ends[one].0.total_cmp(&ends[two].0);
        by_end.then(ends[one].1.total_cmp(&ends[two].1))
    });
    let mut heights = vec![0.0; ends.len()];
    let mut least = top;
    for &place in &order {
        heights[place] = ends[place].0.max(least);
        least = heights[place] + APART;
    }
    let mut most = bottom;
    for &place in order.iter().rev() {
        heights[place] = heights[place].min(most);
        most = heights[place] - APART;
    }
    heights
}

/// A name in as many lines as it gets, the last one clipped.
fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split_whitespace() {
        let full = lines.len() == LINES;
        let line = lines.last_mut().expect("there is always a line");
        let longer = line.chars().count() + 1 + word.chars().count();
        if line.is_empty() || longer <= SIGNS {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        } else if full {
            line.push('…');
            break;
        } else {
            lines.push(word.to_owned());
        }
    }
    for line in &mut lines {
        if line.chars().count() > SIGNS + 2 {
            *line = line.chars().take(SIGNS).chain(['…']).collect();
        }
    }
    lines
}

/// The length of a bar in percents, such that what is there can be seen.
pub(super) fn bars(shift: &Shift) -> (f64, f64) {
    let length = |chance: f64| {
        if chance > 0.0 {
            (100.0 * chance).clamp(0.8, 100.0)
        } else {
            0.0
        }
    };
    (length(shift.from), length(shift.to))
}

/// Where a competency came out within what can be reached, on one scale for all of them, in percents of its width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Track {
    pub(super) from: f64,
    pub(super) length: f64,
    pub(super) zero: f64,
    pub(super) reached: f64,
    /// The bar from zero to where it came out.
    pub(super) bar: f64,
    pub(super) bar_length: f64,
}

/// A track for each competency whose range is known.
pub(super) fn tracks(profile: &[Reached]) -> Vec<Option<Track>> {
    let ranges = || profile.iter().filter_map(|it| it.range);
    let lowest = ranges().map(|(lowest, _)| lowest).min().unwrap_or(0).min(0);
    let highest = ranges()
        .map(|(_, highest)| highest)
        .max()
        .unwrap_or(0)
        .max(0);
    #[expect(clippy::cast_precision_loss, reason = "scores are small")]
    let at = |points: i64| {
        let whole = (highest - lowest).max(1) as f64;
        2.0 + 96.0 * (points - lowest) as f64 / whole
    };
    let track = |it: &Reached| {
        let (low, high) = it.range?;
        let (zero, reached) = (at(0), at(i64::from(it.score)));
        Some(Track {
            from: at(low),
            length: at(high) - at(low),
            zero,
            reached,
            bar: zero.min(reached),
            bar_length: (zero - reached).abs(),
        })
    };
    profile.iter().map(track).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_apart_and_stay_on_the_sheet() {
        let ends = [(200.0, 1.0), (200.0, 0.0), (10.0, 5.0), (200.0, 2.0)];
        let heights = spread(&ends, 10.0, 200.0);
        assert_eq!(heights, [164.0, 128.0, 10.0, 200.0]);
    }

    #[test]
    fn a_long_name_takes_two_lines_and_no_more() {
        let lines =
            wrapped("One two three four five six seven eight nine ten eleven twelve thirteen");
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…'), "{lines:?}");
        assert!(wrapped(&"x".repeat(100))[0].chars().count() <= SIGNS + 1);
    }
}
