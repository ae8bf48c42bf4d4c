//! An event as one line of text.

use crate::language::Words;
use crate::record::{
    Answers, Disclosure, Outcome, Pause, SessionId, Settlement, SurveyRound, Tally, What,
    side_by_side,
};
use crate::scenario::{DEADLINE, RESUME, Scenario};
use crate::view::{
    PartView, answers_told, grade, offered_told, outcome_told, round_told, sanitise, shown_value,
};

/// What the ids of a record are called: by the scenario that it is read with, where there is one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Names<'a>(pub(super) Option<&'a Scenario>);

impl<'a> Names<'a> {
    fn scenario(self, id: &str, words: &Words) -> String {
        named(
            "records-named",
            self.0.map(|it| it.title.clone()),
            id,
            words,
        )
    }

    fn scene(self, id: &str, words: &Words) -> String {
        let title = self.0.and_then(|scenario| {
            let scene = scenario.find_recorded_scene(id)?;
            scenario.scene(scene).title.as_ref()?;
            Some(scenario.scene_name(scene))
        });
        named("records-named", title, id, words)
    }

    /// Where a step led.
    fn target(self, id: &str, words: &Words) -> String {
        match id {
            RESUME => words.say("records-resume"),
            _ => self.scene(id, words),
        }
    }

    fn choice(self, scene: &str, id: &str, words: &Words) -> String {
        if id == DEADLINE {
            return words.say("player-deadline-passed");
        }
        let text = self.0.and_then(|scenario| {
            let scene = scenario.find_recorded_scene(scene)?;
            let choice = scenario.find_choice(scene, id)?;
            Some(scenario.with_names(&scenario.choice(choice).text))
        });
        named("records-quoted", text, id, words)
    }

    fn adviser(self, scene: &str, id: &str, words: &Words) -> String {
        let from = self.0.and_then(|scenario| {
            let scene = scenario.find_recorded_scene(scene)?;
            let mut advice = scenario.scene(scene).advice.iter();
            let adviser = advice.find(|it| it.id == id)?;
            Some(scenario.with_names(&adviser.from))
        });
        named("records-named", from, id, words)
    }

    fn task(self, scene: &str, id: &str, words: &Words) -> String {
        let asked = self.0.and_then(|scenario| {
            let scene = scenario.find_recorded_scene(scene)?;
            let mut tasks = scenario.scene(scene).tasks.iter();
            let task = tasks.find(|it| it.id == id)?;
            Some(scenario.with_names(&task.text))
        });
        named("records-named", asked, id, words)
    }

    fn objective(self, id: &str) -> String {
        let mut objectives = self.0.into_iter().flat_map(|it| &it.objectives);
        let found = objectives.find(|objective| objective.id == id);
        found.map_or_else(|| id.to_owned(), |objective| objective.text.clone())
    }

    /// A text of the scenario.
    fn text(self, text: &str) -> String {
        let named = self.0.map(|scenario| scenario.with_names(text));
        named.unwrap_or_else(|| text.to_owned())
    }

    /// The question that was asked at the start about a variable, and its answer, if it was.
    fn answered(self, id: &str, value: &str) -> Option<(&'a str, &'a str)> {
        let scenario = self.0?;
        let mut all = scenario.asked();
        let asked = all.find(|asked| asked.variable.id == id)?;
        let value = asked.variable.kind.parse(value)?;
        let answer = asked.given(&[(asked.id, value)]);
        Some((&asked.question.text, &answer.text))
    }

    /// A variable and the value with which it began.
    fn drawn(self, id: &str, value: &str, words: &Words) -> (String, String) {
        let variable = self.0.and_then(|scenario| {
            let variable = scenario.find_variable(id)?;
            Some(scenario.variable(variable))
        });
        let label = variable.and_then(|variable| variable.label.clone());
        let shown = variable.and_then(|variable| {
            let value = variable.kind.parse(value)?;
            Some(shown_value(&variable.kind, value, words))
        });
        let value = shown.unwrap_or_else(|| value.to_owned());
        (named("records-named", label, id, words), value)
    }
}

