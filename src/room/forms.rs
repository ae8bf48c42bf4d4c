//! What the forms of the pages send. Whatever stands in one is a stranger's.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::phone::JustSeated;

/// Somebody comes in, or changes what they said of themselves.
#[derive(Deserialize)]
pub(super) struct JoinForm {
    pub(super) code: String,
    #[serde(default)]
    pub(super) name: String,
    #[serde(default)]
    pub(super) role: String,
    #[serde(default)]
    pub(super) table: String,
}

/// Somebody votes.
#[derive(Deserialize)]
pub(super) struct VoteForm {
    pub(super) scene: String,
    pub(super) round: u8,
    #[serde(default)]
    pub(super) choice: String,
    #[serde(default)]
    pub(super) unsure: String,
    /// What it is thought that most will choose.
    #[serde(default)]
    pub(super) guess: String,
    /// The code by which it came in just now, and what finds what was typed with it.
    #[serde(default)]
    pub(super) code: String,
    #[serde(default)]
    pub(super) seated: String,
}

impl VoteForm {
    /// The way back to the door of a phone that came in just now.
    pub(super) fn just(&self) -> Option<JustSeated> {
        Some(JustSeated {
            code: self.code.parse().ok()?,
            typed: self.seated.parse().ok()?,
        })
    }
}

/// Somebody writes for a task.
#[derive(Deserialize)]
pub(super) struct LineForm {
    pub(super) task: String,
    #[serde(default)]
    pub(super) text: String,
}

/// Somebody says which line of a task they would keep.
#[derive(Deserialize)]
pub(super) struct PickForm {
    pub(super) task: String,
    #[serde(default)]
    pub(super) line: String,
}

/// Somebody says how far statements are true: `round` says which survey it is, each other field is a statement.
#[derive(Deserialize)]
pub(super) struct SurveyForm {
    #[serde(default)]
    pub(super) round: String,
    #[serde(flatten)]
    fields: BTreeMap<String, String>,
}

impl SurveyForm {
    /// The steps that were chosen, by statement.
    pub(super) fn steps(&self) -> BTreeMap<String, u8> {
        let fields = self.fields.iter();
        let steps = fields.filter_map(|(field, step)| {
            let statement = field.strip_prefix("s.")?;
            Some((statement.to_owned(), step.parse().ok()?))
        });
        steps.collect()
    }
}

/// Somebody reads in another language.
#[derive(Deserialize)]
pub(super) struct LanguageForm {
    pub(super) language: String,
    #[serde(default)]
    pub(super) code: String,
    /// What finds what was typed with it.
    #[serde(default)]
    pub(super) seated: String,
    /// What was tapped and not sent.
    #[serde(default)]
    pub(super) choice: String,
    #[serde(default)]
    pub(super) unsure: String,
}

impl LanguageForm {
    /// Where to go on: with the code that was typed, or what was tapped.
    pub(super) fn back(&self) -> String {
        if let Ok(code) = self.code.parse() {
            return match self.seated.parse() {
                Ok(typed) => format!("/{}", JustSeated { code, typed }),
                Err(_) => format!("/?code={code}"),
            };
        }
        let is_id = |sign: char| sign.is_ascii_alphanumeric() || "-_".contains(sign);
        let choice = Some(&self.choice).filter(|it| !it.is_empty() && it.chars().all(is_id));
        let unsure = Some(&self.unsure).filter(|it| ["yes", "no"].contains(&it.as_str()));
        let pairs = [("choice", choice), ("unsure", unsure)].into_iter();
        let pairs = pairs.filter_map(|(name, value)| Some(format!("{name}={}", value?)));
        match pairs.collect::<Vec<_>>().join("&") {
            tapped if tapped.is_empty() => "/".to_owned(),
            tapped => format!("/?{tapped}"),
        }
    }
}

/// Somebody at a projector knows the word.
#[derive(Deserialize)]
pub(super) struct PairForm {
    pub(super) word: String,
    #[serde(default)]
    pub(super) language: String,
    #[serde(default)]
    pub(super) table: String,
}
