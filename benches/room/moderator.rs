//! The moderator of the measured room: the built program as a child, led in lines. Reads its memory, never its insides.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(30);

/// Two decisions that lead to each other, so that an evening can go on, with a text as long as people write them.
const SCENARIO: &str = r"
format: 1
id: measured
version: 1.0.0
title: A knock at the hall
language: en
roles:
  chair: { title: Chair, brief: You have the key and the number of the neighbours. }
  host: { title: Host, brief: You know everybody who is inside. }
  guest: { title: Guest, brief: You came by bus and know nobody. }
start: door
scenes:
  door:
    title: The door
    text: &text |
      It is half past eight in the evening. The tea stands on the table and somebody is telling about the summer when
      there is a knock, three times, not loud. Through the window you see one person, a coat over the arm, who looks
      back at the street now and then.

      Nobody was expected. The neighbours came by last week because of a car that stood in front of their gate, and two
      of the children in the back room would be asleep if they were not listening. Who has the key looks at who knows
      everybody, and neither says a word.

      There is time to think about it, but not for ever: whoever stands outside can see that there is light.
    choices:
      open: { text: Open the door and ask what it is about, gain: You see who it is, cost: They see you, goto: talk }
      wait: { text: Wait a while and see what happens, gain: It is calm, cost: It goes on, goto: talk }
      call: { text: Call the neighbours first, gain: You know more, cost: They know too, goto: talk }
      end: { text: Go home, gain: It is over, cost: Nobody knows, goto: end }
  talk:
    title: The talk
    text: *text
    choices:
      tea: { text: Pour another cup of tea, gain: Warm hands, cost: It is late, goto: door }
      home: { text: Send everybody home, gain: Early to bed, cost: A cold goodbye, goto: door }
      end: { text: Go home, gain: It is over, cost: Nobody knows, goto: end }
  end: { ending: true, title: The end, text: It is quiet again. }
";

/// A moderator who types lines.
pub(crate) struct Moderator {
    child: Child,
    keyboard: ChildStdin,
    output: Receiver<String>,
    pub(crate) address: SocketAddr,
    pub(crate) code: String,
}

impl Moderator {
    /// Opens a room on a free port, with everything it keeps in a folder, and with these options besides.
    pub(crate) fn open(folder: &Path, more: &[&str]) -> Self {
        let scenario = folder.join("measured.yaml");
        std::fs::write(&scenario, SCENARIO).expect("a file");
        let mut child = Command::new(env!("CARGO_BIN_EXE_veerkracht"))
            .env("VEERKRACHT_DATA", folder.join("data"))
            .args([
                "host",
                "--plain",
                "--lang",
                "en",
                "--port",
                "0",
                "--confidence",
            ])
            .arg(&scenario)
            .args(more)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program");
        let keyboard = child.stdin.take().expect("a keyboard");
        let lines = BufReader::new(child.stdout.take().expect("an output")).lines();
        let (sender, output) = channel();
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        let mut moderator = Self {
            child,
            keyboard,
            output,
            address: SocketAddr::from(([127, 0, 0, 1], 0)),
            code: String::new(),
        };
        let line = moderator.hears("with the code ");
        let (address, code) = line.split_once(" with the code ").expect("a code");
        let (_, port) = address
            .trim_end_matches('/')
            .rsplit_once(':')
            .expect("a port");
        moderator.address.set_port(port.parse().expect("a port"));
        code.trim_end_matches('.').clone_into(&mut moderator.code);
        moderator.types("go");
        moderator.hears("The clock runs.");
        moderator
    }

    pub(crate) fn types(&mut self, line: &str) {
        writeln!(self.keyboard, "{line}").expect("a keyboard");
    }

    /// Waits until a line says this, and returns it.
    pub(crate) fn hears(&self, part: &str) -> String {
        loop {
            let line = self.output.recv_timeout(PATIENCE);
            let line = line.unwrap_or_else(|_| panic!("“{part}” was not said"));
            if line.contains(part) {
                return line;
            }
        }
    }

    /// Votes by choice, as the moderator reads them after closing, a line each: `1 Open the door: 120 (not sure: 3)`.
    pub(crate) fn closes(&mut self) -> Vec<(String, usize)> {
        self.types("close");
        self.hears("not shown yet:");
        let first = self.hears("1 ");
        let choices: &[&str] = match first.contains("Open the door") {
            true => &["open", "wait", "call", "end"],
            false => &["tea", "home", "end"],
        };
        let count = |line: &str| {
            let count = line.split(": ").nth(1).expect("a count");
            let votes = count.split(' ').next().and_then(|it| it.parse().ok());
            votes.expect("a number")
        };
        let mut lines = vec![first];
        lines.extend((2..=choices.len()).map(|number| self.hears(&format!("{number} "))));
        let counts = lines.iter().map(|line| count(line));
        choices
            .iter()
            .map(|it| (*it).to_owned())
            .zip(counts)
            .collect()
    }

    /// The process that it is.
    #[allow(dead_code, reason = "many rooms are measured by it")]
    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }

    /// Bytes of memory that the room takes; `None` where the system does not say.
    pub(crate) fn memory(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:"))?;
        let kilobytes: u64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
        Some(kilobytes << 10)
    }
}

impl Drop for Moderator {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
