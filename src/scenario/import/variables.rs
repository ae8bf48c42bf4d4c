//! The variables of a story that decide something, as a scenario has them: yes/no, one of some words, or a meter.
//!
//! What a story does with a variable says of which kind it is. Of what no scenario can say the same, nothing is kept.

mod kinds;

use std::collections::{BTreeMap, HashSet};

use serde::Serialize;

use super::super::condition::Relation;
use super::super::written::sign;
use super::super::yaml::Named;
use super::ids::UniqueIds;
use super::state::{Asked, Held, Setting, Turn};
use super::story::{ImportedStory, Passage, PassageLink, RemarkAbout};
use kinds::{Kind, Uses};

/// Signs of the longest condition that is kept.
const LONGEST: usize = 20_000;

/// The variables that come along, by the names that they have in the story.
#[derive(Debug, Default)]
pub(super) struct Variables(BTreeMap<String, Variable>);

/// A variable of the scenario.
#[derive(Debug)]
struct Variable {
    id: String,
    kind: Kind,
}

/// A variable as a file has it.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(super) enum ImportedVariable {
    YesNo(bool),
    Meter { from: i32, to: i32, start: i32 },
    Word { one_of: Vec<String>, start: String },
}

/// What stands behind a name among effects: a value, or a condition behind `when`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub(super) enum ImportedEffect {
    YesNo(bool),
    Moves(i32),
    Said(String),
    Sets { set: i32 },
}

/// Effects as a file has them.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(super) enum ImportedEffects {
    Together(Named<ImportedEffect>),
    InOrder(Vec<Named<ImportedEffect>>),
}

impl Variables {
    /// The variables that somebody sets, also where nothing asks for them yet.
    pub(super) fn of(story: &mut ImportedStory) -> Self {
        let mut uses = uses(story);
        let mut ids = UniqueIds::default();
        // What stands behind it among effects is a condition.
        ids.of(super::super::model::WHEN, "");
        let mut variables = BTreeMap::new();
        for name in order(story) {
            let Some(used) = uses.remove(&name) else {
                continue;
            };
            let Some(kind) = used.kind() else {
                continue;
            };
            if used.guesses_bounds(&kind) {
                let line = used.first_line.unwrap_or(1);
                let remarks = &mut story.remarks;
                remarks.add(line, RemarkAbout::Bounds, &format!("${name}"));
            }
            let id = ids.of(&name, "flag");
            variables.insert(name, Variable { id, kind });
        }
        let mut variables = Self(variables);
        variables.without_what_hangs_on_others(story);
        variables
    }

    /// Takes out each variable that changes under a condition that is not kept, until none is left.
    fn without_what_hangs_on_others(&mut self, story: &ImportedStory) {
        loop {
            let changes = story.passages.iter().flat_map(|it| &it.changes);
            let unclear: HashSet<_> = changes
                .filter(|it| self.0.contains_key(&it.setting.name))
                .filter(|it| it.when.as_ref().is_some_and(|when| !self.knows(when)))
                .map(|it| it.setting.name.clone())
                .collect();
            if unclear.is_empty() {
                return;
            }
            self.0.retain(|name, _| !unclear.contains(name));
        }
    }

    /// The state of the scenario.
    pub(super) fn state(&self) -> Named<ImportedVariable> {
        let variables = self.0.values();
        let state = variables.map(|it| (it.id.clone(), it.kind.written()));
        Named(state.collect())
    }

    /// The id under which a variable is shown.
    pub(super) fn id(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(|it| it.id.as_str())
    }

    /// Whether a condition can be kept.
    fn knows(&self, asked: &Asked) -> bool {
        // Every passage has an id.
        let any = |_: &str| Some(String::from("x"));
        self.condition(asked, &any).is_some()
    }

    /// A condition in the words of a scenario; nothing where it asks for what is not known.
    pub(super) fn condition(
        &self,
        asked: &Asked,
        scene: &impl Fn(&str) -> Option<String>,
    ) -> Option<String> {
        let written = self.written(asked, scene)?;
        (written.len() <= LONGEST).then_some(written)
    }

