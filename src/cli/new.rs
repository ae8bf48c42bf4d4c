//! `veerkracht new`: a small whole scenario to start from, in the language of its author.

mod from;

use std::borrow::Cow;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::failure::{Failure, Result, Trying as _};
use super::recorded::Which;
use super::{Common, write};
use crate::language::{Language, Words};
use crate::library::{programmes, shipped_as};
use crate::scenario::schema::{SCENARIO, in_language};
use crate::scenario::{RESERVED, is_id, load, slug};
use crate::terminal::typed;
use crate::view::sanitise;

/// The schema to which a new scenario points its editor.
pub(super) const SCHEMA: &str = "scenario.schema.json";
/// Points an editor at the schema, as every new scenario does.
pub(super) const HEAD: &str = "# yaml-language-server: $schema=scenario.schema.json\n\n";
/// The longest planned time of a scenario, in minutes.
const LONGEST: u32 = 10_000;

/// A small whole scenario to start from.
///
/// The file `<id>.yaml` shows how the language works, in a story of six scenes that can be played at once. What you leave
/// out is asked for, when there is somebody to ask. A file that is there already is never overwritten. Beside it comes
/// `scenario.schema.json`, with which an editor completes and explains the keys while you type.
#[derive(Debug, clap::Args)]
pub(super) struct New {
    /// The name by which the scenario is known: a letter, then letters, digits, - or _. With --from also the file to write
    #[arg(required_unless_present = "from")]
    id: Option<String>,
    /// Make it of a case that you brought yourselves: the session named, that of an exported file, or `latest`
    #[arg(long, value_name = "RECORD", conflicts_with_all = ["title", "language", "summary", "minutes", "yes"])]
    from: Option<Which>,
    /// What it is called
    #[arg(long)]
    title: Option<String>,
    /// The language to write in: nl or en
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<Language>,
    /// One sentence about it
    #[arg(long)]
    summary: Option<String>,
    /// How long it takes with a group
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(LONGEST)))]
    minutes: Option<u32>,
    /// The folder to write to, instead of this one
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Do not ask; take what the example has
    #[arg(long)]
    yes: bool,
}

/// What a scenario says of itself, before its story begins.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ScenarioHead {
    title: String,
    summary: String,
    minutes: u32,
}

impl New {
    pub(super) fn run(&self, common: &Common) -> Result<ExitCode> {
        let words = common.words();
        if let Some(record) = &self.from {
            return from::run(self, record, common);
        }
        let id = self.id.as_deref().unwrap_or_default();
        check_id(id, &words)?;
        let folder = self.out.clone().unwrap_or_default();
        let path = folder.join(format!("{id}.yaml"));
        let shown = || sanitise(&path.display().to_string());
        if path.exists() {
            return Err(Failure::said(
                words.say_with("new-exists", &[("path", shown().into())]),
            ));
        }
        let asks = !self.yes && io::stdin().is_terminal() && io::stdout().is_terminal();
        let language = match self.language {
            Some(language) => language,
            None if asks => ask(LANGUAGE, common.language(), &words, |answer| {
                answer.parse().ok()
            })?,
            None => common.language(),
        };
        let head = self.head(language, asks, &words)?;
        make_folder(self.out.as_deref(), &path, &words)?;
        if !write::create(&path, &scenario(id, language, &head), &words)? {
            return Err(Failure::said(
                words.say_with("new-exists", &[("path", shown().into())]),
            ));
        }
        write::create(&folder.join(SCHEMA), &schema(common), &words)?;
        let quoted = quoted(&shown());
        let values = [
            ("path", shown().into()),
            ("file", quoted.into()),
            ("schema", SCHEMA.into()),
        ];
        writeln!(io::stdout(), "{}", words.say_with("new-made", &values))?;
        Ok(ExitCode::SUCCESS)
    }

    fn head(&self, language: Language, asks: bool, words: &Words) -> Result<ScenarioHead> {
        let usual = usual(language);
        let text = |given: &Option<String>, question: AskedOf, usual: String| match given {
            Some(given) => Ok(line(given).unwrap_or(usual)),
            None if asks => ask(question, usual, words, line),
            None => Ok(usual),
        };
        let title = text(&self.title, TITLE, usual.title)?;
        let summary = text(&self.summary, SUMMARY, usual.summary)?;
        let minutes = match self.minutes {
            Some(minutes) => minutes,
            None if asks => ask(MINUTES, usual.minutes, words, |answer| {
                let minutes = answer.parse().ok();
                minutes.filter(|minutes| (1..=LONGEST).contains(minutes))
            })?,
            None => usual.minutes,
        };
        Ok(ScenarioHead {
            title,
            summary,
            minutes,
        })
    }
}

/// Says what is wrong with an id, and which one would do.
fn check_id(id: &str, words: &Words) -> Result<()> {
    let key = if !is_id(id) {
        "new-not-an-id"
    } else if RESERVED.contains(&id) {
        "new-reserved"
    } else if ships(id) {
        "new-ships"
    } else {
        return Ok(());
    };
    let values = [
        ("id", sanitise(id).into()),
        ("instead", suggestion(id, &words.say("new-id")).into()),
    ];
    Err(Failure::said(words.say_with(key, &values)))
}

/// Makes the folder that was asked for, where it is not there, for a file in it.
fn make_folder(folder: Option<&Path>, path: &Path, words: &Words) -> Result<()> {
    match folder.filter(|folder| !folder.as_os_str().is_empty()) {
        None => Ok(()),
        Some(folder) => std::fs::create_dir_all(folder).trying(words, || {
            let path = sanitise(&path.display().to_string());
            words.say_with("cli-cannot-write", &[("path", path.into())])
        }),
    }
}

