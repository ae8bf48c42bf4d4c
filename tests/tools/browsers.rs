//! The room in a real browser: several phones and a projector, as people use them.
//!
//! `VEERKRACHT_SHOTS=DIR` keeps pictures of what was seen, dark and mirrored too.

use std::time::Duration;

use fantoccini::{Client, Locator};

use crate::axe::barriers;
use crate::browser::{Browser, browse};
use crate::hosted::{FORK, HALL, Hosted};
use crate::program::Program;

pub(crate) const PATIENCE: Duration = Duration::from_secs(30);
pub(crate) const PHONE: (u32, u32) = (360, 740);

pub(crate) async fn sees(page: &Client, text: &str) {
    let script = "return document.body.innerText.indexOf(arguments[0]) >= 0";
    let seen = async || {
        let args = vec![text.into()];
        // Between two pages there is nothing to ask.
        page.execute(script, args)
            .await
            .is_ok_and(|seen| seen == true)
    };
    let bound = tokio::time::Instant::now() + PATIENCE;
    while !seen().await {
        if tokio::time::Instant::now() > bound {
            let source = page.source().await.unwrap_or_default();
            panic!("“{text}” was not seen on:\n{source}");
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

pub(crate) async fn clicks(page: &Client, css: &str) {
    let element = page
        .wait()
        .at_most(PATIENCE)
        .for_element(Locator::Css(css))
        .await;
    element.expect(css).click().await.expect(css);
}

pub(crate) async fn fills(page: &Client, css: &str, text: &str) {
    let field = page
        .wait()
        .at_most(PATIENCE)
        .for_element(Locator::Css(css))
        .await;
    field.expect(css).send_keys(text).await.expect(css);
}

/// What a phone scans.
pub(crate) fn link(hosted: &Hosted) -> String {
    hosted.url(&format!("/{}", hosted.code))
}

/// Comes in by the code in the address, as from a QR code.
pub(crate) async fn joins(page: &Client, address: &str, role: Option<&str>) {
    page.goto(address).await.expect("a page");
    if let Some(role) = role {
        clicks(page, &format!("#role option[value={role}]")).await;
    }
    clicks(page, "#join button").await;
    page.wait()
        .at_most(PATIENCE)
        .for_element(Locator::Css("#now"))
        .await
        .expect("a seat");
}

/// Writes every part of a page in a direction.
const DIRECTION: &str = "
    document.documentElement.dir = arguments[0];
    document.querySelectorAll('main [dir]').forEach(part => part.dir = arguments[0]);
";
/// How far a page is wider than its window.
const WIDER: &str = "return document.documentElement.scrollWidth - window.innerWidth";

/// Keeps pictures when somebody wants to look, and finds no barrier: light and dark, and from right to left.
pub(crate) async fn looks(browser: &Browser, page: &Client, name: &str) {
    for (kind, dark, direction) in [
        ("", false, "ltr"),
        ("-dark", true, "ltr"),
        ("-rtl", false, "rtl"),
    ] {
        browser.dims(page, dark).await;
        let set = page.execute(DIRECTION, vec![direction.into()]).await;
        set.expect("a direction");
        let name = format!("{name}{kind}");
        if let Some(folder) = std::env::var_os("VEERKRACHT_SHOTS") {
            let folder = std::path::PathBuf::from(folder);
            std::fs::create_dir_all(&folder).expect("a folder");
            let picture = page.screenshot().await.expect("a picture");
            std::fs::write(folder.join(format!("{name}.png")), picture).expect("a file");
        }
        let barriers = barriers(page).await;
        assert!(barriers.is_empty(), "{name}: {barriers:#?}");
        let wider = page.execute(WIDER, Vec::new()).await.expect("a width");
        assert!(
            wider.as_i64().is_some_and(|wider| wider <= 0),
            "{name} is {wider} too wide"
        );
    }
    browser.dims(page, false).await;
    let set = page.execute(DIRECTION, vec!["ltr".into()]).await;
    set.expect("a direction");
}

pub(crate) fn an_evening_with_phones_a_projector_and_a_laptop_that_dies() {
    browse(async |browser| {
        let program = Program::new();
        program.file("hall.yaml", HALL);
        let mut hosted = Hosted::open(&program, &["hall.yaml", "--port", "0", "--confidence"]);
        let one = browser.open(PHONE.0, PHONE.1).await;
        let two = browser.open(PHONE.0, PHONE.1).await;
        let screen = browser.open(1920, 1080).await;
        screen.goto(&hosted.url("/screen")).await.expect("a page");
        sees(&screen, &hosted.code).await;
        joins(&one, &link(&hosted), Some("chair")).await;
        joins(&two, &link(&hosted), None).await;
        sees(&one, "You have the key.").await;
        let other = two.source().await.expect("a page");
        assert!(
            !other.contains("You have the key."),
            "a brief is for its role alone"
        );
        sees(&screen, "2 phones have joined.").await;

        hosted.types("vote");
        clicks(&one, "input[value=open]").await;
        clicks(&one, "input[value=no]").await;
        clicks(&one, "#vote button").await;
        sees(&one, "Your vote is in").await;
        sees(&screen, "1 of 2 have voted").await;
        sees(&one, "You chose:").await;
        clicks(&one, "#change").await;
        clicks(&one, "input[value=wait]").await;
        clicks(&one, "input[value=yes]").await;
        clicks(&one, "#vote button").await;
        hosted.hears("2 Wait a while: 1 (1 unsure");
        one.refresh().await.expect("a page");
        sees(&one, "Your vote is in").await;

        // The tab is closed and comes back with the same cookie.
        let tab = one.new_window(true).await.expect("a tab");
        one.close_window().await.expect("closed");
        one.switch_to_window(tab.handle).await.expect("a tab");
        one.goto(&hosted.url("/")).await.expect("a page");
        sees(&one, "Your vote is in").await;

        // A half-made choice survives what happens meanwhile.
        clicks(&two, "input[value=open]").await;
        hosted.types("hands 1 3");
        hosted.hears("+ 3 hands");
        clicks(&two, "input[value=no]").await;
        clicks(&two, "#vote button").await;
        sees(&two, "Your vote is in").await;
        for (page, name) in [(&one, "phone"), (&screen, "screen")] {
            let console = browser.console(page).await;
            assert!(console.is_empty(), "{name}: {console:#?}");
        }

        // The laptop dies in the middle of a vote; the phone comes back with its role and its vote.
        let port = hosted.port().to_owned();
        hosted.dies();
        sees(&two, "No connection right now").await;
        let mut hosted = Hosted::open(&program, &["hall.yaml", "--resume", "--port", &port]);
        hosted.hears("1 Open the door: 4 (1 + 3 hands");
        sees(&two, "Your vote is in").await;
        sees(&one, "You have the key.").await;
        hosted.types("close");
        sees(&two, "The vote is closed").await;
        hosted.types("show");
        sees(&two, "votes in all").await;
        sees(&screen, "votes in all").await;
        sees(&screen, "nobody can work out who chose what").await;
        hosted.types("choose 1 because we are curious");
        sees(&screen, "You see who it is").await;
        hosted.types("go");
        sees(&one, "They sit down.").await;
        hosted.types("send bell");
        sees(&two, "I am outside.").await;
        sees(&screen, "Something comes up.").await;
        // A step back is a decision back, over the inject.
        hosted.types("back");
        sees(&two, "Somebody knocks.").await;
        hosted.types("stop");
        sees(&two, "we stop for a moment").await;
    });
}

/// Every page that people meet, at the size at which they meet it; looked at by whoever changes one.
/// What shows on a face that something is there: on the projector the choices may stand on a slide of their own.
fn on(face: &str, css: &str) -> String {
    match face {
        "screen" => css.replace(".offers", ".told"),
        _ => css.to_owned(),
    }
}

pub(crate) fn every_page_can_be_read_by_everybody() {
    browse(async |browser| {
        for language in ["nl", "en"] {
            let program = Program::new();
            let lang = [
                "threat-before-friday",
                "--lang",
                language,
                "--port",
                "0",
                "--confidence",
            ];
            let mut hosted = Hosted::open_in(&program, &lang, language);
            let phone = browser.open(PHONE.0, PHONE.1).await;
            let screen = browser.open(1920, 1080).await;
            screen
                .goto(&hosted.url(&format!("/screen?language={language}")))
                .await
                .expect("a page");
            phone.goto(&link(&hosted)).await.expect("a page");
            clicks(&phone, &format!("button[lang={language}]")).await;
            let read = format!("html[lang={language}]");
            let read = Locator::Css(&read);
            let read = phone.wait().at_most(PATIENCE).for_element(read).await;
            read.expect("another language");
            looks(browser, &phone, &format!("{language}-phone-1-join")).await;
            phone
                .goto(&hosted.url("/nothing-here"))
                .await
                .expect("a page");
            looks(browser, &phone, &format!("{language}-phone-nothing-here")).await;
            let way = "return getComputedStyle(document.querySelector('.big')).backgroundColor";
            let way = phone.execute(way, Vec::new()).await.expect("a colour");
            assert_eq!(way, "rgb(11, 90, 87)", "white letters are on green");
            let console = browser.console(&phone).await;
            assert!(
                console.iter().all(|line| line.contains("404")),
                "{console:#?}"
            );
            phone.goto(&link(&hosted)).await.expect("a page");
            clicks(&phone, "#role option[value=imam]").await;
            clicks(&phone, "#join button").await;
            let steps = [
                ("", "talk", "#now .offers"),
                ("vote", "vote", "#vote"),
                (" ", "voted", "#receipt"),
                ("close", "closed", ".offers"),
                ("show", "shown", ".spread"),
                ("choose 2 because /", "consequence", ".brought"),
                ("go", "next", ".offers"),
                ("say Lotte rings.", "told", ".improvised"),
                ("pause", "pause", ".calm"),
                ("stop", "stop", ".stop, .projector .calm"),
                ("on", "on", ".offers"),
            ];
            for (step, name, css) in steps {
                match step {
                    "" => {}
                    " " => {
                        clicks(&phone, "input[value=cover]").await;
                        clicks(&phone, "input[value=no]").await;
                        clicks(&phone, "#vote .big").await;
                    }
                    line => hosted.types(line),
                }
                for (page, face) in [(&phone, "phone"), (&screen, "screen")] {
                    let css = on(face, css);
                    if face == "phone" || name != "voted" && name != "vote" {
                        let found = page
                            .wait()
                            .at_most(PATIENCE)
                            .for_element(Locator::Css(&css))
                            .await;
                        found.unwrap_or_else(|_| panic!("{language} {face} {name}"));
                    }
                    looks(browser, page, &format!("{language}-{face}-{name}")).await;
                }
            }
            // The first choice that is open, over and over, comes to an ending.
            for _ in 0..40 {
                for number in 1..=4 {
                    hosted.types(&format!("choose {number}"));
                }
                hosted.types("go");
            }
            for (page, face) in [(&phone, "phone"), (&screen, "screen")] {
                let css = [".questions", ".turned"][usize::from(face == "screen")];
                let end = page.wait().at_most(PATIENCE);
                let end = end.for_element(Locator::Css(css)).await;
                end.expect("the end");
                looks(browser, page, &format!("{language}-{face}-ended")).await;
            }
            hosted.types("slide");
            let questions = screen.wait().at_most(PATIENCE);
            let questions = questions.for_element(Locator::Css(".questions")).await;
            questions.expect("the questions");
            looks(browser, &screen, &format!("{language}-screen-questions")).await;
            let console = browser.console(&phone).await;
            assert!(console.is_empty(), "{console:#?}");
        }
    });
}

pub(crate) fn at_the_end_the_ending_the_questions_and_the_turning_point_are_slides_of_their_own() {
    browse(async |browser| {
        let program = Program::new();
        let fork = format!("{FORK}debrief: {{ questions: [What did you hear first?] }}\n");
        program.file("fork.yaml", fork);
        let mut hosted = Hosted::open(&program, &["fork.yaml", "--port", "0"]);
        let screen = browser.open(1600, 900).await;
        screen.goto(&hosted.url("/screen")).await.expect("a page");
        hosted.types("choose open");
        hosted.types("go");
        for part in [
            "The sun is out.",
            "What did you hear first?",
            "The turning point",
        ] {
            sees(&screen, part).await;
            let below = "return document.documentElement.scrollHeight - window.innerHeight";
            let below = screen.execute(below, Vec::new()).await.expect("a height");
            assert_eq!(below, 0, "{part}");
            looks(browser, &screen, &format!("end-{}", &part[4..8])).await;
            hosted.types("slide");
        }
    });
}

pub(crate) fn a_story_in_arabic_reads_from_the_right() {
    const KNOCK: &str = "
format: 1
id: knock
version: 1.0.0
title: طرق على الباب
language: ar
start: door
scenes:
  door:
    title: الباب
    text: أحد ما يطرق الباب.
    choices:
      open: { text: افتح الباب, gain: ترى من هو, cost: هم يرونك, goto: end }
      wait: { text: انتظر قليلا, gain: هدوء, cost: يستمر, goto: end }
  end: { ending: true, title: النهاية, text: الهدوء مرة أخرى. }
";
    browse(async |browser| {
        let program = Program::new();
        program.file("knock.yaml", KNOCK);
        let arguments = ["knock.yaml", "--lang", "en", "--port", "0"];
        let mut hosted = Hosted::open(&program, &arguments);
        let phone = browser.open(PHONE.0, PHONE.1).await;
        phone.goto(&link(&hosted)).await.expect("a page");
        clicks(&phone, "button[lang=ar]").await;
        let read = phone.wait().at_most(PATIENCE);
        let chosen = Locator::Css("button[lang=ar][aria-current]");
        read.for_element(chosen).await.expect("another language");
        clicks(&phone, "#join button").await;
        sees(&phone, "الباب").await;
        hosted.types("vote");
        phone
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::Css("#vote"))
            .await
            .expect("a vote");
        // What is pressed stands right of the Arabic, and the English around it keeps its question mark at its end.
        let sides = "
            const [dot, text] = ['.choice input', '.choice span'].map(css => document.querySelector(css).getBoundingClientRect());
            const question = document.querySelector('legend').firstChild, end = document.createRange();
            end.setStart(question, question.length - 1);
            end.setEnd(question, question.length);
            const mark = end.getBoundingClientRect();
            end.setStart(question, 0);
            end.setEnd(question, 1);
            return dot.left > text.right && mark.left > end.getBoundingClientRect().right;
        ";
        let sides = phone.execute(sides, Vec::new()).await.expect("a place");
        assert_eq!(sides, true);
    });
}

pub(crate) fn two_tables_each_see_their_own_scene_until_they_go_on_together() {
    browse(async |browser| {
        let program = Program::new();
        program.file("hall.yaml", HALL);
        let mut hosted = Hosted::open(&program, &["hall.yaml", "--port", "0", "--tables", "2"]);
        let one = browser.open(PHONE.0, PHONE.1).await;
        let two = browser.open(PHONE.0, PHONE.1).await;
        let screen = browser.open(1920, 1080).await;
        screen.goto(&hosted.url("/screen")).await.expect("a page");
        for (page, table) in [(&one, 1), (&two, 2)] {
            page.goto(&link(&hosted)).await.expect("a page");
            looks(browser, page, "tables-phone-join").await;
            clicks(page, &format!("#table option:nth-child({})", table + 1)).await;
            clicks(page, "#join button").await;
            sees(page, &format!("Table {table}")).await;
        }
        hosted.types("table 2");
        hosted.types("vote");
        clicks(&two, "input[value=open]").await;
        clicks(&two, "#vote .big").await;
        sees(&two, "Your vote is in").await;
        sees(&screen, "1 of 1 have voted").await;
        let other = one.source().await.expect("a page");
        assert!(
            !other.contains("id=\"vote\""),
            "a vote is for its own table"
        );
        looks(browser, &screen, "tables-screen-vote").await;
        hosted.types("close");
        hosted.hears("1 Open the door: 1");
        hosted.hears("2 Wait a while: 0");
        hosted.types("choose open");
        hosted.types("go");
        sees(&two, "They sit down.").await;
        sees(&one, "Somebody knocks.").await;
        sees(&screen, "The talk").await;
        looks(browser, &two, "tables-phone-apart").await;
        hosted.types("gather 2");
        sees(&one, "They sit down.").await;
        sees(&screen, "They sit down.").await;
        looks(browser, &screen, "tables-screen-gathered").await;
        hosted.types("vote");
        for page in [&one, &two] {
            clicks(page, "input[value=tea]").await;
            clicks(page, "#vote .big").await;
            sees(page, "Your vote is in").await;
        }
        hosted.types("close");
        hosted.hears("1 Pour tea: 2");
    });
}
