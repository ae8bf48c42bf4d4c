//! The statements that people are asked about, as a phone and the projector have them.

use super::story::Voted;
use crate::exercise::{Room, Stand, Token};
use crate::language::Words;
use crate::record::{Disclosure, Pause, STEPS, SurveyRound};
use crate::view::{sanitise, step_told};

/// Whether people at a table see what everybody is asked: nobody answers in a break, or after the stop word.
pub(super) fn is_seen(room: &Room, stand: &Stand) -> bool {
    let stands_still = match stand.paused {
        Some(Pause::StopWord) => true,
        Some(_) => !stand.welcomes(),
        None => false,
    };
    room.survey().is_some() && !stands_still
}

/// What a phone is asked.
pub(super) struct PhoneSurvey {
    /// The round, as its form sends it.
    pub(super) round: &'static str,
    pub(super) statements: Vec<PhoneStatement>,
    /// Whether its answers are in.
    pub(super) sent: bool,
    /// What the first and the last step mean.
    pub(super) ends: String,
}

/// A statement with its steps.
pub(super) struct PhoneStatement {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) steps: Vec<PhoneStep>,
}

pub(super) struct PhoneStep {
    pub(super) number: u8,
    /// What is read aloud.
    pub(super) name: String,
    pub(super) chosen: bool,
}

impl PhoneSurvey {
    pub(super) fn of(room: &Room, token: Option<Token>, tag: &str, words: &Words) -> Option<Self> {
        let open = room.survey()?;
        let answers = token.and_then(|token| open.of_phone(token));
        let statements = room.statements_in(open.ask(), tag).into_iter();
        let statements = statements.map(|(id, text)| {
            let chosen = answers.and_then(|answers| answers.get(&id).copied());
            let steps = (1..=STEPS).map(|number| PhoneStep {
                number,
                name: named(number, words),
                chosen: chosen == Some(number),
            });
            PhoneStatement {
                text: sanitise(&text),
                steps: steps.collect(),
                id,
            }
        });
        Some(Self {
            round: open.ask().round.word(),
            statements: statements.collect(),
            sent: answers.is_some(),
            ends: ends(words),
        })
    }
}

/// A step by its number, with what it means.
fn named(step: u8, words: &Words) -> String {
    format!("{step}, {}", step_told(step, words))
}

/// What the first and the last step mean.
fn ends(words: &Words) -> String {
    let [first, last] = [1, STEPS].map(|step| step_told(step, words).into());
    words.say_with("room-survey-ends", &[("first", first), ("last", last)])
}

/// The round of a word that a form sent.
pub(super) fn round(word: &str) -> Option<SurveyRound> {
    SurveyRound::ALL.into_iter().find(|it| it.word() == word)
}

/// What the big screen shows while people answer.
pub(super) struct ScreenSurvey {
    pub(super) statements: Vec<String>,
    pub(super) ends: String,
}

impl ScreenSurvey {
    pub(super) fn of(room: &Room, tag: &str, words: &Words) -> Option<Self> {
        let statements = room.statements_in(room.survey()?.ask(), tag);
        let statements = statements.into_iter();
        Some(Self {
            statements: statements.map(|(_, text)| sanitise(&text)).collect(),
            ends: ends(words),
        })
    }
}

/// How many answered, once that is enough for none of them to be singled out.
pub(super) fn answered(room: &Room, words: &Words) -> Option<Voted> {
    let answered = room.survey()?.answered();
    let (phones, _) = room.company();
    let counts = [("answered", answered.into()), ("phones", phones.into())];
    let said = words.say_with("room-survey-in", &counts);
    let percent = 100 * answered.min(phones) / phones.max(1);
    Disclosure::ROOM
        .is_enough(answered)
        .then_some((said, percent))
}
