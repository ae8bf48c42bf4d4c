//! Scenes with many things to do, as they are met.

use crate::hosted::Hosted;
use crate::phone::Phone;
use crate::program::Program;
use crate::readme::guide;
use crate::screen::Screen;

#[test]
fn what_lies_on_the_table_may_have_a_condition() {
    let program = Program::new();
    program.file("dark-evening.yaml", guide("dark-evening"));
    let typed = "gas\nout\nquit\n";
    let said = program.typing(
        ["play", "--plain", "dark-evening.yaml", "--lang", "en"],
        typed,
    );
    let (before, after) = said
        .out
        .split_once("You know that it is off")
        .expect("a choice");
    assert!(!before.contains("until ten"), "{before}");
    assert!(after.contains("It will take until ten."), "{after}");
    let guide = program.run(["report", "--guide", "dark-evening.yaml", "--lang", "en"]);
    guide
        .says("Only if “Look at the cooker” chosen")
        .says("Calm +1 (if “Look at the cooker” chosen");
}

#[test]
fn a_hub_is_one_box_on_every_map_with_what_can_be_done_in_it() {
    let program = Program::new();
    program.file("dark-evening.yaml", guide("dark-evening"));
    let drawn = |form| {
        let arguments = ["graph", "dark-evening.yaml", "--to", form, "--lang", "en"];
        program.run(arguments).exits(0).out
    };
    let tasks = [
        "1 Look at the cooker",
        "2 Say what you know",
        "3 Open the doors",
    ];
    let lines = drawn("terminal");
    let dot = drawn("dot");
    let mermaid = drawn("mermaid");
    for task in tasks {
        assert!(lines.contains(&format!("↺ {task}")), "{lines}");
        assert!(dot.contains(&format!("{task}\\l")), "{dot}");
        assert!(mermaid.contains(&format!("<br/>{task}")), "{mermaid}");
    }
    let hub = dot
        .lines()
        .find(|line| line.contains("The hall"))
        .expect("a box");
    assert!(tasks.iter().all(|task| hub.contains(task)), "{hub}");
    assert!(!lines.contains("↺ again"), "{lines}");
    assert!(!dot.contains("n0 -> n0") && !mermaid.contains("s0 -.-> s0"));

    let svg = drawn("svg");
    let document = roxmltree::Document::parse(&svg).expect("XML");
    let texts: Vec<_> = document
        .descendants()
        .filter(|node| node.has_tag_name("text"))
        .filter_map(|node| node.text())
        .collect();
    for task in ["Look at the cooker", "Say what you know", "Open the doors"] {
        assert!(texts.contains(&task), "{texts:?}");
    }
    assert!(texts.contains(&"what can be done here; then you are here again"));
    assert!(!texts.contains(&"a choice that comes back here"));
}

/// What a budget closes, as whoever plays meets it.
#[test]
fn when_a_budget_is_spent_only_the_way_out_is_left() {
    let program = Program::new();
    program.file("dark-evening.yaml", guide("dark-evening"));
    let arguments = ["play", "--plain", "dark-evening.yaml", "--lang", "en"];
    let said = program.typing(arguments, "gas\ndoors\nspeak\nout\nquit\n");
    said.says("Choices left: 2 (from 0 to 2)")
        .says("Choices left: 0 (from 0 to 2)")
        .says("2. Say what you know [speak] · not possible now: your")
        .says("A rush");
    let minutes = guide("dark-evening")
        .replace("budget: { choices: 2 }", "budget: { minutes: 15 }")
        .replace("once: true,", "once: true, minutes: 10,")
        .replace(
            "        once: true\n",
            "        once: true\n        minutes: 5\n",
        );
    program.file("minutes.yaml", minutes);
    let arguments = ["play", "--plain", "minutes.yaml", "--lang", "en"];
    let said = program.typing(arguments, "gas\nspeak\nout\nquit\n");
    said.says("Minutes left: 15 (from 0 to 15)")
        .says("1. Look at the cooker [gas] · 10 minutes")
        .says("it takes 10 minutes,");
    // Fifteen minutes of tasks, a minute at the way out, one with the neighbour and one at the end.
    let said = program
        .run(["explore", "minutes.yaml", "--format", "json"])
        .exits(0);
    let figures: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    assert_eq!(figures["minutes"]["longest"], 18, "{}", said.out);
}

