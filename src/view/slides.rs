//! What a projector shows, cut into slides on which every letter can be read from the back row.
//!
//! A slide is cut by what it holds at the least size of its letters, 3 % of the height, on the narrowest projector, 4 to
//! 3; on a wider one, and where less stands on it, a browser sets it larger. So every projector shows the same slides,
//! and a moderator turns them without one.

use std::collections::HashSet;
use std::sync::Arc;

use super::measure::{LINE, cut, lines};
use super::{
    AdviserView, Block, BlockForm, ConsequenceView, DebriefView, ExhibitView, MeterView, SceneView,
};
use crate::analysis::wander;
use crate::engine::{Engine, Run};
use crate::language::Words;
use crate::scenario::{Finding, Scenario, codes};

/// The room for what is told, in hundredths of the height of a letter: beside the code in the corner, between the line at
/// the top and the one at the bottom.
const WIDE: usize = 3_510;
const HIGH: usize = 2_865;
/// Meters that stand beside each other, and the room that each has.
const ABREAST: usize = 3;
const METER: usize = 1_100;
/// What stands between two paragraphs, and around a choice.
const GAP: usize = 45;
/// What an exhibit takes beside its text, to the sides and in height.
const FRAME: (usize, usize) = (220, 305);
/// Lines that what is said below a vote takes at most.
const SUMMARY: usize = 4;
/// Lines that are not left alone when a text is cut.
const FEW: usize = 3;

/// Something that stands on a slide.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum SlidePart {
    /// The time, the title, and what is said of the scene.
    Heading,
    /// What the moderator told the group on top of it.
    Improvised,
    Text(Block),
    Exhibit(ExhibitView),
    /// What somebody says who was asked for advice.
    Advice(AdviserView),
    /// Whose decision it is.
    Whose,
    /// A choice, by its place.
    Offer(usize),
    Meters,
    Gain,
    Cost,
    Because,
    Sources,
    Changes,
    /// A choice with what it got, by its place.
    Row(usize),
    Summary,
    /// A question for afterwards, by its place.
    Question(usize),
    Agreement,
    /// The decision that moved most.
    Turning,
    /// The last words.
    Closing,
}

/// What a moderator let everybody read beside the story.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct OnTop {
    pub(crate) improvised: Option<String>,
    /// Those who were heard, in that order.
    pub(crate) advice: Vec<AdviserView>,
}

/// Where a moderator turns a projector to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TurnTo {
    /// The slide at this place.
    Slide(usize),
    /// The one on which an adviser begins to speak, by id.
    Adviser(String),
}

/// What a projector shows of a place, slide by slide; there is at least one.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Slides(Vec<Vec<SlidePart>>);

impl Slides {
    /// A scene, and what the moderator let the group read on top of it.
    pub(crate) fn of_scene(view: &SceneView, on_top: &OnTop, words: &Words) -> Self {
        let mut cutter = Cutter::default();
        cutter.improvised(on_top.improvised.as_deref());
        let title = view.title.as_deref().unwrap_or_default();
        let above = [
            view.inject,
            view.clock.is_some(),
            view.wording_key().is_some(),
        ];
        cutter.add(SlidePart::Heading, heading(title, &above));
        cutter.text(&view.blocks);
        for exhibit in &view.exhibits {
            cutter.exhibit(exhibit);
        }
        cutter.advice(&on_top.advice);
        let whose = (!view.roles.is_empty()).then(|| {
            let roles = view.roles.join(", ");
            let said = words.say_with("player-whose", &[("roles", roles.into())]);
            (SlidePart::Whose, paragraph(&said) + 3 * GAP)
        });
        let offers = view.offers.iter().enumerate().map(|(place, offer)| {
            let high = LINE * lines(&offer.said(), WIDE - 180, 100);
            (SlidePart::Offer(place), high + GAP)
        });
        let meters =
            (!view.meters.is_empty()).then(|| (SlidePart::Meters, meters(&view.meters, words)));
        cutter.together(whose.into_iter().chain(offers).chain(meters).collect());
        cutter.done()
    }

