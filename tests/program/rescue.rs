//! Damaged records: what is said of them, and what can be saved.

use std::fs;
use std::path::PathBuf;

use crate::command_line::SMALL;
use crate::program::{Program, Said};
use crate::screen::Screen;

/// A program with a session of which the note is damaged, its id, and the id of a whole one.
fn damaged() -> (Program, String, String) {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    let played = |keys: &str| {
        let before = program.sessions();
        program.typing(["play", "klein.yaml"], keys).exits(0);
        let after = program.sessions();
        let new = after
            .iter()
            .find(|it| before.iter().all(|old| old["id"] != it["id"]));
        new.expect("a session")["id"]
            .as_str()
            .expect("an id")
            .to_owned()
    };
    let hurt = played("\n1\nnotitie een zin om te bewaren\n1\nstop\n");
    let whole = played("\n1\n1\nstop\n");
    let mut bytes = fs::read(database(&program)).expect("bytes");
    let said = b"een zin om te bewaren";
    let mut places = (0..bytes.len()).filter(|&at| bytes[at..].starts_with(said));
    let at = places.next().expect("it is there");
    assert_eq!(places.next(), None);
    bytes[at] ^= 1;
    fs::write(database(&program), bytes).expect("written");
    (program, hurt, whole)
}

fn database(program: &Program) -> PathBuf {
    program.data().join("records.sqlite")
}

/// The path that stands behind these words.
fn path(said: &Said, words: &str) -> PathBuf {
    let (_, rest) = said.out.split_once(words).expect("it is said");
    let path = rest.split_whitespace().next().expect("a path");
    path.trim_end_matches('.').into()
}

#[test]
fn a_changed_letter_is_named_and_what_stands_before_it_is_read() {
    let (program, hurt, whole) = damaged();
    let list = program.run(["records", "--lang", "en"]).exits(0);
    list.says("damaged from event 2 on").says(&whole);
    let show = program.run(["records", "show", &hurt, "--lang", "en"]);
    let show = show.exits(0).says("From here on this session is damaged.");
    assert!(show.out.contains("chose") && !show.out.contains("note at"));
    let show = program.run(["records", "show", &hurt, "--format", "json"]);
    let show: serde_json::Value = serde_json::from_str(&show.exits(0).out).expect("JSON");
    assert_eq!(show[0]["damaged_from"], 2);
    assert_eq!(show[0]["events"].as_array().map(Vec::len), Some(2));

    let named = format!("Session {hurt} is damaged from event 2 on");
    for form in ["html", "md", "csv", "json", "xapi"] {
        let report = ["report", &hurt, "--to", form, "--lang", "en"];
        let said = program.run(report).exits(0).says(&named);
        let told =
            said.out.contains("damaged from event 2") || said.out.contains("\"damaged_from\": 2");
        assert!(told || matches!(form, "csv" | "xapi"), "{form}");
    }
    let replay = ["play", "--replay", &hurt, "--lang", "en"];
    program.run(replay).exits(0).says(&named);
    let mut screen = Screen::open(&program, &replay);
    screen.shows("is damaged from").types(" ").types("q");
    assert!(screen.ends());
    let exported = program.run(["records", "export", &hurt, "--lang", "en"]);
    exported.exits(0).says(&named);
    let resume = ["play", "klein.yaml", "--resume", &hurt, "--lang", "en"];
    program.run(resume).exits(1).says(&named);
    for other in [
        &["insights", "--lang", "en"][..],
        &["report", "latest", "--lang", "en"],
    ] {
        program.run(other).exits(0).says(&named);
    }
}

#[test]
fn what_is_sound_is_rescued_and_the_damaged_file_set_aside() {
    let (program, hurt, whole) = damaged();
    let before = fs::read(database(&program)).expect("bytes");
    let said = program.run(["records", "rescue", "--lang", "en"]).exits(0);
    let cut = format!("Session {hurt} is sound up to event 1");
    let said = said.says("One session is whole").says(&cut);
    let aside = path(&said, "is now called ");
    assert_eq!(fs::read(&aside).expect("bytes"), before);
    let export = path(&said, "What is sound is in ");
    private(&export);
    assert!(!database(&program).exists());

    let import = ["records", "import", export.to_str().expect("a path")];
    program.run(import).exits(0);
    let sessions = program.sessions();
    assert_eq!(sessions.len(), 2);
    let resume = ["play", "klein.yaml", "--resume", &hurt, "--lang", "nl"];
    program.typing(resume, "1\nstop\n").exits(0);
    let again = program.run(["records", "rescue", "--lang", "en"]);
    again.exits(0).says("Nothing is damaged");
    let report = ["report", &whole, "--to", "md"];
    assert_eq!(program.run(report).exits(0).err, "");
}