    fn written(&self, asked: &Asked, scene: &impl Fn(&str) -> Option<String>) -> Option<String> {
        Some(match asked {
            Asked::Not(inner) => match inner.as_ref() {
                Asked::All(_) | Asked::Any(_) => format!("not ({})", self.written(inner, scene)?),
                Asked::Compare {
                    name,
                    relation,
                    value,
                } => self.compared(name, opposite(*relation), value)?,
                _ => {
                    let inner = self.written(inner, scene)?;
                    match inner.contains(' ') {
                        true => format!("not ({inner})"),
                        false => format!("not {inner}"),
                    }
                }
            },
            Asked::All(parts) => {
                let parts = parts.iter().map(|part| {
                    let written = self.written(part, scene)?;
                    Some(match part {
                        Asked::Any(_) => format!("({written})"),
                        _ => written,
                    })
                });
                parts.collect::<Option<Vec<_>>>()?.join(" and ")
            }
            Asked::Any(parts) => {
                let parts = parts.iter().map(|part| self.written(part, scene));
                parts.collect::<Option<Vec<_>>>()?.join(" or ")
            }
            Asked::Bare(name) => {
                let variable = self.0.get(name)?;
                match variable.kind {
                    Kind::YesNo { .. } => variable.id.clone(),
                    Kind::Meter { .. } => format!("{} != 0", variable.id),
                    Kind::Word { .. } => return None,
                }
            }
            Asked::Compare {
                name,
                relation,
                value,
            } => self.compared(name, *relation, value)?,
            Asked::Against {
                one,
                relation,
                other,
            } => {
                let (one, other) = (self.0.get(one)?, self.0.get(other)?);
                let meters = [one, other];
                let meters = meters
                    .iter()
                    .all(|it| matches!(it.kind, Kind::Meter { .. }));
                meters.then(|| format!("{} {} {}", one.id, sign(*relation), other.id))?
            }
            Asked::Seen(passage) => format!("seen({})", scene(passage)?),
        })
    }

    fn compared(&self, name: &str, relation: Relation, value: &Held) -> Option<String> {
        let variable = self.0.get(name)?;
        let id = &variable.id;
        match (&variable.kind, value) {
            (Kind::YesNo { .. }, Held::Number(value)) => match (relation, value) {
                (Relation::Equal, 1) | (Relation::NotEqual, 0) => Some(id.clone()),
                (Relation::Equal, 0) | (Relation::NotEqual, 1) => Some(format!("not {id}")),
                _ => None,
            },
            (Kind::Meter { from, to, .. }, Held::Number(value)) => {
                let within = from <= value && value <= to;
                within.then(|| format!("{id} {} {value}", sign(relation)))
            }
            (Kind::Word { words, .. }, Held::Word(word)) => {
                let word = words.iter().find(|it| it.said == *word)?;
                Some(format!("{id} {} {}", sign(relation), word.id))
            }
            _ => None,
        }
    }

