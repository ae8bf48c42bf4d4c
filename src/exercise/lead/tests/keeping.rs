//! A disk that takes its time, or refuses: nothing waits for it but the act that it keeps.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

use super::*;
use crate::language::{Language, Words};
use crate::record::{Draft, Remains, Session, StoreError};

/// A store that answers when the test lets it.
struct Slow {
    asked: Sender<usize>,
    answers: Receiver<Result<(), StoreError>>,
    full: Arc<AtomicBool>,
}

impl Keeper for Slow {
    fn keep(&mut self, drafts: &[&Draft]) -> Result<(), StoreError> {
        self.asked.send(drafts.len()).expect("a test");
        self.answers.recv().expect("an answer")
    }

    fn keep_door(&mut self, _: &str) -> Result<(), StoreError> {
        match self.full.load(Ordering::Relaxed) {
            true => Err(StoreError::Full),
            false => Ok(()),
        }
    }

    fn remains(&self, _: &Session) -> Remains {
        Remains::Everything
    }

    fn keep_seen(&mut self, seen: &str) -> Result<(), StoreError> {
        self.keep_door(seen)
    }
}

/// The other end of it.
struct Disk {
    asks: Receiver<usize>,
    answer: Sender<Result<(), StoreError>>,
    /// No room is left for the door; that is answered at once.
    full: Arc<AtomicBool>,
}

impl Disk {
    fn answers(&self, answer: Result<(), StoreError>) {
        self.answer.send(answer).expect("a store");
    }
}

fn slow(tables: u8) -> (LedEvening, Disk) {
    let LedEvening { folder, .. } = LedEvening::of(tables);
    let store = Store::open(folder.path()).expect("a store");
    let room = Room::resume(&store, &ids(tables), languages(HALL), 40, Key(2), clock());
    let (asked, asks) = channel();
    let (answer, answers) = channel();
    let full = Arc::new(AtomicBool::new(false));
    let store = Slow {
        asked,
        answers,
        full: Arc::clone(&full),
    };
    let evening = LedEvening::led(room.expect("a room"), store, folder);
    (evening, Disk { asks, answer, full })
}

/// Lets the lead do something that the disk takes its time for, and the phones something meanwhile; then the disk
/// answers.
fn meanwhile(
    evening: &mut LedEvening,
    disk: &Disk,
    act: Act,
    phones: impl FnOnce(&Hall),
    answer: Result<(), StoreError>,
) -> Result<(), Declined> {
    let hall = Arc::clone(&evening.hall);
    let lead = &mut evening.lead;
    std::thread::scope(|scope| {
        let acts = scope.spawn(move || lead.act(act));
        disk.asks.recv().expect("the disk is asked");
        phones(&hall);
        disk.answers(answer);
        acts.join().expect("an end")
    })
}

/// An evening with two phones of which one voted, and a disk that takes its time.
fn voting() -> (LedEvening, Disk, [Token; 2]) {
    let (mut evening, disk) = slow(1);
    disk.answers(Ok(()));
    disk.answers(Ok(()));
    evening.does(1, Act::Begin, 0).does(1, VOTE, 1);
    let _: Vec<_> = disk.asks.try_iter().collect();
    let phones = [evening.seat(1, None), evening.seat(2, None)];
    evening
        .votes(phones[0], ("door", 1), "open")
        .expect("heard");
    (evening, disk, phones)
}

#[test]
fn a_vote_that_comes_while_it_is_closed_is_refused_and_what_was_counted_is_shown() {
    let (mut evening, disk, [one, two]) = voting();
    let phones = |hall: &Hall| {
        let vote = |token, choice| hall.vote(token, ("door", 1), choice, false);
        assert_eq!(vote(two, "wait"), Err(Unheard::Closing));
        assert_eq!(vote(one, "wait"), Err(Unheard::Closing), "nor a change");
        assert_eq!(hall.join(Token(3), Wish::default()), Ok(1));
        hall.leave(one);
        let phase = hall.room().table(1).stand().phase;
        assert!(
            matches!(phase, Phase::Vote { .. }),
            "not closed before it is kept"
        );
    };
    meanwhile(&mut evening, &disk, Act::CloseVote, phones, Ok(())).expect("closed");
    let written = evening.happened().into_iter().find_map(|what| match what {
        What::VoteClosed { tally, .. } => Some(tally),
        _ => None,
    });
    let written = written.expect("a tally");
    let room = evening.hall.room();
    assert_eq!(room.table(1).rounds(), Some((&written, None)));
    assert_eq!(written.votes(), 1);
    assert_eq!(written.of("open").map(|it| it.phones), Some(1));
}

