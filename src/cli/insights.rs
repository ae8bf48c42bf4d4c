//! `veerkracht insights`: what many sessions say, in counts that single nobody out.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use serde::Serialize;

use super::check::refuse;
use super::failure::{Failure, Result};
use super::figure::bar;
use super::recorded::{Threshold, asked, title, without_rehearsals};
use super::shared_source::SharedSource;
use super::{Common, json};
use crate::debrief::data::{Separator, statements};
use crate::debrief::insights::{
    AfterInject, Dilemma, InjectCounts, Insights, PlansMade, PlansTold, RoundCounts,
    StatementCounts, VoteShift,
};
use crate::engine::Engine;
use crate::language::Words;
use crate::language::figure::{decimal, percent};
use crate::library::{Broken, Title, find};
use crate::record::Disclosure;
use crate::record::{Event, Record, Session, surveys};
use crate::view::wrap::marked;
use crate::view::{group_told, round_told, sanitise};

/// Columns of a line.
const WIDTH: usize = 80;

#[derive(Debug, clap::Args)]
pub(super) struct InsightsCommand {
    #[command(flatten)]
    source: SharedSource,
    /// Exports of sessions, or folders of them; all sessions on this computer without any
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    threshold: Threshold,
    #[arg(long, value_enum, default_value_t)]
    format: InsightsForm,
    /// Another version of the scenario than was played, for its titles: a file, or the id of one that ships
    #[arg(long, value_name = "PATH")]
    scenario: Option<String>,
}

/// How the answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
enum InsightsForm {
    #[default]
    Human,
    Json,
    /// What people said of themselves, as a table
    Csv,
}

/// A scenario that was named, or what is wrong with it.
type Named = std::result::Result<Title, Box<Broken>>;

/// What is written as JSON.
#[derive(Debug, Serialize)]
struct InsightsJson<'a> {
    threshold: u32,
    scenarios: &'a [Insights],
}

impl InsightsCommand {
    pub(super) fn run(&self, common: &Common) -> Result<ExitCode> {
        let common = &self.source.of(common);
        let words = common.words();
        let mut scenarios: BTreeMap<String, Vec<Record>> = BTreeMap::new();
        let mut told = PlansTold::default();
        for record in without_rehearsals(asked(&self.paths, common, &words)?, &words)? {
            told.take(&record.events);
            let records = scenarios
                .entry(record.summary.scenario.clone())
                .or_default();
            records.push(record);
        }
        let named = match self.named(&scenarios, &words)? {
            Some(Err(broken)) => return refuse(*broken, &words),
            Some(Ok(title)) => Some(title),
            None => None,
        };
        let disclosure = Disclosure::new(self.threshold.threshold);
        let again = asked_again(&scenarios);
        let mut all = Vec::with_capacity(scenarios.len());
        for (id, records) in scenarios {
            let title = match &named {
                Some(named) if named.id() == id => Some(named.clone()),
                _ => title(&records, None)?.ok(),
            };
            let scenario = title.and_then(|it| it.in_language(words.reads()).cloned());
            let engine = scenario.as_ref().map(|it| Engine::new(Arc::clone(it)));
            let planned = records
                .iter()
                .map(|record| (&record.summary.id, record.events.as_slice()));
            let plans = told.of(planned, disclosure);
            let sessions: Vec<_> = records
                .into_iter()
                .map(|record| match &engine {
                    Some(engine) => to_the_end(record, engine),
                    None => record.events,
                })
                .collect();
            let scenario = scenario.as_deref();
            let again = again.get(&id).map_or(&[][..], Vec::as_slice);
            all.push(Insights {
                plans,
                ..Insights::of(&id, &sessions, again, scenario, disclosure)
            });
        }
        let mut out = io::stdout().lock();
        match self.format {
            InsightsForm::Json => {
                let written = InsightsJson {
                    threshold: disclosure.fewest(),
                    scenarios: &all,
                };
                json::write(out, &written)?;
            }
            InsightsForm::Csv => {
                let separator = Separator::usual(words.language());
                out.write_all(statements(&all, separator)?.as_bytes())?;
            }
            InsightsForm::Human => out.write_all(human(&all, disclosure, &words).as_bytes())?,
        }
        Ok(ExitCode::SUCCESS)
    }