/// A budget is what an author could write by hand with a meter.
#[test]
fn a_budget_has_the_situations_of_a_meter_that_is_written_by_hand() {
    let own = guide("dark-evening").replace("speak:\n", "speak:\n        when: left > 0\n");
    let own = own
        .replace("    budget: { choices: 2 } ", "    #")
        .replace("free: true, ", "")
        .replace("state:\n", "state:\n  left: { from: 0, to: 2, start: 2 }\n")
        .replace("effects: { ", "when: left > 0, effects: { left: -1, ")
        .replace(
            "          - { calm: +1,",
            "          - { left: -1 }\n          - { calm: +1,",
        );
    let program = Program::new();
    program.file("budget.yaml", guide("dark-evening"));
    program.file("own.yaml", own);
    let figures = |name: &str| {
        let said = program.run(["explore", name, "--format", "json"]).exits(0);
        let mut figures: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
        let kept = ["situations", "transitions", "playthroughs", "decisions"];
        kept.map(|key| figures[key].take())
    };
    assert_eq!(figures("budget.yaml"), figures("own.yaml"));
}

#[test]
fn two_digits_choose_where_there_are_ten_choices_or_more() {
    let mut more = Vec::new();
    for it in 5..=14 {
        more.push(format!(
            "      c{it}: {{ text: Task {it}, once: true, gain: Done {it}, cost: c, goto: hall }}\n"
        ));
    }
    let more = more.concat();
    let text = guide("dark-evening").replace("      out:", &format!("{more}      out:"));
    let program = Program::new();
    program.file("hall.yaml", text);
    let mut screen = Screen::open(&program, &["play", "hall.yaml", "--lang", "en"]);
    screen.shows("Enter begin").types("\r");
    screen.shows("Look at the cooker").types("1");
    screen.shows("A second digit, or Enter").types("3");
    screen.shows("Done 14").types("\r").shows("Choices left");
    screen.types("1").shows("A second digit").types("\r");
    screen.shows("You know that it is off").types("q");
    assert!(screen.ends());
}

/// A scenario with a variable in each of its texts.
const COUNTED: &str = "
format: 1
id: counted
version: 1.0.0
title: Counted
language: en
state: { calm: { from: 0, to: 4, start: 2, label: Calm } }
start: hall
scenes:
  hall:
    title: Hall {calm}
    clock: Hour {calm}
    text: Text {calm}.
    exhibits: [{ kind: note, from: 'Sender {calm}', text: Note. }]
    choices:
      go: { text: 'Go {calm}', gain: 'Gain {calm}', cost: 'Cost {calm}', because: 'Why {calm}', effects: { calm: +1 }, goto: end }
      no: { text: No, when: calm > 2, locked: 'Shut {calm}', gain: g, cost: c, goto: end }
  end: { ending: true, title: 'End {calm}', text: Over. }
";

