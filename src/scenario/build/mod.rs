//! From nodes to a [`Scenario`]: every key read, every name looked up, every type checked.
//!
//! Names are collected first ([`Names`]), so that a scene may be spoken of before it is written. A builder goes on
//! after a finding, with something harmless in the place of what it could not read; a scenario with errors is never
//! handed out.

mod advice;
mod assumption;
mod budget;
mod claims;
mod condition;
mod effect;
mod fairness;
mod header;
mod inject;
mod lost;
mod mistake;
mod names;
mod place;
mod price;
mod question;
mod renamed;
mod scene;
mod shown;
mod target;
mod task;
mod time;
mod values;
mod variable;

use std::collections::HashMap;

use super::chronology;
use super::codes;
use super::finding::{Finding, listed, shown};
use super::ids::{ChoiceId, CompetencyId, MemoryId, RoleId, SceneId, SourceId, VariableId};
use super::keys;
use super::mention::Mention;
use super::model::{Check, Choice, Memory, Scenario, Scene, Variable, Wording};
use super::read::{Fields, Reader};
use super::slug::slug;
use super::source::Span;
use super::yaml::{Node, Value};
use names::{NameTable, Names};

/// A scenario with what only `check` and editors need to know of its file.
#[derive(Debug)]
pub(super) struct Built {
    pub(super) scenario: Scenario,
    pub(super) uses: Uses,
}

/// What an id of a file names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Thing {
    Scene(SceneId),
    Choice(ChoiceId),
    Variable(VariableId),
    Competency(CompetencyId),
    Role(RoleId),
    Source(SourceId),
}

