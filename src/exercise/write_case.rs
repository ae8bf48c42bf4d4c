//! Writing a case at a table, and when that can be done: what is written is an event like any other, and the table goes on in
//! the scenario that the case is then.

use super::act::{Act, Declined};
use super::case::{CaseAct, CaseRefused};
use super::stand::Phase;
use super::table::Table;
use crate::record::{Draft, Moment, NotWritten, is_of_a_case};
use crate::scenario::{Case, CaseOption, CasePart, CaseTopic, FEWEST_OPTIONS, MOST_OPTIONS};

/// Signs of what happens in a scene: two slides of a big screen.
const MOST_OF_A_STORY: usize = 1_200;
/// Signs of an option, and of what it brings or costs.
const MOST_OF_AN_OPTION: usize = 200;

impl Table {
    /// The case that the group brought itself, where it did.
    pub(crate) fn case(&self) -> Option<Case> {
        self.session.case()
    }

    /// Whether the group brought a case itself.
    pub(crate) fn is_of_a_case(&self) -> bool {
        is_of_a_case(self.session.events())
    }

    /// Whether nobody has told yet what this case is about.
    pub(super) fn is_untold(&self) -> bool {
        let here = self.scene_id();
        self.case()
            .is_some_and(|case| case.begins_in(&here) && !case.is_told(&here))
    }

    /// Writes a part of the case.
    pub(super) fn write_case(&self, act: CaseAct, now: Moment) -> Result<Draft, Declined> {
        let case = self.case().ok_or(Declined::NotNow)?;
        let scene = self.scene_id();
        if let Some(why) = self.why_not_written(&act, case.is_told(&scene)) {
            return Err(Declined::Case(why));
        }
        let part = part(&case, scene, act)?;
        self.written_part(part, now)
    }

    /// Why an act does not fit where the group stands, in a scene that `is_told` or not.
    fn why_not_written(&self, act: &CaseAct, is_told: bool) -> Option<CaseRefused> {
        let advises = matches!(act, CaseAct::Line(CaseTopic::Advice, _));
        // A line can always be put right, and advice is given when it comes up.
        if advises || matches!(act, CaseAct::Amend(..)) {
            return None;
        }
        if self.is_over() {
            return Some(CaseRefused::Over);
        }
        let anew = !matches!(act, CaseAct::Offer { option: None, .. } | CaseAct::Line(..));
        match self.stand.phase {
            Phase::Consequence => Some(CaseRefused::Reading),
            _ if !is_told && !matches!(act, CaseAct::Tell { .. }) => Some(CaseRefused::Untold),
            _ if matches!(act, CaseAct::Line(..)) => None,
            Phase::Vote { .. } => Some(CaseRefused::Voting),
            // After a vote and the talk on it people may see a way that was not there yet.
            Phase::Counted { .. } | Phase::Shown { .. } if anew => Some(CaseRefused::Voted),
            Phase::Talk if anew && !self.stand.votes.is_empty() => match act {
                CaseAct::Tell { .. } => None,
                _ => Some(CaseRefused::Voted),
            },
            _ => None,
        }
    }

    /// Why something that is not done now is not, at a table whose group brought a case.
    pub(super) fn why_not_in_a_case(&self, act: &Act) -> Option<CaseRefused> {
        let (case, here) = (self.case()?, self.scene_id());
        let decides = matches!(act, Act::OpenVote { .. } | Act::Settle { .. });
        if !decides && *act != Act::GoOn {
            return None;
        }
        match self.stand.phase {
            _ if self.is_untold() => Some(CaseRefused::Untold),
            Phase::Consequence if decides => Some(CaseRefused::Reading),
            Phase::Ended if decides => Some(CaseRefused::Over),
            _ if decides && !case.is_told(&here) => Some(CaseRefused::Untold),
            _ if decides && case.options(&here).len() < FEWEST_OPTIONS => Some(CaseRefused::Few),
            Phase::Vote { .. } if decides => Some(CaseRefused::Voting),
            _ if decides => None,
            Phase::Ended => Some(CaseRefused::Over),
            _ if case.options(&here).len() >= FEWEST_OPTIONS => Some(CaseRefused::Choice),
            _ => None,
        }
    }

    /// What becomes of a line for a task that the group keeps: a part of the case where it is of one.
    pub(super) fn keep_line(&self, task: &str, text: &str, now: Moment) -> Result<Draft, Declined> {
        let mut topics = CaseTopic::ALL.into_iter();
        let topic = topics.find(|topic| topic.id() == task && self.is_of_a_case());
        match topic.and_then(|topic| topic.part(&self.scene_id(), text)) {
            Some(part) => self.written_part(part, now),
            None if task == CaseTopic::Options.id() && self.is_of_a_case() => {
                let act = CaseAct::Offer {
                    option: None,
                    text: text.to_owned(),
                    gain: None,
                    cost: None,
                };
                self.write_case(act, now)
            }
            None => Ok(self
                .session
                .practise(task, vec![text.to_owned()], None, now)),
        }
    }

    fn written_part(&self, part: CasePart, now: Moment) -> Result<Draft, Declined> {
        self.session.write([part], now).map_err(|why| match why {
            NotWritten::NoCase => Declined::NotNow,
            NotWritten::NoScenario => Declined::Unwritten,
            // An option that the group took on another road stays.
            NotWritten::Session(_) => Declined::Walked,
        })
    }
}

/// The part that an act writes in a scene.
fn part(case: &Case, scene: String, act: CaseAct) -> Result<CasePart, Declined> {
    let known = |option: &str| {
        let mut options = case.options(&scene).iter();
        options.any(|it: &CaseOption| it.id == option)
    };
    Ok(match act {
        CaseAct::Tell { title, text } => CasePart::Told {
            title: title
                .map(|title| short(title, MOST_OF_AN_OPTION))
                .transpose()?,
            text: short(text, MOST_OF_A_STORY)?,
            scene,
        },
        CaseAct::Offer {
            option,
            text,
            gain,
            cost,
        } => {
            let full = case.options(&scene).len() >= MOST_OPTIONS;
            let choice = match option {
                Some(option) if known(&option) => option,
                Some(_) => return Err(Declined::Case(CaseRefused::Nothing)),
                None if full => return Err(Declined::Options),
                None => case.new_name(),
            };
            let side = |side: Option<String>| side.map(|it| short(it, MOST_OF_AN_OPTION));
            CasePart::Offered {
                choice,
                text: short(text, MOST_OF_AN_OPTION)?,
                gain: side(gain).transpose()?,
                cost: side(cost).transpose()?,
                scene,
            }
        }
        CaseAct::Withdraw(choice) if known(&choice) => CasePart::Withdrawn { scene, choice },
        CaseAct::Withdraw(_) => return Err(Declined::Case(CaseRefused::Nothing)),
        CaseAct::Line(about, text) => {
            let text = short(text, MOST_OF_A_STORY)?;
            about.part(&scene, &text).ok_or(Declined::NotNow)?
        }
        CaseAct::Amend(line, _) if !case.kept(None).contains(&line) => {
            return Err(Declined::Case(CaseRefused::Nothing));
        }
        CaseAct::Amend(line, text) => CasePart::Amended {
            scene: line.scene,
            about: line.about,
            place: line.place,
            text: text.map(|it| short(it, MOST_OF_A_STORY)).transpose()?,
        },
    })
}

/// A text that is no longer than there is room for.
fn short(text: String, most: usize) -> Result<String, Declined> {
    match text.chars().count() <= most {
        true => Ok(text),
        false => Err(Declined::Long(most)),
    }
}
