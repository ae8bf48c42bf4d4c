//! A map, or one sheet of it, with everything in its place: the title, the story, what stands beside it, and the legend.

use std::collections::BTreeMap;

use super::aside::Aside;
use super::ink::{Anchor, Ink};
use super::text::Type;
use super::{boxes, legend, roads, signs};
use crate::language::Words;
use crate::map::layout::{MapLayout, Point};
use crate::map::plan::Measures;
use crate::map::sheet::layout;
use crate::map::{Manner, Map, MapPlace, PlaceShape};
use crate::scenario::SceneId;

const MARGIN: f64 = 40.0;
/// The room between the title and the story.
const HEADER: f64 = 92.0;
/// What the legend takes, about; its real height follows from the width of the sheet.
const LEGEND: f64 = 110.0;
/// What title and legend take on a sheet of a given size, at most.
const OVER: f64 = 276.0;
/// A sheet that is as large as it has to be.
pub(super) const FREE: (f64, f64) = (0.0, 0.0);
/// No drawing is narrower, so that its legend stays low.
const NARROWEST: f64 = 720.0;
const TITLE: Type = Type::bold(30.0);
const NUMBER: Type = Type::bold(16.0);
/// The room for the number of the sheet.
const SHEET: f64 = 160.0;

/// Where everything of a map stands. What is drawn may say other sheets by other numbers than those that were measured.
#[derive(Debug)]
pub(super) struct Drawing {
    layout: MapLayout,
    /// Where the story begins.
    story: Point,
    /// What stands beside the story, and where.
    asides: Vec<(Aside, Point)>,
    /// Where what is drawn ends and the legend begins.
    foot: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Drawing {
    /// Places everything on a sheet, with at most so many scenes beside each other. Without a size, the sheet is as large
    /// as it has to be; with one, it is no smaller.
    pub(super) fn of(map: &Map, most: usize, size: (f64, f64), words: &Words) -> Self {
        let measures = measures(map, most, size, words);
        let beside = |height: f64| {
            [MapPlace::Aside, MapPlace::Loose]
                .map(|place| Aside::of(map, place, height, words).width())
                .iter()
                .filter(|&&width| width > 0.0)
                .map(|width| width + MARGIN)
                .sum::<f64>()
                + 2.0 * MARGIN
        };
        let layout = layout(map, &measures, beside);
        let room = layout.height.max(500.0).max(size.1 - OVER);
        let asides =
            [MapPlace::Aside, MapPlace::Loose].map(|place| Aside::of(map, place, room, words));
        let mut asides = Vec::from(asides);
        asides.retain(|aside| aside.width() > 0.0);
        let heights = asides.iter().map(Aside::height);
        let high = heights.fold(layout.height, f64::max);
        let widths = asides.iter().map(|aside| aside.width() + MARGIN);
        let taken = MARGIN * 2.0 + layout.width + widths.sum::<f64>();
        let width = taken.max(NARROWEST).max(size.0);
        let mut scratch = Ink::default();
        let top = header(&mut scratch, map, width, None, words);
        let story = Point {
            // A story on a larger sheet stands in its middle.
            x: MARGIN + (width.min(taken.max(size.0)) - taken) / 2.0,
            y: top,
        };
        let mut x = story.x + layout.width + MARGIN;
        let asides = asides.into_iter().map(|aside| {
            let at = Point { x, y: top - 14.0 };
            x += aside.width() + MARGIN;
            (aside, at)
        });
        let asides: Vec<_> = asides.collect();
        let said = Point { x: 0.0, y: 0.0 };
        let legend = legend::legend(&mut scratch, map, said, width - 2.0 * MARGIN, words);
        let below = legend + MARGIN / 2.0;
        let foot = (top + high + 30.0).max(size.1 - below);
        Self {
            layout,
            story,
            asides,
            foot,
            width,
            height: foot + below,
        }
    }

    /// Where each scene stands, by its upper left corner.
    pub(super) fn places(&self, map: &Map, words: &Words) -> Vec<(SceneId, Point)> {
        let boxes = map.scenes().zip(&self.layout.boxes);
        let boxes = boxes.filter_map(|((scene, _), rect)| {
            let at = rect.as_ref()?;
            let (x, y) = (self.story.x + at.x, self.story.y + at.y);
            Some((scene, Point { x, y }))
        });
        let asides = self.asides.iter();
        let cards = asides.flat_map(|(aside, at)| aside.places(map, *at, words));
        boxes.chain(cards).collect()
    }

    /// Draws the map, with the number of the sheet where there are several.
    pub(super) fn draw(&self, ink: &mut Ink, map: &Map, number: Option<&str>, words: &Words) {
        header(ink, map, self.width, number, words);
        story(ink, map, &self.layout, self.story, words);
        for (aside, at) in &self.asides {
            let height = self.foot - 30.0 - at.y;
            aside.draw(ink, map, *at, height, words);
        }
        let foot = self.foot;
        ink.path(
            "rule",
            &format!("M{MARGIN} {:.1}H{:.1}", foot - 8.0, self.width - MARGIN),
            0.0,
        );
        let at = Point { x: MARGIN, y: foot };
        legend::legend(ink, map, at, self.width - 2.0 * MARGIN, words);
    }
}

/// The title of the scenario; returns where the story begins.
fn header(ink: &mut Ink, map: &Map, width: f64, number: Option<&str>, words: &Words) -> f64 {
    if let Some(number) = number {
        let at = Point {
            x: width - MARGIN,
            y: MARGIN + 26.0,
        };
        ink.text(at, NUMBER, "", Anchor::End, number);
    }
    let mut y = MARGIN;
    for line in TITLE.wrap(&map.title, width - 2.0 * MARGIN - SHEET, 2) {
        y += 30.0;
        ink.text(Point { x: MARGIN, y }, TITLE, "", Anchor::Start, &line);
        y += 4.0;
    }
    let endings = map
        .nodes
        .iter()
        .filter(|node| node.shape == PlaceShape::Ending)
        .count();
    let about = words.say_with(
        "map-about",
        &[
            ("scenes", map.nodes.len().into()),
            ("endings", endings.into()),
            ("version", map.version.as_str().into()),
        ],
    );
    y += 20.0;
    let evenings = map.traffic.map(|scale| {
        let count = [("count", scale.sessions.into())];
        words.say_with("map-sessions", &count)
    });
    let about: Vec<_> = std::iter::once(about).chain(evenings).collect();
    let about = about.join(" · ");
    let set = Type::plain(14.0);
    let about = set.clip(&about, width - 2.0 * MARGIN);
    ink.text(Point { x: MARGIN, y }, set, "soft", Anchor::Start, &about);
    ink.raw("\n");
    y + 44.0
}

fn story(ink: &mut Ink, map: &Map, layout: &MapLayout, at: Point, words: &Words) {
    ink.raw(&format!(
        "<g transform=\"translate({:.1} {:.1})\">\n",
        at.x, at.y
    ));
    lines(ink, map, layout);
    for (scene, rect) in map
        .scenes()
        .map(|(scene, _)| (scene, layout.boxes[scene.index()]))
    {
        let Some(rect) = rect else { continue };
        boxes::scene(ink, map, scene, rect, words);
        for (place, edge) in roads::turns(map, scene).enumerate() {
            roads::turn(ink, map, edge, rect, place, words);
        }
        roads::coming(ink, map, scene, rect);
    }
    for (edge, line) in map.edges.iter().zip(&layout.lines) {
        if let Some(line) = line {
            roads::line_label(ink, edge, line);
        }
    }
    ink.raw("</g>\n");
}

/// The lines of all roads. The likeliest way lies on top of the others, and what was taken on top of that. Those that lead to
/// the same scene come together on the way, and so none is kept apart from another.
fn lines(ink: &mut Ink, map: &Map, layout: &MapLayout) {
    let drawn = map.edges.iter().zip(&layout.lines);
    let mut together: BTreeMap<SceneId, Vec<_>> = BTreeMap::new();
    for (edge, line) in drawn {
        if let Some(line) = line {
            together.entry(edge.to).or_default().push((edge, line));
        }
    }
    let mut together: Vec<Vec<_>> = together.into_values().collect();
    for lines in &mut together {
        lines.sort_by_key(|(edge, _)| (edge.way, edge.spine));
    }
    together.sort_by_key(|lines| lines.last().map(|(edge, _)| (edge.way, edge.spine)));
    for lines in together {
        for (edge, line) in &lines {
            roads::halo(ink, map, edge, line);
        }
        for (edge, line) in lines {
            roads::line(ink, map, edge, line);
        }
    }
}

/// What the layout needs to know of what is drawn.
pub(super) fn measures(map: &Map, most: usize, size: (f64, f64), words: &Words) -> Measures {
    let boxes = map.scenes().map(|(scene, node)| {
        #[expect(clippy::cast_precision_loss, reason = "a handful of turns")]
        let turns = roads::rows(map, scene) as f64 * roads::TURN + 10.0;
        (boxes::WIDTH, boxes::height(node, words).max(turns))
    });
    Measures {
        boxes: boxes.collect(),
        beside: map
            .scenes()
            .map(|(scene, _)| roads::beside(map, scene))
            .collect(),
        labels: map
            .edges
            .iter()
            .map(|edge| {
                let late = edge.manner == Manner::Deadline;
                signs::pill_width(&roads::label(edge), late)
            })
            .collect(),
        arriving: map.edges.iter().map(roads::arriving).collect(),
        over: if size == FREE { HEADER + LEGEND } else { OVER },
        size,
        most,
    }
}
