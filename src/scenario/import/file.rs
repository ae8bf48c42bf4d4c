//! A story that was read as the file of a scenario: the keys that an author writes, and none that only they can fill.

use std::collections::HashMap;

use serde::Serialize;

use super::super::yaml::{self, Named};
use super::ids::UniqueIds;
use super::lines::SHOWN;
use super::passing::{passing, restarts};
use super::staged::{Staged, StagedExhibit, StagedInject, StagedNotes, StagedTime};
use super::state::Asked;
use super::story::{ImportedStory, Passage, PassageLink, RESUME, RemarkAbout, Remarks};
use super::variables::{ImportedEffects, ImportedVariable, Variables};
use super::{ImportHead, ImportedScenario, MOST_LINKS, MOST_PASSAGES, NotImported};

/// Every story that comes in is the first of its kind.
const VERSION: &str = "1.0.0";
/// Bytes of the longest file, with room for what somebody adds.
const LONGEST: usize = yaml::MAX_BYTES - 1_000;

#[derive(Debug, Serialize)]
struct ImportedFile {
    format: u32,
    id: String,
    version: &'static str,
    title: String,
    language: String,
    #[serde(skip_serializing_if = "Named::is_empty")]
    roles: Named<ImportedRole>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    state: Named<ImportedVariable>,
    start: String,
    scenes: Named<ImportedScene>,
}

#[derive(Debug, Serialize)]
struct ImportedScene {
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    ending: bool,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    inject: Option<StagedInject>,
    #[serde(skip_serializing_if = "Option::is_none")]
    clock: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<StagedTime>,
    #[serde(rename = "for", skip_serializing_if = "Vec::is_empty")]
    whose: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<u32>,
    text: ImportedText,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    exhibits: Vec<StagedExhibit>,
    #[serde(skip_serializing_if = "Option::is_none")]
    moderator: Option<StagedNotes>,
    #[serde(skip_serializing_if = "Option::is_none")]
    effects: Option<ImportedEffects>,
    #[serde(skip_serializing_if = "Option::is_none")]
    choices: Option<Named<ImportedChoice>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    goto: Option<ImportedTarget>,
}

#[derive(Debug, Serialize)]
struct ImportedRole {
    title: String,
}

/// A text, or its parts where some are there only sometimes.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum ImportedText {
    Whole(String),
    Parts(Vec<ImportedPart>),
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum ImportedPart {
    Always(String),
    When { when: String, text: String },
}

#[derive(Debug, Serialize)]
struct ImportedChoice {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    when: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    effects: Option<ImportedEffects>,
    goto: String,
}

/// Where a passage leads: to one scene, or to the first whose condition holds.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum ImportedTarget {
    One(String),
    First(Vec<ImportedBranch>),
}

#[derive(Debug, Serialize)]
struct ImportedBranch {
    #[serde(skip_serializing_if = "Option::is_none")]
    when: Option<String>,
    to: String,
}

