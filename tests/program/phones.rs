//! What one phone shows and does: its seat, its receipt, what was tapped, and what is read aloud of it.

use crate::hosted::{HALL, Hosted};
use crate::phone::{Phone, Stream};
use crate::program::Program;
use crate::room::hall;

#[test]
fn a_phone_that_keeps_nothing_takes_no_seat_and_is_told_why() {
    let (_program, mut hosted) = hall();
    for _ in 0..3 {
        let mut forgetful = Phone::new(&hosted);
        let join = format!("code={}&name=Noor+%26+co&role=guest", hosted.code);
        let answer = forgetful.post("/join", &join);
        assert!(answer.body.contains("id=\"now\""), "{}", answer.body);
        assert!(answer.body.contains("<noscript><img src=\"/here\""));
        forgetful.cookies.clear();
        forgetful.get("/here");
        let (_, typed) = answer.body.split_once("6;url=/?seated=").expect("a way");
        let typed = typed.split('&').next().expect("what was typed");
        let back = format!("/?seated={typed}&code={}", hosted.code);
        let events = back.replace("/?", "/events?");
        let escaped = format!("=\"{}\"", events.replace('&', "&#38;"));
        assert!(answer.body.contains(&escaped), "{}", answer.body);
        assert!(Stream::of(&hosted, &forgetful, &events).says("event: stranger"));
        // Without script its page comes back by itself, or with a vote. What it came in by is not typed again, in whichever
        // language.
        let language = format!("language=nl&code={}&seated={typed}", hosted.code);
        for (answer, to) in [
            (forgetful.post("/language", &language), &back),
            (
                forgetful.post(
                    "/vote",
                    &format!(
                        "scene=door&round=1&choice=open&code={}&seated={typed}",
                        hosted.code
                    ),
                ),
                &back,
            ),
        ] {
            let place = answer.headers.iter().find(|(name, _)| name == "location");
            assert_eq!(place.map(|(_, to)| to), Some(to));
        }
        forgetful.cookies.clear();
        let page = forgetful.get(&back).body;
        for part in [
            "cookies are off",
            &format!("value=\"{}\" required", hosted.code),
            "name=\"name\" value=\"Noor &#38; co\"",
            "<option value=\"guest\" lang=\"en\" selected>",
            &format!("name=\"seated\" value=\"{typed}\""),
        ] {
            assert!(page.contains(part), "{part} is not in {page}");
        }
    }
    hosted.types("who");
    hosted.hears("Nobody is at this table yet.");
    Phone::inside(&hosted, "");
    hosted.types("who");
    hosted.hears("One seat at this table");
}

#[test]
fn who_mistypes_the_code_types_nothing_else_again() {
    let program = Program::new();
    program.file("hall.yaml", HALL);
    let arguments = ["hall.yaml", "--port", "0", "--tables", "2"];
    let hosted = Hosted::open(&program, &arguments);
    let mut phone = Phone::new(&hosted);
    let join = "code=AAAAAAAAAA&name=Noor&role=chair&table=2";
    let page = phone.post("/join", join).body;
    for part in [
        "That is not the code",
        "value=\"Noor\"",
        "<option value=\"chair\" lang=\"en\" selected>",
        "<option selected>2</option>",
    ] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    assert_eq!(page.matches(" selected").count(), 2, "{page}");
}

#[test]
fn a_vote_that_is_in_is_a_receipt_on_every_page_of_its_phone_and_stays_it_while_it_is_changed() {
    let (_program, mut hosted) = hall();
    let mut phone = Phone::inside(&hosted, "");
    let other = Phone::inside(&hosted, "");
    hosted.types("vote");
    let mut tab = Stream::open(&hosted, &phone);
    let mut others = Stream::open(&hosted, &other);
    for stream in [&mut tab, &mut others] {
        assert!(stream.says("id=\"vote\""));
    }
    let page = phone.get("/").body;
    assert!(
        !page.contains(" checked") && !page.contains("You chose:"),
        "{page}"
    );
    phone.post("/vote", "scene=door&round=1&choice=wait&unsure=yes");
    let receipt = "<span class=\"number\">2</span><span>Wait a while</span>";
    assert!(tab.says("You chose:") && tab.says(receipt));
    for path in ["/", "/?change"] {
        let page = phone.get(path).body;
        assert!(
            page.contains("You chose:") && page.contains(receipt),
            "{page}"
        );
        assert!(page.contains("Your vote is now: <strong lang=\"en\" dir=\"ltr\">2 Wait a while"));
        assert!(!page.contains(" checked"), "{page}");
        let open = page.contains("id=\"receipt\" hidden") && page.contains("id=\"vote\">");
        assert_eq!(open, path == "/?change", "{page}");
        let stands_still = !page.contains("http-equiv=\"refresh\"");
        assert_eq!(stands_still, path == "/?change", "{page}");
    }
    hosted.types("close");
    assert!(others.says("The vote is closed"));
}

