//! As what somebody is invited to a shared store.

use super::error::ShareError;

/// As what somebody is invited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Invited {
    Room,
    Control,
    Observer,
}

impl Invited {
    pub(super) fn kind(self) -> &'static str {
        match self {
            Self::Room => "room",
            Self::Control => "control",
            Self::Observer => "observer",
        }
    }

    pub(super) fn of(kind: &str) -> Result<Self, ShareError> {
        let all = [Self::Room, Self::Control, Self::Observer];
        let mut named = all.into_iter().filter(|it| it.kind() == kind);
        named.next().ok_or(ShareError::Damaged)
    }
}
