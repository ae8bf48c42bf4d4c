//! The moderator's hand: an evening that is opened, gone on with, put right and ended, and what its record says of that.

use crate::hosted::{FORK, HALL, Hosted};
use crate::phone::Phone;
use crate::program::{Program, Said};

fn hall() -> Program {
    let program = Program::new();
    let hall = HALL.replace(
        "start: door",
        "objectives: { listen: Listen first }\nstart: door",
    );
    let hall = hall.replace(
        "    text: They sit down.\n",
        "    text: They sit down.\n    deadline: { minutes: 3, gain: Silence, cost: Distance, goto: end }\n",
    );
    let hall = hall.replace(
        "inject: { by: moderator }",
        "inject: { after: { minutes: 20 } }",
    );
    program.file("hall.yaml", hall);
    program
}

/// Leads an evening with these lines, and stops.
fn leads(program: &Program, arguments: &[&str], lines: &[&str]) -> Said {
    let usual = ["host", "--plain", "--port", "0"];
    let typed = lines.join("\n") + "\n";
    let arguments = usual.iter().chain(arguments);
    program.typing(arguments, &typed).exits(0)
}

fn ids(program: &Program) -> Vec<String> {
    let sessions = program.sessions();
    let ids = sessions.iter().map(|session| session["id"].as_str());
    ids.map(|id| id.expect("an id").to_owned()).collect()
}

#[test]
fn an_evening_that_was_only_opened_leaves_no_record_and_is_not_gone_on_with() {
    let program = hall();
    leads(&program, &["hall.yaml"], &["code", "help"]).says("Nothing happened yet");
    assert_eq!(program.sessions().len(), 0);
    let again = program.run(["host", "--resume", "--plain"]);
    again.exits(1).says("no group session to go on with");
}

#[test]
fn going_on_says_which_evening_it_is_and_where_it_stood() {
    let program = hall();
    leads(&program, &["hall.yaml"], &["go", "choose open", "go"]);
    let first = ids(&program);
    leads(&program, &["hall.yaml"], &["go"]);
    let before = program.run(["records", "show", &first[0]]).exits(0).out;
    let looked = leads(&program, &["--resume", &first[0]], &["code"]);
    looked
        .says("You go on with the evening of ")
        .says("So far there is one decision. You were at “The talk”.")
        .says("Go on with: veerkracht host --resume");
    let after = program.run(["records", "show", &first[0]]).exits(0).out;
    assert_eq!(before, after, "looking leaves nothing behind");
    let latest = leads(&program, &["--resume"], &["code"]);
    latest
        .says("There are more evenings that are not finished.")
        .says(&format!("2. {}", first[0]))
        .says("So far nothing was decided. You were at “The door”.");
}

#[test]
fn an_evening_goes_on_in_the_language_in_which_it_was_begun() {
    let program = Program::new();
    let begins = ["reporter-calls", "--lang", "en"];
    let left = leads(&program, &begins, &["go", "vote", "close"]);
    left.says("--plain");
    leads(&program, &["--resume"], &["code"]).says("You go on with the evening");
}

/// Nobody chose where time ran out, and a vote without a decision was a vote.
#[test]
fn papers_say_where_time_ran_out_and_where_a_vote_was_left() {
    let program = hall();
    let first = ["go", "choose open", "go", "deadline"];
    leads(&program, &["hall.yaml"], &first);
    let second = ["go", "choose open", "go", "choose tea", "go"];
    leads(&program, &["hall.yaml"], &second);
    let ids = ids(&program);
    let compared = program.run(["compare", &ids[0], &ids[1], "--lang", "en"]);
    let compared = compared.exits(0).out;
    assert!(
        compared.contains("Not everybody chose in time"),
        "{compared}"
    );
    assert!(!compared.contains("chose differently (A"), "{compared}");

    let third = ["go", "choose open", "go", "vote", "close", "finish"];
    leads(&program, &["hall.yaml"], &third);
    let report = program.run(["report", "latest", "--to", "md", "--lang", "en"]);
    let report = report.exits(0).out;
    let left = "there had been a vote, and nothing was decided";
    assert!(report.contains(left), "{report}");
    let data = program.run(["report", "latest", "--to", "json"]).exits(0);
    let data: serde_json::Value = serde_json::from_str(&data.out).expect("data");
    let timeline = data["timeline"].as_array().expect("a list");
    let early = timeline.iter().find(|it| it["event"] == "ended-early");
    assert_eq!(early.expect("the end")["undecided"], true);
}

