//! How people come into a room.

use super::code::RoomCode;

/// The addresses of a room, for those who show them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Invitation {
    /// Where the room is found, such as `http://192.168.1.5:4800/`: first the address that phones most likely reach,
    /// last the one of the machine itself. There is at least that one.
    pub(crate) urls: Vec<String>,
}

impl Invitation {
    /// Where a projector on the machine itself finds the big screen.
    pub(crate) fn screen(&self) -> String {
        let url = self.urls.last().map_or("", String::as_str);
        format!("{url}screen")
    }

    /// Where a projector on another machine finds it.
    pub(crate) fn screen_elsewhere(&self) -> String {
        let url = self.urls.first().map_or("", String::as_str);
        format!("{url}screen")
    }

    /// What a QR code holds: the first address with the code in it.
    pub(crate) fn link(&self, code: &RoomCode) -> String {
        let url = self.urls.first().map_or("", String::as_str);
        format!("{url}{code}")
    }
}
