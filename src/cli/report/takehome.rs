//! The page with which a scenario is practised on a phone.

use super::Document;
use crate::analysis::Limits;
use crate::cli::failure::{Failure, Result};
use crate::cli::unproved;
use crate::debrief::LeftOpen;
use crate::debrief::takehome;
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
    let own = title.languages.first().expect("a scenario has a language");
    let open = unproved::unproved(own, Some(&title.script.scenario), &page.unproved, words);
    let kilobytes = page.html.len().div_ceil(1000);
    let written = [
        ("kilobytes", grouped(&kilobytes, words).into()),
        ("situations", grouped(&page.situations, words).into()),
    ];
    Ok(Document {
        written: Some(words.say_with("takehome-written", &written)),
        remark: takehome::left_out(page.part, words).map(|left_out| {
            let open = open.iter().flat_map(LeftOpen::lines);
            let lines: Vec<_> = std::iter::once(left_out).chain(open).collect();
            lines.join("\n")
        }),
        text: sanitise(&page.html),
    })
}
