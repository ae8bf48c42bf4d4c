//! The folded sheet: from rows and distances to points.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::fold::{Band, fold, reach};
use super::layers::Item;
use super::layout::{LayoutLine, LayoutStep, MapLayout, Point, Rect};
use super::model::Map;
use super::plan::{MapPlan, Measures};
use super::ports::Ports;

/// The least room between two rows.
const BETWEEN: f64 = 44.0;
/// The height of a row of labels.
const LABELS: f64 = 20.0;
/// The room between lines that run beside each other from one strip to the next.
const TRACK: f64 = 12.0;
/// The room between two labels, how far a line reaches into its own, and how often they are moved.
const GAP: f64 = 4.0;
const REACHED: f64 = 10.0;
const ROUNDS: usize = 24;
/// The room between such lines and what they pass.
const MARGIN: f64 = 20.0;

/// Places the story with its upper left corner at 0, 0. `aside` is the width of what stands beside a story of some
/// height.
pub(super) fn layout(map: &Map, measures: &Measures, aside: impl Fn(f64) -> f64) -> MapLayout {
    let plan = MapPlan::of(map, measures);
    let ports = Ports::of(&plan);
    let bands = bands(&plan, &ports);
    let strips = fold(&bands, gutter, aside, measures.over, measures.size);
    MapSheet::of(&plan, &ports, &bands, &strips).layout()
}

/// The room before a strip into which so many lines come from the strip before.
fn gutter(lines: usize) -> f64 {
    MARGIN * 2.0 + track(lines)
}

#[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52 lines")]
fn track(place: usize) -> f64 {
    place as f64 * TRACK
}

#[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52 rows")]
fn labels(rows: usize) -> f64 {
    rows as f64 * LABELS
}

/// Each row with its height, and how far it reaches.
fn bands(plan: &MapPlan<'_>, ports: &Ports) -> Vec<Band> {
    let layers = &plan.layers;
    let mut below = vec![(0, 0); layers.rows.len()];
    for (edge, way) in layers.ways.iter().enumerate() {
        let ([from, .., to], true) = (&way[..], plan.measures.labels[edge] > 0.0) else {
            continue;
        };
        let rows = if plan.measures.arriving[edge] {
            &mut below[layers.row[*to] - 1].1
        } else {
            &mut below[layers.row[*from]].0
        };
        *rows = (ports.row[edge] + 1).max(*rows);
    }
    let mut lines = vec![0; layers.rows.len()];
    for (_, to) in layers.links() {
        lines[layers.row[to]] += 1;
    }
    let band = |(row, items): (usize, &Vec<usize>)| {
        let reach = items.iter().fold((0.0_f64, 0.0_f64), |reach, &item| {
            let ((left, right), x) = (plan.across.room[item], plan.across.x[item]);
            (reach.0.max(left - x), reach.1.max(right + x))
        });
        Band {
            height: high(plan, row) + BETWEEN + labels(below[row].0 + below[row].1),
            reach,
            lines: lines[row],
        }
    };
    layers.rows.iter().enumerate().map(band).collect()
}

/// The height of the highest box in a row.
fn high(plan: &MapPlan<'_>, row: usize) -> f64 {
    let heights = plan.layers.rows[row]
        .iter()
        .map(|&item| match plan.layers.items[item] {
            Item::Scene(scene) => plan.measures.boxes[scene.index()].1,
            Item::Bend { .. } => 0.0,
        });
    heights.fold(0.0, f64::max)
}

/// Where a row is.
#[derive(Debug, Clone, Copy)]
struct SheetRow {
    strip: usize,
    top: f64,
    /// Where its boxes end and the room below begins.
    bottom: f64,
    /// Where the spine of its strip is.
    spine: f64,
}

/// Where a strip is.
#[derive(Debug, Clone, Copy)]
struct Strip {
    left: f64,
    /// Where its last boxes and their labels end.
    end: f64,
}

/// Where every row and every strip is.
#[derive(Debug)]
struct MapSheet<'a> {
    plan: &'a MapPlan<'a>,
    ports: &'a Ports,
    rows: Vec<SheetRow>,
    strips: Vec<Strip>,
    /// For each line from one strip to the next, how many run inside and outside of it at the bottom.
    tracks: HashMap<(usize, usize), (usize, usize)>,
    /// The room above the first rows.
    top: f64,
    width: f64,
    height: f64,
}

