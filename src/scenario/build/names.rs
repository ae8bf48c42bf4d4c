//! What a file calls things, collected before anything is read that may speak of them.

use std::collections::{HashMap, HashSet};

use super::super::codes;
use super::super::finding::{Finding, shown};
use super::super::ids::{ChoiceId, SceneId, VariableId};
use super::super::keys;
use super::super::mention::{Mention, Named};
use super::super::model::{Better, DEADLINE, Kind, Origin, Start, Variable, WHEN};
use super::super::read::{Entry, Fields, Reader, is_blank, is_id};
use super::super::slug::slug;
use super::super::source::{At, Span};
use super::super::synonyms;
use super::super::yaml::{Node, Value};
use super::Thing;
use super::question::{asked, two_lengths};
use super::values::{Values, written};

/// Bounds of every meter.
const METER: std::ops::RangeInclusive<i32> = -1_000_000..=1_000_000;

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

    pub(super) fn names(&self) -> impl Iterator<Item = &'n str> {
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
            competencies: table(fields.get("competencies"), reader),
            roles: table(fields.get("roles"), reader),
            sources: table(fields.get("sources"), reader),
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
            let entries = reader.entries(node);
            names.called = NameTable::of(&entries);
            names.scenes.reserve(entries.len());
            let mut first = 0;
            for (name, node) in entries {
                let choices = choices(node, reader);
                let count = choices.len();
                names.scenes.push(SceneName {
                    name,
                    node,
                    first: ChoiceId::at(first),
                    places: NameTable::of(&choices),
                    choices,
                    lost: field(node, "choices").is_some_and(|node| !is_map(node)),
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

fn table<'n>(node: Option<&'n Node<'_>>, reader: &mut Reader) -> NameTable<'n> {
    let entries = node.map(|node| reader.entries(node)).unwrap_or_default();
    NameTable::of(&entries)
}

fn choices<'n, 't>(scene: &'n Node<'t>, reader: &mut Reader) -> Vec<Entry<'n, 't>> {
    // Nothing at all is told as a scene without choices.
    let mut choices = field(scene, "choices")
        .filter(|node| !is_blank(node))
        .map(|node| reader.entries(node))
        .unwrap_or_default();
    if let Some(node) = field(scene, DEADLINE) {
        choices.push((At::new(DEADLINE, node.span), node));
    }
    choices
}

/// A variable: `false`, `{ from, to, start }` or `{ one_of, start }`.
fn variable(id: &str, node: &Node<'_>, reader: &mut Reader) -> (Variable, Values) {
    if let Value::Scalar(scalar) = &node.value {
        if let Some(meant) = of_one_value(&scalar.text).filter(|_| scalar.plain) {
            reader.wrong_as(node, "variable", Some(meant));
            return yes_no(id, false);
        }
        let value = reader.yes_no(node).unwrap_or_default();
        return yes_no(id, value);
    }
    let Some(fields) = reader.fields(node, keys::VARIABLE) else {
        return yes_no(id, false);
    };
    let kind = kind(&fields, reader);
    let values = Values::of(&kind);
    let start = match reader.required(&fields, "start") {
        Some(node) => start(node, &values, reader),
        None => Start::Fixed(kind.bounds().0),
    };
    let start = match fields.get("carried") {
        Some(node) => carried(node, start, &kind, reader),
        None => start,
    };
    let start = match fields.get("asked") {
        Some(node) => asked(node, &fields, start, &values, reader),
        None => start,
    };
    let better = fields.get("better").and_then(|node| {
        if !matches!(kind, Kind::Meter { .. }) {
            let finding = Finding::new(codes::UNKNOWN_KEY, fields.key_span("better"));
            let known = "one_of, start, carried, asked, label";
            reader.report(finding.with("key", "better").with("keys", known));
        }
        reader.word(node, &[("more", Better::More), ("less", Better::Less)])
    });
    let variable = Variable {
        id: id.to_owned(),
        kind,
        label: reader.optional_text(&fields, "label"),
        better,
        start,
    };
    (variable, values)
}

/// The variable that is meant by one value that is not yes or no: a meter by a number, one of some words by a word.
fn of_one_value(said: &str) -> Option<String> {
    if said.parse::<i64>().is_ok() {
        return Some(format!("{{ from: 0, to: 10, start: {said} }}"));
    }
    let other = synonyms::word(said, ["true", "false"]).is_some();
    (is_id(said) && !other).then(|| format!("{{ one_of: [{said}, …], start: {said} }}"))
}

fn yes_no(id: &str, value: bool) -> (Variable, Values) {
    let variable = Variable {
        id: id.to_owned(),
        kind: Kind::YesNo,
        label: None,
        better: None,
        start: Start::Fixed(i32::from(value)),
    };
    (variable, Values::of(&Kind::YesNo))
}

fn kind(fields: &Fields<'_, '_>, reader: &mut Reader) -> Kind {
    if let Some(node) = fields.get("one_of") {
        let mut words: Vec<String> = Vec::new();
        let mut known = HashSet::new();
        for item in reader.list(node) {
            let Some(word) = reader.scalar(item, "text") else {
                continue;
            };
            if !known.insert(word.text.as_ref()) {
                let finding = Finding::new(codes::DUPLICATE_KEY, item.span);
                reader.report(finding.with("key", shown(&word.text)));
            }
            if !is_nameable(&word.text) {
                let finding = Finding::new(codes::NOT_NAMEABLE, item.span);
                let finding = finding.with("word", shown(&word.text));
                reader.report(finding.with("mended", slug(&word.text)));
            }
            words.push(word.text.as_ref().to_owned());
        }
        if fields.has("from") || fields.has("to") {
            reader.report(
                Finding::new(codes::UNKNOWN_KEY, fields.span)
                    .with("key", "from")
                    .with("keys", "one_of, start, label"),
            );
        }
        if words.is_empty() {
            words.push(String::new());
            reader.report(Finding::new(codes::EMPTY_TEXT, node.span));
        }
        return Kind::Word { words };
    }
    if !fields.has("from") && !fields.has("to") {
        // `{ start: true, label: .. }`: a yes/no variable that is shown.
        return Kind::YesNo;
    }
    let mut bound = |key| {
        reader
            .required(fields, key)
            .and_then(|node| reader.number(node, METER))
    };
    let (from, to) = (bound("from"), bound("to"));
    let (from, to) = (from.unwrap_or(*METER.start()), to.unwrap_or(*METER.end()));
    if from >= to {
        reader.report(Finding::new(
            codes::BOUNDS_REVERSED,
            fields.key_span("from"),
        ));
    }
    Kind::Meter {
        from: from.min(to),
        to: from.max(to),
    }
}

/// Whether a condition can name a word.
fn is_nameable(word: &str) -> bool {
    word.chars()
        .all(|sign| sign.is_alphanumeric() || matches!(sign, '-' | '_'))
}

/// A value, `random`, or words with their weights.
fn start(node: &Node<'_>, values: &Values, reader: &mut Reader) -> Start {
    let (lowest, highest) = values.kind.bounds();
    match &node.value {
        Value::Map(entries) => {
            let drawn = entries.iter().filter_map(|(name, weight)| {
                let weight = reader.number(weight, 1..=1_000)?;
                let value = written(&name.value, name.span, values, reader)?;
                Some((value, weight))
            });
            let drawn: Vec<_> = drawn.collect();
            if drawn.is_empty() {
                Start::Fixed(lowest)
            } else {
                Start::Drawn(drawn)
            }
        }
        Value::Scalar(scalar) if scalar.text == "random" => {
            if highest.abs_diff(lowest) > 1_000 {
                reader.report(too_many(lowest, highest, node.span));
                return Start::Fixed(lowest);
            }
            Start::Drawn((lowest..=highest).map(|value| (value, 1)).collect())
        }
        _ => {
            let scalar = reader.scalar(node, "text");
            let value = scalar.and_then(|scalar| written(&scalar.text, node.span, values, reader));
            Start::Fixed(value.unwrap_or(lowest))
        }
    }
}

/// The start of a variable that may come from another scenario: `press-before-anything.line`.
fn carried(node: &Node<'_>, start: Start, kind: &Kind, reader: &mut Reader) -> Start {
    let Some(scalar) = reader.scalar(node, "text") else {
        return start;
    };
    let ids = scalar.text.split_once('.');
    let Some((scenario, variable)) = ids.filter(|(one, two)| is_id(one) && is_id(two)) else {
        let finding = Finding::new(codes::BAD_ORIGIN, node.span);
        reader.report(finding.with("origin", shown(&scalar.text)));
        return start;
    };
    let (lowest, highest) = kind.bounds();
    match start {
        Start::Drawn(_) => {
            reader.report(Finding::new(codes::CARRIED_AND_DRAWN, node.span));
            start
        }
        _ if highest.abs_diff(lowest) > 1_000 => {
            reader.report(too_many(lowest, highest, node.span));
            start
        }
        Start::Fixed(value) | Start::Carried { value, .. } | Start::Asked { value, .. } => {
            Start::Carried {
                value,
                from: Origin {
                    span: node.span,
                    scenario: scenario.to_owned(),
                    variable: variable.to_owned(),
                },
            }
        }
    }
}

/// More values than a run may begin with.
fn too_many(lowest: i32, highest: i32, span: Span) -> Finding {
    Finding::new(codes::OUT_OF_RANGE, span)
        .with("number", format!("{lowest} … {highest}"))
        .with("from", lowest.to_string())
        .with("to", (lowest + 1_000).to_string())
        .helped("help-beginnings")
}
