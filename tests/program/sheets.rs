//! Maps on sheets of paper: that their letters can be read, and that every road can be followed from sheet to sheet.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use roxmltree::{Document, Node};
use veerkracht::scenario::{Exit, Scenario, load};

use crate::groups::{OPEN, QUIET, group, reporter_calls};
use crate::program::{Program, ours};

/// A sheet of A3 on its side within margins of a centimetre, in points; a browser keeps a millimetre below.
const PAPER: (f64, f64) = (400.0 * 72.0 / 25.4, 276.0 * 72.0 / 25.4);

/// The sheets of a page, as text.
fn sheets(page: &str) -> Vec<String> {
    let parts = page.split("<svg role=\"group\"").skip(1);
    let sheet = |part: &str| {
        let (sheet, _) = part.split_once("</svg>").expect("an end");
        format!("<svg role=\"group\"{sheet}</svg>")
    };
    parts.map(sheet).collect()
}

fn numbers(text: &str) -> Vec<f64> {
    let parts = text.split(|sign: char| !(sign.is_ascii_digit() || ".-".contains(sign)));
    parts.filter_map(|part| part.parse().ok()).collect()
}

/// The smallest letters of a sheet, in points on paper.
fn smallest(sheet: &Document<'_>) -> f64 {
    let size = numbers(sheet.root_element().attribute("viewBox").expect("a size"));
    let scale = (PAPER.0 / size[2]).min(PAPER.1 / size[3]);
    let sizes = sheet
        .descendants()
        .filter_map(|it| it.attribute("font-size"));
    let sizes = sizes.map(|size| size.parse::<f64>().expect("a size"));
    sizes.fold(f64::MAX, f64::min) * scale
}

/// The field in which the box of a scene begins; both where it begins on the line between two, as numbers are rounded.
fn fields(scene: Node<'_, '_>, sheet: &Document<'_>) -> Vec<String> {
    let size = numbers(sheet.root_element().attribute("viewBox").expect("a size"));
    let outline = scene.children().find(|it| it.attribute("class").is_some());
    let outline = outline.expect("an outline");
    let side = |name: &str| numbers(outline.attribute(name).expect("a place"))[0];
    let at = match outline.attribute("d") {
        Some(path) => numbers(path)[..2].to_vec(),
        None => vec![side("x"), side("y")],
    };
    let moved = scene.ancestors().find_map(|it| it.attribute("transform"));
    let moved = moved.map_or(vec![0.0, 0.0], numbers);
    let field = |off: f64| {
        let (x, y) = (at[0] + moved[0] + off, at[1] + moved[1] + off);
        let mut across = "ABCDEFGH".chars().zip(1_u32..);
        let letter = across.find(|&(_, end)| x < size[2] * f64::from(end) / 8.0);
        let down = (1_u32..6).find(|&end| y < size[3] * f64::from(end) / 6.0);
        let (letter, _) = letter.expect("a field");
        format!("{letter}{}", down.unwrap_or(6))
    };
    vec![field(-0.2), field(0.2)]
}

/// That letters are 6 points high at least, that each scene stands on one sheet, that each choice is told on that sheet,
/// and that what is said of another sheet is so. Returns the number of sheets.
fn can_be_read(name: &str, page: &str, scenario: &Scenario) -> usize {
    let texts = sheets(page);
    let sheets: Vec<_> = texts
        .iter()
        .map(|text| Document::parse(text).expect("well-formed XML"))
        .collect();
    let mut places = BTreeMap::new();
    for (sheet, number) in sheets.iter().zip(1..) {
        assert!(
            smallest(sheet) >= 6.0,
            "{name}, {number}: {}",
            smallest(sheet)
        );
        for scene in sheet.descendants().filter(|it| it.has_tag_name("g")) {
            if let Some(id) = scene.attribute("id") {
                let twice = places.insert(id.to_owned(), (number, scene));
                assert!(twice.is_none(), "{name}: {id} stands twice");
            }
        }
    }
    assert_eq!(places.len(), scenario.scenes.len(), "{name}");
    for (place, scene) in scenario.scenes.iter().enumerate() {
        let (number, _) = places[&format!("scene-{place}")];
        let told = sheets[number - 1].descendants();
        let told: Vec<_> = told
            .filter(|it| it.has_tag_name("title"))
            .filter_map(|it| it.text())
            .collect();
        let Exit::Choices(choices) = &scene.exit else {
            continue;
        };
        for choice in choices.ids() {
            // What is put in for a name is not told here.
            let (text, _) = scenario
                .choice(choice)
                .text
                .split_once('{')
                .unwrap_or((&scenario.choice(choice).text, ""));
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let said = told.iter().any(|title| title.contains(&text));
            assert!(said, "{name}, {}: {text}", scene.id);
        }
    }
    for sheet in &sheets {
        for link in sheet.descendants().filter(|it| it.has_tag_name("a")) {
            let target = link.attribute("href").expect("a target");
            let target = target.strip_prefix('#').expect("a scene");
            let (number, scene) = places[target];
            let fields = fields(scene, &sheets[number - 1]);
            let mut said = link.descendants().filter(|it| it.has_tag_name("text"));
            let right = |said: &str| {
                let mut fields = fields.iter();
                fields.any(|field| said == field || said == format!("blad {number}, {field}"))
            };
            let right = said.any(|it| it.text().is_some_and(right));
            assert!(right, "{name}: {target} stands at {fields:?}");
        }
    }
    sheets.len()
}

