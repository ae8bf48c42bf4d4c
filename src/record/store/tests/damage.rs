//! What changed since it was written is found, named, and takes nothing else with it.

use super::*;
use crate::record::files::{FILE, beside};
use crate::record::{Record, Rescue};

/// A store with a whole session and one of which more is there.
fn stored() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(folder.path()).expect("a store");
    for bits in [1, 2] {
        let told = events(0, &["x", "one", "two", "three"]);
        store.append(&id(bits), &told).expect("kept");
    }
    (folder, store)
}

fn changed(store: &Store, change: &str) {
    let session = id(1).to_string();
    let count = store.connection.execute(change, [session]);
    assert!(count.expect("a change") > 0, "{change}");
}

#[test]
fn whatever_changes_in_a_session_it_is_damaged_from_there() {
    for (change, from) in [
        (
            "update event set what = replace(what, 'one', 'two') where session = ?1",
            1,
        ),
        (
            "update event set what = replace(what, 'three', 'Three') where session = ?1",
            3,
        ),
        ("update event set at = 6 where session = ?1 and seq = 2", 2),
        (
            "update event set checksum = zeroblob(16) where session = ?1 and seq = 2",
            2,
        ),
        (
            "update event set checksum = null where session = ?1 and seq = 3",
            3,
        ),
        ("update event set seq = 9 where session = ?1 and seq = 3", 3),
        ("delete from event where session = ?1 and seq = 2", 2),
        // The last of it is lost.
        ("delete from event where session = ?1 and seq > 1", 2),
        ("update session set events = 3 where id = ?1", 4),
        ("update session set events = 5 where id = ?1", 4),
        ("update session set head = zeroblob(16) where id = ?1", 4),
        ("delete from session where id = ?1", 4),
        // Nothing is left of it, or not its beginning.
        (
            "update event set what = replace(what, '\"1\"', '\"2\"') where session = ?1",
            0,
        ),
        ("delete from event where session = ?1", 0),
        ("delete from event where session = ?1 and seq = 0", 0),
    ] {
        let (folder, store) = stored();
        changed(&store, change);
        drop(store);
        let store = Store::open(folder.path()).expect("it opens");
        let sessions = store.sessions().expect("a list");
        let whole: Vec<_> = sessions.readable.iter().map(|it| &it.id).collect();
        assert_eq!(whole, [&id(2)], "{change}");
        let [broken] = &sessions.unreadable[..] else {
            panic!("{change}: {sessions:?}");
        };
        let named = (broken.id.as_str(), broken.flaw, broken.from);
        assert_eq!(named, (id(1).as_str(), Flaw::Damaged, from), "{change}");
        assert!(matches!(store.events(&id(1)), Err(StoreError::Unreadable(it)) if it == *broken));
        let sound = events(0, &["x", "one", "two", "three"]);
        match store.record(&id(1)) {
            Ok(Some(record)) => {
                assert_eq!(record.broken.as_ref(), Some(broken), "{change}");
                let from = usize::try_from(from).expect("few events");
                assert_eq!(record.events, sound[..from], "{change}");
            }
            Err(StoreError::Unreadable(it)) => assert_eq!((&it, from), (broken, 0), "{change}"),
            other => panic!("{change}: {other:?}"),
        }
    }
}

#[test]
fn a_session_whose_name_changed_is_named_as_it_was_or_as_it_is() {
    let (_folder, store) = stored();
    changed(&store, "update session set id = 'aaaa-zzzz' where id = ?1");
    let sessions = store.sessions().expect("a list");
    let named: Vec<_> = sessions
        .unreadable
        .iter()
        .map(|it| it.id.as_str())
        .collect();
    assert!(named.contains(&id(1).as_str()) && named.contains(&"aaaa-zzzz"));
    assert_eq!(sessions.readable.len(), 1);
}

#[test]
fn nobody_writes_behind_what_is_damaged() {
    let (_folder, mut store) = stored();
    changed(&store, "delete from session where id = ?1");
    let more = events(4, &["four"]);
    assert!(store.append(&id(1), &more).is_err());
    let skipped = events(5, &["five"]);
    assert!(matches!(
        store.append(&id(2), &skipped),
        Err(StoreError::Gone { .. })
    ));
    store.append(&id(2), &more).expect("the other goes on");
}