impl<'a> MapSheet<'a> {
    fn of(
        plan: &'a MapPlan<'a>,
        ports: &'a Ports,
        bands: &[Band],
        strips: &[Range<usize>],
    ) -> Self {
        let most = strips.iter().skip(1).map(|strip| bands[strip.start].lines);
        let top = most.max().map_or(0.0, |lines| MARGIN + track(lines));
        let mut sheet = Self {
            plan,
            ports,
            rows: Vec::new(),
            strips: Vec::new(),
            tracks: HashMap::new(),
            top,
            width: 0.0,
            height: 0.0,
        };
        for (place, strip) in strips.iter().enumerate() {
            if strip.start > 0 {
                sheet.width += gutter(bands[strip.start].lines);
            }
            let (left, right) = reach(&bands[strip.clone()]);
            let mut y = top;
            let mut bottom = y;
            for row in strip.clone() {
                bottom = y + high(plan, row);
                sheet.rows.push(SheetRow {
                    strip: place,
                    top: y,
                    bottom,
                    spine: sheet.width + left,
                });
                y += bands[row].height;
            }
            sheet.strips.push(Strip {
                left: sheet.width,
                end: y - MARGIN / 2.0,
            });
            sheet.width += left + right;
            sheet.height = sheet.height.max(match bands.get(strip.end) {
                Some(next) => y + track(next.lines),
                None => bottom,
            });
        }
        sheet.lay_tracks();
        sheet
    }

    fn layout(self) -> MapLayout {
        let scenes = self.plan.map.nodes.len();
        let mut boxes = vec![None; scenes];
        for (item, &kind) in self.plan.layers.items.iter().enumerate() {
            if let Item::Scene(scene) = kind {
                let (width, _) = self.plan.measures.boxes[scene.index()];
                let row = self.row(item);
                boxes[scene.index()] = Some(Rect {
                    x: self.x(item) - width / 2.0,
                    y: row.top,
                    width,
                    // Boxes beside each other are equally high.
                    height: row.bottom - row.top,
                });
            }
        }
        let ways = self.plan.layers.ways.iter().enumerate();
        let mut lines: Vec<Option<LayoutLine>> = ways
            .map(|(edge, way)| {
                let edge_ends = &self.plan.map.edges[edge];
                let from = boxes[edge_ends.from.index()]?;
                let to = boxes[edge_ends.to.index()]?;
                (way.len() > 1).then(|| self.line(edge, way, from, to))
            })
            .collect();
        apart(&mut lines, &self.plan.measures.labels);
        MapLayout {
            boxes,
            lines,
            width: self.width,
            height: self.height,
        }
    }

    fn row(&self, item: usize) -> SheetRow {
        self.rows[self.plan.layers.row[item]]
    }

    fn x(&self, item: usize) -> f64 {
        self.row(item).spine + self.plan.across.x[item]
    }

    /// Gives each line to the next strip a track: the rightmost turns first, so that they do not cross on the way.
    fn lay_tracks(&mut self) {
        let mut crossing: Vec<Vec<(usize, usize)>> = vec![Vec::new(); self.strips.len()];
        for (from, to) in self.plan.layers.links() {
            if self.row(from).strip != self.row(to).strip {
                crossing[self.row(to).strip].push((from, to));
            }
        }
        for mut links in crossing {
            links.sort_by(|a, b| self.x(b.0).total_cmp(&self.x(a.0)).then(a.cmp(b)));
            let count = links.len();
            for (place, link) in links.into_iter().enumerate() {
                self.tracks.insert(link, (place, count - 1 - place));
            }
        }
    }

    fn line(&self, edge: usize, way: &[usize], from: Rect, to: Rect) -> LayoutLine {
        let last = way.len() - 1;
        let x = |place: usize| match place {
            0 => from.middle() + self.ports.leaving[edge],
            _ if place == last => to.middle() + self.ports.entering[edge],
            _ => self.x(way[place]),
        };
        let mut line = LayoutLine {
            from: Point {
                x: x(0),
                y: from.bottom(),
            },
            steps: Vec::new(),
            label: Point { x: x(0), y: 0.0 },
        };
        for place in 1..=last {
            let (before, item) = (way[place - 1], way[place]);
            let (above, row) = (self.row(before), self.row(item));
            let (left, right) = (x(place - 1), x(place));
            line.steps.push(LayoutStep::Straight(Point {
                x: left,
                y: above.bottom,
            }));
            let end = Point {
                x: right,
                y: row.top,
            };
            line.steps.push(if above.strip == row.strip {
                LayoutStep::Curve(end)
            } else {
                self.fold((before, item), left, end)
            });
        }
        line.label = self.label(edge, way, &line, x(last));
        line
    }

