//! How the chances of the endings went, and the decision that moved them most.

use super::shift::{Shift, closed, shifts};
use crate::debrief::{AfterAction, Outlook};
use crate::language::Words;
use crate::language::figure::Likelihood;

/// The decision that moved the chances most, in plain words.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TurnedBy {
    pub(crate) number: usize,
    /// Which decision it was, and what changed.
    pub(crate) said: Vec<String>,
    /// Every ending before and after it.
    pub(crate) shifts: Vec<Shift>,
}

/// The chance of each ending along the last road.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Course {
    /// The endings by title, in the order of the scenario.
    pub(crate) endings: Vec<String>,
    /// Which of them was reached.
    pub(crate) reached: Option<usize>,
    /// Before anything was decided, after each decision, and at the end; what nobody knows is left out.
    pub(crate) points: Vec<ChancePoint>,
    /// Whether nothing is left out.
    pub(crate) whole: bool,
    /// The point after the decision that moved most.
    pub(crate) turning: Option<usize>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ChancePoint {
    /// The number of the decision; none at the start and the end.
    pub(crate) number: Option<usize>,
    /// One for each ending.
    pub(crate) chances: Vec<Likelihood>,
}

impl Course {
    /// The key of what is said of it.
    pub(crate) fn about(&self) -> &'static str {
        match self.whole {
            true => "report-course-about",
            false => "report-course-about-known",
        }
    }
}

pub(super) fn turned(after: &AfterAction, numbers: &[usize], words: &Words) -> Option<TurnedBy> {
    let place = after.turning?.place;
    let (_, decision) = after.decisions().find(|(at, _)| *at == place)?;
    let outlook = decision.outlook.as_ref()?;
    let number = numbers[place];
    let which = [
        ("number", number.into()),
        ("scene", decision.title.as_str().into()),
        ("choice", decision.taken.text.as_str().into()),
    ];
    let mut said = vec![words.say_with("report-turned", &which)];
    for (shift, first) in shifts(outlook, words).iter().zip([true, false]) {
        let key = if first {
            "report-turned-from"
        } else {
            "report-turned-also"
        };
        let values = [
            ("ending", shift.ending.as_str().into()),
            ("before", shift.before.as_str().into()),
            ("after", shift.after.as_str().into()),
        ];
        said.push(words.say_with(key, &values));
    }
    let shut = closed(outlook, words);
    said.extend(
        shut.map(|endings| words.say_with("report-moved-closed", &[("endings", endings.into())])),
    );
    Some(TurnedBy {
        number,
        said,
        shifts: Shift::all(outlook, words),
    })
}

pub(super) fn course(after: &AfterAction, numbers: &[usize]) -> Option<Course> {
    let on_the_road = after
        .decisions()
        .filter(|(place, _)| after.timeline[*place].on_the_road);
    let decisions: Vec<_> = on_the_road
        .map(|(place, decision)| (place, decision.outlook.as_ref()))
        .collect();
    let known = decisions
        .iter()
        .filter_map(|&(place, outlook)| Some((place, outlook?)));
    known.clone().next()?;
    let point = |number, outlook: &Outlook, after: bool| ChancePoint {
        number,
        chances: outlook
            .endings
            .iter()
            .map(|ending| if after { ending.after } else { ending.before })
            .collect(),
    };
    let first = decisions.first().and_then(|(_, outlook)| *outlook);
    let start = first.map(|outlook| point(None, outlook, false));
    let decided = known
        .clone()
        .map(|(place, outlook)| point(Some(numbers[place]), outlook, true));
    let mut points: Vec<_> = start.into_iter().chain(decided).collect();
    let reached = after.endings.iter().position(|ending| ending.reached);
    if let Some(reached) = reached {
        let chance = |place: usize| Likelihood {
            open: place == reached,
            chance: if place == reached { 1.0 } else { 0.0 },
        };
        points.push(ChancePoint {
            number: None,
            chances: (0..after.endings.len()).map(chance).collect(),
        });
    }
    let turning = after.turning.map(|it| numbers[it.place]);
    Some(Course {
        endings: after.endings.iter().map(|it| it.title.clone()).collect(),
        reached,
        whole: known.count() == decisions.len(),
        turning: points
            .iter()
            .position(|point| point.number.is_some() && point.number == turning),
        points,
    })
}
