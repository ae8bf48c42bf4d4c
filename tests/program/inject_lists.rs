//! A list of injects comes in: the table of an organiser, that of our own handbook, and tables that were made to hurt.

use std::fmt::Write as _;
use std::fs;

use veerkracht::scenario::{Exit, Scenario, load};

use crate::program::{Program, Said};

/// What a network made for an earlier exercise, with titles above it, as a spreadsheet saves it.
const LIST: &str = "\u{feff}Oefening Vrijdagmiddag;;;;;;;;;\r
Netwerk Oosterwaarde, versie 3;;;;;;;;;\r
;;;;;;;;;\r
Nr.;Tijd (uu:mm);Van;Aan;Middel;Inhoud bericht;Verwachte reactie;Opmerkingen;Fase;Optioneel\r
1;19:30;Wijkagent;Voorzitter;Telefoon;\"Er staat een groep voor de deur.\r
Ik weet nog niet wat ze willen.\";Belt terug, vraagt door;Rustig spreken;1;\r
3;20:10;De Courant;Woordvoerder;Persbericht;Onrust bij moskee, zegt buurman.;Spreekt af wie belt;;2;\r
2;19:45;Een moeder;Voorzitter en imam;WhatsApp;Klopt het dat er {iets} is? Mijn zoon is *binnen*.;Antwoordt snel;;1;\r
Pauze;;;;;;;;;\r
4;23:50;Gemeente;Alle deelnemers;Mail;De burgemeester wil morgen komen.;;Alleen ter informatie;2;\r
5;00:15;Onbekend;;Social media;Er gaat een filmpje rond.;Meldt en bewaart;;3;nee\r
6;na de nacht;Buurvrouw;Voorzitter;Rollenspel;Ze brengt soep.;Bedankt haar;;3;\r
7;21:00;Jongerenwerker;;Telefoon;Hij heeft hulp nodig.;Denkt mee;;;ja\r
";

fn imported(program: &Program, name: &str, content: impl AsRef<[u8]>, language: &str) -> Said {
    program.file(name, content);
    program.run(["import", name, "--lang", language])
}

/// What came in, read as any file is.
fn made(program: &Program, name: &str) -> (String, Scenario, Vec<&'static str>) {
    let text = fs::read_to_string(program.folder.path().join(name)).expect("a scenario");
    let loaded = load(text.as_bytes());
    let codes = loaded.findings.iter().map(|finding| finding.code.0);
    let codes = codes.collect();
    (text, loaded.scenario.expect("a scenario"), codes)
}

