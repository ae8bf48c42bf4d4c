//! How far each item stands to the left or the right of the spine.

use super::layers::{Item, Layers};

/// The room between neighbours in a row.
const GAP: f64 = 26.0;
/// The room that a passing line takes.
const LANE: f64 = 10.0;
/// How often lines that pass several rows are pulled straight.
const ROUNDS: usize = 4;

/// Where items stand across, with the spine at 0.
#[derive(Debug)]
pub(super) struct Across {
    pub(super) x: Vec<f64>,
    /// How much room each item takes on its left and on its right.
    pub(super) room: Vec<(f64, f64)>,
}

impl Across {
    /// Places everything; `room` says what a scene takes to its left and right.
    pub(super) fn of(layers: &Layers, room: impl Fn(Item) -> Option<(f64, f64)>) -> Self {
        let room = layers
            .items
            .iter()
            .map(|&item| room(item).unwrap_or((LANE, LANE)))
            .collect();
        let mut across = Self {
            x: vec![0.0; layers.items.len()],
            room,
        };
        let mut above: Vec<Vec<usize>> = vec![Vec::new(); layers.items.len()];
        for (from, to) in layers.links() {
            above[to].push(from);
        }
        let mut wish: Vec<Option<f64>> = vec![None; layers.items.len()];
        for _ in 0..ROUNDS {
            for row in &layers.rows {
                for &item in row {
                    let known = &above[item];
                    let mean = known.iter().map(|&from| across.x[from]).sum::<f64>();
                    #[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52 lines")]
                    let mean = mean / known.len().max(1) as f64;
                    across.x[item] = wish[item].unwrap_or(mean);
                }
                across.spread(row, layers);
            }
            wish = straight(layers, &across.x);
        }
        across
    }

    /// Pushes neighbours apart, outwards from the spine or from the middle.
    fn spread(&mut self, row: &[usize], layers: &Layers) {
        let spine = row.iter().position(|&item| layers.spine[item]);
        let middle = spine.unwrap_or(row.len() / 2);
        if spine.is_some() {
            self.x[row[middle]] = 0.0;
        }
        for at in middle + 1..row.len() {
            let (left, item) = (row[at - 1], row[at]);
            let least = self.x[left] + self.room[left].1 + GAP + self.room[item].0;
            self.x[item] = self.x[item].max(least);
        }
        for at in (0..middle).rev() {
            let (item, right) = (row[at], row[at + 1]);
            let most = self.x[right] - self.room[right].0 - GAP - self.room[item].1;
            self.x[item] = self.x[item].min(most);
        }
    }
}

/// Where each bend has to stand for its line to run straight: as far out as it stands anywhere.
fn straight(layers: &Layers, x: &[f64]) -> Vec<Option<f64>> {
    let mut wish = vec![None; layers.items.len()];
    for way in &layers.ways {
        let [_, bends @ .., _] = way.as_slice() else {
            continue;
        };
        let Some(outmost) = bends
            .iter()
            .map(|&item| x[item])
            .max_by(|a, b| a.abs().total_cmp(&b.abs()))
        else {
            continue;
        };
        for &item in bends {
            let known: f64 = wish[item].unwrap_or(0.0);
            wish[item] = Some(if outmost.abs() > known.abs() {
                outmost
            } else {
                known
            });
        }
    }
    wish
}
