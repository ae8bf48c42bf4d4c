//! A group that works on what one of them met: the moderator writes, phones ask and suggest, and it is forgotten unless kept.

use std::fs;

use crate::case::{filled_in, says_nothing_of};
use crate::hosted::Hosted;
use crate::phone::{Phone, Stream};
use crate::program::Program;
use crate::screen::Screen;

const PHONES: usize = 25;

/// A text as a form sends it.
fn sent(text: &str) -> String {
    text.replace(' ', "+")
        .replace('|', "%7C")
        .replace(',', "%2C")
}

/// Writes a text for a task. Returns where the phone is sent.
fn writes(phone: &mut Phone, task: &str, text: &str) -> String {
    let answer = phone.post("/line", &format!("task={task}&text={}", sent(text)));
    let place = answer.headers.iter().find(|(name, _)| name == "location");
    place.map(|(_, to)| to.clone()).expect("a place")
}

/// Everybody votes in the open round at a scene: so many for the first of two choices, the others for the second.
fn vote(phones: &mut [Phone], scene: &str, [one, other]: [&str; 2], first: usize) {
    for (place, phone) in phones.iter_mut().enumerate() {
        let choice = if place < first { one } else { other };
        phone.post("/vote", &format!("scene={scene}&round=1&choice={choice}"));
    }
}

pub(crate) fn open(program: &Program, more: &[&str]) -> Hosted {
    let arguments = [&["--case", "--port", "0", "--lang", "en"], more].concat();
    Hosted::open(program, &arguments)
}

/// The case is told, phones ask, and of what they suggest there are two options.
fn told(hosted: &mut Hosted, phones: &mut [Phone]) {
    hosted.types("go");
    hosted.hears("The case is not told yet");
    hosted
        .types("story The garden wall | A neighbour shouted over the wall. Two children heard it.");
    hosted.hears("A neighbour shouted over the wall");
    let page = phones[0].get("/").body;
    assert!(page.contains("A neighbour shouted over the wall"), "{page}");
    hosted.types("practise questions");
    hosted.hears("the phones can write.");
    for (place, phone) in phones.iter_mut().enumerate() {
        assert_eq!(
            writes(
                phone,
                "questions",
                &format!("Who heard it, number {place}?")
            ),
            "/"
        );
    }
    hosted.types("practise");
    hosted.hears("25 phones, 25 texts");
    hosted.types("practise keep 3");
    hosted.hears("part of the case");
    hosted.types("practise close");
    hosted.hears("Closed.");
    hosted.types("practise options");
    hosted.hears("the phones can write.");
    assert_eq!(writes(&mut phones[0], "options", "Ring at the door"), "/");
    assert_eq!(writes(&mut phones[1], "options", "Leave a note"), "/");
    hosted.types("practise");
    hosted.hears("2. Leave a note");
    hosted.types("option 1 | You hear it from him | You go tonight");
    hosted.hears("1. Ring at the door (brings: You hear it from him; costs:");
    hosted.types("option 2 | It is calm");
    hosted.hears("2. Leave a note (brings: It is calm; costs: not said)");
    hosted.types("practise close");
    hosted.hears("Closed.");
    hosted.types("option change 2 Leave a note | It is calm | He waits a night");
    hosted.hears("costs: He waits a night");
}

/// A vote, a decision for the first option, and what it brings.
fn decided(hosted: &mut Hosted, phones: &mut [Phone]) {
    hosted.types("vote");
    hosted.hears("2 Leave a note");
    vote(phones, "case", ["option-1", "option-2"], 17);
    let page = phones[2].get("/").body;
    assert!(
        page.contains("Costs: He waits a night"),
        "what is weighed:\n{page}"
    );
    hosted.types("close show");
    hosted.hears("1 Ring at the door: 17");
    hosted.types("choose 1 because he shouted for the first time / against it is late");
    hosted.hears("You hear it from him");
    let page = phones[2].get("/").body;
    assert!(page.contains("You go tonight"), "what it cost:\n{page}");
    hosted.types("go");
    hosted.hears("What happens now? That is not written yet.");
}