    /// The scenario that was named, when any of these sessions played it.
    fn named(
        &self,
        scenarios: &BTreeMap<String, Vec<Record>>,
        words: &Words,
    ) -> Result<Option<Named>> {
        let named = self.scenario.as_deref().filter(|_| !scenarios.is_empty());
        let Some(name) = named else {
            return Ok(None);
        };
        let title = match find(name)?.read() {
            Err(broken) => return Ok(Some(Err(broken))),
            Ok(title) => title,
        };
        if scenarios.contains_key(title.id()) {
            return Ok(Some(Ok(title)));
        }
        let played: Vec<_> = scenarios.keys().map(|id| sanitise(id)).collect();
        let values = [
            ("other", sanitise(title.id()).into()),
            ("scenarios", played.join(", ").into()),
        ];
        let sentence = words.say_with("insights-other-file", &values);
        Err(Failure::said(sentence))
    }
}

/// The sessions in which people were asked again about statements of another scenario than they played, by that scenario.
fn asked_again(scenarios: &BTreeMap<String, Vec<Record>>) -> BTreeMap<String, Vec<Vec<Event>>> {
    let mut again: BTreeMap<String, Vec<Vec<Event>>> = BTreeMap::new();
    for (played, records) in scenarios {
        for record in records {
            let asked = surveys(&record.events);
            let others: BTreeSet<_> = asked.iter().map(|it| it.scenario).collect();
            for other in others.into_iter().filter(|other| other != played) {
                let sessions = again.entry(other.to_owned()).or_default();
                sessions.push(record.events.clone());
            }
        }
    }
    again
}

/// What happened, with an end that was reached and not told; as it is when the scenario no longer has its road.
fn to_the_end(record: Record, engine: &Engine) -> Vec<Event> {
    let events = record.events.clone();
    match Session::replay(record.summary.id, engine.clone(), events) {
        Ok(session) => session.events().to_vec(),
        Err(_) => record.events,
    }
}

/// Everything as lines.
fn human(all: &[Insights], disclosure: Disclosure, words: &Words) -> String {
    let mut page = InsightsPage {
        text: String::new(),
        words,
    };
    if all.is_empty() {
        page.line("", &words.say("insights-none"));
        return page.text;
    }
    page.line(
        "",
        &match disclosure.is_off() {
            true => words.say("insights-all-shown"),
            false => words.say_with("insights-hidden", &[("fewest", disclosure.fewest().into())]),
        },
    );
    for insights in all {
        page.scenario(insights);
    }
    page.text
}

struct InsightsPage<'w> {
    text: String,
    words: &'w Words,
}

