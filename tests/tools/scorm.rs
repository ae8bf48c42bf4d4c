//! A course in a learning platform: scorm-again, with what SCORM 1.2 is stricter about around it.

use std::io::{BufRead as _, BufReader, Cursor, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};

use fantoccini::{Client, Locator};
use zip::ZipArchive;

use crate::axe::barriers;
use crate::browser::browse;
use crate::program::Program;
use crate::takehome::{press, read};
use crate::tool::package;

/// A platform with one course.
struct Platform {
    address: String,
}

impl Platform {
    /// A platform that was given the course of a scenario.
    fn with(scenario: &str) -> Self {
        let program = Program::new();
        program.file("story.yaml", STORY);
        let out = program.folder.path().join("course.zip");
        let asked = [
            "report", "--lang", "en", "--to", "scorm", "--play", scenario,
        ];
        let written = program.run([&asked[..], &["--out", &out.display().to_string()]].concat());
        assert_eq!(written.code, Some(0), "{}", written.err);
        let zip = std::fs::read(out).expect("a package");
        let mut zip = ZipArchive::new(Cursor::new(zip)).expect("a package");
        let mut page = Vec::new();
        let mut file = zip.by_name("index.html").expect("a page");
        file.read_to_end(&mut page).expect("a page");
        let runtime = package("scorm-again").expect("scorm-again, which the test needs");
        let runtime = std::fs::read(runtime.join("dist/scorm12.min.js")).expect("scorm-again");
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        // It is there as long as the tests are.
        std::thread::spawn(move || {
            for visitor in listener.incoming().map_while(Result::ok) {
                // A browser that turns away half way is no fault.
                let _ = answer(visitor, &page, &runtime);
            }
        });
        Self {
            address: format!("http://{address}/"),
        }
    }

    /// Opens the course, on another day perhaps. A platform that is `deaf` fails whatever it is asked.
    async fn open(&self, client: &Client, deaf: bool) {
        let query = if deaf { "?deaf" } else { "" };
        let page = format!("{}{query}", self.address);
        client.goto(&page).await.expect("a platform");
        client.enter_frame(0).await.expect("a course");
    }
}

