use super::opening::{APPLICATION, MIGRATIONS, VERSION};
use super::put::put_rows;
use super::*;
use crate::record::files::{FILE, beside};
use crate::record::{Flaw, Moment, What};

mod damage;

fn id(bits: u64) -> SessionId {
    SessionId::from_bits(bits)
}

fn events(first: u64, texts: &[&str]) -> Vec<Event> {
    let what = |seq, text: &str| match seq {
        0 => What::Started {
            scenario: text.into(),
            version: "1".into(),
            hash: "h".into(),
            language: "nl".into(),
            seed: 1,
        },
        _ => What::Noted {
            scene: "a".into(),
            text: text.into(),
        },
    };
    (first..)
        .zip(texts)
        .map(|(seq, text)| Event {
            seq,
            at: Moment(5),
            what: what(seq, text),
        })
        .collect()
}

#[test]
fn events_come_back_as_they_went_in() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(folder.path()).expect("a store");
    store
        .append(&id(1), &events(0, &["x", "hello"]))
        .expect("kept");
    store.append(&id(1), &events(2, &["again"])).expect("kept");
    let store = Store::open(folder.path()).expect("the same store");
    assert_eq!(
        store.events(&id(1)).expect("events"),
        [events(0, &["x", "hello"]), events(2, &["again"])].concat()
    );
    assert_eq!(store.sessions().expect("a list").readable.len(), 1);
}

/// A folder that cannot share memory, as many on a network: `SQLite` gets none where it looks for it.
#[cfg(unix)]
fn without_shared_memory(folder: &Path) {
    let place = beside(&folder.join(FILE), "-shm");
    let made = std::process::Command::new("mkfifo").arg(place).status();
    assert!(made.expect("mkfifo").success());
}

#[cfg(unix)]
#[test]
fn a_folder_without_shared_memory_keeps_everything_all_the_same() {
    let new = tempfile::tempdir().expect("a folder");
    let old = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(old.path()).expect("a store");
    store.append(&id(1), &events(0, &["x"])).expect("kept");
    drop(store);
    for (folder, first) in [(&new, 0), (&old, 1)] {
        without_shared_memory(folder.path());
        let mut store = Store::open(folder.path()).expect("a store");
        let texts = ["x", "hello", "again"];
        let told: Vec<_> = events(0, &texts).split_off(first);
        store.append(&id(1), &told).expect("kept");
        let mut other = Store::open(folder.path()).expect("another program beside it");
        other.append(&id(2), &events(0, &["y"])).expect("kept");
        assert_eq!(store.events(&id(1)).expect("events"), events(0, &texts));
        assert_eq!(store.sessions().expect("a list").readable.len(), 2);
        assert!(matches!(store.forget(&[id(1)]), Ok(Purged::ForGood)));
    }
}

#[test]
fn what_cannot_be_written_is_read_with_its_log_and_left_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(folder.path()).expect("a store");
    store.append(&id(1), &events(0, &["x"])).expect("kept");
    // While another program reads, what is written stays in the log.
    let reader = Connection::open(folder.path().join(FILE)).expect("a reader");
    reader
        .execute_batch("begin; select * from event")
        .expect("a look");
    store
        .append(&id(1), &events(1, &["in the log"]))
        .expect("kept");
    let copy = tempfile::tempdir().expect("a folder");
    for ending in ["", "-wal"] {
        let from = beside(&folder.path().join(FILE), ending);
        let to = beside(&copy.path().join(FILE), ending);
        std::fs::copy(from, to).expect("a copy");
    }
    let bytes = || -> BTreeSet<_> {
        let files = std::fs::read_dir(copy.path()).expect("files");
        let files = files.map(|file| file.expect("a file").path());
        files
            .map(|path| (std::fs::read(&path).expect("bytes"), path))
            .collect()
    };
    let before = bytes();
    let image = Store::image(copy.path()).expect("an image");
    assert_eq!(
        image.events(&id(1)).expect("events"),
        events(0, &["x", "in the log"])
    );
    drop(image);
    assert_eq!(bytes(), before);
}

