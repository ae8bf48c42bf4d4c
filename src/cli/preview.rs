//! `veerkracht preview`: plays and checks while an author writes.
//!
//! One thread waits for saves and reads them on paper, which is quick; another checks the latest, which may take longer.
//! The screen waits for neither.

use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use super::check::{DRAWN, human, verdict};
use super::failure::Result;
use super::findings::{shown, written};
use super::through::read_through;
use super::watch::Watch;
use super::written::Written;
use super::{Bound, Common};
use crate::engine::Seeded;
use crate::language::{Language, Words};
use crate::library::{Text, programmes, shipped_as};
use crate::scenario::{Finding, Lines, Severity};
use crate::terminal::canvas::Theme;
use crate::terminal::face;
use crate::terminal::preview::{
    self, FindingView, News, PreviewApp, PreviewFindings, Shown, scene_at,
};
use crate::view::sanitise;

/// What can be shown of the files, and what is wrong with each on paper.
type OnPaper = (Option<Shown>, Vec<Vec<Finding>>);

#[derive(Debug, clap::Args)]
pub(super) struct PreviewCommand {
    /// The file that you are writing, of a scenario or a programme, or the id of one that ships
    scenario: String,
    /// Only read this variable through: where it is set, what depends on it, and which values it can have there
    #[arg(long, value_name = "NAME")]
    variable: Option<String>,
    #[command(flatten)]
    bound: Bound,
}

impl PreviewCommand {
    pub(super) fn run(self, common: &Common) -> Result<ExitCode> {
        let words = common.words();
        if let Some(name) = &self.variable {
            return read_through(&self.scenario, name, &self.bound, common);
        }
        // Before the first reading, so that no save falls between the two.
        let watch = self.watch();
        let written = Written::named(&self.scenario)?;
        if common.lines() {
            return self.print(written, watch, &words);
        }
        let paper = written.on_paper()?;
        let words = match &paper.0 {
            Some(Shown::Scenario(title)) => common.words_for(title, None)?,
            Some(Shown::Programme(title, titles)) => {
                let own = title.tags().next().unwrap_or_default().to_owned();
                common.words_among(titles, std::slice::from_ref(title), &own)?
            }
            None => words,
        };
        let language = words.language();
        let name = sanitise(&self.scenario);
        let seed = super::random()?;
        let asked = common.lang.as_ref().map(|asked| asked.tag().to_owned());
        let app = PreviewApp::new(name, asked, Seeded::new(seed), words);
        let news = self.follow((written, paper), watch, language);
        let colour = super::wants_colour();
        let mut preview = preview::Preview::new(app, news);
        face::run(&mut preview, Theme { colour })?;
        Ok(ExitCode::SUCCESS)
    }

    /// Watches the file; one that ships in the program never changes.
    fn watch(&self) -> Option<Watch> {
        let path = Path::new(&self.scenario);
        let ships = shipped_as(&self.scenario).is_some() || programmes::ships(&self.scenario);
        let changes = !ships && path.exists();
        changes.then(|| Watch::over(path))
    }

    /// Reads every save and has it checked; what comes of it is news.
    fn follow(
        self,
        (first, paper): (Written, OnPaper),
        watch: Option<Watch>,
        language: Language,
    ) -> Receiver<News> {
        let (sender, news) = channel();
        let checker = checker(sender.clone(), self.bound, language);
        thread::spawn(move || {
            let words = Words::new(language);
            let mut saves = Saves::after(&first, self.scenario, watch);
            let tells = |reading, written: Written, paper| {
                let news = read(reading, &written, paper, &words);
                sender.send(news).is_ok() && checker.send((reading, written)).is_ok()
            };
            let mut heard = tells(1, first, paper);
            for reading in 2.. {
                if !heard {
                    return;
                }
                let Some(save) = saves.next() else { return };
                let paper = match &save {
                    Save::Read(written) => written.on_paper().ok(),
                    Save::Gone => None,
                };
                heard = match (save, paper) {
                    (Save::Read(written), Some(paper)) => tells(reading, written, paper),
                    _ => sender.send(News::Gone).is_ok(),
                };
            }
        });
        news
    }

    /// Prints what is found, now and after every save, until the input ends.
    fn print(self, first: Written, watch: Option<Watch>, words: &Words) -> Result<ExitCode> {
        writeln!(io::stderr(), "{}", words.say("preview-plain"))?;
        let bound = self.bound.clone();
        let mut found = print(first.clone(), &bound, words)?;
        let (sender, events) = channel();
        let ended = sender.clone();
        thread::spawn(move || {
            // What is typed does not matter; its end does.
            let _ = io::copy(&mut io::stdin().lock(), &mut io::sink());
            let _ = ended.send(None);
        });
        thread::spawn(move || {
            let mut saves = Saves::after(&first, self.scenario, watch);
            while let Some(save) = saves.next() {
                if sender.send(Some(save)).is_err() {
                    return;
                }
            }
        });
        while let Ok(Some(save)) = events.recv() {
            match save {
                Save::Read(source) => found = print(source, &bound, words)?,
                Save::Gone => writeln!(io::stdout(), "{}", words.say("preview-gone"))?,
            }
        }
        Ok(ExitCode::from(found))
    }
}

