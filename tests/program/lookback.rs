//! After an ending the debrief says which decision changed most about how it could end, on the screen and in lines.

use crate::program::Program;
use crate::screen::Screen;

/// Two decisions and two endings. To the right there is only rain; to the left it is one in two.
const FORK: &str = "\
format: 1
id: splitsing
version: 1.0.0
title: De splitsing
language: nl
competencies:
  care: { title: Zorg }
state:
  verteld: false
start: pad
scenes:
  pad:
    title: Het pad
    clock: 10:00
    text: Het pad splitst.
    choices:
      links: { text: Naar links, gain: Zicht, cost: Tijd, score: { care: +2 }, effects: { verteld: true }, goto: heuvel }
      rechts: { text: Naar rechts, gain: Tijd, cost: Zicht, score: { care: -1 }, goto: heuvel }
  heuvel:
    title: De heuvel
    text: Het waait.
    choices:
      klim: { text: Klim, when: verteld, gain: Zon, cost: Adem, goto: zon }
      wacht: { text: Wacht, gain: Adem, cost: Zon, goto: regen }
  zon: { ending: true, title: Zon, text: De zon schijnt. }
  regen: { ending: true, title: Regen, text: Het regent. }
";

fn program() -> Program {
    let program = Program::new();
    program.file("splitsing.yaml", FORK);
    program
}

#[test]
fn the_turning_point_is_on_the_screen_with_its_bars_and_numbers() {
    let program = program();
    let mut screen = Screen::open(&program, &["play", "splitsing.yaml", "--seed", "1"]);
    screen.shows("Enter beginnen").types("\r");
    screen
        .shows("2 Naar rechts")
        .types("2")
        .shows("Dit bracht het")
        .types("\r");
    screen
        .shows("1 Wacht")
        .types("1")
        .shows("Dit bracht het")
        .types("\r");
    screen.shows("Het regent.").shows("4 Keerpunt").types("4");
    screen
        .shows("Dit besluit veranderde het meest aan hoe het kon aflopen:")
        .shows("10:00 · Het pad")
        .shows("● Naar rechts")
        .shows("Zon    ■■■□□□□□□□ 25,0 %         □□□□□□□□□□ kan niet meer")
        .shows("Regen  ■■■■■■■■□□ 75,0 %         ■■■■■■■■■■ 100,0 %")
        .shows("Daarna kan niet meer: Zon")
        .shows("○ Naar links");
    assert_eq!(screen.contents().matches("ogen dicht").count(), 1);
    for _ in 0..20 {
        screen.types("\x1b[B");
    }
    screen
        .shows("■■■□□□□□□□ 25 van de 100")
        .shows("geen verschil");
    screen.types("2").shows("−1 ├●───────────────────┤ +2");
    screen.types("3").shows("› ● 10:00 · Het pad").types("\r");
    screen.shows("Dan kwam vooral “Zon” dichterbij: van 25,0 % naar 50,0 %.");
    screen.types("q");
    assert!(screen.ends());

    let mut screen = Screen::open(&program, &["play", "splitsing.yaml", "--lang", "en"]);
    screen.shows("Enter begin").types("\r");
    screen
        .shows("2 Naar rechts")
        .types("2")
        .shows("What it brought")
        .types("\r");
    screen
        .shows("1 Wacht")
        .types("1")
        .shows("What it brought")
        .types("\r");
    screen.shows("6 Take along").types("4");
    screen
        .shows("This decision changed most about how it could end:")
        .shows("● Naar rechts")
        .shows("25.0 %")
        .shows("Out of reach from then on: Zon");
    screen.types("q");
    assert!(screen.ends());
}

#[test]
fn the_turning_point_is_told_in_lines() {
    let program = program();
    let said = program
        .typing(["play", "splitsing.yaml"], "2\n1\nstop\n")
        .exits(0);
    assert_eq!(said.out.matches("ogen dicht").count(), 1, "{}", said.out);
    said.says("== Het keerpunt ==")
        .says("10:00 · Het pad: Naar rechts")
        .says("Zon: ervoor 25,0 %, erna kan niet meer")
        .says("Daarna kan niet meer: Zon")
        .says("Dan kwam vooral “Zon” dichterbij: van 25,0 % naar 50,0 %.")
        .says("1. Het pad: 25 van de 100")
        .says("2. De heuvel: geen verschil")
        .says("uitgekomen op −1; in dit scenario kan het van −1 tot +2");
    let arguments = ["play", "splitsing.yaml", "--lang", "en"];
    program
        .typing(arguments, "2\n1\nquit\n")
        .exits(0)
        .says("This decision changed most about how it could end:")
        .says("10:00 · Het pad: Naar rechts")
        .says("Out of reach from then on: Zon");
}

/// What can no longer be reached says so alike, since whichever decision it is; there is no number beside it.
#[test]
fn what_is_out_of_reach_has_no_chance_on_any_face() {
    let program = Program::new();
    let story = FORK
        .replace("cost: Zicht, score: { care: -1 }, goto: heuvel }", "cost: Zicht, goto: zee }")
        .replace("scenes:\n", "scenes:\n  zee: { ending: true, title: Zee, text: De zee. }\n")
        .replace(
            "      wacht: { text: Wacht, gain: Adem, cost: Zon, goto: regen }",
            "      wacht: { text: Wacht, gain: Adem, cost: Zon, goto: [{ chance: 999, to: regen }, { chance: 1, to: mist }] }\n      \
             slaap: { text: Slaap, gain: Adem, cost: Zon, goto: regen }\n  \
             mist: { ending: true, title: Mist, text: Mist. }\n  \
             nooit: { ending: true, title: Nooit, text: Nooit. }",
        );
    program.file("splitsing.yaml", story);
    let played = program
        .typing(["play", "splitsing.yaml"], "1\n3\nstop\n")
        .exits(0);
    let played = played
        .says("Zee: ervoor 50,0 %, erna kan niet meer")
        .says("Nooit: ervoor kan niet meer, erna kan niet meer")
        .says("Mist: ervoor < 0,1 %, erna < 0,1 %");
    assert!(!played.out.contains(" 0,0 %"), "{}", played.out);
    let mail = program.run(["report", "latest", "--to", "md"]).exits(0);
    let mail = mail
        .says("Hierna kan niet meer: “Mist” (was \\< 0,1 %), “Zon” (was 33,3 %).")
        .says("| Zee | 50,0 % | kan niet meer |")
        .says("| Nooit | kan niet meer | kan niet meer |")
        .says("| Mist | \\< 0,1 % | \\< 0,1 % |");
    assert!(!mail.out.contains(" 0,0 %"), "{}", mail.out);
    let explored = program.run(["explore", "splitsing.yaml"]).exits(0);
    let explored = explored.says("□□□□□□□□□□□□□□□□□□□□ out of reach  Nooit");
    assert!(!explored.out.contains(" 0.0 %"), "{}", explored.out);
}
