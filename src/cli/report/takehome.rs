//! The page with which a scenario is practised on a phone.

use super::Document;
use crate::analysis::Limits;
use crate::cli::failure::{Failure, Result};
use crate::debrief::takehome::{self, TakehomePart};
use crate::language::Words;
use crate::language::figure::grouped;
use crate::library::Title;
use crate::view::sanitise;

/// The page, with what is found within `limits`.
pub(super) fn document(title: &Title, limits: Limits, words: &Words) -> Result<Document> {
    let page = takehome::page(&title.languages, words.language().tag(), limits).map_err(|_| {
        let name = sanitise(title.id());
        Failure::said(words.say_with("takehome-too-wide", &[("title", name.into())]))
    })?;
    let kilobytes = page.html.len().div_ceil(1000);
    let written = [
        ("kilobytes", grouped(&kilobytes, words).into()),
        ("situations", grouped(&page.situations, words).into()),
    ];
    Ok(Document {
        written: Some(words.say_with("takehome-written", &written)),
        remark: match page.part {
            TakehomePart::Whole => None,
            TakehomePart::WithoutClock => Some(words.say("takehome-no-clock")),
            TakehomePart::Beginning { decisions } => {
                Some(words.say_with("takehome-beginning", &[("decisions", decisions.into())]))
            }
        },
        text: sanitise(&page.html),
    })
}