/// A name with its id behind it; the id alone where there is no name, or it says the same.
fn named(key: &str, name: Option<String>, id: &str, words: &Words) -> String {
    match name.filter(|name| name != id) {
        Some(name) => words.say_with(key, &[("name", name.into()), ("id", id.into())]),
        None => id.to_owned(),
    }
}

/// Says what happened, in the reader's language.
pub(super) fn happened(what: &What, names: Names<'_>, words: &Words) -> String {
    let say = |key: &str, values: &[(&str, &str)]| said(key, values, words);
    let at = |key: &str, inject: &str| say(key, &[("inject", &names.scene(inject, words))]);
    match what {
        What::Started {
            scenario,
            version,
            language,
            ..
        } => say(
            "records-started",
            &[
                ("scenario", &names.scenario(scenario, words)),
                ("version", version),
                ("language", language),
            ],
        ),
        What::Drawn { variable, value } => {
            if let Some((question, answer)) = names.answered(variable, value) {
                let values = [("question", question), ("answer", answer)];
                return say("records-answered-first", &values);
            }
            let (variable, value) = names.drawn(variable, value, words);
            say(
                "records-drawn",
                &[("variable", &variable), ("value", &value)],
            )
        }
        What::Decided { scene, choice, to } => {
            let key = match choice == DEADLINE {
                true => "records-deadline",
                false => "records-decided",
            };
            let values = [
                ("scene", &*names.scene(scene, words)),
                ("choice", &names.choice(scene, choice, words)),
                ("to", &names.target(to, words)),
            ];
            say(key, &values)
        }
        What::Continued { scene, to } => {
            let (scene, to) = (names.scene(scene, words), names.target(to, words));
            say("records-continued", &[("scene", &scene), ("to", &to)])
        }
        What::Injected { inject, .. } => at("records-injected", inject),
        What::Noted { scene, text } => {
            let scene = names.scene(scene, words);
            say("records-noted", &[("scene", &scene), ("text", text)])
        }
        What::Answered { question, text } => {
            let question = names.text(question);
            say(
                "records-answered",
                &[("question", &question), ("text", text)],
            )
        }
        What::Rewound { to } => say("records-rewound", &[("to", &to.to_string())]),
        What::Adopted { version, .. } => say("records-adopted", &[("version", version)]),
        What::Ended { ending, .. } => {
            let ending = names.scene(ending, words);
            say("records-ended", &[("ending", &ending)])
        }
        together => happened_together(together, names, words),
    }
}

/// What happened between people: votes, pauses, how a decision was made.
fn happened_together(what: &What, names: Names<'_>, words: &Words) -> String {
    let say = |key: &str, values: &[(&str, &str)]| said(key, values, words);
    let at = |key: &str, scene: &str| say(key, &[("scene", &names.scene(scene, words))]);
    match what {
        What::Hosted(terms) => {
            let (table, tables) = (terms.table.to_string(), terms.tables.to_string());
            say("records-hosted", &[("table", &table), ("tables", &tables)])
        }
        What::Opened { scene } => at("records-opened", scene),
        What::SlidesShown { scene } => at("records-slides-shown", scene),
        What::Extended { minutes } => {
            words.say_with("records-extended", &[("minutes", (*minutes).into())])
        }
        What::Shortened { minutes } => {
            words.say_with("records-shortened", &[("minutes", (*minutes).into())])
        }
        What::Paused { why } => words.say(match why {
            Pause::Break => "records-paused",
            Pause::StopWord => "records-stop-word",
            Pause::Jump => "records-jump",
        }),
        What::BreakUntil { until } => say("records-break-until", &[("time", &until.time_of_day())]),
        What::Unpaused => words.say("records-unpaused"),
        What::VoteOpened {
            scene,
            round,
            roles,
        } => {
            let key = match roles {
                true => "records-vote-opened-roles",
                false => "records-vote-opened",
            };
            let scene = names.scene(scene, words);
            say(key, &[("scene", &scene), ("round", &round.to_string())])
        }
        // How many stands in the vote, once it is closed.
        What::HandsCounted { scene, choice, .. } => {
            let choice = names.choice(scene, choice, words);
            say("records-hands", &[("choice", &choice)])
        }
        What::VoteClosed {
            scene,
            round,
            tally,
        } => vote("records-vote-closed", (scene, *round, tally), names, words),
        What::VoteTakenUp { scene } => at("records-vote-taken-up", scene),
        What::Shown { round, .. } => say("records-shown", &[("round", &round.to_string())]),
        What::Settled {
            scene,
            choice,
            by,
            reason,
            dissent,
        } => {
            let by = match by {
                Settlement::Majority => "records-settled-majority",
                Settlement::Role => "records-settled-role",
                Settlement::Moderator => "records-settled-moderator",
            };
            let choice = names.choice(scene, choice, words);
            with_why(say(by, &[("choice", &choice)]), [reason, dissent], words)
        }
        What::Gathered { table } => say("records-gathered", &[("table", &table.to_string())]),
        What::EndedEarly { scene } => at("records-stopped-at", scene),
        What::Rated { objective, rating } => {
            let (objective, rating) = (names.objective(objective), grade(*rating, words));
            say(
                "records-rated",
                &[("objective", &objective), ("rating", &rating)],
            )
        }
        What::Reopened => words.say("records-reopened"),
        put_right => happened_by_hand(put_right, names, words),
    }
}

