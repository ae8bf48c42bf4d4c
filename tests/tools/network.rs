//! A hall whose network comes late, changes and goes, in a network of its own that the kernel makes.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use crate::apart::apart;
use crate::hosted::HALL;
use crate::program::Program;

/// How long anything may take to be told; nothing waits this long when all is well.
const PATIENCE: Duration = Duration::from_secs(30);

/// A moderator in lines, on a machine that is in no network.
struct Alone {
    child: Child,
    said: Receiver<String>,
}

impl Alone {
    fn host(program: &Program, arguments: &[&str]) -> Self {
        let mut command = apart(program, &["--net"], &[]);
        command
            .args(["host", "--plain", "--lang", "en", "--port", "0"])
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        let mut child = command.spawn().expect("a network of its own");
        let (tell, said) = channel();
        let lines = BufReader::new(child.stdout.take().expect("an output")).lines();
        std::thread::spawn(move || {
            lines
                .map_while(Result::ok)
                .all(|line| tell.send(line).is_ok())
        });
        Self { child, said }
    }

    /// A program in its network.
    fn there(&self, program: &str) -> Command {
        let id = self.child.id().to_string();
        let mut command = Command::new("nsenter");
        command
            .args(["--preserve-credentials", "--user", "--net", "--target"])
            .args([&id, program]);
        command
    }

    /// Changes the network.
    fn ip(&self, line: &str) {
        let done = self.there("ip").args(line.split(' ')).status();
        assert!(done.expect("nsenter").success(), "{line}");
    }

    /// What a phone reads, which keeps what it is given in a file.
    fn phone(&self, kept: &str, url: &str, form: &str) -> String {
        let mut curl = self.there("curl");
        curl.args(["--silent", "--cookie-jar", kept, "--cookie", kept]);
        if !form.is_empty() {
            curl.args(["--data", form]);
        }
        let answer = curl.arg(url).output().expect("curl");
        assert!(answer.status.success(), "{url}: {answer:?}");
        String::from_utf8(answer.stdout).expect("text")
    }

    fn types(&mut self, line: &str) {
        let input = self.child.stdin.as_mut().expect("a keyboard");
        writeln!(input, "{line}").expect("a keyboard");
    }

    /// Waits until this is said, on one line or over two. Returns all that was said until then.
    fn hears(&self, part: &str) -> String {
        let mut seen = String::new();
        while !seen.contains(part) {
            let line = self.said.recv_timeout(PATIENCE);
            let line = line.unwrap_or_else(|_| panic!("“{part}” was not said after:\n{seen}"));
            seen.push_str(line.trim());
            seen.push(' ');
        }
        seen
    }
}

