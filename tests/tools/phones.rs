//! What goes wrong with phones in a hall: a line that is dead and looks alive, a tap too many, a small screen with large
//! letters, a reader who hears the page.

use fantoccini::Client;
use serde_json::{Value, json};

use crate::browser::{Browser, browse};
use crate::browsers::{PHONE, clicks, joins, link, sees};
use crate::hole::Hole;
use crate::hosted::{HALL, Hosted};
use crate::program::Program;

/// The smallest phone that people still have.
const SMALL: (u32, u32) = (320, 568);

/// Six choices, as long as Dutch makes them.
const LONG: &str = "
format: 1
id: long
version: 1.0.0
title: Lange woorden
language: nl
state: { trust: { from: 0, to: 4, start: 2, label: Vertrouwensbandherstelwerkzaamheden } }
start: door
scenes:
  door:
    title: De Meervoudigepersoonlijkheidsstoornisvoorlichtingsavond
    text: Bij https://www.voorbeeldgemeente.example/bestuur/vergunningen/geluidsontheffingsaanvraagformulier staat alles.
    choices:
      a: { text: De vergunninghoudersvertegenwoordigersvergadering bijeenroepen, gain: Rust, cost: Tijd, goto: end }
      b: { text: Bellen, gain: Rust, cost: Tijd, goto: end }
      c: { text: De geluidsontheffingsaanvraagprocedure afwachten en iedereen bedanken, gain: Rust, cost: Tijd, goto: end }
      d: { text: Naar huis gaan, gain: Rust, cost: Tijd, goto: end }
      e: { text: Samen met de wijkagent langs de deuren, gain: Rust, cost: Tijd, goto: end }
      f: { text: Niets doen, gain: Rust, cost: Tijd, goto: end }
  end: { ending: true, title: Einde, text: Klaar. }
";

fn hall(arguments: &[&str]) -> (Program, Hosted) {
    let program = Program::new();
    program.file("hall.yaml", HALL);
    let arguments = [&["hall.yaml", "--port", "0"], arguments].concat();
    let hosted = Hosted::open(&program, &arguments);
    (program, hosted)
}

async fn reads(page: &Client, script: &str) -> Value {
    let script = format!("return {script}");
    page.execute(&script, Vec::new()).await.expect("an answer")
}

