//! `veerkracht report`: documents to prepare with, to look back with, and to take home.

mod after_action;
mod handbook;
mod takehome;

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::ValueEnum;

use super::check::refuse;
use super::recorded::Which;
use super::shared_source::SharedSource;
use super::write::{self, Overwrite};
use super::{Bound, Common, page_for_a_browser};
use crate::cli::failure::{Failure, Result};
use crate::debrief::data::Separator;
use crate::language::Words;
use crate::library::Title;
use crate::library::find;
use crate::scenario::Scenario;
use crate::view::sanitise;

#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("subject").required(true))]
pub(super) struct ReportCommand {
    /// The report of a session: its id, an exported file, or `latest`
    #[arg(group = "subject", value_name = "RECORD")]
    record: Option<Which>,
    #[command(flatten)]
    source: SharedSource,
    /// Another version of the scenario than was played: a file, or the id of one that ships
    #[arg(long, requires = "record", value_name = "SCENARIO")]
    scenario: Option<String>,
    /// The handbook of a scenario: the id of one that ships, or a file
    #[arg(long, group = "subject", value_name = "SCENARIO")]
    guide: Option<String>,
    /// A page with which anybody can practise this scenario on a phone, without internet
    #[arg(long, group = "subject", value_name = "SCENARIO")]
    play: Option<String>,
    /// Who will read it; before an exercise participants get a sheet that gives nothing away, afterwards one page to take
    /// along
    #[arg(
        long = "for",
        value_enum,
        default_value_t,
        conflicts_with = "play",
        value_name = "READER"
    )]
    reader: Audience,
    /// A page to print, or Markdown to mail; for a record also tables, data and xAPI statements; a handbook also as a table;
    /// a page to practise with also as a course for a learning platform
    #[arg(long, value_enum, default_value_t)]
    to: ReportForm,
    /// What stands between the cells of a table; without it a semicolon in Dutch and a comma in English, as spreadsheets
    /// expect it there
    #[arg(long, value_enum, conflicts_with = "play")]
    separator: Option<SeparatorSign>,
    /// The file for the document, instead of standard output
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
    #[command(flatten)]
    overwrite: Overwrite,
    #[command(flatten)]
    bound: Bound,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Audience {
    #[default]
    Moderator,
    Participants,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum ReportForm {
    #[default]
    Html,
    Md,
    Csv,
    Json,
    Xapi,
    /// A course for a learning platform, as a SCORM 1.2 package
    Scorm,
}

/// A separator as people name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum SeparatorSign {
    #[value(alias = ",")]
    Comma,
    #[value(alias = ";")]
    Semicolon,
    Tab,
}

impl From<SeparatorSign> for Separator {
    fn from(sign: SeparatorSign) -> Self {
        match sign {
            SeparatorSign::Comma => Self::Comma,
            SeparatorSign::Semicolon => Self::Semicolon,
            SeparatorSign::Tab => Self::Tab,
        }
    }
}

/// A document as it is written: nothing in it steers the terminal it is printed to, or hides what it says on paper.
struct Document {
    content: Vec<u8>,
    /// What is said once it is in a file; its path when there is nothing more to say.
    written: Option<String>,
    /// What the reader should know besides, such as what was left out.
    remark: Option<String>,
}

impl Document {
    /// A document about which nothing more is to be said.
    fn plain(text: &str) -> Self {
        Self {
            content: sanitise(text).into_bytes(),
            written: None,
            remark: None,
        }
    }

    /// A table, of which each cell was made harmless for itself.
    fn table(text: String) -> Self {
        Self {
            content: text.into_bytes(),
            written: None,
            remark: None,
        }
    }
}

impl ReportCommand {
    pub(super) fn run(&self, common: &Common) -> Result<ExitCode> {
        let common = &self.source.of(common);
        if self.to == ReportForm::Html {
            page_for_a_browser(self.out.as_deref(), &common.words())?;
        }
        if let Some(which) = &self.record {
            return self.after_action(which, common);
        }
        let words = common.words();
        let name = self.guide.as_ref().or(self.play.as_ref());
        let name = name.map(String::as_str).unwrap_or_default();
        let source = find(name)?;
        let title = match source.read() {
            Ok(title) => title,
            Err(broken) => return refuse(*broken, &words),
        };
        let words = common.words_for(&title, None)?;
        let document = match (&self.guide, self.to) {
            (Some(_), _) => self.handbook(scenario_in(&title, &words)?, &words)?,
            (None, ReportForm::Html) => takehome::document(&title, self.bound.limits(), &words),
            // What it is made of is for no window, and not every shell leaves it as it is on its way to a file.
            (None, ReportForm::Scorm) if self.out.is_none() => {
                return Err(Failure::said(words.say("scorm-needs-a-file")));
            }
            (None, ReportForm::Scorm) => takehome::course(&title, self.bound.limits(), &words)?,
            (None, ReportForm::Md | ReportForm::Csv | ReportForm::Json | ReportForm::Xapi) => {
                return Err(Failure::said(words.say("takehome-only-html")));
            }
        };
        self.write(&document, common, &words)?;
        Ok(ExitCode::SUCCESS)
    }

    /// What stands between the cells of a table: what was asked for, or what spreadsheets expect where these words are read.
    fn separator(&self, words: &Words) -> Separator {
        let usual = Separator::usual(words.language());
        self.separator.map_or(usual, Separator::from)
    }

    fn write(&self, document: &Document, common: &Common, words: &Words) -> Result<()> {
        let content = &document.content;
        match &self.out {
            Some(path) => {
                let shown = sanitise(&path.display().to_string());
                write::document(path, content, self.overwrite, common, words)?;
                let said = document.written.as_deref();
                match said {
                    Some(said) => writeln!(io::stdout(), "{shown}: {said}")?,
                    None => writeln!(io::stdout(), "{shown}")?,
                }
            }
            None => {
                let mut out = io::stdout().lock();
                out.write_all(content)?;
                out.flush()?;
            }
        }
        if let Some(remark) = &document.remark {
            writeln!(io::stderr(), "{remark}")?;
        }
        Ok(())
    }
}

/// The scenario in the language of the words, or in its author's.
pub(super) fn scenario_in<'t>(title: &'t Title, words: &Words) -> Result<&'t Arc<Scenario>> {
    title.in_language(words.reads()).ok_or_else(|| {
        let path = [("path", sanitise(title.id()).into())];
        Failure::said(words.say_with("cli-nothing-to-play", &path))
    })
}