    pub(crate) fn of_consequence(view: &ConsequenceView, words: &Words) -> Self {
        let mut cutter = Cutter::default();
        let choice = view.choice.clone();
        let choice = choice.unwrap_or_else(|| words.say("player-time-up"));
        cutter.add(SlidePart::Heading, heading(&choice, &[true]));
        let told = [
            (SlidePart::Gain, &view.gain),
            (SlidePart::Cost, &view.cost),
            (SlidePart::Because, &view.because),
        ];
        for (part, text) in told {
            if let Some(text) = text {
                cutter.add(part, LINE + paragraph(text) + GAP);
            }
        }
        if !view.sources.is_empty() {
            let named = words.say("player-source");
            let sources = view.sources.iter();
            let high = sources.map(|source| paragraph(&format!("{named} {source}")) + GAP);
            cutter.add(SlidePart::Sources, high.sum());
        }
        if !view.changes.is_empty() {
            let changes = view.changes.iter();
            let high = changes.map(|(label, before, after)| {
                LINE * lines(&format!("{label}: {before} → {after}"), WIDE - 180, 100)
            });
            cutter.add(SlidePart::Changes, high.sum::<usize>() + GAP);
        }
        cutter.done()
    }

    /// How a vote was spread over choices. `more` says whether something stands below their bars.
    pub(crate) fn of_vote(title: &str, rows: &[(String, bool)], on_top: &OnTop) -> Self {
        let mut cutter = Cutter::default();
        cutter.improvised(on_top.improvised.as_deref());
        cutter.add(SlidePart::Heading, heading(title, &[]));
        // What is to be known about the numbers comes before them: they may take more than a slide.
        cutter.add(SlidePart::Summary, SUMMARY * LINE + 2 * GAP);
        for (place, (text, more)) in rows.iter().enumerate() {
            let high = LINE * lines(text, WIDE - 350, 100) + LINE + GAP;
            let high = high + usize::from(*more) * (LINE + GAP);
            cutter.add(SlidePart::Row(place), high);
        }
        cutter.advice(&on_top.advice);
        cutter.done()
    }

    /// How it ended, then what to talk about, then the decision that moved most, where it is looked for, and then the last
    /// words: each begins a slide.
    pub(crate) fn of_debrief(view: &DebriefView, turning: bool) -> Self {
        let mut cutter = Cutter::default();
        cutter.ending(view);
        for (place, question) in view.questions.iter().enumerate() {
            let high = LINE * lines(question, WIDE - 200, 100) + GAP;
            cutter.add(SlidePart::Question(place), high);
        }
        if let Some(agreement) = &view.agreement {
            cutter.add(SlidePart::Agreement, paragraph(agreement) + 2 * GAP);
        }
        cutter.turn();
        if turning {
            cutter.add(SlidePart::Turning, HIGH);
        }
        if let Some(closing) = &view.closing {
            cutter.turn();
            cutter.add(SlidePart::Closing, paragraph(closing) + 2 * GAP);
        }
        cutter.done()
    }

    /// How it ended, and nothing else.
    fn of_ending(view: &DebriefView) -> Self {
        let mut cutter = Cutter::default();
        cutter.ending(view);
        cutter.done()
    }

    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    /// The place of the slide that is shown: where it was turned to, or where it begins, which in a vote is where its
    /// choices stand.
    pub(crate) fn shown(&self, turned: Option<&TurnTo>, voting: bool) -> usize {
        let choices = |slide: &Vec<SlidePart>| {
            let mut parts = slide.iter();
            parts.any(|part| matches!(part, SlidePart::Offer(_)))
        };
        let says = |slide: &Vec<SlidePart>, id: &str| {
            let mut parts = slide.iter();
            parts.any(|part| matches!(part, SlidePart::Advice(adviser) if adviser.id == id))
        };
        match turned {
            Some(TurnTo::Slide(place)) => (*place).min(self.count() - 1),
            Some(TurnTo::Adviser(id)) => self.0.iter().position(|it| says(it, id)).unwrap_or(0),
            None if voting => self.0.iter().position(choices).unwrap_or(0),
            None => 0,
        }
    }

    /// What stands on a slide, by its place.
    pub(crate) fn slide(&self, place: usize) -> &[SlidePart] {
        &self.0[place]
    }
}

/// Slides that a scene may take before it is too long to be read together.
const MOST: usize = 2;
/// Steps that are taken to see with which of its texts a scene is met.
const STEPS: usize = 20_000;

