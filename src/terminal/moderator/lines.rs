//! Leading a group in lines of text: for screen readers, pipes and scripts.
//!
//! One line is one command, in Dutch or English; what happens in the room is told in lines as it comes. The end of the
//! input keeps everything and says how to go on.

mod case;
mod said;
mod said_of_case;
mod shown;

use std::io::{self, Write};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::browser::open_screen;
use super::look::{Look, TurningPoint};
use super::opening;
use crate::debrief::lookback::Lookout;
use crate::exercise::lead::{
    Hidden, SurveyNow, company, doing, few_voters, hidden, left_behind, settled_by, sharing_told,
    timer, told_slide, tries,
};
use crate::exercise::{
    Act, Address, Declined, Filling, Heard, Lead, LeadView, Phase, Projected, SurveyAct, TaskAct,
};
use crate::language::{Spoken as _, Value, Words};
use crate::record::{Disclosure, Pause, Sharing};
use crate::terminal::canvas::Column;
use said::{Said, Wrong, understand};
use shown::{LinesPart, LinesPlace, tally};

/// How long it is quiet before it is told how many voted; as often the clock is looked at.
const TURN: Duration = Duration::from_millis(500);
/// How long it may take until it is told how many voted, where it is never quiet.
const LONGEST: Duration = Duration::from_secs(2);

/// What the moderator's lines wait for.
#[derive(Debug)]
pub(crate) enum Comes {
    /// The moderator typed a line.
    Line(String),
    /// The room changed.
    Heard(Heard),
    /// The moderator types no more.
    End,
}

/// The talk with a moderator.
pub(crate) struct Lines<'a, W> {
    lead: Lead,
    words: &'a Words,
    column: Column<W>,
    view: LeadView,
    look: Look,
    /// What decided the evening, as it was told last.
    turned: Option<TurningPoint>,
    /// Whether people are still coming in, and everything stands still.
    opening: bool,
    /// The tally that was told last, line by line.
    told: Vec<String>,
    /// What was read out last; it is not read out again when nothing but a vote has changed.
    place: Option<LinesPlace>,
    /// Where the tables stood when they were shown last.
    shown: Vec<(Phase, usize)>,
    /// Where it was told last that phones find the room.
    host: Option<String>,
    /// Whether it was told that somebody is trying codes.
    tries: bool,
    /// How many projectors it was told that a word let in.
    screens: usize,
    /// Whether it was told that phones are left behind where the room was, and that they count no more.
    behind: (bool, bool),
    /// Of what was read out last: whether it was told that the planned time is over, and that the deadline is there.
    late: (bool, bool),
    /// Whether it was said that leaving forgets a case.
    leaves: bool,
    /// How far the evening is shared, as it was told last.
    sharing: Option<Sharing>,
    /// The number of the latest offer that was told.
    offered: Option<u64>,
    /// What was said last of options of a case that do not say what they bring or cost.
    unweighed: Option<String>,
}

impl<'a, W: Write> Lines<'a, W> {
    pub(crate) fn new(lead: Lead, lookout: Arc<Lookout>, words: &'a Words, output: W) -> Self {
        let view = LeadView::of(&lead, words);
        Self {
            host: view.door.invitation.host(),
            view,
            look: Look::beside(lookout),
            turned: None,
            lead,
            words,
            column: Column::new(output),
            opening: true,
            told: Vec::new(),
            place: None,
            shown: Vec::new(),
            tries: false,
            screens: 0,
            behind: (false, false),
            late: (false, false),
            leaves: false,
            sharing: None,
            offered: None,
            unweighed: None,
        }
    }

