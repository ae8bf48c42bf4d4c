//! Files that nobody's scenario looks like: refused with one clear sentence, in little memory, and never obeyed.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use crate::program::{BINARY, Program, Said};

/// Address space for a check, in kilobytes; far below what a bomb would take.
#[cfg(target_os = "linux")]
const MEMORY: u32 = 400_000;

/// Checks a file within bounded memory.
fn check(program: &Program, path: &Path) -> Said {
    #[cfg(target_os = "linux")]
    let output = Command::new("sh")
        .args([
            "-c",
            &format!("ulimit -v {MEMORY}; exec \"$0\" check --lang en \"$1\""),
        ])
        .arg(BINARY)
        .arg(path)
        .env("VEERKRACHT_DATA", program.data())
        .output();
    #[cfg(not(target_os = "linux"))]
    let output = Command::new(BINARY)
        .args(["check", "--lang", "en"])
        .arg(path)
        .env("VEERKRACHT_DATA", program.data())
        .output();
    let output = output.expect("the program");
    Said {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).expect("text"),
        err: String::from_utf8(output.stderr).expect("text"),
    }
}

/// Asserts that a file is refused with one finding of this code.
fn refused(content: impl AsRef<[u8]>, code: &str) {
    let program = Program::new();
    let path = program.file("vreemd.yaml", content);
    let said = check(&program, &path).exits(1);
    let found: Vec<_> = said
        .out
        .lines()
        .filter(|line| line.starts_with("error["))
        .collect();
    assert_eq!(found.len(), 1, "{}", said.out);
    assert!(found[0].starts_with(&format!("error[{code}]")), "{found:?}");
    assert!(said.out.len() < 4_000, "{} bytes said", said.out.len());
}

#[test]
fn a_hundred_megabytes_are_not_read() {
    let program = Program::new();
    let path = program.file("groot.yaml", "");
    let file = std::fs::File::options()
        .write(true)
        .open(&path)
        .expect("a file");
    file.set_len(100_000_000).expect("room");
    check(&program, &path).exits(1).says("error[E0002]");
}

#[test]
fn what_is_no_text_is_refused() {
    refused(
        std::fs::read(BINARY)
            .map(|bytes| bytes[..100_000].to_vec())
            .unwrap(),
        "E0001",
    );
    refused([b"title: caf\xc3".as_slice(), b"\n"].concat(), "E0001");
    refused("", "E0009");
    refused("# niets\n", "E0009");
}

#[test]
fn deep_nesting_is_refused() {
    refused("[".repeat(200_000), "E0004");
    refused("{a: ".repeat(200_000), "E0004");
    let mut stairs = String::new();
    for depth in 0..2_000 {
        stairs += &" ".repeat(depth);
        stairs += "a:\n";
    }
    refused(stairs, "E0004");
    refused("- ".repeat(200_000), "E0004");
}

#[test]
fn an_alias_bomb_is_refused() {
    let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let below = format!("*a{},", level - 1).repeat(10);
        bomb += &[format!("a{level}: &a{level} ["), below, "]\n".to_owned()].concat();
    }
    refused(bomb, "E0005");
}

#[test]
fn a_million_keys_are_refused() {
    let mut keys = String::new();
    for number in 0..700_000 {
        keys += &number.to_string();
        keys += ": \n";
    }
    refused(keys, "E0005");
    refused(format!("a: [{}]", "x,".repeat(1_000_000)), "E0005");
}

#[test]
fn a_condition_nests_as_deep_as_the_language_says_and_no_deeper() {
    let scenario = |depth: usize| {
        format!(
            "format: 1\nid: diep\nversion: 1.0.0\ntitle: Diep\nlanguage: nl\nstart: a\nscenes:\n  a:\n    text: [Nu, {{ when: '{}chose(a.ja){}', text: Meer }}]\n    choices: {{ ja: {{ text: Ja, gain: g, cost: c, goto: a }}, nee: {{ text: Nee, gain: g, cost: c, goto: klaar }} }}\n  klaar: {{ ending: true, text: Klaar. }}\n",
            "(".repeat(depth),
            ")".repeat(depth)
        )
    };
    let program = Program::new();
    let path = program.file("goed.yaml", scenario(30));
    check(&program, &path).exits(0);
    refused(scenario(100_000), "E0301");
}

