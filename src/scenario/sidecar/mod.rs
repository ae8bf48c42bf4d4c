//! Makes and updates sidecars: an edit of the translator's text, never a second writing of it.
//!
//! An update has four steps. `rename` gives scenes and choices the names that they have now. `align` puts the translations
//! of a list beside their texts. `shape` gives the file the tree of its scenario: missing texts get their key and an empty
//! value, what no longer belongs becomes a comment. `notes` then puts the source beside everything that waits. Both
//! leave what they have made alone, so that a second update changes nothing.
//!
//! A file of facts has the same, and a programme: facts and meetings are what scenes are in a scenario.

mod align;
mod edits;
mod notes;
mod rename;
mod shape;
mod written;

use std::collections::HashSet;

use super::code::{Code, Severity};
use super::codes;
use super::factbook::{self, Factbook};
use super::finding::{Finding, Findings, Nearest};
use super::model::Scenario;
use super::outline::Outline;
use super::programme::{self, Programme};
use super::translation::translate;
use super::yaml::{self, Node, Value};

/// The name under which the texts outside the scenes are looked over.
pub(crate) const HEADER: &str = "header";

/// What a sidecar translates.
#[derive(Debug, Clone, Copy)]
pub enum Original<'a> {
    Scenario(&'a Scenario),
    Facts(&'a Factbook),
    Programme(&'a Programme),
}

impl<'a> From<&'a Scenario> for Original<'a> {
    fn from(scenario: &'a Scenario) -> Self {
        Self::Scenario(scenario)
    }
}

impl<'a> From<&'a Factbook> for Original<'a> {
    fn from(factbook: &'a Factbook) -> Self {
        Self::Facts(factbook)
    }
}

impl<'a> From<&'a Programme> for Original<'a> {
    fn from(programme: &'a Programme) -> Self {
        Self::Programme(programme)
    }
}

impl<'a> Original<'a> {
    /// The language of its texts, as a tag.
    pub fn language(self) -> &'a str {
        match self {
            Self::Scenario(scenario) => &scenario.language,
            Self::Facts(factbook) => &factbook.language,
            Self::Programme(programme) => &programme.language,
        }
    }

    fn outline(self, language: &'a str) -> Outline<'a> {
        match self {
            Self::Scenario(scenario) => Outline::of(scenario, language),
            Self::Facts(factbook) => factbook::outline(factbook, language),
            Self::Programme(programme) => programme::outline(programme, language),
        }
    }

    /// The names of what is looked over by itself: scenes, facts, or meetings.
    fn parts(self) -> Vec<&'a str> {
        match self {
            Self::Scenario(scenario) => scenario.scenes.iter().map(|it| it.id.as_str()).collect(),
            Self::Facts(factbook) => factbook.facts.iter().map(|it| it.id.as_str()).collect(),
            Self::Programme(programme) => {
                let meetings = programme.meetings.iter();
                meetings.map(|it| it.id.as_str()).collect()
            }
        }
    }

    /// Whether it has texts beside those.
    fn has_header(self) -> bool {
        matches!(self, Self::Scenario(_) | Self::Programme(_))
    }

    /// What is wrong with a sidecar of it.
    fn findings(self, sidecar: &[u8]) -> Vec<Finding> {
        match self {
            Self::Scenario(scenario) => translate(scenario, sidecar).findings,
            Self::Facts(factbook) => factbook::translate(factbook, sidecar).findings,
            Self::Programme(programme) => programme::translate(programme, sidecar).findings,
        }
    }
}

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
    /// Parts whose source has changed since they were translated: scenes, facts or meetings, or [`HEADER`].
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

/// Makes the sidecar of a scenario, of a file of facts or of a programme, or updates the one that is there. The parts `done` were looked over.
pub fn update<'a>(
    original: impl Into<Original<'a>>,
    sidecar: Option<&[u8]>,
    language: &'a str,
    done: &[String],
    words: &Comments<'_>,
) -> Result<Updated, NotUpdated> {
    let original = original.into();
    let parts = original.parts();
    for name in done {
        let header = name == HEADER && original.has_header();
        if !header && !parts.contains(&name.as_str()) {
            let near = Nearest::default().to(name, parts.iter().copied());
            return Err(NotUpdated::NoScene(name.clone(), near));
        }
    }
    let done: HashSet<&str> = done.iter().map(String::as_str).collect();
    let outline = original.outline(language);
    let own = match sidecar {
        Some(bytes) => own_text(original, bytes, language)?,
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
    let whole = match original {
        Original::Scenario(scenario) => rename::rename(&whole, &root, scenario),
        Original::Facts(_) | Original::Programme(_) => whole.clone(),
    };
    let root = read(&whole).ok_or(intricate.clone())?;
    let bare = notes::without(&whole, &root);
    let root = read(&bare).ok_or(intricate.clone())?;
    let aligned = align::align(&bare, &root, &outline);
    let root = read(&aligned.text).ok_or(intricate.clone())?;
    let shaped = shape::shape(&aligned.text, &root, &outline, &done);
    let root = read(&shaped.text).ok_or(intricate.clone())?;
    let noted = notes::note(&shaped.text, &root, &outline, original.language(), words);
    let before = sidecar.map(|bytes| errors(original, bytes));
    let before = before.unwrap_or_default();
    if errors(original, noted.text.as_bytes())
        .iter()
        .any(|error| !before.contains(error))
    {
        return Err(intricate);
    }
    Ok(Updated {
        text: noted.text,
        added: aligned.added + shaped.added,
        set_aside: aligned.set_aside + shaped.set_aside,
        missing: noted.missing,
        stale: noted.stale,
    })
}

/// Whether the entries of a map stand apart: scenes, facts, and meetings.
fn apart(key: &str) -> bool {
    matches!(key, "scenes" | "facts" | "meetings")
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

/// A sidecar that belongs to this original and language, with its last line ended.
fn own_text(original: Original<'_>, bytes: &[u8], language: &str) -> Result<String, NotUpdated> {
    let text = yaml::text(bytes).map_err(|finding| NotUpdated::Findings(vec![finding]))?;
    match yaml::parse(text, &mut Findings::default()) {
        Ok(root) => {
            let Value::Map(entries) = &root.value else {
                return Err(NotUpdated::Findings(original.findings(bytes)));
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
    let mut findings = original.findings(bytes);
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

fn errors(original: Original<'_>, bytes: &[u8]) -> Vec<Code> {
    let findings = original.findings(bytes).into_iter();
    findings
        .map(|finding| finding.code)
        .filter(|code| code.severity() == Severity::Error)
        .collect()
}
