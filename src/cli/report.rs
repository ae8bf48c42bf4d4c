//! `veerkracht report`: documents to take home.

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, Result, anyhow};
use clap::ValueEnum;

use super::check::refuse;
use super::figure::grouped;
use super::library::find;
use super::{Bound, Common};
use crate::debrief::takehome::{self, Part};
use crate::language::Words;
use crate::terminal::sanitise;

/// Documents to take home
#[derive(Debug, clap::Args)]
pub(super) struct Report {
    /// A page with which anybody can practise this scenario on a phone, without internet
    #[arg(long, value_name = "SCENARIO", required = true)]
    play: String,
    #[arg(long, value_enum, default_value_t)]
    to: To,
    /// The file to write, instead of standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[command(flatten)]
    bound: Bound,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum To {
    #[default]
    Html,
}

impl Report {
    pub(super) fn run(&self, common: &Common) -> Result<ExitCode> {
        let words = common.words();
        let To::Html = self.to;
        let source = find(&self.play, &words)?;
        let Some(title) = source.title() else {
            return refuse(source, &words);
        };
        let own = title.languages.first().map_or("", |own| &own.language);
        let opens = common.language_for(own);
        let page = takehome::page(&title.languages, opens.tag(), self.bound.max_situations)
            .map_err(|_| {
                let name = sanitise(title.id());
                anyhow!(words.say_with("takehome-too-wide", &[("title", name.into())]))
            })?;
        self.write(&page, &words)?;
        Ok(ExitCode::SUCCESS)
    }

    fn write(&self, page: &takehome::Page, words: &Words) -> Result<()> {
        let mut err = io::stderr();
        let left_out = match page.part {
            Part::Whole => None,
            Part::WithoutClock => Some(words.say("takehome-no-clock")),
            Part::Beginning { decisions } => {
                Some(words.say_with("takehome-beginning", &[("decisions", decisions.into())]))
            }
        };
        match &self.out {
            None => {
                let mut out = io::stdout().lock();
                out.write_all(page.html.as_bytes())?;
                out.flush()?;
            }
            Some(path) => {
                let shown = sanitise(&path.display().to_string());
                let named = [("path", shown.clone().into())];
                std::fs::write(path, &page.html)
                    .with_context(|| words.say_with("map-cannot-write", &named))?;
                let kilobytes = page.html.len().div_ceil(1000);
                let values = [
                    ("path", shown.into()),
                    ("kilobytes", grouped(&kilobytes, words).into()),
                    ("situations", grouped(&page.situations, words).into()),
                ];
                writeln!(
                    io::stdout(),
                    "{}",
                    words.say_with("takehome-written", &values)
                )?;
            }
        }
        if let Some(sentence) = left_out {
            writeln!(err, "{sentence}")?;
        }
        Ok(())
    }
}