    /// Leads the group until the moderator stops.
    ///
    /// # Errors
    /// When nobody reads the lines any more.
    pub(crate) fn lead(&mut self, comes: &Receiver<Comes>) -> io::Result<()> {
        self.welcome()?;
        let (mut news, mut turned) = (None, Instant::now());
        loop {
            self.column.flush()?;
            let come = comes.recv_timeout(TURN);
            let mut quiet = false;
            if turned.elapsed() >= TURN {
                let time = turned.elapsed();
                turned = Instant::now();
                self.pass(time)?;
            }
            match come {
                Ok(Comes::Line(line)) => {
                    if !self.take(&line)? {
                        break;
                    }
                }
                Ok(Comes::Heard(heard)) => {
                    news.get_or_insert_with(Instant::now);
                    if heard == Heard::Scene && !self.opening && self.stands() != self.shown {
                        self.show()?;
                    }
                }
                Err(RecvTimeoutError::Timeout) => quiet = true,
                Ok(Comes::End) | Err(RecvTimeoutError::Disconnected) => break,
            }
            if news.is_some_and(|since: Instant| quiet || since.elapsed() >= LONGEST) {
                news = None;
                self.tally()?;
            }
        }
        self.column.line("")?;
        let farewell = self.lead.farewell(self.words);
        self.column.with_commands(&farewell)?;
        self.column.flush()
    }

    /// Lets time pass: what comes by itself is told, and that the time for a scene is up.
    fn pass(&mut self, time: Duration) -> io::Result<()> {
        match self.lead.pass(time, false) {
            Ok(true) => {
                self.say("host-inject-came", &[])?;
                self.show()?;
            }
            Ok(false) => {}
            Err(declined) => self.declined(&declined)?,
        }
        self.refresh();
        self.turning_point()?;
        self.moves()?;
        self.tries()?;
        self.screens()?;
        self.left_behind()?;
        self.shared()?;
        let times = &self.view.now.times;
        if self.opening || !times.runs || self.place != Some(LinesPlace::of(&self.view)) {
            return Ok(());
        }
        let late = (times.is_over(), times.is_up());
        let before = std::mem::replace(&mut self.late, late);
        if late.0 && !before.0 {
            self.timer()?;
        }
        if late.1 && !before.1 {
            let key = match self.view.now.is_voting() {
                true => "lines-time-up-voting",
                false => "lines-time-up",
            };
            self.say(key, &[])?;
        }
        Ok(())
    }

    /// Tells what decided the evening, once that has been found.
    fn turning_point(&mut self) -> io::Result<()> {
        self.look.listen(&self.lead, self.words);
        let found = self.look.turning_point();
        let found = found.filter(|it| !matches!(it, TurningPoint::Awaited(_)));
        if found == self.turned.as_ref() {
            return Ok(());
        }
        self.turned = found.cloned();
        match self.turned.clone() {
            Some(turned) if !self.opening => self.shown().turning_point(&turned),
            _ => Ok(()),
        }
    }

    /// Tells that phones find the room elsewhere, or nowhere any more.
    fn moves(&mut self) -> io::Result<()> {
        let host = self.view.door.invitation.host();
        let before = std::mem::replace(&mut self.host, host.clone());
        match host {
            _ if before == self.host => Ok(()),
            None => self.say("host-no-network-yet", &[]),
            Some(host) => self.say("lines-moved", &[("host", host.into())]),
        }
    }

    /// Tells that somebody is trying codes, once for as long as that lasts.
    fn tries(&mut self) -> io::Result<()> {
        let tries = tries(&self.view, self.words);
        let before = std::mem::replace(&mut self.tries, tries.is_some());
        match tries.filter(|_| !before) {
            Some(tries) => {
                self.column.text(&tries)?;
                self.say("lines-how-tries", &[])
            }
            None => Ok(()),
        }
    }

    /// Tells that phones cannot reach the room where it is now, and that they count no more.
    fn left_behind(&mut self) -> io::Result<()> {
        let told = left_behind(&self.view, self.words);
        let behind = self.view.now.presence.behind > 0;
        let now = (behind, told.is_some() && !behind);
        let before = std::mem::replace(&mut self.behind, now);
        match told.filter(|_| now != before) {
            Some(told) => self.column.text(&told),
            None => Ok(()),
        }
    }

    /// Tells what the control cell offers that was not told, and how far the evening is shared where that changed.
    fn shared(&mut self) -> io::Result<()> {
        let sharing = self.view.sharing.clone();
        // What is on its way is shared in a moment.
        let told = sharing.filter(|it| !matches!(it, Sharing::Reaching | Sharing::Behind(_)));
        if told.is_some() && told != self.sharing {
            let said = told.as_ref().map(|told| match told {
                Sharing::TakenOver => self.words.say("share-taken-over"),
                Sharing::Refused => self.words.say("sharing-refused-why"),
                told => self.words.say_with(
                    "lines-sharing",
                    &[("sharing", sharing_told(told, self.words).into())],
                ),
            });
            self.sharing = told;
            self.column.text(&said.unwrap_or_default())?;
        }
        let newest = self.view.offers.last().map(|row| row.number);
        if newest > self.offered {
            let known = std::mem::replace(&mut self.offered, newest);
            self.shown().offers(known)?;
        }
        Ok(())
    }

