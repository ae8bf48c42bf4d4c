//! The built program with a data directory of its own.

use std::ffi::{OsStr, OsString};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

pub(crate) const BINARY: &str = env!("CARGO_BIN_EXE_veerkracht");

/// A machine on which nothing was practised yet.
pub(crate) struct Program {
    pub(crate) folder: TempDir,
}

/// What the program said.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Program {
    pub(crate) fn new() -> Self {
        Self {
            folder: TempDir::new().expect("a folder"),
        }
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Writes a file beside the data.
    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, content).expect("a file");
        path
    }

    /// Where the program finds others: first in the folder of the test.
    pub(crate) fn path(&self) -> OsString {
        let others = std::env::var_os("PATH").unwrap_or_default();
        let folders = std::env::split_paths(&others);
        let folders = std::iter::once(self.folder.path().to_owned()).chain(folders);
        std::env::join_paths(folders).expect("folders")
    }

    /// Puts a browser in that folder that only writes down what it is to show. Returns where.
    #[cfg(target_os = "linux")]
    pub(crate) fn browser(&self) -> PathBuf {
        use std::os::unix::fs::PermissionsExt as _;
        let script =
            "#!/bin/sh\ncd \"$(dirname \"$0\")\"\necho \"$1\" > opened.new\nmv opened.new opened\n";
        let opener = self.file("xdg-open", script);
        let runs = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(opener, runs).expect("a program");
        self.folder.path().join("opened")
    }

    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(BINARY);
        command
            .env("VEERKRACHT_DATA", self.data())
            .env("LANG", "en_GB.UTF-8")
            .env_remove("LC_ALL")
            .env("NO_COLOR", "1")
            .env("TZ", "UTC")
            .env("PATH", self.path())
            .current_dir(self.folder.path());
        command
    }

    pub(crate) fn run<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Said {
        self.typing(arguments, "")
    }

    /// Runs the program with these lines as standard input.
    pub(crate) fn typing<S: AsRef<OsStr>>(
        &self,
        arguments: impl IntoIterator<Item = S>,
        input: &str,
    ) -> Said {
        Self::typed(self.command().args(arguments), input)
    }

    /// Runs a command with these lines as standard input.
    pub(crate) fn typed(command: &mut Command, input: &str) -> Said {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program");
        // A program that has read enough closes its end.
        let _ = child
            .stdin
            .take()
            .expect("an input")
            .write_all(input.as_bytes());
        let output = child.wait_with_output().expect("an end");
        Said {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).expect("text"),
            err: String::from_utf8(output.stderr).expect("text"),
        }
    }

    /// The sessions that the program lists.
    pub(crate) fn sessions(&self) -> Vec<serde_json::Value> {
        let said = self.run(["records", "list", "--format", "json"]);
        serde_json::from_str(&said.out).expect("a list")
    }
}

impl Said {
    /// Asserts an exit code, and shows what was said when it is another.
    pub(crate) fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{}\n{}", self.out, self.err);
        self
    }

    pub(crate) fn says(self, part: &str) -> Self {
        assert!(
            self.out.contains(part) || self.err.contains(part),
            "“{part}” is not in:\n{}\n{}",
            self.out,
            self.err
        );
        self
    }
}

/// A file of this repository.
pub(crate) fn ours(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
