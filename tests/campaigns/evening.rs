//! Evenings under load, in which the laptop dies: twelve phones vote, change their minds, leave and come back, a neighbour
//! is in the way, and afterwards everything that was said to be done is in the record, and nothing else.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{JoinHandle, sleep};
use std::time::Duration;

use rand::{RngExt as _, SeedableRng as _};
use rand_pcg::Pcg64Mcg;
use serde_json::Value;

use crate::campaign;
use crate::hosted::Hosted;
use crate::neighbour::Neighbour;
use crate::phone::Phone;
use crate::program::Program;

const PHONES: u64 = 12;
const NEIGHBOURS: usize = 3;
/// Decisions of the story.
const DECISIONS: usize = 6;
/// What stands in every scene, and on no page for who is not in.
pub(crate) const KNOCK: &str = "Somebody knocks";
/// What is said at the end, on every phone.
const END: &str = "It is quiet again.";
/// The name that each phone gives to its seat.
const NAME: &str = "Zebra";
/// Hands that go up for a choice at the most.
const HANDS: u64 = 5;
/// The last line of the help; all that is said of what was typed before comes before it.
const HELPED: &str = "quit: stop; you read what is kept";

/// What everybody in the hall knows.
pub(crate) struct Hall {
    over: AtomicBool,
    code: Mutex<String>,
}

impl Hall {
    pub(crate) fn is_over(&self) -> bool {
        self.over.load(Ordering::Relaxed)
    }

    /// The code that is read out.
    pub(crate) fn code(&self) -> String {
        self.code.lock().expect("a code").clone()
    }

    fn reads_out(&self, code: &str) {
        code.clone_into(&mut self.code.lock().expect("a code"));
    }
}

/// Several decisions, roles, and injects.
fn story() -> String {
    let mut story = String::from(
        "format: 1\nid: evening\nversion: 1.0.0\ntitle: An evening\nlanguage: en\n\
         roles:\n  chair: { title: Chair, brief: You have the key. }\n  guest: { title: Guest, brief: You came by bus. }\n\
         start: d0\nscenes:\n",
    );
    for place in 0..DECISIONS {
        let next = match place + 1 {
            DECISIONS => "end".to_owned(),
            next => format!("d{next}"),
        };
        let whose = if place % 3 == 1 { "for: [chair], " } else { "" };
        let choice =
            |id: &str| format!("{id}: {{ text: Say {id}, gain: Calm, cost: Noise, goto: {next} }}");
        let (yes, no) = (choice("yes"), choice("no"));
        let _ = writeln!(
            story,
            "  d{place}: {{ {whose}title: Knock {place}, text: {KNOCK}., choices: {{ {yes}, {no} }} }}"
        );
    }
    let stays =
        |id: &str| format!("{id}: {{ text: Say {id}, gain: Calm, cost: Noise, goto: resume }}");
    let (hush, ring) = (stays("hush"), stays("ring"));
    let _ = write!(
        story,
        "  bell: {{ inject: {{ by: moderator }}, text: {KNOCK}. A bell rings., goto: resume }}\n\
         \x20 shout: {{ inject: {{ by: moderator }}, text: {KNOCK}. Somebody shouts., choices: {{ {hush}, {ring} }} }}\n\
         \x20 end: {{ ending: true, title: The end, text: {END} }}\n"
    );
    story
}

/// Somebody with a phone.
struct Guest {
    number: u64,
    phone: Phone,
    dice: Pcg64Mcg,
    hall: Arc<Hall>,
    stream: Option<TcpStream>,
    /// Whether it was on the page of its seat. Before, it has no more than the code, which may become another.
    sits: bool,
    /// What the phone kept of its seats.
    kept: BTreeSet<String>,
    /// Votes that were taken.
    votes: u64,
}

impl Guest {
    /// Does what people do until the evening is over, and reads how it ended. Returns all seats it had, and its votes.
    fn takes_part(mut self) -> (BTreeSet<String>, u64) {
        while !self.hall.is_over() {
            sleep(Duration::from_millis(self.dice.random_range(5..250)));
            self.does();
            self.remembers();
        }
        for _ in 0..300 {
            let page = self.page();
            if page.as_ref().is_some_and(|page| page.contains(END)) {
                return (self.kept, self.votes);
            }
            self.comes_in();
            sleep(Duration::from_millis(100));
        }
        panic!("phone {} never saw the end", self.number);
    }

    fn does(&mut self) {
        match self.dice.random_range(0..100) {
            0..60 => self.votes(),
            60..75 => drop(self.page()),
            75..88 => self.listens(),
            88..93 => {
                let _ = self.phone.tries_post("/leave", "");
                self.sits = false;
                self.comes_in();
            }
            93..97 => self.comes_in(),
            _ => drop(self.phone.tries_post("/language", "language=nl")),
        }
    }

