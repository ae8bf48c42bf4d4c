//! A slow phone in a hall: how long after a tap the way in and a vote can be used, and what they weigh.
//!
//! `cargo bench --bench page`; it needs Chromium and chromedriver (`apt install chromium chromium-driver`). The phone is
//! Chromium with its processor held back and its network too: so many milliseconds pass between each request and its
//! answer, and so many bits a second come in. Nothing is in its cache.

#[path = "../tests/tools/browser.rs"]
#[allow(dead_code, reason = "tests look at more of a page than this does")]
mod browser;
#[path = "room/moderator.rs"]
#[allow(dead_code, reason = "a full room asks more of a moderator")]
mod moderator;

use std::time::Duration;

use browser::{Browser, browse};
use fantoccini::{Client, Locator};
use moderator::Moderator;
use serde_json::{Value, json};

const PATIENCE: Duration = Duration::from_secs(30);
/// How many times slower than this machine a phone is.
const SLOWER: u32 = 6;
const TIMES: usize = 5;
/// A network, the milliseconds to an answer, and kilobits a second.
const NETWORKS: [(&str, u32, u32); 3] = [
    ("no network to wait for", 0, 1_000_000),
    ("a hall's Wi-Fi", 100, 1_000),
    ("slow 3G", 400, 400),
];
/// When the page was first painted, when its script had run, in milliseconds since the tap; requests, and bytes of them.
const FIGURES: &str = "
    const [page] = performance.getEntriesByType('navigation');
    const painted = performance.getEntriesByName('first-contentful-paint')[0];
    const all = [page, ...performance.getEntriesByType('resource').filter(one => one.initiatorType !== 'other')];
    return painted && page.domContentLoadedEventEnd
        ? [painted.startTime, page.domContentLoadedEventEnd, all.length, all.reduce((sum, one) => sum + one.transferSize, 0)]
        : null;
";

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut moderator = Moderator::open(folder.path(), &[]);
    moderator.types("vote");
    moderator.hears("phones have voted");
    let base = format!("http://{}", moderator.address);
    browse(async |browser| {
        for network in NETWORKS {
            let (name, wait, kilobits) = network;
            println!(
                "{name} ({wait} ms, {kilobits} kbit/s), a processor {SLOWER} times slower than this one:"
            );
            let (mut door, mut vote) = (Vec::new(), Vec::new());
            for _ in 0..TIMES {
                let phone = slow(browser, network).await;
                let link = format!("{base}/{}", moderator.code);
                phone.goto(&link).await.expect("a page");
                door.push(figures(&phone, "#join button").await);
                let button = phone.find(Locator::Css("#join button")).await;
                button.expect("a way in").click().await.expect("a tap");
                vote.push(figures(&phone, "#vote .big").await);
                phone.close().await.expect("closed");
            }
            print("the way in, from its address", door);
            print("a vote, from coming in", vote);
        }
    });
}

/// A phone with nothing in its cache.
async fn slow(browser: &Browser, (_, wait, kilobits): (&str, u32, u32)) -> Client {
    let phone = browser.open(360, 740).await;
    let pretends = [
        ("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })),
        ("Network.enable", json!({})),
        (
            "Network.emulateNetworkConditions",
            json!({
                "offline": false,
                "latency": wait,
                "downloadThroughput": kilobits * 125,
                "uploadThroughput": kilobits * 125,
            }),
        ),
    ];
    for (command, params) in pretends {
        browser.pretends(&phone, command, &params).await;
    }
    phone
}

/// The figures of a page, once it shows something.
async fn figures(page: &Client, css: &str) -> [f64; 4] {
    let found = page.wait().at_most(PATIENCE);
    found.for_element(Locator::Css(css)).await.expect(css);
    let bound = tokio::time::Instant::now() + PATIENCE;
    loop {
        let figures = page.execute(FIGURES, Vec::new()).await.expect("figures");
        if let Some(figures) = figures.as_array() {
            let figure = |place: usize| figures.get(place).and_then(Value::as_f64);
            return [0, 1, 2, 3].map(|place| figure(place).expect("a figure"));
        }
        assert!(tokio::time::Instant::now() < bound, "{css} was not painted");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Prints the middle of the times, and the slowest.
fn print(what: &str, mut all: Vec<[f64; 4]>) {
    let mut of = |place: usize| {
        all.sort_by(|one, other| one[place].total_cmp(&other[place]));
        (all[all.len() / 2][place], all[all.len() - 1][place])
    };
    let ((painted, slowest), (ran, _), (requests, _), (bytes, _)) = (of(0), of(1), of(2), of(3));
    println!(
        "  {what}: seen and usable after {painted:.0} ms (slowest {slowest:.0} ms), live after {ran:.0} ms; {requests} requests, {:.1} kB",
        bytes / 1000.0
    );
}
