//! Tasks: what people write or say themselves in a scene, what they look for in it, and what is kept.

use serde_json::{Value, json};

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
sources: { code: { title: A code of practice } }
start: door
scenes:
  door:
    title: At the door
    text: Do you open?
    practise:
      note:
        write: 12
        minutes: 4
        task: Write the note for the door. Calm is {calm}.
        look_for: [It says when there is prayer again, It names nobody]
        examples:
          imam: { from: The imam, text: \"Prayer is at one again.\", because: Who waits wants a time., sources: [code] }
          board: { from: The treasurer, text: Closed. We call you. }
      sentence:
        when: chose(door.wait)
        say: 20
        task: Say your first sentence out loud.
        look_for: [It is short]
        examples: { imam: { from: The imam, text: Come in. } }
    choices:
      wait: { text: Wait a while, once: true, gain: It is calm, cost: It goes on, effects: { calm: +1 }, goto: door }
      open: { text: Open the door, gain: You see, cost: They see, goto: talk }
  talk:
    title: The talk
    text: They sit down.
    practise: { thanks: { say: 10, task: Thank them., look_for: [It is short], examples: { imam: { from: The imam, text: Thank you. } } } }
    goto: end
  end: { ending: true, title: The end, text: It is quiet again. }
";

fn friday() -> Program {
    let program = Program::new();
    program.file("friday.yaml", FRIDAY);
    program
}

/// The scenario without its tasks.
fn without() -> String {
    let mut kept = String::new();
    let mut within = false;
    for line in FRIDAY.lines() {
        let begins = line.starts_with("    practise:");
        within = begins || (within && line.starts_with("      "));
        if !within {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept.replace("sources: { code: { title: A code of practice } }\n", "")
}

/// Plays it in lines, and returns what was said.
fn plays(program: &Program, typed: &str) -> String {
    let arguments = ["play", "--plain", "friday.yaml", "--lang", "en"];
    program.typing(arguments, typed).exits(0).out
}

/// The tasks that the latest session kept.
fn practised(program: &Program) -> Vec<Value> {
    let said = program
        .run(["records", "export", "latest", "--whole"])
        .exits(0);
    let export: Value = serde_json::from_str(&said.out).expect("JSON");
    let events = export["records"][0]["events"].as_array().expect("events");
    let of_kind = events.iter().filter(|event| event["event"] == "practised");
    of_kind.cloned().collect()
}

#[test]
fn somebody_alone_writes_looks_reads_and_keeps_it_only_when_they_say_so() {
    let program = friday();
    let out = plays(
        &program,
        "practise\nPrayer is at one again, with all of us and with you too, my friends\n1 2\nyes\n\
         wait\npractise\npractise sentence\n\n\n\npractise 1\nMy sister Zohra is ill\n2\n\nopen\npractise\nback\n\nquit\n",
    );
    let says = |part: &str| assert!(out.contains(part), "“{part}” is not in:\n{out}");
    says("You can do something yourself here. Write the note for the door. Calm");
    says("Write at most 12 words. It takes about 4 minutes.");
    says("You used 15 words. The task asks for at most 12.");
    says("1. It says when there is prayer again\n2. It names nobody\n");
    says("The imam did it like this:\nPrayer is at one again.");
    says("   Explanation: Who waits wants a time.\n   Source: A code of practice");
    says("The treasurer did it like this:\nClosed. We call you.");
    says("Kept in your record.");
    says("There are 2 things you can do yourself here.");
    says("2. Say your first sentence out loud. [sentence]");
    says("Not kept. What you wrote is gone.");
    says("Left for now.");
    let (_, made) = out
        .split_once("== What you made yourself ==")
        .expect("a part");
    assert!(
        made.contains("At the door: Write the note for the door."),
        "{made}"
    );
    assert!(
        made.contains("“Prayer is at one again, with all of us"),
        "{made}"
    );
    assert!(made.contains("2 of 2 points found in it"), "{made}");
    let kept = practised(&program);
    assert_eq!(kept.len(), 1, "{kept:?}");
    assert_eq!(kept[0]["ticked"], json!({ "seen": 2, "of": 2 }));
    // What was not kept is in no file.
    for name in ["veerkracht.db", "veerkracht.db-wal"] {
        let bytes = std::fs::read(program.data().join(name)).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("Zohra"), "{name}");
    }
}

/// Who practises changes nothing in the story, so what can be is the same without.
#[test]
fn a_task_changes_nothing_in_the_story() {
    let program = friday();
    program.file("without.yaml", without());
    let explored = |file: &str| {
        let said = program.run(["explore", file, "--format", "json"]).exits(0);
        serde_json::from_str::<Value>(&said.out).expect("JSON")
    };
    assert_eq!(explored("friday.yaml"), explored("without.yaml"));
}

#[test]
fn keys_do_a_task_on_a_screen() {
    let program = friday();
    let mut screen = Screen::open(&program, &["play", "friday.yaml", "--lang", "en"]);
    screen.shows("Enter begin").types("\r");
    screen
        .shows("w · Do it yourself: Write the note")
        .types("w");
    screen
        .shows("Write at most 12 words.")
        .types("Prayer at one.")
        .types("\x1b");
    // What is written and not done with is there again.
    screen.loses("Write at most").types("w");
    screen.shows("Prayer at one.").types("\r");
    screen.shows("What is in it?").shows("  1 It says when");
    screen.types("1").shows("✓ 1 It says when").types("\r");
    screen
        .shows("The imam did it like this:")
        .shows("Closed. We call you.")
        .types("k");
    screen.shows("Kept in your record.").types("1");
    screen.shows("What it brought").types("\r");
    screen.shows("w · Do it yourself: 2 things").types("w");
    screen.shows("2 Say your first sentence").types("2");
    screen.shows("at most 20 seconds").types("\r");
    screen.shows("What is in it?").types("\r");
    screen.shows("Come in.").types("\x1b");
    screen.loses("Come in.").types("2");
    screen.shows("What it brought").types("\r");
    screen.shows("w · Do it yourself: Thank them.").types("\r");
    screen.shows("It is quiet again.").types("6");
    screen
        .shows("What you made yourself")
        .shows("“Prayer at one.”")
        .shows("1 of 2 points found in it")
        .types("q");
    assert!(screen.ends());
    let kept = practised(&program);
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0]["kept"], json!(["Prayer at one."]));
}

