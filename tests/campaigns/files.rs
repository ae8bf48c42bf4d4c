//! Files as a slip, a bad stick or ill will leaves them, given to every command that takes such a file: each answers, soon,
//! in little memory, and says nothing that steers a terminal.

use std::fs;
use std::time::Duration;

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use rand::seq::IndexedRandom as _;
use rand_pcg::Pcg64Mcg;

use crate::bounded::{Bounds, Took, bounded};
use crate::campaign;
use crate::damage::{Damage, damage, damaged};
use crate::gate;
use crate::hurtful::{hurtful, meters};
use crate::program::{Program, ours};

/// What every command may take; those that explore have a bound of their own, and who plays to an end looks back.
const PLAIN: Bounds = Bounds {
    memory: 200,
    patience: Duration::from_secs(20),
};
/// All 1.8 million situations of the largest story that ships take 343 MB with their figures, and a fast machine knows them
/// within its second.
const EXPLORES: Bounds = Bounds {
    memory: 400,
    ..PLAIN
};
/// Nobody tells a preview how far to explore: beside the situations, which have 300 MB, it takes what every command may.
const PREVIEWS: Bounds = Bounds {
    memory: 500,
    patience: Duration::from_secs(60),
};
/// What stands in an export, and what may come to stand there.
const MARKS: &[&str] = &["\": \"", "\": ", "[", "{"];
const WORDS: &[&str] = &[
    "\\u001b[2J",
    "\\u009b2J",
    "\\u007f",
    "\\u202e",
    "\\u0000",
    "\\ud800",
    "\u{9b}",
    "\u{202e}",
    "*b* | <i> {x} `",
    "-1",
    "1e99",
    "null, ",
    "[[[[[[[[",
];

/// What a command is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Scenario,
    Sidecar,
    Programme,
    Export,
}

/// A file of ours with what lies beside it.
struct Given {
    kind: Kind,
    /// What it is, in a few words.
    what: String,
    /// Names and bytes; the first is what commands are given, the last what is damaged.
    files: Vec<(String, Vec<u8>)>,
}

/// The files that ship, and evenings that were exported.
struct Shelf {
    files: Vec<Given>,
}

impl Shelf {
    fn new() -> Self {
        let mut files = Vec::new();
        for (folder, kind) in [
            ("scenarios", Kind::Scenario),
            ("scenarios/programmes", Kind::Programme),
        ] {
            for entry in fs::read_dir(ours(folder)).expect("a folder") {
                let name = entry
                    .expect("a file")
                    .file_name()
                    .into_string()
                    .expect("text");
                let read = |name: &str| {
                    (
                        name.to_owned(),
                        fs::read(ours(folder).join(name)).expect("bytes"),
                    )
                };
                // Facts are neither played nor led.
                let stem = name.strip_suffix(".yaml");
                let Some(stem) = stem.filter(|stem| !stem.starts_with("facts")) else {
                    continue;
                };
                let given = match stem.strip_suffix(".en") {
                    Some(stem) => vec![read(&format!("{stem}.yaml")), read(&name)],
                    None => vec![read(&name)],
                };
                let kind = if given.len() > 1 && kind == Kind::Scenario {
                    Kind::Sidecar
                } else {
                    kind
                };
                files.push(Given {
                    kind,
                    what: name,
                    files: given,
                });
            }
        }
        files.sort_by(|one, other| one.what.cmp(&other.what));
        let gate = serde_json::to_vec_pretty(&gate::export()).expect("JSON");
        for (what, bytes) in [("played", played()), ("led", led()), ("gate", gate)] {
            let files_of = vec![("record.json".to_owned(), bytes)];
            files.push(Given {
                kind: Kind::Export,
                what: what.to_owned(),
                files: files_of,
            });
        }
        Self { files }
    }

    /// A file of ours, or one that was made to hurt.
    fn any(&self, dice: &mut Pcg64Mcg) -> Given {
        if dice.random_bool(0.4) {
            let (what, bytes) = hurtful(dice);
            let files = vec![("hurtful.yaml".to_owned(), bytes)];
            return Given {
                kind: Kind::Scenario,
                what,
                files,
            };
        }
        // Exports are few, and as many commands read them.
        let exports = dice.random_bool(0.3);
        let fits = self
            .files
            .iter()
            .filter(|it| (it.kind == Kind::Export) == exports);
        let fits: Vec<_> = fits.collect();
        let Given { kind, what, files } = fits.choose(dice).expect("a file");
        Given {
            kind: *kind,
            what: what.clone(),
            files: files.clone(),
        }
    }
}

