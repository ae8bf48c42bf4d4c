//! The statements that people are asked about: which can be asked now, and what phones answer.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Room;
use crate::exercise::seats::{Token, Unheard};
use crate::exercise::stand::Phase;
use crate::exercise::survey::{Ask, OpenSurvey};
use crate::exercise::table::Table;
use crate::record::{STEPS, SurveyRound, surveys};

impl Room {
    /// The survey that is open.
    pub(crate) fn survey(&self) -> Option<&OpenSurvey> {
        self.survey.as_ref()
    }

    /// Everything that this group can be asked in its evening, in the order in which it is. Where an earlier evening had
    /// the same statements, they are asked once before this one: for both.
    pub(crate) fn asks(&self) -> Vec<Ask> {
        let scenario = self.tables[0].scenario();
        let statements = scenario.statements.iter();
        let statements = statements.map(|it| (it.id.clone(), it.text.clone()));
        let statements: Vec<_> = statements.collect();
        let own = |round| Ask {
            round,
            scenario: scenario.id.clone(),
            session: None,
            statements: statements.clone(),
            read: Vec::new(),
        };
        let again = self
            .again
            .iter()
            .map(|ask| match ask.scenario == scenario.id {
                true => Ask {
                    statements: statements.clone(),
                    ..ask.clone()
                },
                false => ask.clone(),
            });
        let mut asks: Vec<_> = again.filter(|ask| !ask.statements.is_empty()).collect();
        let asked_again = asks.iter().any(|ask| ask.scenario == scenario.id);
        if !statements.is_empty() {
            asks.extend((!asked_again).then(|| own(SurveyRound::Before)));
            asks.push(own(SurveyRound::After));
        }
        asks
    }

    /// Whether something can be asked now: before the exercise while people come in, and afterwards once every table came
    /// to its end. What was answered is not asked again: the difference would tell what somebody answered who came later.
    pub(crate) fn may_ask(&self, round: SurveyRound) -> bool {
        let asked = surveys(self.tables[0].session().events());
        if asked.iter().any(|it| it.round == round) {
            return false;
        }
        let ended =
            |table: &Table| matches!(table.stand().phase, Phase::Ended | Phase::Gathered { .. });
        let before = !self.tables.iter().any(|table| table.stand().has_begun());
        let after = self.tables.iter().all(ended);
        match round {
            SurveyRound::Before => before,
            SurveyRound::After => after,
            SurveyRound::Later => before || after,
        }
    }

    /// The statements of what is asked as they read in a language, each with its id.
    pub(crate) fn statements_in(&self, ask: &Ask, tag: &str) -> Vec<(String, String)> {
        let own = self.scenario_in(tag);
        let scenario = match own.id == ask.scenario {
            true => Some(own),
            false => ask
                .read
                .iter()
                .map(Arc::as_ref)
                .find(|it| it.language == tag),
        };
        let known = |id: &str| scenario?.statements.iter().find(|it| it.id == id);
        let statements = ask.statements.iter();
        let read = statements.map(|(id, text)| {
            let text = known(id).map_or(text, |known| &known.text);
            (id.clone(), text.clone())
        });
        read.collect()
    }

    /// Takes what a phone answers in the survey of a round; later answers replace earlier ones.
    ///
    /// # Errors
    /// When that is not asked any more, or nothing of it is an answer.
    pub(in crate::exercise) fn answer(
        &mut self,
        token: Token,
        round: SurveyRound,
        steps: &BTreeMap<String, u8>,
    ) -> Result<(), Unheard> {
        self.seats.seat(token).ok_or(Unheard::NoSeat)?;
        let open = self.survey.as_mut();
        let open = open.filter(|open| open.ask().round == round && !open.closing);
        let open = open.ok_or(Unheard::NotOpen)?;
        let asked = open.ask().statements.iter();
        let steps = asked.filter_map(|(id, _)| Some((id.clone(), *steps.get(id)?)));
        let steps: BTreeMap<_, _> = steps
            .filter(|(_, step)| (1..=STEPS).contains(step))
            .collect();
        if steps.is_empty() {
            return Err(Unheard::Unanswered);
        }
        open.take(token, steps);
        Ok(())
    }

    /// Asks everybody, or no more.
    pub(in crate::exercise) fn ask_everybody(&mut self, round: Option<SurveyRound>) {
        let ask = round.and_then(|round| self.asks().into_iter().find(|ask| ask.round == round));
        self.survey = ask.map(OpenSurvey::of);
    }

    /// No answer comes in any more while what was counted is kept, or they do again.
    pub(in crate::exercise) fn close_survey(&mut self, closing: bool) {
        if let Some(survey) = &mut self.survey {
            survey.closing = closing;
        }
    }

    /// The room, which asks again what an earlier group was asked.
    #[must_use]
    pub(crate) fn asking_again(self, again: Option<Ask>) -> Self {
        Self { again, ..self }
    }
}
