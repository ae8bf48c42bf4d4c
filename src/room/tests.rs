//! Phones and a projector at a room whose disk answers when the test lets it.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use super::*;
use crate::engine::Engine;
use crate::exercise::keeper::Keeper;
use crate::exercise::{Act, Address, Hall, Lead, Network, Opening, Room};
use crate::language::Language;
use crate::record::{Draft, Moment, Remains, Session, SessionId, StoreError};
use crate::scenario::load;

/// The first scene has a deadline that says nothing, and nobody planned a time for the second.
const HALL: &str = "
format: 1
id: hall
version: 1.0.0
title: Hall
language: en
start: door
scenes:
  door:
    title: The door
    minutes: 5
    text: A knock.
    choices:
      open: { text: Open, gain: You see who, cost: They see you, goto: talk }
      wait: { text: Wait, gain: Calm, cost: It goes on, goto: talk }
    deadline: { minutes: 3, gain: Silence, cost: Distance, because: Time flies, goto: talk }
  talk:
    title: The talk
    text: They talk.
    choices:
      tea: { text: Tea, gain: Warm, cost: Late, goto: end }
      home: { text: Home, gain: Early, cost: Cold, goto: end }
    deadline: { minutes: 2, text: Nobody moves, gain: Rest, cost: Doubt, goto: end }
  end: { ending: true, title: End, text: Over. }
";

/// A disk that answers when the test lets it.
struct SlowKeeper {
    asked: Sender<()>,
    answers: Receiver<Result<(), StoreError>>,
}

impl Keeper for SlowKeeper {
    fn keep(&mut self, _: &[&Draft]) -> Result<(), StoreError> {
        self.asked.send(()).expect("a test");
        self.answers.recv().expect("an answer")
    }

    fn keep_door(&mut self, _: &str) -> Result<(), StoreError> {
        Ok(())
    }

    fn remains(&self, _: &Session) -> Remains {
        Remains::Everything
    }

    fn keep_seen(&mut self, _: &str) -> Result<(), StoreError> {
        Ok(())
    }
}

/// A room on a free port, led by somebody whose disk the test is.
struct RoomEvening {
    lead: Lead,
    _server: Server,
    asks: Receiver<()>,
    answer: Sender<Result<(), StoreError>>,
}

impl RoomEvening {
    fn begun() -> Self {
        Self::beating(Duration::from_secs(10))
    }

    fn beating(beat: Duration) -> Self {
        let scenario = load(HALL.as_bytes()).scenario.expect("a scenario");
        let opening = Opening::of_one_table();
        let ids = vec![SessionId::from_bits(1)];
        let languages = vec![Engine::new(Arc::new(scenario))];
        let now = Moment::now();
        let room = Room::begin(ids, languages, &opening, 40, now);
        let (tell, ear) = line();
        let hall = Arc::new(Hall::new(room.expect("a room"), tell));
        let setup = Setup {
            port: Some(0),
            language: Language::English,
            beat,
            lookout: Arc::default(),
        };
        let server = Server::start(&hall, ear, setup).expect("a server");
        let (asked, asks) = channel();
        let (answer, answers) = channel();
        let mut evening = Self {
            lead: Lead::new(hall, SlowKeeper { asked, answers }, Moment::now),
            _server: server,
            asks,
            answer,
        };
        evening.does(Act::Begin);
        evening
    }

    /// Does what a disk answers at once.
    fn does(&mut self, act: Act) {
        self.answer.send(Ok(())).expect("a store");
        self.lead.act(act).expect("done");
        self.asks.recv().expect("the disk was asked");
    }

    /// Lets phones do something while the disk takes its time for an act.
    fn meanwhile(&mut self, act: Act, phones: impl FnOnce()) {
        let (lead, asks, answer) = (&mut self.lead, &self.asks, &self.answer);
        std::thread::scope(|scope| {
            let acts = scope.spawn(move || lead.act(act));
            asks.recv().expect("the disk is asked");
            phones();
            answer.send(Ok(())).expect("a store");
            acts.join().expect("an end").expect("done");
        });
    }

