//! A case that people bring themselves: forgotten unless it is kept, and a scenario when it is.

use std::fs;
use std::path::Path;

use crate::program::{Program, Said};
use crate::screen::Screen;
use crate::words::files;

/// What somebody types who fills in a worksheet to its end: chosen, written on, and given along.
fn whole(keep: &str) -> String {
    let told = [
        "The garden wall",
        "A neighbour shouted over the wall: \"Turn that down!\"",
        "Two children heard it # and went in.",
        "",
        "Who was in the garden?",
        "",
        "The two children",
        "",
        "Ring at the door",
        "You hear it from him",
        "You have to go tonight",
        "Leave a note: tomorrow at six",
        "It is calm",
        "He waits a night",
        "",
        "1",
        "Because he shouted for the first time",
        "He opens, and he is tired.",
        "",
        "",
        "",
        "Wait for an hour",
        "It cools down",
        "You stand outside",
        "Walk in",
        "You are there",
        "It is his house",
        "",
        "2",
        "It felt right",
        "",
        "Take somebody along",
        "",
        "That he was tired",
        "I go by on Friday",
        keep,
    ];
    told.join("\n") + "\n"
}

fn plays(program: &Program, typed: &str) -> Said {
    program
        .typing(["play", "--case", "--plain"], typed)
        .exits(0)
}

/// Every byte of every file in a folder.
fn on_disk(folder: &Path) -> Vec<u8> {
    let mut all = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else {
        return all;
    };
    for entry in entries {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => all.extend(on_disk(&path)),
            false => all.extend(fs::read(path).expect("a file")),
        }
    }
    all
}

pub(crate) fn says_nothing_of(folder: &Path, words: &[&str]) {
    let bytes = on_disk(folder);
    for word in words {
        let found = bytes.windows(word.len()).any(|it| it == word.as_bytes());
        assert!(!found, "“{word}” is in a file of {}", folder.display());
    }
}

/// The only session that is kept.
fn kept(program: &Program) -> String {
    let sessions = program.sessions();
    assert_eq!(sessions.len(), 1, "{sessions:?}");
    sessions[0]["id"].as_str().expect("an id").to_owned()
}

/// Fills in what `check` says is missing in a file, until it has nothing left to say.
pub(crate) fn filled_in(program: &Program, file: &Path) {
    let mut text = fs::read_to_string(file).expect("a file");
    let check = |program: &Program| {
        let path = file.to_str().expect("a path");
        let said = program.run(["check", path, "--format", "json"]);
        let found: serde_json::Value = serde_json::from_str(&said.out).expect("findings");
        let found = found["findings"].as_array().expect("a list");
        found.clone()
    };
    let missing: Vec<_> = check(program)
        .iter()
        .map(|finding| {
            assert_eq!(
                finding["code"], "E0201",
                "only roads that nobody took: {finding}"
            );
            let message = finding["message"].as_str().expect("a sentence");
            let named = message.split('`').nth(1).expect("a scene");
            named.to_owned()
        })
        .collect();
    assert!(!missing.is_empty(), "nobody walked every road");
    for scene in missing {
        let written = format!(
            "scenes:\n  {scene}:\n    title: Another road\n    text: This is what comes of it.\n    goto: end\n"
        );
        text = text.replacen("scenes:\n", &written, 1);
    }
    fs::write(file, text).expect("a file");
    assert_eq!(check(program), Vec::<serde_json::Value>::new());
}

#[test]
fn a_worksheet_that_nobody_keeps_is_in_no_file() {
    let program = Program::new();
    // Somebody practised before, so that there is a file.
    program.typing(["play", "reporter-calls", "--plain"], "\nstop\n");
    let heard = plays(&program, &whole("no"))
        .says("Name nobody")
        .says("is gone when you stop")
        .says("Nothing of it was kept");
    assert!(
        heard.out.contains("This is what you give yourself along"),
        "{}",
        heard.out
    );
    plays(&program, "The garden wall\nA neighbour shouted\n");
    says_nothing_of(
        program.folder.path(),
        &[
            "garden",
            "Turn that down",
            "Ring at the door",
            "Take somebody",
        ],
    );
}

