//! A case that the group brought itself, as its moderator sees it.

use super::LeadView;
use crate::exercise::{CaseAct, Table};
use crate::language::Words;
use crate::scenario::{CaseOption, CaseTopic, KeptLine};
use crate::view::{kept_line, option};

/// What is written of a case in the present scene, and whether it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CaseNow {
    /// What happens here, as it is typed, once somebody told it.
    pub(crate) story: Option<String>,
    /// What one can do here, also while that is too little to vote on.
    options: Vec<CaseOption>,
    /// What people kept besides: of this scene, or of every scene once the case is over.
    pub(crate) kept: Vec<KeptLine>,
    /// Whether all of it is in memory alone.
    pub(crate) held: bool,
}

impl CaseNow {
    pub(super) fn of(table: &Table, held: bool) -> Option<Self> {
        let (case, here) = (table.case()?, table.scene_id());
        Some(Self {
            story: case.story(&here).map(|(title, text)| match title {
                Some(title) => format!("{title} | {text}"),
                None => text.to_owned(),
            }),
            options: case.options(&here).to_vec(),
            kept: case.kept((!table.is_over()).then_some(here.as_str())),
            held,
        })
    }

    /// Each option on a line, with what it brings and costs.
    pub(crate) fn lines(&self, words: &Words) -> Vec<String> {
        let line = |it: &CaseOption| {
            let (gain, cost) = (it.gain.as_deref(), it.cost.as_deref());
            option(&it.text, gain, cost, words)
        };
        self.options.iter().map(line).collect()
    }

    /// The options that say nothing of what they bring, or of what they cost, by their numbers.
    pub(crate) fn unweighed(&self) -> Vec<usize> {
        let numbered = (1..).zip(&self.options);
        let unweighed = numbered.filter(|(_, it)| it.gain.is_none() || it.cost.is_none());
        unweighed.map(|(number, _)| number).collect()
    }

    /// Each line that was kept, with what it is and its number.
    pub(crate) fn kept_lines(&self, words: &Words) -> Vec<String> {
        let lines = self.kept.iter().enumerate();
        let lines = lines.map(|(place, line)| {
            let before = self.kept[..place].iter();
            let before = before.filter(|other| other.about == line.about).count();
            kept_line(line, before + 1, words)
        });
        lines.collect()
    }

    /// The line about a topic with a number, from 1.
    pub(crate) fn line(&self, about: CaseTopic, number: usize) -> Option<&KeptLine> {
        let mut lines = self.kept.iter().filter(|line| line.about == about);
        lines.nth(number.checked_sub(1)?)
    }

    /// The name of the option at a place.
    pub(crate) fn name(&self, place: usize) -> Option<String> {
        Some(self.options.get(place)?.id.clone())
    }

    /// The option at a place, as it is typed.
    pub(crate) fn typed(&self, place: usize) -> Option<String> {
        let option = self.options.get(place)?;
        let parts = [
            Some(&option.text),
            option.gain.as_ref(),
            option.cost.as_ref(),
        ];
        let parts: Vec<_> = parts.map(|it| it.map_or("", String::as_str)).into();
        Some(parts.join(" | ").trim_end_matches(['|', ' ']).to_owned())
    }
}

impl LeadView {
    /// Whether nothing can go on before somebody tells the case.
    pub(crate) fn waits_for_a_case(&self) -> bool {
        let untold = self.case.as_ref().is_some_and(|case| case.story.is_none());
        untold && self.place.at.1 == 0
    }

    /// An option as it was typed, anew for the one at a place, if there is one.
    pub(crate) fn option(&self, place: Option<usize>, typed: &str) -> Option<CaseAct> {
        let case = self.case.as_ref()?;
        let option = match place {
            Some(place) => Some(case.name(place)?),
            None => None,
        };
        let lines = self.task.iter().flat_map(|task| &task.lines);
        let line = |number| {
            let mut lines = lines.clone();
            lines
                .find(|row| row.number == number)
                .map(|row| row.text.clone())
        };
        CaseAct::option(option, typed, line)
    }
}
