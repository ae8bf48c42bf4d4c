//! A keeper whose record is shared with other machines as it grows.

use super::keeper::Keeper;
use crate::record::share::Sharer;
use crate::record::{Draft, Remains, Session, Sharing, StoreError};

/// Keeps what another keeper keeps, and tells the one who shares it. Where another machine leads the evening by now nothing
/// is kept any more: two roads of one evening would be nobody's.
pub(crate) struct SharedKeeper<K> {
    keeper: K,
    sharer: Sharer,
}

impl<K: Keeper> SharedKeeper<K> {
    pub(crate) fn new(keeper: K, sharer: Sharer) -> Self {
        Self { keeper, sharer }
    }
}

impl<K: Keeper> Keeper for SharedKeeper<K> {
    fn keep(&mut self, drafts: &[&Draft]) -> Result<(), StoreError> {
        if self.sharer.sharing() == Sharing::TakenOver {
            return Err(StoreError::TakenOver);
        }
        self.keeper.keep(drafts)?;
        self.sharer.kept();
        Ok(())
    }

    fn keep_door(&mut self, door: &str) -> Result<(), StoreError> {
        self.keeper.keep_door(door)
    }

    fn remains(&self, session: &Session) -> Remains {
        self.keeper.remains(session)
    }

    fn typed(&self, session: &Session) -> String {
        self.keeper.typed(session)
    }

    fn keep_seen(&mut self, seen: &str) -> Result<(), StoreError> {
        self.keeper.keep_seen(seen)
    }

    fn sharing(&self) -> Option<Sharing> {
        Some(self.sharer.sharing())
    }

    fn holds(&self) -> bool {
        self.keeper.holds()
    }

    fn keep_held(&mut self) -> Result<(), StoreError> {
        self.keeper.keep_held()
    }
}
