//! What a moderator reads in lines: where a table stands, with all that is theirs alone.

use std::io::{self, Write};

use crate::exercise::lead::{
    ChoiceRow, GRADES, ask_told, consequence_key, counted, doing, earlier_told, hint, newcomers,
    on_projector, phase, rated, stands_still, task_line, task_told, timer, told_slide, verdict_key,
    vote_behind, whereabouts, written,
};
use crate::exercise::{LeadView, Phase, TaskAct, Verdict};
use crate::language::Words;
use crate::language::figure::minutes_seconds;
use crate::record::Pause;
use crate::scenario::SceneId;
use crate::terminal::canvas::Column;
use crate::terminal::moderator::look::TurningPoint;
use crate::view::{DebriefView, OTHERWISE, grade};

/// What is read out of a table: while this stays, only its vote has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LinesPlace {
    table: u8,
    scene: SceneId,
    steps: usize,
    consequence: bool,
    ended: bool,
}

impl LinesPlace {
    pub(super) fn of(view: &LeadView) -> Self {
        let (scene, steps) = view.place.at;
        Self {
            table: view.place.table,
            scene,
            steps,
            consequence: view.place.consequence.is_some(),
            ended: view.place.debrief.is_some(),
        }
    }
}

/// What the lead sees, on its way to a column.
pub(super) struct LinesPart<'s, W> {
    pub(super) view: &'s LeadView,
    pub(super) words: &'s Words,
    pub(super) column: &'s mut Column<W>,
}

