//! What people are asked of themselves, as a moderator sees it.

use crate::exercise::{Ask, Room};
use crate::language::{Words, sanitise};
use crate::record::{FEWEST, SurveyRound, side_by_side, surveys};
use crate::view::{answers_told, round_told};

/// What the group can be asked in its evening.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct SurveyNow {
    /// What is asked now.
    pub(crate) open: Option<OpenNow>,
    pub(crate) asks: Vec<AskRow>,
}

/// A survey that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct OpenNow {
    pub(crate) round: SurveyRound,
    /// How many phones answered, of those that are here.
    pub(crate) answered: usize,
    pub(crate) phones: usize,
}

impl OpenNow {
    /// Whether so few answered that nothing of it would be kept.
    pub(crate) fn is_too_few(&self) -> bool {
        crate::record::number(self.answered) < FEWEST
    }
}

/// Something that the group can be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AskRow {
    pub(crate) round: SurveyRound,
    /// When, and what it is for.
    pub(crate) title: String,
    /// The statements, each with what was answered so far.
    pub(crate) statements: Vec<(String, Option<String>)>,
    /// Whether it can be asked now.
    pub(crate) fits: bool,
}

impl SurveyNow {
    /// Whether there is something to ask now that was not asked, or is asked.
    pub(crate) fn waits(&self) -> bool {
        let asked = |row: &AskRow| row.statements.iter().any(|(_, told)| told.is_some());
        let mut asks = self.asks.iter();
        self.open.is_some() || asks.any(|row| row.fits && !asked(row))
    }

    pub(super) fn of(room: &Room, words: &Words) -> Self {
        let open = room.survey().map(|survey| OpenNow {
            round: survey.ask().round,
            answered: survey.answered(),
            phones: room.company().0,
        });
        let asks = room.asks().into_iter();
        Self {
            open,
            asks: asks.map(|ask| row(&ask, room, words)).collect(),
        }
    }
}

fn row(ask: &Ask, room: &Room, words: &Words) -> AskRow {
    let rounds = surveys(room.tables()[0].session().events());
    let asked = rounds
        .iter()
        .find(|it| it.round == ask.round && it.session == ask.session.as_ref());
    let statements = room.statements_in(ask, words.language().tag()).into_iter();
    let statements = statements.map(|(id, text)| {
        let answers = asked.and_then(|it| it.answers.iter().find(|it| it.statement == id));
        let told = answers.map(|it| answers_told(it, side_by_side(&[it]), words));
        (sanitise(&text), told)
    });
    AskRow {
        round: ask.round,
        title: round_told(ask.round, words),
        statements: statements.collect(),
        fits: room.may_ask(ask.round),
    }
}
