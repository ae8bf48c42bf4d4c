//! What was practised is kept, listed, carried to another machine, and forgotten for good.

use std::fs;

use sha2::Digest as _;

use crate::command_line::SMALL;
use crate::hosted::HALL;
use crate::program::Program;
use crate::screen::Screen;

/// A program with which one evening was played to its end, and one half-way.
fn practised() -> Program {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    program
        .typing(
            ["play", "klein.yaml"],
            "\n1\n1\nnotitie een zin om te bewaren\nstop\n",
        )
        .exits(0);
    program
        .typing(["play", "klein.yaml"], "\n1\nstop\n")
        .exits(0);
    program
}

fn database(program: &Program) -> std::path::PathBuf {
    program.data().join("records.sqlite")
}

#[test]
fn sessions_are_listed_with_how_they_ended() {
    let program = practised();
    let sessions = program.sessions();
    assert_eq!(sessions.len(), 2);
    let ended = sessions
        .iter()
        .find(|session| !session["ended"].is_null())
        .expect("one ended");
    assert_eq!(
        (&ended["scenario"], &ended["ending"]),
        (&"klein".into(), &"klaar".into())
    );
    let open = sessions
        .iter()
        .find(|session| session["ended"].is_null())
        .expect("one open");
    assert!(open["ending"].is_null() && open["started"].is_string() && open["id"].is_string());
    let said = program.run(["records", "--lang", "nl"]).exits(0);
    said.says("klaar: klaar").says("één keuze gemaakt");
}

#[test]
fn a_session_is_carried_to_another_machine_and_goes_on_there() {
    let here = practised();
    let path = here.folder.path().join("mee.json");
    let path = path.to_str().expect("a path");
    here.run(["records", "export", "--out", path]).exits(0);
    let export = fs::read_to_string(path).expect("a file");
    assert!(export.contains("een zin om te bewaren") && export.lines().count() > 20);

    let there = Program::new();
    there.file("klein.yaml", SMALL);
    there
        .run(["records", "import", path, "--lang", "en"])
        .exits(0)
        .says("2 new sessions");
    there
        .run(["records", "import", path, "--lang", "en"])
        .exits(0)
        .says("Nothing was added: what is in it is here already.");
    assert_eq!(here.sessions(), there.sessions());
    there
        .typing(["play", "klein.yaml", "--resume"], "2\n")
        .exits(0)
        .says("Het is stil.");

    fs::write(path, export.replace("\"luister\"", "\"lusiter\"")).expect("a file");
    there
        .run(["records", "import", path, "--lang", "en"])
        .exits(1)
        .says("Nothing was added");
    fs::write(path, &export[..export.len() / 2]).expect("a file");
    there
        .run(["records", "import", path, "--lang", "en"])
        .exits(1)
        .says("Nothing was added");
}

#[test]
fn the_latest_session_is_named_by_that_word() {
    let program = practised();
    let latest = program.sessions()[0]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    program
        .run(["records", "show", "latest"])
        .exits(0)
        .says(&latest);
    for name in ["--out", "--to"] {
        let file = format!("one{name}.json");
        program
            .run(["records", "export", "latest", name, &file])
            .exits(0);
        let export = fs::read_to_string(program.folder.path().join(file)).expect("a file");
        assert_eq!(export.matches("\"id\"").count(), 1);
        assert!(export.contains(&latest));
    }
    let help = program.run(["records", "export", "--help"]).exits(0).out;
    assert!(help.contains("--out") && !help.contains("--to"), "{help}");
    program
        .run(["records", "forget", "latest", "--yes"])
        .exits(0);
    assert_ne!(program.sessions()[0]["id"], latest.as_str());
    program
        .run(["records", "forget", "--all", "--yes"])
        .exits(0);
    let none = program.run(["records", "show", "latest", "--lang", "en"]);
    none.exits(1).says("not practised anything yet");
}

#[test]
fn an_export_is_read_however_an_editor_or_a_shell_saved_it() {
    let here = practised();
    let json = here.run(["records", "export"]).exits(0).out;
    let marked = format!("\u{feff}{json}");
    let wide: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [marked.into_bytes(), wide] {
        let there = Program::new();
        there.file("mee.json", bytes);
        there.run(["records", "import", "mee.json"]).exits(0);
        assert_eq!(here.sessions(), there.sessions());
    }
    let wide: Vec<u8> = format!("\u{feff}{SMALL}")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    here.file("breed.yaml", wide);
    here.run(["check", "breed.yaml"])
        .says("breed.yaml: complete: 4 situations");
}