#[test]
fn a_session_that_is_dated_ahead_of_the_clock_is_not_the_latest() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(folder.path()).expect("a store");
    let day = 24 * 60 * 60 * 1000;
    let now = Moment::now();
    for (name, at) in [
        (1, now),
        (2, Moment(now.0 + 365 * day)),
        (3, Moment(now.0 - day)),
    ] {
        let dated = events(0, &["x"])
            .into_iter()
            .map(|event| Event { at, ..event });
        store
            .append(&id(name), &dated.collect::<Vec<_>>())
            .expect("kept");
    }
    let sessions = store.sessions().expect("a list").readable;
    let ids: Vec<_> = sessions.into_iter().map(|summary| summary.id).collect();
    assert_eq!(ids, [id(1), id(3), id(2)]);
}

#[test]
fn a_stale_writer_is_refused_and_harms_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut one, mut two) = (
        Store::open(folder.path()).expect("one"),
        Store::open(folder.path()).expect("two"),
    );
    one.append(&id(1), &events(0, &["x", "mine"]))
        .expect("kept");
    assert!(matches!(
        two.append(&id(1), &events(1, &["theirs"])),
        Err(StoreError::Conflict)
    ));
    two.append(&id(2), &events(0, &["y"]))
        .expect("another session is no conflict");
    assert_eq!(
        one.events(&id(1)).expect("events"),
        events(0, &["x", "mine"])
    );
}

#[test]
fn an_older_copy_that_was_put_back_is_no_other_program() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(folder.path()).expect("a store");
    store.append(&id(1), &events(0, &["x"])).expect("kept");
    assert!(matches!(
        store.append(&id(1), &events(2, &["behind what is not there"])),
        Err(StoreError::Gone { .. })
    ));
    assert!(matches!(
        store.append(&id(2), &events(1, &["of what was forgotten"])),
        Err(StoreError::Forgotten)
    ));
}

#[cfg(unix)]
#[test]
fn only_its_owner_can_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let inner = folder.path().join("data");
    let mut store = Store::open(&inner).expect("a store");
    store.append(&id(1), &events(0, &["x"])).expect("kept");
    assert_eq!(
        inner.metadata().expect("a folder").permissions().mode() & 0o777,
        0o700
    );
    for entry in std::fs::read_dir(&inner).expect("files") {
        let entry = entry.expect("a file");
        assert_eq!(
            entry.metadata().expect("a file").permissions().mode() & 0o777,
            0o600,
            "{:?}",
            entry.path()
        );
    }
}

#[test]
fn what_is_forgotten_is_gone_from_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(folder.path()).expect("a store");
    store
        .append(&id(1), &events(0, &["x", "a worry about somebody"]))
        .expect("kept");
    store
        .append(&id(2), &events(0, &["y", "something else"]))
        .expect("kept");
    store.forget(&[id(1)]).expect("forgotten");
    let bytes: Vec<u8> = std::fs::read_dir(folder.path())
        .expect("files")
        .flat_map(|entry| std::fs::read(entry.expect("a file").path()).expect("bytes"))
        .collect();
    let holds = |text: &str| {
        bytes
            .windows(text.len())
            .any(|window| window == text.as_bytes())
    };
    assert!(!holds("a worry about somebody"));
    assert!(holds("something else"));
}

fn script(text: &str) -> Script {
    Script {
        scenario: text.to_owned(),
        translations: vec![format!("van: {text}")],
    }
}

/// A start with a scenario, and a note.
fn played(script: &Script) -> Vec<Event> {
    let mut events = events(0, &["x", "a note"]);
    if let What::Started { hash, .. } = &mut events[0].what {
        *hash = script.hash();
    }
    events
}

fn held(folder: &Path, text: &str) -> bool {
    let files = std::fs::read_dir(folder).expect("files");
    let mut bytes = files.map(|it| std::fs::read(it.expect("a file").path()).expect("bytes"));
    bytes.any(|it| {
        it.windows(text.len())
            .any(|window| window == text.as_bytes())
    })
}

