//! What comes of news of the files: they are shown as they are now, and the author stays where that can be.

use super::app::{Files, PreviewApp};
use super::news::{News, PreviewFindings, Shown};
use super::play::Play;
use super::programme::PreviewProgramme;
use crate::library::{ProgrammeTitle, Title};

impl PreviewApp {
    /// Takes in what the files have to say.
    pub(super) fn hear(&mut self, news: News) {
        match news {
            News::Gone => self.files = Files::Gone,
            News::Read {
                reading,
                shown,
                findings,
            } => {
                (self.reading, self.checking) = (reading, true);
                self.remark = None;
                self.found(findings);
                self.files = match shown {
                    Some(_) => Files::Good,
                    None => Files::Broken,
                };
                match shown {
                    Some(Shown::Scenario(title)) => self.take(title),
                    Some(Shown::Programme(title, titles)) => self.take_programme(title, titles),
                    None => {}
                }
            }
            News::Checked { reading, findings } if reading == self.reading => {
                self.checking = false;
                self.found(findings);
            }
            // A newer save has come since; its own check is under way.
            News::Checked { .. } => {}
        }
    }

    fn found(&mut self, findings: PreviewFindings) {
        self.finding = self.finding.min(findings.shown.len().saturating_sub(1));
        self.findings = findings;
    }

    /// Shows the programme as it is now, in the language in which it stood there.
    fn take_programme(&mut self, title: ProgrammeTitle, titles: Vec<Title>) {
        let stood = self.programme.as_ref().map(PreviewProgramme::language);
        let language = stood.or(self.language.as_deref()).unwrap_or_default();
        self.programme = Some(PreviewProgramme::new(title, titles, language));
    }

    /// Plays the scenario as it is now.
    fn take(&mut self, title: Title) {
        let (choice, scroll) = (self.choice, self.story_scroll);
        let gone = match &mut self.play {
            Some(play) => play.reload(title),
            None => {
                let language = self.language.as_deref().unwrap_or_default();
                self.play = Play::start(title, language, self.chance.clone());
                None
            }
        };
        let before = self.place.take().map(|place| place.id);
        self.show();
        if before == self.place.as_ref().map(|place| place.id.clone()) {
            let last = self.entries().saturating_sub(1);
            (self.choice, self.story_scroll) = (choice.min(last), scroll);
        }
        if let Some(scene) = gone {
            self.remark = Some(
                self.words
                    .say_with("preview-place-gone", &[("scene", scene.into())]),
            );
        }
        self.renew_overlay();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Seeded;
    use crate::language::{Language, Words};

    fn findings(errors: usize) -> PreviewFindings {
        PreviewFindings {
            errors,
            ..PreviewFindings::default()
        }
    }

    #[test]
    fn a_check_that_a_newer_save_followed_is_not_shown() {
        let words = Words::new(Language::English);
        let mut app = PreviewApp::new("door.yaml".to_owned(), None, Seeded::new(1), words);
        for reading in 1..=2 {
            app.hear(News::Read {
                reading,
                shown: None,
                findings: findings(0),
            });
        }
        let checked = |reading, errors| News::Checked {
            reading,
            findings: findings(errors),
        };
        app.hear(checked(1, 1));
        assert_eq!((app.findings.errors, app.checking), (0, true));
        app.hear(checked(2, 3));
        assert_eq!((app.findings.errors, app.checking), (3, false));
    }
}