/// Scenes that take more than two slides, as they are met in seeded runs, in any of the languages: the author's own
/// first. Also where the author allows it.
pub(crate) fn long_scenes(languages: &[Arc<Scenario>], words: &Words) -> Vec<Finding> {
    let engines: Vec<_> = languages
        .iter()
        .map(|it| Engine::new(Arc::clone(it)))
        .collect();
    let Some(own) = engines.first() else {
        return Vec::new();
    };
    let scenario = own.scenario();
    let mut longest = vec![0; scenario.scenes.len()];
    let mut met = HashSet::new();
    wander(own, STEPS, &mut |engine, state| {
        let scene = state.scene();
        let seen = scenario.scene(scene).sight_conditions();
        let holds: Vec<_> = seen.map(|when| engine.holds(state, when)).collect();
        if !met.insert((scene, holds)) {
            return;
        }
        let slides = engines.iter().map(|engine| {
            let run = Run::standing_at(engine.clone(), state.clone());
            let shown = match DebriefView::of(&run, words) {
                Some(debrief) => Slides::of_ending(&debrief),
                None => Slides::of_scene(&SceneView::of(&run, words), &OnTop::default(), words),
            };
            shown.count()
        });
        let longest = &mut longest[scene.index()];
        *longest = slides.fold(*longest, usize::max);
    });
    let scenes = scenario.scenes.iter().zip(longest);
    let long = scenes.filter(|(_, slides)| *slides > MOST);
    let findings = long.map(|(scene, slides)| {
        Finding::new(codes::MANY_SLIDES, scene.span)
            .with("scene", scene.id.as_str())
            .with("slides", slides.to_string())
    });
    findings.collect()
}

/// The height of meters, some beside each other.
fn meters(views: &[MeterView], words: &Words) -> usize {
    let high = |view: &MeterView| {
        LINE * (lines(&view.label, METER, 100) + lines(&view.reads(words), METER, 100))
    };
    let rows = views.chunks(ABREAST).map(|row| row.iter().map(high).max());
    rows.map(|high| high.unwrap_or_default() + 2 * GAP + GAP)
        .sum()
}

/// The height of a title, with as many of these above it as are there.
fn heading(title: &str, above: &[bool]) -> usize {
    let above = above.iter().filter(|it| **it).count() * (LINE + GAP);
    let title = match title {
        "" => 0,
        // It is bold, which is wider.
        title => 160 * lines(title, WIDE, 160) + GAP,
    };
    above + title
}

fn paragraph(text: &str) -> usize {
    LINE * lines(text, WIDE, 100) + GAP
}

/// Puts part after part on slides.
#[derive(Debug, Default)]
struct Cutter {
    done: Vec<Vec<SlidePart>>,
    slide: Vec<SlidePart>,
    used: usize,
    /// What the moderator told takes this much of every slide: whoever looks up reads it, whichever is shown.
    told: Option<usize>,
}

impl Cutter {
    /// Begins another slide, when anything stands on this one.
    fn turn(&mut self) {
        if !self.slide.is_empty() {
            self.done.push(std::mem::take(&mut self.slide));
            self.used = 0;
        }
    }

    /// The room of a whole slide.
    fn high(&self) -> usize {
        HIGH.saturating_sub(self.told.unwrap_or_default())
    }

    fn room(&self) -> usize {
        self.high().saturating_sub(self.used)
    }

    fn improvised(&mut self, text: Option<&str>) {
        self.told = text.map(|text| (2 * LINE + 4 * GAP + paragraph(text)).min(HIGH / 2));
    }

    fn ending(&mut self, view: &DebriefView) {
        self.add(SlidePart::Heading, heading(&view.title, &[true]));
        self.text(&view.blocks);
        self.turn();
    }

    /// Adds what is never cut.
    fn add(&mut self, part: SlidePart, high: usize) {
        if high > self.room() {
            self.turn();
        }
        self.slide.push(part);
        self.used += high;
    }

    /// Adds parts that stand on one slide where one has room for all of them.
    fn together(&mut self, parts: Vec<(SlidePart, usize)>) {
        let high: usize = parts.iter().map(|(_, high)| high).sum();
        if high > self.room() && !parts.is_empty() {
            self.turn();
        }
        for (part, high) in parts {
            self.add(part, high);
        }
    }

    fn text(&mut self, blocks: &[Block]) {
        for block in blocks {
            let mut rest = block.clone();
            loop {
                let high = high_of(&rest, WIDE);
                if high <= self.room() {
                    self.add(SlidePart::Text(rest), high);
                    break;
                }
                match self.begin(&rest, WIDE, 0) {
                    Some((first, then)) => {
                        self.slide.push(SlidePart::Text(first));
                        rest = then;
                    }
                    // What cannot be cut has a slide of its own.
                    None if self.slide.is_empty() => {
                        self.slide.push(SlidePart::Text(rest));
                        self.turn();
                        break;
                    }
                    None => {}
                }
                self.turn();
            }
        }
    }

