//! A room: the program as a moderator leads it in lines, and the scenarios that are played there.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use crate::program::Program;

/// How long anything may take to show; nothing waits this long when all is well.
const PATIENCE: Duration = Duration::from_secs(30);

/// Two decisions, a role, an inject.
pub(crate) const HALL: &str = "
format: 1
id: hall
version: 1.0.0
title: A knock at the hall
language: en
roles:
  chair: { title: Chair, brief: You have the key. }
  guest: { title: Guest, brief: You came by bus. }
start: door
scenes:
  door:
    title: The door
    for: [chair]
    text: Somebody knocks.
    moderator: { notes: Count to ten. }
    choices:
      open: { text: Open the door, gain: You see who it is, cost: They see you, goto: talk }
      wait: { text: Wait a while, gain: It is calm, cost: It goes on, goto: talk }
  talk:
    title: The talk
    text: They sit down.
    choices:
      tea: { text: Pour tea, gain: Warm hands, cost: It is late, goto: end }
      home: { text: Send them home, gain: Early to bed, cost: A cold goodbye, goto: end }
  bell:
    title: The bell
    inject: { by: moderator }
    text: The bell rings.
    exhibits: [{ kind: message, from: Noor, text: I am outside. }]
    goto: resume
  end: { ending: true, title: The end, text: It is quiet again. }
debrief: { questions: [What did you hear first?] }
";

/// Two endings, of which one decision takes one away.
pub(crate) const FORK: &str = "
format: 1
id: fork
version: 1.0.0
title: Fork
language: en
start: door
scenes:
  door:
    title: At the door
    text: A knock.
    choices:
      open: { text: Open the door, gain: You see, cost: They see, goto: sun }
      wait: { text: Wait inside, gain: Calm, cost: It goes on, goto: rain }
  sun: { ending: true, title: A bright day, text: The sun is out. }
  rain: { ending: true, title: A wet day, text: It rains. }
";

/// A moderator at the program, who types lines.
pub(crate) struct Hosted {
    child: Child,
    input: Option<ChildStdin>,
    output: Receiver<String>,
    pub(crate) address: String,
    pub(crate) code: String,
}

impl Hosted {
    pub(crate) fn open(program: &Program, arguments: &[&str]) -> Self {
        Self::open_in(program, arguments, "en")
    }

    /// Opens a room whose moderator reads a language.
    pub(crate) fn open_in(program: &Program, arguments: &[&str], language: &str) -> Self {
        let mut hosted = Self::before(program, arguments, language);
        // Everybody is in, and agreed.
        hosted.types("go");
        hosted.hears(match language {
            "nl" => "De klok loopt.",
            _ => "The clock runs.",
        });
        hosted
    }

    /// Opens a room that has not begun.
    pub(crate) fn before(program: &Program, arguments: &[&str], language: &str) -> Self {
        let (with_the_code, big_screen) = match language {
            "nl" => ("met de code ", "grote scherm: "),
            _ => ("with the code ", "big screen: "),
        };
        let mut child = program
            .command()
            .args(["host", "--plain"])
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program");
        let (sender, output) = channel();
        let lines = BufReader::new(child.stdout.take().expect("an output")).lines();
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        let mut hosted = Self {
            input: child.stdin.take(),
            child,
            output,
            address: String::new(),
            code: String::new(),
        };
        let line = hosted.hears(with_the_code);
        let (_, code) = line.split_once(with_the_code).expect("a code");
        hosted.code.push_str(code.trim_end_matches('.'));
        let line = hosted.hears(big_screen);
        let (_, screen) = line.split_once("http://").expect("an address");
        hosted.address.push_str(screen.trim_end_matches("/screen"));
        hosted
    }

    pub(crate) fn port(&self) -> &str {
        self.address.rsplit_once(':').expect("a port").1
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub(crate) fn types(&mut self, line: &str) {
        let input = self.input.as_mut().expect("a keyboard");
        writeln!(input, "{line}").expect("a keyboard");
    }

    /// Waits until a line says this, and returns it.
    pub(crate) fn hears(&self, part: &str) -> String {
        let heard = self.hears_with(part);
        heard.lines().last().unwrap_or_default().to_owned()
    }

    /// Waits until a line says this, and returns it with all that was said before it.
    pub(crate) fn hears_with(&self, part: &str) -> String {
        let mut seen = String::new();
        loop {
            let line = self.output.recv_timeout(PATIENCE);
            let line = line.unwrap_or_else(|_| panic!("“{part}” was not said after:\n{seen}"));
            seen.push_str(&line);
            if line.contains(part) {
                return seen;
            }
            seen.push('\n');
        }
    }

    /// The laptop dies. Returns what it still said.
    pub(crate) fn dies(mut self) -> String {
        self.child.kill().expect("a kill");
        self.child.wait().expect("an end");
        self.output.iter().collect::<Vec<_>>().join("\n")
    }

    /// The moderator stops.
    pub(crate) fn ends(&mut self) {
        drop(self.input.take());
        assert!(self.child.wait().expect("an end").success());
    }
}

impl Drop for Hosted {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
