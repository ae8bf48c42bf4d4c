//! Stores of ten sessions, damaged in every way that a disk, a stick or a cable damages files: of each of the ten it must
//! be known afterwards that it is whole, up to where it is sound, or that it is lost.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use rand::RngExt as _;
use rand_pcg::Pcg64Mcg;
use serde_json::Value;

use crate::campaign;
use crate::program::Program;

/// A story that never has to end.
const ROUND: &str = "
format: 1
id: round
version: 1.0.0
title: Round and round
language: en
start: knock
scenes:
  knock:
    title: The knock
    text: Somebody knocks.
    choices:
      wait: { text: Wait, gain: You are safe, cost: It goes on, goto: knock }
      open: { text: Open, gain: You see who it is, cost: They see you, goto: neighbour }
  neighbour: { ending: true, title: The neighbour, text: It is your neighbour. }
";
const PAGE: usize = 4096;
/// How many sessions there are.
const TEN: usize = 10;
/// The most events that one act writes.
const ACT: usize = 4;

/// A store as it was before anything happened to it: its file, its log, and what it held.
struct Sound {
    file: Vec<u8>,
    log: Vec<u8>,
    sessions: BTreeMap<String, Vec<Value>>,
}

/// What happened to a store.
#[derive(Debug)]
enum Damage {
    /// Bits changed in the file, or in the log.
    Flipped {
        log: bool,
        count: usize,
    },
    /// The file ends too early, or the log.
    Cut {
        log: bool,
    },
    Emptied,
    Gone,
    Swapped,
    Copied,
    /// A part of the file is something else.
    Overwritten {
        zero: bool,
    },
}

/// How a session came out of it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    Whole,
    Cut,
    Lost,
    /// Nothing was left of it, not even its name; that there may be such is said.
    Nameless,
}

fn file(program: &Program) -> PathBuf {
    program.data().join("records.sqlite")
}

fn log(program: &Program) -> PathBuf {
    program.data().join("records.sqlite-wal")
}

/// What the file and its log hold.
fn bytes(program: &Program) -> (Option<Vec<u8>>, Vec<u8>) {
    let log = fs::read(log(program)).unwrap_or_default();
    (fs::read(file(program)).ok(), log)
}

/// Plays ten sessions, short and long ones; the last four while another program reads, which keeps them in the log.
fn sound(in_use: bool) -> Sound {
    let program = Program::new();
    program.file("round.yaml", ROUND);
    let play = |number: usize| {
        let note = format!("note {}\n", "a word ".repeat(number * number * 60));
        let keys = format!("{}{note}{}", "1\n".repeat(number * 3), "2\nstop\n");
        let play = ["play", "round.yaml", "--plain"];
        program.typing(play, &keys).exits(0);
    };
    (0..6).for_each(play);
    let reader = rusqlite::Connection::open(file(&program)).expect("a reader");
    if in_use {
        let look = "begin; select count(*) from event";
        reader.execute_batch(look).expect("a look");
    }
    (6..TEN).for_each(play);
    let exported = program.run(["records", "export"]).exits(0).out;
    let sound = Sound {
        file: fs::read(file(&program)).expect("bytes"),
        log: fs::read(log(&program)).unwrap_or_default(),
        sessions: records(&exported),
    };
    drop(reader);
    assert_eq!(sound.sessions.len(), TEN);
    assert_eq!(in_use, !sound.log.is_empty());
    sound
}

/// The events of each session in an export.
fn records(export: &str) -> BTreeMap<String, Vec<Value>> {
    let export: Value = serde_json::from_str(export).expect("JSON");
    let records = export["records"].as_array().expect("records").iter();
    let record = |it: &Value| {
        let id = it["id"].as_str().expect("an id").to_owned();
        (id, it["events"].as_array().expect("events").clone())
    };
    records.map(record).collect()
}

