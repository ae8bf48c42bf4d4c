//! Who to turn to and what to know, as Markdown.

use super::writer::{Writer, line};
use crate::language::Words;
use crate::view::{FactView, FactsView};

/// The card under its heading.
pub(super) fn facts(out: &mut Writer, facts: &FactsView, words: &Words) {
    out.heading(2, &words.say("facts-title"));
    out.bullets(facts.facts.iter().map(fact));
    out.paragraph(&facts.checked);
}

fn fact(fact: &FactView) -> String {
    let mut said = format!("**{}:** {}", line(&fact.title), line(&fact.text));
    if let Some(reached) = fact.reached() {
        said = format!("{said} **{}**", line(&reached));
    }
    match &fact.source {
        Some(source) => format!("{said} ({})", line(source)),
        None => said,
    }
}
