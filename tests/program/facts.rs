//! Facts apart from stories: who to turn to and what to know, on every face when the story is over.

use serde_json::Value;

use crate::authors::{objections, validator, yaml};
use crate::hosted::Hosted;
use crate::phone::Phone;
use crate::program::{Program, ours};
use crate::screen::Screen;

const DOOR: &str = "
format: 1
id: door
version: 1.0.0
title: A knock on the door
language: en
facts: [neighbour, emergency, police]
start: knock
scenes:
  knock:
    title: The knock
    text: Somebody knocks.
    choices:
      open: { text: Open the door, gain: You see who it is, cost: They see you, goto: quiet }
      wait: { text: Wait for a while, gain: You are safe, cost: It goes on, goto: rain }
  quiet: { ending: true, title: Quiet, text: It is quiet again. }
  rain: { ending: true, title: Rain, text: It rains. }
debrief: { questions: [What did you hear?], agreement: One thing each }
";

/// The author's own: a fact that does not ship, and one that goes before what does.
const OWN: &str = "
format: 1
kind: facts
language: en
facts:
  neighbour:
    title: The neighbour
    text: She has the key.
    phone: +31 (0)30 123 45 67
    open: until ten
    url: https://example.org/door/
    source: She said so
    checked: 2026-10-01
  emergency:
    title: A life in danger
    text: Call at once.
    phone: \"112\"
    checked: 2026-11-29
";

fn door() -> Program {
    let program = Program::new();
    program.file("door.yaml", DOOR);
    program.file("facts.yaml", OWN);
    program
}

const TITLE: &str = "Who you can call, and what to know";
const CHECKED: &str = "Checked between 1 October 2026 and 29 November 2026. Numbers can change.";

fn in_order(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        let (_, after) = rest
            .split_once(part)
            .unwrap_or_else(|| panic!("“{part}” does not come next in:\n{text}"));
        rest = after;
    }
}

#[test]
fn what_a_scenario_names_is_told_on_every_face_of_somebody_alone() {
    let program = door();
    let play = ["play", "door.yaml", "--plain", "--lang", "en"];
    let said = program.typing(play, "open\nquit\n").exits(0).out;
    let told = [
        "One thing each",
        TITLE,
        "· The neighbour: She has the key.\n",
        "   +31 (0)30 123 45 67 · until ten · example.org/door\n",
        "   She said so\n",
        "· A life in danger: Call at once.\n   112\n",
        "· Police in the Netherlands, not urgent: ",
        "   0900-8844\n",
        CHECKED,
    ];
    in_order(&said, &told);
    for size in [(24, 80), (50, 200)] {
        let play = ["play", "door.yaml", "--lang", "en"];
        let mut screen = Screen::with(&program, &play, size, "1");
        screen.shows("Enter begin").types("\r");
        screen.shows("Somebody knocks.").types("1");
        screen.shows("What it brought").types("\r");
        screen.shows("It is quiet again.").types("6");
        screen.shows(TITLE).shows("0900-8844").shows(CHECKED);
        screen.types("q");
        assert!(screen.ends());
    }
}

#[test]
fn documents_tell_it_too_and_lead_nowhere_else() {
    let program = door();
    let play = ["play", "door.yaml", "--plain", "--lang", "en"];
    program.typing(play, "open\nquit\n").exits(0);
    let handout = ["report", "latest", "--for", "participants"];
    let documents: [&[&str]; 4] = [
        &["report", "--guide", "door.yaml"],
        &["report", "--guide", "door.yaml", "--for", "participants"],
        &["report", "latest"],
        &handout,
    ];
    for document in documents {
        let written = |to: &str| {
            let more = ["--to", to, "--lang", "en"];
            program.run(document.iter().chain(&more)).exits(0).out
        };
        let mail = written("md");
        let reached = "**\\+31 (0)30 123 45 67 · until ten · example.org/door**";
        let said = ["**The neighbour:** She has the key. ", reached, CHECKED];
        in_order(&mail, &[&[TITLE][..], &said].concat());
        let page = written("html");
        let reached = "<strong>+31 (0)30 123 45 67 · until ten · example.org/door</strong>";
        in_order(&page, &[TITLE, "She has the key.", reached, CHECKED]);
        crate::report::sound(&page);
    }
}

