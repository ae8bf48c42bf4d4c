//! What comes before an evening: what it is called, the terms on which a group meets, what to agree on, and what the
//! story is about.

use crate::exercise::{Lead, LeadView};
use crate::language::Words;
use crate::language::figure::day_and_time;
use crate::view::{answered_in, sanitise};

/// What a group agrees on before anything else, by the keys of its sentences.
pub(super) const AGREED: [&str; 5] = [
    "host-opening-title",
    "host-opening-stays",
    "host-opening-pass",
    "host-opening-names",
    "host-opening-stop",
];

/// The title of the scenario.
pub(super) fn title(lead: &Lead, words: &Words) -> String {
    let room = lead.hall().room();
    sanitise(&room.scenario_in(words.reads()).title)
}

/// The terms on which the group meets, in sentences.
pub(super) fn terms(lead: &Lead, words: &Words) -> Vec<String> {
    let Some(terms) = lead.hall().room().terms().cloned() else {
        return Vec::new();
    };
    let room = lead.hall().room();
    let scenario = room.scenario_in(words.reads());
    let begun = room.tables()[0].run().drawn();
    let answered = answered_in(scenario, begun).into_iter();
    let mut said: Vec<String> = answered.map(|it| it.counts(words)).collect();
    drop(room);
    if terms.tables > 1 {
        let values = [("tables", terms.tables.into())];
        said.push(words.say_with("host-terms-tables", &values));
    }
    if terms.confidence {
        said.push(words.say("host-terms-confidence"));
    }
    if terms.guess {
        said.push(words.say("host-terms-guess"));
    }
    said.push(words.say(match terms.held {
        true => "host-terms-held",
        false => "host-terms-shown",
    }));
    if lead.holds() {
        said.push(words.say("host-terms-case"));
    }
    said.extend(lead.rehearsing().map(|people| {
        let values = [("people", people.into())];
        words.say_with("host-terms-rehearsal", &values)
    }));
    said
}

/// What people should know before the story begins, as its author wrote it.
pub(super) fn content_note(lead: &Lead, words: &Words) -> Option<String> {
    let room = lead.hall().room();
    let note = &room.scenario_in(words.reads()).content_note;
    note.as_deref().map(sanitise)
}

/// Which evening goes on, and where each of its tables stood; nothing before a new one.
pub(super) fn goes_on(lead: &Lead, view: &LeadView, words: &Words) -> Vec<String> {
    let Some(resumed) = lead.hall().room().resumed() else {
        return Vec::new();
    };
    let last = match resumed.begun.day() == resumed.last.day() {
        true => resumed.last.time_of_day(),
        false => day_and_time(resumed.last.civil(), words),
    };
    let times = [
        ("begun", day_and_time(resumed.begun.civil(), words).into()),
        ("last", last.into()),
    ];
    let room = lead.hall().room();
    let rehearsal = room.terms().is_some_and(|terms| terms.rehearsal);
    let goes_on = match rehearsal {
        true => "host-goes-on-rehearsal",
        false => "host-goes-on",
    };
    let mut said = vec![words.say_with(goes_on, &times)];
    if rehearsal && lead.rehearsing().is_none() {
        let id = lead.typed(room.tables()[0].session());
        said.push(words.say_with("host-nobody-rehearses", &[("id", id.into())]));
    }
    for row in &view.tables {
        let table = room.table(row.number);
        let stood = [
            ("table", row.number.into()),
            ("decisions", table.run().decisions().count().into()),
            ("scene", row.title.as_str().into()),
        ];
        let key = match view.has_tables() {
            true => "host-stood-table",
            false => "host-stood",
        };
        said.push(words.say_with(key, &stood));
    }
    said
}
