//! The take-home page: one HTML file with which anybody can practise a scenario on a phone, without a network.
//!
//! The page carries the rules of the scenario as data, brought down to a few operations, and a script that carries them
//! out: so the whole story is in it, however many situations that has. The rules are written out of the scenario that
//! the engine runs, and tests hold them, and the script, against the engine in every situation of small scenarios.
//! Injects by the clock come after the planned minutes of the scenes left behind, as for somebody who practises alone in
//! the program; those that a moderator sends by hand do not come. The same page is the one thing in a [`package`] for a
//! learning platform, which alone it tells how far somebody is.

mod data;
mod rules;
mod scorm;
mod tongue;

use std::sync::Arc;

use askama::Template as _;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

pub use self::scorm::{ScormPackage, package};

use self::data::Data;
use crate::analysis::{Limits, Unproved, prove};
use crate::engine::{Engine, State};
use crate::language::{Language, Words, direction};
use crate::scenario::{MemoryId, Scenario, SceneId, VariableId};

const STYLE: &str = include_str!("page.css");
const ALONE: &str = concat!(
    include_str!("rules.js"),
    include_str!("texts.js"),
    include_str!("alone.js"),
    include_str!("page.js")
);
const PLATFORM: &str = concat!(
    include_str!("rules.js"),
    include_str!("texts.js"),
    include_str!("scorm.js"),
    include_str!("page.js")
);

/// Where a page is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Setting {
    /// By itself, as a file: it tells nobody anything.
    Alone,
    /// The same, at a place of the story.
    At(Place),
    /// In a learning platform.
    Platform,
}

/// A page, with what is not proved of its scenario.
#[derive(Debug)]
pub struct TakehomePage {
    pub html: String,
    pub(crate) unproved: Vec<Unproved>,
}

/// A place in a run from which a page begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Place {
    scene: usize,
    interrupted: Option<usize>,
    /// Of the variables, and then of what is remembered.
    values: Vec<i32>,
}

impl Place {
    pub(crate) fn of(engine: &Engine, state: &State) -> Self {
        let scenario = engine.scenario();
        let variables = (0..scenario.variables.len()).map(VariableId::at);
        let memories = (0..scenario.memories.len()).map(MemoryId::at);
        let remembered = memories.map(|it| i32::from(engine.remembers(state, it)));
        let values = variables.map(|it| engine.value(state, it));
        Self {
            scene: state.scene().index(),
            interrupted: state.interrupted().map(SceneId::index),
            values: values.chain(remembered).collect(),
        }
    }
}

/// Makes the page for an author who looks at a place of the story: it begins there.
pub(crate) fn page_at(languages: &[Arc<Scenario>], opens: &str, place: Place) -> String {
    let nothing = Limits::situations(0);
    page_in(&Setting::At(place), languages, opens, nothing).html
}

/// Makes the page of a scenario in its languages, the author's own first. It opens in the language `opens`, if it is one
/// of them. What is proved of it, and so need not be said on the page, is found within `limits`.
pub fn page(languages: &[Arc<Scenario>], opens: &str, limits: Limits) -> TakehomePage {
    page_in(&Setting::Alone, languages, opens, limits)
}

fn page_in(
    setting: &Setting,
    languages: &[Arc<Scenario>],
    opens: &str,
    limits: Limits,
) -> TakehomePage {
    let script = match setting {
        Setting::Alone | Setting::At(_) => ALONE,
        Setting::Platform => PLATFORM,
    };
    let scenario = languages.first().expect("a scenario has a language");
    let unproved = match setting {
        // Who writes it reads what is not proved where it is written.
        Setting::At(_) => Vec::new(),
        Setting::Alone | Setting::Platform => {
            prove(&Engine::new(Arc::clone(scenario)), limits).unproved
        }
    };
    let lost = [Unproved::Stuck, Unproved::Endings];
    let goes_on = !lost.iter().any(|it| unproved.contains(it));
    let opens = languages
        .iter()
        .position(|one| one.language == opens)
        .unwrap_or(0);
    let data = Data::of(languages, opens, goes_on, setting);
    // Inside a script element only `<` could end it.
    let data = serde_json::to_string(&data)
        .expect("texts, numbers and lists of them")
        .replace('<', "\\u003c");
    let language = &languages[opens];
    let without: Vec<_> = languages
        .iter()
        .map(|one| {
            let words = spoken(one, scenario);
            (words.language().tag(), words.say("takehome-no-script"))
        })
        .collect();
    let shell = Shell {
        language: &language.language,
        direction: direction(&language.language),
        title: &language.title,
        style: STYLE,
        style_hash: hash(STYLE),
        script,
        script_hash: hash(script),
        without: &without,
        data: &data,
    };
    TakehomePage {
        html: shell.render().expect("a text takes whatever is written"),
        unproved,
    }
}

/// The words of the program for a scenario in some language: where the program does not speak it, in that of its author;
/// English where it speaks neither.
fn spoken(scenario: &Scenario, own: &Scenario) -> Words {
    let tags = [&scenario.language, &own.language].into_iter();
    let spoken = tags.map(String::as_str).find_map(Language::of_tag);
    Words::new(spoken.unwrap_or(Language::English))
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
