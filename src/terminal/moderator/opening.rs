//! What comes before an evening: the terms on which a group meets, what to agree on, and what the story is about.

use crate::exercise::Room;
use crate::language::Words;
use crate::view::sanitise;

/// What a group agrees on before anything else, by the keys of its sentences.
pub(super) const AGREED: [&str; 5] = [
    "host-opening-title",
    "host-opening-stays",
    "host-opening-pass",
    "host-opening-names",
    "host-opening-stop",
];

/// The terms on which the group meets, in sentences.
pub(super) fn terms(room: &Room, rehearsing: bool, words: &Words) -> Vec<String> {
    let Some(terms) = room.terms() else {
        return Vec::new();
    };
    let mut said = Vec::new();
    if terms.tables > 1 {
        let values = [("tables", terms.tables.into())];
        said.push(words.say_with("host-terms-tables", &values));
    }
    if terms.confidence {
        said.push(words.say("host-terms-confidence"));
    }
    said.push(words.say(match terms.held {
        true => "host-terms-held",
        false => "host-terms-shown",
    }));
    if rehearsing {
        let values = [("people", room.seats().all().len().into())];
        said.push(words.say_with("host-terms-rehearsal", &values));
    }
    said
}

/// What people should know before the story begins, as its author wrote it.
pub(super) fn content_note(room: &Room, table: u8) -> Option<String> {
    let note = room.table(table).scenario().content_note.as_deref();
    note.map(sanitise)
}