#[test]
fn a_worksheet_that_is_kept_is_read_by_all_that_reads_records() {
    let program = Program::new();
    plays(&program, &whole("yes"))
        .says("brings: You hear it from him")
        .says("veerkracht new --from");
    let id = kept(&program);
    let all = "Ring at the door";
    program
        .run(["records", "show", &id])
        .exits(0)
        .says("Question: Who was in the garden?")
        .says(all);
    program
        .run(["report", &id, "--to", "md"])
        .exits(0)
        .says(all)
        .says("Because he shouted");
    // What was written later was not there yet, nor was the end.
    let replay = program.run(["play", "--replay", &id, "--plain"]).exits(0);
    let replay = replay.says(all).says("He opens");
    let at = |part: &str| replay.out.find(part).unwrap_or_else(|| panic!("{part}"));
    assert!(at("What happened is not written yet.") < at("Turn that down"));
    assert!(at("Turn that down") < at("He opens"));
    assert!(at("He opens") < at("This is what you give yourself along"));
    program
        .run(["records", "list"])
        .exits(0)
        .says("The garden wall");
    program
        .run(["report", &id, "--for", "participants", "--to", "md"])
        .exits(0)
        .says("Take somebody along")
        .says("Expected to bring");
    let exported = program.folder.path().join("case.json");
    let path = exported.to_str().expect("a path");
    program
        .run(["records", "export", &id, "--out", path])
        .exits(0);
    let other = Program::new();
    other.run(["records", "import", path]).exits(0);
    other
        .run(["report", "latest", "--to", "md"])
        .exits(0)
        .says(all);
    other.run(["records", "forget", &id, "--yes"]).exits(0);
    says_nothing_of(&other.data(), &["garden", "Ring at the door"]);
}

#[test]
fn what_is_sound_of_a_case_is_rescued_with_its_scenario() {
    let program = Program::new();
    plays(&program, &whole("yes"));
    let database = program.data().join("records.sqlite");
    let mut bytes = fs::read(&database).expect("bytes");
    let said = b"I go by on Friday";
    let at = (0..bytes.len()).find(|&at| bytes[at..].starts_with(said));
    bytes[at.expect("it is there")] ^= 1;
    fs::write(&database, bytes).expect("written");
    let said = program.run(["records", "rescue"]).exits(0);
    let (_, rest) = said.out.split_once("What is sound is in ").expect("a file");
    let export = rest.split_whitespace().next().expect("a path");
    let other = Program::new();
    other
        .run(["records", "import", export.trim_end_matches('.')])
        .exits(0);
    other.run(["new", "--from", "latest", "wall.yaml"]).exits(0);
    other
        .run(["play", "--replay", "latest", "--plain"])
        .exits(0)
        .says("He opens, and he is tired");
}

#[test]
fn a_worksheet_goes_on_where_it_was_laid_down() {
    let program = Program::new();
    let first = "The garden wall\nA neighbour shouted.\n\nWho?\n\n\nstop\nstop\nyes\n";
    plays(&program, first).says("Go on with: veerkracht play --resume");
    let rest = "\nRing\nA\nB\nWrite\nC\nD\n\n2\nWhy not\n\nSleep on it\n\n\n\n";
    program
        .typing(["play", "--resume", "--plain"], rest)
        .exits(0)
        .says("This case is kept")
        .says("Sleep on it");
    let sessions = program.sessions();
    assert_eq!(sessions[0]["decisions"], 1, "{sessions:?}");
}

/// Who writes a word that is a command as well is asked which of both it is.
#[test]
fn a_text_that_is_a_command_as_well_is_asked_about() {
    let program = Program::new();
    let typed = "Wall\nstop\n\nIt was loud.\n\n\n\nRing\nA\nB\nstop\n\nC\nD\n\n2\n\nback\n\n\nstop\nstop\nyes\n";
    plays(&program, typed).says("With Enter, “stop” is what you");
    let shown = program.run(["records", "show", "latest"]).exits(0);
    for part in [
        "Told: Wall. stop It was loud.",
        "Option: stop",
        "Told: back",
    ] {
        assert!(shown.out.contains(part), "{part}\n{}", shown.out);
    }
}

