//! The pictures of README.md, made of the program itself. `VEERKRACHT_PICTURES=1` draws them anew; without that a test holds
//! what stands on them against what the program shows today, so that they cannot go stale unseen.

use std::fmt::Write as _;
use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fantoccini::Client;
use serde_json::json;
use vt100::Color;

use crate::browser::{Browser, browse};
use crate::browsers::{joins, link, sees};
use crate::hosted::Hosted;
use crate::program::{Program, ours};
use crate::projector::resized;
use crate::screen::Screen;

/// Rows and columns of the console on its picture.
const CONSOLE: (u16, u16) = (30, 100);
/// The first eight colours of a terminal, and their bright ones.
const COLOURS: [&str; 16] = [
    "#1d2126", "#e06c60", "#7fb86a", "#d8b25a", "#6ba4d8", "#b98bd0", "#5fb5b5", "#c9d1d9",
    "#6e7681", "#f08a7e", "#9ad384", "#f0cc74", "#8cc0f0", "#d3a8ea", "#7fd4d4", "#ffffff",
];
/// What is waited for, in English and in Dutch.
const WORDS: [[&str; 9]; 2] = [
    [
        "en",
        "Enter begins",
        "Talking",
        "Open the vote?",
        "25 of 25 voted",
        "25 of 26 phones have voted",
        "Everybody sees",
        "Everything is kept",
        "Vote",
    ],
    [
        "nl",
        "Enter begint",
        "In gesprek",
        "De stemming openen?",
        "25 van 25 gestemd",
        "25 van 26 telefoons hebben gestemd",
        "Iedereen ziet",
        "Alles is bewaard",
        "Stem",
    ],
];

pub(crate) fn the_pictures_show_what_there_is() {
    browse(async |browser| {
        for words in WORDS {
            console(browser, words).await;
            hall(browser, words).await;
        }
    });
}

/// What leads a rehearsal in which everything comes as it did.
fn rehearsal(language: &str) -> [&str; 9] {
    [
        "threat-before-friday",
        "--rehearse",
        "25",
        "--seed",
        "3",
        "--answer",
        "pace=afternoon",
        "--lang",
        language,
    ]
}

async fn console(browser: &Browser, words: [&str; 9]) {
    let [language, begins, talking, open, voted, ..] = words;
    let program = Program::new();
    let arguments = [&["host"], &rehearsal(language)[..]].concat();
    let mut screen = Screen::with(&program, &arguments, CONSOLE, "");
    screen.shows(begins).types("\r").shows(talking).types("v");
    screen.shows(open).types("\r").shows(voted);
    let file = program.file("console.html", drawn(screen.cells()));
    let page = browser.open(1280, 720).await;
    resized(browser, &page, (930, 624)).await;
    let address = format!("file://{}", file.display());
    page.goto(&address).await.expect("a page");
    keeps(
        browser,
        &page,
        &format!("console.{language}"),
        &screen.contents(),
    )
    .await;
}

/// A phone that votes, the projector that shows how the vote went, and the report.
async fn hall(browser: &Browser, words: [&str; 9]) {
    let [language, _, _, _, _, votes, shown, kept, vote] = words;
    let program = Program::new();
    let arguments = [&rehearsal(language)[..], &["--port", "0"]].concat();
    let mut hosted = Hosted::open_in(&program, &arguments, language);
    let phone = browser.open(390, 844).await;
    let reads = json!({ "headers": { "Accept-Language": language } });
    browser.pretends(&phone, "Network.enable", &json!({})).await;
    browser
        .pretends(&phone, "Network.setExtraHTTPHeaders", &reads)
        .await;
    joins(&phone, &link(&hosted), None).await;
    let projector = browser.open(1280, 720).await;
    resized(browser, &projector, (1280, 720)).await;
    let screen = hosted.url("/screen");
    projector.goto(&screen).await.expect("a page");
    hosted.types("vote");
    hosted.hears(votes);
    sees(&phone, vote).await;
    keeps(
        browser,
        &phone,
        &format!("phone.{language}"),
        &text(&phone, "main").await,
    )
    .await;
    hosted.types("close show");
    hosted.hears(shown);
    projector.goto(&screen).await.expect("a page");
    let name = format!("projector.{language}");
    let says = text(&projector, "main").await;
    let says = says.replace(&hosted.code.to_uppercase(), "CODE");
    keeps(browser, &projector, &name, &says).await;
    hosted.types("choose 2");
    hosted.types("go");
    hosted.types("finish");
    hosted.types("quit");
    hosted.hears(kept);
    hosted.ends();
    let id = program.sessions()[0]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    let report = program.folder.path().join("report.html");
    let out = report.to_str().expect("a path");
    program
        .run(["report", &id, "--lang", language, "--out", out])
        .exits(0);
    let page = browser.open(1280, 720).await;
    resized(browser, &page, (860, 900)).await;
    page.goto(&format!("file://{out}")).await.expect("a page");
    keeps(
        browser,
        &page,
        &format!("report.{language}"),
        &text(&page, "h1, h2").await,
    )
    .await;
}

