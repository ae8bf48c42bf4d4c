//! The scenario of a session, as it was played.

use std::collections::HashMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::scenario::fingerprint;

/// The text of a scenario as it was when it was played, of its translations and of its author's own facts; never changed,
/// and loaded again as any file is. Whoever has it needs no file to read the session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    pub scenario: String,
    /// Behind its translations, where it names facts of its author's own, the file of these and its translations: in one
    /// list, so that a program which knows no facts yet reads the rest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub translations: Vec<String>,
}

impl Script {
    /// The hash by which events name the scenario. It is made of the text, so that nobody can claim another.
    pub fn hash(&self) -> String {
        fingerprint(&self.scenario)
    }
}

/// What is known of scripts, by their hash: each once for all records that were played with it.
#[derive(Debug, Default)]
pub(super) struct Scripts(HashMap<String, Option<Arc<Script>>>);

impl Scripts {
    /// The script under a hash, looked for the first time that it is asked for.
    pub(super) fn find<E>(
        &mut self,
        hash: &str,
        look: impl FnOnce() -> Result<Option<Script>, E>,
    ) -> Result<Option<Arc<Script>>, E> {
        if let Some(known) = self.0.get(hash) {
            return Ok(known.clone());
        }
        let script = look()?.map(Arc::new);
        self.0.insert(hash.to_owned(), script.clone());
        Ok(script)
    }
}