impl Drop for Alone {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(crate) fn the_room_is_found_again_in_a_network_that_comes_changes_and_goes() {
    let program = Program::new();
    program.file("hall.yaml", HALL);
    let mut alone = Alone::host(&program, &["hall.yaml"]);
    let before = alone.hears("Type “help”");
    assert!(
        before.contains("No network: phones cannot come in."),
        "{before}"
    );
    assert!(
        before.contains("with the code") && !before.contains("On the phone"),
        "{before}"
    );
    alone.types("go");
    alone.hears("Somebody knocks.");
    // Virtual ones do not count, nor does a Wi-Fi that is not up yet.
    for line in [
        "link set lo up",
        "link add virtualbox0 type veth peer name v-peer",
        "addr add 192.168.56.1/24 dev virtualbox0",
        "link set virtualbox0 up",
        "link set v-peer up",
        "link add wlan0 type veth peer name w-peer",
        "addr add 192.168.178.23/24 dev wlan0",
        "link set wlan0 up",
        "link set w-peer up",
    ] {
        alone.ip(line);
    }
    alone.hears("Phones find you at 192.168.178.23:");
    alone.ip("addr add 10.0.0.7/24 dev wlan0");
    alone.ip("addr del 192.168.178.23/24 dev wlan0");
    alone.hears("Phones find you at 10.0.0.7:");
    // Another network, for the rest of the evening.
    alone.ip("link add eth0 type veth peer name e-peer");
    alone.ip("addr add 192.168.1.9/24 dev eth0");
    alone.ip("link set eth0 up");
    alone.ip("link set e-peer up");
    loop {
        alone.types("code");
        let said = alone.hears("“screen here”");
        if said.contains("192.168.1.9") {
            assert!(
                said.contains("On the phone (Wi-Fi): http://10.0.0.7:"),
                "{said}"
            );
            assert!(
                said.contains("Or by cable, at http://192.168.1.9:"),
                "{said}"
            );
            break;
        }
    }
    alone.types("network");
    alone.hears("On the phone (cable): http://192.168.1.9:");
    alone.ip("link del eth0");
    alone.hears("Phones find you at 10.0.0.7:");
    // Its cable, so to say, is out.
    alone.ip("link set w-peer down");
    let gone = alone.hears("No network: phones cannot come in.");
    assert!(!gone.contains("192.168.56.1"), "{gone}");
    // The network that was chosen is taken again after the program was killed.
    drop(alone);
    let again = Alone::host(&program, &["hall.yaml", "--resume"]);
    again.hears("Type “help”");
    for line in [
        "link add wlan0 type veth peer name w-peer",
        "addr add 10.0.0.7/24 dev wlan0",
        "link set wlan0 up",
        "link set w-peer up",
    ] {
        again.ip(line);
    }
    again.hears("Phones find you at 10.0.0.7:");
    for line in [
        "link add eth0 type veth peer name e-peer",
        "addr add 192.168.1.9/24 dev eth0",
        "link set eth0 up",
        "link set e-peer up",
    ] {
        again.ip(line);
    }
    again.hears("Phones find you at 192.168.1.9:");
}

pub(crate) fn phones_that_scan_again_at_another_address_vote_once() {
    let program = Program::new();
    program.file("hall.yaml", HALL);
    let mut alone = Alone::host(&program, &["hall.yaml"]);
    let before = alone.hears("Type “help”");
    alone.types("go");
    alone.hears("Somebody knocks.");
    for line in [
        "link set lo up",
        "link add wlan0 type veth peer name w-peer",
        "addr add 192.168.178.23/24 dev wlan0",
        "link set wlan0 up",
        "link set w-peer up",
    ] {
        alone.ip(line);
    }
    let found = alone.hears("Phones find you at 192.168.178.23:");
    let (_, port) = found.rsplit_once("178.23:").expect("a port");
    let port = port.split(|sign: char| !sign.is_ascii_digit()).next();
    let port = port.expect("digits");
    let (_, code) = before.split_once("with the code ").expect("a code");
    let folder = tempfile::tempdir().expect("a folder");
    let kept = |name: &str| folder.path().join(name).display().to_string();
    let join = format!("code={}", &code[..10]);
    let old = format!("http://192.168.178.23:{port}");
    for phone in ["one", "two", "three"].map(kept) {
        alone.phone(&phone, &format!("{old}/join"), &join);
        alone.phone(&phone, &format!("{old}/"), "");
    }
    // One listens, and hears no end of it.
    let mut listens = alone.there("curl");
    listens.args(["--silent", "--no-buffer", "--cookie", &kept("one")]);
    listens.arg(format!("{old}/events")).stdout(Stdio::piped());
    let mut listens = listens.spawn().expect("curl");
    let heard = BufReader::new(listens.stdout.take().expect("an output"));
    assert!(
        heard
            .lines()
            .map_while(Result::ok)
            .any(|line| line.contains("Somebody knocks."))
    );
    alone.types("vote");
    alone.hears("0 of 3 phones have voted");
    for phone in ["one", "two"].map(kept) {
        let vote = "scene=door&round=1&choice=open";
        alone.phone(&phone, &format!("{old}/vote"), vote);
    }
    alone.hears("2 of 3 phones have voted");
    alone.ip("addr add 10.0.0.7/24 dev wlan0");
    alone.ip("addr del 192.168.178.23/24 dev wlan0");
    alone.hears("Phones find you at 10.0.0.7:");
    alone.hears("3 phones are still at the former address");
    alone.types("who");
    alone.hears("3 seats at this table, 0 connected now.");
    let _ = listens.kill();
    let _ = listens.wait();
    let big = format!("http://127.0.0.1:{port}/screen");
    let shows = |alone: &Alone, part: &str| {
        let page = alone.phone(&kept("big"), &big, "");
        assert!(page.contains(part), "{part} is not in {page}");
    };
    shows(&alone, "Scan again: 3 to go.");
    // Who scans again has one vote, and the one of before is gone.
    let new = format!("http://10.0.0.7:{port}");
    alone.phone(&kept("one again"), &format!("{new}/join"), &join);
    alone.phone(&kept("one again"), &format!("{new}/"), "");
    alone.hears(
        "2 phones are not back from the former address and do not count. One vote came from there and",
    );
    shows(&alone, "Scan again: 2 to go.");
    let vote = "scene=door&round=1&choice=wait";
    alone.phone(&kept("one again"), &format!("{new}/vote"), vote);
    alone.hears("1 of 1 phones have voted");
    alone.types("close");
    alone.hears("1 Open the door: 0");
    alone.hears("2 Wait a while: 1");
}
