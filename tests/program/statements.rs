//! What people say of themselves before an evening, afterwards and when they meet again: counts, and nothing else.

use std::fs;

use serde_json::{Value, json};

use crate::hosted::Hosted;
use crate::phone::Phone;
use crate::program::Program;
use crate::screen::Screen;

const DOOR: &str = "
format: 1
id: door
version: 1.0.0
title: De deur
language: nl
statements: { whom-first: Ik weet wie ik bel, open-up: Ik doe rustig open }
start: door
scenes:
  door:
    title: Aan de deur
    text: Doe je open?
    choices:
      wait: { text: Wacht even, gain: Het is rustig, cost: Het gaat door, goto: end }
      open: { text: Doe open, gain: Jij ziet, cost: Zij zien, goto: end }
  end: { ending: true, title: Het einde, text: Het is weer stil. }
";
const IN_ENGLISH: &str = "
translates: door
language: en
title: The door
statements: { whom-first: I know whom I call, open-up: I open calmly }
scenes:
  door:
    title: At the door
    text: Do you open?
    choices:
      wait: { text: Wait a while, gain: It is calm, cost: It goes on }
      open: { text: Open the door, gain: You see, cost: They see }
  end: { title: The end, text: It is quiet again. }
";

fn door() -> Program {
    let program = Program::new();
    program.file("door.yaml", DOOR);
    program.file("door.en.yaml", IN_ENGLISH);
    program
}

fn hosted(program: &Program) -> Hosted {
    Hosted::before(program, &["door.yaml", "--port", "0", "--lang", "en"], "en")
}

/// Phones that answer both statements with these steps.
fn answer(hosted: &Hosted, round: &str, steps: &[(u8, u8)]) -> Vec<Phone> {
    let answered = steps.iter().map(|(first, second)| {
        let mut phone = Phone::inside(hosted, "");
        let form = format!("round={round}&s.whom-first={first}&s.open-up={second}");
        let answer = phone.post("/statements", &form);
        assert_eq!(answer.status, 303, "{}", answer.body);
        phone
    });
    answered.collect()
}

fn report(program: &Program, session: &str) -> Value {
    let arguments = ["report", session, "--to", "json", "--lang", "en"];
    serde_json::from_str(&program.run(arguments).exits(0).out).expect("JSON")
}

/// An evening that is asked before it and afterwards.
fn evening(program: &Program, asks_again: bool) -> String {
    let mut hosted = hosted(program);
    let before = if asks_again { "later" } else { "before" };
    hosted.types("statements 1");
    hosted.hears("can answer now");
    let twos = [(2, 3), (2, 3), (2, 3), (2, 3), (2, 3), (2, 4), (5, 5)];
    let _phones = answer(&hosted, before, &twos);
    hosted.types("statements close");
    hosted.hears("Closed.");
    hosted.types("go");
    hosted.types("choose 1");
    hosted.types("go");
    hosted.hears("It is quiet again");
    hosted.types("statements 2");
    hosted.hears("can answer now");
    let fours = [(4, 4), (4, 4), (5, 4), (5, 4), (5, 4), (5, 4)];
    let _phones = answer(&hosted, "after", &fours);
    hosted.types("statements close");
    hosted.hears("6 mostly or wholly");
    hosted.ends();
    let listed = program.run(["records", "list"]).exits(0).out;
    listed
        .split_whitespace()
        .next()
        .expect("a session")
        .to_owned()
}

#[test]
fn a_phone_answers_in_its_language_and_only_counts_are_kept() {
    let program = door();
    let mut hosted = hosted(&program);
    hosted.types("statements");
    hosted.hears("1. Before · can be asked now");
    hosted.hears("2. Afterwards · not now");
    hosted.types("statements 2");
    hosted.hears("That cannot be done now");
    hosted.types("statements 1");
    hosted.hears("can answer now");
    let mut phones = answer(&hosted, "before", &[(1, 1), (2, 1), (3, 1), (4, 1)]);
    hosted.types("go");
    hosted.hears("Close those first");
    let mut late = Phone::inside(&hosted, "");
    let page = late.get("/").body;
    assert!(page.contains("I know whom I call"), "{page}");
    late.post("/language", "language=nl");
    let page = late.get("/").body;
    assert!(page.contains("Ik weet wie ik bel"), "{page}");
    assert!(!page.contains("http-equiv=\"refresh\""), "it stands still");
    let refused = late.post("/statements", "round=before&s.whom-first=9&s.none=3");
    assert_eq!(refused.place(), "/?said=unanswered");
    hosted.types("statements");
    hosted.hears("4 of 5 phones answered");
    // Nothing of it is anywhere while it is open.
    let kept = |word: &str| {
        let files = fs::read_dir(program.data()).expect("a folder");
        let mut files = files.map(|file| fs::read(file.expect("a file").path()));
        files.any(|file| {
            let file = file.unwrap_or_default();
            file.windows(word.len()).any(|part| part == word.as_bytes())
        })
    };
    assert!(!kept("whom-first"));
    late.post("/statements", "round=before&s.whom-first=5");
    phones[0].post("/statements", "round=before&s.whom-first=5");
    hosted.types("statements close");
    // The second statement was answered by three, and by one that took it back.
    hosted.hears("The counts are kept.");
    hosted.hears("5 answers; more could give somebody");
    hosted.hears("fewer than five answers, so nothing was kept");
    assert!(kept("whom-first"));
    let refused = late.post("/statements", "round=before&s.whom-first=5");
    assert_eq!(refused.place(), "/?said=shut");
    // Once more, with one more phone, would tell what that one answers.
    hosted.types("statements 1");
    hosted.hears("That cannot be done now");
    hosted.types("go");
    hosted.hears("The clock runs.");
    hosted.ends();
    let whole = program.run(["records", "export", "--whole"]).exits(0).out;
    assert!(!whole.contains("\"statement\": \"open-up\""), "{whole}");
    assert!(whole.contains("\"statement\": \"whom-first\""), "{whole}");
    let exported = program.run(["records", "export"]).exits(0).out;
    assert!(exported.contains("\"people\": 5") || exported.contains("\"people\":5"));
    assert!(!exported.contains("\"from\""), "{exported}");
}