/// What an author wrote is kept with the record; what ships is read as it is by then.
#[test]
fn a_report_tells_it_when_the_files_are_gone() {
    let program = door();
    let play = ["play", "door.yaml", "--plain", "--lang", "en"];
    program.typing(play, "open\nquit\n").exits(0);
    for file in ["door.yaml", "facts.yaml"] {
        std::fs::remove_file(program.folder.path().join(file)).expect("gone");
    }
    let export = program.run(["records", "export", "latest"]).exits(0).out;
    let elsewhere = Program::new();
    elsewhere.file("evening.json", export);
    for (program, record) in [(&program, "latest"), (&elsewhere, "evening.json")] {
        let report = ["report", record, "--to", "md", "--lang", "en"];
        let said = program.run(report).exits(0);
        said.says("**A life in danger:** Call at once. **112**")
            .says("**0900-8844**");
    }
}

#[test]
fn a_number_is_tapped_on_the_page_to_take_home() {
    let program = door();
    let page = ["report", "--play", "door.yaml", "--lang", "en"];
    let page = program.run(page).exits(0).out;
    assert!(!page.contains("https:"), "a page leads nowhere else");
    let (_, data) = page
        .split_once("<script type=\"application/json\" id=\"data\">")
        .expect("data");
    let (data, _) = data.split_once("</script>").expect("an end");
    let data: Value = serde_json::from_str(data).expect("JSON");
    let texts = &data["languages"][0];
    assert_eq!(texts["checked"], CHECKED);
    assert_eq!(texts["say"]["facts-title"], TITLE);
    assert_eq!(texts["facts"].as_array().expect("a card").len(), 3);
    let neighbour = &texts["facts"][0];
    assert_eq!(neighbour["said"], "The neighbour: She has the key.");
    assert_eq!(neighbour["dials"], "+310301234567");
    assert_eq!(neighbour["more"], "until ten · example.org/door");
}

#[test]
fn phones_and_the_moderator_read_it_at_the_end() {
    let program = door();
    let mut hosted = Hosted::open(&program, &["door.yaml", "--port", "0"]);
    let mut phone = Phone::inside(&hosted, "");
    assert!(!phone.get("/").body.contains("tel:"), "the story goes on");
    hosted.types("choose open");
    hosted.hears("What it brought");
    hosted.types("go");
    hosted.hears(TITLE);
    hosted.hears("· The neighbour: She has the key.");
    hosted.hears(CHECKED);
    let page = phone.get("/").body;
    in_order(
        &page,
        &[
            TITLE,
            "The neighbour: She has the key.",
            "href=\"tel:+310301234567\"><strong>+31 (0)30 123 45 67</strong>",
            "until ten · example.org/door",
            "href=\"tel:112\"",
            CHECKED,
        ],
    );
    assert!(!phone.get("/screen").body.contains("tel:"));
    hosted.ends();
    let host = ["host", "door.yaml", "--port", "0", "--lang", "en"];
    let mut screen = Screen::with(&program, &host, (50, 200), "1");
    screen.shows("Enter begins").types("\r");
    screen.shows("Somebody knocks.").types("d");
    screen.shows("What is the decision?").types("1\r");
    screen.shows("Why?").types("\r");
    screen.shows("Why did somebody see it").types("\r");
    screen.shows("This is written down").types("\r");
    screen.shows("What it brought").types(" ");
    screen.shows("On to how it ends?").types("\r");
    screen.shows(TITLE).shows("0900-8844");
}

/// Whoever translates finds the facts in a file beside theirs, as a scenario has it.
#[test]
fn each_reads_it_in_their_own_language() {
    let program = door();
    program.file(
        "door.nl.yaml",
        "translates: door\nlanguage: nl\ntitle: De deur\n",
    );
    let own = "translates: facts\nlanguage: nl\nfacts:\n  neighbour: { of: \"1\", title: De buurvrouw, text: Zij heeft de sleutel., open: tot tien, source: Dat zei ze }\n  emergency: { of: \"2\", title: Levensgevaar, text: Bel meteen. }\n";
    program.file("facts.nl.yaml", own);
    let check = ["check", "facts.yaml", "--lang", "en", "--day", "2026-12-01"];
    let said = program.run(check).exits(1).out;
    let of = said.split("write `of: \"").skip(1);
    let of: Vec<_> = of.map(|it| it.split('"').next().expect("a hash")).collect();
    let own = own.replace("\"1\"", &format!("\"{}\"", of[0]));
    program.file(
        "facts.nl.yaml",
        own.replace("\"2\"", &format!("\"{}\"", of[1])),
    );
    program.run(check).exits(0);
    let play = ["play", "door.yaml", "--plain", "--lang", "nl"];
    let said = program.typing(play, "open\nstop\n").exits(0);
    said.says("De buurvrouw: Zij heeft de sleutel.")
        .says("tot tien")
        .says("Levensgevaar: Bel meteen.")
        .says("Politie, zonder spoed");
}