#[test]
fn a_kept_scenario_is_covered_with_its_translations() {
    for (change, kept) in [
        (
            "update script set text = 'title: Two' where place = 0 and hash = ?1",
            None,
        ),
        (
            "update script set text = 'van mij' where place = 1 and hash = ?1",
            Some(0),
        ),
        ("delete from script where place = 1 and hash = ?1", Some(0)),
        (
            "update script set checksum = zeroblob(16) where hash = ?1",
            Some(0),
        ),
    ] {
        let (_folder, mut store) = stored();
        let script = script("title: One");
        store.keep_script(&script).expect("kept");
        assert_eq!(store.damaged_scripts().expect("a look"), 0);
        let change = store.connection.execute(change, [script.hash()]);
        assert!(change.expect("a change") > 0);
        assert_eq!(store.damaged_scripts().expect("a look"), 1);
        let found = store.script(&script.hash()).expect("a look");
        assert_eq!(found.map(|it| it.translations.len()), kept);
        store.keep_script(&script).expect("it comes back");
        assert_eq!(store.damaged_scripts().expect("a look"), 0);
    }
}

#[test]
fn a_store_without_checksums_gets_them_when_it_is_opened() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(FILE);
    let old = Connection::open(&path).expect("a database");
    for made in &MIGRATIONS[..2] {
        old.execute_batch(made).expect("tables");
    }
    old.pragma_update(None, "application_id", APPLICATION)
        .expect("ours");
    old.pragma_update(None, "user_version", 2).expect("older");
    let told = events(0, &["x", "one", "two"]);
    for bits in [1, 2] {
        for event in &told {
            let what = serde_json::to_string(&event.what).expect("JSON");
            let insert = "insert into event values (?1, ?2, 5, ?3)";
            let row = (id(bits).as_str().to_owned(), event.seq.cast_signed(), what);
            old.execute(insert, row).expect("a row");
        }
    }
    let script = script("title: One");
    let texts = [(0, &script.scenario), (1, &script.translations[0])];
    for (place, text) in texts {
        let insert = "insert into script values (?1, ?2, ?3)";
        old.execute(insert, (script.hash(), place, text))
            .expect("a row");
    }
    drop(old);

    let mut store = Store::open(folder.path()).expect("a store");
    assert_eq!(store.sessions().expect("a list").readable.len(), 2);
    assert_eq!(store.damaged_scripts().expect("a look"), 0);
    assert_eq!(store.script(&script.hash()).expect("a look"), Some(script));
    store
        .append(&id(1), &events(3, &["three"]))
        .expect("it goes on");
    changed(
        &store,
        "update event set at = 6 where session = ?1 and seq = 1",
    );
    let sessions = store.sessions().expect("a list");
    assert_eq!(
        (sessions.readable.len(), sessions.unreadable[0].from),
        (1, 1)
    );
}

/// What a rescue reads of a folder: of each session its name, its events, and whether they are all.
fn rescued(folder: &Path) -> Vec<(SessionId, usize, bool)> {
    let rescue = Rescue::of(folder).expect("a look");
    let sound = |record: &Record| {
        let whole = record.broken.is_none();
        (record.summary.id.clone(), record.events.len(), whole)
    };
    rescue.records.iter().map(sound).collect()
}

#[test]
fn an_emptied_file_is_no_new_store_and_its_log_stays() {
    let (folder, mut store) = stored();
    let path = folder.path().join(FILE);
    let log = beside(&path, "-wal");
    // Another program reads, so that the log is needed; and the power goes.
    let reader = Connection::open(&path).expect("a reader");
    let look = "begin; select count(*) from event";
    reader.execute_batch(look).expect("a look");
    let told = events(0, &["y", "one"]);
    store.append(&id(3), &told).expect("kept");
    let kept = std::fs::read(&log).expect("bytes");
    drop((reader, store));

    let empty: [(&[u8], &[u8]); 4] = [(b"", &kept), (b"v", &kept), (b"", b""), (b"v", b"")];
    for (file, beside_it) in empty {
        std::fs::write(&path, file).expect("written");
        std::fs::write(&log, beside_it).expect("written");
        let opened = Store::open(folder.path());
        assert!(
            matches!(opened, Err(StoreError::Damaged { .. })),
            "{opened:?}"
        );
        assert_eq!(std::fs::read(&path).expect("bytes"), file);
        assert_eq!(std::fs::read(&log).expect("bytes"), beside_it);
    }
    std::fs::remove_file(&path).expect("removed");
    std::fs::write(&log, &kept).expect("written");
    let opened = Store::open(folder.path());
    assert!(
        matches!(opened, Err(StoreError::Damaged { .. })),
        "{opened:?}"
    );
    let all = rescued(folder.path());
    assert!(all.contains(&(id(3), 2, true)), "{all:?}");
    assert!(!path.exists());
}