impl<W: Write> LinesPart<'_, W> {
    /// What has changed at a table whose scene was read out already.
    pub(super) fn standing(&mut self) -> io::Result<()> {
        if !self.still()? && self.view.now.phase == Phase::Talk {
            self.say("lines-talk")?;
        }
        Ok(())
    }

    /// Says why everything stands still. Returns whether it does.
    fn still(&mut self) -> io::Result<bool> {
        match self.view.now.paused {
            None => return Ok(false),
            Some(Pause::Break) => {
                self.column.text(&doing(&self.view.now, self.words))?;
                self.vote_behind()?;
                self.say("lines-in-pause")?;
            }
            Some(why @ (Pause::StopWord | Pause::Jump)) => {
                if let Some(about) = stands_still(&self.view.now) {
                    self.say(about)?;
                }
                self.vote_behind()?;
                self.say(match why {
                    Pause::StopWord => "lines-in-stop",
                    Pause::Break | Pause::Jump => "lines-how-paused",
                })?;
            }
        }
        Ok(true)
    }

    fn vote_behind(&mut self) -> io::Result<()> {
        match vote_behind(&self.view.now, self.words) {
            Some(vote) => self.column.text(&vote),
            None => Ok(()),
        }
    }

    /// Where a table stands, with the notes and questions that are the moderator's.
    pub(super) fn whole(&mut self) -> io::Result<()> {
        let (view, words) = (self.view, self.words);
        let place = &view.place;
        if view.has_tables() {
            let table = [("table", place.table.into())];
            self.column.text(&words.say_with("host-table", &table))?;
        }
        if let Some(shown) = on_projector(view, words) {
            self.column.text(&shown)?;
        }
        if view.door.closed {
            self.say("host-door-closed")?;
        }
        self.still()?;
        if let Some(consequence) = &place.consequence {
            self.say(consequence_key(consequence))?;
            self.column.brought(consequence, words)?;
            let next = format!("{} {}", words.say("host-next"), place.scene.heading());
            self.column.text(&next)?;
            return self.say("lines-then-go");
        }
        match &place.debrief {
            Some(debrief) => self.ended(debrief)?,
            None => self.scene()?,
        }
        if let Some(slide) = told_slide(view.slide, words) {
            self.column.text(&slide)?;
        }
        self.column.line("")?;
        self.private()
    }

    fn scene(&mut self) -> io::Result<()> {
        let (scene, words) = (&self.view.place.scene, self.words);
        if let Some(text) = &self.view.place.improvised {
            let text = [("text", text.clone().into())];
            self.column
                .text(&words.say_with("lines-improvised", &text))?;
        }
        if scene.inject {
            self.say("player-interrupted")?;
        }
        self.column.heading(&scene.heading())?;
        self.column.story(scene, words)?;
        for row in self.view.place.advice.iter().filter(|row| row.heard) {
            self.column.advised(&row.adviser, words)?;
        }
        for (number, row) in (1..).zip(&self.view.place.choices) {
            let offered = offered(number, row, words);
            self.column.hanging(&offered)?;
        }
        self.how_to_write()?;
        match self.ahead() {
            Some(ahead) => self.column.text(&ahead),
            None => Ok(()),
        }
    }

    /// The ending, with what can still be said of how it went.
    fn ended(&mut self, debrief: &DebriefView) -> io::Result<()> {
        self.column.heading(&debrief.title)?;
        self.column.blocks(&debrief.blocks, 0)?;
        if let Some(agreement) = &debrief.agreement {
            self.column.paragraph(agreement)?;
        }
        if !debrief.questions.is_empty() {
            self.say("host-debrief")?;
        }
        for (place, question) in (1..).zip(&debrief.questions) {
            self.column.hanging(&format!("{place}. {question}"))?;
        }
        if let Some(facts) = &debrief.facts {
            self.column.facts(facts, self.words)?;
        }
        if let Some(closing) = &debrief.closing {
            self.column.paragraph(closing)?;
        }
        self.say(match self.view.now.ended_early {
            true => "lines-ended-early",
            false => "lines-ended",
        })?;
        self.plans()?;
        match self.view.place.objectives.is_empty() {
            true => Ok(()),
            false => self.objectives(),
        }
    }

    /// What decided the evening.
    pub(super) fn turning_point(&mut self, told: &TurningPoint) -> io::Result<()> {
        self.column
            .heading(&self.words.say("lookback-turning-point"))?;
        match told {
            TurningPoint::Awaited(why) | TurningPoint::Excused(why) => self.column.text(why),
            TurningPoint::Found {
                about,
                decision,
                chances,
                eyes,
            } => {
                self.column.text(about)?;
                self.column.hanging(decision)?;
                for chances in chances {
                    self.column.hanging(chances)?;
                }
                self.column.text(eyes)
            }
        }
    }

    /// The objectives, each by the name with which it is rated, with what was said of it; and the grades.
    pub(super) fn objectives(&mut self) -> io::Result<()> {
        let (view, words) = (self.view, self.words);
        if view.place.objectives.is_empty() {
            return self.say("console-no-objectives");
        }
        for row in &view.place.objectives {
            let rated = rated(row, words).map_or(String::new(), |rated| format!(" ({rated})"));
            self.column
                .hanging(&format!("[{}] {}{rated}", row.id, row.text))?;
        }
        self.say("lines-rate")?;
        for (number, rating) in (1..).zip(GRADES) {
            self.column
                .hanging(&format!("{number}. {}", grade(rating, words)))?;
        }
        Ok(())
    }

    /// What only the moderator reads: notes, questions, time, injects.
    fn private(&mut self) -> io::Result<()> {
        let (view, words) = (self.view, self.words);
        let place = &view.place;
        if !place.moderator.notes.is_empty() {
            self.say("host-notes")?;
            self.column.blocks(&place.moderator.notes, 0)?;
        }
        if !place.moderator.ask.is_empty() {
            self.say("host-questions")?;
        }
        for question in &place.moderator.ask {
            self.column.hanging(&format!("? {question}"))?;
        }
        if let Some(timer) = timer(&view.now, words) {
            self.column.text(&timer)?;
        }
        if let Some(told) = task_told(view, words) {
            self.column.text(&told)?;
        }
        if !place.scene.tasks.is_empty() {
            self.say("lines-tasks")?;
        }
        for task in &place.scene.tasks {
            self.column.hanging(&format!("· {}", task.words()))?;
            self.column.indented(&task.form(words))?;
            for sign in &task.look_for {
                self.column.indented(&format!("· {sign}"))?;
            }
        }
        if !place.rather.is_empty() {
            self.say("host-rather")?;
        }
        for (number, (_, text)) in (1..).zip(&place.rather) {
            self.column.hanging(&format!("{number}. {text}"))?;
        }
        if !place.advice.is_empty() {
            let names = place.advice.iter().map(|row| row.adviser.from.as_str());
            let names = [("names", names.collect::<Vec<_>>().join("; ").into())];
            let advice = words.say_with("lines-advice", &names);
            self.column.text(&advice)?;
        }
        let injects = place.injects.iter().filter(|row| row.fits);
        let injects = injects.map(|row| format!("{} [{}] ({})", row.title, row.id, row.about));
        let injects = injects.collect::<Vec<_>>().join(", ");
        if !injects.is_empty() {
            let injects = [("injects", injects.into())];
            self.column
                .text(&words.say_with("lines-injects", &injects))?;
        }
        self.column.line("")
    }

    /// Who would say something about the decision, each with what they say.
    pub(super) fn advice(&mut self) -> io::Result<()> {
        let advice = &self.view.place.advice;
        if advice.is_empty() {
            return self.say("console-no-advice");
        }
        for (number, row) in (1..).zip(advice) {
            let heard = row.heard.then(|| self.words.say("host-adviser-heard"));
            let named = format!("{number}. {} [{}]", row.adviser.from, row.adviser.id);
            let parts: Vec<_> = std::iter::once(named).chain(heard).collect();
            self.column.hanging(&parts.join(" · "))?;
            for block in &row.adviser.blocks {
                self.column.indented(&block.words())?;
            }
        }
        self.say("lines-advice-ask")
    }

    /// What people can do themselves here, or what they wrote for what they are doing.
    pub(super) fn tasks(&mut self) -> io::Result<()> {
        let (view, words) = (self.view, self.words);
        let Some(open) = &view.task else {
            let tasks = &view.place.tasks;
            if tasks.is_empty() {
                return self.say("console-no-tasks");
            }
            for (number, task) in (1..).zip(tasks) {
                let name = match task.id.as_str() {
                    OTHERWISE => words.say("lines-otherwise-name"),
                    id => id.to_owned(),
                };
                self.column
                    .hanging(&format!("{number}. {} [{name}]", task.words()))?;
            }
            return self.say("lines-task-ask");
        };
        self.column.hanging(&open.task)?;
        if let Some(told) = task_told(view, words) {
            self.column.text(&told)?;
        }
        for row in &open.lines {
            let line = task_line(row, words);
            self.column.hanging(&format!("{}. {line}", row.number))?;
        }
        self.say(match view.case {
            Some(_) if view.suggests_options() => "lines-how-task-options",
            Some(_) => "lines-how-task-case",
            None => "lines-how-task",
        })
    }

    /// What came of something that was done with a text: that text alone, or how far everybody is.
    pub(super) fn task(&mut self, act: &TaskAct) -> io::Result<()> {
        let (view, words) = (self.view, self.words);
        let lines = view.task.iter().flat_map(|task| &task.lines);
        let rows: Vec<_> = match act {
            TaskAct::Show(number) | TaskAct::Keep(number) => {
                lines.filter(|row| row.number == *number).collect()
            }
            TaskAct::Say(_) => lines.last().into_iter().collect(),
            _ => Vec::new(),
        };
        for row in &rows {
            let line = task_line(row, words);
            self.column.hanging(&format!("{}. {line}", row.number))?;
        }
        match task_told(view, words).filter(|_| rows.is_empty()) {
            Some(told) => self.column.text(&told),
            None => Ok(()),
        }
    }

    /// What earlier groups meant to do, each with what became of it, and what this one means to do.
    pub(super) fn plans(&mut self) -> io::Result<()> {
        let (view, words) = (self.view, self.words);
        if !view.earlier.is_empty() {
            self.say("host-plans-earlier")?;
        }
        for (number, row) in (1..).zip(&view.earlier) {
            let told = earlier_told(row, words);
            self.column.hanging(&format!("{number}. {told}"))?;
        }
        if !view.earlier.is_empty() {
            self.say("lines-plans-done")?;
        }
        if !view.place.plans.is_empty() {
            self.say("host-plans")?;
        }
        for (number, (_, text)) in (1..).zip(&view.place.plans) {
            self.column.hanging(&format!("{number}. {text}"))?;
        }
        match view.earlier.is_empty() || view.place.debrief.is_some() {
            true => self.say("lines-plan"),
            false => Ok(()),
        }
    }

    /// What people are asked of themselves, with what was answered.
    pub(super) fn survey(&mut self) -> io::Result<()> {
        let (view, words) = (self.view, self.words);
        if view.survey.asks.is_empty() {
            return self.say("console-no-survey");
        }
        for (number, row) in (1..).zip(&view.survey.asks) {
            let told = ask_told(row, view, words);
            self.column.hanging(&format!("{number}. {told}"))?;
            for (text, answers) in &row.statements {
                self.column.hanging(&format!("   - {text}"))?;
                if let Some(answers) = answers {
                    self.column.hanging(&format!("     {answers}"))?;
                }
            }
        }
        self.say(match view.survey.open {
            Some(_) => "lines-survey-open",
            None => "lines-survey",
        })
    }

    /// What the control cell offers, but those up to a number that were told.
    pub(super) fn offers(&mut self, known: Option<u64>) -> io::Result<()> {
        if self.view.offers.is_empty() {
            return self.say("console-no-offers");
        }
        let rows = (1..).zip(&self.view.offers);
        for (number, row) in rows.filter(|(_, row)| Some(row.number) > known) {
            let values = [
                ("number", i32::into(number)),
                ("offer", row.told.as_str().into()),
            ];
            let told = self.words.say_with("lines-offer", &values);
            self.column.hanging(&told)?;
        }
        self.say("lines-how-offer")
    }

    /// The injects in hand, each with how it begins.
    pub(super) fn injects(&mut self) -> io::Result<()> {
        let injects = &self.view.place.injects;
        if injects.is_empty() {
            return self.say("host-no-injects");
        }
        for row in injects {
            self.column
                .hanging(&format!("{} [{}] ({})", row.title, row.id, row.about))?;
            self.column.indented(&row.text)?;
        }
        Ok(())
    }

    /// The decisions so far, by the number that goes back to them.
    pub(super) fn road(&mut self) -> io::Result<()> {
        let road = &self.view.place.road;
        if road.is_empty() {
            return self.say("host-no-road");
        }
        for (number, row) in (1..).zip(road) {
            let (title, taken) = (&row.decision.title, &row.decision.taken.text);
            self.column
                .hanging(&format!("{number}. {title} → {taken}"))?;
            for line in written(row, self.words) {
                self.column.indented(&line)?;
            }
        }
        self.say("lines-road")
    }

    /// All tables, a line each.
    pub(super) fn tables(&mut self) -> io::Result<()> {
        let words = self.words;
        for row in &self.view.tables {
            let now = &row.now;
            let table = words.say_with("host-table", &[("table", row.number.into())]);
            let presence = [
                ("connected", now.presence.connected.into()),
                ("seats", now.presence.seats.into()),
            ];
            let voted = [
                ("voted", now.presence.voted.into()),
                ("voters", now.presence.voters.into()),
            ];
            let voting = matches!(now.phase, Phase::Vote { .. });
            let apart = !matches!(now.phase, Phase::Gathered { .. });
            let parts = [
                Some(table),
                Some(row.title.clone()),
                Some(doing(now, words)),
                vote_behind(now, words),
                timer(now, words),
                now.times.is_up().then(|| words.say("host-time-up")),
                apart.then(|| words.say_with("lines-there", &presence)),
                voting.then(|| words.say_with("host-voted", &voted)),
                newcomers(now, words),
            ];
            let parts: Vec<_> = parts.into_iter().flatten().collect();
            self.column.hanging(&parts.join(" · "))?;
        }
        Ok(())
    }

    /// Everybody in the room, a line each.
    pub(super) fn seats(&mut self) -> io::Result<()> {
        let (view, words) = (self.view, self.words);
        for seat in &view.seats {
            let table = [("table", seat.table.into())];
            let parts = [
                seat.name.clone(),
                seat.role.clone(),
                view.has_tables()
                    .then(|| words.say_with("host-table", &table)),
                whereabouts(seat, words),
                seat.new.then(|| words.say("host-seat-new")),
            ];
            let parts: Vec<_> = parts.into_iter().flatten().collect();
            self.column
                .line(&format!("{}. {}", seat.number, parts.join(" · ")))?;
        }
        let presence = view.now.presence;
        let counts = [
            ("seats", presence.seats.into()),
            ("connected", presence.connected.into()),
        ];
        self.column.text(&words.say_with("lines-present", &counts))
    }

    /// Where the story goes without a choice: by itself, or when the time runs out.
    fn ahead(&self) -> Option<String> {
        let (view, words) = (self.view, self.words);
        if let Some(to) = &view.place.on {
            return Some(words.say_with("lines-passage", &[("scene", to.clone().into())]));
        }
        let to = view.place.deadline.clone()?;
        let times = &view.now.times;
        let left = minutes_seconds(times.until_deadline()?);
        let values = [("left", left.into()), ("scene", to.into())];
        let key = match (times.is_up(), view.now.is_voting()) {
            (true, true) => "lines-time-up-voting",
            (true, false) => "lines-deadline-up",
            (false, _) => "lines-deadline",
        };
        Some(words.say_with(key, &values))
    }

    fn say(&mut self, key: &str) -> io::Result<()> {
        self.column.text(&self.words.say(key))
    }
}

