//! None of these: what people would rather do than what the choices offer.

use serde_json::{Value, json};

use crate::hosted::Hosted;
use crate::phone::Phone;
use crate::program::Program;
use crate::screen::Screen;

const DOOR: &str = "
format: 1
id: door
version: 1.0.0
title: The door
language: en
start: door
scenes:
  door:
    title: At the door
    text: Do you open?
    choices:
      wait: { text: Wait a while, gain: It is calm, cost: It goes on, goto: hall }
      open: { text: Open the door, gain: You see, cost: They see, goto: hall }
  hall:
    title: In the hall
    text: They sit down.
    choices:
      talk: { text: Talk with them, gain: You know more, cost: It takes long, goto: end }
      leave: { text: Leave them, gain: You have time, cost: They wait, goto: end }
  end: { ending: true, title: The end, text: It is quiet again. }
";

fn door() -> Program {
    let program = Program::new();
    program.file("door.yaml", DOOR);
    program
}

/// The decisions of the latest session, as data, and everything else that happened.
fn told(program: &Program) -> Vec<Value> {
    let report = program
        .run(["report", "latest", "--to", "json", "--lang", "en"])
        .exits(0);
    let data: Value = serde_json::from_str(&report.out).expect("JSON");
    data["timeline"].as_array().expect("a timeline").clone()
}

#[test]
fn somebody_alone_says_what_no_choice_offers_and_it_stands_with_the_decision() {
    let program = door();
    let arguments = ["play", "--plain", "door.yaml", "--lang", "en"];
    let typed = "otherwise First ask Naima to look.\n2\notherwise\notherwise Give them tea.\nback\n1\nquit\n";
    program
        .typing(arguments, typed)
        .exits(0)
        .says("Kept with this choice. Now choose what comes nearest to it.")
        .says("What would you rather do? Type it like this");
    let told = told(&program);
    let decided: Vec<_> = told.iter().filter(|it| it["event"] == "decided").collect();
    assert_eq!(
        decided[0]["otherwise"],
        json!(["First ask Naima to look."]),
        "with the decision it was said at"
    );
    assert_eq!(
        decided[1]["otherwise"],
        json!([]),
        "and not with the next one there"
    );
    // Nobody decided after this.
    let open = told.iter().find(|it| it["event"] == "otherwise");
    let open = open.expect("what was said where nothing was decided");
    assert_eq!(open["text"], "Give them tea.");
    assert_eq!(open["on_the_road"], true, "it stays when one goes back");
    for (to, part) in [
        ("md", "Rather done"),
        ("html", "First ask Naima to look."),
        ("csv", "First ask Naima to look."),
        ("xapi", "First ask Naima to look."),
    ] {
        let arguments = ["report", "latest", "--to", to, "--lang", "en"];
        program.run(arguments).exits(0).says(part);
    }
    program
        .run(["records", "show", "latest", "--lang", "en"])
        .says("rather something else at At the door (door): First ask Naima to look.");
    program
        .run(["play", "--replay", "latest", "--plain", "--lang", "en"])
        .exits(0)
        .says("Rather something else: First ask Naima to look.");
    program
        .run(["insights", "--lang", "en"])
        .exits(0)
        .says("What groups would rather have done, which no choice offered")
        .says(
            "  At the door\n    · First ask Naima to look.\n  In the hall\n    · Give them tea.\n",
        );
}

#[test]
fn a_key_writes_it_on_a_screen() {
    let program = door();
    let mut screen = Screen::open(&program, &["play", "door.yaml", "--lang", "en"]);
    screen.shows("Enter begin").types("\r");
    screen.shows("Do you open?").types("e");
    screen
        .shows("What would you rather do than these choices?")
        .types("Ask Naima.\x1b");
    // What is written and not kept is there again.
    screen.loses("What would you rather").types("e");
    screen.shows("Ask Naima.").types("\r");
    screen
        .shows("Now choose what comes nearest to it.")
        .types("1");
    screen.shows("What it brought").types("e");
    screen.shows("That key does nothing here.").types("\r");
    screen.shows("They sit down.").types("q");
    assert!(screen.ends());
    assert_eq!(told(&program)[0]["otherwise"], json!(["Ask Naima."]));
}