#[test]
fn records_and_reports_tell_what_was_made() {
    let program = friday();
    plays(
        &program,
        "practise\nPrayer is at one.\n1\nyes\nopen\n\nquit\n",
    );
    program
        .run(["records", "show", "latest", "--lang", "en"])
        .says("this was done: Write the note for the door. Calm is [calm]. (note); kept: Prayer is at one.");
    program
        .run(["play", "--replay", "latest", "--plain", "--lang", "en"])
        .exits(0)
        .says("Made for “Write the note for the door.");
    let report = |to: &str| {
        let arguments = ["report", "latest", "--to", to, "--lang", "en"];
        program.run(arguments).exits(0)
    };
    report("md")
        .says("**Made at “At the door”**")
        .says("1 of 2 points");
    report("html")
        .says("Made at “At the door”")
        .says("Prayer is at one.");
    report("xapi").says(":task:");
    let data: Value = serde_json::from_str(&report("json").out).expect("JSON");
    let told = data["timeline"].as_array().expect("a timeline");
    let made = told.iter().find(|it| it["event"] == "practised");
    let made = made.expect("what was made");
    assert_eq!(made["kept"], json!(["Prayer is at one."]));
    assert_eq!(made["ticked"], json!({ "seen": 1, "of": 2 }));
}

#[test]
fn the_handbook_has_every_task_with_its_examples() {
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
            .says("To do yourselves, if you like")
            .says("Write at most 12 words. It takes about 4 minutes.")
            .says("It names nobody")
            .says("The treasurer did it like this:")
            .says("Who waits wants a time.")
            .says("A code of practice")
            .says("Only if “Wait a while” chosen");
    }
}

#[test]
fn a_moderator_reads_the_tasks_of_a_scene_and_a_phone_does_not() {
    let program = friday();
    let mut hosted = Hosted::open(&program, &["friday.yaml", "--port", "0"]);
    hosted.hears("To do yourselves, if you like. “practise” begins:");
    hosted.hears("Write the note for the door. Calm is 1.");
    hosted.hears("It names nobody");
    let page = Phone::inside(&hosted, "").get("/").body;
    assert!(!page.contains("Write the note"), "{page}");
    hosted.ends();
}

#[test]
fn an_author_sees_the_tasks_while_writing() {
    let program = friday();
    let mut screen = Screen::open(&program, &["preview", "friday.yaml", "--lang", "en"]);
    screen
        .shows("To write or say oneself:")
        .shows("Write the note for the door.")
        .types("q");
    assert!(screen.ends());
}

