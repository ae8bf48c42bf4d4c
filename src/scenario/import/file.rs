//! A story that was read as the file of a scenario: the keys that an author writes, and none that only they can fill.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::Serialize;

use super::super::yaml::{self, Named};
use super::ids::UniqueIds;
use super::story::{Flag, ImportedStory, Passage, PassageLink, RemarkAbout, Remarks};
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
    state: Named<bool>,
    start: String,
    scenes: Named<ImportedScene>,
}

#[derive(Debug, Default, Serialize)]
struct ImportedScene {
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    ending: bool,
    title: String,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    effects: Option<Named<bool>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    choices: Option<Named<ImportedChoice>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    goto: Option<String>,
}

#[derive(Debug, Serialize)]
struct ImportedChoice {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    when: Option<String>,
    goto: String,
}

/// Writes a story as a scenario.
pub(super) fn scenario(
    mut story: ImportedStory,
    head: &ImportHead<'_>,
) -> Result<ImportedScenario, NotImported> {
    let links: usize = story.passages.iter().map(|it| it.links.len()).sum();
    if story.passages.is_empty() {
        return Err(NotImported::NoPassages);
    }
    if story.passages.len() > MOST_PASSAGES || links > MOST_LINKS {
        return Err(NotImported::TooMuch);
    }
    let places = places(&mut story, head.unwritten);
    if story.passages.len() > MOST_PASSAGES {
        return Err(NotImported::TooMuch);
    }
    let start = start(&mut story, &places);
    let flags = flags(&mut story);
    let mut ids = UniqueIds::default();
    let names = story.passages.iter();
    let ids = names.map(|it| ids.of(&it.name.to_lowercase(), "scene"));
    let mut writer = SceneWriter {
        passing: passing(&story.passages, &places),
        ids: ids.collect(),
        places,
        flags,
        unwritten: head.unwritten,
        remarks: story.remarks,
    };
    let mut scenes = Vec::new();
    for (place, passage) in story.passages.iter().enumerate() {
        scenes.push((writer.ids[place].clone(), writer.scene(place, passage)));
    }
    let begins = |name: &str| story.begins.iter().rev().find(|it| it.name == name);
    let state = writer.flags.iter().map(|(name, id)| {
        let value = begins(name).is_some_and(|flag| flag.value);
        (id.clone(), value)
    });
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
        state: Named(state.collect()),
        start: writer.ids[start].clone(),
        scenes: Named(scenes),
    };
    let yaml = yaml::written(&file).filter(|yaml| yaml.len() <= LONGEST);
    let yaml = yaml.ok_or(NotImported::TooMuch)?;
    let mut remarks = writer.remarks.kept;
    remarks.sort_by_key(|remark| remark.line);
    Ok(ImportedScenario {
        yaml,
        scenes: file.scenes.0.len(),
        choices,
        endings,
        remarks,
        more_remarks: writer.remarks.more,
    })
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
        if places.contains_key(&link.target) {
            continue;
        }
        places.insert(link.target.clone(), story.passages.len() + missing.len());
        let remarks = &mut story.remarks;
        remarks.add(link.line, RemarkAbout::NoPassage, &link.target);
        missing.push(Passage {
            name: link.target.clone(),
            line: link.line,
            text: unwritten.to_owned(),
            ..Passage::default()
        });
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

/// The flags that decide something and that somebody changes, with the ids of their variables. What is said of another one
/// is left out.
fn flags(story: &mut ImportedStory) -> BTreeMap<String, String> {
    let clouded: HashSet<_> = story.clouded.iter().collect();
    let sets = story.passages.iter().flat_map(|passage| &passage.sets);
    let set: HashSet<_> = sets.map(|flag| &flag.name).collect();
    let links = story.passages.iter().flat_map(|passage| &passage.links);
    let asked = links.flat_map(|link| &link.when).map(|flag| &flag.name);
    let sound = |name: &&String| set.contains(*name) && !clouded.contains(*name);
    let mut ids = UniqueIds::default();
    let mut flags = BTreeMap::new();
    for name in asked.filter(sound) {
        if !flags.contains_key(name) {
            flags.insert(name.clone(), ids.of(name, "flag"));
        }
    }
    flags
}