/// When people said how far statements are true of them, and what they said.
fn surveyed(round: SurveyRound, answers: &[Answers], words: &Words) -> String {
    let round = round_told(round, words);
    let told = said("records-surveyed", &[("round", &round)], words);
    let answers = answers.iter().map(|it| {
        let counts = answers_told(it, side_by_side(&[it]), words);
        format!("{}: {counts}", sanitise(&it.text))
    });
    let parts: Vec<_> = std::iter::once(told).chain(answers).collect();
    parts.join(" · ")
}

/// When an inject comes that the moderator moved, or that it does not come by itself.
fn rescheduled(inject: &str, at: Option<u32>, names: Names<'_>, words: &Words) -> String {
    let mut values = vec![("inject", names.scene(inject, words).into())];
    values.extend(at.map(|at| ("minutes", at.into())));
    let key = match at {
        Some(_) => "records-rescheduled",
        None => "records-held",
    };
    words.say_with(key, &values)
}

/// What a moderator put right, moved or added.
fn happened_by_hand(what: &What, names: Names<'_>, words: &Words) -> String {
    let say = |key: &str, values: &[(&str, &str)]| said(key, values, words);
    match what {
        What::VoteCorrected {
            scene,
            round,
            tally,
        } => vote(
            "records-vote-corrected",
            (scene, *round, tally),
            names,
            words,
        ),
        What::Corrected {
            decided,
            by,
            reason,
            dissent,
        } => {
            let by = match by {
                Settlement::Majority => "records-corrected-majority",
                Settlement::Role => "records-corrected-role",
                Settlement::Moderator => "records-corrected-moderator",
            };
            let corrected = say(by, &[("seq", &decided.to_string())]);
            with_why(corrected, [reason, dissent], words)
        }
        What::Rescheduled { inject, at } => rescheduled(inject, *at, names, words),
        What::Reworded { inject, text } => {
            let inject = names.scene(inject, words);
            say("records-reworded", &[("inject", &inject), ("text", text)])
        }
        What::Improvised { scene, text } => {
            let scene = names.scene(scene, words);
            say("records-improvised", &[("scene", &scene), ("text", text)])
        }
        What::Offered { offer, taken, .. } => {
            let told = offered_told(offer, *taken, |id| names.scene(id, words), words);
            say("records-offered", &[("offer", &told)])
        }
        What::Planned { text } => say("records-planned", &[("plan", text)]),
        What::Reviewed {
            session,
            text,
            outcome,
            ..
        } => reviewed(session, text, outcome, words),
        What::Surveyed { round, answers, .. } => surveyed(*round, answers, words),
        What::TakenBack { of } => say("records-taken-back", &[("seq", &of.to_string())]),
        What::Otherwise { scene, text } => {
            let scene = names.scene(scene, words);
            say("records-otherwise", &[("scene", &scene), ("text", text)])
        }
        What::Advised { scene, adviser } => {
            let adviser = names.adviser(scene, adviser, words);
            let scene = names.scene(scene, words);
            say(
                "records-advised",
                &[("scene", &scene), ("adviser", &adviser)],
            )
        }
        What::Practised {
            scene, task, kept, ..
        } => practised((scene, task), kept, names, words),
        What::Written { part, .. } => PartView::line(part, words),
        What::Hosted(_)
        | What::Opened { .. }
        | What::SlidesShown { .. }
        | What::Extended { .. }
        | What::Shortened { .. }
        | What::Paused { .. }
        | What::BreakUntil { .. }
        | What::Unpaused
        | What::VoteOpened { .. }
        | What::HandsCounted { .. }
        | What::VoteClosed { .. }
        | What::VoteTakenUp { .. }
        | What::Shown { .. }
        | What::Settled { .. }
        | What::Gathered { .. }
        | What::EndedEarly { .. }
        | What::Rated { .. }
        | What::Reopened => happened_together(what, names, words),
        What::Started { .. }
        | What::Drawn { .. }
        | What::Decided { .. }
        | What::Continued { .. }
        | What::Injected { .. }
        | What::Noted { .. }
        | What::Answered { .. }
        | What::Rewound { .. }
        | What::Adopted { .. }
        | What::Ended { .. } => happened(what, names, words),
    }
}

