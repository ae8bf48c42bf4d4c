//! Evenings that are shared, against a real server: what arrives, what stays, who may do what, and what becomes of it when
//! a server or a laptop dies.

use crate::hosted::{HALL, Hosted};
use crate::postgres::{Server, asked};
use crate::program::Program;

/// A laptop with a room's invitation.
struct Laptop {
    program: Program,
    invitation: String,
}

impl Laptop {
    fn new(invitation: &str) -> Self {
        let program = Program::new();
        program.file("hall.yaml", HALL);
        let invitation = invitation.to_owned();
        Self {
            program,
            invitation,
        }
    }

    /// Leads an evening that the group agreed to share.
    fn leads(&self, more: &[&str]) -> Hosted {
        let shared = ["--share", &self.invitation, "--share-agreed"];
        Hosted::open(&self.program, &[&["hall.yaml"], &shared[..], more].concat())
    }

    fn session(&self) -> String {
        let sessions = self.program.sessions();
        sessions[0]["id"].as_str().expect("an id").to_owned()
    }
}

/// Asks until the answer is the one that is waited for.
pub(crate) fn wait_for(server: &Server, sql: &str, wanted: &str) {
    for _ in 0..3_000 {
        if server.says(sql) == wanted {
            return;
        }
    }
    panic!("{sql} stays {}, and not {wanted}", server.says(sql));
}

const SHARED: &str = "select string_agg(seq::text, ' ' order by seq) from veerkracht.event";
const EVENTS: &str = "select count(*) from veerkracht.event";

/// Opens the door after a vote by hands, eleven to one.
fn decides(hosted: &mut Hosted) {
    for line in [
        "vote",
        "hands 1 11",
        "hands 2 1",
        "close",
        "choose 1 because we know her",
    ] {
        hosted.types(line);
    }
    hosted.hears("Decided by: most votes.");
}

pub(crate) fn what_happens_arrives_once_and_without_a_count_that_tells_who() {
    let server = Server::prepared();
    let laptop = Laptop::new(&server.invites(&["noord"]));
    let mut hosted = laptop.leads(&[]);
    hosted.hears("With the control cell: shared.");
    decides(&mut hosted);
    hosted.types("note the chair is worried");
    hosted.hears("Kept.");
    hosted.ends();
    assert_eq!(server.says(SHARED), "0 1 2 3 4 5 6 7 8");
    let told = server.says("select string_agg(what, ' ') from veerkracht.event");
    assert!(told.contains("we know her") && told.contains("the chair is worried"));
    assert!(!told.contains("\"hands\":1"), "{told}");
    // That hands were counted for a choice would tell that somebody chose it.
    assert!(
        !told.contains("hands-counted") && !told.contains("majority"),
        "{told}"
    );
    // Nobody else than the hall knows the way in.
    assert!(!told.contains(&hosted.code), "{told}");
}

pub(crate) fn with_counts_alone_no_word_of_the_group_leaves_the_hall() {
    let server = Server::prepared();
    let laptop = Laptop::new(&server.invites(&["noord"]));
    let mut hosted = laptop.leads(&["--share-counts"]);
    decides(&mut hosted);
    hosted.types("note the chair is worried");
    hosted.types("plan if she comes back then we call");
    hosted.ends();
    let told = server.says("select string_agg(what, ' ') from veerkracht.event");
    for word in ["we know her", "worried", "she comes back"] {
        assert!(!told.contains(word), "{told}");
    }
    assert!(told.contains("\"choice\":\"open\""), "{told}");
}

pub(crate) fn nothing_is_shared_before_somebody_agrees() {
    let server = Server::prepared();
    let laptop = Laptop::new(&server.invites(&["noord"]));
    let host = [
        "host",
        "hall.yaml",
        "--plain",
        "--share",
        &laptop.invitation,
    ];
    let said = laptop.program.typing(host, "go\n").exits(1);
    said.says("They do not see names").says("--share-agreed");
    assert_eq!(server.says("select count(*) from veerkracht.session"), "0");
    let case = ["host", "--case", "--share", &laptop.invitation];
    laptop.program.run(case).exits(1).says("It is not shared.");
}

