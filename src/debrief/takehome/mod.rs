//! The take-home page: one HTML file with which anybody can practise a scenario on a phone, without a network.
//!
//! The page carries the minimised road of the scenario, and what stands beside it, as data; its script follows the data
//! and knows no condition and no effect. So there is no second engine to keep equal to the first. Injects by the clock
//! come after the planned minutes of the scenes left behind, as for somebody who practises alone in the program;
//! those that a moderator sends by hand do not come.

mod data;
mod tongue;

use std::sync::Arc;

use askama::Template as _;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};

use self::data::Data;
pub(crate) use self::tongue::left_out;
pub(crate) use crate::analysis::TooWide;
use crate::analysis::{Beside, Detail, Injects, Limits, Minimal, Space, Unproved, prove};
use crate::engine::{Engine, Input};
use crate::language::{Language, Words, direction};
use crate::scenario::{Exit, Scenario};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");
/// Bytes of the road that a page may carry: with its texts that is about 2 MB, which an old phone opens at once and a
/// message still takes along.
const ROAD: usize = 1_200_000;
/// What exploring may take of the memory, as making the road small takes far more.
const EXPLORED: usize = 10;
/// What making the road small may take: a list that grows stands twice for a moment.
const MADE_SMALL: usize = 2;

/// So many situations are made small in no time.
const FEW: usize = 1000;

/// How much of a scenario a page holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakehomePart {
    Whole,
    /// Injects by the clock do not come.
    WithoutClock,
    /// Nor do they here, and roads break off, none before this many decisions.
    Beginning {
        decisions: usize,
    },
}

/// A page with what it holds.
#[derive(Debug)]
pub struct TakehomePage {
    pub html: String,
    pub part: TakehomePart,
    /// Situations that a reader can tell apart by what can be chosen, after equal ones were merged.
    pub(crate) situations: usize,
    /// What is not proved of the scenario when not all of it is there.
    pub(crate) unproved: Vec<Unproved>,
}

/// Makes the page of a scenario in its languages, the author's own first. It opens in the language `opens`, if it is one
/// of them; at most `most` situations are explored.
///
/// # Errors
/// When a value or a condition has more possibilities than a page can carry.
pub fn page(
    languages: &[Arc<Scenario>],
    opens: &str,
    limits: Limits,
) -> Result<TakehomePage, TooWide> {
    let scenario = languages.first().expect("a scenario has a language");
    // What is left of the time is for what is proved of what is not on the page.
    let engine = Engine::new(Arc::clone(scenario));
    let explored = fitting(&engine, limits.half_the_time());
    let beside = Beside::of(&explored.space, &explored.road)?;
    let opens = languages
        .iter()
        .position(|one| one.language == opens)
        .unwrap_or(0);
    let unproved = match explored.part {
        TakehomePart::Whole => Vec::new(),
        _ => prove(&engine, limits).unproved,
    };
    let lost = [Unproved::Stuck, Unproved::Endings];
    let goes_on = !lost.iter().any(|it| unproved.contains(it));
    let data = Data::of(&explored, &beside, languages, opens, goes_on);
    // Inside a script element only `<` could end it.
    let data = serde_json::to_string(&data)
        .expect("texts, numbers and lists of them")
        .replace('<', "\\u003c");
    let language = &languages[opens];
    let without: Vec<_> = languages
        .iter()
        .map(|one| {
            let words = spoken(one);
            (words.language().tag(), words.say("takehome-no-script"))
        })
        .collect();
    let shell = Shell {
        language: &language.language,
        direction: direction(&language.language),
        title: &language.title,
        style: STYLE,
        style_hash: hash(STYLE),
        script: SCRIPT,
        script_hash: hash(SCRIPT),
        without: &without,
        data: &data,
    };
    Ok(TakehomePage {
        html: shell.render().expect("a text takes whatever is written"),
        part: explored.part,
        situations: explored.road.classes.len(),
        unproved,
    })
}

/// The words of the program for a scenario in some language; English where the program does not speak it.
fn spoken(scenario: &Scenario) -> Words {
    Words::new(Language::of_tag(&scenario.language).unwrap_or(Language::English))
}

/// What is explored and fits.
struct TakehomeSpace {
    space: Space,
    road: Minimal,
    /// The road as the page carries it.
    packed: Vec<u8>,
    part: TakehomePart,
}

