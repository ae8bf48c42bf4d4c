//! From record to report: how long somebody waits for the documents of each shipped scenario.
//!
//! `cargo bench --bench report`. The built program plays each scenario to an ending, with the first choice that is open,
//! and writes its documents; each figure is the time of a whole command.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const TIMES: usize = 7;

fn main() {
    let data = tempfile::tempdir().expect("a folder");
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios");
    let mut scenarios: Vec<_> = std::fs::read_dir(folder)
        .expect("scenarios")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(".yaml").map(str::to_owned))
        .filter(|id| !id.contains('.'))
        .collect();
    scenarios.sort_unstable();
    for id in &scenarios {
        plays(data.path(), id);
        print(
            &format!("report of {id}"),
            data.path(),
            &["report", "latest", "--to", "html"],
        );
        print(
            &format!("{id} to take home"),
            data.path(),
            &["report", "--play", id, "--to", "html"],
        );
    }
    print("check of everything that ships", data.path(), &["check"]);
}

fn veerkracht(data: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_veerkracht"));
    command
        .env("VEERKRACHT_DATA", data)
        .args(arguments)
        .stdout(Stdio::null());
    command
}

fn plays(data: &Path, id: &str) {
    let mut child = veerkracht(data, &["play", id, "--plain", "--seed", "1"])
        .stdin(Stdio::piped())
        .spawn()
        .expect("the program");
    let mut keyboard = child.stdin.take().expect("a keyboard");
    // It may have ended before it read all of them.
    let _ = keyboard.write_all("1\n".repeat(100).as_bytes());
    drop(keyboard);
    assert!(child.wait().expect("an end").success());
}

fn print(name: &str, data: &Path, arguments: &[&str]) {
    let mut times: Vec<Duration> = (0..TIMES)
        .map(|_| {
            let start = Instant::now();
            let status = veerkracht(data, arguments).status().expect("the program");
            assert!(status.success(), "{arguments:?}");
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    println!(
        "{name}: median {} ms, most {} ms",
        times[TIMES / 2].as_millis(),
        times[TIMES - 1].as_millis()
    );
}
