//! A programme that an author writes, in one of its languages.

use std::collections::HashMap;

use crate::language::Words;
use crate::library::{ProgrammeTitle, Title};
use crate::view::programme::ProgrammeView;

/// A programme as it stands in its file, and the scenarios that it names.
#[derive(Debug)]
pub(super) struct PreviewProgramme {
    title: ProgrammeTitle,
    titles: Vec<Title>,
    language: String,
}

impl PreviewProgramme {
    /// In the language nearest to this one.
    pub(super) fn new(title: ProgrammeTitle, titles: Vec<Title>, language: &str) -> Self {
        let told = title.in_language(language);
        Self {
            language: told.map_or_else(String::new, |told| told.language.clone()),
            title,
            titles,
        }
    }

    /// What people see of it who have played nothing yet, around these words.
    pub(super) fn view(&self, words: &Words) -> Option<ProgrammeView> {
        let programme = self.title.in_language(&self.language)?;
        let words = words.around(&self.language);
        let played = HashMap::new();
        Some(ProgrammeView::of(programme, &self.titles, &played, &words))
    }

    pub(super) fn language(&self) -> &str {
        &self.language
    }

    /// Goes on in the next language that it has; returns whether there is another.
    pub(super) fn next_language(&mut self) -> bool {
        let tags: Vec<_> = self.title.tags().collect();
        let here = tags.iter().position(|tag| *tag == self.language);
        let next = tags.get((here.unwrap_or(0) + 1) % tags.len().max(1));
        let next = next.map_or_else(String::new, |tag| (*tag).to_owned());
        let other = next != self.language;
        self.language = next;
        other
    }
}
