//! What is said to somebody who leaves a session: how to go on, or what is left of it.

use crate::language::Words;
use crate::record::{Remains, Session, Store};

/// Looks on the disk. `last` says whether the last thing that somebody did was kept.
pub(super) fn farewell(session: &Session, store: &Store, last: bool, words: &Words) -> String {
    let key = match (session.remains_in(store), session.run().ending()) {
        (Remains::Gone, _) => "player-left-gone",
        (Remains::Forgotten, _) => "player-left-forgotten",
        (Remains::Part, _) => "player-left-part",
        (Remains::Everything, _) if !last => "player-left-unkept",
        (Remains::Everything, Some(_)) => "player-left-ended",
        (Remains::Everything, None) => "player-left",
    };
    words.say_with(key, &[("id", store.typed(session.id()).into())])
}