/// To the end with advice, twice: one that a phone wrote, and one that the moderator heard.
fn given(hosted: &mut Hosted, phones: &mut [Phone]) {
    hosted.types("story He opens, and he is tired.");
    hosted.hears("He opens, and he is tired.");
    hosted.types("practise advice");
    hosted.hears("the phones can write.");
    assert_eq!(writes(&mut phones[4], "advice", "Take somebody along"), "/");
    hosted.types("practise");
    hosted.hears("1. Take somebody along");
    hosted.types("practise keep 1");
    hosted.hears("part of the case");
    hosted.types("practise close");
    hosted.hears("Closed.");
    hosted.types("give Ring again on Friday");
    hosted.hears("Written.");
    hosted.types("go");
    hosted.hears("This is what we give along to whoever brought the case:");
    hosted.hears("Ring again on Friday");
    let page = phones[5].get("/").body;
    assert!(page.contains("Take somebody along"), "{page}");
}

#[test]
fn twenty_five_phones_work_on_a_case_that_is_kept_and_becomes_a_scenario() {
    let program = Program::new();
    let mut hosted = open(&program, &[]);
    let mut phones: Vec<_> = (0..PHONES).map(|_| Phone::inside(&hosted, "")).collect();
    told(&mut hosted, &mut phones);
    hosted.types("keep all");
    hosted.hears("Kept, also what is still to come.");
    decided(&mut hosted, &mut phones);
    given(&mut hosted, &mut phones);
    hosted.types("quit");
    hosted.hears("Make a scenario of it: veerkracht new --from");
    hosted.ends();
    let shown = program.run(["records", "show", "latest"]).exits(0);
    for part in [
        "Question: Who heard it, number 2?",
        "“Ring at the door” (option-1) 17",
        "because: he shouted for the first time",
        "Advice: Take somebody along",
    ] {
        assert!(
            shown.out.to_lowercase().contains(&part.to_lowercase()),
            "{part}\n{}",
            shown.out
        );
    }
    program
        .run(["report", "latest", "--to", "md"])
        .exits(0)
        .says("A neighbour shouted over the wall")
        .says("it is late");
    program
        .run(["new", "--from", "latest", "wall.yaml"])
        .exits(0);
    let file = program.folder.path().join("wall.yaml");
    let text = fs::read_to_string(&file).expect("a file");
    assert!(
        text.contains("Who heard it, number 2?") && text.contains("- Ring again on Friday"),
        "{text}"
    );
    program
        .run(["check", "wall.yaml"])
        .exits(1)
        .says("leave-a-note");
    filled_in(&program, &file);
    program.run(["check", "wall.yaml"]).exits(0);
}

#[test]
fn a_case_that_nobody_keeps_is_in_no_file_and_who_leaves_is_told() {
    let program = Program::new();
    let mut hosted = open(&program, &[]);
    let mut phones: Vec<_> = (0..PHONES).map(|_| Phone::inside(&hosted, "")).collect();
    told(&mut hosted, &mut phones);
    decided(&mut hosted, &mut phones);
    hosted.types("quit");
    hosted.hears("This case is not kept.");
    let mut stream = Stream::open(&hosted, &phones[3]);
    hosted.types("quit");
    hosted.hears("Nothing is left of it.");
    assert!(stream.says("This case was not kept: nothing is left of it."));
    hosted.ends();
    assert_eq!(program.sessions().len(), 0);
    says_nothing_of(
        &program.data(),
        &["neighbour", "Ring at", "number 2", "case-"],
    );
}