/// Waits until a script says yes.
async fn until(page: &Client, script: &str) {
    let bound = tokio::time::Instant::now() + crate::browsers::PATIENCE;
    while reads(page, script).await != true {
        assert!(tokio::time::Instant::now() < bound, "never: {script}");
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
}

pub(crate) fn a_page_that_hears_nothing_says_so_and_opens_its_line_anew() {
    browse(async |browser| {
        let program = Program::new();
        program.file(
            "hall.yaml",
            HALL.replace("title: The door", "title: The door\n    minutes: 9"),
        );
        let arguments = ["hall.yaml", "--port", "0", "--beat", "400"];
        let mut hosted = Hosted::open(&program, &arguments);
        let hole = Hole::before(&hosted.address);
        let phone = browser.open(PHONE.0, PHONE.1).await;
        let screen = browser.open(1280, 720).await;
        let at = |path: &str| format!("http://{}{path}", hole.address);
        joins(&phone, &at(&format!("/{}", hosted.code)), None).await;
        screen.goto(&at("/screen")).await.expect("a page");
        sees(&screen, "Talk: 8:").await;
        // Everything that is on its way is swallowed, and nothing is closed.
        for page in [&phone, &screen] {
            page.execute("window.was = document.getElementById('lost')", Vec::new())
                .await
                .expect("a page");
            let watch = "window.told = ''; new MutationObserver(() => window.told += window.was.textContent)
                .observe(window.was, { childList: true, characterData: true, subtree: true })";
            page.execute(watch, Vec::new()).await.expect("a page");
        }
        hole.swallows();
        hosted.types("vote");
        sees(&phone, "A vote is open").await;
        sees(&screen, "0 of 1 have voted").await;
        for (page, lost) in [
            (
                &phone,
                "No connection right now. Your seat waits; this page keeps trying.",
            ),
            (&screen, "No connection to the moderator's computer"),
        ] {
            let told = reads(page, "window.told").await;
            let told = told.as_str().expect("words");
            assert!(told.contains(lost), "{told}");
            until(page, "document.getElementById('lost').hidden").await;
        }
        hosted.hears("0 of 1");
        // A phone that wakes up looks at once.
        hole.swallows();
        hosted.types("close");
        let wakes = "window.dispatchEvent(new Event('online'))";
        phone.execute(wakes, Vec::new()).await.expect("a page");
        sees(&phone, "The vote is closed").await;
        // Without anybody there the time that is left does not run on, and no letter is smaller than before.
        sees(&screen, "The vote is closed").await;
        let size = "document.documentElement.style.fontSize";
        let large = reads(&screen, size).await;
        hosted.dies();
        let gone = "!document.getElementById('lost').hidden";
        until(&screen, gone).await;
        let fits = "window.dispatchEvent(new Event('resize'))";
        screen.execute(fits, Vec::new()).await.expect("a page");
        assert_eq!(reads(&screen, size).await, large);
        let left = "document.getElementById('left').textContent";
        let before = reads(&screen, left).await;
        until(
            &screen,
            "window.since ? Date.now() - window.since > 1100 : (window.since = Date.now(), false)",
        )
        .await;
        assert_eq!(reads(&screen, left).await, before);
    });
}

pub(crate) fn a_phone_that_is_frozen_is_not_connected_until_it_thaws() {
    browse(async |browser| {
        let program = Program::new();
        program.file("hall.yaml", HALL);
        let arguments = ["hall.yaml", "--port", "0", "--beat", "400"];
        let mut hosted = Hosted::open(&program, &arguments);
        let phone = browser.open(PHONE.0, PHONE.1).await;
        let other = browser.open(PHONE.0, PHONE.1).await;
        for page in [&phone, &other] {
            joins(page, &link(&hosted), None).await;
            sees(page, "You are talking").await;
        }
        // Its line stays open, as that of a phone in a pocket may.
        for (state, connected) in [("frozen", 1), ("active", 2)] {
            let state = json!({ "state": state });
            browser
                .pretends(&phone, "Page.setWebLifecycleState", &state)
                .await;
            let there = format!("2 seats at this table, {connected} connected now.");
            loop {
                hosted.types("who");
                if hosted.hears("2 seats at this table").contains(&there) {
                    break;
                }
            }
        }
    });
}

pub(crate) fn a_vote_that_did_not_arrive_is_said_whatever_else_is_wrong() {
    browse(async |browser| {
        let program = Program::new();
        program.file("hall.yaml", HALL);
        let arguments = ["hall.yaml", "--port", "0", "--beat", "400"];
        let mut hosted = Hosted::open(&program, &arguments);
        let phone = browser.open(PHONE.0, PHONE.1).await;
        let screen = browser.open(1280, 720).await;
        joins(&phone, &link(&hosted), None).await;
        screen.goto(&hosted.url("/screen")).await.expect("a page");
        hosted.types("vote");
        sees(&phone, "What do you choose?").await;
        clicks(&phone, "input[value=wait]").await;
        clicks(&phone, ".send button").await;
        sees(&phone, "You chose:").await;
        clicks(&phone, "#change").await;
        hosted.dies();
        let told = "document.getElementById('lost').textContent";
        let says = async |page: &Client, what: &str| {
            until(page, &format!("{told}.indexOf('{what}') === 0")).await;
        };
        says(&phone, "No connection right now. Your seat").await;
        says(&screen, "No connection to the moderator").await;
        clicks(&phone, "input[value=open]").await;
        clicks(&phone, ".send button").await;
        says(&phone, "Your new choice has not come through yet.").await;
        // Its line is looked at again and again.
        let wakes = "window.dispatchEvent(new Event('online'))";
        phone.execute(wakes, Vec::new()).await.expect("a page");
        says(&phone, "Your new choice has not come through yet.").await;
    });
}

pub(crate) fn pages_say_that_the_evening_is_over_and_find_back_when_it_goes_on() {
    browse(async |browser| {
        let (program, mut hosted) = hall(&[]);
        let phone = browser.open(PHONE.0, PHONE.1).await;
        let screen = browser.open(1280, 720).await;
        joins(&phone, &link(&hosted), Some("chair")).await;
        screen.goto(&hosted.url("/screen")).await.expect("a page");
        let port = hosted.port().to_owned();
        hosted.types("quit");
        for page in [&phone, &screen] {
            sees(page, "The evening is over").await;
            assert_eq!(
                reads(page, "document.getElementById('lost').hidden").await,
                true
            );
        }
        hosted.ends();
        let _hosted = Hosted::open(&program, &["hall.yaml", "--resume", "--port", &port]);
        let wakes = "window.dispatchEvent(new Event('online'))";
        phone.execute(wakes, Vec::new()).await.expect("a page");
        sees(&phone, "You have the key.").await;
    });
}

pub(crate) fn what_is_tapped_and_not_sent_is_never_the_vote_and_outlives_another_language() {
    browse(async |browser| {
        let (_program, mut hosted) = hall(&["--confidence"]);
        let phone = browser.open(PHONE.0, PHONE.1).await;
        joins(&phone, &link(&hosted), None).await;
        hosted.types("vote");
        sees(&phone, "What do you choose?").await;
        assert_eq!(
            reads(&phone, "document.querySelectorAll(':checked').length").await,
            0
        );
        clicks(&phone, "input[value=wait]").await;
        clicks(&phone, "#language button[value=nl]").await;
        sees(&phone, "Wat kies jij?").await;
        until(
            &phone,
            "document.querySelector('input[value=wait]').checked",
        )
        .await;
        clicks(&phone, "#language button[value=en]").await;
        sees(&phone, "What do you choose?").await;
        phone.refresh().await.expect("a page");
        until(
            &phone,
            "document.querySelector('input[value=wait]').checked",
        )
        .await;
        assert_eq!(
            reads(&phone, "document.getElementById('receipt')").await,
            Value::Null
        );
        // A break is no end: what was tapped is there when it goes on.
        hosted.types("pause");
        sees(&phone, "A short break").await;
        hosted.types("on");
        until(
            &phone,
            "!!document.querySelector('input[value=wait]:checked')",
        )
        .await;
        hosted.types("close");
        sees(
            &phone,
            "The vote closed before you pressed Vote. What you had tapped does not count.",
        )
        .await;
        hosted.types("vote");
        sees(&phone, "once more").await;
        assert_eq!(
            reads(&phone, "document.querySelectorAll(':checked').length").await,
            0
        );
        clicks(&phone, "input[value=open]").await;
        clicks(&phone, "input[value=no]").await;
        clicks(&phone, "#vote .big").await;
        sees(&phone, "You chose:").await;
        clicks(&phone, "#change").await;
        clicks(&phone, "input[value=wait]").await;
        sees(&phone, "Your vote is now: 1 Open the door").await;
        hosted.types("close");
        sees(&phone, "The vote you cast before counts.").await;
        hosted.hears("1 Open the door: 1");
    });
}

pub(crate) fn what_is_half_answered_outlives_another_language_and_goes_as_it_stands() {
    browse(async |browser| {
        let program = Program::new();
        let statements = "statements: { key: I have the key, calm: I open calmly }\nstart:";
        program.file("hall.yaml", HALL.replacen("start:", statements, 1));
        let mut hosted = Hosted::before(&program, &["hall.yaml", "--port", "0"], "en");
        let phone = browser.open(SMALL.0, SMALL.1).await;
        joins(&phone, &link(&hosted), None).await;
        hosted.types("statements 1");
        sees(&phone, "How far is this true for you?").await;
        clicks(&phone, "input[name='s.key'][value='4']").await;
        clicks(&phone, "#language button[value=nl]").await;
        sees(&phone, "Hoe ver klopt dit voor jou?").await;
        let ticked = "document.querySelectorAll('#survey :checked').length === 1 \
            && document.querySelector(\"input[name='s.key'][value='4']\").checked";
        until(&phone, ticked).await;
        // The button at the foot of a small screen lies over what is scrolled under it.
        let second = "document.querySelector(\"input[name='s.calm'][value='2']\")";
        until(&phone, &format!("({second}.click(), {second}.checked)")).await;
        phone.refresh().await.expect("a page");
        until(
            &phone,
            "document.querySelectorAll('#survey :checked').length === 2",
        )
        .await;
        clicks(&phone, "#survey .big").await;
        sees(&phone, "Je antwoorden zijn binnen.").await;
        hosted.types("statements");
        hosted.hears("1 of one phone answered");
    });
}

pub(crate) fn a_second_tap_back_and_forward_do_no_harm() {
    browse(async |browser| {
        let (_program, mut hosted) = hall(&[]);
        let phone = browser.open_in_time(PHONE.0, PHONE.1).await;
        joins(&phone, &link(&hosted), None).await;
        phone.back().await.expect("a page");
        sees(&phone, "You are talking it over").await;
        phone.forward().await.expect("a page");
        sees(&phone, "You are talking it over").await;
        hosted.types("vote");
        sees(&phone, "What do you choose?").await;
        until(&phone, "(document.querySelector('input[value=open]').click(), document.querySelector('input[value=open]').checked)").await;
        // Taps on the same spot until the receipt has been there for a moment: none of them changes the vote.
        let taps = "
            const spot = document.querySelector('#vote .big').getBoundingClientRect();
            const [x, y] = [spot.left + spot.width / 2, spot.top + spot.height / 2];
            window.taps = setInterval(() => {
                const receipt = document.getElementById('receipt');
                if (receipt && !window.came) window.came = Date.now();
                if (window.came && Date.now() - window.came > 150) { clearInterval(window.taps); window.tapped = true; return; }
                (receipt ? document.getElementById('change') : document.elementFromPoint(x, y)).click();
            }, 20);
        ";
        phone.execute(taps, Vec::new()).await.expect("taps");
        until(&phone, "window.tapped === true").await;
        assert_eq!(
            reads(&phone, "document.getElementById('receipt').hidden").await,
            false
        );
        hosted.hears("1 Open the door: 1");
    });
}

/// What reaches over the edge of the page or of what holds it, in words.
const OUTSIDE: &str = "Array.from(document.querySelectorAll('body *')).filter(one => {
    const box = one.getBoundingClientRect();
    if (!box.width || !box.height || one.closest('.aloud') || getComputedStyle(one).position === 'fixed') return false;
    const card = one.parentElement.closest('.choice, .exhibit, .brief, .note, .big, .offers li, .answer, body');
    const holds = card.getBoundingClientRect();
    return box.right > Math.min(innerWidth, holds.right) + 1 || box.left < Math.max(0, holds.left) - 1;
}).map(one => one.outerHTML.slice(0, 120))";

