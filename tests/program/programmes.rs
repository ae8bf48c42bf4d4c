//! Programmes: scenarios in meetings, and how far somebody is.

use crate::authors::{objections, validator, yaml};
use crate::command_line::SMALL;
use crate::program::{Program, ours};
use crate::screen::Screen;

const TWO: &str = "\
format: 1
programme: twee
version: 1.0.0
title: Twee avonden
language: nl
summary: Eerst de telefoon en dan de deur.
meetings:
  bellen:
    title: De telefoon
    minutes: 90
    scenarios: [klein]
    objectives: { luisteren: Je luistert voor je praat }
    prepare: [Zet thee.]
    bring: [Een telefoon]
    agree: Iedereen noemt één ding.
  deur:
    title: De deur
    scenarios: [groot]
    at_home: [young-volunteer]
    compare: [klein, groot]
";

/// A folder with a programme, its two scenarios, and one that is borrowed from those that ship.
fn two_evenings() -> Program {
    let program = Program::new();
    program.file("klein.yaml", SMALL);
    program.file(
        "groot.yaml",
        SMALL.replace("klein", "groot").replace("Klein", "Groot"),
    );
    program.file("twee.yaml", TWO);
    program
}

#[test]
fn the_library_tells_how_far_somebody_is() {
    let program = two_evenings();
    let said = program.typing(["play", ".", "--plain", "--lang", "en"], "stop\n");
    said.exits(0)
        .says("1. Twee avonden (twee)")
        .says("2 meetings · first: De telefoon");
    let play = ["play", "twee.yaml", "--plain", "--lang", "nl"];
    program
        .typing(play, "1\n\nneem-op\nstop\n")
        .exits(0)
        .says("1. De telefoon (nu)")
        .says("Je luistert voor je praat")
        .says("De telefoon gaat.");
    program
        .typing(play, "")
        .exits(0)
        .says("1. De telefoon (bezig)");
    // The meeting goes on with what was begun.
    program
        .typing(play, "1\nluister\nstop\n")
        .exits(0)
        .says("Het is stil.");
    let said = program
        .typing(play, "deur\nyoung-volunteer\nstop\n")
        .exits(0);
    let said = said
        .says("1 van 2 gedaan · nu: De deur")
        .says("1. De telefoon (gedaan)")
        .says("Leg de wegen van twee groepen door “Klein” en “Groot” naast elkaar")
        .says("Dat herken ik niet.");
    said.says("Bilal");
    program.typing(play, "2\n\nwacht\nstop\n").exits(0);
    program.typing(play, "").exits(0).says("alle 2 gedaan");
}

#[test]
fn the_page_of_a_programme_leads_into_its_meetings_and_back() {
    let program = two_evenings();
    let mut screen = Screen::open(&program, &["play", "."]);
    screen
        .shows("› Twee avonden · 2 bijeenkomsten · eerst: De telefoon")
        .types("\r")
        .shows("› 1 De telefoon")
        .shows("· Zet thee.")
        .types("\r")
        .shows("Er wordt gehuild")
        .types("\r")
        .shows("2 Wacht")
        .types("2")
        .shows("Dit bracht het")
        .types("\r")
        .shows("Het is stil.")
        .types("q")
        .shows("1 van 2 gedaan · nu: De deur")
        .shows("› 2 De deur");
    screen
        .types("\x1b[B")
        .shows("›   thuis: Een jonge vrijwilliger verandert")
        .shows("Bilal helpt in de huiswerkklas");
    screen
        .types("2")
        .shows("Groot")
        .types("q")
        .shows("› 2 De deur")
        .types("\x1b")
        .shows("› Twee avonden · 1 van 2 gedaan");
    screen.types("\x1b");
    assert!(screen.ends());
}

#[test]
fn the_programme_that_ships_opens_by_its_name() {
    let program = Program::new();
    let mut screen = Screen::open(&program, &["play", "five-afternoons", "--lang", "en"]);
    screen
        .shows("Five afternoons  5 meetings · first: Getting to know the press")
        .shows("5 Money and influence")
        .types("5")
        .shows("Money from afar")
        .types("q")
        .shows("› 1 Getting to know the press")
        .types("q");
    assert!(screen.ends());
    let mut screen = Screen::open(&program, &["--lang", "nl"]);
    screen
        .shows("› Vijf middagen · 5 bijeenkomsten")
        .types("\r")
        .shows("Jullie spelen: “De krant, voor er iets is”")
        .types("q")
        .shows("Oefenscenario's")
        .types("\x1b");
    assert!(screen.ends());
}

#[test]
fn what_is_wrong_with_a_programme_is_shown_where_it_is_asked_for() {
    let program = two_evenings();
    program.file("twee.yaml", TWO.replace("[klein]", "[klien]"));
    let said = program.run(["play", "twee.yaml", "--lang", "en"]).exits(1);
    said.says("E0801").says("did you mean `klein`?");
    // In a library it is passed over; the scenarios can be played.
    let said = program.typing(["play", ".", "--plain"], "stop\n").exits(0);
    assert!(!said.out.contains("Twee avonden"), "{}", said.out);
    program
        .run(["explore", "five-afternoons", "--lang", "en"])
        .exits(1)
        .says("“five-afternoons” is a programme");
    program
        .run(["graph", "twee.yaml", "--lang", "nl"])
        .exits(1)
        .says("“twee.yaml” is een programma");
    program
        .run(["new", "five-afternoons", "--yes", "--lang", "en"])
        .exits(1)
        .says("comes with the program");
}

#[test]
fn an_unfinished_meeting_is_gone_on_with() {
    let program = two_evenings();
    let play = ["play", "twee.yaml", "--plain"];
    program.typing(play, "1\n\nneem-op\nstop\n").exits(0);
    program
        .typing(
            ["play", "twee.yaml", "--resume", "--plain"],
            "luister\nstop\n",
        )
        .exits(0)
        .says("Het is stil.");
    program
        .run(["play", "five-afternoons", "--resume", "--lang", "en"])
        .exits(1)
        .says("nothing to go on with");
}

#[test]
fn the_schema_of_a_programme_sees_what_can_be_seen_by_form() {
    let program = Program::new();
    let schema = validator(&program, &["schema", "--programme"]);
    let shipped =
        std::fs::read_to_string(ours("scenarios/programmes/five-afternoons.yaml")).unwrap();
    for text in [TWO, &shipped] {
        assert_eq!(objections(&schema, &yaml(text).expect("YAML")), [""; 0]);
    }
    for (from, to) in [
        ("programme: twee", "programme: twee avonden"),
        ("minutes: 90", "minutes: 0"),
        ("scenarios: [klein]", "scenarios: []"),
        ("bring: [Een telefoon]", "bring: Een telefoon"),
        ("title: De deur", "titel: De deur"),
    ] {
        let broken = TWO.replace(from, to);
        assert_ne!(broken, TWO);
        assert_ne!(objections(&schema, &yaml(&broken).expect("YAML")), [""; 0]);
        program.file("stuk.yaml", &broken);
        program.run(["check", "stuk.yaml"]).exits(1);
    }
}