    /// Tells that a projector came in.
    fn screens(&mut self) -> io::Result<()> {
        let screens = self.view.door.screens;
        match std::mem::replace(&mut self.screens, screens) < screens {
            true => self.say("host-screen-in", &[]),
            false => Ok(()),
        }
    }

    fn welcome(&mut self) -> io::Result<()> {
        let title = opening::title(&self.lead, self.words);
        self.column.heading(&title)?;
        for line in opening::goes_on(&self.lead, &self.view, self.words) {
            self.column.text(&line)?;
        }
        self.way_in(false)?;
        self.column.line("")?;
        for term in opening::terms(&self.lead, self.words) {
            self.column.text(&term)?;
        }
        self.column.line("")?;
        self.say("host-opening", &[])?;
        for key in opening::AGREED {
            self.column.hanging(&format!("- {}", self.words.say(key)))?;
        }
        if let Some(note) = opening::content_note(&self.lead, self.words) {
            self.column.line("")?;
            self.say("player-content-note", &[])?;
            self.column.text(&note)?;
        }
        if !self.view.earlier.is_empty() {
            self.column.line("")?;
            self.shown().plans()?;
        }
        if self.view.survey.waits() {
            self.column.line("")?;
            self.say("lines-survey-there", &[])?;
        }
        self.column.line("")?;
        self.say("lines-begin", &[])?;
        self.say("lines-help-hint", &[])
    }

    /// How phones and projectors come in; with `all`, by which other networks they could, and what helps them to stay.
    fn way_in(&mut self, all: bool) -> io::Result<()> {
        let (code, invitation) = (
            self.view.door.code.to_string(),
            self.view.door.invitation.clone(),
        );
        let code = ("code", code.into());
        let told = |address: &Address| {
            let url = format!("http://{}/", invitation.host_of(address));
            let network = address.network.told(self.words);
            [("url", url.into()), ("network", network.into())]
        };
        let shown = invitation.address();
        match shown {
            Some(address) => {
                let [url, network] = told(address);
                self.say("lines-come-in", &[url, network, code])?;
            }
            None => {
                self.say("host-no-network-yet", &[])?;
                self.say("lines-code", &[code])?;
            }
        }
        if invitation.moved {
            self.say("host-moved", &[])?;
        }
        let others = (1..).zip(invitation.offered());
        for (number, address) in others.filter(|(_, it)| all && Some(*it) != shown) {
            let [url, network] = told(address);
            self.say(
                "lines-or-at",
                &[url, network, ("number", u32::into(number))],
            )?;
        }
        if all {
            self.say("host-stay", &[])?;
        }
        if self.view.door.closed {
            self.say("lines-door-closed", &[])?;
        }
        self.say("lines-screen", &[("url", invitation.screen().into())])?;
        self.say("lines-screen-here", &[])?;
        if let Some(url) = invitation.screen_elsewhere() {
            self.say("lines-screens", &[("url", url.into())])?;
        }
        self.word()
    }

    /// The word for a projector, when there is one now.
    fn word(&mut self) -> io::Result<()> {
        match self.view.door.word.clone() {
            Some(word) => self.say("host-word", &[("word", word.to_string().into())]),
            None => Ok(()),
        }
    }

