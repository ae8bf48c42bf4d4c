//! Practising in lines of text, and what the command line answers.

use std::process::Stdio;

use insta::assert_snapshot;

use crate::program::{Program, ours};

/// A scenario of one evening, small enough to read here.
pub(crate) const SMALL: &str = "\
format: 1
id: klein
version: 1.0.0
title: Klein
language: nl
summary: De telefoon gaat, en je bent alleen thuis.
content_note: Er wordt gehuild aan de telefoon.
competencies:
  care: { title: Zorg }
state:
  rust: { from: 0, to: 4, start: 2, label: Rust in huis }
start: a
scenes:
  a:
    title: De telefoon
    clock: 19:40
    text: De telefoon gaat. **Nu.**
    exhibits: [{ kind: message, from: Onbekend, text: Ben je daar? }]
    choices:
      neem-op: { text: Neem op, gain: Contact, cost: Je rust, effects: { rust: -1 }, score: { care: +1 }, because: Iemand zoekt je., goto: b }
      wacht: { text: Wacht, gain: Je rust, cost: Contact, score: { care: -1 }, goto: klaar }
      later: { text: Bel later, when: rust == 4, locked: Het is te onrustig, gain: Beide, cost: Tijd, goto: klaar }
  b:
    title: Aan de lijn
    text: Iemand huilt.
    choices:
      luister: { text: Luister, gain: Nabij, cost: Tijd, goto: klaar }
      hang-op: { text: Hang op, gain: Tijd, cost: Nabij, goto: klaar }
  klaar: { ending: true, title: Stil, text: Het is stil. }
debrief:
  questions: [Wat hoorde je?]
";

/// What was said, with what differs each time taken out.
fn steady(said: &str, id: &str) -> String {
    said.replace(id, "SESSION")
}

#[test]
fn a_word_in_capitals_is_the_same_word() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    let said = program.typing(["play", "klein.yaml"], "Stop\n").exits(0);
    assert!(!said.out.contains("De telefoon gaat. Nu."), "{}", said.out);
    assert!(program.sessions().is_empty());
    let input = "\n1\nTerug\nNOTITIE Even wachten\nQ\n";
    let said = program.typing(["play", "klein.yaml"], input).exits(0);
    assert_eq!(said.out.matches("De telefoon gaat. Nu.").count(), 2);
    assert!(said.out.contains("Je notitie is bewaard."), "{}", said.out);
}

fn only_session(program: &Program) -> String {
    let sessions = program.sessions();
    assert_eq!(sessions.len(), 1, "{sessions:?}");
    sessions[0]["id"].as_str().expect("an id").to_owned()
}

#[test]
fn an_evening_is_played_by_numbers_and_names_and_read_line_by_line() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    let input = "\n1\nnotitie even ademhalen\nluister\nantwoord 1 dat zij luisterde\nstop\n";
    let said = program.typing(["play", "klein.yaml"], input).exits(0);
    let id = only_session(&program);
    assert_snapshot!(steady(&said.out, &id), @r"
    == Klein ==

    De telefoon gaat, en je bent alleen thuis.

    Vooraf: Er wordt gehuild aan de telefoon.

    Enter om te beginnen, “stop” om te stoppen.

    == 19:40 · De telefoon ==

    De telefoon gaat. Nu.

    [Bericht, Onbekend]
        Ben je daar?

    Rust in huis: 2 (van 0 tot 4)

    1. Neem op [neem-op]
    2. Wacht [wacht]
    3. Bel later [later] · kan nu niet: Het is te onrustig
    Wat kies je? (nummer, of “hulp”)

    > Neem op
    Dit bracht het: Contact
    Dit kostte het: Je rust
    Uitleg: Iemand zoekt je.
    Rust in huis: 2 → 1

    == Aan de lijn ==

    Iemand huilt.

    Rust in huis: 1 (van 0 tot 4)

    1. Luister [luister]
    2. Hang op [hang-op]
    Wat kies je? (nummer, of “hulp”)
    Je notitie is bewaard.

    > Luister
    Dit bracht het: Nabij
    Dit kostte het: Tijd

    == Stil ==

    Het is stil.

    == Hoe je het aanpakte ==

    Zorg: 1 gewonnen, 0 ingeleverd
       uitgekomen op +1; in dit scenario kan het van −1 tot +1

    == De weg die je nam ==

    1. De telefoon: Neem op
       of: Wacht
       + Je rust
       − Contact

    2. Aan de lijn: Luister
       of: Hang op
       + Tijd
       − Nabij

    == Het keerpunt ==

    Dit verhaal heeft maar één einde. De weg erheen verschilt wel.

    == Om over na te denken ==

    1. Wat hoorde je?

    Typ “opnieuw 3” om vanaf keuze 3 een andere weg te proberen, “antwoord 1
    …” om iets op te schrijven, of “stop”.
    Je antwoord is bewaard.

    Alles is bewaard. Tot de volgende keer.
    Het verslag: veerkracht report SESSION --out verslag.html
    ");
}

