//! What a vote tells of one person: nothing that is shown, written or sent, and nothing is called secret that is not.

use std::path::PathBuf;

use serde_json::Value;

use crate::hosted::{HALL, Hosted};
use crate::phone::{Phone, Stream};
use crate::program::Program;

fn hall() -> (Program, Hosted) {
    let program = Program::new();
    program.file("hall.yaml", HALL);
    let hosted = Hosted::open(
        &program,
        &["hall.yaml", "--port", "0", "--confidence", "--seed", "3"],
    );
    (program, hosted)
}

/// Ends an evening. Returns the id of its record.
fn over(program: &Program, hosted: &mut Hosted) -> String {
    hosted.types("quit");
    hosted.hears("Everything is kept");
    hosted.ends();
    let id = program.sessions()[0]["id"].as_str().map(str::to_owned);
    id.expect("an id")
}

/// Where nothing stands beside a number, somebody may be unsure all the same.
#[test]
fn a_doubt_that_is_not_told_is_not_denied() {
    let (program, mut hosted) = hall();
    let mut phones: Vec<_> = (0..12).map(|_| Phone::inside(&hosted, "")).collect();
    hosted.types("vote");
    hosted.hears("phones have voted");
    for (place, phone) in phones.iter_mut().enumerate() {
        let choice = if place < 6 { "open" } else { "wait" };
        let unsure = if place < 2 { "yes" } else { "no" };
        let vote = format!("scene=door&round=1&choice={choice}&unsure={unsure}");
        assert_eq!(phone.post("/vote", &vote).status, 303);
    }
    hosted.types("close show");
    hosted.hears("Everybody sees");
    for page in ["/", "/screen"].map(|path| phones[0].get(path).body) {
        assert!(!page.contains("are not sure yet</p>"), "{page}");
        assert!(
            page.contains("There may be people in doubt all the same"),
            "{page}"
        );
    }
    hosted.types("choose open");
    hosted.hears("What it brought");
    let id = over(&program, &mut hosted);
    let table = program.run(["report", &id, "--to", "csv"]).exits(0);
    table.says("open=6/hidden wait=6/hidden");
    let report = program.run(["report", &id, "--to", "md", "--lang", "en"]);
    report
        .exits(0)
        .says("How many people were unsure is said only");
}

#[test]
fn a_vote_of_one_is_never_called_secret_and_its_count_is_in_nothing_that_is_shown_or_leaves() {
    let (program, mut hosted) = hall();
    let mut chair = Phone::inside(&hosted, "&role=chair");
    for _ in 0..3 {
        Phone::inside(&hosted, "&role=guest");
    }
    hosted.types("vote roles");
    hosted.hears("Only one phone votes here");
    let page = chair.get("/").body;
    assert!(page.contains("So this vote is not secret."), "{page}");
    assert!(!page.contains("Nobody sees"), "{page}");
    let wall = chair.get("/screen").body;
    assert!(wall.contains("it is not secret what you choose"), "{wall}");
    assert!(!wall.contains("Nobody sees"), "{wall}");
    chair.post("/vote", "scene=door&round=1&choice=open&unsure=yes");
    hosted.types("close");
    hosted.hears("1 Open the door: 1 (room: –, 1 unsure)");
    hosted.types("show");
    hosted.hears("The room sees no number at all");
    for page in ["/", "/screen"].map(|path| chair.get(path).body) {
        assert!(page.contains("Fewer than 3 people voted."), "{page}");
        assert_eq!(
            page.matches("<strong class=\"votes\">–</strong>").count(),
            2
        );
        assert!(!page.contains("not sure yet</p>"), "{page}");
    }
    hosted.types("choose open");
    hosted.hears("What it brought");
    let id = over(&program, &mut hosted);
    let mut beside = Hosted::open(&program, &["hall.yaml", "--port", "0"]);
    beside.types("choose open");
    beside.hears("What it brought");
    let other = over(&program, &mut beside);
    let said = |arguments: &[&str]| program.run(arguments).exits(0).out;
    let export = said(&["records", "export", &id]);
    program.file("left.json", &export);
    for record in [id.as_str(), "left.json"] {
        let report = |form| said(&["report", record, "--to", form]);
        let mail = report("md");
        assert!(mail.contains("Where a vote has a dash, numbers are left out"));
        assert!(mail.contains("| Open the door (decided) | – |"), "{mail}");
        assert!(report("html").contains("<td>–</td>"));
        assert!(report("csv").contains("open=hidden wait=hidden"));
        let data: Value = serde_json::from_str(&report("json")).expect("JSON");
        let mut told = data["timeline"].as_array().expect("events").iter();
        let decided = told.find(|told| told["event"] == "decided");
        let counts = &decided.expect("a decision")["votes"][0]["choices"];
        for count in counts.as_array().expect("choices") {
            assert_eq!(
                (&count["votes"], &count["unsure"]),
                (&Value::Null, &Value::Null)
            );
        }
        let statements = report("xapi");
        assert!(statements.contains("\"hidden\": true") && !statements.contains("\"unsure\""));
        let compared = said(&["compare", record, &other]);
        assert!(compared.contains("fewer than 5"), "{compared}");
    }
    let together: Value =
        serde_json::from_str(&said(&["insights", "--format", "json"])).expect("JSON");
    assert_eq!(
        together["scenarios"][0]["dilemmas"][0]["voters"],
        Value::Null
    );
    assert!(said(&["records", "show", &id]).contains("(open) –"));
    let replay = said(&["play", "--replay", &id]);
    assert!(
        replay.contains("Open the door: –") && !replay.contains("unsure"),
        "{replay}"
    );
    assert!(
        export.contains("\"withheld\": true") && !export.contains("\"phones\": 1"),
        "{export}"
    );
    let whole = said(&["records", "export", "--whole", &id]);
    assert!(whole.contains("\"phones\": 1"), "{whole}");
    // What left the computer is known where it comes from, and is no other record.
    said(&["records", "import", "left.json"]);
}

