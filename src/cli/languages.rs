//! In which language somebody reads: that of stories, which may be any that a translation has, and that of the program's
//! words around them, which is the nearest that it speaks.

use std::path::Path;
use std::str::FromStr;

use super::Common;
use super::failure::{Failure, Result};
use crate::language::{Language, Words, nearest};
use crate::library::{ProgrammeTitle, Title, shipped_as};
use crate::scenario::usual_tag;
use crate::view::sanitise;

/// A language that somebody asks for, by its tag as BCP 47 has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AskedLanguage(String);

/// That a text is no tag of a language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the tag of a language, such as nl, en or tr")]
pub(super) struct NoTag;

impl FromStr for AskedLanguage {
    type Err = NoTag;

    /// Also as systems write it: `nl_BE.UTF-8`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let tag = text.split('.').next().unwrap_or_default().replace('_', "-");
        usual_tag(&tag).map(Self).ok_or(NoTag)
    }
}

impl From<Language> for AskedLanguage {
    fn from(language: Language) -> Self {
        Self(language.tag().to_owned())
    }
}

impl AskedLanguage {
    pub(super) fn tag(&self) -> &str {
        &self.0
    }

    /// The same language of the program, if it speaks it.
    pub(super) fn spoken(&self) -> Option<Language> {
        Language::of_tag(&self.0)
    }
}

impl Common {
    /// The program's language where there is no story yet: the one asked for, or that of the machine; English when the
    /// program speaks neither.
    pub(super) fn language(&self) -> Language {
        let asked = self.lang.as_ref().and_then(AskedLanguage::spoken);
        asked.unwrap_or_else(of_the_machine)
    }

    /// The program's language beside a story that its author wrote in this one: the one asked for, then the author's, then
    /// that of the machine.
    pub(super) fn language_for(&self, own: &str) -> Language {
        let asked = self.lang.as_ref().and_then(AskedLanguage::spoken);
        asked
            .or_else(|| Language::of_tag(own))
            .unwrap_or_else(|| self.language())
    }

    /// The program's words where there is no story yet, around those in the language that is asked for.
    pub(super) fn words(&self) -> Words {
        let words = Words::new(self.language());
        match &self.lang {
            Some(asked) => words.around(asked.tag()),
            None => words,
        }
    }

    /// The words for a scenario. A session that goes on, or is looked at again, reads as it did, unless another language is
    /// asked for.
    ///
    /// # Errors
    /// When a language is asked for that the program does not speak, and that the scenario is not in.
    pub(super) fn words_for(&self, title: &Title, begun_in: Option<&str>) -> Result<Words> {
        let (asked, tags) = (self.lang.as_ref().map(AskedLanguage::tag), title.tags());
        let wanted = asked.or(begun_in);
        let there = wanted.and_then(|wanted| nearest(wanted, tags.clone()));
        if there.is_none() {
            self.told_or_spoken(title.id(), tags)?;
        }
        let own = title.tags().next();
        let spoken = wanted.into_iter().chain(own).find_map(Language::of_tag);
        let words = Words::new(spoken.unwrap_or_else(of_the_machine));
        Ok(match there {
            Some(there) => words.around(there),
            None => words,
        })
    }

    /// The words for several scenarios, and for programmes of them: each reads in its author's language where it has not
    /// the one that is asked for.
    ///
    /// # Errors
    /// When a language is asked for that the program does not speak, and that none of them is in.
    pub(super) fn words_among(
        &self,
        titles: &[Title],
        programmes: &[ProgrammeTitle],
        own: &str,
    ) -> Result<Words> {
        let tags = programmes.iter().flat_map(ProgrammeTitle::tags);
        let tags = tags.chain(titles.iter().flat_map(Title::tags));
        if let Some(asked) = &self.lang
            && nearest(asked.tag(), tags.clone()).is_none()
        {
            self.told_or_spoken(titles.first().map_or("", Title::id), tags)?;
        }
        let words = Words::new(self.language_for(own));
        Ok(match &self.lang {
            Some(asked) => words.around(asked.tag()),
            None => words,
        })
    }

    /// The same options for a scenario that was picked among others beside these words: in the language that is read there,
    /// or, where the scenario is not in it, in that of the words.
    pub(super) fn picked(&self, title: &Title, words: &Words) -> Self {
        let tag = nearest(words.reads(), title.tags());
        let tag = tag.unwrap_or_else(|| words.language().tag());
        let lang = Some(AskedLanguage(tag.to_owned()));
        Self {
            lang,
            ..self.clone()
        }
    }

    /// Refuses a language that the program does not speak, and that the scenario is not in.
    pub(super) fn told(&self, title: &Title) -> Result<()> {
        match &self.lang {
            Some(asked) if nearest(asked.tag(), title.tags()).is_none() => {
                self.told_or_spoken(title.id(), title.tags())
            }
            _ => Ok(()),
        }
    }

    /// Refuses a language that the program does not speak, where nothing is told but by the program.
    pub(super) fn spoken(&self) -> Result<()> {
        match &self.lang {
            Some(asked) if asked.spoken().is_none() => {
                let asked = [("language", sanitise(asked.tag()).into())];
                let sentence = self.words().say_with("cli-not-spoken", &asked);
                Err(Failure::said(sentence))
            }
            _ => Ok(()),
        }
    }

    /// Refuses a language that the program does not speak, for stories that are in these only, of which one has this id.
    fn told_or_spoken<'t>(&self, id: &str, there: impl Iterator<Item = &'t str>) -> Result<()> {
        let Some(asked) = self.lang.as_ref().filter(|it| it.spoken().is_none()) else {
            return Ok(());
        };
        let mut known: Vec<&str> = Vec::new();
        for tag in there {
            if !known.contains(&tag) {
                known.push(tag);
            }
        }
        let (file, sidecar) = (format!("{id}.yaml"), format!("{id}.{}.yaml", asked.tag()));
        // Where a translation was begun, that of what ships is not asked for once more.
        let (key, scenario) = match (Path::new(&sidecar).is_file(), shipped_as(id)) {
            (true, _) => ("cli-not-told-in-here", file),
            (false, None) => ("cli-not-told-in", file),
            (false, Some(_)) => ("cli-not-told-in", id.to_owned()),
        };
        let values = [
            ("language", sanitise(asked.tag()).into()),
            ("there", sanitise(&known.join(", ")).into()),
            ("scenario", sanitise(&scenario).into()),
            ("sidecar", sanitise(&sidecar).into()),
        ];
        Err(Failure::said(self.words().say_with(key, &values)))
    }
}

/// The language of the machine; English when the program does not speak it.
pub(super) fn of_the_machine() -> Language {
    let spoken = sys_locale::get_locales().find_map(|tag| Language::of_tag(&tag));
    spoken.unwrap_or(Language::English)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_asked_for_by_its_tag() {
        let tag = |text: &str| text.parse::<AskedLanguage>().map(|it| it.0);
        assert_eq!(tag("nl_BE.UTF-8").as_deref(), Ok("nl-BE"));
        assert_eq!(tag("TR").as_deref(), Ok("tr"));
        for other in ["", "english", "C", "../en", "nl be"] {
            assert_eq!(tag(other), Err(NoTag), "{other}");
        }
    }
}
