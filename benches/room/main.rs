//! A full room: 500 phones with an open stream each, a burst of 200 votes, the moment everybody sees the result, and
//! the memory that takes; then a while of votes, changes, reloads and reconnections, how soon the projector goes dark in
//! the midst of them, and what memory is left with that.
//!
//! `cargo bench --bench room`, or `-- --soak 30` for half an hour. Phones and room share the machine. A vote that was
//! lost or counted twice ends it with an error, and so does a room that keeps growing or a projector that stays lit.

mod moderator;
mod phone;

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;
use std::time::{Duration, Instant};

use moderator::Moderator;
use phone::{Phone, Saw, Seen};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

const PHONES: usize = 500;
const BURST: usize = 200;
const BURSTS: usize = 5;
const SOAK_MINUTES: f64 = 0.5;
/// How long a round of the soak takes; a phone may send three times a second.
const ROUND: Duration = Duration::from_secs(2);
/// How long the projector may take to do what the moderator wants, whatever the phones do.
const AT_ONCE: Duration = Duration::from_secs(1);
const PATIENCE: Duration = Duration::from_secs(30);
/// What half an hour may leave in memory, in bytes.
const GROWTH: u64 = 5 << 20;
const SCENES: [(&str, [&str; 2]); 2] = [("door", ["open", "wait"]), ("talk", ["tea", "home"])];

fn main() {
    let mut arguments = std::env::args().skip_while(|argument| argument != "--soak");
    let minutes = match arguments.nth(1) {
        Some(minutes) => minutes.parse().expect("minutes"),
        None => SOAK_MINUTES,
    };
    // Some systems allow 256 files at first.
    rlimit::increase_nofile_limit(2000).expect("a socket for each phone");
    let folder = tempfile::tempdir().expect("a folder");
    let moderator = Moderator::open(folder.path(), &[]);
    println!("memory of the room, empty: {}", bytes(moderator.memory()));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let runtime = runtime.expect("a runtime");
    runtime.block_on(async {
        let mut hall = Hall::full(moderator).await;
        println!(
            "memory of the room, {PHONES} phones: {}",
            bytes(hall.moderator.memory())
        );
        let mut votes = Vec::new();
        let mut shown = Vec::new();
        for scene in SCENES.iter().cycle().take(BURSTS) {
            votes.extend(hall.burst(scene).await);
            shown.push(hall.shows().await);
            hall.goes_on(scene).await;
        }
        print(
            &format!("a vote, {BURST} at once, {BURSTS} times"),
            &mut votes,
        );
        print(&format!("the result on all {PHONES} phones"), &mut shown);
        println!(
            "memory of the room, after {BURSTS} votes: {}",
            bytes(hall.moderator.memory())
        );
        hall.soaks(Duration::from_secs_f64(minutes * 60.0), BURSTS)
            .await;
    });
}

/// A room with its phones.
struct Hall {
    moderator: Moderator,
    phones: Vec<Arc<Phone>>,
    tells: UnboundedSender<Seen>,
    seen: UnboundedReceiver<Seen>,
    /// Its stream ends with it.
    _projector: Phone,
    projected: UnboundedReceiver<Seen>,
}

impl Hall {
    async fn full(moderator: Moderator) -> Self {
        let (tells, seen) = unbounded_channel();
        let mut phones = Vec::with_capacity(PHONES);
        let start = Instant::now();
        for number in 0..PHONES {
            let mut phone = Phone::joins(number, moderator.address, &moderator.code).await;
            phone.listens(tells.clone()).await;
            phones.push(Arc::new(phone));
        }
        let mut projector = Phone::projects(PHONES, moderator.address);
        let (projects, projected) = unbounded_channel();
        projector.listens(projects).await;
        let mut hall = Self {
            _projector: projector,
            projected,
            moderator,
            phones,
            tells,
            seen,
        };
        hall.everybody(Saw::Scene).await;
        println!(
            "{PHONES} phones came in, one by one, in {:.0?}",
            start.elapsed()
        );
        hall
    }

    /// Waits until every phone saw it. Returns when the last did.
    async fn everybody(&mut self, saw: Saw) -> Instant {
        let mut who = HashSet::new();
        let mut last = Instant::now();
        while who.len() < PHONES {
            let next = tokio::time::timeout(PATIENCE, self.seen.recv()).await;
            let Ok(Some((number, what, when))) = next else {
                panic!("{} of {PHONES} phones saw {saw:?}", who.len());
            };
            if what == saw && who.insert(number) {
                last = when;
            }
        }
        last
    }