#[test]
fn a_crash_and_coming_in_are_no_breaks_and_a_break_is_one() {
    let program = hall();
    let mut hosted = Hosted::open(&program, &["hall.yaml", "--port", "0"]);
    hosted.types("choose open");
    hosted.hears("What it brought");
    hosted.dies();
    leads(&program, &["--resume"], &["go"]);
    let id = ids(&program).remove(0);
    let report = program.run(["report", &id, "--to", "md"]).exits(0);
    assert!(!report.out.contains("Break"), "{}", report.out);
    assert!(
        report.out.contains("The program was started again."),
        "{}",
        report.out
    );
    program
        .run(["records", "show", &id])
        .exits(0)
        .says("the program was started again");
    leads(&program, &["--resume"], &["go", "pause 15", "on"]);
    let report = program.run(["report", &id, "--to", "md"]).exits(0);
    assert_eq!(report.out.matches("Break").count(), 1, "{}", report.out);
}

#[test]
fn tables_of_one_evening_are_one_group_in_the_list() {
    let program = hall();
    let lines = ["go", "table 2", "choose open"];
    leads(&program, &["hall.yaml", "--tables", "3"], &lines);
    let list = program.run(["records", "list"]).exits(0);
    list.says("One evening, 3 tables")
        .says("table 2  one choice made");
    let sessions = program.sessions();
    let tables: Vec<_> = sessions
        .iter()
        .map(|session| session["table"].clone())
        .collect();
    assert_eq!(tables, [1, 2, 3]);
    assert!(sessions.iter().all(|it| it["evening"] == sessions[0]["id"]));
    leads(&program, &["--resume"], &["go"])
        .says("Table 1: nothing decided yet, at: The door.")
        .says("Table 2: one decision, at: The talk.");
}

#[test]
fn a_rehearsal_is_marked_and_counts_nowhere() {
    let program = hall();
    leads(&program, &["hall.yaml"], &["go", "choose open", "go"]);
    let real = ids(&program).remove(0);
    let rehearsal = ["hall.yaml", "--rehearse", "5"];
    let lines = ["go", "choose open", "go", "choose tea", "go"];
    leads(&program, &rehearsal, &lines).says("Rehearsal: 5 made-up people");
    let list = program.run(["records", "list"]).exits(0);
    list.says("finished: end · rehearsal, does not count");
    let latest = program.run(["report", "latest", "--to", "json"]).exits(0);
    latest.says(&format!("\"session\": \"{real}\""));
    let insights = program.run(["insights", "--threshold", "1"]).exits(0);
    insights
        .says("One rehearsal of a moderator does not count.")
        .says("one session");
    let all = ids(&program);
    let compared = program.run(["compare", &all[0], &all[1]]);
    compared
        .exits(1)
        .says("rehearsal of a moderator does not count");
    let gone_on = program.run(["host", "--resume", &real, "--rehearse", "5", "--plain"]);
    gone_on.exits(1).says("This was a real evening.");
}

