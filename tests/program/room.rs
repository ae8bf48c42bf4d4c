//! The room from outside: phones that speak HTTP, and a moderator who types lines.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use crate::hosted::{FORK, HALL, Hosted};
use crate::phone::{Phone, Stream};
use crate::program::Program;

/// How long anything may take to show; nothing waits this long when all is well.
const PATIENCE: Duration = Duration::from_secs(30);

pub(crate) fn hall() -> (Program, Hosted) {
    let program = Program::new();
    program.file("hall.yaml", HALL);
    let hosted = Hosted::open(&program, &["hall.yaml", "--port", "0", "--confidence"]);
    (program, hosted)
}

#[test]
fn phones_and_hands_vote_and_the_record_holds_no_name() {
    let (program, mut hosted) = hall();
    let mut one = Phone::inside(&hosted, "&name=Zebra+Stripes&role=chair");
    let mut two = Phone::inside(&hosted, "&name=%3Cscript%3Ealert(1)%3C/script%3E");
    Phone::inside(&hosted, "");
    hosted.types("vote");
    hosted.hears("0 of 3 phones have voted");
    assert!(one.get("/").body.contains("Nobody sees what you choose"));
    one.post("/vote", "scene=door&round=1&choice=open&unsure=no");
    one.post("/vote", "scene=door&round=1&choice=wait&unsure=yes");
    let voted = one.get("/").body;
    assert!(voted.contains("Your vote is in"), "{voted}");
    let wrong = two.post("/vote", "scene=door&round=1&choice=tea");
    assert_eq!(wrong.status, 303);
    two.post("/vote", "scene=door&round=1&choice=open");
    hosted.types("hands 1 5");
    hosted.types("who");
    hosted.hears("<script>alert(1)");
    hosted.types("close");
    hosted.hears("not shown yet");
    hosted.hears("1 Open the door: 6 (room: –, 1 + 5 hands)");
    hosted.hears("2 Wait a while: 1 (room: –, 1 unsure)");
    let late = two.post("/vote", "scene=door&round=1&choice=wait");
    let place = late.headers.iter().find(|(name, _)| name == "location");
    assert_eq!(place.map(|(_, to)| to.as_str()), Some("/?said=late"));
    assert!(two.get("/?said=late").body.contains("closed already"));
    let before = one.get("/").body;
    assert!(
        !before.contains("class=\"spread\""),
        "nothing shows before it is shown"
    );
    hosted.types("show");
    hosted.hears("Everybody sees");
    let shown = one.get("/").body;
    assert!(shown.contains("class=\"spread\""));
    let (_, said) = shown.split_once("data-say=\"").expect("what is read aloud");
    let (said, _) = said.split_once('"').expect("an end");
    for count in [
        "1 Open the door: no number.",
        "2 Wait a while: no number.",
        "7 votes",
    ] {
        assert!(said.contains(count), "{count} is not read aloud: {said}");
    }
    hosted.types("choose 1 because we want to know / against Noor waits");
    hosted.hears("What it brought: You see who it is");
    assert!(one.get("/").body.contains("They see you"));
    hosted.types("quit");
    hosted.hears("Everything is kept");
    hosted.ends();
    let id = program.sessions()[0]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    let shown = program.run(["records", "export", "--whole", &id]).exits(0);
    for kept in ["we want to know", "Noor waits", "\"phones\":1"] {
        assert!(
            shown.out.replace(": ", ":").contains(kept),
            "{kept}: {}",
            shown.out
        );
    }
    for file in std::fs::read_dir(program.data()).expect("a folder") {
        let bytes = std::fs::read(file.expect("a file").path()).expect("bytes");
        for name in ["Zebra", "alert(1)"] {
            let found = bytes
                .windows(name.len())
                .any(|part| part == name.as_bytes());
            assert!(!found, "a name is on disk");
        }
    }
}