    /// Does what a line asks. Returns whether the talk goes on.
    fn take(&mut self, line: &str) -> io::Result<bool> {
        self.refresh();
        let said = understand(line, &self.view);
        let leaves = std::mem::replace(&mut self.leaves, said == Said::Quit);
        match said {
            Said::Act(Act::Unpause) if self.opening && self.is_stopped() => {
                self.opening = false;
                self.act(&Act::Unpause)?;
            }
            Said::Act(Act::GoOn | Act::Unpause) if self.opening => self.act(&Act::Begin)?,
            Said::Act(Act::OpenVote { .. }) if self.weighs()? => {}
            Said::Act(act) => self.act(&act)?,
            Said::Advice => self.shown().advice()?,
            Said::Tasks => self.shown().tasks()?,
            Said::Examples => {
                for text in self.view.examples() {
                    if let Err(declined) = self.lead.act(Act::Task(TaskAct::Say(text))) {
                        self.declined(&declined)?;
                    }
                }
                self.refresh();
                self.shown().tasks()?;
            }
            Said::Injects => self.shown().injects()?,
            Said::Road => self.shown().road()?,
            Said::Table(table) => {
                self.lead.look_at(table);
                let own = self.view.tables.iter().find(|row| row.number == table);
                if let Some(Phase::Gathered { table: other }) = own.map(|row| row.now.phase) {
                    let values = [("table", table.into()), ("other", other.into())];
                    self.say("lines-went-on", &values)?;
                }
                self.show()?;
            }
            Said::Plans => self.shown().plans()?,
            Said::Survey => self.shown().survey()?,
            Said::Offers => self.shown().offers(None)?,
            Said::Tables => self.shown().tables()?,
            Said::Time => {
                self.timer()?;
                let company = company(self.view.company(), &self.view.now, self.words);
                self.column.text(&company)?;
            }
            Said::Code => self.way_in(true)?,
            Said::ScreenHere => {
                if let Err(why) = open_screen(&self.view.door.invitation, self.words) {
                    self.column.text(&why)?;
                }
            }
            Said::Who => self.shown().seats()?,
            Said::Objectives => self.shown().objectives()?,
            Said::Wrong(Wrong { key, typed }) => {
                self.say(key, &[("typed", typed.into())])?;
            }
            Said::Again => {
                (self.place, self.turned) = (None, None);
                self.show()?;
            }
            Said::Help => self.help()?,
            // Who means it closes the task, or ends the input.
            Said::Quit if self.view.tables.iter().any(|row| row.now.does_a_task()) => {
                self.declined(&Declined::Task)?;
            }
            Said::Quit if self.view.survey.open.is_some() => self.declined(&Declined::Survey)?,
            // What is in memory alone is gone then: that is said first.
            Said::Quit if self.lead.holds() && !leaves => self.say("lines-case-leave", &[])?,
            Said::Quit => return Ok(false),
            Said::Case => self.shown().case()?,
            Said::KeepCase => self.keep_case()?,
            Said::Unclear => self.say("lines-unclear", &[])?,
        }
        Ok(true)
    }

    /// Tells what came of what was done with a task.
    fn task(&mut self, act: &TaskAct) -> io::Result<()> {
        self.refresh();
        let writes = self.view.task.as_ref().is_some_and(|task| task.writes);
        match act {
            TaskAct::Open(_) if writes => self.say("lines-task-opened", &[]),
            TaskAct::Open(_) => self.say("lines-task-spoken", &[]),
            TaskAct::Close => self.say("lines-task-closed", &[]),
            act => self.shown().task(act),
        }
    }

    /// Tells what came of asking people, or of asking no more.
    fn survey(&mut self, act: SurveyAct, before: &SurveyNow) -> io::Result<()> {
        self.refresh();
        match act {
            SurveyAct::Open(_) => self.say("lines-survey-open", &[]),
            SurveyAct::Close => {
                let kept = self.view.survey.was_kept(before);
                self.say(
                    if kept {
                        "lines-survey-closed"
                    } else {
                        "lines-survey-few"
                    },
                    &[],
                )?;
                self.shown().survey()
            }
        }
    }

    /// Shows a vote that was opened, and says where it is not secret or hands are counted anew.
    fn vote_opened(&mut self, act: &Act) -> io::Result<()> {
        self.refresh();
        let few = match act {
            Act::OpenVote { roles } => few_voters(&self.view.now, *roles),
            _ => self.view.few_voters(),
        };
        if let Some(voters) = few {
            self.say("host-not-secret", &[("voters", voters.into())])?;
        }
        self.show()?;
        match self.view.hands_start_anew() {
            true => self.say("host-hands-anew", &[]),
            false => Ok(()),
        }
    }