    /// Takes a seat, or another name and role for the one it has.
    fn comes_in(&mut self) {
        let role = ["", "chair", "guest"][self.dice.random_range(0..3)];
        let (number, code) = (self.number, self.hall.code());
        let form = format!("code={code}&name={NAME}+{number}&role={role}");
        // The room may be gone, or the code may just have become another.
        let _ = self.phone.tries_post("/join", &form);
        self.remembers();
        // A phone goes where it is sent.
        self.page();
    }

    /// Its own page, when the room has time for it.
    fn page(&mut self) -> Option<String> {
        let answer = self.phone.tries_get("/").ok()?;
        if answer.status != 200 {
            assert_eq!(answer.status, 429, "{}", answer.body);
            return None;
        }
        let (number, page) = (self.number, &answer.body);
        let lost = self.sits && page.contains("id=\"code\"");
        assert!(!lost, "phone {number} lost its seat: {page}");
        self.sits |= page.contains("id=\"now\"");
        Some(answer.body)
    }

    /// Votes when a vote is open, or changes its mind.
    fn votes(&mut self) {
        let Some(page) = self.page() else { return };
        let value = |name: &str| {
            let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\""))?;
            rest.split_once('"').map(|(value, _)| value.to_owned())
        };
        let (Some(scene), Some(round)) = (value("scene"), value("round")) else {
            return;
        };
        let offers = page.split("name=\"choice\" value=\"").skip(1);
        let offers: Vec<_> = offers.filter_map(|rest| rest.split('"').next()).collect();
        let choice = offers[self.dice.random_range(0..offers.len())];
        let unsure = ["yes", "no"][self.dice.random_range(0..2)];
        let form = format!("scene={scene}&round={round}&choice={choice}&unsure={unsure}");
        let answer = self.phone.tries_post("/vote", &form);
        self.votes += u64::from(answer.is_ok_and(|answer| answer.status == 303));
    }

    /// Opens a stream, reads some of it, and leaves it open.
    fn listens(&mut self) {
        let address = self.phone.base.trim_start_matches("http://").to_owned();
        let cookie = self.phone.cookie("/events");
        self.stream = TcpStream::connect(&address).ok().filter(|mut stream| {
            let request =
                format!("GET /events HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\n\r\n");
            let _ = stream.set_read_timeout(Some(Duration::from_millis(200)));
            let _ = stream.write_all(request.as_bytes());
            let _ = stream.read(&mut [0; 512]);
            true
        });
    }

    /// Keeps in mind what the phone kept, which is to be nowhere else.
    fn remembers(&mut self) {
        for (name, value) in &self.phone.cookies {
            if name == "seat" {
                self.kept.insert(value.clone());
            }
        }
    }
}

/// Something that was typed to be kept, by the words in it, and whether it was said that it is; nobody knows of what was
/// typed when the laptop died.
#[derive(Debug)]
struct Promise {
    words: String,
    kept: Option<bool>,
}

/// Somebody who leads.
struct Moderator {
    program: Program,
    hosted: Option<Hosted>,
    hall: Arc<Hall>,
    dice: Pcg64Mcg,
    acts: u64,
    /// The acts at which the laptop dies.
    dies_at: Vec<u64>,
    deaths: u64,
    promises: Vec<Promise>,
}

impl Moderator {
    fn hosted(&mut self) -> &mut Hosted {
        self.hosted.as_mut().expect("a room")
    }

