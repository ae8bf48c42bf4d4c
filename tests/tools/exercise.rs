//! An exercise of three rooms with browsers, a control cell and an evaluator, in which the server and a laptop die.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::{Receiver, channel};

use crate::browser::browse;
use crate::browsers::{PATIENCE, clicks, joins, link, sees};
use crate::hosted::{HALL, Hosted};
use crate::postgres::Server;
use crate::program::Program;
use crate::shared_store::wait_for;

/// A control cell in lines.
struct Cell {
    child: Child,
    keyboard: ChildStdin,
    says: Receiver<String>,
}

impl Cell {
    fn opens(program: &Program, invitation: &str) -> Self {
        let mut child = program
            .command()
            .args(["control", "--plain", "--lang", "en", invitation])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a control cell");
        let lines = BufReader::new(child.stdout.take().expect("an output")).lines();
        let (tells, says) = channel();
        std::thread::spawn(move || {
            lines
                .map_while(Result::ok)
                .try_for_each(|it| tells.send(it))
        });
        let keyboard = child.stdin.take().expect("a keyboard");
        Self {
            child,
            keyboard,
            says,
        }
    }

    fn types(&mut self, line: &str) {
        writeln!(self.keyboard, "{line}").expect("a keyboard");
    }

    /// Waits until each of these was said.
    fn hears(&self, parts: &[&str]) {
        let mut parts = parts.to_vec();
        let mut said = String::new();
        while !parts.is_empty() {
            let line = self.says.recv_timeout(PATIENCE);
            let line = line.unwrap_or_else(|_| panic!("{parts:?} not said after:\n{said}"));
            parts.retain(|part| !line.contains(part));
            said.push_str(&line);
            said.push('\n');
        }
    }
}

impl Drop for Cell {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A room, on a laptop of its own.
fn room(program: &Program, invitation: &str) -> Hosted {
    program.file("hall.yaml", HALL);
    let share = [
        "hall.yaml",
        "--port",
        "0",
        "--share",
        invitation,
        "--share-agreed",
    ];
    Hosted::open(program, &share)
}

pub(crate) fn three_rooms_a_control_cell_and_an_evaluator_outlive_a_server_and_a_laptop() {
    browse(async |browser| {
        let server = Server::prepared();
        let names = ["noord", "oost", "zuid"];
        let invitations = names.map(|name| server.invites(&[name]));
        let laptops = names.map(|_| Program::new());
        let mut rooms = Vec::new();
        let mut phones = Vec::new();
        for (laptop, invitation) in laptops.iter().zip(&invitations) {
            let hosted = room(laptop, invitation);
            let phone = browser.open(390, 844).await;
            joins(&phone, &link(&hosted), None).await;
            rooms.push(hosted);
            phones.push(phone);
        }
        let here = Program::new();
        let control = server.invites(&["regie", "--control"]);
        let mut cell = Cell::opens(&here, &control);
        cell.hears(&names);
        cell.types("offer noord,oost break 10");
        cell.types("yes");
        rooms[0].hears("The control cell offers 1: a break of 10 minutes");
        rooms[0].types("offer 1 take");
        rooms[1].hears("The control cell offers 1: a break of 10 minutes");
        rooms[1].types("offer 1 not");
        cell.hears(&[
            "noord: a break of 10 minutes · taken",
            "oost: a break of 10 minutes · not taken",
        ]);
        sees(&phones[0], "break").await;
        rooms[0].types("on");
        // The server dies; nobody in a hall waits for it.
        server.dies();
        for (hosted, phone) in rooms.iter_mut().zip(&phones) {
            hosted.types("vote");
            clicks(phone, "input[value=open]").await;
            clicks(phone, "#vote button").await;
            sees(phone, "Your vote is in").await;
            hosted.types("close");
            hosted.types("choose 1 because we know her");
            hosted.hears("What your decision brought");
        }
        server.goes_on();
        cell.hears(&["noord", "oost", "zuid"]);
        let events = "select count(*) from veerkracht.event where what like '%\"decided\"%'";
        wait_for(&server, events, "3");
        // A laptop dies, and another one goes on.
        let zuid = rooms.pop().expect("a room");
        let session = laptops[2].sessions()[0]["id"]
            .as_str()
            .expect("an id")
            .to_owned();
        zuid.dies();
        let other = Program::new();
        let resume = [
            "--resume",
            &session,
            "--port",
            "0",
            "--share",
            &invitations[2],
            "--share-agreed",
        ];
        let mut zuid = Hosted::before(&other, &resume, "en");
        joins(&phones[2], &link(&zuid), None).await;
        zuid.types("go");
        zuid.hears("What your decision brought");
        rooms.push(zuid);
        for (hosted, choice) in rooms.iter_mut().zip(["choose 1", "choose 2", "choose 2"]) {
            for line in ["go", choice, "go"] {
                hosted.types(line);
            }
            hosted.hears("It is quiet again.");
        }
        let observer = server.invites(&["oog", "--observer"]);
        let watch = ["control", "--plain", &observer, "--observe", "noord"];
        here.typing(watch, "note They called her by name.\nstop\n")
            .exits(0);
        for mut hosted in rooms {
            hosted.ends();
        }
        let compared = here.run(["compare", "--share", &control]).exits(0);
        compared
            .says("noord")
            .says("oost")
            .says("zuid")
            .says("Send them home");
        let report = ["report", "noord", "--share", &control, "--to", "md"];
        here.run(report)
            .exits(0)
            .says("oog: They called her by name.");
    });
}
