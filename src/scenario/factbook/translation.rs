//! The sidecar of a file of facts: the same tree with texts only.

use super::super::finding::Finding;
use super::super::keys;
use super::super::outline::{self, Entries, MadeFrom, Outline};
use super::super::overlay::{Overlay, Part, filled, laid};
use super::super::yaml::Node;
use super::{Fact, Factbook, NAME};

/// What came of reading a sidecar.
#[derive(Debug)]
pub struct TranslatedFactbook {
    /// The facts in the sidecar's language, when no finding is an error.
    pub factbook: Option<Factbook>,
    pub findings: Vec<Finding>,
}

/// Lays a sidecar over the file of facts that it translates.
pub fn translate(factbook: &Factbook, sidecar: &[u8]) -> TranslatedFactbook {
    let (factbook, findings) = laid(factbook, sidecar, lay);
    TranslatedFactbook { factbook, findings }
}

fn lay(overlay: &mut Overlay<'_, '_>, root: &Node<'_>, factbook: &mut Factbook) {
    let keys = keys::sidecar::FACTBOOK;
    let Some(fields) = overlay.reader.fields(root, keys) else {
        return;
    };
    factbook.language = overlay.opening(&fields, NAME, &factbook.language);
    let ids = factbook.facts.iter().map(|fact| fact.id.as_str());
    let facts = overlay.children(&fields, "facts", ids);
    for fact in &mut factbook.facts {
        let keys = keys::sidecar::FACT;
        let made = MadeFrom::these(&texts(fact));
        let Some(node) = filled(&facts, &fact.id) else {
            overlay.untold(&fields, ("facts", &facts), Part::Fact(&fact.id), made.texts);
            continue;
        };
        let Some(inner) = overlay.reader.fields(node, keys) else {
            continue;
        };
        overlay.text(&inner, "title", &mut fact.title);
        overlay.text(&inner, "text", &mut fact.text);
        overlay.optional(&inner, "open", fact.open.as_mut());
        overlay.optional(&inner, "source", fact.source.as_mut());
        overlay.wording(&inner, Part::Fact(&fact.id), made);
    }
}

/// The whole sidecar of a file of facts.
pub(in super::super) fn outline<'a>(factbook: &'a Factbook, language: &'a str) -> Outline<'a> {
    let facts = factbook.facts.iter().map(|fact| {
        let mut entries = texts(fact);
        entries.insert(0, ("of", outline::made_from(&texts(fact))));
        (fact.id.as_str(), Outline::Map(entries))
    });
    Outline::Map(vec![
        ("translates", Outline::Value(NAME)),
        ("language", Outline::Value(language)),
        ("facts", Outline::Map(facts.collect())),
    ])
}

fn texts(fact: &Fact) -> Entries<'_> {
    let mut entries = vec![
        ("title", Outline::Text(fact.title.as_str())),
        ("text", Outline::Text(fact.text.as_str())),
    ];
    outline::optional(&mut entries, "open", fact.open.as_deref());
    outline::optional(&mut entries, "source", fact.source.as_deref());
    entries
}
