//! `veerkracht export`: a scenario as a story that another program reads.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::check::refuse;
use super::failure::{Failure, Result};
use super::write::{self, Overwrite};
use super::{Common, import};
use crate::language::{Language, Words};
use crate::library::find;
use crate::scenario::Scenario;
use crate::scenario::export::{ExportWords, Exported, Lost, twee};
use crate::view::sanitise;

/// Scenes that are named of those where something is lost.
const SCENES: usize = 5;

/// Writes a scenario as Twee 3, which Twine reads.
///
/// Scenes become passages, choices become links, and what they change and ask comes along for `SugarCube`. What Twee cannot
/// say is told, and stays in the file as a comment. `veerkracht import` reads it back.
#[derive(Debug, clap::Args)]
pub(super) struct ExportCommand {
    /// The id of one that ships, or its file
    scenario: String,
    /// The file to write, or a folder for it, instead of writing it here
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
    #[command(flatten)]
    overwrite: Overwrite,
}

impl ExportCommand {
    pub(super) fn run(&self, common: &Common) -> Result<ExitCode> {
        let words = common.words();
        let title = match find(&self.scenario)?.read() {
            Ok(title) => title,
            Err(broken) => return refuse(*broken, &words),
        };
        let words = common.words_for(&title, None)?;
        let Some(scenario) = title.in_language(words.reads()) else {
            let path = [("path", sanitise(&self.scenario).into())];
            return Err(Failure::said(words.say_with("cli-nothing-to-play", &path)));
        };
        let spoken = Language::of_tag(&scenario.language).unwrap_or(words.language());
        let told = Words::new(spoken);
        let go_on = told.say("exported-go-on");
        let exported = twee(scenario, &ExportWords { go_on: &go_on });
        let lost = lost(&exported, &words);
        let Some(out) = &self.out else {
            write!(std::io::stdout(), "{}", exported.twee)?;
            // What is written may go into a file or another program.
            for line in lost {
                writeln!(std::io::stderr(), "{line}")?;
            }
            return Ok(ExitCode::SUCCESS);
        };
        let path = match out.is_dir() {
            true => out.join(format!("{}.twee", scenario.id)),
            false => out.clone(),
        };
        write::document(
            &path,
            exported.twee.as_bytes(),
            self.overwrite,
            common,
            &words,
        )?;
        let mut stdout = std::io::stdout().lock();
        let made = written(&path, scenario, &words);
        for line in std::iter::once(made).chain(lost) {
            writeln!(stdout, "{line}")?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// That the file is there, and what reads it.
fn written(path: &Path, scenario: &Scenario, words: &Words) -> String {
    let values = [
        ("path", sanitise(&path.display().to_string()).into()),
        ("scenes", scenario.scenes.len().into()),
        ("language", scenario.language.as_str().into()),
    ];
    words.say_with("exported-made", &values)
}

/// What Twee cannot say, and where.
fn lost(exported: &Exported, words: &Words) -> Vec<String> {
    if exported.lost.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![format!("\n{}", words.say("exported-lost"))];
    for (&about, scenes) in &exported.lost {
        let said = words.say(key(about));
        let shown = scenes.iter().take(SCENES).map(|it| sanitise(it));
        let shown = import::listed(shown.collect(), scenes.len());
        lines.push(match scenes.is_empty() {
            true => format!("  {said}"),
            false => {
                let values = [("said", said.into()), ("scenes", shown.into())];
                format!("  {}", words.say_with("exported-where", &values))
            }
        });
    }
    lines
}

fn key(about: Lost) -> &'static str {
    match about {
        Lost::Chance => "exported-chance",
        Lost::Beginning => "exported-beginning",
        Lost::Inject => "exported-inject",
        Lost::Resume => "exported-resume",
        Lost::Deadline => "exported-deadline",
        Lost::Effects => "exported-effects",
        Lost::Signs => "exported-signs",
        Lost::Exhibits => "exported-exhibits",
        Lost::Advice => "exported-advice",
        Lost::Tasks => "exported-tasks",
        Lost::Moderator => "exported-moderator",
        Lost::Prices => "exported-prices",
        Lost::Planning => "exported-planning",
        Lost::Around => "exported-around",
    }
}