#[test]
fn a_scenario_is_kept_once_and_goes_with_the_last_session_that_was_played_with_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(folder.path()).expect("a store");
    let (one, other) = (script("title: One"), script("title: Other"));
    for (session, script) in [(1, &one), (2, &one), (3, &other)] {
        store.keep_script(script).expect("kept");
        store.append(&id(session), &played(script)).expect("kept");
    }
    let adopted = What::Adopted {
        version: "2".to_owned(),
        hash: one.hash(),
    };
    let adopted = Event {
        seq: 2,
        at: Moment(6),
        what: adopted,
    };
    store.append(&id(3), &[adopted]).expect("kept");
    let records = store.records(&[id(1), id(2), id(3), id(4)]);
    let records = records.expect("records");
    assert_eq!(records.len(), 3);
    for record in &records {
        assert_eq!(record.script.as_deref(), Some(&one), "the last one counts");
    }

    store.forget(&[id(1), id(3)]).expect("forgotten");
    assert!(held(folder.path(), "title: One") && !held(folder.path(), "title: Other"));
    store.forget(&[id(2)]).expect("forgotten");
    assert!(!held(folder.path(), "title: One"));
    store.keep_script(&one).expect("kept");
    store.forget_all().expect("forgotten");
    assert!(!held(folder.path(), "title: One"));
}

#[test]
fn a_kept_scenario_that_was_changed_since_is_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(folder.path()).expect("a store");
    let script = script("title: One");
    store.keep_script(&script).expect("kept");
    store.append(&id(1), &played(&script)).expect("kept");
    let change = "update script set text = 'title: Two' where place = 0";
    store.connection.execute(change, []).expect("a change");
    let record = store.record(&id(1)).expect("readable").expect("there");
    assert_eq!(record.script, None);
    // It comes back with the next session.
    store.keep_script(&script).expect("kept");
    let record = store.record(&id(1)).expect("readable").expect("there");
    assert_eq!(record.script.as_deref(), Some(&script));
}

#[test]
fn a_store_that_an_older_version_made_opens_and_goes_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(FILE);
    let old = Connection::open(&path).expect("a database");
    old.execute_batch(MIGRATIONS[0]).expect("a table");
    old.pragma_update(None, "application_id", APPLICATION)
        .expect("ours");
    old.pragma_update(None, "user_version", 1).expect("older");
    let what = serde_json::to_string(&events(0, &["x"])[0].what).expect("JSON");
    let insert = "insert into event values (?1, 0, 5, ?2)";
    old.execute(insert, (id(1).as_str(), what)).expect("a row");
    drop(old);

    let mut store = Store::open(folder.path()).expect("a store");
    let record = store.record(&id(1)).expect("readable").expect("there");
    assert_eq!((record.events, record.script), (events(0, &["x"]), None));
    let script = script("title: One");
    store.keep_script(&script).expect("kept");
    store.append(&id(2), &played(&script)).expect("kept");
    let again = Store::open(folder.path()).expect("the same store");
    let record = again.record(&id(2)).expect("readable").expect("there");
    assert_eq!(record.script.as_deref(), Some(&script));
}

#[test]
fn a_file_that_is_not_ours_is_left_as_it_is() {
    let foreign = b"not a database at all, but a long enough text to look at".repeat(20);
    for newer in [false, true] {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(FILE);
        if !newer {
            std::fs::write(&path, &foreign).expect("written");
        }
        if newer {
            drop(Store::open(folder.path()).expect("a store"));
            let connection = Connection::open(&path).expect("a database");
            let newer = format!(
                "create table later (id); pragma user_version = {}",
                VERSION + 1
            );
            connection.execute_batch(&newer).expect("newer");
        }
        let before = std::fs::read(&path).expect("bytes");
        match Store::open(folder.path()) {
            Err(StoreError::Newer { .. }) => assert!(newer),
            Err(StoreError::Damaged { .. }) => assert!(!newer),
            other => panic!("{other:?}"),
        }
        assert_eq!(std::fs::read(&path).expect("bytes"), before);
    }
}

