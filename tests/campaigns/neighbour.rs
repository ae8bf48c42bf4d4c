//! A hostile neighbour on the hall's Wi-Fi, who never gets in and never gets to see anything.
//!
//! The whole of 127.0.0.0/8 is this machine on Linux, where only 127.0.0.1 is the machine itself to the room.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

use rand::RngExt as _;
use rand_pcg::Pcg64Mcg;
use tokio::net::TcpSocket;
use tokio::runtime::Runtime;

use crate::evening::{Hall, KNOCK};

/// Connections that are held open to be in the way.
const HELD: usize = 100;
/// How long an answer is waited for that does not have to come.
const PATIENCE: Duration = Duration::from_secs(2);

pub(crate) struct Neighbour {
    room: SocketAddr,
    runtime: Runtime,
    dice: Pcg64Mcg,
    held: Vec<TcpStream>,
    /// How often it tried something.
    tried: u64,
}

impl Neighbour {
    pub(crate) fn of(room: SocketAddr, dice: Pcg64Mcg) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        let (runtime, held, tried) = (runtime.expect("a runtime"), Vec::new(), 0);
        Self {
            room,
            runtime,
            dice,
            held,
            tried,
        }
    }

    /// Is in the way until the evening is over. Returns how often it tried something.
    pub(crate) fn hurts(mut self, hall: &Hall) -> u64 {
        while !hall.is_over() {
            std::thread::sleep(Duration::from_millis(self.dice.random_range(1..30)));
            // The room may be gone for a while.
            let Some(mut stream) = self.dials() else {
                continue;
            };
            self.tried += 1;
            let request = self.request();
            // It may have hung up already.
            let _ = stream.write_all(&request);
            if self.dice.random_bool(0.3) {
                if self.held.len() >= HELD {
                    self.held.swap_remove(self.dice.random_range(0..HELD));
                }
                self.held.push(stream);
                continue;
            }
            let mut answer = Vec::new();
            // Nor has it to answer, or to hang up.
            let _ = stream.read_to_end(&mut answer);
            let answer = String::from_utf8_lossy(&answer);
            let gets =
                answer.contains("set-cookie: seat=") && !answer.contains("set-cookie: seat=;");
            for kept in [KNOCK, &hall.code()] {
                assert!(
                    !gets && !answer.contains(kept),
                    "{kept} for {:?}:\n{answer}",
                    String::from_utf8_lossy(&request)
                );
            }
        }
        self.tried
    }

    /// Dials from another address each time.
    fn dials(&mut self) -> Option<TcpStream> {
        let from = Ipv4Addr::new(
            127,
            0,
            self.dice.random_range(1..200),
            self.dice.random_range(1..250),
        );
        let room = self.room;
        let dials = async {
            let socket = TcpSocket::new_v4()?;
            if cfg!(target_os = "linux") {
                socket.bind(SocketAddr::from((from, 0)))?;
            }
            socket.connect(room).await?.into_std()
        };
        let stream = self.runtime.block_on(dials).ok()?;
        stream.set_nonblocking(false).ok()?;
        stream.set_read_timeout(Some(PATIENCE)).ok()?;
        Some(stream)
    }

    /// Asks for something, now and then with some of its bytes lost, doubled or become others.
    fn request(&mut self) -> Vec<u8> {
        let mut request = self.whole_request();
        let changes = match self.dice.random_bool(0.4) {
            true => self.dice.random_range(1..9),
            false => 0,
        };
        for _ in 0..changes {
            let at = self.dice.random_range(0..=request.len());
            match self.dice.random_range(0..3) {
                0 if at < request.len() => drop(request.remove(at)),
                0 => {}
                1 => request.insert(at, self.dice.random()),
                _ => {
                    if let Some(byte) = request.get_mut(at) {
                        *byte = self.dice.random();
                    }
                }
            }
        }
        request
    }

    fn whole_request(&mut self) -> Vec<u8> {
        let room = self.room;
        let asks = |method: &str, path: &str, head: &str, form: &str| {
            let length = form.len();
            let kind = "Content-Type: application/x-www-form-urlencoded";
            format!(
                "{method} {path} HTTP/1.1\r\nHost: {room}\r\n{kind}\r\nContent-Length: {length}\r\nConnection: close\r\n{head}\r\n{form}"
            )
        };
        let dice = &mut self.dice;
        let letters = |dice: &mut Pcg64Mcg, count: usize| -> String {
            (0..count)
                .map(|_| char::from(dice.random_range(b'A'..=b'Z')))
                .collect()
        };
        let seat = |dice: &mut Pcg64Mcg| {
            format!(
                "Cookie: seat={}.{:032x}.1.chair\r\n",
                letters(dice, 10),
                dice.random::<u128>()
            )
        };
        let request = match dice.random_range(0..11) {
            0 => asks(
                "POST",
                "/join",
                "",
                &format!("code={}&name=x", letters(dice, 10)),
            ),
            1 => asks("POST", "/pair", "", &format!("word={}", letters(dice, 6))),
            2 => asks(
                "GET",
                ["/events", "/screen/events", "/screen", "/"][dice.random_range(0..4)],
                "",
                "",
            ),
            3 => asks(
                "GET",
                ["/events", "/"][dice.random_range(0..2)],
                &seat(dice),
                "",
            ),
            4 => asks("POST", "/vote", &seat(dice), "scene=d0&round=1&choice=yes"),
            5 => asks(
                "GET",
                "/",
                &format!("X-Long: {}\r\n", "a".repeat(dice.random_range(1..200_000))),
                "",
            ),
            6 => asks(
                "POST",
                ["/close", "/choose", "/go", "/act", "/leave"][dice.random_range(0..5)],
                "",
                "choice=yes",
            ),
            7 => asks(
                "POST",
                "/join",
                "",
                &"a=b&".repeat(dice.random_range(1..5_000)),
            ),
            // Half a request, and then nothing.
            8 => {
                let mut whole = asks("POST", "/join", "", "code=ABCDEFGHJK");
                whole.truncate(dice.random_range(0..whole.len()));
                whole
            }
            9 => asks(
                "GET",
                "/screen",
                "Cookie: screen=00000000000000000000000000000007\r\n",
                "",
            ),
            _ => {
                return (0..dice.random_range(1..4_000))
                    .map(|_| dice.random())
                    .collect();
            }
        };
        request.into_bytes()
    }
}