#[test]
fn choices_have_one_number_everywhere_also_where_one_before_them_is_closed() {
    let program = Program::new();
    let hall = HALL.replace(
        "start: door",
        "start: door\nstate: { key: { start: false } }",
    );
    let hall = hall.replace(
        "cost: They see you,",
        "cost: They see you, when: key, locked: No key,",
    );
    let third = "\n      call: { text: Call, gain: News, cost: Time, goto: talk }";
    let hall = hall.replace(
        "cost: It goes on, goto: talk }",
        &format!("cost: It goes on, goto: talk }}{third}"),
    );
    program.file("hall.yaml", hall);
    let mut hosted = Hosted::open(&program, &["hall.yaml", "--port", "0"]);
    let mut phones: Vec<_> = (0..6).map(|_| Phone::inside(&hosted, "")).collect();
    hosted.types("again");
    hosted.hears("3. Call [call]");
    let listed = "<span class=\"number\">3</span><span>Call";
    assert!(phones[0].get("/").body.contains(listed));
    hosted.types("vote");
    hosted.hears("0 of 6");
    assert!(phones[0].get("/").body.contains(listed));
    assert!(phones[0].get("/screen").body.contains(listed));
    for (place, phone) in phones.iter_mut().enumerate() {
        let choice = ["wait", "call"][place % 2];
        phone.post("/vote", &format!("scene=door&round=1&choice={choice}"));
    }
    assert!(phones[1].get("/").body.contains(listed));
    hosted.types("close");
    hosted.types("show");
    hosted.hears("Everybody sees");
    let shown =
        "<span class=\"number\">3</span><span class=\"said\">Call</span> <strong class=\"votes\">3";
    for path in ["/", "/screen"] {
        let page = phones[0].get(path).body;
        assert!(page.contains(shown), "{page}");
    }
}

#[test]
fn leaving_is_asked_first_and_another_language_keeps_what_was_tapped() {
    let (_program, mut hosted) = hall();
    let mut phone = Phone::inside(&hosted, "");
    let page = phone.get("/").body;
    assert!(page.contains("href=\"/leave\"") && !page.contains("action=\"/leave\""));
    let asked = phone.get("/leave").body;
    assert!(asked.contains("Are you leaving?") && asked.contains("action=\"/leave\""));
    assert!(phone.get("/").body.contains("id=\"now\""), "it sits still");
    hosted.types("vote");
    hosted.hears("0 of 1");
    let page = phone.get("/").body;
    assert!(
        page.contains("form=\"vote\" formaction=\"/language\""),
        "{page}"
    );
    let tapped = "language=nl&scene=door&round=1&choice=wait&unsure=yes";
    let answer = phone.post("/language", tapped);
    let place = answer.headers.iter().find(|(name, _)| name == "location");
    let place = place.expect("a place").1.clone();
    let page = phone.get(&place).body;
    assert!(page.contains("Wat kies jij?"), "{page}");
    for value in ["wait", "yes"] {
        assert!(
            page.contains(&format!("value=\"{value}\" required checked")),
            "{page}"
        );
    }
    assert_eq!(page.matches(" checked").count(), 2);
    assert!(!page.contains("Jij koos:"), "it is not the vote");
    phone.post("/leave", "");
    assert!(phone.get("/").body.contains("id=\"join\""));
}

