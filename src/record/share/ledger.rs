//! What of this machine's records is shared, and where: beside them, for the owner alone.
//!
//! It is how a session that is forgotten here is taken back there too, and why a moderator is asked only once.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::address::ShareAddress;
use super::error::ShareError;
use crate::record::event::SessionId;
use crate::record::store::{Store, StoreError};

/// What is shared, and what a moderator agreed to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Ledger {
    /// What this machine is called in shared stores: it says nothing.
    machine: String,
    /// The places with which a moderator agreed, and whether with counts alone.
    agreed: BTreeMap<String, bool>,
    sessions: BTreeMap<SessionId, Shared>,
}

/// Where a session is shared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Shared {
    /// The address with the invitation, as it was given.
    pub(crate) address: String,
    /// Whether reasons, notes and other texts of the group stay here.
    pub(crate) counts_only: bool,
}

impl Ledger {
    /// What is beside the records of a store; `machine` names this one where nothing is there yet.
    pub(crate) fn read(store: &Store, machine: impl FnOnce() -> String) -> Self {
        let kept = store.ledger();
        let kept = kept.and_then(|text| serde_json::from_str(&text).ok());
        kept.unwrap_or_else(|| Self {
            machine: machine(),
            ..Self::default()
        })
    }

    /// Keeps it. It is on disk when this returns.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn keep(&self, store: &mut Store) -> Result<(), StoreError> {
        let text = serde_json::to_string_pretty(self).expect("plain data");
        store.keep_ledger(&text)
    }

    /// What this machine is called in shared stores.
    pub(crate) fn machine(&self) -> &str {
        &self.machine
    }

    /// Whether a moderator agreed to share with this place, with as much as this.
    pub(crate) fn agrees(&self, address: &ShareAddress, counts_only: bool) -> bool {
        let agreed = self.agreed.get(&address.place());
        agreed.is_some_and(|&only| counts_only || !only)
    }

    /// A moderator agrees.
    pub(crate) fn agree(&mut self, address: &ShareAddress, counts_only: bool) {
        self.agreed.insert(address.place(), counts_only);
    }

    /// These sessions are shared from now on.
    pub(crate) fn share(
        &mut self,
        sessions: &[SessionId],
        address: &ShareAddress,
        counts_only: bool,
    ) {
        for session in sessions {
            let shared = Shared {
                address: address.text().to_owned(),
                counts_only,
            };
            self.sessions.insert(session.clone(), shared);
        }
    }

    /// Where a session is shared; none where it is not.
    pub(crate) fn shared(&self, session: &SessionId) -> Option<&Shared> {
        self.sessions.get(session)
    }

    /// Every session that is shared.
    pub(crate) fn sessions(&self) -> impl Iterator<Item = &SessionId> {
        self.sessions.keys()
    }

    /// A session is shared no more.
    pub(crate) fn forget(&mut self, session: &SessionId) {
        self.sessions.remove(session);
    }
}

impl Shared {
    /// # Errors
    /// When what was kept is no address.
    pub(crate) fn address(&self) -> Result<ShareAddress, ShareError> {
        ShareAddress::read(&self.address)
    }
}