#[test]
fn a_list_of_an_organiser_comes_in_and_is_played_to_the_end() {
    let program = Program::new();
    let said = imported(&program, "lijst.csv", LIST, "nl").exits(0);
    said.says("met 8 scènes, 6 keuzes en één einde")
        .says("rij 2: Dit staat boven de eerste scène: “Netwerk Oosterwaarde, versie 3”")
        .says("rij 4: De kolom “Fase” kennen we niet.")
        .says("rij 7: In “Een moeder” zijn accolades ronde haken geworden")
        .says("rij 7: Deze rij stond onder een rij met een latere tijd.")
        .says("rij 8: Hier staat geen bericht.")
        .says("rij 11: “na de nacht” is geen tijd of dag die we kunnen lezen.")
        .says("rij 11: “Rollenspel” kennen we niet als soort bericht.");
    let (text, scenario, codes) = made(&program, "lijst.yaml");
    assert!(codes.iter().all(|&code| code == "W0406"), "{codes:?}");
    assert_eq!(scenario.title, "Oefening Vrijdagmiddag");
    for part in [
        "kind: call\n        from: Wijkagent",
        "kind: article\n        from: De Courant",
        "kind: message\n        from: Een moeder",
        "kind: post\n        from: Onbekend",
        "**Verwachte reactie:** Belt terug, vraagt door",
        "**Fase:** 1",
        "clock: na de nacht",
        "day: 2\n      time: 00:15",
        "by: moderator",
        "goto: resume",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    program
        .run(["check", "lijst.yaml", "--lang", "nl"])
        .says("lijst.yaml: compleet:")
        .says("0 fouten, 6 waarschuwingen");
    // Five decisions, and a message of which nothing is expected.
    let typed = "1\n1\n1\n\n1\n1\n\n";
    let played = program.typing(["play", "lijst.yaml", "--plain", "--lang", "nl"], typed);
    let at = |told: &str| {
        let place = played.out.find(told);
        place.unwrap_or_else(|| panic!("{told}\n{}", played.out))
    };
    let order = [
        "Dag 1, 19:30 · Wijkagent",
        "Voorzitter",
        "Mijn zoon is *binnen*.",
        "Onrust bij moskee",
        "Dag 2, 0:15",
        "Ze brengt soep.",
        "== Einde ==",
    ];
    assert!(order.windows(2).all(|two| at(two[0]) < at(two[1])));
    assert!(!played.out.contains("Verwachte reactie"));
    assert!(!played.out.contains("Hij heeft hulp nodig."));
}

#[test]
fn the_same_list_comes_in_however_it_was_saved() {
    let program = Program::new();
    let plain = "Time,From,Method,Message,Expected action\n9:30 PM,Café Noord,Phone,Is it true?,Asks back\n";
    let windows: Vec<u8> = plain
        .chars()
        .map(|sign| u8::try_from(u32::from(sign)).expect("a letter of Windows"))
        .collect();
    let wide: Vec<u8> = format!("\u{feff}{}", plain.replace(',', "\t"))
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let counted = plain.replace("9:30 PM", "0.895833333");
    let saved: [(&str, Vec<u8>); 5] = [
        ("plain.csv", plain.into()),
        ("windows.csv", windows),
        ("unicode.txt", wide),
        ("counted.csv", counted.into()),
        (
            "said.csv",
            format!("sep=|\n{}", plain.replace(',', "|")).into(),
        ),
    ];
    for (name, bytes) in saved {
        imported(&program, name, bytes, "en").exits(0);
        let name = name.rsplit_once('.').expect("an ending").0;
        let (text, ..) = made(&program, &format!("{name}.yaml"));
        for part in [
            "from: Café Noord",
            "time: \"21:30\"",
            "kind: call",
            "Is it true?",
        ] {
            assert!(text.contains(part), "{name}: {part}\n{text}");
        }
    }
}

#[test]
fn a_day_is_a_date_or_a_number_and_lasts_until_the_next() {
    let program = Program::new();
    let list =
        "Datum;Tijd;Bericht;Van\n2-5-2026;10:00;Een;A\n;11:00;Twee;B\n3-5-2026;09:00;Drie;C\n";
    imported(&program, "dagen.csv", list, "nl").exits(0);
    let (text, _, codes) = made(&program, "dagen.yaml");
    assert!(codes.iter().all(|&code| code == "W0406"), "{codes:?}");
    let second = "day: 1\n      weekday: saturday\n      time: \"11:00\"";
    let third = "day: 2\n      weekday: sunday\n      time: 09:00";
    assert!(text.contains(second) && text.contains(third), "{text}");
}

#[test]
fn a_time_after_the_beginning_is_an_order_and_is_told_as_it_stands() {
    let program = Program::new();
    let list = "Time,Text,From\nT+30,Second.,A\nT+0:15,First.,B\n";
    let said = imported(&program, "after.csv", list, "en").exits(0);
    assert!(!said.out.contains("is no time"), "{}", said.out);
    let (text, scenario, codes) = made(&program, "after.yaml");
    assert!(codes.iter().all(|&code| code == "W0406"), "{codes:?}");
    assert_eq!(scenario.scene(scenario.start).id, "b", "{text}");
    assert!(text.contains("clock: T+0:15"), "{text}");
}

#[test]
fn the_plan_of_a_control_cell_comes_in() {
    let program = Program::new();
    let list = "nummer;tijd;aan;als;tekst;verwacht;verstuurd\n1;10:45;noord;de pers;'+31 6 klopt dat?;woordvoering;noord: ja\n";
    imported(&program, "plan.csv", list, "nl").exits(0);
    let (text, ..) = made(&program, "plan.yaml");
    for part in ["from: de pers", "text: +31 6 klopt dat?", "title: noord"] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert!(!text.contains("noord: ja"), "{text}");
}

#[test]
fn our_own_handbook_comes_in_as_a_table() {
    let program = Program::new();
    for language in ["nl", "en"] {
        let name = format!("gids-{language}.csv");
        let report = ["report", "--guide", "list-left-the-room", "--to", "csv"];
        let report = report
            .into_iter()
            .chain(["--out", &name, "--lang", language]);
        program.run(report).exits(0);
        program.run(["import", &name, "--lang", language]).exits(0);
        let (text, scenario, codes) = made(&program, &format!("gids-{language}.yaml"));
        let own = program.run(["check", &format!("gids-{language}.yaml"), "--lang", "en"]);
        own.says(": complete: ").says("0 errors");
        assert!(codes.iter().all(|&code| code == "W0406"), "{codes:?}");
        // Scenes have their ids, choices lead where they led, and there are as many endings.
        for id in ["screen", "kitchen"] {
            assert!(text.contains(&format!("\n  {id}:\n")), "{text}");
        }
        assert!(text.contains("goto: kitchen\n"), "{text}");
        let endings = scenario.scenes.iter();
        let endings = endings.filter(|it| matches!(it.exit, Exit::Ending)).count();
        assert_eq!((scenario.scenes.len(), endings), (16, 4));
    }
}

#[test]
fn choices_in_a_table_are_choices() {
    let program = Program::new();
    let list = "nr,time,text,options\n1,9:00,He rings.,\"Answer\nWait\"\n2,9:10,He rings again.,\"1. Answer -> 3\n2. Wait -> 4\"\n\
                3,9:20,He asks.,\n4,9:30,He is gone.,\n";
    imported(&program, "options.csv", list, "en").exits(0);
    let (text, scenario, _) = made(&program, "options.yaml");
    assert_eq!(scenario.scenes.len(), 5);
    for part in [
        "text: Answer\n        goto: he-rings-again",
        "text: Wait\n        goto: he-is-gone",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

#[test]
fn what_is_no_list_is_told() {
    let program = Program::new();
    imported(&program, "los.csv", "een;twee\ndrie;vier\n", "nl")
        .exits(1)
        .says("geen rij met namen van kolommen die we kennen");
    imported(&program, "leeg.csv", "Tijd;Tekst\n;\n", "nl")
        .exits(1)
        .says("staat nog geen scène");
    for (name, kind) in [("lijst.xlsx", "Excel"), ("lijst.ods", "LibreOffice Calc")] {
        imported(&program, name, "PK\x03\x04", "nl")
            .exits(1)
            .says(&format!("“{name}” is een bestand van {kind}: sla"));
    }
    let many = format!("Tijd;Tekst\n{}", "9:00;x\n".repeat(6_000));
    imported(&program, "lang.csv", many, "nl")
        .exits(1)
        .says("5000 scènes");
}

#[test]
fn a_table_that_was_made_to_hurt_comes_in_or_is_refused() {
    let program = Program::new();
    let mut wide = String::from("Tijd;Tekst");
    let mut below = String::from("9:00;x");
    for column in 0..16_384 {
        let _ = write!(wide, ";k{column}");
        below.push_str(";y");
    }
    let tables = [
        format!("{wide}\n{below}\n"),
        "Tijd;Tekst\n9:00;\u{1b}[31mred\u{202e}\u{7}\n".to_owned(),
        "Tijd;Tekst;Van\n9:00;=1+1;@x\n99999;-1;+2\n".to_owned(),
        format!("Tijd;Tekst\n9:00;{}\n", "woord ".repeat(20_000)),
        format!("Tijd;Tekst\n9:00;{}\n", "{*<`#".repeat(5_000)),
        "Datum;Tekst\n1-1-0001;a\n31-12-9999;b\n99999;c\n0;d\n".to_owned(),
        "Tijd;Tekst;Reserve\n9:00;a;ja\n9:01;b;ja\n".to_owned(),
        "nr;Tekst;Keuzes;Daarna\n1;a;\"→ 1\n1. → \n2. x → 1; 2; 9\";\n2;b;;resume\n".to_owned(),
        "Tijd;Titel;Tekst\n9:00;resume;deadline\n9:01;resume;yes\n9:02;---;&a *b !c\n".to_owned(),
        format!("Tijd;Tekst;Aan\n{}", "9:00;x;a, b/c;d\n".repeat(4_000)),
    ];
    for (number, table) in tables.iter().enumerate() {
        let said = imported(&program, &format!("t{number}.csv"), table, "nl").exits(0);
        let signs = said
            .out
            .chars()
            .filter(|sign| sign.is_control() && *sign != '\n');
        assert_eq!(signs.count(), 0, "{number}");
        let (text, _, codes) = made(&program, &format!("t{number}.yaml"));
        // What an author decides: prices, what nothing leads to, and a story that does not end.
        let allowed = ["W0406", "W0403", "E0402"];
        let other = codes.iter().find(|code| !allowed.contains(code));
        let beginning: String = text.chars().take(3_000).collect();
        assert_eq!(other, None, "{number}\n{beginning}");
    }
}

/// Days as people say them go on from row to row, and headings that come back are no message.
#[test]
fn days_that_have_a_name_follow_on_each_other() {
    let program = Program::new();
    let rows = "Nr;Tijd;Van;Bericht\n1;10:00;Wim;Een\n;;;\nNr;Tijd;Van;Bericht\n2;11:00;Wim;Twee\n3;8:30;Wim;Drie\n4;9:00;Wim;Vier\n";
    for (name, days) in [
        ("namen", ["donderdag", "", "vrijdag", ""]),
        ("kort", ["do 12/11", "", "vr 13/11", ""]),
        (
            "datums",
            ["12 november", "12 november", "13 november", "13 november"],
        ),
    ] {
        let mut days = days.iter();
        let rows = rows.lines().map(|row| match row.split(';').next() {
            Some("Nr") => format!("{row};Dag\n"),
            Some("") => format!("{row};\n"),
            _ => format!("{row};{}\n", days.next().expect("a day")),
        });
        let said = imported(
            &program,
            &format!("{name}.csv"),
            rows.collect::<String>(),
            "nl",
        )
        .exits(0);
        assert!(!said.out.contains("geen tijd of dag"), "{}", said.out);
        let (text, scenario, _) = made(&program, &format!("{name}.yaml"));
        assert_eq!(scenario.scenes.len(), 5, "{text}");
        let at = |message: &str| text.find(&format!("text: {message}\n")).expect(message);
        assert!(
            at("Een") < at("Twee") && at("Twee") < at("Drie") && at("Drie") < at("Vier"),
            "{text}"
        );
        assert_eq!(text.matches("day: 2").count(), 2, "{text}");
    }
}

#[test]
fn what_would_get_lost_without_a_word_is_told() {
    let program = Program::new();
    let open = "Tijd;Van;Bericht\n10:00;Wim;\"Nooit dicht\n11:00;Wim;Weg\n";
    let said = imported(&program, "open.csv", open, "nl").exits(1);
    assert!(
        said.err
            .contains("In rij 2 van “open.csv” begint een aanhalingsteken"),
        "{}",
        said.err
    );
    // What begins as a list or a heading does is read as it stands.
    let notes =
        "Tijd;Van;Bericht;Opmerking\n10:00;Wim;Een;\"# zij wist het\n- het is een leugen\"\n";
    imported(&program, "notes.csv", notes, "nl").exits(0);
    let (text, ..) = made(&program, "notes.yaml");
    let kept = ["\\# zij wist het\\\n", "\\- het is een leugen"];
    assert!(kept.iter().all(|it| text.contains(it)), "{text}");
    // A column of numbers is no text, whatever it is called.
    let numbers = "Inject,Time,From,Message\n1,10:00,Wim,The door is open.\n";
    imported(&program, "numbers.csv", numbers, "en").exits(0);
    let (text, ..) = made(&program, "numbers.yaml");
    assert!(text.contains("text: The door is open."), "{text}");
}
