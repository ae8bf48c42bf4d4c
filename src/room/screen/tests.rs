//! What the projector shows of phones that are not there.

use std::sync::Arc;

use super::*;
use crate::engine::Engine;
use crate::exercise::{Act, Address, Hall, Lead, Network, Opening, Token, Wish};
use crate::language::Language;
use crate::record::{SessionId, Store};
use crate::scenario::load;

const DOOR: &str = "
format: 1
id: door
version: 1.0.0
title: A knock
language: en
start: door
scenes:
  door:
    title: The door
    text: A knock.
    choices:
      open: { text: Open, gain: You see, cost: They see, goto: end }
      wait: { text: Wait, gain: Calm, cost: It goes on, goto: end }
  end: { ending: true, title: End, text: Over. }
";

const OLD: [u8; 4] = [192, 168, 1, 20];
const NEW: [u8; 4] = [10, 0, 0, 7];

/// A hall where phones find the room, and the one who leads it.
fn led(folder: &std::path::Path) -> (Arc<Hall>, Lead) {
    let scenario = load(DOOR.as_bytes()).scenario.expect("a scenario");
    let opening = Opening::of_one_table();
    let ids = vec![SessionId::from_bits(1)];
    let engines = vec![Engine::new(Arc::new(scenario))];
    let room = Room::begin(ids, engines, &opening, 40, Moment(0));
    let hall = Arc::new(Hall::new(room.expect("a room"), |_| ()));
    hall.served(4800, false);
    let store = Store::open(folder).expect("a store");
    let lead = Lead::new(Arc::clone(&hall), store, || Moment(1));
    (hall, lead)
}

fn found_at(hall: &Hall, ip: [u8; 4]) {
    hall.found_at(vec![Address {
        adapter: "wlan0".to_owned(),
        network: Network::Wifi(None),
        ip: ip.into(),
        also: Vec::new(),
    }]);
}

fn comes(hall: &Hall, token: u128, ip: [u8; 4]) {
    let wish = Wish {
        at: Some(ip.into()),
        ..Wish::default()
    };
    hall.join(Token(token), wish).expect("a seat");
    hall.connected(Token(token), true);
}

/// Whether the projector shows some of these words and none of the others, in each language.
fn shows(hall: &Hall, said: [&str; 2], never: [&str; 2]) {
    let languages = [Language::English, Language::Dutch].into_iter();
    for (language, (said, never)) in languages.zip(said.into_iter().zip(never)) {
        let tongue = Tongue::choose(&["en".to_owned()], None, None, language);
        let view = ScreenView {
            room: &hall.room(),
            now: Moment(1),
            back: None,
        };
        let page = stage(&view, None, &tongue, &Words::new(language));
        assert!(page.contains(said), "{said} is not in {page}");
        assert!(!page.contains(never), "{never} is in {page}");
    }
}

#[test]
fn the_big_screen_asks_to_scan_again_while_phones_are_missing_and_counts_who_is_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let (hall, mut lead) = led(folder.path());
    found_at(&hall, OLD);
    for token in 1..=19 {
        comes(&hall, token, OLD);
    }
    let again = ["Scan again", "Scan opnieuw"];
    let all = ["19 phones have joined.", "19 telefoons doen mee."];
    shows(&hall, all, again);
    hall.connected(Token(1), false);
    let some = [
        "18 of 19 phones connected.",
        "18 van 19 telefoons verbonden.",
    ];
    shows(&hall, some, all);
    found_at(&hall, NEW);
    let everybody = ["Scan again: 19 to go.", "Scan opnieuw: nog 19."];
    shows(&hall, everybody, all);
    let nobody = ["Nobody is in yet.", "Er is nog niemand binnen."];
    shows(&hall, nobody, ["of 19", "van 19"]);
    for act in [Act::Begin, Act::OpenVote { roles: false }] {
        lead.act(act).expect("done");
    }
    // In a vote it stands beside what everybody looks at then.
    shows(&hall, everybody, all);
    for token in 31..=48 {
        comes(&hall, token, NEW);
    }
    let last = ["Scan again: one to go.", "Scan opnieuw: nog één."];
    shows(&hall, last, everybody);
    shows(&hall, ["0 of 18 have voted", "0 van 18 gestemd"], all);
    comes(&hall, 49, NEW);
    shows(&hall, ["0 of 19 have voted", "0 van 19 gestemd"], again);
}