    /// Votes of many phones at once. Returns how long each took, from dialling to the end of the answer.
    async fn burst(
        &mut self,
        &(scene, choices): &(&'static str, [&'static str; 2]),
    ) -> Vec<Duration> {
        self.moderator.types("vote");
        self.everybody(Saw::Vote).await;
        let start = Instant::now();
        let votes = self.phones[..BURST].iter().cloned().enumerate();
        let votes: Vec<_> = votes
            .map(|(place, phone)| {
                tokio::spawn(async move {
                    let answer = phone.votes((scene, 1), choices[place % 3 % 2]).await;
                    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
                    start.elapsed()
                })
            })
            .collect();
        let mut times = Vec::with_capacity(BURST);
        for vote in votes {
            times.push(vote.await.expect("a vote"));
        }
        let mut expected = BTreeMap::new();
        for place in 0..BURST {
            *expected
                .entry(choices[place % 3 % 2].to_owned())
                .or_insert(0) += 1;
        }
        self.counts(&expected);
        times
    }

    /// Closes the vote; none is lost and none is counted twice.
    fn counts(&mut self, expected: &BTreeMap<String, usize>) {
        let counted: BTreeMap<_, _> = self
            .moderator
            .closes()
            .into_iter()
            .filter(|(_, votes)| *votes > 0)
            .collect();
        assert_eq!(counted, *expected);
    }

    /// Shows the result. Returns how long it took until the last phone had it.
    async fn shows(&mut self) -> Duration {
        while self.seen.try_recv().is_ok() {}
        let start = Instant::now();
        self.moderator.types("show");
        self.everybody(Saw::Result).await - start
    }

    async fn goes_on(&mut self, &(_, choices): &(&'static str, [&'static str; 2])) {
        self.moderator.types(&format!(
            "choose {} because we are here to measure",
            choices[0]
        ));
        self.moderator.types("go");
        self.everybody(Saw::Scene).await;
    }

    /// An evening that goes on and on: everybody votes, a third changes it, some reload and some lose their connection.
    async fn soaks(&mut self, time: Duration, begun: usize) {
        let start = Instant::now();
        let mut rounds = 0;
        // What the first rounds need stays; what the others leave is what grows.
        let mut settled = None;
        let mut dark = Vec::new();
        while start.elapsed() < time {
            let round = Instant::now();
            let place = begun + rounds;
            let scene = &SCENES[place % 2];
            dark.push(self.soak_round(scene, place).await);
            self.goes_on(scene).await;
            rounds += 1;
            if settled.is_none() && start.elapsed() > time / 10 {
                settled = self.moderator.memory();
                println!(
                    "memory after {:.0?} of soak: {}",
                    start.elapsed(),
                    bytes(settled)
                );
            }
            tokio::time::sleep(ROUND.saturating_sub(round.elapsed())).await;
        }
        print(
            &format!("the projector dark, while {PHONES} phones vote"),
            &mut dark,
        );
        assert!(
            dark.iter().all(|time| *time < AT_ONCE),
            "the projector is late"
        );
        let left = self.moderator.memory();
        println!(
            "memory after {:.0?} of soak, {rounds} votes of {PHONES}: {}",
            start.elapsed(),
            bytes(left)
        );
        if let (Some(settled), Some(left)) = (settled, left) {
            let growth = left.saturating_sub(settled);
            println!("growth in the soak: {}", bytes(Some(growth)));
            assert!(growth < GROWTH, "the room keeps growing");
        }
    }

    /// Makes the projector dark and lights it again. Returns how long it took until it was dark.
    async fn darkens(&mut self) -> Duration {
        while self.projected.try_recv().is_ok() {}
        let start = Instant::now();
        self.moderator.types("dark");
        let dark = async {
            loop {
                let (_, saw, when) = self.projected.recv().await.expect("a projector");
                if saw == Saw::Dark {
                    return when - start;
                }
            }
        };
        let dark = tokio::time::timeout(PATIENCE, dark).await;
        self.moderator.types("dark");
        dark.expect("a dark projector")
    }

    /// A vote of everybody. Returns how long it took until the projector was dark, in the midst of it.
    async fn soak_round(
        &mut self,
        &(scene, choices): &(&'static str, [&'static str; 2]),
        place: usize,
    ) -> Duration {
        self.moderator.types("vote");
        self.everybody(Saw::Vote).await;
        let mut expected = BTreeMap::new();
        let mut acts = Vec::new();
        for (number, phone) in self.phones.iter_mut().enumerate() {
            let turn = number + place;
            let (first, last) = (choices[turn % 2], choices[turn / 3 % 2]);
            let changes = turn.is_multiple_of(3);
            let choice = if changes { last } else { first };
            *expected.entry(choice.to_owned()).or_insert(0) += 1;
            if turn.is_multiple_of(10) {
                let phone = Arc::get_mut(phone).expect("a phone with nothing to do");
                phone.listens(self.tells.clone()).await;
            }
            let phone = Arc::clone(phone);
            acts.push(tokio::spawn(async move {
                phone.votes((scene, 1), first).await;
                if changes {
                    phone.votes((scene, 1), last).await;
                }
                if turn % 10 == 5 {
                    let page = phone.reloads().await;
                    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
                }
            }));
        }
        let dark = self.darkens().await;
        for act in acts {
            act.await.expect("a vote");
        }
        self.counts(&expected);
        self.shows().await;
        dark
    }
}

fn bytes(count: Option<u64>) -> String {
    match count {
        Some(count) => format!("{}.{} MB", count >> 20, ((count & 0xf_ffff) * 10) >> 20),
        None => "n/a".to_owned(),
    }
}

fn print(name: &str, times: &mut [Duration]) {
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100];
    println!(
        "{name}: median {:.1?}, p95 {:.1?}, most {:.1?}",
        at(50),
        at(95),
        at(100)
    );
}
