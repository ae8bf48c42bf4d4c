//! What an author writes, a scenario or a programme of them: read, and checked.

use super::Bound;
use super::check::today;
use super::checked::{Checked, check, check_programme, link};
use super::failure::Result;
use crate::library::{OnPaper, ProgrammeSource, ScenarioSource, Text, find, programmes};
use crate::scenario::Finding;
use crate::terminal::preview::Shown;

/// Its files, with those it leans on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Written {
    Scenario(ScenarioSource),
    /// A programme, and the scenarios that lie beside it.
    Programme(ProgrammeSource, Vec<ScenarioSource>),
}

impl Written {
    /// What somebody means by a name: the id of what ships, or a path.
    pub(super) fn named(name: &str) -> Result<Self> {
        match programmes::named(name)? {
            Some(source) => {
                let beside = source.beside()?;
                Ok(Self::Programme(source, beside))
            }
            None => Ok(Self::Scenario(find(name)?)),
        }
    }

    /// What can be shown of it, and what is wrong with it on paper.
    pub(super) fn on_paper(&self) -> Result<(Option<Shown>, Vec<Vec<Finding>>)> {
        match self {
            Self::Scenario(source) => {
                let OnPaper { title, findings } = source.on_paper();
                Ok((title.map(Shown::Scenario), findings))
            }
            Self::Programme(source, _) => {
                let OnPaper { title, findings } = source.on_paper(&source.known()?);
                let titles = title
                    .as_ref()
                    .map(|title| source.titles(title))
                    .transpose()?;
                Ok((
                    title
                        .zip(titles)
                        .map(|(title, titles)| Shown::Programme(title, titles)),
                    findings,
                ))
            }
        }
    }

    /// Its own files, in the order of the findings on paper.
    pub(super) fn texts(&self) -> Vec<&Text> {
        match self {
            Self::Scenario(source) => source.texts().collect(),
            Self::Programme(source, _) => std::iter::once(&source.file)
                .chain(&source.sidecars)
                .collect(),
        }
    }

    /// Everything that is wrong with it, and with what it carries along from other scenarios.
    pub(super) fn check(self, bound: &Bound) -> Result<Vec<Checked>> {
        match self {
            Self::Scenario(source) => {
                let mut checked = check(source, Some(bound), today());
                link(&mut checked);
                Ok(checked)
            }
            Self::Programme(source, _) => {
                let known = source.known()?;
                check_programme(source, &known)
            }
        }
    }
}