/// Writes a story as a scenario.
pub(super) fn scenario(
    mut story: ImportedStory,
    head: &ImportHead<'_>,
) -> Result<ImportedScenario, NotImported> {
    if story.passages.is_empty() {
        return Err(NotImported::NoPassages);
    }
    if story.passages.len() > MOST_PASSAGES {
        return Err(NotImported::TooMuch);
    }
    settle_guesses(&mut story);
    let links: usize = story.passages.iter().map(|it| it.links.len()).sum();
    if links > MOST_LINKS {
        return Err(NotImported::TooMuch);
    }
    let places = places(&mut story, head.unwritten);
    if story.passages.len() > MOST_PASSAGES {
        return Err(NotImported::TooMuch);
    }
    let start = start(&mut story, &places);
    restarts(&mut story, &places, start);
    let variables = Variables::of(&mut story);
    let mut ids = UniqueIds::default();
    let names = story.passages.iter();
    let ids = names.map(|it| {
        ids.of(
            &it.id.as_deref().unwrap_or(it.called()).to_lowercase(),
            "scene",
        )
    });
    let roles = roles(&story.passages);
    let mut writer = SceneWriter {
        roles: &roles,
        passing: passing(&story.passages, &places),
        ids: ids.collect(),
        places,
        variables,
        unwritten: head.unwritten,
        choice: head.choice,
        remarks: story.remarks,
    };
    let mut scenes = Vec::new();
    for (place, passage) in story.passages.iter().enumerate() {
        scenes.push((writer.ids[place].clone(), writer.scene(place, passage)));
    }
    let count = |of: &dyn Fn(&ImportedScene) -> usize| scenes.iter().map(|(_, it)| of(it)).sum();
    let choices = count(&|scene| scene.choices.as_ref().map_or(0, |all| all.0.len()));
    let endings = count(&|scene| usize::from(scene.ending));
    let title = story.title.map(|title| without_braces(&title));
    let file = ImportedFile {
        format: 1,
        id: head.id.to_owned(),
        version: VERSION,
        title: title.unwrap_or_else(|| head.title.to_owned()),
        language: head.language.to_owned(),
        roles: Named(
            roles
                .iter()
                .map(|(title, id)| {
                    (
                        id.clone(),
                        ImportedRole {
                            title: title.clone(),
                        },
                    )
                })
                .collect(),
        ),
        state: writer.variables.state(),
        start: writer.ids[start].clone(),
        scenes: Named(scenes),
    };
    let yaml = yaml::written(&file).filter(|yaml| yaml.len() <= LONGEST);
    let yaml = yaml.ok_or(NotImported::TooMuch)?;
    let more_remarks = writer.remarks.more;
    Ok(ImportedScenario {
        yaml,
        scenes: file.scenes.0.len(),
        choices,
        endings,
        remarks: writer.remarks.in_order(),
        more_remarks,
    })
}

/// The ids of roles by their titles, in the order in which they come.
fn roles(passages: &[Passage]) -> Vec<(String, String)> {
    let mut ids = UniqueIds::default();
    let mut roles: Vec<(String, String)> = Vec::new();
    for title in passages.iter().flat_map(|it| &it.staged.roles) {
        if roles.iter().all(|(it, _)| it != title) {
            roles.push((title.clone(), ids.of(&title.to_lowercase(), "role")));
        }
    }
    roles
}

/// Keeps each way on that was guessed only where it names a passage.
fn settle_guesses(story: &mut ImportedStory) {
    let names = story.passages.iter().map(|it| it.name.clone());
    let names: std::collections::HashSet<_> = names.collect();
    let remarks = &mut story.remarks;
    for passage in &mut story.passages {
        passage.links.retain_mut(|link| {
            if link.guessed.is_empty() {
                return true;
            }
            let command = std::mem::take(&mut link.target);
            let texts = std::mem::take(&mut link.guessed);
            let Some(target) = texts.iter().rev().find(|it| names.contains(*it)) else {
                remarks.add(link.line, RemarkAbout::Command, &command);
                return false;
            };
            remarks.add(link.line, RemarkAbout::LeadingCommand, &command);
            let mut words = texts.iter();
            let words = words.find(|it| *it != target && !it.starts_with('$'));
            link.text = words
                .map(|it| it.trim().to_owned())
                .filter(|it| !it.is_empty());
            link.target.clone_from(target);
            true
        });
    }
}

/// Where each passage stands by its name. What links lead to and nobody wrote becomes a scene that is still to be written.
fn places(story: &mut ImportedStory, unwritten: &str) -> HashMap<String, usize> {
    let mut places = HashMap::new();
    for (place, passage) in story.passages.iter().enumerate() {
        if places.contains_key(&passage.name) {
            let remarks = &mut story.remarks;
            remarks.add(passage.line, RemarkAbout::SameName, &passage.name);
        } else {
            places.insert(passage.name.clone(), place);
        }
    }
    let mut missing = Vec::new();
    for link in story.passages.iter().flat_map(|passage| &passage.links) {
        if link.target == RESUME || places.contains_key(&link.target) {
            continue;
        }
        places.insert(link.target.clone(), story.passages.len() + missing.len());
        let remarks = &mut story.remarks;
        remarks.add(link.line, RemarkAbout::NoPassage, &link.target);
        missing.push(Passage::told(&link.target, link.line, unwritten));
    }
    story.passages.extend(missing);
    places
}