#[test]
fn nothing_in_a_file_reaches_the_terminal_as_a_command() {
    let program = Program::new();
    for content in [
        "title: \"\x1b]0;gekaapt\x07\"\n",
        "\x1b[2J: 1\n",
        "title: \"\\e[2J\"\n",
        "title: \u{9b}2J\n",
        "id: \u{202e}omgekeerd\n",
        "a: *\x1b[31m\n",
    ] {
        let path = program.file("kwaad.yaml", content);
        for command in ["check", "play"] {
            let said = program.run([command, "--plain", &path.display().to_string()]);
            let said = said.exits(1);
            let all = format!("{}{}", said.out, said.err);
            let hidden = |sign: char| sign.is_control() && sign != '\n' || sign == '\u{202e}';
            assert!(!all.contains(hidden), "{content:?}: {all:?}");
        }
    }
    for named in [
        vec!["play", "\x1b[2Jnergens"],
        vec!["check", "\x1b[2Jnergens"],
        vec!["records", "import", "\x1b[2Jnergens.json"],
        vec!["report", "\x1b[2Jnergens.json"],
        vec!["play", "--replay", "\x1b[2Jnergens.json"],
        vec!["insights", "\x1b[2Jnergens"],
        vec![
            "graph",
            "reporter-calls",
            "--to",
            "svg",
            "--out",
            "nergens/\x1b[2J.svg",
        ],
        vec!["records", "export", "--to", "nergens/\x1b[2J.json"],
    ] {
        let said = program.run(&named).exits(1);
        assert!(!said.err.contains('\x1b'), "{named:?}: {:?}", said.err);
    }
}

/// What aliases repeat is read once, and counts each time: a text of 100 kB, a twenty thousand times repeated, is 2 GB.
#[test]
fn what_aliases_repeat_is_bounded_and_found_at_once() {
    let head = "format: 1\nid: t\nversion: 1.0.0\ntitle: T\nlanguage: en\nstart: a\nscenes:\n";
    let mut repeated = format!(
        "{head}  a: {{ ending: true, text: &t \"{}\" }}\n",
        "x".repeat(100_000)
    );
    for scene in 0..20_000 {
        let _ = writeln!(repeated, "  b{scene}: {{ ending: true, text: *t }}");
    }
    refused(repeated, "E0005");
    let list =
        |item: &dyn Fn(usize) -> String| (0..40_000).map(item).collect::<Vec<_>>().join(", ");
    let anchors = list(&|number| format!("&a{number} y"));
    let named = list(&|number| format!("*a{number}"));
    let aliases = format!("x: [{anchors}]\ny: [{named}]\nz: [{named}]\n");
    let program = Program::new();
    let path = program.file("aliassen.yaml", aliases);
    let said = check(&program, &path).exits(1);
    said.says("error[E0101]").says("`z`");
}