    fn phone(&self) -> TestPhone {
        let port = self.lead.hall().room().invitation().port;
        TestPhone {
            address: format!("127.0.0.1:{port}"),
            cookies: BTreeMap::new(),
        }
    }
}

/// A phone without script.
struct TestPhone {
    address: String,
    cookies: BTreeMap<String, String>,
}

impl TestPhone {
    fn asks(&mut self, method: &str, path: &str, form: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("a connection");
        let patience = Some(Duration::from_secs(20));
        stream.set_read_timeout(patience).expect("a bound");
        let (address, length) = (&self.address, form.len());
        let cookie = self.cookie();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\nConnection: close\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{form}"
        );
        stream.write_all(request.as_bytes()).expect("a request");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        for given in answer.split("set-cookie: ").skip(1) {
            let (kept, _) = given.split_once(';').expect("a cookie");
            let (name, value) = kept.split_once('=').expect("a cookie");
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        answer
    }

    fn joins(&mut self) {
        let answer = self.asks("POST", "/join", "code=ABCDEFGHJK");
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        assert!(self.reads("/").contains("id=\"now\""));
    }

    fn votes(&mut self, choice: &str) -> String {
        self.asks(
            "POST",
            "/vote",
            &format!("scene=door&round=1&choice={choice}"),
        )
    }

    fn listens(&self, path: &str) -> TestStream {
        let mut stream = TcpStream::connect(&self.address).expect("a connection");
        let patience = Some(Duration::from_secs(20));
        stream.set_read_timeout(patience).expect("a bound");
        let (address, cookie) = (&self.address, self.cookie());
        let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("a request");
        TestStream(stream)
    }

    fn cookie(&self) -> String {
        let kept = self.cookies.iter();
        let kept = kept.map(|(name, value)| format!("{name}={value}"));
        kept.collect::<Vec<_>>().join("; ")
    }

    fn reads(&mut self, path: &str) -> String {
        self.asks("GET", path, "")
    }
}

/// What a page hears of changes.
struct TestStream(TcpStream);

impl TestStream {
    /// Reads until this is said, or the stream ends.
    fn until(&mut self, part: &str) -> String {
        let (mut heard, mut bytes) = (String::new(), [0; 4096]);
        while !heard.contains(part) {
            match self.0.read(&mut bytes).expect("an answer") {
                0 => break,
                count => heard.push_str(&String::from_utf8_lossy(&bytes[..count])),
            }
        }
        heard
    }
}

#[test]
fn phones_see_vote_and_come_in_while_a_disk_takes_its_time() {
    let mut evening = RoomEvening::begun();
    evening.does(Act::OpenVote { roles: false });
    let [mut one, mut two, mut screen] = [(); 3].map(|()| evening.phone());
    one.joins();
    evening.meanwhile(Act::Note("It fell silent.".to_owned()), || {
        two.joins();
        assert!(two.votes("open").contains("location: /\r\n"));
        assert!(two.reads("/").contains("Your vote is in"));
        assert!(screen.reads("/screen").contains("1 of 2 have voted"));
    });
    evening.meanwhile(Act::CloseVote, || {
        assert!(one.votes("wait").contains("location: /?said=closing"));
        let said = one.reads("/?said=closing");
        assert!(
            said.contains("The vote is being closed right now"),
            "{said}"
        );
    });
    let hall = evening.lead.hall().room();
    let counted = &hall.table(1).stand().votes[0];
    let of = |choice| counted.of(choice).map(|it| it.phones);
    assert_eq!((of("open"), of("wait")), (Some(1), Some(0)));
}

