//! `veerkracht translate`: a sidecar to fill in, of a scenario, a programme or a file of facts, and its update when that has
//! changed.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::check::{human, refuse, refuse_programme, today};
use super::checked::check_facts;
use super::failure::{Failure, Result};
use super::{Common, write};
use crate::language::Words;
use crate::library::{
    self, Broken, FactbookSource, ProgrammeSource, ScenarioSource, Text, facts, programmes,
};
use crate::scenario::sidecar::{Comments, NotUpdated, Original, Updated, update};
use crate::scenario::{factbook, load, usual_tag};
use crate::view::sanitise;

/// Makes or updates the translation that lies beside a scenario, a programme, or a file of facts.
///
/// The file `<scenario>.<language>.yaml` gets every text of the scenario that it does not have yet, with the source above
/// it, ready to be filled in. When the source of a scene has changed, the present source is shown above your texts. Look
/// them over, then say so with --done and the name of the scene, or change the `of:` of the scene yourself. What is no
/// longer in the scenario becomes a comment. Nothing you wrote is removed; only the lines that begin with `#>` are the
/// program's own, and it takes them away when they are no longer needed.
#[derive(Debug, clap::Args)]
pub(super) struct Translate {
    /// A file of a scenario, of a programme or of facts, or what ships by its id (facts are `facts`), which is then copied into this folder
    scenario: String,
    /// The language of the translation, such as en, ar or nl-BE
    #[arg(value_name = "LANG")]
    into: String,
    /// Scenes, meetings or facts that you have looked over after their source changed; `header` for the texts outside the scenes
    #[arg(long, value_name = "SCENE", num_args = 1..)]
    done: Vec<String>,
}

impl Translate {
    pub(super) fn run(mut self, common: &Common) -> Result<ExitCode> {
        let words = common.words();
        self.into = usual_tag(&self.into).ok_or_else(|| {
            let tag = [("tag", sanitise(&self.into).into())];
            Failure::said(words.say_with("translate-no-language", &tag))
        })?;
        let path = self.file(&words)?;
        if let Some(facts) = facts::at(&path)? {
            let Some(factbook) = facts.factbook() else {
                return refuse_facts(&facts, &words);
            };
            return self.bring(factbook.into(), &path, &words, |_| {
                refuse_facts(&facts, &words)
            });
        }
        if let Some(source) = programmes::named(&path.to_string_lossy())? {
            return self.programme(source, &path, &words);
        }
        let text = library::read(&path)?;
        let loaded = load(&text.bytes);
        let alone = |sidecars| ScenarioSource {
            scenario: text.clone(),
            sidecars,
            facts: None,
        };
        let Some(scenario) = loaded.scenario else {
            let (source, findings) = (alone(Vec::new()), vec![loaded.findings]);
            return refuse(Broken { source, findings }, &words);
        };
        self.bring((&scenario).into(), &path, &words, |old| {
            let source = alone(vec![old]);
            let findings = source.on_paper().findings;
            refuse(Broken { source, findings }, &words)
        })
    }

    /// Writes the sidecar of a programme.
    fn programme(&self, source: ProgrammeSource, path: &Path, words: &Words) -> Result<ExitCode> {
        let known = source.known()?;
        let paper = source.on_paper(&known);
        let programme = paper
            .title
            .and_then(|title| title.languages.first().cloned());
        let Some(programme) = programme else {
            return refuse_programme(source, &known, words);
        };
        self.bring((&*programme).into(), path, words, |_| {
            refuse_programme(source.clone(), &known, words)
        })
    }

    /// Writes the sidecar of an original; `broken` tells what is wrong with one that cannot be brought up to date.
    fn bring(
        &self,
        original: Original<'_>,
        path: &Path,
        words: &Words,
        broken: impl Fn(Text) -> Result<ExitCode>,
    ) -> Result<ExitCode> {
        let language = original.language();
        if language.eq_ignore_ascii_case(&self.into) {
            let values = [("language", sanitise(language).into())];
            return Err(Failure::said(
                words.say_with("translate-same-language", &values),
            ));
        }
        let beside = sidecar_of(path, &self.into);
        let old = beside
            .exists()
            .then(|| library::read(&beside))
            .transpose()?;
        let bytes = old.as_ref().map(|old| old.bytes.as_slice());
        let updated = match self.update(original, bytes, path, words) {
            Ok(updated) => updated,
            Err(NotUpdated::Findings(_)) => {
                writeln!(io::stderr(), "veerkracht: {}", words.say("translate-left"))?;
                return broken(old.unwrap_or_default());
            }
            Err(why) => return Err(refusal(&why, &beside, words)),
        };
        let (made, changed) = (bytes.is_none(), bytes != Some(updated.text.as_bytes()));
        if changed {
            write::replace(&beside, &updated.text, words)?;
        }
        for sentence in report(&updated, &beside, (made, changed), words) {
            writeln!(io::stdout(), "{sentence}")?;
        }
        Ok(ExitCode::SUCCESS)
    }