    /// From the bottom of a strip to the top of the next.
    fn fold(&self, link: (usize, usize), from: f64, end: Point) -> LayoutStep {
        let &(inside, outside) = self
            .tracks
            .get(&link)
            .expect("every line to another strip was given a track");
        let (strip, next) = (self.row(link.0).strip, self.row(link.1).strip);
        let low = self.strips[strip].end + track(inside);
        let across = self.strips[next].left - MARGIN - track(outside);
        let high = self.top - MARGIN - track(outside);
        let corner = |x, y| Point { x, y };
        LayoutStep::Corners([
            corner(from, low),
            corner(across, low),
            corner(across, high),
            corner(end.x, high),
            end,
        ])
    }

    /// Where the label of a line stands: on the line, just after it leaves or just before it arrives.
    fn label(&self, edge: usize, way: &[usize], line: &LayoutLine, end: f64) -> Point {
        let [first, next, ..] = way[..] else {
            return line.label;
        };
        let arriving = self.plan.measures.arriving[edge];
        let (before, to) = if arriving {
            (way[way.len() - 2], way[way.len() - 1])
        } else {
            (first, next)
        };
        let distance = labels(self.ports.row[edge]) + LABELS * 0.85;
        let (top, bottom) = (self.row(before).bottom, self.row(to).top);
        let y = if arriving {
            bottom - distance - 6.0
        } else {
            top + distance
        };
        let start = if way.len() == 2 || !arriving {
            line.from.x
        } else {
            self.x(before)
        };
        let stop = if arriving || way.len() == 2 {
            end
        } else {
            self.x(to)
        };
        if self.row(before).strip != self.row(to).strip {
            let x = if arriving { stop } else { start };
            return Point { x, y };
        }
        Point {
            x: on_curve(start, stop, (y - top) / (bottom - top)),
            y,
        }
    }
}

/// Moves labels that stand at the same height away from each other, each no further than its line still reaches it.
fn apart(lines: &mut [Option<LayoutLine>], widths: &[f64]) {
    let mut heights: BTreeMap<i64, Vec<(usize, f64)>> = BTreeMap::new();
    for (edge, line) in lines.iter().enumerate() {
        if let Some(line) = line.as_ref().filter(|_| widths[edge] > 0.0) {
            #[expect(clippy::cast_possible_truncation, reason = "no sheet is so high")]
            let height = (line.label.y * 4.0).round() as i64;
            heights
                .entry(height)
                .or_default()
                .push((edge, line.label.x));
        }
    }
    for mut labels in heights.into_values() {
        labels.sort_by(|one, two| one.1.total_cmp(&two.1).then(one.0.cmp(&two.0)));
        let mut moved: Vec<f64> = labels.iter().map(|&(_, x)| x).collect();
        let room = |place: usize, x: f64| {
            let (edge, own) = labels[place];
            let far = (widths[edge] / 2.0 - REACHED).max(0.0);
            x.clamp(own - far, own + far)
        };
        for _ in 0..ROUNDS {
            for right in 1..moved.len() {
                let left = right - 1;
                let both = widths[labels[left].0] + widths[labels[right].0];
                let over = moved[left] + both / 2.0 + GAP - moved[right];
                if over > 0.0 {
                    moved[left] = room(left, moved[left] - over / 2.0);
                    moved[right] = room(right, moved[right] + over / 2.0);
                }
            }
        }
        for (&(edge, _), x) in labels.iter().zip(moved) {
            if let Some(line) = &mut lines[edge] {
                line.label.x = x;
            }
        }
    }
}

/// Where a curve from `start` to `stop` is after a part of its height.
fn on_curve(start: f64, stop: f64, part: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    // Halving 24 times is finer than any printer.
    for _ in 0..24 {
        let t: f64 = f64::midpoint(low, high);
        let s = 1.0 - t;
        // Both handles stand half-way down.
        let height = 3.0 * s * s * t * 0.5 + 3.0 * s * t * t * 0.5 + t * t * t;
        if height < part {
            low = t;
        } else {
            high = t;
        }
    }
    let (t, s) = (low, 1.0 - low);
    start * (s * s * s + 3.0 * s * s * t) + stop * (3.0 * s * t * t + t * t * t)
}
