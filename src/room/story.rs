//! The parts of a story that phone and projector share, ready to be put in a page.

use crate::engine::{Openness, Run};
use crate::exercise::{Card, OpenTask, Phase, Stand, Table, cards};
use crate::language::Words;
use crate::record::{Disclosure, Pause, plans};
use crate::scenario::{ExhibitKind, RoleId};
use crate::view::{
    AdviserView, Block, BlockForm, ConsequenceView, ExhibitView, FactsView, ItemMark, MeterView,
    OfferView, Piece, TaskView, exhibit_key, fill, sanitise,
};

/// How many of some people did something, in words and in percent.
pub(super) type Voted = (String, usize);

/// What the pages of a table show, on a phone as on the projector.
#[derive(Debug)]
pub(super) enum Shown {
    Brought(Brought),
    /// A scene that is talked about or voted on.
    Scene(Story),
    /// A vote, and the scene that it was about.
    Spread(Story, Spread),
    Ended(Ending),
}

/// A block of a text as a page has it: items that follow each other are one list.
#[derive(Debug)]
pub(super) enum StoryPart {
    Paragraph(Vec<Piece>),
    /// Items with points, or with signs of their own.
    List(Vec<StoryItem>),
    /// Items with numbers.
    Numbers(Vec<StoryItem>),
    Quote(Vec<Piece>),
}

/// An item of a list.
#[derive(Debug)]
pub(super) struct StoryItem {
    pub(super) mark: ItemMark,
    pub(super) pieces: Vec<Piece>,
    /// Its further paragraphs.
    pub(super) under: Vec<Vec<Piece>>,
}

/// A scene.
#[derive(Debug)]
pub(super) struct Story {
    pub(super) title: String,
    pub(super) clock: String,
    pub(super) inject: bool,
    pub(super) prose: Vec<StoryPart>,
    pub(super) exhibits: Vec<StoryExhibit>,
    pub(super) meters: Vec<Meter>,
    /// What is left of the scene's budget, in a few words.
    pub(super) left: Option<String>,
    /// Says that the translation is not whole, or behind.
    pub(super) wording: Option<String>,
    /// Whose decision it is, when it is not everybody's.
    pub(super) whose: Option<String>,
    pub(super) offers: Vec<OfferView>,
    pub(super) passage: bool,
    /// What the moderator told the group on top of it.
    pub(super) improvised: Option<String>,
    /// Who was heard on its decision.
    pub(super) advice: Vec<StoryExhibit>,
}

/// Something that lands on the table.
#[derive(Debug)]
pub(super) struct StoryExhibit {
    /// What a stylesheet calls it.
    pub(super) class: &'static str,
    /// What people call it.
    pub(super) kind: String,
    pub(super) from: Option<String>,
    pub(super) prose: Vec<StoryPart>,
}

/// A task that the group is doing, and what everybody reads of what was written.
#[derive(Debug)]
pub(super) struct StoryTask {
    pub(super) prose: Vec<StoryPart>,
    /// How much at most, and how long it takes.
    pub(super) form: String,
    pub(super) look_for: Vec<String>,
    /// The choices of which none may fit.
    pub(super) offers: Vec<String>,
    /// Whether it is written; else it is spoken.
    pub(super) writes: bool,
    /// What came in so far.
    pub(super) wrote: String,
    pub(super) lines: Vec<StoryLine>,
    /// Whether everybody is asked which line they would keep.
    pub(super) asks: bool,
}

/// A line that everybody reads.
#[derive(Debug)]
pub(super) struct StoryLine {
    pub(super) number: u32,
    pub(super) text: String,
    /// How many would keep it, once that was asked, where nobody can be singled out by it.
    pub(super) picks: Option<String>,
}

impl StoryTask {
    pub(super) fn of(open: &OpenTask, view: TaskView, words: &Words) -> Self {
        let (form, writes) = (view.form(words), view.writes());
        let told = |count: usize| !open.asks() && Disclosure::ROOM.is_enough(count);
        let lines = open.shown().map(|line| {
            let count = open.picks_of(line.number);
            let picks = [("count", count.into())];
            StoryLine {
                number: line.number,
                text: sanitise(&line.text),
                picks: told(count).then(|| words.say_with("room-task-picks", &picks)),
            }
        });
        let wrote = [("count", open.lines().len().into())];
        Self {
            form,
            writes,
            wrote: words.say_with("room-task-wrote", &wrote),
            lines: lines.collect(),
            asks: open.asks(),
            look_for: view.look_for,
            offers: view.offers,
            prose: parts(view.blocks),
        }
    }
}