#[test]
fn a_rehearsal_that_goes_on_says_that_it_is_one() {
    let program = hall();
    leads(&program, &["hall.yaml"], &["go"]);
    let real = ids(&program).remove(0);
    leads(&program, &["hall.yaml", "--rehearse", "5"], &["go"]);
    leads(&program, &["--resume"], &["code"]).says(&real);
    leads(
        &program,
        &["--resume", &real],
        &["go", "choose open", "go", "choose tea", "go"],
    );
    leads(&program, &["--resume"], &["code"])
        .says("You go on with the rehearsal of ")
        .says("It does not count.")
        .says("No made-up people take part now.")
        .says("--rehearse 25");
    let peopled = leads(&program, &["--resume", "--rehearse", "5"], &["code"]);
    assert!(
        !peopled.out.contains("No made-up people"),
        "{}",
        peopled.out
    );
}

#[test]
fn phones_and_the_projector_show_what_the_moderator_adds_and_that_time_ran_out() {
    let program = hall();
    let mut hosted = Hosted::open(&program, &["hall.yaml", "--port", "0"]);
    let mut phone = Phone::inside(&hosted, "");
    let both = |phone: &mut Phone| [phone.get("/").body, phone.get("/screen").body];
    hosted.types("say The <phone> rings.");
    hosted.hears("It is on the phones and on the big screen now.");
    for page in both(&mut phone) {
        assert!(
            page.contains(
                "<aside class=\"improvised\" lang=\"en\" aria-label=\"From the moderator\">"
            ),
            "{page}"
        );
        let (_, said) = page.split_once("data-say=\"").expect("what is read aloud");
        let (said, shown) = said.split_once('"').expect("an end");
        assert!(
            said.contains("From the moderator: The &#60;phone&#62; rings."),
            "{said}"
        );
        assert!(
            shown.contains("<p>The &#60;phone&#62; rings.</p>"),
            "{page}"
        );
    }
    hosted.types("reword bell Noor rings, twice.");
    hosted.hears("Kept.");
    hosted.types("send bell");
    hosted.hears("Noor rings, twice.");
    for page in both(&mut phone) {
        assert!(
            page.contains("Noor rings, twice.") && !page.contains("The bell rings."),
            "{page}"
        );
        assert!(
            !page.contains("From the moderator"),
            "that was at another moment:\n{page}"
        );
    }
    hosted.types("go");
    hosted.types("choose open");
    hosted.types("go");
    hosted.types("deadline");
    hosted.hears("Time is up.");
    for page in both(&mut phone) {
        assert!(page.contains("Time ran out. You did not decide."), "{page}");
        assert!(!page.contains("The decision has been made."), "{page}");
    }
    hosted.types("pause 20");
    hosted.hears("Break until ");
    for page in both(&mut phone) {
        assert!(page.contains("We go on at "), "{page}");
        assert!(!page.contains(" have voted"), "{page}");
    }
    let page = phone.get("/").body;
    let (_, said) = page.split_once("data-say=\"").expect("what is read aloud");
    let (said, _) = said.split_once('"').expect("an end");
    assert!(said.contains("We go on at "), "{said}");
}

/// Nobody knows how an evening goes that went where the story by itself never comes.
#[test]
fn behind_an_inject_that_was_sent_early_the_report_says_that_it_knows_no_chances() {
    let program = Program::new();
    let waits = "inject: { after: { minutes: 20 }, when: told }";
    let hall = HALL.replace("inject: { by: moderator }", waits);
    let hall = hall.replace("start: door", "state: { told: false }\nstart: door");
    // Of one ending there is no chance to tell.
    let hall = hall
        .replace("A cold goodbye, goto: end", "A cold goodbye, goto: out")
        .replace(
            "debrief:",
            "  out: { ending: true, title: Outside, text: It rains. }\ndebrief:",
        );
    program.file(
        "hall.yaml",
        hall.replace("Early to bed,", "Early to bed, effects: { told: true },"),
    );
    for (lines, early) in [
        (
            &[
                "go",
                "send bell",
                "go",
                "choose open",
                "go",
                "choose tea",
                "go",
            ] as &[_],
            true,
        ),
        (&["go", "choose open", "go", "choose tea", "go"], false),
    ] {
        leads(&program, &["hall.yaml"], lines);
        let mail = program
            .run(["report", "latest", "--lang", "en"])
            .exits(0)
            .out;
        assert_eq!(
            mail.contains("From decision 1 on there are no chances"),
            early,
            "{mail}"
        );
        let whole = mail.contains("from the start to the end, decision by decision");
        assert_eq!(whole, !early, "{mail}");
        let data = program
            .run(["report", "latest", "--to", "json"])
            .exits(0)
            .out;
        assert_eq!(data.contains("\"unknown_from\":"), early, "{data}");
    }
}