/// A store of which the last six acts are in the log alone, each an event of the first session: its folder, and the
/// bytes of its file and of the log.
fn logged() -> (tempfile::TempDir, [Vec<u8>; 2]) {
    let (folder, mut store) = stored();
    let path = folder.path().join(FILE);
    // Another program reads, so that the log is needed.
    let reader = Connection::open(&path).expect("a reader");
    let look = "begin; select count(*) from event";
    reader.execute_batch(look).expect("a look");
    for seq in 4..10 {
        store.append(&id(1), &events(seq, &["more"])).expect("kept");
    }
    let kept = [path.clone(), beside(&path, "-wal")];
    let kept = kept.map(|it| std::fs::read(it).expect("bytes"));
    (folder, kept)
}

#[test]
fn a_changed_byte_in_the_log_hides_nothing() {
    let (folder, kept) = logged();
    let path = folder.path().join(FILE);
    let log = beside(&path, "-wal");

    for at in (0..kept[1].len()).step_by(997) {
        let mut flipped = kept[1].clone();
        flipped[at] ^= 4;
        std::fs::write(&path, &kept[0]).expect("written");
        std::fs::write(&log, &flipped).expect("written");
        match Store::open(folder.path()) {
            Ok(store) => {
                let whole = store.events(&id(1)).map(|it| it.len());
                assert!(matches!(whole, Ok(10)), "{at}: {whole:?}");
            }
            Err(StoreError::Damaged { .. }) => {
                assert_eq!(std::fs::read(&log).expect("bytes"), flipped);
                let all = rescued(folder.path());
                assert!(all.contains(&(id(2), 4, true)), "{at}: {all:?}");
                let one = all.iter().find(|it| it.0 == id(1)).expect("it is there");
                assert!(one.1 == 10 || !one.2, "{at}: {one:?}");
            }
            Err(other) => panic!("{at}: {other:?}"),
        }
    }
}

#[test]
fn who_is_killed_between_the_head_of_a_page_and_the_page_loses_the_last_act_alone() {
    let (folder, [file, mut torn]) = logged();
    let path = folder.path().join(FILE);
    let log = beside(&path, "-wal");

    // The head of the log, of a frame, and its page; what stood there is what a page said before.
    let (first, last) = (32 + 24, torn.len() - 4096);
    torn.copy_within(first..first + 4096, last);
    std::fs::write(&path, file).expect("written");
    std::fs::write(&log, torn).expect("written");
    let store = Store::open(folder.path()).expect("a sound store");
    assert_eq!(store.events(&id(1)).expect("events").len(), 9);
    assert_eq!(store.events(&id(2)).expect("events").len(), 4);
}

#[test]
fn a_log_that_is_gone_takes_nothing_along() {
    let (folder, store) = stored();
    let path = folder.path().join(FILE);
    let alone = tempfile::tempdir().expect("a folder");
    // As the disk has it while the program runs.
    std::fs::copy(&path, alone.path().join(FILE)).expect("a copy");
    drop(store);
    let store = Store::open(alone.path()).expect("a store");
    assert_eq!(store.sessions().expect("a list").readable.len(), 2);
}

