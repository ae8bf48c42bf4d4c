//! The command line: one file a command. Talks to people, owns no rule.

mod answers;
mod check;
mod checked;
mod compare;
#[cfg(feature = "share")]
mod control;
mod earlier;
mod evenings;
mod explain;
mod explore;
mod export;
mod exported;
mod failure;
mod figure;
pub mod findings;
mod graph;
mod happened;
mod host;
mod import;
mod insights;
mod json;
mod languages;
mod left_out;
mod lsp;
mod new;
mod play;
mod preview;
mod readability;
mod recorded;
mod records;
mod report;
mod rescue;
mod schema;
#[cfg(feature = "share")]
mod share;
mod shared_source;
#[cfg(feature = "share")]
mod sharing;
mod simulate;
mod through;
mod traffic;
mod translate;
mod unproved;
mod waiting;
mod watch;
mod window;
mod witness;
mod write;
mod written;

use self::failure::{Failure, Result};
use self::languages::{AskedLanguage, of_the_machine};
use self::window::Window;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use rand::TryRng as _;

use clap::builder::TypedValueParser as _;
use clap::{CommandFactory as _, Parser, Subcommand, ValueEnum};
use unicode_width::UnicodeWidthStr as _;

use crate::analysis::Limits;
use crate::language::Words;
use crate::record::Store;
use crate::view::sanitise;
use crate::view::wrap::wrap_text;

/// Practise incident response: alone, in a terminal, offline.
#[derive(Debug, Parser)]
#[command(version, about, propagate_version = true)]
struct Arguments {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Clone, clap::Args)]
struct Common {
    /// The language to read in: nl, en, or any other that a translation of the scenario has
    #[arg(long, global = true, value_name = "LANGUAGE")]
    lang: Option<AskedLanguage>,
    /// The folder for records, instead of the usual one
    #[arg(long, global = true, value_name = "FOLDER", env = "VEERKRACHT_DATA",
          value_parser = clap::builder::OsStringValueParser::new().map(PathBuf::from))]
    data: Option<PathBuf>,
    /// Lines of text instead of screens
    #[arg(long, global = true)]
    plain: bool,
    /// The shared store that is read in the place of the records here.
    #[cfg(feature = "share")]
    #[arg(skip)]
    shared: Option<String>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Practise alone
    Play(play::PlayCommand),
    /// Lead a group: a projector, phones or a show of hands, and your own screen
    Host(host::Host),
    /// Everything that is wrong in scenarios, all at once
    Check(check::CheckCommand),
    /// What can happen in a scenario: exact figures
    Explore(explore::Explore),
    /// Seeded random runs of a scenario
    Simulate(simulate::Simulate),
    /// How easily the words of a scenario read: long sentences, and a measure of ease
    Readability(readability::ReadabilityCommand),
    /// A map of a scenario: for the terminal, paper, Graphviz or Mermaid
    Graph(graph::Graph),
    /// Plays and checks while you write: reloads on save
    Preview(preview::PreviewCommand),
    New(new::New),
    Import(import::Import),
    Lsp(lsp::LspCommand),
    Export(export::ExportCommand),
    Translate(translate::Translate),
    Schema(schema::Schema),
    /// A finding of `check`, explained
    Explain {
        /// The code, such as E0201
        code: String,
    },
    /// What was practised: list, show, export, import, rescue, forget
    Records {
        #[command(subcommand)]
        command: Option<records::Records>,
    },
    /// A document to print or to mail
    Report(report::ReportCommand),
    /// Several groups on one scenario beside each other
    Compare(compare::Compare),
    /// What many sessions say: which dilemmas divide, what moves after talk
    Insights(insights::InsightsCommand),
    /// Many rooms at once: see where each stands, offer them something, or watch one as an evaluator
    #[cfg(feature = "share")]
    Control(control::ControlCommand),
    /// Many rooms: prepares a shared store, invites to it, and sends what is not shared yet
    #[cfg(feature = "share")]
    Share {
        #[command(subcommand)]
        command: share::Share,
    },
    /// Completions for a shell
    Completions {
        shell: clap_complete::Shell,
    },
    /// The manual page
    Man,
}

impl Command {
    /// Whether nothing of a story is told by it.
    fn speaks_alone(&self) -> bool {
        match self {
            Self::Check(_)
            | Self::New(_)
            | Self::Import(_)
            | Self::Translate(_)
            | Self::Schema(_)
            | Self::Explain { .. }
            | Self::Completions { .. }
            | Self::Man => true,
            #[cfg(feature = "share")]
            Self::Share { .. } => true,
            _ => false,
        }
    }
}

/// How a command writes its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Format {
    #[default]
    Human,
    Json,
}