/// What the files are after a save.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Save {
    Read(Written),
    /// The file is not there, or cannot be read.
    Gone,
}

/// The saves of what is written.
struct Saves {
    scenario: String,
    watch: Option<Watch>,
    last: Save,
}

impl Saves {
    fn after(first: &Written, scenario: String, watch: Option<Watch>) -> Self {
        Self {
            scenario,
            watch,
            last: Save::Read(first.clone()),
        }
    }

    /// Waits until the files differ from the last time; `None` when nothing can change any more.
    fn next(&mut self) -> Option<Save> {
        let watch = self.watch.as_mut()?;
        loop {
            watch.wait();
            let save = Written::named(&self.scenario).map_or(Save::Gone, Save::Read);
            if save != self.last {
                self.last.clone_from(&save);
                return Some(save);
            }
        }
    }
}

/// Prints what is wrong with what is written; returns the exit code for it.
fn print(written: Written, bound: &Bound, words: &Words) -> Result<u8> {
    let checked = written.check(bound)?;
    human(io::stdout().lock(), &checked, words)?;
    Ok(verdict(&checked))
}

/// Checks the latest reading on a thread of its own. One that came while another was checked waits; one that a newer
/// followed is passed over.
fn checker(news: Sender<News>, bound: Bound, language: Language) -> Sender<(u64, Written)> {
    let (sender, readings) = channel::<(u64, Written)>();
    thread::spawn(move || {
        let words = Words::new(language);
        while let Ok(reading) = readings.recv() {
            let (reading, written) = readings.try_iter().last().unwrap_or(reading);
            // What cannot be read any more is told by the next save.
            let Ok(checked) = written.check(&bound) else {
                continue;
            };
            let files = checked.iter().map(|file| {
                let findings = file.findings.iter().map(|proved| &proved.finding);
                (&file.text, findings)
            });
            let mut findings = in_words(files, &words);
            let explored = checked
                .iter()
                .filter_map(|file| Some((file, file.explored.as_ref()?)));
            let unproved =
                explored.flat_map(|(file, explored)| explored.not_proved(&file.content(), &words));
            findings.unproved.extend(unproved);
            if news.send(News::Checked { reading, findings }).is_err() {
                return;
            }
        }
    });
    sender
}

fn read(reading: u64, files: &Written, (shown, findings): OnPaper, words: &Words) -> News {
    News::Read {
        reading,
        shown,
        findings: in_words(files.texts().into_iter().zip(&findings), words),
    }
}

/// Findings as an author reads them beside the scenario; those of a translation name its file.
fn in_words<'a, F: IntoIterator<Item = &'a Finding>>(
    files: impl Iterator<Item = (&'a Text, F)>,
    words: &Words,
) -> PreviewFindings {
    let mut all = PreviewFindings::default();
    for (place, (file, findings)) in files.enumerate() {
        let text = String::from_utf8_lossy(&file.bytes);
        let lines = Lines::of(text.strip_prefix('\u{feff}').unwrap_or(&text));
        for finding in findings {
            let severity = finding.code.severity();
            match severity {
                Severity::Error => all.errors += 1,
                Severity::Warning => all.warnings += 1,
            }
            if all.shown.len() < DRAWN {
                let sidecar = (place > 0).then_some(file.name.as_str());
                all.shown.push(view(finding, sidecar, &lines, words));
            }
        }
    }
    all
}

/// The run that shows a finding, a line for each thing that is said of it.
fn shown_run(finding: &Finding, words: &Words) -> Vec<String> {
    let lines = finding
        .witness
        .iter()
        .flat_map(|witness| shown(witness, words));
    lines
        .map(|(name, text)| format!("{name}: {text}"))
        .collect()
}

fn view(finding: &Finding, sidecar: Option<&str>, lines: &Lines<'_>, words: &Words) -> FindingView {
    let written = written(finding, sidecar.unwrap_or_default(), lines, words);
    let error = finding.code.severity() == Severity::Error;
    let severity = words.say(if error {
        "severity-error"
    } else {
        "severity-warning"
    });
    let line = words.say_with("preview-line", &[("line", written.line.into())]);
    let file = sidecar.and_then(|name| Path::new(name).file_name());
    let file = file.map_or_else(String::new, |name| format!(" · {}", name.display()));
    FindingView {
        heading: format!("{severity} {}{file} · {line}", written.code),
        error,
        sentence: written.message,
        run: shown_run(finding, words),
        help: written.help,
        did_you_mean: written.did_you_mean,
        scene: scene_at(lines.text(), written.line).map(sanitise),
    }
}
