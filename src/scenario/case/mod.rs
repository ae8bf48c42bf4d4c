//! A case that people bring themselves: what is written of it, part by part, and the scenario that it is.
//!
//! A [`Case`] is folded from [`CasePart`]s, as they stand in the events of a session. Each only adds or words anew: a road
//! that was walked is still there, so that a session goes on in the scenario that the case is by then. Where nothing is
//! written yet the scenario says so, and leads to its end. It is read as any file is, with every finding and proof.

mod file;

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::model::Scenario;
use super::read::RESERVED;
use super::slug::slug;
use super::{fingerprint, load_recorded};
use file::ScenarioFile;

/// The most options that people weigh at a scene: more are not compared.
pub(crate) const MOST_OPTIONS: usize = 6;
/// The fewest options that are a choice.
pub(crate) const FEWEST_OPTIONS: usize = 2;
/// What the name of an option begins with, before its number.
const OPTION: &str = "option-";
/// Signs of a name that is made of what people wrote.
const NAME: usize = 32;
/// Every case is the first of its kind.
pub(crate) const VERSION: &str = "1.0.0";

/// What the name of a case's scenario begins with, before that of its session.
const ID: &str = "case-";
/// Signs of the name of a session.
const SESSION: usize = 9;

impl Scenario {
    /// Whether it is a case that people brought: what an option brings and costs there, they expect.
    pub(crate) fn is_a_case(&self) -> bool {
        let session = self.id.strip_prefix(ID);
        session.is_some_and(|it| it.len() == SESSION && it.as_bytes()[SESSION / 2] == b'-')
    }
}

/// What was written of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum CasePart {
    /// It begins, with the program's words around it in the language of the group.
    Begun { words: Box<CaseWords> },
    /// What happens in a scene; a later telling replaces it.
    Told {
        scene: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        text: String,
    },
    /// What people would like to know first.
    Asked { scene: String, text: String },
    /// Whom it affects, and how.
    Affects { scene: String, text: String },
    /// What one can do there; with the same name it replaces what that was.
    Offered {
        scene: String,
        choice: String,
        text: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        gain: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cost: Option<String>,
    },
    /// An option that is none after all.
    Withdrawn { scene: String, choice: String },
    /// What people would give along to the one who brought it.
    Advised { text: String },
    /// A line of theirs is put in other words, or taken out where there are none: the one at this place among those that
    /// are there about a topic, in the scene unless it is advice.
    Amended {
        scene: String,
        about: CaseTopic,
        place: usize,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<String>,
    },
}

/// The words of the program in a case: its record needs no program of the same language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseWords {
    /// What it is called until somebody gives it a name.
    pub(crate) title: String,
    /// What is asked of everybody before it is told.
    pub(crate) warning: String,
    /// The ids of the scene in which it begins, and of its end.
    pub(crate) start: String,
    pub(crate) end: String,
    /// What stands in a scene that nobody has written yet: the first one, and every other.
    pub(crate) unwritten: String,
    pub(crate) next: String,
    /// What stands before whom it affects, and before what an option brings and costs.
    pub(crate) affects: String,
    pub(crate) brings: String,
    pub(crate) costs: String,
    /// What the end is called, and what stands there before the advice, or in its place.
    pub(crate) end_title: String,
    pub(crate) advice: String,
    pub(crate) no_advice: String,
    /// What people write for themselves, in this order.
    pub(crate) tasks: Vec<CaseTask>,
    /// What is talked about afterwards.
    pub(crate) questions: Vec<String>,
    pub(crate) agreement: String,
    pub(crate) closing: String,
}

/// Something that people write about a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseTask {
    pub(crate) about: CaseTopic,
    pub(crate) task: String,
    pub(crate) look_for: Vec<String>,
    /// Who wrote the examples, and what they wrote.
    pub(crate) from: String,
    pub(crate) examples: Vec<String>,
}

/// What people write about a case for: in the order in which they come to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CaseTopic {
    /// What one would like to know.
    Questions,
    /// Whom it affects.
    Affected,
    /// What one would do.
    Options,
    /// What one would give along.
    Advice,
}

impl CaseTopic {
    pub(crate) const ALL: [Self; 4] =
        [Self::Questions, Self::Affected, Self::Options, Self::Advice];

    /// The id of its task.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Questions => "questions",
            Self::Affected => "affected",
            Self::Options => "options",
            Self::Advice => "advice",
        }
    }

    /// What becomes of a line that people keep; an option is made of more than a line.
    pub(crate) fn part(self, scene: &str, text: &str) -> Option<CasePart> {
        let (scene, text) = (scene.to_owned(), text.to_owned());
        match self {
            Self::Questions => Some(CasePart::Asked { scene, text }),
            Self::Affected => Some(CasePart::Affects { scene, text }),
            Self::Options => None,
            Self::Advice => Some(CasePart::Advised { text }),
        }
    }
}

/// A case, as far as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Case {
    id: String,
    language: String,
    words: CaseWords,
    /// Those that are written, the first one first.
    scenes: Vec<CaseScene>,
    advice: Vec<String>,
    /// How many options were offered so far, also those that are none after all.
    offered: u32,
}