/// Findings, suggestions and the lines they stand in cost no more than a file is long.
#[test]
fn many_things_that_are_wrong_are_told_at_once() {
    let head = "format: 1\nid: t\nversion: 1.0.0\ntitle: T\nlanguage: en\nstart: a\n";
    let long = "-of-a-rather-long-story-about-the-evening";
    let (mut known, mut wrong) = (String::new(), String::new());
    for number in 0..12_000 {
        let _ = writeln!(known, "  variable-{number:06}{long}: false");
        let _ = write!(wrong, "varlable-{number:06}{long}: true, ");
    }
    let variables = format!(
        "{head}state:\n{known}scenes:\n  a: {{ text: x, effects: {{ {wrong} }}, goto: z }}\n  z: {{ ending: true, text: Z }}\n"
    );
    let mut keys = format!("{head}scenes:\n  a: {{ ending: true, text: Z }}\n");
    for scene in 0..5_000 {
        let _ = writeln!(
            keys,
            "  s{scene}: {{ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, text: \"\" }}"
        );
    }
    let program = Program::new();
    for (name, text) in [("namen", variables), ("sleutels", keys)] {
        let path = program
            .file(&format!("{name}.yaml"), text)
            .display()
            .to_string();
        let said = program.run(["check", "--format", "json", &path]).exits(1);
        let report: serde_json::Value = serde_json::from_str(&said.out).expect("a report");
        let findings = report["findings"].as_array().expect("findings");
        assert_eq!(findings.len(), 10_001, "{name}");
        let last = findings.iter().filter(|finding| finding["code"] == "E0005");
        assert_eq!(last.count(), 1, "{name}");
        let said = check(&program, path.as_ref()).exits(1);
        said.says("more in this file");
    }
}

/// A file in which much is still to be done is no file in which all is wrong.
#[test]
fn of_many_texts_that_wait_for_a_translation_the_first_are_told() {
    let mut text =
        "format: 1\nid: lang\nversion: 1.0.0\ntitle: Lang\nlanguage: nl\nstart: s0\nscenes:\n"
            .to_owned();
    for scene in 0..12_000 {
        let next = scene + 1;
        let _ = writeln!(text, "  s{scene}: {{ text: X, goto: s{next} }}");
    }
    text += "  s12000: { ending: true, text: Z }\n";
    let program = Program::new();
    program.file("lang.yaml", text);
    let translate = ["translate", "lang.yaml", "en", "--lang", "en"];
    program.run(translate).exits(0).says("12002 texts");
    let check = [
        "check",
        "lang.yaml",
        "--format",
        "json",
        "--max-situations",
        "1",
    ];
    let said = program.run(check).exits(1);
    let report: serde_json::Value = serde_json::from_str(&said.out).expect("a report");
    assert_eq!(
        (&report["errors"], &report["warnings"]),
        (&0.into(), &10_001.into())
    );
    let findings = report["findings"].as_array().expect("findings");
    let more = findings.iter().filter(|finding| finding["code"] == "W0012");
    assert_eq!(more.count(), 1);
    program.run(translate).exits(0).says("had to change");
}

/// What a scenario makes of its situations is not in its author's hands alone: exploring stops by itself.
#[test]
fn exploring_stops_where_it_would_take_too_long() {
    let program = Program::new();
    let head = |id: &str| {
        format!("format: 1\nid: {id}\nversion: 1.0.0\ntitle: T\nlanguage: nl\nstart: a\nscenes:\n")
    };
    let mut injects = head("injects");
    injects += "  a: { text: A, goto: b }\n  b: { ending: true, text: B }\n";
    for inject in 0..3_000 {
        let _ = writeln!(
            injects,
            "  i{inject}: {{ inject: {{ by: moderator }}, text: I, goto: resume }}"
        );
    }
    let mut memories = head("memories") + "  a:\n    text: A\n    choices:\n";
    for choice in 0..3_000 {
        let next = (choice + 1) % 3_000;
        let _ = writeln!(
            memories,
            "      c{choice}: {{ text: C, gain: g, cost: c, once: true, when: not chose(a.c{next}), goto: a }}"
        );
    }
    memories +=
        "      uit: { text: Uit, gain: g, cost: c, goto: b }\n  b: { ending: true, text: B }\n";
    let meters = (0..5).fold(head("meters") + "  a:\n    text: A\n    choices:\n", |text, meter| {
        text + &format!("      u{meter}: {{ text: U, gain: g, cost: c, effects: {{ m{meter}: +1 }}, goto: a }}\n")
    });
    let state = (0..5).fold(String::new(), |text, it| {
        text + &format!("  m{it}: {{ from: 0, to: 1000000, start: 0 }}\n")
    });
    let meters = meters.replace("start: a\n", &format!("state:\n{state}start: a\n"))
        + "      uit: { text: Uit, gain: g, cost: c, when: m0 > 9, goto: b }\n  b: { ending: true, text: B }\n";
    // What commutes is looked at in sets, however many ways there are.
    program.file("injects.yaml", injects);
    let said = program.run(["check", "--lang", "en", "injects.yaml", "--max-memory=20"]);
    let said = said.says("complete");
    // Nobody waits at a terminal.
    assert_eq!(said.err, "");
    for (name, text, bound, said) in [
        (
            "memories",
            memories,
            ["--max-memory=20", "--within=1h"],
            "--max-memory",
        ),
        (
            "meters",
            meters.clone(),
            ["--max-memory=300", "--within=1ms"],
            "--within",
        ),
        (
            "meters",
            meters,
            ["--max-situations=50000", "--within=1h"],
            "--max-situations",
        ),
    ] {
        let path = program.file(&format!("{name}.yaml"), text);
        let path = path.display().to_string();
        let arguments = ["check", "--lang", "en", &path, bound[0], bound[1]];
        program
            .run(arguments)
            .says("stopped at")
            .says(said)
            .says("Not proved is");
        let json = program.run(["check", "--format", "json", &path, bound[0], bound[1]]);
        let report: serde_json::Value = serde_json::from_str(&json.out).expect("a report");
        let explored = &report["explored"][0];
        assert_eq!(explored["complete"], false, "{name}");
        let why = said
            .trim_start_matches("--max-")
            .replace("--within", "time");
        assert_eq!(explored["stopped"], why, "{name}");
    }
}