/// A variable that everybody sees.
#[derive(Debug)]
pub(super) struct Meter {
    pub(super) label: String,
    /// How full it is, in percent, when it has bounds.
    pub(super) percent: Option<i64>,
    /// Its value, and which way it should go.
    pub(super) reads: String,
}

/// What a choice brought.
#[derive(Debug)]
pub(super) struct Brought {
    pub(super) view: ConsequenceView,
    /// What was chosen; that the time ran out, when nothing was.
    pub(super) heading: String,
    /// Whether it was chosen or came about, above that.
    pub(super) above: Option<String>,
}

/// How a vote was spread.
#[derive(Debug)]
pub(super) struct Spread {
    pub(super) rows: Vec<StoryRow>,
    /// How many voted, and what is not shown.
    pub(super) summary: Vec<String>,
}

#[derive(Debug, Default)]
pub(super) struct StoryRow {
    /// The number that the choice has everywhere; none for one that is not there any more.
    pub(super) number: Option<usize>,
    pub(super) text: String,
    /// None where somebody could be singled out by them.
    pub(super) votes: Option<u64>,
    pub(super) percent: u32,
    /// Percent in the round before this one, where that is shown.
    pub(super) before: Option<u32>,
    /// What is said below the bar: the round before, and how many were unsure.
    pub(super) more: Vec<String>,
}

/// The end of the road.
#[derive(Debug)]
pub(super) struct Ending {
    pub(super) title: String,
    pub(super) prose: Vec<StoryPart>,
    pub(super) questions: Vec<String>,
    pub(super) agreement: Option<String>,
    /// What the group means to do from now on.
    pub(super) plans: Vec<String>,
    /// What people at the table can ask each other.
    pub(super) cards: Vec<Card>,
    pub(super) facts: Option<FactsView>,
    pub(super) closing: Option<String>,
}

impl Shown {
    pub(super) fn of(table: &Table, run: &Run, words: &Words) -> Self {
        let found = match table.stand().phase {
            Phase::Consequence => Brought::of(run, words).map(Self::Brought),
            Phase::Shown { .. } => Spread::of(table, run, words)
                .map(|spread| Self::Spread(Story::of(table, run, words), spread)),
            Phase::Ended | Phase::Gathered { .. } => Ending::of(table, run, words).map(Self::Ended),
            Phase::Talk | Phase::Vote { .. } | Phase::Counted { .. } => None,
        };
        found.unwrap_or_else(|| Self::Scene(Story::of(table, run, words)))
    }

    /// What the moderator tells on top of it, with who says so, as it is read aloud.
    pub(super) fn improvised(&self, words: &Words) -> Option<String> {
        let (Self::Scene(story) | Self::Spread(story, _)) = self else {
            return None;
        };
        let told = story.improvised.as_deref()?;
        Some(format!("{}: {told}", words.say("room-improvised")))
    }

    /// Who was heard last on its decision, as it is read aloud: what they say can be read below.
    pub(super) fn advised(&self, words: &Words) -> Option<String> {
        let (Self::Scene(story) | Self::Spread(story, _)) = self else {
            return None;
        };
        let from = story.advice.last()?.from.as_deref()?;
        Some(words.say_with("player-advised", &[("from", from.into())]))
    }

    /// What goes on at a table that shows this, by the key of a sentence; `secret` says whether a vote there is.
    pub(super) fn status_key(&self, stand: &Stand, secret: bool) -> &'static str {
        match (stand.paused, self) {
            (Some(Pause::Break), _) if stand.welcomes() => "room-welcome",
            (Some(Pause::Break | Pause::Jump), _) => "room-pause",
            (Some(Pause::StopWord), _) => "room-stop",
            (None, Self::Brought(brought)) => brought_key(brought),
            (None, Self::Scene(story)) => phase_key(stand, story.passage, secret),
            (None, Self::Spread(..)) => phase_key(stand, false, secret),
            (None, Self::Ended(_)) => ended_key(stand),
        }
    }
}