    /// Does what the moderator wants, and tells what came of it.
    fn act(&mut self, act: &Act) -> io::Result<()> {
        // “pauze 15” begins a break as well.
        if let (Act::BreakFor(_), None) = (act, self.view.now.paused)
            && let Err(declined) = self.lead.act(Act::Pause(Pause::Break))
        {
            return self.declined(&declined);
        }
        let before = self.view.survey.clone();
        if let Err(declined) = self.lead.act(act.clone()) {
            return self.declined(&declined);
        }
        if let Some(told) = self.in_the_room(act) {
            return told;
        }
        match act {
            Act::Otherwise(_) => self.say("lines-otherwise-kept", &[]),
            Act::TakeBack(_) => self.say("lines-taken-back", &[]),
            Act::Plan(_) | Act::Review(_) => {
                self.refresh();
                self.shown().plans()
            }
            Act::Note(_)
            | Act::Rate { .. }
            | Act::Correct { .. }
            | Act::Reschedule { .. }
            | Act::Reword { .. } => self.say(self.kept_key(), &[]),
            Act::Improvise(_) | Act::Hear(_) => self.say("lines-told", &[]),
            Act::Survey(act) => self.survey(*act, &before),
            Act::Offer(_) => self.offer_answered(),
            Act::Task(act) => self.task(act),
            Act::Case(act) => self.case_written(act),
            Act::Seat { seat, table } => {
                let values = [("seat", (*seat).into()), ("table", (*table).into())];
                self.say("lines-reseated", &values)
            }
            Act::BreakFor(_) => {
                self.refresh();
                let doing = doing(&self.view.now, self.words);
                self.column.text(&doing)
            }
            Act::Extend(_) | Act::Shorten(_) => {
                self.say(self.kept_key(), &[])?;
                self.refresh();
                self.late = (false, false);
                self.timer()
            }
            Act::Hands { .. } => self.tally(),
            Act::OpenVote { .. } | Act::OpenVotes => self.vote_opened(act),
            Act::CloseVote | Act::CloseVotes => {
                self.show()?;
                self.say("lines-talk-first", &[])
            }
            // The story is not read out before it begins.
            Act::Pause(_) if self.opening => {
                self.refresh();
                self.shown().standing()
            }
            Act::Begin | Act::Unpause => {
                self.opening = false;
                self.refresh();
                if self.view.now.times.runs {
                    self.say("lines-begun", &[])?;
                }
                self.show()
            }
            Act::Gather(table) => {
                self.say("lines-gathered", &[("table", (*table).into())])?;
                self.show()
            }
            Act::Settle { by, .. } => {
                let by = settled_by(*by, &self.view.place.deciders, self.words);
                self.say("lines-settled", &[("by", by.into())])?;
                self.show()?;
                self.same_vote()
            }
            Act::GoOn => {
                self.show()?;
                self.same_vote()
            }
            Act::Show | Act::CloseAndShow => {
                self.refresh();
                let fewest = [("fewest", Disclosure::ROOM.fewest().into())];
                match hidden(&self.view.now) {
                    Some(Hidden::EveryCount) => self.say("host-no-counts", &[])?,
                    Some(Hidden::SomeCounts) => self.say("host-dashes", &fewest)?,
                    None => {}
                }
                self.show()
            }
            _ => self.show(),
        }
    }

    /// Tells what came of an answer to an offer, which may have been to begin.
    fn offer_answered(&mut self) -> io::Result<()> {
        self.say("console-offer-answered", &[])?;
        self.refresh();
        if self.opening && self.view.now.paused.is_none() {
            self.opening = false;
            self.say("lines-begun", &[])?;
        }
        match self.opening {
            // The story is not read out before it begins.
            true => Ok(()),
            false => self.show(),
        }
    }

    /// Says how to go on from the vote on the latest decision, where that can be done.
    fn same_vote(&mut self) -> io::Result<()> {
        match self.view.place.same_vote {
            true => self.say("lines-same-vote", &[]),
            false => Ok(()),
        }
    }