#[test]
fn every_page_tells_that_time_ran_out_and_no_time_that_nobody_planned() {
    let mut evening = RoomEvening::begun();
    let mut phone = evening.phone();
    phone.joins();
    assert!(phone.reads("/screen").contains("data-left=\""));
    evening.does(Act::PassDeadline);
    for page in ["/", "/screen"].map(|path| phone.reads(path)) {
        for part in ["<h1>Time is up.</h1>", "Silence", "Time flies"] {
            assert!(page.contains(part), "{part} is not on:\n{page}");
        }
        assert!(!page.contains("Chosen"), "nobody chose:\n{page}");
    }
    evening.does(Act::GoOn);
    assert!(!phone.reads("/screen").contains("data-left=\""));
    evening.does(Act::PassDeadline);
    for page in ["/", "/screen"].map(|path| phone.reads(path)) {
        for part in ["Time is up.", "<h1>Nobody moves</h1>"] {
            assert!(page.contains(part), "{part} is not on:\n{page}");
        }
    }
}

#[test]
fn a_phone_hears_at_once_that_its_seat_was_taken_away() {
    let mut evening = RoomEvening::begun();
    let mut phone = evening.phone();
    phone.joins();
    let listener = std::thread::spawn(move || phone.reads("/events"));
    let listens = || {
        let room = evening.lead.hall().room();
        room.seats()
            .all()
            .iter()
            .any(|seat| seat.streams == Some(1))
    };
    while !listens() {
        std::thread::yield_now();
    }
    evening.lead.act(Act::Remove(vec![1])).expect("taken away");
    // Its last word; without being told it would come with the next beat.
    let heard = listener.join().expect("a phone");
    assert!(heard.contains("event: gone"), "{heard}");
    assert!(!heard.contains("event: beat"), "{heard}");
}

#[test]
fn a_page_hears_a_beat_where_nothing_else_comes() {
    let evening = RoomEvening::beating(Duration::from_millis(20));
    let mut phone = evening.phone();
    phone.joins();
    for path in ["/events", "/screen/events"] {
        let heard = phone.listens(path).until("event: beat");
        assert!(heard.contains("event: main"), "{heard}");
        assert!(heard.contains("event: beat"), "{heard}");
    }
    let page = phone.reads("/");
    assert!(page.contains("data-beat=\"20\""), "{page}");
}

#[test]
fn every_page_hears_that_the_evening_is_over() {
    let evening = RoomEvening::begun();
    let mut phone = evening.phone();
    phone.joins();
    let mut streams = ["/events", "/screen/events"].map(|path| phone.listens(path));
    for stream in &mut streams {
        assert!(stream.until("event: main").contains("event: main"));
    }
    drop(evening);
    for stream in &mut streams {
        let heard = stream.until("it finds its way back");
        assert!(heard.contains("event: over"), "{heard}");
        assert!(heard.contains("The evening is over"), "{heard}");
    }
}

#[test]
fn the_projector_shows_where_phones_find_the_room_now_and_no_place_that_is_gone() {
    let evening = RoomEvening::begun();
    let mut screen = evening.phone();
    let hall = evening.lead.hall();
    let at = |ip: [u8; 4]| {
        vec![Address {
            adapter: "wlan0".to_owned(),
            network: Network::Wifi(None),
            ip: ip.into(),
            also: Vec::new(),
        }]
    };
    // What the machine really has is told again and again; between two looks the test tells it.
    let mut shows = |addresses: &[Address]| {
        let mut seen = String::new();
        for _ in 0..100 {
            hall.found_at(addresses.to_vec());
            seen = screen.reads("/screen");
            let host = hall.room().invitation().host();
            if hall.room().invitation().addresses == addresses {
                return (seen, host.unwrap_or_default());
            }
        }
        panic!("the machine's own addresses stand on:\n{seen}");
    };
    let (page, host) = shows(&at([192, 168, 178, 23]));
    assert!(
        page.contains(&host) && page.contains("class=\"qr\""),
        "{page}"
    );
    let (page, now) = shows(&at([10, 0, 0, 7]));
    assert!(page.contains(&now) && !page.contains(&host), "{page}");
    let (page, _) = shows(&[]);
    assert!(page.contains("The address comes in a moment."), "{page}");
    let shown = page.split("id=\"now\"").nth(1).expect("a slide");
    assert!(
        !shown.contains("class=\"qr\"") && !shown.contains("127.0.0.1"),
        "{shown}"
    );
}
