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
    /// Whether there is something to ask now, or is asked.
    pub(crate) fn waits(&self) -> bool {
        self.open.is_some() || self.asks.iter().any(|row| row.fits)
    }

    /// Where the first stands that is asked, or can be.
    pub(crate) fn next(&self) -> Option<usize> {
        let open = self.open.map(|open| open.round);
        let is_open = |row: &AskRow| Some(row.round) == open;
        let mut asks = self.asks.iter();
        asks.position(is_open)
            .or_else(|| self.asks.iter().position(|row| row.fits))
    }

    /// Whether what was open `before` was answered by enough to be kept.
    pub(crate) fn was_kept(&self, before: &Self) -> bool {
        let round = before.open.map(|open| open.round);
        let mut asks = self.asks.iter();
        let row = asks.find(|row| Some(row.round) == round);
        row.is_some_and(AskRow::is_asked)
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

impl AskRow {
    /// Whether it was asked, and the counts kept.
    pub(crate) fn is_asked(&self) -> bool {
        self.statements.iter().any(|(_, told)| told.is_some())
    }
}

fn row(ask: &Ask, room: &Room, words: &Words) -> AskRow {
    let rounds = surveys(room.tables()[0].session().events());
    let asked = rounds
        .iter()
        .find(|it| it.round == ask.round && it.session == ask.session.as_ref());
    let statements = room.statements_in(ask, words.reads()).into_iter();
    let statements = statements.map(|(id, text)| {
        let told = asked.map(|asked| {
            let answers = asked.answers.iter().find(|it| it.statement == id);
            match answers {
                Some(it) => answers_told(it, side_by_side(&[it]), words),
                None => words.say("survey-fewer"),
            }
        });
        (sanitise(&text), told)
    });
    AskRow {
        round: ask.round,
        title: match ask.round {
            SurveyRound::Later => words.say("survey-again"),
            round => round_told(round, words),
        },
        statements: statements.collect(),
        fits: room.survey().is_none() && room.may_ask(ask.round),
    }
}