#[test]
fn a_file_that_lost_everything_is_set_aside_and_said() {
    let (program, ..) = damaged();
    let folder = program.folder.path().join("elders");
    fs::create_dir(&folder).expect("a folder");
    for bytes in [&b""[..], b"v"] {
        fs::write(database(&program), bytes).expect("written");
        let play = program.run(["play", "klein.yaml", "--lang", "en"]);
        play.exits(1).says("veerkracht records rescue");
        let out = folder.to_str().expect("a path");
        let rescue = ["records", "rescue", "--out", out, "--lang", "en"];
        let said = program
            .run(rescue)
            .exits(1)
            .says("No session is whole.")
            .says("Nothing in it could be read");
        assert_eq!(
            fs::read(path(&said, "is now called ")).expect("bytes"),
            bytes
        );
        fs::remove_file(path(&said, "is now called ")).expect("removed");
    }
    let none = program.run(["records", "rescue", "--lang", "en"]);
    none.exits(1).says("There are no records in");
}

#[cfg(unix)]
fn private(path: &std::path::Path) {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = path.metadata().expect("a file").permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "{}", path.display());
}

#[cfg(not(unix))]
fn private(_path: &std::path::Path) {}

/// Every command that writes a file where somebody says, and the option that says where.
const WRITES: [&[&str]; 6] = [
    &["records", "export", "--out"],
    &["report", "latest", "--out"],
    &["report", "--guide", "klein.yaml", "--out"],
    &["report", "--play", "klein.yaml", "--out"],
    &["graph", "klein.yaml", "--to", "svg", "--out"],
    &["compare", "een.json", "twee.json", "--to", "md", "--out"],
];

#[test]
fn what_is_written_is_private_and_over_nothing_else() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    for name in ["een.json", "twee.json"] {
        program
            .typing(["play", "klein.yaml"], "\n1\n1\nstop\n")
            .exits(0);
        let id = program.sessions()[0]["id"]
            .as_str()
            .expect("an id")
            .to_owned();
        program
            .run(["records", "export", &id, "--to", name])
            .exits(0);
    }
    let there = program.file("er-is-al.iets", "van iemand");
    for command in WRITES {
        let write =
            |more: &[&str]| program.run(command.iter().chain(more).chain(&["--lang", "en"]));
        write(&["nieuw"]).exits(0);
        let new = program.folder.path().join("nieuw");
        private(&new);
        let text = fs::read(&new).expect("bytes");
        write(&["er-is-al.iets"]).exits(1).says("--overwrite");
        assert_eq!(
            fs::read(&there).expect("bytes"),
            b"van iemand",
            "{command:?}"
        );
        write(&["er-is-al.iets", "--overwrite"]).exits(0);
        private(&there);
        assert_eq!(
            fs::read(&there).expect("bytes").len(),
            text.len(),
            "{command:?}"
        );
        program.file("er-is-al.iets", "van iemand");
        #[cfg(unix)]
        {
            use std::os::unix::fs::FileTypeExt as _;
            let pipe = program.folder.path().join("pijp");
            let made = std::process::Command::new("mkfifo").arg(&pipe).status();
            assert!(made.expect("a pipe").success());
            for more in [&["pijp", "--overwrite"][..], &["pijp"]] {
                write(more)
                    .exits(1)
                    .says("“pijp” is not an ordinary file and is not written over.");
            }
            let left = fs::metadata(&pipe).expect("still there");
            assert!(left.file_type().is_fifo(), "{command:?}");
            fs::remove_file(&pipe).expect("removed");
            let link = program.folder.path().join("link");
            std::os::unix::fs::symlink(&there, &link).expect("a link");
            write(&["link"]).exits(1).says("--overwrite");
            write(&["link", "--overwrite"]).exits(0);
            assert_eq!(
                fs::read(&there).expect("bytes"),
                b"van iemand",
                "{command:?}"
            );
            fs::remove_file(link).expect("removed");
        }
        for own in [
            "records.sqlite",
            "records.sqlite-wal",
            "door.json",
            "seen.json",
        ] {
            let own = format!("data/../data/{own}");
            write(&[&own, "--overwrite"])
                .exits(1)
                .says("is a file of this program itself");
        }
        assert_eq!(program.sessions().len(), 2, "{command:?}");
        assert!(!program.data().join("door.json").exists(), "{command:?}");
        fs::remove_file(new).expect("removed");
        fs::remove_file(&there).expect("removed");
        program.file("er-is-al.iets", "van iemand");
    }
}

