//! The page with which a scenario is practised on a phone.

use super::Document;
use crate::analysis::Limits;
use crate::cli::unproved;
use crate::debrief::takehome;
use crate::language::Words;
use crate::language::figure::grouped;
use crate::library::Title;
use crate::view::sanitise;

/// The page, with what is proved within `limits`.
pub(super) fn document(title: &Title, limits: Limits, words: &Words) -> Document {
    let page = takehome::page(&title.languages, words.language().tag(), limits);
    let own = title.languages.first().expect("a scenario has a language");
    let open = unproved::unproved(own, Some(&title.script.scenario), &page.unproved, words);
    let kilobytes = page.html.len().div_ceil(1000);
    let written = [("kilobytes", grouped(&kilobytes, words).into())];
    Document {
        written: Some(words.say_with("takehome-written", &written)),
        remark: open.map(|open| open.lines().collect::<Vec<_>>().join("\n")),
        text: sanitise(&page.html),
    }
}