pub(crate) fn what_is_taken_back_and_forgotten_is_gone_there_too() {
    let server = Server::prepared();
    let laptop = Laptop::new(&server.invites(&["noord"]));
    let mut hosted = laptop.leads(&[]);
    hosted.types("plan if Zeynep comes back then we call");
    hosted.hears("Zeynep comes back");
    wait_for(
        &server,
        "select count(*) from veerkracht.event where what like '%Zeynep%'",
        "1",
    );
    hosted.types("plan drop 1");
    hosted.hears("Taken back.");
    wait_for(
        &server,
        "select count(*) from veerkracht.event where what like '%Zeynep%'",
        "0",
    );
    hosted.ends();
    let session = laptop.session();
    let forget = ["records", "forget", &session, "--yes"];
    server.dies();
    let said = laptop.program.run(forget).exits(1);
    said.says("Nothing was forgotten");
    assert_eq!(laptop.program.sessions().len(), 1);
    server.goes_on();
    laptop
        .program
        .run(forget)
        .exits(0)
        .says("Taken back from the shared store as well.");
    for table in ["session", "event", "script"] {
        let count = format!("select count(*) from veerkracht.{table}");
        assert_eq!(server.says(&count), "0", "{table}");
    }
    assert!(laptop.program.sessions().is_empty());
}

pub(crate) fn a_server_that_dies_stops_nobody_and_gets_all_of_it_once() {
    let server = Server::prepared();
    let laptop = Laptop::new(&server.invites(&["noord"]));
    let mut hosted = laptop.leads(&[]);
    hosted.hears("With the control cell: shared.");
    server.dies();
    decides(&mut hosted);
    hosted.hears("With the control cell: not shared since");
    hosted.types("note without a line");
    hosted.hears("Kept.");
    server.goes_on();
    hosted.hears("With the control cell: shared.");
    // A line that is cut by the server is opened again.
    server.says("select pg_terminate_backend(pid) from pg_stat_activity where usename like 'vk%'");
    hosted.types("note with a new line");
    wait_for(&server, SHARED, "0 1 2 3 4 5 6 7 8 9");
    hosted.ends();
}

pub(crate) fn an_evening_that_was_shared_goes_on_so_after_a_kill() {
    let server = Server::prepared();
    let laptop = Laptop::new(&server.invites(&["noord"]));
    let mut hosted = laptop.leads(&[]);
    decides(&mut hosted);
    wait_for(&server, EVENTS, "8");
    hosted.dies();
    // Nobody names the shared store, nor is asked again.
    let mut again = Hosted::before(&laptop.program, &["--resume"], "en");
    again.types("go");
    again.hears("With the control cell: shared.");
    again.types("note on we go");
    again.hears("Kept.");
    again.ends();
    let noted = "select count(*) from veerkracht.event where what like '%on we go%'";
    assert_eq!(server.says(noted), "1");
}

pub(crate) fn what_could_not_be_sent_in_the_evening_is_sent_afterwards() {
    let server = Server::prepared();
    let laptop = Laptop::new(&server.invites(&["noord"]));
    let mut hosted = laptop.leads(&[]);
    hosted.hears("With the control cell: shared.");
    server.dies();
    // More than goes out at once.
    for number in 0..1_200 {
        hosted.types(&format!("note {number}"));
    }
    decides(&mut hosted);
    drop(hosted);
    server.goes_on();
    laptop
        .program
        .run(["share", "send"])
        .exits(0)
        .says("events were sent.");
    laptop
        .program
        .run(["share", "send"])
        .exits(0)
        .says("nothing left to send");
    assert_eq!(server.says(EVENTS), "1208");
}

pub(crate) fn a_server_that_is_full_is_waited_for() {
    let server = Server::prepared();
    let laptop = Laptop::new(&server.invites(&["noord"]));
    let mut hosted = laptop.leads(&[]);
    hosted.hears("With the control cell: shared.");
    server.says(
        "create function veerkracht.full() returns trigger language plpgsql as $$
         begin raise exception 'no space left on device' using errcode = 'disk_full'; end $$;
         create trigger full_disk before insert on veerkracht.event execute function veerkracht.full()",
    );
    decides(&mut hosted);
    hosted.hears("With the control cell: not shared since");
    server.says("drop trigger full_disk on veerkracht.event");
    hosted.hears("With the control cell: shared.");
    hosted.ends();
    assert_eq!(server.says(EVENTS), "8");
}

