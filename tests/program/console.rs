//! A moderator leads an evening alone in a real terminal, with people who are not there.

use std::time::{Duration, Instant};

use crate::program::{Program, Said};
use crate::screen::Screen;

const SCENARIO: &str = "threat-before-friday";
const PATIENCE: Duration = Duration::from_secs(60);

/// The screen without what a clock wrote on its first two lines and in the line of the deadline.
fn still(screen: &Screen) -> String {
    let is_time = |word: &str| word.contains(':') && word.chars().any(|sign| sign.is_ascii_digit());
    let contents = screen.contents();
    let lines = contents.lines().enumerate().map(|(row, line)| {
        let timed = row < 2 || line.contains('→') || line.contains('/');
        if !timed {
            return line.trim_end().to_owned();
        }
        let words = line.trim_end().split(' ').map(|word| match is_time(word) {
            true => word.replace(|sign: char| sign.is_ascii_digit(), "0"),
            false => word.to_owned(),
        });
        words.collect::<Vec<_>>().join(" ")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The screen once it is whole: when nothing but the clock went on.
fn whole(screen: &mut Screen) -> String {
    loop {
        let before = still(screen);
        if before == still(screen.turns("")) {
            return before;
        }
    }
}

fn host(program: &Program, arguments: &[&str], size: (u16, u16)) -> Screen {
    // What the scenario asks first is asked in lines, before there is a screen.
    let answered: &[&str] = match arguments.first() {
        Some(&SCENARIO) => &["--answer", "pace=afternoon"],
        _ => &[],
    };
    let arguments = [&["host"], arguments, answered].concat();
    Screen::with(program, &arguments, size, "1")
}

#[test]
fn nothing_is_decided_on_a_screen_too_small_to_ask() {
    let program = Program::new();
    let mut screen = host(
        &program,
        &[SCENARIO, "--lang", "en", "--port", "0"],
        (24, 80),
    );
    screen.shows("Enter begins").types("\r").shows("talk");
    screen
        .types("v")
        .shows("Open the vote")
        .types("\r")
        .shows("Vote 1 open");
    screen.resizes(24, 79).shows("too small").types("v\rv\r!");
    // What was typed before it is done, or was not heard.
    let export = ["records", "export", "latest"];
    let stopped = |kept: &Said| kept.out.contains("stop-word");
    let begun = Instant::now();
    while !stopped(&program.run(export)) {
        assert!(begun.elapsed() < PATIENCE, "{}", screen.contents());
    }
    let kept = program.run(export).exits(0);
    assert!(kept.out.contains("vote-opened") && !kept.out.contains("vote-closed"));
    screen.resizes(24, 80).shows("Everything stands still");
    screen.interrupts();
    assert!(screen.ends());
}

#[test]
fn a_whole_evening_alone_goes_on_after_the_power_went_and_is_in_the_record() {
    let program = Program::new();
    begin_until_the_power_goes(&program);
    go_on(&program);
    let id = program.sessions()[0]["id"].as_str().unwrap().to_owned();
    let shown = program
        .run(["records", "show", &id, "--format", "json"])
        .exits(0);
    let whole = ["records", "export", "--whole", &id];
    let whole = program.run(whole).exits(0).out.replace(' ', "");
    assert!(whole.contains(r#""hands":4"#), "{whole}");
    for kept in [
        "Kinderen eerst!",
        "Sporen gaan voor",
        "De krant belt.",
        "Het werd stil!",
        "stop-word",
        "rewound",
        "reopened",
        r#""choice": "cover""#,
        r#""choice": "clean""#,
    ] {
        let plain = |text: &str| text.replace(' ', "");
        assert!(
            plain(&shown.out).contains(&plain(kept)),
            "{kept} is not in:\n{}",
            shown.out
        );
    }
    let alone = program.run(["play", "--resume", &id, "--lang", "en"]);
    alone.exits(1).says("veerkracht host --resume");
    for never in [r#""name""#, r#""seat""#, r#""token""#] {
        assert!(!shown.out.contains(never), "{never} is in:\n{}", shown.out);
    }
}

/// A vote, a decision, something that the story does not have, a note, a break and the stop word.
fn begin_until_the_power_goes(program: &Program) {
    let evening = [SCENARIO, "--lang", "nl", "--seed", "3", "--rehearse", "25"];
    let mut screen = host(program, &evening, (30, 100));
    screen
        .shows("25 bedachte deelnemers")
        .shows("stopwoord")
        .types("\r");
    screen
        .shows("Kom even")
        .shows("In gesprek")
        .types("v")
        .shows("De stemming openen?");
    screen
        .types("\r")
        .shows("Stemming 1 open")
        .shows("6 van 25 gestemd");
    screen
        .types("2")
        .shows("Handen voor keuze 2")
        .types("4\r")
        .shows("+ 4 handen");
    // Where everybody has voted by now, nothing is asked, and Enter does nothing.
    screen.types("v\r").shows("alleen jij ziet de uitslag");
    screen
        .types("s")
        .shows("aan iedereen tonen?")
        .types("\r")
        .shows("Stemming 1 getoond");
    screen.types("d").shows("Wat is het besluit?").types("2\r");
    screen
        .shows("Waarom?")
        .types("Kinderen eerst!\r")
        .shows("Waarom zag iemand het anders")
        .types("Sporen gaan voor\r");
    screen
        .shows("Zo wordt het opgeschreven")
        .shows("Wie besloot?")
        .types("\r")
        .shows("Dit bracht het");
    screen
        .types(" ")
        .shows("Verder naar de scène?")
        .types("\r")
        .shows("De sleutels");
    screen
        .types("i")
        .shows("De school ook")
        .types("\r")
        .shows("Die inject past nu niet in het verhaal.")
        .types("a")
        .types("De krant belt.\r")
        .shows("De groep leest het nu.");
    screen
        .types("n")
        .shows("Notitie bij dit moment")
        .types("Het werd stil!\r")
        .shows("notitie is bewaard");
    screen
        .types("p")
        .shows("Pauze")
        .types("p")
        .shows("Verder na de pauze?")
        .types("\r")
        .loses("Pauze");
    screen.types("!").shows("Kijk eerst hoe");
    screen.dies();
}

/// The stop word still holds; then a step back, and the other road.
fn go_on(program: &Program) {
    let mut screen = host(program, &["--resume", "--lang", "nl"], (24, 80));
    screen
        .shows("Er doen nu geen bedachte deelnemers mee.")
        .types("\r")
        .shows("Stopwoord");
    screen
        .types("p")
        .shows("Kan iedereen weer verder?")
        .types("\r")
        .loses("Stopwoord");
    screen
        .types("u")
        .shows("Terug naar “Kom even”?")
        .types("\r")
        .shows("Kom even");
    screen
        .types("d")
        .shows("Er is niet gestemd")
        .types("3\r\r\r");
    screen
        .shows("niets opgeschreven")
        .types("\r")
        .shows("Dit kostte het");
    screen.types("q").shows("Stoppen?").types("\r");
    assert!(screen.ends());
    assert!(screen.given_back());
    assert!(
        screen.contents().contains("host --resume"),
        "{}",
        screen.contents()
    );
}

#[test]
fn the_screens_are_as_they_were_looked_at() {
    for (language, size) in [("nl", (24, 80)), ("en", (30, 100))] {
        let program = Program::new();
        let mut screen = host(
            &program,
            &[SCENARIO, "--lang", language, "--seed", "3"],
            size,
        );
        let name = |screen: &str| format!("{screen}-{language}-{}x{}", size.1, size.0);
        screen.shows("□").types("\r").shows("07:10");
        insta::assert_snapshot!(name("talk"), whole(&mut screen));
        screen
            .types("v")
            .shows("?  Enter")
            .types("\r")
            .loses("?  Enter")
            .shows("0/0 ");
        screen
            .types("1")
            .shows("_ ")
            .types("9\r")
            .loses("_ ")
            .shows("9 han");
        screen
            .types("3")
            .shows("_ ")
            .types("4\r")
            .loses("_ ")
            .shows("13 han");
        insta::assert_snapshot!(name("vote"), whole(&mut screen));
        screen
            .types("v")
            .shows("?  Enter")
            .types("\r")
            .loses("?  Enter");
        screen.types("d").shows("› 1");
        insta::assert_snapshot!(name("tally"), whole(&mut screen));
    }
}

#[test]
fn five_tables_are_on_one_screen() {
    let program = Program::new();
    let evening = [
        SCENARIO,
        "--lang",
        "nl",
        "--seed",
        "3",
        "--tables",
        "5",
        "--rehearse",
        "25",
    ];
    let mut screen = host(&program, &evening, (24, 80));
    screen.shows("5 tafels").types("\r").shows("Alle tafels");
    insta::assert_snapshot!("tables-nl-80x24", whole(&mut screen));
    screen
        .types("\x1b[B")
        .shows("› 2")
        .types("\r")
        .shows("Tafel 2");
    screen
        .types("t")
        .shows("Alle tafels")
        .types("g")
        .shows("verder met tafel 2?");
    screen
        .types("\r")
        .shows("Iedereen gaat verder")
        .types("t")
        .shows("Verder met tafel 2");
    screen
        .resizes(20, 60)
        .shows("te klein")
        .resizes(24, 80)
        .shows("Alle tafels");
    screen.interrupts();
    screen.ends();
    assert!(screen.given_back());
    assert_eq!(program.sessions().len(), 5);
}