/// What never begins or never ends is not waited for: a pipe, a device.
#[cfg(unix)]
#[test]
fn what_is_no_ordinary_file_is_refused_and_not_waited_for() {
    let program = Program::new();
    let pipe = program.data().join("pijp.yaml");
    std::fs::create_dir_all(program.data()).expect("a folder");
    let made = Command::new("mkfifo").arg(&pipe).status().expect("mkfifo");
    assert!(made.success());
    for path in [pipe.display().to_string(), "/dev/zero".to_owned()] {
        for command in [
            "check", "play", "explore", "graph", "preview", "compare", "insights",
        ] {
            let said = program.run([command, "--lang", "en", &path]).exits(1);
            assert!(
                said.err.contains("not an ordinary file"),
                "{command} {path}: {}",
                said.err
            );
        }
        let import = program.run(["records", "import", "--lang", "en", &path]);
        import.exits(1).says("not an ordinary file");
    }
}

/// A folder is judged by names and sizes before any file in it is read.
#[test]
fn a_folder_with_more_than_can_be_looked_through_is_refused() {
    let program = Program::new();
    let folder = program.data().join("alles");
    std::fs::create_dir_all(&folder).expect("a folder");
    for number in 0..501 {
        std::fs::write(folder.join(format!("f{number}.yaml")), "title: T\n").expect("a file");
        std::fs::write(folder.join(format!("f{number}.txt")), "").expect("a file");
    }
    let path = folder.display().to_string();
    for command in ["check", "play", "explore", "graph"] {
        let said = program.run([command, "--lang", "en", &path]);
        said.exits(1).says("501 scenarios");
    }
    std::fs::remove_file(folder.join("f500.yaml")).expect("a file");
    program
        .run(["check", "--lang", "en", &path])
        .exits(1)
        .says("f499.yaml");
}

/// A text may say one thing as often as it likes.
#[test]
fn a_text_with_very_many_variables_is_played() {
    let text = format!(
        "format: 1\nid: veel\nversion: 1.0.0\ntitle: T\nlanguage: nl\nstate:\n  m: {{ from: 0, to: 9, start: 7 }}\n\
         start: a\nscenes:\n  a: {{ ending: true, text: \"{}\" }}\n",
        "{m} ".repeat(100_000)
    );
    let program = Program::new();
    let path = program.file("veel.yaml", text).display().to_string();
    let said = program.run(["play", "--plain", &path]).exits(0);
    assert!(said.out.matches("7 7").count() >= 40_000);
}
