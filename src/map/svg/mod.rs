//! A map as one SVG file that stands alone: no script, no font, nothing from elsewhere; it prints on a sheet on its side.

mod aside;
mod boxes;
mod ink;
mod legend;
mod parts;
mod roads;
mod signs;
mod text;

use std::fmt::Write as _;

use self::aside::Aside;
use self::ink::{Anchor, Ink, STYLE};
use self::text::{Type, escape};
use super::layout::{MapLayout, Point};
use super::model::{Map, MapPlace, PlaceShape};
use super::plan::Measures;
use super::sheet::layout;
use crate::language::Words;

/// What everything that is drawn is called, for whoever shows a part of it.
const WHOLE: &str = "whole-map";
const MARGIN: f64 = 40.0;
/// The room between the title and the story.
const HEADER: f64 = 92.0;
/// What the legend takes, about; its real height follows from the width of the sheet.
const LEGEND: f64 = 110.0;
/// No sheet is narrower, so that its legend stays low.
const NARROWEST: f64 = 720.0;
const TITLE: Type = Type::bold(30.0);
const HATCH: &str = "<defs><pattern id=\"hatch\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" \
patternTransform=\"rotate(45)\"><rect width=\"7\" height=\"7\" fill=\"#fff\"/><path d=\"M0 0V7\" stroke=\"#b9c0c8\" \
stroke-width=\"1.6\"/></pattern></defs>\n";

/// The map as a file.
pub(crate) fn draw(map: &Map, words: &Words) -> String {
    let sheet = "@page{size:A3 landscape;margin:8mm}\n@media print{svg{width:100%;height:100%}}\n";
    let prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    format!("{prolog}{}", drawn(map, sheet, words).0)
}

/// The map as part of a page, which has a paper of its own; behind it the same in parts, for a paper on which the whole
/// is too small to be read.
pub(crate) fn inside(map: &Map, words: &Words) -> String {
    let (whole, size) = drawn(map, "", words);
    whole + &parts::parts(size, words)
}

/// The map with further rules for its style, and how large it is.
fn drawn(map: &Map, rules: &str, words: &Words) -> (String, (f64, f64)) {
    let measures = measures(map, words);
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
    let asides = [MapPlace::Aside, MapPlace::Loose]
        .map(|place| Aside::of(map, place, layout.height.max(500.0), words));
    let height = asides
        .iter()
        .map(Aside::height)
        .fold(layout.height, f64::max);
    let mut width = MARGIN * 2.0 + layout.width;
    for aside in asides.iter().filter(|aside| aside.width() > 0.0) {
        width += aside.width() + MARGIN;
    }
    let width = width.max(NARROWEST);

    let mut body = Ink::default();
    let top = header(&mut body, map, width, words);
    story(&mut body, map, &layout, Point { x: MARGIN, y: top }, words);
    let mut x = MARGIN + layout.width + MARGIN;
    for aside in asides.iter().filter(|aside| aside.width() > 0.0) {
        aside.draw(
            &mut body,
            map,
            Point { x, y: top - 14.0 },
            height + 14.0,
            words,
        );
        x += aside.width() + MARGIN;
    }
    let foot = top + height + 30.0;
    body.path(
        "rule",
        &format!("M{MARGIN} {:.1}H{:.1}", foot - 8.0, width - MARGIN),
        0.0,
    );
    let at = Point { x: MARGIN, y: foot };
    let legend = legend::legend(&mut body, map, at, width - 2.0 * MARGIN, words);
    let height = foot + legend + MARGIN / 2.0;
    let alt = words.say_with("map-alt", &[("title", map.title.as_str().into())]);
    let size = (width, height);
    (page(map, body, size, &alt, rules), size)
}

fn page(map: &Map, body: Ink, (width, height): (f64, f64), alt: &str, rules: &str) -> String {
    let mut page = String::new();
    let _ = write!(
        page,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"{language}\" xml:lang=\"{language}\" role=\"img\" \
         aria-labelledby=\"map-title map-about\" width=\"{width:.0}\" height=\"{height:.0}\" \
         viewBox=\"0 0 {width:.0} {height:.0}\">\n\
         <title id=\"map-title\">{title}</title>\n<desc id=\"map-about\">{alt}</desc>\n\
         <style>{STYLE}{rules}</style>\n{HATCH}<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n",
        language = escape(&map.language),
        title = escape(&map.title),
        alt = escape(alt),
    );
    let _ = write!(page, "<g id=\"{WHOLE}\">\n{}</g>\n", body.finish());
    page.push_str("</svg>\n");
    page
}