    /// The part of a block for which there is room here beside what is `around` it, and the rest; `None` when it is
    /// better not cut, or cannot be.
    fn begin(&self, block: &Block, width: usize, around: usize) -> Option<(Block, Block)> {
        let width = inset(block, width);
        let all = lines(&block.words(), width, 100);
        let room = self.room().saturating_sub(around + GAP) / LINE;
        // A short text goes to the next slide whole, where it has room.
        let whole_next = all * LINE + around + GAP <= self.high()
            && 2 * self.used > self.high()
            && all <= 2 * FEW;
        if room < FEW || whole_next {
            return None;
        }
        cut(block, width, room.min(all.saturating_sub(FEW).max(FEW)))
    }

    fn exhibit(&mut self, exhibit: &ExhibitView) {
        self.framed(&exhibit.blocks, |blocks| {
            SlidePart::Exhibit(ExhibitView {
                blocks,
                ..exhibit.clone()
            })
        });
    }

    fn advice(&mut self, advice: &[AdviserView]) {
        for adviser in advice {
            self.framed(&adviser.blocks, |blocks| {
                SlidePart::Advice(AdviserView {
                    blocks,
                    ..adviser.clone()
                })
            });
        }
    }

    /// Adds a text in a frame, as the part that is made of it: whole where a slide has room for it, else block by block.
    fn framed(&mut self, all: &[Block], part: impl Fn(Vec<Block>) -> SlidePart) {
        let (sides, frame) = FRAME;
        let width = WIDE - sides;
        let high = |blocks: &[Block]| {
            let blocks = blocks.iter().map(|block| high_of(block, width));
            frame + blocks.sum::<usize>()
        };
        let whole = high(all);
        if whole <= self.high() {
            self.add(part(all.to_vec()), whole);
            return;
        }
        let mut held: Vec<Block> = Vec::new();
        for block in all {
            let mut rest = block.clone();
            loop {
                let used = high(&held);
                let fits = used + high_of(&rest, width) <= self.room();
                if fits {
                    held.push(rest);
                    break;
                }
                let begun = self.begin(&rest, width, used);
                let (first, then) = match begun {
                    Some((first, rest)) => (Some(first), Some(rest)),
                    None if held.is_empty() && self.slide.is_empty() => (Some(rest), None),
                    None => (None, Some(rest)),
                };
                held.extend(first);
                if !held.is_empty() {
                    self.slide.push(part(std::mem::take(&mut held)));
                }
                self.turn();
                match then {
                    Some(then) => rest = then,
                    None => break,
                }
            }
        }
        if !held.is_empty() {
            let high = high(&held);
            self.add(part(held), high);
        }
    }

    fn done(mut self) -> Slides {
        self.turn();
        if self.done.is_empty() {
            self.done.push(Vec::new());
        }
        if self.told.is_some() {
            for slide in &mut self.done {
                slide.insert(0, SlidePart::Improvised);
            }
        }
        Slides(self.done)
    }
}

fn inset(block: &Block, width: usize) -> usize {
    match block.form {
        BlockForm::Paragraph => width,
        _ => width - 180,
    }
}