impl Story {
    /// The scene of a table, as it reads in the language of `run`.
    pub(super) fn of(table: &Table, run: &Run, words: &Words) -> Self {
        let view = table.scene(run, words);
        let improvised = table.stand().improvised.as_deref().map(sanitise);
        let all_vote = matches!(table.stand().phase, Phase::Vote { roles: false, .. });
        let whose = (!view.roles.is_empty() && !all_vote)
            .then(|| words.say_with("player-whose", &[("roles", view.roles.join(", ").into())]));
        let wording = view.wording_key().map(|key| words.say(key));
        let exhibits = view.exhibits.into_iter();
        let exhibits = exhibits.map(|exhibit| StoryExhibit::of(exhibit, words));
        Self {
            title: view.title.unwrap_or_default(),
            clock: view.clock.unwrap_or_default(),
            inject: view.inject,
            prose: parts(view.blocks),
            exhibits: exhibits.collect(),
            meters: view
                .meters
                .into_iter()
                .map(|meter| Meter::of(meter, words))
                .collect(),
            left: crate::view::left(run, run.state(), words)
                .map(|left| format!("{}: {}", left.label, left.value)),
            wording,
            whose,
            improvised,
            advice: table
                .heard(run, words)
                .into_iter()
                .map(|adviser| StoryExhibit::of_adviser(adviser, words))
                .collect(),
            passage: view.waits == crate::view::Waits::Continue,
            offers: view.offers,
        }
    }

    /// The scene's name, or its time in the story when it has none.
    pub(super) fn name(&self) -> &str {
        match self.title.as_str() {
            "" => &self.clock,
            title => title,
        }
    }

    /// The choices that a vote is about, each with the number that it has everywhere.
    pub(super) fn open(&self) -> impl Iterator<Item = (usize, &OfferView)> {
        let offers = (1..).zip(&self.offers);
        offers.filter(|(_, offer)| offer.openness == Openness::Open)
    }
}

impl StoryExhibit {
    pub(super) fn of(view: ExhibitView, words: &Words) -> Self {
        let (class, key) = kind(view.kind);
        Self {
            class,
            kind: words.say(key),
            from: view.from,
            prose: parts(view.blocks),
        }
    }

    /// What somebody says who was asked for advice.
    pub(super) fn of_adviser(view: AdviserView, words: &Words) -> Self {
        Self {
            class: "advice",
            kind: words.say("room-advice"),
            from: Some(view.from),
            prose: parts(view.blocks),
        }
    }
}

impl Meter {
    fn of(view: MeterView, words: &Words) -> Self {
        let percent = view.range.map(|(value, from, to)| {
            let (value, from, to) = (i64::from(value), i64::from(from), i64::from(to));
            100 * (value - from) / (to - from).max(1)
        });
        Self {
            reads: view.reads(words),
            label: view.label,
            percent,
        }
    }
}

impl Brought {
    /// What the latest choice brought, unless it is held for the talk afterwards.
    pub(super) fn of(run: &Run, words: &Words) -> Option<Self> {
        let view = ConsequenceView::of(run, words)?;
        let (above, heading) = match (view.deadline, view.choice.clone()) {
            (_, None) => (None, words.say("player-time-up")),
            (true, Some(text)) => (Some(words.say("player-time-up")), text),
            (false, Some(text)) => (Some(words.say("room-decided")), text),
        };
        Some(Self {
            view,
            heading,
            above,
        })
    }
}

