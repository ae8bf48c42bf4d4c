//! How to read the map: only the signs that stand on it.

use super::ink::{Anchor, Ink};
use super::roads;
use super::signs;
use super::text::Type;
use crate::language::Words;
use crate::map::layout::{Point, Rect};
use crate::map::{Manner, Map, MapPlace, PlaceShape, Spoke, TrafficClass, VisitedWay};

const SET: Type = Type::plain(12.0);
const SIGN: f64 = 46.0;
const ROW: f64 = 30.0;
const BETWEEN: f64 = 26.0;

/// A sign of the map that the legend explains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Decision,
    Passage,
    Ending,
    Numbers,
    Task,
    Spoke,
    Drawn,
    Spine,
    Width,
    Percent,
    Dashed,
    Deadline,
    Loop,
    Back,
    Far,
    Elsewhere,
    Cue,
    Returns,
    Unreachable,
    Met,
    Groups,
    Gone,
    LeftScene,
    LeftRoad,
    Traffic(TrafficClass),
}

impl Sign {
    const ALL: [Self; 28] = [
        Self::Met,
        Self::Groups,
        Self::Gone,
        Self::LeftScene,
        Self::LeftRoad,
        Self::Decision,
        Self::Passage,
        Self::Ending,
        Self::Numbers,
        Self::Task,
        Self::Spoke,
        Self::Drawn,
        Self::Spine,
        Self::Width,
        Self::Percent,
        Self::Dashed,
        Self::Deadline,
        Self::Loop,
        Self::Back,
        Self::Far,
        Self::Elsewhere,
        Self::Cue,
        Self::Returns,
        Self::Unreachable,
        Self::Traffic(TrafficClass::Hidden),
        Self::Traffic(TrafficClass::Few),
        Self::Traffic(TrafficClass::Many),
        Self::Traffic(TrafficClass::Most),
    ];