    /// Types a line. Returns all that is said of it.
    fn does(&mut self, line: &str) -> String {
        let hosted = self.hosted();
        hosted.types(line);
        hosted.types("help");
        let said = hosted.hears_with(HELPED);
        said.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Leads to the end.
    fn leads(&mut self) {
        self.does("go");
        loop {
            let seen = self.does("again");
            if seen.contains("The story is over") {
                return;
            }
            self.acts += 1;
            assert!(self.acts < 2_000, "it never ends: {seen}");
            let line = self.line(&seen);
            let dies = self.dies_at.contains(&self.acts) && !seen.contains("The end");
            let said = if dies {
                self.dies(&line)
            } else {
                self.does(&line)
            };
            self.notes(&line, &said, dies);
        }
    }

    /// What to do, seeing this.
    fn line(&mut self, seen: &str) -> String {
        let chance = self.dice.random_range(0..100);
        let number = self.promises.len();
        if seen.contains("“on” to go on") || seen.contains("“on” when everybody can go on")
        {
            return "on".to_owned();
        }
        if chance < 20 {
            let lines = [
                "pause",
                "stop",
                "extend 3",
                "dark",
                "who",
                "time",
                "tables",
                "screen",
                "code new",
                "decisions",
                "send",
            ];
            let line = lines[self.dice.random_range(0..lines.len())];
            return line.to_owned();
        }
        if chance < 25 {
            return format!("note word-{number}-");
        }
        if seen.contains("“go” for what happens then") || seen.contains("“go” to go on to")
        {
            return "go".to_owned();
        }
        if seen.contains("phones have voted") {
            if chance < 60 {
                sleep(Duration::from_millis(self.dice.random_range(0..300)));
                let (choice, hands) = (
                    self.dice.random_range(1..3),
                    self.dice.random_range(0..=HANDS),
                );
                return format!("hands {choice} {hands}");
            }
            return "close".to_owned();
        }
        if seen.contains("not shown yet") && chance < 90 {
            return "show".to_owned();
        }
        // The longer it takes, the sooner it is decided.
        match chance {
            _ if self.acts > 200 => {}
            25..60 => return "vote".to_owned(),
            60..65 => return "vote roles".to_owned(),
            65..68 => return "send bell".to_owned(),
            68..71 => return "send shout".to_owned(),
            71..74 => return "back".to_owned(),
            _ => {}
        }
        let choice = self.dice.random_range(1..3);
        format!("choose {choice} because word-{number}- / against it is late")
    }

    /// Keeps in mind what was promised.
    fn notes(&mut self, line: &str, said: &str, died: bool) {
        if let Some((_, code)) = said.split_once("with the code ") {
            let code = code.split('.').next().unwrap_or_default();
            if line == "code new" && !died {
                self.hall.reads_out(code);
            }
        }
        let Some(words) = line
            .split_whitespace()
            .find(|word| word.starts_with("word-"))
        else {
            return;
        };
        let done = said.contains("Decided by") || said.contains("Kept.");
        let kept = if died && !done { None } else { Some(done) };
        self.promises.push(Promise {
            words: words.to_owned(),
            kept,
        });
    }

    /// The laptop dies while it does this, and is started again. Returns what it still said.
    fn dies(&mut self, line: &str) -> String {
        let port = self.hosted().port().to_owned();
        self.hosted().types(line);
        sleep(Duration::from_millis(self.dice.random_range(0..40)));
        let said = self.hosted.take().expect("a room").dies();
        sleep(Duration::from_millis(self.dice.random_range(0..500)));
        let resume = ["evening.yaml", "--resume", "--port", &port];
        let hosted = Hosted::before(&self.program, &resume, "en");
        self.hall.reads_out(&hosted.code);
        self.hosted = Some(hosted);
        self.deaths += 1;
        self.does("go");
        said.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// What a phone writes down, as it may not be on disk: as text, and as bytes.
fn traces(seat: &str) -> Vec<Vec<u8>> {
    let token = seat.split('.').nth(1).expect("a token");
    let number = u128::from_str_radix(token, 16).expect("a token");
    let half = u64::try_from(number >> 64).expect("64 bits");
    vec![
        token.as_bytes().to_vec(),
        seat.as_bytes().to_vec(),
        number.to_be_bytes().to_vec(),
        number.to_le_bytes().to_vec(),
        half.to_be_bytes().to_vec(),
        half.to_le_bytes().to_vec(),
        number.to_string().into_bytes(),
        half.to_string().into_bytes(),
    ]
}

/// Looks for what may not be on disk.
fn nobody_is_on_disk(program: &Program, seats: &BTreeSet<String>) {
    for file in fs::read_dir(program.data()).expect("a folder") {
        let path = file.expect("a file").path();
        let bytes = fs::read(&path).expect("bytes");
        let mut all: Vec<_> = seats.iter().flat_map(|seat| traces(seat)).collect();
        all.push(NAME.as_bytes().to_vec());
        for trace in all {
            let found = bytes.windows(trace.len()).any(|part| part == trace);
            assert!(
                !found,
                "{} is in {}",
                String::from_utf8_lossy(&trace),
                path.display()
            );
        }
    }
}

/// Looks whether all that was promised is in the record, in order, and nothing else; and whether the votes add up.
fn everything_is_kept(program: &Program, promises: &[Promise]) {
    let id = program.sessions()[0]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    let exported = program.run(["records", "export", "--whole", &id]);
    let exported = exported.exits(0).out;
    let exported: Value = serde_json::from_str(&exported).expect("JSON");
    let events = exported["records"][0]["events"].as_array().expect("events");
    let texts = events
        .iter()
        .filter_map(|event| match event["event"].as_str()? {
            "settled" => event["reason"].as_str(),
            "noted" => event["text"].as_str(),
            _ => None,
        });
    let mut texts = texts.peekable();
    for promise in promises {
        let is_next = texts
            .peek()
            .is_some_and(|text| text.contains(&promise.words));
        if let Some(kept) = promise.kept {
            assert_eq!(is_next, kept, "{promise:?}, and then {:?}", texts.peek());
        }
        if is_next {
            texts.next();
        }
    }
    assert_eq!(texts.next(), None, "nobody typed that");
    for event in events
        .iter()
        .filter(|event| event["event"] == "vote-closed")
    {
        let counts = event["tally"]["counts"].as_array().expect("counts");
        let number = |count: &Value, name: &str| count[name].as_u64().unwrap_or_default();
        let phones: u64 = counts.iter().map(|count| number(count, "phones")).sum();
        assert!(phones <= PHONES, "{event}");
        for count in counts {
            assert!(number(count, "hands") <= HANDS, "{event}");
            assert!(
                number(count, "unsure") <= number(count, "phones"),
                "{event}"
            );
        }
    }
    for form in ["md", "html", "csv", "json", "xapi"] {
        program
            .run(["report", &id, "--to", form, "--lang", "en"])
            .exits(0);
    }
    let rescue = ["records", "rescue", "--out", "rescued.json", "--lang", "en"];
    program.run(rescue).exits(0).says("Nothing is damaged");
}

/// Seats that were had, and votes that were taken.
fn people(
    hosted: &Hosted,
    hall: &Arc<Hall>,
    dice: &mut Pcg64Mcg,
) -> Vec<JoinHandle<(BTreeSet<String>, u64)>> {
    let guests = (0..PHONES).map(|number| Guest {
        number,
        phone: Phone::inside(hosted, &format!("&name={NAME}+{number}")),
        dice: Pcg64Mcg::seed_from_u64(dice.random()),
        hall: Arc::clone(hall),
        stream: None,
        sits: false,
        kept: BTreeSet::new(),
        votes: 0,
    });
    let guests: Vec<_> = guests.collect();
    let guests = guests.into_iter();
    guests
        .map(|guest| std::thread::spawn(|| guest.takes_part()))
        .collect()
}

#[test]
fn whenever_the_laptop_dies_all_that_was_said_to_be_done_is_kept_and_nobody_is() {
    let (mut acts, mut deaths, mut all_votes, mut all_tried, mut all_seats) = (0, 0, 0, 0, 0);
    campaign("evening", 1, |dice| {
        let program = Program::new();
        program.file("evening.yaml", story());
        let evening = ["evening.yaml", "--port", "0", "--confidence"];
        let hosted = Hosted::before(&program, &evening, "en");
        let hall = Arc::new(Hall {
            over: AtomicBool::new(false),
            code: Mutex::new(hosted.code.clone()),
        });
        let guests = people(&hosted, &hall, dice);
        let neighbours = (0..NEIGHBOURS).map(|_| {
            let room = hosted.address.parse().expect("an address");
            let neighbour = Neighbour::of(room, Pcg64Mcg::seed_from_u64(dice.random()));
            let hall = Arc::clone(&hall);
            std::thread::spawn(move || neighbour.hurts(&hall))
        });
        let neighbours: Vec<_> = neighbours.collect();
        let dies_at = (0..dice.random_range(1..4)).map(|_| dice.random_range(1..40));
        let mut moderator = Moderator {
            dies_at: dies_at.collect(),
            dice: Pcg64Mcg::seed_from_u64(dice.random()),
            hosted: Some(hosted),
            hall: Arc::clone(&hall),
            acts: 0,
            deaths: 0,
            promises: Vec::new(),
            program,
        };
        // Whoever stops here lets nobody wait for the end.
        let led = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| moderator.leads()));
        hall.over.store(true, Ordering::Relaxed);
        let mut seats = BTreeSet::new();
        for guest in guests {
            let (kept, votes) = guest.join().expect("somebody with a phone");
            all_votes += votes;
            seats.extend(kept);
        }
        for neighbour in neighbours {
            all_tried += neighbour.join().expect("a neighbour");
        }
        if let Err(why) = led {
            std::panic::resume_unwind(why);
        }
        moderator.does("who");
        let mut hosted = moderator.hosted.take().expect("a room");
        hosted.types("quit");
        hosted.hears("Everything is kept");
        hosted.ends();
        everything_is_kept(&moderator.program, &moderator.promises);
        nobody_is_on_disk(&moderator.program, &seats);
        acts += moderator.acts;
        deaths += moderator.deaths;
        all_seats += seats.len();
        let kept = moderator
            .promises
            .iter()
            .filter(|it| it.kept == Some(true))
            .count();
        println!(
            "{} acts, {} deaths, {kept} promises",
            moderator.acts, moderator.deaths
        );
        format!("the laptop died {} times", moderator.deaths)
    });
    println!(
        "evening: {acts} acts, {deaths} deaths, {all_votes} votes, {all_seats} seats, {all_tried} times in the way"
    );
}