/// A scene of it that somebody wrote.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct CaseScene {
    id: String,
    title: Option<String>,
    text: Option<String>,
    questions: Vec<String>,
    affected: Vec<String>,
    options: Vec<CaseOption>,
}

/// What one can do in a scene. It leads to the scene of its own name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CaseOption {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) gain: Option<String>,
    pub(crate) cost: Option<String>,
}

/// A line that people kept, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeptLine {
    pub(crate) scene: String,
    pub(crate) about: CaseTopic,
    /// Among those about the same in the same scene.
    pub(crate) place: usize,
    pub(crate) text: String,
}

impl Case {
    /// The name of the scenario of a session's case: no other session has it.
    pub(crate) fn id_of(session: &str) -> String {
        format!("{ID}{session}")
    }

    /// A case that begins, under the name of its scenario.
    pub(crate) fn new(id: &str, language: &str, words: CaseWords) -> Self {
        let first = CaseScene {
            id: words.start.clone(),
            ..CaseScene::default()
        };
        Self {
            id: id.to_owned(),
            language: language.to_owned(),
            words,
            scenes: vec![first],
            advice: Vec::new(),
            offered: 0,
        }
    }

    /// Takes the next part.
    pub(crate) fn take(&mut self, part: &CasePart) {
        match part {
            CasePart::Begun { words } => self.words = (**words).clone(),
            CasePart::Told { scene, title, text } => {
                let told = self.scene_mut(scene);
                told.title = title.clone().or_else(|| told.title.take());
                told.text = Some(text.clone());
            }
            CasePart::Asked { scene, text } => self.scene_mut(scene).questions.push(text.clone()),
            CasePart::Affects { scene, text } => self.scene_mut(scene).affected.push(text.clone()),
            CasePart::Offered {
                scene,
                choice,
                text,
                gain,
                cost,
            } => {
                let option = CaseOption {
                    id: choice.clone(),
                    text: text.clone(),
                    gain: gain.clone(),
                    cost: cost.clone(),
                };
                let options = &mut self.scene_mut(scene).options;
                match options.iter_mut().find(|known| known.id == *choice) {
                    Some(known) => *known = option,
                    None => {
                        options.push(option);
                        self.offered = self.offered.saturating_add(1);
                    }
                }
            }
            CasePart::Withdrawn { scene, choice } => {
                let options = &mut self.scene_mut(scene).options;
                options.retain(|option| option.id != *choice);
            }
            CasePart::Advised { text } => self.advice.push(text.clone()),
            CasePart::Amended {
                scene,
                about,
                place,
                text,
            } => {
                if let Some(lines) = self.lines_mut(scene, *about)
                    && *place < lines.len()
                {
                    match text {
                        Some(text) => text.clone_into(&mut lines[*place]),
                        None => drop(lines.remove(*place)),
                    }
                }
            }
        }
    }

    /// The lines about a topic that people kept; an option is made of more than a line.
    fn lines_mut(&mut self, scene: &str, about: CaseTopic) -> Option<&mut Vec<String>> {
        match about {
            CaseTopic::Questions => Some(&mut self.scene_mut(scene).questions),
            CaseTopic::Affected => Some(&mut self.scene_mut(scene).affected),
            CaseTopic::Options => None,
            CaseTopic::Advice => Some(&mut self.advice),
        }
    }

    /// The lines that people kept: those of one scene, or of every scene where none is named, and what they give along.
    pub(crate) fn kept(&self, of: Option<&str>) -> Vec<KeptLine> {
        let scenes = self.scenes.iter();
        let scenes = scenes.filter(|scene| of.is_none_or(|of| scene.id == of));
        let lines = scenes.flat_map(|scene| {
            [
                (CaseTopic::Questions, scene.id.as_str(), &scene.questions),
                (CaseTopic::Affected, scene.id.as_str(), &scene.affected),
            ]
        });
        let advice = (CaseTopic::Advice, self.words.end.as_str(), &self.advice);
        let lines = lines.chain([advice]).flat_map(|(about, scene, lines)| {
            let lines = lines.iter().enumerate();
            lines.map(move |(place, text)| KeptLine {
                scene: scene.to_owned(),
                about,
                place,
                text: text.clone(),
            })
        });
        lines.collect()
    }

    fn scene_mut(&mut self, id: &str) -> &mut CaseScene {
        let known = self.scenes.iter().position(|scene| scene.id == id);
        let place = known.unwrap_or_else(|| {
            self.scenes.push(CaseScene {
                id: id.to_owned(),
                ..CaseScene::default()
            });
            self.scenes.len() - 1
        });
        &mut self.scenes[place]
    }

    fn scene(&self, id: &str) -> Option<&CaseScene> {
        self.scenes.iter().find(|scene| scene.id == id)
    }

    /// What it is called.
    pub(crate) fn title(&self) -> &str {
        let named = self.scenes.first().and_then(|first| first.title.as_deref());
        named.unwrap_or(&self.words.title)
    }

