//! The projector as the back row sees it: what stands on it is large enough, whole, and can be scanned.

use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fantoccini::Client;
use serde_json::json;

use crate::browser::{Browser, browse};
use crate::hosted::{HALL, Hosted};
use crate::program::Program;

/// The sizes of projectors.
const SIZES: [(u32, u32); 5] = [
    (800, 600),
    (1024, 768),
    (1280, 720),
    (1600, 900),
    (1920, 1080),
];

/// The smallest letters of what is told, in hundredths of a percent of the height; how far anything lies below the edge,
/// or beside it, or on the line at the bottom; and how many choices are there.
const MEASURE: &str = "
    window.dispatchEvent(new Event('resize'));
    const [high, wide] = [window.innerHeight, window.innerWidth];
    const written = it => [...it.childNodes].some(part => part.nodeType === 3 && part.data.trim()) && !it.closest('.aloud');
    const told = [...document.querySelectorAll('.told *, .bar-line, .bar-line *, .door-line, .door-line *, .way-in p')].filter(written);
    const sizes = told.map(text => parseFloat(getComputedStyle(text).fontSize));
    const drawn = css => [...document.querySelectorAll(css)].map(it => it.getBoundingClientRect()).filter(it => it.height > 0);
    const most = (list, of) => Math.max(0, ...list.map(of));
    const line = drawn('.door-line')[0];
    return {
        least: Math.round(10000 * Math.min(high, ...sizes) / high),
        below: most(drawn('#now *'), it => Math.floor(it.bottom - high)),
        beside: most(drawn('#now *'), it => Math.floor(it.right - wide)),
        over: line ? most(drawn('.told *'), it => Math.floor(it.bottom - line.top)) : 0,
        choices: document.querySelectorAll('.offers li').length,
    };
";

/// On how many lines the address stands that is typed on a phone.
const LINES: &str = "
    window.dispatchEvent(new Event('resize'));
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('.way-in .address'));
    return new Set([...range.getClientRects()].map(part => Math.round(part.top))).size;
";

/// Gives a page a size of its own.
pub(crate) async fn resized(browser: &Browser, page: &Client, (width, height): (u32, u32)) {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    let command = "Emulation.setDeviceMetricsOverride";
    browser.pretends(page, command, &size).await;
}

/// Looks at the slide that is shown, in every size. Returns how many choices stand on it.
async fn measured(browser: &Browser, page: &Client, hosted: &Hosted, about: &str) -> u64 {
    page.goto(&hosted.url("/screen")).await.expect("a page");
    let mut choices = 0;
    for size in SIZES {
        resized(browser, page, size).await;
        let told = page.execute(MEASURE, Vec::new()).await.expect("measures");
        let of = |name: &str| {
            told[name]
                .as_u64()
                .unwrap_or_else(|| panic!("{about}: {name} in {told}"))
        };
        assert!(of("least") >= 300, "{about} at {size:?}: {told}");
        let outside = ["below", "beside", "over"].map(of);
        assert_eq!(outside, [0, 0, 0], "{about} at {size:?}: {told}");
        choices = of("choices");
        if let Some(folder) = std::env::var_os("VEERKRACHT_SHOTS") {
            let picture = page.screenshot().await.expect("a picture");
            let name = format!("slide-{about}-{}.png", size.0);
            std::fs::write(std::path::Path::new(&folder).join(name), picture).expect("a file");
        }
    }
    choices
}

/// What a moderator reads in lines, in English and in Dutch.
const SLIDE: [&str; 2] = ["slide", "dia"];
const CONNECTED: [&str; 2] = ["connected", "verbonden"];
const VOTING: [&str; 2] = ["phones have voted", "telefoons hebben gestemd"];
const SHOWN: [&str; 2] = ["Everybody sees", "Iedereen ziet"];
const OVER: [&str; 2] = ["The story is over", "Het verhaal is uit"];

/// Looks at every slide of what is shown. Returns how many choices stand on each.
async fn turned(
    browser: &Browser,
    page: &Client,
    hosted: &mut Hosted,
    (about, dutch): (&str, bool),
) -> Vec<u64> {
    let slide = SLIDE[usize::from(dutch)];
    hosted.types("slide 1");
    let said = hosted.hears(slide);
    let count = said
        .rsplit_once('/')
        .map_or(1, |(_, count)| count.trim().parse().expect("a number"));
    let mut choices = Vec::new();
    for number in 1..=count {
        if count > 1 {
            hosted.types(&format!("slide {number}"));
            hosted.hears(&format!("{slide} {number}/{count}"));
        }
        let about = format!("{about}-{number}");
        choices.push(measured(browser, page, hosted, &about).await);
    }
    choices
}

