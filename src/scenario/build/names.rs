//! What a file calls things, collected before anything is read that may speak of them.

use std::collections::{HashMap, HashSet};

use super::super::codes;
use super::super::finding::Finding;
use super::super::ids::{ChoiceId, SceneId, VariableId};
use super::super::keys;
use super::super::mention::{Mention, Named};
use super::super::model::{DEADLINE, Kind, Variable, WHEN};
use super::super::read::{Entry, Fields, RESERVED, Reader, is_blank, is_id};
use super::super::source::{At, Span};
use super::super::yaml::{Node, Value};
use super::Thing;
use super::question::two_lengths;
use super::values::Values;
use super::variable::variable;

/// Names in the order of the file; of two that are the same, the first counts.
#[derive(Debug, Default)]
pub(super) struct NameTable<'n> {
    names: Vec<At<&'n str>>,
    /// By name, where there are more than a few.
    places: Option<HashMap<&'n str, usize>>,
}

/// Names among which one is found by looking at each.
const FEW: usize = 16;

impl<'n> NameTable<'n> {
    fn of<'t: 'n>(entries: &[Entry<'n, 't>]) -> Self {
        let names: Vec<_> = entries.iter().map(|(name, _)| *name).collect();
        let places = (names.len() > FEW).then(|| {
            let places = names.iter().enumerate().rev();
            places.map(|(place, name)| (name.value, place)).collect()
        });
        Self { names, places }
    }

    pub(super) fn find(&self, name: &str) -> Option<usize> {
        match &self.places {
            Some(places) => places.get(name).copied(),
            None => self.names().position(|known| known == name),
        }
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &'n str> + Clone {
        self.names.iter().map(|name| name.value)
    }

    pub(super) fn spans(&self) -> impl Iterator<Item = Span> {
        self.names.iter().map(|name| name.span)
    }
}

/// A scene as it is spoken of.
#[derive(Debug)]
pub(super) struct SceneName<'n, 't> {
    pub(super) name: At<&'n str>,
    pub(super) node: &'n Node<'t>,
    pub(super) first: ChoiceId,
    /// Its choices, and its deadline last.
    pub(super) choices: Vec<Entry<'n, 't>>,
    places: NameTable<'n>,
    /// Whether its choices could not be read, so that nobody knows which there are.
    pub(super) lost: bool,
    /// The inject it belongs to: itself, or what its `during` names.
    pub(super) inject: Option<SceneId>,
}

#[derive(Debug)]
pub(super) struct Names<'n, 't> {
    pub(super) scenes: Vec<SceneName<'n, 't>>,
    called: NameTable<'n>,
    pub(super) variables: Vec<Variable>,
    pub(super) named: NameTable<'n>,
    /// What can be written for each variable.
    pub(super) values: Vec<Values>,
    /// Whether a variable could not be read whole, so that nobody knows what fits it.
    pub(super) unread: Vec<bool>,
    /// The tables that could not be read, so that nobody knows what is in them.
    lost: HashSet<&'static str>,
    pub(super) competencies: NameTable<'n>,
    pub(super) roles: NameTable<'n>,
    pub(super) sources: NameTable<'n>,
}

impl<'n, 't> Names<'n, 't> {
    pub(super) fn collect(fields: &Fields<'n, 't>, reader: &mut Reader) -> Self {
        let mut names = Self {
            scenes: Vec::new(),
            called: NameTable::default(),
            variables: Vec::new(),
            named: NameTable::default(),
            values: Vec::new(),
            unread: Vec::new(),
            lost: lost(fields),
            competencies: table(fields.get("competencies"), keys::COMPETENCY, reader),
            roles: table(fields.get("roles"), keys::ROLE, reader),
            sources: table(fields.get("sources"), keys::SOURCE, reader),
        };
        if let Some(node) = fields.get("state") {
            let entries = reader.entries(node);
            names.named = NameTable::of(&entries);
            for (name, node) in entries {
                if name.value == WHEN {
                    let finding = Finding::new(codes::RESERVED_ID, name.span);
                    reader.report(finding.with("id", WHEN));
                }
                let before = reader.findings.errors();
                let (variable, values) = variable(name.value, node, reader);
                names.unread.push(reader.findings.errors() > before);
                names.variables.push(variable);
                names.values.push(values);
            }
            two_lengths(&names.variables, reader);
        }
        if let Some(node) = reader.required(fields, "scenes") {
            let entries = reader.named(node, keys::SCENE);
            names.called = NameTable::of(&entries);
            names.scenes.reserve(entries.len());
            let mut first = 0;
            for (name, node) in entries {
                let choices = choices(node, reader);
                let count = choices.len();
                let lost = field(node, "choices").is_some_and(|choices| is_lost(choices, count));
                let renamed = choices.iter().any(|(choice, node)| {
                    let other = RESERVED.contains(&choice.value) || !is_id(choice.value);
                    other && choice.span != node.span
                });
                let lost = lost || renamed;
                names.scenes.push(SceneName {
                    name,
                    node,
                    first: ChoiceId::at(first),
                    places: NameTable::of(&choices),
                    choices,
                    lost,
                    inject: None,
                });
                first += count;
            }
            for place in 0..names.scenes.len() {
                names.scenes[place].inject = names.inject_of(place);
            }
        }
        names
    }

    fn inject_of(&self, place: usize) -> Option<SceneId> {
        let scene = &self.scenes[place];
        if field(scene.node, "inject").is_some() {
            return Some(SceneId::at(place));
        }
        match &field(scene.node, "during")?.value {
            Value::Scalar(scalar) => self.scene(&scalar.text),
            Value::List(_) | Value::Map(_) => None,
        }
    }