#[test]
fn tasks_are_translated_by_id_and_fall_back_where_they_are_not() {
    let program = friday();
    program
        .run(["translate", "friday.yaml", "nl", "--lang", "en"])
        .exits(0);
    let path = program.folder.path().join("friday.nl.yaml");
    let sidecar = std::fs::read_to_string(&path).expect("a sidecar");
    let begins = "    practise:\n      note:\n        #> en: Write the note for the door. Calm is {calm}.\n        task: \n";
    assert!(sidecar.contains(begins), "{sidecar}");
    let source = "#> en: Write the note for the door. Calm is {calm}.\n        task: ";
    let sidecar = sidecar.replace(source, "task: Schrijf het briefje. Rust is {calm}.");
    std::fs::write(&path, sidecar).expect("a sidecar");
    let arguments = ["play", "--plain", "friday.yaml", "--lang", "nl"];
    program
        .typing(arguments, "zelf\nEen uur.\n\n\nstop\n")
        .exits(0)
        .says("Schrijf het briefje. Rust is 1.")
        .says("The treasurer deed het zo:");
}

#[test]
fn the_page_to_take_home_has_the_tasks_with_when_they_can_be_done() {
    let program = friday();
    let arguments = ["report", "--play", "friday.yaml", "--lang", "en"];
    let page = program.run(arguments).exits(0).out;
    let (_, data) = page
        .split_once("<script type=\"application/json\" id=\"data\">")
        .expect("data");
    let (data, _) = data.split_once("</script>").expect("an end");
    let data: Value = serde_json::from_str(data).expect("JSON");
    let tasks = &data["languages"][0]["scenes"][0]["tasks"];
    assert_eq!(tasks[0]["writes"], true);
    assert_eq!(tasks[0]["examples"][1]["from"], "The treasurer");
    let parts = data["scenes"][0]["parts"].as_array().expect("rules");
    let asked: Vec<_> = parts.iter().map(Value::is_null).collect();
    assert_eq!(asked, [true, true, false], "a text, and two tasks");
}

/// Everything that a program keeps, as it lies on the disk.
fn kept(program: &Program) -> String {
    let mut text = String::new();
    for entry in std::fs::read_dir(program.data()).expect("a folder") {
        let path = entry.expect("a file").path();
        if path.is_file() {
            text.push_str(&String::from_utf8_lossy(
                &std::fs::read(path).expect("a file"),
            ));
        }
    }
    text
}

/// Writes a text for the task, as a form does. Returns where the phone is sent.
fn writes(phone: &mut Phone, text: &str) -> String {
    let text = text
        .replace(' ', "+")
        .replace('<', "%3C")
        .replace('>', "%3E");
    let answer = phone.post("/line", &format!("task=note&text={text}"));
    let place = answer.headers.iter().find(|(name, _)| name == "location");
    place.map(|(_, to)| to.clone()).expect("a place")
}

/// Five phones write, of which the moderator shows three and takes one away.
fn writing(hosted: &mut Hosted) -> Vec<Phone> {
    let mut phones: Vec<_> = (0..5).map(|_| Phone::inside(hosted, "")).collect();
    hosted.types("practise");
    hosted.hears("1. Write the note for the door. Calm is 1. [note]");
    hosted.hears("Type “practise 1”");
    // Nobody can write before it is open.
    let early = writes(&mut phones[0], "Too early");
    assert_eq!(early, "/?said=shut");
    hosted.types("practise 1");
    hosted.hears("the phones can write.");
    let page = phones[0].get("/").body;
    assert!(page.contains("<textarea id=\"text\""), "{page}");
    assert!(page.contains("It names nobody"), "{page}");
    let screen = phones[0].get("/screen").body;
    assert!(
        screen.contains("Write the note for the door. Calm is 1."),
        "{screen}"
    );
    let wrote = [
        "Prayer at one <b>again</b>.",
        "Zohra told us to close.",
        "Shut until Monday.",
        "Come at two.",
        "We are in the gym.",
    ];
    for (phone, text) in phones.iter_mut().zip(wrote) {
        assert_eq!(writes(phone, text), "/");
    }
    let page = phones[0].get("/").body;
    assert!(page.contains("Your text is in."), "{page}");
    assert!(
        !page.contains("We are in the gym"),
        "nobody reads what is not shown:\n{page}"
    );
    // Three from a phone, and no more.
    for text in ["Again.", "And again."] {
        writes(&mut phones[4], text);
    }
    for text in ["One too many.", " "] {
        assert_eq!(writes(&mut phones[4], text), "/?said=unfit");
    }
    hosted.types("practise");
    hosted.hears("People write: 5 phones, 7 texts");
    hosted.hears("1. Prayer at one <b>again</b>.");
    hosted.hears("7. And again.");
    // While people write the story waits.
    hosted.types("vote");
    hosted.hears("People are writing. Close that first");
    for line in ["1", "3", "4"] {
        hosted.types(&format!("practise show {line}"));
        hosted.hears("everybody reads it");
    }
    hosted.types("practise show 5");
    hosted.hears("Three texts are shown already.");
    hosted.types("practise drop 2");
    hosted.hears("People write: 5 phones, 6 texts");
    for page in [phones[1].get("/").body, phones[1].get("/screen").body] {
        assert!(
            page.contains("Prayer at one &#60;b&#62;again&#60;/b&#62;."),
            "{page}"
        );
        assert!(
            page.contains("Come at two.") && !page.contains("gym"),
            "{page}"
        );
    }
    phones
}

