//! An author writes, and the preview beside the editor follows.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::Stdio;
use std::sync::mpsc::channel;

use crate::program::Program;
use crate::screen::{PATIENCE, Screen};

/// A scenario in which every kind of thing that an author wants to see happens once.
const BELL: &str = "\
format: 1
id: bel
version: 1.0.0
title: De bel
language: nl
state:
  rust: { from: 0, to: 4, start: 2 }
  licht: false
start: gang
scenes:
  gang:
    title: In de gang
    text:
      - De bel gaat.
      - { when: licht, text: Het licht is aan. }
    moderator: { notes: Laat het even stil., ask: [Wie zou dat zijn?] }
    choices:
      open: { text: Doe open, gain: Iemand, cost: Rust, effects: { rust: -1 }, goto: deur }
      wacht: { text: Wacht, when: rust == 4, locked: Te onrustig, gain: Rust, cost: Iemand, goto: stil }
      kijk: { text: Kijk, when: licht and rust >= 1, gain: Zicht, cost: Tijd, goto: deur }
    deadline: { minutes: 2, text: Je deed niets, goto: stil }
  deur:
    title: Aan de deur
    text: Daar staat je buurvrouw.
    choices:
      thee: { text: Zet thee, gain: Warmte, cost: Slaap, effects: { licht: true }, goto: stil }
      terug: { text: Ga terug, gain: Rust, cost: Zij, effects: { rust: +2 }, goto: gang }
      lamp: { text: Doe het licht aan, gain: Zicht, cost: Slaap, effects: { licht: true }, goto: gang }
  telefoon:
    inject: { when: licht, after: { minutes: 10 } }
    text: Je telefoon trilt.
    goto: resume
  stil: { ending: true, title: Stil, text: Het is stil. }
";

const WIDE: (u16, u16) = (50, 200);

fn open(program: &Program) -> Screen {
    program.file("bel.yaml", BELL);
    let mut screen = Screen::open(program, &["preview", "bel.yaml"]);
    screen.shows("De bel gaat.").shows("niets gevonden");
    screen
}

#[test]
fn a_scenario_is_played_from_any_scene_and_nothing_is_kept() {
    let program = Program::new();
    let mut screen = open(&program);
    screen
        .shows("gang · In de gang")
        .shows("rust 2 · licht nee");
    screen
        .types("1")
        .shows("Daar staat je buurvrouw.")
        .shows("rust 1");
    screen.types("u").shows("De bel gaat.").shows("rust 2");
    screen.types("g").shows("Naar een scène").shows("telefoon");
    screen.types("aan de").loses("› gang").types("\r");
    screen.shows("deur · Aan de deur").shows("rust 2");
    screen.types("\x1b[B\r").shows("De bel gaat.");
    screen
        .types("d")
        .shows("Het is stil.")
        .types("\r")
        .shows("Dit is een einde");
    screen
        .types("r")
        .shows("De bel gaat.")
        .types("?")
        .shows("met een nieuwe loting");
    screen.types(" ").loses("met een nieuwe loting").types("q");
    assert!(screen.ends());
    assert!(screen.given_back());
    assert!(!program.data().exists());
}

#[test]
fn an_author_sees_what_players_do_not() {
    let program = Program::new();
    program.file("bel.yaml", BELL);
    let mut screen = Screen::with(&program, &["preview", "bel.yaml"], WIDE, "");
    screen
        .shows("Voor de gespreksleider:")
        .shows("Laat het even stil.")
        .shows("? Wie zou dat zijn?")
        .shows("telefoon: na 10 minuten, als licht")
        .shows("open → deur")
        .shows("op slot (“Te onrustig”): gaat open als rust == 4")
        .shows("verborgen: te zien als licht and rust >= 1")
        .shows("Na 2 minuten: Je deed niets");
    screen.types("3").shows("Deze keuze is nu niet open.");
    screen.types("i").shows("Inject sturen").types("\r");
    screen
        .shows("Je telefoon trilt.")
        .shows("Dit onderbreekt:")
        .loses("Injects die nog kunnen komen");
    screen.types("\r").shows("De bel gaat.");
    screen
        .types("i")
        .shows("geen inject die je kunt sturen")
        .types("\x03");
    assert!(screen.ends());
}

