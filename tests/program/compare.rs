//! Groups beside each other: where they parted, what they voted and why, and nothing about one of them.

use veerkracht::record::{Export, SessionId, Store};

use crate::command_line::SMALL;
use crate::groups::{OPEN, QUIET, compare, group, reporter_calls, two};
use crate::program::Program;

/// The lines of the text from a part on, joined.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn groups_part_where_they_parted_with_reasons_beside_each_other() {
    let (program, one, other) = two();
    let said = compare(&program, &["--lang", "en"], [&one, &other]).exits(0);
    assert!(
        said.out.lines().all(|line| line.chars().count() <= 80),
        "{}",
        said.out
    );
    let text = flat(&said.out);
    for part in [
        "A · Group 1",
        "Your roads first parted at “Did he come to you?”.",
        "Here you chose the same.",
        "≠ Here your roads parted, by what you chose (A, B).",
        "Because: It still holds tomorrow",
        "Against: It sounds like a yes",
        "Because: <b>Honest</b> about what we do not know",
        "Decided: by most votes",
        "Care for people",
    ] {
        assert!(text.contains(part), "“{part}” is not in:\n{}", said.out);
    }
    assert!(!text.contains("another version"));
    let dutch = compare(
        &program,
        &["--label", "Oost", "--label", "West"],
        [&one, &other],
    );
    let dutch = dutch.exits(0).says("A · Oost").says("B · West");
    assert!(
        flat(&dutch.out).contains("Hier liepen jullie wegen uiteen, door wat jullie kozen (A, B).")
    );
}

#[test]
fn no_count_below_the_threshold_can_be_worked_out() {
    let (program, one, other) = two();
    let said = compare(&program, &["--lang", "en"], [&one, &other]).exits(0);
    let text = flat(&said.out);
    // One vote of 25 would be what is missing; so the count beside it goes with it.
    assert!(text.contains("votes: A 11 · B –"), "{}", said.out);
    assert!(text.contains("votes: A 7 · B –"), "{}", said.out);
    assert_eq!(text.matches("votes: A – · B –").count(), 2, "{}", said.out);
    assert!(text.contains("Voted: fewer than 5"), "{}", said.out);
    // 2 takes 5 with it in the first round, and nobody takes 5 in the second; so does nobody 12 in the other group.
    assert!(text.contains("votes: A 9 → 15 · B –"), "{}", said.out);
    assert!(text.contains("votes: A – → – · B –"), "{}", said.out);
    assert!(text.contains("Voted: 25 → 25"), "{}", said.out);
    let all = compare(
        &program,
        &["--lang", "en", "--threshold", "1"],
        [&one, &other],
    )
    .exits(0);
    let text = flat(&all.out);
    assert!(text.contains("votes: A 2 → 5 · B 12"), "{}", all.out);
    assert!(text.contains("the small ones too"), "{}", all.out);
}

#[test]
fn a_page_and_mail_show_the_same_and_no_markup() {
    let (program, one, other) = two();
    let page = compare(&program, &["--lang", "en", "--to", "html"], [&one, &other]).exits(0);
    assert!(page.out.starts_with("<!DOCTYPE html>") && !page.out.contains("<b>Honest"));
    let outside = page.out.replace("http://www.w3.org/2000/svg", "");
    assert!(!outside.contains("http"), "nothing from elsewhere");
    assert!(page.out.contains("The roads on one map") && page.out.contains(">2 A, 3 B</text>"));
    let mail = compare(&program, &["--lang", "en", "--to", "md"], [&one, &other]).exits(0);
    assert!(mail.out.contains("\\<b\\>Honest"), "{}", mail.out);
    for said in [&page.out, &mail.out] {
        assert!(
            said.contains("It still holds tomorrow") && said.contains("9 → 15"),
            "{said}"
        );
        assert!(!said.contains("2 → 5"));
    }
}

