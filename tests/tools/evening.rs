//! A whole evening as it is meant: a moderator at a real terminal, and people at phones in a real browser.

use fantoccini::Client;

use crate::browser::{Browser, browse};
use crate::browsers::{PHONE, clicks, fills, joins, looks, sees};
use crate::hosted::HALL;
use crate::program::Program;
use crate::screen::Screen;

/// The port and the code, as a moderator reads them out from the first screen.
fn way_in(screen: &Screen) -> (u16, String) {
    let contents = screen.contents();
    let (_, address) = contents.split_once("http://").expect("an address");
    let address = address.split_whitespace().next().expect("an address");
    let (_, port) = address
        .trim_end_matches('/')
        .rsplit_once(':')
        .expect("a port");
    let (_, below) = contents.split_once("The code for today:").expect("a code");
    let below = below.lines().nth(1).expect("a code").split_whitespace();
    let code = below.take_while(|sign| sign.len() == 1).collect();
    (port.parse().expect("a port"), code)
}

/// The pages of an evening.
struct Pages {
    one: Client,
    two: Client,
    projector: Client,
}

pub(crate) fn a_moderator_leads_phones_from_a_terminal_through_a_night_in_which_the_laptop_dies() {
    browse(async |browser| {
        let program = Program::new();
        program.file("hall.yaml", HALL);
        let host = ["host", "hall.yaml", "--lang", "en"];
        let evening = [&host[..], &["--port", "0", "--confidence"]].concat();
        let mut screen = Screen::with(&program, &evening, (30, 100), "1");
        screen.shows("The code for today:").shows("q leave");
        let (port, code) = way_in(&screen);
        let hall = Pages {
            one: browser.open(PHONE.0, PHONE.1).await,
            two: browser.open(PHONE.0, PHONE.1).await,
            projector: browser.open(1920, 1080).await,
        };
        come_in(browser, &hall, &mut screen, (port, &code)).await;
        decide_with_a_dissent(&hall, &mut screen).await;
        screen.dies();
        sees(&hall.one, "No connection right now").await;

        let port = port.to_string();
        let resumed = [&host[..], &["--resume", "--port", &port]].concat();
        let mut screen = Screen::with(&program, &resumed, (30, 100), "1");
        // Both phones are back before anybody touched them.
        screen.shows("The code for today:").shows("2/2 connected");
        assert_eq!(way_in(&screen).1, code);
        sees(&hall.one, "A short break").await;
        sees(&hall.projector, "In a moment we go on").await;
        go_on_to_the_end(&hall, &mut screen).await;
        screen.types("q").shows("Leave?").types("\r");
        assert!(screen.ends() && screen.given_back());
        the_record_has_it_and_no_name(&program);
    });
}

async fn come_in(browser: &Browser, hall: &Pages, screen: &mut Screen, (port, code): (u16, &str)) {
    let base = format!("http://127.0.0.1:{port}");
    hall.projector
        .goto(&format!("{base}/screen"))
        .await
        .expect("a page");
    sees(&hall.projector, code).await;
    looks(browser, &hall.projector, "evening-screen-welcome").await;
    // One types the code, the other scanned it.
    hall.one.goto(&base).await.expect("a page");
    fills(&hall.one, "#code", &code.to_lowercase()).await;
    fills(&hall.one, "#name", "Zebra Stripes").await;
    clicks(&hall.one, "#role option[value=chair]").await;
    clicks(&hall.one, "#join button").await;
    sees(&hall.one, "You are in. We begin in a moment.").await;
    sees(&hall.one, "You have the key.").await;
    looks(browser, &hall.one, "evening-phone-welcome").await;
    joins(&hall.two, &format!("{base}/{code}"), None).await;
    screen.shows("2/2 connected");
    sees(&hall.projector, "2 phones have joined.").await;
}

async fn decide_with_a_dissent(hall: &Pages, screen: &mut Screen) {
    screen.types("\r").shows("Somebody knocks.").types("v");
    screen
        .shows("Open the vote?")
        .types("\r")
        .shows("Vote 1 open");
    clicks(&hall.one, "input[value=open]").await;
    clicks(&hall.one, "input[value=no]").await;
    clicks(&hall.one, "#vote .big").await;
    sees(&hall.one, "Your vote is in").await;
    clicks(&hall.two, "input[value=wait]").await;
    clicks(&hall.two, "input[value=yes]").await;
    clicks(&hall.two, "#vote .big").await;
    sees(&hall.two, "Your vote is in").await;
    screen
        .shows("2 of 2 voted")
        .types("1")
        .shows("Hands for choice 1");
    screen
        .types("3\r")
        .shows("1 + 3 hands")
        .shows("1 unsure")
        .types("v");
    screen.shows("only you see it");
    sees(&hall.two, "The vote is closed").await;
    screen
        .types("s")
        .shows("The room sees no number at all")
        .types("\r");
    screen.shows("Vote 1 shown");
    sees(&hall.two, "5 votes in all").await;
    screen
        .types("d")
        .shows("What most people chose is picked.")
        .types("\r");
    screen.shows("Why?");
    screen
        .types("We want to know\r")
        .shows("Why did somebody see it");
    screen
        .types("It is late for this\r")
        .shows("This is written down")
        .shows("Who decided?");
    screen.types("\r").shows("You see who it is");
    sees(&hall.one, "They see you").await;
    sees(&hall.two, "They see you").await;
}

async fn go_on_to_the_end(hall: &Pages, screen: &mut Screen) {
    screen.types("\r").shows("You see who it is").types(" ");
    screen
        .shows("On to the scene?")
        .types("\r")
        .shows("They sit down.");
    sees(&hall.two, "They sit down.").await;
    screen
        .types("v")
        .shows("Open the vote?")
        .types("\r")
        .shows("Vote 1 open");
    for phone in [&hall.one, &hall.two] {
        clicks(phone, "input[value=tea]").await;
        clicks(phone, "input[value=no]").await;
        clicks(phone, "#vote .big").await;
        sees(phone, "Your vote is in").await;
    }
    screen
        .shows("2 of 2 voted")
        .types("v")
        .shows("only you see it")
        .types("d");
    screen
        .shows("What is the decision?")
        .types("\r")
        .shows("Why?")
        .types("It is cold outside\r");
    screen.shows("Why did somebody see it").types("\r");
    screen
        .shows("nothing written")
        .types("\r")
        .shows("Warm hands")
        .types(" ");
    screen
        .shows("On to how it ends?")
        .types("\r")
        .shows("How it ended");
    sees(&hall.one, "It is quiet again.").await;
    sees(&hall.one, "are you worried about somebody?").await;
    sees(&hall.two, "What did you hear first?").await;
}

fn the_record_has_it_and_no_name(program: &Program) {
    let id = program.sessions()[0]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    let kept = program.run(["records", "export", "--whole", &id]);
    let kept = kept.exits(0).out;
    let kept: String = kept.split_whitespace().collect();
    for part in [
        r#"{"choice":"open","phones":1,"hands":3}"#,
        r#"{"choice":"wait","phones":1,"hands":0,"unsure":1}"#,
        r#"{"choice":"tea","phones":2,"hands":0}"#,
        "Wewanttoknow",
        "Itislateforthis",
        "Itiscoldoutside",
    ] {
        assert!(kept.contains(part), "{part} is not in {kept}");
    }
    for file in std::fs::read_dir(program.data()).expect("a folder") {
        let bytes = std::fs::read(file.expect("a file").path()).expect("bytes");
        let named = bytes.windows(5).any(|part| part == b"Zebra");
        assert!(!named, "a name is on disk");
    }
}