/// How far to explore.
#[derive(Debug, Clone, clap::Args)]
struct Bound {
    /// Situations to explore before stopping
    #[arg(long, value_name = "COUNT", default_value_t = SITUATIONS,
          value_parser = clap::builder::RangedU64ValueParser::<usize>::new().range(1..=1_000_000_000))]
    max_situations: usize,
    /// Megabytes that exploring may take before stopping
    #[arg(long, value_name = "MB", default_value_t = MEGABYTES,
          value_parser = clap::builder::RangedU64ValueParser::<usize>::new().range(1..=1_000_000))]
    max_memory: usize,
    #[command(flatten)]
    time: TimeBound,
}

/// How long to go on.
#[derive(Debug, Clone, clap::Args)]
struct TimeBound {
    /// How long to go on before stopping, such as 10s or 5m
    #[arg(long, value_name = "TIME", default_value = WITHIN, value_parser = duration)]
    within: Duration,
}

/// The bounds when nobody says other ones: a few seconds for most stories.
const SITUATIONS: usize = 10_000_000;
const MEGABYTES: usize = 300;
const WITHIN: &str = "30s";

/// A time as people write it, such as `10s`, `5m` or `1h30m`; above nothing.
fn duration(text: &str) -> std::result::Result<Duration, String> {
    let parsed = text.parse::<jiff::SignedDuration>();
    let time = parsed.ok().filter(jiff::SignedDuration::is_positive);
    let time = time.and_then(|time| Duration::try_from(time).ok());
    time.ok_or_else(|| "a time such as 10s or 5m".to_owned())
}

impl Bound {
    /// What these bounds are for what begins to be explored now.
    fn limits(&self) -> Limits {
        let most = Limits::situations(self.max_situations).told(&waiting::PROGRESS);
        let most = most.within(self.time.within);
        most.bytes(self.max_memory.saturating_mul(1_000_000))
    }
}

impl TimeBound {
    /// The same for what begins now.
    fn limits(&self) -> Limits {
        Limits::situations(usize::MAX).within(self.within)
    }
}

impl Default for Bound {
    fn default() -> Self {
        Self {
            max_situations: SITUATIONS,
            max_memory: MEGABYTES,
            time: TimeBound {
                within: duration(WITHIN).expect("a time"),
            },
        }
    }
}

impl Common {
    /// The folder that was asked for; what is set to nothing is as if it were not set.
    fn named_folder(&self) -> Option<&Path> {
        let named = self.data.as_deref();
        named.filter(|it| !it.as_os_str().is_empty())
    }

    /// The options that were typed and have to be typed again, each with a space before it. A folder is whole, since
    /// whoever goes on may stand in another one; one that the environment names stays there, and a session knows its
    /// language.
    fn typed(&self) -> String {
        let plain = if self.plain { " --plain" } else { "" };
        let stays = std::env::var_os("VEERKRACHT_DATA");
        let folder = self.named_folder();
        let folder = folder.filter(|it| stays.as_deref() != Some(it.as_os_str()));
        let folder = folder.map(|folder| {
            let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
            format!(" --data \"{}\"", sanitise(&whole.display().to_string()))
        });
        format!("{plain}{}", folder.unwrap_or_default())
    }

    fn folder(&self, words: &Words) -> Result<PathBuf> {
        let usual = || {
            directories::ProjectDirs::from("", "", "veerkracht")
                // Elsewhere it is the same; on Windows the other one travels to the servers of who manages the computer.
                .map(|dirs| dirs.data_local_dir().to_owned())
        };
        let named = self.named_folder().map(Path::to_owned);
        named
            .or_else(usual)
            .ok_or_else(|| Failure::said(words.say("cli-no-folder")))
    }

    fn store(&self, words: &Words) -> Result<Store> {
        let store = Store::open(&self.folder(words)?)?;
        Ok(Self::opened(store.with_options(self.typed()), words))
    }

    /// Says it where others can get at a store: to who writes into it, or looks what there is.
    fn opened(store: Store, words: &Words) -> Store {
        if let Some(path) = store.exposed() {
            let path = sanitise(&path.display().to_string());
            let exposed = words.say_with("store-exposed", &[("path", path.into())]);
            // It is no reason to stop that nobody reads it.
            let _ = writeln!(io::stderr(), "{}", in_lines(&exposed));
        }
        store
    }

    /// The store of a command that changes nothing, which may lie where nothing can be written.
    fn store_to_read(&self, words: &Words) -> Result<Store> {
        #[cfg(feature = "share")]
        if let Some(address) = &self.shared {
            let records = shared_source::shared(address, words)?.into_iter();
            let records: Vec<_> = records.map(|(_, record)| record).collect();
            return Ok(Store::holding(&records)?);
        }
        Ok(Store::open_to_read(&self.folder(words)?)?)
    }

    /// Whether to write lines instead of screens.
    fn lines(&self) -> bool {
        self.plain || !io::stdout().is_terminal() || !io::stdin().is_terminal()
    }
}