#[test]
fn a_room_says_what_it_misses_aloud_or_by_phone_and_only_what_is_kept_is_kept() {
    let program = door();
    let mut hosted = Hosted::open(&program, &["door.yaml", "--port", "0"]);
    let mut phones: Vec<_> = (0..3).map(|_| Phone::inside(&hosted, "")).collect();
    hosted.types("otherwise");
    hosted.hears("Type it like this: “otherwise First call");
    hosted.types("otherwise Send somebody to the window.");
    hosted.hears("Written with this decision. Now choose what comes nearest to it.");
    hosted.types("practise");
    hosted.hears("[otherwise]");
    hosted.types("practise otherwise");
    hosted.hears("the phones can write.");
    let page = phones[0].get("/").body;
    assert!(page.contains("Does none of these choices fit?"), "{page}");
    for (phone, text) in phones
        .iter_mut()
        .zip(["Ring+the+police", "Zohra+must+go", "Wait+outside"])
    {
        phone.post("/line", &format!("task=-&text={text}"));
    }
    hosted.types("practise keep 3");
    hosted.hears("3. Wait outside · in the record");
    hosted.types("practise close");
    hosted.hears("Closed.");
    hosted.types("choose 1 because It is safe");
    hosted.hears("What it brought");
    hosted.types("otherwise Too late");
    hosted.hears("That cannot be done now.");
    hosted.ends();
    let told = told(&program);
    let decided = told.iter().find(|it| it["event"] == "decided");
    assert_eq!(
        decided.expect("a decision")["otherwise"],
        json!(["Send somebody to the window.", "Wait outside"])
    );
    let exported = program
        .run(["records", "export", "latest", "--whole"])
        .exits(0);
    assert!(!exported.out.contains("Zohra"), "{}", exported.out);
}

#[test]
fn a_moderator_writes_it_with_a_key_and_reads_it_beside_the_notes() {
    let program = door();
    let arguments = ["host", "door.yaml", "--port", "0", "--lang", "en"];
    let mut screen = Screen::with(&program, &arguments, (24, 80), "1");
    screen.shows("Enter begins").types("\r").shows("v vote");
    screen.types("e");
    screen
        .shows("What would the group rather do than these choices?")
        .types("Ask Naima.\r");
    screen
        .shows("Written with this decision. Which choice comes nearest to it?")
        .types("z");
    screen
        .shows("Does none of these choices fit?")
        .types("\x1b");
    screen.loses("Does none").types("\t");
    screen
        .shows("Rather than these choices")
        .shows("Ask Naima.");
}

#[test]
fn the_first_vote_tells_the_moderator_alone_whether_a_talk_is_worth_it() {
    let program = door();
    let mut hosted = Hosted::open(&program, &["door.yaml", "--port", "0"]);
    let mut phones: Vec<_> = (0..5).map(|_| Phone::inside(&hosted, "")).collect();
    let votes = |hosted: &mut Hosted, phones: &mut [Phone], round: u8, choices: [&str; 5]| {
        hosted.types("vote");
        hosted.hears(&format!("Vote {round} open"));
        for (phone, choice) in phones.iter_mut().zip(choices) {
            phone.post(
                "/vote",
                &format!("scene=door&round={round}&choice={choice}"),
            );
        }
        hosted.types("close");
    };
    votes(
        &mut hosted,
        &mut phones,
        1,
        ["wait", "wait", "wait", "open", "open"],
    );
    hosted.hears("For you alone: divided (60 %)");
    for page in [phones[0].get("/").body, phones[0].get("/screen").body] {
        assert!(!page.contains("divided"), "{page}");
    }
    // A second round is talked about already.
    votes(
        &mut hosted,
        &mut phones,
        2,
        ["wait", "wait", "wait", "open", "open"],
    );
    assert!(
        !hosted
            .hears_with("Let them say why first.")
            .contains("For you alone")
    );
    hosted.ends();
}