#[test]
fn a_vote_that_comes_in_a_break_is_not_called_too_late() {
    let (_program, mut hosted) = hall();
    let mut phone = Phone::inside(&hosted, "");
    hosted.types("vote");
    hosted.types("pause");
    hosted.hears("A break");
    let answer = phone.post("/vote", "scene=door&round=1&choice=open");
    let place = answer.headers.iter().find(|(name, _)| name == "location");
    assert_eq!(place.map(|(_, to)| to.as_str()), Some("/?said=paused"));
    assert!(
        phone
            .get("/?said=paused")
            .body
            .contains("Vote again when it goes on.")
    );
}

#[test]
fn what_is_read_aloud_says_what_came_where_the_group_is_and_that_it_went_back() {
    let (_program, mut hosted) = hall();
    let mut phone = Phone::inside(&hosted, "");
    let says = |phone: &mut Phone| {
        let page = phone.get("/").body;
        let (_, said) = page.split_once("data-say=\"").expect("words");
        said.split_once('"').expect("an end").0.to_owned()
    };
    assert!(says(&mut phone).starts_with("The door. You are talking it over."));
    hosted.types("choose open");
    hosted.hears("What it brought");
    assert!(says(&mut phone).starts_with("Open the door. The decision has been made."));
    hosted.types("go");
    hosted.types("send bell");
    hosted.hears("The bell rings.");
    assert!(says(&mut phone).starts_with("Something comes up. The bell."));
    hosted.types("back");
    hosted.hears("Somebody knocks.");
    assert!(says(&mut phone).starts_with("You went back. The door."));
}

#[test]
fn a_step_back_is_seen_on_every_page_until_the_group_goes_on_from_there() {
    let program = Program::new();
    program.file("hall.yaml", HALL);
    let arguments = ["hall.yaml", "--port", "0", "--tables", "2"];
    let mut hosted = Hosted::open(&program, &arguments);
    let mut phone = Phone::inside(&hosted, "&table=1");
    let mut other = Phone::inside(&hosted, "&table=2");
    let back = [("en", "You went back."), ("nl", "Jullie zijn teruggegaan.")];
    let mut seen = |own: bool| {
        for (language, said) in back {
            phone.post("/language", &format!("language={language}"));
            let big = format!("/screen?table=1&language={language}");
            let all = format!("/screen?language={language}");
            let pages = [
                ("/", format!("<p class=\"notice\">{said}</p>")),
                (&big, format!("<strong>{said}</strong>")),
                (&big, format!("data-say=\"{said}")),
                (&all, format!("<small>{said}")),
            ];
            for (path, part) in pages {
                let page = phone.get(path).body;
                assert_eq!(page.contains(&part), own, "{path}: {part} in {page}");
            }
            let page = other.get("/").body;
            assert!(!page.contains(said), "it is another table: {page}");
        }
    };
    for (line, heard, own) in [
        ("choose open", "What it brought", false),
        ("go", "They sit down.", false),
        ("back", "Somebody knocks.", true),
        ("pause", "A break.", false),
        ("on", "You are talking", true),
        ("vote", "0 of 1", true),
        ("close", "say why first", true),
        ("show", "Everybody sees", true),
        ("choose open", "What it brought", false),
        ("go", "They sit down.", false),
    ] {
        hosted.types(line);
        hosted.hears(heard);
        seen(own);
    }
}

#[test]
fn a_phone_is_told_that_it_sits_at_another_table_until_that_goes_on() {
    let program = Program::new();
    program.file("hall.yaml", HALL);
    let arguments = ["hall.yaml", "--port", "0", "--tables", "2"];
    let mut hosted = Hosted::open(&program, &arguments);
    let mut phone = Phone::inside(&hosted, "&table=1");
    hosted.types("seat 1 2");
    hosted.hears("Seat 1");
    let told = "<p class=\"notice\">You sit at table 2 now.</p>";
    let page = phone.get("/").body;
    assert!(
        page.contains(told) && page.contains("data-say=\"You sit at table 2 now."),
        "{page}"
    );
    // By that it finds its table after a new start.
    let sits = |(_, kept): &(String, String)| kept.split('.').nth(2) == Some("2");
    assert!(phone.cookies.iter().any(sits), "{:?}", phone.cookies);
    hosted.types("table 2");
    hosted.hears("Table 2");
    hosted.types("vote");
    hosted.hears("0 of 1");
    assert!(!phone.get("/").body.contains(told));
}