#[test]
fn the_end_of_input_keeps_everything_and_says_how_to_go_on() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    let said = program.typing(["play", "klein.yaml"], "\n1\n").exits(0);
    let id = only_session(&program);
    said.says(&format!("veerkracht play --resume {id}"));
    assert_eq!(program.sessions()[0]["decisions"], 1);
    let said = program.typing(["play", "klein.yaml", "--resume"], "2\n");
    said.exits(0).says("Hang op").says("Het is stil.");
    let session = &program.sessions()[0];
    assert_eq!(
        (&session["id"], &session["ending"]),
        (&id.into(), &"klaar".into())
    );
}

#[test]
fn going_back_tries_another_road_and_keeps_the_first() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    let input = "\n1\n1\nopnieuw 1\n2\nstop\n";
    let said = program.typing(["play", "klein.yaml"], input).exits(0);
    assert_eq!(said.out.matches("Het is stil.").count(), 2);
    let id = only_session(&program);
    let shown = program
        .run(["records", "show", &id, "--lang", "nl"])
        .exits(0);
    shown.says("neem-op").says("luister").says("wacht");
}

#[test]
fn who_played_before_can_ask_what_was_chosen_then() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    program
        .typing(["play", "klein.yaml"], "\n1\n2\nstop\n")
        .exits(0);
    let said = program.typing(["play", "klein.yaml"], "\nvorige\nstop\n");
    said.exits(0)
        .says("De telefoon: Neem op")
        .says("Aan de lijn: Hang op");
}

#[test]
fn the_shipped_scenarios_are_played_by_id_in_both_languages() {
    let program = Program::new();
    let said = program
        .typing(["play", "reporter-calls"], "\nstop\n")
        .exits(0);
    said.says("De verslaggever belt").says("Noteer haar vragen");
    let said = program.typing(["play", "reporter-calls", "--lang", "en"], "\nstop\n");
    said.exits(0)
        .says("The reporter calls")
        .says("Write down her questions");
}

#[test]
fn the_same_seed_meets_the_same_evening() {
    let program = Program::new();
    let evening = |seed: u32| {
        let input = "\n2\n2\n1\n1\n1\n1\n1\n1\n1\n";
        let arguments = ["play", "reporter-calls", "--seed", &seed.to_string()];
        let said = program.typing(arguments, input).exits(0);
        said.out
            .split_once("veerkracht play --resume")
            .expect("an end")
            .0
            .to_owned()
    };
    assert_eq!(evening(7), evening(7));
    let others = (8..30).map(&evening);
    assert!(others.into_iter().any(|other| other != evening(7)));
}

#[test]
fn a_scenario_with_an_error_is_shown_and_not_played() {
    let program = Program::new();
    program.file("klein.yaml", SMALL.replace("goto: b }", "goto: c }"));
    let said = program.typing(["play", "klein.yaml", "--lang", "nl"], "\n1\n");
    said.exits(1).says("Er is geen scène `c`");
    assert!(program.sessions().is_empty());
}

#[test]
fn a_translation_says_where_it_falls_behind() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    program.file(
        "klein.en.yaml",
        "translates: klein\nlanguage: en\ntitle: Small\nscenes: { a: { text: The phone rings. } }\n",
    );
    let said = program.typing(["play", "klein.yaml", "--lang", "en"], "\nstop\n");
    said.exits(0)
        .says("The phone rings.")
        .says("Neem op")
        .says("has not been translated yet");
}

#[test]
fn unknown_names_are_answered_with_the_known_ones() {
    let program = Program::new();
    let said = program.run(["play", "reporter-cals", "--lang", "en"]);
    said.exits(1).says("reporter-calls");
    program.run(["speel"]).exits(2);
    program
        .run(["check", "nergens.yaml", "--lang", "en"])
        .exits(1)
        .says("nergens.yaml");
}

