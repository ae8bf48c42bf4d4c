//! A phone without script that speaks HTTP to a room, and the stream of events that it has open.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use crate::hosted::Hosted;

/// How long anything may take to show; nothing waits this long when all is well.
const PATIENCE: Duration = Duration::from_secs(30);

/// A phone without script.
pub(crate) struct Phone {
    agent: ureq::Agent,
    pub(crate) base: String,
    pub(crate) cookies: Vec<(String, String)>,
    /// Where those go along that do not go everywhere.
    paths: HashMap<String, String>,
}

pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Answer {
    /// Where it sends the phone; nothing where it does not.
    pub(crate) fn place(&self) -> &str {
        let place = self.headers.iter().find(|(name, _)| name == "location");
        place.map_or("", |(_, to)| to.as_str())
    }
}

impl Phone {
    pub(crate) fn new(hosted: &Hosted) -> Self {
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            // A browser asks again where a room closed a connection that lay still, as it does when a test waits for long.
            .max_idle_connections(0)
            .build();
        Self {
            agent: agent.into(),
            base: hosted.url(""),
            cookies: Vec::new(),
            paths: HashMap::new(),
        }
    }

    /// A phone that came in.
    pub(crate) fn inside(hosted: &Hosted, more: &str) -> Self {
        let mut phone = Self::new(hosted);
        let answer = phone.post("/join", &format!("code={}{more}", hosted.code));
        assert_eq!(answer.status, 200, "{}", answer.body);
        // Its page asks for more at once, and shows that it keeps what it was given.
        assert!(phone.get("/").body.contains("id=\"now\""));
        phone
    }

    pub(crate) fn get(&mut self, path: &str) -> Answer {
        self.tries_get(path).expect("an answer")
    }

    pub(crate) fn post(&mut self, path: &str, form: &str) -> Answer {
        self.tries_post(path, form).expect("an answer")
    }

    /// Asks a room that may be gone.
    pub(crate) fn tries_get(&mut self, path: &str) -> Result<Answer, ureq::Error> {
        let request = self.agent.get(format!("{}{path}", self.base));
        let answer = request.header("cookie", self.cookie(path)).call()?;
        self.read(answer)
    }

    /// Tells something to a room that may be gone.
    pub(crate) fn tries_post(&mut self, path: &str, form: &str) -> Result<Answer, ureq::Error> {
        let request = self
            .agent
            .post(format!("{}{path}", self.base))
            .header("content-type", "application/x-www-form-urlencoded")
            .header("cookie", self.cookie(path));
        self.read(request.send(form)?)
    }

    /// What goes along to a path.
    pub(crate) fn cookie(&self, path: &str) -> String {
        let goes = |name: &str| self.paths.get(name).is_none_or(|to| path.starts_with(to));
        let pairs: Vec<_> = self
            .cookies
            .iter()
            .filter(|(name, _)| goes(name))
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        pairs.join("; ")
    }

    fn read(
        &mut self,
        mut answer: ureq::http::Response<ureq::Body>,
    ) -> Result<Answer, ureq::Error> {
        let headers: Vec<_> = answer
            .headers()
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_str().expect("text").to_owned()))
            .collect();
        for (_, set) in headers.iter().filter(|(name, _)| name == "set-cookie") {
            let (pair, more) = set.split_once(';').expect("attributes");
            let (name, value) = pair.split_once('=').expect("a value");
            let path = more
                .split(';')
                .find_map(|it| it.trim().strip_prefix("Path="));
            self.paths
                .insert(name.to_owned(), path.expect("a path").to_owned());
            self.cookies.retain(|(known, _)| known != name);
            if !value.is_empty() {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        Ok(Answer {
            status: answer.status().as_u16(),
            headers,
            body: answer.body_mut().read_to_string()?,
        })
    }
}

/// A stream of events that a phone has open.
pub(crate) struct Stream(BufReader<TcpStream>);

impl Stream {
    /// Opens a stream; whatever comes first is there to be read.
    pub(crate) fn open(hosted: &Hosted, phone: &Phone) -> Self {
        Self::of(hosted, phone, "/events")
    }

    pub(crate) fn of(hosted: &Hosted, phone: &Phone, path: &str) -> Self {
        let mut stream = TcpStream::connect(&hosted.address).expect("a connection");
        stream.set_read_timeout(Some(PATIENCE)).expect("a bound");
        let (address, cookie) = (&hosted.address, phone.cookie(path));
        let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("a request");
        Self(BufReader::new(stream))
    }

    /// Waits until this is said. Returns whether it was, before the stream ended.
    pub(crate) fn says(&mut self, part: &str) -> bool {
        self.hears(part).0
    }

    /// All that comes until this is said.
    pub(crate) fn until(&mut self, part: &str) -> String {
        let (said, heard) = self.hears(part);
        assert!(said, "“{part}” was not said in:\n{heard}");
        heard
    }

    fn hears(&mut self, part: &str) -> (bool, String) {
        let mut heard = String::new();
        let mut line = String::new();
        loop {
            line.clear();
            if self.0.read_line(&mut line).expect("a line") == 0 {
                return (false, heard);
            }
            heard.push_str(&line);
            if line.contains(part) {
                return (true, heard);
            }
        }
    }
}
