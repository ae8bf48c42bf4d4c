//! What happened: events, the store that keeps them, and the session folded from them.
//!
//! Events are the only truth. Nothing is ever rewritten: going back appends. An event is on disk, synced, before
//! anybody sees what it brought about. Names are not recorded; texts that somebody writes are kept as written.

mod answers;
mod carried;
mod case;
mod checksum;
mod disclosure;
mod draft;
mod event;
mod export;
mod files;
mod flaw;
mod fold;
mod import;
mod offer;
mod pausing;
mod plan;
mod reading;
mod rescue;
mod script;
mod session;
#[cfg(feature = "share")]
pub(crate) mod share;
mod sharing;
mod store;
mod summary;
mod survey;
mod tally;
mod telling;
mod writing;

pub use answers::{Answers, StepCount, SurveyRound};
pub(crate) use answers::{FEWEST, Grouping, STEPS, side_by_side};
pub(crate) use carried::{Carried, carried};
pub(crate) use case::{case_of, in_last_words, is_of_a_case, outdated, reached};
pub use disclosure::Disclosure;
pub(crate) use disclosure::{ShownCount, number, real};
pub(crate) use draft::Draft;
pub(crate) use event::{Cause, Event, Pause, Rating, blank, taken_back, withhold};
pub use event::{Moment, Outcome, SessionId, Settlement, Terms, Ticked, What};
pub use export::Export;
pub(crate) use export::ExportError;
pub(crate) use flaw::{Flaw, Unreadable};
pub(crate) use fold::Retrace;
pub(crate) use import::{ImportError, Imported, import};
pub use offer::Offer;
pub(crate) use pausing::{Uncalled, uncalled};
pub(crate) use plan::{OUTCOMES, PlanMade, outcomes, plans, reviews};
pub(crate) use rescue::Rescue;
pub use script::Script;
pub use session::Session;
pub(crate) use session::{Changed, InjectTime, SessionError, advised, rather, reworded};
pub(crate) use sharing::Sharing;
pub use store::Store;
pub(crate) use store::{Purged, Remains, Sessions, SetAside, StoreError};
pub(crate) use summary::{Record, Summary, corrected, last_choices, played_with, rated};
pub(crate) use survey::{Surveyed, surveys};
pub use tally::{Count, Tally};
pub(crate) use telling::retold;
pub(crate) use writing::NotWritten;
