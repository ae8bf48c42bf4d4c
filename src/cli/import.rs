//! `veerkracht import`: a story or a list of injects that was written elsewhere, as a scenario to go on with.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::failure::{Failure, Result};
use super::new::{HEAD, SCHEMA, quoted, schema, suggestion};
use super::{Common, write};
use crate::language::{Value, Words};
use crate::library;
use crate::scenario::import::{
    ImportForm, ImportHead, ImportedScenario, MOST_LINKS, MOST_PASSAGES, NotImported, Remark,
    RemarkAbout, import,
};
use crate::scenario::{MAX_BYTES, from_windows};
use crate::view::{clip, sanitise};

/// How the names of tables end that are text.
const TABLES: [&str; 3] = ["csv", "tsv", "tab"];
/// How the names of spreadsheets end, which are no text, and the program that saves them so.
const SPREADSHEETS: [(&str, &str); 6] = [
    ("xlsx", "Excel"),
    ("xlsm", "Excel"),
    ("xlsb", "Excel"),
    ("xls", "Excel"),
    ("ods", "LibreOffice Calc"),
    ("numbers", "Numbers"),
];
/// What is told when something comes in, by its kind.
const ARRIVES: [&str; 6] = [
    "imported-arrives-call",
    "imported-arrives-message",
    "imported-arrives-article",
    "imported-arrives-letter",
    "imported-arrives-post",
    "imported-arrives-note",
];
/// Columns of the author's words in a remark.
const SHOWN: usize = 60;
/// Lines that a remark names.
const LINES: usize = 5;

/// Makes a scenario of a story from Twine, of an outline in Markdown, or of a list of injects.
///
/// Twine's own files (Twee 3, or the HTML of Twine 2) and Markdown (`#` before a scene, `-` before a choice, `->` before
/// where it leads) become a new file, with all scenes, texts and choices. So does a table of messages, saved as CSV: each row
/// is a scene, in the order of time, and columns are known by their names, such as time, from, to, kind, text, expected and
/// note. Every line or row of which something does not come along is told. What a choice brings and costs only you know:
/// `veerkracht check` shows where it is missing.
#[derive(Debug, clap::Args)]
pub(super) struct Import {
    /// The file of the story: .twee, .tw, .html, .md or .csv
    file: PathBuf,
    /// The file to write, or a folder for it, instead of beside the story
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
}

impl Import {
    pub(super) fn run(&self, common: &Common) -> Result<ExitCode> {
        let words = common.words();
        let ending = self.file.extension().unwrap_or_default();
        let ending = ending.to_string_lossy().to_lowercase();
        let text = self.read(&ending, &words)?;
        let form = ImportForm::of(&text, &ending);
        let form = form.ok_or_else(|| self.refused("imported-unknown", &words))?;
        let path = self.path(&words);
        let stem = stem(&path);
        let head = ImportHead {
            id: &suggestion(&stem, &words.say("new-id")),
            title: &sanitise(&stem),
            language: common.language().tag(),
            unwritten: &words.say("imported-unwritten"),
            choice: &words.say("imported-choice"),
            end: &words.say("imported-end"),
            arrives: ARRIVES.map(|key| words.say(key)),
        };
        let made = import(&text, form, &head).map_err(|why| match why {
            NotImported::NoPassages => self.refused("imported-nothing", &words),
            NotImported::NoColumns => self.refused("imported-no-columns", &words),
            NotImported::OpenQuote { row } => {
                let path = sanitise(&self.file.display().to_string());
                let values = [("path", path.into()), ("row", row.into())];
                Failure::said(words.say_with("imported-open-quote", &values))
            }
            NotImported::TooMuch => self.refused("imported-too-much", &words),
        })?;
        let shown = sanitise(&path.display().to_string());
        if !write::create(&path, &format!("{HEAD}{}", made.yaml), &words)? {
            let values = [("path", shown.into())];
            return Err(Failure::said(words.say_with("imported-exists", &values)));
        }
        write::create(&path.with_file_name(SCHEMA), &schema(common), &words)?;
        let mut out = io::stdout().lock();
        for line in told(&made, form, &shown, &head, &words) {
            writeln!(out, "{line}")?;
        }
        Ok(ExitCode::SUCCESS)
    }

    /// What the file says, as text.
    fn read(&self, ending: &str, words: &Words) -> Result<String> {
        let bytes = library::read(&self.file)?.bytes;
        if bytes.len() > MAX_BYTES {
            return Err(self.refused("imported-too-large", words));
        }
        let mut spreadsheets = SPREADSHEETS.iter();
        if let Some((_, program)) = spreadsheets.find(|(it, _)| *it == ending) {
            let path = sanitise(&self.file.display().to_string());
            let values = [("path", path.into()), ("program", (*program).into())];
            return Err(Failure::said(
                words.say_with("imported-spreadsheet", &values),
            ));
        }
        match String::from_utf8(bytes) {
            Ok(text) => Ok(text),
            // Excel saves a table in the letters of Windows, and says nowhere that it does.
            Err(error) if TABLES.contains(&ending) => Ok(from_windows(error.as_bytes())),
            Err(_) => Err(self.refused("imported-no-text", words)),
        }
    }

