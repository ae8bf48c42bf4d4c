//! A course for a learning platform: what is in its package. How it gets on in a platform is tried in `tests/tools`.

use std::io::{Cursor, Read as _};

use roxmltree::{Document, Node};
use serde_json::Value;
use veerkracht::analysis::Limits;
use veerkracht::debrief::takehome::package;
use zip::ZipArchive;

use crate::pages::{Shipped, shipped};
use crate::program::Program;

const CONTENT: &str = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
const PLATFORM: &str = "http://www.adlnet.org/xsd/adlcp_rootv1p2";

/// The files of a package, by name.
fn unpacked(zip: Vec<u8>) -> Vec<(String, String)> {
    let mut zip = ZipArchive::new(Cursor::new(zip)).expect("a package");
    assert_eq!(zip.len(), 2);
    let file = |place| {
        let mut file = zip.by_index(place).expect("a file");
        let name = file.name().expect("a name").into_owned();
        let mut text = String::new();
        file.read_to_string(&mut text).expect("text");
        (name, text)
    };
    (0..2).map(file).collect()
}

/// The one element of this name.
fn one<'a, 'input>(manifest: &'a Document<'input>, name: &str) -> Node<'a, 'input> {
    let named = |node: &Node<'_, '_>| node.has_tag_name((CONTENT, name));
    let found: Vec<_> = manifest.descendants().filter(named).collect();
    assert_eq!(found.len(), 1, "{name}");
    found[0]
}

/// Holds a manifest against what SCORM 1.2 asks of one.
fn sound(manifest: &str, id: &str, title: &str) {
    let manifest = Document::parse(manifest).expect("XML");
    let root = manifest.root_element();
    assert!(root.has_tag_name((CONTENT, "manifest")));
    assert_eq!(
        root.attribute("identifier"),
        Some(format!("veerkracht-{id}").as_str())
    );
    assert_eq!(one(&manifest, "schema").text(), Some("ADL SCORM"));
    assert_eq!(one(&manifest, "schemaversion").text(), Some("1.2"));
    let course = one(&manifest, "organization");
    let chosen = one(&manifest, "organizations").attribute("default");
    assert_eq!(chosen, course.attribute("identifier"));
    let (item, page) = (one(&manifest, "item"), one(&manifest, "resource"));
    assert_eq!(
        item.attribute("identifierref"),
        page.attribute("identifier")
    );
    assert_eq!(page.attribute("type"), Some("webcontent"));
    assert_eq!(page.attribute((PLATFORM, "scormtype")), Some("sco"));
    assert_eq!(page.attribute("href"), Some("index.html"));
    assert_eq!(one(&manifest, "file").attribute("href"), Some("index.html"));
    for above in [course, item] {
        let said = above.children().find(|node| node.has_tag_name("title"));
        assert_eq!(said.and_then(|node| node.text()), Some(title));
    }
    let ids = manifest
        .descendants()
        .filter_map(|node| node.attribute("identifier"));
    let mut ids: Vec<_> = ids.collect();
    assert!(ids.iter().all(|id| id.starts_with(char::is_alphabetic)));
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 4, "each thing has an id of its own");
}

/// How many ways out a scene has at most.
fn ways_out(data: &Value, scene: &Value) -> usize {
    let count = |way: &Value| way["to"].as_array().map_or(0, Vec::len);
    let choices = scene["choices"].as_array().expect("a list").iter();
    let choices = choices.chain(Some(&scene["deadline"]).filter(|it| !it.is_null()));
    let choice = |place: &Value| {
        let place = usize::try_from(place.as_u64().expect("a place")).expect("small");
        count(&data["choices"][place]["way"])
    };
    choices.map(choice).sum::<usize>() + count(&scene["on"])
}

#[test]
fn a_course_is_a_flat_package_with_a_page_and_what_a_platform_needs() {
    for (name, Shipped { languages, html }) in shipped() {
        let made = || package(languages, "nl", Limits::situations(1)).expect("a package");
        let zip = made().zip;
        // The same story makes the same package.
        assert_eq!(zip, made().zip);
        let files = unpacked(zip);
        let names: Vec<_> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["imsmanifest.xml", "index.html"]);
        sound(&files[0].1, name, &languages[0].title);
        let page = &files[1].1;
        assert!(!page.contains("http://") && !page.contains("https://"));
        // A score is never so much as named, and nor is what a person answered.
        for secret in [
            "core.score",
            "cmi.interactions",
            "cmi.comments",
            "core.student",
        ] {
            assert!(!page.contains(secret), "{name}: {secret}");
        }
        // The page that is opened by itself knows of no platform.
        assert!(page.contains("LMSInitialize") && !html.contains("LMS"));
        let (_, rest) = page.split_once("id=\"data\">").expect("data");
        let (data, _) = rest.split_once("</script>").expect("an end");
        let data: Value = serde_json::from_str(data).expect("JSON");
        // Each way out has one sign in the road that is kept: there are 64.
        for scene in data["scenes"].as_array().expect("scenes") {
            assert!(ways_out(&data, scene) <= 64, "{name}: {}", scene["id"]);
        }
    }
}

/// A story whose title is markup.
const MARKUP: &str = "
format: 1
id: door-2_b
version: 1.0.0
title: \"A <b>& \\\"door\\\" ]]>\"
language: en
start: door
scenes:
  door: { text: D, choices: { open: { text: Open, gain: g, cost: c, goto: end }, wait: { text: Wait, gain: g, cost: c, goto: end } } }
  end: { ending: true, title: The end, text: E }
";

#[test]
fn a_course_is_written_to_a_file_and_says_what_a_platform_knows() {
    let program = Program::new();
    program.file("door.yaml", MARKUP);
    let asked = ["report", "--lang", "en", "--to", "scorm"];
    let play = [&asked[..], &["--play", "door.yaml"]].concat();
    let written = program.run([&play[..], &["--out", "course.zip"]].concat());
    assert_eq!((written.code, written.err.as_str()), (Some(0), ""));
    let said = "The platform knows who somebody is, and hears whether they came to an ending and which road they took.";
    assert!(written.out.contains(said), "{}", written.out);
    let zip = std::fs::read(program.folder.path().join("course.zip")).expect("a package");
    sound(&unpacked(zip)[0].1, "door-2_b", "A <b>& \"door\" ]]>");
    // It is no text, and nothing else than a page to practise with becomes one.
    program.run(&play).exits(1).says("--out course.zip");
    let guide = [&asked[..], &["--guide", "door.yaml", "--out", "g.zip"]].concat();
    program
        .run(guide)
        .exits(1)
        .says("report --play SCENARIO --to scorm");
    let mail = [
        "report",
        "--lang",
        "en",
        "--play",
        "door.yaml",
        "--to",
        "md",
    ];
    program.run(mail).exits(1).says("or write --to scorm");
}
