//! What a session was, put together from its record: what happened, what moved the evening, what else there was.
//!
//! Never a judgement of people. Both roads are told where a group went back. Chances are those of somebody who goes on
//! with closed eyes, from the exploration that a caller hands in; without it the rest is told all the same.

mod moment;
mod outlook;
mod profile;
mod turning;
mod walk;

use std::time::Duration;

pub(crate) use moment::{Decision, Happening, ToldMoment, VoteLine, VoteRound};
pub(crate) use outlook::{EndingOutlook, Outlook};
pub(crate) use profile::{Profile, RatedObjective};
pub(crate) use turning::TurningPoint;
pub(crate) use walk::WalkedRoads;

use crate::analysis::Prospects;
#[cfg(feature = "share")]
use crate::debrief::observed::Observed;
use crate::debrief::statements::{StatementRounds, statements};
use crate::engine::Engine;
use crate::exercise::Stand;
use crate::language::Words;
use crate::record::{
    Disclosure, Event, Moment, Record, Session, SessionError, SessionId, Terms, case_of,
    in_last_words,
};
use crate::scenario::{Case, CaseTopic, Scenario};
use crate::view::{AnsweredView, DebriefView, FactsView, answered, fill, sanitise};

/// Everything that is told of one session, in the reader's language.
#[derive(Debug, Clone, PartialEq)]
pub struct AfterAction {
    pub(crate) session: SessionId,
    pub(crate) scenario: String,
    pub(crate) title: String,
    pub(crate) version: String,
    /// The language it is written in, as BCP 47 has it.
    pub(crate) language: String,
    pub(crate) started: Moment,
    /// How long the group was at it, breaks left out; none for somebody alone, who may have slept in between.
    pub(crate) lasted: Option<Duration>,
    /// On what terms a group met; none for somebody alone.
    pub(crate) terms: Option<Terms>,
    /// What was asked at the start, with what was answered.
    pub(crate) answered: Vec<AnsweredView>,
    /// Where it went, on a map.
    pub(crate) walk: WalkedRoads,
    /// What happened, oldest first, on every road.
    pub(crate) timeline: Vec<ToldMoment>,
    /// Every ending, with what came of it.
    pub(crate) endings: Vec<EndingChance>,
    /// Whether it is a case that people brought: what an option brings and costs there, they expect.
    pub(crate) of_a_case: bool,
    /// What people gave along to whoever brought it.
    pub(crate) advice: Vec<String>,
    /// The decision that moved the chances of the endings most, by its place in the timeline.
    pub(crate) turning: Option<TurningPoint>,
    pub(crate) profile: Vec<Profile>,
    pub(crate) objectives: Vec<RatedObjective>,
    /// What people said of themselves. Without other records, nothing of other evenings.
    pub(crate) statements: Vec<StatementRounds>,
    /// What evaluators of an exercise with many rooms saw: when, who, and what. Only a shared store knows of them.
    pub(crate) observed: Vec<(Moment, String, String)>,
    /// The questions of the debrief, with what was answered.
    pub(crate) questions: Vec<(String, Option<String>)>,
    /// What often helps, with its sources.
    pub(crate) practice: Vec<(String, Vec<String>)>,
    pub(crate) agreement: Option<String>,
    /// Who to turn to and what to know, when the scenario names it.
    pub(crate) help: Option<FactsView>,
    pub(crate) closing: Option<String>,
    /// Whether exact chances could be told.
    pub(crate) exact: bool,
    /// The first event that cannot be read, when the record is damaged; a caller says so.
    pub(crate) damaged_from: Option<u64>,
}

/// An ending of the scenario.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct EndingChance {
    pub(crate) id: String,
    pub(crate) title: String,
    /// Whether the last road came to it.
    pub(crate) reached: bool,
    /// Its chance before anything was chosen, from 0 to 1.
    pub(crate) chance: Option<f64>,
}

impl AfterAction {
    /// Puts together what a record says, in the language of `engine`, whose scenario it is, and as it may be told to
    /// somebody who was not there.
    ///
    /// # Errors
    /// When the events make no session, or the scenario no longer has their road.
    pub fn of(
        id: &SessionId,
        engine: &Engine,
        events: &[Event],
        prospects: Option<&Prospects>,
        words: &Words,
    ) -> Result<Self, SessionError> {
        Self::disclosing(id, engine, events, prospects, Disclosure::DOCUMENT, words)
    }

