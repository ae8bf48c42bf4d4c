//! Where lines leave and enter boxes, and in which row their labels stand.

use super::layers::Item;
use super::plan::MapPlan;

/// The room between two lines at a box, at least.
const PORT: f64 = 24.0;
/// The room around a label.
const AROUND: f64 = 8.0;
/// No line comes closer to the corner of a box.
const CORNER: f64 = 14.0;

/// By edge: distances from the middle of the box, and rows of labels.
#[derive(Debug)]
pub(super) struct Ports {
    pub(super) leaving: Vec<f64>,
    pub(super) entering: Vec<f64>,
    pub(super) row: Vec<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Leaving,
    Entering,
}

/// Edges that leave or enter at the same point, and the item at their other end.
struct Port {
    edges: Vec<usize>,
    towards: usize,
}

impl Ports {
    pub(super) fn of(plan: &MapPlan<'_>) -> Self {
        let edges = plan.map.edges.len();
        let mut ports = Self {
            leaving: vec![0.0; edges],
            entering: vec![0.0; edges],
            row: vec![0; edges],
        };
        let mut leaving: Vec<Vec<Port>> = Vec::new();
        leaving.resize_with(plan.layers.items.len(), Vec::new);
        let mut entering: Vec<Vec<Port>> = Vec::new();
        entering.resize_with(plan.layers.items.len(), Vec::new);
        for (edge, way) in plan.layers.ways.iter().enumerate() {
            let [from, .., to] = way[..] else { continue };
            let (next, before) = (way[1], way[way.len() - 2]);
            leaving[from].push(Port {
                edges: vec![edge],
                towards: next,
            });
            // Lines that share a track arrive as one.
            let track = matches!(plan.layers.items[before], Item::Bend { .. });
            let mut same = entering[to]
                .iter_mut()
                .filter(|port| track && port.towards == before);
            match same.next() {
                Some(port) => port.edges.push(edge),
                None => entering[to].push(Port {
                    edges: vec![edge],
                    towards: before,
                }),
            }
        }
        for (item, (leaving, entering)) in leaving.into_iter().zip(entering).enumerate() {
            ports.spread(plan, item, leaving, Side::Leaving);
            ports.spread(plan, item, entering, Side::Entering);
        }
        ports
    }

    /// Spreads the lines on one side of a box; that of the spine stays in the middle.
    fn spread(&mut self, plan: &MapPlan<'_>, item: usize, mut ports: Vec<Port>, side: Side) {
        let Item::Scene(scene) = plan.layers.items[item] else {
            return;
        };
        let edges = &plan.map.edges;
        ports.sort_by(|a, b| {
            let x = |port: &Port| plan.across.x[port.towards];
            let manner = |port: &Port| port.edges.first().map(|&edge| edges[edge].manner);
            x(a).total_cmp(&x(b)).then(manner(a).cmp(&manner(b)))
        });
        let arriving = side == Side::Entering;
        let label = |edge: usize| {
            if plan.measures.arriving[edge] == arriving {
                plan.measures.labels[edge]
            } else {
                0.0
            }
        };
        let mut middles = Vec::with_capacity(ports.len());
        let mut end = 0.0;
        for port in &ports {
            let widths = port.edges.iter().map(|&edge| label(edge) + AROUND);
            let slot = widths.fold(PORT, f64::max);
            middles.push(end + slot / 2.0);
            end += slot;
        }
        let spine = ports
            .iter()
            .position(|port| port.edges.iter().any(|&edge| edges[edge].spine));
        let middle = spine.map_or(end / 2.0, |spine| middles[spine]);
        let outmost = middles
            .iter()
            .map(|at| (at - middle).abs())
            .fold(1.0, f64::max);
        let half = plan.measures.boxes[scene.index()].0 / 2.0 - CORNER;
        let squeeze = (half / outmost).min(1.0);
        let mut taken: Vec<f64> = Vec::new();
        for (port, at) in ports.iter().zip(middles) {
            let x = (at - middle) * squeeze;
            for &edge in &port.edges {
                match side {
                    Side::Leaving => self.leaving[edge] = x,
                    Side::Entering => self.entering[edge] = x,
                }
                let width = label(edge);
                if width > 0.0 {
                    self.row[edge] = free(&mut taken, x - width / 2.0, x + width / 2.0);
                }
            }
        }
    }
}

/// The first row in which nothing reaches into the room from `left`; it is taken up to `right` from now on.
fn free(taken: &mut Vec<f64>, left: f64, right: f64) -> usize {
    let row = taken
        .iter()
        .position(|&end| end + AROUND / 2.0 <= left)
        .unwrap_or(taken.len());
    if row == taken.len() {
        taken.push(right);
    }
    taken[row] = right;
    row
}