/// Somebody leads to an ending, by the first choice that is open, and looks at all slides on the way.
async fn led(browser: &Browser, page: &Client, name: &str, dutch: bool, program: &Program) {
    let language = if dutch { "nl" } else { "en" };
    let arguments = [name, "--port", "0", "--seed", "3", "--lang", language];
    let mut hosted = Hosted::open_in(program, &arguments, language);
    let says = |what: [&'static str; 2]| what[usize::from(dutch)];
    for scene in 1..100 {
        let about = |what: &str| format!("{name}-{language}-{scene}-{what}");
        turned(browser, page, &mut hosted, (&about("talk"), dutch)).await;
        for line in ["vote", "hands 1 7", "time"] {
            hosted.types(line);
        }
        if hosted.hears_with(says(CONNECTED)).contains(says(VOTING)) {
            let choices = measured(browser, page, &hosted, &about("vote")).await;
            assert!(choices > 0, "{name}: no choices in the vote");
            for line in ["close", "vote", "close", "show"] {
                hosted.types(line);
            }
            hosted.hears(says(SHOWN));
            turned(browser, page, &mut hosted, (&about("shown"), dutch)).await;
            for number in 1..=6 {
                hosted.types(&format!("choose {number}"));
            }
            hosted.types("time");
            hosted.hears(says(CONNECTED));
            turned(browser, page, &mut hosted, (&about("brought"), dutch)).await;
        }
        hosted.types("go");
        hosted.types("time");
        if hosted.hears_with(says(CONNECTED)).contains(says(OVER)) {
            turned(browser, page, &mut hosted, (&about("ended"), dutch)).await;
            return;
        }
    }
    panic!("{name} has no end");
}

/// What is long: a scene, its choices, and words without an end.
fn long() -> String {
    let text = "The treasurer stands up and walks to the window. He says that nobody will read a statement of two \
                pages, and that the neighbours want to know one thing only: whether the door stays open on Friday. ";
    let choice =
        "Ask the caretaker to stay at the door until everybody has gone home and to ring you then";
    let word = "Meldeplichtsuntersuchungsausschussvorsitzendenstellvertreterinnenversammlung";
    let option = |number| {
        format!(
            "      c{number}: {{ text: {choice} ({number}), gain: {word}, cost: {choice}, goto: end }}"
        )
    };
    let choices: Vec<_> = (0..6).map(option).collect();
    let choices = choices.join("\n");
    format!(
        "format: 1\nid: long\nversion: 1.0.0\ntitle: {word}\nlanguage: en\nstart: knock\nscenes:\n  knock:\n    text: |\n      \
         {}\n\n      {word} https://example.org/{} {}\n    choices:\n{choices}\n  end: {{ ending: true, title: {word}, text: {word} }}\n",
        text.repeat(7),
        "a".repeat(120),
        text.repeat(4),
    )
}

pub(crate) fn every_slide_can_be_read_from_the_back_row() {
    browse(async |browser| {
        let page = browser.open(1600, 900).await;
        let program = Program::new();
        program.file("long.yaml", long());
        led(browser, &page, "long.yaml", false, &program).await;
        led(browser, &page, "threat-before-friday", true, &program).await;
        led(browser, &page, "young-volunteer", false, &program).await;
    });
}

pub(crate) fn the_choices_of_a_long_scene_stand_together_and_the_slides_are_turned() {
    browse(async |browser| {
        let page = browser.open(1600, 900).await;
        let program = Program::new();
        program.file("long.yaml", long());
        let mut hosted = Hosted::open(&program, &["long.yaml", "--port", "0"]);
        let choices = turned(browser, &page, &mut hosted, ("turned", false)).await;
        assert_eq!(
            (choices.len(), choices.last()),
            (3, Some(&6)),
            "{choices:?}"
        );
        hosted.types("slide 1");
        hosted.hears("slide 1/3");
        page.goto(&hosted.url("/screen")).await.expect("a page");
        let now = async || page.source().await.expect("a page");
        assert!(now().await.contains("1 of 3"));
        // The page that is open follows, and a vote begins where its choices stand.
        hosted.types("slide");
        crate::browsers::sees(&page, "2 of 3").await;
        hosted.types("vote");
        crate::browsers::sees(&page, "3 of 3").await;
        hosted.types("slide 1");
        crate::browsers::sees(&page, "1 of 3").await;
        for (line, shown) in [
            ("pause", "A short break"),
            ("on", "1 of 3"),
            ("stop", "we stop for a moment"),
        ] {
            hosted.types(line);
            crate::browsers::sees(&page, shown).await;
        }
    });
}

/// A picture of the page as somebody takes it with a phone from the back of a hall: small, a little turned, a little out
/// of focus, and grey.
const PHOTOGRAPH: &str = "
    const [picture, turn, done] = arguments;
    const image = new Image();
    image.onload = () => {
        const canvas = document.createElement('canvas'), wide = 640, high = Math.round(640 * image.height / image.width);
        canvas.width = wide; canvas.height = high;
        const pen = canvas.getContext('2d');
        pen.fillStyle = '#555'; pen.fillRect(0, 0, wide, high);
        pen.imageSmoothingQuality = 'high';
        pen.filter = 'blur(0.4px) brightness(0.85) contrast(0.8)';
        pen.translate(wide / 2, high / 2); pen.rotate(turn); pen.translate(-wide / 2, -high / 2);
        pen.drawImage(image, 0, 0, wide, high);
        const points = pen.getImageData(0, 0, wide, high);
        let noise = 7;
        for (let at = 0; at < points.data.length; at += 4) {
            noise = (noise * 1103515245 + 12345) % 2147483648;
            for (const colour of [0, 1, 2]) points.data[at + colour] += noise % 9 - 4;
        }
        pen.putImageData(points, 0, 0);
        done(canvas.toDataURL('image/png').split(',')[1]);
    };
    image.src = 'data:image/png;base64,' + picture;
";

/// What somebody reads who photographs the page.
async fn scanned(browser: &Browser, page: &Client, size: (u32, u32), turn: f64) -> Option<String> {
    resized(browser, page, size).await;
    page.execute(MEASURE, Vec::new()).await.expect("measures");
    let picture = STANDARD.encode(page.screenshot().await.expect("a picture"));
    let here = page.current_url().await.expect("an address");
    page.goto("about:blank").await.expect("a page");
    let taken = page
        .execute_async(PHOTOGRAPH, vec![picture.into(), turn.into()])
        .await;
    let taken = taken.expect("a photograph");
    page.goto(here.as_str()).await.expect("a page");
    let taken = STANDARD.decode(taken.as_str().expect("a picture"));
    let folder = tempfile::tempdir().expect("a folder");
    let photograph = folder.path().join("photograph.png");
    std::fs::write(&photograph, taken.expect("a picture")).expect("a file");
    let read = Command::new("zbarimg")
        .args(["--quiet", "--raw"])
        .arg(photograph)
        .output();
    let read = String::from_utf8(read.expect("zbarimg").stdout).expect("text");
    Some(read.trim().to_owned()).filter(|read| !read.is_empty())
}

pub(crate) fn the_way_in_is_read_from_a_photograph_of_the_projector() {
    browse(async |browser| {
        let program = Program::new();
        program.file("hall.yaml", HALL);
        let mut hosted = Hosted::open(&program, &["hall.yaml", "--port", "0"]);
        hosted.types("code");
        let said = hosted.hears("with the code");
        let host = said
            .split_once("http://")
            .and_then(|(_, rest)| rest.split_once('/'));
        let (host, _) = host.expect("a machine that is in a network");
        let link = format!("HTTP://{host}/{}", hosted.code);
        let page = browser.open(1600, 900).await;
        page.goto(&hosted.url("/screen")).await.expect("a page");
        // In a corner while people play.
        for size in SIZES {
            let read = scanned(browser, &page, size, 0.0).await;
            assert_eq!(
                read.as_deref(),
                Some(link.as_str()),
                "in a corner at {size:?}"
            );
        }
        hosted.types("invite");
        hosted.hears("The big screen shows how to come in");
        page.goto(&hosted.url("/screen")).await.expect("a page");
        crate::browsers::sees(&page, &hosted.code).await;
        for size in SIZES {
            resized(browser, &page, size).await;
            let lines = page.execute(LINES, Vec::new()).await.expect("lines");
            assert_eq!(lines, 1, "an address with its port at {size:?}");
            for turn in [0.0, 0.1] {
                let read = scanned(browser, &page, size, turn).await;
                assert_eq!(read.as_deref(), Some(link.as_str()), "{turn} at {size:?}");
            }
        }
        let source = page.source().await.expect("a page");
        assert!(
            !source.contains("Somebody knocks."),
            "nothing else stands there"
        );
        hosted.types("invite");
        crate::browsers::sees(&page, "Somebody knocks.").await;
    });
}
