//! What happened: events, the store that keeps them, and the session folded from them.
//!
//! Events are the only truth. Nothing is ever rewritten: going back appends. An event is on disk, synced, before
//! anybody sees what it brought about. Names are not recorded; texts that somebody writes are kept as written.

mod carried;
mod draft;
mod event;
mod export;
mod flaw;
mod fold;
mod script;
mod session;
mod store;
mod summary;
mod tally;
mod telling;

pub use carried::{Carried, carried};
pub use draft::Draft;
pub use event::{
    Cause, Event, Moment, NotASessionId, Pause, Rating, SessionId, Settlement, Terms, What,
};
pub use export::{Export, ExportError, ImportError, import};
pub use flaw::{Flaw, Unreadable};
pub use script::Script;
pub use session::{Answer, Changed, Note, Session, SessionError};
pub use store::{FILE, Sessions, Store, StoreError};
pub use summary::{Record, Summary, last_choices, played_with, rated};
pub use tally::{Count, Tally};
pub use telling::retold;
