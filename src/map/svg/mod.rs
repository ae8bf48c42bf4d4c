//! A map as a drawing that stands alone: no script, no font, nothing from elsewhere. As one SVG file it is a whole; as
//! sheets it is as large on paper as can be read.

mod aside;
mod boxes;
mod drawing;
mod ink;
mod legend;
mod paper;
mod roads;
mod signs;
mod text;

use std::fmt::Write as _;

use self::drawing::{Drawing, FREE};
use self::ink::{Ink, STYLE};
use self::paper::{A3, A4, PaperSheet};
use self::text::escape;
use super::model::Map;
use super::spokes;
use crate::language::Words;

const HATCH: &str = "<defs><pattern id=\"hatch\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" \
patternTransform=\"rotate(45)\"><rect width=\"7\" height=\"7\" fill=\"#fff\"/><path d=\"M0 0V7\" stroke=\"#b9c0c8\" \
stroke-width=\"1.6\"/></pattern></defs>\n";
/// One sheet of A3 on its side for each drawing of a page.
const PAGE: &str = "@page{size:A3 landscape;margin:10mm}
body{margin:0;background:#dfe3e7}
svg[role]{display:block;width:400mm;max-width:calc(100% - 2rem);height:auto;margin:1rem auto}
.signs{width:0;height:0;margin:0;position:absolute}
a:hover text{text-decoration:underline}
@media print{body{background:none}\
svg[role]{width:400mm;height:276mm;max-width:none;margin:0;break-inside:avoid}\
svg[role]+svg{break-before:page}}
";

/// The map as a file with one drawing, however large.
pub(crate) fn draw(map: &Map, words: &Words) -> String {
    let map = spokes::gathered(map, words);
    let sheet = "@page{size:A3 landscape;margin:8mm}\n@media print{svg{width:100%;height:100%}}\n";
    let prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    format!("{prolog}{}", whole(&map, sheet, words))
}

/// The map as a page with a sheet of A3 for as much as can be read on it.
pub(crate) fn page(map: &Map, words: &Words) -> String {
    let map = spokes::gathered(map, words);
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n\
         <style>{STYLE}{PAGE}</style>\n</head>\n<body>\n<svg class=\"signs\">{HATCH}</svg>\n",
        escape(&map.language),
        escape(&map.title)
    );
    for sheet in PaperSheet::all(&map, A3, words) {
        page.push_str(&element(&sheet, Ink::of_sheets(), words));
    }
    page + "</body>\n</html>\n"
}

/// Whether the drawing can be read on one sheet of A3.
pub(crate) fn fits(map: &Map, words: &Words) -> bool {
    let map = spokes::gathered(map, words);
    A3.holds(&Drawing::of(&map, usize::MAX, FREE, words))
}

/// The map as part of a page, which has a paper of its own; behind it the same on sheets, for a paper on which the whole
/// is too small to be read.
pub(crate) fn inside(map: &Map, words: &Words) -> String {
    let map = spokes::gathered(map, words);
    let mut inside = whole(&map, "", words);
    let sheets = PaperSheet::all(&map, A4, words);
    if sheets.len() > 1 {
        inside.push_str("<div class=\"parts\" aria-hidden=\"true\">\n");
        for sheet in sheets {
            let element = element(&sheet, Ink::default(), words);
            let _ = writeln!(inside, "<div class=\"part\">{element}</div>");
        }
        inside.push_str("</div>\n");
    }
    inside
}

/// The whole map as one element, with further rules for its style.
fn whole(map: &Map, rules: &str, words: &Words) -> String {
    let drawing = Drawing::of(map, usize::MAX, FREE, words);
    let mut body = Ink::default();
    drawing.draw(&mut body, map, None, words);
    let alt = words.say_with("map-alt", &[("title", map.title.as_str().into())]);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"{language}\" xml:lang=\"{language}\" role=\"img\" \
         aria-labelledby=\"map-title map-about\" width=\"{width:.0}\" height=\"{height:.0}\" \
         viewBox=\"0 0 {width:.0} {height:.0}\">\n\
         <title id=\"map-title\">{title}</title>\n<desc id=\"map-about\">{alt}</desc>\n\
         <style>{STYLE}{rules}</style>\n{HATCH}<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n\
         <g>\n{body}</g>\n</svg>\n",
        language = escape(&map.language),
        width = drawing.width,
        height = drawing.height,
        title = escape(&map.title),
        alt = escape(&alt),
        body = body.finish(),
    )
}

/// A sheet as an element of a page that has the style already.
fn element(sheet: &PaperSheet, mut ink: Ink, words: &Words) -> String {
    sheet.draw(&mut ink, words);
    let (width, height) = sheet.size();
    format!(
        "<svg role=\"group\" aria-label=\"{}\" viewBox=\"0 0 {width:.0} {height:.0}\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n{}</svg>\n",
        escape(&sheet.name(words)),
        ink.finish()
    )
}

#[cfg(test)]
mod tests {
    use super::drawing::measures;
    use super::*;
    use crate::language::Language;
    use crate::map::Travel;
    use crate::map::layers::Layers;
    use crate::map::layout::Rect;
    use crate::map::sheet::layout;
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
            let layout = layout(&map, &measures(&map, usize::MAX, FREE, &words), |_| 0.0);
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
        assert!(Layers::of(&map, usize::MAX).items.len() < 2 * 1_500 + 500);
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
