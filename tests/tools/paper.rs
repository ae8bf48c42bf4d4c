//! What is printed, read back from the paper.

use std::process::Command;

use crate::gate::{export, machine, told};
use crate::groups::{compare, two};
use crate::program::Program;

/// The text of a page as a browser prints it, taken out by pdftotext with these options.
fn printed(page: &str, options: &[&str]) -> String {
    let program = Program::new();
    let page = program.file("page.html", page);
    let pdf = program.folder.path().join("page.pdf");
    let browser = Command::new("chromium")
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
        ])
        .args(["--disable-background-networking", "--no-pdf-header-footer"])
        .arg(format!(
            "--user-data-dir={}",
            program.folder.path().join("browser").display()
        ))
        .arg(format!("--print-to-pdf={}", pdf.display()))
        .arg(format!("file://{}", page.display()))
        .output()
        .expect("a browser");
    assert!(browser.status.success(), "{browser:?}");
    let text = Command::new("pdftotext")
        .args(options)
        .args([pdf.as_os_str(), "-".as_ref()])
        .output();
    String::from_utf8_lossy(&text.expect("a text").stdout).into_owned()
}

pub(crate) fn a_handbook_prints_as_a_document_that_can_be_read_back() {
    let guide = ["report", "--guide", "reporter-calls", "--lang", "en"];
    let guide = guide.iter().chain(&["--max-situations", "1"]);
    let text = printed(&Program::new().run(guide).exits(0).out, &[]);
    for part in [
        "handbook",
        "The phone call",
        "Did he come to you?",
        "Role cards",
        "1 / ",
    ] {
        assert!(text.contains(part), "{part} is not in:\n{text}");
    }
}

pub(crate) fn a_report_prints_as_a_document_that_can_be_read_back() {
    let text = printed(&told(&machine(), &[]).out, &[]);
    for part in [
        "Looking back on the exercise",
        "The moment that decided the evening",
        "Round 2",
        "Roads not taken",
        "How the chances went",
        "What went well",
    ] {
        assert!(text.contains(part), "{part} is not in:\n{text}");
    }
    // Readers of PDF part the numbers of pages in their own ways.
    let close: String = text.split_whitespace().collect();
    assert!(close.contains("1/8"), "{text}");
}

pub(crate) fn lines_that_were_typed_stay_lines_on_paper() {
    let mut export = export().to_string();
    let note = "Who <has> the key? | {us}";
    assert!(export.contains(note));
    export = export.replace(note, "We call first.\\n- We call twice.");
    let program = machine();
    program.file("record.json", export);
    let text = printed(&told(&program, &[]).out, &["-layout"]);
    let lines: Vec<_> = text.lines().map(str::trim).collect();
    let at = lines.iter().position(|it| it.ends_with(" We call first."));
    let at = at.unwrap_or_else(|| panic!("{text}"));
    assert_eq!(lines[at + 1], "- We call twice.", "{text}");
}

pub(crate) fn no_decision_is_broken_over_two_pages() {
    let program = Program::new();
    let play = ["play", "reporter-calls", "--lang", "en"];
    program.typing(play, &"\n1\n".repeat(40)).exits(0);
    let more = ["--max-situations", "1"];
    let page = program
        .run(["report", "latest"].iter().chain(&more))
        .exits(0);
    let text = printed(&page.out, &[]);
    let pages: Vec<_> = text
        .split('\u{c}')
        .map(|page| {
            (
                page.matches("Decided: ").count(),
                page.matches("Roads not taken").count(),
            )
        })
        .collect();
    assert!((12..=28).contains(&pages.len()), "{pages:?}");
    let decisions: usize = pages.iter().map(|(decided, _)| decided).sum();
    assert!(decisions > 8, "{pages:?}");
    assert!(pages.iter().all(|(top, end)| top == end), "{pages:?}");
    assert!(pages.iter().any(|(decided, _)| *decided > 1), "{pages:?}");
}

pub(crate) fn what_people_take_along_is_one_page_whatever_was_played() {
    for scenario in [
        "contested-preacher",
        "money-from-abroad",
        "practice-and-pressure",
        "press-before-anything",
        "reporter-calls",
        "threat-before-friday",
        "war-far-away",
        "young-volunteer",
        "what-was-passed-on",
        "list-left-the-room",
        "a-quick-look",
    ] {
        for language in ["nl", "en"] {
            let program = Program::new();
            let play = ["play", scenario, "--lang", language, "--seed", "3"];
            program.typing(play, &"\n1\n".repeat(60)).exits(0);
            let sheet = ["report", "latest", "--for", "participants"];
            let sheet = sheet.iter().chain(&["--max-situations", "1"]);
            let text = printed(&program.run(sheet).exits(0).out, &[]);
            let pages = text.matches('\u{c}').count();
            assert_eq!(pages, 1, "{scenario} {language}:\n{text}");
            assert!(text.contains("112"), "{text}");
        }
    }
}

/// The words of each page with the height of their letters, in points, and whether the page lies on its side.
fn words_of(page: &str) -> Vec<(bool, Vec<(f64, String)>)> {
    let number = |line: &str, name: &str| -> f64 {
        let (_, rest) = line.split_once(&format!("{name}=\"")).expect("a number");
        rest.split_once('"')
            .expect("an end")
            .0
            .parse()
            .expect("a number")
    };
    let boxes = printed(page, &["-bbox"]);
    let pages = boxes.split("<page ").skip(1);
    pages
        .map(|page| {
            let lies = number(page, "width") > number(page, "height");
            let words = page.lines().filter(|line| line.contains("<word "));
            let words = words.map(|line| {
                let high = number(line, "yMax") - number(line, "yMin");
                let (_, word) = line.split_once("\">").expect("a word");
                (high, word.trim_end_matches("</word>").to_owned())
            });
            (lies, words.collect())
        })
        .collect()
}

pub(crate) fn every_letter_of_a_map_can_be_read_on_paper() {
    let guide = ["report", "--guide", "threat-before-friday", "--lang", "en"];
    let guide = guide.iter().chain(&["--max-situations", "1"]);
    let pages = words_of(&Program::new().run(guide).exits(0).out);
    let mut maps = pages
        .iter()
        .filter(|(lies, _)| *lies)
        .map(|(_, words)| words);
    let whole = maps.next().expect("the map as a whole");
    let parts: Vec<_> = maps.flatten().collect();
    assert!(!parts.is_empty());
    let small = parts.iter().filter(|(high, _)| *high < 6.0);
    assert_eq!(small.count(), 0, "{parts:?}");
    let legible: std::collections::HashSet<_> = parts.iter().map(|(_, word)| word).collect();
    // The heading of the page and its number stand on the first alone.
    let heading =
        "The map All scenes and the roads between them. Show it to the group only afterwards. /";
    for (_, word) in whole {
        let of_page = heading.contains(word.as_str()) || word.parse::<u32>().is_ok();
        assert!(
            of_page || legible.contains(word),
            "{word} is nowhere large enough"
        );
    }
}

pub(crate) fn reasons_stand_side_by_side_on_paper() {
    let (program, one, other) = two();
    let page = compare(&program, &["--lang", "en", "--to", "html"], [&one, &other]).exits(0);
    let text = printed(&page.out, &["-layout"]);
    let side_by_side = |left: &str, right: &str| {
        let both = |line: &str| line.contains(left) && line.contains(right);
        assert!(
            text.lines().any(both),
            "{left} | {right} is not in:\n{text}"
        );
    };
    side_by_side("Group 1", "Group 2");
    side_by_side("It still holds tomorrow", "<b>Honest</b> about what we");
}
