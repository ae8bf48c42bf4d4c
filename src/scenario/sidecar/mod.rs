//! Makes and updates sidecars: an edit of the translator's text, never a second writing of it.
//!
//! An update has two steps. `shape` gives the file the tree of its scenario: missing texts get their key and an empty
//! value, what no longer belongs becomes a comment. `notes` then puts the source beside everything that waits. Both
//! leave what they have made alone, so that a second update changes nothing.

mod edits;
mod notes;
mod shape;
mod written;

use std::collections::HashSet;

use super::code::{Code, Severity};
use super::codes;
use super::finding::{Finding, Findings, Nearest};
use super::model::Scenario;
use super::outline::Outline;
use super::translation::translate;
use super::yaml::{self, Node, Value};

/// The name under which the texts outside the scenes are looked over.
pub(crate) const HEADER: &str = "header";

/// What comments in a sidecar say to the translator.
pub struct Comments<'w> {
    /// At the top, while there is work to do.
    pub guide: String,
    /// At a part whose source has changed: its name, and its present fingerprint.
    pub stale: &'w dyn Fn(&str, &str) -> String,
}

/// A sidecar that fits its scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Updated {
    pub text: String,
    /// Texts to translate that the file did not have.
    pub added: usize,
    /// Entries that no longer belong, and are comments now.
    pub set_aside: usize,
    /// Texts that wait for a translation.
    pub missing: usize,
    /// Parts whose source has changed since they were translated: scenes, or [`HEADER`].
    pub stale: Vec<String>,
}

/// Why a sidecar stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotUpdated {
    /// The file cannot be read, or belongs to something else.
    Findings(Vec<Finding>),
    /// The file is in this language.
    OtherLanguage(String),
    /// Nothing is called so; the second is the nearest name.
    NoScene(String, Option<String>),
    /// The file is written in a way that an update would break.
    TooIntricate,
}

/// Makes the sidecar of a scenario, or updates the one that is there. The parts `done` were looked over.
pub fn update(
    scenario: &Scenario,
    sidecar: Option<&[u8]>,
    language: &str,
    done: &[String],
    words: &Comments<'_>,
) -> Result<Updated, NotUpdated> {
    let ids = || scenario.scenes.iter().map(|scene| scene.id.as_str());
    for name in done {
        if name != HEADER && !ids().any(|id| id == name) {
            let near = Nearest::default().to(name, ids());
            return Err(NotUpdated::NoScene(name.clone(), near));
        }
    }
    let done: HashSet<&str> = done.iter().map(String::as_str).collect();
    let outline = Outline::of(scenario, language);
    let own = match sidecar {
        Some(bytes) => own_text(scenario, bytes, language)?,
        None => String::new(),
    };
    let whole = if read(&own).is_none() {
        // Comments at most: the translator's come first.
        format!(
            "{own}{}",
            written::inside(&Outline::Map(head(&outline)), 0, false)
        )
    } else {
        own
    };
    let intricate = NotUpdated::TooIntricate;
    let root = read(&whole).ok_or(intricate.clone())?;
    let bare = notes::without(&whole, &root);
    let root = read(&bare).ok_or(intricate.clone())?;
    let shaped = shape::shape(&bare, &root, &outline, &done);
    let root = read(&shaped.text).ok_or(intricate.clone())?;
    let noted = notes::note(&shaped.text, &root, &outline, &scenario.language, words);
    let before = sidecar.map(|bytes| errors(scenario, bytes));
    let before = before.unwrap_or_default();
    if errors(scenario, noted.text.as_bytes())
        .iter()
        .any(|error| !before.contains(error))
    {
        return Err(intricate);
    }
    Ok(Updated {
        text: noted.text,
        added: shaped.added,
        set_aside: shaped.set_aside,
        missing: noted.missing,
        stale: noted.stale,
    })
}

/// The two lines with which a sidecar begins.
fn head<'a>(outline: &Outline<'a>) -> Vec<(&'a str, Outline<'a>)> {
    match outline {
        Outline::Map(entries) => entries
            .iter()
            .filter(|(_, inner)| matches!(inner, Outline::Value(_)))
            .cloned()
            .collect(),
        _ => Vec::new(),
    }
}

/// A sidecar that belongs to this scenario and language, with its last line ended.
fn own_text(scenario: &Scenario, bytes: &[u8], language: &str) -> Result<String, NotUpdated> {
    let text = yaml::text(bytes).map_err(|finding| NotUpdated::Findings(vec![finding]))?;
    match yaml::parse(text, &mut Findings::default()) {
        Ok(root) => {
            let Value::Map(entries) = &root.value else {
                return Err(NotUpdated::Findings(translate(scenario, bytes).findings));
            };
            let own = entries.iter().find(|(name, _)| name.value == "language");
            if let Some((
                _,
                Node {
                    value: Value::Scalar(own),
                    ..
                },
            )) = own
                && !own.text.eq_ignore_ascii_case(language)
            {
                return Err(NotUpdated::OtherLanguage(own.text.as_ref().to_owned()));
            }
        }
        Err(finding) if finding.code == codes::EMPTY_FILE => {}
        Err(finding) => return Err(NotUpdated::Findings(vec![finding])),
    }
    let others = [codes::OTHER_SCENARIO, codes::SAME_LANGUAGE];
    let mut findings = translate(scenario, bytes).findings;
    findings.retain(|finding| others.contains(&finding.code));
    if !findings.is_empty() {
        return Err(NotUpdated::Findings(findings));
    }
    let mut text = text.to_owned();
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    Ok(text)
}

fn read(text: &str) -> Option<Node<'_>> {
    let text = yaml::text(text.as_bytes()).ok()?;
    yaml::parse(text, &mut Findings::default()).ok()
}

fn errors(scenario: &Scenario, bytes: &[u8]) -> Vec<Code> {
    let findings = translate(scenario, bytes).findings.into_iter();
    findings
        .map(|finding| finding.code)
        .filter(|code| code.severity() == Severity::Error)
        .collect()
}