#[test]
fn a_deadline_is_not_shown_where_nothing_has_to_be_chosen() {
    let program = Program::new();
    let shut = BELL
        .replace(
            "goto: deur }\n      wacht",
            "when: rust == 4, goto: deur }\n      wacht",
        )
        .replace(
            "Je deed niets, goto: stil }",
            "Je deed niets, goto: stil }\n    otherwise: { text: Niemand kan iets., goto: deur }",
        );
    program.file("bel.yaml", shut);
    let mut screen = Screen::with(&program, &["preview", "bel.yaml"], WIDE, "");
    screen.shows("Niemand kan iets.").loses("Je deed niets");
    screen.types("d").shows("Hier loopt nu geen deadline");
    screen.types("\r").shows("Daar staat je buurvrouw.");
}

#[test]
fn another_state_changes_the_text_and_the_choices() {
    let program = Program::new();
    let mut screen = open(&program);
    screen
        .types("s")
        .shows("◂ 2 ▸ 0 … 4")
        .types("\x1b[C")
        .shows("◂ 3 ▸");
    screen.types("+").shows("◂ 4 ▸").types("+");
    screen
        .types("\x1b[B")
        .shows("› licht")
        .types("\x1b[C")
        .shows("◂ ja ▸");
    screen
        .types("\r")
        .loses("Toestand")
        .shows("Het licht is aan.");
    screen
        .shows("rust 4 · licht ja")
        .loses("op slot")
        .loses("verborgen");
    screen.types("2").shows("Het is stil.");
    screen.types("u").shows("Het licht is aan.").types("q");
    assert!(screen.ends());
}

/// The key that lets the value under the cursor be another one.
const RIGHT: &str = "\u{1b}[C";
const DOWN: &str = "\u{1b}[B";

#[test]
fn how_it_begins_is_chosen_answers_and_what_comes_along() {
    let program = Program::new();
    let asked = BELL.replace(
        "  licht: false\n",
        "  licht: { start: false, carried: voordeur.licht }\n  tempo: { one_of: [middag, kwartier], start: middag, asked: { text: Hoeveel tijd is er?, answers: { middag: Een middag, kwartier: Een kwartier } } }\n",
    );
    let asked = asked.replace(
        "- { when: licht,",
        "- { when: tempo == kwartier, text: Er is haast. }\n      - { when: licht,",
    );
    program.file("bel.yaml", asked);
    let mut screen = Screen::open(&program, &["preview", "bel.yaml"]);
    screen.shows("De bel gaat.").types("a");
    screen
        .shows("◂ nee ▸ uit voordeur.licht")
        .shows("Hoeveel tijd is er?")
        .shows("◂ Een middag ▸");
    screen.types(RIGHT).shows("◂ ja ▸").types(DOWN).types(RIGHT);
    screen.shows("◂ Een kwartier ▸").types("\r");
    screen.shows("Er is haast.").shows("Het licht is aan.");
    // It stays so when one begins again.
    screen.types("1").shows("Daar staat je buurvrouw.");
    screen.types("r").shows("Er is haast.").types("q");
    assert!(screen.ends());
    let mut screen = open(&program);
    screen
        .types("a")
        .shows("Dit scenario vraagt niets aan het begin")
        .types("q");
    assert!(screen.ends());
}

/// What is carried along is held against the scenario that lies beside, also where nobody names that one.
#[test]
fn what_comes_along_is_held_against_the_file_beside() {
    let program = Program::new();
    let carried = BELL.replace(
        "  licht: false\n",
        "  licht: { start: false, carried: voordeur.licht }\n",
    );
    program.file("bel.yaml", carried);
    let check = ["check", "bel.yaml", "--lang", "nl"];
    assert!(!program.run(check).out.contains("W0215"));
    program.file(
        "voordeur.yaml",
        BELL.replace("id: bel", "id: voordeur")
            .replace("licht", "lamp"),
    );
    program.run(check).exits(1).says("W0215");
    let mut screen = Screen::open(&program, &["preview", "bel.yaml"]);
    screen
        .shows("Tab: 1 waarschuwing")
        .types("\t")
        .shows("W0215");
    screen.types("q");
    assert!(screen.ends());
}

#[test]
fn a_programme_is_read_and_checked_beside_the_editor() {
    let program = Program::new();
    program.file("bel.yaml", BELL);
    let course = "format: 1\nprogramme: cursus\nversion: 1.0.0\ntitle: Vier avonden\nsummary: Samen oefenen.\nlanguage: nl\nmeetings:\n  een:\n    title: De eerste keer\n    scenarios: [bel]\n";
    program.file("cursus.yaml", course);
    program.file(
        "cursus.en.yaml",
        "translates: cursus\nlanguage: en\ntitle: Four evenings\n",
    );
    let mut screen = Screen::open(&program, &["preview", "cursus.yaml"]);
    screen
        .shows("Vier avonden")
        .shows("1. De eerste keer")
        .shows("De bel");
    screen.types("l").shows("Four evenings").types("l");
    program.file("cursus.yaml", course.replace("[bel]", "[bal]"));
    screen.shows("Tab: 1 fout").shows("de laatste die goed was");
    screen
        .types("\t")
        .shows("E0801")
        .shows("bedoelde je `bel`?");
    // What is wrong may be mended in another file: that of the scenario.
    program.file("bal.yaml", BELL.replace("id: bel", "id: bal"));
    screen.loses("E0801").types("q");
    assert!(screen.ends());
}

