//! A phone whose reader switched scripts off: what comes it shows by itself, and what its reader is choosing it leaves
//! alone.

use std::time::Duration;

use fantoccini::{Client, Locator};

use crate::browser::browse;
use crate::browsers::{PATIENCE, PHONE, joins, link, sees};
use crate::hosted::{HALL, Hosted};
use crate::program::Program;

const ENTER: &str = "\u{e007}";
const SPACE: &str = " ";

/// Presses a key on something of a page that may load itself again in the meantime. By keyboard, because a driver's mouse
/// waits for a script to tell that it clicked.
async fn presses(page: &Client, css: &str, key: &str) {
    let bound = tokio::time::Instant::now() + PATIENCE;
    loop {
        let pressed = match page.find(Locator::Css(css)).await {
            Ok(element) => element.send_keys(key).await.is_ok(),
            Err(_) => false,
        };
        if pressed {
            return;
        }
        assert!(tokio::time::Instant::now() < bound, "{css}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

pub(crate) fn a_phone_without_script_takes_part_in_a_whole_evening() {
    browse(async |browser| {
        let program = Program::new();
        program.file("hall.yaml", HALL);
        let mut hosted = Hosted::open(&program, &["hall.yaml", "--port", "0", "--confidence"]);
        let phone = browser.open_without_script(PHONE.0, PHONE.1).await;
        phone.goto(&link(&hosted)).await.expect("a page");
        presses(&phone, "#role", "Chair").await;
        presses(&phone, "#join button", ENTER).await;
        sees(&phone, "You are talking it over").await;
        sees(&phone, "You have the key.").await;
        let other = browser.open(PHONE.0, PHONE.1).await;
        joins(&other, &link(&hosted), None).await;

        hosted.types("vote");
        presses(&phone, "input[value=open]", SPACE).await;
        let choosing = phone.source().await.expect("a page");
        assert!(
            !choosing.contains("http-equiv=\"refresh\""),
            "a choice that is being made is not swept away"
        );
        sees(&phone, "See what comes next").await;
        presses(&phone, "input[value=no]", SPACE).await;
        presses(&phone, "#vote .big", ENTER).await;
        sees(&phone, "Your vote is in").await;
        sees(&phone, "You chose:").await;
        sees(&phone, "Open the door").await;
        presses(&phone, "#change", ENTER).await;
        presses(&phone, "input[value=wait]", SPACE).await;
        presses(&phone, "input[value=yes]", SPACE).await;
        presses(&phone, "#vote .big", ENTER).await;
        hosted.hears("2 Wait a while: 1 (1 unsure");
        sees(&phone, "Wait a while").await;
        sees(&phone, "Not sure yet").await;

        // A seat that is taken away is told so kindly, and its phone does not come back.
        hosted.types("remove 2");
        sees(&other, "This seat has been cleared").await;
        other.goto(&link(&hosted)).await.expect("a page");
        sees(&other, "You are still welcome in the hall").await;

        hosted.types("close");
        sees(&phone, "The vote is closed").await;
        hosted.types("show");
        sees(&phone, "Fewer than 3 people voted.").await;
        hosted.types("choose open because we are curious");
        sees(&phone, "They see you").await;
        hosted.types("go");
        hosted.types("send bell");
        sees(&phone, "I am outside.").await;

        let port = hosted.port().to_owned();
        hosted.dies();
        let hosted = Hosted::open(&program, &["hall.yaml", "--resume", "--port", &port]);
        // A browser that met nobody asks no more by itself.
        phone.goto(&hosted.url("/")).await.expect("a page");
        sees(&phone, "I am outside.").await;
        sees(&phone, "You have the key.").await;
    });
}