#[test]
fn a_phone_that_keeps_nothing_reads_in_the_language_that_it_chose() {
    let program = Program::new();
    program.file("hall.yaml", HALL);
    let hosted = Hosted::open(&program, &["hall.yaml", "--port", "0"]);
    let agent = ureq::Agent::config_builder()
        .max_redirects(0)
        .max_redirects_will_error(false)
        .build();
    let agent = ureq::Agent::from(agent);
    let form = "application/x-www-form-urlencoded";
    let chosen = agent.post(hosted.url("/language"));
    let chosen = chosen.header("content-type", form).send("language=nl");
    let chosen = chosen.expect("an answer");
    let leads = chosen.headers()["location"].to_str().expect("a place");
    let mut page = agent.get(hosted.url(leads)).call().expect("an answer");
    let page = page.body_mut().read_to_string().expect("a page");
    assert!(page.contains("Naar binnen"), "{leads}: {page}");
}

#[test]
fn whatever_stands_still_is_read_aloud_with_what_stands_beside_it() {
    let program = Program::new();
    program.file("hall.yaml", HALL);
    let mut hosted = Hosted::before(&program, &["hall.yaml", "--port", "0"], "en");
    let mut phone = Phone::inside(&hosted, "");
    for (line, heard, on_the_phone, on_the_screen) in [
        (
            "",
            "",
            "Welcome. You are in. We begin in a moment.",
            "Welcome. We begin in a moment. Come in first.",
        ),
        ("go", "The clock runs.", "The door.", "You are talking"),
        (
            "pause",
            "A break.",
            "A short break. Everything stands still and stays as it is.",
            "A short break. In a moment we go on",
        ),
        ("on", "You are talking", "The door.", "You are talking"),
        (
            "stop",
            "Somebody said the stop word. Everything stands still.",
            "Stop word: we stop for a moment. Somebody said the stop word, and that is fine. Everything stands still. First we \
             see how everybody is doing. You need not explain anything. Is something staying with you,",
            "Stop word: we stop for a moment. Somebody said the stop word, and that is fine. Everything stands still.",
        ),
    ] {
        if !line.is_empty() {
            hosted.types(line);
            hosted.hears(heard);
        }
        for (path, said) in [("/", on_the_phone), ("/screen", on_the_screen)] {
            let page = phone.get(path).body;
            let said = format!("data-say=\"{said}");
            assert!(page.contains(&said), "{said} is not in {page}");
        }
    }
}

#[test]
fn who_leaves_and_comes_back_with_the_same_cookie_in_a_vote_is_seen_to_be_new() {
    let (_program, mut hosted) = hall();
    let mut one = Phone::inside(&hosted, "");
    let mut other = Phone::inside(&hosted, "");
    let kept = other.cookies.clone();
    other.post("/leave", "");
    hosted.types("vote");
    hosted.hears("0 of 1 phones have voted");
    one.post("/vote", "scene=door&round=1&choice=open");
    // The second seat of one person, put by before the vote.
    other.cookies = kept;
    other.post("/vote", "scene=door&round=1&choice=open");
    hosted.hears("2 of 2 phones have voted");
    hosted.types("again");
    hosted.hears("1 new");
}

#[test]
fn a_phone_says_what_it_chose_for_as_long_as_that_is_talked_about() {
    let (_program, mut hosted) = hall();
    let mut phone = Phone::inside(&hosted, "");
    let mut other = Phone::inside(&hosted, "");
    hosted.types("vote");
    hosted.hears("0 of 2 phones have voted");
    phone.post("/vote", "scene=door&round=1&choice=wait");
    let chose = "You chose:</strong></p><p class=\"chosen\" lang=\"en\" dir=\"ltr\"><span class=\"number\">2</span><span>Wait";
    for (line, heard) in [("close", "say why first"), ("show", "Everybody sees")] {
        hosted.types(line);
        hosted.hears(heard);
        let page = phone.get("/").body;
        assert!(page.contains(chose), "{page}");
        assert!(
            page.contains("You chose: 2 Wait a while\""),
            "aloud: {page}"
        );
        assert!(!other.get("/").body.contains("You chose"));
    }
    for (line, heard) in [
        ("vote", "0 of 2"),
        ("close", "say why first"),
        ("choose open", "brought"),
    ] {
        hosted.types(line);
        hosted.hears(heard);
        assert!(!phone.get("/").body.contains("You chose"), "{line}");
    }
}

