//! A server of PostgreSQL of a test's own, on loopback, with a folder of its own.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::program::Program;
use crate::tool::postgres;

/// The password of the one who runs the server.
const SECRET: &str = "geheim";

/// A server; it and what it keeps are gone when this is dropped.
pub(crate) struct Server {
    folder: TempDir,
    port: u16,
}

impl Server {
    /// A server on which a shared store was prepared.
    pub(crate) fn prepared() -> Self {
        let server = Self::start();
        server.share(&["prepare"]);
        server
    }

    /// A server with an empty database.
    pub(crate) fn start() -> Self {
        let folder = TempDir::new().expect("a folder");
        if is_root() {
            // The server runs for no root.
            let owner = Command::new("chown")
                .arg("postgres")
                .arg(folder.path())
                .status();
            assert!(
                owner.expect("a user postgres").success(),
                "no user postgres"
            );
        }
        let free = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = free.local_addr().expect("an address").port();
        drop(free);
        let server = Self { folder, port };
        let password = server.folder.path().join("password");
        std::fs::write(&password, SECRET).expect("a file");
        let data = server.data();
        let password = format!("--pwfile={}", password.display());
        let flags = [
            "-U",
            "admin",
            "-A",
            "scram-sha-256",
            "--no-sync",
            "-E",
            "UTF8",
        ];
        let made = server
            .tool("initdb")
            .arg("-D")
            .arg(&data)
            .arg(password)
            .args(flags)
            .output();
        succeeds(&made.expect("a server"));
        server.goes_on();
        server.says_to("postgres", "create database vk");
        server
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// A tool of the server, as the user that it runs as.
    fn tool(&self, name: &str) -> Command {
        let tool = postgres()
            .expect("a server, which the test needs")
            .join(name);
        let mut command = match is_root() {
            true => {
                let mut command = Command::new("setpriv");
                command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]);
                command.arg(tool);
                command
            }
            false => Command::new(tool),
        };
        command.current_dir(self.folder.path());
        command
    }

    /// Starts it, or starts it again.
    pub(crate) fn goes_on(&self) {
        let folder = self.folder.path().display();
        let options = format!(
            "-p {} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off",
            self.port
        );
        let log = self.folder.path().join("log");
        let mut start = self.tool("pg_ctl");
        start
            .arg("-D")
            .arg(self.data())
            .args(["-w", "-o", &options, "-l"])
            .arg(log);
        // It goes on when this ends, and holds no pipe of ours.
        let started = start
            .arg("start")
            .stdout(std::process::Stdio::null())
            .status();
        assert!(
            started.expect("a server").success(),
            "the server does not start"
        );
    }

    /// Kills it, without a word to anybody.
    pub(crate) fn dies(&self) {
        let mut stop = self.tool("pg_ctl");
        stop.arg("-D")
            .arg(self.data())
            .args(["-m", "immediate", "stop"]);
        succeeds(&stop.output().expect("an end"));
    }

    /// The process that it is.
    #[allow(dead_code, reason = "what it costs is measured elsewhere")]
    pub(crate) fn process(&self) -> u32 {
        let file = self.data().join("postmaster.pid");
        let file = std::fs::read_to_string(file).expect("a server that runs");
        let first = file.lines().next().and_then(|line| line.parse().ok());
        first.expect("a process")
    }

    /// Where it is, for the one who runs it.
    pub(crate) fn address(&self) -> String {
        format!("postgres://admin:{SECRET}@127.0.0.1:{}/vk", self.port)
    }

    /// What the one who runs it does with the program.
    pub(crate) fn share(&self, arguments: &[&str]) -> String {
        let program = Program::new();
        let mut command = program.command();
        command
            .arg("share")
            .args(arguments)
            .args(["--at", &self.address()]);
        let said = Program::typed(&mut command, "").exits(0);
        said.out
    }

    /// The line with which a room, or somebody else, comes in.
    pub(crate) fn invites(&self, arguments: &[&str]) -> String {
        let arguments = [&["invite"], arguments].concat();
        self.share(&arguments).trim().to_owned()
    }

    /// Asks the server as the one who runs it.
    pub(crate) fn says(&self, sql: &str) -> String {
        self.says_to("vk", sql)
    }

    fn says_to(&self, database: &str, sql: &str) -> String {
        let address = self.address();
        let (place, _) = address.rsplit_once('/').expect("a database");
        let answer = asked(&format!("{place}/{database}"), sql);
        succeeds(&answer);
        let answer = String::from_utf8(answer.stdout).expect("text");
        answer.trim().to_owned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let mut stop = self.tool("pg_ctl");
        stop.arg("-D")
            .arg(self.data())
            .args(["-m", "immediate", "stop"]);
        let _ = stop.output();
    }
}

/// What a server answers to whoever has this address.
pub(crate) fn asked(address: &str, sql: &str) -> Output {
    let psql = postgres()
        .expect("a server, which the test needs")
        .join("psql");
    let mut command = Command::new(psql);
    let flags = ["--no-psqlrc", "-v", "ON_ERROR_STOP=1", "-qAtc", sql];
    command.arg(address).args(flags);
    command.output().expect("an answer")
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output().expect("a user");
    id.stdout.starts_with(b"0\n")
}

fn succeeds(output: &Output) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
}

/// Whether a folder has the tools of a server.
pub(crate) fn is_whole(folder: &Path) -> bool {
    ["initdb", "pg_ctl", "psql"]
        .iter()
        .all(|tool| folder.join(tool).is_file())
}