    fn key(self) -> &'static str {
        match self {
            Self::Decision => "map-legend-decision",
            Self::Passage => "map-legend-passage",
            Self::Ending => "map-legend-ending",
            Self::Numbers => "map-legend-numbers",
            Self::Task => "map-legend-task",
            Self::Spoke => "map-legend-spoke",
            Self::Drawn => "map-legend-drawn",
            Self::Spine => "map-legend-spine",
            Self::Width => "map-legend-width",
            Self::Percent => "map-legend-percent",
            Self::Dashed => "map-legend-dashed",
            Self::Deadline => "map-legend-deadline",
            Self::Loop => "map-legend-loop",
            Self::Back => "map-legend-back",
            Self::Far => "map-legend-far",
            Self::Elsewhere => "map-legend-elsewhere",
            Self::Cue => "map-legend-cue",
            Self::Returns => "map-legend-returns",
            Self::Unreachable => "map-legend-unreachable",
            Self::Met => "map-legend-met",
            Self::Groups => "map-legend-groups",
            Self::Gone => "map-legend-gone",
            Self::LeftScene => "map-legend-left-scene",
            Self::LeftRoad => "map-legend-left-road",
            Self::Traffic(TrafficClass::Hidden) => "map-legend-traffic-hidden",
            Self::Traffic(TrafficClass::Few | TrafficClass::Many) => "map-legend-traffic",
            Self::Traffic(TrafficClass::Most) => "map-legend-traffic-most",
        }
    }

    /// What it means.
    fn said(self, map: &Map, words: &Words) -> String {
        let (Self::Traffic(class), Some(scale)) = (self, map.traffic) else {
            return words.say(self.key());
        };
        let (many, most) = scale.steps();
        let (from, next) = match class {
            TrafficClass::Hidden => (0, scale.fewest),
            TrafficClass::Few => (scale.fewest, many),
            TrafficClass::Many => (many, most),
            TrafficClass::Most => (most, most),
        };
        let values = [
            ("from", from.into()),
            ("to", (next - 1).into()),
            ("fewest", scale.fewest.into()),
        ];
        words.say_with(self.key(), &values)
    }

    fn stands_on(self, map: &Map) -> bool {
        let here = || {
            let nodes = map.nodes.iter();
            nodes.filter(|node| node.place != MapPlace::Elsewhere)
        };
        let boxed = || here().filter(|node| node.place != MapPlace::Inside);
        let shape = |shape| boxed().any(|node| node.shape == shape);
        let edge = |of: fn(&crate::map::Edge) -> bool| map.edges.iter().any(of);
        let met = |way| {
            let mut visits = here().filter_map(|node| node.visit.as_ref());
            visits.any(|visit| visit.way == way)
        };
        let task = |of: fn(&crate::map::Task) -> bool| {
            let mut tasks = here().flat_map(|node| &node.tasks);
            tasks.any(of)
        };
        let groups = || here().any(|node| !node.groups.is_empty());
        let spoke = |of: fn(&Spoke) -> bool| here().flat_map(|node| &node.spokes).any(of);
        match self {
            Self::Decision => shape(PlaceShape::Decision),
            Self::Passage => shape(PlaceShape::Passage),
            Self::Ending => shape(PlaceShape::Ending),
            Self::Numbers => edge(|edge| edge.strands.iter().any(|road| road.number.is_some())),
            Self::Task => task(|_| true),
            Self::Spoke => spoke(|_| true),
            Self::Drawn => edge(|edge| edge.strands.iter().any(|road| road.remark.contains('/'))),
            Self::Spine | Self::Width => map.knows_roads,
            Self::Percent => here().any(|node| node.chance.is_some()),
            Self::Dashed => {
                edge(|edge| matches!(edge.manner, Manner::Conditional | Manner::Otherwise))
                    || task(|task| task.conditional)
                    || spoke(|spoke| spoke.conditional)
            }
            Self::Deadline => edge(|edge| edge.manner == Manner::Deadline),
            Self::Loop => edge(|edge| edge.to == edge.from),
            Self::Back => edge(|edge| edge.back && edge.to != edge.from),
            Self::Far => edge(|edge| edge.far && edge.elsewhere.is_none()),
            Self::Elsewhere => edge(|edge| edge.elsewhere.is_some()),
            Self::Cue => here().any(|node| !node.cues.is_empty()),
            Self::Returns => here().any(|node| !node.returns.is_empty()),
            Self::Unreachable => here().any(|node| !node.reachable),
            Self::Met => met(VisitedWay::Gone) && !groups(),
            Self::Groups => groups(),
            Self::LeftScene => met(VisitedWay::Left),
            Self::Gone => edge(|edge| edge.way == Some(VisitedWay::Gone)),
            Self::LeftRoad => edge(|edge| edge.way == Some(VisitedWay::Left)),
            Self::Traffic(_) => map.traffic.is_some(),
        }
    }

    fn draw(self, ink: &mut Ink, at: Point) {
        let (x, y) = (at.x, at.y);
        let small = Rect {
            x: x + 4.0,
            y: y - 8.0,
            width: 32.0,
            height: 16.0,
        };
        let middle = Point { x: x + 20.0, y };
        let line = format!("M{x:.1} {y:.1}h38");
        match self {
            Self::Decision => ink.rect("box", small, 3.0),
            Self::Passage => ink.rect("box thin", small, 8.0),
            Self::Ending => {
                let path = format!("M{:.1} {:.1}h24l5 5v6l-5 5h-24l-5 -5v-6Z", x + 8.0, y - 8.0);
                ink.path("box heavy", &path, 0.0);
            }
            Self::Numbers => signs::pill(ink, middle, "1–3", false),
            Self::Task => {
                ink.rect("box", small, 3.0);
                signs::number(ink, middle, "1", "pill", "");
            }
            Self::Spoke => {
                ink.rect("box", small, 3.0);
                let at = Point {
                    x: middle.x,
                    y: y + 4.0,
                };
                ink.text(at, Type::bold(11.0), "", Anchor::Middle, "1 A");
            }
            Self::Drawn => signs::pill(ink, middle, "1/3", false),
            Self::Spine => ink.path("line spine", &line, 6.0),
            Self::Width => {
                let wedge = format!("M{x:.1} {y:.1}l38 -3.4v6.8Z");
                ink.path("head", &wedge, 0.0);
            }
            Self::Percent => {
                let at = Point {
                    x: middle.x,
                    y: y + 4.0,
                };
                ink.text(at, Type::bold(11.0), "", Anchor::Middle, "64%");
            }
            Self::Dashed => ink.path("line if", &line, 2.2),
            Self::Deadline => {
                ink.path("line late", &format!("M{x:.1} {y:.1}h18"), 2.6);
                signs::clock(ink, Point { x: x + 30.0, y });
            }
            Self::Loop => {
                ink.path(
                    "line",
                    &format!("M{x:.1} {:.1}h20a7 7 0 0 1 0 14h-13", y - 7.0),
                    1.8,
                );
                ink.path("head", &format!("M{x:.1} {:.1}l8 -4v8Z", y + 7.0), 0.0);
            }
            Self::Back => {
                let path = format!("M{x:.1} {:.1}h16a5 5 0 0 0 5 -5v-2", y + 6.0);
                ink.path("line", &path, 1.8);
                ink.path(
                    "head",
                    &format!("M{:.1} {:.1}l-4 8h8Z", x + 21.0, y - 9.0),
                    0.0,
                );
            }
            Self::Far | Self::Elsewhere => {
                let path = format!("M{x:.1} {:.1}h16a5 5 0 0 1 5 5v2", y - 6.0);
                ink.path("line", &path, 1.8);
                let head = format!("M{:.1} {:.1}l-4 -8h8Z", x + 21.0, y + 9.0);
                ink.path("head", &head, 0.0);
            }
            Self::Cue => signs::cue(ink, middle, "A"),
            Self::Returns => signs::turn(ink, middle),
            Self::Unreachable => ink.rect("box hatch", small, 3.0),
            Self::Met => {
                ink.rect("box met", small, 3.0);
                signs::order(ink, Point { x: x + 4.0, y }, "2", VisitedWay::Gone);
            }
            Self::Groups => {
                ink.rect("box met", small, 3.0);
                signs::order(ink, Point { x: x + 4.0, y }, "A", VisitedWay::Gone);
            }
            Self::LeftScene => ink.rect("box left", small, 3.0),
            Self::Gone => ink.path("line spine", &line, roads::TAKEN),
            Self::Traffic(class) => {
                let told = if class > TrafficClass::Hidden {
                    "line spine"
                } else {
                    "line"
                };
                ink.path(told, &line, roads::wide(class));
            }
            Self::LeftRoad => {
                ink.path("line spine", &line, roads::TAKEN);
                ink.path("halo", &line, roads::TAKEN - roads::HOLLOW);
            }
        }
    }
}

/// Draws the legend over a width and returns its height.
pub(super) fn legend(ink: &mut Ink, map: &Map, at: Point, width: f64, words: &Words) -> f64 {
    let heading = Point {
        x: at.x,
        y: at.y + 14.0,
    };
    let said = words.say("map-legend");
    ink.text(heading, Type::bold(12.0), "", Anchor::Start, &said);
    let mut x = at.x;
    let mut y = at.y + 38.0;
    for sign in Sign::ALL.into_iter().filter(|sign| sign.stands_on(map)) {
        let text = sign.said(map, words);
        let taken = SIGN + SET.width(&text);
        if x > at.x && x + taken > at.x + width {
            x = at.x;
            y += ROW;
        }
        sign.draw(ink, Point { x, y });
        let text_at = Point {
            x: x + SIGN,
            y: y + 4.2,
        };
        ink.text(text_at, SET, "", Anchor::Start, &text);
        x += taken + BETWEEN;
    }
    y + ROW / 2.0 - at.y
}