#[test]
fn what_sqlite_refuses_is_rescued_around_the_damage() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(folder.path()).expect("a store");
    let script = script(&"title: A long one\n".repeat(2_000));
    store.keep_script(&script).expect("kept");
    let long = "word ".repeat(3_000);
    for bits in 1..=10 {
        let mut told = played(&script);
        told.extend(events(2, &[&long, "last"]));
        store.append(&id(bits), &told).expect("kept");
    }
    drop(store);
    let path = folder.path().join(FILE);
    let whole = std::fs::read(&path).expect("bytes");
    assert!(rescued(folder.path()).iter().all(|it| it.1 == 4 && it.2));
    for page in 0..whole.len() / 4096 {
        let mut bytes = whole.clone();
        bytes[page * 4096..][..4096].fill(0);
        std::fs::write(&path, &bytes).expect("written");
        let rescue = Rescue::of(folder.path()).expect("a look");
        let whole = |record: &&Record| record.broken.is_none();
        let count = rescue.records.iter().filter(whole).count();
        let named = rescue.records.len() + rescue.lost.len();
        // All sessions have their end in one page; without it nobody can say whether they are whole.
        assert!(
            count >= 5 || (count == 0 && named == 10),
            "{page}: {count} {named}"
        );
        let kept = |it: &Record| it.script.as_deref() == Some(&script);
        let scripts = rescue.records.iter().all(kept);
        assert!(scripts || rescue.scripts_lost == 1, "{page}");
    }
}

#[test]
fn a_damaged_store_is_set_aside_once_and_never_over_another() {
    let (folder, store) = stored();
    drop(store);
    let path = folder.path().join(FILE);
    let bytes = std::fs::read(&path).expect("bytes");
    let aside = Store::set_aside(folder.path(), "2026-11-23-204000").expect("moved");
    assert_eq!(std::fs::read(aside).expect("bytes"), bytes);
    assert!(!Store::is_in(folder.path()));
    drop(Store::open(folder.path()).expect("a new store"));
    assert!(Store::set_aside(folder.path(), "2026-11-23-204000").is_err());
    assert!(path.exists());
}

#[test]
fn a_schema_that_was_tampered_with_is_damage() {
    let (folder, store) = stored();
    let change = "alter table event rename column at to then_";
    store.connection.execute_batch(change).expect("a change");
    drop(store);
    let opened = Store::open(folder.path());
    assert!(
        matches!(opened, Err(StoreError::Damaged { .. })),
        "{opened:?}"
    );
}

#[test]
fn a_number_that_the_tables_speak_against_is_damage_and_no_other_version() {
    for number in [0, 1, 2, 11, 0x0300_0003, -3] {
        let (folder, store) = stored();
        let update = store.connection.pragma_update(None, "user_version", number);
        update.expect("a flipped bit");
        drop(store);
        let opened = Store::open(folder.path());
        assert!(
            matches!(opened, Err(StoreError::Damaged { .. })),
            "{number}: {opened:?}"
        );
        let rescued = Rescue::of(folder.path()).expect("read");
        assert_eq!(rescued.records.len(), 2, "{number}");
    }
}

#[test]
fn a_store_of_a_newer_version_with_the_same_tables_is_said_to_be_one() {
    let (folder, store) = stored();
    let update = store.connection.pragma_update(None, "user_version", 4);
    update.expect("a newer version");
    drop(store);
    let path = folder.path().join(FILE);
    let before = std::fs::read(&path).expect("bytes");
    for open in [Store::open, Store::open_to_read] {
        let opened = open(folder.path());
        assert!(
            matches!(opened, Err(StoreError::Newer { .. })),
            "{opened:?}"
        );
    }
    assert!(std::fs::read(&path).expect("bytes") == before);
}

/// Says of the value that tells which event a long row is that it is longer than any can be.
fn too_big(bytes: &mut [u8], id: &SessionId) {
    let id = id.as_str().as_bytes();
    let starts =
        |at: &usize| bytes[*at..].starts_with(id) && bytes[at - 1] == 44 && bytes[at - 8] == 8;
    let at = (8..bytes.len())
        .find(starts)
        .expect("a row with a long text");
    bytes[at - 6..at - 1].copy_from_slice(&[0x88, 0x99, 0x80, 0x80, 0x0d]);
}

