//! The screens in a real pseudo-terminal: what a participant types, clicks and sees.

use std::io::{Read as _, Write as _};
use std::num::NonZero;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use vt100::Parser;

use crate::command_line::SMALL;
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
    said: Vec<u8>,
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
        self.keyboard
            .write_all(keys.as_bytes())
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
        self.child.kill().expect("killed");
        self.child.wait().expect("an end");
    }

    /// Sends the program a signal to stop.
    #[cfg(unix)]
    pub(crate) fn interrupts(&mut self) {
        let id = self.child.process_id().expect("a process").to_string();
        let sent = std::process::Command::new("kill")
            .args(["-TERM", &id])
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

#[test]
fn a_participant_picks_reads_chooses_leaves_comes_back_and_finishes() {
    let program = Program::new();
    let mut screen = Screen::open(&program, &["--lang", "nl"]);
    screen
        .shows("De verslaggever belt")
        .shows("Een jonge vrijwilliger");
    // The programme stands above the scenarios.
    screen.types("\x1b[B").shows("› De verslaggever belt");
    screen.types("\r").shows("verzonnen").types("\r");
    screen.shows("Het telefoontje").types("4");
    screen.shows("Dit kostte het").shows("Papier is stijf");
    screen.types("\r").shows("Kwam hij bij jullie?").types("q");
    screen
        .shows("Verder met: De verslaggever belt")
        .types("\x1b");
    assert!(screen.ends());
    assert!(screen.given_back());

    let mut screen = Screen::open(&program, &["--lang", "nl"]);
    screen
        .shows("Verder met:")
        .types("\r")
        .shows("Kwam hij bij jullie?");
    // The first open choice, over and over, comes to an ending.
    for _ in 0..60 {
        if screen.contents().contains("2 Aanpak") {
            break;
        }
        screen.turns("\r");
    }
    screen
        .types("2")
        .shows("Omgang met media")
        .types("3")
        .shows("Het telefoontje");
    screen
        .types("\r")
        .shows("○")
        .types("5")
        .shows("Welke zin van dinsdagavond");
    screen
        .types("\r")
        .shows("Opschrijven")
        .types("Die eerste.\r")
        .shows("✎ Die eerste.");
    screen
        .types("6")
        .shows("Lieg nooit")
        .types("q")
        .shows("› Vijf middagen")
        .types("\x1b[B")
        .shows("Eén keer helemaal gespeeld");
    screen.types("\x1b");
    assert!(screen.ends());
    assert_eq!(program.sessions().len(), 1);
}

#[test]
fn a_choice_is_clicked_and_the_page_turned_by_mouse() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    let mut screen = Screen::open(&program, &["play", "klein.yaml"]);
    screen.shows("Er wordt gehuild").clicks("Er wordt gehuild");
    screen.shows("2 Wacht").clicks("2 Wacht");
    screen.shows("Dit bracht het").clicks("Verder");
    screen.shows("Het is stil.").clicks("3 Weg");
    screen.shows("● 19:40").types("q");
    assert!(screen.ends());
    assert_eq!(program.sessions()[0]["ending"], "klaar");
}

#[test]
fn a_locked_choice_shows_its_reason_and_cannot_be_taken() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    let mut screen = Screen::open(&program, &["play", "klein.yaml"]);
    screen
        .shows("Enter beginnen")
        .types("\r")
        .shows("kan nu niet: Het is te onrustig")
        .types("3");
    screen
        .types("?")
        .shows("Toetsen")
        .types(" ")
        .types("u")
        .shows("Even dit");
    screen
        .types(" ")
        .types("1")
        .shows("Iemand zoekt je.")
        .types("u")
        .shows("De telefoon gaat.");
    screen
        .types("n")
        .shows("Opschrijven")
        .types("rustig blijven\r")
        .shows("2 Wacht")
        .types("q");
    assert!(screen.ends());
    let id = program.sessions()[0]["id"].as_str().unwrap().to_owned();
    program
        .run(["records", "show", &id])
        .exits(0)
        .says("rustig blijven")
        .says("back to");
}

#[test]
fn a_window_that_changes_size_is_followed() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    let mut screen = Screen::with(&program, &["play", "klein.yaml"], (50, 200), "");
    screen
        .shows("Enter beginnen")
        .types("\r")
        .shows("De telefoon gaat.");
    screen.resizes(20, 60).shows("te klein");
    screen
        .resizes(24, 80)
        .shows("De telefoon gaat.")
        .types("1")
        .shows("Iemand zoekt je.");
    screen.types("q");
    assert!(screen.ends());
}

#[test]
fn the_language_changes_with_one_key() {
    let program = Program::new();
    let mut screen = Screen::open(&program, &["--lang", "nl"]);
    screen
        .shows("De verslaggever belt")
        .types("\t")
        .shows("The reporter calls");
    screen
        .types("young")
        .shows("Search: young")
        .types("\r")
        .shows("low mood");
    screen.types("\r").shows("Chairs on tables").types("\x03");
    assert!(screen.ends());
}

#[cfg(unix)]
#[test]
fn a_signal_leaves_the_terminal_as_it_was_and_the_session_on_disk() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    let mut screen = Screen::open(&program, &["play", "klein.yaml"]);
    screen
        .shows("Enter beginnen")
        .types("\r")
        .shows("2 Wacht")
        .types("1")
        .shows("Dit bracht het");
    screen.interrupts();
    screen.ends();
    assert!(screen.given_back());
    assert_eq!(program.sessions()[0]["decisions"], 1);
}

#[cfg(unix)]
#[test]
fn a_terminal_that_is_gone_ends_the_program() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    let mut screen = Screen::open(&program, &["play", "klein.yaml"]);
    screen.shows("Enter beginnen").types("\r").shows("2 Wacht");
    let Screen {
        mut child,
        master,
        keyboard,
        output,
        ..
    } = screen;
    drop((master, keyboard, output));
    let (sender, ended) = channel();
    std::thread::spawn(move || sender.send(child.wait().is_ok()));
    assert_eq!(ended.recv_timeout(PATIENCE), Ok(true));
    assert_eq!(program.sessions().len(), 1);
}

#[test]
fn without_colour_nothing_is_coloured_and_nothing_is_lost() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    let mut screen = Screen::with(&program, &["play", "klein.yaml"], (24, 80), "1");
    screen
        .shows("Enter beginnen")
        .types("\r")
        .shows("› 1 Neem op")
        .types("2")
        .shows("− Contact");
    screen.types("\r").shows("Het is stil.").types("q");
    assert!(screen.ends());
    let said = String::from_utf8_lossy(&screen.said).into_owned();
    for colour in ["\x1b[38;", "\x1b[36m", "\x1b[90m", "\x1b[33m"] {
        assert!(!said.contains(colour), "{said:?}");
    }
}