/// Which passages only lead on: one link without words of its own, and no circle of such passages.
fn passing(passages: &[Passage], places: &HashMap<String, usize>) -> Vec<bool> {
    let next: Vec<_> = passages
        .iter()
        .map(|passage| match passage.links.as_slice() {
            [only] if only.text.is_none() && only.when.is_empty() => {
                places.get(&only.target).copied()
            }
            _ => None,
        })
        .collect();
    let ends = |place: usize| {
        let mut at = place;
        // A road without a circle is no longer than there are passages.
        for _ in 0..passages.len() {
            match next[at] {
                Some(further) => at = further,
                None => return true,
            }
        }
        false
    };
    let places = 0..passages.len();
    places.map(|it| next[it].is_some() && ends(it)).collect()
}

/// Writes scenes, one for each passage.
struct SceneWriter<'h> {
    ids: Vec<String>,
    places: HashMap<String, usize>,
    passing: Vec<bool>,
    flags: BTreeMap<String, String>,
    unwritten: &'h str,
    remarks: Remarks,
}

impl SceneWriter<'_> {
    fn scene(&mut self, place: usize, passage: &Passage) -> ImportedScene {
        let text = self.text(passage);
        let passing = self.passing[place];
        let mut ids = UniqueIds::default();
        let mut choices = Vec::new();
        let mut goto = None;
        for link in &passage.links {
            let choice = self.choice(link);
            if passing {
                goto = Some(choice.goto);
            } else {
                let id = ids.of(&choice.text.to_lowercase(), "choice");
                choices.push((id, choice));
            }
        }
        ImportedScene {
            ending: passage.links.is_empty(),
            title: match passage.name.trim() {
                "" => self.ids[place].clone(),
                name => without_braces(name),
            },
            text,
            effects: self.effects(passage),
            choices: (!choices.is_empty()).then_some(Named(choices)),
            goto,
        }
    }

    fn text(&mut self, passage: &Passage) -> String {
        if passage.text.contains(['{', '}']) {
            let remarks = &mut self.remarks;
            remarks.add(passage.line, RemarkAbout::Braces, &passage.name);
        }
        if passage.text.is_empty() {
            let remarks = &mut self.remarks;
            remarks.add(passage.line, RemarkAbout::NoText, &passage.name);
            return self.unwritten.to_owned();
        }
        without_braces(&passage.text)
    }

    fn choice(&mut self, link: &PassageLink) -> ImportedChoice {
        let text = link.text.as_deref().filter(|text| !text.is_empty());
        let to = self.places.get(&link.target).copied().unwrap_or(0);
        let when: Vec<_> = link
            .when
            .iter()
            .filter_map(|it| self.asks(it, link.line))
            .collect();
        ImportedChoice {
            text: without_braces(text.unwrap_or(&link.target)),
            when: (!when.is_empty()).then(|| when.join(" and ")),
            goto: self.ids[to].clone(),
        }
    }

    /// A condition on a flag; nothing where it is not known what the flag is by then.
    fn asks(&mut self, flag: &Flag, line: usize) -> Option<String> {
        match self.flags.get(&flag.name) {
            Some(id) if flag.value => Some(id.clone()),
            Some(id) => Some(format!("not {id}")),
            None => {
                let shown = format!("${}", flag.name);
                self.remarks.add(line, RemarkAbout::Condition, &shown);
                None
            }
        }
    }

    fn effects(&mut self, passage: &Passage) -> Option<Named<bool>> {
        let mut effects: BTreeMap<&str, bool> = BTreeMap::new();
        for flag in &passage.sets {
            match self.flags.get(&flag.name) {
                Some(id) => {
                    effects.insert(id, flag.value);
                }
                None => {
                    let shown = format!("${}", flag.name);
                    self.remarks.add(passage.line, RemarkAbout::Command, &shown);
                }
            }
        }
        let effects: Vec<_> = effects
            .into_iter()
            .map(|(id, value)| (id.to_owned(), value))
            .collect();
        (!effects.is_empty()).then_some(Named(effects))
    }
}

/// A text in which no brace shows a variable.
fn without_braces(text: &str) -> String {
    text.replace('{', "(").replace('}', ")")
}