/// Gives a visitor what they ask for.
fn answer(mut visitor: TcpStream, page: &[u8], runtime: &[u8]) -> std::io::Result<()> {
    let mut lines = BufReader::new(visitor.try_clone()?).lines();
    let asked = lines.next().transpose()?.unwrap_or_default();
    // What follows is of no use here, and read so that nothing is left.
    while lines
        .next()
        .transpose()?
        .is_some_and(|line| !line.is_empty())
    {}
    let path = asked.split(' ').nth(1).unwrap_or_default();
    let (form, content) = match path.split('?').next() {
        Some("/index.html") => ("text/html", page),
        Some("/scorm12.min.js") => ("text/javascript", runtime),
        _ => ("text/html", include_bytes!("scorm.html").as_slice()),
    };
    let length = content.len();
    write!(
        visitor,
        "HTTP/1.1 200 OK\r\nContent-Type: {form}; charset=utf-8\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    )?;
    visitor.write_all(content)
}

/// What the platform around the course says.
async fn platform(client: &Client, script: &str) -> String {
    client.enter_parent_frame().await.expect("the platform");
    let said = read(client, script).await;
    client.enter_frame(0).await.expect("a course");
    said
}

const TITLE: &str = "document.querySelector('h1').textContent";
const REMARK: &str =
    "[...document.querySelectorAll('.remark')].map((one) => one.textContent).join(' ')";
const VIEW: &str = "document.querySelector('main').className";
const STATUS: &str = "inner.LMSGetValue('cmi.core.lesson_status')";
const ROAD: &str = "inner.LMSGetValue('cmi.suspend_data')";
const BROKEN: &str = "broken.join()";

/// Takes the first choice there is, or goes on.
async fn on(client: &Client) {
    press(client, "main .choice, main > .first", 0).await;
}

/// Goes on until a scene is there, and no longer what a choice brought.
async fn to_a_scene(client: &Client) {
    on(client).await;
    while read(client, VIEW).await != "scene" {
        on(client).await;
    }
}

/// Goes on to an ending.
async fn to_the_end(client: &Client) {
    let left = "document.querySelectorAll('main .choice, main > .first').length";
    while read(client, left).await != "0" {
        on(client).await;
    }
    let page = read(client, "document.querySelector('main').textContent").await;
    assert!(page.contains("This is where it ends"), "{page}");
}

pub(crate) fn a_course_goes_on_after_a_break_and_is_completed_at_its_ending() {
    let course = Platform::with("threat-before-friday");
    browse(async |browser| {
        let client = browser.open(390, 844).await;
        course.open(&client, false).await;
        let cover = read(&client, "document.querySelector('main').textContent").await;
        assert!(cover.contains("A learning platform knows who you are."));
        assert!(!cover.contains("Nobody asks your name"), "{cover}");
        assert_eq!(platform(&client, STATUS).await, "incomplete");
        on(&client).await;
        let mut seen = Vec::new();
        for _ in 0..4 {
            to_a_scene(&client).await;
            let values = "document.querySelector('.gauges').textContent";
            seen.push((read(&client, TITLE).await, read(&client, values).await));
        }
        assert_eq!(platform(&client, STATUS).await, "incomplete");
        let road = platform(&client, ROAD).await;
        // Another day.
        client.enter_parent_frame().await.expect("the platform");
        course.open(&client, false).await;
        let values = "document.querySelector('.gauges').textContent";
        let stands = (read(&client, TITLE).await, read(&client, values).await);
        assert_eq!(Some(&stands), seen.last());
        assert_eq!(read(&client, REMARK).await, "You go on where you were.");
        assert_eq!(barriers(&client).await, Vec::<String>::new());
        assert_eq!(platform(&client, ROAD).await, road);
        // A step back goes to before the break, and the platform hears of it.
        press(&client, "footer .second", 0).await;
        assert_eq!(read(&client, TITLE).await, seen[2].0);
        assert_eq!(read(&client, REMARK).await, "");
        assert!(platform(&client, ROAD).await.len() < road.len());
        to_the_end(&client).await;
        assert_eq!(platform(&client, STATUS).await, "completed");
        // Going back from there takes that away no more.
        press(&client, "footer .second", 0).await;
        assert_eq!(platform(&client, STATUS).await, "completed");
        assert_eq!(platform(&client, BROKEN).await, "");
        // Who leaves says so once.
        client.enter_parent_frame().await.expect("the platform");
        let leaves = "(document.querySelector('iframe').remove(), \
                      calls.filter((one) => one.startsWith('LMSFinish')).length)";
        assert_eq!(read(&client, leaves).await, "1");
        assert_eq!(read(&client, BROKEN).await, "");
        assert_eq!(browser.console(&client).await, Vec::<String>::new());
    });
}

/// A story that goes in circles, with somebody to ask and something to write.
const STORY: &str = "
format: 1
id: story
version: 1.0.0
title: Round and round
language: en
state:
  pace: { one_of: [slow, quick], start: slow, asked: { text: How quick are you?, answers: { slow: Slow, quick: Quick } } }
  luck: { one_of: [low, high], start: random }
  load: { from: 0, to: 5000, start: 0, label: Load }
start: hall
scenes:
  hall:
    title: The hall
    text: [\"It is {luck}.\", { when: pace == quick, text: You are quick. }]
    advice: { imam: { from: The imam, text: Stay. }, board: { from: The treasurer, text: Go. } }
    practise: { note: { write: 12, task: Write the note., look_for: [It is short], examples: { imam: { from: The imam, text: \"Soon.\" } } } }
    choices:
      round: { text: Round, gain: g, cost: c, effects: { load: +1 }, goto: [{ chance: 1, to: hall }, { chance: 1, to: stairs }] }
      out: { text: Out, gain: g, cost: c, goto: end }
  stairs:
    title: The stairs
    text: You are on the stairs.
    goto: hall
  end: { ending: true, title: The end, text: E }
";

pub(crate) fn a_platform_hears_no_word_that_was_written_and_no_advice_that_was_asked() {
    let course = Platform::with("story.yaml");
    browse(async |browser| {
        let client = browser.open(390, 844).await;
        course.open(&client, false).await;
        press(&client, ".answer", 1).await;
        on(&client).await;
        press(&client, ".advice summary", 0).await;
        press(&client, ".task > summary", 0).await;
        let note = client.find(Locator::Css("textarea")).await.expect("a note");
        note.send_keys("Somebody I know").await.expect("words");
        to_a_scene(&client).await;
        let scene = "document.querySelector('main').textContent";
        let before = read(&client, scene).await;
        let calls = platform(&client, "calls.join()").await;
        assert!(
            !calls.contains("Somebody") && !calls.contains("imam"),
            "{calls}"
        );
        client.enter_parent_frame().await.expect("the platform");
        course.open(&client, false).await;
        // What was answered and drawn is as it was, and what was written and opened is gone.
        assert_eq!(read(&client, scene).await, before);
        assert!(!before.contains("Somebody"));
        while read(&client, TITLE).await != "The hall" {
            on(&client).await;
        }
        press(&client, "main .choice", 1).await;
        to_the_end(&client).await;
        // Who was asked on an earlier day is not known, so nobody is said not to have been.
        let road = read(&client, "document.querySelector('.road').textContent").await;
        assert!(!road.contains("advice"), "{road}");
        assert_eq!(platform(&client, STATUS).await, "completed");
        assert_eq!(platform(&client, BROKEN).await, "");
    });
}

pub(crate) fn a_road_that_is_longer_than_a_platform_keeps_is_kept_as_far_as_it_fits() {
    let course = Platform::with("story.yaml");
    browse(async |browser| {
        let client = browser.open(390, 844).await;
        course.open(&client, false).await;
        on(&client).await;
        let begun = platform(&client, ROAD).await;
        // Round and round, until a few more steps fit.
        let most = 4095 - begun.len();
        let keep = |road: String| {
            let kept = serde_json::json!({ "cmi.suspend_data": road }).to_string();
            format!(
                "(sealed = true, sessionStorage.setItem('kept', {}))",
                serde_json::json!(kept)
            )
        };
        let walked = format!("{begun}{}", "0".repeat(most - 2));
        client.enter_parent_frame().await.expect("the platform");
        read(&client, &keep(walked.clone())).await;
        course.open(&client, false).await;
        assert_eq!(read(&client, REMARK).await, "You go on where you were.");
        for _ in 0..4 {
            assert!(!read(&client, REMARK).await.contains("longer"));
            client
                .execute("Math.random = () => 0", Vec::new())
                .await
                .expect("done");
            press(&client, "main .choice", 0).await;
            on(&client).await;
            if platform(&client, ROAD).await.len() == 4095 {
                break;
            }
        }
        press(&client, "main .choice", 0).await;
        assert!(
            read(&client, REMARK)
                .await
                .starts_with("Your road has become longer than")
        );
        let road = platform(&client, ROAD).await;
        assert_eq!(road.len(), 4095);
        assert!(road.starts_with(&walked), "what is kept is the beginning");
        on(&client).await;
        press(&client, "main .choice", 1).await;
        on(&client).await;
        assert_eq!(platform(&client, STATUS).await, "completed");
        assert_eq!(platform(&client, BROKEN).await, "");
        // A road of another story, or one that leads nowhere here, is no road: one begins anew.
        let begun = begun.strip_suffix('.').expect("a road without a step");
        let no_roads = [
            "1.00000000..0".to_owned(),
            format!("{begun}.0Z"),
            "?".to_owned(),
        ];
        for road in no_roads {
            client.enter_parent_frame().await.expect("the platform");
            read(&client, &keep(road)).await;
            course.open(&client, false).await;
            assert_eq!(read(&client, VIEW).await, "start");
            let said = read(&client, REMARK).await;
            assert!(said.starts_with("This story is no longer"), "{said}");
        }
    });
}

pub(crate) fn without_a_platform_or_with_a_deaf_one_a_course_goes_on() {
    let course = Platform::with("story.yaml");
    browse(async |browser| {
        let client = browser.open(390, 844).await;
        let alone = format!("{}index.html", course.address);
        client.goto(&alone).await.expect("a page");
        let cover = read(&client, "document.querySelector('main').textContent").await;
        assert!(cover.contains("Nobody asks your name."), "{cover}");
        assert_eq!(read(&client, REMARK).await, "");
        on(&client).await;
        press(&client, "main .choice", 1).await;
        to_the_end(&client).await;
        assert_eq!(read(&client, REMARK).await, "");
        course.open(&client, true).await;
        let calm = "The learning platform does not answer. You can just go on, but it may not know that later.";
        assert_eq!(read(&client, REMARK).await, calm);
        on(&client).await;
        press(&client, "main .choice", 1).await;
        to_the_end(&client).await;
        assert_eq!(read(&client, REMARK).await, calm);
        assert_eq!(browser.console(&client).await, Vec::<String>::new());
    });
}