#[test]
fn one_session_that_cannot_be_read_is_named_and_hides_no_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(folder.path()).expect("a store");
    let noted = r#"{"event":"noted","scene":"a","text":"hello"}"#;
    let flaws = [
        (r#"{"event":"dreamt","of":"a"}"#.to_owned(), Flaw::Newer),
        (noted.replace("text", "loud\":true,\"text"), Flaw::Newer),
        (r#"{"event":"paused","why":"rain"}"#.to_owned(), Flaw::Newer),
        (noted.replace("text", "tekst"), Flaw::Newer),
        (noted.replace("scene\":\"a\",\"", ""), Flaw::Damaged),
        (noted.replace('}', ""), Flaw::Damaged),
        (noted.replace("event", "evfnt"), Flaw::Damaged),
        (noted.replace("\"hello\"", "7"), Flaw::Damaged),
    ];
    let name = |place: usize| id(place as u64 + 2);
    for (place, (what, _)) in flaws.iter().enumerate() {
        store
            .append(&name(place), &events(0, &["x"]))
            .expect("kept");
        let row = [(1, 9, what.clone())].into_iter();
        let put = store.write(|it| put_rows(it, name(place).as_str(), row));
        put.expect("a row");
    }
    store
        .append(&id(1), &events(0, &["x", "hello"]))
        .expect("kept");
    let strange = "insert into event values ('?', 0, 9, x'ff', null)";
    assert!(store.connection.execute(strange, []).is_err(), "strict");
    let strange = "insert into event values (cast(x'ff' as text), 0, 9, cast(x'ff' as text), null)";
    store.connection.execute(strange, []).expect("a row");

    let sessions = store.sessions().expect("a list");
    let readable: Vec<_> = sessions.readable.iter().map(|it| it.id.clone()).collect();
    assert_eq!(readable, [id(1)]);
    let of = |name: &str| sessions.unreadable.iter().find(|it| it.id == name);
    for (place, (what, flaw)) in flaws.iter().enumerate() {
        let found = of(name(place).as_str()).expect("it is named");
        assert_eq!((found.flaw, found.last), (*flaw, Some(Moment(9))), "{what}");
        match store.events(&name(place)) {
            Err(StoreError::Unreadable(unreadable)) => assert_eq!(&unreadable, found),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(of("?").map(|it| it.flaw), Some(Flaw::Damaged));

    store.forget(&[name(0)]).expect("forgotten");
    assert_eq!(
        store.sessions().expect("a list").unreadable.len(),
        flaws.len()
    );
    store.forget_all().expect("forgotten");
    assert_eq!(store.sessions().expect("a list"), Sessions::default());
}

#[test]
fn a_damaged_page_is_said_and_not_overwritten() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(folder.path()).expect("a store");
    let long = "word ".repeat(20_000);
    store
        .append(&id(1), &events(0, &["x", &long]))
        .expect("kept");
    store
        .connection
        .execute_batch("pragma wal_checkpoint(truncate)")
        .expect("one file");
    drop(store);
    let path = folder.path().join(FILE);
    let mut bytes = std::fs::read(&path).expect("bytes");
    bytes[4096..].fill(0x5a);
    std::fs::write(&path, &bytes).expect("written");
    let damaged = Store::open(folder.path()).and_then(|store| store.sessions().map(|_| ()));
    assert!(
        matches!(damaged, Err(StoreError::Damaged { .. })),
        "{damaged:?}"
    );
}

#[test]
fn a_full_disk_loses_nothing_that_was_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(folder.path()).expect("a store");
    store
        .append(&id(1), &events(0, &["x", "kept"]))
        .expect("kept");
    store
        .connection
        .pragma_update(None, "max_page_count", 8)
        .expect("a small disk");
    let long = "word ".repeat(20_000);
    assert!(matches!(
        store.append(&id(1), &events(2, &[&long])),
        Err(StoreError::Full)
    ));
    assert_eq!(store.events(&id(1)).expect("events").len(), 2);
}

#[test]
fn a_folder_that_cannot_be_made_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("file");
    std::fs::write(&file, "").expect("a file");
    assert!(matches!(
        Store::open(&file.join("data")),
        Err(StoreError::Folder { .. })
    ));
}

#[test]
fn what_a_room_knows_its_phones_by_is_private_and_goes_with_its_evening() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(folder.path()).expect("a store");
    let (ours, other) = (SessionId::from_bits(1), SessionId::from_bits(2));
    let door = format!("{{\"sessions\":[\"{ours}\"]}}");
    store.keep_door("an older one").expect("kept");
    store.keep_door(&door).expect("kept");
    assert_eq!(store.door(), Some(door));
    #[cfg(unix)]
    for file in std::fs::read_dir(folder.path()).expect("a folder") {
        use std::os::unix::fs::PermissionsExt as _;
        let file = file.expect("a file");
        let mode = file.metadata().expect("a mode").permissions().mode();
        assert_eq!(mode & 0o077, 0, "{}", file.path().display());
    }
    store.forget(&[other]).expect("forgotten");
    assert!(store.door().is_some());
    store.forget(&[ours]).expect("forgotten");
    assert_eq!(store.door(), None);
    store.keep_door("another").expect("kept");
    store.forget_all().expect("forgotten");
    assert_eq!(store.door(), None);
}