/// Where the story begins: where it says so, else at `Start` or at the first.
fn start(story: &mut ImportedStory, places: &HashMap<String, usize>) -> usize {
    let said = story.start.as_deref().filter(|name| !name.is_empty());
    if let Some(name) = said.filter(|name| !places.contains_key(*name)) {
        story.remarks.add(1, RemarkAbout::NoStart, name);
    }
    let start = said.and_then(|name| places.get(name));
    start.or_else(|| places.get("Start")).copied().unwrap_or(0)
}

/// Writes scenes, one for each passage.
struct SceneWriter<'h> {
    /// The ids of roles by their titles.
    roles: &'h [(String, String)],
    ids: Vec<String>,
    places: HashMap<String, usize>,
    passing: Vec<bool>,
    variables: Variables,
    unwritten: &'h str,
    /// What a choice says that is still to be written.
    choice: &'h str,
    remarks: Remarks,
}

impl SceneWriter<'_> {
    fn scene(&mut self, place: usize, passage: &Passage) -> ImportedScene {
        let text = self.text(passage);
        let passing = self.passing[place];
        let mut ids = UniqueIds::default();
        let mut choices = Vec::new();
        for link in passage.links.iter().filter(|_| !passing) {
            let choice = self.choice(link);
            // What is still to be written gives no name.
            let said = Some(choice.text.as_str()).filter(|text| *text != self.choice);
            let id = ids.of(&said.unwrap_or_default().to_lowercase(), "choice");
            choices.push((id, choice));
        }
        let staged = self.staged(&passage.staged);
        let back = staged.by_moderator && passage.links.is_empty();
        ImportedScene {
            ending: passage.links.is_empty() && !back,
            title: match passage.called().trim() {
                "" => self.ids[place].clone(),
                name => without_braces(name),
            },
            inject: staged.inject(),
            clock: staged.clock,
            at: staged.at,
            whose: staged.roles,
            minutes: staged.minutes,
            text,
            exhibits: staged.exhibits,
            moderator: staged.moderator,
            effects: self.effects(passage),
            choices: (!choices.is_empty()).then_some(Named(choices)),
            goto: match back {
                true => Some(ImportedTarget::One("resume".to_owned())),
                false => passing.then(|| self.target(passage)),
            },
        }
    }

    /// What is staged around a text, in which no brace shows a variable, with the ids of roles.
    fn staged(&self, staged: &Staged) -> Staged {
        let mut staged = staged.clone();
        let id = |title: &String| self.roles.iter().find(|(it, _)| it == title);
        let ids = staged.roles.iter().filter_map(id);
        staged.roles = ids.map(|(_, id)| id.clone()).collect();
        staged.clock = staged.clock.as_deref().map(without_braces);
        for exhibit in &mut staged.exhibits {
            exhibit.text = without_braces(&exhibit.text);
            exhibit.from = exhibit.from.as_deref().map(without_braces);
        }
        if let Some(moderator) = &mut staged.moderator {
            moderator.notes = without_braces(&moderator.notes);
            let ask = moderator.ask.iter().map(|it| without_braces(it));
            moderator.ask = ask.collect();
        }
        staged
    }

    fn text(&mut self, passage: &Passage) -> ImportedText {
        if passage.text.iter().any(|it| it.text.contains(['{', '}'])) {
            let remarks = &mut self.remarks;
            remarks.add(passage.line, RemarkAbout::Braces, passage.called());
        }
        for (line, name) in &passage.shown {
            if self.variables.id(name).is_none() {
                let shown = format!("${name}");
                self.remarks.add(*line, RemarkAbout::Variable, &shown);
            }
        }
        let mut parts = Vec::new();
        for part in passage.text.iter().filter(|it| !it.text.is_empty()) {
            let text = self.shown(&part.text);
            let when = part.when.as_ref();
            let when = when.and_then(|it| self.asks(it, passage.line));
            parts.push(match when {
                Some(when) => ImportedPart::When { when, text },
                None => ImportedPart::Always(text),
            });
        }
        match parts.as_slice() {
            [] => {
                let remarks = &mut self.remarks;
                remarks.add(passage.line, RemarkAbout::NoText, passage.called());
                ImportedText::Whole(self.unwritten.to_owned())
            }
            [ImportedPart::Always(text)] => ImportedText::Whole(text.clone()),
            _ => ImportedText::Parts(parts),
        }
    }

    /// A text that shows its variables as a scenario does.
    fn shown(&self, text: &str) -> String {
        let mut whole = String::new();
        for (number, piece) in text.split(SHOWN).enumerate() {
            match self.variables.id(piece).filter(|_| number % 2 == 1) {
                Some(id) => {
                    whole.push('{');
                    whole.push_str(id);
                    whole.push('}');
                }
                None if number % 2 == 1 => {
                    whole.push('$');
                    whole.push_str(piece);
                }
                None => whole.push_str(&without_braces(piece)),
            }
        }
        whole
    }

    fn choice(&mut self, link: &PassageLink) -> ImportedChoice {
        let text = link.text.as_deref().filter(|text| !text.is_empty());
        let when = link.when.as_ref();
        let when = when.and_then(|it| self.asks(it, link.line));
        let remarks = &mut self.remarks;
        let changes = link.changes.iter().map(|it| (None, it));
        let effects = self.variables.effects(changes, |setting| {
            let shown = format!("${}", setting.name);
            remarks.add(link.line, RemarkAbout::Command, &shown);
        });
        ImportedChoice {
            text: without_braces(text.unwrap_or(&link.target)),
            when,
            effects,
            goto: self.destination(link),
        }
    }

    fn destination(&self, link: &PassageLink) -> String {
        if link.target == RESUME {
            return "resume".to_owned();
        }
        let to = self.places.get(&link.target).copied().unwrap_or(0);
        self.ids[to].clone()
    }

    /// Where a passage leads that waits for nothing but its reader.
    fn target(&mut self, passage: &Passage) -> ImportedTarget {
        if let [only] = passage.links.as_slice() {
            return ImportedTarget::One(self.destination(only));
        }
        let mut branches = Vec::new();
        for link in &passage.links {
            let when = link.when.as_ref().filter(|_| !link.otherwise);
            let asked = when.and_then(|it| self.asks(it, link.line));
            let last = when.is_some() == asked.is_some();
            let to = self.destination(link);
            // What hung on something that is not known is there always, and what comes after it never.
            if last || branches.is_empty() {
                branches.push(ImportedBranch { when: asked, to });
            }
        }
        let end = branches.iter().position(|it| it.when.is_none());
        branches.truncate(end.map_or(branches.len(), |end| end + 1));
        match branches.as_slice() {
            [ImportedBranch { when: None, to }] => ImportedTarget::One(to.clone()),
            _ => ImportedTarget::First(branches),
        }
    }

    /// A condition; nothing where it asks for what is not known.
    fn asks(&mut self, asked: &Asked, line: usize) -> Option<String> {
        let scene = |name: &str| Some(self.ids[*self.places.get(name)?].clone());
        let written = self.variables.condition(asked, &scene);
        if written.is_none() {
            let mut unknown = None;
            asked.each_name(&mut |name| {
                if self.variables.id(name).is_none() {
                    unknown.get_or_insert(format!("${name}"));
                }
            });
            let shown = unknown.unwrap_or_else(|| "if".to_owned());
            self.remarks.add(line, RemarkAbout::Condition, &shown);
        }
        written
    }

    fn effects(&mut self, passage: &Passage) -> Option<ImportedEffects> {
        let scene = |name: &str| Some(self.ids[*self.places.get(name)?].clone());
        let mut changes = Vec::new();
        for change in &passage.changes {
            let when = change.when.as_ref();
            let written = when.and_then(|it| self.variables.condition(it, &scene));
            if when.is_some() == written.is_some() {
                let written = written.map(|it| (change.together, it));
                changes.push((written, &change.setting));
            } else {
                let shown = format!("${}", change.setting.name);
                self.remarks.add(change.line, RemarkAbout::Command, &shown);
            }
        }
        let remarks = &mut self.remarks;
        self.variables.effects(changes.into_iter(), |setting| {
            let shown = format!("${}", setting.name);
            remarks.add(passage.line, RemarkAbout::Command, &shown);
        })
    }
}

/// A text in which no brace shows a variable.
fn without_braces(text: &str) -> String {
    text.replace('{', "(").replace('}', ")")
}