#[test]
fn a_save_is_shown_and_the_place_is_kept() {
    let program = Program::new();
    let mut screen = open(&program);
    screen
        .types("1")
        .shows("Daar staat je buurvrouw.")
        .shows("rust 1");
    // The scene moves in the file, a variable comes before the others, and a bound changes.
    let moved = BELL
        .replace(
            "  gang:\n",
            "  nieuw: { text: Nieuw., goto: gang }\n  gang:\n",
        )
        .replace("start: gang", "start: nieuw")
        .replace(
            "  rust: { from: 0, to: 4",
            "  vooraf: false\n  rust: { from: 0, to: 9",
        )
        .replace("je buurvrouw", "je buurman");
    program.file("bel.yaml", &moved);
    screen
        .shows("Daar staat je buurman.")
        .shows("rust 1")
        .shows("vooraf nee");
    screen.types("u").shows("De bel gaat.").shows("rust 2");
    // A scene that is gone leaves one at the start.
    screen
        .types("g")
        .types("nieuw\r")
        .shows("nieuw")
        .shows("Verder");
    program.file("bel.yaml", BELL);
    screen
        .shows("Scène `nieuw` is er niet meer.")
        .shows("De bel gaat.")
        .types("q");
    assert!(screen.ends());
}

#[test]
fn a_broken_save_shows_its_finding_while_the_last_good_one_plays() {
    let program = Program::new();
    let mut screen = open(&program);
    program.file(
        "bel.yaml",
        BELL.replace("goto: deur }\n      wacht", "goto: duer }\n      wacht"),
    );
    screen.shows("Tab: 1 fout").shows("de laatste die goed was");
    screen.types("1").shows("Daar staat je buurvrouw.");
    screen.types("\t").shows("fout E0201 · regel 18 · gang");
    screen
        .shows("Er is geen scène `duer`.")
        .shows("bedoelde je `deur`?");
    screen.types("\r").shows("De bel gaat.");
    program.file("bel.yaml", BELL);
    screen
        .loses("die goed was")
        .loses("1 fout")
        .shows("niets gevonden");
    screen.types("\t").shows("Er is niets gevonden.").types("q");
    assert!(screen.ends());
}

#[test]
fn both_panes_stand_side_by_side_where_there_is_room() {
    let program = Program::new();
    program.file("bel.yaml", BELL.replace("gain: Warmte, ", ""));
    let mut screen = Screen::with(&program, &["preview", "bel.yaml"], WIDE, "1");
    screen
        .shows("De bel gaat.")
        .shows("1 Doe open")
        .shows("Bevindingen  1 waarschuwing")
        .shows("rust 2 · licht nee")
        .loses("kijkt nog");
    screen.types("\t").shows("› waarschuwing W").types("\r");
    screen
        .shows("Daar staat je buurvrouw.")
        .shows("1 waarschuwing");
    screen
        .shows("2 Ga terug")
        .clicks("2 Ga terug")
        .shows("De bel gaat.");
    screen
        .clicks("waarschuwing W")
        .shows("Daar staat je buurvrouw.");
    // The list of variables stands beside the scene, so that it is seen to change.
    screen
        .types("u")
        .shows("De bel gaat.")
        .types("s")
        .shows("◂ nee ▸");
    screen
        .types("\x1b[B\x1b[C")
        .shows("◂ ja ▸")
        .shows("Het licht is aan.");
    screen
        .resizes(24, 80)
        .shows("Het licht is aan.")
        .types("\x1b")
        .loses("◂");
    screen.shows("Tab: 1 waarschuwing").types("q");
    assert!(screen.ends());
}

#[test]
fn a_file_that_is_replaced_or_comes_back_is_followed() {
    let program = Program::new();
    let mut screen = open(&program);
    let beside = program.file("bel.yaml.new", BELL.replace("De bel gaat.", "De bel ging."));
    let path = program.folder.path().join("bel.yaml");
    fs::rename(beside, &path).expect("renamed");
    screen.shows("De bel ging.");
    fs::remove_file(&path).expect("removed");
    screen
        .shows("Het bestand is nu niet te lezen.")
        .shows("De bel ging.");
    program.file("bel.yaml", BELL);
    screen
        .shows("De bel gaat.")
        .loses("Het bestand is nu niet te lezen.")
        .types("q");
    assert!(screen.ends());
}

