//! What decided the evening, for the moderator: worked out beside the screen, once the table that is looked at came to its
//! end.

use std::sync::Arc;

use crate::debrief::lookback::{
    LookBack, Lookout, Looks, before_and_after, closed, heading, turning,
};
use crate::exercise::Lead;
use crate::language::Words;
use crate::record::SessionId;

/// The look back on the table that is looked at.
#[derive(Debug)]
pub(super) struct Look {
    looks: Looks<()>,
    /// The session that it is on, and what it says by now.
    told: Option<(SessionId, TurningPoint)>,
}

/// What decided an evening, in sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TurningPoint {
    /// It is still being worked out.
    Awaited(String),
    /// Why no decision is named.
    Excused(String),
    Found {
        /// What this is.
        about: String,
        /// The scene and the choice.
        decision: String,
        /// What it did to each ending, and which are out of reach since.
        chances: Vec<String>,
        /// Whose chances they are.
        eyes: String,
    },
}

impl TurningPoint {
    fn of(back: &LookBack, words: &Words) -> Self {
        if let Some(excuse) = back.excuse(words) {
            return match back.looking() {
                true => Self::Awaited(excuse),
                false => Self::Excused(excuse),
            };
        }
        let decision = back.exact().and_then(turning);
        let found = decision.and_then(|it| Some((it, it.outlook.as_ref()?)));
        let (decision, outlook) =
            found.expect("a decision that moved most, where nothing excuses it");
        let mut chances = before_and_after(outlook, words);
        chances.extend(closed(outlook, words));
        Self::Found {
            about: words.say("lookback-turning"),
            decision: format!("{}: {}", heading(decision), decision.taken.text),
            chances,
            eyes: words.say("room-eyes"),
        }
    }
}

impl Look {
    pub(super) fn beside(lookout: Arc<Lookout>) -> Self {
        Self {
            looks: Looks::beside(lookout),
            told: None,
        }
    }

    /// Takes in what has been found, and begins where a table has come to its end. Returns whether there is anything else
    /// to say than before.
    pub(super) fn listen(&mut self, lead: &Lead, words: &Words) -> bool {
        let room = lead.hall().room();
        let number = lead.table();
        let table = room.table(number);
        let session = table.session();
        let told = if table.looks_back() {
            let engine = || room.run_in(number, words.reads()).engine().clone();
            let back = self.looks.on(session, (), engine, words.language());
            Some((session.id().clone(), TurningPoint::of(back, words)))
        } else {
            self.looks.forget(session.id());
            None
        };
        let other = told != self.told;
        self.told = told;
        other
    }

    /// What decided the evening at the table that is looked at; nothing before it ended.
    pub(super) fn turning_point(&self) -> Option<&TurningPoint> {
        self.told.as_ref().map(|(_, told)| told)
    }
}
