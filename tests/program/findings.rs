//! Findings, as an author meets them: `tests/findings/*.yaml` carry `# E0103 9:15` beside the fault.

use std::collections::BTreeSet;
use std::fs;

use serde::Deserialize;
use veerkracht::scenario::codes;

use crate::program::{Program, ours};

#[derive(Deserialize)]
struct Report {
    findings: Vec<Found>,
}

#[derive(Deserialize)]
struct Found {
    file: String,
    code: String,
    line: usize,
    column: usize,
}

/// Codes of files that are hardly text; `hostile` meets those.
const HOSTILE: [&str; 6] = ["E0001", "E0002", "E0004", "E0005", "E0009", "W0012"];

#[test]
fn every_fault_is_found_where_it_is_and_nothing_else_is() {
    let folder = ours("tests/findings");
    let program = Program::new();
    let said = program.run(["check", "--format", "json", &folder.display().to_string()]);
    let report: Report = serde_json::from_str(&said.exits(1).out).expect("a report");
    let mut met = BTreeSet::new();
    for entry in fs::read_dir(&folder).expect("a folder") {
        let path = entry.expect("a file").path();
        let text = fs::read_to_string(&path).expect("text");
        let expected: Vec<String> = text
            .lines()
            .filter_map(|line| line.rsplit_once("# "))
            .filter(|(_, note)| note.starts_with(['E', 'W']) && note.contains(':'))
            .flat_map(|(_, note)| note.split(", ").map(str::to_owned))
            .collect();
        let name = path.file_name().unwrap().to_string_lossy();
        let found: Vec<String> = report
            .findings
            .iter()
            .filter(|found| found.file.ends_with(&format!("/{name}")))
            .map(|found| format!("{} {}:{}", found.code, found.line, found.column))
            .collect();
        assert_eq!(sorted(found), sorted(expected.clone()), "{name}");
        met.extend(expected.iter().map(|note| note[..5].to_owned()));
    }
    let all: BTreeSet<String> = codes::ALL.iter().map(|code| code.0.to_owned()).collect();
    let hostile = HOSTILE.map(str::to_owned);
    let missed: Vec<_> = all.difference(&met).collect();
    assert_eq!(missed, hostile.iter().collect::<Vec<_>>());
}

fn sorted(mut list: Vec<String>) -> Vec<String> {
    list.sort();
    list
}

#[test]
fn a_misspelt_target_is_shown_with_its_line_and_the_word_that_was_meant() {
    let program = Program::new();
    let text = fs::read_to_string(ours("tests/findings/no-such-name.yaml")).expect("text");
    program.file("vergadering.yaml", text);
    let said = program.run(["check", "--lang", "nl", "vergadering.yaml"]);
    said.exits(1)
        .says("vergadering.yaml:27:15")
        .says("goto: klar")
        .says("^^^^ bedoelde je `klaar`?")
        .says("Er is geen scène `klar`.");
}

/// What is wrong may stand right behind a letter that takes more than one byte.
#[test]
fn a_place_behind_an_accent_is_shown() {
    let program = Program::new();
    let head = "format: 1\nid: t\nversion: 1.0.0\ntitle: T\nlanguage: nl\nstart: a\nscenes:\n";
    let scene = |text: &str, when: &str| {
        format!(
            "  a: {{ text: {text}, choices: {{ c: {{ text: u, gain: g, cost: c, when: {when}, goto: z }} }} }}\n  z: {{ ending: true, text: Z }}\n"
        )
    };
    for (text, when, place, line) in [
        ("x", "café=3", "E0301", "café=3"),
        ("x", "né!", "E0301", "né!"),
        ("privé: ja: nee", "m", "E0003", "privé: ja: nee"),
    ] {
        let path = program.file("accent.yaml", format!("{head}{}", scene(text, when)));
        let path = path.display().to_string();
        for command in ["check", "play", "host", "explore", "graph", "preview"] {
            for language in ["nl", "en"] {
                let said = program.run([command, &path, "--plain", "--lang", language]);
                let said = said.exits(1);
                let all = format!("{}{}", said.out, said.err);
                assert!(
                    all.contains(place) && all.contains(line),
                    "{command}: {all}"
                );
            }
        }
        let said = program.run(["check", &path, "--format", "json"]);
        said.exits(1).says(place);
    }
}

#[test]
fn every_code_is_explained_in_both_languages() {
    let program = Program::new();
    for code in codes::ALL {
        for language in ["nl", "en"] {
            let said = program.run(["explain", code.0, "--lang", language]);
            let said = said.exits(0);
            let (wrong, right) = match language {
                "nl" => ("\nFout:\n\n", "\nGoed:\n\n"),
                _ => ("\nWrong:\n\n", "\nRight:\n\n"),
            };
            let shown = [wrong, right].map(|part| said.out.contains(part));
            assert_eq!(shown, [!HOSTILE.contains(&code.0); 2], "{}", code.0);
            assert!(
                said.out.trim().len() > 30 && !said.out.contains("-explain"),
                "{} {language}: {}",
                code.0,
                said.out
            );
        }
    }
    let unknown = program.run(["explain", "E9999", "--lang", "en"]);
    unknown.exits(1).says("E0201");
}
