//! One event of a record as it is shown again: the scene as it was met, and what happened there.

use std::cell::RefCell;
use std::sync::Arc;

use crate::engine::{Engine, Run};
use crate::exercise::Stand;
use crate::language::Words;
use crate::language::figure::day_and_time;
use crate::record::{
    Cause, Disclosure, Event, Pause, Retrace, Session, SessionError, SessionId, Settlement,
    Uncalled, What, case_of, played_with, reworded, side_by_side, uncalled,
};
use crate::scenario::{ChoiceId, Scenario};
use crate::view::{
    ConsequenceView, MadeView, PartView, SceneView, advice, answers_told, fill, grade,
    offered_told, outcome_told, round_told, sanitise, shown_value,
};

/// A record that can be walked through.
#[derive(Debug)]
pub(crate) struct ReplayWalk {
    engine: Engine,
    events: Vec<Event>,
    retrace: RefCell<Retrace>,
    id: SessionId,
    /// How many of the events still have their road in the scenario.
    reach: usize,
    /// What is no longer there, where the road ends before the events do.
    gone: Option<String>,
}

/// What is shown at one event, in the reader's language.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct StepView {
    /// Where in the record: `12 / 48 · Tuesday 19:45 · The call`, with the clock of the story.
    pub(crate) heading: String,
    /// When it happened, on this machine's clock.
    pub(crate) when: String,
    pub(crate) shown: ReplayPage,
    /// The choice that was taken here.
    pub(crate) chosen: Option<ChoiceId>,
    pub(crate) told: Vec<Told>,
}

/// What stood before the group.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum ReplayPage {
    /// Before the first scene.
    Cover {
        title: String,
        summary: String,
    },
    Scene(Box<SceneView>),
    /// The road is no longer there.
    Nothing,
}

/// A line of what happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Told {
    Said(String),
    /// A text behind what it is: `Because: …`.
    Labelled(String, String),
    Count(VoteBar),
}

/// What a choice got in a vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct VoteBar {
    pub(crate) text: String,
    /// None of them where the number may not be shown.
    pub(crate) votes: u64,
    /// All votes of this round.
    pub(crate) all: u64,
    /// The number in words, with that of the round before: `7 → 12`.
    pub(crate) figure: String,
}

impl ReplayWalk {
    /// A walk through the events of one session, with the scenario as it is now.
    ///
    /// # Errors
    /// When the events make no session. A road that is gone is no error: the walk ends there and says so.
    pub(crate) fn of(
        id: SessionId,
        engine: Engine,
        events: Vec<Event>,
    ) -> Result<Self, SessionError> {
        let events = Session::unbroken(&id, &engine, events);
        let mut walk = Self {
            retrace: Retrace::new(id.clone(), engine.clone()).into(),
            id,
            engine,
            reach: events.len(),
            events,
            gone: None,
        };
        while walk.reach > 0 {
            match walk.retrace.get_mut().before(&walk.events, walk.reach) {
                Ok(_) => return Ok(walk),
                Err(SessionError::RoadGone { seq, at }) => {
                    let seq = usize::try_from(seq).unwrap_or(usize::MAX);
                    walk.reach = seq.min(walk.reach - 1);
                    walk.gone.get_or_insert(at);
                }
                Err(error) => return Err(error),
            }
        }
        Ok(walk)
    }

    /// How many steps there are to see.
    pub(crate) fn steps(&self) -> usize {
        self.reach + usize::from(self.gone.is_some())
    }

    /// Says that the scenario is another one than was played, when it is.
    pub(crate) fn changed(&self, words: &Words) -> Option<String> {
        let scenario = self.engine.scenario();
        let played = played_with(&self.events);
        let changed = played.is_some_and(|(_, hash)| hash != scenario.hash);
        changed.then(|| words.say("replay-changed"))
    }

