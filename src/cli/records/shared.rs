//! Taking back what was shared of sessions that are forgotten: first there, then here, so that nothing stays there unseen.

use crate::cli::failure::{Failure, Result};
use crate::language::{Spoken as _, Words};
use crate::record::share::{Ledger, RoomLine, ShareError};
use crate::record::{SessionId, Store};

/// What became of what was shared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct TakenBack {
    /// Whether anything was taken back.
    pub(super) some: bool,
    /// Whether another computer goes on with one of them, so that what is shared of it stays.
    pub(super) led_elsewhere: bool,
}

/// Takes back what was shared of these sessions, or of `all`.
///
/// # Errors
/// When it could not be taken back: nothing is forgotten then.
pub(super) fn take_back(
    store: &mut Store,
    (ids, all): (&[&str], bool),
    words: &Words,
) -> Result<TakenBack> {
    let mut ledger = Ledger::read(store, String::new);
    let shared: Vec<_> = match all {
        // Also what was opened, and of which nothing is kept here.
        true => ledger.sessions().cloned().collect(),
        false => {
            let ids = ids.iter().filter_map(|id| id.parse::<SessionId>().ok());
            ids.filter(|id| ledger.shared(id).is_some()).collect()
        }
    };
    let mut taken = TakenBack::default();
    for id in &shared {
        match take_back_one(&ledger, id) {
            Ok(()) => taken.some = true,
            Err(ShareError::TakenOver) => taken.led_elsewhere = true,
            Err(error) => {
                let why = [("why", error.sentence(words).into())];
                return Err(Failure::said(words.say_with("records-shared-stays", &why)));
            }
        }
        ledger.forget(id);
        ledger.keep(store)?;
    }
    if all {
        // That this computer took part is nobody's business any more.
        store.forget_ledger()?;
    }
    Ok(taken)
}

fn take_back_one(ledger: &Ledger, id: &SessionId) -> Result<(), ShareError> {
    let Some(shared) = ledger.shared(id) else {
        return Ok(());
    };
    let mut line = RoomLine::open(&shared.address()?, ledger.machine())?;
    line.forget(std::slice::from_ref(id)).map(drop)
}