    /// What somebody told of a scene, with what they called it.
    pub(crate) fn story(&self, scene: &str) -> Option<(Option<&str>, &str)> {
        let scene = self.scene(scene)?;
        Some((scene.title.as_deref(), scene.text.as_deref()?))
    }

    /// Whether somebody told what happens in a scene.
    pub(crate) fn is_told(&self, scene: &str) -> bool {
        self.story(scene).is_some()
    }

    /// Whether anything was written about a topic in a scene.
    pub(crate) fn is_asked(&self, scene: &str, topic: CaseTopic) -> bool {
        let scene = self.scene(scene);
        match topic {
            CaseTopic::Questions => scene.is_some_and(|it| !it.questions.is_empty()),
            CaseTopic::Affected => scene.is_some_and(|it| !it.affected.is_empty()),
            CaseTopic::Options => scene.is_some_and(|it| !it.options.is_empty()),
            CaseTopic::Advice => !self.advice.is_empty(),
        }
    }

    /// Whether this is the scene in which it begins.
    pub(crate) fn begins_in(&self, scene: &str) -> bool {
        self.words.start == scene
    }

    /// What one can do in a scene, as far as it is written.
    pub(crate) fn options(&self, scene: &str) -> &[CaseOption] {
        self.scene(scene).map_or(&[], |scene| &scene.options)
    }

    /// A name for a new option, and so for the scene to which it leads. It says nothing: a name outlives every wording, and what
    /// somebody puts right is to be in none.
    pub(crate) fn new_name(&self) -> String {
        let taken = self.taken();
        let mut names = (self.offered + 1..).map(|number| format!("{OPTION}{number}"));
        let free = names.find(|name| !taken.contains(&name.as_str()));
        free.unwrap_or_else(|| OPTION.to_owned())
    }

    /// The ids that are in use, or mean something else.
    fn taken(&self) -> Vec<&str> {
        let options = self.scenes.iter().flat_map(|scene| &scene.options);
        let options = options.map(|option| option.id.as_str());
        options
            .chain(self.scenes.iter().map(|scene| scene.id.as_str()))
            .chain([self.words.end.as_str()])
            .chain(RESERVED.iter().copied())
            .collect()
    }

    /// The case with its options, and the scenes to which they lead, named by what they say at last, for whoever goes on
    /// writing; with the new name of each.
    fn named_by_its_words(&self) -> (Self, HashMap<String, String>) {
        let mut names: HashMap<String, String> = HashMap::new();
        for option in self.scenes.iter().flat_map(|scene| &scene.options) {
            let is_numbered = option.id.strip_prefix(OPTION);
            let is_numbered = is_numbered.is_some_and(|it| it.parse::<u32>().is_ok());
            if is_numbered && !names.contains_key(&option.id) {
                let taken = self.taken().into_iter();
                let taken: Vec<_> = taken.chain(names.values().map(String::as_str)).collect();
                let name = worded(&option.text, &taken);
                names.insert(option.id.clone(), name);
            }
        }
        let mut named = self.clone();
        let rename = |id: &mut String| {
            if let Some(name) = names.get(id) {
                name.clone_into(id);
            }
        };
        for scene in &mut named.scenes {
            rename(&mut scene.id);
            scene.options.iter_mut().for_each(|it| rename(&mut it.id));
        }
        (named, names)
    }

    /// The text of the scenario that it is by now, whole wherever one stands in it. `None` where no YAML can be made of it.
    pub(crate) fn text(&self) -> Option<String> {
        ScenarioFile::walked(self).text()
    }

    /// The hash of that.
    pub(crate) fn hash(&self) -> Option<String> {
        self.text().map(|text| fingerprint(&text))
    }

    /// That scenario. `None` where what is written makes none, as only a damaged or foreign record has it.
    pub(crate) fn scenario(&self) -> Option<Scenario> {
        load_recorded(self.text()?.as_bytes()).scenario
    }

    /// A scenario's file for its author, under a name, with what was written and walked in place: an option leads where it
    /// led, and one that nobody took to a scene that is still to be written. `reached` are the scenes to which people came.
    pub(crate) fn file(&self, id: &str, reached: &[&str]) -> Option<String> {
        let (named, names) = self.named_by_its_words();
        let reached = reached.iter();
        let reached = reached.map(|&id| names.get(id).map_or(id, String::as_str));
        let reached: Vec<_> = reached.collect();
        ScenarioFile::for_author(&named, id, &reached).text()
    }
}

/// A name made of the first words of a text, which nothing has that is `taken`.
fn worded(text: &str, taken: &[&str]) -> String {
    let mut name = String::new();
    for word in slug(&text.to_lowercase()).split('-') {
        if !name.is_empty() && name.len() + word.len() >= NAME {
            break;
        }
        if !name.is_empty() {
            name.push('-');
        }
        name.extend(word.chars().take(NAME));
    }
    if name.is_empty() {
        name.push('x');
    }
    let numbered = (2..).map(|number: u32| format!("{name}-{number}"));
    let mut names = std::iter::once(name.clone()).chain(numbered);
    let free = names.find(|name| !taken.contains(&name.as_str()));
    free.unwrap_or(name)
}

#[cfg(test)]
mod tests;