/// What somebody exports who played alone.
fn played() -> Vec<u8> {
    let program = Program::new();
    let play = ["play", "reporter-calls", "--plain", "--seed", "1"];
    let keys = "1\n\n2\n\nnote We were \"there\"\n1\n\n1\n\n".repeat(6) + "stop\n";
    program.typing(play, &keys).exits(0);
    program.run(["records", "export"]).exits(0).out.into_bytes()
}

/// What somebody exports who led a group.
fn led() -> Vec<u8> {
    let program = Program::new();
    let host = [
        "host",
        "threat-before-friday",
        "--plain",
        "--port",
        "0",
        "--seed",
        "1",
    ];
    let evening = "go\nvote\nhands 1 4\nhands 2 3\nclose\nshow\npause\non\nnote It fell silent\n\
                   choose 1 because it is late / against Noor waits\ngo\n";
    let lines = evening.repeat(8) + "quit\n";
    program.typing(host, &lines).exits(0);
    program.run(["records", "export"]).exits(0).out.into_bytes()
}

/// Damages bytes in up to four ways.
fn hurt(bytes: Vec<u8>, kind: Kind, dice: &mut Pcg64Mcg) -> Vec<u8> {
    let behind = (
        any::<usize>(),
        prop::sample::select(MARKS),
        prop::sample::select(WORDS),
    );
    let behind = behind.prop_map(|(at, mark, word)| Damage::Behind(at, mark, word));
    let one = match kind {
        Kind::Export => prop_oneof![damage(), behind.clone(), behind].boxed(),
        _ => damage().boxed(),
    };
    let seed: [u8; 32] = dice.random();
    let seeded = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let mut runner = TestRunner::new_with_rng(Config::default(), seeded);
    let most = dice.random_range(0..5);
    let some = prop::collection::vec(one, 0..=most).new_tree(&mut runner);
    let damages = some.expect("damages").current();
    println!("{damages:?}");
    damaged(bytes, &damages)
}

/// How the commands went that were given a file.
struct Round<'a> {
    program: &'a Program,
    language: &'a str,
    slow: &'a mut Vec<(String, Took)>,
    /// How often which code was the answer; 3 is that not all is proved.
    codes: [u32; 4],
}

impl Round<'_> {
    fn run(&mut self, bounds: Bounds, command: &[&str], input: &str) {
        let arguments = [command, &["--lang", self.language]].concat();
        let took = bounded(self.program, &arguments, input, bounds);
        self.codes[usize::try_from(took.code).expect("0 to 3")] += 1;
        self.slow.push((arguments.join(" "), took));
    }

    /// Whatever takes a scenario or a programme.
    fn authored(&mut self, file: &str, keys: &str) {
        let within = ["--within", "1s"];
        self.run(EXPLORES, &["play", file, "--plain", "--seed", "1"], keys);
        self.run(
            PLAIN,
            &["host", file, "--plain", "--port", "0"],
            "help\ngo\nsend\ntime\nquit\n",
        );
        self.run(
            PLAIN,
            &["simulate", file, "--runs", "20", within[0], within[1]],
            "",
        );
        let explores: &[&[&str]] = &[
            &["check", file],
            &["check", file, "--format", "json"],
            &["explore", file],
            &["explore", file, "--format", "json"],
            &["graph", file],
            &["graph", file, "--to", "svg"],
            &["graph", file, "--to", "dot"],
            &["graph", file, "--to", "mermaid"],
            &["report", "--guide", file, "--to", "md"],
            &["report", "--guide", file],
            &["report", "--guide", file, "--for", "participants"],
            &["report", "--play", file],
        ];
        for command in explores {
            self.run(EXPLORES, &[command, &within[..]].concat(), "");
        }
        self.run(PREVIEWS, &["preview", file, "--plain"], "");
        self.run(PLAIN, &["insights", file], "");
        for into in ["en", "ar"] {
            self.run(PLAIN, &["translate", file, into], "");
        }
    }

    /// Whatever takes an export.
    fn kept(&mut self, file: &str, keys: &str) {
        for form in ["html", "md", "csv", "json", "xapi"] {
            self.run(
                EXPLORES,
                &["report", file, "--to", form, "--within", "1s"],
                "",
            );
        }
        self.run(
            PLAIN,
            &["play", "--replay", file, "--plain"],
            &"\n".repeat(200),
        );
        for form in ["terminal", "html", "md"] {
            self.run(PLAIN, &["compare", file, file, "--to", form], "");
        }
        for form in ["human", "json"] {
            self.run(PLAIN, &["insights", file, "--format", form], "");
        }
        self.run(EXPLORES, &["play", "--resume", file, "--plain"], keys);
        self.run(PLAIN, &["records", "import", file], "");
        self.run(PLAIN, &["records", "list"], "");
        self.run(PLAIN, &["records", "list", "--format", "json"], "");
        self.run(PLAIN, &["records", "export"], "");
        self.run(
            PLAIN,
            &["host", "--plain", "--port", "0", "--resume"],
            "go\nagain\ndecisions\nquit\n",
        );
        self.run(
            EXPLORES,
            &["report", "latest", "--to", "md", "--within", "1s"],
            "",
        );
        self.run(PLAIN, &["records", "rescue", "--out", "rescued.json"], "");
    }
}