#[test]
fn a_moderator_in_lines_hears_first_what_to_agree_on_and_then_only_what_is_new() {
    let program = Program::new();
    let hall = HALL
        .replace("start: door", "content_note: About a knock.\nstart: door")
        .replace(
            "cost: It goes on",
            "cost: It goes on, when: seen(talk), locked: Not yet",
        );
    program.file("hall.yaml", hall);
    let arguments = [
        "host",
        "--plain",
        "hall.yaml",
        "--port",
        "0",
        "--lang",
        "en",
    ];
    let said = program.typing(
        arguments,
        "vote\ngo\nvote\npause\non\nclose\nchoose wait\nagain\nquit\n",
    );
    let said = said.exits(0).out;
    let (before, evening) = said.split_once("Somebody knocks.").expect("a scene");
    for part in [
        "The stop word is “stop”.",
        "About a knock.",
        "Everything stands still.",
    ] {
        assert!(before.contains(part), "{part} is not in:\n{before}");
    }
    let (news, again) = evening
        .split_once("Somebody knocks.")
        .expect("the scene again");
    for part in [
        "leads to: The talk",
        "0 of 0 phones have voted",
        "A break.",
        "Vote 1 closed, only you see it",
        "Closed, and not shown yet",
        "Not yet",
        "That choice is not open now.",
    ] {
        assert!(news.contains(part), "{part} is not in:\n{news}");
    }
    assert!(!again.contains("Somebody knocks."), "{again}");
}

#[test]
fn a_moderator_darkens_the_big_screen_adds_time_and_says_how_it_went() {
    let program = Program::new();
    let hall = HALL.replace(
        "start: door",
        "objectives: { listen: Listen first }\nstart: door",
    );
    let hall = hall.replace("title: The door", "title: The door\n    minutes: 5");
    program.file("hall.yaml", hall);
    let mut hosted = Hosted::open(&program, &["hall.yaml", "--port", "0"]);
    let mut phone = Phone::inside(&hosted, "");
    assert!(phone.get("/screen").body.contains("Somebody knocks."));
    hosted.types("dark");
    hosted.hears("The big screen is black");
    assert!(!phone.get("/screen").body.contains("Somebody knocks."));
    assert!(phone.get("/").body.contains("Somebody knocks."));
    hosted.types("dark");
    hosted.hears("The big screen shows the story");
    hosted.types("agreements");
    hosted.hears("The big screen shows the agreements");
    let agreed = phone.get("/screen").body;
    assert!(agreed.contains("We use no real names") && !agreed.contains("Somebody knocks."));
    // The stop word takes their place, and they its place when that is meant.
    hosted.types("stop");
    hosted.hears("Everything stands still");
    let stopped = phone.get("/screen").body;
    assert!(stopped.contains("Somebody said the stop word"), "{stopped}");
    hosted.types("agreements");
    hosted.hears("The big screen shows the agreements");
    let agreed = phone.get("/screen").body;
    assert!(agreed.contains("We use no real names"), "{agreed}");
    hosted.types("agreements");
    hosted.hears("The big screen shows the story");
    hosted.types("on");
    hosted.hears("You are talking");
    let before = left(&phone.get("/screen").body);
    hosted.types("extend 3");
    hosted.hears("Kept.");
    let more = left(&phone.get("/screen").body) - before;
    assert!((120..=180).contains(&more), "{more} seconds more");
    hosted.types("note It fell silent");
    hosted.hears("Kept.");
    hosted.types("rate listen S");
    hosted.hears("Kept.");
    hosted.types("quit");
    hosted.hears("Everything is kept");
    hosted.ends();
    let id = program.sessions()[0]["id"].as_str().unwrap().to_owned();
    let kept = program.run(["records", "export", &id]).exits(0).out;
    let kept = kept.replace([' ', '\n'], "");
    for part in [
        r#""event":"extended","minutes":3"#,
        "Itfellsilent",
        r#""objective":"listen","rating":"S""#,
    ] {
        assert!(kept.contains(part), "{part} is not in {kept}");
    }
}

/// The seconds that are left for the talk, on the projector.
fn left(page: &str) -> i64 {
    let (_, rest) = page.split_once("data-left=\"").expect("a time");
    let (seconds, _) = rest.split_once('"').expect("an end");
    seconds.parse().expect("seconds")
}