/// What stands in the parts of a page that are meant.
async fn text(page: &Client, css: &str) -> String {
    let script =
        "return [...document.querySelectorAll(arguments[0])].map(it => it.innerText).join('\\n')";
    let text = page
        .execute(script, vec![css.into()])
        .await
        .expect("a text");
    text.as_str().expect("a text").to_owned()
}

/// Draws a picture anew, or holds it against what stands on the page now, but for figures, which are those of a clock, an
/// address or a date.
async fn keeps(browser: &Browser, page: &Client, name: &str, says: &str) {
    let lines = says.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines = lines.map(|line| line.replace(|sign: char| sign.is_ascii_digit(), "0"));
    let says = lines.collect::<Vec<_>>().join("\n") + "\n";
    let file = |ending: &str| -> PathBuf { ours(&format!("tests/pictures/{name}.{ending}")) };
    if std::env::var_os("VEERKRACHT_PICTURES").is_some() {
        let form = json!({ "format": "webp", "quality": 72 });
        let drawn = browser.asks(page, "Page.captureScreenshot", &form).await;
        let drawn = STANDARD.decode(drawn["data"].as_str().expect("a picture"));
        std::fs::write(file("webp"), drawn.expect("a picture")).expect("a file");
        std::fs::write(file("txt"), &says).expect("a file");
    }
    let before = std::fs::read_to_string(file("txt")).expect("the words of a picture");
    assert!(file("webp").exists(), "there is no picture of {name}");
    assert_eq!(
        before, says,
        "{name} is another one: draw it anew with VEERKRACHT_PICTURES=1"
    );
}

/// A screen of a terminal as a page.
fn drawn(screen: &vt100::Screen) -> String {
    let mut page = "<!doctype html><meta charset=utf-8><style>body{margin:0;background:#1d2126}pre{margin:12px;\
        font:15px/20px 'DejaVu Sans Mono',monospace;color:#e6edf3}b{font-weight:600}</style><pre>"
        .to_owned();
    let (rows, columns) = screen.size();
    for row in 0..rows.get() {
        for column in 0..columns.get() {
            let Some(cell) = screen
                .cell(row, column)
                .filter(|it| !it.is_wide_continuation())
            else {
                continue;
            };
            let ink = colour(cell.fgcolor());
            let paper = colour(cell.bgcolor());
            let (ink, paper) = match cell.inverse() {
                true => (paper.or(Some(COLOURS[0])), ink.or(Some("#e6edf3"))),
                false => (ink, paper),
            };
            let mut style = String::new();
            for (what, colour) in [("color", ink), ("background", paper)] {
                if let Some(colour) = colour {
                    let _ = write!(style, "{what}:{colour};");
                }
            }
            for (is, rule) in [
                (cell.bold(), "font-weight:600;"),
                (cell.dim(), "opacity:.65;"),
            ] {
                style.push_str(if is { rule } else { "" });
            }
            let sign = match cell.contents() {
                "" => " ",
                "<" => "&lt;",
                "&" => "&amp;",
                sign => sign,
            };
            match style.is_empty() {
                true => page.push_str(sign),
                false => {
                    let _ = write!(page, "<span style=\"{style}\">{sign}</span>");
                }
            }
        }
        page.push('\n');
    }
    page + "</pre>"
}

/// A colour of a page; none for that of the terminal itself.
fn colour(colour: Color) -> Option<&'static str> {
    match colour {
        Color::Idx(place) => COLOURS.get(usize::from(place)).copied(),
        Color::Default | Color::Rgb(..) => None,
    }
}