/// What stands in the schema beside a new scenario; it explains in the language that is spoken.
pub(super) fn schema(common: &Common) -> Cow<'static, str> {
    in_language(SCENARIO, common.language().tag())
}

/// The example in a language: a whole scenario itself.
fn example(language: Language) -> &'static str {
    match language {
        Language::Dutch => include_str!("new/nl.yaml"),
        Language::English => include_str!("new/en.yaml"),
    }
}

fn usual(language: Language) -> ScenarioHead {
    let example = load(example(language).as_bytes()).scenario;
    ScenarioHead {
        title: example
            .as_ref()
            .map_or_else(String::new, |it| it.title.clone()),
        summary: example
            .as_ref()
            .map_or_else(String::new, |it| it.summary.clone()),
        minutes: example
            .and_then(|it| it.minutes)
            .map_or(LONGEST, |minutes| minutes.value),
    }
}

/// The example with another head, and its new name wherever it has its own.
fn scenario(id: &str, language: Language, head: &ScenarioHead) -> String {
    let example = example(language);
    let own = example
        .lines()
        .find_map(|line| line.strip_prefix("id: "))
        .unwrap_or_default();
    let lines = example.lines().map(|line| {
        let key = line.split_once(": ").map_or("", |(key, _)| key);
        match key {
            "title" => format!("title: {}\n", written(&head.title)),
            "summary" => format!("summary: {}\n", written(&head.summary)),
            "minutes" => format!("minutes: {}\n", head.minutes),
            _ => format!("{}\n", line.replace(own, id)),
        }
    });
    lines.collect::<Vec<_>>().concat()
}

/// A text as YAML has it: between quotes when a sign in it could mean something.
fn written(text: &str) -> String {
    let harmless = |sign: char| sign.is_alphabetic() || " ,.-'!?".contains(sign);
    let words = ["true", "false", "yes", "no", "on", "off", "null"];
    let plain = text.starts_with(char::is_alphabetic)
        && text.chars().all(harmless)
        && !words.contains(&text.to_lowercase().as_str());
    if plain {
        text.to_owned()
    } else {
        let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
        format!("\"{escaped}\"")
    }
}

/// An answer as one line without anything hidden; nothing when it is empty.
fn line(answer: &str) -> Option<String> {
    let clean = sanitise(answer);
    let words: Vec<_> = clean.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// What is asked, and what is said to an answer that does not fit.
type AskedOf = [&'static str; 2];

const LANGUAGE: AskedOf = ["new-ask-language", "new-ask-language-again"];
const TITLE: AskedOf = ["new-ask-title", "new-ask-title-again"];
const SUMMARY: AskedOf = ["new-ask-summary", "new-ask-summary-again"];
const MINUTES: AskedOf = ["new-ask-minutes", "new-ask-minutes-again"];

/// Asks until an answer fits; Enter takes what is usual.
fn ask<T: ToString>(
    [question, again]: AskedOf,
    usual: T,
    words: &Words,
    read: impl Fn(&str) -> Option<T>,
) -> Result<T> {
    let mut out = io::stdout().lock();
    loop {
        write!(out, "{} [{}] ", words.say(question), usual.to_string())?;
        out.flush()?;
        let Some(answer) = typed::read(&mut io::stdin().lock())? else {
            return Err(Failure::said(words.say("new-stopped")));
        };
        match answer.as_str() {
            "" => return Ok(usual),
            answer => match read(answer) {
                Some(answer) => return Ok(answer),
                None => writeln!(out, "{}", words.say(again))?,
            },
        }
    }
}

/// The id that somebody may have meant: without accents, spaces and signs.
pub(super) fn suggestion(id: &str, fallback: &str) -> String {
    let plain = slug(id);
    if plain.is_empty() {
        fallback.to_owned()
    } else if RESERVED.contains(&plain.as_str()) || ships(&plain) {
        format!("{plain}-2")
    } else {
        plain
    }
}

/// Whether a scenario or a programme ships under an id.
fn ships(id: &str) -> bool {
    shipped_as(id).is_some() || programmes::ships(id)
}

/// A path as it is typed in a shell.
pub(super) fn quoted(path: &str) -> String {
    if path.contains(' ') {
        format!("\"{path}\"")
    } else {
        path.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_the_head_says_the_scenario_is_sound() {
        for language in Language::ALL {
            for title in [
                "De bel",
                "yes",
                "Wat nu: praten?",
                "# 1",
                "\"Nee\", zegt ze",
                "C:\\map",
                "- 12",
                "{rust}",
                "é",
                "&a *b",
            ] {
                let head = ScenarioHead {
                    title: title.to_owned(),
                    summary: format!("{title} {title}"),
                    minutes: 7,
                };
                let loaded = load(scenario("avond", language, &head).as_bytes());
                assert_eq!(loaded.findings, [], "{title}");
                let made = loaded.scenario.expect("a scenario");
                assert_eq!((made.id.as_str(), made.title.as_str()), ("avond", title));
                let minutes = made.minutes.map(|minutes| minutes.value);
                assert_eq!((made.summary, minutes), (head.summary, Some(7)));
                assert_eq!(made.language, language.tag());
            }
        }
    }

    #[test]
    fn an_id_that_cannot_be_is_answered_with_one_that_can() {
        for (id, instead) in [
            ("Een avond in café Züid!", "Een-avond-in-cafe-Zuid"),
            ("2e avond", "e-avond"),
            ("../geheim", "geheim"),
            ("deadline", "deadline-2"),
            ("reporter-calls", "reporter-calls-2"),
            ("؟؟", "scenario"),
        ] {
            assert_eq!(suggestion(id, "scenario"), instead);
            assert!(is_id(instead));
        }
    }
}