#[test]
fn every_page_has_one_first_heading() {
    let program = Program::new();
    let hall = HALL.replace("    title: The talk\n", "").replace(
        "start: door",
        "start: door\nstate: { calm: { from: 0, to: 4, start: 2, label: Calm, better: more } }",
    );
    program.file("hall.yaml", hall);
    let mut hosted = Hosted::before(&program, &["hall.yaml", "--port", "0"], "en");
    let code = hosted.code.clone();
    let mut phone = Phone::inside(&hosted, "&role=guest");
    let mut guest = Phone::new(&hosted);
    let scanned = format!("/{code}");
    let wrong = guest.post("/join", "code=AAAAAAAAAA").body;
    let pages = ["/", &scanned, "/?seated", "/nowhere"].map(|path| guest.get(path).body);
    let own = phone.get("/leave").body;
    for page in pages.iter().chain([&wrong, &own]) {
        assert_eq!(page.matches("<h1").count(), 1, "{page}");
    }
    // What the moderator types, and a word that is then on the page of the phone.
    let mut stream = Stream::open(&hosted, &phone);
    for (line, word) in [
        ("", "Welcome"),
        ("go", "Somebody knocks."),
        ("say It rings.", "<p>It rings."),
        ("pause", "A short break"),
        ("on", "Somebody knocks."),
        ("stop", "we stop for a moment"),
        ("on", "Somebody knocks."),
        ("vote", "What do you choose?"),
        ("close", "The vote is closed"),
        ("show", "This is how people voted"),
        ("choose open", "You see who it is"),
        ("go", "They sit down."),
        ("vote", "What do you choose?"),
        ("close", "The vote is closed"),
        ("show", "This is how people voted"),
        ("choose tea", "Warm hands"),
        ("go", "It is quiet again."),
    ] {
        if !line.is_empty() {
            hosted.types(line);
        }
        assert!(stream.says(word), "{line}");
        for page in ["/", "/screen"].map(|path| phone.get(path).body) {
            assert_eq!(page.matches("<h1").count(), 1, "{line}: {page}");
        }
    }
    for (line, heard) in [
        ("dark", "The big screen is black."),
        ("invite", "The big screen shows how to come in."),
        ("agreements", "The big screen shows the agreements."),
    ] {
        hosted.types(line);
        hosted.hears(heard);
        let page = phone.get("/screen").body;
        assert_eq!(page.matches("<h1").count(), 1, "{line}: {page}");
    }
}

#[test]
fn a_phone_reads_of_a_meter_what_the_big_screen_reads_and_whose_a_decision_is_while_not_all_vote() {
    let program = Program::new();
    let hall = HALL.replace(
        "start: door",
        "start: door\nstate: { calm: { from: 0, to: 4, start: 2, label: Calm, better: more } }",
    );
    program.file("hall.yaml", hall);
    let mut hosted = Hosted::open(&program, &["hall.yaml", "--port", "0"]);
    let mut phone = Phone::inside(&hosted, "");
    let mut both = || [phone.get("/").body, phone.get("/screen").body];
    let whose = "Who decides: Chair";
    for page in both() {
        assert!(
            page.contains("<small>2 of 4 · more is better</small>"),
            "{page}"
        );
        assert!(page.contains(whose), "{page}");
    }
    hosted.types("vote");
    hosted.hears("0 of 1");
    for page in both() {
        assert!(!page.contains(whose), "all vote: {page}");
    }
    hosted.types("close");
    hosted.hears("say why first");
    hosted.types("vote roles");
    hosted.hears("0 of 0");
    for page in both() {
        assert!(page.contains(whose), "{page}");
    }
}

#[test]
fn who_scans_again_comes_back_to_the_same_seat() {
    let (_program, mut hosted) = hall();
    let mut phone = Phone::inside(&hosted, "");
    let code = hosted.code.clone();
    let page = phone.get(&format!("/{code}"));
    assert!(page.body.contains("id=\"now\""), "{}", page.body);
    hosted.types("vote");
    hosted.hears("0 of 1 phones have voted");
}