    /// What is shown at the event in this place.
    pub(crate) fn step(&self, place: usize, words: &Words) -> StepView {
        let Some(event) = self.events.get(place) else {
            return StepView {
                heading: String::new(),
                when: String::new(),
                shown: ReplayPage::Nothing,
                chosen: None,
                told: Vec::new(),
            };
        };
        let run = if place < self.reach {
            self.met(place).ok()
        } else {
            None
        };
        let shown = match (&event.what, &run) {
            (_, None) => ReplayPage::Nothing,
            (What::Started { .. }, Some(run)) => cover(run.engine().scenario()),
            (_, Some(run)) => ReplayPage::Scene(Box::new(self.scene(place, run, words))),
        };
        let told = match &run {
            Some(run) => self.told(place, run, words),
            None => vec![Told::Said(self.gone_sentence(words))],
        };
        let chosen = match (&event.what, &run) {
            (What::Decided { choice, .. } | What::Settled { choice, .. }, Some(run)) => {
                let scenario = run.engine().scenario();
                scenario.find_choice(run.state().scene(), choice)
            }
            _ => None,
        };
        StepView {
            heading: self.heading(place, &shown),
            when: day_and_time(event.at.civil(), words),
            shown,
            chosen,
            told,
        }
    }

    /// The scene as the group read it: an inject may have been told in other words by then.
    fn scene(&self, place: usize, run: &Run, words: &Words) -> SceneView {
        let view = SceneView::of(run, words);
        let scenario = run.engine().scenario();
        let id = &scenario.scene(run.state().scene()).id;
        match reworded(&self.events[..=place], id) {
            Some(text) => view.in_other_words(text),
            None => view,
        }
    }

    fn heading(&self, place: usize, shown: &ReplayPage) -> String {
        let mut parts = vec![format!("{} / {}", place + 1, self.events.len())];
        match shown {
            ReplayPage::Cover { title, .. } => parts.push(title.clone()),
            ReplayPage::Scene(view) => {
                parts.extend(Some(view.heading()).filter(|heading| !heading.is_empty()));
            }
            ReplayPage::Nothing => {}
        }
        parts.join(" · ")
    }

    fn gone_sentence(&self, words: &Words) -> String {
        let at = self.gone.as_deref().unwrap_or_default();
        words.say_with("replay-gone", &[("at", sanitise(at).into())])
    }

    /// The run that the group saw at this event: a decision is met before it is taken.
    fn met(&self, place: usize) -> Result<Run, SessionError> {
        match self.events[place].what {
            What::Decided { .. } | What::Continued { .. } => match self.as_written(place) {
                Some(mut written) => written.before(&self.events, place),
                None => self.retrace.borrow_mut().before(&self.events, place),
            },
            _ => self.after(place),
        }
    }

    fn after(&self, place: usize) -> Result<Run, SessionError> {
        match self.as_written(place) {
            Some(mut written) => written.after(&self.events, place),
            None => self.retrace.borrow_mut().after(&self.events, place),
        }
    }

    /// Through a case as it was written by this event: what was written later, nobody had read. `None` where there is no
    /// case, or none in words of its own by then.
    fn as_written(&self, place: usize) -> Option<Retrace> {
        let mut last = self.events[..=place].iter();
        let last = last.rposition(|event| matches!(event.what, What::Written { .. }))?;
        let later = self.events[place..].iter().skip(1);
        // What it is at last is at hand.
        if !later
            .clone()
            .any(|event| matches!(event.what, What::Written { .. }))
        {
            return None;
        }
        let scenario = case_of(&self.events[..=last])?.scenario()?;
        Some(Retrace::new(
            self.id.clone(),
            Engine::new(Arc::new(scenario)),
        ))
    }

    fn told(&self, place: usize, run: &Run, words: &Words) -> Vec<Told> {
        let scenario = self.engine.scenario();
        let labelled = |key: &str, text: &str| Told::Labelled(words.say(key), sanitise(text));
        let said = |key: &str| vec![Told::Said(words.say(key))];
        match &self.events[place].what {
            What::Started { .. } => said("replay-started"),
            What::Drawn { variable, value } => vec![drawn(scenario, variable, value, words)],
            What::Decided { .. } => self.decided(place, words),
            What::Continued { .. } => said("replay-continued"),
            What::Injected { by, .. } => said(match by {
                Cause::Condition => "replay-injected-condition",
                Cause::Clock => "replay-injected-clock",
                Cause::Moderator => "replay-injected-moderator",
            }),
            What::Noted { text, .. } => vec![labelled("replay-noted", text)],
            What::Answered { question, text } => vec![
                Told::Labelled(
                    words.say("replay-question"),
                    fill(question, run, run.state(), words),
                ),
                labelled("replay-answer", text),
            ],
            What::Rewound { .. } => said("replay-rewound"),
            What::Adopted { version, .. } => {
                let version = [("version", sanitise(version).into())];
                vec![Told::Said(words.say_with("replay-adopted", &version))]
            }
            What::Ended { .. } => said("replay-ended"),
            together => self.together(place, together, run, words),
        }
    }