pub(crate) fn nobody_does_what_the_invitation_does_not_allow() {
    let server = Server::prepared();
    let (noord, zuid) = (server.invites(&["noord"]), server.invites(&["zuid"]));
    let control = server.invites(&["regie", "--control"]);
    let observer = server.invites(&["waarnemer", "--observer"]);
    let laptop = Laptop::new(&noord);
    let mut hosted = laptop.leads(&[]);
    decides(&mut hosted);
    hosted.ends();
    let session = laptop.session();
    let refused = |address: &str, sql: &str| {
        let sql = sql.replace("SESSION", &session);
        let answer = asked(address, &sql);
        assert!(!answer.status.success(), "{sql}");
    };
    let everybody = [&noord, &zuid, &control, &observer];
    for address in everybody {
        for table in [
            "event",
            "session",
            "script",
            "offer",
            "observation",
            "invitation",
            "made",
        ] {
            refused(address, &format!("delete from veerkracht.{table}"));
            refused(
                address,
                &format!("insert into veerkracht.{table} select * from veerkracht.{table}"),
            );
            refused(address, &format!("truncate veerkracht.{table} cascade"));
        }
        refused(address, "update veerkracht.event set what = ''");
        refused(address, "update veerkracht.session set writer = 'x'");
        refused(address, "create table veerkracht.mine ()");
        refused(address, "alter role current_user createrole");
    }
    // A room's evening is its own.
    for address in [&zuid, &control, &observer] {
        refused(
            address,
            "select veerkracht.append('SESSION', 'x', 10, '{0}', '{x}')",
        );
        refused(address, "select veerkracht.begin('{SESSION}', 'x')");
        refused(address, "select veerkracht.take_over('{SESSION}', 'x')");
    }
    refused(
        &noord,
        "select veerkracht.append('SESSION', 'another laptop', 10, '{0}', '{x}')",
    );
    refused(&noord, "select veerkracht.begin('{AAAA AAAA}', 'x')");
    refused(
        &noord,
        "select veerkracht.keep_script(repeat('a', 64), '{another story}')",
    );
    for address in [&noord, &zuid, &observer] {
        refused(address, "select veerkracht.offer('{noord}', '{}')");
    }
    for address in [&noord, &zuid] {
        refused(
            address,
            "select veerkracht.observe('SESSION', null, null, 'x')",
        );
    }
    let reads = |address: &str, sql: &str| {
        let answer = asked(address, sql);
        assert!(answer.status.success(), "{sql}");
        String::from_utf8(answer.stdout)
            .expect("text")
            .trim()
            .to_owned()
    };
    let tables = ["event", "session", "script"];
    for table in tables.map(|table| format!("select count(*) > 0 from veerkracht.{table}")) {
        assert_eq!(reads(&noord, &table), "t");
        assert_eq!(reads(&zuid, &table), "f");
        assert_eq!(reads(&control, &table), "t");
    }
    assert_eq!(
        reads(
            &zuid,
            "select string_agg(name, ' ') from veerkracht.invitation"
        ),
        "zuid"
    );
    // What another room may not take back stays.
    reads(
        &zuid,
        &format!("select veerkracht.forget('{{{session}}}', 'x')"),
    );
    assert_eq!(server.says(EVENTS), "8");
    // Who is out is out, also on a line that is open.
    server.share(&["revoke", "noord"]);
    let host = [
        "host",
        "hall.yaml",
        "--plain",
        "--share",
        &noord,
        "--share-agreed",
    ];
    let said = laptop.program.typing(host, "go\n").exits(1);
    said.says("does not know this invitation");
}

pub(crate) fn what_one_of_them_breaks_stops_no_other() {
    let server = Server::prepared();
    let invitation = server.invites(&["noord"]);
    let (zuid, control) = (
        server.invites(&["zuid"]),
        server.invites(&["regie", "--control"]),
    );
    let laptop = Laptop::new(&invitation);
    let mut hosted = laptop.leads(&[]);
    hosted.hears("With the control cell: shared.");
    let does = |address: &str, sql: &str| assert!(asked(address, sql).status.success(), "{sql}");
    // An offer that nobody can read, and one behind it.
    does(&control, "select veerkracht.offer('{noord}', 'garbage')");
    does(
        &control,
        "select veerkracht.offer('{noord}', '{\"offer\":\"break\",\"minutes\":10}')",
    );
    hosted.hears("The control cell offers 1: a break of 10 minutes");
    // Events that nobody can read.
    does(&zuid, "select veerkracht.begin('{aaaa-aaaa}', 'x')");
    does(
        &zuid,
        "select veerkracht.append('aaaa-aaaa', 'x', 0, '{0,0}', '{x,y}')",
    );
    let mut cell = laptop.program.command();
    cell.args(["control", "--plain", &control]);
    let said = Program::typed(&mut cell, "rooms\nstop\n").exits(0);
    said.says("noord").says("The door");
    // Somebody who is out is out at once, whatever they hold on to.
    server.share(&["revoke", "zuid", "--forget"]);
    assert_eq!(
        server.says("select count(*) from veerkracht.session where room = 'zuid'"),
        "0"
    );
    let again = ["share", "invite", "noord", "--at", &server.address()];
    laptop
        .program
        .run(again)
        .exits(1)
        .says("invited by that name already");
    hosted.types("offer 1 take");
    hosted.hears("A break");
    hosted.ends();
}