/// What became of a plan of an earlier session, as far as nobody can be singled out by it.
fn reviewed(session: &SessionId, text: &str, outcome: &Outcome, words: &Words) -> String {
    let told = outcome_told(outcome, words, Some(Disclosure::DOCUMENT));
    let told = format!("{text} · {told}");
    let values = [("session", session.as_str()), ("told", &told)];
    said("records-reviewed", &values, words)
}

/// What was made of a task.
fn practised(
    (scene, task): (&str, &str),
    kept: &[String],
    names: Names<'_>,
    words: &Words,
) -> String {
    let values = [
        ("scene", &*names.scene(scene, words)),
        ("task", &names.task(scene, task, words)),
        ("kept", &kept.join(" · ")),
    ];
    said("records-practised", &values, words)
}

/// How a vote went, as far as nobody can be singled out by it.
fn vote(
    key: &str,
    (scene, round, tally): (&str, u8, &Tally),
    names: Names<'_>,
    words: &Words,
) -> String {
    let shown = tally.shown(Disclosure::DOCUMENT);
    let counts = tally.counts.iter().enumerate();
    let counts = counts.map(|(place, count)| {
        let votes = shown.as_ref().and_then(|shown| shown.counts[place]);
        let votes = votes.map_or_else(|| "–".to_owned(), |votes| votes.to_string());
        format!("{} {votes}", names.choice(scene, &count.choice, words))
    });
    let counts: Vec<_> = counts.collect();
    let values = [
        ("scene", &*names.scene(scene, words)),
        ("round", &round.to_string()),
        ("counts", &counts.join(", ")),
    ];
    said(key, &values, words)
}

/// A sentence, with why and what was said against it.
fn with_why(first: String, lines: [&Option<String>; 2], words: &Words) -> String {
    let keys = ["records-reason", "records-dissent"];
    let lines = keys.into_iter().zip(lines).filter_map(|(key, line)| {
        let text = line.as_deref()?;
        Some(said(key, &[("text", text)], words))
    });
    let parts: Vec<_> = std::iter::once(first).chain(lines).collect();
    parts.join(" ")
}

/// A sentence with values from a record in it, on one line whatever somebody typed.
fn said(key: &str, values: &[(&str, &str)], words: &Words) -> String {
    let values = values.iter();
    let values: Vec<_> = values
        .map(|&(name, value)| {
            let lines: Vec<_> = value.lines().map(sanitise).collect();
            (name, lines.join(" ").into())
        })
        .collect();
    words.say_with(key, &values)
}