#[test]
fn when_the_disk_refuses_everything_is_as_it_was_and_the_vote_goes_on() {
    let (mut evening, disk, [_, two]) = voting();
    let before = evening.happened();
    evening.heard();
    let full = Err(StoreError::Full);
    let refused = meanwhile(&mut evening, &disk, Act::CloseVote, |_| {}, full);
    assert!(matches!(refused, Err(Declined::Store(StoreError::Full))));
    assert_eq!(evening.happened(), before);
    assert_eq!(evening.heard(), []);
    let words = Words::new(Language::English);
    let farewell = evening.lead.farewell(&words);
    assert!(
        farewell.contains("last thing you did is not kept"),
        "{farewell}"
    );
    assert_eq!(evening.votes(two, ("door", 1), "wait"), Ok(()));
    assert_eq!(evening.hall.room().tally(1).votes(), 2);
    meanwhile(&mut evening, &disk, Act::CloseVote, |_| {}, Ok(())).expect("closed");
    let farewell = evening.lead.farewell(&words);
    assert!(farewell.contains("Everything is kept"), "{farewell}");
    let room = evening.hall.room();
    assert_eq!(room.table(1).stand().votes[0].votes(), 2);
}

#[test]
fn a_break_and_the_stop_word_hold_where_the_disk_refuses() {
    let (mut evening, disk, [one, _]) = voting();
    let before = evening.happened();
    for why in [Pause::Break, Pause::StopWord] {
        evening.heard();
        let full = Err(StoreError::Full);
        let refused = meanwhile(&mut evening, &disk, Act::Pause(why), |_| {}, full);
        assert!(matches!(
            refused,
            Err(Declined::StandsStill(StoreError::Full))
        ));
        assert_eq!(evening.heard(), [Heard::Scene]);
        assert_eq!(evening.hall.room().table(1).stand().paused, Some(why));
    }
    assert!(evening.votes(one, ("door", 1), "wait").is_err());
    assert_eq!(evening.happened(), before, "nothing is in the record");
    // With room on the disk again, the evening goes on.
    meanwhile(&mut evening, &disk, Act::Unpause, |_| {}, Ok(())).expect("gone on");
    assert_eq!(evening.hall.room().table(1).stand().paused, None);
    assert_eq!(evening.votes(one, ("door", 1), "wait"), Ok(()));
}

#[test]
fn who_was_sent_out_stays_out_and_a_closed_door_is_closed_where_the_disk_refuses() {
    let (mut evening, disk, [one, two]) = voting();
    let number = |evening: &LedEvening, token| {
        let seat = evening.hall.room().seats().seat(token).map(|it| it.number);
        seat.expect("a seat")
    };
    let code = evening.hall.room().code().clone();
    disk.full.store(true, Ordering::Relaxed);
    let acts = [
        Act::Remove(vec![number(&evening, one)]),
        Act::CloseDoor(true),
        Act::NewCode,
    ];
    for act in acts {
        evening.heard();
        let refused = evening.lead.act(act);
        assert!(matches!(
            refused,
            Err(Declined::DoorUnkept(StoreError::Full))
        ));
        assert_eq!(evening.heard(), [Heard::Scene]);
    }
    assert!(evening.votes(one, ("door", 1), "wait").is_err());
    assert_eq!(evening.votes(two, ("door", 1), "wait"), Ok(()));
    let room = evening.hall.room();
    assert!(room.door().is_removed(one) && room.door().is_closed());
    assert_ne!(*room.code(), code);
}