/// How often the names of a file are used, and where they stand.
#[derive(Debug, Default)]
pub(super) struct Uses {
    pub(super) variables: Vec<VariableUse>,
    pub(super) competencies: Vec<(Span, bool)>,
    pub(super) roles: Vec<(Span, bool)>,
    pub(super) sources: Vec<(Span, bool)>,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct VariableUse {
    pub(super) span: Span,
    pub(super) read: bool,
    pub(super) set: bool,
}

/// Reads a whole file. `None` when it is no map at all, or when too much is wrong.
pub(super) fn build(root: &Node<'_>, hash: String, reader: &mut Reader<'_>) -> Option<Built> {
    if is_programme(root, reader) || lost::heading(root, reader) {
        return None;
    }
    let fields = reader.fields(root, keys::SCENARIO)?;
    let allowed = claims::allowed(&fields, reader);
    let codes = allowed.iter().map(|code| code.value.clone());
    reader.findings.allow(codes.collect());
    let names = Names::collect(&fields, reader);
    let mut builder = Builder::of(&names, reader);
    let Read {
        header,
        scenes,
        start,
        claims,
    } = builder.read(&fields)?;
    let Builder {
        memories,
        choices,
        assumed,
        budgets,
        uses,
        ..
    } = builder;
    let mut scenario = Scenario {
        id: header.id,
        id_span: header.id_span,
        version: header.version,
        title: header.title,
        language: header.language,
        summary: header.summary,
        minutes: header.minutes,
        audience: header.audience,
        themes: header.themes,
        level: header.level,
        authors: header.authors,
        license: header.license,
        content_note: header.content_note,
        objectives: header.objectives,
        statements: header.statements,
        competencies: header.competencies,
        roles: header.roles,
        sources: header.sources,
        fact_ids: header.fact_ids,
        facts: Vec::new(),
        variables: names.variables.iter().cloned().chain(budgets).collect(),
        start: start.unwrap_or(SceneId(0)),
        scenes,
        choices,
        memories,
        debrief: claims.debrief,
        checks: claims.checks.into_iter().chain(assumed).collect(),
        tests: claims.tests,
        renamed: claims.renamed,
        allowed,
        hash,
        wording: Wording::Original,
    };
    for finding in chronology::in_order(&mut scenario) {
        reader.report(finding);
    }
    Some(Built { scenario, uses })
}

/// Says of a file that orders scenarios into meetings, and names itself as a scenario does, that it is a programme.
fn is_programme(root: &Node<'_>, reader: &mut Reader<'_>) -> bool {
    let Value::Map(entries) = &root.value else {
        return false;
    };
    let find = |key: &str| entries.iter().find(|(name, _)| name.value == key);
    let (Some((meetings, _)), None) = (find("meetings"), find("scenes")) else {
        return false;
    };
    let finding = Finding::new(codes::UNKNOWN_KEY, meetings.span).with("key", "meetings");
    reader.report(match find("id") {
        Some((
            name,
            Node {
                value: Value::Scalar(id),
                ..
            },
        )) => finding
            .with("mended", format!("programme: {}", shown(&id.text)))
            .also(name.span)
            .helped("help-programme")
            .rewritten(name.span, "programme"),
        _ => finding
            .with("mended", "programme: …")
            .helped("help-programme"),
    });
    true
}

/// Where the things of a file are named and spoken of, as far as it can be read, whatever is wrong with it.
pub(super) fn mentions(root: &Node<'_>, reader: &mut Reader<'_>) -> Vec<Mention> {
    let Some(fields) = reader.fields(root, keys::SCENARIO) else {
        return Vec::new();
    };
    let source = reader.source;
    let names = Names::collect(&fields, reader);
    let mut builder = Builder::of(&names, reader);
    let _ = builder.read(&fields);
    let spoken = builder.mentions.iter();
    let spoken =
        spoken.flat_map(|&(thing, span)| Mention::within(source, &names.called(thing), span));
    let mut mentions: Vec<_> = names.defined(source).chain(spoken).collect();
    mentions.sort_by_key(|mention| (mention.span, mention.defines));
    mentions.dedup_by(|later, earlier| later.span == earlier.span && later.thing == earlier.thing);
    mentions
}

/// Words with which somebody says that the story is over, as if that were a scene.
const ENDS: [&str; 8] = [
    "einde", "eind", "end", "the_end", "stop", "klaar", "finish", "slot",
];

struct Builder<'r, 's, 'n, 't> {
    reader: &'r mut Reader<'s>,
    names: &'n Names<'n, 't>,
    memories: Vec<Memory>,
    remembered: HashMap<Memory, MemoryId>,
    choices: Vec<Choice>,
    /// What words rely on.
    assumed: Vec<Check>,
    /// Those that do not say what they bring, or what they cost.
    unpriced: Vec<ChoiceId>,
    /// What is left of each budget; they follow upon the variables of the file.
    budgets: Vec<Variable>,
    uses: Uses,
    /// Where something is spoken of, as near as that is known: the place of its id, or of the value that it stands in.
    mentions: Vec<(Thing, Span)>,
}

/// What a builder reads of a file.
struct Read {
    header: header::Header,
    scenes: Vec<Scene>,
    start: Option<SceneId>,
    claims: claims::Claims,
}

impl<'r, 's, 'n, 't> Builder<'r, 's, 'n, 't> {
    fn of(names: &'n Names<'n, 't>, reader: &'r mut Reader<'s>) -> Self {
        Self {
            reader,
            names,
            memories: Vec::new(),
            remembered: HashMap::new(),
            choices: Vec::new(),
            assumed: Vec::new(),
            unpriced: Vec::new(),
            budgets: Vec::new(),
            uses: Uses::default(),
            mentions: Vec::new(),
        }
    }

    /// Reads everything. `None` when too much is wrong with the scenes.
    fn read(&mut self, fields: &Fields<'_, '_>) -> Option<Read> {
        self.prepare();
        let header = self.header(fields);
        let mut scenes = self.scenes()?;
        let start = match self.reader.required(fields, "start") {
            Some(node) => self.scene_id(node),
            None => None,
        };
        let claims = self.claims(fields);
        self.remember(&mut scenes);
        self.endings_are_endings(&scenes, &claims);
        self.without_price(&scenes);
        self.without_reason(&scenes);
        self.out_of_balance(&scenes);
        Some(Read {
            header,
            scenes,
            start,
            claims,
        })
    }