impl InsightsPage<'_> {
    fn line(&mut self, mark: &str, text: &str) {
        for line in marked(mark, text, WIDTH) {
            self.text.push_str(&line);
            self.text.push('\n');
        }
    }

    fn heading(&mut self, key: &str) {
        self.text.push('\n');
        self.line("", &self.words.say(key));
    }

    fn scenario(&mut self, insights: &Insights) {
        let words = self.words;
        self.text.push('\n');
        let named = [
            ("title", insights.title.as_str().into()),
            ("sessions", insights.sessions.into()),
        ];
        self.line("", &words.say_with("insights-scenario", &named));
        if !insights.dilemmas.is_empty() {
            self.heading("insights-dilemmas");
            for dilemma in &insights.dilemmas {
                self.dilemma(dilemma);
            }
        }
        if !insights.moves.is_empty() {
            self.heading("insights-moves");
            for moved in &insights.moves {
                self.moved(moved);
            }
        }
        if !insights.injects.is_empty() {
            self.heading("insights-injects");
            for inject in &insights.injects {
                self.inject(inject);
            }
        }
        if !insights.missing.is_empty() {
            self.heading("insights-missing");
            for missing in &insights.missing {
                self.line("  ", &missing.title);
                for text in &missing.otherwise {
                    self.line("    · ", text);
                }
            }
        }
        if !insights.statements.is_empty() {
            self.heading("insights-statements");
            for statement in &insights.statements {
                self.statement(statement);
            }
            if insights
                .statements
                .iter()
                .any(StatementCounts::compares_others)
            {
                self.line("  ", &self.words.say("insights-rounds-differ"));
            }
        }
        self.plans(&insights.plans);
        self.heading("insights-endings");
        for ending in &insights.endings {
            let came = count(ending.sessions);
            self.line(&format!("  {came:>5}  "), &ending.title);
        }
        let unfinished = count(insights.unfinished);
        self.line(
            &format!("  {unfinished:>5}  "),
            &words.say("insights-unfinished"),
        );
        self.heading("insights-back");
        let back = match (insights.went_back, insights.times_back) {
            (Some(sessions), Some(times)) => {
                let counts = [("sessions", sessions.into()), ("times", times.into())];
                words.say_with("insights-went-back", &counts)
            }
            _ => words.say("insights-too-few"),
        };
        self.line("  ", &back);
    }

    fn statement(&mut self, statement: &StatementCounts) {
        self.line("  ", &statement.text);
        for round in &statement.rounds {
            let told = self.round(round);
            self.line("    · ", &told);
        }
    }

    /// When it was asked, of how many groups, and how many chose which steps.
    fn round(&self, round: &RoundCounts) -> String {
        let words = self.words;
        let values = [
            ("round", round_told(round.round, words).into()),
            ("groups", round.groups.into()),
            ("told", round.told.into()),
            ("people", round.people.into()),
        ];
        let asked = match round.told {
            0 => words.say_with("insights-round-hidden", &values),
            _ => words.say_with("insights-round", &values),
        };
        let steps = round.steps.iter();
        let steps =
            steps.map(|it| format!("{} {}", it.people, group_told((it.from, it.to), words)));
        let parts: Vec<_> = std::iter::once(asked).chain(steps).collect();
        parts.join(" · ")
    }

    /// How many plans were made, and what became of those that somebody looked back on.
    fn plans(&mut self, plans: &PlansMade) {
        if !plans.is_told() {
            return;
        }
        self.heading("insights-plans");
        let counts = [
            (plans.made, "insights-plans-made"),
            (plans.looked_back, "insights-plans-looked-back"),
            (plans.done, "insights-plans-done"),
            (plans.partly, "insights-plans-partly"),
            (plans.not, "insights-plans-not"),
        ];
        for (plans, key) in counts {
            let plans = count(plans);
            self.line(&format!("  {plans:>5}  "), &self.words.say(key));
        }
    }

    fn dilemma(&mut self, dilemma: &Dilemma) {
        self.figure(dilemma.spread, &dilemma.title);
        self.voted(dilemma.groups, dilemma.voters);
    }

    fn moved(&mut self, moved: &VoteShift) {
        self.figure(moved.moved, &moved.title);
        self.voted(moved.groups, moved.voters);
        for choice in &moved.choices {
            if let (Some(first), Some(last)) = (choice.first, choice.last) {
                let words = self.words;
                let share = format!("{} → {}", percent(first, words), percent(last, words));
                self.line(&format!("      {share:>18}  "), &choice.text);
            }
        }
    }

    fn inject(&mut self, inject: &InjectCounts) {
        let came = count(inject.sessions);
        self.line(&format!("  {came:>5}  "), &inject.title);
        if inject.decisions.is_empty() {
            self.line("         ", &self.words.say("insights-too-few"));
        }
        for beside in &inject.decisions {
            self.beside(beside);
        }
    }

    fn beside(&mut self, beside: &AfterInject) {
        let counts = [
            ("title", beside.title.as_str().into()),
            ("after", beside.after.into()),
            ("without", beside.without.into()),
            ("apart", percent(beside.apart, self.words).into()),
        ];
        self.line(
            "         ",
            &self.words.say_with("insights-beside", &counts),
        );
        for choice in &beside.choices {
            let (after, without) = (count(choice.after), count(choice.without));
            self.line(
                &format!("           {after:>3} | {without:<3}  "),
                &choice.text,
            );
        }
    }

    /// A figure from 0 to 1, drawn and written; a dash when it is hidden.
    fn figure(&mut self, figure: Option<f64>, title: &str) {
        let drawn = match figure {
            Some(figure) => format!("{} {}", bar(figure), decimal(figure, self.words)),
            None => format!("{:>24}", "–"),
        };
        self.line(&format!("  {drawn}  "), title);
    }

    fn voted(&mut self, groups: u64, voters: Option<u64>) {
        let words = self.words;
        let text = match voters {
            Some(voters) => {
                let counts = [("groups", groups.into()), ("voters", voters.into())];
                words.say_with("insights-voted", &counts)
            }
            None => words.say("insights-too-few"),
        };
        self.line("                            ", &text);
    }
}

/// A count; a dash when it is hidden.
fn count(count: Option<u64>) -> String {
    count.map_or_else(|| "–".to_owned(), |count| count.to_string())
}
