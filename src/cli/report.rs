//! `veerkracht report`: a document to print or to mail.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context as _, Result, anyhow};
use clap::ValueEnum;

use super::check::refuse;
use super::graph::travel;
use super::library::find;
use super::{Bound, Common};
use crate::analysis::Figures;
use crate::debrief::document::{html, markdown};
use crate::debrief::{Guide, Sheet};
use crate::engine::Engine;
use crate::language::Words;
use crate::map::{Map, svg};
use crate::scenario::Scenario;
use crate::view::sanitise;

#[derive(Debug, clap::Args)]
pub(super) struct Report {
    /// The handbook of a scenario: the id of one that ships, or a file
    #[arg(long, required = true, value_name = "SCENARIO")]
    guide: String,
    /// Who will read the handbook; participants get a sheet that gives nothing away
    #[arg(long = "for", value_enum, default_value_t)]
    reader: Reader,
    /// A page to print, or Markdown to mail
    #[arg(long, value_enum, default_value_t)]
    to: Form,
    /// The file for the document
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
    #[command(flatten)]
    bound: Bound,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Reader {
    #[default]
    Moderator,
    Participants,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Form {
    #[default]
    Html,
    Md,
}

impl Report {
    pub(super) fn run(&self, common: &Common) -> Result<ExitCode> {
        let words = common.words();
        let source = find(&self.guide, &words)?;
        let Some(title) = source.title() else {
            return refuse(source, &words);
        };
        let first = title.languages.first();
        let language = first.map(|scenario| common.language_for(&scenario.language));
        let language = language.unwrap_or_else(|| common.language());
        let Some(scenario) = title.in_language(language.tag()) else {
            let path = [("path", sanitise(&self.guide).into())];
            return Err(anyhow!(words.say_with("cli-nothing-to-play", &path)));
        };
        // Nothing in a document may steer the terminal it is printed to, or hide what it says on paper.
        let document = sanitise(&self.document(scenario, &Words::new(language))?);
        match &self.out {
            Some(path) => write(path, &document, &words)?,
            None => {
                let mut out = std::io::stdout().lock();
                out.write_all(document.as_bytes())?;
                out.flush()?;
            }
        }
        Ok(ExitCode::SUCCESS)
    }

    fn document(&self, scenario: &Arc<Scenario>, words: &Words) -> Result<String> {
        if self.reader == Reader::Participants {
            let sheet = Sheet::of(scenario, words);
            return Ok(match self.to {
                Form::Html => html::sheet(&sheet, words)?,
                Form::Md => markdown::sheet(&sheet, words),
            });
        }
        let most = self.bound.max_situations;
        let known = Figures::of(&Engine::new(Arc::clone(scenario)), most);
        let guide = Guide::of(scenario, &known, words);
        Ok(match self.to {
            Form::Html => {
                let map = Map::new(scenario, &travel(scenario, most), words);
                html::guide(&guide, &svg::inside(&map, words), words)?
            }
            Form::Md => markdown::guide(&guide, words),
        })
    }
}

fn write(path: &Path, document: &str, words: &Words) -> Result<()> {
    let shown = sanitise(&path.display().to_string());
    std::fs::write(path, document).with_context(|| {
        words.say_with("report-cannot-write", &[("path", shown.as_str().into())])
    })?;
    writeln!(std::io::stdout(), "{shown}")?;
    Ok(())
}