#[test]
fn everything_that_ships_is_in_the_program_and_passes_check_in_every_language() {
    let program = Program::new();
    // On a day on which the facts that ship were looked up not long ago.
    let check = ["check", "--format", "json", "--day", "2026-12-01"];
    let said = program.run(check).exits(0);
    let report: serde_json::Value = serde_json::from_str(&said.out).expect("a report");
    assert_eq!(report["findings"], serde_json::json!([]));
    let mut inside: Vec<String> = serde_json::from_value(report["files"].clone()).expect("names");
    inside.sort();
    let mut beside: Vec<String> = ["scenarios", "scenarios/programmes"]
        .into_iter()
        .flat_map(|folder| {
            let entries = std::fs::read_dir(ours(folder)).expect("a folder");
            entries.map(move |entry| {
                format!("{folder}/{}", entry.expect("a file").file_name().display())
            })
        })
        .filter(|name| {
            std::path::Path::new(name)
                .extension()
                .is_some_and(|it| it == "yaml")
        })
        .collect();
    beside.sort();
    assert_eq!(inside, beside);
}

#[test]
fn completions_and_the_manual_page_come_from_the_same_definition() {
    let program = Program::new();
    for shell in ["bash", "zsh", "fish", "powershell"] {
        program.run(["completions", shell]).exits(0).says("records");
    }
    program.run(["man"]).exits(0).says("veerkracht");
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    use std::process::Stdio;
    let program = Program::new();
    let mut child = program
        .command()
        .args(["explain", "E0201"])
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program");
    drop(child.stdout.take());
    assert!(child.wait().expect("an end").success());
}

/// `check FILE | head` in a script must not pass a file that has errors.
#[test]
fn who_reads_no_further_is_told_by_the_exit_code_what_was_found() {
    use std::process::Stdio;
    let program = Program::new();
    program.file("klein.yaml", SMALL.replace("goto: ", "goto: no-"));
    for form in ["human", "json"] {
        let mut child = program
            .command()
            .args(["check", "klein.yaml", "--format", form])
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program");
        drop(child.stdout.take());
        assert_eq!(child.wait().expect("an end").code(), Some(1), "{form}");
    }
}

/// What a command was asked for goes to its output, to a file say; what is wrong with a scenario goes where errors go.
#[test]
fn findings_are_not_written_where_something_else_was_asked_for() {
    let program = Program::new();
    program.file("klein.yaml", SMALL.replace("goto: ", "goto: no-"));
    for arguments in [
        &["graph", "klein.yaml", "--to", "svg"] as &[_],
        &["explore", "klein.yaml", "--format", "json"],
        &["report", "--guide", "klein.yaml"],
        &["report", "--play", "klein.yaml"],
        &["simulate", "klein.yaml"],
        &["play", "--plain", "klein.yaml"],
        &["host", "--plain", "klein.yaml"],
    ] {
        let said = program.run(arguments.iter().copied()).exits(1);
        assert_eq!(said.out, "", "{arguments:?}");
        said.says("E0201");
    }
}

#[test]
fn nothing_to_check_is_no_pass() {
    let program = Program::new();
    std::fs::create_dir(program.data().with_file_name("leeg")).expect("a folder");
    for arguments in [
        &["check", "leeg", "--lang", "en"] as &[_],
        &["check", "leeg", "--lang", "en", "--format", "json"],
        &["check", "reporter-calls", "leeg", "--lang", "en"],
    ] {
        let said = program.run(arguments.iter().copied()).exits(1);
        said.says("In “leeg” there is nothing to check");
    }
    let said = program.run(["explore", "leeg", "--lang", "en"]).exits(1);
    said.says("There is no scenario in “leeg”");
}

#[test]
fn whoever_has_read_enough_hears_nothing_more() {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    program
        .typing(["play", "klein.yaml"], "\n1\n1\nstop\n")
        .exits(0);
    for arguments in [
        &["play", "--plain", "klein.yaml"] as &[_],
        &["play", "--replay", "latest"],
        &["host", "--plain", "klein.yaml", "--port", "0"],
        &["preview", "--plain", "klein.yaml"],
        &["check", "klein.yaml"],
        &["check", "klein.yaml", "--format", "json"],
        &["explore", "klein.yaml"],
        &["explore", "klein.yaml", "--format", "json"],
        &["simulate", "klein.yaml"],
        &["graph", "klein.yaml"],
        &["schema"],
        &["explain", "E0201"],
        &["records", "list"],
        &["records", "list", "--format", "json"],
        &["records", "show", "latest", "--format", "json"],
        &["records", "export"],
        &["report", "latest"],
        &["report", "latest", "--to", "csv"],
        &["report", "latest", "--to", "json"],
        &["report", "--guide", "klein.yaml"],
        &["report", "--play", "klein.yaml"],
        &["insights"],
        &["insights", "--format", "json"],
        &["completions", "bash"],
        &["man"],
        &["--help"],
    ] {
        let mut child = program
            .command()
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("an end");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(
            !said.contains("pipe") && !said.contains("panicked"),
            "{arguments:?}: {said}"
        );
        // The file has a warning.
        let code = i32::from(arguments[0] == "check");
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
    }
}