    /// Whether a scene says which inject it goes on with, though that may be none.
    pub(super) fn goes_on(&self, scene: SceneId) -> bool {
        field(self.scenes[scene.index()].node, "during").is_some()
    }

    pub(super) fn scene(&self, name: &str) -> Option<SceneId> {
        self.called.find(name).map(SceneId::at)
    }

    pub(super) fn choice(&self, scene: SceneId, name: &str) -> Option<ChoiceId> {
        let scene = &self.scenes[scene.index()];
        let place = scene.places.find(name)?;
        Some(ChoiceId::at(scene.first.index() + place))
    }

    /// Whether nobody knows what a table holds, since it could not be read.
    pub(super) fn is_lost(&self, table: &str) -> bool {
        self.lost.contains(table)
    }

    /// The variables whose names mean something else in a condition.
    pub(super) fn reserved(&self) -> impl Iterator<Item = &str> {
        let variables = self.variables.iter().map(|it| it.id.as_str());
        variables.filter(|id| RESERVED.contains(id))
    }

    /// Every word that a variable may be.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        let variables = self.variables.iter();
        variables.flat_map(|variable| match &variable.kind {
            Kind::Word { words } => words.iter().map(String::as_str),
            Kind::YesNo | Kind::Meter { .. } => [].iter().map(String::as_str),
        })
    }

    pub(super) fn variable(&self, name: &str) -> Option<VariableId> {
        self.named.find(name).map(VariableId::at)
    }

    /// What a thing of the file is called.
    pub(super) fn called(&self, thing: Thing) -> Named {
        let of = |table: &NameTable<'_>, at: usize| table.names[at].value.to_owned();
        match thing {
            Thing::Scene(id) => Named::Scene(of(&self.called, id.index())),
            Thing::Choice(id) => {
                let scene = self.scenes.partition_point(|scene| scene.first <= id);
                let scene = &self.scenes[scene - 1];
                let choice = of(&scene.places, id.index() - scene.first.index());
                Named::Choice(scene.name.value.to_owned(), choice)
            }
            Thing::Variable(id) => Named::Variable(of(&self.named, id.index())),
            Thing::Competency(id) => Named::Competency(of(&self.competencies, id.index())),
            Thing::Role(id) => Named::Role(of(&self.roles, id.index())),
            Thing::Source(id) => Named::Source(of(&self.sources, id.index())),
        }
    }

    /// Where everything is named.
    pub(super) fn defined<'a>(&'a self, source: &'a str) -> impl Iterator<Item = Mention> + 'a {
        let table = |table: &'a NameTable<'n>, thing: fn(String) -> Named| {
            let names = table.names.iter();
            names.map(move |name| (thing(name.value.to_owned()), name.span))
        };
        let choices = self.scenes.iter().flat_map(|scene| {
            // A deadline has no name of its own.
            let own = scene
                .choices
                .iter()
                .filter(|(name, _)| name.value != DEADLINE);
            own.map(|(name, _)| {
                let (scene, choice) = (scene.name.value.to_owned(), name.value.to_owned());
                (Named::Choice(scene, choice), name.span)
            })
        });
        table(&self.called, Named::Scene)
            .chain(choices)
            .chain(table(&self.named, Named::Variable))
            .chain(table(&self.competencies, Named::Competency))
            .chain(table(&self.roles, Named::Role))
            .chain(table(&self.sources, Named::Source))
            .flat_map(move |(named, span)| Mention::within(source, &named, span))
            .map(Mention::defining)
    }
}

impl<'n> SceneName<'n, '_> {
    /// Its title, where that is a text.
    pub(super) fn title(&self) -> Option<&'n str> {
        match &field(self.node, "title")?.value {
            Value::Scalar(scalar) => Some(&scalar.text),
            Value::List(_) | Value::Map(_) => None,
        }
    }
}

/// The value of a key, without a word about keys that do not belong.
fn field<'n, 't>(node: &'n Node<'t>, key: &str) -> Option<&'n Node<'t>> {
    let Value::Map(entries) = &node.value else {
        return None;
    };
    entries
        .iter()
        .find(|(name, _)| name.value == key)
        .map(|(_, value)| value)
}

/// Whether choices could not be read, so that there are so many of them.
fn is_lost(choices: &Node<'_>, count: usize) -> bool {
    match &choices.value {
        Value::Map(entries) => count == 0 && !entries.is_empty(),
        Value::Scalar(_) | Value::List(_) => true,
    }
}

fn is_map(node: &Node<'_>) -> bool {
    matches!(node.value, Value::Map(_))
}

/// The tables of a file that are there and could not be read; scenes must be there.
fn lost(fields: &Fields<'_, '_>) -> HashSet<&'static str> {
    let tables = ["state", "scenes", "competencies", "roles", "sources"];
    let lost = tables.into_iter().filter(|&table| match fields.get(table) {
        Some(node) => !is_map(node),
        None => table == "scenes",
    });
    lost.collect()
}

fn table<'n>(
    node: Option<&'n Node<'_>>,
    keys: &[&'static str],
    reader: &mut Reader,
) -> NameTable<'n> {
    let entries = node.map(|node| reader.named(node, keys));
    let entries = entries.unwrap_or_default();
    NameTable::of(&entries)
}

fn choices<'n, 't>(scene: &'n Node<'t>, reader: &mut Reader) -> Vec<Entry<'n, 't>> {
    // Nothing at all is told as a scene without choices.
    let mut choices = field(scene, "choices")
        .filter(|node| !is_blank(node))
        .map(|node| reader.named(node, keys::CHOICE))
        .unwrap_or_default();
    if let Some(node) = field(scene, DEADLINE) {
        choices.push((At::new(DEADLINE, node.span), node));
    }
    choices
}