#[test]
fn what_was_put_right_moved_and_added_is_in_the_record_and_told() {
    let program = hall();
    let lines = [
        "go",
        "vote",
        "hands 1 8",
        "hands 2 6",
        "close",
        "hands 1 9",
        "choose open because 24/7 and/or never / against It is late",
        "correct 1 by roles because The chair said so",
        "go",
        "move bell 40",
        "hold bell",
        "say The phone rings.",
        "shorten 2",
        "finish",
        "rate listen S",
    ];
    let led = leads(&program, &["hall.yaml"], &lines);
    led.says("You stop here")
        .says("[listen] Listen first")
        .says("it went, with some difficulty");
    let id = ids(&program).remove(0);
    let shown = program.run(["records", "show", &id]).exits(0);
    shown
        .says("vote 1 at The door (door), hands put right: “Open the door” (open) 9, “Wait a while” (wait) 6")
        .says(" was made is put right: those whose decision it was made it. Because: The chair said so")
        .says("The bell (bell) comes when the clock says 40 minutes")
        .says("The bell (bell) comes only when the moderator sends it")
        .says("the moderator at The talk (talk): The phone rings.")
        .says("2 minutes less of talk")
        .says("stopped at The talk (talk), before the story was over");
    let report = program.run(["report", &id, "--to", "md"]).exits(0).out;
    for part in [
        "those whose decision it was",
        "The chair said so",
        "It is late",
        "The phone rings.",
        "before the story was over",
    ] {
        assert!(report.contains(part), "“{part}” is not in:\n{report}");
    }
    // That it was put right is told, and not what stood there first: it may have been a name.
    let told = |to: &[&str]| {
        let said = program.run([&["report", id.as_str()], to].concat());
        let said = said.exits(0).out;
        assert!(!said.contains("24/7"), "{to:?}: it was put right:\n{said}");
        said
    };
    assert!(report.contains("Put right later:"), "{report}");
    assert!(!report.contains("24/7"), "it was put right:\n{report}");
    assert!(told(&[]).contains("Put right later"));
    assert!(told(&["--to", "md", "--lang", "nl"]).contains("Later verbeterd"));
    assert!(told(&["--to", "xapi"]).contains("xapi:corrected\": true"));
    told(&["--for", "participants"]);
    let data = told(&["--to", "json"]);
    assert!(data.contains("\"corrected\": true"), "{data}");
    for event in ["improvised", "ended-early"] {
        assert!(data.contains(&format!("\"event\": \"{event}\"")), "{data}");
    }
    let csv = told(&["--to", "csv"]);
    assert!(csv.contains("open=9"), "{csv}");
    assert!(csv.contains("The chair said so,It is late,yes,"), "{csv}");
    let replayed = program.run(["play", "--replay", &id, "--plain"]);
    replayed
        .exits(0)
        .says("The moderator tells:")
        .says("The group stops here");
    program
        .run(["records", "list"])
        .exits(0)
        .says("stopped after one choice");
}

