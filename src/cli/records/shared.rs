//! Taking back what was shared of sessions that are forgotten: first there, then here, so that nothing stays there unseen.

use crate::cli::failure::{Failure, Result};
use crate::language::{Spoken as _, Words};
use crate::record::share::{Ledger, RoomLine, ShareError};
use crate::record::{SessionId, Store};

/// Takes back what was shared of these sessions. Returns whether anything was.
///
/// # Errors
/// When it could not be taken back: nothing is forgotten then.
pub(super) fn take_back(store: &mut Store, ids: &[&str], words: &Words) -> Result<bool> {
    let mut ledger = Ledger::read(store, String::new);
    let ids = ids.iter().filter_map(|id| id.parse::<SessionId>().ok());
    let shared: Vec<_> = ids.filter(|id| ledger.shared(id).is_some()).collect();
    for id in &shared {
        if let Err(error) = take_back_one(&ledger, id) {
            let why = [("why", error.sentence(words).into())];
            return Err(Failure::said(words.say_with("records-shared-stays", &why)));
        }
        ledger.forget(id);
        ledger.keep(store)?;
    }
    Ok(!shared.is_empty())
}

fn take_back_one(ledger: &Ledger, id: &SessionId) -> Result<(), ShareError> {
    let Some(shared) = ledger.shared(id) else {
        return Ok(());
    };
    let mut line = RoomLine::open(&shared.address()?, ledger.machine())?;
    line.forget(std::slice::from_ref(id)).map(drop)
}
