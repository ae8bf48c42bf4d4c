//! Advice: what people who disagree would say about a decision, as it is asked for, heard and told afterwards.

use serde_json::Value;

use crate::hosted::Hosted;
use crate::phone::Phone;
use crate::program::Program;
use crate::screen::Screen;

const FRIDAY: &str = "
format: 1
id: friday
version: 1.0.0
title: The door on Friday
language: en
state: { calm: { from: 0, to: 2, start: 1 } }
start: door
scenes:
  door:
    title: At the door
    text: Do you open?
    advice:
      imam: { from: The imam, text: \"Open. Calm is {calm}, and it will not be better.\" }
      board: { from: The treasurer, text: Wait for the others. One voice is enough. }
      neighbour: { from: The neighbour, when: chose(door.wait), text: You waited long enough. }
    choices:
      wait: { text: Wait a while, once: true, gain: It is calm, cost: It goes on, effects: { calm: +1 }, goto: door }
      open: { text: Open the door, gain: You see, cost: They see, goto: talk }
  talk:
    title: The talk
    text: They sit down.
    choices:
      tea: { text: Pour tea, gain: Warm hands, cost: It is late, goto: end }
      home: { text: Send them home, gain: Early to bed, cost: A cold goodbye, goto: end }
  end: { ending: true, title: The end, text: It is quiet again. }
";

/// The scenario without what others would say.
fn without() -> String {
    let lines = FRIDAY.lines();
    let lines = lines.filter(|line| {
        let line = line.trim_start();
        !["advice:", "imam:", "board:", "neighbour:"]
            .iter()
            .any(|key| line.starts_with(key))
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn friday() -> Program {
    let program = Program::new();
    program.file("friday.yaml", FRIDAY);
    program
}

/// Plays it in lines, and returns what was said.
fn plays(program: &Program, typed: &str) -> String {
    let arguments = ["play", "--plain", "friday.yaml", "--lang", "en"];
    program.typing(arguments, typed).exits(0).out
}

/// The events of the latest session of a kind.
fn events(program: &Program, kind: &str) -> Vec<Value> {
    let said = program
        .run(["records", "export", "latest", "--whole"])
        .exits(0);
    let export: Value = serde_json::from_str(&said.out).expect("JSON");
    let events = export["records"][0]["events"].as_array().expect("events");
    let of_kind = events.iter().filter(|event| event["event"] == kind);
    of_kind.cloned().collect()
}

#[test]
fn somebody_alone_asks_for_advice_and_reads_afterwards_who_was_heard() {
    let program = friday();
    let out = plays(
        &program,
        "advice\nadvice 1\nwait\nadvice neighbour\nadvice 9\nopen\ntea\nquit\n",
    );
    let says = |part: &str| assert!(out.contains(part), "“{part}” is not in:\n{out}");
    says("You can ask advice from: The imam; The treasurer. Type “advice”.");
    says("2. The treasurer [board]");
    says("Advice · The imam\nOpen. Calm is 1, and it will not be better.");
    says("You can ask advice from: The imam; The treasurer; The neighbour.");
    says("Advice · The neighbour\nYou waited long enough.");
    assert!(!out.contains("One voice is enough"), "nobody asked:\n{out}");
    // The number of an adviser who is not there means nothing.
    says("I do not recognise that.");
    let (_, road) = out.split_once("The road you took").expect("a debrief");
    let (waited, opened) = road.split_once("2. At the door").expect("two decisions");
    for (told, heard) in [(waited, "The imam"), (opened, "The imam; The neighbour")] {
        assert!(
            told.contains(&format!("  Gave advice: {heard}\n")),
            "{told}"
        );
        assert!(
            told.contains("  Not asked for advice: The treasurer\n"),
            "{told}"
        );
    }
    let (_, talked) = opened.split_once("3. The talk").expect("a decision");
    assert!(!talked.contains("eard:"), "nobody had advice:\n{talked}");
}

/// Asking changes nothing in the story, so what was played and what can be is the same without.
#[test]
fn advice_changes_nothing_in_the_story() {
    let program = friday();
    program.file("without.yaml", without());
    let explored = |file: &str| {
        let said = program.run(["explore", file, "--format", "json"]).exits(0);
        serde_json::from_str::<Value>(&said.out).expect("JSON")
    };
    assert_eq!(explored("friday.yaml"), explored("without.yaml"));
    plays(&program, "advice 2\nwait\nopen\nhome\nquit\n");
    let left = events(&program, "ended")[0]["left"].clone();
    plays(&program, "wait\nopen\nhome\nquit\n");
    assert_eq!(left, events(&program, "ended")[0]["left"]);
}

/// A step back takes no word back: who was heard is heard, and is not heard twice.
#[test]
fn who_was_heard_before_a_step_back_was_heard() {
    let program = friday();
    let typed = "advice 1\nopen\nback\nadvice 1\nadvice 2\nopen\nquit\n";
    plays(&program, typed);
    let heard: Vec<_> = events(&program, "advised");
    assert_eq!(heard.len(), 2, "{heard:?}");
    assert_eq!(
        (&heard[0]["scene"], &heard[0]["adviser"]),
        (&"door".into(), &"imam".into())
    );
    let arguments = ["play", "--plain", "friday.yaml", "--resume", "--lang", "en"];
    let said = program.typing(arguments, "tea\nquit\n").exits(0).out;
    let (_, road) = said.split_once("The road you took").expect("a debrief");
    assert!(
        road.contains("Gave advice: The imam; The treasurer"),
        "{road}"
    );
    assert!(!road.contains("Not asked for advice"), "{road}");
    let id = program.sessions()[0]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    program
        .run(["records", "show", &id, "--lang", "en"])
        .says("at At the door (door) advice was heard from The imam (imam)");
    let replayed = program.run(["play", "--replay", &id, "--plain", "--lang", "en"]);
    replayed
        .exits(0)
        .says("Advice · The imam: Open. Calm is 1, and");
}

#[test]
fn a_report_tells_at_each_decision_who_was_heard_and_who_was_not() {
    let program = friday();
    plays(&program, "advice 2\nopen\ntea\nquit\n");
    let export = program.run(["records", "export", "latest"]).exits(0).out;
    // A record that is read back elsewhere tells the same.
    let elsewhere = Program::new();
    elsewhere.file("evening.json", export);
    elsewhere
        .run(["records", "import", "evening.json"])
        .exits(0);
    for program in [&program, &elsewhere] {
        let report = |to: &str| {
            let arguments = ["report", "latest", "--to", to, "--lang", "en"];
            program.run(arguments).exits(0)
        };
        report("md")
            .says("**Advice heard at “At the door”** The treasurer")
            .says("- **Gave advice:** The treasurer\n- **Not asked for advice:** The imam\n");
        report("html")
            .says("<dt>Gave advice</dt>")
            .says("<dt>Not asked for advice</dt>");
        let data: Value = serde_json::from_str(&report("json").out).expect("JSON");
        let told = data["timeline"].as_array().expect("a timeline");
        let decided = told.iter().find(|it| it["event"] == "decided");
        let decided = decided.expect("a decision");
        assert_eq!(decided["heard"], serde_json::json!(["The treasurer"]));
        assert_eq!(decided["unheard"], serde_json::json!(["The imam"]));
        assert!(told.iter().any(|it| it["event"] == "advised"));
        let table = report("csv").out;
        assert!(
            table
                .lines()
                .next()
                .expect("names")
                .ends_with(",heard,unheard,answered,otherwise")
        );
        assert!(table.contains(",The treasurer,The imam"), "{table}");
        report("xapi").says(":advice:");
    }
}

#[test]
fn a_moderator_reads_all_advice_and_the_room_what_was_opened() {
    let program = friday();
    let mut hosted = Hosted::open(&program, &["friday.yaml", "--port", "0"]);
    let mut phone = Phone::inside(&hosted, "");
    let mut both = || [phone.get("/").body, phone.get("/screen").body];
    hosted.types("advice");
    hosted.hears("1. The imam [imam]");
    hosted.hears("Wait for the others.");
    hosted.hears("Type “advice 1”");
    for page in both() {
        assert!(
            !page.contains("treasurer") && !page.contains("Calm is"),
            "{page}"
        );
    }
    hosted.types("advice 7");
    hosted.hears("Nobody called “7” gives advice here.");
    hosted.types("advice board");
    hosted.hears("It is on the phones and on the big screen now.");
    for page in both() {
        assert!(
            page.contains("<span class=\"from\">The treasurer</span>"),
            "{page}"
        );
        assert!(
            page.contains("<p>Wait for the others. One voice is enough.</p>"),
            "{page}"
        );
        assert!(!page.contains("Calm is"), "{page}");
        let (_, said) = page.split_once("data-say=\"").expect("what is read aloud");
        assert!(said.contains("Advice · The treasurer"), "{said}");
    }
    // What was heard stays heard where the group comes back, and is not told twice in the record.
    hosted.types("choose open");
    hosted.hears("What it brought");
    hosted.types("back");
    hosted.hears("Advice · The treasurer");
    hosted.types("advice board");
    hosted.hears("It is on the phones and on the big screen now.");
    hosted.types("again");
    hosted.hears("2. Open the door");
    hosted.ends();
    assert_eq!(events(&program, "advised").len(), 1);
    let shown = program.run(["records", "show", "latest", "--lang", "en"]);
    shown.says("at At the door (door) advice was heard from The treasurer (board)");
}

#[test]
fn a_group_that_comes_back_after_a_break_still_reads_who_was_heard() {
    let program = friday();
    let mut hosted = Hosted::open(&program, &["friday.yaml", "--port", "0"]);
    hosted.types("advice 1");
    hosted.hears("It is on the phones and on the big screen now.");
    hosted.dies();
    let mut hosted = Hosted::open(&program, &["friday.yaml", "--resume", "--port", "0"]);
    hosted.hears("Advice · The imam");
    hosted.types("choose open");
    hosted.hears("What it brought");
    hosted.ends();
    let arguments = ["report", "latest", "--to", "md", "--lang", "en"];
    program
        .run(arguments)
        .exits(0)
        .says("- **Gave advice:** The imam\n- **Not asked for advice:** The treasurer\n");
}

#[test]
fn keys_open_advice_on_a_screen() {
    let program = friday();
    let mut screen = Screen::open(&program, &["play", "friday.yaml", "--lang", "en"]);
    screen.shows("Enter begin").types("\r");
    screen.shows("h advice").types("h");
    screen
        .shows("Who would say something about this?")
        .shows("1 The imam")
        .shows("2 The treasurer")
        .types("2");
    screen.shows("One voice is enough.").types("x");
    screen.shows("✓ 2 The treasurer").types("x");
    screen
        .shows("Do you open?")
        .types("2")
        .shows("What it brought");
    screen.types("\r").shows("The talk").types("h");
    screen.shows("That key does nothing here.").types("1");
    screen.types("\r").shows("It is quiet again.").types("3");
    screen
        .shows("Gave advice: The treasurer")
        .shows("Not asked for advice: The imam")
        .types("q");
    assert!(screen.ends());
    assert_eq!(events(&program, "advised").len(), 1);
}

#[test]
fn keys_let_the_room_read_advice() {
    let program = friday();
    let arguments = ["host", "friday.yaml", "--port", "0", "--lang", "en"];
    let mut screen = Screen::with(&program, &arguments, (24, 80), "1");
    screen.shows("Enter begins").types("\r").shows("h advice");
    screen.types("h").shows("Only you read it");
    screen.shows("Calm is 1").shows("One voice is enough.");
    screen.types("\x1b[B\r").shows("The group reads it now.");
    screen.shows("Advice · The treasurer").types("h");
    screen
        .shows("The treasurer · the group reads it")
        .types("\x1b");
    screen
        .shows("h advice")
        .types("q")
        .shows("Leave?")
        .types("\r");
    assert!(screen.ends());
}

#[test]
fn an_author_reads_advice_while_writing() {
    let program = friday();
    let mut screen = Screen::open(&program, &["preview", "friday.yaml", "--lang", "en"]);
    screen.shows("Advice can come from:").types("h");
    screen.shows("2 The treasurer").types("2");
    screen.shows("One voice is enough.").types("x");
    screen.shows("2 The treasurer").types("x");
    screen.types("2").shows("The talk").types("h");
    screen
        .shows("Nobody can give advice in this scene now.")
        .types("q");
    assert!(screen.ends());
}

#[test]
fn the_handbook_prints_all_advice_of_a_scene() {
    let program = friday();
    for to in ["md", "html"] {
        let arguments = [
            "report",
            "--guide",
            "friday.yaml",
            "--to",
            to,
            "--lang",
            "en",
        ];
        program
            .run(arguments)
            .exits(0)
            .says("Advice, if you ask for it")
            .says("The treasurer")
            .says("One voice is enough.")
            .says("Only if “Wait a while” chosen")
            .says("You waited long enough.");
    }
}

#[test]
fn the_page_to_take_home_has_advice_with_when_it_can_be_asked() {
    let program = friday();
    let arguments = ["report", "--play", "friday.yaml", "--lang", "en"];
    let page = program.run(arguments).exits(0).out;
    let (_, data) = page
        .split_once("<script type=\"application/json\" id=\"data\">")
        .expect("data");
    let (data, _) = data.split_once("</script>").expect("an end");
    let data: Value = serde_json::from_str(data).expect("JSON");
    let door = &data["languages"][0]["scenes"][0];
    assert_eq!(door["advice"][1][0], "The treasurer");
    assert_eq!(
        door["advice"][1][1],
        "<p>Wait for the others. One voice is enough.</p>\n"
    );
    let parts = data["scenes"][0]["parts"].as_array().expect("rules");
    let asked: Vec<_> = parts.iter().map(Value::is_null).collect();
    assert_eq!(
        asked,
        [true, true, true, false],
        "a text, and three advisers"
    );
    assert_eq!(
        data["languages"][0]["scenes"][1]["advice"],
        serde_json::json!([])
    );
}

#[test]
fn advice_is_translated_by_id_and_falls_back_where_it_is_not() {
    let program = friday();
    program
        .run(["translate", "friday.yaml", "nl", "--lang", "en"])
        .exits(0);
    let path = program.folder.path().join("friday.nl.yaml");
    let sidecar = std::fs::read_to_string(&path).expect("a sidecar");
    let begins = "    advice:\n      imam:\n        #> en: The imam\n        from: \n";
    assert!(sidecar.contains(begins), "{sidecar}");
    let source = "        #> en: Open. Calm is {calm}, and it will not be better.\n        text: ";
    let sidecar = sidecar
        .replace("#> en: The imam\n        from: ", "from: De imam")
        .replace(source, "        text: Doe open. Rust is {calm}.");
    std::fs::write(&path, sidecar).expect("a sidecar");
    let arguments = ["play", "--plain", "friday.yaml", "--lang", "nl"];
    let said = program
        .typing(arguments, "advies 1\nadvies 2\nstop\n")
        .exits(0);
    said.says("Advies kun je vragen aan: De imam; The treasurer.")
        .says("Advies · De imam\nDoe open. Rust is 1.")
        .says("Advies · The treasurer\nWait for the others.");
    let checked = program.run(["check", "friday.yaml", "--lang", "en"]);
    checked.says("2 of 14 texts not translated yet.");
}