#[test]
fn a_scenario_that_cannot_be_played_yet_begins_once_it_can() {
    let program = Program::new();
    program.file("bel.yaml", BELL.replace("start: gang\n", ""));
    let mut screen = Screen::open(&program, &["preview", "bel.yaml", "--lang", "en"]);
    screen.shows("This cannot be played yet.").shows("1 error");
    screen.types("1gsui\r\t").shows("E0102").types("\t");
    program.file("bel.yaml", BELL);
    screen
        .shows("De bel gaat.")
        .shows("nothing found")
        .types("q");
    assert!(screen.ends());
}

#[test]
fn a_translation_is_seen_with_one_key_and_reloads_too() {
    let program = Program::new();
    let mut screen = open(&program);
    screen.types("l").shows("geen vertaling");
    let english = "translates: bel\nlanguage: en\nscenes:\n  gang: { text: [The bell rings., The light is on.] }\n";
    program.file("bel.en.yaml", english);
    screen.shows("waarschuwing");
    screen
        .types("l")
        .shows("The bell rings.")
        .shows("bel.yaml · en");
    program.file("bel.en.yaml", english.replace("rings", "rang"));
    screen.shows("The bell rang.");
    screen
        .types("l")
        .shows("De bel gaat.")
        .shows("bel.yaml · nl")
        .types("q");
    assert!(screen.ends());
}

#[cfg(unix)]
#[test]
fn a_signal_gives_the_terminal_back() {
    let program = Program::new();
    let mut screen = open(&program);
    screen.interrupts();
    screen.ends();
    assert!(screen.given_back());
}

#[test]
fn in_lines_of_text_every_save_is_checked_until_the_input_ends() {
    let program = Program::new();
    program.file("bel.yaml", BELL);
    let mut child = program
        .command()
        .args(["preview", "bel.yaml"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program");
    let said = BufReader::new(child.stdout.take().expect("an output"));
    let (sender, lines) = channel();
    std::thread::spawn(move || said.lines().try_for_each(|line| sender.send(line)));
    let waits_for = |part: &str| {
        let mut line = String::new();
        while !line.contains(part) {
            let next = lines.recv_timeout(PATIENCE);
            line = next
                .unwrap_or_else(|error| panic!("{error}: {part}"))
                .expect("text");
        }
    };
    waits_for("nothing found");
    program.file("bel.yaml", BELL.replace("start: gang", "start: gnag"));
    waits_for("E0201");
    waits_for("one error");
    program.file("bel.yaml", BELL);
    waits_for("nothing found");
    let mut input = child.stdin.take().expect("an input");
    writeln!(input, "1").expect("typed");
    drop(input);
    assert!(child.wait().expect("an end").success());
    program
        .run(["preview", "nergens.yaml"])
        .exits(1)
        .says("nergens.yaml");
}

#[test]
fn one_variable_is_read_through_with_the_words_around() {
    let program = Program::new();
    program.file("bel.yaml", BELL);
    let mut screen = Screen::with(&program, &["preview", "bel.yaml"], WIDE, "");
    screen.shows("De bel gaat.");
    screen
        .types("v")
        .shows("rust · 0, 1, 2, 3, 4 · begint op 2")
        .shows("wordt −1 · Doe open")
        .shows("open als: rust == 4 · Wacht");
    screen
        .types("\x1b[C")
        .shows("licht · nee, ja · begint op nee")
        .shows("te lezen als: licht · Het licht is aan.")
        .shows("wordt = ja · Zet thee")
        .shows("komt ertussen als: licht")
        .loses("wordt −1");
    screen.types("\x1b").loses("te lezen als").types("q");
    assert!(screen.ends());

    let read = |more: &[&str]| {
        let preview = ["preview", "bel.yaml", "--lang", "nl", "--variable"];
        program.run(preview.iter().chain(more))
    };
    // Whoever opens the door is less calm there, and the light is off until somebody puts it on.
    read(&["rust"])
        .exits(0)
        .says("  hier: 0 … 4")
        .says("wordt −1 · Doe open");
    read(&["licht"]).exits(0).says("  hier: nee, ja");
    let bounded = read(&["rust", "--max-situations", "1"]).exits(0);
    let bounded = bounded.says("niet bekend").says("wordt −1 · Doe open");
    assert!(!bounded.out.contains("hier:"), "{}", bounded.out);
    read(&["onrust"]).exits(1).says("rust, licht");
}
