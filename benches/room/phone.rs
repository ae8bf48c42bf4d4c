//! A phone that speaks HTTP/1.1 over a socket, with a stream of events open: nothing between the room and the figures.

use std::io;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::net::TcpStream;
use tokio::sync::mpsc::UnboundedSender;
use tokio::task::JoinHandle;

/// How long a page says nothing of itself at least that hears the room: it answers every second beat.
const ANSWERS: Duration = Duration::from_secs(15);

/// What a phone saw on its stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Saw {
    /// The scene, with no vote and no result.
    Scene,
    /// A vote to take part in.
    Vote,
    /// How the vote went.
    Result,
    /// Nothing: the projector is dark.
    Dark,
}

/// Who saw what, and when the whole of it had arrived.
pub(crate) type Seen = (usize, Saw, Instant);

/// A phone in its seat.
pub(crate) struct Phone {
    number: usize,
    address: SocketAddr,
    cookie: String,
    /// Where its stream is.
    events: &'static str,
    stream: Option<JoinHandle<()>>,
}

impl Phone {
    /// Comes in with a role, as a form without script would.
    pub(crate) async fn joins(number: usize, address: SocketAddr, code: &str) -> Self {
        let mut phone = Self {
            number,
            address,
            cookie: String::new(),
            events: "/events",
            stream: None,
        };
        let role = ["chair", "host", "guest"][number % 3];
        let answer = phone
            .post("/join", &format!("code={code}&role={role}"))
            .await;
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        let set = answer
            .lines()
            .find_map(|line| line.strip_prefix("set-cookie: "));
        let (cookie, _) = set.and_then(|set| set.split_once(';')).expect("a seat");
        cookie.clone_into(&mut phone.cookie);
        phone
    }

    /// The projector on the machine itself, which needs no seat.
    pub(crate) fn projects(number: usize, address: SocketAddr) -> Self {
        Self {
            number,
            address,
            cookie: String::new(),
            events: "/screen/events",
            stream: None,
        }
    }

    /// Opens its stream anew; what it sees is sent to `seen`.
    pub(crate) async fn listens(&mut self, seen: UnboundedSender<Seen>) {
        if let Some(stream) = self.stream.take() {
            stream.abort();
        }
        let socket = TcpStream::connect(self.address)
            .await
            .expect("a connection");
        let request = self.request("GET", self.events, "");
        write(&socket, request.as_bytes()).await.expect("a request");
        let number = self.number;
        let here = self.request("GET", "/here", "Connection: close\r\n");
        let answers = (!self.cookie.is_empty()).then_some((self.address, here));
        self.stream = Some(tokio::spawn(async move {
            // The end of the stream is what counts as not having seen it.
            let _ = listen(&socket, number, &seen, answers).await;
        }));
    }

    /// Casts a vote, or another one instead. Returns the answer.
    pub(crate) async fn votes(&self, (scene, round): (&str, usize), choice: &str) -> String {
        let unsure = if self.number.is_multiple_of(4) {
            "yes"
        } else {
            "no"
        };
        let form = format!("scene={scene}&round={round}&choice={choice}&unsure={unsure}");
        self.post("/vote", &form).await
    }

    /// Loads its page again.
    pub(crate) async fn reloads(&self) -> String {
        let request = self.request("GET", "/", "Connection: close\r\n");
        asks(self.address, &request).await
    }

    async fn post(&self, path: &str, form: &str) -> String {
        let more = format!(
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n",
            form.len()
        );
        let request = self.request("POST", path, &more) + form;
        asks(self.address, &request).await
    }

    fn request(&self, method: &str, path: &str, more: &str) -> String {
        let (address, cookie) = (self.address, &self.cookie);
        format!(
            "{method} {path} HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\nAccept-Language: en\r\n{more}\r\n"
        )
    }
}

impl Drop for Phone {
    fn drop(&mut self) {
        if let Some(stream) = self.stream.take() {
            stream.abort();
        }
    }
}

/// Asks something over a connection of its own. Returns the answer.
async fn asks(address: SocketAddr, request: &str) -> String {
    let socket = TcpStream::connect(address).await.expect("a connection");
    write(&socket, request.as_bytes()).await.expect("a request");
    let mut answer = Vec::new();
    while read(&socket, &mut answer).await.expect("an answer") > 0 {}
    String::from_utf8(answer).expect("text")
}

/// Tells of each whole event what it showed, and the room from time to time that somebody is there.
async fn listen(
    socket: &TcpStream,
    number: usize,
    seen: &UnboundedSender<Seen>,
    answers: Option<(SocketAddr, String)>,
) -> io::Result<()> {
    let mut bytes = Vec::new();
    let mut answered = Instant::now();
    while read(socket, &mut bytes).await? > 0 {
        let now = Instant::now();
        if let Some((address, here)) = answers.clone()
            && now - answered > ANSWERS
        {
            answered = now;
            tokio::spawn(async move { asks(address, &here).await });
        }
        let text = String::from_utf8_lossy(&bytes);
        let Some((whole, _)) = text.rsplit_once("\n\n") else {
            continue;
        };
        for event in whole
            .split("\n\n")
            .filter(|event| event.contains("event: main"))
        {
            let saw = match event {
                _ if event.contains("The screen is off") => Saw::Dark,
                _ if event.contains("class=\"spread\"") => Saw::Result,
                _ if event.contains("id=\"vote\"") => Saw::Vote,
                _ => Saw::Scene,
            };
            // Nobody counts any more when the measuring is over.
            let _ = seen.send((number, saw, now));
        }
        bytes.clear();
    }
    Ok(())
}

async fn write(socket: &TcpStream, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        socket.writable().await?;
        match socket.try_write(bytes) {
            Ok(written) => bytes = &bytes[written..],
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Reads what there is behind what was read before; 0 at the end.
async fn read(socket: &TcpStream, bytes: &mut Vec<u8>) -> io::Result<usize> {
    let mut part = [0; 8192];
    loop {
        socket.readable().await?;
        match socket.try_read(&mut part) {
            Ok(count) => {
                bytes.extend_from_slice(&part[..count]);
                return Ok(count);
            }
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            Err(error) => return Err(error),
        }
    }
}