/// A story of so many rows of ten scenes, each with three choices.
fn grid(rows: usize) -> String {
    let mut yaml = "format: 1\nid: grid\nversion: 1.0.0\ntitle: Grid\nlanguage: en\nsummary: S\n\
                    start: s0-0\nscenes:\n"
        .to_owned();
    for row in 0..rows {
        for column in 0..10 {
            let _ = write!(yaml, "  s{row}-{column}:\n    text: T\n    choices:\n");
            for choice in 0..3 {
                let to = match row + 1 == rows {
                    true => "end".to_owned(),
                    false => format!("s{}-{}", row + 1, (column * 3 + choice) % 10),
                };
                let _ = writeln!(
                    yaml,
                    "      c{choice}: {{ text: Way {choice}, gain: g, cost: c, goto: {to} }}"
                );
            }
        }
    }
    yaml + "  end: { ending: true, text: T }\n"
}

/// The page of a story in a file, in its own language.
fn page(path: &str, more: &[&str]) -> String {
    let graph = ["graph", path, "--to", "html", "--lang", "nl"];
    Program::new().run(graph.iter().chain(more)).exits(0).out
}

/// Without figures, which take long and only make the boxes less high.
const QUICK: [&str; 2] = ["--max-situations", "1"];

#[test]
fn every_letter_of_a_map_on_sheets_can_be_read_and_every_road_be_followed() {
    let folder = std::fs::read_dir(ours("scenarios")).expect("a folder");
    let mut most = 0;
    for file in folder.map(|file| file.expect("a file").path()) {
        let path = file.to_str().expect("a path");
        let name = file.file_name().and_then(|name| name.to_str());
        let name = name.and_then(|name| name.strip_suffix(".yaml"));
        let name = name.unwrap_or_default();
        if name.is_empty() || name.contains('.') || name == "facts" {
            continue;
        }
        let scenario = load(&std::fs::read(&file).expect("a file")).scenario;
        let scenario = scenario.expect("a sound scenario");
        most = most.max(can_be_read(name, &page(path, &QUICK), &scenario));
    }
    assert!(most > 1, "some story needs several sheets");
    let id = "practice-and-pressure";
    let path = ours(&format!("scenarios/{id}.yaml")).display().to_string();
    let scenario = load(&std::fs::read(&path).expect("a file")).scenario;
    can_be_read(id, &page(&path, &[]), &scenario.expect("a sound scenario"));
}

#[test]
fn three_hundred_scenes_stand_on_sheets_that_can_be_read() {
    let program = Program::new();
    let yaml = grid(30);
    let path = program.file("grid.yaml", &yaml);
    let drawn = page(path.to_str().expect("a path"), &QUICK);
    let scenario = load(yaml.as_bytes()).scenario.expect("a sound scenario");
    let sheets = can_be_read("grid", &drawn, &scenario);
    assert!((5..20).contains(&sheets), "{sheets}");
}

/// A story that fits stays whole, and is drawn as large as the sheet.
#[test]
fn a_small_story_is_one_sheet_without_fields() {
    let small = page("a-quick-look", &[]);
    assert_eq!(sheets(&small).len(), 1);
    assert!(!small.contains("blad 1"), "{small}");
}