#[test]
fn votes_are_counted_that_come_while_something_else_is_kept() {
    let (mut evening, disk, [one, two]) = voting();
    let note = Act::Note("It fell silent.".to_owned());
    let votes = |hall: &Hall| {
        assert_eq!(hall.vote(two, ("door", 1), "wait", false), Ok(()));
    };
    meanwhile(&mut evening, &disk, note, votes, Ok(())).expect("noted");
    let hands = Act::Hands {
        choice: evening.choice(1, "open"),
        hands: 2,
    };
    let changes = |hall: &Hall| {
        assert_eq!(hall.vote(one, ("door", 1), "wait", false), Ok(()));
    };
    meanwhile(&mut evening, &disk, hands, changes, Ok(())).expect("counted");
    let tally = evening.hall.room().tally(1);
    let of = |id| tally.of(id).map(|it| (it.phones, it.hands));
    assert_eq!((of("open"), of("wait")), (Some((0, 2)), Some((2, 0))));
}

#[test]
fn no_vote_is_taken_at_a_table_that_is_on_its_way_to_another() {
    let (mut evening, disk) = slow(2);
    for _ in 0..2 {
        disk.answers(Ok(()));
    }
    evening.does(1, Act::Begin, 0).does(2, VOTE, 1);
    let _: Vec<_> = disk.asks.try_iter().collect();
    let wish = Wish {
        table: Some(2),
        ..Wish::default()
    };
    evening.hall.join(Token(1), wish).expect("a seat");
    let late = |hall: &Hall| {
        let vote = hall.vote(Token(1), ("door", 1), "open", false);
        assert_eq!(vote, Err(Unheard::Closing));
    };
    meanwhile(&mut evening, &disk, Act::Gather(1), late, Ok(())).expect("gathered");
    assert_eq!(
        evening.votes(Token(1), ("door", 1), "open"),
        Err(Unheard::NotOpen)
    );
    disk.answers(Ok(()));
    evening.does(1, VOTE, 2);
    assert_eq!(evening.votes(Token(1), ("door", 1), "open"), Ok(()));
}

#[test]
fn an_inject_that_cannot_be_kept_is_told_once_and_comes_later() {
    let (mut evening, disk) = slow(1);
    disk.answers(Ok(()));
    evening.does(1, Act::Begin, 0);
    evening.until(11 * MINUTE);
    disk.answers(Err(StoreError::Full));
    let told = evening.lead.pass(Duration::ZERO, false);
    assert!(matches!(told, Err(Declined::Store(StoreError::Full))));
    assert_eq!(evening.scene(1), "door");
    // Without an answer of the disk this would wait for ever.
    let asked = disk.asks.try_iter().count();
    assert!(matches!(evening.lead.pass(TURN, false), Ok(false)));
    assert_eq!((asked, disk.asks.try_iter().count()), (2, 0));
    disk.answers(Ok(()));
    assert!(matches!(evening.lead.pass(AGAIN, false), Ok(true)));
    assert_eq!(evening.scene(1), "bell");
}

#[test]
fn all_tables_stand_still_or_none_does() {
    let mut evening = LedEvening::of(3);
    // Another program went on with the session of one table.
    let mut other = Store::open(evening.folder.path()).expect("a store");
    let (id, events) = {
        let room = evening.hall.room();
        let session = room.table(2).session();
        (session.id().clone(), session.events().len() as u64)
    };
    let event = Event {
        seq: events,
        at: Moment(1),
        what: What::Unpaused,
    };
    other.append(&id, &[event]).expect("kept");
    let stopped = evening.act(1, Act::Pause(Pause::StopWord), 2);
    assert!(matches!(
        stopped,
        Err(Declined::Store(StoreError::Conflict))
    ));
    for table in 1..=3 {
        let paused = evening.hall.room().table(table).stand().paused;
        assert_eq!(paused, None, "table {table}");
    }
    let store = Store::open(evening.folder.path()).expect("a store");
    let kept = store.events(&ids(1)[0]).expect("events");
    assert!(!kept.iter().any(|event| matches!(
        event.what,
        What::Paused {
            why: Pause::StopWord
        }
    )));
}
