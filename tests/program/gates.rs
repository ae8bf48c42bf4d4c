//! The room on a hostile network: what somebody else on the hall's Wi-Fi can and cannot do.
//!
//! The whole of 127.0.0.0/8 is this machine on Linux, so a caller can have an address of its own there. Only 127.0.0.1 is
//! the machine itself to the room; all the others are somebody on the network.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use tokio::net::{TcpSocket, TcpStream};
use tokio::time::{sleep, timeout};

use crate::hosted::{HALL, Hosted};
use crate::phone::{Phone, Stream};
use crate::program::Program;
use crate::room::hall;
use crate::screen::Screen;

/// How long anything may take; nothing does when all is well.
const PATIENCE: Duration = Duration::from_secs(30);

/// Somebody on the network, at an address.
#[derive(Debug, Clone)]
struct Caller {
    room: SocketAddr,
    from: Ipv4Addr,
    cookie: String,
}

impl Caller {
    fn at(hosted: &Hosted, from: [u8; 4]) -> Self {
        Self {
            room: hosted.address.parse().expect("an address"),
            from: from.into(),
            cookie: String::new(),
        }
    }

    async fn dials(&self) -> TcpStream {
        let socket = TcpSocket::new_v4().expect("a socket");
        socket
            .bind(SocketAddr::from((self.from, 0)))
            .expect("an address of this machine");
        socket.connect(self.room).await.expect("a connection")
    }

    fn request(&self, method: &str, path: &str, form: &str) -> String {
        let (room, cookie, length) = (self.room, &self.cookie, form.len());
        format!(
            "{method} {path} HTTP/1.1\r\nHost: {room}\r\nCookie: {cookie}\r\nConnection: close\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{form}"
        )
    }

    async fn asks(&mut self, method: &str, path: &str, form: &str) -> String {
        let asks = async {
            let stream = self.dials().await;
            writes(&stream, &self.request(method, path, form)).await;
            let mut answer = String::new();
            while reads(&stream, &mut answer).await {}
            answer
        };
        let answer = timeout(PATIENCE, asks).await.expect("an answer");
        if let Some((_, rest)) = answer.split_once("set-cookie: ") {
            let (kept, _) = rest.split_once(';').expect("a cookie");
            kept.clone_into(&mut self.cookie);
        }
        answer
    }

    async fn gets(&mut self, path: &str) -> String {
        self.asks("GET", path, "").await
    }

    /// Tries a code. Returns whether it came in.
    async fn comes_in(&mut self, code: &str) -> bool {
        let answer = self.asks("POST", "/join", &format!("code={code}")).await;
        let in_it = answer.starts_with("HTTP/1.1 200");
        // Its page asks for more at once, and shows that it keeps what it was given.
        in_it && self.gets("/").await.contains("id=\"now\"")
    }
}

async fn writes(stream: &TcpStream, text: &str) {
    let mut bytes = text.as_bytes();
    while !bytes.is_empty() {
        stream.writable().await.expect("a connection");
        match stream.try_write(bytes) {
            Ok(written) => bytes = &bytes[written..],
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {}
            Err(_) => return,
        }
    }
}

/// Reads what there is behind what was read before. Returns whether there may be more.
async fn reads(stream: &TcpStream, text: &mut String) -> bool {
    let mut part = vec![0; 8192];
    loop {
        if stream.readable().await.is_err() {
            return false;
        }
        match stream.try_read(&mut part) {
            Ok(0) => return false,
            Ok(count) => {
                text.push_str(&String::from_utf8_lossy(&part[..count]));
                return true;
            }
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {}
            Err(_) => return false,
        }
    }
}

/// Waits until a stream says this.
async fn hears(stream: &TcpStream, part: &str) {
    let mut heard = String::new();
    let waits = async { while !heard.contains(part) && reads(stream, &mut heard).await {} };
    let _ = timeout(PATIENCE, waits).await;
    assert!(heard.contains(part), "“{part}” was not heard: {heard}");
}