#[cfg(unix)]
#[test]
fn rights_of_others_are_said() {
    use std::os::unix::fs::PermissionsExt as _;
    let (program, ..) = damaged();
    let open = fs::Permissions::from_mode(0o644);
    fs::set_permissions(database(&program), open).expect("a mode");
    let list = program.run(["records", "--lang", "en"]).exits(0);
    list.says("Others on this computer can get at");
}

#[test]
fn two_sessions_by_one_name_in_a_file_are_said_and_nothing_is_added() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    program
        .typing(["play", "klein.yaml"], "\n1\n1\nstop\n")
        .exits(0);
    let export = program.run(["records", "export"]).exits(0).out;
    let mut export: serde_json::Value = serde_json::from_str(&export).expect("JSON");
    let mut other = export["records"][0].clone();
    other["events"][0]["seed"] = 7.into();
    export["records"]
        .as_array_mut()
        .expect("records")
        .push(other);
    program.file("dubbel.json", export.to_string());
    program
        .run(["records", "forget", "--all", "--yes"])
        .exits(0);
    let import = ["records", "import", "dubbel.json", "--lang", "en"];
    let said = program.run(import).exits(1);
    said.says("Two different sessions in that file");
    assert!(program.sessions().is_empty());
}

/// A disk that takes nothing more, as far as the program can tell.
fn refuses(program: &Program, refuses: bool) {
    let store = rusqlite::Connection::open(database(program)).expect("a store");
    let change = match refuses {
        true => "create trigger full before insert on event begin select raise(abort, 'full'); end",
        false => "drop trigger full",
    };
    store.execute_batch(change).expect("a change");
}

#[test]
fn who_leaves_after_something_was_not_kept_is_told_so() {
    for (again, farewell) in [
        (false, "Wat je het laatst deed, is niet bewaard"),
        (true, "Alles is bewaard"),
    ] {
        let program = Program::new();
        program.file("klein.yaml", SMALL);
        let mut screen = Screen::open(&program, &["play", "klein.yaml", "--lang", "nl"]);
        screen.shows("Enter beginnen").types("\r").shows("2 Wacht");
        refuses(&program, true);
        screen.types("1").shows("Een ander venster").types("\r");
        screen.shows("2 Wacht");
        refuses(&program, false);
        if again {
            screen.types("1").shows("Iemand zoekt je.").types("\r");
        }
        screen.types("q").shows(farewell);
        assert!(screen.ends());
    }
}

/// Signs that steer a terminal or hide what stands there.
const HOSTILE: &str = "\u{9b}31m\u{7f}\u{202e}\u{1b}[2J\u{200b}\u{e0041}";

#[test]
fn json_steers_no_terminal_and_says_the_same() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    program
        .typing(["play", "klein.yaml"], "\n1\nnotitie iets\n1\nstop\n")
        .exits(0);
    let id = program.sessions()[0]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    let export = program.run(["records", "export"]).exits(0).out;
    let mut export: serde_json::Value = serde_json::from_str(&export).expect("JSON");
    let hostile = format!("iets{HOSTILE}");
    for event in export["records"][0]["events"]
        .as_array_mut()
        .expect("events")
    {
        if event["event"] == "noted" {
            event["text"] = hostile.as_str().into();
        }
    }
    program.file("vreemd.json", export.to_string());
    program
        .run(["records", "forget", "--all", "--yes"])
        .exits(0);
    program.run(["records", "import", "vreemd.json"]).exits(0);
    let check = SMALL.replace("title:", "tit\u{202e}le:");
    program.file("vreemd.yaml", check);
    for command in [
        &["records", "show", &id, "--format", "json"][..],
        &["records", "show", &id],
        &["records", "list", "--format", "json"],
        &["records", "export"],
        &["report", &id, "--to", "json"],
        &["report", &id, "--to", "xapi"],
        &["report", &id, "--to", "csv"],
        &["play", "--replay", &id],
        &["check", "vreemd.yaml", "--format", "json"],
        &["insights", "--format", "json"],
    ] {
        let said = program.run(command);
        let steers = |sign: &char| sign.is_control() && *sign != '\n';
        let hides = |sign: &char| matches!(sign, '\u{202e}' | '\u{200b}' | '\u{e0041}');
        let found = said.out.chars().chain(said.err.chars());
        let mut found = found;
        let found = found.find(|sign| steers(sign) || hides(sign));
        assert_eq!(found, None, "{command:?}");
    }
    let show = program
        .run(["records", "show", &id, "--format", "json"])
        .out;
    let show: serde_json::Value = serde_json::from_str(&show).expect("JSON");
    let events = show[0]["events"].as_array().expect("events");
    assert!(events.iter().any(|event| event["text"] == hostile.as_str()));
}
