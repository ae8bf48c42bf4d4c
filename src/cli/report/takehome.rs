//! The page with which a scenario is practised on a phone, by itself or in a learning platform.

use super::Document;
use crate::analysis::{Limits, Unproved};
use crate::cli::failure::Result;
use crate::cli::unproved;
use crate::debrief::takehome;
use crate::language::Words;
use crate::language::figure::grouped;
use crate::library::Title;
use crate::view::sanitise;

/// The page, with what is proved within `limits`.
pub(super) fn document(title: &Title, limits: Limits, words: &Words) -> Document {
    let page = takehome::page(&title.languages, words.reads(), limits);
    let kilobytes = page.html.len().div_ceil(1000);
    let written = [("kilobytes", grouped(&kilobytes, words).into())];
    Document {
        written: Some(words.say_with("takehome-written", &written)),
        remark: open(title, &page.unproved, words),
        content: sanitise(&page.html).into_bytes(),
    }
}

/// The page as a course of a learning platform, with what is proved within `limits`.
pub(super) fn course(title: &Title, limits: Limits, words: &Words) -> Result<Document> {
    let package = takehome::package(&title.languages, words.reads(), limits)?;
    let kilobytes = package.zip.len().div_ceil(1000);
    let written = [("kilobytes", grouped(&kilobytes, words).into())];
    Ok(Document {
        written: Some(words.say_with("scorm-written", &written)),
        remark: open(title, &package.unproved, words),
        content: package.zip,
    })
}

/// What is not proved of the scenario, as lines.
fn open(title: &Title, unproved: &[Unproved], words: &Words) -> Option<String> {
    let own = title.languages.first().expect("a scenario has a language");
    let open = unproved::unproved(own, Some(&title.script.scenario), unproved, words);
    open.map(|open| open.lines().collect::<Vec<_>>().join("\n"))
}