    /// The file that is translated; what ships is copied into this folder first, since the program itself cannot be edited.
    fn file(&self, words: &Words) -> Result<PathBuf> {
        let path = PathBuf::from(&self.scenario);
        let texts = self.shipped()?;
        if texts.is_empty() {
            let known = path.is_file()
                && (facts::at(&path)?.is_some() || programmes::named(&self.scenario)?.is_some());
            if !known {
                library::find(&self.scenario)?;
            }
            return Ok(path);
        }
        let path = PathBuf::from(format!("{}.yaml", self.scenario));
        // One that was copied before may have been changed since; then the translations that ship are none of it.
        if !path.exists() {
            self.copy(&texts, &path, words)?;
        }
        Ok(path)
    }

    /// The files of what ships under this id; none when nothing does.
    fn shipped(&self) -> Result<Vec<Text>> {
        if self.scenario == factbook::NAME {
            return Ok(facts::shipped().texts().cloned().collect());
        }
        let (own, sidecars) = if let Some(source) = library::shipped_as(&self.scenario) {
            (source.scenario, source.sidecars)
        } else if programmes::ships(&self.scenario)
            && let Some(source) = programmes::named(&self.scenario)?
        {
            (source.file, source.sidecars)
        } else {
            return Ok(Vec::new());
        };
        Ok(std::iter::once(own).chain(sidecars).collect())
    }

    /// Copies files that ship into this folder, and says so, and how what is changed in them comes to count.
    fn copy(&self, texts: &[Text], path: &Path, words: &Words) -> Result<()> {
        let mut copied = Vec::new();
        for text in texts {
            let name = Path::new(&text.name).file_name().unwrap_or_default();
            let content = String::from_utf8_lossy(&text.bytes);
            if write::create(Path::new(name), &content, words)? {
                copied.push(name.to_string_lossy().into_owned());
            }
        }
        let values = [
            ("files", copied.join(", ").into()),
            ("path", path.display().to_string().into()),
            ("language", self.into.as_str().into()),
        ];
        let said = match self.scenario == factbook::NAME {
            true => "translate-copied-facts",
            false => "translate-copied",
        };
        writeln!(io::stdout(), "{}", words.say_with(said, &values))?;
        Ok(())
    }

    fn update(
        &self,
        original: Original<'_>,
        sidecar: Option<&[u8]>,
        path: &Path,
        words: &Words,
    ) -> Result<Updated, NotUpdated> {
        let shown = sanitise(&path.display().to_string());
        let quote = if shown.contains(' ') { "\"" } else { "" };
        let command = format!("veerkracht translate {quote}{shown}{quote} {}", self.into);
        let stale = |part: &str, of: &str| {
            let values = [
                ("of", of.into()),
                ("command", format!("{command} --done {part}").into()),
            ];
            words.say_with("translate-comment-stale", &values)
        };
        let comments = Comments {
            guide: words.say("translate-comment-guide"),
            stale: &stale,
        };
        update(original, sidecar, &self.into, &self.done, &comments)
    }
}

/// Shows what is wrong with a file of facts that somebody wanted to translate.
fn refuse_facts(facts: &FactbookSource, words: &Words) -> Result<ExitCode> {
    let checked = check_facts(facts, today());
    human(io::stderr().lock(), &checked, words)?;
    Ok(ExitCode::FAILURE)
}

/// Where the sidecar of a scenario lies, or will.
fn sidecar_of(path: &Path, language: &str) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let named = |ending: &str| path.with_file_name(format!("{stem}.{language}.{ending}"));
    let short = named("yml");
    if short.exists() { short } else { named("yaml") }
}

fn refusal(why: &NotUpdated, beside: &Path, words: &Words) -> Failure {
    let path = ("path", sanitise(&beside.display().to_string()).into());
    Failure::said(match why {
        NotUpdated::OtherLanguage(language) => words.say_with(
            "translate-other-language",
            &[path, ("language", sanitise(language).into())],
        ),
        NotUpdated::NoScene(name, near) => {
            let scene = ("scene", sanitise(name).into());
            match near {
                Some(near) => {
                    words.say_with("translate-no-scene-near", &[scene, ("near", near.into())])
                }
                None => words.say_with("translate-no-scene", &[scene]),
            }
        }
        NotUpdated::TooIntricate | NotUpdated::Findings(_) => {
            words.say_with("translate-intricate", &[path])
        }
    })
}

/// What was done, and what is left to do.
fn report(
    updated: &Updated,
    beside: &Path,
    (made, changed): (bool, bool),
    words: &Words,
) -> Vec<String> {
    let path = sanitise(&beside.display().to_string());
    let values = [
        ("path", path.into()),
        ("added", updated.added.into()),
        ("aside", updated.set_aside.into()),
        ("missing", updated.missing.into()),
        ("count", updated.stale.len().into()),
        ("stale", updated.stale.join(", ").into()),
        ("names", updated.stale.join(" ").into()),
    ];
    let done = match (made, changed) {
        (true, _) => "translate-made",
        (false, true) => "translate-updated",
        (false, false) => "translate-same",
    };
    let mut keys = vec![done];
    if updated.set_aside > 0 {
        keys.push("translate-aside");
    }
    if updated.missing > 0 && !made {
        keys.push("translate-missing");
    }
    if !updated.stale.is_empty() {
        keys.push("translate-stale");
    }
    if updated.missing + updated.stale.len() == 0 {
        keys.push("translate-whole");
    }
    keys.into_iter()
        .map(|key| words.say_with(key, &values))
        .collect()
}