/// The largest part that fits, and that can be made small in time: all of it, or without injects by the clock, or the
/// beginning.
fn fitting(engine: &Engine, limits: Limits) -> TakehomeSpace {
    let explored = limits.one_of(EXPLORED).half_the_time();
    let limits = limits.one_of(MADE_SMALL);
    let mut space = Space::explore(engine, Detail::Followed, &[], explored);
    // What was explored in time once is so again.
    let half = |space: &Space| {
        let half = Limits::situations(space.explored().len() / 2);
        Space::explore(engine, Detail::Followed, &[], half)
    };
    if space.complete() {
        for (injects, part) in [
            (Injects::Clock, TakehomePart::Whole),
            (Injects::Condition, TakehomePart::WithoutClock),
        ] {
            if let Some((road, packed)) = small(&space, injects, limits.half_the_time()) {
                return TakehomeSpace {
                    space,
                    road,
                    packed,
                    part,
                };
            }
        }
        space = half(&space);
    }
    loop {
        let few = space.explored().len() <= FEW;
        let time = match few {
            true => Limits::situations(FEW),
            false => limits.half_the_time(),
        };
        if let Some((road, packed)) = small(&space, Injects::Condition, time) {
            let part = TakehomePart::Beginning {
                decisions: unbroken(engine.scenario(), &road),
            };
            return TakehomeSpace {
                space,
                road,
                packed,
                part,
            };
        }
        space = half(&space);
    }
}

/// The road of a space, and the bytes that it takes; `None` when these are too many, or when it takes too long.
fn small(space: &Space, injects: Injects, limits: Limits) -> Option<(Minimal, Vec<u8>)> {
    let road = Minimal::of(space, injects, limits)?;
    let packed = packed(&road);
    (packed.len() <= ROAD || space.explored().len() <= 1).then_some((road, packed))
}

/// The road in bytes: for each class its signature, and for each of its labels how far its target is from the target that
/// the same label had before. Numbers take seven bits a byte, the lowest first; differences alternate: 0, −1, 1, −2, …
fn packed(road: &Minimal) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(road.classes.len() + 2 * road.transitions());
    let mut last = vec![0_i64; road.labels.len()];
    for (&signature, targets) in road.classes.iter().zip(&road.targets) {
        number(u64::from(signature), &mut bytes);
        for (&(label, _), &to) in road.signatures[signature as usize]
            .labels
            .iter()
            .zip(targets)
        {
            let before = std::mem::replace(&mut last[label as usize], i64::from(to));
            let far = i64::from(to) - before;
            number(((far << 1) ^ (far >> 63)).cast_unsigned(), &mut bytes);
        }
    }
    bytes
}

fn number(mut value: u64, bytes: &mut Vec<u8>) {
    while value > 127 {
        bytes.push(u8::try_from(value & 127).expect("seven bits") | 128);
        value >>= 7;
    }
    bytes.push(u8::try_from(value).expect("seven bits"));
}

/// The fewest decisions after which a road breaks off.
fn unbroken(scenario: &Scenario, road: &Minimal) -> usize {
    let mut fewest = vec![usize::MAX; road.classes.len()];
    let mut queue = std::collections::VecDeque::new();
    for &class in &road.beginnings {
        fewest[class as usize] = 0;
        queue.push_back(class);
    }
    // Steps that decide nothing cost nothing, so they go to the front.
    while let Some(class) = queue.pop_front() {
        let signature = &road.signatures[road.classes[class as usize] as usize];
        let scene = road.sights[signature.sight as usize].scene;
        let here = fewest[class as usize];
        if signature.labels.is_empty() && scenario.scene(scene).exit != Exit::Ending {
            return here;
        }
        for (&(label, _), &to) in signature.labels.iter().zip(&road.targets[class as usize]) {
            let decides = matches!(road.labels[label as usize].step.input, Input::Choose(_));
            let through = here + usize::from(decides);
            if through < fewest[to as usize] {
                fewest[to as usize] = through;
                if decides {
                    queue.push_back(to);
                } else {
                    queue.push_front(to);
                }
            }
        }
    }
    0
}

/// The page before its script runs.
#[derive(askama::Template)]
#[template(
    ext = "html",
    source = r#"<!DOCTYPE html>
<html lang="{{ language }}" dir="{{ direction }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{{ style_hash|safe }}'; script-src 'sha256-{{ script_hash|safe }}'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>{{ title }}</title>
<style>{{ style|safe }}</style>
</head>
<body>
<header id="top"></header>
<main id="main">{% for (tag, sentence) in without %}<p lang="{{ tag }}">{{ sentence }}</p>{% endfor %}</main>
<footer id="ways"></footer>
<p id="news" class="unseen" role="status"></p>
<script type="application/json" id="data">{{ data|safe }}</script>
<script>{{ script|safe }}</script>
</body>
</html>
"#
)]
struct Shell<'a> {
    language: &'a str,
    direction: &'static str,
    title: &'a str,
    style: &'static str,
    style_hash: String,
    script: &'static str,
    script_hash: String,
    /// What to do where no script runs, and not even what is written for that is shown: the script takes it away.
    without: &'a [(&'static str, String)],
    data: &'a str,
}

/// A hash by which the page allows its own style and script, and no other.
fn hash(text: &str) -> String {
    BASE64_STANDARD.encode(Sha256::digest(text.as_bytes()))
}
