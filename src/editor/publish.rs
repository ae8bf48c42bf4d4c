//! Findings on their way to the editor, on two threads: one for what is on paper, as soon as somebody stops typing, and one
//! for what takes exploring. What was overtaken by another change is not told.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;
use std::time::Duration;

use lsp_server::{Message, Notification};
use lsp_types::{
    Code, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location,
    Notification as _, PublishDiagnosticsNotification, PublishDiagnosticsParams,
};

use super::documents::uri;
use super::known::{Known, KnownStory};
use super::place::range;
use super::{FileFindings, FindingTold, Found, Weight, Workbench};
use crate::library::{Opened, Unsaved};
use crate::scenario::{Index, Lines, Named, Span};

/// How long somebody has stopped typing before a file is read.
const PAUSE: Duration = Duration::from_millis(150);

/// A file to be looked at, with what was open then.
#[derive(Debug, Clone)]
pub(super) struct ToCheck {
    pub(super) path: PathBuf,
    pub(super) unsaved: Unsaved,
    /// Whether nothing of it is open any more, so that nothing is to be said of it.
    pub(super) closed: bool,
    /// The versions of what is open, for the editor.
    pub(super) versions: HashMap<PathBuf, i32>,
}

/// What both threads share with whoever answers.
#[derive(Debug, Default)]
pub(super) struct Shared {
    /// Which look at each file is the newest.
    newest: BTreeMap<PathBuf, u64>,
    /// Which files had findings at the last look at a file.
    told: BTreeMap<PathBuf, BTreeSet<PathBuf>>,
    /// What was found on paper last, by the path of a file.
    paper: HashMap<PathBuf, Vec<(&'static str, String)>>,
    /// The findings that are shown, by the path of their file.
    pub(super) shown: HashMap<PathBuf, FileFindings>,
    pub(super) known: Known,
}

/// Where findings are asked for.
#[derive(Debug)]
pub(super) struct Publisher {
    asked: Sender<(u64, ToCheck)>,
    count: u64,
    shared: Arc<Mutex<Shared>>,
}

/// What is shared, also when a thread died while it held it: what is in it is whole.
pub(super) fn held(shared: &Mutex<Shared>) -> MutexGuard<'_, Shared> {
    shared
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}

impl Publisher {
    /// Begins to listen; findings go to `out`, in the words of the `workbench`.
    pub(super) fn begin(
        workbench: Arc<dyn Workbench>,
        out: impl Fn(Message) -> bool + Clone + Send + 'static,
        shared: Arc<Mutex<Shared>>,
    ) -> Self {
        let (asked, changes) = channel();
        let (exploring, to_explore) = channel();
        let teller = Teller {
            workbench,
            out,
            shared: Arc::clone(&shared),
        };
        let explorer = teller.clone();
        thread::spawn(move || teller.on_paper(&changes, &exploring));
        thread::spawn(move || explorer.explored(&to_explore));
        Self {
            asked,
            count: 0,
            shared,
        }
    }

    /// Asks for the findings of a file.
    pub(super) fn ask(&mut self, file: ToCheck) {
        self.count += 1;
        held(&self.shared)
            .newest
            .insert(file.path.clone(), self.count);
        // Where nobody listens any more the program is about to end.
        let _ = self.asked.send((self.count, file));
    }
}

#[derive(Clone)]
struct Teller<F> {
    workbench: Arc<dyn Workbench>,
    out: F,
    shared: Arc<Mutex<Shared>>,
}

impl<F: Fn(Message) -> bool> Teller<F> {
    fn on_paper(&self, changes: &Receiver<(u64, ToCheck)>, exploring: &Sender<(u64, ToCheck)>) {
        while let Ok((number, first)) = changes.recv() {
            let mut latest = BTreeMap::from([(first.path.clone(), (number, first))]);
            loop {
                match changes.recv_timeout(PAUSE) {
                    Ok((number, file)) => {
                        latest.insert(file.path.clone(), (number, file));
                    }
                    Err(RecvTimeoutError::Timeout) => break,
                    Err(RecvTimeoutError::Disconnected) => return,
                }
            }
            for (number, file) in latest.into_values() {
                if !self.is_newest(number, &file.path) {
                    continue;
                }
                if file.closed || !is_ours(&file) {
                    // What was open or one of ours before has nothing wrong any more.
                    held(&self.shared).paper.remove(&file.path);
                    if !self.tell(number, &file, &Found::new()) {
                        return;
                    }
                    continue;
                }
                let Ok(opened) = file.unsaved.open(&file.path) else {
                    continue;
                };
                let found = self.workbench.on_paper(&opened);
                self.learn(&file.path, &opened);
                // Where nothing changed on paper, what exploring found stays until it is found anew.
                let said = told(&found);
                let before = held(&self.shared)
                    .paper
                    .insert(file.path.clone(), said.clone());
                if before != Some(said) && !self.tell(number, &file, &found) {
                    return;
                }
                // Whether the explorer still listens does not matter to what is on paper.
                let _ = exploring.send((number, file));
            }
        }
    }

    fn explored(&self, files: &Receiver<(u64, ToCheck)>) {
        while let Ok((number, file)) = files.recv() {
            if !self.is_newest(number, &file.path) {
                continue;
            }
            let Ok(opened) = file.unsaved.open(&file.path) else {
                continue;
            };
            let found = self.workbench.whole(&opened);
            if !self.is_newest(number, &file.path) {
                continue;
            }
            if !self.tell(number, &file, &found) {
                return;
            }
            if let Opened::Scenario(source) = &opened
                && let Some(title) = source.title()
            {
                let story = KnownStory::explored(&title);
                held(&self.shared).known.put(file.path.clone(), story);
            }
        }
    }