#[test]
fn a_card_asks_how_it_could_have_gone_wrong() {
    let program = door();
    let mut hosted = Hosted::open(&program, &["door.yaml", "--port", "0"]);
    let mut phone = Phone::inside(&hosted, "");
    hosted.types("premortem");
    hosted.hears("The big screen asks how it could go wrong.");
    let screen = phone.get("/screen").body;
    for part in ["Suppose it went wrong", "What did we do, or leave undone"] {
        assert!(screen.contains(part), "{screen}");
    }
    hosted.types("premortem");
    hosted.hears("The big screen shows the story.");
    assert!(!phone.get("/screen").body.contains("Suppose it went wrong"));
    // What the group turns to takes it away, and it never hides the stop word.
    hosted.types("premortem");
    hosted.hears("The big screen asks");
    hosted.types("vote");
    hosted.hears("Vote 1 open");
    assert!(!phone.get("/screen").body.contains("Suppose it went wrong"));
    hosted.types("stop");
    hosted.hears("Everything stands still");
    hosted.types("premortem");
    hosted.hears("That cannot be done now.");
    hosted.types("on");
    hosted.types("close");
    hosted.hears("Vote 1 closed");
    // What none of the choices offers comes up once people have voted.
    hosted.types("practise otherwise");
    hosted.hears("the phones can write.");
    let page = phone.get("/").body;
    assert!(
        page.contains("<textarea id=\"text\"") && page.contains("Open the door"),
        "{page}"
    );
    hosted.types("practise close");
    hosted.hears("Closed.");
    hosted.types("otherwise Ask Zohra.");
    hosted.hears("Written with this decision.");
    hosted.types("otherwise drop 1");
    hosted.hears("Taken back.");
    hosted.ends();
    assert!(told(&program).iter().all(|it| it["event"] != "otherwise"));
}

#[test]
fn a_room_guesses_what_most_will_choose_and_sees_it_beside_the_count() {
    let program = door();
    let mut hosted = Hosted::open(&program, &["door.yaml", "--port", "0", "--guess"]);
    let mut phones: Vec<_> = (0..14).map(|_| Phone::inside(&hosted, "")).collect();
    hosted.types("vote");
    hosted.hears("Vote 1 open");
    let page = phones[0].get("/").body;
    assert!(
        page.contains("what do you think most will choose?"),
        "{page}"
    );
    assert!(page.contains("name=\"guess\" value=\"open\""), "{page}");
    // Eight choose to wait, six to open; eight think that most open, and six that most wait.
    for (place, phone) in phones.iter_mut().enumerate() {
        let choice = if place < 8 { "wait" } else { "open" };
        let guess = if place < 8 {
            "&guess=open"
        } else {
            "&guess=wait"
        };
        phone.post(
            "/vote",
            &format!("scene=door&round=1&choice={choice}{guess}"),
        );
    }
    let page = phones[0].get("/").body;
    assert!(page.contains("You think most will choose:"), "{page}");
    hosted.types("close");
    hosted.hears("guess: 8");
    for page in [phones[1].get("/").body, phones[1].get("/screen").body] {
        assert!(
            !page.contains("people thought most"),
            "not before it is shown:\n{page}"
        );
    }
    hosted.types("show");
    hosted.hears("Vote 1 shown");
    for page in [phones[1].get("/").body, phones[1].get("/screen").body] {
        assert!(
            page.contains("8 people thought most would choose this"),
            "{page}"
        );
    }
    hosted.types("choose 1");
    hosted.hears("What it brought");
    hosted.ends();
    let told = told(&program);
    let decided = told.iter().find(|it| it["event"] == "decided");
    let counts = &decided.expect("a decision")["votes"][0]["choices"];
    assert_eq!(
        (&counts[0]["guesses"], &counts[1]["guesses"]),
        (&json!(6), &json!(8))
    );
}

#[test]
fn a_table_ends_with_cards_made_of_its_own_record() {
    let program = door();
    let mut hosted = Hosted::open(&program, &["door.yaml", "--port", "0"]);
    let mut phones: Vec<_> = (0..6).map(|_| Phone::inside(&hosted, "")).collect();
    hosted.types("vote");
    hosted.hears("Vote 1 open");
    for (place, phone) in phones.iter_mut().enumerate() {
        let choice = if place < 3 { "wait" } else { "open" };
        phone.post("/vote", &format!("scene=door&round=1&choice={choice}"));
    }
    hosted.types("close");
    hosted.types("otherwise First look through the window.");
    hosted.types("otherwise Ask Zohra.");
    hosted.types("otherwise drop 2");
    for line in [
        "choose 1",
        "go",
        "choose 1",
        "go",
        "plan if it rains, we wait",
    ] {
        hosted.types(line);
    }
    hosted.hears("1. if it rains, we wait");
    let page = phones[0].get("/").body;
    for part in [
        "Where you were divided",
        "At “At the door” you were divided, and it became: Wait a while.",
        "“First look through the window.” What would it have brought?",
        "if this happens to us, then we do that",
        "<li>if it rains, we wait</li>",
    ] {
        assert!(page.contains(part), "“{part}” is not in:\n{page}");
    }
    assert!(!page.contains("Zohra"), "{page}");
    hosted.ends();
}