pub(crate) fn who_comes_in_with_what_is_another_s_is_told() {
    let server = Server::prepared();
    let (room, observer) = (
        server.invites(&["noord"]),
        server.invites(&["oog", "--observer"]),
    );
    let program = Program::new();
    program.file("hall.yaml", HALL);
    program
        .run(["control", "--plain", &room])
        .exits(1)
        .says("is a room’s");
    program
        .run(["control", "--plain", &observer])
        .exits(1)
        .says("is an evaluator’s");
    let west = ["control", "--plain", &observer, "--observe", "west"];
    program
        .run(west)
        .exits(1)
        .says("west is not in this exercise. These are: noord");
    let host = [
        "host",
        "hall.yaml",
        "--plain",
        "--share",
        &observer,
        "--share-agreed",
    ];
    program
        .typing(host, "go\n")
        .exits(1)
        .says("does not allow that");
}

pub(crate) fn another_laptop_takes_over_and_the_first_one_writes_no_more() {
    let server = Server::prepared();
    let invitation = server.invites(&["noord"]);
    let first = Laptop::new(&invitation);
    let mut hosted = first.leads(&[]);
    decides(&mut hosted);
    hosted.types("go");
    hosted.hears("The talk");
    wait_for(&server, EVENTS, "9");
    let session = first.session();
    let second = Laptop::new(&invitation);
    let resume = [
        "host",
        "--plain",
        "--resume",
        &session,
        "--share",
        &invitation,
    ];
    let said = second.program.typing(resume, "go\n").exits(1);
    said.says("was heard a moment ago");
    let shared = [
        "--resume",
        &session,
        "--share",
        &invitation,
        "--share-agreed",
    ];
    let mut again = Hosted::before(&second.program, &shared, "en");
    again.types("go");
    again.hears("They sit down.");
    // The first laptop wakes.
    hosted.types("choose 1");
    hosted.hears("Another computer leads this evening now.");
    again.types("choose 2 because it is late");
    again.hears("What your decision brought");
    again.ends();
    let told = server.says("select string_agg(what, ' ') from veerkracht.event");
    assert!(
        told.contains("\"choice\":\"home\"") && !told.contains("\"choice\":\"tea\""),
        "{told}"
    );
    assert_eq!(second.session(), session);
    drop(hosted);
    // It does not begin again where another leads.
    let here = [
        "--resume",
        &session,
        "--share",
        &invitation,
        "--share-agreed",
    ];
    let back = [&["host", "--plain"], &here[..]].concat();
    first
        .program
        .typing(back, "go\n")
        .exits(1)
        .says("Another computer leads this evening now.");
}

pub(crate) fn a_store_of_another_version_or_none_is_said() {
    let server = Server::start();
    let address = server.address();
    let program = Program::new();
    let list = ["share", "list", "--at", &address];
    program
        .run(list)
        .exits(1)
        .says("Nothing was prepared there yet.");
    server.share(&["prepare"]);
    let again = ["share", "prepare", "--at", &address];
    program
        .run(again)
        .exits(1)
        .says("That was prepared before.");
    server.says("update veerkracht.made set format = 0");
    program
        .run(list)
        .exits(1)
        .says("Another version of this program");
    server.dies();
    program
        .run(list)
        .exits(1)
        .says("Nobody answers at the shared store");
    let bare = [
        "share",
        "list",
        "--at",
        "postgres://a:b@127.0.0.1:1/vk?sslmode=require",
    ];
    program.run(bare).exits(1);
}

pub(crate) fn groups_are_compared_from_the_shared_store_alone() {
    let server = Server::prepared();
    let rooms = ["noord", "oost", "zuid"].map(|name| Laptop::new(&server.invites(&[name])));
    for (laptop, choice) in rooms
        .iter()
        .zip(["choose 1", "choose 2 because not yet", "choose 1"])
    {
        let mut hosted = laptop.leads(&[]);
        hosted.types(choice);
        hosted.hears("What your decision brought");
        hosted.ends();
    }
    let control = server.invites(&["regie", "--control"]);
    let program = Program::new();
    let compared = program.run(["compare", "--share", &control]).exits(0);
    compared
        .says("noord")
        .says("oost")
        .says("zuid")
        .says("not yet");
    let counted = program.run(["insights", "--share", &control]).exits(0);
    counted.says("A knock at the hall: 3 sessions");
    for which in [rooms[1].session().as_str(), "oost"] {
        let report = ["report", which, "--share", &control, "--to", "md"];
        program.run(report).exits(0).says("not yet");
    }
    // Nothing of it is on this computer.
    assert!(program.sessions().is_empty());
}
