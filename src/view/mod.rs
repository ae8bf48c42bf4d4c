//! What every face shows of a run: data in the reader's language, made without side effects.
//!
//! Every text here is sanitised: nothing that a file says can steer a terminal or hide what it says. A page escapes it
//! once more. A hidden choice is in none of these. Nothing here draws or decides.

mod advice;
mod answered;
mod case;
mod clock;
mod condition;
mod earlier;
mod facts;
mod fill;
mod grade;
mod leads;
mod markdown;
mod measure;
mod offer;
mod offered;
mod plan;
pub(crate) mod programme;
mod run;
mod slides;
pub(crate) mod spreadsheet;
mod survey;
mod task;
mod through;
pub(crate) mod wrap;

pub(crate) use advice::{AdviserView, HeardView, advice};
pub(crate) use answered::{AnsweredView, answered, answered_in};
pub(crate) use case::{PartView, case_words, case_words_alone, kept_line, option};
pub(crate) use clock::{clock, stretch};
pub(crate) use condition::condition;
pub(crate) use earlier::taken_along;
pub(crate) use facts::{FactView, FactsView};
pub(crate) use fill::{fill, shown_value};
pub(crate) use grade::grade;
pub(crate) use leads::leads;
pub(crate) use markdown::{
    Block, BlockForm, Emphasis, ItemMark, LineBreaks, Piece, TextEvent, TextPart, blocks,
    blocks_of_lines, events,
};
pub(crate) use offer::{OfferView, closed, left_key, spent, takes};
pub(crate) use offered::{offer_told, offered_told};
pub(crate) use plan::outcome_told;
pub(crate) use run::{
    ConsequenceView, DebriefView, DecisionView, ExhibitView, MeterView, ModeratorView, OtherView,
    SceneView, Waits, decisions, exhibit_key, heading, last_decision, left, profile, wording_key,
};
pub(crate) use slides::{OnTop, SlidePart, Slides, TurnTo, long_scenes};
pub(crate) use survey::{answers_told, group_told, round_told, step_told};
pub(crate) use task::{ExampleView, MadeView, OTHERWISE, TaskView, task_form, task_of};
pub(crate) use through::ReadThrough;
// What is shown of a text goes through these, wherever it comes from.
pub(crate) use crate::language::{clip, sanitise};