#[test]
fn tables_of_one_evening_come_from_one_file_and_nothing_is_kept() {
    let (there, here) = (Program::new(), Program::new());
    let scenario = reporter_calls();
    let ids = [
        group(&there.data(), &scenario, QUIET, 1, 4),
        group(&there.data(), &scenario, OPEN, 2, 2),
    ];
    let store = Store::open(&there.data()).expect("a store");
    let export = Export::of(&store, &ids).expect("an export").to_json();
    here.file("evening.json", &export);
    let said = here
        .run(["compare", "evening.json", "--lang", "en"])
        .exits(0);
    said.says("A · Table 4").says("B · Table 2");
    assert!(!here.data().exists());
    let moved = export.replace(&scenario.hash, "0000");
    here.file("evening.json", moved);
    let said = here
        .run(["compare", "evening.json", "--lang", "en"])
        .exits(0);
    assert!(flat(&said.out).contains("another version of this scenario"));
    assert!(flat(&said.out).contains("different then: Table 4, Table 2."));
}

#[test]
fn the_latest_session_is_one_to_compare() {
    let (program, one, other) = two();
    let latest = program.sessions()[0]["id"].clone();
    let earlier = match latest == one.as_str() {
        true => other,
        false => one,
    };
    let export = ["records", "export", earlier.as_str(), "--out", "een.json"];
    program.run(export).exits(0);
    let compare = ["compare", "latest", "een.json", "--lang", "en"];
    program.run(compare).exits(0).says("B · Group 2");
    let none = Program::new().run(["compare", "latest", "een.json", "--lang", "en"]);
    none.exits(1).says("not practised anything yet");
}

#[test]
fn what_cannot_be_compared_is_refused_in_a_sentence() {
    let (program, one, other) = two();
    program.file("klein.yaml", SMALL);
    program
        .typing(["play", "klein.yaml"], "\n1\nstop\n")
        .exits(0);
    let sessions = program.sessions();
    let small = sessions.iter().find(|it| it["scenario"] == "klein");
    let small = small.expect("a session")["id"].as_str().expect("an id");
    let refused = |arguments: &[&str], part: &str| {
        let arguments = ["compare", "--lang", "en"].iter().chain(arguments);
        program.run(arguments).exits(1).says(part);
    };
    refused(&[one.as_str(), small], "did not play the same scenario");
    refused(&[one.as_str(), one.as_str()], "It takes two groups");
    refused(
        &[small, one.as_str(), "--scenario", "klein.yaml"],
        "did not play the same",
    );
    refused(
        &[one.as_str(), "aaaa-aaaa"],
        "There is no session aaaa-aaaa",
    );
    refused(
        &[one.as_str(), "klein.yaml"],
        "not a file with sessions of veerkracht",
    );
    refused(
        &[one.as_str(), other.as_str(), "--label", "East"],
        "one name",
    );
    let klein = &[one.as_str(), other.as_str(), "--scenario", "klein.yaml"];
    refused(klein, "that file holds “klein”");
}

/// A folder with both groups, each exported for itself, and what else people keep beside such files.
fn folder(program: &Program, ids: [&SessionId; 2]) -> String {
    let folder = program.folder.path().join("exports");
    std::fs::create_dir(&folder).expect("a folder");
    let store = Store::open(&program.data()).expect("a store");
    let texts = ids.map(|id| {
        let export = Export::of(&store, std::slice::from_ref(id));
        export.expect("an export").to_json()
    });
    let newer = texts[0].replace("\"format\": 2", "\"format\": 3");
    let damaged = texts[0].replace("\"seq\": 1,", "\"sec\": 1,");
    let gap = texts[0].replace("\"seq\": 1,", "\"seq\": 9,");
    let cut = texts[0].lines().take(6).collect::<Vec<_>>().join("\n");
    for (name, text) in [
        ("a.json", texts[0].as_str()),
        ("cut.json", &cut),
        ("damaged.json", &damaged),
        ("gap.json", &gap),
        ("newer.json", &newer),
        ("notes.txt", "Bring cups"),
        ("other.json", "{ \"cups\": 25 }"),
        ("z.json", &texts[1]),
    ] {
        std::fs::write(folder.join(name), text).expect("a file");
    }
    std::fs::create_dir(folder.join("old.json")).expect("a folder");
    "exports".to_owned()
}