#[test]
fn an_export_is_taken_by_whatever_name_it_has() {
    let here = practised();
    let json = here.run(["records", "export", "latest"]).exits(0).out;
    for name in ["avond.txt", "AVOND.JSON", "avond"] {
        here.file(name, &json);
        here.run(["report", name, "--to", "md"]).exits(0);
        here.run(["play", "--replay", name])
            .exits(0)
            .says("Gekozen:");
        let resume = ["play", "klein.yaml", "--resume", name];
        here.typing(resume, "stop\n").exits(0);
        let show = here.run(["records", "show", name, "--lang", "en"]);
        show.exits(1)
            .says(&format!("veerkracht records import {name}"));
    }
    #[cfg(unix)]
    {
        let pipe = here.folder.path().join("pijp");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        assert!(made.expect("a pipe").success());
        for which in ["pijp", "/dev/zero"] {
            for command in [&["report", which][..], &["play", "--replay", which]] {
                let said = here.run(command.iter().chain(&["--lang", "en"]));
                said.exits(1).says("it is not an ordinary file");
            }
        }
    }
    let unknown = here.run(["report", "avond-er-is-er-geen"]);
    unknown
        .exits(1)
        .says("There is no session or file “avond-er-is-er-geen”.");
    std::fs::create_dir(here.folder.path().join("map")).expect("a folder");
    for command in [
        &["report", "map"][..],
        &["play", "--replay", "map"],
        &["play", "klein.yaml", "--resume", "map"],
        &["host", "klein.yaml", "--resume", "map"],
        &["records", "show", "map"],
        &["records", "export", "map"],
        &["records", "forget", "map", "--yes"],
    ] {
        let said = here.run(command);
        said.exits(1)
            .says("“map” is a folder, and not the name of a session.");
    }
    for command in ["compare", "insights"] {
        let said = here.run([command, "map"]);
        said.exits(1).says("There is no export in the folder “map”");
    }
    // A file may have a name as sessions have them.
    let export = here.run(["records", "export", "latest"]).exits(0).out;
    here.file("2222-3333", export);
    for command in [
        &["report", "2222-3333"][..],
        &["records", "show", "2222-3333"],
    ] {
        here.run(command).exits(1).says("type ./2222-3333");
    }
    here.run(["report", "./2222-3333"]).exits(0);
}

#[test]
fn an_export_without_a_session_is_said_to_have_none() {
    let program = Program::new();
    let none = program.run(["records", "export"]).exits(0).out;
    program.file("leeg.json", none);
    let import = ["records", "import", "leeg.json", "--lang", "en"];
    let said = program.run(import).exits(0);
    said.says("There is no session in “leeg.json”. Nothing was added.");
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let program = practised();
    for command in [
        &["records", "export", "--out"] as &[_],
        &["report", "latest", "--out"],
        &["graph", "klein.yaml", "--to", "svg", "--out"],
    ] {
        let missing = ["nowhere/file.txt", "--lang", "en"];
        let said = program.run(command.iter().chain(&missing)).exits(1);
        said.says("There is no folder “nowhere”.");
    }
}

#[test]
fn a_data_folder_that_is_set_to_nothing_is_not_set() {
    let program = Program::new();
    let home = program.folder.path().join("home");
    let run = |more: &[&str]| {
        let mut command = program.command();
        command.env("VEERKRACHT_DATA", "").env("HOME", &home);
        command
            .env_remove("XDG_DATA_HOME")
            .args(["records", "list", "--lang", "en"]);
        command.args(more).output().expect("the program")
    };
    for more in [&[] as &[_], &["--data", ""]] {
        let output = run(more);
        assert!(output.status.success(), "{output:?}");
        assert!(String::from_utf8_lossy(&output.stdout).contains("not practised anything yet"));
    }
}

#[test]
fn what_is_forgotten_is_gone_from_the_disk() {
    let program = practised();
    program.run(["records", "forget", "--all"]).exits(1);
    assert_eq!(program.sessions().len(), 2);
    let said = program.run(["records", "forget", "--all", "--yes", "--lang", "en"]);
    said.exits(0).says("2 sessions removed");
    assert!(program.sessions().is_empty());
    for entry in fs::read_dir(program.data()).expect("a folder") {
        let bytes = fs::read(entry.expect("a file").path()).expect("bytes");
        let kept = String::from_utf8_lossy(&bytes);
        assert!(!kept.contains("een zin om te bewaren") && !kept.contains("neem-op"));
    }
}