impl Spread {
    /// How the latest vote at a table was spread, as it reads in the language of `run`.
    pub(super) fn of(table: &Table, run: &Run, words: &Words) -> Option<Self> {
        let (tally, before) = table.rounds()?;
        let scenario = run.engine().scenario();
        let here = run.state().scene();
        let offers = Story::of(table, run, words).offers;
        let shown = tally.shown(Disclosure::ROOM);
        let unsure = tally.unsure(Disclosure::ROOM);
        let guesses = tally.guesses(Disclosure::ROOM);
        let all = shown.as_ref().map_or(0, |shown| shown.total);
        let rows = tally.counts.iter().enumerate().map(|(place, count)| {
            let number = offers.iter().position(|offer| offer.id == count.choice);
            let text = scenario
                .find_choice(here, &count.choice)
                .map_or_else(String::new, |choice| {
                    fill(&scenario.choice(choice).text, run, run.state(), words)
                });
            let votes = shown.as_ref().and_then(|shown| shown.counts[place]);
            let was = before.and_then(|before| {
                let was = before.shown_for(&count.choice, Disclosure::ROOM)?;
                Some((was, before.votes()))
            });
            let mut more = Vec::new();
            if let Some((was, _)) = was {
                more.push(words.say_with("room-before", &[("votes", was.into())]));
            }
            if table.stand().taken.contains(&count.choice) {
                more.push(words.say("room-taken"));
            }
            if let Some(unsure @ 1..) = unsure[place] {
                more.push(words.say_with("room-unsure-votes", &[("votes", unsure.into())]));
            }
            if let Some(guesses @ 1..) = guesses[place] {
                more.push(words.say_with("room-guesses", &[("votes", guesses.into())]));
            }
            StoryRow {
                number: number.map(|place| place + 1),
                text,
                votes,
                percent: share(votes.unwrap_or_default(), all),
                before: was.map(|(was, all)| share(was, all)),
                more,
            }
        });
        let rows: Vec<_> = rows.collect();
        let fewest = [("fewest", Disclosure::ROOM.fewest().into())];
        let of_all = || words.say_with("room-spread-of", &[("votes", tally.votes().into())]);
        let summary = match &shown {
            None => vec![words.say_with("room-spread-few", &fewest)],
            Some(_) if rows.iter().all(|row| row.votes.is_some()) => vec![of_all()],
            Some(_) if rows.iter().all(|row| row.votes.is_none()) => {
                vec![of_all(), words.say("room-spread-none")]
            }
            Some(shown) => {
                let hidden = [("votes", shown.hidden().into())];
                let hidden = words.say_with("room-spread-hidden", &hidden);
                // A draw is not to look like a choice that won.
                let draw = shown.may_be_a_draw().then(|| words.say("room-spread-draw"));
                [of_all(), hidden].into_iter().chain(draw).collect()
            }
        };
        let mut summary = summary;
        let terms = table.stand().terms.as_ref();
        let asked = terms.is_some_and(|terms| terms.confidence);
        let silent =
            |(row, unsure): (&StoryRow, &Option<u32>)| row.votes.is_some() && unsure.is_none();
        if asked && rows.iter().zip(&unsure).any(silent) {
            summary.push(words.say("room-unsure-hidden"));
        }
        if terms.is_some_and(|terms| terms.guess) && guesses.iter().any(Option::is_none) {
            summary.push(words.say("room-guess-hidden"));
        }
        Some(Self { rows, summary })
    }

    /// What each choice got, and what all of them did, as it is read aloud.
    pub(super) fn aloud(&self, words: &Words) -> Vec<String> {
        let rows = self.rows.iter().map(|row| {
            let number = row
                .number
                .map_or(String::new(), |number| format!("{number} "));
            let votes = row.votes.map(|votes| votes.to_string());
            let votes = votes.unwrap_or_else(|| words.say("room-no-count"));
            format!("{number}{}: {votes}", row.text.trim_end_matches('.'))
        });
        rows.chain(self.summary.iter().cloned()).collect()
    }
}

impl Ending {
    /// The end of the road of a table, as it reads in the language of `run`.
    pub(super) fn of(table: &Table, run: &Run, words: &Words) -> Option<Self> {
        let view = table.debrief(run, words)?;
        Some(Self {
            title: view.title,
            prose: parts(view.blocks),
            questions: view.questions,
            agreement: view.agreement,
            cards: cards(table, run, words),
            plans: plans(table.session().id(), table.session().events())
                .iter()
                .map(|made| sanitise(&made.text))
                .collect(),
            facts: view.facts,
            closing: view.closing,
        })
    }
}

/// What only the holder of a role knows: its name, and its brief.
pub(super) fn brief(run: &Run, role: RoleId) -> Option<(String, Vec<StoryPart>)> {
    let role = run.engine().scenario().roles.get(role.index())?;
    let brief = role.brief.as_deref().unwrap_or_default();
    Some((sanitise(&role.title), parts(crate::view::blocks(brief))))
}