#[test]
fn a_folder_is_read_past_what_is_no_export_and_says_what_it_left_out() {
    let (program, one, other) = two();
    let folder = folder(&program, [&one, &other]);
    let gap = format!("session {one} in it is not complete");
    let left_out = |err: &str, reasons: [(&str, &str); 6]| {
        assert_eq!(err.lines().count(), 1, "{err}");
        for (name, why) in reasons {
            assert!(err.contains(&format!("{name} ({why}")), "{name}: {err}");
        }
        assert!(
            !err.contains("a.json") && !err.contains("notes.txt"),
            "{err}"
        );
    };
    let english = [
        ("cut.json", "it is not JSON, or was cut off, at line 6"),
        ("damaged.json", "veerkracht made it, but at or above line "),
        ("gap.json", gap.as_str()),
        ("newer.json", "a newer version of veerkracht made it"),
        ("old.json", "it cannot be opened"),
        ("other.json", "another program made it"),
    ];
    for command in ["compare", "insights"] {
        let said = program.run([command, &folder, "--lang", "en"]).exits(0);
        left_out(&said.err, english);
    }
    let said = program.run(["insights", &folder, "--lang", "en"]);
    assert!(
        said.out.contains("The reporter calls: 2 sessions"),
        "{}",
        said.out
    );
    let said = program.run(["insights", &folder, "--lang", "nl"]).exits(0);
    left_out(
        &said.err,
        [
            (
                "cut.json",
                "het is geen JSON, of het is afgebroken, bij regel 6",
            ),
            (
                "damaged.json",
                "het komt van veerkracht, maar op of boven regel ",
            ),
            ("gap.json", "sessie "),
            ("newer.json", "het is gemaakt met een nieuwere versie"),
            ("old.json", "het is niet te openen"),
            ("other.json", "het is door een ander programma gemaakt"),
        ],
    );
    // Whoever names a file means it.
    for (name, why) in &english[..4] {
        let name = format!("{folder}/{name}");
        let refused = program.run(["insights", &name, "--lang", "en"]).exits(1);
        let whole = format!("“{name}” is not a file with sessions of veerkracht: {why}");
        assert!(refused.err.contains(&whole), "{}", refused.err);
    }
}

#[test]
fn insights_are_counts_of_at_least_five() {
    let program = Program::new();
    let scenario = reporter_calls();
    for number in 1..=5 {
        group(&program.data(), &scenario, QUIET, number, 0);
    }
    for number in 6..=11 {
        group(&program.data(), &scenario, OPEN, number, 0);
    }
    let said = program.run(["insights", "--format", "json"]).exits(0);
    let json: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    let told = &json["scenarios"][0];
    assert_eq!(
        (&json["threshold"], &told["sessions"]),
        (&5.into(), &11.into())
    );
    let dilemma = &told["dilemmas"][0];
    assert_eq!(dilemma["scene"], "did-he-come");
    assert_eq!(dilemma["voters"], 275);
    assert!(dilemma["spread"].as_f64().expect("a figure") > 0.8);
    // Only the first five groups voted again: 45, 45, 10 and 25 became 25, 75, 25 and nobody.
    let moved = &told["moves"][0];
    assert_eq!(
        (&moved["groups"], &moved["voters"]),
        (&5.into(), &125.into())
    );
    assert_eq!(moved["choices"][1]["first"], 0.36);
    assert_eq!(moved["choices"][1]["last"], 0.6);
    assert!(moved["choices"][3]["last"].is_null());
    assert_eq!(told["unfinished"], serde_json::Value::Null);
    assert!(told["went_back"].is_null());
    let said = program.run(["insights", "--lang", "nl"]).exits(0);
    assert!(
        said.out.lines().all(|line| line.chars().count() <= 80),
        "{}",
        said.out
    );
    said.says("De verslaggever belt: 11 sessies")
        .says("Kwam hij bij jullie?");
    let other = ["insights", "--scenario", "young-volunteer", "--lang", "en"];
    let refused = program.run(other).exits(1);
    let why = "None of these sessions played “young-volunteer”: they played reporter-calls.";
    assert!(refused.err.contains(why), "{}", refused.err);
    program.file("kapot.yaml", "format: 1\nid: reporter-calls\n");
    let broken = ["insights", "--scenario", "kapot.yaml", "--lang", "en"];
    program.run(broken).exits(1).says("E0");
    let none = Program::new();
    none.run(["insights", "--lang", "en"])
        .exits(0)
        .says("no sessions yet");
}