#[test]
fn every_text_of_a_scene_shows_its_variables() {
    let program = Program::new();
    program.file("counted.yaml", COUNTED);
    let arguments = ["play", "--plain", "counted.yaml", "--lang", "en"];
    let mut said = program.typing(arguments, "go\nquit\n");
    let all = [
        "Hall 2", "Hour 2", "Text 2.", "Sender 2", "Go 2", "Shut 2", "Gain 2", "Cost 2", "Why 2",
        "End 3",
    ];
    for text in all {
        said = said.says(text);
    }
    assert!(!said.out.contains("{calm}"), "{}", said.out);
    // Outside a run the name stands there.
    let mut guide = program.run(["report", "--guide", "counted.yaml", "--lang", "en"]);
    let mut map = program.run(["graph", "counted.yaml", "--lang", "en"]);
    for text in ["Hall [Calm]", "End [Calm]"] {
        (guide, map) = (guide.says(text), map.says(text));
    }
    for text in ["Hour", "Sender", "Go", "Shut", "Gain", "Cost", "Why"] {
        guide = guide.says(&format!("{text} [Calm]"));
    }
    assert!(!guide.out.contains("{calm}"), "{}", guide.out);
    let mut screen = Screen::open(&program, &["play", "counted.yaml", "--lang", "en"]);
    screen.shows("Enter begin").types("\r");
    screen.shows("Hour 2").shows("Sender 2").shows("Shut 2");
    screen.types("1").shows("Gain 2").types("\r").shows("End 3");
}

/// From the vote to what is read of it afterwards, in lines.
#[test]
fn a_room_votes_once_and_decides_several_things_from_it() {
    let program = Program::new();
    program.file("dark-evening.yaml", guide("dark-evening"));
    let typed = "go\nvote\nhands 1 9\nhands 2 6\nhands 3 5\nclose show\nchoose 1\ngo\nvote same\nchoose 2\ngo\n\
                 choose 4\ngo\nquit\n";
    let arguments = [
        "host",
        "--plain",
        "--port",
        "0",
        "--lang",
        "en",
        "dark-evening.yaml",
    ];
    let said = program.typing(arguments, typed).exits(0);
    let said = said
        .says("Do you choose one more thing from the same vote? Type “vote same”.")
        .says("One more decision from the same vote");
    assert_eq!(said.out.matches("“vote same”").count(), 1, "{}", said.out);
    let report = program.run(["report", "latest", "--to", "md", "--lang", "en"]);
    report.says("**The vote:** the same as for the decision before this one");
    let said = program.run(["report", "latest", "--to", "json"]).exits(0);
    let data: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    let decided = data["timeline"].as_array().expect("a list").iter();
    let decided = decided.filter(|entry| entry["event"] == "decided");
    let of = |entry: &serde_json::Value| {
        let rounds = entry["votes"].as_array().map_or(0, Vec::len);
        (entry["same_vote"] == true, rounds, entry["by"].to_string())
    };
    let majority = "\"majority\"".to_owned();
    let expected = [
        (false, 1, majority.clone()),
        (true, 0, majority),
        (false, 0, "\"moderator\"".to_owned()),
    ];
    assert_eq!(
        decided.map(of).collect::<Vec<_>>(),
        expected,
        "{}",
        said.out
    );
    let sessions = program.sessions();
    let id = sessions[0]["id"].as_str().expect("an id");
    let replayed = program.run(["play", "--replay", id, "--plain", "--lang", "en"]);
    replayed.says("You go on from the same vote.");
    let shown = program.run(["records", "show", id, "--lang", "en"]);
    shown.says("in The hall (hall) on with the same vote");
}

/// Whoever votes on a task sees how much it takes, and what is left.
#[test]
fn a_phone_shows_what_a_task_takes_and_what_is_left() {
    let program = Program::new();
    let minutes = guide("dark-evening")
        .replace("budget: { choices: 2 }", "budget: { minutes: 15 }")
        .replace("once: true,", "once: true, minutes: 10,")
        .replace(
            "        once: true\n",
            "        once: true\n        minutes: 5\n",
        );
    program.file("minutes.yaml", minutes);
    let mut hosted = Hosted::open(&program, &["minutes.yaml", "--port", "0"]);
    let mut phone = Phone::inside(&hosted, "");
    hosted.types("vote");
    hosted.hears("Vote 1 open");
    let page = phone.get("/").body;
    assert!(page.contains("Minutes left: 15"), "{page}");
    assert!(page.contains("<small>· 10 minutes</small>"), "{page}");
}