/// The title of the scenario; returns where the story begins.
fn header(ink: &mut Ink, map: &Map, width: f64, words: &Words) -> f64 {
    let mut y = MARGIN;
    for line in TITLE.wrap(&map.title, width - 2.0 * MARGIN, 2) {
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
    // The likeliest way lies on top of the others, and what was taken on top of that.
    let mut lines: Vec<_> = map.edges.iter().zip(&layout.lines).collect();
    lines.sort_by_key(|(edge, _)| (edge.way, edge.spine));
    for (edge, line) in lines {
        if let Some(line) = line {
            roads::line(ink, map, edge, line);
        }
    }
    for (scene, rect) in map
        .scenes()
        .map(|(scene, _)| (scene, layout.boxes[scene.index()]))
    {
        let Some(rect) = rect else { continue };
        boxes::scene(ink, map, scene, rect, words);
        for (place, edge) in roads::turns(map, scene).enumerate() {
            roads::turn(ink, map, edge, rect, place, words);
        }
    }
    for (edge, line) in map.edges.iter().zip(&layout.lines) {
        if let Some(line) = line {
            roads::line_label(ink, edge, line);
        }
    }
    ink.raw("</g>\n");
}

fn measures(map: &Map, words: &Words) -> Measures {
    let boxes = map.scenes().map(|(scene, node)| {
        #[expect(clippy::cast_precision_loss, reason = "a handful of turns")]
        let turns = roads::turns(map, scene).count() as f64 * roads::TURN + 10.0;
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
                let late = edge.manner == super::Manner::Deadline;
                signs::pill_width(&roads::label(edge), late)
            })
            .collect(),
        arriving: map.edges.iter().map(roads::arriving).collect(),
        over: HEADER + LEGEND,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::map::Travel;
    use crate::map::layers::Layers;
    use crate::map::layout::Rect;
    use crate::scenario::{Road, Scenario, load};

    fn scenario(yaml: &str) -> Scenario {
        load(yaml.as_bytes()).scenario.expect("a sound scenario")
    }

    /// Scenes with three roads each, somewhere below, and now and then back.
    fn tangled(scenes: usize, seed: usize) -> Scenario {
        let mut yaml = "format: 1\nid: t\nversion: 1.0.0\ntitle: T\nlanguage: en\nsummary: S\n\
                        start: s0\nscenes:\n"
            .to_owned();
        let mut draw = seed;
        for scene in 0..scenes {
            let _ = write!(yaml, "  s{scene}:\n    text: T\n    choices:\n");
            for (choice, least) in ["a", "b", "c"].into_iter().zip([1, 1, 0]) {
                draw = (draw * 1_103_515_245 + 12_345) % 2_147_483_648;
                let to = if least == 0 && draw.is_multiple_of(5) {
                    scene / 2
                } else {
                    scene + 1 + (draw / 65_536) % 7 * usize::from(choice != "a")
                };
                let to = to.min(scenes);
                let _ = writeln!(
                    yaml,
                    "      {choice}: {{ text: X, gain: g, cost: c, goto: s{to} }}"
                );
            }
        }
        let _ = writeln!(yaml, "  s{scenes}: {{ ending: true, text: T }}");
        scenario(&yaml)
    }

    fn apart(a: Rect, b: Rect) -> bool {
        a.right() <= b.x || b.right() <= a.x || a.bottom() <= b.y || b.bottom() <= a.y
    }

    #[test]
    fn no_box_covers_another_however_tangled_the_story() {
        let words = Words::new(Language::English);
        for seed in 0..12 {
            let scenario = tangled(8 + seed * 4, seed);
            let map = Map::new(&scenario, &Travel::unknown(&scenario), &words);
            let layout = layout(&map, &measures(&map, &words), |_| 0.0);
            let boxes: Vec<Rect> = layout.boxes.iter().flatten().copied().collect();
            assert_eq!(boxes.len(), scenario.scenes.len());
            for (place, &a) in boxes.iter().enumerate() {
                assert!(a.x >= 0.0 && a.right() <= layout.width, "{seed}: {a:?}");
                assert!(a.y >= 0.0 && a.bottom() <= layout.height, "{seed}: {a:?}");
                for &b in &boxes[place + 1..] {
                    assert!(apart(a, b), "{seed}: {a:?} {b:?}");
                }
            }
        }
    }

    #[test]
    fn the_lines_of_a_huge_story_are_bounded() {
        let words = Words::new(Language::English);
        let scenario = tangled(1_500, 3);
        let map = Map::new(&scenario, &Travel::unknown(&scenario), &words);
        assert!(map.edges.iter().any(|edge| edge.far));
        assert!(Layers::of(&map).items.len() < 2 * 1_500 + 500);
        assert!(draw(&map, &words).contains(&words.say("map-legend-far")));
    }

    #[test]
    fn figures_make_the_likeliest_way_stand_out_and_mark_what_is_out_of_reach() {
        let scenario = scenario(
            "format: 1\nid: t\nversion: 1.0.0\ntitle: T\nlanguage: en\nsummary: S\nstart: a\nscenes:\n  a:\n    \
             text: T\n    choices:\n      x: { text: X, gain: g, cost: c, goto: b }\n      y: { text: Y, gain: g, \
             cost: c, goto: c }\n  b: { ending: true, text: T }\n  c: { ending: true, text: T }\n",
        );
        let words = Words::new(Language::English);
        let mut travel = Travel::unknown(&scenario);
        let plain = draw(&Map::new(&scenario, &travel, &words), &words);
        assert!(!plain.contains("class=\"line spine\"") && !plain.contains(">90%<"));
        assert!(!plain.contains(&words.say("map-unreachable")));

        let scenes: Vec<_> = scenario.scene_ids().collect();
        let choices: Vec<_> = match &scenario.scene(scenes[0]).exit {
            crate::scenario::Exit::Choices(choices) => choices.ids().collect(),
            _ => Vec::new(),
        };
        travel.scenes[2].chance = Some(0.9);
        travel.scenes[1].reachable = false;
        travel
            .roads
            .insert((scenes[0], Road::Choice(choices[1]), scenes[2]), 0.9);
        let map = Map::new(&scenario, &travel, &words);
        let spine: Vec<_> = map.edges.iter().filter(|edge| edge.spine).collect();
        assert_eq!(spine.len(), 1);
        assert_eq!(spine[0].to, scenes[2], "the likeliest, not the first");
        let drawn = draw(&map, &words);
        assert!(drawn.contains("class=\"line spine\"") && drawn.contains(">90%<"));
        assert!(drawn.contains(&words.say("map-unreachable")));
        assert!(drawn.contains("box heavy hatch"), "{drawn}");
    }
}