    /// Tells what came of what was done with seats, the door or the projector; nothing of anything else.
    fn in_the_room(&mut self, act: &Act) -> Option<io::Result<()>> {
        self.refresh();
        Some(match act {
            Act::Remove(numbers) => {
                let said = match numbers.as_slice() {
                    [number] => self.say("lines-removed", &[("number", (*number).into())]),
                    many => self.say("lines-removed-many", &[("count", many.len().into())]),
                };
                said.and_then(|()| self.tally())
            }
            Act::NewCode => {
                let said = self.say("lines-new-code", &[]);
                said.and_then(|()| self.way_in(true))
            }
            Act::CloseDoor(true) => self.say("lines-door-closed", &[]),
            Act::CloseDoor(false) => self.say("lines-door-open", &[]),
            Act::Pair => self.word(),
            Act::Fill(filling) => {
                let key = match filling {
                    Filling::Story => "lines-light",
                    Filling::Nothing => "lines-dark",
                    Filling::Invitation => "lines-invites",
                    Filling::Agreements => "lines-agreements",
                    Filling::Premortem => "lines-premortem",
                };
                self.say(key, &[])
            }
            Act::Project(Projected::AllTables) => self.say("lines-all-tables", &[]),
            Act::Project(Projected::Table(table)) => {
                self.say("host-projected", &[("table", (*table).into())])
            }
            Act::Slide(_) => match told_slide(self.view.slide, self.words) {
                Some(slide) => self.column.text(&slide),
                None => self.say("lines-one-slide", &[]),
            },
            Act::ComeBy(_) => {
                self.host = self.view.door.invitation.host();
                self.way_in(true)
            }
            _ => return None,
        })
    }

    /// Says why something was not done, and how it can be.
    fn declined(&mut self, declined: &Declined) -> io::Result<()> {
        self.column.text(&declined.sentence(self.words))?;
        match declined {
            Declined::Paused => self.say("lines-how-paused", &[]),
            Declined::NoSeat(_) => self.say("lines-how-no-seat", &[]),
            _ => Ok(()),
        }
    }

    /// Whether everything stands still because somebody said the stop word.
    fn is_stopped(&self) -> bool {
        self.view.now.paused == Some(Pause::StopWord)
    }

    fn refresh(&mut self) {
        self.view = self.view.again(&self.lead, self.words);
    }

    fn stands(&self) -> Vec<(Phase, usize)> {
        let room = self.lead.hall().room();
        let tables = room.tables().iter();
        tables
            .map(|table| (table.stand().phase, table.session().events().len()))
            .collect()
    }

    /// Shows where the table stands, with what only the moderator reads; only what is new of it.
    fn show(&mut self) -> io::Result<()> {
        self.shown = self.stands();
        self.refresh();
        let place = Some(LinesPlace::of(&self.view));
        let known = std::mem::replace(&mut self.place, place) == place;
        self.column.line("")?;
        match known {
            true => self.shown().standing()?,
            false => {
                self.late = (false, false);
                self.shown().whole()?;
            }
        }
        self.told.clear();
        self.tally()
    }

    /// Tells how the vote goes, when that has changed.
    fn tally(&mut self) -> io::Result<()> {
        self.refresh();
        let tally = tally(&self.view, self.words);
        let told = std::mem::take(&mut self.told);
        for line in tally.iter().filter(|line| !told.contains(line)) {
            self.column.text(line)?;
        }
        self.told = tally;
        Ok(())
    }

    fn timer(&mut self) -> io::Result<()> {
        match timer(&self.view.now, self.words) {
            Some(timer) => self.column.text(&timer),
            None => Ok(()),
        }
    }

    /// That something was kept: in a case that is in memory alone, for as long as the evening lasts.
    fn kept_key(&self) -> &'static str {
        match self.lead.holds() {
            true => "lines-kept-held",
            false => "lines-kept",
        }
    }

    fn help(&mut self) -> io::Result<()> {
        let case = self.view.case.as_ref();
        let case = case.map(|_| self.words.say("lines-help-case"));
        let sharing = self.view.sharing.as_ref();
        let offers = sharing.map(|_| self.words.say("lines-help-offers"));
        let help = self.words.say("lines-help");
        for line in case
            .iter()
            .chain(&offers)
            .chain([&help])
            .flat_map(|help| help.lines())
        {
            self.column.hanging(line)?;
        }
        self.column.line("")
    }

    fn shown(&mut self) -> LinesPart<'_, W> {
        LinesPart {
            view: &self.view,
            words: self.words,
            column: &mut self.column,
        }
    }

    fn say(&mut self, key: &str, values: &[(&str, Value<'_>)]) -> io::Result<()> {
        self.column.text(&self.words.say_with(key, values))
    }
}

#[cfg(test)]
mod tests;