/// What somebody types who plays.
fn keys(dice: &mut Pcg64Mcg) -> String {
    let mut keys = String::from("\n");
    for _ in 0..dice.random_range(0..40) {
        let key = [
            "1", "1", "2", "2", "3", "", "", "note x", "back", "u", "help", "é",
        ]
        .choose(dice);
        keys += key.expect("a key");
        keys += "\n";
    }
    keys + "stop\n"
}

#[test]
fn whatever_a_file_holds_every_command_answers() {
    let shelf = Shelf::new();
    let mut all = Vec::new();
    campaign("files", 3, |dice| {
        let mut given = shelf.any(dice);
        println!("{}", given.what);
        let (name, bytes) = given.files.pop().expect("a file");
        given.files.push((name, hurt(bytes, given.kind, dice)));
        let program = Program::new();
        for (name, bytes) in &given.files {
            program.file(name, bytes);
        }
        let (keys, language) = (keys(dice), if dice.random_bool(0.5) { "nl" } else { "en" });
        let mut slow = Vec::new();
        let mut round = Round {
            program: &program,
            language,
            slow: &mut slow,
            codes: [0; 4],
        };
        let file = given.files[0].0.clone();
        match given.kind {
            Kind::Export => round.kept(&file, &keys),
            Kind::Scenario | Kind::Sidecar | Kind::Programme => {
                round.authored(&file, &keys);
                let damaged = &given.files[given.files.len() - 1].0;
                if *damaged != file {
                    round.run(EXPLORES, &["check", damaged, "--within", "1s"], "");
                }
            }
        }
        let taken = if round.codes[0] + round.codes[3] > round.codes[1] {
            "taken"
        } else {
            "refused"
        };
        assert_eq!(round.codes[2], 0, "every command line is sound");
        for (command, took) in slow {
            all.push((given.what.clone(), command, took));
        }
        format!("{:?}, {taken}", given.kind)
    });
    figures(&mut all);
}

/// Situations are many, and so whatever is found out about each has to be small.
#[test]
fn what_looks_at_situations_takes_little_more_memory_than_they_do() {
    let program = Program::new();
    program.file("meters.yaml", meters(11));
    let bounds = Bounds {
        memory: 50,
        ..PLAIN
    };
    for command in ["check", "graph"] {
        let most = ["--max-memory", "10", "--within", "1h"];
        let arguments = [&[command, "meters.yaml"][..], &most].concat();
        bounded(&program, &arguments, "", bounds);
    }
}

/// Tells which commands took longest, and most.
fn figures(all: &mut [(String, String, Took)]) {
    println!("files: {} commands", all.len());
    all.sort_by_key(|(.., took)| std::cmp::Reverse(took.time));
    for (what, command, took) in all.iter().take(12) {
        println!("files: {:.1} s, {what}: {command}", took.time.as_secs_f64());
    }
    all.sort_by_key(|(.., took)| std::cmp::Reverse(took.memory));
    for (what, command, took) in all.iter().take(12) {
        println!("files: {} MB, {what}: {command}", took.memory / 1000);
    }
}