    /// What happened between people.
    fn together(&self, place: usize, what: &What, run: &Run, words: &Words) -> Vec<Told> {
        let said = |key: &str| vec![Told::Said(words.say(key))];
        let counted = |key: &str, name: &str, count: u64| {
            vec![Told::Said(words.say_with(key, &[(name, count.into())]))]
        };
        let text = |choice: &str| choice_text(run, choice, words);
        match what {
            What::Hosted(terms) if terms.tables > 1 => {
                let values = [
                    ("table", terms.table.into()),
                    ("tables", terms.tables.into()),
                ];
                vec![Told::Said(words.say_with("replay-hosted-tables", &values))]
            }
            What::Hosted(_) => said("replay-hosted"),
            What::Reopened => said("replay-reopened"),
            What::Opened { .. } => said("replay-opened"),
            What::SlidesShown { .. } => said("replay-slides-shown"),
            What::Extended { minutes } => counted("replay-extended", "minutes", (*minutes).into()),
            What::Shortened { minutes } => {
                counted("replay-shortened", "minutes", (*minutes).into())
            }
            What::Paused { why } => said(match (why, uncalled(&self.events, place)) {
                (_, Some(Uncalled::ComingIn)) => "replay-coming-in",
                (_, Some(Uncalled::Killed)) => "replay-killed",
                (Pause::Break, None) => "replay-paused",
                (Pause::StopWord, None) => "replay-stop-word",
                (Pause::Jump, None) => "replay-jump",
            }),
            What::BreakUntil { until } => {
                let until = [("time", until.time_of_day().into())];
                vec![Told::Said(words.say_with("replay-break-until", &until))]
            }
            What::Unpaused => said("replay-unpaused"),
            What::VoteOpened { round, roles, .. } => {
                let mut told = counted("replay-vote-opened", "round", (*round).into());
                if *roles {
                    told.push(Told::Said(words.say("replay-vote-roles")));
                }
                told
            }
            // How many stands in the vote, once it is closed.
            What::HandsCounted { choice, .. } => {
                vec![Told::Labelled(words.say("replay-hands"), text(choice))]
            }
            What::VoteClosed { round, .. } => {
                let mut told = counted("replay-vote-closed", "round", (*round).into());
                told.extend(self.tally(place, *round, run, words));
                told
            }
            What::Shown { round, .. } => {
                let mut told = counted("replay-shown", "round", (*round).into());
                told.extend(self.tally(place, *round, run, words));
                told
            }
            What::VoteTakenUp { .. } => said("replay-vote-taken-up"),
            What::VoteCorrected { round, .. } => {
                let mut told = said("replay-vote-corrected");
                told.extend(self.tally(place, *round, run, words));
                told
            }
            What::Settled { choice, .. } => settled(what, text(choice), words),
            What::Gathered { table } => counted("replay-gathered", "table", (*table).into()),
            What::EndedEarly { .. } => said("replay-ended-early"),
            What::Rated { objective, rating } => {
                let objectives = &run.engine().scenario().objectives;
                let found = objectives.iter().find(|found| found.id == *objective);
                let text = found.map_or(objective, |found| &found.text);
                vec![
                    Told::Labelled(words.say("replay-objective"), sanitise(text)),
                    Told::Labelled(words.say("replay-rated"), grade(*rating, words)),
                ]
            }
            put_right => self.by_hand(put_right, run, words),
        }
    }