/// A choice with its number and id, and where it leads.
fn offered(number: usize, row: &ChoiceRow, words: &Words) -> String {
    let ChoiceRow { offer, leads, .. } = row;
    let leads = leads.as_ref().filter(|_| offer.closed.is_none());
    let leads =
        leads.map(|scene| words.say_with("lines-leads", &[("scene", scene.clone().into())]));
    let named = format!("{number}. {} [{}]", offer.text, offer.id);
    let behind = offer.behind().into_iter().chain(leads.as_deref());
    let said = std::iter::once(named.as_str()).chain(behind);
    said.collect::<Vec<_>>().join(" · ")
}

/// Which vote it is and how it goes, or went, choice by choice, and what it says when that is not plain.
pub(super) fn tally(view: &LeadView, words: &Words) -> Vec<String> {
    let now = &view.now;
    let key = match now.phase {
        Phase::Vote { .. } => "lines-voting",
        Phase::Counted { .. } => "lines-counted",
        Phase::Shown { .. } => "lines-shown",
        _ => return Vec::new(),
    };
    let open = view.place.choices.iter();
    let counts = (1..).zip(open).filter_map(|(number, row)| {
        let counted = counted(now, &row.offer.id, words)?;
        let (votes, made_of) = (counted.votes, counted.made_of);
        Some(format!("{number} {}: {votes}{made_of}", row.offer.text))
    });
    let values = [
        ("voted", now.presence.voted.into()),
        ("voters", now.presence.voters.into()),
    ];
    let mut tally = vec![phase(now, words), words.say_with(key, &values)];
    tally.extend(counts);
    tally.extend(hint(now, words));
    tally.extend(newcomers(now, words));
    if view.place.verdict == Verdict::Tied && !matches!(now.phase, Phase::Vote { .. }) {
        tally.push(words.say(verdict_key(Verdict::Tied, now)));
    }
    tally
}