#[test]
fn sessions_before_a_date_are_forgotten_and_later_ones_kept() {
    let program = practised();
    program.run([
        "records",
        "forget",
        "--before",
        "2020-01-01",
        "--yes",
        "--lang",
        "en",
    ]);
    assert_eq!(program.sessions().len(), 2);
    program
        .run(["records", "forget", "--before", "2999-01-01", "--yes"])
        .exits(0);
    assert!(program.sessions().is_empty());
    program
        .run(["records", "forget", "--before", "gisteren", "--yes"])
        .exits(2);
}

#[cfg(unix)]
#[test]
fn records_are_private() {
    use std::os::unix::fs::PermissionsExt as _;
    let program = practised();
    for entry in fs::read_dir(program.data()).expect("a folder") {
        let mode = entry
            .expect("a file")
            .metadata()
            .expect("a mode")
            .permissions()
            .mode();
        assert_eq!(mode & 0o077, 0);
    }
}

#[test]
fn a_damaged_or_newer_file_is_left_as_it_is() {
    let program = practised();
    let path = database(&program);
    fs::write(&path, b"geen database, wel iets van iemand").expect("a file");
    for entry in fs::read_dir(program.data()).expect("a folder") {
        let beside = entry.expect("a file").path();
        if beside != path {
            fs::remove_file(beside).expect("removed");
        }
    }
    let said = program.typing(["play", "klein.yaml", "--lang", "en"], "\n1\n");
    said.exits(1).says("left as it is");
    assert_eq!(
        fs::read(&path).expect("bytes"),
        b"geen database, wel iets van iemand"
    );

    let program = practised();
    let connection = rusqlite::Connection::open(database(&program)).expect("a database");
    let newer = "create table later (id); pragma user_version = 99";
    connection.execute_batch(newer).expect("a version");
    drop(connection);
    let before = fs::read(database(&program)).expect("bytes");
    program
        .run(["records", "--lang", "en"])
        .exits(1)
        .says("newer version");
    assert_eq!(fs::read(database(&program)).expect("bytes"), before);
}

#[test]
fn a_folder_that_cannot_be_used_is_a_sentence() {
    let program = Program::new();
    let file = program.file("bestand", "hier staat al iets");
    let path = file.to_str().expect("a path");
    program
        .run(["records", "--data", path, "--lang", "en"])
        .exits(1)
        .says("--data");
    assert_eq!(
        fs::read_to_string(file).expect("text"),
        "hier staat al iets"
    );
}

#[test]
fn two_programs_at_once_do_not_harm_each_other() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    std::thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| {
                program
                    .typing(["play", "klein.yaml"], "\n1\nterug\n1\n2\nstop\n")
                    .exits(0);
            });
        }
    });
    let sessions = program.sessions();
    assert_eq!(sessions.len(), 6);
    assert!(sessions.iter().all(|session| session["ending"] == "klaar"));
}

#[test]
fn a_session_goes_on_after_its_scenario_changed_where_that_is_safe() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    program
        .typing(["play", "klein.yaml"], "\n1\nstop\n")
        .exits(0);
    // A scene gets another name, with `renamed:`, and a text is mended.
    let mended = SMALL
        .replace("  b:\n", "  aan-de-lijn:\n")
        .replace("goto: b }", "goto: aan-de-lijn }")
        .replace("Iemand huilt.", "Iemand huilt zacht.")
        + "renamed: { b: aan-de-lijn }\n";
    program.file("klein.yaml", mended);
    let said = program.typing(
        ["play", "klein.yaml", "--resume", "--lang", "nl"],
        "1\nstop\n",
    );
    said.exits(0)
        .says("veranderd")
        .says("Iemand huilt zacht.")
        .says("Het is stil.");

    program
        .typing(["play", "klein.yaml"], "\n1\nstop\n")
        .exits(0);
    let gone = SMALL.replace("neem-op:", "pak-op:");
    program.file("klein.yaml", gone);
    let said = program.typing(
        ["play", "klein.yaml", "--resume", "--lang", "nl"],
        "1\nstop\n",
    );
    said.exits(1).says("neem-op");
    assert_eq!(program.sessions().len(), 2);
}