    /// The same with the counts that `disclosure` lets be shown.
    pub(crate) fn disclosing(
        id: &SessionId,
        engine: &Engine,
        events: &[Event],
        prospects: Option<&Prospects>,
        disclosure: Disclosure,
        words: &Words,
    ) -> Result<Self, SessionError> {
        // A case is told as it reads at last.
        let mut events = events.to_vec();
        in_last_words(&mut events);
        let session = Session::replay(id.clone(), engine.clone(), events)?;
        let events = session.events();
        let scenario = engine.scenario();
        let stand = Stand::of(events);
        let first = events.first().expect("a session begins with an event");
        let last = events.last().expect("a session begins with an event");
        let timeline = moment::timeline(id, engine, events, prospects, disclosure, words)?;
        let start = prospects.and_then(|it| it.at_start(session.run().drawn()));
        let reached = session.run().ending();
        let chance_of = |ending| {
            let place = prospects?.endings().iter().position(|&it| it == ending)?;
            start.as_ref()?.chances.get(place).copied()
        };
        let endings = scenario
            .scene_ids()
            .filter(|&id| scenario.scene(id).exit == crate::scenario::Exit::Ending)
            .map(|ending| EndingChance {
                id: scenario.scene(ending).id.clone(),
                title: outlook::title(scenario, ending),
                reached: reached == Some(ending),
                chance: chance_of(ending),
            });
        let view = DebriefView::of(session.run(), words);
        let answers = session.answers();
        let answer = |question: &str| {
            let mut given = answers.iter().filter(|answer| answer.question == question);
            given.next().map(|answer| sanitise(&answer.text))
        };
        let questions = scenario.debrief.questions.iter();
        let filled = |text: &str| fill(text, session.run(), session.run().state(), words);
        Ok(Self {
            session: id.clone(),
            scenario: scenario.id.clone(),
            title: sanitise(&scenario.title),
            version: sanitise(&scenario.version),
            language: scenario.language.clone(),
            started: first.at,
            lasted: stand.terms.is_some().then(|| stand.exercise(last.at)),
            terms: stand.terms,
            answered: answered(session.run()),
            endings: endings.collect(),
            of_a_case: scenario.is_a_case(),
            advice: case_of(events).map_or_else(Vec::new, |case| advice(&case)),
            turning: turning::turning(&timeline),
            profile: profile::profile(session.run(), start.as_ref()),
            objectives: profile::objectives(scenario, events),
            statements: statements(id, events, &[], scenario),
            observed: Vec::new(),
            questions: questions
                .map(|question| (filled(question), answer(question)))
                .collect(),
            practice: view.map(|view| view.practice).unwrap_or_default(),
            agreement: scenario.debrief.agreement.as_deref().map(filled),
            help: match scenario.is_a_case() {
                true => Some(FactsView::on_paper(scenario, words)),
                false => FactsView::of(scenario, words),
            },
            closing: scenario.debrief.closing.as_deref().map(filled),
            exact: prospects.is_some(),
            damaged_from: None,
            walk: WalkedRoads::of(id, engine, events)?,
            timeline,
        })
    }

    /// The same with what the record says in which everybody was `asked`, and what others say of the same statements.
    #[must_use]
    pub(crate) fn beside(self, asked: &Record, others: &[Record], scenario: &Scenario) -> Self {
        Self {
            statements: statements(&asked.summary.id, &asked.events, others, scenario),
            ..self
        }
    }

    /// The same with what evaluators saw.
    #[cfg(feature = "share")]
    #[must_use]
    pub(crate) fn observed_by(
        self,
        observed: &[Observed],
        scenario: &Scenario,
        words: &Words,
    ) -> Self {
        let observed = observed
            .iter()
            .map(|it| (it.at, sanitise(&it.by), it.told(scenario, words)));
        Self {
            observed: observed.collect(),
            ..self
        }
    }

    /// Whether there is anything to have a chance: of a single ending there is none to tell.
    pub(crate) fn may_turn(&self) -> bool {
        self.endings.len() > 1
    }

    /// The ending that was reached.
    pub(crate) fn ending(&self) -> Option<&EndingChance> {
        self.endings.iter().find(|ending| ending.reached)
    }

    /// The table with which the group went on, when it did.
    pub(crate) fn gathered(&self) -> Option<u8> {
        let mut told = self.timeline.iter().rev();
        told.find_map(|told| match told.what {
            Happening::Gathered { table, .. } => Some(table),
            _ => None,
        })
    }

    /// What the group means to do from now on, oldest first.
    pub(crate) fn plans(&self) -> Vec<String> {
        let plans = self.timeline.iter().filter_map(|told| match &told.what {
            Happening::Planned(text) => Some(text.clone()),
            _ => None,
        });
        plans.collect()
    }

    /// Whether people said with their votes how sure they were.
    pub(crate) fn asks_confidence(&self) -> bool {
        self.terms.as_ref().is_some_and(|terms| terms.confidence)
    }

    /// Whether there is a count that may not be shown.
    pub(crate) fn hides(&self) -> bool {
        let votes = self.decisions().flat_map(|(_, decision)| &decision.votes);
        let mut lines = votes.flat_map(|vote| &vote.lines);
        lines.any(|line| line.votes.is_none())
    }

    /// The decisions of the road that was ended on, oldest first.
    pub(crate) fn road(&self) -> impl Iterator<Item = &Decision> {
        let decisions = self.decisions();
        decisions
            .filter_map(|(place, decision)| self.timeline[place].on_the_road.then_some(decision))
    }

    /// The decisions of the timeline, with their places in it.
    pub(crate) fn decisions(&self) -> impl Iterator<Item = (usize, &Decision)> {
        let told = self.timeline.iter().enumerate();
        told.filter_map(|(place, told)| match &told.what {
            Happening::Decided(decision) => Some((place, &**decision)),
            _ => None,
        })
    }

    /// The first decision on the last road, by its place in the timeline, whose chances nobody knows though they are
    /// exact before it: something happened there that the scenario by itself never comes to, such as an inject that was
    /// sent early.
    pub(crate) fn unknown_from(&self) -> Option<usize> {
        let mut on_the_road = self
            .decisions()
            .filter(|(place, _)| self.timeline[*place].on_the_road);
        let unknown = on_the_road.find(|(_, decision)| decision.outlook.is_none());
        unknown.filter(|_| self.exact).map(|(place, _)| place)
    }
}

/// What people gave along, as it is read.
fn advice(case: &Case) -> Vec<String> {
    let lines = case.kept(None).into_iter();
    let advice = lines.filter(|line| line.about == CaseTopic::Advice);
    advice.map(|line| sanitise(&line.text)).collect()
}
