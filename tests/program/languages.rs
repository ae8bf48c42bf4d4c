//! A story is read in any language that lies beside it, with the program's words in the nearest that it speaks.

use crate::hosted::{FORK, Hosted};
use crate::phone::Phone;
use crate::program::Program;

/// The fork in Turkish; its author wrote it in Dutch.
const TURKISH: &str = "
translates: fork
language: tr
title: Yol ayrımı
scenes:
  door:
    title: Kapıda
    text: Kapı çalıyor.
    choices:
      open: { text: Kapıyı aç, gain: Görürsün, cost: Görürler }
      wait: { text: İçeride bekle, gain: Sakin, cost: Sürüyor }
  sun: { title: Güneşli bir gün, text: Güneş çıktı. }
  rain: { title: Yağmurlu bir gün, text: Yağmur yağıyor. }
";

fn fork(tag: &str) -> Program {
    let program = Program::new();
    program.file("fork.yaml", FORK.replace("language: en", "language: nl"));
    let told = TURKISH.replace("language: tr", &format!("language: {tag}"));
    program.file(&format!("fork.{tag}.yaml"), told);
    program
}

#[test]
fn an_evening_in_a_language_that_the_program_does_not_speak_is_told_in_it_from_start_to_paper() {
    let program = fork("tr");
    let play = ["play", "fork.yaml", "--plain", "--lang", "tr"];
    let played = program.typing(play, "1\n").exits(0);
    played
        .says("Kapı çalıyor.")
        .says("Wat kies je?")
        .says("Güneşli bir gün");
    // What is looked at again is read as it was, unless another language is asked for.
    let replay = program.run(["play", "--replay", "latest", "--plain"]);
    replay
        .exits(0)
        .says("Kapı çalıyor.")
        .says("Gekozen: Kapıyı aç");
    let report = ["report", "latest", "--to", "md"];
    program.run(report).exits(0).says("Besloten: Kapıyı aç");
    let page = program.run(["report", "latest"]).exits(0);
    page.says("<html lang=\"tr\" dir=\"ltr\">");
    let dutch = program.run(report.iter().chain(&["--lang", "nl"]));
    dutch.exits(0).says("Besloten: Open the door");
    let guide = [
        "report",
        "--guide",
        "fork.yaml",
        "--to",
        "md",
        "--lang",
        "tr",
    ];
    program.run(guide).exits(0).says("Kapı çalıyor.");
    let takehome = ["report", "--play", "fork.yaml", "--lang", "tr"];
    let takehome = program.run(takehome).exits(0);
    takehome
        .says("<html lang=\"tr\"")
        .says("\"tag\":\"tr\",\"dir\":\"ltr\",\"name\":\"Türkçe\",\"program\":\"nl\"");
    let graph = program.run(["graph", "fork.yaml", "--lang", "tr"]);
    graph.exits(0).says("Kapıda").says("hier kies je");
}

#[test]
fn a_session_goes_on_in_its_language() {
    let program = fork("tr");
    let play = ["play", "fork.yaml", "--plain", "--lang", "tr"];
    program.typing(play, "quit\n").exits(0);
    let on = program.typing(["play", "fork.yaml", "--resume", "--plain"], "1\n");
    on.exits(0).says("Güneşli bir gün");
}

#[test]
fn a_language_in_which_nothing_is_told_is_answered_with_those_there_are() {
    let program = fork("tr");
    for command in [
        &["play", "fork.yaml", "--plain"][..],
        &["host", "fork.yaml", "--plain", "--port", "0"],
        &["report", "--guide", "fork.yaml", "--to", "md"],
        &["report", "--play", "fork.yaml"],
        &["graph", "fork.yaml"],
        &["explore", "fork.yaml"],
        &["simulate", "fork.yaml"],
        &["readability", "fork.yaml"],
    ] {
        let said = program
            .run(command.iter().chain(&["--lang", "ar"]))
            .exits(1);
        said.says("not told in ar, but in: nl, tr")
            .says("veerkracht translate fork.yaml ar");
    }
    let ships = program.run(["play", "reporter-calls", "--plain", "--lang", "tr"]);
    ships
        .exits(1)
        .says("in: nl, en")
        .says("veerkracht translate reporter-calls tr");
    // What the program tells by itself, it tells in its own languages.
    let check = program.run(["check", "fork.yaml", "--lang", "tr"]);
    check.exits(1).says("Dutch (nl) and English (en), not tr");
    program
        .run(["check", "fork.yaml", "--lang", "turkish"])
        .exits(2)
        .says("the tag of a language");
}

#[test]
fn the_same_language_from_elsewhere_is_near_enough() {
    let program = fork("tr");
    let play = ["play", "fork.yaml", "--plain", "--lang", "tr-TR"];
    let played = program.typing(play, "quit\n");
    played.exits(0).says("Kapı çalıyor.");
    let flemish = ["play", "fork.yaml", "--plain", "--lang", "nl_BE.UTF-8"];
    let played = program.typing(flemish, "quit\n");
    played.exits(0).says("A knock.").says("Wat kies je?");
}

#[test]
fn a_room_is_led_in_a_language_that_is_written_from_the_right() {
    let program = fork("ar");
    let mut hosted = Hosted::open_in(
        &program,
        &["fork.yaml", "--port", "0", "--lang", "ar"],
        "nl",
    );
    let mut phone = Phone::inside(&hosted, "");
    hosted.types("go");
    hosted.hears("Kapı çalıyor.");
    let page = phone.get("/").body;
    assert!(page.contains("<html lang=\"nl\""), "{page}");
    assert!(page.contains("lang=\"ar\" dir=\"rtl\""), "{page}");
    assert!(page.contains("Kapı çalıyor."), "{page}");
    let other = phone.post("/language", "language=nl");
    assert_eq!(other.status, 303, "{}", other.body);
    assert!(phone.get("/").body.contains("A knock."));
    hosted.types("end");
}