#[test]
fn a_phone_keeps_its_seat_when_the_laptop_dies() {
    let (program, mut hosted) = hall();
    let port = hosted.port().to_owned();
    let mut phone = Phone::inside(&hosted, "&role=guest");
    hosted.types("vote");
    hosted.hears("0 of 1");
    phone.post("/vote", "scene=door&round=1&choice=open");
    hosted.hears("1 of 1");
    hosted.dies();
    let mut again = Hosted::open(&program, &["hall.yaml", "--resume", "--port", &port]);
    let page = phone.get("/").body;
    assert!(
        page.contains("id=\"vote\"") && page.contains("You came by bus."),
        "{page}"
    );
    phone.post("/vote", "scene=door&round=1&choice=open");
    again.types("close");
    again.hears("1 Open the door: 1");
    again.hears("2 Wait a while: 0");
    again.types("remove 1");
    again.hears("Seat 1 is gone");
    let removed = phone.get("/");
    assert_eq!(removed.status, 403);
    assert!(removed.body.contains("This seat has been cleared"));
    let said = program.run(["host", "hall.yaml", "--plain", "--port", &port]);
    said.exits(1).says("is taken");
}

#[test]
fn nobody_on_the_network_moderates() {
    let (_program, hosted) = hall();
    let mut phone = Phone::inside(&hosted, "");
    for path in [
        "/close",
        "/show",
        "/choose",
        "/go",
        "/back",
        "/send",
        "/pause",
        "/stop",
        "/remove",
        "/act",
        "/moderator",
        "/admin",
        "/notes",
        "/tally",
        "/screen",
        "/events",
    ] {
        let answer = phone.post(path, "choice=open");
        assert!(
            matches!(answer.status, 404 | 405),
            "{path}: {}",
            answer.status
        );
    }
    // Its connection ends with the answer, so that another phone does this.
    let huge = Phone::inside(&hosted, "").post("/vote", &format!("scene={}", "a".repeat(5000)));
    assert_eq!(huge.status, 413);
    for path in ["/", "/screen", "/page.js", "/nothing-here"] {
        let answer = phone.get(path);
        assert!(
            !answer.body.contains("Count to ten"),
            "{path} shows the moderator's notes"
        );
        let has = |name: &str, value: &str| {
            answer
                .headers
                .iter()
                .any(|(known, is)| known == name && is.contains(value))
        };
        assert!(
            has("content-security-policy", "default-src 'none'"),
            "{path}"
        );
        assert!(has("x-content-type-options", "nosniff"), "{path}");
        assert!(has("referrer-policy", "same-origin"), "{path}");
        assert!(has("cache-control", "no-store"), "{path}");
    }
    let raw = |request: String| {
        let mut stream = TcpStream::connect(&hosted.address).expect("a connection");
        stream.set_read_timeout(Some(PATIENCE)).expect("a bound");
        stream.write_all(request.as_bytes()).expect("a request");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        answer
    };
    let other = raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n".to_owned());
    assert!(other.starts_with("HTTP/1.1 421"), "{other}");
    let address = &hosted.address;
    let forged = raw(format!(
        "POST /leave HTTP/1.1\r\nHost: {address}\r\nOrigin: http://evil.example\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    ));
    assert!(forged.starts_with("HTTP/1.1 421"), "{forged}");
}

#[test]
fn who_comes_by_a_name_that_may_be_anybodys_is_told_the_address() {
    let (_program, mut hosted) = hall();
    hosted.types("code");
    let said = hosted.hears_with("with the code");
    let mut stream = TcpStream::connect(&hosted.address).expect("a connection");
    stream.set_read_timeout(Some(PATIENCE)).expect("a bound");
    let request = "GET / HTTP/1.1\r\nHost: router.lan:4800\r\nAccept-Language: nl\r\nConnection: close\r\n\r\n";
    stream.write_all(request.as_bytes()).expect("a request");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 421"), "{answer}");
    assert!(answer.contains("De zaal heeft een ander adres"), "{answer}");
    let host = said
        .split("http://")
        .nth(1)
        .and_then(|rest| rest.split('/').next());
    if let Some(host) = host.filter(|host| !host.starts_with("127.")) {
        let way = format!("href=\"http://{host}/\"");
        assert!(answer.contains(&way), "{way} is not in {answer}");
    }
    assert!(
        !answer.contains(&hosted.code),
        "of the room it tells nothing"
    );
}

#[test]
fn each_phone_reads_its_own_language_and_a_page_is_small() {
    let (_program, hosted) = hall();
    let mut phone = Phone::inside(&hosted, "");
    assert!(phone.get("/").body.contains("You are talking it over"));
    phone.post("/language", "language=nl");
    let page = phone.get("/").body;
    assert!(page.contains("Jullie praten") && page.contains("lang=\"nl\""));
    let sizes = ["/", "/page.js"].map(|path| phone.get(path).body.len());
    assert!(sizes.iter().sum::<usize>() < 50_000, "{sizes:?}");
}

#[test]
fn tables_walk_apart_and_come_together() {
    let program = Program::new();
    program.file("hall.yaml", HALL);
    let mut hosted = Hosted::open(
        &program,
        &["hall.yaml", "--port", "0", "--tables", "2", "--hold"],
    );
    let mut one = Phone::inside(&hosted, "&table=1");
    let mut two = Phone::inside(&hosted, "&table=2");
    hosted.types("table 2");
    hosted.hears("Table 2");
    hosted.types("choose open");
    hosted.hears("They sit down");
    assert!(two.get("/").body.contains("They sit down"));
    assert!(one.get("/").body.contains("Somebody knocks"));
    hosted.types("stop");
    hosted.hears("Everything stands still");
    let stopped = one.get("/screen").body;
    assert!(stopped.contains("Somebody said the stop word") && !stopped.contains("The talk"));
    hosted.types("on");
    hosted.hears("You are talking");
    let overview = one.get("/screen").body;
    assert!(overview.contains("The door") && overview.contains("The talk"));
    hosted.types("gather 2");
    hosted.hears("Everybody goes on at table 2");
    assert!(one.get("/").body.contains("They sit down"));
}

#[test]
fn sixty_phones_hear_everything_and_forty_votes_at_once_are_counted_once() {
    let (_program, mut hosted) = hall();
    let phones: Vec<_> = (0..60).map(|_| Phone::inside(&hosted, "")).collect();
    let streams = phones.iter().map(|phone| Stream::open(&hosted, phone));
    let mut streams: Vec<_> = streams.collect();
    hosted.types("vote");
    for stream in &mut streams {
        assert!(stream.says("id=\"vote\""));
    }
    let voters = phones.into_iter().take(40).enumerate();
    let voters = voters.map(|(place, mut phone)| {
        std::thread::spawn(move || {
            let choice = if place % 4 == 0 { "wait" } else { "open" };
            phone.post("/vote", "scene=door&round=1&choice=wait");
            phone.post("/vote", &format!("scene=door&round=1&choice={choice}"));
        })
    });
    for voter in voters.collect::<Vec<_>>() {
        voter.join().expect("a vote");
    }
    hosted.types("close");
    hosted.hears("not shown yet");
    hosted.hears("1 Open the door: 30");
    hosted.hears("2 Wait a while: 10");
    hosted.types("show");
    for stream in &mut streams {
        assert!(stream.says("class=\"spread\""));
    }
}

#[test]
fn the_end_is_on_every_page_with_its_questions_and_where_to_go_with_a_worry() {
    let (_program, mut hosted) = hall();
    let mut phone = Phone::inside(&hosted, "&role=guest");
    for line in ["choose open", "go", "choose tea"] {
        hosted.types(line);
    }
    hosted.hears("What it brought: Warm hands");
    assert!(
        phone.get("/").body.contains("A cold goodbye")
            || phone.get("/").body.contains("It is late")
    );
    hosted.types("go");
    hosted.hears("The story is over");
    let own = phone.get("/").body;
    let mut big = phone.get("/screen").body;
    assert!(!big.contains("What did you hear first?"), "{big}");
    hosted.types("slide");
    hosted.hears("slide 2/3");
    big.push_str(&phone.get("/screen").body);
    for page in [&own, &big] {
        for part in [
            "It is quiet again.",
            "What did you hear first?",
            "Here it ends",
        ] {
            assert!(page.contains(part), "{part} is not on:\n{page}");
        }
        assert!(!page.contains("id=\"vote\"") && !page.contains("Count to ten"));
    }
    assert!(own.contains("are you worried about somebody?"));
    let late = phone.post("/vote", "scene=talk&round=1&choice=tea");
    assert_eq!(late.status, 303);
    assert!(phone.get("/?said=late").body.contains("closed already"));
}

#[test]
fn the_projector_names_the_decision_that_moved_the_evening_most() {
    let program = Program::new();
    program.file("fork.yaml", FORK);
    let mut hosted = Hosted::open(&program, &["fork.yaml", "--port", "0"]);
    let phone = Phone::inside(&hosted, "");
    let mut screen = Stream::of(&hosted, &phone, "/screen/events");
    hosted.types("choose open");
    hosted.types("go");
    hosted.types("slide 2");
    assert!(screen.says("The turning point"));
    assert!(screen.says("Open the door"));
    assert!(screen.says("50.0 %"));
    assert!(screen.says("A wet day"));
    assert!(
        !Phone::inside(&hosted, "")
            .get("/")
            .body
            .contains("turning point")
    );
}

#[test]
fn people_who_are_not_there_vote_in_lines_too() {
    let program = Program::new();
    program.file("hall.yaml", HALL);
    let arguments = [
        "hall.yaml",
        "--port",
        "0",
        "--rehearse",
        "25",
        "--seed",
        "3",
    ];
    let mut hosted = Hosted::open(&program, &arguments);
    let mut phone = Phone::inside(&hosted, "");
    hosted.types("who");
    // A phone without script has no stream, and is there all the same.
    hosted.hears("26 seats at this table, 26 connected now.");
    hosted.types("vote");
    hosted.hears("0 of 26 phones have voted");
    phone.post("/vote", "scene=door&round=1&choice=open");
    hosted.hears("26 of 26 phones have voted");
    hosted.types("close");
    hosted.hears("not shown yet");
    let lines = ["1 Open the door: ", "2 Wait a while: "].map(|choice| hosted.hears(choice));
    let votes = lines.iter().map(|line| {
        let (_, count) = line.split_once(": ").expect("a count");
        let count = count.split(' ').next().expect("a number");
        count.parse::<u32>().expect("a number")
    });
    assert_eq!(votes.sum::<u32>(), 26, "{lines:?}");
}

#[test]
fn a_full_room_and_a_phone_in_a_hurry_are_told_so_kindly() {
    let program = Program::new();
    program.file("hall.yaml", HALL);
    let arguments = ["hall.yaml", "--port", "0", "--rehearse", "500"];
    let mut hosted = Hosted::open(&program, &arguments);
    let mut seated = Phone::inside(&hosted, "");
    for _ in 1..100 {
        Phone::inside(&hosted, "");
    }
    let mut late = Phone::new(&hosted);
    let full = late.post("/join", &format!("code={}", hosted.code));
    assert_eq!(full.status, 503);
    assert!(
        full.body.contains("take part by raising your hand"),
        "{}",
        full.body
    );
    // A seat that is given up is free again; one that is taken stays who had it.
    seated.post("/leave", "");
    let mut late = Phone::inside(&hosted, "");
    hosted.types("vote");
    hosted.hears("600 phones have voted");
    late.post("/vote", "scene=door&round=1&choice=open");
    let hurried = (0..60)
        .map(|_| late.get("/"))
        .find(|answer| answer.status == 429);
    let hurried = hurried.expect("somebody who is held up");
    assert!(
        hurried
            .body
            .contains("Wait a few seconds. Your vote stands."),
        "{}",
        hurried.body
    );
}

#[test]
fn a_seat_has_a_few_streams_and_a_new_one_ends_the_oldest() {
    let (_program, mut hosted) = hall();
    let phone = Phone::inside(&hosted, "");
    let mut streams: Vec<_> = (0..8).map(|_| Stream::open(&hosted, &phone)).collect();
    for stream in &mut streams {
        assert!(stream.says("id=\"now\""));
    }
    assert!(Stream::open(&hosted, &phone).says("429 Too Many Requests"));
    hosted.types("vote");
    let heard = streams.iter_mut().map(|stream| stream.says("id=\"vote\""));
    let heard: Vec<_> = heard.collect();
    assert_eq!(heard, [false, false, false, false, true, true, true, true]);
    // The four that ended made room.
    assert!(Stream::open(&hosted, &phone).says("id=\"vote\""));
}