fn network<T>(calls: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(calls)
}

/// Somebody who tries wrong codes without end, from one address after the other, until this is dropped.
struct Attack {
    over: Arc<AtomicBool>,
    tried: Arc<AtomicUsize>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Attack {
    fn on(hosted: &Hosted) -> Self {
        let (over, tried) = (Arc::<AtomicBool>::default(), Arc::<AtomicUsize>::default());
        let (ends, counts) = (Arc::clone(&over), Arc::clone(&tried));
        let caller = Caller::at(hosted, [127, 0, 0, 2]);
        let thread = std::thread::spawn(move || {
            network(async {
                let tasks = (0..32).map(|_| {
                    let (ends, counts, mut caller) =
                        (Arc::clone(&ends), Arc::clone(&counts), caller.clone());
                    tokio::spawn(async move {
                        while !ends.load(Ordering::Relaxed) {
                            let number = counts.fetch_add(1, Ordering::Relaxed);
                            let [.., high, low] = number.to_be_bytes();
                            caller.from = Ipv4Addr::new(127, 0, 1 + high % 200, low);
                            assert!(!caller.comes_in("AAAAAAAAAA").await);
                        }
                    })
                });
                for task in tasks.collect::<Vec<_>>() {
                    task.await.expect("an attacker");
                }
            });
        });
        Self {
            over,
            tried,
            thread: Some(thread),
        }
    }

    /// Waits until so many codes were tried.
    async fn tries(&self, count: usize) {
        let until = async {
            while self.tried.load(Ordering::Relaxed) < count {
                sleep(Duration::from_millis(5)).await;
            }
        };
        timeout(PATIENCE, until).await.expect("an attack");
    }
}

impl Drop for Attack {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_projector_shows_nothing_before_it_is_let_in_with_a_word_and_the_word_is_good_once() {
    let (_program, mut hosted) = hall();
    let mut projector = Caller::at(&hosted, [127, 0, 0, 2]);
    let mut other = Caller::at(&hosted, [127, 0, 0, 3]);
    network(async {
        let asked = projector.gets("/screen?table=1").await;
        assert!(
            asked.contains("The person leading the group has a word"),
            "{asked}"
        );
        for secret in [
            hosted.code.as_str(),
            "<svg class=\"qr\"",
            "Somebody knocks.",
        ] {
            assert!(!asked.contains(secret), "{secret} is on:\n{asked}");
        }
        let streamed = projector.gets("/screen/events").await;
        assert!(streamed.starts_with("HTTP/1.1 204"), "{streamed}");
        hosted.types("screen");
        let line = hosted.hears("On the big screen, type: ");
        let (_, word) = line.split_once("type: ").expect("a word");
        let (word, _) = word.split_once('.').expect("an end");
        let wrong = projector.asks("POST", "/pair", "word=AAAAAAAA").await;
        assert!(wrong.starts_with("HTTP/1.1 403") && wrong.contains("That is not the word"));
        let form = format!("word={}", word.to_lowercase());
        let right = projector.asks("POST", "/pair", &form).await;
        assert!(right.starts_with("HTTP/1.1 303"), "{right}");
        hosted.hears("A big screen has come in. The word is used up.");
        let kept = right.contains("HttpOnly") && right.contains("SameSite=Strict");
        assert!(kept, "{right}");
        let again = other.asks("POST", "/pair", &form).await;
        assert!(again.starts_with("HTTP/1.1 403"), "good once: {again}");
        let shown = projector.gets("/screen").await;
        assert!(shown.contains("Somebody knocks.") && shown.contains(&hosted.code));
        other.cookie = format!("screen={}", "0".repeat(32));
        assert!(
            !other.gets("/screen").await.contains(&hosted.code),
            "a forged seal"
        );
        // A seat is no projector.
        other.cookie.clear();
        assert!(other.comes_in(&hosted.code).await);
        let (_, seat) = other.cookie.split_once('.').expect("a seat");
        other.cookie = format!("screen={}", &seat[..32]);
        assert!(!other.gets("/screen").await.contains(&hosted.code));
    });
}

#[cfg(target_os = "linux")]
#[test]
fn a_projector_that_was_let_in_comes_back_when_the_laptop_dies_and_follows_a_new_code() {
    let (program, mut hosted) = hall();
    let port = hosted.port().to_owned();
    let mut projector = Caller::at(&hosted, [127, 0, 0, 2]);
    let code = hosted.code.clone();
    network(async {
        hosted.types("screen");
        let line = hosted.hears("On the big screen, type: ");
        let (_, word) = line.split_once("type: ").expect("a word");
        let form = format!("word={}", &word[..8]);
        projector.asks("POST", "/pair", &form).await;
        hosted.dies();
        let mut hosted = Hosted::open(&program, &["hall.yaml", "--resume", "--port", &port]);
        assert_eq!(hosted.code, code);
        let stream = projector.dials().await;
        writes(&stream, &projector.request("GET", "/screen/events", "")).await;
        hears(&stream, "Somebody knocks.").await;
        hosted.types("code new");
        let line = hosted.hears("with the code ");
        let (_, new) = line.split_once("with the code ").expect("a code");
        let new = new.trim_end_matches('.');
        assert_ne!(new, code);
        hears(&stream, new).await;
        let mut late = Caller::at(&hosted, [127, 0, 0, 4]);
        assert!(!late.comes_in(&code).await, "the old one is worth nothing");
        assert!(late.comes_in(new).await);
        // The new one holds after the laptop died as well.
        hosted.dies();
        let hosted = Hosted::open(&program, &["hall.yaml", "--resume", "--port", &port]);
        assert_eq!(hosted.code, new);
    });
}

#[cfg(target_os = "linux")]
#[test]
fn a_page_that_is_named_by_somebody_else_is_not_the_machine_itself() {
    let (_program, hosted) = hall();
    network(async {
        let here = Caller::at(&hosted, [127, 0, 0, 1]);
        for (host, shows) in [
            ("127.0.0.1", true),
            ("localhost", true),
            ("laptop", false),
            ("laptop.local", false),
        ] {
            let stream = here.dials().await;
            let port = hosted.port();
            let request =
                format!("GET /screen HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\n\r\n");
            writes(&stream, &request).await;
            let mut page = String::new();
            while reads(&stream, &mut page).await {}
            assert_eq!(page.contains(&hosted.code), shows, "{host}: {page}");
        }
    });
}

/// Waits until a browser was asked to show something, and returns what.
#[cfg(target_os = "linux")]
fn shown(opened: &std::path::Path) -> String {
    let until = std::time::Instant::now() + PATIENCE;
    loop {
        if let Ok(url) = std::fs::read_to_string(opened) {
            return url.trim().to_owned();
        }
        assert!(std::time::Instant::now() < until, "no browser was asked");
        std::thread::yield_now();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn where_no_browser_can_be_opened_the_address_is_said() {
    let program = Program::new();
    program.file("hall.yaml", HALL);
    let mut command = program.command();
    command.env("PATH", "").args([
        "host",
        "--plain",
        "hall.yaml",
        "--port",
        "0",
        "--lang",
        "en",
    ]);
    let said = Program::typed(&mut command, "screen here\nquit\n").exits(0);
    let said: Vec<_> = said.out.split_whitespace().collect();
    let said = said.join(" ");
    let address = "No browser could be opened. Open this address yourself: http://127.0.0.1:";
    assert!(said.contains(address), "{said}");
}

#[cfg(target_os = "linux")]
#[test]
fn one_line_or_one_key_opens_the_big_screen_on_the_machine_itself() {
    let program = Program::new();
    program.file("hall.yaml", HALL);
    let opened = program.browser();
    let mut hosted = Hosted::open(&program, &["hall.yaml", "--port", "0"]);
    hosted.types("screen here");
    assert_eq!(shown(&opened), hosted.url("/screen"));
    let mut browser = Phone::new(&hosted);
    assert!(browser.get("/screen").body.contains(&hosted.code));
    std::fs::remove_file(&opened).expect("a file");
    let console = ["host", "hall.yaml", "--port", "0", "--lang", "en"];
    let mut screen = Screen::with(&program, &console, (30, 100), "1");
    screen.shows("The code for today:").types("B");
    let url = shown(&opened);
    assert!(
        url.ends_with("/screen") && url != hosted.url("/screen"),
        "{url}"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn everybody_with_the_right_code_comes_in_while_thousands_of_wrong_ones_are_tried() {
    let (_program, mut hosted) = hall();
    let attack = Attack::on(&hosted);
    network(async {
        attack.tries(2_000).await;
        let before = attack.tried.load(Ordering::Relaxed);
        for place in 0..66 {
            // Some sit behind the same router as somebody who tries.
            let mut guest = Caller::at(&hosted, [127, 0, 1, place]);
            assert!(guest.comes_in(&hosted.code).await, "guest {place}");
        }
        assert!(
            attack.tried.load(Ordering::Relaxed) > before,
            "at the same time"
        );
    });
    drop(attack);
    hosted.hears("Somebody is trying codes: ");
    hosted.types("who");
    hosted.hears("66 seats at this table");
}

#[test]
fn twenty_wrong_codes_are_no_reason_to_refuse_the_neighbour_and_a_few_are_no_attack() {
    let (_program, hosted) = hall();
    let mut thief = Phone::new(&hosted);
    for _ in 0..20 {
        assert_eq!(thief.post("/join", "code=AAAAAAAAAA").status, 403);
    }
    Phone::inside(&hosted, "");
    hosted.hears("Somebody is trying codes: ");
}

#[test]
fn phones_that_were_somewhere_else_yesterday_come_in_and_are_no_attack() {
    let (_yesterday, other) = hall();
    let (_program, mut hosted) = hall();
    for _ in 0..25 {
        let mut phone = Phone::inside(&other, "");
        phone.base = hosted.url("");
        let page = phone.get("/");
        assert!(page.status == 200 && page.body.contains("id=\"join\""));
        assert!(phone.cookies.is_empty(), "a seat of yesterday is let go");
        let mut phone = Phone::inside(&other, "");
        phone.base = hosted.url("");
        let answer = phone.post("/join", &format!("code={}", hosted.code));
        assert_eq!(answer.status, 200);
        assert!(phone.get("/").body.contains("id=\"now\""));
    }
    hosted.types("who");
    let heard = hosted.hears_with("25 seats at this table");
    assert!(!heard.contains("Somebody is trying codes"), "{heard}");
}

#[test]
fn who_is_seated_stays_when_the_code_is_new_and_comes_back_when_the_laptop_dies() {
    let (program, mut hosted) = hall();
    let port = hosted.port().to_owned();
    let mut phone = Phone::inside(&hosted, "&role=guest");
    hosted.types("code new");
    hosted.hears("Who is in stays in.");
    assert!(phone.get("/").body.contains("You came by bus."));
    hosted.types("lock");
    hosted.hears("nobody new comes in");
    hosted.dies();
    let again = Hosted::open(&program, &["hall.yaml", "--resume", "--port", &port]);
    assert!(phone.get("/").body.contains("You came by bus."));
    let mut stream = Stream::open(&again, &phone);
    assert!(stream.says("You came by bus."));
}

#[test]
fn who_was_let_in_and_never_sat_down_needs_the_new_code_and_an_open_door() {
    let (_program, mut hosted) = hall();
    let inside = "id=\"now\"";
    let coming = |hosted: &Hosted| {
        let mut phone = Phone::new(hosted);
        let answer = phone.post("/join", &format!("code={}", hosted.code));
        assert_eq!(answer.status, 200, "{}", answer.body);
        phone
    };
    let mut seated = Phone::inside(&hosted, "");
    let [mut one, mut other] = [coming(&hosted), coming(&hosted)];
    hosted.types("lock");
    hosted.hears("nobody new comes in");
    assert!(!one.get("/").body.contains(inside));
    hosted.types("unlock");
    hosted.hears("The door is open: with the code people come in");
    let mut last = coming(&hosted);
    hosted.types("code new");
    hosted.hears("Who is in stays in.");
    for phone in [&mut one, &mut other, &mut last] {
        assert!(!phone.get("/").body.contains(inside));
        assert_eq!(phone.post("/join", "code=").status, 403);
    }
    assert!(seated.get("/").body.contains(inside));
}

#[test]
fn who_was_let_in_and_never_sat_down_has_no_more_than_the_code_when_the_laptop_dies() {
    let (program, mut hosted) = hall();
    let port = hosted.port().to_owned();
    let inside = "id=\"now\"";
    let coming = |hosted: &Hosted| {
        let mut phone = Phone::new(hosted);
        phone.post("/join", &format!("code={}", hosted.code));
        phone
    };
    let mut seated = Phone::inside(&hosted, "&role=guest");
    let mut early = coming(&hosted);
    hosted.types("code new");
    let line = hosted.hears("with the code ");
    let (_, new) = line.split_once("with the code ").expect("a code");
    new.trim_end_matches('.').clone_into(&mut hosted.code);
    let [mut late, mut last] = [coming(&hosted), coming(&hosted)];
    hosted.dies();
    let mut hosted = Hosted::open(&program, &["hall.yaml", "--resume", "--port", &port]);
    assert!(!early.get("/").body.contains(inside), "by the old code");
    assert!(late.get("/").body.contains(inside), "by the code of now");
    hosted.types("lock");
    hosted.hears("nobody new comes in");
    assert!(!last.get("/").body.contains(inside), "the door is closed");
    for phone in [&mut late, &mut seated] {
        let page = phone.get("/");
        assert!(page.body.contains(inside), "{}", page.body);
    }
    assert!(seated.get("/").body.contains("You came by bus."));
}

/// Connections that say nothing, half of them from each of two addresses.
async fn idle(hosted: &Hosted, count: usize) -> Vec<TcpStream> {
    rlimit::increase_nofile_limit(4_000).expect("a socket for each");
    let mut idle = Vec::with_capacity(count);
    for number in 0..count {
        let from = [127, 0, 0, if number % 2 == 0 { 5 } else { 6 }];
        idle.push(Caller::at(hosted, from).dials().await);
    }
    idle
}

/// Shorter than a room waits for somebody who says nothing.
async fn soon<T>(what: impl Future<Output = T>) -> T {
    let soon = Duration::from_secs(10);
    timeout(soon, what).await.expect("nobody has to wait")
}

#[cfg(target_os = "linux")]
#[test]
fn more_connections_that_say_nothing_than_there_are_places_make_nobody_wait_and_nobody_loses_a_seat()
 {
    let (_program, mut hosted) = hall();
    network(async {
        // The whole hall sits behind the router of somebody who does that.
        let mut seated = Caller::at(&hosted, [127, 0, 0, 5]);
        assert!(seated.comes_in(&hosted.code).await);
        let stream = seated.dials().await;
        writes(&stream, &seated.request("GET", "/events", "")).await;
        hears(&stream, "Somebody knocks.").await;
        let crowd = idle(&hosted, 3_000).await;
        for from in [4, 5, 6].repeat(10) {
            let mut guest = Caller::at(&hosted, [127, 0, 0, from]);
            assert!(soon(guest.comes_in(&hosted.code)).await);
            assert!(soon(guest.gets("/")).await.contains("Somebody knocks."));
        }
        hosted.types("vote");
        hears(&stream, "id=\"vote\"").await;
        let open = crowd.into_iter().filter(|socket| {
            let read = socket.try_read(&mut [0]);
            read.is_err_and(|error| error.kind() == std::io::ErrorKind::WouldBlock)
        });
        assert!(open.count() < 600, "most of them had to make room");
    });
}

#[cfg(target_os = "linux")]
#[test]
fn a_projector_hears_the_stop_word_a_break_and_the_dark_whatever_the_network_does() {
    let (_program, mut hosted) = hall();
    network(async {
        let mut hostile = idle(&hosted, 500).await;
        // Nobody of these ever reads.
        let outside = Caller::at(&hosted, [127, 0, 0, 7]);
        let mut inside = Caller::at(&hosted, [127, 0, 0, 8]);
        assert!(inside.comes_in(&hosted.code).await);
        for _ in 0..40 {
            for (caller, path) in [
                (&outside, "/screen/events"),
                (&outside, "/events"),
                (&inside, "/events"),
            ] {
                let socket = caller.dials().await;
                writes(&socket, &caller.request("GET", path, "")).await;
                hostile.push(socket);
            }
        }
        let attack = Attack::on(&hosted);
        attack.tries(500).await;
        let projector = Caller::at(&hosted, [127, 0, 0, 1]);
        let stream = projector.dials().await;
        writes(&stream, &projector.request("GET", "/screen/events", "")).await;
        soon(hears(&stream, "Somebody knocks.")).await;
        for (line, shown) in [
            ("stop", "we stop for a moment"),
            ("on", "Somebody knocks."),
            ("pause", "A short break"),
            ("on", "Somebody knocks."),
            ("dark", "The screen is off for a moment."),
            ("dark", "Somebody knocks."),
        ] {
            hosted.types(line);
            soon(hears(&stream, shown)).await;
        }
        assert_eq!(hostile.len(), 620);
    });
}

#[test]
fn streams_are_for_who_is_in() {
    let (_program, hosted) = hall();
    let stranger = Phone::new(&hosted);
    assert!(Stream::open(&hosted, &stranger).says("204 No Content"));
    let seated = Phone::inside(&hosted, "");
    assert!(Stream::open(&hosted, &seated).says("Somebody knocks."));
    let mut forged = Phone::new(&hosted);
    let (_, seat) = &seated.cookies[0];
    let mut parts: Vec<_> = seat.split('.').map(str::to_owned).collect();
    parts[1] = "0".repeat(32);
    forged.cookies.push(("seat".to_owned(), parts.join(".")));
    assert!(Stream::open(&hosted, &forged).says("204 No Content"));
}

#[test]
fn a_role_vote_is_of_those_who_had_the_role_and_another_role_waits_until_it_is_closed() {
    let (_program, mut hosted) = hall();
    let mut chair = Phone::inside(&hosted, "&role=chair");
    let mut guest = Phone::inside(&hosted, "&role=guest");
    hosted.types("vote roles");
    hosted.hears("0 of 1 phones have voted");
    // One changes into the role, another comes in with it: neither decides, and what it knows waits as well.
    let answer = guest.post("/join", "code=&role=chair");
    assert_eq!(answer.status, 303);
    let page = guest.get("/").body;
    assert!(page.contains("Your new role or table comes when it is closed."));
    assert!(page.contains("You came by bus.") && !page.contains("You have the key."));
    let mut late = Phone::inside(&hosted, "&role=chair");
    for phone in [&mut guest, &mut late] {
        let answer = phone.post("/vote", "scene=door&round=1&choice=wait");
        let place = answer.headers.iter().find(|(name, _)| name == "location");
        assert_eq!(place.map(|(_, to)| to.as_str()), Some("/?said=not-yours"));
    }
    // Who lets go of the role in the middle of it had it when it was opened.
    chair.post("/join", "code=&role=guest");
    chair.post("/vote", "scene=door&round=1&choice=open");
    hosted.types("close");
    hosted.hears("1 Open the door: 1");
    hosted.hears("2 Wait a while: 0");
    let page = guest.get("/").body;
    assert!(page.contains("You have the key.") && !page.contains("You came by bus."));
    let page = chair.get("/").body;
    assert!(page.contains("You came by bus.") && !page.contains("You have the key."));
}

#[test]
fn the_moderator_sees_who_is_new_in_a_vote_takes_them_away_and_closes_the_door() {
    let (_program, mut hosted) = hall();
    let mut first = Phone::inside(&hosted, "");
    hosted.types("vote");
    hosted.hears("0 of 1 phones have voted");
    // One phone that throws its cookies away, over and over.
    for _ in 0..20 {
        let mut again = Phone::inside(&hosted, "");
        again.post("/vote", "scene=door&round=1&choice=wait");
    }
    hosted.hears("20 of 21 phones have voted");
    hosted.types("again");
    hosted.hears("20 new");
    hosted.types("remove new");
    hosted.hears("20 seats are gone. Those phones stay out.");
    first.post("/vote", "scene=door&round=1&choice=open");
    hosted.types("lock");
    hosted.hears("nobody new comes in");
    let mut late = Phone::new(&hosted);
    let answer = late.post("/join", &format!("code={}", hosted.code));
    assert_eq!(answer.status, 403);
    assert!(
        answer.body.contains("The door is closed"),
        "{}",
        answer.body
    );
    assert!(first.get("/").body.contains("Your vote is in"));
    hosted.types("unlock");
    hosted.hears("The door is open");
    Phone::inside(&hosted, "");
    hosted.types("close");
    hosted.hears("1 Open the door: 1");
    hosted.hears("2 Wait a while: 0");
}

#[cfg(target_os = "linux")]
#[test]
fn a_phone_that_was_sent_away_stays_out_without_its_cookie_where_its_address_is_its_own() {
    let (program, mut hosted) = hall();
    let port = hosted.port().to_owned();
    network(async {
        let mut sent = Caller::at(&hosted, [127, 0, 0, 2]);
        let mut shares = Caller::at(&hosted, [127, 0, 0, 3]);
        let mut behind_it_too = Caller::at(&hosted, [127, 0, 0, 3]);
        for caller in [&mut sent, &mut shares, &mut behind_it_too] {
            assert!(caller.comes_in(&hosted.code).await);
        }
        let cookie = sent.cookie.clone();
        hosted.types("remove 1 2");
        hosted.hears("2 seats are gone");
        sent.cookie.clear();
        let answer = sent
            .asks("POST", "/join", &format!("code={}", hosted.code))
            .await;
        assert!(
            answer.starts_with("HTTP/1.1 403") && answer.contains("This seat has been cleared")
        );
        // Behind a router that others use too an address says nothing.
        shares.cookie.clear();
        assert!(shares.comes_in(&hosted.code).await);
        // The cookie of a seat that was taken away is not forgotten when the laptop dies.
        hosted.dies();
        let hosted = Hosted::open(&program, &["hall.yaml", "--resume", "--port", &port]);
        sent.cookie = cookie;
        assert!(sent.gets("/").await.contains("This seat has been cleared"));
        assert!(behind_it_too.gets("/").await.contains("Somebody knocks."));
        drop(hosted);
    });
}

#[test]
fn it_is_told_how_many_voted_though_the_phones_never_rest() {
    let (_program, mut hosted) = hall();
    let phones: Vec<_> = (0..8).map(|_| Phone::inside(&hosted, "")).collect();
    hosted.types("vote");
    hosted.hears("0 of 8 phones have voted");
    let over = Arc::<AtomicBool>::default();
    let voters = phones.into_iter().map(|mut phone| {
        let over = Arc::clone(&over);
        std::thread::spawn(move || {
            while !over.load(Ordering::Relaxed) {
                phone.post("/vote", "scene=door&round=1&choice=open");
            }
        })
    });
    let voters: Vec<_> = voters.collect();
    hosted.hears("8 of 8 phones have voted");
    over.store(true, Ordering::Relaxed);
    for voter in voters {
        voter.join().expect("a voter");
    }
}

#[test]
fn a_seat_without_script_is_called_what_it_was_after_the_laptop_died_and_tells_its_name_with_no_vote()
 {
    let (program, hosted) = hall();
    let port = hosted.port().to_owned();
    let mut named = Phone::inside(&hosted, "&name=%C5%81ucja+%26+co");
    let mut plain = Phone::inside(&hosted, "");
    hosted.dies();
    let mut hosted = Hosted::open(&program, &["hall.yaml", "--resume", "--port", &port]);
    hosted.types("vote");
    hosted.hears("0 of 0");
    for phone in [&mut named, &mut plain] {
        // Whatever comes first.
        phone.post("/vote", "scene=door&round=1&choice=open");
        let page = phone.get("/").body;
        assert!(page.contains("<img src=\"/named\""), "{page}");
        assert!(!phone.cookie("/vote").contains("name="), "no vote has it");
        assert_eq!(phone.get("/named").status, 204);
        assert!(!phone.get("/").body.contains("/named"), "it is known");
    }
    hosted.types("who");
    hosted.hears("1. Łucja & co");
    hosted.hears("2 seats at this table");
    // Who is asked for no name keeps none.
    hosted.types("close");
    hosted.hears("say why first");
    let renamed = named.post("/join", "code=&name=&role=chair");
    assert_eq!(renamed.status, 303, "{}", renamed.body);
    assert!(!named.cookie("/named").contains("name="));
    hosted.types("who");
    hosted.hears("1. Chair");
}

#[test]
fn a_vote_survives_the_laptop_without_script_and_without_a_word_on_disk() {
    let (program, mut hosted) = hall();
    let port = hosted.port().to_owned();
    let mut one = Phone::inside(&hosted, "");
    let mut two = Phone::inside(&hosted, "");
    hosted.types("vote");
    hosted.hears("0 of 2");
    one.post("/vote", "scene=door&round=1&choice=open&unsure=yes");
    two.post("/vote", "scene=door&round=1&choice=open");
    two.post("/vote", "scene=door&round=1&choice=wait");
    hosted.hears("2 of 2");
    hosted.dies();
    for file in std::fs::read_dir(program.data()).expect("a folder") {
        let bytes = std::fs::read(file.expect("a file").path()).expect("bytes");
        for phone in [&one, &two] {
            let (_, seat) = phone
                .cookies
                .iter()
                .find(|(name, _)| name == "seat")
                .expect("a seat");
            let token = seat.split('.').nth(1).expect("a token").as_bytes();
            let found = bytes.windows(token.len()).any(|part| part == token);
            assert!(!found, "a seat is on disk");
        }
    }
    let mut hosted = Hosted::open(&program, &["hall.yaml", "--resume", "--port", &port]);
    // One comes back before the other; neither votes again.
    assert!(one.get("/").body.contains("Change my vote"));
    assert!(two.get("/").body.contains("Your vote is in"));
    hosted.types("close");
    hosted.hears("1 Open the door: 1 (room: –, 1 unsure)");
    hosted.hears("2 Wait a while: 1");
    // A vote of before is none of the next.
    hosted.types("vote");
    hosted.hears("0 of 2");
    hosted.dies();
    let mut hosted = Hosted::open(&program, &["hall.yaml", "--resume", "--port", &port]);
    assert!(one.get("/").body.contains("id=\"vote\""));
    hosted.types("close");
    hosted.hears("1 Open the door: 0 (first 1)");
    hosted.hears("2 Wait a while: 0 (first 1)");
}