#[test]
fn a_case_that_was_kept_goes_on_after_the_laptop_died() {
    let program = Program::new();
    let mut hosted = open(&program, &[]);
    let mut phones: Vec<_> = (0..PHONES).map(|_| Phone::inside(&hosted, "")).collect();
    told(&mut hosted, &mut phones);
    hosted.types("keep all");
    hosted.hears("Kept, also");
    decided(&mut hosted, &mut phones);
    hosted.dies();
    let mut hosted = Hosted::open(&program, &["--resume", "--port", "0", "--lang", "en"]);
    hosted.types("story He opens, and he is tired.");
    hosted.hears("He opens, and he is tired.");
    hosted.types("back");
    hosted.hears("1. Ring at the door");
    // What was walked stays, and another road is written beside it.
    hosted.types("option drop 1");
    hosted.hears("That option was taken once. What you did stays.");
    hosted.types("choose 2");
    hosted.hears("He waits a night");
    hosted.types("go");
    hosted.hears("That is not written yet.");
    hosted.types("story He reads it at breakfast.");
    hosted.hears("He reads it at breakfast.");
    hosted.types("quit");
    hosted.ends();
    program
        .run(["new", "--from", "latest", "wall.yaml"])
        .exits(0);
    program.run(["check", "wall.yaml"]).exits(0);
}

#[test]
fn what_does_not_fit_in_a_case_is_said_and_changes_nothing() {
    let program = Program::new();
    let mut hosted = open(&program, &["--rehearse", "3"]);
    for (typed, said) in [
        ("option Ring | A | B", "The case is not told yet."),
        ("story", "Write what happens: “story TITLE"),
        ("vote", "The case is not told yet."),
    ] {
        hosted.types(typed);
        hosted.hears(said);
    }
    hosted.types("vote");
    hosted.hears("The case is not told yet.");
    hosted.types(&format!("story Wall | {}", "long ".repeat(300)));
    hosted.hears("There is room for 1200 characters");
    hosted.types("story Wall | Shouting.");
    hosted.hears("Shouting.");
    hosted.types("vote");
    hosted.hears("There is nothing to vote on yet: write two options first.");
    for number in 1..=6 {
        hosted.types(&format!("option Way {number} | Good | Bad"));
        hosted.hears(&format!("{number}. Way {number}"));
    }
    hosted.types("option Way 7 | Good | Bad");
    hosted.hears("There are 6 options already.");
    hosted.types("option drop 6");
    hosted.hears("5. Way 5");
    hosted.types("option drop 6");
    hosted.hears("Write an option: “option WHAT");
    hosted.types("case");
    hosted.hears("5. Way 5");
    hosted.types("go");
    hosted.hears("There are options here. Vote, or write the decision down.");
    hosted.types("help");
    hosted.hears("question …: what you want to know first");
    hosted.ends();
}

#[test]
fn a_way_that_people_see_after_a_vote_is_in_the_next_one() {
    let program = Program::new();
    let mut hosted = open(&program, &[]);
    let mut phones: Vec<_> = (0..5).map(|_| Phone::inside(&hosted, "")).collect();
    hosted.types("story Wall | Shouting.");
    hosted.types("option Ring | You hear it | Tonight");
    hosted.hears("With one more option you can vote.");
    hosted.types("option Write | Calm | He waits");
    hosted.hears("2. Write");
    hosted.types("vote");
    hosted.hears("2 Write: 0");
    hosted.types("option Wait | Calm | It goes on");
    hosted.hears("The vote is open. Close it first.");
    vote(&mut phones, "case", ["option-1", "option-2"], 3);
    hosted.types("close show");
    hosted.hears("1 Ring: 3");
    hosted.types("option Wait | Calm | It goes on");
    hosted.hears("3. Wait");
    hosted.types("vote");
    hosted.hears("3 Wait: 0");
    for phone in &mut phones {
        phone.post("/vote", "scene=case&round=2&choice=option-3");
    }
    hosted.types("close show");
    let told = hosted.hears("3 Wait: 5");
    assert!(!told.contains("first 0"), "it was not there: {told}");
    let page = phones[0].get("/").body;
    assert_eq!(page.matches("in the first vote").count(), 0, "{page}");
    hosted.types("choose 3");
    hosted.hears("What you expect of this decision");
    hosted.hears("It goes on");
    let page = phones[0].get("/").body;
    assert!(page.contains("Expected to cost:"), "{page}");
    assert!(page.contains("It goes on"), "{page}");
    hosted.types("keep all");
    hosted.hears("Kept, also");
    hosted.types("go");
    hosted.types("go");
    hosted.hears("No advice was written down.");
    hosted.ends();
    let told = program.run(["report", "latest", "--to", "md"]).exits(0);
    let told = told
        .says("| Wait (decided) |  | –")
        .says("Expected to cost");
    for chance in [
        "chance",
        "The moment that decided",
        "Roads not taken",
        "It costs",
    ] {
        assert!(!told.out.contains(chance), "{chance}\n{}", told.out);
    }
}