#[test]
fn three_rounds_stand_side_by_side_in_the_report_and_for_research() {
    let program = door();
    let first = evening(&program, false);
    let before = report(&program, &first);
    assert_eq!(
        before["statements"][0],
        json!({
            "id": "whom-first",
            "text": "I know whom I call",
            "rounds": [
                { "round": "before", "people": 7, "steps": null },
                {
                    "round": "after", "people": 6, "steps": [
                        { "from": 1, "to": 2, "people": 0 },
                        { "from": 3, "to": 3, "people": 0 },
                        { "from": 4, "to": 5, "people": 6 },
                    ]
                },
            ]
        })
    );
    // The next evening asks again, once for both.
    let second = evening(&program, true);
    let rounds = |report: &Value, place: usize| {
        let rounds = report["statements"][place]["rounds"].as_array();
        let rounds = rounds.expect("rounds").iter();
        rounds.map(|it| it["round"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        rounds(&report(&program, &first), 0),
        ["before", "after", "later"]
    );
    let again = report(&program, &second);
    assert_eq!(rounds(&again, 0), ["before", "after"]);
    assert_eq!(rounds(&again, 2), ["before", "after", "later"]);
    assert_eq!(again["statements"][2]["earlier"], true);
    program
        .run(["report", &first, "--to", "md", "--lang", "en"])
        .exits(0)
        .says("## What people said of themselves")
        .says("Mostly or wholly: afterwards 6 of 6.")
        .says("| Later, at a further meeting | – | – | – | 7 |");
    program
        .run(["report", &first, "--lang", "en"])
        .exits(0)
        .says("<th scope=\"row\">Before</th>");
    program
        .run(["insights", "--lang", "en"])
        .exits(0)
        .says("I know whom I call")
        .says("Afterwards 12 answers from 2 of 2 groups");
    let table = program
        .run(["insights", "--format", "csv", "--lang", "en"])
        .exits(0);
    table.says("door,whom-first,I know whom I call,after,2,2,12,4,5,12");
    program
        .run(["records", "show", &first, "--lang", "en"])
        .exits(0)
        .says("statements answered (Afterwards)");
    // Who gets a copy gets no count of one.
    let exported = program.run(["records", "export", &first]).exits(0).out;
    program.file("copy.json", &exported);
    let elsewhere = program.folder.path().join("elsewhere");
    let elsewhere = elsewhere.to_str().expect("a path");
    program
        .run(["records", "import", "copy.json", "--data", elsewhere])
        .exits(0);
    let arguments = ["report", &first, "--data", elsewhere, "--to", "json"];
    let copy: Value = serde_json::from_str(&program.run(arguments).exits(0).out).expect("JSON");
    assert_eq!(copy["statements"], before["statements"]);
}

#[test]
fn what_was_said_last_of_two_later_evenings_stands_in_the_report() {
    let program = door();
    let first = evening(&program, false);
    for many in [7, 6] {
        let mut hosted = hosted(&program);
        hosted.types("statements 1");
        hosted.hears("can answer now");
        let _phones = answer(&hosted, "later", &vec![(5, 5); many]);
        hosted.types("statements close");
        hosted.hears("The counts are kept.");
        hosted.ends();
    }
    let told = report(&program, &first);
    assert_eq!(told["statements"][0]["rounds"][2]["people"], 6, "{told}");
    // After weeks and after months: a third time it is not asked.
    let mut hosted = hosted(&program);
    hosted.types("statements");
    hosted.hears("1. Before · can be asked now");
    hosted.ends();
}

#[test]
fn keys_ask_before_the_evening_and_what_was_rehearsed_counts_nowhere() {
    let program = door();
    let arguments = [
        "host",
        "door.yaml",
        "--port",
        "0",
        "--lang",
        "en",
        "--rehearse",
        "9",
        "--seed",
        "4",
    ];
    let mut screen = Screen::with(&program, &arguments, (50, 100), "1");
    screen.shows("y statements").types("y");
    screen
        .shows("How far is it true for people themselves?")
        .types("\r");
    screen.shows("Ask everybody this now").types("\r");
    screen.shows("9 of 9 phones answered");
    assert!(screen.contents().contains("I know whom I call"));
    screen.types("\r");
    screen.shows("Close it, with 9 answers?").types("\r");
    screen.shows("asked").types("\x1b");
    screen.loses("How far is it true").types("\r");
    screen.shows("Do you open?").types("q");
    screen.shows("Enter").types("\r");
    assert!(screen.ends());
    let arguments = ["insights", "--lang", "en"];
    let said = program.run(arguments).exits(0);
    assert!(!said.out.contains("whom I call"), "{}", said.out);
    let hosted = hosted(&program);
    let said = hosted.hears_with("Type “help”");
    assert!(!said.contains("Once more"), "{said}");
}

#[test]
fn an_evening_does_not_begin_over_open_statements_and_says_what_leaving_costs() {
    let program = door();
    let mut lines = hosted(&program);
    lines.types("statements 1");
    lines.hears("can answer now");
    let _phones = answer(&lines, "before", &[(1, 1), (2, 1), (3, 1)]);
    for line in ["stop", "on"] {
        lines.types(line);
    }
    lines.hears("Close those first");
    lines.types("quit");
    lines.hears("Close those first");
    lines.types("statements close");
    lines.hears("There were fewer than five answers, so nothing was kept.");
    lines.types("statements");
    lines.hears("1. Before · can be asked now");
    lines.types("on");
    lines.hears("The clock runs.");
    lines.types("statements 1");
    lines.hears("That cannot be done now");
    lines.ends();
    let arguments = ["host", "door.yaml", "--port", "0", "--lang", "en"];
    let mut screen = Screen::with(&program, &arguments, (24, 80), "1");
    screen.shows("y statements").types("y");
    screen.shows("Before · can be asked now").types("\r");
    screen.shows("Ask everybody this now").types("\r");
    screen.shows("0 of 0 phones answered").types("\x1b");
    screen.loses("How far is it true").types("q");
    screen
        .shows("The answers to the statements are gone then")
        .types("n");
    screen.loses("are gone then").types("\r");
    screen.shows("Close those first").types("q");
    screen.shows("are gone then").types("\r");
    assert!(screen.ends());
}

#[test]
fn another_story_asks_again_in_the_language_of_the_phone() {
    let program = door();
    evening(&program, false);
    let other = DOOR.replace("id: door", "id: other");
    let other = other.replace(
        "statements: { whom-first: Ik weet wie ik bel, open-up: Ik doe rustig open }\n",
        "",
    );
    program.file("other.yaml", other);
    let mut hosted = Hosted::before(
        &program,
        &["other.yaml", "--port", "0", "--lang", "nl"],
        "nl",
    );
    hosted.types("stellingen");
    hosted.hears("Nog een keer, van een vorige bijeenkomst");
    hosted.hears("Ik weet wie ik bel");
    hosted.types("stellingen 1");
    hosted.hears("Iedereen met een telefoon");
    let mut phone = Phone::inside(&hosted, "");
    assert!(phone.get("/").body.contains("Ik weet wie ik bel"));
    hosted.types("stellingen sluit");
    hosted.hears("Het waren minder dan vijf");
    hosted.ends();
}

#[test]
fn every_table_s_report_has_what_everybody_was_asked() {
    let program = door();
    let arguments = ["door.yaml", "--port", "0", "--lang", "en", "--tables", "2"];
    let mut hosted = Hosted::before(&program, &arguments, "en");
    hosted.types("statements 1");
    hosted.hears("can answer now");
    let fives = [(5, 5), (5, 5), (5, 5), (5, 5), (5, 5), (5, 5)];
    let _phones = answer(&hosted, "before", &fives);
    hosted.types("statements close");
    hosted.hears("6 wholly");
    hosted.types("go");
    hosted.hears("The clock runs.");
    hosted.ends();
    let listed = program.run(["records", "list"]).exits(0).out;
    let sessions = listed
        .lines()
        .filter_map(|line| line.split_whitespace().next());
    let sessions: Vec<_> = sessions.filter(|id| id.len() == 9).collect();
    assert_eq!(sessions.len(), 2, "{listed}");
    for session in sessions {
        let told = report(&program, session);
        assert_eq!(told["statements"][0]["rounds"][0]["people"], 6, "{told}");
    }
    let arguments = ["insights", "--lang", "en"];
    program
        .run(arguments)
        .exits(0)
        .says("Before 6 answers from 1 of one group");
}