/// A text for standard error: where a terminal shows it, broken between words and not within one.
fn in_lines(text: &str) -> String {
    let size = ratatui::crossterm::terminal::size();
    let width = size.ok().filter(|_| io::stderr().is_terminal());
    let Some((width, _)) = width else {
        return text.to_owned();
    };
    let width = usize::from(width).max(20);
    let lines = text.lines().flat_map(|line| match line.width() <= width {
        true => vec![line.to_owned()],
        false => wrap_text(line, width),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// That a page would be written where nobody can look at it.
fn page_for_a_browser(out: Option<&Path>, words: &Words) -> Result<()> {
    match out.is_none() && io::stdout().is_terminal() {
        true => Err(Failure::said(words.say("page-needs-a-file"))),
        false => Ok(()),
    }
}

/// Whether colour is wanted, and shown: `NO_COLOR` is absent or empty.
fn wants_colour() -> bool {
    // A window of Windows shows its signs as they stand, unless somebody asks for colour.
    #[cfg(windows)]
    if !ratatui::crossterm::ansi_support::supports_ansi() {
        return false;
    }
    std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// A random number of the system, for ids and seeds.
fn random() -> io::Result<u64> {
    rand::rngs::SysRng.try_next_u64().map_err(io::Error::other)
}

/// Runs the program: 0 when done, 1 for findings or a failed run, 2 for a command line that cannot be read.
pub fn main() -> ExitCode {
    keep_out_of_core_files();
    match Arguments::try_parse() {
        Ok(arguments) => {
            let window = Window::of_this_program(arguments.common.language());
            window.ends(told(arguments))
        }
        Err(error) => {
            let usage = error.use_stderr();
            let window = Window::of_this_program(of_the_machine());
            // Nobody is left to read it when this fails.
            let _ = error.print();
            window.ends(ExitCode::from(if usage { 2 } else { 0 }))
        }
    }
}

/// Runs a command, and says why it failed.
fn told(arguments: Arguments) -> ExitCode {
    let common = arguments.common.clone();
    match run(arguments) {
        Ok(code) => code,
        Err(failure) => match failure.sentence(&common.words()) {
            Some(sentence) => {
                // Nobody is left to read it when this fails.
                let sentence = in_lines(&format!("veerkracht: {sentence}"));
                let _ = writeln!(io::stderr(), "{sentence}");
                ExitCode::FAILURE
            }
            None => ExitCode::SUCCESS,
        },
    }
}

/// What is in memory stays there when the program breaks off: what people chose and said is nobody else's business.
fn keep_out_of_core_files() {
    #[cfg(unix)]
    if let Ok((_, most)) = rlimit::Resource::CORE.get() {
        // Where the system refuses it, it is as it was.
        let _ = rlimit::Resource::CORE.set(0, most);
    }
}

fn run(arguments: Arguments) -> Result<ExitCode> {
    let common = arguments.common;
    if arguments
        .command
        .as_ref()
        .is_some_and(Command::speaks_alone)
    {
        common.spoken()?;
    }
    match arguments.command {
        None => play::library(&common),
        Some(Command::Play(play)) => play.run(&common),
        Some(Command::Host(host)) => host.run(&common),
        Some(Command::Check(check)) => check.run(&common),
        Some(Command::Explore(explore)) => explore.run(&common),
        Some(Command::Simulate(simulate)) => simulate.run(&common),
        Some(Command::Readability(readability)) => readability.run(&common),
        Some(Command::Graph(graph)) => graph.run(&common),
        Some(Command::Preview(preview)) => preview.run(&common),
        Some(Command::New(new)) => new.run(&common),
        Some(Command::Import(import)) => import.run(&common),
        Some(Command::Lsp(lsp)) => lsp.run(&common),
        Some(Command::Export(export)) => export.run(&common),
        Some(Command::Translate(translate)) => translate.run(&common),
        Some(Command::Schema(schema)) => schema.run(&common),
        Some(Command::Explain { code }) => explain::run(&code, &common),
        Some(Command::Records { command }) => records::run(command, &common),
        Some(Command::Report(report)) => report.run(&common),
        Some(Command::Compare(compare)) => compare.run(&common),
        Some(Command::Insights(insights)) => insights.run(&common),
        #[cfg(feature = "share")]
        Some(Command::Control(control)) => control.run(&common),
        #[cfg(feature = "share")]
        Some(Command::Share { command }) => command.run(&common),
        Some(Command::Completions { shell }) => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "veerkracht", &mut script);
            io::stdout().write_all(&script)?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Command::Man) => {
            clap_mangen::Man::new(Arguments::command()).render(&mut io::stdout())?;
            Ok(ExitCode::SUCCESS)
        }
    }
}
