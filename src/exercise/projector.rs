//! What the projector shows beside the story, and to which slide of it the moderator turned. In memory only.

use std::collections::BTreeMap;

use super::stand::Phase;
use super::table::Table;
use crate::engine::Run;
use crate::language::Words;
use crate::scenario::SceneId;
use crate::view::{ConsequenceView, OnTop, Slides, TurnTo, fill};

/// What fills the projector.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Filling {
    /// What goes on at the tables.
    #[default]
    Story,
    Nothing,
    /// How people come in.
    Invitation,
    /// What the group agrees on.
    Agreements,
    /// The question how it could have gone wrong, before it is decided.
    Premortem,
}

impl Filling {
    /// What fills it when a key that means this filling is pressed: the story, where it does already.
    pub(crate) fn or_story(self, wanted: Self) -> Self {
        match self == wanted {
            true => Self::Story,
            false => wanted,
        }
    }

    /// The moderator is told what stands in the place of the story by this word.
    pub(crate) fn told_key(self) -> Option<&'static str> {
        match self {
            Self::Story => None,
            Self::Nothing => Some("host-dark"),
            Self::Invitation => Some("host-invites"),
            Self::Agreements => Some("host-agreements"),
            Self::Premortem => Some("host-premortem"),
        }
    }
}

/// What those projectors show which look at everything.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Projected {
    #[default]
    AllTables,
    /// The one with this number in place of all.
    Table(u8),
}

/// What the moderator makes of the projector.
#[derive(Debug, Default)]
pub(crate) struct Projector {
    filling: Filling,
    projected: Projected,
    /// By the number of a table.
    turned: BTreeMap<u8, Turned>,
    /// The projectors that look now: each at a table by its number, or at everything.
    lookers: Vec<Option<u8>>,
}

#[derive(Debug)]
struct Turned {
    at: Shows,
    to: TurnTo,
}

/// What tells one set of slides from another: the scene, the steps that led to it, and what is done there.
#[derive(Debug, PartialEq, Eq)]
struct Shows(SceneId, usize, Doing);

#[derive(Debug, PartialEq, Eq)]
enum Doing {
    Reading,
    Talking,
    /// From opening a vote until it is shown.
    Voting,
    Seeing,
    Looking,
}

impl Shows {
    fn at(table: &Table) -> Self {
        let doing = match table.stand().phase {
            Phase::Consequence => Doing::Reading,
            Phase::Talk => Doing::Talking,
            Phase::Vote { .. } | Phase::Counted { .. } => Doing::Voting,
            Phase::Shown { .. } => Doing::Seeing,
            Phase::Gathered { .. } | Phase::Ended => Doing::Looking,
        };
        let run = table.run();
        Self(run.state().scene(), run.road().len(), doing)
    }
}

impl Projector {
    /// What fills it.
    pub(crate) fn filling(&self) -> Filling {
        self.filling
    }

    /// The table that the moderator let those show which look at everything.
    pub(crate) fn table(&self) -> Option<u8> {
        match self.projected {
            Projected::AllTables => None,
            Projected::Table(table) => Some(table),
        }
    }

    /// The place of the slide that is shown of those that a table has: the one to which the moderator turned, for as
    /// long as it shows what it showed then.
    pub(crate) fn shown(&self, slides: &Slides, table: &Table) -> usize {
        let at = Shows::at(table);
        let turned = self.turned.get(&table.number()).filter(|it| it.at == at);
        slides.shown(turned.map(|it| &it.to), at.2 == Doing::Voting)
    }

    /// The projectors that look now: each at a table by its number, or at everything.
    pub(super) fn lookers(&self) -> &[Option<u8>] {
        &self.lookers
    }

    /// A projector began to look, or stopped.
    pub(super) fn looks(&mut self, at: Option<u8>, begins: bool) {
        match (begins, self.lookers.iter().position(|it| *it == at)) {
            (true, _) => self.lookers.push(at),
            (false, Some(place)) => drop(self.lookers.swap_remove(place)),
            (false, None) => {}
        }
    }

    pub(super) fn fill(&mut self, filling: Filling) {
        self.filling = filling;
    }

    pub(super) fn project(&mut self, projected: Projected) {
        self.projected = projected;
    }

    pub(super) fn turn(&mut self, table: &Table, to: TurnTo) {
        let at = Shows::at(table);
        self.turned.insert(table.number(), Turned { at, to });
    }
}

/// What the projector shows of a table, slide by slide, as it reads in the language of `run`.
pub(crate) fn slides(table: &Table, run: &Run, words: &Words) -> Slides {
    let phase = table.stand().phase;
    let on_top = on_top(table, run, words);
    let found = match phase {
        Phase::Consequence => {
            ConsequenceView::of(run, words).map(|it| Slides::of_consequence(&it, words))
        }
        Phase::Shown { .. } => of_vote(table, run, &on_top, words),
        Phase::Ended | Phase::Gathered { .. } => {
            let debrief = table.debrief(run, words);
            debrief.map(|it| Slides::of_debrief(&it, table.looks_back()))
        }
        Phase::Talk | Phase::Vote { .. } | Phase::Counted { .. } => None,
    };
    found.unwrap_or_else(|| Slides::of_scene(&table.scene(run, words), &on_top, words))
}

/// What the moderator let everybody read beside the story.
fn on_top(table: &Table, run: &Run, words: &Words) -> OnTop {
    OnTop {
        improvised: table.stand().improvised.clone(),
        advice: table.heard(run, words),
    }
}

fn of_vote(table: &Table, run: &Run, on_top: &OnTop, words: &Words) -> Option<Slides> {
    let (tally, before) = table.rounds()?;
    let scenario = run.engine().scenario();
    let here = run.state().scene();
    let rows = tally.counts.iter().map(|count| {
        let choice = scenario.find_choice(here, &count.choice);
        let text =
            choice.map(|choice| fill(&scenario.choice(choice).text, run, run.state(), words));
        let taken = table.stand().taken.contains(&count.choice);
        let below = before.is_some() || count.unsure > 0 || count.guesses > 0 || taken;
        (text.unwrap_or_default(), below)
    });
    let rows: Vec<_> = rows.collect();
    Some(Slides::of_vote(
        &fill(scenario.scene(here).name(), run, run.state(), words),
        &rows,
        on_top,
    ))
}
