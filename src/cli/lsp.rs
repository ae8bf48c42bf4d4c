//! `veerkracht lsp`: the program in an author's own editor.

use std::io::{self, IsTerminal as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use lsp_server::Connection;

use super::check::today;
use super::checked::{Checked, check, check_facts, check_programme, link, on_paper};
use super::failure::{Failure, Result};
use super::findings::{help, message};
use super::{Bound, Common, write};
use crate::editor::{FileFindings, FindingTold, Found, Weight, Workbench, serve};
use crate::language::Words;
use crate::library::Opened;
use crate::scenario::{Finding, Severity};
use crate::view::sanitise;

/// Helps while you write, in your own editor: findings, names, and another name for a scene everywhere at once.
///
/// Your editor starts it by itself and speaks with it (Language Server Protocol, over standard input and output). README
/// says what to set in VS Code, Helix, Zed and Kate.
#[derive(Debug, clap::Args)]
pub(super) struct LspCommand {
    /// What many editors add; it is so anyway
    #[arg(long, hide = true)]
    stdio: bool,
    #[command(flatten)]
    bound: Bound,
}

impl LspCommand {
    pub(super) fn run(self, common: &Common) -> Result<ExitCode> {
        let words = common.words();
        if io::stdin().is_terminal() {
            return Err(Failure::said(words.say("editor-by-hand")));
        }
        let pages = common.folder(&words)?.join("pages");
        let (connection, threads) = Connection::stdio();
        let served = serve(&connection, |locale| {
            let language = common.language_for(locale);
            let workbench = AuthorsBench {
                pages,
                bound: self.bound,
                words: Words::new(language),
            };
            (Arc::new(workbench), Words::new(language))
        });
        // The threads end when nothing is left to write.
        drop(connection);
        served.map_err(|_| Failure::said(words.say("editor-broken")))?;
        threads.join()?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Checks as `check` does and says it in words, and shows pages in the browser.
struct AuthorsBench {
    /// Where pages are put that the browser opens.
    pages: PathBuf,
    bound: Bound,
    words: Words,
}

impl AuthorsBench {
    fn told(&self, checked: Vec<Checked>) -> Found {
        let file = |file: Checked| {
            let findings = file.findings.iter();
            let findings = findings.map(|it| self.finding(&it.finding));
            FileFindings {
                findings: findings.chain(self.not_proved(&file)).collect(),
                text: file.content().into_owned(),
                name: file.text.name,
            }
        };
        checked.into_iter().map(file).collect()
    }

    /// What is not proved of a story, at its id: silence would pass for proof.
    fn not_proved(&self, file: &Checked) -> Option<FindingTold> {
        let explored = file.explored.as_ref()?;
        let lines = explored.not_proved(&file.content(), &self.words);
        let stop = explored.stopped.filter(|_| !lines.is_empty())?;
        let why = self.words.say(stop.key());
        let said: Vec<_> = std::iter::once(why).chain(lines).collect();
        Some(FindingTold {
            span: explored.engine.scenario().id_span,
            also: None,
            weight: Weight::Remark,
            code: "",
            message: said.join("\n"),
            mends: Vec::new(),
            road: Vec::new(),
        })
    }

    fn finding(&self, finding: &Finding) -> FindingTold {
        let mut said = message(finding, &self.words);
        if let Some(help) = help(finding, &self.words) {
            said.push('\n');
            said.push_str(&help);
        }
        let rewrite = finding.rewrite.iter().map(|it| (it.span, it.text.clone()));
        let meant = finding
            .did_you_mean
            .iter()
            .map(|it| (finding.span, it.clone()));
        FindingTold {
            span: finding.span,
            also: finding.also,
            weight: match finding.code.severity() {
                Severity::Error => Weight::Error,
                Severity::Warning => Weight::Warning,
            },
            code: finding.code.0,
            message: said,
            mends: rewrite.chain(meant).collect(),
            road: finding
                .witness
                .as_ref()
                .map_or_else(Vec::new, |it| it.choices.clone()),
        }
    }

    fn check(&self, file: &Opened, bound: Option<&Bound>) -> Found {
        let checked = match file {
            Opened::Scenario(source) => match bound {
                Some(bound) => {
                    let mut checked = check(source.clone(), Some(bound), today());
                    link(&mut checked);
                    checked
                }
                None => on_paper(source.clone(), source.on_paper().findings),
            },
            Opened::Programme(source) => {
                let known = source.known().unwrap_or_default();
                check_programme(source.clone(), &known).unwrap_or_default()
            }
            Opened::Facts(source) => check_facts(source, today()),
        };
        self.told(checked)
    }
}

impl Workbench for AuthorsBench {
    fn on_paper(&self, file: &Opened) -> Found {
        self.check(file, None)
    }

    fn whole(&self, file: &Opened) -> Found {
        self.check(file, Some(&self.bound))
    }

    fn show(&self, id: &str, html: &str) -> std::result::Result<String, String> {
        // Some systems keep names such as `con` to themselves.
        let path = self.pages.join(format!("story-{id}.html"));
        let shown = || sanitise(&path.display().to_string());
        let written = std::fs::create_dir_all(&self.pages).and_then(|()| {
            // What was there may be a page of before; it is made anew, for its owner alone.
            match std::fs::remove_file(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
                _ => Ok(()),
            }
        });
        let cannot = || {
            self.words
                .say_with("cli-cannot-write", &[("path", shown().into())])
        };
        written.map_err(|_| cannot())?;
        match write::create_private(&path, html, &self.words) {
            Ok(true) => {}
            Ok(false) | Err(_) => return Err(cannot()),
        }
        match open::that_detached(&path) {
            Ok(()) => Ok(shown()),
            Err(_) => {
                let path = [("path", shown().into())];
                Err(self.words.say_with("editor-no-browser", &path))
            }
        }
    }
}
