//! What the shared store bears: a thousand rooms that append at once, and how long a control cell looks at them.

use std::time::{Duration, Instant};

use ::postgres::{Client, NoTls};

use crate::postgres::Server;

/// Rooms that are made up, with an evening each.
const MADE_UP: usize = 1_000;
/// Lines over which they write.
const LINES: usize = 20;
/// How long they write.
const LASTS: Duration = Duration::from_secs(8);
/// What an event is about as long as.
const WHAT: &str = "{\"event\":\"settled\",\"scene\":\"door\",\"choice\":\"open\",\"by\":\"majority\",\"reason\":\"we know her, and it is cold outside\"}";

const ROOMS_SQL: &str = include_str!("../../src/record/share/rooms.sql");
const EVENTS_SQL: &str = include_str!("../../src/record/share/events.sql");

pub(crate) fn bears(server: &Server) {
    let mut admin = Client::connect(&server.address(), NoTls).expect("a line");
    let group: String = admin
        .query_one("select role_group from veerkracht.made", &[])
        .expect("a group")
        .get(0);
    admin.batch_execute("delete from veerkracht.session; delete from veerkracht.script; delete from veerkracht.invitation where kind = 'room'").expect("an empty store");
    for room in 0..MADE_UP {
        let role = format!("{group}_r{room}");
        let make = format!(
            "create role {role} login in role {group};
             insert into veerkracht.invitation (name, role, kind) values ('r{room}', '{role}', 'room')"
        );
        admin.batch_execute(&make).expect("a room");
    }
    let address = server.address();
    let writers = (0..LINES).map(|line| {
        let (address, group) = (address.clone(), group.clone());
        std::thread::spawn(move || appends(&address, &group, line))
    });
    let writers: Vec<_> = writers.collect();
    let mut looks = Vec::new();
    let begun = Instant::now();
    // As a control cell that knows all that was there.
    while begun.elapsed() < LASTS {
        looks.push(look(&mut admin));
        std::thread::sleep(Duration::from_millis(250));
    }
    let appended: usize = writers
        .into_iter()
        .map(|writer| writer.join().expect("a writer"))
        .sum();
    println!(
        "{MADE_UP} rooms over {LINES} lines: {:.0} appends a second",
        appended as f64 / LASTS.as_secs_f64()
    );
    crate::print(
        &format!("a look at {MADE_UP} rooms while they write"),
        &mut looks,
    );
    let size: String = admin
        .query_one(
            "select pg_size_pretty(pg_total_relation_size('veerkracht.event'))",
            &[],
        )
        .expect("a size")
        .get(0);
    println!("{appended} events take {size}");
    for rooms in [200, 40] {
        admin.execute("update veerkracht.invitation set revoked = substr(name, 2)::int >= $1 where kind = 'room'", &[&rooms]).expect("fewer rooms");
        let mut looks: Vec<_> = (0..20).map(|_| look(&mut admin)).collect();
        crate::print(&format!("a look at {rooms} rooms"), &mut looks);
    }
}

/// How long a look takes that finds what is new in the last event of each room.
fn look(admin: &mut Client) -> Duration {
    let begun = Instant::now();
    let rooms = admin.query(ROOMS_SQL, &[]).expect("rooms");
    let known: Vec<(String, i64)> = rooms
        .iter()
        .filter_map(|row| Some((row.get::<_, Option<String>>(5)?, row.get::<_, i64>(6) - 1)))
        .collect();
    let (sessions, events): (Vec<_>, Vec<_>) = known.into_iter().unzip();
    admin
        .query(EVENTS_SQL, &[&sessions, &events, &20_000_i64])
        .expect("events");
    begun.elapsed()
}

/// Appends for a while, each time to another room's evening. Returns how often.
fn appends(address: &str, group: &str, line: usize) -> usize {
    let mut client = Client::connect(address, NoTls).expect("a line");
    let rooms: Vec<_> = (0..MADE_UP).filter(|room| room % LINES == line).collect();
    let name = |room: usize| {
        let digits = format!("{room:04}-{room:04}").into_bytes();
        let sign = |digit: u8| match digit {
            b'-' => '-',
            // The letters of a session's name.
            digit => char::from(b"abcdefghjk"[usize::from(digit - b'0')]),
        };
        digits.into_iter().map(sign).collect::<String>()
    };
    let mut counts = vec![0_i64; rooms.len()];
    let begun = Instant::now();
    let mut appended = 0;
    while begun.elapsed() < LASTS {
        for (place, room) in rooms.iter().enumerate() {
            let session = name(*room);
            client
                .batch_execute(&format!("set session authorization {group}_r{room}"))
                .expect("a room");
            if counts[place] == 0 {
                client
                    .execute(
                        "select veerkracht.begin($1, 'bench')",
                        &[&vec![session.as_str()]],
                    )
                    .expect("an evening");
            }
            let (times, whats) = (vec![1_700_000_000_000_i64], vec![WHAT]);
            client
                .execute(
                    "select veerkracht.append($1, 'bench', $2, $3, $4)",
                    &[&session, &counts[place], &times, &whats],
                )
                .expect("an event");
            counts[place] += 1;
            appended += 1;
            if begun.elapsed() >= LASTS {
                break;
            }
        }
    }
    appended
}