/// A story that is told in two languages has its facts in both, or `check` says so; `translate` makes the file for them.
#[test]
fn facts_are_translated_as_a_story_is() {
    let program = door();
    program.file(
        "door.nl.yaml",
        "translates: door\nlanguage: nl\ntitle: De deur\n",
    );
    let check = |paths: &[&str]| {
        let day = ["--day", "2026-12-01", "--lang", "en"];
        program.run(["check"].iter().chain(paths).chain(&day))
    };
    let said = check(&["door.yaml"]).exits(1);
    said.says("door.yaml:7:9")
        .says("warning[W0904]: Not every fact that is named here is told in `nl`.")
        .says("Run `veerkracht translate facts.yaml nl` beside the scenario");
    let translate = ["translate", "facts.yaml", "nl", "--lang", "en"];
    let made = program.run(translate).exits(0);
    made.says("“facts.nl.yaml” was made");
    let read = || std::fs::read_to_string(program.folder.path().join("facts.nl.yaml")).expect("it");
    let first = read();
    in_order(
        &first,
        &[
            "translates: facts",
            "language: nl",
            "neighbour:",
            "of:",
            "She has the key.",
            "emergency:",
        ],
    );
    program.run(translate).exits(0);
    assert_eq!(read(), first, "a second time changes nothing");
    let filled = [
        ("title:", "De buurvrouw"),
        ("text:", "Zij heeft de sleutel."),
        ("open:", "tot tien"),
        ("source:", "Dat zei ze"),
        ("title:", "Levensgevaar"),
        ("text:", "Bel meteen."),
    ];
    let mut filled = filled.iter();
    let lines = first
        .lines()
        .map(|line| match line.trim_end().ends_with(':') {
            true if ["title:", "text:", "open:", "source:"].contains(&line.trim()) => {
                let (key, text) = filled.next().expect("a text");
                assert_eq!(line.trim(), *key);
                format!("{} {text}", line.trim_end())
            }
            _ => line.to_owned(),
        });
    program.file("facts.nl.yaml", lines.collect::<Vec<_>>().join("\n") + "\n");
    program
        .run(translate)
        .exits(0)
        .says("The translation is complete.");
    check(&["facts.yaml"]).exits(0);
    assert!(!check(&["door.yaml"]).out.contains("W0904"));
    // Whoever changes the source is told which fact it was.
    program.file("facts.yaml", OWN.replace("Call at once.", "Call now."));
    check(&["facts.yaml"]).exits(1).says("W0503");
    program.run(translate).exits(0).says("emergency");
    program
        .run(["translate", "facts.yaml", "nl", "--done", "emergency"])
        .exits(0);
    check(&["facts.yaml"]).exits(0);
    program
        .run(["translate", "facts.yaml", "nl", "--done", "header"])
        .exits(1);
    // What ships is copied first.
    let other = Program::new();
    let said = other.run(["translate", "facts", "tr", "--lang", "en"]);
    said.exits(0)
        .says("facts.yaml")
        .says("“facts.tr.yaml” was made");
}

#[test]
fn a_story_in_a_language_that_no_shipped_fact_is_told_in_is_told_so() {
    let program = Program::new();
    let named = DOOR.replace("neighbour, emergency, police", "emergency");
    program.file("door.yaml", named.replace("language: en", "language: tr"));
    let said = program.run(["check", "door.yaml", "--lang", "en", "--day", "2026-12-01"]);
    said.exits(1)
        .says("told in `tr`")
        .says("Write a `facts.yaml` of your own beside the scenario");
}

#[test]
fn nobody_looked_it_up_on_a_day_that_is_still_to_come() {
    let program = door();
    let on = |day: &str| program.run(["check", "facts.yaml", "--lang", "en", "--day", day]);
    on("2026-11-29").exits(0);
    let said = on("2026-11-28").exits(1);
    said.says("facts.yaml:18:14").says(
        "warning[W0905]: `emergency` was looked up on 2026-11-29, and that day is still to come.",
    );
}