pub(crate) fn a_small_screen_with_letters_twice_as_large_leaves_nothing_outside_its_card() {
    browse(async |browser| {
        let program = Program::new();
        program.file("long.yaml", LONG);
        let arguments = ["long.yaml", "--port", "0", "--confidence"];
        let mut hosted = Hosted::open_in(&program, &arguments, "nl");
        let phone = browser.open(SMALL.0, SMALL.1).await;
        let screen = browser.open(1024, 768).await;
        joins(&phone, &link(&hosted), None).await;
        screen.goto(&hosted.url("/screen")).await.expect("a page");
        for (line, seen) in [
            ("", ".offers"),
            ("stem", "#vote"),
            (" ", "#receipt"),
            ("sluit", ".offers"),
            ("toon", ".spread"),
        ] {
            match line {
                "" => {}
                " " => {
                    for css in ["input[value=c]", "input[value=yes]", "#vote .big"] {
                        let into = format!(
                            "document.querySelector('{css}').scrollIntoView({{ block: 'center' }})"
                        );
                        phone.execute(&into, Vec::new()).await.expect("scrolled");
                        clicks(&phone, css).await;
                    }
                }
                line => hosted.types(line),
            }
            until(&phone, &format!("!!document.querySelector('{seen}')")).await;
            if line == "stem" {
                let button = "(box => box.top >= 0 && box.bottom <= innerHeight)(document.querySelector('#vote .big').getBoundingClientRect())";
                assert_eq!(
                    reads(&phone, button).await,
                    true,
                    "the button is out of sight"
                );
            }
            for size in ["", "200%"] {
                let set = format!("document.documentElement.style.fontSize = '{size}'");
                phone.execute(&set, Vec::new()).await.expect("a size");
                assert_eq!(reads(&phone, OUTSIDE).await, json!([]), "{seen} {size}");
                keeps_picture(&phone, &format!("small-{}-{size}", &seen[1..])).await;
            }
            phone
                .execute("document.documentElement.style.fontSize = ''", Vec::new())
                .await
                .expect("a size");
            let wider = reads(&screen, "document.documentElement.scrollWidth - innerWidth").await;
            assert!(
                wider.as_i64().is_some_and(|wider| wider <= 0),
                "{seen} {wider}"
            );
        }
    });
}