    /// What changes, in order, each with its condition and the number of what happens together; what is not kept is handed to `left_out`.
    pub(super) fn effects<'s>(
        &self,
        changes: impl Iterator<Item = (Option<(usize, String)>, &'s Setting)>,
        mut left_out: impl FnMut(&'s Setting),
    ) -> Option<ImportedEffects> {
        let mut groups: Vec<Named<ImportedEffect>> = Vec::new();
        let mut last_when = None;
        for (when, setting) in changes {
            let Some((id, effect)) = self.effect(setting) else {
                left_out(setting);
                continue;
            };
            let group = groups
                .last_mut()
                .filter(|_| last_when == Some(when.clone()));
            match group {
                Some(Named(group)) if group.iter().all(|(name, _)| *name != id) => {
                    group.push((id, effect));
                }
                Some(Named(group)) if !matches!(effect, ImportedEffect::Moves(_)) => {
                    group.retain(|(name, _)| *name != id);
                    group.push((id, effect));
                }
                _ => {
                    let asked = when.clone().map(|(_, asked)| ImportedEffect::Said(asked));
                    let asked = asked.map(|it| (super::super::model::WHEN.to_owned(), it));
                    groups.push(Named(asked.into_iter().chain([(id, effect)]).collect()));
                }
            }
            last_when = Some(when);
        }
        match groups.len() {
            0 => None,
            1 => groups.pop().map(ImportedEffects::Together),
            _ => Some(ImportedEffects::InOrder(groups)),
        }
    }

    fn effect(&self, setting: &Setting) -> Option<(String, ImportedEffect)> {
        let variable = self.0.get(&setting.name)?;
        let effect = match (&variable.kind, &setting.turn) {
            (Kind::YesNo { .. }, Turn::Becomes(Held::Truth(value))) => {
                ImportedEffect::YesNo(*value)
            }
            (Kind::YesNo { .. }, Turn::Becomes(Held::Number(value))) => {
                ImportedEffect::YesNo(*value != 0)
            }
            (Kind::Meter { from, to, .. }, Turn::Becomes(Held::Number(value))) => {
                let set = (*value).clamp(*from, *to);
                ImportedEffect::Sets { set }
            }
            (Kind::Meter { .. }, Turn::Moves(by)) => ImportedEffect::Moves(*by),
            (Kind::Word { words, .. }, Turn::Becomes(Held::Word(word))) => {
                let word = words.iter().find(|it| it.said == *word)?;
                ImportedEffect::Said(word.id.clone())
            }
            _ => return None,
        };
        Some((variable.id.clone(), effect))
    }
}

/// What holds where a comparison does not.
fn opposite(relation: Relation) -> Relation {
    match relation {
        Relation::Equal => Relation::NotEqual,
        Relation::NotEqual => Relation::Equal,
        Relation::Less => Relation::MoreOrEqual,
        Relation::LessOrEqual => Relation::More,
        Relation::More => Relation::LessOrEqual,
        Relation::MoreOrEqual => Relation::Less,
    }
}

/// What is done with each variable and asked of it.
fn uses(story: &ImportedStory) -> BTreeMap<String, Uses> {
    let mut uses: BTreeMap<String, Uses> = BTreeMap::new();
    for setting in &story.begins {
        uses.entry(setting.name.clone())
            .or_default()
            .begins(setting);
    }
    for passage in &story.passages {
        for (line, setting) in settings(passage) {
            let used = uses.entry(setting.name.clone()).or_default();
            used.changes(setting, line);
        }
        for asked in conditions(passage) {
            kinds::ask(asked, &mut uses);
        }
    }
    for name in &story.clouded {
        uses.remove(name);
    }
    uses.retain(|_, it| it.set);
    uses
}

/// Everything that changes in a passage or by its links, with the lines.
fn settings(passage: &Passage) -> impl Iterator<Item = (usize, &Setting)> {
    let here = passage.changes.iter().map(|it| (it.line, &it.setting));
    let by_link = |link: &PassageLink| link.line;
    let links = passage.links.iter();
    let links = links.flat_map(move |it| it.changes.iter().map(move |set| (by_link(it), set)));
    here.chain(links)
}

/// Everything that is asked in a passage.
fn conditions(passage: &Passage) -> impl Iterator<Item = &Asked> {
    let links = passage.links.iter().filter_map(|it| it.when.as_ref());
    let texts = passage.text.iter().filter_map(|it| it.when.as_ref());
    let changes = passage.changes.iter().filter_map(|it| it.when.as_ref());
    links.chain(texts).chain(changes)
}

/// The names of variables in the order in which the story has them: what is said before it begins comes first.
fn order(story: &ImportedStory) -> Vec<String> {
    let mut seen = HashSet::new();
    let begins = story.begins.iter();
    let later = story.passages.iter().flat_map(settings);
    let names = begins.chain(later.map(|(_, it)| it)).map(|it| &it.name);
    names.filter(|&it| seen.insert(it)).cloned().collect()
}