#[test]
fn a_year_later_check_asks_to_look_again() {
    let program = door();
    let on = |day: &str| program.run(["check", "door.yaml", "--lang", "en", "--day", day]);
    on("2026-12-01").exits(0).says("nothing found");
    on("2027-10-01").exits(0);
    let said = on("2027-10-02").exits(1);
    said.says("facts.yaml:13:14").says(
        "warning[W0903]: `neighbour` was last looked up on 2026-10-01, more than a year ago.",
    );
    // What ships is nobody's to mend, and told where it is asked for.
    let said = on("2028-01-01").exits(1);
    said.says("door.yaml:7:31")
        .says("`police` was last looked up on")
        .says("Then write it in a `facts.yaml` of your own beside the scenario");
    let allowed = DOOR.replace("start: knock", "allow: { W0903: We looked }\nstart: knock");
    program.file("door.yaml", allowed);
    assert!(!on("2028-01-01").exits(1).out.contains("door.yaml:7"));
    let said = program.run(["check", "--lang", "en", "--day", "2028-01-01"]);
    said.exits(1).says("--> scenarios/facts.yaml:");
    program.run(["check", "--day", "tomorrow"]).exits(2);
}

#[test]
fn a_file_of_facts_is_checked_once_wherever_it_is_met() {
    let program = door();
    let other = DOOR.replace("id: door", "id: window");
    program.file("window.yaml", other);
    for paths in [&["."][..], &["door.yaml", "window.yaml", "facts.yaml"]] {
        let check = ["check", "--format", "json", "--day", "2027-10-02"];
        let said = program.run(check.iter().chain(paths)).exits(1);
        let report: Value = serde_json::from_str(&said.out).expect("JSON");
        assert_eq!(report["files"].as_array().expect("names").len(), 3);
        assert_eq!(report["warnings"], 1);
    }
    program
        .run(["play", "facts.yaml", "--lang", "en"])
        .exits(1)
        .says("“facts.yaml” holds facts");
    let alone = Program::new();
    alone.file("facts.yaml", OWN);
    let said = alone.run(["check", ".", "--day", "2026-12-01", "--lang", "en"]);
    said.exits(0).says("nothing found");
}

#[test]
fn a_broken_file_of_facts_is_told_where_it_breaks() {
    let program = door();
    program.file("facts.yaml", OWN.replace("2026-10-01", "last year"));
    for command in ["check", "play", "host", "explore"] {
        let said = program.run([command, "door.yaml", "--plain", "--lang", "en"]);
        said.exits(1)
            .says("facts.yaml:13:14")
            .says("`last year` is not a date.");
    }
    // Who names nothing in it is not kept from playing.
    let without = DOOR.replace("facts: [neighbour, emergency, police]\n", "");
    program.file("door.yaml", without);
    let play = ["play", "door.yaml", "--plain", "--lang", "en"];
    let said = program.typing(play, "open\nquit\n").exits(0);
    assert!(!said.out.contains(TITLE));
}

#[test]
fn a_handbook_always_says_who_to_turn_to() {
    let program = Program::new();
    let without = DOOR.replace("facts: [neighbour, emergency, police]\n", "");
    program.file("door.yaml", without);
    let guide = ["report", "--guide", "door.yaml", "--to", "md", "--lang"];
    for (language, danger) in [("en", "Immediate danger"), ("nl", "Direct gevaar")] {
        let said = program.run(guide.iter().chain(&[language])).exits(0);
        said.says(danger).says("0800-0113").says("0800-2000");
    }
}

#[test]
fn the_schema_of_facts_sees_what_can_be_seen_by_form() {
    let program = Program::new();
    let schema = validator(&program, &["schema", "--facts"]);
    let shipped = std::fs::read_to_string(ours("scenarios/facts.yaml")).expect("facts");
    for text in [OWN, &shipped] {
        assert_eq!(objections(&schema, &yaml(text).expect("YAML")), [""; 0]);
    }
    for (from, to) in [
        ("kind: facts", "kind: laws"),
        ("  neighbour:", "  the neighbour:"),
        ("phone: \"112\"", "phone: one one two"),
        ("text: Call at once.", "tekst: Call at once."),
        ("    checked: 2026-11-29\n", ""),
        ("2026-11-29", "2026-13-29"),
    ] {
        let broken = OWN.replace(from, to);
        assert_ne!(broken, OWN);
        assert_ne!(objections(&schema, &yaml(&broken).expect("YAML")), [""; 0]);
        program.file("facts.yaml", &broken);
        program.run(["check", "facts.yaml"]).exits(1);
    }
}