/// What is read now, in a sentence: what a group chose, or that time ran out and nobody did.
fn brought_key(brought: &Brought) -> &'static str {
    match brought.view.deadline {
        true => "room-time-ran-out",
        false => "room-consequence",
    }
}

/// That a group went back to where it is, until it goes on from there.
pub(super) fn went_back(table: &Table, words: &Words) -> Option<String> {
    table.went_back().then(|| words.say("room-went-back"))
}

/// Until when a break lasts, where the moderator said so.
pub(super) fn until(stand: &Stand, words: &Words) -> Option<String> {
    let until = stand.until?.time_of_day();
    Some(words.say_with("room-pause-until", &[("time", until.into())]))
}

/// Some sentences and names as one text that is read aloud.
pub(super) fn aloud(parts: impl IntoIterator<Item = String>) -> String {
    let ends = |part: &str| part.ends_with(['.', '!', '?', '…', '؟']);
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    let parts = parts.map(|part| match ends(&part) {
        true => part,
        false => format!("{part}."),
    });
    parts.collect::<Vec<_>>().join(" ")
}

/// How it ended, in a sentence.
fn ended_key(stand: &Stand) -> &'static str {
    match stand.ended_early() {
        true => "room-ended-early",
        false => "room-ended",
    }
}

/// What is asked of people where a group stands, by the key of a sentence; `secret` says whether a vote there is.
pub(super) fn phase_key(stand: &Stand, passage: bool, secret: bool) -> &'static str {
    match stand.phase {
        Phase::Talk if passage => "room-passage",
        Phase::Talk => "room-talk",
        Phase::Consequence => "room-consequence",
        Phase::Vote { round: 1, .. } if !secret => "room-vote-not-secret",
        Phase::Vote { round: 1, .. } => "room-vote",
        Phase::Vote { .. } => "room-vote-again",
        Phase::Counted { .. } | Phase::Shown { .. } if !stand.taken.is_empty() => "room-taken-up",
        Phase::Counted { .. } => "room-counted",
        Phase::Shown { .. } => "room-shown",
        Phase::Gathered { .. } | Phase::Ended => ended_key(stand),
    }
}

fn share(votes: u64, of: u64) -> u32 {
    let percent = 100 * votes / of.max(1);
    u32::try_from(percent).expect("a choice has no more votes than all have")
}

fn kind(kind: ExhibitKind) -> (&'static str, &'static str) {
    let key = exhibit_key(kind);
    // Its last word is the name of its look as well.
    (key.rsplit('-').next().expect("a key has words"), key)
}

/// Blocks as a page has them.
pub(super) fn parts(blocks: Vec<Block>) -> Vec<StoryPart> {
    let mut parts: Vec<StoryPart> = Vec::with_capacity(blocks.len());
    for block in blocks {
        add_block(&mut parts, block);
    }
    parts
}

/// Puts a block behind others.
pub(super) fn add_block(parts: &mut Vec<StoryPart>, block: Block) {
    match block.form {
        BlockForm::Item(mark) => item(parts, mark, block.pieces),
        BlockForm::Under(mark) => match parts.last_mut() {
            Some(StoryPart::List(items) | StoryPart::Numbers(items)) => {
                let last = items.last_mut().expect("a list begins with an item");
                last.under.push(block.pieces);
            }
            _ => item(parts, mark, block.pieces),
        },
        BlockForm::Quote => parts.push(StoryPart::Quote(block.pieces)),
        BlockForm::Paragraph => parts.push(StoryPart::Paragraph(block.pieces)),
    }
}

/// Adds an item to the list that it goes on, or begins one.
fn item(parts: &mut Vec<StoryPart>, mark: ItemMark, pieces: Vec<Piece>) {
    let numbered = matches!(mark, ItemMark::Number(_));
    let item = StoryItem {
        mark,
        pieces,
        under: Vec::new(),
    };
    match (parts.last_mut(), numbered) {
        (Some(StoryPart::Numbers(items)), true) | (Some(StoryPart::List(items)), false) => {
            items.push(item);
        }
        (_, true) => parts.push(StoryPart::Numbers(vec![item])),
        (_, false) => parts.push(StoryPart::List(vec![item])),
    }
}
