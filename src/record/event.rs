//! One thing that happened.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A time, in milliseconds since the Unix epoch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub i64);

impl Moment {
    /// The present time; read at the edges only.
    pub fn now() -> Self {
        Self(jiff::Timestamp::now().as_millisecond())
    }

    fn timestamp(self) -> jiff::Timestamp {
        jiff::Timestamp::from_millisecond(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH)
    }

    /// The time as RFC 3339 has it, in UTC: `2026-11-23T19:40:00Z`.
    pub fn rfc3339(self) -> String {
        self.timestamp().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    /// Day and time on this machine's clock: `2026-11-23 20:40`.
    pub fn local(self) -> String {
        self.timestamp()
            .to_zoned_datetime(jiff::tz::TimeZone::system())
            .strftime("%Y-%m-%d %H:%M")
            .to_string()
    }
}

/// The short name of a session: `k7f3-9m2q`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SessionId(String);

/// Letters and digits that are not taken for each other when read aloud.
const SIGNS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";

impl SessionId {
    /// A name made of 40 random bits.
    pub fn from_bits(bits: u64) -> Self {
        let sign =
            |place: u32| char::from(SIGNS[usize::try_from(bits >> (5 * place) & 31).unwrap_or(0)]);
        Self(
            (0..4)
                .map(sign)
                .chain(['-'])
                .chain((4..8).map(sign))
                .collect(),
        )
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text that is no name of a session.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not the name of a session")]
pub struct NotASessionId;

impl FromStr for SessionId {
    type Err = NotASessionId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let sound = text.len() == 9
            && text.bytes().enumerate().all(|(at, sign)| {
                if at == 4 {
                    sign == b'-'
                } else {
                    SIGNS.contains(&sign)
                }
            });
        if sound {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotASessionId)
        }
    }
}

impl TryFrom<String> for SessionId {
    type Error = NotASessionId;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<SessionId> for String {
    fn from(id: SessionId) -> Self {
        id.0
    }
}

/// One thing that happened in a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Its place in the session, from 0 and without gaps.
    pub seq: u64,
    pub at: Moment,
    #[serde(flatten)]
    pub what: What,
}

/// What happened. Scenes, choices and variables go by their ids, so that a record outlives a changed file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case", deny_unknown_fields)]
pub enum What {
    Started {
        scenario: String,
        version: String,
        hash: String,
        language: String,
        seed: u64,
    },
    /// A variable that starts at random, or with what an earlier run left, with its value as an author writes it.
    Drawn {
        variable: String,
        value: String,
    },
    /// A choice, or `deadline`, and the scene (or `resume`) to which it led.
    Decided {
        scene: String,
        choice: String,
        to: String,
    },
    /// The reader went on from a passage, or from a scene in which no choice was open.
    Continued {
        scene: String,
        to: String,
    },
    Injected {
        inject: String,
        by: Cause,
    },
    Noted {
        scene: String,
        text: String,
    },
    /// An answer to a question of the debrief; a later one to the same question replaces it.
    Answered {
        question: String,
        text: String,
    },
    /// Everything after event `to` is off the road; it stays in the record.
    Rewound {
        to: u64,
    },
    /// The session went on with another version of the scenario.
    Adopted {
        version: String,
        hash: String,
    },
    /// The end of the road, and every variable there as an author writes it, so that other scenarios can carry it along
    /// without this one's file. Records made before that have none.
    Ended {
        ending: String,
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        left: BTreeMap<String, String>,
    },
}

/// Why an inject came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    Condition,
    Clock,
    Moderator,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_has_a_name_that_can_be_read_aloud() {
        let id = SessionId::from_bits(0x0012_3456_789a_bcde);
        assert_eq!(id.as_str().parse(), Ok(id.clone()));
        assert!("k7f3-9m2".parse::<SessionId>().is_err());
        assert!("K7F3-9M2Q".parse::<SessionId>().is_err());
    }

    #[test]
    fn events_are_plain_json() {
        let what = What::Decided {
            scene: "call".into(),
            choice: "huddle".into(),
            to: "resume".into(),
        };
        let event = Event {
            seq: 3,
            at: Moment(1_000),
            what,
        };
        let json = serde_json::to_string(&event).expect("JSON");
        insta::assert_snapshot!(json, @r#"{"seq":3,"at":1000,"event":"decided","scene":"call","choice":"huddle","to":"resume"}"#);
        assert_eq!(
            serde_json::from_str::<Event>(&json).expect("an event"),
            event
        );
        assert_eq!(Moment(1_795_462_800_000).rfc3339(), "2026-11-23T19:40:00Z");
    }
}