#[test]
fn what_a_case_has_no_place_for_is_refused_in_the_language_of_who_asks() {
    let program = Program::new();
    for more in [["--tables", "2"], ["--resume", "latest"]] {
        let asked = ["host", "--case", "--lang", "nl"];
        let asked = asked.into_iter().chain(more);
        program
            .run(asked)
            .exits(1)
            .says("wat één groep zelf meemaakte");
    }
}

#[test]
fn one_goes_back_to_take_the_other_option() {
    let program = Program::new();
    let typed = "Wall\nA shout.\n\n\n\nRing\nA\nB\nWrite\nC\nD\n\n1\n\nback\n\nback\n2\n\nHe reads it.\n\nstop\nstop\nyes\n";
    plays(&program, typed);
    let id = kept(&program);
    let file = program.folder.path().join("wall.yaml");
    program.run(["new", "--from", &id, "wall.yaml"]).exits(0);
    let text = fs::read_to_string(file).expect("a file");
    assert!(text.contains("He reads it."), "{text}");
}

#[test]
fn a_scenario_is_made_of_it_check_says_what_is_missing_and_finds_it_whole_once_that_is_there() {
    let program = Program::new();
    plays(&program, &whole("yes"));
    program
        .run(["new", "--from", "latest"])
        .exits(0)
        .says("the-garden-wall.yaml");
    let file = program.folder.path().join("the-garden-wall.yaml");
    let text = fs::read_to_string(&file).expect("a file");
    for part in [
        "title: The garden wall",
        "gain: You hear it from him",
        "cost: You have to go tonight",
        "text: \"Leave a note: tomorrow at six\"",
        "- Who was in the garden?",
        "Take somebody along",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    program
        .run(["check", "the-garden-wall.yaml"])
        .exits(1)
        .says("leave-a-note-tomorrow-at-six");
    filled_in(&program, &file);
    program.run(["check", "the-garden-wall.yaml"]).exits(0);
    // It is never written over, and an id that cannot be is answered with one that can.
    program
        .run(["new", "--from", "latest"])
        .exits(1)
        .says("already");
    program
        .run(["new", "--from", "latest", "de muur"])
        .exits(1)
        .says("de-muur");
}

/// Who began with a double click knows no command.
#[test]
fn the_library_has_a_case_of_ones_own_alone_and_with_a_group() {
    let program = Program::new();
    let mut screen = Screen::open(&program, &["--lang", "en"]);
    screen
        .types("your own")
        .shows("A case of your own, with a group");
    screen.shows("One of you tells what happened").types("\r");
    screen.shows("What you write is gone when the").types("q");
    assert!(
        screen
            .shows("is not kept, and is gone then")
            .types("\r")
            .ends()
    );
    let mut screen = Screen::open(&program, &["--lang", "en"]);
    screen.types("your own").shows("A case of your own, alone");
    screen
        .types("\x1b[B")
        .shows("A worksheet: what happened")
        .types("\r");
    screen
        .shows("Name nobody")
        .shows("What do you call it")
        .types("\x03");
    assert!(screen.shows("Nothing of it was kept").ends());
    assert_eq!(program.sessions().len(), 0);
}

/// On a screen the same is asked, one thing at a time, and what is written stands above.
#[test]
fn a_worksheet_is_filled_in_on_a_screen_and_kept() {
    let program = Program::new();
    let mut screen = Screen::open(&program, &["play", "--case", "--lang", "en"]);
    screen.shows("not kept yet").shows("What do you call it");
    screen
        .types("The garden wall\r")
        .shows("up to where you had");
    screen.types("\r").shows("Write what happened first.");
    screen
        .types("A neighbour shouted.\r")
        .shows("What do you not know yet");
    screen.types("stip\r").shows("· stip");
    screen.types("\x1b").shows("Write it in other words.");
    screen.types("\x7f\x7fop\r").shows("· stop");
    screen.types("Nobody\r").shows("· Nobody");
    screen.types("\x1b").shows("Write it in other words.");
    screen.types(&"\x7f".repeat(6)).types("\r");
    screen.shows("Write one question at a time");
    screen.types("\r").shows("Whom does this affect");
    screen.types("\r").shows("This is option 1");
    screen.types("Ring\r").shows("What does that bring");
    screen.types("\x1b").shows("This is option 1");
    screen.types("\r").shows("What does that bring");
    screen.types("You hear it\r").shows("What does that cost");
    screen.types("Tonight\r").shows("This is option 2");
    screen.types("\r").shows("With one thing there is nothing");
    screen.types("\x1b").shows("Write it in other words.");
    screen.types(" at the door\r").shows("You hear it");
    screen.types("\r").shows("Tonight");
    screen
        .types("\r")
        .shows("1 Ring at the door (brings: You hear it");
    screen.types("Wait\r").shows("What does that bring");
    screen.types("Calm\r").shows("What does that cost");
    screen.types("\r").shows("This is option 3");
    screen
        .types("\r")
        .shows("2 Wait (brings: Calm; costs: not said)");
    screen.types("2").shows("Why this?");
    screen
        .types("It is late\r")
        .shows("Expected to bring:")
        .shows("What happened then");
    screen.types("\x1b").shows("What do you choose?");
    screen.types("\x1b[A1").shows("Why this?");
    screen.types("\r").shows("What happened then");
    screen.types("\r").shows("What do you give yourself along");
    screen
        .types("Take somebody along\r")
        .shows("· Take somebody");
    screen.types("\r").shows("What do you see differently");
    screen
        .types("That he was tired\r")
        .shows("What will you do now");
    screen.types("\r").shows("That was it.").types("\r");
    screen.shows("k keep it on this computer").types("k");
    screen.shows("veerkracht new --from");
    assert!(screen.ends());
    let shown = program.run(["records", "show", "latest"]).exits(0);
    for part in ["Question: stop", "Ring", "Take somebody along", "tired"] {
        assert!(shown.out.contains(part), "{part}\n{}", shown.out);
    }
    assert!(shown.out.contains("Taken out: Question"), "{}", shown.out);
    for gone in ["Nobody", "stip"] {
        assert!(!shown.out.contains(gone), "{gone}\n{}", shown.out);
    }
    // What is kept goes on, and asks no more.
    let mut screen = Screen::open(
        &program,
        &["play", "--resume", &kept(&program), "--lang", "en"],
    );
    screen.shows("is kept").types("\x03");
    assert!(screen.ends());
}

#[test]
fn of_a_record_of_another_scenario_none_is_made() {
    let program = Program::new();
    program
        .run(["new", "--from", "latest"])
        .exits(1)
        .says("You have not practised anything yet");
    program.typing(["play", "press-before-anything", "--plain"], "\n1\nstop\n");
    program
        .run(["new", "--from", "latest"])
        .exits(1)
        .says("no case that you brought yourselves");
    assert_eq!(files(program.folder.path(), "yaml").len(), 0);
}

#[test]
fn an_older_program_refuses_a_case_and_takes_nothing_of_it_for_damage() {
    let program = Program::new();
    plays(&program, &whole("yes"));
    let id = kept(&program);
    let exported = program.folder.path().join("case.json");
    let path = exported.to_str().expect("a path");
    program
        .run(["records", "export", &id, "--out", path])
        .exits(0);
    let text = fs::read_to_string(&exported).expect("a file");
    let newer = text.replace("\"kind\": \"told\"", "\"kind\": \"sung\"");
    fs::write(&exported, newer).expect("a file");
    Program::new()
        .run(["records", "import", path])
        .exits(1)
        .says("newer");
}
