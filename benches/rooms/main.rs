//! Forty rooms of 25 phones that share their evening, with one control cell: how soon it sees that a vote was closed, and
//! what each part costs. Then what the shared store bears that many more rooms fill.
//!
//! `cargo bench --features share --bench rooms`. Everything is on this machine: a server of PostgreSQL on loopback, a
//! process for each room, the control cell in lines. It needs what `apt install postgresql` installs.

#![expect(
    clippy::cast_precision_loss,
    reason = "figures for people, of a few digits"
)]

mod store;

#[path = "../room/moderator.rs"]
#[allow(dead_code, reason = "a full room uses more of it")]
mod moderator;
#[path = "../room/phone.rs"]
#[allow(dead_code, reason = "a full room uses more of it")]
mod phone;
#[path = "../../tests/tools/postgres.rs"]
#[allow(dead_code, reason = "tests use more of it")]
mod postgres;
#[path = "../../tests/support/program.rs"]
#[allow(dead_code, reason = "tests use more of it")]
mod program;
#[path = "../../tests/tools/tool.rs"]
#[allow(dead_code, reason = "tests use more of it")]
mod tool;

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use moderator::Moderator;
use phone::Phone;
use postgres::Server;
use tempfile::TempDir;

const ROOMS: usize = 40;
const PHONES: usize = 25;
const ROUNDS: usize = 6;
/// Between two rooms that close their vote.
const APART: Duration = Duration::from_millis(40);
const PATIENCE: Duration = Duration::from_secs(30);
/// Ticks of the processor's clock in a second, as `/proc` counts them.
const TICKS: f64 = 100.0;

fn main() {
    rlimit::increase_nofile_limit(4000).expect("a socket for each phone");
    let server = Server::prepared();
    many_rooms(&server);
    store::bears(&server);
}

/// A room with its phones.
struct Hall {
    name: String,
    moderator: Moderator,
    phones: Vec<Phone>,
    _folder: TempDir,
}

impl Hall {
    async fn opens(number: usize, share: Option<&str>) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let more = share.map(|address| ["--share", address, "--share-agreed"]);
        let more = more.as_ref().map_or(&[][..], |more| more);
        let moderator = Moderator::open(folder.path(), more);
        let mut phones = Vec::with_capacity(PHONES);
        for phone in 0..PHONES {
            phones.push(Phone::joins(phone, moderator.address, &moderator.code).await);
        }
        Self {
            name: format!("zaal-{number:02}"),
            moderator,
            phones,
            _folder: folder,
        }
    }

    /// Everybody votes. Returns when the moderator closed it.
    async fn votes(&mut self, round: usize) -> Instant {
        self.moderator.types("vote");
        self.moderator.hears("You alone see this");
        for (number, phone) in self.phones.iter().enumerate() {
            let choice = ["open", "wait", "call"][number % 3];
            let answer = phone.votes(("door", round), choice).await;
            assert!(answer.starts_with("HTTP/1.1 "), "{answer}");
        }
        let closed = Instant::now();
        self.moderator.closes();
        closed
    }
}

/// Processor time of a process and all that it started, in seconds; nothing where the system does not say.
fn processor(process: u32) -> f64 {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let after = stat.rsplit_once(')').map_or("", |(_, after)| after);
    let fields: Vec<_> = after.split_whitespace().collect();
    let ticks = |place: usize| {
        let field = fields.get(place).and_then(|it| it.parse::<f64>().ok());
        field.unwrap_or_default()
    };
    let children = format!("/proc/{process}/task/{process}/children");
    let children = std::fs::read_to_string(children).unwrap_or_default();
    let children = children.split_whitespace().filter_map(|it| it.parse().ok());
    // Of its own, and of those that have ended.
    let own = (11..15).map(ticks).sum::<f64>() / TICKS;
    own + children.map(processor).sum::<f64>()
}

/// Bytes of memory that a process takes; nothing where the system does not say.
fn memory(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse().ok());
    kilobytes.unwrap_or(0u64) << 10
}

/// A control cell in lines, and when it said what.
struct Control {
    child: Child,
    says: Receiver<(Instant, String)>,
}

