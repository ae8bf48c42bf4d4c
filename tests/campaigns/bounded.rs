//! The program within bounds: it ends by itself, in little memory, and says nothing that steers a terminal.

use std::io::{Read, Write as _};
use std::process::Stdio;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use crate::program::Program;

/// How often it is looked at how much memory a program takes.
const LOOK: Duration = Duration::from_millis(2);

/// What a command may take.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bounds {
    /// Megabytes of memory at once.
    pub(crate) memory: u64,
    /// After so long it hangs.
    pub(crate) patience: Duration,
}

/// What a command took, and whether it was done.
#[derive(Debug)]
pub(crate) struct Took {
    pub(crate) code: i32,
    pub(crate) time: Duration,
    /// Kilobytes at the most; 0 where nobody says.
    pub(crate) memory: u64,
}

/// Runs a command with these lines as standard input.
pub(crate) fn bounded(program: &Program, arguments: &[&str], input: &str, bounds: Bounds) -> Took {
    let began = Instant::now();
    let mut child = program
        .command()
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    let (mut keyboard, input) = (child.stdin.take().expect("an input"), input.to_owned());
    // A program that has read enough closes its end.
    std::thread::spawn(move || keyboard.write_all(input.as_bytes()));
    let (sender, said) = channel();
    let out: Box<dyn Read + Send> = Box::new(child.stdout.take().expect("an output"));
    let err: Box<dyn Read + Send> = Box::new(child.stderr.take().expect("an output"));
    for (place, mut pipe) in [out, err].into_iter().enumerate() {
        let sender = sender.clone();
        std::thread::spawn(move || {
            let mut bytes = Vec::new();
            let read = pipe.read_to_end(&mut bytes);
            sender.send((place, read.map(|_| bytes)))
        });
    }
    let (mut texts, mut memory) = ([String::new(), String::new()], 0);
    for _ in 0..texts.len() {
        let (place, bytes) = loop {
            match said.recv_timeout(LOOK) {
                Ok(said) => break said,
                Err(RecvTimeoutError::Disconnected) => unreachable!("there is a sender here"),
                Err(RecvTimeoutError::Timeout) => memory = peak(child.id()).max(memory),
            }
            let (most, hangs) = (bounds.memory * 1000, began.elapsed() > bounds.patience);
            if memory > most || hangs {
                child.kill().expect("a kill");
                child.wait().expect("an end");
                let what = if hangs { "hangs" } else { "takes too much" };
                panic!("{arguments:?} {what}: {memory} kB, {:?}", began.elapsed());
            }
        };
        texts[place] = String::from_utf8(bytes.expect("bytes")).expect("text");
    }
    let status = child.wait().expect("an end");
    let [out, err] = texts;
    let code = status.code().filter(|code| (0..=3).contains(code));
    let code = code.unwrap_or_else(|| panic!("{arguments:?} {status}: {err}"));
    assert!(!err.contains("panicked at"), "{arguments:?}: {err}");
    for text in [&out, &err] {
        let steers = text.find(steers);
        assert_eq!(steers, None, "{arguments:?}: {:?}", around(text, steers));
    }
    let time = began.elapsed();
    Took { code, time, memory }
}

/// What steers a terminal or hides what a text says.
fn steers(sign: char) -> bool {
    sign.is_control() && sign != '\n'
        || matches!(sign, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
}

/// A text where something is found in it.
fn around(text: &str, found: Option<usize>) -> String {
    let from = found.unwrap_or_default().saturating_sub(60);
    let bytes = text.as_bytes()[from..].iter().copied().take(120);
    String::from_utf8_lossy(&bytes.collect::<Vec<_>>()).into_owned()
}

/// The most memory that a program took so far, in kilobytes; 0 where the system does not say.
fn peak(id: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next());
    kilobytes.map_or(0, |it| it.parse().expect("a number"))
}