    /// Keeps what a story says of itself, with the figures of before until there are others.
    fn learn(&self, path: &Path, opened: &Opened) {
        let Opened::Scenario(source) = opened else {
            return;
        };
        if held(&self.shared).known.of(path).is_none()
            && let Some(title) = source.title()
        {
            let story = KnownStory::read(&title);
            held(&self.shared).known.put(path.to_owned(), story);
        }
    }

    fn is_newest(&self, number: u64, path: &Path) -> bool {
        held(&self.shared).newest.get(path) == Some(&number)
    }

    /// Tells what was found; false when nobody listens any more.
    fn tell(&self, number: u64, file: &ToCheck, found: &Found) -> bool {
        let mut shared = held(&self.shared);
        if shared.newest.get(&file.path) != Some(&number) {
            return true;
        }
        let now: BTreeSet<PathBuf> = found.iter().map(|it| PathBuf::from(&it.name)).collect();
        let before = shared.told.insert(file.path.clone(), now.clone());
        let gone = before.into_iter().flatten().filter(|it| !now.contains(it));
        let gone = gone.map(|path| FileFindings {
            name: path.to_string_lossy().into_owned(),
            text: String::new(),
            findings: Vec::new(),
        });
        for of in found.iter().cloned().chain(gone) {
            let path = PathBuf::from(&of.name);
            let Some(uri) = uri(&path) else { continue };
            let params = PublishDiagnosticsParams {
                diagnostics: diagnostics(&of, found),
                version: file.versions.get(&path).copied(),
                uri,
            };
            shared.shown.insert(path, of);
            let method = PublishDiagnosticsNotification::METHOD.as_str().to_owned();
            if !(self.out)(Notification::new(method, params).into()) {
                return false;
            }
        }
        true
    }
}

/// Whether a file is meant as one of ours.
fn is_ours(file: &ToCheck) -> bool {
    let text = file.unsaved.read(&file.path);
    text.is_ok_and(|text| Index::is_ours(&String::from_utf8_lossy(&text.bytes)))
}

/// What is said in findings, wherever they stand.
fn told(found: &Found) -> Vec<(&'static str, String)> {
    let findings = found.iter().flat_map(|file| &file.findings);
    findings.map(|it| (it.code, it.message.clone())).collect()
}

/// The findings of one file as the protocol has them.
fn diagnostics(file: &FileFindings, found: &Found) -> Vec<Diagnostic> {
    let lines = Lines::of(&file.text);
    let own = found.first();
    let roads = own.filter(|_| file.findings.iter().any(|it| !it.road.is_empty()));
    let roads = roads.map(Roads::of);
    let told = file.findings.iter();
    told.map(|told| diagnostic(told, file, &lines, roads.as_ref()))
        .collect()
}

fn diagnostic(
    told: &FindingTold,
    file: &FileFindings,
    lines: &Lines<'_>,
    roads: Option<&Roads>,
) -> Diagnostic {
    let mut related = Vec::new();
    if let (Some(also), Some(uri)) = (told.also, uri(Path::new(&file.name))) {
        related.push(DiagnosticRelatedInformation {
            location: Location::new(uri, range(lines, also)),
            message: told.code.to_owned(),
        });
    }
    for (step, choice) in told.road.iter().enumerate() {
        if let Some(location) = roads.and_then(|roads| roads.find(choice)) {
            related.push(DiagnosticRelatedInformation {
                location,
                message: format!("{}. {choice}", step + 1),
            });
        }
    }
    let severity = match told.weight {
        Weight::Error => DiagnosticSeverity::Error,
        Weight::Warning => DiagnosticSeverity::Warning,
        Weight::Remark => DiagnosticSeverity::Information,
    };
    Diagnostic {
        range: range(lines, told.span),
        severity: Some(severity),
        code: (!told.code.is_empty()).then(|| Code::String(told.code.to_owned())),
        source: Some("veerkracht".to_owned()),
        message: told.message.clone().into(),
        related_information: (!related.is_empty()).then_some(related),
        ..Diagnostic::default()
    }
}

/// Where the steps of a run stand in a story.
struct Roads {
    places: HashMap<String, Location>,
}

impl Roads {
    fn of(file: &FileFindings) -> Self {
        let lines = Lines::of(&file.text);
        let uri = uri(Path::new(&file.name));
        let index = Index::of(&file.text);
        let mut places = HashMap::new();
        let mentions = index.iter().flat_map(|it| &it.mentions);
        for mention in mentions.filter(|it| it.defines) {
            let step = match &mention.thing {
                Named::Choice(scene, choice) => format!("{scene}.{choice}"),
                Named::Scene(scene) => scene.clone(),
                _ => continue,
            };
            let place = |span: Span| Some(Location::new(uri.clone()?, range(&lines, span)));
            places.extend(place(mention.span).map(|it| (step, it)));
        }
        Self { places }
    }

    /// Where a step stands: a choice, a deadline by its scene, or an inject that was sent.
    fn find(&self, step: &str) -> Option<Location> {
        let scene = || step.split('.').next().unwrap_or(step);
        let found = self.places.get(step);
        found.or_else(|| self.places.get(scene())).cloned()
    }
}