/// Writes something else over an event of the session that has not ended, as a program would that writes such events;
/// returns its id.
fn overwritten(program: &Program, what: &str) -> String {
    let sessions = program.sessions();
    let open = sessions.iter().find(|session| session["ended"].is_null());
    let id = open.expect("one open")["id"].as_str().expect("an id");
    let store = rusqlite::Connection::open(database(program)).expect("a store");
    let before = "select checksum from event where session = ?1 and seq = 0";
    let before: Vec<u8> = store
        .query_row(before, [id], |row| row.get(0))
        .expect("a row");
    let at = "select at from event where session = ?1 and seq = 1";
    let at: i64 = store.query_row(at, [id], |row| row.get(0)).expect("a row");
    let hash = sha2::Sha256::new()
        .chain_update(before)
        .chain_update(1_i64.to_le_bytes())
        .chain_update(at.to_le_bytes())
        .chain_update(what);
    let checksum = &hash.finalize()[..16];
    let change = "update event set what = ?2, checksum = ?3 where session = ?1 and seq = 1";
    let change = store.execute(change, (id, what, checksum));
    assert_eq!(change, Ok(1));
    id.to_owned()
}

#[test]
fn a_session_that_cannot_be_read_is_named_and_the_others_are_there() {
    let program = practised();
    let id = overwritten(&program, r#"{"event":"sung","song":"a"}"#);
    let list = program.run(["records", "--lang", "en"]).exits(0);
    list.says("finished: klaar")
        .says("written by a newer version of veerkracht")
        .says(&id);
    let json = program.run(["records", "list", "--format", "json", "--lang", "en"]);
    let json = json.exits(0);
    assert!(json.err.contains(&id) && json.err.contains("newer version"));
    assert_eq!(program.sessions().len(), 1);
    let show = program
        .run(["records", "show", &id, "--lang", "nl"])
        .exits(1);
    show.says("gemaakt met een nieuwere versie");

    let broken = practised();
    let id = overwritten(&broken, "not JSON");
    let damaged = format!("Session {id} is damaged");
    for arguments in [
        &["insights", "--lang", "en"][..],
        &["report", "latest", "--to", "md", "--lang", "en"],
        &["play", "--replay", "latest", "--lang", "en"],
        &["play", "klein.yaml", "--resume", "--lang", "en"],
        &["play", "klein.yaml", "--resume", &id, "--lang", "en"],
        &["play", "--plain", "--lang", "en"],
        &["host", "--resume", "--lang", "en"],
        &["records", "export", "--lang", "en"],
    ] {
        broken.run(arguments).says(&damaged);
    }
    let text = broken.run(["records", "export"]).exits(0).out;
    assert!(text.contains("klaar") && !text.contains(&id));

    let path = broken.file("mee.json", text);
    let there = Program::new();
    there
        .run(["records", "import", path.to_str().unwrap()])
        .exits(0);
    assert_eq!(there.sessions().len(), 1);
    broken.run(["records", "forget", &id, "--yes"]).exits(0);
    let said = broken.run(["records", "list", "--format", "json"]).exits(0);
    assert_eq!(said.err, "");
}

#[test]
fn the_library_names_what_it_cannot_read_and_never_shows_a_broken_store_as_an_empty_one() {
    let program = practised();
    let id = overwritten(&program, "not JSON");
    let mut screen = Screen::open(&program, &["play", "--lang", "nl"]);
    screen
        .shows(&format!("Sessie {id} is beschadigd"))
        .types("\r");
    screen.shows("De verslaggever").types("\x1b");
    assert!(screen.ends());

    let store = rusqlite::Connection::open(database(&program)).expect("a store");
    let root = "select rootpage from sqlite_schema where name = 'event'";
    let root: u32 = store.query_row(root, [], |row| row.get(0)).expect("a page");
    drop(store);
    let mut bytes = fs::read(database(&program)).expect("bytes");
    let page = usize::try_from(root - 1).expect("a page") * 4096;
    bytes[page..][..4096].fill(0x5a);
    fs::write(database(&program), bytes).expect("written");
    let mut screen = Screen::open(&program, &["play", "--lang", "nl"]);
    screen.shows("records.sqlite").types("\r").types("\x1b");
    assert!(screen.ends());
}

/// A record of which the scenario was kept before words in braces were looked up everywhere.
#[test]
fn a_record_stays_readable_whose_scenario_has_words_in_braces_that_are_no_variables() {
    let hash = |text: &str| {
        let digest = sha2::Sha256::digest(text);
        digest
            .iter()
            .fold(String::new(), |hash, byte| format!("{hash}{byte:02x}"))
    };
    let old = SMALL
        .replace("    text: Iemand huilt.\n", "    text: Iemand huilt {hard}.\n    moderator: { notes: \"Let op {wie}.\", ask: [\"Wat {zei} je?\"] }\n")
        .replace("questions: [Wat hoorde je?]", "questions: [\"Wat hoorde {men}?\"]");
    let refused = Program::new();
    refused.file("oud.yaml", &old);
    refused.run(["check", "oud.yaml"]).exits(1).says("E0203");

    let here = practised();
    let export = here.run(["records", "export"]).exits(0).out;
    let quoted = |text: &str| serde_json::to_string(text).expect("JSON");
    let export = export
        .replace(&quoted(SMALL), &quoted(&old))
        .replace(&hash(SMALL), &hash(&old));
    assert!(export.contains("{men}"));
    let there = Program::new();
    there.file("mee.json", export);
    there.run(["records", "import", "mee.json"]).exits(0);
    let ended = there
        .sessions()
        .into_iter()
        .find(|it| !it["ended"].is_null());
    let id = ended.expect("one ended")["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    there
        .run(["report", &id, "--to", "md", "--lang", "nl"])
        .exits(0)
        .says("Wat hoorde {men}?");
    let replayed = there.run(["play", "--replay", &id, "--plain", "--lang", "nl"]);
    replayed.exits(0).says("Iemand huilt {hard}.");
    let shown = there.run(["records", "show", &id, "--lang", "nl"]).exits(0);
    shown.says("De telefoon (a): gekozen voor “Neem op” (neem-op), verder naar Aan de lijn (b)");
}

#[test]
fn what_happened_is_shown_by_titles_in_the_language_of_the_reader() {
    let program = Program::new();
    program.file("hall.yaml", HALL);
    program.file("hall.nl.yaml", HALL_IN_DUTCH);
    let lines = "go\nsend bell\ngo\nvote\nhands 1 9\nhands 2 6\nclose\nchoose open\ngo\nquit\n";
    program
        .typing(["host", "--plain", "hall.yaml", "--port", "0"], lines)
        .exits(0);
    let show = |language: &str| {
        let arguments = ["records", "show", "latest", "--lang", language];
        program.run(arguments).exits(0).out
    };
    let english = show("en");
    for line in [
        "started A knock at the hall (hall)",
        "The bell (bell) came in",
        "The bell (bell): on to where the story was",
        "hands were counted for “Open the door” (open)",
        "vote 1 at The door (door) closed: “Open the door” (open) 9, “Wait a while” (wait) 6",
        "The door (door): chose “Open the door” (open), on to The talk (talk)",
        "talk at The talk (talk)",
    ] {
        assert!(english.contains(line), "“{line}” is not in:\n{english}");
    }
    let dutch = show("nl");
    for line in [
        "begonnen met Een klop (hall)",
        "De deur (door): gekozen voor “Doe open” (open), verder naar Het gesprek (talk)",
    ] {
        assert!(dutch.contains(line), "“{line}” is not in:\n{dutch}");
    }
    let arguments = ["records", "show", "latest", "--format", "json"];
    let json = program.run(arguments).exits(0).out;
    assert!(
        json.contains("\"choice\": \"open\"") && !json.contains("Open the door"),
        "{json}"
    );
}

const HALL_IN_DUTCH: &str = "
translates: hall
language: nl
title: Een klop
roles:
  chair: { title: Voorzitter, brief: Jij hebt de sleutel. }
  guest: { title: Gast, brief: Je kwam met de bus. }
scenes:
  door:
    title: De deur
    text: Er klopt iemand.
    moderator: { notes: Tel tot tien. }
    choices:
      open: { text: Doe open, gain: Je ziet wie het is, cost: Ze zien jou }
      wait: { text: Wacht even, gain: Het is rustig, cost: Het gaat door }
  talk:
    title: Het gesprek
    text: Ze gaan zitten.
    choices:
      tea: { text: Schenk thee, gain: Warme handen, cost: Het wordt laat }
      home: { text: Stuur ze naar huis, gain: Vroeg naar bed, cost: Een koud afscheid }
  bell:
    title: De bel
    text: De bel gaat.
    exhibits: [{ from: Noor, text: Ik sta buiten. }]
  end: { title: Het einde, text: Het is weer stil. }
debrief: { questions: [Wat hoorde je het eerst?] }
";