impl Damage {
    fn any(chance: &mut Pcg64Mcg, has_log: bool) -> Self {
        let log = has_log && chance.random_bool(0.5);
        match chance.random_range(0..12) {
            0..4 => Self::Flipped {
                log,
                count: 1 << chance.random_range(0..6),
            },
            4..6 => Self::Cut { log },
            6 => Self::Emptied,
            7 => Self::Gone,
            8 => Self::Swapped,
            9 => Self::Copied,
            _ => Self::Overwritten {
                zero: chance.random_bool(0.5),
            },
        }
    }

    /// Does it to a file and its log; `None` is a file that is not there.
    fn done(&self, sound: &Sound, chance: &mut Pcg64Mcg) -> (Option<Vec<u8>>, Vec<u8>) {
        let (mut file, mut log) = (sound.file.clone(), sound.log.clone());
        let pages = file.len() / PAGE;
        match self {
            Self::Flipped { log: in_log, count } => {
                let bytes = if *in_log { &mut log } else { &mut file };
                for _ in 0..*count {
                    let at = chance.random_range(0..bytes.len());
                    bytes[at] ^= 1 << chance.random_range(0..8);
                }
            }
            Self::Cut { log: in_log } => {
                let bytes = if *in_log { &mut log } else { &mut file };
                let length = match chance.random_range(0..6) {
                    0 => 0,
                    1 => 1,
                    _ => chance.random_range(0..bytes.len()),
                };
                bytes.truncate(length);
            }
            Self::Emptied => file.clear(),
            Self::Gone => return (None, log),
            Self::Swapped | Self::Copied => {
                let (one, other) = (chance.random_range(0..pages), chance.random_range(0..pages));
                let (one, other) = (one * PAGE, other * PAGE);
                let kept = file[other..][..PAGE].to_vec();
                if matches!(self, Self::Swapped) {
                    file.copy_within(one..one + PAGE, other);
                }
                file[one..][..PAGE].copy_from_slice(&kept);
            }
            Self::Overwritten { zero } => {
                let length = 512 * chance.random_range(1..17);
                let from = chance.random_range(0..file.len() / 512) * 512;
                let length = length.min(file.len() - from);
                for byte in &mut file[from..][..length] {
                    *byte = if *zero { 0 } else { chance.random() };
                }
            }
        }
        (Some(file), log)
    }

    /// Whether what was written last may be gone as if it had never been: nobody can tell a log that ends early from one
    /// that was not written further, nor its last act from one that the power cut short.
    fn may_forget(&self) -> Option<usize> {
        match self {
            Self::Cut { log: true } => Some(usize::MAX),
            Self::Flipped { log: true, .. } => Some(ACT),
            _ => None,
        }
    }
}

/// The event that a sentence names behind a session and these words.
fn named(said: &str, id: &str, words: &str) -> Option<usize> {
    let (_, rest) = said.split_once(&format!("Session {id} {words}"))?;
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    Some(digits.parse().expect("a number"))
}

/// Looks at the store as it is, which must hide nothing, and change nothing that it refuses.
fn listed(program: &Program, sound: &Sound, damage: &Damage) -> bool {
    let before = bytes(program);
    let list = program.run(["records", "list", "--format", "json", "--lang", "en"]);
    assert!(before == bytes(program), "it is only read: {}", list.err);
    assert!(!list.err.contains("panicked"), "{}", list.err);
    if list.code != Some(0) {
        assert_eq!(list.code, Some(1), "{}", list.err);
        assert!(list.err.contains("records.sqlite"), "{}", list.err);
        let said = list.err.contains("is damaged") || list.err.contains("newer version");
        assert!(said, "{}", list.err);
        shown(&list.out, sound);
        return false;
    }
    let export = program.run(["records", "export", "--lang", "en"]).exits(0);
    let whole = records(&export.out);
    for (id, events) in &sound.sessions {
        let named = list.err.contains(&format!("Session {id} is damaged"));
        match whole.get(id) {
            Some(found) if found == events => {}
            Some(found) => assert!(is_forgotten(found, events, damage), "{id} is another one"),
            None if named => {}
            None => assert!(damage.may_forget().is_some(), "{id} is gone without a word"),
        }
        assert!(
            !named || !whole.contains_key(id),
            "{id} is damaged and whole"
        );
    }
    assert!(whole.keys().all(|id| sound.sessions.contains_key(id)));
    true
}