#[test]
fn all_but_one_and_all_alike_are_not_told_apart() {
    let mut spreads = Vec::new();
    for other in ["open", "wait"] {
        let (_program, mut hosted) = hall();
        let mut phones: Vec<_> = (0..8).map(|_| Phone::inside(&hosted, "")).collect();
        hosted.types("vote");
        hosted.hears("0 of 8 phones have voted");
        for (place, phone) in phones.iter_mut().enumerate() {
            let choice = if place == 5 { other } else { "open" };
            phone.post("/vote", &format!("scene=door&round=1&choice={choice}"));
        }
        hosted.types("close");
        hosted.types("show");
        hosted.hears("Everybody sees");
        let page = phones[0].get("/").body;
        let (_, spread) = page.split_once("<ol class=\"spread\">").expect("a spread");
        let (spread, _) = spread.split_once("</section>").expect("an end");
        assert!(spread.contains("8 votes in all."));
        spreads.push(spread.to_owned());
    }
    assert_eq!(spreads[0], spreads[1]);
}

#[test]
fn the_third_phone_makes_a_vote_secret_and_every_page_hears_of_it() {
    let (_program, mut hosted) = hall();
    let mut one = Phone::inside(&hosted, "");
    Phone::inside(&hosted, "");
    hosted.types("vote");
    hosted.hears("Only 2 phones vote here");
    let mut stream = Stream::open(&hosted, &one);
    assert!(stream.says("So this vote is not secret."));
    let mut third = Phone::inside(&hosted, "");
    assert!(stream.says("Nobody sees what you choose."));
    third.post("/leave", "");
    assert!(stream.says("So this vote is not secret."));
    assert!(!one.get("/").body.contains("Nobody sees"));
}

/// Everything in the data folder but what readers and writers agree on in passing.
fn kept(program: &Program) -> Vec<(PathBuf, Vec<u8>)> {
    let files = std::fs::read_dir(program.data()).expect("a folder");
    let files = files.map(|file| file.expect("a file").path());
    let files = files.filter(|path| !path.to_string_lossy().ends_with("-shm"));
    let mut kept: Vec<_> = files
        .map(|path| (path.clone(), std::fs::read(path).expect("bytes")))
        .collect();
    kept.sort();
    kept
}

/// An evening in which these votes are cast, one after the other. Returns what another phone and the projector heard of
/// it, and the events of its record without their times.
fn voting(votes: &[(usize, &str)]) -> [String; 3] {
    let (program, mut hosted) = hall();
    let mut phones: Vec<_> = votes.iter().map(|_| Phone::inside(&hosted, "")).collect();
    let idle = Phone::inside(&hosted, "");
    let mut phone = Stream::open(&hosted, &idle);
    let mut screen = Stream::of(&hosted, &idle, "/screen/events");
    // What comes first says when.
    for stream in [&mut phone, &mut screen] {
        stream.until("event: main");
    }
    hosted.types("vote");
    let mut heard = phone.until("id=\"vote\"");
    let mut seen = screen.until("0 of 7 have voted");
    let before = kept(&program);
    for ((place, choice), done) in votes.iter().zip(1..) {
        let form = format!("scene=door&round=1&choice={choice}&unsure=no");
        assert_eq!(phones[*place].post("/vote", &form).status, 303);
        seen += &screen.until(&format!("{done} of 7 have voted"));
    }
    assert!(kept(&program) == before, "something of a vote is on disk");
    hosted.types("close");
    heard += &phone.until("The vote is closed");
    seen += &screen.until("The vote is closed");
    hosted.types("show");
    heard += &phone.until("votes in all");
    seen += &screen.until("votes in all");
    let (code, port) = (hosted.code.clone(), hosted.port().to_owned());
    let id = over(&program, &mut hosted);
    let export = program.run(["records", "export", "--whole", &id]).exits(0);
    let mut export: Value = serde_json::from_str(&export.out).expect("JSON");
    let events = export["records"][0]["events"].as_array_mut();
    for event in events.expect("events") {
        event["at"].take();
        event["code"].take();
    }
    let same = |text: String| undrawn(&text.replace(&code, "CODE").replace(&port, "PORT"));
    [heard, seen, export["records"][0]["events"].to_string()].map(same)
}

/// Without what is drawn, and how long that makes a part: a code for a camera holds the address and the code of each
/// evening.
fn undrawn(text: &str) -> String {
    let mut parts = text.split("<path d=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    let text = parts.fold(first, |text, part| {
        text + part.split_once('"').map_or(part, |(_, rest)| rest)
    });
    let is_length = |line: &str| !line.is_empty() && line.chars().all(|it| it.is_ascii_hexdigit());
    let lines = text.lines().filter(|line| !is_length(line.trim()));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn neither_the_order_nor_the_time_of_votes_is_in_what_is_kept_or_sent() {
    let votes = [
        (0, "open"),
        (1, "open"),
        (2, "open"),
        (3, "wait"),
        (4, "wait"),
        (5, "wait"),
    ];
    let mut reversed = votes;
    reversed.reverse();
    let [one, other] = [&votes, &reversed].map(|votes| voting(votes));
    for (part, same) in one.iter().zip(&other) {
        for (line, other) in part.lines().zip(same.lines()) {
            assert_eq!(line, other);
        }
    }
    assert_eq!(one, other);
    assert_eq!(one[0].matches("event: main").count(), 3, "{}", one[0]);
}