#[test]
fn who_draws_a_large_story_as_one_hears_that_it_cannot_be_read_on_a3() {
    let program = Program::new();
    let said = |id: &str, form: &str| {
        let graph = ["graph", id, "--to", form, "--lang", "en"];
        let told = program.run(graph.iter().chain(&["--max-situations", "1"]));
        told.exits(0).err
    };
    assert!(said("money-from-abroad", "svg").contains("--to html"));
    assert!(!said("money-from-abroad", "html").contains("--to html"));
    assert!(!said("a-quick-look", "svg").contains("--to html"));
}

/// A hub with the scenes that only lead back to it.
const HUB: &str = "format: 1
id: hub
version: 1.0.0
title: The evening
language: en
summary: S
start: hall
scenes:
  hall:
    title: The hall
    text: T
    choices:
      shed: { text: Go and see, gain: g, cost: c, goto: shed }
      stove: { text: Light it, gain: g, cost: c, goto: stove }
      out: { text: Out, goto: end }
  shed: { title: The shed behind, text: T, goto: hall }
  stove:
    title: The stove
    text: T
    choices:
      one: { text: With wood, gain: g, cost: c, goto: hall }
      two: { text: With paper, gain: g, cost: c, goto: hall }
  end: { ending: true, title: The end, text: T }
";

#[test]
fn a_hub_is_one_box_with_the_scenes_that_only_lead_back_to_it() {
    let program = Program::new();
    let path = program.file("hub.yaml", HUB);
    let scenario = load(HUB.as_bytes()).scenario.expect("a sound scenario");
    let drawn = page(path.to_str().expect("a path"), &[]);
    can_be_read("hub", &drawn, &scenario);
    let texts = sheets(&drawn);
    let sheet = Document::parse(&texts[0]).expect("well-formed XML");
    let box_of = |place: usize| {
        let id = format!("scene-{place}");
        let mut all = sheet.descendants();
        all.find(|it| it.attribute("id") == Some(id.as_str()))
            .expect("a scene")
    };
    let hall = box_of(0);
    for spoke in [1, 2] {
        assert_eq!(box_of(spoke).parent(), Some(hall));
        assert!(!box_of(spoke).children().any(|it| it.has_tag_name("path")));
    }
    let texts: Vec<_> = hall.descendants().filter_map(|it| it.text()).collect();
    assert!(texts.iter().any(|text| text.starts_with("The shed behind")));
    assert_ne!(box_of(3).parent(), Some(hall));
}

#[test]
fn a_map_shows_where_sessions_went_and_tells_of_none_of_them() {
    let program = Program::new();
    let scenario = reporter_calls();
    let drawn = |more: &[&str]| {
        let graph = ["graph", "reporter-calls", "--lang", "nl"];
        program.run(graph.iter().chain(more))
    };
    let traffic = ["--to", "html", "--traffic"];
    drawn(&traffic).exits(1).says("geen sessie");
    // How wide the roads are that are told.
    let widths = |page: &str| -> Vec<f64> {
        let texts = sheets(page);
        let sheets = texts
            .iter()
            .map(|text| Document::parse(text).expect("well-formed XML"));
        let wide = sheets.map(|sheet| {
            let lines = sheet.descendants().filter(|it| {
                let story = it.ancestors().any(|it| it.has_attribute("transform"));
                story
                    && it
                        .attribute("class")
                        .is_some_and(|class| class.starts_with("line spine"))
            });
            let widths = lines.filter_map(|it| it.attribute("stroke-width"));
            widths
                .map(|width| width.parse().expect("a width"))
                .collect::<Vec<f64>>()
        });
        wide.flatten().collect()
    };
    for number in 1..=4 {
        group(&program.data(), &scenario, QUIET, number, 0);
    }
    let few = drawn(&traffic).exits(0).out;
    assert!(few.contains("4 keer gespeeld") && few.contains("minder dan 5 keer gegaan"));
    assert!(widths(&few).is_empty(), "nothing is told of four");
    let all = drawn(&["--to", "html", "--traffic", "--threshold", "1"])
        .exits(0)
        .out;
    assert!(!widths(&all).is_empty());
    for number in 5..=14 {
        group(&program.data(), &scenario, OPEN, number, 0);
    }
    let told = drawn(&traffic).exits(0).out;
    assert!(told.contains("14 keer gespeeld") && told.contains("5 tot en met 9 keer gegaan"));
    assert!(!widths(&told).is_empty());
    assert!(!told.contains("%<"), "a map of sessions has no chances");
    drawn(&["--traffic"]).exits(1).says("--to html");
}