    fn prepare(&mut self) {
        let names = self.names;
        let spans = names.named.spans();
        self.uses.variables = spans
            .map(|span| VariableUse {
                span,
                read: false,
                set: false,
            })
            .collect();
        let unused = |table: &NameTable<'n>| table.spans().map(|span| (span, false)).collect();
        self.uses.competencies = unused(&names.competencies);
        self.uses.roles = unused(&names.roles);
        self.uses.sources = unused(&names.sources);
    }

    /// The memory for what something asks about; made when it is first asked.
    fn remembered(&mut self, memory: Memory) -> MemoryId {
        let memories = &mut self.memories;
        *self.remembered.entry(memory).or_insert_with(|| {
            memories.push(memory);
            MemoryId::at(memories.len() - 1)
        })
    }

    fn scene_id(&mut self, node: &Node<'_>) -> Option<SceneId> {
        if let Value::List(items) = &node.value
            && let [
                Node {
                    value: Value::Scalar(one),
                    ..
                },
            ] = items.as_slice()
        {
            let meant = Some(one.text.as_ref().to_owned());
            self.reader.wrong_as(node, "scene", meant);
            return None;
        }
        let scalar = self.reader.scalar(node, "scene")?;
        self.find_scene(&scalar.text, node.span)
    }

    fn find_scene(&mut self, name: &str, span: Span) -> Option<SceneId> {
        let found = self.names.scene(name);
        if found.is_none() && !self.names.is_lost("scenes") {
            let finding = Finding::new(codes::NO_SCENE, span).with("scene", shown(name));
            let known = self.names.scenes.iter().map(|scene| scene.name.value);
            match name.split_once('.') {
                Some((scene, choice))
                    if self.names.scene(scene).is_some() && !choice.is_empty() =>
                {
                    let finding = finding.with("mended", scene).helped("help-choice");
                    self.reader.report(finding);
                }
                _ if ENDS.contains(&name.to_lowercase().as_str()) => {
                    self.reader.report(finding.helped("help-ending"));
                }
                _ => match self.within(name).or_else(|| self.titled(name)) {
                    Some(scene) => {
                        let finding = finding.rewritten(span, scene).with("mended", scene);
                        let mut finding = finding.helped("help-id");
                        finding.did_you_mean = Some(scene.to_owned());
                        self.reader.report(finding);
                    }
                    None => self.reader.report_among(finding, name, known),
                },
            }
        }
        self.mention(found.map(Thing::Scene), span);
        found
    }

    /// The one scene among the words of a text: `-> buur`.
    fn within(&self, text: &str) -> Option<&'n str> {
        let part = |sign: char| !(sign.is_alphanumeric() || matches!(sign, '_' | '-'));
        let words = text.split(part).map(|word| word.trim_matches('-'));
        let mut found = words.filter_map(|word| self.names.scene(word));
        let one = found.next().filter(|_| found.next().is_none())?;
        Some(self.names.scenes[one.index()].name.value)
    }