impl Control {
    fn opens(address: &str) -> Self {
        let mut child = Command::new(program::BINARY)
            .args(["control", "--plain", "--lang", "en", address])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a control cell");
        let lines = BufReader::new(child.stdout.take().expect("an output")).lines();
        let (tells, says) = channel();
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                if tells.send((Instant::now(), line)).is_err() {
                    break;
                }
            }
        });
        Self { child, says }
    }

    /// When it said of each of these rooms that the vote was closed.
    fn sees(&self, rooms: usize) -> HashMap<String, Instant> {
        let mut seen = HashMap::new();
        while seen.len() < rooms {
            let said = self.says.recv_timeout(PATIENCE);
            let (when, line) =
                said.unwrap_or_else(|_| panic!("{} of {rooms} rooms seen", seen.len()));
            if !line.contains("closed") {
                continue;
            }
            if let Some(at) = line.find("zaal-") {
                let name: String = line.chars().skip(at).take("zaal-00".len()).collect();
                seen.entry(name).or_insert(when);
            }
        }
        seen
    }
}

impl Drop for Control {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn many_rooms(server: &Server) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let runtime = runtime.expect("a runtime");
    let control = server.invites(&["regie", "--control"]);
    runtime.block_on(async {
        let mut halls = Vec::with_capacity(ROOMS);
        for number in 0..ROOMS {
            let invitation = server.invites(&[&format!("zaal-{number:02}")]);
            halls.push(Hall::opens(number, Some(&invitation)).await);
        }
        let control = Control::opens(&control);
        let before: Vec<_> = halls
            .iter()
            .map(|hall| processor(hall.moderator.process()))
            .collect();
        let (control_before, server_before) =
            (processor(control.child.id()), processor(server.process()));
        let begun = Instant::now();
        let mut late = Vec::new();
        for round in 1..=ROUNDS {
            let mut closed = HashMap::new();
            for hall in &mut halls {
                closed.insert(hall.name.clone(), hall.votes(round).await);
                tokio::time::sleep(APART).await;
            }
            let seen = control.sees(ROOMS);
            late.extend(closed.iter().map(|(name, closed)| seen[name] - *closed));
        }
        let lasted = begun.elapsed().as_secs_f64();
        print(
            &format!("closed in one of {ROOMS} rooms, seen by the control cell"),
            &mut late,
        );
        let shared: f64 = halls
            .iter()
            .zip(before)
            .map(|(hall, before)| processor(hall.moderator.process()) - before)
            .sum();
        let used = |now: f64, before: f64| (now - before) / lasted * 100.0;
        println!(
            "processor of the control cell: {:.1} %; of the server: {:.1} %; of a room: {:.2} %",
            used(processor(control.child.id()), control_before),
            used(processor(server.process()), server_before),
            shared / ROOMS as f64 / lasted * 100.0
        );
        let most = halls
            .iter()
            .map(|hall| memory(hall.moderator.process()))
            .max();
        println!(
            "memory of the control cell: {:.1} MB; of the largest room: {:.1} MB",
            memory(control.child.id()) as f64 / 1e6,
            most.unwrap_or_default() as f64 / 1e6
        );
        drop((halls, control));
        // The same evenings, shared with nobody.
        let mut alone = Vec::with_capacity(ROOMS);
        for number in 0..ROOMS {
            alone.push(Hall::opens(number, None).await);
        }
        let before: Vec<_> = alone
            .iter()
            .map(|hall| processor(hall.moderator.process()))
            .collect();
        let begun = Instant::now();
        for round in 1..=ROUNDS {
            for hall in &mut alone {
                hall.votes(round).await;
                tokio::time::sleep(APART).await;
            }
        }
        let rest = lasted - begun.elapsed().as_secs_f64();
        tokio::time::sleep(Duration::from_secs_f64(rest.max(0.0))).await;
        let own: f64 = alone
            .iter()
            .zip(before)
            .map(|(hall, before)| processor(hall.moderator.process()) - before)
            .sum();
        println!("processor time of {ROOMS} rooms: {shared:.2} s shared, {own:.2} s alone");
    });
}

/// Prints the median, the 95th percentile and the longest of some times.
fn print(what: &str, times: &mut [Duration]) {
    times.sort();
    let at = |share: usize| times[(times.len() - 1) * share / 100];
    println!(
        "{what}: p50 {:.0?}, p95 {:.0?}, at most {:.0?} ({} times)",
        at(50),
        at(95),
        at(100),
        times.len()
    );
}
