//! The map of a scenario, in its four forms.

use veerkracht::scenario::{Exit, Scenario, load};

use crate::drawings::{HOSTILE, SHIPPED, drawn};
use crate::program::{Program, ours};

const FORMS: [&str; 4] = ["terminal", "svg", "dot", "mermaid"];

fn scenario(id: &str) -> Scenario {
    let bytes = std::fs::read(ours(&format!("scenarios/{id}.yaml"))).expect("a file");
    load(&bytes).scenario.expect("a sound scenario")
}

/// What a reader of the form sees, in one line.
fn read(map: &str, form: &str) -> String {
    let text = match form {
        "svg" => texts(map).join(" "),
        "mermaid" => without_numbers(map),
        "dot" => map
            .replace("\\n", " ")
            .replace("\\\"", "\"")
            .replace("&amp;", "&"),
        _ => map.to_owned(),
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn texts(svg: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(svg).expect("well-formed XML");
    let texts = document
        .descendants()
        .filter(|node| node.has_tag_name("text"));
    texts
        .filter_map(|node| node.text().map(str::to_owned))
        .collect()
}

/// `#46;` is a full stop.
fn without_numbers(map: &str) -> String {
    let mut parts = map.split('#');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (number, rest) = part.split_once(';').expect("a number");
        let number: u32 = number.parse().expect("a number");
        text.push(char::from_u32(number).expect("a sign"));
        text.push_str(rest);
    }
    text
}

#[test]
fn every_scene_and_every_ending_stands_on_every_map() {
    for id in SHIPPED {
        let scenario = scenario(id);
        for form in FORMS {
            let text = read(&drawn(id, form), form);
            for scene in &scenario.scenes {
                let title = scene.title.as_deref().expect("a title");
                assert!(text.contains(title), "{id} as {form}: {title}\n{text}");
            }
            let endings = scenario
                .scenes
                .iter()
                .filter(|scene| scene.exit == Exit::Ending);
            let marks = match form {
                "terminal" => text.matches("■").count() - 1,
                "svg" => text.matches("Einde").count(),
                "dot" => text.matches("shape=doubleoctagon").count(),
                _ => text.matches("{{").count(),
            };
            assert_eq!(marks, endings.count(), "{id} as {form}");
        }
    }
}

#[test]
fn what_comes_in_between_says_how_and_that_it_returns() {
    for form in FORMS {
        let text = read(&drawn("reporter-calls", form), form);
        for how in [
            "Na 13 minuten, in het verhaal van",
            "Zodra: Druk van buiten minstens 5",
            "De gespreksleider stuurt dit",
        ] {
            assert!(text.contains(how), "{form}: {how}\n{text}");
        }
        let returns = text.matches("terug naar het verhaal").count();
        assert_eq!(returns, 6, "{form}");
    }
}

#[test]
fn a_road_on_a_condition_is_dashed_and_a_deadline_dotted_with_its_minutes() {
    let svg = drawn("reporter-calls", "svg");
    let document = roxmltree::Document::parse(&svg).expect("well-formed XML");
    let class = |said: &str| {
        let title = document.descendants().find(|node| {
            node.has_tag_name("title") && node.text().is_some_and(|text| text.contains(said))
        });
        let group = title.and_then(|title| title.parent()).expect(said);
        let mut lines = group.children().filter_map(|node| node.attribute("class"));
        let line = lines.find(|class| class.starts_with("line")).expect(said);
        line.to_owned()
    };
    assert_eq!(class("De lijn met Lotte is te koud"), "line if");
    assert_eq!(class("Als de tijd om is, na 3 minuten"), "line late");
    assert_eq!(
        class("1. Bel met één feitelijke correctie"),
        "line spine",
        "an open road is not dashed, and most runs take this one"
    );
    assert!(texts(&svg).iter().any(|text| text == "3 min"));

    let dot = drawn("reporter-calls", "dot");
    let line = |said: &str| {
        dot.lines()
            .find(|line| line.contains(said))
            .expect("a line")
    };
    assert!(line("De lijn met Lotte is te koud").contains("style=dashed"));
    assert!(line("na 3 minuten").contains("style=dotted"));
    let mermaid = drawn("young-volunteer", "mermaid");
    assert!(mermaid.contains("s12 -.->|\"1#44; 3–6\"| s13"), "{mermaid}");
    let terminal = drawn("young-volunteer", "terminal");
    assert!(terminal.contains("╎ 1–4 · alleen onder een voorwaarde"));
    assert!(terminal.contains("┊ 4 min"));
}

#[test]
fn a_drawing_is_the_same_every_time_and_needs_nothing_from_elsewhere() {
    for id in SHIPPED {
        for form in FORMS {
            assert_eq!(drawn(id, form), drawn(id, form));
        }
        let svg = drawn(id, "svg");
        let without_name = svg.replace("http://www.w3.org/2000/svg", "");
        for foreign in ["http", "<script", "<image", "@import", "<foreignObject"] {
            assert!(!without_name.contains(foreign), "{foreign}");
        }
        let document = roxmltree::Document::parse(&svg).expect("well-formed XML");
        let root = document.root_element();
        assert_eq!(root.attribute("lang"), Some("nl"));
        assert_eq!(root.attribute("role"), Some("img"));
        assert!(root.children().any(|node| node.has_tag_name("desc")));
    }
}

#[test]
fn no_text_of_a_file_becomes_markup() {
    let program = Program::new();
    program.file("hostile.yaml", HOSTILE);
    let draw = |form| {
        program
            .run(["graph", "hostile.yaml", "--to", form])
            .exits(0)
            .out
    };

    let svg = draw("svg");
    let document = roxmltree::Document::parse(&svg).expect("well-formed XML");
    for name in ["script", "b", "i"] {
        assert!(
            !document.descendants().any(|node| node.has_tag_name(name)),
            "{name}"
        );
    }
    let titles = document
        .descendants()
        .filter(|node| node.has_tag_name("title"));
    let titles: Vec<_> = titles.filter_map(|node| node.text()).collect();
    assert!(
        titles[0].contains("<script>alert(1)</script>"),
        "{titles:?}"
    );
    assert!(titles.iter().any(|title| title.contains("- two |x| ]]>")));

    let dot = draw("dot");
    assert!(
        dot.contains("1. &lt;b&gt;bold&lt;/b&gt; \\\"quoted\\\""),
        "{dot}"
    );
    assert!(dot.contains("\\\\N"), "{dot}");
    let mermaid = draw("mermaid");
    for sign in ["<b>", "`", "\"quoted", "end;", "[x]"] {
        assert!(!mermaid.contains(sign), "{sign}\n{mermaid}");
    }
    assert!(read(&mermaid, "mermaid").contains("1. <b>bold</b> \"quoted\" [x](y); %% `code`"));
    let terminal = draw("terminal");
    assert!(!terminal.contains('\u{1b}'));
    assert!(terminal.contains("<b>bold</b>"));
}

#[test]
fn the_map_in_a_terminal_fits_its_width() {
    for id in SHIPPED {
        let map = drawn(id, "terminal");
        for line in map.lines() {
            assert!(line.chars().count() <= 80, "{line}");
        }
        assert!(map.contains("●") && map.contains("→ "), "{map}");
    }
}

#[test]
fn several_maps_go_to_a_folder_and_one_to_a_file() {
    let program = Program::new();
    let both = ["graph", "reporter-calls", "young-volunteer", "--to", "svg"];
    program.run(both).exits(1).says("--out");
    program
        .run(both.into_iter().chain(["--out", "maps"]))
        .exits(0)
        .says("reporter-calls.svg");
    let svg = std::fs::read_to_string(program.folder.path().join("maps/young-volunteer.svg"));
    assert!(
        svg.expect("a file")
            .contains("Een jonge vrijwilliger verandert")
    );
    let one = [
        "graph",
        "reporter-calls",
        "--to",
        "dot",
        "--out",
        "one.dot",
        "--lang",
        "en",
    ];
    program.run(one).exits(0);
    let dot = std::fs::read_to_string(program.folder.path().join("one.dot")).expect("a file");
    assert!(
        dot.contains("The phone call") || dot.contains("Did he come"),
        "{dot}"
    );
    let folder = ours("scenarios");
    let said = program.run(["graph".as_ref(), folder.as_os_str()]).exits(0);
    said.says("De verslaggever belt")
        .says("Een jonge vrijwilliger verandert");
}

#[test]
fn a_scenario_with_errors_shows_them_instead_of_a_map() {
    let program = Program::new();
    program.file("hostile.yaml", HOSTILE.replace("goto: b }", "goto: bb }"));
    program
        .run(["graph", "hostile.yaml"])
        .exits(1)
        .says("E0201");
}

/// A story of which nobody can count the roads is drawn all the same, as soon as somebody wants it.
#[test]
fn a_map_waits_no_longer_for_its_figures_than_somebody_says() {
    let path = ours("scenarios/reporter-calls.yaml").display().to_string();
    let program = Program::new();
    for form in ["dot", "svg", "html", "terminal"] {
        let drawn = |more: &[&str]| {
            let graph = ["graph", &path, "--to", form, "--lang", "en"];
            program.run(graph.iter().chain(more)).exits(0)
        };
        let counted = drawn(&["--within", "1h"]);
        // In a drawing, lengths are said in the same sign.
        let figure = match form {
            "svg" | "html" => ">100%<",
            _ => "100%",
        };
        assert!(counted.out.contains(figure), "{form}: {}", counted.out);
        assert!(!counted.err.contains("stopped at"), "{}", counted.err);
        for bound in [["--within", "1ns"], ["--max-situations", "1"]] {
            let bounded = drawn(&bound);
            assert!(!bounded.out.contains(figure), "{}", bounded.out);
            assert!(bounded.err.contains("stopped at"), "{}", bounded.err);
            assert!(bounded.err.contains(bound[0]), "{}", bounded.err);
        }
    }
}

#[test]
fn no_label_of_a_road_covers_another_and_no_road_ends_before_its_scene() {
    for id in SHIPPED {
        let map = drawn(id, "svg");
        let document = roxmltree::Document::parse(&map).expect("well-formed XML");
        let number = |node: roxmltree::Node<'_, '_>, name: &str| -> f64 {
            let value = node.attribute(name).expect("a length");
            value.parse().expect("a number")
        };
        let story = document
            .descendants()
            .find(|node| node.has_attribute("transform"));
        let story = story.expect("the story");
        // The labels of roads are higher than the numbers in a box.
        let labels = story.descendants().filter(|node| {
            node.attribute("class") == Some("pill") && number(*node, "height") > 16.0
        });
        let labels = labels.map(|node| {
            let (x, y) = (number(node, "x"), number(node, "y"));
            (x, x + number(node, "width"), y, y + number(node, "height"))
        });
        let labels: Vec<_> = labels.collect();
        for (place, one) in labels.iter().enumerate() {
            for other in &labels[place + 1..] {
                let apart = one.1 <= other.0 || other.1 <= one.0;
                let below = one.3 <= other.2 || other.3 <= one.2;
                assert!(apart || below, "{id}: {one:?} {other:?}");
            }
        }
        // What keeps crossing roads apart is drawn before all roads that lead to the same scene.
        let paths = story.descendants().filter(|node| node.has_tag_name("path"));
        let mut open = Vec::new();
        for path in paths {
            let class = path.attribute("class").unwrap_or_default();
            let drawn = path.attribute("d").unwrap_or_default();
            let end = |path: &str| {
                path.rsplit(' ')
                    .take(2)
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            };
            if class == "halo" {
                let end = end(drawn);
                assert!(!open.contains(&end), "{id}: {drawn}");
            } else if class.starts_with("line") {
                open.push(end(drawn));
            }
        }
    }
}