fn high_of(block: &Block, width: usize) -> usize {
    LINE * lines(&block.words(), inset(block, width), 100) + GAP
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::scenario::load;
    use crate::view::blocks;

    /// A scene with so many paragraphs of some 300 letters, and choices of these texts.
    fn scene(paragraphs: usize, choices: &[String]) -> SceneView {
        let text = "The treasurer stands up and walks to the window. He says that nobody will read it, and that they \
                    want to know one thing only: whether the door stays open on Friday. The imam disagrees, quietly, \
                    and the secretary writes down what both of them say without looking up."
            .to_owned();
        let text = vec![text; paragraphs].join("\\n\\n");
        let choice = |(place, text): (usize, &String)| {
            format!("      c{place}: {{ text: \"{text}\", gain: g, cost: c, goto: end }}\n")
        };
        let choices: String = choices.iter().enumerate().map(choice).collect();
        let yaml = format!(
            "format: 1\nid: t\nversion: 1.0.0\ntitle: T\nlanguage: en\nstart: a\nscenes:\n  a:\n    title: A knock\n    \
             text: \"{text}\"\n    choices:\n{choices}  end: {{ ending: true, title: E, text: Over. }}\n"
        );
        let loaded = load(yaml.as_bytes());
        let engine = Engine::new(Arc::new(loaded.scenario.expect("a scenario")));
        let run = Run::start_with(engine, Vec::new());
        SceneView::of(&run, &Words::new(Language::English))
    }

    fn cut_of(view: &SceneView) -> Slides {
        Slides::of_scene(view, &OnTop::default(), &Words::new(Language::English))
    }

    #[test]
    fn a_short_scene_is_one_slide_with_its_choices() {
        let choices = ["Open the door".to_owned(), "Wait inside".to_owned()];
        assert_eq!(cut_of(&scene(1, &choices)).count(), 1);
    }

    #[test]
    fn nothing_of_a_long_scene_is_lost_and_its_choices_stand_together() {
        let long = "Ask the caretaker to stay at the door until everybody has gone home and to ring when something \
                    happens"
            .to_owned();
        let choices = vec![long; 6];
        for paragraphs in 1..12 {
            let view = scene(paragraphs, &choices);
            let slides = cut_of(&view);
            let mut told = Vec::new();
            let mut offers = Vec::new();
            for (place, part) in
                (0..slides.count()).flat_map(|at| slides.slide(at).iter().map(move |it| (at, it)))
            {
                match part {
                    SlidePart::Text(block) => told.push(block.words()),
                    SlidePart::Offer(_) => offers.push(place),
                    _ => {}
                }
            }
            let whole: Vec<_> = view.blocks.iter().map(Block::words).collect();
            let plain = |texts: Vec<String>| {
                let words = texts.join(" ");
                words
                    .split_whitespace()
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            };
            assert_eq!(plain(told), plain(whole));
            assert_eq!(offers.len(), 6);
            assert!(offers.iter().all(|at| *at == offers[0]), "{offers:?}");
            assert_eq!(slides.shown(None, true), offers[0]);
            assert_eq!(slides.shown(None, false), 0);
            assert_eq!(
                slides.shown(Some(&TurnTo::Slide(99)), true),
                slides.count() - 1
            );
        }
    }

    #[test]
    fn what_the_moderator_tells_stands_on_every_slide() {
        let choices =
            vec!["Ask the caretaker to stay at the door until everybody has gone".to_owned(); 6];
        let told = "A neighbour rings: she has heard glass break behind the hall.";
        let told = OnTop {
            improvised: Some(told.to_owned()),
            advice: Vec::new(),
        };
        for paragraphs in 1..12 {
            let view = scene(paragraphs, &choices);
            let slides = Slides::of_scene(&view, &told, &Words::new(Language::English));
            assert!(slides.count() >= cut_of(&view).count());
            for place in 0..slides.count() {
                let [first, others @ ..] = slides.slide(place) else {
                    panic!("an empty slide");
                };
                assert_eq!(*first, SlidePart::Improvised);
                assert!(!others.is_empty() && !others.contains(first));
            }
        }
    }

    #[test]
    fn who_was_heard_begins_on_the_slide_to_which_the_projector_turns() {
        let says = |id: &str| AdviserView {
            id: id.to_owned(),
            from: id.to_owned(),
            blocks: blocks(&"Wait until everybody is there. ".repeat(12)),
        };
        let heard = OnTop {
            improvised: None,
            advice: vec![says("imam"), says("board")],
        };
        for paragraphs in 1..12 {
            let view = scene(paragraphs, &["Wait".to_owned()]);
            let slides = Slides::of_scene(&view, &heard, &Words::new(Language::English));
            let begins = |id: &str| {
                let to = TurnTo::Adviser(id.to_owned());
                let place = slides.shown(Some(&to), false);
                let mut parts = slides.slide(place).iter();
                let found = parts.any(|it| matches!(it, SlidePart::Advice(one) if one.id == id));
                assert!(found, "{id} at {place}");
                place
            };
            assert!(begins("imam") <= begins("board"));
            assert_eq!(slides.shown(Some(&TurnTo::Adviser("?".into())), false), 0);
        }
    }

    #[test]
    fn more_choices_than_a_slide_holds_are_all_there() {
        let choices: Vec<_> = (0..60).map(|number| format!("Way {number}")).collect();
        let slides = cut_of(&scene(1, &choices));
        let parts = (0..slides.count()).flat_map(|at| slides.slide(at));
        let offers = parts.filter(|part| matches!(part, SlidePart::Offer(_)));
        assert_eq!(offers.count(), 60);
    }
}