#[test]
fn a_value_that_claims_to_be_too_big_is_damage_and_reading_changes_nothing() {
    let (folder, mut store) = stored();
    let long = "word ".repeat(4_000);
    store
        .append(&id(5), &events(0, &["x", &long]))
        .expect("kept");
    let path = folder.path().join(FILE);
    let log = beside(&path, "-wal");
    let reader = Connection::open(&path).expect("a reader");
    let look = "begin; select count(*) from event";
    reader.execute_batch(look).expect("a look");
    // In the log are other pages than the one that is damaged.
    let script = Script {
        scenario: "a: one".to_owned(),
        translations: Vec::new(),
    };
    store.keep_script(&script).expect("kept");
    let mut kept = [&path, &log].map(|it| std::fs::read(it).expect("bytes"));
    drop((reader, store));
    too_big(&mut kept[0], &id(5));
    for (path, bytes) in [&path, &log].into_iter().zip(&kept) {
        std::fs::write(path, bytes).expect("written");
    }
    let looked = Store::open_to_read(folder.path());
    let looked = looked.and_then(|store| store.sessions().map(|_| ()));
    assert!(
        matches!(looked, Err(StoreError::Damaged { .. })),
        "{looked:?}"
    );
    let opened = Store::open(folder.path());
    let opened = opened.and_then(|store| store.sessions().map(|_| ()));
    assert!(
        matches!(opened, Err(StoreError::Damaged { .. })),
        "{opened:?}"
    );
    let after = [&path, &log].map(|it| std::fs::read(it).expect("bytes"));
    assert!(after == kept);
    let rescued = Rescue::of(folder.path()).expect("read");
    assert_eq!(rescued.records.len(), 3);
}

#[test]
fn forgetting_says_when_another_program_still_reads() {
    let (folder, mut store) = stored();
    let reader = Connection::open(folder.path().join(FILE)).expect("a reader");
    let look = "begin; select count(*) from event";
    reader.execute_batch(look).expect("a look");
    let patience = std::time::Duration::ZERO;
    store
        .connection
        .busy_timeout(patience)
        .expect("no patience");
    let purged = store.forget(&[id(1)]).expect("forgotten");
    assert!(matches!(purged, Purged::WhenClosed), "{purged:?}");
    assert_eq!(store.sessions().expect("a list").readable.len(), 1);
    drop(reader);
    let purged = store.forget_all().expect("forgotten");
    assert!(matches!(purged, Purged::ForGood), "{purged:?}");
}

#[cfg(unix)]
#[test]
fn rights_of_others_are_seen() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let store = Store::open(&data).expect("a store");
    assert_eq!(store.exposed(), None);
    drop(store);
    let path = data.join(FILE);
    for (open, mode) in [(path.as_path(), 0o640), (data.as_path(), 0o755)] {
        let before = open.metadata().expect("a mode").permissions();
        std::fs::set_permissions(open, PermissionsExt::from_mode(mode)).expect("a mode");
        let store = Store::open(&data).expect("a store");
        assert_eq!(store.exposed(), Some(open));
        std::fs::set_permissions(open, before).expect("a mode");
    }
}

#[test]
fn a_schema_that_is_no_text_any_more_is_damage() {
    let (folder, store) = stored();
    drop(store);
    let path = folder.path().join(FILE);
    let mut bytes = std::fs::read(&path).expect("bytes");
    let words = b"create table event".map(|sign| sign.to_ascii_uppercase());
    let same = |it: &[u8]| it.eq_ignore_ascii_case(&words);
    let at = bytes
        .windows(words.len())
        .position(same)
        .expect("it is there");
    bytes[at + words.len() + 30] = 0xff;
    std::fs::write(&path, &bytes).expect("written");
    let opened = Store::open(folder.path());
    assert!(
        matches!(opened, Err(StoreError::Damaged { .. })),
        "{opened:?}"
    );
}

#[test]
fn who_only_looks_leaves_the_log_where_it_is() {
    let (folder, mut store) = stored();
    let path = folder.path().join(FILE);
    let log = beside(&path, "-wal");
    let reader = Connection::open(&path).expect("a reader");
    let look = "begin; select count(*) from event";
    reader.execute_batch(look).expect("a look");
    store.append(&id(3), &events(0, &["y"])).expect("kept");
    let kept = [&path, &log].map(|it| std::fs::read(it).expect("bytes"));
    drop((reader, store));

    for (path, bytes) in [&path, &log].into_iter().zip(&kept) {
        std::fs::write(path, bytes).expect("written");
    }
    let looked = Store::open_to_read(folder.path()).expect("a store");
    assert_eq!(looked.sessions().expect("a list").readable.len(), 3);
    drop(looked);
    let after = [&path, &log].map(|it| std::fs::read(it).expect("bytes"));
    assert!(after == kept);
}
