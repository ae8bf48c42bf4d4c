//! The words of the program itself, in Dutch and English.
//!
//! Every sentence that a person reads is a message in `<language>/*.ftl` (Project Fluent); code names it by its
//! key. A key that a language lacks is a fault of ours, which a test finds; a reader then sees the key.

mod errors;
pub(crate) mod figure;
mod sanitise;
mod spoken;
mod tag;

pub(crate) use sanitise::{clip, sanitise};
pub use spoken::Spoken;
pub(crate) use spoken::reason;
pub(crate) use tag::{direction, nearest, own_name};

use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// A language that the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    Dutch,
    English,
}

impl Language {
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// The tag as BCP 47 has it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// The language of a tag such as `nl`, `nl-BE` or `en_GB.UTF-8`, if the program speaks it.
    pub(crate) fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag
            .split(['-', '_', '.'])
            .next()
            .expect("a text that is split has a first part")
            .to_ascii_lowercase();
        Self::ALL
            .into_iter()
            .find(|language| language.tag() == primary)
    }

    fn resources(self) -> &'static [&'static str] {
        match self {
            Self::Dutch => &[
                include_str!("nl/program.ftl"),
                include_str!("nl/case.ftl"),
                include_str!("nl/errors.ftl"),
                include_str!("nl/player.ftl"),
                include_str!("nl/preview.ftl"),
                include_str!("nl/records.ftl"),
                include_str!("nl/host.ftl"),
                include_str!("nl/console.ftl"),
                include_str!("nl/lines.ftl"),
                include_str!("nl/room.ftl"),
                include_str!("nl/findings.ftl"),
                include_str!("nl/analysis.ftl"),
                include_str!("nl/map.ftl"),
                include_str!("nl/authors.ftl"),
                include_str!("nl/debrief.ftl"),
                include_str!("nl/report.ftl"),
                include_str!("nl/programme.ftl"),
                include_str!("nl/takehome.ftl"),
                include_str!("nl/compare.ftl"),
                include_str!("nl/replay.ftl"),
                include_str!("nl/lookback.ftl"),
                include_str!("nl/share.ftl"),
                include_str!("nl/control.ftl"),
                include_str!("nl/import.ftl"),
                include_str!("nl/editor.ftl"),
                include_str!("nl/export.ftl"),
            ],
            Self::English => &[
                include_str!("en/program.ftl"),
                include_str!("en/case.ftl"),
                include_str!("en/errors.ftl"),
                include_str!("en/player.ftl"),
                include_str!("en/preview.ftl"),
                include_str!("en/records.ftl"),
                include_str!("en/host.ftl"),
                include_str!("en/console.ftl"),
                include_str!("en/lines.ftl"),
                include_str!("en/room.ftl"),
                include_str!("en/findings.ftl"),
                include_str!("en/analysis.ftl"),
                include_str!("en/map.ftl"),
                include_str!("en/authors.ftl"),
                include_str!("en/debrief.ftl"),
                include_str!("en/report.ftl"),
                include_str!("en/programme.ftl"),
                include_str!("en/takehome.ftl"),
                include_str!("en/compare.ftl"),
                include_str!("en/replay.ftl"),
                include_str!("en/lookback.ftl"),
                include_str!("en/share.ftl"),
                include_str!("en/control.ftl"),
                include_str!("en/import.ftl"),
                include_str!("en/editor.ftl"),
                include_str!("en/export.ftl"),
            ],
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// A tag of a language that the program does not speak.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("nl, en")]
pub struct UnknownLanguage;

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        Self::of_tag(tag).ok_or(UnknownLanguage)
    }
}

/// The words of the program in one language. They are read once, and everybody who speaks that language shares them.
#[derive(Clone, Copy)]
pub struct Words {
    language: Language,
    /// The tag of the language in which a story is read beside them, which the program need not speak.
    reads: &'static str,
    bundle: &'static Bundle,
}

type Bundle = FluentBundle<FluentResource>;

static DUTCH: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::Dutch));
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::English));

fn bundle(language: Language) -> Bundle {
    let tag = language
        .tag()
        .parse::<LanguageIdentifier>()
        .expect("our own tags are well formed");
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Terminals draw the isolation marks that Fluent puts around values.
    bundle.set_use_isolating(false);
    for &text in language.resources() {
        let resource =
            FluentResource::try_new(text.to_owned()).expect("our own messages are well formed");
        bundle.add_resource_overriding(resource);
    }
    bundle
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words")
            .field("language", &self.language)
            .field("reads", &self.reads)
            .finish_non_exhaustive()
    }
}

/// A value that stands in a sentence.
pub(crate) type Value<'a> = FluentValue<'a>;

impl Words {
    pub fn new(language: Language) -> Self {
        let bundle = match language {
            Language::Dutch => &*DUTCH,
            Language::English => &*ENGLISH,
        };
        Self {
            language,
            reads: language.tag(),
            bundle,
        }
    }

    /// The same words around stories in the language of this tag. It is kept as long as the program runs: what reads
    /// beside the program's words is chosen by somebody at the keyboard, not by a phone or a file.
    pub(crate) fn around(self, tag: &str) -> Self {
        let reads = tag::kept(tag);
        Self { reads, ..self }
    }

    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// The tag of the language in which a story is read beside these words; their own, unless another was asked for.
    pub(crate) fn reads(&self) -> &'static str {
        self.reads
    }

    /// The sentence `key`.
    pub(crate) fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The sentence `key` with values in it.
    pub(crate) fn say_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.find(key, values).unwrap_or_else(|| key.to_owned())
    }

    /// The sentence `key` with values in it, if there is one.
    pub fn find(&self, key: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(*name, value.clone());
        }
        Some(
            self.bundle
                .format_pattern(pattern, Some(&args), &mut Vec::new())
                .into_owned(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_of_a_locale_is_found() {
        assert_eq!(Language::of_tag("nl_BE.UTF-8"), Some(Language::Dutch));
        assert_eq!(Language::of_tag("EN-gb"), Some(Language::English));
        assert_eq!(Language::of_tag("C"), None);
    }
}
