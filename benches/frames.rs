//! Command to first frame, and key to frame: the built program on a real pseudo-terminal.
//!
//! `cargo bench --bench frames`. Each figure is a time as a person would meet it, with the terminal read back.

use std::io::{Read as _, Write as _};
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

const STARTS: usize = 40;
const KEYS: usize = 400;
const PATIENCE: Duration = Duration::from_secs(5);

fn main() {
    let data = tempfile::tempdir().expect("a folder");
    let pair = native_pty_system()
        .openpty(PtySize {
            rows: 24,
            cols: 80,
            ..PtySize::default()
        })
        .expect("a terminal");
    let mut reader = pair.master.try_clone_reader().expect("an output");
    let mut keyboard = pair.master.take_writer().expect("a keyboard");
    let (sender, output) = channel();
    // A program ends only when somebody reads the last that it wrote.
    std::thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(count @ 1..) = reader.read(&mut bytes) {
            let text = String::from_utf8_lossy(&bytes[..count]).into_owned();
            if sender.send(text).is_err() {
                break;
            }
        }
    });
    let waits_for = |text: &str| {
        let mut seen = String::new();
        while !seen.contains(text) {
            seen.push_str(&output.recv_timeout(PATIENCE).expect("output"));
        }
    };
    let mut starts = Vec::with_capacity(STARTS);
    let mut keys = Vec::with_capacity(KEYS);
    for place in 0..STARTS {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_veerkracht"));
        command.env("VEERKRACHT_DATA", data.path());
        command.env("TERM", "xterm-256color");
        command.args(["--lang", "en"]);
        let start = Instant::now();
        let mut child = pair.slave.spawn_command(command).expect("the program");
        waits_for("Esc");
        starts.push(start.elapsed());
        if place + 1 == STARTS {
            for key in 0..KEYS {
                // A letter that is typed and taken away again; the search line shows each.
                let key = if key % 2 == 0 { "z" } else { "\u{7f}" };
                let pressed = Instant::now();
                keyboard.write_all(key.as_bytes()).expect("a keyboard");
                waits_for("\u{1b}[");
                keys.push(pressed.elapsed());
            }
        }
        keyboard.write_all(b"\x1b").expect("a keyboard");
        child.wait().expect("an end");
        while output.try_recv().is_ok() {}
    }
    print("command to first frame", &mut starts);
    print("key to frame", &mut keys);
}

fn print(name: &str, times: &mut [Duration]) {
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100];
    println!(
        "{name}: median {:.1?}, p99 {:.1?}, {} times",
        at(50),
        at(99),
        times.len()
    );
}
