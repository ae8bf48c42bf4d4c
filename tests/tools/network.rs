//! A hall whose network comes late, changes and goes, in a network of its own that the kernel makes.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

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
        let plain = program.command();
        let mut command = Command::new("unshare");
        command.args(["--user", "--map-root-user", "--net"]);
        command.arg(plain.get_program());
        command.args(["host", "--plain", "--lang", "en", "--port", "0"]);
        command
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        if let Some(folder) = plain.get_current_dir() {
            command.current_dir(folder);
        }
        for (name, value) in plain.get_envs() {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
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

    /// Changes the network.
    fn ip(&self, line: &str) {
        let id = self.child.id().to_string();
        let done = Command::new("nsenter")
            .args([
                "--preserve-credentials",
                "--user",
                "--net",
                "--target",
                &id,
                "ip",
            ])
            .args(line.split(' '))
            .status();
        assert!(done.expect("nsenter").success(), "{line}");
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