/// Keeps a picture when somebody wants to look.
async fn keeps_picture(page: &Client, name: &str) {
    if let Some(folder) = std::env::var_os("VEERKRACHT_SHOTS") {
        let folder = std::path::PathBuf::from(folder);
        std::fs::create_dir_all(&folder).expect("a folder");
        let picture = page.screenshot().await.expect("a picture");
        std::fs::write(folder.join(format!("{name}.png")), picture).expect("a file");
    }
}

/// The names of everything with a role that a screen reader meets.
async fn heard(browser: &Browser, page: &Client, role: &str) -> Vec<String> {
    let tree = browser
        .asks(page, "Accessibility.getFullAXTree", &json!({}))
        .await;
    let nodes = tree["nodes"].as_array().expect("nodes").iter();
    let of = nodes.filter(|node| node["ignored"] == false && node["role"]["value"] == role);
    of.map(|node| {
        node["name"]["value"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    })
    .collect()
}

pub(crate) fn who_hears_the_page_is_told_of_every_change_and_who_scrolled_down_sees_it() {
    browse(async |browser| {
        let (_program, mut hosted) = hall(&[]);
        let phone = browser.open(SMALL.0, SMALL.1).await;
        joins(&phone, &link(&hosted), None).await;
        let live = "document.getElementById('live').textContent";
        let says =
            async |part: &str| until(&phone, &format!("{live}.indexOf({part:?}) >= 0")).await;
        let down = "document.body.style.minHeight = '3000px'; window.scrollTo(0, 2000)";
        for (line, said) in [
            ("vote", "The door. A vote is open."),
            ("close", "The vote is closed."),
            ("choose open", "Open the door. The decision has been made."),
            ("go", "The talk. You are talking it over."),
            ("send bell", "Something comes up. The bell."),
            ("back", "You went back. The door."),
            ("pause", "A short break"),
            ("stop", "we stop for a moment"),
        ] {
            phone.execute(down, Vec::new()).await.expect("scrolled");
            hosted.types(line);
            says(said).await;
            assert_eq!(reads(&phone, "window.scrollY").await, 0, "{line}");
        }
    });
}

pub(crate) fn choices_are_read_with_their_numbers() {
    browse(async |browser| {
        let (_program, mut hosted) = hall(&[]);
        let phone = browser.open(PHONE.0, PHONE.1).await;
        joins(&phone, &link(&hosted), None).await;
        hosted.types("vote");
        sees(&phone, "What do you choose?").await;
        let radios = heard(browser, &phone, "radio").await;
        assert_eq!(radios, ["1 Open the door", "2 Wait a while"]);
        let groups = heard(browser, &phone, "group").await;
        assert!(
            groups.contains(&"What do you choose?".to_owned()),
            "{groups:?}"
        );
        clicks(&phone, "input[value=wait]").await;
        clicks(&phone, "#vote .big").await;
        sees(&phone, "You chose:").await;
        let status = heard(browser, &phone, "status").await;
        assert!(!status.is_empty());
        // Whoever pressed the button stands at the head of what came of it.
        until(&phone, "document.activeElement.tagName === 'H1'").await;
    });
}