#[test]
fn a_command_that_is_known_says_what_is_wrong_with_what_stands_behind_it() {
    let program = hall();
    let lines = [
        "go",
        "hands 9 5",
        "hands",
        "choose",
        "note",
        "rate",
        "rate listen X",
        "table 9",
        "send nothing",
        "extend soon",
        "frobnicate",
    ];
    let said = leads(&program, &["hall.yaml"], &lines);
    let said = said
        .says("There is no choice “9” here.")
        .says("“hands 2 5”")
        .says("“choose 2 because … / against …”")
        .says("What do you want to write down?")
        .says("[listen] Listen first")
        .says("Choose a number from 1 to 4.")
        .says("There is no table “9”.")
        .says("There is no inject “nothing” now.")
        .says("“extend 3”");
    assert_eq!(said.out.matches("I do not recognise that.").count(), 1);
}

/// Tables that have no phones read their choices there.
#[test]
fn a_table_is_put_on_the_projector_that_shows_them_all() {
    let program = hall();
    let arguments = ["hall.yaml", "--port", "0", "--tables", "2"];
    let mut hosted = Hosted::open(&program, &arguments);
    let mut phone = Phone::new(&hosted);
    hosted.types("choose open");
    hosted.hears("What it brought");
    hosted.types("go");
    hosted.hears("They sit down.");
    hosted.types("screen 2");
    hosted.hears("table 2 on the projector");
    let big = phone.get("/screen").body;
    assert!(
        big.contains("Open the door") && big.contains("<strong>Table 2</strong>"),
        "{big}"
    );
    hosted.types("screen 3");
    hosted.hears("3");
    hosted.types("screen all");
    hosted.hears("All tables are on the big screen again.");
    assert!(phone.get("/screen").body.contains("class=\"told tables\""));
    hosted.types("deadline");
    hosted.hears("Time ran out. This is what it brought");
    let big = phone.get("/screen").body;
    assert!(big.contains("Time ran out. You did not decide."), "{big}");
    let sessions = program.sessions();
    let first = sessions.iter().find(|session| session["table"] == 1);
    let id = first.and_then(|session| session["id"].as_str());
    let id = id.expect("the session of the first table");
    let report = |reader| {
        let report = ["report", id, "--for", reader, "--to", "md", "--lang", "en"];
        program.run(report).exits(0)
    };
    report("moderator").says("**Time ran out: ");
    report("participants").says("table 1 of 2");
}

#[test]
fn a_closed_door_is_said_where_the_code_stood() {
    let program = hall();
    let mut hosted = Hosted::open(&program, &["hall.yaml", "--port", "0"]);
    let code = hosted.code.clone();
    let mut phone = Phone::new(&hosted);
    let mut shows = |said: &str, never: &str| {
        let big = phone.get("/screen").body;
        assert!(big.contains(said) && !big.contains(never), "{big}");
    };
    let closed = "The door is closed. Who is inside stays inside.";
    shows(&code, closed);
    hosted.types("lock");
    hosted.hears("closed");
    shows(closed, &code);
    hosted.types("unlock");
    hosted.hears("The door is open");
    shows(&code, closed);
}

#[test]
fn an_evening_that_was_stopped_early_can_be_found_again() {
    let program = hall();
    let stopped = leads(&program, &["hall.yaml"], &["go", "finish"]);
    let id = ids(&program).remove(0);
    stopped.says(&format!(
        "To go on after all: veerkracht host --resume {id}"
    ));
    let again = program.run(["host", "--resume", "--plain"]).exits(1);
    again.says(&format!(
        "To go on after all: veerkracht host --resume {id}"
    ));
    leads(&program, &["--resume", &id], &["go", "go"]).says("Somebody knocks.");
}

#[test]
fn the_projector_follows_the_tables_that_were_brought_together() {
    let program = hall();
    let arguments = ["hall.yaml", "--port", "0", "--tables", "3"];
    let mut hosted = Hosted::open(&program, &arguments);
    let mut phone = Phone::inside(&hosted, "&table=1");
    hosted.types("vote all");
    hosted.hears("Vote 1 open");
    assert!(phone.get("/").body.contains("id=\"vote\""));
    hosted.types("close all");
    hosted.hears("not shown yet");
    assert!(phone.get("/screen").body.contains("class=\"told tables\""));
    hosted.types("gather 2");
    hosted.hears("Everybody goes on at table 2");
    let big = phone.get("/screen").body;
    assert!(
        !big.contains("class=\"told tables\"") && big.contains("Somebody knocks."),
        "{big}"
    );
    // Where everybody is together no table has a number.
    for page in [big, phone.get("/").body] {
        assert!(!page.contains("<strong>Table "), "{page}");
    }
    hosted.types("table 3");
    hosted.hears("Table 3 went on with table 2.");
}