    /// The scene that has this title.
    fn titled(&self, said: &str) -> Option<&'n str> {
        let said = slug(said).to_lowercase();
        let scenes = self.names.scenes.iter();
        let mut titled = scenes.filter(|scene| {
            let title = scene.title();
            title.is_some_and(|title| slug(title).to_lowercase() == said && !said.is_empty())
        });
        let one = titled.next().filter(|_| titled.next().is_none())?;
        Some(one.name.value)
    }

    /// Remembers where something is spoken of.
    fn mention(&mut self, thing: Option<Thing>, span: Span) {
        self.mentions.extend(thing.map(|thing| (thing, span)));
    }

    /// A choice written as `scene.choice`.
    fn find_choice(
        &mut self,
        scene: &str,
        choice: &str,
        scene_span: Span,
        span: Span,
    ) -> Option<ChoiceId> {
        let id = self.find_scene(scene, scene_span)?;
        let found = self.names.choice(id, choice);
        if found.is_none() && !self.names.scenes[id.index()].lost {
            let finding = Finding::new(codes::NO_CHOICE, span)
                .with("scene", scene)
                .with("choice", shown(choice));
            let there = self.names.scenes[id.index()].choices.iter();
            let there = there.map(|(name, _)| name.value);
            let finding = match self.names.scenes[id.index()].choices.is_empty() {
                true => finding,
                false => finding.with("choices", listed(there)).helped("help-these"),
            };
            let known = self.names.scenes[id.index()]
                .choices
                .iter()
                .map(|(name, _)| name.value);
            self.reader.report_near(finding, choice, known);
        }
        self.mention(found.map(Thing::Choice), span);
        found
    }

    /// A choice in one scalar: `call.huddle`.
    fn dotted_choice(&mut self, text: &str, span: Span) -> Option<ChoiceId> {
        let Some((scene, choice)) = text.split_once('.') else {
            let finding = Finding::new(codes::WRONG_TYPE, span)
                .with("expected", "choice")
                .with("found", "text")
                .with("value", shown(text));
            let mut scenes = self.names.scenes.iter();
            let has = |scene: &&names::SceneName<'_, '_>| {
                scene.choices.iter().any(|(choice, _)| choice.value == text)
            };
            let meant = scenes
                .find(has)
                .map(|scene| format!("{}.{text}", scene.name.value));
            self.reader.report(match meant {
                Some(meant) => finding
                    .with("mended", meant.as_str())
                    .helped("help-mended")
                    .rewritten(span, meant),
                None => finding.helped("help-choice"),
            });
            return None;
        };
        let (scene_span, choice_span) = match self.reader.verbatim(text, span) {
            Some(start) => {
                let (start, end) = (start as usize, start as usize + text.len());
                let dot = start + scene.len();
                (Span::new(start..dot), Span::new(dot + 1..end))
            }
            None => (span, span),
        };
        self.find_choice(scene, choice, scene_span, choice_span)
    }

    fn find_variable(&mut self, name: &str, span: Span) -> Option<VariableId> {
        let found = self.names.variable(name);
        if found.is_none() && !self.names.is_lost("state") {
            let finding = Finding::new(codes::NO_VARIABLE, span).with("variable", shown(name));
            let known = self.names.variables.iter().map(|it| it.id.as_str());
            self.reader.report_among(finding, name, known);
        }
        self.mention(found.map(Thing::Variable), span);
        found
    }

    fn competency(&mut self, name: &str, span: Span) -> Option<CompetencyId> {
        let table = |names: &'n Names<'n, 't>| &names.competencies;
        let place = self.table("competencies", table, codes::NO_COMPETENCY, (name, span))?;
        self.uses.competencies[place].1 = true;
        self.mention(Some(Thing::Competency(CompetencyId::at(place))), span);
        Some(CompetencyId::at(place))
    }

    fn role(&mut self, node: &Node<'_>) -> Option<RoleId> {
        let name = self.reader.scalar(node, "text")?;
        let place = self.table(
            "roles",
            |names| &names.roles,
            codes::NO_ROLE,
            (&name.text, node.span),
        )?;
        self.uses.roles[place].1 = true;
        self.mention(Some(Thing::Role(RoleId::at(place))), node.span);
        Some(RoleId::at(place))
    }

    fn sources(&mut self, node: Option<&Node<'_>>) -> Vec<SourceId> {
        let Some(node) = node else { return Vec::new() };
        let mut sources = Vec::new();
        for item in self.reader.list(node) {
            let Some(name) = self.reader.scalar(item, "text") else {
                continue;
            };
            if let Some(place) = self.table(
                "sources",
                |names| &names.sources,
                codes::NO_SOURCE,
                (&name.text, item.span),
            ) {
                self.uses.sources[place].1 = true;
                self.mention(Some(Thing::Source(SourceId::at(place))), item.span);
                sources.push(SourceId::at(place));
            }
        }
        sources
    }

    fn table(
        &mut self,
        key: &str,
        of: impl Fn(&'n Names<'n, 't>) -> &'n NameTable<'n>,
        code: super::code::Code,
        (name, span): (&str, Span),
    ) -> Option<usize> {
        let table = of(self.names);
        let found = table.find(name);
        if found.is_none() && !self.names.is_lost(key) {
            let finding = Finding::new(code, span).with("name", shown(name));
            self.reader.report_among(finding, name, table.names());
        }
        found
    }
}
