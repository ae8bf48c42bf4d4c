//! The program in a real pseudo-terminal.

use std::io::Read as _;
use std::num::NonZero;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use vt100::Parser;

use crate::program::{BINARY, Program};

/// How long a screen may take before the test gives up; never how long it should take.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// The program on a terminal of its own.
pub(crate) struct Screen {
    master: Box<dyn MasterPty + Send>,
    child: Box<dyn Child + Send + Sync>,
    keyboard: Box<dyn std::io::Write + Send>,
    output: Receiver<Vec<u8>>,
    parser: Parser,
    /// Everything that was written to the terminal.
    pub(crate) said: Vec<u8>,
}

fn at_least_one(size: u16) -> NonZero<u16> {
    NonZero::new(size).expect("a size")
}

impl Screen {
    pub(crate) fn open(program: &Program, arguments: &[&str]) -> Self {
        Self::with(program, arguments, (24, 80), "")
    }

    pub(crate) fn with(
        program: &Program,
        arguments: &[&str],
        (rows, cols): (u16, u16),
        no_color: &str,
    ) -> Self {
        let size = PtySize {
            rows,
            cols,
            ..PtySize::default()
        };
        let pair = native_pty_system().openpty(size).expect("a terminal");
        let mut command = CommandBuilder::new(BINARY);
        command.args(arguments);
        command.cwd(program.folder.path());
        command.env("VEERKRACHT_DATA", program.data());
        command.env("TERM", "xterm-256color");
        command.env("LANG", "nl_NL.UTF-8");
        command.env("NO_COLOR", no_color);
        command.env("PATH", program.path());
        let child = pair.slave.spawn_command(command).expect("the program");
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().expect("an output");
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                if sender.send(bytes[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        let keyboard = pair.master.take_writer().expect("a keyboard");
        Self {
            master: pair.master,
            child,
            keyboard,
            output,
            parser: Parser::new(at_least_one(rows), at_least_one(cols), 0),
            said: Vec::new(),
        }
    }

    pub(crate) fn types(&mut self, keys: &str) -> &mut Self {
        // A hand takes its time before Enter; here the terminal says instead that it has the focus.
        match self.parser.screen().alternate_screen() {
            true => self.sends(&keys.replace('\r', "\x1b[I\r")),
            false => self.sends(keys),
        }
    }

    /// Sends what a terminal would, all at once.
    pub(crate) fn sends(&mut self, bytes: &str) -> &mut Self {
        self.keyboard
            .write_all(bytes.as_bytes())
            .expect("a keyboard");
        self.keyboard.flush().expect("a keyboard");
        self
    }

    /// Waits until the screen shows a text.
    pub(crate) fn shows(&mut self, text: &str) -> &mut Self {
        let begun = Instant::now();
        while !self.contents().contains(text) {
            // A screen with a clock on it never falls silent.
            assert!(
                begun.elapsed() < PATIENCE,
                "“{text}” is not on:\n{}",
                self.contents()
            );
            self.takes_in(text);
        }
        self
    }

    /// Waits until a text is no longer on the screen.
    pub(crate) fn loses(&mut self, text: &str) -> &mut Self {
        let begun = Instant::now();
        while self.contents().contains(text) {
            assert!(
                begun.elapsed() < PATIENCE,
                "“{text}” stays on:\n{}",
                self.contents()
            );
            self.takes_in(&format!("anything but {text}"));
        }
        self
    }

    /// Types, and waits until something else is on the screen.
    pub(crate) fn turns(&mut self, keys: &str) -> &mut Self {
        let before = self.contents();
        self.types(keys);
        while self.contents() == before {
            self.takes_in("another screen");
        }
        self
    }

    fn takes_in(&mut self, awaited: &str) {
        match self.output.recv_timeout(PATIENCE) {
            Ok(bytes) => self.process(&bytes),
            Err(error) => panic!("{error}: “{awaited}” is not on:\n{}", self.contents()),
        }
    }

    fn process(&mut self, bytes: &[u8]) {
        self.parser.process(bytes);
        self.said.extend_from_slice(bytes);
    }

    /// Clicks on a text that is on the screen.
    pub(crate) fn clicks(&mut self, text: &str) -> &mut Self {
        let contents = self.contents();
        let (row, line) = contents
            .lines()
            .enumerate()
            .find(|(_, line)| line.contains(text))
            .unwrap_or_else(|| panic!("“{text}” is not on:\n{contents}"));
        let column = line[..line.find(text).unwrap()].chars().count() + 2;
        let row = row + 1;
        self.types(&format!("\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m"))
    }

    pub(crate) fn resizes(&mut self, rows: u16, cols: u16) -> &mut Self {
        let size = PtySize {
            rows,
            cols,
            ..PtySize::default()
        };
        self.parser
            .screen_mut()
            .set_size(at_least_one(rows), at_least_one(cols));
        self.master.resize(size).expect("another size");
        self
    }

    /// Every cell of the screen, with its colours.
    pub(crate) fn cells(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    pub(crate) fn contents(&self) -> String {
        self.parser.screen().contents()
    }

    /// Waits for the end of the program and takes in the last it wrote; returns whether it went well.
    pub(crate) fn ends(&mut self) -> bool {
        loop {
            match self.output.recv_timeout(PATIENCE) {
                Ok(bytes) => self.process(&bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("no end:\n{}", self.contents()),
            }
        }
        self.child.wait().expect("an end").success()
    }

    /// The program stops as if the power went.
    pub(crate) fn dies(mut self) {
        // What `Child::kill` sends first is that the window was closed, and then the program takes its leave.
        #[cfg(unix)]
        self.signals("-KILL");
        #[cfg(not(unix))]
        self.child.kill().expect("killed");
        self.child.wait().expect("an end");
    }

    /// The window is closed; returns whether the program ends because of it.
    #[cfg(unix)]
    pub(crate) fn closes(self) -> bool {
        let Self {
            mut child,
            master,
            keyboard,
            output,
            ..
        } = self;
        drop((master, keyboard, output));
        let (sender, ended) = channel();
        std::thread::spawn(move || sender.send(child.wait().is_ok()));
        ended.recv_timeout(PATIENCE) == Ok(true)
    }

    /// Sends the program a signal to stop.
    #[cfg(unix)]
    pub(crate) fn interrupts(&mut self) {
        self.signals("-TERM");
    }

    /// Sends the program to rest, as a shell does, and waits until the terminal is given back.
    #[cfg(unix)]
    pub(crate) fn rests(&mut self) -> &mut Self {
        self.signals("-TSTP");
        let begun = Instant::now();
        while !self.given_back() {
            assert!(begun.elapsed() < PATIENCE, "it was not given back");
            self.takes_in("the shell");
        }
        self
    }

    /// Lets the program go on.
    #[cfg(unix)]
    pub(crate) fn goes_on(&mut self) -> &mut Self {
        self.signals("-CONT");
        self
    }

    #[cfg(unix)]
    fn signals(&self, signal: &str) {
        let id = self.child.process_id().expect("a process").to_string();
        let sent = std::process::Command::new("kill")
            .args([signal, &id])
            .status();
        assert!(sent.expect("kill").success());
    }

    pub(crate) fn given_back(&self) -> bool {
        let screen = self.parser.screen();
        !screen.alternate_screen()
            && !screen.hide_cursor()
            && screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
    }
}
