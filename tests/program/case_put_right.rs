//! What a group reads of its case, and takes back: a line in other words or out again, whether it is kept, and what an option
//! does not say.

use crate::case::says_nothing_of;
use crate::case_together::open;
use crate::hosted::Hosted;
use crate::phone::Phone;
use crate::program::Program;

/// What somebody wants out again, or in other words, is: on every page, and in what is kept.
#[test]
fn a_line_that_was_kept_is_put_right_or_taken_out() {
    let program = Program::new();
    let mut hosted = open(&program, &[]);
    let mut phone = Phone::inside(&hosted, "");
    for line in [
        "story The wall | A neighbour shouted.",
        "question Where was Zohra?",
        "question Who heard it?",
        "affects Zohra, who stood there",
        "give Ask Zohra along",
        "give Write it down",
    ] {
        hosted.types(line);
    }
    hosted.types("question drop 3");
    hosted.hears("Write what you want to know first");
    hosted.types("question drop 1");
    hosted.hears("Question 1: Who heard it?");
    hosted.types("affects change 1 A woman who stood there");
    hosted.hears("Whom it affects 1: A woman who stood there");
    hosted.types("give change 1 Ask somebody along");
    hosted.hears("Advice 1: Ask somebody along");
    hosted.types("note So far");
    hosted.hears("Written down, for as long as this evening lasts.");
    hosted.types("go");
    hosted.hears("Ask somebody along");
    // At the end all that was kept is there to be put right.
    hosted.types("give drop 2");
    hosted.hears("Question 1: Who heard it?");
    hosted.types("give drop 2");
    hosted.hears("Write what you give along");
    let page = phone.get("/").body;
    assert!(page.contains("Ask somebody along"), "{page}");
    assert!(!page.contains("Write it down"), "{page}");
    hosted.types("keep all");
    hosted.hears("Kept, also");
    hosted.ends();
    says_nothing_of(&program.data(), &["Zohra", "Write it down"]);
    program
        .run(["records", "show", "latest"])
        .exits(0)
        .says("Taken out: Question")
        .says("A woman who stood there");
    let replay = ["play", "--replay", "latest", "--plain", "--lang", "en"];
    program.run(replay).exits(0).says("Ask somebody along");
}

/// Everybody was told that it would be forgotten, and so hears that it is not.
#[test]
fn the_room_is_told_whether_its_case_is_kept() {
    let program = Program::new();
    let arguments = ["--case", "--port", "0", "--lang", "en"];
    let mut hosted = Hosted::before(&program, &arguments, "en");
    let mut phone = Phone::inside(&hosted, "");
    let mut projector = Phone::new(&hosted);
    let mut pages = |says: &str, screen: &str| {
        let page = phone.get("/").body;
        assert!(page.contains(says), "{page}");
        let page = projector.get("/screen").body;
        assert!(page.contains(screen), "{page}");
    };
    let gone = "This case is gone when the evening is over";
    pages(gone, gone);
    hosted.types("go");
    hosted.hears("The clock runs.");
    hosted.types("story The wall | A neighbour shouted.");
    hosted.hears("A neighbour shouted.");
    pages(gone, "the case will be forgotten");
    hosted.types("keep all");
    hosted.hears("Kept, also");
    let kept = "This case is kept on the laptop of whoever leads";
    pages(kept, "the case is kept");
    hosted.types("pause");
    hosted.hears("A break.");
    pages(kept, kept);
    hosted.ends();
}

#[test]
fn an_option_that_weighs_nothing_is_said_once_before_a_vote() {
    let program = Program::new();
    let mut hosted = open(&program, &["--rehearse", "6"]);
    for line in [
        "story The wall | A neighbour shouted.",
        "option Ring | You hear it | Tonight",
        "option Wait",
        "vote",
    ] {
        hosted.types(line);
    }
    hosted.hears("Option 2 does not say yet what it brings or what it costs.");
    hosted.hears("Type “vote” once more to vote all the same.");
    hosted.types("vote");
    hosted.hears("2 Wait: 0");
    hosted.ends();
}

/// What leaves the room says it as it reads at last, also what was put right after the case was kept.
#[test]
fn what_is_taken_out_after_it_is_kept_is_in_no_report_and_no_export() {
    let program = Program::new();
    let mut hosted = open(&program, &[]);
    for line in ["story The wall | A neighbour shouted.", "keep all"] {
        hosted.types(line);
    }
    hosted.hears("Kept, also");
    for line in [
        "affects Zohra of the shop",
        "affects drop 1",
        "give Call Zohra",
        "give change 1 Call her",
        "option Ring Zohra | You hear it | Tonight",
        "option change 1 Ring her | You hear it | Tonight",
        "option Let Zohra wait",
        "option drop 2",
        "go",
    ] {
        hosted.types(line);
    }
    hosted.hears("Call her");
    hosted.ends();
    let html = ["report", "latest", "--lang", "en"].as_slice();
    let told = [
        html,
        &["report", "latest", "--to", "md"],
        &["report", "latest", "--to", "json"],
        &["report", "latest", "--for", "participants"],
        &["records", "export"],
        &["records", "export", "--whole"],
        &["new", "--from", "latest", "wall.yaml"],
    ];
    for arguments in told {
        let said = program.run(arguments).exits(0);
        assert!(!said.out.contains("Zohra"), "{arguments:?}: {}", said.out);
    }
    let report = program.run(html).exits(0);
    assert_eq!(report.out.matches("Ring her").count(), 1, "{}", report.out);
    let exported = program.run(["records", "export"]).exits(0).out;
    program.file("copy.json", &exported);
    let import = ["records", "import", "copy.json", "--lang", "en"];
    program.run(import).exits(0);
    let elsewhere = program.folder.path().join("elsewhere");
    let elsewhere = elsewhere.to_str().expect("a path");
    let import = ["records", "import", "copy.json", "--data", elsewhere];
    program.run(import).exits(0);
    let replay = ["play", "--replay", "latest", "--plain", "--data", elsewhere];
    program.run(replay).exits(0).says("Ring her");
}
