//! What is on the screen of a control cell.

use std::sync::Arc;

use crate::map::Map;
use crate::record::share::RoomName;
use crate::scenario::Scenario;
use crate::terminal::replay::Replay;

/// What is on the screen.
#[derive(Debug)]
pub(super) enum CellPage {
    /// All rooms.
    Rooms,
    /// One room: its tables, of which one is under the cursor, and what was offered and noted.
    Room(RoomPage),
    /// The story of a table as far as it is shared, with the room to go back to.
    Story(Box<Replay>, RoomPage),
    Map(Box<MapPage>),
    /// The plan of injects, and the row under the cursor.
    Injects(usize),
}

/// One room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RoomPage {
    pub(super) name: RoomName,
    /// The place of the table under the cursor.
    pub(super) table: usize,
}

/// A map with who stands where.
#[derive(Debug)]
pub(super) struct MapPage {
    pub(super) scenario: Arc<Scenario>,
    pub(super) map: Map,
    /// The room to go back to, where it was opened from one.
    pub(super) back: Option<RoomPage>,
}