    /// What a moderator put right, moved or added.
    fn by_hand(&self, what: &What, run: &Run, words: &Words) -> Vec<Told> {
        let title = |id: &str| {
            let scenario = self.engine.scenario();
            let scene = scenario.find_recorded_scene(id);
            let name = scene.map_or_else(|| id.to_owned(), |scene| scenario.scene_name(scene));
            sanitise(&name)
        };
        let labelled = |key: &str, text: &str| vec![Told::Labelled(words.say(key), sanitise(text))];
        match what {
            What::Corrected {
                by,
                reason,
                dissent,
                ..
            } => {
                let mut told = vec![Told::Said(words.say("replay-corrected"))];
                told.push(Told::Said(words.say(match by {
                    Settlement::Majority => "replay-corrected-majority",
                    Settlement::Role => "replay-corrected-role",
                    Settlement::Moderator => "replay-corrected-moderator",
                })));
                told.extend(why(reason.as_deref(), dissent.as_deref(), words));
                told
            }
            What::Rescheduled { inject, at } => {
                let mut values = vec![("inject", title(inject).into())];
                let key = match at {
                    Some(_) => "replay-rescheduled",
                    None => "replay-held",
                };
                values.extend(at.map(|at| ("minutes", at.into())));
                vec![Told::Said(words.say_with(key, &values))]
            }
            What::Reworded { inject, text } => {
                let values = [("inject", title(inject).into())];
                let label = words.say_with("replay-reworded", &values);
                vec![Told::Labelled(label, sanitise(text))]
            }
            What::Improvised { text, .. } => labelled("replay-improvised", text),
            What::Offered { offer, taken, .. } => {
                labelled("replay-offered", &offered_told(offer, *taken, title, words))
            }
            What::Advised { adviser, .. } => advised(adviser, run, words),
            What::Practised { .. } => practised(what, run, words),
            What::Planned { text } => labelled("replay-planned", text),
            What::Reviewed { text, outcome, .. } => {
                let told = outcome_told(outcome, words, Some(Disclosure::DOCUMENT));
                labelled("replay-reviewed", &format!("{text} · {told}"))
            }
            What::Surveyed { round, answers, .. } => {
                let about = [("round", round_told(*round, words).into())];
                let mut told = vec![Told::Said(words.say_with("replay-surveyed", &about))];
                told.extend(answers.iter().map(|it| {
                    let counts = answers_told(it, side_by_side(&[it]), words);
                    Told::Labelled(format!("{}:", sanitise(&it.text)), counts)
                }));
                told
            }
            What::TakenBack { .. } => vec![Told::Said(words.say("replay-taken-back"))],
            What::Otherwise { text, .. } => labelled("replay-otherwise", text),
            What::Written { part, .. } => {
                let part = PartView::of(part, words).into_iter();
                part.map(|part| Told::Labelled(format!("{}:", part.label), part.text))
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    fn decided(&self, place: usize, words: &Words) -> Vec<Told> {
        let after = self.after(place).ok();
        let Some(view) = after.and_then(|run| ConsequenceView::of(&run, words)) else {
            return Vec::new();
        };
        let mut told = Vec::new();
        if view.deadline {
            told.push(Told::Said(words.say("player-time-up")));
        }
        let parts = view.told(words).into_iter();
        let chosen = view.choice;
        told.extend(chosen.map(|text| Told::Labelled(words.say("replay-chosen"), text)));
        told.extend(parts.map(|(label, text)| Told::Labelled(label, text)));
        told
    }

    /// How a vote was spread, beside the round before it, as far as it may be shown.
    fn tally(&self, place: usize, round: u8, run: &Run, words: &Words) -> Vec<Told> {
        let stand = Stand::of(&self.events[..=place]);
        let Some((tally, before)) = stand.round(round) else {
            return Vec::new();
        };
        let said = |votes: Option<u64>| votes.map_or_else(|| "–".to_owned(), |it| it.to_string());
        let shown = tally.shown(Disclosure::DOCUMENT);
        let unsure = tally.unsure(Disclosure::DOCUMENT);
        let all = shown.as_ref().map_or(0, |shown| shown.total);
        let counts = tally.counts.iter().enumerate().map(|(place, count)| {
            let votes = shown.as_ref().and_then(|shown| shown.counts[place]);
            let mut figure = match before {
                Some(before) => {
                    let before = before.shown_for(&count.choice, Disclosure::DOCUMENT);
                    format!("{} → {}", said(before), said(votes))
                }
                None => said(votes),
            };
            if let Some(unsure @ 1..) = unsure[place] {
                let unsure = [("unsure", unsure.into())];
                figure = format!("{figure} ({})", words.say_with("replay-unsure", &unsure));
            }
            Told::Count(VoteBar {
                text: choice_text(run, &count.choice, words),
                votes: votes.unwrap_or_default(),
                all,
                figure,
            })
        });
        counts.collect()
    }
}

/// Who decided, why, and what was said against it.
fn settled(what: &What, choice: String, words: &Words) -> Vec<Told> {
    let What::Settled {
        by,
        reason,
        dissent,
        ..
    } = what
    else {
        return Vec::new();
    };
    let by = match by {
        Settlement::Majority => "replay-settled-majority",
        Settlement::Role => "replay-settled-role",
        Settlement::Moderator => "replay-settled-moderator",
    };
    let decided = Told::Labelled(words.say(by), choice);
    let why = why(reason.as_deref(), dissent.as_deref(), words);
    std::iter::once(decided).chain(why).collect()
}

/// What was said by somebody who was asked for advice, as it was read.
fn advised(adviser: &str, run: &Run, words: &Words) -> Vec<Told> {
    let advice = advice(run, words);
    let found = advice.iter().find(|it| it.id == adviser);
    let (from, text) = match found {
        Some(found) => (found.from.clone(), found.words()),
        None => (sanitise(adviser), String::new()),
    };
    let label = words.say_with("player-advised", &[("from", from.into())]);
    vec![Told::Labelled(format!("{label}:"), text)]
}

/// What was made of a task.
fn practised(what: &What, run: &Run, words: &Words) -> Vec<Told> {
    let made = MadeView::of(run.engine().scenario(), what);
    let told = made.into_iter().map(|made| {
        let label = words.say_with("task-made", &[("task", made.task.as_str().into())]);
        Told::Labelled(label, made.told(words).join(" · "))
    });
    told.collect()
}

/// Why it was decided so, and what was said against it.
fn why(reason: Option<&str>, dissent: Option<&str>, words: &Words) -> Vec<Told> {
    let lines = [("replay-reason", reason), ("replay-dissent", dissent)];
    let lines = lines.into_iter();
    lines
        .filter_map(|(key, line)| Some(Told::Labelled(words.say(key), sanitise(line?))))
        .collect()
}

fn cover(scenario: &Scenario) -> ReplayPage {
    ReplayPage::Cover {
        title: sanitise(&scenario.title),
        summary: sanitise(&scenario.summary),
    }
}

/// What was settled before the first scene, named as the screens name it; what they do not show is not named here.
fn drawn(scenario: &Scenario, variable: &str, value: &str, words: &Words) -> Told {
    let found = scenario.find_variable(variable);
    let mut questions = scenario.asked();
    if let Some(asked) = questions.find(|asked| Some(asked.id) == found)
        && let Some(value) = asked.variable.kind.parse(value)
    {
        let answer = asked.given(&[(asked.id, value)]);
        let values = [
            ("question", sanitise(&asked.question.text).into()),
            ("answer", sanitise(&answer.text).into()),
        ];
        return Told::Said(words.say_with("replay-answered-first", &values));
    }
    let shown = found.map(|id| scenario.variable(id)).and_then(|found| {
        let value = found.kind.parse(value)?;
        Some((
            found.label.as_deref()?,
            shown_value(&found.kind, value, words),
        ))
    });
    let Some((label, value)) = shown else {
        return Told::Said(words.say("replay-drawn-unnamed"));
    };
    let values = [("what", sanitise(label).into()), ("value", value.into())];
    Told::Said(words.say_with("replay-drawn", &values))
}

/// A choice of the present scene, as it was read.
fn choice_text(run: &Run, choice: &str, words: &Words) -> String {
    let scenario = run.engine().scenario();
    match scenario.find_choice(run.state().scene(), choice) {
        Some(id) => fill(&scenario.choice(id).text, run, run.state(), words),
        None => sanitise(choice),
    }
}