/// Looks at what is shown of a store that is refused: sessions that were in it, each once.
fn shown(listed: &str, sound: &Sound) {
    let listed: Vec<Value> = serde_json::from_str(listed).unwrap_or_default();
    let ids: Vec<_> = listed.iter().map(|it| it["id"].as_str()).collect();
    for (place, id) in ids.iter().enumerate() {
        let id = id.expect("an id");
        assert!(sound.sessions.contains_key(id), "{id} was never there");
        assert!(!ids[..place].contains(&Some(id)), "{id} is there twice");
    }
}

/// Whether a session is as it was before its last events, where these may be gone without a word.
fn is_forgotten(found: &[Value], events: &[Value], damage: &Damage) -> bool {
    let missing = events.len().saturating_sub(found.len());
    let may = damage.may_forget().is_some_and(|most| missing <= most);
    may && events.starts_with(found)
}

/// Rescues what is sound; says how each session came out.
fn rescued(program: &Program, sound: &Sound, damage: &Damage) -> BTreeMap<Fate, usize> {
    let (before, _) = bytes(program);
    let rescue = ["records", "rescue", "--out", "rescued.json", "--lang", "en"];
    let said = program.run(rescue);
    let path = program.folder.path().join("rescued.json");
    let found = match fs::read_to_string(&path) {
        Ok(export) => records(&export),
        Err(_) if said.out.contains("Nothing is damaged") => {
            let export = program.run(["records", "export"]).exits(0).out;
            records(&export)
        }
        Err(_) => BTreeMap::new(),
    };
    // Who saved nothing is told so by the exit code as well.
    let said = said.exits(i32::from(found.is_empty()));
    if said.out.contains("is now called") {
        let (_, aside) = said.out.split_once("is now called ").expect("it is said");
        let aside = aside.split_whitespace().next().expect("a path");
        let aside = fs::read(aside.trim_end_matches('.')).ok();
        assert!(
            aside == before && !file(program).exists(),
            "it is set aside"
        );
        let mut import = program.run(["records", "import", "rescued.json"]);
        if found.is_empty() {
            import.code = Some(0);
        }
        import.exits(0);
    }
    let mut fates = BTreeMap::new();
    for (id, events) in &sound.sessions {
        let cut = named(&said.out, id, "is sound up to event ");
        let lost = said.out.contains(&format!("Session {id} is lost"));
        let fate = match (found.get(id), cut) {
            (Some(found), None) if found == events => Fate::Whole,
            (Some(found), None) if is_forgotten(found, events, damage) => Fate::Whole,
            (Some(found), Some(last)) if events.starts_with(found) => {
                assert_eq!(found.len(), last + 1, "{id}");
                Fate::Cut
            }
            (None, None) if lost => Fate::Lost,
            (None, None) if said.out.contains("If you miss a session") => Fate::Nameless,
            (None, None) if damage.may_forget().is_some() => Fate::Nameless,
            other => panic!("{id}: {other:?}\n{}", said.out),
        };
        *fates.entry(fate).or_default() += 1;
    }
    fates
}

#[test]
fn of_ten_sessions_in_a_damaged_store_each_is_accounted_for() {
    let stores = [sound(false), sound(true)];
    campaign("store", 30, |chance| {
        let sound = &stores[chance.random_range(0..stores.len())];
        let damage = Damage::any(chance, !sound.log.is_empty());
        let (bytes, beside) = damage.done(sound, chance);
        let program = Program::new();
        fs::create_dir(program.data()).expect("a folder");
        if let Some(bytes) = &bytes {
            fs::write(file(&program), bytes).expect("written");
        }
        if !beside.is_empty() {
            fs::write(log(&program), &beside).expect("written");
        }
        if bytes.is_none() && beside.is_empty() {
            return "there is no store".to_owned();
        }
        println!("{damage:?}");
        let opened = listed(&program, sound, &damage);
        let fates = rescued(&program, sound, &damage);
        format!("{damage:?}, opened {opened}: {fates:?}")
    });
}