#[test]
fn phones_write_the_moderator_shows_three_and_only_what_is_kept_is_kept() {
    let program = friday();
    let mut hosted = Hosted::open(&program, &["friday.yaml", "--port", "0"]);
    let mut phones = writing(&mut hosted);
    hosted.types("practise ask");
    hosted.hears("Which text do you keep? Nobody chose yet");
    for (phone, line) in phones.iter_mut().zip(["1", "1", "1", "3", "2"]) {
        phone.post("/pick", &format!("task=note&line={line}"));
    }
    hosted.types("practise");
    hosted.hears("4 phones chose");
    hosted.hears("3 would keep it");
    hosted.types("practise say Tables said: ring the bell");
    hosted.hears("8. Tables said: ring the bell");
    // A count of one would tell who it was.
    hosted.types("practise ask");
    hosted.hears("People write");
    for page in [phones[1].get("/").body, phones[1].get("/screen").body] {
        assert!(page.contains("3 would keep it"), "{page}");
        assert!(!page.contains("1 would keep it"), "{page}");
    }
    hosted.types("practise keep 1");
    hosted.hears("in the record");
    hosted.types("practise keep 8");
    hosted.hears("8. Tables said: ring the bell · in the record");
    // Who leaves now would lose what people wrote.
    hosted.types("quit");
    hosted.hears("People are writing. Close that first");
    hosted.types("practise close");
    hosted.hears("Closed. What you did not keep is gone.");
    let late = writes(&mut phones[0], "Too late");
    assert_eq!(late, "/?said=shut");
    hosted.types("again");
    hosted.hears("2. Open the door");
    hosted.ends();
    let made = practised(&program);
    assert_eq!(made.len(), 2, "{made:?}");
    assert_eq!(made[0]["kept"], json!(["Prayer at one <b>again</b>."]));
    assert_eq!(made[1]["kept"], json!(["Tables said: ring the bell"]));
    let kept = kept(&program);
    assert!(kept.contains("ring the bell"));
    for gone in [
        "Zohra",
        "Come at two",
        "gym",
        "And again",
        "Shut until",
        "Too early",
    ] {
        assert!(!kept.contains(gone), "{gone} is on the disk");
    }
}

#[test]
fn a_sleeping_phone_and_a_break_lose_no_line() {
    let program = friday();
    let mut hosted = Hosted::open(&program, &["friday.yaml", "--port", "0"]);
    let phone = &mut Phone::inside(&hosted, "");
    hosted.types("practise note");
    hosted.hears("the phones can write.");
    writes(phone, "At one.");
    hosted.types("pause");
    hosted.hears("A break.");
    let paused = writes(phone, "At two.");
    assert_eq!(paused, "/?said=paused");
    hosted.types("on");
    hosted.types("practise");
    hosted.hears("1. At one.");
    let page = phone.get("/").body;
    assert!(
        page.contains("Your text is in.") && page.contains("<textarea"),
        "{page}"
    );
    hosted.ends();
}

#[test]
fn keys_let_the_room_write() {
    let program = friday();
    let arguments = ["host", "friday.yaml", "--port", "0", "--lang", "en"];
    let mut screen = Screen::with(&program, &arguments, (24, 80), "1");
    screen.shows("Enter begins").types("\r").shows("v vote");
    screen
        .types("z")
        .shows("Write the note for the door.")
        .types("\r");
    screen.shows("Nothing came in yet.").types("t");
    screen.shows("What somebody said aloud").types("At one.");
    screen.shows("At one.").types("\r");
    screen.shows("  1 At one.").types(" ");
    screen.shows("Let everybody read text 1?").types("\r");
    screen.shows("everybody reads it").types("k");
    screen.shows("stays there. Keep it?").types("\r");
    screen.shows("in the record").types("v");
    screen.shows("First show two or three texts").types("e");
    screen
        .shows("The treasurer: Closed. We call you.")
        .types("c");
    screen.shows("2 texts are not kept").types("\r");
    screen.loses("Do it yourself").types("q");
    screen.shows("Leave?").types("\r");
    assert!(screen.ends());
    assert_eq!(practised(&program)[0]["kept"], json!(["At one."]));
}