    /// Why nothing was made of the file.
    fn refused(&self, key: &'static str, words: &Words) -> Failure {
        let path = sanitise(&self.file.display().to_string());
        let values = [
            ("path", path.into()),
            ("passages", MOST_PASSAGES.into()),
            ("links", MOST_LINKS.into()),
            ("megabytes", (MAX_BYTES >> 20).into()),
        ];
        Failure::said(words.say_with(key, &values))
    }

    /// Where the scenario comes: the file that is named, else one beside the story that is called as its id.
    fn path(&self, words: &Words) -> PathBuf {
        let name = suggestion(&stem(&self.file).to_lowercase(), &words.say("new-id"));
        let name = format!("{name}.yaml");
        match &self.out {
            Some(out) if out.is_dir() => out.join(name),
            Some(out) => out.clone(),
            None => self.file.with_file_name(name),
        }
    }
}

fn stem(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

/// What came of it: how much there is, what did not come along, and what to do next.
fn told(
    made: &ImportedScenario,
    form: ImportForm,
    path: &str,
    head: &ImportHead<'_>,
    words: &Words,
) -> Vec<String> {
    let values = [
        ("path", path.into()),
        ("scenes", made.scenes.into()),
        ("choices", made.choices.into()),
        ("endings", made.endings.into()),
        ("language", head.language.into()),
    ];
    let mut lines = vec![words.say_with("imported-made", &values)];
    if !made.remarks.is_empty() {
        lines.push(format!("\n{}", words.say("imported-remarks")));
        lines.extend(made.remarks.iter().map(|it| remark(it, form, words)));
    }
    if made.more_remarks > 0 {
        let more = [("count", made.more_remarks.into())];
        lines.push(words.say_with("imported-more", &more));
    }
    let file = [("file", quoted(path).into())];
    lines.push(format!("\n{}", words.say_with("imported-next", &file)));
    lines
}

/// What did not come along, with its lines, or its rows in a table.
fn remark(remark: &Remark, form: ImportForm, words: &Words) -> String {
    let key = match remark.about {
        RemarkAbout::Command => "imported-command",
        RemarkAbout::Script => "imported-script",
        RemarkAbout::LeadingCommand => "imported-leading-command",
        RemarkAbout::Markup => "imported-markup",
        RemarkAbout::Media => "imported-media",
        RemarkAbout::Condition => "imported-condition",
        RemarkAbout::Variable => "imported-variable",
        RemarkAbout::Braces => "imported-braces",
        RemarkAbout::OpenLink => "imported-open-link",
        RemarkAbout::NoPassage => "imported-no-passage",
        RemarkAbout::SameName => "imported-same-name",
        RemarkAbout::Outside => "imported-outside",
        RemarkAbout::NoText => "imported-no-text-here",
        RemarkAbout::NoStart => "imported-no-start",
        RemarkAbout::StoryFormat => "imported-story-format",
        RemarkAbout::HiddenSigns => "imported-hidden-signs",
        RemarkAbout::Bounds => "imported-bounds",
        RemarkAbout::Restart => "imported-restart",
        RemarkAbout::NoMessage => "imported-no-message",
        RemarkAbout::Heading => "imported-heading",
        RemarkAbout::Time => "imported-time",
        RemarkAbout::Kind => "imported-kind",
        RemarkAbout::Moved => "imported-moved",
        RemarkAbout::Columns => "imported-columns",
    };
    let shown: Value<'_> = clip(&remark.shown, SHOWN).into();
    let said = words.say_with(key, &[("shown", shown)]);
    let lines = remark.lines.iter().take(LINES).map(usize::to_string);
    let lines = listed(lines.collect(), remark.lines.len());
    let values = [
        ("count", remark.lines.len().into()),
        ("line", lines.into()),
        ("said", said.into()),
    ];
    let key = match form {
        ImportForm::Table => "imported-remark-row",
        ImportForm::Twee | ImportForm::TwineHtml | ImportForm::Outline => "imported-remark",
    };
    format!("  {}", words.say_with(key, &values))
}

/// The first of so many things, and that there are more.
pub(super) fn listed(first: Vec<String>, all: usize) -> String {
    let more = (first.len() < all).then(|| "…".to_owned());
    let listed: Vec<_> = first.into_iter().chain(more).collect();
    listed.join(", ")
}