#[test]
fn the_stop_word_before_the_start_is_lifted_with_one_line_and_nothing_is_read_out_before() {
    let program = hall();
    let stopped = leads(&program, &["hall.yaml"], &["stop"]);
    let stopped = stopped.says("Type “on” when everybody can go on.");
    assert!(!stopped.out.contains("Somebody knocks."), "{}", stopped.out);
    let lifted = leads(&program, &["hall.yaml"], &["stop", "on", "vote"]);
    lifted.says("Somebody knocks.").says("Vote 1 open");
}

#[test]
fn who_stops_early_is_not_told_that_the_story_is_over() {
    let program = hall();
    let mut hosted = Hosted::open(&program, &["hall.yaml", "--port", "0"]);
    let mut phone = Phone::inside(&hosted, "");
    hosted.types("finish");
    hosted.hears("You stopped before the story was over.");
    let page = phone.get("/").body;
    assert!(
        page.contains("You stopped before the story was over."),
        "{page}"
    );
    assert!(!page.contains("That was the story."), "{page}");
}

#[test]
fn an_evening_that_stops_before_any_decision_shows_no_decision_to_look_back_on() {
    let program = Program::new();
    program.file("fork.yaml", FORK);
    let mut hosted = Hosted::open(&program, &["fork.yaml", "--port", "0"]);
    hosted.types("finish");
    hosted.hears("You stop here");
    hosted.types("slide");
    hosted.types("time");
    let said = hosted.hears_with("connected");
    assert!(!said.contains("slide "), "one slide: {said}");
    let page = Phone::new(&hosted).get("/screen").body;
    assert!(!page.contains("<div class=\"turning\">"), "{page}");
    hosted.ends();
    for (language, none) in [
        ("en", "None of the decisions of your group"),
        ("nl", "Geen van jullie besluiten"),
    ] {
        // Whatever is chosen, chance decides.
        let chance = "goto: [{ chance: 1, to: sun }, { chance: 1, to: rain }] }";
        let fork = FORK.replace("goto: sun }", chance);
        let fork = fork.replace("goto: rain }", chance);
        program.file("chance.yaml", fork);
        let arguments = [
            "chance.yaml",
            "--port",
            "0",
            "--seed",
            "2",
            "--lang",
            language,
        ];
        let mut hosted = Hosted::open_in(&program, &arguments, language);
        for line in [["choose 1", "go"], ["kies 1", "verder"]][usize::from(language == "nl")] {
            hosted.types(line);
        }
        hosted.hears(none);
        hosted.ends();
    }
}

/// Who went on with another table did not part from it, and was not left out.
#[test]
fn a_table_that_went_on_with_another_is_told_so_beside_it() {
    let program = hall();
    let lines = [
        "go",
        "gather 1",
        "choose open",
        "go",
        "choose tea",
        "go",
        "go",
    ];
    leads(&program, &["hall.yaml", "--tables", "2"], &lines);
    let sessions = program.sessions();
    let table = |number: u64| {
        let mut all = sessions.iter();
        let own = all.find(|session| session["table"] == number);
        own.and_then(|own| own["id"].as_str()).expect("a session")
    };
    let compare = ["compare", table(1), table(2), "--lang", "en"];
    let said = program.run(compare).exits(0);
    said.says("went on with table 1")
        .says("B sat at another table by then.")
        .says("You took the same road all the way.");
}