#[test]
fn keys_write_a_case_and_keep_it() {
    let program = Program::new();
    let arguments = ["host", "--case", "--port", "0", "--lang", "en"];
    let mut screen = Screen::with(&program, &arguments, (24, 80), "1");
    screen
        .shows("What you write is gone")
        .types("\r")
        .shows("Name nobody")
        .shows("k write what happened");
    screen.types("k").shows("Write what happens").types("\r");
    screen
        .shows("TITLE")
        .types("The wall | A neighbour shouted.")
        .types("\r");
    screen.shows("A neighbour shouted.").types("k");
    screen.shows("one more option").types("\x1b[B").types("\r");
    screen
        .shows("WHAT")
        .types("Ring | You hear it | Tonight")
        .types("\r");
    screen
        .shows("1 Ring (brings: You hear it; costs: Tonight)")
        .types("\r");
    screen
        .shows("WHAT")
        .types("Write | Calm | He waits")
        .types("\r");
    screen
        .shows("2 Write (brings: Calm; costs: He waits)")
        .types("\x1b[B\x1b[B\x1b[B\x1b[B")
        .types("\r");
    screen.shows("Keep the case: all texts").types("\r");
    screen.shows("Kept, also what is still to come.").types("d");
    screen.shows("Ring").types("\r\r\r\r");
    screen.shows("What you expect").types("q");
    screen.shows("Leave? Everything is kept.").types("\r");
    assert!(screen.ends());
    program
        .run(["records", "show", "latest"])
        .exits(0)
        .says("A neighbour shouted.");
}

/// Who reads a name in what they wrote writes it anew: that is the repair, and so it has to be one.
#[test]
fn what_was_put_right_before_it_is_kept_is_in_no_file() {
    let program = Program::new();
    let mut hosted = open(&program, &[]);
    for line in [
        "story The wall | Zohra stood there.",
        "story The wall | A woman stood there.",
        "option Ask zohra | Zohra answers | Time",
        "option change 1 Ask her | She answers | Time",
        "option Wait for zohra | Calm | Zohra waits",
        "option drop 2",
        "plan if zohra calls, then we answer",
        "plan drop 1",
        "option Ring | Quick | Loud",
        "keep",
    ] {
        hosted.types(line);
    }
    hosted.hears("“keep all” puts all texts");
    hosted.types("keep all");
    hosted.hears("Kept, also what is still to come.");
    hosted.types("choose 1");
    hosted.hears("What you expect of this decision");
    hosted.ends();
    let files = std::fs::read_dir(program.data()).expect("a folder");
    for file in files {
        let path = file.expect("a file").path();
        let bytes = std::fs::read(&path).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.to_lowercase().contains("zohra"), "{}", path.display());
    }
    // It is the same case all the same, and goes on.
    let shown = program.run(["records", "show", "latest"]).exits(0);
    for part in ["A woman stood there.", "She answers"] {
        assert!(shown.out.contains(part), "{}", shown.out);
    }
    let replay = ["play", "--replay", "latest", "--plain", "--lang", "en"];
    program.run(replay).exits(0).says("She answers");
    let mut again = Hosted::before(&program, &["--resume", "--port", "0"], "en");
    again.types("go");
    again.hears("What you expect of this decision");
    again.ends();
}
